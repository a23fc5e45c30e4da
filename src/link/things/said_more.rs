//! What a thing of the lists is called in words that say more of it than the lists do: the *Republic of Finland* is
//! Finland, the *Sheksna River* the Sheksna, and the *Day of Great Victory* no other than Victory Day.

use crate::lang::{self, class};
use crate::lists::{Fact, Lists, Section};
use crate::model::EntityType;

/// The name that the lists have for what these words mean.
pub fn listed(kind: EntityType, words: &str, lists: &Lists) -> Option<String> {
    let name = match kind {
        EntityType::Gpe => state(words, lists),
        EntityType::Loc => bare(words, class::SAID_OF_LAND, Section::Loc, lists),
        EntityType::Fac => bare(words, class::SAID_OF_WORKS, Section::Fac, lists),
        EntityType::Event => event(words, lists),
        _ => None,
    };
    name.map(str::to_string)
}

/// A state by what it is called officially: `Republic of Finland`, `Finland Republic`, `Moldovan Republic`.
fn state<'l>(words: &str, lists: &'l Lists) -> Option<&'l str> {
    if let Some((front, of)) = words.split_once(" of ") {
        let (more, head) = front.rsplit_once(' ').map_or(("", front), |(more, head)| (more, head));
        // The *Islamic State* is no state, and what was Soviet or autonomous is another thing.
        let other = |word: &str| matches!(word, "Soviet" | "Autonomous") || head == "State";
        if !lang::is(head, class::GPE_FRONT) || !more.is_empty() && more.split(' ').any(other) {
            return None;
        }
        return country(of.strip_prefix("the ").unwrap_or(of), lists);
    }
    let name = words.strip_suffix(" Republic")?;
    country(name, lists).or_else(|| {
        let nation = lists.known(name).into_iter().find(|f| f.section == Section::Norp)?;
        country(nation.attribute("of")?, lists)
    })
}

/// The name of a state that has these words as one of its names.
fn country<'l>(words: &str, lists: &'l Lists) -> Option<&'l str> {
    let code = |f: &Fact| f.attribute("iso3166").is_some_and(|code| !code.contains('-'));
    let mut states = lists.known(words).into_iter().filter(|f| f.section == Section::Gpe && code(f)).map(|f| f.name);
    states.next().filter(|_| states.next().is_none())
}

/// A thing whose name stands without the words at its end that say what it is, or with others of them.
fn bare<'l>(words: &str, said: crate::text::classes::Classes, section: Section, lists: &'l Lists) -> Option<&'l str> {
    let known = |form: &str| {
        let mut all = lists.known(form).into_iter().filter(|f| f.section == section).map(|f| f.name);
        all.next().filter(|_| all.next().is_none())
    };
    let (mut rest, mut head) = (words, None);
    while let Some((front, last)) = rest.rsplit_once(' ').filter(|(_, last)| lang::is(last, said)) {
        rest = front;
        let head = *head.get_or_insert(last);
        // `Zarechny gas pipeline` where the lists have `Zarechny pipeline`
        let with = || known(&format!("{front} {head}")).filter(|_| section == Section::Loc || front.contains('-'));
        if let Some(found) = known(front).or_else(with) {
            return Some(found);
        }
    }
    None
}

/// An event whose name turns words round or spells them out.
fn event<'l>(words: &str, lists: &'l Lists) -> Option<&'l str> {
    let known = |form: &str| {
        let mut all = lists.known(form).into_iter().filter(|f| f.section == Section::Event).map(|f| f.name);
        all.next().filter(|_| all.next().is_none())
    };
    let mut form = words.to_string();
    for (long, short) in SHORTER {
        if form.contains(long) {
            form = form.replace(long, short);
        }
    }
    let owner = |form: &str| {
        known(form)
            .or_else(|| known(&form.replace("ers’ ", "er’s ")))
            .or_else(|| known(&form.replace("er’s ", "ers’ ")))
    };
    if let Some(found) = owner(&form).filter(|_| form != words || form.contains("er’s ") || form.contains("ers’ "))
    {
        return Some(found);
    }
    // `Day of the Fisherman` for `Fisherman Day`
    let of = form.strip_prefix("Day of the ").or(form.strip_prefix("Day of "));
    let turned = of.map(|of| of.strip_prefix("Great ").unwrap_or(of)).map(|of| format!("{of} Day"));
    // `Unity Day` may be of others than the one that is called so for short.
    let whole = |turned: &String| known(turned).filter(|name| name == turned || turned.matches(' ').count() > 1);
    if let Some(found) = turned.as_ref().and_then(whole) {
        return Some(found);
    }
    // `Fredonian-Ruritanian summit`, `Fredonia–Ruritania Summit`
    let (pair, head) = form.rsplit_once(' ')?;
    let (a, b) = pair.split_once(['-', '–']).filter(|(a, b)| !a.contains(' ') && !b.contains(' '))?;
    let place = |word: &str| {
        let nation = lists.known(word).into_iter().find(|f| f.section == Section::Norp);
        nation.and_then(|f| f.attribute("of")).unwrap_or(word).to_string()
    };
    let (a, b) = (place(a), place(b));
    let heads = [head.to_string(), head.to_lowercase(), capital(head)];
    let ways = heads.iter().flat_map(|head| {
        [format!("{a}-{b} {head}"), format!("{b}-{a} {head}"), format!("{a}–{b} {head}"), format!("{b}–{a} {head}")]
    });
    ways.filter(|way| way != words).find_map(|way| known(&way))
}

/// A word with a capital.
fn capital(word: &str) -> String {
    let mut rest = word.chars();
    rest.next().map_or(String::new(), |first| first.to_uppercase().chain(rest).collect())
}

/// Long names inside those of events, and the short ones that the lists have.
const SHORTER: [(&str, &str); 9] = [
    ("the Russian Federation", "Russia"),
    ("the People’s Republic of China", "China"),
    ("European Union", "EU"),
    ("European Community", "EU"),
    ("European Economic Community", "EU"),
    ("Shanghai Cooperation Organisation", "SCO"),
    ("Commonwealth of Independent States", "CIS"),
    ("Asia-Pacific Economic Cooperation", "APEC"),
    ("Group of Eight", "G8"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_more_name_the_same_thing() {
        let mut lists = Lists::default();
        lists
            .add(
                "[GPE]\nFredonia | Fredonie | iso3166=QQ | adjective=Fredonian\nKrok | iso3166=QQ-KK\n[NORP]\nFredonian | of=Fredonia\n\
                 Krokian | of=Krok\n[LOC]\nZdibor\nUpper Krok field\n[FAC]\nLadoga-Omsk pipeline\n[EVENT]\nPotter’s Day\nRussia-Krok Summit\nPotter Victory Day\n",
            )
            .unwrap();
        let name = |kind, words| listed(kind, words, &lists);
        for words in ["Republic of Fredonia", "Federal Republic of Fredonie", "Fredonia Republic", "Fredonian Republic"]
        {
            assert_eq!(name(EntityType::Gpe, words).as_deref(), Some("Fredonia"), "{words}");
        }
        for words in [
            "Soviet Republic of Fredonia",
            "Islamic State of Fredonia",
            "Republic of Krok",
            "Krokian Republic",
            "City of Fredonia",
        ] {
            assert_eq!(name(EntityType::Gpe, words), None, "{words}");
        }
        for (kind, words, told) in [
            (EntityType::Loc, "Zdibor River", "Zdibor"),
            (EntityType::Loc, "Upper Krok gas condensate field", "Upper Krok field"),
            (EntityType::Fac, "Ladoga-Omsk oil pipeline", "Ladoga-Omsk pipeline"),
            (EntityType::Event, "Potters’ Day", "Potter’s Day"),
            (EntityType::Event, "Krokian-Russian summit", "Russia-Krok Summit"),
            (EntityType::Event, "Day of Potter Victory", "Potter Victory Day"),
        ] {
            assert_eq!(name(kind, words).as_deref(), Some(told), "{words}");
        }
        for (kind, words) in
            [(EntityType::Loc, "Krok River"), (EntityType::Fac, "Zdibor pipeline"), (EntityType::Event, "Day of Krok")]
        {
            assert_eq!(name(kind, words), None, "{words}");
        }
    }
}
