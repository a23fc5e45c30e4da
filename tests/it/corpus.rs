//! Thousands of inputs: folders, lists, many at once.

use crate::cli::{LAVROV, command_at as command, json, told};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

fn run(args: &[&str], at: &Path) -> Output {
    command(args, at).output().unwrap()
}

fn run_on(args: &[&str], at: &Path, input: &[u8]) -> Output {
    let piped = Stdio::piped;
    let mut child = command(args, at).stdin(piped()).stdout(piped()).stderr(piped()).spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    // It may be refused before it is read.
    let _ = pipe.write_all(input);
    drop(pipe);
    child.wait_with_output().unwrap()
}

fn ids(output: &Output) -> Vec<String> {
    json(output).iter().map(|object| object["id"].as_str().unwrap().to_string()).collect()
}

/// An empty folder with these files in it, each a transcript of its own.
fn folder(name: &str, files: &[&str]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    for file in files {
        let path = folder.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, format!("Anna Ivanova: This is {file}.\n\nMay 3, 2019, Omsk\n")).unwrap();
    }
    folder
}

#[test]
fn a_folder_is_its_files_by_name_but_for_hidden_and_ignored_ones() {
    let at = folder("walked", &["day/b.txt", "day/a.txt", "day/a/z.txt", "day/.secret/s.txt", "day/left.txt", "c.txt"]);
    std::fs::write(at.join("day/.ignore"), "left.txt\n").unwrap();
    let plain = run(&["parse", "c.txt", "day"], &at);
    assert_eq!(told(&plain), (0, String::new()));
    assert_eq!(ids(&plain), ["c.txt", "day/a/z.txt", "day/a.txt", "day/b.txt"]);
    for (args, named) in [
        // What a pattern names is not left out, as with ripgrep.
        (&["--glob", "*.txt", "--glob", "!a"][..], &["a.txt", "b.txt", "left.txt"][..]),
        (&["--glob", "!a"], &["a.txt", "b.txt"]),
        (&["--glob", "/a/**"], &["a/z.txt"]),
        (&["--hidden", "--glob", "!.ignore"], &[".secret/s.txt", "a/z.txt", "a.txt", "b.txt"]),
        (&["--no-ignore", "--glob", "[!.]*.txt"], &[".secret/s.txt", "a/z.txt", "a.txt", "b.txt", "left.txt"]),
    ] {
        let out = run(&[&["parse", "."], args].concat(), &at.join("day"));
        assert_eq!((told(&out), ids(&out)), ((0, String::new()), named.iter().map(|n| n.to_string()).collect()));
    }
    let bad = run(&["parse", ".", "--glob", "{a"], &at);
    assert!(told(&bad).0 == 2 && told(&bad).1.contains("is no pattern of paths"), "{}", told(&bad).1);
}

#[test]
fn a_pattern_that_the_shell_left_is_read_as_one() {
    let at = folder("patterns", &["day/b.txt", "day/a.txt", "day/a.html", "day/in/c.txt", "odd[1].txt"]);
    for (pattern, named) in [
        ("day/*.txt", &["day/a.txt", "day/b.txt"][..]),
        ("*/?.txt", &["day/a.txt", "day/b.txt"]),
        ("day/**/*.txt", &["day/a.txt", "day/b.txt", "day/in/c.txt"]),
        ("odd[1].txt", &["odd[1].txt"]),
    ] {
        let out = run(&["parse", pattern], &at);
        assert_eq!((told(&out), ids(&out)), ((0, String::new()), named.iter().map(|n| n.to_string()).collect()));
    }
    for pattern in ["day/*.docx", "night/*.txt"] {
        let (code, why) = told(&run(&["parse", pattern], &at));
        assert!(code == 1 && why.contains("no such file; check the path"), "{why}");
    }
    let none = told(&run(&["parse", "day", "--glob", "*.docx"], &at));
    assert!(none.0 == 1 && none.1.contains("day: no file in it that is to be read; check --glob"), "{}", none.1);
}

#[test]
fn a_list_names_inputs_a_line_or_a_nul_each() {
    let at = folder("lists", &["a.txt", "b c.txt", "day/d.txt", "-"]);
    std::fs::write(at.join("list"), "b c.txt\r\n\nday\na.txt").unwrap();
    let from_file = run(&["parse", "a.txt", "--files-from", "list"], &at);
    assert_eq!(told(&from_file), (0, String::new()));
    assert_eq!(ids(&from_file), ["a.txt", "b c.txt", "day/d.txt", "a.txt"]);
    let nul = run_on(&["parse", "--files-from", "-", "-0"], &at, b"a.txt\0b c.txt\0./-\0-\0");
    assert_eq!((told(&nul), ids(&nul).len()), ((0, String::new()), 4));
    let twice = run(&["parse", "-", "--files-from", "-"], &at);
    assert!(told(&twice).0 == 2 && told(&twice).1.contains("standard input (-) can be read once only"));
    let gone = told(&run(&["parse", "--files-from", "gone"], &at));
    assert_eq!(gone, (1, "transcript-cli: gone: no such file; check the path\n".into()));
    let endless = told(&run_on(&["parse", "--files-from", "-"], &at, &[b'x'; 100_000]));
    assert!(endless.0 == 1 && endless.1.contains("the list cannot be read; a path of more than 65536 bytes"));
    let empty = run_on(&["parse", "--files-from", "-"], &at, b"");
    assert_eq!((told(&empty), empty.stdout.len()), ((0, String::new()), 0));
}

#[test]
fn the_output_is_the_same_for_every_number_of_jobs() {
    let names: Vec<String> = (0..200).map(|n| format!("{n:03}.txt")).collect();
    let at = folder("jobs", &names.iter().map(String::as_str).collect::<Vec<_>>());
    let long = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(LAVROV)).unwrap();
    std::fs::write(at.join("000.txt"), long.repeat(20)).unwrap();
    std::fs::write(at.join("007.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    std::fs::write(at.join("150.txt"), b" \n").unwrap();
    let outputs = |jobs: &str| {
        let out = run(&["parse", "--format", "ndjson", ".", "gone.txt", "--jobs", jobs], &at);
        (out.status.code(), out.stdout, String::from_utf8(out.stderr).unwrap())
    };
    let one = outputs("1");
    assert!(one.0 == Some(1) && one.2.lines().count() == 3, "{}", one.2);
    for jobs in ["2", "3", "16"] {
        assert!(outputs(jobs) == one, "--jobs {jobs}");
    }
    assert_eq!(run(&["parse", "--jobs", "0"], &at).status.code(), Some(2));
}

#[test]
fn what_is_written_is_not_read() {
    let at = folder("written", &["a.txt", "b.txt"]);
    for _ in 0..2 {
        let out = run(&["parse", ".", "-f", "ndjson", "-o", "all.ndjson"], &at);
        assert_eq!(told(&out), (0, String::new()));
        assert_eq!(std::fs::read_to_string(at.join("all.ndjson")).unwrap().lines().count(), 2);
    }
    std::fs::remove_file(at.join("all.ndjson")).unwrap();
    for _ in 0..2 {
        let redirected = std::fs::File::create(at.join("all.ndjson")).unwrap();
        let out = command(&["parse", ".", "-f", "ndjson"], &at).stdout(redirected).output().unwrap();
        assert_eq!(told(&out), (0, String::new()));
        assert_eq!(std::fs::read_to_string(at.join("all.ndjson")).unwrap().lines().count(), 2);
    }
}

#[test]
fn failures_are_a_line_each_or_records_of_a_file() {
    let at = folder("failures", &["a.txt", "z.txt"]);
    std::fs::write(at.join("blank.txt"), " \n").unwrap();
    let out = run(&["parse", "gone.txt", "."], &at);
    let lines = "transcript-cli: gone.txt: no such file; check the path\n\
                 transcript-cli: blank.txt: holds no text; check that the right file was saved\n";
    assert_eq!((told(&out), ids(&out)), ((1, lines.into()), vec!["a.txt".to_string(), "z.txt".into()]));
    let out = run(&["parse", "gone.txt", "a.txt", "blank.txt", "--errors", "errors.ndjson"], &at);
    assert_eq!((told(&out), ids(&out)), ((1, String::new()), vec!["a.txt".to_string()]));
    let errors = std::fs::read_to_string(at.join("errors.ndjson")).unwrap();
    let first: serde_json::Value = serde_json::from_str(errors.lines().next().unwrap()).unwrap();
    assert_eq!(
        first,
        serde_json::json!({"id": "gone.txt", "path": "gone.txt", "error": "no such file; check the path"})
    );
    assert_eq!(errors.lines().count(), 2);
    let lost = told(&run(&["parse", "a.txt", "--errors", "a.txt"], &at));
    assert!(lost.0 == 1 && lost.1.contains("the errors would overwrite an input"), "{}", lost.1);
}

#[test]
#[cfg(unix)]
fn a_reader_that_leaves_early_is_no_error_though_more_is_to_come() {
    let at = folder("closed", &["a.txt"]);
    let list = std::iter::repeat_n("a.txt\n", 5000).collect::<String>();
    let mut child =
        command(&["parse", "--files-from", "-"], &at).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    // The list never ends.
    let mut pipe = child.stdin.take().unwrap();
    pipe.write_all(list.as_bytes()).unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    drop(pipe);
}

#[test]
fn members_of_archives_have_ids_and_stand_among_the_others() {
    let at = folder("archives", &["a.txt", "in/b.txt", "z.txt"]);
    let mut tar = tar::Builder::new(Vec::new());
    tar.append_path_with_name(at.join("a.txt"), "pages/a.txt").unwrap();
    tar.append_path_with_name(at.join("z.txt"), "pages/z.txt").unwrap();
    let tar = tar.into_inner().unwrap();
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(&tar).unwrap();
    std::fs::write(at.join("in/c"), gz.finish().unwrap()).unwrap();
    let out = run(&["parse", "."], &at);
    assert_eq!(told(&out), (0, String::new()));
    assert_eq!(ids(&out), ["a.txt", "in/b.txt", "in/c!pages/a.txt", "in/c!pages/z.txt", "z.txt"]);
    let piped = run_on(&["parse", "-", "--glob", "a.*"], &at, &tar);
    assert_eq!((told(&piped), ids(&piped)), ((0, String::new()), vec!["-!pages/a.txt".to_string()]));
    let member = json(&run(&["parse", "in/c"], &at)).remove(0);
    let plain = json(&run(&["parse", "a.txt"], &at)).remove(0);
    assert_eq!(member["source"]["sha256"], plain["source"]["sha256"]);
    assert_eq!(member["source"]["path"], "in/c!pages/a.txt");
}

const TABLE: &str = "n,Headline,Date,Full Text,Location,Speaker\n\
    1,Talks,14.02.2022,\"Anna Ivanova: We met yesterday.\nIvan Orlov: Indeed.\",Omsk,Bo Ray\n\
    2,Speech,2021-05-03 00:00:00,\"We met yesterday, friends.\",Perm,Bo Ray\n\
    3,Short\n\
    4,Empty,2021-05-03, ,Perm,Bo Ray\n\
    5,Own day,2021-05-03,\"Anna Ivanova: Today it is.\n\nMay 7, 2020, Tver\",Perm,\n";

#[test]
fn rows_of_a_table_are_transcripts_and_its_columns_say_what_the_text_does_not() {
    let at = folder("tables", &[]);
    std::fs::write(at.join("talks.csv"), format!("\u{feff}{TABLE}")).unwrap();
    let out = run(&["parse", "--records", "csv", "-f", "ndjson", "talks.csv"], &at);
    let (code, why) = told(&out);
    assert_eq!(code, 1);
    let lines: Vec<_> = why.lines().collect();
    assert_eq!(
        lines,
        [
            "transcript-cli: talks.csv: text from \"Full Text\", date from \"Date\", title from \"Headline\", place from \
             \"Location\", speaker from \"Speaker\"; --text-field, --date-field and the like choose others",
            "transcript-cli: talks.csv#3: has 2 cells and not 6 as the header (line 5); is a quotation mark not closed?",
            "transcript-cli: talks.csv#4: has no text; check the record, or name another --text-field",
        ]
    );
    let all = json(&out);
    let ids: Vec<_> = all.iter().map(|o| o["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["talks.csv#1", "talks.csv#2", "talks.csv#3", "talks.csv#4", "talks.csv#5"]);
    assert_eq!(all[2]["error"], lines[1].split_once("#3: ").unwrap().1);
    let about = |n: usize, field: &str| all[n]["metadata"][field].as_str().unwrap_or_default().to_string();
    let by = |n: usize, field: &str| all[n]["metadata"]["evidence"][field]["rule"].clone();
    assert_eq!(
        (about(0, "title"), about(0, "date"), about(0, "place")),
        ("Talks".into(), "2022-02-14".into(), "Omsk".into())
    );
    assert_eq!((by(0, "title"), by(0, "date"), by(0, "place")), ("record".into(), "record".into(), "record".into()));
    assert_eq!(all[0]["dates"][0]["value"], "2022-02-13");
    assert_eq!(all[0]["participants"].as_array().unwrap().len(), 2);
    assert_eq!(
        (all[1]["turns"][0]["kind"].as_str(), all[1]["turns"][0]["speaker"].as_str()),
        (Some("speech"), Some("Bo Ray"))
    );
    assert_eq!(
        (all[1]["participants"][0]["words"].as_u64(), all[1]["dates"][0]["value"].as_str()),
        (Some(4), Some("2021-05-02"))
    );
    // What the text says goes first.
    assert_eq!(
        (about(4, "date"), about(4, "place"), about(4, "title")),
        ("2020-05-07".into(), "Tver".into(), "Own day".into())
    );
    assert_eq!(all[4]["source"]["path"], "talks.csv");
    let named = run(
        &["parse", "--records", "csv", "--id-field", "n", "--text-field", "Full Text", "talks.csv", "--errors", "e"],
        &at,
    );
    assert_eq!(self::ids(&named), ["1", "2", "5"]);
    let errors = std::fs::read_to_string(at.join("e")).unwrap();
    assert!(errors.contains(r#""id":"talks.csv#3""#) && errors.contains(r#""id":"4","path":"talks.csv"}"#), "{errors}");
    for (args, why) in [
        (&["--text-field", "words"][..], "talks.csv: no column is called \"words\"; it has \"n\", \"Headline\","),
        (&["--place-field", "n", "--date-field", "x"], "no column is called \"x\""),
    ] {
        let out = told(&run(&[&["parse", "--records", "csv", "talks.csv"], args].concat(), &at));
        assert!(out.0 == 1 && out.1.contains(why), "{}", out.1);
    }
    assert_eq!(told(&run(&["parse", "talks.csv", "--text-field", "a"], &at)).0, 2);
}

#[test]
fn whom_a_record_has_speak_says_the_whole_text_whatever_it_reads_like() {
    let at = folder("whose", &[]);
    let own = |text: &str, turns: &[[&str; 3]]| {
        let table = format!("speaker,text\nCy Orr,\"{text}\"\n");
        let out = run_on(&["parse", "--records", "csv", "-f", "ndjson", "-"], &at, table.as_bytes());
        let object = &json(&out)[0];
        let all = object["turns"].as_array().unwrap().iter();
        let all: Vec<_> =
            all.map(|t| ["kind", "speaker", "text"].map(|field| t[field].as_str().unwrap_or_default())).collect();
        assert_eq!(all, turns, "{text}");
        object.clone()
    };
    let named = own("The bridge will be named.", &[["speech", "Cy Orr", "The bridge will be named."]]);
    assert_eq!((&named["participants"][0]["words"], &named["metadata"]["lead"]), (&5.into(), &().into()));
    assert!(named["metadata"]["evidence"]["lead"].is_null());
    let whole = "Madam President, the bridge will be named.\nIt is good.";
    own(&whole.replace('\n', "\n\n"), &[["speech", "Cy Orr", whole]]);
    own("(Applause.)", &[["direction", "", "(Applause.)"]]);
    // A label says more than the record, and who has one has a lead above it.
    let lead = "Cy Orr spoke of the bridge.";
    let labelled = own(
        &format!("{lead}\n\nAnna Ivanova: It is named."),
        &[["narration", "", lead], ["speech", "Anna Ivanova", "It is named."]],
    );
    assert_eq!(labelled["metadata"]["lead"], lead);
}

#[test]
fn a_text_in_the_place_of_a_place_is_told_of() {
    let at = folder("places", &[]);
    let place = |long: usize| {
        let table = format!("place,text\n{},Anna Lee: NATO met.\n", "Omsk ".repeat(long));
        let object =
            json(&run_on(&["parse", "--records", "csv", "-f", "ndjson", "-"], &at, table.as_bytes())).remove(0);
        let told = object["warnings"].as_array().unwrap().iter().any(|w| w["code"] == "left-out");
        (object["metadata"]["place"].as_str().map(str::len), told)
    };
    assert_eq!((place(1), place(100), place(101)), ((Some(4), false), (Some(499), false), (None, true)));
}

#[test]
fn a_table_that_is_read_as_one_text_is_told_of() {
    let at = folder("unsaid", &[]);
    for (name, form) in
        [("a.csv", "csv"), ("a.TSV", "tsv"), ("a.jsonl", "ndjson"), ("a.json", "json"), ("a.csv.txt", "")]
    {
        std::fs::write(at.join(name), "Anna Lee: NATO met.\n").unwrap();
        let told = told(&run(&["parse", "-f", "text", name], &at)).1;
        let why =
            format!("transcript-cli: {name}: read as one text; --records {form} reads a transcript from each record\n");
        assert_eq!(told, if form.is_empty() { "" } else { why.as_str() }, "{name}");
    }
    assert!(!told(&run(&["parse", "--records", "csv", "a.csv"], &at)).1.contains("read as one text"));
}

#[test]
fn the_same_records_in_every_form_give_the_same() {
    let at = folder("forms", &[]);
    let texts = ["Anna Ivanova: Good; day, \"friends\".\n\nMay 3, 2019, Omsk", "Ivan Orlov: We met in May 2020."];
    let objects = texts.iter().enumerate().map(|(n, t)| serde_json::json!({"id": format!("r{n}"), "body": t}));
    let objects: Vec<_> = objects.collect();
    let lines: String = objects.iter().map(|o| format!("{o}\n")).collect();
    let quoted = |t: &str| format!("\"{}\"", t.replace('"', "\"\""));
    let rows = |apart: &str| {
        let rows = texts.iter().enumerate().map(|(n, t)| format!("r{n}{apart}{}\r\n", quoted(t)));
        format!("id{apart}body\r\n{}", rows.collect::<String>())
    };
    let array = serde_json::to_string_pretty(&objects).unwrap();
    let mut all = Vec::new();
    for (form, text) in [
        ("ndjson", lines.clone()),
        ("ndjson", format!("\u{feff}\n{lines}\n \n")),
        ("json", array.clone()),
        ("json", lines),
        ("csv", rows(",")),
        ("csv", rows(";")),
        ("tsv", rows("\t")),
    ] {
        let out = run_on(&["parse", "--records", form, "-f", "ndjson", "-"], &at, text.as_bytes());
        assert_eq!(told(&out).0, 0, "{form}: {}", told(&out).1);
        all.push(out.stdout);
    }
    assert!(all.iter().all(|one| one == &all[0]) && all[0].starts_with(b"{\"schema_version\""));
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(array.as_bytes()).unwrap();
    let packed = run_on(&["parse", "--records", "json", "-f", "ndjson", "-"], &at, &gz.finish().unwrap());
    assert_eq!(packed.stdout, all[0]);
}

#[test]
fn a_worker_answers_each_record_before_the_next_comes() {
    use std::io::{BufRead, BufReader};
    let at = folder("worker", &[]);
    for jobs in ["1", "2"] {
        let mut child = command(&["parse", "--records", "ndjson", "--format", "ndjson", "--jobs", jobs, "-"], &at)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (mut to, mut from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut ask = |line: &str| {
            writeln!(to, "{line}").unwrap();
            let mut answer = String::new();
            from.read_line(&mut answer).unwrap();
            serde_json::from_str::<serde_json::Value>(&answer).unwrap()
        };
        let first = ask(r#"{"id": 7, "text": "Anna Ivanova: Good day."}"#);
        assert_eq!((&first["id"], &first["turns"][0]["speaker"]), (&"7".into(), &"Anna Ivanova".into()));
        let bad = ask("{");
        assert_eq!(bad["id"], "-#2");
        assert!(bad["error"].as_str().unwrap().starts_with("is no JSON object; one stands on a line"), "{bad}");
        for (line, why) in [
            (r#"{"id": "x", "text": ""}"#, "has no text"),
            (r#"{"id": "x", "text": 0.5}"#, ""),
            ("[]", "is no JSON object; give one a record"),
            (r#"{"id": "y"}"#, "which column holds the text? name it with --text-field; it has \"id\""),
        ] {
            let answer = ask(line);
            assert_eq!(answer["error"].is_null(), why.is_empty(), "{line}: {answer}");
            assert!(answer["error"].as_str().unwrap_or_default().contains(why), "{line}: {answer}");
            assert!(line == "[]" || ["x", "y"].contains(&answer["id"].as_str().unwrap()), "{line}: {answer}");
        }
        assert_eq!(ask(r#"{"id": "last", "text": ["Anna Ivanova: Good", "day."]}"#)["id"], "last");
        drop(to);
        assert_eq!(child.wait().unwrap().code(), Some(1));
    }
}

#[test]
fn progress_is_shown_where_it_is_asked_for_and_a_summary_ends_it() {
    let at = folder("progress", &["a.txt", "b.txt"]);
    let shown = told(&run(&["parse", ".", "-f", "ndjson", "--progress", "always"], &at));
    assert!(shown.1.starts_with("transcript-cli: 2 inputs, 2 transcripts: 0.0 MB in ") && shown.0 == 0, "{}", shown.1);
    for when in ["auto", "never"] {
        assert_eq!(told(&run(&["parse", ".", "--progress", when], &at)), (0, String::new()));
    }
    assert_eq!(told(&run(&["parse", ".", "--progress", "maybe"], &at)).0, 2);
}

#[test]
fn many_empty_files_are_told_of_one_by_one() {
    let at = folder("empty", &["z.txt"]);
    (0..10_000).for_each(|n| std::fs::write(at.join(format!("{n:05}")), "").unwrap());
    let out = run(&["parse", ".", "--errors", "../empty.ndjson"], &at);
    assert_eq!((told(&out), ids(&out)), ((1, String::new()), vec!["z.txt".to_string()]));
    let errors = std::fs::read_to_string(at.join("../empty.ndjson")).unwrap();
    assert!(errors.lines().count() == 10_000 && errors.starts_with("{\"error\":\"holds no text"), "{errors:.200}");
}

#[test]
fn a_folder_that_changes_while_it_is_read_gives_what_there_is() {
    let names: Vec<String> = (0..400).map(|n| format!("{n:03}/a.txt")).collect();
    let at = folder("changing", &names.iter().map(String::as_str).collect::<Vec<_>>());
    let mut child = command(&["parse", ".", "-f", "ndjson", "--jobs", "2"], &at);
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0];
    std::io::Read::read_exact(child.stdout.as_mut().unwrap(), &mut first).unwrap();
    // Some are gone before they are reached, and some come.
    (200..400).for_each(|n| std::fs::remove_dir_all(at.join(format!("{n:03}"))).unwrap());
    (400..420).for_each(|n| std::fs::create_dir_all(at.join(format!("{n:03}"))).unwrap());
    let mut rest = child.wait_with_output().unwrap();
    rest.stdout.insert(0, first[0]);
    let (code, why) = told(&rest);
    assert!(matches!(code, 0 | 1) && why.lines().all(|line| line.contains("no such file; check the path")), "{why}");
    let ids = ids(&rest);
    assert!(ids.len() >= 200 && ids.is_sorted(), "{}", ids.len());
}
