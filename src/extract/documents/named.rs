//! References that carry a name, a number or a date of their own: the table, and those by number, date and short form.

use super::heads::Weight;
use super::phrase::Site;
use super::reach::{goes_on, of_a_body, own_front, whole};
use super::titled::{coordinated, name_and_noun, proper, titled};
use super::words::{self, list};
use super::{Reference, Rule, stamp, tail};

/// From the surest evidence to the least; the first that fits a head noun wins.
pub const RULES: &[Rule] = &[
    Rule {
        name: "numbered",
        find: numbered,
        examples: &[
            ("Under Executive Order No. 204 it must.", "Executive Order No. 204"),
            (
                "I mean UN Security Council Resolution 2202 of February 17, 2015, which",
                "UN Security Council Resolution 2202 of February 17, 2015",
            ),
            ("Federal Law No. 44-FZ was passed last year.", "Federal Law No. 44-FZ"),
            ("based on resolution 2254 alone", "resolution 2254"),
            ("China supports resolution 2254 and", "resolution 2254"),
            ("under Security Council Resolution 2254 (2015) it", "Security Council Resolution 2254 (2015)"),
        ],
        counterexamples: &[
            "They signed the agreement 15 years ago.",
            "The law 27 deputies spoke of",
            "the Order of Lenin",
        ],
    },
    Rule {
        name: "dated",
        find: dated,
        examples: &[
            ("the Russia-NATO 2002 Rome Declaration, and", "2002 Rome Declaration"),
            ("fulfil the May 2012 executive orders in full", "May 2012 executive orders"),
            ("all of the May executive orders are", "May executive orders"),
            ("In your May 7 Executive Order, you", "May 7 Executive Order"),
            ("based on the 1956 joint declaration, to", "1956 joint declaration"),
            ("the March 3, 1878 San Stefano peace treaty was", "March 3, 1878 San Stefano peace treaty"),
            ("the agreement of September 17, 2018, holds", "agreement of September 17, 2018"),
        ],
        counterexamples: &["the 15 agreements that we signed", "in 2012 agreements were rare", "the 2021 budget"],
    },
    Rule {
        name: "titled",
        find: titled,
        examples: &[
            ("the law On Archival Work is old", "law On Archival Work"),
            ("the federal law “On Education” says", "federal law “On Education”"),
            ("amending two laws, On Public Health and On Clean Water, which", "On Public Health"),
            ("our “Clean Water” programme works", "Clean Water” programme"),
            ("of the new programme, Clean Water for the Upper Volga. It", "Clean Water for the Upper Volga"),
            (
                "under the state programme Clean Rivers of Volga for 2016–2020. It",
                "state programme Clean Rivers of Volga for 2016–2020",
            ),
            (
                "the state programme Strengthening the Unity of Upper Volga was",
                "state programme Strengthening the Unity of Upper Volga",
            ),
        ],
        counterexamples: &[
            "He called the law “outdated” twice.",
            "a programme on Sunday",
            "the national plan Mr Orlov Senior made",
            "the programme, Ivan Orlov said",
        ],
    },
    Rule {
        name: "coordinated",
        find: coordinated,
        examples: &[
            ("the Rome and Lisbon declarations bind us", "Lisbon declarations"),
            ("the Healthcare and Culture national projects", "Culture national projects"),
        ],
        counterexamples: &[
            "Russian and Chinese agreements",
            "the Science and Technology Development Strategy",
            "the Council for Strategic Development and National Projects",
        ],
    },
    Rule {
        name: "proper-name",
        find: proper,
        examples: &[
            ("we signed the Treaty on Alliance and Integration, and", "Treaty on Alliance and Integration"),
            (
                "the Treaty of Friendship, Neighbourliness and Cooperation.",
                "Treaty of Friendship, Neighbourliness and Cooperation",
            ),
            (
                "the Memorandum on Stabilisation of the Situation in Syria was",
                "Memorandum on Stabilisation of the Situation in Syria",
            ),
            ("Russia’s Inland Fisheries Strategy is", "Inland Fisheries Strategy"),
            ("the Inland Fisheries Strategy through to 2030, and", "Inland Fisheries Strategy through to 2030"),
            (
                "an Agreement between the Volga Agency and the Rome Organisation on cooperation in space.",
                "Agreement between the Volga Agency and the Rome Organisation on cooperation in space",
            ),
            (
                "an Action Plan to implement the Treaty on Good Will, Trade and Peace. It",
                "Action Plan to implement the Treaty on Good Will, Trade and Peace",
            ),
            ("the National Plan for 2018–2020 outlined", "National Plan for 2018–2020"),
            ("signed a Joint Statement on Peace and a Joint Statement on Trade.", "Joint Statement on Peace"),
            (
                "a Joint Statement on the Occasion of the 5th Anniversary of the Signing today",
                "Joint Statement on the Occasion of the 5th Anniversary of the Signing",
            ),
            (
                "the Action Plan to Implement the Provisions of the Volga Treaty is",
                "Action Plan to Implement the Provisions of the Volga Treaty",
            ),
            ("under the Iraqi Constitution", "Iraqi Constitution"),
            ("left the Upper Volga Missile (UVM) Treaty again", "Upper Volga Missile (UVM) Treaty"),
            ("the Constitution of our country says", "Constitution of our country"),
            ("his annual Address to the Upper Assembly on March 1", "Address to the Upper Assembly"),
        ],
        counterexamples: &[
            "the Council for Inland Fisheries Strategy met",
            "on Constitution Square",
            "the Inland Treaty Organisation",
            "a Faculty of Law",
            "under International Law",
        ],
    },
    Rule {
        name: "short-form",
        find: short,
        examples: &[
            ("the results of the Treaty: it is", "Treaty"),
            ("amendments to Constitution", "Constitution"),
            ("then in the Executive Order – that", "Executive Order"),
            ("is done under the National Projects, which", "National Projects"),
            ("in accordance with our Statutes, have", "Statutes"),
            ("on the basis of our basic Treaty; in", "basic Treaty"),
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
        find: name_and_noun,
        examples: &[
            ("We left the Paris climate agreement.", "Paris climate agreement"),
            ("under the Sunny Hectare programme", "Sunny Hectare programme"),
            ("the Demography national project", "Demography national project"),
            ("such as the Rural Teachers project, which", "Rural Teachers project"),
        ],
        counterexamples: &[
            "Russian law is clear",
            "the Russian programme",
            "We plan it",
            "the Nord Stream project",
            "the Upper Volga LNG project",
            "the Zaryana plan to build docks",
        ],
    },
];

fn numbered(site: &Site) -> Option<Reference> {
    let after = site.at + 1;
    let end = tail::number(site.tokens, after)?;
    if !site.is(after, list!("No no Number number № FZ FKZ Nos")) {
        let counts = site.word(after).len() < 3 && !site.stops(end);
        let kind = match site.head.kind {
            "resolution" => true,
            "decree" | "law" | "protocol" | "convention" => site.capital(),
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
        "programme" | "plan" | "draft" | "reply" | "letter" | "report" | "other" | "bill" | "proposal"
        | "court-decision" => site.capital() && site.near().names > 1,
        _ => !site.is(site.at, list!("address deal contract")),
    };
    if !kind || goes_on(site) {
        return None;
    }
    let front = site.wide;
    // *in 2012 agreements were rare*: a year after a preposition is a time of its own.
    let bare = site.head.plural && front.plain + front.names == 0;
    if front.dated && !(bare && site.was(front.from, 1, list!("in In by By since Since"))) {
        return Some(whole(site, front));
    }
    if matches!(site.word(site.at + 1), "of" | "dated") && words::month(site.word(site.at + 2)).is_some() {
        stamp::at(site.tokens, site.at + 2)?;
        return Some(whole(site, own_front(site)));
    }
    None
}

fn short(site: &Site) -> Option<Reference> {
    if !site.capital() || goes_on(site) {
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
    let mut from = site.at - usize::from(order || national);
    if site.head.kind == "constitution" {
        from -= usize::from(site.before(from, 1) == "new");
        return (!of_a_body(site, from)).then(|| Reference::short(site, from));
    }
    let kind = match site.head.kind {
        "bill" | "draft" | "reply" | "letter" | "court-decision" | "proposal" => false,
        _ if site.head.weight == Weight::Slight => {
            order || national || site.is(site.at, list!("Act Address Code Concept Regulation"))
        }
        _ => !site.head.plural || site.kind(list!("agreement charter")),
    };
    if site.was(from, 1, list!("new basic draft")) {
        from -= 1;
    }
    let pointed = site.was(from, 1, words::DETERMINER) && !site.was(from, 1, list!("a A an An"))
        || site.was(from, 1, list!("current updated said same"));
    // *I signed an Executive Order*: no other order has the capitals.
    let executive = order && !site.head.plural;
    (kind && (pointed || executive) && !of_a_body(site, from)).then(|| Reference::short(site, from))
}
