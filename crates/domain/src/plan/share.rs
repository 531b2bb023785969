//! How the minutes are shared between kinds of practice: the next one goes where it is worth most.

use super::Activity;
use crate::interview::{InterviewLoop, StageKind};

/// What a kind of practice is for, and how soon more of it stops helping.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// The practice.
    pub activity: Activity,
    /// The share of the loop that rests on it.
    pub weight: f64,
    /// Minutes after which about two thirds of what it can bring are there.
    pub lasts: f64,
    /// Minutes of it lately.
    pub done: f64,
    /// Minutes that one piece of it takes.
    pub piece: u32,
    /// Whether there is anything of it to practice with.
    pub there: bool,
}

/// The recall on the day that minutes spent on cards buy: shares of the minutes, evenly spaced from none to all.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve(pub Vec<f64>);

/// Minutes for a kind of practice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The practice.
    pub activity: Activity,
    /// Its minutes.
    pub minutes: f64,
}

/// What readiness says practice would add to the chance of passing, once it has seen the candidate at work.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Promise {
    /// Recalling everything in the bank on the day.
    pub by_recall: f64,
    /// Half a logit more skill at theory, problems, design, telling; none where nothing was seen of it.
    pub by_skill: [Option<f64>; 4],
}

/// Minutes are handed out in so many portions.
const PORTIONS: usize = 200;

/// Returns what is assumed of a loop before there is evidence: stages by their weights, each fed by what is asked in it. Without
/// a loop, half is theory and the rest a usual mixture.
// The minutes that practice lasts are a judgment, not a measurement: some twenty hours of problems, ten of design, four of stories,
// and eight of mocks are what preparation guides ask for.
pub fn prior(interview_loop: Option<&InterviewLoop>) -> Vec<Need> {
    let mut weights = [0.0; 5];
    let mut add = |activity: Activity, weight: f64| weights[activity as usize] += weight;
    match interview_loop {
        None => {
            for (activity, weight) in Activity::ALL.into_iter().zip([0.5, 0.2, 0.12, 0.08, 0.1]) {
                add(activity, weight);
            }
        }
        Some(interview_loop) => {
            let total = interview_loop.weight().max(f64::MIN_POSITIVE);
            for stage in &interview_loop.stages {
                let weight = stage.weight.value / total;
                // A tenth of every talk is doing it under a clock with somebody listening.
                if stage.kind != StageKind::Resume {
                    add(Activity::Mocks, 0.1 * weight);
                }
                for (activity, share) in feeds(stage.kind) {
                    add(*activity, 0.9 * weight * share);
                }
            }
        }
    }
    let piece = |activity: Activity| match activity {
        Activity::Cards => 1,
        Activity::Problems => 30,
        Activity::Stories => 15,
        Activity::Cases | Activity::Mocks => 45,
    };
    Activity::ALL
        .into_iter()
        .map(|activity| Need {
            activity,
            weight: weights[activity as usize],
            lasts: lasts(activity),
            done: 0.0,
            piece: piece(activity),
            there: true,
        })
        .collect()
}

/// Theory is explained aloud for so long before more of it helps little.
const CARDS_LAST: f64 = 600.0;

/// Returns the minutes that practice helps; see [`prior`].
fn lasts(activity: Activity) -> f64 {
    match activity {
        Activity::Cards => CARDS_LAST,
        Activity::Problems => 1200.0,
        Activity::Cases => 600.0,
        Activity::Stories => 240.0,
        Activity::Mocks => 480.0,
    }
}

/// Minutes that half a logit of skill takes, at theory, problems, design, telling: a judgment, like the prior.
const HALF_A_LOGIT: [f64; 4] = [60.0, 90.0, 60.0, 60.0];

/// Lets readiness have its say in what practice is worth, as much as the prior: it has seen this candidate, but not often. Of
/// what it has not seen it says nothing, nor of mocks; their weight stays.
pub fn weigh(needs: &mut [Need], promise: &Promise) {
    let [theory, problems, design, telling] =
        promise.by_skill.map(|gain| gain.map(|gain| if gain.is_finite() { gain.max(0.0) } else { 0.0 }));
    let gain = |activity: Activity| match activity {
        Activity::Cards => theory.map(|gain| promise.by_recall.max(0.0) + gain * CARDS_LAST / HALF_A_LOGIT[0]),
        // The first minute adds its share of the half logit; `lasts` minutes at that rate are what a weight counts.
        Activity::Problems => problems.map(|gain| gain * lasts(activity) / HALF_A_LOGIT[1]),
        Activity::Cases => design.map(|gain| gain * lasts(activity) / HALF_A_LOGIT[2]),
        Activity::Stories => telling.map(|gain| gain * lasts(activity) / HALF_A_LOGIT[3]),
        Activity::Mocks => None,
    };
    let mut seen: Vec<(&mut Need, f64)> =
        needs.iter_mut().filter_map(|need| gain(need.activity).map(|gain| (need, gain))).collect();
    let total: f64 = seen.iter().map(|(_, gain)| gain).sum();
    let assumed: f64 = seen.iter().map(|(need, _)| need.weight).sum();
    if !(total > 0.0 && total.is_finite()) {
        return;
    }
    for (need, gain) in &mut seen {
        need.weight = 0.5 * need.weight + 0.5 * assumed * *gain / total;
    }
}

/// Returns what practice a stage rests on, in shares.
fn feeds(kind: StageKind) -> &'static [(Activity, f64)] {
    match kind {
        StageKind::Coding => &[(Activity::Problems, 0.8), (Activity::Cards, 0.2)],
        StageKind::TheoryDepth | StageKind::TheoryWidth => &[(Activity::Cards, 1.0)],
        StageKind::MlDesign | StageKind::SystemDesign => &[(Activity::Cases, 0.7), (Activity::Cards, 0.3)],
        StageKind::Research => &[(Activity::Cards, 0.5), (Activity::Stories, 0.5)],
        StageKind::Recruiter
        | StageKind::Management
        | StageKind::Behavioral
        | StageKind::Culture
        | StageKind::Final => &[(Activity::Stories, 1.0)],
        StageKind::Resume => &[],
    }
}

/// Shares minutes between kinds of practice.
pub fn share(needs: &[Need], cards: &Curve, minutes: f64) -> Vec<Share> {
    let mut shares: Vec<Share> = needs.iter().map(|need| Share { activity: need.activity, minutes: 0.0 }).collect();
    if !minutes.is_finite() || minutes <= 0.0 {
        return shares;
    }
    let portion = minutes / PORTIONS as f64;
    for _ in 0..PORTIONS {
        let worth = |place: usize| needs[place].worth(shares[place].minutes, portion, cards, minutes);
        let best = (0..needs.len()).max_by(|one, other| worth(*one).total_cmp(&worth(*other)).then(other.cmp(one)));
        match best {
            Some(place) if worth(place) > 0.0 => shares[place].minutes += portion,
            _ => break,
        }
    }
    shares
}

impl Need {
    /// Returns what a portion adds to the loop after so many minutes.
    fn worth(&self, before: f64, portion: f64, cards: &Curve, minutes: f64) -> f64 {
        if !self.there {
            return 0.0;
        }
        let reached = |spent: f64| match self.activity {
            Activity::Cards => cards.at(spent / minutes),
            _ => 1.0 - (-(self.done + spent) / self.lasts.max(1.0)).exp(),
        };
        self.weight * (reached(before + portion) - reached(before))
    }
}

impl Curve {
    fn at(&self, share: f64) -> f64 {
        let Some(last) = self.0.len().checked_sub(1) else { return 0.0 };
        let place = (share * last as f64).clamp(0.0, last as f64);
        let (below, above) = (self.0[place as usize], self.0[(place as usize + 1).min(last)]);
        below + (above - below) * place.fract()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(shares: &[Share], activity: Activity) -> f64 {
        shares.iter().find(|share| share.activity == activity).map_or(0.0, |share| share.minutes)
    }

    const CARDS: [f64; 5] = [0.0, 0.5, 0.78, 0.9, 0.95];

    #[test]
    fn every_minute_is_given_away_and_every_kind_of_practice_gets_some() {
        let shares = share(&prior(None), &Curve(CARDS.to_vec()), 1680.0);
        assert!((shares.iter().map(|share| share.minutes).sum::<f64>() - 1680.0).abs() < 1e-6);
        assert!(shares.iter().all(|share| share.minutes > 20.0), "{shares:?}");
    }

    #[test]
    fn what_readiness_says_moves_minutes_but_does_not_take_them_all() {
        let mut needs = prior(None);
        weigh(&mut needs, &Promise { by_recall: 0.0, by_skill: [0.0, 0.2, 0.0, 0.0].map(Some) });
        let total: f64 = needs.iter().map(|need| need.weight).sum();
        assert!((total - 1.0).abs() < 1e-9);
        let curve = Curve(CARDS.to_vec());
        let (before, after) = (share(&prior(None), &curve, 1680.0), share(&needs, &curve, 1680.0));
        assert!(of(&after, Activity::Problems) > of(&before, Activity::Problems));
        assert!(of(&after, Activity::Cards) > 100.0);
        let mut unmoved = prior(None);
        weigh(&mut unmoved, &Promise { by_recall: f64::NAN, by_skill: [Some(f64::NAN); 4] });
        assert_eq!(unmoved, prior(None));
    }

    #[test]
    fn what_readiness_has_not_seen_keeps_its_minutes() {
        let mut needs = prior(None);
        weigh(&mut needs, &Promise { by_recall: 0.1, by_skill: [Some(0.01), Some(0.2), None, None] });
        for (before, after) in prior(None).iter().zip(&needs) {
            let seen = matches!(before.activity, Activity::Cards | Activity::Problems);
            assert_eq!(before.weight != after.weight, seen, "{before:?} {after:?}");
        }
        assert!((needs.iter().map(|need| need.weight).sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_not_there_gets_nothing() {
        let mut needs = prior(None);
        needs[Activity::Problems as usize].there = false;
        assert_eq!(of(&share(&needs, &Curve(CARDS.to_vec()), 1680.0), Activity::Problems), 0.0);
    }

    #[test]
    fn practice_done_lately_leaves_minutes_to_the_others() {
        let shares = |done: f64| {
            let mut needs = prior(None);
            needs[Activity::Problems as usize].done = done;
            of(&share(&needs, &Curve(CARDS.to_vec()), 1680.0), Activity::Problems)
        };
        assert!(shares(600.0) < shares(0.0));
    }
}
