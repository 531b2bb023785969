//! The candidate's own arithmetic, held against what follows from the same file.

use super::{Checked, say};
use crate::design::model::{Component, Estimate, Source, Station};
use crate::design::quantity::{Base, Dimension, Quantity};
use crate::design::{Design, Problem};

/// An estimate that the design itself can be asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Its place in the design.
    pub estimate: usize,
    /// What follows from the design.
    pub follows: Quantity,
    /// The estimate over that; `None` where it measures something else.
    pub ratio: Option<f64>,
    /// Whether it is right.
    pub is_right: bool,
    /// What is wrong with it, and the likely slip.
    pub slip: Option<Slip>,
    /// Where it stands.
    span: Option<crate::design::model::Span>,
    /// Its name.
    name: String,
    /// As written.
    text: String,
}

/// A slip that explains an estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Slip {
    /// Its name, which stays the same: `trap-peak`.
    pub code: &'static str,
    /// It in a sentence.
    pub sentence: String,
}

/// Within this share of what follows an estimate is right.
const TOLERANCE: f64 = 0.25;

/// A factor that is often forgotten, or put in where it does not belong.
struct Factor {
    code: &'static str,
    /// The estimate over the right value when the slip was made.
    ratio: f64,
    sentence: String,
}

impl Judged {
    /// Returns what is to be said of it.
    pub fn problem(&self) -> Option<Problem> {
        if self.is_right {
            return None;
        }
        let follows = &self.follows;
        let (name, text) = (&self.name, self.text.trim_matches('"'));
        let message = match self.ratio {
            None => format!("`{name}` is {text}, and from this file follows {follows}"),
            Some(ratio) => {
                let (off, way) = if ratio > 1.0 { (ratio, "much") } else { (1.0 / ratio, "little") };
                let off = if off < 10.0 { format!("{off:.1}") } else { times(off) };
                format!("`{name}` is {text}, and from this file follows {follows}: {off} times too {way}")
            }
        };
        let problem = Problem::warning(self.slip.as_ref().map_or("estimate", |slip| slip.code), self.span, message);
        Some(match &self.slip {
            Some(slip) => problem.hint(slip.sentence.clone()),
            None => problem,
        })
    }
}

fn times(ratio: f64) -> String {
    say(ratio, Dimension::none())
}

/// Holds every estimate against the design that the design can answer.
pub(super) fn judged(design: &Design, checked: &Checked) -> Vec<Judged> {
    let judged = |(at, estimate): (usize, &Estimate)| {
        let (follows, factors) = derived(design, checked, &estimate.name)?;
        Some(judge(at, estimate, follows, factors))
    };
    design.estimates.iter().enumerate().filter_map(judged).collect()
}

/// Returns what follows from a design for the name of an estimate, if it has one.
pub fn follows(design: &Design, checked: &Checked, name: &str) -> Option<Quantity> {
    derived(design, checked, name).map(|(follows, _)| follows)
}

fn judge(at: usize, estimate: &Estimate, follows: Quantity, factors: Vec<Factor>) -> Judged {
    let stated = &estimate.quantity;
    let comparable = stated.dimension.uncounted() == follows.dimension.uncounted()
        && counts_agree(&stated.dimension, &follows.dimension);
    let ratio = (comparable && follows.value != 0.0).then(|| stated.value / follows.value);
    let is_right = match ratio {
        Some(ratio) => (1.0 - TOLERANCE..=1.0 + TOLERANCE).contains(&ratio),
        None => comparable && stated.value == follows.value,
    };
    let slip = match ratio {
        _ if is_right => None,
        Some(ratio) => named(ratio, &follows.dimension, factors),
        None => per_something(&stated.dimension, &follows.dimension),
    };
    let (span, name, text) = (estimate.span, estimate.name.clone(), estimate.text.clone());
    Judged { estimate: at, follows, ratio, is_right, slip, span, name, text }
}

/// What is counted may go unsaid, but not be another thing.
fn counts_agree(stated: &Dimension, follows: &Dimension) -> bool {
    let below = |dimension: &Dimension| dimension.counted().any(|(_, power)| power < 0);
    stated.counted().all(|(what, power)| {
        power > 0
            && (follows.counted().next().is_none()
                || follows.counted().any(|(other, _)| other == what)
                || !below(stated))
    })
}

fn per_something(stated: &Dimension, follows: &Dimension) -> Option<Slip> {
    let rest = stated.over(follows);
    if !rest.uncounted().is_none() {
        return None;
    }
    let (what, _) = rest.counted().find(|(_, power)| *power < 0)?;
    Some(Slip {
        code: "trap-per-user",
        sentence: format!("this is for one {what}: multiply by how many {what}s there are"),
    })
}

/// Slips in units: the estimate over the right value, and what was done. The first are possible where data are measured, the
/// second where time is.
const OF_DATA: [(f64, &str); 2] =
    [(8.0, "8 times too much: bits were taken for bytes"), (0.125, "an eighth: bytes were taken for bits")];
const OF_TIME: [(f64, &str); 10] = [
    (86_400.0, "86,400 times too much: per day and per second were mixed up"),
    (1.0 / 86_400.0, "1/86,400: per second and per day were mixed up"),
    (24.0, "24 times too much: a day was taken for an hour"),
    (60.0, "60 times too much: minutes and seconds (or hours) were mixed up"),
    (1.0 / 60.0, "1/60: minutes and seconds (or hours) were mixed up"),
    (1.0 / 24.0, "1/24: an hour was taken for a day"),
    (30.44, "30 times too much: a month was taken for a day"),
    (1.0 / 30.44, "1/30: a day was taken for a month"),
    (730.56, "730 times too much: a month was taken for an hour"),
    (1.0 / 730.56, "1/730: an hour was taken for a month"),
];

/// Returns the slip that explains a ratio best, if one does within a fifth, among those that a dimension allows.
fn named(ratio: f64, dimension: &Dimension, mut factors: Vec<Factor>) -> Option<Slip> {
    let own = factors.len();
    let units = |code: &'static str, slips: &'static [(f64, &'static str)]| {
        slips.iter().map(move |(ratio, sentence)| Factor { code, ratio: *ratio, sentence: (*sentence).to_owned() })
    };
    if dimension.power(&Base::Information) != 0 {
        factors.extend(units("trap-bits-bytes", &OF_DATA));
    }
    if dimension.power(&Base::Time) != 0 {
        factors.extend(units("trap-day", &OF_TIME));
    }
    for power in 1..=12 {
        let zeros = "0".repeat(power);
        let tens = 10.0_f64.powi(power as i32);
        let much = format!("1{zeros} times too much: count the zeros");
        factors.push(Factor { code: "trap-ten", ratio: tens, sentence: much });
        factors.push(Factor { code: "trap-ten", ratio: 1.0 / tens, sentence: format!("1/1{zeros}: count the zeros") });
    }
    // What is special to this figure explains it better than what could be said of any.
    let distance = |(at, factor): &(usize, &Factor)| {
        let off = (ratio / factor.ratio).ln().abs();
        if *at < own { off } else { off + 0.03 }
    };
    let near = factors.iter().enumerate().filter(|factor| distance(factor) < 0.2);
    let (_, best) = near.min_by(|one, other| distance(one).total_cmp(&distance(other)))?;
    Some(Slip { code: best.code, sentence: best.sentence.clone() })
}

/// Returns what follows for a name, and the slips that are likely there.
fn derived(design: &Design, checked: &Checked, name: &str) -> Option<(Quantity, Vec<Factor>)> {
    let name = name.replace('_', "-");
    let rate = |value: f64| Quantity::new(value, Dimension::count("request").over(&Dimension::time()));
    let money = |value: f64| Quantity::new(value, Dimension::money().over(&Dimension::time()));
    let (whole, part) = match name.rsplit_once('.') {
        Some((whole, part)) => (Some(whole), part),
        None => (None, name.as_str()),
    };
    let peak = if checked.rate > 0.0 { checked.peak_rate / checked.rate } else { 1.0 };
    let mean_for_peak = |peak: f64| Factor {
        code: "trap-peak",
        ratio: 1.0 / peak,
        sentence: format!("this is the mean: the busiest hour has {} times as much", times(peak)),
    };
    let peak_for_mean = |peak: f64| Factor {
        code: "trap-peak",
        ratio: peak,
        sentence: "this is the peak, and the mean was asked for".to_owned(),
    };
    let Some(whole) = whole else {
        return Some(match part {
            "qps" => (rate(checked.rate), vec![peak_for_mean(peak)]),
            "peak-qps" | "peak" => (rate(checked.peak_rate), vec![mean_for_peak(peak)]),
            "cost" => (money(checked.cost), Vec::new()),
            "machines" | "servers" => {
                let machines = checked.stations.iter().map(|load| load.machines).sum();
                (Quantity::new(machines, Dimension::count("server")), Vec::new())
            }
            _ => return None,
        });
    };
    let same = |name: &str| name.replace('_', "-") == whole;
    if let Some(source) = design.sources.iter().find(|source| same(&source.name)) {
        let peak = source.peak_rate() / source.mean_rate().max(1e-300);
        return Some(match part {
            "qps" => (rate(Source::mean_rate(source)), vec![peak_for_mean(peak)]),
            "peak-qps" | "peak" => (rate(source.peak_rate()), vec![mean_for_peak(peak)]),
            _ => return None,
        });
    }
    let at = design.stations.iter().position(|station| same(&station.name))?;
    let (station, load) = (&design.stations[at], checked.stations.get(at)?);
    let peak = load.rate / load.mean_rate.max(1e-300);
    Some(match part {
        "qps" | "peak-qps" => (rate(load.rate), on_the_way(design, checked, at, mean_for_peak(peak))),
        "utilization" => (Quantity::number(load.utilization?), vec![mean_for_peak(peak)]),
        "servers" | "machines" | "gpus" => {
            let gpus = match &station.component {
                Component::Llm(llm) if part == "gpus" => llm.gpus.value as f64,
                _ => 1.0,
            };
            let what = if part == "gpus" { "GPU" } else { "server" };
            (Quantity::new(load.machines * gpus, Dimension::count(what)), Vec::new())
        }
        "memory" | "storage" | "data" => (Quantity::new(load.held?, Dimension::information()), of_data(station)),
        "bandwidth" => {
            (Quantity::new(load.moved?, Dimension::information().over(&Dimension::time())), vec![mean_for_peak(peak)])
        }
        "hit-rate" | "hits" => (Quantity::number(load.hit?), Vec::new()),
        "cost" => {
            let gpus = match &station.component {
                Component::Llm(llm) => llm.gpus.value as f64,
                _ => 1.0,
            };
            let one = Factor {
                code: "trap-gpus",
                ratio: 1.0 / gpus,
                sentence: format!("each replica has {gpus} accelerators, and each of them costs"),
            };
            (money(load.cost), vec![one])
        }
        _ => return None,
    })
}

/// Slips in what a station holds: copies and the index.
fn of_data(station: &Station) -> Vec<Factor> {
    let copies = super::load::copies(station);
    let index = 1.0 + station.data.overhead.value;
    let forgotten = |code: &'static str, factor: f64, sentence: String| Factor { code, ratio: 1.0 / factor, sentence };
    let mut factors = vec![forgotten(
        "trap-replication",
        copies,
        format!("there are {copies} copies of it, and each takes its room"),
    )];
    if index > 1.0 {
        let percent = 100.0 * station.data.overhead.value;
        factors.push(forgotten("trap-index", index, format!("the index adds {percent:.0}% to the data")));
        let both = format!("there are {copies} copies of it, and the index adds {percent:.0}% to each");
        factors.push(forgotten("trap-replication", copies * index, both));
    }
    factors.retain(|factor| (factor.ratio - 1.0).abs() > 0.05);
    factors
}

/// Slips in what reaches a station: the mean for the peak, a cache before it, parts of a request.
fn on_the_way(design: &Design, checked: &Checked, at: usize, mean: Factor) -> Vec<Factor> {
    let load = &checked.stations[at];
    let whole = checked.peak_rate;
    let mut factors = vec![mean];
    if load.rate > 0.0 && (whole / load.rate - 1.0).abs() > 0.05 {
        let misses = design.stations.iter().any(|station| matches!(station.component, Component::Cache(_)));
        let sentence = match misses {
            true if whole > load.rate => "not every request comes so far: a cache before it answers some".to_owned(),
            _ if whole > load.rate => "not every request comes here: look at the shares on the way".to_owned(),
            _ => "a request comes here more than once: parts and copies are requests, too".to_owned(),
        };
        factors.push(Factor { code: "trap-fan-out", ratio: whole / load.rate, sentence });
    }
    factors
}
