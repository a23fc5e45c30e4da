//! What the tags and words of a page come to: the stack of open elements, and the paragraph that is being read.

use super::article::{self, Choice, Piece, Region};
use super::elements::{self, Element};
use super::facts::Stated;
use super::fnv;
use super::left_out::LeftOut;
use super::meaning::{self, Around, Marks};
use super::paragraph::{Paragraph, Style};
use super::tag::Tag;
use crate::model::{Block, BlockKind, Lines, Mark, Meaning, Page, PersonCard, Rank, Warning, WarningCode};
use crate::read::begins_with_label;
use std::ops::Range;

/// Browsers go no deeper either.
const DEEPEST: usize = 512;

/// An element whose end is still to come.
#[derive(Debug, Clone)]
struct Open {
    /// FNV of its name: names are compared, never shown.
    name: u64,
    element: Element,
    around: Around,
    style: Style,
    person: bool,
    /// Its content is code, not words.
    code: bool,
    /// Its own tag says that it is no text.
    skips: Option<Skipped>,
}

/// An element that is left out.
#[derive(Debug, Clone)]
struct Skipped {
    /// Where its start tag stands.
    tag: Range<usize>,
    /// Bytes that were left out before it.
    before: usize,
    /// The next block or the end of its parent ends it too, as it does a `<p>`.
    ends_itself: bool,
}

/// A mark that nobody closes, and that swallows what stands behind it.
#[derive(Debug, Clone)]
pub struct Unclosed {
    /// Where it stands; code with all that is code.
    pub at: Range<usize>,
    /// It begins code.
    pub code: bool,
}

const ROOT: Around =
    Around { sink: Meaning::Text(Rank::Page), region: Region { rank: Rank::Page, number: 0 }, told: None };

/// Reads a page's tags and words.
pub struct Reader<'m> {
    marks: Marks<'m>,
    open: Vec<Open>,
    regions: Vec<Region>,
    paragraph: Paragraph,
    after_break: bool,
    pieces: Vec<Piece>,
    stated: Stated,
    /// Where the person link that is open began in the paragraph.
    person_at: usize,
    left_out: LeftOut,
    /// Bytes of words that are left out.
    skipped: usize,
    /// The start tags of elements that are left out, that nobody closed, and that hold words.
    pub unclosed: Vec<Unclosed>,
    /// The line that was read last.
    line: usize,
}

impl<'m> Reader<'m> {
    /// Reads by these marks, before those of any page.
    pub fn new(houses: &'m [&'m [Mark]]) -> Self {
        Self {
            marks: Marks::of(houses),
            open: Vec::new(),
            regions: Vec::new(),
            paragraph: Paragraph::default(),
            after_break: false,
            pieces: Vec::new(),
            stated: Stated::default(),
            person_at: 0,
            left_out: LeftOut::default(),
            skipped: 0,
            unclosed: Vec::new(),
            line: 1,
        }
    }

    fn around(&self) -> Around {
        self.open.last().map_or(ROOT, |open| open.around)
    }

    fn style(&self) -> Style {
        self.open.last().map_or(Style::default(), |open| open.style)
    }

    /// A start tag was read, which stands at these bytes and ends on this line.
    pub fn start(&mut self, tag: &Tag, at: Range<usize>, line: usize) {
        let element = elements::element(tag.name());
        self.line = line;
        match element {
            Element::Void => return self.stated.void(tag, line),
            Element::Break if self.style().lined => return self.paragraph.end_line(line),
            Element::Break => {
                self.flush();
                self.after_break = tag.name() == b"br";
                return;
            }
            Element::Block | Element::Paragraph | Element::Heading => {
                self.flush();
                if let Some(at) = self.open.iter().rposition(|o| o.element == Element::Paragraph) {
                    self.close(at, at);
                }
            }
            _ => {}
        }
        let (parent, style) = (self.around(), self.style());
        let marked = self.marks.of_tag(tag);
        let meant = marked.map(|(meaning, _)| meaning);
        let own =
            meaning::of(tag, element, meant, &parent, self.stated.facts.title.is_some(), !self.regions.is_empty());
        let sink = if parent.sink == Meaning::Skip { Meaning::Skip } else { own };
        let mut around = Around { sink, ..parent };
        if sink == Meaning::Skip {
            around.told = meaning::told(tag, element, marked.is_some_and(|(_, house)| house), &parent);
        }
        if let Meaning::Text(rank) = sink
            && rank > Rank::Page
            && sink != parent.sink
        {
            around.region = Region { rank, number: self.regions.len() as u32 + 1 };
            self.regions.push(around.region);
        }
        let mut open = Open {
            name: fnv(tag.name().iter().copied()),
            element,
            around,
            style: Style {
                bold: style.bold || element == Element::Bold,
                slanted: style.slanted || matches!(tag.name(), b"i" | b"em"),
                link: style.link || element == Element::Link,
                superscript: style.superscript || tag.name() == b"sup",
                lined: style.lined || tag.name() == b"pre" && matches!(sink, Meaning::Text(_) | Meaning::Quote),
            },
            person: self.open.last().is_some_and(|open| open.person),
            code: elements::is_code(tag.name()),
            skips: None,
        };
        if own == Meaning::Skip && !open.code {
            open.skips =
                Some(Skipped { tag: at, before: self.skipped, ends_itself: elements::ends_itself(tag.name()) });
        }
        self.paragraph.links += usize::from(element == Element::Link && sink != Meaning::Skip);
        if meant == Some(Meaning::Person) && sink != Meaning::Skip {
            open.person = true;
            self.person_at = self.paragraph.len();
        }
        if sink != parent.sink && element != Element::Bold {
            self.flush_if_other(sink, parent.sink);
        }
        self.stated.tag(tag, sink, line);
        // A script is no text at any depth.
        if self.open.len() < DEEPEST || sink == Meaning::Skip && parent.sink != Meaning::Skip {
            self.open.push(open);
        }
    }

    /// Skipped parts stand inside a paragraph and leave it whole; every other change of sink ends it.
    fn flush_if_other(&mut self, to: Meaning, from: Meaning) {
        if to != Meaning::Skip && from != Meaning::Skip {
            self.flush();
        }
    }

    /// The end tag of this name was read.
    pub fn end(&mut self, name: &[u8]) {
        let hash = fnv(name.iter().copied());
        let element = elements::element(name);
        if let Some(at) = self.open.iter().rposition(|o| o.name == hash) {
            // An inline end tag does not reach over the paragraph that it stands in.
            let inline = matches!(element, Element::Inline | Element::Bold | Element::Link);
            if !inline || !self.open[at..].iter().any(|o| o.element == Element::Paragraph) {
                self.close(at, at + 1);
            }
        } else if matches!(element, Element::Paragraph | Element::Block | Element::Heading) {
            self.flush();
        }
    }

    /// Closes the element at this place of the stack and all inside it; nobody closed those from `torn` on.
    fn close(&mut self, at: usize, torn: usize) {
        while self.open.len() > at {
            let depth = self.open.len() - 1;
            let below = if depth > 0 { &self.open[depth - 1].around } else { &ROOT };
            let (below, in_person) = (below.sink, depth > 0 && self.open[depth - 1].person);
            let (element, sink) = (self.open[depth].element, self.around().sink);
            if matches!(element, Element::Block | Element::Paragraph | Element::Heading) {
                self.flush();
            } else if sink != below {
                self.flush_if_other(below, sink);
            }
            let Some(open) = self.open.pop() else { break };
            if open.person && !in_person {
                let text = self.paragraph.since(self.person_at);
                if !text.is_empty() {
                    self.stated.facts.persons.push(PersonCard { text: text.to_string() });
                }
            }
            let torn = open.skips.filter(|s| depth >= torn && !s.ends_itself && self.skipped > s.before);
            self.unclosed.extend(torn.map(|s| Unclosed { at: s.tag, code: false }));
        }
    }

    /// Text comes in pieces of any length.
    pub fn words(&mut self, value: &str, at: Lines) {
        self.line = at.end;
        let Around { sink, region, told } = self.around();
        if sink != Meaning::Skip {
            return self.paragraph.push(value, at, self.style());
        }
        self.stated.script(value, at.start);
        if !self.open.last().is_some_and(|open| open.code) {
            self.skipped += value.trim().len();
        }
        if let Some(kind) = told {
            // The menus of a site say nothing that is asked for; a speech would.
            if region.rank >= Rank::Article || begins_with_label(value.trim()) {
                self.left_out.add(kind, value, at);
            }
        }
    }

    /// Ends the paragraph that is being read and sends it where it belongs.
    fn flush(&mut self) {
        // Most tags stand between two paragraphs.
        if self.paragraph.has_nothing() {
            return self.paragraph.clear();
        }
        let Around { sink, region, .. } = self.around();
        let quote = sink == Meaning::Quote;
        for block in self.paragraph.take_lined() {
            self.pieces.push(Piece { block, region, quote, links: 0 });
        }
        let Some((mut block, links)) = self.paragraph.take() else { return };
        self.person_at = 0;
        block.gap = !std::mem::take(&mut self.after_break);
        let Some(text) = self.stated.tell(sink, std::mem::take(&mut block.text), block.lines) else { return };
        block.text = text;
        block.kind = match (sink, self.open.last().map(|open| open.element)) {
            (Meaning::Control, _) => BlockKind::Control,
            (_, Some(Element::Heading)) => BlockKind::Heading,
            _ => BlockKind::Paragraph,
        };
        self.pieces.push(Piece { block, region, quote, links });
    }

    /// Nothing comes any more.
    pub fn end_of_page(&mut self) {
        self.flush();
        self.close(0, 0);
    }

    /// Tells of words that are left out.
    pub fn leave_out(&mut self, kind: &'static str, words: &str, at: Lines) {
        self.left_out.add(kind, words, at);
    }

    /// What the page comes to.
    pub fn finish(mut self) -> Page {
        let Choice { mut blocks, article, left_out, menus, quotes } =
            article::choose(self.pieces, &self.regions, self.stated.title_line());
        for (kind, block) in menus.iter().map(|b| ("menus", b)).chain(quotes.iter().map(|b| ("pull quotes", b))) {
            self.left_out.add(kind, &block.text, block.lines.unwrap_or(Lines { start: 1, end: 1 }));
        }
        let (facts, printed) = self.stated.finish(article);
        if let Some(day) = printed {
            // Where it stands on the page: a menu without an article comes before it.
            let start = |block: &Block| block.lines.map(|l| l.start);
            let at = blocks.iter().position(|block| start(block) >= start(&day)).unwrap_or(blocks.len());
            blocks.insert(at, day);
        }
        let mut warnings: Vec<Warning> = self.left_out.warnings().collect();
        if left_out > 0 {
            let message =
                format!("the page has several articles; {left_out} bytes of text in the shorter ones are left out");
            warnings.insert(0, Warning::new(WarningCode::OtherArticles, message, None));
        }
        Page { blocks, facts, warnings, ..Page::default() }
    }
}
