//! The interviewer: changes the world in many ways, lets the design meet each change in a short simulation under the same
//! draws, and asks about the mildest change that breaks it.
//!
//! The simulation comes in as a function, so that nothing here depends on how it is done. A requirement that held is said
//! to break only when the paired difference between before and after excludes zero, and the interval of what was measured
//! lies beyond the limit: noise never breaks a design.

mod twist;
mod words;

use super::Design;
use super::measured::{Figure, Measured, Speech};
use super::model::{Measure, Requirement};
use super::simulation::Estimate;
use super::spoken::Unit;
use super::standing::{Demand, Standing, demand, demands, room};

pub(in crate::design) use twist::go_dark;
pub use twist::{Kind, STEPS, Twist, twists};
use words::Scene;

/// A question of the interviewer with what the simulation says to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Challenge {
    /// The change.
    pub twist: Twist,
    /// How hard it is: 0 is mild.
    pub step: usize,
    /// What it is about, by name; empty where it is about the whole.
    pub about: String,
    /// What the interviewer says.
    pub question: String,
    /// What the simulation answered.
    pub finding: String,
    /// What usually helps.
    pub advice: String,
    /// Whether the design lives with it.
    pub ruling: Ruling,
    /// The requirements that broke.
    pub flips: Vec<Flip>,
    /// What was measured before and after, pair by pair.
    pub shifts: Vec<Shift>,
    /// The design in the changed world.
    pub changed: Design,
    /// What was measured there.
    pub after: Measured,
    /// How many changes were simulated to find this one.
    pub tried: usize,
}

/// Whether a design lives with a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// A requirement that held does not hold any more.
    Breaks,
    /// Everything that held still holds.
    Holds,
    /// It cannot be told from so short a simulation.
    Open,
}

/// A requirement that held before and does not after.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// What was required.
    pub requirement: Requirement,
    /// What was measured before.
    pub before: Estimate,
    /// What is measured now.
    pub after: Estimate,
    /// By how much it changed, pair by pair.
    pub difference: Estimate,
}

/// A number before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// What it is.
    pub name: String,
    /// What requirement it belongs to, if to one.
    pub measure: Option<Measure>,
    /// Before.
    pub before: Estimate,
    /// After.
    pub after: Estimate,
    /// By how much it changed, pair by pair.
    pub difference: Estimate,
    /// What such a number is.
    pub unit: Unit,
}

/// What was asked before, so that nothing is asked twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The sort of change.
    pub kind: Kind,
    /// What it was about.
    pub about: String,
}

/// How a case begins the questions of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The sort of change.
    pub kind: Kind,
    /// A sentence or two, without numbers: those are of the design.
    pub says: String,
}

/// What is known when a question is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Round<'a> {
    /// What was asked before.
    pub asked: &'a [Asked],
    /// How the case begins its questions.
    pub openings: &'a [Opening],
    /// How many changes are simulated at most; what was met before is not simulated again.
    pub tries: usize,
}

/// Changes that a design met, so that later rounds know them: what was not asked yet may hurt most next.
#[derive(Clone, Debug, Default)]
pub struct Met(Vec<(Twist, Measured)>);

impl Met {
    fn of(&self, twist: &Twist) -> Option<&Measured> {
        self.0.iter().find(|(known, _)| known == twist).map(|(_, measured)| measured)
    }
}

impl Ruling {
    /// Returns it in a word.
    pub fn name(self) -> &'static str {
        match self {
            Ruling::Breaks => "breaks",
            Ruling::Holds => "holds",
            Ruling::Open => "open",
        }
    }
}

/// Returns the question that hurts this design most, or `None` when everything was asked.
///
/// `calm` is what was measured before any change. `guess` says how near a design comes to its limit without simulating it
/// (the utilization of its busiest station by mean flow), so that what certainly does nothing is tried last. `simulate`
/// measures a design under the same draws as `calm`, or gives up on one that cannot be simulated.
pub fn next(
    design: &Design,
    calm: &Measured,
    round: Round<'_>,
    met: &mut Met,
    guess: &dyn Fn(&Design) -> f64,
    simulate: &mut dyn FnMut(&Design) -> Option<Measured>,
) -> Option<Challenge> {
    let design = &with_promises(design, calm);
    let mut best: Option<(f64, usize, Trial)> = None;
    let (mut tried, mut simulated) = (0, 0);
    let ranked = ranked(design, calm, round.asked, guess);
    for step in 0..STEPS {
        // Each step has its part of the effort: while nothing broke, harder ones must get their turn.
        let most = (round.tries * (step + 1)).div_ceil(STEPS);
        for (_, _, twist) in ranked.iter().filter(|(own, ..)| *own == step) {
            let known = if twist.is_requirement() { Some(calm) } else { met.of(twist) };
            if known.is_none() && simulated >= most {
                continue;
            }
            let changed = twist.apply(design);
            let after = match known {
                Some(known) => known.clone(),
                None => {
                    let Some(after) = simulate(&changed) else { continue };
                    simulated += 1;
                    met.0.push((twist.clone(), after.clone()));
                    after
                }
            };
            tried += 1;
            let trial = judged(design, calm, twist, changed, after);
            let hurt = trial.hurt(step);
            if best.as_ref().is_none_or(|(most, ..)| hurt > *most) {
                best = Some((hurt, step, trial));
            }
        }
        if best.as_ref().is_some_and(|(.., trial)| trial.ruling == Ruling::Breaks) {
            break;
        }
    }
    let (_, step, trial) = best?;
    let scene = Scene { design, calm, round: round.asked.len(), openings: round.openings };
    Some(Challenge {
        about: trial.twist.about(design),
        question: words::question(&scene, &trial.twist),
        finding: trial.finding(&scene),
        advice: words::advice(&trial.twist).to_owned(),
        twist: trial.twist,
        step,
        ruling: trial.ruling,
        flips: trial.flips,
        shifts: trial.shifts,
        changed: trial.changed,
        after: trial.after,
        tried,
    })
}

/// Returns what may be asked, each with its step: within a step what comes nearest to its limit is first; among equals the
/// order is that of the kinds.
fn ranked(
    design: &Design,
    calm: &Measured,
    asked: &[Asked],
    guess: &dyn Fn(&Design) -> f64,
) -> Vec<(usize, f64, Twist)> {
    let pressed = |twist: &Twist| guess(&twist.apply(design));
    let open = unasked(design, calm, asked).into_iter();
    let mut ranked: Vec<(usize, f64, Twist)> = open.map(|(step, twist)| (step, -pressed(&twist), twist)).collect();
    ranked.sort_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)));
    ranked
}

/// Returns how the design meets one certain change, the same way; used to see whether an edit helped against it.
pub fn again(
    design: &Design,
    calm: &Measured,
    twist: &Twist,
    simulate: &mut dyn FnMut(&Design) -> Option<Measured>,
) -> Option<(Ruling, String, Vec<Shift>)> {
    let design = &with_promises(design, calm);
    let changed = twist.apply(design);
    let after = if twist.is_requirement() { calm.clone() } else { simulate(&changed)? };
    let trial = judged(design, calm, twist, changed, after);
    let scene = Scene { design, calm, round: 0, openings: &[] };
    let finding = trial.finding(&scene);
    Some((trial.ruling, finding, trial.shifts))
}

/// Says what usually helps against a change.
pub fn advice(twist: &Twist) -> &'static str {
    words::advice(twist)
}

/// Says a requirement as it is spoken.
pub fn said(requirement: &Requirement) -> String {
    words::required(requirement)
}

/// A design that promises nothing about time or loss is held to what it does now, roughly.
fn with_promises(design: &Design, calm: &Measured) -> Design {
    let promised = |wanted: fn(Measure) -> bool| design.requirements.iter().any(|known| wanted(known.measure));
    let mut design = design.clone();
    if !promised(|measure| matches!(measure, Measure::Quantile(_) | Measure::Mean))
        && let Some(now) = calm.whole.quantile(0.99).map(Figure::value).filter(|now| now.is_finite() && *now > 0.0)
    {
        let limit = spoken_limit(2.0 * now);
        design.requirements.push(Requirement { measure: Measure::Quantile(0.99), source: None, limit, span: None });
    }
    if !promised(|measure| matches!(measure, Measure::Loss | Measure::Availability | Measure::Throughput)) {
        let limit = (2.0 * calm.whole.lost.value()).max(0.01);
        design.requirements.push(Requirement { measure: Measure::Loss, source: None, limit, span: None });
    }
    design
}

fn spoken_limit(value: f64) -> f64 {
    let unit = 10_f64.powf(value.log10().floor());
    (value / unit).ceil() * unit
}

/// Returns what may still be asked: kinds that were not asked; when all were, whatever was not asked about the same thing.
fn unasked(design: &Design, calm: &Measured, asked: &[Asked]) -> Vec<(usize, Twist)> {
    let all = twists(design, calm);
    let fresh = |twist: &Twist| asked.iter().all(|before| before.kind != twist.kind());
    let other = |twist: &Twist| {
        let about = twist.about(design);
        asked.iter().all(|before| before.kind != twist.kind() || before.about != about)
    };
    let (new, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, twist)| fresh(twist));
    if new.is_empty() { rest.into_iter().filter(|(_, twist)| other(twist)).collect() } else { new }
}

/// A design that met a change.
struct Trial {
    twist: Twist,
    changed: Design,
    after: Measured,
    shifts: Vec<Shift>,
    flips: Vec<Flip>,
    ruling: Ruling,
    /// How far beyond its limit the worst requirement is, as a share of the limit.
    beyond: f64,
}

impl Trial {
    fn finding(&self, scene: &Scene<'_>) -> String {
        words::finding(scene, &self.twist, &self.changed, &self.after, &self.shifts, &self.flips, self.ruling)
    }

    /// Breaking counts before everything else; then how far it goes beyond. A design that holds is told the hardest that it
    /// lives with.
    fn hurt(&self, step: usize) -> f64 {
        let first = match self.ruling {
            Ruling::Breaks => 2e6,
            Ruling::Open => 1e6,
            Ruling::Holds => 10.0 * step as f64,
        };
        first + self.beyond.clamp(-1.0, 1e5)
    }
}

/// Returns what a change does to a design that met it.
fn judged(design: &Design, calm: &Measured, twist: &Twist, changed: Design, after: Measured) -> Trial {
    let now = demands(&changed, &after);
    let flips: Vec<Flip> = now.iter().filter_map(|now| flip(design, calm, now)).collect();
    let doubtful = now.iter().any(|now| now.standing == Standing::Open && held(design, calm, now));
    let ruling = match (flips.is_empty(), doubtful) {
        (false, _) => Ruling::Breaks,
        (true, true) => Ruling::Open,
        (true, false) => Ruling::Holds,
    };
    let beyond = now
        .iter()
        .filter(|now| now.standing != Standing::Unmeasured && held(design, calm, now))
        .map(|now| {
            let room = room(&now.requirement, now.figure.as_ref().map_or(0.0, Figure::value));
            // What has no end is as far beyond as it gets.
            if room.is_finite() { -room / now.requirement.limit.abs().max(1e-12) } else { 1e5 }
        })
        .fold(-1.0, f64::max);
    let mut shifts = shifts(calm, &after, &changed);
    // Servers that are lost are paid for all the same.
    if matches!(twist, Twist::ZoneLoss { .. } | Twist::ServerLoss { .. }) {
        shifts.retain(|shift| shift.measure != Some(Measure::Cost));
    }
    Trial { twist: twist.clone(), changed, after, shifts, flips, ruling, beyond }
}

/// Returns whether a requirement held before the change: by its own limit if the change set none, else as it stands.
fn held(design: &Design, calm: &Measured, now: &Demand) -> bool {
    let before = design
        .requirements
        .iter()
        .find(|known| known.measure == now.requirement.measure && known.source == now.requirement.source);
    before.is_none_or(|before| {
        matches!(demand(design, calm, before).standing, Standing::Holds | Standing::Open | Standing::Unmeasured)
    })
}

/// Returns a requirement as broken when it held, is beyond its limit for sure, and the paired difference excludes zero.
fn flip(design: &Design, calm: &Measured, now: &Demand) -> Option<Flip> {
    if now.standing != Standing::Fails || !held(design, calm, now) {
        return None;
    }
    let before = demand(design, calm, &now.requirement);
    let (one, other) = (before.figure?, now.figure.clone()?);
    // The limit itself moved: what stood before is broken by what was measured all along.
    let moved = !design.requirements.contains(&now.requirement) && before.standing == Standing::Fails;
    let difference = other.minus(&one);
    let certain =
        if super::standing::is_floor(now.requirement.measure) { difference.high < 0.0 } else { difference.low > 0.0 };
    (certain || moved).then_some(Flip {
        requirement: now.requirement.clone(),
        before: one.estimate,
        after: other.estimate,
        difference,
    })
}

/// Returns what is required of language models, before and after.
fn of_speech(
    before: &Speech,
    after: &Speech,
    required: &impl Fn(Measure) -> bool,
    shift: &impl Fn(&str, Option<Measure>, &Figure, &Figure, Unit) -> Shift,
) -> Vec<Shift> {
    let quantiles = before.first_quantiles.iter().zip(&after.first_quantiles);
    let quantiles = quantiles.map(|((share, one), (_, other))| (Measure::FirstTokenQuantile(*share), one, other));
    let times = quantiles.chain([(Measure::FirstToken, &before.first, &after.first)]);
    let times = times.filter(|(measure, ..)| required(*measure));
    let mut all: Vec<Shift> = times
        .map(|(measure, one, other)| shift(&words::timed(measure), Some(measure), one, other, Unit::Time))
        .collect();
    if required(Measure::Tokens) {
        all.push(shift("tokens said", Some(Measure::Tokens), &before.said, &after.said, Unit::Rate));
    }
    all
}

/// Returns the numbers before and after that a candidate looks at.
pub fn shifts(before: &Measured, after: &Measured, changed: &Design) -> Vec<Shift> {
    let shift = |name: &str, measure: Option<Measure>, one: &Figure, other: &Figure, unit: Unit| Shift {
        name: name.to_owned(),
        measure,
        before: one.estimate,
        after: other.estimate,
        difference: other.minus(one),
        unit,
    };
    let mut all = Vec::new();
    let required = |measure: Measure| changed.requirements.iter().any(|known| known.measure == measure);
    let mut quantiles: Vec<f64> = before.whole.quantiles.iter().map(|(share, _)| *share).collect();
    quantiles.retain(|share| [0.5, 0.99].contains(share) || required(Measure::Quantile(*share)));
    // What is promised comes first, then what everybody asks about.
    quantiles.sort_by_key(|share| (!required(Measure::Quantile(*share)), (*share < 0.99)));
    for quantile in quantiles {
        if let (Some(one), Some(other)) = (before.whole.quantile(quantile), after.whole.quantile(quantile)) {
            let name = words::percentile(quantile);
            all.push(shift(&name, Some(Measure::Quantile(quantile)), one, other, Unit::Time));
        }
    }
    if required(Measure::Mean) {
        all.push(shift("the mean", Some(Measure::Mean), &before.whole.mean, &after.whole.mean, Unit::Time));
    }
    if let (Some(one), Some(other)) = (&before.speech, &after.speech) {
        all.extend(of_speech(one, other, &required, &shift));
    }
    all.push(shift("what is lost", Some(Measure::Loss), &before.whole.lost, &after.whole.lost, Unit::Share));
    all.push(shift(
        "what is answered",
        Some(Measure::Throughput),
        &before.whole.answered,
        &after.whole.answered,
        Unit::Rate,
    ));
    if let Some((at, _)) = after.bottleneck()
        && let (Some(one), Some(other)) = (before.stations.get(at), after.stations.get(at))
        && let (Some(one), Some(other)) = (&one.utilization, &other.utilization)
    {
        let name = changed.stations.get(at).map_or("", |station| station.name.as_str());
        all.push(shift(&format!("utilization of `{name}`"), Some(Measure::Utilization), one, other, Unit::Share));
    }
    if before.cost != after.cost {
        let (one, other) = (Figure::known(before.cost), Figure::known(after.cost));
        all.push(shift("the cost", Some(Measure::Cost), &one, &other, Unit::Cost));
    }
    all
}

#[cfg(test)]
mod tests;
