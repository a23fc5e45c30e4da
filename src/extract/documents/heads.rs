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
        "treaty" => ("treaty", false, Heavy, 9),
        "treaties" => ("treaty", true, Heavy, -16),
        "pact" => ("treaty", false, Light, -8),
        "agreement" | "accord" => ("agreement", false, Light, -9),
        "agreements" | "accords" => ("agreement", true, Light, -15),
        "contract" => ("agreement", false, Slight, -13),
        "contracts" => ("agreement", true, Slight, -34),
        "deal" => ("agreement", false, Slight, -22),
        "convention" | "covenant" => ("convention", false, Light, 4),
        "conventions" | "covenants" => ("convention", true, Light, -11),
        "declaration" => ("declaration", false, Light, -6),
        "declarations" => ("declaration", true, Light, -16),
        "resolution" => ("resolution", false, Light, -1),
        "resolutions" => ("resolution", true, Light, -11),
        "charter" => ("charter", false, Light, -1),
        "charters" => ("charter", true, Light, -16),
        "constitution" => ("constitution", false, Heavy, 9),
        "constitutions" => ("constitution", true, Heavy, -11),
        "law" => ("law", false, Light, -19),
        "laws" => ("law", true, Light, -38),
        "act" => ("law", false, Slight, -46),
        "code" => ("law", false, Slight, -27),
        "acts" | "codes" => ("law", true, Slight, -46),
        "bill" => ("bill", false, Light, -11),
        "bills" => ("bill", true, Light, -18),
        "amendment" | "amendments" => ("bill", true, Slight, -22),
        "decree" => ("decree", false, Heavy, 4),
        "decrees" => ("decree", true, Heavy, -6),
        "order" => ("decree", false, Slight, 6),
        "orders" => ("decree", true, Slight, 6),
        "directive" => ("decree", false, Slight, -16),
        "directives" => ("decree", true, Slight, -26),
        "doctrine" => ("doctrine", false, Light, -1),
        "concept" => ("strategy", false, Slight, -20),
        "strategy" => ("strategy", false, Light, 5),
        "strategies" => ("strategy", true, Light, -18),
        "programme" | "program" => ("programme", false, Light, -6),
        "programmes" | "programs" => ("programme", true, Light, -16),
        "initiative" | "project" => ("programme", false, Slight, -8),
        "initiatives" | "projects" => ("programme", true, Slight, -36),
        "plan" => ("plan", false, Light, -6),
        "roadmap" => ("plan", false, Light, 5),
        "plans" => ("plan", true, Slight, -41),
        "roadmaps" => ("plan", true, Slight, -1),
        "protocol" => ("protocol", false, Heavy, -1),
        "protocols" => ("protocol", true, Heavy, -6),
        "memorandum" => ("memorandum", false, Heavy, 9),
        "memorandums" | "memoranda" => ("memorandum", true, Heavy, 6),
        "statement" => ("statement", false, Light, -11),
        "statements" => ("statement", true, Slight, -28),
        "communique" | "communiqué" => ("statement", false, Heavy, 4),
        "address" => ("statement", false, Slight, -27),
        "letter" => ("letter", false, Light, -3),
        "letters" => ("letter", true, Slight, -17),
        "message" => ("letter", false, Slight, -26),
        "appeal" => ("letter", false, Slight, -23),
        "reply" => ("reply", false, Light, -11),
        "replies" => ("reply", true, Light, -11),
        "response" => ("reply", false, Light, -16),
        "responses" => ("reply", true, Light, -16),
        "draft" => ("draft", false, Light, -8),
        "report" => ("report", false, Slight, -11),
        "reports" => ("report", true, Slight, -28),
        "ranking" | "rating" => ("report", false, Slight, -19),
        "rankings" | "ratings" => ("report", true, Slight, -19),
        "ruling" | "verdict" => ("court-decision", false, Slight, -3),
        "rulings" | "verdicts" => ("court-decision", true, Slight, -18),
        "decision" | "judgment" => ("court-decision", false, Slight, -52),
        "proposals" => ("proposal", true, Light, -19),
        "budget" => ("other", false, Slight, -33),
        "list" => ("other", false, Slight, -23),
        "catalogue" => ("other", false, Slight, -6),
        "paper" => ("other", false, Slight, -26),
        "document" => ("other", false, Slight, -31),
        "documents" => ("other", true, Slight, -39),
        "package" => ("other", false, Slight, -36),
        "regulation" => ("other", false, Slight, -60),
        "statutes" => ("charter", true, Light, -40),
        "regulations" => ("other", true, Slight, -21),
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
