//! Chores of the repository: `cargo run -p xtask -- accuracy` prints how well documents are read and
//! questions are matched (`--disturbed`: how much worse documents are read that a scrape has disturbed; `--matched`: questions only, `--fitted`: of the sets that are not held out), `findings` how much of what is wrong in documents the check finds, `agreement` how well grades agree
//! with people; `fit-grade` fits the grader anew, `fit-points` what speaks for a key point, `fit-matching` what `greenroom compare` weighs, `fit-kinds` what tells the kind of a question, `fit-lines` what tells lines that ask.

mod accuracy;
mod agreement;
mod assertions;
mod disturbed;
mod findings;
mod groups;
mod kinds;
mod lines;
mod links;
mod logistic;
mod matching;
mod points;
mod ratio;
mod recomputed;
#[cfg(test)]
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("accuracy") if std::env::args().any(|argument| argument == "--disturbed") => {
            disturbed::print(&root());
            ExitCode::SUCCESS
        }
        Some("accuracy") if std::env::args().any(|argument| argument == "--matched") => {
            let held_out = !std::env::args().any(|argument| argument == "--fitted");
            matching::print(&root(), held_out);
            groups::print(&root(), held_out);
            ExitCode::SUCCESS
        }
        Some("accuracy") => {
            accuracy::print(&root());
            kinds::print(&root());
            matching::print(&root(), true);
            groups::print(&root(), true);
            ExitCode::SUCCESS
        }
        Some("fit-kinds") => match kinds::fit(&root()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("cannot write the weights: {error}");
                ExitCode::FAILURE
            }
        },
        Some("fit-matching") => {
            matching::fit(&root());
            ExitCode::SUCCESS
        }
        Some("agreement") => {
            agreement::print(&engine(), &answers(), &root());
            ExitCode::SUCCESS
        }
        Some("fit-grade") => match agreement::fit(&engine(), &answers(), &root()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("cannot write the coefficients: {error}");
                ExitCode::FAILURE
            }
        },
        Some("fit-points") => match points::fit(&root()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("cannot fit the points: {error}");
                ExitCode::FAILURE
            }
        },
        Some("held-down") => {
            agreement::held_down(&answers());
            ExitCode::SUCCESS
        }
        Some("fit-lines") => match lines::fit(&root()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("cannot write the trees: {error}");
                ExitCode::FAILURE
            }
        },
        Some("signals") => {
            agreement::dump(&engine(), &answers());
            ExitCode::SUCCESS
        }
        Some("findings") => {
            findings::print(&root());
            recomputed::print(&root());
            match formats::misconceptions::built_in() {
                Ok(catalog) => assertions::print(&root(), &catalog),
                Err(error) => println!("SKIPPED single statements: {error}"),
            }
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!(
                "usage: cargo run --release -p xtask -- accuracy [--disturbed | --matched [--fitted]] | agreement | findings | fit-grade | fit-points | fit-matching | fit-kinds | fit-lines | held-down | signals"
            );
            ExitCode::from(2)
        }
    }
}

/// Returns the repository's root.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned()
}

/// Returns the folder of the shared sets of graded answers.
fn answers() -> PathBuf {
    std::env::var_os("GRADED_ANSWERS").map_or_else(|| root().join("../shared/asag"), PathBuf::from)
}

/// Returns the engine asked for: `--engine embedder` takes the model in the folder `GREENROOM_MODEL`.
fn engine() -> agreement::Engine {
    if !std::env::args().any(|argument| argument == "embedder") {
        return agreement::Engine::Lexical;
    }
    match std::env::var("GREENROOM_MODEL") {
        Ok(folder) => agreement::Engine::Embedder(folder.into()),
        Err(_) => {
            eprintln!("name the folder of a model in GREENROOM_MODEL, as `greenroom model path` prints it");
            std::process::exit(2);
        }
    }
}
