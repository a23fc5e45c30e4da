//! What marks, lines and citations look like: named patterns, each with an example and a counterexample as its test.
//!
//! A pattern is compiled when it is first asked of a text that begins as its own do: a look at some bytes tells so, and of
//! most transcripts nothing does. What every transcript is asked again and again is code, where it is asked: the day and
//! hour of a head, names, offices and voices.

use regex::{Captures, Regex};
use std::sync::OnceLock;

/// A shape that texts can have.
pub struct Shape {
    begins: fn(&str) -> bool,
    pattern: &'static str,
    compiled: OnceLock<Regex>,
}

impl Shape {
    /// The parts of a text that has the shape, or begins so where the pattern has no end.
    pub fn parts<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        let compile = || Regex::new(self.pattern).expect("OK because a test compiles every pattern");
        (self.begins)(text).then(|| self.compiled.get_or_init(compile).captures(text))?
    }

    /// Whether a text has the shape.
    pub fn fits(&self, text: &str) -> bool {
        self.parts(text).is_some()
    }
}

/// A shape a row: its name, an example and a counterexample, how its texts begin, the pattern.
macro_rules! shapes {
    ($($name:ident: $example:literal, not $other:literal, if $begins:expr, $pattern:literal;)*) => {
        $(
            #[doc = concat!("`", $example, "`")]
            pub static $name: Shape = Shape { begins: $begins, pattern: $pattern, compiled: OnceLock::new() };
        )*

        #[cfg(test)]
        const ALL: &[(&str, &Shape, &str, &str)] = &[$((stringify!($name), &$name, $example, $other)),*];
    };
}

shapes! {
    // Marks before a label, or behind its colon.
    BRACKETED_CLOCK: "[00:12:33] ", not "[12:3004] ", if |t| t.starts_with(['[', '(']) && digit(t, 1),
        r"^[\[(]([0-9]{1,3}(?::[0-9]{1,3}){1,3}(?:[.,][0-9]{1,3})?)[\])][-–— ]*";
    CLOCK_BEFORE: "00:12:35.120 - ", not "12:30: a break", if |t| digit(t, 0) && near(t, b':') && near(t, b' '),
        r"^([0-9]{1,3}(?::[0-9]{1,3}){1,3}(?:[.,][0-9]{1,3})?) [-–— ]*";
    SPAN: "[00:00:00.5 --> 00:00:03.1] ", not "[1 --> 2] ", if |t| t.starts_with('[') && digit(t, 1),
        r"^\[([0-9.,]*:[0-9:.,]*) *--> *[0-9.,]*:[0-9:.,]*\] *";
    RECORD_KEY: "01/03/2022A00200", not "01/03/2022", if |t| digit(t, 0) && digit(t, 9),
        r"^([0-9]{2}/[0-9]{2}/[0-9]{4}[A-Z]{1,3}[0-9]{5})";
    EDITION_MARK: "[1.] ", not "[1]", if |t| t.starts_with("[*") || t.starts_with('[') && digit(t, 1),
        r"^\[(\*|[0-9]{1,6}\.)\] *";
    QUESTION_NUMBER: "Q1. [905512] ", not "Q. [12] ",
        if |t| digit(t, t.starts_with(['Q', 'T']).into()) && (near(t, b'.') || t.starts_with('Q')),
        r"^([QT]?[0-9]+\.(?: (\[[0-9]+\]))?|Q[0-9]{1,4}) ";

    // Lines of a page, a print or a record.
    COUNTER: "2 of 17", not "02 of 17", if |t| digit(t, 0) && near(t, b'o'),
        r"^([1-9][0-9]{0,2}) of ([1-9][0-9]{0,2})$";
    PAGE: "Page H1234 of 20", not "Page of 20", if |t| t.starts_with(['P', 'p']) && ends_in_digit(t),
        r"^(?:Page|page|PAGE):? [A-Z]{0,2}[0-9]{1,6}(?: of [A-Z]{0,2}[0-9]{1,6})?$";
    COLUMN: "14 Feb 2019 : Column 332", not "Five : Column 332",
        if |t| t.len() < 60 && t.bytes().any(|b| b.is_ascii_digit()) && (t.starts_with(['C', 'c']) || digit(t, 0) || t.contains(" : ")),
        r"^(?:.*[0-9].* : |(?:[0-9]{1,2} [A-Z][a-z]{2,8}\.? [0-9]{4}|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}) ?:? ?)?(?:Columns?|Cols?\.?|column|Page) [A-Z]{0,2}[0-9]{1,6}(?:[-–][0-9]{1,6})?-?[A-Z]{0,3}$";
    HOUR_OF_RECORD: "● (1005)", not "(1005)", if |t| t.starts_with(['●', '•', '{']),
        r"^(?:[●•][●•* ]*\([0-9]{3,4}\)|\{time\} *[0-9]{3,4})$";
    CONCLUDED: "(The briefing was concluded at 2:58 p.m.)", not "(The end.)",
        if |t| t.starts_with("(The ") && t.len() < 90,
        r"^.* (?:concluded|ended|was adjourned).*\)$";
    BRIEFING_NUMBER: "DPB # 20", not "DPB now", if |t| t.starts_with("DPB "),
        r"^DPB [# ]*[0-9]*$";
    PARTY_SEAT: "R-New York", not "R-rated",
        if |t| t.starts_with(['R', 'D', 'I', 'L']) && t[1..].starts_with(['-', '–']),
        r"^[RDIL][-–][A-Z][^ ]*(?: [^ ]*){0,2}$";

    // Subtitles.
    CAPTION_CLOCK: "1:02:09", not "1:2", if |t| digit(t, 0) && t.len() < 9,
        r"^[0-9]{1,2}(?::[0-9]{2}){1,2}$";
    CUE: "00:00:01.000 --> 00:00:04.000 align:start", not "1 --> 2", if |t| digit(t, 0) && t.contains("-->"),
        r"^([0-9.,]*:[0-9:.,]*) *--> *[0-9.,]*:[0-9:.,]*(?: .*)?$";

    // A day that may be two.
    SLASHED_DAY: "6/3/10", not "6/3/10/4", if |t| digit(t, 0) && near(t, b'/'),
        r"^([0-9]{1,4})/([0-9]{1,4})/([0-9]{4}|[0-9]{2})(?:[^/0-9A-Za-z]|$)";

    // Laws, documents and judgments by their codes and numbers.
    STATUTE: "46 U.S.C. § 2101", not "46 U.S. 2101", if |t| near(t, b'U') && near(t, b'S') && near(t, b'C'),
        r"^[0-9]{1,2} U\.? ?S\.? ?C\.? ?(?:(?:section|sec) )?[§ ]*[0-9]+";
    PUBLIC_LAW: "Pub. L. 117-169", not "Public Law of 1994",
        if |t| ["Pub.", "P.L", "Public Law "].iter().any(|b| t.starts_with(b)),
        r"^(?:Pub\. ?L\.?|P\. ?L\.?|Public Law) ?(?:[Nn]o\.? ?)?[0-9]+[-–/][0-9A-Za-z]+";
    EU_ACT: "Directives 2014/24/EU and 2014/25/EU", not "Regulation 2016/17",
        if |t| t.starts_with(['R', 'D']) && t.bytes().take(30).any(|b| b == b'/'),
        r"(?x)^(?:Regulations?|Directives?|Decision)
          \ (?: \((?:EU|EC|EEC|Euratom)\) (?:,?\ (?:and\ )?(?:No\.?\ )?[0-9]+/[0-9]+(?:/(?:EU|EC|EEC|Euratom))?)+
            | (?:No\.?\ )?[0-9]+/[0-9]+/(?:EU|EC|EEC|Euratom) (?:,?\ (?:and\ )?[0-9]+/[0-9]+/(?:EU|EC|EEC|Euratom))* )";
    PRESIDENTIAL_ORDER: "E.O. 13999", not "EO 5", if |t| t.starts_with("E.O") || t.starts_with("EO "),
        r"^(?:E\.O\.? ?|EO )[0-9]{4,}";
    PRESIDENTIAL_DIRECTIVE: "PPD-28", not "PPD in 28",
        if |t| t.starts_with(['P', 'N', 'H']) && near(t, b'-'),
        r"^(?:PPD|PDD|NSM|NSPM|NSPD|HSPD|NSSM|NSDD)-[0-9]+";
    MEASURE: "H. Con. Res. 14", not "H. G. Wells",
        if |t| (t.starts_with("H.") || t.starts_with("S.")) && (b'0'..=b'9').any(|digit| near(t, digit)),
        r"^[HS]\.((?: ?(?:R|Conc?|J|Res)\b\.?){0,3}) ?([0-9]+)\b";
    STATE_BILL: "HB 1467", not "HB pencils", if |t| t.starts_with("HB ") || t.starts_with("SB "),
        r"^[HS]B (?:No\.? )?[0-9]+";
    UN_SYMBOL: "A/C.3/77/L.5", not "A/yes", if |t| t.starts_with("A/") || t.starts_with("S/"),
        r"^[SA](?:/(?:[0-9]+[a-z]*|[A-Z]+)\b)(?:[/.](?:[0-9]+[a-z]*|[A-Z]+)\b){0,7}";
    COURT_REPORT: ", 512 U.S. 97 (1994)", not ", 512 people", if |t| t.starts_with(',') && digit(t, 2),
        r"^, [0-9]+ (?:[A-Z][A-Za-z]*|[. ])+[0-9]+(?: \((?:1[5-9]|20)[0-9]{2}\))?";
}

/// Whether the byte at a place is a digit.
fn digit(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

fn ends_in_digit(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a byte is among the first.
fn near(text: &str, byte: u8) -> bool {
    text.as_bytes()[..text.len().min(18)].contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_fits_its_example_and_not_its_counterexample() {
        for (name, shape, example, other) in ALL {
            let whole = shape.parts(example).map(|parts| parts[0].len());
            assert_eq!(whole, Some(example.len()), "{name}: {example}");
            assert!(!shape.fits(other), "{name}: {other}");
        }
    }
}
