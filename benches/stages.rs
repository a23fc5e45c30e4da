//! How fast each room is and the whole way through, in bytes of input a second: `cargo bench`.
//!
//! Every iteration asserts the right answer. For the cost of starting, time whole processes instead.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use jiff::civil::date;
use transcript_cli::steps::{self, Lists};
use transcript_cli::{FORMATS, Layout, Options, parse};

fn main() {
    divan::main();
}

const LAVROV: &[u8] = include_bytes!("../fixtures/kremlin/2022-02-14-lavrov.txt");

/// What is read: the user's transcript, a news conference of about 1 MB, and a saved page.
#[derive(Debug, Clone, Copy)]
enum Input {
    Lavrov,
    NewsConference,
    Html,
}

const ALL: [Input; 3] = [Input::Lavrov, Input::NewsConference, Input::Html];

impl Input {
    fn bytes(self) -> Vec<u8> {
        match self {
            Self::Lavrov => LAVROV.to_vec(),
            Self::NewsConference => news_conference(),
            Self::Html => page(),
        }
    }

    fn turns(self) -> usize {
        match self {
            Self::Lavrov => 11,
            Self::NewsConference => 1 + ROUNDS * 9,
            Self::Html => 9,
        }
    }
}

const ROUNDS: usize = 110;

/// The labelled paragraphs of the user's transcript, without the line where the speaker is cut off.
fn body() -> impl Iterator<Item = &'static str> {
    let text = std::str::from_utf8(LAVROV).expect("OK because the fixture is UTF-8");
    text.lines().skip(4).take_while(|line| *line != "<…>")
}

/// The same talk over and over, as one transcript.
fn news_conference() -> Vec<u8> {
    let mut text = String::from("Transcripts /\nVladimir Putin answered journalists’ questions.\n");
    for line in (0..ROUNDS).flat_map(|_| body()) {
        text.push_str(line);
        text.push('\n');
    }
    text.push_str("February 14, 2022, The Kremlin, Moscow\n");
    text.into_bytes()
}

/// The same talk as a page, with about as much around it as a saved page has.
fn page() -> Vec<u8> {
    let mut html = String::from(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Meeting</title></head><body><nav><ul>",
    );
    for i in 0..150 {
        html.push_str(&format!(
            "<li class=\"nav__item\"><a href=\"/section/{i}\" class=\"nav__link\">Section {i}</a></li>"
        ));
    }
    html.push_str("</ul></nav><article class=\"hentry\"><h1 class=\"entry-title\">Meeting with Sergei Lavrov</h1>");
    html.push_str(
        "<time class=\"read__published\" datetime=\"2022-02-14\">February 14, 2022</time><div class=\"entry-content\">",
    );
    for line in body() {
        match line.split_once(": ").filter(|(label, _)| label.ends_with("Putin") || label.ends_with("Lavrov")) {
            Some((label, said)) => html.push_str(&format!("<p><b>{label}:</b> {said}</p>")),
            None => html.push_str(&format!("<p>{line}</p>")),
        }
    }
    html.push_str("</div></article></body></html>");
    html.into_bytes()
}

#[divan::bench(args = ALL)]
fn whole(bencher: Bencher, input: Input) {
    let (bytes, options) = (input.bytes(), Options::default());
    let turns = input.turns();
    bencher.counter(BytesCount::of_slice(&bytes)).bench_local(|| {
        let analysis = parse(black_box(&bytes), "bench", &options);
        assert_eq!(analysis.turns.len(), turns);
        analysis
    });
}

#[divan::bench(args = ALL)]
fn read(bencher: Bencher, input: Input) {
    let bytes = input.bytes();
    bencher.counter(BytesCount::of_slice(&bytes)).bench_local(|| {
        let page = steps::read(black_box(&bytes), "bench");
        assert!(page.blocks.len() >= 9);
        page
    });
}

#[divan::bench(args = ALL)]
fn structure(bencher: Bencher, input: Input) {
    let bytes = input.bytes();
    let page = steps::read(&bytes, "bench");
    bencher.counter(BytesCount::of_slice(&bytes)).with_inputs(|| page.clone()).bench_local_values(|page| {
        let (source, transcript) = steps::structure(black_box(page), &Lists::default());
        assert_eq!(transcript.turns.len(), input.turns());
        (source, transcript)
    });
}

#[divan::bench(args = ALL)]
fn extract(bencher: Bencher, input: Input) {
    let bytes = input.bytes();
    let (_, transcript) = steps::structure(steps::read(&bytes, "bench"), &Lists::default());
    bencher.counter(BytesCount::of_slice(&bytes)).bench_local(|| {
        let found = steps::extract(black_box(&transcript), Some(date(2022, 2, 14)), &Lists::default(), &[], None);
        assert!(found.dates.len() >= 19 && found.entities.len() >= 80 && found.documents.len() >= 10);
        found
    });
}

#[divan::bench(args = ALL)]
fn link(bencher: Bencher, input: Input) {
    let (bytes, lists) = (input.bytes(), Lists::default());
    let (source, transcript) = steps::structure(steps::read(&bytes, "bench"), &Lists::default());
    let found = steps::extract(&transcript, None, &Lists::default(), &[], None);
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .with_inputs(|| (source.clone(), transcript.clone(), found.clone()))
        .bench_local_values(|(source, transcript, found)| {
            let analysis = steps::link(source, transcript, found, &lists);
            assert!(analysis.entities.iter().any(|e| e.name == "NATO"));
            analysis
        });
}

#[divan::bench(args = ALL)]
fn write(bencher: Bencher, input: Input) {
    let bytes = input.bytes();
    let analysis = parse(&bytes, "bench", &Options::default());
    bencher.counter(BytesCount::of_slice(&bytes)).bench_local(|| {
        let mut out = Vec::new();
        let mut sink = FORMATS[0].open(&mut out, Layout::default()).expect("OK because a Vec takes all writes");
        sink.record(black_box(&analysis)).expect("OK because a Vec takes all writes");
        sink.finish().expect("OK because a Vec takes all writes");
        drop(sink);
        assert!(out.ends_with(b"}\n"));
        out
    });
}
