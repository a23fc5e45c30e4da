//! The files of a folder and of the folders in it, by name: what is hidden, or ignored by `.gitignore` and `.ignore`, is no
//! input unless it is asked for, as with ripgrep.

use super::{is_standard, unreached};
use crate::io::Failure;
use anyhow::Context;
use ignore::overrides::OverrideBuilder;
use ignore::{DirEntry, Match, WalkBuilder};
use same_file::is_same_file;
use std::path::{Component, Path, PathBuf};

/// Which files of a folder are inputs.
#[derive(Debug, Default, Clone)]
pub struct Walked {
    /// Those that one of these patterns fits, and none that one behind `!` does.
    pub globs: Vec<String>,
    /// Hidden ones too.
    pub hidden: bool,
    /// Ignored ones too.
    pub ignored: bool,
    /// Those that links lead to.
    pub follow: bool,
    /// What is written is not read.
    pub written: Option<PathBuf>,
}

/// What is said of a folder or an archive without any.
pub const NONE: &str =
    "no file in it that is to be read; check --glob, or take hidden and ignored ones with --no-ignore";

/// The files of one folder.
pub struct Folder {
    walk: ignore::Walk,
    /// What is told where there are none.
    none: Option<Failure>,
}

impl Walked {
    /// Fails where a pattern cannot be read.
    ///
    /// # Errors
    ///
    /// The pattern, and what is wrong with it.
    pub fn check(glob: &str) -> anyhow::Result<()> {
        OverrideBuilder::new("").add(glob).map(drop).with_context(|| format!("{glob:?} is no pattern of paths"))
    }

    /// The files of a folder, or those that a pattern fits where no such file is; none of what else is called so.
    pub fn folder(&self, path: &Path) -> Option<Result<Folder, Failure>> {
        if is_standard(path) {
            return None;
        }
        if path.is_dir() {
            let none =
                "no file in it that is to be read; check --glob, or take hidden and ignored ones with --no-ignore";
            return Some(self.walk(path, &self.globs, None, Failure::new(path, none)));
        }
        if !is_pattern(path) {
            return None;
        }
        // `pages/*.html`: the folder, and the pattern within it. Shells that leave it to the program are many on Windows.
        let mut parts: Vec<Component> = path.components().collect();
        let plain = parts.iter().take_while(|part| !is_pattern(Path::new(part))).count();
        let pattern: PathBuf = parts.drain(plain..).collect();
        let depth = pattern.components().count();
        let folder = Some(parts.iter().collect::<PathBuf>()).filter(|p| p != Path::new("")).unwrap_or(".".into());
        let pattern = format!("/{}", pattern.to_string_lossy().replace('\\', "/"));
        let depth = (!pattern.contains("**")).then_some(depth);
        Some(self.walk(&folder, &[pattern], depth, Failure::new(path, "no such file; check the path")))
    }

    /// Whether a member of an archive is an input: patterns and hidden files count there as in folders.
    pub fn wants(&self, member: &Path) -> bool {
        let mut patterns = OverrideBuilder::new("");
        let patterns = self.globs.iter().try_fold(&mut patterns, |all, glob| all.add(glob)).and_then(|all| all.build());
        let Ok(patterns) = patterns else { return true };
        let hidden = |part: Component| part.as_os_str().as_encoded_bytes().starts_with(b".");
        let mut left_out = member.ancestors().skip(1).filter(|folder| *folder != Path::new(""));
        match patterns.matched(member, false) {
            _ if left_out.any(|folder| patterns.matched(folder, true).is_ignore()) => false,
            Match::Ignore(_) => false,
            Match::Whitelist(_) => true,
            Match::None => {
                self.hidden
                    || !member
                        .components()
                        .any(|part| part != Component::CurDir && part != Component::ParentDir && hidden(part))
            }
        }
    }

    fn walk(&self, folder: &Path, globs: &[String], depth: Option<usize>, none: Failure) -> Result<Folder, Failure> {
        let mut wanted = OverrideBuilder::new(folder);
        let wanted = globs.iter().try_fold(&mut wanted, |all, glob| all.add(glob)).and_then(|wanted| wanted.build());
        let mut walk = WalkBuilder::new(folder);
        walk.standard_filters(!self.ignored)
            // What a user's own settings say is not the same on every machine.
            .git_global(false)
            .hidden(!self.hidden)
            .follow_links(self.follow)
            .max_depth(depth)
            .overrides(wanted.map_err(|why| Failure::new(&none.path, why))?)
            .skip_stdout(true)
            .sort_by_file_name(|one, other| one.cmp(other));
        if let Some(written) = self.written.clone() {
            walk.filter_entry(move |entry| entry.depth() == 0 || !is(entry, &written));
        }
        Ok(Folder { walk: walk.build(), none: Some(none) })
    }
}

/// Whether a path that no file has is a pattern of paths.
pub fn is_pattern(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().iter().any(|byte| matches!(byte, b'*' | b'?' | b'['))
        && std::fs::symlink_metadata(path).is_err()
        && path.to_str().is_some_and(|pattern| Walked::check(pattern).is_ok())
}

fn is(entry: &DirEntry, written: &Path) -> bool {
    Some(entry.file_name()) == written.file_name() && is_same_file(entry.path(), written).unwrap_or(false)
}

impl Iterator for Folder {
    type Item = Result<PathBuf, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.walk.next() {
                None => return self.none.take().map(Err),
                Some(Ok(entry)) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                    self.none = None;
                    let path = entry.into_path();
                    // The folder here is not named by those who ask for its files.
                    return Some(Ok(path.strip_prefix("./").map(Path::to_path_buf).unwrap_or(path)));
                }
                Some(Ok(_)) => {}
                Some(Err(error)) => {
                    self.none = None;
                    return Some(Err(failure(&error)));
                }
            }
        }
    }
}

/// What the walk could not enter.
fn failure(error: &ignore::Error) -> Failure {
    let mut path = None;
    let mut inner = error;
    loop {
        match inner {
            ignore::Error::WithPath { path: at, err } => (path, inner) = (Some(at.as_path()), err),
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => inner = err,
            ignore::Error::Io(error) => return unreached(path.unwrap_or(Path::new("")), error),
            ignore::Error::Loop { child, .. } => {
                return Failure::new(child, "a link that leads into its own folder; it is not followed");
            }
            other => return Failure::new(path.unwrap_or(Path::new("")), other),
        }
    }
}
