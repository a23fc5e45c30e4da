//! What a token can be to a date: looked up once per token, so that the rules compare small values and not words.

use super::value::Modifier;
use crate::lang::{ENGLISH, class};
use crate::text::tokens::{Kind, Token, Tokens};

/// Calendar units, as words name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    /// Half a year; no word alone means it.
    Half,
    Year,
    /// From September to the next summer; no word alone means it.
    SchoolYear,
    /// *The past year*, *the coming year*: at its turn the one that ends or has just begun.
    TurningYear,
    Decade,
    Century,
}

impl Period {
    /// The unit by its number in `lang`; half a year has none.
    const fn numbered(number: i16) -> Self {
        [Self::Day, Self::Weekend, Self::Week, Self::Month, Self::Quarter, Self::Year, Self::Decade, Self::Century]
            [number as usize - 1]
    }
}

/// The part that a token can play in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
    /// `2017Q4`, `23Oct2014`, `FY2018`: figures and letters in one, which may be a whole date.
    Mixed,
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
    About, Ago, Day, DayPart, Decade, Fiscal, Fortnight, Half, HalfCode, Hour, Meridiem, Mixed, Month, Nothing, Now,
    Number, OClock, Ordinal, Part, Previous, QuarterCode, Season, Shift, ShortMonth, Times, Tonight, Unit, Weekday,
    Year,
};

/// How many sets of word classes there are.
const SETS: usize = ENGLISH.sets.len();

/// The part that the words of each set play, by its number: found out when the program is built.
static OF_SET: [Lex; SETS] = {
    let mut parts = [Nothing; SETS];
    let mut set = 0;
    while set < SETS {
        parts[set] = part(set);
        set += 1;
    }
    parts
};

/// What words of each class are to a date, by the number that they are in it; of several classes the first.
macro_rules! first_class {
    ($set:ident: $($class:ident, $number:pat => $part:expr;)*) => {{
        let classes = ENGLISH.sets[$set];
        $(if classes.any(class::$class) {
            let $number = ENGLISH.number_in($set, class::$class);
            return $part;
        })*
        Nothing
    }};
}

/// The part that the words of a set play.
const fn part(set: usize) -> Lex {
    let several = ENGLISH.sets[set].any(class::CALENDAR_UNITS);
    first_class! { set:
        MONTH, n => Month(n as i8);
        MONTH_SHORT, n => ShortMonth(n as i8);
        WEEKDAY, n => Weekday(n as i8);
        SEASON, n => Season(n as i8);
        NAMED_DAY, n => Day(n as i32);
        TONIGHT, _ => Tonight;
        DAY_PART, _ => DayPart;
        CALENDAR_UNIT, n => Unit(Period::numbered(n), several);
        HALF, _ => Half;
        FORTNIGHT, _ => Fortnight;
        CARDINAL, n => Number(n);
        MULTIPLIER, n => Times(n);
        ORDINAL, n => Ordinal(n);
        DECADE_NAME, n => Decade(n, false);
        DEICTIC, n => Shift(n as i32);
        PREVIOUS, _ => Previous;
        EDGE, n => Part([Modifier::Early, Modifier::Mid, Modifier::Late][n as usize - 1]);
        APPROXIMATELY, _ => About;
        FISCAL, _ => Fiscal;
        AGO, _ => Ago;
        NOW, _ => Now;
        MERIDIEM, n => Meridiem(n as i8);
        NAMED_HOUR, n => Hour(n as i8);
        OF_THE_CLOCK, _ => OClock;
        QUARTER_CODE, n => QuarterCode(n as i8);
        HALF_CODE, n => HalfCode(n as i8);
    }
}

/// The parts that a text's tokens can play, one each.
pub fn classify(tokens: &Tokens) -> Vec<Lex> {
    let part = |(i, token): (usize, &Token)| match token.kind {
        Kind::Word if token.all_caps() && tokens.word(i).starts_with("FY") && tokens.word(i).len() > 3 => Mixed,
        Kind::Word => known(OF_SET[usize::from(token.set)], token.capital()),
        Kind::Number => number(tokens.word(i)),
        _ => Nothing,
    };
    tokens.list.iter().enumerate().map(part).collect()
}

/// What a word is by the way it is printed.
fn known(lex: Lex, capital: bool) -> Lex {
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
    // Letters in the midst of figures.
    let mixed = || word.len() >= 4 && digits < word.len() && word.ends_with(|c: char| c.is_ascii_digit() || c == 'Z');
    let Ok(n) = word[..digits].parse::<i16>() else { return if mixed() { Mixed } else { Nothing } };
    match (digits, &word[digits..]) {
        (4, "") => Year(n),
        (1..=3, "") => Number(n),
        (1..=2, "st" | "nd" | "rd" | "th") => Ordinal(n),
        (1, "Q") if (1..=4).contains(&n) => QuarterCode(n as i8),
        (1, "H") if (1..=2).contains(&n) => HalfCode(n as i8),
        (4, "s") if n % 10 == 0 && n >= 1000 => Decade(n / 10, true),
        (1..=2, "am" | "AM") if (1..=12).contains(&n) => Hour((n % 12) as i8),
        (1..=2, "pm" | "PM") if (1..=12).contains(&n) => Hour((n % 12 + 12) as i8),
        (2, "s") if n % 10 == 0 && n >= 20 => Decade(190 + n / 10, false),
        _ if mixed() => Mixed,
        _ => Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_looked_up_whole_and_months_need_their_capital() {
        let lex = |text: &str| classify(&crate::lang::cut(text));
        assert_eq!(lex("may May MAY march"), [Nothing, Month(5), Month(5), Nothing]);
        assert_eq!(
            lex("1990s 90s 19th 2018 15 2018th 2022K"),
            [Decade(199, true), Decade(199, false), Ordinal(19), Year(2018), Number(15), Nothing, Nothing]
        );
        assert_eq!(lex("zebra Ålesund 99999"), [Nothing, Nothing, Nothing]);
        assert_eq!(
            lex("Last WEEKS day decades"),
            [Shift(-1), Unit(Period::Week, true), Unit(Period::Day, false), Unit(Period::Decade, true)]
        );
        // A year has four quarters.
        assert_eq!(lex("4Q 5Q 0Q 2H"), [QuarterCode(4), Nothing, Nothing, HalfCode(2)]);
        assert_eq!(lex("4Q17 23Oct2014 FY2018 2018K"), [Mixed, Mixed, Mixed, Nothing]);
        assert_eq!(lex("1985s 0990s 25s 10s 13pm 12am"), [Nothing, Nothing, Nothing, Nothing, Nothing, Hour(0)]);
    }
}
