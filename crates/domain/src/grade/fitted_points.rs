//! What speaks for a key point having been made, weighed.
//!
//! Generated, not written: `cargo run --release -p xtask -- fit-points` makes this file from the answers labeled for
//! development in `tests/points`.

use super::attribution::Weights;

/// A point beside others of its question.
pub(super) const BESIDE: Weights = Weights {
    intercept: -1.59,
    weights: [3.9, 8.73, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    made: -0.75,
    touched: -1.2,
};

/// A point that stands alone.
pub(super) const ALONE: Weights = Weights {
    intercept: 0.0,
    weights: [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    made: 0.4,
    touched: 0.3,
};
