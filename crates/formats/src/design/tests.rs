//! What is read of a design and what is said of one that makes no sense.

use domain::design::model::{Arrivals, Component, Hits, Measure, Policy, Price, Wait};

use super::*;

/// What is said of a text, as people read it.
fn said(text: &str) -> String {
    let reading = read(text);
    reading.problems.iter().map(|problem| problem.shown(text)).collect::<Vec<_>>().join("\n")
}

/// A design that makes sense, with more at its end.
fn with(more: &str) -> String {
    format!("[source.a]\nrate = \"10 request/s\"\nto = \"b\"\n[pool.b]\nservice = \"5 ms\"\n{more}")
}

/// The examples of the reference for users.
fn examples() -> Vec<&'static str> {
    let page = include_str!("../../../../docs/design-form.md");
    page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn every_example_of_the_reference_is_read_without_a_word() {
    assert!(examples().len() >= 2);
    for example in examples() {
        assert_eq!(said(example), "");
    }
}

#[test]
fn a_whole_design_arrives() {
    let design = read(examples()[0]).design;
    assert_eq!(design.title, "Recommender for a billion people");
    assert_eq!(design.stations.len(), 11);
    let names: Vec<&str> = design.stations.iter().map(|station| station.name.as_str()).collect();
    assert_eq!(names[0], "front", "stations are in the order of the file");
    let Arrivals::Open { rate, peak, .. } = &design.sources[0].arrivals else { panic!("it is open") };
    assert!((rate.value - 1e11 / 86_400.0).abs() < 1e-3 && peak.value == 2.5);
    let station = |name: &str| &design.stations[design.station(name).unwrap()];
    let Component::Balancer(front) = &station("front").component else { panic!("front is a balancer") };
    assert_eq!(front.policy, Policy::TwoChoices);
    assert_eq!(station("front").to.stations().collect::<Vec<_>>(), [design.station("web").unwrap()]);
    let Component::Cache(results) = &station("results").component else { panic!("results is a cache") };
    assert!(matches!(results.hits, Hits::Lru { entries, .. } if entries.value == 50e6));
    let ann = station("ann");
    assert_eq!(ann.data.holds.unwrap().value, 128e9);
    assert_eq!(ann.component.servers(), 2240);
    assert_eq!(ann.prices[0].value, Price::Server(0.2 / 3600.0));
    assert!(matches!(&ann.component, Component::Shards(shards) if shards.wait == Wait::All));
    assert!(matches!(station("ranker").prices[0].value, Price::Server(_)));
    assert_eq!(station("ranker").also[0].value, design.station("views").unwrap());
    assert_eq!(station("web").zones.len(), 3);
    assert_eq!(design.requirements.len(), 4);
    assert_eq!(design.requirements[0].measure, Measure::Quantile(0.99));
    assert_eq!(design.estimates.len(), 3);
    assert_eq!(design.estimates[2].name, "ann.memory");
}

#[test]
fn spreads_are_fitted_to_what_is_said_of_them() {
    let service = |said: &str| {
        let text = with(&format!("to = \"c\"\n[pool.c]\nservice = {said}\n"));
        let reading = read(&text);
        assert_eq!(reading.problems, [], "{text}");
        let Component::Pool(pool) = &reading.design.stations[1].component else { panic!("it is a pool") };
        pool.work.spread()
    };
    assert_eq!((service("\"5 ms\"").mean, service("\"5 ms\"").cv2), (5e-3, 1.0));
    assert_eq!((service("\"exactly 5 ms\"").mean, service("\"exactly 5 ms\"").cv2), (5e-3, 0.0));
    assert_eq!(service("{ mean = \"5 ms\", cv2 = 4 }").cv2, 4.0);
    assert_eq!(service("{ exactly = \"5 ms\" }").cv2, 0.0);
    // Of a log-normal law with sigma 1: the mean is exp(1/2) medians, the p99 exp(2.326) of them.
    let fitted = service("{ p50 = \"1 s\", p99 = \"10.24047 s\" }");
    assert!((fitted.mean - 1.648_721).abs() < 1e-4 && (fitted.cv2 - 1.718_28).abs() < 1e-3, "{fitted:?}");
    let fitted = service("{ mean = \"1.648721 s\", p99 = \"10.24047 s\" }");
    assert!((fitted.cv2 - 1.718_28).abs() < 1e-3, "{fitted:?}");
}

#[test]
fn what_is_wrong_is_said_all_at_once_with_its_place() {
    let text = r#"
title = 3
[quantity]
users = "1e9 user"
ping = "pong * 2"
pong = "ping / 2"
row-size = "3 B"
day = "3 s"
memory = "2 s + 3 GB"
later = "memory * 2"
[price]
users = "3 user"
[sauce.people]
rate = "1 request/s"
[source.people]
rate = "users * 100 request/day"
peak = 0.5
to = "webb"
[source.shy]
rate = "100 request/user/day"
[pool.web]
servers = 0
servise = "5 ms"
to = { web = "50%", cash = "20%" }
[pool.db]
service = "80 GiB"
timeout = 30
workers = "many"
order = "randomly"
[pool.ranker]
service = "-5 ms"
retry_budget = "10%"
zones = ["a"]
price = "$5/s^2"
to = { web = "50%", db = "20%" }
[cache.web]
hit-rate = 60
[shards.ann]
service = { mean = "5 ms", p99 = "1 s" }
wait = 3
[llm.chat]
gpu = "H1000"
parameters = "70e9 parameter"
prompt = "1000 token"
output = "100 token"
[requirement]
p99 = "200 GB"
speed = "3 s"
p101 = "3 s"
loss = 5
peple.p99 = "3 s"
[estimate]
qps = "1.2e6 reqest/s"
"#;
    insta::assert_snapshot!(said(text), @r#"
    line 2, column 9: error: `title` is a TOML integer, where a text in quotes is wanted
      | title = 3
      |         ^
      = write a text in quotes
    line 5, column 1: error: `ping` is defined by itself: ping → pong → ping
      | ping = "pong * 2"
      | ^^^^
      = give one of them a number
    line 7, column 1: error: `row-size` cannot be named in a quantity
      | row-size = "3 B"
      | ^^^^^^^^
      = write `row_size`: letters, digits and `_`
    line 8, column 1: error: `day` is a unit already
      | day = "3 s"
      | ^^^
      = choose another name
    line 9, column 11: error: an amount of data in B cannot be added to a time in s
      | memory = "2 s + 3 GB"
      |           ^^^^^^^^^^
      = only like can be added to like: multiply or divide by what lies between them, such as `3 GB / (1 GB/s)`
    line 12, column 1: error: `users` has a value already
      | users = "3 user"
      | ^^^^^
      = keep one of the two
    line 13, column 2: error: the file knows no `sauce`
      | [sauce.people]
      |  ^^^^^
      = did you mean `source`?
    line 16, column 8: error: `rate` is a rate, and this is a quantity in request*user/s
      | rate = "users * 100 request/day"
      |        ^^^^^^^^^^^^^^^^^^^^^^^^^
      = users do not cancel: is one factor meant for each user, as in `request/user`?
    line 17, column 8: error: `peak` is the busiest hour over the mean, so 1 or more
      | peak = 0.5
      |        ^^^
      = write it as in `peak = 2.5`
    line 18, column 6: error: there is no station `webb`
      | to = "webb"
      |      ^^^^^^
      = did you mean `web`?
    line 19, column 9: error: the source `shy` has no `to`
      | [source.shy]
      |         ^^^
      = write `to = "name-of-a-station"`
    line 20, column 8: error: `rate` is a rate, and this is a quantity in request/user/s
      | rate = "100 request/user/day"
      |        ^^^^^^^^^^^^^^^^^^^^^^
      = this is what comes of one user: multiply by how many users there are
    line 21, column 7: error: the pool `web` does not say how long a request takes
      | [pool.web]
      |       ^^^
      = write `service = "5 ms"`, or `work = "100e6 FLOP"`, `flops = "989 TFLOP/s"` and `mfu = "40%"`
    line 22, column 11: error: `servers` is 0
      | servers = 0
      |           ^
      = write 1 or more
    line 23, column 1: error: the pool `web` knows no `servise`
      | servise = "5 ms"
      | ^^^^^^^
      = did you mean `service`?
    line 24, column 21: error: there is no station `cash`
      | to = { web = "50%", cash = "20%" }
      |                     ^^^^
      = the stations are ann, chat, db, ranker, web
    line 26, column 11: error: `service` is a time, and this is an amount of data in B
      | service = "80 GiB"
      |           ^^^^^^^^
      = write it as in `service = "2 ms"`
    line 27, column 11: error: `timeout` is a time, and this is a mere number
      | timeout = 30
      |           ^^
      = a time needs a unit: `timeout = "30 ms"`
    line 28, column 12: error: `many` is no unit that is known, and no name in `[quantity]`
      | workers = "many"
      |            ^^^^
      = did you mean `min`?
    line 29, column 9: error: `order` cannot be `randomly`
      | order = "randomly"
      |         ^^^^^^^^^^
      = write one of first, priority, preemptive, shared
    line 31, column 11: error: `service` is negative: -5 ms
      | service = "-5 ms"
      |           ^^^^^^^
      = write 0 or more
    line 32, column 16: warning: `retry-budget` without `retries` does nothing
      | retry_budget = "10%"
      |                ^^^^^
      = write `retries = 2`, or leave it out
    line 33, column 10: error: there is no zone `a`
      | zones = ["a"]
      |          ^^^
      = write `[zone.a]`
    line 34, column 9: error: a price is money for something, and this is a quantity in USD/s^2
      | price = "$5/s^2"
      |         ^^^^^^^^
      = write $/h (a server), $/h/GPU, $/GB/month (kept), $/GB (moved), $/request or $/token
    line 35, column 6: error: the shares add up to 70% and not to 100%
      | to = { web = "50%", db = "20%" }
      |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = say where the rest goes, such as `done = "30%"`
    line 36, column 8: error: `web` is the name of a pool already
      | [cache.web]
      |        ^^^
      = give each part its own name
    line 38, column 9: error: the set of shards `ann` has no `shards`
      | [shards.ann]
      |         ^^^
      = write `shards = 16`
    line 39, column 34: error: no log-normal law has this tail and this mean in `service`
      | service = { mean = "5 ms", p99 = "1 s" }
      |                                  ^^^^^
      = it lies between once and 15.0 times the mean; say { mean, cv2 } instead
    line 40, column 8: error: it waits for 3 of 1 parts
      | wait = 3
      |        ^
      = write `"all"`, a count or a share such as `"95%"`
    line 42, column 7: error: the accelerator `H1000` is not known
      | gpu = "H1000"
      |       ^^^^^^^
      = write H100, H200, A100, or `gpu-memory`, `gpu-bandwidth` and `gpu-flops`
    line 47, column 7: error: `p99` is a time in s, and this is an amount of data in B
      | p99 = "200 GB"
      |       ^^^^^^^^
      = write it as in `p99 = "200 ms"`
    line 48, column 1: error: `speed` cannot be required
      | speed = "3 s"
      | ^^^^^
      = write p50, p95, p99, "p99.9" or one of mean, cost, loss, availability, utilization, throughput, lag, freshness, survives, median, first-token, ttft, tokens
    line 49, column 1: error: `p101` cannot be required
      | p101 = "3 s"
      | ^^^^
      = did you mean `p50`?
    line 50, column 8: error: `loss` is a share, and this is 5
      | loss = 5
      |        ^
      = did you mean `"5%"`?
    line 51, column 1: error: there is no source `peple` to require something of
      | peple.p99 = "3 s"
      | ^^^^^
      = did you mean `people`?
    line 53, column 14: error: `reqest` is no unit that is known, and no name in `[quantity]`
      | qps = "1.2e6 reqest/s"
      |              ^^^^^^
      = did you mean `request`?
    "#);
}

#[test]
fn text_that_is_no_toml_is_said_and_the_rest_is_read() {
    let text = "[pool.a]\nservice = 5 ms\nservers = 3\n[pool.b\nservice = \"3 ms\"\n[pool.a]\nx = \"\n";
    insta::assert_snapshot!(said(text), @r#"
    line 2, column 11: error: string values must be quoted, expected literal string
      | service = 5 ms
      |           ^^^^
      = words and amounts with units stand in quotes: `to = "web"`, `service = "10 ms"`
    line 4, column 8: error: unclosed table, expected `]`
      | [pool.b
      |        ^
      = the file is TOML: `key = "value"` below a `[kind.name]`
    line 6, column 7: error: duplicate key
      | [pool.a]
      |       ^
      = it stands above already: say each thing once, and give each part its own name
    line 7, column 1: error: the pool `a` knows no `x`
      | x = "
      | ^
      = it knows servers, workers, service, work, flops, mfu, order, to, otherwise, also, timeout, retries, …
    line 7, column 6: error: invalid basic string, expected `"`
      | x = "
      |      ^
      = the file is TOML: `key = "value"` below a `[kind.name]`
    "#);
}

#[test]
fn faults_of_a_newcomer_are_named_with_what_to_do() {
    let told = |text: &str| read(text).problems.iter().map(|problem| problem.code).collect::<Vec<_>>();
    assert_eq!(told("# nothing yet\n"), ["empty"]);
    let both = "[source.p]\nrate = \"1 request/s\"\nusers = 5\nto = \"a\"\n[pool.a]\nservice = \"1 ms\"\n";
    assert_eq!(told(both), ["two-loads"]);
    let pool = |more: &str| {
        told(&format!("[source.p]\nrate = \"1 request/s\"\nto = \"a\"\n[pool.a]\nservice = \"1 ms\"\n{more}\n"))
    };
    assert_eq!(pool("workers = 1.5"), ["not-whole"]);
    assert_eq!(pool("workers = 2.0"), Vec::<&str>::new());
    assert_eq!(pool("servers = \"10 / 3\""), Vec::<&str>::new());
    assert_eq!(pool("timeout = \"0 s\""), ["zero"]);
}

#[test]
fn percentiles_need_no_quotes() {
    let text = with("[requirement]\np99.9 = \"1 s\"\n\"p95\" = \"1 s\"\np999 = \"2 s\"\na.p99.99 = \"1 s\"\n");
    let reading = read(&text);
    assert_eq!(reading.problems, []);
    let measures: Vec<Measure> = reading.design.requirements.iter().map(|required| required.measure).collect();
    let quantiles = [0.999, 0.95, 0.999, 0.9999].map(Measure::Quantile);
    assert_eq!(measures, quantiles);
    assert_eq!(reading.design.requirements[3].source, Some(0));
}

#[test]
fn the_first_token_can_be_required_in_every_way_one_writes_it() {
    let text = with(
        "[requirement]\nfirst-token = \"1 s\"\nttft-p95 = \"2 s\"\nfirst_token.p99 = \"3 s\"\nttft.p99.9 = \"4 s\"\ntokens = \"2000 token/s\"\n",
    );
    let reading = read(&text);
    assert_eq!(reading.problems, []);
    let said: Vec<(Measure, f64)> =
        reading.design.requirements.iter().map(|required| (required.measure, required.limit)).collect();
    let of = Measure::FirstTokenQuantile;
    let wanted =
        [(Measure::FirstToken, 1.0), (of(0.95), 2.0), (of(0.99), 3.0), (of(0.999), 4.0), (Measure::Tokens, 2e3)];
    assert_eq!(said, wanted);
}

#[test]
fn what_cannot_be_required_of_a_first_token_is_said() {
    let told =
        said(&with("[requirement]\na.ttft-p95 = \"1 s\"\nttft-p0 = \"1 s\"\ntokens = \"5 s\"\nfirst-tokn = \"1 s\"\n"));
    for part in [
        "`ttft-p95` is of all language models, not of the requests of one source",
        "`ttft-p0` cannot be required",
        "`tokens` is a rate",
        "did you mean `first-token`?",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn places_are_those_of_characters_after_wide_letters_and_escapes() {
    let text = with("# größer\ntitel = 3\n[quantity]\nq = \"\\u0032 sx\"\n");
    insta::assert_snapshot!(said(&text), @r#"
    line 7, column 1: error: the pool `b` knows no `titel`
      | titel = 3
      | ^^^^^
      = it knows servers, workers, service, work, flops, mfu, order, to, otherwise, also, timeout, retries, …
    line 9, column 5: error: `sx` is no unit that is known, and no name in `[quantity]`
      | q = "\u0032 sx"
      |     ^^^^^^^^^^^
      = did you mean `s`?
    "#);
}

#[test]
fn hostile_files_are_answered_soon() {
    let deep = format!("a = {}", "[".repeat(100_000));
    let tables = "{ a = ".repeat(100_000);
    let dotted = format!("{}z = 1", "a.".repeat(100_000));
    let headers = "[pool.x.".repeat(50_000);
    let unknown: String = (0..20_000).map(|n| format!("[pool.n{n}]\nto = \"m{n}\"\nkez{n} = 1\n")).collect();
    let circle: String = (0..9_000).map(|n| format!("q{n} = \"q{}\"\n", (n + 1) % 9_000)).collect();
    let chain: String = (0..9_000).map(|n| format!("q{n} = \"q{} + 1 s\"\n", n + 1)).collect();
    let numbers = format!("[source.a]\nrate = {}\n", "9".repeat(1_000_000));
    let big = "#".repeat(10_000_000);
    let same: String = "[pool.x]\n".repeat(100_000);
    let quotes = "\"".repeat(1_000_000);
    for text in [
        deep,
        tables,
        dotted,
        headers,
        unknown,
        format!("[quantity]\n{circle}"),
        format!("[quantity]\n{chain}q9000 = \"1 s\"\n"),
        numbers,
        big,
        same,
        quotes,
        "\u{0}".repeat(100_000),
        "[quantity]\nx = nan\ny = inf\nz = 1e400\nw = \"1e400\"\n[pool.a]\nservice = \"1e-400 s\"\nservers = 1e30"
            .to_owned(),
    ] {
        let begun = std::time::Instant::now();
        let reading = read(&text);
        let shown: usize = reading.problems.iter().map(|problem| problem.shown(&text).len()).sum();
        let seconds = begun.elapsed().as_secs_f64();
        let head: String = text.chars().take(30).collect();
        // A test build on a busy machine is many times slower than the program.
        assert!(seconds < 20.0 && shown < 1_000_000, "{head}: {seconds} s, {shown} bytes");
        assert!(reading.problems.len() <= MOST_PROBLEMS);
    }
}
