//! What stands beside the name in a label: brackets, the post behind them, words in quotation marks.

use crate::structure::labels::naming;

/// What the bracket holds that ends a label, with those that stand in it: `Mr. Ian Lee (Omsk, Lib.)`; one that nobody
/// closed ends there too.
pub fn last_bracket(printed: &str) -> Option<(usize, usize)> {
    let closed = printed.ends_with([')', ']']);
    let mut depth = 0usize;
    for (at, c) in printed.char_indices().rev() {
        match c {
            ')' | ']' if depth == 0 && !closed => return None,
            ')' | ']' => depth += 1,
            '(' | '[' if depth <= 1 => return Some((at + 1, printed.len() - usize::from(closed))),
            '(' | '[' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `REP. ANNA LEE (R-UT), MEMBER OF THE COMMITTEE`: where the brackets of a name close, and the post behind them.
pub fn post_behind(printed: &str, start: usize) -> Option<(usize, (usize, usize))> {
    let close = printed.find("), ")?;
    let open = printed[..close].find(" (")?;
    let name = printed.get(start..open)?;
    let post = &printed[close + 3..];
    let named = naming::is_bare_name(name) || naming::is_titled(name) || naming::is_addressed(name);
    let named = named && !printed[open + 2..close].contains(['(', ')']);
    let told = post.starts_with(|c: char| !c.is_lowercase()) || post.len() < 40;
    (named && !post.is_empty() && told && !naming::is_sentence(post)).then_some((close, (close + 3, printed.len())))
}

/// What may follow a label's brackets.
pub const BEHIND_NOTE: [&str; 8] = [
    ") to the ",
    "), in writing",
    "), on behalf of ",
    "), speaking on behalf of ",
    "), speaking as ",
    "), blue-card ",
    "), rapporteur",
    "), author",
];

/// Where the quotation ends that is a part of a label: `JAMES "SPIDER" MARKS, HOST, "OMSK TONIGHT":`
pub fn name_in_quotes(text: &str, at: usize) -> Option<usize> {
    /// In bytes.
    const FAR: usize = 40;
    let open = text[at..].chars().next().map_or(0, char::len_utf8);
    let near = &text[at + open..];
    let close = near.char_indices().take_while(|(i, _)| *i < FAR).find(|(_, c)| matches!(c, '"' | '”'))?;
    let (inside, end) = (&near[..close.0], at + open + close.0 + close.1.len_utf8());
    let (before, behind) = (&text[..at], &text[end..]);
    let nickname = !inside.contains(' ')
        && before.ends_with(' ')
        && behind
            .strip_prefix(' ')
            .is_some_and(|b| b.starts_with(char::is_uppercase) && !before.trim_end().ends_with(':'));
    let programme = before.ends_with(", ") && behind.starts_with([':', ',']);
    let capitals = inside.split(' ').all(|w| w.starts_with(|c: char| !c.is_lowercase()));
    (!inside.is_empty() && capitals && (nickname || programme)).then_some(end)
}

pub fn known_note(before: &str) -> bool {
    let opens = |note| Some(before.trim_end().strip_suffix(note)?.trim_end().ends_with(['(', '[']));
    ["retranslated", "re-translated", "translated"].into_iter().any(|note| opens(note) == Some(true))
}
