//! The forward pass of BERT: numbers of pieces in, a vector for each piece out.
//!
//! Devlin et al. 2019, "BERT: Pre-training of Deep Bidirectional Transformers", arXiv:1810.04805, as sentence models use it:
//! post-norm, absolute positions, the exact GELU. Matrices are multiplied by `ndarray`; the rest is here.
//!
//! A long text is worked on in two halves by two threads. How it is cut depends on its length alone, so the numbers are
//! the same bytes whatever the machine has to offer.

use std::thread;

use camino::Utf8Path;
use ndarray::linalg::general_mat_mul;
use ndarray::{Array2, ArrayView2, ArrayViewMut2, Axis, Slice};
use serde::Deserialize;

use super::weights::Weights;
use crate::ModelError;

/// Texts of fewer pieces are not worth a second thread.
const PIECES_WORTH_TWO_THREADS: usize = 32;

/// The file `config.json`, as far as it is read.
#[derive(Debug, Deserialize)]
pub struct Config {
    #[serde(default)]
    model_type: String,
    #[serde(default)]
    hidden_act: String,
    #[serde(default = "absolute")]
    position_embedding_type: String,
    pub hidden_size: usize,
    intermediate_size: usize,
    pub max_position_embeddings: usize,
    num_attention_heads: usize,
    num_hidden_layers: usize,
    type_vocab_size: usize,
    pub vocab_size: usize,
    #[serde(default = "tiny")]
    layer_norm_eps: f32,
}

/// A BERT with its weights.
#[derive(Debug)]
pub struct Bert {
    words: Array2<f32>,
    /// Where in the text a piece stands, with what every piece of a first segment adds.
    positions: Array2<f32>,
    norm: Norm,
    layers: Vec<Layer>,
    heads: usize,
}

#[derive(Debug)]
struct Layer {
    /// Query, key and value, one under the other.
    attention: Linear,
    attended: Linear,
    attended_norm: Norm,
    intermediate: Linear,
    output: Linear,
    output_norm: Norm,
}

#[derive(Debug)]
struct Linear {
    /// A row for each number that comes out.
    weight: Array2<f32>,
    bias: Vec<f32>,
}

#[derive(Debug)]
struct Norm {
    weight: Vec<f32>,
    bias: Vec<f32>,
    epsilon: f32,
}

fn absolute() -> String {
    "absolute".into()
}

fn tiny() -> f32 {
    1e-12
}

impl Config {
    /// Reads `config.json`; the error says what is wrong with it.
    pub fn parse(json: &[u8]) -> Result<Self, String> {
        let config: Config = serde_json::from_slice(json)
            .map_err(|error| format!("is not the configuration of a BERT model ({error}); take another model"))?;
        if config.model_type != "bert" {
            return Err(format!("says it is a `{}` model; this program runs `bert`", config.model_type));
        }
        if config.hidden_act != "gelu" || config.position_embedding_type != "absolute" {
            return Err("asks for another activation or other positions than BERT's; take another model".into());
        }
        let sizes = [
            (config.hidden_size, 8192),
            (config.intermediate_size, 65_536),
            (config.max_position_embeddings, 65_536),
            (config.num_attention_heads, 256),
            (config.num_hidden_layers, 96),
            (config.type_vocab_size, 16),
            (config.vocab_size, 4_000_000),
        ];
        if sizes.iter().any(|(size, most)| !(1..=*most).contains(size))
            || !config.hidden_size.is_multiple_of(config.num_attention_heads)
            || config.max_position_embeddings < 3
        {
            return Err("states sizes no BERT has; take another model".into());
        }
        Ok(config)
    }
}

impl Bert {
    /// Reads the weights.
    pub fn load(path: &Utf8Path, config: &Config) -> Result<Self, ModelError> {
        let mut weights = Weights::open(path)?;
        let (hidden, inner) = (config.hidden_size, config.intermediate_size);
        let words = matrix(weights.table("embeddings.word_embeddings.weight", &[config.vocab_size, hidden])?, hidden);
        let mut positions = matrix(
            weights.table("embeddings.position_embeddings.weight", &[config.max_position_embeddings, hidden])?,
            hidden,
        );
        let segments = weights.table("embeddings.token_type_embeddings.weight", &[config.type_vocab_size, hidden])?;
        for mut row in positions.rows_mut() {
            row.iter_mut().zip(&segments).for_each(|(position, segment)| *position += segment);
        }
        let norm = Norm::load(&mut weights, "embeddings.LayerNorm", config)?;
        let layers = (0..config.num_hidden_layers)
            .map(|nth| {
                let name = |part: &str| format!("encoder.layer.{nth}.{part}");
                Ok(Layer {
                    attention: Linear::stacked([
                        Linear::load(&mut weights, &name("attention.self.query"), hidden, hidden)?,
                        Linear::load(&mut weights, &name("attention.self.key"), hidden, hidden)?,
                        Linear::load(&mut weights, &name("attention.self.value"), hidden, hidden)?,
                    ]),
                    attended: Linear::load(&mut weights, &name("attention.output.dense"), hidden, hidden)?,
                    attended_norm: Norm::load(&mut weights, &name("attention.output.LayerNorm"), config)?,
                    intermediate: Linear::load(&mut weights, &name("intermediate.dense"), inner, hidden)?,
                    output: Linear::load(&mut weights, &name("output.dense"), hidden, inner)?,
                    output_norm: Norm::load(&mut weights, &name("output.LayerNorm"), config)?,
                })
            })
            .collect::<Result<_, ModelError>>()?;
        Ok(Bert { words, positions, norm, layers, heads: config.num_attention_heads })
    }

    /// Returns a vector for each piece, a row each. No more pieces than the model has positions, each in the vocabulary.
    pub fn forward(&self, pieces: &[u32]) -> Array2<f32> {
        let width = self.words.ncols();
        let mut hidden = Array2::zeros((pieces.len(), width));
        for ((mut row, piece), position) in hidden.rows_mut().into_iter().zip(pieces).zip(self.positions.rows()) {
            row += &self.words.row(*piece as usize);
            row += &position;
        }
        self.norm.apply(&mut hidden.view_mut());
        let mut projected = Array2::zeros((pieces.len(), 3 * width));
        let rows = match pieces.len() {
            short @ 0..PIECES_WORTH_TWO_THREADS => short.max(1),
            long => long.div_ceil(2),
        };
        for layer in &self.layers {
            in_parts(rows, &mut projected.view_mut(), &mut hidden.view_mut(), |_, mut projected, hidden| {
                layer.attention.apply(&hidden.view(), &mut projected);
            });
            let projected = projected.view();
            in_parts(
                rows,
                &mut Array2::<f32>::zeros((pieces.len(), 0)).view_mut(),
                &mut hidden.view_mut(),
                |start, _, hidden| {
                    layer.finish(start, &projected, hidden, self.heads);
                },
            );
        }
        hidden
    }
}

/// Hands two tables out in parts of `rows` rows, each part to a thread of its own, with the number of its first row.
fn in_parts(
    rows: usize,
    first: &mut ArrayViewMut2<f32>,
    second: &mut ArrayViewMut2<f32>,
    work: impl Fn(usize, ArrayViewMut2<f32>, ArrayViewMut2<f32>) + Sync,
) {
    let mut parts =
        first.axis_chunks_iter_mut(Axis(0), rows).zip(second.axis_chunks_iter_mut(Axis(0), rows)).enumerate();
    let own = parts.next();
    thread::scope(|scope| {
        for (nth, (first, second)) in parts {
            let work = &work;
            scope.spawn(move || work(nth * rows, first, second));
        }
        if let Some((_, (first, second))) = own {
            work(0, first, second);
        }
    });
}

impl Layer {
    /// Lets the pieces of one part look at all pieces, and works what they saw into them.
    fn finish(&self, start: usize, projected: &ArrayView2<f32>, mut hidden: ArrayViewMut2<f32>, heads: usize) {
        let (rows, width) = hidden.dim();
        let size = width / heads;
        let scale = 1.0 / (size as f32).sqrt();
        let mut seen = Array2::zeros((rows, width));
        let mut scores = Array2::zeros((rows, projected.nrows()));
        for head in 0..heads {
            let at = |block: usize| Slice::from(block * width + head * size..block * width + (head + 1) * size);
            let query = projected.slice_axis(Axis(1), at(0));
            let query = query.slice_axis(Axis(0), (start..start + rows).into());
            let key = projected.slice_axis(Axis(1), at(1));
            let value = projected.slice_axis(Axis(1), at(2));
            general_mat_mul(scale, &query, &key.t(), 0.0, &mut scores);
            scores.rows_mut().into_iter().for_each(|mut row| {
                if let Some(row) = row.as_slice_mut() {
                    softmax(row);
                }
            });
            general_mat_mul(1.0, &scores, &value, 0.0, &mut seen.slice_axis_mut(Axis(1), at(0)));
        }
        let mut change = Array2::zeros((rows, width));
        self.attended.apply(&seen.view(), &mut change.view_mut());
        hidden += &change;
        self.attended_norm.apply(&mut hidden);
        let mut inner = Array2::zeros((rows, self.intermediate.bias.len()));
        self.intermediate.apply(&hidden.view(), &mut inner.view_mut());
        inner.mapv_inplace(gelu);
        self.output.apply(&inner.view(), &mut change.view_mut());
        hidden += &change;
        self.output_norm.apply(&mut hidden);
    }
}

impl Linear {
    fn load(weights: &mut Weights, name: &str, outputs: usize, inputs: usize) -> Result<Self, ModelError> {
        Ok(Linear {
            weight: matrix(weights.table(&format!("{name}.weight"), &[outputs, inputs])?, inputs),
            bias: weights.table(&format!("{name}.bias"), &[outputs])?,
        })
    }

    fn stacked(parts: [Linear; 3]) -> Self {
        let inputs = parts[0].weight.ncols();
        let mut numbers = Vec::new();
        let mut bias = Vec::new();
        for part in parts {
            numbers.extend_from_slice(part.weight.as_slice().expect("a loaded matrix is whole"));
            bias.extend(part.bias);
        }
        Linear { weight: matrix(numbers, inputs), bias }
    }

    fn apply(&self, input: &ArrayView2<f32>, output: &mut ArrayViewMut2<f32>) {
        for mut row in output.rows_mut() {
            row.iter_mut().zip(&self.bias).for_each(|(number, bias)| *number = *bias);
        }
        general_mat_mul(1.0, input, &self.weight.t(), 1.0, output);
    }
}

impl Norm {
    fn load(weights: &mut Weights, name: &str, config: &Config) -> Result<Self, ModelError> {
        Ok(Norm {
            weight: weights.table(&format!("{name}.weight"), &[config.hidden_size])?,
            bias: weights.table(&format!("{name}.bias"), &[config.hidden_size])?,
            epsilon: config.layer_norm_eps,
        })
    }

    fn apply(&self, table: &mut ArrayViewMut2<f32>) {
        let width = self.weight.len() as f32;
        for mut row in table.rows_mut() {
            let mean = row.sum() / width;
            let variance = row.iter().map(|number| (number - mean).powi(2)).sum::<f32>() / width;
            let scale = 1.0 / (variance + self.epsilon).sqrt();
            for ((number, weight), bias) in row.iter_mut().zip(&self.weight).zip(&self.bias) {
                *number = (*number - mean) * scale * weight + bias;
            }
        }
    }
}

fn matrix(numbers: Vec<f32>, columns: usize) -> Array2<f32> {
    let rows = numbers.len() / columns;
    Array2::from_shape_vec((rows, columns), numbers).expect("the shape was checked when the table was read")
}

fn softmax(row: &mut [f32]) {
    let greatest = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for number in row.iter_mut() {
        *number = (*number - greatest).exp();
        sum += *number;
    }
    row.iter_mut().for_each(|number| *number /= sum);
}

fn gelu(x: f32) -> f32 {
    0.5 * x * (1.0 + erf(x * std::f32::consts::FRAC_1_SQRT_2))
}

/// The error function to seven digits: the rational approximation of Eigen's `generic_fast_erf_float`, without a branch so
/// that the compiler does many at a time.
fn erf(x: f32) -> f32 {
    let x = x.clamp(-4.0, 4.0);
    let square = x * x;
    let over = [
        -2.726_142_3e-10,
        2.770_681_4e-8,
        -2.101_024e-6,
        -5.692_506_4e-5,
        -7.349_906_3e-4,
        -2.954_6e-3,
        -1.609_603_3e-2,
    ];
    let under = [-1.456_607_2e-5, -2.133_740_6e-4, -1.682_827e-3, -7.373_329_2e-3, -1.426_473_9e-2];
    let value = |terms: &[f32]| terms.iter().fold(0.0, |sum, term| sum * square + term);
    x * value(&over) / value(&under)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_function_has_seven_digits() {
        // Abramowitz and Stegun, table 7.1.
        for (x, erf_of_x) in
            [(0.0, 0.0), (0.1, 0.112_462_92), (0.5, 0.520_499_9), (1.0, 0.842_700_8), (2.0, 0.995_322_3)]
        {
            assert!((erf(x) - erf_of_x).abs() < 3e-7, "{x}: {}", erf(x));
            assert!((erf(-x) + erf_of_x).abs() < 3e-7, "-{x}");
        }
        assert!((erf(9.0) - 1.0).abs() < 1e-6);
    }
}
