//! Which inputs are read.

use crate::corpus::inputs::records::{COLUMNS, Column, Form, Records};
use crate::corpus::inputs::{Listed, Walked};
use crate::corpus::{Inputs, Jobs};
use crate::io::{self, Limit};
use clap::builder::PossibleValuesParser;
use std::path::{Path, PathBuf};

/// What every command says that reads inputs.
#[derive(clap::Args)]
pub struct Which {
    /// Transcripts: plain text, saved HTML, DOCX, subtitles, and folders and archives of them; - or nothing is standard input
    #[arg(value_name = "FILE or FOLDER")]
    pub files: Vec<PathBuf>,
    /// Read the files that this list names too, one a line; - is standard input
    #[arg(long, value_name = "FILE", help_heading = MANY)]
    pub files_from: Option<PathBuf>,
    /// In that list, NUL stands behind each path, as `find -print0` has it
    #[arg(short = '0', long, requires = "files_from", help_heading = MANY)]
    pub null: bool,
    /// Of folders, read the files that fit this pattern, such as '*.html' or, to leave some out, '!drafts' (may be repeated)
    #[arg(long, short, value_name = "PATTERN", value_parser = pattern, help_heading = MANY)]
    pub glob: Vec<String>,
    /// Of folders, read hidden files too
    #[arg(long, help_heading = MANY)]
    pub hidden: bool,
    /// Of folders, read hidden files and those too that .gitignore and .ignore leave out
    #[arg(long, help_heading = MANY)]
    pub no_ignore: bool,
    /// Of folders, follow links
    #[arg(long, help_heading = MANY)]
    pub follow: bool,
    /// Inputs hold records, each with a text in one of its columns: csv and tsv have a header, ndjson has an object a line
    #[arg(long, value_name = "FORM", value_parser = PossibleValuesParser::new(Form::ALL.map(|(name, _)| name)), help_heading = RECORDS)]
    records: Option<String>,
    /// The column with the text [default: text, body, content, full_text …]
    #[arg(long, value_name = "NAME", requires = "records", help_heading = RECORDS)]
    text_field: Option<String>,
    /// The column with the day, for a text that does not give it [default: date …]
    #[arg(long, value_name = "NAME", requires = "records", help_heading = RECORDS)]
    date_field: Option<String>,
    /// The column with the title [default: title, headline …]
    #[arg(long, value_name = "NAME", requires = "records", help_heading = RECORDS)]
    title_field: Option<String>,
    /// The column with the place, for a text that does not give it [default: place, location …]
    #[arg(long, value_name = "NAME", requires = "records", help_heading = RECORDS)]
    place_field: Option<String>,
    /// The column with the address of the page [default: url, link …]
    #[arg(long, value_name = "NAME", requires = "records", help_heading = RECORDS)]
    url_field: Option<String>,
    /// The column with the name by which the output calls the record [default: id …]
    #[arg(long, value_name = "NAME", requires = "records", help_heading = RECORDS)]
    id_field: Option<String>,
    /// The column with who speaks, for a text without labels [default: speaker …]
    #[arg(long, value_name = "NAME", requires = "records", help_heading = RECORDS)]
    speaker_field: Option<String>,
    /// How many inputs are analysed at once; the output is the same [default: as many as there are cores]
    #[arg(long, short, value_name = "NUMBER", value_parser = count, help_heading = MANY)]
    jobs: Option<usize>,
}

const MANY: &str = "Many inputs";
const RECORDS: &str = "Records";

impl Which {
    /// What is named on the command line, where nothing is, standard input.
    pub fn operands(&self) -> impl Iterator<Item = &Path> {
        let none = self.files.is_empty() && self.files_from.is_none();
        self.files.iter().map(PathBuf::as_path).chain(none.then_some(Path::new("-")))
    }

    /// Everything that is opened by its name.
    pub fn named(&self) -> impl Iterator<Item = &Path> {
        self.operands().chain(self.files_from.as_deref())
    }

    /// The inputs, but for what is written.
    ///
    /// # Errors
    ///
    /// The list of them cannot be opened.
    pub fn inputs(&self, written: Option<&Path>, encoding: Option<&str>, limit: Limit) -> anyhow::Result<Inputs> {
        let walked = Walked {
            globs: self.glob.clone(),
            hidden: self.hidden || self.no_ignore,
            ignored: self.no_ignore,
            follow: self.follow,
            written: written.map(Path::to_path_buf),
        };
        if self.records.is_none()
            && let Some((path, form)) = self.operands().find_map(table)
        {
            let name = io::shown(path);
            io::complain(&format!("{name}: read as one text; --records {form} reads a transcript from each record"));
        }
        let listed = self.files_from.as_deref().map(|path| Listed::open(path, self.null)).transpose()?;
        Ok(Inputs::new(self.operands().map(Path::to_path_buf).collect(), listed, walked, self.records(encoding), limit))
    }

    /// How their records are read, if they hold such.
    fn records(&self, encoding: Option<&str>) -> Option<Records> {
        let (_, form) = Form::ALL.into_iter().find(|(name, _)| self.records.as_deref() == Some(name))?;
        let named = COLUMNS.iter().filter_map(|(column, ..)| Some((*column, self.field(*column).clone()?)));
        Some(Records::new(form, named.collect(), encoding))
    }

    /// How records are read, for whoever wants to know whether that is as before.
    pub fn columns(&self) -> impl std::fmt::Debug {
        let named: Vec<_> = COLUMNS.iter().map(|(column, ..)| self.field(*column).clone()).collect();
        (self.records.clone(), named)
    }

    fn field(&self, column: Column) -> &Option<String> {
        match column {
            Column::Text => &self.text_field,
            Column::Date => &self.date_field,
            Column::Title => &self.title_field,
            Column::Place => &self.place_field,
            Column::Url => &self.url_field,
            Column::Id => &self.id_field,
            Column::Speaker => &self.speaker_field,
        }
    }

    /// Whether inputs hold records.
    pub fn holds_records(&self) -> bool {
        self.records.is_some()
    }

    /// How many are analysed at once.
    pub fn jobs(&self) -> Jobs {
        Jobs(self.jobs)
    }
}

/// A file whose name says that it is a table, packed or not, and how `--records` reads it.
fn table(path: &Path) -> Option<(&Path, &'static str)> {
    let extension = |path: &Path| path.extension().and_then(|it| it.to_str()).map(str::to_ascii_lowercase);
    let packed = matches!(extension(path)?.as_str(), "gz" | "xz" | "zst");
    let inner = if packed { Path::new(path.file_stem()?) } else { path };
    let form = match extension(inner)?.as_str() {
        "csv" => "csv",
        "tsv" => "tsv",
        "ndjson" | "jsonl" => "ndjson",
        "json" => "json",
        _ => return None,
    };
    Some((path, form))
}

fn pattern(glob: &str) -> Result<String, String> {
    Walked::check(glob).map(|()| glob.into()).map_err(|error| format!("{error:#}"))
}

fn count(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|n| (1..=1024).contains(n)).ok_or_else(|| "give a number from 1 to 1024".into())
}
