//! What was seen of a language model: tokens, batches, memory, and how long one waits for the first word.

use crate::design::lower::llm::Served;
use crate::design::measured::Tokens;
use crate::design::model::Llm;
use crate::design::simulation::{Estimate, Network, Observations, Report, StepTally, Tally};

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
