//! Labels, heads and feet in forms that no house of the corpus has: small pages with invented names, each with the
//! speakers of its turns in order. `-` is a voice that the page does not name.

use transcript_cli::{Analysis, Options, TurnKind, parse};

fn read(page: &str) -> Analysis {
    parse(page.as_bytes(), "talk.txt", &Options::default())
}

/// Of a page whose lines are paragraphs.
fn lines(page: &str) -> Analysis {
    read(&page.split('\n').map(str::trim).collect::<Vec<_>>().join("\n\n"))
}

fn speakers(analysis: &Analysis) -> String {
    let speech = analysis.turns.iter().filter(|t| t.kind == TurnKind::Speech);
    speech.map(|t| t.speaker.clone().unwrap_or("-".into())).collect::<Vec<_>>().join(", ")
}

fn who(page: &str) -> String {
    speakers(&lines(page))
}

#[test]
fn a_given_name_may_be_a_month_or_a_part_of_the_world() {
    for name in ["June West", "April East", "Asia Harlow", "Rob Street", "May Judge", "Art Major"] {
        let page = format!(
            "Interview\n3 May 2019\nOlga Stern: Good evening.\n{name}: Thank you.\nOlga Stern: So?\n{name}: It is about grain."
        );
        assert_eq!(who(&page), format!("Olga Stern, {name}, Olga Stern, {name}"));
    }
    // Once it may be anything.
    assert_eq!(
        who("Olga Stern: Good.\nJune West: the wind.\nBo Ray: So.\nOlga Stern: Well."),
        "Olga Stern, Bo Ray, Olga Stern"
    );
}

#[test]
fn what_is_a_label_below_is_one_on_the_first_line() {
    assert_eq!(
        who("John Major: Good.\nOlga Stern: So.\nJohn Major: Please.\nOlga Stern: Well."),
        "John Major, Olga Stern, John Major, Olga Stern"
    );
    assert_eq!(who("Q1 Chair: We begin.\nDr Lee: Thank you.\nQ2 Chair: And gas?\nDr Lee: Yes."), "-, Lee, -, Lee");
    let headline = lines(
        "Deputy Minister Ivan Hradek: Budget will be balanced by 2025\nOctober 7, 2022\nInterview with the Daily Courier\n\
         Question: How large is it?\nIvan Hradek: Two percent.\nQuestion: And then?\nIvan Hradek: One.",
    );
    assert_eq!(speakers(&headline), "-, Ivan Hradek, -, Ivan Hradek");
    assert_eq!(headline.metadata.date.as_deref(), Some("2022-10-07"));
    assert!(headline.metadata.title.is_some_and(|title| title.ends_with("by 2025")));
}

#[test]
fn names_of_lords_stand_alone_on_lines_with_small_words_too() {
    assert_eq!(
        who(
            "Fisheries\nWednesday 6 March 2013\nLord de Morley\nMy Lords, the fish are well.\nBaroness Tarn (LD)\nAnd the herring?\n\
             Lord van Hale\nThe herring too.\nBaroness Tarn\nGood."
        ),
        "de Morley, Tarn, van Hale, Tarn"
    );
    assert_eq!(
        who(
            "An Ceann Comhairle\nWe begin.\nDeputy Anna Lee\nWhen?\nDeputies\nHear, hear.\nDeputy Anna Lee\nI ask again.\nAn Ceann Comhairle\nOrder."
        ),
        "-, Anna Lee, -, Anna Lee, -"
    );
}

#[test]
fn lists_of_those_who_take_part_say_nothing() {
    let debate = lines(
        "Debate\n3 May 2019\nPresident Donald Harlow (R)\nMODERATOR:\nKristen Hale (Omsk News)\nHALE: Good evening.\nHARLOW: So it is.\nHALE: Why?\nHARLOW: Because.",
    );
    assert_eq!(speakers(&debate), "Kristen Hale, Donald Harlow, Kristen Hale, Donald Harlow");
    let witnesses = lines("Chair: We end.\nWitnesses: Anna Lee and Bo Ray.\nChair: Welcome.\nAnna Lee: Thank you.");
    assert_eq!(speakers(&witnesses), "-, -, Anna Lee");
    assert!(witnesses.participants.iter().all(|p| p.name != "Witnesses"));
    let html = "<html><body><h1>PRESS CONFERENCE</h1><h2>Anna Lee, President of the Bank,<br>Bo Ray, Vice-President of the Bank</h2>\
                <p>Good afternoon, the Vice-President and I welcome you.</p><p><b>Why?</b></p><p>Because.</p><p><b>When?</b></p>\
                <p>Soon.</p></body></html>";
    assert!(!speakers(&parse(html.as_bytes(), "talk.html", &Options::default())).contains("Bo Ray"));
}

#[test]
fn a_voice_that_answers_in_the_paragraph_of_another_has_its_own_turn() {
    for [asks, answers] in [["Q", "A"], ["Question", "Answer"], ["Interviewer", "Respondent"]] {
        let page = format!(
            "Interview on the pier\n3 May 2019\n{asks}: When did it open? {answers}: In 2018.\n{asks}: And then? {answers}: A year later."
        );
        assert_eq!(who(&page), "-, -, -, -", "{asks}");
    }
    assert_eq!(
        who(
            "Mr QUILL: The pier is old. The SPEAKER: Order! Mr QUILL: I sit.\nThe SPEAKER: Thank you.\nMr QUILL: It is."
        ),
        "Quill, -, Quill, -, Quill"
    );
    // What is told of other questions is one speech.
    assert_eq!(
        who("Anna Lee: They write. Question: why? I do not know.\nBo Ray: So.\nAnna Lee: Well."),
        "Anna Lee, Bo Ray, Anna Lee"
    );
}

#[test]
fn questions_and_answers_in_other_languages_are_nobodys() {
    for [asks, answers] in [
        ["ВОПРОС", "ОТВЕТ"],
        ["Frage", "Antwort"],
        ["Pregunta", "Respuesta"],
        ["Domanda", "Risposta"],
        ["Pergunta", "Resposta"],
        ["Journaliste", "Réponse"],
        ["Vraag", "Antwoord"],
    ] {
        let page = lines(&format!(
            "{answers}: Bonum est.\n{asks}: Und?\n{answers}: Ita est.\n{asks}: Quando?\n{answers}: Cras."
        ));
        assert_eq!(speakers(&page), "-, -, -, -, -", "{asks}");
        assert_eq!((page.metadata.title, page.metadata.lead), (None, None), "{asks}");
    }
}

#[test]
fn those_who_are_addressed_in_another_language_have_their_own_words() {
    for (page, speakers) in [
        (
            "De voorzitter: Het woord is aan u.\nMinister Van Dorn: Dank u.\nDe heer Ter Linde (VVD): Ik heb een vraag.\nDe voorzitter: Goed.",
            "-, Van Dorn, Ter Linde, -",
        ),
        (
            "O SR. PRESIDENTE (Paulo Tavares): Bom.\nA SRA. LÚCIA MENDES: Obrigada.\nO SR. PRESIDENTE (Paulo Tavares): Silêncio.",
            "Paulo Tavares, Lúcia Mendes, Paulo Tavares",
        ),
        (
            "El senyor PRESIDENT: Gràcies.\nLa senyora CONSELLERA DE PORTS (Vila Roig): Sí.\nEl senyor PRESIDENT: Silenci.",
            "-, Vila Roig, -",
        ),
        (
            "Präsident Dr. Otto Lamm: Das Wort hat sie.\nAnna Kern (SPD): Danke.\nPräsident Dr. Otto Lamm: Ja.",
            "Otto Lamm, Anna Kern, Otto Lamm",
        ),
    ] {
        assert_eq!(who(page), speakers);
    }
}

#[test]
fn numbers_tell_those_apart_who_have_no_names() {
    for [asks, answers] in [["Interviewer", "R1"], ["MOD", "P01"], ["INT", "RESP"]] {
        let page =
            format!("Interview\n3 May 2019\n{asks}: When?\n{answers}: Long ago.\n{asks}: And then?\n{answers}: Later.");
        let page = lines(&page);
        assert_eq!((speakers(&page).as_str(), page.participants.len()), ("-, -, -, -", 0), "{asks}");
    }
    assert_eq!(
        who("Anna Lee: Dear all.\nP.S.: I love you.\nBo Ray: Yes.\nAnna Lee: Good."),
        "Anna Lee, Bo Ray, Anna Lee"
    );
}

#[test]
fn the_one_who_moved_a_motion_says_what_stands_below_it() {
    let page = lines(
        "The Speaker: Is it agreed?\nSome hon. members: Agreed.\n\
         Hon. Mark Tell (Minister of Ports, Lib.) moved that the bill be read the second time.\n\
         He said: Mr. Speaker, I rise today.\nMr. Kevin Lam (Omsk, Lib.): Mr. Speaker, yes.",
    );
    assert_eq!(speakers(&page), "-, -, Mark Tell, Kevin Lam");
    let tell = page.participants.iter().find(|p| p.name == "Mark Tell").expect("OK because he speaks");
    assert_eq!((tell.role.as_deref(), tell.affiliation.as_deref()), (Some("Minister of Ports"), Some("Lib.")));
    assert_eq!(
        who("Anna Lee: I told him.\nHe said: Mr. Speaker, no.\nBo Ray: So.\nAnna Lee: Well."),
        "Anna Lee, Bo Ray, Anna Lee"
    );
}

#[test]
fn a_paper_is_whose_somebody_is_and_no_office() {
    let page = lines(
        "Press conference\n3 May 2019\nAnna Lee, Minister: Welcome.\nBo Ray, BBC: Why?\nAnna Lee: So.\nOlga Som, Interfax Ukraine: When?\n\
         Anna Lee: Soon.\nKyodo News, Katsura: And?\nAnna Lee: Yes.",
    );
    let told: Vec<_> =
        page.participants.iter().map(|p| (p.name.as_str(), p.role.as_deref(), p.affiliation.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("Anna Lee", Some("Minister"), None),
            ("Bo Ray", None, Some("BBC")),
            ("Olga Som", None, Some("Interfax Ukraine")),
            ("Katsura", None, Some("Kyodo News")),
        ]
    );
    let house = lines(
        "President. – We begin.\nAnna Lee (The Left). – No.\nOlga Stern, en nombre del Grupo Verde. – Sí.\nSophia in 't Feld (Renew). – One word.\nPresident. – The debate is closed.",
    );
    let told: Vec<_> =
        house.participants.iter().map(|p| (p.name.as_str(), p.role.as_deref(), p.affiliation.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("Anna Lee", None, Some("The Left")),
            ("Olga Stern", None, Some("Grupo Verde")),
            ("Sophia in 't Feld", None, Some("Renew"))
        ]
    );
}

#[test]
fn other_pages_below_the_last_words_tell_nothing_of_this_one() {
    for heading in ["Related\n", "Read more\n", "You may also like\n", ""] {
        let page = read(&format!(
            "Speech at the opening of the bridge\n15 May 2018\nOmsk\nAnna Lee: Friends, today the bridge opens.\n{heading}\
             Meeting with builders\n14 March 2018\nVisit to the site\n12 February 2018\n"
        ));
        assert_eq!(page.metadata.date.as_deref(), Some("2018-05-15"), "{heading}");
        assert!(page.turns.iter().all(|t| !t.text.contains("builders")), "{heading}");
    }
    let html = "<html><body><main><h1>Joint statement</h1><p><time datetime=\"2024-01-26\">26 January 2024</time></p>\
                <p>1. The two leaders met in Omsk and agreed on roads, bridges and harbours.</p><p>2. They agreed.</p>\
                <section><h2>See also</h2><article><a href=\"#\"><h3>A visit.</h3><p>24 January 2024 - Travel</p></a></article>\
                <article><a href=\"#\"><h3>Wishes.</h3><p>19 January 2024 - Speech</p></a></article></section></main></body></html>";
    let page = parse(html.as_bytes(), "talk.html", &Options::default());
    assert!(page.turns.iter().any(|t| t.text.contains("agreed on roads")));
    assert_eq!(page.metadata.date.as_deref(), Some("2024-01-26"));
}

#[test]
fn recordings_have_names_on_lines_of_their_own_and_spans_in_brackets() {
    let cues = "00:00:03.120 --> 00:00:05.000\nJane Dorrit\nGood morning.\n\n00:00:06.120 --> 00:00:08.000\nPeter Lorne\nThank you.\n\n\
                00:00:09.120 --> 00:00:12.000\nJane Dorrit\nLet us go on.\n";
    assert_eq!(speakers(&read(cues)), "Jane Dorrit, Peter Lorne, Jane Dorrit");
    let spans = "[00:00:00.500 --> 00:00:03.100] SPEAKER_00: Good.\n[00:00:03.500 --> 00:00:05.100] SPEAKER_01: Good.\n\
                 [00:00:06.500 --> 00:00:07.100] SPEAKER_00: So?\n";
    let page = read(spans);
    assert_eq!((speakers(&page).as_str(), page.dates.len()), ("-, -, -", 0));
    assert_eq!(
        who(
            "01/03/2022A00200The Taoiseach: We begin.\n01/03/2022A00300Deputy Anna Lee: When?\n01/03/2022A00400The Taoiseach: Soon."
        ),
        "-, Anna Lee, -"
    );
}

#[test]
fn titles_stand_below_menus_and_go_on_over_lines() {
    for (page, title) in [
        (
            "SAFETY OF THE\nHARBOUR BRIDGES\nMay 3, 2019\nAnna Lee: Yes.\nBo Ray: No.",
            Some("SAFETY OF THE HARBOUR BRIDGES"),
        ),
        ("House debate -\nTuesday, 3 May 2019\nAnna Lee: Yes.\nBo Ray: No.", Some("House debate")),
        (
            "UNREVISED HANSARD\nTHE HARBOUR ASSEMBLY\nMay 3, 2019\nAnna Lee: Yes.\nBo Ray: No.",
            Some("THE HARBOUR ASSEMBLY"),
        ),
        (
            "Home\nNews\nJoint statement by the Minister and the Governor of Omsk.\n3 May 2019 - Press release\nThey met.",
            Some("Joint statement by the Minister and the Governor of Omsk."),
        ),
        (
            "Site map\nHome\nSpeeches and Statements by the Minister\nMay 2019\nPress Conference by Minister Lee\nMay 3, 2019\nMINISTER LEE: Yes.\nREPORTER: So?\nMINISTER LEE: Well.",
            Some("Press Conference by Minister Lee"),
        ),
    ] {
        let metadata = lines(page).metadata;
        assert_eq!((metadata.title.as_deref(), metadata.date.as_deref()), (title, Some("2019-05-03")), "{page}");
    }
    assert_eq!(lines("Foreign Ministry Spokesperson's Briefing\nMay 3, 2019\nAnna Lee: Yes.").metadata.country, None);
}

#[test]
fn printers_feet_and_headings_are_nobodys_words() {
    let foot = |n: u8| {
        format!("VerDate Sep 11 2014\n\n09:14 Mar 12, 2024\n\nJkt 052410\n\nPO 00000\n\nFrm 0000{n}\n\nSfmt 6633\n\n")
    };
    let page = format!(
        "The CHAIRMAN. We begin.\n\n{}The CHAIRMAN. So.\n\nMr. LEE. I rise.\n\n{}Mr. RAY. I too.\n",
        foot(1),
        foot(2)
    );
    let page = read(&page);
    assert!(
        page.turns.iter().all(|t| !t.text.contains("VerDate") && !t.text.contains("Jkt") && !t.text.contains("Mar 12"))
    );
    let page = lines(
        "The Speaker: It being Wednesday, we begin.\nORAL QUESTIONS\n[Oral Questions]\n[English]\nCarbon Pricing\nHon. Anna Lee: Mr. Speaker, no.\nThe Speaker: Order.",
    );
    assert!(page.turns.iter().all(|t| t.kind != TurnKind::Speech || !t.text.contains("ORAL")));
}

#[test]
fn offices_groups_and_seats_without_a_name_are_nobodys_in_any_words() {
    for label in [
        "The CLERK OF THE HOUSE",
        "The SERJEANT-AT-ARMS",
        "The Usher of the Black Rod",
        "Members opposite",
        "Members of the opposition",
        "Deputies from the opposition",
        "DA members",
        "A delegate",
        "A voice from the gallery",
        "Multiple voices",
        "Backbenchers",
        "The Honourable Member for Eastmere (UNIP)",
        "The Rt Hon. Member for Eastmere (Con)",
        "The member for Eastmere (ALP)",
        "Resp. 1",
        "Respondent no. 1",
        "Participant P3",
        "NATO SECRETARY GENERAL",
        "CHORUS",
        "OFF MIC",
        "Patient",
    ] {
        let page =
            format!("Harbour Bill\nFebruary 14, 2019\nMr. HOLT: I rise.\n{label}: So be it, then.\nMr. HOLT: I yield.");
        assert_eq!(who(&page), "Holt, -, Holt", "{label}");
    }
}

#[test]
fn a_surname_may_be_the_word_of_an_office() {
    for name in ["KING", "JUDGE", "POPE", "DEAN"] {
        let page = format!("Mr. HOLT: I rise.\nMs {name}: So be it.\nMr. HOLT: I yield.");
        assert!(!who(&page).contains('-'), "{name}");
        let name = name[..1].to_string() + &name[1..].to_lowercase();
        let page = format!("Peter Holt: I rise.\nEdward {name}: So.\nPeter Holt: I yield.\nMr {name}: Fine.");
        assert_eq!(who(&page), format!("Peter Holt, Edward {name}, Peter Holt, Edward {name}"));
    }
    assert_eq!(who("Mr. HOLT: I rise.\nMs SPEAKER: Order.\nMr. HOLT: I yield."), "Holt, -, Holt");
}

#[test]
fn an_officer_has_the_name_by_which_the_text_calls_him() {
    for (told, label) in [
        ("Admiral Ruth Salter", "ADMIRAL SALTER"),
        ("Gen. Ruth Salter", "GEN. SALTER"),
        ("Sheriff Ruth Salter", "SHERIFF SALTER"),
    ] {
        let page = format!("MS. PARKS: We are joined by {told}. Please.\n{label}: Hello.\nQ: Why?\n{label}: Because.");
        assert_eq!(who(&page), "Parks, Ruth Salter, -, Ruth Salter", "{label}");
    }
}
