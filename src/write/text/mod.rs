//! A report that a person reads in a terminal.

mod finds;
mod people;
mod sentence;
mod shares;
mod turns;

use super::{Layout, Sink, counted};
use crate::model::{Analysis, Warning};
use crate::write::fill::{BOLD, DOUBT, FAINT, PLAIN, Page, Words};
use shares::split;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// As many doubts stand there unless all are wanted.
const DOUBTS: usize = 12;

/// A report an analysis: heading, participants, turns, documents, dates, entities, and what is doubtful.
pub fn report(out: &mut dyn Write, layout: Layout) -> io::Result<Box<dyn Sink + '_>> {
    Ok(Box::new(Report { out, layout, first: true }))
}

struct Report<W: Write> {
    out: W,
    layout: Layout,
    first: bool,
}

impl<W: Write> Sink for Report<W> {
    fn record(&mut self, analysis: &Analysis) -> io::Result<()> {
        let mut page = Page::new(self.layout);
        if !std::mem::take(&mut self.first) {
            page.text.push('\n');
            page.paragraph(0, Words::default().add(FAINT, &"─".repeat(self.layout.width)));
            page.text.push('\n');
        }
        heading(&mut page, analysis);
        people::people(&mut page, analysis);
        turns::turns(&mut page, &analysis.turns);
        finds::documents(&mut page, &analysis.documents, &analysis.turns);
        finds::dates(&mut page, analysis);
        finds::entities(&mut page, analysis);
        doubts(&mut page, &analysis.warnings);
        self.out.write_all(page.text.as_bytes())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn heading(page: &mut Page, analysis: &Analysis) {
    let about = &analysis.metadata;
    let title = about.title.as_deref().or(about.lead.as_deref()).unwrap_or("Transcript without a title");
    page.paragraph(0, Words::default().add(BOLD, title));
    let event = about.event_type.as_str().replace('-', " ");
    let parts = [about.date.as_deref(), about.time.as_deref(), about.place.as_deref(), Some(&event)];
    page.paragraph(0, Words::of(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")));
    let source = &analysis.source;
    let about = format!("{} ({}, {})", analysis.id, source.encoding, counted(source.bytes, "byte"));
    page.paragraph(0, Words::default().add(FAINT, &about));
}

fn doubts(page: &mut Page, all: &[Warning]) {
    if all.is_empty() {
        return;
    }
    page.section("Doubtful", &format!(" ({})", all.len()));
    let most = if page.layout.full { usize::MAX } else { DOUBTS };
    let (shown, rest) = split(all.iter().collect(), most, |_| 0);
    for warning in shown {
        let line = warning.line.map(|line| format!("line {line}:")).unwrap_or_default();
        let told = Words::default().keep(PLAIN, &line).space(!line.is_empty()).add(PLAIN, &warning.message);
        page.paragraph(2, told.add(DOUBT, &format!(" ({})", warning.code)));
    }
    if !rest.is_empty() {
        let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
        rest.iter().for_each(|warning| *codes.entry(warning.code.as_str()).or_default() += 1);
        let codes: Vec<_> = codes.iter().map(|(code, n)| format!("{code} {n}")).collect();
        page.paragraph(2, Words::default().add(FAINT, &format!("and {} more: {}", rest.len(), codes.join(", "))));
    }
}
