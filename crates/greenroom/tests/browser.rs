//! The web app in a real browser: starts the program on a free port with an empty bank and lets `ui/test` walk through it.

mod chromium;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use chromium::{Tools, workspace};

#[test]
fn a_newcomer_walks_from_import_to_stats_without_an_error() {
    let Some(tools) = Tools::find("the walk") else { return };
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let server = Server::start(home.path());
    let (starter, coding) = (workspace().join("banks/starter"), workspace().join("banks/coding"));
    let places =
        [("GREENROOM_URL", Path::new(&server.address)), ("GREENROOM_STARTER", &starter), ("GREENROOM_CODING", &coding)];
    // One after the other: the walk brings the cards that the plan is made for.
    let told = ["walk", "plan"].map(|name| tools.run(name, &places)).concat();
    // The walk passes where no program can be isolated, but must not look as if solving had been tested there.
    if let Some(told) = told.lines().find(|line| line.contains("NOTHING CAN BE JUDGED")) {
        let _ = writeln!(std::io::stderr(), "\n{told}\n");
    }
}

/// The program, serving until it is dropped.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(home: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_greenroom"))
            .args(["serve", "--port", "0", "--bank"])
            .arg(home.join("bank.db"))
            .env("HOME", home)
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let output = process.stdout.take().expect("its output is piped");
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        // Held from here on, so that a panic below ends the process too.
        let mut server = Server { process, address: String::new() };
        while server.address.is_empty() {
            let line =
                receiver.recv_timeout(Duration::from_secs(30)).expect("it prints its address within half a minute");
            server.address = line
                .split_whitespace()
                .find(|word| word.starts_with("http://127.0.0.1:"))
                .unwrap_or_default()
                .to_owned();
        }
        server
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
