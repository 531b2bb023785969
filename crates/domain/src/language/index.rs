//! Finding the few of many statements that are worth comparing with one.

use std::collections::HashMap;

use super::statement::Statement;

/// Statements by what they speak of.
#[derive(Clone, Debug, Default)]
pub struct StatementIndex {
    /// For each unit, the entries that speak of it and how much of the entry it is.
    entries: HashMap<u32, Vec<(u32, f32)>>,
    count: usize,
}

/// So many candidates are returned at most.
const MOST: usize = 24;
/// Candidates share at least so much of what they speak of.
const LEAST: f32 = 0.25;

impl StatementIndex {
    /// Returns the index of the statements; entries are numbered as they come.
    pub fn new<'a>(statements: impl IntoIterator<Item = &'a Statement>) -> StatementIndex {
        let mut index = StatementIndex::default();
        for (nth, statement) in statements.into_iter().enumerate() {
            index.count = nth + 1;
            let all = statement.information().max(0.1);
            let mut seen = Vec::new();
            for unit in &statement.units {
                let id = slot(unit);
                if !seen.contains(&id) && !unit.carried {
                    seen.push(id);
                    index.entries.entry(id).or_default().push((nth as u32, (unit.weight / all) as f32));
                }
            }
        }
        index
    }

    /// Returns entries that speak of what the statement speaks of, with the rough share of the entry that it speaks of; best
    /// first, 24 at most.
    pub fn near(&self, statement: &Statement) -> Vec<(usize, f64)> {
        let mut shares = vec![0.0_f32; self.count];
        let mut seen = Vec::new();
        for unit in &statement.units {
            let id = slot(unit);
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            for &(entry, share) in self.entries.get(&id).into_iter().flatten() {
                shares[entry as usize] += share;
            }
        }
        let mut found: Vec<(usize, f64)> = shares
            .iter()
            .enumerate()
            .filter(|(_, share)| **share >= LEAST)
            .map(|(nth, &share)| (nth, f64::from(share)))
            .collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(MOST);
        found
    }
}

/// Both ends of an axis are looked up as one.
fn slot(unit: &super::statement::Unit) -> u32 {
    if unit.end.is_some() { unit.id & !1 } else { unit.id }
}
