//! The sentence around a head noun in small letters, cut into the places where evidence stands.

use super::around;
use super::extent;
use super::heads;
use super::phrase::Site;
use crate::lang::class;
use crate::model::DocumentKind::{self, *};
use crate::text::one_of::OneOf;
use crate::text::tokens::Kind;

/// A head noun in small letters, and its sentence.
#[derive(Clone, Copy)]
pub struct Sentence<'a> {
    /// The head noun with what belongs to it.
    pub site: &'a Site<'a>,
    /// The word that points to it (*the*, *our*, *’s*, *another*), empty where none does.
    pub article: &'a str,
    /// Its token; past the end where there is none.
    article_at: usize,
    /// The first token of the phrase, the article with it.
    pub start: usize,
    /// The token after the phrase that tells which one it is.
    pub end: usize,
    /// The first of the few words before the phrase that belong to the same clause.
    before: usize,
    /// The first verbs after the head noun and after its phrase, past their helpers: *the law we have* drafted, *the
    /// agreement on trade has also been* signed.
    verbs: [usize; 2],
}

/// How many words before the phrase can say what is done to the document: *signed, among others, the* treaty.
const BEFORE: usize = 3;

/// How many adverbs and participles may stand between the article and the phrase.
const SKIPPED: usize = 2;

impl<'a> Sentence<'a> {
    pub fn new(site: &'a Site<'a>) -> Self {
        let from = site.wide.from;
        // *a scientifically based* concept
        let past = (from.saturating_sub(SKIPPED)..from)
            .rev()
            .take_while(|&i| around::is_participle(site.tokens, i) || site.word(i) == "own")
            .count();
        let points = |&i: &usize| around::is_article(site.tokens, i);
        let article_at = (0..=past).map(|n| (from - n).wrapping_sub(1)).find(points).unwrap_or(usize::MAX);
        let article = site.word(article_at);
        let start = from - usize::from(!article.is_empty());
        let clause = |&i: &usize| site.token(i).is_some_and(|t| t.kind == Kind::Word);
        let before = (start.saturating_sub(BEFORE)..start).rev().take_while(clause).last().unwrap_or(start);
        let mut scene = Self { site, article, article_at, start, before, end: site.at + 1, verbs: [usize::MAX; 2] };
        scene.end = extent::end(&scene);
        scene.verbs = [site.at + 1, scene.end].map(|from| scene.verb_after(from));
        scene
    }

    /// Whether the word that points to the phrase is one of these.
    pub fn article(&self, words: impl OneOf) -> bool {
        self.site.like(self.article_at, words)
    }

    /// Whether the phrase is somebody’s: *our*, *Russia’s*.
    pub fn owned(&self) -> bool {
        self.article(class::POSSESSIVE) || self.of_a_name()
    }

    /// Whether whoever owns the phrase by a genitive is called one of these: *the President’s* own proposal.
    pub fn of_one(&self, words: impl OneOf) -> bool {
        self.of_a_name() && self.site.was(self.article_at, 1, words)
    }

    /// Whether a genitive owns the phrase: *the company’s* strategy.
    pub fn of_a_name(&self) -> bool {
        self.article(["’s", "'s", "’", "'"])
    }

    /// Whether one of these words stands shortly before the phrase.
    pub fn before(&self, words: impl OneOf) -> bool {
        (self.before..self.start).any(|i| self.site.like(i, words))
    }

    /// The same, unless the word belongs to another head noun: *draft amendments to the* law.
    pub fn before_itself(&self, words: impl OneOf) -> bool {
        (self.before..self.start).any(|i| {
            self.site.like(i, words) && heads::head(self.site.tokens, i + 1).is_none_or(|_| i + 1 == self.site.at)
        })
    }

    /// The word `n` tokens after the head noun.
    pub fn next(&self, n: usize) -> &'a str {
        self.site.word(self.site.at + n)
    }

    /// Whether the word `n` tokens after the head noun is one of these.
    pub fn is_next(&self, n: usize, words: impl OneOf) -> bool {
        self.site.is(self.site.at + n, words)
    }

    /// Whether the word after the head noun is one of these.
    pub fn follows(&self, words: impl OneOf) -> bool {
        self.is_next(1, words)
    }

    /// Whether one of these words stands among the few after the head noun.
    pub fn ahead(&self, words: impl OneOf) -> bool {
        (2..9).take_while(|&n| !self.stopped(n)).any(|n| self.site.like(self.site.at + n, words))
    }

    /// Whether one of these words stands in the clause that the word after the head noun opens: *that the court* sent.
    pub fn clause(&self, words: impl OneOf) -> bool {
        (2..8).take_while(|&n| !matches!(self.next(n), "" | "." | "," | ";" | "and")).any(|n| self.is_next(n, words))
    }

    fn stopped(&self, n: usize) -> bool {
        self.site.token(self.site.at + n).is_none_or(|t| matches!(t.kind, Kind::Mark | Kind::Break) && t.spaced())
    }

    /// Whether one of these words modifies the head noun.
    pub fn says(&self, words: impl OneOf) -> bool {
        (self.site.wide.from..self.site.at).any(|i| self.site.like(i, words))
    }

    /// Whether the head noun is one of these.
    pub fn head(&self, words: impl OneOf) -> bool {
        self.site.like(self.site.at, words)
    }

    /// Whether the document is of one of these kinds.
    pub fn kind(&self, kinds: &[DocumentKind]) -> bool {
        self.site.kind(kinds)
    }

    /// Whether the phrase is what one writes to another.
    pub fn is_sent(&self) -> bool {
        self.kind(&[Letter, Reply, Proposal]) || self.head("address")
    }

    /// Whether the head noun is in the plural.
    pub fn plural(&self) -> bool {
        self.site.head.plural
    }

    /// Whether anything stands between the article and the head noun.
    pub fn modified(&self) -> bool {
        self.site.wide.from < self.site.at
    }

    /// Whether words behind the head noun tell which document is meant: *on trade*, *that we signed*, *received there*.
    pub fn told(&self) -> bool {
        self.end > self.site.at + 1
            // *an executive order to establish it*
            || self.follows("to") && self.kind(&[Decree, Bill, Plan]) && !self.is_next(2, class::DETERMINER) && !self.someone()
            || self.follows(["that", "which", "who", "whose"])
            // *the law we passed*
            || self.article(["the", "a", "an"]) && self.follows(class::SUBJECT)
            || self.follows(class::DRAWN_UP)
            || self.follows(class::PRESENTED)
            // *the statement Ukraine made*
            || self.site.name(self.site.at + 1)
    }

    /// Whether the head noun stands bare behind what points to it, but for words that say nothing of what it is: *the
    /// draft law*, *this new programme*.
    pub fn bare(&self) -> bool {
        self.article_at.wrapping_add(1) == self.site.wide.from
            && (self.site.wide.from..self.site.at)
                .all(|i| self.site.like(i, ["draft", "new", "same", "whole", "entire"]))
    }

    /// Whether a verb after the head noun or its phrase is one of these.
    pub fn verb(&self, words: impl OneOf) -> bool {
        self.verbs.iter().any(|&i| self.site.is(i, words))
    }

    fn verb_after(&self, from: usize) -> usize {
        // *The rankings of schools* this year *were compiled*
        let from = self.site.dates.simple(from).map_or(from, |time| time.end);
        let helper = |i: &usize| self.site.is(*i, class::VERB_HELPER);
        let count = (from..from + 5).take_while(helper).count();
        if count > 0 { from + count } else { usize::MAX }
    }

    /// How many tokens after the head noun the object of its preposition begins, past the article: *from the* Ministry.
    pub fn object(&self) -> usize {
        2 + (2..5).take_while(|&n| self.is_next(n, class::OBJECT_ARTICLE)).count()
    }

    /// Whether somebody’s name or post follows the head noun’s preposition: *from the Ministry*, *to our colleagues*.
    pub fn someone(&self) -> bool {
        let n = self.object();
        let somebody = |n: usize| self.is_next(n, class::SOMEONE);
        // *with the largest companies*
        self.site.name(self.site.at + n) || somebody(n) || self.next(n).ends_with("est") && somebody(n + 1)
    }
}
