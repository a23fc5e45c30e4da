//! Work that grows with the length of a text and no faster: two hundred kinds of text, each read at one and at four times
//! its length. What is counted are the allocations, which are the same on every machine; what makes none is timed.

use crate::common::{laid_out, read};
use crate::hostile::{HOSTILE, capital, grows};
use allocation_counter::{AllocationInfo, measure};
use transcript_cli::{FORMATS, Layout, TABLES};

/// What a text is made of, over and over; `{}` is a word, the same each time or one of its own.
const PIECES: [&str; 25] = [
    "Anna {}: Good evening",
    "{} Ivanova: Good evening",
    "The Minister of {} (Anna Lee): Yes",
    "Minister of Roads of {} Bo Ray: No",
    "Mr {}. I rise",
    "MR. {}: So",
    "A.{}. Orlov: Yes",
    "Question from {}: why?",
    "{}",
    "{}:",
    "on May 5 and June 7, 20{}",
    "in the {} of last year, or two years ago",
    "the Treaty on {} and Resolution 5 of the Council",
    "Federal Law No. 5 On {}",
    "at the {} Institute of Roads and the Port of {}",
    "President {} met Ivan Petrov of NATO",
    "({} said",
    "“{} said",
    "{} – {}, {} and {}",
    "[b]{}[/b] and **{}:** said",
    "Published on {}, http://example.org/{}",
    "Anna Lee Lee Anna, {}",
    "Page 12 of {}",
    "<p><b>Anna {}:</b> yes <a href=\"/{}\" class=\"a {}\">{}</a>",
    "<div hidden><title><!-- {} <footer>",
];

/// What stands between two pieces.
const BETWEEN: [&str; 4] = [" ", "\n", "\n\n", ". "];

/// One kind of text.
#[derive(Debug, Clone, Copy)]
struct Kind {
    piece: &'static str,
    /// Each piece has a word of its own.
    distinct: bool,
    between: &'static str,
}

/// All of them.
fn kinds() -> impl Iterator<Item = Kind> {
    let each = |piece| {
        [false, true]
            .into_iter()
            .flat_map(move |distinct| BETWEEN.into_iter().map(move |between| Kind { piece, distinct, between }))
    };
    PIECES.into_iter().flat_map(each)
}

impl Kind {
    /// A text of it, of about so many bytes.
    fn text(self, bytes: usize) -> Vec<u8> {
        let mut text = String::with_capacity(bytes + 200);
        let markup = self.piece.starts_with('<');
        text.push_str(if markup { "<!doctype html><html><body><article>" } else { "Talks on roads\n\n" });
        for i in 0.. {
            if text.len() >= bytes {
                break;
            }
            let word = capital(if self.distinct { i } else { 7 });
            text.push_str(&self.piece.replace("{}", &word));
            text.push_str(self.between);
        }
        text.into_bytes()
    }
}

/// In bytes a byte of the text: no text takes more memory than this.
const MOST_MEMORY: u64 = 200;

/// What a text costs: allocations, their bytes, and the most memory that it takes at once.
fn cost(text: &[u8]) -> [u64; 3] {
    let AllocationInfo { count_total, bytes_total, bytes_max, .. } = measure(|| drop(read(text)));
    [count_total, bytes_total, bytes_max]
}

/// What is wrong with the work that a text costs, which is given by its length.
fn costs_more(name: &str, text: impl Fn(usize) -> Vec<u8>) -> Option<String> {
    let costs = |bytes: usize| [bytes, 4 * bytes].map(|bytes| cost(&text(bytes)));
    // Four times the work is in order, sixteen times is a square.
    let square = |[short, long]: &[[u64; 3]; 2]| (0..3).any(|i| long[i] > 8 * short[i] + [2_000, 200_000, 200_000][i]);
    let first = costs(10_000);
    // What a short text is read as may be another thing.
    if square(&first) {
        let [short, long] = costs(40_000);
        let told = || format!("{name}: {short:?} → {long:?} allocations, bytes, bytes at once");
        return square(&[short, long]).then(told);
    }
    let most = first[1][2] / 40_000;
    (most > MOST_MEMORY).then(|| format!("{name}: {most} bytes a byte"))
}

#[test]
fn no_kind_of_text_costs_more_than_its_length() {
    let kinds: Vec<Kind> = kinds().collect();
    assert_eq!(kinds.len(), 200);
    let costly = by_halves(&kinds, |kind| costs_more(&format!("{kind:?}"), |bytes| kind.text(bytes)));
    let hostile = HOSTILE.iter().filter_map(|(name, text)| costs_more(name, text));
    assert_eq!(costly.into_iter().chain(hostile).collect::<Vec<_>>(), [""; 0]);
}

/// A search that goes through the whole of a line for each piece of it allocates nothing: it takes time, where the line is
/// long enough.
#[test]
fn no_long_line_takes_more_time_than_its_length() {
    let lines: Vec<Kind> = kinds().filter(|kind| kind.between == " ").collect();
    let slow = by_halves(&lines, |kind| grows(&format!("{kind:?}"), |bytes| kind.text(bytes), 200_000));
    assert_eq!(slow, [""; 0]);
}

/// What is wrong with some kinds, looked at by two threads.
fn by_halves(kinds: &[Kind], wrong: impl Fn(&Kind) -> Option<String> + Sync) -> Vec<String> {
    let of_part = |part: &[Kind]| -> Vec<String> { part.iter().filter_map(&wrong).collect() };
    let (a, b) = kinds.split_at(kinds.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| of_part(b));
        [of_part(a), other.join().unwrap()].concat()
    })
}

/// Everything that can be printed of a text, by name, in bytes.
fn outputs(text: &[u8]) -> Vec<(&'static str, usize)> {
    let analysis = read(text);
    let mut outputs = Vec::new();
    for format in FORMATS {
        let tables = if format.has_tables() { TABLES } else { &TABLES[..1] };
        for table in tables {
            let printed = laid_out(format, Layout::default().table(table), &analysis);
            outputs.push((if format.has_tables() { table.name } else { format.name }, printed.len()));
        }
    }
    outputs
}

#[test]
fn no_output_is_longer_than_its_text_by_a_square() {
    let grown = |text: &dyn Fn(usize) -> Vec<u8>, bytes: usize| -> Vec<&'static str> {
        let (short, long) = (outputs(&text(bytes)), outputs(&text(4 * bytes)));
        let pairs = short.into_iter().zip(long);
        pairs.filter(|((_, short), (_, long))| *long > 8 * short + 100_000).map(|((name, _), _)| name).collect()
    };
    // What is shortened in a long text may be whole in a short one.
    let square = |text: &dyn Fn(usize) -> Vec<u8>| match grown(text, 10_000) {
        none if none.is_empty() => none,
        _ => grown(text, 40_000),
    };
    for (name, text) in HOSTILE {
        assert_eq!(square(text), [""; 0], "{name}");
    }
    // A long name and many short ones for it, a long sentence of dates, a long title over many turns.
    let long_name = |n: usize| {
        let name = (0..n / 40).map(|i| format!("{} and ", capital(i))).collect::<String>();
        format!("Anna Ivanova: The Treaty on {name}Roads. {}", "The Treaty on it. ".repeat(n / 40)).into_bytes()
    };
    let dates = |n: usize| format!("Anna Ivanova: {}", "on May 5, 2019, ".repeat(n / 16)).into_bytes();
    let title = |n: usize| {
        format!("{}\n\n{}", "Talks on roads and ".repeat(n / 40), "Anna Lee: Yes.\n\n".repeat(n / 32)).into_bytes()
    };
    let label = |n: usize| {
        format!("Anna Ivanova ({}): Yes.\n{}", "a ".repeat(n / 4), "Anna Ivanova: Yes, NATO.\n".repeat(n / 50))
            .into_bytes()
    };
    for (name, text) in
        [("name", &long_name as &dyn Fn(usize) -> Vec<u8>), ("dates", &dates), ("title", &title), ("label", &label)]
    {
        assert_eq!(square(text), [""; 0], "{name}");
    }
}

#[test]
fn a_square_is_seen() {
    assert_eq!(costs_more("words", |n| b"word ".repeat(n / 5)), None);
    let square = |n: usize| "Anna Lee: Yes.\n".repeat(n / 100 * (n / 100) / 100).into_bytes();
    assert!(costs_more("a square", square).is_some());
}
