//! Language models: one that runs here, and one behind an address.
//!
//! This is the crate that may read weights from the disk and talk to a model over the network. It knows what a text looks
//! like to a model ([`Embedder`]) and how a model is asked for an opinion ([`endpoint`]); what that is worth for a grade is
//! decided in `domain::grade`.

mod embedder;
pub mod endpoint;
mod http;
mod reader;
mod shelf;

pub use domain::grade::{Reading, Token};
pub use embedder::{Embedder, fingerprint};
pub use reader::Reader;
pub use shelf::{DEFAULT_REPOSITORY, Installed, Shelf, Source, Step};

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
    /// What the user named is neither on the disk nor a name on a hub.
    #[error("`{said}` is no file or folder here, and no model's name on a hub (owner/name); check the spelling")]
    NoSuchSource {
        /// What was named.
        said: String,
    },
    /// A model cannot be called so.
    #[error("a model cannot be called `{name}`; use letters, digits and dashes")]
    BadName {
        /// What was asked for.
        name: String,
    },
    /// The hub has no such file.
    #[error(
        "the hub has no {url}; check the name, or take a model that comes with model.safetensors and tokenizer.json"
    )]
    NotThere {
        /// Its address.
        url: String,
    },
    /// A download did not begin.
    #[error("cannot fetch {url}; {hint}")]
    Fetch {
        /// Its address.
        url: String,
        /// What to try.
        hint: String,
        /// Why.
        #[source]
        source: Box<ureq::Error>,
    },
    /// A download or an archive broke off.
    #[error("cannot read all of `{from}`; try again")]
    Arrive {
        /// What was read.
        from: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A part of a model cannot be written.
    #[error("cannot write `{path}`; is there room on the disk?")]
    Write {
        /// Which.
        path: Utf8PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The folder of models cannot be used.
    #[error("cannot use `{folder}`, where models are kept; check that it may be written")]
    Shelf {
        /// Which.
        folder: Utf8PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
}
