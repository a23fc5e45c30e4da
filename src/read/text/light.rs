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
        let has = |mark: &str| memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
        if has("[/b]") || has("[/B]") {
            return Self::BbCode;
        }
        let lines = || text.lines().map(|l| Self::Markdown.unquote(l));
        let mut head = lines().map(str::trim).filter(|l| !l.is_empty());
        let (first, second) = (head.next().unwrap_or(""), head.next().unwrap_or(""));
        // A heading, the fence of front matter, a heading's underline.
        let headed = atx(first).is_some() || first == "---" || is_underline(second);
        let bold = || (has("**") || has("__")) && lines().any(is_bold_label);
        let slanted = || lines().filter(|l| is_slanted_label(l)).take(2).count() > 1;
        if headed || bold() || slanted() { Self::Markdown } else { Self::Plain }
    }

    /// Takes the marks of a quoted line off, as Markdown and mail have them.
    pub fn unquote(self, line: &str) -> &str {
        let mut line = line;
        while let Some(rest) = line.trim_start().strip_prefix('>') {
            // `>5 %` is no quotation.
            if self != Self::Markdown
                && rest.starts_with(|c: char| !matches!(c, ' ' | '>' | '“' | '"') && !c.is_alphabetic())
            {
                break;
            }
            line = rest.strip_prefix(' ').unwrap_or(rest);
        }
        line
    }

    /// The web addresses of links, of which [`Markup::strip`] leaves the words.
    pub fn addresses(self, paragraph: &str) -> impl Iterator<Item = &str> {
        /// In bytes.
        const LONGEST: usize = 2048;
        let marks: Option<(&str, &[char])> = match self {
            Self::Markdown => Some(("](", &[')', ' '])),
            Self::BbCode => Some(("[url=", &[']'])),
            Self::Plain => None,
        };
        let found = marks.into_iter().flat_map(|(opens, ends)| {
            memmem::find_iter(paragraph.as_bytes(), opens).map(move |at| (at + opens.len(), ends))
        });
        found.filter_map(|(at, ends)| {
            let rest = paragraph[at..].trim_start_matches(['<', '"']);
            let near =
                rest.char_indices().find(|(i, c)| *i >= LONGEST || ends.contains(c)).map_or(rest.len(), |(i, _)| i);
            Some(rest[..near].trim_end_matches(['>', '"'])).filter(|a| a.starts_with("http") || a.starts_with("www."))
        })
    }

    /// Whether a line is a block by itself: a heading or an entry of a list.
    pub fn is_block(self, line: &str) -> bool {
        self == Self::Markdown && (atx(line).is_some() || entry(line).is_some())
    }

    /// Whether a line makes a heading of the one above it.
    pub fn is_underline(self, line: &str) -> bool {
        self == Self::Markdown && is_underline(line)
    }

    /// The words of a heading.
    pub fn heading(self, paragraph: &str) -> Option<&str> {
        let underlined = || {
            let (words, line) = paragraph.rsplit_once(' ')?;
            self.is_underline(line).then_some(words)
        };
        if self == Self::Markdown { atx(paragraph).or_else(underlined) } else { None }
    }

    /// A paragraph without the mark of a list's entry.
    pub fn without_bullet(self, paragraph: &str) -> &str {
        if self == Self::Markdown { entry(paragraph).unwrap_or(paragraph) } else { paragraph }
    }

    /// Whether a whole paragraph is set in italics: `*Will prices rise?*`.
    pub fn is_slanted(self, paragraph: &str) -> bool {
        let inside = ["*", "_"].iter().find_map(|mark| {
            let inside = paragraph.trim().strip_prefix(mark)?.strip_suffix(mark)?;
            (!inside.contains(mark)).then_some(inside)
        });
        self == Self::Markdown && inside.is_some_and(|inside| inside.contains(char::is_alphanumeric))
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

/// `**Anna Petrova:** Yes`, `**Anna Petrova**` alone
fn is_bold_label(line: &str) -> bool {
    let line = entry(line).unwrap_or(line.trim());
    ["**", "__"].iter().any(|mark| {
        let inside = line.strip_prefix(mark).map(|l| l.trim_start_matches(['*', '_']));
        inside.and_then(|l| l.split_once(mark)).is_some_and(|(label, rest)| {
            let rest = rest.trim_start_matches(['*', '_']);
            label.starts_with(char::is_uppercase) && (label.ends_with(':') || rest.starts_with(':') || rest.is_empty())
        })
    })
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

/// `=====`, `-----`
fn is_underline(line: &str) -> bool {
    line.len() > 2 && ['=', '-'].iter().any(|mark| line.trim_matches(*mark).is_empty())
}

/// `- **Anna Petrova:** Yes`
fn entry(line: &str) -> Option<&str> {
    let words = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark))?;
    (words.starts_with("**") || words.starts_with("__")).then_some(words)
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
        let bare = text.replace('\\', "");
        return (bare.split_whitespace().collect::<Vec<_>>().join(" "), bold);
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
                    // `![photo](a.png)`
                    if out.ends_with('!') && before_mark(&out).is_none_or(char::is_whitespace) {
                        out.pop();
                    }
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

/// What stands before the last character.
fn before_mark(text: &str) -> Option<char> {
    text.chars().rev().nth(1)
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
        "*" | "b"
            | "i"
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
