//! A BERT small enough to be made here: the right shapes, weights from a formula.
//!
//! `reference.py` beside this file makes the same weights and works the vectors out in double precision, independently.

use std::collections::BTreeMap;
use std::fs;

use camino::Utf8Path;
use serde_json::{Value, json};

pub const HIDDEN: usize = 8;
pub const POSITIONS: usize = 12;
const INNER: usize = 16;
const LAYERS: usize = 2;

/// Marks first, as in BERT's own vocabulary; then beginnings and continuations of words.
const PIECES: [&str; 32] = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "the",
    "gradient",
    "descent",
    "follow",
    "##s",
    "slope",
    "down",
    "##hill",
    "a",
    "cat",
    "sleep",
    "on",
    "window",
    "##sill",
    ".",
    ",",
    "naive",
    "в",
    "мир",
    "学",
    "习",
    "regular",
    "##ization",
    "[",
    "]",
    "sep",
    "x",
    "l",
];

pub fn config() -> Value {
    json!({
        "model_type": "bert", "hidden_act": "gelu", "hidden_size": HIDDEN, "intermediate_size": INNER,
        "max_position_embeddings": POSITIONS, "num_attention_heads": 2, "num_hidden_layers": LAYERS, "type_vocab_size": 2,
        "vocab_size": PIECES.len(), "layer_norm_eps": 1e-12,
    })
}

pub fn tokenizer() -> Value {
    let vocabulary: BTreeMap<&str, usize> = PIECES.iter().enumerate().map(|(id, piece)| (*piece, id)).collect();
    json!({
        "normalizer": { "type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true, "strip_accents": null, "lowercase": true },
        "model": { "type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100, "vocab": vocabulary },
    })
}

/// The tables in the order in which the formula numbers their entries.
pub fn tables() -> Vec<(String, Vec<usize>)> {
    let mut tables = vec![
        ("embeddings.word_embeddings.weight".to_owned(), vec![PIECES.len(), HIDDEN]),
        ("embeddings.position_embeddings.weight".to_owned(), vec![POSITIONS, HIDDEN]),
        ("embeddings.token_type_embeddings.weight".to_owned(), vec![2, HIDDEN]),
        ("embeddings.LayerNorm.weight".to_owned(), vec![HIDDEN]),
        ("embeddings.LayerNorm.bias".to_owned(), vec![HIDDEN]),
    ];
    for layer in 0..LAYERS {
        for (part, shape) in [
            ("attention.self.query", vec![HIDDEN, HIDDEN]),
            ("attention.self.key", vec![HIDDEN, HIDDEN]),
            ("attention.self.value", vec![HIDDEN, HIDDEN]),
            ("attention.output.dense", vec![HIDDEN, HIDDEN]),
            ("attention.output.LayerNorm", vec![HIDDEN]),
            ("intermediate.dense", vec![INNER, HIDDEN]),
            ("output.dense", vec![HIDDEN, INNER]),
            ("output.LayerNorm", vec![HIDDEN]),
        ] {
            tables.push((format!("encoder.layer.{layer}.{part}.weight"), shape.clone()));
            tables.push((format!("encoder.layer.{layer}.{part}.bias"), vec![shape[0]]));
        }
    }
    tables
}

/// Writes a model into a folder.
pub fn write(folder: &Utf8Path) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("config.json"), config().to_string()).unwrap();
    fs::write(folder.join("tokenizer.json"), tokenizer().to_string()).unwrap();
    fs::write(folder.join("model.safetensors"), safetensors("F32")).unwrap();
}

/// The weights as a file; the name of their type may be a wrong one.
pub fn safetensors(dtype: &str) -> Vec<u8> {
    let (mut header, mut numbers, mut nth) = (serde_json::Map::new(), Vec::<u8>::new(), 0_u32);
    for (name, shape) in tables() {
        let start = numbers.len();
        let size: usize = shape.iter().product();
        for _ in 0..size {
            numbers.extend(weight(nth, name.ends_with("LayerNorm.weight")).to_le_bytes());
            nth += 1;
        }
        header.insert(name, json!({ "dtype": dtype, "shape": shape, "data_offsets": [start, numbers.len()] }));
    }
    let header = Value::Object(header).to_string();
    [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), &numbers].concat()
}

/// Numbers that look random: Knuth's multiplicative hash of their place.
fn weight(nth: u32, scales: bool) -> f32 {
    let noise = f64::from(nth.wrapping_mul(2_654_435_761)) / 4_294_967_296.0 - 0.5;
    if scales { (1.0 + noise) as f32 } else { (2.0 * noise) as f32 }
}
