//! What is asked of a corpus: the arguments of `index`, `search`, `count` and `timeline`.

use super::Inputs;
use crate::corpus::query::{AXES, Axis, Context, Filter, Pattern, Shape, What};
use clap::builder::{PossibleValue, PossibleValuesParser};
use std::path::{Path, PathBuf};
use transcript_cli::{EntityType, EventType, TurnKind};

#[derive(clap::Args)]
pub struct Index {
    /// The corpus, a SQLite file: made, or filled with what is new
    #[arg(long, value_name = "FILE")]
    pub db: PathBuf,
    /// Take out what is not among these inputs any more
    #[arg(long)]
    pub prune: bool,
    #[command(flatten)]
    pub inputs: Inputs,
}

#[derive(clap::Args)]
pub struct Search {
    /// Words are a phrase; word* begins so; "…", AND, OR, NOT, NEAR(a b, 5) make a query of SQLite's full text
    pub pattern: String,
    /// PATTERN is a regular expression
    #[arg(long, short = 'E')]
    pub regex: bool,
    /// With --regex, capitals and small letters are one
    #[arg(long, short, requires = "regex")]
    ignore_case: bool,
    /// So many words on each side of a hit
    #[arg(long, value_name = "WORDS", default_value = "8", value_parser = clap::value_parser!(u16).range(0..=1000))]
    context: u16,
    /// The whole sentence around a hit
    #[arg(long, conflicts_with = "context")]
    sentence: bool,
    /// No more than so many hits
    #[arg(long, short, value_name = "HITS")]
    pub max_count: Option<usize>,
    /// How to print the hits
    #[arg(long, short, value_name = "FORMAT", value_parser = PossibleValuesParser::new(shapes(false)))]
    format: Option<String>,
    #[command(flatten)]
    pub asked: Asked,
}

#[derive(clap::Args)]
pub struct Count {
    /// What to count: turns, words, entities, documents, dates, or the hits of a PATTERN as `search` takes it
    #[arg(long, value_name = "WHAT", default_value = "turns")]
    of: String,
    /// By what; two make a cross table
    #[arg(long, value_name = "WHAT", value_delimiter = ',', value_parser = PossibleValuesParser::new(axes()))]
    by: Vec<String>,
    /// The pattern is a regular expression
    #[arg(long, short = 'E')]
    regex: bool,
    /// With --regex, capitals and small letters are one
    #[arg(long, short, requires = "regex")]
    ignore_case: bool,
    /// In 1,000 words of all turns that are asked, too, whether they name what is counted or not
    #[arg(long)]
    pub per_words: bool,
    /// The most frequent values alone, so many for each of --by over all that is counted; years, months and the like are all
    /// kept
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    pub top: Option<u32>,
    /// Draw bars
    #[arg(long, conflicts_with = "format")]
    pub plot: bool,
    /// How to print it; svg is a chart, graphml a network of the two
    #[arg(long, short, value_name = "FORMAT", value_parser = PossibleValuesParser::new(shapes(true)))]
    format: Option<String>,
    #[command(flatten)]
    pub asked: Asked,
}

#[derive(clap::Args)]
pub struct Timeline {
    /// A person, body, place, people, event or document: words of its name
    pub name: String,
    /// For csv, tsv and ndjson: a row a month, or a row a date spoken of beside it
    #[arg(long, value_name = "WHAT", default_value = "mentions", value_parser = ["mentions", "dates"])]
    pub of: String,
    /// How to print it; svg is a chart
    #[arg(long, short, value_name = "FORMAT", value_parser = ["text", "csv", "tsv", "ndjson", "svg"])]
    format: Option<String>,
    #[command(flatten)]
    pub asked: Asked,
}

/// What all questions share.
#[derive(clap::Args)]
pub struct Asked {
    /// Ask this corpus, which `index` has made, in place of inputs
    #[arg(long, value_name = "FILE", conflicts_with = "files")]
    pub db: Option<PathBuf>,
    /// For csv and tsv: leave cells as they are that a spreadsheet would run as formulas
    #[arg(long)]
    pub raw: bool,
    #[command(flatten)]
    only: Only,
    #[command(flatten)]
    pub inputs: Inputs,
}

/// Which turns are asked; an option that is repeated takes any of its values.
#[derive(clap::Args)]
#[command(next_help_heading = "Which turns")]
struct Only {
    /// Whose turns: words of the name
    #[arg(long, value_name = "NAME")]
    speaker: Vec<String>,
    /// Words of the speaker's role or affiliation, as printed
    #[arg(long, value_name = "WORDS")]
    role: Vec<String>,
    /// That name this person, body, place or people
    #[arg(long, value_name = "NAME")]
    entity: Vec<String>,
    /// That name an entity of this type, such as PERSON
    #[arg(long = "type", value_name = "TYPE", value_parser = PossibleValuesParser::new(EntityType::ALL.iter().map(|one| one.as_str())))]
    entity_type: Vec<String>,
    /// That refer to this document
    #[arg(long, value_name = "NAME")]
    document: Vec<String>,
    /// Of this kind
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(TurnKind::ALL.iter().map(|kind| kind.as_str())))]
    kind: Vec<String>,
    /// At events of this kind
    #[arg(long, value_name = "EVENT", value_parser = PossibleValuesParser::new(EventType::ALL.iter().map(|event| event.as_str())))]
    event: Vec<String>,
    /// Where it took place: words of the place, the city, or the country's two letters
    #[arg(long, value_name = "PLACE")]
    place: Vec<String>,
    /// From this day, month or year on
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    since: Option<String>,
    /// Up to this day, month or year
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    until: Option<String>,
}

impl Index {
    /// What is wrong with how its options go together.
    pub fn wrong(&self) -> Option<&'static str> {
        self.inputs.output.is_some().then_some("index writes to the file that --db names; leave --output away")
    }
}

impl Asked {
    /// Which turns are asked.
    pub fn filter(&self) -> Filter {
        let Only { speaker, role, entity, entity_type, document, kind, event, place, since, until } = &self.only;
        Filter {
            speaker: speaker.clone(),
            role: role.clone(),
            entity: entity.clone(),
            entity_type: entity_type.clone(),
            document: document.clone(),
            kind: kind.clone(),
            event: event.clone(),
            place: place.clone(),
            since: since.clone(),
            until: until.clone(),
        }
    }

    /// What is wrong with how they go together.
    pub fn wrong(&self) -> Option<&'static str> {
        let (since, until) = (self.only.since.as_deref()?, self.only.until.as_deref()?);
        // A month is not after the year that it is in.
        let both = since.len().min(until.len());
        (since[..both] > until[..both]).then_some("--since is after --until: no day is between them")
    }

    /// All that is read by its name.
    pub fn read(&self) -> Vec<PathBuf> {
        match &self.db {
            Some(db) => vec![db.clone()],
            None => self.inputs.all(),
        }
    }

    /// The format asked for, or that of the output's name.
    fn shape(&self, format: Option<&str>) -> Shape {
        let ending = self.inputs.output.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
        let named = |name: &str| SHAPES.iter().find(|(shape, ..)| *shape == name).map(|(_, shape, ..)| *shape);
        format.or(ending).and_then(named).unwrap_or(Shape::Text)
    }
}

impl Search {
    /// What is looked for.
    pub fn pattern(&self) -> anyhow::Result<Pattern> {
        pattern(&self.pattern, self.regex, self.ignore_case)
    }

    pub fn context(&self) -> Context {
        if self.sentence { Context::Sentence } else { Context::Words(self.context.into()) }
    }

    pub fn shape(&self) -> Shape {
        match self.asked.shape(self.format.as_deref()) {
            Shape::Svg | Shape::Graphml => Shape::Text,
            shape => shape,
        }
    }
}

impl Count {
    /// What is counted.
    ///
    /// # Errors
    ///
    /// It is a pattern that is not understood.
    pub fn what(&self) -> anyhow::Result<What> {
        Ok(match self.of.as_str() {
            "turns" => What::Turns,
            "words" => What::Words,
            "entities" => What::Entities,
            "documents" => What::Documents,
            "dates" => What::Dates,
            asked => What::Hits(pattern(asked, self.regex, self.ignore_case)?),
        })
    }

    /// The title of a chart, and what its numbers are: `Words by year and speaker`, `words`.
    pub fn title(&self) -> (String, &'static str) {
        let of_names = |all: &str, some: &[String]| match some {
            [] => format!("Mentions of {all}"),
            some => format!("Mentions of {}", some.join(", ")),
        };
        let (title, what) = match self.of.as_str() {
            "turns" => ("Turns", "turns"),
            "words" => ("Words", "words"),
            "dates" => ("Dates spoken of", "dates"),
            "entities" => (&*of_names("entities", &self.asked.only.entity), "mentions"),
            "documents" => (&*of_names("documents", &self.asked.only.document), "mentions"),
            asked => (&*format!("“{asked}”"), "hits"),
        };
        (format!("{title} by {}", self.by.join(" and ")), what)
    }

    /// What it is counted by; the other side of a network is what is counted.
    pub fn axes(&self) -> Vec<&'static Axis> {
        let counted = match self.of.as_str() {
            "entities" => Some("entity"),
            "documents" => Some("document"),
            _ => None,
        };
        let other = counted.filter(|_| self.shape() == Shape::Graphml && self.by.len() == 1);
        self.by.iter().map(String::as_str).chain(other).filter_map(Axis::named).collect()
    }

    pub fn shape(&self) -> Shape {
        self.asked.shape(self.format.as_deref())
    }

    /// What was probably meant, where a word is counted that is nearly the name of what can be.
    pub fn near(&self) -> Option<String> {
        let of = self.of.to_lowercase();
        let meant = match of.as_str() {
            "entity" | "name" | "names" | "mention" | "mentions" => "for names --of entities",
            "person" | "persons" | "people" => "for persons --of entities --type PERSON",
            "speaker" | "speakers" => "for who speaks --by speaker",
            "word" => "for all words --of words",
            "date" => "for dates --of dates",
            "document" => "for documents --of documents",
            "turn" => "for turns --of turns",
            "sentence" | "sentences" => "sentences are not counted, but turns and words are",
            _ => return None,
        };
        (!self.regex).then(|| format!("counting hits of the word “{}”; {meant}", self.of))
    }

    /// What is wrong with how they go together.
    pub fn wrong(&self) -> Option<&'static str> {
        let twice = self.by.len() == 2 && self.by[0] == self.by[1];
        match self.shape() {
            _ if self.by.len() > 2 || twice => Some("--by takes one or two different things"),
            Shape::Svg if self.by.is_empty() => Some("a chart needs --by"),
            Shape::Graphml if self.by.is_empty() => Some("a network needs --by: speaker, for one"),
            Shape::Graphml if self.by.len() == 1 && !matches!(self.of.as_str(), "entities" | "documents") => {
                Some("a network has two sides: give two to --by, or count --of entities or documents")
            }
            _ if self.plot && self.by.is_empty() => Some("--plot needs --by"),
            _ if self.top.is_some() && self.axes().iter().all(|axis| axis.in_order) => {
                Some("--top leaves none of the times out; give --by something else too, or --since and --until")
            }
            _ => self.asked.wrong(),
        }
    }
}

impl Timeline {
    pub fn shape(&self) -> Shape {
        match self.asked.shape(self.format.as_deref()) {
            Shape::Graphml => Shape::Text,
            shape => shape,
        }
    }
}

fn pattern(asked: &str, regex: bool, ignore_case: bool) -> anyhow::Result<Pattern> {
    if regex { Pattern::regex(asked, ignore_case) } else { Pattern::words(asked) }
}

const SHAPES: [(&str, Shape, &str); 6] = [
    ("text", Shape::Text, "columns for a person"),
    ("csv", Shape::Csv, "a table, cells apart by commas"),
    ("tsv", Shape::Tsv, "a table, cells apart by tabs"),
    ("ndjson", Shape::Ndjson, "one JSON object a line"),
    ("svg", Shape::Svg, "a chart"),
    ("graphml", Shape::Graphml, "a network, for Gephi, networkx, igraph"),
];

fn shapes(pictures: bool) -> Vec<PossibleValue> {
    let shown = SHAPES.iter().filter(|(_, shape, _)| pictures || !matches!(shape, Shape::Svg | Shape::Graphml));
    shown.map(|(name, _, help)| PossibleValue::new(*name).help(*help)).collect()
}

fn axes() -> Vec<PossibleValue> {
    AXES.iter().map(|axis| PossibleValue::new(axis.name).help(axis.help)).collect()
}

/// `2014`, `2014-03` or `2014-03-18`.
fn day(text: &str) -> Result<String, String> {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    super::day(&whole).map(|_| text.to_owned()).map_err(|_| "give a day such as 2014-03-18, a month or a year".into())
}
