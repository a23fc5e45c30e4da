//! What can be counted by: the axes of a question, and the steps of those that are times.

/// What it is counted by.
#[derive(Debug)]
pub struct Axis {
    /// As `--by` takes it.
    pub name: &'static str,
    /// One line of help.
    pub help: &'static str,
    pub(super) sql: &'static str,
    pub(super) of: Of,
    /// Whether its values have an order of their own, as days have.
    pub in_order: bool,
    /// How its values are counted on, where they are times.
    pub time: Option<Time>,
}

/// Where the values of an axis stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Turn,
    Entity,
    Document,
    Date,
}

/// The steps of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// `2014`.
    Year,
    /// `2014-Q1`.
    Quarter,
    /// `2014-03`.
    Month,
}

const fn axis(name: &'static str, help: &'static str, sql: &'static str, of: Of) -> Axis {
    Axis { name, help, sql, of, in_order: false, time: None }
}

const fn time(name: &'static str, help: &'static str, sql: &'static str, time: Time) -> Axis {
    Axis { name, help, sql, of: Of::Turn, in_order: true, time: Some(time) }
}

/// Every axis.
pub const AXES: &[Axis] = &[
    time("year", "the year of the event", "substr(transcript.date, 1, 4)", Time::Year),
    time(
        "quarter",
        "the quarter, as 2014-Q1",
        "substr(transcript.date, 1, 4) || '-Q' || ((CAST(substr(transcript.date, 6, 2) AS INTEGER) + 2) / 3)",
        Time::Quarter,
    ),
    time("month", "the month, as 2014-03", "substr(transcript.date, 1, 7)", Time::Month),
    Axis { in_order: true, ..axis("day", "the day", "transcript.date", Of::Turn) },
    axis("speaker", "who speaks", "speaker.name", Of::Turn),
    axis("role", "the speaker's role, as printed", "participant.role", Of::Turn),
    axis("affiliation", "the speaker's party, seat or body", "participant.affiliation", Of::Turn),
    axis("entity", "the person, body or place that is named", "entity.name", Of::Entity),
    axis("type", "what kind of entity is named", "entity.type", Of::Entity),
    axis("document", "the document that is referred to", "document.name", Of::Document),
    axis("document-kind", "what kind of document", "document.kind", Of::Document),
    Axis {
        in_order: true,
        // A century is none of its years: `19XX`, `199X`.
        ..axis(
            "about",
            "the year that a date means; 199X is a decade, 19XX a century",
            "CASE WHEN date.value GLOB '[0-9]*X*' THEN substr(date.value, 1, 4) ELSE substr(date.earliest, 1, 4) END",
            Of::Date,
        )
    },
    axis("place", "where it took place, as printed", "transcript.place", Of::Turn),
    axis("city", "in which city", "transcript.city", Of::Turn),
    axis("country", "in which country", "transcript.country", Of::Turn),
    axis("event", "the kind of event", "transcript.event_type", Of::Turn),
    axis("kind", "speech, narration, direction, omission", "turn.kind", Of::Turn),
    axis("transcript", "the transcript", "transcript.name", Of::Turn),
];

impl Axis {
    /// The axis of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        AXES.iter().find(|axis| axis.name == name)
    }
}

impl Time {
    /// The step behind a time; `None` where it is none, or the last.
    pub fn next(self, time: &str) -> Option<String> {
        let year: u32 = time.get(..4)?.parse().ok()?;
        let within = |from: usize| time.get(from..)?.parse::<u32>().ok();
        let (year, step) = match self {
            Self::Year => (year + 1, None),
            Self::Quarter => (year, Some(within(6)? + 1)),
            Self::Month => (year, Some(within(5)? + 1)),
        };
        Some(match (self, step) {
            (Self::Quarter, Some(step)) if step > 4 => format!("{:04}-Q1", year + 1),
            (Self::Quarter, Some(step)) => format!("{year:04}-Q{step}"),
            (Self::Month, Some(step)) if step > 12 => format!("{:04}-01", year + 1),
            (Self::Month, Some(step)) => format!("{year:04}-{step:02}"),
            _ => format!("{year:04}"),
        })
    }
}

/// So many steps are drawn at most: more are too narrow to be seen.
const STEPS: usize = 600;

/// Every step from the first to the last time, those without anything included; as they are where they would be too many.
pub fn steps_between(time: Time, first: &str, last: &str) -> Option<Vec<String>> {
    let mut steps = vec![first.to_owned()];
    while steps.last().is_some_and(|step| step.as_str() < last) {
        let next = time.next(steps.last()?)?;
        steps.push(next);
        if steps.len() > STEPS {
            return None;
        }
    }
    Some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_count_on() {
        assert_eq!(Time::Month.next("2013-12").as_deref(), Some("2014-01"));
        assert_eq!(Time::Quarter.next("2013-Q4").as_deref(), Some("2014-Q1"));
        assert_eq!(Time::Year.next("0999").as_deref(), Some("1000"));
        assert_eq!(Time::Month.next("Омск"), None);
        assert_eq!(steps_between(Time::Month, "2013-11", "2014-02").unwrap().len(), 4);
        assert!(steps_between(Time::Month, "0001-01", "2014-02").is_none());
    }
}
