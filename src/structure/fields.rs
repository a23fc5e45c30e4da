//! What is known of a transcript as a whole, from where, and the lines of a head that name what they give.

use super::sources::Slashes;
use super::{clock, controls, labels, when};
use crate::model::{Block, BlockKind, Evidence, Facts, LONGEST_PLACE, Metadata, MetadataField as Name};

/// The metadata while it is gathered. What is known first stays: a second place or time never replaces it.
#[derive(Debug, Default)]
pub struct Known {
    /// As far as it goes.
    pub metadata: Metadata,
    /// How the house writes `4/5/2015`.
    pub slashes: Slashes,
}

impl Known {
    /// What the page's markup states.
    pub fn of(facts: &Facts, slashes: Slashes) -> Self {
        let mut known = Self { metadata: Metadata::default(), slashes };
        let stated = [
            (Name::Title, &facts.title),
            (Name::Date, &facts.date),
            (Name::Time, &facts.time),
            (Name::Place, &facts.place),
            (Name::Url, &facts.url),
            (Name::Published, &facts.published),
            (Name::Language, &facts.language),
        ];
        for (name, value) in stated {
            let evidence = facts.evidence.get(&name);
            if let Some(value) = value
                && known.fill(name, value, None, "markup")
            {
                known.metadata.evidence.extend(evidence.map(|e| (name, e.clone())));
            }
        }
        for topic in &facts.topics {
            known.add(Name::Topics, topic, None, "markup");
        }
        known
    }

    fn slot(&mut self, name: Name) -> Option<&mut Option<String>> {
        let m = &mut self.metadata;
        Some(match name {
            Name::Title => &mut m.title,
            Name::Lead => &mut m.lead,
            Name::Date => &mut m.date,
            Name::Time => &mut m.time,
            Name::Place => &mut m.place,
            Name::Venue => &mut m.venue,
            Name::City => &mut m.city,
            Name::Url => &mut m.url,
            Name::Language => &mut m.language,
            Name::Country => &mut m.country,
            Name::Published => &mut m.published,
            Name::Sections | Name::EventType | Name::Topics | Name::Places | Name::Persons => return None,
        })
    }

    fn found(&mut self, name: Name, line: Option<usize>, rule: &'static str) {
        self.metadata.evidence.entry(name).or_insert_with(|| Evidence { line, rule: rule.into() });
    }

    /// Keeps a value where none, or the same, is known; an empty one says nothing, and one of signs alone is none.
    pub fn fill(&mut self, name: Name, value: &str, line: Option<usize>, rule: &'static str) -> bool {
        let Some(slot) = self.slot(name) else { return false };
        if !value.contains(char::is_alphanumeric) {
            return value.is_empty();
        }
        if name == Name::Place && value.len() > LONGEST_PLACE {
            return false;
        }
        let new = slot.is_none();
        let agrees = slot.get_or_insert_with(|| value.to_string()) == value;
        if new {
            self.found(name, line, rule);
        }
        agrees
    }

    /// Puts a better value in the place of one that is known.
    pub fn replace(&mut self, name: Name, value: &str, line: Option<usize>, rule: &'static str) {
        if let Some(slot) = self.slot(name) {
            *slot = None;
            self.metadata.evidence.remove(&name);
        }
        self.fill(name, value, line, rule);
    }

    /// Adds to one of the lists.
    pub fn add(&mut self, name: Name, value: &str, line: Option<usize>, rule: &'static str) {
        let list = match name {
            Name::Sections => &mut self.metadata.sections,
            Name::Topics => &mut self.metadata.topics,
            Name::Places => &mut self.metadata.places,
            Name::Persons => &mut self.metadata.persons,
            _ => return,
        };
        let value = value.trim();
        if value.contains(char::is_alphanumeric) && !list.iter().any(|known| known == value) {
            list.push(value.to_string());
            self.found(name, line, rule);
        }
    }

    /// Whether a line is a day with time and place that say nothing against what is known, which they then complete.
    pub fn tells_when(&mut self, text: &str, line: Option<usize>, rule: &'static str) -> bool {
        let Some(when) = when::read(text, self.slashes) else { return false };
        let m = &self.metadata;
        let agree = agrees(&m.date, &when.date) && agrees(&m.time, &when.time) && agrees(&m.place, &when.place);
        if agree {
            for (name, value) in [(Name::Date, when.date), (Name::Time, when.time), (Name::Place, when.place)] {
                self.fill(name, value.as_deref().unwrap_or(""), line, rule);
            }
        }
        agree
    }

    /// Whether a line is a clock time alone that says nothing against what is known.
    pub fn tells_time(&mut self, text: &str, line: Option<usize>, rule: &'static str) -> bool {
        let text = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')).unwrap_or(text);
        clock::time(text).is_some_and(|(clock, rest)| {
            rest.trim_matches(['.', ' ']).is_empty() && self.fill(Name::Time, &clock, line, rule)
        })
    }

    /// Whether a line is the page's address.
    pub fn tells_address(&mut self, text: &str, line: Option<usize>, rule: &'static str) -> bool {
        controls::url(text).is_some_and(|url| self.fill(Name::Url, &url, line, rule))
    }

    /// The day on which the page was published.
    pub fn tells_published(&mut self, text: &str, line: Option<usize>, rule: &'static str) -> bool {
        when::find(text, self.slashes)
            .and_then(|when| when.date)
            .is_some_and(|day| self.fill(Name::Published, &day, line, rule))
    }

    /// Whether a line `Date: June 3, 2010` names what it gives, and gives it.
    pub fn tells_field(&mut self, block: &Block, rule: &'static str) -> bool {
        let Some((field, value)) = Field::of(&block.text) else { return false };
        value.is_empty() || (field.tell)(self, field.gives, value, block.lines.map(|l| l.start), rule)
    }
}

/// Tells the fields above a page's day from labels: lines in a row such as `Department: Leader of the House`, of which none
/// ends as a sentence does and no name stands before a colon again.
pub fn tell(blocks: &mut [Block], slashes: Slashes) {
    /// In blocks.
    const HEAD: usize = 12;
    let day = blocks.iter().take(HEAD).position(|b| when::read(&b.text, slashes).is_some());
    let Some(day) = day else { return };
    let fields: Vec<usize> = (0..day)
        .filter(|&i| blocks[i].kind == BlockKind::Paragraph)
        .filter(|&i| {
            let Some((name, value)) = blocks[i].text.split_once(": ") else { return false };
            name.split(' ').count() <= 4
                && name.starts_with(char::is_uppercase)
                && !value.ends_with(['.', '!', '?', '…', '”', ':'])
                && value.len() < 120
                && !blocks[i + 1..].iter().any(|b| b.text.strip_prefix(name).is_some_and(|rest| rest.starts_with(':')))
        })
        .collect();
    let in_row = |i: &usize| fields.contains(&(i + 1)) || *i > 0 && fields.contains(&(i - 1));
    for i in fields.iter().copied().filter(in_row) {
        blocks[i].kind = BlockKind::Field;
    }
}

/// Joins the fields of a head whose value stands below the name, `Location:`, `Omsk, Harbour House`, and takes the names of
/// lists for no labels: `Members:`.
pub fn pair(blocks: &mut Vec<Block>) {
    /// In blocks.
    const HEAD: usize = 40;
    let bare = |text: &str| text.trim_end_matches([':', ' ']).to_lowercase();
    let mut at = 0;
    while at < blocks.len().min(HEAD) {
        let text = blocks[at].text.as_str();
        // `Published`, and the day below it
        let stamped = || bare(text) == "published" && blocks.get(at + 1).is_some_and(|b| when::is_day_or_days(&b.text));
        let colon = text.ends_with(':') || stamped();
        let (named, listed) = (BESIDE.contains(&bare(text).as_str()), LISTS.contains(&bare(text).as_str()));
        if !(named || colon && listed) {
            let fielded = ["From: ", "Delivered on: "].iter().any(|name| text.starts_with(name));
            if fielded && !text.ends_with(['.', '!', '?']) {
                blocks[at].kind = BlockKind::Field;
            } else if labels::has_label(&blocks[at]) {
                return;
            }
            at += 1;
            continue;
        }
        let value = |next: &Block| !next.text.ends_with(':') && next.text.len() < 160 && !labels::has_label(next);
        if named && let Some(next) = blocks.get(at + 1).filter(|next| colon && value(next)) {
            let (words, lines) = (next.text.clone(), next.lines);
            let block = &mut blocks[at];
            block.text = format!("{}: {words}", block.text.trim_end_matches([':', ' ']));
            super::turns::extend(&mut block.lines, lines);
            blocks.remove(at + 1);
        }
        if colon {
            blocks[at].begins.take();
            blocks[at].kind = BlockKind::Field;
        }
        at += 1;
    }
}

/// Fields whose value may stand on the line below.
const BESIDE: [&str; 6] = ["delivered on", "from", "location", "published", "last updated", "date"];

/// What lists in a head are called.
const LISTS: [&str; 7] =
    ["members", "members present", "participants", "present", "president", "witnesses", "also present"];

/// A line of the head that says what it gives: `Date: June 3, 2010`.
struct Field {
    /// Before the colon, in lower case.
    name: &'static str,
    gives: Name,
    /// Takes the value, or declines it.
    tell: fn(&mut Known, Name, &str, Option<usize>, &'static str) -> bool,
}

const fn field(name: &'static str, gives: Name) -> Field {
    Field { name, gives, tell: Known::fill }
}

const fn listed(name: &'static str, gives: Name) -> Field {
    let tell = |known: &mut Known, name, value: &str, line, rule: &'static str| {
        value.split([',', ';']).for_each(|entry| known.add(name, entry, line, rule));
        true
    };
    Field { name, gives, tell }
}

const fn address(name: &'static str) -> Field {
    Field { name, gives: Name::Url, tell: |known, _, value, line, rule| known.tells_address(value, line, rule) }
}

const fn day(name: &'static str) -> Field {
    Field { name, gives: Name::Date, tell: |known, _, value, line, rule| known.tells_when(value, line, rule) }
}

const fn published(name: &'static str) -> Field {
    Field { name, gives: Name::Published, tell: |known, _, value, line, rule| known.tells_published(value, line, rule) }
}

/// `27 August 2024 (Transcript of the speech, exactly as it was delivered)`
fn tells_day_among(known: &mut Known, name: Name, value: &str, line: Option<usize>, rule: &'static str) -> bool {
    let day = when::find(value, known.slashes).and_then(|when| when.date);
    day.is_some_and(|day| known.fill(name, &day, line, rule))
}

const FIELDS: &[Field] = &[
    field("title", Name::Title),
    field("headline", Name::Title),
    field("subject", Name::Title),
    day("date"),
    day("release-date"),
    day("release date"),
    day("event date"),
    Field { name: "delivered on", gives: Name::Date, tell: tells_day_among },
    Field { name: "time", gives: Name::Time, tell: |known, _, value, line, rule| known.tells_time(value, line, rule) },
    field("place", Name::Place),
    field("location", Name::Place),
    field("venue", Name::Place),
    address("url"),
    address("link"),
    address("source"),
    address("source_url"),
    address("permalink"),
    address("canonical"),
    published("published"),
    published("published_time"),
    published("publication date"),
    published("date published"),
    published("pubdate"),
    listed("tags", Name::Topics),
    listed("topics", Name::Topics),
    listed("keywords", Name::Topics),
    listed("categories", Name::Topics),
    listed("category", Name::Topics),
];

impl Field {
    /// The field that a line is, with its value, without the quotation marks of front matter.
    fn of(line: &str) -> Option<(&'static Self, &str)> {
        let (name, value) = line.split_once(':')?;
        let value = value.trim();
        let bare = value.strip_prefix('"').and_then(|v| v.strip_suffix('"')).unwrap_or(value);
        let field = FIELDS.iter().find(|f| f.name.eq_ignore_ascii_case(name.trim()))?;
        Some((field, bare))
    }
}

/// Whether a new value adds to what is known, or repeats it.
pub fn agrees(known: &Option<String>, new: &Option<String>) -> bool {
    known.is_none() || new.is_none() || known == new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_two_lines_are_one_and_lists_have_no_label() {
        let block = |text: &&str| Block { text: (*text).to_string(), ..Block::default() };
        let lines =
            ["Talks", "From:", "Office of Roads and The Hon Olga Novik", "Location:", "Omsk", "Members:", "Mr. Lee"];
        let mut blocks: Vec<Block> =
            lines.iter().chain(&["Olga Novik: Good.", "Location:", "Perm"]).map(block).collect();
        pair(&mut blocks);
        let fields: Vec<&str> = blocks.iter().filter(|b| b.kind == BlockKind::Field).map(|b| b.text.as_str()).collect();
        assert_eq!(fields, ["From: Office of Roads and The Hon Olga Novik", "Location: Omsk", "Members:"]);
        // What is said has no fields.
        assert_eq!(blocks.len(), 8);
    }
}
