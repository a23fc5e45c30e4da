//! The one hash table: laid out when the program is built, or when a user's list is read; asked a few times a word.
//!
//! It is bytes and no pointers, so that what is compiled in lies in the program file as it is and start-up builds
//! nothing. Slots of 16 bytes: the key and the value, little-endian; a key of nought is a free slot. At least half of
//! the slots are free, and a key stands in the first free one from its own. Before the slots stands a filter of a byte
//! for each: most words are no key, and one bit of what is small enough to stay near tells so.

use std::borrow::Cow;
use std::collections::BTreeMap;

const SLOT: usize = 16;

/// Keys, which are hashes already, and a number for each.
#[derive(Debug, Clone)]
pub struct Table {
    filter: Cow<'static, [u8]>,
    slots: Cow<'static, [u8]>,
}

impl Table {
    /// The table that [`lay_out`] has made of some entries.
    pub const fn of(bytes: &'static [u8]) -> Self {
        let (filter, slots) = bytes.split_at(bytes.len() / (SLOT + 1));
        Self { filter: Cow::Borrowed(filter), slots: Cow::Borrowed(slots) }
    }

    /// A table of these entries.
    pub fn new(entries: &BTreeMap<u64, u64>) -> Self {
        let mut filter = lay_out(entries);
        let slots = filter.split_off(filter.len() / (SLOT + 1));
        Self { filter: Cow::Owned(filter), slots: Cow::Owned(slots) }
    }

    /// The number of a key.
    #[inline]
    pub fn get(&self, key: u64) -> Option<u64> {
        let (byte, bit) = in_filter(key, self.filter.len());
        if self.filter[byte] & bit == 0 {
            return None;
        }
        let mask = self.filter.len() - 1;
        let mut slot = key as usize & mask;
        loop {
            let (found, value) = self.slots[slot * SLOT..slot * SLOT + SLOT].split_at(SLOT / 2);
            match number(found) {
                0 => return None,
                found if found == key => return Some(number(value)),
                _ => slot = (slot + 1) & mask,
            }
        }
    }
}

/// The byte of a filter of so many, and the bit in it, by which a key is told: its slot has other bits of it.
#[inline]
const fn in_filter(key: u64, size: usize) -> (usize, u8) {
    ((key >> 35) as usize & (size - 1), 1 << (key >> 32 & 7))
}

/// The bytes of a table that holds these entries.
pub fn lay_out(entries: &BTreeMap<u64, u64>) -> Vec<u8> {
    let mut table = vec![0; room(entries.len())];
    entries.iter().for_each(|(key, value)| put(&mut table, *key, *value));
    table
}

/// How many bytes a table of so many entries has.
pub const fn room(entries: usize) -> usize {
    let size = (entries * 2).next_power_of_two();
    (if size < 2 { 2 } else { size }) * (SLOT + 1)
}

/// Puts an entry into the bytes of a table, where the compiler lays one out too.
pub const fn put(table: &mut [u8], key: u64, value: u64) {
    let (filter, slots) = table.split_at_mut(table.len() / (SLOT + 1));
    let (byte, bit) = in_filter(key, filter.len());
    filter[byte] |= bit;
    let slots = slots.as_chunks_mut().0;
    let mut slot = key as usize & (filter.len() - 1);
    while u128::from_le_bytes(slots[slot]) != 0 {
        slot = (slot + 1) & (filter.len() - 1);
    }
    slots[slot] = ((value as u128) << 64 | key as u128).to_le_bytes();
}

#[inline]
fn number(bytes: &[u8]) -> u64 {
    u64::from_le_bytes(bytes.try_into().expect("OK because half a slot is 8 bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_its_keys_and_no_others_also_where_they_want_one_slot() {
        let entries: BTreeMap<u64, u64> = (1..=100).map(|n| (n << 32 | 7, n)).collect();
        let table = Table::new(&entries);
        assert!(entries.iter().all(|(key, value)| table.get(*key) == Some(*value)));
        assert_eq!((table.get(7), table.get(101 << 32 | 7), table.get(8)), (None, None, None));
        assert_eq!(Table::new(&BTreeMap::new()).get(1), None);
    }
}
