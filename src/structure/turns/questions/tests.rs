//! Questions without labels, on whole pages.

use super::super::build;
use super::*;
use crate::model::{Turn, TurnKind};
use crate::structure::labels;
use crate::structure::speakers::Cast;

fn turns(page: &str, asked: &Asked) -> (Vec<Turn>, Vec<Warning>) {
    let block = |line: &str| {
        let bold = line.starts_with('*').then(|| (0, line.len() - 2));
        Block { text: line.replace('*', ""), bold: bold.into_iter().collect(), ..Block::default() }
    };
    let mut body: Vec<Block> = page.split('\n').map(block).collect();
    let cuts = labels::cuts(&mut body);
    let mut warnings = Vec::new();
    let labels = labels::detect(&body, cuts, &|_| false, &mut warnings);
    let lists = Lists::default();
    let turns = build(&body, &labels, asked, &mut Cast::new(&lists), &mut warnings);
    (turns, warnings)
}

fn interview() -> Asked {
    Asked { asked: true, ..Asked::default() }
}

/// How many turns of an interview ask without a label.
fn asking(page: &str) -> usize {
    asking_in(page, &interview())
}

fn asking_in(page: &str, asked: &Asked) -> usize {
    let unlabelled = |t: &&Turn| t.kind == TurnKind::Speech && t.label.is_none() && t.speaker.is_none();
    turns(page, asked).0.iter().filter(unlabelled).count()
}

#[test]
fn every_form_is_seen_in_its_examples_and_in_no_counterexample() {
    for form in FORMS {
        assert!(!form.examples.is_empty() && !form.counterexamples.is_empty(), "{}", form.name);
        for page in form.examples {
            assert!(asking(page) > 1, "{}: {page}", form.name);
        }
        for page in form.counterexamples {
            assert_eq!(asking(page), 0, "{}: {page}", form.name);
        }
    }
}

#[test]
fn whoever_asks_and_answers_in_a_speech_is_not_interviewed() {
    let page = "We begin.\nIs it enough?\nIt is.\nWill it rise?\nNo.\nWhen will you know?\nIn May.";
    assert!(asking(page) > 1);
    assert_eq!(asking_in(page, &Asked::default()), 0);
}

#[test]
fn answers_are_those_of_the_one_whom_the_page_names() {
    let page =
        "Question: Is it good?\nAnna Lee: It is.\nSo it is.\nWhat of the port?\nIt is open.\nAnd the road?\nIt is.";
    let (turns, warnings) = turns(page, &interview());
    let who: Vec<_> = turns.iter().map(|t| (t.speaker.as_deref(), t.text.as_str())).collect();
    assert_eq!(
        who,
        [
            (None, "Is it good?"),
            (Some("Anna Lee"), "It is.\nSo it is."),
            (None, "What of the port?"),
            (Some("Anna Lee"), "It is open."),
            (None, "And the road?"),
            (Some("Anna Lee"), "It is."),
        ]
    );
    assert!(warnings.is_empty());
}

#[test]
fn answers_of_somebody_whom_nothing_names_are_told() {
    let page = "*Is it enough?*\n*I ask you.*\nIt is.\n*Will it rise?*\nNo.";
    let (all, warnings) = turns(page, &interview());
    assert_eq!(all.iter().map(|t| t.text.as_str()).collect::<Vec<_>>()[..2], ["Is it enough?\nI ask you.", "It is."]);
    assert_eq!(warnings.iter().map(|w| w.code).collect::<Vec<_>>(), [WarningCode::DoubtfulSpeaker]);
    let named = Asked::of(true, &["Interview with Anna Lee, Minister of Roads"], &Lists::default());
    let (all, warnings) = turns(page, &named);
    assert_eq!((all[1].speaker.as_deref(), warnings.len()), (Some("Anna Lee"), 0));
}

#[test]
fn who_is_asked_stands_in_the_head() {
    let who = |text: &str| Asked::of(true, &[text], &Lists::default()).answers;
    assert_eq!(
        who("Interview with Foreign Minister Anna Lee for the press").as_deref(),
        Some("Foreign Minister Anna Lee")
    );
    assert_eq!(who("An interview given by Anna Lee to the Post").as_deref(), Some("Anna Lee"));
    for text in
        ["Interview with the Post", "Interview with Der Bote", "Interview with Anna Lee and Bo Ray", "Anna Lee spoke"]
    {
        assert_eq!(who(text), None, "{text}");
    }
    assert_eq!(Asked::of(true, &["Interview with Anna Lee", "Interview of Olga Ray"], &Lists::default()).answers, None);
}

#[test]
fn a_question_inside_an_answer_is_a_doubt() {
    let page = "Question: Is it good?\nAnna Lee: It is.\nWhat do you think of the port?\nIt is open.\nQuestion: And?\nAnna Lee: So.";
    let (turns, warnings) = turns(page, &interview());
    assert_eq!(
        (turns.len(), warnings.iter().map(|w| w.code).collect::<Vec<_>>()),
        (4, vec![WarningCode::DoubtfulSpeaker])
    );
}
