//! The README's commands are run and their output is compared with what stands below them.
//!
//! A `sh` block is one command: `transcript-cli …`, or that piped into `jq [-r] 'FILTER'`. The block after it, if it is
//! `text` or `json`, is what it prints; a line that holds `…` alone stands for lines left out.

use jaq_all::{compile_with, data, defs, json};
use std::process::Command;

#[test]
fn every_format_has_its_row_in_the_readme() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let rows = |name: &str| readme.lines().any(|line| line.starts_with("| `") && line.contains(&format!("`{name}`")));
    let missing: Vec<_> = transcript_cli::FORMATS.iter().map(|format| format.name).filter(|name| !rows(name)).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn the_commands_of_the_readme_print_what_it_says() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let blocks = blocks(&readme);
    let (mut commands, mut filters) = (0, 0);
    for (i, (kind, body)) in blocks.iter().enumerate() {
        let Some(args) = body.strip_prefix("transcript-cli ").filter(|_| *kind == "sh") else { continue };
        let (args, filter) = args.split_once("| jq ").map_or((args, None), |(a, f)| (a, Some(f.trim())));
        let mut printed = run(args);
        commands += 1;
        if let Some(filter) = filter {
            filters += 1;
            let (raw, filter) = filter.strip_prefix("-r ").map_or((false, filter), |f| (true, f));
            printed = jq(filter.trim().trim_matches('\''), raw, &printed);
        }
        if let Some(("text" | "json", expected)) = blocks.get(i + 1) {
            compare(body, expected, &printed);
        } else {
            assert!(!printed.trim().is_empty(), "{body} prints nothing");
        }
    }
    assert!(commands >= 5 && filters >= 3, "the README has lost its examples");
}

/// The fenced blocks: what the fence says, and the lines in it.
fn blocks(readme: &str) -> Vec<(&str, &str)> {
    let mut parts = readme.split("```").skip(1);
    std::iter::from_fn(|| {
        let block = parts.next()?;
        parts.next()?;
        block.split_once('\n').map(|(kind, body)| (kind, body.trim_end()))
    })
    .collect()
}

fn run(args: &str) -> String {
    let args: Vec<String> = words(args).into_iter().map(|arg| arg.replace("corpus.sqlite", CORPUS)).collect();
    if args.first().is_some_and(|command| command == "index") {
        let _ = std::fs::remove_file(CORPUS);
    }
    let out = Command::new(env!("CARGO_BIN_EXE_transcript-cli"))
        .args(&args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    // As with diff, 1 says that something differs.
    let fine = out.status.success() || args.first().is_some_and(|a| a == "diff") && out.status.code() == Some(1);
    assert!(fine, "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap().replace(CORPUS, "corpus.sqlite")
}

const CORPUS: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/readme-corpus.sqlite");

/// The arguments as a shell parts them: what stands in quotation marks is one.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '\'' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => {
                words.extend(Some(std::mem::take(&mut word)).filter(|w| !w.is_empty()))
            }
            c => word.push(c),
        }
    }
    words.extend(Some(word).filter(|w| !w.is_empty()));
    words
}

fn jq(filter: &str, raw: bool, input: &str) -> String {
    let compiled =
        compile_with(filter, defs(), data::base_funs(), &[]).unwrap_or_else(|_| panic!("{filter} is not jq"));
    let mut printed = String::new();
    let name = "input".to_string().into();
    let values = json::read::parse_many(input.as_bytes());
    data::run(
        &Default::default(),
        &compiled,
        Default::default(),
        (&name, values),
        |e| e,
        |value| {
            let value = value.map_err(|_| "the filter failed".to_string())?.to_string();
            let text = raw.then(|| serde_json::from_str::<String>(&value).ok()).flatten();
            printed.push_str(&text.unwrap_or(value));
            printed.push('\n');
            Ok(())
        },
    )
    .unwrap();
    printed
}

/// Every stretch of the expected lines stands in what was printed, in order; without `…` it is all of it.
fn compare(command: &str, expected: &str, printed: &str) {
    if !expected.lines().any(|l| l.trim() == "…") {
        assert_eq!(expected.trim_end(), printed.trim_end(), "{command}");
        return;
    }
    let printed: Vec<&str> = printed.lines().collect();
    let mut from = 0;
    let mut lines = Vec::new();
    for line in expected.lines().chain(["…"]) {
        if line.trim() != "…" {
            lines.push(line);
            continue;
        }
        let at = (from..=printed.len().saturating_sub(lines.len())).find(|&k| printed[k..k + lines.len()] == lines[..]);
        from = lines.len() + at.unwrap_or_else(|| panic!("{command} does not print\n{}", lines.join("\n")));
        lines.clear();
    }
}

#[test]
fn the_version_to_cite_is_that_of_the_program() {
    let cited = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/CITATION.cff")).unwrap();
    assert!(cited.contains(concat!("\nversion: ", env!("CARGO_PKG_VERSION"), "\n")));
}
