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

fn in_format(name: &str, text: &str) -> String {
    printed(Format::named(name).unwrap(), &read(text.as_bytes()))
}

#[test]
fn names_that_cross_sentences_are_joined_and_dates_are_days() {
    let text = "Talks in Omsk\n\nJune 3, 2010\n\nAnna Ivanova: Good day. We met NATO in mid-December, about the 2015 Minsk Agreements.\n\n(Applause.)\n";
    let tei = in_format("tei", text);
    for part in [
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"t",
        "<s xml:id=",
        ">Good day.</s> <s ",
        ">NATO</name>",
        "<kinesic ",
        "<desc>(Applause.)</desc></kinesic>",
        "<date when=\"2015\">2015</date>",
        "<title>Minsk agreements</title>",
    ] {
        assert!(tei.contains(part), "{part} is not in {tei}");
    }
    assert!(tei.contains("notBefore=") && tei.contains("who=\"#t"), "{tei}");
}

#[test]
fn several_transcripts_are_a_corpus_and_one_twice_has_two_names() {
    let mut out = Vec::new();
    let mut sink = Format::named("tei").unwrap().open(&mut out, Layout::default()).unwrap();
    (0..3).for_each(|_| sink.record(&read(b"Anna Ivanova: NATO met.")).unwrap());
    sink.finish().unwrap();
    drop(sink);
    let corpus = String::from_utf8(out).unwrap();
    assert_eq!((corpus.matches("<TEI ").count(), corpus.matches("<teiCorpus ").count()), (3, 1));
    assert!(
        corpus.contains(".again2\"") && corpus.contains(".again3\"") && corpus.ends_with("</teiCorpus>\n"),
        "{corpus}"
    );
}

#[test]
fn tokens_have_their_tags_and_who_says_them() {
    let columns = in_format("conll", "Anna Ivanova: Good day. The UN met on May 5, 2019.");
    let sentence = columns.split("\n\n").nth(1).unwrap();
    assert_eq!(
        sentence,
        "# sent_id = 0.1\n# kind = speech\n# speaker = Anna Ivanova\n# text = The UN met on May 5, 2019.\n\
         The\tO\tO\tO\nUN\tO\tO\tB-ORG\nmet\tO\tO\tO\non\tO\tO\tO\nMay\tO\tB-DATE\tO\n5\tO\tI-DATE\tO\n,\tO\tI-DATE\tO\n\
         2019\tO\tI-DATE\tO\n.\tO\tO\tO"
    );
}

#[test]
fn a_graph_has_who_mentions_whom_and_who_follows_whom() {
    let graph = in_format(
        "graphml",
        "Anna Ivanova: NATO and NATO.\n\nIvan Orlov: Yes.\n\n(Applause.)\n\nAnna Ivanova: Good.\n",
    );
    let edge = |kind: &str, weight: usize| {
        graph.matches(&format!("<data key=\"kind\">{kind}</data>\n   <data key=\"weight\">{weight}</data>")).count()
    };
    assert_eq!((edge("mentions", 2), edge("follows", 1)), (1, 2), "{graph}");
}

#[test]
fn a_place_has_its_coordinates_and_counts() {
    let places = in_format("geojson", "Anna Ivanova: From Omsk to Brussels.\n\nIvan Orlov: Brussels it is.\n");
    let read: serde_json::Value = serde_json::from_str(&places).unwrap();
    let brussels = read["features"].as_array().unwrap().iter().find(|f| f["properties"]["name"] == "Brussels").unwrap();
    assert_eq!(
        (&brussels["properties"]["mentions"], &brussels["properties"]["speakers"]),
        (&2.into(), &2.into()),
        "{places}"
    );
    assert_eq!(brussels["geometry"]["type"], "Point");
}
