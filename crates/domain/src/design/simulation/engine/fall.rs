//! Zones that fall under servers that are interrupted or shared.
//!
//! Servers that only take who is next fall in `elastic`, replicas of language models in `model`, consumers in `log`.

use std::cmp::Reverse;

use super::Engine;
use super::customer::{Id, NOBODY};
use super::place::Kind;
use crate::design::simulation::network::Station;

/// Servers that stand in zones.
pub(super) struct Zoned {
    /// By server: its zone, and whether that has fallen.
    servers: Vec<(u32, bool)>,
}

impl Zoned {
    /// Returns the servers of a station, if zones are said for them.
    pub(super) fn of(station: &Station) -> Option<Box<Zoned>> {
        let zones = &station.equipment.zones;
        let zone = |server: usize| (zones[server % zones.len()], false);
        let servers = station.servers.unwrap_or(1) as usize;
        (!zones.is_empty()).then(|| Box::new(Zoned { servers: (0..servers).map(zone).collect() }))
    }

    /// Returns the zones of the servers that are there.
    fn there(&self) -> Vec<u32> {
        self.servers.iter().filter(|(_, fallen)| !fallen).map(|(zone, _)| *zone).collect()
    }

    /// Lets the servers of a zone fall or come back; returns which.
    fn change(&mut self, zone: u32, fallen: bool) -> Vec<usize> {
        let own = self.servers.iter_mut().enumerate().filter(|(_, (own, was))| *own == zone && *was != fallen);
        own.map(|(at, (_, was))| {
            *was = fallen;
            at
        })
        .collect()
    }
}

impl Engine {
    /// A zone falls in which an interrupted or shared station has servers.
    pub(super) fn zoned_fall(&mut self, station: usize, zone: u32) {
        let failed = match self.places[station].kind {
            Kind::Shared => self.shared_fall(station, zone),
            _ => self.servers_fall(station, zone),
        };
        self.fail(station, failed);
    }

    /// The same zone comes back.
    pub(super) fn zoned_rise(&mut self, station: usize, zone: u32) {
        let now = self.now;
        let place = &mut self.places[station];
        if place.kind == Kind::Shared {
            place.advance(now);
        }
        place.settle(now);
        let Some(zoned) = &mut place.zoned else { return };
        let back = zoned.change(zone, false);
        let there = zoned.there().len() as u32;
        place.attend(now, |_| there);
        if place.kind == Kind::Shared {
            place.servers = f64::from(there);
            return self.plan_shared(station);
        }
        for server in back {
            let place = &mut self.places[station];
            place.working += 1;
            let slot = place.first as usize + server;
            self.take_next(station, slot);
        }
    }

    /// Returns whom the lost servers were at; when none are left, everybody.
    fn servers_fall(&mut self, station: usize, zone: u32) -> Vec<Id> {
        let now = self.now;
        let place = &mut self.places[station];
        place.settle(now);
        let Some(zoned) = &mut place.zoned else { return Vec::new() };
        let (lost, first) = (zoned.change(zone, true), place.first as usize);
        let there = zoned.there().len() as u32;
        let fallen = |slot: u32| zoned.servers[slot as usize - first].1;
        place.free.retain(|slot| !fallen(*slot));
        place.attend(now, |_| there);
        let mut failed = Vec::new();
        for slot in lost.into_iter().map(|server| first + server) {
            let id = std::mem::replace(&mut self.serving[slot], NOBODY);
            if id == NOBODY {
                continue;
            }
            self.places[station].working -= 1;
            self.agenda.clear(slot);
            let customer = &mut self.customers[id as usize];
            if customer.slot == slot as u32 {
                customer.slot = NOBODY;
                failed.push(id);
            }
        }
        if self.places[station].dead() {
            while let Some(id) = self.first_waiting(station) {
                self.places[station].outages.iter_mut().for_each(|outages| outages.forget(id));
                failed.push(id);
            }
        }
        failed
    }

    /// Returns whom the lost servers were at: everybody is at the server that has the customer's number in the round.
    fn shared_fall(&mut self, station: usize, zone: u32) -> Vec<Id> {
        let now = self.now;
        let place = &mut self.places[station];
        place.advance(now);
        place.settle(now);
        let Some(zoned) = &mut place.zoned else { return Vec::new() };
        let before = zoned.there();
        zoned.change(zone, true);
        let there = zoned.there().len() as u32;
        place.servers = f64::from(there);
        place.attend(now, |_| there);
        let (mut failed, mut left) = (Vec::new(), Vec::new());
        for job in std::mem::take(&mut place.sharing.jobs).into_sorted_vec() {
            let Reverse((_, id, life)) = job;
            let customer = &self.customers[id as usize];
            let lost = before.get(customer.number as usize % before.len().max(1)) == Some(&zone);
            match lost && customer.life == life {
                true => failed.push(id),
                false => left.push(job),
            }
        }
        place.sharing.jobs = left.into();
        self.plan_shared(station);
        failed
    }
}
