//! One invented transcript in every form in which people save it: all give the same turns.

use transcript_cli::model::{Analysis, TurnKind};
use transcript_cli::{Options, parse};

fn read(name: &str) -> Analysis {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/layouts").join(name);
    parse(&std::fs::read(path).unwrap(), name, &Options::default())
}

const LAYOUTS: [&str; 7] = [
    "accessible.txt",
    "copied.txt",
    "label-on-its-own-line.txt",
    "wrapped.txt",
    "markdown.txt",
    "forum.txt",
    "page.html",
];

#[test]
fn every_layout_gives_the_same_turns() {
    for name in LAYOUTS {
        let turns = read(name).turns;
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
        let m = read(name).metadata;
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
        let people = read(name).participants;
        let roles: Vec<_> = people.iter().map(|p| (p.name.as_str(), p.role.as_deref())).collect();
        let roles: Vec<_> = roles.into_iter().take(2).collect();
        let expected =
            [("Ivan Orlov", Some("President of Fredonia")), ("Anna Petrova", Some("Governor of Zarechny Region"))];
        assert_eq!(roles, expected, "{name}");
    }
}
