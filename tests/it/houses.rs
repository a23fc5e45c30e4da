//! Transcripts of other houses than the Kremlin's: their labels name the same kinds of people in other forms.

use transcript_cli::{Analysis, Options, TurnKind, parse};

fn analysis(name: &str) -> Analysis {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/houses").join(name);
    parse(&std::fs::read(path).unwrap(), name, &Options::default())
}

/// Speaker and note of each speech.
fn speakers(analysis: &Analysis) -> Vec<(Option<&str>, Option<&str>)> {
    let speeches = analysis.turns.iter().filter(|t| t.kind == TurnKind::Speech);
    speeches.map(|t| (t.speaker.as_deref(), t.note.as_deref())).collect()
}

#[test]
fn a_debate_has_offices_with_holders_peers_and_numbered_questions() {
    let debate = analysis("debate.txt");
    assert_eq!(
        speakers(&debate),
        [
            (Some("Ian Marsh"), Some("Q1. [905512]; Zarechny and the Islands; Con")),
            (Some("Anna Petrova"), Some("Anna Petrova")),
            (Some("Ian Marsh"), None),
            (Some("Anna Petrova"), None),
            (Some("Olga Reed"), Some("Dame Olga Reed")),
            (Some("Brand"), None),
            (Some("Hale"), Some("Lab")),
            (None, None),
            (None, None),
            (None, None),
        ]
    );
    let roles: Vec<_> = debate.participants.iter().map(|p| (p.name.as_str(), p.role.as_deref())).collect();
    assert_eq!(
        roles,
        [
            ("Ian Marsh", None),
            ("Anna Petrova", Some("Minister of State for Roads and Bridges")),
            ("Olga Reed", Some("Madam Deputy Speaker")),
            ("Brand", Some("Lord of Omsk")),
            ("Hale", Some("Baroness")),
        ]
    );
    let codes: Vec<_> = debate.warnings.iter().map(|w| (w.code.as_str(), w.line)).collect();
    assert_eq!(codes, [("ambiguous-speaker", Some(27))]);
}

#[test]
fn a_briefing_has_letters_for_the_press_and_full_names_in_its_title() {
    let briefing = analysis("briefing.txt");
    assert_eq!(
        speakers(&briefing),
        [
            (Some("Dana Whitlock"), None),
            (Some("Tom Reyes"), Some("00:01:12")),
            (None, None),
            (Some("Tom Reyes"), Some("off mic")),
            (None, None),
            (Some("Dana Whitlock"), None),
            (None, None),
            (Some("Dana Whitlock"), None),
            (None, None),
            (None, None),
        ]
    );
    assert_eq!(briefing.warnings, []);
}

#[test]
fn letters_of_a_court_are_labels_however_few() {
    let turns = |text: &str| {
        let analysis = crate::common::hold_lines(text.as_bytes());
        let turns = analysis.turns.iter().map(|t| (t.speaker.clone().unwrap_or_default(), t.text.clone()));
        turns.collect::<Vec<_>>()
    };
    let said = |speaker: &str, text: &str| (speaker.to_string(), text.to_string());
    let by = said("", "BY MR. HARROW:");
    let [question, answer] = [said("Harrow", "Olga, were you there?"), said("", "home.")];
    assert_eq!(
        turns("BY MR. HARROW:\nQ  Olga, were you there?\nA  home.\n"),
        [by.clone(), question.clone(), answer.clone()]
    );
    assert_eq!(turns("BY MR. HARROW:  Q  Olga, were you there?\n\nA  home.\n"), [by, question, answer]);
    assert_eq!(turns("Q  Were you there?\nA  home.\n"), [said("", "Were you there?"), said("", "home.")]);
}
