//! A topic at work: messages wait in their partitions, and each consumer reads its own.

use super::Engine;
use super::customer::{Id, NOBODY};
use crate::design::component::topic::Topic;
use crate::design::simulation::equipment::Partitions;
use crate::design::simulation::network::Outcome;

/// A topic and its consumers.
pub(super) struct Log {
    topic: Topic,
    keys: Option<usize>,
}

impl Log {
    pub(super) fn new(topic: &Partitions, consumers: u32) -> Log {
        Log { topic: Topic::new(topic.partitions, consumers, topic.retention), keys: topic.keys }
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
        let slot = place.first as usize + log.topic.consumer_of(partition) as usize;
        if self.serving[slot] == NOBODY {
            place.working += 1;
            self.read(station, slot);
        }
    }

    /// Lets a consumer that counts as working take its next message, if there is one.
    fn read(&mut self, station: usize, slot: usize) {
        let place = &mut self.places[station];
        let consumer = slot as u32 - place.first;
        let mut expired = Vec::new();
        let now = self.now;
        let next = place.topic.as_mut().and_then(|log| log.topic.read(consumer, now, &mut expired));
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
}
