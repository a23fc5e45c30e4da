//! The name in a label: cutting it off its office, writing it as others are written, comparing its spellings.

use crate::lang;
use crate::lists::{Lists, Section};
use crate::structure::labels::{naming, words};
use crate::text::shapes::PARTY_SEAT;
use crate::text::spaced;

/// Office and name of a label that no stated name helps to cut.
pub fn split(label: &str, lists: &Lists) -> (String, Option<String>) {
    // `Olga Reed, em nome do Grupo`
    let small = |before: &str, post: &str| naming::is_bare_name(before) && post.starts_with(char::is_lowercase);
    if let Some((before, post)) =
        label.split_once(", ").filter(|(before, post)| naming::is_name_and_post(label) || small(before, post))
    {
        let (name, role) = split(before, lists);
        // `Olga Reed, on behalf of the Group` has no office.
        let post = Some(post.to_string()).filter(|post| !post.starts_with("on behalf of ") && !PARTY_SEAT.fits(post));
        return (name, role.or(post));
    }
    if let Some((name, _)) = label.split_once(", ").filter(|_| naming::is_name_and_place(label)) {
        return (name.to_string(), None);
    }
    let words: Vec<&str> = spaced(label).collect();
    if let Some(range) = naming::ruler(label) {
        // A cleric of a single name keeps the title with it, *Patriarch Kirill*; a king is *Abdullah II*.
        let numbered = words[range.end - 1].chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        let single = words::is_kept(words[range.start - 1]) && (range.len() == 1 || numbered);
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

/// Whether names stand in a row: `Anna Petrova, Ivan Orlov`. Behind a comma a post has capitals too, so that each must
/// be a stated name or begin with a given one.
pub fn names_several(label: &str, lists: &Lists, stated: &dyn Fn(&str) -> bool) -> bool {
    label.contains(", ")
        && label.split(", ").all(|n| naming::is_bare_name(n) && (stated(n) || begins_with_given(n, lists)))
}

/// Whether all of a label is the name of an organisation, and of nobody: `AFP`, `Bloomberg`.
pub fn is_organisation(label: &str, lists: &Lists) -> bool {
    let tokens = lang::cut(label);
    let hits = lists.scan(&tokens);
    // `Omsk Truth Newspaper`
    let outlet = label.rsplit_once(' ').is_some_and(|(_, last)| lang::is(last, lang::class::OUTLET));
    if outlet && !begins_with_given(label, lists) {
        return true;
    }
    let whole = || hits.iter().filter(|h| h.start == 0 && h.end == tokens.list.len() && !h.weak);
    whole().any(|h| h.fact.section == Section::Org) && whole().all(|h| h.fact.section != Section::Person)
}

/// Whether all of a note is the name of a place or a body, and of nobody: `The Minister of Roads (Costa Rica)`.
pub fn is_known_place(note: &str, lists: &Lists) -> bool {
    let tokens = lang::cut(note);
    let named = |section| matches!(section, Section::Gpe | Section::Loc | Section::Org);
    lists.scan(&tokens).iter().any(|h| h.start == 0 && h.end == tokens.list.len() && named(h.fact.section))
}

/// Whether the first word of a name is a given name.
pub fn begins_with_given(name: &str, lists: &Lists) -> bool {
    let given = spaced(name).next().unwrap_or(name);
    lists.scan(&lang::cut(given)).iter().any(|h| h.fact.section == Section::GivenName)
}

/// How many of the `run` capitalised words at the end of a label are the person's name.
///
/// `President of Turkey Recep Tayyip Erdogan`, `Director of Norilsk Nickel Vladimir Potanin`: known names of persons and
/// places tell where it begins; without them it is given name and surname.
fn name_length(label: &str, words: &[&str], run: usize, lists: &Lists) -> usize {
    let behind_an_office = lang::is_role(words[words.len() - run - 1]);
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
    let one = run > 2 && initial(words[words.len() - 2]) && !initial(words[words.len() - 3]);
    while count < run && words[words.len() - count..].iter().filter(|w| !is_joined(w)).count() < 2 + usize::from(one) {
        count += 1;
    }
    count
}

fn is_joined(word: &str) -> bool {
    words::is_particle(&word.to_lowercase())
}

/// Puts back the space that is missing in `VladimirPutin`, `V.Putin`, `VladimirPUTIN`: a label of one word.
pub fn unstick(label: &str) -> String {
    if label.contains(' ') {
        return label.to_string();
    }
    let mut out = String::with_capacity(label.len() + 2);
    let chars: Vec<char> = label.chars().collect();
    for (i, &c) in chars.iter().enumerate() {
        let before = if i > 0 { chars[i - 1] } else { ' ' };
        let in_word = i > 2 && chars[i - 2].is_alphanumeric();
        if c.is_uppercase()
            && (before == '.' && i > 1 && chars[i - 2].is_uppercase() || before.is_lowercase() && in_word)
        {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// `ARNOLD SCHWARZENEGGER` → `Arnold Schwarzenegger`
pub fn capitals_tamed(name: &str) -> String {
    let last = spaced(name).count() - 1;
    let words = spaced(name).enumerate().map(|(i, word)| {
        let small = word.to_lowercase();
        // `LUC DE LA TOUR`
        if 0 < i && i < last && words::is_particle(&small) { small } else { word_tamed(word) }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// `O'BRIEN-LEE` → `O'Brien-Lee`, `MCKAY` → `McKay`
fn word_tamed(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut start = true;
    for c in word.chars() {
        let part = out.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        // `GAZPROM'S`
        let ends = word.len() - out.len() == c.len_utf8() && out.ends_with(['\'', '’']);
        let capital = start && !ends || part == "Mc" && word.chars().count() > 4;
        if capital {
            out.push(c)
        } else {
            out.extend(c.to_lowercase())
        }
        start = !c.is_alphabetic();
    }
    out
}

/// A name with the words that stand in capitals as others are written: `Vladimir PUTIN`, `XI Jinping`; but `JD Vance`.
pub fn written_as_others(name: &str) -> String {
    if !name.contains(char::is_lowercase) {
        return capitals_tamed(name);
    }
    let last = spaced(name).next_back().unwrap_or(name);
    let tame = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let numeral = word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        let vowel = word.ends_with(['A', 'E', 'I', 'O', 'U', 'Y']);
        let shouted = letters > 1 && !word.contains(|c: char| c.is_lowercase() || c == '.');
        // `McTAVEN`, `DeLORRO`
        let head = word.char_indices().skip(1).find(|(_, c)| !c.is_lowercase()).map_or(word.len(), |(i, _)| i);
        let (front, rest) = word.split_at(head);
        if (2..=4).contains(&front.len()) && rest.chars().count() > 2 && rest.chars().all(char::is_uppercase) {
            return format!("{front}{}", word_tamed(rest));
        }
        match shouted && !(numeral && word == last) && (letters > 2 || vowel || word == last) {
            true => capitals_tamed(word),
            false => word.to_string(),
        }
    };
    spaced(name).map(tame).collect::<Vec<_>>().join(" ")
}

/// A name as it is compared, word by word.
pub use crate::text::person::words as fold;

/// The last word of a folded name.
pub fn surname(folded: &str) -> &str {
    spaced(folded).next_back().unwrap_or(folded)
}

/// Whether a given name is the first letter of another.
pub fn is_initial(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

/// Whether two given names are spellings of one: one letter apart (`sergei`, `sergey` are equal when folded).
pub fn alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(40).collect(), b.chars().take(40).collect());
    if a.len().abs_diff(b.len()) > 1 || a.len().min(b.len()) < 5 {
        return false;
    }
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    head + tail + 1 >= a.len().max(b.len())
}

/// `John Champion`: a given name that the lists have, and a surname that is the word of an office too.
pub fn is_named_like_an_office(base: &str, lists: &Lists) -> bool {
    let office = |w: &str| lang::is_role(w) && w.contains(char::is_lowercase);
    base.split_once(' ').is_some_and(|(given, last)| {
        !last.contains(' ') && office(last) && !lang::is_role(given) && begins_with_given(base, lists)
    })
}

/// How full a name is: words written out, then all. An initial is less than a word: `Anna Lee` is fuller than `A. Lee`.
pub fn fullness(name: &str) -> (usize, usize) {
    let written_out = |w: &&str| w.split('.').any(|part| part.chars().count() > 1) && !words::is_particle(w);
    (spaced(name).filter(written_out).count(), spaced(name).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_belong_to_the_surname_behind_them() {
        for (words, run, count) in [
            (&["Anna", "Orhan", "Demir"][..], 3, 2),
            (&["Alexander", "Van", "der", "Bellen"], 4, 4),
            (&["Carl", "van", "Dyk"], 2, 2),
            (&["DEFENSE", "MARK", "T.", "MARSH"], 4, 3),
            (&["DEFENSE", "J.", "K.", "MARSH"], 4, 2),
        ] {
            assert_eq!(last_two(words, run), count, "{words:?}");
        }
    }

    #[test]
    fn given_names_one_letter_apart_are_alike() {
        for (a, b) in [("maria", "marta"), ("dmitri", "dmitrii"), ("natalia", "natalya"), ("piotr", "piotr")] {
            assert!(alike(a, b), "{a} {b}");
        }
        for (a, b) in [("anna", "hanna"), ("alexander", "aleksander"), ("oleg", "olegovich"), ("viktor", "vector")] {
            assert!(!alike(a, b), "{a} {b}");
        }
    }

    #[test]
    fn organisations_are_nobody() {
        let lists = Lists::default();
        assert!(is_organisation("Reuters", &lists) && is_organisation("BBC", &lists));
        assert!(is_organisation("Zvezda Omska Newspaper", &lists) && !is_organisation("Anna Newspaper", &lists));
        assert!(!is_organisation("Petrova", &lists) && !is_organisation("Anna Lee of the BBC", &lists));
    }

    #[test]
    fn capitals_run_wild_are_tamed() {
        for (name, tamed) in [
            ("VLADIMIR PUTIN", "Vladimir Putin"),
            ("Vladimir PUTIN", "Vladimir Putin"),
            ("XI Jinping", "Xi Jinping"),
            ("Ban KI-MOON", "Ban Ki-Moon"),
            ("JD Vance", "JD Vance"),
            ("SEAN O'BRIEN", "Sean O'Brien"),
            ("PEOPLE'S", "People's"),
            ("JANE MCKAY-LIND", "Jane McKay-Lind"),
            ("LUC DE LA TOUR", "Luc de la Tour"),
            ("McTAVEN", "McTaven"),
            ("DeLORRO", "DeLorro"),
            ("J.D. Vance", "J.D. Vance"),
            ("Pope John XXIII", "Pope John XXIII"),
            ("Anna Lee", "Anna Lee"),
        ] {
            assert_eq!(written_as_others(name), tamed);
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
            ("Olga Reed, em nome do Grupo", "Olga Reed", "em nome do Grupo"),
            ("King Ruzal of Zarechny", "Ruzal", "King of Zarechny"),
            ("King Ruzal II", "Ruzal II", "King"),
        ] {
            assert_eq!(split(label, &lists), (name.to_string(), Some(role.to_string())));
        }
    }

    #[test]
    fn a_name_has_one_form_however_its_marks_are_coded() {
        assert_eq!(fold("Jos\u{e9} M\u{fc}ller"), fold("Jose\u{301} Mu\u{308}ller"));
        assert_eq!(fold("Be\u{ad}lov"), fold("Belov"));
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
