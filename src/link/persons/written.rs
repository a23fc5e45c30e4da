//! The words of a person's name, as an editor completes it and as it is said with a patronymic.

use crate::text::person::has_patronymic;
use crate::text::spaced;

/// A name without the brackets in which an editor completes it: `Valery [Ivanov]`.
pub fn without_brackets(words: &str) -> String {
    let bare = words.replace(['[', ']'], "");
    let bare: Vec<&str> = spaced(&bare).filter(|word| !word.is_empty()).collect();
    if bare.is_empty() { words.to_string() } else { bare.join(" ") }
}

/// Given name, patronymic and what follows it, if these words are a name with a patronymic: `Sergei Viktorovich Gromov`.
pub fn with_patronymic(words: &str) -> Option<(&str, &str, Option<&str>)> {
    let mut words = spaced(words);
    let (given, father, surname) = (words.next()?, words.next()?, words.next());
    (has_patronymic(father) && words.next().is_none()).then_some((given, father, surname))
}
