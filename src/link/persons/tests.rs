//! Whom names mean among the persons of one transcript.

use super::*;

fn participant(name: &str) -> Participant {
    Participant { name: name.into(), ..Participant::default() }
}

#[test]
fn a_short_form_means_the_one_person_it_can_mean() {
    let lists = Lists::default();
    let mut persons = Persons::new(&[participant("Sergei Gromov")], &lists, None, true);
    persons.learn("Anna Novotna", &[], Place::default());
    assert_eq!(persons.which("Gromov", &[], Place::default()), Ok("Sergei Gromov".into()));
    assert_eq!(persons.which("Sergey Gromov", &[], Place::default()), Ok("Sergei Gromov".into()));
    assert_eq!(persons.which("S. Gromov", &[], Place::default()), Ok("Sergei Gromov".into()));
    assert_eq!(persons.which("Sergei Viktorovich", &[], Place::default()), Ok("Sergei Gromov".into()));
    assert_eq!(persons.which("Sergei [Gromov]", &[], Place::default()), Ok("Sergei Gromov".into()));
    assert_eq!(persons.which("Novotna", &[], Place::default()), Ok("Anna Novotna".into()));
    persons.learn("Walter de Corvin", &[], Place::default());
    persons.learn("de Corvin", &[], Place::default());
    assert_eq!(persons.which("de Corvin", &[], Place::default()), Ok("Walter de Corvin".into()));
    // Another surname behind the given name is somebody else.
    assert_eq!(persons.which("Sergei Ladogin", &[], Place::default()), Ok("Sergei Ladogin".into()));
    assert_eq!(persons.which("Vesely", &["Jan Vesely".into()], Place::default()), Ok("Jan Vesely".into()));
}

#[test]
fn a_given_name_alone_is_that_of_somebody_whose_surname_was_said() {
    let lists = Lists::default();
    let mut persons = Persons::new(&[], &lists, None, true);
    persons.learn("Vesely", &["Jan Vesely".into()], Place::default());
    assert_eq!(persons.which("Jan", &[], Place::default()), Ok("Jan Vesely".into()));
    persons.learn("Novotny", &["Jan Novotny".into()], Place::default());
    assert_eq!(persons.which("Jan", &[], Place::default()), Ok("Jan".into()));
}

#[test]
fn the_fullest_form_of_a_name_stands() {
    let lists = Lists::default();
    let mut persons = Persons::new(&[participant("Tayyip Yilmaz")], &lists, None, true);
    persons.learn("Yilmaz", &["Recep Tayyip Yilmaz".into()], Place::default());
    assert_eq!(persons.which("Yilmaz", &[], Place::default()), Ok("Recep Tayyip Yilmaz".into()));
    assert_eq!(persons.which("Tayyip Yilmaz", &[], Place::default()), Ok("Recep Tayyip Yilmaz".into()));
}

#[test]
fn two_of_one_surname_are_left_open_unless_one_takes_part() {
    let lists = Lists::default();
    let mut persons = Persons::new(&[], &lists, None, true);
    persons.learn("Anna Novotna", &[], Place::default());
    persons.learn("Jan Novotna", &[], Place::default());
    assert_eq!(persons.which("Novotna", &[], Place::default()), Err(vec!["Anna Novotna".into(), "Jan Novotna".into()]));
    let mut persons = Persons::new(&[participant("Jan Novotna")], &lists, None, true);
    persons.learn("Anna Novotna", &[], Place::default());
    assert_eq!(persons.which("Novotna", &[], Place::default()), Ok("Jan Novotna".into()));
}

#[test]
fn a_title_tells_the_holder_from_kin_and_namesakes() {
    let mut lists = Lists::default();
    lists.add("[PERSON]\nCarl Firth | ?Firth | term=President of Fredonia, FD, 2001/2009\nOle Quist | ?Quist\n[GIVEN NAME]\nQuist\n").unwrap();
    let text = "His son, Toby Firth, and Senator Jan Vesely met President Firth. Quist, too. The Firth administration.";
    let at = |name: &str, nth: usize| text.match_indices(name).nth(nth).map(|(at, _)| at).unwrap();
    let place = |name: &str, nth| Place::of(text, at(name, nth), at(name, nth) + name.len());
    let mut persons = Persons::new(&[], &lists, Some("2005-01-01"), false);
    persons.learn("Toby Firth", &[], place("Toby Firth", 0));
    persons.learn("Jan Vesely", &[], place("Jan Vesely", 0));
    let listed = ["Carl Firth".to_string()];
    assert_eq!(persons.which("Firth", &listed, place("Firth", 1)), Ok("Carl Firth".into()));
    assert_eq!(persons.which("Firth", &listed, place("Firth", 2)), Ok("Carl Firth".into()));
    assert_eq!(persons.which("Quist", &["Ole Quist".into()], place("Quist", 0)), Ok("Quist".into()));
    // In another year nobody of the lists was president: neither the son nor a former one.
    let mut persons = Persons::new(&[], &lists, Some("2015-01-01"), false);
    persons.learn("Toby Firth", &[], place("Toby Firth", 0));
    assert_eq!(persons.which("Firth", &[], place("Firth", 1)), Ok("Firth".into()));
    // But where nobody else has the name, he is still called so; and senators are, whoever is named.
    let persons = Persons::new(&[], &lists, Some("2015-01-01"), false);
    assert_eq!(persons.which("Firth", &[], place("Firth", 1)), Ok("Carl Firth".into()));
    lists.add("[PERSON]\nUlf Berg | term=Senator of Fredonia, FD, 2001/2009\n").unwrap();
    let text = "Senator Berg, Ann Berg and Admiral Vavilov left.";
    let place = |name: &str| Place::of(text, text.find(name).unwrap(), text.find(name).unwrap() + name.len());
    let mut persons = Persons::new(&[], &lists, Some("2015-01-01"), false);
    persons.learn("Ann Berg", &[], place("Ann Berg"));
    assert_eq!(persons.which("Berg", &[], place("Berg")), Ok("Ulf Berg".into()));
    // No botanist of the lists is an admiral abroad.
    assert_eq!(persons.which("Vavilov", &["Nikolai Vavilov".into()], place("Vavilov")), Ok("Vavilov".into()));
}

#[test]
fn a_name_of_a_family_that_comes_first_is_a_surname() {
    let lists = Lists::default();
    let text = "With Zhang Yulin came Vice President Zhang.";
    let place = Place::of(text, 37, 42);
    let mut persons = Persons::new(&[], &lists, None, false);
    persons.learn("Zhang Yulin", &[], Place::default());
    assert_eq!(persons.which("Zhang", &[], place), Ok("Zhang Yulin".into()));
}

#[test]
fn a_label_in_capitals_is_the_one_whom_the_text_names_in_full() {
    let lists = Lists::default();
    let forms = vec!["MR. VESELY".to_string(), "Vesely".to_string()];
    let labelled = Participant { forms, ..participant("Vesely") };
    let mut persons = Persons::new(std::slice::from_ref(&labelled), &lists, None, false);
    persons.learn("Jan Vesely", &[], Place::default());
    assert_eq!(persons.full(&labelled, "", None).as_deref(), Some("Jan Vesely"));
    let persons = Persons::new(std::slice::from_ref(&labelled), &lists, None, false);
    let full = |title| persons.full(&labelled, title, None);
    assert_eq!(full("Briefing by Press Secretary Jan Vesely, May 1").as_deref(), Some("Jan Vesely"));
    assert_eq!((full("Briefing by Secretary Vesely"), full("Jan Vesely-Orlov"), full("Vesely")), (None, None, None));
}

#[test]
fn who_is_called_by_a_given_name_is_present() {
    let lists = Lists::default();
    let mut persons = Persons::new(&[participant("Anna Lind")], &lists, None, false);
    let called = Place { called: true, ..Place::default() };
    persons.learn("Vesely", &["Jan Vesely".into()], Place::default());
    assert_eq!(persons.which("Jan", &[], called), Ok("Jan".into()));
    assert_eq!(persons.which("Anna", &[], called), Ok("Anna Lind".into()));
    persons.learn("Anna Berg", &[], Place::default());
    assert!(persons.which("Anna", &[], called).is_err());
}

#[test]
fn a_nickname_is_that_of_the_one_of_this_surname() {
    let mut lists = Lists::default();
    lists.add("[PERSON]\nAnthony Vesely\n").unwrap();
    let mut persons = Persons::new(&[], &lists, None, false);
    persons.learn("Tony Vesely", &[], Place::default());
    persons.learn("Michael Novotny", &[], Place::default());
    persons.learn("Mike Novotny", &[], Place::default());
    persons.learn("Bob Novotny", &[], Place::default());
    let which = |words| persons.which(words, &[], Place::default());
    assert_eq!(which("Tony Vesely"), Ok("Anthony Vesely".into()));
    assert_eq!(which("Tony"), Ok("Anthony Vesely".into()));
    assert_eq!(which("Mike Novotny"), Ok("Michael Novotny".into()));
    assert_eq!(which("Mike"), Ok("Michael Novotny".into()));
    assert_eq!(which("Bob Novotny"), Ok("Bob Novotny".into()));
}

#[test]
fn a_patronymic_tells_which_of_a_given_name_is_meant() {
    let mut lists = Lists::default();
    let list = "[PERSON]\n\
        Sergei Gromov | ?Gromov | term=Potter of Fredonia, FD, 2001/2009 | patronymic=Kvarionovich\n\
        Sergei Ladogin | ?Ladogin | patronymic=Zdiborovich\n\
        Mikhel Krokov | term=Potter of Fredonia, FD, 2010/.. | patronymic=Zdibor Ostapovich";
    lists.add(list).unwrap();
    let which = |persons: &Persons, words: &str| persons.which(words, &[], Place::default()).unwrap();
    let mut persons = Persons::new(&[], &lists, Some("2005-06-01"), true);
    // Who holds an office is called so; nobody else of the lists is, unless he is here.
    assert_eq!(which(&persons, "Sergey Kvarionovich"), "Sergei Gromov");
    assert_eq!(which(&persons, "Sergei Zdiborovich"), "Sergei Zdiborovich");
    assert_eq!(which(&persons, "Zdibor Ostapovich"), "Zdibor Ostapovich");
    persons.learn("Sergei Ladogin", &["Sergei Ladogin".into()], Place::default());
    assert_eq!(which(&persons, "Sergei Zdiborovich"), "Sergei Ladogin");
    // He has another patronymic.
    assert_eq!(which(&persons, "Sergei Ulfovich"), "Sergei Ulfovich");
    // With the surname behind it, it is somebody known, or keeps all words and tells who is meant without it.
    persons.learn("Sergei Kvarionovich Gromov", &[], Place::default());
    assert_eq!(which(&persons, "Sergei Kvarionovich Gromov"), "Sergei Gromov");
    persons.learn("Anna Ulfovna Vesely", &[], Place::default());
    assert_eq!(which(&persons, "Anna Ulfovna"), "Anna Ulfovna Vesely");
    assert_eq!(which(&persons, "Anna Vesely"), "Anna Ulfovna Vesely");
}

#[test]
fn of_two_who_take_part_the_title_names_one() {
    let lists = Lists::default();
    let mut persons = Persons::new(&[participant("Viktor Ladogin"), participant("Ulf Ladogin")], &lists, None, true);
    assert!(persons.which("Ladogin", &[], Place::default()).is_err());
    persons.entitled("Meeting with Potter Viktor Ladogin", None, false);
    assert_eq!(persons.which("Ladogin", &[], Place::default()), Ok("Viktor Ladogin".into()));
}

#[test]
fn reporters_are_called_by_given_names_and_are_nobody_famous() {
    let lists = Lists::default();
    let called = Place { called: true, ..Place::default() };
    let mut persons = Persons::new(&[participant("Anna Lind")], &lists, None, false);
    persons.learn("Jan Vesely", &[], Place::default());
    assert_eq!(persons.which("Jan", &[], called), Ok("Jan Vesely".into()));
    persons.entitled("Briefing by Press Secretary Anna Lind", None, true);
    assert_eq!(persons.which("Jan", &[], called), Ok("Jan".into()));
    assert_eq!(persons.which("Anna", &[], called), Ok("Anna Lind".into()));
    // But who was called on by the full name is called so again.
    let text = "We’ll go to Jan Vesely with the Herald.";
    persons.learn("Jan Vesely", &[], Place::of(text, 14, 24));
    assert_eq!(persons.which("Jan", &[], called), Ok("Jan Vesely".into()));
}

#[test]
fn nobody_is_meant_years_before_he_was_anybody() {
    let mut lists = Lists::default();
    lists
        .add("[PERSON]\nUlf Gromov | ?Gromov | term=Potter of Fredonia, FD, 2012/2016\n[GIVEN NAME]\nGromov\n")
        .unwrap();
    let which = |day: &'static str, place| {
        Persons::new(&[], &lists, Some(day), true).which("Gromov", &["Ulf Gromov".into()], place)
    };
    assert_eq!(which("2002-05-01", Place::default()), Ok("Gromov".into()));
    // A given name is the surname of one who holds an office, if nobody is called by it.
    assert_eq!(which("2014-05-01", Place::default()), Ok("Ulf Gromov".into()));
    assert_eq!(which("2014-05-01", Place { called: true, ..Place::default() }), Ok("Gromov".into()));
}

#[test]
fn a_name_in_another_spelling_is_the_one_of_the_lists() {
    let mut lists = Lists::default();
    lists.add("[PERSON]\nKvarion Ladogov | patronymic=Ostapovich\nZdibor Korolyov\n").unwrap();
    let mut persons = Persons::new(&[], &lists, None, true);
    persons.learn("Zdibor Korolev", &[], Place::default());
    assert_eq!(persons.which("Korolev", &[], Place::default()), Ok("Zdibor Korolyov".into()));
    assert_eq!(persons.which("Kvarion Ostapovich [Ladogov]", &[], Place::default()), Ok("Kvarion Ladogov".into()));
}

#[test]
fn mr_and_a_surname_is_who_leads_the_country_or_serves_in_its_house_these_days() {
    let mut lists = Lists::default();
    let rows = "Ulf Gromov | ?Gromov | term=White House Press Secretary, FD, 2012/2016\nUlf Vesely | ?Vesely | term=Foreign Minister of Fredonia, FD, 2012/2016";
    lists.add(&format!("[PERSON]\n{rows}\n")).unwrap();
    let called = |name: &str, country, day: &'static str| {
        let mut persons = Persons::new(&[], &lists, Some(day), false);
        persons.entitled("Briefing", country, false);
        persons.which(name, &[], Place::of("Mr. Gromov", 4, 10))
    };
    let which = |country, day| called("Gromov", country, day);
    // Many are called Vesely, and a minister by his title.
    assert_eq!(called("Vesely", Some("FD"), "2014-05-01"), Ok("Vesely".into()));
    assert_eq!(which(Some("FD"), "2014-05-01"), Ok("Ulf Gromov".into()));
    assert_eq!(which(Some("FD"), "2018-05-01"), Ok("Gromov".into()));
    assert_eq!(which(Some("RR"), "2014-05-01"), Ok("Gromov".into()));
    assert_eq!(which(None, "2014-05-01"), Ok("Gromov".into()));
}

#[test]
fn mrs_and_a_surname_is_the_first_lady_and_not_the_president() {
    let mut lists = Lists::default();
    let rows = "Anna Ladogin | term=First Lady of Fredonia, FD, 2012/2016\nUlf Ladogin | Ladogin | term=President of Fredonia, FD, 2012/2016";
    lists.add(&format!("[PERSON]\n{rows}\n")).unwrap();
    let persons = Persons::new(&[], &lists, Some("2014-05-01"), false);
    let which =
        |text: &str| persons.which("Ladogin", &["Ulf Ladogin".into()], Place::of(text, text.len() - 7, text.len()));
    assert_eq!(which("thanked Mrs. Ladogin"), Ok("Anna Ladogin".into()));
    assert_eq!(which("thanked President Ladogin"), Ok("Ulf Ladogin".into()));
    // Another whom the transcript names may be meant.
    let mut persons = Persons::new(&[], &lists, Some("2014-05-01"), false);
    persons.learn("Maria Ladogin", &[], Place::default());
    let text = "thanked Ms. Ladogin";
    let place = Place::of(text, text.len() - 7, text.len());
    assert_ne!(persons.which("Ladogin", &["Ulf Ladogin".into()], place), Ok("Anna Ladogin".into()));
}
