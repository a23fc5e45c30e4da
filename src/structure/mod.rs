//! [`Page`] in, [`Transcript`] out: metadata, speaker labels, turns, participants.

mod believe;
mod controls;
mod event;
mod head;
mod label;
mod people;
mod turns;
mod when;
mod words;

use crate::lists::Lists;
use crate::model::{BlockKind, Page, Source, SourceFormat, Transcript, Turn, TurnKind, Warning};
use people::Cast;

/// Reads a page as a transcript; the lists help to tell where in a label the name begins.
pub fn structure(page: Page, lists: &Lists) -> (Source, Transcript) {
    let Page { source, blocks, facts, mut warnings } = page;
    let html_without_article = source.format == SourceFormat::Html && !facts.article;
    let mut cast = Cast::new(lists);
    for card in &facts.persons {
        cast.state(&card.text);
    }
    let draft = head::take(facts, blocks);
    let mut metadata = draft.metadata;
    for block in draft.body.iter().filter(|b| b.kind != BlockKind::Control) {
        if let Some(base) = believe::bare_label(block) {
            cast.state(base);
        }
    }
    let labels = believe::believe(&draft.body, &|base| cast.is_stated(base), &mut warnings);
    let mut turns: Vec<Turn> = Vec::new();
    if let Some(lead) = draft.lead {
        turns.push(Turn { kind: TurnKind::Narration, text: lead.text, lines: lead.lines, ..Turn::default() });
    }
    turns.extend(turns::build(&draft.body, &labels, &mut cast, &mut warnings));
    if !turns.iter().any(|t| t.kind == TurnKind::Speech) {
        warnings.push(Warning {
            code: if html_without_article { "no-article" } else { "no-labels" },
            message: if html_without_article {
                "the page has no article: a list of links or an error page".into()
            } else {
                "no speaker is labelled: a news item or a monologue".into()
            },
            line: None,
        });
    }
    metadata.event_type = event::kind(metadata.title.as_deref(), metadata.lead.as_deref());
    if let Some(place) = &metadata.place {
        (metadata.venue, metadata.city) = event::venue_and_city(place);
    }
    let participants = cast.into_participants();
    (source, Transcript { metadata, participants, turns, warnings })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    /// Every text under `fixtures/`.
    fn texts() -> Vec<Vec<u8>> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        let folders = std::fs::read_dir(root).unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_dir());
        let files = folders.flat_map(|f| std::fs::read_dir(f).unwrap().map(|e| e.unwrap().path()));
        files.filter(|p| p.extension().is_some_and(|e| e == "txt")).map(|p| std::fs::read(p).unwrap()).collect()
    }

    #[test]
    fn every_line_is_accounted_for_once() {
        for bytes in texts() {
            let page = read::read(&bytes, "fixture");
            let blocks = page.blocks.clone();
            let (_, transcript) = structure(page, &Lists::default());
            let m = &transcript.metadata;
            let stated: Vec<&str> =
                [&m.title, &m.place, &m.time].into_iter().flatten().chain(&m.sections).map(String::as_str).collect();
            for block in blocks.iter().filter(|b| b.text.contains(char::is_alphanumeric)) {
                let line = block.lines.expect("OK because texts have lines").start;
                let said = transcript
                    .turns
                    .iter()
                    .filter(|t| t.lines.is_some_and(|l| l.start <= line && line <= l.end))
                    .count();
                let told = controls::find(&block.text).is_some()
                    || when::read(&block.text).is_some()
                    || controls::url(&block.text).is_some()
                    || stated.contains(&block.text.trim_end_matches(['/', ' ']));
                assert_eq!(said + usize::from(told && said == 0), 1, "line {line}: {}", block.text);
            }
        }
    }
}
