//! Small closed classes of words. Each list is one string, words apart by spaces, laid out for look-up at compile time.

use crate::text::tokens::{self, Tokens};

/// A set of words: the hashes that their tokens carry, each in the first free slot from its own.
#[derive(Debug)]
pub struct List {
    slots: &'static [u64],
}

/// A [`List`] that is made where it stands.
macro_rules! list {
    ($words:expr) => {{
        use $crate::extract::documents::words::List;
        const WORDS: &str = $words;
        const SLOTS: [u64; List::room(WORDS)] = List::lay_out(WORDS);
        const LIST: &List = &List::of(&SLOTS);
        LIST
    }};
}
pub(super) use list;

impl List {
    /// The list of what [`List::lay_out`] gave.
    pub const fn of(slots: &'static [u64]) -> Self {
        Self { slots }
    }

    /// How many slots these words take, of which at least half stay free.
    pub const fn room(words: &str) -> usize {
        let (bytes, mut i, mut count) = (words.as_bytes(), 0, 1);
        while i < bytes.len() {
            count += (bytes[i] == b' ') as usize;
            i += 1;
        }
        (count * 2).next_power_of_two()
    }

    /// The hashes of these words in their slots; a free one holds nought.
    pub const fn lay_out<const ROOM: usize>(words: &str) -> [u64; ROOM] {
        let (bytes, mut slots) = (words.as_bytes(), [0; ROOM]);
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                let hash = tokens::hash_bytes(bytes.split_at(at).0.split_at(start).1);
                let mut slot = hash as usize % ROOM;
                while slots[slot] != 0 && slots[slot] != hash {
                    slot = (slot + 1) % ROOM;
                }
                slots[slot] = hash;
                start = at + 1;
            }
            at += 1;
        }
        slots
    }

    /// Whether the word of this hash is one of the list.
    pub fn has(&self, hash: u64) -> bool {
        let last = self.slots.len() - 1;
        let mut slot = hash as usize & last;
        loop {
            match self.slots[slot] {
                0 => return false,
                other if other == hash => return true,
                _ => slot = (slot + 1) & last,
            }
        }
    }
}

/// Words that point to a noun phrase in front of it, or count it.
pub fn is_article(tokens: &Tokens, i: usize) -> bool {
    const ARTICLES: &List = list!(
        "a all an another any each eight every few first five four fourth her his its many more my nine no other our second seven several six some such ten that the their these third this those three two various what whatever which your ’ ’s"
    );
    tokens.word(i).starts_with(|c: char| c.is_ascii_digit()) || ARTICLES.has(tokens.small_hash(i))
}

/// Words that no noun phrase holds, lower case: a walk to the left from a head noun ends at them.
pub const STOP: &List = list!(
    "a about adopt adopted after again against all already also although am an and another any approve approved are as at \
         be because been before being between both but by \
         called can certain concerning could \
         despite develop did different do does done drafted during \
         each eight entire even every \
         few first five for four fourth from \
         gave get give got \
         had has have having he heard her here him his how \
         i if implement in including into is it its \
         just \
         last launch let like \
         made make many may me might more most must my \
         need next nine no nor not now \
         of on one only or other others our over own \
         pass passed per prepare prepared \
         reach reached regarding \
         said same second see seven several shall she should sign signed since so six some specific still such \
         take ten than that the their them then there these they third this those though three through to today tomorrow too took toward towards two \
         under until upon us \
         various very via \
         want was we were what when where which while who whole whom whose why will with within without would \
         yesterday yet you your"
);

/// Words that begin a clause or are its verb: a phrase in small letters ends before them.
pub fn ends_phrase(tokens: &Tokens, i: usize) -> bool {
    const ENDS: &List = list!(
        "I \
         according adopted after again also alone already although approved are as \
         be became because become becomes been before began beyond but back \
         came can concluded contains could \
         despite did do does during \
         enter entered enters ensures envisages even expires \
         go goes \
         had has have he here how helps \
         if includes including is it \
         just jointly \
         like \
         made may might must \
         not now \
         once only \
         paved prepared proposed provides presented \
         reached regulates remain remains requires \
         says set sets several shall she should signed since so soon specifies started states stipulates submitted \
         than that then there they today together tomorrow too took though through \
         under until \
         was we well went were what when where whereby which while who whom whose why will within without works would \
         yesterday yet you"
    );
    let hash = tokens.hash(i);
    ENDS.has(hash)
        || tokens.word(i).ends_with("ly")
            && !list!("Assembly Italy July ally anomaly assembly daily early elderly family friendly monopoly rally reply supply timely").has(hash)
}

/// Function words that go on a phrase and do not end it.
pub const LINKING: &List = list!(
    "a about against all an any at both by for from her his in into its my of on other our some such that the their these this those to toward towards under with within between your"
);

/// Whether a word before a noun is more likely a form of a verb: *implementing programmes*.
pub fn is_participle(tokens: &Tokens, i: usize) -> bool {
    let word = tokens.word(i);
    word.len() > 4
        && (word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly"))
        && !list!(
            "advanced amended binding building corresponding detailed early engineering existing expanded extended family financing funding housing integrated lending manufacturing monthly outstanding planned planning proposed restructuring revised shipbuilding shipping simplified supply targeted training unified updated"
        ).has(tokens.hash(i))
}

/// Adjectives of peoples and states, by their endings: enough to tell *Russian law* from *Magnitsky law*.
pub fn is_of_a_people(tokens: &Tokens, i: usize) -> bool {
    const PEOPLES: &List = list!(
        "Arab Czech Dutch EU Eastern German Greek Iraqi Islamic Israeli Kazakh Serb Soviet Swiss Tajik Thai Turkmen US Uzbek Western"
    );
    let (word, hash) = (tokens.word(i), tokens.hash(i));
    ["ian", "ean", "ish", "ese", "can", "ench", "stani", "yz"].iter().any(|e| word.ends_with(e))
        && !list!("Civilian Clean Guardian Ocean").has(hash)
        || PEOPLES.has(hash)
}

/// Nouns of bodies, and of posts in them: *Council for Strategic Development and National Projects* names no project.
pub const BODY: &List = list!(
    "Academy Administration Agency Authority \
         Bank Board Bureau \
         Center Centre Chair Chairman Chamber Chief College Commission Committee Conference Congress Council Court \
         Department Deputy Directorate Director \
         Faculty Federation Forum Foundation Fund Festival \
         Games Government Group \
         Head \
         Institute \
         Minister Ministry \
         Office Organisation Organization Orchestra \
         School Secretariat Secretary Summit \
         Union University"
);

/// Words that point to one thing when they stand before a noun phrase.
pub const DETERMINER: &List =
    list!("the The a A an An this This that our Our your Your my My its Its their Their his ’s ’");

/// The days of the week: *a programme on Sunday* is about no Sunday.
pub const WEEKDAY: &List = list!("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_its_words_and_no_others() {
        let has = |list: &List, word: &str| list.has(tokens::hash(word));
        for word in ["a", "according", "zone", "- –", "’"] {
            assert_eq!(has(list!("a according ’ ’s zone"), word), word != "- –", "{word}");
        }
        assert!(!has(LINKING, "Between") && has(LINKING, "between") && !has(LINKING, ""));
    }

    #[test]
    fn a_word_is_asked_for_in_its_own_capitals() {
        let tokens = crate::lang::cut("Russian Ocean according quickly Italy The’");
        assert!(is_of_a_people(&tokens, 0) && !is_of_a_people(&tokens, 1));
        assert!(ends_phrase(&tokens, 2) && ends_phrase(&tokens, 3) && !ends_phrase(&tokens, 4));
        assert!(is_article(&tokens, 5) && !is_article(&tokens, usize::MAX));
    }
}
