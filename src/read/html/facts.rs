//! What the markup states beside the text: title, day, address, language.

use super::elements::Attribute;
use super::tag::Tag;
use crate::model::{Block, Evidence, Facts, LONGEST_PLACE, Lines, Meaning, MetadataField};
use crate::read::decode::{NO_WIDTH, visible};
use crate::read::{language, settled};
use crate::text::address;
use jiff::civil;

/// The facts of a page that is being read.
#[derive(Debug, Default)]
pub struct Stated {
    /// Those that are settled.
    pub facts: Facts,
    page_title: Option<(String, usize)>,
    /// How sure the page's title is: that of `<title>` has the site's name too.
    title_rank: u8,
    printed_date: Option<(String, Option<Lines>)>,
    /// The script that is being read states facts.
    linked_data: bool,
}

impl Stated {
    /// An element without content: `meta`, `link`.
    pub fn void(&mut self, tag: &Tag, line: usize) {
        let (key, value) = match tag.name() {
            b"meta" => (tag.get(Attribute::Property).or(tag.get(Attribute::Name)), tag.get(Attribute::Content)),
            b"link" => (tag.get(Attribute::Rel), tag.get(Attribute::Href)),
            _ => return,
        };
        let (Some(key), Some(value)) = (key, value) else { return };
        // Of nearly all of them nobody asks for the value.
        let value = || settled(&visible(value.into()).replace(NO_WIDTH, ""));
        match key.to_ascii_lowercase().as_str() {
            "og:url" => self.address(value(), line),
            "canonical" if self.facts.url.is_none() => self.address(value(), line),
            "og:title" => self.title(value(), 3, line),
            "dc.title" | "dcterms.title" => self.title(value(), 2, line),
            "article:published_time" => self.published(&value(), line),
            "dc.date" | "dc.date.issued" | "dcterms.issued" | "dcterms.date" | "dcterms.created" => {
                self.published(&value(), line)
            }
            "og:locale" | "dc.language" | "dcterms.language" => self.language(&value(), line),
            _ => {}
        }
    }

    /// An element that begins.
    pub fn tag(&mut self, tag: &Tag, sink: Meaning, line: usize) {
        self.linked_data = tag.name() == b"script" && tag.get(Attribute::Type) == Some("application/ld+json");
        match (sink, tag.get(Attribute::Datetime)) {
            (Meaning::Date, Some(value)) => self.day(value, line),
            (Meaning::Published, Some(value)) => self.published(value, line),
            _ => {}
        }
        if let Some(language) = tag.get(Attribute::Lang).filter(|_| tag.name() == b"html") {
            self.language(language, line);
        }
    }

    /// The words of a script may state facts: JSON-LD.
    pub fn script(&mut self, value: &str, line: usize) {
        if !std::mem::take(&mut self.linked_data) {
            return;
        }
        let Ok(data) = serde_json::from_str::<serde_json::Value>(value) else { return };
        let graph = data.get("@graph").and_then(|graph| graph.as_array());
        for thing in graph.or(data.as_array()).map_or(std::slice::from_ref(&data), Vec::as_slice) {
            let text = |key: &str| thing.get(key).and_then(|value| value.as_str()).map(settled);
            let is = |kind: &str| text("@type").is_some_and(|t| t.ends_with(kind));
            if !(is("Article") || is("Event") || is("BlogPosting") || is("Report") || is("WebPage")) {
                continue;
            }
            let named = text("headline").or_else(|| text("name"));
            named.into_iter().for_each(|title| self.title(title, 1, line));
            text("datePublished").into_iter().for_each(|day| self.published(&day, line));
            text("startDate").into_iter().for_each(|day| self.day(&day, line));
            text("inLanguage").into_iter().for_each(|language| self.language(&language, line));
        }
    }

    /// Where the title is printed.
    pub fn title_line(&self) -> Option<usize> {
        self.facts.title.as_ref().and(self.facts.evidence.get(&MetadataField::Title)).and_then(|e| e.line)
    }

    fn title(&mut self, title: String, rank: u8, line: usize) {
        if rank > self.title_rank && !title.is_empty() {
            self.title_rank = rank;
            self.page_title = Some((title, line));
        }
    }

    fn address(&mut self, address: String, line: usize) {
        if address::is_web(&address) {
            self.facts.url = Some(address);
            self.note(MetadataField::Url, line);
        }
    }

    fn language(&mut self, stated: &str, line: usize) {
        if let (None, Some(tag)) = (&self.facts.language, language::tag(stated)) {
            self.facts.language = Some(tag);
            self.note(MetadataField::Language, line);
        }
    }

    /// The day of the event.
    fn day(&mut self, value: &str, line: usize) {
        if let (None, Some((day, time))) = (&self.facts.date, day_and_time(value)) {
            self.facts.date = Some(day);
            self.note(MetadataField::Date, line);
            if time.is_some() {
                self.facts.time = time;
                self.note(MetadataField::Time, line);
            }
        }
    }

    fn published(&mut self, value: &str, line: usize) {
        if let (None, Some((day, _))) = (&self.facts.published, day_and_time(value)) {
            self.facts.published = Some(day);
            self.note(MetadataField::Published, line);
        }
    }

    fn note(&mut self, fact: MetadataField, line: usize) {
        self.facts.evidence.insert(fact, Evidence { line: Some(line), rule: "markup".into() });
    }

    /// Takes a paragraph that states a fact; gives back one that is text.
    pub fn tell(&mut self, meaning: Meaning, text: String, lines: Option<Lines>) -> Option<String> {
        if !text.contains(char::is_alphanumeric) {
            return Some(text);
        }
        let titled = matches!(meaning, Meaning::Title | Meaning::PageTitle);
        let text = if titled && text.contains(NO_WIDTH) { text.replace(NO_WIDTH, "") } else { text };
        let Facts { title, lead, time, place, .. } = &mut self.facts;
        let fact = match meaning {
            Meaning::Title => {
                join(title, " ", text);
                MetadataField::Title
            }
            Meaning::Lead => {
                join(lead, "\n", text);
                MetadataField::Lead
            }
            Meaning::Time if is_clock(&text) && time.as_ref().is_none_or(|before| *before == text) => {
                *time = Some(text);
                MetadataField::Time
            }
            Meaning::Place if text.len() <= LONGEST_PLACE && place.as_ref().is_none_or(|before| *before == text) => {
                *place = Some(text);
                MetadataField::Place
            }
            Meaning::PageTitle => {
                if self.title_rank == 0 && self.page_title.is_none() {
                    self.page_title = Some((text, lines.map_or(1, |l| l.start)));
                }
                return None;
            }
            Meaning::Date | Meaning::Published if self.printed_date.as_ref().is_some_and(|(day, _)| *day == text) => {
                return None;
            }
            // The first that can be a day is it; `Updated yesterday by A. Orlov` is text.
            Meaning::Date | Meaning::Published
                if self.printed_date.is_none() && text.contains(|c: char| c.is_ascii_digit()) =>
            {
                self.printed_date = Some((text, lines));
                return None;
            }
            _ => return Some(text),
        };
        if let Some(lines) = lines {
            if fact == MetadataField::Lead {
                self.facts.lead_lines.get_or_insert(lines).end = lines.end;
            }
            let evidence = || Evidence { line: Some(lines.start), rule: "markup".into() };
            self.facts.evidence.entry(fact).or_insert_with(evidence);
        }
        None
    }

    /// The facts, and the day as printed where no day is stated.
    pub fn finish(self, article: bool) -> (Facts, Option<Block>) {
        let Self { mut facts, page_title, printed_date, .. } = self;
        facts.article = article;
        if let (None, Some((title, line))) = (&facts.title, &page_title) {
            // `Meeting of Supreme State Council • President of Russia`
            let title = title.split(" • ").next().unwrap_or("").trim();
            facts.title = (!title.is_empty()).then(|| title.to_string());
            facts.evidence.insert(MetadataField::Title, Evidence { line: Some(*line), rule: "markup".into() });
        }
        let printed = printed_date.filter(|_| facts.date.is_none() && facts.published.is_none());
        (facts, printed.map(|(text, lines)| Block { text, lines, gap: true, ..Block::default() }))
    }
}

/// `17:15`
fn is_clock(text: &str) -> bool {
    text.len() == 5 && civil::Time::strptime("%H:%M", text).is_ok()
}

/// `2011-11-25`, or with a clock time behind a `T`. What no calendar or clock has is no date.
fn day_and_time(value: &str) -> Option<(String, Option<String>)> {
    let (day, time) = value.split_once(['T', ' ']).unwrap_or((value, ""));
    let calendar = day.len() == 10 && civil::Date::strptime("%Y-%m-%d", day).is_ok();
    let clock = time.get(..5).filter(|t| is_clock(t));
    calendar.then(|| (day.to_string(), clock.map(str::to_string)))
}

fn join(fact: &mut Option<String>, between: &str, text: String) {
    match fact {
        Some(before) => {
            before.push_str(between);
            before.push_str(&text);
        }
        None => *fact = Some(text),
    }
}
