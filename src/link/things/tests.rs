//! Short and long forms, and whose a body is.

use super::*;
use crate::model::{Metadata, Participant};

fn clue(kind: EntityType) -> EntityClue {
    EntityClue { kind, names: Vec::new(), sure: false }
}

#[test]
fn a_long_name_comes_back_in_shorter_forms() {
    let lists = Lists::default();
    let mut names = Names::new(Voice::default(), &lists);
    names.learn(EntityType::Org, "6th Mountain Rifle Company of the Guards", &clue(EntityType::Org));
    names.learn(EntityType::Org, "Presidential Council for Fisheries", &clue(EntityType::Org));
    names.learn(EntityType::Org, "Economic Council of the Chamber of Crafts", &clue(EntityType::Org));
    names.learn(EntityType::Org, "Joint Northern Mountain Rescue Supply Board", &clue(EntityType::Org));
    let which = |words| names.which(EntityType::Org, words, &clue(EntityType::Org), None, "");
    assert_eq!(which("Council for Fisheries"), Ok("Presidential Council for Fisheries".into()));
    assert_eq!(which("Presidential Council"), Ok("Presidential Council for Fisheries".into()));
    assert_eq!(which("Economic Council"), Ok("Economic Council of the Chamber of Crafts".into()));
    assert_eq!(which("Security Council"), Ok("Security Council".into()));
    assert_eq!(which("Rescue Supply Board"), Ok("Joint Northern Mountain Rescue Supply Board".into()));
    // Three words come off, no more.
    assert_eq!(which("Supply Board"), Ok("Supply Board".into()));
    assert_eq!(which("6th Company"), Ok("6th Mountain Rifle Company of the Guards".into()));
    names.learn(EntityType::Event, "All-Russian Congress of Weavers", &clue(EntityType::Event));
    names.learn(EntityType::Event, "VIII All-Russian Congress of Weavers", &clue(EntityType::Event));
    let congress = names.which(EntityType::Event, "Congress of Weavers", &clue(EntityType::Event), None, "");
    assert_eq!(congress, Ok("All-Russian Congress of Weavers".into()));
}

/// A voice: the house's state, and who speaks in which role.
fn voice(country: Option<&str>, speakers: &[(&str, &str)], lists: &Lists) -> Voice {
    let metadata = Metadata { country: country.map(Into::into), ..Metadata::default() };
    let speaker = |&(name, role): &(&str, &str)| Participant {
        name: name.into(),
        role: Some(role.into()),
        ..Participant::default()
    };
    Voice::of(&metadata, &speakers.iter().map(speaker).collect::<Vec<_>>(), &[], lists)
}

const PUTIN: (&str, &str) = ("Vladimir Putin", "President of Russia");
const NOVOTNY: (&str, &str) = ("Jan Novotny", "President of Finland");

#[test]
fn a_ministry_is_one_however_its_name_is_turned_and_russian_where_russians_speak() {
    let lists = Lists::default();
    let mut names = Names::new(voice(None, &[PUTIN, NOVOTNY], &lists), &lists);
    names.learn(EntityType::Org, "Ministry of Fisheries", &clue(EntityType::Org));
    names.learn(EntityType::Org, "Fisheries Ministry", &clue(EntityType::Org));
    let which = |words, speaker| names.which(EntityType::Org, words, &clue(EntityType::Org), speaker, "");
    assert_eq!(which("Fisheries Ministry", Some("Vladimir Putin")), Ok("Russian Ministry of Fisheries".into()));
    assert_eq!(which("Ministry of Fisheries", None), Ok("Russian Ministry of Fisheries".into()));
    assert_eq!(which("Government", Some("Jan Novotny")), Ok("Finnish Government".into()));
    assert_eq!(which("Armed Forces of Mongolia", None), Ok("Mongolian Armed Forces".into()));
    assert_eq!(which("Intergovernmental Commission", None), Ok("Russian-Finnish Intergovernmental Commission".into()));
    assert_eq!(which("Institute of the Fisheries Ministry", None), Ok("Institute of the Fisheries Ministry".into()));
    assert_eq!(which("Russian Fisheries Ministry", None), Ok("Russian Ministry of Fisheries".into()));
}

#[test]
fn a_listed_ministry_is_called_as_the_transcript_calls_it() {
    let lists = Lists::default();
    let listed = |name: &str| EntityClue { kind: EntityType::Org, names: vec![name.into()], sure: true };
    let mut names = Names::new(voice(None, &[PUTIN], &lists), &lists);
    let trade = listed("Russian Ministry of Industry and Trade");
    names.learn(EntityType::Org, "Industry Ministry", &trade);
    let called = |names: &Names, words, clue| names.which(EntityType::Org, words, clue, None, "");
    assert_eq!(called(&names, "Industry Ministry", &trade), Ok("Russian Ministry of Industry and Trade".into()));
    names.learn(EntityType::Org, "Ministry of Industry", &trade);
    assert_eq!(called(&names, "Industry Ministry", &trade), Ok("Russian Ministry of Industry".into()));
    names.learn(EntityType::Org, "Industry and Trade Ministry", &trade);
    assert_eq!(called(&names, "Industry Ministry", &trade), Ok("Russian Ministry of Industry and Trade".into()));
    let culture = listed("Russian Culture Ministry");
    names.learn(EntityType::Org, "Ministry of Culture", &culture);
    assert_eq!(called(&names, "Ministry of Culture", &culture), Ok("Russian Ministry of Culture".into()));
    assert_eq!(called(&names, "Culture Ministry", &culture), Ok("Russian Ministry of Culture".into()));
    let foreign = listed("Russian Foreign Ministry");
    assert_eq!(called(&names, "Ministry of Foreign Affairs", &foreign), Ok("Russian Foreign Ministry".into()));
}

#[test]
fn a_body_without_a_state_is_that_of_the_state_that_speaks() {
    let lists = Lists::default();
    let listed = |name: &str| EntityClue { kind: EntityType::Org, names: vec![name.into()], sure: true };
    let (treasury, defence) = (listed("Federal Treasury"), listed("Russian Defence Ministry"));
    let government = listed("Russian Government");
    let which = |voice, words, clue| {
        Names::new(voice, &lists).which(EntityType::Org, words, clue, Some("Ben Hill"), "").unwrap()
    };
    assert_eq!(which(Voice::default(), "Treasury", &treasury), "Treasury");
    assert_eq!(which(Voice::default(), "Federal Treasury", &treasury), "Federal Treasury");
    assert_eq!(which(Voice::default(), "Defence Ministry", &defence), "Defence Ministry");
    assert_eq!(which(Voice::default(), "Russian Defence Ministry", &defence), "Russian Defence Ministry");
    assert_eq!(which(Voice::default(), "Federal Government", &government), "Federal Government");
    assert_eq!(which(voice(Some("RU"), &[], &lists), "Treasury", &treasury), "Federal Treasury");
    assert_eq!(which(voice(Some("US"), &[], &lists), "Treasury", &treasury), "US Department of the Treasury");
    let british = voice(None, &[("Ben Hill", "Prime Minister of the United Kingdom")], &lists);
    assert_eq!(which(british, "Defence Ministry", &defence), "UK Ministry of Defence");
    let guest = voice(Some("RU"), &[("Ben Hill", "President of Kazakhstan")], &lists);
    assert_eq!(which(guest, "Government", &government), "Kazakh Government");
}

#[test]
fn an_acronym_that_another_states_agency_has_stands_for_itself() {
    let lists = Lists::default();
    let office = EntityClue { kind: EntityType::Org, names: vec!["Australian Taxation Office".into()], sure: false };
    let which = |country| {
        let names = Names::new(voice(Some(country), &[], &lists), &lists);
        names.which(EntityType::Org, "ATO", &office, None, "").unwrap()
    };
    assert_eq!((which("RU").as_str(), which("AU").as_str()), ("ATO", "Australian Taxation Office"));
}

#[test]
fn the_armed_forces_are_the_speakers_own_unless_the_sentence_names_others() {
    let lists = Lists::default();
    let mut names = Names::new(voice(None, &[PUTIN], &lists), &lists);
    names.learn(EntityType::Org, "Armed Forces of Finland", &clue(EntityType::Org));
    names.learn(EntityType::Org, "Finnish Armed Forces", &clue(EntityType::Org));
    let which = |sentence| {
        let speaker = Some("Vladimir Putin");
        names.which(EntityType::Org, "Armed Forces", &clue(EntityType::Org), speaker, sentence).unwrap()
    };
    assert_eq!(which("Volunteers join the Armed Forces"), "Russian Armed Forces");
    assert_eq!(which("Finland trusts the Armed Forces"), "Finnish Armed Forces");
    assert_eq!(which("to South Korea’s Armed Forces"), "South Korean Armed Forces");
}

#[test]
fn the_security_council_is_whose_the_sentence_or_the_site_says() {
    let lists = Lists::default();
    let names = Names::new(voice(Some("RU"), &[], &lists), &lists);
    let both = ["UN Security Council".to_string(), "Russian Security Council".to_string()];
    let russian = Some("Russian Security Council".to_string());
    assert_eq!(names.whose(&both, "I meet with the Security Council weekly"), russian);
    assert_eq!(names.whose(&both, "a resolution of the Security Council"), Some("UN Security Council".to_string()));
    let abroad = Names::new(Voice::default(), &lists);
    assert_eq!(abroad.whose(&both, "the Security Council met"), None);
}

#[test]
fn a_state_of_the_users_own_list_has_a_government_of_its_own() {
    let mut lists = Lists::default();
    lists.add("[GPE]\nRuritania | adjective=Ruritanian\n").unwrap();
    let names = Names::new(voice(Some("RU"), &[("Anna Orlova", "Prime Minister of Ruritania")], &lists), &lists);
    let which = |words, speaker| names.which(EntityType::Org, words, &clue(EntityType::Org), speaker, "").unwrap();
    assert_eq!(which("Government", Some("Anna Orlova")), "Ruritanian Government");
    assert_eq!(which("Government of Ruritania", None), "Ruritanian Government");
    assert_eq!(which("Government", None), "Russian Government");
}

#[test]
fn a_body_that_the_speaking_state_has_too_is_its_own() {
    let mut lists = Lists::default();
    lists
        .add(
            "[GPE]\nFredonia | adjective=Fredonian | iso3166=FD\n[ORG]\nRuritanian Senate | Senate | of=Ruritania\n\
             Fredonian Senate | of=Fredonia\nRuritanian Mint | Mint | of=Ruritania\n",
        )
        .unwrap();
    let listed = |name: &str| EntityClue { kind: EntityType::Org, names: vec![name.into()], sure: true };
    let which = |country, words, clue: &EntityClue| {
        let names = Names::new(voice(Some(country), &[], &lists), &lists);
        names.which(EntityType::Org, words, clue, None, "")
    };
    assert_eq!(which("FD", "Senate", &listed("Ruritanian Senate")), Ok("Fredonian Senate".into()));
    assert_eq!(which("FD", "Mint", &listed("Ruritanian Mint")), Ok("Ruritanian Mint".into()));
    assert_eq!(which("RU", "Senate", &listed("Ruritanian Senate")), Ok("Ruritanian Senate".into()));
}

#[test]
fn a_ministry_is_its_states_however_its_name_goes_on() {
    let lists = Lists::default();
    let names = Names::new(voice(Some("RU"), &[], &lists), &lists);
    let which = |words| names.which(EntityType::Org, words, &clue(EntityType::Org), None, "").unwrap();
    assert_eq!(which("Ministry of Crabs of Finland"), "Finnish Ministry of Crabs");
    assert_eq!(which("Ministry of Foreign Affairs of the People’s Republic of China"), "Chinese Foreign Ministry");
    assert_eq!(which("Ministry of Justice of Russia"), "Russian Ministry of Justice");
    // Of a region, and so not Russia’s.
    assert_eq!(which("Ministry of Crabs of Queensland"), "Ministry of Crabs of Queensland");
}

#[test]
fn a_bank_is_that_of_the_state_before_it_and_a_court_that_of_the_one_that_speaks() {
    let lists = Lists::default();
    let listed = |name: &str| EntityClue { kind: EntityType::Org, names: vec![name.into()], sure: true };
    let names = Names::new(voice(Some("RU"), &[], &lists), &lists);
    let bank = |sentence| names.which(EntityType::Org, "Central Bank", &listed("Bank of Russia"), None, sentence);
    assert_eq!(bank("that Kazakhstan’s Central Bank did"), Ok("Kazakh Central Bank".into()));
    assert_eq!(bank("that Russia’s Central Bank did"), Ok("Bank of Russia".into()));
    let abroad = Names::new(voice(Some("US"), &[], &lists), &lists);
    let court = |words| abroad.which(EntityType::Org, words, &listed("Supreme Court"), None, "");
    assert_eq!(
        (court("Court"), court("Supreme Court")),
        (Ok("US Supreme Court".into()), Ok("US Supreme Court".into()))
    );
}

#[test]
fn an_acronym_is_that_of_the_part_whose_letters_it_has() {
    let lists = Lists::default();
    let mut names = Names::new(Voice::default(), &lists);
    names.introduce(EntityType::Org, "UVC", "Board of the Upper Volga Council", &clue(EntityType::Org));
    let which = names.which(EntityType::Org, "UVC", &clue(EntityType::Org), None, "");
    assert_eq!(which, Ok("Upper Volga Council".into()));
}
