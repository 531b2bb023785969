//! A share that was counted, with how far it could be off.

/// So many standard deviations hold the truth nine times in ten …
pub const NINE_IN_TEN: f64 = 1.644_854;
/// … and so many nineteen times in twenty.
pub const NINETEEN_IN_TWENTY: f64 = 1.959_964;

/// A share of something with its interval (Wilson, 1927), which also holds near 0 and 1 and for small counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The share.
    pub share: f64,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Share {
    /// Returns the share of so many out of so many, its interval so many standard deviations wide on either side; `None`
    /// out of nothing.
    pub fn counted(hits: u64, of: u64, deviations: f64) -> Option<Share> {
        if of == 0 {
            return None;
        }
        let (n, z) = (of as f64, deviations);
        let share = hits.min(of) as f64 / n;
        let middle = (share + z * z / (2.0 * n)) / (1.0 + z * z / n);
        let half = z / (1.0 + z * z / n) * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
        Some(Share { share, low: (middle - half).max(0.0), high: (middle + half).min(1.0) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_those_that_wilson_gives() {
        // Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion", 2001: 0 of 10 reaches to 0.2775 at 95 %.
        let none = Share::counted(0, 10, NINETEEN_IN_TWENTY).unwrap();
        assert!((none.high - 0.2775).abs() < 1e-3 && none.low == 0.0, "{none:?}");
        let most = Share::counted(950, 1000, NINETEEN_IN_TWENTY).unwrap();
        assert!((most.low - 0.9347).abs() < 1e-3 && (most.high - 0.9619).abs() < 1e-3, "{most:?}");
        assert_eq!(Share::counted(0, 0, NINE_IN_TEN), None);
        assert!(Share::counted(10, 10, NINETEEN_IN_TWENTY).is_some_and(|all| all.high > 0.999_999 && all.low > 0.7));
    }

    #[test]
    fn an_interval_holds_the_truth_as_often_as_it_says() {
        for (chance, of) in [(0.9, 40_u64), (0.5, 25), (0.97, 300)] {
            let covered: f64 = (0..=of)
                .filter(|hits| {
                    Share::counted(*hits, of, NINE_IN_TEN).is_some_and(|it| (it.low..=it.high).contains(&chance))
                })
                .map(|hits| binomial(hits, of, chance))
                .sum();
            assert!((0.85..0.96).contains(&covered), "{chance} of {of}: {covered}");
        }
    }

    fn binomial(hits: u64, of: u64, chance: f64) -> f64 {
        let choose: f64 = (0..hits).map(|at| ((of - at) as f64 / (hits - at) as f64).ln()).sum();
        (choose + hits as f64 * chance.ln() + (of - hits) as f64 * (1.0 - chance).ln()).exp()
    }
}
