//! One output an input: whole, skipped where the input is as it was, and gone on with after any end.

use crate::cli::{LAVROV, command_at as command, told};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn folder(name: &str, files: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("folders").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("in/day")).unwrap();
    for n in 0..files {
        let text = format!("Anna Ivanova: This is {n}.\n\nMay 3, 2019, Omsk\n");
        std::fs::write(folder.join(format!("in/day/{n:03}.txt")), text).unwrap();
    }
    folder
}

/// Every file in a folder but for the program's own, with its bytes.
fn outputs(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let (mut all, mut folders) = (BTreeMap::new(), vec![root.to_path_buf()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true if path.ends_with(".transcript-cli") => {}
                true => folders.push(path),
                false => {
                    let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_string();
                    all.insert(name, std::fs::read(&path).unwrap());
                }
            }
        }
    }
    all
}

fn parts(root: &Path) -> usize {
    let own = std::fs::read_dir(root.join(".transcript-cli")).unwrap();
    own.filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|e| e == "part")).count()
}

#[test]
fn each_input_has_an_output_of_its_name() {
    let at = folder("named", 3);
    let run = |args: &[&str]| command(&[&["parse"], args].concat(), &at).output().unwrap();
    std::fs::write(at.join("in/blank"), " ").unwrap();
    std::fs::write(at.join("talks.csv"), "text\nAnna Ivanova: Yes.\n\"Bo Ray: No.\"\n").unwrap();
    let out = run(&["in", "-f", "ndjson", "-o", "out/"]);
    assert_eq!(
        told(&out),
        (1, "transcript-cli: in/blank: holds no text; check that the right file was saved\n".into())
    );
    let all = outputs(&at.join("out"));
    assert_eq!(
        all.keys().collect::<Vec<_>>(),
        ["in/day/000.txt.ndjson", "in/day/001.txt.ndjson", "in/day/002.txt.ndjson"]
    );
    assert_eq!(all["in/day/001.txt.ndjson"], run(&["in/day/001.txt", "-f", "ndjson"]).stdout);
    // Tables of all inputs, or of each.
    assert_eq!(told(&run(&["in/day", "-f", "csv", "-o", "tables/"])), (0, String::new()));
    assert_eq!(outputs(&at.join("tables")).len(), 7);
    assert_eq!(told(&run(&["in/day", "-f", "csv", "-o", "rows", "--each"])), (0, String::new()));
    assert_eq!(outputs(&at.join("rows")).len(), 3);
    assert_eq!(
        told(&run(&["--records", "csv", "--text-field", "text", "talks.csv", "-o", "out/"])),
        (0, String::new())
    );
    let all = outputs(&at.join("out"));
    assert!(all.contains_key("talks.csv#1.json") && all.contains_key("talks.csv#2.json"), "{:?}", all.keys());
    for (args, why) in [
        (&["in", "--resume", "-o", "all.json"][..], "--resume goes with one file an input"),
        (&["in", "--resume", "-o", "tables/", "-f", "csv"], "--each for tables"),
        (&["in", "--each", "-f", "csv", "--table", "turns,dates", "-o", "x"], "name one --table"),
    ] {
        let (code, told) = told(&run(args));
        assert!(code == 2 && told.contains(why), "{code} {told}");
    }
}

#[test]
fn members_of_archives_stay_within_the_folder() {
    let at = folder("within", 0);
    let mut tar = tar::Builder::new(Vec::new());
    for name in ["../../evil.txt", "/abs.txt", "a/../../b.txt", "nul\u{1}:*?.txt", ".transcript-cli/done.ndjson"] {
        let mut header = tar::Header::new_gnu();
        header.as_gnu_mut().unwrap().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_size(19);
        header.set_cksum();
        tar.append(&header, &b"Anna Ivanova: Yes.\n"[..]).unwrap();
    }
    std::fs::write(at.join("in/all.tar"), tar.into_inner().unwrap()).unwrap();
    let out = command(&["parse", "../in/all.tar", "--hidden", "-o", "../out/"], &at.join("in")).output().unwrap();
    assert_eq!(told(&out), (0, String::new()));
    let all = outputs(&at.join("out"));
    assert_eq!(all.len(), 5, "{:?}", all.keys());
    assert!(all.keys().all(|name| name.starts_with("%2E%2E/in/all.tar!")), "{:?}", all.keys());
    assert_eq!(outputs(&at).len(), 6);
}

#[test]
fn what_is_as_it_was_is_left_alone() {
    let at = folder("resumed", 4);
    let run = |args: &[&str]| {
        let base = ["parse", "in", "-f", "ndjson", "-o", "out/"];
        assert_eq!(told(&command(&[&base, args].concat(), &at).output().unwrap()), (0, String::new()));
    };
    let output = |n: usize| at.join(format!("out/in/day/{n:03}.txt.ndjson"));
    let mark = || (0..4).for_each(|n| std::fs::write(output(n), "mine").unwrap());
    let marked = || (0..4).filter(|n| std::fs::read(output(*n)).unwrap() == b"mine").collect::<Vec<_>>();
    run(&[]);
    mark();
    run(&["--resume"]);
    assert_eq!(marked(), [0, 1, 2, 3]);
    // Another text of the same length, the same text written again, a longer one; and an output that is gone.
    let text = std::fs::read_to_string(at.join("in/day/000.txt")).unwrap();
    std::fs::write(at.join("in/day/000.txt"), text.replace("Omsk", "Perm")).unwrap();
    let text = std::fs::read(at.join("in/day/001.txt")).unwrap();
    std::fs::write(at.join("in/day/001.txt"), text).unwrap();
    std::fs::write(at.join("in/day/002.txt"), "Anna Ivanova: Something else.\n").unwrap();
    std::fs::remove_file(output(3)).unwrap();
    run(&["--resume"]);
    assert_eq!(marked(), [1]);
    mark();
    run(&["--resume", "--anchor", "2020-01-01"]);
    assert_eq!(marked(), [] as [usize; 0]);
    mark();
    run(&["--anchor", "2020-01-01"]);
    assert_eq!(marked(), [] as [usize; 0]);
}

#[test]
#[cfg(unix)]
fn killed_at_any_moment_it_is_whole_and_goes_on() {
    let at = folder("killed", 300);
    let long = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(LAVROV)).unwrap();
    (0..60).for_each(|n| std::fs::write(at.join(format!("in/{n}.txt")), &long).unwrap());
    let start = |to: &str| {
        let mut command = command(&["parse", "in", "-f", "ndjson", "-o", to, "--resume"], &at);
        command.stderr(Stdio::null()).spawn().unwrap()
    };
    assert!(start("whole/").wait().unwrap().success());
    let whole = outputs(&at.join("whole"));
    assert_eq!(whole.len(), 360);
    let mut random = 99_u64;
    let mut grown = 0;
    for run in 0..20 {
        let mut child = start("out/");
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(std::time::Duration::from_micros((random >> 33) % 40_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let now = outputs(&at.join("out"));
        assert!(now.iter().all(|(name, bytes)| whole.get(name) == Some(bytes)), "run {run}: an output is torn");
        assert!(now.len() >= grown, "run {run}: an output is gone");
        grown = now.len();
    }
    assert!(start("out/").wait().unwrap().success());
    assert!(outputs(&at.join("out")) == whole);
    assert_eq!(parts(&at.join("out")), 0);
    // Each is done once, but for those that were killed between their end and the journal's line.
    let journal = std::fs::read_to_string(at.join("out/.transcript-cli/done.ndjson")).unwrap();
    let lines = journal
        .lines()
        .filter(|line| serde_json::from_str::<serde_json::Value>(line).is_ok_and(|l| l["output"].is_string()));
    let lines = lines.count();
    assert!((360..=400).contains(&lines), "{lines}");
}

#[test]
#[cfg(unix)]
fn ctrl_c_ends_between_two_inputs_and_keeps_what_is_done() {
    let at = folder("stopped", 2000);
    let mut child = command(&["parse", "in", "-o", "out/", "--jobs", "2"], &at).stderr(Stdio::piped()).spawn().unwrap();
    while outputs(&at.join("out")).is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    let second = told(&command(&["parse", "in", "-o", "out/"], &at).output().unwrap());
    assert_eq!(second, (1, "transcript-cli: out/: another run writes there; wait for its end\n".into()));
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-s", "TERM", &id]).status().unwrap().success());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(
        told(&ended),
        (130, "transcript-cli: stopped before the end; --resume goes on with what is done\n".into())
    );
    let done = outputs(&at.join("out")).len();
    assert!((1..2000).contains(&done), "{done}");
    child = command(&["parse", "in", "-o", "out/", "--resume"], &at).spawn().unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!((outputs(&at.join("out")).len(), parts(&at.join("out"))), (2000, 0));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_ends_the_run_and_leaves_no_torn_output() {
    let at = folder("full", 3);
    let long = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(LAVROV)).unwrap();
    std::fs::write(at.join("in/day/001.txt"), long).unwrap();
    let limited = "trap '' XFSZ; ulimit -f 8; exec \"$@\"";
    let out = Command::new("bash")
        .args(["-c", limited, "bash", env!("CARGO_BIN_EXE_transcript-cli"), "parse", "in", "-o", "out/", "--jobs", "1"])
        .current_dir(&at)
        .output()
        .unwrap();
    let (code, err) = told(&out);
    assert!(code == 1 && err.contains("cannot be written; ") && err.contains("File too large"), "{code} {err}");
    assert_eq!(outputs(&at.join("out")).keys().collect::<Vec<_>>(), ["in/day/000.txt.json"]);
    assert_eq!(parts(&at.join("out")), 0);
}
