//! What speaks against a written document behind a head noun in small letters, and what makes it none at all.

use super::evidence::{DONE, SAYING};
use super::heads;
use super::scene::Scene;
use super::words::{self, among, list};
use crate::tokens::Kind;

/// One thing that speaks against a document: its points, and whether it holds.
pub type Doubt = (i32, fn(&Scene) -> bool);

/// The rows that speak against one.
pub const AGAINST: &[Doubt] = &[
    // *this document* is a pronoun in all but form.
    (-32, |s| !s.modified() && s.end == s.site.at + 1 && s.article("this that")),
    (-32, |s| s.kind("agreement treaty") && s.before("came come reach reached reaching")),
    // What is heard is spoken.
    (-31, |s| {
        s.head("report reports")
            && s.before(list!("begin deliver delivered hear heard listen listened listening make start thank"))
    }),
    (-22, performance),
    (-16, |s| {
        s.plural() && s.article("all few many more other several some various")
            || s.article.len() > 1 && s.article.starts_with(|c: char| c.is_ascii_digit())
    }),
    (-30, |s| s.article("any each every no such what whatever which")),
    (-16, several),
    (-15, |s| {
        s.says(
            list!("bad best better certain civil common concrete constitutional criminal cultural different educational entire future general good internal international master moral organisational other possible procedural right similar simple social specific television training treatment tv various whole work working wrong"),
        )
    }),
    (-12, continues),
    // *submitted as a federal law*: what it will be.
    (-12, |s| {
        s.article("a an")
            && words::is_among(s.site.before(s.start, 1), "as")
            && !among(s.site.before(s.start, 2), "such well")
    }),
    // *the Western response to it* was a deed.
    (-12, |s| s.kind("reply") && s.follows("to") && among(s.next(2), "all an it such that these this those")),
    (-11, |s| s.article("these those")),
    (-11, |s| !s.plural() && s.article.is_empty()),
    // *I have received unsatisfactory responses*: of replies one has as many as came.
    (-10, |s| s.plural() && s.article.is_empty() && !s.kind("reply")),
    (-10, plain_law),
    // Nothing follows that would tell which one.
    (-9, |s| !s.kind("reply") && s.site.token(s.site.at + 1).is_none_or(|t| t.kind != Kind::Word)),
    (-8, |s| s.article("your")),
    (-5, |s| s.before(list!("begin hear heard listen made make making start take taken taking thank"))),
    (-4, |s| s.plural()),
    (-3, |s| words::ends_phrase(s.next(1))),
];

/// What makes a word no document at all.
const NONE: &[fn(&Scene) -> bool] = &[
    // *We plan to go.*
    |s| {
        let subject = words::is_among(s.site.before(s.site.at, 1), "and also I not they to we who you");
        s.head("plan plans") && s.article.is_empty() && (s.follows("to on for") || subject)
    },
    // *law enforcement*, *treaty commitments*, *law-making*
    |s| {
        s.follows(
            list!("- activities authors commitments degree documents events items enforcement firm firms maker makers making negotiations obligations participants projects provisions requirements routes rules school schools student students talks"),
        )
    },
    // *a peaceful resolution*, *resolution of the Syrian crisis*
    |s| {
        s.head("resolution")
            && (s.says(list!("conflict crisis diplomatic durable early final peace peaceful political prompt speedy"))
                || s.follows("of to")
                    && s.ahead(
                        list!("conflict conflicts crises crisis dispute disputes issue issues matter matters problem problems question questions situation tasks"),
                    ))
    },
    // *the letter and spirit of the law*, *strategy and tactics*
    |s| s.follows("and of") && (s.ahead("spirit") || among(s.next(2), "spirit tactics")),
    // *the convention and exhibition centre*
    |s| s.kind("convention") && (s.ahead("centre center hall") || s.follows("centre center hall")),
    // *of their own accord*
    |s| s.head("accord") && s.site.before(s.site.at, 1) == "own",
    // *in response to the threats*
    |s| s.kind("reply") && s.article.is_empty() && words::is_among(s.site.before(s.start, 1), "in"),
    |s| s.head("initiative initiatives project projects") && !s.says("legislative national"),
    // *a draft law*: the law is the document.
    |s| s.head("draft") && (1..3).any(|n| heads::head(s.next(n)).is_some()),
];

/// Whether a word is no document at all here: a verb, the first half of another noun, a solution.
pub fn is_none(s: &Scene) -> bool {
    NONE.iter().any(|no| no(s))
}

/// Whether a number of documents is counted: *a number of agreements*, *a package of agreements*.
fn several(s: &Scene) -> bool {
    let of = s.start;
    s.site.before(of, 1) == "of"
        && among(
            s.site.before(of, 2),
            list!("couple dozens hundreds lot majority number package range series set variety"),
        )
}

/// Whether the programme is one of performances, talks or sights.
fn performance(s: &Scene) -> bool {
    s.head("programme programmes program")
        && (s.says(
            list!("business busy concert cultural entertainment exhibition extensive festival master’s missile nuclear official rich space television tv"),
        ) || s.ahead(list!("celebration celebrations ceremonies ceremony concert concerts today visit"))
            || s.of_a_name()
                && words::is_among(
                    s.site.before(s.start, 1),
                    "bachelor concert congress festival forum games master summit visit",
                ))
}

/// Whether another noun goes on from the head noun: *programme participants*.
fn continues(s: &Scene) -> bool {
    let word = s.next(1);
    let noun = s.site.token(s.site.at + 1).is_some_and(|t| t.kind == Kind::Word && !t.capital);
    let function = words::ends_phrase(word)
        || words::is_linking(word)
        || words::is_stop(word)
        || among(word, "at about concerning into regarding through");
    // *the US response consists*: a verb.
    let verb = among(word, SAYING)
        || among(word, DONE)
        || word.len() > 5 && word.ends_with("ing")
        || !s.plural() && word.ends_with('s');
    noun && !function && !verb
}

/// Whether the phrase is *the law* alone: all of it, and none in particular.
pub fn plain_law(s: &Scene) -> bool {
    let told = (s.follows("on regarding concerning that which") || s.next(3) == "effect")
        || s.next(1).len() > 5 && s.next(1).ends_with("ing");
    s.kind("law") && !s.modified() && !told && (s.article("the") || s.article.is_empty())
}
