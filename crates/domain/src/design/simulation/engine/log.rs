//! A topic at work: messages wait in their partitions, and each consumer reads its own.
//!
//! Consumers that fall with their zone leave what they were reading unread. Until it is noticed, nobody reads their
//! partitions; then the partitions are dealt out anew among those that are left, and again when the others are back.

use super::Engine;
use super::customer::{Id, NOBODY};
use crate::design::component::topic::Topic;
use crate::design::simulation::equipment::Partitions;
use crate::design::simulation::network::{Outcome, Station};

/// A topic and its consumers.
pub(super) struct Log {
    topic: Topic,
    keys: Option<usize>,
    /// By consumer: its zone, and whether that has fallen.
    zones: Vec<(Option<u32>, bool)>,
    /// Who is in the group, by the number under which the topic knows it.
    members: Vec<u32>,
    /// By consumer: that number.
    numbers: Vec<Option<u32>>,
}

impl Log {
    pub(super) fn new(topic: &Partitions, station: &Station) -> Log {
        let consumers = station.servers.unwrap_or(1);
        let zones = &station.equipment.zones;
        let zone = |at: usize| (!zones.is_empty()).then(|| zones[at % zones.len()]);
        Log {
            topic: Topic::new(topic.partitions, consumers, topic.retention),
            keys: topic.keys,
            zones: (0..consumers as usize).map(|at| (zone(at), false)).collect(),
            members: (0..consumers).collect(),
            numbers: (0..consumers).map(Some).collect(),
        }
    }

    /// Returns who reads a partition, if it is there to read.
    fn reader(&self, partition: u32) -> Option<u32> {
        let member = self.members.get(self.topic.consumer_of(partition) as usize).copied()?;
        (!self.zones[member as usize].1).then_some(member)
    }

    /// Lets the consumers of a zone fall or come back; returns which.
    fn change(&mut self, zone: u32, fallen: bool) -> Vec<u32> {
        let own = self.zones.iter_mut().enumerate().filter(|(_, (own, was))| *own == Some(zone) && *was != fallen);
        own.map(|(at, (_, was))| {
            *was = fallen;
            at as u32
        })
        .collect()
    }

    /// Makes a group of those that are there.
    fn regroup(&mut self) {
        self.members = (0..self.zones.len() as u32).filter(|at| !self.zones[*at as usize].1).collect();
        self.numbers.fill(None);
        for (number, member) in self.members.iter().enumerate() {
            self.numbers[*member as usize] = Some(number as u32);
        }
        self.topic.rebalance(self.members.len() as u32);
    }
}

impl Engine {
    /// Appends a message; its consumer takes it at once when it is idle.
    pub(super) fn append(&mut self, station: usize, id: Id) {
        let keys = self.places[station].topic.as_ref().and_then(|log| log.keys);
        let key = self.hashed(keys, id);
        self.customers[id as usize].slot = NOBODY;
        let place = &mut self.places[station];
        place.waiting += 1;
        let Some(log) = &mut place.topic else { return };
        let partition = log.topic.append(key, id, self.now);
        if let Some(consumer) = log.reader(partition) {
            self.wake(station, consumer);
        }
    }

    /// Lets an idle consumer read.
    fn wake(&mut self, station: usize, consumer: u32) {
        let place = &mut self.places[station];
        let slot = (place.first + consumer) as usize;
        if self.serving[slot] == NOBODY {
            place.working += 1;
            self.read(station, slot);
        }
    }

    /// Lets a consumer that counts as working take its next message, if there is one.
    fn read(&mut self, station: usize, slot: usize) {
        let place = &mut self.places[station];
        let consumer = slot - place.first as usize;
        let mut expired = Vec::new();
        let now = self.now;
        let next = place
            .topic
            .as_mut()
            .and_then(|log| log.numbers[consumer].and_then(|number| log.topic.read(number, now, &mut expired)));
        match next {
            Some(id) => {
                place.waiting -= 1;
                self.serve(slot, id);
            }
            None => {
                place.working -= 1;
                self.serving[slot] = NOBODY;
                self.agenda.clear(slot);
            }
        }
        for id in expired {
            let waited = now - self.customers[id as usize].entered;
            let place = &mut self.places[station];
            place.settle(now);
            place.waiting -= 1;
            place.tally.here -= 1;
            place.tally.gave_up += 1;
            place.waited(waited);
            if let Some(next) = self.go_on(id, Outcome::GaveUp) {
                self.travel(next);
            }
        }
    }

    pub(super) fn consumed(&mut self, station: usize, slot: usize) {
        let id = self.serving[slot];
        self.read(station, slot);
        self.events += 1;
        if self.customers[id as usize].slot == slot as u32 {
            self.served(station, id);
        }
    }

    pub(super) fn consumers_fall(&mut self, station: usize, zone: u32) {
        let place = &mut self.places[station];
        place.settle(self.now);
        let fallen = place.topic.as_mut().map_or_else(Vec::new, |log| log.change(zone, true));
        place.attend(self.now, |there| there - fallen.len() as u32);
        for consumer in fallen {
            let slot = (self.places[station].first + consumer) as usize;
            let id = std::mem::replace(&mut self.serving[slot], NOBODY);
            if id != NOBODY {
                self.places[station].working -= 1;
                self.agenda.clear(slot);
                self.unread(station, slot, id);
            }
        }
    }

    /// A message loses the consumer that was reading it.
    fn unread(&mut self, station: usize, slot: usize, id: Id) {
        if self.customers[id as usize].slot != slot as u32 {
            return;
        }
        self.customers[id as usize].slot = NOBODY;
        let keys = self.places[station].topic.as_ref().and_then(|log| log.keys);
        let (key, now) = (self.hashed(keys, id), self.now);
        let place = &mut self.places[station];
        place.waiting += 1;
        if let Some(log) = &mut place.topic {
            log.topic.put_back(key, id, now);
        }
    }

    pub(super) fn consumers_rise(&mut self, station: usize, zone: u32) {
        let place = &mut self.places[station];
        place.settle(self.now);
        let back = place.topic.as_mut().map_or_else(Vec::new, |log| log.change(zone, false));
        place.attend(self.now, |there| there + back.len() as u32);
        back.into_iter().for_each(|consumer| self.wake(station, consumer));
    }

    /// The group has noticed who is there: the partitions are dealt out anew.
    pub(super) fn regroup(&mut self, station: usize) {
        let place = &mut self.places[station];
        let Some(log) = place.topic.as_mut().filter(|log| log.zones.iter().any(|(zone, _)| zone.is_some())) else {
            return;
        };
        log.regroup();
        let members = log.members.clone();
        place.settle(self.now);
        members.into_iter().for_each(|consumer| self.wake(station, consumer));
    }
}
