//! The lists hold what they promise: every file sorted, in known sections, no form twice without a note.

use super::*;
use std::collections::BTreeMap;

fn files() -> Vec<(String, String)> {
    let mut all: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lists"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .map(|p| (p.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&p).unwrap()))
        .collect();
    all.sort();
    assert!(!all.is_empty());
    all
}

#[test]
fn every_list_says_where_its_facts_come_from() {
    for (file, list) in files() {
        assert!(list.starts_with("# "), "{file}: the first line says what it holds and where the facts come from");
    }
}

#[test]
fn every_list_is_sorted_within_its_sections_and_knows_its_sections() {
    for (file, list) in files() {
        let rows = format::read(&list).unwrap();
        for row in &rows {
            assert_ne!(Section::from_name(row.section), Section::Unknown, "{file}:{}: [{}]", row.line, row.section);
        }
        for pair in rows.windows(2).filter(|p| p[0].section == p[1].section) {
            let key = |r: &format::Row| r.name.to_lowercase();
            assert!(
                key(&pair[0]) < key(&pair[1]),
                "{file}:{}: {:?} belongs before {:?}",
                pair[1].line,
                pair[1].name,
                pair[0].name
            );
        }
    }
}

#[test]
fn a_form_under_two_things_carries_a_note_on_each_later_one() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for (file, list) in files() {
        for row in format::read(&list).unwrap() {
            if matches!(row.section, "GIVEN NAME" | "NOT" | "DOCUMENT") {
                continue;
            }
            let noted = row.attributes.iter().any(|(k, _)| *k == "note");
            let mut own = std::collections::BTreeSet::new();
            for form in std::iter::once(row.name).chain(row.forms.iter().map(|f| f.0)) {
                assert!(own.insert(form), "{file}:{}: {form:?} stands twice in its row", row.line);
                let here = format!("{file}:{}", row.line);
                if let Some(there) = seen.insert(form.to_string(), here.clone()) {
                    assert!(noted, "{here}: {form:?} stands at {there} too: say why in note=");
                }
            }
        }
    }
}

#[test]
fn a_form_is_found_where_it_stands_longest_first() {
    let mut lists = Lists::default();
    lists.add("[ORG]\nUpper Volga Council | UVC\n[GPE]\nUpper Volga | ?Volga | note=tests\n").unwrap();
    let text = Tokens::new("the Upper Volga Council’s (UVC) seat");
    let own: Vec<_> = lists
        .scan(&text)
        .into_iter()
        .filter(|h| h.own)
        .map(|h| (text.slice(h.start, h.end), h.fact.section, h.weak))
        .collect();
    assert_eq!(
        own,
        [
            ("Upper Volga Council", Section::Org, false),
            ("Upper Volga", Section::Gpe, false),
            ("Volga", Section::Gpe, true),
            ("UVC", Section::Org, false)
        ]
    );
}

#[test]
fn a_name_of_several_words_in_a_users_list_is_found_whatever_its_capitals() {
    let mut lists = Lists::default();
    lists.add("[ORG]\nLadoga Choir | LC\n").unwrap();
    let text = Tokens::new("the ladoga choir, the LADOGA CHOIR, the Ladoga Choir, lc and LC");
    let own: Vec<_> = lists.scan(&text).into_iter().filter(|h| h.own).map(|h| text.slice(h.start, h.end)).collect();
    assert_eq!(own, ["ladoga choir", "LADOGA CHOIR", "Ladoga Choir", "LC"]);
}

#[test]
fn a_form_is_no_longer_than_a_name_and_means_no_more_than_anybody_weighs() {
    let long = Lists::default().add(&format!("[ORG]\nAcme\n{}\n", "Acme ".repeat(65))).unwrap_err();
    assert_eq!(long, "line 3: “Acme Acme Acme Acme …” is longer than any name: 64 words");
    let mut lists = Lists::default();
    assert_eq!(lists.add(&format!("[ORG]\n{}", "Acme | Acme Works\n".repeat(100))), Ok(()));
    assert_eq!(lists.known("Acme Works").len(), 1);
    let many: String = (0..40).map(|n| format!("A{n} | Acme\n")).collect();
    assert_eq!(
        Lists::default().add(&format!("[ORG]\n{many}")).unwrap_err(),
        "line 34: \"Acme\" stands for more than 32 things"
    );
}

#[test]
fn a_bad_list_is_refused_with_its_line_and_the_cure() {
    let mut lists = Lists::default();
    assert_eq!(
        lists.add("Upper Volga\n").unwrap_err(),
        "line 1: a row before any section; begin with a line such as [PERSON]"
    );
    assert_eq!(lists.add("[GPE]\nA | | B\n").unwrap_err(), "line 2: an empty field; take out the extra | or fill it");
    assert!(lists.add("[PLACE]\nA\n").unwrap_err().starts_with("line 2: no section is called [PLACE]; use PERSON"));
    let slip = lists.add("[GPE]\nAcme | adjectiv=Acmean\n").unwrap_err();
    assert!(
        slip.starts_with("line 2: a row of [GPE] has no adjectiv=; it can have note=, adjective=, iso3166="),
        "{slip}"
    );
    assert!(lists.add("[ORG]\nAcme | adjective=Acmean\n").is_err());
    let twice = lists.add("[GPE]\nAcme | adjective=A | adjective=B\n").unwrap_err();
    assert_eq!(twice, "line 2: adjective= stands twice in its row; leave one");
    assert_eq!(lists.add("[PERSON]\nA B | term=Mayor of X, FD, 2001/.. | term=King, FD, 1999/2000\n"), Ok(()));
    let day = lists.add("[DOCUMENT]\nAcme | kind=treaty | date=2020-13\n").unwrap_err();
    assert_eq!(day, "line 2: date=2020-13 is no day; write it as 1949-04-04, 1949-04 or 1949");
    assert_eq!(
        lists.add("[DOCUMENT]\nAcme | kind=treaty | date=2020-12\nBcme | date=1949-04-04\nCcme | date=1949\n"),
        Ok(())
    );
}
