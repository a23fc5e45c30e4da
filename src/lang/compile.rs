//! Compiles the words of a language into one table when the program is built; `mod.rs` says how the files look.

use crate::text::classes::{Classes, IN_SMALL};
use crate::text::table;
use crate::text::tokens::{self, Tokens};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// What stands behind the name of a class whose words are found whatever their capitals.
const ANY_CASE: &str = ", in any case";

/// What a word is: its classes, and the numbers that it is in some of them.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Set {
    classes: Classes,
    numbers: Vec<(u16, i16)>,
}

impl Set {
    fn or(&self, other: Option<&Set>) -> Set {
        let Some(other) = other else { return self.clone() };
        let numbers = self.numbers.iter().chain(&other.numbers).copied().collect();
        Set { classes: self.classes.or(other.classes), numbers }
    }
}

/// All words and classes of a language.
#[derive(Default)]
struct Words {
    /// Each class: its name and what its comment says.
    classes: Vec<(String, String)>,
    /// The words of the classes that look at capitals, and of those that do not.
    printed: BTreeMap<String, Set>,
    small: BTreeMap<String, Set>,
}

impl Words {
    /// Reads a file, or says which line is wrong and why.
    fn read(&mut self, text: &str) -> Result<(), String> {
        let (mut comment, mut class, mut any_case) = (String::new(), None, false);
        for (number, line) in (1..).zip(text.lines().map(str::trim)) {
            let refuse = |what: String| Err(format!("line {number}: {what}"));
            if let Some(note) = line.strip_prefix('#') {
                comment = format!("{comment} {}", note.trim()).trim().to_string();
                continue;
            }
            let about = std::mem::take(&mut comment);
            if line.is_empty() {
                continue;
            }
            if let Some(head) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                any_case = head.ends_with(ANY_CASE);
                let name = head.strip_suffix(ANY_CASE).unwrap_or(head).replace([' ', '-'], "_");
                if about.is_empty() {
                    return refuse(format!("[{head}] needs a comment above it that says what the class is"));
                }
                if !name.bytes().all(|b| b.is_ascii_uppercase() || b == b'_') {
                    return refuse(format!("[{head}] is no name of a class; write it in capitals"));
                }
                if self.classes.iter().any(|c| c.0 == name) {
                    return refuse(format!("[{head}] has been there before"));
                }
                class = Some(Classes::FIRST + self.classes.len());
                self.classes.push((name, about));
                continue;
            }
            let Some(class) = class else { return refuse("words before any class such as [MONTH]".into()) };
            for word in line.split_whitespace() {
                self.word(word, class, any_case).or_else(refuse)?;
            }
        }
        Ok(())
    }

    fn word(&mut self, word: &str, class: usize, any_case: bool) -> Result<(), String> {
        let (word, value) = match word.rsplit_once('=').filter(|(word, _)| !word.is_empty()) {
            Some((word, value)) => (word, Some(value.parse().map_err(|_| format!("{value} is no number"))?)),
            None => (word, None),
        };
        if Tokens::new(word).len() != 1 && !word.starts_with(['’', '\'']) {
            return Err(format!("{word} is never one token"));
        }
        if any_case && word.bytes().any(|b| b.is_ascii_uppercase()) {
            return Err(format!("{word} is to be written small, since it is found in any case"));
        }
        let words = if any_case { &mut self.small } else { &mut self.printed };
        let set = words.entry(word.to_string()).or_default();
        if set.classes.any(Classes::one(class)) {
            return Err(format!("{word} stands twice in its class"));
        }
        set.classes = set.classes.or(Classes::one(class));
        set.numbers.extend(value.map(|value| (class as u16, value)));
        Ok(())
    }
}

/// Writes the table of all files, each with its name, and the constants of their classes into a folder.
pub fn compile(files: &[(String, String)], target: &Path) {
    let mut words = Words::default();
    for (file, text) in files {
        words.read(text).unwrap_or_else(|e| panic!("{file}: {e}"));
    }
    assert!(Classes::FIRST + words.classes.len() <= Classes::LIMIT, "more classes than Classes are wide: widen them");

    let mut sets: BTreeMap<Set, u64> = BTreeMap::from([(Set::default(), 0)]);
    let mut order = vec![Set::default()];
    let mut number = |set: Set| {
        *sets.entry(set.clone()).or_insert_with(|| {
            order.push(set);
            order.len() as u64 - 1
        })
    };
    let mut entries: BTreeMap<u64, u64> = BTreeMap::new();
    for (word, set) in &words.small {
        let set = number(set.clone());
        entries.insert(tokens::hash(word), set * (IN_SMALL + 1));
    }
    for (word, set) in &words.printed {
        let set = number(set.or(words.small.get(&word.to_ascii_lowercase())));
        let entry = entries.entry(tokens::hash(word)).or_default();
        *entry = *entry - *entry % IN_SMALL + set;
    }

    let mut classes = String::new();
    for (at, (name, about)) in words.classes.iter().enumerate() {
        writeln!(classes, "/// {about}\npub const {name}: Classes = Classes::one({});", Classes::FIRST + at)
            .expect("OK because a string takes all");
    }
    let (mut rows, mut numbers) = (String::new(), String::new());
    for (at, set) in order.iter().enumerate() {
        write!(rows, "Classes::of({:?}),", set.classes.bits()).expect("OK because a string takes all");
        let mut of_set = set.numbers.clone();
        of_set.sort_unstable();
        for (class, number) in of_set {
            write!(numbers, "({at},{class},{number}),").expect("OK because a string takes all");
        }
    }
    std::fs::create_dir_all(target).expect("OK because cargo made the folder above");
    let table = table::lay_out(&entries);
    for (name, bytes) in [
        ("table", &table),
        ("classes.rs", &classes.into_bytes()),
        ("sets.rs", &format!("&[{rows}]").into_bytes()),
        ("numbers.rs", &format!("&[{numbers}]").into_bytes()),
    ] {
        std::fs::write(target.join(name), bytes).expect("OK because the folder was just made");
    }
}
