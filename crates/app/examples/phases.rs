//! Where the time of an import goes: every phase by itself, on the documents of a folder, in CPU seconds of this thread.
//!
//! ```text
//! cargo run --release -p app --example phases -- FOLDER [PHASE…]
//! ```
//! With names of phases only those run, so that a profiler sees nothing else. The import itself runs last, into a bank in a
//! file of its own; what it takes beside the phases is the bank: rows, what undo needs, the links between notes.

use std::time::Instant;

use app::{Bank, ImportOptions, Progress};
use camino::Utf8PathBuf;
use domain::bank::Note;
use domain::check::{Document, arithmetic, contradiction, damage, fragment, misconception, models};
use domain::matching::{self, Fingerprint, Index};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// So many questions are compared with each, as an import does.
const CANDIDATES: usize = 12;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next().map(Utf8PathBuf::from) else {
        println!("usage: phases FOLDER [PHASE…]");
        return;
    };
    let mut clock = Clock { wanted: arguments.collect(), started: 0.0 };
    let documents = read(&mut clock, &folder);
    check(&mut clock, &documents);
    match_questions(&mut clock, &documents);
    import(&mut clock, &folder);
}

/// A document as the phases want it.
struct Text {
    name: String,
    text: String,
    notes: Vec<Note>,
}

/// Times the phases that are wanted.
struct Clock {
    wanted: Vec<String>,
    started: f64,
}

impl Clock {
    fn wants(&self, phase: &str) -> bool {
        self.wanted.is_empty() || self.wanted.iter().any(|wanted| wanted == phase)
    }

    fn start(&mut self) {
        self.started = cpu();
    }

    fn stop(&self, phase: &str) {
        println!("{phase:<15}{:8.3} s CPU", cpu() - self.started);
    }

    /// Does a phase if it is wanted, and says what it took.
    fn time(&mut self, phase: &str, work: impl FnOnce()) {
        if self.wants(phase) {
            self.start();
            work();
            self.stop(phase);
        }
    }
}

/// Seconds of CPU that this thread has used.
fn cpu() -> f64 {
    let spent = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    spent.tv_sec as f64 + spent.tv_nsec as f64 / 1e9
}

fn read(clock: &mut Clock, folder: &Utf8PathBuf) -> Vec<Text> {
    let mut files: Vec<Utf8PathBuf> = folder
        .read_dir_utf8()
        .expect("the folder can be read")
        .filter_map(|entry| entry.ok().map(|entry| entry.into_path()))
        .collect();
    files.sort();
    clock.start();
    let mut documents = Vec::new();
    for path in &files {
        let name = path.file_name().unwrap_or_default().to_owned();
        let bytes = std::fs::read(path).expect("the file can be read");
        if let Ok(decoded) = app::document_text(&name, &bytes) {
            let notes = formats::read(&name, &decoded.text).notes;
            documents.push(Text { name, text: decoded.text, notes });
        }
    }
    clock.stop("read");
    documents
}

fn check(clock: &mut Clock, texts: &[Text]) {
    let lines: Vec<Vec<&str>> = texts.iter().map(|text| text.text.lines().collect()).collect();
    let documents: Vec<Document<'_>> =
        texts.iter().zip(&lines).map(|(text, lines)| Document { lines, notes: &text.notes }).collect();
    let each = |part: &dyn Fn(&Document<'_>)| documents.iter().for_each(part);
    clock.time("arithmetic", || each(&|document| drop(arithmetic::findings(document))));
    clock.time("models", || each(&|document| drop(models::findings(document))));
    clock.time("damage", || each(&|document| drop(damage::findings(document))));
    clock.time("code", || each(&|document| drop(fragment::extract(document))));
    if !clock.wants("statements") {
        return;
    }
    clock.start();
    let catalog = formats::misconceptions::built_in().expect("the catalog that is compiled in can be read");
    clock.stop("catalog");
    clock.start();
    let examined: Vec<_> = documents.iter().map(|document| misconception::examine(document, &catalog)).collect();
    clock.stop("statements");
    clock.start();
    for ((text, document), examination) in texts.iter().zip(&documents).zip(&examined) {
        contradiction::findings(
            &[contradiction::Told { name: &text.name, document: *document, examination }],
            &catalog,
        );
    }
    clock.stop("contradictions");
}

fn match_questions(clock: &mut Clock, texts: &[Text]) {
    if !clock.wants("matching") {
        return;
    }
    let questions = || texts.iter().flat_map(|text| &text.notes).map(|note| note.question.as_str());
    clock.start();
    let prints: Vec<Fingerprint> = questions().map(Fingerprint::of).collect();
    clock.stop("fingerprints");
    clock.start();
    let mut index = Index::default();
    for (key, print) in prints.iter().enumerate() {
        for near in index.candidates(print, CANDIDATES) {
            matching::score(print, &prints[near as usize]);
        }
        index.insert(key as i64, print);
    }
    clock.stop("candidates");
}

fn import(clock: &mut Clock, folder: &Utf8PathBuf) {
    if !clock.wants("import") {
        return;
    }
    let place = tempfile::tempdir().expect("there is room for a bank");
    let path = Utf8PathBuf::from_path_buf(place.path().join("bank.db")).expect("the path is text");
    let mut bank = Bank::open(&path, TimeZone::UTC).expect("a bank can be made");
    let wall = Instant::now();
    clock.start();
    let (started, mut indexing) = (clock.started, 0.0);
    let mut note = |progress| {
        if matches!(progress, Progress::Indexing) {
            indexing = cpu();
        }
    };
    app::import(&mut bank, std::slice::from_ref(folder), &ImportOptions::default(), Timestamp::now(), &mut note)
        .expect("the folder can be imported");
    println!("{:<15}{:8.3} s CPU", "index", cpu() - indexing);
    println!("{:<15}{:8.3} s CPU", "all but index", indexing - started);
    println!("{:<15}{:8.3} s", "import, wall", wall.elapsed().as_secs_f64());
}
