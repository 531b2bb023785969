//! Which key is asked for, when some are asked for far more often than others.
//!
//! By Zipf's law the key of rank k is asked for in proportion to 1/k^s. Up to [`TABLE_KEYS`] keys a table answers with one
//! draw (Walker, 1977, "An efficient method for generating discrete random variables"; built as Vose, 1991); beyond that
//! rejection-inversion (Hörmann and Derflinger, 1996, "Rejection-inversion to generate variates from monotone discrete
//! distributions") needs no table at all, so a thousand million keys cost nothing to set up.

use crate::design::simulation::Draws;

/// Up to so many keys are drawn from a table; it takes 8 bytes a key.
pub const TABLE_KEYS: u64 = 1 << 18;

/// Keys and how unevenly they are asked for. Ranks begin at 0, the hottest.
#[derive(Clone, Debug, PartialEq)]
pub struct Zipf {
    keys: u64,
    exponent: f64,
    /// The sum of 1/k^s.
    whole: f64,
    way: Way,
}

#[derive(Clone, Debug, PartialEq)]
enum Way {
    /// For each place: below which threshold it stands for itself, and for whom otherwise.
    Table(Vec<(u32, u32)>),
    /// The integral at 1.5 less the first weight, at n + 1/2, and how near a rank is always taken.
    Inversion { first: f64, last: f64, near: f64 },
}

impl Zipf {
    /// Returns the law over `keys` keys (at least one) with an exponent of 0 (all alike) or more.
    pub fn new(keys: u64, exponent: f64) -> Zipf {
        let (keys, exponent) = (keys.max(1), if exponent.is_finite() { exponent.clamp(0.0, 20.0) } else { 0.0 });
        let whole = harmonic(keys, exponent);
        let way = if keys <= TABLE_KEYS { table(keys, exponent, whole) } else { inversion(keys, exponent) };
        Zipf { keys, exponent, whole, way }
    }

    /// Returns how many keys there are.
    pub fn keys(&self) -> u64 {
        self.keys
    }

    /// Returns the share of requests that ask for the key of a rank.
    pub fn share(&self, rank: u64) -> f64 {
        if rank >= self.keys { 0.0 } else { ((rank + 1) as f64).powf(-self.exponent) / self.whole }
    }

    /// Returns the share of requests that ask for one of the `ranks` hottest keys: what a cache of so many slots could
    /// answer if it always held the right ones.
    pub fn head(&self, ranks: u64) -> f64 {
        harmonic(ranks.min(self.keys), self.exponent) / self.whole
    }

    /// Returns the rank of the next key.
    #[inline]
    pub fn draw(&self, draws: &mut Draws) -> u64 {
        match &self.way {
            Way::Table(table) => {
                // The upper half of the product chooses a place, the lower half is the coin.
                let product = u128::from(draws.bits()) * table.len() as u128;
                let (at, coin) = ((product >> 64) as usize, (product as u64 >> 32) as u32);
                let (threshold, other) = table[at];
                if coin < threshold { at as u64 } else { u64::from(other) }
            }
            Way::Inversion { first, last, near } => loop {
                let u = last + draws.unit() * (first - last);
                let x = integral_inverse(u, self.exponent);
                let rank = (x + 0.5).floor().clamp(1.0, self.keys as f64);
                if rank - x <= *near || u >= integral(rank + 0.5, self.exponent) - rank.powf(-self.exponent) {
                    return rank as u64 - 1;
                }
            },
        }
    }

    /// Returns groups of keys with nearly the same share, as (how many, the share of each), for sums over all keys: the
    /// first 4,096 alone, then groups within one part in a hundred of one another.
    pub fn groups(&self) -> Vec<(f64, f64)> {
        let alone = self.keys.min(4096);
        let mut groups: Vec<(f64, f64)> = (0..alone).map(|rank| (1.0, self.share(rank))).collect();
        let mut from = alone;
        while from < self.keys {
            let to = ((from as f64 * 1.01).ceil() as u64).clamp(from + 1, self.keys);
            let count = (to - from) as f64;
            let mass = integral(to as f64 + 0.5, self.exponent) - integral(from as f64 + 0.5, self.exponent);
            groups.push((count, mass / self.whole / count));
            from = to;
        }
        groups
    }
}

/// Returns the sum of 1/k^s for k up to n: the first thousand one by one, the rest by Euler and Maclaurin's formula.
fn harmonic(keys: u64, exponent: f64) -> f64 {
    let exact = keys.min(1000);
    let head: f64 = (1..=exact).rev().map(|k| (k as f64).powf(-exponent)).sum();
    if exact == keys {
        return head;
    }
    let (a, b) = (exact as f64, keys as f64);
    let slope = |x: f64| exponent * x.powf(-exponent - 1.0);
    head + integral(b, exponent) - integral(a, exponent)
        + 0.5 * (b.powf(-exponent) - a.powf(-exponent))
        + (slope(a) - slope(b)) / 12.0
}

/// The integral of x^-s from 1 to x.
fn integral(x: f64, exponent: f64) -> f64 {
    let log = x.ln();
    let power = (1.0 - exponent) * log;
    // Near an exponent of 1 the power is nearly nought, and its difference from 1 must not be lost.
    if power.abs() < 1e-8 { log * (1.0 + power / 2.0) } else { power.exp_m1() / (1.0 - exponent) }
}

fn integral_inverse(u: f64, exponent: f64) -> f64 {
    let scaled = (u * (1.0 - exponent)).max(-1.0);
    if scaled.abs() < 1e-8 { (u * (1.0 - scaled / 2.0)).exp() } else { (scaled.ln_1p() / (1.0 - exponent)).exp() }
}

fn inversion(keys: u64, exponent: f64) -> Way {
    let near = 2.0 - integral_inverse(integral(2.5, exponent) - 2f64.powf(-exponent), exponent);
    Way::Inversion { first: integral(1.5, exponent) - 1.0, last: integral(keys as f64 + 0.5, exponent), near }
}

fn table(keys: u64, exponent: f64, whole: f64) -> Way {
    let count = keys as usize;
    let mut scaled: Vec<f64> = (1..=count).map(|k| (k as f64).powf(-exponent) / whole * count as f64).collect();
    let mut table: Vec<(u32, u32)> = (0..count).map(|at| (u32::MAX, at as u32)).collect();
    let (mut small, mut large): (Vec<usize>, Vec<usize>) = (0..count).partition(|at| scaled[*at] < 1.0);
    while let (Some(poor), Some(rich)) = (small.pop(), large.last().copied()) {
        table[poor] = ((scaled[poor] * 4_294_967_296.0) as u32, rich as u32);
        scaled[rich] -= 1.0 - scaled[poor];
        if scaled[rich] < 1.0 {
            large.pop();
            small.push(rich);
        }
    }
    Way::Table(table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::simulation::Key;

    #[test]
    fn both_ways_of_drawing_follow_the_law() {
        for (keys, exponent) in [(1, 1.0), (50, 0.0), (1000, 0.99), (1000, 1.0), (TABLE_KEYS + 1, 0.8), (1 << 40, 1.1)]
        {
            let zipf = Zipf::new(keys, exponent);
            let mut draws = Key::of(3, "keys").alone();
            let count = 400_000;
            let mut seen = [0u32; 8];
            for _ in 0..count {
                let rank = zipf.draw(&mut draws);
                assert!(rank < keys);
                if let Some(bin) = seen.get_mut(rank as usize) {
                    *bin += 1;
                }
            }
            for (rank, seen) in seen.iter().enumerate() {
                let share = zipf.share(rank as u64);
                let error = (f64::from(*seen) / f64::from(count) - share).abs();
                assert!(error < 4.5 * (share / f64::from(count)).sqrt() + 1e-9, "{keys} {exponent} {rank}: {error}");
            }
        }
    }

    #[test]
    fn the_share_of_the_hottest_key_follows_zipfs_law() {
        let exact = |keys: u64, zipf: f64| (1..=keys).map(|rank| (rank as f64).powf(-zipf)).sum::<f64>();
        for (keys, zipf) in [(100_000, 0.99), (100_000, 1.0), (5_000, 1.4), (10, 0.5)] {
            let whole = 1.0 / Zipf::new(keys, zipf).share(0);
            assert!((whole / exact(keys, zipf) - 1.0).abs() < 1e-3, "{keys} {zipf}");
        }
    }

    #[test]
    fn shares_sum_to_one_however_many_keys() {
        for (keys, exponent) in [(10, 0.5), (100_000, 0.99), (100_000, 1.0), (1_000_000_000, 1.2), (1_000_000, 0.0)] {
            let zipf = Zipf::new(keys, exponent);
            let sum: f64 = zipf.groups().iter().map(|(count, share)| count * share).sum();
            assert!((sum - 1.0).abs() < 1e-6, "{keys} {exponent}: {sum}");
            assert!((zipf.head(keys) - 1.0).abs() < 1e-12);
        }
    }
}
