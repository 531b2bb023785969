//! Servers that wait for batches, come and go with the load, and fall with their zone.

use super::customer::{Id, NOBODY};
use super::gear::Equipped;
use super::place::Kind;
use super::{Engine, Timer};
use crate::design::component::scaler::Scaler;
use crate::design::component::zone::Happening;
use crate::design::simulation::network::{Outcome, Station};
use crate::design::simulation::tally::StationTally;

/// What such servers have.
pub(super) struct Elastic {
    linger: f64,
    /// A timer for the first in line is set.
    lingers: bool,
    /// So many servers, from the first on, are in use.
    active: u32,
    /// By server: its zone, and whether that has fallen.
    zones: Vec<u32>,
    fallen: Vec<bool>,
    scaling: Option<Scaling>,
}

struct Scaling {
    scaler: Scaler,
    /// Server-seconds worked that were told already, and all there were at the last look; the same of those there.
    told: f64,
    busy: f64,
    on_told: f64,
    on: f64,
}

impl Elastic {
    pub(super) fn new(station: &Station, slots: u32) -> Elastic {
        let equipment = &station.equipment;
        let begins = station.servers.unwrap_or(1);
        let scaling = equipment.scaler.map(|policy| Scaling {
            scaler: Scaler::new(policy, begins),
            told: 0.0,
            busy: 0.0,
            on_told: 0.0,
            on: 0.0,
        });
        let zones = match equipment.zones.as_slice() {
            [] => vec![u32::MAX; slots as usize],
            zones => (0..slots as usize).map(|server| zones[server % zones.len()]).collect(),
        };
        Elastic {
            linger: equipment.linger,
            lingers: false,
            active: begins,
            zones,
            fallen: vec![false; slots as usize],
            scaling,
        }
    }

    fn usable(&self, server: usize) -> bool {
        server < self.active as usize && !self.fallen[server]
    }

    /// The tally is taken and begins anew.
    pub(super) fn told(&mut self, tally: &StationTally) {
        if let Some(scaling) = &mut self.scaling {
            scaling.told += tally.busy;
            scaling.on_told += tally.on;
        }
    }

    fn there(&self) -> u32 {
        (0..self.active as usize).filter(|server| !self.fallen[*server]).count() as u32
    }
}

impl Engine {
    /// Lets a customer into the line; returns it when all servers are lost.
    pub(super) fn join(&mut self, station: usize, id: Id) -> Option<Id> {
        if self.places[station].dead() {
            let place = &mut self.places[station];
            place.tally.here -= 1;
            place.tally.failed += 1;
            return self.go_on(id, Outcome::Failed);
        }
        self.customers[id as usize].slot = NOBODY;
        self.wait(station, id, 0.0);
        self.dispatch(station);
        None
    }

    /// Lets free servers take who is ready.
    fn dispatch(&mut self, station: usize) {
        loop {
            let place = &self.places[station];
            if place.free.is_empty() || place.waiting == 0 {
                return;
            }
            let linger = place.elastic.as_ref().map_or(0.0, |elastic| elastic.linger);
            if linger > 0.0 && place.waiting < place.batch {
                let Some(since) = self.first_in_line(station) else { return };
                // A timer rings at a rounded instant; what is that near is over.
                let left = since + linger - self.now;
                if left > 1e-9 * linger {
                    return self.set_linger(station, left);
                }
            }
            let Some(slot) = self.places[station].free.pop() else { return };
            match self.first_waiting(station) {
                Some(id) => {
                    self.places[station].working += 1;
                    self.serve(slot as usize, id);
                }
                None => return self.places[station].free.push(slot),
            }
        }
    }

    /// Returns since when the one stands in line who came first.
    fn first_in_line(&mut self, station: usize) -> Option<f64> {
        let place = &mut self.places[station];
        let customers = &self.customers;
        let mut first: Option<f64> = None;
        for line in std::iter::once(&mut place.line).chain(&mut place.classes) {
            while line.front().is_some_and(|first| customers[first.id as usize].life != first.life) {
                line.pop_front();
            }
            let since = line.front().map(|first| customers[first.id as usize].entered);
            first = match (first, since) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
        }
        first
    }

    fn set_linger(&mut self, station: usize, left: f64) {
        let set = self.places[station].elastic.as_mut().map(|elastic| std::mem::replace(&mut elastic.lingers, true));
        if set == Some(false) {
            self.later(left, Timer::Equipped(Equipped::Linger(station as u32)));
        }
    }

    pub(super) fn lingered(&mut self, station: usize) {
        let place = &mut self.places[station];
        place.settle(self.now);
        if let Some(elastic) = &mut place.elastic {
            elastic.lingers = false;
        }
        self.dispatch(station);
    }

    pub(super) fn elastic_done(&mut self, station: usize, slot: usize) {
        let here = self.let_go(station, slot);
        let place = &mut self.places[station];
        place.working -= 1;
        let server = slot - place.first as usize;
        if place.elastic.as_ref().is_some_and(|elastic| elastic.usable(server)) {
            place.free.push(slot as u32);
        }
        self.serving[slot] = NOBODY;
        self.agenda.clear(slot);
        self.dispatch(station);
        here.into_iter().for_each(|id| self.served(station, id));
    }

    pub(super) fn begin_scaling(&mut self, station: usize) {
        let every = self.places[station].elastic.as_ref().and_then(|elastic| elastic.scaling.as_ref());
        if let Some(every) = every.map(|scaling| scaling.scaler.every()) {
            self.later(every, Timer::Equipped(Equipped::Look(station as u32)));
        }
    }

    /// A scaler looks at how busy its servers were since it last looked.
    pub(super) fn look(&mut self, station: usize) {
        let now = self.now;
        let place = &mut self.places[station];
        place.settle(now);
        place.attend(now, |there| there);
        let Some(elastic) = &mut place.elastic else { return };
        let Some(scaling) = &mut elastic.scaling else { return };
        let (busy, on) = (scaling.told + place.tally.busy, scaling.on_told + place.tally.on);
        let utilization = (busy - scaling.busy) / (on - scaling.on).max(f64::MIN_POSITIVE);
        (scaling.busy, scaling.on) = (busy, on);
        let before = scaling.scaler.next();
        let servers = scaling.scaler.look(now, utilization);
        let (next, every) = (scaling.scaler.next(), scaling.scaler.every());
        self.use_servers(station, servers);
        if let Some(at) = next.filter(|_| next != before) {
            self.later(at - now, Timer::Equipped(Equipped::Come(station as u32)));
        }
        self.later(every, Timer::Equipped(Equipped::Look(station as u32)));
    }

    pub(super) fn come(&mut self, station: usize) {
        let now = self.now;
        let Some(scaling) = self.places[station].elastic.as_mut().and_then(|elastic| elastic.scaling.as_mut()) else {
            return;
        };
        let servers = scaling.scaler.arrive(now);
        let next = scaling.scaler.next();
        self.use_servers(station, servers);
        if let Some(at) = next {
            self.later((at - now).max(0.0), Timer::Equipped(Equipped::Come(station as u32)));
        }
    }

    /// From now on so many servers are in use. Those that are too many finish what they are at.
    fn use_servers(&mut self, station: usize, servers: u32) {
        let now = self.now;
        let place = &mut self.places[station];
        place.settle(now);
        let Some(elastic) = &mut place.elastic else { return };
        let before = std::mem::replace(&mut elastic.active, servers);
        let there = elastic.there();
        let first = place.first as usize;
        place.free.retain(|slot| elastic.usable(*slot as usize - first));
        for server in before..servers {
            let slot = first + server as usize;
            if self.serving[slot] == NOBODY && elastic.usable(server as usize) {
                place.free.push(slot as u32);
            }
        }
        place.attend(now, |_| there);
        self.dispatch(station);
    }

    /// Something happens to a zone.
    pub(super) fn zone(&mut self, at: usize) {
        let (_, zone, what) = self.gear.zones[at];
        if matches!(what, Happening::Falls | Happening::Returns) {
            self.gear.zone_of_caches(zone, what == Happening::Falls);
        }
        for station in 0..self.places.len() {
            match (what, self.places[station].kind) {
                (Happening::Falls, Kind::Elastic) => self.fall(station, zone),
                (Happening::Returns, Kind::Elastic) => self.rise(station, zone),
                (Happening::Falls, Kind::Preemptive | Kind::Shared) => self.zoned_fall(station, zone),
                (Happening::Returns, Kind::Preemptive | Kind::Shared) => self.zoned_rise(station, zone),
                (Happening::Falls, Kind::Model) => self.replicas_fall(station, zone),
                (Happening::Returns, Kind::Model) => self.replicas_rise(station, zone),
                (Happening::Falls, Kind::Topic) => self.consumers_fall(station, zone),
                (Happening::Returns, Kind::Topic) => self.consumers_rise(station, zone),
                _ => {}
            }
            if matches!(what, Happening::Noticed | Happening::ReturnNoticed) {
                self.gear.set_up(station, !self.places[station].dead());
                self.regroup(station);
            }
        }
    }

    fn fall(&mut self, station: usize, zone: u32) {
        let now = self.now;
        let place = &mut self.places[station];
        place.settle(now);
        let Some(elastic) = &mut place.elastic else { return };
        let first = place.first as usize;
        let mut lost = Vec::new();
        for server in 0..elastic.zones.len() {
            if elastic.zones[server] == zone && !std::mem::replace(&mut elastic.fallen[server], true) {
                lost.push(first + server);
            }
        }
        let there = elastic.there();
        place.free.retain(|slot| elastic.usable(*slot as usize - first));
        place.attend(now, |_| there);
        let mut failed = Vec::new();
        for slot in lost.into_iter().filter(|slot| self.serving[*slot] != NOBODY).collect::<Vec<usize>>() {
            failed.extend(self.let_go(station, slot));
            self.places[station].working -= 1;
            self.serving[slot] = NOBODY;
            self.agenda.clear(slot);
        }
        if self.places[station].dead() {
            while let Some(id) = self.first_waiting(station) {
                failed.push(id);
            }
        }
        self.fail(station, failed);
    }

    fn rise(&mut self, station: usize, zone: u32) {
        let now = self.now;
        let place = &mut self.places[station];
        place.settle(now);
        let Some(elastic) = &mut place.elastic else { return };
        let first = place.first as usize;
        for server in 0..elastic.zones.len() {
            if elastic.zones[server] == zone && std::mem::replace(&mut elastic.fallen[server], false) {
                let slot = first + server;
                if elastic.usable(server) && self.serving[slot] == NOBODY {
                    place.free.push(slot as u32);
                }
            }
        }
        let there = elastic.there();
        place.attend(now, |_| there);
        self.dispatch(station);
    }

    /// Customers of a station have lost their server.
    pub(super) fn fail(&mut self, station: usize, failed: Vec<Id>) {
        for id in failed {
            let place = &mut self.places[station];
            place.settle(self.now);
            place.tally.here -= 1;
            place.tally.failed += 1;
            if let Some(next) = self.go_on(id, Outcome::Failed) {
                self.travel(next);
            }
        }
    }

    /// Takes those from a server that it is at work for and who still wait for it.
    fn let_go(&mut self, station: usize, slot: usize) -> Vec<Id> {
        let place = &mut self.places[station];
        let server = slot - place.first as usize;
        let others = place.batches.get_mut(server).map(std::mem::take).unwrap_or_default();
        let mut here = Vec::with_capacity(others.len() + 1);
        for id in std::iter::once(self.serving[slot]).chain(others) {
            if self.customers[id as usize].slot == slot as u32 {
                self.customers[id as usize].slot = NOBODY;
                here.push(id);
            }
            self.events += 1;
        }
        here
    }
}
