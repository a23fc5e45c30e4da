//! The markup of ordinary pages, read in one pass over its bytes.
//!
//! What is rare (character references, scripts that write scripts) goes piece by piece to the tokenizer of the standard.
//! It also settles what is right: a test compares the two on torn markup.

use super::Reader;
use super::events::Events;
use super::marks::Attribute;
use html5gum::{Emitter, State, Tokenizer, naive_next_state};
use memchr::{memchr, memchr2, memmem};

/// Tells a reader of all text and tags of a page.
pub fn read(text: &str, reader: &mut Reader) {
    // What becomes of a NUL depends on where it stands.
    if memchr(0, text.as_bytes()).is_some() {
        return standard(text, reader);
    }
    let mut at = 0;
    while at < text.len() {
        let open = find(text, at, b'<').unwrap_or(text.len());
        words(&text[at..open], reader);
        at = if open < text.len() { markup(text, open, reader) } else { open };
    }
}

/// A page, or a piece of one, by the whole of the standard.
pub fn standard(text: &str, reader: &mut Reader) {
    Tokenizer::new_with_emitter(text, Events::new(reader)).for_each(drop);
}

/// Reads what begins with `<` at `open`; gives the place behind it.
fn markup(text: &str, open: usize, reader: &mut Reader) -> usize {
    let past = |mark: Option<usize>| mark.map_or(text.len(), |at| at + 1);
    match text.as_bytes()[open + 1..] {
        [b'a'..=b'z' | b'A'..=b'Z', ..] => start_tag(text, open, reader),
        [b'/', b'a'..=b'z' | b'A'..=b'Z', ..] => end_tag(text, open, reader),
        [b'/', b'>', ..] => open + 3,
        [b'!', b'-', b'-', ..] => comment_end(text, open + 4),
        // Declarations, instructions and what is none.
        [b'!' | b'?', ..] | [b'/', _, ..] => past(find(text, open + 2, b'>')),
        _ => {
            reader.words(&text[open..=open]);
            open + 1
        }
    }
}

fn start_tag(text: &str, open: usize, reader: &mut Reader) -> usize {
    let Some(name) = name_end(text, open + 1) else { return text.len() };
    reader.tag.clear();
    reader.tag.extend(text.as_bytes()[open + 1..name].iter().map(u8::to_ascii_lowercase));
    reader.attributes.clear();
    let mut odd = false;
    let end = match reader.skips() {
        true => tag_end(text, name, |_, _| {}),
        false => tag_end(text, name, |name, value| {
            odd |= name.iter().any(u8::is_ascii_uppercase);
            let Some(attribute) = Attribute::from_name(name) else { return };
            odd |= memchr2(b'&', b'\r', value.as_bytes()).is_some();
            reader.attributes.push(attribute, value);
        }),
    };
    let Some(end) = end else { return text.len() };
    if odd {
        standard(&text[open..end], reader)
    } else {
        reader.start()
    }
    match naive_next_state(&reader.tag) {
        Some(state) => raw(text, end, state, reader),
        None => end,
    }
}

fn end_tag(text: &str, open: usize, reader: &mut Reader) -> usize {
    let name = name_end(text, open + 2);
    let Some((name, end)) = name.and_then(|name| Some((name, tag_end(text, name, |_, _| {})?))) else {
        return text.len();
    };
    reader.tag.clear();
    reader.tag.extend(text.as_bytes()[open + 2..name].iter().map(u8::to_ascii_lowercase));
    reader.end();
    end
}

/// Reads the content of an element whose start tag was the last, up to its end tag: there is no markup in it.
fn raw(text: &str, from: usize, state: State, reader: &mut Reader) -> usize {
    let name = &reader.tag;
    let is_end = |at: usize| {
        let after = text.as_bytes()[at + 1..].strip_prefix(b"/").and_then(|rest| rest.split_at_checked(name.len()));
        after.is_some_and(|(found, rest)| {
            found.eq_ignore_ascii_case(name) && rest.first().is_some_and(|b| is_space(*b) || matches!(b, b'/' | b'>'))
        })
    };
    let ends = memchr::memchr_iter(b'<', &text.as_bytes()[from..]).map(|at| from + at).find(|at| is_end(*at));
    let end = ends.filter(|_| state != State::PlainText).unwrap_or(text.len());
    let inside = &text[from..end];
    match state {
        // `<!-- <script> … </script>` ends nothing.
        State::ScriptData if memmem::find(inside.as_bytes(), b"<!--").is_some_and(|at| has_script(&inside[at..])) => {
            let mut events = Events::new(reader);
            events.set_last_start_tag(Some(b"script"));
            let mut tokenizer = Tokenizer::new_with_emitter(&text[from..], events);
            tokenizer.set_state(state);
            tokenizer.for_each(drop);
            return text.len();
        }
        State::RcData => words(inside, reader),
        _ => reader.words(inside),
    }
    end
}

fn has_script(text: &str) -> bool {
    text.as_bytes().windows(7).any(|w| w.eq_ignore_ascii_case(b"<script"))
}

/// Text with character references in it.
fn words(text: &str, reader: &mut Reader) {
    if reader.skips() {
        return;
    }
    let mut rest = text;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        reader.words(&rest[..at]);
        let inside = rest[at + 1..].bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
        let end = at + 1 + inside + usize::from(rest[at + 1 + inside..].starts_with(';'));
        match &rest[at..end] {
            "&nbsp;" => reader.words("\u{a0}"),
            "&amp;" | "&" => reader.words("&"),
            other => standard(other, reader),
        }
        rest = &rest[end..];
    }
    reader.words(rest);
}

/// The place behind a comment whose content begins at `from`.
fn comment_end(text: &str, from: usize) -> usize {
    let inside = &text.as_bytes()[from..];
    if let [b'>', ..] | [b'-', b'>', ..] = inside {
        return from + inside.iter().take_while(|b| **b == b'-').count() + 1;
    }
    let ends = |at: &usize| inside[..*at].ends_with(b"--") || inside[..*at].ends_with(b"--!");
    memchr::memchr_iter(b'>', inside).find(ends).map_or(text.len(), |at| from + at + 1)
}

/// The end of the tag's name that begins at `from`; none where the page ends before its tag does.
fn name_end(text: &str, from: usize) -> Option<usize> {
    let ends = |b: &u8| is_space(*b) || matches!(b, b'/' | b'>');
    text.as_bytes()[from..].iter().position(ends).map(|length| from + length)
}

/// Passes a tag's attributes on, from the end of its name, and gives the place behind it; none where the page ends before.
fn tag_end<'t>(text: &'t str, name: usize, mut attribute: impl FnMut(&'t [u8], &'t str)) -> Option<usize> {
    let bytes = text.as_bytes();
    let behind = |mut at: usize, skipped: fn(u8) -> bool| {
        while skipped(*bytes.get(at)?) {
            at += 1;
        }
        Some(at)
    };
    let mut at = name;
    loop {
        let start = behind(at, |b| is_space(b) || b == b'/')?;
        if bytes[start] == b'>' {
            return Some(start + 1);
        }
        // A name may begin with `=`.
        let end = behind(start + 1, |b| !is_space(b) && !matches!(b, b'/' | b'>' | b'='))?;
        at = behind(end, is_space)?;
        let mut value = "";
        if bytes[at] == b'=' {
            at = behind(at + 1, is_space)?;
            match bytes[at] {
                b'>' => {}
                quote @ (b'"' | b'\'') => {
                    let close = find(text, at + 1, quote)?;
                    value = &text[at + 1..close];
                    at = close + 1;
                }
                _ => {
                    let start = at;
                    at = behind(at, |b| !is_space(b) && b != b'>')?;
                    value = &text[start..at];
                }
            }
        }
        attribute(&bytes[start..end], value);
    }
}

fn find(text: &str, from: usize, mark: u8) -> Option<usize> {
    memchr(mark, text.as_bytes().get(from..)?).map(|at| from + at)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0C)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str, read: fn(&str, &mut Reader)) -> crate::model::Page {
        let mut reader = Reader::default();
        read(text, &mut reader);
        reader.finish()
    }

    /// Pieces of pages, whole and torn.
    const PIECES: &[&str] = &[
        "Anna Petrova: Yes.",
        " ",
        "\n",
        "\r\n",
        "é—’",
        "<p>",
        "</p>",
        "<P Class='read__lead'",
        "<b>",
        "</b >",
        "<br/>",
        "<div class=\"entry-content\">",
        "<div class='e-content' class=\"\" class",
        "<div itemprop=articleBody/>",
        "<div CLASS = hentry>",
        "<meta property=og:title content=\"A &amp; B\r\nC\">",
        "<meta name='og:url' content='http://a.b/?c&d=e&amp'>",
        "<time datetime=2011-11-25T10:30>",
        "<a href=/catalog/persons/1>",
        "<html lang=en>",
        "<title>",
        "</title>",
        "</TITLE\n>",
        "<textarea>",
        "<pre>",
        "</pre>",
        "<xmp>",
        "</xmp x=\">\">",
        "<script>",
        "</script>",
        "</scripts>",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<!--->",
        "-",
        ">",
        "<",
        "</",
        "</>",
        "<!",
        "<?",
        "/",
        "=",
        "\"",
        "'",
        "&",
        "&nbsp;",
        "&amp",
        "&amp;",
        "&notit;",
        "&#8212;",
        "&#x2014",
        ";",
        "<plaintext>",
        "<figure>",
        "<aside class=\"hidden",
        "<h1 hidden=\">\">",
        "\0",
        "<1",
        "<![CDATA[",
        "]]>",
        "<!doctype html \">\" x>",
        "<a =b ==c d= >",
    ];

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]
        #[test]
        fn any_markup_reads_as_the_standard_says(
            pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)
        ) {
            let text = pieces.concat();
            proptest::prop_assert_eq!(page(&text, read), page(&text, standard), "{}", text);
        }
    }
}
