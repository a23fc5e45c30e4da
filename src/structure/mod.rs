//! [`Page`] in, [`Transcript`] out: metadata, speaker labels, turns, participants.

mod chairs;
mod clock;
mod controls;
mod event;
mod fields;
mod flat;
mod foot;
mod from_record;
mod furniture;
mod head;
mod labels;
mod layout;
mod left_out;
mod masthead;
mod paragraphs;
mod procedure;
mod sources;
mod speakers;
mod split;
mod title;
mod turns;
mod when;

use crate::lang;
use crate::lists::Lists;
use crate::model::{
    Block, BlockKind, EventType, Lines, Page, Source, SourceFormat, Transcript, Turn, TurnKind, Warning, WarningCode,
};
pub use from_record::state;
use left_out::LeftOut;
use sources::House;
pub use sources::{MARKS, Slashes};
use speakers::Cast;
use std::cell::RefCell;
use turns::Asked;

/// In blocks: so many lines above the first label may name those who speak.
const LONGEST_HEAD: usize = 12;

/// In blocks: so many lines the cover of a hearing has.
const LONGEST_COVER: usize = 120;

/// Cuts a page where one transcript ends and the next begins; most pages hold one.
pub fn split(mut page: Page) -> Vec<Page> {
    let house = House::of(&page.facts, &page.blocks);
    part_joined(house, &mut page.blocks);
    let parts = split::cut(house, &page.blocks);
    if parts.len() < 2 {
        return vec![page];
    }
    let mut all = Vec::with_capacity(parts.len());
    // From the end, so that each part is taken off what is left.
    for (i, part) in parts.iter().enumerate().skip(1).rev() {
        let mut own =
            Page { source: page.source.clone(), blocks: page.blocks.split_off(part.start), ..Page::default() };
        own.source.part = Some(i + 1);
        own.facts.record = page.facts.record.clone();
        if let (Some(whole), Some(first)) = (page.source.lines, own.blocks.first().and_then(|b| b.lines)) {
            let start = first.start.min(whole.end);
            own.source.lines = Some(Lines { start, end: whole.end });
            // Two that were joined without a line feed share a line.
            let shared = page.blocks.last().and_then(|b| b.lines).is_some_and(|l| l.end == start);
            page.source.lines =
                Some(Lines { start: whole.start, end: if shared { start } else { start.saturating_sub(1).max(1) } });
            own.warnings = page.warnings.extract_if(.., |w| w.line.is_some_and(|line| line >= start)).collect();
        }
        all.push(own);
    }
    page.source.part = Some(1);
    all.push(page);
    all.reverse();
    all
}

/// Parts the two lines that joining files left on one.
fn part_joined(house: &House, blocks: &mut Vec<Block>) {
    let mut at = 0;
    while at < blocks.len() {
        let below = &blocks[at + 1..blocks.len().min(at + 5)];
        let headed = || below.iter().any(|b| when::read(&b.text, house.slashes).is_some());
        let found = controls::joined(house, &blocks[at].text);
        if let Some(first) = found.filter(|first| headed() || house.closes.contains(&&blocks[at].text[..*first])) {
            let second = blocks[at].text.split_off(first);
            blocks[at].begins.take();
            let bold = std::mem::take(&mut blocks[at].bold);
            blocks.insert(at + 1, Block { text: second, gap: true, ..blocks[at].clone() });
            blocks[at].bold = bold.into_iter().filter(|run| run.1 <= first).collect();
        }
        at += 1;
    }
}

/// `MODERATOR:`, above the name.
fn is_listing(line: &str) -> bool {
    line.strip_suffix(':').is_some_and(|words| words.split(' ').all(|w| lang::is(w, lang::class::LISTED)))
}

/// Reads a page as a transcript; the lists help to tell where in a label the name begins.
pub fn structure(page: Page, lists: &Lists) -> (Source, Transcript) {
    let Page { source, blocks, mut facts, mut warnings } = page;
    let record = facts.record.take();
    let markup_has_lead = facts.lead.is_some();
    let html_without_article = source.format == SourceFormat::Html && !facts.article;
    let mut cast = Cast::new(lists);
    for card in &facts.persons {
        cast.state(&card.text);
    }
    let mut blocks = paragraphs::settle(blocks, lists, &mut warnings);
    let house = House::of(&facts, &blocks);
    blocks.retain(|block| !house.tools.contains(&block.text.as_str()));
    fields::pair(&mut blocks);
    fields::tell(&mut blocks, house.slashes);
    labels::forms::settle(&mut blocks);
    warnings.extend(labels::letters::settle(&mut blocks));
    // Who quotes a transcript writes above it, and the transcript's head stands below.
    let above = blocks.iter().take_while(|b| b.kind == BlockKind::Outside).count();
    let mut quoting = LeftOut::default();
    blocks.drain(..above).for_each(|block| quoting.add(&block.text, block.lines));
    warnings.extend(quoting.told("the words of who quotes it"));
    let mut furniture = furniture::tell(house, &blocks);
    facts.title = facts.title.filter(|title| !masthead::is_of_site(title));
    if facts.title.is_none() {
        masthead::tell(house, &blocks, &mut furniture, lists);
    }
    foot::tell(&blocks, &mut furniture);
    let mut draft = head::take(house, facts, blocks, &furniture, lists);
    let mut metadata = draft.metadata;
    warnings.extend(draft.warnings);
    let mut speaker = None;
    match record {
        Some(record) => {
            speaker = record.speaker.clone();
            from_record::complete(&mut metadata, *record);
        }
        // The name of a file with many records is none of theirs.
        None => warnings.extend(head::day_in_name(&mut metadata, &source.path)),
    }
    if let Some((office, holder)) = house.chair(&draft.body) {
        cast.hold(office, holder);
    }
    let first = draft.body.iter().position(labels::has_label).unwrap_or(0).min(LONGEST_COVER);
    chairs::tell(&draft.body[..first], &mut cast);
    let above = draft.body.iter().take(LONGEST_HEAD).take_while(|block| !labels::has_label(block)).count();
    let cuts = labels::cuts(&mut draft.body);
    for base in labels::bare_labels(&draft.body, &cuts) {
        cast.state(base);
    }
    for text in [&metadata.title, &metadata.lead].into_iter().flatten() {
        cast.announce(text);
        cast.read_names(text);
    }
    // `Antony J. Blinken, Secretary of State`, above the first label.
    for block in &draft.body[..above] {
        cast.read_names(&block.text);
        cast.expect(&block.text);
    }
    let head: Vec<String> = draft.body[..above].iter().map(|block| block.text.clone()).collect();
    // The names of the head are read when first one is asked for.
    let cast = RefCell::new(cast);
    let mut labels = labels::detect(&draft.body, cuts, &|base| cast.borrow_mut().is_stated(base), &mut warnings);
    let mut cast = cast.into_inner();
    // Where a record says whose words these are, the first of them are no summary by others.
    if speaker.is_some()
        && !markup_has_lead
        && labels.iter().all(Option::is_none)
        && let Some(first) = from_record::take_lead(&mut metadata, &mut draft.lead)
    {
        draft.body.insert(0, first);
        labels.insert(0, None);
    }
    let (title, about) = (metadata.title.as_deref(), metadata.lead.as_deref());
    let asked = matches!(event::kind(title, about), EventType::Interview | EventType::NewsConference);
    let above: Vec<&str> = title.into_iter().chain(about).chain(head.iter().map(String::as_str)).collect();
    let asked = Asked::of(asked, &above, lists);
    let mut turns = turns::build(&draft.body, &labels, &asked, &mut cast, &mut warnings);
    // A list below words that announce it may be of those who are absent.
    let ends = |line: &&String| !line.ends_with(['.', '!', '?', ':', '…']) || is_listing(line);
    let posts = head.iter().take_while(ends);
    for line in posts.chain(&asked.post) {
        cast.attend(line);
    }
    if let Some(speaker) = speaker {
        turns::give(&mut turns, &speaker, &mut cast, &mut warnings);
    }
    if let Some(lead) = draft.lead {
        // A page may have two summaries, one of them behind its speeches: the lead ends where these begin.
        let body = draft.body.iter().find_map(|block| block.lines).map_or(usize::MAX, |l| l.start);
        let lines = lead.lines.filter(|l| l.start <= body).map(|l| Lines { end: l.end.min(body), ..l });
        turns.insert(0, Turn { kind: TurnKind::Narration, text: lead.text, lines, ..Turn::default() });
    }
    if !turns.iter().any(|t| t.kind == TurnKind::Speech) {
        warnings.push(Warning::new(
            if html_without_article { WarningCode::NoArticle } else { WarningCode::NoLabels },
            if html_without_article {
                "the page has no article: a list of links or an error page"
            } else {
                "no speaker is labelled: a news item or a monologue"
            },
            None,
        ));
    }
    event::complete(&mut metadata);
    let participants = cast.into_participants();
    (source, Transcript { metadata, participants, turns, warnings })
}
