//! References in small letters to what one writes to another: letters, replies, proposals.

use super::described::{describes, determined, plainly, says, with_topic};
use super::phrase::Site;
use super::told::{bare_this, pointed, shortly_before};
use super::words::among;
use super::{Reference, Rule, heads};
use crate::lists::Section;

/// From the surest evidence to the least; the first that fits a head noun wins.
pub const RULES: &[Rule] = &[
    Rule {
        name: "letter-to",
        find: letter,
        examples: &[
            ("a letter to President Niinisto about it", "letter to President Niinisto"),
            ("a response from the United States and", "response from the United States"),
            ("The US response consists", "US response"),
            ("and their response to our concerns, primarily", "response to our concerns"),
        ],
        counterexamples: &[
            "in response to the threats",
            "a quick response to the flood",
            "every letter counts",
            "send a message to voters",
        ],
    },
    Rule {
        name: "sent-or-received",
        find: sent,
        examples: &[
            (
                "I sent a special address to all our Western colleagues, and",
                "special address to all our Western colleagues",
            ),
            ("the responses we received were", "responses"),
            ("on the replies received from Washington and Brussels.", "replies received from Washington and Brussels"),
            ("The proposals from our General Staff are", "proposals from our General Staff"),
            ("he received two letters", "letters"),
        ],
        counterexamples: &[
            "in response we received guests",
            "every letter counts",
            "various proposals",
            "an address to the crowd",
        ],
    },
    Rule {
        name: "letter-told",
        find: letter_told,
        examples: &[
            ("I have prepared a separate letter to you on this matter.", "separate letter to you on this matter"),
            ("you cited a letter written by Western envoys, in", "letter written by Western envoys"),
            ("there is a response from the government of Omsk Region.", "response from the government of Omsk Region"),
            ("I see an appeal to inspect the wards.", "appeal to inspect the wards"),
            ("I have drafted a letter for them", "letter"),
            ("The message reads, in part", "message"),
            ("The message of condolences was long.", "message of condolences"),
            ("he brought me a letter from the boy’s mother", "letter from the boy’s mother"),
        ],
        counterexamples: &[
            "the letter of the law",
            "its appeal to investors",
            "a good response from the public",
            "every letter counts",
        ],
    },
    Rule {
        name: "owners-proposals",
        find: proposals,
        examples: &[("outlined in his proposals on the growth of trade.", "proposals on the growth of trade")],
        counterexamples: &[
            "your proposals on the matter",
            "concrete proposals on ways to win",
            "we are drafting proposals on safety",
            "our proposals on this",
        ],
    },
];

fn letter(site: &Site) -> Option<Reference> {
    if !describes(site) || !matches!(site.head.kind, "letter" | "reply") {
        return None;
    }
    let next = site.at + 1;
    let (front, preposition) = (site.wide, site.word(next));
    let someone = somebody(site, next + 1);
    // *the US response*
    let theirs = front.names == 1
        && front.owners == 1
        && front.plain == 0
        && among(site.before(front.from, 1), "the The")
        && site.listed(front.from, &[Section::Gpe, Section::Norp, Section::Org]);
    match site.head.kind {
        "letter" if matches!(preposition, "to" | "from") && someone => with_topic(site, front, "to from"),
        "reply" if preposition == "from" && someone => with_topic(site, front, "from"),
        "reply" if preposition == "to" => {
            // *their response to our concerns*, *the US response to the draft*; a *response to the sanctions* is a deed.
            let owned = theirs || among(site.before(front.from, 1), "’s 's ’ their your our his her my");
            let paper = site.word(next + 1) == "the" && heads::head(site.word(next + 2)).is_some();
            let answers = paper || among(site.word(next + 1), "our their your my his");
            (owned && answers).then(|| with_topic(site, front, "to"))?
        }
        "reply" if theirs => Some(plainly(site)),
        _ => None,
    }
}

/// Whether token `i` begins somebody's name or post: *our Western colleagues*, *the United States*.
fn somebody(site: &Site, i: usize) -> bool {
    let i = i + usize::from(site.word(i) == "all");
    site.name(i + usize::from(among(site.word(i), "the our their your my his")))
}

/// A letter, a reply or a proposal that went from one to another is one in writing.
fn sent(site: &Site) -> Option<Reference> {
    let address = site.word(site.at) == "address";
    let front = site.wide;
    if !describes(site) || !address && !matches!(site.head.kind, "letter" | "reply" | "proposal") {
        return None;
    }
    let goes = |word: &str| among(word, "sent received forwarded handed delivered conveyed");
    // *sent us a*, *received two*, *have received*
    let skip = usize::from(among(site.before(front.from, 1), "a an the two this these your his their"));
    let whom = usize::from(among(site.before(front.from, 1 + skip), "us me them him her you"));
    let next = site.at + 1;
    let comes = goes(site.before(front.from, 1 + skip + whom)) && (skip > 0 || front.plain > 0);
    let went = goes(site.word(next)) && matches!(site.word(next + 1), "to" | "from" | "by")
        || determined(site) && among(site.word(next), "we I they you") && goes(site.word(next + 1));
    let from = site.head.kind == "proposal" && site.word(next) == "from" && somebody(site, next + 1);
    // *received a positive response from the public*, *sent an unambiguous message*: nobody wrote these.
    let figure = says(site, "clear positive negative public right strong unambiguous wide wrong");
    if figure || !comes && !went && !from {
        return None;
    }
    let kind = if address { "letter" } else { site.head.kind };
    let whole = with_topic(site, front, "to from of sent received").unwrap_or_else(|| plainly(site));
    Some(whole.of_kind(kind))
}

fn letter_told(site: &Site) -> Option<Reference> {
    if !describes(site) || site.head.plural || !pointed(site) || bare_this(site) {
        return None;
    }
    let next = site.at + 1;
    let person = next + 1 + usize::from(among(site.word(next + 1), "the a"));
    let office = among(
        site.word(person),
        "administration ambassador authorities commission company department director government governor head management mayor minister ministry parliament president prosecutor",
    );
    let word = site.word(site.at);
    if word == "appeal" {
        // An appeal that is made is spoken; *our appeal to investors* is a charm.
        let spoken = shortly_before(site, site.wide.from, 2, "make made making voiced");
        return (!spoken && among(site.before(site.wide.from, 1), "an An"))
            .then(|| with_topic(site, site.wide, "to from"))?;
    }
    if word == "message" {
        let greeting = site.word(next) == "of"
            && among(site.word(next + 1), "condolence condolences congratulations greeting greetings welcome");
        return (greeting || site.word(next) == "reads")
            .then(|| with_topic(site, site.wide, "of").unwrap_or(plainly(site)));
    }
    // *I have drafted a letter*, *did you reply to the first letter*; *letter and spirit* are of no letter.
    let literal = among(site.word(next), "of and");
    let writes = shortly_before(
        site,
        site.wide.from,
        4,
        "brought cited delivered drafted got prepared read received sent signed write wrote written reply replied",
    );
    if word == "letter" && writes && !literal && !among(site.word(next), "to from written signed") {
        return Some(plainly(site));
    }
    match (site.head.kind, site.word(next)) {
        ("letter" | "reply", "written" | "signed") if site.word(next + 1) == "by" => {
            with_topic(site, site.wide, "written signed")
        }
        ("letter", "to" | "from") if word == "letter" && among(site.word(next + 1), "you me us him her them") => {
            let to = Some(next + 2).filter(|&i| site.word(i) == "on").and_then(|i| site.topic(i)).unwrap_or(next + 2);
            Some(Reference::new(site, site.wide.from, to, false))
        }
        ("letter", "to" | "from") if office => with_topic(site, site.wide, "to from"),
        ("letter", "from") if word == "letter" => with_topic(site, site.wide, "from"),
        ("reply", "from") if office => with_topic(site, site.wide, "from"),
        _ => None,
    }
}

fn proposals(site: &Site) -> Option<Reference> {
    let owner = among(site.before(site.wide.from, 1), "his her their our ’s 's");
    let next = site.word(site.at + 2);
    if site.head.kind == "proposal" && shortly_before(site, site.wide.from, 1, "drafted submitted forwarded") {
        return with_topic(site, site.wide, "on");
    }
    if !describes(site) || site.head.kind != "proposal" || !owner || !among(next, "the a an") {
        return None;
    }
    with_topic(site, site.wide, "on")
}
