//! What each station has to carry: requests against servers, data against memory, bytes against bandwidth, and the price.

use super::flow::{Flows, Forms};
use super::say;
use crate::design::component::topic::time_to_loss;
use crate::design::lower::llm::Served;
use crate::design::model::{Component, Data, Price, Station};
use crate::design::quantity::Dimension;
use crate::design::{Design, Problem};

/// What a station has to carry.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Load {
    /// Requests in a second at the peak, those of waiting users at most.
    pub rate: f64,
    /// Requests in a second, averaged over the day.
    pub mean_rate: f64,
    /// Busy time of its servers (of the busiest part) at the peak, as a share; `None` where nothing can be busy.
    pub utilization: Option<f64>,
    /// Requests in a second that it can take at most.
    pub capacity: Option<f64>,
    /// Machines at the peak.
    pub machines: f64,
    /// Machines averaged over the day; fewer where it scales.
    pub mean_machines: f64,
    /// The share of requests that a cache answers.
    pub hit: Option<f64>,
    /// Bytes it holds altogether, all copies and the index.
    pub held: Option<f64>,
    /// Bytes that one machine must hold, and what it has room for.
    pub room: Option<(f64, f64)>,
    /// Bytes moved in a second at the peak.
    pub moved: Option<f64>,
    /// What of the bandwidth is used at the peak, as a share.
    pub bandwidth: Option<f64>,
    /// Dollars a second.
    pub cost: f64,
    /// Requests by which the queue grows in a second, when more come than can be served.
    pub growth: Option<f64>,
    /// After how many seconds nothing more can be kept, where that is finite.
    pub full_in: Option<f64>,
}

/// Works out the loads of all stations.
pub(super) fn loads(design: &Design, flows: &Flows) -> Vec<Load> {
    let mut forms = Forms::default();
    let one = |(at, station): (usize, &Station)| load(station, flows, at, &mut forms);
    design.stations.iter().enumerate().map(one).collect()
}

fn load(station: &Station, flows: &Flows, at: usize, forms: &mut Forms) -> Load {
    let rates = flows.rates[at];
    let (open, rate) = (rates.peak, rates.peak + rates.closed);
    let mean_rate = rates.mean + rates.closed;
    let machines = station.component.servers() as f64;
    let per_machine = per_machine(station, forms);
    let (at_peak, on_average) = match (station.scaler, per_machine) {
        (Some(scaler), Some(one)) if one > 0.0 => {
            let wanted = |rate: f64| {
                let wanted = (rate / (one * scaler.target.value)).ceil();
                wanted.clamp(scaler.least.value as f64, scaler.most.value as f64)
            };
            (wanted(rate), wanted(mean_rate))
        }
        _ => (machines, machines),
    };
    let works = station.breakdowns.map_or(1.0, |fails| fails.every.value / (fails.every.value + fails.repair.value));
    let capacity = per_machine.map(|one| one * at_peak * works);
    // Users who wait for their answers slow down with the station: only the others can flood it.
    let utilization = capacity.map(|capacity| match open {
        open if capacity <= 0.0 => {
            if open + rates.closed > 0.0 {
                f64::INFINITY
            } else {
                0.0
            }
        }
        open => (open / capacity).max((rate / capacity).min(1.0)),
    });
    let surplus = capacity.map(|capacity| open - capacity).filter(|surplus| *surplus > 0.0 && *surplus > 1e-9 * open);
    let (held, room) = kept(station, mean_rate, machines);
    let payload = station.data.payload.map(|payload| payload.value);
    let moved = payload.map(|payload| rate * payload);
    let carried = match (moved, station.data.bandwidth) {
        (Some(moved), Some(bandwidth)) if machines > 0.0 => Some(moved / (bandwidth.value * at_peak.max(1.0))),
        _ => None,
    };
    let cost = station.prices.iter().map(|price| match price.value {
        Price::Server(price) => price * on_average,
        Price::Gpu(price) => price * on_average * gpus(station),
        Price::Kept(price) => price * held.unwrap_or(0.0),
        Price::Moved(price) => price * mean_rate * payload.unwrap_or(0.0),
        Price::Request(price) => price * mean_rate,
        Price::Token(price) => price * mean_rate * tokens(station),
        Price::Flat(price) => price,
    });
    let copies = match &station.component {
        Component::Database(database) => database.shards.value.saturating_mul(database.replicas.value) as f64,
        Component::Shards(shards) => shards.shards.value as f64,
        _ => 1.0,
    };
    let full_in = surplus.and_then(|surplus| match (&station.component, station.room) {
        (Component::Topic(topic), _) => {
            let (appended, read) = (open, capacity.unwrap_or(0.0));
            Some(time_to_loss(appended, read, topic.retention.value)).filter(|time| time.is_finite())
        }
        (_, Some(room)) => Some(room.value as f64 * copies / surplus),
        _ => None,
    });
    Load {
        rate,
        mean_rate,
        utilization,
        capacity,
        machines: at_peak,
        mean_machines: on_average,
        hit: flows.hits[at],
        held,
        room,
        moved,
        bandwidth: carried,
        // An empty sum of floats is -0.
        cost: cost.fold(0.0, |sum, price| sum + price),
        growth: surplus,
        full_in,
    }
}

/// Returns how many requests in a second one machine can take, where the busiest part bounds all of them.
fn per_machine(station: &Station, forms: &mut Forms) -> Option<f64> {
    let machines = station.component.servers().max(1) as f64;
    // Requests in a second of the whole station at which the busiest part is busy all the time.
    let whole = |seconds: f64, share: f64, places: f64| places / (share * seconds);
    let capacity = match &station.component {
        Component::Pool(pool) => whole(pool.work.spread().mean, 1.0, machines * pool.workers.value as f64),
        Component::Delay(_) | Component::Balancer(_) | Component::Fanout(_) => return None,
        Component::Cache(cache) => whole(cache.time.value.mean, 1.0, machines * cache.workers.value as f64),
        Component::Topic(topic) => {
            let active = topic.consumers.value.min(topic.partitions.value).max(1);
            let share = forms.hottest(topic.keys.value, topic.zipf.value, active);
            whole(topic.work.spread().mean, share, 1.0)
        }
        Component::Database(database) => {
            let share = forms.hottest(database.keys.value, database.zipf.value, database.shards.value);
            let (writes, replicas) = (database.writes.value, database.replicas.value as f64);
            // Of a shard: reads are divided among the replicas, writes go to all of them.
            let seconds = (1.0 - writes) * database.read.value.mean / replicas + writes * database.write.value.mean;
            whole(seconds, share, database.workers.value as f64)
        }
        Component::Shards(shards) => {
            whole(shards.work.spread().mean, 1.0, (shards.replicas.value * shards.workers.value) as f64)
        }
        Component::Features(features) => {
            let share = forms.hottest(features.keys.value, features.zipf.value, features.shards.value);
            let seconds = features.read.value.mean * features.reads.value as f64;
            whole(seconds, share, (features.replicas.value.saturating_mul(features.workers.value)) as f64)
        }
        Component::Batcher(batcher) => {
            let size = batcher.size.value as f64;
            whole(batcher.batch.value.mean / size + batcher.each.value, 1.0, machines)
        }
        Component::Llm(llm) => {
            Served::of(llm).capacity(llm.prompt.value.mean, llm.output.value.mean) * llm.replicas.value as f64
        }
    };
    // What takes no time bounds nothing.
    capacity.is_finite().then_some(capacity / machines)
}

/// Returns what is held altogether, and what one machine must hold against what it has room for.
fn kept(station: &Station, mean_rate: f64, machines: f64) -> (Option<f64>, Option<(f64, f64)>) {
    let data: &Data = &station.data;
    let copies = copies(station);
    if let Component::Llm(llm) = &station.component {
        let weights = llm.parameters.value * llm.bytes_per_number.value;
        let room = llm.gpus.value as f64 * llm.gpu_memory.value * llm.usable.value;
        return (Some(weights * llm.replicas.value as f64), Some((weights, room)));
    }
    let once = match (&station.component, data.holds, data.payload) {
        (_, Some(holds), _) => Some(holds.value * (1.0 + data.overhead.value)),
        (Component::Topic(topic), None, Some(payload)) => Some(mean_rate * payload.value * topic.retention.value),
        _ => None,
    };
    let held = once.map(|once| once * copies);
    let room = data.memory.or(data.disk);
    let room = match (held, room) {
        (Some(held), Some(room)) if machines > 0.0 => Some((held / machines, room.value)),
        _ => None,
    };
    (held, room)
}

/// Returns how many copies of the data there are.
pub(super) fn copies(station: &Station) -> f64 {
    let usual = match &station.component {
        Component::Database(database) => database.replicas.value,
        Component::Shards(shards) => shards.replicas.value,
        Component::Features(features) => features.replicas.value,
        _ => 1,
    };
    station.data.copies.map_or(usual as f64, |copies| copies.value)
}

fn gpus(station: &Station) -> f64 {
    match &station.component {
        Component::Llm(llm) => llm.gpus.value as f64,
        _ => 1.0,
    }
}

fn tokens(station: &Station) -> f64 {
    match &station.component {
        Component::Llm(llm) => llm.prompt.value.mean + llm.output.value.mean,
        _ => 0.0,
    }
}

/// Says which stations cannot carry what they must.
pub(super) fn problems(design: &Design, loads: &[Load]) -> Vec<Problem> {
    design.stations.iter().zip(loads).flat_map(|(station, load)| of_one(station, load)).collect()
}

fn of_one(station: &Station, load: &Load) -> Vec<Problem> {
    let mut problems = Vec::new();
    let name = &station.name;
    let rate = |value: f64| say(value, Dimension::count("request").over(&Dimension::time()));
    let bytes = |value: f64| say(value, Dimension::information());
    if let Component::Llm(llm) = &station.component {
        let served = Served::of(llm);
        if served.tokens < llm.prompt.value.mean + llm.output.value.mean {
            let message = match load.room {
                Some((weights, room)) if served.tokens <= 0.0 => format!(
                    "the weights of `{name}` take {}, and its accelerators have {} that may be used",
                    bytes(weights),
                    bytes(room)
                ),
                _ => format!(
                    "beside its weights `{name}` has room for {:.0} tokens: not one request fits",
                    served.tokens
                ),
            };
            let problem = Problem::error("does-not-fit", station.span, message);
            problems.push(problem.hint("write more `gpus`, or fewer bytes: `bytes-per-number = \"1 B\"`"));
            return problems;
        }
    } else if let Some((each, room)) = load.room
        && each > room * (1.0 + 1e-9)
    {
        let message = format!("each machine of `{name}` must hold {}, and has {}", bytes(each), bytes(room));
        let needed = (load.held.unwrap_or(0.0) / room).ceil();
        let problem = Problem::warning(
            "does-not-fit",
            station.data.memory.or(station.data.disk).and_then(|room| room.span),
            message,
        );
        problems.push(problem.hint(format!("{needed} machines of this kind hold all copies and the index")));
    }
    match (load.utilization, load.growth) {
        (Some(_), Some(growth)) => {
            let capacity = load.capacity.unwrap_or(0.0);
            let mut message = format!(
                "`{name}` is overloaded: {} come at the peak and {} can be served ({:.0}%)",
                rate(load.rate),
                rate(capacity),
                100.0 * load.rate / capacity.max(1e-300),
            );
            match (load.full_in, &station.component) {
                (Some(time), Component::Topic(_)) => {
                    message.push_str(&format!("; after {} messages are lost", say(time, Dimension::time())));
                }
                (Some(time), _) => message.push_str(&format!("; it is full after {}", say(time, Dimension::time()))),
                (None, _) => message.push_str(&format!("; its queue grows by {} without end", rate(growth))),
            }
            let busy = 0.7;
            let hint = if capacity > 0.0 {
                let needed = (load.machines * load.rate / capacity / busy).ceil();
                format!("at 70% utilization it takes {} machines instead of {:.0}", whole(needed), load.machines)
            } else {
                "it can serve nothing at all".to_owned()
            };
            problems.push(Problem::warning("overload", station.span, message).hint(hint));
        }
        (Some(utilization), None) if utilization > 0.9 && load.rate > 0.0 => {
            let message = format!("`{name}` is {:.0}% utilized at the peak", 100.0 * utilization);
            let problem = Problem::warning("nearly-full", station.span, message);
            problems.push(problem.hint("queues grow without measure near 100%: plan for 60-70%"));
        }
        _ => {}
    }
    if let Some(share) = load.bandwidth
        && share > 1.0
    {
        let message = format!(
            "`{name}` moves {}/s, which is {:.0}% of the bandwidth of its machines",
            bytes(load.moved.unwrap_or(0.0)),
            100.0 * share
        );
        let span = station.data.bandwidth.and_then(|bandwidth| bandwidth.span);
        problems.push(
            Problem::warning("bandwidth", span, message).hint("more machines, a smaller payload, or a faster network"),
        );
    }
    if let Component::Topic(topic) = &station.component
        && topic.consumers.value > topic.partitions.value
    {
        let (idle, partitions) = (topic.consumers.value - topic.partitions.value, topic.partitions.value);
        let message = format!("{idle} consumers of `{name}` have nothing to do: there are {partitions} partitions");
        problems.push(
            Problem::warning("idle", topic.consumers.span, message)
                .hint("write at least as many partitions as consumers"),
        );
    }
    if let (Some(timeout), Some(mean)) = (station.call.timeout, mean_service(station))
        && timeout.value < mean
    {
        let message = format!(
            "callers of `{name}` give up after {}, and it takes {} on average",
            say(timeout.value, Dimension::time()),
            say(mean, Dimension::time())
        );
        problems.push(
            Problem::warning("timeout", timeout.span, message)
                .hint("a timeout lies well above the p99 of what is called"),
        );
    }
    problems
}

/// Returns how long a request is served on its way, all stations together.
pub(in crate::design) fn served(design: &Design, flows: &Flows) -> f64 {
    let rate = design.sources.iter().fold(0.0, |sum, source| sum + source.peak_rate());
    let work = design.stations.iter().zip(&flows.rates).fold(0.0, |sum, (station, rates)| {
        let seconds = match &station.component {
            Component::Llm(llm) => {
                let (prompt, output) = (llm.prompt.value.mean, llm.output.value.mean);
                let served = Served::of(llm);
                let each = (rates.peak + rates.closed) / llm.replicas.value.max(1) as f64;
                served.stay(each.min(served.capacity(prompt, output)), prompt, output)
            }
            Component::Topic(topic) => topic.append.value.mean + topic.work.spread().mean,
            Component::Batcher(batcher) => {
                batcher.linger.value + batcher.batch.value.mean + batcher.each.value * batcher.size.value as f64
            }
            _ => mean_service(station).unwrap_or(0.0),
        };
        sum + (rates.peak + rates.closed) * seconds
    });
    if rate > 0.0 { work / rate } else { 0.0 }
}

fn mean_service(station: &Station) -> Option<f64> {
    match &station.component {
        Component::Pool(pool) => Some(pool.work.spread().mean),
        Component::Delay(delay) => Some(delay.time.value.mean),
        Component::Cache(cache) => Some(cache.time.value.mean),
        Component::Database(database) => Some(database.read.value.mean),
        Component::Shards(shards) => Some(shards.work.spread().mean),
        Component::Features(features) => Some(features.read.value.mean),
        Component::Batcher(batcher) => Some(batcher.batch.value.mean),
        _ => None,
    }
}

/// Writes a whole number.
fn whole(count: f64) -> String {
    say(count, Dimension::none())
}
