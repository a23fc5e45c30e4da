//! Documents that one state has, and of which it speaks without its name: *the Constitution*, *the Basic Law*, *in my
//! Address last year*.

use super::home_state::{State, Voice};
use crate::lang::{self, class};
use crate::lists::{Lists, Section};
use crate::model::DocumentKind::{Constitution, Statement};
use crate::model::{DocumentClue, Found, Span, Turn};

/// What Russia’s presidents read once a year, and what else they read.
const ADDRESS: &str = "Address to the Federal Assembly";
const ANOTHER: &str = "Budget Address";

/// Gives the short names of a state’s own documents their canonical names: of the state for which the speaker speaks.
/// Where another constitution or address is spoken of, the short name may be that one’s, and is left.
pub fn name(found: &mut [Found<DocumentClue>], turns: &[Turn], voice: &Voice, lists: &Lists) {
    let words = |f: &Found<DocumentClue>| &turns[f.span.turn].text[f.span.start..f.span.end];
    let own = |f: &Found<DocumentClue>| {
        let speaker = turns[f.span.turn].speaker.as_deref();
        match f.what.kind {
            Constitution if is_constitution(words(f)) => {
                let state = voice.state(speaker)?;
                let known = lists.known(&format!("{} Constitution", state.front));
                known.into_iter().find(|fact| fact.section == Section::Document)
            }
            Statement if is_address(words(f)) && voice.is_russian() && !voice.is_foreign(speaker) => {
                lists.known(ADDRESS).into_iter().find(|fact| fact.section == Section::Document)
            }
            _ => None,
        }
    };
    let meant: Vec<_> =
        found.iter().map(|f| own(f).filter(|_| !of_another(&turns[f.span.turn].text, f.span, voice, lists))).collect();
    let another = |f: &Found<DocumentClue>, name: &str| {
        let called = f.what.name.as_deref().unwrap_or_else(|| words(f));
        match f.what.kind {
            Constitution => f.what.named && !is_constitution(words(f)) && called != name,
            Statement => called == ANOTHER,
            _ => false,
        }
    };
    for at in 0..found.len() {
        let Some(fact) = meant[at].filter(|fact| {
            let (name, kind) = (fact.name, found[at].what.kind);
            !found.iter().any(|f| f.what.kind == kind && another(f, name))
        }) else {
            continue;
        };
        let what = &mut found[at].what;
        (what.name, what.short) = (Some(fact.name.to_string()), false);
        what.date = fact.attribute("date").map(Into::into).or(what.date.take());
    }
}

/// Whether the words around say that it is another’s: *their Constitution*, *the Republic’s Constitution*, or the sentence
/// speaks of another state.
fn of_another(text: &str, span: Span, voice: &Voice, lists: &Lists) -> bool {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let last = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let owned = |name: &str| ["Russia", "country", "nation", "state", "America", "people", "States"].contains(&name);
    let owner = last.strip_suffix("’s").or(last.strip_suffix("'s")).is_some_and(|name| !owned(name));
    let first = before.rfind(['.', '?', '!', '\n']).map_or(0, |at| at + 1);
    let end = after.find(['.', '?', '!', '\n']).unwrap_or(after.len());
    let named = State::named(&text[first..span.end + end], lists);
    let home = voice.state(None);
    owner || ["their", "his", "her", "Its", "Their"].contains(&last) || named.is_some_and(|state| Some(&state) != home)
}

/// Whether a constitution is called so by whose it is: *Constitution*, *our Fundamental Law*, *Constitution of new Russia*.
fn is_constitution(words: &str) -> bool {
    let of = words.strip_prefix("Constitution").map(|rest| rest.trim_start());
    of.is_some_and(|of| matches!(of, "" | "of our country" | "of new Russia" | "of modern Russia" | "of 1993"))
        || ["basic law", "fundamental law", "main law"].iter().any(|law| words.eq_ignore_ascii_case(law))
}

/// Whether an address is called so alone, or by its year or month: *Address*, *2005 Address*, *Address of 2005*.
fn is_address(words: &str) -> bool {
    let time = |word: &str| {
        word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) || word == "of" || lang::is(word, class::MONTH)
    };
    let mut rest = words.split(' ').filter(|word| !time(word));
    rest.next() == Some("Address") && rest.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_needs_no_name_for_its_own() {
        for words in ["Constitution", "Constitution of our country", "Basic Law", "fundamental law"] {
            assert!(is_constitution(words), "{words}");
        }
        for words in ["Constitution of Norway", "Constitutional Act", "law", "1924 Constitution"] {
            assert!(!is_constitution(words), "{words}");
        }
        for words in ["Address", "2005 Address", "Address of 2005", "December Address"] {
            assert!(is_address(words), "{words}");
        }
        for words in ["Budget Address", "Address to the Upper Assembly", "2005"] {
            assert!(!is_address(words), "{words}");
        }
    }

    #[test]
    fn the_voice_tells_whose_it_is_unless_another_is_spoken_of() {
        use crate::model::Metadata;
        let lists = Lists::default();
        let names = |country: &str, texts: &[&str]| -> Vec<Option<String>> {
            let metadata = Metadata { country: Some(country.into()), ..Metadata::default() };
            let voice = Voice::of(&metadata, &[], &[], &lists);
            let turns: Vec<Turn> = texts.iter().map(|t| Turn { text: (*t).into(), ..Turn::default() }).collect();
            let mut found: Vec<Found<DocumentClue>> = texts
                .iter()
                .enumerate()
                .map(|(turn, text)| Found {
                    span: Span { turn, start: 0, end: text.len() },
                    rule: "test",
                    what: DocumentClue { kind: Constitution, named: true, short: true, ..DocumentClue::default() },
                })
                .collect();
            name(&mut found, &turns, &voice, &lists);
            found.into_iter().map(|f| f.what.name).collect()
        };
        let russia = Some("Constitution of the Russian Federation".to_string());
        assert_eq!(names("RU", &["Constitution", "Basic Law"]), [russia.clone(), russia]);
        assert_eq!(names("US", &["Constitution"]), [Some("US Constitution".to_string())]);
        assert_eq!(names("RU", &["Constitution", "Constitution of Norway"]), [None, None]);
    }
}
