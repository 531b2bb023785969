//! What was seen of a language model: tokens, batches, memory, and how long one waits for the first word.

use super::told;
use crate::design::Design;
use crate::design::lower::llm::Served;
use crate::design::measured::{Figure, Speech, Tokens};
use crate::design::model::{Component, Llm, Measure};
use crate::design::simulation::{Distribution, Estimate, Histogram, Network, Observations, Report, StepTally, Tally};

/// Returns how many requests one replica can answer in a second, by mean lengths.
pub(super) fn capacity(llm: &Llm) -> f64 {
    Served::of(llm).capacity(llm.prompt.value.mean, llm.output.value.mean)
}

/// Returns what the replicas at a station of the network did, where it is a language model; `stay` is how long a request is
/// there on average.
pub(super) fn seen(network: &Network, seen: &Observations, report: &Report, at: usize, stay: f64) -> Option<Tokens> {
    let limits = network.stations[at].equipment.model.as_ref()?.limits;
    let (steps, waits) = (&seen.total.stations[at].steps, &report.stations[at].waits);
    let a_second = |of: fn(&StepTally) -> u64| -> Estimate {
        seen.ratio(|tally: &Tally| (of(&tally.stations[at].steps) as f64, tally.seconds))
    };
    let a_step = |of: fn(&StepTally) -> u64, whole: f64| -> Estimate {
        seen.ratio(|tally: &Tally| {
            let steps = &tally.stations[at].steps;
            (of(steps) as f64, whole * steps.count as f64)
        })
    };
    let first = report.stations[at].wait;
    // An answer of one word has no later ones.
    let later = steps.said as f64 / seen.total.stations[at].served.max(1) as f64 - 1.0;
    let each = if later > 0.01 { (stay - first.value).max(0.0) / later } else { 0.0 };
    Some(Tokens {
        read: a_second(|steps| steps.read),
        said: a_second(|steps| steps.said),
        first,
        first_quantiles: [0.5, 0.95, 0.99].map(|share| (share, waits.quantile(share))),
        each,
        batch: a_step(|steps| steps.batch, 1.0),
        most: u64::from(limits.batch),
        memory: a_step(|steps| steps.blocks, f64::from(limits.blocks.max(1))),
        preempted: a_second(|steps| steps.preempted),
    })
}

/// Returns what all language models of a design said, where it has any. Of one that gets more than it can do, the first token
/// is waited for without end.
pub(super) fn speech(design: &Design, network: &Network, seen: &Observations, overloaded: &[usize]) -> Option<Speech> {
    let of_model = |at: &usize| network.stations[*at].equipment.model.is_some();
    let models: Vec<usize> = (0..network.stations.len()).filter(of_model).collect();
    if models.is_empty() {
        return None;
    }
    let endless = overloaded.iter().any(|at| matches!(design.stations[*at].component, Component::Llm(_)));
    let ratio = |of: &dyn Fn(&Tally) -> (f64, f64)| {
        let estimate = seen.ratio(of);
        Figure { estimate, residuals: seen.ratio_residuals(estimate.value, of) }
    };
    let sum = |tally: &Tally, of: fn(&StepTally) -> u64| -> f64 {
        models.iter().map(|at| of(&tally.stations[*at].steps)).sum::<u64>() as f64
    };
    let waits = Distribution::of(seen, |tally| {
        let mut all = Histogram::default();
        models.iter().for_each(|at| all.add(&tally.stations[*at].waits));
        all
    });
    let first = |tally: &Tally| {
        let own = models.iter().map(|at| &tally.stations[*at]);
        own.fold((0.0, 0.0), |(waited, begun), own| (waited + own.waited, begun + own.begun as f64))
    };
    let quantile = |share: f64| {
        let estimate = waits.quantile(share);
        Figure { estimate, residuals: waits.residuals(share, estimate.value) }
    };
    let shares = told(design, |requirement| match requirement.measure {
        Measure::FirstTokenQuantile(share) => Some(share),
        _ => None,
    });
    Some(Speech {
        said: ratio(&|tally| (sum(tally, |steps| steps.said), tally.seconds)),
        first: if endless { Figure::endless() } else { ratio(&first) },
        first_quantiles: shares
            .into_iter()
            .map(|share| (share, if endless { Figure::endless() } else { quantile(share) }))
            .collect(),
    })
}
