//! Names of institutions: what ends or begins with *Ministry*, *Bank*, *Council* and the like, and companies.

use super::families::head;
use super::scene::{Reach, Scene};
use crate::extract::rule::{Find, Level, Rule};
use crate::lang::class;
use crate::lists::mark;
use crate::model::EntityType;
use crate::text::tokens::Kind;

const ORG: Option<EntityType> = Some(EntityType::Org);

/// Where two find the same words, the first has them.
pub const RULES: &[Rule] = &[
    Rule {
        name: "military-district",
        about: "A military district, which is no place with a government.",
        level: Level::Words,
        find: Find::Name(ORG, class::GPE_HEAD, |scene, i| {
            if scene.word(i) != "District" || i == 0 {
                return None;
            }
            let start = scene.left(i, Reach::Body);
            let named = scene.word(i - 1) == "Military" && start + 1 < i;
            // `Commander of the Far Eastern District`
            let article = usize::from(start > 0 && scene.word(start - 1) == "the");
            let led = || {
                let of = (start - article).checked_sub(2)?;
                Some(scene.word(of + 1) == "of" && scene.is(of, class::COMMANDS))
            };
            (named || start < i && led() == Some(true)).then_some((start, i + 1))
        }),
        examples: &[
            ("the {Northern Military District} and", "ORG"),
            ("the Commander of the {Upper Lena District} too", "ORG"),
        ],
        counterexamples: &["the Northern District", "a Military District"],
    },
    Rule {
        name: "institution",
        about: "A ministry, a council, a bank: a body by its head noun.",
        level: Level::Words,
        find: Find::Name(ORG, class::ORG_HEAD, |scene, i| {
            if !head(scene, i, class::ORG_HEAD) || scene.unit_end(i) > i + 1 {
                return None;
            }
            let own = scene.unit_start(i);
            // `Zarechny Hydroelectric Power Plant` is a building.
            if scene.word(i) == "Plant" && i > 0 && scene.word(i - 1) == "Power" {
                return None;
            }
            // `Chairman of the Board of Trustees of the Jewish Museum`: the museum is the institution.
            if scene.word(i) == "Board" && scene.word(i + 1) == "of" {
                let start = scene.left(own, Reach::Body);
                let chaired = start > 2 && scene.word(start - 2) == "of" && scene.is(start - 3, class::POST);
                if chaired || scene.is(i + 2, class::BOARD_OF) {
                    return None;
                }
            }
            // `Chief of Staff of the Presidential Executive Office`
            if own > 1 && scene.word(own - 1) == "of" && scene.is(own - 2, class::POST) {
                return None;
            }
            // `Chief of the Staff of the Presidential Executive Office`: the office is the institution.
            if scene.word(i) == "Staff" && own > 2 && scene.word(own - 2) == "of" && scene.is(own - 3, class::POST) {
                return None;
            }
            let start = scene.left(own, Reach::Body);
            // `the Harbour Party on Clean Air`, `a vote in the Senate for the plan`, `UN Security Council on Fredonia`:
            // no part of the name.
            let whole = scene.is(i, class::OF_NO_SUBJECT) || known(scene, start, i + 1);
            let apart = whole && matches!(scene.word(i + 1), "on" | "for");
            // `the 6th Rifle Company of the Northern Fleet` are two.
            let unit = scene.is(i, class::UNIT) && scene.ordinal(start);
            let end = if apart || unit { i + 1 } else { numbered(scene, i, right(scene, i)) };
            // `Group of Twenty Finance Ministers`: the subject is the ministers’.
            if end > i + 1 && scene.follows(end) && scene.is(end, class::POST) && scene.word(end).ends_with('s') {
                return None;
            }
            // `the Digital Services Act`: what an act is on.
            let law = scene.follows(end) && (scene.is(end, class::LAW) || scene.word(end) == "Bill");
            if law && scene.is(i, class::OF_A_LAW) {
                return None;
            }
            // `Blue Nuclear Forces Treaty`
            let treaty = end == i + 1 && scene.follows(end) && scene.is(end, class::TREATY) && !scene.named(i);
            (!treaty && (start < own || own < i || end > i + 1)).then_some((start, end))
        }),
        examples: &[
            ("the {6th Company} of the {8th Mountain Rifle Brigade}", "ORG"),
            ("at {Zarechensk City Hospital No. 5} and the {20th Kiln Repair Plant}", "ORG"),
            ("the {Pine Bay State Television and Radio Company} asked", "ORG"),
            ("the {Zora-Krok Chamber of Commerce and Industry} met", "ORG"),
            ("the {Council for the Fight against Rust} and", "ORG"),
            ("the {Foundation for Assistance to Young Potters} in Rome", "ORG"),
            ("the {Academy of Pottery and Public Administration}", "ORG"),
            ("the {Office of the High Commissioner} in Rome", "ORG"),
            ("the {UN Security Council} on Ukraine", "ORG"),
            ("the {Federal Service for Fisheries, Crabs, and Sea Weeds} in", "ORG"),
            ("the {Ministry of Economic Development} said", "ORG"),
            ("the {Commission for Development of Siberia and the Urals} met", "ORG"),
            ("the {Export Support Centre}’s head", "ORG"),
            ("of the {Department of Pottery} and First Deputy Potter Minister", "ORG"),
            ("the {Centre for Children’s Pottery Lessons} in", "ORG"),
            ("the {Centre for Reception, Allocation and Accommodation} in Rome", "ORG"),
            ("from the {Industry and Trade Ministry}", "ORG"),
            ("the {Economic Council of the Chamber of Commerce and Industry}", "ORG"),
            ("the {Harbour Party} on Clean Air says", "ORG"),
            ("the {Tver Senate} for the Better Roads plan", "ORG"),
        ],
        counterexamples: &[
            "the ministry",
            "the Digital Services Act",
            "Our Council will meet",
            "the Council",
            "Mr Minister",
            "Chief of Staff of the Office",
            "the Blue Nuclear Forces Treaty",
            "Chief of the Staff of the Upper Volga",
            "the Group of Thirty Finance Ministers",
            "Chairman of the Management Board of Severstroi",
            "the Office of the Russian artist",
        ],
    },
    Rule {
        name: "department-by-its-field",
        about: "A department called by what it is over.",
        level: Level::Words,
        find: Find::Name(ORG, class::SHORT_DEPARTMENT, |scene, i| {
            let plain = scene.capital(i) && scene.unit_end(i) == i + 1 && scene.unit_start(i) == i && !scene.initial(i);
            if !plain || i < 2 || !scene.spaced(i) || scene.follows(i + 1) || scene.word(i + 1) == "of" {
                return None;
            }
            // `at State level`, `at State and federal level`
            let link = matches!(scene.word(i + 1), "and" | "or" | "/");
            let next = if link { i + 2 } else { i + 1 };
            let goes_on =
                matches!(scene.word(next), "for" | "on" | "to" | "at" | "in" | "the" | "who" | "that" | "about");
            let ends = !scene.word(next).starts_with(|c: char| c.is_alphabetic() && c.is_lowercase());
            let back = |n: usize| i.checked_sub(n).map_or("", |b| scene.word(b));
            let office = scene.capital(i - 2);
            let told = match back(1) {
                "at" => true,
                "to" => matches!(back(2), "you" | "them" | "questions" | "question" | "defer" | "over" | "back"),
                "from" | "with" => scene.is(i - 2, class::FOLKS),
                "and" => i > 2 && scene.is(i - 2, class::SHORT_DEPARTMENT) && matches!(back(3), "at" | "to"),
                _ => false,
            };
            // `nothing more for Defence`: no other word of these is hardly ever anything else.
            let defence = scene.word(i).starts_with("Defen")
                && !office
                && matches!(back(1), "for" | "from" | "to" | "within" | "by" | "with");
            ((told || defence) && !office && (ends || goes_on)).then_some((i, i + 1))
        }),
        examples: &[
            ("we have friends at {State}, and others", "ORG"),
            ("I refer you to {Justice} on this", "ORG"),
            ("with folks from {Treasury}.", "ORG"),
            ("is there any more for {Defence}, given that", "ORG"),
        ],
        counterexamples: &[
            "at State level",
            "at State and federal level",
            "the Secretary of State for Defence",
            "the Minister for Defence said",
            "at State House",
            "the State of things",
        ],
    },
    Rule {
        name: "inquiry",
        about: "An inquiry or commission that goes by the name of who leads it.",
        level: Level::Words,
        find: Find::Name(ORG, class::INQUIRY, |scene, i| {
            let last = i.checked_sub(1).filter(|_| scene.spaced(i) && !scene.capital(i))?;
            let other = mark::IN_NORP
                .or(mark::IN_PLACE)
                .or(mark::IN_ORG)
                .or(mark::IN_EVENT)
                .or(class::HEAD)
                .or(class::GENERIC)
                .or(class::TITLE)
                .or(class::TIME);
            let name = scene.capital(last) && !scene.bars(last) && !scene.is(last, other) && !scene.initial(last);
            let one = last > 0 && matches!(scene.word(last - 1), "the" | "The") && scene.unit_start(last) == last;
            (name && one && scene.word(last).len() > 3).then_some((last, i + 1))
        }),
        examples: &[("what the {Harrow inquiry} found", "ORG"), ("to the {Harrow commission} again", "ORG")],
        counterexamples: &["the inquiry", "the European commission", "the President commission", "a Harrow inquiry"],
    },
    Rule {
        name: "named-centre",
        about: "A centre of learning, art or medicine by a name, with its class words in small letters.",
        level: Level::Words,
        find: Find::Name(ORG, class::SMALL_CENTRE, |scene, i| {
            let (start, at, last) = scene.in_front(i, class::CENTRE_KIND, Reach::Body)?;
            let place = scene.is(last, mark::IN_GPE.or(mark::IN_NORP).or(mark::IN_ORG)) && scene.unit_end(start) > last;
            let named = start < at && scene.capital(scene.unit_start(last)) && !scene.initial(start);
            (at < i && named && !place && !scene.bars(last)).then_some((start, i + 1))
        }),
        examples: &[("at the {Pine Bay educational centre}.", "ORG"), ("the {Zarya innovation center} and", "ORG")],
        counterexamples: &["a research centre", "a Ukraine research centre", "the Zarya centre"],
    },
    Rule {
        name: "named-company",
        about: "A name before what it is of: a company, a shipyard.",
        level: Level::Words,
        find: Find::Name(ORG, class::COMPANY, |scene, i| {
            let last = i.checked_sub(1).filter(|&l| scene.spaced(i) && scene.capital(scene.unit_start(l)))?;
            let start = scene.left(i, Reach::Body);
            let other = mark::IN_NORP
                .or(mark::IN_PLACE)
                .or(mark::IN_PERSON)
                .or(mark::IN_EVENT)
                .or(class::HEAD)
                .or(class::GENERIC);
            let other = other.or(mark::MAYBE_PERSON);
            let named =
                (start..=last).any(|t| scene.is(t, other)) || scene.initial(start) || scene.word(last).len() < 3;
            // `a Belkin-led group`
            // `Zarya TV`, but `the Zarya TV channel`
            let own = scene.word(i) == "TV" && !scene.capital(i + 1) && !scene.is(last, mark::IN_ORG);
            let end = i + usize::from(own && !scene.word(i + 1).starts_with("channel"));
            (start < i && !named && !scene.is(last, class::TITLE.or(class::LED)) && !scene.numeral(last))
                .then_some((start, end))
        }),
        examples: &[
            ("the {Zvezda} company", "ORG"),
            ("at the {Severnaya-Verf} shipyard", "ORG"),
            ("from {Brigantina TV}, and the {Brigantina} TV channel", "ORG"),
        ],
        counterexamples: &[
            "the company",
            "a Russian company",
            "President company",
            "New companies",
            "with a Belkin-led group",
        ],
    },
    Rule {
        name: "company-named",
        about: "A name after what it is of: a newspaper, a company.",
        level: Level::Words,
        find: Find::Name(ORG, class::COMPANY, |scene, i| {
            // `a new company, Zvezda,`, `The third airline is Zvezda`
            let apart = matches!(scene.word(i + 1), "," | "is" | "called");
            let start = if apart { i + 2 } else { i + 1 };
            if scene.capital(i) || !scene.follows(start) || scene.word(i).ends_with('s') {
                return None;
            }
            let (mut end, other) = (start, mark::IN_NORP.or(mark::GIVEN).or(mark::MAYBE_PERSON));
            let other = if apart { other } else { mark::IN_NORP.or(mark::GIVEN) };
            while end < start + 5
                && scene.follows(end)
                && !scene.bars(end)
                && !scene.named(end)
                && !scene.is(end, other)
            {
                end = scene.unit_end(end);
            }
            let closed = !apart || end == scene.unit_end(start) && matches!(scene.word(end), "," | "." | ";");
            let single = end > start && scene.word(end - 1).len() > 2 && !scene.is(end - 1, class::HEAD);
            (closed && single).then_some((start, end))
        }),
        examples: &[
            ("the newspaper {Zvezda} wrote", "ORG"),
            ("the company {Severnaya Zvezda}.", "ORG"),
            ("a new company, {Zarya}, was set up", "ORG"),
        ],
        counterexamples: &["the company President", "a company in Rome", "the newspaper wrote", "the company, Sergei,"],
    },
    Rule {
        name: "acronym-introduced",
        about: "An acronym in brackets after the name of a body.",
        level: Level::Words,
        find: Find::Name(ORG, class::ORG_HEAD, |scene, i| {
            if !head(scene, i, class::ORG_HEAD) {
                return None;
            }
            let end = scene.right(i + 1, false);
            let short = scene.view.tokens.list.get(end + 1).is_some_and(|t| t.all_caps());
            (scene.word(end) == "(" && short && scene.word(end + 2) == ")").then_some((end + 1, end + 2))
        }),
        examples: &[("the Upper Volga Council ({UVC}) met", "ORG"), ("the Organisation for Fisheries ({OFF}).", "ORG")],
        counterexamples: &["the Council (Applause)", "the Council (UVC and others)"],
    },
];

/// The end of the name whose institution's head stands at token `i`, with what goes with the head: `Consulate General`,
/// `Chamber of Commerce and Industry`.
fn right(scene: &Scene, i: usize) -> usize {
    let general = scene.word(i) == "Consulate" && scene.word(i + 1) == "General";
    let plain = scene.right(if general { i + 2 } else { i + 1 }, false);
    let Some(listed) = scene.listed_end(i) else { return plain };
    // `Ministry of Defence, Rosprom and others`: a comma ends what is whole.
    if scene.word(listed) == "," { scene.right(listed, false) } else { plain.max(scene.right(listed, false)) }
}

/// Whether the words before token `end` are the whole name of a body, so that *on* or *for* behind it tells what it does
/// there: `Potters’ Regiment on Zarya Square`, `UN Security Council on Fredonia`, but `Joint Commission on Fish`.
fn known(scene: &Scene, start: usize, end: usize) -> bool {
    let at = scene.past_the(end + 1);
    let name = mark::IN_PLACE.or(mark::IN_NORP).or(mark::IN_ORG).or(mark::IN_EVENT).or(mark::IN_FAC);
    let other = || scene.is(at, name) || scene.view.tokens.list.get(at).is_some_and(|t| t.all_caps());
    let subject = scene.is(end - 1, class::HAS_A_SUBJECT) && !scene.is(end - 1, mark::IN_GPE);
    scene.listed(start, end) && (!subject || other())
}

/// The end of a name with the number that tells the body at head `i` from its likes, if that follows: `School No. 5`.
fn numbered(scene: &Scene, i: usize, end: usize) -> usize {
    let number = scene.is(i, class::TOLD_BY_NUMBER) && scene.word(end) == "No" && scene.word(end + 1) == ".";
    if number && scene.kind(end + 2) == Some(Kind::Number) { end + 3 } else { end }
}
