//! What the words around a name tell of whom it means.

use super::terms_of_office::Office;
use crate::lang::{self, class};
use crate::text::last_word;

/// What the words around a name say of the person.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place<'t> {
    /// The office whose title stands before it.
    pub office: Option<Office<'t>>,
    /// That office is none that the words give: an administration is named after its president.
    pub led: bool,
    /// Somebody is called by it: *Thank you, Anna.*
    pub called: bool,
    /// Somebody is called on to speak by it: *We’ll go to Anna Berg with the Herald.*
    pub asked: bool,
    /// *Mr*, *Ms* and the like stand before it.
    pub addressed: bool,
    /// As one addresses a woman, or a doctor.
    pub lady: bool,
    /// Somebody's son, wife, brother …
    pub kin: bool,
}

impl<'t> Place<'t> {
    /// Of the name that stands from byte `start` to `end` of a text.
    pub fn of(text: &'t str, start: usize, end: usize) -> Self {
        let after = &text[end..];
        let led = [" administration", " Administration", " presidency"].iter().any(|w| after.starts_with(w));
        let title = Office::before(text, start).map(|office| office.before_words(after));
        let led = led && title.is_none();
        let office = title.or(led.then_some(Office::LEADER));
        let before = text[..start].trim_end_matches(' ');
        let addressed = lang::is_address(before.trim_end_matches('.').rsplit(' ').next().unwrap_or_default());
        let lady = matches!(last_word(before.trim_end_matches('.')), "Mrs" | "Ms" | "Miss" | "Dr");
        // *Mr. Gromov, go ahead*: by his surname.
        let called = !addressed
            && (before.is_empty() || before.ends_with([',', '.', '!', '?', '\n', '—', '–']))
            && (after.is_empty()
                || after.starts_with([',', '.', '!', '?', ';', '\n', ' ']) && !after.starts_with(' ')
                || after.starts_with(" –"));
        let word = before.trim_end_matches(',').rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let kin = lang::is(word, class::KIN) || before.ends_with("First Lady");
        // *Anna Berg, Herald.*, *we’ll go to Anna Berg with the Herald*
        let first = before.is_empty() || before.ends_with(['.', '!', '?', '\n']);
        let behind = [" with ", " from ", " at ", ", with ", ", from "].iter().any(|link| after.starts_with(link));
        let paper = after.strip_prefix(", ").is_some_and(|rest| rest.starts_with(char::is_uppercase));
        let on = ["go to", "over to", "turn to", "back to", "go with", "is from", "hear from", " take"];
        let sent = on.iter().any(|words| before.ends_with(words));
        let asked = title.is_none() && (sent || first && (behind || paper || after.starts_with(['.', '?'])));
        Self { office, led, called, asked, addressed, lady, kin }
    }
}
