//! [`Page`] in, [`Transcript`] out: metadata, speaker labels, turns, participants.

use crate::model::{Metadata, Page, Participant, Source, Transcript, Turn, TurnKind};

/// Reads a page as a transcript.
pub fn structure(page: Page) -> (Source, Transcript) {
    let mut out = Transcript { warnings: page.warnings, ..Transcript::default() };
    out.metadata = Metadata { language: Some("en".into()), ..Metadata::default() };
    for block in page.blocks {
        if block.text.starts_with("Select font")
            || block.text.starts_with("Character spacing")
            || block.text.ends_with('/')
        {
            continue;
        }
        if let Some((m, rest)) = block.text.split_once(' ')
            && let Some(month) = MONTHS.iter().position(|x| *x == m)
            && let Some((day, rest)) = rest.split_once(", ")
            && let Ok(day) = day.parse::<u8>()
        {
            let (year, place) = rest.split_once(", ").map_or((rest, None), |(y, p)| (y, Some(p)));
            out.metadata.date = Some(format!("{year}-{:02}-{day:02}", month + 1));
            out.metadata.place = place.map(Into::into);
            continue;
        }
        match block.text.split_once(": ") {
            Some((label, text)) if label.split(' ').all(|w| w.starts_with(char::is_uppercase) || w == "of") => {
                let name: Vec<_> = label.split(' ').collect();
                let name = name[name.len().saturating_sub(2)..].join(" ");
                if !out.participants.iter().any(|p| p.name == name) {
                    out.participants.push(Participant { name: name.clone(), spoke: true, ..Participant::default() });
                }
                out.turns.push(Turn {
                    kind: TurnKind::Speech,
                    speaker: Some(name),
                    label: Some(label.into()),
                    text: text.into(),
                    lines: block.lines,
                    note: None,
                });
            }
            _ => match out.turns.last_mut().filter(|t| t.kind == TurnKind::Speech) {
                Some(turn) => {
                    turn.text.push('\n');
                    turn.text.push_str(&block.text);
                    if let (Some(a), Some(b)) = (turn.lines.as_mut(), block.lines) {
                        a.end = b.end;
                    }
                }
                None => out.turns.push(Turn { text: block.text, lines: block.lines, ..Turn::default() }),
            },
        }
    }
    (page.source, out)
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
