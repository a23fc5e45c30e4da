//! Walks over the noun phrase around a head noun: how far its name reaches to the left and to the right.
//!
//! Every walk has a bound, so that a rule costs the same wherever it stands.

use super::heads::{self, Head};
use crate::lists::{Hit, Section};
use crate::tokens::{Kind, Token, Tokens};

/// The longest walk to the left and to the right, in tokens.
const LEFT: usize = 14;
const RIGHT: usize = 32;

/// A head noun in its text.
#[derive(Clone, Copy)]
pub struct Site<'s> {
    /// The turn's tokens.
    pub tokens: &'s Tokens<'s>,
    /// The lists' forms in the turn, by first token.
    pub hits: &'s [Hit<'s>],
    /// The token of the head noun.
    pub at: usize,
    /// What it is.
    pub head: Head,
}

/// What stands in front of a head noun and belongs to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Front {
    /// The first token of it; the head noun itself where nothing does.
    pub from: usize,
    /// Words with a capital that no sentence gave them.
    pub names: usize,
    /// Names among them that are a state's, a people's or a body's.
    pub owners: usize,
    /// Lower-case words.
    pub plain: usize,
    /// A year or a month opens it.
    pub dated: bool,
}

impl<'s> Site<'s> {
    /// The token at `i`, if there is one.
    pub fn token(&self, i: usize) -> Option<&'s Token> {
        self.tokens.list.get(i)
    }

    /// The words of token `i`; empty past the end.
    pub fn word(&self, i: usize) -> &'s str {
        self.tokens.word(i)
    }

    /// The word `back` tokens before token `i`; empty before the beginning.
    pub fn before(&self, i: usize, back: usize) -> &'s str {
        i.checked_sub(back).map_or("", |k| self.tokens.word(k))
    }

    /// Whether the head noun's capital means something.
    pub fn capital(&self) -> bool {
        self.name(self.at)
    }

    /// Whether token `i` is a word whose capital no sentence gave it.
    pub fn name(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.kind == Kind::Word && t.capital && (!t.initial || t.all_caps))
    }

    /// Whether token `i` is a word that no noun phrase holds, or none at all.
    pub fn stops(&self, i: usize) -> bool {
        let Some(token) = self.token(i) else { return true };
        match token.kind {
            Kind::Word => (token.initial || !token.all_caps) && heads::is_stop(&decapitalised(self.word(i))),
            Kind::Number => false,
            _ => true,
        }
    }

    /// Whether the lists know a form of one of these sections at token `i`; the token after its end.
    pub fn listed(&self, i: usize, sections: &[Section]) -> Option<usize> {
        let first = self.hits.partition_point(|h| h.start < i);
        self.hits[first..]
            .iter()
            .take_while(|h| h.start == i)
            .find(|h| sections.contains(&h.fact.section))
            .map(|h| h.end)
    }

    /// Whether token `i` names a state, a people or a body, so that a document of theirs is meant and not its name.
    pub fn owner(&self, i: usize) -> bool {
        heads::is_of_a_people(self.word(i))
            || heads::is_body(self.word(i))
            || self.listed(i, &[Section::Gpe, Section::Norp, Section::Org, Section::Loc, Section::Person]).is_some()
    }

    /// The first token of the compound that ends at token `i`: *eight-point*, *Russian-Turkish*.
    fn compound(&self, i: usize) -> usize {
        let mut first = i;
        while first >= 2
            && i - first < 6
            && matches!(self.word(first - 1), "-" | "–")
            && self.token(first).is_some_and(|t| !t.spaced)
            && self.token(first - 1).is_some_and(|t| !t.spaced)
            && self.token(first - 2).is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Number))
        {
            first -= 2;
        }
        first
    }

    /// The modifiers in front of token `at`; with `names` alone, no lower-case ones.
    pub fn front(&self, at: usize, names: bool) -> Front {
        let mut front = Front { from: at, ..Front::default() };
        while front.from > 0 && at - front.from < LEFT {
            let last = front.from - 1;
            let first = self.compound(last);
            let Some(token) = self.token(last) else { break };
            match token.kind {
                Kind::Word | Kind::Number if token.kind == Kind::Number && first == last => {
                    // A year or the day of a month opens the phrase; any other number counts things.
                    if let Some(from) = self.date_before(last + 1) {
                        front.from = from;
                        front.dated = true;
                    }
                    break;
                }
                Kind::Word | Kind::Number if first == last && self.stops(last) => {
                    // *Science and Technology Development Strategy*
                    if self.word(last) == "and"
                        && !self.head.plural
                        && last > 0
                        && self.name(last - 1)
                        && self.name(last + 1)
                        && !self.owner(last - 1)
                    {
                        front.from = last - 1;
                        front.names += 1;
                        continue;
                    }
                    break;
                }
                Kind::Word | Kind::Number => {
                    let capital = (first..=last).any(|i| self.name(i));
                    if capital && heads::month(self.word(first)).is_some() {
                        front.from = first;
                        front.dated = true;
                        break;
                    }
                    if !capital && (names || is_participle(self.word(last)) && first == last) {
                        break;
                    }
                    front.from = first;
                    if capital {
                        front.names += 1;
                        front.owners += usize::from(self.owner(first) || self.owner(last));
                    } else {
                        front.plain += 1;
                    }
                }
                _ => break,
            }
        }
        front
    }

    /// The first token of a date (*2002*, *May 2012*, *May 7*) that ends before token `end`.
    pub fn date_before(&self, end: usize) -> Option<usize> {
        let last = end.checked_sub(1)?;
        let number = self.word(last);
        let month_before = last > 0 && heads::month(self.word(last - 1)).is_some();
        if year(number).is_some() {
            return Some(if month_before { last - 1 } else { last });
        }
        (month_before && day(number).is_some()).then(|| last - 1)
    }

    /// The token after a date that begins at token `i`, and its EDTF value: *May 7, 2012*, *17 February 2015*, *May
    /// 2012*, *2015*.
    pub fn date_at(&self, i: usize) -> Option<(usize, String)> {
        let (a, b) = (self.word(i), self.word(i + 1));
        if let Some(month) = heads::month(a) {
            if let Some(day) = day(b) {
                let comma = usize::from(self.word(i + 2) == ",");
                return Some(match year(self.word(i + 2 + comma)) {
                    Some(year) => (i + 3 + comma, format!("{year}-{month:02}-{day:02}")),
                    None => (i + 2, String::new()),
                });
            }
            let comma = usize::from(b == ",");
            return year(self.word(i + 1 + comma)).map(|year| (i + 2 + comma, format!("{year}-{month:02}")));
        }
        if let (Some(day), Some(month)) = (day(a), heads::month(b)) {
            return year(self.word(i + 2)).map(|year| (i + 3, format!("{year}-{month:02}-{day:02}")));
        }
        year(a).map(|year| (i + 1, year.to_string()))
    }

    /// The token after what follows a name and belongs to it: its number and its date.
    pub fn numbers(&self, mut end: usize) -> usize {
        for _ in 0..3 {
            if let Some(after) = self.number_at(end) {
                end = after;
            } else if matches!(self.word(end), "of" | "dated" | "from") {
                match self.date_at(end + 1) {
                    Some((after, _)) => end = after,
                    None => break,
                }
            } else {
                break;
            }
        }
        end
    }

    /// The token after a document's number at token `i`: *No. 204*, *2254*, *No. 44-FZ*, *242 (XXII)* without brackets.
    pub fn number_at(&self, i: usize) -> Option<usize> {
        let mut at = i;
        if matches!(self.word(at), "No" | "Number" | "no" | "number" | "Nos") {
            at += 1;
            if self.word(at) == "." {
                at += 1;
            }
        } else if self.word(at) == "№" {
            at += 1;
        } else if matches!(self.word(at), "FZ" | "FKZ") && self.word(at + 1) == "-" {
            at += 2;
        }
        let token = self.token(at)?;
        if token.kind != Kind::Number || !self.word(at).bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        // A number that counts what follows, or a year, numbers no document: *the resolution 15 states voted for*.
        if at == i
            && (year(self.word(at)).is_some() && self.word(at).len() == 4 && self.word(at).starts_with("20"))
            && !self.capital()
        {
            return None;
        }
        let mut end = at + 1;
        if matches!(self.word(end), "-" | "–" | "/")
            && self.token(end).is_some_and(|t| !t.spaced)
            && self.token(end + 1).is_some_and(|t| !t.spaced && matches!(t.kind, Kind::Word | Kind::Number))
        {
            end += 2;
        }
        Some(end)
    }

    /// The token after the title in capitals that a preposition opens at token `i`: *on Alliance and Integration*,
    /// *for Crimea and Sevastopol’s Socioeconomic Development through to 2020*. Nothing where no capital follows.
    pub fn title(&self, i: usize) -> Option<usize> {
        if !matches!(
            self.word(i),
            "of" | "on"
                | "On"
                | "for"
                | "between"
                | "against"
                | "concerning"
                | "with"
                | "to"
                | "in"
                | "FOR"
                | "OF"
                | "ON"
        ) {
            return None;
        }
        let (mut end, mut at) = (None, i + 1);
        while at < i + RIGHT {
            let Some(token) = self.token(at) else { break };
            match token.kind {
                Kind::Word if token.capital && !token.initial => end = Some(at + 1),
                Kind::Possessive if end == Some(at) && self.name(at + 1) => {}
                Kind::Mark if matches!(self.word(at), "-" | "–") && !token.spaced && end == Some(at) => {
                    at += 1;
                    end = Some(at + 1);
                    continue;
                }
                Kind::Number if end.is_some() && year(self.word(at)).is_some() => end = Some(at + 1),
                Kind::Number if year(self.word(at)).is_some() && (self.name(at + 1)) => {}
                Kind::Word
                    if matches!(
                        self.word(at),
                        "of" | "on"
                            | "for"
                            | "and"
                            | "the"
                            | "in"
                            | "to"
                            | "between"
                            | "with"
                            | "by"
                            | "against"
                            | "through"
                            | "until"
                            | "a"
                            | "towards"
                            | "from"
                            | "at"
                    ) => {}
                _ => break,
            }
            at += 1;
        }
        end
    }

    /// The token after the phrase in small letters that a preposition opens at token `i`: *on the participation of
    /// Japanese enterprises in the Arctic LNG 2 project*. It ends before a verb, a clause or a mark.
    pub fn topic(&self, i: usize) -> Option<usize> {
        let mut at = i + 1;
        let mut end = None;
        while at < i + RIGHT {
            let Some(token) = self.token(at) else { break };
            let word = self.word(at);
            match token.kind {
                Kind::Word
                    if ends_phrase(word) || (word.ends_with("ly") && word.len() > 5 && !word.ends_with("family")) =>
                {
                    break;
                }
                Kind::Word if matches!(word, "and" | "or") => {
                    let next = self.word(at + 1);
                    let goes_on = self.token(at + 1).is_some_and(|t| t.kind == Kind::Word)
                        && (!self.stops(at + 1) || matches!(next, "the" | "its" | "other" | "their"))
                        && (next != "the" || heads::head(self.word(at + 2)).is_none())
                        && heads::head(next).is_none();
                    if !goes_on {
                        break;
                    }
                }
                Kind::Word
                    if matches!(word, "in" | "by" | "on" | "from" | "since" | "until" | "at")
                        && (self.date_at(at + 1).is_some()
                            || matches!(
                                self.word(at + 1),
                                "early"
                                    | "late"
                                    | "order"
                                    | "accordance"
                                    | "line"
                                    | "connection"
                                    | "which"
                                    | "this"
                                    | "addition"
                                    | "return"
                                    | "exchange"
                                    | "a"
                                    | "such"
                                    | "time"
                                    | "particular"
                                    | "general"
                                    | "principle"
                            )) =>
                {
                    break;
                }
                Kind::Word if is_linking(word) => {}
                Kind::Word | Kind::Number => end = Some(at + 1),
                Kind::Possessive => {}
                Kind::Mark if matches!(word, "-" | "–" | "%" | "/") && !token.spaced => {}
                _ => break,
            }
            at += 1;
        }
        end
    }

    /// The token after the closing quotation mark of the title that opens at token `i`.
    pub fn quoted(&self, i: usize) -> Option<usize> {
        let close = match self.word(i) {
            "“" | "”" => "”",
            "\"" => "\"",
            "«" => "»",
            "‘" => "’",
            _ => return None,
        };
        (i + 2..i + RIGHT)
            .take_while(|&k| self.token(k).is_some_and(|t| t.kind != Kind::Break))
            .find(|&k| self.word(k) == close)
            .map(|k| k + 1)
    }
}

/// Function words that go on a phrase but do not end it.
fn is_linking(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "our"
            | "your"
            | "my"
            | "his"
            | "her"
            | "its"
            | "their"
            | "of"
            | "on"
            | "in"
            | "at"
            | "to"
            | "for"
            | "from"
            | "by"
            | "with"
            | "between"
            | "through"
            | "within"
            | "under"
            | "into"
            | "all"
            | "both"
            | "these"
            | "those"
            | "other"
            | "against"
            | "towards"
            | "toward"
            | "this"
            | "such"
            | "any"
            | "some"
            | "about"
    )
}

/// Words that begin a clause or a sentence’s verb.
fn ends_phrase(word: &str) -> bool {
    matches!(
        word,
        "that"
            | "which"
            | "who"
            | "whom"
            | "whose"
            | "where"
            | "when"
            | "while"
            | "if"
            | "because"
            | "as"
            | "than"
            | "although"
            | "though"
            | "so"
            | "but"
            | "since"
            | "before"
            | "after"
            | "is"
            | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "has"
            | "have"
            | "had"
            | "do"
            | "does"
            | "did"
            | "will"
            | "would"
            | "can"
            | "could"
            | "shall"
            | "should"
            | "may"
            | "might"
            | "must"
            | "we"
            | "I"
            | "you"
            | "he"
            | "she"
            | "it"
            | "they"
            | "there"
            | "not"
            | "also"
            | "now"
            | "today"
            | "already"
            | "just"
            | "here"
            | "signed"
            | "adopted"
            | "approved"
            | "reached"
            | "concluded"
            | "prepared"
            | "submitted"
            | "proposed"
            | "came"
            | "paved"
            | "began"
            | "entered"
            | "became"
            | "took"
            | "made"
            | "envisages"
            | "provides"
            | "includes"
            | "took_place"
            | "says"
            | "states"
            | "stipulates"
            | "without"
            | "together"
            | "despite"
            | "during"
            | "including"
            | "until"
            | "within"
            | "even"
            | "only"
            | "too"
            | "then"
            | "again"
            | "yet"
            | "how"
            | "what"
            | "why"
            | "not_yet"
            | "enter"
            | "work"
            | "works"
            | "remain"
            | "remains"
            | "becomes"
            | "become"
            | "went"
            | "go"
            | "goes"
            | "yesterday"
            | "tomorrow"
            | "soon"
            | "once"
            | "well"
            | "under"
            | "like"
            | "whereby"
            | "set"
            | "sets"
    )
}

/// Whether a word before a noun is more likely a verb form: *implementing programmes*, *signed agreements*.
fn is_participle(word: &str) -> bool {
    (word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly"))
        && word.len() > 4
        && !matches!(
            word,
            "corresponding"
                | "targeted"
                | "updated"
                | "existing"
                | "binding"
                | "federal"
                | "outstanding"
                | "housing"
                | "training"
                | "building"
                | "engineering"
                | "manufacturing"
                | "shipbuilding"
                | "shipping"
                | "long-standing"
                | "simplified"
                | "expanded"
                | "revised"
                | "amended"
                | "extended"
                | "integrated"
                | "unified"
                | "detailed"
                | "friendly"
                | "early"
                | "family"
                | "monthly"
                | "yearly"
                | "supply"
                | "lending"
                | "funding"
                | "financing"
                | "proposed"
                | "planned"
                | "anti-doping"
                | "relevant"
                | "mentioned"
                | "planning"
                | "restructuring"
        )
}

/// The year that a number is.
fn year(word: &str) -> Option<u16> {
    if word.len() != 4 || !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    word.parse().ok().filter(|y| (1500..2100).contains(y))
}

/// The day of a month that a number is.
fn day(word: &str) -> Option<u8> {
    if word.len() > 2 {
        return None;
    }
    word.parse().ok().filter(|d| (1..=31).contains(d))
}

fn decapitalised(word: &str) -> std::borrow::Cow<'_, str> {
    match word.as_bytes().first() {
        Some(b) if b.is_ascii_uppercase() => {
            let mut small = word.to_string();
            small[..1].make_ascii_lowercase();
            small.into()
        }
        _ => word.into(),
    }
}
