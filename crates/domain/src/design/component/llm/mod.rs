//! A server of a large language model: requests join and leave a running batch at every step.
//!
//! Continuous batching at the level of iterations (Yu and others, 2022, "Orca"), memory for keys and values in blocks (Kwon
//! and others, 2023, "PagedAttention"), prompts computed in chunks beside the decoding of others (Agrawal and others, 2024,
//! "Sarathi-Serve"). [`step_time`] says how long a step takes, [`LlmServer`] what is in it. A step costs O(1) here, however
//! many requests are in the batch: they are counted by where they stand in their block and by the step they finish at.

mod scheduler;
mod step_time;

pub use scheduler::{Limits, LlmRequest, LlmServer, Step, Work};
pub use step_time::{Accelerator, LanguageModel, StepTime};
