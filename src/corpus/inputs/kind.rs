//! What holds several inputs, told by its first bytes.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// So many bytes tell: the header of a tar.
pub const HEAD: usize = 512;

/// What bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An input as it is.
    Plain,
    Zip,
    Tar,
    /// One thing made smaller.
    Packed(Packer),
}

/// How it was made smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packer {
    Gzip,
    Xz,
    Zstd,
}

impl Kind {
    /// What begins so.
    pub fn of(head: &[u8]) -> Self {
        match head {
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Self::Zip,
            [0x1F, 0x8B, 8, ..] => Self::Packed(Packer::Gzip),
            [0xFD, b'7', b'z', b'X', b'Z', 0, ..] => Self::Packed(Packer::Xz),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Self::Packed(Packer::Zstd),
            _ if is_tar(head) => Self::Tar,
            _ => Self::Plain,
        }
    }

    /// Whether more than one input may be in it.
    pub fn is_several(self) -> bool {
        self != Self::Plain
    }
}

/// Reads the first bytes of what comes.
pub fn head(from: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(HEAD);
    from.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// What a file is; one that cannot be read is told of when it is.
pub fn of_file(path: &Path) -> Kind {
    File::open(path).and_then(|mut file| head(&mut file)).map_or(Kind::Plain, |head| Kind::of(&head))
}

/// The header of a tar has the sum of its bytes, in octal figures: older ones than POSIX have no other sign.
fn is_tar(head: &[u8]) -> bool {
    const SUM: std::ops::Range<usize> = 148..156;
    let Some(header) = head.get(..HEAD).filter(|header| header[0] != 0) else { return false };
    let told =
        std::str::from_utf8(&header[SUM]).ok().and_then(|t| u32::from_str_radix(t.trim_matches([' ', '\0']), 8).ok());
    let sum = |bytes: &[u8]| bytes.iter().map(|b| u32::from(*b)).sum::<u32>();
    told == Some(sum(&header[..SUM.start]) + 8 * u32::from(b' ') + sum(&header[SUM.end..]))
}
