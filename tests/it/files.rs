//! Files that are written: whole or not at all, and never one that is read.

use crate::cli::{LAVROV, told};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_transcript-cli"));
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("files").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The files in a folder, so that one left behind is seen.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
#[cfg(unix)]
fn a_signal_at_any_moment_leaves_the_old_file_or_the_whole_new_one() {
    let folder = folder("signals");
    let target = folder.join("out.json");
    let start = |args: &[&str]| command(args).stdin(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let whole = command(&["parse", LAVROV, LAVROV]).output().unwrap().stdout.len();
    let mut random = 12345_u64;
    for run in 0..200 {
        std::fs::write(&target, b"old").unwrap();
        let mut child = start(&["parse", LAVROV, "-", "-o", target.to_str().unwrap()]);
        let input = child.stdin.take().unwrap();
        // Every second run waits for its input when the signal comes: it is under way for certain.
        let waiting = (run % 2 == 0).then_some(input);
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(std::time::Duration::from_micros((random >> 33) % 8_000));
        let signal = ["TERM", "INT", "HUP", "KILL"][run / 2 % 4];
        // Whoever started the tests may have told them to ignore the other two, and the program with them.
        let stops = waiting.is_some() && matches!(signal, "TERM" | "KILL");
        match signal {
            "KILL" => child.kill().unwrap(),
            signal => {
                let id = child.id().to_string();
                let _ = Command::new("kill").args(["-s", signal, &id]).stderr(Stdio::null()).status();
            }
        }
        drop(waiting);
        child.wait().unwrap();
        let written = std::fs::read(&target).unwrap();
        assert!(!stops || written == b"old", "run {run}: what was under way has come to its place");
        let ends = serde_json::from_slice::<serde_json::Value>(&written).is_ok() && written.len() * 2 == whole;
        assert!(written == b"old" || ends, "run {run}: torn after {} bytes", written.len());
    }
}

#[test]
#[cfg(unix)]
fn what_a_killed_run_left_goes_with_the_next_and_what_is_being_written_stays() {
    let folder = folder("left");
    let [left, held, new] = ["a", "b", "c"].map(|name| folder.join(format!(".transcript-cli-{name}.part")));
    let [old, held, _new] = [&left, &held, &new].map(|path| std::fs::File::create(path).unwrap());
    for file in [&old, &held] {
        file.set_modified(std::time::UNIX_EPOCH).unwrap();
    }
    held.lock().unwrap();
    let target = folder.join("out.json");
    assert!(command(&["parse", LAVROV, "-o", target.to_str().unwrap()]).status().unwrap().success());
    assert_eq!(names(&folder), [".transcript-cli-b.part", ".transcript-cli-c.part", "out.json"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_disk_that_is_full_leaves_the_old_file_and_nothing_beside_it() {
    let folder = folder("full");
    let target = folder.join("out.json");
    std::fs::write(&target, b"old").unwrap();
    // A limit on the size of files; the signal is ignored, so that the write fails as on a full disk.
    let limited = "trap '' XFSZ; ulimit -f 8; exec \"$@\"";
    let out = Command::new("bash")
        .args(["-c", limited, "bash", env!("CARGO_BIN_EXE_transcript-cli"), "parse", LAVROV, "-o"])
        .arg(&target)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let (code, err) = told(&out);
    assert_eq!(code, 1);
    assert!(err.contains("out.json: cannot be written; ") && err.contains("File too large"), "{err}");
    assert_eq!(std::fs::read(&target).unwrap(), b"old");
    assert_eq!(names(&folder), ["out.json"]);
}

#[test]
#[cfg(unix)]
fn an_input_is_not_overwritten_by_whatever_link_it_is_called() {
    let folder = folder("links");
    let input = folder.join("talk.txt");
    let text = b"Anna Ivanova: Good evening.";
    std::fs::write(&input, text).unwrap();
    let (hard, soft) = (folder.join("hard.txt"), folder.join("soft.txt"));
    std::fs::hard_link(&input, &hard).unwrap();
    std::os::unix::fs::symlink(&input, &soft).unwrap();
    for other in [&input, &hard, &soft] {
        let path = |p: &Path| p.to_str().unwrap().to_string();
        let from_file = command(&["parse", &path(&input), "-o", &path(other)]).output().unwrap();
        let redirected = std::fs::File::open(&input).unwrap();
        let from_stdin = command(&["parse", "-", "-o", &path(other)]).stdin(redirected).output().unwrap();
        for out in [from_file, from_stdin] {
            let (code, err) = told(&out);
            assert_eq!(code, 1);
            assert!(err.contains("the output would overwrite an input; give --output another name"), "{err}");
        }
        let appended = std::fs::File::options().append(true).open(other).unwrap();
        let (code, err) = told(&command(&["parse", &path(&input)]).stdout(appended).output().unwrap());
        assert_eq!((code, err.contains("standard output would overwrite an input")), (1, true), "{err}");
    }
    assert_eq!(std::fs::read(&input).unwrap(), text);
    assert_eq!(names(&folder), ["hard.txt", "soft.txt", "talk.txt"]);
}

#[test]
#[cfg(unix)]
fn a_link_that_is_written_stays_a_link_and_a_file_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("kept");
    let (real, link) = (folder.join("real.json"), folder.join("link.json"));
    std::fs::write(&real, b"old").unwrap();
    std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    let out = command(&["parse", LAVROV, "-o", link.to_str().unwrap()]).output().unwrap();
    assert_eq!(told(&out), (0, String::new()));
    assert!(link.is_symlink());
    assert_eq!(std::fs::read(&real).unwrap(), command(&["parse", LAVROV]).output().unwrap().stdout);
    assert_eq!(std::fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(names(&folder), ["link.json", "real.json"]);
}

#[test]
fn two_that_read_standard_input_are_refused() {
    for args in [&["parse", "-", "-"][..], &["parse", "--list", "-"], &["report", LAVROV, "-", "--list", "-"]] {
        let (code, err) = told(&command(args).stdin(Stdio::null()).output().unwrap());
        assert_eq!(code, 2, "{args:?}");
        assert!(err.contains("standard input (-) can be read once only; save it to a file first"), "{err}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn help_that_cannot_be_printed_is_an_error() {
    for args in [&["--help"][..], &["--version"], &["parse", "--help"], &["formats"]] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let (code, err) = told(&command(args).stdout(full).output().unwrap());
        assert_eq!(code, 1, "{args:?}");
        assert!(err.starts_with("transcript-cli: standard output: cannot be written; no space left"), "{err}");
    }
}

#[test]
fn the_limit_holds_for_lists_and_the_largest_number_is_one() {
    let folder = folder("limits");
    let list = folder.join("names.txt");
    std::fs::write(&list, format!("[ORG]\nLadoga Choir\n{}", "# more\n".repeat(2000))).unwrap();
    let args = ["parse", LAVROV, "--list", list.to_str().unwrap(), "--max-bytes", "10000"];
    let (code, err) = told(&command(&args).output().unwrap());
    assert_eq!(code, 1);
    assert!(err.contains("names.txt: larger than 10000 bytes; raise the limit with --max-bytes"), "{err}");
    let most = u64::MAX.to_string();
    assert_eq!(told(&command(&["parse", LAVROV, "--max-bytes", &most]).output().unwrap()), (0, String::new()));
}

#[test]
fn tables_go_into_a_folder_one_file_each() {
    let folder = folder("tables");
    let made = folder.join("new");
    let several = ["parse", LAVROV, "-f", "csv", "--table", "turns,dates", "-o", made.to_str().unwrap()];
    assert_eq!(told(&command(&several).output().unwrap()), (0, String::new()));
    assert_eq!(names(&made), ["dates.csv", "turns.csv"]);
    let rows = std::fs::read_to_string(made.join("dates.csv")).unwrap();
    assert!(
        rows.starts_with("id,date,title,turn,speaker,role,start,end,text,value,") && rows.contains("\r\n"),
        "{rows}"
    );
    // Two inputs have one header.
    let all = ["parse", LAVROV, LAVROV, "-f", "tsv", "-o", made.to_str().unwrap()];
    assert_eq!(told(&command(&all).output().unwrap()), (0, String::new()));
    let transcripts = std::fs::read_to_string(made.join("transcripts.tsv")).unwrap();
    assert_eq!((names(&made).len(), transcripts.lines().count()), (9, 3), "{transcripts}");
}

#[test]
fn tables_that_cannot_be_written_are_refused_before_work_begins() {
    let folder = folder("no-tables");
    let taken = folder.join("taken");
    std::fs::write(&taken, "mine").unwrap();
    let taken = taken.to_str().unwrap();
    let (code, why) =
        told(&command(&["parse", LAVROV, "-f", "csv", "--table", "turns,dates", "-o", taken]).output().unwrap());
    assert!(code == 1 && why.contains("the folder cannot be made"), "{code} {why}");
    assert_eq!(std::fs::read_to_string(taken).unwrap(), "mine");
    for (args, hint) in [
        (&["-f", "csv", "--table", "turns,dates"][..], "--output"),
        (&["-f", "json", "--table", "turns"], "csv or tsv"),
        (&["--raw"], "csv or tsv"),
        (&["-f", "csv", "--table", "words"], "transcripts"),
    ] {
        let (code, why) = told(&command(&[&["parse", LAVROV], args].concat()).output().unwrap());
        assert!(code == 2 && why.contains(hint), "{args:?}: {code} {why}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_said_before_any_input_is_read() {
    let target = folder("no-folder").join("none/out.json");
    let (code, why) = told(&command(&["parse", "no-such-input", "-o", target.to_str().unwrap()]).output().unwrap());
    assert!(code == 1 && why.lines().count() == 1 && why.contains("no such folder; make it first"), "{code} {why}");
}

#[test]
fn a_file_whose_name_says_another_format_is_told_of() {
    let folder = folder("other");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let why = |name: &str, args: &[&str]| {
        told(&command(&[&["parse", LAVROV, "-o", &path(name)], args].concat()).output().unwrap()).1
    };
    assert!(why("a.csv", &[]).ends_with("a.csv: written as json; --format csv writes what its name says\n"));
    assert!(why("a.md", &[]).contains("--format markdown writes"));
    for (name, args) in [("b.csv", &["-f", "csv"][..]), ("b.json", &[]), ("b.out", &[]), ("b", &[])] {
        assert_eq!(why(name, args), "", "{name}");
    }
}
