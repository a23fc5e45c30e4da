//! The head nouns of document references: what a `treaty` or an `executive order` is, before anything else is known.

/// A head noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The kind of document, as the guidelines name it.
    pub kind: &'static str,
    /// More than one document.
    pub plural: bool,
    /// How far the word by itself speaks for a written document.
    pub weight: Weight,
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
    let (kind, plural, weight) = match word {
        "treaty" => ("treaty", false, Heavy),
        "treaties" => ("treaty", true, Heavy),
        "pact" => ("treaty", false, Light),
        "agreement" | "accord" => ("agreement", false, Light),
        "agreements" | "accords" => ("agreement", true, Light),
        "contract" | "deal" => ("agreement", false, Slight),
        "convention" | "covenant" => ("convention", false, Light),
        "conventions" | "covenants" => ("convention", true, Light),
        "declaration" => ("declaration", false, Light),
        "declarations" => ("declaration", true, Light),
        "resolution" => ("resolution", false, Light),
        "resolutions" => ("resolution", true, Light),
        "charter" => ("charter", false, Light),
        "charters" => ("charter", true, Light),
        "constitution" => ("constitution", false, Heavy),
        "constitutions" => ("constitution", true, Heavy),
        "law" => ("law", false, Light),
        "laws" => ("law", true, Light),
        "act" | "code" => ("law", false, Slight),
        "acts" | "codes" => ("law", true, Slight),
        "bill" => ("bill", false, Light),
        "bills" => ("bill", true, Light),
        "decree" => ("decree", false, Heavy),
        "decrees" => ("decree", true, Heavy),
        "order" | "directive" => ("decree", false, Slight),
        "orders" | "directives" => ("decree", true, Slight),
        "doctrine" => ("doctrine", false, Light),
        "concept" => ("doctrine", false, Slight),
        "strategy" => ("strategy", false, Light),
        "strategies" => ("strategy", true, Light),
        "programme" | "program" => ("programme", false, Light),
        "programmes" | "programs" => ("programme", true, Light),
        "initiative" | "project" => ("programme", false, Slight),
        "initiatives" | "projects" => ("programme", true, Slight),
        "plan" | "roadmap" => ("plan", false, Light),
        "plans" | "roadmaps" => ("plan", true, Slight),
        "protocol" => ("protocol", false, Heavy),
        "protocols" => ("protocol", true, Heavy),
        "memorandum" => ("memorandum", false, Heavy),
        "memorandums" | "memoranda" => ("memorandum", true, Heavy),
        "statement" => ("statement", false, Light),
        "statements" => ("statement", true, Slight),
        "communique" | "communiqué" => ("statement", false, Heavy),
        "address" => ("statement", false, Slight),
        "letter" => ("letter", false, Light),
        "letters" => ("letter", true, Slight),
        "message" | "appeal" => ("letter", false, Slight),
        "reply" | "response" => ("reply", false, Light),
        "replies" | "responses" => ("reply", true, Light),
        "draft" => ("draft", false, Light),
        "report" | "ranking" | "rating" => ("report", false, Slight),
        "rankings" | "ratings" => ("report", true, Slight),
        "ruling" | "verdict" | "decision" | "judgment" => ("court-decision", false, Slight),
        "proposals" => ("proposal", true, Light),
        "budget" | "list" | "amendment" | "paper" | "document" | "package" => ("other", false, Slight),
        "regulations" => ("other", true, Slight),
        _ => return None,
    };
    Some(Head { kind, plural, weight })
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
