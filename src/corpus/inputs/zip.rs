//! The members of a zip, in the order of its directory.

use super::kind::Packer;
use super::unpack::unpack;
use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, RECOMMENDED_BUFFER_SIZE, ReaderAt, ZipArchive, ZipLocator};
use std::io::Read;
use std::ops::ControlFlow;

/// A zip whose directory was found.
pub struct Zip<R>(ZipArchive<R>);

/// One member: its name, how many bytes it has packed, and its content or why there is none.
pub type Member<'m> = (String, u64, Result<Box<dyn Read + 'm>, String>);

impl<R: ReaderAt> Zip<R> {
    /// Finds the directory at the end of so many bytes.
    pub fn open(from: R, bytes: u64) -> Option<Self> {
        let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
        ZipLocator::new().locate_in_reader(from, &mut buffer, bytes).ok().map(Self)
    }

    /// Whether it is a document that happens to be a zip: of Office, or one whose first member says what it is.
    pub fn is_document(&self) -> bool {
        let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
        let mut entries = self.0.entries(&mut buffer);
        let mut first = true;
        while let Ok(Some(entry)) = entries.next_entry() {
            match entry.file_path().as_ref() {
                b"[Content_Types].xml" | b"word/document.xml" => return true,
                b"mimetype" if first => return true,
                _ => first = false,
            }
        }
        false
    }

    /// Gives every member that is a file, and at the end what is wrong with the directory.
    pub fn each(&self, give: &mut dyn FnMut(Result<Member, String>) -> ControlFlow<()>) -> ControlFlow<()> {
        let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
        let mut entries = self.0.entries(&mut buffer);
        loop {
            let entry = match entries.next_entry() {
                Ok(Some(entry)) => entry,
                Ok(None) => return ControlFlow::Continue(()),
                Err(why) => return give(Err(why.to_string())),
            };
            if entry.is_dir() {
                continue;
            }
            let name = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
            let (locked, method, place) = (entry.flags().is_encrypted(), entry.compression_method(), entry.wayfinder());
            let packed = entry.compressed_size_hint();
            let member = match self.0.get_entry(place) {
                _ if locked => Err("locked with a password; unpack the archive first".into()),
                Ok(entry) => content(method, entry.reader())
                    .map(|content| -> Box<dyn Read> { Box::new(entry.verifying_reader(content)) }),
                Err(why) => Err(format!("cannot be unpacked; get another copy of the archive ({why})")),
            };
            give(Ok((name, packed, member)))?;
        }
    }
}

fn content<'m>(method: CompressionMethod, from: impl Read + 'm) -> Result<Box<dyn Read + 'm>, String> {
    Ok(match method {
        CompressionMethod::STORE => Box::new(from),
        CompressionMethod::DEFLATE => Box::new(DeflateDecoder::new(from)),
        CompressionMethod::ZSTD => unpack(Packer::Zstd, from),
        CompressionMethod::XZ => unpack(Packer::Xz, from),
        other => return Err(format!("packed in a way that is not known ({other:?}); unpack the archive first")),
    })
}
