//! Title, lead, day, time and place of a page: from its markup's facts, or from the lines at its top and bottom.

use super::controls::{self, Told};
use super::fields::{Field, agrees, tells_address, tells_when};
use super::labels::{self, shapes};
use super::layout::{Layout, Lead};
use super::sources::House;
use super::when;
use crate::lang;
use crate::model::{Block, BlockKind, Facts, Metadata};

/// A page with its head taken off.
#[derive(Debug, Default)]
pub struct Draft {
    /// What head and foot said.
    pub metadata: Metadata,
    /// The lead, which is a turn too.
    pub lead: Option<Block>,
    /// The rest, in order.
    pub body: Vec<Block>,
}

/// Takes the head and the foot off a page.
pub fn take(facts: Facts, blocks: Vec<Block>) -> Draft {
    let house = House::of(&facts, &blocks);
    let layout = house.layout(&facts, &blocks);
    let mut draft = Draft::default();
    let stated = layout.lead == Lead::Stated;
    let mut told = Told::default();
    let metadata = &mut draft.metadata;
    metadata.country = house.country.map(str::to_string);
    metadata.language = facts.language.or_else(|| Some("en".to_string()));
    (metadata.title, metadata.date, metadata.time) = (facts.title, facts.date, facts.time);
    (metadata.place, metadata.url) = (facts.place, facts.url);
    let article = facts.article;
    draft.lead = facts.lead.map(|text| Block { text, gap: true, lines: facts.lead_lines, ..Block::default() });
    let mut body: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match controls::find(house, &block.text) {
            // A second address is no control of this page.
            Some(control) if told.knows_other(control, &block.text) && block.kind != BlockKind::Control => {
                body.push(block)
            }
            Some(control) => (control.tells)(&block.text[control.text.len()..], &mut told),
            None if block.kind == BlockKind::Control => {}
            None if body.len() < 2 && (controls::names_a_poster(&block.text) || controls::is_switch(&block.text)) => {}
            None => body.push(block),
        }
    }
    metadata.sections = told.sections;
    metadata.url = metadata.url.take().or(told.url);
    if !stated {
        // Of two days the closing one is the page's: one on top may be that of a part.
        bottom(&mut draft.metadata, &mut body);
        let used = top(&mut draft, &body, layout);
        body.drain(..used);
        if draft.metadata.date.is_none() {
            inside(&mut draft.metadata, &mut body);
        }
        if draft.metadata.date.is_none() && told.published.is_none() {
            draft.metadata.date = draft.metadata.title.as_deref().and_then(when::at_end);
        }
        // A page whose markup has an article states the day of its event, or has none.
        if let Some(published) = told.published.filter(|_| draft.metadata.date.is_none() && !article) {
            draft.metadata.date = published.date;
            // An hour in the head is that of the event.
            draft.metadata.time = draft.metadata.time.take().or(published.time);
        }
    }
    // A page that prints no other day has that of its publication.
    draft.metadata.date = draft.metadata.date.take().or(facts.published);
    draft.body = body;
    draft.metadata.lead = draft.lead.as_ref().map(|l| l.text.clone());
    draft
}

/// Reads the head's lines; gives how many they are.
fn top(draft: &mut Draft, body: &[Block], layout: &Layout) -> usize {
    let metadata = &mut draft.metadata;
    let mut dated = false;
    for (i, block) in body.iter().enumerate() {
        let text = block.text.as_str();
        if let Some(section) =
            text.strip_suffix(" /").or_else(|| text.strip_suffix('/')).filter(|s| s.len() < 120 && i == 0)
        {
            metadata.sections = section.split(" / ").map(|s| s.trim().to_string()).collect();
            continue;
        }
        // The fences of front matter.
        if text == "---"
            && (i == 0 || body[i - 1].text.split_once(':').is_some_and(|(key, _)| Field::named(key).is_some()))
        {
            continue;
        }
        if let Some((field, value)) = Field::of(text)
            && (value.is_empty() || (field.tell)(metadata, value))
        {
            dated |= metadata.date.is_some();
            continue;
        }
        if tells_address(metadata, text) {
            continue;
        }
        if tells_when(metadata, text) {
            dated = true;
            continue;
        }
        // A post's subject, and the title of what it copies.
        if metadata.title.as_ref().is_some_and(|title| title == text || title.strip_prefix("Re: ") == Some(text)) {
            metadata.title = Some(text.to_string());
            continue;
        }
        if let Some((clock, _)) = when::time(text).filter(|(_, rest)| rest.is_empty())
            && agrees(&metadata.time, &Some(clock.clone()))
        {
            metadata.time = Some(clock);
            continue;
        }
        if dated
            && metadata.place.is_none()
            && when::is_place(text, false)
            && !labels::has_label(block)
            && !shapes::is_titled(text)
        {
            metadata.place = Some(text.to_string());
            continue;
        }
        if !text.contains(char::is_alphanumeric) || labels::has_label(block) {
            return i;
        }
        // A summary whose full stop is missing stands between title and day.
        let above_day = || {
            metadata.title.is_some()
                && body.get(i + 1).and_then(|b| when::read(&b.text)).is_some_and(|w| agrees(&metadata.date, &w.date))
        };
        let heading = lang::opens_a_heading(first_word(text));
        let reports = || metadata.title.is_some() && !heading && text.split(' ').any(|w| REPORTS.contains(&w));
        let sentence = text.ends_with(['.', '…', '!', '?', '”', ')']) || above_day() || reports();
        if layout.titled
            && metadata.title.is_none()
            && i + 1 < body.len()
            && (block.kind == BlockKind::Heading || reads_as_title(text))
        {
            metadata.title = Some(text.to_string());
            continue;
        }
        if draft.lead.is_none() && (sentence || !layout.titled && !heading) && layout.lead.may_stand(dated) {
            draft.lead = Some(block.clone());
            continue;
        }
        return i;
    }
    body.len()
}

/// Reads the foot's lines off the end.
fn bottom(metadata: &mut Metadata, body: &mut Vec<Block>) {
    while let Some(last) = body.last() {
        if !tells_address(metadata, &last.text) && !tells_when(metadata, &last.text) {
            return;
        }
        body.pop();
    }
}

/// How many lines a head has, with the names and offices of those who are announced.
pub const LONGEST_HEAD: usize = 12;

/// Looks for the day behind a head's other lines, if neither its first lines nor the foot gave it.
fn inside(metadata: &mut Metadata, body: &mut Vec<Block>) {
    let head = body.iter().take(LONGEST_HEAD).take_while(|b| !labels::has_label(b));
    let dated: Vec<usize> = head.enumerate().filter(|(_, b)| when::read(&b.text).is_some()).map(|(i, _)| i).collect();
    // A list of days is no head.
    if let [at] = dated[..]
        && tells_when(metadata, &body[at].text)
    {
        body.remove(at);
    }
}

/// Whether a line may be a title: short, and no sentence.
fn reads_as_title(text: &str) -> bool {
    // `Russia Calling! Investment Forum` has a mark inside, `Good afternoon, friends! We begin` too.
    let words = text.split(' ').zip(text.match_indices(' '));
    let stops =
        words.filter(|(w, (i, _))| w.ends_with('.') && labels::ends_sentence(&w[..w.len() - 1], &text[*i..])).count();
    let ends_inside = stops + text.match_indices(['!', '?', '…']).filter(|(i, m)| i + m.len() < text.len()).count();
    text.len() <= LONGEST_TITLE
        && !text.ends_with(['.', ',', ':', ';', '!', '…'])
        // `<Laughter.>`
        && !(text.starts_with(['(', '[', '<']) && text.ends_with([')', ']', '>']))
        && (ends_inside == 0 || ends_inside == 1 && !lang::opens_a_sentence(first_word(text)))
}

fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or("")
}

/// Verbs of a summary, which is one without a full stop too: `Ivan Orlov chaired a meeting on bridges`.
const REPORTS: [&str; 10] =
    ["addressed", "answered", "attended", "chaired", "held", "met", "opened", "received", "took", "visited"];

/// In bytes.
const LONGEST_TITLE: usize = 240;

#[cfg(test)]
mod tests {
    use super::*;

    fn page(lines: &[&str]) -> Draft {
        let blocks = lines.iter().map(|l| Block { text: (*l).to_string(), gap: true, ..Block::default() });
        take(Facts::default(), blocks.collect())
    }

    fn body(draft: &Draft) -> Vec<&str> {
        draft.body.iter().map(|b| b.text.as_str()).collect()
    }

    #[test]
    fn fields_and_front_matter_tell_what_they_name() {
        let lines = [
            "---",
            "title: \"Talks in Omsk\"",
            "date: 2020-05-03",
            "Time:",
            "Place: Omsk",
            "---",
            "Anna Petrova: Place: Perm",
        ];
        let draft = page(&lines);
        let m = &draft.metadata;
        assert_eq!((m.title.as_deref(), m.date.as_deref()), (Some("Talks in Omsk"), Some("2020-05-03")));
        assert_eq!((m.place.as_deref(), m.time.as_deref()), (Some("Omsk"), None));
        assert_eq!(body(&draft), lines[6..]);
    }

    #[test]
    fn a_post_says_whom_it_quotes() {
        let lines =
            ["Re: Talks in Omsk", "orlov wrote:", "Quote:", "Talks in Omsk", "May 3, 2020", "Anna Petrova: He wrote:"];
        let draft = page(&lines);
        assert_eq!(draft.metadata.title.as_deref(), Some("Talks in Omsk"));
        assert_eq!(body(&draft), lines[5..]);
    }

    #[test]
    fn speech_is_no_title() {
        let greeting = "Good afternoon, dear friends! We met on May 3, 2020!";
        let draft = page(&[greeting, "Today we open the bridge."]);
        assert_eq!(draft.metadata.title, None);
        assert_eq!(page(&["Good afternoon! We begin", "Anna Petrova: Yes."]).metadata.title, None);
        let marked = page(&["Growing Together! Forum of Investors", "Anna Petrova: Yes."]);
        assert_eq!(marked.metadata.title.as_deref(), Some("Growing Together! Forum of Investors"));
        let long = "word ".repeat(100);
        assert_eq!(page(&[&long, "Anna Petrova: Yes."]).metadata.title, None);
        assert_eq!(page(&["Hello everyone and welcome to Omsk"]).metadata.title, None);
        let titled = page(&["Opening of St. Anne Bridge No. 5", "Anna Petrova: Yes."]);
        assert_eq!(titled.metadata.title.as_deref(), Some("Opening of St. Anne Bridge No. 5"));
    }

    #[test]
    fn a_day_behind_a_longer_head_is_found() {
        let lines = [
            "Remarks at the Bridge",
            "Remarks",
            "Anna Petrova, Minister of Roads",
            "Omsk, Siberia",
            "May 3, 2020",
            "Ivan Orlov: On May 4, 2020 we go on.",
        ];
        let draft = page(&lines);
        assert_eq!(draft.metadata.date.as_deref(), Some("2020-05-03"));
        assert_eq!(body(&draft), [lines[1], lines[2], lines[3], lines[5]]);
    }

    #[test]
    fn the_closing_day_goes_before_one_inside() {
        let lines =
            ["Interview", "Part one", "The Kremlin, Moscow, March 1, 2018", "Anna Lee: Yes.", "March 10, 2018, Omsk"];
        let draft = page(&lines);
        assert_eq!(draft.metadata.date.as_deref(), Some("2018-03-10"));
        assert_eq!(body(&draft), lines[1..4]);
    }

    #[test]
    fn a_summary_needs_no_full_stop_and_a_heading_is_none() {
        let lead = "Ivan Orlov chaired a meeting on bridges";
        let draft = page(&["Meeting on bridges", "May 3, 2020", lead, "Anna Petrova: Yes."]);
        assert_eq!(draft.metadata.lead.as_deref(), Some(lead));
        let heading = "Beginning of the meeting held in Omsk";
        let draft = page(&["Meeting on bridges", "May 3, 2020", heading, "Anna Petrova: Yes."]);
        assert_eq!((draft.metadata.lead.as_deref(), body(&draft)[0]), (None, heading));
    }

    #[test]
    fn a_separator_in_the_first_lines_is_no_switch() {
        let draft = page(&["Talk", "* * *", "Anna Petrova: Yes."]);
        assert_eq!(body(&draft), ["* * *", "Anna Petrova: Yes."]);
        assert_eq!(body(&page(&["Text size: A A A", "Talk", "Anna Petrova: Yes."])), ["Anna Petrova: Yes."]);
    }

    #[test]
    fn a_second_address_stays_where_it_stood() {
        let draft = page(&["Talk", "Source: http://a.org/1", "Anna Petrova: Yes.", "Direct link: http://b.org/2"]);
        assert_eq!(draft.metadata.url.as_deref(), Some("http://a.org/1"));
        assert_eq!(body(&draft), ["Anna Petrova: Yes.", "Direct link: http://b.org/2"]);
    }

    #[test]
    fn the_hour_of_the_head_goes_before_that_of_the_publication() {
        let head = page(&["Talk", "09:45", "Anna Petrova: Yes.", "Publication date: June 4, 2021, 18:30"]).metadata;
        assert_eq!((head.date.as_deref(), head.time.as_deref()), (Some("2021-06-04"), Some("09:45")));
        let foot = page(&["Talk", "Anna Petrova: Yes.", "Publication date: June 4, 2021, 18:30"]).metadata;
        assert_eq!(foot.time.as_deref(), Some("18:30"));
    }

    #[test]
    fn a_rule_is_front_matter_only_on_top_or_behind_a_field() {
        let draft = page(&["---", "Title: Talks", "---", "May 3, 2020", "---", "Anna Petrova: Yes."]);
        assert_eq!(draft.metadata.date.as_deref(), Some("2020-05-03"));
        assert_eq!(body(&draft), ["---", "Anna Petrova: Yes."]);
        let draft = page(&["Talks: part one", "---", "Anna Petrova: Yes."]);
        assert_eq!(body(&draft).last(), Some(&"Anna Petrova: Yes."));
        assert!(body(&draft).contains(&"---"));
    }

    #[test]
    fn sections_stand_in_the_first_line_only() {
        let draft = page(&["Events / Transcripts /", "Talks in Omsk", "Anna Petrova: Yes."]);
        assert_eq!(draft.metadata.sections, ["Events", "Transcripts"]);
        let draft = page(&["Talks in Omsk", "Transcripts /", "Anna Petrova: Yes."]);
        assert!(draft.metadata.sections.is_empty());
        let long = "word ".repeat(40) + "/";
        assert!(page(&[&long, "Anna Petrova: Yes."]).metadata.sections.is_empty());
    }

    #[test]
    fn switches_directions_and_days_in_titles_are_seen() {
        let draft =
            page(&["Select font size: A A A", "Site color: C C C", "Talks", "May 3, 2020", "Anna Petrova: Yes."]);
        assert_eq!((draft.metadata.title.as_deref(), draft.body.len()), (Some("Talks"), 1));
        assert_eq!(page(&["<Laughter.>", "Anna Petrova: Yes."]).metadata.title, None);
        let draft = page(&["Talks in Omsk, May 3, 2020", "Anna Petrova: Yes."]);
        assert_eq!(draft.metadata.title.as_deref(), Some("Talks in Omsk, May 3, 2020"));
        assert_eq!(draft.metadata.date.as_deref(), Some("2020-05-03"));
        assert_eq!(page(&["On May 3, 2020 in Omsk", "Anna Petrova: Yes."]).metadata.date, None);
    }

    #[test]
    fn lines_that_say_something_else_stay() {
        let lines = [
            "Talk",
            "May 3, 2020, 14:00, Omsk",
            "12:00",
            "Anna Petrova: Yes.",
            "http://a.org/1",
            "May 3, 2021, 10:00, Perm",
            "http://a.org/2",
            "May 3, 2020",
        ];
        let draft = page(&lines);
        assert_eq!(draft.metadata.time.as_deref(), Some("14:00"));
        assert_eq!(draft.metadata.url.as_deref(), Some("http://a.org/2"));
        assert_eq!(body(&draft), lines[2..6]);
    }
}
