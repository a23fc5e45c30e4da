//! The forms in which one name comes back: shorter, turned, as the transcript has it.

/// A listed ministry's name in the order in which the transcript has it: `Russian Ministry of Culture` for the Russian
/// Culture Ministry where it says `Ministry of Culture`. Those that all the world calls by one name keep it, and those
/// of more than one thing their official one where it is turned: `Russian Ministry of Industry and Trade` for the
/// Industry Ministry.
pub fn as_written(listed: &str, words: &str) -> Option<String> {
    const USUAL: [&str; 4] = ["Foreign", "Defence", "Interior", "Emergencies"];
    let whole = subject(listed.strip_prefix("Russian ")?)?;
    let words = words.strip_prefix("Russian ").unwrap_or(words);
    let Some(said) = words.strip_prefix("Ministry of ") else {
        return (whole.contains(' ') && subject(words) == Some(whole)).then(|| listed.to_string());
    };
    // `Ministry of Labour`, which has Social Protection too.
    let first = whole.strip_prefix(said).is_some_and(|rest| rest.is_empty() || rest.starts_with(" and "));
    let own = if first { said } else { whole };
    let more = said.starts_with(whole) && !whole.contains(' ');
    ((first || more) && !USUAL.contains(&own)).then(|| format!("Russian Ministry of {own}"))
}

/// What a ministry is for: `Finance` in `Finance Ministry` and in `Ministry of Finance`.
fn subject(name: &str) -> Option<&str> {
    name.strip_prefix("Ministry of ").or_else(|| name.strip_suffix(" Ministry"))
}

/// Who owns a body in its sentence: `Ukraine` in *Ukraine’s Government*.
pub fn owner<'s>(words: &str, sentence: &'s str) -> Option<&'s str> {
    let front = sentence[..sentence.find(words)?].trim_end();
    let owner = ["’s", "'s"].iter().find_map(|s| front.strip_suffix(s))?;
    // The last words with a capital: no state has more than three.
    let words = owner.rsplit(' ').take(3).take_while(|w| w.starts_with(char::is_uppercase));
    let bytes = words.map(|w| w.len() + 1).sum::<usize>().checked_sub(1)?;
    owner.get(owner.len() - bytes..)
}

/// Whether a word is a Roman number.
fn roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// `6th Company` for the 6th Paratroop Company: numbered units keep their number and what they are.
pub fn numbered(words: &str) -> Option<String> {
    let name = words.split(" of ").next()?;
    let (number, rest) = name.split_once(' ').filter(|(n, _)| n.starts_with(|c: char| c.is_ascii_digit()))?;
    let (_, unit) = rest.rsplit_once(' ')?;
    Some(format!("{number} {unit}"))
}

/// The shorter forms in which a long name comes back: without its first words, or without what *of* and *for* bring.
pub fn shorter(words: &str) -> Vec<&str> {
    let mut out = Vec::new();
    // The `4th Eastern Economic Forum` is one of several.
    if words.starts_with(|c: char| c.is_ascii_digit()) || words.split(' ').next().is_some_and(roman) {
        return out;
    }
    let head = [" of ", " for ", " on "].iter().filter_map(|l| words.find(l)).min().unwrap_or(words.len());
    let (mut rest, mut cut) = (words, 0);
    // Three words at most come off at the front; the rest must be two or more.
    while let (Some(space), true) = (rest.find(' '), cut < 3) {
        if words.len() - rest.len() + space >= head {
            break;
        }
        rest = &rest[space + 1..];
        cut += 1;
        if rest.contains(' ') && rest.starts_with(char::is_uppercase) {
            out.push(rest);
        }
        let front = &words[words.len() - rest.len()..head.max(words.len() - rest.len())];
        if head < words.len() && front.contains(' ') {
            out.push(front);
        }
    }
    if head < words.len() && words[..head].contains(' ') {
        out.push(&words[..head]);
    }
    // `Commission for Military Technical Cooperation` of `… with Foreign States`
    if head < words.len() {
        for link in [" with ", " of ", " in ", " and "] {
            if let Some(at) = words[head + 4..].rfind(link) {
                out.push(&words[..head + 4 + at]);
            }
        }
    }
    out
}

/// `Ministry of Finance` for `Finance Ministry` and the other way round, so that both are one.
pub fn turned(name: &str) -> Option<String> {
    let (nation, rest) = name.strip_prefix("Russian ").map_or(("", name), |rest| ("Russian ", rest));
    if let Some(subject) = rest.strip_prefix("Ministry of ") {
        return (!subject.contains(" of ")).then(|| format!("{nation}{subject} Ministry"));
    }
    rest.strip_suffix(" Ministry").map(|subject| format!("{nation}Ministry of {subject}"))
}

/// A name as it is written when it stands for itself: `St. Petersburg` is `St Petersburg`.
pub fn spelled(words: &str) -> String {
    if words.starts_with("St. ") { words.replacen("St. ", "St ", 1) } else { words.to_string() }
}

/// The ministry that all the world calls by another subject than its own name has: `Foreign Ministry` for the `Ministry
/// of Foreign Affairs`.
pub fn usual_ministry(name: &str) -> Option<&'static str> {
    Some(match subject(name)? {
        "Foreign Affairs" => "Foreign Ministry",
        "Internal Affairs" | "the Interior" | "Interior" | "Internal" => "Interior Ministry",
        "Defence" | "Defense" => "Defence Ministry",
        "Finance" => "Finance Ministry",
        _ => return None,
    })
}

/// The capitals with which the words of a name begin: `RPF`.
pub fn initials(words: &str) -> String {
    words.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase()).collect()
}

/// Whether words are the first letters of a name.
pub fn is_acronym(words: &str) -> bool {
    words.len() < 6 && words.bytes().all(|b| b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ministry_is_called_as_it_is_written_where_its_name_is_not_turned() {
        let written = |words| as_written("Russian Ministry of Industry and Trade", words);
        assert_eq!(written("Ministry of Industry"), Some("Russian Ministry of Industry".into()));
        assert_eq!(written("Industry and Trade Ministry"), Some("Russian Ministry of Industry and Trade".into()));
        assert_eq!((written("Industry Ministry"), written("Ministry of Trade")), (None, None));
        assert_eq!(as_written("Russian Foreign Ministry", "Ministry of Foreign Affairs"), None);
    }

    #[test]
    fn who_owns_a_body_stands_in_front_of_it() {
        assert_eq!(owner("Government", "that Ukraine’s Government decided"), Some("Ukraine"));
        assert_eq!(owner("Army", "to South Korea's Army"), Some("South Korea"));
        assert_eq!(
            (owner("Army", "to the Army"), owner("Army", "our company’s Army"), owner("Army", "")),
            (None, None, None)
        );
        assert_eq!(turned("Russian Culture Ministry"), Some("Russian Ministry of Culture".into()));
    }
}
