//! Every fixture in every format, and its finds underlined in context, so that a diff is the list of gains and losses.
//!
//! `UPDATE_GOLDENS=1 cargo test --test it goldens` writes `tests/goldens/` anew: read the diff before it is committed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use transcript_cli::{Analysis, FORMATS, Options, parse};

#[test]
fn fixtures_come_out_as_they_were_read_and_approved() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("tests/goldens");
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    let mut expected = BTreeMap::new();
    for path in fixtures(&root.join("fixtures")) {
        let name = path.strip_prefix(root.join("fixtures")).unwrap().to_str().unwrap().replace('/', "-");
        let analysis = parse(&std::fs::read(&path).unwrap(), &name, &Options::default());
        expected.insert(format!("{name}.finds"), finds(&analysis));
        for format in FORMATS {
            expected.insert(format!("{name}.{}", format.name), crate::common::printed(format, &analysis));
        }
    }
    if update {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in &expected {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    let kept: BTreeMap<String, String> = fixtures(&folder)
        .into_iter()
        .map(|p| (p.file_name().unwrap().to_str().unwrap().to_string(), std::fs::read_to_string(&p).unwrap()))
        .collect();
    assert_eq!(kept.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (name, text) in &expected {
        for (i, (was, is)) in kept[name].lines().zip(text.lines()).enumerate() {
            assert_eq!(was, is, "{name}, line {}", i + 1);
        }
        assert_eq!(kept[name].len(), text.len(), "{name}");
    }
}

fn fixtures(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let below = |path: PathBuf| if path.is_dir() { fixtures(&path) } else { vec![path] };
    files.into_iter().flat_map(below).filter(|p| p.extension().is_none_or(|e| e != "md")).collect()
}

/// The entities, dates and documents of a turn: from, to, and the letter to mark them with.
type Layers = [Vec<(usize, usize, char)>; 3];

/// The turns, with what was found marked below the words: a line for entities, one for dates, one for documents.
fn finds(analysis: &Analysis) -> String {
    let mut layers: BTreeMap<usize, Layers> = BTreeMap::new();
    for entity in &analysis.entities {
        for m in &entity.mentions {
            let letter = entity.kind.as_str().chars().next().unwrap();
            layers.entry(m.turn).or_default()[0].push((m.start, m.end, letter));
        }
    }
    for d in &analysis.dates {
        layers.entry(d.turn).or_default()[1].push((d.start, d.end, 'd'));
    }
    for document in &analysis.documents {
        for m in &document.mentions {
            layers.entry(m.turn).or_default()[2].push((m.start, m.end, 't'));
        }
    }
    let mut out = String::new();
    for (i, turn) in analysis.turns.iter().enumerate() {
        out += &format!("{i} {:?} {}\n", turn.kind, turn.label.as_deref().unwrap_or("-"));
        let marks = layers.remove(&i).unwrap_or_default();
        let mut at = 0;
        for line in lines(&turn.text) {
            let length = line.chars().count();
            out += &format!("  {}\n", line.trim_end());
            for layer in &marks {
                let mut under = vec![' '; length];
                for &(start, end, letter) in layer {
                    for k in start.max(at)..end.min(at + length) {
                        under[k - at] = letter;
                    }
                }
                let under: String = under.into_iter().collect();
                if !under.trim().is_empty() {
                    out += &format!("  {}\n", under.trim_end());
                }
            }
            at += length;
        }
    }
    out
}

/// A text in lines of about 100 code points, cut after spaces and line feeds, nothing left out.
fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    for paragraph in text.split_inclusive('\n') {
        let (mut start, mut width) = (0, 0);
        for word in paragraph.split_inclusive(' ') {
            let end = word.as_ptr() as usize - paragraph.as_ptr() as usize;
            if width > 0 && width + word.chars().count() > 100 {
                lines.push(&paragraph[start..end]);
                (start, width) = (end, 0);
            }
            width += word.chars().count();
        }
        lines.push(&paragraph[start..]);
    }
    lines
}
