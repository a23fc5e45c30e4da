//! Letters as they are compared: small, and without their accents, however these are written.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letters of a text, small and without accents: `Dvořák` is `dvorak`, with its accents inside the letters or behind
/// them.
pub fn plain(text: &str) -> impl Iterator<Item = char> {
    text.nfd().filter(|&c| !is_combining_mark(c) && !matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}')).flat_map(|c| {
        let stroked = match c {
            'ł' | 'Ł' => 'l',
            'ø' | 'Ø' => 'o',
            'đ' | 'Đ' => 'd',
            'ı' => 'i',
            c => c,
        };
        stroked.to_lowercase()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_inside_their_letters_and_behind_them_are_none() {
        let of = |text: &str| plain(text).collect::<String>();
        assert_eq!(
            (of("Dvořák"), of("Dvor\u{30c}a\u{301}k"), of("WAŁĘSA")),
            ("dvorak".into(), "dvorak".into(), "walesa".into())
        );
        assert_eq!(
            (of("İlham Erdoğan"), of("Ngô"), of("Sør\u{ad}en")),
            ("ilham erdogan".into(), "ngo".into(), "soren".into())
        );
    }
}
