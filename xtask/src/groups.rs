//! How well cards of real documents are put together: all pairs of the labeled cards, as an import weighs them.
//!
//! A group is labeled `same` or `near`; cards of no common group ask different things. Whether a near pair may be suggested
//! is a matter of taste, so both readings are printed.

use std::collections::BTreeMap;
use std::path::Path;

use domain::matching::{Decision, Fingerprint, score};
use serde::Deserialize;

use crate::matching::{Tally, rows};

#[derive(Deserialize)]
struct Group {
    relation: String,
    members: Vec<Member>,
}

/// A card: its document and line, and what it asks.
#[derive(Deserialize, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Member {
    seed: String,
    q_line: u32,
    q: String,
}

/// Prints the table.
pub fn print(root: &Path) {
    let groups: Vec<Group> = rows(&root.join("../shared/gold/duplicates-dev.jsonl"));
    if groups.is_empty() {
        println!("SKIPPED groups of cards: ../shared/gold/duplicates-dev.jsonl is not there\n");
        return;
    }
    let labels = labels(&groups);
    let prints: BTreeMap<&Member, Fingerprint> =
        groups.iter().flat_map(|group| &group.members).map(|member| (member, Fingerprint::of(&member.q))).collect();
    let [mut merged, mut found, mut found_or_near] = [Tally::default(), Tally::default(), Tally::default()];
    for (nth, (one, print)) in prints.iter().enumerate() {
        for (other, its) in prints.iter().skip(nth + 1) {
            let label = labels.get(&(*one, *other)).copied();
            let decision = score(print, its).1;
            let same = label == Some(true);
            merged.count(decision == Decision::Merge, same);
            found.count(decision != Decision::Apart, same);
            if label != Some(false) {
                found_or_near.count(decision != Decision::Apart, same);
            }
        }
    }
    println!("groups: {} cards of real documents, {} pairs the same", prints.len(), merged.all());
    println!("  merged                      {}", merged.line());
    println!("  merged or suggested         {}", found.line());
    println!("  the same, near ones aside   {}\n", found_or_near.line());
}

/// Returns, for each pair of members of one group, whether they are the same or only near.
fn labels(groups: &[Group]) -> BTreeMap<(&Member, &Member), bool> {
    let mut labels = BTreeMap::new();
    for group in groups {
        for one in &group.members {
            for other in group.members.iter().filter(|other| *other > one) {
                *labels.entry((one, other)).or_default() |= group.relation == "same";
            }
        }
    }
    labels
}
