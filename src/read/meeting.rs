//! What meeting programs export: a line with a name and a time, and below it what was said.

use super::text;
use crate::model::{Block, Lines};

/// `Jane Dorrit   0:03`
#[derive(Debug)]
struct Heading<'t> {
    name: &'t str,
    time: Time<'t>,
    /// Bytes of the text before it, and behind its line.
    from: usize,
    to: usize,
    /// 1-based.
    line: usize,
    /// More than a space stands between the two, or a bracket.
    apart: bool,
}

/// As printed, or as minutes and seconds.
type Time<'t> = std::borrow::Cow<'t, str>;

/// Reads an export; none if the text is no such.
pub fn read(input: &str) -> Option<Vec<Block>> {
    let headings = headings(input);
    let [first, ..] = &headings[..] else { return None };
    let apart = headings.iter().all(|h| h.apart);
    let again = || headings.iter().skip(1).any(|h| h.name == first.name);
    let said = |pair: &[Heading]| input[pair[0].to..pair[1].from].contains(char::is_alphanumeric);
    if headings.len() < 2 || !(apart || again()) || !headings.windows(2).all(said) {
        return None;
    }
    let mut blocks = text::blocks(&input[..first.from]);
    for (i, heading) in headings.iter().enumerate() {
        let end = headings.get(i + 1).map_or(input.len(), |next| next.from);
        let mut said = text::blocks(&input[heading.to..end]);
        for lines in said.iter_mut().filter_map(|block| block.lines.as_mut()) {
            *lines = Lines { start: lines.start + heading.line, end: lines.end + heading.line };
        }
        let label = format!("{}:", heading.name);
        let mut first = if said.is_empty() { Block::default() } else { said.remove(0) };
        first.bold.iter_mut().for_each(|run| *run = (run.0 + label.len() + 1, run.1 + label.len() + 1));
        first.bold.insert(0, (0, label.len()));
        first.text = [label.as_str(), first.text.as_str()].join(" ").trim_end().to_string();
        first.lines = Some(Lines { start: heading.line, end: first.lines.map_or(heading.line, |l| l.end) });
        first.time = Some((&*heading.time).into());
        first.gap = true;
        blocks.push(first);
        blocks.append(&mut said);
    }
    Some(blocks)
}

fn headings(input: &str) -> Vec<Heading<'_>> {
    let mut headings = Vec::new();
    let mut to = 0;
    let mut above: Option<(&str, usize)> = None;
    let ends = memchr::memchr_iter(b'\n', input.as_bytes()).map(|at| at + 1).chain([input.len()]);
    for (line, end) in (1..).zip(ends) {
        let from = std::mem::replace(&mut to, end);
        let text = input[from..end].trim();
        if let Some((name, time, apart)) = heading(text) {
            headings.push(Heading { name, time, from, to, line, apart });
        } else if let Some((name, from)) = above
            && let Some(time) = clock(text)
        {
            // The time stands below the name.
            headings.push(Heading { name, time: time.into(), from, to, line, apart: false });
        }
        above = Some((text, from)).filter(|(text, _)| is_plain(text) && is_name(text));
    }
    headings
}

/// Whether a line can be a name.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_uppercase())
        && !name.ends_with(['.', ',', ';', ':', '-', '–', '—', '!', '?'])
        && (1..=6).contains(&name.split_whitespace().take(7).count())
        && !name.contains(['/', '|', '"', '“', '•'])
        && !name.contains("  ")
}

/// Whether a name is no day and no field: `February 14, 2022` stands above `17:15`, `Published: June 3, 2010` before it.
fn is_plain(name: &str) -> bool {
    name.len() < 40 && !name.contains([',', ':']) && name.bytes().filter(u8::is_ascii_digit).count() < 3
}

/// `0:03`, `1:02:09.5`
fn clock(text: &str) -> Option<&str> {
    if !text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')) {
        return None;
    }
    let mut parts = text.split(':');
    let first = parts.next()?;
    let two = |p: &str| p.split('.').next().is_some_and(|whole| whole.len() == 2);
    ((1..=2).contains(&first.len()) && (1..=2).contains(&parts.clone().count()) && parts.all(two)).then_some(text)
}

/// `Jane Dorrit   0 minutes 3 seconds`
fn in_words(line: &str) -> Option<(&str, Time<'_>, bool)> {
    let rest = line.strip_suffix(" seconds").or_else(|| line.strip_suffix(" second"))?;
    let number = |text: &str| text.parse::<u32>().ok().filter(|n| *n < 600);
    let (rest, seconds) = rest.rsplit_once(char::is_whitespace)?;
    let minutes = rest.trim_end().strip_suffix(" minutes").or_else(|| rest.trim_end().strip_suffix(" minute"));
    let (name, minutes) = match minutes {
        Some(rest) => rest.rsplit_once(char::is_whitespace).map(|(name, minutes)| (name, number(minutes)))?,
        None => (rest, Some(0)),
    };
    let name = name.trim_end();
    is_name(name).then_some(())?;
    Some((name, format!("{}:{:02}", minutes?, number(seconds)?).into(), false))
}

/// A name of a few words, and a time behind it and nothing else.
fn heading(line: &str) -> Option<(&str, Time<'_>, bool)> {
    let half = [" AM", " PM", " am", " pm", " a.m.", " p.m."].iter().find_map(|half| line.strip_suffix(half));
    let timed = half.unwrap_or(line);
    let Some(at) = timed
        .rfind(char::is_whitespace)
        .filter(|_| timed.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | ']')))
    else {
        return in_words(line);
    };
    let (before, time) = (&timed[..at], timed[at..].trim_start());
    let bare = clock(time.trim_start_matches(['(', '[']).trim_end_matches([')', ']']))?;
    let name = before.trim_end();
    // `Jane Dorrit | 0:03`, `Jane Dorrit, 0:03`
    let parted =
        name.strip_suffix([',', '|']).or_else(|| [" -", " –", " —"].iter().find_map(|mark| name.strip_suffix(mark)));
    let gap = timed.len() - name.len() - time.len();
    let apart = parted.is_none()
        && (gap > 1 || timed[name.len()..].starts_with('\t') || bare.len() < time.len() || name.starts_with('['));
    let name = parted.unwrap_or(name).trim_end().trim_matches(['[', ']']);
    let sure = parted.is_none() && half.is_none() || is_plain(name);
    (sure && is_name(name)).then(|| (name, bare.into(), apart))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_time_above_the_words_are_a_label() {
        let text = "Weekly call\n\nAnna Lee   0:03 \nGood morning.\nWe begin.\n\nBo Ray (JD)   1:02:09\n\nThank you.\n";
        let blocks = read(text).expect("OK because two names stand above words");
        let found: Vec<_> = blocks.iter().map(|b| (b.text.as_str(), b.time.as_deref(), b.lines)).collect();
        let lines = |start, end| Some(Lines { start, end });
        assert_eq!(
            found,
            [
                ("Weekly call", None, lines(1, 1)),
                ("Anna Lee: Good morning.", Some("0:03"), lines(3, 4)),
                ("We begin.", None, lines(5, 5)),
                ("Bo Ray (JD): Thank you.", Some("1:02:09"), lines(7, 9)),
            ]
        );
        assert_eq!(blocks[1].bold, [(0, 9)]);
        for other in
            ["[Anna Lee] 10:04:33\nYes.\n[Bo Ray] 10:05:00\nNo.", "Speaker 1 [0:01]\nYes.\nSpeaker 2 [0:05]\nNo."]
        {
            assert_eq!(read(other).map(|b| b.len()), Some(2), "{other}");
        }
        for mark in [" | 0:03", " - 0:03", ", 0:03", "   9:03 AM", "   0 minutes 3 seconds", "\n0:03"] {
            let text = format!("Anna Lee{mark}\nYes.\n\nBo Ray{mark}\nNo.\n\nAnna Lee{mark}\nWell.");
            let texts: Option<Vec<String>> = read(&text).map(|b| b.into_iter().map(|b| b.text).collect());
            assert_eq!(
                texts,
                Some(["Anna Lee: Yes.", "Bo Ray: No.", "Anna Lee: Well."].map(String::from).into()),
                "{mark}"
            );
        }
        assert!(read("Anna Lee 0:03\nYes.\nBo Ray 0:05\nNo.\nAnna Lee 0:07\nWell.").is_some());
    }

    #[test]
    fn an_agenda_is_no_export() {
        for text in [
            "Opening   9:00\nLunch   12:30\n",
            "We met at 9:00\nand left.\nWe ate at 12:30\nand slept.",
            "Anna Lee   0:03\nYes.",
            "Score   3:1.\nYes.\nScore   4:1.\nNo.",
            "Thu, May 04, 2023 9:02 • 31:10\nYes.\nFri, May 05, 2023 9:02 • 30:10\nNo.",
            "anna   0:03\nYes.\nbo   0:05\nNo.",
            "February 14, 2022\n17:15\nOmsk\nFebruary 14, 2022\n18:15\nOmsk",
            "Publication date: June 3, 2010, 17:00\nText\nPublication date: June 3, 2010, 17:00\nText",
            "Opening, 9:00\nwith tea\nLunch, 12:30\nin the hall",
        ] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
