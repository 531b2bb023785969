//! How something varies, as a law of the simulation.

use crate::design::model::Spread;
use crate::design::simulation::Law;

/// Returns the law of a time.
pub(super) fn law(spread: Spread) -> Law {
    let Spread { mean, cv2 } = spread;
    match cv2 {
        cv2 if cv2 <= 0.0 || mean <= 0.0 => Law::Constant(mean.max(0.0)),
        1.0 => Law::Exponential(mean),
        cv2 => Law::LogNormal { mean, cv2 },
    }
}

/// Returns the law of gaps between arrivals.
pub(super) fn gaps(rate: f64, cv2: f64) -> Law {
    let mean = 1.0 / rate;
    match cv2 {
        cv2 if cv2 <= 0.0 => Law::Constant(mean),
        cv2 if cv2 < 1.0 => Law::LogNormal { mean, cv2 },
        1.0 => Law::Exponential(mean),
        cv2 => Law::Hyperexponential { mean, cv2 },
    }
}
