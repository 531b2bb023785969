//! How well questions are matched: precision, recall and F1 on labeled pairs and links.

use std::path::Path;

use domain::matching::{Decision, Fingerprint, Told, answers, compare, score};
use serde::Deserialize;

#[derive(Deserialize)]
struct Pair {
    a: String,
    b: String,
    same: bool,
}

#[derive(Deserialize)]
struct Link {
    q: String,
    cand_q: String,
    cand_a: String,
    answers: bool,
}

/// Right and wrong guesses.
#[derive(Debug, Default)]
struct Tally {
    right: usize,
    guessed: usize,
    all: usize,
}

impl Tally {
    fn count(&mut self, guess: bool, truth: bool) {
        self.right += usize::from(guess && truth);
        self.guessed += usize::from(guess);
        self.all += usize::from(truth);
    }

    fn line(&self) -> String {
        let share = |all: usize| if all == 0 { 0.0 } else { self.right as f64 / all as f64 };
        let f1 =
            if self.guessed + self.all == 0 { 0.0 } else { 2.0 * self.right as f64 / (self.guessed + self.all) as f64 };
        format!("precision {:.3}  recall {:.3}  F1 {f1:.3}", share(self.guessed), share(self.all))
    }
}

fn rows<T: for<'a> Deserialize<'a>>(path: &Path) -> Vec<T> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// Prints the table.
pub fn print(root: &Path) {
    let folder = root.join("crates/domain/tests/pairs");
    for part in ["dev", "dev2", "dev3", "dev4", "heldout", "heldout2", "heldout3", "heldout4"] {
        let (mut same, mut merged) = (Tally::default(), Tally::default());
        let (mut same_in_bulk, mut merged_in_bulk) = (Tally::default(), Tally::default());
        let pairs: Vec<Pair> = rows(&folder.join(format!("{part}.jsonl")));
        for pair in &pairs {
            let (a, b) = (Fingerprint::of(&pair.a), Fingerprint::of(&pair.b));
            let decision = compare(&a, &b).decision;
            same.count(decision != Decision::Apart, pair.same);
            merged.count(decision == Decision::Merge, pair.same);
            let (_, decision) = score(&a, &b);
            same_in_bulk.count(decision != Decision::Apart, pair.same);
            merged_in_bulk.count(decision == Decision::Merge, pair.same);
        }
        let (mut linked, mut suggested) = (Tally::default(), Tally::default());
        let links: Vec<Link> = rows(&folder.join(format!("links.{part}.jsonl")));
        for link in &links {
            let found = answers(&Fingerprint::of(&link.q), &Fingerprint::of(&link.cand_q), &Told::of(&link.cand_a));
            linked.count(found.decision == Decision::Merge, link.answers);
            suggested.count(found.decision != Decision::Apart, link.answers);
        }
        println!("{part}: {} pairs, {} links", pairs.len(), links.len());
        println!("  pairs, same or suggested    {}", same.line());
        println!("  pairs, merged by itself     {}", merged.line());
        println!("  as an import, suggested     {}", same_in_bulk.line());
        println!("  as an import, merged        {}", merged_in_bulk.line());
        println!("  links, sure                 {}", linked.line());
        println!("  links, sure or suggested    {}\n", suggested.line());
    }
}
