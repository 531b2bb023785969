//! How well unanswered questions are linked to answers, and what weighs an answer fitted anew.
//!
//! Written links are weighed among all answers of their file; those that an import found, in the bank that our own
//! development documents are.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use domain::matching::{
    Decision, Fingerprint, GROUNDS, Index, Told, among, answers, grounds, is_worth_weighing, score,
};
use serde::Deserialize;

use crate::accuracy::{layouts, notes};
use crate::agreement::boosting::{self, Effort, Loss, Row, Sense, Senses};
use crate::matching::{FITTED, PAIRS, READ, Tally, fitted, grown, rows, sense};

/// Links that an import found in documents.
const FOUND: [&str; 2] = ["bank.dev", "bank.dev2"];
const FOUND_HELD_OUT: &str = "bank.heldout";
/// There are few links for so many numbers, and those that the tables were written for flatter.
const RIDGE: f64 = 20.0;
/// What a link counts that an import found in documents, beside those that somebody wrote.
const FOUND_LINK: f64 = 1.0;
/// The trees beside the sum.
const TREES: Effort = Effort { trees: 120, rate: 0.07, least: 4.0, pull: 3.0, ridge: RIDGE, line: 0.0 };
/// Questions are left out in so many turns.
const TURNS: u64 = 8;

#[derive(Deserialize)]
pub struct Link {
    q: String,
    cand_q: String,
    cand_a: String,
    answers: bool,
}

/// Returns the labeled links of a file.
pub fn labeled(root: &Path, part: &str) -> Vec<Link> {
    rows(&root.join(PAIRS).join(format!("links.{part}.jsonl")))
}

/// Prints how well links are weighed that an import found.
pub fn print_found(root: &Path, held_out: bool) {
    let bank = bank_of_documents(root);
    for part in FOUND.into_iter().chain([FOUND_HELD_OUT].into_iter().filter(|_| held_out)) {
        let links = labeled(root, part);
        let linked = Linked::of(&links, Candidates::Labeled, &bank);
        println!("{part}: {} links that an import found in documents", links.len());
        println!("  links, sure                 {}", linked.sure.line());
        println!("  links, sure or suggested    {}\n", linked.shown.line());
    }
}

/// Prints the weights of `ANSWERS` in `domain/src/matching/line.rs` and the trees of `answer_trees.rs`, and what they are
/// worth on questions left out.
pub fn fit(root: &Path) {
    let mut asked: Vec<Asked> = Vec::new();
    for part in FITTED.into_iter().filter(|part| !READ.contains(part)) {
        let links = labeled(root, part);
        asked.extend(weighed(&links, Candidates::All, &bank_of(&links), 1.0));
    }
    let bank = bank_of_documents(root);
    let found: Vec<Link> = FOUND.iter().flat_map(|part| labeled(root, part)).collect();
    asked.extend(weighed(&found, Candidates::Labeled, &bank, FOUND_LINK));
    left_out(&asked);
    let examples: Vec<Row> = asked.into_iter().flat_map(|asked| asked.rows).collect();
    println!("ANSWERS\n{}", fitted(&GROUNDS, &examples, RIDGE));
    println!("ANSWER TREES\n{}", grown(&GROUNDS, &examples, TREES));
}

/// A question with the answers weighed for it.
struct Asked {
    /// In which turn it is left out.
    turn: u64,
    found: bool,
    rows: Vec<Row>,
    rivals: Vec<Vec<usize>>,
}

fn weighed(links: &[Link], candidates: Candidates, bank: &Index, weight: f64) -> Vec<Asked> {
    let found = candidates == Candidates::Labeled;
    let beside = beside_each_other(links, candidates);
    let asked = |(asked, candidates): (&&str, &Vec<(LinkRead, bool)>)| Asked {
        turn: asked.bytes().fold(7_u64, |hash, byte| hash.wrapping_mul(31).wrapping_add(u64::from(byte))) % TURNS,
        found,
        rows: candidates.iter().map(|(link, right)| row(link, *right, bank, weight)).collect(),
        rivals: (0..candidates.len()).map(|nth| rivals(candidates, nth)).collect(),
    };
    beside.iter().map(asked).collect()
}

/// Prints how precise and complete links are from several scores on, each question weighed by what was fitted on
/// others.
fn left_out(asked: &[Asked]) {
    let line: Vec<Sense> = GROUNDS.iter().map(|name| sense(name)).collect();
    let effort = Effort { line: 0.5, ..TREES };
    let mut weighed: Vec<(bool, f64, bool)> = Vec::new();
    for turn in 0..TURNS {
        let rows: Vec<&Row> = asked.iter().filter(|asked| asked.turn != turn).flat_map(|asked| &asked.rows).collect();
        let rows: Vec<Row> = rows.into_iter().map(copied).collect();
        let senses = Senses { trees: line.clone(), line: line.clone() };
        let sum = boosting::fit(&rows, &senses, Loss::Odds, effort);
        for asked in asked.iter().filter(|asked| asked.turn == turn) {
            let score = |row: &Row| 1.0 / (1.0 + f64::from(-sum.of(&row.values)).exp());
            let scores: Vec<f64> = asked.rows.iter().map(score).collect();
            for (nth, row) in asked.rows.iter().enumerate() {
                let rival = asked.rivals[nth].iter().map(|&rival| scores[rival]).max_by(f64::total_cmp);
                weighed.push((asked.found, among(scores[nth], rival).0, row.target > 0.5));
            }
        }
    }
    for (name, found) in [("written", false), ("found", true)] {
        for from in [0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98] {
            let mut tally = Tally::default();
            let these = weighed.iter().filter(|one| one.0 == found);
            these.for_each(|(_, score, right)| tally.count(*score >= from, *right));
            println!("{name}, left out, from {from:.2}  {}", tally.line());
        }
    }
}

fn copied(row: &Row) -> Row {
    Row { values: row.values.clone(), target: row.target, weight: row.weight, crafted: row.crafted }
}

fn row(link: &LinkRead, right: bool, bank: &Index, weight: f64) -> Row {
    Row {
        values: grounds(&link.asked, &link.candidate, &link.told, bank).to_vec(),
        target: f64::from(u8::from(right)),
        weight,
        crafted: false,
    }
}

/// Which answers stand beside each other.
#[derive(Clone, Copy, PartialEq)]
pub enum Candidates {
    /// Those that were labeled for the question.
    Labeled,
    /// All of the file, as in a bank; what was not labeled for a question does not answer it.
    All,
}

/// How well unanswered questions are linked to answers.
#[derive(Default)]
pub struct Linked {
    /// Relied on.
    pub sure: Tally,
    /// Relied on or shown.
    pub shown: Tally,
}

impl Linked {
    /// Returns how well the questions of a file are linked, given the bank that they stand in.
    pub fn of(links: &[Link], candidates: Candidates, bank: &Index) -> Linked {
        let mut linked = Linked::default();
        for candidates in beside_each_other(links, candidates).values() {
            let score = |(link, _): &(LinkRead, bool)| answers(&link.asked, &link.candidate, &link.told, bank).score;
            let scores: Vec<f64> = candidates.iter().map(score).collect();
            for (nth, (_, right)) in candidates.iter().enumerate() {
                let rivals = rivals(candidates, nth).into_iter().map(|rival| scores[rival]);
                let decision = among(scores[nth], rivals.max_by(f64::total_cmp)).1;
                linked.sure.count(decision == Decision::Merge, *right);
                linked.shown.count(decision != Decision::Apart, *right);
            }
        }
        linked
    }
}

/// A candidate read beside the question.
struct LinkRead {
    asked: Fingerprint,
    candidate: Fingerprint,
    told: Told,
}

impl LinkRead {
    fn of(asked: &str, candidate: &Link) -> LinkRead {
        LinkRead {
            asked: Fingerprint::of(asked),
            candidate: Fingerprint::of(&candidate.cand_q),
            told: Told::of(&candidate.cand_a),
        }
    }
}

/// Returns the bank that all questions of a file would be.
pub fn bank_of(links: &[Link]) -> Index {
    let questions: BTreeSet<&str> = links.iter().flat_map(|link| [&*link.q, &*link.cand_q]).collect();
    let mut bank = Index::default();
    for (key, question) in (0..).zip(questions) {
        bank.insert(key, &Fingerprint::of(question));
    }
    bank
}

/// Returns the bank that our own development documents are.
fn bank_of_documents(root: &Path) -> Index {
    let mut bank = Index::default();
    let notes = layouts(root, "dev").into_iter().filter_map(|(_, document, _)| notes(&document)).flatten();
    for (key, note) in (0..).zip(notes) {
        bank.insert(key, &Fingerprint::of(&note.question));
    }
    bank
}

/// Returns, for each unanswered question, its candidates and whether each is right.
fn beside_each_other(links: &[Link], which: Candidates) -> BTreeMap<&str, Vec<(LinkRead, bool)>> {
    let mut candidates: BTreeMap<&str, Vec<(LinkRead, bool)>> = BTreeMap::new();
    let mut labeled: BTreeSet<(&str, &str)> = BTreeSet::new();
    for link in links {
        labeled.insert((&link.q, &link.cand_q));
        candidates.entry(&link.q).or_default().push((LinkRead::of(&link.q, link), link.answers));
    }
    if which == Candidates::All {
        let others: BTreeMap<&str, &Link> = links.iter().map(|link| (&*link.cand_q, link)).collect();
        for (asked, candidates) in &mut candidates {
            for (_, other) in others.iter().filter(|(other, _)| !labeled.contains(&(*asked, **other))) {
                let read = LinkRead::of(asked, other);
                if is_worth_weighing(&read.asked, &read.candidate, &read.told) {
                    candidates.push((read, asked.eq_ignore_ascii_case(&other.cand_q)));
                }
            }
        }
    }
    candidates
}

/// Returns the answers that stand against one: those whose own questions do not ask what its question asks.
fn rivals(candidates: &[(LinkRead, bool)], nth: usize) -> Vec<usize> {
    let apart = |other: &usize| {
        *other != nth && score(&candidates[nth].0.candidate, &candidates[*other].0.candidate).1 == Decision::Apart
    };
    (0..candidates.len()).filter(apart).collect()
}
