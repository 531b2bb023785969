//! Units as people write them beside a number: `request/s`, `GPU-hours`, `TB per day`, `$ per million tokens`.
//!
//! What is counted (users, requests, tokens …) is part of a dimension, so that a figure per user is not taken for one per
//! request. Decimal and binary prefixes differ: a GB is 10^9 bytes, a GiB 2^30. A month is a twelfth of 365.25 days.

use crate::design::quantity::{Base, Dimension};

/// A unit: what it measures, and how many of the base unit it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// What it measures.
    pub dimension: Dimension,
    /// How many seconds, bytes, dollars, operations and counted things it is.
    pub scale: f64,
    /// The units of time in it, in seconds, whatever their power.
    pub times: Vec<f64>,
    /// The part of `scale` that comes of numbers: 1/1000 in `per 1000 requests`.
    pub thousands: f64,
    /// Words that are no units: `of memory`, `boxes`.
    pub unknown: Vec<String>,
}

/// How floating-point operations are counted.
pub const OPERATION: &str = "FLOP";

/// Times in seconds. A month is 365.25 / 12 days.
const TIMES: &[(&str, f64)] = &[
    ("ns|nanosecond", 1e-9),
    ("us|µs|μs|microsecond", 1e-6),
    ("ms|msec|millisecond", 1e-3),
    ("s|sec|second", 1.0),
    ("min|minute", 60.0),
    ("h|hr|hrs|hour", 3_600.0),
    ("d|day", 86_400.0),
    ("wk|week", 604_800.0),
    ("mo|month", 2_629_800.0),
    ("y|yr|year", 31_557_600.0),
];

/// What is counted, each with the words for it; the first names it.
const COUNTED: &[&str] = &[
    "request|req|query|call|rpc",
    "user|viewer|person|people|customer|dau|member|learner",
    "token|tok",
    "GPU|gpu|h100|h200|h800|a100|v100|card|accelerator|chip",
    "server|node|machine|host|box|replica|instance|vm",
    "shard|partition",
    "document|doc",
    "vector|embedding|point",
    "image|picture|photo",
    "item|candidate",
    "score|prediction|inference|evaluation",
    "parameter|param|weight",
    "core|cpu|vcpu",
    "feature",
    "read|lookup|fetch",
    "chat|conversation|sequence",
    "search",
    "key|row",
    "video|clip",
    "chunk",
    "repository|repo",
    "string|suggestion|completion",
    "pair|comparison",
    "signature",
    "message|event",
    "failure|crash|fault",
    "step|iteration",
    "cell|list|cluster|centroid",
    "ad",
    "band",
    "hash",
    "layer",
    "head",
    "keystroke",
    "distance",
    "job",
    "checkpoint",
];

/// Words between a number and its unit that say nothing about either.
const FILLERS: &[&str] = &["of", "the", "in", "on", "at", "for", "with", "total", "overall", "altogether", "about"];

impl Unit {
    /// Returns the unit of a plain number.
    pub fn none() -> Unit {
        Unit { dimension: Dimension::none(), scale: 1.0, times: Vec::new(), thousands: 1.0, unknown: Vec::new() }
    }

    /// Says whether nothing was said of units.
    pub fn is_plain(&self) -> bool {
        self.dimension.is_none() && self.unknown.is_empty() && self.scale == 1.0
    }

    /// Reads a unit; words that are none are kept aside. Texts are expected to be short, a few hundred characters at most.
    pub fn read(text: &str) -> Unit {
        let mut unit = Unit::none();
        let mut power = 1;
        for word in words_of(text) {
            match word {
                "/" | "per" | "a" | "an" | "each" | "every" => {
                    power = -1;
                    continue;
                }
                "*" | "-" => continue,
                // "512 GB: 4 x 128 GB": a number that nothing is divided by begins something else.
                digits if power == 1 && digits.starts_with(|c: char| c.is_ascii_digit()) => break,
                filler if FILLERS.contains(&filler) => continue,
                word => unit.take(word, power),
            }
            // "per million tokens": what follows the number is divided by, too.
            if number_word(word).is_none() {
                power = 1;
            }
        }
        unit
    }

    fn take(&mut self, word: &str, power: i32) {
        if let Some(number) = number_word(word) {
            self.scale *= number.powi(power);
            self.thousands *= number.powi(power);
            return;
        }
        let Some((dimension, scale)) = known(word) else {
            self.unknown.push(word.to_owned());
            return;
        };
        if dimension == Dimension::time() {
            self.times.push(scale);
        }
        self.dimension = self.dimension.times(&dimension.to_the(power));
        self.scale *= scale.powi(power);
    }
}

/// Returns the name of what a word counts, where it is among what this lab knows to be counted.
pub fn counted(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    COUNTED.iter().find_map(|group| {
        let found = group.split('|').any(|known| lower == known || is_plural(&lower, known));
        found.then(|| group.split('|').next().unwrap_or(group))
    })
}

fn is_plural(word: &str, of: &str) -> bool {
    let ends = |stem: &str, end: &str| word.strip_prefix(stem) == Some(end);
    ends(of, "s") || ends(of, "es") || of.strip_suffix('y').is_some_and(|stem| ends(stem, "ies"))
}

/// Returns a dimension with everything that is counted named as this lab names it: a query is a request.
pub fn canonical(dimension: &Dimension) -> Dimension {
    dimension.powers().fold(Dimension::none(), |whole, (base, power)| {
        let base = match base {
            Base::Count(what) => Base::Count(counted(what).unwrap_or(what).to_owned()),
            other => other.clone(),
        };
        whole.times(&Dimension::of(base).to_the(power))
    })
}

/// Returns what a word measures and how many base units it is.
fn known(word: &str) -> Option<(Dimension, f64)> {
    time(word)
        .or_else(|| information(word))
        .or_else(|| operations(word))
        .or_else(|| rate(word))
        .or_else(|| other(word))
        .or_else(|| counted(word).map(|name| (Dimension::count(name), 1.0)))
}

fn time(word: &str) -> Option<(Dimension, f64)> {
    let lower = word.to_lowercase();
    let exact = |known: &str| word == known || (known.len() > 2 && (lower == known || is_plural(&lower, known)));
    let (_, seconds) = TIMES.iter().find(|(names, _)| names.split('|').any(exact))?;
    Some((Dimension::time(), *seconds))
}

/// Bytes and bits. A small `b` means bits and a large one bytes, as standards have it; `Gbps` is bits, `GBps` bytes.
fn information(word: &str) -> Option<(Dimension, f64)> {
    let (stem, per_second) = match word.strip_suffix("ps") {
        Some(stem) if stem.ends_with(['b', 'B']) || stem.ends_with("bit") => (stem, true),
        _ => (word, false),
    };
    let ends = |ends: &[&str]| ends.iter().find_map(|end| stem.strip_suffix(end)).map(str::to_owned);
    let (prefix, bytes) = if let Some(prefix) = ends(&["bytes", "byte", "Bytes", "Byte", "B"]) {
        (prefix, 1.0)
    } else {
        (ends(&["bits", "bit", "Bits", "Bit", "b"])?, 0.125)
    };
    let scale = match prefix.as_str() {
        "" | "k" | "K" | "M" | "G" | "T" | "P" | "E" | "kilo" | "mega" | "giga" | "tera" | "peta" | "exa" => {
            decimal(&prefix)
        }
        "Ki" | "ki" | "kibi" => 2f64.powi(10),
        "Mi" | "mebi" => 2f64.powi(20),
        "Gi" | "gibi" => 2f64.powi(30),
        "Ti" | "tebi" => 2f64.powi(40),
        "Pi" | "pebi" => 2f64.powi(50),
        _ => return None,
    };
    let dimension = Dimension::information().times(&Dimension::time().to_the(if per_second { -1 } else { 0 }));
    Some((dimension, bytes * scale))
}

fn decimal(prefix: &str) -> f64 {
    match prefix {
        "k" | "K" | "kilo" => 1e3,
        "M" | "mega" => 1e6,
        "G" | "giga" => 1e9,
        "T" | "tera" => 1e12,
        "P" | "peta" => 1e15,
        "E" | "exa" => 1e18,
        _ => 1.0,
    }
}

/// Floating-point operations; `FLOPS` in capitals is a rate, as vendors write it.
fn operations(word: &str) -> Option<(Dimension, f64)> {
    let per_second = word.ends_with("FLOPS") || word.ends_with("flops");
    let prefix = ["FLOPs", "FLOPS", "FLOP", "flops", "flop", "operations", "operation"]
        .iter()
        .find_map(|end| word.strip_suffix(end))?;
    if !["", "k", "M", "G", "T", "P", "E", "mega", "giga", "tera", "peta"].contains(&prefix) {
        return None;
    }
    let dimension = Dimension::count(OPERATION).times(&Dimension::time().to_the(if per_second { -1 } else { 0 }));
    Some((dimension, decimal(prefix)))
}

fn rate(word: &str) -> Option<(Dimension, f64)> {
    let lower = word.to_lowercase();
    let (prefix, name) = ["qps", "rps", "tps"]
        .iter()
        .find_map(|end| lower.strip_suffix(end).map(|prefix| (&word[..prefix.len()], *end)))?;
    let name = if name == "tps" { "token" } else { "request" };
    let dimension = Dimension::count(name).over(&Dimension::time());
    ["", "k", "K", "M", "G"].contains(&prefix).then(|| (dimension, decimal(prefix)))
}

fn other(word: &str) -> Option<(Dimension, f64)> {
    let found = match word.to_lowercase().as_str() {
        "$" | "usd" | "dollar" | "dollars" => (Dimension::money(), 1.0),
        "¢" | "cent" | "cents" => (Dimension::money(), 0.01),
        "%" | "percent" => (Dimension::none(), 0.01),
        "x" | "times" | "×" | "fold" => (Dimension::none(), 1.0),
        _ => return None,
    };
    Some(found)
}

/// Returns the number that a word says: `1000`, `million`.
pub fn number_word(word: &str) -> Option<f64> {
    let number = match word.to_lowercase().as_str() {
        "thousand" | "thousands" => 1e3,
        "million" | "millions" | "mn" | "mio" | "mln" => 1e6,
        "billion" | "billions" | "bn" | "bln" => 1e9,
        "trillion" | "trillions" | "tn" | "trn" => 1e12,
        "quadrillion" => 1e15,
        "k" => 1e3,
        "m" if word == "M" => 1e6,
        lower if lower.starts_with(|c: char| c.is_ascii_digit()) => {
            let (digits, times) = match lower.strip_suffix(['k', 'm']) {
                Some(digits) if lower.ends_with('k') => (digits, 1e3),
                Some(digits) => (digits, 1e6),
                None => (lower, 1.0),
            };
            digits.replace([',', '_'], "").parse::<f64>().ok()? * times
        }
        _ => return None,
    };
    (number > 0.0 && number < 1e30).then_some(number)
}

/// Words and signs of a unit.
fn words_of(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        let inside =
            c.is_alphanumeric() || (c == ',' || c == '.') && text[at + 1..].starts_with(|c: char| c.is_ascii_digit());
        if inside {
            start.get_or_insert(at);
            continue;
        }
        words.extend(start.take().map(|start| &text[start..at]));
        match c {
            '/' => words.push("/"),
            '*' | '·' | '-' | '⋅' => words.push("*"),
            '$' | '%' | '×' | '¢' => words.push(&text[at..at + c.len_utf8()]),
            _ => {}
        }
    }
    words.extend(start.map(|start| &text[start..]));
    words
}
