//! Where the bank file and the models are: as named, or in the user's data directory.

use camino::Utf8PathBuf;
use etcetera::BaseStrategy;

use super::Failure;

/// Returns the bank file, making its directory when it is the default one.
pub fn bank_file(named: Option<Utf8PathBuf>) -> Result<Utf8PathBuf, Failure> {
    if let Some(path) = named {
        return Ok(path);
    }
    let directory = data_folder("name the bank with --bank FILE")?;
    std::fs::create_dir_all(&directory).map_err(|error| {
        Failure::configuration(format!("cannot make {directory}: {error}; name another place with --bank FILE"))
    })?;
    Ok(directory.join("bank.db"))
}

/// Returns the folder in which models are kept.
pub fn models_folder(named: Option<Utf8PathBuf>) -> Result<Utf8PathBuf, Failure> {
    match named {
        Some(folder) => Ok(folder),
        None => Ok(data_folder("name the folder with --models FOLDER")?.join("models")),
    }
}

fn data_folder(hint: &str) -> Result<Utf8PathBuf, Failure> {
    let base = etcetera::choose_base_strategy()
        .map_err(|_| Failure::configuration(format!("no home directory is set; {hint}")))?;
    Utf8PathBuf::from_path_buf(base.data_dir().join("greenroom")).map_err(|path| {
        Failure::configuration(format!("the data directory {} is not readable as text; {hint}", path.display()))
    })
}
