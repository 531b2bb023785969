//! Where the bank file is: `--bank`, `GREENROOM_BANK`, or the user's data directory.

use camino::Utf8PathBuf;
use etcetera::BaseStrategy;

use super::Failure;

/// Returns the bank file, making its directory when it is the default one.
pub fn bank_file(named: Option<Utf8PathBuf>) -> Result<Utf8PathBuf, Failure> {
    if let Some(path) = named {
        return Ok(path);
    }
    let base = etcetera::choose_base_strategy()
        .map_err(|_| Failure::configuration("no home directory is set; name the bank with --bank FILE"))?;
    let directory = Utf8PathBuf::from_path_buf(base.data_dir().join("greenroom")).map_err(|path| {
        Failure::configuration(format!(
            "the data directory {} is not readable as text; name the bank with --bank FILE",
            path.display()
        ))
    })?;
    std::fs::create_dir_all(&directory).map_err(|error| {
        Failure::configuration(format!("cannot make {directory}: {error}; name another place with --bank FILE"))
    })?;
    Ok(directory.join("bank.db"))
}
