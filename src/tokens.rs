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
        let mut list: Vec<Token> = Vec::with_capacity(text.len() / 5 + 1);
        let (mut spaced, mut initial) = (true, true);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let start = at;
            at += c.len_utf8();
            if c != '\n' && c.is_whitespace() {
                spaced = true;
                continue;
            }
            let mut kind = Kind::Mark;
            let (mut capital, mut all_caps, mut hashed) = (false, false, None);
            if c.is_alphanumeric() {
                kind = if c.is_numeric() { Kind::Number } else { Kind::Word };
                let word = Word::at(text, start);
                at = word.end;
                capital = c.is_uppercase();
                all_caps = word.letters >= 2 && !word.lower && kind == Kind::Word;
                hashed = word.hash;
            } else if matches!(c, '’' | '\'') && !spaced {
                let before = list.last().map(|t| &text[t.start as usize..t.end as usize]);
                if let Some(extra) = possessive(&text[at..], before) {
                    kind = Kind::Possessive;
                    at += extra;
                }
            } else if c == '\n' {
                kind = Kind::Break;
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
            let hash = hashed.unwrap_or_else(|| hash(&text[start..at]));
            let (start, end) = (start as u32, at as u32);
            list.push(Token { start, end, kind, capital, all_caps, spaced, initial: starts, hash });
            spaced = c == '\n';
        }
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

/// A run of letters and digits.
struct Word {
    end: usize,
    letters: usize,
    lower: bool,
    /// What [`hash`] gives, where the run was short work.
    hash: Option<u64>,
}

impl Word {
    /// The run that begins at `start`: byte by byte while it is ASCII, as nearly all are.
    fn at(text: &str, start: usize) -> Self {
        // `MrPouyanné`: pages lose this space.
        let stuck = |title| text[start..].strip_prefix(title).is_some_and(|r: &str| r.starts_with(char::is_uppercase));
        if stuck("Mr") || stuck("Ms") {
            return Self { end: start + 2, letters: 2, lower: true, hash: None };
        }
        let (mut letters, mut lower, mut state) = (0, false, SEED);
        for (at, b) in text.as_bytes()[start..].iter().enumerate() {
            match b {
                b'A'..=b'Z' => letters += 1,
                b'a'..=b'z' => (letters, lower) = (letters + 1, true),
                b'0'..=b'9' => {}
                0x80.. => return Self::beyond_ascii(text, start),
                _ => return Self { end: start + at, letters, lower, hash: Some(state) },
            }
            state = step(state, *b);
        }
        Self { end: text.len(), letters, lower, hash: Some(state) }
    }

    fn beyond_ascii(text: &str, start: usize) -> Self {
        let mut word = Self { end: start, letters: 0, lower: false, hash: None };
        for c in text[start..].chars().take_while(|&c| is_part(c)) {
            word.letters += usize::from(c.is_alphabetic());
            word.lower |= c.is_lowercase();
            word.end += c.len_utf8();
        }
        word
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
    fn hashes_take_the_two_apostrophes_as_one() {
        assert_eq!(hash("People’s"), hash("People's"));
        assert_ne!(hash("Peoples"), hash("People's"));
    }
}
