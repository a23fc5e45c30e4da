//! The controls of the site, recognised by what they say.

use crate::model::Metadata;

/// A line that is no part of the transcript.
pub struct Control {
    /// How it begins, or the whole of it.
    pub text: &'static str,
    /// Whether the line is just this.
    pub whole: bool,
    /// What it tells about the page.
    pub tells: fn(&str, &mut Metadata),
}

const fn line(text: &'static str) -> Control {
    Control { text, whole: true, tells: nothing }
}

const fn begins(text: &'static str, tells: fn(&str, &mut Metadata)) -> Control {
    Control { text, whole: false, tells }
}

fn nothing(_: &str, _: &mut Metadata) {}

fn sections(rest: &str, metadata: &mut Metadata) {
    metadata.sections = rest.split(", ").map(|s| s.trim().to_string()).filter(|s| !s.is_empty()).collect();
}

fn published(rest: &str, metadata: &mut Metadata) {
    if let Some(when) = super::when::read(rest) {
        metadata.date = metadata.date.take().or(when.date);
        metadata.time = metadata.time.take().or(when.time);
    }
}

fn address(rest: &str, metadata: &mut Metadata) {
    let link = rest.trim().trim_end_matches('.');
    if metadata.url.is_none() && link.contains('.') && !link.contains(' ') {
        let scheme = if link.contains("://") { "" } else { "http://" };
        metadata.url = Some(format!("{scheme}{link}"));
    }
}

/// Lines of the site and of those who copy from it.
pub const CONTROLS: &[Control] = &[
    begins("Select font", nothing),
    begins("Character spacing", nothing),
    line("View settings"),
    line("Font size:"),
    line("Site colours:"),
    line("Images"),
    line("Settings"),
    line("Documents /"),
    line("Документ /"),
    line("Official website of the President of Russia"),
    line("Publication status"),
    begins("Published in sections:", sections),
    begins("Publication date:", published),
    begins("Direct link:", address),
    begins("Source:", address),
    line("Text version"),
    line("Print"),
    line("Share"),
    begins("Last updated at", nothing),
    line("Events"),
    line("Read more"),
    line("See also"),
];

/// The control that a line is.
pub fn find(text: &str) -> Option<&'static Control> {
    CONTROLS.iter().find(|c| if c.whole { text == c.text } else { text.starts_with(c.text) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_tell_what_they_know() {
        let mut m = Metadata::default();
        for line in [
            "Published in sections: News, Transcripts",
            "Publication date: June 3, 2010, 17:00",
            "Direct link: en.kremlin.ru/d/1",
        ] {
            let control = find(line).expect("a control");
            (control.tells)(&line[control.text.len()..], &mut m);
        }
        assert_eq!(m.sections, ["News", "Transcripts"]);
        assert_eq!((m.date.as_deref(), m.time.as_deref()), (Some("2010-06-03"), Some("17:00")));
        assert_eq!(m.url.as_deref(), Some("http://en.kremlin.ru/d/1"));
    }
}
