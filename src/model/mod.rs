//! The words of this program: the records of the output contract as plain types, and the two records that
//! pass between the rooms before it, [`Page`] and [`Transcript`].
//!
//! Inside the program a place in a turn is a [`Span`]: byte offsets into the turn's text. In the output it is a pair of
//! Unicode code point offsets, 0-based, end exclusive ([`Mention`], [`Date`]); `link` converts once, at the end.

mod difference;
mod findings;
mod markup;
mod output;
mod page;
mod record;
mod schema;
mod vocabulary;

pub use difference::*;
pub use findings::*;
pub use markup::*;
pub use output::*;
pub use page::*;
pub use record::Record;
pub use schema::schema;
pub use vocabulary::*;
