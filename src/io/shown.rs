//! Paths as they are shown: on one line, so that they can be typed.

use std::path::Path;

/// A path on one line, so that it can be typed: one that holds bytes that are no text, or characters that steer a terminal
/// or turn the direction of text around, stands in a shell's `$'…'`.
pub fn shown(path: &Path) -> String {
    if path == Path::new("-") {
        return "standard input".to_owned();
    }
    match path.to_str() {
        Some(text) if !text.chars().any(steers) => text.to_owned(),
        _ => quoted(path.as_os_str().as_encoded_bytes()),
    }
}

fn quoted(bytes: &[u8]) -> String {
    let mut out = String::from("$'");
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '\n' => out.push_str("\\n"),
                '\'' | '\\' => out.extend(['\\', c]),
                c if c.is_ascii_control() => out += &format!("\\x{:02x}", u32::from(c)),
                c if steers(c) => out += &format!("\\u{:04x}", u32::from(c)),
                c => out.push(c),
            }
        }
        chunk.invalid().iter().for_each(|byte| out += &format!("\\x{byte:02x}"));
    }
    out + "'"
}

/// Whether a character moves what stands around it: controls, line and paragraph separators, marks of direction.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_shown_so_that_it_can_be_typed() {
        for (path, told) in [
            ("fixtures/talk one.txt", "fixtures/talk one.txt"),
            ("Омск.txt", "Омск.txt"),
            ("one\ntwo\u{1b}[2J", "$'one\\ntwo\\x1b[2J'"),
            ("it's \\ \u{202e}txt.exe\u{2028}", "$'it\\'s \\\\ \\u202etxt.exe\\u2028'"),
        ] {
            assert_eq!(shown(Path::new(path)), told);
        }
    }

    #[test]
    #[cfg(unix)]
    fn bytes_that_are_no_text_are_shown_as_numbers() {
        use std::os::unix::ffi::OsStrExt;
        let path = Path::new(std::ffi::OsStr::from_bytes(b"caf\xe9.txt"));
        assert_eq!(shown(path), "$'caf\\xe9.txt'");
    }
}
