//! What speaks for a key point having been made, weighed.
//!
//! Generated, not written: `cargo run --release -p xtask -- fit-points` makes this file from the answers labeled for
//! development in `tests/points`.

use super::attribution::Weights;

/// A point beside others of its question.
pub(super) const BESIDE: Weights = Weights {
    intercept: -1.595,
    weights: [1.399, 3.279, 0.97, -2.004, 0.406, 0.0, -0.965, 0.0, 0.164],
    made: -0.90,
    touched: -1.05,
};

/// A point that stands alone.
pub(super) const ALONE: Weights = Weights {
    intercept: -2.701,
    weights: [2.639, 0.0, 2.24, -2.315, 0.704, 0.0, -0.635, 0.0, 0.437],
    made: -0.90,
    touched: -1.05,
};
