//! What texts mean, as vectors: a small sentence model that runs here.
//!
//! The model is any BERT with mean or first-piece pooling, such as all-MiniLM-L6-v2: `config.json`, `tokenizer.json` and
//! `model.safetensors` in one folder. `docs/decisions/0005-embedder.md` says why its forward pass is ours.

mod bert;
mod weights;
mod wordpiece;

use std::io::Read as _;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};
use std::{fs, thread};

use camino::{Utf8Path, Utf8PathBuf};
use domain::grade::{Reading, Token};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use self::bert::{Bert, Config};
use self::wordpiece::WordPiece;
use crate::ModelError;

/// Pieces a model sees at a time, its two marks among them. Sentence models are trained on no more.
const WINDOW: usize = 256;

/// Pieces of a text that are read; what follows is not. About 1,500 words, seconds of work at the most.
pub const MOST_PIECES: usize = 2_032;

/// A configuration or tokenizer larger than this is none.
const MOST_TEXT_BYTES: u64 = 64 << 20;

/// A sentence model, loaded.
#[derive(Debug)]
pub struct Embedder {
    folder: Utf8PathBuf,
    tokenizer: WordPiece,
    bert: Bert,
    window: usize,
    pooling: Pooling,
    identity: OnceLock<String>,
}

#[derive(Debug, Clone, Copy)]
enum Pooling {
    Mean,
    First,
}

/// The file `1_Pooling/config.json` of sentence models, as far as it is read.
#[derive(Deserialize)]
struct PoolingFile {
    #[serde(default)]
    pooling_mode_mean_tokens: bool,
    #[serde(default)]
    pooling_mode_cls_token: bool,
}

impl Embedder {
    /// Loads the model in a folder.
    pub fn open(folder: &Utf8Path) -> Result<Self, ModelError> {
        let unfit = |path: Utf8PathBuf| move |what: String| ModelError::Unfit { path, what };
        let path = folder.join("config.json");
        let config = Config::parse(&text(&path)?).map_err(unfit(path))?;
        let path = folder.join("tokenizer.json");
        let tokenizer = WordPiece::parse(&text(&path)?, config.vocab_size).map_err(unfit(path))?;
        let bert = Bert::load(&folder.join("model.safetensors"), &config)?;
        Ok(Embedder {
            folder: folder.to_owned(),
            tokenizer,
            bert,
            window: config.max_position_embeddings.min(WINDOW),
            pooling: pooling(folder)?,
            identity: OnceLock::new(),
        })
    }

    /// Returns what identifies the weights: vectors of models with the same identity may be compared.
    pub fn identity(&self) -> Result<&str, ModelError> {
        if let Some(known) = self.identity.get() {
            return Ok(known);
        }
        let computed = fingerprint(&self.folder)?;
        Ok(self.identity.get_or_init(|| computed))
    }

    /// Returns the vector of each text.
    pub fn embed(&self, texts: &[&str]) -> Vec<Vec<f32>> {
        self.read(texts).into_iter().map(|reading| reading.whole).collect()
    }

    /// Returns the pieces of a text with their vectors.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        self.read_one(text).tokens
    }

    /// Reads each text: its vector and those of its pieces. The work is shared among the processors.
    pub fn read(&self, texts: &[&str]) -> Vec<Reading> {
        let workers = thread::available_parallelism().map_or(1, NonZero::get).min(texts.len());
        if workers <= 1 || texts.len() < 2 {
            return texts.iter().map(|text| self.read_one(text)).collect();
        }
        let next = AtomicUsize::new(0);
        let done: Mutex<Vec<(usize, Reading)>> = Mutex::new(Vec::with_capacity(texts.len()));
        thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    while let Some(nth) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|nth| *nth < texts.len()) {
                        let reading = self.read_one(texts[nth]);
                        done.lock().expect("no reader panics while it holds the list").push((nth, reading));
                    }
                });
            }
        });
        let mut done = done.into_inner().expect("no reader panics while it holds the list");
        done.sort_by_key(|(nth, _)| *nth);
        done.into_iter().map(|(_, reading)| reading).collect()
    }

    fn read_one(&self, text: &str) -> Reading {
        let pieces = self.tokenizer.pieces(text, MOST_PIECES);
        let (opening, closing) = self.tokenizer.marks();
        // A text longer than the window is read in windows of equal size, so that the last one is no crumb.
        let windows = pieces.len().div_ceil(self.window - 2).max(1);
        let size = pieces.len().div_ceil(windows).max(1);
        let mut tokens = Vec::with_capacity(pieces.len());
        let mut whole: Vec<f32> = Vec::new();
        for nth in 0..windows {
            let part = &pieces[(nth * size).min(pieces.len())..((nth + 1) * size).min(pieces.len())];
            let ids: Vec<u32> =
                std::iter::once(opening).chain(part.iter().map(|piece| piece.id)).chain([closing]).collect();
            let hidden = self.bert.forward(&ids);
            whole.resize(hidden.ncols(), 0.0);
            let pooled = match self.pooling {
                Pooling::Mean => hidden.nrows(),
                Pooling::First => 1,
            };
            for row in hidden.rows().into_iter().take(pooled) {
                whole.iter_mut().zip(row).for_each(|(sum, number)| *sum += number);
            }
            for (piece, row) in part.iter().zip(hidden.rows().into_iter().skip(1)) {
                tokens.push(Token { range: piece.range.clone(), vector: unit(row.to_vec()) });
            }
        }
        Reading { whole: unit(whole), tokens }
    }
}

/// Returns what identifies the weights in a folder: the SHA-256 of `model.safetensors`, in hexadecimal digits.
pub fn fingerprint(folder: &Utf8Path) -> Result<String, ModelError> {
    let path = folder.join("model.safetensors");
    let failed = |source| ModelError::Read { path: path.clone(), source };
    let mut file = fs::File::open(&path).map_err(failed)?;
    let mut hasher = Sha256::new();
    let mut block = vec![0; 1 << 16];
    loop {
        match file.read(&mut block).map_err(failed)? {
            0 => break,
            read => hasher.update(&block[..read]),
        }
    }
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Scales a vector to length one; one that has no length, or is no vector at all, becomes zeros, which resemble nothing.
fn unit(mut vector: Vec<f32>) -> Vec<f32> {
    let length = vector.iter().map(|number| number * number).sum::<f32>().sqrt();
    let scale = if length.is_finite() && length > 1e-12 { 1.0 / length } else { 0.0 };
    vector.iter_mut().for_each(|number| *number = if scale > 0.0 { *number * scale } else { 0.0 });
    vector
}

fn pooling(folder: &Utf8Path) -> Result<Pooling, ModelError> {
    let path = folder.join("1_Pooling/config.json");
    if !path.exists() {
        return Ok(Pooling::Mean);
    }
    let file: Option<PoolingFile> = serde_json::from_slice(&text(&path)?).ok();
    match file {
        Some(PoolingFile { pooling_mode_mean_tokens: true, pooling_mode_cls_token: false }) => Ok(Pooling::Mean),
        Some(PoolingFile { pooling_mode_mean_tokens: false, pooling_mode_cls_token: true }) => Ok(Pooling::First),
        _ => Err(ModelError::Unfit {
            path,
            what: "asks for a way of pooling this program does not know; take a model with mean pooling".into(),
        }),
    }
}

fn text(path: &Utf8Path) -> Result<Vec<u8>, ModelError> {
    let failed = |source| ModelError::Read { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(failed)?;
    file.take(MOST_TEXT_BYTES).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}
