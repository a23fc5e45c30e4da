//! What a copied page has below the last that is said: how to reach the publisher, what may be done with the text, links.
//!
//! It is told by lines that are known, and by what stands below them: a foot has no sentences but those of notices.

use super::clock;
use super::furniture::Furniture;
use super::labels;
use super::masthead::is_menu;
use super::sources::plain;
use super::when;
use crate::model::Block;
use crate::text::{first_word, spaced};

/// In blocks: no foot is longer.
const MOST: usize = 80;

/// In blocks, between the line that ends a transcript and the first of the foot that is known.
const AFTER_END: usize = 6;

/// Marks the foot of a page as the page's own, from its first line that is known.
pub fn tell(blocks: &[Block], all: &mut [Option<Furniture>]) {
    of_page(blocks, all);
    other_pages(blocks, all);
}

/// Marks what other pages the page leads to: `Related`, and below it their titles, each with its day.
fn other_pages(blocks: &[Block], all: &mut [Option<Furniture>]) {
    let mut end = blocks.len();
    while end > 0 && all[end - 1].is_some() {
        end -= 1;
    }
    let title = |b: &Block| b.time.is_none() && may_stand(&b.text) && !labels::has_label(b) && !is_day(b);
    let mut start = end;
    while start > 2 && is_day(&blocks[start - 1]) && title(&blocks[start - 2]) {
        start -= 2;
    }
    let heading = start.checked_sub(1).filter(|at| all[*at].is_some() || heads_other_pages(&blocks[*at].text));
    let said = |b: &Block| labels::has_label(b) || b.text.ends_with(['.', '!', '?', '”']);
    let pairs = (end - start) / 2;
    if pairs > 1 && blocks[..start].iter().any(said) || pairs == 1 && heading.is_some() {
        for furniture in &mut all[heading.unwrap_or(start)..end] {
            furniture.get_or_insert(Furniture::Own);
        }
    }
}

fn is_day(block: &Block) -> bool {
    when::is_day_or_days(&block.text)
}

/// `Related`, `You may also like`
fn heads_other_pages(text: &str) -> bool {
    let words = text.to_lowercase();
    plain::OTHER_PAGES.binary_search(&words.trim_end_matches(':')).is_ok()
}

/// Marks the page's foot.
fn of_page(blocks: &[Block], all: &mut [Option<Furniture>]) {
    let said = |b: &Block| labels::has_label(b) && !is_foot(&b.text);
    let last = blocks.iter().rposition(said);
    let from = last.map_or(blocks.len() / 2, |at| at + 1).max(blocks.len().saturating_sub(MOST));
    let mut start = None;
    // From the end: as far as nothing is said.
    for at in (from.max(1)..blocks.len()).rev() {
        let text = blocks[at].text.as_str();
        // What may be done with the page: `Choose which products you want delivered to your inbox.`
        let notice = || is_known(&blocks[at - 1].text) && text.len() < 240 && !is_ours(text);
        if blocks[at].time.is_some() || !is_foot(text) && all[at].is_none() && !may_stand(text) && !notice() {
            break;
        }
        if is_known(text) {
            start = Some(at);
        }
    }
    let Some(mut start) = start else { return };
    // Nothing behind `ENDS` is said.
    let ended = |at: &usize| when::closes(&blocks[*at].text) && !clock::is_clock(&blocks[*at].text);
    if let Some(end) = (from..start).rev().take(AFTER_END).find(ended) {
        start = end + 1;
    }
    // `Ministry of Roads, 2 Harbour Street, Omsk 644001`
    while start > from && is_address(&blocks[start - 1].text) {
        start -= 1;
    }
    // Lines of a menu alone are no foot: `Share`, or `Arabic`, `French` above the files of other languages.
    let sure = |at: usize| is_foot(&blocks[at].text);
    if (start..blocks.len()).any(sure) {
        for furniture in &mut all[start..] {
            furniture.get_or_insert(Furniture::Own);
        }
    }
}

/// Whether a line is one of a foot and nothing that is said.
fn is_foot(text: &str) -> bool {
    let begins = |b: &&str| text.get(..b.len()).is_some_and(|start| start.eq_ignore_ascii_case(b));
    let bare = || text.trim_start_matches(['*', ' ']).trim_end_matches([':', '.', '?', ' ']).to_lowercase();
    text.len() < 600
        && (plain::FEET.binary_search(&bare().as_str()).is_ok()
            || plain::FOOT_BEGINNINGS.iter().any(begins)
            || is_reached(text)
            || !text.contains(' ') && text.contains('@') && text.contains('.'))
}

/// Whether a line may begin a foot: one that is known, or one of a menu.
fn is_known(text: &str) -> bool {
    is_foot(text) || is_menu(text) || is_links(text)
}

/// `Terms | Privacy | Copyright`
fn is_links(text: &str) -> bool {
    text.split('|').map(str::trim).filter(|item| is_menu(item) || is_foot(item)).count() > 1
}

/// `Tel: 86-10-65961114`, `Email: press@example.org`: how the publisher is reached. It has the form of a label.
pub fn is_reached(text: &str) -> bool {
    let Some((name, value)) = text.split_once(':') else { return false };
    let known = ["tel", "telephone", "phone", "fax", "email", "e-mail", "mail", "website", "address"];
    known.iter().any(|k| name.eq_ignore_ascii_case(k))
        && (value.contains(|c: char| c.is_ascii_digit())
            || value.contains('@')
            || value.contains('.') && !value.trim().contains(' '))
}

/// Whether somebody says it of himself: `you` may choose in a foot.
fn is_ours(text: &str) -> bool {
    let ours = |w: &str| matches!(w, "I" | "We" | "we" | "Our" | "our" | "My" | "my" | "me" | "us");
    text.split(|c: char| !c.is_alphanumeric()).any(ours)
}

/// Whether a line is where letters go to: its parts, and the number of the post.
fn is_address(text: &str) -> bool {
    let last = text.rsplit([' ', ',']).next().unwrap_or(text);
    let digits = last.bytes().filter(u8::is_ascii_digit).count();
    may_stand(text) && text.matches(", ").count() > 1 && digits > 4 && digits + 1 >= last.len()
}

/// Whether a line may stand in a foot: short, without the end of a sentence, and nobody's words.
fn may_stand(text: &str) -> bool {
    text.len() < 160
        && !text.ends_with(['.', '!', '?', '…', '”', '—', '–', '-', ','])
        && !text.starts_with(char::is_lowercase)
        && !text.starts_with(['(', '[', '“', '"'])
        && spaced(text).count() <= 14
        && !is_ours(text)
        && !matches!(first_word(text), "Thank" | "Thanks")
        && !when::closes(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left below the first line.
    fn left(lines: &[&str]) -> Vec<String> {
        let block = |text: &&str| Block { text: (*text).to_string(), ..Block::default() };
        let blocks: Vec<Block> = ["Bo Ray: Good?", "Anna Lee: Good."].iter().chain(lines).map(block).collect();
        let mut all: Vec<Option<Furniture>> = blocks.iter().map(|_| None).collect();
        tell(&blocks, &mut all);
        blocks.into_iter().zip(all).skip(2).filter(|(_, own)| own.is_none()).map(|(block, _)| block.text).collect()
    }

    #[test]
    fn what_stands_below_the_last_words_is_the_pages() {
        for foot in [
            &["Contact us", "Find us on social media"][..],
            &["Suggest to a friend", "Ministry of Roads", "No. 2, Harbour Street, Omsk, 644001", "Tel: 7-3812-000000"],
            &["CONTACT", "Bank of Omsk", "Harbour Street 2", "+7 3812 000000", "press@example.org"],
            &["Subscribe to our news", "Choose what you want to have in your inbox.", "About", "Privacy & Security"],
            &["Share this page", "Is this page useful?", "Yes", "No", "Terms | Privacy Policy | Copyright Policy"],
        ] {
            assert!(left(foot).is_empty(), "{foot:?}");
            let said = "We shall build it.";
            assert_eq!(left(&[&[said], foot].concat()), [said], "{foot:?}");
        }
        let address =
            ["Yes.", "Ministry of Roads, 2-2 Harbour Street, Old Town, Omsk 100-8919", "© The Ministry of Roads"];
        assert_eq!(left(&address), ["Yes."]);
        let ended = ["We shall build it.", "[ENDS]", "The office honours those who came before.", "Contact us"];
        assert_eq!(left(&ended), ended[..2]);
    }

    #[test]
    fn what_may_be_said_is_no_foot() {
        for said in [
            &["Contact us, and we shall come."][..],
            &["Share"],
            &["Other languages", "Arabic", "French", "German", "Spanish"],
            &["All rights are reserved to the people.", "It is so."],
            &["Contact us", "I say this to all of you."],
            &["Email: that is the word of the year."],
        ] {
            assert_eq!(left(said), said, "{said:?}");
        }
    }
}
