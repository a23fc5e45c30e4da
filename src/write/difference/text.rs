//! A difference that a person reads in a terminal, in the marks of `wdiff`: `[-removed-] {+added+}`.

use super::{place, shortened};
use crate::model::{Change, Difference, Edit, FieldChange, MentionChange, TurnChange, Version};
use crate::write::fill::{ADDED, BOLD, FAINT, PLAIN, Page, REMOVED, VALUE, Words, column};
use crate::write::{Layout, counted, grouped};
use anstyle::Style;
use std::io::{self, Write};

/// Prints what differs; or that nothing does.
pub fn print(out: &mut dyn Write, layout: Layout, found: &Difference) -> io::Result<()> {
    let mut page = Page::new(layout);
    let name =
        |of: &Version| Words::default().add(PLAIN, &of.id).add(FAINT, &format!(", {}", counted(of.turns, "turn")));
    page.beside(Words::default().keep(REMOVED, "-"), 5, name(&found.old), usize::MAX);
    page.beside(Words::default().keep(ADDED, "+"), 5, name(&found.new), usize::MAX);
    if found.same {
        page.section("No difference", " of words, voices, or what both state");
    }
    metadata(&mut page, found);
    turns(&mut page, &found.turns);
    speakers(&mut page, found);
    mentions(&mut page, &found.mentions);
    out.write_all(page.text.as_bytes())
}

fn metadata(page: &mut Page, found: &Difference) {
    let (counted, told): (Vec<_>, Vec<_>) = found.metadata.iter().partition(|field| field.counts);
    if !counted.is_empty() {
        page.section("Metadata", &format!(" ({})", counted.len()));
        let from = column(counted.iter().map(|field| field.field.as_str()), 20);
        for field in counted {
            let words = marked(Words::default(), Edit::Removed, &field.old.join("; ")).space(true);
            let name = Words::default().keep(VALUE, field.field.as_str());
            page.beside(name, from, marked(words, Edit::Added, &field.new.join("; ")), usize::MAX);
        }
    }
    let only = |field: &&FieldChange| match (field.old.is_empty(), field.new.is_empty()) {
        (false, true) => format!("{} (old alone)", field.field),
        (true, false) => format!("{} (new alone)", field.field),
        _ => field.field.to_string(),
    };
    if !told.is_empty() {
        let told: Vec<_> = told.iter().map(only).collect();
        page.text.push('\n');
        page.paragraph(
            0,
            Words::default().add(FAINT, &format!("No difference of the transcript: {}", told.join(", "))),
        );
    }
}

fn turns(page: &mut Page, all: &[TurnChange]) {
    if all.is_empty() {
        return;
    }
    let count = |change: Change| (all.iter().filter(|turn| turn.change == change).count(), change);
    let counts = Change::ALL.iter().map(|change| count(*change)).filter(|(n, _)| *n > 0);
    let counts: Vec<_> = counts.map(|(n, change)| format!("{n} {change}")).collect();
    page.section("Turns", &format!(" ({})", counts.join(", ")));
    for turn in all {
        let (style, mark) = match turn.change {
            Change::Added => (ADDED, "+"),
            Change::Removed => (REMOVED, "-"),
            Change::Changed => (VALUE, "~"),
            Change::Moved => (VALUE, ">"),
        };
        let head = Words::default().keep(style, &format!("{mark} {} ", place(turn))).space(true);
        page.paragraph(2, voices(head, turn));
        let mut words = Words::default();
        for (edit, text) in shortened(&turn.words) {
            words = marked(words, edit, &text);
        }
        page.paragraph(6, words);
    }
}

fn voices(words: Words, turn: &TurnChange) -> Words {
    let name = |voice: &Option<String>| voice.clone().unwrap_or_else(|| "(no voice)".into());
    match (turn.old, turn.new) {
        (Some(_), Some(_)) if turn.old_voice != turn.new_voice => {
            let words = marked(words, Edit::Removed, &name(&turn.old_voice)).space(true);
            marked(words, Edit::Added, &name(&turn.new_voice))
        }
        (_, Some(_)) => words.add(BOLD, &name(&turn.new_voice)),
        _ => words.add(BOLD, &name(&turn.old_voice)),
    }
}

/// Words with their marks.
fn marked(words: Words, edit: Edit, text: &str) -> Words {
    let (style, begin, end): (Style, _, _) = match edit {
        Edit::Kept => return words.add(PLAIN, text),
        Edit::Removed => (REMOVED, "[-", "-]"),
        Edit::Added => (ADDED, "{+", "+}"),
    };
    match text.trim_start() {
        "" => words,
        trimmed => words.space(trimmed.len() < text.len()).keep(style, begin).add(style, trimmed).keep(style, end),
    }
}

fn speakers(page: &mut Page, found: &Difference) {
    if found.speakers.is_empty() {
        return;
    }
    page.section("By speaker", &format!(" ({})", found.speakers.len()));
    let name = |speaker: &Option<String>| speaker.clone().unwrap_or_else(|| "(nobody named)".into());
    let names: Vec<_> = found.speakers.iter().map(|changes| name(&changes.speaker)).collect();
    let from = column(names.iter().map(String::as_str), page.layout.width / 3);
    for (changes, name) in found.speakers.iter().zip(&names) {
        let (added, removed, turns) =
            (counted(changes.added, "word"), grouped(changes.removed), counted(changes.turns, "turn"));
        page.row(name, from, Words::of(&format!("{added} added, {removed} removed, in {turns}")));
    }
}

fn mentions(page: &mut Page, all: &[MentionChange]) {
    if all.is_empty() {
        return;
    }
    page.section("Mentions", &format!(" ({})", all.len()));
    for mention in all {
        let (style, mark) = match (mention.old, mention.new) {
            (0, _) => (ADDED, "+"),
            (_, 0) => (REMOVED, "-"),
            _ => (VALUE, "~"),
        };
        let kind = mention.kind.as_deref().map(|kind| format!(" {kind}")).unwrap_or_default();
        let name = Words::default().keep(style, &format!("{mark} {}{kind}", mention.subject));
        page.beside(
            name,
            MENTION,
            Words::default().with(PLAIN, &mention.name, &format!(" {} → {}", mention.old, mention.new)),
            usize::MAX,
        );
    }
}

/// Where the name of a mention begins.
const MENTION: usize = 28;
