//! Questions to a corpus and to inputs: `search`, `count`, `timeline`.
#![cfg(feature = "index")]

use super::cli::LAVROV;
use super::store::{corpus, folder, printed, run, told};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use transcript_cli::Analysis;

/// The records of an answer in NDJSON.
fn records(args: &[&str]) -> Vec<serde_json::Value> {
    printed(args).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn hits_stand_below_one_another_with_their_place() {
    assert_eq!(
        printed(&["search", "Russia-NATO Council", LAVROV, "--context", "3"]),
        format!("2022-02-14  {LAVROV}:2  Sergei Lavrov  and held a Russia-NATO Council meeting in mid-January\n")
    );
    let all = printed(&["search", "OSCE", LAVROV]);
    let columns: Vec<_> = all.lines().map(|line| line.find("OSCE").map(|at| line[..at].chars().count())).collect();
    assert!(columns.len() > 1 && columns.iter().all(|at| at.is_some() && *at == columns[0]), "{all}");
}

#[test]
fn offsets_are_those_of_the_turn_and_every_way_finds_the_same() {
    let (_, db) = corpus("hits");
    let turns: BTreeMap<(String, i64), String> =
        printed(&["parse", "-f", "ndjson", "fixtures", "--glob", "!README.md"])
            .lines()
            .map(|line| serde_json::from_str::<Analysis>(line).unwrap())
            .flat_map(|a| a.turns.into_iter().map(move |t| ((a.id.clone(), t.index as i64), t.text)))
            .collect();
    for (pattern, regex) in
        [("bridge", r"(?i)\bbridge\b"), ("the bridge", r"(?i)\bthe\W+bridge\b"), ("bri*", r"(?i)\bbri\w*")]
    {
        let place = |hit: &serde_json::Value| {
            (hit["id"].to_string(), hit["turn"].as_i64(), hit["start"].as_i64(), hit["end"].as_i64())
        };
        let sorted = |args: &[&str]| {
            let hits = records(args);
            for hit in &hits {
                let text = &turns[&(hit["id"].as_str().unwrap().to_owned(), hit["turn"].as_i64().unwrap())];
                let (start, end) = (hit["start"].as_u64().unwrap() as usize, hit["end"].as_u64().unwrap() as usize);
                let words: String = text.chars().skip(start).take(end - start).collect();
                assert_eq!(words.replace('\n', " "), hit["hit"], "{args:?}");
            }
            let mut places: Vec<_> = hits.iter().map(place).collect();
            places.sort();
            places
        };
        let from_db = sorted(&["search", pattern, "--db", &db, "-f", "ndjson"]);
        assert!(!from_db.is_empty());
        assert_eq!(from_db, sorted(&["search", "-E", regex, "--db", &db, "-f", "ndjson"]), "{pattern}");
        let inputs = ["fixtures", "--glob", "!README.md", "-f", "ndjson"];
        assert_eq!(from_db, sorted(&[&["search", pattern], &inputs[..]].concat()), "{pattern}");
        assert_eq!(from_db, sorted(&[&["search", "-E", regex], &inputs[..]].concat()), "{pattern}");
        let n: i64 = records(&["count", "--of", pattern, "--db", &db, "-f", "ndjson"])[0]["n"].as_i64().unwrap();
        assert_eq!(n, from_db.len() as i64);
    }
    let jobs = |n: &str| printed(&["search", "-E", "bridge", "fixtures", "--glob", "!README.md", "-j", n]);
    assert_eq!(jobs("1"), jobs("7"));
}

#[test]
fn filters_leave_what_they_say() {
    let db = folder("filters").join("corpus.sqlite").to_str().unwrap().to_owned();
    printed(&["index", LAVROV, "--db", &db]);
    let hits = |more: &[&str]| {
        let output = run(&[&["search", "NATO", "--db", &db, "-f", "ndjson"], more].concat());
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(i32::from(output.stdout.is_empty())));
        String::from_utf8(output.stdout).unwrap().lines().count()
    };
    let all = hits(&[]);
    let lavrov = hits(&["--speaker", "lavrov"]);
    assert!(0 < lavrov && lavrov < all);
    assert_eq!(hits(&["--speaker", "lavrov", "--speaker", "Vladimir Putin"]), all);
    assert_eq!(hits(&["--role", "foreign minister"]), lavrov);
    assert_eq!(hits(&["--since", "2022"]), all);
    assert_eq!(hits(&["--until", "2022-02"]), all);
    assert_eq!(hits(&["--until", "2022-02-13"]), 0);
    assert_eq!(hits(&["--event", "meeting", "--kind", "speech", "--place", "Moscow", "--entity", "NATO"]), all);
    assert_eq!(hits(&["--event", "speech"]), 0);
    assert!(hits(&["--document", "Founding Act"]) > 0);
    assert_eq!(hits(&["--document", "Founding Act"]), hits(&["--document", "Founding Act", "--speaker", "Lavrov"]));
    assert_eq!(hits(&["--max-count", "2"]), 2);
    let told = told(&run(&["search", "NATO", "--db", &db, "--speaker", "Lavrow"]));
    assert_eq!(told, "transcript-cli: no speaker is called “Lavrow”; “Sergei Lavrov” is\n");
    let inputs = super::store::told(&run(&["search", "NATO", LAVROV, "--speaker", "Lavrow"]));
    assert_eq!(told, inputs);
}

#[test]
fn patterns_that_cannot_be_are_explained_in_a_line() {
    let (_, db) = corpus("patterns");
    for (args, why) in [
        (&["gas AND"][..], "the pattern gas AND is not understood (syntax error near \"\"); plain words are a phrase"),
        (&["\"gas"], "is not understood (unterminated string); plain words"),
        (&["NEAR(gas"], "is not understood"),
        (&["speaker : gas"], "is not understood (no such column: speaker); plain words"),
        (&["???"], "holds no word to look for; for signs give --regex"),
        (&["-E", "(gas"], "the pattern “(gas” is no regular expression: unclosed group; put a \\ before signs"),
        (&["-E", "(\\w{1000}){1000}"], "the pattern grows too large; repeat less"),
    ] {
        let told = told(&run(&[&["search", "--db", &db], args].concat()));
        assert!(told.contains(why) && told.lines().count() == 1, "{args:?}: {told}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is asked, an answer or one line comes.
    #[test]
    fn any_pattern_and_name_is_answered(
        pattern in r#"([a-z ]{0,6}|["'()*^+:{}\[\]\\.|?-]|AND |OR |NOT |NEAR\(|\PC){0,8}"#,
        name in r#"(\PC{0,8}|['"%;_]|DROP TABLE turn;|--){0,3}"#,
        regex in any::<bool>(),
    ) {
        let kind = if regex { &["--regex"][..] } else { &[] };
        let (pattern, name) = (format!("--of={pattern}"), format!("--speaker={name}"));
        for more in [&["--by", "year"][..], &[name.as_str()]] {
            let output = run(&[&["count", LAVROV, &pattern], kind, more].concat());
            let told = String::from_utf8(output.stderr).unwrap();
            prop_assert!(matches!(output.status.code(), Some(0 | 1)), "{}", told);
            prop_assert!(told.lines().count() <= 1 && !told.contains("panicked"), "{}", told);
        }
    }
}

#[test]
fn sql_in_names_is_only_a_name() {
    let folder = folder("sql");
    let talk = folder.join("it's; DROP TABLE turn;--.txt");
    fs::write(
        &talk,
        "May 3, 2020\nRobert O'Neil'); DROP TABLE turn;--: The bridge of “x' OR 1=1”.\nAnna Ivanova: %_ is a sign.",
    )
    .unwrap();
    let db = folder.join("a'b\"c;.sqlite").to_str().unwrap().to_owned();
    printed(&["index", talk.to_str().unwrap(), "--db", &db]);
    assert!(printed(&["search", "bridge", "--db", &db]).contains("DROP TABLE turn"));
    for name in ["' OR '1'='1", "%", "_nna Ivanova", "Anna Ivanova' --"] {
        let output = run(&["count", "--by", "speaker", "--speaker", name, "--db", &db]);
        assert!(output.stdout.is_empty() || name.starts_with("Anna"), "{name}");
    }
    assert!(printed(&["count", "--by", "speaker", "--db", &db]).contains("Anna Ivanova"));
}

#[test]
fn counts_add_up_by_whatever_they_are_counted() {
    let (_, db) = corpus("counts");
    let sum = |args: &[&str]| -> i64 {
        records(&[&["count", "--db", &db, "-f", "ndjson"], args].concat())
            .iter()
            .map(|row| row["n"].as_i64().unwrap())
            .sum()
    };
    let by_turn = [
        "year",
        "quarter",
        "month",
        "day",
        "speaker",
        "role",
        "affiliation",
        "place",
        "city",
        "country",
        "event",
        "kind",
        "transcript",
    ];
    for (what, own) in [
        ("turns", None),
        ("words", None),
        ("entities", Some("entity")),
        ("documents", Some("document")),
        ("dates", None),
    ] {
        let all = sum(&["--of", what]);
        assert!(all > 0, "{what}");
        for by in by_turn.into_iter().chain(own) {
            assert_eq!(sum(&["--of", what, "--by", by]), all, "{what} by {by}");
            if by != "event" {
                assert_eq!(sum(&["--of", what, "--by", &format!("event,{by}")]), all, "{what} by event and {by}");
            }
        }
        for by in ["entity", "type", "document", "document-kind", "about"] {
            assert!(sum(&["--of", what, "--by", by]) > 0, "{what} by {by}");
        }
    }
    let words = |row: &serde_json::Value| row["n"].as_i64().unwrap();
    let whole = records(&["count", LAVROV, "--of", "words", "--by", "speaker", "-f", "ndjson"]);
    let share = records(&[
        "count",
        LAVROV,
        "--of",
        "entities",
        "--entity",
        "NATO",
        "--by",
        "speaker",
        "--per-words",
        "-f",
        "ndjson",
    ]);
    for row in &share {
        let words = whole.iter().find(|other| other["speaker"] == row["speaker"]).unwrap();
        assert_eq!(row["words"], words["n"], "all words of the speaker, not those of some turns");
    }
    let lavrov = records(&["count", LAVROV, "--of", "entities", "--entity", "NATO", "--by", "speaker", "-f", "ndjson"]);
    assert_eq!(lavrov.iter().map(words).collect::<Vec<_>>(), [12, 2]);
    let per = records(&["count", LAVROV, "--of", "NATO", "--by", "speaker", "--per-words", "-f", "ndjson"]);
    assert!(!per.is_empty());
    for row in &per {
        let share = row["n"].as_f64().unwrap() * 1000.0 / row["words"].as_f64().unwrap();
        assert!((row["per_1000_words"].as_f64().unwrap() - share).abs() < 1e-3, "{row}");
    }
    let inputs =
        printed(&["count", "fixtures", "--glob", "!README.md", "--of", "words", "--by", "year,event", "-f", "csv"]);
    assert_eq!(inputs, printed(&["count", "--db", &db, "--of", "words", "--by", "year,event", "-f", "csv"]));
    let output = run(&["count", "--db", &db, "--of", "words", "--by", "speaker", "--top", "3"]);
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 4);
    assert!(String::from_utf8(output.stderr).unwrap().contains("less frequent values of speaker are left out"));
    assert_eq!(run(&["count", "--by", "year,year", LAVROV]).status.code(), Some(2));
}

#[test]
fn a_cross_table_and_bars_are_for_a_person() {
    assert_eq!(
        printed(&["count", LAVROV, "--of", "turns", "--by", "speaker,kind"]),
        "speaker         speech  narration  omission\n\
         Vladimir Putin       5          0         0\n\
         Sergei Lavrov        4          0         0\n\
         –                    0          1         1\n"
    );
    let bars = printed(&["count", LAVROV, "--of", "words", "--by", "speaker", "--plot"]);
    let length = |line: &str| line.chars().filter(|c| ('█'..='▏').contains(c)).count();
    let lines: Vec<usize> = bars.lines().map(length).collect();
    assert!(lines[0] > 5 * lines[1] && lines[1] > 0, "{bars}");
    assert!(bars.lines().all(|line| line.chars().count() <= 80), "{bars}");
}

/// Whether it is XML, and how many elements of this name it has.
fn elements(xml: &str, name: &str) -> usize {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut count = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}")) {
            quick_xml::events::Event::Eof => return count,
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                count += usize::from(tag.name().0 == name);
            }
            _ => {}
        }
    }
}

#[test]
fn charts_and_networks_are_whole_files() {
    let folder = folder("pictures");
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    for (name, args) in [
        ("years.svg", &["--of", "words", "--by", "year"][..]),
        ("cross.svg", &["--of", "entities", "--by", "month,type"]),
        ("speakers.svg", &["--of", "turns", "--by", "speaker"]),
        ("both.svg", &["--of", "documents", "--by", "document-kind,speaker", "--per-words"]),
    ] {
        let path = file(name);
        printed(&[&["count", "fixtures", "--glob", "!README.md", "-o", &path], args].concat());
        let svg = fs::read_to_string(&path).unwrap();
        assert!(svg.starts_with("<svg ") && elements(&svg, "rect") > 1 && elements(&svg, "text") > 3, "{name}");
        assert!(!svg.contains("http") || svg.matches("http").count() == 1, "{name} needs the network");
    }
    let path = file("osce.svg");
    printed(&["timeline", "OSCE", LAVROV, "-o", &path]);
    assert!(fs::read_to_string(&path).unwrap().contains("OSCE: mentions by month"));
    let network = printed(&["count", LAVROV, "--of", "entities", "--by", "speaker", "-f", "graphml"]);
    assert!(elements(&network, "edge") > 20 && elements(&network, "node") > 20);
    assert!(network.contains("<data key=\"label\">NATO</data>\n   <data key=\"type\">ORG</data>"), "{network}");
    assert_eq!(network.matches(">Vladimir Putin<").count(), 1, "who speaks and is named is one node");
}

#[test]
fn a_timeline_tells_of_use_and_dates() {
    let text = printed(&["timeline", "osce", LAVROV]);
    assert!(
        text.starts_with("OSCE (ORG)\n2 mentions in 1 transcript, by 1 speaker\nfirst  2022-02-14  Sergei Lavrov, "),
        "{text}"
    );
    assert!(
        text.contains("\nMentions by month\n2022-02  ") && text.contains("\nYears spoken of in the same sentences"),
        "{text}"
    );
    let months = printed(&["timeline", "OSCE", LAVROV, "-f", "csv"]);
    assert_eq!(months, "month,mentions,transcripts,speakers\r\n2022-02,2,1,1\r\n");
    let dates = records(&["timeline", "OSCE", LAVROV, "-f", "ndjson", "--of", "dates"]);
    assert!(!dates.is_empty());
    assert!(dates.iter().all(|date| date["date"] == "2022-02-14" && date["speaker"] == "Sergei Lavrov"));
    let told = told(&run(&["timeline", "Atlantis", LAVROV]));
    assert!(told.contains("no entity or document is called “Atlantis”"), "{told}");
}

/// A talk in a folder of its own.
fn talk(name: &str, text: &str) -> String {
    let path = folder(name).join("talk.txt");
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_name_is_found_as_it_is_printed() {
    let talk = talk(
        "printed",
        "May 3, 2020\nAnna Ivanova: The US and the US Congress met. The United States agreed. US Congress members left.\n",
    );
    let named = |name: &str| {
        let rows = records(&["count", "--of", "entities", "--by", "entity", "--entity", name, &talk, "-f", "ndjson"]);
        rows.iter().map(|row| (row["entity"].as_str().unwrap().to_owned(), row["n"].as_i64())).collect::<Vec<_>>()
    };
    let states = [("United States".to_owned(), Some(2))];
    for name in ["US", "the US", "The us", "United States", "the United States"] {
        assert_eq!(named(name), states, "{name}");
    }
    assert_eq!(named("Congress"), [("US Congress".to_owned(), Some(2))]);
    assert!(printed(&["timeline", "US", &talk]).starts_with("United States (GPE)\n2 mentions in 1 transcript"));
}

#[test]
fn options_about_inputs_are_refused_where_a_corpus_is_asked() {
    let (_, db) = corpus("refusals");
    for option in [
        &["--glob", "*.txt"][..],
        &["--hidden"],
        &["--files-from", "list.txt"],
        &["--records", "csv"],
        &["--jobs", "2"],
        &["--list", "names.txt"],
        &["--without", "catalogue"],
        &["--anchor", "2020-01-01"],
        &["--encoding", "utf-8"],
        &["--date-order", "dmy"],
        &["--label", "^(?<name>[a-z]+)> "],
        &["--max-bytes", "268435456"],
        &["--no-split"],
        &["--errors", "errors.ndjson"],
    ] {
        for ask in [&["search", "bridge"][..], &["count"], &["timeline", "NATO"]] {
            let output = run(&[ask, &["--db", &db], option].concat());
            assert_eq!(output.status.code(), Some(2), "{option:?}");
            let told = told(&output);
            let why = format!("{}: the corpus is read already; give it to `index`", option[0]);
            assert!(told.contains(&why), "{told}");
        }
    }
    for (args, why) in [
        (&["--by", "year", "--top", "2"][..], "--top leaves none of the times out"),
        (&["--top", "2"], "--top leaves none of the times out"),
        (&["--since", "2014-05", "--until", "2014-03-18"], "--since is after --until"),
        (&["--since", "2015", "--until", "2014-03"], "--since is after --until"),
    ] {
        let output = run(&[&["count", "--db", &db], args].concat());
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(told(&output).contains(why), "{args:?}");
    }
    for fine in [&["--since", "2020-05-12", "--until", "2020"][..], &["--since", "2020", "--until", "2020-05"]] {
        assert_eq!(run(&[&["count", "--db", &db], fine].concat()).status.code(), Some(0), "{fine:?}");
    }
    assert_eq!(run(&["search", "NATO", "--db", &db, "--since", "2015", "--until", "2014"]).status.code(), Some(2));
}

#[test]
fn the_top_are_those_that_come_most_often_in_the_order_of_their_shares() {
    let long = "gas ".repeat(3) + &"and so on ".repeat(30);
    let talk = talk("top", &format!("May 3, 2020\nAnna Lee: {long}.\nBoris Orlov: gas gas here.\nClara Voss: gas.\n"));
    let top = |n: &str| {
        let rows =
            records(&["count", "--of", "gas", "--by", "speaker", "--per-words", "--top", n, &talk, "-f", "ndjson"]);
        rows.iter().map(|row| row["speaker"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(top("1"), ["Anna Lee"]);
    assert_eq!(top("2"), ["Boris Orlov", "Anna Lee"]);
    assert_eq!(top("3"), ["Clara Voss", "Boris Orlov", "Anna Lee"]);
}

#[test]
fn bars_of_two_groups_have_one_scale() {
    let talk =
        talk("scale", &format!("May 3, 2020\nAnna Lee: {}.\nBoris Orlov: Yes, it is.\n", "and so on ".repeat(50)));
    let bars = printed(&["count", "--of", "words", "--by", "speaker,kind", "--kind", "speech", "--plot", &talk]);
    let lengths: Vec<usize> =
        bars.lines().filter(|line| line.starts_with("speech")).map(|line| line.matches('█').count()).collect();
    assert!(lengths.len() == 2 && lengths[0] > 40 && lengths[1] <= 1, "{bars}");
}

#[test]
fn long_times_without_any_are_left_out_for_a_person() {
    let folder = folder("gaps");
    for year in ["1980", "2020"] {
        fs::write(folder.join(format!("{year}.txt")), format!("May 3, {year}\nAnna Lee: NATO met.\n")).unwrap();
    }
    let talks = folder.to_str().unwrap();
    let note = "(times without any are left out)\n";
    let bars = printed(&["count", "--by", "month", "--plot", talks]);
    assert!(bars.lines().count() == 3 && bars.ends_with(note), "{bars}");
    let line = printed(&["timeline", "NATO", talks]);
    assert!(line.contains(note) && line.lines().count() < 20 && !line.contains("2000-01"), "{line}");
    assert_eq!(printed(&["timeline", "NATO", talks, "-f", "csv"]).lines().count(), 1 + 40 * 12 + 1);
    let years = printed(&["count", "--by", "year", "--plot", talks]);
    assert!(years.contains("2000 ") && !years.contains(note), "{years}");
}

#[test]
fn sentences_are_those_of_their_hits() {
    let talk = talk(
        "sentences",
        "May 3, 2020\nAnna Lee: The “gas” — Омск’s — flows; gas it is. No oil. Gas flows on. The end is gas.\n",
    );
    let rows = records(&["search", "gas", "--sentence", &talk, "-f", "ndjson"]);
    let whole = |row: &serde_json::Value| ["left", "hit", "right"].map(|part| row[part].as_str().unwrap()).concat();
    let first = "The “gas” — Омск’s — flows; gas it is.";
    assert_eq!(rows.iter().map(whole).collect::<Vec<_>>(), [first, first, "Gas flows on.", "The end is gas."]);
}

#[test]
fn a_word_that_is_nearly_what_can_be_counted_is_told() {
    for (of, told) in [
        ("entity", "transcript-cli: counting hits of the word “entity”; for names --of entities\n"),
        ("Names", "transcript-cli: counting hits of the word “Names”; for names --of entities\n"),
        ("date", "transcript-cli: counting hits of the word “date”; for dates --of dates\n"),
        ("entities", ""),
        ("NATO", ""),
    ] {
        let output = run(&["count", "--of", of, LAVROV]);
        assert_eq!(String::from_utf8(output.stderr).unwrap(), told, "{of}");
    }
}

#[test]
fn tables_end_quietly_where_nobody_reads_on() {
    use std::process::{Command, Stdio};
    let talks: Vec<&str> = [LAVROV; 40].to_vec();
    for (command, format) in [("parse", "csv"), ("parse", "tsv"), ("search", "csv"), ("count", "csv")] {
        let more: &[&str] = match command {
            "parse" => &["--table", "sentences"],
            "search" => &["e*", "--context", "50"],
            _ => &["--of", "entities", "--by", "transcript,entity"],
        };
        let mut child = Command::new(env!("CARGO_BIN_EXE_transcript-cli"))
            .args([&[command, "-f", format], more, &talks].concat())
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success() && told.is_empty(), "{command}: {told}");
    }
}

#[test]
fn an_index_of_nothing_is_nothing_to_look_at() {
    let folder = folder("nothing");
    fs::write(folder.join("empty.txt"), " \n").unwrap();
    let db = folder.join("corpus.sqlite");
    let output = run(&["index", folder.join("empty.txt").to_str().unwrap(), "--db", db.to_str().unwrap()]);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.contains("0 transcripts") && !printed.contains("datasette"), "{printed}");
}

#[test]
fn a_role_is_any_that_has_the_words_and_a_country_any_place_in_it() {
    let text = "May 3, 2020\nPlace: Moscow\nMinister Anna Lee: Yes.\nMinister of Transport Ivan Orlov: No.\nBoris Voss: Well.\n";
    let talk = talk("roles", text);
    let speakers = |role: &str| {
        let rows = records(&["count", "--by", "speaker", "--role", role, &talk, "-f", "ndjson"]);
        rows.iter().map(|row| row["speaker"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(speakers("minister"), ["Anna Lee", "Ivan Orlov"]);
    assert_eq!(speakers("minister transport"), ["Ivan Orlov"]);
}

#[test]
fn a_name_is_first_what_is_written_and_then_what_sounds_so() {
    let talk = talk("sounds", "May 3, 2020\nAnna Lee: Jack Ma met Theresa May and Sergei Orlov.\n");
    let named = |asked: &str| {
        let rows = records(&["count", "--of", "entities", "--by", "entity", "--entity", asked, &talk, "-f", "ndjson"]);
        rows.iter().map(|row| row["entity"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(named("Ma"), ["Jack Ma"]);
    assert_eq!(named("May"), ["Theresa May"]);
    assert_eq!(named("Sergey Orlov"), ["Sergei Orlov"]);
}

#[test]
fn a_name_by_itself_is_told_apart_from_longer_ones() {
    let text =
        "May 3, 2020\nAnna Lee: We met Mr Orlov and Mr Voss.\n\nBoris Kim: Later Ivan Orlov and Pavel Orlov came.\n";
    let talk = talk("longer", text);
    let told = |name: &str| {
        let output = run(&["count", "--of", "entities", "--entity", name, &talk]);
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(
        told("Orlov"),
        "transcript-cli: “Orlov” is that name alone; there are “Ivan Orlov”, “Pavel Orlov” too\n"
    );
    assert_eq!((told("Ivan Orlov"), told("Voss")), (String::new(), String::new()));
}

#[test]
fn centuries_and_decades_are_none_of_their_years() {
    let talk = talk("centuries", "May 3, 2020\nAnna Lee: In the 20th century, in the 1990s and in 1990 it was so.\n");
    let rows = records(&["count", "--of", "dates", "--by", "about", &talk, "-f", "ndjson"]);
    let about: Vec<_> = rows.iter().map(|row| (row["about"].as_str().unwrap(), row["n"].as_i64().unwrap())).collect();
    assert_eq!(about, [("1990", 1), ("199X", 1), ("19XX", 1)]);
}

#[test]
fn a_year_in_which_one_spoke_of_something_else_has_nought() {
    let folder = folder("nought");
    for (year, text) in [("2001", "NATO met."), ("2002", "Nobody met."), ("2004", "NATO and NATO met.")] {
        fs::write(folder.join(format!("{year}.txt")), format!("May 3, {year}\nAnna Lee: {text}\n")).unwrap();
    }
    let talks = folder.to_str().unwrap();
    for of in [&["--of", "NATO"][..], &["--of", "entities", "--entity", "NATO"]] {
        let rows = records(&[&["count", talks, "--by", "year", "--per-words", "-f", "ndjson"], of].concat());
        let years: Vec<_> =
            rows.iter().map(|row| (row["year"].as_str().unwrap(), row["n"].as_i64(), row["words"].as_i64())).collect();
        assert_eq!(
            years,
            [("2001", Some(1), Some(2)), ("2002", Some(0), Some(2)), ("2004", Some(2), Some(4))],
            "{of:?}"
        );
    }
    assert_eq!(run(&["count", talks, "--of", "Atlantis", "--by", "year"]).status.code(), Some(1));
}

#[test]
fn entities_of_a_type_are_counted_alone() {
    let talk = talk("types", "May 3, 2020\nAnna Lee: NATO met Ivan Orlov.\n\nBoris Kim: NATO came.\n");
    let count = |more: &[&str]| {
        let rows = records(&[&["count", &talk, "-f", "ndjson"], more].concat());
        rows.iter().map(|row| row["n"].as_i64().unwrap()).sum::<i64>()
    };
    assert_eq!(count(&["--of", "entities"]), 3);
    assert_eq!(count(&["--of", "entities", "--type", "PERSON"]), 1);
    assert_eq!(count(&["--of", "entities", "--type", "PERSON", "--type", "ORG"]), 3);
    assert_eq!(count(&["--of", "turns", "--type", "PERSON"]), 1);
}

#[test]
fn a_chart_says_whose_mentions_it_shows() {
    let svg = printed(&["count", LAVROV, "--of", "entities", "--entity", "NATO", "--by", "speaker", "-f", "svg"]);
    assert!(svg.contains("Mentions of NATO by speaker"), "{svg}");
}
