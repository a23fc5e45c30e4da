//! What a printed page adds to its text: line numbers, running heads, page and column numbers. `pdftotext` leaves them
//! among the words, in the middle of a sentence.

use super::Line;
use crate::model::{Lines, Warning};
use crate::read::begins_with_label;
use crate::text::shapes::{COLUMN, PAGE};
use std::collections::{BTreeMap, BTreeSet};

/// Takes a print's own lines out, and its line numbers off; `true` if its lines were numbered.
pub fn clean(lines: &mut Vec<Line>, warnings: &mut Vec<Warning>) -> bool {
    let counted = counted(lines);
    let mut own: Vec<bool> = lines.iter().map(|l| is_page_line(l.text)).collect();
    printers_feet(lines, &mut own);
    pages_of(lines, &mut own);
    if let Some(counted) = &counted {
        between_numbers(counted, lines, &mut own);
        strip_numbers(lines, counted);
    } else {
        running_heads(lines, &mut own);
        beside_heads(lines, &mut own);
    }
    if own.contains(&true) {
        take_out(lines, &own, warnings);
    }
    lines.retain(|l| !l.text.is_empty());
    counted.is_some()
}

/// `Page 11`, `Page 11 of 20`, `14 Feb 2019 : Column 332`, `[Page H1234]`: a line that is nothing but this.
fn is_page_line(line: &str) -> bool {
    // `- 12 -`
    let numbered = |mark: char| {
        let inside = line.strip_prefix(mark).and_then(|l| l.strip_suffix(mark));
        inside.is_some_and(|n| {
            n.starts_with(' ') && (1..=4).contains(&n.trim().len()) && n.trim().bytes().all(|b| b.is_ascii_digit())
        })
    };
    let bare = line.trim_matches(['[', ']', '-', '–', '—', ' ', '|']);
    PAGE.fits(bare) || COLUMN.fits(bare) || ['-', '–', '—'].into_iter().any(numbered)
}

/// `VerDate Sep 11 2014`, `09:14 Mar 12, 2024`, `Jkt 052410`, `Frm 00005`: what a government's printer sets below a page.
fn printers_feet(lines: &[Line], own: &mut [bool]) {
    /// Lines of one foot.
    const FOOT: usize = 12;
    let coded = |text: &str| {
        let code = |name: &&str| text.strip_prefix(*name).is_some_and(|rest| rest.starts_with(' '));
        ["Jkt", "PO", "Frm", "Fmt", "Sfmt"].iter().any(code)
            && text.ends_with(|c: char| c.is_ascii_digit())
            && text.len() < 16
    };
    for at in 0..lines.len() {
        if !lines[at].text.starts_with("VerDate ") {
            continue;
        }
        let foot = &lines[at..lines.len().min(at + FOOT)];
        let last = foot.iter().rposition(|l| coded(l.text)).unwrap_or(0);
        if last > 0 || lines[at].text.contains(" Jkt ") {
            // The file's name, and who set it.
            let path = foot.get(last + 1).is_some_and(|l| l.text.contains(":\\"));
            own[at..=at + last + usize::from(path)].fill(true);
        }
    }
}

/// `2/35`, `3/35`: the numbers of pages that count on, of one and the same whole.
fn pages_of(lines: &[Line], own: &mut [bool]) {
    let page = |line: &Line| {
        let (page, whole) = line.text.split_once('/')?;
        let number = |digits: &str| digits.parse::<u32>().ok().filter(|_| digits.len() <= 4);
        Some((number(page)?, number(whole)?)).filter(|(page, whole)| page <= whole && *whole > 1)
    };
    let mut pages: Vec<(usize, (u32, u32))> = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, l)| l.text.len() < 10) {
        let Some((n, whole)) = page(line) else { continue };
        if pages.last().is_some_and(|(_, before)| before.1 != whole || before.0 >= n) {
            return;
        }
        pages.push((at, (n, whole)));
    }
    if pages.len() > 1 {
        pages.into_iter().for_each(|(at, _)| own[at] = true);
    }
}

/// Further lines of heads and feet of more than one: they stand beside those of other pages too, on right and left
/// pages in another order, and a single word (`FINAL`) is one there.
fn beside_heads(lines: &[Line], own: &mut [bool]) {
    /// Lines on either side.
    const NEAR: usize = 4;
    let mut at = 0;
    let mut breaks: Vec<(usize, usize)> = Vec::new();
    for run in own.chunk_by(|a, b| a == b) {
        if run[0] {
            breaks.push((at, at + run.len()));
        }
        at += run.len();
    }
    let may = |l: &Line| {
        l.text.len() < 120
            && !l.text.is_empty()
            && !l.text.ends_with(['.', '?', '!', ':', ','])
            && !begins_with_label(l.text)
    };
    // The first head of all may be the title.
    let sides = |&(start, end): &(usize, usize)| {
        let above = (start.saturating_sub(NEAR)..start).rev().take_while(|&i| !own[i] && may(&lines[i]));
        let below = (end..lines.len().min(end + NEAR)).take_while(|&i| !own[i] && may(&lines[i]));
        (above.collect::<Vec<_>>(), below.collect::<Vec<_>>())
    };
    let sides: Vec<_> = breaks.iter().map(sides).collect();
    let mut times: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (n, (above, below)) in sides.iter().enumerate() {
        for i in above.iter().chain(below) {
            times.entry(shape(lines[*i].text)).or_default().insert(n);
        }
    }
    // Of prints of two pages nothing is known.
    let again = |i: &&usize| {
        let pages = times[&shape(lines[**i].text)].len();
        pages > 1 && pages * 3 >= breaks.len()
    };
    let found: Vec<usize> = sides
        .iter()
        .zip(&breaks)
        .flat_map(|((above, below), &(start, _))| {
            let below = below.iter().filter(move |_| start > 0);
            above.iter().take_while(again).chain(below.take_while(again))
        })
        .copied()
        .collect();
    found.into_iter().for_each(|i| own[i] = true);
}

/// So many numbered lines, at least, make a numbered print.
const FEWEST_NUMBERED: usize = 8;

/// So many are enough where two of them begin somebody's words: an excerpt of a court's record.
const FEWEST_OF_EXCERPT: usize = 4;

/// ` 3                  CHIEF JUSTICE HARLOW:    We will hear`: the number, and what follows it with its white space.
fn number<'t>(line: &Line<'t>) -> Option<(u32, &'t str)> {
    let digits = line.text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line.text[digits..];
    let parted = rest.is_empty() || rest.starts_with([' ', '\t']);
    ((1..=2).contains(&digits) && parted).then(|| Some((line.text[..digits].parse().ok()?, rest)))?
}

/// Which lines begin with a number that counts on from the line before it or begins a page, if nearly all do.
fn counted(lines: &[Line]) -> Option<Vec<bool>> {
    let (mut before, mut counting, mut all, mut turns) = (0, 0, 0, 0);
    let counted = lines.iter().map(|line| {
        let Some((n, rest)) = number(line) else { return false };
        // An excerpt may begin in the midst of a page.
        let counts = n == before + 1 || n == 1 || before == 0 && !rest.is_empty();
        turns += usize::from(begins_turn(rest.trim_start()));
        counting += usize::from(counts);
        // A page's number stands alone.
        all += usize::from(counts || !rest.is_empty());
        if counts {
            before = n;
        }
        counts
    });
    let counted: Vec<bool> = counted.collect();
    let enough = counting >= FEWEST_NUMBERED || counting >= FEWEST_OF_EXCERPT && turns > 1;
    (enough && counting * 10 >= all * 9 && counting * 10 >= lines.len() * 7).then_some(counted)
}

/// Whether lines are nothing but numbers of pages.
fn is_numbers(lines: &[Line]) -> bool {
    lines.iter().all(|line| number(line).is_some_and(|(_, rest)| rest.is_empty()))
}

/// Lines without a number, a few between one page's last number and the next one's first, are head and foot.
fn between_numbers(counted: &[bool], lines: &[Line], own: &mut [bool]) {
    const MOST: usize = 4;
    let mut at = 0;
    let mut begun = false;
    for run in counted.chunk_by(|a, b| a == b) {
        let next = lines.get(at + run.len()).and_then(number).map(|(n, _)| n);
        if run[0] {
            begun = true;
        } else if run.len() <= MOST && next.is_none_or(|n| n == 1) && (begun || is_numbers(&lines[at..at + run.len()]))
        {
            own[at..at + run.len()].fill(true);
        }
        at += run.len();
    }
}

/// Takes the numbers off. What is indented further than most begins a paragraph; blank lines are the print's spacing.
fn strip_numbers(lines: &mut [Line], counted: &[bool]) {
    let mut indents: BTreeMap<usize, usize> = BTreeMap::new();
    for (line, _) in lines.iter_mut().zip(counted).filter(|(_, counted)| **counted) {
        if let Some((_, rest)) = number(line) {
            line.text = rest.trim_start();
            line.indent = rest.len() - line.text.len();
            *indents.entry(line.indent).or_default() += usize::from(!line.text.is_empty());
        }
    }
    // Most lines begin in one column, and that is the leftmost of those that many have.
    let many = indents.values().max().copied().unwrap_or(0) / 4;
    let base = indents.iter().find(|(_, count)| **count > many).map_or(0, |(indent, _)| *indent);
    let mut before = Ends::Sentence;
    for (line, _) in lines.iter_mut().zip(counted).filter(|(_, counted)| **counted) {
        let shouted = is_shouted(line.text);
        line.gap = line.indent > base + 1
            || begins_turn(line.text)
            || before == Ends::Heading
            || shouted && before == Ends::Sentence;
        before = match line.text {
            "" => before,
            _ if shouted => Ends::Heading,
            text if text.ends_with(['.', '?', '!', ':', ')', '-', '_', '*']) => Ends::Sentence,
            _ => Ends::Open,
        };
    }
}

/// What a line is to the next.
#[derive(PartialEq)]
enum Ends {
    /// A heading in capitals.
    Heading,
    Sentence,
    /// Its sentence goes on.
    Open,
}

/// `DIRECT EXAMINATION`, `PAVEL OZEROV,`: words in capitals and nothing else.
fn is_shouted(line: &str) -> bool {
    line.contains(' ') && line.contains(char::is_uppercase) && !line.contains(char::is_lowercase)
}

/// A line of a court's record that begins somebody's words in whatever column: `Q.  Where?`, `BY MS. HALE:`, `THE COURT: So.`
fn begins_turn(line: &str) -> bool {
    let letter = || {
        let rest = line.strip_prefix(['Q', 'A'])?;
        let apart = rest.strip_prefix('.').is_some_and(|rest| rest.starts_with([' ', '\t']));
        Some(apart || rest.starts_with("  ") || rest.starts_with('\t'))
    };
    let capitals = || line.split_once(':').is_some_and(|(label, _)| !label.contains(char::is_lowercase));
    letter() == Some(true) || begins_with_label(line) && capitals() || line.starts_with("BY M") && line.ends_with(':')
}

/// Lines at the top or foot of a page that stand there again with other numbers.
fn running_heads(lines: &[Line], own: &mut [bool]) {
    /// At either end of a page.
    const EDGE: usize = 2;
    let fed = lines.iter().skip(1).any(|l| l.page);
    // Where no form feed does, the number of a page parts it from the next.
    let begins = |i: usize| if fed { lines[i].page } else { own[i - 1] && !own[i] };
    let starts: Vec<usize> = (0..lines.len()).filter(|&i| i == 0 || begins(i)).collect();
    if starts.len() < 2 {
        return;
    }
    // The first head of such a print may be its title.
    let first = if fed { 0 } else { starts[1] };
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let mut edges: Vec<(usize, (bool, String))> = Vec::new();
    for (&start, end) in starts.iter().zip(ends) {
        let foot = end.saturating_sub(EDGE).max(start + EDGE).min(end);
        edges.extend((start..end.min(start + EDGE)).map(|i| (i, (true, shape(lines[i].text)))));
        edges.extend((foot..end).map(|i| (i, (false, shape(lines[i].text)))));
    }
    let mut times: BTreeMap<&(bool, String), usize> = BTreeMap::new();
    for (_, edge) in &edges {
        *times.entry(edge).or_default() += 1;
    }
    for (i, edge) in edges.iter().filter(|(i, _)| *i >= first) {
        let text = lines[*i].text;
        let is_number = edge.1.trim_matches(['-', '–', ' ']) == "#";
        let words = text.contains(' ') && !begins_with_label(text);
        own[*i] |= is_number || words && times[edge] > 1 && times[edge] * 3 >= starts.len();
    }
}

/// A line with its numbers taken for any.
fn shape(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '0'..='9' if out.ends_with('#') => {}
            '0'..='9' => out.push('#'),
            ' ' if out.ends_with(' ') => {}
            other => out.push(other),
        }
    }
    out
}

/// Drops a print's own lines, and joins the sentence that they broke.
fn take_out(lines: &mut Vec<Line>, own: &[bool], warnings: &mut Vec<Warning>) {
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut gap = false;
    let mut at = 0;
    for run in own.chunk_by(|a, b| a == b) {
        let run = &lines[at..at + run.len()];
        if own[at] {
            gap |= run.iter().any(|l| l.gap);
            let words = run.iter().map(|l| l.text).collect::<Vec<_>>().join(" / ");
            warnings.push(Warning::left_out(
                "a printed page’s own lines",
                &words,
                Some(Lines { start: run[0].number, end: run[run.len() - 1].number }),
            ));
        } else {
            for (i, line) in run.iter().enumerate() {
                let mut line = *line;
                if i == 0 && at > 0 && !line.text.is_empty() {
                    let open = |l: &Line| !l.text.ends_with(['.', '!', '?', ':', '”', '"', ')', '…']);
                    line.joins = kept.last().is_some_and(open) && line.text.starts_with(char::is_lowercase);
                    line.gap = (line.gap || gap) && !line.joins;
                    gap = false;
                }
                kept.push(line);
            }
        }
        at += run.len();
    }
    *lines = kept;
}

#[cfg(test)]
mod tests;
