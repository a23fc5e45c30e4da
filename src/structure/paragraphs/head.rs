//! The head of a page whose line breaks are lost: title and lead, day, time and place stand in one line.

use crate::model::Block;
use crate::structure::sources::Slashes;
use crate::structure::{clock, when};

/// In bytes: a head is no longer.
const LONGEST: usize = 3000;

/// Cuts a head before and behind its day; `Meeting on roads May 3, 2020 14:00 The Kremlin, Moscow` are four blocks.
pub fn cut(block: Block) -> Vec<Block> {
    let text = block.text.as_str();
    let starts = text.match_indices(' ').map(|(i, _)| i + 1).take_while(|at| *at < LONGEST);
    let place = |rest: &str| rest.is_empty() || rest.len() < 80 && when::is_place(rest, false);
    let day = starts.filter_map(|at| {
        let (_, rest) = when::date(&text[at..], Slashes::Unknown)?;
        let behind = rest.trim_start_matches([' ', ',']);
        let hour = text.len() - behind.len();
        let (clock, rest) = clock::time(behind).map_or((hour, behind), |(_, rest)| (text.len() - rest.len(), rest));
        let rest = rest.trim_start_matches([' ', ',']);
        place(rest).then_some([0, at, hour, clock.max(hour), text.len() - rest.len()])
    });
    let Some([_, at, hour, clock, rest]) = day.last() else { return vec![block] };
    let bounds = [(0, at), (at, hour), (hour, clock), (rest, text.len())];
    let parts = bounds.map(|(from, to)| block.part(from, to));
    parts.into_iter().filter(|b| b.text.contains(char::is_alphanumeric)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_on_one_line_is_cut_before_and_behind_its_day() {
        let cut = |text: &str| {
            let blocks = cut(Block { text: text.to_string(), ..Block::default() });
            blocks.into_iter().map(|b| b.text).collect::<Vec<_>>()
        };
        assert_eq!(
            cut("Events Talks Anna Lee met Bo Ray. May 3, 2020 14:00 The Castle, Omsk"),
            ["Events Talks Anna Lee met Bo Ray.", "May 3, 2020", "14:00", "The Castle, Omsk"]
        );
        assert_eq!(
            cut("Talks of May 1, 2020 on roads May 3, 2020 Omsk"),
            ["Talks of May 1, 2020 on roads", "May 3, 2020", "Omsk"]
        );
        assert_eq!(
            cut("Talks on May 3, 2020 were held. Then we left."),
            ["Talks on May 3, 2020 were held. Then we left."]
        );
    }
}
