//! What the tags and words of a page come to: the stack of open elements, and the paragraph that is being read.

use super::article::{self, Choice, Piece, Region};
use super::facts::Stated;
use super::fnv;
use super::marks::{self, Element};
use super::tag::Tag;
use crate::model::{Block, BlockKind, Mark, Meaning, Page, PersonCard, Rank, Warning};

/// Browsers go no deeper either.
const DEEPEST: usize = 512;

/// An element whose end is still to come.
#[derive(Debug, Clone, Copy)]
struct Open {
    /// FNV of its name: names are compared, never shown.
    name: u64,
    element: Element,
    sink: Meaning,
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
    sink: Meaning::Text(Rank::Page),
    region: Region { rank: Rank::Page, number: 0 },
    bold: false,
    person: false,
    lined: false,
    aside: false,
};

pub struct Reader<'m> {
    /// What the markup of known houses says.
    marks: &'m [Mark],
    open: Vec<Open>,
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
    stated: Stated,
    /// Where the person link that is open began in `text`.
    person_at: usize,
}

impl<'m> Reader<'m> {
    /// Reads by these marks, before those of any page.
    pub fn new(marks: &'m [Mark]) -> Self {
        Self {
            marks,
            open: Vec::new(),
            regions: Vec::new(),
            text: String::new(),
            bold: Vec::new(),
            lined: String::new(),
            plain: 0,
            links: 0,
            after_break: false,
            aside: String::new(),
            pieces: Vec::new(),
            stated: Stated::default(),
            person_at: 0,
        }
    }

    fn top(&self) -> Open {
        self.open.last().copied().unwrap_or(ROOT)
    }

    /// A start tag was read.
    pub fn start(&mut self, tag: &Tag) {
        let parent = self.top();
        let element = marks::element(tag.name());
        match element {
            Element::Void => return self.stated.void(tag),
            Element::Break if parent.lined => return self.lined.push('\n'),
            Element::Break => {
                self.flush();
                self.after_break = tag.name() == b"br";
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
        let marked = self.marked(tag);
        let sink = self.sink(tag, parent, element, marked);
        let mut open = Open {
            name: fnv(tag.name().iter().copied()),
            element,
            sink,
            region: parent.region,
            bold: parent.bold || element == Element::Bold,
            person: parent.person,
            lined: parent.lined || tag.name() == b"pre" && matches!(sink, Meaning::Text(_) | Meaning::Quote),
            aside: sink == Meaning::Skip && is_aside(tag, parent),
        };
        if let Meaning::Text(rank) = sink
            && rank > Rank::Page
            && sink != parent.sink
        {
            open.region = Region { rank, number: self.regions.len() as u32 + 1 };
            self.regions.push(open.region);
        }
        self.links += usize::from(element == Element::Link && sink != Meaning::Skip);
        if marked == Some(Meaning::Person) && sink != Meaning::Skip {
            open.person = true;
            self.person_at = self.text.len();
        }
        if sink != parent.sink && element != Element::Bold {
            self.flush_if_other(sink, parent.sink);
        }
        if let (Meaning::Date, Some(day)) = (sink, tag.get("datetime")) {
            self.stated.day(day);
        }
        if let Some(language) = tag.get("lang").filter(|_| tag.name() == b"html") {
            self.stated.facts.language.get_or_insert_with(|| language.to_string());
        }
        // A script is no text at any depth.
        if self.open.len() < DEEPEST || sink == Meaning::Skip && self.top().sink != Meaning::Skip {
            self.open.push(open);
        }
    }

    /// Skipped parts stand inside a paragraph and leave it whole; every other change of sink ends it.
    fn flush_if_other(&mut self, to: Meaning, from: Meaning) {
        if to != Meaning::Skip && from != Meaning::Skip {
            self.flush();
        }
    }

    fn sink(&self, tag: &Tag, parent: Open, element: Element, marked: Option<Meaning>) -> Meaning {
        if parent.sink == Meaning::Skip {
            return Meaning::Skip;
        }
        match marked {
            // What stands inside a fact or an article's text is part of it.
            Some(Meaning::Text(rank)) => match parent.sink {
                Meaning::Text(outer) if rank > outer => Meaning::Text(rank),
                other => other,
            },
            Some(Meaning::Title | Meaning::Lead | Meaning::Date | Meaning::Time | Meaning::Place)
                if parent.region.rank == Rank::Text || parent.region.rank == Rank::Page && !self.regions.is_empty() =>
            {
                parent.sink
            }
            Some(Meaning::Title) if !matches!(element, Element::Heading | Element::Block) => parent.sink,
            Some(other) if other != Meaning::Person => other,
            _ => match element {
                Element::Skip => Meaning::Skip,
                Element::PageTitle => Meaning::PageTitle,
                _ if tag.get("hidden").is_some() => Meaning::Skip,
                _ => match (tag.name(), parent.sink) {
                    (b"article", Meaning::Text(rank)) if rank < Rank::Article => Meaning::Text(Rank::Article),
                    (b"main", Meaning::Text(Rank::Page)) => Meaning::Text(Rank::Main),
                    (b"blockquote", Meaning::Text(_)) => Meaning::Quote,
                    // Around a whole page a form is the page; in an article it asks for an address or a comment.
                    (b"form", Meaning::Text(Rank::Article | Rank::Text)) => Meaning::Skip,
                    (b"h1", Meaning::Text(rank)) if rank < Rank::Text && self.stated.facts.title.is_none() => {
                        Meaning::Title
                    }
                    (_, other) => other,
                },
            },
        }
    }

    /// What the first row that fits says of an element.
    fn marked(&self, tag: &Tag) -> Option<Meaning> {
        if tag.is_bare() {
            return None;
        }
        self.marks.iter().chain(marks::MARKS).find(|mark| tag.has(mark.attribute, mark.word)).map(|mark| mark.meaning)
    }

    /// The end tag of this name was read.
    pub fn end(&mut self, name: &[u8]) {
        let hash = fnv(name.iter().copied());
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
                let text = self.text.get(self.person_at..).unwrap_or("").trim();
                if !text.is_empty() {
                    self.stated.facts.persons.push(PersonCard { text: text.to_string() });
                }
            }
            self.open.pop();
        }
    }

    /// Text comes in pieces of any length.
    pub fn words(&mut self, value: &str) {
        let top = self.top();
        match top.sink {
            Meaning::Skip if top.aside => crate::read::push_settled(&mut self.aside, value),
            Meaning::Skip => {}
            _ if top.lined => self.lined.push_str(value),
            _ => {
                let start = self.text.len();
                crate::read::push_settled(&mut self.text, value);
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
        if let Some(text) = self.stated.tell(top.sink, text) {
            let kind = match (top.sink, top.element) {
                (Meaning::Control, _) => BlockKind::Control,
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
            self.pieces.push(Piece { block, region: top.region, quote: top.sink == Meaning::Quote, links });
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
        self.pieces.extend(crate::read::text::blocks(&lined).into_iter().map(|block| Piece {
            block: Block { lines: None, ..block },
            region: top.region,
            quote: top.sink == Meaning::Quote,
            links: 0,
        }));
    }

    /// The page is at its end.
    pub fn finish(mut self) -> Page {
        self.flush();
        self.close(0);
        let Choice { mut blocks, article, left_out, menus } = article::choose(self.pieces, &self.regions);
        let (facts, printed) = self.stated.finish(article);
        blocks.splice(..0, printed);
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
        Page { blocks, facts, warnings, ..Page::default() }
    }
}

/// Whether the element that begins holds words beside an article's text, or stands among such.
fn is_aside(tag: &Tag, parent: Open) -> bool {
    let code = matches!(
        tag.name(),
        b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"button" | b"select" | b"iframe"
    );
    let captioned = || tag.words("class").any(|w| matches!(w, "wp-caption" | "media" | "slider"));
    let begins = || matches!(tag.name(), b"figure" | b"figcaption" | b"aside") || captioned();
    !code && (parent.aside || parent.sink != Meaning::Skip && parent.region.rank >= Rank::Article && begins())
}
