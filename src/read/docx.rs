//! DOCX: a zip that holds `word/document.xml`, in which paragraphs are runs of text with line breaks and bold between them.

use super::push_settled;
use crate::model::{Block, BlockKind, Lines, Warning};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What a Word document says.
pub struct Document {
    /// Its paragraphs; a line break inside one begins another.
    pub blocks: Vec<Block>,
    /// What of it is left out.
    pub warnings: Vec<Warning>,
    /// Paragraphs and line breaks, empty ones too.
    pub lines: usize,
}

/// Notes by what they are called, and the part that has them.
const NOTES: [(&str, &[u8]); 2] = [("footnotes", b"word/footnotes.xml"), ("endnotes", b"word/endnotes.xml")];

/// The part that has the text.
const TEXT: &[u8] = b"word/document.xml";

/// Reads a Word document: none if the bytes are no such, and else what is wrong if it cannot be read. Its parts may have
/// so many bytes unpacked.
pub fn read(bytes: &[u8], most: u64) -> Option<Result<Document, String>> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return None;
    }
    let damaged = "a damaged Word document; get another copy, or save it once more from a word processor".to_string();
    match part(bytes, TEXT, most) {
        Ok(None) => None,
        Ok(Some(xml)) => Some(match std::str::from_utf8(&xml).ok().and_then(paragraphs) {
            Some(mut document) => {
                for (kind, lines) in NOTES.into_iter().zip(document.noted) {
                    let notes = || part(bytes, kind.1, most).ok().flatten();
                    let told = lines.and_then(|lines| footnotes(kind.0, &notes()?, lines));
                    document.warnings.extend(told);
                }
                Ok(Document { blocks: document.blocks, warnings: document.warnings, lines: document.line })
            }
            None => Err(damaged),
        }),
        Err(Wrong::Damaged) => memchr::memmem::find(bytes, TEXT).map(|_| Err(damaged)),
        Err(Wrong::Locked) => Some(Err(LOCKED.into())),
        Err(Wrong::Larger) => Some(Err(format!(
            "a Word document of more than {most} bytes unpacked; raise the limit with --max-bytes, 0 for none"
        ))),
    }
}

/// What is said of a document that only its password opens.
pub const LOCKED: &str = "a Word document locked with a password; save a copy without one";

enum Wrong {
    Damaged,
    Locked,
    Larger,
}

/// Unpacks one part; none if there is no such.
fn part(bytes: &[u8], name: &[u8], most: u64) -> Result<Option<Vec<u8>>, Wrong> {
    let archive = rawzip::ZipArchive::from_slice(bytes).map_err(|_| Wrong::Damaged)?;
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(|_| Wrong::Damaged)? {
        if entry.file_path().as_ref() != name {
            continue;
        }
        if entry.flags().is_encrypted() {
            return Err(Wrong::Locked);
        }
        let data = archive.get_entry(entry.wayfinder()).map_err(|_| Wrong::Damaged)?.data();
        // What the archive says of its size may be wrong.
        if entry.uncompressed_size_hint() > most {
            return Err(Wrong::Larger);
        }
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        return match entry.compression_method() {
            rawzip::CompressionMethod::STORE if data.len() <= most => Ok(Some(data.to_vec())),
            rawzip::CompressionMethod::STORE => Err(Wrong::Larger),
            rawzip::CompressionMethod::DEFLATE => miniz_oxide::inflate::decompress_to_vec_with_limit(data, most)
                .map(Some)
                .map_err(|error| match error.status {
                    miniz_oxide::inflate::TINFLStatus::HasMoreOutput => Wrong::Larger,
                    _ => Wrong::Damaged,
                }),
            _ => Err(Wrong::Damaged),
        };
    }
    Ok(None)
}

/// A document while it is read.
#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    warnings: Vec<Warning>,
    line: usize,
    /// The lines that refer to footnotes, first to last, and to endnotes.
    noted: [Option<Lines>; 2],
    /// Paragraphs that are open: a text box stands inside another.
    open: Vec<Paragraph>,
    /// In the properties of a paragraph, of a run.
    of_paragraph: bool,
    /// Inside what is not shown: text deleted, another form of a drawing.
    hidden: usize,
    /// Inside the words of a run.
    in_text: bool,
    bold: bool,
    unseen: bool,
}

#[derive(Default)]
struct Paragraph {
    kind: BlockKind,
    /// Runs with whether they are bold; a line feed is a line break.
    runs: Vec<(String, bool)>,
}

/// Reads the XML; none if it is not well formed.
fn paragraphs(xml: &str) -> Option<Reading> {
    let mut reader = Reader::from_str(xml);
    let mut reading = Reading::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => reading.start(&tag, false),
            Event::Empty(tag) => reading.start(&tag, true),
            Event::End(tag) => reading.end(tag.local_name().into_inner()),
            Event::Text(text) => reading.text(&text),
            Event::CData(text) => reading.text(&text),
            Event::GeneralRef(name) => match name.resolve_char_ref().ok()? {
                Some(letter) => reading.text(letter.encode_utf8(&mut [0; 4])),
                None => reading.text(quick_xml::escape::resolve_xml_entity(&name).unwrap_or("")),
            },
            Event::Eof => break,
            _ => {}
        }
    }
    // Tags that nobody closed.
    reading.open.is_empty().then_some(reading)
}

impl Reading {
    fn start(&mut self, tag: &BytesStart, empty: bool) {
        let name = tag.local_name();
        let name = name.into_inner();
        if self.hidden > 0 || matches!(name, "del" | "moveFrom" | "Fallback" | "instrText" | "delText") {
            self.hidden += usize::from(!empty);
            return;
        }
        match name {
            "p" if empty => self.line += 1,
            "p" => self.open.push(Paragraph::default()),
            "pPr" => self.of_paragraph = !empty,
            "r" => (self.bold, self.unseen) = (false, false),
            "t" => self.in_text = !empty,
            "b" if !self.of_paragraph => self.bold = is_on(tag),
            "vanish" if !self.of_paragraph => self.unseen = is_on(tag),
            "rStyle" => self.bold |= value(tag).is_some_and(|style| style == "Strong"),
            "pStyle" => {
                let heading =
                    value(tag).is_some_and(|style| style.starts_with("Heading") || style.starts_with("Title"));
                if let Some(paragraph) = self.open.last_mut().filter(|_| heading) {
                    paragraph.kind = BlockKind::Heading;
                }
            }
            "tab" if !self.of_paragraph => self.push(" "),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "footnoteReference" => self.note(0),
            "endnoteReference" => self.note(1),
            _ => {}
        }
    }

    /// The line that is being read refers to a note.
    fn note(&mut self, kind: usize) {
        let breaks = self.open.iter().flat_map(|p| &p.runs).filter(|(text, _)| text == "\n").count();
        let line = self.line + 1 + breaks;
        self.noted[kind].get_or_insert(Lines::one(line)).end = line;
    }

    fn end(&mut self, name: &str) {
        if self.hidden > 0 {
            self.hidden -= 1;
            return;
        }
        match name {
            "pPr" => self.of_paragraph = false,
            "t" => self.in_text = false,
            "p" => {
                if let Some(paragraph) = self.open.pop() {
                    self.close(&paragraph);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text && self.hidden == 0 {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        let bold = self.bold;
        if let Some(paragraph) = self.open.last_mut().filter(|_| !self.unseen) {
            paragraph.runs.push((text.to_string(), bold));
        }
    }

    /// Makes blocks of a paragraph, one a line.
    fn close(&mut self, paragraph: &Paragraph) {
        let mut lines: Vec<Vec<(&str, bool)>> = vec![Vec::new()];
        for (text, bold) in &paragraph.runs {
            for (i, piece) in text.split('\n').enumerate() {
                if i > 0 {
                    lines.push(Vec::new());
                }
                lines.last_mut().expect("OK because it begins with one").push((piece, *bold));
            }
        }
        for (i, runs) in lines.iter().enumerate() {
            self.line += 1;
            let mut block = Block { kind: paragraph.kind, gap: i == 0, ..Block::default() };
            for (text, bold) in runs {
                let from = block.text.len();
                push_settled(&mut block.text, text);
                let to = block.text.trim_end().len();
                match block.bold.last_mut() {
                    _ if !bold || from >= to => {}
                    Some(last) if last.1 + 1 >= from => last.1 = to,
                    _ => block.bold.push((from, to)),
                }
            }
            block.text.truncate(block.text.trim_end().len());
            block.lines = Some(Lines::one(self.line));
            if !block.text.is_empty() {
                self.blocks.push(block);
            }
        }
    }
}

/// Whether a property without a value, or with one that says yes.
fn is_on(tag: &BytesStart) -> bool {
    value(tag).is_none_or(|v| !matches!(v.as_str(), "0" | "false" | "off"))
}

fn value(tag: &BytesStart) -> Option<String> {
    let value = tag.attributes().flatten().find(|a| a.key.local_name().into_inner() == "val")?;
    Some(value.value.into_owned())
}

/// Tells of the footnotes, which are no part of what was said.
fn footnotes(what: &str, xml: &[u8], lines: Lines) -> Option<Warning> {
    let notes = paragraphs(std::str::from_utf8(xml).ok()?)?;
    let words = notes.blocks.iter().map(|b| b.text.as_str()).collect::<Vec<_>>().join(" / ");
    (!words.is_empty()).then(|| Warning::left_out(what, &words, Some(lines)))
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A zip of one part that is stored as it is.
    pub fn zip(name: &str, part: &str) -> Vec<u8> {
        let (mut crc, length) = (u32::MAX, part.len() as u32);
        for byte in part.bytes() {
            crc ^= u32::from(byte);
            for _ in 0..8 {
                crc = (crc >> 1) ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 };
            }
        }
        let fields = |out: &mut Vec<u8>| {
            out.extend([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]);
            out.extend((!crc).to_le_bytes());
            out.extend(length.to_le_bytes());
            out.extend(length.to_le_bytes());
            out.extend((name.len() as u16).to_le_bytes());
        };
        let mut out = b"PK\x03\x04".to_vec();
        fields(&mut out);
        out.extend([0, 0]);
        out.extend(name.bytes());
        out.extend(part.bytes());
        let at = out.len() as u32;
        out.extend(b"PK\x01\x02\x14\0");
        fields(&mut out);
        out.extend([0; 16]);
        out.extend(name.bytes());
        let size = out.len() as u32 - at;
        out.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
        out.extend(size.to_le_bytes());
        out.extend(at.to_le_bytes());
        out.extend([0, 0]);
        out
    }

    #[test]
    fn the_lines_that_refer_to_notes_are_known() {
        let reference = "<w:r><w:footnoteReference/></w:r>";
        let xml = format!(
            "<w:b><w:p><w:r><w:t>Yes.</w:t></w:r></w:p><w:p><w:r><w:t>a</w:t><w:br/></w:r>{reference}</w:p><w:p>{reference}</w:p></w:b>"
        );
        let read = paragraphs(&xml).expect("OK because it is well formed");
        assert_eq!(read.noted, [Some(Lines { start: 3, end: 4 }), None]);
        let told = footnotes("footnotes", b"<w:b><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:b>", Lines::one(3));
        assert!(told.is_some_and(|w| w.lines == Some(Lines::one(3)) && w.message.contains("Note.")));
    }

    fn document(body: &str) -> Vec<u8> {
        zip("word/document.xml", &format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"))
    }

    fn told(bytes: &[u8], most: u64) -> String {
        read(bytes, most).and_then(Result::err).unwrap_or_default()
    }

    #[test]
    fn paragraphs_breaks_and_bold_are_read() {
        let bytes = document(
            "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>Talks</w:t></w:r></w:p><w:p/>\
             <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Anna </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Lee:</w:t></w:r>\
             <w:r><w:t xml:space=\"preserve\"> Bed &amp; board&#8217;s  fine.</w:t><w:br/><w:t>So</w:t><w:tab/><w:t>it is.</w:t></w:r>\
             <w:del><w:r><w:delText>No.</w:delText></w:r></w:del></w:p>",
        );
        let found = read(&bytes, 10_000).and_then(Result::ok).expect("OK because it is well formed");
        let blocks: Vec<_> = found.blocks.iter().map(|b| (b.kind, b.text.as_str(), b.bold.clone())).collect();
        assert_eq!(
            blocks,
            [
                (BlockKind::Heading, "Talks", vec![]),
                (BlockKind::Paragraph, "Anna Lee: Bed & board’s fine.", vec![(0, 9)]),
                (BlockKind::Paragraph, "So it is.", vec![]),
            ]
        );
        assert_eq!((found.blocks[2].lines, found.lines), (Some(Lines { start: 4, end: 4 }), 4));
    }

    #[test]
    fn what_cannot_be_read_is_told_with_the_cure() {
        let whole = document("<w:p><w:r><w:t>Yes.</w:t></w:r></w:p>");
        assert!(told(&whole[..whole.len() - 30], 10_000).contains("damaged"));
        assert!(told(&document("<w:p>"), 10_000).contains("damaged"));
        assert!(told(&whole, 50).contains("--max-bytes"));
        assert!(read(&zip("other.xml", "<a/>"), 10_000).is_none() && read(b"PK", 10).is_none());
    }
}
