//! Voices without a name: by what they say, what they do, a number, a group, a seat, an office.

use super::lexicon::{is_of_offices, is_small, names_one_of_many};
use crate::lang::{self, class, is_address, is_role, is_sentence_word};
use crate::text::first_word;

/// A voice without a name: *Question*, *Remark from the audience*, *Call centre operator*.
pub fn is_voice(label: &str) -> bool {
    if super::lexicon::abroad(label).is_some_and(super::lexicon::is_office_abroad) {
        return true;
    }
    let lower = label.to_lowercase();
    let words: Vec<&str> = lower.split(' ').map(|w| w.trim_end_matches('.')).collect();
    is_utterance(&words) || is_worker(label, &words) || is_unnamed(label, &words) || is_office_alone(label)
}

/// *Question*, *Remark from the audience*, *From the floor*.
fn is_utterance(words: &[&str]) -> bool {
    match words {
        ["follow-up"] => true,
        [one] => lang::is(one, class::UTTERANCE),
        ["from", "the", "audience" | "floor" | "hall" | "gallery"] => true,
        [said, "from" | "in" | "by" | "of" | "via", ..] => words.len() <= 8 && lang::is(said, class::UTTERANCE),
        _ => false,
    }
}

/// *Moderator*, *Call centre operator*.
fn is_worker(label: &str, words: &[&str]) -> bool {
    let small = || label.split(' ').skip(1).all(|w| w.starts_with(char::is_lowercase));
    words.len() <= 4
        && words.last().is_some_and(|last| lang::is(last, class::UNNAMED))
        && (small() || words.len() == 1)
        && !words.iter().any(|w| is_sentence_word(w))
}

/// Who speaks and is called by a number, a group, a seat or a place in the hall, and by no name: *Respondent 1*,
/// *SPEAKER_00*, *Opposition members*, *The Member for Omsk*, *AUDIENCE MEMBER*, *THE FIRST LADY*. `words` are the
/// label's, in small letters and without full stops.
fn is_unnamed(label: &str, words: &[&str]) -> bool {
    if words.len() == 1 && lang::is(label.trim_end_matches('.'), class::VOICE_IN_SHORT) {
        return true;
    }
    let shouted = !label.contains(char::is_lowercase);
    let article = words.first().filter(|w| matches!(**w, "the" | "a" | "an") && words.len() > 1);
    let words = if article.is_some() { &words[1..] } else { words };
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return false };
    let speaks = |w: &str| lang::is(w, class::UNNAMED.or(class::NUMBERED));
    let capitals = || label.split(' ').all(|w| w.starts_with(char::is_uppercase) || is_small(w) || w == "hon.");
    let many = |w: &str| lang::is(w, class::CHORUS) && label.starts_with(char::is_uppercase);
    match words {
        _ if is_numbered(words) => true,
        // `WITNESS A`, `Speaker B`
        [who, letter] if letter.len() == 1 && label.ends_with(|c: char| c.is_ascii_uppercase()) => {
            lang::is(who, class::NUMBERED)
        }
        ["hon", who] | [_, "hon", who] => lang::is(who, class::HONOURABLE),
        ["first" | "second", "lady" | "gentleman"] => true,
        // `An opposition member`
        [of, who] if article.is_some() && lang::is(of, class::OF_CHORUS) => lang::is(who, class::HONOURABLE),
        ["member" | "senator" | "deputy", "for", _, ..] => {
            (capitals() || article.is_some() && seated(label)) && words.len() <= 8
        }
        [office @ .., "pro", "tempore" | "tem"] => office.last().is_some_and(|w| is_role(w)),
        ["audience" | "board" | "panel" | "committee" | "crowd" | "public", "member" | "members"] => true,
        ["presiding" | "returning" | "hearing", "officer"] => true,
        // `Predseda`, `La Présidente`
        [one] | ["der" | "die" | "la" | "le" | "de" | "o" | "il", one] if lang::is(one, class::CHAIR_ABROAD) => true,
        ["serjeant-at-arms" | "sergeant-at-arms"] if article.is_some() => true,
        ["off-camera" | "off-mic" | "off-mike"] | ["off", "camera" | "mic" | "mike"] if shouted => true,
        ["members", "opposite"] => many("members"),
        // `Members of the opposition`, `Deputies from the gallery`, `A voice from the gallery`
        [who, "of" | "on" | "from" | "in", "the", side] => {
            let seen = lang::is(side, class::OF_CHORUS)
                || matches!(*side, "gallery" | "audience" | "floor" | "left" | "right");
            let one = || *who == "voice" || lang::is(who, class::HONOURABLE);
            (many(who) || article.is_some() && (one() || lang::is(who, class::IN_COURT))) && (seen || capitals())
        }
        // `DA members`
        [_, who]
            if many(who) && label.split(' ').next().is_some_and(|w| (2..6).contains(&w.len()) && is_shouted(w)) =>
        {
            true
        }
        // `The CLERK OF THE HOUSE`, `The Usher of the Black Rod`
        [who, "of" | "at" | "to", ..] if article.is_some() => {
            lang::is(who, class::IN_COURT) && capitals() && words.len() <= 6
        }
        // `The Honourable Member for Omsk`
        ["rt", "hon" | "honourable", "member", "for", _, ..]
        | ["hon" | "honourable" | "honorable", "member", "for", _, ..] => words.len() <= 9 && seated(label),
        // `PROTESTER`, in capitals alone `CHILDREN`
        [one] if shouted && lang::is(one, class::SHOUTED_VOICE) => true,
        [one, _, ..]
            if shouted
                && words.len() <= 3
                && lang::is(one, class::OF_UNNAMED.or(class::IN_COURT))
                && lang::is(last, class::IN_COURT.or(class::UNNAMED))
                && words.iter().all(|w| is_of_voices(w)) =>
        {
            true
        }
        // `A Senator`
        [one] if article.is_some_and(|w| *w == "a" || *w == "an") && lang::is(one, class::HONOURABLE) => true,
        // `SENIOR DEFENSE OFFICIAL` is one of several in a call, and told from the others by it.
        ["senior", "administration", "official" | "officials"] => true,
        [one] => many(one) || article.is_some() && lang::is(one, class::IN_COURT.or(class::UNNAMED)),
        // `THE COURT REPORTER`, `A PROSPECTIVE JUROR`, `The Deputy Clerk`
        [.., who] if article.is_some() && words.len() <= 3 && lang::is(who, class::IN_COURT) => {
            capitals() && words.iter().all(|w| lang::is(w, class::IN_COURT.or(class::OF_UNNAMED).or(class::NUMBERED)))
        }
        [of, .., who] if lang::is(of, class::OF_UNNAMED) => {
            words.len() <= 4 && (many(who) || speaks(who) || matches!(*who, "male" | "female" | "speakers"))
        }
        [_, ..] => words.len() <= 3 && many(last) && lang::is(first, class::OF_CHORUS),
        [] => false,
    }
}

/// Whether what somebody sits for has capitals: `The member for Omsk North`.
fn seated(label: &str) -> bool {
    let seat = label.split_once(" for ").map_or("", |(_, seat)| seat);
    !seat.is_empty() && seat.split(' ').all(|w| w.starts_with(char::is_uppercase) || is_small(w))
}

fn is_shouted(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
}

/// A word that names one who goes by no name, or tells him from others.
fn is_of_voices(word: &str) -> bool {
    lang::is(word, class::IN_COURT.or(class::UNNAMED).or(class::OF_UNNAMED).or(class::NUMBERED))
}

/// *Speaker 2*, *SPEAKER_00*, *Juror No. 5*, *Respondent #1*.
fn is_numbered(words: &[&str]) -> bool {
    let number = |w: &str| {
        // `Participant P3`
        let digits = w.trim_start_matches('#');
        let digits = digits.strip_prefix(|c: char| c.is_ascii_alphabetic()).filter(|d| !d.is_empty()).unwrap_or(digits);
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let speaks = |w: &str| lang::is(w, class::UNNAMED.or(class::NUMBERED));
    match words {
        // `SPEAKER_00`, `Guest-1`, `spk0`
        [one] => {
            let who = one.trim_end_matches(|c: char| c.is_ascii_digit());
            who.len() < one.len() && speaks(who.trim_end_matches(['_', '-', '#']))
        }
        [.., who, n] if words.len() <= 3 && speaks(who) && lang::is(n, class::SPELT_NUMBER) => true,
        [.., who, "no" | "number", n] => words.len() <= 4 && speaks(who) && number(n),
        [.., who, n] => words.len() <= 4 && speaks(who) && number(n),
        [] => false,
    }
}

/// An office that stands for the one who holds it: *The President*, *Mr Speaker*, *The Deputy Prime Minister*, *An
/// Ceann Comhairle*; without *The* only in capitals: *CHAIRMAN*.
fn is_office_alone(label: &str) -> bool {
    let first = first_word(label);
    let capitals = !label.contains(char::is_lowercase);
    let introduced = first.eq_ignore_ascii_case("the") || first == "An" || is_address(first) || is_honourable(first);
    if !capitals && !introduced {
        return false;
    }
    let words: Vec<&str> = label.split(' ').collect();
    let office = &words[usize::from(introduced)..];
    let in_office = |w: &&str| is_role(w) || is_of_offices(&titled(w)) || lang::is(&titled(w), class::DEPARTMENT);
    // `Ms KING`
    if label.split_once(' ').is_some_and(|(title, name)| names_one_of_many(title, name)) {
        return false;
    }
    // `NATO SECRETARY GENERAL`
    if capitals && words.len() <= 5 && label.ends_with(" SECRETARY GENERAL") {
        return true;
    }
    // `Mr. Arin Ray, Spokesperson` is a name before an office.
    if office.iter().any(|w| w.strip_suffix(',').is_some_and(|w| !is_role(w))) && is_address(first) {
        return false;
    }
    // `CABINET PUBLIC RELATIONS SECRETARY`, `CHIEF MEDICAL OFFICER`
    let long = || {
        (3..=6).contains(&words.len())
            && words.iter().all(|w| w.len() > 1 && w.chars().all(|c| c.is_alphabetic() || c == '-'))
            && words.last().is_some_and(|w| lang::is(w, class::CAPITAL_OFFICE))
    };
    if capitals && !introduced && long() {
        return true;
    }
    (1..=5).contains(&words.len())
        && (introduced && words.len() > 1 || capitals && words.iter().all(in_office))
        && office.iter().all(|w| w.starts_with(char::is_uppercase))
        && office.last().is_some_and(|w| is_role(w))
}

/// `HON. SPEAKER`
fn is_honourable(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    ["hon", "honourable", "honorable", "hon'ble"].iter().any(|one| word.eq_ignore_ascii_case(one))
}

/// `ACTING` → `Acting`
pub fn titled(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |first| first.to_string() + &chars.as_str().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn voices_without_a_name_are_known_with_what_follows_them() {
        for voice in [
            "Question",
            "Answers",
            "REMARK",
            "Question from Perm Territory",
            "Response from the hall",
            "Call centre operator",
            "The President",
            "Mr Speaker",
            "The Prime Minister",
            "Speaker 2",
            "Hon. Members",
            "Several hon. Members",
            "CHAIRMAN",
            "PRIME MINISTER",
            "SECRETARY-GENERAL",
            "THE COURT",
            "THE AUDIENCE",
            "The Witness",
            "Unidentified speaker",
            "Q",
            "AUDIENCE MEMBER",
            "THE FIRST LADY",
            "SPEAKER_00",
            "Respondent 1",
            "WITNESS 10",
            "GRAND JUROR",
            "UNIDENTIFIED MALE",
            "THE SPEAKER PRO TEMPORE",
            "The SPEAKER pro tempore",
            "THE PRESIDING OFFICER",
            "The CHAPLAIN",
            "Opposition members",
            "Honourable members",
            "The Member for Omsk North",
            "Some hon. members",
            "An hon. member",
            "Noble Lords",
            "A JUROR",
            "JUROR NO. 5",
            "PROSPECTIVE JUROR NO. 12",
            "THE COURT REPORTER",
            "THE ACCUSED",
            "SENIOR ADMINISTRATION OFFICIAL",
            "An Ceann Comhairle",
            "The Taoiseach",
            "ACTING SPEAKER",
            "The Acting President",
            "PM",
            "HON. SPEAKER",
            "Hon. Deputy Speaker",
            "STAFF",
            "WITNESS A",
            "Speaker B",
            "SPK_1",
            "An opposition member",
            "THE SECOND GENTLEMAN",
            "TREASURER",
            "CHIEF CABINET SECRETARY",
            "CHIEF MEDICAL OFFICER",
        ] {
            assert!(is_voice(voice), "{voice}");
        }
        for other in [
            "Questioner Ivan Petrov",
            "My question",
            "Next question",
            "Vladimir Putin",
            "The question",
            "The President of Fredonia",
            "The main problem",
            "Speaker of the Duma",
            "Mr Price",
            "Chairman",
            "Hon. Anna Lee",
            "Court",
            "PRESIDENT FIREFLY",
            "JOHN MAJOR",
            "Our members",
            "Chapter 1",
            "Member for twenty years",
            "Board 7",
            "A plan",
            "An Omsk paper",
            "THE COURT HOUSE",
            "Staff",
            "ANNA MARIA KING",
            "FOREIGN MINISTER ANNA LEE",
            "Chief Medical Officer",
            "SENIOR DEFENSE OFFICIAL",
            "SENIOR ADMINISTRATION OFFICIAL TWO",
            "Mr. Arin Ray, Spokesperson",
        ] {
            assert!(!is_voice(other), "{other}");
        }
    }
}
