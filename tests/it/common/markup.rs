//! What documents of markup hold, read back: whether elements nest, and the words in them.

use html5gum::{Token, Tokenizer};
use std::collections::BTreeMap;
use transcript_cli::{Analysis, Format};

/// A text as a document of markup can hold it.
pub fn printable(text: &str) -> String {
    let lost = |c: char| c != '\n' && c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().map(|c| if lost(c) { '\u{fffd}' } else { c }).collect()
}

/// How many mentions and dates an analysis has.
pub fn mentions(analysis: &Analysis) -> usize {
    let entities = analysis.entities.iter().map(|one| one.mentions.len()).sum::<usize>();
    entities + analysis.documents.iter().map(|one| one.mentions.len()).sum::<usize>() + analysis.dates.len()
}

/// Elements of a page that have no end.
const VOID: [&str; 3] = ["meta", "input", "br"];

/// The page's elements nest, its turns hold the words of the turns, each mark is reached once, and nothing is loaded.
pub fn page(analysis: &Analysis) -> Result<(), String> {
    let page = super::printed(Format::named("html").unwrap(), analysis);
    let mut open: Vec<(String, bool)> = Vec::new();
    let (mut texts, mut ids, mut marks) = (Vec::<String>::new(), BTreeMap::<String, usize>::new(), 0);
    for token in Tokenizer::new(&page) {
        match token.map_err(|error| format!("{error:?}"))? {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attribute = |name: &str| {
                    let value = tag.attributes.get(name.as_bytes());
                    value.map(|value| String::from_utf8_lossy(value).into_owned())
                };
                let words = attribute("class").as_deref() == Some("words");
                if words {
                    texts.push(String::new());
                } else if name == "p" && open.last().is_some_and(|(_, words)| *words) {
                    let text = texts.last_mut().ok_or("words outside a turn")?;
                    text.push('\n');
                }
                if let Some(id) = attribute("id") {
                    *ids.entry(id).or_default() += 1;
                }
                marks += usize::from(name == "mark" && attribute("tabindex").is_some());
                if ["src", "srcset", "data", "onload", "onerror", "style"].iter().any(|a| attribute(a).is_some()) {
                    return Err(format!("{name} loads or runs something"));
                }
                if !VOID.contains(&name.as_str()) {
                    open.push((name, words));
                }
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let last = open.pop().map(|(name, _)| name);
                if last.as_ref() != Some(&name) {
                    return Err(format!("</{name}> ends {last:?}"));
                }
            }
            Token::String(text) if open.iter().any(|(_, words)| *words) => {
                texts.last_mut().ok_or("words outside a turn")?.push_str(&String::from_utf8_lossy(&text));
            }
            Token::Comment(_) => return Err("a comment".into()),
            _ => {}
        }
    }
    let twice = ids.iter().find(|(_, count)| **count > 1);
    let said: Vec<String> = analysis.turns.iter().map(|turn| format!("\n{}", printable(&turn.text))).collect();
    match () {
        () if !open.is_empty() => Err(format!("{open:?} do not end")),
        () if twice.is_some() => Err(format!("{twice:?} stands twice")),
        () if said != texts => Err(format!("{texts:?} is not {said:?}")),
        () if marks != mentions(analysis) => Err(format!("{marks} marks of {}", mentions(analysis))),
        () => Ok(()),
    }
}
