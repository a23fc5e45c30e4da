//! A difference as a page of its own: no script, nothing that is fetched.

use super::{place, shortened};
use crate::model::{Difference, Edit, TurnChange};
use crate::write::html::{head, shown};
use crate::write::{Layout, counted};
use maud::{DOCTYPE, Markup, html};
use std::io::{self, Write};

/// Prints the page.
pub fn print(out: &mut dyn Write, _: Layout, found: &Difference) -> io::Result<()> {
    let title = found.new.title.as_ref().or(found.old.title.as_ref()).unwrap_or(&found.new.id);
    let version = |id: Markup, turns: usize, sha256: &str| {
        html! { p { (id) " " small { (counted(turns, "turn")) ", SHA-256 " (sha256) } } }
    };
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            (head(&whole(title), STYLE, None))
            body {
                h1 { (whole(title)) }
                (version(html! { del { (whole(&found.old.id)) } }, found.old.turns, &found.old.sha256))
                (version(html! { ins { (whole(&found.new.id)) } }, found.new.turns, &found.new.sha256))
                @if found.same {
                    p { strong { "No difference of words, voices, or what both state." } }
                }
                (metadata(found))
                @if !found.turns.is_empty() {
                    h2 { "Turns (" (found.turns.len()) ")" }
                    @for change in &found.turns { (turn(change)) }
                }
                (speakers(found))
                (mentions(found))
            }
        }
    };
    writeln!(out, "{}", page.into_string())?;
    out.flush()
}

fn turn(turn: &TurnChange) -> Markup {
    let voice = |voice: &Option<String>| whole(voice.as_deref().unwrap_or("no voice"));
    html! {
        h3 {
            small { (turn.change) " " (place(turn)) } " "
            @match (turn.old, turn.new) {
                (Some(_), Some(_)) if turn.old_voice != turn.new_voice => {
                    del { (voice(&turn.old_voice)) } " " ins { (voice(&turn.new_voice)) }
                }
                (_, Some(_)) => (voice(&turn.new_voice)),
                _ => (voice(&turn.old_voice)),
            }
        }
        p {
            @for (edit, text) in shortened(&turn.words) {
                @let words = text.trim_start();
                @if words.len() < text.len() { " " }
                @match edit {
                    Edit::Kept => (whole(words)),
                    Edit::Removed => del { (whole(words)) },
                    Edit::Added => ins { (whole(words)) },
                }
            }
        }
    }
}

fn metadata(found: &Difference) -> Markup {
    let rows = found.metadata.iter().map(|field| {
        let counts = if field.counts { "yes" } else { "no" };
        [field.field.to_string(), field.old.join("; "), field.new.join("; "), counts.into()]
    });
    section("Metadata", ["Field", "Old", "New", "Counts"], rows)
}

fn speakers(found: &Difference) -> Markup {
    let rows = found.speakers.iter().map(|by| {
        let speaker = by.speaker.clone().unwrap_or_else(|| "nobody named".into());
        [speaker, by.added.to_string(), by.removed.to_string(), by.turns.to_string()]
    });
    section("By speaker", ["Speaker", "Words added", "Words removed", "Turns"], rows)
}

fn mentions(found: &Difference) -> Markup {
    let rows = found.mentions.iter().map(|of| {
        let kind = of.kind.clone().unwrap_or_default();
        [of.subject.to_string(), kind, of.name.clone(), of.old.to_string(), of.new.to_string()]
    });
    section("Mentions", ["What", "Kind", "Name", "Old", "New"], rows)
}

/// A table under a heading, unless it has no rows.
fn section<const N: usize>(name: &str, columns: [&str; N], rows: impl Iterator<Item = [String; N]>) -> Markup {
    let mut rows = rows.peekable();
    html! {
        @if rows.peek().is_some() {
            h2 { (name) }
            table {
                thead { tr { @for column in columns { th { (column) } } } }
                tbody { @for row in rows { tr { @for cell in row { td { (whole(&cell)) } } } } }
            }
        }
    }
}

/// Text as a page may hold it, however long. A mark of direction would turn what stands around it.
fn whole(text: &str) -> String {
    shown(text, usize::MAX).replace(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'), "\u{fffd}")
}

const STYLE: &str = "
body { font: 1rem/1.5 Georgia, serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h3 { margin-bottom: 0; font-size: 1rem; }
h3 + p { margin-top: 0; }
small { font-weight: normal; opacity: 0.75; }
del { background: #fdd; color: #700; }
ins { background: #dfd; color: #040; text-decoration: none; font-weight: bold; }
table { border-collapse: collapse; }
td, th { border: 1px solid #8888; padding: 0.1rem 0.5rem; text-align: left; vertical-align: top; }
@media (prefers-color-scheme: dark) { del { background: #511; color: #fcc; } ins { background: #142; color: #cfc; } }
";
