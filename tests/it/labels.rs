//! Labels that lost their colon: believed only where the page has the name as a label and the words behind it begin anew.

use transcript_cli::{Options, TurnKind, parse};

/// Speaker and text of the speeches in a talk of two, of which the last paragraph is given.
fn speeches(last: &str) -> Vec<(String, String)> {
    let text = format!(
        "Talk\n\nMay 3, 2020, Omsk\n\nAnna Petrova: Good evening.\n\nIvan Orlov: Good evening to you.\n\nAnna Petrova: Let us \
         begin.\n\nIvan Orlov: Gladly.\n\n{last}\n"
    );
    let analysis = parse(text.as_bytes(), "talk.txt", &Options::default());
    let speech = analysis.turns.into_iter().filter(|t| t.kind == TurnKind::Speech);
    speech.map(|t| (t.speaker.unwrap_or_default(), t.text)).collect()
}

#[test]
fn a_full_stop_or_nothing_may_stand_for_the_colon() {
    for (last, said) in [
        ("Anna Petrova. We agree on that.", "We agree on that."),
        ("Anna Petrova I agree with that.", "I agree with that."),
        ("Anna Petrova Thank you, we are done.", "Thank you, we are done."),
    ] {
        let speeches = speeches(last);
        assert_eq!(speeches.len(), 5, "{last}");
        assert_eq!(speeches[4], ("Anna Petrova".to_string(), said.to_string()), "{last}");
    }
}

#[test]
fn a_sentence_that_begins_with_a_name_is_no_label() {
    for last in [
        "Anna Petrova spoke of the bridge at length.",
        "Anna Petrova Street is closed today.",
        "Anna Petrova, I agree with that.",
        "Anna Petrova.we never met.",
        "Anna Petrova",
    ] {
        let speeches = speeches(last);
        assert_eq!(speeches.len(), 4, "{last}: {speeches:?}");
        assert_eq!(speeches[3], ("Ivan Orlov".to_string(), format!("Gladly.\n{last}")), "{last}");
    }
}

#[test]
fn empty_brackets_in_a_label_are_no_note() {
    let note = |text: &str| crate::common::hold_lines(text.as_bytes()).turns[0].note.clone();
    assert_eq!(note("Anna Ivanova (retranslated): Yes."), Some("retranslated".into()));
    assert_eq!(note("Anna Ivanova ( ): Yes."), None);
}

/// Speaker, role and note of the speeches that a pattern of the user's own finds.
fn by_pattern(pattern: &str, text: &str) -> Vec<(Option<String>, Option<String>, Option<String>)> {
    let options = Options::default().label(pattern).unwrap();
    let analysis = parse(text.as_bytes(), "talk.txt", &options);
    let role = |name: &Option<String>| {
        analysis.participants.iter().find(|p| Some(&p.name) == name.as_ref()).and_then(|p| p.role.clone())
    };
    let speech = analysis.turns.iter().filter(|t| t.kind == TurnKind::Speech);
    speech.map(|t| (t.speaker.clone(), role(&t.speaker), t.note.clone())).collect()
}

#[test]
fn a_pattern_of_the_users_own_finds_labels_that_no_rule_knows() {
    let text = "<Anna Lee, host>\nGood day.\nIs it open?\n<Bo Ray> (by phone) Not yet.\n<Anna Lee>\nThank you.\n";
    let found = by_pattern(r"^<(?<name>[^>,]+)(, (?<role>[^>]+))?>( \((?<note>[^)]+)\))?", text);
    let some = |text: &str| Some(text.to_string());
    assert_eq!(
        found,
        [
            (some("Anna Lee"), some("host"), None),
            (some("Bo Ray"), None, some("by phone")),
            (some("Anna Lee"), some("host"), None),
        ]
    );
    let lines: String =
        (0..6).map(|i| format!("Anna> We talk of the bridge that is closed since {i} years\n")).collect();
    assert_eq!(by_pattern(r"^(?<name>\w+)> ", &lines).len(), 6);
}

#[test]
fn a_pattern_of_the_users_own_sees_the_lines_of_a_meeting_and_labels_inside_one_line() {
    let some = |text: &str| Some(text.to_string());
    let meeting = "Anna Lee [host]   0:03\nGood day.\n\nBo Ray [guest]   0:09\nYes.\n";
    assert_eq!(
        by_pattern(r"^(?<name>[^\[]+) \[(?<role>\w+)\]\s+(?<note>[0-9:]+)$", meeting),
        [(some("Anna Lee"), some("host"), some("0:03")), (some("Bo Ray"), some("guest"), some("0:09"))]
    );
    let words = "We speak of the bridge and what it costs. ".repeat(12);
    let line = format!("<Anna> Good day. {words} <Bo> Yes. {words} <Anna> So it is.");
    assert_eq!(
        by_pattern(r"^<(?<name>\w+)>", &line).iter().map(|f| f.0.clone()).collect::<Vec<_>>(),
        [some("Anna"), some("Bo"), some("Anna")]
    );
}

/// Who speaks on a page, as far as the page tells.
fn speakers(page: &str) -> Vec<String> {
    let analysis = parse(page.as_bytes(), "talk.txt", &Options::default());
    analysis.turns.into_iter().filter(|t| t.kind == TurnKind::Speech).map(|t| t.speaker.unwrap_or_default()).collect()
}

#[test]
fn what_heads_the_names_of_those_who_take_part_speaks_no_word() {
    let page = "PARTICIPANTS:\n\nAnna Lee\n\nBo Ray\n\nAnna Lee: Yes.\n\nBo Ray: No.\n";
    assert_eq!(speakers(page), ["Anna Lee", "Bo Ray"]);
}

#[test]
fn whoever_calls_in_and_greets_is_a_speaker() {
    let page = "Talk show\n\nDmitry, Moscow: Good afternoon.\n\nAnna Lee: Good day.\n\nOlga: Hello, Mr President.\n\nAnna \
                Lee: Hello.\n";
    assert_eq!(speakers(page), ["Dmitry", "Anna Lee", "Olga", "Anna Lee"]);
}
