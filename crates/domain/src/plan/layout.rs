//! The minutes of each kind of practice, laid out over the days.

use super::{Activity, Need, Share};
use crate::drill::{Day, Days};

/// What a day brings.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedDay {
    /// The day.
    pub day: Day,
    /// Its minutes; none on a day off.
    pub minutes: u32,
    /// What to practice, in this order.
    pub blocks: Vec<Block>,
}

/// Some of one kind of practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// The practice.
    pub activity: Activity,
    /// Its minutes.
    pub minutes: u32,
    /// How many pieces of it; 1 for cards.
    pub pieces: u32,
}

impl PlannedDay {
    /// Returns the minutes of a kind of practice.
    pub fn minutes_of(&self, activity: Activity) -> u32 {
        self.blocks.iter().filter(|block| block.activity == activity).map(|block| block.minutes).sum()
    }
}

/// Lays shares of the minutes out over the days from `today` on. Also returns how many pieces found no place.
pub fn lay_out(today: Day, minutes: &[u32], needs: &[Need], shares: &[Share]) -> (Vec<PlannedDay>, u32) {
    let mut days: Vec<PlannedDay> = (0_u32..)
        .zip(minutes)
        .map(|(offset, minutes)| PlannedDay { day: today + Days(offset), minutes: *minutes, blocks: Vec::new() })
        .collect();
    let longest = minutes.iter().copied().max().unwrap_or(0);
    let with_cards = shares.iter().any(|share| share.activity == Activity::Cards && share.minutes > 0.0);
    let mut homeless = 0;
    // Mocks first: they are the longest, and where they stand matters most.
    for activity in [Activity::Mocks, Activity::Cases, Activity::Problems, Activity::Stories] {
        let Some(need) = needs.iter().find(|need| need.activity == activity) else { continue };
        let share: f64 = shares.iter().filter(|share| share.activity == activity).map(|share| share.minutes).sum();
        let piece = need.piece.min(longest).max(1);
        let count = (share / f64::from(piece)).round() as usize;
        for number in 0..count {
            homeless += u32::from(!place(&mut days, activity, piece, target(activity, number, count), with_cards));
        }
    }
    for day in &mut days {
        let rest = day.minutes.saturating_sub(day.blocks.iter().map(|block| block.minutes).sum());
        if with_cards && rest > 0 {
            day.blocks.insert(0, Block { activity: Activity::Cards, minutes: rest, pieces: 1 });
        }
        day.blocks.sort_by_key(|block| block.activity);
    }
    (days, homeless)
}

/// Returns where on the way to the interview a piece should stand, from 0 to 1.
fn target(activity: Activity, number: usize, count: usize) -> f64 {
    let even = (number as f64 + 0.5) / count as f64;
    match activity {
        // Each mock shows what to practice until the next, so they begin after some practice and end before the last days.
        Activity::Mocks => 0.25 + 0.7 * (number as f64 + 1.0) / (count as f64 + 0.2),
        // Stories are written early and told late.
        Activity::Stories => even.sqrt(),
        _ => even,
    }
}

/// So many days no single piece takes whole.
const FIRST_DAYS: usize = 3;

/// Puts a piece on the day nearest to where it should stand that has room; returns whether there was one.
fn place(days: &mut [PlannedDay], activity: Activity, piece: u32, target: f64, with_cards: bool) -> bool {
    let last = days.len().saturating_sub(1);
    let wanted = (target * days.len() as f64) as usize;
    let room = |place: usize, day: &PlannedDay| {
        let taken: u32 = day.blocks.iter().map(|block| block.minutes).sum();
        // A quarter of an ordinary day is kept for cards, and the eve for cards and stories; nobody is mocked two days running.
        let kept = if with_cards && day.minutes > piece { (day.minutes / 4).min(day.minutes - piece) } else { 0 };
        // The first days belong to cards never seen: a card begun early is remembered for less.
        if with_cards && place < FIRST_DAYS && taken + piece >= day.minutes {
            return false;
        }
        let eve = place == last && days.len() > 1 && activity != Activity::Stories;
        !eve && taken + piece + kept <= day.minutes && (activity != Activity::Mocks || !day.has(Activity::Mocks))
    };
    let near_mock = |place: usize| {
        activity == Activity::Mocks
            && (place.saturating_sub(1)..=(place + 1).min(last)).any(|place| days[place].has(Activity::Mocks))
    };
    let found = (0..days.len())
        .filter(|place| room(*place, &days[*place]) && !near_mock(*place))
        .min_by_key(|place| (place.abs_diff(wanted), *place));
    let Some(place) = found else { return false };
    let blocks = &mut days[place].blocks;
    match blocks.iter_mut().find(|block| block.activity == activity) {
        Some(block) => {
            block.minutes += piece;
            block.pieces += 1;
        }
        None => blocks.push(Block { activity, minutes: piece, pieces: 1 }),
    }
    true
}

impl PlannedDay {
    fn has(&self, activity: Activity) -> bool {
        self.blocks.iter().any(|block| block.activity == activity)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Curve, prior, share};
    use super::*;

    fn planned(minutes: &[u32]) -> (Vec<PlannedDay>, u32) {
        let needs = prior(None);
        let total = minutes.iter().sum::<u32>();
        let shares = share(&needs, &Curve(vec![0.0, 0.5, 0.78, 0.9, 0.95]), f64::from(total));
        lay_out(Day(20_500), minutes, &needs, &shares)
    }

    #[test]
    fn six_weeks_have_cards_every_day_and_mocks_far_apart_but_none_on_the_eve() {
        let (days, _) = planned(&[60; 42]);
        assert!(days.iter().all(|day| day.minutes_of(Activity::Cards) >= 15), "{days:?}");
        let mocks: Vec<usize> = (0..42).filter(|day| days[*day].has(Activity::Mocks)).collect();
        assert!(mocks.len() >= 2 && mocks.windows(2).all(|pair| pair[1] - pair[0] >= 2), "{mocks:?}");
        assert!(mocks.iter().all(|day| (7..41).contains(day)), "{mocks:?}");
    }

    #[test]
    fn a_piece_longer_than_a_day_is_cut_to_the_day() {
        let share = |activity, minutes| Share { activity, minutes };
        let shares = [share(Activity::Cards, 480.0), share(Activity::Problems, 120.0)];
        let (days, homeless) = lay_out(Day(20_500), &[20; 30], &prior(None), &shares);
        assert!(days.iter().all(|day| day.blocks.iter().map(|block| block.minutes).sum::<u32>() == 20));
        let problems = days.iter().filter(|day| day.minutes_of(Activity::Problems) == 20).count();
        assert_eq!((problems, homeless), (6, 0), "{days:?}");
    }

    proptest! {
        #[test]
        fn no_day_has_more_than_its_minutes(minutes in prop::collection::vec(0u32..200, 0..80)) {
            let (days, _) = planned(&minutes);
            prop_assert_eq!(days.len(), minutes.len());
            for day in days {
                prop_assert!(day.blocks.iter().map(|block| block.minutes).sum::<u32>() <= day.minutes);
            }
        }
    }
}
