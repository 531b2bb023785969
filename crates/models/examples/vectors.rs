//! Prints what the embedder makes of lines: `vectors FOLDER < lines`, one JSON object a line. For comparing with other programs.
//!
//! With `--time N` it says instead how long loading and N readings of the whole input took.

use std::io::Read as _;
use std::time::Instant;

use camino::Utf8PathBuf;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = Utf8PathBuf::from(arguments.next().expect("a folder with a model"));
    let rounds = arguments.nth(1).and_then(|rounds| rounds.parse::<u32>().ok());
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).expect("lines");
    let start = Instant::now();
    let embedder = models::Embedder::open(&folder).expect("a model");
    let loaded = start.elapsed();
    match rounds {
        Some(rounds) => {
            let mut times: Vec<_> = (0..rounds)
                .map(|_| {
                    let start = Instant::now();
                    std::hint::black_box(embedder.read(&[&text]));
                    start.elapsed()
                })
                .collect();
            times.sort();
            println!(
                "loaded in {loaded:.1?}; {} pieces in {:.1?}, median of {rounds}",
                embedder.tokens(&text).len(),
                times[times.len() / 2]
            );
        }
        None => {
            for line in text.lines() {
                let reading = embedder.read(&[line]).remove(0);
                let ranges: Vec<_> = reading.tokens.iter().map(|token| (token.range.start, token.range.end)).collect();
                let firsts: Vec<_> = reading.tokens.iter().map(|token| &token.vector[..4]).collect();
                println!(
                    "{}",
                    serde_json::json!({"text": line, "whole": reading.whole, "ranges": ranges, "tokens": firsts})
                );
            }
        }
    }
}
