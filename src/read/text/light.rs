//! The light markup of notes, forums and blogs: Markdown and BBCode. Only what sets words apart is read; the words stay.

use memchr::memmem;

/// The markup of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// None: every character is text.
    Plain,
    /// `**bold**`, `# heading`, `> quotation`.
    Markdown,
    /// `[b]bold[/b]`
    BbCode,
}

impl Markup {
    /// Judged by labels and headings in it: an asterisk or a bracket here and there is text.
    pub fn of(text: &str) -> Self {
        let times = |mark: &str| memmem::find_iter(text.as_bytes(), mark).count();
        if times("[/b]") + times("[/B]") > 0 {
            return Self::BbCode;
        }
        let labels = [":**", "**:", ":__", "__:"].into_iter().map(times).sum::<usize>();
        let slanted = || text.lines().filter(|l| is_slanted_label(l)).count();
        let heading = || text.lines().find(|l| !l.trim().is_empty()).is_some_and(|l| atx(l).is_some());
        if labels > 1 || heading() || slanted() > 1 { Self::Markdown } else { Self::Plain }
    }

    /// Takes the marks of a quoted line off.
    pub fn unquote(self, line: &str) -> &str {
        if self == Self::Plain {
            return line;
        }
        let mut line = line;
        while let Some(rest) = line.trim_start().strip_prefix('>') {
            line = rest.strip_prefix(' ').unwrap_or(rest);
        }
        line
    }

    /// Whether a line is a block by itself.
    pub fn is_block(self, line: &str) -> bool {
        self == Self::Markdown && atx(line).is_some()
    }

    /// The words of a heading.
    pub fn heading(self, paragraph: &str) -> Option<&str> {
        if self == Self::Markdown { atx(paragraph) } else { None }
    }

    /// The text without its markup, and the byte ranges that it set in bold.
    pub fn strip(self, text: &str) -> (String, Vec<(usize, usize)>) {
        match self {
            Self::Plain => (text.to_string(), Vec::new()),
            Self::Markdown => markdown(text),
            Self::BbCode => bbcode(text),
        }
    }
}

/// `*Anna Petrova:* Yes`
fn is_slanted_label(line: &str) -> bool {
    let line = line.trim_start();
    ["*", "_"].iter().any(|mark| {
        let inside = line.strip_prefix(mark).filter(|l| l.starts_with(char::is_alphabetic));
        inside
            .and_then(|l| l.split_once(mark))
            .is_some_and(|(label, rest)| label.ends_with(':') || rest.starts_with(':'))
    })
}

/// `## Heading ##`
fn atx(line: &str) -> Option<&str> {
    let line = line.trim();
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    ((1..=6).contains(&level) && words.starts_with(' ')).then(|| words.trim_end_matches('#').trim())
}

fn markdown(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut out = String::with_capacity(text.len());
    let mut bold = Vec::new();
    let mut opened: Option<usize> = None;
    // A line of marks alone (`* * *`, `---`) separates.
    if !text.contains(char::is_alphanumeric) {
        return (text.replace('\\', ""), bold);
    }
    let mut rest = text;
    while let Some(at) = rest.find(['*', '_', '\\', '[', '`']) {
        out.push_str(&rest[..at]);
        let before = out.chars().next_back();
        rest = &rest[at..];
        let mark = &rest[..1];
        // Brackets and backslashes are read one by one.
        let run = if matches!(mark, "[" | "\\") { 1 } else { rest.len() - rest.trim_start_matches(mark).len() };
        let after = rest[run..].chars().next();
        let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        match mark {
            "\\" if rest[1..].starts_with(|c: char| c.is_ascii_punctuation()) => {
                out.push_str(&rest[1..2]);
                rest = &rest[2..];
            }
            // Emphasis touches a word on one side; an underscore inside a word is text, and so is a lone asterisk.
            "*" | "_"
                if run <= 3 && (mark == "*" || outside(before) || outside(after)) && !(gap(before) && gap(after)) =>
            {
                if run >= 2 {
                    match opened.take() {
                        Some(start) => bold.push((start, out.len())),
                        None => opened = Some(out.len()),
                    }
                }
                rest = &rest[run..];
            }
            "[" => match link(rest) {
                Some((words, after)) => {
                    out.push_str(words);
                    rest = after;
                }
                None => {
                    out.push('[');
                    rest = &rest[1..];
                }
            },
            _ => {
                out.push_str(&rest[..run]);
                rest = &rest[run..];
            }
        }
    }
    out.push_str(rest);
    tidy(out, bold)
}

fn gap(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

/// `[words](address)`: the words, and what follows. No search goes beyond the next bracket, so that none is long twice.
fn link(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('[')?;
    let (words, rest) = inside.split_at(inside.find(['[', ']'])?);
    let address = rest.strip_prefix("](")?;
    let (_, rest) = address.split_at(address.find([')', ' ', '['])?);
    Some((words, rest.strip_prefix(')')?))
}

fn bbcode(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut out = String::with_capacity(text.len());
    let mut bold = Vec::new();
    let mut opened: Option<usize> = None;
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let bracket = rest[1..].find(['[', ']']).map(|at| at + 1);
        let Some(end) = bracket.filter(|end| rest[*end..].starts_with(']') && is_tag(&rest[1..*end])) else {
            out.push('[');
            rest = &rest[1..];
            continue;
        };
        match &rest[1..end] {
            "b" | "B" => opened = Some(out.len()),
            "/b" | "/B" => bold.extend(opened.take().map(|start| (start, out.len()))),
            _ => {}
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    tidy(out, bold)
}

/// Names of BBCode's elements; `[…]` and `[with Kazakhstan too]` are text.
fn is_tag(inside: &str) -> bool {
    let name = inside.trim_start_matches('/').split(['=', ' ']).next().unwrap_or("").to_ascii_lowercase();
    let named = matches!(
        name.as_str(),
        "b" | "i"
            | "u"
            | "s"
            | "url"
            | "img"
            | "quote"
            | "size"
            | "color"
            | "font"
            | "list"
            | "center"
            | "left"
            | "right"
            | "code"
            | "spoiler"
            | "justify"
            | "indent"
    );
    named && (inside.contains('=') || !inside.contains(' '))
}

/// White space at the ends, and doubled where marks were taken out, goes; bold ranges follow.
fn tidy(text: String, bold: Vec<(usize, usize)>) -> (String, Vec<(usize, usize)>) {
    if !text.contains("  ") && text.trim().len() == text.len() {
        return (text, bold);
    }
    let mut out = String::with_capacity(text.len());
    let mut moved = Vec::with_capacity(text.len() + 1);
    for c in text.chars() {
        moved.extend(std::iter::repeat_n(out.len(), c.len_utf8()));
        if c != ' ' || !out.is_empty() && !out.ends_with(' ') {
            out.push(c);
        }
    }
    moved.push(out.len());
    out.truncate(out.trim_end().len());
    let bold = bold.into_iter().map(|(a, b)| (moved[a].min(out.len()), moved[b].min(out.len()))).filter(|(a, b)| a < b);
    let bold = bold.collect();
    (out, bold)
}
