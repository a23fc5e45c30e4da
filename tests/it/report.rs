//! What a person reads in a terminal.

use crate::cli::{LAVROV, code, err, file, run, run_on};
use std::process::{Command, Stdio};
use unicode_width::UnicodeWidthStr;

fn report(args: &[&str], text: &str) -> String {
    String::from_utf8(run_on(&[&["report"], args].concat(), text.as_bytes()).stdout).unwrap()
}

#[test]
#[cfg(unix)]
fn a_path_with_a_line_feed_is_one_line_of_the_report() {
    let odd = file("two\nlines\u{1b}[2J.txt", b"Anna Ivanova: Good evening.");
    let out = run(&["report", odd.to_str().unwrap()]);
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(text.contains("two lines\u{fffd}[2J.txt (UTF-8, 27 bytes)"), "{text}");
}

#[test]
fn the_report_prints_no_controls_of_the_text() {
    let text =
        "Meeting\u{1b}]0;title\u{7}\n\nAnna \u{202e}Ivanova: Good\u{1b}[2J evening\u{9b}31m on \u{2066}May 5, 2019.\n";
    let out = String::from_utf8(run_on(&["report"], text.as_bytes()).stdout).unwrap();
    let steers =
        |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!out.contains(steers), "{out:?}");
}

/// The report as a terminal of so many columns gets it, after a shell's `set_up`.
#[cfg(target_os = "linux")]
fn report_in_a_terminal(columns: usize, set_up: &str) -> String {
    let report = format!("{} report {LAVROV}", env!("CARGO_BIN_EXE_transcript-cli"));
    let inside = format!("{set_up}; stty cols {columns} rows 24; {report}");
    let out = Command::new("script")
        .args(["-qec", &inside, "/dev/null"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(out.status.success(), "{out:?}");
    String::from_utf8(out.stdout).unwrap().replace("\r\n", "\n")
}

#[test]
#[cfg(target_os = "linux")]
fn the_report_is_as_wide_as_its_terminal_and_coloured_unless_told_otherwise() {
    assert!(report_in_a_terminal(80, "unset NO_COLOR; export TERM=xterm").contains("\u{1b}[1m"));
    assert!(!report_in_a_terminal(80, "unset NO_COLOR; export TERM=dumb").contains('\u{1b}'));
    for columns in [60, 130] {
        let text = report_in_a_terminal(columns, "export NO_COLOR=1");
        assert!(!text.contains('\u{1b}'), "{text}");
        let widest = text.lines().map(|line| line.chars().count()).max().unwrap();
        assert!((columns - 5..=columns).contains(&widest), "{widest} of {columns}");
    }
}

#[test]
fn colours_and_width_are_as_asked_for() {
    let text = "Anna Ivanova: We met NATO on May 5, 2019.";
    assert!(!report(&[], text).contains('\u{1b}'));
    assert!(report(&["--color", "always"], text).contains("\u{1b}[1mMay 5, 2019\u{1b}[0m"));
    for width in [40, 60, 120] {
        let told = run(&["report", "--width", &width.to_string(), LAVROV]);
        let text = String::from_utf8(told.stdout).unwrap();
        let widest = text.lines().map(UnicodeWidthStr::width).max().unwrap();
        assert!((width - 5..=width).contains(&widest), "{widest} of {width}");
    }
    for (args, told) in [
        (["--width", "12"], "give a whole number of columns from 40 to 10000"),
        (["--color", "red"], "[possible values: auto, always, never]"),
    ] {
        let out = run(&["report", args[0], args[1], LAVROV]);
        assert!(code(&out) == 2 && err(&out).contains(told), "{}", err(&out));
    }
}

#[test]
fn letters_of_any_width_stand_in_columns() {
    let text = "王伟: 我们见过面。\n\nАнна Иванова: Good day.\n\nZoe\u{301} Ivanova: Good day.";
    let told = report(&["--label", "^(?<name>[^:]+): "], text);
    let begins: Vec<_> = ["我们", "Good"].iter().flat_map(|word| column(&told, word)).collect();
    assert!(begins.len() == 3 && begins.iter().all(|begin| *begin == begins[0]), "{told}");
}

/// The columns in which words stand.
fn column(told: &str, word: &str) -> Vec<usize> {
    told.lines().filter_map(|line| Some(line[..line.find(word)?].width())).collect()
}

#[test]
fn a_long_transcript_is_folded_unless_all_of_it_is_asked_for() {
    let (mut text, days) = (String::from("May 5, 2019\n\n"), 1..=28);
    for day in days {
        text +=
            &format!("Anna Petrova: We met on June {day}, 1999, in Omsk.\n\nQuestion: And {} reports?\n\n", 1900 + day);
    }
    let folded = report(&[], &text);
    assert!(folded.contains("Turns (56, folded; report --full prints each)\n"), "{folded}");
    assert!(folded.contains("  and "), "{folded}");
    let full = report(&["--full"], &text);
    assert!(full.lines().count() > folded.lines().count() + 40, "{full}");
    for day in 1..=28 {
        let row = format!(
            "  1999-06-{day:02}  “We met on June {day}, 1999, in Omsk.” (Anna Petrova, turn {})\n",
            2 * day - 2
        );
        assert!(full.contains(&row), "{row}{full}");
    }
}

#[test]
fn a_date_stands_once_with_its_sentence_and_where_else_it_is() {
    let text = "May 5, 2019\n\nAnna Petrova: We met on June 3, 1999. It rained on June 3, 1999.\n\nIvan Orlov: On June 3, 1999?";
    let told = report(&[], text);
    let row = "  1999-06-03  “We met on June 3, 1999.” (Anna Petrova, turn 0; also 1)\n";
    assert!(told.contains("Dates (1 in 3 places)\n") && told.contains(row), "{told}");
}

#[test]
fn documents_with_a_name_come_first_and_transcripts_are_set_apart() {
    let text = "Anna Petrova: We have read a report on roads of the ministry. The Constitution of Fredonia allows it.";
    let told = report(&[], text);
    let place = |words: &str| told.find(words).unwrap_or_else(|| panic!("{words}: {told}"));
    assert!(place("  constitution") < place("  report"), "{told}");
    let two = String::from_utf8(run(&["report", LAVROV, LAVROV]).stdout).unwrap();
    assert_eq!(two.matches(&format!("\n\n{}\n\n", "─".repeat(80))).count(), 1, "{two}");
}
