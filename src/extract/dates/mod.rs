//! Dates: words that name a calendar time, each with its value.

use super::View;
use crate::model::Findings;

/// Finds the dates of all turns.
pub fn find(_views: &[View], _anchor: Option<jiff::civil::Date>, _without: &[String], _out: &mut Findings) {}
