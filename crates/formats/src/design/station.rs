//! Stations of every kind.

use domain::design::Problem;
use domain::design::model::{
    Arrangement, Balancer, Batcher, Cache, Component, Database, Delay, Fanout, Features, Hits, Llm, Order, Policy,
    Pool, Shards, Spread, Stated, Station, Topic, Wait, Work,
};
use toml::de::DeValue;

use super::field::Fields;
use super::measure::Wanted;
use super::way::Numbers;
use super::{Entry, Reader, span_of};

/// An accelerator: memory in bytes, bytes read from it in a second, operations in a second (bf16, dense).
struct Accelerator {
    name: &'static str,
    memory: f64,
    bandwidth: f64,
    flops: f64,
}

/// The data sheets of NVIDIA: H100 SXM5 80 GB, H200 SXM 141 GB, A100 SXM4 80 GB.
const ACCELERATORS: [Accelerator; 3] = [
    Accelerator { name: "H100", memory: 80e9, bandwidth: 3.35e12, flops: 989e12 },
    Accelerator { name: "H200", memory: 141e9, bandwidth: 4.8e12, flops: 989e12 },
    Accelerator { name: "A100", memory: 80e9, bandwidth: 2.039e12, flops: 312e12 },
];

const POLICIES: [(&str, Policy); 9] = [
    ("round robin", Policy::RoundRobin),
    ("weighted round robin", Policy::WeightedRoundRobin),
    ("least connections", Policy::LeastConnections),
    ("weighted least connections", Policy::WeightedLeastConnections),
    ("least response time", Policy::LeastResponseTime),
    ("ip hash", Policy::IpHash),
    ("consistent hashing", Policy::ConsistentHashing),
    ("random", Policy::Random),
    ("two choices", Policy::TwoChoices),
];

const ORDERS: [(&str, Order); 4] = [
    ("first", Order::First),
    ("priority", Order::Priority),
    ("preemptive", Order::Preemptive),
    ("shared", Order::Shared),
];

impl<'a> Reader<'a> {
    /// Reads a station.
    pub(super) fn station(&mut self, entry: Entry<'a>, zones: &[String]) -> Station {
        let Entry { kind, name, span, mut fields } = entry;
        let fields = &mut fields;
        let component = match kind {
            "delay" => Component::Delay(Delay { time: self.needed_spread(fields, "time", "\"40 ms\"", 0.0) }),
            "balancer" => self.balancer(fields),
            "cache" => self.cache(fields),
            "topic" => self.topic(fields),
            "database" => self.database(fields),
            "fanout" => self.fanout(fields),
            "shards" => self.shards(fields),
            "batcher" => self.batcher(fields),
            "llm" => self.llm(fields),
            "features" => self.features(fields),
            _ => self.pool(fields),
        };
        let numbers = if kind == "balancer" { Numbers::Weights } else { Numbers::Shares };
        let to = self.way(fields, "to", numbers);
        if kind == "balancer" && to.branches.is_empty() && !fields.was_there("to") {
            self.missing(fields, "to", "[\"one\", \"other\"]");
        }
        let otherwise = self.one_station(fields, "otherwise");
        let also = self.several_stations(fields, "also");
        let call = self.call(fields);
        let room = self.count(fields, "room", 1);
        let patience = self.spread(fields, "patience", Wanted::Time, 1.0);
        let zones = self.zones(fields, zones);
        let breakdowns = self.breakdowns(fields);
        let scaler = self.scaler(fields, component.servers());
        let data = self.data(fields);
        let prices = self.prices(fields);
        self.unknown(std::mem::replace(fields, Fields::none()), &[]);
        Station {
            name,
            span: Some(span),
            component,
            to,
            otherwise,
            also,
            call,
            room,
            patience,
            zones,
            breakdowns,
            scaler,
            data,
            prices,
        }
    }

    fn pool(&mut self, fields: &mut Fields<'a>) -> Component {
        let servers = self.count_or(fields, "servers", 1, 1);
        let workers = self.count_or(fields, "workers", 1, 1);
        let work = self.work(fields);
        let order = self.choice(fields, "order", &ORDERS).map_or(Order::First, |order| order.value);
        Component::Pool(Pool { servers, workers, work, order })
    }

    fn balancer(&mut self, fields: &mut Fields<'a>) -> Component {
        let policy = self.choice(fields, "policy", &POLICIES).map_or(Policy::RoundRobin, |policy| policy.value);
        let balancers = self.count(fields, "balancers", 1);
        let adapt = self.time(fields, "adapt");
        let arrangement = match (balancers, adapt) {
            (Some(balancers), None) if balancers.value > 1 => Arrangement::Distributed { balancers },
            (_, Some(every)) if every.value > 0.0 => Arrangement::Dynamic { every },
            _ => Arrangement::Centralized,
        };
        if let (Some(_), Some(adapt)) = (balancers, adapt) {
            let problem =
                Problem::warning("both", adapt.span, "`adapt` and `balancers` do not go together: `adapt` is used");
            self.say(problem.hint("keep one of the two"));
        }
        Component::Balancer(Balancer {
            policy,
            arrangement,
            keys: self.keys(fields),
            zipf: self.zipf(fields),
            virtual_nodes: self.small_count(fields, "virtual-nodes", 1).unwrap_or(Stated::default_of(100)),
            servers: self.count_or(fields, "servers", 1, 0),
            time: self.spread(fields, "time", Wanted::Time, 1.0),
        })
    }

    fn cache(&mut self, fields: &mut Fields<'a>) -> Component {
        let servers = self.count_or(fields, "servers", 1, 1);
        let hit_rate = self.measured(fields, "hit-rate", Wanted::Share);
        let hits = match hit_rate {
            Some(share) => {
                for key in ["keys", "zipf", "entries", "item"] {
                    if let Some(value) = fields.take(key) {
                        let message = format!("`hit-rate` and `{key}` do not go together: the hit rate is used");
                        let problem = Problem::warning("both", Some(span_of(value)), message);
                        self.say(problem.hint("leave `hit-rate` out and it is worked out"));
                    }
                }
                Hits::Share(share)
            }
            None => self.lru(fields, servers.value),
        };
        let ttl = self.time(fields, "ttl");
        let miss = self.way(fields, "miss", Numbers::Shares);
        if miss.branches.is_empty() && !fields.was_there("miss") {
            self.missing(fields, "miss", "\"name-of-a-station\"");
        }
        Component::Cache(Cache {
            hits,
            ttl,
            cold: self.flag(fields, "cold").unwrap_or(false),
            servers,
            workers: self.count_or(fields, "workers", 64, 1),
            time: self
                .spread(fields, "time", Wanted::Time, 1.0)
                .unwrap_or(Stated::default_of(Spread::exponential(500e-6))),
            miss,
        })
    }

    fn lru(&mut self, fields: &mut Fields<'a>, servers: u64) -> Hits {
        let keys = self.measured(fields, "keys", Wanted::Count);
        let entries = self.measured(fields, "entries", Wanted::Count);
        let item = self.measured(fields, "item", Wanted::Bytes);
        // Looked at here and read again as what a server has.
        let memory = fields.peek("memory").and_then(|value| self.measure(value, "memory", Wanted::Bytes));
        let entries = match (entries, item, memory) {
            (Some(entries), _, _) => Some(entries),
            (None, Some(item), Some(memory)) if item.value > 0.0 => {
                Some(Stated { value: (memory.value * servers as f64 / item.value).floor(), span: memory.span })
            }
            _ => None,
        };
        if keys.is_none() && !fields.was_there("keys") {
            self.missing(fields, "keys", "\"1e9 item\"");
        }
        if entries.is_none() && !fields.was_there("entries") && !(fields.was_there("item") && fields.has("memory")) {
            let message = format!("{} does not say how much fits", fields.what);
            let hint = "write `entries = \"1e6 item\"`, or `memory = \"64 GiB\"` and `item = \"1 KiB\"`, or `hit-rate = \"60%\"`";
            self.say(Problem::error("missing", Some(fields.span), message).hint(hint));
        }
        let default = Stated::default_of(1.0);
        let zipf = self.measured(fields, "zipf", Wanted::Number).unwrap_or(Stated::default_of(0.99));
        Hits::Lru { keys: keys.unwrap_or(default), zipf, entries: entries.unwrap_or(default) }
    }

    fn topic(&mut self, fields: &mut Fields<'a>) -> Component {
        let partitions = self.count(fields, "partitions", 1);
        let consumers = self.count(fields, "consumers", 1);
        let one = Stated::default_of(1);
        Component::Topic(Topic {
            partitions: partitions.or(consumers).unwrap_or(one),
            consumers: consumers.or(partitions).unwrap_or(one),
            append: self
                .spread(fields, "append", Wanted::Time, 1.0)
                .unwrap_or(Stated::default_of(Spread::always(1e-3))),
            work: self.work(fields),
            retention: self.time(fields, "retention").unwrap_or(Stated::default_of(7.0 * 86_400.0)),
            keys: self.keys(fields),
            zipf: self.zipf(fields),
        })
    }

    fn database(&mut self, fields: &mut Fields<'a>) -> Component {
        let read = self.needed_spread(fields, "read", "\"1 ms\"", 1.0);
        let writes = self.measured(fields, "writes", Wanted::Share).unwrap_or(Stated::default_of(0.0));
        let write = self.spread(fields, "write", Wanted::Time, 1.0).unwrap_or(read);
        let replicas = self.count_or(fields, "replicas", 1, 1);
        let acknowledged = self.count_or(fields, "acknowledged", 1, 1);
        if acknowledged.value > replicas.value {
            let message =
                format!("{} replicas are to acknowledge, and there are {}", acknowledged.value, replicas.value);
            self.say(Problem::error("too-many", acknowledged.span, message).hint("the first replica counts as one"));
        }
        Component::Database(Database {
            shards: self.count_or(fields, "shards", 1, 1),
            replicas,
            workers: self.count_or(fields, "workers", 16, 1),
            read,
            write,
            writes,
            acknowledged,
            keys: self.keys(fields),
            zipf: self.zipf(fields),
        })
    }

    fn fanout(&mut self, fields: &mut Fields<'a>) -> Component {
        let asks = self.several_stations(fields, "asks");
        if asks.is_empty() && !fields.was_there("asks") {
            self.missing(fields, "asks", "[\"one\", \"other\"]");
        }
        let wait = self.wait(fields, asks.len() as u64);
        Component::Fanout(Fanout { asks, wait })
    }

    fn shards(&mut self, fields: &mut Fields<'a>) -> Component {
        let shards = self.needed_count(fields, "shards", "16");
        Component::Shards(Shards {
            shards,
            replicas: self.count_or(fields, "replicas", 1, 1),
            workers: self.count_or(fields, "workers", 1, 1),
            work: self.work(fields),
            wait: self.wait(fields, shards.value),
        })
    }

    fn batcher(&mut self, fields: &mut Fields<'a>) -> Component {
        Component::Batcher(Batcher {
            servers: self.count_or(fields, "servers", 1, 1),
            size: self.needed_count(fields, "size", "32"),
            linger: self.time(fields, "linger").unwrap_or(Stated::default_of(0.0)),
            batch: self.needed_spread(fields, "batch", "\"4 ms\"", 0.0),
            each: self.time(fields, "each").unwrap_or(Stated::default_of(0.0)),
        })
    }

    fn features(&mut self, fields: &mut Fields<'a>) -> Component {
        Component::Features(Features {
            reads: self.needed_count(fields, "reads", "50"),
            shards: self.count_or(fields, "shards", 1, 1),
            replicas: self.count_or(fields, "replicas", 1, 1),
            workers: self.count_or(fields, "workers", 16, 1),
            read: self.needed_spread(fields, "read", "\"200 us\"", 1.0),
            keys: self.keys(fields),
            zipf: self.zipf(fields),
            budget: self.time(fields, "budget"),
        })
    }

    fn llm(&mut self, fields: &mut Fields<'a>) -> Component {
        let gpu = self.words(fields, "gpu");
        let known = |name: &str| ACCELERATORS.iter().find(|gpu| gpu.name.eq_ignore_ascii_case(name));
        let accelerator = gpu.as_ref().map_or(Some(&ACCELERATORS[0]), |gpu| known(&gpu.value));
        let memory = self.measured(fields, "gpu-memory", Wanted::Bytes);
        let bandwidth = self.measured(fields, "gpu-bandwidth", Wanted::Bandwidth);
        let flops = self.measured(fields, "gpu-flops", Wanted::Speed);
        if let (None, Some(gpu)) = (accelerator, &gpu)
            && (memory.is_none() || bandwidth.is_none() || flops.is_none())
        {
            let names: Vec<&str> = ACCELERATORS.iter().map(|gpu| gpu.name).collect();
            let message = format!("the accelerator `{}` is not known", super::short(&gpu.value));
            let hint = format!("write {}, or `gpu-memory`, `gpu-bandwidth` and `gpu-flops`", names.join(", "));
            self.say(Problem::error("unknown-word", gpu.span, message).hint(hint));
        }
        let sheet = accelerator.unwrap_or(&ACCELERATORS[0]);
        let parameters = self.measured(fields, "parameters", Wanted::Count);
        if parameters.is_none() {
            self.missing_unless_said(fields, "parameters", "\"70e9 parameter\"");
        }
        let parameters = parameters.unwrap_or(Stated::default_of(70e9));
        // The shapes of Llama 3 8B and Llama 2 70B, which many models of these sizes share.
        let usual = match parameters.value {
            size if (6e9..10e9).contains(&size) => Some((32, 8, 128)),
            size if (60e9..80e9).contains(&size) => Some((80, 8, 128)),
            _ => None,
        };
        let mut shape = |key: &'static str, usual: Option<u32>| {
            let said = self.small_count(fields, key, 1);
            if said.is_none() && usual.is_none() {
                self.missing_unless_said(fields, key, "80");
            }
            said.or(usual.map(Stated::default_of)).unwrap_or(Stated::default_of(1))
        };
        let layers = shape("layers", usual.map(|(layers, _, _)| layers));
        let kv_heads = shape("kv-heads", usual.map(|(_, heads, _)| heads));
        let head_dim = shape("head-dim", usual.map(|(_, _, dim)| dim));
        Component::Llm(Box::new(Llm {
            replicas: self.count_or(fields, "replicas", 1, 1),
            gpus: self.count_or(fields, "gpus", 1, 1),
            gpu: gpu.unwrap_or(Stated::default_of(sheet.name.to_owned())),
            gpu_memory: memory.unwrap_or(Stated::default_of(sheet.memory)),
            gpu_bandwidth: bandwidth.unwrap_or(Stated::default_of(sheet.bandwidth)),
            gpu_flops: flops.unwrap_or(Stated::default_of(sheet.flops)),
            parameters,
            layers,
            kv_heads,
            head_dim,
            bytes_per_number: self
                .measured(fields, "bytes-per-number", Wanted::Bytes)
                .unwrap_or(Stated::default_of(2.0)),
            usable: self.measured(fields, "usable", Wanted::Share).unwrap_or(Stated::default_of(0.9)),
            prompt: self.tokens(fields, "prompt"),
            output: self.tokens(fields, "output"),
            max_batch: self.small_count(fields, "max-batch", 1).unwrap_or(Stated::default_of(256)),
            chunk: self.small_count(fields, "chunk", 1).unwrap_or(Stated::default_of(512)),
        }))
    }

    fn tokens(&mut self, fields: &mut Fields<'a>, key: &'static str) -> Stated<Spread> {
        let spread = self.spread(fields, key, Wanted::Count, 1.0);
        if spread.is_none() {
            self.missing_unless_said(fields, key, "{ mean = \"1000 token\", p99 = \"4000 token\" }");
        }
        spread.unwrap_or(Stated::default_of(Spread::exponential(100.0)))
    }

    /// Takes how long a request is served: `service`, or `work`, `flops` and `mfu`.
    fn work(&mut self, fields: &mut Fields<'a>) -> Work {
        let service = self.spread(fields, "service", Wanted::Time, 1.0);
        let flop = self.measured(fields, "work", Wanted::Operations);
        let peak = self.measured(fields, "flops", Wanted::Speed);
        let mfu = self.measured(fields, "mfu", Wanted::Share);
        let was_there = |key| fields.was_there(key);
        match (service, flop, peak) {
            (Some(service), None, None) => Work::Time(service),
            (Some(service), _, _) => {
                let problem = Problem::warning(
                    "both",
                    service.span,
                    "`service` and `work` do not go together: `service` is used",
                );
                self.say(problem.hint("keep one of the two"));
                Work::Time(service)
            }
            (None, Some(flop), Some(peak)) if peak.value > 0.0 => {
                if mfu.is_some_and(|mfu| mfu.value == 0.0) {
                    self.say(
                        Problem::error("zero", mfu.and_then(|mfu| mfu.span), "an `mfu` of 0 never ends")
                            .hint("write it as in `\"40%\"`"),
                    );
                }
                if mfu.is_none() {
                    let message = format!("{} is reckoned at the whole of what the hardware promises", fields.what);
                    let problem = Problem::warning("trap-mfu", peak.span, message);
                    self.say(
                        problem.hint("what is reached is less: `mfu = \"40%\"` in training, often 10-30% in serving"),
                    );
                }
                let mfu = mfu.filter(|mfu| mfu.value > 0.0).unwrap_or(Stated::default_of(1.0));
                Work::Operations { flop, peak, mfu }
            }
            _ => {
                if !(was_there("service") || was_there("work") && was_there("flops")) {
                    let message = format!("{} does not say how long a request takes", fields.what);
                    let hint = "write `service = \"5 ms\"`, or `work = \"100e6 FLOP\"`, `flops = \"989 TFLOP/s\"` and `mfu = \"40%\"`";
                    self.say(Problem::error("missing", Some(fields.span), message).hint(hint));
                }
                Work::Time(Stated::default_of(Spread::exponential(1e-3)))
            }
        }
    }

    /// Takes for how many parts of so many one waits.
    fn wait(&mut self, fields: &mut Fields<'a>, parts: u64) -> Wait {
        let Some(value) = fields.take("wait") else { return Wait::All };
        let span = span_of(value);
        if matches!(value.get_ref(), DeValue::String(word) if word.trim() == "all") {
            return Wait::All;
        }
        // A count or a share; only what is written with a percent sign is a share of one.
        let is_share = matches!(value.get_ref(), DeValue::String(text) if text.contains('%'));
        let Some(wait) = self.measure(value, "wait", if is_share { Wanted::Share } else { Wanted::Count }) else {
            return Wait::All;
        };
        let count = if is_share { (wait.value * parts as f64 - 1e-9).ceil() } else { wait.value.ceil() };
        if count < 1.0 || count > parts as f64 {
            let message = format!("it waits for {count} of {parts} parts");
            self.say(
                Problem::error("bad-wait", Some(span), message)
                    .hint("write `\"all\"`, a count or a share such as `\"95%\"`"),
            );
            return Wait::All;
        }
        Wait::For(Stated::at(count as u64, span))
    }

    fn keys(&mut self, fields: &mut Fields<'a>) -> Stated<f64> {
        self.measured(fields, "keys", Wanted::Count).unwrap_or(Stated::default_of(1e6))
    }

    fn zipf(&mut self, fields: &mut Fields<'a>) -> Stated<f64> {
        self.measured(fields, "zipf", Wanted::Number).unwrap_or(Stated::default_of(0.0))
    }

    fn count_or(&mut self, fields: &mut Fields<'a>, key: &'static str, usual: u64, least: u64) -> Stated<u64> {
        self.count(fields, key, least).unwrap_or(Stated::default_of(usual))
    }

    fn needed_count(&mut self, fields: &mut Fields<'a>, key: &'static str, example: &str) -> Stated<u64> {
        let count = self.count(fields, key, 1);
        if count.is_none() {
            self.missing_unless_said(fields, key, example);
        }
        count.unwrap_or(Stated::default_of(1))
    }

    fn needed_spread(
        &mut self,
        fields: &mut Fields<'a>,
        key: &'static str,
        example: &str,
        usual_cv2: f64,
    ) -> Stated<Spread> {
        let spread = self.spread(fields, key, Wanted::Time, usual_cv2);
        if spread.is_none() {
            self.missing_unless_said(fields, key, example);
        }
        spread.unwrap_or(Stated::default_of(Spread::exponential(1e-3)))
    }
}
