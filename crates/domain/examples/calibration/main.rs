//! `just calibration`: readiness held against simulated candidates whose skill is known.
//!
//! Columns: the error of the predicted share of questions answered well, beside the figures of the anchors' simulation; how
//! often the 90 % intervals hold the truth (share, stage, loop); Brier scores of one fresh question, one fresh stage and one
//! fresh loop, with the gain over the better of base rate and plain average.
//!
//! In the stern world, where learner, grader and labels all err against the candidate, the intervals lie too low: nothing in the
//! evidence tells it from a weaker candidate. It is printed to show how wrong that can be.
//!
//! Below, a reliability diagram; `--svg FILE` draws it too. `--seed N` rolls other candidates.

#[path = "../../tests/readiness/trial.rs"]
mod trial;
#[path = "../../tests/readiness/world.rs"]
mod world;

use domain::readiness::{Draws, Estimate, brier, reliability};
use trial::Case;
use world::World;

const CANDIDATES: usize = 2000;
const GRADED: [usize; 4] = [10, 30, 100, 300];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let svg = arguments.iter().position(|word| word == "--svg").and_then(|at| arguments.get(at + 1));
    let seed = arguments
        .iter()
        .position(|word| word == "--seed")
        .and_then(|at| arguments.get(at + 1)?.parse().ok())
        .unwrap_or(2026);
    let draws = Draws::lattice(4, 512);
    let mut drawn = Vec::new();
    for world in World::ALL {
        let bars = trial::bars(world);
        println!("\n{world:?} world, {CANDIDATES} candidates a row, seed {seed}");
        println!(
            "graded |  RMSE share  | cover share  stage  loop | Brier question: base  average  ours (gain) | Brier stage: base  average  ours (gain) | Brier loop: base  ours (gain)"
        );
        for graded in GRADED {
            let cases = trial::run(world, seed, CANDIDATES, graded, &bars, &draws);
            row(world, graded, &cases);
            if world == World::Full {
                drawn.extend(pairs(&cases, |case| &case.passes, |case| &case.passed));
            }
        }
    }
    let reliability = reliability(&drawn);
    println!(
        "\nReliability of stage chances, full world, {} predictions, Brier {:.4}",
        reliability.count, reliability.brier
    );
    println!("said        count   mean said   happened");
    for bin in &reliability.bins {
        let bar = "█".repeat((bin.happened * 40.0).round() as usize);
        println!(
            "{:.1}–{:.1} {:>10}   {:>9.3}   {:>8.3}  {bar}",
            bin.from, bin.to, bin.count, bin.expected, bin.happened
        );
    }
    if let Some(path) = svg
        && let Err(error) = std::fs::write(path, diagram(&reliability))
    {
        eprintln!("cannot write {path}: {error}");
    }
}

fn row(world: World, graded: usize, cases: &[Case]) {
    let anchors = |graded| match graded {
        10 => ".102",
        30 => ".078",
        100 => ".046",
        _ => ".029",
    };
    let shares: Vec<(Estimate, f64)> = cases.iter().flat_map(|case| case.answers.clone()).collect();
    let passes: Vec<(Estimate, f64)> = cases.iter().flat_map(|case| case.passes.clone()).collect();
    let whole: Vec<(Estimate, f64)> = cases.iter().filter_map(|case| case.whole).collect();
    let rmse =
        (shares.iter().map(|(said, truth)| (said.mean - truth).powi(2)).sum::<f64>() / shares.len() as f64).sqrt();
    let beside = if world == World::Plain { format!("({})", anchors(graded)) } else { String::new() };
    let question = scores(cases, &pairs(cases, |case| &case.answers, |case| &case.asked), |case| &case.asked);
    let stage = scores(cases, &pairs(cases, |case| &case.passes, |case| &case.passed), |case| &case.passed);
    let loops: Vec<(f64, bool)> = cases.iter().filter_map(|case| Some((case.whole?.0.mean, case.through))).collect();
    println!(
        "{graded:>6} | {rmse:.4} {beside:<6}| {:>9.3}  {:>7.3}  {:.3} | {question} | {stage} | {:.4}  {:.4} ({:>5.1} %)",
        covered(&shares),
        covered(&passes),
        covered(&whole),
        reliability(&loops).base,
        brier(&loops),
        (1.0 - brier(&loops) / reliability(&loops).base) * 100.0,
    );
}

fn covered(pairs: &[(Estimate, f64)]) -> f64 {
    let inside = pairs.iter().filter(|(said, truth)| (said.low..=said.high).contains(truth)).count();
    inside as f64 / pairs.len().max(1) as f64
}

fn pairs<'a>(
    cases: &'a [Case],
    said: impl Fn(&'a Case) -> &'a Vec<(Estimate, f64)>,
    happened: impl Fn(&'a Case) -> &'a Vec<bool>,
) -> Vec<(f64, bool)> {
    cases
        .iter()
        .flat_map(|case| said(case).iter().zip(happened(case)).map(|((said, _), happened)| (said.mean, *happened)))
        .collect()
}

/// Brier scores: always the base rate, the candidate's plain average, the model; and how much less than the better of the two.
fn scores<'a>(cases: &'a [Case], ours: &[(f64, bool)], happened: impl Fn(&'a Case) -> &'a Vec<bool>) -> String {
    let average: Vec<(f64, bool)> =
        cases.iter().flat_map(|case| happened(case).iter().map(|happened| (case.average, *happened))).collect();
    let (base, plain, model) = (reliability(ours).base, brier(&average), brier(ours));
    let gain = (1.0 - model / base.min(plain)) * 100.0;
    format!("{base:.4}  {plain:.4}  {model:.4} ({gain:>5.1} %)")
}

fn diagram(reliability: &domain::readiness::Reliability) -> String {
    let place = |x: f64, y: f64| (40.0 + 320.0 * x, 340.0 - 320.0 * y);
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 380 380\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <title>Reliability of readiness</title>\n<path d=\"M40 340L360 20\" stroke=\"gray\" stroke-dasharray=\"4\"/>\n\
         <path d=\"M40 20V340H360\" fill=\"none\" stroke=\"black\"/>\n\
         <text x=\"200\" y=\"372\" text-anchor=\"middle\">chance that was given</text>\n\
         <text x=\"14\" y=\"180\" text-anchor=\"middle\" transform=\"rotate(-90 14 180)\">share that passed</text>\n",
    );
    let most = reliability.bins.iter().map(|bin| bin.count).max().unwrap_or(1) as f64;
    for bin in &reliability.bins {
        let (x, y) = place(bin.expected, bin.happened);
        let radius = 3.0 + 7.0 * (bin.count as f64 / most).sqrt();
        svg += &format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"steelblue\"><title>{} predictions around {:.2}: {:.2} passed</title></circle>\n",
            bin.count, bin.expected, bin.happened
        );
    }
    svg + "</svg>\n"
}
