//! What a label says of a person beside the name: seat, party, country or paper in brackets or behind a comma; an office
//! too.

use crate::lang::{self, class};
use crate::lists::{Lists, Section};
use crate::model::Label;
use crate::structure::labels::{naming, words};
use crate::text::shapes::PARTY_SEAT;

/// Role and affiliation that a label gives beside the name.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// `Minister for Ports`
    pub role: Option<String>,
    /// `Omsk North, Lab`
    pub affiliation: Option<String>,
}

/// What stands beside the name in a label.
pub fn beside(text: &str, cut: &Label, lists: &Lists) -> Beside {
    let base = cut.base(text);
    let mut found = Beside::default();
    // Nearly all labels are a name, or an office with a name, and nothing stands beside it.
    if cut.note.is_none() && !base.contains(", ") && !base.contains(" of ") {
        return found;
    }
    let mut belongs: Vec<&str> = naming::seated(base).map(|(_, seat)| seat).into_iter().collect();
    if let Some((_, post)) = base.split_once(", ").filter(|_| naming::is_name_and_post(base)) {
        let post =
            post.strip_prefix("on behalf of ").map(|body| body.strip_prefix("the ").unwrap_or(body)).unwrap_or(post);
        if is_body(post, lists) || PARTY_SEAT.fits(post) {
            belongs.push(post);
        }
    }
    let holds_office = naming::holder(text, cut).is_some();
    let note = cut.note.map_or("", |note| note.of(text));
    // `El señor CONSEJERO (Calvo Ruiz)`: who it is, not where from.
    let named = naming::is_bare_name(base)
        || naming::is_one_name(base)
        || naming::is_addressed(base)
        || naming::is_titled(base)
        || naming::is_name_and_post(base)
        || naming::is_seat(base);
    if !named && !holds_office {
        return found;
    }
    let mut parts = note.split(") (").map(str::trim).filter(|part| part.contains(char::is_alphanumeric));
    if holds_office {
        parts.next();
    }
    // Only what stands at the name: `(Omsk) (Lab)`, not `(retranslated)`.
    for part in parts.take_while(|part| !is_remark(part)).filter(|part| !is_initials(base, part)) {
        // `Omsk—Minister for Ports`, `Minister of Transport, Lib.`
        for piece in pieces(part).into_iter().map(str::trim).filter(|p| p.contains(char::is_alphanumeric)) {
            if piece.split(' ').any(is_post_word) && piece.starts_with(char::is_uppercase) {
                found.role.get_or_insert_with(|| piece.to_string());
            } else {
                belongs.push(piece);
            }
        }
    }
    if !belongs.is_empty() {
        found.affiliation = Some(belongs.join(", "));
    }
    found
}

/// `Anna Lee (AL)`, who goes by these letters from here on.
fn is_initials(base: &str, part: &str) -> bool {
    let words: Vec<&str> = base.split(' ').collect();
    let name = &words[words.len() - naming::name_words(base).min(words.len())..];
    name.len() > 1 && name.iter().filter_map(|w| w.chars().next()).eq(part.chars())
}

/// A seat or party and an office, where a part holds both; else the whole part.
fn pieces(part: &str) -> Vec<&str> {
    let office = part.split([' ', '—']).any(is_post_word);
    let cut = ["—", ", "].into_iter().find(|mark| office && part.contains(mark));
    cut.map_or(vec![part], |mark| part.split(mark).collect())
}

fn is_post_word(word: &str) -> bool {
    lang::is_role(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether brackets say how, when or in which language somebody speaks: `spoke in French`, `09:02`, `In Russian`.
fn is_remark(part: &str) -> bool {
    let first = part.split(' ').next().unwrap_or(part);
    let opens = first.starts_with(char::is_uppercase) || first.starts_with('«');
    // `Off mic`, `In Russian`, `Via interpreter`
    let says = lang::opens_a_sentence(first) || lang::opens_a_heading(first) || lang::is(first, class::ASIDE);
    !opens || says || part.contains(':') || part.ends_with(['.', '!', '?']) && !ends_short(part)
}

/// `Lib.`, `Prime Minister, Lib.`
fn ends_short(part: &str) -> bool {
    let last = part.trim_end_matches('.').rsplit(' ').next().unwrap_or("");
    last.starts_with(char::is_uppercase) && last.chars().count() <= 4
}

/// Whether words behind a name's comma are a body's name and no office: `Omsk Gazette`, `PPE Group`.
fn is_body(post: &str, lists: &Lists) -> bool {
    let capitals =
        post.split(' ').all(|w| w.starts_with(char::is_uppercase) || words::is_particle(w) || words::is_small(w));
    if !capitals || post.split(' ').any(is_post_word) || post.contains(',') {
        return false;
    }
    let tokens = lang::cut(post);
    let headed = post.split(' ').any(|w| lang::is(w, class::ORG_HEAD));
    headed
        || lists
            .scan(&tokens)
            .iter()
            .any(|h| h.start == 0 && h.end == tokens.list.len() && h.fact.section == Section::Org)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::labels;

    #[test]
    fn seats_parties_bodies_and_offices_are_told_from_remarks() {
        let lists = Lists::default();
        let of = |text: &str| {
            let cut = labels::cut(text).unwrap_or_else(|| panic!("{text}"));
            let Beside { role, affiliation } = beside(text, &cut, &lists);
            (role.unwrap_or_default(), affiliation.unwrap_or_default())
        };
        for (label, role, affiliation) in [
            ("Anna Ivanova (Omsk Gazette)", "", "Omsk Gazette"),
            ("MR SMITH (Omsk Bank)", "", "Omsk Bank"),
            ("Ian Marsh (Omsk North) (Lab)", "", "Omsk North, Lab"),
            ("Mr. Kone (Upper Volga) (spoke in French)", "", "Upper Volga"),
            ("Ms PETROVA (Omsk—Minister for Ports) (09:02)", "Minister for Ports", "Omsk"),
            ("Right Hon. Walter Brand (Prime Minister, Lib.)", "Prime Minister", "Lib."),
            ("Mr. LEE of Kama", "", "Kama"),
            ("Anna Lee (AL)", "", ""),
            ("Anna Lee, Omsk Gazette", "", "Omsk Gazette"),
            ("Sen. Anna Lee, R-Utah", "", "R-Utah"),
            ("Olga Reed, on behalf of the PPE Group", "", "PPE Group"),
            ("Anna Lee, Minister of Roads", "", ""),
            ("The Prime Minister (Anna Lee) (Con)", "", "Con"),
            ("Mr. Lee (via interpreter)", "", ""),
            ("Mr. Lee (In Russian)", "", ""),
            ("Mr. Lee (Laughter.)", "", ""),
            ("Anna Lee", "", ""),
        ] {
            let label = format!("{label}: Yes.");
            assert_eq!(of(&label), (role.to_string(), affiliation.to_string()), "{label}");
        }
    }
}
