//! References by the codes of laws, registers and courts: `46 U.S.C. 2101`, `S/RES/2254`, *Dale v. Holloway*.

use super::{Reference, stamp, tail};
use crate::extract::dates::Words;
use crate::extract::rule::{Find, Level, Rule};
use crate::model::DocumentKind::*;
use crate::text::tokens::Kind;

/// The table.
pub const RULES: &[Rule] = &[
    Rule {
        name: "statute-code",
        about: "A law by its place in a code, or by its number among public laws.",
        level: Level::Words,
        find: Find::Citation(statute),
        examples: &[
            ("We acted under {46 U.S.C. 2101} and", "law"),
            ("under {18 U.S.C. § 1343}, and", "law"),
            ("It is {Pub. L. 117-169}.", "law"),
            ("as {Public Law 94-142} says", "law"),
        ],
        counterexamples: &["the U.S. Congress", "in 46 U.S. cities", "a public law of 1994"],
    },
    Rule {
        name: "measure-of-congress",
        about: "A bill or resolution by its number in a chamber.",
        level: Level::Words,
        find: Find::Citation(measure),
        examples: &[
            ("They voted for {H.R. 1319} and", "bill"),
            ("under {H. Con. Res. 14} the", "resolution"),
            ("as {S. Res. 50} asks", "resolution"),
            ("signed {HB 1467} into law", "bill"),
            ("He signed {S. 567} too.", "bill"),
        ],
        counterexamples: &["our H.R. department", "H. G. Wells", "S. 5 of them"],
    },
    Rule {
        name: "eu-act",
        about: "A regulation, directive or decision of the European Union by its number.",
        level: Level::Words,
        find: Find::Citation(eu_act),
        examples: &[
            ("under {Regulation (EU) 2016/679}, which", "law"),
            ("the {Council Regulation (EC) No 1234/2007} was", "law"),
            ("by {Directive 2009/28/EC} and", "law"),
            ("as {Directives 2014/24/EU and 2014/25/EU} say", "law"),
        ],
        counterexamples: &["the Regulation of 2016", "Regulation 5 of the club", "a decision of 2016/17"],
    },
    Rule {
        name: "presidential-directive",
        about: "An order or directive of the President of the United States by its short number.",
        level: Level::Words,
        find: Find::Citation(directive),
        examples: &[
            ("under {E.O. 13999} they", "decree"),
            ("as {EO 13999} has it", "decree"),
            ("the old {PPD-28} was", "decree"),
            ("what the {EO} asks of us", "decree"),
        ],
        counterexamples: &["E.O. Wilson", "PPD in 28 states", "the EO of 2008", "EO said so"],
    },
    Rule {
        name: "un-symbol",
        about: "A document of the United Nations by its symbol.",
        level: Level::Words,
        find: Find::Citation(symbol),
        examples: &[
            ("as {S/RES/2254} demands", "resolution"),
            ("as {A/RES/68/262} says", "resolution"),
            ("in {S/RES/1973 (2011)}, and", "resolution"),
            ("Document {S/2031/212} contains it", "other"),
            ("see {A/HRC/50/21} and {A/C.3/77/L.5} too", "other"),
            ("the statement {S/PRST/2031/4} was", "statement"),
        ],
        counterexamples: &["a yes/no/maybe", "S/RES/", "and/or/5"],
    },
    Rule {
        name: "court-case",
        about: "A judgment by the names of its parties.",
        level: Level::Words,
        find: Find::Citation(case),
        examples: &[
            ("The court held so in {Dale v. Holloway, 512 U.S. 97 (1994)}.", "court-decision"),
            ("since {Marley v. Oldham Water Board} it", "court-decision"),
        ],
        counterexamples: &["Spain v. for a start", "we v. them", "a 3 v. 2 vote"],
    },
];

/// `46 U.S.C. 2101`, `Pub. L. 117-169`
fn statute(words: &Words, i: usize) -> Option<Reference> {
    let word = |k: usize| words.tokens.word(i + k);
    let digits = |at: usize| words.tokens.word(at).starts_with(|c: char| c.is_ascii_digit());
    // The title, the code with full stops or without, the section with its sign or without.
    let at = match (word(0), word(1)) {
        (n, "USC") if n.len() <= 2 && digits(i) => i + 2,
        (n, "U")
            if n.len() <= 2 && digits(i) && word(2) == "." && word(3) == "S" && word(4) == "." && word(5) == "C" =>
        {
            words.skip(i + 6, &["."])
        }
        ("Pub", ".") if word(2) == "L" => return numbered(words, i, words.skip(i + 3, &["."])),
        ("P", ".") if word(2) == "L" && words.is_close(i + 2) => return numbered(words, i, words.skip(i + 3, &["."])),
        ("Public", "Law") => return numbered(words, i, i + 2),
        _ => return None,
    };
    let section = words.skip(words.skip(at, &["§", "section", "sec"]), &["§"]);
    digits(section).then(|| Reference::cited(i, section + 1, Law))
}

/// A number of two parts at token `at`: *117-169*.
fn numbered(words: &Words, i: usize, at: usize) -> Option<Reference> {
    let at = words.skip(words.skip(at, &["No"]), &["."]);
    let end = tail::number(words.tokens, at)?;
    (end == at + 3).then(|| Reference::cited(i, end, Law))
}

/// `Regulation (EU) 2016/679`, `Council Directive 92/43/EEC`
fn eu_act(words: &Words, i: usize) -> Option<Reference> {
    const BODIES: &[&str] = &["EU", "EC", "EEC", "Euratom"];
    if !words.is(i, ["Regulation", "Regulations", "Directive", "Directives", "Decision"]) {
        return None;
    }
    let bracket = words.tokens.word(i + 1) == "(" && words.is(i + 2, BODIES) && words.tokens.word(i + 3) == ")";
    let at = words.skip(words.skip(i + 1 + 3 * usize::from(bracket), &["No"]), &["."]);
    // A year and a number, and behind them the Union unless it stands in front.
    let number = |at: usize| {
        let digits = |k: usize| words.tokens.word(k).bytes().all(|b| b.is_ascii_digit());
        let end = tail::number(words.tokens, at).filter(|&end| end >= at + 3)?;
        let numbers = words.tokens.word(at + 1) == "/" && digits(at + 2);
        (numbers && (bracket || words.is(end - 1, BODIES))).then_some(end)
    };
    let mut end = number(at)?;
    while let Some(next) = number(words.skip(words.skip(end, &[","]), &["and"])).filter(|_| end < i + 40) {
        end = next;
    }
    let mut from = i;
    while from > 0 && i - from < 3 && words.is(from - 1, ["Council", "Commission", "Delegated", "Implementing", "EU"]) {
        from -= 1;
    }
    Some(Reference::cited(from, end, Law))
}

/// `E.O. 13848`, `EO 13848`, `PPD-28`
fn directive(words: &Words, i: usize) -> Option<Reference> {
    let word = |k: usize| words.tokens.word(i + k);
    let at = match (word(0), word(1)) {
        ("E", ".") if word(2) == "O" && words.is_close(i + 2) => words.skip(i + 3, &["."]),
        // *The EO directs …*
        ("EO", _)
            if words.was(i, 1, ["the", "this", "that", "our", "an", "new"])
                && tail::number(words.tokens, i + 1).is_none() =>
        {
            return (!words.is(i + 1, ["of", "-"])).then(|| Reference::cited(i, i + 1, Decree));
        }
        ("EO", _) => i + 1,
        ("PPD" | "PDD" | "NSM" | "NSPM" | "NSPD" | "HSPD" | "NSSM" | "NSDD", "-") => i + 2,
        _ => return None,
    };
    let end = tail::number(words.tokens, at)?;
    // Executive Orders have five figures since 1935: *EO 5* is something else.
    (word(1) == "-" || end == at + 1 && words.tokens.word(at).len() > 3).then(|| Reference::cited(i, end, Decree))
}

/// `H.R. 1319`, `H. Con. Res. 14`, `HB 1467`
fn measure(words: &Words, i: usize) -> Option<Reference> {
    if words.is(i, ["HB", "SB"]) {
        return tail::number(words.tokens, i + 1).map(|end| Reference::cited(i, end, Bill));
    }
    if !matches!(words.tokens.word(i), "H" | "S") || words.tokens.word(i + 1) != "." {
        return None;
    }
    let (mut at, mut resolution, mut close) = (i + 2, false, false);
    for _ in 0..3 {
        match words.tokens.word(at) {
            "R" if words.is_close(at) => close = true,
            "Con" | "Conc" | "J" => {}
            "Res" => resolution = true,
            _ => break,
        }
        at = words.skip(at + 1, &["."]);
    }
    // *S. 5* alone may be anybody's initial; *H.R. 1319 and S. 567* are two bills.
    let number = words.tokens.word(at);
    let whole = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    let kind = if resolution { Resolution } else { Bill };
    let senate = words.tokens.word(i) == "S" && number.len() > 2 && at == i + 2 && !words.is_name(i.saturating_sub(1));
    (whole && (resolution || close || senate)).then(|| Reference::cited(i, at + 1, kind))
}

/// `S/RES/2254 (2015)`
fn symbol(words: &Words, i: usize) -> Option<Reference> {
    let close = |k: usize| words.is_close(i + k);
    let organ = matches!(words.tokens.word(i), "S" | "A") && words.tokens.word(i + 1) == "/" && close(1);
    if !organ || !close(2) {
        return None;
    }
    if words.tokens.word(i + 2) == "RES" {
        let end = tail::number(words.tokens, i + 4).filter(|_| words.tokens.word(i + 3) == "/")?;
        return Some(Reference::cited(i, tail::numbers(words, end), Resolution));
    }
    // `A/C.3/77/L.5`: letters and numbers between strokes and full stops, with a number at the end.
    let part = |at: usize| {
        words.is_close(at)
            && words
                .token(at)
                .is_some_and(|t| t.kind == Kind::Number || t.all_caps() || t.capital() && t.end - t.start == 1)
    };
    let (mut at, mut strokes) = (i + 3, 1);
    if !part(i + 2) {
        return None;
    }
    while at < i + 16 && matches!(words.tokens.word(at), "/" | ".") && words.is_close(at) && part(at + 1) {
        strokes += usize::from(words.tokens.word(at) == "/");
        at += 2;
    }
    let number = words.tokens.word(at - 1).bytes().all(|b| b.is_ascii_digit());
    let kind = if words.tokens.word(i + 2) == "PRST" { Statement } else { Other };
    (strokes > 1 && number).then(|| Reference::cited(i, at, kind))
}

/// The most words that a party's name has.
const PARTY: usize = 5;

/// *Dale v. Holloway, 512 U.S. 97 (1994)*, from the *v* on.
fn case(words: &Words, i: usize) -> Option<Reference> {
    if !matches!(words.tokens.word(i), "v" | "vs") || !words.is_spaced(i) {
        return None;
    }
    let name = |j: usize| {
        words.token(j).is_some_and(|t| t.kind == Kind::Word && t.capital()) && !words.is(j, ["The", "In", "And", "But"])
    };
    let small = |j: usize| words.is(j, ["of", "the", "and", "&"]);
    let mut from = i;
    while from > 0 && i - from < PARTY && (name(from - 1) || from < i && small(from - 1)) {
        from -= 1;
    }
    while from < i && !name(from) {
        from += 1;
    }
    let first = words.skip(i + 1, &["."]);
    let mut to = first;
    while to < first + PARTY && (name(to) || to > first && small(to)) {
        to += 1;
    }
    while to > first && !name(to - 1) {
        to -= 1;
    }
    if from == i || to == first {
        return None;
    }
    Some(Reference::cited(from, report(words, to).unwrap_or(to), CourtDecision))
}

/// The token after a place in the reports of a court: *, 512 U.S. 97 (1994)*.
fn report(words: &Words, at: usize) -> Option<usize> {
    let digits = |at: usize| words.tokens.word(at).starts_with(|c: char| c.is_ascii_digit());
    if words.tokens.word(at) != "," || !digits(at + 1) {
        return None;
    }
    let page = (at + 3..at + 9).find(|&j| digits(j))?;
    let letters = |j: usize| words.tokens.word(j) == "." || words.token(j).is_some_and(|t| t.capital());
    if !(at + 2..page).all(letters) {
        return None;
    }
    let dated =
        words.tokens.word(page + 1) == "(" && stamp::is_year(words, page + 2) && words.tokens.word(page + 3) == ")";
    Some(if dated { page + 4 } else { page + 1 })
}
