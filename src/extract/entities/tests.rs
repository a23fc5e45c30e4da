//! Whole transcripts: what evidence from elsewhere in the text makes of words that alone would be open.

use super::*;
use crate::lists::Lists;

const OURS: &str = "[GIVEN NAME]\nGennady\nJan\nMaria\n[PERSON]\nJan Novotny | ?Novotny\n[ORG]\nRussian Harbour Authority | ?Authority\n\
                    Ruritanian Club | Total | note=x\n[GPE]\nRuritania\n[NOT]\nRuritanian Quest\n";

/// The words that a rule says are no entity.
pub fn none(text: &str, without: &[String]) -> Vec<(&'static str, Span)> {
    let (lists, record) = (Lists::default(), Turn::default());
    let (tokens, hits) = lists.read(lang::cut(text));
    let view = View { turn: 0, tokens, hits, record: &record };
    let switches = Switches(without);
    let found = sure(&Scene::new(&view), &On::new(switches), switches, None);
    found.into_iter().filter(|f| f.what.kind.is_none()).map(|f| (f.rule, f.span)).collect()
}

/// The finds in a transcript of one turn a line, as `text/TYPE/rule`, after a user's list is added.
fn found(lines: &[&str], without: &[&str]) -> Vec<String> {
    let mut lists = Lists::default();
    lists.add(OURS).unwrap();
    let turns: Vec<Turn> = lines.iter().map(|l| Turn { text: (*l).to_string(), ..Turn::default() }).collect();
    let transcript = Transcript { turns, ..Transcript::default() };
    let without: Vec<String> = without.iter().map(|w| (*w).to_string()).collect();
    let findings = crate::extract::extract(&transcript, None, &lists, &without, None);
    let text = |f: &Found<EntityClue>| &transcript.turns[f.span.turn].text[f.span.start..f.span.end];
    findings.entities.iter().map(|f| format!("{}/{}/{}", text(f), f.what.kind.as_str(), f.rule)).collect()
}

#[test]
fn what_is_remembered_for_its_context_was_found_by_a_rule_that_there_is() {
    assert!(memory::CONTEXTUAL.iter().all(|name| rules().any(|rule| rule.name == *name)));
}

#[test]
fn a_weak_form_counts_inside_a_sentence_and_at_its_start_once_seen() {
    assert_eq!(found(&["The Authority met."], &[]), ["Authority/ORG/capital-inside-sentence"]);
    assert_eq!(found(&["Authority matters."], &[]), [""; 0]);
    assert_eq!(
        found(&["Authority matters.", "We asked the Authority."], &[]),
        ["Authority/ORG/seen-elsewhere", "Authority/ORG/capital-inside-sentence"]
    );
}

#[test]
fn a_surname_counts_after_the_full_name() {
    assert_eq!(
        found(&["Maria Belkina spoke. Then Belkina left."], &[]),
        ["Maria Belkina/PERSON/given-name", "Belkina/PERSON/known-name"]
            .map(|s| s.replace("known-name", "known-surname"))
    );
}

#[test]
fn a_bare_head_stands_for_the_last_full_name_with_it() {
    let finds = found(
        &["The Export Support Council met. The council, or rather the Council, agreed. We spoke at Council."],
        &[],
    );
    assert_eq!(finds, ["Export Support Council/ORG/institution", "Council/ORG/short-for-full-name"]);
}

#[test]
fn the_board_of_another_is_not_the_one_with_the_full_name() {
    let finds = found(&["The Export Support Board met. The Chairman of the Board of Zvezda spoke."], &[]);
    assert!(finds.iter().all(|find| !find.starts_with("Board/")), "{finds:?}");
}

#[test]
fn a_family_name_of_the_east_comes_first_and_is_the_surname() {
    for family in ["Wang", "Zhang", "Nguyen", "Pham", "Tran"] {
        let finds = found(&[&format!("They heard {family} Zorven speak. Later we asked {family} of it.")], &[]);
        assert_eq!(finds.last(), Some(&format!("{family}/PERSON/known-surname")), "{finds:?}");
    }
}

#[test]
fn a_friend_is_called_by_the_given_name() {
    assert_eq!(found(&["Thank you, my friend Gennady."], &[]), ["Gennady/PERSON/given-name-alone"]);
    // `?Islam` is weak: the followers of a faith are no friends of a man.
    assert_eq!(found(&["There are followers of traditional Islam."], &[]), [""; 0]);
    assert_eq!(found(&["Gennady spoke."], &[]), [""; 0]);
}

#[test]
fn words_that_a_list_calls_no_name_are_none() {
    assert_eq!(found(&["It was a Ruritanian Quest in Ruritania."], &[]), ["Ruritania/GPE/gazetteer"]);
}

#[test]
fn a_rule_that_is_switched_off_finds_nothing() {
    assert_eq!(found(&["in Ruritania with Maria Bell"], &["gazetteer", "given-name"]), [""; 0]);
}

#[test]
fn currencies_and_ships_and_awards_are_not_marked() {
    assert_eq!(
        found(&["a million US dollars, the icebreaker Maria Belkina, the Order of Maria Belkina"], &[]),
        [""; 0]
    );
}

#[test]
fn a_text_all_in_capitals_costs_no_more_than_its_length() {
    let line = "Ministry of Council Bank ".repeat(20_000);
    assert!(found(&[&line], &[]).len() < 100_000);
}

#[test]
fn an_unknown_name_is_what_stands_on_both_sides_of_it() {
    assert_eq!(
        found(&["with Rosatom, Vostokatom and Gazprom"], &[]),
        ["Rosatom/ORG/gazetteer", "Vostokatom/ORG/among-its-like", "Gazprom/ORG/gazetteer"]
    );
    assert_eq!(found(&["with Gazprom, Vostokatom said"], &[]), ["Gazprom/ORG/gazetteer"]);
}

#[test]
fn something_is_in_a_place_and_knowledge_in_a_subject() {
    assert_eq!(found(&["We met in Zarechensk."], &[]), ["Zarechensk/GPE/place-after-in"]);
    assert_eq!(found(&["a PhD in Farming, invested in Zarechensk, in Science"], &[]), [""; 0]);
}

#[test]
fn a_name_that_editions_share_means_the_one_of_its_time() {
    let names = |date: Option<&str>| {
        let turn = Turn { text: "After the World Cup we met Mr Zinovyev.".into(), ..Turn::default() };
        let mut transcript = Transcript { turns: vec![turn], ..Transcript::default() };
        transcript.metadata.date = date.map(str::to_string);
        let finds = crate::extract::extract(&transcript, None, &Lists::default(), &[], None).entities;
        finds.into_iter().map(|f| f.what.names).collect::<Vec<_>>()
    };
    let (cup, nobody) = (|year: &str| format!("{year} FIFA World Cup"), Vec::<String>::new());
    assert_eq!(names(Some("2018-06-20")), [vec![cup("2018")], nobody.clone()]);
    assert_eq!(names(Some("2010-07-01")), [vec![cup("2010")], nobody.clone()]);
    assert_eq!(names(None), [["2010", "2014", "2018", "2022"].map(cup).to_vec(), nobody]);
}

#[test]
fn a_storm_comes_back_without_its_kind_whether_a_list_knows_it_or_not() {
    assert_eq!(
        found(&["After Hurricane Zora, Zora hit the coast."], &[]),
        ["Hurricane Zora/EVENT/storm", "Zora/EVENT/known-name"]
    );
}

#[test]
fn a_month_is_nobody_whose_name_it_also_is() {
    assert_eq!(
        found(&["Prime Minister May came. It was in May, on 10 May, and we met in late May."], &[]),
        ["May/PERSON/titled-name"]
    );
}

#[test]
fn what_a_maker_makes_is_no_body_and_a_vaccine_no_agency() {
    let finds = found(&["A Boeing 737 landed. Boeing agreed. The Sukhoi Su-30 flew."], &[]);
    assert_eq!(finds, ["Boeing/ORG/gazetteer"]);
    assert_eq!(found(&["We have Sputnik V. They asked for Sputnik."], &[]), [""; 0]);
    let both = found(&["We have Sputnik V. They asked RT and Sputnik."], &[]);
    assert_eq!(both.last(), Some(&"Sputnik/ORG/capital-inside-sentence".to_string()), "{both:?}");
}

#[test]
fn the_board_at_the_end_is_what_a_long_name_is_of() {
    let finds = found(&["The Agency for New Pots Supervisory Board met. The Agency agreed with the Board."], &[]);
    assert_eq!(finds.len(), 2, "{finds:?}");
    assert_eq!(finds[1], "Board/ORG/short-for-full-name");
}
