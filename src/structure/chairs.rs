//! Who presides, as the head of a record says it of those who are there: `Hon. Anna Lee, chairman of the committee,
//! presiding`, `Members present: Bo Ray (Chair); Anna Lee.`

use super::speakers::Cast;
use crate::model::Block;

/// In bytes, from the name to *presiding*.
const FAR: usize = 160;

/// Lets the labels of the chair be those of whom the head names as it.
pub fn tell(head: &[Block], cast: &mut Cast) {
    let text = head.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join(" ");
    let Some((name, office)) = presiding(&text).or_else(|| in_brackets(&text)) else { return };
    let capitals = office.to_uppercase();
    for form in [
        office.clone(),
        format!("The {office}"),
        capitals.clone(),
        format!("The {capitals}"),
        format!("THE {capitals}"),
    ] {
        cast.hold(&form, name);
    }
    cast.read_names(name);
}

/// `Hon. Anna Lee [chairman of the committee] presiding`: the name, and the office.
fn presiding(text: &str) -> Option<(&str, String)> {
    let end = text.find("presiding")?;
    let start = (0..=end.saturating_sub(FAR)).rev().find(|at| text.is_char_boundary(*at))?;
    let before = &text[start..end];
    let named = &before[before.rfind("Hon. ")? + "Hon. ".len()..];
    let (name, post) = named.split_at(named.find([',', '[', '('])?);
    let office = post.split(|c: char| !c.is_alphabetic()).find_map(chair)?;
    Some((name.trim(), office))
}

/// `Bo Ray (Chair)`
fn in_brackets(text: &str) -> Option<(&str, String)> {
    let (at, inside) = text.match_indices(" (").find_map(|(at, mark)| {
        let inside = text[at + mark.len()..].split(')').next()?;
        let inside = inside.strip_prefix("The ").or_else(|| inside.strip_prefix("the ")).unwrap_or(inside);
        chair(inside).map(|office| (at, office))
    })?;
    let name = text[..at].rsplit([':', ';', ',']).next().unwrap_or("").trim();
    Some((name, inside))
}

fn chair(word: &str) -> Option<String> {
    let chairs = ["chair", "chairman", "chairwoman", "chairperson"];
    let office = chairs.into_iter().find(|chair| word.eq_ignore_ascii_case(chair))?;
    Some(office[..1].to_uppercase() + &office[1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_presides_is_named_above_the_first_words() {
        for (text, name, office) in [
            (
                "The committee met at 10:03 a.m., Hon. Anna Lee, chairman of the committee, presiding.",
                "Anna Lee",
                "Chairman",
            ),
            (
                "We met in Room 2, Hon. Joe Lee III, Chairwoman of the Committee, presiding.",
                "Joe Lee III",
                "Chairwoman",
            ),
            ("We met, Hon. Bo Ray [chair of the committee] presiding.", "Bo Ray", "Chair"),
        ] {
            assert_eq!(presiding(text), Some((name, office.to_string())), "{text}");
        }
        assert_eq!(in_brackets("Members present: Anna Lee (Chair); Bo Ray."), Some(("Anna Lee", "Chair".into())));
        assert_eq!(
            in_brackets("Present: Lord Hale of Omsk (The Chair); Lord Ray"),
            Some(("Lord Hale of Omsk", "Chair".into()))
        );
        for text in
            ["We met, Hon. Anna Lee presiding.", "presiding", "Present: Anna Lee (by telephone)", "A table (chairs)"]
        {
            assert_eq!(presiding(text).or_else(|| in_brackets(text)), None, "{text}");
        }
    }
}
