//! Models as a user meets them: loaded, read with, installed; on one so small that it is made here.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod embedder;
mod shelf;
mod tiny;

use camino::Utf8PathBuf;

/// A folder that goes away with the test.
fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
    let keeper = tempfile::tempdir().unwrap();
    let path = Utf8PathBuf::from_path_buf(keeper.path().canonicalize().unwrap()).unwrap();
    (keeper, path)
}
