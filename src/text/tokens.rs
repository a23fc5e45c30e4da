//! Text as tokens: cut once per turn, shared by the lists, the extractors and whoever else looks at words.
//!
//! A token is a run of letters and digits, or one other character that is not white space. Hyphens, dashes and full
//! stops are always tokens of their own, and a possessive (`’s`, or `’` after an s) is split off, so that `NATO’s`
//! is `NATO` + `’s`, `Russia-NATO` is three tokens, and what the lists hold is cut as the text is.

use super::at::{ALL_CAPS, CAPITAL, INITIAL, NUMERAL, SMALL, SPACED};
use super::classes::{Classes, Lexicon};
pub use super::hash::{SEED, extend, hash, hash_bytes};
use super::hash::{hash_letters, small};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, or letters and digits that begin with a letter: `Moscow`, `G20`.
    Word,
    /// Digits, with any letters that follow them: `2022`, `19th`, `1990s`.
    Number,
    /// `’s` or `'s`, or the apostrophe alone after a plural.
    Possessive,
    /// The line feed between two paragraphs.
    Break,
    /// One other character.
    Mark,
}

/// One token of a text. There are as many of them at a time as the text has: what is known of one takes few bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// [`hash`] of its text as printed, for the lists.
    pub hash: u64,
    /// How and where it stands, as bits: the marks among the [`super::classes::Classes`].
    pub marks: u32,
    /// The number of the set of its word classes: `Tokens::classes` has the set itself.
    pub set: u16,
    /// What it is made of.
    pub kind: Kind,
}

impl Token {
    /// One with these marks.
    const fn new(kind: Kind, start: usize, end: usize, hash: u64, marks: u32) -> Self {
        Self { start: start as u32, end: end as u32, hash, marks, set: 0, kind }
    }

    /// Whether it has one of these marks.
    #[inline]
    pub const fn marked(&self, marks: Classes) -> bool {
        self.marks as u64 & marks.marks() != 0
    }

    /// Whether it is a word that begins with a capital letter.
    #[inline]
    pub const fn capital(&self) -> bool {
        self.marked(CAPITAL)
    }

    /// Whether it is a word of two letters or more, all of them capitals.
    #[inline]
    pub const fn all_caps(&self) -> bool {
        self.marked(ALL_CAPS)
    }

    /// Whether it has no capital letter of ASCII.
    #[inline]
    pub const fn small(&self) -> bool {
        self.marked(SMALL)
    }

    /// Whether white space stands before it (or it is the first).
    #[inline]
    pub const fn spaced(&self) -> bool {
        self.marked(SPACED)
    }

    /// Whether it stands where a sentence begins, so that its capital is no evidence.
    #[inline]
    pub const fn initial(&self) -> bool {
        self.marked(INITIAL)
    }
}

/// A mark as the bit that it is, if something is so.
#[inline]
const fn bit(mark: Classes, holds: bool) -> u32 {
    if holds { mark.marks() as u32 } else { 0 }
}

/// A text and its tokens.
#[derive(Debug)]
pub struct Tokens<'t> {
    /// The text.
    pub text: &'t str,
    /// Its tokens, in order.
    pub list: Vec<Token>,
    /// The words of its language.
    pub lexicon: &'static Lexicon,
}

static NO_LANGUAGE: Lexicon = Lexicon::NONE;

impl<'t> Tokens<'t> {
    /// Cuts a text of no language: no word of it is in any class. Linear in its length.
    pub fn new(text: &'t str) -> Self {
        Self::of(text, &NO_LANGUAGE)
    }

    /// Cuts a text and looks every word of it up in its language. Linear in its length.
    pub fn of(text: &'t str, lexicon: &'static Lexicon) -> Self {
        let bytes = text.as_bytes();
        let mut list: Vec<Token> = Vec::with_capacity(text.len() / 4 + 1);
        let (mut spaced, mut initial) = (true, true);
        let mut at = 0;
        while let Some(&first) = bytes.get(at) {
            let start = at;
            let class = CLASSES[first as usize];
            if class == SPACE {
                (at, spaced) = (at + 1, true);
                continue;
            }
            if class & ALNUM != 0 || class == OTHER && text[at..].starts_with(is_letter_or_digit) {
                let mut word = word(text, start, class);
                word.set = lexicon.set(word.hash, || small_hash(text, &word));
                word.marks |= bit(SPACED, spaced) | bit(INITIAL, initial);
                list.push(word);
                (at, spaced, initial) = (word.end as usize, false, false);
                continue;
            }
            let c = if first.is_ascii() { first as char } else { text[at..].chars().next().unwrap_or(' ') };
            at += c.len_utf8();
            let mut kind = Kind::Mark;
            if c == '\n' {
                kind = Kind::Break;
            } else if c.is_whitespace() {
                spaced = true;
                continue;
            } else if matches!(c, '’' | '\'') && !spaced {
                let before = list.last().map(|t| &text[t.start as usize..t.end as usize]);
                if let Some(extra) = possessive(&text[at..], before) {
                    kind = Kind::Possessive;
                    at += extra;
                }
            }
            let marks = bit(SMALL, bytes[at - 1] != b'S') | bit(SPACED, spaced);
            initial = match kind {
                Kind::Break => true,
                Kind::Mark => match c {
                    // An abbreviation's full stop ends no sentence; neither does one inside a number.
                    '.' => ends_sentence(&list, text, lexicon),
                    '!' | '?' | '…' | ':' | '•' => true,
                    '"' | '“' | '”' | '«' | '»' | '(' | '[' | '—' | '–' | '-' | '*' | '\'' | '‘' | '’' => {
                        initial
                    }
                    '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' => initial,
                    _ => false,
                },
                _ => false,
            };
            let mut token = Token::new(kind, start, at, hash_bytes(&bytes[start..at]), marks);
            token.set = lexicon.set(token.hash, || small_hash(text, &token));
            list.push(token);
            spaced = kind == Kind::Break;
        }
        list.shrink_to_fit();
        let mut tokens = Self { text, list, lexicon };
        tokens.mark_joined();
        tokens
    }

    /// The hash of token `i`; that of no token past the end.
    pub fn hash(&self, i: usize) -> u64 {
        self.list.get(i).map_or(SEED, |t| t.hash)
    }

    /// The hash that token `i` has in small letters.
    #[inline]
    pub fn small_hash(&self, i: usize) -> u64 {
        self.list.get(i).map_or(SEED, |t| small_hash(self.text, t))
    }

    /// The words of token `i`; empty past the end.
    pub fn word(&self, i: usize) -> &'t str {
        self.list.get(i).map_or("", |t| &self.text[t.start as usize..t.end as usize])
    }

    /// The words from token `from` up to and without token `to`, as printed.
    pub fn slice(&self, from: usize, to: usize) -> &'t str {
        &self.text[self.list[from].start as usize..self.list[to - 1].end as usize]
    }
}

const MARK: u8 = 0;
const UPPER: u8 = 1;
const LOWER: u8 = 2;
const DIGIT: u8 = 4;
/// A byte of what is no ASCII.
const OTHER: u8 = 8;
const SPACE: u8 = 16;
const ALNUM: u8 = UPPER | LOWER | DIGIT;

/// What each byte is to a word.
const CLASSES: [u8; 256] = {
    let mut classes = [OTHER; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'A'..=b'Z' => UPPER,
            b'a'..=b'z' => LOWER,
            b'0'..=b'9' => DIGIT,
            b' ' => SPACE,
            _ => MARK,
        };
        byte += 1;
    }
    classes
};

/// The run of letters and digits that begins at `start` with a byte of this class: byte by byte while it is ASCII, as
/// nearly all are.
#[inline]
fn word(text: &str, start: usize, class: u8) -> Token {
    let bytes = text.as_bytes();
    // `MrPouyanné`: pages lose this space.
    if bytes[start] == b'M'
        && let [b'r' | b's', b'A'..=b'Z' | 0x80.., ..] = bytes[start + 1..]
        && text[start + 2..].starts_with(char::is_uppercase)
    {
        let hash = hash_bytes(&bytes[start..start + 2]);
        return Token::new(Kind::Word, start, start + 2, hash, bit(CAPITAL, true));
    }
    let (mut end, mut seen) = (start, 0);
    while let Some(&byte) = bytes.get(end) {
        let class = CLASSES[byte as usize];
        if class & ALNUM == 0 {
            if class == OTHER && text[end..].starts_with(is_part) {
                return word_beyond_ascii(text, start);
            }
            break;
        }
        seen |= class;
        end += 1;
    }
    let hash = hash_letters(bytes, start, end, |chunk| chunk);
    if class == DIGIT {
        return Token::new(Kind::Number, start, end, hash, bit(NUMERAL, true) | bit(SMALL, seen & UPPER == 0));
    }
    let several = || bytes[start..end].iter().filter(|b| b.is_ascii_uppercase()).count() > 1;
    let capital = class == UPPER;
    let all_caps = capital && seen & LOWER == 0 && several();
    let marks = bit(CAPITAL, capital) | bit(ALL_CAPS, all_caps) | bit(SMALL, seen & UPPER == 0);
    Token::new(Kind::Word, start, end, hash, marks)
}

/// The same with all letters of the world.
fn word_beyond_ascii(text: &str, start: usize) -> Token {
    let first = text[start..].chars().next().unwrap_or(' ');
    let (mut end, mut letters, mut lower, mut small) = (start, 0, false, true);
    for c in text[start..].chars().take_while(|&c| is_part(c)) {
        letters += usize::from(c.is_alphabetic());
        lower |= c.is_lowercase();
        small &= !c.is_ascii_uppercase();
        end += c.len_utf8();
    }
    let hash = hash(&text[start..end]);
    if first.is_numeric() {
        return Token::new(Kind::Number, start, end, hash, bit(NUMERAL, true) | bit(SMALL, small));
    }
    let all_caps = letters >= 2 && !lower;
    let marks = bit(CAPITAL, first.is_uppercase()) | bit(ALL_CAPS, all_caps) | bit(SMALL, small);
    Token::new(Kind::Word, start, end, hash, marks)
}

/// Whether a character goes on a word that has begun.
fn is_part(c: char) -> bool {
    is_letter_or_digit(c) || is_joiner(c)
}

/// The number of a note, `1999²`, is no part of the word or number before it.
fn is_letter_or_digit(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Combining marks and zero-width joiners stay with their letter.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// How many bytes after the apostrophe belong to a possessive: 1 for `’s`, 0 for the plural's bare apostrophe.
fn possessive(rest: &str, before: Option<&str>) -> Option<usize> {
    let before = before?;
    let next_is_word = |s: &str| s.chars().next().is_some_and(is_part);
    if rest.starts_with(['s', 'S']) && !next_is_word(&rest[1..]) {
        return before.ends_with(char::is_alphanumeric).then_some(1);
    }
    (before.ends_with('s') && !next_is_word(rest)).then_some(0)
}

/// The hash that a token has in small letters, as nearly all have.
#[inline(always)]
fn small_hash(text: &str, token: &Token) -> u64 {
    if token.small() { token.hash } else { hash_in_small(text, token) }
}

fn hash_in_small(text: &str, token: &Token) -> u64 {
    match token.kind {
        Kind::Possessive => hash("’s"),
        _ => hash_letters(text.as_bytes(), token.start as usize, token.end as usize, small),
    }
}

/// Whether the full stop after the tokens so far ends a sentence.
fn ends_sentence(list: &[Token], text: &str, lexicon: &Lexicon) -> bool {
    let Some(last) = list.last() else { return true };
    let word = &text[last.start as usize..last.end as usize];
    let one_capital = last.kind == Kind::Word && last.capital() && word.chars().count() == 1;
    !lexicon.sets[usize::from(last.set)].any(lexicon.abbreviations) && !one_capital
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let tokens = Tokens::new(text);
        (0..tokens.list.len()).map(|i| tokens.word(i)).collect()
    }

    #[test]
    fn possessives_hyphens_and_marks_are_tokens_of_their_own() {
        assert_eq!(words("NATO’s Russia-NATO Council"), ["NATO", "’s", "Russia", "-", "NATO", "Council"]);
        assert_eq!(words("MrProbe, Msc"), ["Mr", "Probe", ",", "Msc"]);
        assert_eq!(words("the States’ 1990s, don’t"), ["the", "States", "’", "1990s", ",", "don", "’", "t"]);
        assert_eq!(words("Since 1999¹² Omsk³."), ["Since", "1999", "¹", "²", "Omsk", "³", "."]);
    }

    #[test]
    fn capitals_know_where_a_sentence_begins() {
        let t = Tokens::new("Today. Mr Lavrov met J. Biden. He left.\nThen “We” came");
        let initial: Vec<_> = (0..t.list.len()).filter(|&i| t.list[i].initial()).map(|i| t.word(i)).collect();
        assert_eq!(initial, ["Today", "Mr", "He", "Then"]);
    }

    #[test]
    fn words_in_any_letters_are_cut_and_hashed_alike() {
        let text = "naïve Zürich’s G20 ŁÓDŹ x\u{301}y 19th don’t È Neighbourliness NATO’S @[`{";
        let tokens = Tokens::new(text);
        assert_eq!(
            words(text),
            [
                "naïve",
                "Zürich",
                "’s",
                "G20",
                "ŁÓDŹ",
                "x\u{301}y",
                "19th",
                "don",
                "’",
                "t",
                "È",
                "Neighbourliness",
                "NATO",
                "’S",
                "@",
                "[",
                "`",
                "{"
            ]
        );
        for (i, token) in tokens.list.iter().enumerate() {
            assert_eq!(token.hash, hash(tokens.word(i)), "{}", tokens.word(i));
            let small = tokens.word(i).to_ascii_lowercase();
            assert_eq!((tokens.small_hash(i), token.small()), (hash(&small), small == tokens.word(i)), "{small}");
        }
        let capitals: Vec<_> = tokens.list.iter().filter(|t| t.all_caps()).map(|t| t.start).collect();
        assert_eq!(capitals, [23, 68]);
    }
}
