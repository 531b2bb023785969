//! Language models: one that runs here, and one behind an address.
//!
//! This is the crate that may read weights from the disk and talk to a model over the network. It knows what a text looks
//! like to a model ([`Embedder`]) and how a model is asked for an opinion ([`endpoint`]); what that is worth for a grade is
//! decided in `domain::grade`.

mod embedder;

pub use embedder::{Embedder, Reading, Token};

use std::io;

use camino::Utf8PathBuf;

/// Why a model cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// A file of the model cannot be read.
    #[error("cannot read `{path}`; a model is a folder with config.json, tokenizer.json and model.safetensors")]
    Read {
        /// Which.
        path: Utf8PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file of the model is not what it should be.
    #[error("`{path}` {what}")]
    Unfit {
        /// Which.
        path: Utf8PathBuf,
        /// What is wrong, and what to try.
        what: String,
    },
}
