//! Chance, as an argument: keyed streams of random numbers and the laws drawn from them.
//!
//! Every source and every station has a stream of its own, keyed by the seed and its name. A component that is added
//! changes no draw elsewhere, so two designs can be compared under the same luck (common random numbers).

/// A stream of random numbers: xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021),
/// seeded by splitmix64 over the seed and a name.
#[derive(Clone, Debug)]
pub struct Draws {
    state: [u64; 4],
}

/// How long something takes, or how far apart things come. Times are in seconds.
#[derive(Clone, Debug, PartialEq)]
pub enum Law {
    /// Always the same.
    Constant(f64),
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
}

impl Draws {
    /// Returns the stream of a name under a seed.
    pub fn keyed(seed: u64, name: &str) -> Draws {
        // FNV-1a keeps names apart; splitmix64 spreads what is left.
        let mut key = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
            ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut next = || {
            key = key.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = key;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        };
        Draws { state: [next(), next(), next(), next()] }
    }

    /// Returns the next 64 bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        let s = &mut self.state;
        let out = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        out
    }

    /// Returns a number above 0 and at most 1.
    #[inline]
    pub fn unit(&mut self) -> f64 {
        ((self.bits() >> 11) + 1) as f64 * (1.0 / (1u64 << 53) as f64)
    }

    /// Returns an exponential number of mean 1.
    #[inline]
    pub fn exponential(&mut self) -> f64 {
        -self.unit().ln()
    }

    /// Returns a standard normal number (Box and Muller, 1958).
    pub fn normal(&mut self) -> f64 {
        let (radius, angle) = ((-2.0 * self.unit().ln()).sqrt(), std::f64::consts::TAU * self.unit());
        radius * angle.cos()
    }

    /// Returns a number below `count`.
    pub fn below(&mut self, count: usize) -> usize {
        // Lemire's multiplication; the bias of count/2^64 is far below what a simulation resolves.
        ((u128::from(self.bits()) * count as u128) >> 64) as usize
    }
}

impl Law {
    /// Returns the mean.
    pub fn mean(&self) -> f64 {
        match *self {
            Law::Constant(mean) | Law::Exponential(mean) => mean,
            Law::Erlang { mean, .. } | Law::Hyperexponential { mean, .. } | Law::LogNormal { mean, .. } => mean,
        }
    }

    /// Returns the squared coefficient of variation.
    pub fn cv2(&self) -> f64 {
        match *self {
            Law::Constant(_) => 0.0,
            Law::Exponential(_) => 1.0,
            Law::Erlang { shape, .. } => 1.0 / f64::from(shape.max(1)),
            Law::Hyperexponential { cv2, .. } | Law::LogNormal { cv2, .. } => cv2,
        }
    }

    /// Returns one draw.
    #[inline]
    pub fn draw(&self, draws: &mut Draws) -> f64 {
        match *self {
            Law::Constant(value) => value,
            Law::Exponential(mean) => mean * draws.exponential(),
            Law::Erlang { shape, mean } => {
                let shape = shape.max(1);
                (0..shape).map(|_| draws.exponential()).sum::<f64>() * mean / f64::from(shape)
            }
            Law::Hyperexponential { mean, cv2 } => {
                let share = 0.5 * (1.0 + ((cv2 - 1.0).max(0.0) / (cv2 + 1.0)).sqrt());
                let of = if draws.unit() <= share { share } else { 1.0 - share };
                mean / (2.0 * of) * draws.exponential()
            }
            Law::LogNormal { mean, cv2 } => {
                let variance = (1.0 + cv2).ln();
                (mean.ln() - variance / 2.0 + variance.sqrt() * draws.normal()).exp()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_law_has_its_mean_and_variation() {
        let laws = [
            Law::Constant(2.0),
            Law::Exponential(0.5),
            Law::Erlang { shape: 4, mean: 3.0 },
            Law::Hyperexponential { mean: 1.0, cv2: 4.0 },
            Law::LogNormal { mean: 2.0, cv2: 0.5 },
        ];
        for law in laws {
            let mut draws = Draws::keyed(1, "law");
            let values: Vec<f64> = (0..400_000).map(|_| law.draw(&mut draws)).collect();
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64;
            assert!((mean / law.mean() - 1.0).abs() < 0.01, "{law:?}: mean {mean}");
            assert!((variance / mean.powi(2) - law.cv2()).abs() < 0.06 * (1.0 + law.cv2()), "{law:?}: {variance}");
        }
    }

    #[test]
    fn streams_of_different_names_have_nothing_in_common() {
        let (mut one, mut other) = (Draws::keyed(7, "web"), Draws::keyed(7, "db"));
        let pairs: Vec<(f64, f64)> = (0..100_000).map(|_| (one.unit(), other.unit())).collect();
        let product = pairs.iter().map(|(a, b)| (a - 0.5) * (b - 0.5)).sum::<f64>() / pairs.len() as f64;
        assert!((product * 12.0).abs() < 0.015, "correlation {product}");
    }
}
