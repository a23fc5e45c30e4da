//! The state in which a transcript was taken down, by whose body speaks or by its place, where the house does not say it.

use crate::lang;
use crate::lists::{Lists, Section};
use crate::model::{Evidence, Metadata, MetadataField};

/// Fills the country of a transcript from its place: `Berlin`, `The Kremlin, Moscow`, `Lyon, France`.
pub fn complete(metadata: &mut Metadata, lists: &Lists) {
    let Some(place) = metadata.place.as_deref().filter(|_| metadata.country.is_none()) else { return };
    // The largest comes last: `Athens, Georgia, United States`.
    let Some(code) = place.rsplit(',').find_map(|part| state_of(part.trim(), lists)) else { return };
    let line = metadata.evidence.get(&MetadataField::Place).and_then(|e| e.line);
    metadata.country = Some(code);
    metadata.evidence.insert(MetadataField::Country, Evidence { line, rule: "place".into() });
}

/// Fills it from the body that the title names as whoever speaks: `Press Briefing by the White House Response Team`,
/// `State Department Briefing`. One with whom somebody talks says nothing.
pub fn of_body(metadata: &mut Metadata, lists: &Lists) {
    let Some(title) = metadata.title.as_deref().filter(|_| metadata.country.is_none()) else { return };
    let tokens = lang::cut(title);
    let hits = lists.scan(&tokens);
    let speaks = |start: usize| {
        let article = usize::from(start > 0 && tokens.word(start - 1) == "the");
        start == article || tokens.word(start - article - 1) == "by"
    };
    // Every state has a *Foreign Ministry*, many a *House of Commons*.
    let many = |words: std::ops::Range<usize>| {
        words.map(|at| tokens.word(at)).any(|w| {
            matches!(
                w,
                "Ministry"
                    | "Commons"
                    | "Parliament"
                    | "Government"
                    | "Assembly"
                    | "Senate"
                    | "Cabinet"
                    | "Court"
                    | "Council"
            )
        })
    };
    let bodies =
        hits.iter().filter(|h| h.fact.section == Section::Org && !h.weak && speaks(h.start) && !many(h.start..h.end));
    let mut states = bodies.filter_map(|h| h.fact.attribute("of")).collect::<Vec<_>>();
    states.dedup();
    let [state] = states[..] else { return };
    let Some(code) = state_of(state, lists) else { return };
    let line = metadata.evidence.get(&MetadataField::Title).and_then(|e| e.line);
    metadata.country = Some(code);
    metadata.evidence.insert(MetadataField::Country, Evidence { line, rule: "title".into() });
}

/// The code of the one state in which the places of this name lie.
fn state_of(name: &str, lists: &Lists) -> Option<String> {
    let mut codes = lists.known(name).into_iter().filter(|f| f.section == Section::Gpe).map(|fact| {
        let code = fact.attribute("iso3166").or(fact.attribute("state"))?;
        Some(code.split('-').next().unwrap_or(code).to_string())
    });
    let first = codes.next()??;
    codes.all(|code| code.as_ref() == Some(&first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_that_speaks_tells_its_state() {
        let mut lists = Lists::default();
        lists.add("[GPE]\nFredonia | iso3166=FD\nRuritania | iso3166=RR\n[ORG]\nOak House | of=Fredonia\nRed Tower | of=Ruritania").unwrap();
        let country = |title: &str| {
            let mut metadata = Metadata { title: Some(title.into()), ..Metadata::default() };
            of_body(&mut metadata, &lists);
            assert_eq!(metadata.country.is_some(), metadata.evidence.contains_key(&MetadataField::Country));
            metadata.country.unwrap_or_default()
        };
        assert_eq!(
            (country("Briefing by the Oak House Team").as_str(), country("Oak House Briefing").as_str()),
            ("FD", "FD")
        );
        assert_eq!((country("Talks with Oak House").as_str(), country("Talks on roads").as_str()), ("", ""));
        assert_eq!(country("Briefing by Oak House and by Red Tower"), "");
    }

    #[test]
    fn a_place_tells_its_state_where_there_is_one_of_its_name() {
        let mut lists = Lists::default();
        lists.add("[GPE]\nFredonia | iso3166=FD\nUlm Bay | iso3166=FD-UB\nKrok | state=FD\nTwo | state=FD\nTwo Two | Two | state=RR").unwrap();
        let country = |place: &str| {
            let mut metadata = Metadata { place: Some(place.into()), ..Metadata::default() };
            complete(&mut metadata, &lists);
            let told = metadata.evidence.get(&MetadataField::Country).map(|e| e.rule.clone());
            assert_eq!(told.is_some(), metadata.country.is_some());
            metadata.country.unwrap_or_default()
        };
        assert_eq!(country("Krok"), "FD");
        assert_eq!(country("Palace Hall, Krok"), "FD");
        assert_eq!(country("Ulm Bay"), "FD");
        assert_eq!(country("Two, Fredonia"), "FD");
        assert_eq!((country("Two").as_str(), country("Nowhere").as_str(), country("").as_str()), ("", "", ""));
        let mut metadata = Metadata { place: Some("Krok".into()), country: Some("RR".into()), ..Metadata::default() };
        complete(&mut metadata, &lists);
        assert_eq!(metadata.country.as_deref(), Some("RR"));
    }
}
