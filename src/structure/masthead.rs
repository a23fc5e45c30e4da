//! What a copied page has above its title: the menu of the site, its name, what kind of page it is.
//!
//! The first line of such a page would be its title: `Home`, `Press release`. It is told by lines that are known, and by a
//! line further down that is a title by what it says.

use super::furniture::Furniture;
use super::head::place;
use super::labels::{self, lexicon};
use super::sources::{House, plain};
use super::speakers::names::is_organisation;
use super::{event, title, when};
use crate::lang::{self, class};
use crate::lists::Lists;
use crate::model::Block;
use crate::text::spaced;

/// In blocks: menus are longer than heads.
const MOST: usize = 40;

/// In blocks: so far below the lines of a site a title is looked for.
const AFTER_SITE: usize = 3;

/// What a line above the title is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// A control that a menu has, or the kind of the page.
    Menu,
    /// Whose page it is.
    Publisher,
    /// Short, and nothing else that is known.
    Short,
}

/// Marks the lines above the title as the page's own.
pub fn tell(house: &House, blocks: &[Block], all: &mut [Option<Furniture>], lists: &Lists) {
    let head = head(house, blocks, all);
    let site: Vec<Line> = head.iter().map_while(|&i| of_line(&blocks[i].text, lists)).collect();
    let sited = |count: usize| {
        let mut above = site.iter().take(count);
        above.clone().any(|line| *line == Line::Menu) || count <= site.len() && above.all(|l| *l == Line::Publisher)
    };
    let text = |at: usize| blocks[head[at]].text.as_str();
    let free = |at: usize| site.get(at).is_none_or(|line| *line == Line::Short) && title::reads_as_title(text(at));
    let named = |&at: &usize| {
        let goes_on = || head.get(at + 1).is_some_and(|&next| title::goes_on(text(at), &blocks[next].text));
        goes_on() && title::reads_as_title(text(at))
            || !title::goes_on(text(at - 1), text(at))
                && free(at)
                && event::is_event(text(at))
                && spaced(text(at)).nth(2).is_some()
    };
    let day_below = |at: usize| blocks.get(head[at] + 1).is_some_and(|b| when::read(&b.text, house.slashes).is_some());
    // The line above the day, or the first that is longer than those of a menu.
    let other = |&at: &usize| {
        let dated = || day_below(at);
        let words = spaced(text(at)).count();
        let long = || at == site.len() && words > 4 && site.iter().filter(|line| **line == Line::Menu).count() > 1;
        // `Joint statement by the President and the Chancellor.`, directly below a menu: below a title it is a summary.
        let menu = || site.get(at - 1) == Some(&Line::Menu) && !title::reports(text(at));
        let stopped = || menu() && words > 4 && title::may_head(text(at)) && event::is_event(text(at)) && dated();
        free(at) && ((words > 2 || event::is_event(text(at))) && dated() || long()) || stopped()
    };
    let reach = head.len().min(site.len() + 1);
    // Of two lines that name events the one above the day is the title, the other a section of the site.
    let above_day = || (1..head.len().min(site.len() + AFTER_SITE)).rfind(|at| named(at) && day_below(*at));
    // `Olga Novik`, `4th Minister of Roads: 2009 – 2017` and the title
    let near = || (reach..head.len().min(site.len() + AFTER_SITE)).find(named);
    let found = above_day().or_else(|| (1..reach).rfind(named)).or_else(near).or_else(|| (1..reach).rfind(other));
    // Below a site's menu, or the numbers of a record, stands something that is more of a title, whatever it is.
    let menu = || {
        let count = site.iter().take_while(|line| **line == Line::Menu).count();
        let sure = count > 1 || count == 1 && is_number(text(0));
        Some(count).filter(|count| sure && (*count < head.len() || blocks.get(head[count - 1] + 1).is_some()))
    };
    let Some(title) = found.filter(|at| sited(*at)).or_else(menu) else { return };
    for &i in &head[..title] {
        all[i] = Some(Furniture::Own);
    }
}

/// The lines down to the first that is said, or to the day.
fn head(house: &House, blocks: &[Block], all: &[Option<Furniture>]) -> Vec<usize> {
    let lines = blocks.iter().enumerate().take(MOST);
    let free = lines.filter(|(i, _)| all[*i].is_none());
    let head = free
        .take_while(|(_, b)| b.time.is_none() && !labels::has_label(b) && when::read(&b.text, house.slashes).is_none());
    head.map(|(i, _)| i).collect()
}

/// What a line is, if it may stand above a title.
fn of_line(text: &str, lists: &Lists) -> Option<Line> {
    let words = spaced(text).count();
    if is_menu(text) {
        return Some(Line::Menu);
    }
    if text.len() > 80 || text.ends_with(['.', '!', '?', '…', ':', ',', ';', '”']) || place::is_sure(text, lists) {
        return None;
    }
    if words <= 7 && publishes(text, lists) {
        return Some(Line::Publisher);
    }
    (words <= 6 && !text.contains(|c: char| c.is_ascii_digit()) && text.contains(char::is_alphabetic))
        .then_some(Line::Short)
}

/// `Home`, `TRANSCRIPT`, `Skip to content`, `Home > News > Briefings`
pub fn is_menu(text: &str) -> bool {
    let known = |item: &str| plain::MENU.binary_search(&item.to_lowercase().as_str()).is_ok();
    let crumbs = || {
        let marked = text.contains(['>', '›', '»']);
        marked && text.split(['>', '›', '»']).map(str::trim).any(known)
    };
    text.len() < 120
        && (is_number(text) || known(text.trim_end_matches('.')) || text.starts_with("Skip to ") || crumbs())
}

/// `Vol. 1018`, `UNREVISED HANSARD`, `EDITED HANSARD • No. 271`: a record by its kind and number.
pub fn is_number(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "volume",
        "vol",
        "no",
        "number",
        "session",
        "parliament",
        "edited",
        "unedited",
        "revised",
        "unrevised",
        "hansard",
        "official",
        "report",
        "issue",
        "first",
        "second",
    ];
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit());
    let known = |w: &str| WORDS.contains(&w.to_lowercase().as_str());
    words().count() > 1
        && words().all(|w| number(w) || known(w))
        && words().any(known)
        && words().any(|w| number(w) || w.eq_ignore_ascii_case("hansard"))
}

/// Whether the title of a page is that of its site: `Example.com - Transcripts`.
pub fn is_of_site(title: &str) -> bool {
    let pieces = || title.split(" - ").flat_map(|p| p.split(" | ")).map(str::trim);
    let address =
        |piece: &str| !piece.contains(' ') && [".com", ".org", ".net", ".gov"].iter().any(|d| piece.ends_with(d));
    pieces().any(address) && pieces().all(|piece| address(piece) || is_menu(piece))
}

/// `Ministry of External Affairs`, `Prime Minister of Australia`, `The American Presidency Project`: a body or an office.
fn publishes(text: &str, lists: &Lists) -> bool {
    if event::is_event(text) || !lexicon::in_capitals(text) {
        return false;
    }
    let body = |w: &str| lang::is(w, class::ORG_HEAD) || matches!(w, "House" | "Houses" | "Presidency" | "Project");
    spaced(text).any(body) || lexicon::is_office_over(text) || is_organisation(text, lists)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Facts;

    /// What is left above the day or the first label.
    fn left(lines: &[&str]) -> Vec<String> {
        let block = |text: &&str| Block { text: (*text).to_string(), ..Block::default() };
        let blocks: Vec<Block> = lines.iter().map(block).collect();
        let house = House::of(&Facts::default(), &blocks);
        let mut all: Vec<Option<Furniture>> = blocks.iter().map(|_| None).collect();
        tell(house, &blocks, &mut all, &Lists::default());
        blocks.into_iter().zip(all).filter(|(_, own)| own.is_none()).map(|(block, _)| block.text).collect()
    }

    #[test]
    fn the_menu_above_a_title_is_the_sites() {
        let title = "Minister Olga Novik's press conference on roads";
        let text = [title, "May 3, 2020", "Olga Novik: Yes."];
        for menu in [
            &["Home"][..],
            &["TRANSCRIPT"],
            &["Ministry of Roads and Bridges", "Home › Media › Briefings"],
            &["Skip to content", "The Regional Government", "Menu", "Start", "News"],
        ] {
            assert_eq!(left(&[menu, &text].concat()), text, "{menu:?}");
        }
        let two = ["Press conference", "by Minister Olga Novik following the meeting", "May 3, 2020"];
        assert_eq!(left(&[&["Newsroom"], &two[..]].concat()), two);
        let byline = ["About", "Documents", "Olga Novik", "4th Minister of Roads: 2009 – 2017"];
        assert_eq!(left(&[&byline, &text[..]].concat()), text);
        // No event is named, and the day stands below.
        let text = ["The harbour in the north", "May 3, 2020", "Olga Novik: Yes."];
        assert_eq!(left(&[&["Home", "Speeches"], &text[..]].concat()), text);
    }

    #[test]
    fn a_title_stays_whatever_stands_below_it() {
        for head in [
            &["On roads", "Minister Olga Novik answered questions at a press conference", "May 3, 2020"][..],
            &["Press conference", "May 3, 2020", "Olga Novik: A meeting was held in Omsk."],
            &["Olga Novik", "Remarks at the press conference in Omsk", "May 3, 2020"],
            &["Home", "Olga Novik: We met."],
            &["Events", "Congress of Road Workers", "Olga Novik addressed the session of the Congress.", "May 3, 2020"],
            &["Olga Novik", "Harbour Bridge", "Remarks on roads", "May 3, 2020"],
        ] {
            assert_eq!(left(head), head);
        }
    }
}
