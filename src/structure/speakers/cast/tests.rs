//! All forms of a person are one participant, and namesakes two.

use super::*;

fn cast(labels: &[&str]) -> (Vec<Option<usize>>, Vec<Participant>, usize) {
    let lists = Lists::default();
    let (mut cast, mut warnings) = (Cast::new(&lists), Vec::new());
    for l in labels.iter().filter(|l| naming::is_bare_name(l)) {
        cast.state(l);
    }
    cast.meet(labels.iter().copied());
    let found = labels.iter().map(|l| cast.speaker(l, None, &mut warnings)).collect();
    (found, cast.into_participants(), warnings.len())
}

#[test]
fn all_forms_of_a_person_are_one_participant() {
    let (found, people, _) = cast(&[
        "President of Fredonia Rufus Tullio Firefly",
        "Rufus Tullio Firefly",
        "Firefly",
        "R. Firefly",
        "RUFUS TULLIO FIREFLY",
        "RufusTullioFirefly",
    ]);
    assert_eq!(found, vec![Some(0); 6]);
    assert_eq!(people[0].name, "Rufus Tullio Firefly");
    assert_eq!(people[0].role.as_deref(), Some("President of Fredonia"));
}

#[test]
fn a_short_form_before_the_full_one_is_the_same_person() {
    let (found, people, _) = cast(&["PRESIDENT FIREFLY", "Anna Petrova", "Rufus Firefly"]);
    assert_eq!(found[0], found[2]);
    let people: Vec<_> = people.iter().map(|p| (p.name.as_str(), p.role.as_deref())).collect();
    assert_eq!(people, [("Rufus Firefly", Some("PRESIDENT")), ("Anna Petrova", None)]);
}

#[test]
fn forms_of_address_are_no_part_of_a_name() {
    let (found, people, _) = cast(&["Mr. Smith", "MR. JOHN SMITH", "Ms. Thomas-Greenfield", "Dr Anna Lee", "Mr Price"]);
    assert_eq!(found[0], found[1]);
    let names: Vec<_> = people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["John Smith", "Thomas-Greenfield", "Anna Lee", "Price"]);
}

#[test]
fn spellings_of_one_name_are_one_person_and_namesakes_are_two() {
    let (found, ..) = cast(&["Sergey Donskoy", "Sergei Donskoi", "Olga Ivanova", "Anna Ivanova"]);
    assert_eq!(found[0], found[1]);
    assert!(found.iter().all(Option::is_some) && found[0] != found[2] && found[2] != found[3]);
}

#[test]
fn a_full_name_goes_before_initials_that_labels_use_more() {
    let lists = Lists::default();
    let mut cast = Cast::new(&lists);
    let labels = [("Olga Reed", 1), ("O. Reed", 5)];
    labels.iter().for_each(|(label, _)| cast.state(label));
    cast.meet(labels.iter().map(|(label, _)| *label));
    for (label, turns) in labels {
        let person = cast.speaker(label, None, &mut Vec::new()).expect("OK because no other Reed speaks");
        cast.count(person, label, turns, 1);
    }
    cast.settle_names();
    assert_eq!(cast.name(0), "Olga Reed");
}

#[test]
fn initials_and_offices_in_short_find_their_person() {
    let (found, people, _) = cast(&["Konstantin Orlov", "Dmitry Lee", "KO", "DL"]);
    assert_eq!((found[2], found[3]), (found[0], found[1]));
    assert_eq!(people.len(), 2);
    let lists = Lists::default();
    let (mut cast, mut warnings) = (Cast::new(&lists), Vec::new());
    cast.hold("The First Deputy Chairman of Ways", "Anna Lee");
    let long = cast.speaker("The First Deputy Chairman of Ways", None, &mut warnings);
    assert!(long.is_some() && long == cast.speaker("The First Deputy Chairman", None, &mut warnings));
    assert_eq!(cast.speaker("The Speaker", None, &mut warnings), None);
    assert!(cast.is_stated("John Champion") && !cast.is_stated("Deputy Champion"));
}

#[test]
fn a_short_form_of_two_persons_is_nobody_and_a_warning() {
    let (found, _, warnings) = cast(&["Olga Ivanova", "Anna Ivanova", "Ivanova"]);
    assert_eq!((found[2], warnings), (None, 1));
}
