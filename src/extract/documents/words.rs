//! Small closed classes of words. Each list is one string, words apart by spaces, kept by first letter where it is long.

use crate::tokens::Sieve;

/// Words apart by spaces: a text, or a [`List`] where it is long.
pub trait Words: Copy {
    /// All of them.
    fn text(self) -> &'static str;

    /// Whether this word may be among them: a quick no.
    fn may_hold(self, _: &str) -> bool {
        true
    }
}

impl Words for &'static str {
    fn text(self) -> &'static str {
        self
    }
}

/// A long list of words, with a filter in front of it that is made at compile time.
#[derive(Debug)]
pub struct List {
    text: &'static str,
    sieve: Sieve,
}

impl List {
    /// The list of these words.
    pub const fn of(text: &'static str) -> Self {
        Self { text, sieve: Sieve::new().with_all(text) }
    }
}

/// A [`List`] that is made where it stands.
macro_rules! list {
    ($words:literal) => {
        const { &$crate::extract::documents::words::List::of($words) }
    };
}
pub(super) use list;

impl Words for &'static List {
    fn text(self) -> &'static str {
        self.text
    }

    fn may_hold(self, word: &str) -> bool {
        self.sieve.lets_by(word.as_bytes())
    }
}

/// Whether a word is one of a list.
pub fn among(word: &str, list: impl Words) -> bool {
    let text = list.text();
    let Some(&first) = word.as_bytes().first() else { return text.is_empty() };
    list.may_hold(word)
        && memchr::memchr_iter(first, text.as_bytes())
            .any(|at| stands(text, at, word.len()) && text[at..].starts_with(word))
}

/// Whether a word is one of a list, whatever its capitals.
pub fn is_among(word: &str, list: impl Words) -> bool {
    let text = list.text().as_bytes();
    let Some(first) = word.as_bytes().first() else { return false };
    let (small, capital) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
    list.may_hold(word)
        && memchr::memchr2_iter(small, capital, text).any(|at| {
            stands(list.text(), at, word.len()) && text[at..at + word.len()].eq_ignore_ascii_case(word.as_bytes())
        })
}

/// Whether a word of a list begins at this byte and has so many bytes.
fn stands(list: &str, at: usize, len: usize) -> bool {
    let list = list.as_bytes();
    (at == 0 || list[at - 1] == b' ') && at + len <= list.len() && list.get(at + len).is_none_or(|&b| b == b' ')
}

/// Words that point to a noun phrase in front of it, or count it.
pub fn is_article(word: &str) -> bool {
    word.bytes().next().is_some_and(|b| b.is_ascii_digit())
        || is_among(
            word,
            list!(
                "a all an another any each eight every few first five four fourth her his its many more my nine no other our second seven several six some such ten that the their these third this those three two various what whatever which your ’ ’s ' 's"
            ),
        )
}

/// Words that no noun phrase holds, lower case: a walk to the left from a head noun ends at them.
pub fn is_stop(word: &str) -> bool {
    let list = match word.as_bytes().first() {
        Some(b'a') => {
            "a about adopt adopted after again against all already also although am an and another any approve approved are as at"
        }
        Some(b'b') => "be because been before being between both but by",
        Some(b'c') => "called can certain concerning could",
        Some(b'd') => "despite develop did different do does done drafted during",
        Some(b'e') => "each eight entire even every",
        Some(b'f') => "few first five for four fourth from",
        Some(b'g') => "gave get give got",
        Some(b'h') => "had has have having he heard her here him his how",
        Some(b'i') => "i if implement in including into is it its",
        Some(b'j') => "just",
        Some(b'l') => "last launch let like",
        Some(b'm') => "made make many may me might more most must my",
        Some(b'n') => "need next nine no nor not now",
        Some(b'o') => "of on one only or other others our over own",
        Some(b'p') => "pass passed per prepare prepared",
        Some(b'r') => "reach reached regarding",
        Some(b's') => {
            "said same second see seven several shall she should sign signed since so six some specific still such"
        }
        Some(b't') => {
            "take ten than that the their them then there these they third this those though three through to today tomorrow too took toward towards two"
        }
        Some(b'u') => "under until upon us",
        Some(b'v') => "various very via",
        Some(b'w') => {
            "want was we were what when where which while who whole whom whose why will with within without would"
        }
        Some(b'y') => "yesterday yet you your",
        _ => return false,
    };
    among(word, list)
}

/// Words that begin a clause or are its verb: a phrase in small letters ends before them.
pub fn ends_phrase(word: &str) -> bool {
    let list = match word.as_bytes().first() {
        Some(b'I') => "I",
        Some(b'a') => "according adopted after again also alone already although approved are as",
        Some(b'b') => "be became because become becomes been before began beyond but back",
        Some(b'c') => "came can concluded contains could",
        Some(b'd') => "despite did do does during",
        Some(b'e') => "enter entered enters ensures envisages even expires",
        Some(b'g') => "go goes",
        Some(b'h') => "had has have he here how helps",
        Some(b'i') => "if includes including is it",
        Some(b'j') => "just jointly",
        Some(b'l') => "like",
        Some(b'm') => "made may might must",
        Some(b'n') => "not now",
        Some(b'o') => "once only",
        Some(b'p') => "paved prepared proposed provides presented",
        Some(b'r') => "reached regulates remain remains requires",
        Some(b's') => {
            "says set sets several shall she should signed since so soon specifies started states stipulates submitted"
        }
        Some(b't') => "than that then there they today together tomorrow too took though through",
        Some(b'u') => "under until",
        Some(b'w') => {
            "was we well went were what when where whereby which while who whom whose why will within without works would"
        }
        Some(b'y') => "yesterday yet you",
        _ => "",
    };
    among(word, list)
        || word.ends_with("ly")
            && !among(
                word,
                list!(
                    "Assembly Italy July ally anomaly assembly daily early elderly family friendly monopoly rally reply supply timely"
                ),
            )
}

/// Function words that go on a phrase and do not end it.
pub fn is_linking(word: &str) -> bool {
    among(
        word,
        list!(
            "a about against all an any at both by for from her his in into its my of on other our some such that the their these this those to toward towards under with within between your"
        ),
    )
}

/// Whether a word before a noun is more likely a form of a verb: *implementing programmes*.
pub fn is_participle(word: &str) -> bool {
    word.len() > 4
        && (word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly"))
        && !among(
            word,
            list!(
                "advanced amended binding building corresponding detailed early engineering existing expanded extended family financing funding housing integrated lending manufacturing monthly outstanding planned planning proposed restructuring revised shipbuilding shipping simplified supply targeted training unified updated"
            ),
        )
}

/// Adjectives of peoples and states, by their endings: enough to tell *Russian law* from *Magnitsky law*.
pub fn is_of_a_people(word: &str) -> bool {
    ["ian", "ean", "ish", "ese", "can", "ench", "stani", "yz"].iter().any(|e| word.ends_with(e))
        && !among(word, list!("Civilian Clean Guardian Ocean"))
        || among(
            word,
            list!(
                "Arab Czech Dutch EU Eastern German Greek Iraqi Islamic Israeli Kazakh Serb Soviet Swiss Tajik Thai Turkmen US Uzbek Western"
            ),
        )
}

/// Nouns of bodies, and of posts in them: *Council for Strategic Development and National Projects* names no project.
pub fn is_body(word: &str) -> bool {
    let list = match word.as_bytes().first() {
        Some(b'A') => "Academy Administration Agency Authority",
        Some(b'B') => "Bank Board Bureau",
        Some(b'C') => {
            "Center Centre Chair Chairman Chamber Chief College Commission Committee Conference Congress Council Court"
        }
        Some(b'D') => "Department Deputy Directorate Director",
        Some(b'F') => "Faculty Federation Forum Foundation Fund Festival",
        Some(b'G') => "Games Government Group",
        Some(b'H') => "Head",
        Some(b'I') => "Institute",
        Some(b'M') => "Minister Ministry",
        Some(b'O') => "Office Organisation Organization Orchestra",
        Some(b'S') => "School Secretariat Secretary Summit",
        Some(b'U') => "Union University",
        _ => return false,
    };
    among(word, list)
}

/// Words that point to one thing when they stand before a noun phrase.
pub fn is_determiner(word: &str) -> bool {
    among(word, list!("the The a A an An this This that our Our your Your my My its Its their Their his ’s 's ’ '"))
}

/// The number of a month.
pub fn month(word: &str) -> Option<u8> {
    Some(match word {
        "January" => 1,
        "February" => 2,
        "March" => 3,
        "April" => 4,
        "May" => 5,
        "June" => 6,
        "July" => 7,
        "August" => 8,
        "September" => 9,
        "October" => 10,
        "November" => 11,
        "December" => 12,
        _ => return None,
    })
}

/// The year that a number is.
pub fn year(word: &str) -> Option<u16> {
    if word.len() != 4 || !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    word.parse().ok().filter(|y| (1500..2100).contains(y))
}

/// The day of a month that a number is.
pub fn day(word: &str) -> Option<u8> {
    if word.len() > 2 {
        return None;
    }
    word.parse().ok().filter(|d| (1..=31).contains(d))
}

/// Whether a word is a day of the week: *a programme on Sunday* is about no Sunday.
pub fn is_weekday(word: &str) -> bool {
    word.ends_with("day") && among(word, list!("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"))
}
