//! What was seen: how long things took and how busy stations were.

/// Counts of times in buckets whose width is a fixed share of their size: 256 buckets an octave, so that any quantile is
/// read with a relative error below 0.14 % (after the high dynamic range histogram of G. Tene).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Histogram {
    counts: Vec<u64>,
    /// The number of the first bucket that is kept.
    first: usize,
    total: u64,
    sum: f64,
    most: f64,
}

/// The bits of a double kept below its exponent.
const FINE: u32 = 8;

impl Histogram {
    /// Counts a time; a negative one counts as zero.
    #[inline]
    pub fn record(&mut self, time: f64) {
        let time = time.max(0.0);
        self.total += 1;
        self.sum += time;
        self.most = self.most.max(time);
        let bucket = (time.to_bits() >> (52 - FINE)) as usize;
        match bucket.checked_sub(self.first).and_then(|at| self.counts.get_mut(at)) {
            Some(count) => *count += 1,
            None => self.extend(bucket),
        }
    }

    #[cold]
    fn extend(&mut self, bucket: usize) {
        // Zero has a bucket far below all others; it must not stretch the table across the whole range of doubles.
        let bucket = bucket.max(LEAST);
        if self.counts.is_empty() {
            self.first = bucket;
        }
        if bucket < self.first {
            let missing = self.first - bucket;
            self.counts.splice(0..0, std::iter::repeat_n(0, missing));
            self.first = bucket;
        }
        let at = bucket - self.first;
        if at >= self.counts.len() {
            self.counts.resize(at + 1, 0);
        }
        self.counts[at] += 1;
    }

    /// Returns how many times were counted.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Returns the mean, 0 of nothing.
    pub fn mean(&self) -> f64 {
        if self.total == 0 { 0.0 } else { self.sum / self.total as f64 }
    }

    /// Returns the greatest time.
    pub fn most(&self) -> f64 {
        self.most
    }

    /// Returns the time that a share `q` of all does not exceed; 0 of nothing.
    pub fn quantile(&self, q: f64) -> f64 {
        let rank = ((q.clamp(0.0, 1.0) * self.total as f64).ceil() as u64).max(1);
        let mut seen = 0;
        for (at, count) in self.counts.iter().enumerate() {
            seen += count;
            if seen >= rank {
                let low = edge(self.first + at);
                let high = edge(self.first + at + 1);
                return (0.5 * (low + high)).min(self.most);
            }
        }
        self.most
    }

    /// Adds what another counted.
    pub fn add(&mut self, other: &Histogram) {
        if other.total == 0 {
            return;
        }
        for (at, count) in other.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let bucket = other.first + at;
            self.extend(bucket);
            self.counts[bucket - self.first] += count - 1;
        }
        self.total += other.total;
        self.sum += other.sum;
        self.most = self.most.max(other.most);
    }
}

/// Times below a picosecond count as one.
const LEAST: usize = ((1023 - 40) << FINE) as usize;

fn edge(bucket: usize) -> f64 {
    f64::from_bits((bucket as u64) << (52 - FINE))
}

/// What was seen at one station.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StationTally {
    /// How long customers waited before their service began.
    pub waits: Histogram,
    /// How long they were here altogether.
    pub stays: Histogram,
    /// How many came.
    pub arrived: u64,
    /// How many were refused because there was no room.
    pub refused: u64,
    /// How many gave up waiting.
    pub gave_up: u64,
    /// Server-seconds worked.
    pub busy: f64,
    /// The integral of the number here over time.
    pub present: f64,
    /// The most that were here at once.
    pub most: u64,
}

/// What was seen in a run after its warm-up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// From the source to the end of the route, customers that were served to the end.
    pub stays: Histogram,
    /// What they waited altogether at stations.
    pub waits: Histogram,
    /// By station.
    pub stations: Vec<StationTally>,
    /// How long was looked at, in seconds.
    pub seconds: f64,
    /// How many customers came from sources.
    pub arrived: u64,
    /// How many were refused or gave up.
    pub lost: u64,
    /// Arrivals from outside and completed services.
    pub events: u64,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_quantile_errs_by_less_than_a_bucket(times in prop::collection::vec(1e-6f64..1e6, 1..400), q in 0.0f64..=1.0) {
            let mut histogram = Histogram::default();
            times.iter().for_each(|time| histogram.record(*time));
            let mut sorted = times.clone();
            sorted.sort_by(f64::total_cmp);
            let rank = ((q * times.len() as f64).ceil() as usize).max(1);
            let exact = sorted[rank - 1];
            let read = histogram.quantile(q);
            prop_assert!((read / exact - 1.0).abs() < 0.004, "{} {}", read, exact);
        }

        #[test]
        fn adding_is_counting_together(one in prop::collection::vec(0.0f64..10.0, 0..50), other in prop::collection::vec(0.0f64..1e-9, 0..50)) {
            let count = |times: &[f64]| { let mut h = Histogram::default(); times.iter().for_each(|t| h.record(*t)); h };
            let (mut sum, all) = (count(&one), [one.clone(), other.clone()].concat());
            sum.add(&count(&other));
            let together = count(&all);
            prop_assert_eq!(sum.total(), together.total());
            for q in [0.1, 0.5, 0.9, 0.99] {
                prop_assert_eq!(sum.quantile(q), together.quantile(q));
            }
        }
    }
}
