//! A land that is two states: whoever says *Korea* and names neither the North nor the whole peninsula means the South.

use crate::model::{EntityClue, EntityType, Found};

/// What such a land is called, the state that is mostly meant, and what tells that another, or all of it, may be.
const DIVIDED: [(&str, &str, [&str; 5]); 1] =
    [("Korea", "South Korea", ["North Korea", "Korean Peninsula", "Korean War", "Korean Empire", "Soviet Union"])];

/// Gives mentions of the land the name of the state.
pub fn tell(found: &[Found<EntityClue>], called: &mut [String]) {
    for (land, state, others) in DIVIDED {
        if called.iter().any(|name| others.contains(&name.as_str())) {
            continue;
        }
        let meant =
            found.iter().zip(called.iter_mut()).filter(|(f, name)| f.what.kind == EntityType::Gpe && *name == land);
        meant.for_each(|(_, name)| *name = state.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    #[test]
    fn korea_is_the_south_where_nothing_speaks_against_it() {
        let told = |names: &[&str]| {
            let what = || EntityClue { kind: EntityType::Gpe, names: Vec::new(), sure: true };
            let found: Vec<_> = names
                .iter()
                .map(|_| Found { span: Span { turn: 0, start: 0, end: 1 }, rule: "test", what: what() })
                .collect();
            let mut called: Vec<String> = names.iter().map(|n| n.to_string()).collect();
            tell(&found, &mut called);
            called
        };
        assert_eq!(told(&["Japan", "Korea"]), ["Japan", "South Korea"]);
        assert_eq!(told(&["North Korea", "Korea"]), ["North Korea", "Korea"]);
    }
}
