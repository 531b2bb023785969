//! The judge's figures beside their aims, measured on this machine in one go.
//!
//! ```text
//! cargo run --release -p app --example judge_figures -- [growth] [repeats] [altered] [sets] [speed]
//! ```
//! Without a word all five parts run. Each line says how often something was measured and the load average at that moment;
//! `ok` and `short` say whether the aim was reached. Where an aim was set for real-time priority, the line says which
//! priority it was measured at.

mod altered;
mod growth;
mod load;
mod packs;
mod repeats;
mod sets;
mod speed;

use std::error::Error;

type Outcome<T> = Result<T, Box<dyn Error>>;

type Part = fn() -> Outcome<()>;

fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [word, seconds] = &words[..]
        && word == load::BUSY
    {
        load::compute(seconds.parse()?);
        return Ok(());
    }
    let parts: [(&str, Part); 5] = [
        ("growth", growth::measure),
        ("repeats", repeats::measure),
        ("altered", altered::measure),
        ("sets", sets::measure),
        ("speed", speed::measure),
    ];
    if let Some(unknown) = words.iter().find(|word| parts.iter().all(|(name, _)| name != word)) {
        let known: Vec<&str> = parts.iter().map(|(name, _)| *name).collect();
        return Err(format!("no part is called `{unknown}`; the parts are {}", known.join(", ")).into());
    }
    for (name, part) in parts {
        if words.is_empty() || words.iter().any(|word| word == name) {
            println!("\n{name:56} {:>16}  {:>12}  {:>9}  load", "measured", "aim", "n");
            part()?;
        }
    }
    Ok(())
}

/// Whether an aim was reached; `Said` has none.
#[derive(Clone, Copy)]
enum Aim<'a> {
    AtMost(f64),
    AtLeast(f64),
    Said(&'a str),
}

/// Prints a line of the table.
fn line(what: &str, measured: f64, unit: &str, aim: Aim<'_>, n: &str) {
    let shown = |number: f64| {
        if number.fract() == 0.0 || number.abs() >= 1000.0 { format!("{number:.0}") } else { format!("{number:.2}") }
    };
    let (wanted, ruling) = match aim {
        Aim::AtMost(most) => (format!("<= {}", shown(most)), if measured <= most { "ok" } else { "short" }),
        Aim::AtLeast(least) => (format!(">= {}", shown(least)), if measured >= least { "ok" } else { "short" }),
        Aim::Said(said) => (said.to_owned(), ""),
    };
    let measured = format!("{} {unit}", shown(measured));
    println!("{what:56} {:>16}  {wanted:>12}  {n:>9}  {}  {ruling}", measured.trim_end(), load::average());
}

/// The value below which a part of the numbers lies.
fn quantile(numbers: &[f64], part: f64) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get((sorted.len().saturating_sub(1) as f64 * part) as usize).copied().unwrap_or(f64::NAN)
}
