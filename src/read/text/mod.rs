//! Plain text: lines to paragraphs, hard-wrapped or not, with the light markup of forums and notes taken off.

mod front_matter;
mod hyphens;
mod light;
mod print;
mod wrap;

use super::begins_with_label;
use super::decode::SOFT_HYPHEN;
use crate::model::{Block, BlockKind, Lines, Warning, WarningCode};
use hyphens::Hyphens;
use light::Markup;
use wrap::Wrapping;

/// A line of the input that is not blank.
#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    /// Its text, without white space at the ends.
    text: &'t str,
    /// Columns of white space before it.
    indent: usize,
    /// 1-based.
    number: usize,
    /// A blank line stands before it.
    gap: bool,
    /// White space stands at its end.
    open: bool,
    /// A form feed stands before it.
    page: bool,
    /// Marks of a quotation stood before it.
    quoted: bool,
    /// The head of a printed page stood between it and the line whose sentence it ends.
    joins: bool,
}

/// Cuts a decoded text into its blocks.
pub fn blocks(text: &str) -> Vec<Block> {
    read(text, &|_| false).0
}

/// Cuts a decoded text into its blocks, and tells what of it is left out; lines that are `labelled` begin one.
pub fn read(text: &str, labelled: &dyn Fn(&str) -> bool) -> (Vec<Block>, Vec<Warning>) {
    let markup = Markup::of(text);
    let mut warnings = Vec::new();
    let mut lines = lines(text, markup);
    let outside = quotes(&lines);
    if outside {
        part_quoted(&mut lines);
    }
    let numbered = print::clean(&mut lines, &mut warnings);
    let wrapping = Wrapping::of(&lines);
    let hyphens = if wrapping.is_some() { Hyphens::of(&lines) } else { Hyphens::default() };
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let mut paragraph = String::new();
    let mut first = 0;
    let (mut links, mut first_link) = (0, None);
    for (i, line) in lines.iter().enumerate() {
        if i < first {
            continue;
        }
        if i == first
            && let Some((fields, length)) = front_matter::read(&lines[i..])
        {
            blocks.extend(fields);
            first = i + length;
            continue;
        }
        hyphens.join(&mut paragraph, line.text);
        let ends = lines.get(i + 1).is_none_or(|next| {
            let goes_on = || wrapping.as_ref().is_some_and(|w| w.goes_on(&lines, first, i));
            let breaks = || wrapping.as_ref().is_some_and(|w| w.breaks(line, next, lines.get(i + 2)));
            let underlined = first == i && line.gap && markup.is_underline(next.text);
            match markup {
                _ if next.joins => false,
                _ if next.gap || labelled(next.text) => true,
                _ if numbered => false,
                _ if underlined => false,
                _ if markup.is_block(next.text) || markup.is_underline(line.text) => true,
                _ if markup.is_block(line.text) => !breaks(),
                _ => !goes_on(),
            }
        });
        if ends {
            for address in markup.addresses(&paragraph) {
                links += 1;
                first_link.get_or_insert_with(|| (lines[first].number, address.to_string()));
            }
            let kind = if outside && !line.quoted { BlockKind::Outside } else { BlockKind::Paragraph };
            blocks.extend(block(&paragraph, kind, &lines[first], line.number, markup));
            paragraph.clear();
            first = i + 1;
        }
    }
    blocks.shrink_to_fit();
    if let Some((line, address)) = first_link {
        let message = match links {
            1 => format!("the address of a link is left out: {address}"),
            _ => format!("the addresses of {links} links are left out, first {address}"),
        };
        warnings.push(Warning::new(WarningCode::LeftOut, message, Some(Lines::one(line))));
    }
    (blocks, warnings)
}

/// Whether a transcript is quoted as mails do it, and somebody else's words stand beside it.
fn quotes(lines: &[Line]) -> bool {
    let Some(first) = lines.iter().position(|line| line.quoted) else { return false };
    let labelled =
        |quoted: bool| lines[first..].iter().filter(move |line| line.quoted == quoted && begins_with_label(line.text));
    lines.iter().any(|line| !line.quoted) && labelled(true).take(2).count() > 1 && labelled(false).next().is_none()
}

/// No paragraph reaches from a quotation into other words.
fn part_quoted(lines: &mut [Line]) {
    for at in 1..lines.len() {
        lines[at].gap |= lines[at].quoted != lines[at - 1].quoted;
    }
}

fn block(paragraph: &str, kind: BlockKind, first: &Line, end: usize, markup: Markup) -> Option<Block> {
    let (kind, paragraph) = match markup.heading(paragraph).filter(|_| kind == BlockKind::Paragraph) {
        Some(heading) => (BlockKind::Heading, heading),
        None => (kind, markup.without_bullet(paragraph)),
    };
    let (text, bold) = markup.strip(paragraph.trim_end_matches(SOFT_HYPHEN).trim_end());
    (!text.is_empty()).then_some(Block {
        kind,
        text,
        lines: Some(Lines { start: first.number, end }),
        bold,
        slanted: markup.is_slanted(paragraph),
        gap: first.gap,
        ..Block::default()
    })
}

/// The lines that hold something. A line ends with a line feed, a carriage return, or both.
fn lines(text: &str, markup: Markup) -> Vec<Line<'_>> {
    let mut lines = Vec::with_capacity(memchr::memchr_iter(b'\n', text.as_bytes()).count() + 1);
    let mut gap = true;
    let mut page = false;
    let mut rest = text;
    let mut number = 0;
    while !rest.is_empty() {
        number += 1;
        let end = memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        rest = after.strip_prefix("\r\n").or_else(|| after.get(1..)).unwrap_or("");
        let bare = markup.unquote(line);
        let quoted = bare.len() < line.len();
        let line = bare;
        let begun = line.trim_start();
        let text = begun.trim_end();
        if text.is_empty() {
            gap = true;
            page |= line.contains('\u{c}');
            continue;
        }
        let before = line[..line.len() - begun.len()].chars();
        page |= before.clone().any(|c| c == '\u{c}');
        // A form feed begins a page, not a column.
        let indent = before.map(|c| if c == '\t' { 4 } else { usize::from(c != '\u{c}') }).sum();
        lines.push(Line { text, indent, number, gap, open: text.len() < begun.len(), page, quoted, joins: false });
        gap = false;
        page = begun[text.len()..].contains('\u{c}');
    }
    lines
}

#[cfg(test)]
mod tests;
