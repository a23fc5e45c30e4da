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

#[test]
fn a_page_tells_what_its_marks_mean_and_takes_no_word_for_markup() {
    let text = "Talks </title><script>\n\nJune 3, 2010\n\nAnna Ivanova: The 2015 Minsk Agreements \"stand\" & <b>NATO</b> met.\n";
    let page = printed(Format::named("html").unwrap(), &read(text.as_bytes()));
    for shown in [
        "<title>Talks &lt;/title&gt;&lt;script&gt;</title>",
        "&quot;stand&quot; &amp; &lt;b&gt;<mark class=\"m ORG\"",
        "title=\"NATO\nORG\nrule: gazetteer\">NATO</mark>",
        "title=\"2015\ndate\n2015-01-01 to 2015-12-31\nrule: year\"",
        "default-src 'none'",
    ] {
        assert!(page.contains(shown), "{shown} is not in {page}");
    }
    assert_eq!(page.matches("<script>").count(), 1);
}

#[test]
fn several_transcripts_are_one_page_with_contents() {
    let mut out = Vec::new();
    let mut sink = Format::named("html").unwrap().open(&mut out, Layout::default()).unwrap();
    for text in
        ["Talks in Omsk\n\nAnna Ivanova: Good day.", "Talks in Perm\n\nAnna Ivanova: NATO met.\n\nIvan Orlov: No."]
    {
        sink.record(&read(text.as_bytes())).unwrap();
    }
    sink.finish().unwrap();
    drop(sink);
    let page = String::from_utf8(out).unwrap();
    assert!(page.contains("<title>2 transcripts</title>"), "{page}");
    assert!(page.contains("<a href=\"#transcript-2\">Talks in Perm</a>") && page.contains("id=\"transcript-2\""));
    // One who speaks in both is one.
    assert_eq!(page.matches("<option value=").count(), 3, "{page}");
}
