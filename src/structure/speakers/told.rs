//! What a label tells of a person, once it is known for one: where rank and office end and the name begins, and what
//! stands beside them: seat, party, country or paper in brackets or behind a comma, an office too.

use super::names::{begins_with_given, is_known_place, is_organisation, unstick, written_as_others};
use super::stated::Stated;
use crate::lang::{self, class};
use crate::lists::{Lists, Section};
use crate::model::Label;
use crate::structure::labels::{lexicon, naming};
use crate::text::shapes::PARTY_SEAT;
use crate::text::{first_word, last_word, spaced};

/// Name and role of a label: without its form of address, as the page states the name, else as its words tell.
pub fn name_and_role(base: &str, stated: &Stated, lists: &Lists) -> (String, Option<String>) {
    if let Some((name, _)) = naming::seated(base) {
        return (written_as_others(name), None);
    }
    if naming::is_seat(base) {
        return (written_as_others(&base["The ".len()..]), None);
    }
    if let Some(name) = turned(base, lists) {
        return (written_as_others(&name), None);
    }
    let label = unstick(naming::without_address(base));
    // `CHARLES BROWN, JR.`
    let label = match label.rsplit_once(", ") {
        Some((name, suffix)) if naming::is_suffix(suffix) => format!("{name} {suffix}"),
        _ => label,
    };
    let (name, role) = match stated.name(&label) {
        Some((0, name)) => (name.to_string(), None),
        Some((at, name)) => (name.to_string(), Some(label[..at].trim_end_matches([' ', ','].as_slice()).to_string())),
        None => split(&label, lists),
    };
    let name = naming::without_address(&name);
    (written_as_others(name), role.filter(|r| r.contains(char::is_alphanumeric)))
}

/// `Omsk News, Lee`: the paper first, and who asks for it.
pub fn paper_and_name<'t>(label: &'t str, lists: &Lists) -> Option<(&'t str, &'t str)> {
    let (paper, name) = label.split_once(", ")?;
    let known = is_organisation(paper, lists) && !naming::is_titled(paper);
    (known && (naming::is_one_name(name) || naming::is_bare_name(name)) && !is_body(name, lists))
        .then_some((paper, name))
}

/// `Omsk Newspaper, Omsk`: where a paper is, and nobody.
pub fn is_paper_and_place(label: &str, lists: &Lists) -> bool {
    paper_and_name(label, lists).is_some_and(|(_, name)| is_known_place(name, lists))
}

/// For whom somebody speaks, in the languages of a parliament: `on behalf of the Group`, `au nom du groupe`.
fn on_behalf(post: &str) -> Option<&str> {
    const FOR: [&str; 12] = [
        "on behalf of ",
        "en nombre del ",
        "en nombre de ",
        "au nom du ",
        "au nom de ",
        "im Namen der ",
        "a nome del ",
        "em nome do ",
        "w imieniu ",
        "namens de ",
        "namens ",
        "în numele ",
    ];
    let body = FOR.iter().chain(["za skupinu "].iter()).find_map(|begins| post.strip_prefix(begins))?;
    Some(body.strip_prefix("the ").unwrap_or(body))
}

/// A name that is written as in a list: `Petrova, Anna`.
fn turned(base: &str, lists: &Lists) -> Option<String> {
    let (surname, given) = base.split_once(", ").filter(|(surname, given)| {
        naming::is_one_name(surname) && given.split(' ').count() <= 2 && given.split(' ').all(naming::is_one_name)
    })?;
    let name = format!("{given} {surname}");
    begins_with_given(&name, lists).then_some(name)
}

/// Office and name of a label that no stated name helps to cut.
fn split(label: &str, lists: &Lists) -> (String, Option<String>) {
    if lexicon::begins_with_given_word(label) {
        return (label.to_string(), None);
    }
    if let Some((_, name)) = paper_and_name(label, lists) {
        return (name.to_string(), None);
    }
    // `Olga Reed, em nome do Grupo`
    let small = |before: &str, post: &str| naming::is_bare_name(before) && post.starts_with(char::is_lowercase);
    if let Some((before, post)) =
        label.split_once(", ").filter(|(before, post)| naming::is_name_and_post(label) || small(before, post))
    {
        let (name, role) = split(before, lists);
        // `Olga Reed, on behalf of the Group` has no office, `Anna Lee, Omsk Gazette` neither.
        let belongs = on_behalf(post).is_some() || is_body(post, lists) || PARTY_SEAT.fits(post);
        let post = Some(post.to_string()).filter(|_| !belongs);
        return (name, role.or(post));
    }
    if let Some((name, _)) = label.split_once(", ").filter(|_| naming::is_name_and_place(label)) {
        return (name.to_string(), None);
    }
    let words: Vec<&str> = spaced(label).collect();
    if let Some(range) = naming::ruler(label) {
        // A cleric of a single name keeps the title with it, *Patriarch Kirill*; a king is *Abdullah II*.
        let numbered = words[range.end - 1].chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        let single = lexicon::is_kept(words[range.start - 1]) && (range.len() == 1 || numbered);
        let name = words[range.start - usize::from(single)..range.end].join(" ");
        let role = [&words[..range.start], &words[range.end..]].concat().join(" ");
        return (name, Some(role));
    }
    let run = naming::name_words(label);
    if run == 0 || run == words.len() {
        return (label.to_string(), None);
    }
    let cut = words.len() - name_length(label, &words, run, lists);
    // `de Corvin`
    if words[..cut].iter().all(|w| is_joined(w)) {
        return (label.to_string(), None);
    }
    (words[cut..].join(" "), Some(words[..cut].join(" ").trim_end_matches(',').to_string()))
}

/// How many of the `run` capitalised words at the end of a label are the person's name.
///
/// `President of Turkey Recep Tayyip Erdogan`, `Director of Norilsk Nickel Vladimir Potanin`: known names of persons and
/// places tell where it begins; without them it is given name and surname.
fn name_length(label: &str, words: &[&str], run: usize, lists: &Lists) -> usize {
    let behind_an_office = lang::is_role(words[words.len() - run - 1]);
    // `Head of Fredonia Lee`
    let behind = words[words.len() - run - 1];
    if run == 2 && lexicon::is_small(behind) && is_known_place(words[words.len() - 2], lists) {
        return 1;
    }
    if run <= 2 || behind_an_office {
        return run;
    }
    // `President of Nokia Corporation OLLI-PEKKA KALLASVUO`
    let shouted = words.iter().rev().take_while(|w| !w.contains(char::is_lowercase)).count();
    if (2..run).contains(&shouted) {
        return shouted;
    }
    let tokens = lang::cut(label);
    let hits = lists.scan(&tokens);
    // The words from a token on, where it begins one.
    let words_from = |byte: usize| label[byte..].trim_start().split(' ').count();
    let begins = |token: usize| tokens.list.get(token).map_or(0, |t| words_from(t.start as usize));
    let fits = |count: &usize| (2..=run).contains(count);
    let person = hits
        .iter()
        .filter(|h| h.fact.section == Section::Person && h.end == tokens.list.len())
        .map(|h| begins(h.start))
        .filter(fits)
        .max();
    // `Chairman of the Fredonia Business Council Anna Lee`
    let body = || {
        let heads = lang::class::ORG_HEAD.or(lang::class::FAC_HEAD);
        let title = &words[words.len() - run..words.len() - 2];
        title.iter().rposition(|w| lang::is(w, heads)).map(|at| run - at - 1)
    };
    let place = || {
        let ends = hits.iter().filter(|h| matches!(h.fact.section, Section::Gpe | Section::Org | Section::Loc));
        ends.map(|h| begins(h.end)).filter(fits).min()
    };
    let given = || {
        let starts = hits.iter().filter(|h| h.fact.section == Section::GivenName);
        starts.map(|h| begins(h.start)).filter(fits).max()
    };
    person.or_else(body).or_else(place).or_else(given).unwrap_or_else(|| last_two(words, run))
}

/// Given name and surname; particles belong to the word behind them: `Bashar al-Assad`, `Alexander Van der Bellen`.
fn last_two(words: &[&str], run: usize) -> usize {
    let mut count = 2;
    // `Mark T. Marsh`
    let initial = |w: &str| w.strip_suffix('.').is_some_and(|w| w.chars().count() == 1);
    let end = words.len() - usize::from(naming::is_suffix(words[words.len() - 1]));
    let one = run > 2 && end > 2 && initial(words[end - 2]) && !initial(words[end - 3]);
    while count < run && words[words.len() - count..].iter().filter(|w| !is_joined(w)).count() < 2 + usize::from(one) {
        count += 1;
    }
    count
}

fn is_joined(word: &str) -> bool {
    lexicon::is_particle(&word.to_lowercase()) || naming::is_suffix(word) || word.starts_with(['"', '“'])
}

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
    if let Some((paper, _)) = paper_and_name(base, lists) {
        found.affiliation = Some(paper.to_string());
        return found;
    }
    if let Some((name, post)) = base.split_once(", ") {
        let group = on_behalf(post).filter(|_| naming::is_bare_name(name));
        let body = || naming::is_name_and_post(base) && (is_body(post, lists) || PARTY_SEAT.fits(post));
        belongs.extend(group.or_else(|| body().then_some(post)));
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
    let (_, name) = naming::parted(base);
    name.contains(' ') && spaced(name).filter_map(|w| w.chars().next()).eq(part.chars())
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
    // `The Left`
    if part.strip_prefix("The ").is_some_and(|name| lexicon::in_capitals(name) && !name.ends_with(['.', '!', '?'])) {
        return false;
    }
    let first = first_word(part).trim_end_matches('.');
    let opens = first.starts_with(char::is_uppercase) || first.starts_with('«');
    // `Off mic`, `In Russian`, `Via interpreter`
    let says = lang::opens_a_sentence(first) || lang::opens_a_heading(first) || lang::is(first, class::ASIDE);
    !opens || says || part.contains(':') || part.ends_with(['.', '!', '?']) && !ends_short(part)
}

/// `Lib.`, `Prime Minister, Lib.`
fn ends_short(part: &str) -> bool {
    let last = last_word(part.trim_end_matches('.'));
    last.starts_with(char::is_uppercase) && last.chars().count() <= 4
}

/// Whether words behind a name's comma are a body's name and no office: `Omsk Gazette`, `PPE Group`.
fn is_body(post: &str, lists: &Lists) -> bool {
    let capitals =
        post.split(' ').all(|w| w.starts_with(char::is_uppercase) || lexicon::is_particle(w) || lexicon::is_small(w));
    if !capitals || post.split(' ').any(is_post_word) || post.contains(',') {
        return false;
    }
    let tokens = lang::cut(post);
    let headed = post.split(' ').any(|w| lang::is(w, class::ORG_HEAD)) || lang::is(last_word(post), class::OUTLET);
    let hits = lists.scan(&tokens);
    let end = tokens.list.len();
    // `Interfax Fredonia`
    let of_place = |from: usize| hits.iter().any(|h| h.start == from && h.end == end && h.fact.section == Section::Gpe);
    headed || hits.iter().any(|h| h.start == 0 && h.fact.section == Section::Org && (h.end == end || of_place(h.end)))
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

    #[test]
    fn small_words_belong_to_the_surname_behind_them() {
        for (words, run, count) in [
            (&["Anna", "Orhan", "Demir"][..], 3, 2),
            (&["Alexander", "Van", "der", "Bellen"], 4, 4),
            (&["Carl", "van", "Dyk"], 2, 2),
            (&["DEFENSE", "MARK", "T.", "MARSH"], 4, 3),
            (&["DEFENSE", "J.", "K.", "MARSH"], 4, 2),
            (&["DEFENSE", "MARK", "T.", "MARSH", "III"], 5, 4),
        ] {
            assert_eq!(last_two(words, run), count, "{words:?}");
        }
    }

    #[test]
    fn ranks_and_styles_go_with_the_office() {
        let lists = Lists::default();
        for (label, name, role) in [
            ("Gen. Mark Milley", "Mark Milley", "Gen."),
            ("Sir Keir Starmer", "Keir Starmer", "Sir"),
            ("Baroness Hayter", "Hayter", "Baroness"),
            ("Lord Ahmad of Wimbledon", "Ahmad", "Lord of Wimbledon"),
            ("VP HARRIS", "HARRIS", "VP"),
            ("King Ruzal of Zarechny", "Ruzal", "King of Zarechny"),
            ("King Ruzal II", "Ruzal II", "King"),
        ] {
            assert_eq!(split(label, &lists), (name.to_string(), Some(role.to_string())));
        }
    }

    #[test]
    fn office_and_name_are_split() {
        let lists = Lists::default();
        let name = |label: &str| split(label, &lists).0;
        assert_eq!(name("Sberbank CEO German Gref"), "German Gref");
        assert_eq!(name("Chairman of the Fredonia Business Council Somchai Lee"), "Somchai Lee");
        assert_eq!(name("President of Norfolk Corporation ANNA-LISE REED"), "ANNA-LISE REED");
        assert_eq!(name("Head of Chechnya Ramzan Kadyrov"), "Ramzan Kadyrov");
        assert_eq!(name("President of Syria Bashar al-Assad"), "Bashar al-Assad");
        assert_eq!(name("Konstantin Fokin, ship cutter, special structures shop"), "Konstantin Fokin");
        assert_eq!(name("Federal President of Austria Alexander Van der Bellen"), "Alexander Van der Bellen");
        assert_eq!(name("President of Turkey Orhan Kemal Demir"), "Orhan Kemal Demir");
        assert_eq!(name("Ambassador To Fredonia Anna Lee"), "Anna Lee");
        assert_eq!(name("Head Of The Audit Chamber Ivan Orlov"), "Ivan Orlov");
        assert_eq!(name("President To Lam"), "To Lam");
        assert_eq!(name("Patriarch John of Antioch and All the East"), "Patriarch John");
        assert_eq!(name("Sports commentator Anna Petrova, ceremony moderator"), "Anna Petrova");
    }
}
