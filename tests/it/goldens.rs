//! What comes out of every fixture, one file a fixture and kind, so that a diff is the list of gains and losses; and the
//! formats, on one fixture of each kind of input.
//!
//! `UPDATE_GOLDENS=1 cargo test --test it goldens` writes `tests/goldens/` anew: read the diff before it is committed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use transcript_cli::{Analysis, Document, FORMATS, Format, Layout, Metadata, Options, TABLES, parse, rules};

/// The fixtures that stand there in every format too.
const IN_ALL_FORMATS: [&str; 2] = ["kremlin-2022-02-14-lavrov.txt", "layouts-page.html"];

/// The end of a golden's name, and what stands in it.
type Kind = (&'static str, fn(&Analysis) -> String);

const KINDS: [Kind; 4] = [("turns", turns), ("entities", entities), ("dates", dates), ("documents", documents)];

#[test]
fn fixtures_come_out_as_they_were_read_and_approved() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens");
    let expected = goldens();
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in &expected {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    let mut kept: BTreeMap<String, String> = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        kept.insert(path.file_name().unwrap().to_str().unwrap().into(), std::fs::read_to_string(&path).unwrap());
    }
    let names: BTreeSet<_> = kept.keys().chain(expected.keys()).collect();
    let text = |files: &BTreeMap<String, String>, name: &String| files.get(name).cloned().unwrap_or_default();
    let differences: String = names.into_iter().map(|n| difference(n, &text(&kept, n), &text(&expected, n))).collect();
    let told = "where that is what is meant, after reading it: UPDATE_GOLDENS=1 cargo test --test it goldens";
    assert!(differences.is_empty(), "\n{differences}\n{told}");
}

/// Rules that leave no mention of their own: they keep others away from prizes, orders, ships and currencies.
const UNHEARD: [&str; 4] = ["award", "award-of", "vessel", "currency"];

#[test]
fn every_rule_finds_something_in_a_fixture() {
    let mut fired = BTreeSet::new();
    for (_, analysis) in fixtures() {
        let entities = analysis.entities.iter().flat_map(|e| &e.mentions);
        let mentions = entities.chain(analysis.documents.iter().flat_map(|d| &d.mentions));
        fired.extend(mentions.map(|m| m.rule.to_string()).chain(analysis.dates.iter().map(|d| d.rule.to_string())));
    }
    let heard = |name: &str| fired.contains(name) || UNHEARD.contains(&name);
    let silent: Vec<_> = rules().filter(|r| !heard(r.name)).map(|r| (r.name, r.example())).collect();
    assert!(silent.is_empty(), "write a line into fixtures/rules for each of these: {silent:#?}");
}

/// Each fixture by its name, analysed.
fn fixtures() -> impl Iterator<Item = (String, Analysis)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    crate::common::fixtures().into_iter().map(move |path| {
        let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('/', "-");
        let analysis = parse(&std::fs::read(&path).unwrap(), &name, &Options::default());
        (name, analysis)
    })
}

fn goldens() -> BTreeMap<String, String> {
    let mut goldens = BTreeMap::new();
    for (name, analysis) in fixtures() {
        for (kind, print) in KINDS {
            let text = print(&analysis);
            if !text.is_empty() {
                goldens.insert(format!("{name}.{kind}"), text);
            }
        }
        if IN_ALL_FORMATS.contains(&name.as_str()) {
            for format in FORMATS {
                goldens.insert(format!("{name}.{}", format.name), crate::common::printed(format, &analysis));
            }
            for table in TABLES {
                let tsv = Format::named("tsv").expect("OK because the table has it");
                let text = crate::common::laid_out(tsv, Layout::default().table(table), &analysis);
                goldens.insert(format!("{name}.{}.tsv", table.name), text);
            }
        }
    }
    goldens
}

/// The lines that one text has and the other has not.
fn difference(name: &str, was: &str, is: &str) -> String {
    let mut count: BTreeMap<&str, i64> = BTreeMap::new();
    was.lines().for_each(|line| *count.entry(line).or_default() -= 1);
    is.lines().for_each(|line| *count.entry(line).or_default() += 1);
    let mut told = String::new();
    for (sign, text, more) in [('-', was, -1), ('+', is, 1)] {
        for line in text.lines() {
            let left = count.get_mut(line).expect("OK because it was counted");
            if *left * more > 0 {
                *left -= more;
                let _ = writeln!(told, "{name}: {sign} {line}");
            }
        }
    }
    if told.is_empty() && was != is {
        let _ = writeln!(told, "{name}: the same lines in another order");
    }
    told
}

/// What is known of the transcript, who took part, the turns, the doubts.
fn turns(analysis: &Analysis) -> String {
    let mut out = String::new();
    let Metadata { title, lead, date, time, place, venue, city, sections, url, .. } = &analysis.metadata;
    let about = &analysis.metadata;
    let event = about.event_type.to_string();
    let fields = [
        ("title", title.as_deref()),
        ("lead", lead.as_deref()),
        ("date", date.as_deref()),
        ("time", time.as_deref()),
        ("place", place.as_deref()),
        ("venue", venue.as_deref()),
        ("city", city.as_deref()),
        ("url", url.as_deref()),
        ("event", Some(event.as_str())),
        ("language", about.language.as_deref()),
        ("country", about.country.as_deref()),
        ("published", about.published.as_deref()),
    ];
    for (name, value) in fields.iter().filter_map(|(name, value)| Some((name, (*value)?))) {
        let _ = writeln!(out, "{name}: {value}");
    }
    let listed = [("sections", sections), ("topics", &about.topics), ("places", &about.places)];
    for (name, values) in listed.into_iter().chain([("persons", &about.persons)]).filter(|l| !l.1.is_empty()) {
        let _ = writeln!(out, "{name}: {}", values.join("; "));
    }
    for (field, evidence) in &about.evidence {
        let _ = writeln!(out, "{field} is known from: {}, line {:?}", evidence.rule, evidence.line);
    }
    for person in &analysis.participants {
        let _ = write!(out, "participant: {}", person.name);
        for part in [&person.role, &person.affiliation].into_iter().flatten() {
            let _ = write!(out, ", {part}");
        }
        let _ = writeln!(out, ": {} turns, {} words; {}", person.turns, person.words, person.forms.join("; "));
    }
    for warning in &analysis.warnings {
        let _ = writeln!(out, "{} {:?}: {}", warning.code, warning.line, warning.message);
    }
    for turn in &analysis.turns {
        let lines = turn.lines.map_or("-".into(), |l| format!("{} to {}", l.start, l.end));
        let _ = write!(out, "{} {} {lines}", turn.index, turn.kind);
        let who = [("label", &turn.label), ("speaker", &turn.speaker), ("note", &turn.note)];
        for (name, value) in who.iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
            let _ = write!(out, ", {name} {value}");
        }
        out.push('\n');
        let chars: Vec<char> = turn.text.chars().collect();
        for &[start, end] in &turn.sentences {
            let _ = writeln!(out, "    {}", chars[start..end].iter().collect::<String>());
        }
    }
    out
}

/// Lines about words in a turn, in text order: where, the words, what they mean, by which rule, whose words.
struct Finds<'a> {
    analysis: &'a Analysis,
    lines: BTreeMap<(usize, usize), String>,
}

impl<'a> Finds<'a> {
    fn of(analysis: &'a Analysis) -> Self {
        Self { analysis, lines: BTreeMap::new() }
    }

    fn add(&mut self, turn: usize, start: usize, text: &str, means: &str, rule: &str) {
        let who = self.analysis.turns[turn].speaker.as_deref().unwrap_or("nobody");
        self.lines.insert((turn, start), format!("{turn} {text} → {means} [{rule}, {who}]\n"));
    }

    fn print(self) -> String {
        self.lines.into_values().collect()
    }
}

fn entities(analysis: &Analysis) -> String {
    let mut finds = Finds::of(analysis);
    for entity in &analysis.entities {
        let mut means = format!("{} {}", entity.kind, entity.name);
        if let Some(of) = &entity.of {
            let _ = write!(means, " of {of}");
        }
        for m in &entity.mentions {
            finds.add(m.turn, m.start, &m.text, &means, &m.rule);
        }
    }
    finds.print()
}

fn dates(analysis: &Analysis) -> String {
    let mut finds = Finds::of(analysis);
    for d in &analysis.dates {
        let known = |text: &Option<String>| text.clone().unwrap_or("?".into());
        let mut means = format!("{} ({} to {}", known(&d.value), known(&d.earliest), known(&d.latest));
        if let Some(modifier) = d.modifier {
            let _ = write!(means, ", {modifier}");
        }
        for part in &d.inferred {
            let _ = write!(means, ", {part} inferred");
        }
        finds.add(d.turn, d.start, &d.text, &(means + ")"), &d.rule);
    }
    finds.print()
}

fn documents(analysis: &Analysis) -> String {
    let mut finds = Finds::of(analysis);
    for document in &analysis.documents {
        let Document { name, kind, class, date, parties, mentions, .. } = document;
        let mut means = format!("{class} {kind}: {name}");
        if let Some(date) = date {
            let _ = write!(means, ", {date}");
        }
        if !parties.is_empty() {
            let _ = write!(means, ", of {}", parties.join(" and "));
        }
        for m in mentions {
            finds.add(m.turn, m.start, &m.text, &means, &m.rule);
        }
    }
    finds.print()
}

#[test]
fn all_differences_are_told_at_once() {
    let told = difference("talk.dates", "a\nb\nb\n", "b\nc\n");
    assert_eq!(told, "talk.dates: - a\ntalk.dates: - b\ntalk.dates: + c\n");
    assert_eq!(difference("talk.dates", "a\nb\n", "b\na\n"), "talk.dates: the same lines in another order\n");
    assert_eq!(difference("talk.dates", "a\n", "a\n"), "");
}
