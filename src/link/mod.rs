//! Mentions of the same thing become one entry; byte offsets become code points.

mod around_name;
mod country;
mod divided;
mod documents;
mod entities;
mod forms;
mod games;
mod given;
mod home_state;
mod listed;
mod own_documents;
mod persons;
mod present;
mod summits;
mod terms_of_office;
mod things;

use crate::lists::Lists;
use crate::model::{Analysis, Date, Findings, Generator, Mention, SCHEMA_VERSION, Source, Span, Transcript, Turn};

/// Joins what was found to what was read; the lists know states and who held which office.
pub fn link(source: Source, transcript: Transcript, findings: Findings, lists: &Lists) -> Analysis {
    let Transcript { mut metadata, mut participants, mut turns, mut warnings } = transcript;
    for (index, (turn, sentences)) in turns.iter_mut().zip(findings.sentences).enumerate() {
        turn.index = index;
        turn.sentences = code_points(&turn.text, &sentences);
    }
    warnings.extend(findings.warnings);

    let day = findings.day.as_deref();
    let (found, dates, mut documents) = (findings.entities, &findings.dates, findings.documents);
    country::of_body(&mut metadata, lists);
    let voice = home_state::Voice::of(&metadata, &participants, &found, lists);
    own_documents::name(&mut documents, &turns, &voice, lists);
    let (entities, renamed) =
        entities::join(found, dates, day, &metadata, &turns, &mut participants, &mut warnings, lists);
    country::complete(&mut metadata, lists);
    for turn in &mut turns {
        if let Some(full) = turn.speaker.as_ref().and_then(|s| renamed.get(s)) {
            turn.speaker = Some(full.clone());
        }
    }
    let mut points = CodePoints::new(&turns);
    let dates = findings
        .dates
        .into_iter()
        .map(|found| {
            let Mention { turn, start, end, text, rule } = points.mention(found.span, found.rule);
            let what = found.what;
            Date {
                text,
                value: what.value,
                modifier: what.modifier,
                earliest: what.earliest,
                latest: what.latest,
                inferred: what.inferred,
                turn,
                start,
                end,
                rule,
            }
        })
        .collect();

    let documents = documents::join(documents, &turns, &mut warnings);

    Analysis {
        schema_version: SCHEMA_VERSION.into(),
        id: id(&source),
        generator: Generator { name: "transcript-cli".into(), version: env!("CARGO_PKG_VERSION").into() },
        source,
        metadata,
        participants,
        turns,
        entities,
        dates,
        documents,
        warnings,
    }
}

/// Stretches of a text in code points, from stretches in bytes that stand in order.
fn code_points(text: &str, stretches: &[(usize, usize)]) -> Vec<[usize; 2]> {
    let (mut byte, mut point) = (0, 0);
    let mut at = |to: usize| {
        point += text[byte..to].chars().count();
        byte = to;
        point
    };
    stretches.iter().map(|&(start, end)| [at(start), at(end)]).collect()
}

/// What names a transcript within a run.
fn id(source: &Source) -> String {
    match source.part {
        None => source.path.clone(),
        Some(part) => format!("{}#{part}", source.path),
    }
}

/// Turns byte offsets into code point offsets, walking each turn's text once as long as spans come in text order.
struct CodePoints<'t> {
    turns: &'t [Turn],
    turn: usize,
    byte: usize,
    point: usize,
}

impl<'t> CodePoints<'t> {
    fn new(turns: &'t [Turn]) -> Self {
        Self { turns, turn: 0, byte: 0, point: 0 }
    }

    fn at(&mut self, turn: usize, byte: usize) -> usize {
        if turn != self.turn || byte < self.byte {
            (self.turn, self.byte, self.point) = (turn, 0, 0);
        }
        self.point += self.turns[turn].text[self.byte..byte].chars().count();
        self.byte = byte;
        self.point
    }

    fn mention(&mut self, span: Span, rule: &'static str) -> Mention {
        let start = self.at(span.turn, span.start);
        let end = self.at(span.turn, span.end);
        Mention {
            turn: span.turn,
            start,
            end,
            text: self.turns[span.turn].text[span.start..span.end].to_string(),
            rule: rule.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_are_counted_anew_in_another_turn_and_when_going_back() {
        let turn = |text: &str| Turn { text: text.into(), ..Turn::default() };
        let turns = [turn("ééé abc"), turn("abc ééé")];
        let mut points = CodePoints::new(&turns);
        assert_eq!(points.at(0, 4), 2);
        // Further on in bytes, yet in another text.
        assert_eq!(points.at(1, 6), 5);
        assert_eq!(points.at(1, 2), 2);
        assert_eq!(points.at(0, 6), 3);
    }
}
