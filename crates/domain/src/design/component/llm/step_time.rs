//! How long one step of a language model takes on so many accelerators.
//!
//! A step reads all weights and the keys and values of everybody in the batch, and computes for every token. The larger of
//! the two bounds it (the roofline of Williams, Waterman and Patterson, 2009); near the ridge both cost something, so they
//! are joined by a p-norm, and every layer costs a little besides:
//! t = layers · t0 + ((bytes/bandwidth)^p + (flop/compute)^p)^(1/p).

/// An accelerator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Accelerator {
    /// Floating-point operations a second at the peak, dense, 16 bits.
    pub flops: f64,
    /// Bytes a second from its memory.
    pub bandwidth: f64,
    /// Bytes of its memory.
    pub memory: f64,
    /// Seconds each layer costs beside reading and computing.
    pub layer: f64,
    /// Which share of the bandwidth is reached.
    pub reached_bandwidth: f64,
    /// Which share of the peak is reached.
    pub reached_flops: f64,
    /// How sharply the larger of the two wins; 1 adds them, a large number takes the larger.
    pub sharpness: f64,
    /// Seconds one exchange between accelerators takes; a layer needs two of them when the model is spread over several.
    pub exchange: f64,
    /// Bytes a second between accelerators, one way.
    pub link: f64,
}

impl Accelerator {
    /// An H100 SXM (NVIDIA's data sheet: 989 TFLOP/s bf16 dense, 3.35 TB/s, 80 GB).
    ///
    /// The shares are fitted to fourteen step times of a 70-billion-parameter model at tensor parallelism 1, 4 and 8 from the
    /// public profiles of Vidur (Agrawal and others, 2024): mean error 3.2 %; 5.6 to 7.2 % when one of the three is left out
    /// of the fit and foretold. The link is NVLink's 900 GB/s, half each way.
    pub const H100: Accelerator = Accelerator {
        flops: 989e12,
        bandwidth: 3.35e12,
        memory: 80e9,
        layer: 39e-6,
        reached_bandwidth: 0.87,
        reached_flops: 0.62,
        sharpness: 3.4,
        exchange: 40e-6,
        link: 450e9,
    };

    /// An H200: an H100 with more and faster memory (141 GB, 4.8 TB/s).
    pub const H200: Accelerator = Accelerator { bandwidth: 4.8e12, memory: 141e9, ..Accelerator::H100 };

    /// An A100 SXM (312 TFLOP/s bf16 dense, 2.04 TB/s, 80 GB, NVLink 600 GB/s); the shares are those of the H100.
    pub const A100: Accelerator = Accelerator { flops: 312e12, bandwidth: 2.04e12, link: 300e9, ..Accelerator::H100 };
}

/// A language model, as far as its speed goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LanguageModel {
    /// Parameters that every token passes.
    pub parameters: f64,
    /// Bytes of all weights.
    pub weights: f64,
    /// Layers.
    pub layers: f64,
    /// Bytes of keys and values a token: 2 × layers × heads of keys and values × their size × bytes of a number.
    pub kv_bytes: f64,
    /// The width of the model: attention computes 4 × layers × width for each pair of tokens.
    pub width: f64,
}

impl LanguageModel {
    /// A model of 70 billion parameters with grouped queries: 80 layers, 8 heads of 128 for keys and values, 16 bits.
    pub const DENSE_70B: LanguageModel = LanguageModel {
        parameters: 70e9,
        weights: 140e9,
        layers: 80.0,
        kv_bytes: 2.0 * 80.0 * 8.0 * 128.0 * 2.0,
        width: 8192.0,
    };
}

/// How long a step takes, for a model on so many accelerators.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepTime {
    /// Seconds a step takes besides reading and computing.
    pub fixed: f64,
    /// Seconds to read the weights.
    pub weights: f64,
    /// Seconds to read the keys and values of one token.
    pub kv: f64,
    /// Seconds to compute for one token.
    pub token: f64,
    /// Seconds to exchange what one token needs.
    pub exchange: f64,
    /// Seconds of attention for each pair of a new token and one before it.
    pub pair: f64,
    /// The sharpness of the roofline.
    pub sharpness: f64,
}

impl StepTime {
    /// Returns the step time of a model spread evenly over `count` accelerators.
    pub fn of(model: &LanguageModel, accelerator: &Accelerator, count: u32) -> StepTime {
        let count = f64::from(count.max(1));
        let bandwidth = accelerator.bandwidth * accelerator.reached_bandwidth * count;
        let compute = accelerator.flops * accelerator.reached_flops * count;
        let exchange = if count > 1.0 { 2.0 * accelerator.exchange } else { 0.0 };
        // A ring passes 2 (n − 1)/n of the vector of each token, 16 bits a number, twice in each layer.
        let passed = 2.0 * (count - 1.0) / count * 2.0 * model.width * 2.0 * model.layers;
        StepTime {
            fixed: model.layers * (accelerator.layer + exchange),
            weights: model.weights / bandwidth,
            kv: model.kv_bytes / bandwidth,
            token: 2.0 * model.parameters / compute,
            exchange: passed / accelerator.link,
            pair: 4.0 * model.layers * model.width / compute,
            sharpness: accelerator.sharpness,
        }
    }

    /// Returns the seconds of a step that computes `tokens` new tokens, reads `context` tokens of keys and values, and lets
    /// `pairs` pairs of tokens attend.
    #[inline]
    pub fn seconds(&self, tokens: f64, context: f64, pairs: f64) -> f64 {
        let read = self.weights + self.kv * context;
        let compute = self.token * tokens + self.pair * pairs;
        let (most, least) = if read > compute { (read, compute) } else { (compute, read) };
        let beside = self.fixed + self.exchange * tokens;
        if most <= 0.0 {
            return beside;
        }
        // Of the p-norm the larger is taken out, so that nothing overflows.
        beside + most * (1.0 + (least / most).powf(self.sharpness)).powf(1.0 / self.sharpness)
    }
}

/// Returns how many tokens' keys and values fit: a share `used` of all memory less the weights, by bytes a token.
pub(super) fn kv_tokens(model: &LanguageModel, accelerator: &Accelerator, count: u32, used: f64) -> f64 {
    let free = accelerator.memory * f64::from(count) * used - model.weights;
    (free / model.kv_bytes).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tensor parallelism, new tokens, milliseconds; without attention and exchanges.
    const PROFILED: [(u32, f64, f64); 14] = [
        (4, 1.0, 14.3),
        (4, 64.0, 15.3),
        (4, 256.0, 19.2),
        (4, 512.0, 30.0),
        (4, 1024.0, 62.0),
        (4, 4096.0, 222.0),
        (8, 1.0, 8.4),
        (8, 64.0, 9.0),
        (8, 256.0, 11.5),
        (8, 512.0, 17.7),
        (8, 1024.0, 32.6),
        (8, 4096.0, 123.0),
        (1, 1.0, 50.0),
        (1, 4096.0, 869.0),
    ];

    #[test]
    fn step_times_agree_with_the_profiles() {
        // The profiles are of the layers alone, which hold 68.5 of the 70 billion.
        let model = LanguageModel { parameters: 68.45e9, weights: 136.9e9, ..LanguageModel::DENSE_70B };
        let accelerator = Accelerator { exchange: 0.0, link: f64::INFINITY, ..Accelerator::H100 };
        let errors = PROFILED.map(|(count, tokens, known)| {
            let seconds = StepTime::of(&model, &accelerator, count).seconds(tokens, 0.0, 0.0);
            (seconds * 1e3 / known - 1.0).abs()
        });
        let mean = errors.iter().sum::<f64>() / 14.0;
        assert!(mean < 0.04, "mean error {mean}");
        assert!(errors.iter().all(|error| *error < 0.075), "{errors:?}");
    }

    #[test]
    fn four_h100_hold_the_context_of_three_hundred_chats() {
        let tokens = kv_tokens(&LanguageModel::DENSE_70B, &Accelerator::H100, 4, 0.9);
        assert!((tokens - 451_660.0).abs() < 1000.0, "{tokens}");
    }

    #[test]
    fn a_step_never_takes_less_for_more() {
        let time = StepTime::of(&LanguageModel::DENSE_70B, &Accelerator::H100, 4);
        let steps: Vec<f64> = (0..100).map(|n| time.seconds(f64::from(n) * 40.0, f64::from(n) * 1e4, 0.0)).collect();
        assert!(steps.is_sorted());
    }
}
