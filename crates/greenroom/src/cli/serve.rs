//! `greenroom up` and `greenroom serve`: the web app on this machine.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::ExitCode;

use app::{Bank, ImportOptions, Who};
use camino::Utf8PathBuf;
use clap::Args;
use greenroom::web;

use super::engine::Engines;
use super::{Failure, Outcome, chain, import};

/// Imports PATHs, serves the web app and opens it.
#[derive(Debug, Args)]
pub struct Up {
    /// Files and folders to read first
    #[arg(value_name = "PATH")]
    paths: Vec<Utf8PathBuf>,
    /// Do not open a browser
    #[arg(long)]
    no_open: bool,
    #[command(flatten)]
    listen: Listen,
}

/// Serves the web app.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    listen: Listen,
}

#[derive(Debug, Args)]
struct Listen {
    /// The port on 127.0.0.1; 0 takes any free one [default: 7878, or a free one when that is taken]
    #[arg(long)]
    port: Option<u16>,
    #[command(flatten)]
    engines: Engines,
}

const PORT: u16 = 7878;

impl Up {
    pub fn run(&self, mut bank: Bank) -> Outcome {
        if !self.paths.is_empty() {
            let report = import::import(&mut bank, &self.paths, &ImportOptions::default())?;
            for document in &report.documents {
                eprintln!("{:28} {}", document.name, import::counts(&document.counts));
            }
            import::failures(&report);
            if report.documents.is_empty() && !report.failures.is_empty() {
                return Err(Failure::user(
                    "none of the paths could be read; name a text or Markdown file, or a folder of them",
                ));
            }
        }
        let open = !self.no_open && has_browser();
        serve(bank, &self.listen, open)
    }
}

impl Serve {
    pub fn run(&self, bank: Bank) -> Outcome {
        serve(bank, &self.listen, false)
    }
}

/// Returns whether a browser can show itself.
pub fn has_browser() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn serve(bank: Bank, listen: &Listen, open: bool) -> Outcome {
    let graders = listen.engines.open()?;
    let local = |port| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port);
    // Without a wish, the usual port, so that bookmarks hold; a free one when another program has it.
    let port = listen.port.unwrap_or_else(|| if std::net::TcpListener::bind(local(PORT)).is_ok() { PORT } else { 0 });
    web::serve(bank, graders, local(port), |address| {
        println!("http://{address}/");
        eprintln!("greenroom is at the address above; Ctrl-C ends it");
        if open && let Err(error) = open::that_detached(format!("http://{address}/")) {
            eprintln!("no browser could be opened ({error}); open the address yourself");
        }
    })
    .map_err(|error| Failure { who: Who::User, message: chain(&error) })?;
    Ok(ExitCode::SUCCESS)
}
