//! The one equivalence of persons' names: what is one name, however it is spelled, accented and transliterated.

use super::fold;

/// A name as it sounds, so that spellings join: `Sergey`, `Sergei`; `Aleksandr`, `Alexander`; `Jong-un`, `Jong Un`;
/// `Wałęsa`, `Walesa`.
pub fn key(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 1);
    push_key(&mut out, name);
    out
}

/// A given name and a patronymic as they sound. `patronymic` has the given name too where it is another than that with which
/// the name begins.
pub fn called(name: &str, patronymic: &str) -> String {
    let given = name.split(' ').next().unwrap_or_default();
    let (given, father) = patronymic.split_once(' ').unwrap_or((given, patronymic));
    key(given) + &key(father)
}

/// A full name as it sounds to those who write it down by ear: `Korolyov`, `Korolev`; `Ilkham Aliev`, `Ilham Aliyev`. More
/// names are one by it than by [`key`], so that it is asked only for whole names of people who are known.
pub fn loose(name: &str) -> String {
    let plain = name.to_lowercase().replace("yo", "e").replace('ё', "e");
    let mut sound = key(&plain).replace("kh", "h").replace("ck", "k").replace("ya", "ia");
    // `Vassily`, `Vasily`
    let mut last = None;
    sound.retain(|c| last.replace(c) != Some(c));
    sound
}

fn push_key(out: &mut String, name: &str) {
    let start = out.len();
    let mut push = |c: char| match c {
        'x' => out.push_str("ks"),
        'y' | 'j' => out.push('i'),
        // The last is a hyphen that shows at a line’s end alone.
        '-' | '\'' | '’' | 'ʼ' | ' ' | '.' | '\u{ad}' => {}
        c => out.push(c),
    };
    match name.is_ascii() {
        true => name.bytes().for_each(|b| push(b.to_ascii_lowercase() as char)),
        false => fold::plain(name).for_each(push),
    }
    // `Alexei`, `Alexey`, `Aleksei`, `Alexeyi`; `Aleksandr`, `Alexander`; `Dmitry`, `Dmitrii`; `Yevgeny`, `Evgeny`.
    const WAYS: [(&str, &str); 6] =
        [("ksander", "ksandr"), ("ii", "i"), ("ie", "e"), ("ei", "e"), ("ai", "a"), ("io", "o")];
    // None of them makes another of them.
    let mut has = 0u8;
    for pair in out.as_bytes()[start..].windows(2).filter(|pair| pair[0] == b'k' || pair.contains(&b'i')) {
        for (way, (from, _)) in WAYS.iter().enumerate() {
            has |= u8::from(from.as_bytes()[..2] == *pair) << way;
        }
    }
    if has == 0 {
        return;
    }
    let mut key = out.split_off(start);
    for (_, (from, to)) in WAYS.iter().enumerate().filter(|(way, _)| has & 1 << way != 0) {
        key = key.replace(from, to);
    }
    out.push_str(&key);
}

/// The words of a name, each as it sounds, with a space between: so that its surname can be told.
pub fn words(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 1);
    for word in name.split([' ', '.']) {
        let end = out.len();
        if end > 0 {
            out.push(' ');
        }
        let start = out.len();
        push_key(&mut out, word);
        if out.len() == start {
            out.truncate(end);
        }
    }
    out
}

/// The words of a name, without initials' full stops.
pub fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split([' ', '.']).filter(|p| !p.is_empty())
}

/// A name without the particles in front: `Corvin` of `de Corvin`.
pub fn bare(name: &str) -> &str {
    let mut rest = name;
    while let Some((_, after)) = rest.split_once(' ').filter(|(first, _)| first.starts_with(char::is_lowercase)) {
        rest = after;
    }
    rest
}

/// Whether a name ends with a patronymic: `Sergei Viktorovich`.
pub fn has_patronymic(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or(name);
    last.len() > 5 && ["ovich", "evich", "ovna", "evna", "ich", "ichna", "inichna"].iter().any(|e| last.ends_with(e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_one_and_those_of_two_are_not() {
        for (a, b) in [
            ("Sergey", "Sergei"),
            ("Alexey", "Aleksei"),
            ("Aleksandr", "Alexander"),
            ("Evgeny", "Yevgeny"),
            ("Dmitriev", "Dmitriyev"),
            ("Erdoğan", "Erdogan"),
            ("Dvořák", "Dvor\u{30c}ak"),
            ("Lech Wałęsa", "LECH WALESA"),
            ("Kim Jong-un", "Kim Jong Un"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        for (a, b) in [("Ivan", "Ivana"), ("Maria", "Marina"), ("Petrov", "Petrova")] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }

    #[test]
    fn whole_names_written_by_ear_are_one() {
        for (a, b) in
            [("Kvarion Ladogin", "Quarion Ladogin"), ("Ulf Korolev", "Olf Korolyov"), ("Anna Gromova", "Hanna Gromova")]
        {
            assert_ne!(loose(a), loose(b), "{a} {b}");
        }
        for (a, b) in [
            ("Sergei Gromyov", "Sergey Gromev"),
            ("Ilkham Zaryev", "Ilham Zariyev"),
            ("Vassily Krokov", "Vasily Krokov"),
        ] {
            assert_eq!(loose(a), loose(b), "{a} {b}");
        }
    }

    #[test]
    fn the_words_of_a_name_stay_apart() {
        assert_eq!(
            (words("J.R. Dvořák "), words("Anna-Maria O’Neill")),
            ("i r dvorak".into(), "annamaria onell".into())
        );
    }
}
