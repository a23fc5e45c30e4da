//! Text as tokens: cut once per turn, shared by the lists, the extractors and whoever else looks at words.
//!
//! A token is a run of letters and digits, or one other character that is not white space. Hyphens, dashes and full
//! stops are always tokens of their own, and a possessive (`’s`, or `’` after an s) is split off, so that `NATO’s`
//! is `NATO` + `’s`, `Russia-NATO` is three tokens, and what the lists hold is cut as the text is.

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

/// One token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// What it is made of.
    pub kind: Kind,
    /// Begins with a capital letter.
    pub capital: bool,
    /// Has two letters or more, all of them capitals.
    pub all_caps: bool,
    /// White space stands before it (or it is the first).
    pub spaced: bool,
    /// Stands where a sentence begins, so that its capital is no evidence.
    pub initial: bool,
    /// [`hash`] of its text as printed, for the lists.
    pub hash: u64,
}

/// A text and its tokens.
#[derive(Debug)]
pub struct Tokens<'t> {
    /// The text.
    pub text: &'t str,
    /// Its tokens, in order.
    pub list: Vec<Token>,
}

/// The seed of [`extend`]: the hash of no tokens.
pub const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a over one token's bytes, the two apostrophes taken as one.
pub const fn hash(token: &str) -> u64 {
    hash_bytes(token.as_bytes())
}

/// [`hash`] of a token's bytes, for tables that are built at compile time.
pub const fn hash_bytes(bytes: &[u8]) -> u64 {
    let mut state = SEED;
    let mut i = 0;
    while i < bytes.len() {
        // U+2019 is E2 80 99.
        let byte = if bytes[i] == 0xE2 && i + 2 < bytes.len() && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x99 {
            i += 2;
            b'\''
        } else {
            bytes[i]
        };
        state = step(state, byte);
        i += 1;
    }
    state
}

const fn step(state: u64, byte: u8) -> u64 {
    (state ^ byte as u64).wrapping_mul(0x0100_0000_01b3)
}

/// The hash of a sequence of tokens, one token at a time.
pub fn extend(state: u64, token: u64) -> u64 {
    (state.rotate_left(23) ^ token).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

impl<'t> Tokens<'t> {
    /// Cuts a text. Linear in its length.
    pub fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut list: Vec<Token> = Vec::with_capacity(text.len() / 4 + 1);
        let (mut spaced, mut initial) = (true, true);
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            // What is no ASCII is decoded; a space is passed at once.
            let (c, class) = match bytes[at] {
                b' ' => {
                    spaced = true;
                    at += 1;
                    continue;
                }
                b if b.is_ascii() => (b as char, CLASSES[b as usize]),
                _ => text[at..].chars().next().map_or((' ', 0), |c| (c, if c.is_alphanumeric() { OTHER } else { 0 })),
            };
            at += c.len_utf8();
            let (mut kind, mut capital, mut all_caps) = (Kind::Mark, false, false);
            let hash;
            if class != 0 {
                let word = Word::at(text, start);
                at = word.end;
                (hash, all_caps) = (word.hash, word.all_caps);
                (kind, capital) = match class {
                    UPPER => (Kind::Word, true),
                    LOWER => (Kind::Word, false),
                    DIGIT => (Kind::Number, false),
                    _ if c.is_numeric() => (Kind::Number, c.is_uppercase()),
                    _ => (Kind::Word, c.is_uppercase()),
                };
                all_caps &= kind == Kind::Word;
            } else {
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
                hash = hash_bytes(&bytes[start..at]);
            }
            let starts = initial && matches!(kind, Kind::Word | Kind::Number);
            initial = match kind {
                Kind::Break => true,
                Kind::Mark => match c {
                    // An abbreviation's full stop ends no sentence; neither does one inside a number.
                    '.' => ends_sentence(&list, text),
                    '!' | '?' | '…' | ':' | '•' => true,
                    '"' | '“' | '”' | '«' | '»' | '(' | '[' | '—' | '–' | '-' | '*' | '\'' | '‘' | '’' => {
                        initial
                    }
                    _ => false,
                },
                _ => false,
            };
            let (start, end) = (start as u32, at as u32);
            list.push(Token { start, end, kind, capital, all_caps, spaced, initial: starts, hash });
            spaced = kind == Kind::Break;
        }
        list.shrink_to_fit();
        Self { text, list }
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

const UPPER: u8 = 1;
const LOWER: u8 = 2;
const DIGIT: u8 = 4;
/// A letter or digit beyond ASCII.
const OTHER: u8 = 8;

/// What each byte is to a word; 0 for what is no letter or digit of ASCII.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'A'..=b'Z' => UPPER,
            b'a'..=b'z' => LOWER,
            b'0'..=b'9' => DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// A run of letters and digits.
struct Word {
    end: usize,
    /// Two letters or more, none of them small.
    all_caps: bool,
    /// What [`hash`] gives.
    hash: u64,
}

impl Word {
    /// The run that begins at `start`: byte by byte while it is ASCII, as nearly all are.
    fn at(text: &str, start: usize) -> Self {
        let bytes = text.as_bytes();
        // `MrPouyanné`: pages lose this space.
        if let [b'M', b'r' | b's', b'A'..=b'Z' | 0x80.., ..] = bytes[start..]
            && text[start + 2..].starts_with(char::is_uppercase)
        {
            let end = start + 2;
            return Self { end, all_caps: false, hash: hash_bytes(&bytes[start..end]) };
        }
        let (mut end, mut seen, mut hash) = (start, 0, SEED);
        while let Some(&byte) = bytes.get(end) {
            let class = CLASSES[byte as usize];
            if class == 0 {
                if !byte.is_ascii() && text[end..].starts_with(is_part) {
                    return Self::beyond_ascii(text, start);
                }
                break;
            }
            seen |= class;
            hash = step(hash, byte);
            end += 1;
        }
        let capitals = || bytes[start..end].iter().filter(|b| b.is_ascii_uppercase()).count();
        Self { end, all_caps: seen & LOWER == 0 && capitals() > 1, hash }
    }

    fn beyond_ascii(text: &str, start: usize) -> Self {
        let (mut end, mut letters, mut lower) = (start, 0, false);
        for c in text[start..].chars().take_while(|&c| is_part(c)) {
            letters += usize::from(c.is_alphabetic());
            lower |= c.is_lowercase();
            end += c.len_utf8();
        }
        Self { end, all_caps: letters >= 2 && !lower, hash: hash(&text[start..end]) }
    }
}

/// Whether a character goes on a word that has begun.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || is_joiner(c)
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

/// Whether the full stop after the tokens so far ends a sentence.
fn ends_sentence(list: &[Token], text: &str) -> bool {
    let Some(last) = list.last() else { return true };
    let word = &text[last.start as usize..last.end as usize];
    let abbreviation = matches!(
        word,
        "Mr" | "Mrs" | "Ms" | "Dr" | "St" | "No" | "Prof" | "Gen" | "Sen" | "Col" | "Art" | "vs" | "approx"
    );
    let one_capital = last.kind == Kind::Word && last.capital && word.chars().count() == 1;
    !abbreviation && !one_capital
}

/// A filter in front of a table of words: it turns most others away by length and first two letters, capitals or not.
#[derive(Debug)]
pub struct Sieve([u32; 32 * 16]);

impl Default for Sieve {
    fn default() -> Self {
        Self::new()
    }
}

impl Sieve {
    /// Lets nothing by.
    pub const fn new() -> Self {
        Self([0; 32 * 16])
    }

    /// Lets a word by too.
    pub const fn with(mut self, word: &[u8]) -> Self {
        let (place, bit) = Self::place(word);
        self.0[place] |= bit;
        self
    }

    /// Lets all the words of a text by, which are apart by single spaces.
    pub const fn with_all(mut self, words: &str) -> Self {
        let bytes = words.as_bytes();
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                self = self.with(bytes.split_at(at).0.split_at(start).1);
                start = at + 1;
            }
            at += 1;
        }
        self
    }

    /// Whether the table may hold this word.
    pub fn lets_by(&self, word: &[u8]) -> bool {
        let (place, bit) = Self::place(word);
        self.0[place] & bit != 0
    }

    /// For the first letter and the length, a bit for each second letter; 15 stands for all greater lengths.
    const fn place(word: &[u8]) -> (usize, u32) {
        let len = if word.len() < 15 { word.len() } else { 15 };
        match *word {
            [first, second, ..] => ((first as usize & 31) << 4 | len, 1 << (second & 31)),
            [first] => ((first as usize & 31) << 4 | 1, 1),
            [] => (0, 1),
        }
    }
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
    }

    #[test]
    fn capitals_know_where_a_sentence_begins() {
        let t = Tokens::new("Today. Mr Lavrov met J. Biden. He left.\nThen “We” came");
        let initial: Vec<_> = (0..t.list.len()).filter(|&i| t.list[i].initial).map(|i| t.word(i)).collect();
        assert_eq!(initial, ["Today", "Mr", "He", "Then"]);
    }

    #[test]
    fn words_in_any_letters_are_cut_and_hashed_alike() {
        let text = "naïve Zürich’s G20 ŁÓDŹ x\u{301}y 19th don’t È";
        let tokens = Tokens::new(text);
        assert_eq!(words(text), ["naïve", "Zürich", "’s", "G20", "ŁÓDŹ", "x\u{301}y", "19th", "don", "’", "t", "È"]);
        for (i, token) in tokens.list.iter().enumerate() {
            assert_eq!(token.hash, hash(tokens.word(i)), "{}", tokens.word(i));
        }
        let capitals: Vec<_> = tokens.list.iter().filter(|t| t.all_caps).map(|t| t.start).collect();
        assert_eq!(capitals, [23]);
    }

    #[test]
    fn a_sieve_lets_its_words_by_in_any_capitals_and_few_others() {
        let sieve = Sieve::new().with_all("january o");
        for word in ["january", "January", "JANUARY", "O", "jackdaw"] {
            assert!(sieve.lets_by(word.as_bytes()), "{word}");
        }
        for word in ["June", "jan", "a", "", "january-and-so-on-for-long"] {
            assert!(!sieve.lets_by(word.as_bytes()), "{word}");
        }
    }

    #[test]
    fn hashes_take_the_two_apostrophes_as_one() {
        assert_eq!(hash("People’s"), hash("People's"));
        assert_ne!(hash("Peoples"), hash("People's"));
    }
}
