//! Word classes: what a word may be, as a set, and the words that a language gives to each class.

use super::table::Table;

const WIDTH: usize = 7;

/// A set of word classes: of one class, as `lang` names them, or of several.
///
/// The first 64 are no classes of words but marks, which tell how and where a token stands: [`crate::text::at`] has
/// those of the text itself, `lists` those of its forms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Classes([u64; WIDTH]);

impl Classes {
    /// The empty set.
    pub const NONE: Self = Self([0; WIDTH]);
    /// No class has this number or a greater one.
    pub const LIMIT: usize = 64 * WIDTH;
    /// The number of the first class that is no mark.
    pub const FIRST: usize = 64;

    /// The set of the class with this number.
    pub const fn one(number: usize) -> Self {
        let mut set = [0; WIDTH];
        set[number / 64] = 1 << (number % 64);
        Self(set)
    }

    /// All that are in one of the sets or in the other.
    #[inline]
    pub const fn or(self, other: Self) -> Self {
        let (mut set, mut i) = (self.0, 0);
        while i < WIDTH {
            set[i] |= other.0[i];
            i += 1;
        }
        Self(set)
    }

    /// Those that are in both sets.
    #[inline]
    pub const fn and(self, other: Self) -> Self {
        let (mut set, mut i) = (self.0, 0);
        while i < WIDTH {
            set[i] &= other.0[i];
            i += 1;
        }
        Self(set)
    }

    /// Whether any of the others is in the set.
    #[inline]
    pub const fn any(&self, others: Self) -> bool {
        let (mut both, mut i) = (0, 0);
        while i < WIDTH {
            both |= self.0[i] & others.0[i];
            i += 1;
        }
        both != 0
    }

    /// Whether all of the others are in the set.
    #[inline]
    pub const fn all(&self, others: Self) -> bool {
        let (mut missing, mut i) = (0, 0);
        while i < WIDTH {
            missing |= others.0[i] & !self.0[i];
            i += 1;
        }
        missing == 0
    }

    /// The marks of the set, as bits.
    #[inline]
    pub const fn marks(self) -> u64 {
        self.0[0]
    }

    /// The numbers of its classes, in order.
    pub fn numbers(self) -> impl Iterator<Item = usize> {
        (0..WIDTH).flat_map(move |i| {
            let mut bits = self.0[i];
            std::iter::from_fn(move || {
                let bit = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
                bits &= bits - 1;
                Some(i * 64 + bit)
            })
        })
    }

    /// The set of these bits: what the build script has made of a language's words.
    pub const fn of(bits: [u64; WIDTH]) -> Self {
        Self(bits)
    }

    /// Its bits, for the build script.
    pub const fn bits(self) -> [u64; WIDTH] {
        self.0
    }
}

/// The words of a language with their classes. Words of the same classes share one set, which is known by its number.
#[derive(Debug)]
pub struct Lexicon {
    /// The number of its set for each word: by the hash as printed and, times [`IN_SMALL`], by that in small letters,
    /// where the classes look at no capitals.
    pub words: Table,
    /// The sets; the first is that of all other words, and empty.
    pub sets: &'static [Classes],
    /// The number that a word is in a class, as May is 5 among the months: set, class and number, in order.
    pub numbers: &'static [(u16, u16, i16)],
    /// The class of the words whose full stop ends no sentence.
    pub abbreviations: Classes,
}

/// What the number of a set is multiplied with for words that are looked at without their capitals.
pub const IN_SMALL: u64 = 1 << 32;

impl Lexicon {
    /// That of no language.
    pub const NONE: Self =
        Self { words: Table::of(&[0; 17]), sets: &[Classes::NONE], numbers: &[], abbreviations: Classes::NONE };

    /// The number of a word's set, by the word's hashes as printed and in small letters.
    #[inline]
    pub fn set(&self, printed: u64, small: impl FnOnce() -> u64) -> u16 {
        let sets = self.words.get(printed).unwrap_or(0);
        let set = sets as u16;
        if set != 0 {
            return set;
        }
        let key = small();
        let sets = if key == printed { sets } else { self.words.get(key).unwrap_or(0) };
        (sets / IN_SMALL) as u16
    }

    /// The number that a word of a set is in a class, or nought, where the compiler asks: row by row.
    pub const fn number_in(&self, set: usize, class: Classes) -> i16 {
        let mut row = 0;
        while row < self.numbers.len() {
            let (of, one, number) = self.numbers[row];
            if of as usize == set && Classes::one(one as usize).any(class) {
                return number;
            }
            row += 1;
        }
        0
    }

    /// The number that a word of a set is in a class.
    pub fn number(&self, set: u16, class: Classes) -> Option<i16> {
        let class = class.numbers().next()? as u16;
        let at = self.numbers.binary_search_by_key(&(set, class), |&(set, class, _)| (set, class)).ok()?;
        Some(self.numbers[at].2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_joined_and_compared() {
        let (a, b, c) = (Classes::one(3), Classes::one(64), Classes::one(Classes::LIMIT - 1));
        let both = a.or(c);
        assert!(both.any(a) && both.any(b.or(c)) && !both.any(b) && !both.any(Classes::NONE));
        assert!(both.all(a) && both.all(both) && both.all(Classes::NONE) && !both.all(a.or(b)));
        assert_eq!(
            (both.and(c.or(b)), both.numbers().collect::<Vec<_>>(), both.marks()),
            (c, vec![3, Classes::LIMIT - 1], 8)
        );
    }
}
