//! What a station is and does: every kind of component.

use super::{Spread, Stated, Way};

/// What a station is.
#[derive(Clone, Debug, PartialEq)]
pub enum Component {
    /// Servers with one queue before them.
    Pool(Pool),
    /// A mere delay: everybody at once.
    Delay(Delay),
    /// Chooses one of the stations of its way.
    Balancer(Balancer),
    /// Answers some requests by itself.
    Cache(Cache),
    /// A log with partitions and a group of consumers.
    Topic(Topic),
    /// Shards with replicas, reads and writes.
    Database(Database),
    /// A part for each of several stations at once.
    Fanout(Fanout),
    /// A part for each of many equal shards at once.
    Shards(Shards),
    /// Servers that take many requests at once.
    Batcher(Batcher),
    /// A language model served with continuous batching.
    Llm(Box<Llm>),
    /// A feature store: many key reads at once, under a time budget.
    Features(Features),
}

/// How long a request is served.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Work {
    /// So many seconds.
    Time(Stated<Spread>),
    /// So many operations on hardware of which only a part is reached.
    Operations {
        /// Floating-point operations for a request.
        flop: Stated<f64>,
        /// What the hardware of one server promises, in operations a second.
        peak: Stated<f64>,
        /// What is reached of that, as a share (model FLOP utilization).
        mfu: Stated<f64>,
    },
}

/// Who is served next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Order {
    /// Who came first.
    #[default]
    First,
    /// The best class first; a service that was begun is finished.
    Priority,
    /// The best class at once; who is interrupted goes on later.
    Preemptive,
    /// Everybody at once, sharing the servers evenly (processor sharing).
    Shared,
}

/// Servers with one queue before them; behind a balancer each server has a queue of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Pool {
    /// How many servers.
    pub servers: Stated<u64>,
    /// How many requests one server works on at a time.
    pub workers: Stated<u64>,
    /// How long one takes.
    pub work: Work,
    /// Who is next.
    pub order: Order,
}

/// A mere delay, such as the way through a network.
#[derive(Clone, Debug, PartialEq)]
pub struct Delay {
    /// How long, in seconds.
    pub time: Stated<Spread>,
}

/// Chooses one of the stations of its way; the shares of the way are weights. With a single pool to choose from, it chooses
/// one of the servers of the pool, and each server has a queue of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Balancer {
    /// How it chooses.
    pub policy: Policy,
    /// How many balancers there are and what they know.
    pub arrangement: Arrangement,
    /// How many different keys (clients, objects) there are, for policies that hash.
    pub keys: Stated<f64>,
    /// How unequal they are: the exponent of Zipf's law; 0 is all alike.
    pub zipf: Stated<f64>,
    /// How many places each server has on the ring of consistent hashing.
    pub virtual_nodes: Stated<u32>,
    /// How many balancing servers there are, for cost and bandwidth.
    pub servers: Stated<u64>,
    /// What it takes by itself, in seconds; nothing by default.
    pub time: Option<Stated<Spread>>,
}

/// How one of several is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Policy {
    /// One after the other.
    #[default]
    RoundRobin,
    /// One after the other, by weight.
    WeightedRoundRobin,
    /// Where the fewest are.
    LeastConnections,
    /// Where the fewest are for its weight.
    WeightedLeastConnections,
    /// Where answers came quickest of late.
    LeastResponseTime,
    /// By the hash of the client.
    IpHash,
    /// On a ring, by the hash of the key.
    ConsistentHashing,
    /// By chance.
    Random,
    /// The shorter of two chosen by chance.
    TwoChoices,
}

/// How many balancers there are and what they know.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub enum Arrangement {
    /// One that sees everything.
    #[default]
    Centralized,
    /// Several that each know only what they sent themselves.
    Distributed {
        /// How many.
        balancers: Stated<u64>,
    },
    /// Weights that follow what was measured.
    Dynamic {
        /// How often they are set anew, in seconds.
        every: Stated<f64>,
    },
}

/// Answers some requests by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Cache {
    /// How it comes that some are answered.
    pub hits: Hits,
    /// How long an entry is good, in seconds; `None`: until it is displaced.
    pub ttl: Option<Stated<f64>>,
    /// Whether it is empty at the beginning of the simulation.
    pub cold: bool,
    /// How many servers it is spread over.
    pub servers: Stated<u64>,
    /// How many requests one server works on at a time.
    pub workers: Stated<u64>,
    /// How long a look takes, in seconds.
    pub time: Stated<Spread>,
    /// Where requests go that are not answered; what is found goes the way of the station.
    pub miss: Way,
}

/// How it comes that a cache answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hits {
    /// A share of the requests, whatever is asked.
    Share(Stated<f64>),
    /// Least recently used entries are displaced; keys are asked for by Zipf's law.
    Lru {
        /// How many different keys there are.
        keys: Stated<f64>,
        /// The exponent of Zipf's law.
        zipf: Stated<f64>,
        /// How many entries fit altogether.
        entries: Stated<f64>,
    },
}

/// A log with partitions and a group of consumers. A request goes on when its message was consumed; to let nobody wait for
/// that, name the topic in `also` of another station.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// In how many parts it is; at most so many consumers have something to do.
    pub partitions: Stated<u64>,
    /// How many consumers there are.
    pub consumers: Stated<u64>,
    /// How long appending takes, in seconds.
    pub append: Stated<Spread>,
    /// How long consuming takes, in seconds.
    pub work: Work,
    /// How long messages are kept, in seconds; older ones are lost.
    pub retention: Stated<f64>,
    /// How unequal the keys are that choose the partition: the exponent of Zipf's law; 0 is all alike.
    pub zipf: Stated<f64>,
    /// How many different keys there are.
    pub keys: Stated<f64>,
}

/// Shards with replicas, reads and writes.
#[derive(Clone, Debug, PartialEq)]
pub struct Database {
    /// In how many parts the data are; a request goes to the one of its key.
    pub shards: Stated<u64>,
    /// How many copies of each part there are, the one that takes writes included.
    pub replicas: Stated<u64>,
    /// How many requests one replica works on at a time.
    pub workers: Stated<u64>,
    /// How long a read takes, in seconds.
    pub read: Stated<Spread>,
    /// How long a write takes, in seconds.
    pub write: Stated<Spread>,
    /// How many of the requests are writes.
    pub writes: Stated<f64>,
    /// How many replicas must have a write before it counts; 1: only the first.
    pub acknowledged: Stated<u64>,
    /// How many different keys there are.
    pub keys: Stated<f64>,
    /// The exponent of Zipf's law by which keys are asked for; 0 is all alike.
    pub zipf: Stated<f64>,
}

/// A part for each of several stations at once. A part goes its own way from there until that ends; when enough parts are
/// done, the request goes the way of the fan-out.
#[derive(Clone, Debug, PartialEq)]
pub struct Fanout {
    /// The stations that are asked, by their places.
    pub asks: Vec<Stated<usize>>,
    /// For how many parts it waits.
    pub wait: Wait,
}

/// For how many parts one waits.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub enum Wait {
    /// For all.
    #[default]
    All,
    /// For so many.
    For(Stated<u64>),
}

/// Many equal shards, all of which are asked: nearest-neighbor search, full-text search.
#[derive(Clone, Debug, PartialEq)]
pub struct Shards {
    /// How many shards.
    pub shards: Stated<u64>,
    /// How many servers hold the same shard.
    pub replicas: Stated<u64>,
    /// How many requests one server works on at a time.
    pub workers: Stated<u64>,
    /// How long one shard takes.
    pub work: Work,
    /// For how many shards it waits.
    pub wait: Wait,
}

/// Servers that take many requests at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Batcher {
    /// How many servers.
    pub servers: Stated<u64>,
    /// How many requests are in a batch at most.
    pub size: Stated<u64>,
    /// How long the first of a batch waits for others, in seconds; 0: a free server takes who is there.
    pub linger: Stated<f64>,
    /// What a batch takes, however many are in it, in seconds.
    pub batch: Stated<Spread>,
    /// What each request adds to that, in seconds.
    pub each: Stated<f64>,
}

/// A language model served with continuous batching.
#[derive(Clone, Debug, PartialEq)]
pub struct Llm {
    /// How many copies of the model are served.
    pub replicas: Stated<u64>,
    /// The accelerators of one replica work on every token together (tensor parallel).
    pub gpus: Stated<u64>,
    /// Which accelerator: `H100`, `A100`, ….
    pub gpu: Stated<String>,
    /// Bytes of memory of one accelerator.
    pub gpu_memory: Stated<f64>,
    /// What it reads from that in a second, in bytes.
    pub gpu_bandwidth: Stated<f64>,
    /// What it computes in a second, in operations.
    pub gpu_flops: Stated<f64>,
    /// How many parameters the model has.
    pub parameters: Stated<f64>,
    /// How many layers.
    pub layers: Stated<u32>,
    /// How many heads keys and values have.
    pub kv_heads: Stated<u32>,
    /// How long one such head is.
    pub head_dim: Stated<u32>,
    /// How many bytes a number takes.
    pub bytes_per_number: Stated<f64>,
    /// How much of the memory may be used, as a share.
    pub usable: Stated<f64>,
    /// Tokens of a prompt.
    pub prompt: Stated<Spread>,
    /// Tokens of an answer.
    pub output: Stated<Spread>,
    /// How many requests a step holds at most.
    pub max_batch: Stated<u32>,
    /// How many tokens of prompts a step reads at most.
    pub chunk: Stated<u32>,
}

/// A feature store: many key reads at once, under a time budget.
#[derive(Clone, Debug, PartialEq)]
pub struct Features {
    /// How many keys a request reads.
    pub reads: Stated<u64>,
    /// In how many parts the keys are.
    pub shards: Stated<u64>,
    /// How many servers hold the same part.
    pub replicas: Stated<u64>,
    /// How many reads one server works on at a time.
    pub workers: Stated<u64>,
    /// How long one read takes, in seconds.
    pub read: Stated<Spread>,
    /// How many different keys there are.
    pub keys: Stated<f64>,
    /// The exponent of Zipf's law by which keys are asked for; 0 is all alike.
    pub zipf: Stated<f64>,
    /// After so many seconds default values take the place of what is missing; `None`: one waits for all.
    pub budget: Option<Stated<f64>>,
}

impl Component {
    /// Returns the word of the text form for its kind.
    pub fn word(&self) -> &'static str {
        match self {
            Component::Pool(_) => "pool",
            Component::Delay(_) => "delay",
            Component::Balancer(_) => "balancer",
            Component::Cache(_) => "cache",
            Component::Topic(_) => "topic",
            Component::Database(_) => "database",
            Component::Fanout(_) => "fanout",
            Component::Shards(_) => "shards",
            Component::Batcher(_) => "batcher",
            Component::Llm(_) => "llm",
            Component::Features(_) => "features",
        }
    }

    /// Returns how many machines it takes.
    pub fn servers(&self) -> u64 {
        match self {
            Component::Pool(pool) => pool.servers.value,
            Component::Delay(_) | Component::Fanout(_) => 0,
            Component::Balancer(balancer) => balancer.servers.value,
            Component::Cache(cache) => cache.servers.value,
            Component::Topic(topic) => topic.consumers.value,
            Component::Database(database) => database.shards.value.saturating_mul(database.replicas.value),
            Component::Shards(shards) => shards.shards.value.saturating_mul(shards.replicas.value),
            Component::Batcher(batcher) => batcher.servers.value,
            Component::Llm(llm) => llm.replicas.value,
            Component::Features(features) => features.shards.value.saturating_mul(features.replicas.value),
        }
    }
}

impl Work {
    /// Returns how long a request takes.
    pub fn spread(&self) -> Spread {
        match self {
            Work::Time(time) => time.value,
            Work::Operations { flop, peak, mfu } => Spread::always(flop.value / (peak.value * mfu.value)),
        }
    }

    /// Makes it take so many times as long.
    pub fn slow_down(&mut self, times: f64) {
        match self {
            Work::Time(time) => time.value.mean *= times,
            Work::Operations { flop, .. } => flop.value *= times,
        }
    }
}
