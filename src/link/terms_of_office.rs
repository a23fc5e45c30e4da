//! Who held which office when: a title, a surname and the day of the transcript tell the person.

use crate::lang::{self, class};
use crate::lists::{Fact, Lists, Section};
use crate::text::last_word;

/// The office that words give to somebody: `President`, `Vice President`, `Foreign Minister`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Office<'t> {
    /// Its words.
    title: &'t str,
    /// *Former*, *late*: no longer held.
    past: bool,
    /// The words behind the name, if an *of* begins them: `Fredonia, who` of *President Firth of Fredonia, who*.
    of: &'t str,
}

impl<'t> Office<'t> {
    /// The office whose title stands right before byte `at` of a text: `then Vice President` before `Biden`.
    pub fn before(text: &'t str, at: usize) -> Option<Self> {
        // No title is longer: it bounds the cost.
        const FAR: usize = 60;
        let from = (at.saturating_sub(FAR)..=at).find(|&i| text.is_char_boundary(i)).unwrap_or(at);
        let front = text[from..at].strip_suffix(' ')?;
        let front = front.rsplit('\n').next().unwrap_or(front);
        let (front, of) = in_charge(front).unwrap_or((front, ""));
        let mut start = front.len();
        for printed in front.rsplit(' ') {
            // `[First Deputy Prime Minister Orlov]`
            let word = printed.trim_start_matches(['[', '(', '“', '"']);
            if let Some(title) = in_full(word).filter(|_| start == front.len()) {
                return Some(Self { title, past: false, of: "" });
            }
            let last = word.rsplit('-').next().unwrap_or(word);
            let part = lang::is(last, class::POST.or(class::OFFICE_FRONT).or(class::OFFICE_END).or(class::RULER));
            if !part && last != "Amir" || !word.starts_with(char::is_uppercase) {
                break;
            }
            start = start.saturating_sub(word.len() + usize::from(start < front.len()));
            if word.len() < printed.len() {
                break;
            }
        }
        let title = &front[start..];
        let office = class::POST.or(class::OFFICE_END).or(class::RULER);
        let held = title.rsplit([' ', '-']).next().is_some_and(|word| lang::is(word, office) || word == "Amir");
        let word_before = last_word(front[..start].trim_end());
        let past = lang::is(word_before, class::FORMER) || title.split(' ').any(|w| lang::is(w, class::FORMER));
        (held && !title.is_empty()).then_some(Self { title, past, of })
    }

    /// The office that a role as printed tells: `President` of `President of Russia`.
    pub fn of_role(role: &'t str) -> Option<Self> {
        let title = role.split(" of ").next().unwrap_or(role);
        title.split(' ').any(|w| lang::is(w, class::POST.or(class::ROLE))).then_some(Self {
            title,
            past: false,
            of: "",
        })
    }

    /// What of the title tells the office from others.
    pub fn core(&self) -> &'t str {
        core(self.title)
    }

    /// Whether it is a rank of soldiers.
    pub fn is_rank(&self) -> bool {
        self.title.split([' ', '-']).any(|word| lang::is(word, class::MILITARY_RANK))
    }

    /// Whether many hold it at a time.
    pub fn is_one_of_many(&self) -> bool {
        is_one_of_many(self.core()) || self.is_rank()
    }

    /// The same, no longer held.
    pub fn former(self) -> Self {
        Self { past: true, ..self }
    }

    /// The same with the words that stand behind the name.
    pub fn before_words(self, after: &'t str) -> Self {
        Self { of: after.strip_prefix(" of ").map_or(self.of, |of| of.strip_prefix("the ").unwrap_or(of)), ..self }
    }

    /// The title of whoever leads: what `the Obama administration` is named after.
    pub const LEADER: Office<'static> = Office { title: "President", past: false, of: "" };

    /// Whether a list's office, `Secretary of State of the United States`, is called so: `Secretary`, `State
    /// Secretary`, but not `Defense Secretary`.
    fn names(&self, office: &str) -> bool {
        // `UN Special Envoy for Syria`
        let bare = [" of ", " for "].iter().fold(office, |office, link| office.split(link).next().unwrap_or(office));
        let (head, core) = (core(bare), core(self.title));
        let front = self.title[..self.title.len() - core.len()].split([' ', '-']).filter(|w| !w.is_empty());
        let mut told = front.filter(|word| !lang::is(word, class::FORMER) && *word != "Acting");
        // *Sheikh Zayed* is the President of the Emirates.
        let sheikh = core == "Sheikh" && ["Emirates", "Abu Dhabi"].iter().any(|state| office.ends_with(state));
        (same(head, core) || sheikh) && told.all(|word| office.split([' ', '-']).any(|w| same(w, word)))
    }

    /// Whether a list's office is of what the words behind the name say: *King Firth of Ruritania*.
    fn of_place(&self, office: &str) -> bool {
        office.split(" of ").skip(1).any(|of| self.of.starts_with(of.strip_prefix("the ").unwrap_or(of)))
    }
}

/// The office and what it is over, where a text ends with both: `Secretary` and `Defense` of *Secretary of Defense*.
fn in_charge(front: &str) -> Option<(&str, &str)> {
    // *Secretary of State for Northern Ireland*
    let at = front.find(" of ").or_else(|| front.find(" for "))?;
    let of = front[at + 1..].split_once(' ')?.1;
    let of = of.strip_prefix("the ").unwrap_or(of);
    let subject = |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "and" | "the" | "for" | "of");
    let held = front[..at].rsplit(' ').next().is_some_and(|word| lang::is(word, class::POST));
    let words = of.split(' ');
    let last = words.clone().next_back()?;
    (held && last.starts_with(char::is_uppercase) && !lang::is(last, class::POST) && words.clone().all(subject))
        .then_some((&front[..at], of))
}

/// A title that is written short: *Sen. Adams*.
fn in_full(word: &str) -> Option<&'static str> {
    Some(match word.strip_suffix('.')? {
        "Adm" => "Admiral",
        "Amb" => "Ambassador",
        "Gen" => "General",
        "Gov" => "Governor",
        "Rep" => "Representative",
        "Sec" => "Secretary",
        "Sen" => "Senator",
        _ => return None,
    })
}

/// Whether two words or titles are one, however they are spelt: `Defence` and `Defense`, `Chair` and `Chairman`.
fn same<'t>(a: &'t str, b: &'t str) -> bool {
    let spelling = |word: &str| lang::number(word, class::SPELLING);
    let one = |a: &str, b: &str| a.eq_ignore_ascii_case(b) || spelling(a).is_some_and(|n| spelling(b) == Some(n));
    let words = |title: &'t str| title.split([' ', '-']);
    words(a).count() == words(b).count() && words(a).zip(words(b)).all(|(a, b)| one(a, b))
}

/// What of a title tells one office from others: `Minister` of `Foreign Minister`, but `Prime Minister` whole.
fn core(title: &str) -> &str {
    let title = ["Former ", "Acting "].iter().find_map(|front| title.strip_prefix(front)).unwrap_or(title);
    let whole = title.split(' ').any(|w| matches!(w, "Prime" | "Vice" | "Deputy" | "First"));
    // `Secretary General`, with a hyphen or without
    let general = [" General", "-General"].iter().any(|end| title.ends_with(end));
    if whole || general { title } else { last_word(title) }
}

/// An office as the lists have it for somebody: `President of Fredonia, FD, 2001-01-20/2009-01`.
#[derive(Clone, Copy)]
struct Term<'l> {
    office: &'l str,
    /// The code of the state that it is of.
    state: Option<&'l str>,
    span: &'l str,
}

impl<'l> Term<'l> {
    /// Those of a person.
    fn all(person: Fact<'l>) -> impl Iterator<Item = Self> {
        person.attributes("term").filter_map(|term| {
            let (front, span) = term.rsplit_once(", ")?;
            let (office, state) =
                front.rsplit_once(", ").map_or((front, None), |(office, state)| (office, Some(state)));
            Some(Self { office, state, span })
        })
    }
}

/// The persons of this surname of whom some term is so.
fn who<'l>(lists: &'l Lists, surname: &str, so: impl Fn(Term) -> bool) -> Vec<&'l str> {
    let mut names: Vec<&str> = people(lists, surname).filter(|f| Term::all(*f).any(&so)).map(|f| f.name).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The persons of this surname whom the lists know to have held an office of this title on a day, or by then where the
/// words say so; of several, those whose time was over. Without a day, all who ever held it.
pub fn holders<'l>(lists: &'l Lists, surname: &str, office: Office, day: Option<&str>) -> Vec<&'l str> {
    let all = |held: &dyn Fn(&str) -> bool| {
        let named = |term: Term| office.names(term.office) && held(term.span);
        let names = who(lists, surname, named);
        // Of several, the words behind the name may tell: *Governor Firth of Ruritania*.
        let several = names.len() > 1 && !office.of.is_empty();
        let here = |term: Term| named(term) && office.of_place(term.office);
        let here = if several { who(lists, surname, here) } else { Vec::new() };
        if here.is_empty() { names } else { here }
    };
    if !office.past {
        return all(&|span| within(span, day));
    }
    let begun = all(&|span| day.is_none_or(|day| span <= day));
    if begun.len() > 1 { all(&|span| over(span, day)) } else { begun }
}

/// The one person of this surname who ever held an office of this title by a day, if the time was over years before it:
/// *Senator Firth* is he again when nobody takes him for his successor. Who led a state goes on to be called so, and his
/// successor has another name.
pub fn long_gone<'l>(lists: &'l Lists, surname: &str, office: Office, day: Option<&str>) -> Option<&'l str> {
    let day = day?;
    let [one] = holders(lists, surname, office.former(), Some(day))[..] else { return None };
    let led = matches!(office.core(), "President" | "Vice President" | "Prime Minister" | "Chancellor");
    let years = if led { 0 } else { GONE };
    let gone = |term: Term| {
        let begun = term.span.split('/').next().is_some_and(|from| from <= day);
        !office.names(term.office) || !begun || years_after(term.span, years).is_some_and(|until| until.as_str() <= day)
    };
    people(lists, one).filter(|f| f.name == one).flat_map(Term::all).all(gone).then_some(one)
}

/// So many years after an office nobody is taken for its holder.
const GONE: u16 = 2;

/// The last day of a span, so many years later.
fn years_after(span: &str, years: u16) -> Option<String> {
    let until = span.split_once('/')?.1;
    let year: u16 = until.get(..4)?.parse().ok()?;
    Some(format!("{:04}{}", year + years, &until[4..]))
}

/// The women of this surname who were the First or Second Lady of a state: on the day, else ever.
pub fn ladies<'l>(lists: &'l Lists, surname: &str, day: Option<&str>) -> Vec<&'l str> {
    let lady = |term: &Term| ["First Lady", "Second Lady"].iter().any(|title| term.office.starts_with(title));
    let then = who(lists, surname, |term| lady(&term) && within(term.span, day));
    if then.is_empty() { who(lists, surname, |term| lady(&term)) } else { then }
}

/// Whether somebody leads a state, or serves in the house of who does: *Mr Gromov*, without his title, is mostly such a one.
fn is_head(office: &str) -> bool {
    const HEADS: [&str; 6] = ["Chancellor", "National Security", "President", "Prime", "Vice President", "White House"];
    HEADS.iter().any(|title| office.starts_with(title))
}

/// Whether the lists know this person as such a one.
pub fn presides(lists: &Lists, name: &str) -> bool {
    people(lists, name).flat_map(Term::all).any(|term| is_head(term.office))
}

/// Those of this surname in a country on a day.
pub fn heads<'l>(lists: &'l Lists, surname: &str, country: &str, day: &str) -> Vec<&'l str> {
    who(lists, surname, |term| term.state == Some(country) && is_head(term.office) && within(term.span, Some(day)))
}

/// The persons of this surname who held an office of a country on a day.
pub fn of_country<'l>(lists: &'l Lists, surname: &str, country: &str, day: &str) -> Vec<&'l str> {
    who(lists, surname, |term| term.state == Some(country) && within(term.span, Some(day)))
}

/// The code of the state for which this person held an office on a day, where it is one.
pub fn state<'l>(lists: &'l Lists, name: &str, day: Option<&str>) -> Option<&'l str> {
    day?;
    let held = people(lists, name).filter(|f| f.name == name).flat_map(Term::all);
    let mut codes = held.filter(|term| within(term.span, day)).filter_map(|term| term.state);
    let first = codes.next()?;
    codes.all(|code| code == first).then_some(first)
}

/// Whether the lists know an office that this person held on a day, and one that makes a surname alone enough: there are
/// many senators and governors.
pub fn in_office(lists: &Lists, name: &str, day: Option<&str>) -> bool {
    let holds = |term: Term| !is_one_of_many(term.office) && within(term.span, day);
    day.is_some() && people(lists, name).flat_map(Term::all).any(holds)
}

/// Whether the lists know this person to have commanded soldiers or sailors, so that a rank before the surname is enough.
pub fn in_arms(lists: &Lists, name: &str) -> bool {
    let commands = |term: &str| {
        let office = term.split(", ").next().unwrap_or_default();
        ["Commander", "Chief", "Staff", "Defence", "Defense", "Corps"].iter().any(|word| office.contains(word))
    };
    people(lists, name).any(|fact| fact.attributes("term").any(commands))
}

/// Whether the lists know that this person held an office on a day, and never one that is called so: *Ambassador Firth*
/// is another Firth than the Security Advisor.
pub fn holds_another(lists: &Lists, name: &str, office: Office, day: Option<&str>) -> bool {
    let term = |held: &dyn Fn(&str, &str) -> bool| {
        people(lists, name).filter(|f| f.name == name).any(|f| {
            f.attributes("term").any(|term| {
                let Some((front, span)) = term.rsplit_once(", ") else { return false };
                held(front.rsplit_once(", ").map_or(front, |(office, _)| office), span)
            })
        })
    };
    // A senator may chair anything.
    let chair = lang::number(office.core(), class::SPELLING) == lang::number("chair", class::SPELLING);
    day.is_some() && !chair && term(&|_, span| within(span, day)) && !term(&|held, _| office.names(held))
}

/// Whether an office is one that many hold at a time.
fn is_one_of_many(office: &str) -> bool {
    office.split([' ', '-', ',']).next().is_some_and(|first| lang::is(first, class::ONE_OF_MANY))
}

/// Whether the lists know an office that this person held on a day or before it.
pub fn of_note(lists: &Lists, name: &str, day: Option<&str>) -> bool {
    let begun = |term: Term| day.is_none_or(|day| term.span.split('/').next().is_some_and(|from| from <= day));
    people(lists, name).flat_map(Term::all).any(begun)
}

/// Whether all offices that the lists know of this person begin years after a day: *Kono* of 2000 is not the minister of
/// 2017.
pub fn before_any(lists: &Lists, name: &str, day: Option<&str>) -> bool {
    let Some(day) = day else { return false };
    let later = |term: Term| {
        let from = term.span.split_once('/').and_then(|(from, _)| from.get(..4)?.parse::<i16>().ok());
        let year = day.get(..4).and_then(|year| year.parse::<i16>().ok());
        from.zip(year).is_some_and(|(from, year)| from > year + EARLY)
    };
    let mut terms = people(lists, name).filter(|f| f.name == name).flat_map(Term::all).peekable();
    terms.peek().is_some() && terms.all(later)
}

/// So many years before the first office of the lists, somebody may be known by a surname for other things.
const EARLY: i16 = 4;

fn people<'l>(lists: &'l Lists, form: &str) -> impl Iterator<Item = Fact<'l>> {
    lists.known(form).into_iter().filter(|f| f.section == Section::Person)
}

/// Whether a span was over on a day.
fn over(span: &str, day: Option<&str>) -> bool {
    let (Some((_, until)), Some(day)) = (span.split_once('/'), day) else { return true };
    until != ".." && until < day && !day.starts_with(until)
}

/// Whether a day is in a span such as `2004/2012-05` or `2022-10-25/..`, both ends included.
fn within(span: &str, day: Option<&str>) -> bool {
    let (Some((from, until)), Some(day)) = (span.split_once('/'), day) else { return true };
    // `2012-05` has all days that begin so.
    from <= day && (until == ".." || day <= until || day.starts_with(until))
}

#[cfg(test)]
mod tests;
