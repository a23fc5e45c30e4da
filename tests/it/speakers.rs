//! Who speaks in the records of many houses: small pages, each with the speakers of its turns in order. `-` is a voice
//! that the page does not name.

use transcript_cli::{Options, TurnKind, parse};

/// The speakers of a page whose blocks are these, and the roles and affiliations of those who take part.
fn read(blocks: &str) -> (Vec<String>, Vec<(String, String, String)>) {
    let page = blocks.split('\n').map(str::trim).collect::<Vec<_>>().join("\n\n");
    let analysis = parse(page.as_bytes(), "talk.txt", &Options::default());
    let speech = analysis.turns.iter().filter(|t| t.kind == TurnKind::Speech);
    let speakers = speech.map(|t| t.speaker.clone().unwrap_or("-".into())).collect();
    let known = |s: &Option<String>| s.clone().unwrap_or_default();
    let people = analysis.participants.iter().map(|p| (p.name.clone(), known(&p.role), known(&p.affiliation)));
    (speakers, people.collect())
}

fn speakers(blocks: &str) -> String {
    read(blocks).0.join(", ")
}

#[test]
fn an_office_with_what_it_is_over_is_a_label_and_nobody() {
    assert_eq!(
        speakers(
            "The SPEAKER: We begin.\nMr A LEE: I ask why.\nThe MINISTER OF PORTS: Because.\nThe PRESIDENT OF THE REPUBLIC: So.\n\
             The LEADER OF THE OPPOSITION: Shame.\nMr A LEE: Indeed."
        ),
        "-, A Lee, -, -, -, A Lee"
    );
    assert_eq!(
        read(
            "Question: What of it?\nPresident of Ruritania: We shall see.\nQuestion: When?\nMinister for Health: Soon."
        ),
        (["-", "-", "-", "-"].map(str::to_string).to_vec(), Vec::new())
    );
    assert_eq!(speakers("Question: What of it?\nHead of Chechnya Ozdoev: We shall see."), "-, Ozdoev");
}

#[test]
fn an_office_is_its_holders_where_a_label_says_who_holds_it() {
    let (speakers, people) = read(
        "ANNA REED, PRIME MINISTER: Good day.\nAIR MARSHAL BO RAY, NATIONAL PORT SECURITY COORDINATOR: Good day.\n\
         JOURNALIST: Why?\nPRIME MINISTER: Because.",
    );
    assert_eq!(speakers.join(", "), "Anna Reed, Bo Ray, -, Anna Reed");
    assert_eq!(people[1].0, "Bo Ray");
}

#[test]
fn full_stops_end_labels_of_senators_and_of_voices_too() {
    for page in [
        "The CHAIRMAN. We begin.\nMr. LEE. Thank you.\nSecretary REED [continuing]. We buy.\nSenator DE LA MAR. So?\n\
         Senator KING. I am brief.\nThe CHAIRMAN [presiding]. We end.",
        "The Chairman. We begin.\nMs. Lee. Thank you.\nMs. Reed [continuing]. We buy.\nSenator De La Mar. So?\n\
         Senator King. I am brief.\nThe Chairman. We end.\nMs. Lee. Good.\nMs. Reed. Good.",
    ] {
        let found = speakers(page);
        assert!(found.starts_with("-, Lee, Reed, "), "{found}");
        assert!(found.contains(", King, -"), "{found}");
    }
    assert_eq!(
        speakers(
            "PRESIDENT REED. Good day.\nQ. Mr. President, why?\nPRESIDENT REED. Because.\nQ.—and when?\nMODERATOR. Thank you."
        ),
        "Reed, -, Reed, -, -"
    );
    assert_eq!(
        speakers(
            "The Chair. So.\nMs. Lee. So.\nSenator Reed of Omsk. So?\nVoice. Shame!\nMs. Lee. So.\nThe Chair. So."
        ),
        "-, Lee, Reed, -, Lee, -"
    );
}

#[test]
fn what_stands_behind_brackets_is_the_post_of_who_stands_before_them() {
    let (speakers, people) = read(
        "ANNA COOPER, HOST, \"OMSK TONIGHT\": Good day.\nMAJ. GEN. BO \"SPIDER\" RAY (RET.), MILITARY ANALYST: They wait.\n\
         COOPER: And then?\nRAY: They go.\nREP. OLGA REED (R-UT), MEMBER, PORTS COMMITTEE: Yes.\nREED: And so on.\n\
         IAN LEE, PRESIDENT OF THE UNITED TOWNS: No.",
    );
    let ray = "Bo \"Spider\" Ray";
    assert_eq!(speakers, ["Anna Cooper", ray, "Anna Cooper", ray, "Olga Reed", "Olga Reed", "Ian Lee"]);
    assert_eq!(people[2], ("Olga Reed".into(), "MEMBER, PORTS COMMITTEE".into(), "R-UT".into()));
    let (speakers, people) = read(
        "The Speaker: Order.\nMr. Ian Marsh (Secretary to the Leader in the House of Towns (Upper), Lib.): I rise.\n\
         The Speaker: Order.\nMr. Ian Marsh: So.",
    );
    assert_eq!(speakers.join(", "), "-, Ian Marsh, -, Ian Marsh");
    assert_eq!(people[0].2, "Lib.");
}

#[test]
fn numbered_questions_of_a_committee_have_the_label_behind_the_number() {
    assert_eq!(
        speakers(
            "Ports of Omsk\n24 January 2023\nQ1 Chair: Welcome. Who pays?\nDr Reed: Nobody.\nQ2 Ian Marsh: And you?\nDr Reed: No.\nQ3 Mr Lee: So?\nDr Reed: So."
        ),
        "-, Reed, Ian Marsh, Reed, Lee, Reed"
    );
}

#[test]
fn small_words_suffixes_and_initials_are_parts_of_names() {
    assert_eq!(
        speakers(
            "Luis de Corvin: We begin.\nQuestion: And the ports?\nde Corvin: They stay.\nQuestion: And now?\nde Corvin: So."
        ),
        "Luis de Corvin, -, Luis de Corvin, -, Luis de Corvin"
    );
    assert_eq!(
        speakers(
            "SECRETARY OF PORTS LLOYD J. REED III: Good day.\nGENERAL CHARLES Q. MARSH, JR.: Good day.\nQ: Sir, why?\n\
             SEC. REED: Because.\n(UNKNOWN): The microphone.\nQ: And you?\nGEN. MARSH: No."
        ),
        "Lloyd J. Reed III, Charles Q. Marsh Jr., -, Lloyd J. Reed III, -, -, Charles Q. Marsh Jr."
    );
    assert_eq!(
        speakers(
            "Peter Nowak: Hello to you.\nJean-Luc Petit: Hello, Peter.\nP.N.: Shall we?\nJLP: Gladly.\nPN: So.\nJ.P.: So."
        ),
        "Peter Nowak, Jean-Luc Petit, Peter Nowak, Jean-Luc Petit, Peter Nowak, Jean-Luc Petit"
    );
}

#[test]
fn papers_and_voices_are_nobody() {
    assert_eq!(
        read(
            "Olga Reed: So.\nThe Omsk Lantern: And in May?\nOlga Reed: No.\nFollow-up: When?\nOlga Reed: Soon.\nTomsk Daily: Where?\nOlga Reed: Here."
        ),
        (
            ["Olga Reed", "-", "Olga Reed", "-", "Olga Reed", "-", "Olga Reed"].map(str::to_string).to_vec(),
            vec![("Olga Reed".to_string(), String::new(), String::new())]
        )
    );
    assert_eq!(
        speakers(
            "Mr REED: I rise.\nPROTESTER: Free him!\nMr REED: So.\nTHE DEPONENT: No.\nLabor members: Shame!\nA Senator: Shame!\nMr REED: So."
        ),
        "Reed, -, Reed, -, -, -, Reed"
    );
}

#[test]
fn a_language_on_its_line_takes_no_words_from_who_speaks() {
    assert_eq!(
        speakers("The SPEAKER: So.\nMr N REED: So.\nIsiZulu:\nNgiyabonga.\nEnglish:\nWe go on.\nThe SPEAKER: So."),
        "-, N Reed, -"
    );
}

#[test]
fn chairs_and_written_statements_stand_in_many_languages() {
    assert_eq!(
        speakers(
            "President. – We begin.\nAnna Lee (PPE). – So.\nPredseda. – Ďakujem.\nBo Ray (S&D), rapporteur. – So.\n\
             Elnök. – Köszönöm.\nAlin Mitu (Renew), în scris. – Votez.\nLa Présidente. – Merci."
        ),
        "-, Anna Lee, -, Bo Ray, -, Alin Mitu, -"
    );
}

#[test]
fn narrow_columns_break_labels_that_are_one() {
    let text = "Mr. Orlov (Upper Volga) (spoke in Russian): We thank you.\n\nMr. Kone (Fredonian Union) (spoke in\nFrench): We too.\n\n\
                Ms. Reed (United Towns of\nKama): So do we.";
    let analysis = parse(text.as_bytes(), "talk.txt", &Options::default());
    let speakers: Vec<_> = analysis.turns.iter().map(|t| t.speaker.as_deref()).collect();
    assert_eq!(speakers, [Some("Orlov"), Some("Kone"), Some("Reed")]);
}

#[test]
fn a_member_on_a_line_of_its_own_is_called_as_the_others_are() {
    let text = "Dáil debate\n\nAn Ceann Comhairle\nWe sit.\n\nDeputy Mary Lou Reed\nI ask why.\n\nThe Taoiseach\nBecause.\n\n\
                Deputy Richard Marsh\nAnd so?\n\nAn Tánaiste\nSo.\n\nDeputy Mary Lou Reed\nThank you.";
    let analysis = parse(text.as_bytes(), "talk.txt", &Options::default());
    let speakers: Vec<_> = analysis.turns.iter().filter_map(|t| t.speaker.as_deref()).collect();
    assert_eq!(speakers, ["Mary Lou Reed", "Richard Marsh", "Mary Lou Reed"]);
}
