//! What is special to each kind of station.

use super::Approximated;
use super::build::{AMISS, Builder, Machines, chance, hedging, single_pool};
use super::llm::Served;
use super::spread::law;
use super::{TooLarge, too_many};
use crate::design::component::balancer::{Arrangement as Deciding, Balancing};
use crate::design::model::{
    Arrangement, Balancer, Batcher, Cache, Component, Database, Features, Hits, Llm, Policy as Chosen, Pool, Shards,
    Station as Part, Topic, Wait,
};
use crate::design::simulation::{
    Balance, CacheKind, Call, Hop, Law, MOST_READS, Model, Next, Outcome, Partitions, Policy, REAL_SLOTS, Scatter,
    Station, Visit,
};

/// A request may have so many parts.
const MOST_PARTS: u64 = 4_096;

/// Balancers that know only their own requests never see the others'.
const NEVER: f64 = 1e12;

impl Builder<'_> {
    /// Makes everything that comes of a station; an error is why it is too large.
    pub(super) fn part(&mut self, at: usize, part: &Part) -> Result<(), TooLarge> {
        match &part.component {
            Component::Pool(pool) => self.pool(at, part, pool)?,
            Component::Delay(delay) => {
                let station = self.place(Station::delay(&part.name, law(delay.time.value)));
                self.visit_and_go_on(at, part, Visit::At(station));
            }
            Component::Balancer(balancer) => self.balancer(at, part, balancer),
            Component::Cache(cache) => self.cache(at, part, cache)?,
            Component::Topic(topic) => self.topic(at, part, topic)?,
            Component::Database(database) => self.database(at, part, database)?,
            Component::Fanout(fanout) => {
                let parts: Vec<usize> = fanout.asks.iter().map(|asked| asked.value).collect();
                let wait_for = waiting(fanout.wait, parts.len());
                self.visit_and_go_on(at, part, Visit::All { parts, wait_for });
            }
            Component::Shards(shards) => self.shards(at, part, shards)?,
            Component::Batcher(batcher) => self.batcher(at, part, batcher),
            Component::Llm(llm) => self.llm(at, part, llm),
            Component::Features(features) => self.features(at, part, features)?,
        }
        Ok(())
    }

    fn visit_and_go_on(&mut self, at: usize, part: &Part, visit: Visit) {
        let next = self.next(&part.to);
        self.visit(at, visit, next);
    }

    fn pool(&mut self, at: usize, part: &Part, pool: &Pool) -> Result<(), TooLarge> {
        let service = law(pool.work.spread());
        let balancer = self.balanced.get(&at).copied();
        let (servers, workers) = (pool.servers.value, pool.workers.value);
        let queues = if balancer.is_some() { servers } else { 1 };
        too_many(&part.name, queues, servers.saturating_mul(workers))?;
        let visit = match balancer {
            Some(balancer) => {
                let stations = self.copies(part, queues, 1, workers, &service);
                let Component::Balancer(balancer) = &self.design.stations[balancer].component else { return Ok(()) };
                self.balance(balancer, stations.into_iter().map(|station| (station, 1.0)).collect())
            }
            None => {
                let machines = Machines { queue: 0, count: servers, workers };
                let station = self.servers(&part.name, machines, service, part);
                let place = self.station_of(at);
                self.network.stations[place] = station;
                Visit::At(place)
            }
        };
        self.visit_and_go_on(at, part, visit);
        Ok(())
    }

    /// Returns a choice of one of several equal stations at random, of those that are up where they may be lost.
    fn any(&mut self, part: &Part, stations: Vec<usize>) -> Visit {
        if !self.fails(part) {
            return Visit::OneOf { policy: Policy::Random, stations };
        }
        Visit::Balance(Box::new(Balance {
            policy: Balancing::Random,
            arrangement: Deciding::Central,
            stations: stations.into_iter().map(|station| (station, 1.0)).collect(),
            keys: None,
        }))
    }

    /// Adds so many equal stations of so many machines each, `name#1` and so on.
    fn copies(&mut self, part: &Part, queues: u64, count: u64, workers: u64, service: &Law) -> Vec<usize> {
        (1..=queues as usize)
            .map(|queue| {
                let name = format!("{}#{queue}", part.name);
                let station = self.servers(&name, Machines { queue, count, workers }, service.clone(), part);
                self.place(station)
            })
            .collect()
    }

    fn balancer(&mut self, at: usize, part: &Part, balancer: &Balancer) {
        let design = self.design;
        let targets: Vec<(usize, f64)> =
            part.to.branches.iter().filter_map(|branch| Some((branch.station?, branch.share))).collect();
        if targets.len() < 2 || single_pool(design, part).is_some() {
            let visit = self.balancing_time(part, balancer);
            return self.visit_and_go_on(at, part, visit);
        }
        // Pools that lead on to the same place can be chosen among by what is there; others by their shares alone.
        let first = &design.stations[targets[0].0];
        let alike = |target: &(usize, f64)| {
            let station = &design.stations[target.0];
            let calm = station.call == Default::default() && station.also.is_empty() && station.otherwise.is_none();
            let ways = |part: &Part| part.to.branches.iter().map(|way| (way.station, way.share)).collect::<Vec<_>>();
            let pool = matches!(station.component, Component::Pool(_)) && !self.balanced.contains_key(&target.0);
            calm && pool && ways(station) == ways(first)
        };
        let by_chance = matches!(balancer.policy, Chosen::Random);
        if by_chance || !targets.iter().all(alike) {
            if !by_chance {
                let message = format!(
                    "the policy of `{}`: it chooses by chance and weight, because its stations lead to different places",
                    part.name
                );
                self.leave_out(part.span, message);
            }
            let visit = self.balancing_time(part, balancer);
            return self.visit_and_go_on(at, part, visit);
        }
        let stations = targets.iter().map(|(target, weight)| (self.station_of(*target), *weight)).collect();
        let visit = self.balance(balancer, stations);
        let next = self.next(&first.to);
        if balancer.time.is_none() {
            return self.visit(at, visit, next);
        }
        let choose = self.add(Hop::new(&format!("{}/choose", part.name), visit, next));
        let time = self.balancing_time(part, balancer);
        self.visit(at, time, Next::Hop(choose));
    }

    /// Returns the place of the station of a pool with one queue; what stands there may be made only later.
    fn station_of(&mut self, pool: usize) -> usize {
        if let Some(known) = self.alone.get(&pool) {
            return *known;
        }
        let name = &self.design.stations[pool].name;
        let place = self.place(Station::new(name, 1, Law::Constant(0.0)));
        self.alone.insert(pool, place);
        place
    }

    fn balancing_time(&mut self, part: &Part, balancer: &Balancer) -> Visit {
        match balancer.time {
            Some(time) => Visit::At(self.place(Station::delay(&part.name, law(time.value)))),
            None => Visit::Pass,
        }
    }

    fn balance(&mut self, balancer: &Balancer, stations: Vec<(usize, f64)>) -> Visit {
        let policy = match balancer.policy {
            Chosen::RoundRobin => Balancing::RoundRobin,
            Chosen::WeightedRoundRobin => Balancing::WeightedRoundRobin,
            Chosen::LeastConnections => Balancing::LeastConnections,
            Chosen::WeightedLeastConnections => Balancing::WeightedLeastConnections,
            Chosen::LeastResponseTime => Balancing::LeastResponseTime,
            Chosen::IpHash => Balancing::AddressHash,
            Chosen::ConsistentHashing => Balancing::ConsistentHash { virtual_nodes: balancer.virtual_nodes.value },
            Chosen::Random => Balancing::Random,
            Chosen::TwoChoices => Balancing::TwoChoices,
        };
        let arrangement = match balancer.arrangement {
            Arrangement::Centralized => Deciding::Central,
            Arrangement::Distributed { balancers } => {
                Deciding::Distributed { balancers: balancers.value.clamp(1, 1024) as u32, refresh: NEVER }
            }
            Arrangement::Dynamic { every } => Deciding::Dynamic { every: every.value },
        };
        let hashes = matches!(balancer.policy, Chosen::IpHash | Chosen::ConsistentHashing);
        let keys = hashes.then(|| self.key_set(balancer.keys.value, balancer.zipf.value));
        Visit::Balance(Box::new(Balance { policy, arrangement, stations, keys }))
    }

    fn cache(&mut self, at: usize, part: &Part, cache: &Cache) -> Result<(), TooLarge> {
        let machines = Machines { queue: 0, count: cache.servers.value, workers: cache.workers.value };
        too_many(&part.name, 1, machines.servers())?;
        let station = self.servers(&part.name, machines, law(cache.time.value), part);
        let station = self.place(station);
        let (found, missed) = (self.next(&part.to), self.next(&cache.miss));
        let next = match cache.hits {
            Hits::Lru { keys, zipf, entries } if entries.value >= 1.0 => {
                let rates = self.flows.rates[at];
                let kind = CacheKind {
                    name: part.name.clone(),
                    keys: self.key_set(keys.value, zipf.value),
                    slots: entries.value.min(1e15) as u64,
                    ttl: cache.ttl.map(|ttl| ttl.value),
                    rate: rates.peak + rates.closed,
                    zones: if self.fails(part) { Machines { workers: 1, ..machines }.zones(part) } else { Vec::new() },
                    cold: cache.cold,
                    lost_at: None,
                };
                if kind.slots > REAL_SLOTS {
                    self.approximated.push(Approximated { station: at, cache: self.network.caches.len() });
                }
                self.network.caches.push(kind);
                let place = self.network.caches.len() - 1;
                // What was missed is kept at once, and not only when it was fetched: nobody fetches it twice.
                let keep = self.add(Hop::new(&format!("{}/keep", part.name), Visit::Keep(place), missed));
                let mut look = Hop::new(&format!("{}/look", part.name), Visit::Look(place), found);
                look.otherwise = vec![(Outcome::Missed, Next::Hop(keep))];
                Next::Hop(self.add(look))
            }
            Hits::Share(hit) if !cache.cold => chance(vec![(hit.value, found), (1.0 - hit.value, missed)]),
            Hits::Share(_) | Hits::Lru { .. } => missed,
        };
        self.visit(at, Visit::At(station), next);
        Ok(())
    }

    fn topic(&mut self, at: usize, part: &Part, topic: &Topic) -> Result<(), TooLarge> {
        let consumers = topic.consumers.value;
        too_many(&part.name, 1, consumers)?;
        let mut station = self.servers(&part.name, Machines::of(consumers), law(topic.work.spread()), part);
        let unknown = [station.patience.is_some(), station.breakdowns.is_some(), station.equipment.scaler.is_some()];
        if unknown.contains(&true) {
            self.leave_out(
                part.span,
                format!("that consumers of `{}` scale or break down, and that messages lose patience", part.name),
            );
        }
        (station.patience, station.breakdowns) = (None, None);
        station.equipment.scaler = None;
        let keys = (topic.zipf.value > 0.0).then(|| self.key_set(topic.keys.value, topic.zipf.value));
        station.equipment.topic = Some(Partitions {
            partitions: topic.partitions.value.min(1 << 20) as u32,
            keys,
            retention: topic.retention.value,
        });
        let station = self.place(station);
        if topic.append.value.mean == 0.0 && part.call.timeout.is_none() {
            self.visit_and_go_on(at, part, Visit::At(station));
            return Ok(());
        }
        let consume = self.add(Hop::new(&format!("{}/consume", part.name), Visit::At(station), Next::End));
        let append = self.place(Station::delay(&format!("{}/append", part.name), law(topic.append.value)));
        let append = self.add(Hop::new(&format!("{}/append", part.name), Visit::At(append), Next::Hop(consume)));
        self.visit_and_go_on(at, part, Visit::All { parts: vec![append], wait_for: 1 });
        Ok(())
    }

    fn database(&mut self, at: usize, part: &Part, database: &Database) -> Result<(), TooLarge> {
        let (shards, replicas) = (database.shards.value, database.replicas.value);
        let count = shards.saturating_mul(replicas);
        too_many(&part.name, count, count.saturating_mul(database.workers.value))?;
        let stations = self.copies(part, count, 1, database.workers.value, &law(database.read.value));
        let even = self.is_even(database.keys.value, database.zipf.value, shards);
        let writes = database.writes.value;
        if writes == 0.0 && even {
            let visit = self.any(part, stations);
            self.visit_and_go_on(at, part, visit);
            return Ok(());
        }
        let keys = self.key_set(database.keys.value, database.zipf.value);
        let by_shard: Vec<Vec<usize>> = stations.chunks(replicas as usize).map(<[usize]>::to_vec).collect();
        let mut ways = Vec::new();
        if writes < 1.0 {
            let read = match even {
                true => {
                    let visit = self.any(part, stations);
                    Hop::new(&format!("{}/read", part.name), visit, Next::End)
                }
                false => {
                    let hops = by_shard.iter().enumerate().map(|(shard, stations)| {
                        let visit = self.any(part, stations.clone());
                        self.add(Hop::new(&format!("{}/read {}", part.name, shard + 1), visit, Next::End))
                    });
                    let hops = hops.collect();
                    Hop::new(&format!("{}/read", part.name), Visit::Pass, Next::ByKey(keys, hops))
                }
            };
            ways.push((1.0 - writes, Next::Hop(self.add(read))));
        }
        if writes > 0.0 {
            let hops: Vec<usize> = by_shard
                .iter()
                .enumerate()
                .map(|(shard, stations)| self.write(part, database, shard, stations))
                .collect();
            let next = if shards == 1 { Next::Hop(hops[0]) } else { Next::ByKey(keys, hops) };
            ways.push((writes, Next::Hop(self.add(Hop::new(&format!("{}/write", part.name), Visit::Pass, next)))));
        }
        let choose = self.add(Hop::new(&format!("{}/way", part.name), Visit::Pass, chance(ways)));
        self.visit_and_go_on(at, part, Visit::All { parts: vec![choose], wait_for: 1 });
        Ok(())
    }

    /// A write to a shard: every replica takes it, and so many are waited for.
    fn write(&mut self, part: &Part, database: &Database, shard: usize, stations: &[usize]) -> usize {
        let service = law(database.write.value);
        let parts: Vec<usize> = stations
            .iter()
            .enumerate()
            .map(|(replica, station)| {
                let name = format!("{}/write {}.{}", part.name, shard + 1, replica + 1);
                let mut hop = Hop::new(&name, Visit::At(*station), Next::End);
                hop.service = Some(service.clone());
                self.add(hop)
            })
            .collect();
        if let [only] = parts.as_slice() {
            return *only;
        }
        let wait_for = database.acknowledged.value.clamp(1, parts.len() as u64) as usize;
        self.add(Hop::new(&format!("{}/write {}", part.name, shard + 1), Visit::All { parts, wait_for }, Next::End))
    }

    fn shards(&mut self, at: usize, part: &Part, shards: &Shards) -> Result<(), TooLarge> {
        let (replicas, workers) = (shards.replicas.value, shards.workers.value);
        let (count, each) = (shards.shards.value, replicas.saturating_mul(workers));
        too_many(&part.name, count, count.saturating_mul(each))?;
        parts_of_request(part, count)?;
        let stations = self.copies(part, count, replicas, workers, &law(shards.work.spread()));
        let mut parts = Vec::new();
        for (number, station) in stations.iter().enumerate() {
            let name = format!("{}#{}", part.name, number + 1);
            let mut hop = self.add(Hop::new(&name, Visit::At(*station), Next::End));
            if let Some(hedge) = part.call.hedge {
                let call = Call { hedge: Some(hedging(hedge)), ..Call::of(hop) };
                hop = self.add(Hop::new(&format!("{name}/ask"), Visit::Call(Box::new(call)), Next::End));
            }
            parts.push(hop);
        }
        let wait_for = waiting(shards.wait, parts.len());
        self.visit_and_go_on(at, part, Visit::All { parts, wait_for });
        Ok(())
    }

    fn features(&mut self, at: usize, part: &Part, features: &Features) -> Result<(), TooLarge> {
        let (replicas, workers) = (features.replicas.value, features.workers.value);
        let (count, each) = (features.shards.value, replicas.saturating_mul(workers));
        too_many(&part.name, count, count.saturating_mul(each))?;
        parts_of_request(part, features.reads.value)?;
        let stations = self.copies(part, count, replicas, workers, &law(features.read.value));
        let shards: Vec<usize> = stations
            .iter()
            .enumerate()
            .map(|(number, station)| {
                self.add(Hop::new(&format!("{}#{}", part.name, number + 1), Visit::At(*station), Next::End))
            })
            .collect();
        let keys = self.key_set(features.keys.value, features.zipf.value);
        let reads = features.reads.value.min(u64::from(MOST_READS)) as u32;
        let scatter = Visit::Scatter(Box::new(Scatter { keys, reads, shards, wait_for: reads }));
        let Some(budget) = features.budget else {
            self.visit_and_go_on(at, part, scatter);
            return Ok(());
        };
        // Default values take the place of what is missing: the request goes on as if all had come.
        let mut gather = Hop::new(&format!("{}/gather", part.name), scatter, Next::End);
        gather.timeout = Some(budget.value);
        gather.otherwise = AMISS.map(|outcome| (outcome, Next::End)).to_vec();
        let gather = self.add(gather);
        self.visit_and_go_on(at, part, Visit::All { parts: vec![gather], wait_for: 1 });
        Ok(())
    }

    fn batcher(&mut self, at: usize, part: &Part, batcher: &Batcher) {
        let mut station = self.servers(&part.name, Machines::of(batcher.servers.value), law(batcher.batch.value), part);
        station.batch = batcher.size.value.clamp(1, 1 << 20) as u32;
        if station.breakdowns.take().is_some() {
            self.leave_out(part.span, format!("single servers of `{}` do not break down", part.name));
        }
        station.equipment.linger = batcher.linger.value;
        station.equipment.each = batcher.each.value;
        let station = self.place(station);
        self.visit_and_go_on(at, part, Visit::At(station));
    }

    fn llm(&mut self, at: usize, part: &Part, llm: &Llm) {
        let served = Served::of(llm);
        let mut station = self.servers(&part.name, Machines::of(llm.replicas.value), Law::Constant(0.0), part);
        let dropped = (station.patience.take(), station.breakdowns.take());
        if dropped.0.is_some() || dropped.1.is_some() || part.scaler.is_some() {
            let message =
                format!("that replicas of `{}` scale or break down, and that requests lose patience", part.name);
            self.leave_out(part.span, message);
        }
        station.equipment.scaler = None;
        station.equipment.model = Some(Box::new(Model {
            limits: served.limits,
            time: served.time,
            prompt: law(llm.prompt.value),
            output: law(llm.output.value),
            kept: 0.0,
        }));
        let station = self.place(station);
        self.visit_and_go_on(at, part, Visit::At(station));
    }

    /// Returns whether all parts get the same share of requests by their keys, or nearly.
    fn is_even(&mut self, keys: f64, zipf: f64, parts: u64) -> bool {
        parts <= 1 || self.forms.hottest(keys, zipf, parts) <= (1.0 + 1e-9) / parts as f64
    }
}

fn waiting(wait: Wait, parts: usize) -> usize {
    match wait {
        Wait::All => parts,
        Wait::For(count) => (count.value as usize).clamp(1, parts.max(1)),
    }
}

fn parts_of_request(part: &Part, count: u64) -> Result<(), TooLarge> {
    match count {
        count if count > MOST_PARTS => Err(TooLarge {
            message: format!("a request at `{}` has {count} parts, and {MOST_PARTS} can be simulated", part.name),
            hint: "divide it in two steps, or write fewer parts that each do more".to_owned(),
        }),
        _ => Ok(()),
    }
}
