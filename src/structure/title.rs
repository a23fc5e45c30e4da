//! Which lines of a head may be its title, and which a summary.

use super::event;
use super::labels::{self, naming};
use crate::lang::{self, class};
use crate::model::Block;
use crate::text::{first_word, last_word};

/// In bytes.
const LONGEST: usize = 240;

/// Whether a line may be a title: short, and no sentence.
pub fn reads_as_title(text: &str) -> bool {
    if text.len() > LONGEST
        || text.ends_with(['.', ',', ':', ';', '!', '…'])
        // `<Laughter.>`
        || text.starts_with(['(', '[', '<']) && text.ends_with([')', ']', '>'])
    {
        return false;
    }
    // `Russia Calling! Investment Forum` has a mark inside, `Good afternoon, friends! We begin` too.
    let words = text.split(' ').zip(text.match_indices(' '));
    let stops =
        words.filter(|(w, (i, _))| w.ends_with('.') && labels::ends_sentence(&w[..w.len() - 1], &text[*i..])).count();
    let ends_inside = stops + text.match_indices(['!', '?', '…']).filter(|(i, m)| i + m.len() < text.len()).count();
    ends_inside == 0 || ends_inside == 1 && !lang::opens_a_sentence(first_word(text))
}

/// Whether a line directly above the day, or below a section, may be a title: `Let Us Build!` too.
pub fn may_head(text: &str) -> bool {
    text.len() <= 2 * LONGEST && !text.ends_with([',', ':', ';']) && text.contains(char::is_alphanumeric)
}

/// Whether a line goes on with the title above it: `Press conference`, `by Minister Olga Novik following the talks`.
pub fn goes_on(title: &str, below: &str) -> bool {
    // `SAFETY OF THE`, and below it `HARBOUR BRIDGES`
    if matches!(
        last_word(title).to_ascii_lowercase().as_str(),
        "of" | "the" | "for" | "and" | "on" | "to" | "in" | "with"
    ) {
        return reads_as_title(below) && title.contains(' ') && below.len() < 120;
    }
    let binds = matches!(first_word(below), "by" | "with" | "of" | "on" | "at" | "following" | "after" | "between");
    binds && event::is_event(title) && title.split(' ').count() <= 3 && reads_as_title(below)
}

/// Whether a line that looks like a label with a speech is a headline: `Minister Ivan Orlov: The bridge will stand` above
/// the first words of an interview. A sentence without a stop, by one who has no label again, and text below it before the
/// first label that others have.
pub fn is_headline(body: &[Block]) -> bool {
    let base = |block: &Block| {
        let label = block.label.as_deref().copied().or_else(|| labels::cut(&block.text))?;
        Some(label.base(&block.text).to_string())
    };
    let [line, rest @ ..] = body else { return false };
    if !labels::has_label(line) || !may_head(&line.text) || line.text.ends_with(['.', '!', '?', '…']) {
        return false;
    }
    // `Minister Ivan Orlov: “The bridge will stand”`
    let Some(named) = base(line) else { return false };
    let quoted = [": “", ": \"", ": «"].iter().any(|mark| line.text.contains(mark));
    if !quoted && line.text.ends_with('”') {
        return false;
    }
    // An interview whose words begin with dashes has no labels.
    let dashed = |b: &&Block| ["— ", "– ", "- "].iter().any(|dash| b.text.starts_with(dash));
    if rest.iter().take(12).filter(dashed).count() > 2 && !rest.iter().take(12).any(labels::has_label) {
        return naming::name_words(&named) > 1;
    }
    let surname = last_word(&named);
    let first = rest.iter().position(labels::has_label);
    let mut labels = rest.iter().filter(|b| labels::has_label(b)).filter_map(base);
    // Below labels on lines of their own stand the words.
    let alone = |at: usize| rest[at].label.as_ref().is_some_and(|label| label.said() == rest[at].text.len());
    first.is_some_and(|at| at > 0 || alone(at))
        && naming::name_words(&named) > 1
        && labels.clone().nth(1).is_some()
        && labels.all(|other| other.rsplit(' ').next() != Some(surname))
}

/// Whether a line is the person's name that the title has: `Interview with Anna Petrova`, `Anna Petrova: It will stand`.
pub fn names_person(title: &str, line: &str) -> bool {
    let whose = |before: &str, after: &str| {
        after.starts_with(':')
            || after.is_empty() && before.trim_end().rsplit(' ').next().is_some_and(|w| w == "with" || lang::is_role(w))
    };
    line.contains(' ')
        && naming::is_bare_name(line)
        && title.find(line).is_some_and(|at| whose(&title[..at], &title[at + line.len()..]))
}

/// Whether a line reports what was done, as a summary does whose full stop is missing: `Ivan Orlov chaired a meeting`.
pub fn reports(text: &str) -> bool {
    text.split(' ').any(|word| lang::is(word, class::REPORTS))
}
