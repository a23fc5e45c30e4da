//! Numbers that are no years: of things, of documents, inside addresses and longer numbers.

use super::super::lexemes::Lex;
use super::super::reading::Words;
use crate::lang::class;
use crate::text::tokens::Kind;

/// Words that are shortened before a number.
const CITED: &[&str] = &[
    "No", "Nos", "art", "p", "pp", "Sec", "Secs", "Reg", "Stat", "Supp", "Ch", "Fig", "Vol", "Pt", "Para", "Cl", "App",
];

/// Whether a number is a part of a longer one, or of a price, a code, a percentage.
pub fn within_number(words: &Words, i: usize) -> bool {
    let near = |j: usize| words.is_close(j);
    let before = if near(i) { words.before(i, 1) } else { "" };
    let after = if near(i + 1) { words.tokens.word(i + 1) } else { "" };
    let digit_after = matches!(words.lex(i + 2), Lex::Number(_) | Lex::Year(_)) && near(i + 2);
    let digit_before = matches!(words.lex_before(i, 2), Lex::Number(_) | Lex::Year(_)) && i > 0 && near(i - 1);
    matches!(before, "$" | "€" | "£" | "№" | "#" | "+" | "@" | "&" | "_" | "=")
        || (matches!(before, "." | "," | ":" | "/") && digit_before)
        // `S/2023/212` is a document.
        || (before == "/" && after == "/" && digit_after && i > 1 && near(i - 1) && words.is_name(i - 2))
        || matches!(after, "%" | "°" | "@" | "_" | "=")
        || (matches!(after, "." | "," | ":") && digit_after)
        || matches!(words.before(i, 1), "$" | "€" | "£" | "№")
        || (words.before(i, 1) == "." && words.was(i, 2, CITED))
}

/// Words in front of numbered things.
const NUMBERED: &[&str] = &[
    "resolution",
    "order",
    "article",
    "no",
    "nos",
    "number",
    "decree",
    "directive",
    "law",
    "room",
    "page",
    "flight",
    "regulation",
    "paragraph",
    "x",
    "section",
    "rule",
    "chapter",
    "title",
    "case",
    "docket",
    "bill",
    "clause",
    "item",
    "file",
    "§",
    "amendment",
    "document",
    "protocol",
    "res",
    "hr",
    "s",
];

/// Whether a number is that of a thing: *Resolutions 1929 and 2231*, *§ 1961*, *No. 1143/2014*, *line 1983*.
pub fn numbered(words: &Words, i: usize) -> bool {
    let mut at = i;
    for _ in 0..6 {
        let before = words.before(at, 1);
        let one = before.strip_suffix('s').filter(|w| w.len() > 2).unwrap_or(before);
        if NUMBERED.iter().any(|w| w.eq_ignore_ascii_case(one)) || before == "Nos" || names_a_number(words, at) {
            return true;
        }
        // *1929 and 2231*, *No. 7, 1929*, *1441, 1446, and 1450*, *1801 to 1812*
        let joint = words.was(at, 1, ["and", "or", ",", "–", "-", "/", "to", "through"]);
        let joints = 1 + usize::from(words.was(at, 1, ["and", "or"]) && words.was(at, 2, ","));
        if !joint || at <= joints || !matches!(words.lex(at - joints - 1), Lex::Year(_) | Lex::Number(_)) {
            return before == "." && (words.was(at, 2, CITED) || words.was(at, 2, "v")) || cited(words, at);
        }
        at -= joints + 1;
    }
    false
}

/// *Line 1983*, *PO Box 1999*: in capitals such a word is a part of a name, *Tax Code 1995*, but for some.
fn names_a_number(words: &Words, i: usize) -> bool {
    let Some(at) = i.checked_sub(1) else { return false };
    words.tokens.is(at, class::NUMBERED_THING) && words.token(at).is_some_and(|t| !t.capital() || t.initial())
        || words.tokens.is(at, class::NUMBERED_NAME)
}

/// *18 U.S.C. 1956*, *29 C.F.R. 1910*, *H.R. 1957*, *S. 2025*, *512 U.S. 1997*
fn cited(words: &Words, i: usize) -> bool {
    if words.before(i, 1) != "." {
        return false;
    }
    let letter = |back: usize| words.before(i, back);
    match letter(2) {
        "C" => letter(3) == "." && letter(4) == "S" && letter(6) == "U",
        "R" => letter(3) == "." && matches!(letter(4), "H" | "F"),
        "S" if letter(3) == "." && letter(4) == "U" => matches!(words.lex_before(i, 5), Lex::Number(_)),
        "S" => letter(3) != "." && !words.is_name(i.saturating_sub(3)),
        _ => false,
    }
}

/// Whether a number stands inside an address of a page or a mailbox: *www.port.example/maps/2017*.
pub fn in_address(words: &Words, i: usize) -> bool {
    let near = |j: usize| words.is_close(j) && words.is(j, ["/", ".", "-", "_", "=", "?", "&", "@"]);
    if !(i > 0 && words.is_close(i) && words.was(i, 1, ["/", ".", "-", "_", "=", "?", "&", "@"]) || near(i + 1)) {
        return false;
    }
    let first = (i.saturating_sub(40)..=i).rev().find(|&j| !words.is_close(j)).unwrap_or(i);
    let slash = (first..i).any(|j| words.tokens.word(j) == "/");
    let host = |j: usize| words.is(j, ".") && words.token(j + 1).is_some_and(|t| t.kind == Kind::Word);
    let book = first > 0 && words.was(first, 1, ["isbn", "issn", "doi"]);
    // *port.example/news/1998*, */srv/docs/1999*
    (first..i).any(|j| words.is(j, ["http", "https", "ftp", "www", "arxiv", "doi"]) || words.tokens.word(j) == "@")
        || slash && ((first + 1..i).any(host) || words.tokens.word(first) == "/")
        || book
}

/// Whether a number stands in a telephone number: *+44 1995 2010 2018*.
pub fn dialled(words: &Words, i: usize) -> bool {
    let figures = |j: &usize| matches!(words.lex(*j), Lex::Year(_) | Lex::Number(_));
    let first = (i.saturating_sub(8)..i).rev().take_while(figures).last();
    first.is_some_and(|j| words.before(j, 1) == "+")
}
