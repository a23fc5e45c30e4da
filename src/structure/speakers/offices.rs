//! Offices by which labels call those who hold them.

use std::collections::{BTreeMap, BTreeSet};

/// Who holds which office, where a label says so.
#[derive(Debug, Default)]
pub struct Offices {
    /// Office → its holder; `None` for one that several hold.
    holders: BTreeMap<String, Option<String>>,
    /// Offices that stand for their holders in labels, in short too.
    standing: BTreeSet<String>,
}

impl Offices {
    /// Learns who holds an office.
    pub fn hold(&mut self, office: &str, holder: &str) {
        let held = self.holders.entry(office.to_string()).or_insert_with(|| Some(holder.to_string()));
        *held = held.take().filter(|before| before == holder);
    }

    /// Whether a label has said who holds an office.
    pub fn has(&self, office: &str) -> bool {
        self.holders.contains_key(office)
    }

    /// Who holds an office, if a label has said so; `Some(None)` where several do.
    pub fn holder(&self, office: &str) -> Option<Option<String>> {
        self.holders.get(office).cloned().or_else(|| self.holder_in_short(office).map(Some))
    }

    /// Notes that an office stands for its holder in a label.
    pub fn stands(&mut self, office: &str) {
        self.standing.insert(office.to_string());
    }

    /// Whether an office has stood for its holder in a label.
    pub fn stood(&self, office: &str) -> bool {
        self.standing.contains(office)
    }

    /// Who holds an office that is named in short: `The First Deputy Chairman` for `The First Deputy Chairman of Ways`.
    fn holder_in_short(&self, base: &str) -> Option<String> {
        let longer = self.holders.range(format!("{base} ")..).map_while(|(office, holder)| {
            let rest = office.strip_prefix(base)?.strip_prefix(' ')?;
            Some((rest.starts_with("of ") || rest.starts_with("for "), holder))
        });
        let mut fitting = longer.filter(|(of, _)| *of);
        let (_, holder) = fitting.next()?;
        fitting.next().is_none().then(|| holder.clone())?
    }
}
