//! The arithmetic of training a large model: memory of its states, compute, tokens, utilization, failures, checkpoints.
//!
//! Everything is in parameters, tokens, floating-point operations, bytes and seconds. The formulas are those of the papers
//! named beside them; none of them knows of a particular card.

/// Bytes that training keeps for every parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StateBytes {
    /// The weights that compute.
    pub weights: f64,
    /// Their gradients.
    pub gradients: f64,
    /// What the optimizer keeps, master weights included.
    pub optimizer: f64,
}

/// How the states are divided among the cards that train together (Rajbhandari et al., ZeRO, 2020).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharding {
    /// Every card keeps everything.
    Nothing,
    /// ZeRO-1: the optimizer's states are divided.
    Optimizer,
    /// ZeRO-2: gradients, too.
    Gradients,
    /// ZeRO-3, fully sharded: the weights as well.
    Weights,
}

/// What stops a run, and what it costs to save and to start again, all in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Failures {
    /// The mean time between two failures of the whole run.
    pub between: f64,
    /// How long a checkpoint stops training.
    pub checkpoint: f64,
    /// How long it takes until training goes on after a failure.
    pub restart: f64,
}

/// Mixed precision with Adam: bf16 weights and gradients, fp32 weights and two fp32 moments; 16 bytes altogether.
pub const MIXED_PRECISION: StateBytes = StateBytes { weights: 2.0, gradients: 2.0, optimizer: 12.0 };

/// Tokens per parameter at which compute is best spent (Hoffmann et al., 2022; about 20, depending on the fit).
pub const OPTIMAL_TOKENS: f64 = 20.0;

impl StateBytes {
    /// Returns the bytes that each of so many cards keeps of the states.
    pub fn on_each(&self, parameters: f64, sharding: Sharding, cards: u32) -> f64 {
        let cards = f64::from(cards.max(1));
        let StateBytes { weights, gradients, optimizer } = self;
        parameters
            * match sharding {
                Sharding::Nothing => weights + gradients + optimizer,
                Sharding::Optimizer => weights + gradients + optimizer / cards,
                Sharding::Gradients => weights + (gradients + optimizer) / cards,
                Sharding::Weights => (weights + gradients + optimizer) / cards,
            }
    }

    /// Returns the bytes of a checkpoint: everything but the gradients.
    pub fn checkpoint(&self, parameters: f64) -> f64 {
        parameters * (self.weights + self.optimizer)
    }
}

/// Returns the operations of training on so many tokens: two forward and four backward per parameter and token (Kaplan et
/// al., 2020).
pub fn operations(parameters: f64, tokens: f64) -> f64 {
    6.0 * parameters * tokens
}

/// Returns the operations with those of attention, which count when the context is long against the width (Chowdhery et
/// al., PaLM, 2022, appendix B).
pub fn operations_with_attention(parameters: f64, tokens: f64, layers: f64, width: f64, context: f64) -> f64 {
    tokens * (6.0 * parameters + 12.0 * layers * width * context)
}

/// Returns the parameters and tokens that spend so many operations best.
pub fn compute_optimal(operations: f64) -> (f64, f64) {
    let parameters = (operations / (6.0 * OPTIMAL_TOKENS)).sqrt();
    (parameters, OPTIMAL_TOKENS * parameters)
}

/// Returns the card-seconds that so many operations take at a utilization of the cards' peak.
pub fn card_seconds(operations: f64, peak: f64, utilization: f64) -> f64 {
    operations / (peak * utilization)
}

/// Returns the model FLOP/s utilization: the share of the peak that went into operations the model needs.
pub fn utilization(operations: f64, card_seconds: f64, peak: f64) -> f64 {
    operations / (card_seconds * peak)
}

/// Returns the bytes of activations of one layer, 16 bits each, without recomputation (Korthikanti et al., 2022):
/// `sbh (34 + 5as/h)` for a sequence of `s` tokens, a micro-batch of `b`, a width of `h` and `a` attention heads.
pub fn activations(sequence: f64, batch: f64, width: f64, heads: f64) -> f64 {
    sequence * batch * width * (34.0 + 5.0 * heads * sequence / width)
}

/// Returns the mean time between failures of so many cards, given the card-seconds that pass per failure.
pub fn between_failures(card_seconds_per_failure: f64, cards: f64) -> f64 {
    card_seconds_per_failure / cards
}

impl Failures {
    /// Returns the time of work between two checkpoints that wastes least, to first order (Young, 1974).
    pub fn young(&self) -> f64 {
        (2.0 * self.checkpoint * self.between).sqrt()
    }

    /// Returns it to a higher order (Daly, 2006, equation 37).
    pub fn daly(&self) -> f64 {
        if self.checkpoint >= 2.0 * self.between {
            return self.between;
        }
        let root = (self.checkpoint / (2.0 * self.between)).sqrt();
        self.young() * (1.0 + root / 3.0 + root * root / 9.0) - self.checkpoint
    }

    /// Returns how long a run takes, as a multiple of its work, when it saves every `interval` seconds of work and failures
    /// come as a Poisson process (Daly, 2006, equation 20).
    pub fn stretch(&self, interval: f64) -> f64 {
        let between = self.between;
        between * (self.restart / between).exp() * ((interval + self.checkpoint) / between).exp_m1() / interval
    }

    /// Returns the share of the time that is work.
    pub fn effective(&self, interval: f64) -> f64 {
        1.0 / self.stretch(interval)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(value: f64, expected: f64, share: f64) {
        assert!((value / expected - 1.0).abs() <= share, "{value} is not {expected}");
    }

    #[test]
    fn states_are_divided_as_the_paper_says() {
        // Table of the ZeRO paper: 7.5 billion parameters on 64 cards.
        let on_each = |sharding| MIXED_PRECISION.on_each(7.5e9, sharding, 64) / 1e9;
        close(on_each(Sharding::Nothing), 120.0, 1e-9);
        close(on_each(Sharding::Optimizer), 31.4, 2e-3);
        close(on_each(Sharding::Gradients), 16.6, 3e-3);
        close(on_each(Sharding::Weights), 1.88, 3e-3);
    }

    #[test]
    fn dividing_more_never_needs_more() {
        let all = [Sharding::Nothing, Sharding::Optimizer, Sharding::Gradients, Sharding::Weights];
        for cards in [1, 2, 64, 4096] {
            let bytes = all.map(|sharding| MIXED_PRECISION.on_each(70e9, sharding, cards));
            assert!(bytes.is_sorted_by(|left, right| left >= right), "{bytes:?}");
            assert!(cards > 1 || bytes.iter().all(|one| *one == bytes[0]));
        }
    }

    #[test]
    fn a_compute_optimal_run_of_70_billion_parameters_takes_400_000_card_hours() {
        let (parameters, tokens) = compute_optimal(operations(70e9, 1.4e12));
        close(parameters, 70e9, 1e-9);
        close(tokens, 1.4e12, 1e-9);
        close(card_seconds(operations(70e9, 1.4e12), 989e12, 0.4) / 3600.0, 413e3, 2e-3);
    }

    #[test]
    fn utilization_turns_published_card_hours_into_a_share_of_the_peak() {
        // Llama 3.1 405B: 30.84 million H100-hours on 15.6 trillion tokens.
        close(utilization(operations(405e9, 15.6e12), 30.84e6 * 3600.0, 989e12), 0.345, 0.01);
        let hours = card_seconds(operations(70e9, 15e12), 989e12, 0.4);
        close(utilization(operations(70e9, 15e12), hours, 989e12), 0.4, 1e-9);
    }

    #[test]
    fn attention_counts_when_the_context_is_long() {
        let short = operations_with_attention(70e9, 1.0, 80.0, 8192.0, 4096.0) / operations(70e9, 1.0);
        let long = operations_with_attention(70e9, 1.0, 80.0, 8192.0, 131_072.0) / operations(70e9, 1.0);
        assert!(short < 1.1 && long > 3.0, "{short} {long}");
    }

    #[test]
    fn failures_grow_with_the_number_of_cards() {
        // 419 in 54 days on 16,384 cards: one in 3.1 hours.
        let per_failure = 54.0 * 86_400.0 * 16_384.0 / 419.0;
        close(per_failure / 3600.0, 50.7e3, 2e-3);
        close(between_failures(per_failure, 16_384.0) / 3600.0, 3.09, 2e-3);
        close(between_failures(per_failure, 1_024.0) / 3600.0, 49.5, 2e-3);
    }

    #[test]
    fn the_interval_of_the_formula_wastes_least() {
        for (between, checkpoint) in [(11_135.0, 60.0), (11_135.0, 600.0), (86_400.0, 5.0), (3_600.0, 900.0)] {
            let failures = Failures { between, checkpoint, restart: 300.0 };
            let best = (1..20_000).map(|step| f64::from(step) * between / 5_000.0);
            let best = best.min_by(|a, b| failures.stretch(*a).total_cmp(&failures.stretch(*b))).unwrap_or(0.0);
            close(failures.daly(), best, 0.02);
            assert!(failures.stretch(failures.daly()) <= failures.stretch(failures.young()) + 1e-9);
        }
    }

    #[test]
    fn without_failures_only_saving_costs() {
        let failures = Failures { between: 1e12, checkpoint: 60.0, restart: 300.0 };
        close(failures.effective(1_140.0), 0.95, 1e-6);
        assert_eq!(Failures { between: 10.0, checkpoint: 30.0, restart: 0.0 }.daly(), 10.0);
    }

    #[test]
    fn activations_of_the_paper_come_out() {
        // 22 billion parameters: s 2048, b 4, h 6144, a 64; 5as/h = 106.7.
        close(activations(2048.0, 4.0, 6144.0, 64.0), 2048.0 * 4.0 * 6144.0 * (34.0 + 106.667), 1e-5);
    }
}
