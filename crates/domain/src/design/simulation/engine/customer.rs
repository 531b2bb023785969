//! Customers between stations: they are born, take the next hop, divide into parts and come together, and leave.

use super::plan::{VisitPlan, Way};
use super::{Engine, MOST_PRESENT, Timer};
use crate::design::simulation::draw::Key;
use crate::design::simulation::network::{Outcome, Policy};

/// Which customer: its place in the table.
pub(in crate::design::simulation) type Id = u32;

/// No customer, or no server.
pub(super) const NOBODY: Id = Id::MAX;

/// So many hops can be taken without time passing; whoever goes round longer is lost.
const MOST_HOPS_AT_ONCE: u32 = 1_000;

/// A customer on its way, or a part of one: one line of the processor's cache.
#[derive(Clone, Debug)]
#[repr(align(64))]
pub(super) struct Customer {
    /// Its luck: the key of everything drawn for it.
    pub(super) luck: Key,
    pub(super) born: f64,
    /// When it came to the hop where it is.
    pub(super) entered: f64,
    /// Goes up with every hop and whenever the place is taken by another, so that what was planned before is void.
    pub(super) life: u32,
    pub(super) hop: u32,
    pub(super) station: u32,
    /// The slot of the server at work for it; `NOBODY` while it waits.
    pub(super) slot: u32,
    /// For a part: the whole, and its life.
    pub(super) whole: (Id, u32),
    /// For a whole: for how many parts it waits, and how many more it can lose.
    pub(super) parts: u32,
    pub(super) spare: u32,
    pub(super) source: u32,
    /// Which customer of its source it is, or is part of; counted modulo 2^32.
    pub(super) number: u32,
}

impl Engine {
    pub(super) fn enter_network(&mut self, source: usize) {
        self.events += 1;
        self.under_way += 1;
        self.sources[source].arrived += 1;
        let plan = &mut self.plan.sources[source];
        let (luck, start, number) = (plan.customers.member(plan.number), plan.start, plan.number as u32);
        plan.number += 1;
        let id = self.born((source as u32, number), start, luck, (NOBODY, 0));
        self.travel(id);
    }

    /// Lets a user of a closed source think.
    pub(super) fn think(&mut self, source: usize) {
        let thought = self.plan.sources[source].next_gap(self.now);
        self.later(thought, Timer::Thought(source as u32));
    }

    #[inline(always)]
    pub(super) fn born(&mut self, (source, number): (u32, u32), hop: u32, luck: Key, whole: (Id, u32)) -> Id {
        let mut fresh = Customer {
            luck,
            born: self.now,
            entered: self.now,
            life: 0,
            hop,
            station: 0,
            slot: NOBODY,
            whole,
            parts: 0,
            spare: 0,
            source,
            number,
        };
        match self.vacant.pop() {
            Some(id) => {
                let place = &mut self.customers[id as usize];
                fresh.life = place.life;
                *place = fresh;
                id
            }
            None => {
                self.customers.push(fresh);
                // The loop stops before the next event; what this event still makes is bounded by the parts of its hops.
                self.flooded |= self.customers.len() >= MOST_PRESENT;
                (self.customers.len() - 1) as Id
            }
        }
    }

    /// Lets a customer take hops until it is somewhere, and the parts that are made on the way as well.
    #[inline]
    pub(super) fn travel(&mut self, id: Id) {
        let mut moving = self.take_hop(id);
        let mut hops = 0;
        loop {
            let id = match moving {
                Some(id) => id,
                None => {
                    let Some(part) = self.ready.pop() else { return };
                    hops = 0;
                    part
                }
            };
            hops += 1;
            moving = if hops > MOST_HOPS_AT_ONCE {
                self.ended(id, false).and_then(|(whole, outcome)| self.go_on(whole, outcome))
            } else {
                self.take_hop(id)
            };
            if self.flooded {
                return self.ready.clear();
            }
        }
    }

    /// Lets a customer begin its hop; returns who goes on at once.
    #[inline(always)]
    fn take_hop(&mut self, id: Id) -> Option<Id> {
        let customer = &mut self.customers[id as usize];
        let hop = &self.plan.hops[customer.hop as usize];
        customer.entered = self.now;
        if hop.again {
            customer.luck = customer.luck.offspring(u64::from(customer.hop));
        }
        if hop.timeout < f64::INFINITY {
            let (after, late) = (hop.timeout, Timer::Late(id, customer.life));
            let visit = hop.visit;
            self.later(after, late);
            return self.visit(visit, id);
        }
        match hop.visit {
            VisitPlan::At(station) => self.enter(station as usize, id),
            visit => self.visit(visit, id),
        }
    }

    fn visit(&mut self, visit: VisitPlan, id: Id) -> Option<Id> {
        match visit {
            VisitPlan::Pass => self.go_on(id, Outcome::Served),
            VisitPlan::At(station) => self.enter(station as usize, id),
            VisitPlan::OneOf(choice) => {
                let station = self.choose(choice as usize, self.customers[id as usize].luck);
                self.enter(station, id)
            }
            VisitPlan::All(parts) => {
                self.divide(parts as usize, id);
                None
            }
            VisitPlan::Equipped(at) => self.visit_equipped(at as usize, id),
        }
    }

    fn choose(&mut self, choice: usize, luck: Key) -> usize {
        let choice = &mut self.plan.choices[choice];
        let stations = &choice.stations;
        let mut draws = choice.key.draws(luck);
        let mut any = || stations[draws.below(stations.len())] as usize;
        let here = |station: usize| self.places[station].tally.here;
        match choice.policy {
            Policy::RoundRobin => {
                let turn = choice.turn;
                choice.turn = (turn + 1) % stations.len();
                stations[turn] as usize
            }
            Policy::Random => any(),
            Policy::TwoChoices => {
                let (one, other) = (any(), any());
                if here(other) < here(one) { other } else { one }
            }
            Policy::Least => {
                stations.iter().map(|at| *at as usize).min_by_key(|at| here(*at)).unwrap_or(stations[0] as usize)
            }
        }
    }

    /// Makes the parts of a customer; they begin when it has settled.
    fn divide(&mut self, parts: usize, id: Id) {
        let count = self.plan.parts[parts].hops.len();
        let customer = &mut self.customers[id as usize];
        customer.parts = self.plan.parts[parts].wait_for;
        customer.spare = count as u32 - customer.parts;
        let (luck, who, life) = (customer.luck, (customer.source, customer.number), customer.life);
        let from = self.ready.len();
        for at in 0..count {
            let hop = self.plan.parts[parts].hops[at];
            let part = self.born(who, hop, luck.offspring(at as u64), (id, life));
            self.ready.push(part);
        }
        // The last of the list begins first.
        self.ready[from..].reverse();
    }

    /// A customer leaves a hop with an outcome; returns who takes the next hop at once: it, or the whole it was part of.
    #[inline(always)]
    pub(super) fn go_on(&mut self, id: Id, outcome: Outcome) -> Option<Id> {
        let (mut id, mut outcome) = (id, outcome);
        loop {
            let customer = &mut self.customers[id as usize];
            let hop = customer.hop as usize;
            self.hops[hop].stays.record(self.now - customer.entered);
            customer.life = customer.life.wrapping_add(1);
            customer.slot = NOBODY;
            let luck = customer.luck;
            let plan = &self.plan.hops[hop];
            let way = plan.ways[outcome as usize];
            if plan.tells {
                self.tell(id, outcome);
            }
            let way = match way {
                Way::Chance(chances) => self.plan.chances[chances as usize].pick(luck),
                Way::ByKey(shards) => self.shard_way(shards as usize, id),
                way => way,
            };
            match way {
                Way::To(hop) => {
                    self.customers[id as usize].hop = hop;
                    return Some(id);
                }
                way => (id, outcome) = self.ended(id, way == Way::End)?,
            }
        }
    }

    /// A customer has come to its end, or is lost. Of the last part that was waited for, the whole goes on.
    #[inline(always)]
    fn ended(&mut self, id: Id, well: bool) -> Option<(Id, Outcome)> {
        let customer = &self.customers[id as usize];
        let (source, whole) = (customer.source as usize, customer.whole);
        if whole.0 == NOBODY {
            let tally = &mut self.sources[source];
            if well {
                let stay = self.now - customer.born;
                tally.stays.record(stay);
                self.series.record(stay);
            } else {
                tally.lost += 1;
            }
            self.under_way -= 1;
            self.vacate(id);
            if self.plan.sources[source].users > 0 {
                self.think(source);
            }
            return None;
        }
        self.vacate(id);
        let (id, life) = whole;
        let whole = &mut self.customers[id as usize];
        if whole.life != life || whole.parts == 0 {
            return None;
        }
        if self.plan.hops[whole.hop as usize].calls {
            return self.attempt_ended(id, well);
        }
        if well {
            whole.parts -= 1;
            (whole.parts == 0).then_some((id, Outcome::Served))
        } else if whole.spare == 0 {
            whole.parts = 0;
            Some((id, Outcome::Failed))
        } else {
            whole.spare -= 1;
            None
        }
    }

    fn vacate(&mut self, id: Id) {
        let customer = &mut self.customers[id as usize];
        customer.life = customer.life.wrapping_add(1);
        customer.slot = NOBODY;
        self.vacant.push(id);
    }
}
