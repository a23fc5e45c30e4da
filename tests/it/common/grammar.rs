//! Every field of the contract by its own grammar.

use transcript_cli::{Analysis, MetadataField, Participant, Turn};

/// Whether every field is what the contract says it is.
pub fn fields(analysis: &Analysis) -> Result<(), String> {
    let mut wrong = Wrong(Vec::new());
    source(analysis, &mut wrong);
    metadata(analysis, &mut wrong);
    analysis.participants.iter().for_each(|person| participant(person, &mut wrong));
    analysis.turns.iter().for_each(|one| turn(one, &mut wrong));
    finds(analysis, &mut wrong);
    for warning in &analysis.warnings {
        wrong.unless("a warning", [&warning.message], is_line);
        let lines = warning.lines;
        let ordered = lines.is_none_or(|l| 0 < l.start && l.start <= l.end);
        wrong
            .told(ordered && warning.line == lines.map(|l| l.start), || format!("the lines of a warning: {warning:?}"));
    }
    if wrong.0.is_empty() { Ok(()) } else { Err(wrong.0.join("; ")) }
}

struct Wrong(Vec<String>);

impl Wrong {
    fn told(&mut self, right: bool, what: impl FnOnce() -> String) {
        if !right {
            self.0.push(what());
        }
    }

    fn unless<'a>(&mut self, name: &str, texts: impl IntoIterator<Item = &'a String>, is_right: fn(&str) -> bool) {
        for text in texts {
            self.told(is_right(text), || format!("{name} is {text:?}"));
        }
    }
}

/// Words on one line, settled: not empty, no space at the ends. What else a text has, controls too, is as printed.
fn is_line(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && !text.contains(['\n', '\r'])
}

/// A line that has a letter or a figure.
fn is_name(text: &str) -> bool {
    is_line(text) && text.contains(char::is_alphanumeric)
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

fn is_clock(text: &str) -> bool {
    text.len() == 5 && text.parse::<jiff::civil::Time>().is_ok()
}

fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://"));
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// BCP 47: `en`, `en-GB`, `zh-Hant-TW`.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().is_some_and(|p| matches!(p.len(), 2 | 3) && p.bytes().all(|b| b.is_ascii_lowercase()));
    first && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// ISO 3166-1, or ISO 3166-2 where it is a region.
fn is_country(text: &str) -> bool {
    let (country, region) = text.split_once('-').unwrap_or((text, "A"));
    let capitals = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit();
    country.len() == 2
        && country.bytes().all(|b| b.is_ascii_uppercase())
        && matches!(region.len(), 1..=3)
        && region.bytes().all(capitals)
}

fn source(analysis: &Analysis, wrong: &mut Wrong) {
    let source = &analysis.source;
    let digest = source.sha256.len() == 64 && source.sha256.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    wrong.told(digest, || format!("sha256 is {}", source.sha256));
    wrong.told(!source.encoding.is_empty() && analysis.schema_version == "1.1", || "encoding or version".into());
    wrong.told(analysis.id.starts_with(&source.path), || format!("id is {}", analysis.id));
    let lines = source.lines.map_or((1, usize::MAX), |l| (l.start, l.end));
    wrong.told(source.part != Some(0) && 0 < lines.0 && lines.0 <= lines.1, || format!("{source:?}"));
    let within = |l: transcript_cli::Lines| lines.0 <= l.start && l.end <= lines.1;
    let outside = analysis.turns.iter().filter_map(|t| t.lines).find(|l| !within(*l));
    wrong.told(outside.is_none(), || format!("a turn on {outside:?} of {lines:?}"));
}

fn metadata(analysis: &Analysis, wrong: &mut Wrong) {
    let about = &analysis.metadata;
    wrong.unless("title", &about.title, is_name);
    wrong.unless("lead", &about.lead, |lead| lead.split('\n').all(is_line));
    wrong.unless("date", &about.date, is_day);
    wrong.unless("published", &about.published, is_day);
    wrong.unless("time", &about.time, is_clock);
    wrong.unless("url", &about.url, is_url);
    wrong.unless("language", &about.language, is_language);
    wrong.unless("country", &about.country, is_country);
    for (name, text) in [("place", &about.place), ("venue", &about.venue), ("city", &about.city)] {
        wrong.unless(name, text, |place| is_name(place) && place.len() <= 500);
    }
    for list in [&about.sections, &about.topics, &about.places, &about.persons] {
        wrong.unless("a tag", list, is_name);
    }
    for (field, evidence) in &about.evidence {
        wrong.told(is_line(&evidence.rule) && evidence.line != Some(0), || format!("{field} by {evidence:?}"));
        wrong.told(is_known(analysis, *field), || format!("evidence of {field}, which is not known"));
    }
}

fn is_known(analysis: &Analysis, field: MetadataField) -> bool {
    let value = serde_json::to_value(&analysis.metadata).unwrap()[field.as_str()].clone();
    !value.is_null() && value != serde_json::json!([])
}

fn participant(person: &Participant, wrong: &mut Wrong) {
    wrong.unless("a participant", [&person.name], is_name);
    wrong.unless("a role", &person.role, is_name);
    wrong.unless("an affiliation", &person.affiliation, is_name);
    wrong.unless("a form", &person.forms, is_name);
    wrong.told(!person.forms.is_empty(), || format!("{} is named nowhere", person.name));
}

fn turn(turn: &Turn, wrong: &mut Wrong) {
    wrong.unless("a label", &turn.label, |label| is_line(label) && !label.ends_with(':'));
    wrong.unless("a note", &turn.note, is_name);
    wrong.unless("a speaker", &turn.speaker, is_name);
}

fn finds(analysis: &Analysis, wrong: &mut Wrong) {
    let entities = analysis.entities.iter().flat_map(|e| &e.mentions);
    let mentions = entities.chain(analysis.documents.iter().flat_map(|d| &d.mentions));
    wrong.unless("a mention", mentions.map(|m| &m.text), is_name);
    wrong.unless("the words of a date", analysis.dates.iter().map(|d| &d.text), is_name);
    for entity in &analysis.entities {
        wrong.unless("an entity", [&entity.name].into_iter().chain(&entity.of), is_name);
        wrong.unless("a code", &entity.ids.iso3166, is_country);
        let degrees = |degrees: Option<f64>, most: f64| degrees.is_none_or(|d| d.abs() <= most);
        wrong.told(degrees(entity.ids.lat, 90.0) && degrees(entity.ids.lon, 180.0), || format!("{:?}", entity.ids));
    }
    for document in &analysis.documents {
        wrong.unless("a document", [&document.name].into_iter().chain(&document.parties), is_name);
        wrong.unless("a document's date", &document.date, super::is_edtf);
    }
}

#[test]
fn the_grammars_take_what_they_mean_and_nothing_else() {
    let all = |is: fn(&str) -> bool, right: &[&str], wrong: &[&str]| {
        assert_eq!(right.iter().filter(|t| !is(t)).count(), 0, "{right:?}");
        assert_eq!(wrong.iter().filter(|t| is(t)).count(), 0, "{wrong:?}");
    };
    all(is_language, &["en", "en-GB", "zh-Hant-TW"], &["", "e", "EN", "english", "en-", "en_GB"]);
    all(is_country, &["RU", "RU-OMS", "GB-NIR"], &["", "R", "ru", "RUS", "RU-", "RU-OMSK"]);
    all(is_url, &["http://a.example/x", "https://a.example"], &["", "a.example", "http://", "http:// a", "ftp://a"]);
    all(is_clock, &["00:00", "23:59"], &["", "24:00", "9:00", "12:60", "12:00:00"]);
    all(is_day, &["2019-05-12"], &["", "2019-02-30", "2019-5-12", "20190512"]);
    all(is_name, &["Anna", "5", "Омск"], &["", " ", "#", "–", "a\nb", " a", "a "]);
}
