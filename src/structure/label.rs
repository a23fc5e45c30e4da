//! The label at the start of a paragraph: cutting it off, and the shapes that its words can have.

use super::words;
use crate::english;

/// Labels are long (`Deputy Prime Minister of the Russian Federation and Presidential Plenipotentiary Envoy to …`), not longer.
const LONGEST: usize = 320;

/// A label cut off a paragraph, in bytes of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// End of office and name.
    pub base: usize,
    /// The note in brackets, without them.
    pub note: Option<(usize, usize)>,
    /// End of the label as printed, note included.
    pub end: usize,
    /// Where the speech begins.
    pub said: usize,
}

/// Cuts at the first colon that can end a label: outside brackets, with no end of a sentence before it.
pub fn cut(text: &str) -> Option<Cut> {
    memchr::memchr(b':', &text.as_bytes()[..text.len().min(LONGEST + 1)])?;
    let mut depth = 0usize;
    let mut previous = ' ';
    let mut word = 0;
    for (i, c) in text.char_indices() {
        if i > LONGEST {
            return None;
        }
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            // `(retranslated:` is a bracket that nobody closed.
            ':' if depth == 0 || !text[i..].contains([')', ']']) || known_note(&text[..i]) => {
                let after = &text[i + 1..];
                let clock = previous.is_ascii_digit() && after.starts_with(|d: char| d.is_ascii_digit());
                if clock || after.starts_with("//") || i == 0 {
                    return None;
                }
                return Some(at(text, text[..i].trim_end().len(), i + 1));
            }
            '.' if depth == 0 && ends_sentence(&text[word..i], &text[i + 1..]) => return None,
            '?' | '!' | '…' | '“' | '”' | '"' | '«' | '»' | ';' | '*' if depth == 0 => return None,
            ' ' => word = i + 1,
            _ => {}
        }
        previous = c;
    }
    None
}

/// A label that ends at `end`, with the speech from `said` on.
pub fn at(text: &str, end: usize, said: usize) -> Cut {
    let said = said + text[said..].len() - text[said..].trim_start().len();
    let printed = &text[..end];
    let inside = printed.trim_end_matches([')', ']']);
    let mut note = match printed.rfind(['(', '[']) {
        Some(open) if open > 0 && !inside[open + 1..].contains([')', ']']) => Some((open + 1, inside.len())),
        _ => None,
    };
    let mut base = note.map_or(end, |(open, _)| printed[..open - 1].trim_end().len());
    // `Mr Geng (China) (spoke in Chinese)`: several brackets are one note.
    while let Some((start, stop)) = note
        && printed[..base].ends_with(')')
        && let Some(open) = printed[..base].rfind('(').filter(|&open| open > 0 && start > open)
    {
        note = Some((open + 1, stop));
        base = printed[..open].trim_end().len();
    }
    Cut { base, note, end, said }
}

fn known_note(before: &str) -> bool {
    before
        .rsplit(['(', '['])
        .next()
        .is_some_and(|n| matches!(n.trim(), "retranslated" | "re-translated" | "translated"))
}

/// Whether the full stop behind `word` ends a sentence; an initial's (`V.Putin`), `St.` and `Lenta.Ru` do not.
pub fn ends_sentence(word: &str, after: &str) -> bool {
    let abbreviation = word.chars().count() == 1
        || word.ends_with('.')
        || word.contains('.')
        || english::is_address(word)
        || word == "No"
        || word.starts_with(char::is_uppercase) && ABBREVIATED.iter().any(|a| a.eq_ignore_ascii_case(word));
    !abbreviation && after.starts_with(' ')
}

/// Ranks and other words that stand shortened before a name, in capitals too: `GEN. LEE`, `Rep. Anna Lee`.
const ABBREVIATED: &[&str] =
    &["Amb", "Capt", "Col", "Gen", "Gov", "Hon", "Jr", "Lt", "Maj", "Rep", "Sec", "Sen", "Sgt", "Sr", "St"];

/// How many of the last words of a label are a personal name, and how surely the rest is none.
///
/// Walks back over capitalised words and the small words inside names; stops at offices, places and punctuation.
pub fn name_words(base: &str) -> usize {
    let words: Vec<&str> = base.split(' ').collect();
    let mut count = 0;
    for (i, word) in words.iter().enumerate().rev() {
        let capital = word.starts_with(|c: char| c.is_uppercase());
        let joins = count > 0 && (words::is_particle(word) && i > 0);
        let stops = matches!(*word, "OF" | "THE" | "AND" | "FOR" | "TO" | "IN")
            || word.ends_with([',', ')', ']', '–', '-']) && count > 0
            || !word.chars().any(char::is_alphabetic)
            || english::is_role(word)
            || words::is_place_word(word)
            || word.chars().any(|c| c.is_ascii_digit() || c == '&' || c == '#');
        if stops || !(capital || joins || particle_inside(word)) {
            break;
        }
        count += 1;
    }
    // A name does not begin with a small word.
    while count > 0 && words::is_particle(words[words.len() - count]) {
        count -= 1;
    }
    count
}

/// `al-Assad`, `el-Sisi`, `d’Estaing`
fn particle_inside(word: &str) -> bool {
    word.split_once(['-', '’', '\'']).is_some_and(|(a, b)| {
        a.len() <= 3 && a.starts_with(char::is_lowercase) && b.starts_with(|c: char| c.is_uppercase())
    })
}

/// Whether all of a label is a name of two to four words: `Anna Petrova`, `Bashar al-Assad`, `V. Putin`.
pub fn is_bare_name(base: &str) -> bool {
    let count = base.split(' ').count();
    (2..=5).contains(&count) && name_words(base) == count && !base.split(' ').any(is_plain_word)
}

/// Whether a label is one word that may be a name.
pub fn is_one_name(base: &str) -> bool {
    !base.contains(' ') && name_words(base) == 1 && !is_plain_word(base) && base.chars().count() > 1
}

/// A word that no name holds, even with a capital.
fn is_plain_word(word: &str) -> bool {
    english::opens_a_sentence(word) || english::opens_a_heading(word)
}

/// Whether a label is an office with a name behind it: `Foreign Minister Sergei Lavrov`.
pub fn is_titled(base: &str) -> bool {
    let words: Vec<&str> = base.split(' ').collect();
    let name = name_words(base);
    let title = &words[..words.len() - name];
    // `adopted the Joint Statement Russia – India: Reliable Partnership`
    let behind_a_dash = name == 1 && title.last().is_some_and(|w| matches!(*w, "–" | "—" | "-"));
    (name >= 1 && !behind_a_dash && title.iter().any(|w| english::is_role(w)) || ruler(base).is_some())
        && !is_sentence(base)
}

/// The name of one who is called by title and realm, as words: `Patriarch John of Antioch and All the East` → 1..2.
pub fn ruler(base: &str) -> Option<std::ops::Range<usize>> {
    let words: Vec<&str> = base.split(' ').collect();
    let title = words.iter().take(4).rposition(|w| words::is_ruler(w))?;
    let name = words[title + 1..]
        .iter()
        .take_while(|w| w.starts_with(|c: char| c.is_uppercase()) || words::is_particle(w))
        .count();
    let end = title + 1 + name;
    (name > 0 && (end == words.len() || words[end] == "of")).then_some(title + 1..end)
}

/// Whether a label is a name with an office behind it: `Konstantin Fokin, ship cutter, special structures shop`; an
/// office may stand on both sides: `Sports commentator Dmitry Guberniyev, ceremony moderator`.
pub fn is_name_and_post(base: &str) -> bool {
    let Some((name, post)) = base.split_once(", ") else { return false };
    (is_bare_name(name) || is_titled(name) && name_words(name) > 1 && post.starts_with(char::is_lowercase))
        && !post.is_empty()
        && !is_sentence(base)
}

/// Whether a label is a given name with a place, as callers are introduced: `Dmitry, Moscow`.
pub fn is_name_and_place(base: &str) -> bool {
    base.split_once(", ").is_some_and(|(name, place)| {
        is_one_name(name) && place.split(' ').all(|w| w.starts_with(|c: char| c.is_uppercase())) && !place.contains(',')
    })
}

/// A label or name without `Mr`, `Ms.`, `Dr` before it.
pub fn without_address(base: &str) -> &str {
    let mut base = base;
    while let Some((_, rest)) = base.split_once(' ').filter(|(first, _)| english::is_address(first)) {
        base = rest;
    }
    base
}

/// Whether all of a label is a form of address and a name: `Mr Price`, `MS. ANNA LEE`.
pub fn is_addressed(base: &str) -> bool {
    let name = without_address(base);
    name.len() < base.len() && (is_one_name(name) || is_bare_name(name))
}

/// Whether the words before a colon are those of a sentence.
pub fn is_sentence(base: &str) -> bool {
    let mut words = without_address(base).split(' ').peekable();
    let first = words.next().unwrap_or("");
    // `First Deputy Prime Minister`
    let ranks_an_office = first == "First" && words.peek().is_some_and(|w| english::is_role(w));
    english::opens_a_sentence(first) && !ranks_an_office || words.any(english::is_sentence_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Option<(&str, Option<&str>, &str)> {
        cut(text).map(|c| (&text[..c.end], c.note.map(|(a, b)| &text[a..b]), &text[c.said..]))
    }

    #[test]
    fn labels_are_cut_at_their_colon_with_their_note() {
        assert_eq!(pieces("Anna Petrova: Yes."), Some(("Anna Petrova", None, "Yes.")));
        assert_eq!(pieces("Anna Petrova:Yes."), Some(("Anna Petrova", None, "Yes.")));
        assert_eq!(pieces("MS. ANNA LEE: Yes."), Some(("MS. ANNA LEE", None, "Yes.")));
        assert_eq!(
            pieces("Mr. Lee (Fredonia) (spoke in French): Yes."),
            Some(("Mr. Lee (Fredonia) (spoke in French)", Some("Fredonia) (spoke in French"), "Yes."))
        );
        assert_eq!(cut("Mr. Lee (Fredonia) (spoke in French): Yes.").map(|c| c.base), Some("Mr. Lee".len()));
        assert_eq!(pieces("A. Petrova: Yes."), Some(("A. Petrova", None, "Yes.")));
        assert_eq!(
            pieces("Anna Petrova (retranslated): Yes."),
            Some(("Anna Petrova (retranslated)", Some("retranslated"), "Yes."))
        );
        assert_eq!(
            pieces("Anna Petrova (answering a question: why): Yes."),
            Some(("Anna Petrova (answering a question: why)", Some("answering a question: why"), "Yes."))
        );
        assert_eq!(
            pieces("Head of Firm (Spain) Anna Petrova: Yes."),
            Some(("Head of Firm (Spain) Anna Petrova", None, "Yes."))
        );
        assert_eq!(
            pieces("Anna Petrova (retranslated: Yes."),
            Some(("Anna Petrova (retranslated", Some("retranslated"), "Yes."))
        );
    }

    #[test]
    fn a_shortened_rank_ends_no_sentence() {
        for text in ["GEN. LEE: Yes.", "Rep. Anna Lee (Omsk): Yes.", "HON. ANNA LEE: Yes.", "Gov. Lee: Yes."] {
            assert!(cut(text).is_some(), "{text}");
        }
        assert_eq!(cut("He is our rep. The rest: none"), None);
    }

    #[test]
    fn times_links_quotations_and_second_sentences_are_not_cut() {
        for text in ["At 10:30 we met.", "See http://example.org", "He said. And so: no", "He said, “Yes: no”"] {
            assert_eq!(cut(text), None, "{text}");
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
    fn names_at_the_end_are_counted() {
        for (base, count) in [
            ("Anna Petrova", 2),
            ("Foreign Minister Sergei Lavrov", 2),
            ("Governor of the Rostov Region Vasily Golubev", 2),
            ("President of Syria Bashar al-Assad", 3),
            ("Federal President Alexander Van der Bellen", 4),
            ("One more thing", 0),
            ("Perm Territory", 0),
        ] {
            assert_eq!(name_words(base), count, "{base}");
        }
    }
}
