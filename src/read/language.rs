//! The language of a text, as its words tell.

use crate::model::Block;
use whatlang::{Lang, Script};

/// The language that the words are in, BCP 47; none where they are too few to tell.
///
/// English is told by its own small words: a list of foreign names has none of another language's either.
pub fn of(blocks: &[Block]) -> Option<&'static str> {
    let sample = sample(blocks);
    let words = || sample.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let (all, english) =
        words().fold((0, 0), |(all, english), word| (all + 1, english + usize::from(is_english(word))));
    if english * 100 >= all * ENGLISH && english > 1 {
        return Some("en");
    }
    let info = whatlang::detect(&sample)?;
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    // A script of its own needs few words; names in Latin letters look like any language.
    let sure = match info.script() {
        Script::Latin => info.is_reliable() && letters >= LETTERS && english * 100 <= all * FOREIGN,
        _ => letters >= LETTERS / 10,
    };
    if sure && info.lang() != Lang::Eng { code(info.lang()) } else { None }
}

/// In per cent: a text with so many of these words is English, one with more than so few may be.
const ENGLISH: usize = 8;
const FOREIGN: usize = 2;

/// So many letters tell a language.
const LETTERS: usize = 60;

/// In characters: so much of a text is asked.
const SAMPLE: usize = 4096;

/// Words that every English text has and that no other language has often.
fn is_english(word: &str) -> bool {
    matches!(
        word,
        "the" | "The" | "of" | "and" | "to" | "is" | "that" | "we" | "We" | "it" | "you" | "with" | "for" | "are"
    )
}

/// Beginnings of paragraphs from all parts of a text.
fn sample(blocks: &[Block]) -> String {
    let pieces = blocks.len().clamp(1, PIECES);
    let mut sample = String::with_capacity(2 * SAMPLE);
    for block in blocks.iter().step_by(blocks.len().div_ceil(pieces).max(1)) {
        let far = SAMPLE / pieces;
        let end = match block.text.as_bytes().get(..far) {
            None => block.text.len(),
            Some(near) if near.is_ascii() => far,
            Some(_) => block.text.char_indices().nth(far).map_or(block.text.len(), |(end, _)| end),
        };
        sample.push_str(&block.text[..end]);
        sample.push('\n');
    }
    sample
}

/// Of so many paragraphs.
const PIECES: usize = 32;

/// A tag of BCP 47, as a page or a file states it: `en`, `en-GB`, and `en_GB` of Open Graph.
pub fn tag(stated: &str) -> Option<String> {
    let tag = stated.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or("").to_ascii_lowercase();
    let valid = (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_lowercase())
        && parts.clone().all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    valid.then(|| std::iter::once(primary.as_str()).chain(parts).collect::<Vec<_>>().join("-"))
}

/// The shortest code of a language, as BCP 47 asks for it.
fn code(language: Lang) -> Option<&'static str> {
    let rows = CODES.split_ascii_whitespace().filter_map(|row| row.split_once('='));
    rows.into_iter().find(|(long, _)| *long == language.code()).map(|(_, short)| short)
}

/// ISO 639-3 and ISO 639-1 of the languages that are told apart.
const CODES: &str = "
    epo=eo eng=en rus=ru cmn=zh spa=es por=pt ita=it ben=bn fra=fr deu=de ukr=uk kat=ka ara=ar hin=hi jpn=ja
    heb=he yid=yi pol=pl amh=am jav=jv kor=ko nob=nb dan=da swe=sv fin=fi tur=tr nld=nl hun=hu ces=cs ell=el
    bul=bg bel=be mar=mr kan=kn ron=ro slv=sl hrv=hr srp=sr mkd=mk lit=lt lav=lv est=et tam=ta vie=vi urd=ur
    tha=th guj=gu uzb=uz pan=pa aze=az ind=id tel=te pes=fa mal=ml ori=or mya=my nep=ne sin=si khm=km tuk=tk
    aka=ak zul=zu sna=sn afr=af lat=la slk=sk cat=ca tgl=tl hye=hy cym=cy";

#[cfg(test)]
mod tests {
    use super::*;

    fn language(texts: &[&str]) -> Option<&'static str> {
        let block = |text: &&str| Block { text: (*text).to_string(), ..Block::default() };
        of(&texts.iter().map(block).collect::<Vec<_>>())
    }

    #[test]
    fn the_words_tell_the_language() {
        for (text, code) in [
            (
                "Ana Pérez: Muchas gracias, señor presidente. El puerto nuevo está abierto y la obra ha terminado, como ustedes saben.",
                "es",
            ),
            ("П.Озеров: Спасибо. Работа идёт по плану.", "ru"),
            (
                "Anna Lee: Vielen Dank, Herr Präsident. Der neue Hafen ist seit gestern geöffnet, und die Arbeiten sind beendet worden.",
                "de",
            ),
            (
                "Bo Ray: Merci beaucoup, monsieur le président. Le nouveau port est ouvert depuis hier et les travaux sont terminés.",
                "fr",
            ),
            ("Anna Lee: Thank you. The quay is open, and we are glad of it.", "en"),
        ] {
            assert_eq!(language(&[text]), Some(code), "{text}");
        }
    }

    #[test]
    fn too_few_words_and_lists_of_names_tell_none() {
        assert_eq!(language(&["Anna Lee: Yes.", "Bo Ray: No."]), None);
        assert_eq!(language(&[]), None);
        let names =
            "José Álvarez, Miguel Ángel Pérez, Wolfgang Müller, Jean Dupont, Giulia Rossi, Bogdan Kowalski, Ana Silva";
        assert_eq!(language(&[names]), None);
        // A quotation in another language does not make the text one of it.
        let quoted = "He said: “El puerto nuevo está abierto y la obra ha terminado, como todos ustedes saben.” It was the end of it.";
        assert_ne!(language(&[quoted]), Some("es"));
    }

    #[test]
    fn every_language_that_is_told_has_a_code() {
        for language in Lang::all() {
            assert!(code(*language).is_some_and(|code| code.len() == 2), "{language}");
        }
    }

    #[test]
    fn a_tag_is_one_of_bcp_47() {
        assert_eq!(tag("EN_gb").as_deref(), Some("en-gb"));
        assert_eq!(tag("zh-Hant-TW").as_deref(), Some("zh-Hant-TW"));
        for none in ["", "x", "english", "en--", "e1", "en us"] {
            assert_eq!(tag(none), None, "{none}");
        }
    }
}
