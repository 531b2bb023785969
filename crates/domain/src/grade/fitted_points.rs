//! What speaks for a key point having been made, weighed.
//!
//! Generated, not written: `cargo run --release -p xtask -- fit-points` makes this file from the answers labeled for
//! development in `tests/points`.

use super::attribution::Weights;

/// A point beside others of its question.
pub(super) const BESIDE: Weights = Weights {
    intercept: -1.418,
    weights: [1.305, 3.267, 0.584, -3.41, 0.408, 0.0, 0.088],
    made: -1.05,
    touched: -1.30,
};

/// A point that stands alone.
pub(super) const ALONE: Weights = Weights {
    intercept: -2.612,
    weights: [2.581, 0.0, 2.116, -3.284, 0.64, 0.0, 0.4],
    made: -0.80,
    touched: -1.05,
};
