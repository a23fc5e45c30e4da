//! The start tag that is being read.

use super::marks::Attribute;

/// A tag's name, and those of its attributes that are looked at. One is filled again and again.
#[derive(Debug, Default)]
pub struct Tag {
    name: Vec<u8>,
    /// For each attribute where its value stands in `values`.
    places: [Option<(usize, usize)>; Attribute::COUNT],
    values: String,
    /// The attribute whose value is being read, if it is looked at.
    open: Option<usize>,
    /// No attribute is looked at.
    bare: bool,
}

impl Tag {
    /// Another tag begins.
    pub fn begin(&mut self, name: &[u8]) {
        self.name.clear();
        self.name.extend_from_slice(name);
        self.values.clear();
        if !self.bare {
            (self.places, self.bare) = (Default::default(), true);
        }
    }

    /// An attribute begins. Of two that are named alike the first counts.
    pub fn attribute(&mut self, name: &[u8]) {
        let kept = Attribute::of(name).map(|attribute| attribute as usize);
        self.open = kept.filter(|kept| self.places[*kept].is_none());
        if let Some(kept) = self.open {
            (self.places[kept], self.bare) = (Some((self.values.len(), self.values.len())), false);
        }
    }

    /// The value of the attribute that has begun.
    pub fn value(&mut self, value: &[u8]) {
        if let Some((_, end)) = self.open.and_then(|open| self.places[open].as_mut()) {
            self.values.push_str(&super::text(value));
            *end = self.values.len();
        }
    }

    /// The tag's name, in lower case.
    pub fn name(&self) -> &[u8] {
        &self.name
    }

    /// The value of an attribute; empty where the tag gives none.
    pub fn get(&self, attribute: Attribute) -> Option<&str> {
        self.places[attribute as usize].map(|(start, end)| &self.values[start..end])
    }

    /// The words of an attribute's value.
    pub fn words(&self, attribute: Attribute) -> impl Iterator<Item = &str> {
        self.get(attribute).unwrap_or("").split_ascii_whitespace()
    }

    /// Whether it has no attribute that is looked at.
    pub fn is_bare(&self) -> bool {
        self.bare
    }
}
