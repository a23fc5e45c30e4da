//! Subtitles: WebVTT and SubRip. A cue's words are text, its time is when they were said, its voice is who said them.

use super::{begins_with_label, settled};
use crate::model::{Block, BlockKind, Facts, Lines, Warning, WarningCode};
use crate::text::shapes::{CAPTION_CLOCK, CUE};

/// Whether a text is a subtitle file: the first line says so, or a time span stands above the first words.
pub fn looks_like(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(2);
    let first = lines.next().unwrap_or("");
    let numbered = !first.is_empty() && first.bytes().all(|b| b.is_ascii_digit());
    is_webvtt(first)
        || is_captions(text)
        || CUE.fits(first)
        || numbered && lines.next().is_some_and(|line| CUE.fits(line))
}

fn is_webvtt(line: &str) -> bool {
    line.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// `0:03` above each line, as a video's captions are copied.
fn is_captions(text: &str) -> bool {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(6);
    lines.clone().nth(3).is_some() && lines.enumerate().all(|(i, line)| CAPTION_CLOCK.fits(line) == (i % 2 == 0))
}

/// When a cue begins.
fn time(line: &str) -> Option<&str> {
    CUE.parts(line)?.get(1).map(|start| start.as_str())
}

/// What a file of subtitles comes to.
#[derive(Debug, Default)]
pub struct Subtitles {
    /// What was said, in order.
    pub blocks: Vec<Block>,
    /// What the header states.
    pub facts: Facts,
    /// Comments that are left out.
    pub warnings: Vec<Warning>,
    /// Whose words the last block has, by the voice of its cue.
    voice: Option<String>,
    /// Somebody has a label.
    named: bool,
    /// Another one speaks, without a label.
    other: bool,
}

/// Reads a file of subtitles.
pub fn read(text: &str) -> Subtitles {
    let mut subtitles = Subtitles::default();
    // When the cue that is being read begins; none outside cues.
    let mut cue: Option<&str> = None;
    let mut comment = false;
    let captions = is_captions(text);
    let named = names_on_lines(text);
    let mut named_cue: Option<&str> = None;
    let mut header = is_webvtt(text.lines().next().unwrap_or(""));
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() {
            (cue, comment, header) = (None, false, false);
        } else if let Some(time) = time(line).or_else(|| Some(line).filter(|line| captions && CAPTION_CLOCK.fits(line)))
        {
            (cue, comment, header) = (Some(time), false, false);
        } else if header {
            subtitles.header(line);
        } else if comment
            || cue.is_none() && ["NOTE", "STYLE", "REGION"].iter().any(|w| line.split(' ').next() == Some(w))
        {
            if !comment || !line.starts_with(['}', ':']) {
                subtitles.comment(line, number);
            }
            comment = true;
        } else if let Some(time) = cue {
            // The first line of a cue is who speaks.
            if named && named_cue != Some(time) {
                subtitles.speaks(line, time, number);
                named_cue = Some(time);
            } else {
                subtitles.payload(line, time, number);
            }
        }
        // A cue's number or name is no word.
    }
    subtitles
}

/// Whether the first line of each cue is a name, and what is said stands below it: a name comes again.
fn names_on_lines(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let cues: Vec<usize> = (0..lines.len()).filter(|at| time(lines[*at]).is_some()).collect();
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    let is_name = |line: &str| {
        (1..=4).contains(&line.split(' ').count())
            && line.split(' ').all(capital)
            && line.ends_with(|c: char| c.is_alphabetic() || c == ')')
    };
    let names: std::collections::BTreeSet<&str> = cues.iter().filter_map(|at| lines.get(at + 1).copied()).collect();
    let below = |at: &usize| lines.get(at + 2).is_some_and(|line| !line.is_empty());
    cues.len() > 2
        && names.len() > 1
        && names.len() < cues.len()
        && names.iter().all(|n| is_name(n))
        && cues.iter().all(below)
}

impl Subtitles {
    /// `WEBVTT - Talks in Omsk`, `Language: en`
    fn header(&mut self, line: &str) {
        let value = |key: &str| line.strip_prefix(key).map(settled).filter(|value| !value.is_empty());
        if let Some(title) = value("WEBVTT").map(|t| t.trim_start_matches(['-', '–', ' ']).to_string()) {
            self.facts.title = Some(title).filter(|t| !t.is_empty());
        } else if let Some(language) = value("Language:") {
            self.facts.language = super::language::tag(&language);
        }
    }

    fn comment(&mut self, line: &str, number: usize) {
        let words = line.trim_start_matches("NOTE").trim();
        if line.starts_with("NOTE") && words.contains(char::is_alphanumeric) {
            self.warnings.push(Warning::new(
                WarningCode::LeftOut,
                format!("a comment is left out: “{words}”"),
                Some(Lines::one(number)),
            ));
        }
    }

    /// A line of a cue: words, with tags in them.
    fn payload(&mut self, line: &str, time: &str, number: usize) {
        let mut rest = line;
        let mut words = String::new();
        while let Some(at) = rest.find(['<', '{', '&']) {
            words.push_str(&rest[..at]);
            rest = &rest[at..];
            let close = if rest.starts_with('{') { '}' } else { '>' };
            let inside = rest[1..].split_once(close).map(|(inside, _)| inside);
            match inside {
                _ if rest.starts_with('&') => {
                    let (character, length) = reference(rest);
                    words.push(character);
                    rest = &rest[length..];
                }
                Some(tag) if is_tag(tag) || rest.starts_with("{\\") => {
                    if let Some(voice) = voice(tag) {
                        self.said(&words, time, number);
                        words.clear();
                        self.speaks(&voice, time, number);
                    }
                    rest = &rest[tag.len() + 2..];
                }
                _ => {
                    words.push_str(&rest[..1]);
                    rest = &rest[1..];
                }
            }
        }
        words.push_str(rest);
        self.said(&words, time, number);
    }

    /// A voice begins: a block with its label, unless it goes on.
    fn speaks(&mut self, voice: &str, time: &str, number: usize) {
        if self.voice.as_deref() != Some(voice) {
            self.blocks.push(Block {
                text: format!("{voice}:"),
                bold: vec![(0, voice.len() + 1)],
                lines: Some(Lines::one(number)),
                gap: true,
                time: Some(time.into()),
                ..Block::default()
            });
            self.voice = Some(voice.to_string());
            (self.named, self.other) = (true, false);
        }
    }

    fn said(&mut self, words: &str, time: &str, number: usize) {
        let words = settled(words);
        if words.is_empty() {
            return;
        }
        // Two people in one cue: `- Good morning.`, `>> Good morning.`
        let (other, words) = match ["- ", "– ", ">> ", ">>"].iter().find_map(|mark| words.strip_prefix(mark)) {
            Some(rest) => (true, rest),
            None => (false, words.as_str()),
        };
        let labelled = begins_with_label(words);
        let goes_on = |block: &Block| {
            let sentence = block.text.ends_with(['.', '!', '?', '…', ':', '”', '"', ')', ']', '♪']);
            !other && !labelled && (self.voice.is_some() || !sentence)
        };
        let lines = Lines::one(number);
        self.named |= labelled;
        self.other = !labelled && (self.other || other && self.named);
        // Nobody knows whose words they are, but not those of the one before.
        let kind = if self.other { BlockKind::Outside } else { BlockKind::Paragraph };
        match self.blocks.last_mut() {
            Some(block) if goes_on(block) => {
                block.text.push(' ');
                block.text.push_str(words);
                if let Some(lines) = &mut block.lines {
                    lines.end = number;
                }
            }
            _ => {
                let time = Some(time.into());
                let text = words.to_string();
                let block = Block { kind, text, lines: Some(lines), gap: true, time, ..Block::default() };
                self.blocks.push(block);
                self.voice = None;
            }
        }
    }
}

/// `v Jane Dorrit`, `v.loud Jane Dorrit`
fn voice(tag: &str) -> Option<String> {
    let (class, name) = tag.split_once([' ', '\t'])?;
    let name = settled(name);
    ((class == "v" || class.starts_with("v.")) && !name.is_empty()).then(|| name.trim_end_matches(':').to_string())
}

/// The tags of both formats; `<Laughter.>` is text.
fn is_tag(inside: &str) -> bool {
    let name = inside.trim_start_matches('/').split(['.', ' ', '\t']).next().unwrap_or("").to_ascii_lowercase();
    let karaoke = inside.contains(':') && inside.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.'));
    karaoke || matches!(name.as_str(), "v" | "c" | "i" | "b" | "u" | "s" | "font" | "ruby" | "rt" | "lang")
}

/// The references that the format knows, and how long they are; an ampersand else.
fn reference(text: &str) -> (char, usize) {
    let known = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&nbsp;", ' '), ("&lrm;", ' '), ("&rlm;", ' ')];
    known.iter().find(|(name, _)| text.starts_with(name)).map_or(('&', 1), |(name, c)| (*c, name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(String, Option<String>)> {
        assert!(looks_like(text), "{text}");
        read(text).blocks.into_iter().map(|b| (b.text, b.time.map(Into::into))).collect()
    }

    #[test]
    fn voices_become_labels_and_times_stand_beside_them() {
        let text = "WEBVTT - Talk on the quay\nLanguage: en\n\nNOTE checked twice\n\nintro\n00:01.000 --> 00:04.000 align:start\n\
                    <v.loud Anna Lee>Good <i>morning</i>,\nthe quay\n\n00:04.500 --> 00:07.000\n<v Anna Lee>is open. &amp; dry.</v>\n\n\
                    00:07.100 --> 00:08.000\n<v Bo Ray>Thank you.</v> <v Anna Lee>Well.\n";
        assert_eq!(
            texts(text),
            [
                ("Anna Lee: Good morning, the quay is open. & dry.".into(), Some("00:01.000".into())),
                ("Bo Ray: Thank you.".into(), Some("00:07.100".into())),
                ("Anna Lee: Well.".into(), Some("00:07.100".into())),
            ]
        );
        let read = read(text);
        assert_eq!(
            (read.facts.title.as_deref(), read.facts.language.as_deref()),
            (Some("Talk on the quay"), Some("en"))
        );
        assert_eq!(read.blocks[0].lines, Some(Lines { start: 8, end: 12 }));
        assert_eq!(read.blocks[0].bold, [(0, 9)]);
        assert_eq!(read.warnings.iter().map(|w| w.line).collect::<Vec<_>>(), [Some(4)]);
    }

    #[test]
    fn cues_join_to_paragraphs_up_to_the_next_label_or_the_end_of_a_sentence() {
        let text = "1\n00:00:10,980 --> 00:00:14,200\nAnna Lee: Good morning, the quay\n\n2\n00:00:14,500 --> 00:00:17,000\n\
                    is open <Laughter.> {\\an8}now.\n\n3\n00:00:17,100 --> 00:00:18,000\n- Really?\n- Yes.\n\n4\n00:00:20,000 --> 00:00:21,000\n\
                    Bo Ray: 1,500 metres.\n";
        let texts: Vec<String> = texts(text).into_iter().map(|(text, _)| text).collect();
        assert_eq!(
            texts,
            ["Anna Lee: Good morning, the quay is open <Laughter.> now.", "Really?", "Yes.", "Bo Ray: 1,500 metres."]
        );
    }

    #[test]
    fn other_texts_are_no_subtitles() {
        for text in ["", "1\nAnna Lee: Yes.", "WEBVTTX", "The arrow --> is text", "12:30 Lunch\n\n1\n00:01 --> 00:02"] {
            assert!(!looks_like(text), "{text}");
        }
    }
}
