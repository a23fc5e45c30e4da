//! What stands around a transcript on its page: controls, boxes of links, lists of topics, picture counters, captions,
//! menus. It is recognised by the whole of what it says and by what stands beside it, never by its place alone.

use super::controls::{self, Control, Rest};
use super::procedure::is_said;
use super::sources::{Holds, House};
use super::{labels, when};
use crate::model::{Block, BlockKind};
use crate::text::shapes::COUNTER;

/// A block that is no part of the transcript.
#[derive(Clone, Copy)]
pub enum Furniture {
    /// One of the site's controls.
    Control(&'static Control),
    /// A field of front matter.
    Field,
    /// An entry of the page's list of this.
    Listed(Holds),
    /// The name of such a list.
    ListName,
    /// The markup says that it is the site's.
    Marked,
    /// Of no use to a reader of the transcript.
    Own,
}

/// Tells for each block of a page whether it is furniture.
pub fn tell(house: &House, blocks: &[Block]) -> Vec<Option<Furniture>> {
    let mut all: Vec<Option<Furniture>> = blocks.iter().map(|block| of_block(house, block)).collect();
    lone_words(blocks, &mut all);
    menu(house, blocks, &mut all);
    let mut at = 0;
    while at < blocks.len() {
        at += boxed(house, blocks, &mut all, at).max(1);
    }
    captions(house, blocks, &mut all);
    all
}

/// What a block is by itself.
fn of_block(house: &House, block: &Block) -> Option<Furniture> {
    let text = block.text.as_str();
    match controls::find(house, text) {
        Some(control) => Some(Furniture::Control(control)),
        None if block.kind == BlockKind::Field => Some(Furniture::Field),
        None if block.kind == BlockKind::Control => Some(Furniture::Marked),
        None if is_counter(text) || is_credit(text) || leads_back(text) || is_notice(text) || (house.own)(text) => {
            Some(Furniture::Own)
        }
        None => None,
    }
}

/// `2 of 17`, a picture of several.
pub fn is_counter(text: &str) -> bool {
    let text = ["Photo ", "Image ", "Picture ", "Slide "].iter().find_map(|p| text.strip_prefix(p)).unwrap_or(text);
    let number = |digits: &str| digits.parse::<u16>().ok();
    COUNTER.parts(text).is_some_and(|parts| number(&parts[1]) <= number(&parts[2]))
}

/// `Photo: Olga Stern`, `At the meeting. Photo: Olga Stern, Omsk News`
fn is_credit(text: &str) -> bool {
    const CREDITS: [&str; 7] =
        ["Photo: ", "Photo by ", "Photos: ", "Photo credit: ", "Photograph: ", "Image: ", "Picture: "];
    // Nearly all that is said ends so, and no name does.
    if text.ends_with(['.', '!', '?']) {
        return false;
    }
    let mut capitals = memchr::memchr2_iter(b'P', b'I', text.as_bytes());
    if !capitals.any(|at| CREDITS.iter().any(|credit| text[at..].starts_with(credit))) {
        return false;
    }
    let ends =
        |before: &str| before.is_empty() || before.trim_end().ends_with(['.', ')', '|', '”']) && before.len() < 280;
    let credited = |credit: &str| {
        let at = text.rfind(credit)?;
        let name = &text[at + credit.len()..];
        (ends(&text[..at]) && name.split(' ').count() <= 8).then_some(())
    };
    CREDITS.iter().any(|credit| credited(credit).is_some())
}

/// What a publisher says of the transcript as a whole: rights, how it was made, who recorded it.
fn is_notice(text: &str) -> bool {
    /// In bytes.
    const LONGEST: usize = 900;
    const BEGINNINGS: [&str; 16] = [
        "Copyright 19",
        "Copyright 20",
        "Copyright ©",
        "© ",
        "Copy: Content and programming copyright",
        "Content and programming copyright",
        "THIS IS A RUSH TRANSCRIPT",
        "This is a rush transcript",
        "This transcript was exported on",
        "TO ORDER A VIDEO OF THIS TRANSCRIPT",
        "Notice: Transcripts are ",
        "NPR transcripts are created ",
        "Transcripts are created on a rush deadline",
        "The following transcript was generated",
        "Transcribed by https://",
        "Enlarge this image",
    ];
    let recorded = |mark: &&str| text.ends_with(*mark) && text.split(' ').count() <= 6;
    text.len() < LONGEST
        && (BEGINNINGS.iter().any(|b| text.starts_with(b))
            || text.ends_with(|c: char| c.is_ascii_digit())
                && text.contains("The American Presidency Project https://")
            || [" started transcription", " stopped transcription"].iter().any(recorded)
            || text.starts_with("NOTE: ")
                && [" was held at ", " spoke at ", " began at ", " was recorded at "].iter().any(|w| text.contains(w))
            || ["S. HRG. ", "S. Hrg. "].iter().any(|b| text.starts_with(b)) && text.len() < 24
            || text == "All Rights Reserved"
            || text == "All rights reserved.")
}

/// `Return to Transcripts main page`, `Back to top`
fn leads_back(text: &str) -> bool {
    const TO: [&str; 8] = ["page", "top", "index", "archive", "home", "menu", "list", "homepage"];
    let mut words = text.split(' ');
    matches!((words.next(), words.next()), (Some("Return" | "Back" | "Go" | "Skip"), Some("to")))
        && words.clone().count() <= 6
        && words.next_back().is_some_and(|last| TO.iter().any(|to| last.eq_ignore_ascii_case(to)))
}

/// A single word is a control among other furniture, or near an end of the page: `Top` may be said.
fn lone_words(blocks: &[Block], all: &mut [Option<Furniture>]) {
    /// Blocks of a head or foot.
    const END: usize = 10;
    let lone: Vec<usize> = (END..all.len().saturating_sub(END))
        .filter(|&i| matches!(all[i], Some(Furniture::Control(c)) if c.rest == Rest::Nothing && !blocks[i].text.contains([' ', ':'])))
        .filter(|&i| all[i - 1].is_none() && all[i + 1].is_none())
        .collect();
    for i in lone {
        // A box's name and a page's head are read with what follows them.
        let heads = matches!(all[i], Some(Furniture::Control(c)) if c.text == "Events");
        if !heads {
            all[i] = None;
        }
    }
}

/// What stands above the text down to a row such as `| Search | About site | Site map |` is the site's.
fn menu(house: &House, blocks: &[Block], all: &mut [Option<Furniture>]) {
    let head = blocks.iter().take(16).take_while(|b| !labels::has_label(b));
    let row = |b: &Block| {
        let items = b.text.split('|').map(str::trim).filter(|item| !item.is_empty());
        b.text.matches('|').count() > 1
            && b.text.len() < 200
            && items.clone().count() > 1
            && items.clone().all(|item| item.len() < 40 && !when::is_byline(item))
    };
    let Some(last) = head.enumerate().filter(|(_, b)| row(b)).map(|(i, _)| i).last() else { return };
    if blocks[..last].iter().all(|b| {
        b.text.len() < 80 && !b.text.ends_with(['.', '!', '?']) && when::read(&b.text, house.slashes).is_none()
    }) {
        for block in &mut all[..=last] {
            block.get_or_insert(Furniture::Own);
        }
    }
}

/// Marks the box that begins at a block; gives how many blocks it has.
fn boxed(house: &House, blocks: &[Block], all: &mut [Option<Furniture>], at: usize) -> usize {
    let Some(found) = house.boxes().find(|b| b.name == blocks[at].text) else { return 0 };
    let end = match found.holds {
        Holds::Links => links(blocks, all, at + 1),
        _ => entries(house, blocks, all, at + 1),
    };
    if end == at + 1 {
        return 0;
    }
    let listed = found.holds != Holds::Links;
    all[at] = Some(if listed { Furniture::ListName } else { Furniture::Own });
    for i in at + 1..end {
        let more = blocks[i].text.strip_suffix(" more").is_some_and(|n| n.parse::<u16>().is_ok());
        all[i] = Some(if listed && !more { Furniture::Listed(found.holds) } else { Furniture::Own });
    }
    end - at
}

/// Whether a block may belong to a box.
fn is_free(furniture: &Option<Furniture>) -> bool {
    matches!(furniture, None | Some(Furniture::Marked))
}

/// The end of a box of links: titles of other pages, each with its day; or one title without.
fn links(blocks: &[Block], all: &[Option<Furniture>], start: usize) -> usize {
    let mut at = start;
    while let Some(title) = blocks.get(at).filter(|b| is_free(&all[at]) && b.text.len() < 240 && !labels::has_label(b))
    {
        if when::is_day_or_days(&title.text) {
            break;
        }
        if blocks.get(at + 1).is_some_and(|next| when::is_day_or_days(&next.text)) {
            at += 2;
            continue;
        }
        let short = title.text.len() < 90 && title.text.ends_with(|c: char| c.is_alphanumeric() || c == ')');
        return if short && at == start { at + 1 } else { at };
    }
    at
}

/// The end of a list: short entries down to another box, a control or the page's end. Any other is no list.
fn entries(house: &House, blocks: &[Block], all: &[Option<Furniture>], start: usize) -> usize {
    const MOST: usize = 60;
    let mut at = start;
    while let Some(block) = blocks.get(at).filter(|_| at < start + MOST) {
        if !is_free(&all[at]) || house.boxes().any(|b| b.name == block.text) {
            return at;
        }
        let entry = block.text.len() <= 80 && !block.text.ends_with(['.', ',', ':', ';', '!', '?', '…', '>']);
        if !entry || labels::has_label(block) {
            return start;
        }
        at += 1;
    }
    if at == blocks.len() { at } else { start }
}

/// The line under a picture counter that stands below the page's day is the picture's, where it reads as such.
fn captions(house: &House, blocks: &[Block], all: &mut [Option<Furniture>]) {
    /// Between the day and the counter: time, place.
    const HEAD: usize = 4;
    for at in 1..blocks.len() {
        let counter = matches!(all[at - 1], Some(Furniture::Own)) && is_counter(&blocks[at - 1].text);
        if !counter || all[at].is_some() {
            continue;
        }
        let head = &blocks[at.saturating_sub(HEAD + 1)..at];
        let headed =
            || head.iter().any(|b| when::read(&b.text, house.slashes).is_some()) && !head.iter().any(labels::has_label);
        let text = &blocks[at].text;
        let captioned = text.len() < 320 && text.contains(char::is_alphanumeric) && !text.ends_with([',', ':']);
        if captioned && headed() && !labels::has_label(&blocks[at]) && !is_said(text) {
            all[at] = Some(Furniture::Own);
        }
    }
}
