//! What the tokenizer tells, passed on to the reader without keeping what nobody asks for.

use super::Reader;
use super::marks::Attribute;
use html5gum::{Emitter, Error, State, naive_next_state};
use std::convert::Infallible;

/// The attributes of one tag, as far as they are looked at.
#[derive(Debug, Default)]
pub struct Attributes {
    given: [bool; Attribute::COUNT],
    values: [Vec<u8>; Attribute::COUNT],
}

impl Attributes {
    /// The value of an attribute; empty where the tag gives none.
    pub fn value(&self, attribute: Attribute) -> Option<&str> {
        let at = attribute as usize;
        self.given[at].then(|| std::str::from_utf8(&self.values[at]).unwrap_or_default())
    }

    /// Another tag begins.
    pub fn clear(&mut self) {
        self.given = Default::default();
    }

    /// An attribute with its value.
    pub fn push(&mut self, attribute: Attribute, value: &str) {
        self.begin(attribute);
        if !value.is_empty() {
            let whole = &mut self.values[attribute as usize];
            whole.clear();
            whole.extend_from_slice(value.as_bytes());
        }
    }

    /// An attribute begins; one that stands twice keeps its value unless it gets another.
    fn begin(&mut self, attribute: Attribute) {
        if !std::mem::replace(&mut self.given[attribute as usize], true) {
            self.values[attribute as usize].clear();
        }
    }
}

/// The tag, comment or other markup that is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Current {
    Start,
    End,
    Other,
}

/// Hands text and tags to a reader.
pub struct Events<'r> {
    reader: &'r mut Reader,
    current: Current,
    /// The name of the tag that is being read.
    name: Vec<u8>,
    /// The name of the attribute that is being read, until its value begins.
    attribute: Vec<u8>,
    /// The attribute whose value is being read, if anybody asks for it, and whether some of the value has come.
    open: Option<(Attribute, bool)>,
    last_start_tag: Vec<u8>,
    /// Text since the last tag: it comes in pieces, which may end inside a character.
    text: Vec<u8>,
}

impl<'r> Events<'r> {
    /// The reader is told of everything in the order of the page.
    pub fn new(reader: &'r mut Reader) -> Self {
        Self {
            reader,
            current: Current::Other,
            name: Vec::new(),
            attribute: Vec::new(),
            open: None,
            last_start_tag: Vec::new(),
            text: Vec::new(),
        }
    }

    fn flush_text(&mut self) {
        if !self.text.is_empty() {
            self.reader.words(&String::from_utf8_lossy(&self.text));
            self.text.clear();
        }
    }

    /// The name of an attribute is complete.
    fn name_attribute(&mut self) {
        if !self.attribute.is_empty() {
            self.open = Attribute::from_name(&self.attribute).map(|attribute| (attribute, false));
            self.attribute.clear();
            if let Some((attribute, _)) = self.open {
                self.reader.attributes.begin(attribute);
            }
        }
    }
}

impl Emitter for Events<'_> {
    type Token = Infallible;

    fn emit_string(&mut self, text: &[u8]) {
        if !self.reader.skips() {
            self.text.extend_from_slice(text);
        }
    }

    fn init_start_tag(&mut self) {
        self.current = Current::Start;
        self.name.clear();
        self.reader.attributes.clear();
    }

    fn init_end_tag(&mut self) {
        self.current = Current::End;
        self.name.clear();
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.flush_text();
        self.name_attribute();
        self.open = None;
        match self.current {
            Current::Start => {
                self.last_start_tag.clone_from(&self.name);
                std::mem::swap(&mut self.reader.tag, &mut self.name);
                self.reader.start();
            }
            Current::End => {
                self.last_start_tag.clear();
                std::mem::swap(&mut self.reader.tag, &mut self.name);
                self.reader.end();
            }
            Current::Other => {}
        }
        naive_next_state(&self.last_start_tag)
    }

    fn init_attribute(&mut self) {
        self.name_attribute();
        self.open = None;
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        if !self.reader.skips() {
            self.attribute.extend_from_slice(name);
        }
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.name_attribute();
        if let Some((attribute, begun)) = &mut self.open {
            let whole = &mut self.reader.attributes.values[*attribute as usize];
            if !std::mem::replace(begun, true) {
                whole.clear();
            }
            whole.extend_from_slice(value);
        }
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.current == Current::End && !self.last_start_tag.is_empty() && self.last_start_tag == self.name
    }

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start_tag.clear();
        self.last_start_tag.extend_from_slice(name.unwrap_or_default());
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_eof(&mut self) {
        self.flush_text();
    }

    // The rest of the markup says nothing that anybody asks for.
    fn emit_error(&mut self, _: Error) {}
    fn init_comment(&mut self) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn emit_current_comment(&mut self) {}
    fn init_doctype(&mut self) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn emit_current_doctype(&mut self) {}
    fn set_self_closing(&mut self) {}
    fn set_force_quirks(&mut self) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}
