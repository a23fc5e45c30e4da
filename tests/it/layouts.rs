//! One invented transcript in every form in which people save it: all give the same turns.

use transcript_cli::{Analysis, Options, TurnKind, parse, steps};

fn analysis(name: &str) -> Analysis {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/layouts").join(name);
    parse(&std::fs::read(path).unwrap(), name, &Options::default())
}

const LAYOUTS: [&str; 8] = [
    "accessible.txt",
    "copied.txt",
    "label-on-its-own-line.txt",
    "wrapped.txt",
    "markdown.txt",
    "forum.txt",
    "page.html",
    "word.docx",
];

#[test]
fn every_layout_gives_the_same_turns() {
    for name in LAYOUTS {
        let turns = analysis(name).turns;
        let speakers: Vec<_> = turns.iter().map(|t| (t.kind, t.speaker.as_deref(), t.note.as_deref())).collect();
        let speech = |who| (TurnKind::Speech, Some(who), None);
        assert_eq!(
            speakers,
            [
                (TurnKind::Narration, None, None),
                speech("Ivan Orlov"),
                speech("Anna Petrova"),
                (TurnKind::Speech, None, Some("retranslated")),
                speech("Anna Petrova"),
                speech("Ivan Orlov"),
                (TurnKind::Omission, None, None),
            ],
            "{name}"
        );
        assert!(
            turns[1].text.ends_with(
                "long-term plan for the bridge.\nWhat has been done since then? I have one request: no promises."
            ),
            "{name}"
        );
        // The applause does not end the speech, and is no part of its words.
        assert!(
            turns[2].text.ends_with("festival.\n(Applause.)\nWe are also restoring the old harbour, as we promised."),
            "{name}"
        );
    }
}

#[test]
fn every_layout_gives_lead_day_and_place() {
    for name in LAYOUTS {
        let m = analysis(name).metadata;
        assert_eq!(m.date.as_deref(), Some("2019-05-12"), "{name}");
        assert_eq!((m.venue.as_deref(), m.city.as_deref()), (Some("The Kremlin"), Some("Moscow")), "{name}");
        assert!(m.lead.is_some_and(|l| l.starts_with("Ivan Orlov had")), "{name}");
        let title = (name != "accessible.txt").then_some("Meeting with Governor of Zarechny Region Anna Petrova");
        assert_eq!(m.title.as_deref(), title, "{name}");
    }
}

#[test]
fn offices_are_those_first_printed() {
    for name in LAYOUTS {
        let people = analysis(name).participants;
        let roles: Vec<_> = people.iter().map(|p| (p.name.as_str(), p.role.as_deref())).collect();
        let roles: Vec<_> = roles.into_iter().take(2).collect();
        let expected =
            [("Ivan Orlov", Some("President of Fredonia")), ("Anna Petrova", Some("Governor of Zarechny Region"))];
        assert_eq!(roles, expected, "{name}");
    }
}

/// The controls of the fixtures, by how they begin.
const CONTROLS: [&str; 9] = [
    "Select font",
    "Character spacing",
    "Events",
    "Publication status",
    "Published in sections: ",
    "Publication date: ",
    "Direct link: ",
    "Text version",
    "Postby ",
];

#[test]
fn every_line_is_accounted_for_once() {
    for name in LAYOUTS.iter().filter(|n| n.ends_with(".txt")) {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/layouts").join(name);
        let (blocks, a) = (steps::read(&std::fs::read(path).unwrap(), name).blocks, analysis(name));
        let stated =
            ["Meeting with Governor", "May 12, 2019", "17:15", "The Kremlin, Moscow", "Transcripts /", "Source: http"];
        for block in blocks.iter().filter(|b| b.text.contains(char::is_alphanumeric)) {
            let line = block.lines.unwrap().start;
            let turns = a.turns.iter().filter(|t| t.lines.is_some_and(|l| l.start <= line && line <= l.end)).count();
            let known = CONTROLS.iter().chain(&stated).any(|c| block.text.starts_with(c));
            assert_eq!(turns, usize::from(!known), "{name}, line {line}: {}", block.text);
        }
    }
}
