//! A database in shards with replicas: who holds a key, who is read, who must have a write.
//!
//! A key belongs to one shard. Reads go to any replica that is up, writes to the leader and from it to all others; a write is
//! done when so many have it. When the leader falls, the shard takes no writes until another replica leads.

use super::ring::spread;
use super::zipf::Zipf;
use crate::design::simulation::Draws;

/// How a database is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// How many shards.
    pub shards: u32,
    /// Replicas of each shard, the leader among them.
    pub replicas: u32,
    /// How many must have a write before it is done.
    pub acknowledged: u32,
    /// How long it takes until another replica leads, in seconds.
    pub failover: f64,
}

/// A database at work.
#[derive(Clone, Debug, PartialEq)]
pub struct Database {
    layout: Layout,
    shards: Vec<Shard>,
}

#[derive(Clone, Debug, PartialEq)]
struct Shard {
    leader: u32,
    /// Until when nobody leads.
    electing_until: f64,
    up: Vec<bool>,
}

/// Returns the shard of a key.
#[inline]
pub fn shard_of(key: u64, shards: u32) -> u32 {
    (spread(key) % u64::from(shards.max(1))) as u32
}

/// Returns the share of requests that the busiest shard gets. The hottest 65,536 keys are placed one by one, the rest evenly.
pub fn hottest_shard(keys: &Zipf, shards: u32) -> f64 {
    let placed = keys.keys().min(1 << 16);
    let rest = (1.0 - keys.head(placed)).max(0.0) / f64::from(shards.max(1));
    let mut shares = vec![rest; shards.max(1) as usize];
    (0..placed).for_each(|key| shares[shard_of(key, shards) as usize] += keys.share(key));
    shares.into_iter().fold(0.0, f64::max)
}

impl Layout {
    /// Returns how many seconds of work a second of requests brings to one replica of a shard that gets this rate: its part of
    /// the reads, and all writes, for every replica takes every write.
    pub fn work(&self, rate: f64, writes: f64, read: f64, write: f64) -> f64 {
        rate * ((1.0 - writes) * read / f64::from(self.replicas.max(1)) + writes * write)
    }
}

impl Database {
    /// Returns a database with everything up; replica 0 leads each shard.
    pub fn new(layout: Layout) -> Database {
        let replicas = layout.replicas.clamp(1, 1024);
        let layout = Layout {
            shards: layout.shards.clamp(1, 1 << 20),
            replicas,
            acknowledged: layout.acknowledged.clamp(1, replicas),
            failover: layout.failover.max(0.0),
        };
        let shard = Shard { leader: 0, electing_until: f64::NEG_INFINITY, up: vec![true; replicas as usize] };
        Database { layout, shards: vec![shard; layout.shards as usize] }
    }

    /// Returns how it is laid out.
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// Returns the replica that a read of a shard goes to, one of those that are up; `None` when none is.
    pub fn read(&self, shard: u32, draws: &mut Draws) -> Option<u32> {
        let up = &self.shards[shard as usize].up;
        // One draw in any case, so that a replica that falls changes no later choice.
        let chosen = draws.below(up.len());
        (chosen..up.len()).chain(0..chosen).find(|at| up[*at]).map(|at| at as u32)
    }

    /// Returns the replicas that a write goes to, the leader first, or `None` when nobody leads or too few are up.
    pub fn write(&self, shard: u32, now: f64) -> Option<Vec<u32>> {
        let Shard { leader, electing_until, up } = &self.shards[shard as usize];
        if now < *electing_until || !up[*leader as usize] {
            return None;
        }
        let others = (0..up.len() as u32).filter(|at| at != leader && up[*at as usize]);
        let all: Vec<u32> = std::iter::once(*leader).chain(others).collect();
        (all.len() >= self.layout.acknowledged as usize).then_some(all)
    }

    /// A replica falls. If it led, the next one that is up will lead when the failover is over.
    pub fn fall(&mut self, shard: u32, replica: u32, now: f64) {
        let failover = self.layout.failover;
        let shard = &mut self.shards[shard as usize];
        shard.up[replica as usize] = false;
        if shard.leader == replica {
            shard.elect(now + failover);
        }
    }

    /// A replica is back. It follows; if nobody is left to follow, it will lead.
    pub fn rise(&mut self, shard: u32, replica: u32, now: f64) {
        let failover = self.layout.failover;
        let shard = &mut self.shards[shard as usize];
        shard.up[replica as usize] = true;
        if !shard.up[shard.leader as usize] {
            shard.elect(now + failover);
        }
    }
}

impl Shard {
    fn elect(&mut self, until: f64) {
        let count = self.up.len() as u32;
        let next = (1..=count).map(|step| (self.leader + step) % count).find(|at| self.up[*at as usize]);
        if let Some(next) = next {
            (self.leader, self.electing_until) = (next, until);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::simulation::Key;

    const LAYOUT: Layout = Layout { shards: 16, replicas: 3, acknowledged: 2, failover: 5.0 };

    #[test]
    fn reads_are_spread_over_replicas_and_writes_reach_all() {
        let (database, mut draws) = (Database::new(LAYOUT), Key::of(1, "reads").alone());
        let mut count = [0; 3];
        (0..30_000).for_each(|_| count[database.read(4, &mut draws).unwrap() as usize] += 1);
        assert!(count.iter().all(|count| (*count - 10_000i32).abs() < 400), "{count:?}");
        assert_eq!(database.write(4, 0.0), Some(vec![0, 1, 2]));
    }

    #[test]
    fn while_a_leader_is_missing_there_are_reads_and_no_writes() {
        let (mut database, mut draws) = (Database::new(LAYOUT), Key::of(1, "failover").alone());
        database.fall(4, 0, 10.0);
        assert_eq!(database.write(4, 14.9), None);
        assert_eq!(database.write(4, 15.0), Some(vec![1, 2]));
        assert!((0..100).all(|_| database.read(4, &mut draws) != Some(0)));
        // Another shard does not notice.
        assert_eq!(database.write(5, 11.0), Some(vec![0, 1, 2]));
        database.fall(4, 1, 20.0);
        assert_eq!(database.write(4, 30.0), None, "one replica is fewer than must acknowledge");
        database.fall(4, 2, 31.0);
        assert_eq!(database.read(4, &mut draws), None);
        database.rise(4, 0, 40.0);
        database.rise(4, 1, 41.0);
        assert_eq!(database.write(4, 46.0), Some(vec![0, 1]));
    }

    #[test]
    fn a_hot_key_makes_a_hot_shard() {
        let (even, skewed) = (Zipf::new(1_000_000, 0.0), Zipf::new(1_000_000, 1.2));
        let mut draws = Key::of(2, "hot").alone();
        for (keys, shards) in [(&even, 16), (&skewed, 16), (&skewed, 256)] {
            let known = hottest_shard(keys, shards);
            let mut count = vec![0u32; shards as usize];
            (0..400_000).for_each(|_| count[shard_of(keys.draw(&mut draws), shards) as usize] += 1);
            let seen = f64::from(*count.iter().max().unwrap()) / 400_000.0;
            assert!((seen / known - 1.0).abs() < 0.03, "{shards}: {seen} {known}");
        }
        // More shards do not divide one key.
        assert!(hottest_shard(&skewed, 256) > 0.15 && hottest_shard(&even, 16) < 0.07);
    }

    #[test]
    fn replicas_divide_reads_and_not_writes() {
        let one = Layout { replicas: 1, ..LAYOUT };
        let many = Layout { replicas: 10, ..LAYOUT };
        assert_eq!(one.work(100.0, 0.0, 0.001, 0.003), 0.1);
        assert_eq!(many.work(100.0, 0.0, 0.001, 0.003), 0.01);
        assert_eq!(many.work(100.0, 1.0, 0.001, 0.003), one.work(100.0, 1.0, 0.001, 0.003));
    }
}
