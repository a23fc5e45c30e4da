//! The command line as scripts meet it: exit codes, messages, streams.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub const LAVROV: &str = "fixtures/kremlin/2022-02-14-lavrov.txt";

pub fn run(args: &[&str]) -> Output {
    command(args).output().unwrap()
}

pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_transcript-cli"));
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR")).env_remove("NO_COLOR");
    command
}

pub fn run_on(args: &[&str], input: &[u8]) -> Output {
    let mut child = command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// Run elsewhere, with nothing on standard input.
pub fn command_at(args: &[&str], at: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_transcript-cli"));
    command.args(args).current_dir(at).stdin(Stdio::null());
    command
}

/// How it ended, and what it said.
pub fn told(output: &Output) -> (i32, String) {
    (code(output), err(output))
}

pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub fn json(output: &Output) -> Vec<serde_json::Value> {
    serde_json::Deserializer::from_slice(&output.stdout).into_iter().map(Result::unwrap).collect()
}

/// A file in a folder of its own.
pub fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn parse_prints_one_object_an_input_in_the_order_given() {
    let other = file("order.txt", b"Anna Ivanova: Good evening.\n\nMay 3, 2019, Omsk\n");
    let both = run(&["parse", LAVROV, other.to_str().unwrap(), LAVROV]);
    assert_eq!(code(&both), 0, "{}", err(&both));
    let paths: Vec<_> = json(&both).iter().map(|o| o["source"]["path"].as_str().unwrap().to_string()).collect();
    assert_eq!(paths, [LAVROV, other.to_str().unwrap(), LAVROV]);
}

#[test]
fn ndjson_is_one_object_a_line_and_the_same_as_json() {
    let lines = run(&["parse", "--format", "ndjson", LAVROV, LAVROV]);
    assert_eq!(lines.stdout.iter().filter(|b| **b == b'\n').count(), 2);
    assert_eq!(json(&lines)[1], json(&run(&["parse", LAVROV]))[0]);
}

#[test]
fn a_dash_or_no_file_reads_standard_input() {
    let text = "Anna Ivanova: Good evening.".as_bytes();
    for args in [&["parse", "-"][..], &["parse"][..]] {
        let out = run_on(args, text);
        assert_eq!(code(&out), 0);
        assert_eq!(json(&out)[0]["source"]["path"], "-");
        assert_eq!(json(&out)[0]["turns"][0]["text"], "Good evening.");
    }
}

#[test]
fn output_goes_to_the_file_named() {
    let target = file("output.json", b"old");
    let out = run(&["parse", LAVROV, "-o", target.to_str().unwrap()]);
    assert_eq!((code(&out), out.stdout.len()), (0, 0));
    assert_eq!(std::fs::read(&target).unwrap(), run(&["parse", LAVROV]).stdout);
}

#[test]
fn an_output_that_is_an_input_is_refused_before_it_is_lost() {
    let both = file("both.txt", b"Anna Ivanova: Good evening.");
    let out = run(&["parse", both.to_str().unwrap(), "-o", both.to_str().unwrap()]);
    assert_eq!(code(&out), 1);
    assert!(err(&out).contains("would overwrite an input; give --output another name"), "{}", err(&out));
    assert_eq!(std::fs::read(&both).unwrap(), b"Anna Ivanova: Good evening.");
}

#[test]
fn an_output_that_is_a_list_of_the_user_is_refused_before_it_is_lost() {
    let list = file("list-and-output.txt", b"[ORG]\nLadoga Choir\n");
    let path = list.to_str().unwrap();
    let out = run(&["parse", LAVROV, "--list", path, "-o", path]);
    assert_eq!(code(&out), 1);
    assert!(err(&out).contains("would overwrite an input; give --output another name"), "{}", err(&out));
    assert_eq!(std::fs::read(&list).unwrap(), b"[ORG]\nLadoga Choir\n");
}

#[test]
fn an_older_output_stays_where_nothing_could_be_read() {
    let target = file("older.json", b"old");
    let out = run(&["parse", "no-such-file.txt", "-o", target.to_str().unwrap()]);
    assert_eq!(code(&out), 1);
    assert_eq!(std::fs::read(&target).unwrap(), b"old");
}

#[test]
fn an_output_that_cannot_be_written_is_named_with_the_cure() {
    let folder = file("beside.txt", b"").parent().unwrap().to_path_buf();
    let missing = folder.join("no-such-folder").join("out.json");
    let cases =
        [(missing, "cannot be written; no such folder; make it first"), (folder, "cannot be written; it is a folder")];
    for (path, told) in cases {
        let out = run(&["report", LAVROV, "-o", path.to_str().unwrap()]);
        assert_eq!(code(&out), 1);
        assert!(err(&out).contains(&format!("{}: {told}", path.display())), "{}", err(&out));
    }
}

#[test]
fn an_input_that_fails_is_one_line_and_the_others_are_still_printed() {
    let empty = file("empty.txt", b"");
    let blank = file("blank.txt", b" \n\t\n\n");
    let cases = [
        ("no-such-file.txt".to_string(), "no-such-file.txt: no such file; check the path"),
        (empty.display().to_string(), "empty.txt: holds no text; check that the right file was saved"),
        (blank.display().to_string(), "blank.txt: holds no text; check that the right file was saved"),
    ];
    for (path, message) in cases {
        let out = run(&["parse", &path, LAVROV]);
        assert_eq!(code(&out), 1, "{path}");
        assert_eq!(json(&out).len(), 1, "{path}");
        assert_eq!(err(&out).lines().count(), 1, "{path}: {}", err(&out));
        assert!(err(&out).starts_with("transcript-cli: ") && err(&out).contains(message), "{}", err(&out));
    }
}

#[test]
fn an_input_over_the_limit_is_refused_with_the_cure() {
    let out = run(&["parse", "--max-bytes", "100", LAVROV]);
    assert_eq!(code(&out), 1);
    assert_eq!(
        err(&out),
        format!("transcript-cli: {LAVROV}: larger than 100 bytes; raise the limit with --max-bytes, 0 for none\n")
    );
    assert_eq!(code(&run(&["parse", "--max-bytes", "0", LAVROV])), 0);
}

#[test]
#[cfg(unix)]
fn an_endless_input_ends_at_the_limit() {
    let out = run(&["parse", "--max-bytes", "1000000", "/dev/zero"]);
    assert_eq!(code(&out), 1);
    assert!(err(&out).contains("/dev/zero: larger than 1000000 bytes"), "{}", err(&out));
}

#[test]
fn wrong_arguments_are_exit_status_2() {
    for args in [
        &["parse", "--format", "xml", LAVROV][..],
        &["parse", "--anchor", "2022-02-30", LAVROV][..],
        &["parse", "--anchor", "yesterday", LAVROV][..],
        &["parse", "--without", "no-such-rule", LAVROV][..],
        &["tell", LAVROV][..],
        &[][..],
    ] {
        let out = run(args);
        assert_eq!(code(&out), 2, "{args:?}");
        assert!(!out.stderr.is_empty() && out.stdout.is_empty(), "{args:?}");
    }
}

/// Each says what is wrong, where, and what to do.
#[test]
fn messages_about_arguments_are_these() {
    let formats: Vec<&str> = transcript_cli::FORMATS.iter().map(|format| format.name).collect();
    let no_format =
        format!("error: invalid value 'yaml' for '--format <FORMAT>'\n  [possible values: {}]", formats.join(", "));
    for (args, message) in [
        (["--format", "yaml"], no_format.as_str()),
        (
            ["--anchor", "2022-02-30"],
            "error: invalid value '2022-02-30' for '--anchor <YYYY-MM-DD>': give a day of the calendar such as 2022-02-14",
        ),
        (
            ["--without", "no-such-rule"],
            "error: invalid value 'no-such-rule' for '--without <RULE>': no rule has this name; `transcript-cli rules` lists them",
        ),
        (
            ["--label", "^[A-Z]+>"],
            "error: invalid value '^[A-Z]+>' for '--label <REGEX>': the pattern \"^[A-Z]+>\" cannot be used: no group is called “name”; mark who speaks as in '^<(?<name>[^>]+)> '",
        ),
        (
            ["--max-bytes", "1G"],
            "error: invalid value '1G' for '--max-bytes <BYTES>': give a whole number of bytes such as 500000000, or 0 for any",
        ),
    ] {
        let out = run(&["parse", args[0], args[1], LAVROV]);
        assert_eq!((code(&out), err(&out)), (2, format!("{message}\n\nFor more information, try '--help'.\n")));
    }
}

#[test]
fn messages_about_lists_are_these() {
    for (name, list, message) in [
        ("no-section", &b"# mine\nOmsk\n"[..], "line 2: a row before any section; begin with a line such as [PERSON]"),
        ("no-field", b"[GPE]\nOmsk | | Tomsk\n", "line 2: an empty field; take out the extra | or fill it"),
        (
            "odd-section",
            b"[TOWN]\nOmsk\n",
            "line 2: no section is called [TOWN]; use PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, DOCUMENT, GIVEN NAME or NOT",
        ),
        ("not-text", b"[GPE]\nOmsk\xff\n", "not UTF-8; save the list as UTF-8 text"),
    ] {
        let list = file(name, list);
        let list = list.to_str().unwrap();
        let out = run(&["parse", "--list", list, LAVROV]);
        assert_eq!((code(&out), err(&out)), (1, format!("transcript-cli: {list}: {message}\n")));
    }
    let missing = run(&["parse", "--list", "no-such-list", LAVROV]);
    assert_eq!(
        (code(&missing), err(&missing)),
        (1, "transcript-cli: no-such-list: no such file; check the path\n".into())
    );
}

#[test]
#[cfg(unix)]
fn messages_about_files_are_these() {
    let within = format!("{LAVROV}/x");
    for (args, message) in [
        (&["parse", "no-such-file"][..], "no-such-file: no such file; check the path"),
        (&["parse", &within], "fixtures/kremlin/2022-02-14-lavrov.txt/x: cannot be read; check the path and the disk"),
        (&["parse", "one\ntwo\u{1b}[2J"], "$'one\\ntwo\\x1b[2J': no such file; check the path"),
        (
            &["parse", LAVROV, "-o", "no-such-folder/x"],
            "no-such-folder/x: cannot be written; no such folder; make it first (No such file or directory (os error 2))",
        ),
        (
            &["parse", LAVROV, "-o", LAVROV],
            "fixtures/kremlin/2022-02-14-lavrov.txt: the output would overwrite an input; give --output another name",
        ),
    ] {
        let out = run(args);
        assert_eq!((code(&out), err(&out)), (1, format!("transcript-cli: {message}\n")), "{args:?}");
    }
    let folder = command(&["parse"]).stdin(std::fs::File::open("fixtures").unwrap()).output().unwrap();
    let message = "standard input: cannot be read; check what is piped in (Is a directory (os error 21))";
    assert_eq!((code(&folder), err(&folder)), (1, format!("transcript-cli: {message}\n")));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error_that_says_where() {
    let full =
        "cannot be written; no space left; free some, or write elsewhere (No space left on device (os error 28))";
    let out = run(&["parse", LAVROV, "-o", "/dev/full"]);
    assert_eq!((code(&out), err(&out)), (1, format!("transcript-cli: /dev/full: {full}\n")));
    for args in [&["parse", LAVROV][..], &["rules"]] {
        let device = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let out = command(args).stdout(device).output().unwrap();
        assert_eq!((code(&out), err(&out)), (1, format!("transcript-cli: standard output: {full}\n")));
    }
}

#[test]
#[cfg(unix)]
fn a_named_pipe_is_read_to_its_end() {
    let pipe = file("beside-the-pipe", b"").with_file_name("pipe");
    let _ = std::fs::remove_file(&pipe);
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = command(&["parse", pipe.to_str().unwrap()]).stdout(Stdio::piped()).spawn().unwrap();
    std::fs::write(&pipe, "Anna Ivanova: Good evening.").unwrap();
    let out = reader.wait_with_output().unwrap();
    assert_eq!(json(&out)[0]["turns"][0]["speaker"], "Anna Ivanova");
}

#[test]
#[cfg(unix)]
fn a_reader_that_closes_the_pipe_early_is_no_error() {
    let many = vec![LAVROV; 200];
    let mut child =
        command(&[&["parse"][..], &many].concat()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    assert_eq!((code(&out), err(&out)), (0, String::new()));
}

#[test]
fn help_and_version_work_and_help_has_examples() {
    let help = run(&["--help"]);
    assert_eq!(code(&help), 0);
    assert!(String::from_utf8_lossy(&help.stdout).contains("transcript-cli parse meeting.txt"));
    let version = run(&["--version"]);
    assert_eq!(String::from_utf8_lossy(&version.stdout), format!("transcript-cli {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_rule_is_told_with_all_that_it_finds_and_leaves() {
    let out = String::from_utf8(run(&["rules", "month-day"]).stdout).unwrap();
    assert!(out.starts_with("month-day: finds a date\n"), "{out}");
    assert!(out.contains("  finds    Later, on {January 25}, I believe, they sent a paper. (2022-01-25)\n"), "{out}");
    assert!(out.contains("\n  leaves   "), "{out}");
    assert_eq!(code(&run(&["rules", "no-such-rule"])), 2);
}

#[test]
fn the_formats_are_listed_as_parse_takes_them() {
    let out = String::from_utf8(run(&["formats"]).stdout).unwrap();
    for line in out.lines() {
        let name = line.split_whitespace().next().unwrap();
        assert_eq!(code(&run(&["parse", LAVROV, "-f", name])), 0, "{name}");
    }
    assert!(out.contains("ndjson        one JSON object a line\n"), "{out}");
}

#[test]
fn every_rule_has_a_line_and_a_name_of_its_own_in_its_layer() {
    let out = run(&["rules"]);
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(
        text.contains("given-name                   A given name and what follows it. “Sergei Gromov”\n"),
        "{text}"
    );
    let mut names: Vec<_> = text.lines().map(|l| l.split_whitespace().take(2).collect::<Vec<_>>()).collect();
    assert!(names.iter().all(|n| matches!(n[0], "date" | "document" | "entity")), "{text}");
    let before = names.len();
    names.sort();
    names.dedup();
    assert_eq!(before, names.len());
}

#[test]
fn text_without_labels_and_text_with_broken_bytes_are_results_that_say_so() {
    let cases: [(&[u8], &str); 2] = [
        (b"The delegation arrived in Omsk.\n\nIt stayed for a day.\n", "no-labels"),
        (b"Anna Ivanova: It\xe2\x80\x99s late \xff\xfe, \xe2\x80\x9cgood night\xe2\x80\x9d.\n", "invalid-encoding"),
    ];
    for (text, code_of_warning) in cases {
        let out = run_on(&["parse"], text);
        assert_eq!(code(&out), 0);
        let warnings = json(&out)[0]["warnings"].clone();
        let codes: Vec<_> = warnings.as_array().unwrap().iter().map(|w| w["code"].as_str().unwrap()).collect();
        assert!(codes.contains(&code_of_warning), "{codes:?}");
    }
}
