//! Collecting requests into batches: until so many are there, or the first has waited long enough.

/// How batches are made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BatchPolicy {
    /// How many make a full batch.
    pub size: u32,
    /// How long the first one waits for others, in seconds.
    pub linger: f64,
}

/// What becomes of a batch when one more joins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Joined {
    /// It opened a batch, which closes at this instant if it is not full before; the number is that of the batch.
    Opened(u64, f64),
    /// It waits with the others.
    Waits,
    /// The batch is full; take it.
    Full,
}

/// A batch that is being collected. Requests are known by numbers of the caller's.
#[derive(Clone, Debug, PartialEq)]
pub struct Batcher {
    policy: BatchPolicy,
    collected: Vec<u32>,
    number: u64,
}

impl BatchPolicy {
    /// Returns the mean size of batches when requests come at random (Poisson) at this rate: the first, and of those that
    /// come while it waits as many as there is room for.
    pub fn mean_size(&self, rate: f64) -> f64 {
        1.0 + self.at_least(rate).iter().sum::<f64>()
    }

    /// Returns the mean time a request waits until its batch is closed.
    pub fn mean_wait(&self, rate: f64) -> f64 {
        // While k others are there, 1 + k wait; that lasts 1/rate if one more comes in time.
        let waited: f64 = self.at_least(rate).iter().enumerate().map(|(k, more)| (k + 1) as f64 * more / rate).sum();
        waited / self.mean_size(rate)
    }

    /// The chances that at least 1, 2 … size − 1 further ones come while the first waits.
    fn at_least(&self, rate: f64) -> Vec<f64> {
        let mean = rate * self.linger;
        let (mut log, mut seen) = (-mean, 0.0);
        (0..self.size.saturating_sub(1).min(1 << 20))
            .map(|k| {
                seen += f64::exp(log);
                log += mean.ln() - f64::from(k + 1).ln();
                (1.0 - seen).max(0.0)
            })
            .collect()
    }
}

impl Batcher {
    /// Returns a batcher with nothing collected.
    pub fn new(policy: BatchPolicy) -> Batcher {
        let policy = BatchPolicy { size: policy.size.max(1), linger: policy.linger.max(0.0) };
        Batcher { policy, collected: Vec::new(), number: 0 }
    }

    /// A request comes.
    pub fn join(&mut self, id: u32, now: f64) -> Joined {
        self.collected.push(id);
        match self.collected.len() {
            count if count >= self.policy.size as usize => Joined::Full,
            1 => {
                self.number += 1;
                Joined::Opened(self.number, now + self.policy.linger)
            }
            _ => Joined::Waits,
        }
    }

    /// Returns whether the batch of this number is still being collected: when its time is over it must be taken.
    pub fn collects(&self, number: u64) -> bool {
        self.number == number && !self.collected.is_empty()
    }

    /// Takes what was collected, in order of arrival.
    pub fn take(&mut self) -> Vec<u32> {
        // A batch that was full at once has no number; the next one gets another in any case.
        self.number += 1;
        std::mem::take(&mut self.collected)
    }

    /// Takes one out who does not wait any longer; false when it is not here.
    pub fn withdraw(&mut self, id: u32) -> bool {
        let before = self.collected.len();
        self.collected.retain(|other| *other != id);
        self.collected.len() < before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::simulation::Key;

    /// Returns mean size and mean wait of Poisson requests.
    fn collect(policy: BatchPolicy, rate: f64) -> (f64, f64) {
        let (mut batcher, mut draws) = (Batcher::new(policy), Key::of(6, "batch").alone());
        let (mut now, mut closes, mut came) = (0.0, (0, f64::INFINITY), Vec::new());
        let (mut batches, mut requests, mut waited) = (0.0, 0.0, 0.0);
        for at in 0..200_000 {
            now += draws.exponential() / rate;
            let mut close = |batch: Vec<u32>, instant: f64, came: &[f64]| {
                batches += 1.0;
                requests += batch.len() as f64;
                waited += batch.iter().map(|id| instant - came[*id as usize]).sum::<f64>();
            };
            if closes.1 <= now && batcher.collects(closes.0) {
                close(batcher.take(), closes.1, &came);
            }
            came.push(now);
            match batcher.join(at, now) {
                Joined::Opened(number, until) => closes = (number, until),
                Joined::Waits => {}
                Joined::Full => close(batcher.take(), now, &came),
            }
        }
        (requests / batches, waited / requests)
    }

    #[test]
    fn size_and_wait_agree_with_the_closed_forms() {
        for (size, linger, rate) in
            [(32, 0.002, 4000.0), (32, 0.002, 100.0), (8, 0.5, 40.0), (4, 1.0, 2.0), (1, 1.0, 3.0)]
        {
            let policy = BatchPolicy { size, linger };
            let (mean, wait) = collect(policy, rate);
            assert!((mean / policy.mean_size(rate) - 1.0).abs() < 0.015, "{policy:?} {rate}: size {mean}");
            assert!((wait - policy.mean_wait(rate)).abs() < 0.015 * linger, "{policy:?} {rate}: wait {wait}");
        }
    }

    #[test]
    fn the_time_of_a_batch_that_was_taken_means_nothing_to_the_next() {
        let mut batcher = Batcher::new(BatchPolicy { size: 2, linger: 1.0 });
        let Joined::Opened(first, until) = batcher.join(0, 0.0) else { unreachable!() };
        assert_eq!(until, 1.0);
        assert_eq!(batcher.join(1, 0.2), Joined::Full);
        assert_eq!(batcher.take(), [0, 1]);
        let Joined::Opened(second, _) = batcher.join(2, 0.5) else { unreachable!() };
        assert!(!batcher.collects(first) && batcher.collects(second));
        assert!(batcher.withdraw(2) && !batcher.collects(second) && !batcher.withdraw(2));
    }
}
