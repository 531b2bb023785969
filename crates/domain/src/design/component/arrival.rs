//! When requests come: evenly at random, in bursts, by the hour of the day, in a sudden rush.
//!
//! Bursts are gaps of two kinds, short and long (a hyperexponential renewal process, which is what a Poisson source that is
//! switched on and off gives; Kuczura, 1973, "The interrupted Poisson process as an overflow process"). A rate that changes
//! is made by thinning: requests come at the highest rate, and each is kept with the chance rate/highest (Lewis and
//! Shedler, 1979). Closed sources, whose users wait for the answer, are the engine's matter.

use crate::design::simulation::Draws;

/// How requests come.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// Requests a second where the [`Profile`] stands at 1.
    pub rate: f64,
    /// How they come together.
    pub burst: Burst,
    /// How the rate changes.
    pub profile: Profile,
}

/// How requests come together. The squared coefficient of variation is that of the gaps between requests, at the highest
/// rate of the profile; thinning by p leaves 1 + p (cv2 − 1). It is at least 1 here: smoother than at random is the engine's
/// Erlang law.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Burst {
    /// Not at all: a Poisson process.
    None,
    /// With balanced means (Morse, 1958): half of the time passes in short gaps, half in long ones. At a large variation
    /// this is twice the mean rate half of the time, and hardly anything in between.
    Balanced {
        /// The squared coefficient of variation.
        cv2: f64,
    },
    /// Switched on and off: so many times the mean rate while on, nothing while off. An infinite peak lets whole batches come
    /// at one instant, their sizes geometric with mean (cv2 + 1)/2.
    OnOff {
        /// The squared coefficient of variation.
        cv2: f64,
        /// The rate while on over the mean rate, above 1.
        peak: f64,
    },
}

/// How the rate changes, as a factor over time.
#[derive(Clone, Debug, PartialEq)]
pub enum Profile {
    /// It does not.
    Steady,
    /// It swings: 1 + swing · sin(2π (t/period + phase)).
    Wave {
        /// How far, between 0 and 1.
        swing: f64,
        /// How long one wave is, in seconds.
        period: f64,
        /// Where it begins, as a share of a wave.
        phase: f64,
    },
    /// It jumps: from each instant on to a factor; 1 before the first. In order of time.
    Steps(Vec<(f64, f64)>),
}

/// A source at work.
#[derive(Clone, Debug, PartialEq)]
pub struct Arriving {
    arrival: Arrival,
    highest: f64,
    /// The chance of a short gap, and the means of short and long ones.
    gaps: (f64, f64, f64),
}

impl Arrival {
    /// Returns a Poisson process.
    pub fn poisson(rate: f64) -> Arrival {
        Arrival { rate, burst: Burst::None, profile: Profile::Steady }
    }

    /// Returns whether it makes sense: a positive finite rate, a variation of at least 1, a profile that never falls below
    /// nought and is above it somewhere.
    pub fn sound(&self) -> bool {
        let burst = match self.burst {
            Burst::None => true,
            Burst::Balanced { cv2 } => cv2.is_finite() && cv2 >= 1.0,
            Burst::OnOff { cv2, peak } => cv2.is_finite() && cv2 >= 1.0 && peak > 1.0,
        };
        let profile = match &self.profile {
            Profile::Steady => true,
            Profile::Wave { swing, period, phase } => {
                (0.0..=1.0).contains(swing) && *period > 0.0 && period.is_finite() && phase.is_finite()
            }
            Profile::Steps(steps) => {
                steps.iter().all(|(at, factor)| at.is_finite() && factor.is_finite() && *factor >= 0.0)
                    && steps.is_sorted_by(|one, other| one.0 <= other.0)
            }
        };
        let highest = self.rate * self.profile.highest();
        burst && profile && highest.is_finite() && highest > 0.0
    }

    /// Returns the source at work.
    pub fn begin(&self) -> Arriving {
        let highest = self.rate * self.profile.highest();
        let gaps = match self.burst {
            Burst::None => (1.0, 1.0, 1.0),
            Burst::Balanced { cv2 } => {
                let short = 0.5 * (1.0 + ((cv2 - 1.0).max(0.0) / (cv2 + 1.0)).sqrt());
                (short, 0.5 / short, 0.5 / (1.0 - short).max(f64::MIN_POSITIVE))
            }
            Burst::OnOff { cv2, peak } => on_off(cv2, peak),
        };
        Arriving { arrival: self.clone(), highest, gaps: (gaps.0, gaps.1 / highest, gaps.2 / highest) }
    }
}

/// Returns the chance of a short gap and both means, at a mean rate of 1.
fn on_off(cv2: f64, peak: f64) -> (f64, f64, f64) {
    if cv2 <= 1.0 {
        return (1.0, 1.0, 1.0);
    }
    if peak.is_infinite() {
        let batch = 0.5 * (cv2 + 1.0);
        return (1.0 - 1.0 / batch, 0.0, batch);
    }
    // On for a share 1/peak of the time; cv2 = 1 + 2 · peak · off / (on + off)^2 in Kuczura's rates of switching.
    let switching = 2.0 * (peak - 1.0) / (cv2 - 1.0);
    let on = switching / peak;
    let sum = peak + switching;
    let root = (sum * sum - 4.0 * peak * on).sqrt();
    let (fast, slow) = (0.5 * (sum + root), 2.0 * peak * on / (sum + root));
    ((peak - slow) / (fast - slow), 1.0 / fast, 1.0 / slow)
}

impl Profile {
    /// Returns the factor at an instant.
    pub fn at(&self, now: f64) -> f64 {
        match self {
            Profile::Steady => 1.0,
            Profile::Wave { swing, period, phase } => {
                1.0 + swing * (std::f64::consts::TAU * (now / period + phase)).sin()
            }
            Profile::Steps(steps) => {
                let after = steps.partition_point(|(at, _)| *at <= now);
                after.checked_sub(1).map_or(1.0, |at| steps[at].1)
            }
        }
    }

    /// Returns the highest factor.
    pub fn highest(&self) -> f64 {
        match self {
            Profile::Steady => 1.0,
            Profile::Wave { swing, .. } => 1.0 + swing,
            Profile::Steps(steps) => steps.iter().map(|step| step.1).fold(1.0, f64::max),
        }
    }

    /// Returns the mean factor between two instants.
    pub fn mean(&self, from: f64, to: f64) -> f64 {
        match self {
            Profile::Steady => 1.0,
            Profile::Wave { swing, period, phase } => {
                let angle = |now: f64| std::f64::consts::TAU * (now / period + phase);
                let whole = (angle(from).cos() - angle(to).cos()) * period / std::f64::consts::TAU;
                1.0 + swing * whole / (to - from).max(f64::MIN_POSITIVE)
            }
            Profile::Steps(steps) => {
                let edges = std::iter::once(from)
                    .chain(steps.iter().map(|step| step.0).filter(|at| *at > from && *at < to))
                    .chain([to]);
                let edges: Vec<f64> = edges.collect();
                let whole: f64 = edges.windows(2).map(|pair| self.at(pair[0]) * (pair[1] - pair[0])).sum();
                whole / (to - from).max(f64::MIN_POSITIVE)
            }
        }
    }

    /// After this instant the factor is nought for good.
    fn ends(&self) -> f64 {
        match self {
            Profile::Steps(steps) => steps.last().filter(|last| last.1 <= 0.0).map_or(f64::INFINITY, |last| last.0),
            Profile::Steady | Profile::Wave { .. } => f64::INFINITY,
        }
    }
}

impl Arriving {
    /// Returns the instant of the first request after `now`; infinite when none will come.
    #[inline]
    pub fn next(&mut self, now: f64, draws: &mut Draws) -> f64 {
        let mut at = now;
        loop {
            at += self.gap(draws);
            if matches!(self.arrival.profile, Profile::Steady) {
                return at;
            }
            if at >= self.arrival.profile.ends() {
                return f64::INFINITY;
            }
            if draws.unit() * self.arrival.profile.highest() <= self.arrival.profile.at(at) {
                return at;
            }
        }
    }

    #[inline]
    fn gap(&self, draws: &mut Draws) -> f64 {
        match self.arrival.burst {
            Burst::None => draws.exponential() / self.highest,
            Burst::Balanced { .. } | Burst::OnOff { .. } => {
                let (short, brief, long) = self.gaps;
                let mean = if draws.unit() <= short { brief } else { long };
                mean * draws.exponential()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::simulation::Key;

    fn instants(arrival: &Arrival, until: f64) -> Vec<f64> {
        let (mut arriving, mut draws) = (arrival.begin(), Key::of(8, "arrival").alone());
        let mut all = Vec::new();
        let mut now = arriving.next(0.0, &mut draws);
        while now < until {
            all.push(now);
            now = arriving.next(now, &mut draws);
        }
        all
    }

    #[test]
    fn gaps_have_the_mean_and_variation_that_was_asked_for() {
        let bursts = [
            (Burst::None, 1.0),
            (Burst::Balanced { cv2: 4.0 }, 4.0),
            (Burst::Balanced { cv2: 173.0 }, 173.0),
            (Burst::OnOff { cv2: 4.0, peak: 10.0 }, 4.0),
            (Burst::OnOff { cv2: 173.0, peak: 20.0 }, 173.0),
            (Burst::OnOff { cv2: 173.0, peak: f64::INFINITY }, 173.0),
        ];
        for (burst, cv2) in bursts {
            let arrival = Arrival { rate: 5.0, burst, profile: Profile::Steady };
            assert!(arrival.sound());
            let instants = instants(&arrival, 1_000_000.0);
            let gaps: Vec<f64> = instants.windows(2).map(|pair| pair[1] - pair[0]).collect();
            let mean = gaps.iter().sum::<f64>() / gaps.len() as f64;
            let variance = gaps.iter().map(|gap| (gap - mean).powi(2)).sum::<f64>() / gaps.len() as f64;
            assert!((mean * 5.0 - 1.0).abs() < 0.025, "{burst:?}: mean {mean}");
            assert!((variance / mean.powi(2) / cv2 - 1.0).abs() < 0.05, "{burst:?}: {}", variance / mean.powi(2));
        }
    }

    #[test]
    fn counts_over_long_windows_vary_as_gaps_do() {
        // For a renewal process the variance of a count over its mean tends to cv2.
        let arrival = Arrival { rate: 1.0, burst: Burst::OnOff { cv2: 9.0, peak: 5.0 }, profile: Profile::Steady };
        let mut counts = vec![0.0_f64; 5000];
        instants(&arrival, 1_000_000.0).iter().for_each(|at| counts[(at / 200.0) as usize] += 1.0);
        let mean = counts.iter().sum::<f64>() / 5000.0;
        let variance = counts.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / 5000.0;
        assert!((variance / mean - 9.0).abs() < 0.9, "{}", variance / mean);
    }

    #[test]
    fn while_on_they_come_at_the_peak() {
        let arrival = Arrival { rate: 1.0, burst: Burst::OnOff { cv2: 200.0, peak: 10.0 }, profile: Profile::Steady };
        let mut gaps: Vec<f64> = instants(&arrival, 200_000.0).windows(2).map(|pair| pair[1] - pair[0]).collect();
        gaps.sort_by(f64::total_cmp);
        let median = gaps[gaps.len() / 2];
        assert!((median / (std::f64::consts::LN_2 / 10.0) - 1.0).abs() < 0.1, "{median}");
    }

    #[test]
    fn a_day_is_followed_hour_by_hour() {
        let profile = Profile::Wave { swing: 0.6, period: 24.0, phase: 0.0 };
        let arrival = Arrival { rate: 1000.0, burst: Burst::None, profile: profile.clone() };
        let mut hours = [0.0_f64; 24];
        instants(&arrival, 24.0).iter().for_each(|at| hours[*at as usize] += 1.0);
        for (hour, count) in hours.iter().enumerate() {
            let known = 1000.0 * profile.mean(hour as f64, hour as f64 + 1.0);
            assert!((count - known).abs() < 4.0 * known.sqrt(), "{hour}: {count} {known}");
        }
    }

    #[test]
    fn a_rush_comes_and_goes() {
        let profile = Profile::Steps(vec![(100.0, 10.0), (110.0, 1.0), (200.0, 0.0)]);
        assert!((profile.mean(0.0, 200.0) - 1.45).abs() < 1e-12);
        let arrival = Arrival { rate: 100.0, burst: Burst::None, profile };
        let all = instants(&arrival, 1000.0);
        let between = |from: f64, to: f64| all.iter().filter(|at| **at >= from && **at < to).count() as f64;
        assert!((between(0.0, 100.0) - 1e4).abs() < 400.0);
        assert!((between(100.0, 110.0) - 1e4).abs() < 400.0);
        assert_eq!(between(200.0, 1000.0), 0.0);
    }

    #[test]
    fn what_makes_no_sense_is_known() {
        let bad = [
            Arrival::poisson(0.0),
            Arrival::poisson(f64::NAN),
            Arrival { burst: Burst::Balanced { cv2: 0.5 }, ..Arrival::poisson(1.0) },
            Arrival { burst: Burst::OnOff { cv2: 2.0, peak: 1.0 }, ..Arrival::poisson(1.0) },
            Arrival { profile: Profile::Wave { swing: 2.0, period: 1.0, phase: 0.0 }, ..Arrival::poisson(1.0) },
            Arrival { profile: Profile::Steps(vec![(2.0, 1.0), (1.0, 1.0)]), ..Arrival::poisson(1.0) },
        ];
        assert!(bad.iter().all(|arrival| !arrival.sound()));
    }
}
