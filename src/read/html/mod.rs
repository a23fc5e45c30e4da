//! Saved web pages: the tokens of the markup in one pass, with a small stack of open elements instead of a tree.
//!
//! Broken markup is the rule: an element that nobody closes ends with its parent, an end tag without a start is
//! nothing, and what is nested deeper than browsers go is read flat.

mod article;
mod events;
mod marks;
mod scan;

use crate::model::{Block, BlockKind, Facts, Page, PersonCard, Warning};
use article::{Choice, Piece, Region};
use events::Attributes;
use jiff::civil;
use marks::{Attribute, Element, MARKS, Rank, Sink};

/// Browsers go no deeper either.
const DEEPEST: usize = 512;

/// Whether a text is HTML, or a piece of it.
pub fn looks_like(text: &str) -> bool {
    let start = text.trim_start();
    let mut cut = start.len().min(1 << 16);
    while !start.is_char_boundary(cut) {
        cut -= 1;
    }
    let sample = &start[..cut];
    begins_with_tag(start)
        || ["</p>", "<br", "</div>", "</a>"].iter().map(|t| sample.matches(t).count()).sum::<usize>() >= 3
}

/// `<div class="page">`, but not `<Laughter.>`.
fn begins_with_tag(text: &str) -> bool {
    let Some(tag) = text.strip_prefix('<') else { return false };
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
    let ends = tag[name.len()..].starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    tag.starts_with(['!', '?']) || ends && marks::is_element(name.to_ascii_lowercase().as_bytes())
}

/// Reads a page.
pub fn read(text: &str) -> Page {
    let mut reader = Reader::default();
    scan::read(text, &mut reader);
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
    /// Its lines are lines: `<pre>`.
    lined: bool,
    /// A caption or an aside in an article: its text is left out, and that is told.
    aside: bool,
}

const ROOT: Open = Open {
    name: 0,
    element: Element::Block,
    sink: Sink::Body(Rank::Page),
    region: Region { rank: Rank::Page, number: 0 },
    bold: false,
    person: false,
    lined: false,
    aside: false,
};

#[derive(Default)]
struct Reader {
    open: Vec<Open>,
    /// The tag that is being read: its name and the attributes that matter.
    tag: Vec<u8>,
    attributes: Attributes,
    regions: Vec<Region>,
    /// The paragraph that is being read.
    text: String,
    bold: Vec<(usize, usize)>,
    /// Preformatted text, with its lines, that is being read.
    lined: String,
    /// Characters of the paragraph outside links.
    plain: usize,
    /// Links in the paragraph.
    links: usize,
    after_break: bool,
    /// The words of captions and asides.
    aside: String,
    pieces: Vec<Piece>,
    facts: Facts,
    page_title: String,
    printed_date: Option<String>,
    /// Where the person link that is open began in `text`.
    person_at: usize,
}

impl Reader {
    fn top(&self) -> Open {
        self.open.last().copied().unwrap_or(ROOT)
    }

    fn value(&self, attribute: Attribute) -> Option<&str> {
        self.attributes.value(attribute)
    }

    /// Menus and scripts have most of a page's attributes and much of its text, and nobody asks for them.
    fn skips(&self) -> bool {
        self.top().sink == Sink::Skip && !self.top().aside
    }

    fn start(&mut self) {
        let parent = self.top();
        let element = marks::element(&self.tag);
        match element {
            Element::Void => return self.void(),
            Element::Break if parent.lined => return self.lined.push('\n'),
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
            name: fnv(self.tag.iter().copied()),
            element,
            sink,
            region: parent.region,
            bold: parent.bold || element == Element::Bold,
            person: parent.person,
            lined: parent.lined || self.tag == b"pre" && matches!(sink, Sink::Body(_) | Sink::Quote),
            aside: sink == Sink::Skip && self.is_aside(parent),
        };
        if let Sink::Body(rank) = sink
            && rank > Rank::Page
            && sink != parent.sink
        {
            open.region = Region { rank, number: self.regions.len() as u32 + 1 };
            self.regions.push(open.region);
        }
        self.links += usize::from(element == Element::Link && sink != Sink::Skip);
        if element == Element::Link
            && sink != Sink::Skip
            && self.value(Attribute::Href).is_some_and(|h| h.contains("/catalog/persons/"))
        {
            open.person = true;
            self.person_at = self.text.len();
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
        // A script is no text at any depth.
        if self.open.len() < DEEPEST || sink == Sink::Skip && self.top().sink != Sink::Skip {
            self.open.push(open);
        }
    }

    /// Whether the element that begins holds words beside an article's text, or stands among such.
    fn is_aside(&self, parent: Open) -> bool {
        let code = matches!(
            &self.tag[..],
            b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"button" | b"select" | b"iframe"
        );
        let captioned = || {
            self.value(Attribute::Class)
                .is_some_and(|c| c.split_ascii_whitespace().any(|w| matches!(w, "wp-caption" | "media" | "slider")))
        };
        let begins = || matches!(&self.tag[..], b"figure" | b"figcaption" | b"aside") || captioned();
        !code && (parent.aside || parent.sink != Sink::Skip && parent.region.rank >= Rank::Article && begins())
    }

    /// Skipped parts stand inside a paragraph and leave it whole; every other change of sink ends it.
    fn flush_if_other(&mut self, to: Sink, from: Sink) {
        if to != Sink::Skip && from != Sink::Skip {
            self.flush();
        }
    }

    fn sink(&self, parent: Open, element: Element) -> Sink {
        if parent.sink == Sink::Skip {
            return Sink::Skip;
        }
        match self.marked() {
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
            None => match element {
                Element::Skip => Sink::Skip,
                Element::PageTitle => Sink::PageTitle,
                _ if self.value(Attribute::Hidden).is_some() => Sink::Skip,
                _ => match (&self.tag[..], parent.sink) {
                    (b"article", Sink::Body(rank)) if rank < Rank::Article => Sink::Body(Rank::Article),
                    (b"main", Sink::Body(Rank::Page)) => Sink::Body(Rank::Main),
                    (b"blockquote", Sink::Body(_)) => Sink::Quote,
                    // Around a whole page a form is the page; in an article it asks for an address or a comment.
                    (b"form", Sink::Body(Rank::Article | Rank::Text)) => Sink::Skip,
                    (b"h1", Sink::Body(rank)) if rank < Rank::Text && self.facts.title.is_none() => Sink::Title,
                    (_, other) => other,
                },
            },
        }
    }

    fn marked(&self) -> Option<Sink> {
        let attributes = [Attribute::Class, Attribute::ItemProp, Attribute::Role];
        let words = attributes
            .into_iter()
            .flat_map(|a| self.value(a).unwrap_or("").split_ascii_whitespace().map(move |word| (a, word)));
        let row = words.filter_map(|(a, word)| MARKS.iter().position(|m| m.word == word && m.attribute == a)).min()?;
        Some(MARKS[row].sink)
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

    /// `2011-11-25`, or with a clock time behind a `T`. What no calendar or clock has is no date.
    fn datetime(&mut self, value: &str) {
        let (day, time) = value.split_once(['T', ' ']).unwrap_or((value, ""));
        if self.facts.date.is_none() && civil::Date::strptime("%Y-%m-%d", day).is_ok() && day.len() == 10 {
            self.facts.date = Some(day.to_string());
            if let Some(time) = time.get(..5).filter(|t| civil::Time::strptime("%H:%M", t).is_ok()) {
                self.facts.time = Some(time.to_string());
            }
        }
    }

    /// The end tag of this name was read.
    fn end(&mut self) {
        let hash = fnv(self.tag.iter().copied());
        let element = marks::element(&self.tag);
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
                let text = self.text.get(self.person_at..).unwrap_or("").trim();
                if !text.is_empty() {
                    self.facts.persons.push(PersonCard { text: text.to_string() });
                }
            }
            self.open.pop();
        }
    }

    /// Text comes in pieces of any length.
    fn words(&mut self, value: &str) {
        let top = self.top();
        match top.sink {
            Sink::Skip if top.aside => super::push_settled(&mut self.aside, value),
            Sink::Skip => {}
            _ if top.lined => self.lined.push_str(value),
            _ => {
                let start = self.text.len();
                super::push_settled(&mut self.text, value);
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
        self.flush_lined();
        let text = self.text.trim_end();
        if text.is_empty() {
            self.text.clear();
            self.bold.clear();
            (self.plain, self.links) = (0, 0);
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
            (None, Sink::Date) if self.printed_date.as_ref().is_some_and(|printed| *printed == text) => {}
            // The first that can be a day is it; `Updated yesterday by A. Orlov` is text.
            (None, Sink::Date) if self.printed_date.is_none() && text.contains(|c: char| c.is_ascii_digit()) => {
                self.printed_date = Some(text);
            }
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
                // A link may reach over several blocks.
                let links = if self.plain * 4 < text.len() { self.links.max(1) } else { 0 };
                let block = Block { kind, text, lines: None, bold, gap: !self.after_break };
                self.pieces.push(Piece { block, region: top.region, quote: sink == Sink::Quote, links });
            }
        }
        self.text.clear();
        self.bold.clear();
        (self.plain, self.links) = (0, 0);
        self.after_break = false;
        self.person_at = 0;
    }

    /// Preformatted text is cut into paragraphs as a text file is.
    fn flush_lined(&mut self) {
        if self.lined.is_empty() {
            return;
        }
        let top = self.top();
        let lined = std::mem::take(&mut self.lined);
        self.pieces.extend(super::text::blocks(&lined).into_iter().map(|block| Piece {
            block: Block { lines: None, ..block },
            region: top.region,
            quote: top.sink == Sink::Quote,
            links: 0,
        }));
    }

    fn finish(mut self) -> Page {
        self.flush();
        self.close(0);
        let Choice { mut blocks, article, left_out, menus } = article::choose(self.pieces, &self.regions);
        self.facts.article = article;
        if self.facts.title.is_none() {
            // `Meeting of Supreme State Council • President of Russia`
            let title = self.page_title.split(" • ").next().unwrap_or("").trim();
            self.facts.title = (!title.is_empty()).then(|| title.to_string());
        }
        if let Some(text) = self.printed_date.filter(|_| self.facts.date.is_none()) {
            blocks.insert(0, Block { text, gap: true, ..Block::default() });
        }
        let told = |code, message| Warning { code, message, line: None };
        let mut warnings = Vec::new();
        if left_out > 0 {
            let what =
                format!("the page has several articles; {left_out} bytes of text in the shorter ones are left out");
            warnings.push(told("other-articles", what));
        }
        for (what, text) in [("captions and asides", self.aside.trim_end()), ("menus", &menus)] {
            if text.contains(char::is_alphanumeric) {
                let begin: String = text.chars().take(60).collect();
                let more = if begin.len() < text.len() { "…" } else { "" };
                let what = format!("{what} are left out, {} bytes: “{begin}{more}”", text.len());
                warnings.push(told("left-out", what));
            }
        }
        Page { blocks, facts: self.facts, warnings, ..Page::default() }
    }
}

fn fnv(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests;
