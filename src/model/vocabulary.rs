//! The closed sets of words in the output: what each may say, and how it is spelt.

/// Makes an enum whose variants are words of the output: one table gives the printed form, reads it back, and lists all.
macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, schemars::JsonSchema)]
        #[non_exhaustive]
        pub enum $name { $($(#[$of])* #[schemars(rename = $word)] $variant,)+ }

        impl $name {
            /// All of them, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As the output prints it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The one that the output prints so, if any.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == name)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let name = std::borrow::Cow::<str>::deserialize(from)?;
                Self::from_name(&name).ok_or_else(|| serde::de::Error::unknown_variant(&name, &[$($word),+]))
            }
        }
    };
}

vocabulary! {
    /// The format of an input.
    ///
    /// Like all words of the output it is printed and read back by name:
    ///
    /// ```
    /// use transcript_cli::SourceFormat;
    ///
    /// assert_eq!(SourceFormat::from_name("html"), Some(SourceFormat::Html));
    /// assert_eq!(SourceFormat::ALL.iter().map(|f| f.as_str()).collect::<Vec<_>>(), ["text", "html", "subtitles", "docx"]);
    /// ```
    #[derive(Default)]
    SourceFormat {
        /// Plain text.
        #[default]
        Text = "text",
        /// A saved web page.
        Html = "html",
        /// WebVTT or SubRip.
        Subtitles = "subtitles",
        /// A Word document.
        Docx = "docx",
    }
}

vocabulary! {
    /// The kind of event a transcript records.
    #[derive(Default)]
    EventType {
        /// A meeting.
        Meeting = "meeting",
        /// Talks between delegations.
        Talks = "talks",
        /// Statements for the press after talks.
        PressStatements = "press-statements",
        /// A news conference.
        NewsConference = "news-conference",
        /// An interview.
        Interview = "interview",
        /// A speech or address.
        Speech = "speech",
        /// A telephone conversation.
        PhoneCall = "phone-call",
        /// A ceremony.
        Ceremony = "ceremony",
        /// A visit.
        Visit = "visit",
        /// A message, greetings or condolences.
        Message = "message",
        /// Anything else.
        #[default]
        Other = "other",
    }
}

vocabulary! {
    /// A field of [`Metadata`](super::Metadata).
    MetadataField {
        /// The heading.
        Title = "title",
        /// The summary.
        Lead = "lead",
        /// The day of the event.
        Date = "date",
        /// The hour.
        Time = "time",
        /// The place as printed.
        Place = "place",
        /// The building or room.
        Venue = "venue",
        /// The city.
        City = "city",
        /// The site's sections.
        Sections = "sections",
        /// The address.
        Url = "url",
        /// The kind of event.
        EventType = "event_type",
        /// The language.
        Language = "language",
        /// The country.
        Country = "country",
        /// The day of publication.
        Published = "published",
        /// The page's topics.
        Topics = "topics",
        /// The page's places.
        Places = "places",
        /// The page's persons.
        Persons = "persons",
    }
}

vocabulary! {
    /// The kind of a turn.
    #[derive(Default)]
    TurnKind {
        /// Somebody's words.
        Speech = "speech",
        /// The site's own words.
        #[default]
        Narration = "narration",
        /// A stage direction: `(Applause.)`.
        Direction = "direction",
        /// A mark that something is left out or set apart: `<…>`, `* * *`.
        Omission = "omission",
    }
}

vocabulary! {
    /// The seven types of named entities.
    EntityType {
        /// People.
        Person = "PERSON",
        /// Institutions, companies, alliances, media.
        Org = "ORG",
        /// Places with a government.
        Gpe = "GPE",
        /// Other places.
        Loc = "LOC",
        /// Buildings and works.
        Fac = "FAC",
        /// Nationalities and groups, and the adjectives of places.
        Norp = "NORP",
        /// Named wars, summits, forums, holidays.
        Event = "EVENT",
    }
}

vocabulary! {
    /// Words that narrow a date or make it vague.
    Modifier {
        /// The first third of it.
        Early = "early",
        /// The second third.
        Mid = "mid",
        /// The last third.
        Late = "late",
        /// Somewhere about it.
        Approx = "approx",
    }
}

vocabulary! {
    /// A part of a date.
    DatePart {
        /// The year.
        Year = "year",
        /// The month, season, quarter or half.
        Month = "month",
        /// The day.
        Day = "day",
    }
}

vocabulary! {
    /// What kind of document it is.
    #[derive(Default)]
    DocumentKind {
        /// A treaty, pact or act between states.
        Treaty = "treaty",
        /// An agreement or accord.
        Agreement = "agreement",
        /// A convention.
        Convention = "convention",
        /// A declaration.
        Declaration = "declaration",
        /// A resolution of a body.
        Resolution = "resolution",
        /// A charter or statute of a body.
        Charter = "charter",
        /// A constitution.
        Constitution = "constitution",
        /// A law or code in force.
        Law = "law",
        /// A law that is still a draft.
        Bill = "bill",
        /// A decree or executive order.
        Decree = "decree",
        /// A doctrine or concept.
        Doctrine = "doctrine",
        /// A strategy.
        Strategy = "strategy",
        /// A programme or national project.
        Programme = "programme",
        /// A plan or road map.
        Plan = "plan",
        /// A protocol.
        Protocol = "protocol",
        /// A memorandum.
        Memorandum = "memorandum",
        /// A statement, communiqué, address in writing.
        Statement = "statement",
        /// A letter or message.
        Letter = "letter",
        /// A reply in writing.
        Reply = "reply",
        /// A draft of anything but a law.
        Draft = "draft",
        /// A report.
        Report = "report",
        /// A judgment or order of a court.
        CourtDecision = "court-decision",
        /// A proposal in writing.
        Proposal = "proposal",
        /// Anything else: a budget, a list.
        #[default]
        Other = "other",
    }
}

vocabulary! {
    /// How a document is referred to.
    DocumentClass {
        /// By a proper name, number or date.
        Named = "named",
        /// By a description of one particular document.
        Described = "described",
    }
}

vocabulary! {
    /// What a warning is about, for scripts.
    WarningCode {
        /// A day that may have the month or the day first: `4/5/2015`.
        AmbiguousDate = "ambiguous-date",
        /// Words that name several documents of this transcript.
        AmbiguousDocument = "ambiguous-document",
        /// A name that several persons bear.
        AmbiguousName = "ambiguous-name",
        /// A label that names several participants.
        AmbiguousSpeaker = "ambiguous-speaker",
        /// NUL characters: no text at all.
        Binary = "binary",
        /// A text without a day, which has that of its file's name.
        DayFromFileName = "day-from-file-name",
        /// A line that may be a speaker label, or may not.
        DoubtfulLabel = "doubtful-label",
        /// Words that may be those of another than who has the word, or whose nothing tells.
        DoubtfulSpeaker = "doubtful-speaker",
        /// The words leave it open which of two years is meant.
        DoubtfulYear = "doubtful-year",
        /// The encoding is a guess.
        GuessedEncoding = "guessed-encoding",
        /// Bytes that are no text in the encoding.
        InvalidEncoding = "invalid-encoding",
        /// Text of the page that is not part of the transcript.
        LeftOut = "left-out",
        /// Text that went through a wrong encoding.
        Mojibake = "mojibake",
        /// Dates that count from a day that is not known.
        NoAnchor = "no-anchor",
        /// A page whose markup names no article.
        NoArticle = "no-article",
        /// No line is a speaker label.
        NoLabels = "no-labels",
        /// Words in another language, of which only the turns are read.
        NotEnglish = "not-english",
        /// Bytes that are no text at all.
        NotText = "not-text",
        /// Further articles of the page, left out.
        OtherArticles = "other-articles",
        /// A day that a record gives in a form that is not read.
        UnreadDate = "unread-date",
    }
}

vocabulary! {
    /// What happened to a turn between two versions of a transcript.
    Change {
        /// It is new.
        Added = "added",
        /// It is gone.
        Removed = "removed",
        /// Some of its words, or its label, are others.
        Changed = "changed",
        /// It stands elsewhere.
        Moved = "moved",
    }
}

vocabulary! {
    /// What happened to words.
    Edit {
        /// Both versions have them.
        Kept = "kept",
        /// The old version alone has them.
        Removed = "removed",
        /// The new version alone has them.
        Added = "added",
    }
}

vocabulary! {
    /// What is mentioned.
    Subject {
        /// A named entity.
        Entity = "entity",
        /// A calendar date.
        Date = "date",
        /// A document.
        Document = "document",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every word is read back as itself, spelt in the contract's letters, once.
    fn reads_back<T: Copy + PartialEq + std::fmt::Debug>(
        all: &[T],
        word: fn(T) -> &'static str,
        read: fn(&str) -> Option<T>,
    ) {
        for &one in all {
            assert_eq!(read(word(one)), Some(one));
            assert!(word(one).bytes().all(|b| b.is_ascii_alphabetic() || b"-_".contains(&b)), "{one:?}");
        }
        assert_eq!(read("nothing of the kind"), None);
    }

    #[test]
    fn every_word_is_read_back_as_itself() {
        reads_back(SourceFormat::ALL, SourceFormat::as_str, SourceFormat::from_name);
        reads_back(EventType::ALL, EventType::as_str, EventType::from_name);
        reads_back(MetadataField::ALL, MetadataField::as_str, MetadataField::from_name);
        reads_back(TurnKind::ALL, TurnKind::as_str, TurnKind::from_name);
        reads_back(EntityType::ALL, EntityType::as_str, EntityType::from_name);
        reads_back(Modifier::ALL, Modifier::as_str, Modifier::from_name);
        reads_back(DatePart::ALL, DatePart::as_str, DatePart::from_name);
        reads_back(DocumentKind::ALL, DocumentKind::as_str, DocumentKind::from_name);
        reads_back(DocumentClass::ALL, DocumentClass::as_str, DocumentClass::from_name);
        reads_back(WarningCode::ALL, WarningCode::as_str, WarningCode::from_name);
        reads_back(Change::ALL, Change::as_str, Change::from_name);
        reads_back(Edit::ALL, Edit::as_str, Edit::from_name);
        reads_back(Subject::ALL, Subject::as_str, Subject::from_name);
    }

    #[test]
    fn a_word_of_another_version_is_told_as_such() {
        let error = serde_json::from_str::<TurnKind>("\"chant\"").unwrap_err().to_string();
        assert!(error.contains("chant") && error.contains("narration"), "{error}");
    }
}
