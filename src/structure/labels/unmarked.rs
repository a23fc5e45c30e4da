//! Labels without a colon: names above what is said, names that lost their colon.

use super::cut;
use super::detect::{Labels, is_bold};
use super::voices;
use super::{lexicon, naming};
use crate::lang;
use crate::model::{Block, BlockKind, Label};
use crate::text::first_word;
use std::collections::BTreeSet;

/// Labels that are headings, or lines in bold or capitals, without any colon: names, each above what is said.
pub fn alone(body: &[Block], labels: &mut Labels) {
    let cuts: Labels =
        body.iter().zip(labels.iter()).map(|(b, l)| l.is_none().then(|| headline(b))?.map(Box::new)).collect();
    let headlines = cuts.iter().flatten().count();
    if labels.iter().flatten().count() > headlines {
        return;
    }
    // A heading may stand in capitals, and have the shape of a name: names come again, or voices among them.
    let set = |b: &Block| b.kind == BlockKind::Heading || !b.bold.is_empty();
    let mut seen = BTreeSet::new();
    let mut found = body.iter().zip(&cuts).filter_map(|(b, cut)| Some((b, cut.as_ref()?.base(&b.text))));
    if !found.any(|(b, base)| set(b) || voices::is_voice(base) || !seen.insert(base)) {
        return;
    }
    for (at, cut) in cuts.into_iter().enumerate().filter(|(_, cut)| cut.is_some()) {
        // Of names in a row, as those who attend are listed, none speaks.
        let listed = at > 0 && body[at - 1].text.ends_with(',');
        if !listed && body.get(at + 1).is_some_and(|next| headline(next).is_none()) {
            labels[at] = cut;
        }
    }
}

fn headline(block: &Block) -> Option<Label> {
    let text = block.text.as_str();
    // `We met`: a small letter in the first word is one of the base, and nearly every paragraph has it.
    let running = || matches!(text.as_bytes(), [b'A'..=b'Z', b'a'..=b'z', ..]);
    if block.kind != BlockKind::Heading && block.bold.is_empty() && running() {
        return None;
    }
    if text.ends_with(':') {
        return None;
    }
    let cut = cut::at(text, text.len(), text.len());
    let base = Some(cut.base(text)).filter(|b| !b.is_empty())?;
    let set_apart = block.kind == BlockKind::Heading
        || block.kind == BlockKind::Paragraph && (is_bold(block, &cut) || !base.chars().any(char::is_lowercase));
    if !set_apart || lang::opens_a_heading(first_word(base)) {
        return None;
    }
    let named = voices::is_voice(base)
        || lexicon::is_office(base)
        || naming::is_bare_name(base)
        || naming::is_titled(base)
        || naming::is_name_and_post(base);
    named.then_some(cut)
}

/// Labels whose colon is missing or a full stop: only forms that the page has with one, or that are set in bold.
pub fn without_colon(body: &[Block], labels: &mut Labels) {
    let bases = body.iter().zip(labels.iter()).filter_map(|(block, label)| Some(label.as_ref()?.base(&block.text)));
    let mut forms: BTreeSet<&str> = bases.collect();
    forms.retain(|base| naming::is_bare_name(base) || naming::is_titled(base));
    if forms.is_empty() {
        return;
    }
    for (block, label) in body.iter().zip(labels.iter_mut()) {
        if label.is_none() && block.kind == BlockKind::Paragraph {
            *label = uncoloned(block, &forms).map(Box::new);
        }
    }
}

fn uncoloned(block: &Block, forms: &BTreeSet<&str>) -> Option<Label> {
    let text = block.text.as_str();
    // The longest form that begins the text is the greatest one not after it, or one of its own beginnings.
    let mut bound = text;
    let form = loop {
        let form = *forms.range(..=bound).next_back()?;
        if text.starts_with(form) {
            break form;
        }
        let common = form.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
        let mut cut = common;
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        if cut == 0 || cut >= bound.len() {
            return None;
        }
        bound = &text[..cut];
    };
    let rest = &text[form.len()..];
    let bold = block.bold.first().is_some_and(|b| b.0 == 0 && b.1 >= form.len() && b.1 <= form.len() + 2);
    let believed = match rest.strip_prefix('.') {
        Some(said) => said.starts_with(' ') && said.trim_start().starts_with(|c: char| c.is_uppercase()),
        None => {
            let next = first_word(rest.trim_start());
            !rest.is_empty()
                && (bold
                    || rest.starts_with(' ')
                        && next.starts_with(|c: char| c.is_uppercase())
                        && lang::opens_a_sentence(next.trim_end_matches(['.', ',', '?', '!'])))
        }
    };
    believed.then(|| {
        let stop = usize::from(rest.starts_with('.'));
        cut::at(text, form.len(), form.len() + stop)
    })
}
