//! How long something took, stretch by stretch: quantiles, and how far they can be trusted.

use super::estimate::{Estimate, Residuals, Spread};
use super::observe::Observations;
use super::tally::{Cumulative, Histogram, Tally};

/// Times of all stretches together, and of each.
#[derive(Clone, Debug)]
pub struct Distribution {
    all: Histogram,
    batches: Vec<Vec<Cumulative>>,
}

impl Distribution {
    /// Returns how times are distributed that are taken from each stretch.
    pub fn of(seen: &Observations, times: impl Fn(&Tally) -> Histogram) -> Distribution {
        let mut all = Histogram::default();
        let mut cumulative = |tally: &Tally| {
            let histogram = times(tally);
            all.add(&histogram);
            histogram.cumulative()
        };
        let batches = seen.batches.iter().map(|run| run.iter().map(&mut cumulative).collect()).collect();
        Distribution { all, batches }
    }

    /// Returns all times together.
    pub fn into_all(self) -> Histogram {
        self.all
    }

    /// Returns the time that a share `q` of all does not exceed. The interval holds the times of which the observed share
    /// does not contradict `q`: a test for each time, turned around, so that no density has to be guessed.
    pub fn quantile(&self, q: f64) -> Estimate {
        if self.all.total() == 0 {
            return Estimate::unknown(0.0);
        }
        let value = self.all.quantile(q);
        let allowed = |time: f64| {
            let residual = |batch: &Cumulative| batch.up_to(time) - q * batch.total() as f64;
            Spread::cautious(&self.each(residual)).allows_zero()
        };
        Estimate { value, low: limit(value, self.all.least(), &allowed), high: limit(value, self.all.most(), &allowed) }
    }

    /// Returns how much each stretch moves a quantile away from its value.
    pub fn residuals(&self, q: f64, value: f64) -> Residuals {
        // How much the quantile moves for each customer too many below it: by Bahadur's representation, one over the
        // density there, read from the quantiles of both sides.
        let (all, step) = (&self.all, 0.25 * (1.0 - q).min(q));
        let slope = (all.quantile(q + step) - all.quantile(q - step)) / (2.0 * step * all.total().max(1) as f64);
        let count = self.batches.iter().map(Vec::len).sum::<usize>() as f64;
        self.each(|batch| (q * batch.total() as f64 - batch.up_to(value)) * slope * count)
    }

    fn each(&self, residual: impl Fn(&Cumulative) -> f64) -> Residuals {
        self.batches.iter().map(|run| run.iter().map(&residual).collect()).collect()
    }
}

/// Halved so often, any way is short; towards zero it is never short beside what is left of it.
const HALVINGS: usize = 64;

/// Returns the last time that is allowed on the way from one to another, by halving; where what is allowed changes more
/// than once on the way, one of the changes.
fn limit(from: f64, to: f64, allowed: &impl Fn(f64) -> bool) -> f64 {
    if allowed(to) {
        return to;
    }
    let (mut inside, mut outside) = (from, to);
    for _ in 0..HALVINGS {
        if (outside - inside).abs() <= 1e-4 * from.abs() {
            break;
        }
        let middle = 0.5 * (inside + outside);
        if allowed(middle) { inside = middle } else { outside = middle }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_next_to_zero_is_found_too() {
        assert_eq!(limit(0.0, 1.0, &|time| time <= 0.0), 0.0);
        assert!((limit(0.0, 1.0, &|time| time <= 0.3) - 0.3).abs() < 1e-9);
        assert!((limit(2.0, 5.0, &|time| time <= 3.0) - 3.0).abs() < 1e-3);
    }
}
