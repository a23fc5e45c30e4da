//! A head that lost its line breaks, alone or in front of the text, all in one paragraph, as scripts take it out of a page:
//! `Events Meeting on roads Anna Petrova held a meeting. May 3, 2020 15:30 Omsk President: We begin.`

use super::labels::naming;
use super::sources::{House, Slashes};
use super::{clock, when};
use crate::lang::{self, class};
use crate::model::Block;
use crate::text::last_word;

/// No head has more bytes above its day.
const LONGEST: usize = 2500;

/// Cuts a paragraph that begins with a head into the head's lines and the rest.
pub fn cut(house: &House, block: &Block) -> Option<Vec<Block>> {
    let text = block.text.as_str();
    // A line with a day and nothing else is read as it is.
    if text.len() < 80 || when::read(text, house.slashes).is_some() {
        return None;
    }
    let section = house.opens.iter().find(|s| text.strip_prefix(**s).is_some_and(|rest| rest.starts_with(' ')));
    let begun = section.map_or(0, |s| s.len() + 1);
    let (start, end) = dateline(text, begun, section.is_some())?;
    let front = text[begun..start].trim();
    let (day, rest) = (text[start..end].trim(), text[end..].trim());
    let place = place(rest);
    let when = [day, &rest[..place]].join(if place > 0 { ", " } else { "" });
    let rest = rest[place..].trim();
    let piece = |text: &str| Block { text: text.to_string(), lines: block.lines, gap: true, ..Block::default() };
    Some([&when, front, rest].into_iter().filter(|t| !t.is_empty()).map(piece).collect())
}

/// Cuts a head before and behind its day; `Meeting on roads May 3, 2020 14:00 The Kremlin, Moscow` are four blocks.
pub fn part_top(block: Block) -> Vec<Block> {
    let text = block.text.as_str();
    let place = |rest: &str| rest.is_empty() || rest.len() < 80 && when::is_place(rest, false);
    let day = days(text, 0).filter_map(|(at, rest)| {
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

/// The days in a text from a place on, each with what follows it.
fn days(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let spaces = memchr::memchr_iter(b' ', &text.as_bytes()[from..]);
    let starts = spaces.map(move |at| from + at + 1).take_while(move |at| *at < from + LONGEST);
    starts.filter_map(|at| Some((at, when::date(&text[at..], Slashes::Unknown)?.1)))
}

/// Where day and clock time stand: a day that a clock time follows at once, or behind a section's name one that no
/// sentence holds.
fn dateline(text: &str, from: usize, sectioned: bool) -> Option<(usize, usize)> {
    let days: Vec<(usize, &str)> = days(text, from).filter(|(at, _)| !is_in_sentence(&text[..*at])).collect();
    let clocked = days.iter().find_map(|(at, rest)| {
        let (_, after) = clock::time(rest.strip_prefix(' ')?)?;
        (after.is_empty() || after.starts_with(' ')).then(|| (*at, text.len() - after.len()))
    });
    let alone = || {
        let heads = |rest: &str| rest.strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_uppercase));
        days.iter().find(|(_, rest)| sectioned && heads(rest)).map(|(at, rest)| (*at, text.len() - rest.len()))
    };
    clocked.or_else(alone)
}

/// Whether words in front of a day make it part of their sentence: `on May 3, 2020`.
fn is_in_sentence(before: &str) -> bool {
    let word = last_word(before.trim_end());
    word.ends_with(',')
        || matches!(
            word,
            "on" | "On"
                | "of"
                | "until"
                | "till"
                | "since"
                | "from"
                | "by"
                | "before"
                | "after"
                | "for"
                | "dated"
                | "and"
                | "to"
                | "in"
        )
}

/// How many bytes the place's name has that stands in front of running text: as much as is sure.
fn place(text: &str) -> usize {
    /// Words that name a kind of place, behind which nothing of it follows.
    const KINDS: [&str; 10] =
        ["Region", "Territory", "Oblast", "District", "Kremlin", "Area", "Palace", "Republic", "House", "Airport"];
    /// Words that begin a town's name of two.
    const FIRSTS: [&str; 12] =
        ["St", "Saint", "New", "San", "Nizhny", "Novo", "Abu", "Tel", "Los", "Bocharov", "Great", "Grand"];
    let words: Vec<(usize, &str)> = text
        .match_indices(' ')
        .map(|(i, _)| i)
        .take(14)
        .scan(0, |from, end| {
            let word = (*from, &text[*from..end]);
            *from = end + 1;
            Some(word)
        })
        .collect();
    let mut end = 0;
    // `Sochi`, `St Petersburg`, `The Kremlin, Moscow`
    let mut since_comma = 0;
    for (i, (at, word)) in words.iter().enumerate() {
        let bare = word.trim_end_matches(',');
        let name = bare.starts_with(char::is_uppercase) && !bare.contains([':', '.', '?', '!', ';'])
            || matches!(*word, "of" | "on" | "the" | "near");
        let begins_text = i > 0
            && since_comma > 0
            && (lang::opens_a_sentence(bare)
                || lang::is(bare, class::OPENER) && !FIRSTS.contains(&bare)
                || lang::is_role(bare)
                || lang::opens_a_heading(bare)
                || lang::is_address(bare));
        if !name || begins_text || since_comma > 2 {
            break;
        }
        since_comma += 1;
        let upto = at + bare.len();
        if word.ends_with(',') {
            since_comma = 0;
            end = upto;
        } else if KINDS.contains(&bare) || since_comma == 1 {
            end = upto;
            if KINDS.contains(&bare) && i > 0 {
                break;
            }
        } else if FIRSTS.contains(&words[i - 1].1) {
            end = upto;
        } else if !next_is_name(&words, i) {
            break;
        }
    }
    // A label's name is no place: `Anna Petrova: Good afternoon.`
    let rest = text[end..].trim_start();
    let labelled =
        text[..end].is_empty() || rest.starts_with(':') || naming::is_bare_name(&text[..end]) && rest.starts_with(':');
    if labelled { 0 } else { end }
}

fn next_is_name(words: &[(usize, &str)], at: usize) -> bool {
    words.get(at + 1).is_some_and(|(_, w)| w.ends_with(',') || matches!(*w, "Region" | "Territory" | "District"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::sources;

    fn pieces(text: &str) -> Vec<String> {
        let block = Block { text: text.into(), ..Block::default() };
        let cut = cut(&sources::kremlin::HOUSE, &block);
        cut.unwrap_or_default().into_iter().map(|b| b.text).collect()
    }

    #[test]
    fn a_head_in_front_of_running_text_is_cut_off_it() {
        assert_eq!(
            pieces(
                "Events Meeting on roads Anna Petrova held a meeting on May 2, 2020 plans. May 3, 2020 15:30 The Kremlin, Moscow President of Omsk Anna Petrova: Colleagues, we begin."
            ),
            [
                "May 3, 2020 15:30, The Kremlin, Moscow",
                "Meeting on roads Anna Petrova held a meeting on May 2, 2020 plans.",
                "President of Omsk Anna Petrova: Colleagues, we begin."
            ]
        );
        let sochi = pieces(
            "Events Talks with Ivan Orlov about the bridges of Omsk and their builders May 3, 2020 Sochi Taking part in the meeting were others.",
        );
        assert_eq!(sochi[0], "May 3, 2020, Sochi");
        // An office begins the text behind the place.
        assert_eq!(place("Sochi President Lee, guests and others came."), "Sochi".len());
        assert_eq!(place("Sochi Later, the guests and others came to us."), "Sochi".len());
        assert!(pieces(&"We met on May 3, 2020 and shall meet again. ".repeat(5)).is_empty());
        assert!(pieces(&"Anna Petrova: It was May 3, 2020 Friends came. ".repeat(5)).is_empty());
    }

    #[test]
    fn a_head_on_one_line_is_cut_before_and_behind_its_day() {
        let cut = |text: &str| {
            let blocks = part_top(Block { text: text.to_string(), ..Block::default() });
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
