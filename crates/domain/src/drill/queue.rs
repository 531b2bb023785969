//! Which card comes next.
//!
//! Built from what waits, afresh at every step: there is no queue to keep in step with the bank.

use jiff::Timestamp;

use super::{Begun, Day, Due, Scheduler};
use crate::bank::CardId;

/// What waits to be asked, already without what is suspended, archived or buried.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waiting {
    /// Cards to be asked once more today.
    pub learning: Vec<(CardId, Begun)>,
    /// Cards due today or before; the longest due of them when they are too many to weigh.
    pub reviews: Vec<(CardId, Begun)>,
    /// The next new cards, in the order of the documents.
    pub new: Vec<CardId>,
    /// How many reviews are due in all.
    pub reviews_left: u64,
    /// How many new cards may still be shown today.
    pub new_left: u64,
}

/// What was done today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// Cards first seen today.
    pub new: u64,
    /// Reviews of cards that were due.
    pub reviews: u64,
    /// Reviews of any sort made today.
    pub ordinal: u64,
}

/// The card to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which card.
    pub card: CardId,
    /// Why this one.
    pub because: Because,
}

/// Why a card comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// It was missed a little while ago.
    Learning,
    /// It is due.
    Review,
    /// It is new.
    New,
}

/// Returns the card to ask next: what was just missed, then what is due, weakest memory first, with new cards strewn evenly
/// among them; when nothing else is left, what was just missed even if its time has not come.
pub fn next(waiting: &Waiting, today: Today, now: Timestamp, day: Day, scheduler: &Scheduler) -> Option<Asked> {
    let ready = waiting.learning.iter().filter(|(_, begun)| is_ready(begun, now, today.ordinal)).min_by_key(order);
    let review = || {
        let weakest = |(_, begun): &&(CardId, Begun)| scheduler.retrievability(begun.state, day.since(begun.last));
        waiting.reviews.iter().min_by(|one, other| weakest(one).total_cmp(&weakest(other)).then(one.0.cmp(&other.0)))
    };
    let new = || waiting.new.first().filter(|_| waiting.new_left > 0);
    let asked = |card: &CardId, because| Some(Asked { card: *card, because });

    if let Some((card, _)) = ready {
        return asked(card, Because::Learning);
    }
    let choice = if wants_new(waiting, today) {
        new().map(|card| (card, Because::New)).or_else(|| review().map(|(card, _)| (card, Because::Review)))
    } else {
        review().map(|(card, _)| (card, Because::Review)).or_else(|| new().map(|card| (card, Because::New)))
    };
    match choice {
        Some((card, because)) => asked(card, because),
        None => waiting.learning.iter().min_by_key(order).and_then(|(card, _)| asked(card, Because::Learning)),
    }
}

impl Waiting {
    /// Returns whether a card that was missed is to be asked again now.
    pub fn is_ready(&self, today: Today, now: Timestamp) -> bool {
        self.learning.iter().any(|(_, begun)| is_ready(begun, now, today.ordinal))
    }
}

/// Whether the share of new cards done today lags behind the share of reviews done.
fn wants_new(waiting: &Waiting, today: Today) -> bool {
    let new_all = today.new + waiting.new_left.min(waiting.new.len() as u64);
    let reviews_all = today.reviews + waiting.reviews_left;
    today.new * reviews_all < today.reviews * new_all
}

fn is_ready(begun: &Begun, now: Timestamp, ordinal: u64) -> bool {
    matches!(begun.due, Due::Soon { at, after, .. } if at <= now || after <= ordinal)
}

fn order((card, begun): &&(CardId, Begun)) -> (Timestamp, CardId) {
    match begun.due {
        Due::Soon { at, .. } => (at, *card),
        Due::On(_) => (Timestamp::MIN, *card),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Difficulty, MemoryState, Stability};
    use super::*;

    const NOW: Timestamp = Timestamp::constant(1_767_268_800, 0);
    const DAY: Day = Day(20_000);

    fn begun(stability: f64, last: i32, due: Due) -> Begun {
        let state = MemoryState { stability: Stability(stability), difficulty: Difficulty(5.0) };
        Begun { state, last: Day(last), due, reviews: 1, lapses: 0 }
    }

    fn ask(waiting: &Waiting, today: Today) -> Option<Asked> {
        next(waiting, today, NOW, DAY, &Scheduler::default())
    }

    #[test]
    fn an_empty_day_asks_nothing() {
        assert_eq!(ask(&Waiting::default(), Today::default()), None);
    }

    #[test]
    fn the_weakest_memory_is_asked_first() {
        let due = Due::On(DAY);
        let reviews = vec![(CardId(1), begun(100.0, 19_900, due)), (CardId(2), begun(2.0, 19_990, due))];
        let waiting = Waiting { reviews, reviews_left: 2, ..Waiting::default() };
        assert_eq!(ask(&waiting, Today::default()), Some(Asked { card: CardId(2), because: Because::Review }));
    }

    #[test]
    fn a_missed_card_comes_back_after_its_time_or_after_five_others_or_when_nothing_else_is_left() {
        let later = Timestamp::constant(1_767_268_900, 0);
        let missed = begun(0.2, 20_000, Due::Soon { at: later, after: 6, relearning: false });
        let mut waiting =
            Waiting { learning: vec![(CardId(9), missed)], new: vec![CardId(1)], new_left: 1, ..Waiting::default() };
        assert_eq!(ask(&waiting, Today { ordinal: 5, ..Today::default() }).map(|asked| asked.card), Some(CardId(1)));
        assert_eq!(ask(&waiting, Today { ordinal: 6, ..Today::default() }).map(|asked| asked.card), Some(CardId(9)));
        let asked = next(&waiting, Today::default(), later, DAY, &Scheduler::default());
        assert_eq!(asked.map(|asked| asked.because), Some(Because::Learning));
        waiting.new_left = 0;
        assert_eq!(ask(&waiting, Today::default()).map(|asked| asked.card), Some(CardId(9)));
    }

    #[test]
    fn new_cards_are_strewn_evenly_among_reviews() {
        let mut today = Today::default();
        let mut reviews: Vec<_> = (0..30).map(|id| (CardId(id), begun(5.0, 19_990, Due::On(DAY)))).collect();
        let mut new: Vec<_> = (100..110).map(CardId).collect();
        let mut shown = String::new();
        loop {
            let waiting = Waiting {
                reviews_left: reviews.len() as u64,
                new_left: new.len() as u64,
                reviews: reviews.clone(),
                new: new.clone(),
                ..Waiting::default()
            };
            match ask(&waiting, today) {
                Some(Asked { because: Because::New, .. }) => {
                    new.remove(0);
                    today.new += 1;
                    shown.push('n');
                }
                Some(Asked { card, .. }) => {
                    reviews.retain(|(id, _)| *id != card);
                    today.reviews += 1;
                    shown.push('r');
                }
                None => break,
            }
            today.ordinal += 1;
        }
        assert_eq!(shown, "rn".to_owned() + &"rrrn".repeat(9) + "rr");
    }
}
