//! The contract's promises, over every fixture.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use transcript_cli::model::{Analysis, Mention};
use transcript_cli::{Options, parse};

/// Every transcript under `fixtures/`.
fn fixtures() -> Vec<PathBuf> {
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

fn each(check: fn(&Path, &Analysis)) {
    for path in fixtures() {
        let bytes = std::fs::read(&path).unwrap();
        check(&path, &parse(&bytes, "fixture", &Options::default()));
    }
}

/// The code points of a turn's text from `start` to `end`.
fn slice(analysis: &Analysis, turn: usize, start: usize, end: usize) -> String {
    assert!(start < end);
    let text: Vec<char> = analysis.turns[turn].text.chars().collect();
    text[start..end].iter().collect()
}

#[test]
fn every_mention_is_the_slice_that_its_offsets_say() {
    each(|path, a| {
        let mentions = a.entities.iter().flat_map(|e| &e.mentions).chain(a.documents.iter().flat_map(|d| &d.mentions));
        for m in mentions {
            assert_eq!(slice(a, m.turn, m.start, m.end), m.text, "{}", path.display());
        }
        for d in &a.dates {
            assert_eq!(slice(a, d.turn, d.start, d.end), d.text, "{}", path.display());
        }
    });
}

#[test]
fn mentions_of_one_list_never_overlap() {
    let disjoint = |path: &Path, mut spans: Vec<(usize, usize, usize)>| {
        spans.sort_unstable();
        for pair in spans.windows(2) {
            assert!(pair[0].0 < pair[1].0 || pair[0].2 <= pair[1].1, "{}: {pair:?}", path.display());
        }
    };
    let spans = |mentions: &[Mention]| mentions.iter().map(|m| (m.turn, m.start, m.end)).collect::<Vec<_>>();
    for path in fixtures() {
        let a = parse(&std::fs::read(&path).unwrap(), "fixture", &Options::default());
        disjoint(&path, a.entities.iter().flat_map(|e| spans(&e.mentions)).collect());
        disjoint(&path, a.documents.iter().flat_map(|d| spans(&d.mentions)).collect());
        disjoint(&path, a.dates.iter().map(|d| (d.turn, d.start, d.end)).collect());
    }
}

#[test]
fn every_speaker_is_a_participant_and_the_counts_agree() {
    each(|path, a| {
        let names: BTreeSet<_> = a.participants.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names.len(), a.participants.len(), "{}: a participant twice", path.display());
        for turn in &a.turns {
            assert!(turn.speaker.iter().all(|s| names.contains(s.as_str())), "{}: {:?}", path.display(), turn.speaker);
        }
        for person in &a.participants {
            let turns = a.turns.iter().filter(|t| t.speaker.as_ref() == Some(&person.name)).count();
            assert_eq!((person.turns, person.spoke), (turns, turns > 0), "{}: {}", path.display(), person.name);
        }
    });
}

#[test]
fn texts_are_settled_one_space_no_blank_paragraph() {
    each(|path, a| {
        for turn in &a.turns {
            for paragraph in turn.text.split('\n') {
                let settled = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
                assert_eq!(settled, paragraph, "{}", path.display());
            }
        }
    });
}

#[test]
fn turns_stand_in_the_order_of_their_lines() {
    each(|path, a| {
        let lines: Vec<_> = a.turns.iter().filter_map(|t| t.lines).collect();
        assert!(lines.iter().all(|l| 1 <= l.start && l.start <= l.end), "{}", path.display());
        assert!(lines.windows(2).all(|p| p[0].end <= p[1].start), "{}: {lines:?}", path.display());
    });
}

#[test]
fn the_lead_is_the_first_turn() {
    each(|path, a| {
        if let Some(lead) = &a.metadata.lead {
            assert_eq!(a.turns[0].text.replace('\n', " "), lead.replace('\n', " "), "{}", path.display());
        }
    });
}

#[test]
fn the_same_bytes_give_the_same_bytes() {
    each(|path, a| {
        let again = parse(&std::fs::read(path).unwrap(), "fixture", &Options::default());
        assert_eq!(serde_json::to_string(a).unwrap(), serde_json::to_string(&again).unwrap());
    });
}
