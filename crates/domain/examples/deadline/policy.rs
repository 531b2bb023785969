//! Ways to choose what to review: ours, and those it is measured against.

use domain::deadline::{self, Cards, Forecast, Habits, Known};
use domain::drill::{Days, Difficulty, MemoryState, Stability};

use crate::world::{self, World};

/// The plan, made anew every day. Returns the forecast of the first day.
pub fn ours(world: &mut World, minutes: f64, factor: f64) -> Forecast {
    let habits = Habits { good_repeats: true, ..Habits::population(factor) };
    let mut hint: Option<Vec<f64>> = None;
    let mut first = None;
    for day in 0..world.days {
        world.begin(day);
        let (cards, known) = seen(world);
        let seconds = vec![minutes * 60.0; (world.days - day) as usize];
        let plan = deadline::plan(&cards, &seconds, &habits, hint.as_deref());
        first.get_or_insert_with(|| plan.forecast(&cards, 1));
        hint = Some(plan.prices[1..].to_vec());
        let new = plan.gain_of_new(1.0);
        let mut order: Vec<(f64, usize)> = (0..world.last.len())
            .map(|card| (known[card].as_ref().map_or(new, |known| plan.gain(known)), card))
            .filter(|(gain, _)| *gain > 0.0)
            .collect();
        order.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for (_, card) in order {
            if !world.study(card) {
                break;
            }
        }
    }
    first.unwrap_or_default()
}

/// What the planner may see of the world.
fn seen(world: &World) -> (Cards, Vec<Option<Known>>) {
    let known: Vec<Option<Known>> = world
        .last
        .iter()
        .zip(&world.believed)
        .map(|(last, (stability, difficulty))| {
            let memory = MemoryState { stability: Stability(*stability), difficulty: Difficulty(*difficulty) };
            last.map(|last| Known { memory, elapsed: Days((world.day - last) as u32), pace: 1.0 })
        })
        .collect();
    let new = known.iter().filter(|known| known.is_none()).count() as u64;
    (Cards { new: vec![(1.0, new)], known: known.iter().flatten().copied().collect() }, known)
}

/// Anki with FSRS as it comes: retention 0.90, new cards spread evenly, mixed with reviews, then stop. With advice, as its manual
/// has it for an exam: new cards done two weeks before, and what is left of the last three days goes to the weakest cards.
pub fn anki(world: &mut World, advised: bool) {
    let cards = world.last.len();
    for day in 0..world.days {
        world.begin(day);
        let now = |world: &World, card: usize| {
            world::recall(world.believed[card].0, f64::from(day - world.last[card].unwrap_or(day)))
        };
        let mut due: Vec<usize> =
            (0..cards).filter(|card| world.last[*card].is_some() && world.due[*card] <= day).collect();
        due.sort_by(|one, other| now(world, *other).total_cmp(&now(world, *one)));
        let fresh: Vec<usize> = (0..cards).filter(|card| world.last[*card].is_none()).collect();
        let wanted = if advised {
            cards.div_ceil((world.days - 14).max(1) as usize)
        } else {
            (cards * (day + 1) as usize).div_ceil(world.days as usize).saturating_sub(cards - fresh.len())
        };
        let fresh = &fresh[..wanted.min(fresh.len())];
        let spread = |cards: &[usize]| -> Vec<(f64, usize)> {
            let count = cards.len() as f64;
            cards.iter().enumerate().map(|(place, card)| ((place as f64 + 0.5) / count, *card)).collect()
        };
        let mut order = spread(&due);
        order.extend(spread(fresh));
        order.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut in_time = true;
        for (_, card) in order {
            in_time = in_time && review(world, card);
        }
        if advised && day >= world.days - 3 && in_time {
            let mut seen: Vec<usize> =
                (0..cards).filter(|card| world.last[*card].is_some_and(|last| last < day)).collect();
            seen.sort_by(|one, other| now(world, *one).total_cmp(&now(world, *other)));
            for card in seen {
                if !review(world, card) {
                    break;
                }
            }
        }
    }
}

fn review(world: &mut World, card: usize) -> bool {
    let in_time = world.study(card);
    if in_time {
        world.due[card] = world.day + (world::interval(world.believed[card].0, 0.9).round() as i32).max(1);
    }
    in_time
}

/// Each day the cards that gain most recall on the day per second, looking one review ahead.
pub fn greedy(world: &mut World, factor: f64) {
    let habits = Habits { good_repeats: true, ..Habits::population(factor) };
    for day in 0..world.days {
        world.begin(day);
        let left = f64::from(world.days - day);
        let new: f64 = {
            let (mut gain, mut seconds) = (0.0, 0.0);
            for grade in 0..4 {
                let odds = habits.first_odds[grade];
                gain += odds * world::recall(world::first(grade).0, left);
                let repeats = [1.25, 1.0, 1.0, 0.0][grade];
                seconds += odds * (habits.first_seconds[grade] + repeats * habits.repeat_seconds);
            }
            gain / seconds
        };
        let gain = |card: usize| -> f64 {
            let Some(last) = world.last[card] else { return new };
            let elapsed = f64::from(day - last);
            let memory = world.believed[card];
            let chance = world::recall(memory.0, elapsed);
            let (mut value, mut seconds) = (0.0, 0.0);
            for grade in 0..4 {
                let odds = if grade == 0 { 1.0 - chance } else { chance * habits.pass_odds[grade - 1] };
                value += odds * world::recall(world::reviewed(memory, grade, elapsed, 1.0).0, left);
                let repeats = if grade == 0 { 1.25 } else { 0.0 };
                seconds += odds * (habits.review_seconds[grade] + repeats * habits.repeat_seconds);
            }
            (value - world::recall(memory.0, elapsed + left)) / seconds
        };
        let mut order: Vec<(f64, usize)> = (0..world.last.len())
            .filter(|card| world.last[*card] != Some(day))
            .map(|card| (gain(card), card))
            .filter(|(gain, _)| *gain > 0.0)
            .collect();
        order.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for (_, card) in order {
            if !world.study(card) {
                break;
            }
        }
    }
}
