//! A run of a design as JSON: what scripts read, what the bank keeps, what pages and pictures show. The shape is stable.

use domain::design::simulation::Estimate;
use domain::design::spoken::{Unit, count, seconds, share};
use serde::{Deserialize, Serialize};

/// The difference of numbers that are equal.
pub(super) const SAME: &str = "the same";

/// What came out of a run of a design.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DesignReport {
    /// What the design is called.
    pub title: String,
    /// The case it answers, if one.
    pub case: Option<String>,
    /// Whether everything that was decided holds; `None` where nothing could be decided.
    pub passed: Option<bool>,
    /// What it is worth against its case, 0 to 1.
    pub score: Option<f64>,
    /// The first seed.
    pub seed: u64,
    /// How many replications.
    pub replications: usize,
    /// Simulated seconds of each, after the warm-up.
    pub seconds: f64,
    /// Simulated seconds before that.
    pub warm_up: f64,
    /// Arrivals and services simulated.
    pub events: u64,
    /// Dollars a second.
    pub cost: f64,
    /// What was required, and how it stands.
    pub requirements: Vec<RequirementReport>,
    /// What was estimated, and how it is judged.
    pub estimates: Vec<EstimateReport>,
    /// All requests first, then the requests of each source.
    pub flows: Vec<FlowReport>,
    /// Every station, in the order of the file.
    pub stations: Vec<StationReport>,
    /// Who feeds whom: sources and stations by name.
    pub links: Vec<LinkReport>,
    /// Where load shows first, in a sentence.
    pub bottleneck: Option<String>,
    /// What stands against believing the percentiles: overload, a run that is too short.
    pub doubts: Vec<String>,
    /// What the check says about the file.
    pub problems: Vec<ProblemReport>,
    /// How long answers took: from so many seconds, to so many, what share of all.
    pub latency: Vec<(f64, f64, f64)>,
    /// What was simulated by a formula, and how far that is from the truth.
    #[serde(default)]
    pub approximations: Vec<ApproximationReport>,
    /// Where zones fail while it runs: before, meanwhile, after.
    #[serde(default)]
    pub phases: Vec<PhaseReport>,
    /// What an interviewer asked, and how it went.
    #[serde(default)]
    pub challenges: Vec<ChallengeReport>,
}

/// A measured number with its 95 % interval. What has no end is `null`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Number {
    /// The number.
    pub value: Option<f64>,
    /// The lower end of the interval.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
}

/// What was simulated by a formula, and how far that is from the truth.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApproximationReport {
    /// The station.
    pub station: String,
    /// What was done, in a sentence.
    pub says: String,
    /// How far the formula is from what was seen where it could be followed, as a share.
    pub gap: Number,
}

/// What was seen while the same zones were away.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PhaseReport {
    /// The zones that were away.
    pub gone: Vec<String>,
    /// When that began, in seconds of the simulation.
    pub from: f64,
    /// When it ended.
    pub to: f64,
    /// The share of requests that was lost.
    pub lost: Number,
    /// How many were answered in a second.
    pub answered: Number,
    /// 99 % were answered within so many seconds.
    pub p99: Number,
}

/// A requirement and how it stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RequirementReport {
    /// What is required, in words.
    pub says: String,
    /// Whether the case requires it; the design itself does otherwise.
    pub of_case: bool,
    /// How it stands: `holds`, `open`, `fails`, `not measured`.
    pub standing: String,
    /// What was measured, in words with its interval.
    pub measured: String,
    /// What was measured.
    pub number: Number,
    /// The limit.
    pub limit: f64,
}

/// An estimate and how it is judged.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EstimateReport {
    /// Its name.
    pub name: String,
    /// What the candidate wrote; `None` when they did not estimate it.
    pub stated: Option<String>,
    /// Its line in the file, from 1.
    #[serde(default)]
    pub line: Option<usize>,
    /// The column, from 1, in letters.
    #[serde(default)]
    pub column: Option<usize>,
    /// How many letters were written.
    #[serde(default)]
    pub length: usize,
    /// `right`, `slip`, `off`, `other dimension`, `unreadable` or `missing`.
    pub agreement: String,
    /// What the likeliest slip is called, such as `peak` or `replication`.
    #[serde(default)]
    pub trap: Option<String>,
    /// What is to say about it, in a sentence.
    pub says: String,
}

/// Requests from one end of the design to the other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FlowReport {
    /// The source, or `all`.
    pub name: String,
    /// How many come in a second.
    pub offered: Number,
    /// How many are answered in a second.
    pub answered: Number,
    /// The share that is not.
    pub lost: Number,
    /// The mean time to an answer, in seconds.
    pub mean: Number,
    /// Half are answered within so many seconds.
    pub p50: Number,
    /// 95 % are.
    pub p95: Number,
    /// 99 % are.
    pub p99: Number,
    /// 99.9 % are.
    pub p999: Number,
}

/// A station: all its servers together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StationReport {
    /// Its name.
    pub name: String,
    /// What it is, as the file writes it.
    pub kind: String,
    /// How many servers it has; 0 where it has none.
    pub servers: u64,
    /// Server-seconds worked for each second and server; `None` where nothing can be busy.
    pub utilization: Option<Number>,
    /// How many wait, on average.
    pub queue: Number,
    /// How many come in a second.
    pub arrived: Number,
    /// The share that is refused, gives up, times out or fails here.
    pub lost: Number,
    /// How long one waits for service, in seconds.
    pub wait: Number,
    /// How long one is here, in seconds.
    pub stay: Number,
    /// 99 % are here at most so long.
    pub stay_p99: Number,
    /// How much of the mean time to an answer is spent here: the stay, counted as often as a request comes by.
    pub share: f64,
    /// How many more are here every second; above 0 there is no steady state.
    pub growth: Number,
    /// Dollars a second.
    pub cost: f64,
    /// What became of those that were lost here.
    #[serde(default)]
    pub shed: ShedReport,
    /// What it did with tokens, where it is a language model.
    #[serde(default)]
    pub tokens: Option<TokensReport>,
}

/// What became of requests that were lost at a station, each as a share of those that came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShedReport {
    /// There was no room.
    pub refused: f64,
    /// They gave up waiting.
    pub gave_up: f64,
    /// Their time was over.
    pub timed_out: f64,
    /// Their server was lost, or there was none.
    pub failed: f64,
}

/// What a language model did with tokens.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TokensReport {
    /// Tokens said in a second, by all replicas.
    pub said: Number,
    /// Tokens of prompts read in a second.
    pub read: Number,
    /// How long one waits for the first token, on average, in seconds.
    pub first: Number,
    /// Half wait at most so long.
    pub first_p50: f64,
    /// 95 % wait at most so long.
    pub first_p95: f64,
    /// 99 % wait at most so long.
    pub first_p99: f64,
    /// How long each further token takes, on average, in seconds.
    pub each: f64,
    /// Requests in a step.
    pub batch: Number,
    /// The most that may be in one.
    pub most: u64,
    /// The share of the memory for keys and values that is in use.
    pub memory: Number,
    /// Requests in a second that lost their place and were computed again.
    pub preempted: Number,
}

/// A way from one station to another.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LinkReport {
    /// Whence.
    pub from: String,
    /// Whither.
    pub to: String,
    /// Whether `from` is a source.
    pub from_source: bool,
    /// How many take it in a second, as the design says.
    pub rate: f64,
    /// What sort of way it is: empty, `miss`, `ask`, `copy`, `otherwise`.
    pub sort: String,
}

/// Something that the check says about a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProblemReport {
    /// `error` or `warning`.
    pub severity: String,
    /// What sort of problem it is.
    pub code: String,
    /// The line, from 1; `None` where it is about the whole.
    pub line: Option<usize>,
    /// The column, from 1, in letters.
    pub column: Option<usize>,
    /// How many letters it is about.
    pub length: usize,
    /// What is wrong.
    pub message: String,
    /// What to try.
    pub hint: Option<String>,
}

/// What `check` says about a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DesignCheck {
    /// What the design is called.
    pub title: String,
    /// The case it names, if one.
    pub case: Option<String>,
    /// Whether it can be run.
    pub sound: bool,
    /// Everything that is wrong or doubtful, in order of place.
    pub problems: Vec<ProblemReport>,
    /// What each station has to bear, by arithmetic alone.
    pub stations: Vec<LoadReport>,
    /// Requests a second, at the peak.
    pub peak: f64,
    /// Dollars a second.
    pub cost: f64,
    /// What was estimated, and how it is judged.
    pub estimates: Vec<EstimateReport>,
    /// Who feeds whom.
    pub links: Vec<LinkReport>,
}

/// What a station has to bear, by arithmetic.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LoadReport {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// How many servers it has.
    pub servers: u64,
    /// How many come in a second, at the peak.
    pub rate: f64,
    /// How busy that makes it; above 1 is more than it can do. `None` where nothing can be busy.
    pub utilization: Option<f64>,
    /// Dollars a second.
    pub cost: f64,
}

/// A question of the interviewer and what the simulation answered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChallengeReport {
    /// The round, from 1.
    pub round: usize,
    /// What sort of change it is.
    pub kind: String,
    /// What it is about: a station, a zone, or nothing in particular.
    pub about: String,
    /// How hard it is, from 1 to 3.
    pub step: usize,
    /// What the interviewer says.
    pub question: String,
    /// `breaks`, `holds` or `open`.
    pub ruling: String,
    /// What the simulation answered.
    pub finding: String,
    /// What usually helps.
    pub advice: String,
    /// What was measured before and after.
    pub shifts: Vec<ShiftReport>,
    /// How many changes were simulated to find this one.
    pub tried: usize,
    /// How long that took.
    pub took_ms: u64,
}

/// A number before and after.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ShiftReport {
    /// What it is.
    pub name: String,
    /// Before, in words.
    pub before: String,
    /// After, in words.
    pub after: String,
    /// The paired difference, in words.
    pub difference: String,
    /// Whether the paired interval excludes zero.
    pub clear: bool,
}

impl TokensReport {
    /// Returns what a language model did with tokens, each number with its name.
    pub fn in_words(&self) -> [(&'static str, String); 9] {
        [
            ("first token", self.first.said(Unit::Time)),
            ("its p95", seconds(self.first_p95)),
            ("its p99", seconds(self.first_p99)),
            ("each next", seconds(self.each)),
            ("said", self.said.said(Unit::Rate)),
            ("read", self.read.said(Unit::Rate)),
            ("batch", format!("{} of {}", self.batch.said(Unit::Count), self.most)),
            ("memory", self.memory.said(Unit::Share)),
            ("preempted", self.preempted.said(Unit::Rate)),
        ]
    }
}

impl Number {
    /// Says it with its interval.
    pub fn said(self, unit: Unit) -> String {
        let Some(value) = self.value else { return "∞".to_owned() };
        unit.estimate(Estimate { value, low: self.low.unwrap_or(value), high: self.high.unwrap_or(value) })
    }
}

impl ChallengeReport {
    /// Returns the numbers that changed, and the names of those that did not.
    pub fn changed(&self) -> (Vec<&ShiftReport>, Vec<&str>) {
        let (same, changed): (Vec<&ShiftReport>, Vec<&ShiftReport>) =
            self.shifts.iter().partition(|shift| shift.difference == SAME);
        (changed, same.iter().map(|shift| shift.name.as_str()).collect())
    }
}

impl StationReport {
    /// Returns what stands for a time without a value: it has no end where more comes than can be done, and is unknown elsewhere.
    pub fn unsaid(&self) -> &'static str {
        if self.growth.value.is_some_and(|growth| growth > 0.0) { "∞" } else { "" }
    }

    /// Says how many wait; a queue shorter than a hundredth is none.
    pub fn waiting(&self) -> String {
        match self.queue.value {
            None => "∞".to_owned(),
            Some(few) if few < 0.005 => "0".to_owned(),
            Some(many) => count((many * 100.0).round() / 100.0),
        }
    }

    /// Says how much of the time to an answer is spent here; what runs beside something else adds nothing of its own.
    pub fn part(&self) -> String {
        let beside = self.share == 0.0 && self.arrived.value.is_some_and(|rate| rate > 0.0);
        if beside { "beside".to_owned() } else { share(self.share) }
    }

    /// Says what was lost here and why, if anything was.
    pub fn shed_in_words(&self) -> Option<String> {
        let ShedReport { refused, gave_up, timed_out, failed } = self.shed;
        let parts = [
            (refused, "refused for lack of room"),
            (gave_up, "gave up waiting"),
            (timed_out, "took too long"),
            (failed, "lost their server"),
        ];
        let told: Vec<String> =
            parts.iter().filter(|(part, _)| *part > 0.0).map(|(part, why)| format!("{} {why}", share(*part))).collect();
        (!told.is_empty()).then(|| format!("`{}`: {}", self.name, told.join(", ")))
    }
}
