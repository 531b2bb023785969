//! A topic: messages appended to partitions, read in order by a group of consumers, kept for a while.
//!
//! After Kafka: a message goes to the partition of its key, a partition is read by one consumer of the group, and more
//! consumers than partitions sit idle. Messages older than the retention are gone whether they were read or not.

use std::collections::VecDeque;

use super::ring::spread;

/// A topic. Messages are known by numbers of the caller's.
#[derive(Clone, Debug)]
pub struct Topic {
    partitions: Vec<Partition>,
    consumers: u32,
    retention: f64,
    /// Where each consumer looks first, so that it reads its partitions in turn.
    turns: Vec<u32>,
    expired: u64,
}

#[derive(Clone, Debug, Default)]
struct Partition {
    /// Messages not read yet, with the instant they were appended.
    unread: VecDeque<(f64, u32)>,
    appended: u64,
    read: u64,
}

impl Topic {
    /// Returns an empty topic of so many partitions, read by so many consumers, that keeps messages for so many seconds.
    pub fn new(partitions: u32, consumers: u32, retention: f64) -> Topic {
        let partitions = partitions.clamp(1, 1 << 20);
        let consumers = consumers.max(1);
        Topic {
            partitions: vec![Partition::default(); partitions as usize],
            consumers,
            retention: retention.max(0.0),
            turns: vec![0; consumers as usize],
            expired: 0,
        }
    }

    /// Appends a message and returns its partition.
    pub fn append(&mut self, key: u64, id: u32, now: f64) -> u32 {
        let at = (spread(key) % self.partitions.len() as u64) as usize;
        self.partitions[at].appended += 1;
        self.partitions[at].unread.push_back((now, id));
        at as u32
    }

    /// Returns who reads a partition.
    pub fn consumer_of(&self, partition: u32) -> u32 {
        partition % self.consumers
    }

    /// Takes the oldest message of one of a consumer's partitions, in turn; `None` when all are read. Messages past their
    /// retention are put into `expired`.
    pub fn read(&mut self, consumer: u32, now: f64, expired: &mut Vec<u32>) -> Option<u32> {
        let own = self.owned(consumer);
        for step in 0..own {
            let turn = (self.turns[consumer as usize] + step) % own;
            let at = (consumer + turn * self.consumers) as usize;
            self.expire(at, now, expired);
            let partition = &mut self.partitions[at];
            if let Some((_, id)) = partition.unread.pop_front() {
                partition.read += 1;
                self.turns[consumer as usize] = (turn + 1) % own;
                return Some(id);
            }
        }
        None
    }

    /// Takes back a message that was read and not consumed: it is the next of its partition.
    pub fn put_back(&mut self, key: u64, id: u32, now: f64) {
        let at = (spread(key) % self.partitions.len() as u64) as usize;
        self.partitions[at].read -= 1;
        self.partitions[at].unread.push_front((now, id));
    }

    /// Lets everything past its retention go, into `expired`.
    pub fn expire_all(&mut self, now: f64, expired: &mut Vec<u32>) {
        (0..self.partitions.len()).for_each(|at| self.expire(at, now, expired));
    }

    /// Changes how many consumers there are: partitions are dealt out anew.
    pub fn rebalance(&mut self, consumers: u32) {
        self.consumers = consumers.max(1);
        self.turns = vec![0; self.consumers as usize];
    }

    /// Returns how many messages are not read yet.
    pub fn lag(&self) -> u64 {
        self.partitions.iter().map(|partition| partition.unread.len() as u64).sum()
    }

    /// Returns the lag of the partition that is farthest behind.
    pub fn worst_lag(&self) -> u64 {
        self.partitions.iter().map(|partition| partition.unread.len() as u64).max().unwrap_or(0)
    }

    /// Returns how long the oldest unread message has waited, in seconds.
    pub fn oldest(&self, now: f64) -> f64 {
        self.partitions
            .iter()
            .filter_map(|partition| partition.unread.front())
            .map(|(at, _)| now - at)
            .fold(0.0, f64::max)
    }

    /// Returns how many messages were appended, read and lost by retention.
    pub fn counts(&self) -> (u64, u64, u64) {
        let sum = |of: fn(&Partition) -> u64| self.partitions.iter().map(of).sum();
        (sum(|partition| partition.appended), sum(|partition| partition.read), self.expired)
    }

    /// How many partitions a consumer reads.
    fn owned(&self, consumer: u32) -> u32 {
        let count = self.partitions.len() as u32;
        if consumer >= count || consumer >= self.consumers { 0 } else { (count - consumer).div_ceil(self.consumers) }
    }

    fn expire(&mut self, at: usize, now: f64, expired: &mut Vec<u32>) {
        let unread = &mut self.partitions[at].unread;
        while unread.front().is_some_and(|(then, _)| now - then > self.retention) {
            expired.extend(unread.pop_front().map(|(_, id)| id));
            self.expired += 1;
        }
    }
}

/// Returns the seconds until messages are lost when they come and are read at these rates: the lag grows until the oldest is
/// as old as the retention. Infinite when reading keeps up.
pub fn time_to_loss(appended: f64, read: f64, retention: f64) -> f64 {
    // The oldest unread message at t was appended at t · read/appended.
    if read >= appended { f64::INFINITY } else { retention / (1.0 - read / appended) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_partition_is_read_in_order_by_one_consumer() {
        let mut topic = Topic::new(6, 4, 1e9);
        let mut at = Vec::new();
        (0..600).for_each(|id| at.push(topic.append(u64::from(id % 50), id, f64::from(id))));
        let mut last = [None; 6];
        for consumer in 0..4 {
            while let Some(id) = topic.read(consumer, 1000.0, &mut Vec::new()) {
                let partition = at[id as usize];
                assert_eq!(topic.consumer_of(partition), consumer);
                assert!(last[partition as usize] < Some(id));
                last[partition as usize] = Some(id);
            }
        }
        assert_eq!((topic.lag(), topic.counts()), (0, (600, 600, 0)));
    }

    #[test]
    fn consumers_beyond_the_partitions_have_nothing_to_read() {
        let mut topic = Topic::new(2, 5, 1e9);
        (0..100).for_each(|id| {
            topic.append(u64::from(id), id, 0.0);
        });
        assert_eq!((2..5).filter_map(|consumer| topic.read(consumer, 0.0, &mut Vec::new())).count(), 0);
        topic.rebalance(1);
        assert_eq!((0..200).filter_map(|_| topic.read(0, 0.0, &mut Vec::new())).count(), 100);
    }

    #[test]
    fn what_is_read_too_late_is_lost_after_the_time_foretold() {
        // 100 a second come, 80 are read, kept for 60 seconds.
        let (mut topic, mut expired) = (Topic::new(1, 1, 60.0), Vec::new());
        let mut first = None;
        for tick in 0..100_000u32 {
            let now = f64::from(tick) / 100.0;
            topic.append(0, tick, now);
            if tick % 5 != 0 {
                topic.read(0, now, &mut expired);
            }
            if first.is_none() && !expired.is_empty() {
                first = Some(now);
            }
        }
        let known = time_to_loss(100.0, 80.0, 60.0);
        assert!(first.is_some_and(|first| (first - known).abs() < 2.0), "{first:?} {known}");
        assert!((topic.oldest(1000.0) - 60.0).abs() < 0.1);
    }

    proptest! {
        #[test]
        fn every_message_is_read_or_waiting_or_expired(
            partitions in 1u32..9, consumers in 1u32..9, retention in 0.5f64..50.0,
            acts in prop::collection::vec((0u64..20, 0u32..9, any::<bool>()), 1..300),
        ) {
            let (mut topic, mut expired) = (Topic::new(partitions, consumers, retention), Vec::new());
            for (at, (key, consumer, appends)) in acts.iter().enumerate() {
                let now = at as f64;
                if *appends {
                    topic.append(*key, at as u32, now);
                } else {
                    topic.read(consumer % consumers, now, &mut expired);
                }
                let (appended, read, lost) = topic.counts();
                prop_assert_eq!(appended, read + lost + topic.lag());
                prop_assert_eq!(lost, expired.len() as u64);
            }
        }
    }
}
