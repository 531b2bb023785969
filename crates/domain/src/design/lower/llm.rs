//! A language model of a design as the component knows it, and how many requests a replica can take.

use crate::design::component::llm::{Accelerator, LanguageModel, Limits, StepTime};
use crate::design::model::Llm;

/// A model on its accelerators.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Served {
    /// The model.
    pub model: LanguageModel,
    /// What it runs on.
    pub accelerator: Accelerator,
    /// What bounds a replica.
    pub limits: Limits,
    /// How long a step takes.
    pub time: StepTime,
    /// Tokens whose keys and values fit beside the weights of a replica; negative when the weights do not fit.
    pub tokens: f64,
}

impl Served {
    /// Returns a model as it is served.
    pub fn of(llm: &Llm) -> Served {
        let layers = f64::from(llm.layers.value);
        let model = LanguageModel {
            parameters: llm.parameters.value,
            weights: llm.parameters.value * llm.bytes_per_number.value,
            layers,
            kv_bytes: 2.0
                * layers
                * f64::from(llm.kv_heads.value)
                * f64::from(llm.head_dim.value)
                * llm.bytes_per_number.value,
            // A layer has about 12 times the square of the width in parameters (Kaplan and others, 2020).
            width: (llm.parameters.value / (12.0 * layers)).sqrt(),
        };
        let sheet = match llm.gpu.value.to_ascii_uppercase().as_str() {
            "H200" => Accelerator::H200,
            "A100" => Accelerator::A100,
            _ => Accelerator::H100,
        };
        let accelerator = Accelerator {
            flops: llm.gpu_flops.value,
            bandwidth: llm.gpu_bandwidth.value,
            memory: llm.gpu_memory.value,
            ..sheet
        };
        let gpus = llm.gpus.value.clamp(1, 1 << 16) as u32;
        let room = f64::from(gpus) * accelerator.memory * llm.usable.value - model.weights;
        let tokens = room / model.kv_bytes;
        let batch = llm.max_batch.value;
        let budget = batch.saturating_add(llm.chunk.value);
        let blocks = (tokens / 16.0).clamp(0.0, f64::from(u32::MAX / 2)) as u32;
        let limits = Limits { blocks, block: 16, batch: batch.max(1), budget: budget.max(1) };
        Served { model, accelerator, limits, time: StepTime::of(&model, &accelerator, gpus), tokens }
    }

    /// Returns how many requests one replica can finish in a second, for mean lengths of prompt and answer.
    pub fn capacity(&self, prompt: f64, output: f64) -> f64 {
        if self.tokens < prompt + output {
            return 0.0;
        }
        let (mut low, mut high) = (0.0, f64::from(self.limits.budget) / self.time.seconds(1.0, 0.0, 0.0));
        for _ in 0..60 {
            let middle = 0.5 * (low + high);
            if self.keeps_up(middle, prompt, output) { low = middle } else { high = middle }
        }
        low
    }

    /// Returns whether a replica keeps up with so many requests a second.
    fn keeps_up(&self, rate: f64, prompt: f64, output: f64) -> bool {
        let mut step = self.time.seconds(1.0, 0.0, 0.0);
        for _ in 0..200 {
            let decoding = rate * step * output;
            let context = decoding * (prompt + 0.5 * output);
            let pairs = rate * step * prompt * prompt * 0.5 + context;
            let tokens = rate * step * (prompt + output);
            if decoding > f64::from(self.limits.batch)
                || context > self.tokens
                || tokens > f64::from(self.limits.budget)
            {
                return false;
            }
            let next = self.time.seconds(tokens, context, pairs);
            if (next - step).abs() <= 1e-9 * step {
                return true;
            }
            step = next;
        }
        true
    }

    /// Returns how long an idle replica takes to read a prompt and say the first token.
    pub fn reading(&self, prompt: f64) -> f64 {
        let most = f64::from(self.limits.budget);
        let step = |tokens: f64, before: f64| self.time.seconds(tokens, before, tokens * (before + 0.5 * tokens));
        let whole = (prompt / most).floor();
        let steps = (0..whole as u64).map(|at| step(most, at as f64 * most)).sum::<f64>();
        let rest = prompt - whole * most;
        steps + if rest > 0.0 { step(rest, whole * most) } else { 0.0 }
    }

    /// Returns how long an answer takes when a replica meets so many requests a second, beside waiting for a place.
    pub fn stay(&self, rate: f64, prompt: f64, output: f64) -> f64 {
        let mut step = self.time.seconds(1.0, prompt, 0.0);
        for _ in 0..100 {
            let decoding = (rate * step * output).clamp(1.0, f64::from(self.limits.batch));
            let context = decoding * (prompt + 0.5 * output);
            let tokens = (rate * step * prompt).min(f64::from(self.limits.budget)) + decoding;
            step = self.time.seconds(tokens, context, context);
        }
        let chunks = (prompt / f64::from(self.limits.budget.max(1))).ceil();
        step * (chunks + output)
    }
}
