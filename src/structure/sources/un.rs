//! The United Nations: verbatim records of the Security Council and the General Assembly.

use super::{House, Slashes, plain};
use crate::model::{Block, Facts};
use crate::structure::controls::{Control, own};

/// The house.
pub const HOUSE: House = House {
    name: "un",
    publishes,
    controls: CONTROLS,
    own: is_running_head,
    presides: Some(presides),
    slashes: Slashes::DayFirst,
    ..plain::HOUSE
};

/// Its symbol in the head: `S/PV.9912`, `A/78/PV.14`.
fn publishes(_: &Facts, blocks: &[Block]) -> bool {
    let symbol = |text: &str| {
        text.split(' ')
            .any(|w| w.starts_with(['S', 'A']) && w[1..].starts_with('/') && w.contains("PV.") && w.len() < 30)
    };
    blocks.iter().take(8).any(|block| block.text.len() < 80 && symbol(&block.text))
}

/// `03/05/2021 The situation in Fredonia S/PV.9912`, `21-12345 3/12`: what stands on top and at the foot of a page.
fn is_running_head(line: &str) -> bool {
    let figures = |w: &str, mark: char| w.contains(mark) && w.chars().all(|c| c.is_ascii_digit() || c == mark);
    let words = || line.split(' ');
    let day = |w: &str| w.len() == 10 && figures(w, '/');
    let dated = words().any(day) && words().any(|w| w.contains("PV.")) && line.len() < 160;
    let job = words().any(|w| w.len() == 8 && figures(w, '-'))
        && words().all(|w| figures(w, '-') || figures(w, '/') || w == "(E)");
    let symbol = !line.contains(' ') && line.len() < 20 && line.contains("/PV.");
    dated || job || symbol
}

/// `President: Ms. Marlow (Fredonia)`, `President: Ms. Marlow . . . . (Fredonia)`
fn presides(line: &str) -> Option<(&'static str, &str)> {
    let rest = line.strip_prefix("President: ")?;
    let name = rest.split([',', '(']).next().unwrap_or(rest);
    let name = name.trim_end_matches(['.', ' ']);
    (!name.is_empty()).then_some(("The President", name))
}

const CONTROLS: &[Control] = &[own("Please recycle"), own("Provisional"), own("Official Records")];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_feet_of_pages_are_told_from_words() {
        for line in [
            "03/05/2021 The situation in Fredonia S/PV.9912",
            "21-12345 3/12",
            "2/12 21-12345",
            "21-12345 (E)",
            "S/PV.9912",
        ] {
            assert!(is_running_head(line), "{line}");
        }
        for line in ["See S/PV.9912", "On 03/05/2021 we met.", "3/12", "12", "21-12345 men"] {
            assert!(!is_running_head(line), "{line}");
        }
    }
}
