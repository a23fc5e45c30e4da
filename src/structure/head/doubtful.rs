//! Days that are none of the transcript for sure: of two readings, and of a file’s name.

use super::LONGEST_HEAD;
use crate::model::{Block, Evidence, Lines, Metadata, MetadataField as Name, Warning, WarningCode};
use crate::structure::fields::Known;
use crate::structure::sources::Slashes;
use crate::structure::{labels, when};

/// The day in the name of a file whose text has none, `2010-06-03-talks.txt`: the last resort, and a doubtful one.
pub fn day_in_name(metadata: &mut Metadata, path: &str) -> Option<Warning> {
    if metadata.date.is_some() {
        return None;
    }
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path).replace('_', "-");
    let starts =
        (0..name.len()).filter(|&i| name.is_char_boundary(i) && !name[..i].ends_with(|c: char| c.is_ascii_digit()));
    let day = starts.filter_map(|i| when::date(&name[i..], Slashes::Unknown)).find_map(|(day, rest)| {
        (name.contains(&day) && !rest.starts_with(|c: char| c.is_ascii_digit())).then_some(day)
    })?;
    metadata.date = Some(day.clone());
    metadata.evidence.insert(Name::Date, Evidence { line: None, rule: "file-name".into() });
    let message = format!("the day, {day}, is the one in the file’s name: the text gives none");
    Some(Warning::new(WarningCode::DayFromFileName, message, None))
}

/// `4/5/2015` where nothing tells which is the month.
pub fn doubts(known: &Known, body: &[Block]) -> Vec<Warning> {
    if known.metadata.date.is_some() {
        return Vec::new();
    }
    let line = known.metadata.evidence.get(&Name::Title).and_then(|e| e.line);
    let title = known.metadata.title.iter().map(|t| (t.as_str(), line));
    let head = body.iter().take(LONGEST_HEAD).take_while(|b| !labels::has_label(b));
    let mut lines = title.chain(head.map(|b| (b.text.as_str(), b.lines.map(|l| l.start))));
    let doubt = lines.find_map(|(text, line)| when::either_way(text).map(|day| (day.to_string(), line)));
    let warning = |(day, line): (String, Option<usize>)| {
        Warning::new(
            WarningCode::AmbiguousDate,
            format!("“{day}” may have the day or the month first; it is not read as the transcript’s day"),
            line.map(Lines::one),
        )
    };
    doubt.map(warning).into_iter().collect()
}
