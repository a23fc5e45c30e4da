//! The controls of a page, recognised by what they say.

use super::sources::House;
use super::when::{self, When};

/// A line that is no part of the transcript.
pub struct Control {
    /// The whole of it, or how it begins.
    pub text: &'static str,
    /// What else there is in it.
    pub rest: Rest,
    /// What it tells about the page.
    pub tells: fn(&str, &mut Told),
}

/// What stands in a control's line behind its own words. Without it the line is text: *Published data show …*
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Nothing.
    Nothing,
    /// Anything.
    Anything,
    /// One word or none.
    Word,
    /// A day.
    Day,
    /// A web address.
    Link,
}

/// What controls tell about their page.
#[derive(Debug, Default)]
pub struct Told {
    /// The site's sections.
    pub sections: Vec<String>,
    /// The page's address.
    pub url: Option<String>,
    /// When it was published, which need not be the day of the event.
    pub published: Option<When>,
}

impl Told {
    /// Whether a control's line gives an address, and another one is known.
    pub fn knows_other(&self, control: &Control, line: &str) -> bool {
        control.rest == Rest::Link && self.url.is_some() && url(&line[control.text.len()..]) != self.url
    }
}

/// Nothing but these words.
pub const fn line(text: &'static str) -> Control {
    Control { text, rest: Rest::Nothing, tells: nothing }
}

/// A line that begins with these words.
pub const fn begins(text: &'static str, tells: fn(&str, &mut Told)) -> Control {
    Control { text, rest: Rest::Anything, tells }
}

/// These words and the day of publication.
pub const fn dated(text: &'static str) -> Control {
    Control { text, rest: Rest::Day, tells: published }
}

/// These words and the page's address.
pub const fn linked(text: &'static str) -> Control {
    Control { text, rest: Rest::Link, tells: address }
}

/// Tells nothing.
pub fn nothing(_: &str, _: &mut Told) {}

/// Tells the site's sections.
pub fn sections(rest: &str, told: &mut Told) {
    told.sections = rest.split(", ").map(|s| s.trim().to_string()).filter(|s| !s.is_empty()).collect();
}

fn published(rest: &str, told: &mut Told) {
    told.published = told.published.take().or_else(|| when::find(rest));
}

fn address(rest: &str, told: &mut Told) {
    if told.url.is_none() {
        told.url = url(rest);
    }
}

/// A line that is nothing but a web address.
pub fn url(line: &str) -> Option<String> {
    let link = line.trim().trim_start_matches('<').trim_end_matches(['.', '>', '/']);
    let host = link.split("://").last().and_then(|l| l.split('/').next()).unwrap_or("");
    // `U.S./Russia` ends in no top-level domain.
    let ends_in_domain =
        host.rsplit_once('.').is_some_and(|(_, top)| top.len() > 1 && top.bytes().all(|b| b.is_ascii_lowercase()));
    let is_link = ends_in_domain && link.contains('/') && !link.contains(' ') && host.is_ascii();
    is_link.then(|| if link.contains("://") { link.to_string() } else { format!("http://{link}") })
}

/// `orlov wrote:`, `Originally posted by orlov`: whom a forum's post quotes.
pub fn names_a_poster(line: &str) -> bool {
    let words = line.split(' ').count();
    words <= 4 && line.ends_with(" wrote:") || words <= 6 && line.starts_with("Originally posted by ")
}

/// `Text size: A A A`: a switch of the accessible version, with a letter for each of its settings.
pub fn is_switch(line: &str) -> bool {
    let mut words = line.rsplit(' ');
    // `* * *` separates.
    let last = words.next().filter(|w| w.chars().count() == 1 && w.starts_with(char::is_alphabetic));
    last.is_some() && words.next() == last && words.next() == last
}

/// No control has more bytes behind its own words.
const LONGEST: usize = 400;

/// The control of a house that a line is.
pub fn find(house: &House, text: &str) -> Option<&'static Control> {
    let first = text.bytes().next()?;
    house.controls().filter(|c| c.text.as_bytes()[0] == first).find(|c| {
        text.strip_prefix(c.text).is_some_and(|rest| match c.rest {
            Rest::Nothing => rest.is_empty(),
            // A text all on one line begins with its controls.
            Rest::Anything => rest.len() < LONGEST,
            Rest::Word => !rest.contains(' '),
            Rest::Day => rest.len() < 120 && when::find(rest).is_some(),
            Rest::Link => url(rest).is_some(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::sources;

    fn find(text: &str) -> Option<&'static Control> {
        super::find(&sources::kremlin::HOUSE, text)
    }

    #[test]
    fn controls_tell_what_they_know() {
        let mut told = Told::default();
        let lines = [
            "Published in sections: News, Transcripts",
            "Publication date: June 3, 2010, 17:00",
            "Direct link: en.kremlin.ru/d/1",
        ];
        for line in lines {
            let control = find(line).expect("OK because each of them is in the table");
            (control.tells)(&line[control.text.len()..], &mut told);
        }
        assert_eq!(told.sections, ["News", "Transcripts"]);
        let published = told.published.expect("OK because the second line has a day");
        assert_eq!((published.date.as_deref(), published.time.as_deref()), (Some("2010-06-03"), Some("17:00")));
        assert_eq!(told.url.as_deref(), Some("http://en.kremlin.ru/d/1"));
    }

    #[test]
    fn sentences_that_begin_like_a_control_are_text() {
        for text in [
            "Published data show growth.",
            "Source: the ministry of finance",
            "Like many of you, I was there.",
            "Share on social media what you have seen here.",
            "Share this: we shall build it.",
            "Last updated at the request of the governor.",
        ] {
            assert!(find(text).is_none(), "{text}");
        }
        for text in ["Share", "Share on Example", "Share this:"] {
            assert!(find(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_text_on_one_line_is_more_than_the_control_that_it_begins_with() {
        assert!(find("Select font Arial Times New Roman").is_some());
        assert!(find(&format!("Select font Arial Transcripts / {}", "We agreed today. ".repeat(40))).is_none());
    }

    #[test]
    fn sentences_are_no_addresses() {
        assert_eq!(url("See example.org/a for more"), None);
        assert_eq!(url("And/or"), None);
        assert_eq!(url("U.S./Russia"), None);
        assert_eq!(url("https://example.org/a"), Some("https://example.org/a".into()));
    }
}
