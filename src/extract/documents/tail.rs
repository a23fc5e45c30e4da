//! What follows a head noun and belongs to it: its number and date, its title in capitals or in quotation marks, and
//! the phrase in small letters that says what it is about.

use super::around;
use super::heads;
use super::phrase::Site;
use super::stamp;
use crate::extract::dates;
use crate::lang::class;
use crate::lists::{Hit, Section};
use crate::model::DocumentKind::{self, *};
use crate::text::tokens::{Kind, Tokens};

/// Kinds that are signed somewhere.
const SIGNED: &[DocumentKind] = &[Agreement, Declaration, Memorandum, Protocol, Statement, Treaty];

/// The longest walk to the right, in tokens.
const RIGHT: usize = 32;

/// The token after the numbers and dates that follow a name at token `end`.
pub fn numbers(dates: &dates::Words, mut end: usize) -> usize {
    let tokens = dates.tokens;
    for _ in 0..3 {
        let dated = || matches!(tokens.word(end), "of" | "dated").then(|| stamp::at(dates, end + 1)).flatten();
        // *Resolution 2254 (2015)*
        let year = || tokens.word(end) == "(" && stamp::is_year(dates, end + 1) && tokens.word(end + 2) == ")";
        // *National Drug Control Strategy through to 2020*
        let until = || {
            let at = end + usize::from(tokens.word(end) == "through");
            let lasting =
                matches!(tokens.word(end.checked_sub(1)?), "Concept" | "Doctrine" | "Plan" | "Programme" | "Strategy");
            let year = matches!(tokens.word(at), "to" | "until") && stamp::is_year(dates, at + 1);
            (lasting && year).then_some(at + 2)
        };
        match number(tokens, end).or_else(|| Some(dated()?.0)).or_else(|| year().then_some(end + 3)).or_else(until) {
            Some(after) => end = after,
            None => break,
        }
    }
    // *Resolutions 1929 and 2231*
    let plural = |i: usize| tokens.word(i).ends_with('s') && tokens.list[i].capital();
    if end > 1 && plural(end - 2) && number(tokens, end - 1) == Some(end) {
        for _ in 0..8 {
            let at = end + usize::from(tokens.word(end) == ",");
            let at = at + usize::from(matches!(tokens.word(at), "and" | "or"));
            let whole = |i: usize| tokens.word(i).bytes().all(|b| b.is_ascii_digit()) && tokens.word(i).len() > 2;
            match number(tokens, at).filter(|after| at > end && *after == at + 1 && whole(at)) {
                Some(after) => end = after,
                None => break,
            }
        }
    }
    end
}

/// The token after a document's number at token `i`: *No. 204*, *2254*, *No. 44-FZ*, *FZ-94*.
pub fn number(tokens: &Tokens, i: usize) -> Option<usize> {
    let mut at = i;
    match tokens.word(at) {
        "No" | "no" | "Number" | "number" | "Nos" => at += 1 + usize::from(tokens.word(at + 1) == "."),
        "№" | "#" => at += 1,
        "FZ" | "FKZ" if tokens.word(at + 1) == "-" => at += 2,
        // *Bill C-11* of the Canadian Commons, *Bill S-5* of their Senate.
        "C" | "S" if tokens.word(at + 1) == "-" && !tokens.list[at + 1].spaced() => at += 2,
        _ => {}
    }
    let digits = tokens.word(at);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut end = at + 1;
    while end < at + 6
        && matches!(tokens.word(end), "-" | "–" | "/")
        && !tokens.list[end].spaced()
        && tokens.list.get(end + 1).is_some_and(|t| !t.spaced() && matches!(t.kind, Kind::Word | Kind::Number))
    {
        end += 2;
    }
    Some(end)
}

impl Site<'_> {
    /// The token after the title in capitals that a preposition opens at token `i`: *on Alliance and Integration*, *for
    /// Crimea and Sevastopol’s Socioeconomic Development through to 2020*. Nothing where no capital follows.
    pub fn title(&self, i: usize) -> Option<usize> {
        if !self.is(i, class::OPENS_TITLE)
            || self.is(i + 1, class::WEEKDAY)
            // *the executive order I signed* on March 17: a time.
            || self.word(i) == "on" && stamp::is_month(self.dates, i + 1)
        {
            return None;
        }
        self.capitals(i + 1)
    }

    /// Whether the conjunction at token `i` joins another document, which begins behind it: *and the Polar Code*, *and the
    /// Presidential Executive Order*.
    fn joins_document(&self, i: usize) -> bool {
        let first = i + 1 + usize::from(self.word(i + 1) == "the");
        if !matches!(self.word(i), "and" | "or") || !self.name(first) {
            return false;
        }
        let last = (first..first + 5).take_while(|&k| self.name(k)).find(|&k| self.is(k, class::WHOLE_NAME));
        self.listed(first, &[Section::Document]) || first > i + 1 && last.is_some()
    }

    /// The token after the words in capitals from token `from`, with the small words between them.
    pub fn capitals(&self, from: usize) -> Option<usize> {
        let (mut end, mut at) = (None, from);
        while at < from + RIGHT {
            let Some(token) = self.token(at) else { break };
            let word = self.word(at);
            let here = end == Some(at);
            match token.kind {
                Kind::Word
                    if at > from
                        && (self.is(at, ["No", "Nos", "FZ", "On"])
                            || self.is(at, ["Paragraph", "Article", "Articles", "Part"])
                                && self.before(at, 1) != "to") =>
                {
                    break;
                }
                // *the Address to the Assembly* I gave
                Kind::Word if word == "I" && !self.stops(at + 1) => break,
                Kind::Word if token.capital() && !token.initial() => {
                    // *the Law on Information and Law on the Contract System* are two.
                    if self.before(at, 1) == "and"
                        && heads::head(self.tokens, at).is_some()
                        && !matches!(word, "Programme" | "Plan" | "Code")
                    {
                        break;
                    }
                    end = Some(at + 1);
                }
                Kind::Word if here && matches!(word, "summit" | "forum") => return Some(at + 1),
                Kind::Word
                    if matches!(word, "of" | "on" | "in" | "from")
                        && stamp::at(self.dates, at + 1).is_some()
                        && !self.name(at + 2) =>
                {
                    break;
                }
                // *a Joint Statement on Trade* and a Declaration
                Kind::Word if word == "and" && matches!(self.word(at + 1), "a" | "an") => break,
                Kind::Word if here && self.joins_document(at) => break,
                // *signed the Declaration on Trade* in Omsk.
                Kind::Word if word == "in" && self.kind(SIGNED) && self.town(at + 1) => break,
                Kind::Word if word == "to" && here && !self.was(at, 1, class::ACCESSION) => {
                    break;
                }
                Kind::Word if self.is(at, class::INSIDE_TOPIC) => {}
                Kind::Possessive if here && self.name(at + 1) => {}
                // *on the Occasion of the 5th Anniversary*
                Kind::Number if end.is_some() && ["th", "st", "nd", "rd"].iter().any(|o| word.ends_with(o)) => {}
                Kind::Number if stamp::is_year(self.dates, at) => {
                    if end.is_some() {
                        end = Some(at + 1);
                    }
                }
                // *a Memorandum with the U.S.*
                Kind::Mark if here && word == "." && self.initials(at).is_some() => end = Some(at + 1),
                Kind::Mark if here && self.joins(at) => {
                    // *Treaty of Non-aggression*: what a hyphen ties on needs no capital.
                    if word != "," && self.token(at + 1).is_some_and(|t| t.kind == Kind::Word && !t.spaced()) {
                        at += 1;
                        end = Some(at + 1);
                    }
                }
                _ => break,
            }
            at += 1;
        }
        // *on the Iranian* nuclear programme: an adjective alone ends no title.
        end.filter(|&e| {
            !(around::is_of_a_people(self.tokens, e - 1)
                && self.token(e).is_some_and(|t| t.kind == Kind::Word && t.spaced()))
        })
    }

    /// Whether the mark at token `i` stands inside a title: a hyphen, or a comma in *Friendship, Good-Neighbourliness and
    /// Cooperation*.
    fn joins(&self, i: usize) -> bool {
        if matches!(self.word(i), "-" | "–") {
            return self.token(i).is_some_and(|t| !t.spaced());
        }
        self.word(i) == "," && {
            let mut at = i + 1;
            while at < i + 8 && (self.name(at) || matches!(self.word(at), "," | "-")) {
                at += 1;
            }
            at > i + 1 && self.word(at) == "and" && self.name(at + 1)
        }
    }

    /// The token after the phrase in small letters that a preposition opens at token `i`: *on the participation of
    /// Japanese enterprises in the Arctic LNG 2 project*. It ends before a verb, a clause or a mark.
    pub fn topic(&self, i: usize) -> Option<usize> {
        let first = self.word(i + 1);
        if self.is(i + 1 + usize::from(first == "a"), class::WEEKDAY)
            // *agreement on* and implementation of, *pulled out of the deal* with no thought
            || matches!(first, "and" | "or" | "no")
            || matches!(first, "it" | "that" | "this") && (self.stops(i + 2) || !matches!(first, "this"))
            // *his plan for more* than ten bridges
            || matches!(first, "fewer" | "less" | "more") && self.word(i + 2) == "than"
            || (stamp::at(self.dates, i + 1).is_some() || stamp::is_month(self.dates, i + 1))
                && matches!(self.word(i), "in" | "on")
        {
            return None;
        }
        let (parties, task, mut joined) = (self.word(i) == "between", self.word(i) == "to", false);
        let matter = self.is(i, ["about", "concerning", "on", "regarding"])
            || self.word(i) == "of" && !self.is(i + 1, class::DETERMINER);
        let (mut end, mut at) = (None, i + 1);
        while at < i + RIGHT {
            let Some(token) = self.token(at) else { break };
            let word = self.word(at);
            match token.kind {
                // *a concept for volunteers* until 2025
                Kind::Word if word == "and" && parties && self.name(at + 1) => joined = true,
                Kind::Word if word == "until" && stamp::is_year(self.dates, at + 1) => {}
                // *the programme for the period* through to 2030
                Kind::Word
                    if matches!(word, "through" | "up")
                        && self.word(at + 1) == "to"
                        && stamp::is_year(self.dates, at + 2) => {}
                // *a strategy to weaken and* ultimately *defeat them*
                Kind::Word if task && self.was(at, 1, "and") && word.ends_with("ly") => {}
                Kind::Word if around::ends_phrase(self.tokens, at) => break,
                Kind::Word if at > i + 1 && self.acts(at, task) => break,
                Kind::Word if self.tells_when(at) => break,
                Kind::Word if matches!(word, "and" | "or") && !self.conjoins(at, task) => break,
                Kind::Word
                    if matches!(word, "in" | "by" | "on" | "over" | "from" | "at" | "of" | "for")
                        && self.places(at) =>
                {
                    break;
                }
                // *submitted the draft law on renovation to the State Duma*: where it went.
                Kind::Word if word == "to" && at > i + 1 && self.word(at + 1) == "the" && self.name(at + 2) => break,
                Kind::Word if matches!(word, "and" | "or") || self.is(at, class::LINKING) => {}
                Kind::Word | Kind::Number => end = Some(at + 1),
                Kind::Possessive => {}
                // *an agreement with the U.S.*
                Kind::Mark if word == "." && end == Some(at) && self.initials(at).is_some() => end = Some(at + 1),
                // *a message from George W. Bush*
                Kind::Mark
                    if word == "." && self.before(at, 1).len() == 1 && self.name(at - 1) && self.name(at + 1) => {}
                Kind::Mark if matches!(word, "-" | "–" | "%" | "/") && !token.spaced() => {}
                // *an agreement between Rosneft, the University of Turin, and*
                Kind::Mark
                    if word == "," && parties && !joined && (self.name(at + 1) || self.word(at + 1) == "and") => {}
                Kind::Mark if word == "," && matter && self.enumerates(at) => {}
                // *to cancel $10,000 of debt*
                Kind::Mark
                    if matches!(word, "$" | "£" | "€")
                        && self.token(at + 1).is_some_and(|t| t.kind == Kind::Number) => {}
                // *5,000 rubles*, *6.5 percent*
                Kind::Mark if matches!(word, "," | ".") && self.within_number(at) => {}
                _ => break,
            }
            at += 1;
        }
        self.finished(i + 1, end?)
    }

    /// The end of a phrase that begins at token `from`, without words that only another could finish: *for implementing*
    /// the Strategy, *on a special*, *to cancel*.
    pub fn finished(&self, from: usize, mut end: usize) -> Option<usize> {
        loop {
            let last = end - 1;
            let goes_on = self.is(end, class::OBJECT) || self.name(end);
            let doing = self.word(last).ends_with("ing") && around::is_participle(self.tokens, last) && goes_on;
            let unfinished = self.is(last, class::UNFINISHED);
            let small = self.token(last).is_some_and(|t| t.kind == Kind::Word && !t.capital());
            if !(doing || unfinished || small && last == from && self.was(from, 1, "to") && !self.is_sent()) {
                return Some(end);
            }
            end = (from..last).rev().find(|&k| !self.is(k, class::LINKING) && !self.is(k, ["and", "or", ","]))? + 1;
        }
    }

    /// Whether the head noun is what one writes to another: *a letter to* somebody.
    fn is_sent(&self) -> bool {
        self.kind(&[Letter, Reply, Proposal]) || self.like(self.at, "address")
    }

    /// Whether a town stands at token `i`, and the sentence or clause ends with it.
    fn town(&self, i: usize) -> bool {
        let town = |h: &&Hit| h.fact.section == Section::Gpe && h.fact.attribute("state").is_some();
        let ends = |h: &Hit| self.token(h.end).is_none_or(|t| matches!(t.kind, Kind::Mark | Kind::Break));
        let first = self.hits.partition_point(|h| h.start < i);
        self.hits[first..].iter().take_while(|h| h.start == i).filter(town).any(ends)
    }

    /// Whether the comma at token `i` parts the members of a list that ends with a conjunction: *friendship, cooperation
    /// and strategic partnership*.
    fn enumerates(&self, i: usize) -> bool {
        let mut words = 0;
        for at in i + 1..i + 12 {
            let plain = |at: usize| {
                let small = self.token(at).is_some_and(|t| t.kind == Kind::Word && !t.capital());
                small && !self.stops(at) && !around::ends_phrase(self.tokens, at)
            };
            match self.word(at) {
                "and" | "or" => return words > 0 && plain(at + 1) && self.conjoins(at, false),
                "," if words > 0 => words = 0,
                _ if words < 3 && plain(at) && !self.is(at, class::LINKING) => words += 1,
                _ => return false,
            }
        }
        false
    }

    /// Whether the mark at token `i` parts the digits of one number.
    fn within_number(&self, i: usize) -> bool {
        let digits = |k: usize| self.token(k).is_some_and(|t| t.kind == Kind::Number && !t.spaced());
        digits(i + 1) && i > 0 && self.token(i - 1).is_some_and(|t| t.kind == Kind::Number)
    }

    /// Whether the conjunction at token `i` joins two halves of a phrase and not two phrases.
    fn conjoins(&self, i: usize, task: bool) -> bool {
        let next = self.word(i + 1);
        // *the planning period of 2020 and 2021*
        if stamp::is_year(self.dates, i + 1) {
            return i > 0 && stamp::is_year(self.dates, i - 1);
        }
        self.token(i + 1).is_some_and(|t| t.kind == Kind::Word)
            && (!self.stops(i + 1) || matches!(next, "the" | "its" | "other" | "their"))
            // *a ruling on Crimea* and justified its, *the budget for ports* and ensure: a verb of its own. *A plan to build
            // ports and ensure safety* has two.
            && !(next.ends_with("ed") && (self.is(i + 2, class::LINKING) || self.stops(i + 2)))
            && (task || !self.is(i + 1, class::SECOND_VERB))
            && (next != "the" || !(heads::head(self.tokens, i + 2).is_some() || self.name(i + 2) && heads::head(self.tokens, i + 3).is_some()))
            && !self.joins_document(i)
            && heads::head(self.tokens, i + 1).is_none()
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
