//! One label, cut off its paragraph: its colon found, its note and what stands before the name taken apart.

mod beside;
mod ends;
mod stamp;

use super::{lexicon, naming, voices};
use crate::lang::{self, class};
use crate::model::{Label, Stretch};
use crate::text::last_word;
use crate::text::shapes::BRACKETED_CLOCK;
use beside::{BEHIND_NOTE, known_note, last_bracket, name_in_quotes, post_behind};
pub use ends::{dashed, marked, stopped, stopped_in_small};
pub use stamp::stamp;

/// Labels are long (`Deputy Prime Minister of the Russian Federation and Presidential Plenipotentiary Envoy to …`), not longer.
const LONGEST: usize = 320;

/// Cuts at the first colon that can end a label: outside brackets, with no end of a sentence before it.
pub fn cut(text: &str) -> Option<Label> {
    memchr::memchr(b':', &text.as_bytes()[..text.len().min(LONGEST + 1)])?;
    let start = stamp(text).map_or(0, |(_, end)| end);
    let mut depth = 0usize;
    let mut previous = ' ';
    let (mut word, mut quoted) = (start, 0);
    for (i, c) in text[start..].char_indices().map(|(i, c)| (start + i, c)) {
        if i > LONGEST {
            return None;
        }
        if i < quoted {
            continue;
        }
        if let '"' | '“' = c
            && depth == 0
            && let Some(end) = name_in_quotes(text, i)
        {
            quoted = end;
            continue;
        }
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            // `(retranslated:` is a bracket that nobody closed.
            ':' if depth == 0 || !closes(&text.as_bytes()[i..]) || known_note(&text[..i]) => {
                let after = &text[i + 1..];
                let clock = previous.is_ascii_digit() && after.starts_with(|d: char| d.is_ascii_digit());
                if clock || after.starts_with("//") || i == start {
                    return None;
                }
                // `Members: Fredonia . . . . . Mr. Lee`, a table
                let near = &after.as_bytes()[..after.len().min(LONGEST)];
                if memchr::memmem::find(near, b" . . . ").is_some() {
                    return None;
                }
                return topical(text, i).or_else(|| Some(at(text, text[..i].trim_end().len(), i + 1)));
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

/// `Minister Anna Petrova on the results of the talks: We have agreed.`: what somebody speaks on is no part of the name.
fn topical(text: &str, colon: usize) -> Option<Label> {
    let on = text.as_bytes()[..colon].windows(4).position(|words| words == b" on ")?;
    let (base, topic) = (&text[..on], &text[on + 1..colon]);
    let (before, name) = naming::parted(base);
    // `Chair of the Council Committee on Science Anna Petrova` has its name at the end.
    let ends = |w: &str| lang::is_role(w) || lexicon::is_place_word(w);
    let named = name.contains(' ')
        && (naming::is_titled(base) || naming::is_bare_name(base))
        && (before.is_empty() || before.trim_end().rsplit(' ').next().is_some_and(ends));
    let plain = named
        && base.ends_with(char::is_alphanumeric)
        && !topic.contains(['.', ','])
        && !naming::is_sentence(&text[..colon]);
    let whole = at(text, colon, colon + 1);
    let end = text[..colon].trim_end().len();
    plain.then(|| {
        let mut label = Label::new((0, on), Some((on + 1, end)), end, whole.said());
        label.prefix = whole.prefix;
        label
    })
}

/// Where the sentence begins whose end is that of `text`; `None` inside a bracket. No label is longer than what is
/// looked at.
pub fn sentence_before(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut from = text.len();
    let window = text.len().saturating_sub(LONGEST);
    let mut noted = known_note(text);
    // Behind what is being passed: how the text goes on there.
    for (i, c) in text.char_indices().rev().take_while(|(i, _)| *i >= window) {
        let after = &text[i + c.len_utf8()..];
        match c {
            ')' | ']' if depth == 0 && is_aside(&text[..i]) => return Some(begin(text, i + 1)),
            ')' | ']' => depth += 1,
            '(' | '[' if depth == 0 && noted => noted = false,
            '(' | '[' if depth == 0 => return None,
            '(' | '[' => depth -= 1,
            // What a quotation begins with is no label, what stands behind one may be.
            '“' | '”' | '"' | '«' | '»' if depth == 0 => {
                let closed = after.is_empty() || after.starts_with(' ');
                return closed.then(|| begin(text, i + c.len_utf8()));
            }
            // The hour of a page's head: `14:15 The Kremlin`.
            ':' if depth == 0 && text[..i].ends_with(|d: char| d.is_ascii_digit()) => {
                let digits = after.bytes().take_while(u8::is_ascii_digit).count();
                return Some(begin(text, i + 1 + digits));
            }
            '?' | '!' | '…' | ';' | '*' | '>' | ':' if depth == 0 => {
                return Some(begin(text, i + c.len_utf8()));
            }
            '.' if depth == 0 && after.starts_with(' ') => {
                let word = last_word(&text[..i]);
                if ends_sentence(word, after) {
                    return Some(begin(text, i + 1));
                }
            }
            ' ' => from = i + 1,
            _ => {}
        }
    }
    Some(if window == 0 { begin(text, 0) } else { from })
}

fn begin(text: &str, at: usize) -> usize {
    at + (text[at..].len() - text[at..].trim_start().len())
}

/// Whether the bracket that closes behind `text` holds a sentence: `(Applause.)` is no part of the label behind it.
fn is_aside(text: &str) -> bool {
    let inside = text.rsplit(['(', '[']).next().unwrap_or("");
    text.ends_with(['.', '!', '?', '…']) || matches!(inside, "Applause" | "Laughter")
}

/// A label that ends at `end`, with the speech from `said` on.
pub fn at(text: &str, end: usize, said: usize) -> Label {
    let said = said + text[said..].len() - text[said..].trim_start().len();
    let stamp = stamp(text).filter(|(_, behind)| *behind < end);
    let start = stamp.map_or(0, |(_, behind)| behind);
    let printed = &text[..end];
    // `IAN LEE (National) to the Minister of Roads`, `Anna Lee (NI), in writing`: what stands behind the brackets is no name.
    let noted = memchr::memchr(b')', printed.as_bytes()).is_some();
    let behind = || BEHIND_NOTE.iter().find_map(|b| printed.find(b));
    let posted = noted.then(|| post_behind(printed, start)).flatten();
    let known = noted.then(behind).flatten();
    let printed = known.or(posted.map(|(at, _)| at)).map_or(printed, |at| &text[..at + 1]);
    let (whole, end) = (end, printed.len());
    let mut note = last_bracket(printed).filter(|(open, _)| *open > start + 1);
    let mut base = note.map_or(end, |(open, _)| printed[..open - 1].trim_end().len());
    // `Mr Geng (China) (spoke in Chinese)`: several brackets are one note.
    while let Some((first, stop)) = note
        && printed[start..base].ends_with(')')
        && let Some(open) = printed[..base].rfind('(').filter(|&open| open > start && first > open)
    {
        note = Some((open + 1, stop));
        base = printed[..open].trim_end().len();
    }
    // `The DEPUTY SPEAKER ( Anna Lee ): Order.`
    let note = note
        .map(|(from, to)| trimmed(text, from, to))
        .filter(|(from, to)| text[*from..*to].contains(char::is_alphanumeric));
    let mut prefix = stamp.map(|(inside, _)| inside);
    // `Anna Lee: (09:51)`, as transcription services print the time.
    let mut said = said;
    if prefix.is_none()
        && let Some(clock) = BRACKETED_CLOCK.parts(&text[said..]).and_then(|parts| parts.get(1))
    {
        prefix = Some((said + clock.start(), said + clock.end()));
        said = begin(text, said + clock.end() + 1);
    }
    // `[SPEAKER_00]: Good day.`, `(UNKNOWN): Here.`
    let inside = |open, close| text[start..base].strip_prefix(open).and_then(|t| t.strip_suffix(close));
    let bracketed = inside('[', ']').or_else(|| inside('(', ')')).is_some_and(voices::is_voice);
    let (start, base) = if bracketed { (start + 1, base - 1) } else { (start, base) };
    let mut label = Label::new((start, base), note, whole, said);
    label.prefix = prefix.and_then(Stretch::new);
    if known.is_none() {
        let office = |post: &(usize, usize)| text[post.0..post.1].starts_with(|c: char| !c.is_lowercase());
        label.role = posted.map(|(_, post)| post).filter(office).and_then(Stretch::new);
    }
    label
}

fn trimmed(text: &str, from: usize, to: usize) -> (usize, usize) {
    let inside = text[from..to].trim_end();
    let start = from + (inside.len() - inside.trim_start().len());
    (start, (from + inside.len()).max(start))
}

/// Whether a bracket closes near.
fn closes(text: &[u8]) -> bool {
    memchr::memchr2(b')', b']', &text[..text.len().min(LONGEST)]).is_some()
}

/// Whether the full stop behind `word` ends a sentence; an initial's (`V.Putin`), `St.` and `Lenta.Ru` do not.
pub fn ends_sentence(word: &str, after: &str) -> bool {
    let word = word.trim_start_matches(['(', '[']);
    let initial = word.chars().count() == 1 && word.contains(char::is_alphabetic);
    let numbered = matches!(word, "No" | "NO" | "no") && after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let abbreviation = initial
        || numbered
        || word.ends_with('.')
        || word.contains('.')
        || lang::is_address(word)
        || (word.starts_with(char::is_uppercase) || word == "hon") && lang::is(word, class::SHORT_RANK);
    !abbreviation && after.starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Option<(&str, Option<&str>, &str)> {
        cut(text).map(|c| (&text[..c.end()], c.note.map(|n| n.of(text)), &text[c.said()..]))
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
        assert_eq!(cut("Mr. Lee (Fredonia) (spoke in French): Yes.").and_then(|c| c.named), Stretch::new((0, 7)));
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
    fn a_clock_time_before_a_label_is_none_of_its_name() {
        for (text, stamp) in [
            ("[00:12:33] Anna Petrova: Yes.", "00:12:33"),
            ("(1:02) Anna Petrova: Yes.", "1:02"),
            ("00:12:35.120 Anna Petrova: Yes.", "00:12:35.120"),
            ("12:35 - Anna Petrova: Yes.", "12:35"),
        ] {
            let cut = cut(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((cut.base(text), cut.prefix.map(|p| p.of(text))), ("Anna Petrova", Some(stamp)), "{text}");
            assert_eq!((&text[..cut.end()], cut.note), (&text[..text.len() - ": Yes.".len()], None), "{text}");
        }
        let both = "[00:12] Anna Petrova (retranslated): Yes.";
        assert_eq!(cut(both).and_then(|c| c.note).map(|n| n.of(both)), Some("retranslated"));
        for text in
            ["12 Anna Petrova: Yes.", "[12:30 Anna Petrova] agreed", "12:30", "12:30: a break", "[12:3004] a: b"]
        {
            assert!(cut(text).is_none_or(|c| c.prefix.is_none()), "{text}");
        }
    }

    #[test]
    fn the_number_of_a_question_is_none_of_its_label() {
        for text in ["Q1. [905512] Mr Ian Lee (Omsk): Why?", "T2. Mr Ian Lee: Why?", "3. [12] Mr Ian Lee: Why?"] {
            let cut = cut(text).unwrap_or_else(|| panic!("{text}"));
            let (from, to) = cut.prefix.unwrap_or_else(|| panic!("{text}")).bounds();
            assert_eq!(
                (cut.base(text), from, to + 1),
                ("Mr Ian Lee", 0, cut.named.map_or(0, |n| n.bounds().0)),
                "{text}"
            );
        }
        for text in ["3. Mr Ian Lee: Why?", "Q. [12] Mr Ian Lee: Why?", "Q1. [] Mr Ian Lee: Why?", "Q1. "] {
            assert_ne!(cut(text).map(|c| c.base(text)), Some("Mr Ian Lee"), "{text}");
        }
    }

    #[test]
    fn a_full_stop_may_end_a_label_in_capitals() {
        for (text, base) in [
            ("Mr. LEE. I rise.", "Mr. LEE"),
            ("Mr. McTAVEN. I rise.", "Mr. McTAVEN"),
            ("Ms. LEE of Omsk. I rise.", "Ms. LEE of Omsk"),
            ("The SPEAKER pro tempore. Order.", "The SPEAKER pro tempore"),
            ("CHAIR MARLOW. Good afternoon.", "CHAIR MARLOW"),
            ("ANNA B. LEE. Yes.", "ANNA B. LEE"),
            ("The SPEAKER pro tempore (Mr. Lee). Order.", "The SPEAKER pro tempore"),
        ] {
            assert_eq!(stopped(text).map(|l| l.base(text)), Some(base));
        }
        for text in
            ["NATO. It is so.", "Mr. Lee. I rise.", "We met the USA. It was so.", "ANNA LEE. and so on", "ANNA LEE."]
        {
            assert_eq!(stopped(text), None, "{text}");
        }
    }

    #[test]
    fn a_clock_time_behind_the_colon_and_spaces_in_brackets_are_no_words() {
        let text = "Anna Lee: (09:51) Yes.";
        let label = cut(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(
            (label.base(text), label.prefix.map(|p| p.of(text)), &text[label.said()..]),
            ("Anna Lee", Some("09:51"), "Yes.")
        );
        assert_eq!(pieces("Anna Lee: (Applause.) Yes."), Some(("Anna Lee", None, "(Applause.) Yes.")));
        assert_eq!(
            pieces("The CHAIR ( Anna Lee ): Order."),
            Some(("The CHAIR ( Anna Lee )", Some("Anna Lee"), "Order."))
        );
        let recorded = "[SPEAKER_00]: Good day.";
        assert_eq!(cut(recorded).map(|l| l.base(recorded)), Some("SPEAKER_00"));
        let spoken = "Mrs. Lee (Omsk), speaking on behalf of the Group of Five: We agree.";
        assert_eq!(cut(spoken).map(|l| l.base(spoken)), Some("Mrs. Lee"));
        let numbered = "5. Ian Lee (Omsk) (Con): Why?";
        assert_eq!(cut(numbered).map(|l| l.base(numbered)), Some("Ian Lee"));
        // The number of an item in a list is no question's.
        assert_eq!(stamp("2. Roads (in Omsk) are bad: see above"), None);
    }

    #[test]
    fn what_somebody_speaks_on_is_no_part_of_the_name() {
        let text = "Minister Anna Petrova on the results of the talks: We have agreed.";
        let label = cut(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(
            (label.base(text), label.note.map(|n| n.of(text)), &text[label.said()..]),
            ("Minister Anna Petrova", Some("on the results of the talks"), "We have agreed.")
        );
        // What has a comma in it is a sentence.
        assert_eq!(pieces("Anna Petrova on May 3, in Omsk: So.").and_then(|label| label.1), None);
    }

    #[test]
    fn a_label_has_its_greatest_length() {
        let text = |length: usize| "A".repeat(length) + ": Yes.";
        assert_eq!(cut(&text(LONGEST)).map(|c| c.end()), Some(LONGEST));
        assert_eq!(cut(&text(LONGEST + 1)), None);
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
}
