//! Compiles the words of `lang/` and the lists of `lists/` into tables when the program is built, so that a run starts
//! with nothing to build.

mod lang {
    pub mod compile;
}
mod lists {
    pub mod compile;
    #[allow(dead_code)]
    pub mod format;
}
#[allow(dead_code)]
mod text {
    pub mod at;
    pub mod classes;
    pub mod fold;
    pub mod hash;
    pub mod person;
    pub mod table;
    pub mod tokens;
}

use std::path::{Path, PathBuf};

fn main() {
    for room in ["lang", "lists", "text"] {
        println!("cargo::rerun-if-changed=src/{room}");
    }
    let target = PathBuf::from(std::env::var("OUT_DIR").expect("OK because cargo sets it for build scripts"));
    lang::compile::compile(&texts("src/lang/en"), &target.join("words"));
    lists::compile::compile(&texts("src/lists"), &target.join("lists"));
}

/// The text files of a folder with their names, sorted.
fn texts(folder: &str) -> Vec<(String, String)> {
    let files = std::fs::read_dir(Path::new(folder)).expect("OK because the package holds this folder");
    let mut files: Vec<_> = files
        .map(|e| e.expect("OK because the folder was just opened").path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    let text = |p: &PathBuf| std::fs::read_to_string(p).expect("OK because the package's lists are UTF-8 files");
    files.iter().map(|p| (p.display().to_string(), text(p))).collect()
}
