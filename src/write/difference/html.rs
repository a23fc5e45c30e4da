//! A difference as a page of its own: no script, nothing that is fetched.

use super::shortened;
use crate::model::{Difference, Edit, TurnChange};
use crate::write::{Layout, counted};
use std::io::{self, BufWriter, Write};

/// Prints the page.
pub fn print(out: &mut dyn Write, _: Layout, found: &Difference) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let title = found.new.title.as_ref().or(found.old.title.as_ref()).unwrap_or(&found.new.id);
    write!(out, "{HEAD}<title>{0}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{0}</h1>\n", escaped(title))?;
    for (name, of) in [("del", &found.old), ("ins", &found.new)] {
        writeln!(
            out,
            "<p><{name}>{}</{name}> <small>{}, SHA-256 {}</small></p>",
            escaped(&of.id),
            counted(of.turns, "turn"),
            of.sha256
        )?;
    }
    if found.same {
        writeln!(out, "<p><strong>No difference of words, voices, or what both state.</strong></p>")?;
    }
    section(
        &mut out,
        "Metadata",
        &["Field", "Old", "New", "Counts"],
        found.metadata.iter().map(|field| {
            let counts = if field.counts { "yes" } else { "no" };
            vec![field.field.to_string(), field.old.join("; "), field.new.join("; "), counts.into()]
        }),
    )?;
    if !found.turns.is_empty() {
        writeln!(out, "<h2>Turns ({})</h2>", found.turns.len())?;
        found.turns.iter().try_for_each(|change| turn(&mut out, change))?;
    }
    section(
        &mut out,
        "By speaker",
        &["Speaker", "Words added", "Words removed", "Turns"],
        found.speakers.iter().map(|by| {
            let speaker = by.speaker.clone().unwrap_or_else(|| "nobody named".into());
            vec![speaker, by.added.to_string(), by.removed.to_string(), by.turns.to_string()]
        }),
    )?;
    section(
        &mut out,
        "Mentions",
        &["What", "Kind", "Name", "Old", "New"],
        found.mentions.iter().map(|of| {
            let kind = of.kind.clone().unwrap_or_default();
            vec![of.subject.to_string(), kind, of.name.clone(), of.old.to_string(), of.new.to_string()]
        }),
    )?;
    writeln!(out, "</body>\n</html>")?;
    out.flush()
}

fn turn(out: &mut dyn Write, turn: &TurnChange) -> io::Result<()> {
    let place = match (turn.old, turn.new) {
        (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
        (Some(place), _) | (None, Some(place)) => place.to_string(),
        (None, None) => String::new(),
    };
    let voice = |voice: &Option<String>| escaped(voice.as_deref().unwrap_or("no voice"));
    let voices = match (turn.old, turn.new) {
        (Some(_), Some(_)) if turn.old_voice != turn.new_voice => {
            format!("<del>{}</del> <ins>{}</ins>", voice(&turn.old_voice), voice(&turn.new_voice))
        }
        (_, Some(_)) => voice(&turn.new_voice),
        _ => voice(&turn.old_voice),
    };
    writeln!(out, "<h3><small>{} {place}</small> {voices}</h3>", turn.change)?;
    out.write_all(b"<p>")?;
    for (edit, text) in shortened(&turn.words) {
        let words = text.trim_start();
        let space = if words.len() < text.len() { " " } else { "" };
        match edit {
            Edit::Kept => write!(out, "{space}{}", escaped(words))?,
            Edit::Removed => write!(out, "{space}<del>{}</del>", escaped(words))?,
            Edit::Added => write!(out, "{space}<ins>{}</ins>", escaped(words))?,
        }
    }
    out.write_all(b"</p>\n")
}

/// A table under a heading, unless it has no rows.
fn section(
    out: &mut dyn Write,
    name: &str,
    columns: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> io::Result<()> {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return Ok(());
    }
    let cells = |cells: &mut dyn Iterator<Item = &str>, of: &str| -> String {
        cells.map(|cell| format!("<{of}>{}</{of}>", escaped(cell))).collect()
    };
    writeln!(
        out,
        "<h2>{name}</h2>\n<table>\n<thead><tr>{}</tr></thead>\n<tbody>",
        cells(&mut columns.iter().copied(), "th")
    )?;
    for row in rows {
        writeln!(out, "<tr>{}</tr>", cells(&mut row.iter().map(String::as_str), "td"))?;
    }
    writeln!(out, "</tbody>\n</table>")
}

/// Text as a page shows it again; what a page may not hold is told apart.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push('\n'),
            // A mark of direction would turn what stands around it.
            c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {
                out.push('\u{fffd}')
            }
            c => out.push(c),
        }
    }
    out
}

const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
                    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";

const STYLE: &str = "
:root { color-scheme: light dark; }
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
