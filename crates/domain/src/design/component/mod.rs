//! The parts that a system is built of, each as a state machine of its own.
//!
//! A component is told what happens and at which instant (in seconds), and answers what follows; it knows nothing of events,
//! queues or other components. Chance comes as [`Draws`](super::simulation::Draws). Where a closed form is known it stands
//! beside the component, so that a check can answer without simulating and a test can hold one against the other.

pub mod arrival;
pub mod balancer;
pub mod batcher;
pub mod breaker;
pub mod cache;
pub mod database;
pub mod features;
pub mod hedge;
pub mod hit_ratio;
pub mod llm;
pub mod retry;
pub mod ring;
pub mod scaler;
pub mod topic;
pub mod zipf;
pub mod zone;
