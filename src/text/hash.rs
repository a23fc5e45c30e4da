//! Hashes of tokens: the same at compile time and in a run, as printed and in small letters.

/// The seed of [`extend`]: the hash of no tokens.
pub const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of one token, eight bytes at a time, the two apostrophes taken as one.
pub const fn hash(token: &str) -> u64 {
    hash_bytes(token.as_bytes())
}

/// [`hash`] of a token's bytes, for tables that are built at compile time.
pub const fn hash_bytes(bytes: &[u8]) -> u64 {
    let (mut state, mut chunk, mut filled, mut i) = (SEED, 0, 0, 0);
    while i < bytes.len() {
        // U+2019 is E2 80 99.
        let byte = if bytes[i] == 0xE2 && i + 2 < bytes.len() && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x99 {
            i += 2;
            b'\''
        } else {
            bytes[i]
        };
        if filled == 64 {
            (state, chunk, filled) = (mix(state, chunk), 0, 0);
        }
        chunk |= (byte as u64) << filled;
        filled += 8;
        i += 1;
    }
    mix(state, chunk)
}

/// What the letters from `start` to `end` hash to: as many as there are of eight bytes are read at once.
#[inline]
pub(super) fn hash_letters(bytes: &[u8], start: usize, end: usize, fold: fn(u64) -> u64) -> u64 {
    let chunk = |at: usize| {
        let whole = bytes.get(at..at + 8).and_then(|eight| Some(u64::from_le_bytes(eight.try_into().ok()?)));
        // The end of the text is near.
        whole.unwrap_or_else(|| few(&bytes[at..]))
    };
    let (mut state, mut at) = (SEED, start);
    while end - at > 8 {
        state = mix(state, fold(chunk(at)));
        at += 8;
    }
    mix(state, fold(chunk(at) & (u64::MAX >> (64 - 8 * (end - at)))))
}

/// Less than eight bytes as a number: what overlaps is the same in both halves.
#[inline]
fn few(bytes: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return u64::from(first) | u64::from(last) << (8 * (bytes.len() - 4));
    }
    let byte = |at: usize| u64::from(bytes[at]) << (8 * at);
    match bytes.len() {
        0 => 0,
        len => byte(0) | byte(len / 2) | byte(len - 1),
    }
}

/// [`hash`] of a word by itself, and that of the word in small letters: for words that are no part of a cut text.
pub fn hashes(word: &str) -> (u64, impl FnOnce() -> u64) {
    let bytes = word.as_bytes();
    // An apostrophe takes three bytes, and counts as one.
    let plain = !bytes.is_empty() && bytes.is_ascii();
    let of = move |fold| hash_letters(bytes, 0, bytes.len(), fold);
    let printed = if plain { of(|chunk| chunk) } else { hash(word) };
    (printed, move || if plain { of(small) } else { hash(&word.to_ascii_lowercase()) })
}

/// Takes eight more bytes into a hash. No two of them lead from one state to the same.
const fn mix(state: u64, chunk: u64) -> u64 {
    let mixed = (state ^ chunk).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

/// Eight bytes with the capital letters of ASCII among them made small.
pub(super) const fn small(chunk: u64) -> u64 {
    const EACH: u64 = u64::MAX / 255;
    let low = chunk & (EACH * 0x7f);
    // The high bit of each byte tells whether it is beyond `Z`, and whether it is `A` or beyond.
    let (beyond, from) = (low + EACH * (0x7f - b'Z' as u64), low + EACH * (0x80 - b'A' as u64));
    chunk | ((from & !beyond & !chunk & (EACH * 0x80)) >> 2)
}

/// The hash of a sequence of tokens, one token at a time.
pub fn extend(state: u64, token: u64) -> u64 {
    (state.rotate_left(23) ^ token).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_take_the_two_apostrophes_as_one() {
        assert_eq!(hash("People’s"), hash("People's"));
        assert_ne!(hash("Peoples"), hash("People's"));
    }
}
