//! What a caller may set, checked when it is set.

use crate::{DateOrder, extract, lists, read, structure};
use regex::Regex;
use std::fmt;

/// What a caller may set. The default is what the command line does without options.
///
/// # Examples
///
/// ```
/// use transcript_cli::{Options, parse};
///
/// let options = Options::default()
///     .anchor("2022-02-14".parse()?)
///     .list("[ORG]\nLadoga Choir | LC\n")?
///     .without("catalogue")?;
/// let analysis = parse("Anna Ivanova: The LC sang yesterday.".as_bytes(), "talk.txt", &options);
/// assert_eq!(analysis.dates[0].value.as_deref(), Some("2022-02-13"));
/// assert_eq!(analysis.entities[0].name, "Ladoga Choir");
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct Options {
    pub(crate) anchor: Option<jiff::civil::Date>,
    pub(crate) lists: lists::Lists,
    pub(crate) without: Vec<String>,
    pub(crate) date_order: Option<DateOrder>,
    pub(crate) encoding: Option<&'static encoding_rs::Encoding>,
    pub(crate) labels: Vec<Regex>,
    pub(crate) max_bytes: Option<u64>,
    pub(crate) whole: bool,
    pub(crate) wanted: Option<Regex>,
}

impl Options {
    /// The day on which the words were said, for a text that does not give it.
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{Options, parse};
    ///
    /// let options = Options::default().anchor("2022-02-14".parse()?);
    /// let analysis = parse(b"Anna Ivanova: We met yesterday.", "talk.txt", &options);
    /// assert_eq!(analysis.dates[0].value.as_deref(), Some("2022-02-13"));
    /// # Ok::<_, Box<dyn std::error::Error>>(())
    /// ```
    pub fn anchor(mut self, day: jiff::civil::Date) -> Self {
        self.anchor = Some(day);
        self
    }

    /// A list of names of the user's own, which wins over the built-in ones; each call adds one.
    ///
    /// # Errors
    ///
    /// A line that is not in the syntax of the lists, with its number and the cure.
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{Options, parse};
    ///
    /// let options = Options::default().list("[ORG]\nLadoga Choir | LC\n")?;
    /// let analysis = parse(b"Anna Ivanova: The LC sang.", "talk.txt", &options);
    /// assert_eq!(analysis.entities[0].name, "Ladoga Choir");
    /// assert!(Options::default().list("[ORG]\nLadoga Choir | |\n").is_err());
    /// # Ok::<_, transcript_cli::ListError>(())
    /// ```
    pub fn list(mut self, text: &str) -> Result<Self, ListError> {
        match self.lists.add(text) {
            Ok(()) => Ok(self),
            Err(why) => Err(ListError(why)),
        }
    }

    /// What comes first in `03/04/2018`, the day or the month. Unless it is set, a transcript that itself leaves no doubt
    /// elsewhere is believed, and else such a date has no value and a warning.
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{DateOrder, Options, parse};
    ///
    /// let options = Options::default().date_order(DateOrder::DayFirst);
    /// let analysis = parse(b"Anna Ivanova: We met on 03/04/2018.", "talk.txt", &options);
    /// assert_eq!(analysis.dates[0].value.as_deref(), Some("2018-04-03"));
    /// ```
    pub fn date_order(mut self, order: DateOrder) -> Self {
        self.date_order = Some(order);
        self
    }

    /// The encoding of the bytes by its WHATWG label, where it is guessed wrongly.
    ///
    /// # Errors
    ///
    /// No encoding has this label.
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{Options, parse};
    ///
    /// let options = Options::default().encoding("windows-1252")?;
    /// let analysis = parse(b"Zo\xeb Ivanova: Good day.", "talk.txt", &options);
    /// assert_eq!(analysis.participants[0].name, "Zo\u{eb} Ivanova");
    /// # Ok::<_, transcript_cli::UnknownEncoding>(())
    /// ```
    pub fn encoding(mut self, label: &str) -> Result<Self, UnknownEncoding> {
        match encoding_rs::Encoding::for_label(label.as_bytes()) {
            Some(encoding) => self.encoding = Some(encoding),
            None => return Err(UnknownEncoding(label.into())),
        }
        Ok(self)
    }

    /// A pattern of the user's own for speaker labels, in the syntax of the crate `regex`, for a layout that the program does
    /// not know; each call adds one, and the first that fits is taken. It looks at the start of each paragraph. What its
    /// group `name` finds is who speaks, `role` the office, `note` what the turn's note shall be; the words behind the whole
    /// match are the speech.
    ///
    /// # Errors
    ///
    /// A pattern that is none, that has no group `name`, or a group that nothing reads.
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{Options, parse};
    ///
    /// let options = Options::default().label(r"^<(?<name>[^>]+)> ")?;
    /// let talk = parse(b"<anna> Good day.\n<bo> So it is.", "chat.txt", &options);
    /// assert_eq!(talk.turns[1].speaker.as_deref(), Some("bo"));
    /// # Ok::<_, Box<dyn std::error::Error>>(())
    /// ```
    pub fn label(mut self, pattern: &str) -> Result<Self, LabelError> {
        let found = Regex::new(pattern).map_err(|why| {
            let why = why.to_string();
            let last = why.lines().last().unwrap_or("").trim_start_matches("error: ").to_string();
            LabelError { pattern: pattern.into(), why: last }
        })?;
        let refuse = |why: String| Err(LabelError { pattern: pattern.into(), why });
        let groups = || found.capture_names().flatten();
        if let Some(other) = groups().find(|group| !matches!(*group, "name" | "role" | "note")) {
            return refuse(format!("nothing reads a group called “{other}”; the groups are name, role and note"));
        }
        if !groups().any(|group| group == "name") {
            return refuse("no group is called “name”".into());
        }
        self.labels.push(found);
        Ok(self)
    }

    /// Each input is one transcript, even if it holds several one behind the other.
    pub fn whole(mut self) -> Self {
        self.whole = true;
        self
    }

    /// So many bytes an input may have when it is unpacked; 0 takes any. Unless it is set, 256 MiB.
    pub fn max_bytes(mut self, bytes: u64) -> Self {
        self.max_bytes = Some(if bytes == 0 { u64::MAX } else { bytes });
        self
    }

    /// In a transcript in no turn of which this is found, nothing else is looked for: the program's own search drops it.
    #[doc(hidden)]
    pub fn wanted(mut self, pattern: Regex) -> Self {
        self.wanted = Some(pattern);
        self
    }

    /// What of this bears on reading.
    pub(crate) fn reading(&self) -> read::Settings<'_> {
        read::Settings {
            marks: structure::MARKS,
            encoding: self.encoding,
            labels: &self.labels,
            max_bytes: self.max_bytes.unwrap_or(read::MAX_BYTES),
        }
    }

    /// Switches a rule off; each call adds one. [`rules`](crate::rules) has their names.
    ///
    /// # Errors
    ///
    /// No rule is called so.
    ///
    /// # Examples
    ///
    /// ```
    /// use transcript_cli::{Options, parse};
    ///
    /// let options = Options::default().without("month-day")?;
    /// assert!(parse(b"Anna Ivanova: We met on May 5.", "talk.txt", &options).dates.iter().all(|d| d.rule != "month-day"));
    /// assert!(Options::default().without("month-dya").is_err());
    /// # Ok::<_, transcript_cli::UnknownRule>(())
    /// ```
    pub fn without(mut self, rule: &str) -> Result<Self, UnknownRule> {
        if !extract::rules().any(|known| known.name == rule) {
            return Err(UnknownRule(rule.into()));
        }
        self.without.push(rule.into());
        Ok(self)
    }
}

/// A pattern for labels that finds none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelError {
    pattern: String,
    why: String,
}

impl fmt::Display for LabelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pattern, why } = self;
        write!(f, "the pattern {pattern:?} cannot be used: {why}; mark who speaks as in '^<(?<name>[^>]+)> '")
    }
}

impl std::error::Error for LabelError {}

/// A label that no encoding has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownEncoding(String);

impl fmt::Display for UnknownEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no encoding is called {:?}; give a label such as utf-8, windows-1251, koi8-r or ibm866", self.0)
    }
}

impl std::error::Error for UnknownEncoding {}

/// A list of names that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListError(String);

impl fmt::Display for ListError {
    /// `line 3: ` and what is wrong.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ListError {}

/// A name that no rule has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule(String);

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no rule is called {:?}; `transcript-cli rules` lists them", self.0)
    }
}

impl std::error::Error for UnknownRule {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_when_it_is_set() {
        let rule = Options::default().without("catalog").unwrap_err().to_string();
        assert_eq!(rule, "no rule is called \"catalog\"; `transcript-cli rules` lists them");
        for (pattern, why) in [
            ("(?<name>[a-z", "unclosed character class"),
            ("^[A-Z]+:", "no group is called “name”"),
            ("(?<speaker>.+):", "nothing reads a group called “speaker”"),
        ] {
            let told = Options::default().label(pattern).unwrap_err().to_string();
            assert!(told.contains(why) && told.contains("(?<name>") && !told.contains('\n'), "{told}");
        }
        let list = Options::default().list("[PERSON]\nAnna Ivanova | |\n").unwrap_err().to_string();
        assert!(list.starts_with("line 2: an empty field"), "{list}");
    }
}
