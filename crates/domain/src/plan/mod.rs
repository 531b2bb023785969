//! The days until an interview: what to practice on each, and for how long.
//!
//! Every kind of practice is worth what it adds to the loop: cards by the recall that more minutes buy (`deadline` says how
//! much), the others by a stated prior ([`Need`]) that readiness may replace. Minutes go where the next one is worth most
//! ([`share`]), and are then laid out over the days ([`lay_out`]): cards every day, because memory wants it so; problems,
//! cases and stories in whole pieces, evenly; mocks far apart, and none on the eve.

mod interview;
mod layout;
mod share;

pub use interview::{DayOff, Interview, LONGEST_DAY, ParseDayError, ParseDayOffError, day_named};
pub use layout::{Block, PlannedDay, lay_out};
pub use share::{Curve, Need, Promise, Share, prior, share, weigh};

/// A kind of practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Activity {
    /// Reviewing cards.
    Cards,
    /// Solving coding problems.
    Problems,
    /// Working on design cases.
    Cases,
    /// Telling stories.
    Stories,
    /// Mock interviews.
    Mocks,
}

impl Activity {
    /// Every kind of practice, in the order a day is worked through.
    pub const ALL: [Activity; 5] =
        [Activity::Cards, Activity::Problems, Activity::Cases, Activity::Stories, Activity::Mocks];

    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            Activity::Cards => "cards",
            Activity::Problems => "problems",
            Activity::Cases => "cases",
            Activity::Stories => "stories",
            Activity::Mocks => "mocks",
        }
    }

    /// Returns so many of its pieces, in words.
    pub fn counted(self, pieces: u32) -> String {
        let one = match self {
            Activity::Cards => return "cards".to_owned(),
            Activity::Problems => "problem",
            Activity::Cases => "design case",
            Activity::Stories => return if pieces == 1 { "1 story".to_owned() } else { format!("{pieces} stories") },
            Activity::Mocks => "mock round",
        };
        format!("{pieces} {one}{}", if pieces == 1 { "" } else { "s" })
    }
}
