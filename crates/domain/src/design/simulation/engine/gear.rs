//! The equipment of a network at work: keys, caches, balancers, scattered reads, and when what of it has its time.

use super::Engine;
use super::call::CallAtWork;
use super::customer::{Id, NOBODY};
use super::holding::CacheAtWork;
use super::plan::{Plan, VisitPlan, Way};
use crate::design::component::balancer::{Balancers, Chosen};
use crate::design::component::cache::Asked;
use crate::design::component::database::shard_of;
use crate::design::component::ring::spread;
use crate::design::component::zipf::Zipf;
use crate::design::component::zone::Happening;
use crate::design::simulation::draw::Key;
use crate::design::simulation::equipment::{Balance, CacheKind, Scatter, happenings};
use crate::design::simulation::network::{Network, Outcome, Visit};
use crate::design::simulation::tally::{CacheTally, CallTally};

/// Something of the equipment that happens later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::design::simulation) enum Equipped {
    /// An attempt of a call has taken too long.
    Abandon(Id, u32),
    /// A call has waited for its first attempt as long as it does before it hedges.
    Hedge(Id, u32),
    /// A call tries again.
    Again(Id, u32),
    /// The first of a batch has waited long enough.
    Linger(u32),
    /// A scaler looks at its station.
    Look(u32),
    /// Servers that were ordered come.
    Come(u32),
    /// Something happens to a zone: by its number in the list.
    Zone(u32),
    /// A cache loses everything.
    Empty(u32),
}

/// Everything of the equipment that belongs to no station.
pub(super) struct Gear {
    keys: Vec<(Key, Zipf)>,
    caches: Vec<CacheAtWork>,
    pub(super) calls: Vec<CallAtWork>,
    balancers: Vec<BalanceAtWork>,
    scatters: Vec<Scatter>,
    also: Vec<Vec<u32>>,
    /// By number in the plan: what is done.
    visits: Vec<EquippedVisit>,
    pub(super) zones: Vec<(f64, u32, Happening)>,
}

#[derive(Clone, Copy, Debug)]
enum EquippedVisit {
    Look(u32),
    Keep(u32),
    Balance(u32),
    Call(u32),
    Scatter(u32),
    Also(u32),
}

struct BalanceAtWork {
    balancers: Balancers,
    stations: Vec<u32>,
    keys: Option<usize>,
    key: Key,
    hop: u32,
}

/// A choice is kept with the customer: the balancer above the server.
const SERVER_BITS: u32 = 20;

/// No choice was made.
const UNCHOSEN: u32 = u32::MAX;

impl Gear {
    pub(super) fn new(network: &Network, seed: u64) -> Gear {
        let keys: Vec<(Key, Zipf)> = network
            .keys
            .iter()
            .map(|set| (Key::of(seed, &format!("keys {}", set.name)), Zipf::new(set.keys, set.exponent)))
            .collect();
        let at_work = |kind: &CacheKind| CacheAtWork::new(kind, &keys[kind.keys].1, seed);
        let caches = network.caches.iter().map(at_work).collect();
        let mut gear = Gear {
            keys,
            caches,
            calls: Vec::new(),
            balancers: Vec::new(),
            scatters: Vec::new(),
            also: Vec::new(),
            visits: Vec::new(),
            zones: happenings(&network.outages),
        };
        for (at, hop) in network.hops.iter().enumerate() {
            let number = |all: usize| all as u32 - 1;
            let visit = match &hop.visit {
                Visit::Pass | Visit::At(_) | Visit::OneOf { .. } | Visit::All { .. } => continue,
                Visit::Look(cache) => EquippedVisit::Look(*cache as u32),
                Visit::Keep(cache) => EquippedVisit::Keep(*cache as u32),
                Visit::Also(parts) => {
                    gear.also.push(parts.iter().map(|part| *part as u32).collect());
                    EquippedVisit::Also(number(gear.also.len()))
                }
                Visit::Call(call) => {
                    gear.calls.push(CallAtWork::new(call, Key::of(seed, &format!("call {}", hop.name))));
                    EquippedVisit::Call(number(gear.calls.len()))
                }
                Visit::Scatter(scatter) => {
                    gear.scatters.push((**scatter).clone());
                    EquippedVisit::Scatter(number(gear.scatters.len()))
                }
                Visit::Balance(balance) => {
                    let key = Key::of(seed, &format!("choice {}", hop.name));
                    gear.balancers.push(BalanceAtWork::new(balance, key, at as u32));
                    EquippedVisit::Balance(number(gear.balancers.len()))
                }
            };
            gear.visits.push(visit);
        }
        gear
    }

    pub(super) fn take_calls(&mut self) -> Vec<CallTally> {
        self.calls.iter_mut().map(|call| std::mem::take(&mut call.tally)).collect()
    }

    pub(super) fn take_caches(&mut self) -> Vec<CacheTally> {
        self.caches.iter_mut().map(|cache| std::mem::take(&mut cache.tally)).collect()
    }

    /// Returns which call a hop makes.
    pub(super) fn call_at(&self, hop: u32, plan: &Plan) -> usize {
        match plan.hops[hop as usize].visit {
            VisitPlan::Equipped(at) => match self.visits[at as usize] {
                EquippedVisit::Call(call) => call as usize,
                _ => 0,
            },
            _ => 0,
        }
    }

    /// Tells all caches that a zone falls or comes back.
    pub(super) fn zone_of_caches(&mut self, zone: u32, fallen: bool) {
        for cache in &mut self.caches {
            cache.zone(zone, fallen, &self.keys[cache.keys].1);
        }
    }

    /// Tells all balancers that a station can be chosen or not.
    pub(super) fn set_up(&mut self, station: usize, up: bool) {
        for balance in &mut self.balancers {
            for (server, at) in balance.stations.iter().enumerate() {
                if *at as usize == station {
                    balance.balancers.set_up(server, up);
                }
            }
        }
    }
}

impl BalanceAtWork {
    fn new(balance: &Balance, key: Key, hop: u32) -> BalanceAtWork {
        let weights: Vec<f64> = balance.stations.iter().map(|(_, weight)| *weight).collect();
        BalanceAtWork {
            balancers: Balancers::new(balance.policy, &weights, balance.arrangement),
            stations: balance.stations.iter().map(|(station, _)| *station as u32).collect(),
            keys: balance.keys,
            key,
            hop,
        }
    }
}

impl Engine {
    /// Sets everything of the equipment going.
    pub(super) fn begin_equipment(&mut self) {
        for at in 0..self.gear.zones.len() {
            self.later(self.gear.zones[at].0, super::Timer::Equipped(Equipped::Zone(at as u32)));
        }
        for at in 0..self.gear.caches.len() {
            if let Some(lost_at) = self.gear.caches[at].lost_at {
                self.later(lost_at, super::Timer::Equipped(Equipped::Empty(at as u32)));
            }
        }
        (0..self.places.len()).for_each(|station| self.begin_scaling(station));
    }

    pub(super) fn ring_equipped(&mut self, what: Equipped) {
        match what {
            Equipped::Abandon(id, life) => self.abandon_attempt(id, life),
            Equipped::Hedge(id, life) => self.hedge(id, life),
            Equipped::Again(id, life) => self.try_again(id, life),
            Equipped::Linger(station) => self.lingered(station as usize),
            Equipped::Look(station) => self.look(station as usize),
            Equipped::Come(station) => self.come(station as usize),
            Equipped::Zone(at) => self.zone(at as usize),
            Equipped::Empty(cache) => self.gear.caches[cache as usize].empty(),
        }
    }

    pub(super) fn visit_equipped(&mut self, at: usize, id: Id) -> Option<Id> {
        match self.gear.visits[at] {
            EquippedVisit::Look(cache) => {
                let key = self.key_of(self.gear.caches[cache as usize].keys, id);
                let luck = self.customers[id as usize].luck;
                let (cache, keys) = (&mut self.gear.caches[cache as usize], &self.gear.keys);
                let luck = cache.key.draws(luck);
                let asked = cache.ask(&keys[cache.keys].1, key, self.now, luck);
                self.go_on(id, if asked == Asked::Hit { Outcome::Served } else { Outcome::Missed })
            }
            EquippedVisit::Keep(cache) => {
                let key = self.key_of(self.gear.caches[cache as usize].keys, id);
                self.gear.caches[cache as usize].keep(key, self.now);
                self.go_on(id, Outcome::Served)
            }
            EquippedVisit::Balance(balance) => self.balance(balance as usize, id),
            EquippedVisit::Call(call) => self.begin_call(call as usize, id),
            EquippedVisit::Scatter(scatter) => {
                self.scatter(scatter as usize, id);
                None
            }
            EquippedVisit::Also(also) => {
                // The life goes up when the customer goes on, so these parts find that nobody waits.
                for at in 0..self.gear.also[also as usize].len() {
                    let hop = self.gear.also[also as usize][at];
                    let part = self.part_of(id, hop, at as u64);
                    self.ready.push(part);
                }
                self.go_on(id, Outcome::Served)
            }
        }
    }

    /// Makes a part of a customer that begins at a hop.
    pub(super) fn part_of(&mut self, id: Id, hop: u32, number: u64) -> Id {
        let customer = &self.customers[id as usize];
        let (luck, who, whole) =
            (customer.luck.offspring(number), (customer.source, customer.number), (id, customer.life));
        self.born(who, hop, luck, whole)
    }

    /// Returns the key of a set that a customer asks for. It is that of the customer of the source, for all its parts and
    /// however often it asks.
    fn key_of(&self, keys: usize, id: Id) -> u64 {
        let (key, zipf) = &self.gear.keys[keys];
        zipf.draw(&mut key.draws(self.root_luck(id)))
    }

    fn root_luck(&self, id: Id) -> Key {
        let customer = &self.customers[id as usize];
        self.plan.sources[customer.source as usize].customers.member(u64::from(customer.number))
    }

    /// Returns the key by which a customer is hashed: of a set, or its own.
    pub(super) fn hashed(&self, keys: Option<usize>, id: Id) -> u64 {
        let customer = &self.customers[id as usize];
        let own = u64::from(customer.source) << 32 | u64::from(customer.number);
        keys.map_or_else(|| spread(own), |keys| self.key_of(keys, id))
    }

    pub(super) fn shard_way(&self, shards: usize, id: Id) -> Way {
        let (keys, hops) = &self.plan.shards[shards];
        Way::To(hops[shard_of(self.key_of(*keys, id), hops.len() as u32) as usize])
    }

    /// Makes a part for every key that a customer reads, on the shard where it lies.
    fn scatter(&mut self, scatter: usize, id: Id) {
        let Scatter { keys, reads, wait_for, .. } = self.gear.scatters[scatter];
        let customer = &mut self.customers[id as usize];
        (customer.parts, customer.spare) = (wait_for, reads - wait_for);
        let mut draws = self.gear.keys[keys].0.draws(self.root_luck(id));
        for at in 0..reads {
            let key = self.gear.keys[keys].1.draw(&mut draws);
            let shards = &self.gear.scatters[scatter].shards;
            let hop = shards[shard_of(key, shards.len() as u32) as usize] as u32;
            let part = self.part_of(id, hop, u64::from(at));
            self.ready.push(part);
        }
    }

    fn balance(&mut self, balance: usize, id: Id) -> Option<Id> {
        let key = self.hashed(self.gear.balancers[balance].keys, id);
        let at_work = &mut self.gear.balancers[balance];
        let mut draws = at_work.key.draws(self.customers[id as usize].luck);
        let chosen = at_work.balancers.choose(key, self.now, &mut draws);
        self.customers[id as usize].spare =
            chosen.map_or(UNCHOSEN, |chosen| chosen.balancer << SERVER_BITS | chosen.server);
        match chosen {
            Some(chosen) => {
                let station = at_work.stations[chosen.server as usize] as usize;
                self.enter(station, id)
            }
            None => {
                self.customers[id as usize].slot = NOBODY;
                self.go_on(id, Outcome::Failed)
            }
        }
    }

    /// Tells a balancer what became of a customer it sent on its way.
    pub(super) fn tell(&mut self, id: Id, outcome: Outcome) {
        let customer = &mut self.customers[id as usize];
        let chosen = std::mem::replace(&mut customer.spare, 0);
        let (hop, stay) = (customer.hop, self.now - customer.entered);
        if chosen == UNCHOSEN {
            return;
        }
        let chosen = Chosen { balancer: chosen >> SERVER_BITS, server: chosen & ((1 << SERVER_BITS) - 1) };
        // Balancers stand in the order of their hops.
        if let Ok(at) = self.gear.balancers.binary_search_by_key(&hop, |balance| balance.hop) {
            self.gear.balancers[at].balancers.ended(chosen, (outcome == Outcome::Served).then_some(stay));
        }
    }
}
