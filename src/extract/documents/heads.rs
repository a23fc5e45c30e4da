//! The head nouns of document references: what a `treaty` or an `executive order` is, before anything else is known.

/// A head noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The kind of document, as the guidelines name it.
    pub kind: &'static str,
    /// More than one document.
    pub plural: bool,
    /// How far the word by itself speaks for a written document, beside a name.
    pub weight: Weight,
    /// The points that a description in small letters starts with; what is above nought in the end is a document.
    pub lean: i8,
}

/// How far a head noun by itself speaks for a written document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It is one: `treaty`, `memorandum`.
    Heavy,
    /// It may also be an understanding, a goal or a deed: `agreement`, `programme`, `declaration`.
    Light,
    /// It is mostly something else, and needs a name or a set phrase: `order`, `report`, `list`.
    Slight,
}

use Weight::{Heavy, Light, Slight};

/// The head noun that a word is, whatever its capitals.
pub fn head(word: &str) -> Option<Head> {
    // No head noun is shorter, and half of all words are.
    if word.len() < 3 || word.len() > 12 {
        return None;
    }
    if let Some(found) = lower(word) {
        return Some(found);
    }
    if !word.as_bytes()[0].is_ascii_uppercase() {
        return None;
    }
    let mut buffer = [0u8; 12];
    let buffer = &mut buffer[..word.len()];
    buffer.copy_from_slice(word.as_bytes());
    buffer.make_ascii_lowercase();
    lower(std::str::from_utf8(buffer).ok()?)
}

fn lower(word: &str) -> Option<Head> {
    let (kind, plural, weight, lean) = match word {
        "treaty" => ("treaty", false, Heavy, 0),
        "treaties" => ("treaty", true, Heavy, -25),
        "pact" => ("treaty", false, Light, -17),
        "agreement" | "accord" => ("agreement", false, Light, -18),
        "agreements" | "accords" => ("agreement", true, Light, -24),
        "contract" => ("agreement", false, Slight, -22),
        "contracts" => ("agreement", true, Slight, -43),
        "deal" => ("agreement", false, Slight, -31),
        "convention" | "covenant" => ("convention", false, Light, -5),
        "conventions" | "covenants" => ("convention", true, Light, -20),
        "declaration" => ("declaration", false, Light, -15),
        "declarations" => ("declaration", true, Light, -25),
        "resolution" => ("resolution", false, Light, -10),
        "resolutions" => ("resolution", true, Light, -20),
        "charter" => ("charter", false, Light, -10),
        "charters" => ("charter", true, Light, -25),
        "constitution" => ("constitution", false, Heavy, 0),
        "constitutions" => ("constitution", true, Heavy, -20),
        "law" => ("law", false, Light, -28),
        "laws" => ("law", true, Light, -47),
        "act" => ("law", false, Slight, -55),
        "code" => ("law", false, Slight, -36),
        "acts" | "codes" => ("law", true, Slight, -55),
        "bill" => ("bill", false, Light, -20),
        "bills" => ("bill", true, Light, -27),
        "amendment" | "amendments" => ("bill", true, Slight, -31),
        "decree" => ("decree", false, Heavy, -5),
        "decrees" => ("decree", true, Heavy, -15),
        "order" => ("decree", false, Slight, -3),
        "orders" => ("decree", true, Slight, -3),
        "directive" => ("decree", false, Slight, -25),
        "directives" => ("decree", true, Slight, -35),
        "doctrine" => ("doctrine", false, Light, -10),
        "concept" => ("strategy", false, Slight, -29),
        "strategy" => ("strategy", false, Light, -4),
        "strategies" => ("strategy", true, Light, -27),
        "programme" | "program" => ("programme", false, Light, -15),
        "programmes" | "programs" => ("programme", true, Light, -25),
        "initiative" | "project" => ("programme", false, Slight, -17),
        "initiatives" | "projects" => ("programme", true, Slight, -45),
        "plan" => ("plan", false, Light, -15),
        "roadmap" => ("plan", false, Light, -4),
        "plans" => ("plan", true, Slight, -50),
        "roadmaps" => ("plan", true, Slight, -10),
        "protocol" => ("protocol", false, Heavy, -10),
        "protocols" => ("protocol", true, Heavy, -15),
        "memorandum" => ("memorandum", false, Heavy, 0),
        "memorandums" | "memoranda" => ("memorandum", true, Heavy, -3),
        "statement" => ("statement", false, Light, -20),
        "statements" => ("statement", true, Slight, -37),
        "communique" | "communiqué" => ("statement", false, Heavy, -5),
        "address" => ("statement", false, Slight, -36),
        "letter" => ("letter", false, Light, -12),
        "letters" => ("letter", true, Slight, -26),
        "message" => ("letter", false, Slight, -35),
        "appeal" => ("letter", false, Slight, -32),
        "reply" => ("reply", false, Light, -20),
        "replies" => ("reply", true, Light, -20),
        "response" => ("reply", false, Light, -25),
        "responses" => ("reply", true, Light, -25),
        "draft" => ("draft", false, Light, -17),
        "report" => ("report", false, Slight, -20),
        "reports" => ("report", true, Slight, -37),
        "ranking" | "rating" => ("report", false, Slight, -28),
        "rankings" | "ratings" => ("report", true, Slight, -28),
        "ruling" | "verdict" => ("court-decision", false, Slight, -12),
        "rulings" | "verdicts" => ("court-decision", true, Slight, -27),
        "decision" | "judgment" => ("court-decision", false, Slight, -61),
        "proposals" => ("proposal", true, Light, -28),
        "budget" => ("other", false, Slight, -42),
        "list" => ("other", false, Slight, -32),
        "catalogue" => ("other", false, Slight, -15),
        "paper" => ("other", false, Slight, -35),
        "document" => ("other", false, Slight, -40),
        "documents" => ("other", true, Slight, -48),
        "package" => ("other", false, Slight, -45),
        "regulations" => ("other", true, Slight, -30),
        _ => return None,
    };
    Some(Head { kind, plural, weight, lean })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_noun_is_known_in_any_case_and_number() {
        for (word, kind, plural) in [
            ("treaty", "treaty", false),
            ("Treaty", "treaty", false),
            ("ACCORDS", "agreement", true),
            ("Communiqué", "statement", false),
            ("memoranda", "memorandum", true),
        ] {
            let head = head(word).unwrap();
            assert_eq!((head.kind, head.plural), (kind, plural), "{word}");
        }
        for word in ["treat", "lawyer", "acting", "é", "Ünlü", "planned"] {
            assert_eq!(head(word), None, "{word}");
        }
    }
}
