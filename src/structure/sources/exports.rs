//! Exports of news databases: what the transcript is stands in fields of the database around it.

use super::{House, plain};
use crate::model::{Block, Facts};
use crate::structure::controls::{Control, Rest, Tells, held, own};
use crate::structure::layout::{Lead, PageLayout};

/// Nexis: `LENGTH: 812 words`, `LOAD-DATE: March 6, 2020`.
pub const NEXIS: House = House {
    name: "nexis",
    publishes: |_, blocks| counted(blocks) || blocks.iter().rev().take(12).any(|b| b.text.starts_with("LOAD-DATE:")),
    layouts: &[EXPORTED],
    controls: NEXIS_CONTROLS,
    own: |line| is_count(line) || line == "BODY:",
    placed: false,
    ..plain::HOUSE
};

/// Factiva: `WC 812 words`, `PD 5 March 2020`.
pub const FACTIVA: House = House {
    name: "factiva",
    publishes: is_factiva,
    layouts: &[EXPORTED],
    controls: FACTIVA_CONTROLS,
    own: |line| matches!(line, "LP" | "TD"),
    placed: false,
    ..plain::HOUSE
};

/// The title is that of a field, or none.
const EXPORTED: PageLayout =
    PageLayout { name: "exported", looks_like: |_, _| true, titled: false, lead: Lead::BelowDay };

/// `1 of 200 DOCUMENTS`
fn is_count(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').take(5).collect();
    let number = |w: &str| w.bytes().all(|b| b.is_ascii_digit());
    matches!(words[..], [at, "of", all, "DOCUMENTS"] if number(at) && number(all))
}

fn counted(blocks: &[Block]) -> bool {
    blocks.iter().take(3).any(|block| is_count(&block.text))
}

fn is_factiva(_: &Facts, blocks: &[Block]) -> bool {
    const FIELDS: [&str; 6] = ["HD ", "WC ", "PD ", "SN ", "LA ", "CY "];
    let field = |block: &&Block| FIELDS.iter().any(|field| block.text.starts_with(field));
    blocks.iter().take(12).filter(field).count() > 3
}

const fn titled(text: &'static str) -> Control {
    Control { text, rest: Rest::Own, tells: Tells::Title }
}

const NEXIS_CONTROLS: &[Control] = &[
    titled("HEADLINE:"),
    own("ANCHORS:"),
    own("BYLINE:"),
    own("DISTRIBUTION:"),
    own("GUESTS:"),
    own("HIGHLIGHT:"),
    own("LANGUAGE:"),
    own("LENGTH:"),
    own("LOAD-DATE:"),
    own("NETWORK:"),
    own("PUBLICATION-TYPE:"),
    own("SECTION:"),
    own("SHOW:"),
    own("TRANSCRIPT:"),
    own("TYPE:"),
];

const FACTIVA_CONTROLS: &[Control] = &[
    titled("HD "),
    held("PD "),
    own("AN "),
    own("ART "),
    own("CLM "),
    own("CO "),
    own("CY "),
    own("ED "),
    own("IN "),
    own("IPC "),
    own("IPD "),
    own("LA "),
    own("NS "),
    own("PG "),
    own("PUB "),
    own("RE "),
    own("RF "),
    own("SC "),
    own("SE "),
    own("SN "),
    own("VOL "),
    own("WC "),
];
