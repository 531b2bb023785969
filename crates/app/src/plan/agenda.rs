//! The plan day by day, and what it says of the interview.

use std::sync::Arc;

use domain::deadline::{self, Forecast};
use domain::drill::Day;
use domain::plan::{Activity, Block, Curve, Interview, Need, PlannedDay, Promise, lay_out, prior, share, weigh};
use domain::readiness::{Branch, TopicId};
use jiff::{SignedDuration, Timestamp};
use store::InterviewRow;

use super::toward::Material;
use crate::{AppError, Bank};

/// The plan until an interview.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    /// The number of the interview in the bank.
    pub id: i64,
    /// The interview.
    pub interview: Interview,
    /// Those that come after it, soonest first.
    pub later: Vec<Interview>,
    /// Today.
    pub today: Day,
    /// The days from today to the eve; none once the day has come.
    pub days: Vec<AgendaDay>,
    /// The share of all cards recalled on the day.
    pub forecast: Forecast,
    /// Every card that may be asked.
    pub cards: u64,
    /// Those never seen.
    pub new: u64,
    /// What will not fit.
    pub shortfalls: Vec<Shortfall>,
    /// What was done today.
    pub done: Done,
    /// Seconds a typical answer takes.
    pub seconds_per_answer: f64,
    /// How many answers say so.
    pub timed: u64,
}

/// A day of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaDay {
    /// The day.
    pub day: Day,
    /// Its minutes; none on a day off.
    pub minutes: u32,
    /// What to practice.
    pub blocks: Vec<Block>,
    /// New cards to see.
    pub new: f64,
    /// Reviews of other cards.
    pub reviews: f64,
}

/// Something that does not fit, or is not there.
#[derive(Clone, Debug, PartialEq)]
pub enum Shortfall {
    /// There is no day left to study on.
    NoDays,
    /// There are no cards.
    NoCards,
    /// So many cards will stay unseen.
    Unseen {
        /// How many.
        cards: u64,
        /// The minutes a day at which all but a hundredth are seen, if a day can have so many.
        minutes: Option<u32>,
    },
    /// All are seen, but less than that is recalled.
    Weak {
        /// The minutes a day at which nine in ten are recalled, if a day can have so many.
        minutes: Option<u32>,
    },
    /// There is nothing of a kind of practice in the bank.
    Nothing(Activity),
    /// So many pieces find no day.
    NoPlace(u32),
}

/// What was done today.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Done {
    /// Answers to cards.
    pub answers: u64,
    /// The minutes they took.
    pub card_minutes: f64,
    /// Problems handed in, designs run, stories told, mocks gone on with.
    pub pieces: [u64; 4],
}

/// Practice of so many days counts as lately.
const LATELY_DAYS: i64 = 14;
/// Before so many observations readiness has no say.
const ENOUGH_SEEN: usize = 20;
/// Shares of the minutes for which the recall of cards is worked out.
const CURVE: [f64; 3] = [0.25, 0.5, 1.0];
/// Whoever has less to do does not need to hear that more minutes would help.
const ENOUGH: (f64, f64) = (0.90, 0.01);

impl Agenda {
    /// Returns the day of today, while there are days left.
    pub fn first(&self) -> Option<&AgendaDay> {
        self.days.first()
    }

    /// Returns the days left until the interview.
    pub fn days_left(&self) -> u32 {
        self.interview.day.since(self.today).0
    }

    /// Returns the minutes of a kind of practice in the whole plan.
    pub fn minutes_of(&self, activity: Activity) -> u32 {
        self.days
            .iter()
            .flat_map(|day| &day.blocks)
            .filter(|block| block.activity == activity)
            .map(|block| block.minutes)
            .sum()
    }
}

impl AgendaDay {
    /// Returns its minutes for cards.
    pub fn minutes_of_cards(&self) -> u32 {
        self.blocks.iter().filter(|block| block.activity == Activity::Cards).map(|block| block.minutes).sum()
    }
}

/// Returns the plan, or `None` when no interview is set.
pub fn agenda(bank: &Bank, now: Timestamp) -> Result<Option<Arc<Agenda>>, AppError> {
    let Some(kept) = super::toward::kept(bank, now)? else { return Ok(None) };
    // The plan is kept for a while; what was done is not.
    let done = done(bank, kept.today, &kept.material)?;
    let agenda =
        if kept.agenda.done == done { kept.agenda } else { Arc::new(Agenda { done, ..(*kept.agenda).clone() }) };
    Ok(Some(agenda))
}

/// Works the plan out, and with it how cards are to be drilled. A hint, prices from today on, makes that quicker.
pub(super) fn work_out(
    bank: &Bank,
    row: &InterviewRow,
    material: &Material,
    today: Day,
    needs: &[Need],
    hint: Option<&[f64]>,
) -> Result<(Agenda, Option<deadline::Plan>), AppError> {
    let interview = super::read(row)?;
    let minutes = interview.minutes_until(today);
    let total: u32 = minutes.iter().sum();
    let cards = material.count();
    let done = done(bank, today, material)?;
    let mut agenda = Agenda {
        id: row.id,
        today,
        days: Vec::new(),
        forecast: Forecast::default(),
        cards,
        new: material.fresh.len() as u64,
        shortfalls: Vec::new(),
        done,
        seconds_per_answer: material.habits.typical_seconds(),
        timed: material.timed,
        later: super::interviews_from(bank, interview.day.max(today))?
            .into_iter()
            .filter(|(id, _)| *id != row.id)
            .map(|(_, later)| later)
            .collect(),
        interview,
    };
    if total == 0 {
        agenda.shortfalls.push(Shortfall::NoDays);
        return Ok((agenda, None));
    }
    let shares = share(needs, &curve(material, &minutes), f64::from(total));
    let (days, homeless) = lay_out(today, &minutes, needs, &shares);
    let seconds = card_seconds(&days, done);
    let plan = (cards > 0).then(|| deadline::plan(&material.cards, &seconds, &material.habits, hint));
    agenda.days = filled(days, plan.as_ref());
    agenda.shortfalls = shortfalls(material, &agenda, needs, plan.as_ref(), homeless);
    if let Some(plan) = &plan {
        agenda.forecast = plan.forecast(&material.cards, today.0.unsigned_abs().into());
    }
    Ok((agenda, plan))
}

/// Returns what each kind of practice is worth: the prior of the loop, what was done lately, and what readiness has seen.
pub(super) fn needs(bank: &Bank, interview: &Interview, cards: u64, now: Timestamp) -> Result<Vec<Need>, AppError> {
    // A loop that was removed since leaves the usual mixture.
    let interview_loop = interview.loop_name.as_deref().and_then(|name| crate::interview_loop(bank, name).ok());
    let interview_loop = interview_loop.as_ref().map(|entry| &entry.interview_loop);
    let since = now.saturating_sub(SignedDuration::from_hours(24 * LATELY_DAYS)).unwrap_or(Timestamp::MIN);
    let lately = bank.store.practiced_since(since)?;
    let problems = !bank.store.problems()?.is_empty();
    let mut needs = prior(interview_loop);
    if let Some(interview_loop) = interview_loop
        && let Some(promise) = promise(bank, &interview_loop.name, now)?
    {
        weigh(&mut needs, &promise);
    }
    for need in &mut needs {
        match need.activity {
            Activity::Cards => need.there = cards > 0,
            Activity::Problems => need.there = problems,
            _ => {}
        }
        if let Some(place) = (need.activity as usize).checked_sub(1) {
            let (pieces, measured_ms) = lately[place];
            // What was not timed is taken to have lasted as long as such a piece usually does.
            let usual = pieces as f64 * f64::from(need.piece);
            need.done = if measured_ms > 0 { (measured_ms as f64 / 60_000.0).min(4.0 * usual) } else { usual };
        }
    }
    Ok(needs)
}

/// Returns what readiness promises of practice, once it rests on enough.
fn promise(bank: &Bank, loop_name: &str, now: Timestamp) -> Result<Option<Promise>, AppError> {
    let report = crate::readiness(bank, Some(loop_name), now)?;
    let readiness = &report.readiness;
    let rests = readiness.rests;
    let seen = rests.reviews + rests.answers + rests.solutions + rests.designs + rests.tellings + rests.mocks;
    if seen < ENOUGH_SEEN {
        return Ok(None);
    }
    let seen = |branch: Branch| {
        let of = |id: TopicId| report.topics.get(id.0).is_some_and(|(of, _)| *of == branch);
        readiness.topics.iter().any(|topic| topic.rests.total() > 0 && of(topic.topic))
    };
    let gain = |branch: Branch| -> f64 {
        readiness.worth.iter().filter(|worth| worth.branch == branch).map(|worth| worth.by_skill).sum()
    };
    Ok(Some(Promise {
        by_recall: readiness.worth.iter().map(|worth| worth.by_memory).sum(),
        by_skill: Branch::ALL.map(|branch| seen(branch).then(|| gain(branch))),
    }))
}

/// Returns the recall that shares of the minutes would buy, if all went to cards.
fn curve(material: &Material, minutes: &[u32]) -> Curve {
    if material.cards.known.is_empty() && material.fresh.is_empty() {
        return Curve(vec![0.0, 0.0]);
    }
    let at = |share: f64| {
        let seconds: Vec<f64> = minutes.iter().map(|minutes| f64::from(*minutes) * 60.0 * share).collect();
        deadline::outlook(&material.cards, &seconds, &material.habits).0
    };
    let [quarter, half, whole] = CURVE.map(at);
    let none = material.unreviewed(minutes.len());
    // Evenly spaced and never falling; three quarters lie a little above the middle of half and whole.
    let (quarter, half) = (quarter.max(none), half.max(quarter).max(none));
    let whole = whole.max(half);
    Curve(vec![none, quarter, half, half + 0.6 * (whole - half), whole])
}

/// Returns the seconds for cards on each day; of today those that are left.
fn card_seconds(days: &[PlannedDay], done: Done) -> Vec<f64> {
    let mut seconds: Vec<f64> = days.iter().map(|day| f64::from(day.minutes_of(Activity::Cards)) * 60.0).collect();
    if let Some(today) = seconds.first_mut() {
        *today = (*today - done.card_minutes * 60.0).max(0.0);
    }
    seconds
}

fn filled(days: Vec<PlannedDay>, plan: Option<&deadline::Plan>) -> Vec<AgendaDay> {
    let loads = plan.map(|plan| plan.days.as_slice()).unwrap_or_default();
    days.into_iter()
        .enumerate()
        .map(|(place, day)| {
            let load = loads.get(place).copied().unwrap_or_default();
            AgendaDay { day: day.day, minutes: day.minutes, blocks: day.blocks, new: load.new, reviews: load.reviews }
        })
        .collect()
}

fn shortfalls(
    material: &Material,
    agenda: &Agenda,
    needs: &[Need],
    plan: Option<&deadline::Plan>,
    homeless: u32,
) -> Vec<Shortfall> {
    let mut found = Vec::new();
    match plan {
        None => found.push(Shortfall::NoCards),
        Some(plan) => {
            let total = agenda.cards.max(1) as f64;
            let unseen = plan.unseen / total;
            if unseen > ENOUGH.1 {
                found.push(Shortfall::Unseen {
                    cards: plan.unseen.round() as u64,
                    minutes: enough(material, agenda, 0.0),
                });
            } else if plan.recall() < ENOUGH.0 - 0.05 {
                found.push(Shortfall::Weak { minutes: enough(material, agenda, ENOUGH.0) });
            }
        }
    }
    let missing = needs.iter().filter(|need| !need.there && need.weight > 0.02 && need.activity != Activity::Cards);
    found.extend(missing.map(|need| Shortfall::Nothing(need.activity)));
    if homeless > 0 {
        found.push(Shortfall::NoPlace(homeless));
    }
    found
}

/// Returns the minutes a day at which cards are seen, and as many recalled as asked for, everything else left as planned.
fn enough(material: &Material, agenda: &Agenda, least: f64) -> Option<u32> {
    let fits = |minutes: u32| {
        let seconds: Vec<f64> = agenda
            .days
            .iter()
            .map(|day| {
                let others: u32 = day
                    .blocks
                    .iter()
                    .filter(|block| block.activity != Activity::Cards)
                    .map(|block| block.minutes)
                    .sum();
                if day.minutes == 0 { 0.0 } else { f64::from(minutes.saturating_sub(others)) * 60.0 }
            })
            .collect();
        let (recall, unseen) = deadline::outlook(&material.cards, &seconds, &material.habits);
        recall >= least && unseen <= ENOUGH.1
    };
    const MOST: u32 = 8 * 60;
    let (mut below, mut above) = (agenda.interview.minutes, MOST);
    if above <= below || !fits(above) {
        return None;
    }
    while above - below > 10.max(below / 10) {
        let middle = below.midpoint(above);
        if fits(middle) { above = middle } else { below = middle }
    }
    // To the next five minutes: it is an estimate.
    Some(above.div_ceil(5) * 5)
}

fn done(bank: &Bank, today: Day, material: &Material) -> Result<Done, AppError> {
    let (answers, timed, seconds) = bank.store.answered_on(today, deadline::SLOWEST)?;
    let guessed = (answers - timed.min(answers)) as f64 * material.habits.typical_seconds();
    let since = bank.calendar.start(today);
    let pieces = bank.store.practiced_since(since)?.map(|(pieces, _)| pieces);
    Ok(Done { answers, card_minutes: (seconds + guessed) / 60.0, pieces })
}
