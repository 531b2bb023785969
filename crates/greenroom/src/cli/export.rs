//! `greenroom export`

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use app::Bank;
use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;
use greenroom::export::{Form, pieces};
use jiff::Timestamp;

use super::{Failure, Outcome, query};

/// Writes cards to a file for other programs, or for people; `backup` copies everything.
#[derive(Debug, Args)]
pub struct Export {
    /// Which cards, as for find; all of them without one
    query: Vec<String>,
    /// What sort of file [default: what the name of the file says, else markdown]
    #[arg(long = "as", value_name = "FORM", value_enum)]
    form: Option<Form>,
    /// The new file; it must not exist. Without it the cards are printed
    #[arg(long, value_name = "FILE")]
    to: Option<Utf8PathBuf>,
}

impl Export {
    pub fn run(&self, bank: &Bank) -> Outcome {
        let query = query(&self.query)?;
        let named = self.to.as_deref().and_then(Utf8Path::extension).and_then(Form::of_ending);
        let pieces = pieces(bank, &query, self.form.or(named).unwrap_or(Form::Markdown), Timestamp::now())?;
        let Some(file) = &self.to else {
            return match write(pieces, &mut io::stdout().lock())? {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
                written => Ok(written.map(|()| ExitCode::SUCCESS)?),
            };
        };
        let cannot = |error: io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => Failure::user(format!("{file} exists; name another file, or move it away")),
            _ => Failure::configuration(format!("cannot write {file}: {error}")),
        };
        let mut out = File::create_new(file).map_err(cannot)?;
        write(pieces, &mut out)?.and_then(|()| out.sync_all()).map_err(cannot)?;
        eprintln!("wrote {file}");
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes piece after piece: a bank may be larger than what one wants to hold in memory.
fn write(
    pieces: impl Iterator<Item = Result<String, app::AppError>>,
    out: &mut impl Write,
) -> Result<io::Result<()>, Failure> {
    let mut out = BufWriter::new(out);
    for piece in pieces {
        if let Err(error) = out.write_all(piece?.as_bytes()) {
            return Ok(Err(error));
        }
    }
    Ok(out.flush())
}
