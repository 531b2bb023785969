//! How well answers are graded: agreement with people on shared sets, and what answers reach that only look good.

mod aims;
pub mod answers;
mod attack;
mod baseline;
pub(crate) mod boosting;
mod figures;
mod fitting;
mod isotonic;
mod measure;
mod readings;
mod states;
mod tf_idf;

use std::fmt::Write as _;
use std::path::Path;
use std::rc::Rc;

use answers::{Graded, Set, sets};
use attack::{Attack, Target};
use baseline::Baseline;
use camino::Utf8PathBuf;
use domain::grade::{Grade, Model, NAMES, NEARNESS, Nearness, Note, Rubric, Standing, ThreeWay, grade_by};
use figures::{Figures, HEADINGS};
use measure::{Judged, macro_f1, pearson, rmse};

/// A question and its references, as they were written.
pub struct Asked {
    question: String,
    references: Vec<String>,
}

/// An answer with what grading sees of it.
pub struct Example {
    set: &'static str,
    question_id: String,
    attack: Option<Attack>,
    answer: String,
    score: f64,
    label: Option<String>,
    signals: Vec<f32>,
    /// What an embedder sees, when one is asked.
    near: Option<Nearness>,
    /// What holds its score beside the model.
    standing: Standing,
    rubric: Rc<Rubric>,
    asked: Rc<Asked>,
}

/// Into so many parts the questions are divided.
const QUARTERS: u64 = 4;

impl Example {
    fn is_held_out(&self) -> bool {
        self.quarter() == 0
    }

    /// Returns which quarter of the questions it belongs to.
    fn quarter(&self) -> u64 {
        answers::hash(&self.question_id) % QUARTERS
    }

    /// Returns all numbers that a model is fitted on.
    fn values(&self) -> Vec<f32> {
        self.signals.iter().chain(self.near.iter().flat_map(|near| &near.0)).copied().collect()
    }

    fn grade(&self, model: &Model) -> Grade {
        grade_by(model, &self.rubric, &self.answer, self.near.as_ref())
    }

    fn judged(&self, model: &Model) -> Judged {
        let grade = self.grade(model);
        Judged { score: grade.score, label: grade.label.name() }
    }

    /// Returns what the model alone makes of it where a guard holds it down, and else the grade.
    fn unguarded(&self, model: &Model) -> Judged {
        if self.standing.most >= 1.0 {
            return self.judged(model);
        }
        let values = self.values();
        let label = match () {
            () if model.correct.of(&values) > model.thresholds.1 => ThreeWay::Correct,
            () if model.contradictory.of(&values) > model.thresholds.0 => ThreeWay::Contradictory,
            () => ThreeWay::Incorrect,
        };
        Judged { score: f64::from(model.score.of(&values)).clamp(0.0, 1.0), label: label.name() }
    }

    fn says_nothing(&self) -> bool {
        self.standing.most < 0.05
    }
}

/// Which of the engines is measured.
pub enum Engine {
    /// Words alone.
    Lexical,
    /// Words and the model in a folder.
    Embedder(Utf8PathBuf),
}

impl Engine {
    fn is_lexical(&self) -> bool {
        matches!(self, Engine::Lexical)
    }

    fn model(&self) -> &'static Model {
        if self.is_lexical() { Model::fitted() } else { Model::fitted_near() }
    }

    fn read(&self, sets: &[Set], mut examples: Vec<Example>) -> Vec<Example> {
        if let Engine::Embedder(folder) = self
            && let Err(error) = readings::read(folder, &crate::root(), sets, &mut examples)
        {
            eprintln!("{error}");
            std::process::exit(1);
        }
        examples
    }
}

/// So many good answers to other questions of the same set are held against a question, and of other sets.
const STRAYS: (usize, usize) = (3, 2);

/// Returns the references that attacks are made of, with what belongs to other questions beside each.
fn targets<'a>(sets: &'a [Set], set: &'a Set) -> Vec<Target<'a>> {
    let first = first_answers(set);
    let mut targets = Vec::new();
    for (nth, graded) in first.iter().enumerate() {
        for (turn, reference) in graded.references().into_iter().take(4).enumerate() {
            let other = first[(nth + first.len() / 2 + turn) % first.len()];
            let strays = if turn == 0 { strays(sets, set, graded) } else { Vec::new() };
            targets.push(Target { graded, reference, foreign: other.references()[0], strays });
        }
    }
    targets
}

/// Returns one answer to each question.
fn first_answers(set: &Set) -> Vec<&Graded> {
    let mut seen = std::collections::HashSet::new();
    set.answers.iter().filter(|graded| seen.insert(&graded.question_id)).collect()
}

/// Returns good answers to other questions, of this set and of others; a small set gets more, so that it counts.
fn strays<'a>(sets: &'a [Set], set: &Set, graded: &Graded) -> Vec<&'a str> {
    let small = if set.answers.len() < 2000 { 3 } else { 1 };
    let mut state = answers::hash(&graded.question_id);
    let mut drawn = Vec::new();
    for from in sets {
        let count = small * if from.name == set.name { STRAYS.0 } else { STRAYS.1 / (sets.len() - 1) };
        let good: Vec<&Graded> = from
            .answers
            .iter()
            .filter(|other| other.score >= 0.99 && other.question_id != graded.question_id)
            .collect();
        for _ in 0..count {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            drawn.extend(good.get((state >> 33) as usize % good.len().max(1)).map(|other| &*other.answer));
        }
    }
    drawn
}

/// Returns every graded answer and every attack on the references.
fn examples(sets: &[Set]) -> Vec<Example> {
    let mut examples = Vec::new();
    for set in sets {
        let mut last: Option<(String, Rc<Rubric>, Rc<Asked>)> = None;
        let mut add = |graded: &Graded, attack: Option<Attack>, answer: &str| {
            if last.as_ref().is_none_or(|(id, ..)| *id != graded.question_id) {
                let rubric = Rubric::of(&graded.question, &graded.references(), &[], &[]);
                let references = graded.references().into_iter().map(str::to_owned).collect();
                let asked = Asked { question: graded.question.clone(), references };
                last = Some((graded.question_id.clone(), rubric.into(), asked.into()));
            }
            let Some((_, rubric, asked)) = &last else { return };
            examples.push(Example {
                set: set.name,
                question_id: graded.question_id.clone(),
                attack,
                answer: answer.to_owned(),
                score: graded.score,
                label: graded.label.clone().filter(|_| attack.is_none()),
                signals: rubric.signals(answer).to_vec(),
                near: None,
                standing: rubric.standing(answer),
                rubric: rubric.clone(),
                asked: asked.clone(),
            });
        };
        for graded in &set.answers {
            add(graded, None, &graded.answer);
        }
        for target in targets(sets, set) {
            for attack in Attack::ALL {
                attack.answers(&target).iter().for_each(|answer| add(target.graded, Some(attack), answer));
            }
        }
    }
    examples
}

/// Prints every number that grading sees, a row an answer, for analysis elsewhere.
pub fn dump(engine: &Engine, folder: &Path) {
    let Some(sets) = sets(folder) else { return skipped(folder) };
    let names = NAMES.iter().chain(&NEARNESS).take(if engine.is_lexical() { NAMES.len() } else { usize::MAX });
    println!(
        "set\tqid\tkind\tscore\tlabel\theld\tmost\tleast\tfull\t{}",
        names.copied().collect::<Vec<_>>().join("\t")
    );
    for example in engine.read(&sets, examples(&sets)) {
        let mut line = String::new();
        example.values().iter().for_each(|value| _ = write!(line, "\t{value:.4}"));
        let kind = example.attack.map_or("student", Attack::name);
        let label = example.label.as_deref().unwrap_or("-");
        let Example { set, question_id, score, standing, .. } = &example;
        let (most, least, full) = (standing.most, standing.settle(0.0), standing.settle(1.0));
        println!(
            "{set}\t{question_id}\t{kind}\t{score}\t{label}\t{}\t{most}\t{least}\t{full}{line}",
            example.is_held_out()
        );
    }
}

/// Writes the coefficients fitted on all shared sets.
pub fn fit(engine: &Engine, folder: &Path, root: &Path) -> std::io::Result<()> {
    let Some(sets) = sets(folder) else {
        skipped(folder);
        return Ok(());
    };
    let examples = engine.read(&sets, examples(&sets));
    let all: Vec<&Example> =
        examples.iter().filter(|example| example.attack.is_some() || !example.says_nothing()).collect();
    let model = fitting::model(&all);
    let (file, name) = if engine.is_lexical() { ("fitted.rs", "LEXICAL") } else { ("fitted_near.rs", "NEAR") };
    std::fs::write(root.join("crates/domain/src/grade").join(file), fitting::source(name, &model))
}

/// Prints the tables.
pub fn print(engine: &Engine, folder: &Path, root: &Path) {
    states::print(root);
    let Some(sets) = sets(folder) else { return skipped(folder) };
    let examples = engine.read(&sets, examples(&sets));
    let kept: Vec<&Example> =
        examples.iter().filter(|example| example.attack.is_some() || !example.says_nothing()).collect();
    let (held, within): (Vec<&Example>, Vec<&Example>) = kept.iter().partition(|example| example.is_held_out());
    println!(
        "Fitted on three quarters of the questions, measured on the others (answers that say nothing left out):\n"
    );
    let model = fitting::model(&within);
    println!("{HEADINGS}");
    for set in &sets {
        row(set.name, &model, &held.iter().copied().filter(|e| e.set == set.name).collect::<Vec<_>>());
    }
    beside(&sets, &model, &within, &held);
    println!("\nAttacks on the held-out references: share at or under the limit (mean score):\n");
    attacks(&sets, &model, &held);
    aims::print(&model, &held);
    quarters(&sets, &kept);
    println!("\nFitted on the other sets only:\n\n{HEADINGS}");
    for set in &sets {
        let (out, within): (Vec<&Example>, Vec<&Example>) = kept.iter().partition(|example| example.set == set.name);
        let model = fitting::model(&within);
        row(set.name, &model, &out);
        attacks(std::slice::from_ref(set), &model, &out);
    }
    println!("\nAs shipped (fitted on all of it, so flattering):\n\n{HEADINGS}");
    for set in &sets {
        row(set.name, engine.model(), &kept.iter().copied().filter(|e| e.set == set.name).collect::<Vec<_>>());
    }
    attacks(&sets, engine.model(), &kept);
}

fn row(name: &str, model: &Model, examples: &[&Example]) {
    println!("{name:12} {}", Figures::of(model, examples));
}

/// Prints the figures of all questions, each graded by a model that has not seen its quarter: those of one quarter alone
/// change by .02 with what happens to be in it.
fn quarters(sets: &[Set], examples: &[&Example]) {
    println!("\nEach quarter of the questions left out once, means:\n\n{HEADINGS}");
    let mut parts: Vec<Vec<Figures>> = sets.iter().map(|_| Vec::new()).collect();
    for quarter in 0..QUARTERS {
        let (out, within): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|e| e.quarter() == quarter);
        let model = fitting::model(&within);
        for (set, parts) in sets.iter().zip(&mut parts) {
            let of_set: Vec<&Example> = out.iter().copied().filter(|e| e.set == set.name).collect();
            parts.push(Figures::of(&model, &of_set));
        }
    }
    for (set, parts) in sets.iter().zip(&parts) {
        println!("{:12} {}", set.name, Figures::mean(parts));
    }
}

/// Prints simpler ways to grade beside ours, and ours without what attacks cost it, on the same held-out questions.
fn beside(sets: &[Set], model: &Model, within: &[&Example], held: &[&Example]) {
    println!(
        "\nBeside it, on the same held-out questions:\n\nset          way                                    r   rmse  3-way"
    );
    let tried: Vec<&Example> = within.iter().copied().filter(|e| e.attack.is_none()).collect();
    let trusting = fitting::model(&tried);
    for set in sets {
        let own: Vec<&Example> = tried.iter().copied().filter(|e| e.set == set.name).collect();
        let out: Vec<&Example> = held.iter().copied().filter(|e| e.set == set.name && e.attack.is_none()).collect();
        let with = |judge: &dyn Fn(&Example) -> Judged| out.iter().map(|e| judge(e)).collect::<Vec<_>>();
        figures(set.name, "ours", &with(&|e| e.judged(model)), &out);
        figures(set.name, "ours, guards off", &with(&|e| e.unguarded(model)), &out);
        figures(set.name, "ours, no guards, no attacks fitted", &with(&|e| e.unguarded(&trusting)), &out);
        for baseline in Baseline::ALL {
            figures(set.name, baseline.name(), &baseline.judge(&own, &out), &out);
        }
    }
}

fn figures(set: &str, way: &str, judged: &[Judged], examples: &[&Example]) {
    let pairs: Vec<(f64, f64)> = judged.iter().zip(examples).map(|(judged, e)| (judged.score, e.score)).collect();
    let three =
        three_way(judged.iter().zip(examples).filter_map(|(judged, e)| Some((judged.label, e.label.as_deref()?))));
    println!("{set:12} {way:34} {:.3}  {:.3}  {three:>5}", pearson(&pairs), rmse(&pairs));
}

/// Returns the macro-F1 of labels, or a dash where the set has none.
fn three_way<'a>(labels: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut labels = labels.peekable();
    if labels.peek().is_none() { "-".to_owned() } else { format!("{:.3}", macro_f1(labels)) }
}

fn attacks(sets: &[Set], model: &Model, examples: &[&Example]) {
    for set in sets {
        let mut line = format!("{:12}", set.name);
        for attack in Attack::ALL {
            let of: Vec<f64> = examples
                .iter()
                .filter(|e| e.set == set.name && e.attack == Some(attack))
                .map(|e| e.grade(model).score)
                .collect();
            let met = of.iter().filter(|score| attack.is_met(**score)).count();
            let count = of.len().max(1) as f64;
            let _ =
                write!(line, "  {} {:.2} ({:.2})", attack.name(), met as f64 / count, of.iter().sum::<f64>() / count);
        }
        println!("{line}");
    }
}

fn skipped(folder: &Path) {
    println!("SKIPPED: no graded answers at {}; set GRADED_ANSWERS to the folder that has them", folder.display());
}

/// Prints student answers that a guard holds down, and attacks that pass.
pub fn held_down(folder: &Path) {
    let Some(sets) = sets(folder) else { return skipped(folder) };
    for e in &examples(&sets) {
        let grade = grade_by(Model::fitted(), &e.rubric, &e.answer, None);
        if let Some(attack) = e.attack {
            if !attack.is_met(grade.score) {
                println!("{}\t{}\t{:.2}\t{}", e.set, attack.name(), grade.score, e.answer);
            }
        } else if e.standing.most < 1.0 {
            let notes: Vec<String> = grade.notes.iter().map(Note::to_string).collect();
            println!("{}\t{:.2}\t{}\t{}\t{}", e.set, e.score, e.standing.most, notes.join("; "), e.answer);
        }
    }
}
