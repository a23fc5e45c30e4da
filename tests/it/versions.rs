//! Two versions of one transcript.

use crate::cli::{code, err, file, json, run, run_on};
use proptest::prelude::*;
use transcript_cli::{Analysis, Change, DIFFERENCE_FORMATS, Difference, Edit, Layout, Options, diff, parse};

const OLD: &str = "fixtures/versions/published.txt";
const NEW: &str = "fixtures/versions/edited.txt";

fn read(name: &str) -> Analysis {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    parse(&std::fs::read(path).unwrap(), name, &Options::default())
}

fn of(text: &str) -> Analysis {
    parse(text.as_bytes(), "talk.txt", &Options::default())
}

#[test]
fn saved_forms_of_one_page_differ_in_nothing() {
    let forms = ["page.html", "copied.txt", "wrapped.txt", "markdown.txt", "forum.txt", "word.docx", "accessible.txt"];
    let forms = forms.into_iter().chain(["label-on-its-own-line.txt"]);
    let all: Vec<_> = forms.map(|name| read(&format!("fixtures/layouts/{name}"))).collect();
    for (old, new) in all.iter().flat_map(|old| all.iter().map(move |new| (old, new))) {
        let found = diff(old, new);
        assert!(found.same && found.turns.is_empty() && found.mentions.is_empty(), "{found:#?}");
    }
}

#[test]
fn what_changed_is_told_with_whose_it_is_and_what_it_mentions() {
    let found = diff(&read(OLD), &read(NEW));
    let changes: Vec<_> = found.turns.iter().map(|turn| (turn.change, turn.old, turn.new)).collect();
    assert_eq!(changes, [(Change::Changed, Some(2), Some(2)), (Change::Added, None, Some(5))]);
    let said = |edit: Edit| -> Vec<&str> {
        found.turns[0].words.iter().filter(|piece| piece.edit == edit).map(|piece| piece.text.as_str()).collect()
    };
    assert_eq!(said(Edit::Removed), [" June 3", ", as the Omsk Declaration of 2015 has it"]);
    assert_eq!(said(Edit::Added), [" July 8"]);
    let by: Vec<_> = found.speakers.iter().map(|by| (by.speaker.as_deref(), by.added, by.removed, by.turns)).collect();
    assert_eq!(by, [(Some("Anna Petrova"), 2, 10, 1), (Some("Ivan Orlov"), 5, 0, 1)]);
    let mentions: Vec<_> = found.mentions.iter().map(|m| (m.name.as_str(), m.old, m.new)).collect();
    for expected in [("2019-06-03", 1, 0), ("2019-07-08", 0, 1)] {
        assert!(mentions.contains(&expected), "{mentions:?}");
    }
}

#[test]
fn a_turn_in_another_voice_or_place_is_a_difference() {
    let long = "The bridge will be open from Monday, and the ferry from Tuesday.";
    let old = of(&format!("Anna Lee: {long}\n\nBo Ray: Good.\n\nAnna Lee: Yes."));
    let voice = diff(&old, &of(&format!("Bo Ray: {long}\n\nBo Ray: Good.\n\nAnna Lee: Yes.")));
    assert_eq!(
        voice.turns[0].old_voice.as_deref().zip(voice.turns[0].new_voice.as_deref()),
        Some(("Anna Lee", "Bo Ray"))
    );
    let place = diff(&old, &of(&format!("Bo Ray: Good.\n\nAnna Lee: Yes.\n\nAnna Lee: {long}")));
    let moved: Vec<_> = place.turns.iter().map(|turn| (turn.change, turn.old, turn.new)).collect();
    assert_eq!(moved, [(Change::Moved, Some(0), Some(2))]);
}

#[test]
fn what_one_version_does_not_state_is_told_and_no_difference() {
    let words = "Anna Lee: Good day.\n\nBo Ray: Good day.";
    let (dated, other) = (of(&format!("May 3, 2019\n\n{words}")), of(&format!("May 4, 2019\n\n{words}")));
    let silent = diff(&dated, &of(words));
    assert!(silent.same && silent.metadata[0].new.is_empty() && !silent.metadata[0].counts, "{silent:#?}");
    assert!(!diff(&dated, &other).same);
}

#[test]
fn the_exit_status_is_that_of_diff() {
    let empty = file("empty-version.txt", b"");
    assert_eq!(code(&run(&["diff", OLD, OLD])), 0);
    assert_eq!(code(&run(&["diff", OLD, NEW])), 1);
    assert_eq!(code(&run_on(&["diff", OLD, "-"], std::fs::read(OLD).unwrap().as_slice())), 0);
    for (args, told) in [
        (vec!["diff", OLD, "no-such-file"], "transcript-cli: no-such-file: no such file; check the path\n"),
        (vec!["diff", OLD, empty.to_str().unwrap()], "holds no text; check that the right file was saved\n"),
        (vec!["diff", OLD], "required arguments were not provided"),
        (vec!["diff", "-", "-"], "standard input (-) can be read once only; save it to a file first"),
        (vec!["diff", OLD, NEW, "-f", "xml"], "[possible values: text, json, html]"),
        (vec!["diff", OLD, NEW, "-o", "no-such-folder/x"], "no-such-folder/x: cannot be written; no such folder"),
        (vec!["diff", OLD, NEW, "-o", OLD], "would overwrite an input; give --output another name"),
    ] {
        let out = run(&args);
        assert!(code(&out) == 2 && err(&out).contains(told), "{args:?}: {} {}", code(&out), err(&out));
    }
}

#[test]
fn a_difference_is_read_back_and_printed_for_a_terminal_and_a_browser() {
    let printed = &json(&run(&["diff", OLD, NEW, "--format", "json"]))[0];
    assert_eq!(serde_json::from_value::<Difference>(printed.clone()).unwrap(), diff(&read(OLD), &read(NEW)));
    let text = |args: &[&str]| String::from_utf8(run(&[&["diff", OLD, NEW], args].concat()).stdout).unwrap();
    let coloured = text(&["--color", "always"]);
    assert!(coloured.contains("\u{1b}[31m[-June 3-]") && coloured.contains("\u{1b}[32m{+July 8+}"), "{coloured}");
    let page = text(&["--format", "html"]);
    assert!(page.contains(" <del>June 3</del> <ins>July 8</ins>, 2019"), "{page}");
    assert!(
        !page.contains("<script") && !page.contains("://") && page.contains("default-src 'none'; style-src"),
        "{page}"
    );
}

/// Text without its white space.
fn letters(text: impl Iterator<Item = impl AsRef<str>>) -> String {
    text.flat_map(|part| part.as_ref().chars().filter(|c| !c.is_whitespace()).collect::<Vec<_>>()).collect()
}

/// What is promised of any two versions.
fn hold(old: &Analysis, new: &Analysis) {
    assert!(diff(old, old).same && diff(old, old).mentions.is_empty());
    let found = diff(old, new);
    // A version has as many letters more than the other as its changes say.
    let all = |of: &Analysis| letters(of.turns.iter().map(|turn| &turn.text)).chars().count() as i64;
    let pieces = |edit: Edit| found.turns.iter().flat_map(|turn| &turn.words).filter(move |piece| piece.edit == edit);
    let count = |edit: Edit| letters(pieces(edit).map(|piece| &piece.text)).chars().count() as i64;
    assert_eq!(all(new) - all(old), count(Edit::Added) - count(Edit::Removed), "{found:#?}");
    for turn in &found.turns {
        assert!(turn.old.is_none_or(|i| i < old.turns.len()) && turn.new.is_none_or(|k| k < new.turns.len()));
    }
    for format in DIFFERENCE_FORMATS {
        let mut out = Vec::new();
        format.print(&mut out, Layout::default(), &found).unwrap();
        let text = String::from_utf8(out).unwrap();
        let steers =
            |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(format.name == "json" || !text.contains(steers), "{}: {text:?}", format.name);
    }
}

proptest! {
    #[test]
    fn any_two_versions_can_be_compared(pieces in proptest::collection::vec((0..PIECES.len(), 0..4usize), 0..40)) {
        let version = |of: usize| pieces.iter().filter(|(_, whose)| *whose != of).map(|(i, _)| PIECES[*i]).collect::<String>();
        hold(&of(&version(0)), &of(&version(1)));
    }
}

/// Of what transcripts are made.
const PIECES: &[&str] = &[
    "Anna Lee: ",
    "Bo Ray (retranslated): ",
    "\n\n",
    "\n",
    " ",
    "Good day. ",
    "The bridge will be open on May 5, 2019. ",
    "U.S. ",
    "1.5",
    ".",
    "…",
    "<…>",
    "(Applause.)",
    "<b>&amp;",
    "習近平",
    "e\u{301}",
    "\u{1b}[31m",
    "\u{202e}",
    "NATO ",
    "May 3, 2019\n",
    "the Omsk Declaration ",
    "* * *\n\n",
    "Question: ",
];
