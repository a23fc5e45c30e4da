//! Saved web pages: the tokens of the markup in one pass, with a small stack of open elements instead of a tree.
//!
//! Broken markup is the rule: an element that nobody closes ends with its parent, an end tag without a start is
//! nothing, and what is nested deeper than browsers go is read flat.

mod article;
mod marks;

use crate::model::{Block, BlockKind, Facts, Page, PersonCard};
use article::{Piece, Region};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use marks::{Attribute, Element, MARKS, Rank, Sink};

/// Browsers go no deeper either.
const DEEPEST: usize = 512;

/// Whether a text is HTML, or a piece of it.
pub fn looks_like(text: &str) -> bool {
    let start = text.trim_start();
    let tag = start.strip_prefix('<').is_some_and(|r| r.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!'));
    let mut cut = start.len().min(1 << 16);
    while !start.is_char_boundary(cut) {
        cut -= 1;
    }
    let sample = &start[..cut];
    tag || ["</p>", "<br", "</div>", "</a>"].iter().map(|t| sample.matches(t).count()).sum::<usize>() >= 3
}

/// Reads a page.
pub fn read(text: &str) -> Page {
    let mut reader = Reader::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        reader.event(event);
        None
    });
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(text, emitter).for_each(drop);
    reader.finish()
}

/// An element whose end is still to come.
#[derive(Debug, Clone, Copy)]
struct Open {
    /// FNV of its name: names are compared, never shown.
    name: u64,
    element: Element,
    sink: Sink,
    region: Region,
    bold: bool,
    person: bool,
}

const ROOT: Open = Open {
    name: 0,
    element: Element::Block,
    sink: Sink::Body(Rank::Page),
    region: Region { rank: Rank::Page, number: 0 },
    bold: false,
    person: false,
};

#[derive(Default)]
struct Reader {
    open: Vec<Open>,
    /// The tag that is being read: its name and the attributes that matter.
    tag: Vec<u8>,
    attributes: [Option<String>; Attribute::COUNT],
    attribute: Option<Attribute>,
    regions: Vec<Region>,
    /// The paragraph that is being read.
    text: String,
    bold: Vec<(usize, usize)>,
    /// Characters of it outside links.
    plain: usize,
    after_break: bool,
    pieces: Vec<Piece>,
    facts: Facts,
    page_title: String,
    printed_date: String,
    /// Where the person link that is open began in `text`.
    person_at: usize,
    card: PersonCard,
}

impl Reader {
    fn top(&self) -> Open {
        self.open.last().copied().unwrap_or(ROOT)
    }

    fn event(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag.clear();
                self.tag.extend_from_slice(name);
                self.attributes = Default::default();
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute = Attribute::from_name(name);
                if let Some(a) = self.attribute {
                    self.attributes[a as usize].get_or_insert_default();
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(a) = self.attribute {
                    self.attributes[a as usize] = Some(String::from_utf8_lossy(value).into_owned());
                }
            }
            CallbackEvent::CloseStartTag { .. } => self.start(),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } => self.string(value),
            _ => {}
        }
    }

    fn value(&self, attribute: Attribute) -> Option<&str> {
        self.attributes[attribute as usize].as_deref()
    }

    fn start(&mut self) {
        let parent = self.top();
        let element = marks::element(&self.tag);
        match element {
            Element::Void => return self.void(),
            Element::Break => {
                self.flush();
                self.after_break = self.tag == b"br";
                return;
            }
            Element::Block | Element::Paragraph | Element::Heading => {
                self.flush();
                if let Some(at) = self.open.iter().rposition(|o| o.element == Element::Paragraph) {
                    self.close(at);
                }
            }
            _ => {}
        }
        let parent =
            if matches!(element, Element::Block | Element::Paragraph | Element::Heading) { self.top() } else { parent };
        let sink = self.sink(parent, element);
        let mut open = Open {
            name: fnv(&self.tag),
            element,
            sink,
            region: parent.region,
            bold: parent.bold || element == Element::Bold,
            person: parent.person,
        };
        if let Sink::Body(rank) = sink
            && rank > Rank::Page
            && sink != parent.sink
        {
            open.region = Region { rank, number: self.regions.len() as u32 + 1 };
            self.regions.push(open.region);
        }
        if element == Element::Link
            && sink != Sink::Skip
            && self.value(Attribute::Href).is_some_and(|h| h.contains("/catalog/persons/"))
        {
            open.person = true;
            self.person_at = self.text.len();
            self.card = PersonCard::default();
        }
        if sink != parent.sink && element != Element::Bold {
            self.flush_if_other(sink, parent.sink);
        }
        if let (Sink::Date, Some(day)) = (sink, self.value(Attribute::DateTime)) {
            let day = day.to_string();
            self.datetime(&day);
        }
        if self.tag == b"html"
            && let Some(language) = self.value(Attribute::Lang).map(str::to_string)
        {
            self.facts.language.get_or_insert(language);
        }
        if self.open.len() < DEEPEST {
            self.open.push(open);
        }
    }

    /// Cards and skipped parts stand inside a paragraph and leave it whole; every other change of sink ends it.
    fn flush_if_other(&mut self, to: Sink, from: Sink) {
        let inside = |s: Sink| matches!(s, Sink::Skip | Sink::CardName | Sink::CardPost);
        if !inside(to) && !inside(from) {
            self.flush();
        }
    }

    fn sink(&self, parent: Open, element: Element) -> Sink {
        let skipped = matches!(parent.sink, Sink::Skip | Sink::CardName | Sink::CardPost);
        let marked = self.marked().filter(|s| match s {
            Sink::CardName | Sink::CardPost => parent.person,
            _ => !skipped,
        });
        match marked {
            // What stands inside a fact or an article's text is part of it.
            Some(Sink::Body(rank)) => match parent.sink {
                Sink::Body(outer) if rank > outer => Sink::Body(rank),
                other => other,
            },
            Some(Sink::Title | Sink::Lead | Sink::Date | Sink::Time | Sink::Place)
                if parent.region.rank == Rank::Text || parent.region.rank == Rank::Page && !self.regions.is_empty() =>
            {
                parent.sink
            }
            Some(Sink::Title) if !matches!(element, Element::Heading | Element::Block) => parent.sink,
            Some(other) => other,
            None if skipped => Sink::Skip,
            None => match element {
                Element::Skip => Sink::Skip,
                Element::PageTitle => Sink::PageTitle,
                _ if self.value(Attribute::Hidden).is_some() => Sink::Skip,
                _ => match (&self.tag[..], parent.sink) {
                    (b"article", Sink::Body(rank)) if rank < Rank::Article => Sink::Body(Rank::Article),
                    (b"main", Sink::Body(Rank::Page)) => Sink::Body(Rank::Main),
                    (b"blockquote", Sink::Body(_)) => Sink::Quote,
                    (b"h1", Sink::Body(rank)) if rank < Rank::Text && self.facts.title.is_none() => Sink::Title,
                    (_, other) => other,
                },
            },
        }
    }

    fn marked(&self) -> Option<Sink> {
        let has = |mark: &marks::Mark| {
            self.value(mark.attribute).is_some_and(|v| v.split_ascii_whitespace().any(|w| w == mark.word))
        };
        let any = [Attribute::Class, Attribute::ItemProp, Attribute::Role].iter().any(|a| self.value(*a).is_some());
        any.then(|| MARKS.iter().find(|m| has(m)).map(|m| m.sink)).flatten()
    }

    fn void(&mut self) {
        let (key, value) = match &self.tag[..] {
            b"meta" => (self.value(Attribute::Property), self.value(Attribute::Content)),
            b"link" => (self.value(Attribute::Rel), self.value(Attribute::Href)),
            _ => return,
        };
        let (Some(key), Some(value)) = (key, value) else { return };
        let value = value.trim().to_string();
        match key {
            "og:url" => self.facts.url = Some(value),
            "canonical" if value.contains("://") => {
                self.facts.url.get_or_insert(value);
            }
            "og:title" => self.page_title = value,
            "article:published_time" => self.datetime(&value),
            _ => {}
        }
    }

    /// `2011-11-25`, or with a clock time behind a `T`.
    fn datetime(&mut self, value: &str) {
        let (day, time) = value.split_once(['T', ' ']).unwrap_or((value, ""));
        if self.facts.date.is_none() && day.len() == 10 && day.bytes().filter(|b| *b == b'-').count() == 2 {
            self.facts.date = Some(day.to_string());
            if let Some(time) = time.get(..5).filter(|t| t.as_bytes()[2] == b':') {
                self.facts.time = Some(time.to_string());
            }
        }
    }

    fn end(&mut self, name: &[u8]) {
        let hash = fnv(name);
        let element = marks::element(name);
        if let Some(at) = self.open.iter().rposition(|o| o.name == hash) {
            // An inline end tag does not reach over the paragraph that it stands in.
            let inline = matches!(element, Element::Inline | Element::Bold | Element::Link);
            if !inline || !self.open[at..].iter().any(|o| o.element == Element::Paragraph) {
                self.close(at);
            }
        } else if matches!(element, Element::Paragraph | Element::Block | Element::Heading) {
            self.flush();
        }
    }

    /// Closes the element at this place of the stack and all inside it.
    fn close(&mut self, at: usize) {
        while self.open.len() > at {
            let Some(open) = self.open.last().copied() else { break };
            let below = if self.open.len() > 1 { self.open[self.open.len() - 2] } else { ROOT };
            if matches!(open.element, Element::Block | Element::Paragraph | Element::Heading) {
                self.flush();
            } else if open.sink != below.sink {
                self.flush_if_other(below.sink, open.sink);
            }
            if open.person && !below.person {
                self.card.text = self.text.get(self.person_at..).unwrap_or("").trim().to_string();
                let card = std::mem::take(&mut self.card);
                if !card.text.is_empty() {
                    self.facts.persons.push(card);
                }
            }
            self.open.pop();
        }
    }

    fn string(&mut self, value: &[u8]) {
        let top = self.top();
        match top.sink {
            Sink::Skip => {}
            Sink::CardName | Sink::CardPost => {
                let text = String::from_utf8_lossy(value);
                let card = if top.sink == Sink::CardName { &mut self.card.name } else { &mut self.card.post };
                if !text.trim().is_empty() {
                    super::push_settled(card.get_or_insert_default(), &text);
                }
            }
            _ => {
                let start = self.text.len();
                super::push_settled(&mut self.text, &String::from_utf8_lossy(value));
                let end = self.text.len();
                if top.bold && end > start {
                    match self.bold.last_mut() {
                        Some(last) if last.1 == start => last.1 = end,
                        _ => self.bold.push((start, end)),
                    }
                }
                if !self.open.iter().rev().take(6).any(|o| o.element == Element::Link) {
                    self.plain += end - start;
                }
            }
        }
    }

    /// Ends the paragraph that is being read and sends it where it belongs.
    fn flush(&mut self) {
        let text = self.text.trim_end();
        if text.is_empty() {
            self.text.clear();
            self.bold.clear();
            self.plain = 0;
            return;
        }
        let top = self.top();
        let text = text.to_string();
        let fact = match top.sink {
            Sink::Title => Some(&mut self.facts.title),
            Sink::Lead => Some(&mut self.facts.lead),
            Sink::Time => Some(&mut self.facts.time),
            Sink::Place => Some(&mut self.facts.place),
            _ => None,
        };
        match (fact, top.sink) {
            (Some(fact), sink) => match fact {
                Some(before) if sink == Sink::Lead => {
                    before.push('\n');
                    before.push_str(&text);
                }
                Some(before) if sink == Sink::Title => {
                    before.push(' ');
                    before.push_str(&text);
                }
                _ => *fact = Some(text),
            },
            (None, Sink::PageTitle) if self.page_title.is_empty() => self.page_title = text,
            (None, Sink::PageTitle) => {}
            (None, Sink::Date) => self.printed_date = text,
            (None, sink) => {
                let kind = match (sink, top.element) {
                    (Sink::Control, _) => BlockKind::Control,
                    (_, Element::Heading) => BlockKind::Heading,
                    _ => BlockKind::Paragraph,
                };
                let mut bold = std::mem::take(&mut self.bold);
                bold.retain_mut(|run| {
                    run.1 = run.1.min(text.len());
                    run.0 < run.1
                });
                let links_alone = self.plain * 4 < text.len();
                let block = Block { kind, text, lines: None, bold, gap: !self.after_break };
                self.pieces.push(Piece { block, region: top.region, quote: sink == Sink::Quote, links_alone });
            }
        }
        self.text.clear();
        self.bold.clear();
        self.plain = 0;
        self.after_break = false;
        self.person_at = 0;
    }

    fn finish(mut self) -> Page {
        self.flush();
        self.close(0);
        let (mut blocks, article) = article::choose(self.pieces, &self.regions);
        self.facts.article = article;
        if self.facts.title.is_none() {
            // `Meeting of Supreme State Council • President of Russia`
            let title = self.page_title.split(" • ").next().unwrap_or("").trim();
            self.facts.title = (!title.is_empty()).then(|| title.to_string());
        }
        if self.facts.date.is_none() && !self.printed_date.is_empty() {
            let block = Block { text: self.printed_date, gap: true, ..Block::default() };
            blocks.insert(0, block);
        }
        Page { blocks, facts: self.facts, ..Page::default() }
    }
}

fn fnv(name: &[u8]) -> u64 {
    name.iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests;
