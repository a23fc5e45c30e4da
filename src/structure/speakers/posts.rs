//! Those whom the head of a page names with their posts: `Anna Lee, Minister of Roads`.

use super::Cast;
use super::names::{begins_with_given, is_known_place, is_organisation, written_as_others};
use crate::lang::{self, class};
use crate::lists::Lists;
use crate::structure::labels::{lexicon, naming};

/// Somebody with a post, as a line of the head has both.
#[derive(Debug, PartialEq, Eq)]
pub struct Post<'t> {
    /// Both as printed.
    pub whole: &'t str,
    /// The name.
    pub name: &'t str,
    /// `Minister of Roads`
    pub role: &'t str,
    /// `Republic of Zarechny`
    pub affiliation: Option<&'t str>,
}

/// In bytes.
const LONGEST: usize = 240;

/// All whom a line names so, and nothing else: `Anna Lee, Governor; Bo Ray, Deputy Governor`.
pub fn of<'t>(line: &'t str, lists: &Lists) -> Vec<Post<'t>> {
    let line = line.trim_end_matches([',', ';', ' ']);
    // Nearly all lines are sentences.
    if line.len() > LONGEST || line.ends_with(['.', '!', '?', '…', '”', ':']) {
        return Vec::new();
    }
    let posts = line.split(';').map(|part| post(part.trim(), lists));
    posts.collect::<Option<Vec<_>>>().unwrap_or_default()
}

fn post<'t>(whole: &'t str, lists: &Lists) -> Option<Post<'t>> {
    if let Some(bracketed) = bracketed(whole, lists) {
        return Some(bracketed);
    }
    let (name, post) = [", ", " - ", " – ", " — "].iter().find_map(|mark| whole.split_once(*mark))?;
    let is_role = |part: &str| part.split([' ', '-', '–']).any(lang::is_role);
    let post = post.trim();
    let in_capitals = |w: &str| w.starts_with(char::is_uppercase) || !w.starts_with(char::is_alphabetic);
    let named = naming::is_bare_name(name)
        && post.split(", ").next().is_some_and(is_role)
        && !post.contains(|c: char| c.is_ascii_digit())
        && post.split(' ').all(|w| in_capitals(w) || lexicon::is_small(w) || lexicon::is_particle(w))
        && !naming::is_sentence(post)
        && !is_known_place(name, lists)
        && !is_organisation(name, lists);
    let (role, affiliation) = match post.rsplit_once(", ") {
        Some((role, body)) if is_role(role) && is_body(body, lists) => (role, Some(body)),
        _ => (post, None),
    };
    named.then_some(Post { whole, name, role, affiliation })
}

/// `Anna Lee (Omsk News)`, `Governor Bo Ray (R)`, as those are listed who take part in a debate.
fn bracketed<'t>(whole: &'t str, lists: &Lists) -> Option<Post<'t>> {
    let whole = whole.strip_suffix(" and").unwrap_or(whole);
    let (label, inside) = whole.strip_suffix(')')?.split_once(" (")?;
    let (office, name) = naming::parted(label);
    let role = office.trim_end_matches([' ', ',']);
    let named = begins_with_given(name, lists) || naming::is_titled(label) && name.contains(' ');
    let fits = naming::is_bare_name(name)
        && named
        && !label.contains(':')
        && (role.is_empty() || naming::is_titled(label))
        && lexicon::in_capitals(inside)
        && !inside.contains(|c: char| c.is_ascii_digit() || c == '(')
        && !inside.split([' ', '-']).any(lang::is_role)
        && !is_known_place(name, lists);
    fits.then_some(Post { whole: label, name, role, affiliation: Some(inside) })
}

impl Cast<'_> {
    /// Learns how a line of the head writes the names of those whom it has with their posts.
    pub fn expect(&mut self, line: &str) {
        for post in of(line, self.lists()) {
            self.state_full(&written_as_others(post.name));
        }
    }

    /// Learns the posts of those whom a line of the head names with them, whether they speak or not.
    pub fn attend(&mut self, line: &str) {
        for post in of(line, self.lists()) {
            let name = written_as_others(post.name);
            let role = Some(post.role.to_string()).filter(|role| !role.is_empty());
            let affiliation = post.affiliation.map(str::to_string);
            if let Some(person) = self.identify(post.whole, (name, role.clone()), None, &mut Vec::new()) {
                self.tell(person, role, affiliation);
            }
        }
    }
}

/// A state or a body behind the post: `Republic of Zarechny`, `International Monetary Fund`.
fn is_body(part: &str, lists: &Lists) -> bool {
    let words = || part.split(' ');
    let state = words().next().is_some_and(|w| lang::is(w, class::GPE_FRONT)) && part.contains(" of ");
    !words().any(lang::is_role)
        && (state || is_known_place(part, lists) || words().next_back().is_some_and(|w| lang::is(w, class::ORG_HEAD)))
}

/// Whether a line is the name of a person and nothing else.
pub fn is_person(line: &str, lists: &Lists) -> bool {
    naming::is_bare_name(line) && begins_with_given(line, lists) && !is_known_place(line, lists)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_posts_are_told_from_places_and_subjects() {
        let lists = Lists::default();
        let one = |line| of(line, &lists).into_iter().next();
        for (line, name, role, affiliation) in [
            ("Ned Hartley, Department Spokesperson", "Ned Hartley", "Department Spokesperson", None),
            (
                "Olga Novik, Minister of Transport, Republic of Zarechny",
                "Olga Novik",
                "Minister of Transport",
                Some("Republic of Zarechny"),
            ),
            ("Anna Marlow, President of the Bank,", "Anna Marlow", "President of the Bank", None),
            ("Tom Cole - Chief Executive Officer", "Tom Cole", "Chief Executive Officer", None),
            ("Governor Tom Cole (R)", "Tom Cole", "Governor", Some("R")),
            ("Olga Cole (Omsk News)", "Olga Cole", "", Some("Omsk News")),
            (
                "Gerald Ross, Director, Roads Department, Omsk Road Fund",
                "Gerald Ross",
                "Director, Roads Department",
                Some("Omsk Road Fund"),
            ),
        ] {
            let post = one(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((post.name, post.role, post.affiliation), (name, role, affiliation), "{line}");
        }
        assert_eq!(of("Olga Lee, Governor; Anna Ray, Deputy Governor", &lists).len(), 2);
        for line in [
            "New York, Office of the Mayor",
            "Washington, DC",
            "Roads, bridges",
            "Anna Lee, who is a minister",
            "Omsk",
            "Anna Lee, Olga Ray, Speaker 3",
            "Courtroom Four (West)",
            "Olga Cole (the chair of the bank)",
        ] {
            assert_eq!(one(line), None, "{line}");
        }
    }
}
