//! How long the interviewer of the design lab takes for a question, on the reference design of every case that is simulated.
//!
//! `cargo run --release -p app --example challenge_speed`: prints the times of eight questions to each, and the 95 %
//! quantile of all. Aim: one second.

use std::error::Error;
use std::time::Instant;

use app::{DesignOptions, Interview};

fn main() -> Result<(), Box<dyn Error>> {
    let mut all: Vec<u64> = Vec::new();
    for name in formats::case::names() {
        let case = app::design_case(name)?;
        let Some(text) = case.reference.as_deref() else { continue };
        let began = Instant::now();
        let Ok(mut interview) = Interview::begin(text, &DesignOptions::default())? else { continue };
        let opening = began.elapsed().as_millis();
        let mut times = Vec::new();
        let mut rulings = Vec::new();
        for _ in 0..8 {
            let Some(question) = interview.ask() else { break };
            times.push(question.took_ms);
            rulings.push(format!("{} {} {}", question.kind, question.about, question.ruling));
        }
        println!("{name:<18} begins in {opening} ms, questions in {times:?} ms: {}", rulings.join("; "));
        all.extend(times);
    }
    all.sort_unstable();
    let at = |share: f64| all.get(((all.len() as f64 * share).ceil() as usize).saturating_sub(1)).copied().unwrap_or(0);
    println!("{} questions: p50 {} ms, p95 {} ms, longest {} ms", all.len(), at(0.5), at(0.95), at(1.0));
    Ok(())
}
