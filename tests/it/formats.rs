//! What is printed for programs other than jq.

use crate::common::{laid_out, printed, read};
use transcript_cli::{Format, Layout, TABLES, Table};

fn rows(name: &str, raw: bool, text: &str) -> String {
    let layout = Layout::default().table(Table::named(name).unwrap()).raw(raw);
    laid_out(Format::named("csv").unwrap(), layout, &read(text.as_bytes()))
}

#[test]
fn every_row_of_every_table_has_the_columns_of_its_header() {
    let text = "June 3, 2010\n\nAnna Ivanova (Omsk Bank): “Yes”, NATO met on May 3.\nThe Omsk Treaty, too.";
    for table in TABLES {
        let printed = rows(table.name, false, text);
        let mut reader = csv::Reader::from_reader(printed.as_bytes());
        assert_eq!(reader.headers().unwrap(), table.columns, "{}", table.name);
        assert!(reader.records().all(|row| row.is_ok()), "{printed}");
    }
}

#[test]
fn a_mention_has_its_sentence_and_its_speaker() {
    let printed = rows("entities", false, "Anna Ivanova: Good day. Die Länder: é! We met NATO, twice. Yes.");
    let mut reader = csv::Reader::from_reader(printed.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let row = reader.records().map(Result::unwrap).find(|row| row.iter().any(|cell| cell == "NATO")).unwrap();
    let cell = |name: &str| &row[columns.iter().position(|column| column == name).unwrap()];
    assert_eq!((cell("speaker"), cell("type"), cell("sentence")), ("Anna Ivanova", "ORG", "We met NATO, twice."));
}

#[test]
fn no_cell_is_a_formula_unless_it_is_asked_for() {
    let text = "Anna Ivanova: =HYPERLINK(1)";
    assert!(rows("turns", false, text).contains(",'=HYPERLINK(1)\r\n"), "{}", rows("turns", false, text));
    assert!(rows("turns", true, text).contains(",=HYPERLINK(1)\r\n"));
}

#[test]
fn the_words_of_a_transcript_are_no_markup() {
    let text = "Talks in Omsk\n\nJune 3, 2010\n\nAnna Ivanova (retranslated): We *agreed* on [all].\n\n1. Roads\n\n(Applause.)\n\nIvan Orlov: # one\n";
    let printed = printed(Format::named("markdown").unwrap(), &read(text.as_bytes()));
    assert_eq!(
        printed,
        "# Talks in Omsk\n\n2010-06-03\n\n**Anna Ivanova** *(retranslated)*: We \\*agreed\\* on \\[all\\].\n\n1\\. Roads\n\n\
         *(Applause.)*\n\n**Ivan Orlov:** # one\n"
    );
}
