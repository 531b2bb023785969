//! Which question comes next: by stage, level, coverage and need; never one of this mock, and never one just seen while
//! there is another.

use std::collections::BTreeMap;

use super::{Leg, Mock, Phase, Share, Subject};
use crate::bank::{Kind, Level};
use crate::interview::StageKind;

/// What to ask next.
#[derive(Clone, Debug, PartialEq)]
pub struct Want {
    /// The stage it is for.
    pub stage: StageKind,
    /// What sort of question, of which topics, how hard.
    pub share: Share,
    /// A question that the stage itself brings, which goes before all others.
    pub given: Option<String>,
}

/// A question that could be asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// What it is about.
    pub subject: Subject,
    /// The question.
    pub text: String,
    /// What sort of question.
    pub kind: Kind,
    /// Its topic.
    pub topic: Option<String>,
    /// How hard.
    pub level: Option<Level>,
    /// Whether it was met a moment ago, in the drill or in another mock.
    pub just_seen: bool,
}

/// How much more a question of the level asked for is wanted than one of unknown level, and that than one of another.
const LEVEL: f64 = 3.0;
/// How much less a topic is wanted once it was asked in the same mock.
const COVERED: f64 = 0.2;

impl Mock {
    /// Returns what to ask next; `None` while a question is open or a challenge is due, while it is paused, and when it is over.
    pub fn wants(&self) -> Option<Want> {
        if self.phase != Phase::Running || self.open().is_some() || self.thread.is_some() {
            return None;
        }
        let leg = self.leg()?;
        Some(Want { stage: leg.kind, share: self.due(leg), given: leg.questions.first().cloned() })
    }

    /// Returns the share that has been asked least of what it should have.
    fn due(&self, leg: &Leg) -> Share {
        let mut begun: Vec<Kind> = Vec::new();
        let mut threads: Vec<u32> = Vec::new();
        for turn in self.turns_of(self.at) {
            if !threads.contains(&turn.thread) {
                threads.push(turn.thread);
                begun.extend(self.thread_kind(turn.thread));
            }
        }
        let lacking = |share: &Share| {
            let of_kind = begun.iter().filter(|kind| **kind == share.kind).count() as f64;
            share.share * (begun.len() as f64 + 1.0) - of_kind
        };
        let most = leg.mix.iter().max_by(|one, other| lacking(one).total_cmp(&lacking(other)));
        most.cloned().unwrap_or(Share { kind: Kind::Behavioral, share: 1.0, topics: Vec::new(), level: None })
    }

    fn thread_kind(&self, thread: u32) -> Option<Kind> {
        let turn = self.turns.iter().find(|turn| turn.thread == thread)?;
        Some(turn.kind)
    }

    /// Returns what has been asked about in this mock.
    pub fn asked(&self) -> Vec<&Subject> {
        self.turns.iter().map(|turn| &turn.subject).collect()
    }
}

/// Returns the position of the candidate to ask, or `None` when there is none that was not asked in this mock.
///
/// `need` says how much a topic wants practice; anything but a positive number counts as a very small one.
pub fn choose(mock: &Mock, want: &Want, candidates: &[Candidate], need: &dyn Fn(Option<&str>) -> f64) -> Option<usize> {
    let asked = mock.asked();
    let topics: Vec<&str> = mock.turns.iter().filter_map(|turn| turn.topic.as_deref()).collect();
    let fresh: Vec<usize> =
        (0..candidates.len()).filter(|index| !asked.contains(&&candidates[*index].subject)).collect();
    let of_kind = narrowed(fresh, |index| candidates[index].kind == want.share.kind);
    let meant = narrowed(of_kind, |index| is_meant(&candidates[index], &want.share.topics));
    let unseen = narrowed(meant, |index| !candidates[index].just_seen);
    let weight = |candidate: &Candidate| {
        let level = match (want.share.level, candidate.level) {
            (Some(wanted), Some(level)) if wanted == level => LEVEL,
            (Some(_), Some(_)) => 1.0 / LEVEL,
            _ => 1.0,
        };
        let topic = candidate.topic.as_deref();
        let covered = if topic.is_some_and(|topic| topics.contains(&topic)) { COVERED } else { 1.0 };
        let need = need(topic);
        level * covered * if need.is_finite() && need > 0.0 { need } else { 1e-9 }
    };
    // A race of exponential clocks picks each with a chance in proportion to its weight; the seed stands in for chance.
    unseen.into_iter().min_by(|one, other| {
        let clock = |index: usize| {
            let candidate = &candidates[index];
            -uniform(mock.seed, mock.turns.len(), &candidate.subject).ln() / weight(candidate)
        };
        clock(*one).total_cmp(&clock(*other))
    })
}

/// Keeps those that fit; all, when none does: a question beside the wish is better than none.
fn narrowed(all: Vec<usize>, fits: impl Fn(usize) -> bool) -> Vec<usize> {
    let some: Vec<usize> = all.iter().copied().filter(|index| fits(*index)).collect();
    if some.is_empty() { all } else { some }
}

fn is_meant(candidate: &Candidate, topics: &[String]) -> bool {
    if topics.is_empty() {
        return true;
    }
    let text = format!("{} {}", candidate.topic.as_deref().unwrap_or_default(), candidate.text).to_lowercase();
    topics.iter().any(|topic| text.contains(&topic.to_lowercase()))
}

/// Returns the need by which the least practiced topics come first, of how often each was practiced.
pub fn least_practiced(practiced: &BTreeMap<String, u64>) -> impl Fn(Option<&str>) -> f64 + '_ {
    |topic| {
        let times = topic.and_then(|topic| practiced.get(topic)).copied().unwrap_or(0);
        1.0 / (1.0 + times as f64)
    }
}

/// A number above 0 and below 1 that depends on nothing else (FNV-1a, then the finalizer of SplitMix64).
pub(super) fn uniform(seed: u64, turn: usize, subject: &Subject) -> f64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ seed;
    for byte in (turn as u64).to_le_bytes().into_iter().chain(subject.to_string().bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((hash >> 11) as f64 + 0.5) / (1u64 << 53) as f64
}
