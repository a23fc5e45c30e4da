//! One page that needs nothing else: who spoke when and how much, the text with everything that was found marked in it, and
//! a list of the finds beside it. It asks no network, and its policy forbids it to.
//!
//! What a reader can do with it is in `page.js`; without scripts the text, the list and its links are there all the same.

mod finds;
mod people;
mod text;

use super::marks::{self, Mark, Thing};
use super::{Layout, Sink, base64, brief, printable};
use crate::model::{Analysis, Metadata, Turn};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use unicode_segmentation::UnicodeSegmentation;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What is marked: as the page's classes call it, and as its readers do.
const KINDS: [(&str, &str); 9] = [
    ("PERSON", "People"),
    ("ORG", "Organisations"),
    ("GPE", "States and cities"),
    ("LOC", "Other places"),
    ("FAC", "Buildings"),
    ("NORP", "Peoples"),
    ("EVENT", "Events"),
    ("DATE", "Dates"),
    ("DOC", "Documents"),
];

/// One page for all transcripts. They wait for its end: the contents and the filters, which come first, are of them all.
pub fn page(out: &mut dyn Write, _: Layout) -> io::Result<Box<dyn Sink + '_>> {
    Ok(Box::new(Page {
        out: BufWriter::new(out),
        articles: String::new(),
        contents: Vec::new(),
        voices: BTreeMap::new(),
        counts: [0; KINDS.len()],
    }))
}

struct Page<W: Write> {
    out: BufWriter<W>,
    articles: String,
    /// Title and day of each.
    contents: Vec<(String, Option<String>)>,
    /// Who speaks anywhere on the page.
    voices: BTreeMap<String, Voice>,
    /// How many marks of each of [`KINDS`] there are.
    counts: [usize; KINDS.len()],
}

/// A speaker of the page.
#[derive(Clone, Copy)]
struct Voice {
    number: usize,
    words: usize,
}

impl<W: Write> Sink for Page<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        for person in analysis.participants.iter().filter(|person| person.spoke) {
            let number = self.voices.len() + 1;
            self.voices.entry(person.name.clone()).or_insert(Voice { number, words: 0 }).words += person.words;
        }
        let marks = marks::of(analysis);
        for mark in marks.iter().flatten() {
            let kind = kind(&mark.thing);
            self.counts[KINDS.iter().position(|(name, _)| *name == kind).unwrap_or_default()] += 1;
        }
        self.contents.push((title(analysis).into_owned(), analysis.metadata.date.clone()));
        let transcript = Transcript {
            number: self.contents.len(),
            analysis,
            marks: &marks,
            course: course(analysis),
            voices: &self.voices,
        };
        self.articles.push_str(&transcript.article().into_string());
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        let name = match &self.contents[..] {
            [(title, _)] => title.clone(),
            all => format!("{} transcripts", all.len()),
        };
        let (head, bar, contents) =
            (head(&shown(&name, NAME), STYLE, Some(SCRIPT)), self.bar(), self.list_of_contents(&name));
        write!(self.out, "{}<html lang=\"en\">{}<body>{}<main>{}", DOCTYPE.0, head.0, bar.0, contents.0)?;
        self.out.write_all(self.articles.as_bytes())?;
        let foot = html! {
            footer { "Made by transcript-cli. Everything on this page was found by rules and lists; each mark says by which." }
        };
        let card = html! { div #card role="tooltip" hidden {} };
        writeln!(self.out, "</main>{}{}<script>{SCRIPT}</script></body></html>", foot.0, card.0)?;
        self.out.flush()
    }
}

impl<W: Write> Page<W> {
    /// What stays on the screen: filters, and the ways to the list and the contents.
    fn bar(&self) -> Markup {
        let mut voices: Vec<_> = self.voices.iter().collect();
        voices.sort_by_key(|(_, voice)| (std::cmp::Reverse(voice.words), voice.number));
        html! {
            a.skip href="#text-1" { "Skip to the text" }
            header.bar {
                form role="search" aria-label="What is shown" {
                    fieldset {
                        legend { "Marks" }
                        @for ((kind, label), count) in KINDS.iter().zip(self.counts).filter(|(_, count)| *count > 0) {
                            label.chip.(kind) {
                                input type="checkbox" name="kind" value=(kind) checked;
                                span.swatch { (label) } " " span.n { (count) }
                            }
                        }
                    }
                    label.who {
                        span { "Speaker" }
                        select #who {
                            option value="" { "All speakers" }
                            @for (name, voice) in voices {
                                option value=(voice.number) { (shown(name, NAME)) }
                            }
                        }
                    }
                    a.jump href="#finds-1" { "List" }
                    @if self.contents.len() > 1 { a.jump href="#contents" { "Contents" } }
                }
                p #told role="status" {}
            }
        }
    }

    fn list_of_contents(&self, name: &str) -> Markup {
        html! {
            @if self.contents.len() > 1 {
                nav #contents aria-labelledby="contents-name" {
                    h1 #contents-name { (name) }
                    ol {
                        @for (i, (title, date)) in self.contents.iter().enumerate() {
                            li {
                                a href={ "#transcript-" (i + 1) } { (shown(title, NAME)) }
                                @if let Some(date) = date { " " time datetime=(date) { (date) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The head of a page. Nothing is loaded from anywhere, and no script runs but the page's own, whatever a text contains.
pub(super) fn head(title: &str, style: &str, script: Option<&str>) -> Markup {
    let hash = |code: &str| base64(&Sha256::digest(code), false);
    let script = script.map(|code| format!("script-src 'sha256-{}'; ", hash(code))).unwrap_or_default();
    let policy =
        format!("default-src 'none'; style-src 'sha256-{}'; {script}base-uri 'none'; form-action 'none'", hash(style));
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (title) }
            style { (PreEscaped(style)) }
        }
    }
}

/// A transcript on its way to the page.
struct Transcript<'a> {
    /// Its place on the page, from 1.
    number: usize,
    analysis: &'a Analysis,
    marks: &'a [Vec<Mark<'a>>],
    /// Of each turn, where it begins and how long it is, in hundredths of a per cent of all words.
    course: Vec<(usize, usize)>,
    voices: &'a BTreeMap<String, Voice>,
}

impl Transcript<'_> {
    fn article(&self) -> Markup {
        let (number, about) = (self.number, &self.analysis.metadata);
        html! {
            article #{ "transcript-" (number) } lang=(shown(about.language.as_deref().unwrap_or("en"), NAME)) {
                header {
                    h1 { (shown(&title(self.analysis), NAME)) }
                    (facts(self.analysis))
                    (self.people())
                }
                div.columns {
                    section.text #{ "text-" (number) } tabindex="-1" aria-label="Text" { (self.text()) }
                    aside.finds #{ "finds-" (number) } tabindex="-1" aria-label="What is mentioned" { (self.finds()) }
                }
            }
        }
    }

    /// The number of a turn's speaker on the page.
    fn voice(&self, turn: &Turn) -> Option<usize> {
        Some(self.voices.get(turn.speaker.as_ref()?)?.number)
    }
}

/// When and where it was, and where the words come from.
fn facts(analysis: &Analysis) -> Markup {
    let Metadata { date, time, place, event_type, url, .. } = &analysis.metadata;
    let event = event_type.as_str().replace('-', " ");
    html! {
        p.facts {
            @if let Some(date) = date { time datetime=(date) { (date) } }
            @for fact in [time, place].into_iter().flatten() { span { (shown(fact, NAME)) } }
            @if event != "other" { span { (event) } }
            span {
                @match url.as_deref().filter(|url| url.starts_with("http://") || url.starts_with("https://")) {
                    Some(url) => a href=(shown(url, usize::MAX)) rel="noreferrer" { (shown(url, NAME)) },
                    None => (shown(&analysis.source.path, NAME)),
                }
            }
        }
        @if !analysis.warnings.is_empty() {
            details.doubts {
                summary { "Doubts " span.n { (analysis.warnings.len()) } }
                ul { @for warning in &analysis.warnings { li { (shown(&warning.message, usize::MAX)) } } }
            }
        }
    }
}

fn title(analysis: &Analysis) -> std::borrow::Cow<'_, str> {
    let about = &analysis.metadata;
    brief(about.title.as_deref().or(about.lead.as_deref()).unwrap_or(&analysis.id), NAME)
}

/// Where each turn stands in the whole.
fn course(analysis: &Analysis) -> Vec<(usize, usize)> {
    let words: Vec<usize> = analysis.turns.iter().map(|turn| turn.text.unicode_words().count()).collect();
    let all = words.iter().sum::<usize>().max(1);
    let mut before = 0;
    let place = |words: usize| {
        let from = before * 10_000 / all;
        before += words;
        (from, before * 10_000 / all - from)
    };
    words.into_iter().map(place).collect()
}

/// Hundredths of a per cent, as attributes have them.
fn per_cent(hundredths: usize) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// What a mark is, among [`KINDS`].
fn kind(thing: &Thing) -> &'static str {
    match thing {
        Thing::Entity(entity) => entity.kind.as_str(),
        Thing::Date(_) => "DATE",
        Thing::Document(_) => "DOC",
    }
}

/// No name on the page is longer, in code points: it stands there once for each mention.
const NAME: usize = 200;

/// Text as a page may hold it: what steers or is no character shows as one that is missing.
pub(super) fn shown(text: &str, most: usize) -> String {
    brief(text, most).chars().map(printable).collect()
}
