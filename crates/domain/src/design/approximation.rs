//! How far what is simulated by a formula is from what happens.
//!
//! A cache of more than [`REAL_SLOTS`] entries is not followed entry by entry: a key is there with the chance that Che's
//! approximation gives it. So one cell of it, small enough to be followed, is: as many keys for each entry, asked for as
//! unevenly, forgotten after as many requests for each entry. What the formula says of the cell is held against what happened
//! in it, and a design is refused where the two are farther apart than [`MOST`].

use super::component::cache::{Asked, Cache};
use super::component::hit_ratio;
use super::component::zipf::Zipf;
use super::lower::{Approximated, Lowered};
use super::simulation::{Estimate, Key, REAL_SLOTS};
use super::spoken::{count, share};
use super::{Design, Problem};

/// What is farther from the truth is refused: a twentieth.
pub const MOST: f64 = 0.05;

/// A cell has so many entries, fewer where it would take too long until it is as it stays.
const CELL: u64 = 1 << 14;

/// And no fewer than these.
const LEAST_CELL: u64 = 1 << 8;

/// So many requests are followed in it, in so many stretches, after as many again have gone by.
const STRETCHES: usize = 20;
const STRETCH: u64 = 8_192;

/// What happens to fewer than one request in a hundred is no more exact than that.
const RAREST: f64 = 0.01;

/// A cache that is simulated by a formula, and how far that is from the truth.
#[derive(Clone, Debug, PartialEq)]
pub struct Approximation {
    /// The station, by its place in the design.
    pub station: usize,
    /// How many entries it has.
    pub entries: u64,
    /// How many of them a cell had that was followed.
    pub cell: u64,
    /// The share of requests of the cell that missed, by the formula.
    pub formula: f64,
    /// The share that was seen to miss.
    pub seen: Estimate,
}

impl Approximation {
    /// Holds everything against the truth that is simulated by a formula.
    pub fn of(lowered: &Lowered) -> Vec<Approximation> {
        lowered.approximated.iter().map(|one| measure(lowered, *one)).collect()
    }

    /// Returns how far the formula is from what was seen, as a share of hits or misses, whichever are fewer (but of a hundredth
    /// of the requests at least), with the interval in which that lies.
    pub fn gap(&self) -> Estimate {
        let rarer = self.seen.value.min(1.0 - self.seen.value).max(RAREST);
        let off = |seen: f64| (self.formula - seen) / rarer;
        let (one, other) = (off(self.seen.low), off(self.seen.high));
        let (low, high) = if one * other <= 0.0 { (0.0, one.abs().max(other.abs())) } else { (one.abs(), other.abs()) };
        Estimate { value: off(self.seen.value).abs(), low: low.min(high), high: high.max(low) }
    }

    /// Whether the formula is too far from the truth.
    pub fn is_too_rough(&self) -> bool {
        self.gap().value > MOST
    }

    /// Says what was done and how far it is from the truth.
    pub fn says(&self, design: &Design) -> String {
        let name = design.stations.get(self.station).map_or("", |station| &station.name);
        let gap = self.gap();
        format!(
            "the {} entries of `{name}` are not followed one by one: each key is there with the chance that Che's formula gives it. In a cell of {} entries that was followed, {} of the requests missed, and the formula says {}: it is {} off (at most {})",
            count(self.entries as f64),
            count(self.cell as f64),
            share(self.seen.value),
            share(self.formula),
            share(gap.value),
            share(gap.high),
        )
    }

    /// Returns why the design cannot be simulated like this, if it cannot.
    pub fn problem(&self, design: &Design) -> Option<Problem> {
        if !self.is_too_rough() {
            return None;
        }
        let span = design.stations.get(self.station).and_then(|station| station.span);
        let message = format!("{}; more than {} is refused", self.says(design), share(MOST));
        let hint = format!(
            "up to {} entries are followed one by one; or say what is found: `hit-rate = \"{:.1}%\"`",
            count(REAL_SLOTS as f64),
            100.0 * (1.0 - self.seen.value)
        );
        Some(Problem::error("too-rough", span, message).hint(hint))
    }
}

fn measure(lowered: &Lowered, one: Approximated) -> Approximation {
    let network = &lowered.network;
    let kind = &network.caches[one.cache];
    let set = &network.keys[kind.keys];
    // As many keys for each entry as there are in the whole.
    let keys_of = |slots: u64| {
        let keys = set.keys as f64 * slots as f64 / kind.slots as f64;
        Zipf::new((keys.round() as u64).max(1), set.exponent)
    };
    let mut slots = CELL;
    // After four characteristic times hardly anything is left of the beginning.
    let soon = 0.25 * STRETCHES as f64 * STRETCH as f64;
    while slots > LEAST_CELL && is_long(hit_ratio::characteristic_time(&keys_of(slots), slots), soon) {
        slots /= 2;
    }
    let keys = keys_of(slots);
    // A request a second, and as many for each entry until a value is too old.
    let ttl = kind.ttl.map(|ttl| ttl * kind.rate * slots as f64 / kind.slots as f64);
    let formula = 1.0 - hit_ratio::lru_ttl(&keys, slots, ttl.unwrap_or(f64::INFINITY));
    let seen = follow(slots, ttl, &keys);
    Approximation { station: one.station, entries: kind.slots, cell: slots, formula, seen }
}

/// Whether a time is too long; where every key has room, nothing is ever displaced.
fn is_long(time: f64, most: f64) -> bool {
    time.is_finite() && time > most
}

/// Returns the share of requests that miss in a cache that is followed entry by entry, one request a second.
fn follow(slots: u64, ttl: Option<f64>, keys: &Zipf) -> Estimate {
    // Always the same luck: whether a design is refused must not depend on a seed.
    let luck = Key::of(1, "cell");
    let mut cache = Cache::settled(slots, ttl.map(|ttl| (ttl, 1.0)), keys, luck.offspring(0));
    let mut now = 0.0;
    let mut missed = |draws: &mut _| {
        let key = keys.draw(draws);
        now += 1.0;
        let missed = cache.ask(key, now) != Asked::Hit;
        if missed {
            cache.fill(key, now);
        }
        missed
    };
    let mut stretch = |number: usize| {
        let mut draws = luck.member(number as u64).alone();
        (0..STRETCH).filter(|_| missed(&mut draws)).count() as f64 / STRETCH as f64
    };
    (0..STRETCHES).for_each(|number| {
        stretch(number);
    });
    let shares: Vec<f64> = (STRETCHES..2 * STRETCHES).map(&mut stretch).collect();
    Estimate::of(&shares)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::simulation::{CacheKind, KeySet, Network};

    fn measured(keys: u64, exponent: f64, slots: u64, ttl: Option<f64>) -> Approximation {
        let cache = CacheKind { name: "c".to_owned(), slots, ttl, rate: 1_000.0, ..CacheKind::default() };
        let network = Network {
            keys: vec![KeySet { name: "k".to_owned(), keys, exponent }],
            caches: vec![cache],
            ..Network::default()
        };
        let approximated = vec![Approximated { station: 0, cache: 0 }];
        let lowered = Lowered { network, left_out: Vec::new(), approximated, shortest: 0.0 };
        Approximation::of(&lowered).remove(0)
    }

    #[test]
    fn the_formula_is_near_the_truth_for_the_caches_that_one_builds() {
        for (keys, exponent, slots, ttl) in [
            (1_000_000_000, 0.99, 50_000_000, None),
            (1_000_000_000, 0.8, 10_000_000, None),
            (100_000_000, 0.99, 20_000_000, Some(600.0)),
            (10_000_000, 0.9, 5_000_000, Some(3_600.0)),
            (10_000_000, 1.5, 3_000_000, None),
            (10_000_000, 2.0, 9_000_000, None),
        ] {
            let one = measured(keys, exponent, slots, ttl);
            assert!(!one.is_too_rough() && one.gap().value < 0.03, "{keys} {slots} {ttl:?}: {one:?} {:?}", one.gap());
        }
    }

    #[test]
    fn what_is_farther_than_a_twentieth_is_refused() {
        let of = |formula: f64, half: f64| Approximation {
            station: 0,
            entries: 2_000_000,
            cell: CELL,
            formula,
            seen: Estimate { value: 0.2, low: 0.2 - half, high: 0.2 + half },
        };
        // Of a fifth that misses, a twentieth is a hundredth of all.
        let gap = of(0.213, 0.001).gap();
        assert!((gap.value - 0.065).abs() < 1e-9 && (gap.low - 0.06).abs() < 1e-9, "{gap:?}");
        assert!(of(0.213, 0.001).is_too_rough() && of(0.187, 0.001).is_too_rough());
        assert!(!of(0.209, 0.001).is_too_rough() && !of(0.191, 0.001).is_too_rough());
        let problem = of(0.213, 0.001).problem(&Design::default()).expect("it is refused");
        assert!(problem.is_error() && problem.message.contains("6.5"), "{problem:?}");
        assert!(of(0.209, 0.001).problem(&Design::default()).is_none());
    }
}
