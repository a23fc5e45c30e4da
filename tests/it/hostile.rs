//! Any bytes give an analysis that keeps the contract's promises: bytes at random, fixtures torn apart, and texts
//! written to break a parser. What is to take linear time here takes minutes where something is quadratic.

mod texts;

use crate::common::hold;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;
use texts::Hostile;
pub use texts::{HOSTILE, capital};

/// The same cases on every machine. With `PROPTEST_CASES` in the environment it is fuzzing: so many, and never the same.
fn few(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => usual,
        None => ProptestConfig { cases, rng_seed: RngSeed::Fixed(7), ..usual },
    }
}

/// Pieces of text that parsers stumble over, between pieces that they know.
const PIECES: &[&str] = &[
    "Vladimir Putin: ",
    "Sergei Lavrov (retranslated): ",
    "Question: ",
    "VladimirPutin:",
    "MINISTER A. B.: ",
    ": ",
    ":",
    "February 14, 2022, The Kremlin, Moscow",
    "May 31, 9999",
    "January 0",
    "in ten years",
    "99999999999999999999",
    "the 1990s",
    "from 2018 to ",
    "2020–",
    "mid-",
    "19th",
    "early next ",
    "two days ago",
    "9:99 pm",
    "Monday",
    "000",
    "the end of the end of ",
    "Treaty on ",
    "Executive Order No. ",
    "UN Security Council Resolution 2202 of ",
    "draft law on ",
    "“",
    "”",
    "’s",
    "’",
    "'",
    "Ministry of ",
    " and ",
    "President of Russia ",
    "Mr ",
    "Jong-",
    "-",
    "–",
    "al-",
    "the ",
    "X ",
    ".",
    "J. ",
    "St. ",
    "NATO",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "\0",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{200d}",
    "\u{301}",
    "\u{fffd}",
    "\u{10ffff}",
    "İ",
    "ß",
    "ǅ",
    "ﬁ",
    "Ⅻ",
    "٣",
    "習近平",
    "👩‍👩‍👧",
    "<",
    ">",
    "</p>",
    "<p>",
    "<b>",
    "</b>",
    "&",
    "&amp;",
    "&#0;",
    "&#xD800;",
    "&#99999999;",
    "<!--",
    "-->",
    "<script>",
    "<![CDATA[",
    "<!doctype html>",
    "<article>",
    "<…>",
    "* * *",
    "(Applause.)",
    "(",
    ")",
    "[",
    "]",
    "/",
    "|",
    "#",
    "?",
];

/// Text of pieces and of characters at random.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES).prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
        2 => "[A-Z]?[a-z]{1,9} ",
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// What may happen to a file before it reaches us.
#[derive(Debug, Clone)]
enum Harm {
    /// It ends too early, or begins too late.
    Cut(Index, bool),
    /// A part of it stands twice.
    Double(Index, Index),
    /// Two of its lines change places.
    Swap(Index, Index),
    /// A byte is another.
    Byte(Index, u8),
    /// Something is put in.
    Insert(Index, &'static str),
    /// One of these is left out: `<`, `>`, `:`, a space, a line feed.
    Tear(Index, u8),
}

fn harm() -> impl Strategy<Value = Harm> {
    let at = any::<Index>;
    prop_oneof![
        (at(), any::<bool>()).prop_map(|(at, front)| Harm::Cut(at, front)),
        (at(), at()).prop_map(|(from, to)| Harm::Double(from, to)),
        (at(), at()).prop_map(|(a, b)| Harm::Swap(a, b)),
        (at(), any::<u8>()).prop_map(|(at, byte)| Harm::Byte(at, byte)),
        (at(), proptest::sample::select(PIECES)).prop_map(|(at, piece)| Harm::Insert(at, piece)),
        (at(), proptest::sample::select(&b"<>: \n"[..])).prop_map(|(at, byte)| Harm::Tear(at, byte)),
    ]
}

fn harmed(mut bytes: Vec<u8>, harms: &[Harm]) -> Vec<u8> {
    for harm in harms {
        let len = bytes.len();
        if len == 0 {
            break;
        }
        match harm {
            Harm::Cut(at, true) => drop(bytes.drain(..at.index(len) / 2)),
            Harm::Cut(at, false) => bytes.truncate(len - at.index(len) / 2),
            Harm::Double(from, to) => {
                let part = bytes[from.index(len).min(to.index(len))..from.index(len).max(to.index(len))].to_vec();
                bytes.extend(part);
            }
            Harm::Swap(a, b) => {
                let mut lines: Vec<&[u8]> = bytes.split(|b| *b == b'\n').collect();
                let len = lines.len();
                lines.swap(a.index(len), b.index(len));
                bytes = lines.join(&b'\n');
            }
            Harm::Byte(at, byte) => bytes[at.index(len)] = *byte,
            Harm::Insert(at, piece) => drop(bytes.splice(at.index(len)..at.index(len), piece.bytes())),
            Harm::Tear(at, byte) => {
                let places: Vec<usize> = (0..len).filter(|&i| bytes[i] == *byte).collect();
                if !places.is_empty() {
                    bytes.remove(places[at.index(places.len())]);
                }
            }
        }
    }
    bytes
}

/// The same text in one of the encodings in which such texts are kept.
fn encoded(text: &str, encoding: usize) -> Vec<u8> {
    let units = |bom: bool| bom.then_some(0xfeff).into_iter().chain(text.encode_utf16()).collect::<Vec<u16>>();
    match encoding {
        0 => text.as_bytes().to_vec(),
        1 => [&b"\xef\xbb\xbf"[..], text.as_bytes()].concat(),
        2 | 3 => units(encoding == 2).into_iter().flat_map(u16::to_le_bytes).collect(),
        4 | 5 => units(encoding == 4).into_iter().flat_map(u16::to_be_bytes).collect(),
        // windows-1251, and for what it shares with it windows-1252.
        _ => text
            .chars()
            .map(|c| match c {
                '\0'..='\x7f' => c as u8,
                '\u{a0}' => 0xa0,
                '…' => 0x85,
                '‘' => 0x91,
                '’' => 0x92,
                '“' => 0x93,
                '”' => 0x94,
                '–' => 0x96,
                '—' => 0x97,
                'А'..='я' => (c as u32 - 'А' as u32 + 0xc0) as u8,
                _ => b'?',
            })
            .collect(),
    }
}

/// A fixture as it is, or its text as a page.
fn fixture() -> impl Strategy<Value = Vec<u8>> {
    let texts: Vec<String> = crate::common::fixtures()
        .iter()
        .map(|f| String::from_utf8_lossy(&std::fs::read(f).unwrap()).into_owned())
        .collect();
    (proptest::sample::select(texts), 0..9usize).prop_map(|(text, form)| match form {
        7 | 8 if !text.contains("<p") => page(&text).into_bytes(),
        form => encoded(&text, form),
    })
}

/// A text as a page: a paragraph a line, labels in bold.
fn page(text: &str) -> String {
    let mut page = String::from("<!doctype html><html><head><title>A talk</title></head><body><article>\n");
    for line in text.lines() {
        let line = line.replace('&', "&amp;").replace('<', "&lt;");
        match line.split_once(": ") {
            Some((label, said)) => page.push_str(&format!("<p><b>{label}:</b> {said}</p>\n")),
            None => page.push_str(&format!("<p>{line}</p>\n")),
        }
    }
    page + "</article></body></html>"
}

proptest! {
    #![proptest_config(few(400))]

    #[test]
    fn bytes_at_random_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        crate::common::hold_lines(&bytes);
    }

    #[test]
    fn pieces_of_text_and_markup_are_read(text in pieces(), encoding in 0..7usize) {
        hold(&encoded(&text, encoding));
    }

    #[test]
    fn pieces_inside_a_page_are_read(text in pieces()) {
        hold(format!("<!doctype html><html><body><article>{text}").as_bytes());
    }

    #[test]
    fn a_record_of_anything_is_read(text in pieces(), beside in proptest::collection::vec(pieces(), 5)) {
        let mut record = transcript_cli::Record::default();
        let fields = [&mut record.title, &mut record.date, &mut record.place, &mut record.url, &mut record.speaker];
        fields.into_iter().zip(beside).for_each(|(field, value)| *field = Some(value));
        for analysis in transcript_cli::parse_record(text.as_bytes(), "test", &record, &Default::default()) {
            let broken = crate::common::broken(&analysis);
            prop_assert!(broken.is_empty(), "{record:?}: {broken:?}");
        }
    }

    #[test]
    fn a_users_list_is_taken_or_refused_with_its_line(text in pieces(), section in "(\\[(GPE|PERSON|NOT|[A-Z]{1,5})\\]\n)?") {
        match transcript_cli::Options::default().list(&format!("{section}{text}")) {
            Err(why) => prop_assert!(why.to_string().starts_with("line "), "{why}"),
            Ok(options) => {
                let broken = crate::common::broken(&transcript_cli::parse(text.as_bytes(), "test", &options));
                prop_assert!(broken.is_empty(), "{broken:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(few(150))]

    #[test]
    fn fixtures_torn_apart_are_read(bytes in fixture(), harms in proptest::collection::vec(harm(), 1..12)) {
        hold(&harmed(bytes, &harms));
    }
}

#[test]
fn texts_written_to_break_a_parser_are_read() {
    for (name, text) in HOSTILE {
        let analysis = crate::common::read(&text(20_000));
        let broken = crate::common::broken(&analysis);
        assert!(broken.is_empty(), "{name}: {broken:?}");
    }
}

/// The processor's time that this thread has had, where the system tells it: other programs do not count.
fn time_had() -> Option<u64> {
    std::fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
}

/// How long reading takes, in nanoseconds.
fn cost(bytes: &[u8]) -> Option<u64> {
    let before = time_had()?;
    crate::common::read(bytes);
    time_had().map(|after| after - before)
}

/// Four times the text costs four times the work, or there is a square in it, which makes sixteen.
pub fn grows(name: &str, text: impl Fn(usize) -> Vec<u8>, bytes: usize) -> Option<String> {
    const SMALL: u64 = 20_000_000;
    let (short, long) = (text(bytes), text(4 * bytes));
    // A machine at work elsewhere may slow one run, hardly four.
    let times = (0..4).map(|_| Some((cost(&short)?, cost(&long)?))).map_while(|times| times);
    let square = |&(short, long): &(u64, u64)| long > SMALL + 8 * short;
    let mut times = times.skip_while(square).peekable();
    (time_had().is_some() && times.peek().is_none()).then(|| format!("{name}: costs more than its length"))
}

#[test]
fn texts_written_to_break_a_parser_cost_no_more_than_their_length() {
    let (even, odd): (Vec<_>, Vec<_>) = HOSTILE.iter().enumerate().partition(|(i, _)| i % 2 == 0);
    let look = |part: Vec<(usize, &Hostile)>| {
        part.into_iter().filter_map(|(_, (name, text))| grows(name, text, 30_000)).collect()
    };
    let (a, b): (Vec<String>, Vec<String>) = std::thread::scope(|scope| {
        let other = scope.spawn(|| look(odd));
        (look(even), other.join().unwrap())
    });
    assert_eq!([a, b].concat(), [""; 0]);
}

#[test]
fn a_square_is_seen() {
    fn costs_its_square(n: usize) -> Vec<u8> {
        b"word ".repeat(n / 50 * (n / 50) / 5)
    }
    assert_eq!(grows("none", |n| b"word ".repeat(n / 5), 30_000), None);
    assert!(time_had().is_none() || grows("a square", costs_its_square, 30_000).is_some());
}
