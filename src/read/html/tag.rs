//! The start tag that is being read.

use super::elements::Attribute;

/// A tag's name, and those of its attributes that are looked at. One is filled again and again.
#[derive(Debug, Default)]
pub struct Tag {
    name: Vec<u8>,
    /// Which attributes it has, as bits, and for each of these where its value stands in `values`.
    has: u32,
    places: [(usize, usize); Attribute::COUNT],
    /// While the tag is being read, and then.
    bytes: Vec<u8>,
    values: String,
    /// The attribute whose value is being read, if it is looked at.
    open: Option<usize>,
}

impl Tag {
    /// Another tag begins.
    pub fn begin(&mut self) {
        self.name.clear();
        self.open = None;
        if std::mem::take(&mut self.has) != 0 {
            self.bytes = std::mem::take(&mut self.values).into_bytes();
            self.bytes.clear();
        }
    }

    /// More of the tag's name.
    pub fn push_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    /// An attribute begins. Of two that are named alike the first counts.
    pub fn attribute(&mut self, name: &[u8]) {
        let kept = Attribute::of(name).map(|attribute| attribute as usize);
        self.open = kept.filter(|kept| self.has & 1 << kept == 0);
        if let Some(kept) = self.open {
            self.has |= 1 << kept;
            self.places[kept] = (self.bytes.len(), self.bytes.len());
        }
    }

    /// More of the value of the attribute that has begun.
    pub fn value(&mut self, value: &[u8]) {
        if let Some(open) = self.open {
            self.bytes.extend_from_slice(value);
            self.places[open].1 = self.bytes.len();
        }
    }

    /// Nothing more comes.
    pub fn finish(&mut self) {
        if self.has == 0 {
            return;
        }
        match String::from_utf8(std::mem::take(&mut self.bytes)) {
            Ok(values) => self.values = values,
            // The text that is read is text, and so is each part of it between its marks.
            Err(_) => self.has = 0,
        }
    }

    /// The tag's name, in lower case.
    pub fn name(&self) -> &[u8] {
        &self.name
    }

    /// The value of an attribute; empty where the tag gives none.
    pub fn get(&self, attribute: Attribute) -> Option<&str> {
        let (start, end) = self.places[attribute as usize];
        (self.has & 1 << attribute as usize != 0).then(|| &self.values[start..end])
    }

    /// The words of an attribute's value.
    pub fn words(&self, attribute: Attribute) -> impl Iterator<Item = &str> {
        self.get(attribute).unwrap_or("").split_ascii_whitespace()
    }

    /// Whether it has no attribute that is looked at.
    pub fn is_bare(&self) -> bool {
        self.has == 0
    }
}
