//! Streams out of what was made smaller.

use super::kind::Packer;
use flate2::read::MultiGzDecoder;
use lzma_rust2::XzReader;
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};
use std::io::{self, BufRead, BufReader, Read};

/// More memory than that no unpacking takes, in KiB: `xz -9` needs 65 MiB.
const MEMORY: u32 = 1 << 18;

/// What was packed so.
pub fn unpack<'r>(packer: Packer, from: impl Read + 'r) -> Box<dyn Read + 'r> {
    match packer {
        Packer::Gzip => Box::new(MultiGzDecoder::new(from)),
        // Bytes are asked for one at a time.
        Packer::Xz => Box::new(XzReader::new_mem_limit(BufReader::new(from), true, MEMORY)),
        Packer::Zstd => Box::new(Zstd { now: None, next: Some(BufReader::new(from)) }),
    }
}

/// Frames of Zstandard one after the other, as `pzstd` and `cat` make them.
struct Zstd<R: Read> {
    now: Option<StreamingDecoder<BufReader<R>, FrameDecoder>>,
    /// What is behind the last frame.
    next: Option<BufReader<R>>,
}

impl<R: Read> Read for Zstd<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(frame) = &mut self.now {
                match frame.read(into)? {
                    0 if !into.is_empty() => {}
                    read => return Ok(read),
                }
            }
            if let Some(frame) = self.now.take() {
                let (rest, decoder) = frame.into_parts();
                if decoder.get_checksum_from_data().is_some_and(|sum| decoder.get_calculated_checksum() != Some(sum)) {
                    return Err(io::Error::other("its checksum is another"));
                }
                self.next = Some(rest);
            }
            let Some(mut rest) = self.next.take() else { return Ok(0) };
            if rest.fill_buf()?.is_empty() {
                return Ok(0);
            }
            self.now = Some(StreamingDecoder::new(rest).map_err(io::Error::other)?);
        }
    }
}
