//! Labels inside paragraphs.

use super::*;

fn paragraphs(lines: &[&str]) -> Vec<String> {
    let block = |line: &&str| Block { text: (*line).to_string(), ..Block::default() };
    cut(lines.iter().map(block).collect(), &Lists::default(), &mut Vec::new()).into_iter().map(|b| b.text).collect()
}

#[test]
fn a_whole_talk_on_one_line_is_cut_before_its_labels() {
    let talk = [
        "Speech at the award ceremony",
        "President of Fredonia Rufus Firefly: Mr Lee, what comes next: roads or ports?",
        "Defence Minister Anna Lee (retranslated): “Friends: we begin,” as they say. (Applause.)",
        "Question: Will it be No. 5?",
        "Rufus Firefly: No.",
        "Anna Lee: Yes, on May 1.",
        "Rufus Firefly: Well, we shall see…",
        "Question from Omsk: Thank you. * * *",
        "Rufus Firefly: Good night, Mr Lee",
        "Anna Lee: Good night.",
    ];
    assert_eq!(paragraphs(&[&talk.join(" ")]), talk);
}

#[test]
fn hour_and_place_of_the_head_are_no_part_of_the_first_label() {
    let head = "Talks on roads Anna Petrova met Ivan Orlov in Omsk. May 3, 2020 14:00 The Castle, Omsk";
    for label in ["President of Fredonia Anna Petrova", "Anna Petrova", "Question"] {
        let said = format!("{label}: We begin. {} Ivan Orlov: Yes. Anna Petrova: So be it.", "We go on. ".repeat(90));
        let found = paragraphs(&[&format!("{head} {said}")]);
        assert_eq!(found[1..4], ["May 3, 2020", "14:00", "The Castle, Omsk"], "{label}");
        assert!(found[4].starts_with(&format!("{label}: We begin.")), "{}", found[4]);
        assert_eq!(found[5..], ["Ivan Orlov: Yes.", "Anna Petrova: So be it."]);
    }
}

#[test]
fn where_paragraphs_are_whole_a_label_inside_needs_one_of_its_own() {
    let lines = ["Anna Petrova: Good morning.", "Question: When was it? Anna Petrova: In 2018.", "Anna Petrova: So."];
    assert_eq!(paragraphs(&lines), [lines[0], "Question: When was it?", "Anna Petrova: In 2018.", lines[2]]);
    let quoted = ["Anna Petrova: I was asked once. Question: why? Answer: because.", "Bo Ray: He read. Olga Lee: No."];
    assert_eq!(paragraphs(&quoted), quoted);
}

#[test]
fn a_colon_inside_a_sentence_begins_no_paragraph() {
    let talk = "Anna Petrova: I say this. Friends: we go on. The main thing is this: roads. We have one more: ports. In \
                short: all. Ivan Orlov: Yes. Anna Petrova: He told me: “Ivan Orlov: this is you.” Ivan Orlov: Yes. \
                President Ray introduced the members of the Board: Olga Lee and others. Anna Petrova: Good.";
    let starts: Vec<String> = paragraphs(&[talk]).iter().map(|p| p.split(':').next().unwrap_or("").into()).collect();
    assert_eq!(starts, ["Anna Petrova", "Ivan Orlov", "Anna Petrova", "Ivan Orlov", "Anna Petrova"]);
}

#[test]
fn a_label_behind_thanks_without_a_full_stop_is_one_and_behind_other_words_a_doubt() {
    let talk = "Anna Petrova: I ask this. Thank you Ivan Orlov: Yes. Anna Petrova: As I read it in Ivan Orlov: no. \
                Ivan Orlov: So be it, because of – Anna Petrova: Roads. Ivan Orlov: Yes.";
    let mut warnings = Vec::new();
    let block = Block { text: talk.into(), ..Block::default() };
    let blocks = cut(vec![block], &Lists::default(), &mut warnings);
    assert_eq!(blocks[1].text, "Ivan Orlov: Yes.");
    assert_eq!((blocks.len(), warnings.len()), (6, 1), "{blocks:?}");
}

#[test]
fn a_letter_for_those_who_ask_begins_a_paragraph_where_breaks_are_lost() {
    let talk = "PRESIDENT LEE: Thank you. Q Mr. President, will you go? PRESIDENT LEE: I will. Q And when? PRESIDENT LEE: Soon. \
                PRESIDENT RAY: Plan Q is good. We have it.";
    assert_eq!(
        paragraphs(&[talk]),
        [
            "PRESIDENT LEE: Thank you.",
            "Q Mr. President, will you go?",
            "PRESIDENT LEE: I will.",
            "Q And when?",
            "PRESIDENT LEE: Soon.",
            "PRESIDENT RAY: Plan Q is good. We have it.",
        ]
    );
}

#[test]
fn bold_stays_with_its_words() {
    let talk = "Anna Petrova: Yes. Ivan Orlov: No. Anna Petrova: Yes. Ivan Orlov: No.";
    let at = talk.find("Ivan").unwrap_or(0);
    let bold = vec![(0, 12), (at, at + 10)];
    let blocks =
        cut(vec![Block { text: talk.to_string(), bold, ..Block::default() }], &Lists::default(), &mut Vec::new());
    assert_eq!((&blocks[0].bold, &blocks[1].bold), (&vec![(0, 12)], &vec![(0, 10)]));
}
