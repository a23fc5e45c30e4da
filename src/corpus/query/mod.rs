//! Questions to a corpus: who said what, when, how often, with whom.

mod axes;
mod bars;
mod chart;
mod count;
mod filter;
mod hits;
mod kwic;
mod names;
mod network;
mod table;
mod timeline;

pub use axes::{AXES, Axis};
pub use bars::plot;
pub use count::{Question, What};
pub use filter::{Counted, Filter};
pub use hits::{Order, Pattern};
pub use kwic::{Context, Kwic};
pub use names::Unknown;
pub use network::write as network;
pub use table::{Look, Shape};
pub use timeline::Timeline;
