//! A progress bar for an import that takes longer than a second; nothing where nobody watches.

use std::time::{Duration, Instant};

use app::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Shows how far an import has come.
#[derive(Debug)]
pub struct Watch {
    bar: ProgressBar,
    since: Instant,
    shown: bool,
}

/// A bar that flashes by is noise.
const PATIENCE: Duration = Duration::from_secs(1);

impl Watch {
    /// Starts the clock.
    pub fn start() -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:28} {pos}/{len} {wide_msg}")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style);
        Watch { bar, since: Instant::now(), shown: false }
    }

    /// Takes one step.
    pub fn step(&mut self, progress: Progress) {
        if !self.shown && self.since.elapsed() >= PATIENCE {
            self.shown = true;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        match progress {
            Progress::Found { files } => self.bar.set_length(files as u64),
            Progress::Reading { index, name, .. } => {
                self.bar.set_position(index as u64);
                self.bar.set_message(name);
            }
            Progress::Indexing => {
                self.bar.set_position(self.bar.length().unwrap_or_default());
                self.bar.set_message("writing the search index");
            }
            Progress::Done => self.bar.finish_and_clear(),
        }
    }
}
