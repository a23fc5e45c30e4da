//! The controls of a page, recognised by what they say.

use super::clock;
use super::fields::Known;
use super::sources::{House, Slashes};
use super::when::{self, DayAndTime};
use crate::model::MetadataField;
use crate::text::{address, word_starts};

/// A line that is no part of the transcript.
pub struct Control {
    /// The whole of it, or how it begins.
    pub text: &'static str,
    /// What else there is in it.
    pub rest: Rest,
    /// What it tells about the page.
    pub tells: Tells,
}

/// What stands in a control's line behind its own words. Without it the line is text: *Published data show …*
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Nothing.
    Nothing,
    /// Names of settings, of sections.
    Names,
    /// One word or none.
    Word,
    /// A day, with the hour and who it was: `by editor on June 3, 2010, 17:00`.
    Stamp,
    /// Whatever the publisher puts there: told as left out.
    Own,
    /// Words with a day among them; told as left out too.
    Day,
    /// A web address.
    Link,
}

/// What a control tells about its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// Nothing.
    Nothing,
    /// The site's sections.
    Sections,
    /// The day of the event.
    Day,
    /// When it was published, which need not be the day of the event.
    Published,
    /// When it was last changed: the day of the event where nothing else tells one.
    Updated,
    /// The page's address.
    Address,
    /// The title.
    Title,
}

/// Nothing but these words.
pub const fn line(text: &'static str) -> Control {
    Control { text, rest: Rest::Nothing, tells: Tells::Nothing }
}

/// These words and names of settings.
pub const fn setting(text: &'static str) -> Control {
    Control { text, rest: Rest::Names, tells: Tells::Nothing }
}

/// These words and the site's sections.
pub const fn sections(text: &'static str) -> Control {
    Control { text, rest: Rest::Names, tells: Tells::Sections }
}

/// These words and the day of publication.
pub const fn dated(text: &'static str) -> Control {
    Control { text, rest: Rest::Stamp, tells: Tells::Published }
}

/// These words and the day of the event.
pub const fn held(text: &'static str) -> Control {
    Control { text, rest: Rest::Day, tells: Tells::Day }
}

/// These words and what else the publisher puts there.
pub const fn own(text: &'static str) -> Control {
    Control { text, rest: Rest::Own, tells: Tells::Nothing }
}

/// These words and the page's address.
pub const fn linked(text: &'static str) -> Control {
    Control { text, rest: Rest::Link, tells: Tells::Address }
}

impl Control {
    /// Whether a line is this control: the whole of it.
    pub fn is(&self, line: &str) -> bool {
        let Some(rest) = line.strip_prefix(self.text) else { return false };
        match self.rest {
            Rest::Nothing => rest.is_empty(),
            Rest::Names if self.tells == Tells::Sections => {
                !rest.ends_with('.') && rest.split(", ").all(|name| name.trim_start().starts_with(char::is_uppercase))
            }
            Rest::Names => are_names(rest),
            Rest::Word => !rest.contains(' '),
            Rest::Stamp => is_stamp(rest),
            Rest::Own => rest.len() < 120,
            Rest::Day => rest.len() < 120 && when::find(rest, Slashes::Unknown).is_some(),
            Rest::Link => url(rest).is_some(),
        }
    }

    /// Tells what stands behind the control's own words; `false` if another address is known, of which this is not.
    pub fn tell(&self, rest: &str, known: &mut Known, line: Option<usize>, published: &mut Option<DayAndTime>) -> bool {
        match self.tells {
            Tells::Nothing => {}
            Tells::Sections => rest.split(", ").for_each(|s| known.add(MetadataField::Sections, s, line, "control")),
            Tells::Day => {
                if let Some(day) = when::find(rest, known.slashes).and_then(|when| when.date) {
                    known.fill(MetadataField::Date, &day, line, "dateline");
                }
            }
            Tells::Published => {
                known.tells_published(rest, line, "control");
                if published.is_none() {
                    *published = when::find(rest, known.slashes);
                }
            }
            Tells::Updated => {
                known.tells_published(rest, line, "updated");
            }
            Tells::Title => {
                known.fill(MetadataField::Title, rest.trim(), line, "field");
            }
            Tells::Address => return known.tells_address(rest, line, "control"),
        }
        true
    }
}

/// `Arial Times New Roman`, `(Kerning): Standard Medium Large`, `News, Transcripts`: no word of a sentence.
fn are_names(rest: &str) -> bool {
    /// In bytes and in words.
    const MOST: (usize, usize) = (300, 40);
    // A text all on one line begins with its controls.
    let small = |w: &str| {
        w.starts_with(char::is_lowercase)
            && !matches!(w, "and" | "of" | "for" | "the" | "on" | "in" | "with" | "to" | "px" | "pt" | "size")
    };
    rest.len() < MOST.0
        && !rest.ends_with(['.', '!', '?'])
        && !rest.contains(". ")
        && rest.split(' ').count() < MOST.1
        && !rest.split([' ', ',', ':']).any(small)
}

/// A day, with the hour behind it, and before it or behind it who published and where.
fn is_stamp(rest: &str) -> bool {
    let rest = rest.trim();
    if rest.len() > 120 {
        return false;
    }
    let Some((before, after)) = word_starts(rest).take(12).find_map(|at| {
        let day = when::unweekday(&rest[at..]);
        Some((&rest[..at], when::date(day, Slashes::Unknown).or_else(|| when::date(day, Slashes::DayFirst))?.1))
    }) else {
        return false;
    };
    let after = after.trim_start_matches([' ', ',', '-', '–', '|', '»', '@']);
    let after = after.strip_prefix("at ").unwrap_or(after);
    let after = clock::time(after).map_or(after, |(_, rest)| rest).trim();
    let named = |words: &str| words.split(' ').count() <= 5 && !words.ends_with(['.', ',', '!', '?']);
    let before = before.trim_end_matches([' ', ':', ',', '»', '|', '-']);
    let before = before.strip_suffix("on").unwrap_or(before).trim_end();
    let begun = before.is_empty()
        || before.strip_prefix("by ").or(before.strip_prefix("in ")).is_some_and(named)
        || !before.contains(' ');
    begun && (after.is_empty() || after.strip_prefix("by ").or(after.strip_prefix("in ")).is_some_and(named))
}

/// A line that is nothing but a web address.
pub fn url(line: &str) -> Option<String> {
    let link = line.trim().trim_start_matches('<').trim_end_matches(['.', '>', '/']);
    let host = link.split("://").last().and_then(|l| l.split('/').next()).unwrap_or("");
    // `U.S./Russia` ends in no top-level domain.
    let ends_in_domain =
        host.rsplit_once('.').is_some_and(|(_, top)| top.len() > 1 && top.bytes().all(|b| b.is_ascii_lowercase()));
    let is_link = ends_in_domain && link.contains('/') && !link.contains(' ') && host.is_ascii();
    is_link
        .then(|| if link.contains("://") { link.to_string() } else { format!("http://{link}") })
        .filter(|link| address::is_web(link))
}

/// `orlov wrote:`, `Originally posted by orlov`: whom a forum's post quotes.
pub fn names_a_poster(line: &str) -> bool {
    let words = |most| line.split(' ').nth(most).is_none();
    line.ends_with(" wrote:") && words(4) || line.starts_with("Originally posted by ") && words(6)
}

/// `Text size: A A A`: a switch of the accessible version, with a letter for each of its settings.
pub fn is_switch(line: &str) -> bool {
    let mut words = line.rsplit(' ');
    // `* * *` separates.
    let last = words.next().filter(|w| w.chars().count() == 1 && w.starts_with(char::is_alphabetic));
    last.is_some() && words.next() == last && words.next() == last
}

/// Where on a line another begins that joining files put there: `Text versionEvents`, `We agreed.Events`.
pub fn joined(house: &House, text: &str) -> Option<usize> {
    let last = house.closes.iter().find_map(|c| {
        let rest = text.strip_prefix(c)?;
        rest.starts_with(char::is_uppercase).then_some(c.len())
    });
    let first = || {
        house.opens.iter().find_map(|o| {
            let before = text.strip_suffix(o)?;
            (!before.is_empty() && !before.ends_with(char::is_whitespace)).then_some(before.len())
        })
    };
    last.or_else(first)
}

/// The control of a house that a line is.
pub fn find(house: &House, text: &str) -> Option<&'static Control> {
    let first = text.bytes().next()?;
    house.controls().filter(|c| c.text.as_bytes()[0] == first).find(|c| c.is(text))
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
        let mut known = Known::default();
        let mut published = None;
        let lines = [
            "Published in sections: News, Transcripts",
            "Publication date: June 3, 2010, 17:00",
            "Direct link: en.kremlin.ru/d/1",
        ];
        for line in lines {
            let control = find(line).expect("OK because each of them is in the table");
            assert!(control.tell(&line[control.text.len()..], &mut known, Some(1), &mut published));
        }
        let m = &known.metadata;
        assert_eq!(m.sections, ["News", "Transcripts"]);
        assert_eq!((m.published.as_deref(), m.url.as_deref()), (Some("2010-06-03"), Some("http://en.kremlin.ru/d/1")));
        assert_eq!(published.and_then(|p| p.time).as_deref(), Some("17:00"));
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
            "Published on May 3, 2019, it surprised everybody.",
            "Posted to Omsk on May 3, 1939, he stayed there.",
            "Posted to Omsk on May 3, 1939.",
            "Select font sizes were cut by hand, and letters too.",
            "Character spacing was done by hand, and Mr Orlov did it.",
        ] {
            assert!(find(text).is_none(), "{text}");
        }
        for text in [
            "Share",
            "Share on Example",
            "Share this:",
            "Published June 3, 2010",
            "Posted by editor on June 3, 2010, 17:00",
            "Posted on Thursday, June 3, 2010 at 5:00 pm by Anna Lee",
            "Postby orlov » Thu Jun 03, 2010 5:00 pm",
            "Character spacing (Kerning): Standard Medium Large",
        ] {
            assert!(find(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_text_on_one_line_is_more_than_the_control_that_it_begins_with() {
        assert!(find("Select font Arial Times New Roman").is_some());
        assert!(find(&format!("Select font Arial Transcripts / {}", "We agreed today. ".repeat(2))).is_none());
    }

    #[test]
    fn sentences_are_no_addresses() {
        assert_eq!(url("See example.org/a for more"), None);
        assert_eq!(url("And/or"), None);
        assert_eq!(url("U.S./Russia"), None);
        assert_eq!(url("[b]example.org/a"), None);
        assert_eq!(url("https://example.org/a"), Some("https://example.org/a".into()));
    }
}
