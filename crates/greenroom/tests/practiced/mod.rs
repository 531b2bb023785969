//! A bank as it is after weeks of practice, by a learner whose true memory differs from the model's: same documents, same learner,
//! only the days count back from now.

#![expect(clippy::unwrap_used, reason = "this module is only ever part of a test")]

use std::path::Path;

use app::{Bank, ImportOptions};
use camino::Utf8Path;
use domain::bank::CardId;
use domain::drill::{Practice, Rating};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The learner forgets a third faster than the model has it, and stays away on some days.
const FASTER: f64 = 1.35;
const ABSENT: f64 = 0.2;
const FIRST_KNOWN: f64 = 0.7;

/// Makes the bank of a folder after so many days of drilling what a query means, and returns how many reviews that took.
pub fn bank(path: &Path, folder: &Path, days: i64, query: &str) -> usize {
    let query = domain::query::parse(query).unwrap();
    let mut bank = Bank::open(Utf8Path::from_path(path).unwrap(), TimeZone::system()).unwrap();
    let mut now = Timestamp::now() - SignedDuration::from_hours(24 * days);
    let folder = Utf8Path::from_path(folder).unwrap().to_owned();
    app::import(&mut bank, &[folder], &ImportOptions::default(), now, &mut |_| {}).unwrap();
    let mut luck = Luck(7);
    let mut reviews = 0;
    for _ in 0..days {
        let morning = now;
        let is_there = luck.share() > ABSENT;
        while let Some(turn) = app::next_card(&bank, &query, now).unwrap().filter(|_| is_there) {
            let rating = rated(&bank, turn.card.id, now, &mut luck);
            let seconds = 12 + (luck.share() * 40.0) as i64;
            let took = u64::try_from(seconds * 1000).ok();
            app::answer(&mut bank, turn.card.id, rating, took, now).unwrap();
            now += SignedDuration::from_secs(seconds);
            reviews += 1;
        }
        now = morning + SignedDuration::from_hours(24);
    }
    reviews
}

fn rated(bank: &Bank, card: CardId, now: Timestamp, luck: &mut Luck) -> Rating {
    let chance = match app::show(bank, card, now).unwrap().map(|page| page.practice) {
        Some(Practice::Begun(begun)) => {
            let elapsed = bank.calendar().day(now).since(begun.last);
            bank.scheduler().retrievability(begun.state, elapsed).powf(FASTER)
        }
        _ => FIRST_KNOWN,
    };
    match (luck.share() < chance, luck.share()) {
        (false, _) => Rating::Again,
        (true, mood) if mood < 0.15 => Rating::Hard,
        (true, mood) if mood > 0.9 => Rating::Easy,
        (true, _) => Rating::Good,
    }
}

/// Luck that is the same on every run (SplitMix64, Steele and others, 2014).
struct Luck(u64);

impl Luck {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as f64 / u64::MAX as f64
    }
}
