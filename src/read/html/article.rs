//! Which of a page's blocks are its article.

use crate::lang;
use crate::model::{Block, BlockKind, Rank};
use std::collections::{BTreeMap, BTreeSet};

/// A part of the page that its markup sets apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region {
    /// How surely it is the article.
    pub rank: Rank,
    /// Which one of this rank.
    pub number: u32,
}

/// A block and what decides whether it stays.
#[derive(Debug)]
pub struct Piece {
    /// The block.
    pub block: Block,
    /// The part of the page that it stands in.
    pub region: Region,
    /// Set apart as a quotation.
    pub quote: bool,
    /// How many links hold nearly all of its text; 0 for running text.
    pub links: usize,
}

/// More articles than this on a page are a list of teasers, unless one has most of the text.
const FEW: usize = 3;

/// What of a page is its article.
pub struct Choice {
    /// Its blocks in order. There may be none: a title and a lead.
    pub blocks: Vec<Block>,
    /// Whether the markup named one.
    pub article: bool,
    /// Bytes of text in other articles of the page.
    pub left_out: usize,
    /// Menus, which are left out too.
    pub menus: Vec<Block>,
    /// Quotations set apart that repeat the text.
    pub quotes: Vec<Block>,
}

/// Chooses the largest part of the highest rank. Parliaments set each speech as an article: parts with labels join.
/// What stands between the title, if its line is known, and the article is of its head.
pub fn choose(pieces: Vec<Piece>, regions: &[Region], title: Option<usize>) -> Choice {
    let mut sizes: BTreeMap<Region, usize> = regions.iter().map(|r| (*r, 0)).collect();
    for piece in pieces.iter().filter(|p| p.block.kind != BlockKind::Control) {
        *sizes.entry(piece.region).or_default() += piece.block.text.len();
    }
    let best = sizes.iter().max_by_key(|(region, size)| (region.rank, **size)).map(|(region, _)| *region);
    let total: usize = sizes.values().sum();
    let rivals: Vec<Region> = sizes.keys().filter(|r| Some(r.rank) == best.map(|b| b.rank)).copied().collect();
    let labelled: BTreeSet<Region> = pieces.iter().filter(|p| is_labelled(p)).map(|p| p.region).collect();
    let joined: BTreeSet<Region> = rivals.iter().filter(|r| labelled.contains(r)).copied().collect();
    let best = best.filter(|b| {
        b.rank > Rank::Page && (rivals.len() <= FEW || sizes[b] * 2 > total || joined.len() > 1 && joined.contains(b))
    });
    let best = match best {
        Some(b) if is_teaser(&pieces, b, &joined) => {
            sizes.keys().filter(|r| r.rank == Rank::Main).max_by_key(|r| sizes[r]).copied()
        }
        other => other,
    };
    let stays = |r: &Region| best.is_none_or(|b| *r == b || joined.contains(&b) && joined.contains(r));
    let left_out = rivals.iter().filter(|r| !stays(r)).map(|r| sizes[r]).sum();
    let start = |piece: &Piece| piece.block.lines.map(|l| l.start);
    let first = pieces.iter().filter(|p| best.is_some() && stays(&p.region)).find_map(start);
    let in_head = |piece: &Piece| {
        let at = start(piece);
        title.is_some_and(|title| at >= Some(title)) && at <= first && piece.links == 0 && names_with_post(&piece.block)
    };
    let mut blocks: Vec<Block> = Vec::new();
    let mut quotes: Vec<usize> = Vec::new();
    let is_menu = if best.is_none() { menus(&pieces) } else { vec![false; pieces.len()] };
    let mut menus = Vec::new();
    for (mut piece, is_menu) in pieces.into_iter().zip(is_menu) {
        // What stands in the article outside its text, and is no fact, is text too: `Announcement, October 4, 2016`.
        let beside = |b: Region| b.rank == Rank::Text && piece.region.rank == Rank::Article;
        let chosen = stays(&piece.region) || best.is_some_and(beside) || in_head(&piece);
        if !chosen && piece.block.kind != BlockKind::Control {
            continue;
        }
        if is_menu {
            menus.push(piece.block);
            continue;
        }
        // Parliaments link the names of speakers: a link by itself heads what stands below.
        if piece.links > 0 && piece.block.kind == BlockKind::Paragraph {
            piece.block.kind = BlockKind::Heading;
        }
        if piece.quote {
            quotes.push(blocks.len());
        }
        blocks.push(piece.block);
    }
    let quotes = take_pull_quotes(&mut blocks, &quotes);
    Choice { blocks, article: best.is_some(), left_out, menus, quotes }
}

/// Whether an article is but a teaser: running text several times as long stands outside all articles.
fn is_teaser(pieces: &[Piece], best: Region, joined: &BTreeSet<Region>) -> bool {
    /// In bytes: no heading and no entry of a menu is longer.
    const SENTENCE: usize = 80;
    let prose = |counts: &dyn Fn(Region) -> bool| {
        let texts = pieces.iter().filter(|p| p.links == 0 && p.block.text.len() >= SENTENCE && counts(p.region));
        texts.map(|p| p.block.text.len()).sum::<usize>()
    };
    let outside = prose(&|r| r.rank < Rank::Article);
    // `<article><a><h3>Visit</h3>24 January 2024</a></article>`, and the text stands beside it.
    let ours = |p: &&Piece| p.region == best || joined.contains(&p.region);
    let length = |pieces: &mut dyn Iterator<Item = &Piece>| pieces.map(|p| p.block.text.len()).sum::<usize>();
    let linked = pieces.iter().filter(ours).all(|p| p.links > 0 || p.block.text.is_empty());
    let beside = |p: &&Piece| p.links == 0 && p.region.rank < Rank::Article && p.block.kind != BlockKind::Control;
    if best.rank == Rank::Article && linked {
        return length(&mut pieces.iter().filter(beside)) > length(&mut pieces.iter().filter(ours));
    }
    best.rank == Rank::Article && outside > 1000 && outside > 4 * prose(&|r| r == best || joined.contains(&r))
}

/// `Anna Petrova, Department Spokesperson`: who speaks, told beside the title.
fn names_with_post(block: &Block) -> bool {
    let Some((name, post)) = block.text.split_once(", ") else { return false };
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    let small = |w: &str| matches!(w, "of" | "the" | "for" | "and" | "to" | "in");
    block.kind == BlockKind::Paragraph
        && block.text.len() < 160
        && !block.text.contains(|c: char| c.is_ascii_digit())
        && (2..=4).contains(&name.split(' ').count())
        && name.split(' ').all(capital)
        && post.split(' ').all(|w| capital(w) || small(w))
        && post.split([' ', '-']).any(lang::is_role)
}

/// So many links in a row are a menu.
const MENU: usize = 3;

/// Which pieces of a page without an article are menus: many links with no running text between them, and any links
/// behind the last of the text.
fn menus(pieces: &[Piece]) -> Vec<bool> {
    let mut menus = Vec::with_capacity(pieces.len());
    for run in pieces.chunk_by(|a, b| (a.links > 0) == (b.links > 0)) {
        let links: usize = run.iter().map(|p| p.links).sum();
        let last = menus.len() + run.len() == pieces.len();
        menus.resize(menus.len() + run.len(), links >= MENU || links > 0 && last);
    }
    menus
}

/// `Anna Petrova: Yes`, in running text.
fn is_labelled(piece: &Piece) -> bool {
    piece.block.kind == BlockKind::Paragraph && piece.links == 0 && crate::read::begins_with_label(&piece.block.text)
}

/// A quotation set apart all of whose phrases stand in the text too is no paragraph of its own.
fn take_pull_quotes(blocks: &mut Vec<Block>, quotes: &[usize]) -> Vec<Block> {
    let mut said: BTreeMap<u64, bool> =
        quotes.iter().flat_map(|i| phrases(&blocks[*i].text)).map(|p| (p, false)).collect();
    if said.is_empty() {
        return Vec::new();
    }
    let is_quote = |i: &usize| quotes.binary_search(i).is_ok();
    for phrase in (0..blocks.len()).filter(|i| !is_quote(i)).flat_map(|i| phrases(&blocks[i].text)) {
        if let Some(said) = said.get_mut(&phrase) {
            *said = true;
        }
    }
    let repeats = |block: &Block| {
        let mut phrases = phrases(&block.text).peekable();
        phrases.peek().is_some() && phrases.all(|p| said[&p])
    };
    let mut at = 0;
    let taken = blocks.extract_if(.., |block| {
        at += 1;
        is_quote(&(at - 1)) && repeats(block)
    });
    taken.collect()
}

/// The hashes of each three words in a row.
fn phrases(text: &str) -> impl Iterator<Item = u64> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(|w| match w.is_ascii() {
        true => super::fnv(w.bytes().map(|b| b.to_ascii_lowercase())),
        false => super::fnv(w.to_lowercase().bytes()),
    });
    let mut last = [0; 2];
    let threes = words.map(move |w| {
        let [first, second] = last;
        last = [second, w];
        [first, second, w].iter().fold(0, |h: u64, w| h.rotate_left(21) ^ w)
    });
    threes.skip(2)
}
