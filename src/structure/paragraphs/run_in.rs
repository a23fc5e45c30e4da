//! A text whose paragraph breaks are lost: it is cut before the labels that stand inside its lines.
//!
//! What stands before a colon is a label here by the evidence of the whole text: its words are those of a label, a
//! sentence ends before them, the same label stands again.

use crate::lang::{self, class};
use crate::lists::Lists;
use crate::model::{Block, BlockKind, Label, Warning};
use crate::structure::flat;
use crate::structure::labels::{self, Candidate, Opening, lexicon, naming, voices};
use crate::structure::speakers::names::{begins_with_given, unstick};
use crate::text::{first_word, last_word, spaced, word_starts};
use std::collections::BTreeMap;

/// Labels inside lines, so many that their breaks are lost rather than a dialogue quoted.
const MANY: usize = 3;

/// In bytes: a text of few paragraphs, one of them so long, has lost its breaks.
const LONG: usize = 800;

/// In bytes: a head is no longer.
const HEAD: usize = 2000;

/// What stands before a colon inside a block.
#[derive(Debug, Clone, Copy)]
struct RunIn<'t> {
    block: usize,
    /// Where the sentence begins that the colon ends.
    start: usize,
    /// The words between, and the label that they would be.
    text: &'t str,
    label: Label,
    /// The head of a page stands before it: its title, hour or place may be part of the sentence.
    behind_head: bool,
}

impl<'t> RunIn<'t> {
    fn base(&self) -> &'t str {
        self.label.base(self.text)
    }
}

/// How often words stand before a colon, and whether at the start of a paragraph.
#[derive(Debug, Default)]
struct Seen {
    times: usize,
    begins: bool,
}

/// Cuts blocks before the labels inside them.
pub fn cut(blocks: Vec<Block>, lists: &Lists, warnings: &mut Vec<Warning>) -> Vec<Block> {
    let inside: Vec<RunIn> = blocks.iter().enumerate().flat_map(|(i, block)| colons(i, block)).collect();
    if inside.iter().all(|c| c.start == 0) {
        return blocks;
    }
    let mut seen: BTreeMap<&str, Seen> = BTreeMap::new();
    for colon in &inside {
        let entry = seen.entry(colon.base()).or_default();
        entry.times += 1;
        entry.begins |= colon.start == 0;
    }
    let mut judged: BTreeMap<(&str, Opening, bool), bool> = BTreeMap::new();
    let mut whole: Vec<bool> = Vec::with_capacity(inside.len());
    for colon in &inside {
        let opens = Opening::of(&colon.text[colon.label.said()..]);
        let times = seen[colon.base()].times;
        whole.push(
            *judged
                .entry((colon.base(), opens, colon.behind_head))
                .or_insert_with(|| is_label(colon, times, opens, lists)),
        );
    }
    let within = inside.iter().zip(&whole).filter(|(c, whole)| **whole && c.start > 0).count();
    let beginning = inside.iter().zip(&whole).filter(|(c, whole)| **whole && c.start == 0).count();
    let few = blocks.iter().filter(|b| b.kind == BlockKind::Paragraph).count() <= 4
        && blocks.iter().any(|b| b.text.len() > LONG);
    let lost = few || within >= MANY && within > 2 * beginning;
    if within == 0 && !lost {
        return blocks;
    }
    // Somebody's label, and whether it stands at the start of a paragraph too.
    let known: BTreeMap<&str, bool> = inside
        .iter()
        .zip(&whole)
        .filter(|(_, whole)| **whole)
        .map(|(c, _)| (c.base(), seen[c.base()].begins && (is_somebody(c.base()) || is_chair(c.base()))))
        .collect();
    // `Q: When? A: Soon.`: a voice that answers another in its paragraph, again and again.
    let voices = |at: usize| whole[at] && voices::is_voice(inside[at].base());
    let answers = |at: usize| {
        let (before, this) = (&inside[at.wrapping_sub(1).min(at)], &inside[at]);
        voices(at)
            && voices(at - usize::from(at > 0))
            && this.block == before.block
            && before.start == 0
            && before.base() != this.base()
    };
    let answered = (0..inside.len()).filter(|at| answers(*at)).count() > 1;
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let mut doubts: BTreeMap<&str, Vec<Option<usize>>> = BTreeMap::new();
    for (i, (colon, whole)) in inside.iter().zip(&whole).enumerate() {
        let at = match (whole, lost) {
            (true, true) => Some(colon.start),
            (true, false) if answered && answers(i) => Some(colon.start),
            // A paragraph of its own has this label elsewhere.
            (true, false) => Some(colon.start).filter(|_| known[colon.base()]),
            (false, true) => ending(colon, &known, lists).map(|at| colon.start + at),
            (false, false) => None,
        };
        if let Some(known) = known_at_end(colon, &known).filter(|_| lost && at.is_none()) {
            doubts.entry(known).or_default().push(blocks[colon.block].lines.map(|l| l.start));
        }
        cuts.extend(at.filter(|at| *at > 0).map(|at| (colon.block, at)));
    }
    if lost {
        let letters = blocks.iter().enumerate().flat_map(|(i, block)| letters(i, block));
        let letters: Vec<(usize, usize)> = letters.collect();
        if letters.len() > 1 {
            cuts.extend(letters);
            cuts.sort_unstable();
            cuts.dedup();
        }
    }
    warnings.extend(doubts.iter().map(|(label, lines)| labels::doubt(&format!("{label}:"), lines)));
    drop((doubts, inside, seen, judged, known));
    let mut cuts = cuts.into_iter().peekable();
    let mut out = Vec::with_capacity(blocks.len() + cuts.len());
    for (i, block) in blocks.into_iter().enumerate() {
        let mut from = 0;
        let first = out.len();
        while let Some((_, at)) = cuts.next_if(|(block, _)| *block == i) {
            out.push(block.part(from, at));
            from = at;
        }
        if from == 0 {
            out.push(block);
            continue;
        }
        out.push(block.part(from, block.text.len()));
        out[first].gap = block.gap;
        if i == 0 {
            let top = out.remove(first);
            out.splice(first..first, flat::part_top(top));
        }
    }
    out
}

/// Where in a block a sentence ends and `Q` begins the next: `Thank you. Q Will you go?`, in the manner of the White House.
fn letters(block: usize, of: &Block) -> impl Iterator<Item = (usize, usize)> {
    let text = of.text.as_str();
    let free = labels::is_text(of);
    let begins = move |at: &usize| {
        let ended = text[..*at].trim_end_matches(['”', '"', ')', '’']).ends_with(['.', '?', '!', '—', '…', '-']);
        let mut said = text[at + 3..].chars();
        ended
            && said.next().is_some_and(char::is_uppercase)
            && said.next().is_some_and(|c| c.is_lowercase() || c == ' ' || c == '\'' || c == '’')
    };
    memchr::memmem::find_iter(text.as_bytes(), " Q ")
        .filter(move |at| free && begins(at))
        .map(move |at| (block, at + 1))
}

/// The colons of a block that may end a label, each with the sentence before it.
fn colons(block: usize, of: &Block) -> Vec<RunIn<'_>> {
    let text = of.text.as_str();
    let mut found = Vec::new();
    if !labels::is_text(of) {
        return found;
    }
    let mut from = 0;
    for colon in memchr::memchr_iter(b':', text.as_bytes()) {
        let Some(start) = labels::sentence_before(&text[from..colon]).map(|start| from + start) else { continue };
        // `1. Anna Lee (Omsk) (Con): To ask …`
        let numbered = text[..start]
            .strip_suffix(' ')
            .and_then(|n| n.strip_suffix('.'))
            .is_some_and(|n| n.len() < 4 && n.bytes().all(|b| b.is_ascii_digit()));
        let start = if numbered { 0 } else { start };
        let rest = &text[start..];
        if let Some(label) =
            labels::cut(rest).filter(|label| start + label.end() <= colon && colon < start + label.said())
            && !label.base(rest).is_empty()
        {
            let hour = text[..start].trim_end().ends_with(|c: char| c.is_ascii_digit());
            let behind_head = block == 0 && (found.is_empty() || hour && start < HEAD);
            found.push(RunIn { block, start, text: rest, label, behind_head });
            from = colon + 1;
        }
    }
    found
}

/// Whether all of a sentence's words before the colon are a label.
fn is_label(colon: &RunIn, times: usize, opens: Opening, lists: &Lists) -> bool {
    let base = colon.base();
    let candidate = Candidate { times, opens, asks: true, ..Candidate::alone(base) };
    let named = || base.contains(' ') || begins_with_given(base, lists) || unstick(base).contains(' ');
    // `President Ray introduced the members of the Board of Trustees: Anna Lee and others.`
    let told = || spaced(base).any(|w| w.starts_with(char::is_lowercase) && w.ends_with("ed"));
    // `Omsk Anna Lee`: a place stands before the name.
    let placed = || match office(base) {
        Some(at) => at > 0,
        None => base.contains(' ') && !candidate.voice && !begins_with_given(base, lists),
    };
    if colon.behind_head && placed() || times < 2 && told() {
        return false;
    }
    (candidate.voice || named() && !lang::opens_a_heading(first_word(base)) && !is_behind_other_words(base))
        && candidate.is_believed()
}

/// Whether words stand before the office that are no part of it: `ceremony President`, but not `Defence Minister`.
fn is_behind_other_words(base: &str) -> bool {
    let before = office(base).map_or("", |at| base[..at].trim_end());
    let last = spaced(before).next_back().unwrap_or("");
    last.starts_with(char::is_lowercase) && !is_joining(last) && !last.ends_with(',')
}

/// Where a label begins that ends a sentence of other words: a heading without a full stop stood before it.
fn ending(colon: &RunIn, known: &BTreeMap<&str, bool>, lists: &Lists) -> Option<usize> {
    let base = colon.base();
    let last = spaced(base).next_back().unwrap_or(base);
    if !(last.starts_with(char::is_uppercase) || voices::is_voice(last)) {
        return None;
    }
    let from = colon.label.named.map_or(0, |named| named.bounds().0);
    let starts = || word_starts(base).skip(1);
    let parted = |at: &usize| {
        let before = last_word(base[..*at].trim_end());
        !lang::is_sentence_word(before) && !is_joining(before) && !before.ends_with(',')
    };
    let heads = |at: &usize| {
        lang::opens_a_heading(first_word(base))
            || colon.behind_head
            || starts().any(|name| name > *at && known.contains_key(&base[name..]))
    };
    let titled = office(base).filter(|at| *at > 0 && naming::is_titled(&base[*at..])).filter(heads);
    let new = || {
        let (before, name) = naming::parted(base);
        let new = !before.is_empty() && name.contains(' ') && begins_with_given(name, lists);
        (colon.behind_head && new).then_some(before.len())
    };
    // `Thank you Ivan Orlov: Right.`, `because of – Ivan Orlov: Right.`
    let broken = |at: &usize| {
        let before = base[..*at].trim_end();
        before.ends_with(['–', '—']) || spaced(before).all(|w| lang::is(w, class::THANKS))
    };
    // `Yes, of course, Ivan Orlov: Right.`
    let comma = |at: &usize| base[..*at].ends_with(", ") && known.get(&base[*at..]).is_some_and(|k| *k);
    // `Omsk Question:`
    let is_placed_voice =
        |voice: &str| colon.behind_head && voice.starts_with(char::is_uppercase) && voices::is_voice(voice);
    let again = || {
        starts()
            .find(|at| known.contains_key(&base[*at..]) || is_placed_voice(&base[*at..]))
            .filter(|at| parted(at) || comma(at) || broken(at))
    };
    titled.filter(parted).or_else(again).or_else(|| new().filter(parted)).map(|at| from + at)
}

/// Somebody's label that ends a sentence before its colon: who says so is not sure.
fn known_at_end<'k>(colon: &RunIn, known: &BTreeMap<&'k str, bool>) -> Option<&'k str> {
    let base = colon.base();
    let found = word_starts(base).skip(1).filter_map(|at| known.get_key_value(&base[at..])).next();
    found.map(|(label, _)| *label).filter(|label| is_somebody(label))
}

/// Where the last office before the name begins, if words that are no part of it stand before it:
/// `Speech at the award ceremony President of Russia Ivan Orlov`.
fn office(base: &str) -> Option<usize> {
    let (before, _) = naming::parted(base);
    let title: Vec<(usize, &str)> = word_starts(before).zip(spaced(before.trim_end())).collect();
    let run = title.iter().rev().take_while(|(_, w)| w.starts_with(char::is_uppercase) || is_joining(w)).count();
    let run = &title[title.len() - run..];
    let mut at = run.iter().rposition(|(_, w)| lang::is_role(w) && w.starts_with(char::is_uppercase))?;
    while at > 0 && (lang::is_role(run[at - 1].1) || lexicon::is_of_offices(run[at - 1].1)) {
        at -= 1;
    }
    // `President of Russia, Supreme Commander-in-Chief Ivan Orlov`
    if at > 0 && (run[at - 1].1.ends_with(',') || matches!(run[at - 1].1, "and" | "–")) {
        at = run[..at].iter().position(|(_, w)| lang::is_role(w)).unwrap_or(at);
    }
    Some(run[at].0)
}

fn is_joining(word: &str) -> bool {
    lexicon::is_small(word) || matches!(word, "by" | "as" | "–")
}

/// `The SPEAKER`, which is asked for inside no speech in this form.
fn is_chair(base: &str) -> bool {
    let office = base.strip_prefix("The ").or_else(|| base.strip_prefix("THE "));
    office.is_some_and(|office| !office.contains(char::is_lowercase)) && voices::is_voice(base)
}

/// Whether a label names a person: a voice may be asked for inside a speech.
fn is_somebody(base: &str) -> bool {
    !voices::is_voice(base) && (naming::is_bare_name(base) || naming::is_titled(base) || naming::is_addressed(base))
}

#[cfg(test)]
mod tests;
