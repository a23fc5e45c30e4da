//! What the markup states beside the text: title, day, address, language.

use super::tag::Tag;
use crate::model::{Block, Facts, Meaning};
use jiff::civil;

/// The facts of a page that is being read.
#[derive(Debug, Default)]
pub struct Stated {
    /// Those that are settled.
    pub facts: Facts,
    page_title: String,
    printed_date: Option<String>,
}

impl Stated {
    /// An element without content: `meta`, `link`.
    pub fn void(&mut self, tag: &Tag) {
        let (key, value) = match tag.name() {
            b"meta" => (tag.get("property").or(tag.get("name")), tag.get("content")),
            b"link" => (tag.get("rel"), tag.get("href")),
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
            "article:published_time" => self.day(&value),
            _ => {}
        }
    }

    /// `2011-11-25`, or with a clock time behind a `T`. What no calendar or clock has is no date.
    pub fn day(&mut self, value: &str) {
        let (day, time) = value.split_once(['T', ' ']).unwrap_or((value, ""));
        if self.facts.date.is_none() && civil::Date::strptime("%Y-%m-%d", day).is_ok() && day.len() == 10 {
            self.facts.date = Some(day.to_string());
            if let Some(time) = time.get(..5).filter(|t| civil::Time::strptime("%H:%M", t).is_ok()) {
                self.facts.time = Some(time.to_string());
            }
        }
    }

    /// Takes a paragraph that states a fact; gives back one that is text.
    pub fn tell(&mut self, meaning: Meaning, text: String) -> Option<String> {
        match meaning {
            Meaning::Title => join(&mut self.facts.title, " ", text),
            Meaning::Lead => join(&mut self.facts.lead, "\n", text),
            Meaning::Time => self.facts.time = Some(text),
            Meaning::Place => self.facts.place = Some(text),
            Meaning::PageTitle if self.page_title.is_empty() => self.page_title = text,
            Meaning::PageTitle => {}
            Meaning::Date if self.printed_date.as_ref() == Some(&text) => {}
            // The first that can be a day is it; `Updated yesterday by A. Orlov` is text.
            Meaning::Date if self.printed_date.is_none() && text.contains(|c: char| c.is_ascii_digit()) => {
                self.printed_date = Some(text);
            }
            _ => return Some(text),
        }
        None
    }

    /// The facts, and the day as printed where no day is stated.
    pub fn finish(self, article: bool) -> (Facts, Option<Block>) {
        let Self { mut facts, page_title, printed_date } = self;
        facts.article = article;
        if facts.title.is_none() {
            // `Meeting of Supreme State Council • President of Russia`
            let title = page_title.split(" • ").next().unwrap_or("").trim();
            facts.title = (!title.is_empty()).then(|| title.to_string());
        }
        let printed = printed_date.filter(|_| facts.date.is_none());
        (facts, printed.map(|text| Block { text, gap: true, ..Block::default() }))
    }
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
