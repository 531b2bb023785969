//! How well cards of real documents are put together: all pairs of labeled cards, as an import and as `compare` weigh them.
//!
//! Two cards ask the same, or they are near, or they have nothing to do with each other. Whether a near pair may be
//! suggested is a matter of taste, so both readings are printed.

use std::collections::BTreeMap;
use std::path::Path;

use domain::matching::{Decision, Fingerprint, compare, score};
use serde::Deserialize;

use crate::matching::{PAIRS, Tally, rows};

/// What two cards have to do with each other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// They ask the same.
    Same,
    /// They are about the same and ask something else.
    Near,
    /// Nobody would put them side by side.
    Other,
}

/// Questions about one thing, written as banks write them: those of a list ask the same, those of different lists do not.
#[derive(Deserialize)]
struct Topic {
    groups: Vec<Vec<String>>,
}

/// A question of a topic.
pub struct Question {
    topic: usize,
    group: usize,
    /// What it asks.
    pub text: String,
}

impl Question {
    /// Returns what it has to do with another.
    pub fn relation(&self, other: &Question) -> Relation {
        match (self.topic == other.topic, self.group == other.group) {
            (true, true) => Relation::Same,
            (true, false) => Relation::Near,
            (false, _) => Relation::Other,
        }
    }
}

/// Returns the questions of a file of topics.
pub fn questions(root: &Path, part: &str) -> Vec<Question> {
    let topics: Vec<Topic> = rows(&root.join(PAIRS).join(format!("groups.{part}.jsonl")));
    let mut questions = Vec::new();
    for (topic, its) in topics.into_iter().enumerate() {
        for (group, texts) in its.groups.into_iter().enumerate() {
            questions.extend(texts.into_iter().map(|text| Question { topic, group, text }));
        }
    }
    questions
}

/// Prints the tables.
pub fn print(root: &Path) {
    labeled(root);
    for part in ["dev", "heldout"] {
        let questions = questions(root, part);
        let texts: Vec<&str> = questions.iter().map(|question| question.text.as_str()).collect();
        table(&format!("groups, {part}"), &texts, |one, other| questions[one].relation(&questions[other]));
    }
}

#[derive(Deserialize)]
struct Group {
    relation: String,
    members: Vec<Member>,
}

/// A card: its document and line, and what it asks.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Member {
    seed: String,
    q_line: u32,
    q: String,
}

/// Prints the table of the labeled cards of the five documents.
fn labeled(root: &Path) {
    let groups: Vec<Group> = rows(&root.join("../shared/gold/duplicates-dev.jsonl"));
    if groups.is_empty() {
        println!("SKIPPED groups of cards: ../shared/gold/duplicates-dev.jsonl is not there\n");
        return;
    }
    let mut relations: BTreeMap<(&Member, &Member), Relation> = BTreeMap::new();
    for group in &groups {
        for one in &group.members {
            for other in group.members.iter().filter(|other| *other > one) {
                let relation = relations.entry((one, other)).or_insert(Relation::Near);
                if group.relation == "same" {
                    *relation = Relation::Same;
                }
            }
        }
    }
    let mut cards: Vec<&Member> = groups.iter().flat_map(|group| &group.members).collect();
    cards.sort();
    cards.dedup();
    let texts: Vec<&str> = cards.iter().map(|card| card.q.as_str()).collect();
    table("groups, five documents", &texts, |one, other| {
        relations.get(&(cards[one], cards[other])).copied().unwrap_or(Relation::Other)
    });
}

/// What of a score is measured: whether a pair merged, whether it was found, and its score.
#[derive(Default)]
struct Weighed {
    merged: Tally,
    found: Tally,
    found_near_aside: Tally,
    scores: Vec<(f64, Relation)>,
}

impl Weighed {
    fn count(&mut self, (score, decision): (f64, Decision), relation: Relation) {
        let same = relation == Relation::Same;
        self.merged.count(decision == Decision::Merge, same);
        self.found.count(decision != Decision::Apart, same);
        if relation != Relation::Near {
            self.found_near_aside.count(decision != Decision::Apart, same);
        }
        self.scores.push((score, relation));
    }

    fn print(&mut self) {
        println!("    merged                    {}", self.merged.line());
        println!("    merged or suggested       {}", self.found.line());
        println!("    the same, near aside      {}", self.found_near_aside.line());
        self.scores.sort_by(|one, other| other.0.total_cmp(&one.0));
        let aside = self.scores.iter().filter(|one| one.1 != Relation::Near);
        println!(
            "    recall at precision 0.95, by score {:.2}, near aside {:.2}\n",
            recall(self.scores.iter()),
            recall(aside)
        );
    }
}

fn table(name: &str, texts: &[&str], relation: impl Fn(usize, usize) -> Relation) {
    let prints: Vec<Fingerprint> = texts.iter().map(|text| Fingerprint::of(text)).collect();
    let (mut imported, mut compared) = (Weighed::default(), Weighed::default());
    for one in 0..prints.len() {
        for other in one + 1..prints.len() {
            let relation = relation(one, other);
            imported.count(score(&prints[one], &prints[other]), relation);
            let comparison = compare(&prints[one], &prints[other]);
            compared.count((comparison.score, comparison.decision), relation);
        }
    }
    println!("{name}: {} cards, {} pairs the same", prints.len(), imported.merged.all());
    println!("  as an import");
    imported.print();
    println!("  compared");
    compared.print();
}

/// Returns the greatest share of the same that a threshold finds of which 0.95 are right; scores from the highest down.
fn recall<'a>(scores: impl Iterator<Item = &'a (f64, Relation)> + Clone) -> f64 {
    let all = scores.clone().filter(|one| one.1 == Relation::Same).count();
    let (mut right, mut best) = (0, 0);
    let mut scores = scores.zip(1..).peekable();
    while let Some(((score, relation), taken)) = scores.next() {
        right += usize::from(*relation == Relation::Same);
        let ends = scores.peek().is_none_or(|(next, _)| next.0 < *score);
        if ends && right as f64 >= 0.95 * f64::from(taken) {
            best = right;
        }
    }
    if all == 0 { 0.0 } else { best as f64 / all as f64 }
}
