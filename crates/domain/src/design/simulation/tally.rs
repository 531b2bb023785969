//! What was seen: how long things took and how busy stations were.

use crate::design::component::llm::Work;

/// Counts of times in buckets whose width is a fixed share of their size: 256 buckets an octave, so that no quantile errs
/// by more than 0.4 % (after the high dynamic range histogram of G. Tene). Within a bucket times are taken to lie evenly,
/// so that quantiles of smooth distributions err far less. The bucket of a time is the upper part of its bits, which a
/// record finds faster than a general histogram does.
#[derive(Clone, Debug)]
pub struct Histogram {
    /// How many bits of a time are below those that name its bucket.
    shift: u32,
    /// Up to four thousand million a bucket; there it stays.
    counts: Vec<u32>,
    /// The number of the first bucket that is kept.
    first: usize,
    /// How many took no time at all.
    none: u64,
    total: u64,
    sum: f64,
    most: f64,
}

/// A double has 52 bits below its exponent; a bucket is named by the exponent and the upper 8 of them.
const FINE: u32 = 52 - 8;

/// The same with 5 bits: an eighth of the memory, for networks of thousands of stations.
const COARSE: u32 = 52 - 5;

/// Times below a picosecond count as one.
const LEAST: u64 = (1023 - 40) << 52;

impl Default for Histogram {
    fn default() -> Histogram {
        Histogram { shift: FINE, counts: Vec::new(), first: 0, none: 0, total: 0, sum: 0.0, most: 0.0 }
    }
}

/// How many times a histogram has up to each bucket.
#[derive(Clone, Debug)]
pub struct Cumulative {
    shift: u32,
    none: u64,
    first: usize,
    sums: Vec<u64>,
}

impl Histogram {
    /// Returns a histogram of 32 buckets an octave, whose quantiles err by up to 3 % where times do not lie evenly.
    pub fn coarse() -> Histogram {
        Histogram { shift: COARSE, ..Histogram::default() }
    }

    /// Counts a time; a negative one counts as zero.
    #[inline]
    pub fn record(&mut self, time: f64) {
        self.total += 1;
        if time <= 0.0 {
            self.none += 1;
            return;
        }
        self.sum += time;
        if time > self.most {
            self.most = time;
        }
        let bucket = (time.to_bits() >> self.shift) as usize;
        match self.counts.get_mut(bucket.wrapping_sub(self.first)) {
            Some(count) => *count = count.saturating_add(1),
            None => self.widen(bucket, 1),
        }
    }

    /// Makes room for a bucket, octave by octave, and counts in it.
    #[cold]
    fn widen(&mut self, bucket: usize, more: u32) {
        let bucket = bucket.max((LEAST >> self.shift) as usize);
        let octave = 1 << (52 - self.shift);
        if self.counts.is_empty() {
            self.first = bucket / octave * octave;
        }
        if bucket < self.first {
            let missing = self.first - bucket / octave * octave;
            self.counts.splice(0..0, std::iter::repeat_n(0, missing));
            self.first -= missing;
        }
        let at = bucket - self.first;
        if at >= self.counts.len() {
            self.counts.resize((at / octave + 1) * octave, 0);
        }
        self.counts[at] = self.counts[at].saturating_add(more);
    }

    /// Returns how many times were counted.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Returns the sum of all times.
    pub fn sum(&self) -> f64 {
        self.sum
    }

    /// Returns the mean, 0 of nothing.
    pub fn mean(&self) -> f64 {
        if self.total == 0 { 0.0 } else { self.sum / self.total as f64 }
    }

    /// Returns a time that none is below.
    pub fn least(&self) -> f64 {
        let first = self.counts.iter().position(|count| *count > 0);
        if self.none > 0 { 0.0 } else { first.map_or(0.0, |at| edge(self.first + at, self.shift)) }
    }

    /// Returns the greatest time.
    pub fn most(&self) -> f64 {
        self.most
    }

    /// Returns the time that a share `q` of all does not exceed; 0 of nothing.
    pub fn quantile(&self, q: f64) -> f64 {
        let rank = ((q.clamp(0.0, 1.0) * self.total as f64).ceil() as u64).max(1);
        let mut seen = self.none;
        if seen >= rank {
            return 0.0;
        }
        for (at, count) in self.counts.iter().enumerate() {
            let count = u64::from(*count);
            if seen + count >= rank {
                let (low, high) = (edge(self.first + at, self.shift), edge(self.first + at + 1, self.shift));
                return (low + (high - low) * ((rank - seen) as f64 / count as f64)).min(self.most);
            }
            seen += count;
        }
        self.most
    }

    /// Returns how many times do not exceed `time`.
    pub fn up_to(&self, time: f64) -> f64 {
        self.cumulative().up_to(time)
    }

    /// Returns the sums of counts, for asking often.
    pub fn cumulative(&self) -> Cumulative {
        let mut sum = self.none;
        let add = |count: &u32| {
            sum += u64::from(*count);
            sum
        };
        Cumulative {
            shift: self.shift,
            none: self.none,
            first: self.first,
            sums: self.counts.iter().map(add).collect(),
        }
    }

    /// Returns the buckets that hold any, in order: the middle of the bucket, and how many times are in it. Times of zero
    /// come first.
    pub fn buckets(&self) -> impl Iterator<Item = (f64, u64)> + '_ {
        let none = (self.none > 0).then_some((0.0, self.none));
        let others = self.counts.iter().enumerate().filter(|(_, count)| **count > 0);
        none.into_iter().chain(others.map(|(at, count)| (self.middle(at), u64::from(*count))))
    }

    fn middle(&self, at: usize) -> f64 {
        0.5 * (edge(self.first + at, self.shift) + edge(self.first + at + 1, self.shift))
    }

    /// Adds what another counted.
    pub fn add(&mut self, other: &Histogram) {
        if self.total == 0 {
            self.shift = other.shift;
            self.counts.clear();
        }
        for (at, count) in other.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            // Between histograms of different resolution, the middle of a bucket says where it belongs.
            let same = self.shift == other.shift;
            let bucket = if same { other.first + at } else { (other.middle(at).to_bits() >> self.shift) as usize };
            match self.counts.get_mut(bucket.wrapping_sub(self.first)) {
                Some(mine) => *mine = mine.saturating_add(*count),
                None => self.widen(bucket, *count),
            }
        }
        self.none += other.none;
        self.total += other.total;
        self.sum += other.sum;
        self.most = self.most.max(other.most);
    }

    /// Takes out what was counted and counts anew; the room stays, so that counting on is quick.
    pub fn take(&mut self) -> Histogram {
        let fresh = Histogram {
            shift: self.shift,
            counts: vec![0; self.counts.len()],
            first: self.first,
            ..Histogram::default()
        };
        let mut taken = std::mem::replace(self, fresh);
        taken.shrink();
        taken
    }

    fn shrink(&mut self) {
        let from = self.counts.iter().position(|count| *count > 0).unwrap_or(self.counts.len());
        let to = self.counts.iter().rposition(|count| *count > 0).map_or(from, |at| at + 1);
        self.counts = self.counts[from..to].to_vec();
        self.first += from;
    }
}

impl Cumulative {
    /// Returns how many times there are.
    pub fn total(&self) -> u64 {
        self.sums.last().copied().unwrap_or(self.none)
    }

    /// Returns how many times do not exceed `time`; a part of the last bucket counts in part.
    pub fn up_to(&self, time: f64) -> f64 {
        if time <= 0.0 {
            return self.none as f64;
        }
        let bucket = (time.to_bits() >> self.shift) as usize;
        let Some(at) = bucket.checked_sub(self.first) else { return self.none as f64 };
        let Some(sum) = self.sums.get(at) else { return self.total() as f64 };
        let before = if at == 0 { self.none } else { self.sums[at - 1] };
        let (low, high) = (edge(bucket, self.shift), edge(bucket + 1, self.shift));
        before as f64 + (sum - before) as f64 * ((time - low) / (high - low))
    }
}

/// Two are equal that say the same of every time, however much room they keep.
impl PartialEq for Histogram {
    fn eq(&self, other: &Histogram) -> bool {
        let numbers = |one: &Histogram| (one.none, one.total, one.sum, one.most);
        numbers(self) == numbers(other) && self.buckets().eq(other.buckets())
    }
}

fn edge(bucket: usize, shift: u32) -> f64 {
    f64::from_bits((bucket as u64) << shift)
}

/// Times in the order in which they were seen, as means of five; when these become too many, of ten, and so on.
#[derive(Clone, Debug)]
pub struct Series {
    /// The means.
    pub means: Vec<f64>,
    group: u32,
    sum: f64,
    left: u32,
}

impl Default for Series {
    fn default() -> Series {
        Series { means: Vec::new(), group: 5, sum: 0.0, left: 5 }
    }
}

impl Series {
    /// So many means are kept at most.
    const MOST: usize = 8_192;

    /// Adds a time.
    #[inline]
    pub fn record(&mut self, time: f64) {
        self.sum += time;
        self.left -= 1;
        if self.left == 0 {
            self.close();
        }
    }

    fn close(&mut self) {
        self.means.push(self.sum / f64::from(self.group));
        if self.means.len() == Series::MOST && self.group < 1 << 30 {
            self.means = self.means.chunks(2).map(|pair| pair.iter().sum::<f64>() / pair.len() as f64).collect();
            self.group *= 2;
        }
        (self.sum, self.left) = (0.0, self.group);
    }
}

/// What was seen at one station.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StationTally {
    /// How long customers waited before their service began, or before they gave up.
    pub waits: Histogram,
    /// The sum of these waits, in seconds.
    pub waited: f64,
    /// How many waits are in it.
    pub begun: u64,
    /// How many came.
    pub arrived: u64,
    /// How many were served to the end.
    pub served: u64,
    /// How many were refused because there was no room.
    pub refused: u64,
    /// How many gave up waiting.
    pub gave_up: u64,
    /// How many were called away because their time at the hop was over.
    pub timed_out: u64,
    /// How many lost the server that was at work for them, or found none.
    pub failed: u64,
    /// Server-seconds worked.
    pub busy: f64,
    /// Server-seconds that were there to work, where servers come and go; else 0.
    pub on: f64,
    /// The integral of the number here over time.
    pub present: f64,
    /// The most that were here at once.
    pub most: u64,
    /// How many were here at the end.
    pub here: u64,
    /// What replicas of a language model did; nothing elsewhere.
    pub steps: StepTally,
    /// What of the waits was told with stretches before.
    told: (f64, u64),
}

/// What the steps of a language model did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepTally {
    /// How many ended.
    pub count: u64,
    /// Requests in the batch, summed over steps.
    pub batch: u64,
    /// Tokens of prompts that were read.
    pub read: u64,
    /// Tokens that were said.
    pub said: u64,
    /// Blocks in use, summed over steps.
    pub blocks: u64,
    /// How many requests lost their blocks.
    pub preempted: u64,
}

/// What was seen at a hop that calls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CallTally {
    /// How often it was called.
    pub calls: u64,
    /// How many attempts were made, hedges among them.
    pub attempts: u64,
    /// How many of these were hedges.
    pub hedges: u64,
    /// How many attempts took too long.
    pub timeouts: u64,
    /// How many attempts failed, those that took too long among them.
    pub failures: u64,
    /// How many calls were not made because the breaker was open.
    pub stopped: u64,
}

/// What was seen of a cache.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CacheTally {
    /// How often the key was there.
    pub hits: u64,
    /// How often it was not.
    pub misses: u64,
    /// How often of these because it had been there too long.
    pub expired: u64,
}

impl StepTally {
    /// Counts a step.
    pub fn record(&mut self, work: Work) {
        self.count += 1;
        self.batch += u64::from(work.batch);
        self.read += u64::from(work.read);
        self.said += u64::from(work.said);
        self.blocks += u64::from(work.blocks);
        self.preempted += u64::from(work.preempted);
    }

    fn add(&mut self, next: &StepTally) {
        self.count += next.count;
        self.batch += next.batch;
        self.read += next.read;
        self.said += next.said;
        self.blocks += next.blocks;
        self.preempted += next.preempted;
    }
}

impl CallTally {
    fn add(&mut self, next: &CallTally) {
        self.calls += next.calls;
        self.attempts += next.attempts;
        self.hedges += next.hedges;
        self.timeouts += next.timeouts;
        self.failures += next.failures;
        self.stopped += next.stopped;
    }
}

impl CacheTally {
    /// Returns the share of looks that found the key.
    pub fn hit_ratio(&self) -> f64 {
        self.hits as f64 / (self.hits + self.misses).max(1) as f64
    }
}

/// What was seen at one hop.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HopTally {
    /// How long customers took over it, whatever came of it.
    pub stays: Histogram,
    /// What of it was told with stretches before.
    told: (f64, u64),
}

/// What was seen of the customers of one source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceTally {
    /// From the source to the end, customers that reached it.
    pub stays: Histogram,
    /// How many came.
    pub arrived: u64,
    /// How many were lost on the way: refused, gave up or timed out, and nothing was planned for that.
    pub lost: u64,
}

/// What was seen in a stretch of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// By source.
    pub sources: Vec<SourceTally>,
    /// By station.
    pub stations: Vec<StationTally>,
    /// By hop.
    pub hops: Vec<HopTally>,
    /// By hop, of every stretch: the sum of the stays and how many they are.
    pub hop_stays: Vec<(f64, u64)>,
    /// How long was looked at, in seconds.
    pub seconds: f64,
    /// By hop that calls, in the order of hops.
    pub calls: Vec<CallTally>,
    /// By cache.
    pub caches: Vec<CacheTally>,
    /// Arrivals from outside and completed services.
    pub events: u64,
    /// How many customers were under way at the end, parts not counted.
    pub under_way: u64,
}

impl HopTally {
    /// Returns the sum of stays and their number since the last time.
    pub fn tell(&mut self) -> (f64, u64) {
        let now = (self.stays.sum(), self.stays.total());
        let news = (now.0 - self.told.0, now.1 - self.told.1);
        self.told = now;
        news
    }

    /// Takes out what was counted, all of which was told, and counts anew.
    pub fn take(&mut self) -> HopTally {
        self.told = (0.0, 0);
        HopTally { stays: self.stays.take(), told: (0.0, 0) }
    }
}

impl SourceTally {
    /// Takes out what was counted and counts anew.
    pub fn take(&mut self) -> SourceTally {
        let stays = self.stays.take();
        SourceTally { stays, arrived: std::mem::take(&mut self.arrived), lost: std::mem::take(&mut self.lost) }
    }
}

impl StationTally {
    /// Takes out what was counted and counts anew; the histogram only if it is wanted.
    pub fn take(&mut self, histogram: bool) -> StationTally {
        let now = (self.waits.sum(), self.waits.total());
        let (waited, begun) = (now.0 - self.told.0, now.1 - self.told.1);
        let (waits, told) = if histogram { (self.waits.take(), (0.0, 0)) } else { (Histogram::default(), now) };
        let fresh = StationTally { waits: std::mem::take(&mut self.waits), told, ..StationTally::default() };
        StationTally { waits, waited, begun, told: (0.0, 0), ..std::mem::replace(self, fresh) }
    }

    /// Adds the stretch of time that comes next.
    pub fn add(&mut self, next: &StationTally) {
        self.waits.add(&next.waits);
        self.waited += next.waited;
        self.begun += next.begun;
        self.arrived += next.arrived;
        self.served += next.served;
        self.refused += next.refused;
        self.gave_up += next.gave_up;
        self.timed_out += next.timed_out;
        self.failed += next.failed;
        self.busy += next.busy;
        self.on += next.on;
        self.present += next.present;
        self.most = self.most.max(next.most);
        self.here = next.here;
        self.steps.add(&next.steps);
    }

    /// Returns the mean wait; 0 when nobody waited.
    pub fn mean_wait(&self) -> f64 {
        if self.begun == 0 { 0.0 } else { self.waited / self.begun as f64 }
    }
}

impl Tally {
    /// Adds the stretch of time that comes next, of the same network.
    pub fn add(&mut self, next: &Tally) {
        self.sources.resize_with(self.sources.len().max(next.sources.len()), SourceTally::default);
        for (one, other) in self.sources.iter_mut().zip(&next.sources) {
            one.stays.add(&other.stays);
            one.arrived += other.arrived;
            one.lost += other.lost;
        }
        self.stations.resize_with(self.stations.len().max(next.stations.len()), StationTally::default);
        self.stations.iter_mut().zip(&next.stations).for_each(|(one, other)| one.add(other));
        self.hops.resize_with(self.hops.len().max(next.hops.len()), HopTally::default);
        self.hops.iter_mut().zip(&next.hops).for_each(|(one, other)| one.stays.add(&other.stays));
        self.hop_stays.resize(self.hop_stays.len().max(next.hop_stays.len()), (0.0, 0));
        for (one, other) in self.hop_stays.iter_mut().zip(&next.hop_stays) {
            *one = (one.0 + other.0, one.1 + other.1);
        }
        self.calls.resize(self.calls.len().max(next.calls.len()), CallTally::default());
        self.calls.iter_mut().zip(&next.calls).for_each(|(one, other)| one.add(other));
        self.caches.resize(self.caches.len().max(next.caches.len()), CacheTally::default());
        for (one, other) in self.caches.iter_mut().zip(&next.caches) {
            (one.hits, one.misses, one.expired) =
                (one.hits + other.hits, one.misses + other.misses, one.expired + other.expired);
        }
        self.seconds += next.seconds;
        self.events += next.events;
        self.under_way = next.under_way;
    }

    /// Returns the times from source to end of all customers.
    pub fn stays(&self) -> Histogram {
        let mut all = Histogram::default();
        self.sources.iter().for_each(|source| all.add(&source.stays));
        all
    }

    /// Returns how many customers came.
    pub fn arrived(&self) -> u64 {
        self.sources.iter().map(|source| source.arrived).sum()
    }

    /// Returns how many were lost.
    pub fn lost(&self) -> u64 {
        self.sources.iter().map(|source| source.lost).sum()
    }
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
