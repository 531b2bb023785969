//! Finding the few questions worth comparing among a hundred thousand.

use super::fingerprint::Fingerprint;

/// Candidates.
#[derive(Default, Debug)]
pub struct Index {}

impl Index {
    /// Adds.
    pub fn insert(&mut self, _key: i64, _print: &Fingerprint) {}
    /// Finds.
    pub fn candidates(&self, _print: &Fingerprint, _limit: usize) -> Vec<i64> {
        Vec::new()
    }
    /// Removes.
    pub fn remove(&mut self, _key: i64) {}
}
