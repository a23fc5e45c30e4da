//! Bytes that are no text: said what they are and what to do, for a person who gave the wrong file.

/// What bytes are, if they are no text, and the cure.
pub fn not_text(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(SAMPLE)];
    // Formats that are written in plain letters.
    if head.starts_with(b"%PDF-") {
        return Some("a PDF; save its text first, for example with `pdftotext -layout FILE -`".into());
    }
    if head.starts_with(b"{\\rtf") {
        return Some("a Rich Text document; save it as plain text or DOCX".into());
    }
    if head.starts_with(b"%!PS") {
        return Some("PostScript; save its text first".into());
    }
    if head.starts_with(b"SQLite format 3\0") {
        return Some("an SQLite database; export the table that has the texts, and give that".into());
    }
    // What a word processor locks with a password is no zip but a container that names its package in two bytes a letter.
    let locked = || "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect::<Vec<u8>>();
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") && memchr::memmem::find(bytes, &locked()).is_some() {
        return Some(super::docx::LOCKED.into());
    }
    // `BM` begins a picture and `BMW` a text: only bytes that no text has are asked what they are.
    let marks: usize =
        head.chunks(255).map(|run| usize::from(run.iter().map(|b| u8::from(is_control(*b))).sum::<u8>())).sum();
    if marks == 0 || is_utf16(head) {
        return None;
    }
    let named = infer::get(head).filter(|kind| kind.matcher_type() != infer::MatcherType::Text);
    if let Some(kind) = named {
        let name = kind.extension().to_uppercase();
        return Some(match (kind.matcher_type(), kind.extension()) {
            (_, "gz" | "bz2" | "xz" | "zst" | "lz4" | "Z") => {
                format!(
                    "compressed ({name}); unpack it first, for example with `gunzip`, `bunzip2`, `unxz` or `unzstd`"
                )
            }
            (_, "zip" | "tar" | "rar" | "7z") => format!("an archive ({name}); unpack it and give the files in it"),
            (_, "doc" | "xls" | "ppt" | "xlsx" | "pptx" | "odt" | "ods" | "odp" | "epub") => {
                format!("an office document ({name}); save it as plain text, HTML or DOCX")
            }
            (infer::MatcherType::Image, _) => format!("a picture ({name}); read its text with an OCR program first"),
            (infer::MatcherType::Audio | infer::MatcherType::Video, _) => {
                format!("a recording ({name}); transcribe it first")
            }
            (infer::MatcherType::App, _) => format!("a program ({name}); give the transcript itself"),
            _ => format!("binary data ({name}); save its text first"),
        });
    }
    // Some bytes of a text may be damaged.
    (marks * 10 > head.len() || head.contains(&0) && marks * 100 > head.len())
        .then(|| "binary data; check that the right file was given".into())
}

/// So much of an input is looked at.
const SAMPLE: usize = 1 << 13;

/// Bytes that no text has: control characters but for white space, and the escape of terminals.
fn is_control(byte: u8) -> bool {
    // Without a branch, many bytes are asked at once.
    (byte < 9) | (byte.wrapping_sub(0x0E) < 13) | (byte.wrapping_sub(0x1C) < 4) | (byte == 0x7F)
}

/// Text in two bytes a letter has a control character in most places of one half.
fn is_utf16(head: &[u8]) -> bool {
    encoding_rs::Encoding::for_bom(head).is_some() || super::decode::utf16_without_mark(head).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named_and_the_cure_too() {
        for (bytes, what) in [
            (&b"\x1f\x8b\x08\0\0\0\0\0\0\x03abc"[..], "compressed (GZ)"),
            (b"PK\x03\x04\x14\0\0\0\x08\0abc", "archive (ZIP)"),
            (b"%PDF-1.7\nabc", "PDF"),
            (b"{\\rtf1\\ansi abc}", "Rich Text"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture (PNG)"),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", "picture (JPG)"),
            (b"SQLite format 3\0\x10\0", "SQLite"),
            (
                b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0abcdefghijklmnopqrstuvwxyz0123456789",
                "program (ELF)",
            ),
            (b"ID3\x04\0\0\0\0\0abc", "recording (MP3)"),
            (b"\x01\x02\x03\x04\x05\x06", "binary data"),
        ] {
            let told = not_text(bytes).unwrap_or_default();
            assert!(told.contains(what), "{told}: {what}");
        }
    }

    #[test]
    fn texts_are_texts_however_they_begin() {
        for text in
            ["BMW: Good day.", "MZ: Yes.", "ID3 tags are text.", "GIF89a is a format.", "", "Anna:\x1b[0m Yes.", "PK"]
        {
            assert_eq!(not_text(text.as_bytes()), None, "{text}");
        }
        assert_eq!(not_text(&[&b"Anna Lee: One odd byte \x01 in a line."[..], &[b'a'; 200]].concat()), None);
        let utf16: Vec<u8> = "Anna: Yes.".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(not_text(&utf16), None);
    }
}
