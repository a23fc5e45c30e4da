//! The contract's promises as functions over one input and its analysis, for whoever has inputs to try them on.

#![allow(dead_code)] // OK because each test file takes the part it needs.

mod exchange;
mod grammar;
mod markup;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use transcript_cli::{
    Analysis, FORMATS, Format, Layout, Lines, Mention, Options, SourceFormat, Turn, WarningCode, parse,
};

/// A promise in words, and what of an analysis breaks it, if anything.
type Promise = (&'static str, fn(&Analysis) -> Result<(), String>);

/// What the contract promises of every input.
pub const PROMISES: &[Promise] = &[
    ("a mention's words are the slice that its offsets say", slices),
    ("every field is of its own grammar", grammar::fields),
    ("mentions of one list never overlap", disjoint),
    ("every speaker is a participant, once, and the counts agree", speakers),
    ("texts are settled: one space, no blank paragraph, none empty", settled),
    ("sentences stand in order, and nothing but white space is outside them", sentences),
    ("turns stand in the order of their lines", lines),
    ("the lead is the first turn", lead),
    ("dates are calendar dates, the earliest no later than the latest", dates),
    ("every format writes UTF-8, JSON reads back as the same bytes, a report steers no terminal", formats),
    ("XML nests, its references lead somewhere and no word is lost", exchange::documents),
    ("annotations are all there, and tags begin before they go on", exchange::records),
    ("the page nests, holds every word and every mark, and loads nothing", markup::page),
];

/// Every transcript under `fixtures/`.
pub fn fixtures() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e != "md") {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(!files.is_empty());
    files
}

/// Parses bytes as the command line does without options.
pub fn read(bytes: &[u8]) -> Analysis {
    parse(bytes, "test", &Options::default())
}

/// The promises that an analysis breaks.
pub fn broken(analysis: &Analysis) -> Vec<String> {
    let check = |(promise, holds): &Promise| holds(analysis).err().map(|what| format!("{promise}: {what}"));
    PROMISES.iter().filter_map(check).collect()
}

/// Parses bytes and panics where a promise is broken.
pub fn hold(bytes: &[u8]) -> Analysis {
    let analysis = read(bytes);
    let broken = broken(&analysis);
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    analysis
}

/// The same, and panics where a line of a plain text is told of nowhere.
pub fn hold_lines(bytes: &[u8]) -> Analysis {
    let analysis = hold(bytes);
    // What is no text is refused whole, and said to be.
    let refused = analysis.warnings.iter().any(|w| w.code == WarningCode::NotText);
    if analysis.source.format == SourceFormat::Text && analysis.source.encoding == "UTF-8" && !refused {
        assert_eq!(unaccounted(&String::from_utf8_lossy(bytes), &analysis), None);
    }
    analysis
}

/// One analysis in one format.
pub fn printed(format: &Format, analysis: &Analysis) -> String {
    laid_out(format, Layout::default(), analysis)
}

/// The same, laid out so.
pub fn laid_out(format: &Format, layout: Layout, analysis: &Analysis) -> String {
    let mut out = Vec::new();
    let mut sink = format.open(&mut out, layout).unwrap();
    sink.record(analysis).unwrap();
    sink.finish().unwrap();
    drop(sink);
    String::from_utf8(out).unwrap()
}

fn mentions(analysis: &Analysis) -> impl Iterator<Item = &Mention> {
    analysis.entities.iter().flat_map(|e| &e.mentions).chain(analysis.documents.iter().flat_map(|d| &d.mentions))
}

fn slices(analysis: &Analysis) -> Result<(), String> {
    let texts: Vec<Vec<char>> = analysis.turns.iter().map(|t| t.text.chars().collect()).collect();
    let dates = analysis.dates.iter().map(|d| (d.turn, d.start, d.end, &d.text));
    for (turn, start, end, words) in mentions(analysis).map(|m| (m.turn, m.start, m.end, &m.text)).chain(dates) {
        let slice: Option<String> = texts.get(turn).and_then(|t| t.get(start..end)).map(|s| s.iter().collect());
        if start >= end || slice.as_ref() != Some(words) {
            return Err(format!("{words:?} is not {slice:?}, turn {turn}, {start} to {end}"));
        }
    }
    Ok(())
}

fn sentences(analysis: &Analysis) -> Result<(), String> {
    for (i, turn) in analysis.turns.iter().enumerate() {
        if turn.index != i {
            return Err(format!("turn {i} has index {}", turn.index));
        }
        let chars: Vec<char> = turn.text.chars().collect();
        let mut at = 0;
        for &[start, end] in turn.sentences.iter().chain([&[chars.len(), chars.len()]]) {
            let gap = chars.get(at..start).ok_or_else(|| format!("{:?} of turn {i}", turn.sentences))?;
            if gap.iter().any(|c| !c.is_whitespace()) {
                return Err(format!("{:?} is outside the sentences of turn {i}", gap.iter().collect::<String>()));
            }
            at = end;
        }
    }
    Ok(())
}

fn disjoint(analysis: &Analysis) -> Result<(), String> {
    let spans = |mentions: Vec<&Mention>| mentions.iter().map(|m| (m.turn, m.start, m.end)).collect();
    let lists: [Vec<(usize, usize, usize)>; 3] = [
        spans(analysis.entities.iter().flat_map(|e| &e.mentions).collect()),
        spans(analysis.documents.iter().flat_map(|d| &d.mentions).collect()),
        analysis.dates.iter().map(|d| (d.turn, d.start, d.end)).collect(),
    ];
    for mut list in lists {
        list.sort_unstable();
        if let Some(pair) = list.windows(2).find(|p| p[0].0 == p[1].0 && p[0].2 > p[1].1) {
            return Err(format!("{pair:?}"));
        }
    }
    Ok(())
}

fn speakers(analysis: &Analysis) -> Result<(), String> {
    let names: BTreeSet<_> = analysis.participants.iter().map(|p| p.name.as_str()).collect();
    if names.len() != analysis.participants.len() {
        return Err("a participant stands twice".into());
    }
    let mut turns = std::collections::BTreeMap::new();
    for name in analysis.turns.iter().filter_map(|t| t.speaker.as_deref()) {
        if !names.contains(name) {
            return Err(format!("{name:?} is no participant"));
        }
        *turns.entry(name).or_insert(0) += 1;
    }
    for person in &analysis.participants {
        let spoken = turns.get(person.name.as_str()).copied().unwrap_or(0);
        if (person.turns, person.spoke) != (spoken, spoken > 0) {
            return Err(format!("{:?} spoke {spoken} times, not {}", person.name, person.turns));
        }
    }
    Ok(())
}

fn settled(analysis: &Analysis) -> Result<(), String> {
    // A label may stand with nothing behind it.
    let with_text = analysis.turns.iter().filter(|t| !t.text.is_empty() || t.label.is_none());
    for paragraph in with_text.flat_map(|t| t.text.split('\n')) {
        if paragraph.is_empty() || !paragraph.split_whitespace().eq(paragraph.split(' ')) {
            return Err(format!("{paragraph:?}"));
        }
    }
    Ok(())
}

fn lines(analysis: &Analysis) -> Result<(), String> {
    let lines: Vec<_> = analysis.turns.iter().filter_map(|t| t.lines).collect();
    let turned = lines.iter().find(|l| l.start == 0 || l.start > l.end).copied();
    // Two turns of one paragraph have its lines, both of them, and the second may go on behind it.
    let in_order = |a: Lines, b: Lines| a.start <= b.start && a.end <= b.end;
    let crossed = lines.windows(2).find(|p| !in_order(p[0], p[1])).map(|p| p[1]);
    turned.or(crossed).map_or(Ok(()), |l| Err(format!("{l:?}")))
}

fn lead(analysis: &Analysis) -> Result<(), String> {
    let Some(lead) = &analysis.metadata.lead else { return Ok(()) };
    let first = analysis.turns.first().map(|t| t.text.replace('\n', " "));
    if first.as_ref() == Some(&lead.replace('\n', " ")) { Ok(()) } else { Err(format!("{lead:?} is not {first:?}")) }
}

fn dates(analysis: &Analysis) -> Result<(), String> {
    for date in &analysis.dates {
        // Years before Christ have four figures in EDTF, and six where jiff reads them.
        let day = |text: &Option<String>| {
            let expanded = |t: &String| t.strip_prefix('-').map_or(t.clone(), |rest| format!("-00{rest}"));
            text.as_ref().map(|t| expanded(t).parse::<jiff::civil::Date>())
        };
        let ends = (day(&date.earliest), day(&date.latest));
        let fits = match (&date.value, ends) {
            (None, (None, None)) => true,
            (Some(value), (Some(Ok(earliest)), Some(Ok(latest)))) => is_edtf(value) && earliest <= latest,
            _ => false,
        };
        if !fits {
            return Err(format!("{date:?}"));
        }
    }
    if let Some(document) = analysis.documents.iter().find(|d| d.date.as_ref().is_some_and(|date| !is_edtf(date))) {
        return Err(format!("{document:?}"));
    }
    if analysis.metadata.date.as_ref().is_some_and(|d| d.parse::<jiff::civil::Date>().is_err()) {
        return Err(format!("{:?}", analysis.metadata.date));
    }
    Ok(())
}

fn formats(analysis: &Analysis) -> Result<(), String> {
    for format in FORMATS {
        let text = printed(format, analysis);
        let fine = match matches!(format.name, "json" | "ndjson") {
            true => serde_json::from_str::<Analysis>(&text).is_ok_and(|read| printed(format, &read) == text),
            false => format.name != "text" || text.chars().all(|c| c == '\n' || !steers(c)),
        };
        if !fine {
            return Err(format!("{}: {text:?}", format.name));
        }
    }
    Ok(())
}

/// The first line of a decoded plain text that holds a letter or digit and is told of nowhere: not in the turns that
/// stand on it, in their order and once, not in the metadata, and not one of the site's controls.
pub fn unaccounted(text: &str, analysis: &Analysis) -> Option<String> {
    let about = &analysis.metadata;
    let texts = [&about.title, &about.lead, &about.place, &about.url].into_iter().flatten().chain(&about.sections);
    let mut known: String = texts.map(|t| bare(t)).collect();
    known.push('\n');
    let told = calendar(about.date.as_deref(), about.time.as_deref());
    let left_out: Vec<Lines> =
        analysis.warnings.iter().filter(|w| w.code == WarningCode::LeftOut).filter_map(|w| w.lines).collect();
    // The lead is the first turn wherever it stands.
    let (lead, body) = analysis.turns.split_at(usize::from(about.lead.is_some()).min(analysis.turns.len()));
    let (mut lead, mut body) = (Said::of(lead), Said::of(body));
    // A line ends with a line feed, a carriage return, or both.
    text.replace("\r\n", "\n").split(['\n', '\r']).enumerate().find_map(|(i, line)| {
        let (number, line) = (i + 1, line.trim_start_matches('\u{feff}').trim());
        // The name of a field is told by where its value goes.
        let named = line.split_once(':').filter(|(name, _)| FIELDS.iter().any(|f| name.trim().eq_ignore_ascii_case(f)));
        let line = named.map_or(line, |(_, value)| value);
        let letters = bare(line);
        // A forum's bold is markup; in a text with no other mark of a forum it is text.
        let unmarked = bare(&line.replace("[b]", "").replace("[/b]", ""));
        let is_told = letters.is_empty()
            || left_out.iter().any(|lines| (lines.start..=lines.end).contains(&number))
            || [&letters, &unmarked].into_iter().any(|said| body.take(number, said) || lead.take(number, said))
            || CONTROLS.iter().any(|c| line.starts_with(c))
            || line.split_whitespace().map(bare).all(|w| known.contains(&w) || told.contains(&w));
        (!is_told).then(|| line.to_string())
    })
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The letters of turns one behind the other, which the lines take in their order.
struct Said {
    letters: String,
    /// The lines of each turn, and where its letters end.
    turns: Vec<(Lines, usize)>,
    /// So many letters are taken, and so many turns stand above the line.
    taken: usize,
    above: usize,
}

impl Said {
    fn of(turns: &[Turn]) -> Self {
        let mut said = Self { letters: String::new(), turns: Vec::new(), taken: 0, above: 0 };
        for turn in turns {
            // The clock time of a meeting's export stands behind the name, and is no part of the label.
            let label = turn.label.as_deref().map(bare).unwrap_or_default();
            let clock = |note: &&str| note.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.'));
            let time = turn.note.as_deref().filter(clock).filter(|note| !label.contains(&bare(note)));
            said.letters.extend([turn.label.as_deref(), time, Some(&turn.text)].into_iter().flatten().map(bare));
            said.turns.extend(turn.lines.map(|lines| (lines, said.letters.len())));
        }
        said
    }

    /// Takes the letters of a line out of the turns that stand on it, if they have them behind what is taken.
    fn take(&mut self, number: usize, letters: &str) -> bool {
        while self.turns.get(self.above).is_some_and(|(lines, _)| lines.end < number) {
            self.taken = self.taken.max(self.turns[self.above].1);
            self.above += 1;
        }
        let here = self.turns[self.above..].iter().take_while(|(lines, _)| lines.start <= number);
        let Some(end) = here.last().map(|(_, end)| *end) else { return false };
        let Some(at) = self.letters.get(self.taken..end).and_then(|rest| rest.find(letters)) else { return false };
        self.taken += at + letters.len();
        true
    }
}

/// What a line of the head may say that it gives.
const FIELDS: &[&str] =
    &["title", "headline", "subject", "date", "time", "place", "location", "venue", "url", "link", "source"];

/// How the site's controls in the fixtures begin.
const CONTROLS: &[&str] = &[
    "Select font",
    "Character spacing",
    "Events",
    "Publication status",
    "Published in sections",
    "Publication date",
    "Direct link",
    "Text version",
    "Postby ",
    "President of Russia",
    "Share this contribution",
];

/// How a day and an hour, which stand in the metadata as numbers, are written on a page, without marks.
fn calendar(date: Option<&str>, time: Option<&str>) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    if let Some(day) = date.and_then(|d| d.parse::<jiff::civil::Date>().ok()) {
        let (y, m, d) = (day.year(), day.month(), day.day());
        let name = day.strftime("%B").to_string();
        told.extend([name.to_string(), name.to_uppercase(), name[..3].to_string()]);
        told.extend([format!("{y}"), format!("{d}"), format!("{d:02}"), format!("{d}{name}")]);
        told.extend([format!("{d:02}{m:02}{y}"), format!("{d}{m}{y}"), format!("{y}{m:02}{d:02}")]);
        told.insert(format!("{:?}", day.weekday()));
    }
    if let Some((hour, minute)) = time.and_then(|t| t.split_once(':')) {
        let half = hour.parse::<u8>().map_or(0, |h| if h % 12 == 0 { 12 } else { h % 12 });
        told.extend([format!("{hour}{minute}"), format!("{}{minute}", hour.trim_start_matches('0'))]);
        told.extend([format!("{half}{minute}"), format!("{half}"), "am".into(), "pm".into()]);
    }
    told
}

/// Whether a character would steer a terminal or turn the direction of text around.
pub fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a value is of the kinds of EDTF (ISO 8601-2) that the contract names.
pub fn is_edtf(value: &str) -> bool {
    let fits = |text: &str, pattern: &str| {
        text.len() == pattern.len()
            && text.bytes().zip(pattern.bytes()).all(|(b, p)| if p == b'9' { b.is_ascii_digit() } else { b == p })
    };
    let one = |text: &str| {
        let month = |part: &str| matches!(part.parse(), Ok(1..=12 | 21..=24 | 33..=36 | 40 | 41));
        match text.len() {
            4 => ["9999", "999X", "99XX"].iter().any(|p| fits(text, p)),
            7 => fits(text, "9999-99") && month(&text[5..]),
            10 => fits(text, "9999-99-99") && text.parse::<jiff::civil::Date>().is_ok(),
            16 => fits(text, "9999-99-99T99:99") && text.parse::<jiff::civil::DateTime>().is_ok(),
            _ => false,
        }
    };
    let one = |text: &str| match text.strip_prefix('-') {
        Some(before_christ) => before_christ.len() == 4 && one(before_christ),
        None => one(text),
    };
    match value.split_once('/') {
        Some((from, to)) => one(from) && one(to),
        None => one(value),
    }
}
