//! The units that everybody knows.

use super::{Dimension, Quantity};

/// Units of time, in seconds. A month is 30.44 days, a year 365.25 days.
const TIMES: &[(&str, f64)] = &[
    ("ns", 1e-9),
    ("us", 1e-6),
    ("µs", 1e-6),
    ("μs", 1e-6),
    ("ms", 1e-3),
    ("s", 1.0),
    ("sec", 1.0),
    ("second", 1.0),
    ("min", 60.0),
    ("minute", 60.0),
    ("h", 3600.0),
    ("hr", 3600.0),
    ("hour", 3600.0),
    ("d", 86_400.0),
    ("day", 86_400.0),
    ("week", 604_800.0),
    ("month", 30.44 * 86_400.0),
    ("year", 365.25 * 86_400.0),
    ("yr", 365.25 * 86_400.0),
];

/// Decimal prefixes. `K` is written for `k` by many and means nothing else.
const DECIMAL: &[(&str, f64)] =
    &[("k", 1e3), ("K", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("P", 1e15), ("E", 1e18), ("Z", 1e21)];

/// Binary prefixes.
const BINARY: &[(&str, f64)] = &[
    ("Ki", 1024.0),
    ("Mi", 1_048_576.0),
    ("Gi", 1_073_741_824.0),
    ("Ti", 1_099_511_627_776.0),
    ("Pi", 1_125_899_906_842_624.0),
    ("Ei", 1_152_921_504_606_846_976.0),
];

/// Units of information, in bytes.
const INFORMATION: &[(&str, f64)] =
    &[("B", 1.0), ("byte", 1.0), ("Byte", 1.0), ("b", 0.125), ("bit", 0.125), ("Bit", 0.125)];

/// What is counted; the first word of each names the dimension.
const COUNTED: &[&[&str]] = &[
    &["user", "person"],
    &["request", "req"],
    &["query"],
    &["item"],
    &["token"],
    &["vector"],
    &["server", "machine", "node", "host", "instance", "vm", "VM"],
    &["GPU", "gpu"],
    &["core", "cpu", "CPU", "vcpu", "vCPU"],
    &["message", "msg"],
    &["event"],
    &["job"],
    &["task"],
    &["key"],
    &["row"],
    &["record"],
    &["entry"],
    &["document", "doc"],
    &["page"],
    &["chunk"],
    &["sentence"],
    &["word"],
    &["character", "char"],
    &["image", "img"],
    &["photo"],
    &["video"],
    &["frame"],
    &["song"],
    &["post"],
    &["view"],
    &["click"],
    &["ad"],
    &["impression"],
    &["upload"],
    &["search"],
    &["session"],
    &["connection"],
    &["call"],
    &["read"],
    &["write"],
    &["operation", "op"],
    &["transaction"],
    &["object"],
    &["file"],
    &["feature"],
    &["embedding"],
    &["sample"],
    &["example"],
    &["candidate"],
    &["score"],
    &["prediction"],
    &["pair"],
    &["hash"],
    &["band"],
    &["signature"],
    &["keystroke"],
    &["suggestion"],
    &["prompt"],
    &["answer"],
    &["language"],
    &["parameter", "param"],
    &["FLOP", "flop"],
    &["layer"],
    &["step"],
    &["batch"],
    &["epoch"],
    &["shard"],
    &["replica"],
    &["partition"],
    &["consumer"],
    &["worker"],
    &["zone"],
    &["cluster"],
];

/// Returns a unit, by its name or the plural of it, in base units.
pub(super) fn unit(name: &str) -> Option<Quantity> {
    exactly(name).or_else(|| {
        // Symbols have no plural: `Bs` and `mss` are slips.
        let singular = match name {
            "people" => "person".to_owned(),
            name if name.ends_with("ies") => format!("{}y", &name[..name.len() - 3]),
            name if ["ches", "shes", "sses", "xes"].iter().any(|end| name.ends_with(end)) => {
                name[..name.len() - 2].to_owned()
            }
            name => name.strip_suffix('s')?.to_owned(),
        };
        let has_plural = singular.chars().count() > 2 || ["ad", "op", "VM", "vm", "hr", "yr"].contains(&&*singular);
        // FLOPs and FLOPS are two things to different people.
        if has_plural && !singular.ends_with("FLOP") { exactly(&singular) } else { None }
    })
}

/// Returns whether a word is a unit.
pub fn is_unit(word: &str) -> bool {
    unit(word).is_some()
}

/// Returns whether a word is a unit of something that is counted; a quantity may have such a name.
pub fn is_count(word: &str) -> bool {
    unit(word).is_some_and(|unit| {
        unit.value == 1.0 && unit.dimension.counted().count() == 1 && unit.dimension.uncounted().is_none()
    })
}

fn exactly(name: &str) -> Option<Quantity> {
    let rate = |what: Quantity| Quantity::new(what.value, what.dimension.over(&Dimension::time()));
    match name {
        "USD" | "dollar" => return Some(Quantity::new(1.0, Dimension::money())),
        "cent" => return Some(Quantity::new(0.01, Dimension::money())),
        "x" => return Some(Quantity::number(1.0)),
        "percent" => return Some(Quantity::number(0.01)),
        "qps" | "rps" | "QPS" | "RPS" => return Some(rate(Quantity::new(1.0, Dimension::count("request")))),
        "bps" | "kbps" | "Kbps" | "Mbps" | "Gbps" | "Tbps" => return exactly(&name[..name.len() - 2]).map(rate),
        _ => {}
    }
    let time = TIMES.iter().find(|(word, _)| *word == name);
    if let Some((_, seconds)) = time {
        return Some(Quantity::new(*seconds, Dimension::time()));
    }
    let prefixed = |prefixes: &[(&str, f64)]| {
        let (prefix, factor) = prefixes.iter().find(|(prefix, _)| name.starts_with(prefix))?;
        let found = plain(&name[prefix.len()..])?;
        Some(Quantity::new(found.value * factor, found.dimension))
    };
    // Binary prefixes are of information only.
    let binary = || prefixed(BINARY).filter(|found| found.dimension == Dimension::information());
    plain(name).or_else(binary).or_else(|| prefixed(DECIMAL))
}

fn plain(name: &str) -> Option<Quantity> {
    if let Some((_, bytes)) = INFORMATION.iter().find(|(word, _)| *word == name) {
        return Some(Quantity::new(*bytes, Dimension::information()));
    }
    let words = COUNTED.iter().find(|words| words.contains(&name))?;
    Some(Quantity::new(1.0, Dimension::count(words[0])))
}

/// Returns what was probably meant by a word that is none of the known: of the same letters first, then the nearest.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Long words are no slips of the hand, and comparing them costs the product of their lengths.
    if word.chars().count() > 40 {
        return None;
    }
    let lower = word.to_lowercase();
    let most = match word.chars().count() {
        0..=2 => 1,
        3..=7 => 2,
        _ => 3,
    };
    let distance = |known: &str| match known {
        known if known.to_lowercase() == lower => 0,
        known if known.len() > 60 => usize::MAX,
        known => strsim::osa_distance(&lower, &known.to_lowercase()).max(1),
    };
    known
        .into_iter()
        .map(|known| (distance(known), known))
        .filter(|(distance, known)| *distance <= most && *distance < known.chars().count().max(2))
        // Of equally near words rather one with a letter more or less than one with another letter, and rather one with
        // more: letters are left out more often than added.
        .min_by_key(|(distance, known)| (*distance, known.len() == word.len(), std::cmp::Reverse(known.len())))
        .map(|(_, known)| known)
}

/// Returns what to write instead of a word that is no unit.
pub(super) fn advice<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let said = match word {
        "m" => "write `min`, `month` or `ms`; a number in millions is `5M` or `5 million`",
        "k" | "M" => "put it right behind a number: `400k`, `5M`",
        "b" | "B" => return None,
        "bn" | "bln" | "mn" | "mln" => "write `billion` or `million`",
        "T" | "G" => "write `trillion` or `billion`, or a unit such as `TB`",
        "FLOPS" | "FLOPs" | "flops" => "write `FLOP/s` for a speed and `FLOP` for an amount",
        word if word.to_uppercase().ends_with("FLOPS") && word.len() == 6 => {
            let prefix = &word[..1];
            return Some(format!("write `{prefix}FLOP/s` for a speed and `{prefix}FLOP` for an amount"));
        }
        "nan" | "NaN" | "inf" | "Infinity" | "infinity" => "write a number",
        "EUR" | "eur" | "euro" | "GBP" => "money is in dollars: `$5`",
        _ => "",
    };
    if !said.is_empty() {
        return Some(said.to_owned());
    }
    let letters: Vec<char> = word.chars().collect();
    // Bits or bytes: only the capital tells, and it was not written.
    if let [prefix, rest @ ..] = letters.as_slice()
        && "kKmMgGtTpP".contains(*prefix)
    {
        let prefix = if prefix.eq_ignore_ascii_case(&'k') { 'k' } else { prefix.to_ascii_uppercase() };
        match rest.iter().collect::<String>().as_str() {
            "b" | "B" => {
                return Some(format!(
                    "write `{prefix}B` for bytes or `{prefix}b` for bits: 8 {prefix}b are 1 {prefix}B"
                ));
            }
            "bps" | "Bps" | "b_s" | "bs" | "BPS" | "BpS" => {
                return Some(format!("write `{prefix}b/s` for bits or `{prefix}B/s` for bytes, eight times as much"));
            }
            "ib" | "iB" | "IB" | "Ib" => {
                let binary = if prefix == 'k' { 'K' } else { prefix };
                return Some(format!("write `{binary}iB`"));
            }
            _ => {}
        }
    }
    let units = TIMES.iter().map(|(word, _)| *word).chain(COUNTED.iter().flat_map(|words| words.iter().copied()));
    let others = ["USD", "bit", "byte", "KiB", "MiB", "GiB", "TiB", "qps", "percent", "million", "billion"];
    let known: Vec<&str> = names.chain(units).chain(others).collect();
    nearest(word, known).map(|near| format!("did you mean `{near}`?"))
}
