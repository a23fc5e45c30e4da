//! What stands before a colon, as it is weighed.

use super::rules::{AGAINST, FOR, Reason};
use super::{forms, lexicon, naming, voices};

/// What is asked about one candidate.
pub struct Candidate<'p> {
    /// Office and name, without note.
    pub base: &'p str,
    /// It is a voice without a name.
    pub voice: bool,
    /// Set in bold as a whole.
    pub bold: bool,
    /// The page sets labels in bold.
    pub page_in_bold: bool,
    /// The page sets names in capitals before its colons.
    pub page_in_capitals: bool,
    /// How often this base stands before a colon.
    pub times: usize,
    /// How often the same words stand in bold before a colon.
    pub times_bold: usize,
    /// Title, lead, a person's card or another label name this person.
    pub announced: bool,
    /// `Q:` stands on the page.
    pub asks: bool,
    /// Most labels of the page stand on lines of their own, and this one does not.
    pub out_of_line: bool,
    /// Most labels of the page stand on lines of their own.
    pub page_alone: bool,
    /// An office, of which a label says who holds it.
    pub held: bool,
    /// What is said ends with a question, on a page where one and the same person has the word again and again.
    pub questions: bool,
    /// How many labels of the page a full stop ends, if it ends this one; else none.
    pub stops: usize,
    /// How what is said begins.
    pub opens: Opening,
}

/// The beginning of a speech, as far as it bears on its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opening {
    /// A quotation mark.
    Quotation,
    /// A greeting.
    Greeting,
    /// A name and nothing else.
    Name,
    /// Nothing on the line.
    Nothing,
    /// Anything else.
    Other,
}

impl Opening {
    /// Of a speech.
    pub fn of(said: &str) -> Self {
        let greets = ["Good ", "Hello", "Mr President", "Thank"].iter().any(|g| said.starts_with(g));
        match said.starts_with(['“', '"', '«']) {
            _ if said.is_empty() => Self::Nothing,
            true => Self::Quotation,
            false if greets => Self::Greeting,
            false if said.len() < 60 && naming::is_bare_name(said.trim_end_matches('.')) => Self::Name,
            false => Self::Other,
        }
    }
}

impl<'p> Candidate<'p> {
    /// A base by itself, without its page.
    pub fn alone(base: &'p str) -> Self {
        Self::of(base, voices::is_voice(base))
    }

    /// The same, where it is known whether it is a voice.
    pub fn of(base: &'p str, voice: bool) -> Self {
        Self {
            base,
            voice,
            bold: false,
            page_in_bold: false,
            page_in_capitals: false,
            times: 1,
            times_bold: 0,
            announced: false,
            asks: false,
            out_of_line: false,
            page_alone: false,
            held: false,
            questions: false,
            stops: 0,
            opens: Opening::Other,
        }
    }

    /// A given name that is a word too, and stands there again.
    pub fn is_given_word(&self) -> bool {
        self.times > 1 && lexicon::begins_with_given_word(self.base)
    }

    fn refused(&self) -> Option<&'static Reason> {
        AGAINST.iter().find(|g| (g.holds)(self))
    }

    /// Whether it is a label.
    pub fn is_believed(&self) -> bool {
        self.refused().is_none() && FOR.iter().any(|g| (g.holds)(self))
    }

    /// Whether one that is not believed has a label's shape all the same: a person should look at it.
    pub fn is_doubtful(&self) -> bool {
        let named = || {
            voices::is_voice(self.base)
                || naming::is_bare_name(self.base)
                || naming::is_titled(self.base)
                || naming::is_name_and_post(self.base)
        };
        match self.refused() {
            // `June West`, twice
            Some(rule) => {
                rule.by_setting && named()
                    || self.times > 1 && self.base.split(' ').count() == 2 && naming::is_shaped(self.base)
            }
            None => {
                self.bold
                    || named()
                    || naming::is_one_name(self.base)
                    || naming::is_particled(self.base)
                    || naming::is_shaped(self.base)
                    || forms::is_code(self.base)
            }
        }
    }
}
