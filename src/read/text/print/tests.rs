use crate::read::text;

fn read(source: &str) -> (Vec<String>, Vec<Option<usize>>) {
    let (blocks, warnings) = text::read(source, &|_| false);
    assert!(warnings.iter().all(|w| w.code == crate::model::WarningCode::LeftOut));
    (blocks.into_iter().map(|b| b.text).collect(), warnings.iter().map(|w| w.line).collect())
}

#[test]
fn a_column_head_breaks_no_sentence() {
    let text = "Anna Petrova: We found the old\n\n3 Mar 2020 : Column 12\n\npiles sound.\n\nPage 7 of 9\n\nIvan Orlov: Page 7 is mine.";
    let (texts, lines) = read(text);
    assert_eq!(texts, ["Anna Petrova: We found the old piles sound.", "Ivan Orlov: Page 7 is mine."]);
    assert_eq!(lines, [Some(3), Some(7)]);
    for head in [
        "3 Mar 2020: Column 12WH",
        "3 March 2020 Column 12",
        "Column 12W",
        "3 Mar 2020 : Columns 12-3",
        "03/03/2020 Column 12",
        "- 12 -",
    ] {
        let (texts, _) = read(&text.replace("3 Mar 2020 : Column 12", head));
        assert_eq!(texts[0], "Anna Petrova: We found the old piles sound.", "{head}");
    }
}

#[test]
fn heads_and_feet_that_stand_on_page_after_page_are_the_prints() {
    let page = |n: usize, words: &str| format!("Bridge Hearing, Day {n}\n\n{words}\n\n- {n} -\n\u{c}");
    let text = page(1, "MS. PETROVA: We begin\n\nMR. ORLOV: Yes.")
        + &page(2, "MS. PETROVA: And so\n\nMR. ORLOV: On.")
        + "The end of it.";
    let (texts, lines) = read(&text);
    assert_eq!(
        texts,
        ["MS. PETROVA: We begin", "MR. ORLOV: Yes.", "MS. PETROVA: And so", "MR. ORLOV: On.", "The end of it."]
    );
    assert_eq!(lines.len(), 3);
}

#[test]
fn heads_of_left_and_right_pages_go_and_a_word_below_them() {
    let text = "Bridge Council\n\nMs. Petrova: The old piles\n2/9\n20-001\n03/05/2020\nThe bridge in Omsk\nB/PV.12\nare sound.\n\n\
                Mr. Orlov: We begin\n20-001\n3/9\nB/PV.12\nThe bridge in Omsk\n03/05/2020\nat once.\n4/9\n20-001\nThe end is near.";
    let (texts, _) = read(text);
    assert_eq!(
        texts,
        ["Bridge Council", "Ms. Petrova: The old piles are sound.", "Mr. Orlov: We begin at once.", "The end is near."]
    );
    let page = |n: usize| format!("Page {n} of 3\nMay 3, 2020 Hearing {n}\nFINAL\n");
    let text = format!("{}Anna Petrova: We\n{}begin.\n{}Yes.", page(1), page(2), page(3));
    let (texts, _) = read(&text);
    assert_eq!(texts[texts.len() - 2..], ["Anna Petrova: We begin.", "Yes."]);
}

#[test]
fn turns_and_headings_of_a_numbered_print_begin_in_any_column() {
    let lines = [
        "           MS. HALE:  The government calls Pavel Ozerov.",
        "   PAVEL OZEROV,",
        "   having been duly sworn, testified as follows:",
        "   DIRECT EXAMINATION",
        "   BY MS. HALE:",
        "   Q.  Mr. Ozerov, where do",
        "   you work?",
        "   A.  At the harbour.",
        "           THE COURT:  Overruled.",
        "   BY MS. HALE:",
        "   Q.  Since when?",
    ];
    let page: String = lines.iter().enumerate().map(|(i, l)| format!("{:2} {l}\n", i + 1)).collect();
    let (texts, _) = read(&page);
    let settled: Vec<String> = texts.iter().map(|t| t.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(
        settled,
        [
            "MS. HALE: The government calls Pavel Ozerov.",
            "PAVEL OZEROV,",
            "having been duly sworn, testified as follows:",
            "DIRECT EXAMINATION",
            "BY MS. HALE:",
            "Q. Mr. Ozerov, where do you work?",
            "A. At the harbour.",
            "THE COURT: Overruled.",
            "BY MS. HALE:",
            "Q. Since when?",
        ]
    );
}

#[test]
fn numbered_lines_are_read_without_their_numbers() {
    let lines = [
        "             MS. PETROVA:   We begin this",
        " morning with the bridge,",
        "",
        " and its 2 arches.",
        "             MR. ORLOV:  Yes.",
        "             MS. PETROVA:  The first of",
        " them stands.",
        "             MR. ORLOV:   It does.",
    ];
    let page: String = lines.iter().enumerate().map(|(i, l)| format!("{:2} {l}\n\n", i + 1)).collect();
    let (texts, told) = read(&format!("{page}\n      12\n  Omsk Reporters\n{page}      13\n"));
    let once = [
        "MS. PETROVA: We begin this morning with the bridge, and its 2 arches.",
        "MR. ORLOV: Yes.",
        "MS. PETROVA: The first of them stands.",
        "MR. ORLOV: It does.",
    ];
    let settled: Vec<String> = texts.iter().map(|t| t.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(settled, [once, once].concat());
    assert_eq!(told.len(), 2);
    // An excerpt begins in the midst of a page.
    let excerpt = "21        JUSTICE HALE:   Is it old?\n\n22        MS. PETROVA:   It is as old as\n\n23   the pier.\n\n\
                   Omsk Reporting Company\n\n 1        JUSTICE HALE:   Thank you.\n";
    assert_eq!(
        read(excerpt).0.iter().map(|t| t.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>(),
        ["JUSTICE HALE: Is it old?", "MS. PETROVA: It is as old as the pier.", "JUSTICE HALE: Thank you."]
    );
    // A list of points is no such print.
    assert_eq!(read("1 One\n2 Two\n3 Three").0, ["1 One", "2 Two", "3 Three"]);
}
