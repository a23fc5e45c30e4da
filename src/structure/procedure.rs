//! The words of a record itself: divisions, interjections, adjournments, who took the chair. They are nobody's.

mod sentences;

use super::{clock, when};
use crate::lang::{self, class};
use crate::text::shapes::HOUR_OF_RECORD;
use memchr::memmem::Finder;
use sentences::{is_done, is_recorded};
use std::sync::LazyLock;

/// A kind of line that tells what was done and not what was said.
#[cfg_attr(not(test), expect(dead_code, reason = "name and examples are read by the test of the table"))]
pub struct Procedure {
    name: &'static str,
    is: fn(&str) -> bool,
    /// Whether the one who was speaking goes on behind it.
    pub resumes: bool,
    examples: &'static [&'static str],
    counterexamples: &'static [&'static str],
}

/// No such line is longer.
const LONGEST: usize = 400;

const KINDS: &[Procedure] = &[
    Procedure {
        name: "interjection",
        is: |text| {
            let bare = text.trim_end_matches(['—', '–', '-', '.', '…', ' ', ')']);
            let bare = bare.strip_suffix(" again").unwrap_or(bare);
            bare.ends_with(" interjecting") && bare.split(' ').count() <= 8
                || matches!(
                    bare.trim_start_matches(['(', '.', '…', ' ']),
                    "Interjection" | "Interjections" | "Interruption" | "Interruptions" | "Applause" | "Laughter"
                )
        },
        resumes: true,
        examples: &[
            "Opposition members interjecting—",
            "Mr Lee interjecting",
            "(Interruptions).",
            "... (Interruptions) …",
            "Interruption.",
        ],
        counterexamples: &[
            "The members were interjecting all day, and loudly at that, which I regret.",
            "Interruption of trade",
        ],
    },
    Procedure {
        name: "done",
        is: is_done,
        resumes: true,
        examples: &[
            "Ms Hale having interjected—",
            "The bells having been rung—",
            "A division having been called in the House of Representatives—",
            "An incident having occurred in the gallery—",
            "Members applauding—",
            "Mr Hale seeking the call—",
            "Ms Hale leaving the chamber—",
            "A person in the gallery interrupting—",
            "The member for Eastmere then left the chamber.",
            "Senator Hale was then suspended.",
        ],
        counterexamples: &[
            "The minister is seeking the call—",
            "The bill having been read—and we know by whom, I say—",
            "What the government is doing—",
            "Mr Hale, who is seeking to be heard—",
            "Mr Hale then left for London.",
            "Senator Hale left the chamber of commerce to us.",
        ],
    },
    Procedure {
        name: "who-is-there",
        is: |text| text.starts_with("Witnesses: ") || text.eq_ignore_ascii_case("examination of witnesses"),
        resumes: false,
        examples: &["Witnesses: Anna Lee and Bo Ray.", "Examination of Witnesses"],
        counterexamples: &["Witness: I was there.", "Examination of a witness"],
    },
    Procedure {
        name: "hour",
        is: |text| HOUR_OF_RECORD.fits(text),
        resumes: true,
        examples: &["● (1005)", "{time} 1315"],
        counterexamples: &["(1005)", "At 3 p.m.", "17:15", "1315"],
    },
    Procedure {
        name: "end",
        is: |text| text.len() < 60 && when::closes(text) && !clock::is_clock(text),
        resumes: false,
        examples: &["-END-", "[ENDS]", "END 1:07 P.M. EDT", "(Concluded)"],
        counterexamples: &["End of it.", "In the end", "Ends meet"],
    },
    Procedure {
        name: "clock",
        is: clock::is_clock,
        resumes: false,
        examples: &["2.36 pm", "3:15 p.m.", "11:42 A.M. EDT"],
        counterexamples: &["At 3 p.m.", "17:15"],
    },
    Procedure {
        // `PAVEL OZEROV, called as a witness, having been duly sworn, testified as follows:`
        name: "oath",
        is: |text| {
            let named = text.ends_with(',') && !text.contains(char::is_lowercase) && text.contains(char::is_uppercase);
            let sworn = ["duly sworn", "duly affirmed", "testified as follows", "called as a witness"];
            let begins = |w: &str| matches!(w, "called" | "having" | "was" | "testified" | "a" | "after" | "the");
            let shouted = |w: &str| w.contains(char::is_uppercase) && !w.contains(char::is_lowercase);
            let mut words = text.split(' ');
            let called =
                |w: &str| !w.contains(char::is_lowercase) && w.contains(char::is_uppercase) && w.split(' ').count() < 6;
            text.strip_prefix("WITNESS: WITNESS ").is_some_and(called)
                || named && (2..=5).contains(&words.clone().count())
                || words.next().is_some_and(|w| begins(w) || shouted(w.trim_end_matches(',')) && w.len() > 1)
                    && sworn.iter().any(|s| text.contains(s))
                    && text.len() < 200
        },
        resumes: false,
        examples: &[
            "PAVEL OZEROV,",
            "called as a witness by the Government, having been duly sworn, testified as follows:",
            "WITNESS: WITNESS PAVEL OZEROV",
            "PAVEL OZEROV, having been first duly sworn, testified as follows:",
        ],
        counterexamples: &[
            "WITNESS: I was there.",
            "He was duly sworn.",
            "I was called as a witness.",
            "Pavel Ozerov,",
            "YES,",
        ],
    },
    Procedure {
        // `Clause 2, as amended, ordered to stand part of the Bill.`
        name: "disposed-of",
        is: |text| {
            let mut words = text.split(' ').map(|w| w.trim_end_matches([',', '.', ':', ';', ']', ')']));
            let begins = words.next().is_some_and(|w| lang::is(w, class::PROCEEDING));
            let aside = |w: &&str| {
                matches!(*w, "accordingly" | "again" | "as" | "amended" | "by" | "leave" | "then" | "also" | "now")
                    || w.contains(|c: char| c.is_ascii_digit())
            };
            begins && words.find(|w| !aside(w)).is_some_and(|w| lang::is(w, class::DISPOSED))
        },
        resumes: false,
        examples: &[
            "Question agreed to.",
            "Bill read a second time.",
            "Question put, That the amendment be made.",
            "Clause 2, as amended, ordered to stand part of the Bill.",
            "House adjourned at 16:30",
            "Debate adjourned.",
            "Leave granted.",
            "Sitting suspended from 13:00 to 14:00",
            "Meeting closed at 17:32.",
        ],
        counterexamples: &[
            "The question is that the bill be now read a second time.",
            "Bill said so.",
            "Question for the minister",
            "House prices rose.",
        ],
    },
    Procedure {
        name: "tally",
        is: |text| {
            let mut words = text.split([' ', ':', ',', '.', '–', '—', '-']).filter(|w| !w.is_empty());
            let counted = |w: &str| {
                matches!(
                    w,
                    "Ayes"
                        | "Noes"
                        | "Majority"
                        | "AYES"
                        | "NOES"
                        | "PAIRS"
                        | "Yeas"
                        | "Nays"
                        | "Tellers"
                        | "Division"
                        | "Votes"
                ) || matches!(w, "YEAS" | "NAYS")
            };
            let first = words.clone().next();
            let total = first == Some("Total") && text.ends_with(|c: char| c.is_ascii_digit());
            (total || first.is_some_and(counted))
                && words.clone().count() <= 8
                && words.all(|w| {
                    counted(w)
                        || matches!(w, "No" | "in" | "against" | "and" | "Total")
                        || w.bytes().all(|b| b.is_ascii_digit())
                })
                || matches!(text, "In favour:" | "Against:" | "Abstaining:" | "In favor:" | "Abstentions:")
        },
        resumes: false,
        examples: &[
            "Ayes 71",
            "Noes 76",
            "Majority 5",
            "Ayes 210, Noes 302",
            "Division No. 12",
            "Total: -- 4",
            "In favour:",
        ],
        counterexamples: &["Total recall", "Majority rule is the thing", "Votes are counted", "In favour of it"],
    },
    Procedure {
        name: "record",
        is: |text| (is_recorded(text) || is_chaired(text)) && !is_said(text),
        resumes: false,
        examples: &[
            "The meeting was called to order at 10.05 a.m.",
            "The agenda was adopted.",
            "The House divided: Ayes 302, Noes 299.",
            "The House met at 10 a.m.",
            "The Lok Sabha met at Eleven of the Clock",
            "The Dáil adjourned at 10.20 p.m. until 9 a.m. on Thursday.",
            "The senior assistant legislative clerk proceeded to call the roll.",
            "The yeas and nays were ordered.",
            "The question was taken; and the bill was passed.",
            "The Clerk read the title of the bill.",
            "The SPEAKER (Hon. Milton Marsh) took the chair at 09:00 and read prayers.",
            "Mr. Lee (Sylvania), Vice-President, took the Chair.",
            "The sitting was suspended at 12:00",
            "The bill was ordered to be engrossed.",
        ],
        counterexamples: &[
            "The House met and we spoke.",
            "The meeting was useful.",
            "The committee is right.",
            "The council was told of it by my colleague.",
            "The draft was ready.",
        ],
    },
    Procedure {
        name: "set-form",
        is: |text| {
            let bare = text.trim_start_matches(['-', '–', '—', ' ', '(', '[']);
            BEGINNINGS.iter().any(|b| bare.strip_prefix(b).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
                && !is_said(text)
                || FORMS.contains(&bare.trim_end_matches(['.', ']', ')']))
                || has(text, &RECORDED)
                || text.starts_with("Prayers—read by ")
        },
        resumes: false,
        examples: &[
            "A vote was taken by show of hands.",
            "There was no objection.",
            "It was so decided.",
            "--- Whereupon the hearing adjourned at 4.00 p.m.",
            "Thereupon, the Senate, at 7:01 p.m., adjourned until Thursday.",
            "Prayers—read by the Lord Bishop of Omsk.",
            "Ms. Anna Petrova, President of the Republic, was escorted into the General Assembly Hall.",
            "Mr. Lee asked and was given permission to revise and extend his remarks.",
        ],
        counterexamples: &["There was no objection from us.", "A vote was taken, and I lost it.", "Prayers help."],
    },
    Procedure {
        name: "examination",
        is: is_examination,
        resumes: false,
        examples: &[
            "DIRECT EXAMINATION",
            "CROSS-EXAMINATION",
            "FURTHER REDIRECT EXAMINATION",
            "DIRECT EXAMINATION BY MR. LEE:",
            "ORAL ARGUMENT OF IAN LEE",
            "ON BEHALF OF THE PETITIONER",
            "Examined by Mr. Lee:",
            "Cross-examined by the Accused:",
        ],
        counterexamples: &["The examination went on.", "MEDICAL CARE AND EXAMINATION"],
    },
];

/// Whether a heading says that one examines or argues from here on: `CROSS-EXAMINATION BY MR. LEE:`.
pub fn is_examination(text: &str) -> bool {
    let words = || text.split([' ', '-', '–', '—', '(', ')']).filter(|w| !w.is_empty());
    !text.contains(char::is_lowercase)
        && words().count() <= 12
        && (words().take(3).any(|w| w == "EXAMINATION")
            || matches!(words().take(2).collect::<Vec<_>>()[..], ["ORAL" | "REBUTTAL", "ARGUMENT"] | ["ON", "BEHALF"]))
        || EXAMINED
            .iter()
            .any(|by| text.strip_prefix(by).is_some_and(|rest| rest.len() < 80 && rest.ends_with([':', '.'])))
}

/// How a record of a tribunal says who asks from here on.
const EXAMINED: [&str; 5] =
    ["Examined by ", "Cross-examined by ", "Re-examined by ", "Further cross-examined by ", "Questioned by "];

/// How sentences begin that only a record has.
const BEGINNINGS: &[&str] = &[
    "A motion to reconsider",
    "A recorded vote was taken",
    "A recorded vote was ordered",
    "A vote was taken by",
    "Accordingly, the House stood adjourned",
    "Cuireadh an",
    "IN THE CHAIR",
    "In the absence of the President",
    "On resuming",
    "Ordered, That",
    "Recess taken at",
    "Resolved, That",
    "Thereupon",
    "Upon commencing",
    "Whereupon",
];

/// Whole lines.
const FORMS: &[&str] = &[
    "It was so decided",
    "It was so ordered",
    "There was no objection",
    "In division",
    "Bells rung",
    "Prayer",
    "Prayers",
    "Time expired",
    "The time for questions has expired",
    "Dinner adjournment",
    "Dinner break",
    "Lunch adjournment",
    "Lunch break",
    "Luncheon adjournment",
];

/// Whether somebody says it: a record speaks of others.
pub fn is_said(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|w| lang::is(w, class::SELF))
}

/// Whether a sitting is over or stands still behind a line: `The sitting was suspended at 11.58`.
pub fn ends_part(text: &str) -> bool {
    text.len() <= LONGEST && sentences::is_recorded(text) && !is_said(text)
}

/// `Mr. Lee (Sylvania), Vice-President, took the Chair.`
fn is_chaired(text: &str) -> bool {
    text.len() < 200 && has(text, &CHAIRED) || text.ends_with(" in the Chair]") && text.starts_with('[')
}

/// Words that stand anywhere in a line. Nearly all lines of a transcript are asked: the search is set up once.
type Phrases = LazyLock<Vec<Finder<'static>>>;

static CHAIRED: Phrases =
    LazyLock::new(|| [" took the chair", " took the Chair", " TOOK THE CHAIR"].map(Finder::new).into());

static RECORDED: Phrases = LazyLock::new(|| {
    ["was escorted into the", "was escorted from the", "asked and was given permission"].map(Finder::new).into()
});

fn has(text: &str, phrases: &Phrases) -> bool {
    phrases.iter().any(|phrase| phrase.find(text.as_bytes()).is_some())
}

/// What of the record's own a line is.
pub fn of(text: &str) -> Option<&'static Procedure> {
    (text.len() <= LONGEST).then(|| KINDS.iter().find(|kind| (kind.is)(text)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_seen_in_its_examples_and_in_no_counterexample() {
        for kind in KINDS {
            assert!(!kind.examples.is_empty() && !kind.counterexamples.is_empty(), "{}", kind.name);
            for text in kind.examples {
                assert!((kind.is)(text), "{}: {text}", kind.name);
            }
            for text in kind.counterexamples {
                assert!(of(text).is_none(), "{}: {text}", kind.name);
            }
        }
    }
}
