//! Replicas of a language model: who asks goes to the one with least to do, and leaves when its last token is said.
//!
//! The wait at such a station is the time to the first token.

use std::collections::BTreeMap;

use super::Engine;
use super::customer::{Id, NOBODY};
use crate::design::component::llm::{LlmRequest, LlmServer, Step};
use crate::design::simulation::draw::Sampler;
use crate::design::simulation::equipment::Model;
use crate::design::simulation::network::{Outcome, Station};

/// A replica at work. Its requests have small numbers of their own.
pub(super) struct Replica {
    server: LlmServer,
    prompt: Sampler,
    output: Sampler,
    kept: f64,
    /// By number: who asked.
    who: Vec<Id>,
    vacant: Vec<u32>,
    numbers: BTreeMap<Id, u32>,
    step: Step,
    zone: Option<u32>,
    fallen: bool,
}

/// So many tokens a prompt or an answer has at most.
const MOST_TOKENS: f64 = 1e7;

impl Replica {
    /// Returns the replicas of a station.
    pub(super) fn all(model: &Model, station: &Station) -> Vec<Replica> {
        let zones = &station.equipment.zones;
        (0..station.servers.unwrap_or(1) as usize)
            .map(|at| Replica {
                server: LlmServer::new(model.limits, model.time),
                prompt: model.prompt.sampler(),
                output: model.output.sampler(),
                kept: model.kept.clamp(0.0, 1.0),
                who: Vec::new(),
                vacant: Vec::new(),
                numbers: BTreeMap::new(),
                step: Step::default(),
                zone: (!zones.is_empty()).then(|| zones[at % zones.len()]),
                fallen: false,
            })
            .collect()
    }

    fn load(&self) -> usize {
        self.server.waiting() + self.server.running() as usize
    }

    fn take(&mut self, id: Id) -> u32 {
        let number = self.vacant.pop().unwrap_or(self.who.len() as u32);
        if number as usize == self.who.len() {
            self.who.push(id);
        } else {
            self.who[number as usize] = id;
        }
        self.numbers.insert(id, number);
        number
    }

    fn forget(&mut self, id: Id) -> Option<u32> {
        let number = self.numbers.remove(&id)?;
        self.vacant.push(number);
        Some(number)
    }
}

impl Engine {
    /// Lets a customer ask; returns it when it goes on at once, because it can never be served.
    pub(super) fn prompt(&mut self, station: usize, id: Id) -> Option<Id> {
        let place = &mut self.places[station];
        let up = place.replicas.iter().enumerate().filter(|(_, replica)| !replica.fallen);
        let Some(at) = up.min_by_key(|(_, replica)| replica.load()).map(|(at, _)| at) else {
            place.tally.here -= 1;
            place.tally.failed += 1;
            return self.go_on(id, Outcome::Failed);
        };
        let customer = &mut self.customers[id as usize];
        let draws = &mut self.plan.hops[customer.hop as usize].key.draws(customer.luck);
        let replica = &mut place.replicas[at];
        let prompt = replica.prompt.draw(draws).round().clamp(1.0, MOST_TOKENS);
        let output = replica.output.draw(draws).round().clamp(1.0, MOST_TOKENS) as u32;
        let kept = (prompt * replica.kept) as u32;
        customer.slot = place.first + at as u32;
        let number = replica.take(id);
        if !replica.server.offer(number, LlmRequest { prompt: prompt as u32, kept, output }) {
            replica.forget(id);
            customer.slot = NOBODY;
            place.tally.here -= 1;
            place.tally.refused += 1;
            return self.go_on(id, Outcome::Refused);
        }
        self.begin_step(station, at);
        None
    }

    fn begin_step(&mut self, station: usize, at: usize) {
        let place = &mut self.places[station];
        let slot = place.first as usize + at;
        // A step begun already goes on; one that begins makes the replica busy.
        if let Some(seconds) = place.replicas[at].server.begin() {
            place.working += 1;
            self.agenda.set(slot, self.now + seconds);
        }
    }

    pub(super) fn step_done(&mut self, station: usize, slot: usize) {
        let place = &mut self.places[station];
        let at = slot - place.first as usize;
        place.working -= 1;
        let replica = &mut place.replicas[at];
        let mut step = std::mem::take(&mut replica.step);
        replica.server.end_into(&mut step);
        place.tally.steps.record(step.work);
        self.agenda.clear(slot);
        self.events += 1;
        for number in &step.began {
            let place = &mut self.places[station];
            let id = place.replicas[at].who[*number as usize];
            place.waited(self.now - self.customers[id as usize].entered);
        }
        for number in &mut step.finished {
            let replica = &mut self.places[station].replicas[at];
            let id = replica.who[*number as usize];
            replica.forget(id);
            *number = id;
        }
        self.begin_step(station, at);
        for id in &step.finished {
            self.events += 1;
            self.served(station, *id);
        }
        if let Some(replica) = self.places[station].replicas.get_mut(at) {
            replica.step = step;
        }
    }

    /// Who asked has gone away.
    pub(super) fn forget_prompt(&mut self, id: Id) {
        let customer = &self.customers[id as usize];
        let (station, slot) = (customer.station as usize, customer.slot);
        let place = &mut self.places[station];
        place.settle(self.now);
        place.tally.here -= 1;
        place.tally.timed_out += 1;
        let Some(replica) = place.replicas.get_mut(slot.wrapping_sub(place.first) as usize) else { return };
        if let Some(number) = replica.forget(id) {
            replica.server.withdraw(number);
        }
    }

    pub(super) fn replicas_fall(&mut self, station: usize, zone: u32) {
        let place = &mut self.places[station];
        place.settle(self.now);
        let mut failed = Vec::new();
        for at in 0..place.replicas.len() {
            let replica = &mut place.replicas[at];
            if replica.zone != Some(zone) || std::mem::replace(&mut replica.fallen, true) {
                continue;
            }
            for (id, number) in std::mem::take(&mut replica.numbers) {
                replica.server.withdraw(number);
                replica.vacant.push(number);
                failed.push(id);
            }
        }
        let there = place.replicas.iter().filter(|replica| !replica.fallen).count() as u32;
        place.attend(self.now, |_| there);
        self.fail(station, failed);
    }

    pub(super) fn replicas_rise(&mut self, station: usize, zone: u32) {
        let place = &mut self.places[station];
        let back = place.replicas.iter_mut().filter(|replica| replica.zone == Some(zone));
        let back = back.filter_map(|replica| std::mem::take(&mut replica.fallen).then_some(())).count() as u32;
        place.attend(self.now, |there| there + back);
    }
}
