//! Documents from end to end, over a text of our own: what is found in it, which mentions join, and what is known of each.

use transcript_cli::{Analysis, Document, Options, WarningCode, parse};

fn talks() -> Analysis {
    parse(include_bytes!("../../fixtures/documents/talks.txt"), "talks.txt", &Options::default())
}

fn named<'a>(analysis: &'a Analysis, name: &str) -> &'a Document {
    let names: Vec<_> = analysis.documents.iter().map(|d| &d.name).collect();
    analysis.documents.iter().find(|d| d.name == name).unwrap_or_else(|| panic!("{name:?} is not in {names:?}"))
}

#[test]
fn every_mention_of_a_document_is_found_and_nothing_else() {
    let analysis = talks();
    let mut mentions: Vec<_> = analysis.documents.iter().flat_map(|d| &d.mentions).collect();
    mentions.sort_by_key(|m| (m.turn, m.start));
    let texts: Vec<_> = mentions.iter().map(|m| m.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Treaty on Friendship and Trade between Russia and Ukraine of March 3, 2004",
            "Treaty",
            "memorandum of understanding on fisheries",
            "US response to the draft",
            "UN Security Council Resolution 2202",
            "Minsk Agreements",
            "Resolution 2202",
            "Minsk agreements",
            "Rome",
            "Lisbon declarations",
            "Declaration",
        ]
    );
}

#[test]
fn a_short_form_joins_its_treaty_which_keeps_its_date_and_parties() {
    let analysis = talks();
    let treaty = named(&analysis, "Treaty on Friendship and Trade between Russia and Ukraine of March 3, 2004");
    assert_eq!((treaty.kind.as_str(), treaty.mentions.len()), ("treaty", 2));
    assert_eq!(treaty.date.as_deref(), Some("2004-03-03"));
    assert_eq!(treaty.parties, ["Russia", "Ukraine"]);
}

#[test]
fn the_catalogue_joins_the_forms_of_a_document_and_dates_it() {
    let analysis = talks();
    let resolution = named(&analysis, "UN Security Council Resolution 2202");
    assert_eq!((resolution.date.as_deref(), resolution.mentions.len()), (Some("2015-02-17"), 2));
    assert_eq!(named(&analysis, "Minsk agreements").mentions.len(), 2);
}

#[test]
fn a_short_form_of_two_documents_is_a_warning() {
    let warned: Vec<_> = talks().warnings.into_iter().filter(|w| w.code == WarningCode::AmbiguousDocument).collect();
    assert_eq!(warned.len(), 1, "{warned:?}");
    assert!(warned[0].message.contains("“Declaration”"), "{}", warned[0].message);
}

#[test]
fn a_list_of_the_readers_own_adds_documents_and_a_rule_can_be_switched_off() {
    let text = "Vladimir Putin: We keep to the Treaty of the Two Rivers.\nMay 5, 2014, The Kremlin, Moscow";
    let list = "[DOCUMENT]\nTwo Rivers Treaty | Treaty of the Two Rivers | kind=treaty | date=1901\n";
    let options = Options::default().list(list).unwrap();
    let analysis = parse(text.as_bytes(), "talk.txt", &options);
    let treaty = named(&analysis, "Two Rivers Treaty");
    assert_eq!((treaty.date.as_deref(), &*treaty.mentions[0].rule), (Some("1901"), "catalogue"));

    let without = ["catalogue", "proper-name", "short-form"];
    let options = without.into_iter().try_fold(options, |options, rule| options.without(rule)).unwrap();
    assert!(parse(text.as_bytes(), "talk.txt", &options).documents.is_empty());
}
