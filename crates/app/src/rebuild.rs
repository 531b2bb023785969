//! Computing memories anew from the events, as a proof that nothing else was needed.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::bank::CardId;
use domain::drill::{Calendar, Day, Days, Practice, Rating, Retention, Scheduler};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::{Event, EventKind, MemoryRow, Operation, ReviewRow, StoreError, Was};

use crate::{AppError, Bank, problems};

/// Computes all memories and reviews from the events that stand. Returns how many cards have a memory.
pub fn rebuild(bank: &mut Bank, now: Timestamp) -> Result<usize, AppError> {
    let calendar = &bank.calendar;
    bank.store.transact(Operation::Rebuild, now, |tx| {
        let replayed = replay(&tx.events()?, calendar)?;
        tx.clear_practice()?;
        for review in &replayed.reviews {
            tx.add_review(review)?;
        }
        for (card, memory) in &replayed.memories {
            tx.set_memory(*card, memory)?;
        }
        tx.clear_problem_memories()?;
        for (name, practice) in &replayed.problems {
            if let (Some(problem), Practice::Begun(begun)) = (tx.problem(name)?, practice) {
                tx.set_problem_memory(problem.id, begun)?;
            }
        }
        tx.summarize(&format!("computed {} memories from the events", replayed.memories.len()))?;
        Ok(replayed.memories.len())
    })
}

#[derive(Default)]
struct Replayed {
    memories: BTreeMap<CardId, MemoryRow>,
    problems: BTreeMap<String, Practice>,
    reviews: Vec<ReviewRow>,
}

fn replay(events: &[Event], calendar: &Calendar) -> Result<Replayed, AppError> {
    let mut undone = HashSet::new();
    for event in events.iter().filter(|event| event.kind == EventKind::Undo) {
        undone.insert(field::<i64>(event, "operation")?);
    }
    let stands = |event: &&Event| event.operation.is_none_or(|operation| !undone.contains(&operation.0));
    let mut out = Replayed::default();
    let mut done: HashMap<Day, u64> = HashMap::new();
    for event in events.iter().filter(stands) {
        match event.kind {
            EventKind::Review => out.review(event, &mut done)?,
            EventKind::Suspend => out.each(event, |memory, _| memory.suspended = true, calendar)?,
            EventKind::Unsuspend => out.each(event, |memory, _| memory.suspended = false, calendar)?,
            EventKind::Bury => {
                out.each(event, |memory, day| memory.buried_until = Some(day + Days(1)), calendar)?;
            }
            EventKind::Merge => out.merge(field(event, "into")?, field(event, "from")?),
            EventKind::ProblemReview => out.problem(event)?,
            EventKind::Split
            | EventKind::Import
            | EventKind::Link
            | EventKind::Submission
            | EventKind::Finding
            | EventKind::Grade
            | EventKind::Overruling
            | EventKind::DesignRun
            | EventKind::Loop
            | EventKind::Story
            | EventKind::Telling
            | EventKind::Mock
            | EventKind::MockTurn
            | EventKind::Interview
            | EventKind::Outcome
            | EventKind::Undo => {}
        }
    }
    out.memories.retain(|_, memory| *memory != MemoryRow::UNTOUCHED);
    Ok(out)
}

impl Replayed {
    fn review(&mut self, event: &Event, done: &mut HashMap<Day, u64>) -> Result<(), AppError> {
        let (card, rating): (CardId, Rating) = (field(event, "card")?, field(event, "rating")?);
        let (day, retention): (Day, f64) = (field(event, "day")?, field(event, "retention")?);
        let scheduler = Scheduler::new(Retention::new(retention).map_err(|_| inconsistent(event))?);
        let memory = self.memories.entry(card).or_insert(MemoryRow::UNTOUCHED);
        let ordinal = done.entry(day).or_default();
        let review = memory.practice.review(rating, event.at, day, *ordinal, &scheduler);
        *ordinal += 1;
        *memory = MemoryRow { practice: Practice::Begun(review.after), buried_until: None, ..*memory };
        self.reviews.push(ReviewRow {
            event: event.seq,
            card,
            at: event.at,
            day,
            rating,
            was: Was::of(&review.before),
            state: review.after.state,
            expected: review.expected,
            took_ms: field(event, "took_ms")?,
        });
        Ok(())
    }

    fn problem(&mut self, event: &Event) -> Result<(), AppError> {
        let (name, rating, day): (String, Rating, Day) =
            (field(event, "problem")?, field(event, "rating")?, field(event, "day")?);
        let retention: f64 = field(event, "retention")?;
        let scheduler = Scheduler::new(Retention::new(retention).map_err(|_| inconsistent(event))?);
        let practice = self.problems.entry(name).or_insert(Practice::New);
        *practice = Practice::Begun(problems::reviewed(practice, rating, event.at, day, &scheduler));
        Ok(())
    }

    fn each(
        &mut self,
        event: &Event,
        change: impl Fn(&mut MemoryRow, Day),
        calendar: &Calendar,
    ) -> Result<(), AppError> {
        let day = calendar.day(event.at);
        for card in field::<Vec<CardId>>(event, "cards")? {
            change(self.memories.entry(card).or_insert(MemoryRow::UNTOUCHED), day);
        }
        Ok(())
    }

    /// The memory of the card that stays wins; if it has none, it takes over the other's.
    fn merge(&mut self, into: CardId, from: CardId) {
        let taken = self.memories.remove(&from).unwrap_or(MemoryRow::UNTOUCHED);
        let kept = self.memories.entry(into).or_insert(MemoryRow::UNTOUCHED);
        *kept = joined(*kept, taken);
        for review in self.reviews.iter_mut().filter(|review| review.card == from) {
            review.card = into;
        }
    }
}

/// Returns the memory of a card that another becomes part of.
pub(crate) fn joined(kept: MemoryRow, taken: MemoryRow) -> MemoryRow {
    match kept.practice {
        Practice::New => MemoryRow { practice: taken.practice, ..kept },
        Practice::Begun(_) => kept,
    }
}

fn field<T: DeserializeOwned>(event: &Event, name: &str) -> Result<T, AppError> {
    let value = event.payload.get(name).cloned().unwrap_or(Value::Null);
    serde_json::from_value(value).map_err(|_| inconsistent(event))
}

fn inconsistent(event: &Event) -> AppError {
    AppError::Store(StoreError::Inconsistent {
        table: "event",
        column: "payload",
        row: event.seq,
        value: event.payload.to_string(),
    })
}
