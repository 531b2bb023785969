//! A station at work: who comes in, waits, is served and leaves.

use std::collections::VecDeque;

use super::customer::{Customer, Id, NOBODY};
use super::elastic::Elastic;
use super::fall::Zoned;
use super::log::Log;
use super::model::Replica;
use super::plan::HopPlan;
use super::special::{Outages, Sharing};
use super::{Engine, Timer};
use crate::design::simulation::draw::{Key, Law, Sampler};
use crate::design::simulation::network::{Network, Order, Outcome};
use crate::design::simulation::tally::StationTally;

/// How a station works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Servers and a line.
    Pool,
    /// Servers and a line for each class.
    Classes,
    /// The same, and a better class interrupts.
    Preemptive,
    /// Everybody served at once by what there is.
    Shared,
    /// Everybody served at once, each for a time of its own.
    Delay,
    /// Everybody served at once for the same time, so that who came first leaves first.
    Line,
    /// Servers that wait for batches, come and go.
    Elastic,
    /// Replicas of a language model.
    Model,
    /// Consumers of a topic.
    Topic,
}

/// Who stands in a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    pub(super) id: Id,
    /// Its life when it came: who left meanwhile has another.
    pub(super) life: u32,
    /// How long its service will take, where that is drawn when it comes.
    pub(super) takes: f64,
}

/// How many servers are there, and since when that is counted.
pub(super) struct Attendance {
    there: u32,
    since: f64,
}

/// A station.
pub(super) struct Place {
    pub(super) kind: Kind,
    pub(super) service: Sampler,
    /// How many may be here.
    pub(super) room: u64,
    pub(super) batch: u32,
    pub(super) patience: Option<(Key, Sampler)>,
    /// Its slots: the first, and how many.
    pub(super) first: u32,
    pub(super) slots: u32,
    pub(super) servers: f64,
    /// Idle servers by slot; the last that became idle works first.
    pub(super) free: Vec<u32>,
    /// Who waits; who left meanwhile is passed over.
    pub(super) line: VecDeque<Waiting>,
    /// Better classes have lines before it.
    pub(super) classes: Vec<VecDeque<Waiting>>,
    /// When those in a line of kind `Line` leave.
    pub(super) ends: VecDeque<f64>,
    /// How many wait.
    pub(super) waiting: u32,
    /// How many servers work.
    pub(super) working: u32,
    pub(super) since: f64,
    /// Who else is in the batch of each server.
    pub(super) batches: Vec<Vec<Id>>,
    pub(super) sharing: Sharing,
    pub(super) outages: Option<Box<Outages>>,
    /// A service is more than a time from a law: a batch, or one that may be interrupted.
    pub(super) special: bool,
    /// What each of a batch adds to its service.
    pub(super) each: f64,
    /// Where servers come and go: how many are there.
    pub(super) attendance: Option<Attendance>,
    /// Where interrupted or shared servers stand in zones.
    pub(super) zoned: Option<Box<Zoned>>,
    /// What servers have that wait for batches, come and go.
    pub(super) elastic: Option<Box<Elastic>>,
    pub(super) replicas: Vec<Replica>,
    pub(super) topic: Option<Box<Log>>,
    pub(super) tally: StationTally,
}

impl Place {
    pub(super) fn new(network: &Network, at: usize, seed: u64, first: usize) -> Place {
        let station = &network.stations[at];
        let by_class = matches!(station.order, Order::Priority | Order::Preemptive);
        let classes = network.sources.iter().map(|source| usize::from(source.class) + 1).max().unwrap_or(1);
        let own = !network.hops.iter().any(|hop| hop.service.is_some() && hop.visit.stations().contains(&at));
        let kind = match (station.servers, station.order) {
            (None, _) if own && matches!(station.service, Law::Constant(_)) => Kind::Line,
            (None, _) => Kind::Delay,
            _ if station.equipment.model.is_some() => Kind::Model,
            _ if station.equipment.topic.is_some() => Kind::Topic,
            (_, Order::Preemptive) => Kind::Preemptive,
            (_, Order::Shared) => Kind::Shared,
            _ if station.equipment.elastic() => Kind::Elastic,
            (_, Order::First) => Kind::Pool,
            (_, Order::Priority) => Kind::Classes,
        };
        let slots = match kind {
            Kind::Delay => 0,
            Kind::Shared | Kind::Line => 1,
            Kind::Elastic => station.servers_at_most().unwrap_or(1),
            _ => station.servers.unwrap_or(1),
        };
        let servers = station.servers.map_or(f64::INFINITY, f64::from);
        let keeps_ends = kind == Kind::Preemptive || station.breakdowns.is_some();
        Place {
            kind,
            service: station.service.sampler(),
            room: station.capacity.map_or(u64::MAX, u64::from),
            batch: station.batch,
            patience: station
                .patience
                .as_ref()
                .map(|law| (Key::of(seed, &format!("patience {}", station.name)), law.sampler())),
            first: first as u32,
            slots,
            servers,
            free: (first as u32..first as u32 + slots.min(station.servers.unwrap_or(slots))).rev().collect(),
            line: VecDeque::new(),
            classes: vec![VecDeque::new(); if by_class { classes } else { 0 }],
            ends: VecDeque::new(),
            waiting: 0,
            working: 0,
            since: 0.0,
            batches: vec![Vec::new(); if station.batch > 1 { slots as usize } else { 0 }],
            sharing: Sharing::default(),
            outages: keeps_ends.then(|| Box::new(Outages::new(station, seed, slots as usize))),
            special: keeps_ends || station.batch > 1 || station.equipment.each > 0.0 || kind == Kind::Elastic,
            each: station.equipment.each,
            attendance: station
                .equipment
                .comes_and_goes()
                .then_some(Attendance { there: station.servers.unwrap_or(1), since: 0.0 }),
            zoned: matches!(kind, Kind::Preemptive | Kind::Shared).then(|| Zoned::of(station)).flatten(),
            elastic: (kind == Kind::Elastic).then(|| Box::new(Elastic::new(station, slots))),
            replicas: station.equipment.model.iter().flat_map(|model| Replica::all(model, station)).collect(),
            topic: station.equipment.topic.as_ref().map(|topic| Box::new(Log::new(topic, station))),
            tally: StationTally::default(),
        }
    }

    /// Brings the integrals up to now, before anything changes.
    #[inline]
    pub(super) fn settle(&mut self, now: f64) {
        let passed = now - self.since;
        // Signed: for such a number the conversion is one instruction, and this is done for every event.
        self.tally.present += self.tally.here.cast_signed() as f64 * passed;
        self.tally.busy += f64::from(self.working) * passed;
        self.since = now;
    }

    /// Takes what was seen; who is here stays.
    pub(super) fn take(&mut self, now: f64, histogram: bool) -> StationTally {
        if self.kind == Kind::Shared {
            self.advance(now);
        }
        self.settle(now);
        if matches!(self.kind, Kind::Delay | Kind::Line) {
            self.tally.busy = self.tally.present;
        }
        self.attend(now, |there| there);
        if let Some(elastic) = &mut self.elastic {
            elastic.told(&self.tally);
        }
        let here = self.tally.here;
        // How long one waits for the first token is asked of every stretch.
        let taken = self.tally.take(histogram || self.kind == Kind::Model);
        (self.tally.here, self.tally.most) = (here, here);
        taken
    }

    /// Says how many servers are there from now on.
    pub(super) fn attend(&mut self, now: f64, there: impl FnOnce(u32) -> u32) {
        if let Some(attendance) = &mut self.attendance {
            self.tally.on += f64::from(attendance.there) * (now - attendance.since);
            *attendance = Attendance { there: there(attendance.there), since: now };
        }
    }

    /// Whether nobody can be served here: all servers are gone.
    pub(super) fn dead(&self) -> bool {
        self.attendance.as_ref().is_some_and(|attendance| attendance.there == 0)
    }

    #[inline]
    pub(super) fn waited(&mut self, time: f64) {
        self.tally.waits.record(time);
    }

    /// Takes who is next from the lines; who left meanwhile is passed over.
    #[inline(always)]
    fn first_waiting(&mut self, customers: &[Customer]) -> Option<Waiting> {
        if self.waiting == 0 {
            return None;
        }
        let next = |line: &mut VecDeque<Waiting>| {
            while let Some(first) = line.pop_front() {
                if customers[first.id as usize].life == first.life {
                    return Some(first);
                }
            }
            None
        };
        let first = match self.classes.is_empty() {
            true => next(&mut self.line),
            false => self.classes.iter_mut().find_map(next),
        };
        self.waiting -= u32::from(first.is_some());
        first
    }

    /// Draws how long the service of a customer takes: a time from a law.
    #[inline(always)]
    pub(super) fn draw(&self, customer: &Customer, hops: &[HopPlan]) -> f64 {
        let hop = &hops[customer.hop as usize];
        hop.service.as_ref().unwrap_or(&self.service).draw(&mut hop.key.draws(customer.luck))
    }

    /// Begins a service.
    #[inline(always)]
    fn begin(&mut self, slot: usize, customer: &mut Customer, now: f64) {
        customer.slot = slot as u32;
        self.waited(now - customer.entered);
    }
}

impl Engine {
    /// Lets a customer in; returns it when it goes on at once, because there is no room.
    #[inline(always)]
    pub(super) fn enter(&mut self, station: usize, id: Id) -> Option<Id> {
        let place = &mut self.places[station];
        place.settle(self.now);
        place.tally.arrived += 1;
        if place.tally.here >= place.room {
            place.tally.refused += 1;
            return self.go_on(id, Outcome::Refused);
        }
        place.tally.here += 1;
        place.tally.most = place.tally.most.max(place.tally.here);
        let customer = &mut self.customers[id as usize];
        customer.station = station as u32;
        match place.kind {
            Kind::Pool if !place.special => {
                // Drawn now, though it may be needed later: when a server is free, the loop waits for nothing else.
                let takes = place.draw(customer, &self.plan.hops);
                match place.free.pop() {
                    Some(slot) => {
                        let slot = slot as usize;
                        place.working += 1;
                        self.serving[slot] = id;
                        place.begin(slot, customer, self.now);
                        self.agenda.set(slot, self.now + takes);
                    }
                    None => self.wait(station, id, takes),
                }
            }
            Kind::Pool | Kind::Classes => match place.free.pop() {
                Some(slot) => {
                    place.working += 1;
                    self.serve(slot as usize, id);
                }
                None => self.wait(station, id, 0.0),
            },
            Kind::Preemptive | Kind::Shared if place.dead() => {
                place.tally.here -= 1;
                place.tally.failed += 1;
                return self.go_on(id, Outcome::Failed);
            }
            Kind::Preemptive => match place.free.pop() {
                Some(slot) => {
                    place.working += 1;
                    self.serve(slot as usize, id);
                }
                None => {
                    if !self.interrupt(station, id) {
                        self.wait(station, id, 0.0);
                    }
                }
            },
            Kind::Shared => self.share(station, id),
            Kind::Delay | Kind::Line => self.delay(station, id),
            Kind::Elastic => return self.join(station, id),
            Kind::Model => return self.prompt(station, id),
            Kind::Topic => self.append(station, id),
        }
        None
    }

    /// Lets a customer stand in line; `takes` is how long its service will take, where that is drawn already.
    #[inline]
    pub(super) fn wait(&mut self, station: usize, id: Id, takes: f64) {
        let customer = &self.customers[id as usize];
        let place = &mut self.places[station];
        let entry = Waiting { id, life: customer.life, takes };
        place.waiting += 1;
        if place.classes.is_empty() {
            place.line.push_back(entry);
        } else {
            let class = self.plan.sources[customer.source as usize].class;
            place.classes[usize::from(class)].push_back(entry);
        }
        if let Some((key, patience)) = &place.patience {
            let after = patience.draw(&mut key.draws(customer.luck));
            self.later(after, Timer::Impatient(id, entry.life));
        }
    }

    /// Takes who is next from the lines of a station.
    pub(super) fn first_waiting(&mut self, station: usize) -> Option<Id> {
        self.places[station].first_waiting(&self.customers).map(|first| first.id)
    }

    /// Begins a service; the server counts as working already.
    #[inline(always)]
    pub(super) fn serve(&mut self, slot: usize, id: Id) {
        let place = &mut self.places[usize::from(self.station_of[slot])];
        let customer = &mut self.customers[id as usize];
        self.serving[slot] = id;
        if place.special {
            customer.slot = slot as u32;
            return self.serve_specially(slot, id);
        }
        place.begin(slot, customer, self.now);
        let takes = place.draw(customer, &self.plan.hops);
        self.agenda.set(slot, self.now + takes);
    }

    /// A server has finished: it takes the next customer, and the one it served leaves.
    ///
    /// Most events of most runs are this one at a pool, so it holds on to what it has looked up.
    #[inline]
    pub(super) fn complete(&mut self, slot: usize) {
        let station = usize::from(self.station_of[slot]);
        let place = &mut self.places[station];
        place.settle(self.now);
        match place.kind {
            Kind::Pool if !place.special => {}
            Kind::Pool if place.batch == 1 => return self.complete_one(station, slot),
            Kind::Shared => return self.shared_done(station),
            Kind::Line => return self.line_done(station, slot),
            Kind::Elastic => return self.elastic_done(station, slot),
            Kind::Model => return self.step_done(station, slot),
            Kind::Topic => return self.consumed(station, slot),
            _ => return self.complete_specially(station, slot),
        }
        let id = self.serving[slot];
        // Whoever was called away left the server working for nobody. Looked up early: it may come from far away.
        let there = self.customers[id as usize].slot == slot as u32;
        match place.first_waiting(&self.customers) {
            Some(next) => {
                self.serving[slot] = next.id;
                self.agenda.set(slot, self.now + next.takes);
                place.begin(slot, &mut self.customers[next.id as usize], self.now);
            }
            None => {
                place.working -= 1;
                place.free.push(slot as u32);
                self.serving[slot] = NOBODY;
                self.agenda.clear(slot);
            }
        }
        self.events += 1;
        if there {
            place.tally.here -= 1;
            place.tally.served += 1;
            if let Some(next) = self.go_on(id, Outcome::Served) {
                self.travel(next);
            }
        }
    }

    /// The same at servers that may be stopped.
    fn complete_one(&mut self, station: usize, slot: usize) {
        let id = self.serving[slot];
        let there = self.customers[id as usize].slot == slot as u32;
        self.take_next(station, slot);
        self.events += 1;
        if there {
            self.served(station, id);
        }
    }

    pub(super) fn take_next(&mut self, station: usize, slot: usize) {
        match self.first_waiting(station) {
            Some(next) => self.serve(slot, next),
            None => {
                let place = &mut self.places[station];
                place.working -= 1;
                place.free.push(slot as u32);
                self.serving[slot] = NOBODY;
                self.agenda.clear(slot);
            }
        }
    }

    /// A customer was served and leaves its station, whose integrals are settled.
    #[inline(always)]
    pub(super) fn served(&mut self, station: usize, id: Id) {
        let place = &mut self.places[station];
        place.tally.here -= 1;
        place.tally.served += 1;
        if let Some(next) = self.go_on(id, Outcome::Served) {
            self.travel(next);
        }
    }

    /// A customer leaves a line before it is served, if it still stands there.
    pub(super) fn lose_patience(&mut self, id: Id, life: u32) {
        let customer = &self.customers[id as usize];
        let station = customer.station as usize;
        let interrupted = || self.places[station].outages.as_ref().is_some_and(|outages| outages.was_interrupted(id));
        if customer.life != life || customer.slot != NOBODY || interrupted() {
            return;
        }
        let waited = self.now - customer.entered;
        let place = &mut self.places[station];
        place.settle(self.now);
        place.tally.here -= 1;
        place.waiting -= 1;
        place.tally.gave_up += 1;
        place.waited(waited);
        if let Some(next) = self.go_on(id, Outcome::GaveUp) {
            self.travel(next);
        }
    }
}
