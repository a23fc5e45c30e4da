//! What the forms of the lists make of the tokens that they stand over: marks, so that a rule can ask for them as it asks
//! for a class of words.

use super::{Hit, Section};
use crate::text::at;
use crate::text::classes::Classes;
use crate::text::tokens::Tokens;

const fn nth(n: usize) -> Classes {
    assert!(at::FREE + n < at::LIMIT);
    Classes::one(at::FREE + n)
}

/// A given name.
pub const GIVEN: Classes = nth(0);
/// Under a weak form of a person's name.
pub const MAYBE_PERSON: Classes = nth(1);
/// Under a sure form of a person's name.
pub const IN_PERSON: Classes = nth(2);
/// Under a sure form of an institution's name.
pub const IN_ORG: Classes = nth(3);
/// Under a sure form of the name of a place with a government.
pub const IN_GPE: Classes = nth(4);
/// Under a sure form of the name of another place.
pub const IN_LOC: Classes = nth(5);
/// Under a sure form of a building's name.
pub const IN_FAC: Classes = nth(6);
/// Under a sure form of the name of a nation or group.
pub const IN_NORP: Classes = nth(7);
/// Under a sure form of an event's name.
pub const IN_EVENT: Classes = nth(8);
/// Under words that the lists say are no name.
pub const IN_NOT: Classes = nth(9);
/// Under the surname of somebody who held an office.
pub const HOLDER: Classes = nth(10);
/// Under a sure form of a place's name.
pub const IN_PLACE: Classes = IN_GPE.or(IN_LOC);
/// Under a sure name of the lists, of whatever type but a nationality.
pub const NAMED: Classes = IN_PERSON.or(IN_ORG).or(IN_GPE).or(IN_LOC).or(IN_FAC).or(IN_EVENT).or(IN_NOT);

/// Marks the tokens under the forms that were found in their text.
pub fn mark(tokens: &mut Tokens, hits: &[Hit]) {
    for hit in hits {
        let under = match hit.fact.section {
            Section::GivenName => GIVEN,
            _ if hit.holder => HOLDER,
            Section::Person if hit.weak => MAYBE_PERSON,
            _ if hit.weak => continue,
            Section::Person => IN_PERSON,
            Section::Org => IN_ORG,
            Section::Gpe => IN_GPE,
            Section::Loc => IN_LOC,
            Section::Fac => IN_FAC,
            Section::Norp => IN_NORP,
            Section::Event => IN_EVENT,
            Section::Not => IN_NOT,
            Section::Document | Section::Unknown => continue,
        };
        tokens.mark(hit.start, hit.end, under);
    }
}
