//! The words by which labels are told: offices, voices, rulers, places.

use crate::english::{is_address, is_role, is_sentence_word};

/// The last word of a place's name, where it is no person's.
pub fn is_place_word(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "region"
            | "territory"
            | "republic"
            | "district"
            | "city"
            | "kingdom"
            | "states"
            | "federation"
            | "oblast"
            | "krai"
            | "area"
            | "island"
            | "islands"
            | "autonomous"
            | "province"
            | "village"
            | "union"
            | "east"
            | "west"
            | "north"
            | "south"
            | "sea"
            | "town"
            | "street"
            | "square"
            | "europe"
            | "asia"
            | "africa"
            | "america"
    )
}

/// A voice without a name: *Question*, *Remark from the audience*, *Call centre operator*.
pub fn is_voice(label: &str) -> bool {
    let lower = label.to_lowercase();
    let words: Vec<&str> = lower.split(' ').collect();
    let (first, last) = (words[0], words[words.len() - 1]);
    let person = || {
        let small = label.split(' ').skip(1).all(|w| w.starts_with(char::is_lowercase));
        VOICES.contains(&last)
            && words.len() <= 4
            && (small || words.len() == 1)
            && !words.iter().any(|w| is_sentence_word(w))
    };
    match words.len() {
        1 => matches!(label, "Q" | "A") || UTTERANCES.contains(&first) || person(),
        2..=8 => {
            UTTERANCES.contains(&first) && matches!(words[1], "from" | "in" | "by" | "of" | "via")
                || matches!(&words[..], ["from", "the", "audience" | "floor" | "hall"])
                || matches!(&words[..], ["speaker", number] if number.bytes().all(|b| b.is_ascii_digit()))
                || matches!(&words[..], ["unidentified" | "unknown", "speaker"])
                || person()
                || is_office_alone(label)
        }
        _ => false,
    }
}

/// An office that stands for the one who holds it: *The President*, *Mr Speaker*, *The Deputy Prime Minister*.
fn is_office_alone(label: &str) -> bool {
    let words: Vec<&str> = label.split(' ').collect();
    (2..=4).contains(&words.len())
        && (words[0].eq_ignore_ascii_case("the") || is_address(words[0]))
        && words[1..].iter().all(|w| w.starts_with(char::is_uppercase))
        && is_role(words[words.len() - 1])
}

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
    matches!(
        word.to_lowercase().as_str(),
        "patriarch"
            | "metropolitan"
            | "archbishop"
            | "bishop"
            | "cardinal"
            | "pope"
            | "catholicos"
            | "king"
            | "queen"
            | "emir"
            | "emperor"
            | "sultan"
            | "sheikh"
            | "prince"
            | "princess"
            | "duke"
            | "shah"
            | "lama"
    )
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
            "Unidentified speaker",
            "Q",
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
        ] {
            assert!(!is_voice(other), "{other}");
        }
    }
}
