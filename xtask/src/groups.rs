//! How well cards of real documents are put together: all pairs of labeled cards, as an import and as `compare` weigh them.
//!
//! Two cards ask the same, or they are near, or they have nothing to do with each other. Whether a near pair may be
//! suggested is a matter of taste, so both readings are printed.

use std::collections::BTreeMap;
use std::path::Path;

use domain::bank::{LineSpan, plain_text};
use domain::matching::{BESIDE, Decision, Fingerprint, Told, beside, compare_all, score, score_answered};
use serde::Deserialize;

use crate::agreement::boosting::Row;
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

/// Prints the tables, of the groups held out too if they are wanted.
pub fn print(root: &Path, held_out: bool) {
    labeled(root);
    for part in ["dev", "heldout"].into_iter().filter(|part| held_out || *part == "dev") {
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

/// A question of a document: where it stands and what it asks.
struct Asked {
    document: String,
    lines: LineSpan,
    question: String,
    answer: Option<Told>,
}

/// Prints the tables of the labeled cards of the five documents, as the reader cuts them: labels hold the first ninety
/// characters of a question.
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
    let mut asked = asked(&root.join("../shared/notes"));
    let found: Vec<Option<usize>> = cards.iter().map(|card| nearest(&asked, card)).collect();
    let missing = found.iter().filter(|at| at.is_none()).count();
    if missing > 0 {
        println!("of {missing} labeled cards the reader made none; their labels are taken\n");
    }
    let places: Vec<usize> = cards
        .iter()
        .zip(found)
        .map(|(card, found)| {
            found.unwrap_or_else(|| {
                let lines = LineSpan::line(card.q_line);
                asked.push(Asked { document: card.seed.clone(), lines, question: card.q.clone(), answer: None });
                asked.len() - 1
            })
        })
        .collect();
    let texts: Vec<&str> = places.iter().map(|&at| asked[at].question.as_str()).collect();
    let relation =
        |one: usize, other: usize| relations.get(&(cards[one], cards[other])).copied().unwrap_or(Relation::Other);
    table("groups, five documents", &texts, relation);
    together(&asked, &places, relation);
}

/// Returns the question that stands where the labeled card does, or on the line beside it.
fn nearest(asked: &[Asked], card: &Member) -> Option<usize> {
    let beside = |lines: LineSpan| lines.first.saturating_sub(card.q_line) + card.q_line.saturating_sub(lines.last);
    let there = asked.iter().enumerate().filter(|(_, one)| one.document == card.seed && beside(one.lines) <= 1);
    there.min_by_key(|(_, one)| beside(one.lines)).map(|(at, _)| at)
}

/// Returns what the documents of a folder ask.
fn asked(folder: &Path) -> Vec<Asked> {
    let mut files: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).collect();
    files.sort_by_key(std::fs::DirEntry::path);
    let mut asked = Vec::new();
    for file in files {
        let Ok(bytes) = std::fs::read(file.path()) else { continue };
        let Ok(decoded) = formats::decode(&bytes) else { continue };
        let document = file.file_name().to_string_lossy().into_owned();
        let notes = formats::read(&document, &decoded.text).notes;
        asked.extend(notes.into_iter().map(|note| Asked {
            document: document.clone(),
            lines: note.question_lines,
            answer: note.is_answered().then(|| Told::of(&plain_text(&note.answer))),
            question: note.question,
        }));
    }
    asked
}

/// Prints what becomes of the labeled cards when all cards of their documents are put together: what merges with one card
/// is on one card with all that merged with that. And how much is merged and suggested in all, labeled or not.
fn together(asked: &[Asked], labeled: &[usize], relation: impl Fn(usize, usize) -> Relation) {
    let prints: Vec<Fingerprint> = asked.iter().map(|one| Fingerprint::of(&one.question)).collect();
    let mut card: Vec<usize> = (0..prints.len()).collect();
    let (mut merged, mut suggested) = (0, 0);
    for one in 0..prints.len() {
        for other in one + 1..prints.len() {
            let (this, that) = (&prints[one], &prints[other]);
            let (_, decision) = match (&asked[one].answer, &asked[other].answer) {
                (Some(told), Some(other)) => score_answered((this, told), (that, other)),
                _ => score(this, that),
            };
            match decision {
                Decision::Merge => {
                    merged += 1;
                    let (kept, gone) = (card[one], card[other]);
                    card.iter_mut().filter(|card| **card == gone).for_each(|card| *card = kept);
                }
                Decision::Suggest => suggested += 1,
                Decision::Apart => {}
            }
        }
    }
    let mut tally = Tally::default();
    for one in 0..labeled.len() {
        for other in one + 1..labeled.len() {
            let joined = card[labeled[one]] == card[labeled[other]];
            tally.count(joined, relation(one, other) == Relation::Same);
        }
    }
    println!("five documents, all {} cards: {merged} pairs merged, {suggested} suggested", prints.len());
    println!("  labeled ones on one card    {}\n", tally.line());
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

fn all_pairs(many: usize) -> Vec<(usize, usize)> {
    (0..many).flat_map(|one| (one + 1..many).map(move |other| (one, other))).collect()
}

/// Pairs of different topics are many, and nearly all are told apart at a glance.
const APART: f64 = 0.1;

/// Returns what each pair of all questions is beside the others, for a fit.
pub fn crossed(questions: &[Question]) -> Vec<Row> {
    let prints: Vec<Fingerprint> = questions.iter().map(|question| Fingerprint::of(&question.text)).collect();
    let pairs = all_pairs(prints.len());
    let numbers = beside(&prints, &pairs);
    let row = |(&(one, other), numbers): (&(usize, usize), [f32; BESIDE.len()])| {
        let relation = questions[one].relation(&questions[other]);
        Row {
            values: numbers.to_vec(),
            target: f64::from(u8::from(relation == Relation::Same)),
            weight: if relation == Relation::Other { APART } else { 1.0 },
            crafted: false,
        }
    };
    pairs.iter().zip(numbers).map(row).collect()
}

fn table(name: &str, texts: &[&str], relation: impl Fn(usize, usize) -> Relation) {
    let prints: Vec<Fingerprint> = texts.iter().map(|text| Fingerprint::of(text)).collect();
    let (mut imported, mut compared) = (Weighed::default(), Weighed::default());
    let pairs = all_pairs(prints.len());
    let (pairing, comparisons) = compare_all(&prints, &pairs);
    for (&(one, other), comparison) in pairs.iter().zip(comparisons) {
        let relation = relation(one, other);
        imported.count(score(&prints[one], &prints[other]), relation);
        compared.count((comparison.score, comparison.decision), relation);
    }
    println!("{name}: {} cards, {} pairs the same", prints.len(), imported.merged.all());
    println!("  as an import");
    imported.print();
    println!("  compared, taken as {}", pairing.name());
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
