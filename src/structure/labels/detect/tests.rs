//! Labels on whole pages, and the doubts about them.

use super::*;

fn labelled(blocks: &[(&str, bool)]) -> Vec<Option<String>> {
    let block = |(text, bold): &(&str, bool)| Block {
        text: (*text).into(),
        bold: if *bold { vec![(0, text.len())] } else { Vec::new() },
        ..Block::default()
    };
    let mut body: Vec<Block> = blocks.iter().map(block).collect();
    let cuts = cuts(&mut body);
    let labels = detect(&body, cuts, &|base| base == "Orlov", &mut Vec::new());
    labels.iter().zip(&body).map(|(cut, block)| Some(cut.as_ref()?.base(&block.text).to_string())).collect()
}

#[test]
fn names_set_apart_without_colons_are_labels_of_what_stands_below() {
    let bold = labelled(&[("Anna Petrova", true), ("Yes.", false), ("Minister Ivan Orlov", true), ("No.", false)]);
    assert_eq!(bold, [Some("Anna Petrova".into()), None, Some("Minister Ivan Orlov".into()), None]);
    let capitals = labelled(&[("ANNA PETROVA", false), ("Yes.", false), ("QUESTION", false), ("No.", false)]);
    assert_eq!(capitals, [Some("ANNA PETROVA".into()), None, Some("QUESTION".into()), None]);
    // A list of guests, a heading, and names beside labels that have their colons.
    assert_eq!(labelled(&[("Anna Petrova", true), ("Ivan Orlov", true)]), [None, None]);
    assert_eq!(labelled(&[("Meeting with Anna Petrova", true), ("We begin.", false)]), [None, None]);
    let mixed =
        labelled(&[("Anna Lee: Yes.", false), ("Bo Ray: No.", false), ("Ivan Orlov", true), ("He came.", false)]);
    assert_eq!(mixed[2], None);
}

#[test]
fn what_is_refused_by_its_setting_alone_is_doubtful() {
    let mut warnings = Vec::new();
    let block = |text: &str, bold: usize| Block { text: text.into(), bold: vec![(0, bold)], ..Block::default() };
    let mut body = [
        block("Anna Petrova: Yes.", 12),
        block("Olga Lee: Yes.", 8),
        block("Olga Lee: So.", 8),
        block("Ivan Orlov: No.", 0),
        block("Ivan Orlov: Thank you.", 0),
        block("One more thing: no.", 0),
    ];
    let cuts = cuts(&mut body);
    let labels = detect(&body, cuts, &|_| false, &mut warnings);
    assert_eq!(labels.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, true, false, false, false]);
    assert_eq!(
        warnings.iter().map(|w| (w.code.as_str(), w.message.contains("Ivan Orlov"))).collect::<Vec<_>>(),
        [("doubtful-label", true)]
    );
}

#[test]
fn a_doubt_names_the_first_lines_and_says_whether_there_are_more() {
    let told = |last: usize| doubt("Orlov:", &(1..=last).map(Some).collect::<Vec<_>>()).message;
    assert!(told(1).ends_with("it is read as text"), "{}", told(1));
    assert!(told(2).ends_with(", on line 2 too"), "{}", told(2));
    assert!(told(9).ends_with(", on lines 2, 3, 4, 5, 6, 7, 8, 9 too"), "{}", told(9));
    assert!(told(10).ends_with(", on lines 2, 3, 4, 5, 6, 7, 8, 9 … too"), "{}", told(10));
}

#[test]
fn one_label_in_bold_silences_no_plain_ones() {
    let page = [("Olga Lee: Hello.", true), ("Ivan Orlov: One.", false), ("Anna Petrova: Two.", false)];
    assert_eq!(labelled(&page), [Some("Olga Lee".into()), Some("Ivan Orlov".into()), Some("Anna Petrova".into())]);
}

#[test]
fn a_surname_alone_is_a_label_where_title_or_lead_announces_it() {
    assert_eq!(labelled(&[("Orlov: Yes.", false), ("Friends: no.", false)]), [Some("Orlov".into()), None]);
}

#[test]
fn whatever_has_the_shape_of_a_label_and_is_none_is_told_once() {
    let mut warnings = Vec::new();
    let text = |text: &str| Block { text: text.into(), ..Block::default() };
    let lines =
        ["Anna Petrova: Yes.", "Earl of Omsk: No.", "Bloomberg: So?", "Earl of Omsk: “No.”", "As for that: no."];
    let mut body = lines.map(text);
    let cuts = cuts(&mut body);
    detect(&body, cuts, &|_| false, &mut warnings);
    let told: Vec<_> = warnings.iter().map(|w| (w.code.as_str(), w.message.split(':').next().unwrap_or(""))).collect();
    assert_eq!(told, [("doubtful-label", "“Earl of Omsk"), ("doubtful-label", "“Bloomberg")]);
}

#[test]
fn initials_are_a_label_where_one_person_has_them() {
    let page =
        |last| labelled(&[("Konstantin Orlov, host: Yes.", false), ("Minister Dmitry Lee: No.", false), (last, false)]);
    assert_eq!(page("DL: So.")[2].as_deref(), Some("DL"));
    assert_eq!(page("DM: So.")[2], None);
}

#[test]
fn full_stops_end_labels_where_several_do() {
    let page = |lines: &[&str]| labelled(&lines.iter().map(|l| (*l, false)).collect::<Vec<_>>());
    let debate = page(&["Mr. LEE. I rise.", "The SPEAKER pro tempore. Order.", "We go on.", "Ms. REED. I yield: no."]);
    assert_eq!(debate.iter().filter(|l| l.is_some()).count(), 3);
    assert_eq!(page(&["Anna Lee: Yes.", "MARIO ROSSI. That was his name.", "Anna Lee: So."])[1], None);
}

#[test]
fn a_surname_alone_is_a_label_where_another_label_has_the_full_name() {
    assert_eq!(
        labelled(&[("Anna Petrova: Yes.", false), ("Petrova: No.", false), ("Friends: no.", false)])[1..],
        [Some("Petrova".into()), None]
    );
}
