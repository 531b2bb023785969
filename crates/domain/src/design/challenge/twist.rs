//! What an interviewer may change: each twist is a pure change of a design, or of what is required of it.

use crate::design::Design;
use crate::design::measured::Measured;
use crate::design::model::{Arrivals, Cache, Component, Hits, Measure, Requirement, Stated, Station, Wait, Work, Zone};

/// A change of the world that the design has to live with.
#[derive(Clone, Debug, PartialEq)]
pub enum Twist {
    /// So many times the requests.
    Traffic {
        /// How many times.
        times: f64,
    },
    /// The same number of requests, in bursts.
    Burst {
        /// The squared coefficient of variation of the gaps.
        cv2: f64,
    },
    /// A zone is gone, from the beginning: what is measured is how one lives without it.
    ZoneLoss {
        /// Which.
        zone: usize,
    },
    /// Servers of a station are gone.
    ServerLoss {
        /// Whose.
        station: usize,
        /// How many.
        servers: u64,
    },
    /// A station takes so many times as long.
    SlowDependency {
        /// Which.
        station: usize,
        /// How many times.
        times: f64,
    },
    /// A cache has lost what it held: what is measured is how it is as long as it finds nothing.
    ColdCache {
        /// Which.
        station: usize,
    },
    /// Answers must come sooner.
    Latency {
        /// Of which time: a quantile of answers, or of first tokens.
        measure: Measure,
        /// How soon, in seconds.
        limit: f64,
    },
    /// What is served must be newer, so caches may keep it only so long.
    Freshness {
        /// How long, in seconds.
        limit: f64,
    },
    /// The design must cost less: every station that costs something gives up servers.
    CostCut {
        /// Which share of the servers goes.
        share: f64,
    },
    /// Few keys are asked for far more often than the others.
    HotKey {
        /// Whose.
        station: usize,
        /// The exponent of Zipf's law.
        zipf: f64,
    },
    /// A station slows down for a while, and its callers, who give up early, try again and again.
    RetryStorm {
        /// Which.
        station: usize,
        /// How often they try again.
        retries: u32,
        /// How many times as long it takes.
        times: f64,
    },
    /// Prompts are longer.
    LongPrompts {
        /// Of which language model.
        station: usize,
        /// How many times.
        times: f64,
    },
    /// There is more to search, on more shards, all of which are waited for.
    Growth {
        /// Where.
        station: usize,
        /// How many times.
        times: f64,
    },
}

/// What sort of twist it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// More requests.
    Traffic,
    /// Bursts.
    Burst,
    /// A zone fails.
    ZoneLoss,
    /// Servers fail.
    ServerLoss,
    /// A station slows down.
    SlowDependency,
    /// A cache is empty.
    ColdCache,
    /// Answers must come sooner.
    Latency,
    /// Answers must be newer.
    Freshness,
    /// It must cost less.
    CostCut,
    /// A hot key.
    HotKey,
    /// Retries.
    RetryStorm,
    /// Longer prompts.
    LongPrompts,
    /// More data.
    Growth,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 13] = [
        Kind::Traffic,
        Kind::Burst,
        Kind::ZoneLoss,
        Kind::ServerLoss,
        Kind::SlowDependency,
        Kind::ColdCache,
        Kind::Latency,
        Kind::Freshness,
        Kind::CostCut,
        Kind::HotKey,
        Kind::RetryStorm,
        Kind::LongPrompts,
        Kind::Growth,
    ];

    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Traffic => "traffic",
            Kind::Burst => "burst",
            Kind::ZoneLoss => "zone loss",
            Kind::ServerLoss => "server loss",
            Kind::SlowDependency => "slow dependency",
            Kind::ColdCache => "cold cache",
            Kind::Latency => "latency budget",
            Kind::Freshness => "freshness",
            Kind::CostCut => "cost cap",
            Kind::HotKey => "hot key",
            Kind::RetryStorm => "retry storm",
            Kind::LongPrompts => "long prompts",
            Kind::Growth => "growth",
        }
    }

    /// Returns the word by which a case speaks of it.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Traffic => "traffic",
            Kind::Burst => "burst",
            Kind::ZoneLoss => "zone",
            Kind::ServerLoss => "servers",
            Kind::SlowDependency => "slow",
            Kind::ColdCache => "cold",
            Kind::Latency => "latency",
            Kind::Freshness => "freshness",
            Kind::CostCut => "cost",
            Kind::HotKey => "hot-key",
            Kind::RetryStorm => "retries",
            Kind::LongPrompts => "prompts",
            Kind::Growth => "growth",
        }
    }
}

/// How hard a twist is: what every interviewer asks, what a good one asks, what a cruel one asks.
pub const STEPS: usize = 3;

impl Twist {
    /// Returns what sort it is.
    pub fn kind(&self) -> Kind {
        match self {
            Twist::Traffic { .. } => Kind::Traffic,
            Twist::Burst { .. } => Kind::Burst,
            Twist::ZoneLoss { .. } => Kind::ZoneLoss,
            Twist::ServerLoss { .. } => Kind::ServerLoss,
            Twist::SlowDependency { .. } => Kind::SlowDependency,
            Twist::ColdCache { .. } => Kind::ColdCache,
            Twist::Latency { .. } => Kind::Latency,
            Twist::Freshness { .. } => Kind::Freshness,
            Twist::CostCut { .. } => Kind::CostCut,
            Twist::HotKey { .. } => Kind::HotKey,
            Twist::RetryStorm { .. } => Kind::RetryStorm,
            Twist::LongPrompts { .. } => Kind::LongPrompts,
            Twist::Growth { .. } => Kind::Growth,
        }
    }

    /// Returns the station that it changes, if it changes one.
    pub fn station(&self) -> Option<usize> {
        match self {
            Twist::ServerLoss { station, .. }
            | Twist::SlowDependency { station, .. }
            | Twist::ColdCache { station }
            | Twist::HotKey { station, .. }
            | Twist::RetryStorm { station, .. }
            | Twist::LongPrompts { station, .. }
            | Twist::Growth { station, .. } => Some(*station),
            _ => None,
        }
    }

    /// Returns what it is about, by name: the station or the zone.
    pub fn about(&self, design: &Design) -> String {
        let station = self.station().and_then(|at| design.stations.get(at)).map(|station| station.name.clone());
        let zone = match self {
            Twist::ZoneLoss { zone } => design.zones.get(*zone).map(|zone| zone.name.clone()),
            _ => None,
        };
        station.or(zone).unwrap_or_default()
    }

    /// Returns whether only what is required changes, so that nothing need be simulated again.
    pub fn is_requirement(&self) -> bool {
        matches!(self, Twist::Latency { .. })
    }

    /// Returns the design in the changed world.
    pub fn apply(&self, design: &Design) -> Design {
        let mut changed = design.clone();
        match self {
            Twist::Traffic { times } => {
                for source in &mut changed.sources {
                    match &mut source.arrivals {
                        Arrivals::Open { rate, .. } => rate.value *= times,
                        Arrivals::Closed { users, .. } => {
                            users.value = ((users.value as f64) * times).ceil().min(1e18) as u64;
                        }
                    }
                }
            }
            Twist::Burst { cv2 } => {
                for source in &mut changed.sources {
                    if let Arrivals::Open { cv2: own, .. } = &mut source.arrivals {
                        own.value = own.value.max(*cv2);
                    }
                }
            }
            Twist::ZoneLoss { zone } => {
                go_dark(&mut changed, &[*zone]);
            }
            Twist::ServerLoss { station, servers } => {
                if let Some(station) = changed.stations.get_mut(*station) {
                    take(station, *servers);
                }
            }
            Twist::SlowDependency { station, times } => {
                if let Some(station) = changed.stations.get_mut(*station) {
                    slow_down(&mut station.component, *times);
                }
            }
            Twist::ColdCache { station } => {
                if let Some(Component::Cache(cache)) =
                    changed.stations.get_mut(*station).map(|station| &mut station.component)
                {
                    cache.hits = Hits::Share(Stated::default_of(0.0));
                }
            }
            Twist::Latency { measure, limit } => {
                changed.requirements.retain(|known| known.measure != *measure || known.source.is_some());
                changed.requirements.push(required(*measure, *limit));
            }
            Twist::Freshness { limit } => {
                for station in &mut changed.stations {
                    if let Component::Cache(cache) = &mut station.component {
                        let kept = cache.ttl.map_or(f64::INFINITY, |ttl| ttl.value);
                        cache.ttl = Some(Stated::default_of(kept.min(*limit)));
                    }
                }
                changed.requirements.retain(|known| known.measure != Measure::Freshness);
                changed.requirements.push(required(Measure::Freshness, *limit));
            }
            Twist::CostCut { share } => {
                for station in changed.stations.iter_mut().filter(|station| !station.prices.is_empty()) {
                    let gone = (servers(station) as f64 * share).round() as u64;
                    take(station, gone);
                }
            }
            Twist::HotKey { station, zipf } => {
                if let Some(own) = changed.stations.get_mut(*station).and_then(|station| skew(&mut station.component)) {
                    own.value = own.value.max(*zipf);
                }
            }
            Twist::RetryStorm { station, retries, times } => {
                if let Some(station) = changed.stations.get_mut(*station) {
                    // Callers give up after what they used to wait at most; a time limit of the design's own stays.
                    let patience = 4.0 * service(&station.component).unwrap_or(0.25);
                    slow_down(&mut station.component, *times);
                    station.call.timeout.get_or_insert(Stated::default_of(patience));
                    // What the design says of retries, budgets and breakers is its protection, and stays.
                    if station.call.retries.span.is_none() {
                        station.call.retries = Stated::default_of(*retries);
                    }
                }
            }
            Twist::LongPrompts { station, times } => {
                if let Some(Component::Llm(llm)) =
                    changed.stations.get_mut(*station).map(|station| &mut station.component)
                {
                    llm.prompt.value.mean *= times;
                }
            }
            Twist::Growth { station, times } => {
                if let Some(station) = changed.stations.get_mut(*station) {
                    if let Some(holds) = &mut station.data.holds {
                        holds.value *= times;
                    }
                    if let Component::Shards(shards) = &mut station.component {
                        let more = (shards.shards.value as f64 * times).ceil() as u64;
                        // As many servers as before: each shard has fewer copies.
                        let total = shards.shards.value.saturating_mul(shards.replicas.value);
                        shards.shards.value = more;
                        shards.replicas.value = (total / more.max(1)).max(1);
                    }
                }
            }
        }
        changed
    }
}

/// Returns everything that could be asked of a design, each twist with its step, mild ones first. `calm` is what was measured
/// before anything was changed.
pub fn twists(design: &Design, calm: &Measured) -> Vec<(usize, Twist)> {
    let mut all: Vec<(usize, Twist)> = Vec::new();
    let mut ladder = |steps: [Twist; STEPS]| all.extend(steps.into_iter().enumerate());
    ladder([2.0, 4.0, 10.0].map(|times| Twist::Traffic { times }));
    let open = design.sources.iter().filter_map(|source| match &source.arrivals {
        Arrivals::Open { cv2, .. } => Some(cv2.value),
        Arrivals::Closed { .. } => None,
    });
    let burstiest = open.fold(None, |most: Option<f64>, cv2| Some(most.map_or(cv2, |most| most.max(cv2))));
    if let Some(burstiest) = burstiest {
        ladder([4.0, 16.0, 64.0].map(|times| Twist::Burst { cv2: times * burstiest.max(1.0) }));
    }
    let limit = design.requirements.iter().find_map(|known| match known.measure {
        Measure::Quantile(_) | Measure::FirstTokenQuantile(_) if known.source.is_none() => {
            Some((known.measure, known.limit))
        }
        _ => None,
    });
    if let Some((measure, limit)) = limit {
        ladder([0.75, 0.5, 0.25].map(|share| Twist::Latency { measure, limit: rounded(limit * share) }));
    }
    if design.stations.iter().any(|station| !station.prices.is_empty() && servers(station) > 1) {
        ladder([0.1, 0.3, 0.5].map(|share| Twist::CostCut { share }));
    }
    // What a cache finds follows from how long it keeps things only where that is worked out, not where it is stated.
    let kept = design.stations.iter().filter_map(|station| match &station.component {
        Component::Cache(Cache { hits: Hits::Lru { .. }, ttl, .. }) => Some(ttl.map_or(3_600.0, |ttl| ttl.value)),
        _ => None,
    });
    if let Some(kept) = kept.reduce(f64::max) {
        ladder([0.2, 0.02, 0.002].map(|share| Twist::Freshness { limit: rounded(kept * share) }));
    }
    for zone in 0..design.zones.len().min(3) {
        if design.stations.iter().any(|station| station.zones.iter().any(|own| own.value == zone)) {
            all.push((0, Twist::ZoneLoss { zone }));
        }
    }
    for station in most_busy(design, calm) {
        of_station(design, station, &mut all);
    }
    all.sort_by_key(|(step, twist)| (*step, twist.kind()));
    all
}

/// How many stations are looked at one by one; the rest are less busy than all of these.
const LOOKED_AT: usize = 6;

fn most_busy(design: &Design, calm: &Measured) -> Vec<usize> {
    let load = |at: usize| calm.stations.get(at).and_then(|busy| Some(busy.utilization.as_ref()?.value()));
    // What no request reaches cannot hurt, whatever happens to it.
    let reached = |at: &usize| calm.stations.get(*at).is_some_and(|busy| busy.arrived.value > 0.0);
    let mut all: Vec<usize> = (0..design.stations.len()).filter(reached).collect();
    all.sort_by(|one, other| load(*other).unwrap_or(-1.0).total_cmp(&load(*one).unwrap_or(-1.0)));
    let (caches, others): (Vec<usize>, Vec<usize>) =
        all.into_iter().partition(|at| matches!(design.stations[*at].component, Component::Cache(_)));
    others.into_iter().take(LOOKED_AT).chain(caches.into_iter().take(LOOKED_AT)).collect()
}

fn of_station(design: &Design, station: usize, all: &mut Vec<(usize, Twist)>) {
    let Some(what) = design.stations.get(station) else { return };
    let mut ladder = |steps: [Twist; STEPS]| all.extend(steps.into_iter().enumerate());
    let count = servers(what);
    if count > 1 && design.zones.is_empty() {
        let share = |share: f64| ((count as f64 * share).round() as u64).clamp(1, count - 1);
        ladder([0.1, 0.34, 0.5].map(|part| Twist::ServerLoss { station, servers: share(part) }));
    }
    if service(&what.component).is_some() {
        ladder([1.5, 3.0, 10.0].map(|times| Twist::SlowDependency { station, times }));
        ladder([(2, 1.3), (3, 2.0), (5, 4.0)].map(|(retries, times)| Twist::RetryStorm { station, retries, times }));
    }
    match &what.component {
        Component::Cache(_) => all.push((0, Twist::ColdCache { station })),
        Component::Llm(_) => ladder([2.0, 4.0, 8.0].map(|times| Twist::LongPrompts { station, times })),
        Component::Shards(_) => ladder([2.0, 4.0, 10.0].map(|times| Twist::Growth { station, times })),
        _ => {}
    }
    let mut component = what.component.clone();
    if let Some(own) = skew(&mut component).map(|own| own.value)
        && !matches!(component, Component::Cache(_))
    {
        let mut ladder = |steps: [Twist; STEPS]| all.extend(steps.into_iter().enumerate());
        let even = own.max(0.6);
        ladder([0.2, 0.5, 1.0].map(|more| Twist::HotKey { station, zipf: even + more }));
    }
}

/// Returns a limit as an interviewer would say it: with two digits.
fn rounded(value: f64) -> f64 {
    if value <= 0.0 || !value.is_finite() {
        return value;
    }
    let unit = 10_f64.powf(value.log10().floor() - 1.0);
    (value / unit).round() * unit
}

fn required(measure: Measure, limit: f64) -> Requirement {
    Requirement { measure, source: None, limit, span: None }
}

/// Returns how many servers a station could lose.
pub(super) fn servers(station: &Station) -> u64 {
    match &station.component {
        Component::Database(database) => database.replicas.value.saturating_mul(database.shards.value),
        other => other.servers(),
    }
}

/// Takes servers away, at least one stays; of replicated parts each loses its share.
fn take(station: &mut Station, gone: u64) {
    let of = |count: &mut Stated<u64>, gone: u64| count.value = count.value.saturating_sub(gone).max(1);
    let parts = |count: &mut Stated<u64>, parts: u64, gone: u64| of(count, gone.div_ceil(parts.max(1)));
    match &mut station.component {
        Component::Pool(pool) => of(&mut pool.servers, gone),
        Component::Cache(cache) => of(&mut cache.servers, gone),
        Component::Topic(topic) => of(&mut topic.consumers, gone),
        Component::Database(database) => parts(&mut database.replicas, database.shards.value, gone),
        Component::Shards(shards) => parts(&mut shards.replicas, shards.shards.value, gone),
        Component::Batcher(batcher) => of(&mut batcher.servers, gone),
        Component::Llm(llm) => of(&mut llm.replicas, gone),
        Component::Features(features) => parts(&mut features.replicas, features.shards.value, gone),
        Component::Balancer(_) | Component::Delay(_) | Component::Fanout(_) => {}
    }
    if let Component::Shards(shards) = &mut station.component
        && let Wait::For(wait) = &mut shards.wait
    {
        wait.value = wait.value.min(shards.shards.value);
    }
    // A scaler would bring them back at once: what is gone is gone.
    if let Some(scaler) = &mut station.scaler {
        scaler.most.value = scaler.most.value.saturating_sub(gone).max(scaler.least.value).max(1);
        scaler.least.value = scaler.least.value.min(scaler.most.value);
    }
}

/// Takes zones away as they are missed once everybody has noticed: their servers are gone, and the others do the work. What
/// has nothing left elsewhere fails in the simulation itself.
pub(in crate::design) fn go_dark(design: &mut Design, zones: &[usize]) {
    for station in &mut design.stations {
        let all = station.zones.len();
        let gone = station.zones.iter().filter(|zone| zones.contains(&zone.value)).count();
        let spare = match &station.component {
            Component::Database(database) => database.replicas.value,
            Component::Shards(shards) => shards.replicas.value,
            Component::Features(features) => features.replicas.value,
            other => other.servers(),
        };
        if gone == 0 || gone == all || spare < 2 {
            continue;
        }
        let servers = (servers(station) as f64 * gone as f64 / all as f64).ceil() as u64;
        take(station, servers);
        station.zones.retain(|zone| !zones.contains(&zone.value));
    }
    for zone in zones {
        if let Some(zone) = design.zones.get_mut(*zone) {
            zone.fails_at = Some(Stated::default_of(0.0));
            zone.lasts = None;
        }
    }
}

fn slow_down(component: &mut Component, times: f64) {
    match component {
        Component::Pool(pool) => pool.work.slow_down(times),
        Component::Delay(delay) => delay.time.value.mean *= times,
        Component::Cache(cache) => cache.time.value.mean *= times,
        Component::Topic(topic) => topic.work.slow_down(times),
        Component::Database(database) => {
            database.read.value.mean *= times;
            database.write.value.mean *= times;
        }
        Component::Shards(shards) => shards.work.slow_down(times),
        Component::Batcher(batcher) => {
            batcher.batch.value.mean *= times;
            batcher.each.value *= times;
        }
        Component::Features(features) => features.read.value.mean *= times,
        Component::Llm(llm) => {
            llm.gpu_bandwidth.value /= times;
            llm.gpu_flops.value /= times;
        }
        Component::Balancer(balancer) => {
            if let Some(time) = &mut balancer.time {
                time.value.mean *= times;
            }
        }
        Component::Fanout(_) => {}
    }
}

/// Returns how long one request is served at a station, in seconds, where that is said.
fn service(component: &Component) -> Option<f64> {
    let of = |work: &Work| work.spread().mean;
    let mean = match component {
        Component::Pool(pool) => of(&pool.work),
        Component::Delay(delay) => delay.time.value.mean,
        Component::Topic(topic) => of(&topic.work),
        Component::Database(database) => {
            let writes = database.writes.value;
            database.read.value.mean * (1.0 - writes) + database.write.value.mean * writes
        }
        Component::Shards(shards) => of(&shards.work),
        Component::Batcher(batcher) => batcher.linger.value + batcher.batch.value.mean + batcher.each.value,
        Component::Features(features) => features.read.value.mean,
        Component::Cache(cache) => cache.time.value.mean,
        Component::Llm(_) | Component::Balancer(_) | Component::Fanout(_) => return None,
    };
    (mean > 0.0).then_some(mean)
}

/// Returns how unequal the keys of a component are, where it has keys.
fn skew(component: &mut Component) -> Option<&mut Stated<f64>> {
    match component {
        Component::Database(database) if database.shards.value > 1 => Some(&mut database.zipf),
        Component::Topic(topic) if topic.partitions.value > 1 => Some(&mut topic.zipf),
        Component::Features(features) if features.shards.value > 1 => Some(&mut features.zipf),
        Component::Balancer(balancer) => Some(&mut balancer.zipf),
        _ => None,
    }
}

/// Returns the zones' names, as an interviewer would list them.
pub(super) fn zone_names(zones: &[Zone]) -> String {
    zones.iter().map(|zone| zone.name.as_str()).collect::<Vec<_>>().join(", ")
}
