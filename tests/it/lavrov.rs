//! What the user's transcript gives: every value here was read off the transcript itself.

use transcript_cli::{Analysis, DatePart, DocumentClass, EntityType, EventType, Modifier, Options, TurnKind, parse};

fn lavrov() -> Analysis {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/kremlin/2022-02-14-lavrov.txt");
    parse(&std::fs::read(path).unwrap(), "lavrov.txt", &Options::default())
}

#[test]
fn it_knows_when_and_where_and_what() {
    let m = lavrov().metadata;
    assert_eq!(m.title, None);
    assert_eq!(m.lead.as_deref(), Some("Vladimir Putin had a working meeting with Foreign Minister Sergei Lavrov."));
    assert_eq!(m.date.as_deref(), Some("2022-02-14"));
    assert_eq!(m.place.as_deref(), Some("The Kremlin, Moscow"));
    assert_eq!((m.venue.as_deref(), m.city.as_deref()), (Some("The Kremlin"), Some("Moscow")));
    assert_eq!(m.sections, ["Transcripts"]);
    assert_eq!(m.event_type, EventType::Meeting);
    assert_eq!((m.url, m.time, m.language.as_deref()), (None, None, Some("en")));
}

#[test]
fn two_people_take_turns() {
    let a = lavrov();
    let people: Vec<_> = a.participants.iter().map(|p| (p.name.as_str(), p.role.as_deref(), p.turns)).collect();
    assert_eq!(
        people,
        [("Vladimir Putin", Some("President of Russia"), 5), ("Sergei Lavrov", Some("Foreign Minister"), 4)]
    );
    let kinds: Vec<_> = a.turns.iter().map(|t| t.kind).collect();
    let mut expected = vec![TurnKind::Speech; 11];
    expected[0] = TurnKind::Narration;
    expected[10] = TurnKind::Omission;
    assert_eq!(kinds, expected);
    for (i, turn) in a.turns[1..10].iter().enumerate() {
        assert_eq!(turn.speaker.as_deref(), Some(["Vladimir Putin", "Sergei Lavrov"][i % 2]));
    }
    // The unlabelled paragraphs stay with the one who speaks.
    assert!(a.turns[1].text.contains("\nI know that this analysis has been done."));
    assert_eq!(a.turns[2].text.split('\n').count(), 22);
    assert_eq!(a.turns[2].label.as_deref(), Some("Foreign Minister Sergei Lavrov"));
    assert_eq!(a.turns[10].text, "<…>");
}

#[test]
fn every_date_has_its_value() {
    let a = lavrov();
    let dates: Vec<_> = a
        .dates
        .iter()
        .map(|d| (d.text.as_str(), d.value.as_deref().unwrap_or("none"), d.modifier.map(Modifier::as_str)))
        .collect();
    assert_eq!(
        dates,
        [
            ("today", "2022-02-14", None),
            ("mid-December", "2021-12", Some("mid")),
            ("mid-January", "2022-01", Some("mid")),
            ("January 25", "2022-01-25", None),
            ("1997", "1997", None),
            ("1999", "1999", None),
            ("2010", "2010", None),
            ("2002", "2002", None),
            ("2010", "2010", None),
            ("September 2020", "2020-09", None),
            ("2020", "2020", None),
            ("today", "2022-02-14", None),
            ("December 2021", "2021-12", None),
            ("1997", "1997", None),
            ("today", "2022-02-14", None),
            ("today", "2022-02-14", None),
            ("tomorrow", "2022-02-15", None),
            ("tomorrow", "2022-02-15", None),
            ("in two days", "2022-02-16", None),
        ]
    );
    assert_eq!(a.dates[1].inferred, [DatePart::Year]);
    assert_eq!(
        (a.dates[1].earliest.as_deref(), a.dates[1].latest.as_deref()),
        (Some("2021-12-11"), Some("2021-12-20"))
    );
}

#[test]
fn it_finds_the_documents() {
    let a = lavrov();
    let has = |class, words: &str, kind: &str| {
        a.documents
            .iter()
            .any(|d| d.class == class && d.kind.as_str() == kind && d.mentions.iter().any(|m| m.text.contains(words)))
    };
    assert!(has(DocumentClass::Named, "Founding Act", "treaty"));
    assert!(has(DocumentClass::Named, "2002 Rome Declaration", "declaration"));
    assert!(has(DocumentClass::Named, "Lisbon Declaration of the 2010 Russia-NATO summit", "declaration"));
    assert!(has(DocumentClass::Described, "response from the United States", "reply"));
    assert!(has(DocumentClass::Described, "special address to all our Western colleagues", "letter"));
    assert!(has(DocumentClass::Described, "draft response", "draft"));
}

#[test]
fn it_knows_the_names() {
    let a = lavrov();
    let forms = |name: &str, kind: EntityType| -> Vec<&str> {
        let entity = a.entities.iter().find(|e| e.name == name && e.kind == kind);
        let mut forms: Vec<_> = entity.into_iter().flat_map(|e| &e.mentions).map(|m| m.text.as_str()).collect();
        forms.sort_unstable();
        forms.dedup();
        forms
    };
    use EntityType::*;
    let expected: &[(&str, EntityType, &[&str])] = &[
        ("Vladimir Putin", Person, &["Vladimir Putin"]),
        ("Sergei Lavrov", Person, &["Lavrov", "Sergei Lavrov"]),
        ("Antony Blinken", Person, &["Antony Blinken"]),
        ("Jens Stoltenberg", Person, &["Stoltenberg"]),
        ("Josep Borrell", Person, &["Josep Borrell"]),
        ("Emmanuel Macron", Person, &["Emmanuel Macron"]),
        ("NATO", Org, &["NATO", "North Atlantic Alliance"]),
        ("OSCE", Org, &["OSCE"]),
        ("Russian Foreign Ministry", Org, &["Foreign Ministry"]),
        ("EU", Org, &["EU", "European Union"]),
        ("Russian General Staff", Org, &["General Staff"]),
        ("United States", Gpe, &["US", "United States"]),
        ("Washington", Gpe, &["Washington"]),
        ("Ukraine", Gpe, &["Ukraine"]),
        ("Geneva", Gpe, &["Geneva"]),
        ("Brussels", Gpe, &["Brussels"]),
        ("Russia", Gpe, &["Russia", "Russian Federation"]),
        ("Americans", Norp, &["Americans"]),
        ("Western", Norp, &["Western"]),
        ("Soviet", Norp, &["Soviet"]),
        ("Polish", Norp, &["Polish"]),
        ("Europe", Loc, &["Europe"]),
        ("Euro-Atlantic Region", Loc, &["Euro-Atlantic Region"]),
    ];
    for (name, kind, words) in expected {
        assert_eq!(&forms(name, *kind)[..], *words, "{name}");
    }
    let person = a.participants.iter().find(|p| p.name == "Sergei Lavrov").unwrap();
    for form in ["Foreign Minister Sergei Lavrov", "Sergei Lavrov", "Mr Lavrov"] {
        assert!(person.forms.iter().any(|f| f == form), "{form} is not among {:?}", person.forms);
    }
}
