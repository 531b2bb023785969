//! The rarer kinds of station: delays, shared servers, batches, interruptions, breakdowns, time limits.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::customer::{Id, NOBODY};
use super::place::{Kind, Place, Waiting};
use super::{Engine, Timer};
use crate::design::simulation::draw::{Key, Sampler};
use crate::design::simulation::network::{Outcome, Station};

/// Everybody served at once: how much service each has had, and who is done at how much.
#[derive(Default)]
pub(super) struct Sharing {
    had: f64,
    at: f64,
    pub(super) jobs: BinaryHeap<Reverse<(u64, Id, u32)>>,
}

/// What is kept of servers that stop before they have finished.
pub(super) struct Outages {
    /// By server: when its service ends.
    ends: Vec<f64>,
    /// By server: what was left when it went down in the middle of a service.
    stopped: Vec<Option<f64>>,
    down: Vec<bool>,
    /// How long servers work and are away, and how often each went down.
    laws: Option<(Key, Sampler, Sampler)>,
    times: Vec<u64>,
    /// What is left of interrupted services.
    interrupted: BTreeMap<Id, f64>,
}

impl Outages {
    pub(super) fn new(station: &Station, seed: u64, servers: usize) -> Outages {
        let key = Key::of(seed, &format!("outage {}", station.name));
        Outages {
            ends: vec![0.0; servers],
            stopped: vec![None; servers],
            down: vec![false; servers],
            laws: station.breakdowns.as_ref().map(|laws| (key, laws.up.sampler(), laws.down.sampler())),
            times: vec![0; servers],
            interrupted: BTreeMap::new(),
        }
    }

    /// Whoever was interrupted does not go on.
    pub(super) fn forget(&mut self, id: Id) {
        self.interrupted.remove(&id);
    }

    pub(super) fn was_interrupted(&self, id: Id) -> bool {
        self.interrupted.contains_key(&id)
    }

    /// Returns how long a server works or is away next.
    fn next(&mut self, server: usize, up: bool) -> Option<f64> {
        let (key, works, away) = self.laws.as_ref()?;
        let mut draws = key.offspring(server as u64).member(self.times[server]).alone();
        self.times[server] += 1;
        Some(if up { works.draw(&mut draws) } else { away.draw(&mut draws) })
    }
}

impl Place {
    /// Gives everybody at a shared station the service of the time that passed.
    pub(super) fn advance(&mut self, now: f64) {
        let jobs = self.sharing.jobs.len() as f64;
        if jobs > 0.0 {
            let passed = now - self.sharing.at;
            self.sharing.had += passed * (self.servers / jobs).min(1.0);
            self.tally.busy += passed * jobs.min(self.servers);
        }
        self.sharing.at = now;
    }
}

impl Engine {
    /// Begins a service in a batch or at a server that may be stopped.
    pub(super) fn serve_specially(&mut self, slot: usize, id: Id) {
        let station = usize::from(self.station_of[slot]);
        let server = slot - self.places[station].first as usize;
        let left = self.places[station].outages.as_mut().and_then(|outages| outages.interrupted.remove(&id));
        if left.is_none() {
            let waited = self.now - self.customers[id as usize].entered;
            self.places[station].waited(waited);
        }
        for _ in 1..self.places[station].batch {
            let Some(next) = self.first_waiting(station) else { break };
            let customer = &mut self.customers[next as usize];
            customer.slot = slot as u32;
            let waited = self.now - customer.entered;
            let place = &mut self.places[station];
            place.waited(waited);
            place.batches[server].push(next);
        }
        let place = &mut self.places[station];
        let customer = &self.customers[id as usize];
        let hop = &self.plan.hops[customer.hop as usize];
        let takes = left
            .unwrap_or_else(|| hop.service.as_ref().unwrap_or(&place.service).draw(&mut hop.key.draws(customer.luck)));
        if let Some(outages) = &mut place.outages {
            outages.ends[server] = self.now + takes;
        }
        let others = place.batches.get(server).map_or(0, Vec::len);
        self.agenda.set(slot, self.now + takes + place.each * (others + 1) as f64);
    }

    pub(super) fn complete_specially(&mut self, station: usize, slot: usize) {
        let place = &mut self.places[station];
        let server = slot - place.first as usize;
        let others = place.batches.get_mut(server).map(std::mem::take).unwrap_or_default();
        let first = self.serving[slot];
        // All leave the server before any is let go, so that none of them is taken for one of the next batch.
        let mut here = Vec::with_capacity(others.len() + 1);
        for id in std::iter::once(first).chain(others) {
            if self.customers[id as usize].slot == slot as u32 {
                self.customers[id as usize].slot = NOBODY;
                here.push(id);
            }
            self.events += 1;
        }
        self.take_next(station, slot);
        here.into_iter().for_each(|id| self.served(station, id));
    }

    /// Serves everybody at once.
    pub(super) fn delay(&mut self, station: usize, id: Id) {
        let place = &mut self.places[station];
        place.waited(0.0);
        let customer = &self.customers[id as usize];
        let takes = place.draw(customer, &self.plan.hops);
        let life = customer.life;
        if place.kind == Kind::Delay {
            return self.later(takes, Timer::Delay(id, life));
        }
        place.line.push_back(Waiting { id, life, takes });
        place.ends.push_back(self.now + takes);
        if place.line.len() == 1 {
            self.agenda.set(place.first as usize, self.now + takes);
        }
    }

    pub(super) fn line_done(&mut self, station: usize, slot: usize) {
        let place = &mut self.places[station];
        let first = place.line.pop_front();
        place.ends.pop_front();
        match place.ends.front() {
            Some(end) => self.agenda.set(slot, *end),
            None => self.agenda.clear(slot),
        }
        if let Some(Waiting { id, life, .. }) = first
            && self.customers[id as usize].life == life
        {
            self.events += 1;
            self.served(station, id);
        }
    }

    /// Takes a server from someone of a worse class; of these the worst, and of equals the one who came last.
    pub(super) fn interrupt(&mut self, station: usize, id: Id) -> bool {
        let class = |id: Id| self.plan.sources[self.customers[id as usize].source as usize].class;
        let place = &self.places[station];
        let slots = place.first as usize..(place.first + place.slots) as usize;
        // A server at work for nobody is not interrupted: nobody would know.
        let worst = slots
            .map(|slot| (slot, self.serving[slot]))
            .filter(|(slot, victim)| *victim != NOBODY && self.customers[*victim as usize].slot == *slot as u32)
            .max_by(|(_, a), (_, b)| {
                let entered = |id: Id| self.customers[id as usize].entered;
                class(*a).cmp(&class(*b)).then(entered(*a).total_cmp(&entered(*b)))
            });
        let Some((slot, victim)) = worst else { return false };
        let of = class(victim);
        if of <= class(id) {
            return false;
        }
        let customer = &mut self.customers[victim as usize];
        customer.slot = NOBODY;
        let place = &mut self.places[station];
        let server = slot - place.first as usize;
        if let Some(outages) = &mut place.outages {
            outages.interrupted.insert(victim, outages.ends[server] - self.now);
        }
        // It was served before those of its class who wait, so it goes on before them.
        place.classes[usize::from(of)].push_front(Waiting { id: victim, life: customer.life, takes: 0.0 });
        place.waiting += 1;
        self.serve(slot, id);
        true
    }

    pub(super) fn share(&mut self, station: usize, id: Id) {
        let place = &mut self.places[station];
        place.advance(self.now);
        place.waited(0.0);
        let customer = &self.customers[id as usize];
        let hop = &self.plan.hops[customer.hop as usize];
        let takes = hop.service.as_ref().unwrap_or(&place.service).draw(&mut hop.key.draws(customer.luck));
        let done_at = place.sharing.had + takes;
        place.sharing.jobs.push(Reverse((done_at.to_bits(), id, customer.life)));
        self.plan_shared(station);
    }

    pub(super) fn plan_shared(&mut self, station: usize) {
        let place = &self.places[station];
        let slot = place.first as usize;
        match place.sharing.jobs.peek() {
            Some(Reverse((done_at, ..))) => {
                let speed = (place.servers / place.sharing.jobs.len() as f64).min(1.0);
                let takes = ((f64::from_bits(*done_at) - place.sharing.had) / speed).max(0.0);
                self.agenda.set(slot, self.now + takes);
            }
            None => self.agenda.clear(slot),
        }
    }

    pub(super) fn shared_done(&mut self, station: usize) {
        let place = &mut self.places[station];
        place.advance(self.now);
        let Some(Reverse((done_at, id, life))) = place.sharing.jobs.pop() else { return };
        // What was had and what was wanted differ by rounding only; the account is put straight.
        place.sharing.had = f64::from_bits(done_at);
        if place.sharing.jobs.is_empty() {
            // The account begins anew, so that it never grows too large to be exact.
            place.sharing.had = 0.0;
        }
        self.plan_shared(station);
        self.events += 1;
        if self.customers[id as usize].life == life {
            self.served(station, id);
        }
    }

    /// Sets when a server goes down for the first time.
    pub(super) fn plan_outage(&mut self, slot: usize) {
        self.plan_change(slot, true);
    }

    fn plan_change(&mut self, slot: usize, up: bool) {
        let place = &mut self.places[usize::from(self.station_of[slot])];
        let server = slot - place.first as usize;
        if let Some(after) = place.outages.as_mut().and_then(|outages| outages.next(server, up)) {
            self.later(after, if up { Timer::Down(slot as u32) } else { Timer::Up(slot as u32) });
        }
    }

    pub(super) fn go_down(&mut self, slot: usize) {
        let place = &mut self.places[usize::from(self.station_of[slot])];
        place.settle(self.now);
        let server = slot - place.first as usize;
        if let Some(outages) = &mut place.outages {
            outages.down[server] = true;
            if self.serving[slot] == NOBODY {
                place.free.retain(|free| *free as usize != slot);
            } else {
                outages.stopped[server] = Some(outages.ends[server] - self.now);
                place.working -= 1;
                self.agenda.clear(slot);
            }
        }
        self.plan_change(slot, false);
    }

    pub(super) fn come_up(&mut self, slot: usize) {
        let station = usize::from(self.station_of[slot]);
        let place = &mut self.places[station];
        place.settle(self.now);
        place.working += 1;
        let server = slot - place.first as usize;
        let left = place.outages.as_mut().and_then(|outages| {
            outages.down[server] = false;
            outages.stopped[server].take().inspect(|left| outages.ends[server] = self.now + left)
        });
        match left {
            Some(left) => self.agenda.set(slot, self.now + left),
            None => self.take_next(station, slot),
        }
        self.plan_change(slot, true);
    }

    /// The time of a customer at a hop is over, if it is still there: it goes on, and a server finishes for nobody.
    pub(super) fn time_out(&mut self, id: Id, life: u32) {
        let customer = &self.customers[id as usize];
        if customer.life != life {
            return;
        }
        if self.places.get(customer.station as usize).is_some_and(|place| place.kind == Kind::Model)
            && customer.parts == 0
        {
            self.forget_prompt(id);
        } else if customer.parts == 0 {
            let (station, waited) = (customer.station as usize, self.now - customer.entered);
            let waits = customer.slot == NOBODY;
            let place = &mut self.places[station];
            place.settle(self.now);
            place.tally.here -= 1;
            place.tally.timed_out += 1;
            let interrupted = place.outages.as_mut().and_then(|outages| outages.interrupted.remove(&id)).is_some();
            if waits && matches!(place.kind, Kind::Pool | Kind::Classes | Kind::Preemptive | Kind::Elastic) {
                place.waiting -= 1;
                if !interrupted {
                    place.waited(waited);
                }
            }
        }
        self.customers[id as usize].parts = 0;
        if let Some(next) = self.go_on(id, Outcome::TimedOut) {
            self.travel(next);
        }
    }
}
