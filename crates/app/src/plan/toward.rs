//! Which card comes next when an interview is ahead: the one whose review today gains most recall on the day.
//!
//! A plan takes a moment to work out, so it is kept with the bank until something other than practice has changed, the day is
//! over, or enough was practiced to look again.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use domain::bank::CardId;
use domain::deadline::{self, Cards, Habits, Known, Measured};
use domain::drill::{Because, Day, Practice};
use domain::plan::Need;
use domain::query::Query;
use jiff::Timestamp;
use store::{InterviewRow, KnownCard, Operation, OperationRow, TimedAnswers};

use super::agenda::{Agenda, AgendaDay, needs, work_out};
use crate::drill::Left;
use crate::{AppError, Bank};

/// The plan that a bank keeps.
#[derive(Debug, Default)]
pub(crate) struct Toward(RefCell<Option<Kept>>);

/// A plan and what it was made of.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    row: InterviewRow,
    pub today: Day,
    /// The last operation when it was made, and when it was last asked for.
    operation: i64,
    seen: i64,
    pub agenda: Arc<Agenda>,
    plan: Option<Arc<deadline::Plan>>,
    pub material: Arc<Material>,
    needs: Arc<Vec<Need>>,
    /// Today's cards, those that gain most first.
    order: Arc<Vec<(CardId, Because)>>,
}

/// What there is to plan with.
#[derive(Debug)]
pub(crate) struct Material {
    pub cards: Cards,
    /// The cards of `cards.known`, in the same order.
    known: Vec<CardId>,
    /// The cards never seen, each with its pace.
    pub fresh: Vec<(CardId, f64)>,
    pub habits: Habits,
    /// How many answers were timed.
    pub timed: u64,
}

/// The card that comes next and why, and what is left of today.
pub(crate) type Next = (Option<(CardId, Because)>, Left);

/// So many cards are put in order for a day at once.
const ORDERED: usize = 300;
/// After so many operations a plan is made anew, so that it follows what was answered.
const STALE: i64 = 40;
/// So many operations are looked at to see what was done since a plan was last asked for.
const LOOKED_BACK: usize = 4;
/// Kinds of cards are drawn toward the usual pace with the weight of so many answers.
const USUAL: f64 = 20.0;

impl Clone for Toward {
    fn clone(&self) -> Self {
        Toward::default()
    }
}

/// Returns the card that the plan asks next and why, with what is left of today; `None` where no interview is ahead.
pub(crate) fn next(
    bank: &Bank,
    query: &Query,
    meant: Option<&HashSet<CardId>>,
    now: Timestamp,
) -> Result<Option<Next>, AppError> {
    let Some(kept) = kept(bank, now)? else { return Ok(None) };
    let Some(plan) = &kept.plan else { return Ok(None) };
    let (answers, timed, seconds) = bank.store.answered_on(kept.today, deadline::SLOWEST)?;
    let typical = kept.material.habits.typical_seconds();
    let spent = seconds + (answers - timed.min(answers)) as f64 * typical;
    let planned = kept.agenda.first().map_or(0.0, |day| f64::from(day.minutes_of_cards()) * 60.0);
    let order = match meant {
        None => Arc::clone(&kept.order),
        Some(meant) => Arc::new(kept.material.order(plan, Some(meant))),
    };
    let time_is_up = *query == Query::Everything && spent >= planned;
    let mut waiting: &[(CardId, Because)] = &order;
    while let Some(((card, _), rest)) = waiting.split_first() {
        let memory = bank.store.memory(*card)?;
        let practiced_today = matches!(memory.practice, Practice::Begun(begun) if begun.last >= kept.today);
        let aside = memory.suspended || memory.buried_until.is_some_and(|day| day > kept.today);
        if !practiced_today && !aside {
            break;
        }
        waiting = rest;
    }
    let count = |reason: Because| waiting.iter().filter(|(_, because)| *because == reason).count() as u64;
    let all = Left { learning: 0, reviews: count(Because::Review), new: count(Because::New) };
    let next = if time_is_up { None } else { waiting.first().copied() };
    let left = match (query, kept.agenda.first()) {
        (Query::Everything, Some(day)) => portion(all, day, (1.0 - spent / planned.max(1.0)).max(0.0), next),
        _ => all,
    };
    Ok(Some((next, left)))
}

/// Returns what of all that waits belongs to the part of the day's time that is left; what comes next always does.
fn portion(all: Left, day: &AgendaDay, part: f64, next: Option<(CardId, Because)>) -> Left {
    let share = |planned: f64, waits: u64, reason: Because| {
        let comes_next = next.is_some_and(|(_, because)| because == reason);
        ((planned * part).round() as u64).max(u64::from(comes_next)).min(waits)
    };
    let reviews = share(day.reviews, all.reviews, Because::Review);
    Left { reviews, new: share(day.new, all.new, Because::New), ..all }
}

/// Returns the plan, made anew if it has to be; `None` when no interview is set.
pub(crate) fn kept(bank: &Bank, now: Timestamp) -> Result<Option<Kept>, AppError> {
    let today = bank.calendar.day(now);
    let Some(row) = super::soonest(bank, today)? else { return Ok(None) };
    let latest = bank.store.standing(LOOKED_BACK)?;
    let operation = latest.first().map_or(0, |operation| operation.id.0);
    let before = bank.toward.0.borrow().clone();
    if let Some(kept) = &before
        && kept.row == row
        && kept.today == today
        // Whoever undoes what stood before the plan was made has another bank than the plan.
        && (0..=STALE).contains(&(operation - kept.operation))
        && only_practiced(&latest, kept.seen)
    {
        let kept = Kept { seen: operation, ..kept.clone() };
        *bank.toward.0.borrow_mut() = Some(kept.clone());
        return Ok(Some(kept));
    }
    let material = Material::of(bank, today)?;
    let before = before.filter(|kept| kept.row == row);
    let hint = before.as_ref().and_then(|kept| kept.prices_from(today));
    // What practice is worth changes from day to day, not from card to card.
    let needs = match before {
        Some(kept) if kept.today == today && only_practiced(&latest, kept.seen) => kept.needs,
        _ => Arc::new(needs(bank, &super::read(&row)?, material.count(), now)?),
    };
    let (agenda, plan) = work_out(bank, &row, &material, today, &needs, hint.as_deref())?;
    let order = plan.as_ref().map_or_else(Vec::new, |plan| material.order(plan, None));
    let kept = Kept {
        row,
        today,
        operation,
        seen: operation,
        agenda: Arc::new(agenda),
        plan: plan.map(Arc::new),
        material: Arc::new(material),
        needs,
        order: Arc::new(order),
    };
    *bank.toward.0.borrow_mut() = Some(kept.clone());
    Ok(Some(kept))
}

/// Returns whether nothing but practice was done since an operation, as far as one looks back.
fn only_practiced(latest: &[OperationRow], since: i64) -> bool {
    let practice = [Operation::Answer, Operation::Bury, Operation::Suspend, Operation::Unsuspend].map(Operation::name);
    let newer = latest.iter().take_while(|operation| operation.id.0 > since);
    newer.clone().all(|operation| practice.contains(&operation.name.as_str())) && newer.count() < LOOKED_BACK
}

impl Kept {
    /// Returns the prices of the days from one on, if the plan reaches so far.
    fn prices_from(&self, day: Day) -> Option<Vec<f64>> {
        let prices = &self.plan.as_ref()?.prices;
        prices.get(day.since(self.today).0 as usize..).filter(|prices| !prices.is_empty()).map(<[f64]>::to_vec)
    }
}

impl Material {
    fn of(bank: &Bank, today: Day) -> Result<Self, AppError> {
        let answers = bank.store.timed_answers(deadline::SLOWEST)?;
        let habits = Habits::default().drawn_toward(&measured(&answers));
        let paces = paces(&answers, &habits);
        let pace = |kind: &str| paces.get(kind).copied().unwrap_or(1.0);
        let rows: Vec<KnownCard> = bank.store.known_cards()?;
        let fresh: Vec<(CardId, f64)> =
            bank.store.fresh_cards()?.into_iter().map(|(card, kind)| (card, pace(&kind))).collect();
        let mut new: BTreeMap<u64, u64> = BTreeMap::new();
        for (_, pace) in &fresh {
            *new.entry(pace.to_bits()).or_default() += 1;
        }
        let known = rows
            .iter()
            .map(|row| Known { memory: row.state, elapsed: today.since(row.last), pace: pace(&row.kind) })
            .collect();
        Ok(Material {
            cards: Cards { new: new.into_iter().map(|(pace, count)| (f64::from_bits(pace), count)).collect(), known },
            known: rows.iter().map(|row| row.card).collect(),
            fresh,
            habits,
            timed: answers.iter().map(|sort| sort.count).sum(),
        })
    }

    /// Returns how many cards there are.
    pub fn count(&self) -> u64 {
        (self.cards.known.len() + self.fresh.len()) as u64
    }

    /// Returns the share of the cards recalled after so many days without any review.
    pub fn unreviewed(&self, days: usize) -> f64 {
        let nothing = vec![0.0; days];
        deadline::outlook(&self.cards, &nothing, &self.habits).0
    }

    /// Returns the cards for today, those that gain most first; new ones in the order of the documents.
    fn order(&self, plan: &deadline::Plan, meant: Option<&HashSet<CardId>>) -> Vec<(CardId, Because)> {
        let is_meant = |card: &CardId| meant.is_none_or(|meant| meant.contains(card));
        let places: Vec<usize> = (0..self.known.len()).filter(|place| is_meant(&self.known[*place])).collect();
        let known: Vec<Known> = places.iter().map(|place| self.cards.known[*place]).collect();
        let best = plan.best(&known, ORDERED).into_iter();
        let mut gains: Vec<(f64, CardId, Because)> =
            best.map(|(place, gain)| (gain, self.known[places[place]], Because::Review)).collect();
        let mut of_pace: BTreeMap<u64, f64> = BTreeMap::new();
        let fresh = self.fresh.iter().filter(|(card, _)| is_meant(card)).take(ORDERED);
        for (card, pace) in fresh {
            let gain = *of_pace.entry(pace.to_bits()).or_insert_with(|| plan.gain_of_new(*pace));
            if gain > 0.0 {
                gains.push((gain, *card, Because::New));
            }
        }
        gains.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        gains.into_iter().map(|(_, card, because)| (card, because)).collect()
    }
}

fn measured(answers: &[TimedAnswers]) -> Measured {
    let mut measured = Measured::default();
    for sort in answers {
        let Some(rating) = usize::from(sort.rating).checked_sub(1).filter(|rating| *rating < 4) else { continue };
        let place = match sort.was.as_str() {
            "new" => &mut measured.first[rating],
            "review" => &mut measured.review[rating],
            _ => &mut measured.repeat,
        };
        place.0 += sort.count;
        place.1 += sort.seconds;
    }
    measured
}

/// Returns how long cards of each kind take, as multiples of the usual.
fn paces(answers: &[TimedAnswers], habits: &Habits) -> BTreeMap<String, f64> {
    let mut sums: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for sort in answers {
        let Some(rating) = usize::from(sort.rating).checked_sub(1).filter(|rating| *rating < 4) else { continue };
        let usual = match sort.was.as_str() {
            "new" => habits.first_seconds[rating],
            "review" => habits.review_seconds[rating],
            _ => habits.repeat_seconds,
        };
        let sums = sums.entry(sort.kind.clone()).or_default();
        sums.0 += sort.seconds;
        sums.1 += sort.count as f64 * usual;
    }
    let usual = USUAL * habits.typical_seconds();
    sums.into_iter().map(|(kind, (taken, expected))| (kind, (taken + usual) / (expected + usual))).collect()
}
