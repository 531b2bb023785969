//! A design on the ground it stands on: as it was read, checked, priced, and held against its case.

use domain::design::approximation::Approximation;
use domain::design::case::{Case, Nature};
use domain::design::challenge;
use domain::design::check::{Checked, Judged, check, ways};
use domain::design::estimate::{Agreement, judge_quantity};
use domain::design::lower::lower;
use domain::design::measured::{Busy, Figure, Flow, Measured, Phase, Shed, Steadiness, Tokens};
use domain::design::model::{Arrivals, Component, Estimate as Stated, Hits, Measure, Requirement, Way};
use domain::design::simulation::{Estimate, NetworkError, Plan};
use domain::design::spoken::{count, seconds, share};
use domain::design::standing::{Demand, demand};
use domain::design::trial::{Trial, bars, follow, is_short, simulate, survival};
use domain::design::{Design, Problem, Severity};

use super::report::{
    ApproximationReport, DesignCheck, DesignReport, EstimateReport, FlowReport, LinkReport, LoadReport, Number,
    PhaseReport, ProblemReport, ShedReport, StationReport, TokensReport,
};
use super::{DesignOptions, known, number, passed, requirement_report, rounded};
use crate::AppError;

/// A design with everything that follows from its text.
pub(super) struct Ground {
    /// As it was read; what the case requires stands among its requirements.
    pub design: Design,
    /// Which of the requirements the case makes.
    of_case: Vec<bool>,
    /// What reading and checking found.
    problems: Vec<Problem>,
    checked: Checked,
    case: Option<Case>,
}

impl Ground {
    /// Reads a design for the case that is named, else for the one that it names itself.
    pub fn read(text: &str, case: Option<&str>) -> Result<Ground, AppError> {
        let reading = formats::design::read(text);
        let mut design = reading.design;
        let case = match (case, &design.case) {
            (Some(name), _) => Some(super::design_case(name)?),
            // A case that is not there is the business of the check, not a reason to do nothing.
            (None, Some(named)) => formats::case::names().find(|name| *name == named.value).map(known),
            (None, None) => None,
        };
        let of_case = case.as_ref().map_or_else(Vec::new, |case| require(&mut design, case));
        let of_case = of_case.into_iter().chain(std::iter::repeat(false)).take(design.requirements.len()).collect();
        let mut problems = reading.problems;
        if let (None, Some(named)) = (&case, &design.case) {
            problems.push(
                Problem::warning("unknown-case", named.span, format!("there is no case `{}`", named.value))
                    .hint(format!("cases are {}", formats::case::names().collect::<Vec<_>>().join(", "))),
            );
        }
        let checked =
            if problems.iter().any(Problem::is_error) { understood(&design, &problems) } else { check(&design) };
        // Estimates are judged in one place, each once: by the case where it asks for them, else by the design.
        let judged: Vec<Problem> = checked.estimates.iter().filter_map(Judged::problem).collect();
        problems.extend(checked.problems.iter().filter(|problem| !judged.contains(problem)).cloned());
        problems.sort_by_key(|problem| problem.span.map(|span| span.start));
        Ok(Ground { design, of_case, problems, checked, case })
    }

    /// Returns the case it is held against.
    pub fn case(&self) -> Option<&Case> {
        self.case.as_ref()
    }

    /// Returns it without the time that the file wants to be simulated: an interview has many runs, and each is short.
    pub fn unhurried(mut self) -> Ground {
        (self.design.seconds, self.design.warm_up) = (None, None);
        self
    }

    fn is_sound(&self) -> bool {
        !self.problems.iter().any(Problem::is_error)
    }

    /// Says what is wrong with it and what follows by arithmetic.
    pub fn check(&self, text: &str) -> DesignCheck {
        let loads = self.design.stations.iter().zip(&self.checked.stations).map(|(station, load)| LoadReport {
            name: station.name.clone(),
            kind: station.component.word().to_owned(),
            servers: station.component.servers(),
            rate: load.rate,
            utilization: load.utilization,
            cost: load.cost,
        });
        DesignCheck {
            title: self.design.title.clone(),
            case: self.case.as_ref().map(|case| case.name.clone()),
            sound: self.is_sound(),
            problems: problem_reports(text, &self.problems),
            stations: loads.collect(),
            peak: self.design.sources.iter().fold(0.0, |all, source| all + source.peak_rate()),
            cost: self.checked.cost,
            estimates: self.estimates(text),
            links: self.links(),
        }
    }

    /// Returns the check of a design that was refused for more than the check knew.
    pub fn refused(&self, text: &str, more: Vec<Problem>) -> DesignCheck {
        let mut check = self.check(text);
        let known = check.problems.clone();
        check.problems.extend(problem_reports(text, &more).into_iter().filter(|problem| !known.contains(problem)));
        check.sound = false;
        check
    }

    fn trial(&self, options: &DesignOptions) -> Trial {
        // What is dropped at the beginning is decided by what is seen; a warm-up that the file asks for is simulated besides.
        let said = self.design.seconds.map(|seconds| seconds.value);
        let warm_up = self.design.warm_up.map_or(0.0, |seconds| seconds.value);
        let seconds = options.seconds.or(said).map(|seconds| seconds + warm_up);
        Trial { seed: options.seed, events: options.events, seconds, threads: options.threads }
    }

    /// Simulates it.
    pub fn simulate(&self, options: &DesignOptions) -> Result<(Plan, Measured), Vec<Problem>> {
        if !self.is_sound() {
            return Err(Vec::new());
        }
        let lowered = lower(&self.design)?;
        let approximations = Approximation::of(&lowered);
        let refused: Vec<Problem> = approximations.iter().filter_map(|one| one.problem(&self.design)).collect();
        if !refused.is_empty() {
            return Err(refused);
        }
        let trial = self.trial(options);
        let (plan, measured) = simulate(&self.design, &lowered.network, &trial, self.checked.cost).map_err(refusal)?;
        Ok((plan, Measured { approximations, ..measured }))
    }

    /// Simulates it by a plan that another design was simulated by.
    pub fn follow(&self, plan: &Plan) -> Result<Measured, Vec<Problem>> {
        if !self.is_sound() {
            return Err(Vec::new());
        }
        met(&self.design, plan)
    }

    /// Returns what is required with how it stands, and whether the case requires it.
    pub fn demands(&self, measured: &Measured) -> Vec<(Demand, bool)> {
        let required = self.design.requirements.iter().zip(&self.of_case);
        required.map(|(requirement, of_case)| (demand(&self.design, measured, requirement), *of_case)).collect()
    }

    /// Simulates it and says what came out.
    #[expect(clippy::result_large_err, reason = "it is made once for a file, not in a loop")]
    pub fn run(&self, text: &str, options: &DesignOptions) -> Result<DesignReport, DesignCheck> {
        if self.design.sources.is_empty() && self.is_sound() && self.is_arithmetic() {
            return Ok(self.arithmetic(text));
        }
        let (plan, mut measured) = self.simulate(options).map_err(|problems| self.refused(text, problems))?;
        self.lose_zones(&plan, &mut measured);
        Ok(self.report(text, options, &plan, &measured))
    }

    /// Finds out how many zones it survives, where that is required.
    pub fn lose_zones(&self, plan: &Plan, measured: &mut Measured) {
        let zones = self.design.requirements.iter().find(|known| known.measure == Measure::Survives);
        if let (Some(wanted), None) = (zones, measured.survives) {
            let most = wanted.limit.max(0.0) as usize;
            measured.survives = survival(&self.design, measured, most, &mut |dark| met(dark, plan).ok());
        }
    }

    pub fn is_arithmetic(&self) -> bool {
        self.case.as_ref().is_some_and(|case| case.nature == Nature::Arithmetic)
    }

    /// Returns the report of a design that has nothing to simulate: its estimates are all there is.
    fn arithmetic(&self, text: &str) -> DesignReport {
        let estimates = self.estimates(text);
        let right = estimates.iter().filter(|estimate| estimate.agreement == "right").count();
        let asked = self.case.as_ref().map_or(0, |case| case.estimates.len());
        DesignReport {
            title: self.design.title.clone(),
            case: self.case.as_ref().map(|case| case.name.clone()),
            // What was not estimated is neither right nor wrong.
            passed: match estimates.iter().any(|estimate| !["right", "missing"].contains(&estimate.agreement.as_str()))
            {
                true => Some(false),
                false => (asked > 0 && right >= asked).then_some(true),
            },
            score: (asked > 0).then(|| rounded(right.min(asked) as f64 / asked as f64)),
            cost: rounded(self.checked.cost),
            problems: problem_reports(text, &self.problems),
            doubts: vec![format!(
                "This case is arithmetic, so nothing was simulated: {right} of {asked} estimates are right."
            )],
            estimates,
            ..DesignReport::default()
        }
    }

    pub fn report(&self, text: &str, options: &DesignOptions, plan: &Plan, measured: &Measured) -> DesignReport {
        let demands = self.demands(measured);
        let estimates = self.estimates(text);
        let all = std::iter::once(("all", &measured.whole));
        let names = self.design.sources.iter().map(|source| source.name.as_str());
        let flows = all.chain(names.zip(&measured.sources)).map(|(name, flow)| flow_report(name, flow));
        DesignReport {
            title: self.design.title.clone(),
            case: self.case.as_ref().map(|case| case.name.clone()),
            passed: passed(&demands),
            score: self.score(&demands, &estimates),
            seed: options.seed,
            replications: plan.replications as usize,
            seconds: rounded(measured.seconds),
            warm_up: rounded(measured.warm_up),
            events: measured.events,
            cost: rounded(measured.cost),
            requirements: demands.iter().map(|(demand, of_case)| requirement_report(demand, *of_case)).collect(),
            estimates,
            flows: flows.collect(),
            stations: (0..self.design.stations.len()).map(|at| self.station(at, measured)).collect(),
            links: self.links(),
            bottleneck: self.bottleneck(measured),
            doubts: self.doubts(measured),
            problems: self.with_left_out(text),
            latency: bars(&measured.whole.stays)
                .into_iter()
                .map(|(from, to, share)| (rounded(from), rounded(to), rounded(share)))
                .collect(),
            approximations: measured
                .approximations
                .iter()
                .map(|one| self.approximation(one))
                .chain(coarse(measured))
                .collect(),
            phases: measured.phases.iter().map(|phase| self.phase(phase)).collect(),
            challenges: Vec::new(),
        }
    }

    fn approximation(&self, one: &Approximation) -> ApproximationReport {
        let station = self.design.stations.get(one.station).map_or_else(String::new, |station| station.name.clone());
        ApproximationReport { station, says: one.says(&self.design), gap: number(one.gap()) }
    }

    fn phase(&self, phase: &Phase) -> PhaseReport {
        let name = |zone: &usize| self.design.zones.get(*zone).map(|zone| zone.name.clone());
        PhaseReport {
            gone: phase.gone.iter().filter_map(name).collect(),
            from: rounded(phase.from),
            to: rounded(phase.to),
            lost: number(phase.lost),
            answered: number(phase.answered),
            p99: number(phase.p99),
        }
    }

    /// Returns what the check found, and what of the design is not simulated or only nearly.
    fn with_left_out(&self, text: &str) -> Vec<ProblemReport> {
        let mut problems = problem_reports(text, &self.problems);
        if let Ok(lowered) = lower(&self.design) {
            let more = problem_reports(text, &lowered.left_out);
            let new = more.into_iter().filter(|problem| !problems.contains(problem)).collect::<Vec<_>>();
            problems.extend(new);
        }
        problems
    }

    /// Returns what a design is worth against its case: three fifths for what is required and holds, two fifths for what is
    /// to estimate and is right.
    fn score(&self, demands: &[(Demand, bool)], estimates: &[EstimateReport]) -> Option<f64> {
        use domain::design::standing::Standing;
        let case = self.case.as_ref()?;
        let worth = |standing: Standing| match standing {
            Standing::Holds => Some(1.0),
            Standing::Open => Some(0.5),
            Standing::Fails => Some(0.0),
            Standing::Unmeasured => None,
        };
        let held: Vec<f64> =
            demands.iter().filter(|(_, of_case)| *of_case).filter_map(|(one, _)| worth(one.standing)).collect();
        let mean = |all: &[f64]| (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64);
        let right = estimates.iter().filter(|estimate| estimate.agreement == "right").count().min(case.estimates.len());
        let estimated = (!case.estimates.is_empty()).then(|| right as f64 / case.estimates.len() as f64);
        match (mean(&held), estimated) {
            (Some(held), Some(estimated)) => Some(rounded(0.6 * held + 0.4 * estimated)),
            (held, estimated) => held.or(estimated).map(rounded),
        }
    }

    /// Returns what the case asks to estimate, each with how it was judged, then what else was estimated.
    fn estimates(&self, text: &str) -> Vec<EstimateReport> {
        let plain = |name: &str| name.trim().to_lowercase().replace('-', "_");
        let asked = self.case.iter().flat_map(|case| &case.estimates).map(|asked| {
            let stated = self.design.estimates.iter().find(|stated| plain(&stated.name) == plain(&asked.name));
            let Some(stated) = stated else {
                return EstimateReport {
                    name: asked.name.clone(),
                    agreement: "missing".to_owned(),
                    says: asked.question.clone(),
                    ..EstimateReport::default()
                };
            };
            let judgment = judge_quantity(&asked.expected, &stated.quantity);
            let trap = match &judgment.agreement {
                Agreement::Slipped(slips) => slips.first().map(|slip| slip.trap),
                Agreement::OtherDimension(trap) => *trap,
                _ => None,
            };
            EstimateReport {
                name: asked.name.clone(),
                agreement: agreement(&judgment.agreement).to_owned(),
                trap: trap.map(|trap| trap.name().to_owned()),
                says: judgment.sentence,
                ..stated_at(text, stated)
            }
        });
        let of_case = |name: &str| self.case.as_ref().is_some_and(|case| case.asked(name).is_some());
        let own = self.checked.estimates.iter().filter_map(|judged| {
            let stated = self.design.estimates.get(judged.estimate)?;
            (!of_case(&stated.name)).then(|| own_estimate(judged, stated_at(text, stated)))
        });
        asked.chain(own).collect()
    }

    fn station(&self, at: usize, measured: &Measured) -> StationReport {
        let station = &self.design.stations[at];
        let nothing = Busy::default();
        let busy = measured.stations.get(at).unwrap_or(&nothing);
        let total = measured.stations.iter().map(|busy| busy.adds).sum::<f64>();
        let overload = measured.overload(at);
        StationReport {
            name: station.name.clone(),
            kind: station.component.word().to_owned(),
            servers: station.component.servers(),
            utilization: match overload {
                Some(overload) => Some(known_number(overload.load)),
                None => busy.utilization.as_ref().map(|load| number(load.estimate)),
            },
            queue: if overload.is_some() { Number::default() } else { number(busy.queue) },
            arrived: number(busy.arrived),
            lost: number(busy.lost),
            wait: if overload.is_some() { Number::default() } else { number(busy.wait) },
            stay: if overload.is_some() { Number::default() } else { number(busy.stay) },
            stay_p99: if overload.is_some() { Number::default() } else { known_number(busy.stay_p99) },
            share: if total > 0.0 { rounded(busy.adds / total) } else { 0.0 },
            growth: known_number(overload.map_or(0.0, |overload| overload.growth)),
            cost: self.checked.stations.get(at).map_or(0.0, |load| rounded(load.cost)),
            shed: shed_report(&busy.shed),
            tokens: busy.tokens.as_ref().map(tokens_report),
        }
    }

    fn bottleneck(&self, measured: &Measured) -> Option<String> {
        let (at, load) = measured.bottleneck()?;
        let name = &self.design.stations.get(at)?.name;
        if let Some(overload) = measured.overload(at) {
            let full = overload.full_in.map_or_else(String::new, |full| format!("; it is full in {}", seconds(full)));
            return Some(format!(
                "`{name}` gets {} of what it can do: its queue grows by {} requests every second{full}.",
                share(load),
                count(overload.growth)
            ));
        }
        let room = (1.0 / load.max(1e-9) - 1.0).max(0.0);
        Some(format!(
            "`{name}` is the busiest with {}: it takes {} more load before it has no time left.",
            share(load),
            share(room)
        ))
    }

    fn doubts(&self, measured: &Measured) -> Vec<String> {
        let mut doubts = self.of_state(measured);
        let ends = measured.warm_up + measured.seconds;
        let begins = self.design.warm_up.map_or(0.0, |warm_up| warm_up.value);
        let unseen = self.design.zones.iter().filter_map(|zone| Some((zone, zone.fails_at?.value + begins)));
        doubts.extend(unseen.filter(|(_, at)| *at >= ends).map(|(zone, at)| {
            format!(
                "Zone `{}` fails after {}, and the simulation lasted {}: nothing of it was seen. Run it longer (--seconds).",
                zone.name,
                seconds(at),
                seconds(ends)
            )
        }));
        doubts
    }

    fn of_state(&self, measured: &Measured) -> Vec<String> {
        match &measured.state {
            Steadiness::Steady if is_short(measured) => vec![format!(
                "The simulation lasted {}, hardly longer than a long answer: its numbers lean on the beginning, when nothing was busy. Run it longer (--seconds).",
                seconds(measured.seconds)
            )],
            Steadiness::Steady => Vec::new(),
            Steadiness::Unsettled => vec![
                "The simulation had not come to rest when it ended, so its percentiles may say more of the beginning than of the design: run it longer (--seconds)."
                    .to_owned(),
            ],
            Steadiness::Empty => vec!["Nobody came to the end: run it longer (--seconds), or see where requests are lost.".to_owned()],
            Steadiness::Overloaded(overloads) => overloads
                .iter()
                .filter_map(|overload| {
                    let name = &self.design.stations.get(overload.station)?.name;
                    Some(format!(
                        "`{name}` gets more than it can do ({}), so there is no steady state and no percentile: it grows by {} requests every second, a million in {}.",
                        share(overload.load),
                        count(overload.growth),
                        seconds(1e6 / overload.growth.max(1e-9))
                    ))
                })
                .collect(),
        }
    }

    /// Returns who feeds whom, with how much, as arithmetic has it.
    fn links(&self) -> Vec<LinkReport> {
        let rate = |at: usize| self.checked.stations.get(at).map_or(0.0, |load| load.rate);
        let mut links: Vec<LinkReport> = Vec::new();
        let name = |at: usize| self.design.stations.get(at).map_or_else(String::new, |station| station.name.clone());
        let mut way = |from: &str, from_source: bool, way: &Way, rate: f64, sort: &str| {
            let total: f64 = way.branches.iter().map(|branch| branch.share).sum();
            for branch in &way.branches {
                let Some(to) = branch.station else { continue };
                links.push(LinkReport {
                    from: from.to_owned(),
                    to: name(to),
                    from_source,
                    rate: rounded(rate * branch.share / total.max(f64::MIN_POSITIVE)),
                    sort: sort.to_owned(),
                });
            }
        };
        for source in &self.design.sources {
            let rate = match &source.arrivals {
                Arrivals::Open { .. } | Arrivals::Closed { .. } => source.peak_rate(),
            };
            way(&source.name, true, &source.to, rate, "");
        }
        for (at, station) in self.design.stations.iter().enumerate() {
            let comes = rate(at);
            match &station.component {
                Component::Cache(cache) => {
                    // What misses is what comes to the station behind, where nothing else does.
                    let hits = match cache.hits {
                        Hits::Share(share) => share.value,
                        Hits::Lru { .. } => self.checked.stations.get(at).and_then(|load| load.hit).unwrap_or(0.0),
                    };
                    way(&station.name, false, &station.to, comes * hits, "hit");
                    way(&station.name, false, &cache.miss, comes * (1.0 - hits), "miss");
                }
                Component::Fanout(fanout) => {
                    for asked in &fanout.asks {
                        way(&station.name, false, &Way::to(asked.value), comes, "ask");
                    }
                    way(&station.name, false, &station.to, comes, "");
                }
                _ => way(&station.name, false, &station.to, comes, ""),
            }
            for copy in &station.also {
                way(&station.name, false, &Way::to(copy.value), comes, "copy");
            }
            if let Some(otherwise) = &station.otherwise {
                way(&station.name, false, &Way::to(otherwise.value), 0.0, "otherwise");
            }
        }
        links
    }
}

/// Quantiles that may be off by more than this because of how they are counted are said to be.
const UNSAID: f64 = 0.01;

/// Says how coarsely times at stations are counted, where that shows.
fn coarse(measured: &Measured) -> Option<ApproximationReport> {
    let most = measured.resolution;
    (most > UNSAID).then(|| ApproximationReport {
        station: String::new(),
        says: format!(
            "there are so many queues that times at each are counted in steps of up to {}: the 99 % quantile of a station may be that far off. Times of whole requests are counted eight times as finely",
            share(most)
        ),
        gap: number(Estimate { value: most, low: 0.0, high: most }),
    })
}

/// Errors in amounts: with them the ways between stations are understood all the same.
const AMOUNTS: [&str; 7] = ["quantity", "dimension", "negative", "zero", "bad-spread", "bad-peak", "missing"];

/// Checks what was understood of a design that could not be read as a whole: who leads where, if only amounts are wrong.
fn understood(design: &Design, problems: &[Problem]) -> Checked {
    let amounts = problems.iter().filter(|problem| problem.is_error()).all(|problem| AMOUNTS.contains(&problem.code));
    let problems = if amounts { ways(design) } else { Vec::new() };
    Checked { problems: problems.into_iter().filter(Problem::is_error).collect(), ..Checked::default() }
}

/// Simulates a changed design by a plan that is there; its price is that of its own servers.
pub(super) fn met(design: &Design, plan: &Plan) -> Result<Measured, Vec<Problem>> {
    let lowered = lower(design)?;
    follow(design, &lowered.network, plan, check(design).cost).map_err(refusal)
}

fn refusal(error: NetworkError) -> Vec<Problem> {
    vec![Problem::error("cannot-simulate", None, error.to_string())]
}

/// Puts what a case requires among the requirements of a design, first and in place of weaker ones of its own. Returns for
/// each whether the case makes it.
fn require(design: &mut Design, case: &Case) -> Vec<bool> {
    let wanted = case.requirements.iter().filter(|required| !required.measure.is_empty()).filter_map(|required| {
        // `dubs.p99` is about the requests of the source `dubs`; a design without it is held to that all the same.
        let (source, measure) = match required.measure.split_once('.') {
            Some((source, measure)) if !required.measure.starts_with("p99.") => (Some(source), measure),
            _ => (None, required.measure.as_str()),
        };
        let text = format!("[requirement]\n{measure} = {:?}\n", required.limit);
        let read = formats::design::read(&text).design.requirements.into_iter().next()?;
        let place = |name: &str| design.sources.iter().position(|known| known.name == name).unwrap_or(usize::MAX);
        // Places in the case's own text mean nothing in the candidate's file.
        Some(Requirement { span: None, source: source.map(place), ..read })
    });
    let wanted: Vec<Requirement> = wanted.collect();
    let own = std::mem::take(&mut design.requirements);
    let stricter = |mine: &Requirement| {
        wanted.iter().filter(|required| required.measure == mine.measure && required.source == mine.source).all(
            |required| {
                let floor = domain::design::standing::is_floor(mine.measure);
                if floor { mine.limit > required.limit } else { mine.limit < required.limit }
            },
        )
    };
    let of_case = vec![true; wanted.len()];
    let own: Vec<Requirement> = own.into_iter().filter(|mine| stricter(mine)).collect();
    design.requirements = wanted;
    design.requirements.extend(own);
    of_case
}

/// Returns what was stated, and where.
fn stated_at(text: &str, stated: &Stated) -> EstimateReport {
    let place = stated.span.map(|span| span.position(text));
    EstimateReport {
        name: stated.name.clone(),
        stated: Some(stated.text.clone()),
        line: place.map(|(line, _)| line),
        column: place.map(|(_, column)| column),
        length: stated.text.chars().count(),
        ..EstimateReport::default()
    }
}

/// Holds an estimate against what follows from the design itself.
fn own_estimate(judged: &Judged, stated: EstimateReport) -> EstimateReport {
    let agreement = match (judged.is_right, judged.ratio, &judged.slip) {
        (true, ..) => "right",
        (_, None, _) => "other dimension",
        (_, _, Some(_)) => "slip",
        _ => "off",
    };
    let follows = &judged.follows;
    let follows = if follows.dimension.is_none() { share(follows.value) } else { follows.to_string() };
    let slip = judged.slip.as_ref();
    EstimateReport {
        agreement: agreement.to_owned(),
        trap: slip.map(|slip| slip.code.trim_start_matches("trap-").to_owned()),
        says: format!(
            "{follows} follows from this file{}",
            slip.map_or_else(String::new, |slip| format!("; {}", slip.sentence))
        ),
        ..stated
    }
}

fn agreement(agreement: &Agreement) -> &'static str {
    match agreement {
        Agreement::Right(_) => "right",
        Agreement::Slipped(_) => "slip",
        Agreement::OtherDimension(_) => "other dimension",
        Agreement::Off => "off",
        Agreement::Unreadable(_) => "unreadable",
    }
}

fn known_number(value: f64) -> Number {
    number(Estimate::exactly(value))
}

fn shed_report(shed: &Shed) -> ShedReport {
    ShedReport {
        refused: rounded(shed.refused),
        gave_up: rounded(shed.gave_up),
        timed_out: rounded(shed.timed_out),
        failed: rounded(shed.failed),
    }
}

fn tokens_report(tokens: &Tokens) -> TokensReport {
    let [p50, p95, p99] = tokens.first_quantiles.map(|(_, time)| rounded(time));
    TokensReport {
        said: number(tokens.said),
        read: number(tokens.read),
        first: number(tokens.first),
        first_p50: p50,
        first_p95: p95,
        first_p99: p99,
        each: rounded(tokens.each),
        batch: number(tokens.batch),
        most: tokens.most,
        memory: number(tokens.memory),
        preempted: number(tokens.preempted),
    }
}

fn flow_report(name: &str, flow: &Flow) -> FlowReport {
    let of = |figure: &Figure| number(figure.estimate);
    let quantile = |share: f64| flow.quantile(share).map(of).unwrap_or_default();
    FlowReport {
        name: name.to_owned(),
        offered: of(&flow.offered),
        answered: of(&flow.answered),
        lost: of(&flow.lost),
        mean: of(&flow.mean),
        p50: quantile(0.5),
        p95: quantile(0.95),
        p99: quantile(0.99),
        p999: quantile(0.999),
    }
}

fn problem_reports(text: &str, problems: &[Problem]) -> Vec<ProblemReport> {
    let report = |problem: &Problem| {
        let place = problem.span.map(|span| span.position(text));
        let marked = problem.span.and_then(|span| text.get(span.start..span.end)).unwrap_or("");
        ProblemReport {
            severity: match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            }
            .to_owned(),
            code: problem.code.to_owned(),
            line: place.map(|(line, _)| line),
            column: place.map(|(_, column)| column),
            length: marked.lines().next().unwrap_or("").chars().count().max(1),
            message: problem.message.clone(),
            hint: problem.hint.clone(),
        }
    };
    problems.iter().map(report).collect()
}

/// Says how a finding of the interviewer is called.
pub(super) fn ruling(ruling: challenge::Ruling) -> String {
    ruling.name().to_owned()
}
