//! References by the codes of laws, registers and courts: `46 U.S.C. 2101`, `S/RES/2254`, *Dale v. Holloway*.

use super::{Reference, tail};
use crate::extract::dates::Words;
use crate::extract::rule::{Find, Level, Rule};
use crate::model::DocumentKind::*;
use crate::text::shapes::{self, Shape};
use crate::text::tokens::Kind;
use regex::Captures;

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
            ("{PDD-63}, {HSPD-12}, {NSM-20}, {NSPM-13} and {NSPD-41} hold", "decree"),
            ("first {NSSM-200}, then {NSDD-145} was", "decree"),
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
            ("the ruling in {Dale v. Holloway} and many others", "court-decision"),
        ],
        counterexamples: &["Spain v. for a start", "we v. them", "a 3 v. 2 vote", "the Rodina v Serdtse foundation"],
    },
];

/// The token after the words from token `i` on that have a shape, and the parts of it.
fn shaped<'t>(words: &Words<'t>, i: usize, shape: &Shape) -> Option<(usize, Captures<'t>)> {
    let tokens = words.tokens;
    let start = tokens.list.get(i)?.start as usize;
    let parts = shape.parts(&tokens.text[start..])?;
    let end = start + parts[0].len();
    Some((i + tokens.list[i..].partition_point(|token| (token.start as usize) < end), parts))
}

/// `46 U.S.C. 2101`, `Pub. L. 117-169`
fn statute(words: &Words, i: usize) -> Option<Reference> {
    let (end, _) = shaped(words, i, &shapes::STATUTE).or_else(|| shaped(words, i, &shapes::PUBLIC_LAW))?;
    Some(Reference::cited(i, end, Law))
}

/// `Regulation (EU) 2016/679`, `Council Directive 92/43/EEC`
fn eu_act(words: &Words, i: usize) -> Option<Reference> {
    let (end, _) = shaped(words, i, &shapes::EU_ACT)?;
    let mut from = i;
    while from > 0 && i - from < 3 && words.is(from - 1, ["Council", "Commission", "Delegated", "Implementing", "EU"]) {
        from -= 1;
    }
    Some(Reference::cited(from, end, Law))
}

/// `E.O. 13848`, `EO 13848`, `PPD-28`
fn directive(words: &Words, i: usize) -> Option<Reference> {
    let numbered = [&shapes::PRESIDENTIAL_ORDER, &shapes::PRESIDENTIAL_DIRECTIVE];
    if let Some((end, _)) = numbered.into_iter().find_map(|shape| shaped(words, i, shape)) {
        return Some(Reference::cited(i, end, Decree));
    }
    // *The EO directs …*
    let spoken = words.tokens.word(i) == "EO"
        && words.was(i, 1, ["the", "this", "that", "our", "an", "new"])
        && !words.is(i + 1, ["of", "-"])
        && tail::number(words.tokens, i + 1).is_none();
    spoken.then(|| Reference::cited(i, i + 1, Decree))
}

/// `H.R. 1319`, `H. Con. Res. 14`, `HB 1467`
fn measure(words: &Words, i: usize) -> Option<Reference> {
    if let Some((end, _)) = shaped(words, i, &shapes::STATE_BILL) {
        return Some(Reference::cited(i, end, Bill));
    }
    let (end, parts) = shaped(words, i, &shapes::MEASURE)?;
    let (chamber, number) = (&parts[1], &parts[2]);
    // *S. 5* alone may be anybody's initial; *H.R. 1319 and S. 567* are two bills.
    let bill = chamber.starts_with('R')
        || chamber.is_empty() && words.tokens.word(i) == "S" && number.len() > 2 && !words.is_name(i.saturating_sub(1));
    let kind = if chamber.contains("Res") { Resolution } else { Bill };
    (bill || kind == Resolution).then(|| Reference::cited(i, end, kind))
}

/// `S/RES/2254 (2015)`
fn symbol(words: &Words, i: usize) -> Option<Reference> {
    let (end, parts) = shaped(words, i, &shapes::UN_SYMBOL)?;
    let symbol = &parts[0];
    if symbol[2..].starts_with("RES/") {
        let end = tail::number(words.tokens, i + 4)?;
        return Some(Reference::cited(i, tail::numbers(words, end), Resolution));
    }
    let number = words.tokens.word(end - 1).bytes().all(|b| b.is_ascii_digit());
    let kind = if symbol[2..].starts_with("PRST/") { Statement } else { Other };
    (symbol.matches('/').count() > 1 && number).then(|| Reference::cited(i, end, kind))
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
    // Without its full stop it may be a foreign word: *the Rodina v Serdtse foundation*.
    if words.tokens.word(i) == "v"
        && !words.is(i + 1, ".")
        && !words.was(from, 1, ["in", "of", "case", "since", "under", "by", "from", "see", "decided", "held"])
    {
        return None;
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
    let report = shaped(words, to, &shapes::COURT_REPORT);
    Some(Reference::cited(from, report.map_or(to, |(end, _)| end), CourtDecision))
}
