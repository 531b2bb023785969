//! The user's editor, as VISUAL or EDITOR name it.

use std::io;
use std::process::Command;

use camino::Utf8Path;

/// An editor that did not open.
#[derive(Debug)]
pub struct Unopened {
    /// As it was named.
    pub editor: String,
    /// Why not.
    pub error: io::Error,
}

/// Opens a file in the user's editor and waits until it is closed.
pub fn open(file: &Utf8Path) -> Result<(), Unopened> {
    let editor = std::env::var("VISUAL").or_else(|_| std::env::var("EDITOR")).unwrap_or_else(|_| "vi".to_owned());
    // An editor may be named with options, as `code --wait` is.
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or("vi");
    match Command::new(program).args(words).arg(file.as_str()).status() {
        Ok(_) => Ok(()),
        Err(error) => Err(Unopened { editor, error }),
    }
}
