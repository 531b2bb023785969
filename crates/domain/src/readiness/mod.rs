//! Readiness: from evidence to the chance of passing, with an interval, and to what would raise it most.
//!
//! # The model
//!
//! A candidate has a skill for every **cell**: a field ([`Branch`]: theory, code, design, telling), a topic of it, and a
//! [`Mode`]: recalling, performing in full, performing under a clock. Skills are logits of the chance to do well on a
//! question of medium level. Their prior is a tree of normal steps ([`tree`]),
//!
//! ```text
//! candidate → branch → topic → performing → under a clock
//!                            → recalling
//! ```
//!
//! so topics share a parent (ratings of single topics understate the uncertainty twofold), recalling tells of explaining only
//! through the topic they share, and explaining of a mock with one step less. A question of level `l` is answered well with
//! probability `σ(skill − l)`, the level's label being off by half a logit. What was seen of that ([`Observation`]) is taken
//! with four reservations: a grade's interval and a learner's own rating may be wrong about it; evidence of long ago was
//! seen when more was remembered (FSRS says how much more) and is blurred by what has changed since; and several looks at one
//! item count as little more than one.
//!
//! The posterior is the normal distribution nearest to the true one ([`fit`]); on a tree that costs time in proportion to the
//! evidence. A tree whose steps are all positive also makes a promise provable: the prior is positively associated
//! (Karlin and Rinott, 1980), so evidence of something done well can lower nothing. A prior with a personal gap between
//! modes across all topics would break it (doing well where it was expected anyway would speak for a wider gap
//! elsewhere), so that gap is not learned but stays in the intervals ([`stage`]). So does what all evidence of one sort may be
//! off by alike, such as a learner who rates kindly ([`lean`]).
//!
//! A stage is passed when the interviewer's impression reaches a bar; the bar is where candidates of whom nothing is known but
//! that they prepare as well pass as often as the loop says they do, and one interview's impression is off by what is known of single interviews
//! ([`INTERVIEW_NOISE`]). Cards and problems that will be remembered on the day, by FSRS, are answered when they are asked
//! again. Stages, with their gates and weights, make one number ([`Readiness`]). Where nothing was seen, there is none.

mod calibration;
mod evidence;
mod fit;
mod lean;
mod normal;
mod prospect;
mod stage;
mod tree;

pub use calibration::{Bin, Reliability, brier, reliability};
pub use evidence::{Attempt, Branch, Evidence, Mode, Observation, Outcome, Remembered, Rests, Seen, TopicId};
pub use normal::{Draws, below, quantile};
pub use prospect::{Course, Prospect, Readiness, StageReadiness, TopicReadiness, Worth, readiness};
pub use stage::{Ask, Estimate, INTERVIEW_NOISE, StageSketch, USUAL_RATE};
