//! The rising function nearest to pairs of numbers: what a similarity is worth as a score, with no shape assumed.

/// A rising function, straight between its knots and level outside them.
pub struct Isotonic(Vec<(f64, f64)>);

/// Neighboring pairs that share one value.
struct Block {
    /// The sums of both sides of its pairs.
    sums: (f64, f64),
    count: f64,
}

impl Block {
    fn value(&self) -> f64 {
        self.sums.1 / self.count
    }

    fn joined(self, other: &Block) -> Block {
        let sums = (self.sums.0 + other.sums.0, self.sums.1 + other.sums.1);
        Block { sums, count: self.count + other.count }
    }
}

impl Isotonic {
    /// Returns the rising function with the least squares, by pooling adjacent violators (Ayer et al., 1955).
    pub fn fit(pairs: &[(f64, f64)]) -> Isotonic {
        let mut sorted = pairs.to_vec();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        // Pairs with the same left side are one point: a function gives them one value.
        let points = sorted.chunk_by(|a, b| a.0 == b.0).map(|same| Block {
            sums: same.iter().fold((0.0, 0.0), |sums, pair| (sums.0 + pair.0, sums.1 + pair.1)),
            count: same.len() as f64,
        });
        let mut blocks: Vec<Block> = Vec::new();
        for mut block in points {
            while let Some(last) = blocks.pop_if(|last| last.value() >= block.value()) {
                block = last.joined(&block);
            }
            blocks.push(block);
        }
        Isotonic(blocks.iter().map(|block| (block.sums.0 / block.count, block.value())).collect())
    }

    /// Returns the function's value.
    pub fn at(&self, x: f64) -> f64 {
        let knots = &self.0;
        let above = knots.partition_point(|knot| knot.0 < x);
        match (above.checked_sub(1).and_then(|below| knots.get(below)), knots.get(above)) {
            (Some(a), Some(b)) => a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0),
            (Some(only), None) | (None, Some(only)) => only.1,
            (None, None) => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rising_pairs_are_kept() {
        let rising = Isotonic::fit(&[(0.5, 0.4), (0.0, 0.1), (1.0, 0.9)]);
        assert_eq!([rising.at(0.0), rising.at(0.5), rising.at(1.0)], [0.1, 0.4, 0.9]);
    }

    #[test]
    fn violators_share_their_mean() {
        let pooled = Isotonic::fit(&[(0.0, 0.0), (1.0, 0.75), (3.0, 0.25), (4.0, 1.0)]);
        assert_eq!(pooled.at(2.0), 0.5);
        assert_eq!((pooled.at(0.0), pooled.at(4.0)), (0.0, 1.0));
    }

    #[test]
    fn a_pool_takes_in_all_that_it_violates() {
        let falling = Isotonic::fit(&[(0.0, 0.9), (1.0, 0.6), (2.0, 0.0)]);
        assert!((0..=4).all(|half| (falling.at(f64::from(half) / 2.0) - 0.5).abs() < 1e-12));
    }

    #[test]
    fn equal_left_sides_are_one_point() {
        assert_eq!(Isotonic::fit(&[(0.5, 1.0), (0.5, 0.0)]).at(0.5), 0.5);
    }

    #[test]
    fn it_is_straight_between_knots_and_level_outside() {
        let rising = Isotonic::fit(&[(0.2, 0.2), (0.6, 1.0)]);
        assert!((rising.at(0.4) - 0.6).abs() < 1e-12);
        assert_eq!((rising.at(-5.0), rising.at(5.0)), (0.2, 1.0));
    }

    #[test]
    fn no_pairs_are_worth_nothing() {
        assert_eq!(Isotonic::fit(&[]).at(0.3), 0.0);
    }
}
