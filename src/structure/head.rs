//! Title, lead, day, time and place of a page: from its markup's facts, or from the lines at its top and bottom.

use super::controls::{self, Told};
use super::{believe, when};
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

impl Lead {
    fn may_stand(self, below_day: bool) -> bool {
        match self {
            Self::Stated => false,
            Self::AboveDay => !below_day,
            Self::BelowDay => below_day,
            Self::Anywhere => true,
        }
    }
}

/// A site layout.
#[expect(dead_code, reason = "the name is for the reader of the table")]
pub struct Layout {
    /// A short name.
    pub name: &'static str,
    /// Whether a page has this layout.
    pub looks_like: fn(&Facts, &[Block]) -> bool,
    /// Whether its title stands above the lead.
    pub titled: bool,
    /// Where its lead stands.
    pub lead: Lead,
}

/// The first that fits is taken.
pub const LAYOUTS: &[Layout] = &[
    // A page whose markup states its facts has them nowhere else.
    Layout {
        name: "marked-up",
        looks_like: |facts, _| facts.article && (facts.date.is_some() || facts.lead.is_some()),
        titled: false,
        lead: Lead::Stated,
    },
    // The same site's announcements and other articles: a heading in the markup, the rest as text.
    Layout { name: "headed", looks_like: |facts, _| facts.title.is_some(), titled: false, lead: Lead::BelowDay },
    // The accessible version of the site, saved as text, begins with its font menu and has no title.
    Layout {
        name: "accessible",
        looks_like: |_, blocks| blocks.iter().take(3).any(|b| b.text.starts_with("Select font")),
        titled: false,
        lead: Lead::Anywhere,
    },
    // A page copied off the browser: the lead stands under the title, day and place below it.
    Layout {
        name: "copied",
        looks_like: |_, blocks| blocks.iter().rev().take(12).any(|b| b.text == "Publication status"),
        titled: true,
        lead: Lead::AboveDay,
    },
    Layout { name: "plain", looks_like: |_, _| true, titled: true, lead: Lead::Anywhere },
];

/// Where a layout has its lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// In the markup or nowhere, and so with day and place.
    Stated,
    /// Above day and place.
    AboveDay,
    /// Below them.
    BelowDay,
    /// On either side.
    Anywhere,
}

/// Takes the head and the foot off a page.
pub fn take(facts: Facts, blocks: Vec<Block>) -> Draft {
    let layout = LAYOUTS.iter().find(|l| (l.looks_like)(&facts, &blocks)).unwrap_or(&LAYOUTS[LAYOUTS.len() - 1]);
    let mut draft = Draft::default();
    let stated = layout.lead == Lead::Stated;
    let mut told = Told::default();
    let metadata = &mut draft.metadata;
    metadata.language = facts.language.or_else(|| Some("en".to_string()));
    (metadata.title, metadata.date, metadata.time) = (facts.title, facts.date, facts.time);
    (metadata.place, metadata.url) = (facts.place, facts.url);
    let article = facts.article;
    draft.lead = facts.lead.map(|text| Block { text, gap: true, ..Block::default() });
    let mut body: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match controls::find(&block.text) {
            Some(control) => (control.tells)(&block.text[control.text.len()..], &mut told),
            None if block.kind == BlockKind::Control => {}
            None => body.push(block),
        }
    }
    metadata.sections = told.sections;
    metadata.url = metadata.url.take().or(told.url);
    if !stated {
        let used = top(&mut draft, &body, layout);
        body.drain(..used);
        bottom(&mut draft.metadata, &mut body);
        // A page whose markup has an article states the day of its event, or has none.
        if let Some(published) = told.published.filter(|_| draft.metadata.date.is_none() && !article) {
            (draft.metadata.date, draft.metadata.time) = (published.date, published.time);
        }
    }
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
            metadata.sections = vec![section.trim().to_string()];
            continue;
        }
        if let Some(url) = controls::url(text) {
            metadata.url.get_or_insert(url);
            continue;
        }
        if let Some(when) = when::read(text).filter(|w| metadata.date.is_none() || metadata.date == w.date) {
            metadata.date = when.date;
            metadata.time = metadata.time.take().or(when.time);
            metadata.place = metadata.place.take().or(when.place);
            dated = true;
            continue;
        }
        if let Some((clock, _)) = when::time(text).filter(|(_, rest)| rest.is_empty()) {
            metadata.time = Some(clock);
            continue;
        }
        if dated && metadata.place.is_none() && when::is_place(text, false) && !believe::has_label(block) {
            metadata.place = Some(text.to_string());
            continue;
        }
        if !text.contains(char::is_alphanumeric) || believe::has_label(block) {
            return i;
        }
        // A summary whose full stop is missing stands between title and day.
        let above_day = || metadata.title.is_some() && body.get(i + 1).is_some_and(|b| when::read(&b.text).is_some());
        let sentence = text.ends_with(['.', '…', '!', '?', '”', ')']) || above_day();
        let heading = super::words::opens_a_heading(text.split(' ').next().unwrap_or(""));
        if layout.titled
            && metadata.title.is_none()
            && (block.kind == BlockKind::Heading || !text.ends_with(['.', ',']))
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
        if let Some(url) = controls::url(&last.text) {
            metadata.url.get_or_insert(url);
        } else {
            let Some(when) = when::read(&last.text) else { return };
            if metadata.date.is_some() && metadata.date != when.date {
                return;
            }
            metadata.date = when.date;
            metadata.time = metadata.time.take().or(when.time);
            metadata.place = metadata.place.take().or(when.place);
        }
        body.pop();
    }
}
