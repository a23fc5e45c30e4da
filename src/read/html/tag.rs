//! The start tag that is being read.

use super::marks::ATTRIBUTES;

/// A tag's name, and those of its attributes that are looked at.
#[derive(Debug, Default)]
pub struct Tag {
    name: Vec<u8>,
    attributes: Vec<(&'static str, String)>,
    /// The attribute whose value is being read is kept.
    open: bool,
}

impl Tag {
    /// Another tag begins.
    pub fn begin(&mut self, name: &[u8]) {
        self.name.clear();
        self.name.extend_from_slice(name);
        self.attributes.clear();
    }

    /// An attribute begins. Of two that are named alike the first counts.
    pub fn attribute(&mut self, name: &[u8]) {
        let kept = ATTRIBUTES.iter().find(|kept| kept.as_bytes() == name);
        let kept = kept.filter(|kept| self.get(kept).is_none());
        self.open = kept.is_some();
        self.attributes.extend(kept.map(|kept| (*kept, String::new())));
    }

    /// The value of the attribute that has begun.
    pub fn value(&mut self, value: &[u8]) {
        if let Some((_, whole)) = self.attributes.last_mut().filter(|_| self.open) {
            whole.push_str(&String::from_utf8_lossy(value));
        }
    }

    /// The tag's name, in lower case.
    pub fn name(&self) -> &[u8] {
        &self.name
    }

    /// The value of an attribute; empty where the tag gives none.
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| *name == attribute).map(|(_, value)| value.as_str())
    }

    /// The words of an attribute's value.
    pub fn words(&self, attribute: &str) -> impl Iterator<Item = &str> {
        self.get(attribute).unwrap_or("").split_ascii_whitespace()
    }

    /// Whether it has no attribute that is looked at.
    pub fn is_bare(&self) -> bool {
        self.attributes.is_empty()
    }

    /// Whether an attribute has a word, or is an address with this part.
    pub fn has(&self, attribute: &str, word: &str) -> bool {
        match attribute {
            "href" => self.get("href").or(self.get("data-href")).is_some_and(|address| address.contains(word)),
            _ => self.words(attribute).any(|w| w == word),
        }
    }
}
