//! The one record of a rule, for dates, documents and entities alike.

use super::{dates, documents, entities};
use crate::model::EntityType;
use crate::text::classes::Classes;

/// One way to find mentions. What it says of itself feeds the help, the documentation and the tests.
///
/// # Examples
///
/// ```
/// let rule = transcript_cli::rules().find(|rule| rule.name == "month-day").unwrap();
/// assert_eq!(rule.layer().name(), "date");
/// assert_eq!(rule.example(), "January 25");
/// ```
pub struct Rule {
    /// As the output and `--without` have it.
    pub name: &'static str,
    /// What it finds, in one sentence.
    pub about: &'static str,
    /// What it stands on.
    pub level: Level,
    /// On which words it looks, and what it makes of them.
    pub(crate) find: Find,
    /// Texts with all that it finds in curly brackets, each with what that means: a value, a kind.
    pub examples: &'static [(&'static str, &'static str)],
    /// Texts in which it finds nothing.
    pub counterexamples: &'static [&'static str],
}

/// What a rule stands on. A rule asks for others by a lower level than its own and never by their names, so that one
/// that is switched off is switched off for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The words alone.
    Words,
    /// One find and words around it: *the end of 2018*.
    Part,
    /// Two finds: *from May to July*.
    Pair,
    /// Any of these, and words around: *about 1950*.
    Around,
    /// What was found in the whole transcript: a surname after the full name.
    Transcript,
}

/// The part of the output that a rule finds things for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// `dates`
    Date,
    /// `documents`
    Document,
    /// `entities`
    Entity,
}

impl Layer {
    /// As it is printed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Document => "document",
            Self::Entity => "entity",
        }
    }
}

/// How a rule finds things: what each layer asks of it, with the words that call it up.
pub(crate) enum Find {
    /// A date at a token that can play such a part.
    Date(fn(dates::Lex) -> bool, fn(&dates::Words, usize) -> Option<dates::Reading>),
    /// A document that is named, at its head noun.
    Document(fn(&documents::Site) -> Option<documents::Reference>),
    /// A document by a code, at any word.
    Citation(fn(&dates::Words, usize) -> Option<documents::Reference>),
    /// What speaks for a document that is described, at its head noun.
    Evidence(documents::Evidence),
    /// A name of this type, at a word that may be one of these classes; without a type, words that are no entity
    /// whatever else they look like.
    Name(Option<EntityType>, Classes, fn(&entities::Scene, usize) -> Option<(usize, usize)>),
    /// A name that counts once the whole transcript is known, at a word with a capital.
    Recalled(for<'v> fn(&entities::Recall<'_, 'v>, usize) -> Option<entities::Claim<'v>>),
    /// A form of the lists, or several names at once: the layer itself looks for it.
    Listed(Layer),
}

impl Rule {
    /// The layer it belongs to.
    pub fn layer(&self) -> Layer {
        match self.find {
            Find::Date(..) => Layer::Date,
            Find::Document(_) | Find::Citation(_) | Find::Evidence(_) => Layer::Document,
            Find::Name(..) | Find::Recalled(_) => Layer::Entity,
            Find::Listed(layer) => layer,
        }
    }

    /// Words that it finds.
    pub fn example(&self) -> &'static str {
        let found = |text: &'static str| text.split_once('{')?.1.split_once('}');
        self.examples.iter().find_map(|(text, _)| found(text)).map_or("", |f| f.0)
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// Which rules are on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Switches<'w>(pub &'w [String]);

impl Switches<'_> {
    /// Whether a rule is.
    pub fn on(self, rule: &Rule) -> bool {
        !self.0.iter().any(|name| name == rule.name)
    }
}
