//! The rooms do not name one another: only `lib.rs` joins them.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and the rooms it may know.
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("text", &[]),
    ("lang", &["text"]),
    ("lists", &["text"]),
    ("read", &["model", "text", "lang"]),
    ("structure", &["model", "lists", "text", "lang"]),
    ("extract", &["model", "lists", "text", "lang"]),
    ("link", &["model", "lists", "text", "lang"]),
    ("write", &["model", "text"]),
    ("diff", &["model"]),
    ("corpus", &[]),
];

#[test]
fn every_room_names_only_the_rooms_it_may_know() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (room, known) in ROOMS {
        let mut files = Vec::new();
        let file = src.join(format!("{room}.rs"));
        if file.exists() {
            files.push(file)
        } else {
            collect(&src.join(room), &mut files)
        }
        assert!(!files.is_empty(), "the room {room} has moved");
        for file in files {
            let code = fs::read_to_string(&file).unwrap();
            assert!(!code.contains("crate::{"), "{}: name each room by its own path", file.display());
            for (other, _) in ROOMS.iter().filter(|(other, _)| other != room && !known.contains(other)) {
                let path = format!("crate::{other}");
                assert!(!code.contains(&path), "{} names {path}", file.display());
            }
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}
