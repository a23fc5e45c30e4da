//! What a token can be to a date: looked up once per token, so that the rules compare small values and not words.

use super::value::Modifier;
use crate::text::tokens::{self, Kind, Token, Tokens};

/// Calendar units, as words name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    /// Half a year; no word alone means it.
    Half,
    Year,
    Decade,
    Century,
}

/// The part that a token can play in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lex {
    /// None: nearly all words.
    Nothing,
    /// `January` is 1. `May` and `March` are months or words: the rules decide.
    Month(i8),
    /// `Jan`, which is a month only beside a number.
    ShortMonth(i8),
    /// `Monday` is 1.
    Weekday(i8),
    /// `spring` is 21 as in EDTF.
    Season(i8),
    /// `today` is 0, `yesterday` -1, `tomorrow` 1.
    Day(i32),
    /// `tonight`
    Tonight,
    /// `morning`, `evening`, `afternoon`, `night`
    DayPart,
    /// `year`, `years`: the unit, and whether it is plural.
    Unit(Period, bool),
    /// `half`
    Half,
    /// A number up to 999, in digits or as one word.
    Number(i16),
    /// `hundred`, `thousand`, which multiply.
    Times(i16),
    /// Four digits.
    Year(i16),
    /// `1990s` as 199; `90s` and `nineties` as 199 with no century given.
    Decade(i16, bool),
    /// `first`, `1st`
    Ordinal(i16),
    /// `last`, `this`, `next` and their like.
    Shift(i32),
    /// `early`, `middle`, `end` …
    Part(Modifier),
    /// `about`, `around` and their like.
    About,
    /// `fortnight`: two weeks.
    Fortnight,
    /// `previous`, which counts from a year that was named, if one was.
    Previous,
    /// `fiscal`, `FY`
    Fiscal,
    /// `2017Q4`
    YearQuarter(i16, i8),
    /// `ago`
    Ago,
    /// `now`
    Now,
    /// `am` is 0, `pm` is 12.
    Meridiem(i8),
    /// `midnight` is 0, `noon` 12, `9pm` 21.
    Hour(i8),
    /// `o’clock`, of which the token is the `o`.
    OClock,
    /// `Q1`
    QuarterCode(i8),
    /// `H1`
    HalfCode(i8),
}

use Lex::{
    About, Ago, Day, DayPart, Decade, Fiscal, Fortnight, Half, HalfCode, Hour, Meridiem, Month, Nothing, Now, Number,
    OClock, Ordinal, Part, Previous, QuarterCode, Season, Shift, ShortMonth, Times, Tonight, Unit, Weekday, Year,
    YearQuarter,
};
use Modifier::{Early, Late, Mid};
use Period as Of;

/// What each word is, in alphabetical order; capitals are looked at afterwards.
const WORDS: &[(&str, Lex)] = &[
    ("about", About),
    ("afternoon", DayPart),
    ("ago", Ago),
    ("am", Meridiem(0)),
    ("approximately", About),
    ("apr", ShortMonth(4)),
    ("april", Month(4)),
    ("around", About),
    ("aug", ShortMonth(8)),
    ("august", Month(8)),
    ("autumn", Season(23)),
    ("beginning", Part(Early)),
    ("centuries", Unit(Of::Century, true)),
    ("century", Unit(Of::Century, false)),
    ("circa", About),
    ("close", Part(Late)),
    ("coming", Shift(1)),
    ("current", Shift(0)),
    ("day", Unit(Of::Day, false)),
    ("days", Unit(Of::Day, true)),
    ("dec", ShortMonth(12)),
    ("decade", Unit(Of::Decade, false)),
    ("decades", Unit(Of::Decade, true)),
    ("december", Month(12)),
    ("early", Part(Early)),
    ("eight", Number(8)),
    ("eighteen", Number(18)),
    ("eighteenth", Ordinal(18)),
    ("eighth", Ordinal(8)),
    ("eighties", Decade(198, false)),
    ("eighty", Number(80)),
    ("eleven", Number(11)),
    ("eleventh", Ordinal(11)),
    ("end", Part(Late)),
    ("evening", DayPart),
    ("fall", Season(23)),
    ("feb", ShortMonth(2)),
    ("february", Month(2)),
    ("fifteen", Number(15)),
    ("fifteenth", Ordinal(15)),
    ("fifth", Ordinal(5)),
    ("fifties", Decade(195, false)),
    ("fifty", Number(50)),
    ("first", Ordinal(1)),
    ("fiscal", Fiscal),
    ("five", Number(5)),
    ("forties", Decade(194, false)),
    ("fortnight", Fortnight),
    ("forty", Number(40)),
    ("four", Number(4)),
    ("fourteen", Number(14)),
    ("fourteenth", Ordinal(14)),
    ("fourth", Ordinal(4)),
    ("friday", Weekday(5)),
    ("fy", Fiscal),
    ("h1", HalfCode(1)),
    ("h2", HalfCode(2)),
    ("half", Half),
    ("hundred", Times(100)),
    ("jan", ShortMonth(1)),
    ("january", Month(1)),
    ("jul", ShortMonth(7)),
    ("july", Month(7)),
    ("jun", ShortMonth(6)),
    ("june", Month(6)),
    ("last", Shift(-1)),
    ("late", Part(Late)),
    ("mar", ShortMonth(3)),
    ("march", Month(3)),
    ("may", Month(5)),
    ("mid", Part(Mid)),
    ("midday", Hour(12)),
    ("middle", Part(Mid)),
    ("midnight", Hour(0)),
    ("monday", Weekday(1)),
    ("month", Unit(Of::Month, false)),
    ("months", Unit(Of::Month, true)),
    ("morning", DayPart),
    ("next", Shift(1)),
    ("night", DayPart),
    ("nine", Number(9)),
    ("nineteen", Number(19)),
    ("nineteenth", Ordinal(19)),
    ("nineties", Decade(199, false)),
    ("ninety", Number(90)),
    ("ninth", Ordinal(9)),
    ("noon", Hour(12)),
    ("nov", ShortMonth(11)),
    ("november", Month(11)),
    ("now", Now),
    ("o", OClock),
    ("oct", ShortMonth(10)),
    ("october", Month(10)),
    ("one", Number(1)),
    ("outgoing", Shift(0)),
    ("pm", Meridiem(12)),
    ("previous", Previous),
    ("q1", QuarterCode(1)),
    ("q2", QuarterCode(2)),
    ("q3", QuarterCode(3)),
    ("q4", QuarterCode(4)),
    ("quarter", Unit(Of::Quarter, false)),
    ("quarters", Unit(Of::Quarter, true)),
    ("roughly", About),
    ("saturday", Weekday(6)),
    ("second", Ordinal(2)),
    ("sep", ShortMonth(9)),
    ("sept", ShortMonth(9)),
    ("september", Month(9)),
    ("seven", Number(7)),
    ("seventeen", Number(17)),
    ("seventeenth", Ordinal(17)),
    ("seventh", Ordinal(7)),
    ("seventies", Decade(197, false)),
    ("seventy", Number(70)),
    ("six", Number(6)),
    ("sixteen", Number(16)),
    ("sixteenth", Ordinal(16)),
    ("sixth", Ordinal(6)),
    ("sixties", Decade(196, false)),
    ("sixty", Number(60)),
    ("spring", Season(21)),
    ("start", Part(Early)),
    ("summer", Season(22)),
    ("sunday", Weekday(7)),
    ("ten", Number(10)),
    ("tenth", Ordinal(10)),
    ("third", Ordinal(3)),
    ("thirteen", Number(13)),
    ("thirteenth", Ordinal(13)),
    ("thirties", Decade(193, false)),
    ("thirtieth", Ordinal(30)),
    ("thirty", Number(30)),
    ("this", Shift(0)),
    ("thousand", Times(1000)),
    ("three", Number(3)),
    ("thursday", Weekday(4)),
    ("today", Day(0)),
    ("tomorrow", Day(1)),
    ("tonight", Tonight),
    ("tuesday", Weekday(2)),
    ("twelfth", Ordinal(12)),
    ("twelve", Number(12)),
    ("twenties", Decade(192, false)),
    ("twentieth", Ordinal(20)),
    ("twenty", Number(20)),
    ("two", Number(2)),
    ("upcoming", Shift(1)),
    ("wednesday", Weekday(3)),
    ("week", Unit(Of::Week, false)),
    ("weekend", Unit(Of::Weekend, false)),
    ("weeks", Unit(Of::Week, true)),
    ("winter", Season(24)),
    ("year", Unit(Of::Year, false)),
    ("years", Unit(Of::Year, true)),
    ("yesterday", Day(-1)),
];

/// For each hash, what its word is; a free slot holds nothing.
static SLOTS: [(u64, Lex); 512] = {
    let mut slots = [(0, Nothing); 512];
    let mut row = 0;
    while row < WORDS.len() {
        let hash = tokens::hash(WORDS[row].0);
        let mut slot = hash as usize % slots.len();
        while slots[slot].0 != 0 {
            slot = (slot + 1) % slots.len();
        }
        slots[slot] = (hash, WORDS[row].1);
        row += 1;
    }
    slots
};

/// The parts that a text's tokens can play, one each.
pub fn classify(tokens: &Tokens) -> Vec<Lex> {
    let part = |(i, token): (usize, &Token)| match token.kind {
        Kind::Word => known(tokens.small_hash(i), token.capital),
        Kind::Number => number(tokens.word(i)),
        _ => Nothing,
    };
    tokens.list.iter().enumerate().map(part).collect()
}

/// The word of this hash in small letters.
fn known(hash: u64, capital: bool) -> Lex {
    let mut slot = hash as usize % SLOTS.len();
    let lex = loop {
        match SLOTS[slot] {
            (0, _) => return Nothing,
            (other, lex) if other == hash => break lex,
            _ => slot = (slot + 1) % SLOTS.len(),
        }
    };
    match lex {
        // In small letters these are verbs: *may*, *march*, *mar*.
        Month(_) | ShortMonth(_) | Weekday(_) if !capital => Nothing,
        QuarterCode(_) | HalfCode(_) if !capital => Nothing,
        _ => lex,
    }
}

/// Digits and what may hang on them: `2018`, `9`, `19th`, `1990s`, `9pm`.
fn number(word: &str) -> Lex {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let Ok(n) = word[..digits].parse::<i16>() else { return Nothing };
    match (digits, &word[digits..]) {
        (4, "") => Year(n),
        (1..=3, "") => Number(n),
        (1..=2, "st" | "nd" | "rd" | "th") => Ordinal(n),
        (4, "Q1" | "Q2" | "Q3" | "Q4") if n >= 1900 => YearQuarter(n, (word.as_bytes()[5] - b'0') as i8),
        (1, "Q") if (1..=4).contains(&n) => QuarterCode(n as i8),
        (4, "s") if n % 10 == 0 && n >= 1000 => Decade(n / 10, true),
        (1..=2, "am" | "AM") if (1..=12).contains(&n) => Hour((n % 12) as i8),
        (1..=2, "pm" | "PM") if (1..=12).contains(&n) => Hour((n % 12 + 12) as i8),
        (2, "s") if n % 10 == 0 && n >= 20 => Decade(190 + n / 10, false),
        _ => Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_and_none_stands_twice() {
        assert!(WORDS.windows(2).all(|w| w[0].0 < w[1].0), "{:?}", WORDS.windows(2).find(|w| w[0].0 >= w[1].0));
        assert!(WORDS.len() * 2 < SLOTS.len());
    }

    #[test]
    fn a_token_is_looked_up_whole_and_months_need_their_capital() {
        let lex = |text: &str| classify(&crate::lang::cut(text));
        assert_eq!(lex("may May MAY march"), [Nothing, Month(5), Month(5), Nothing]);
        assert_eq!(
            lex("1990s 90s 19th 2018 15 2018th 2022K"),
            [Decade(199, true), Decade(199, false), Ordinal(19), Year(2018), Number(15), Nothing, Nothing]
        );
        assert_eq!(lex("zebra Ålesund 99999"), [Nothing, Nothing, Nothing]);
        assert_eq!(lex("1985s 0990s 25s 10s 13pm 12am"), [Nothing, Nothing, Nothing, Nothing, Nothing, Hour(0)]);
    }
}
