//! References that carry a name, a number or a date of their own: the table, and those by number, date and short form.

use super::heads::Weight;
use super::phrase::Site;
use super::reach::{goes_on, of_a_body, own_front, whole};
use super::titled::{coordinated, is_another, name_and_noun, proper, titled};
use super::{Reference, stamp, tail};
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::model::DocumentKind::*;
use crate::text::tokens::Kind;

/// From the surest evidence to the least; the first that fits a head noun wins.
pub const RULES: &[Rule] = &[
    Rule {
        name: "numbered",
        about: "A document by its number.",
        level: Level::Words,
        find: Find::Document(numbered),
        examples: &[
            ("Under {Executive Order No. 204} it must.", "decree"),
            ("I mean {UN Security Council Resolution 2202 of February 17, 2015}, which", "resolution"),
            ("{Federal Law No. 44-FZ} was passed last year.", "law"),
            ("based on {resolution 2254} alone", "resolution"),
            ("under {Resolutions 1929 and 2231}, which", "resolution"),
            ("by {Decree 318 of 9 April 2018}, and", "decree"),
            ("They voted for {Bill 128} again", "bill"),
            ("China supports {resolution 2254} and", "resolution"),
            ("under {Security Council Resolution 2254 (2015)} it", "resolution"),
            ("the vetoed {U.N. Security Council Resolution 2254}, which", "resolution"),
            ("We debate {Bill C-11} now", "bill"),
            ("{Bill C-11} will be voted on tonight", "bill"),
            ("{Bill 96} was passed", "bill"),
            ("as in {Budget 2022} we", "other"),
            ("the {Harbour Dues (Better Lights) Bill 2023} be read", "bill"),
        ],
        counterexamples: &[
            "They signed the agreement 15 years ago.",
            "The law 27 deputies spoke of",
            "the Order of Lenin",
        ],
    },
    Rule {
        name: "dated",
        about: "A document by its date.",
        level: Level::Words,
        find: Find::Document(dated),
        examples: &[
            ("the Russia-NATO {2002 Rome Declaration}, and", "declaration"),
            ("fulfil the {May 2012 executive orders} in full", "decree"),
            ("all of the {May executive orders} are", "decree"),
            ("by the {April} and {May executive orders} are", "decree"),
            ("In your {May 7 Executive Order}, you", "decree"),
            ("based on the {1956 joint declaration}, to", "declaration"),
            ("to present my {2021 performance report}. It", "report"),
            ("the {March 3, 1878 San Stefano peace treaty} was", "treaty"),
            ("in our {2019 manifesto} we", "other"),
            ("the {agreement of September 17, 2018}, holds", "agreement"),
            ("against its {decision of 3 November}. It", "court-decision"),
            ("in the {letter dated 23 April} to us", "letter"),
        ],
        counterexamples: &[
            "the 15 agreements that we signed",
            "in 2012 agreements were rare",
            "the 2021 budget",
            "by a decision of February 2018",
        ],
    },
    Rule {
        name: "titled",
        about: "A document by a title in capitals or quotation marks.",
        level: Level::Words,
        find: Find::Document(titled),
        examples: &[
            ("the {law On Archival Work} is old", "law"),
            ("the {federal law “On Education”} says", "law"),
            ("amending two laws, {On Public Health} and {On Clean Water}, which", "law"),
            ("our “{Clean Water” programme} works", "programme"),
            ("of the new programme, {Clean Water for the Upper Volga}. It", "programme"),
            ("a new programme called {Clean Streams}, which", "programme"),
            ("the law titled “{On Clean Streams}.” It", "law"),
            ("The first programme is {Anna’s Gardens}. It", "programme"),
            ("under the {state programme Clean Rivers of Volga for 2016–2020}. It", "programme"),
            ("the {state programme Strengthening the Unity of Upper Volga} was", "programme"),
        ],
        counterexamples: &[
            "He called the law “outdated” twice.",
            "The first programme is Russian.",
            "a programme on Sunday",
            "the national plan Mr Orlov Senior made",
            "the programme, Ivan Orlov said",
            "the programme is Russia’s",
        ],
    },
    Rule {
        name: "coordinated",
        about: "The last of several names that share a plural.",
        level: Level::Words,
        find: Find::Document(coordinated),
        examples: &[
            ("the {Rome} and {Lisbon declarations} bind us", "declaration"),
            ("the {Healthcare} and {Culture national projects}", "programme"),
        ],
        counterexamples: &[
            "Russian and Chinese agreements",
            "the Science and Technology Development Strategy",
            "the Council for Strategic Development and National Projects",
        ],
    },
    Rule {
        name: "proper-name",
        about: "A document by a name in capitals.",
        level: Level::Words,
        find: Find::Document(proper),
        examples: &[
            ("we signed the {Treaty on Alliance and Integration}, and", "treaty"),
            ("the {Law on Railways and Code of Conduct} is", "law"),
            ("the {Treaty of Friendship, Neighbourliness and Cooperation}.", "treaty"),
            ("the {Memorandum on Stabilisation of the Situation in Syria} was", "memorandum"),
            ("Russia’s {Inland Fisheries Strategy} is", "strategy"),
            ("the {Inland Fisheries Strategy through to 2030}, and", "strategy"),
            ("an {Agreement between the Volga Agency and the Rome Organisation on cooperation in space}.", "agreement"),
            ("an {Action Plan to implement the Treaty on Good Will, Trade and Peace}. It", "plan"),
            ("the {National Plan for 2018–2020} outlined", "plan"),
            ("signed a {Joint Statement on Peace} and a {Joint Statement on Trade}.", "statement"),
            ("a {Joint Statement on the Occasion of the 5th Anniversary of the Signing} today", "statement"),
            ("the {Action Plan to Implement the Provisions of the Volga Treaty} is", "plan"),
            ("under the {Iraqi Constitution}", "constitution"),
            ("move that the {Harbour Tax Bill} be read", "bill"),
            ("I support the {Norway Bill} today", "bill"),
            ("from the {Bipartisan Harbour Law} will", "law"),
            ("strengthen the {Lead and Copper Rule}, include", "other"),
            ("from the {Law amending the Constitution of Norway} that", "law"),
            ("the {Northern Ireland Dues Bill} is", "bill"),
            ("sign the {Excellence for Upper Volga Executive Order} there", "decree"),
            ("of the {Protecting the Right to Row Act} as", "law"),
            ("the {U.S.-Norway Strategic Framework Agreement} was", "agreement"),
            ("the {Treaty on friendship, cooperation and strategic partnership}. And", "treaty"),
            ("the {Harbour White Paper} says", "other"),
            ("left the {Upper Volga Missile (UVM) Treaty} again", "treaty"),
            ("the {Constitution of our country} says", "constitution"),
            ("his annual {Address to the Upper Assembly} on March 1", "statement"),
        ],
        counterexamples: &[
            "the Council for Inland Fisheries Strategy met",
            "on Constitution Square",
            "the Inland Treaty Organisation",
            "a Faculty of Law",
            "under International Law",
            "We have Anna Charters on the line.",
            "the Senate Bill",
            "We met Buffalo Bill",
            "the withdrawal of Norway from the Constitution Day",
        ],
    },
    Rule {
        name: "short-form",
        about: "The head noun of a longer name, with a capital.",
        level: Level::Words,
        find: Find::Document(short),
        examples: &[
            ("the results of the {Treaty}: it is", "treaty"),
            ("amendments to {Constitution}", "constitution"),
            ("then in the {Executive Order} – that", "decree"),
            ("is done under the {National Projects}, which", "programme"),
            ("in accordance with our {Statutes}, have", "charter"),
            ("on the basis of our {basic Treaty}; in", "treaty"),
        ],
        counterexamples: &[
            "Bill said so",
            "Plan well.",
            "on Law and order",
            "the Order",
            "the Service for the Regulation of the Markets",
        ],
    },
    Rule {
        name: "name-and-noun",
        about: "A name in capitals with a head noun in small letters.",
        level: Level::Words,
        find: Find::Document(name_and_noun),
        examples: &[
            ("We left the {Paris climate agreement}.", "agreement"),
            ("under the {Sunny Hectare programme}", "programme"),
            ("the {Demography national project}", "programme"),
            ("such as the {Rural Teachers project}, which", "programme"),
            ("launching the {Every Student in a Boat initiative}, which", "programme"),
            ("under the {Boats for the Future program}, and", "programme"),
            ("what the {Harrow report} says", "report"),
            ("the {Harrow amendment} was", "bill"),
            ("The {Harrow bill} failed", "bill"),
            ("a {Harrow-Belkin bill} failed", "bill"),
            ("since the {Harrow review} was", "report"),
        ],
        counterexamples: &[
            "Russian law is clear",
            "the Russian programme",
            "We plan it",
            "the Nord Stream project",
            "the Upper Volga LNG project",
            "the Zaryana plan to build docks",
            "a Minsk-style agreement",
        ],
    },
];

fn numbered(site: &Site) -> Option<Reference> {
    let after = site.at + 1;
    let end = tail::number(site.tokens, after)?;
    if !site.is(after, class::NUMBERED_BY) {
        // *Bill C-11* has the number of a house, *law 27 deputies* spoke of does not.
        let digits = site.token(after).is_some_and(|t| t.kind == Kind::Number);
        let counts = digits && site.word(after).len() < 3 && !site.stops(end);
        let kind = match site.head.kind {
            Resolution => true,
            // *Bill 96 was passed*: no man is called so.
            Bill if !digits || site.stops(end) => site.token(site.at).is_some_and(|t| t.capital()),
            Decree | Law | Protocol | Convention | Bill => site.capital(),
            Other => site.is(site.at, "Budget"),
            _ => false,
        };
        if counts || !kind {
            return None;
        }
    }
    Some(whole(site, own_front(site)))
}

fn dated(site: &Site) -> Option<Reference> {
    let kind = match site.head.kind {
        Report if site.wide.dated && site.wide.plain > 0 => true,
        // *our 2019 manifesto*
        Other if site.is(site.at, "manifesto") => site.wide.dated,
        // *the Authority’s letter of 5 February*: no other is of that day.
        Letter | Report | CourtDecision if !site.capital() && !site.head.plural && !site.wide.dated => true,
        Programme | Plan | Draft | Reply | Letter | Report | Other | Bill | Proposal | CourtDecision => {
            site.capital() && site.near().names > 1
        }
        _ => !site.is(site.at, ["act", "acts", "address", "deal", "contract"]),
    };
    if !kind || goes_on(site) {
        return None;
    }
    let front = site.wide;
    // *in 2012 agreements were rare*: a year after a preposition is a time of its own.
    let bare = site.head.plural && front.plain + front.names == 0;
    if front.dated && !(bare && site.was(front.from, 1, class::DATED_BY)) {
        // *the April and May executive orders* are two.
        let and = front.from.checked_sub(2).filter(|_| site.head.plural && site.before(front.from, 1) == "and");
        let beside = and.filter(|&month| stamp::is_month(site.dates, month)).map(|month| (month, month + 1));
        return Some(Reference { beside, ..whole(site, front) });
    }
    let by_day = site.head.kind == Letter || site.head.kind == Report || site.head.kind == CourtDecision;
    // A letter is of a day; *a decision of February 2018* is one of several.
    let day = |end: usize| {
        (site.at + 2..end).any(|i| site.word(i).len() < 3 && site.word(i).bytes().all(|b| b.is_ascii_digit()))
    };
    if matches!(site.word(site.at + 1), "of" | "dated")
        && stamp::at(site.dates, site.at + 2)
            // *the treaty of 1920*, but *agreements of 2004*
            .is_some_and(|d| (d.0 > site.at + 3 || site.kind(&[Treaty]) && !site.head.plural) && (!by_day || day(d.0)))
    {
        return Some(whole(site, own_front(site)));
    }
    None
}

fn short(site: &Site) -> Option<Reference> {
    if !site.capital() || goes_on(site) || is_another(site) {
        return None;
    }
    let word = site.word(site.at);
    // *the Regulation of the Alcohol Market*: a deed.
    if word == "Regulation" && site.word(site.at + 1) == "of" {
        return None;
    }
    let order = word.starts_with("Order") && site.before(site.at, 1) == "Executive";
    // *being done under the National Projects*
    let national = word == "Projects" && site.before(site.at, 1) == "National";
    let mut from = site.at - usize::from(order || national || word == "Map");
    if site.head.kind == Constitution {
        from -= usize::from(site.before(from, 1) == "new");
        return (!of_a_body(site, from)).then(|| Reference::short(site, from));
    }
    let kind = match site.head.kind {
        Draft | Reply | Letter | CourtDecision | Proposal => false,
        _ if site.head.weight == Weight::Slight => order || national || site.is(site.at, class::OWNED_NAME),
        _ => !site.head.plural || site.kind(&[Agreement, Charter]),
    };
    if site.was(from, 1, ["new", "basic", "draft"]) {
        from -= 1;
    }
    let pointed = site.was(from, 1, class::DETERMINER) && !site.was(from, 1, ["a", "A", "an", "An"])
        || site.was(from, 1, ["current", "updated", "said", "same"]);
    // *I signed an Executive Order*: no other order has the capitals.
    let executive = order && !site.head.plural;
    (kind && (pointed || executive) && !of_a_body(site, from)).then(|| Reference::short(site, from))
}
