//! Bytes in, [`Page`] out: decoding, then HTML or plain text cut into blocks. Reading cannot fail.

mod text;

use crate::model::{Page, Source, SourceFormat};
use sha2::{Digest, Sha256};

/// Reads an input's bytes; `path` is what the output shall call it.
pub fn read(bytes: &[u8], path: &str) -> Page {
    let source = Source {
        path: path.to_string(),
        format: SourceFormat::Text,
        encoding: "UTF-8",
        bytes: bytes.len(),
        sha256: Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect(),
    };
    Page { source, blocks: text::blocks(&String::from_utf8_lossy(bytes)), ..Page::default() }
}
