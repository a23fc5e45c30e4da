//! The words by which labels are told: offices, voices, rulers, places.

use crate::lang::{self, class, is_address, is_role, is_sentence_word};
use crate::text::spaced;

/// The last word of a place's name, where it is no person's.
pub fn is_place_word(word: &str) -> bool {
    lang::is(word, class::LABEL_PLACE)
}

/// A voice without a name: *Question*, *Remark from the audience*, *Call centre operator*.
pub fn is_voice(label: &str) -> bool {
    let lower = label.to_lowercase();
    let words: Vec<&str> = spaced(&lower).collect();
    let (first, last) = (words[0], words[words.len() - 1]);
    let person = || {
        let small = spaced(label).skip(1).all(|w| w.starts_with(char::is_lowercase));
        VOICES.contains(&last)
            && words.len() <= 4
            && (small || words.len() == 1)
            && !words.iter().any(|w| is_sentence_word(w))
    };
    if is_unnamed(label, &words) {
        return true;
    }
    match words.len() {
        1 => {
            matches!(label, "Q" | "A" | "PM" | "DPM")
                || UTTERANCES.contains(&first)
                || person()
                || is_office_alone(label)
        }
        2..=8 => {
            UTTERANCES.contains(&first) && matches!(words[1], "from" | "in" | "by" | "of" | "via")
                || matches!(&words[..], ["from", "the", "audience" | "floor" | "hall"])
                || matches!(&words[..], ["speaker", number] if number.bytes().all(|b| b.is_ascii_digit()))
                || matches!(&words[..], ["unidentified" | "unknown", "speaker"])
                || matches!(&words[..], ["hon." | "hon", one] | [_, "hon." | "hon", one] if HONOURABLE.contains(one))
                || matches!(&words[..], ["the", person] if IN_COURT.contains(person) || VOICES.contains(person))
                || person()
                || is_office_alone(label)
        }
        _ => false,
    }
}

/// Who speaks and is called by a number, a group, a seat or a place in the hall, and by no name: *Respondent 1*,
/// *SPEAKER_00*, *Opposition members*, *The Member for Omsk*, *AUDIENCE MEMBER*, *THE FIRST LADY*. `words` are the
/// label's, in small letters.
fn is_unnamed(label: &str, words: &[&str]) -> bool {
    let words = words.strip_prefix(&["the"]).unwrap_or(words);
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return false };
    let digits = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_digit());
    let speaks = |w: &str| VOICES.contains(&w) || NUMBERED.contains(&w);
    let numbered = || match words {
        [one] => one.rsplit_once('_').is_some_and(|(who, number)| speaks(who) && digits(number)),
        [.., who, number] => words.len() <= 3 && speaks(who) && digits(number.trim_start_matches('#')),
        _ => false,
    };
    let capitals = spaced(label).all(|w| w.starts_with(char::is_uppercase) || w == "of" || w == "for" || w == "hon.");
    match words {
        ["first", "lady" | "gentleman"] => true,
        ["member" | "senator", "for", _, ..] => capitals && words.len() <= 8,
        [office @ .., "pro", "tempore" | "tem"] => office.last().is_some_and(|w| is_role(w)),
        ["audience" | "board" | "panel" | "committee" | "crowd", "member" | "members"] => true,
        [
            "grand" | "trial" | "court" | "unidentified" | "unknown" | "unnamed" | "multiple" | "male" | "female"
            | "senior",
            ..,
            who,
        ] => words.len() <= 4 && (speaks(who) || matches!(*who, "male" | "female" | "speakers")),
        ["presiding" | "returning" | "hearing", "officer"] => true,
        [_, ..] => {
            let group = GROUPS.contains(&last) && words.len() <= 3 && label.starts_with(char::is_uppercase);
            numbered() || group && (words.len() == 1 || OF_GROUPS.contains(&first))
        }
        [] => false,
    }
}

/// Who is told from others by a number: *WITNESS 10*.
const NUMBERED: &[&str] = &[
    "caller",
    "interviewee",
    "juror",
    "jurors",
    "member",
    "panellist",
    "panelist",
    "questioner",
    "respondent",
    "speaker",
    "witness",
];

/// Many who speak as one: *Honourable members*.
const GROUPS: &[&str] = &["members", "senators", "deputies", "delegates", "mps", "voices"];

/// What tells one group from another.
const OF_GROUPS: &[&str] = &[
    "government",
    "opposition",
    "honourable",
    "honorable",
    "hon.",
    "hon",
    "several",
    "some",
    "other",
    "labour",
    "coalition",
    "conservative",
    "liberal",
    "all",
    "many",
];

/// An office that stands for the one who holds it: *The President*, *Mr Speaker*, *The Deputy Prime Minister*; without
/// *The* only in capitals: *CHAIRMAN*.
fn is_office_alone(label: &str) -> bool {
    let words: Vec<&str> = spaced(label).collect();
    let capitals = !label.contains(char::is_lowercase);
    let introduced = words[0].eq_ignore_ascii_case("the") || is_address(words[0]);
    (1..=4).contains(&words.len())
        && (introduced && words.len() > 1 || capitals && words.iter().all(|w| is_role(w) || *w == "PRIME"))
        && words[usize::from(introduced)..].iter().all(|w| w.starts_with(char::is_uppercase))
        && is_role(words[words.len() - 1])
}

/// Whether a label is an office and nothing else: *Secretary-General*, *Deputy Chairman*; but not *Anna King*.
pub fn is_office(label: &str) -> bool {
    let mut words = spaced(label);
    let first = words.next().unwrap_or(label);
    label.starts_with(char::is_uppercase)
        && (is_role(first) || label.contains(' ') && is_of_offices(first))
        && words.all(|w| w.starts_with(char::is_uppercase) && is_role(w) && !w.ends_with(','))
        && !first.ends_with(',')
}

/// A word that makes an office more exact: *Acting Chairman*, *Prime Minister*.
pub fn is_of_offices(word: &str) -> bool {
    const OF_OFFICES: [&str; 11] = [
        "Acting",
        "Attorney",
        "Federal",
        "Foreign",
        "Lord",
        "Presiding",
        "Press",
        "Prime",
        "Solicitor",
        "Special",
        "Supreme",
    ];
    OF_OFFICES.contains(&word)
}

/// What somebody does for a living: an office, or a word built as such words are.
pub fn is_trade(word: &str) -> bool {
    const ENDINGS: [&str; 8] = ["er", "or", "ist", "ian", "man", "woman", "eer", "nurse"];
    is_role(word) || word.len() > 4 && ENDINGS.iter().any(|e| word.ends_with(e)) && !matches!(word, "matter" | "number")
}

/// A rank or style before a name: *Gen. Mark Milley*, *Sir Keir Starmer*.
pub fn is_rank(word: &str) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    word.starts_with(char::is_uppercase) && lang::is(word, class::RANK.or(class::PEER))
}

/// The title of one who sits in a house of lords, before a name or a place: *Lord Ahmad of Wimbledon*.
pub fn is_peer(word: &str) -> bool {
    lang::is(word, class::PEER)
}

/// Members of a house whom its record does not name: *Hon. Members*, *Several hon. Members*.
const HONOURABLE: &[&str] = &["gentleman", "lady", "member", "members", "senator", "senators"];

/// Who speaks in a court of law or to the press, with *The* before it.
const IN_COURT: &[&str] = &[
    "bailiff",
    "chaplain",
    "clerk",
    "registrar",
    "foreman",
    "court",
    "defendant",
    "foreperson",
    "plaintiff",
    "press",
    "witness",
];

/// What is said by somebody whom the transcript does not name.
const UTTERANCES: &[&str] = &[
    "answer",
    "answers",
    "comment",
    "question",
    "questions",
    "remark",
    "remarks",
    "reply",
    "response",
    "responses",
    "shout",
    "shouts",
    "voice",
    "voices",
];

/// Who speaks, where the transcript does not name them.
const VOICES: &[&str] = &[
    "audience",
    "child",
    "correspondent",
    "everyone",
    "host",
    "interpreter",
    "interviewer",
    "journalist",
    "journalists",
    "man",
    "moderator",
    "narrator",
    "operator",
    "participant",
    "participants",
    "presenter",
    "reporter",
    "reporters",
    "student",
    "students",
    "translator",
    "voice",
    "volunteer",
    "volunteers",
    "woman",
    "worker",
    "workers",
];

/// The title of one who goes by a name of one word: *Patriarch Kirill*, *King Abdullah II of Jordan*.
pub fn is_ruler(word: &str) -> bool {
    lang::is(word, class::RULER)
}

/// A small word inside a personal name: *Bashar al-Assad*, *Alexander Van der Bellen*.
pub fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "bin"
            | "ibn"
            | "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "du"
            | "di"
            | "da"
            | "la"
            | "le"
            | "dos"
            | "ter"
            | "y"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_trades_and_ranks_are_told_from_other_words() {
        assert!(is_office("Secretary-General") && is_office("Deputy Chairman") && !is_office("Chairman Orlov"));
        assert!(is_office("Prime Minister") && !is_office("Prime") && !is_office("Anna King"));
        assert!(is_trade("welder") && is_trade("economist") && is_trade("student") && !is_trade("matter"));
        assert!(!is_trade("question") && !is_trade("her"));
        assert!(is_rank("Gen.") && is_rank("SIR") && !is_rank("sir") && !is_rank("Second"));
    }

    #[test]
    fn voices_without_a_name_are_known_with_what_follows_them() {
        for voice in [
            "Question",
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
            "PM",
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
        ] {
            assert!(!is_voice(other), "{other}");
        }
    }
}
