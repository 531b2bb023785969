//! The network as the loop reads it: small records without names, and every key computed.

use super::super::draw::{Draws, Key, Sampler};
use super::super::network::{Arrivals, Network, Next, Outcome, Policy, Visit};
use crate::design::component::arrival::Arriving;

/// A hop.
#[derive(Clone, Copy, Debug)]
pub(super) struct HopPlan {
    pub(super) visit: VisitPlan,
    /// Keys the service; a choice of ways and of stations have keys of their own beside it.
    pub(super) key: Key,
    pub(super) service: Option<Sampler>,
    /// Infinite without a limit.
    pub(super) timeout: f64,
    /// By outcome.
    pub(super) ways: [Way; OUTCOMES],
    /// A customer may come by more than once, and needs new luck each time.
    pub(super) again: bool,
    /// Something must be told what became of the visit.
    pub(super) tells: bool,
    /// Parts of it are attempts.
    pub(super) calls: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum VisitPlan {
    Pass,
    At(u32),
    /// A choice, by its number.
    OneOf(u32),
    /// Parts, by their number.
    All(u32),
    /// Something of the equipment, by its number.
    Equipped(u32),
}

/// Where an outcome leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    End,
    Lost,
    To(u32),
    /// A list of chances, by its number.
    Chance(u32),
    /// A list of shards, by its number.
    ByKey(u32),
}

pub(super) const OUTCOMES: usize = 6;

/// A choice of stations.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) policy: Policy,
    pub(super) stations: Vec<u32>,
    pub(super) turn: usize,
    pub(super) key: Key,
}

/// The parts of a fan-out.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) hops: Vec<u32>,
    pub(super) wait_for: u32,
}

/// Ways with the chance that it is this one or one before.
#[derive(Clone, Debug)]
pub(super) struct Chances {
    pub(super) ways: Vec<(f64, Way)>,
    pub(super) key: Key,
}

/// A source.
#[derive(Clone, Debug)]
pub(super) struct SourcePlan {
    pub(super) gap: Sampler,
    /// Where gaps depend on the time.
    stream: Option<Box<Arriving>>,
    pub(super) gaps: Key,
    pub(super) customers: Key,
    /// How many users wait and think; 0 of an open source.
    pub(super) users: u32,
    pub(super) start: u32,
    pub(super) class: u8,
    /// How many customers came, and how many gaps were drawn.
    pub(super) number: u64,
    thoughts: u64,
    /// The next gap, drawn while there was time for it: the loop cannot go on before it knows when the next event is.
    ahead: f64,
}

/// All of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan {
    pub(super) hops: Vec<HopPlan>,
    pub(super) choices: Vec<Choice>,
    pub(super) parts: Vec<Parts>,
    pub(super) chances: Vec<Chances>,
    /// Ways by key: the set of keys, and a hop for each shard.
    pub(super) shards: Vec<(usize, Vec<u32>)>,
    pub(super) sources: Vec<SourcePlan>,
}

impl Plan {
    pub(super) fn new(network: &Network, seed: u64) -> Plan {
        let circles = network.circles();
        let mut plan = Plan::default();
        let mut equipped = 0;
        for (at, hop) in network.hops.iter().enumerate() {
            let key = |what: &str| Key::of(seed, &format!("{what} {}", hop.name));
            let visit = match &hop.visit {
                Visit::Pass => VisitPlan::Pass,
                Visit::At(station) => VisitPlan::At(*station as u32),
                Visit::OneOf { policy, stations } => {
                    let stations = stations.iter().map(|at| *at as u32).collect();
                    plan.choices.push(Choice { policy: *policy, stations, turn: 0, key: key("choice") });
                    VisitPlan::OneOf(plan.choices.len() as u32 - 1)
                }
                Visit::All { parts, wait_for } => {
                    let hops = parts.iter().map(|at| *at as u32).collect();
                    plan.parts.push(Parts { hops, wait_for: *wait_for as u32 });
                    VisitPlan::All(plan.parts.len() as u32 - 1)
                }
                _ => {
                    equipped += 1;
                    VisitPlan::Equipped(equipped - 1)
                }
            };
            let mut ways = [Way::Lost; OUTCOMES];
            ways[Outcome::Served as usize] = plan.way(&hop.next, key("way"));
            for (outcome, next) in &hop.otherwise {
                ways[*outcome as usize] = plan.way(next, key(&format!("way {outcome:?}")));
            }
            plan.hops.push(HopPlan {
                visit,
                key: key("service"),
                service: hop.service.as_ref().map(|law| law.sampler()),
                timeout: hop.timeout.unwrap_or(f64::INFINITY),
                ways,
                again: circles[at].is_some(),
                tells: matches!(hop.visit, Visit::Balance(_)),
                calls: matches!(hop.visit, Visit::Call(_)),
            });
        }
        for source in &network.sources {
            let (gap, users) = match &source.arrivals {
                Arrivals::Open(gap) => (gap.sampler(), 0),
                Arrivals::Stream(_) => (Sampler::Constant(0.0), 0),
                Arrivals::Closed { users, think } => (think.sampler(), *users),
            };
            let stream = match &source.arrivals {
                Arrivals::Stream(arrival) => Some(Box::new(arrival.begin())),
                _ => None,
            };
            let mut source = SourcePlan {
                gap,
                stream,
                gaps: Key::of(seed, &format!("gap {}", source.name)),
                customers: Key::of(seed, &format!("customer {}", source.name)),
                users,
                start: source.start as u32,
                class: source.class,
                number: 0,
                thoughts: 0,
                ahead: 0.0,
            };
            if source.stream.is_none() {
                source.ahead = source.draw_gap();
            }
            plan.sources.push(source);
        }
        plan
    }

    fn way(&mut self, next: &Next, key: Key) -> Way {
        match next {
            Next::End => Way::End,
            Next::Lost => Way::Lost,
            Next::Hop(hop) => Way::To(*hop as u32),
            Next::ByKey(keys, hops) => {
                self.shards.push((*keys, hops.iter().map(|hop| *hop as u32).collect()));
                Way::ByKey(self.shards.len() as u32 - 1)
            }
            Next::Chance(ways) => {
                let mut sum = 0.0;
                let mut so_far = Vec::with_capacity(ways.len());
                for (chance, next) in ways {
                    sum += chance;
                    // The check has refused chances within chances.
                    so_far.push((sum, self.way(next, key)));
                }
                // Rounding must not leave a gap before 1.
                if let Some(last) = so_far.last_mut() {
                    last.0 = f64::INFINITY;
                }
                self.chances.push(Chances { ways: so_far, key });
                Way::Chance(self.chances.len() as u32 - 1)
            }
        }
    }
}

impl SourcePlan {
    /// Returns the next gap between customers, or the next time to think.
    #[inline(always)]
    pub(super) fn next_gap(&mut self, now: f64) -> f64 {
        if self.stream.is_none() {
            let next = self.draw_gap();
            return std::mem::replace(&mut self.ahead, next);
        }
        let mut draws = self.next_draws();
        self.stream.as_mut().map_or(f64::INFINITY, |stream| stream.next(now, &mut draws) - now)
    }

    #[inline(always)]
    fn draw_gap(&mut self) -> f64 {
        let mut draws = self.next_draws();
        self.gap.draw(&mut draws)
    }

    #[inline(always)]
    fn next_draws(&mut self) -> Draws {
        self.thoughts += 1;
        self.gaps.member(self.thoughts - 1).alone()
    }
}

impl Chances {
    pub(super) fn pick(&self, luck: Key) -> Way {
        let chance = self.key.draws(luck).unit();
        self.ways.iter().find(|(so_far, _)| chance <= *so_far).map_or(Way::Lost, |(_, way)| *way)
    }
}
