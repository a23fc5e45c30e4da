//! What may be asked of a token: whether it is of a class of words, or one of a few words that a rule speaks of.
//!
//! ```text
//! words.has(&tokens, i)        as it is printed
//! words.has_like(&tokens, i)   whatever its capitals
//! ```

use super::classes::Classes;
use super::tokens::Tokens;

/// A class of words, or a few words.
pub trait OneOf: Copy {
    /// Whether token `i` is one of them as it is printed.
    fn has(self, tokens: &Tokens, i: usize) -> bool;

    /// Whether token `i` is one of them, whatever its capitals.
    fn has_like(self, tokens: &Tokens, i: usize) -> bool;
}

impl OneOf for Classes {
    fn has(self, tokens: &Tokens, i: usize) -> bool {
        tokens.is(i, self)
    }

    fn has_like(self, tokens: &Tokens, i: usize) -> bool {
        match tokens.list.get(i) {
            Some(token) if !token.small() => tokens.classes_small(i).any(self),
            _ => tokens.is(i, self),
        }
    }
}

impl OneOf for &[&str] {
    fn has(self, tokens: &Tokens, i: usize) -> bool {
        self.contains(&tokens.word(i))
    }

    fn has_like(self, tokens: &Tokens, i: usize) -> bool {
        let word = tokens.word(i);
        self.iter().any(|one| one.eq_ignore_ascii_case(word))
    }
}

impl<const N: usize> OneOf for &[&str; N] {
    fn has(self, tokens: &Tokens, i: usize) -> bool {
        self.as_slice().has(tokens, i)
    }

    fn has_like(self, tokens: &Tokens, i: usize) -> bool {
        self.as_slice().has_like(tokens, i)
    }
}

impl<const N: usize> OneOf for [&str; N] {
    fn has(self, tokens: &Tokens, i: usize) -> bool {
        self.as_slice().has(tokens, i)
    }

    fn has_like(self, tokens: &Tokens, i: usize) -> bool {
        self.as_slice().has_like(tokens, i)
    }
}

impl OneOf for &str {
    fn has(self, tokens: &Tokens, i: usize) -> bool {
        [self].has(tokens, i)
    }

    fn has_like(self, tokens: &Tokens, i: usize) -> bool {
        [self].has_like(tokens, i)
    }
}
