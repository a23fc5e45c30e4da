//! Several transcripts in one input, one behind the other: where one ends and the next begins.
//!
//! A new one is recognised by a whole head that stands there again, or by a whole foot before it, never by a day alone.

use super::furniture::{self, Furniture};
use super::head::LONGEST_HEAD;
use super::sources::House;
use super::{labels, title, when};
use crate::model::{Block, BlockKind};
use std::cell::OnceCell;
use std::ops::Range;

/// The parts of a page, in order.
pub fn cut(house: &House, blocks: &[Block]) -> Vec<Range<usize>> {
    let page = Survey { house, blocks, furniture: OnceCell::new() };
    let mut starts = vec![0];
    let shape = if blocks.is_empty() { None } else { page.shape(0) };
    let last_foot = (0..blocks.len()).rfind(|&at| page.is_foot(at));
    // Behind a foot, as far as was looked, stands furniture alone: until something else does, a page may begin.
    let mut footed: Option<usize> = None;
    for at in 1..blocks.len() {
        let foot = page.is_foot(at);
        let mut behind_foot = || {
            let Some(seen) = footed.filter(|_| !foot && page.may_be_page(at, last_foot)) else { return false };
            footed = (seen..at).all(|i| page.is_furniture(i)).then_some(at);
            footed.is_some() && !page.is_furnished(at)
        };
        let opens = page.opens(at, shape.as_ref()) || behind_foot();
        if foot {
            footed = Some(at + 1);
        }
        if opens && page.says_something(starts[starts.len() - 1]..at) {
            starts.push(at);
            footed = None;
        }
    }
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    starts.iter().zip(ends).map(|(&start, end)| start..end).collect()
}

struct Survey<'p> {
    house: &'p House,
    blocks: &'p [Block],
    /// Asked for only where another head or foot may be: most inputs hold one transcript.
    furniture: OnceCell<Vec<Option<Furniture>>>,
}

/// How a head is built that begins with its title: what a second one must repeat.
#[derive(Debug, PartialEq, Eq)]
struct Shape {
    /// In blocks, from the title.
    day: usize,
    timed: bool,
    placed: bool,
}

impl Survey<'_> {
    fn is_furniture(&self, at: usize) -> bool {
        self.furniture.get_or_init(|| furniture::tell(self.house, self.blocks))[at].is_some()
    }

    /// Whether a whole head begins at a block.
    fn opens(&self, at: usize, first: Option<&Shape>) -> bool {
        let block = &self.blocks[at];
        if block.kind == BlockKind::Field {
            return self.blocks[at - 1].kind != BlockKind::Field;
        }
        let before = |b: &Block| b.kind == BlockKind::Field;
        if before(&self.blocks[at - 1]) {
            return false;
        }
        if self.house.opens.contains(&block.text.as_str()) {
            return self.day_below(at).is_some();
        }
        // A section or the name of the house, which the first head has too.
        let again = block.text.len() < 120 && block.text == self.blocks[0].text && !labels::has_label(block);
        if again {
            return !self.is_running_head(at)
                && self.day_below(at).is_some() == self.day_below(0).is_some()
                && (self.day_below(0).is_some() || self.is_furniture(0));
        }
        let free = |at: usize, day: usize| !(at..=at + day).any(|at| self.is_furniture(at));
        first.is_some_and(|first| {
            block.gap && self.shape(at).as_ref() == Some(first) && free(0, first.day) && free(at, first.day)
        })
    }

    /// Whether the lines down to the day stand above it word for word, and the day is the same: what a record has on top of
    /// each page.
    fn is_running_head(&self, at: usize) -> bool {
        let day = |at: usize| {
            let below = self.day_below(at)?;
            Some((below, when::read(&self.blocks[at + below].text, self.house.slashes)?.date))
        };
        let (Some((below, again)), Some((_, first))) = (day(at), day(0)) else { return false };
        let stands = |text: &str| self.blocks[..at].iter().take(4 * LONGEST_HEAD).any(|b| b.text == text);
        again == first && self.blocks[at..at + below].iter().all(|b| stands(&b.text))
    }

    /// The blocks from here to the day of the head that begins here.
    fn day_below(&self, at: usize) -> Option<usize> {
        let head = self.blocks[at..].iter().take(LONGEST_HEAD).take_while(|b| !labels::has_label(b));
        head.enumerate().skip(1).find(|(_, b)| self.is_day(b)).map(|(i, _)| i)
    }

    fn is_day(&self, block: &Block) -> bool {
        when::read(&block.text, self.house.slashes).is_some()
    }

    /// The head that begins at a block with its title, has a day below it, and then a label.
    fn shape(&self, at: usize) -> Option<Shape> {
        let block = &self.blocks[at];
        if !title::reads_as_title(&block.text) || labels::has_label(block) || self.is_day(block) {
            return None;
        }
        let day = self.blocks[at..].iter().take(4).position(|b| self.is_day(b))?;
        let when = when::read(&self.blocks[at + day].text, self.house.slashes)?;
        let mut below = self.blocks[at + day + 1..].iter().take(4);
        below.find(|b| labels::has_label(b))?;
        Some(Shape { day, timed: when.time.is_some(), placed: when.place.is_some() })
    }

    /// Whether a block ends a page.
    fn is_foot(&self, at: usize) -> bool {
        self.house.closes.contains(&self.blocks[at].text.as_str())
    }

    /// Whether what follows a foot has a day or a foot of its own, as a page does.
    fn may_be_page(&self, at: usize, last_foot: Option<usize>) -> bool {
        last_foot >= Some(at) || self.day_below(at).is_some() || self.is_day(&self.blocks[at])
    }

    /// Whether a block is furniture, and none with which a page begins.
    fn is_furnished(&self, at: usize) -> bool {
        self.is_furniture(at) && !self.house.opens.contains(&self.blocks[at].text.as_str())
    }

    /// Whether a stretch has words that are a page's own text.
    fn says_something(&self, part: Range<usize>) -> bool {
        part.into_iter().any(|i| self.blocks[i].text.contains(char::is_alphanumeric) && !self.is_furniture(i))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Facts;

    /// The first lines of the parts.
    fn starts(lines: &[&str]) -> Vec<String> {
        let block = |text: &&str| Block { text: (*text).to_string(), gap: true, ..Block::default() };
        let blocks: Vec<Block> = lines.iter().map(block).collect();
        let house = House::of(&Facts::default(), &blocks);
        cut(house, &blocks).into_iter().map(|part| blocks[part.start].text.clone()).collect()
    }

    #[test]
    fn a_whole_head_or_foot_parts_and_a_day_does_not() {
        let page = ["Events", "Talks in Omsk", "May 3, 2020", "13:20", "Anna Petrova: Good day."];
        let foot = ["Publication status", "Publication date: May 3, 2020, 13:20", "Text version"];
        assert_eq!(starts(&[&page[..], &foot[..1], &page].concat()), ["Events", "Events"]);
        assert_eq!(starts(&[&page[..], &foot, &page, &foot].concat()), ["Events", "Events"]);
        assert_eq!(starts(&[&page[..], &foot, &page[1..], &foot].concat()), ["Events", "Talks in Omsk"]);
        assert_eq!(starts(&[&page[..], &foot, &["Leave a comment", "orlov wrote:"]].concat()), ["Events"]);
        let plain = ["Talks in Omsk", "May 3, 2020", "Anna Petrova: Good day.", "We begin."];
        assert_eq!(starts(&[&plain[..], &["Talks in Perm"], &plain[1..]].concat()), ["Talks in Omsk", "Talks in Perm"]);
        // What a record has on top of each page
        let paged = ["B/PV.12", "The bridge in Omsk", "May 3, 2020", "Anna Petrova: Good day.", "We begin."];
        assert_eq!(starts(&[&paged[..], &paged].concat()).len(), 1);
        // Another head, a day alone, the days of a box.
        assert_eq!(starts(&[&plain[..], &["Part two"], &plain[2..]].concat()).len(), 1);
        assert_eq!(starts(&[&plain[..], &plain[1..]].concat()).len(), 1);
        assert_eq!(starts(&[&plain[..], &["See also", "Talks in Perm", "May 4, 2020"], &plain[2..]].concat()).len(), 1);
    }
}
