use super::*;
use crate::model::{Lines, WarningCode};

fn page(lines: &[&str]) -> Draft {
    let block = |(i, text): (usize, &&str)| Block {
        text: (*text).to_string(),
        lines: Some(Lines { start: i + 1, end: i + 1 }),
        gap: true,
        ..Block::default()
    };
    taken(lines.iter().enumerate().map(block).collect())
}

fn taken(blocks: Vec<Block>) -> Draft {
    let house = House::of(&Facts::default(), &blocks);
    let furniture = crate::structure::furniture::tell(house, &blocks);
    take(house, Facts::default(), blocks, &furniture, &Lists::default())
}

fn told(draft: &Draft) -> Vec<(WarningCode, Option<usize>)> {
    draft.warnings.iter().map(|w| (w.code, w.line)).collect()
}

fn body(draft: &Draft) -> Vec<&str> {
    draft.body.iter().map(|b| b.text.as_str()).collect()
}

#[test]
fn fields_tell_what_they_name_and_an_empty_one_nothing() {
    let lines = ["Title: \"Talks in Omsk\"", "Date: 2020-05-03", "Time:", "Place: Omsk", "Anna Petrova: Place: Perm"];
    let draft = page(&lines);
    let m = &draft.metadata;
    assert_eq!((m.title.as_deref(), m.date.as_deref()), (Some("Talks in Omsk"), Some("2020-05-03")));
    assert_eq!((m.place.as_deref(), m.time.as_deref()), (Some("Omsk"), None));
    assert_eq!(m.evidence[&Name::Place], Evidence { line: Some(4), rule: "field".into() });
    assert_eq!(body(&draft), lines[4..]);
}

#[test]
fn front_matter_tells_what_it_knows_and_the_rest_of_it_is_told() {
    let text = ["date: 2020-05-03", "published_time: 2020-05-04T20:21:15-05:00", "modified: 2020-05-05", "tags: roads"];
    let fields = text.iter().enumerate().map(|(i, text)| Block {
        kind: BlockKind::Field,
        text: (*text).to_string(),
        lines: Some(Lines { start: i + 2, end: i + 2 }),
        ..Block::default()
    });
    let draft = taken(fields.collect());
    let m = &draft.metadata;
    assert_eq!((m.date.as_deref(), m.published.as_deref()), (Some("2020-05-03"), Some("2020-05-04")));
    assert_eq!((m.topics.join(" ").as_str(), &*m.evidence[&Name::Date].rule), ("roads", "front-matter"));
    assert_eq!(told(&draft), [(WarningCode::LeftOut, Some(4))]);
    assert!(draft.body.is_empty());
}

#[test]
fn what_a_page_is_about_and_when_it_came_out_has_many_names() {
    let field = |text: String| {
        let block = Block { kind: BlockKind::Field, text, lines: Some(Lines { start: 2, end: 2 }), ..Block::default() };
        taken(vec![block]).metadata
    };
    for name in ["tags", "Topics", "keywords", "categories", "category"] {
        assert_eq!(field(format!("{name}: roads")).topics, ["roads"], "{name}");
    }
    for name in ["published", "published_time", "publication date", "date published", "pubdate"] {
        assert_eq!(field(format!("{name}: 2020-05-04")).published.as_deref(), Some("2020-05-04"), "{name}");
    }
    for name in ["title", "headline", "subject"] {
        assert_eq!(field(format!("{name}: Talks in Omsk")).title.as_deref(), Some("Talks in Omsk"), "{name}");
    }
}

#[test]
fn lines_that_any_site_has_are_nobodys_words() {
    for line in [
        "View settings",
        "Font size:",
        "Text version",
        "Advanced settings",
        "Print",
        "Print this page",
        "Printer-friendly version",
        "Printable version",
        "Send to a friend",
        "Main page",
        "Site map",
        "Search",
        "Skip to main content",
        "Share",
        "Read more",
        "See also",
        "Source",
        "Share this:",
        "Share on Facebook",
        "Like this:",
        "Like Loading...",
        "Loading...",
        "Like",
        "Quote",
        "Reply with quote",
        "Top",
        "Leave a comment",
        "Leave a reply",
    ] {
        assert_eq!(body(&page(&["Talks", "Anna Petrova: Yes.", line])), ["Anna Petrova: Yes."], "{line}");
    }
}

#[test]
fn a_post_says_whom_it_quotes() {
    let lines =
        ["Re: Talks in Omsk", "orlov wrote:", "Quote:", "Talks in Omsk", "May 3, 2020", "Anna Petrova: He wrote:"];
    let draft = page(&lines);
    assert_eq!(draft.metadata.title.as_deref(), Some("Talks in Omsk"));
    assert_eq!(body(&draft), lines[5..]);
}

#[test]
fn speech_is_no_title() {
    let greeting = "Good afternoon, dear friends! We met on May 3, 2020!";
    let draft = page(&[greeting, "Today we open the bridge."]);
    assert_eq!(draft.metadata.title, None);
    assert_eq!(page(&["Good afternoon! We begin", "Anna Petrova: Yes."]).metadata.title, None);
    let marked = page(&["Growing Together! Forum of Investors", "Anna Petrova: Yes."]);
    assert_eq!(marked.metadata.title.as_deref(), Some("Growing Together! Forum of Investors"));
    let long = "word ".repeat(100);
    assert_eq!(page(&[&long, "Anna Petrova: Yes."]).metadata.title, None);
    assert_eq!(page(&["Hello everyone and welcome to Omsk"]).metadata.title, None);
    let titled = page(&["Opening of St. Anne Bridge No. 5", "Anna Petrova: Yes."]);
    assert_eq!(titled.metadata.title.as_deref(), Some("Opening of St. Anne Bridge No. 5"));
}

#[test]
fn a_day_behind_a_longer_head_is_found() {
    let lines = [
        "Remarks at the Bridge",
        "Remarks",
        "Anna Petrova, Minister of Roads",
        "Omsk, Siberia",
        "May 3, 2020",
        "Ivan Orlov: On May 4, 2020 we go on.",
    ];
    let draft = page(&lines);
    assert_eq!(draft.metadata.date.as_deref(), Some("2020-05-03"));
    assert_eq!(draft.metadata.place.as_deref(), Some("Omsk, Siberia"));
    assert_eq!(body(&draft), [lines[1], lines[2], lines[5]]);
}

#[test]
fn the_closing_day_goes_before_one_inside() {
    let lines =
        ["Interview", "Part one", "The Kremlin, Moscow, March 1, 2018", "Anna Lee: Yes.", "March 10, 2018, Omsk"];
    let draft = page(&lines);
    assert_eq!(draft.metadata.date.as_deref(), Some("2018-03-10"));
    assert_eq!(body(&draft), lines[1..4]);
}

#[test]
fn a_summary_needs_no_full_stop_and_a_heading_is_none() {
    let lead = "Ivan Orlov chaired a meeting on bridges";
    let draft = page(&["Meeting on bridges", "May 3, 2020", lead, "Anna Petrova: Yes."]);
    assert_eq!(draft.metadata.lead.as_deref(), Some(lead));
    let heading = "Beginning of the meeting held in Omsk";
    let draft = page(&["Meeting on bridges", "May 3, 2020", heading, "Anna Petrova: Yes."]);
    assert_eq!((draft.metadata.lead.as_deref(), body(&draft)[0]), (None, heading));
}

#[test]
fn a_separator_in_the_first_lines_is_no_switch() {
    let draft = page(&["Talk", "* * *", "Anna Petrova: Yes."]);
    assert_eq!(body(&draft), ["* * *", "Anna Petrova: Yes."]);
    assert_eq!(body(&page(&["Text size: A A A", "Talk", "Anna Petrova: Yes."])), ["Anna Petrova: Yes."]);
}

#[test]
fn a_second_address_stays_where_it_stood() {
    let draft = page(&["Talk", "Source: http://a.org/1", "Anna Petrova: Yes.", "Direct link: http://b.org/2"]);
    assert_eq!(draft.metadata.url.as_deref(), Some("http://a.org/1"));
    assert_eq!(body(&draft), ["Anna Petrova: Yes.", "Direct link: http://b.org/2"]);
}

#[test]
fn the_hour_of_the_head_goes_before_that_of_the_publication() {
    let head = page(&["Talk", "09:45", "Anna Petrova: Yes.", "Publication date: June 4, 2021, 18:30"]).metadata;
    assert_eq!((head.date.as_deref(), head.time.as_deref()), (Some("2021-06-04"), Some("09:45")));
    let foot = page(&["Talk", "Anna Petrova: Yes.", "Publication date: June 4, 2021, 18:30"]).metadata;
    assert_eq!(foot.time.as_deref(), Some("18:30"));
}

#[test]
fn sections_stand_in_the_first_line_only() {
    let draft = page(&["Events / Transcripts /", "Talks in Omsk", "Anna Petrova: Yes."]);
    assert_eq!(draft.metadata.sections, ["Events", "Transcripts"]);
    let draft = page(&["Talks in Omsk", "Transcripts /", "Anna Petrova: Yes."]);
    assert!(draft.metadata.sections.is_empty());
    let long = "word ".repeat(40) + "/";
    assert!(page(&[&long, "Anna Petrova: Yes."]).metadata.sections.is_empty());
}

#[test]
fn switches_directions_and_days_in_titles_are_seen() {
    let draft = page(&["Select font size: A A A", "Site color: C C C", "Talks", "May 3, 2020", "Anna Petrova: Yes."]);
    assert_eq!((draft.metadata.title.as_deref(), draft.body.len()), (Some("Talks"), 1));
    assert_eq!(page(&["<Laughter.>", "Anna Petrova: Yes."]).metadata.title, None);
    let draft = page(&["Talks in Omsk, May 3, 2020", "Anna Petrova: Yes."]);
    assert_eq!(draft.metadata.title.as_deref(), Some("Talks in Omsk, May 3, 2020"));
    assert_eq!(draft.metadata.date.as_deref(), Some("2020-05-03"));
    assert_eq!(page(&["On May 3, 2020 in Omsk", "Anna Petrova: Yes."]).metadata.date, None);
}

#[test]
fn lines_that_say_something_else_stay() {
    let lines = [
        "Talk",
        "May 3, 2020, 14:00, Omsk",
        "12:00",
        "Anna Petrova: Yes.",
        "http://a.org/1",
        "May 3, 2021, 10:00, Perm",
        "http://a.org/2",
        "May 3, 2020",
    ];
    let draft = page(&lines);
    assert_eq!(draft.metadata.time.as_deref(), Some("14:00"));
    assert_eq!(draft.metadata.url.as_deref(), Some("http://a.org/2"));
    assert_eq!(body(&draft), lines[2..6]);
}

#[test]
fn a_lead_of_two_paragraphs_stands_above_the_day() {
    let draft = page(&[
        "Working meeting with Ivan Orlov",
        "Ivan Orlov spoke of the bridges.",
        "Anna Petrova thanked him.",
        "May 3, 2020",
        "13:20",
        "The Old Mill, Omsk",
        "Anna Petrova: Good day.",
    ]);
    let m = &draft.metadata;
    assert_eq!(m.lead.as_deref(), Some("Ivan Orlov spoke of the bridges.\nAnna Petrova thanked him."));
    assert_eq!((m.time.as_deref(), m.place.as_deref()), (Some("13:20"), Some("The Old Mill, Omsk")));
    assert_eq!(m.evidence[&Name::Lead].line, Some(2));
}

#[test]
fn boxes_lists_and_counters_are_the_pages_own() {
    let draft = page(&[
        "Talks with foresters",
        "May 3, 2020",
        "2 of 17",
        "At the talks.",
        "Anna Petrova: Good day.",
        "See also",
        "Direct Line with Anna Petrova",
        "April 14, 2016",
        "Trip to Perm",
        "April 15 – 16, 2016",
        "We go on.",
        "Geography",
        "Omsk",
        "Topics",
        "Forests",
        "Persons",
        "Orlov Ivan",
        "9 more",
        "Publication status",
        "Publication date: May 4, 2020, 15:40",
    ]);
    let m = &draft.metadata;
    assert_eq!(body(&draft), ["Anna Petrova: Good day.", "We go on."]);
    assert_eq!((m.date.as_deref(), m.published.as_deref()), (Some("2020-05-03"), Some("2020-05-04")));
    assert_eq!([&m.places, &m.topics, &m.persons].map(|l| l.join(" ")), ["Omsk", "Forests", "Orlov Ivan"]);
    assert_eq!(told(&draft), [3, 6, 18].map(|line| (WarningCode::LeftOut, Some(line))));
}

#[test]
fn what_is_said_is_no_box() {
    let lines = [
        "Anna Petrova: Let us turn to the last point.",
        "Topics",
        "The first of them is the bridge, and I shall be brief.",
        "We built them.",
        "Geography",
        "Omsk is a town,",
        "and so is Perm.",
    ];
    assert_eq!(body(&page(&lines)), lines);
}

#[test]
fn menus_and_closing_lines_are_no_speech() {
    let draft = page(&[
        "Main page",
        "Insignia",
        "| Search | About site | Site map |",
        "Talks in Omsk",
        "May 3, 2020",
        "Circular Hall, The Old Mill, Omsk",
        "Anna Petrova: Good day.",
        "END",
        "1:07 P.M. EDT",
    ]);
    let m = &draft.metadata;
    let place = "Circular Hall, The Old Mill, Omsk";
    assert_eq!((m.title.as_deref(), m.place.as_deref()), (Some("Talks in Omsk"), Some(place)));
    assert_eq!((m.time.as_deref(), body(&draft).as_slice()), (None, &["Anna Petrova: Good day."][..]));
}

#[test]
fn a_headline_with_a_colon_is_no_speech() {
    let headline = "Minister of Roads Ivan Orlov: The bridge will stand";
    let draft = page(&[
        "4 May 2020",
        headline,
        "Ivan Orlov",
        "Photo: Olga Stern",
        "He spoke to Omsk News.",
        "Question: When?",
        "Answer: Soon.",
        "Question: Why?",
    ]);
    assert_eq!((draft.metadata.title.as_deref(), draft.metadata.place), (Some(headline), None));
    // He has the word again, or nothing stands below.
    let said = page(&["4 May 2020", headline, "Text.", "Question: When?", "Ivan Orlov: Soon."]);
    assert_eq!(body(&said)[0], headline);
    assert_eq!(body(&page(&["4 May 2020", headline, "Question: When?", "Answer: Soon."]))[0], headline);
}

#[test]
fn days_are_taken_from_where_they_are_surest() {
    let day = |lines: &[&str]| page(lines).metadata.date.unwrap_or_default();
    assert_eq!(day(&["Briefing by Ivan Orlov, 4/29/15", "MR. ORLOV: Good day."]), "2015-04-29");
    assert_eq!(day(&["Press Briefing by Ivan Orlov, 4/5/15", "2:15 P.M. EDT", "MR. ORLOV: Good day."]), "2015-04-05");
    let debate = ["Closing of the Debate", "Wednesday 6th March 2013", "Commons Chamber", "Anna Petrova: Yes."];
    assert_eq!(day(&debate), "2013-03-06");
    assert_eq!(day(&["Talks", "Beijing, May 14, 2017", "Anna Petrova: Yes."]), "2017-05-14");
    let draft = page(&["Talks, 4/5/15", "Anna Petrova: Yes."]);
    assert_eq!((draft.metadata.date.as_deref(), draft.warnings[0].code), (None, WarningCode::AmbiguousDate));
}

#[test]
fn the_day_in_a_files_name_is_the_last_resort() {
    let named = |path: &str| {
        let mut metadata = Metadata::default();
        let code = day_in_name(&mut metadata, path).map(|w| w.code);
        (metadata.date.unwrap_or_default(), code)
    };
    assert_eq!(named("talks/2015_05_04-omsk.txt"), ("2015-05-04".into(), Some(WarningCode::DayFromFileName)));
    assert_eq!(named("talks-12015-05-041.txt"), (String::new(), None));
    let mut known = Metadata { date: Some("2020-05-03".into()), ..Metadata::default() };
    assert!(day_in_name(&mut known, "2015-05-04.txt").is_none());
}

#[test]
fn a_title_printed_again_and_a_second_place_are_told() {
    let draft = page(&["Talks", "Talks", "May 3, 2020", "Place: Omsk", "Place: Perm", "Anna Petrova: Good."]);
    assert_eq!((draft.warnings[0].line, draft.metadata.place.as_deref()), (Some(2), Some("Omsk")));
    assert_eq!(page(&["Events / / /", "Anna Petrova: Good."]).metadata.sections, ["Events"]);
}

#[test]
fn a_title_has_two_lines_and_its_own_day_goes_before_the_one_below() {
    let lines = ["Press conference", "by Minister Olga Novik following the talks", "May 3, 2020", "Olga Novik: Yes."];
    let title = "Press conference by Minister Olga Novik following the talks";
    assert_eq!(page(&lines).metadata.title.as_deref(), Some(title));
    let page = page(&["Briefing by Olga Novik (May 2, 2020)", "May 3, 2020", "Olga Novik: Yes."]);
    let days = (page.metadata.date.as_deref(), page.metadata.published.as_deref());
    assert_eq!(days, (Some("2020-05-02"), Some("2020-05-03")));
}

#[test]
fn a_day_printed_twice_is_one_and_an_update_is_the_last_resort() {
    let day = |lines: &[&str]| page(lines).metadata.date;
    let head = ["Debates", "No. 7", "May 3, 2020", "Official report", "May 3, 2020", "Anna Petrova: Yes."];
    assert_eq!(day(&head).as_deref(), Some("2020-05-03"));
    let updated = ["Talks in Omsk", "Updated: May 4, 2020 19:02", "Anna Petrova: Yes."];
    assert_eq!(day(&updated).as_deref(), Some("2020-05-04"));
    let held = ["Talks in Omsk, May 3, 2020", "Updated: May 4, 2020 19:02", "Anna Petrova: Yes."];
    assert_eq!(day(&held).as_deref(), Some("2020-05-03"));
}
