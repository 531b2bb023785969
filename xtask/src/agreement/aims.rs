//! What grading is to reach, beside what it reaches on questions that it has not seen.

use std::time::Instant;

use domain::grade::{Model, Rubric, grade};

use super::attack::Attack;
use super::figures::Figures;
use super::{Example, answers};

/// The share of attacks that must be at or under their limit.
const ATTACKS: f64 = 0.8;

/// Prints every aim with its figure; what no set at hand can show is said to be so.
pub fn print(model: &Model, held: &[&Example]) {
    println!("\nAims, on the held-out questions:\n\n     what                                        aim          is");
    for (nth, what, aim) in [
        ("A1", "Mohler, r", "≥ .64"),
        ("A2", "Mohler, never seen, r", "≥ .60"),
        ("A3", "neural-network exam, never seen, r", "≥ .64"),
    ] {
        println!("{nth:4} {what:42}  {aim:11}  the set is not here");
    }
    let of = |set: &str| Figures::of(model, &held.iter().copied().filter(|e| e.set == set).collect::<Vec<_>>());
    let (beetle, scientsbank, saf) = (of("beetle"), of("scientsbank"), of("saf"));
    least("", "SAF, no empty answers, r", 0.55, saf.r);
    least("A4", "SciEntsBank, two labels", 0.75, scientsbank.two);
    least("A5", "SciEntsBank, three labels", 0.52, scientsbank.three.unwrap_or(0.0));
    least("A6", "Beetle, two labels", 0.74, beetle.two);
    least("A6", "Beetle, three labels", 0.59, beetle.three.unwrap_or(0.0));
    for attack in Attack::ALL.into_iter().filter(|attack| attack.is_aimed_at()) {
        let scores: Vec<f64> = held.iter().filter(|e| e.attack == Some(attack)).map(|e| e.grade(model).score).collect();
        let met = scores.iter().filter(|score| attack.is_met(**score)).count();
        let what = format!("{} ≤ {:.1}, share of {}", attack.name(), attack.limit(), scores.len());
        least("A7", &what, ATTACKS, met as f64 / scores.len().max(1) as f64);
    }
    for (what, figures) in [("Beetle", &beetle), ("SciEntsBank", &scientsbank), ("SAF", &saf)] {
        let is_met = (0.88..=0.92).contains(&figures.cover);
        row("A8", &format!("{what}, inside the 90 % interval"), ".88 – .92", &format!("{:.3}", figures.cover), is_met);
    }
    least("A9", "SciEntsBank, surest 70 %, right", 0.82, scientsbank.surest);
    least("A9", "Beetle, surest 70 %, right", 0.82, beetle.surest);
    let times = times();
    let (half, p95) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    row(
        "A10",
        "120 words, six key points, words alone, p95",
        "≤ 30 ms",
        &format!("{p95:.1} ms (half of them ≤ {half:.1} ms)"),
        p95 <= 30.0,
    );
    let repeated = is_repeated(held);
    row("A11", "the same bytes twice and on two threads", "yes", if repeated { "yes" } else { "no" }, repeated);
}

fn least(nth: &str, what: &str, aim: f64, is: f64) {
    row(nth, what, &format!("≥ {aim:.2}"), &format!("{is:.3}"), is >= aim);
}

fn row(nth: &str, what: &str, aim: &str, is: &str, is_met: bool) {
    println!("{nth:4} {what:42}  {aim:11}  {is}{}", if is_met { "" } else { "  missed" });
}

const QUESTION: &str = "How does a transaction log keep a database safe when the machine stops?";
const POINTS: [&str; 6] = [
    "Every change is written to the log before the page that it changes",
    "A commit returns only after its record has reached the disk",
    "Recovery replays committed changes that were not on the pages",
    "Recovery takes back changes of transactions that did not commit",
    "A checkpoint bounds how much of the log must be read",
    "Records carry numbers so that replaying one twice does no harm",
];
const ANSWER: &str = "The database appends a description of each change to a file that only grows, and it does so before it touches \
    the page in memory or on disk, which is why people speak of writing ahead. When a client commits, the server waits until \
    that record is flushed, because otherwise a power cut could lose something it had promised. After a crash it reads the \
    file from the last checkpoint, applies again whatever had been committed but was still missing from the tables, and \
    rolls back the work of clients who never finished. Each page remembers the number of the last record that was applied \
    to it, therefore going over the same record a second time changes nothing. Checkpoints keep that reading short.";

/// Returns how long grading a usual answer takes from its texts to its reasons, in milliseconds, sorted.
fn times() -> Vec<f64> {
    let time = || {
        let start = Instant::now();
        let rubric = Rubric::of(QUESTION, &[&POINTS.join(". ")], &POINTS, &[]);
        std::hint::black_box(grade(&rubric, ANSWER, None));
        start.elapsed().as_secs_f64() * 1e3
    };
    let mut times: Vec<f64> = (0..100).map(|_| time()).collect();
    times.sort_by(f64::total_cmp);
    times
}

/// Returns whether grades are the same when they are worked out again, and by two threads at once.
fn is_repeated(held: &[&Example]) -> bool {
    let asked: Vec<(&super::Asked, &str)> = held
        .iter()
        .filter(|e| answers::hash(&e.answer).is_multiple_of(16))
        .map(|e| (&*e.asked, e.answer.as_str()))
        .collect();
    let text = || {
        let one = |(asked, answer): &(&super::Asked, &str)| {
            let references: Vec<&str> = asked.references.iter().map(String::as_str).collect();
            format!("{:?}", grade(&Rubric::of(&asked.question, &references, &[], &[]), answer, None))
        };
        asked.iter().map(one).collect::<String>()
    };
    let alone = text();
    std::thread::scope(|scope| {
        let both = [scope.spawn(text), scope.spawn(text)];
        both.into_iter().all(|thread| thread.join().is_ok_and(|text| text == alone))
    })
}
