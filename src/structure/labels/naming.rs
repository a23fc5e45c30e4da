//! What the words of a label are: a name, an office, both, or those of a sentence.

use super::lexicon;
pub use super::lexicon::without_address;
use crate::lang;
use crate::lang::class;
use crate::model::Label;
use crate::text::classes::Classes;
use crate::text::shapes::PARTY_SEAT;
use crate::text::{first_word, spaced};

/// How many of the last words of a label are a personal name, and how surely the rest is none.
///
/// Walks back over capitalised words and the small words inside names; stops at offices, places and punctuation.
pub fn name_words(base: &str) -> usize {
    let mut before = spaced(base).rev().skip(1);
    // How many there are, and how many of the first of them are small words.
    let (mut count, mut joining) = (0, 0);
    let mut office = false;
    let mut behind = "";
    for word in spaced(base).rev() {
        let before = before.next();
        // `Anna in 't Veld`
        let inside = matches!((word, std::mem::replace(&mut behind, word)), ("in", "'t" | "’t"));
        // `JAMES "SPIDER" MARKS`
        let capital = nickname(word).unwrap_or(word).starts_with(|c: char| c.is_uppercase());
        let classes = lang::of(word);
        let particle = classes.any(class::NAME_PARTICLE);
        let joins = count > 0 && (particle || inside) && before.is_some();
        // Letters that stand for nothing else, as nearly all names are.
        let plain = || word.bytes().all(|b| b.is_ascii_alphabetic()) && !classes.any(NO_NAME);
        let ends = || {
            word.ends_with([',', ')', ']', '–', '-']) && count > 0
                || !word.chars().any(char::is_alphabetic)
                || is_office(word, before)
                || lexicon::is_place_word(word)
                || word.chars().any(|c| c.is_ascii_digit() || c == '&' || c == '#')
        };
        let stops = !(capital || joins || particle_inside(word))
            // `AMBASSADOR TO FREDONIA ANNA LEE`, `Ambassador To Fredonia Anna Lee`; but `To Lam`
            || !inside && classes.any(class::JOINS_OFFICE) && (count > 1 || !word.contains(char::is_lowercase))
            || !plain() && ends();
        // `Senator KING`: of those of whom there are many each has a name, whatever word it is.
        if stops && count == 0 && capital && before.is_some_and(|w| lexicon::names_one_of_many(w, word)) {
            return 1;
        }
        if stops {
            office = joining > 0 && lang::is_role(word);
            break;
        }
        count += 1;
        joining = if particle || inside { joining + 1 } else { 0 };
    }
    // A name does not begin with a small word, unless an office stands before it: `President von der Leyen`.
    if office { count } else { count - joining }
}

/// What is between quotation marks.
fn nickname(word: &str) -> Option<&str> {
    word.strip_prefix(['"', '“'])?.strip_suffix(['"', '”'])
}

/// What ends a name, read from its end.
const NO_NAME: Classes = class::ROLE.or(class::RANK).or(class::PEER).or(class::LABEL_PLACE);

/// Whether a word names an office, or a rank: what stands behind a given name is none, as in `Sacha Baron Cohen`.
fn is_office(word: &str, before: Option<&str>) -> bool {
    let ranked = || before.is_none_or(|w| lang::is_role(w) || lexicon::is_rank(w) || w.starts_with(char::is_lowercase));
    lang::is_role(word) || lexicon::is_rank(word) && ranked()
}

/// `al-Assad`, `el-Sisi`, `d’Estaing`
fn particle_inside(word: &str) -> bool {
    word.split_once(['-', '’', '\'']).is_some_and(|(a, b)| {
        a.len() <= 3 && a.starts_with(char::is_lowercase) && b.starts_with(|c: char| c.is_uppercase())
    })
}

/// Whether all of a label is a name of two to four words: `Anna Petrova`, `Bashar al-Assad`, `V. Putin`.
pub fn is_bare_name(base: &str) -> bool {
    let count = spaced(base).count();
    (2..=5).contains(&count) && name_words(base) == count && !spaced(base).any(is_plain_word)
}

/// Whether a label is one word that may be a name.
pub fn is_one_name(base: &str) -> bool {
    !base.contains(' ') && name_words(base) == 1 && !is_plain_word(base) && base.chars().count() > 1
}

/// Whether a label is in the form that papers have: `The Omsk Times`.
pub fn is_outlet(base: &str) -> bool {
    base.strip_prefix("The ").is_some_and(|name| is_shaped(name) && spaced(name).count() < 4)
}

/// What stands behind a surname and is none: `Lloyd Austin III`, `Charles Brown Jr.`
pub fn is_suffix(word: &str) -> bool {
    let word = word.trim_matches(['.', ',']);
    ["ii", "iii", "iv", "jr", "sr"].iter().any(|suffix| word.eq_ignore_ascii_case(suffix))
}

/// Whether a label is a surname with the small words of it: `de Guindos`, `von der Leyen`.
pub fn is_particled(base: &str) -> bool {
    let small = spaced(base).take_while(|w| lexicon::is_particle(w) && w.starts_with(char::is_lowercase)).count();
    small > 0 && small < 4 && spaced(base).count() == small + 1 && is_one_name(spaced(base).next_back().unwrap_or(""))
}

/// A word that no name holds, even with a capital.
fn is_plain_word(word: &str) -> bool {
    // `5:05 P.M. EDT`
    matches!(word, "A.M." | "P.M.") || word != "Will" && lang::opens_a_sentence(word) || lang::opens_a_heading(word)
}

/// What stands before the name at a label's end, and the name: `President of Syria `, `Bashar al-Assad`.
pub fn parted(base: &str) -> (&str, &str) {
    let name: usize = spaced(base).rev().take(name_words(base)).map(|w| w.len() + 1).sum();
    base.split_at((base.len() + 1).saturating_sub(name.max(1)))
}

/// Whether a label is an office with a name behind it: `Foreign Minister Sergei Lavrov`.
pub fn is_titled(base: &str) -> bool {
    let (title, name) = parted(base);
    let title = || spaced(title.trim_end());
    // `adopted the Joint Statement Russia – India: Reliable Partnership`, `Minister of Transport`
    let apart = |w: &&str| matches!(*w, "–" | "—" | "-") || lexicon::is_small(w);
    let behind_another = || !name.contains(' ') && title().next_back().is_some_and(|w| apart(&w));
    let office = || title().zip(std::iter::once(None).chain(title().map(Some))).any(|(w, before)| is_office(w, before));
    (!name.is_empty() && !behind_another() && office() || ruler(base).is_some()) && !is_sentence(base)
}

/// The name of one who is called by title and realm, as words: `Patriarch John of Antioch and All the East` → 1..2,
/// `Lord Ahmad of Wimbledon` → 1..2.
pub fn ruler(base: &str) -> Option<std::ops::Range<usize>> {
    let titled = |word: &str| lexicon::is_ruler(word) || lexicon::is_peer(word);
    let title = spaced(base).take(4).enumerate().filter(|(_, word)| titled(word)).last()?.0;
    let words: Vec<&str> = spaced(base).collect();
    let realm = |word: &str| word.eq_ignore_ascii_case("of");
    let part = |w: &&&str| w.starts_with(|c: char| c.is_uppercase()) && !realm(w) || lexicon::is_particle(w);
    let name = words[title + 1..].iter().take_while(part).count();
    let end = title + 1 + name;
    // `Lord Chancellor`
    let office = || name == 1 && lang::is_role(words[title + 1]);
    (name > 0 && (end == words.len() || realm(words[end])) && !office()).then_some(title + 1..end)
}

/// Whether a label is a name with an office behind it: `Konstantin Fokin, ship cutter, special structures shop`; an
/// office may stand on both sides: `Sports commentator Dmitry Guberniyev, ceremony moderator`.
pub fn is_name_and_post(base: &str) -> bool {
    let Some((name, post)) = base.split_once(", ") else { return false };
    let posted = || post.starts_with(char::is_lowercase) || PARTY_SEAT.fits(post) || post.split(' ').any(lang::is_role);
    (is_bare_name(name) || is_titled(name) && name_words(name) > 1 && posted())
        && !post.is_empty()
        && !is_sentence(base)
}

/// Whether a label is a name with an office behind it that the words themselves tell: `ANNA LEE, PRESIDENT OF OMSK`.
pub fn is_posted(base: &str) -> bool {
    base.split_once(", ").is_some_and(|(_, post)| post.split(' ').any(lang::is_role)) && is_name_and_post(base)
}

/// Whether a label is a given name with what its bearer does: `Ivan, a welder`; but `Friends, a question`.
pub fn is_name_and_trade(base: &str) -> bool {
    let Some((name, trade)) = base.split_once(", ") else { return false };
    let mut words = spaced(trade);
    let last = spaced(trade).next_back().unwrap_or("");
    is_one_name(name)
        && matches!(words.next(), Some("a" | "an" | "the"))
        && words.clone().count() <= 4
        && words.all(|w| w.starts_with(char::is_lowercase) && !lang::is_sentence_word(w))
        && lexicon::is_trade(last)
}

/// Whether a label names two or more persons: `Anna Petrova and Ivan Orlov`.
pub fn is_several(base: &str) -> bool {
    let mut names = base.split(" and ").flat_map(|part| part.split(", "));
    base.contains(" and ") && names.all(|n| is_bare_name(n) || is_addressed(n))
}

/// The office and the name of a label that has both: `Secretary General, Anna Lee`.
pub fn office_and_name(base: &str) -> Option<(&str, &str)> {
    // `Patriarch John of Antioch` has no words at its end that are a name alone.
    let (office, name) = parted(base);
    (!office.is_empty() && !name.is_empty() && is_titled(base)).then(|| (office.trim_end_matches([' ', ',']), name))
}

/// The office itself, without the body that it is of: `NATO Secretary General` → `Secretary General`; a deputy’s is another.
pub fn bare_office(office: &str) -> Option<&str> {
    let part = |w: &str| lang::is_role(w) || lexicon::is_of_offices(w) || lang::is(w, class::FORMER);
    let front = spaced(office).take_while(|w| !part(w));
    let at: usize = front.map(|w| w.len() + 1).sum();
    let bare = office.get(at..).filter(|_| at > 0)?;
    (bare.contains(' ') && lexicon::is_office(bare)).then_some(bare)
}

/// Who holds the office that a label is: `The Prime Minister (Anna Lee)`.
pub fn holder<'t>(text: &'t str, cut: &Label) -> Option<&'t str> {
    let note = cut.note.map(|note| note.of(text))?;
    let name = note.split(") (").next().unwrap_or(note);
    // `The Chair (Mr. Ian Lee (Omsk, Lib.))`
    let name = name.split_once(" (").map_or(name, |(name, _)| name);
    let base = cut.base(text);
    let first = first_word(base);
    let introduced = (first.eq_ignore_ascii_case("the") || lang::is_address(first))
        && base.split(' ').skip(1).any(lang::is_role)
        && lexicon::in_capitals(base);
    let held = introduced
        || lexicon::is_office_over(base)
        || lexicon::is_office(base)
        || lexicon::abroad(base).is_some_and(lexicon::is_office_abroad);
    (held && (is_bare_name(name) || is_addressed(name) || is_titled(name))).then_some(name)
}

/// Whether a label is in the form that names have, with no word of a sentence: capitals throughout, or nearly so.
pub fn is_shaped(base: &str) -> bool {
    let words = || spaced(base);
    let joins = |w: &str| lexicon::is_particle(w) || lexicon::is_small(w) || w == "hon.";
    words().count() <= LONGEST_NAME
        && words().all(|w| w.starts_with(char::is_uppercase) || joins(w))
        && base.starts_with(char::is_uppercase)
        && !is_sentence(base)
        && !base.contains(|c: char| c.is_ascii_digit())
        && !is_plain_word(words().next().unwrap_or(base))
}

/// In words: a longer run of capitals is a heading.
const LONGEST_NAME: usize = 6;

/// Whether a label is a given name with a place, as callers are introduced: `Dmitry, Moscow`.
pub fn is_name_and_place(base: &str) -> bool {
    base.split_once(", ").is_some_and(|(name, place)| {
        is_one_name(name) && spaced(place).all(|w| w.starts_with(|c: char| c.is_uppercase())) && !place.contains(',')
    })
}

/// Whether all of a label is a form of address and a name: `Mr Price`, `MS. ANNA LEE`, `Mr. LEE of Omsk`.
pub fn is_addressed(base: &str) -> bool {
    let name = without_address(base);
    let surname = |(title, name): (&str, &str)| lexicon::names_one_of_many(title, name) && lang::is_address(title);
    base.split_once(' ').is_some_and(surname)
        || name.len() < base.len() && {
            let name = seated(base).map_or(name, |(name, _)| name);
            // `Mr A LEE`
            let initial = |word: &str| matches!(word.as_bytes(), [b'A'..=b'Z']);
            let name = name.split_once(' ').filter(|(first, _)| initial(first)).map_or(name, |(_, name)| name);
            // `Mrs. de Corvin`
            let surname =
                name.split_once(' ').filter(|(small, _)| lexicon::is_particle(small)).map_or(name, |(_, n)| n);
            is_one_name(name) || is_bare_name(name) || is_one_name(surname)
        }
}

/// The name and the seat of one who is told from others of that name: `Mr. LEE of Omsk`, `Senator Lee of Omsk`.
pub fn seated(base: &str) -> Option<(&str, &str)> {
    let senator = base.split_once(' ').filter(|(first, _)| lang::is(first, class::ONE_OF_MANY));
    let name = senator.map_or_else(|| without_address(base), |(_, name)| name);
    let (name, seat) = name.split_once(" of ").filter(|_| name.len() < base.len())?;
    let named = seat.split(' ').count() <= 3 && seat.split(' ').all(|w| w.starts_with(char::is_uppercase));
    (named && (is_one_name(name) || is_bare_name(name))).then_some((name, seat))
}

/// Whether a label names one who goes by a place: `The Earl of Tagil`, `The Lord Bishop of Omsk`.
pub fn is_seat(base: &str) -> bool {
    let Some(title) = base.strip_prefix("The ") else { return false };
    let title = title.strip_prefix("Lord ").unwrap_or(title);
    title.split_once(" of ").is_some_and(|(title, place)| {
        lang::is(title, class::SEAT) && place.split(' ').all(|w| w.starts_with(char::is_uppercase) || w == "and")
    })
}

/// Whether the words before a colon are those of a sentence.
pub fn is_sentence(base: &str) -> bool {
    let bare = without_address(base);
    let mut words = bare.split(' ').peekable();
    let first = words.next().unwrap_or("");
    // `First Deputy Prime Minister`
    let ranks_an_office =
        matches!(first, "First" | "Second" | "Third") && words.peek().is_some_and(|w| lang::is_role(w));
    // `Will Morris`
    let is_name =
        first == "Will" && spaced(base).count() == 2 && !is_plain_word(spaced(base).next_back().unwrap_or(""));
    // `Mr A LEE`
    let initial = bare.len() < base.len() && matches!(first.as_bytes(), [b'A'..=b'Z']);
    lang::opens_a_sentence(first) && !ranks_an_office && !is_name && !initial
        || words.any(|word| lang::is_sentence_word(word.split(['’', '\'']).next().unwrap_or(word)))
}

#[cfg(test)]
mod tests {
    use super::super::cut::cut;
    use super::*;

    #[test]
    fn a_label_is_parted_into_office_and_name() {
        assert_eq!(office_and_name("Secretary General, Anna Lee"), Some(("Secretary General", "Anna Lee")));
        assert_eq!(office_and_name("Foreign Minister Anna Lee"), Some(("Foreign Minister", "Anna Lee")));
        assert_eq!(bare_office("NATO Secretary General"), Some("Secretary General"));
        assert_eq!((bare_office("Deputy Prime Minister"), bare_office("Prime Minister")), (None, None));
        assert!(
            is_name_and_post("Sen. Anna Lee, R-Utah") && is_name_and_post("PROFESSOR ANNA LEE, CHIEF MEDICAL OFFICER")
        );
        // A heading or a thing called after somebody is no name, whatever stands behind it.
        for heading in ["Meeting with Anna Lee, chief of the port", "the old Anna Lee, a boat"] {
            assert!(!is_name_and_post(heading), "{heading}");
        }
        for other in ["Anna Lee", "Patriarch John of Antioch and All the East", "Minister", ""] {
            assert_eq!(office_and_name(other), None, "{other}");
        }
    }

    #[test]
    fn an_office_may_say_who_holds_it() {
        let held = |text| cut(text).and_then(|c| holder(text, &c));
        assert_eq!(held("The Prime Minister (Anna Lee): Yes."), Some("Anna Lee"));
        assert_eq!(
            held("The Minister of State, Roads Office (Lord Lee of Omsk) (Con): Yes."),
            Some("Lord Lee of Omsk")
        );
        assert_eq!(held("Madam Deputy Speaker (Dame Anna Lee): Order."), Some("Dame Anna Lee"));
        for text in ["The President (spoke in Russian): Yes.", "Anna Lee (Bo Ray): Yes.", "The Prime Minister: Yes."] {
            assert_eq!(held(text), None, "{text}");
        }
    }

    #[test]
    fn a_rank_is_no_part_of_a_name() {
        for (base, count) in [
            ("Gen. Mark Milley", 2),
            ("Sir Keir Starmer", 2),
            ("Rt Hon. Anna Lee", 2),
            ("VP HARRIS", 1),
            ("Sacha Baron Cohen", 3),
            ("Justice Minister Ivan Orlov", 2),
        ] {
            assert_eq!(name_words(base), count, "{base}");
        }
        assert!(is_titled("Baroness Hayter") && is_titled("Sen. John Smith") && is_titled("LORD AHMAD OF WIMBLEDON"));
        assert_eq!(ruler("Lord Ahmad of Wimbledon"), Some(1..2));
        assert_eq!((ruler("Lord Chancellor"), ruler("Lady of the House")), (None, None));
    }

    #[test]
    fn who_examines_a_witness_is_named() {
        assert!(is_addressed("BY MR. LEE") && !is_addressed("BY LEE"));
        assert_eq!(without_address("BY MR. LEE"), "LEE");
    }

    #[test]
    fn names_in_a_row_are_told_from_names_with_posts() {
        assert!(is_several("Anna Petrova and Ivan Orlov") && is_several("Anna Lee, Bo Ray and Mr Price"));
        assert!(!is_several("Anna Petrova, Minister of Roads and Bridges") && !is_several("Anna Petrova"));
        assert!(is_name_and_trade("Ivan, a welder") && is_name_and_trade("Olga, the head nurse"));
        for base in ["Friends, a question", "Ivan, a welder that we know", "Ivan, welder", "Ivan Orlov"] {
            assert!(!is_name_and_trade(base), "{base}");
        }
    }

    #[test]
    fn capitals_throughout_have_the_shape_of_a_label() {
        for base in ["Secretary-General", "Earl of Sandwich", "Bloomberg", "Several hon. Members"] {
            assert!(is_shaped(base), "{base}");
        }
        for base in ["The Problem", "Article 5", "Good evening", "One More Thing", "A B C D E F G"] {
            assert!(!is_shaped(base), "{base}");
        }
    }

    #[test]
    fn countries_in_the_name_of_a_document_are_no_titled_person() {
        assert!(!is_titled(
            "Following talks the President and the Chancellor adopted the Statement Fredonia – Sylvania"
        ));
        assert!(is_titled("Foreign Minister Petrova"));
    }

    #[test]
    fn a_given_name_may_be_a_word_and_half_a_day_is_none() {
        assert!(is_bare_name("Will Morris") && !is_sentence("Will Morris"));
        assert!(is_sentence("Will you come") && !is_bare_name("P.M. EDT"));
    }

    #[test]
    fn names_at_the_end_are_counted() {
        for (base, count) in [
            ("Anna Petrova", 2),
            ("Foreign Minister Sergei Lavrov", 2),
            ("Governor of the Rostov Region Vasily Golubev", 2),
            ("President of Syria Bashar al-Assad", 3),
            ("Federal President Alexander Van der Bellen", 4),
            ("One more thing", 0),
            ("Perm Territory", 0),
            ("President von der Leyen", 3),
            ("BY MR. LEE", 3),
        ] {
            assert_eq!(name_words(base), count, "{base}");
        }
    }
}
