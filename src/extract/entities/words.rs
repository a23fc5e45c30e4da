//! What single words are in names: heads, titles, particles, and words whose capital says nothing.
//!
//! The table is hashed at compile time with the hash that every token carries, so asking costs no string comparison.

use super::vocabulary::ROWS;
use crate::text::tokens;

/// What a word may be, as a set: from this table, and from the lists' forms that stand over it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Roles(u64);

impl Roles {
    /// The empty set.
    pub const NONE: Roles = Roles(0);

    /// Whether any of `other` is in the set.
    pub const fn any(self, other: Roles) -> bool {
        self.0 & other.0 != 0
    }

    /// These of them if a condition holds.
    pub const fn when(self, holds: bool) -> Roles {
        Roles(self.0 * holds as u64)
    }

    /// Those of them that are in another set too.
    pub const fn within(self, other: Roles) -> Roles {
        Roles(self.0 & other.0)
    }

    /// The bits that are set.
    pub fn bits(self) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(self.0), |rest| Some(rest & rest.wrapping_sub(1)))
            .take_while(|rest| *rest != 0)
            .map(|rest| rest.trailing_zeros() as usize)
    }

    /// Both sets together.
    pub const fn and(self, other: Roles) -> Roles {
        Roles(self.0 | other.0)
    }
}

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident $bit:literal)*) => { $($(#[$doc])* pub const $name: Roles = Roles(1 << $bit);)* };
}

roles! {
    /// Opens sentences, or is written with a capital for respect: no part of a name at its left edge.
    OPENER 0
    /// Stands inside names of persons: `al`, `von`.
    PARTICLE 2
    /// A form of address: a name follows.
    ADDRESS 3
    /// A post or rank: a name may follow.
    POST 4
    /// Ends (or, before *of*, begins) the name of an institution.
    ORG_HEAD 5
    /// Likewise of a building or work.
    FAC_HEAD 6
    /// Ends the name of a natural place.
    LOC_HEAD 7
    /// Begins the name of a natural place.
    LOC_FRONT 8
    /// Ends the name of a place with a government.
    GPE_HEAD 9
    /// Begins one, before *of*.
    GPE_FRONT 10
    /// Ends the name of an event.
    EVENT_HEAD 11
    /// Begins one, before *of*.
    EVENT_FRONT 12
    /// Ends the name of an award.
    AWARD_HEAD 13
    /// Ends the name of a document or programme.
    DOCUMENT_HEAD 14
    /// A month or weekday.
    TIME 15
    /// A regnal number.
    ROMAN 16
    /// Stands after *the* in a monarch's name.
    EPITHET 17
    /// A family name of East Asia, which comes first.
    FAMILY 18
    /// Begins the name of an award, before *of*.
    AWARD_FRONT 19
    /// Lower-case words after which, or before which, an institution is named.
    COMPANY 20
    /// A train, aircraft or weapon is named after it.
    VESSEL 21
    /// A ship is named before or after it.
    SHIP 22
    /// Opens sentences too, yet names as well: counts as an opener only where a sentence begins.
    SOFT 23
    /// A post that begins names of other things too: `General Staff`.
    PART_OF_NAMES 24
    /// A building or work whose kind may be written small: `Simferopol airport`.
    SMALL_FAC 25
    /// A province, written small.
    SMALL_GPE 26
    /// A summit or forum, written small.
    SMALL_EVENT 27
    /// Money.
    CURRENCY 28
    /// Owns things in names: `People’s Republic`.
    OWNER 29
    /// Stands before places.
    LOCATIVE 30
    /// Tells a kind and no name: `the Olympic team`.
    GENERIC 31
    /// A given name of the lists.
    GIVEN 32
    /// Under a sure form of the lists, by type.
    IN_PERSON 33
    /// See [`IN_PERSON`].
    IN_ORG 34
    /// See [`IN_PERSON`].
    IN_GPE 35
    /// See [`IN_PERSON`].
    IN_LOC 36
    /// See [`IN_PERSON`].
    IN_FAC 37
    /// See [`IN_PERSON`].
    IN_NORP 38
    /// See [`IN_PERSON`].
    IN_EVENT 39
    /// Under words that the lists say are no name.
    IN_NOT 40
    /// What an event with a name of its own is, written small.
    CONTEST 42
    /// Stands between the name and that word.
    CONTEST_KIND 43
    /// Before *in*: what one has in a company or a subject, not in a place.
    SHARE 45
    /// A place of people, of which a name follows.
    TOWN 44
    /// Under a weak form of a person's name.
    MAYBE_PERSON 41
    /// A plural that several names share.
    SHARED 46
    /// Stands between a building's name and what it is, written small: `Blue Stream gas pipeline`.
    FAC_KIND 47
    /// What oil, gas and ores are in.
    FIELD 49
    /// Says what is in it.
    FIELD_KIND 50
    /// Stands between a body and its summit or forum.
    SUMMIT_KIND 51
    /// A unit of an army, which is told from others by its number.
    UNIT 48
    /// A word with a capital.
    CAPITAL 52
    /// A number.
    NUMERAL 53
    /// White space stands before it.
    SPACED 54
    /// A sentence begins with it.
    INITIAL 55
    /// A hyphen, dash or apostrophe joins a word after it.
    JOINED_ON 56
    /// Likewise a word before it.
    JOINED_BACK 57
}

/// Under a sure form of a place's name.
pub const IN_PLACE: Roles = IN_GPE.and(IN_LOC);
/// Under a sure name of the lists, of whatever type but a nationality.
pub const NAMED: Roles = IN_PERSON.and(IN_ORG).and(IN_GPE).and(IN_LOC).and(IN_FAC).and(IN_EVENT).and(IN_NOT);
/// Ends or begins some name that is not a person's.
pub const HEAD: Roles = ORG_HEAD
    .and(FAC_HEAD)
    .and(LOC_HEAD)
    .and(GPE_HEAD)
    .and(EVENT_HEAD)
    .and(AWARD_HEAD)
    .and(DOCUMENT_HEAD)
    .and(GPE_FRONT)
    .and(EVENT_FRONT)
    .and(AWARD_FRONT);
/// Whoever bears a title.
pub const TITLE: Roles = ADDRESS.and(POST);

const SLOTS: usize = 4096;

struct Lexicon {
    keys: [u64; SLOTS],
    roles: [Roles; SLOTS],
}

static LEXICON: Lexicon = build();

const fn build() -> Lexicon {
    let mut lexicon = Lexicon { keys: [0; SLOTS], roles: [Roles(0); SLOTS] };
    let mut row = 0;
    while row < ROWS.len() {
        let (roles, mut rest) = (ROWS[row].0, ROWS[row].1.as_bytes());
        while !rest.is_empty() {
            let mut end = 0;
            while end < rest.len() && rest[end] != b' ' {
                end += 1;
            }
            let (word, after) = rest.split_at(end);
            if end > 0 {
                let key = tokens::hash_bytes(word);
                let mut slot = (key as usize) % SLOTS;
                while lexicon.keys[slot] != 0 && lexicon.keys[slot] != key {
                    slot = (slot + 1) % SLOTS;
                }
                lexicon.keys[slot] = key;
                lexicon.roles[slot] = lexicon.roles[slot].and(roles);
            }
            rest = if after.is_empty() { after } else { after.split_at(1).1 };
        }
        row += 1;
    }
    lexicon
}

/// What the word with this hash is in names.
pub fn roles(hash: u64) -> Roles {
    let mut slot = (hash as usize) % SLOTS;
    loop {
        match LEXICON.keys[slot] {
            0 => return Roles(0),
            key if key == hash => return LEXICON.roles[slot],
            _ => slot = (slot + 1) % SLOTS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> Roles {
        roles(tokens::hash(word))
    }

    #[test]
    fn a_word_has_the_roles_of_every_row_it_stands_in() {
        assert!(of("Republic").any(GPE_HEAD) && of("Republic").any(GPE_FRONT));
        assert!(of("Ministry").any(ORG_HEAD) && !of("Ministry").any(FAC_HEAD));
        assert_eq!(of("Lavrov"), Roles::default());
        assert_eq!(of(""), Roles::default());
    }

    #[test]
    fn every_word_of_a_row_is_one_token_and_stands_once_in_it() {
        for (_, row) in ROWS {
            let mut seen = std::collections::BTreeSet::new();
            for word in row.split_whitespace() {
                assert_eq!(tokens::Tokens::new(word).list.len(), 1, "{word} is never one token");
                assert!(seen.insert(word), "{word} stands twice in a row");
            }
        }
    }

    #[test]
    fn the_table_is_no_more_than_half_full() {
        assert!(LEXICON.keys.iter().filter(|k| **k != 0).count() * 2 < SLOTS);
    }
}
