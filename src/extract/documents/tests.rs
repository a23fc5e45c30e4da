//! What holds between the rules for documents.

use super::*;
use crate::lists::Lists;
use crate::model::{Transcript, Turn};

fn finds(text: &str, without: &[String]) -> Vec<(&'static str, String)> {
    let transcript =
        Transcript { turns: vec![Turn { text: text.to_string(), ..Turn::default() }], ..Transcript::default() };
    crate::extract::extract(&transcript, None, &Lists::default(), without, None)
        .documents
        .into_iter()
        .map(|f| (f.rule, text[f.span.start..f.span.end].to_string()))
        .collect()
}

/// Calls `f` with the scene around each head noun of a text.
fn scenes(text: &str, mut f: impl FnMut(&sentence::Sentence)) {
    let tokens = crate::lang::cut(text);
    let lists = Lists::default();
    let hits = lists.scan(&tokens);
    let rules: dates::Rules = dates::rules().collect();
    let words = dates::Words::new(&tokens, &rules);
    for at in 0..tokens.list.len() {
        if let Some(head) = heads::head(&tokens, at) {
            f(&sentence::Sentence::new(&Site::new(&words, &hits, at, head)));
        }
    }
}

#[test]
fn every_evidence_holds_of_its_examples_alone() {
    for row in evidence::rules() {
        let Find::Evidence(evidence) = row.find else { continue };
        let holds = |text: &str| {
            let mut any = false;
            scenes(text, |s| any |= (evidence.holds)(s));
            any
        };
        for (text, _) in row.examples {
            assert!(holds(&text.replace(['{', '}'], "")), "{}: {text:?}", row.name);
        }
        for text in row.counterexamples {
            assert!(!holds(text), "{}: {text:?}", row.name);
        }
    }
}

#[test]
fn every_doubt_holds_of_its_examples_alone() {
    for doubt in doubts::DOUBTS {
        for text in doubt.examples {
            let mut any = false;
            scenes(text, |s| any |= (doubt.holds)(s));
            assert!(any, "{}: {text:?}", doubt.name);
        }
        scenes("we signed a peace treaty with Rome", |s| assert!(!(doubt.holds)(s), "{}", doubt.name));
    }
}

#[test]
fn evidence_that_is_switched_off_adds_nothing() {
    // *pointed-at* is not what this find is called after, but without it there is too little.
    let text = "a law on seaports is needed";
    assert_eq!(finds(text, &[]), [("on-a-matter", "law on seaports".to_string())]);
    assert_eq!(finds(text, &["pointed-at".to_string()]), []);
}

#[test]
fn what_is_no_document_is_left() {
    for text in [
        "We plan to build it.",
        "we can’t plan our way out of it",
        "the authorities plan to support them",
        "the ruling parties became partners",
        "bank resolution authorities differ",
        "an update on the federal response to the storm",
        "our official programme in Omsk begins on Monday",
        "law enforcement agencies",
        "our treaty commitments",
        "the law-making of the Duma",
        "a peaceful resolution of the Syrian crisis",
        "the letter and spirit of the law",
        "in response to the threats",
        "this document is long",
        "this agreement is long",
        "we reached an agreement on most issues",
        "thank you for your report",
        "I want to hear a report on the floods",
        "what law must be passed",
        "laws are needed",
        "any treaty must be kept",
        "an exhibition programme",
        "on law and order",
        "what executive order must be signed",
        "of their own accord",
        "submitted to you as a law",
        "at the convention and exhibition centre",
        "our nuclear programme",
        "Mr Orlov and I plan to go there",
        "your allies plan to deploy boats",
        "the captains report that it is cold",
        "How does the team plan to reach them?",
        "we are in full agreement with Norway on this",
        "They confirmed their agreement to continue the talks.",
        "a successful resolution of our concerns",
        "send a clear message to them",
        "listen to his video address",
        "to keep to the letter of the law",
        "an exit strategy for the fleet",
        "she got a bill for 600 crowns",
        "a ship with a draft of up to 14 metres",
        "Norway raised our sovereign credit rating",
        "the keynote convention speech",
        "the COVID response efforts",
        "the Law of the Sea",
        "They’ll bill us for it",
        "we're report writers",
        "it’ll plan to file",
        "We didn’t help plan it",
        "send a message that it ends",
        "send a strong message to President Harrow",
        "additional supplemental funding",
        "the White House response is",
        "the responses to the spike protein",
        "the response from countries around the world",
        "how the response is going",
        "Our strategy is clear",
        "I have no legislative strategy for you",
        "a plan for $10 a month",
        "the game plan",
        "the defined contribution plan",
        "That was not our plan to date",
        "is there a plan to end it",
        "the repair bill is large",
        "their prescription drug bill",
        "Norway’s chemical weapons program was dismantled",
        "tonight’s press program",
        "We are for a resolution that allows it",
        "We need resolution on that front",
        "his New Year’s resolution",
        "the Supreme Court’s decision to take up a case",
        "The verdict of the voters is in",
    ] {
        assert_eq!(finds(text, &[]), [], "{text}");
    }
}

#[test]
fn descriptions_end_where_their_sentence_goes_on() {
    for (text, want) in [
        ("issued an illegal ruling on Crimea and justified its actions", "illegal ruling on Crimea"),
        ("I have prepared a separate letter to you on this matter.", "separate letter to you on this matter"),
        ("The third bill that we have submitted", "third bill"),
        // A day is when it was adopted, and no matter.
        ("We adopted the resolution on May 5 and left.", "resolution"),
        // Of a conflict it would be the end.
        ("We adopted the resolution of the Council on ports.", "resolution of the Council on ports"),
        ("We signed a treaty on customs, Norway and Latvia joined later.", "treaty on customs"),
        ("This year’s plan includes ten voyages", "This year’s plan"),
        ("signed an agreement with the captains and acted as guarantors", "agreement with the captains"),
        ("the federal law on fisheries gave them ports", "federal law on fisheries"),
        ("adopted a programme on ports in the coming years", "programme on ports"),
        ("signed an agreement with Norway earlier this year", "agreement with Norway"),
        ("We sent a letter to the mayor this morning.", "letter to the mayor"),
        (
            "a statement of the heads of the member states on ports was issued",
            "statement of the heads of the member states on ports",
        ),
        ("approved a plan for implementing the Harbour Strategy", "plan"),
        ("the partnership and cooperation agreement was signed", "partnership and cooperation agreement"),
        ("the Harbour Declaration and Action Plan were signed", "Action Plan"),
        ("the trade agreement with Norway lowers tariffs", "trade agreement with Norway"),
        ("the executive order on housing hasn’t been signed", "executive order on housing"),
        ("the letter from Chairman Harrow asks for documents", "letter from Chairman Harrow"),
        ("the report on Norway accused the mayor", "report on Norway"),
        ("send a letter to the mayor asking for help", "letter to the mayor"),
        ("he signed the executive order on housing on a Friday", "executive order on housing"),
        ("the agreement on energy prices comes into force", "agreement on energy prices"),
        ("the executive order on the forces in Norway works", "executive order on the forces in Norway"),
        ("He sent a message to Anna Harrow yesterday", "message to Anna Harrow"),
        ("We received a message from the Norwegians there", "message from the Norwegians"),
        ("signed the executive order on housing in the Oval Office", "executive order on housing"),
        ("the executive order on rights and the UN report were out", "executive order on rights"),
        ("our new strategy to weaken and ultimately defeat them", "new strategy to weaken and ultimately defeat them"),
        ("pass a bill to cancel $10,000 in student debt.", "bill to cancel $10,000 in student debt"),
        ("under the War Powers Act on the 91st day of it", "War Powers Act"),
        ("the Don’t Say Fish bill is bad", "Don’t Say Fish bill"),
        ("so let us join the programme to modernise the railways.", "programme to modernise the railways"),
        (
            "adopted roadmaps for achieving the targets of the May 7 Executive Order",
            "roadmaps for achieving the targets",
        ),
    ] {
        let got = finds(text, &[]);
        assert!(got.iter().any(|(_, words)| words == want), "{text}: {got:?}");
    }
}

#[test]
fn a_law_that_is_still_written_is_a_bill() {
    for (text, kind) in [
        ("a draft law on volunteers", "bill"),
        ("we have submitted a law on volunteers", "bill"),
        ("the new law on volunteers was passed", "law"),
        ("a draft response to the documents", "draft"),
        ("a special address to all our Western colleagues was sent", "letter"),
    ] {
        assert_eq!(clue(text).kind.as_str(), kind, "{text}");
    }
}

fn clue(text: &str) -> crate::model::DocumentClue {
    let transcript =
        Transcript { turns: vec![Turn { text: text.to_string(), ..Turn::default() }], ..Transcript::default() };
    crate::extract::extract(&transcript, None, &Lists::default(), &[], None).documents.swap_remove(0).what
}

#[test]
fn a_date_is_the_documents_own_and_not_that_of_its_subject() {
    for (text, date) in [
        ("the 2003 Rome Memorandum on fish", Some("2003")),
        ("Executive Order No. 7 of 17 March 2015 says", Some("2015-03-17")),
        ("the May 2013 executive orders say", Some("2013-05")),
        ("Resolution 9254 (2015) says", Some("2015")),
        ("the Strategy for Fish through to 2030 says", None),
        ("the Decree of 17 March on Fish says", None),
        ("Resolution No. 7 of February 29, 2004, on Fish says", Some("2004-02-29")),
        // There is no such day.
        ("Resolution No. 7 of February 31, 2004, on Fish says", None),
        ("Resolution No. 7 of February 29, 2003, on Fish says", None),
    ] {
        assert_eq!(clue(text).date.as_deref(), date, "{text}");
    }
}

#[test]
fn the_catalogue_gives_name_kind_date_and_parties() {
    let found = clue("the old ABM Treaty is dead");
    assert_eq!(found.name.as_deref(), Some("Treaty on the Limitation of Anti-Ballistic Missile Systems"));
    assert_eq!((found.kind.as_str(), found.date.as_deref()), ("treaty", Some("1972-05-26")));
    assert_eq!(found.parties, ["Soviet Union", "United States"]);
}

#[test]
fn a_resolution_of_the_united_nations_is_called_by_its_number() {
    for (text, name) in [
        ("under resolution 2799 it", Some("UN Security Council Resolution 2799")),
        ("under UN General Assembly Resolution 99/3 it", Some("UN General Assembly Resolution 99/3")),
        ("under Harbour Council Resolution 2799 it", None),
        ("under Resolutions 2798 and 2799 it", None),
    ] {
        assert_eq!(clue(text).name.as_deref(), name, "{text}");
    }
}

#[test]
fn a_name_means_what_it_meant_in_its_years() {
    let name = |day: &str| {
        let turn = Turn { text: "we keep to the Moscow Treaty here".into(), ..Turn::default() };
        let mut transcript = Transcript { turns: vec![turn], ..Transcript::default() };
        transcript.metadata.date = Some(day.into());
        let found = crate::extract::extract(&transcript, None, &Lists::default(), &[], None);
        found.documents.into_iter().next().and_then(|f| f.what.name)
    };
    assert_eq!(name("2005-03-01").as_deref(), Some("Treaty on Strategic Offensive Reductions"));
    assert_eq!(name("2019-03-01"), None);
}

#[test]
fn another_states_code_is_not_the_one_in_the_catalogue() {
    assert_eq!(clue("the French Criminal Code says").name, None);
    assert!(clue("our Criminal Code says").name.is_some());
}

#[test]
fn a_document_inside_a_bodys_name_is_none() {
    assert!(finds("the Collective Security Treaty Organisation met", &[]).is_empty());
}

#[test]
fn every_row_of_the_catalogue_says_its_kind_and_its_source() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lists")).unwrap();
    let mut rows = 0;
    for path in folder.map(|e| e.unwrap().path()).filter(|p| p.to_string_lossy().contains("documents-")) {
        let list = std::fs::read_to_string(&path).unwrap();
        for row in crate::lists::format::read(&list).unwrap() {
            let value = |key| row.attributes.iter().find(|(k, _)| *k == key).map(|(_, v)| *v);
            let kind = value("kind").and_then(crate::model::DocumentKind::from_name);
            assert!(kind.is_some(), "{}: {}: no kind", path.display(), row.name);
            assert!(value("source").is_some_and(|s| !s.is_empty()), "{}: {}: no source", path.display(), row.name);
            rows += 1;
        }
    }
    assert!(rows >= 300, "{rows}");
}

/// For `.ci/fit.py`: the rows with their strengths and, of each line of the file that `EVIDENCE` names, every head noun
/// that only evidence can make a document, with what speaks for it and against it.
#[test]
#[ignore = "prints what strengths are fitted to"]
fn evidence_of_a_file() {
    let path = std::env::var("EVIDENCE").expect("EVIDENCE names a file of text");
    let (lists, record) = (Lists::default(), Turn::default());
    let dates: dates::Rules = dates::rules().collect();
    let rows = evidence::rows(evidence::rules());
    for (name, row) in &rows {
        println!("for\t{name}\t{}", row.strength as i32);
    }
    for row in doubts::DOUBTS {
        println!("against\t{}\t{}", row.name, row.strength as i32);
    }
    let on = Rules { cited: cited::RULES.iter().collect(), named: named::RULES.iter().collect(), rows: Vec::new() };
    for (line, text) in std::fs::read_to_string(path).unwrap().lines().enumerate() {
        let (tokens, hits) = lists.read(crate::lang::cut(text));
        let view = View { turn: 0, tokens, hits, record: &record };
        let words = dates::Words::new(&view.tokens, &dates);
        let (named, bodies) = (propose(&view, &words, &on), bodies(&view));
        for (at, token) in view.tokens.list.iter().enumerate() {
            let other = bodies[at] > 1 || !stands_alone(&view.tokens, at) || named.iter().any(|n| n.1.head == at);
            let Some(head) = heads::head(&view.tokens, at).filter(|_| !other) else { continue };
            let site = Site::new(&words, &view.hits, at, head);
            let scene = sentence::Sentence::new(&site);
            if described::is_open(&site) && !none::is_none(&scene) {
                let because: Vec<_> = described::because(&scene, &rows).iter().map(|row| row.0).collect();
                let against = doubts::DOUBTS.iter().filter(|row| (row.holds)(&scene)).map(|row| row.name);
                println!(
                    "head\t{line}\t{}\t{}\t{}\t{}\t{}",
                    text[..token.start as usize].chars().count(),
                    site.word(at).to_lowercase(),
                    head.lean,
                    because.join("|"),
                    against.collect::<Vec<_>>().join("|"),
                );
            }
        }
    }
}
