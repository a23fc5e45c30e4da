//! Who is named in title or lead as taking part, whether they speak or not.

use crate::lang::{self, class};
use crate::model::Participant;
use crate::text::person;
use std::ops::Range;

/// A person named in a text: where, and the canonical name.
pub struct Named<'t> {
    /// In bytes of the text.
    pub at: Range<usize>,
    /// Canonical.
    pub name: &'t str,
}

/// Somebody who takes part.
#[derive(Debug, PartialEq, Eq)]
pub struct Present {
    /// Canonical.
    pub name: String,
    /// As printed before the name.
    pub role: Option<String>,
}

/// Who takes part by the words of a title or a lead, in order.
pub fn present(text: &str, named: &[Named]) -> Vec<Present> {
    let mut found: Vec<Present> = Vec::new();
    let mut from = 0;
    for (start, end) in sentences(text) {
        let inside: Vec<&Named> = named[from..].iter().take_while(|n| n.at.start < end).collect();
        from += inside.len();
        if found.len() >= MOST {
            break;
        }
        if inside.is_empty() {
            continue;
        }
        let together = words(&text[start..end]).any(|w| lang::is(&w.to_lowercase(), class::TOGETHER));
        // What was earlier is another occasion.
        if !together || text[start..end].trim_start().starts_with("Earlier") {
            continue;
        }
        let mut before = start;
        // Whether the person before this one takes part: the next in a list does as that one does.
        let mut listed = true;
        for person in inside.into_iter().take(MOST) {
            let stretch = text.get(before..person.at.start).unwrap_or("");
            let first = before == start;
            let led = lead_in(stretch, first);
            before = person.at.end;
            let role = match led {
                LeadIn::Refused => None,
                LeadIn::Brings(role) => Some(role),
                LeadIn::Listed(role) => listed.then_some(role),
            };
            let own = is_only_part(&text[person.at.end..]);
            // `At the invitation of Ivan Orlov, Anna Petrova met …` says nothing of the next.
            listed = first && role.is_none() || role.is_some() && !own;
            if let Some(role) = role.filter(|_| !own && !found.iter().any(|f| f.name == person.name)) {
                found.push(Present { name: person.name.to_string(), role: role_of(role) });
            }
        }
    }
    found
}

/// No words before a name are looked at beyond these bytes.
const LONGEST_STRETCH: usize = 600;

/// No lead names more; a text without paragraphs may.
const MOST: usize = 64;

/// How the words before a name bring it in, with those that may be its office.
enum LeadIn<'t> {
    Brings(&'t str),
    Listed(&'t str),
    Refused,
}

fn lead_in(stretch: &str, first: bool) -> LeadIn<'_> {
    if stretch.len() > LONGEST_STRETCH {
        return LeadIn::Refused;
    }
    let mut end = stretch.len();
    let mut words = stretch.rsplit(' ').peekable();
    let mut role = stretch.len();
    while let Some(word) = words.next() {
        let at = end - word.len();
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let previous = words.peek().map_or("", |w| w.trim_matches(|c: char| !c.is_alphanumeric()));
        if lang::is(bare, class::BRINGS) {
            return LeadIn::Brings(&stretch[role..]);
        }
        let brings_by =
            bare == "by" && matches!(previous, "accompanied" | "attended" | "chaired" | "hosted" | "joined" | "met");
        if brings_by || bare == "to" && stretch[..at].split(' ').any(|w| lang::is(w, class::HANDED_TO)) {
            return LeadIn::Brings(&stretch[role..]);
        }
        if lang::is(bare, class::TELLS_OF) || matches!(bare, "by" | "to") && stretch[role..].trim().is_empty() {
            return LeadIn::Refused;
        }
        end = at.saturating_sub(1);
        role = at;
    }
    // From the start of the sentence or from the name before: `Anna Petrova, Minister Ivan Orlov and …`.
    let listed = stretch.trim_start();
    let joins =
        ["and ", ", ", "; ", "as well as "].iter().any(|j| listed.starts_with(j)) || matches!(listed, "and" | ",");
    match first {
        // `After talks with voters, President Anna Petrova met …`
        true => LeadIn::Listed(stretch.rsplit(", ").next().unwrap_or(stretch)),
        false if joins => LeadIn::Listed(stretch),
        false => LeadIn::Refused,
    }
}

/// Whether the words behind a name make it a part of another: `Orlov’s house`, `the A. Orlov Drama Theatre`. One who is
/// there has an interview or talks of his own: `Orlov’s talks with voters`.
fn is_only_part(after: &str) -> bool {
    match after.strip_prefix(['’', '\'']) {
        Some(own) => !words(own).skip(1).take(4).any(|w| lang::is(w, class::OWN)),
        None => after.strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_uppercase)),
    }
}

/// An office printed before a name, without what joins it to the words before it.
fn role_of(words: &str) -> Option<String> {
    let mut role = words.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    for start in ["and ", "as well as ", "also ", "both ", "the ", "a ", "an ", "new ", "newly elected ", "then "] {
        role = role.strip_prefix(start).unwrap_or(role);
    }
    // `During talks with surgeon Bo Ray, President Anna Petrova …`: who stands before the comma was not known as a person.
    if let Some((before, office)) = role.rsplit_once(", ") {
        let mut last = before.rsplit(' ').map(|w| w.starts_with(char::is_uppercase));
        if last.next() == Some(true) && last.next() == Some(true) {
            role = office;
        }
    }
    // `the changes that Vice Chair`: a clause stands before the office.
    let clause =
        role.rmatch_indices(' ').find(|(at, _)| role[..*at].rsplit(' ').next().is_some_and(lang::is_sentence_word));
    role = clause.map_or(role, |(at, _)| &role[at + 1..]);
    if clause.is_some() && !role.starts_with(char::is_uppercase)
        || role.rsplit(' ').next().is_some_and(lang::is_sentence_word)
    {
        return None;
    }
    let office = role.split([' ', '-']).any(lang::is_role);
    let clean = !role.contains(['.', ';', ':'])
        && role.len() <= LONGEST_ROLE
        && !role.split(' ').any(|w| lang::is(w, class::TOGETHER));
    (office && clean).then(|| role.to_string())
}

/// In bytes.
const LONGEST_ROLE: usize = 240;

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

/// The sentences of a text, from and to.
fn sentences(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '\n']) {
        let next = text[at + 1..].trim_start().chars().next();
        // `St. Petersburg` and initials part no sentences that matter here.
        let ends = mark == "\n"
            || text[at + 1..].starts_with(' ') && next.is_some_and(char::is_uppercase) && !text[..at].ends_with("St");
        if ends {
            out.push((start, at + 1));
            start = at + 1;
        }
    }
    out.push((start, text.len()));
    out
}

/// In bytes: so much of a title is looked through for each name of a text.
const LONGEST_TITLE: usize = 1000;

/// Where persons stand in a title, by the forms of their names elsewhere, each with its canonical name.
pub fn in_title<'n>(title: &str, forms: impl Iterator<Item = (&'n str, &'n str)>) -> Vec<Named<'n>> {
    let end = (0..=title.len().min(LONGEST_TITLE)).rev().find(|at| title.is_char_boundary(*at)).unwrap_or(0);
    let title = &title[..end];
    let full = forms.filter(|(form, _)| form.contains(' '));
    let place = |(form, name): (&str, &'n str)| title.find(form).map(|at| Named { at: at..at + form.len(), name });
    let mut named: Vec<Named> = full.filter_map(place).collect();
    // Of `John Paul` and `John Paul II` at one place the longer is meant.
    named.sort_by_key(|n| (n.at.start, std::cmp::Reverse(n.at.end)));
    named.dedup_by(|b, a| b.at.start < a.at.end);
    named
}

/// Whether somebody is among the participants, under this name or a form of it.
pub fn is_among(participants: &[Participant], name: &str) -> bool {
    let key = person::key(name);
    participants.iter().any(|p| {
        person::key(&p.name) == key
            || p.forms.iter().any(|f| f == name)
            || p.name.strip_suffix(name).is_some_and(|before| before.ends_with(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(text: &str, names: &[&'static str]) -> Vec<(String, String)> {
        let named = in_title(text, names.iter().map(|n| (*n, *n)));
        present(text, &named).into_iter().map(|p| (p.name, p.role.unwrap_or_default())).collect()
    }

    const NAMES: &[&str] = &["Anna Petrova", "Ivan Orlov", "Jan Vesely", "Bo Ray"];

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect()
    }

    #[test]
    fn those_who_meet_and_those_who_are_listed_take_part() {
        assert_eq!(
            who("Anna Petrova met at the palace with President of the Union (UVC) Ivan Orlov.", NAMES),
            pairs(&[("Anna Petrova", ""), ("Ivan Orlov", "President of the Union (UVC)")])
        );
        assert_eq!(
            who(
                "The talks were attended by Minister of Trade Anna Petrova, Mayor Ivan Orlov and Ambassador to Fredonia Bo Ray.",
                NAMES
            ),
            pairs(&[
                ("Anna Petrova", "Minister of Trade"),
                ("Ivan Orlov", "Mayor"),
                ("Bo Ray", "Ambassador to Fredonia")
            ])
        );
        assert_eq!(
            who("Also taking part in the meeting was Head of the Agency Jan Vesely.", NAMES),
            pairs(&[("Jan Vesely", "Head of the Agency")])
        );
        assert_eq!(
            who("Telephone conversation with Prime Minister of Fredonia Bo Ray", NAMES),
            pairs(&[("Bo Ray", "Prime Minister of Fredonia")])
        );
        assert_eq!(
            who("Anna Petrova presented the Order of Honour to singer Bo Ray.", NAMES),
            pairs(&[("Anna Petrova", ""), ("Bo Ray", "singer")])
        );
    }

    #[test]
    fn those_who_are_only_spoken_of_do_not() {
        for (text, present) in [
            ("Anna Petrova attended a concert in memory of Ivan Orlov.", &["Anna Petrova"][..]),
            ("Anna Petrova opened a monument to Ivan Orlov and Jan Vesely.", &["Anna Petrova"]),
            ("At the invitation of Ivan Orlov, Anna Petrova met with voters.", &["Anna Petrova"]),
            ("Anna Petrova signed a law on bridges.", &[]),
            ("Anna Petrova attended an evening of poems by Ivan Orlov.", &["Anna Petrova"]),
            ("Anna Petrova attended a play that was written by Ivan Orlov.", &["Anna Petrova"]),
            ("Anna Petrova congratulated Ivan Orlov on his birthday.", &[]),
            ("Anna Petrova visited Ivan Orlov’s house.", &["Anna Petrova"]),
            ("Anna Petrova visited the Ivan Orlov Drama Theatre.", &["Anna Petrova"]),
            ("Anna Petrova met with voters. Earlier she met with Bo Ray.", &["Anna Petrova"]),
        ] {
            let names: Vec<String> = who(text, NAMES).into_iter().map(|(name, _)| name).collect();
            assert_eq!(names, present, "{text}");
        }
    }
}
