//! An interviewer and a design: round after round another change, and edits in between.

use std::time::Instant;

use domain::design::case::Constraint;
use domain::design::challenge::{self, Asked, Kind, Met, Round, Ruling, Twist, again, next, twists};
use domain::design::check::check;
use domain::design::measured::Measured;
use domain::design::simulation::Plan;
use domain::design::spoken::{dollars_a_month, rate, seconds, share};
use domain::design::standing::Standing;
use domain::design::{Design, Problem};

use super::ground::{Ground, met, ruling};
use super::report::{ChallengeReport, DesignCheck, DesignReport, RequirementReport, ShiftReport};
use super::{DesignOptions, requirement_report, shift_report};
use crate::AppError;

/// An interview under way.
pub struct Interview {
    text: String,
    options: DesignOptions,
    ground: Ground,
    plan: Plan,
    calm: Measured,
    met: Met,
    asked: Vec<Asked>,
    reports: Vec<ChallengeReport>,
    /// What the simulation said to each question asked here, in the order of `reports`.
    rulings: Vec<Ruling>,
    last: Option<Twist>,
}

/// What was asked before, as a word that a page can carry: `traffic:` or `zone loss:a`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedBefore(Asked);

/// For one question about so many events are simulated: at twenty million a second on each of two cores that is well below a
/// second, statistics included.
const EVENTS_OF_A_QUESTION: u64 = 6_000_000;

/// A run of an interview is short: differences under the same draws need no long ones.
const EVENTS_OF_A_RUN: u64 = 300_000;

/// No more changes are tried for one question, however cheap they are.
const MOST_TRIES: u64 = 10;

impl Interview {
    /// Begins one about a design. The inner error is a file that makes no sense.
    pub fn begin(text: &str, options: &DesignOptions) -> Result<Result<Interview, DesignCheck>, AppError> {
        let ground = Ground::read(text, options.case.as_deref())?.unhurried();
        if ground.is_arithmetic() {
            let name = ground.case().map_or("", |case| &case.name);
            let problem = Problem::error(
                "arithmetic",
                None,
                "this case is arithmetic: there is nothing to simulate and so nothing to challenge",
            )
            .hint(format!("`greenroom design {name} --answer` shows what an interviewer asks next"));
            return Ok(Err(ground.refused(text, vec![problem])));
        }
        let options = DesignOptions { events: options.events.min(EVENTS_OF_A_RUN), ..options.clone() };
        let (plan, calm) = match ground.simulate(&options) {
            Ok(met) => met,
            Err(problems) => return Ok(Err(ground.refused(text, problems))),
        };
        Ok(Ok(Interview {
            text: text.to_owned(),
            options,
            ground,
            plan,
            calm,
            met: Met::default(),
            asked: Vec::new(),
            reports: Vec::new(),
            rulings: Vec::new(),
            last: None,
        }))
    }

    /// Goes on after what was asked before, on a page that was loaded anew.
    pub fn remember(&mut self, asked: &[AskedBefore]) {
        self.asked = asked.iter().map(|before| before.0.clone()).collect();
    }

    /// Returns what was asked so far.
    pub fn asked(&self) -> Vec<AskedBefore> {
        self.asked.iter().cloned().map(AskedBefore).collect()
    }

    /// Returns the design as it is now.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Says how the design stands before anything is changed.
    pub fn opening(&self) -> String {
        let calm = &self.calm;
        let failing: Vec<String> = self
            .ground
            .demands(calm)
            .iter()
            .filter(|(demand, _)| demand.standing == Standing::Fails)
            .map(|(demand, _)| challenge::said(&demand.requirement))
            .collect();
        let p99 = calm.whole.quantile(0.99).map_or(f64::NAN, |figure| figure.value());
        let busiest = calm.bottleneck().map_or_else(String::new, |(at, load)| {
            let name = self.ground.design.stations.get(at).map_or("", |station| &station.name);
            format!(", and `{name}` is the busiest with {}", share(load))
        });
        let mut said = format!(
            "I see {} coming in; 99 of 100 are answered within {}{busiest}.",
            rate(self.ground.design.sources.iter().map(|source| source.peak_rate()).sum()),
            seconds(p99)
        );
        match failing.as_slice() {
            [] => said.push_str(" Let's change a few things."),
            failing => said.push_str(&format!(
                " Before I change anything: {} does not hold as it is. I will only ask about the rest.",
                failing.join(", ")
            )),
        }
        said
    }

    /// Asks the next question, or `None` when there is nothing left to ask.
    pub fn ask(&mut self) -> Option<ChallengeReport> {
        let began = Instant::now();
        // Decided by counts, not by the clock, so that the same design is always asked the same.
        let tries = (EVENTS_OF_A_QUESTION / self.calm.events.max(1)).clamp(2, MOST_TRIES);
        let openings = self.ground.case().map_or(&[][..], |case| &case.openings);
        let round = Round { asked: &self.asked, openings, tries: tries as usize };
        let plan = self.plan;
        let simulate = &mut |changed: &Design| met(changed, &plan).ok();
        let found = next(&self.ground.design, &self.calm, round, &mut self.met, &pressed, simulate)?;
        let kind = found.twist.kind();
        self.asked.push(Asked { kind, about: found.about.clone() });
        let report = ChallengeReport {
            round: self.asked.len(),
            kind: kind.name().to_owned(),
            about: found.about.clone(),
            step: found.step + 1,
            question: found.question.clone(),
            ruling: ruling(found.ruling),
            finding: found.finding.clone(),
            advice: self.advice(kind, &found.advice),
            shifts: found.shifts.iter().map(shift_report).collect(),
            tried: found.tried,
            took_ms: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
        };
        self.last = Some(found.twist);
        self.reports.push(report.clone());
        self.rulings.push(found.ruling);
        Some(report)
    }

    /// Adds to what usually helps what the case wants to hear.
    fn advice(&self, kind: Kind, general: &str) -> String {
        let wanted = self.wanted(kind);
        wanted.map_or_else(|| general.to_owned(), |constraint| format!("{general} Here: {}.", constraint.wants))
    }

    /// Returns what the case says of a kind of change.
    fn wanted(&self, kind: Kind) -> Option<&Constraint> {
        let key = if kind == Kind::ServerLoss { Kind::ZoneLoss.key() } else { kind.key() };
        self.ground.case()?.constraints.iter().find(|constraint| constraint.kind == key)
    }

    /// Returns good answers to what was asked last: what usually helps, and what the case wants to hear.
    pub fn good_answers(&self) -> Vec<String> {
        let Some(twist) = &self.last else { return Vec::new() };
        let wanted = self.wanted(twist.kind()).map(|constraint| constraint.wants.clone());
        std::iter::once(challenge::advice(twist).to_owned()).chain(wanted).collect()
    }

    /// Returns what the case calls the change that was asked about last, where it speaks of such a one.
    pub fn case_word(&self) -> Option<&str> {
        self.wanted(self.last.as_ref()?.kind()).map(|constraint| constraint.kind.as_str())
    }

    /// Returns what the simulation said to the last question.
    pub fn ruling(&self) -> Option<Ruling> {
        self.rulings.last().copied()
    }

    /// Returns what is required of the design and how it stands before anything is changed, each in words, too.
    pub fn standing(&self) -> Vec<(Standing, RequirementReport)> {
        let demands = self.ground.demands(&self.calm);
        demands.iter().map(|(demand, of_case)| (demand.standing, requirement_report(demand, *of_case))).collect()
    }

    /// Lets the design meet what was asked of an earlier one, so hard (from 1): the ruling, what is to say about it, and
    /// the numbers. `None` where it has nothing that could be changed so.
    pub fn meet(&self, asked: &AskedBefore, step: usize) -> Option<(Ruling, String, Vec<ShiftReport>)> {
        let design = &self.ground.design;
        let same = |twist: &Twist| twist.kind() == asked.0.kind && twist.about(design) == asked.0.about;
        let all = twists(design, &self.calm);
        let (_, twist) = all.iter().find(|(own, twist)| own + 1 == step && same(twist))?;
        let plan = self.plan;
        let (stands, finding, shifts) = again(design, &self.calm, twist, &mut |changed| met(changed, &plan).ok())?;
        Some((stands, finding, shifts.iter().map(shift_report).collect()))
    }

    /// Returns what the design costs, in dollars a second.
    pub fn cost(&self) -> f64 {
        self.calm.cost
    }

    /// Takes over an edit and says whether it helps against what was asked last. The inner error is a file that makes no
    /// sense; the design stays as it was.
    pub fn edit(&mut self, text: &str) -> Result<Result<String, DesignCheck>, AppError> {
        let ground = Ground::read(text, self.options.case.as_deref())?.unhurried();
        let (plan, calm) = match ground.simulate(&self.options) {
            Ok(met) => met,
            Err(problems) => return Ok(Err(ground.refused(text, problems))),
        };
        let last = self
            .last
            .as_ref()
            .and_then(|twist| again(&ground.design, &calm, twist, &mut |changed| met(changed, &plan).ok()));
        let cost = calm.cost - self.calm.cost;
        (self.text, self.ground, self.plan, self.calm) = (text.to_owned(), ground, plan, calm);
        self.met = Met::default();
        let price = price(cost);
        Ok(Ok(match last {
            Some((Ruling::Holds, finding, _)) => format!("With your edit: {finding} {price}"),
            Some((_, finding, _)) => format!("Even with your edit: {finding} {price}"),
            None => format!("I have read your edit. {price}"),
        }))
    }

    /// Returns what was asked last, with the design as it stands without it: what is kept of a question. `None` before the
    /// first question, and where the design is held against no case.
    pub fn evidence(&mut self) -> Option<DesignReport> {
        let last = self.reports.last()?;
        self.ground.case()?;
        self.ground.lose_zones(&self.plan, &mut self.calm);
        let report = self.ground.report(&self.text, &self.options, &self.plan, &self.calm);
        Some(DesignReport { challenges: vec![last.clone()], ..report })
    }

    /// Says how it went.
    pub fn closing(&self) -> String {
        let count = |ruling: Ruling| self.rulings.iter().filter(|one| **one == ruling).count();
        let (broke, open) = (count(Ruling::Breaks), count(Ruling::Open));
        let held = self.reports.len() - broke - open;
        let open = if open > 0 { format!(", {open} too close to call") } else { String::new() };
        format!("{} questions: the design held {held} times and broke {broke} times{open}.", self.reports.len())
    }
}

/// Says by how much an edit changed the cost, in dollars a second.
pub(crate) fn price(more: f64) -> String {
    match more {
        more if more.abs() < 1e-12 => "It costs what it did.".to_owned(),
        more if more > 0.0 => format!("It costs {} more.", dollars_a_month(more)),
        more => format!("It costs {} less.", dollars_a_month(-more)),
    }
}

/// Returns how near a design comes to its limit, by mean flow: what its busiest station has to do.
fn pressed(design: &Design) -> f64 {
    check(design).stations.iter().filter_map(|load| load.utilization).fold(0.0, f64::max)
}

impl AskedBefore {
    /// Reads it back; `None` for what was never written.
    pub fn read(text: &str) -> Option<AskedBefore> {
        let (kind, about) = text.split_once(':')?;
        let kind = Kind::ALL.into_iter().find(|known| known.name() == kind)?;
        Some(AskedBefore(Asked { kind, about: about.to_owned() }))
    }

    /// Writes it.
    pub fn written(&self) -> String {
        format!("{}:{}", self.0.kind.name(), self.0.about)
    }
}
