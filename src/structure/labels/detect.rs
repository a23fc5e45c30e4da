//! Which of the colons at the start of paragraphs end a label: weighed with the whole page's evidence.

use super::candidate::{Candidate, Opening};
use super::cut;
use super::naming;
use super::{unmarked, voices};
use crate::lists::Lists;
use crate::model::{Beginning, Block, BlockKind, Label, Lines, Stretch, Warning, WarningCode};
use crate::structure::procedure;
use crate::structure::speakers::names::{fold, is_named_like_an_office, letters_of, surname, unstick};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// What stands before the colons of a page.
pub struct Survey<'p> {
    body: &'p [Block],
    cuts: &'p Labels,
    bases: BTreeMap<&'p str, Base>,
    page: Typography,
    /// `Q:` stands on the page.
    asks: bool,
    /// Somebody has the word again and again.
    answers: bool,
    /// So many labels end with a full stop.
    stops: usize,
}

/// So many speeches of one person among others answer questions.
const ANSWERS: usize = 3;

/// How the page sets its labels.
struct Typography {
    /// In bold, most of them: one that is bold by chance says nothing about the others.
    in_bold: bool,
    /// On lines of their own.
    alone: bool,
    /// In capitals.
    in_capitals: bool,
}

impl Typography {
    /// Judged by the labels that are names or offices with names: their shape alone makes them labels.
    fn of(bases: &BTreeMap<&str, Base>) -> Self {
        let (mut all, mut bold, mut alone, mut capitals, mut stopped) = (0, 0, 0, 0, 0);
        for (base, counts) in bases {
            if naming::name_words(base) > 0 && (naming::is_bare_name(base) || counts.titled) {
                all += counts.times;
                bold += counts.bold;
                alone += counts.alone;
                stopped += counts.stopped;
                capitals += if base.contains(char::is_lowercase) { 0 } else { counts.times - counts.stopped };
            }
        }
        Self {
            in_bold: bold * 2 > all,
            alone: all > 2 && alone * 5 >= all * 4,
            in_capitals: capitals > 0 && capitals * 5 >= (all - stopped) * 4,
        }
    }
}

/// How often the same words stand before a colon.
#[derive(Debug, Default)]
struct Base {
    times: usize,
    /// In bold.
    bold: usize,
    /// With nothing behind the colon.
    alone: usize,
    /// With a full stop for the colon.
    stopped: usize,
    /// Title, lead, a card or another label name this person.
    announced: bool,
    /// A label says who holds this office.
    held: bool,
    /// A voice without a name.
    voice: bool,
    /// An office with a name behind it.
    titled: bool,
    /// A label has this office before a name.
    titles: bool,
}

impl Base {
    fn new(base: &str) -> Self {
        Self { voice: voices::is_voice(base), titled: naming::is_titled(base), ..Self::default() }
    }
}

impl<'p> Survey<'p> {
    /// Of a body; `announced` says whether title, lead or cards name the person of a base.
    pub fn of(body: &'p [Block], cuts: &'p Labels, announced: &dyn Fn(&str) -> bool) -> Self {
        let mut bases: BTreeMap<&str, Base> = BTreeMap::new();
        for (block, cut) in body.iter().zip(cuts) {
            if let Some(cut) = cut {
                let base = cut.base(&block.text);
                let base = bases.entry(base).or_insert_with(|| Base::new(base));
                base.times += 1;
                base.bold += usize::from(is_bold(block, cut));
                base.held |= naming::holder(&block.text, cut).is_some();
                // `Anna Lee on the new roads:` is a heading, which says nothing about the labels without a topic.
                let topical = cut.note.is_some_and(|note| block.text[..note.bounds().0].ends_with(' '));
                base.alone += usize::from(cut.said() == block.text.len() && !topical);
                base.stopped += usize::from(is_stopped(block, cut));
            }
        }
        let full = |base: &str, counts: &Base| {
            counts.titled || naming::is_bare_name(&unstick(base)) || naming::is_addressed(base)
        };
        let mut answers = false;
        let mut surnames: BTreeSet<String> = BTreeSet::new();
        for (base, counts) in bases.iter().filter(|(base, counts)| full(base, counts)) {
            answers |= counts.times >= ANSWERS;
            surnames.insert(surname(&fold(&unstick(base))).to_string());
        }
        // `JOHN LEE, CORRESPONDENT` speaks as `LEE` too.
        let posted =
            bases.keys().filter(|base| naming::is_name_and_post(base)).filter_map(|base| base.split_once(", "));
        surnames.extend(posted.map(|(name, _)| surname(&fold(name)).to_string()));
        let titled = bases.iter().filter(|(_, counts)| counts.titled);
        let offices: BTreeSet<&str> =
            titled.filter_map(|(base, _)| naming::office_and_name(base)).map(|(office, _)| office).collect();
        let bare: BTreeSet<&str> = offices.iter().filter_map(|office| naming::bare_office(office)).collect();
        let initials = initials(bases.iter().filter(|(base, counts)| full(base, counts)).map(|(base, _)| *base));
        for (base, counts) in &mut bases {
            counts.titles = (offices.contains(base) || bare.contains(base)) && base.contains(' ');
            counts.announced = announced(base)
                || naming::is_one_name(base) && surnames.contains(&fold(base))
                || naming::is_particled(base) && surnames.contains(surname(&fold(base)))
                || initials.get(*base).is_some_and(|names| names.len() == 1);
        }
        let (page, asks) = (Typography::of(&bases), bases.contains_key("Q"));
        let stops =
            body.iter().zip(cuts).filter(|(block, cut)| cut.as_ref().is_some_and(|cut| is_stopped(block, cut))).count();
        Self { body, cuts, bases, page, asks, answers, stops }
    }

    /// What is asked about each block's label, if it may have one.
    pub fn candidates(&self) -> impl Iterator<Item = Option<Candidate<'p>>> {
        self.body.iter().zip(self.cuts).map(|(block, cut)| {
            let cut = cut.as_ref()?;
            let base = cut.base(&block.text);
            let counts = &self.bases[base];
            let alone = candidate_alone(block, cut, Candidate::of(base, counts.voice));
            Some(Candidate {
                times: counts.times,
                times_bold: counts.bold,
                page_in_bold: self.page.in_bold,
                page_in_capitals: self.page.in_capitals,
                announced: counts.announced,
                held: counts.held
                    || counts.titles && !matches!(alone.opens, Opening::Name | Opening::Quotation | Opening::Nothing),
                page_alone: self.page.alone,
                questions: self.answers && block.text.ends_with('?'),
                asks: self.asks,
                stops: if alone.stops > 0 { self.stops } else { 0 },
                out_of_line: self.page.alone && cut.said() < block.text.len(),
                ..alone
            })
        })
    }
}

/// A label that is believed, by block: most blocks have none.
pub type Labels = Vec<Option<Box<Label>>>;

/// What may be a label at the start of each block, which keeps it no longer.
pub fn cuts(body: &mut [Block]) -> Labels {
    let take = |block: &mut Block| {
        let label = candidate(block).map(Box::new);
        block.begins.take();
        label
    };
    body.iter_mut().map(take).collect()
}

/// Decides for every block of the body, cut. `announced` says whether title, lead or cards name the person of a base.
pub fn detect(
    body: &[Block],
    mut cuts: Labels,
    announced: &dyn Fn(&str) -> bool,
    warnings: &mut Vec<Warning>,
) -> Labels {
    let survey = Survey::of(body, &cuts, announced);
    // Candidates that are alike in all that is asked about them: believed, or else doubtful.
    let mut judged: BTreeMap<(&str, [bool; 3], Opening), (bool, bool)> = BTreeMap::new();
    // Each is told once, with all its lines.
    let mut doubted: Vec<(&str, Vec<Option<usize>>)> = Vec::new();
    let mut doubts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut labels: Vec<bool> = Vec::with_capacity(body.len());
    for (candidate, block) in survey.candidates().zip(body) {
        let Some(c) = candidate.filter(|_| block.label.is_none()) else {
            labels.push(false);
            continue;
        };
        let (believed, doubtful) =
            *judged.entry((c.base, [c.bold, c.out_of_line, c.questions], c.opens)).or_insert_with(|| {
                let believed = c.is_believed();
                (believed, !believed && c.is_doubtful())
            });
        if doubtful {
            let at = *doubts.entry(c.base).or_insert(doubted.len());
            if at == doubted.len() {
                doubted.push((c.base, Vec::new()));
            }
            doubted[at].1.push(block.lines.map(|l| l.start));
        }
        labels.push(believed);
    }
    warnings.extend(doubted.iter().map(|(base, lines)| doubt(&format!("{base}:"), lines)));
    for ((cut, believed), block) in cuts.iter_mut().zip(labels).zip(body) {
        *cut = block.label.clone().or(cut.take().filter(|_| believed));
    }
    unmarked::without_colon(body, &mut cuts);
    unmarked::alone(body, &mut cuts);
    cuts
}

/// Tells of what may be a label and is not believed: its words stay where they stand.
pub fn doubt(label: &str, lines: &[Option<usize>]) -> Warning {
    /// So many lines are told apart.
    const TOLD: usize = 8;
    let again: Vec<String> = lines.iter().skip(1).take(TOLD).flatten().map(usize::to_string).collect();
    let more = if lines.len() > TOLD + 1 { " …" } else { "" };
    let also = match again.len() {
        0 => String::new(),
        1 => format!(", on line {} too", again[0]),
        _ => format!(", on lines {}{more} too", again.join(", ")),
    };
    Warning::new(
        WarningCode::DoubtfulLabel,
        format!("“{label}” may name a speaker; it is read as text{also}"),
        lines.first().copied().flatten().map(Lines::one),
    )
}

/// Whether a block begins with what is a label wherever it stands.
pub fn has_label(block: &Block) -> bool {
    let sure = |b: &Beginning| {
        *b.sure
            .get_or_init(|| candidate_alone(block, &b.label, Candidate::alone(b.label.base(&block.text))).is_believed())
    };
    block.label.is_some() || beginning(block).is_some_and(sure)
}

/// Whether what stands before the colon of a block stands before that of a later one, and is a label then.
pub fn comes_again(body: &[Block], at: usize, lists: &Lists) -> bool {
    let Some(label) = base_of(&body[at]) else { return false };
    let announced = is_named_like_an_office(label, lists);
    let believed = Candidate { times: 2, announced, ..Candidate::alone(label) }.is_believed();
    believed && body[at + 1..].iter().any(|block| base_of(block) == Some(label))
}

fn base_of(block: &Block) -> Option<&str> {
    Some(beginning(block)?.label.base(&block.text))
}

/// The labels that are names and nothing else, each once, in order.
pub fn bare_labels<'b>(body: &'b [Block], cuts: &Labels) -> Vec<&'b str> {
    let mut seen = BTreeSet::new();
    let bases = body.iter().zip(cuts).filter_map(|(block, cut)| Some(cut.as_ref()?.base(&block.text)));
    bases.filter(|base| seen.insert(*base) && naming::is_bare_name(base) && !voices::is_voice(base)).collect()
}

/// What a block alone tells.
pub(super) fn candidate_alone<'p>(block: &'p Block, cut: &Label, base: Candidate<'p>) -> Candidate<'p> {
    let opens = Opening::of(&block.text[cut.said()..]);
    let held = naming::holder(&block.text, cut).is_some();
    // Whether there are others the page tells.
    let stops = if is_stopped(block, cut) { 2 } else { 0 };
    Candidate { bold: is_bold(block, cut), held, stops, opens, ..base }
}

/// What may be a label at the start of a block.
pub fn candidate(block: &Block) -> Option<Label> {
    if !is_text(block) {
        return None;
    }
    block.label.as_deref().copied().or_else(|| Some(beginning(block)?.label))
}

/// What may be the label of a block that is no control: cut once, however many ask.
pub(super) fn beginning(block: &Block) -> Option<&Beginning> {
    let cut = || {
        let cut = cut::cut(&block.text).or_else(|| cut::stopped(&block.text));
        let procedure = || procedure::of(&block.text).is_some_and(|p| !p.resumes);
        let label = cut.filter(|c| !c.base(&block.text).is_empty() && !procedure())?;
        Some(Box::new(Beginning { label, sure: OnceCell::new() }))
    };
    block.begins.get_or_init(cut).as_deref().filter(|_| is_text(block))
}

/// Whether a block is neither furniture of the page nor words of none who have labels.
pub fn is_text(block: &Block) -> bool {
    !matches!(block.kind, BlockKind::Control | BlockKind::Outside)
}

/// Whether a form may yet give a block its label.
pub fn is_free(block: &Block) -> bool {
    block.label.is_none() && matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading)
}

fn is_stopped(block: &Block, label: &Label) -> bool {
    block.text[label.end()..].starts_with('.')
}

/// The first letters of names, each with the names that have them: `KO` of Konstantin Orlov.
fn initials<'b>(bases: impl Iterator<Item = &'b str>) -> BTreeMap<String, BTreeSet<String>> {
    let mut initials: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for base in bases {
        let (_, name) = naming::parted(base);
        if (2..=3).contains(&name.split(' ').count()) {
            for letters in letters_of(name) {
                initials.entry(letters).or_default().insert(fold(name));
            }
        }
    }
    initials
}

/// Whether all of the label's words are set in bold; the colon, the note and a clock time may be outside.
pub fn is_bold(block: &Block, cut: &Label) -> bool {
    let Some((mut at, end)) = cut.named.map(Stretch::bounds) else { return false };
    for &(from, to) in &block.bold {
        if from > at && block.text[at..from].chars().any(char::is_alphanumeric) {
            return false;
        }
        at = at.max(to);
        if at >= end {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests;
