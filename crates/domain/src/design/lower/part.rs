//! What is special to each kind of station.

use super::build::{Builder, chance, single_pool};
use super::llm::Served;
use super::spread::law;
use super::too_many;
use crate::design::Problem;
use crate::design::component::database::shard_of;
use crate::design::component::zipf::Zipf;
use crate::design::model::{
    Balancer, Batcher, Cache, Component, Database, Features, Llm, Policy as Chosen, Pool, Shards, Spread,
    Station as Part, Topic, Wait,
};
use crate::design::simulation::{Hop, Law, Next, Outcome, Policy, Station, Visit};

/// A request may have so many parts.
const MOST_PARTS: u64 = 4_096;

impl Builder<'_> {
    /// Makes everything that comes of a station; an error is why it is too large.
    pub(super) fn part(&mut self, at: usize, part: &Part) -> Result<(), String> {
        match &part.component {
            Component::Pool(pool) => self.pool(at, part, pool),
            Component::Delay(delay) => {
                let station = self.place(Station::delay(&part.name, law(delay.time.value)));
                let next = self.next(&part.to);
                self.visit(at, Visit::At(station), next);
                Ok(())
            }
            Component::Balancer(balancer) => {
                self.balancer(at, part, balancer);
                Ok(())
            }
            Component::Cache(cache) => self.cache(at, part, cache),
            Component::Topic(topic) => self.topic(at, part, topic),
            Component::Database(database) => self.database(at, part, database),
            Component::Fanout(fanout) => {
                let parts: Vec<usize> = fanout.asks.iter().map(|asked| asked.value).collect();
                let wait_for = waiting(fanout.wait, parts.len());
                let next = self.next(&part.to);
                self.visit(at, Visit::All { parts, wait_for }, next);
                Ok(())
            }
            Component::Shards(shards) => self.shards(at, part, shards),
            Component::Batcher(batcher) => {
                self.batcher(at, part, batcher);
                Ok(())
            }
            Component::Llm(llm) => {
                self.llm(at, part, llm);
                Ok(())
            }
            Component::Features(features) => self.features(at, part, features),
        }
    }

    fn pool(&mut self, at: usize, part: &Part, pool: &Pool) -> Result<(), String> {
        let service = law(pool.work.spread());
        let next = self.next(&part.to);
        let policy = self.balanced.get(&at).copied();
        let (queues, each) = match policy {
            Some(_) => (pool.servers.value, pool.workers.value),
            None => (1, pool.servers.value.saturating_mul(pool.workers.value)),
        };
        if let Some(message) = too_many(&part.name, queues, queues.saturating_mul(each)) {
            return Err(message);
        }
        let visit = match policy {
            Some(policy) => Visit::OneOf { policy, stations: self.copies(part, queues, each, &service) },
            None => {
                let station = self.servers(&part.name, each, service, part);
                Visit::At(self.place(station))
            }
        };
        self.visit(at, visit, next);
        Ok(())
    }

    /// Adds so many equal stations, `name#1` and so on.
    fn copies(&mut self, part: &Part, count: u64, servers: u64, service: &Law) -> Vec<usize> {
        (1..=count)
            .map(|number| {
                let station = self.servers(&format!("{}#{number}", part.name), servers, service.clone(), part);
                self.place(station)
            })
            .collect()
    }

    fn balancer(&mut self, at: usize, part: &Part, balancer: &Balancer) {
        let next = self.next(&part.to);
        let by_chance = matches!(balancer.policy, Chosen::Random | Chosen::IpHash | Chosen::ConsistentHashing);
        if single_pool(self.design, part).is_none() && part.to.branches.len() > 1 && !by_chance {
            let message =
                format!("`{}` chooses by chance and weight: its policy between stations is not simulated", part.name);
            self.left_out.push(Problem::warning("left-out", part.span, message));
        }
        let visit = match balancer.time {
            Some(time) => Visit::At(self.place(Station::delay(&part.name, law(time.value)))),
            None => Visit::Pass,
        };
        self.visit(at, visit, next);
    }

    fn cache(&mut self, at: usize, part: &Part, cache: &Cache) -> Result<(), String> {
        let servers = cache.servers.value.saturating_mul(cache.workers.value);
        if let Some(message) = too_many(&part.name, 1, servers) {
            return Err(message);
        }
        let station = self.servers(&part.name, servers, law(cache.time.value), part);
        let station = self.place(station);
        let hit = self.flows.hits[at].unwrap_or(0.0);
        let (found, missed) = (self.next(&part.to), self.next(&cache.miss));
        self.visit(at, Visit::At(station), chance(vec![(hit, found), (1.0 - hit, missed)]));
        Ok(())
    }

    fn topic(&mut self, at: usize, part: &Part, topic: &Topic) -> Result<(), String> {
        let consumers = topic.consumers.value.min(topic.partitions.value).max(1);
        if let Some(message) = too_many(&part.name, consumers, consumers) {
            return Err(message);
        }
        let stations = self.copies(part, consumers, 1, &law(topic.work.spread()));
        // Who is never read within a run need not be watched.
        if topic.retention.value < 86_400.0 {
            for station in &stations {
                self.network.stations[*station].patience = Some(Law::Constant(topic.retention.value));
            }
        }
        let shares = self.shares(topic.keys.value, topic.zipf.value, consumers);
        let consume = self.one_of_parts(part, "consume", &stations, shares, Next::End);
        let append = self.place(Station::delay(&format!("{}/append", part.name), law(topic.append.value)));
        let append = self.add(Hop::new(&format!("{}/append", part.name), Visit::At(append), Next::Hop(consume)));
        let next = self.next(&part.to);
        self.visit(at, Visit::All { parts: vec![append], wait_for: 1 }, next);
        Ok(())
    }

    fn database(&mut self, at: usize, part: &Part, database: &Database) -> Result<(), String> {
        let (shards, replicas) = (database.shards.value, database.replicas.value);
        let count = shards.saturating_mul(replicas);
        if let Some(message) = too_many(&part.name, count, count.saturating_mul(database.workers.value)) {
            return Err(message);
        }
        let stations = self.copies(part, count, database.workers.value, &law(database.read.value));
        let shares = self.shares(database.keys.value, database.zipf.value, shards);
        let writes = database.writes.value;
        let next = self.next(&part.to);
        if shares.is_none() && writes == 0.0 {
            self.visit(at, Visit::OneOf { policy: Policy::Random, stations }, next);
            return Ok(());
        }
        let of_shard = |shard: u64| -> Vec<usize> {
            let from = (shard * replicas) as usize;
            stations[from..from + replicas as usize].to_vec()
        };
        let mut ways = Vec::new();
        match &shares {
            None if writes < 1.0 => {
                let visit = Visit::OneOf { policy: Policy::Random, stations: stations.clone() };
                ways.push((
                    1.0 - writes,
                    Next::Hop(self.add(Hop::new(&format!("{}/read", part.name), visit, Next::End))),
                ));
            }
            None => {}
            Some(shares) if writes < 1.0 => {
                for shard in 0..shards {
                    let visit = Visit::OneOf { policy: Policy::Random, stations: of_shard(shard) };
                    let hop = self.add(Hop::new(&format!("{}/read {}", part.name, shard + 1), visit, Next::End));
                    ways.push(((1.0 - writes) * shares[shard as usize], Next::Hop(hop)));
                }
            }
            Some(_) => {}
        }
        if writes > 0.0 {
            for shard in 0..shards {
                let hop = self.write(part, database, shard, &of_shard(shard));
                let share = shares.as_ref().map_or(1.0 / shards as f64, |shares| shares[shard as usize]);
                ways.push((writes * share, Next::Hop(hop)));
            }
        }
        let choose = self.add(Hop::new(&format!("{}/key", part.name), Visit::Pass, chance(ways)));
        self.visit(at, Visit::All { parts: vec![choose], wait_for: 1 }, next);
        Ok(())
    }

    /// A write to a shard: every replica takes it, and so many are waited for.
    fn write(&mut self, part: &Part, database: &Database, shard: u64, stations: &[usize]) -> usize {
        let service = law(database.write.value);
        let name = |replica: usize| format!("{}/write {}.{}", part.name, shard + 1, replica + 1);
        let parts: Vec<usize> = stations
            .iter()
            .enumerate()
            .map(|(replica, station)| {
                let mut hop = Hop::new(&name(replica), Visit::At(*station), Next::End);
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

    fn shards(&mut self, at: usize, part: &Part, shards: &Shards) -> Result<(), String> {
        let each = shards.replicas.value.saturating_mul(shards.workers.value);
        let count = shards.shards.value;
        if let Some(message) = too_many(&part.name, count, count.saturating_mul(each)) {
            return Err(message);
        }
        parts_of_request(part, count)?;
        let stations = self.copies(part, count, each, &law(shards.work.spread()));
        let parts: Vec<usize> = stations
            .iter()
            .enumerate()
            .map(|(number, station)| {
                self.add(Hop::new(&format!("{}#{}", part.name, number + 1), Visit::At(*station), Next::End))
            })
            .collect();
        let wait_for = waiting(shards.wait, parts.len());
        let next = self.next(&part.to);
        self.visit(at, Visit::All { parts, wait_for }, next);
        Ok(())
    }

    fn features(&mut self, at: usize, part: &Part, features: &Features) -> Result<(), String> {
        let each = features.replicas.value.saturating_mul(features.workers.value);
        let count = features.shards.value;
        if let Some(message) = too_many(&part.name, count, count.saturating_mul(each)) {
            return Err(message);
        }
        parts_of_request(part, features.reads.value)?;
        let stations = self.copies(part, count, each, &law(features.read.value));
        let shares = self.shares(features.keys.value, features.zipf.value, count);
        let read = self.one_of_parts(part, "read", &stations, shares, Next::End);
        // Every read chooses its shard by itself, and needs a hop of its own for that.
        let parts: Vec<usize> = (1..=features.reads.value)
            .map(|number| {
                let mut hop = self.network.hops[read].clone();
                hop.name = format!("{}/read {number}", part.name);
                self.add(hop)
            })
            .collect();
        let wait_for = parts.len();
        let next = self.next(&part.to);
        self.visit(at, Visit::All { parts, wait_for }, next);
        if let Some(budget) = features.budget {
            // Default values take the place of what is missing: the request goes on as if all had come.
            let hop = &mut self.network.hops[at];
            hop.timeout = Some(hop.timeout.map_or(budget.value, |timeout| timeout.min(budget.value)));
            hop.otherwise.retain(|(outcome, _)| *outcome != Outcome::TimedOut);
            hop.otherwise.push((Outcome::TimedOut, hop.next.clone()));
        }
        Ok(())
    }

    fn batcher(&mut self, at: usize, part: &Part, batcher: &Batcher) {
        let size = batcher.size.value.max(1) as f64;
        let rate = &self.flows.rates[at];
        let rate = (rate.peak + rate.closed) / batcher.servers.value.max(1) as f64;
        let takes = |count: f64| batcher.batch.value.mean + batcher.each.value * count;
        // As many come together as come while the batch before is at work.
        let mut count = 1.0_f64;
        for _ in 0..100 {
            count = (rate * (takes(count) + batcher.linger.value)).clamp(1.0, size);
        }
        if batcher.linger.value > 0.0 || batcher.each.value > 0.0 {
            let message = format!(
                "batches of `{}` all take what the usual one of {count:.0} takes, and do not linger",
                part.name
            );
            self.left_out.push(Problem::warning("left-out", part.span, message));
        }
        let mean = takes(count);
        let fixed = if mean > 0.0 { batcher.batch.value.mean / mean } else { 1.0 };
        let service = law(Spread { mean, cv2: batcher.batch.value.cv2 * fixed * fixed });
        let mut station = self.servers(&part.name, batcher.servers.value, service, part);
        station.batch = batcher.size.value.clamp(1, 1 << 20) as u32;
        station.breakdowns = None;
        let station = self.place(station);
        let next = self.next(&part.to);
        self.visit(at, Visit::At(station), next);
    }

    fn llm(&mut self, at: usize, part: &Part, llm: &Llm) {
        let served = Served::of(llm);
        let (prompt, output) = (llm.prompt.value.mean, llm.output.value.mean);
        let replicas = llm.replicas.value.max(1) as f64;
        let capacity = served.capacity(prompt, output).max(1e-9);
        let rate = ((self.flows.rates[at].peak + self.flows.rates[at].closed) / replicas).min(capacity);
        let stay = served.stay(rate, prompt, output);
        let places = (capacity * stay * replicas).ceil().clamp(1.0, 4e6);
        let message =
            format!("`{}` is simulated as {places:.0} places that each take {stay:.2} s for an answer", part.name);
        self.left_out.push(Problem::warning("left-out", part.span, message));
        let service = law(Spread { mean: stay, cv2: llm.output.value.cv2 });
        let station = self.servers(&part.name, places as u64, service, part);
        let station = self.place(station);
        let next = self.next(&part.to);
        self.visit(at, Visit::At(station), next);
    }

    /// A hop `name/what` that goes to one of the stations, each with its share.
    fn one_of_parts(
        &mut self,
        part: &Part,
        what: &str,
        stations: &[usize],
        shares: Option<Vec<f64>>,
        next: Next,
    ) -> usize {
        let name = format!("{}/{what}", part.name);
        match shares {
            None => {
                let visit = Visit::OneOf { policy: Policy::Random, stations: stations.to_vec() };
                self.add(Hop::new(&name, visit, next))
            }
            Some(shares) => {
                let ways = stations
                    .iter()
                    .zip(shares)
                    .enumerate()
                    .map(|(number, (station, share))| {
                        let name = format!("{}#{}", part.name, number + 1);
                        (share, Next::Hop(self.add(Hop::new(&name, Visit::At(*station), next.clone()))))
                    })
                    .collect();
                self.add(Hop::new(&name, Visit::Pass, chance(ways)))
            }
        }
    }

    /// Returns the share of requests that each of so many parts gets by its keys; `None` where all get the same.
    fn shares(&mut self, keys: f64, zipf: f64, parts: u64) -> Option<Vec<f64>> {
        let even = 1.0 / parts.max(1) as f64;
        if parts <= 1 || self.forms.hottest(keys, zipf, parts) <= even * (1.0 + 1e-9) {
            return None;
        }
        let law = Zipf::new(keys.max(1.0) as u64, zipf);
        let placed = law.keys().min(1 << 16);
        let mut shares = vec![(1.0 - law.head(placed)).max(0.0) * even; parts as usize];
        (0..placed).for_each(|key| shares[shard_of(key, parts as u32) as usize] += law.share(key));
        Some(shares)
    }
}

fn waiting(wait: Wait, parts: usize) -> usize {
    match wait {
        Wait::All => parts,
        Wait::For(count) => (count.value as usize).clamp(1, parts.max(1)),
    }
}

fn parts_of_request(part: &Part, count: u64) -> Result<(), String> {
    match count {
        count if count > MOST_PARTS => {
            Err(format!("a request at `{}` has {count} parts, and {MOST_PARTS} can be simulated", part.name))
        }
        _ => Ok(()),
    }
}
