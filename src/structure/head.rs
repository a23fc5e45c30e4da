//! Title, lead, day, time and place of a page: from its markup's facts, or from the lines at its top and bottom.

mod doubtful;
mod elsewhere;
pub mod place;

use super::controls::{self, Rest};
use super::fields::{Known, agrees};
use super::furniture::Furniture;
use super::labels::{self, naming};
use super::layout::{self, Lead, PageLayout};
use super::left_out::LeftOut;
use super::masthead;
use super::sources::{Holds, House, Presides};
use super::title;
use super::{event, flat, procedure, when};
use crate::lang;
use crate::lists::Lists;
use crate::model::{Block, BlockKind, Evidence, Facts, Metadata, MetadataField as Name, Warning};
use crate::text::first_word;
pub use doubtful::day_in_name;
use doubtful::doubts;

/// A page with its head taken off.
#[derive(Debug, Default)]
pub struct Draft {
    /// What head and foot said.
    pub metadata: Metadata,
    /// The lead, which is a turn too.
    pub lead: Option<Block>,
    /// The rest, in order.
    pub body: Vec<Block>,
    /// What was left out, and what is doubtful.
    pub warnings: Vec<Warning>,
}

/// A head while it is read.
struct Reading<'l> {
    known: Known,
    layout: &'l PageLayout,
    lists: &'l Lists,
    /// A line below the day may name the place.
    placed: bool,
    /// How a line names who presides, which is no lead: `President: Ms. Marlow (Fredonia)`.
    presides: Option<Presides>,
    /// A section stood above the first line, which therefore is the title.
    sectioned: bool,
    /// Front matter or markup say when it was published.
    stated_published: bool,
    lead: Option<Block>,
    /// Which line of the text the lead ends with, if it stands there.
    lead_at: Option<usize>,
    left_out: LeftOut,
}

/// Takes the head, the foot and the furniture off a page.
pub fn take(house: &House, facts: Facts, blocks: Vec<Block>, furniture: &[Option<Furniture>], lists: &Lists) -> Draft {
    let layout = house.layout(&facts, &blocks);
    let mut known = Known::of(&facts, house.slashes);
    if let Some(country) = house.country {
        known.fill(Name::Country, country, None, "house");
    }
    let lead = facts.lead.map(|text| Block { text, gap: true, lines: facts.lead_lines, ..Block::default() });
    let mut head = Reading {
        known,
        layout,
        lists,
        placed: house.placed,
        presides: house.presides,
        sectioned: false,
        stated_published: false,
        lead,
        lead_at: None,
        left_out: LeftOut::default(),
    };
    let (mut body, published) = head.sort(house, blocks, furniture);
    head.stated_published = head.known.metadata.evidence.get(&Name::Published).is_some_and(|e| e.rule != "control");
    let dated = head.known.metadata.date.is_some();
    if layout.lead != Lead::Stated {
        if let Some(pieces) = body.first().and_then(|first| flat::cut(house, first)) {
            body.splice(..1, pieces);
            head.layout = &layout::FLAT;
        }
        // Of two days the closing one is the page's: one on top may be that of a part.
        head.bottom(&mut body);
        let used = head.top(&body, dated);
        body.drain(..used);
        // `Debate -`, and the day on the next line
        if let Some(title) = &mut head.known.metadata.title {
            title.truncate(title.trim_end_matches([' ', '-', '–', '—']).len());
        }
        head.inside(&mut body);
        head.place_below(&mut body);
        head.day_of_title();
        head.elsewhere(published.filter(|_| !facts.article), &body);
    }
    // `Published: June 3, 2010` in the head.
    head.stated_published |= head.known.metadata.evidence.get(&Name::Published).is_some_and(|e| e.rule == "field");
    head.published();
    let mut warnings = doubts(&head.known, &body);
    warnings.extend(head.left_out.told("the page’s own lines"));
    let mut metadata = head.known.metadata;
    if let Some(lead) = &head.lead {
        metadata.lead = Some(lead.text.clone());
        let rule = if layout.lead == Lead::Stated { "markup" } else { "first-paragraph" };
        let evidence = Evidence { line: lead.lines.map(|l| l.start), rule: rule.into() };
        metadata.evidence.insert(Name::Lead, evidence);
    }
    Draft { metadata, lead: head.lead, body, warnings }
}

fn line(block: &Block) -> Option<usize> {
    block.lines.map(|l| l.start)
}

impl Reading<'_> {
    /// Lets furniture tell what it knows; gives the text, and the line of the publication's day and hour.
    fn sort(
        &mut self,
        house: &House,
        mut blocks: Vec<Block>,
        furniture: &[Option<Furniture>],
    ) -> (Vec<Block>, Option<when::DayAndTime>) {
        let (mut kept, mut published) = (0, None);
        let mut furniture = furniture.iter();
        blocks.retain_mut(|block| {
            let at = line(block);
            let mut stays = false;
            match furniture.next().and_then(Option::as_ref) {
                None => {
                    let line = &block.text;
                    stays = kept > 1 || !controls::names_a_poster(line) && !controls::is_switch(line);
                }
                Some(Furniture::Control(control)) => {
                    let rest = &block.text[control.text.len()..];
                    if matches!(control.rest, Rest::Day | Rest::Own) {
                        self.left_out.add(&block.text, block.lines);
                    }
                    let told = control.tell(rest, &mut self.known, at, &mut published);
                    // A second address is no control of this page.
                    stays = !told && block.kind != BlockKind::Control;
                    self.sectioned |= !stays && kept == 0 && house.opens.contains(&control.text);
                }
                Some(Furniture::Field) => {
                    if !self.known.tells_field(block, "front-matter") {
                        self.left_out.add(&block.text, block.lines);
                    }
                }
                Some(Furniture::Listed(holds)) => {
                    let name = match holds {
                        Holds::Topics => Name::Topics,
                        Holds::Places => Name::Places,
                        _ => Name::Persons,
                    };
                    self.known.add(name, &block.text, at, "list");
                }
                Some(Furniture::ListName | Furniture::Marked) => {}
                Some(Furniture::Own) => self.left_out.add(&block.text, block.lines),
            }
            kept += usize::from(stays);
            stays
        });
        (blocks, published)
    }

    /// Reads the head's lines, above or below a day; gives how many they are.
    fn top(&mut self, body: &[Block], mut dated: bool) -> usize {
        for (i, block) in body.iter().enumerate() {
            let (text, at) = (block.text.as_str(), line(block));
            // A recording has no head: its first words are said.
            if block.time.is_some() {
                return i;
            }
            if i == 0 && self.tells_sections(text, at) {
                continue;
            }
            if self.known.tells_field(block, "field") {
                dated |= self.known.metadata.date.is_some();
                continue;
            }
            if self.known.tells_address(text, at, "address") || self.known.tells_time(text, at, "clock") {
                continue;
            }
            if self.tells_when(block) {
                dated = true;
                continue;
            }
            if i == 0 && self.known.metadata.title.is_none() && self.is_heading_with_colon(body) {
                self.known.fill(Name::Title, text, at, "heading");
                continue;
            }
            if self.repeats_title(block) {
                continue;
            }
            if procedure::of(text).is_some() {
                return i;
            }
            if dated && self.is_place(block, body, i) || i == 0 && event::is_venue_in_city(text) {
                self.known.fill(Name::Place, text, at, "place-line");
                continue;
            }
            if self.known.metadata.title.is_none() && self.layout.titled && title::is_headline(&body[i..]) {
                self.known.fill(Name::Title, text, at, "heading");
                continue;
            }
            if !text.contains(char::is_alphanumeric)
                || labels::has_label(block)
                || labels::comes_again(body, i, self.lists)
            {
                return i;
            }
            if self.is_title(body, i) {
                self.known.fill(Name::Title, text, at, "heading");
                continue;
            }
            if self.completes_title(body, i) {
                continue;
            }
            if !self.is_lead(body, i, dated) {
                return i;
            }
        }
        body.len()
    }

    /// Whether a line is the day; what else it has is told.
    fn tells_when(&mut self, block: &Block) -> bool {
        let tells = self.known.tells_when(&block.text, line(block), "dateline");
        if tells && when::read(&block.text, self.known.slashes).is_some_and(|when| when.beside) {
            self.left_out.add(&block.text, block.lines);
        }
        tells
    }

    /// `Events / Transcripts /`
    fn tells_sections(&mut self, text: &str, at: Option<usize>) -> bool {
        let Some(sections) = text.strip_suffix('/').filter(|s| s.len() < 120) else { return false };
        sections.split('/').for_each(|section| self.known.add(Name::Sections, section, at, "sections"));
        true
    }

    /// A post's subject, and the title of what it copies; or the title printed again.
    fn repeats_title(&mut self, block: &Block) -> bool {
        let Some(title) = &self.known.metadata.title else { return false };
        let text = block.text.as_str();
        if title.strip_prefix("Re: ") == Some(text) {
            self.known.replace(Name::Title, text, line(block), "heading");
            return true;
        }
        let again = title == text;
        // Markup says the title apart from the text.
        if again && self.known.metadata.evidence.get(&Name::Title).is_some_and(|e| e.rule == "heading") {
            self.left_out.add(&block.text, block.lines);
        }
        again
    }

    /// The second line of a title: `Press conference`, `by Minister Olga Novik following the talks`.
    fn completes_title(&mut self, body: &[Block], at: usize) -> bool {
        let Some(title) = self.known.metadata.title.clone() else { return false };
        let text = body[at].text.as_str();
        let completes = at > 0 && body[at - 1].text == title && title::goes_on(&title, text);
        if completes {
            let first = self.known.metadata.evidence.get(&Name::Title).and_then(|e| e.line);
            self.known.replace(Name::Title, &format!("{title} {text}"), first, "heading");
        }
        completes
    }

    /// `Minister Anna Lee: Taxes will rise`, above the day: nothing is said before a page's own day.
    fn is_heading_with_colon(&self, body: &[Block]) -> bool {
        /// In blocks, down to the day.
        const HEAD: usize = 4;
        let below = body.iter().skip(1).take(HEAD).take_while(|b| !labels::has_label(b));
        let heads = |b: &Block| b.text.len() < 200 && !b.text.ends_with(['.', '!', '?', '…', ':']);
        self.layout.titled
            && labels::has_label(&body[0])
            && heads(&body[0])
            && below.clone().all(heads)
            && below.clone().any(|b| when::read(&b.text, self.known.slashes).is_some())
    }

    /// Whether the line below a day is its place.
    fn is_place(&self, block: &Block, body: &[Block], at: usize) -> bool {
        let text = block.text.as_str();
        let again = || body[at + 1..].iter().any(|b| b.text == text);
        self.known.metadata.place.is_none()
            && self.placed
            && when::is_place(text, false)
            && !event::is_named(text)
            && !masthead::is_menu(text)
            && !labels::has_label(block)
            && !naming::is_titled(text)
            && !place::names_who(text, self.lists)
            && !self.known.metadata.title.as_ref().is_some_and(|t| title::names_person(t, text))
            // A label that stands alone on its line stands there again.
            && !again()
    }

    fn is_title(&self, body: &[Block], at: usize) -> bool {
        let block = &body[at];
        let above_day = || body.get(at + 1).is_some_and(|next| when::read(&next.text, self.known.slashes).is_some());
        self.layout.titled
            && self.known.metadata.title.is_none()
            && at + 1 < body.len()
            && (block.kind == BlockKind::Heading
                || title::reads_as_title(&block.text)
                || (at == 0 && self.sectioned || above_day()) && title::may_head(&block.text))
    }

    /// Takes a line that is the lead, or its next paragraph.
    fn is_lead(&mut self, body: &[Block], at: usize, dated: bool) -> bool {
        let block = &body[at];
        let text = block.text.as_str();
        let titled = self.known.metadata.title.is_some();
        let day_in = |blocks: usize| {
            let below = body[at + 1..].iter().take(blocks).take_while(|b| !labels::has_label(b));
            let mut days = below.filter_map(|b| when::read(&b.text, self.known.slashes));
            days.any(|w| agrees(&self.known.metadata.date, &w.date))
        };
        if let Some(lead) = &mut self.lead {
            // A second paragraph of it, above the day.
            let more = !dated
                && at > 0
                && self.lead_at == Some(at - 1)
                && self.layout.lead.may_stand(false)
                && text.ends_with(ENDS)
                && day_in(2);
            if more {
                self.lead_at = Some(at);
                lead.text.push('\n');
                lead.text.push_str(text);
                super::turns::extend(&mut lead.lines, block.lines);
            }
            return more;
        }
        // A summary whose full stop is missing stands between title and day.
        let heading = lang::opens_a_heading(first_word(text));
        let sentence = text.ends_with(ENDS) || titled && (day_in(1) || !heading && title::reports(text));
        // `I thank you, friends` is said.
        let said = !text.contains(['“', '"']) && text.split([' ', ',', '.']).any(|w| matches!(w, "I" | "we" | "We"));
        // `Anna Lee, Minister of Roads`, `Courtroom 4`
        let named = || place::names_who(text, self.lists) || place::is_sure(text, self.lists);
        // `Transcript`, `LOK SABHA`
        let worded = text.contains(' ')
            && text.contains(char::is_lowercase)
            && !text.starts_with('*')
            // A table's: `Mr. Lee . . . . . Sylvania`
            && !text.contains(". . .")
            && !text.ends_with('?')
            && !when::is_byline(text);
        let presides = || self.presides.is_some_and(|presides| presides(text).is_some());
        let is_lead = !said
            && !presides()
            && worded
            && !named()
            && (sentence || !self.layout.titled && !heading)
            && self.layout.lead.may_stand(dated);
        if is_lead {
            (self.lead, self.lead_at) = (Some(block.clone()), Some(at));
        }
        is_lead
    }
}

/// How many lines a head has, with the names and offices of those who are announced.
pub const LONGEST_HEAD: usize = 12;

/// How a sentence ends.
const ENDS: [char; 6] = ['.', '…', '!', '?', '”', ')'];

#[cfg(test)]
mod tests;
