//! The models a user has: installed, listed, removed.
//!
//! A model is a folder under the user's data directory. It is put together beside its place, tried, and moved there whole,
//! so that a stopped fetch or a full disk leaves nothing that looks like a model.

mod archive;
mod hub;

use std::fs;
use std::io::{self, Read, Write as _};

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use crate::embedder::{Embedder, fingerprint};
use crate::{ModelError, http};

pub use self::hub::DEFAULT_REPOSITORY;

/// What a model consists of: its path, the most it may weigh, and whether a model is one without it.
const PARTS: [Part; 4] = [
    Part { path: "config.json", most_bytes: 1 << 20, required: true },
    Part { path: "tokenizer.json", most_bytes: 64 << 20, required: true },
    Part { path: "1_Pooling/config.json", most_bytes: 1 << 20, required: false },
    Part { path: "model.safetensors", most_bytes: 4 << 30, required: true },
];

/// What is known of an installed model, written beside it.
const RECORD: &str = "greenroom.json";

/// The models of a user.
#[derive(Debug)]
pub struct Shelf {
    folder: Utf8PathBuf,
}

/// Where a model comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A folder that holds one.
    Folder(Utf8PathBuf),
    /// A zip file or Python wheel that holds one.
    Archive(Utf8PathBuf),
    /// A hub, by the address of the hub and the name there (`owner/name`).
    Hub {
        /// Such as `https://huggingface.co`.
        address: String,
        /// Such as `sentence-transformers/all-MiniLM-L6-v2`.
        repository: String,
    },
}

/// A model on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Installed {
    /// What the user calls it.
    pub name: String,
    /// Where it is.
    pub folder: Utf8PathBuf,
    /// Where it came from.
    pub source: String,
    /// What all its files weigh.
    pub bytes: u64,
    /// The SHA-256 of its weights.
    pub identity: String,
}

/// How far an installation is.
#[derive(Debug)]
pub enum Step<'a> {
    /// A part begins to arrive, from here, of this many bytes if that is said.
    Part {
        /// Which part.
        path: &'a str,
        /// Its address or path.
        from: &'a str,
        /// What it weighs.
        bytes: Option<u64>,
    },
    /// So many bytes of it have arrived.
    Arrived(u64),
    /// All parts are there and are being tried.
    Trying,
}

struct Part {
    path: &'static str,
    most_bytes: u64,
    required: bool,
}

#[derive(Serialize, Deserialize)]
struct Record {
    source: String,
    bytes: u64,
    identity: String,
}

impl Source {
    /// Reads what a user wrote: something on the disk, the name of a model on a hub, or nothing, which is the usual model.
    pub fn parse(said: Option<&str>, hub: &str) -> Result<Self, ModelError> {
        let repository = match said {
            None => DEFAULT_REPOSITORY,
            Some(said) if Utf8Path::new(said).is_dir() => return Ok(Source::Folder(said.into())),
            Some(said) if Utf8Path::new(said).is_file() => return Ok(Source::Archive(said.into())),
            Some(said) => said,
        };
        if !hub::is_repository(repository) {
            return Err(ModelError::NoSuchSource { said: repository.to_owned() });
        }
        Ok(Source::Hub { address: hub.trim_end_matches('/').to_owned(), repository: repository.to_owned() })
    }

    /// Returns what to call the model when the user does not say.
    fn name(&self) -> String {
        let last = match self {
            Source::Folder(path) => {
                path.canonicalize_utf8().unwrap_or_else(|_| path.clone()).file_name().map(str::to_owned)
            }
            // A wheel is called name-version-tags.whl.
            Source::Archive(path) => path.file_stem().map(|stem| stem.split('-').next().unwrap_or(stem).to_owned()),
            Source::Hub { repository, .. } => repository.rsplit('/').next().map(str::to_owned),
        };
        let name: String = last
            .unwrap_or_default()
            .chars()
            .map(
                |char| {
                    if char.is_ascii_alphanumeric() || "._-".contains(char) { char.to_ascii_lowercase() } else { '-' }
                },
            )
            .collect();
        match name.trim_matches(['.', '-']) {
            "" => "model".into(),
            name => name.into(),
        }
    }
}

impl std::fmt::Display for Source {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Source::Folder(path) | Source::Archive(path) => path.fmt(out),
            Source::Hub { address, repository } => write!(out, "{address}/{repository}"),
        }
    }
}

impl Shelf {
    /// Takes the folder in which models are kept; it need not exist.
    pub fn new(folder: impl Into<Utf8PathBuf>) -> Self {
        Shelf { folder: folder.into() }
    }

    /// Returns the installed models by name.
    pub fn list(&self) -> Result<Vec<Installed>, ModelError> {
        let failed = |source| ModelError::Shelf { folder: self.folder.clone(), source };
        let mut names = Vec::new();
        match self.folder.read_dir_utf8() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(error)),
            Ok(entries) => {
                for entry in entries {
                    let entry = entry.map_err(failed)?;
                    if entry.path().join(RECORD).is_file() && !entry.file_name().starts_with('.') {
                        names.push(entry.file_name().to_owned());
                    }
                }
            }
        }
        names.sort();
        names.iter().filter_map(|name| self.find(name).transpose()).collect()
    }

    /// Returns the model of this name.
    pub fn find(&self, name: &str) -> Result<Option<Installed>, ModelError> {
        // A name is one step into the shelf, never a way out of it.
        if name.is_empty() || name.starts_with('.') || name.contains(['/', '\\']) {
            return Ok(None);
        }
        let folder = self.folder.join(name);
        let path = folder.join(RECORD);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(ModelError::Read { path, source }),
        };
        let record: Record = serde_json::from_slice(&bytes).map_err(|_| ModelError::Unfit {
            path,
            what: format!(
                "is not what was written there; remove the model and install it again (greenroom model remove {name})"
            ),
        })?;
        let Record { source, bytes, identity } = record;
        Ok(Some(Installed { name: name.to_owned(), folder, source, bytes, identity }))
    }

    /// Returns the model to use when none is named: the first by name.
    pub fn first(&self) -> Result<Option<Installed>, ModelError> {
        Ok(self.list()?.into_iter().next())
    }

    /// Installs a model and tries it. One of the same name is replaced, and only when the new one works.
    pub fn install(
        &self,
        source: &Source,
        name: Option<&str>,
        step: &mut dyn FnMut(Step<'_>),
    ) -> Result<Installed, ModelError> {
        let name = match name {
            Some(name) if name.starts_with('.') || name.is_empty() || name.contains(['/', '\\']) => {
                return Err(ModelError::BadName { name: name.to_owned() });
            }
            Some(name) => name.to_owned(),
            None => source.name(),
        };
        let failed = |source| ModelError::Shelf { folder: self.folder.clone(), source };
        fs::create_dir_all(&self.folder).map_err(failed)?;
        let workshop = tempfile::Builder::new().prefix(".new-").tempdir_in(&self.folder).map_err(failed)?;
        let folder = Utf8Path::from_path(workshop.path()).expect("the shelf's own path is text");
        match source {
            Source::Folder(path) => copy_parts(path, folder, step)?,
            Source::Archive(path) => archive::unpack(path, folder, step)?,
            Source::Hub { address, repository } => hub::fetch(address, repository, folder, step)?,
        }
        step(Step::Trying);
        let identity = fingerprint(folder)?;
        hub::verify(source, &identity)?;
        try_out(folder).map_err(|error| at_its_source(error, folder, source))?;
        let bytes =
            PARTS.iter().filter_map(|part| fs::metadata(folder.join(part.path)).ok()).map(|part| part.len()).sum();
        let record = Record { source: source.to_string(), bytes, identity };
        let text = serde_json::to_vec_pretty(&record).expect("a record is plain text and a number");
        write_whole(&folder.join(RECORD), RECORD, &mut text.as_slice(), 1 << 20, &mut |_| {})?;
        self.put(workshop, &name)?;
        self.find(&name)?.ok_or_else(|| failed(io::ErrorKind::NotFound.into()))
    }

    /// Removes a model; false when there is none of this name.
    pub fn remove(&self, name: &str) -> Result<bool, ModelError> {
        let failed = |source| ModelError::Shelf { folder: self.folder.clone(), source };
        // Not by what its record says: a damaged one must be removable too.
        if name.is_empty() || name.starts_with('.') || name.contains(['/', '\\']) || !self.folder.join(name).is_dir() {
            return Ok(false);
        }
        fs::remove_dir_all(self.folder.join(name)).map_err(failed)?;
        Ok(true)
    }

    fn put(&self, workshop: tempfile::TempDir, name: &str) -> Result<(), ModelError> {
        let failed = |source| ModelError::Shelf { folder: self.folder.clone(), source };
        let place = self.folder.join(name);
        let aside = match place.exists() {
            true => Some(tempfile::Builder::new().prefix(".old-").tempdir_in(&self.folder).map_err(failed)?),
            false => None,
        };
        if let Some(aside) = &aside {
            fs::rename(&place, aside.path().join("model")).map_err(failed)?;
        }
        fs::rename(workshop.path(), &place).map_err(failed)?;
        // The folder has moved away under its keeper, who has nothing left to clear up.
        let _ = workshop.keep();
        fs::File::open(&self.folder).and_then(|folder| folder.sync_all()).map_err(failed)
    }
}

/// Reads two sentences with a model, to see that it works here.
fn try_out(folder: &Utf8Path) -> Result<(), ModelError> {
    let embedder = Embedder::open(folder)?;
    let readings = embedder.embed(&["Gradient descent follows the slope downhill.", "A cat sleeps on the windowsill."]);
    let product: f32 = readings[0].iter().zip(&readings[1]).map(|(a, b)| a * b).sum();
    let sound = readings.iter().all(|vector| vector.iter().any(|number| *number != 0.0)) && product < 0.9999;
    match sound {
        true => Ok(()),
        false => Err(ModelError::Unfit {
            path: folder.join("model.safetensors"),
            what: "gives the same vector for different sentences, or none; fetch it again".into(),
        }),
    }
}

/// The workshop is gone when the user reads the message, so what is wrong is told of where it came from.
fn at_its_source(error: ModelError, workshop: &Utf8Path, source: &Source) -> ModelError {
    match error {
        ModelError::Unfit { path, what } => {
            let part = path.strip_prefix(workshop).unwrap_or(&path);
            ModelError::Unfit { path: Utf8PathBuf::from(source.to_string()).join(part), what }
        }
        other => other,
    }
}

fn copy_parts(from: &Utf8Path, to: &Utf8Path, step: &mut dyn FnMut(Step<'_>)) -> Result<(), ModelError> {
    for part in &PARTS {
        let path = from.join(part.path);
        let mut file = match fs::File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound && !part.required => continue,
            Err(source) => return Err(ModelError::Read { path, source }),
        };
        step(Step::Part { path: part.path, from: path.as_str(), bytes: file.metadata().ok().map(|file| file.len()) });
        write_whole(&to.join(part.path), path.as_str(), &mut file, part.most_bytes, &mut |bytes| {
            step(Step::Arrived(bytes));
        })?;
    }
    Ok(())
}

/// Writes what a reader gives, to the disk and not only to its cache, or says that it is more than a part may be. `name` is
/// what the reader reads, for messages.
fn write_whole(
    path: &Utf8Path,
    name: &str,
    from: &mut dyn Read,
    most_bytes: u64,
    arrived: &mut dyn FnMut(u64),
) -> Result<(), ModelError> {
    let failed = |source| ModelError::Write { path: path.to_owned(), source };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = fs::File::create(path).map_err(failed)?;
    let mut block = vec![0; 1 << 17];
    let mut written = 0;
    loop {
        let read = match from.read(&mut block) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(source) => return Err(ModelError::Arrive { from: name.to_owned(), source }),
        };
        written += read as u64;
        if written > most_bytes {
            return Err(ModelError::Unfit {
                path: name.into(),
                what: format!("holds more than {most_bytes} bytes, more than this part of a model may"),
            });
        }
        file.write_all(&block[..read]).map_err(failed)?;
        arrived(written);
    }
    file.sync_all().map_err(failed)
}
