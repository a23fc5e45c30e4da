//! What is in archives, one level of archives in them included.

use super::budget::Budget;
use super::kind::{HEAD, Kind, head};
use super::records::Records;
use super::unpack::unpack;
use super::zip::Zip;
use super::{Found, Input, Walked, is_standard, unreached};
use crate::corpus::pool::Give;
use crate::io::{Failure, Limit};
use rawzip::{FileReader, ReaderAt};
use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Finds the inputs in a file.
pub struct Archives<'a> {
    /// Which members are inputs.
    pub walked: &'a Walked,
    /// Each is no input itself, but holds records.
    pub records: Option<&'a Records>,
    /// How large they may be.
    pub limit: Limit,
}

/// An archive in an archive is gone through, one within that is not.
const DEEPEST: usize = 1;

/// Something that is read in the course of a file.
struct Thing<'t> {
    /// What the output calls it.
    path: &'t Path,
    /// How many archives it is in.
    depth: usize,
    budget: &'t Budget,
}

impl Archives<'_> {
    /// Gives the inputs in a file: it is one, or an archive of them.
    pub fn open(&self, path: &Path, give: Give<Found>) -> ControlFlow<()> {
        let budget = Budget::new(self.limit.bytes());
        let give: Give<Found> = &mut |found| give(found.map(|input| input.behind(budget.passed())));
        let thing = Thing { path, depth: 0, budget: &budget };
        if is_standard(path) {
            let mut input = budget.packed(io::stdin().lock());
            // Who sends one record and waits for the answer sends no more until it comes.
            let first = if self.records.is_some() { at_hand(&mut input) } else { head(&mut input) };
            return self.expand(&thing, first, &mut input, give);
        }
        let opened = File::open(path).and_then(|mut file| {
            let about = file.metadata()?;
            // What is no file need not be there a second time.
            let first = if about.is_file() { Some(head(&mut file)?) } else { None };
            Ok((file, about, first))
        });
        match opened {
            Err(error) => give(Err(unreached(path, &error))),
            Ok((mut file, _, None)) => {
                let mut file = budget.packed(&mut file);
                self.expand(&thing, head(&mut file), &mut file, give)
            }
            Ok((mut file, about, Some(first))) => match Kind::of(&first) {
                Kind::Plain if self.records.is_none() => give(Ok(Input::file(path, &about))),
                Kind::Zip => {
                    budget.read(about.len());
                    match Zip::open(FileReader::from(file), about.len()) {
                        Some(zip) if zip.is_document() => give(Ok(Input::file(path, &about))),
                        Some(zip) => self.zip(&thing, &zip, give),
                        None => give(Err(damaged(path, "its directory is not found"))),
                    }
                }
                _ => {
                    budget.read(first.len() as u64);
                    budget.pass(first.len() as u64);
                    self.expand(&thing, Ok(first), &mut budget.packed(&mut file), give)
                }
            },
        }
    }

    /// Gives the inputs in what comes behind the first bytes.
    fn expand(
        &self,
        thing: &Thing,
        first: io::Result<Vec<u8>>,
        from: &mut dyn Read,
        give: Give<Found>,
    ) -> ControlFlow<()> {
        let first = match first {
            Ok(first) => first,
            Err(error) => return give(Err(unread(thing, &error))),
        };
        let kind = Kind::of(&first);
        let mut from = first.chain(from);
        match kind {
            Kind::Packed(packer) => {
                let mut inside = thing.budget.unpacked(unpack(packer, from));
                match head(&mut inside) {
                    Err(error) => give(Err(unread(thing, &error))),
                    // What is packed twice is an archive in an archive.
                    Ok(first) if matches!(Kind::of(&first), Kind::Packed(_)) && thing.depth >= DEEPEST => {
                        give(Err(too_deep(thing.path)))
                    }
                    Ok(first) => {
                        let packed = usize::from(matches!(Kind::of(&first), Kind::Packed(_)));
                        let thing = Thing { depth: thing.depth + packed, ..*thing };
                        self.expand(&thing, Ok(first), &mut inside, give)
                    }
                }
            }
            Kind::Tar if thing.depth > DEEPEST => give(Err(too_deep(thing.path))),
            Kind::Tar => self.tar(thing, &mut from, give),
            Kind::Zip | Kind::Plain => {
                if let Some(records) = self.records.filter(|_| kind == Kind::Plain) {
                    return records.each(thing.path, &mut from, self.limit, give);
                }
                let bytes = match self.whole(thing, &mut from) {
                    Ok(bytes) => bytes,
                    Err(failure) => return give(Err(failure)),
                };
                let zip = if kind == Kind::Zip { Zip::open(&bytes[..], bytes.len() as u64) } else { None };
                match zip {
                    Some(zip) if !zip.is_document() => match thing.depth > DEEPEST {
                        true => give(Err(too_deep(thing.path))),
                        false => self.zip(thing, &zip, give),
                    },
                    _ => give(Ok(Input::bytes(thing.path, bytes, None))),
                }
            }
        }
    }

    fn zip(&self, thing: &Thing, zip: &Zip<impl ReaderAt>, give: Give<Found>) -> ControlFlow<()> {
        let mut none = true;
        zip.each(&mut |member| match member {
            Err(why) => {
                none = false;
                give(Err(damaged(thing.path, &why)))
            }
            Ok((name, ..)) if !self.walked.wants(Path::new(&name)) => ControlFlow::Continue(()),
            Ok((name, packed, content)) => {
                none = false;
                if thing.depth == 0 {
                    thing.budget.pass(packed);
                }
                let path = member_path(thing.path, &name);
                match content {
                    Err(why) => give(Err(Failure::new(&path, why))),
                    Ok(content) => {
                        let member = Thing { path: &path, depth: thing.depth + 1, budget: thing.budget };
                        let mut content = thing.budget.unpacked(content);
                        self.expand(&member, head(&mut content), &mut content, give)
                    }
                }
            }
        })?;
        if none { give(Err(Failure::new(thing.path, super::folders::NONE))) } else { ControlFlow::Continue(()) }
    }

    fn tar(&self, thing: &Thing, from: &mut dyn Read, give: Give<Found>) -> ControlFlow<()> {
        let mut tar = tar::Archive::new(from);
        let entries = match tar.entries() {
            Ok(entries) => entries,
            Err(error) => return give(Err(unread(thing, &error))),
        };
        let mut none = true;
        for entry in entries {
            let mut entry = match entry {
                Ok(entry) => entry,
                // What stands behind it cannot be found.
                Err(error) => return give(Err(unread(thing, &error))),
            };
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            if !entry.header().entry_type().is_file() || !self.walked.wants(Path::new(&name)) {
                continue;
            }
            none = false;
            let path = member_path(thing.path, &name);
            let member = Thing { path: &path, depth: thing.depth + 1, budget: thing.budget };
            let size = entry.size();
            let mut whole = Whole { from: &mut entry, left: size, cut: false };
            self.expand(&member, head(&mut whole), &mut whole, give)?;
            if whole.cut {
                return ControlFlow::Continue(());
            }
        }
        if none { give(Err(Failure::new(thing.path, super::folders::NONE))) } else { ControlFlow::Continue(()) }
    }

    /// Everything that comes, if it is not too much.
    fn whole(&self, thing: &Thing, from: &mut dyn Read) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let most = self.limit.bytes().saturating_add(1);
        from.take(most).read_to_end(&mut bytes).map_err(|error| unread(thing, &error))?;
        if bytes.len() as u64 == most { Err(self.limit.passed(thing.path)) } else { Ok(bytes) }
    }
}

/// What is there already.
fn at_hand(from: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; HEAD];
    let read = from.read(&mut bytes)?;
    bytes.truncate(read);
    Ok(bytes)
}

/// A member of a tar, which fails where it is cut off.
struct Whole<R> {
    from: R,
    left: u64,
    cut: bool,
}

impl<R: Read> Read for Whole<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into).inspect_err(|_| self.cut = true)?;
        self.left = self.left.saturating_sub(read as u64);
        self.cut = read == 0 && !into.is_empty() && self.left > 0;
        if self.cut { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(read) }
    }
}

/// `pages.zip!a/b.html`
fn member_path(archive: &Path, name: &str) -> PathBuf {
    let mut path = archive.as_os_str().to_owned();
    path.push("!");
    path.push(name);
    path.into()
}

/// What cannot be read of a file, or be unpacked.
fn unread(thing: &Thing, error: &io::Error) -> Failure {
    match is_standard(thing.path) && error.raw_os_error().is_some() {
        true => Failure::new(thing.path, format!("cannot be read; check what is piped in ({error})")),
        false => damaged(thing.path, &error.to_string()),
    }
}

fn damaged(path: &Path, why: &str) -> Failure {
    Failure::new(path, format!("cannot be unpacked; get another copy of it ({})", why.replace('\n', " ")))
}

fn too_deep(path: &Path) -> Failure {
    Failure::new(path, "an archive in an archive of an archive; unpack the outermost first")
}
