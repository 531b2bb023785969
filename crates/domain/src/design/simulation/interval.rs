//! What several replications say together: every number with its interval.

use super::engine::{Run, run};
use super::network::{Network, NetworkError};
use super::tally::{Histogram, Tally};

/// Replications of one network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Experiment {
    /// The first seed; each replication takes the next.
    pub seed: u64,
    /// How many replications, at least 2.
    pub replications: u32,
    /// Simulated seconds of each before anything is counted.
    pub warm_up: f64,
    /// Simulated seconds of each that are counted.
    pub seconds: f64,
}

/// A number and how far it can be trusted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The mean over replications.
    pub value: f64,
    /// Half the width of the 95 % interval.
    pub half_width: f64,
}

impl Estimate {
    /// Returns the mean of independent values with its 95 % interval by Student's t.
    pub fn of(values: &[f64]) -> Estimate {
        let count = values.len() as f64;
        let value = values.iter().sum::<f64>() / count.max(1.0);
        if values.len() < 2 {
            return Estimate { value, half_width: f64::INFINITY };
        }
        let variance = values.iter().map(|x| (x - value).powi(2)).sum::<f64>() / (count - 1.0);
        Estimate { value, half_width: student(values.len() as u32 - 1) * (variance / count).sqrt() }
    }
}

/// Simulates the replications on as many threads as given and returns them in the order of their seeds, so that the result
/// does not depend on the threads.
///
/// # Errors
/// When the network makes no sense.
pub fn experiment(network: &Network, experiment: &Experiment, threads: usize) -> Result<Vec<Tally>, NetworkError> {
    network.check()?;
    let runs: Vec<Run> = (0..u64::from(experiment.replications.max(1)))
        .map(|at| Run {
            seed: experiment.seed.wrapping_add(at.wrapping_mul(0x9e37_79b9_7f4a_7c15)),
            warm_up: experiment.warm_up,
            seconds: experiment.seconds,
        })
        .collect();
    let mut tallies: Vec<Option<Tally>> = vec![None; runs.len()];
    let share = runs.len().div_ceil(threads.max(1));
    std::thread::scope(|scope| {
        for (runs, tallies) in runs.chunks(share).zip(tallies.chunks_mut(share)) {
            scope.spawn(move || {
                for (one, tally) in runs.iter().zip(tallies) {
                    *tally = run(network, one).ok();
                }
            });
        }
    });
    Ok(tallies.into_iter().flatten().collect())
}

/// Returns the histograms of all replications as one.
pub fn together<'a>(histograms: impl IntoIterator<Item = &'a Histogram>) -> Histogram {
    let mut all = Histogram::default();
    histograms.into_iter().for_each(|histogram| all.add(histogram));
    all
}

/// Returns the 97.5 % quantile of Student's t (Hill, "Algorithm 396", 1970, by the Cornish-Fisher expansion of Abramowitz and
/// Stegun 26.7.5; the error is below 0.3 % from 4 degrees of freedom on, below them the table is used).
fn student(degrees: u32) -> f64 {
    const FEW: [f64; 5] = [f64::INFINITY, 12.706_204_736, 4.302_652_730, 3.182_446_305, 2.776_445_105];
    if let Some(known) = FEW.get(degrees as usize) {
        return *known;
    }
    let (z, n) = (1.959_963_984_540_054_f64, f64::from(degrees));
    let g1 = (z.powi(3) + z) / 4.0;
    let g2 = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0;
    let g3 = (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0;
    z + g1 / n + g2 / n.powi(2) + g3 / n.powi(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn students_t_agrees_with_the_tables() {
        for (degrees, table) in
            [(1, 12.706), (4, 2.776), (5, 2.571), (9, 2.262), (19, 2.093), (29, 2.045), (120, 1.980)]
        {
            assert!((student(degrees) / table - 1.0).abs() < 0.003, "{degrees}: {}", student(degrees));
        }
    }
}
