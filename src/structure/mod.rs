//! [`Page`] in, [`Transcript`] out: metadata, speaker labels, turns, participants.

mod controls;
mod event;
mod fields;
mod head;
mod labels;
mod layout;
mod markup;
mod paragraphs;
mod sources;
mod speakers;
mod turns;
mod when;

use crate::lists::Lists;
use crate::model::{Lines, Page, Source, SourceFormat, Transcript, Turn, TurnKind, Warning, WarningCode};
pub use markup::MARKS;
use speakers::Cast;

/// In blocks: so many lines above the first label may name those who speak.
const LONGEST_HEAD: usize = 12;

/// Cuts a page where one transcript ends and the next begins; most pages hold one.
pub fn split(page: Page) -> Vec<Page> {
    vec![page]
}

/// Reads a page as a transcript; the lists help to tell where in a label the name begins.
pub fn structure(page: Page, lists: &Lists) -> (Source, Transcript) {
    let Page { source, blocks, facts, mut warnings } = page;
    let html_without_article = source.format == SourceFormat::Html && !facts.article;
    let mut cast = Cast::new(lists);
    for card in &facts.persons {
        cast.state(&card.text);
    }
    let blocks = paragraphs::settle(blocks, lists, &mut warnings);
    let draft = head::take(facts, blocks);
    let mut metadata = draft.metadata;
    for base in labels::bare_labels(&draft.body) {
        cast.state(base);
    }
    for text in [&metadata.title, &metadata.lead].into_iter().flatten() {
        cast.announce(text);
        cast.read_names(text);
    }
    // `Antony J. Blinken, Secretary of State`, above the first label.
    for block in draft.body.iter().take(LONGEST_HEAD).take_while(|block| !labels::has_label(block)) {
        cast.read_names(&block.text);
    }
    let labels = labels::detect(&draft.body, &|base| cast.is_stated(base), &mut warnings);
    let mut turns: Vec<Turn> = Vec::new();
    if let Some(lead) = draft.lead {
        // A page may have two summaries, one of them behind its speeches: the lead ends where these begin.
        let body = draft.body.iter().find_map(|block| block.lines).map_or(usize::MAX, |l| l.start);
        let lines = lead.lines.filter(|l| l.start <= body).map(|l| Lines { end: l.end.min(body), ..l });
        turns.push(Turn { kind: TurnKind::Narration, text: lead.text, lines, ..Turn::default() });
    }
    turns.extend(turns::build(&draft.body, &labels, &mut cast, &mut warnings));
    if !turns.iter().any(|t| t.kind == TurnKind::Speech) {
        warnings.push(Warning {
            code: if html_without_article { WarningCode::NoArticle } else { WarningCode::NoLabels },
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
