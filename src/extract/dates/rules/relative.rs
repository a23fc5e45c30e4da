//! Times that count from the day of the transcript.

use super::super::lexemes::{Lex, Period};
use super::super::reading::{Part, Pick, Reading, When, Words, YearRef};
use super::super::value::Modifier;
use super::{day_number, that_year, year_after, year_number, year_of_list};
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;

pub const RULES: &[Rule] = &[
    Rule {
        name: "today",
        about: "The day of the transcript and those beside it.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Day(_) | Lex::Tonight), today),
        examples: &[
            ("we agreed {today} that", "2022-02-14"),
            ("{today}’s models", "2022-02-14"),
            ("He comes {tomorrow morning}.", "2022-02-15"),
            ("by {evening today} we will know", "2022-02-14"),
            ("{Today in the afternoon} they met.", "2022-02-14"),
            ("the {day before yesterday} it was", "2022-02-12"),
            ("the {day after tomorrow}", "2022-02-16"),
            ("We will meet {tonight}.", "2022-02-14"),
            ("{Early yesterday}, a group cut it off.", "2022-02-13"),
        ],
        counterexamples: &["nowadays and in those days", "a channel named Russia Today"],
    },
    Rule {
        name: "part-of-day",
        about: "A part of this day or of the last.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Shift(_)), part_of_day),
        examples: &[
            ("I met them {this morning}.", "2022-02-14"),
            ("it happened {last night}", "2022-02-13"),
            ("The blast of {last evening} shook us.", "2022-02-13"),
            ("He {this morning} convened the council.", "2022-02-14"),
            ("We met {late last night} to talk.", "2022-02-13"),
            ("Thank you for coming so early {this morning}.", "2022-02-14"),
        ],
        counterexamples: &["next night shift", "the last morning"],
    },
    Rule {
        name: "last-this-next",
        about: "A week, month, season, year or weekday counted from the day of the transcript.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Shift(_) | Lex::Previous), last_this_next),
        examples: &[
            ("{Last year}, we held a meeting", "2021"),
            ("earlier {this month}", "2022-02"),
            ("during {next week}", "2022-02-21/2022-02-27"),
            ("discussed {last June}", "2021-06"),
            ("{this May} it will begin", "2022-05"),
            ("{next September}", "2022-09"),
            ("{last summer}", "2021-22"),
            ("{Last Friday} it was adopted", "2022-02-11"),
            ("{next Monday}", "2022-02-21"),
            ("{this past Sunday}", "2022-02-13"),
            ("{this weekend}", "2022-02-19/2022-02-20"),
            ("{This winter} is hard.", "2022-24"),
            ("As he said {this weekend}, we", "2022-02-12/2022-02-13"),
            ("{This coming weekend} we shall meet.", "2022-02-19/2022-02-20"),
            ("The {upcoming year} will be", "2023"),
            ("in the {last century}", "19XX"),
            ("the {last quarter}", "2021-36"),
            ("more than in the {previous year}, using", "2021"),
            ("In 2018 we sold more than in the {previous year}.", "2017"),
            ("the budget of the {next fiscal year}", "2023"),
            ("They began it {last academic year}.", "2020/2021"),
            ("compared with the {previous pandemic year}; it", "2021"),
            ("While {last decade} was devoted to reforms", "201X"),
            ("thank you for your work in the {outgoing year}", "2022"),
        ],
        counterexamples: &[
            "over the last ten years",
            "in the previous years",
            "the next day",
            "in the last few months",
            "for the past year",
            "this year-long work",
            "over the last decade",
            "over the course of the last year",
            "what we want to see over the next year",
            "the upcoming Year of Music",
            "done a lot in the last decade",
            "this summer camp programme's name",
            "a loan that grows with every coming year",
        ],
    },
    Rule {
        name: "within",
        about: "A part of this week, month or year, or a time in it.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Unit(..)), within),
        examples: &[
            ("We will tell you later in the {week}.", "2022-02-14/2022-02-20"),
            ("for the {rest of the month}, we", "2022-02"),
            ("They will meet {halfway through the year}. So", "2022"),
        ],
        counterexamples: &["the rest of the weekend", "later in the year of", "in the week"],
    },
    Rule {
        name: "year-before-last",
        about: "A time two units away.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Unit(_, false)), before_last),
        examples: &[("It fell the {year before last}.", "2020"), ("the {week after next}", "2022-02-28/2022-03-06")],
        counterexamples: &["the year before the last war began"],
    },
    Rule {
        name: "season",
        about: "A season of a year.",
        level: Level::Words,
        find: Find::Date(|l| matches!(l, Lex::Season(_)), season),
        examples: &[
            ("in the {summer of 1945}, they", "1945-22"),
            ("work will begin in {summer}.", "2022-22"),
            ("over the course of the {summer}, the President made it plain", "2021-22"),
            ("in the {autumn of last year}", "2021-23"),
            ("{Winter 2014} was warm.", "2014-24"),
            ("in the {summer} and autumn of 2014", "2014-22"),
            ("in the {winter of 2014–2015}", "2015-24"),
            ("in the {winter of 1941–42}", "1942-24"),
            ("We met in 2015. In the {autumn} of that year we signed.", "2015-23"),
            ("since the {fall of 2014}", "2014-23"),
            ("the {summer of '98} was hot", "1998-22"),
            ("a fantastic {summer in 2018}", "2018-22"),
            ("Through the {summer}, we followed it up", "2021-22"),
        ],
        counterexamples: &[
            "the summer holidays",
            "they fall by 20 percent",
            "the fall of the Soviet Union",
            "There is no water in winter.",
            "They have to train there only in summer.",
            "They could come here in summer and in winter.",
            "a winter wheat harvest",
            "We trained in winter conditions.",
            "They will take part in Winter Universiade.",
        ],
    },
];

fn today(words: &Words, i: usize) -> Option<Reading> {
    let by = match words.lex(i) {
        Lex::Day(by) => by,
        Lex::Tonight => return Some(Reading::new(i, i + 1, When::Shift(Period::Day, 0))),
        _ => return None,
    };
    // *Russia Today* is a channel.
    if words.is_name(i) && i > 0 && words.token(i - 1).is_some_and(|t| t.capital()) {
        return None;
    }
    let beyond = match by {
        -1 => "before",
        1 => "after",
        _ => "",
    };
    if by != 0 && words.was(i, 1, beyond) && words.was(i, 2, "day") {
        return Some(Reading::new(i - 2, i + 1, When::Shift(Period::Day, by * 2)));
    }
    let mut reading = Reading::new(i, i + 1, When::Shift(Period::Day, by));
    if words.lex(i + 1) == Lex::DayPart {
        reading.end += 1;
    } else if words.is(i + 1, "in") && words.is(i + 2, "the") && words.lex(i + 3) == Lex::DayPart {
        reading.end += 3;
    } else if words.lex_before(i, 1) == Lex::DayPart && !words.was(i, 2, ["good", "this"]) {
        reading.start -= 1;
    }
    // *Early yesterday*; but *as early as tomorrow*, *too late today*
    if let Lex::Part(modifier) = words.lex_before(i, 1)
        && words.was(i, 1, ["early", "late"])
        && !words.was(i, 2, ["as", "so", "that", "too", "very"])
    {
        reading = Reading { start: i - 1, ..reading }.with(Some(modifier));
    }
    Some(reading)
}

fn part_of_day(words: &Words, i: usize) -> Option<Reading> {
    let day = match (words.lex(i), words.lex(i + 1)) {
        (Lex::Shift(0), Lex::DayPart) if words.is(i, "this") => 0,
        (Lex::Shift(-1), Lex::DayPart) if words.is(i + 1, ["night", "evening"]) && !words.was(i, 1, "the") => -1,
        _ => return None,
    };
    // *Late last night*
    let start =
        i - usize::from(words.was(i, 1, ["late", "early"]) && !words.was(i, 2, ["as", "so", "that", "too", "very"]));
    let early = if words.is(start, "early") { Modifier::Early } else { Modifier::Late };
    let part = (start < i).then_some(early);
    (!words.is_dash(i + 2) || words.is_spaced(i + 2))
        .then(|| Reading::new(start, i + 2, When::Shift(Period::Day, day)).with(part))
}

fn last_this_next(words: &Words, i: usize) -> Option<Reading> {
    if words.lex(i) == Lex::Previous {
        return previous(words, i);
    }
    let Lex::Shift(mut by) = words.lex(i) else { return None };
    let mut at = i + 1;
    if words.is(i, "this") {
        // *this past Sunday*, *this coming Friday*, *this calendar year*
        if words.is(at, "past") {
            (by, at) = (-1, at + 1);
        } else if words.is(at, ["coming", "next"]) {
            (by, at) = (1, at + 1);
        }
    }
    let kind = is_kind_of_year(words, at);
    at += usize::from(kind);
    let mut end = at + 1;
    let when = match words.lex(at) {
        Lex::Unit(Period::Day, _) | Lex::Unit(_, true) => return None,
        // *Over the last decade* is how long, not when.
        Lex::Unit(Period::Decade, _) if by == -1 && (i == 0 || words.was(i, 1, ["the", "a", "this", "past"])) => {
            return None;
        }
        Lex::Unit(Period::Decade, _) if by != 0 && words.was(i, 2, ["during", "over", "for", "within"]) => return None,
        // *Over the course of the last year*, *over the next year*: how long, not when.
        Lex::Unit(Period::Week | Period::Month | Period::Quarter | Period::Year, false)
            if words.was(i, 1, "the")
                && (words.was(i, 2, "of") && words.was(i, 3, "course") || by == 1 && words.was(i, 2, "over")) =>
        {
            return None;
        }
        // *The upcoming Year of Music*
        Lex::Unit(..) if words.is_name(at) && words.is(end, "of") => return None,
        // *With every coming year*
        Lex::Unit(..) if words.was(i, 1, ["every", "each"]) => return None,
        Lex::Unit(unit, false) => {
            if words.is_dash(end) && words.is_close(end) {
                return None;
            }
            let turning = words.was(at, 1, ["past", "coming", "upcoming"]);
            // *The coming weekend* is the first that comes.
            if unit == Period::Weekend && by == 1 && turning {
                return Some(Reading::new(i, end, When::WeekdayAfter(6, 0)).pick(Pick::WeekendAround));
            }
            When::Shift(
                match unit {
                    Period::Year if kind && words.was(at, 1, class::SCHOOL) => Period::SchoolYear,
                    Period::Year if turning => Period::TurningYear,
                    unit => unit,
                },
                by,
            )
        }
        // *The upcoming October 15–16 summit* has its day.
        Lex::Month(_) if day_number(words, end).is_some() => return None,
        Lex::Month(month) => match year_after(words, end, false) {
            Some((YearRef::Given(_), _)) | None => {
                let year = if by == 0 { YearRef::Shift(0) } else { YearRef::Nearest(by) };
                When::In(year, Part::Month(month))
            }
            Some((year, after)) => {
                end = after;
                When::In(year, Part::Month(month))
            }
        },
        Lex::Season(season) => {
            // *this summer camp*, *the next Winter Olympics*
            if by == 0 && words.is(end, class::OF_A_SEASON) || words.is_name(at) && words.is_name(end) {
                return None;
            }
            When::In(if by == 0 { YearRef::Shift(0) } else { YearRef::Nearest(by) }, Part::Season(season))
        }
        Lex::Weekday(day) => {
            end += usize::from(words.lex(end) == Lex::DayPart);
            When::Weekday(day, Some(by))
        }
        _ => return None,
    };
    Some(Reading::new(i, end, when))
}

/// *Than in the previous year*: before the one that the sentence names, else before this one.
fn previous(words: &Words, i: usize) -> Option<Reading> {
    let at = i + 1 + usize::from(is_kind_of_year(words, i + 1));
    let when = match words.lex(at) {
        Lex::Unit(Period::Year, false) => When::In(YearRef::Previous, Part::Whole),
        Lex::Unit(unit @ (Period::Month | Period::Week | Period::Quarter | Period::Century), false) => {
            When::Shift(unit, -1)
        }
        _ => return None,
    };
    (words.was(i, 1, "the") && !words.is_content(at + 1) && !words.is_dash(at + 1))
        .then(|| Reading::new(i, at + 1, when))
}

/// *Last academic year*, *the next budget year*
fn is_kind_of_year(words: &Words, i: usize) -> bool {
    words.tokens.is(i, class::YEAR_KIND) && words.lex(i + 1) == Lex::Unit(Period::Year, false)
}

fn before_last(words: &Words, i: usize) -> Option<Reading> {
    let Lex::Unit(unit, false) = words.lex(i) else { return None };
    let by = if words.is(i + 1, "before") && words.is(i + 2, "last") {
        -2
    } else if words.is(i + 1, "after") && words.is(i + 2, "next") {
        2
    } else {
        return None;
    };
    (words.was(i, 1, "the") && unit != Period::Day && !words.is_content(i + 3) && !words.is(i + 3, "the"))
        .then(|| Reading::new(i, i + 3, When::Shift(unit, by)))
}

fn season(words: &Words, i: usize) -> Option<Reading> {
    let Lex::Season(season) = words.lex(i) else { return None };
    if let Some((year, end)) = year_after(words, i + 1, false) {
        // *The winter of 2014–2015*, *of 2014–15* is one, that of its January.
        if let (24, YearRef::Given(y)) = (season, year)
            && (words.is_dash(end) || words.tokens.word(end) == "/")
            && let Lex::Year(next) | Lex::Number(next) = words.lex(end + 1)
            && (next == y + 1 || next == (y + 1) % 100 && words.tokens.word(end + 1).len() == 2)
        {
            return Some(Reading::new(i, end + 2, When::In(YearRef::Given(y + 1), Part::Season(season))));
        }
        return Some(Reading::new(i, end, When::In(year, Part::Season(season))));
    }
    // *A fantastic summer in 2018*
    if words.is(i + 1, "in")
        && !words.is(i, ["fall", "spring"])
        && let Some(year) = year_number(words, i + 2)
    {
        return Some(Reading::new(i, i + 3, When::In(YearRef::Given(year), Part::Season(season))));
    }
    let year = if that_year(words, i + 1) { YearRef::That } else { year_of_list(words, i + 1) };
    if year != YearRef::Open {
        return Some(Reading::new(i, i + 1, When::In(year, Part::Season(season))));
    }
    // *This spring and summer*
    if let (Lex::Season(_), Lex::Shift(by)) = (words.lex_before(i, 2), words.lex_before(i, 3))
        && words.was(i, 1, ["and", "or"])
        && !words.is_content(i + 1)
    {
        let year = if by == 0 { YearRef::Shift(0) } else { YearRef::Nearest(by) };
        return Some(Reading::new(i, i + 1, When::In(year, Part::Season(season))));
    }
    // Alone it is mostly any summer: *in winter*, *summer holidays*. It names one where a preposition stands in front,
    // nothing that it could qualify behind, and the sentence tells of something done or planned.
    let the = usize::from(words.was(i, 1, "the"));
    let front = 1 + the;
    let placed = words.was(
        i,
        front,
        ["in", "by", "since", "until", "till", "before", "after", "during", "over", "throughout", "through", "into"],
    ) || the == 1 && words.was(i, front, ["for", "to"])
        || words.was(i, front, "of") && words.was(i, front + 1, "course");
    // *They train there only in summer*, *in summer and in winter*
    let both = words.was(i, front + 1, ["and", "or"]) && matches!(words.lex_before(i, front + 2), Lex::Season(_));
    let placed = placed && !both && !words.was(i, front + 1, ["only", "even"]);
    let qualifies = words.is_content(i + 1) || words.is_dash(i + 1) || words.is(i + 1, ["and", "or"]);
    // *In fall*, *the fall of the Soviet Union*; *the Winter Universiade*
    let fall = words.is(i, "fall") && (the == 0 || words.is(i + 1, ["of", "in", "from"])) || words.is_name(i);
    let told = super::super::tense::lean(words, i, i + 1) != super::super::tense::Lean::Open;
    (placed && !qualifies && !fall && told)
        .then(|| Reading::new(i, i + 1, When::In(YearRef::Open, Part::Season(season))))
}

/// *Later in the week*: the period alone; *the rest of the week*, *halfway through the year*: with their own words.
fn within(words: &Words, i: usize) -> Option<Reading> {
    let Lex::Unit(unit @ (Period::Week | Period::Month | Period::Year), false) = words.lex(i) else { return None };
    if !words.was(i, 1, ["the", "this"]) || words.is(i + 1, ["of", "before", "when", "that"]) {
        return None;
    }
    let when = if unit == Period::Year { When::In(YearRef::Open, Part::Whole) } else { When::Shift(unit, 0) };
    if words.was(i, 2, "in") && words.was(i, 3, ["later", "earlier"]) {
        // *Later in this week* is a time of its own.
        return words.was(i, 1, "the").then(|| Reading::new(i, i + 1, when));
    }
    if words.was(i, 2, "of") && words.was(i, 3, ["rest", "remainder"]) {
        return Some(Reading::new(i - 3, i + 1, when).with(Some(Modifier::Late)));
    }
    let half = words.was(i, 2, "through") && words.was(i, 3, ["halfway", "midway", "partway"]);
    half.then(|| Reading::new(i - 3, i + 1, when).with(Some(Modifier::Mid)))
}
