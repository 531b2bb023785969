//! Chance, as an argument: keyed streams of random numbers and the laws drawn from them.
//!
//! A draw belongs to *who* and *where*: customer n of a source, at one hop. It is position n of a stream that only this
//! pair has, and is computed from there without state. So a component that is added changes no draw elsewhere, a customer
//! keeps its luck when servers are added or the order of service changes, and two designs can be compared under the same
//! luck (common random numbers).
//!
//! The stream is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014, with the
//! finalizer of Stafford's mix 13): draw j of customer n is `mix(where + who + n·A + j·B)` with two odd constants. Names
//! are hashed to 64 bits, so two streams of 2^40 customers overlap with a chance of 2^-23. One draw costs one mix, and no
//! draw waits for the one before.

use rand::TryRng;
use rand_distr::{Distribution, Exp1, StandardNormal};

/// Whose draws: a component under a seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u64);

/// The draws of one customer at one place, one after the other.
#[derive(Clone, Debug)]
pub struct Draws {
    state: u64,
}

/// How long something takes, or how far apart things come. Times are in seconds.
#[derive(Clone, Debug, PartialEq)]
pub enum Law {
    /// Always the same.
    Constant(f64),
    /// Anything between the two, evenly.
    Uniform {
        /// The least.
        low: f64,
        /// The most.
        high: f64,
    },
    /// Exponential with this mean: memoryless.
    Exponential(f64),
    /// Of `shape` exponential phases, with this mean altogether; the squared coefficient of variation is 1/shape.
    Erlang {
        /// How many phases.
        shape: u32,
        /// The mean of the sum.
        mean: f64,
    },
    /// With balanced means (Morse, 1958): two exponentials, for a squared coefficient of variation above 1.
    Hyperexponential {
        /// The mean.
        mean: f64,
        /// The squared coefficient of variation, above 1.
        cv2: f64,
    },
    /// Log-normal.
    LogNormal {
        /// The mean.
        mean: f64,
        /// The squared coefficient of variation.
        cv2: f64,
    },
    /// Pareto: the tail falls as a power. The variance is infinite up to an index of 2.
    Pareto {
        /// The mean.
        mean: f64,
        /// The tail index, above 1.
        index: f64,
    },
}

/// A law made ready for drawing many times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sampler {
    /// Always the same.
    Constant(f64),
    /// From the first, over a span of the second.
    Uniform(f64, f64),
    /// Exponential with this mean.
    Exponential(f64),
    /// So many phases of this mean.
    Phases(u32, f64),
    /// With this chance of the first mean, else of the second.
    Either(f64, f64, f64),
    /// Log-normal with this mean and deviation of the logarithm.
    LogNormal(f64, f64),
    /// Pareto from this least value, with this exponent of a uniform number.
    Power(f64, f64),
}

/// The golden ratio's odd fraction: from one customer to the next.
const NEXT_CUSTOMER: u64 = 0x9e37_79b9_7f4a_7c15;

/// From one draw of a customer to the next (a multiplier of Steele and Vigna, 2021; any odd number far from the other).
const NEXT_DRAW: u64 = 0xd134_2543_de82_ef95;

impl Key {
    /// Returns the key of a name under a seed.
    pub fn of(seed: u64, name: &str) -> Key {
        // FNV-1a keeps names apart; the mix spreads what is left.
        let hash = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        Key(mix(mix(hash) ^ seed.wrapping_mul(NEXT_CUSTOMER)))
    }

    /// Returns the key of a member by its number: a customer of a source.
    #[inline]
    pub fn member(self, number: u64) -> Key {
        Key(self.0.wrapping_add(number.wrapping_mul(NEXT_CUSTOMER)))
    }

    /// Returns the key of something new that comes of this one: a part, or another time round. It has nothing in common
    /// with any member.
    #[inline]
    pub fn offspring(self, number: u64) -> Key {
        Key(mix(self.0 ^ mix(number.wrapping_add(NEXT_DRAW))))
    }

    /// Returns the draws of this key alone.
    #[inline]
    pub fn alone(self) -> Draws {
        Draws { state: self.0 }
    }

    /// Returns the draws of whoever has the other key at this one.
    #[inline]
    pub fn draws(self, who: Key) -> Draws {
        Draws { state: self.0.wrapping_add(who.0) }
    }
}

impl Draws {
    /// Returns the draws of customer `number` of a source for its service at a hop, as the engine draws them where nobody
    /// comes by twice.
    pub fn at(seed: u64, hop: &str, source: &str, number: u64) -> Draws {
        Key::of(seed, &format!("service {hop}")).draws(Key::of(seed, &format!("customer {source}")).member(number))
    }

    /// Returns the draws from which a source takes the gap before customer `number`.
    pub fn gap(seed: u64, source: &str, number: u64) -> Draws {
        Key::of(seed, &format!("gap {source}")).member(number).alone()
    }

    /// Returns the next 64 bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        let out = mix(self.state);
        self.state = self.state.wrapping_add(NEXT_DRAW);
        out
    }

    /// Returns a number above 0 and at most 1.
    #[inline]
    pub fn unit(&mut self) -> f64 {
        ((self.bits() >> 11) + 1) as f64 * (1.0 / (1u64 << 53) as f64)
    }

    /// Returns an exponential number of mean 1 (ziggurat, Marsaglia and Tsang, 2000).
    #[inline]
    pub fn exponential(&mut self) -> f64 {
        Exp1.sample(self)
    }

    /// Returns a standard normal number (ziggurat).
    #[inline]
    pub fn normal(&mut self) -> f64 {
        StandardNormal.sample(self)
    }

    /// Returns a number below `count`.
    #[inline]
    pub fn below(&mut self, count: usize) -> usize {
        // Lemire's multiplication; the bias of count/2^64 is far below what a simulation resolves.
        ((u128::from(self.bits()) * count as u128) >> 64) as usize
    }
}

impl TryRng for Draws {
    type Error = std::convert::Infallible;

    #[inline]
    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        Ok((self.bits() >> 32) as u32)
    }

    #[inline]
    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        Ok(self.bits())
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.bits().to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

impl Law {
    /// Returns the mean.
    pub fn mean(&self) -> f64 {
        match *self {
            Law::Constant(mean) | Law::Exponential(mean) => mean,
            Law::Uniform { low, high } => 0.5 * (low + high),
            Law::Erlang { mean, .. }
            | Law::Hyperexponential { mean, .. }
            | Law::LogNormal { mean, .. }
            | Law::Pareto { mean, .. } => mean,
        }
    }

    /// Returns the squared coefficient of variation; infinite for a Pareto of index 2 or less.
    pub fn cv2(&self) -> f64 {
        match *self {
            Law::Constant(_) => 0.0,
            Law::Uniform { low, high } => (high - low).powi(2) / (3.0 * (low + high).powi(2)).max(f64::MIN_POSITIVE),
            Law::Exponential(_) => 1.0,
            Law::Erlang { shape, .. } => 1.0 / f64::from(shape.max(1)),
            Law::Hyperexponential { cv2, .. } | Law::LogNormal { cv2, .. } => cv2,
            Law::Pareto { index, .. } if index <= 2.0 => f64::INFINITY,
            Law::Pareto { index, .. } => 1.0 / (index * (index - 2.0)),
        }
    }

    /// Returns the same law with all times so many times as long.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Law {
        let mut law = self.clone();
        match &mut law {
            Law::Constant(mean) | Law::Exponential(mean) => *mean *= factor,
            Law::Uniform { low, high } => (*low, *high) = (*low * factor, *high * factor),
            Law::Erlang { mean, .. }
            | Law::Hyperexponential { mean, .. }
            | Law::LogNormal { mean, .. }
            | Law::Pareto { mean, .. } => *mean *= factor,
        }
        law
    }

    /// Returns the law with what can be computed beforehand.
    pub fn sampler(&self) -> Sampler {
        match *self {
            Law::Constant(value) => Sampler::Constant(value),
            Law::Uniform { low, high } => Sampler::Uniform(low, high - low),
            Law::Exponential(mean) => Sampler::Exponential(mean),
            Law::Erlang { shape, mean } => Sampler::Phases(shape.max(1), mean / f64::from(shape.max(1))),
            Law::Hyperexponential { mean, cv2 } => {
                let share = 0.5 * (1.0 + ((cv2 - 1.0).max(0.0) / (cv2 + 1.0)).sqrt());
                Sampler::Either(share, mean / (2.0 * share), mean / (2.0 * (1.0 - share)))
            }
            Law::LogNormal { mean, cv2 } => {
                let variance = (1.0 + cv2).ln();
                Sampler::LogNormal(mean.ln() - variance / 2.0, variance.sqrt())
            }
            Law::Pareto { mean, index } => Sampler::Power(mean * (index - 1.0) / index, -1.0 / index),
        }
    }

    /// Returns one draw.
    pub fn draw(&self, draws: &mut Draws) -> f64 {
        self.sampler().draw(draws)
    }
}

impl Sampler {
    /// Returns one draw.
    #[inline]
    pub fn draw(&self, draws: &mut Draws) -> f64 {
        match *self {
            Sampler::Exponential(mean) => mean * draws.exponential(),
            Sampler::Constant(value) => value,
            _ => self.draw_other(draws),
        }
    }

    /// The less frequent laws, out of the way of the frequent ones.
    fn draw_other(&self, draws: &mut Draws) -> f64 {
        match *self {
            Sampler::Constant(value) => value,
            Sampler::Exponential(mean) => mean * draws.exponential(),
            Sampler::Uniform(low, span) => low + span * draws.unit(),
            Sampler::Phases(phases, mean) => (0..phases).map(|_| draws.exponential()).sum::<f64>() * mean,
            Sampler::Either(share, one, other) => {
                let mean = if draws.unit() <= share { one } else { other };
                mean * draws.exponential()
            }
            Sampler::LogNormal(mean, deviation) => (mean + deviation * draws.normal()).exp(),
            Sampler::Power(least, exponent) => least * draws.unit().powf(exponent),
        }
    }
}

/// Stafford's mix 13: every bit of the result depends on every bit of the argument.
#[inline]
fn mix(z: u64) -> u64 {
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_law_has_its_mean_and_variation() {
        let laws = [
            Law::Constant(2.0),
            Law::Uniform { low: 1.0, high: 4.0 },
            Law::Exponential(0.5),
            Law::Erlang { shape: 4, mean: 3.0 },
            Law::Hyperexponential { mean: 1.0, cv2: 4.0 },
            Law::LogNormal { mean: 2.0, cv2: 0.5 },
            Law::Pareto { mean: 1.0, index: 6.0 },
        ];
        for law in laws {
            let values: Vec<f64> = (0..400_000).map(|n| law.draw(&mut Draws::at(1, "law", "users", n))).collect();
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64;
            assert!((mean / law.mean() - 1.0).abs() < 0.01, "{law:?}: mean {mean}");
            assert!((variance / mean.powi(2) - law.cv2()).abs() < 0.06 * (1.0 + law.cv2()), "{law:?}: {variance}");
        }
    }

    #[test]
    fn draws_of_other_places_customers_and_turns_have_nothing_in_common() {
        type Pick = fn(u64) -> Draws;
        let second = |n: u64| {
            let mut draws = Draws::at(7, "web", "users", n);
            draws.bits();
            draws
        };
        let others: [(&str, Pick); 6] = [
            ("station", |n| Draws::at(7, "db", "users", n)),
            ("source", |n| Draws::at(7, "web", "crawlers", n)),
            ("seed", |n| Draws::at(8, "web", "users", n)),
            ("next customer", |n| Draws::at(7, "web", "users", n + 1)),
            ("gap", |n| Draws::gap(7, "users", n)),
            ("second draw", second),
        ];
        for (name, other) in others {
            let pairs = (0..200_000).map(|n| (Draws::at(7, "web", "users", n).unit(), other(n).unit()));
            let product = pairs.map(|(a, b)| (a - 0.5) * (b - 0.5)).sum::<f64>() / 200_000.0;
            // The standard deviation of the correlation is 1/sqrt(200,000).
            assert!((product * 12.0).abs() < 4.0 / 200_000_f64.sqrt(), "{name}: correlation {}", product * 12.0);
        }
    }
}
