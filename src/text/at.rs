//! What stands at, before and after a token: the one cursor over a text, as a number that every question takes.
//!
//! ```text
//! tokens.is(i, class::MONTH)              the word at i is a month
//! tokens.any_before(i, 3, class::NEGATION)   one of the three words before it denies
//! tokens.word(i + 1)                      the word after it, empty past the end
//! ```
//!
//! A question about a place before the beginning or past the end has the answer *no*.

use super::classes::Classes;
use super::tokens::{Kind, Tokens};

/// Mark: a hyphen, dash or apostrophe joins a word after the token.
pub const JOINED_ON: Classes = Classes::one(0);
/// Mark: likewise a word before it.
pub const JOINED_BACK: Classes = Classes::one(1);
/// Mark: a word with a capital.
pub const CAPITAL: Classes = Classes::one(2);
/// Mark: a number.
pub const NUMERAL: Classes = Classes::one(3);

/// Mark: a word of two letters or more, all of them capitals.
pub const ALL_CAPS: Classes = Classes::one(4);
/// Mark: no capital letter of ASCII is in the token.
pub const SMALL: Classes = Classes::one(5);
/// Mark: white space stands before the token, or it is the first.
pub const SPACED: Classes = Classes::one(6);
/// Mark: a sentence begins with the token.
pub const INITIAL: Classes = Classes::one(7);

/// The number of the first mark that is free to those who look at words: the lists have theirs from here on.
pub const FREE: usize = 8;
/// Marks have numbers below this.
pub const LIMIT: usize = 32;

/// No compound and no name has more words than this: it bounds the cost where a text is all capitals.
pub const LONGEST: usize = 16;

impl<'t> Tokens<'t> {
    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The word classes of token `i`, without its marks.
    #[inline]
    pub fn classes(&self, i: usize) -> Classes {
        self.list.get(i).map_or(Classes::NONE, |t| self.lexicon.sets[usize::from(t.set)])
    }

    /// The word classes of token `i` in small letters.
    #[inline]
    pub fn classes_small(&self, i: usize) -> Classes {
        let small = self.small_hash(i);
        self.lexicon.sets[usize::from(self.lexicon.set(small, || small))]
    }

    /// Whether token `i` is a word of one of these classes, or has one of these marks.
    #[inline]
    pub fn is(&self, i: usize, classes: Classes) -> bool {
        self.list.get(i).is_some_and(|t| self.lexicon.sets[usize::from(t.set)].any(classes) || t.marked(classes))
    }

    /// Whether token `i` has one of these marks.
    #[inline]
    pub fn marked(&self, i: usize, marks: Classes) -> bool {
        self.list.get(i).is_some_and(|t| t.marked(marks))
    }

    /// The number that the word at `i` is in a class, as May is 5 among the months.
    pub fn number(&self, i: usize, class: Classes) -> Option<i16> {
        self.lexicon.number(self.list.get(i)?.set, class)
    }

    /// Whether the token `back` before `i` is a word of one of these classes.
    #[inline]
    pub fn was(&self, i: usize, back: usize, classes: Classes) -> bool {
        i.checked_sub(back).is_some_and(|i| self.is(i, classes))
    }

    /// Whether one of the `reach` tokens before `i` is a word of one of these classes.
    pub fn any_before(&self, i: usize, reach: usize, classes: Classes) -> bool {
        (1..=reach).any(|back| self.was(i, back, classes))
    }

    /// Whether one of the `reach` tokens after `i` is a word of one of these classes.
    pub fn any_after(&self, i: usize, reach: usize, classes: Classes) -> bool {
        (i + 1..=i.saturating_add(reach)).any(|i| self.is(i, classes))
    }

    /// The word `back` before token `i`; empty before the beginning.
    pub fn before(&self, i: usize, back: usize) -> &'t str {
        i.checked_sub(back).map_or("", |i| self.word(i))
    }

    /// What token `i` is made of.
    pub fn kind(&self, i: usize) -> Option<Kind> {
        self.list.get(i).map(|t| t.kind)
    }

    /// Whether token `i` is a word with a capital.
    #[inline]
    pub fn capital(&self, i: usize) -> bool {
        self.marked(i, CAPITAL)
    }

    /// Whether token `i` stands where a sentence begins.
    pub fn initial(&self, i: usize) -> bool {
        self.list.get(i).is_some_and(|t| t.initial())
    }

    /// Whether white space stands before token `i`, or it is past the end.
    #[inline]
    pub fn spaced(&self, i: usize) -> bool {
        self.list.get(i).is_none_or(|t| t.spaced())
    }

    /// Whether token `i` is a word with a capital that follows the token before it in the same phrase.
    #[inline]
    pub fn follows(&self, i: usize) -> bool {
        self.capital(i) && self.spaced(i)
    }

    /// Whether token `i` is a number.
    pub fn numeral(&self, i: usize) -> bool {
        self.marked(i, NUMERAL)
    }

    /// Whether token `i` is a possessive.
    pub fn possessive(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Possessive)
    }

    /// Whether token `i` can be a year.
    pub fn year(&self, i: usize) -> bool {
        let word = self.word(i);
        word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit())
    }

    /// Whether token `i` is a number such as `6th`.
    pub fn ordinal(&self, i: usize) -> bool {
        let word = self.word(i);
        self.numeral(i) && ["st", "nd", "rd", "th"].iter().any(|s| word.ends_with(s))
    }

    /// Whether token `i` is a hyphen or a dash.
    pub fn dash(&self, i: usize) -> bool {
        matches!(self.word(i), "-" | "–" | "—" | "‑" | "−")
    }

    /// The end of the compound that begins at `i`: `Jong-un`, `Russia–EU`, `O’Neill` are one.
    pub fn unit_end(&self, i: usize) -> usize {
        let mut end = i + 1;
        while end < i + LONGEST && self.marked(end - 1, JOINED_ON) {
            end += 2;
        }
        end
    }

    /// The first token of the compound that ends with token `i`.
    pub fn unit_start(&self, i: usize) -> usize {
        let mut start = i;
        while start + LONGEST > i && self.marked(start, JOINED_BACK) {
            start -= 2;
        }
        start
    }

    /// Gives the tokens from `start` up to and without `end` these marks.
    pub fn mark(&mut self, start: usize, end: usize, marks: Classes) {
        for token in &mut self.list[start..end] {
            token.marks |= marks.marks() as u32;
        }
    }

    /// Notes which words a hyphen, dash or apostrophe joins.
    pub(super) fn mark_joined(&mut self) {
        let wordlike = |kind: Kind| matches!(kind, Kind::Word | Kind::Number);
        for joint in 1..self.list.len().saturating_sub(1) {
            let token = &self.list[joint];
            if token.spaced() || !matches!(token.kind, Kind::Mark | Kind::Possessive) || self.list[joint + 1].spaced() {
                continue;
            }
            if matches!(self.word(joint), "-" | "‑" | "–" | "’" | "'") {
                let (before, after) = (self.list[joint - 1].kind, self.list[joint + 1].kind);
                self.list[joint - 1].marks |= if wordlike(after) { JOINED_ON.marks() as u32 } else { 0 };
                self.list[joint + 1].marks |= if wordlike(before) { JOINED_BACK.marks() as u32 } else { 0 };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_one_unit_and_beyond_the_ends_nothing_is() {
        let tokens = Tokens::new("Anna-Maria O’Neill, 6th in 2019");
        assert_eq!((tokens.unit_end(0), tokens.unit_start(2)), (3, 0));
        assert_eq!((tokens.unit_end(3), tokens.unit_start(5), tokens.unit_end(5)), (6, 3, 6));
        assert!(tokens.ordinal(7) && !tokens.ordinal(9) && tokens.year(9) && tokens.follows(3) && !tokens.follows(2));
        assert!(!tokens.is(99, JOINED_ON) && tokens.before(0, 1).is_empty() && tokens.spaced(99));
        assert!(tokens.was(1, 1, JOINED_ON) && !tokens.was(0, 1, JOINED_ON));
        assert!(tokens.any_before(5, 2, JOINED_ON) && tokens.any_after(3, 2, JOINED_BACK));
    }
}
