//! What stands before a name and is none of it: the clock time of a recording, the number of a question.

use super::{BEHIND_NOTE, LONGEST};
use crate::text::shapes::{BRACKETED_CLOCK, CLOCK_BEFORE, EDITION_MARK, QUESTION_NUMBER, RECORD_KEY, SPAN};

/// A mark before a label, without its brackets, and where it ends.
pub fn stamp(text: &str) -> Option<((usize, usize), usize)> {
    let shape = [&EDITION_MARK, &BRACKETED_CLOCK, &CLOCK_BEFORE, &SPAN, &RECORD_KEY]
        .into_iter()
        .find_map(|shape| shape.parts(text));
    let parts = shape.or_else(|| {
        // `5. Ian Lee (Omsk) (Con): To ask`: a seat in brackets stands in no list.
        QUESTION_NUMBER
            .parts(text)
            .filter(|p| p.get(2).is_some() || text.starts_with(['Q', 'T']) || seated(&text[p[0].len()..]))
    })?;
    let (whole, mark) = (parts.get(0)?, parts.get(1)?);
    (whole.end() < text.len()).then_some(((mark.start(), mark.end()), whole.end()))
}

/// Whether a seat in brackets ends what may be a label.
fn seated(text: &str) -> bool {
    let near = &text.as_bytes()[..text.len().min(LONGEST)];
    let colon = memchr::memchr(b':', near).unwrap_or(if near.ends_with(b")") { near.len() } else { 0 });
    memchr::memchr(b'(', &near[..colon]).is_some()
        && (near[..colon].ends_with(b")") || text[..colon].contains(BEHIND_NOTE[0]))
}
