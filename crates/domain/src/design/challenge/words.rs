//! What an interviewer says: the question before a twist, and what the simulation answered.
//!
//! Every sentence names what it is about and with which number; which of several wordings is used depends on the round, so
//! that no session sounds like a form that was filled in.

use super::twist::{Kind, Twist, servers, zone_names};
use super::{Flip, Ruling, Shift};
use crate::design::Design;
use crate::design::measured::{Measured, Steadiness};
use crate::design::model::{Component, Measure, Requirement};
use crate::design::spoken::{count, dollars_a_month, rate, seconds, share, times};

/// What is known when the question is asked.
pub(super) struct Scene<'a> {
    pub design: &'a Design,
    pub calm: &'a Measured,
    /// How many were asked before.
    pub round: usize,
}

impl Scene<'_> {
    fn name(&self, station: usize) -> &str {
        self.design.stations.get(station).map_or("it", |station| &station.name)
    }

    fn load(&self, station: usize) -> Option<f64> {
        Some(self.calm.stations.get(station)?.utilization.as_ref()?.value())
    }

    /// Returns one of several wordings, another one each time.
    fn pick(&self, kind: Kind, wordings: Vec<String>) -> String {
        let at = (self.round + kind as usize) % wordings.len().max(1);
        wordings.into_iter().nth(at).unwrap_or_default()
    }
}

/// Asks what would happen.
pub(super) fn question(scene: &Scene<'_>, twist: &Twist) -> String {
    // As the file says it, not as luck had it.
    let offered: f64 = scene.design.sources.iter().map(|source| source.peak_rate()).sum();
    let p99 = scene.calm.whole.quantile(0.99).map_or(f64::NAN, |figure| figure.value());
    let busiest = scene.calm.bottleneck();
    let tight = busiest
        .map_or_else(String::new, |(at, load)| format!(" You run `{}` at {} today.", scene.name(at), share(load)));
    let wordings = match twist {
        Twist::Traffic { times: more } => vec![
            format!(
                "It went well: instead of {} you now get {}, {} what you planned for.{tight} What gives first, and what do you do about it?",
                rate(offered),
                rate(offered * more),
                times(*more)
            ),
            format!(
                "A partner puts you on its front page. {} becomes {} within minutes.{tight} Walk me through what a request meets.",
                rate(offered),
                rate(offered * more)
            ),
            format!(
                "Let's plan for next year: {} instead of {}.{tight} Which of your tiers do you have to touch?",
                rate(offered * more),
                rate(offered)
            ),
        ],
        Twist::Burst { cv2 } => vec![
            format!(
                "The average stays {}, but people do not come one by one: a push notification goes out and they arrive in bursts, with a squared coefficient of variation of {}.{tight} Does the tail survive that?",
                rate(offered),
                count(*cv2)
            ),
            format!(
                "You assumed that the {} come evenly. Suppose a scheduler on the client side wakes them together, so that gaps vary {} times as much as chance would have it.{tight} What happens to your p99 of {}?",
                rate(offered),
                count(cv2.sqrt()),
                seconds(p99)
            ),
        ],
        Twist::ZoneLoss { zone } => {
            let name = scene.design.zones.get(*zone).map_or("a", |zone| &zone.name);
            let held: Vec<String> = scene
                .design
                .stations
                .iter()
                .filter(|station| station.zones.iter().any(|own| own.value == *zone))
                .take(3)
                .map(|station| format!("`{}`", station.name))
                .collect();
            vec![
                format!(
                    "It is the busiest hour and zone `{name}` goes dark. {} had servers there; the other zones are {}.{tight} What do your users see in the next minute?",
                    held.join(", "),
                    zone_names(&others(scene, *zone))
                ),
                format!(
                    "Somebody pulls the plug on zone `{name}`, and with it {} of what {} had. Nobody will fix it tonight.{tight} Do you still meet what you promised?",
                    portion(scene, *zone),
                    held.join(" and ")
                ),
            ]
        }
        Twist::ServerLoss { station, servers: gone } => {
            let had = scene.design.stations.get(*station).map_or(0, servers);
            let load = scene.load(*station).map_or_else(String::new, |load| format!(" at {} load", share(load)));
            vec![
                format!(
                    "A bad kernel takes {} of your {} `{}` servers{load} out of rotation, in the busiest hour. You named no zones, so tell me: what happens to the requests that were on them, and to those that come next?",
                    count(*gone as f64),
                    count(had as f64),
                    scene.name(*station)
                ),
                format!(
                    "You roll out a new version of `{}` and {} of {} servers do not come back. They ran{}. How long can you live with that?",
                    scene.name(*station),
                    count(*gone as f64),
                    count(had as f64),
                    if load.is_empty() { " fine".to_owned() } else { load }
                ),
            ]
        }
        Twist::SlowDependency { station, times: slower } => {
            let stay = scene.calm.stations.get(*station).map_or(f64::NAN, |busy| busy.stay.value);
            vec![
                format!(
                    "`{}` has a bad day: every call into it takes {} as long. You spend {} there on average now. What does the user notice, and what have you put in place against it?",
                    scene.name(*station),
                    times(*slower),
                    seconds(stay)
                ),
                format!(
                    "The team behind `{}` ships a regression, {} slower, and it takes them an hour to roll back.{tight} Where does the queue build up?",
                    scene.name(*station),
                    times(*slower)
                ),
            ]
        }
        Twist::ColdCache { station } => {
            let (hits, behind) = cache_of(scene, *station);
            let lives = hits.map_or_else(String::new, |hits| {
                format!(", which answers {} of {} by itself,", share(hits), rate(offered))
            });
            vec![
                format!(
                    "`{}`{lives} is restarted and comes back empty.{} What happens in the first seconds?",
                    scene.name(*station),
                    behind
                ),
                format!(
                    "Somebody flushes `{}` by mistake at peak.{} How do you get it warm again without taking down what stands behind it?",
                    scene.name(*station),
                    behind
                ),
            ]
        }
        Twist::Latency { quantile, limit } => vec![
            format!(
                "Product wants it snappier: {} within {}. You are at {} now{}. Where do you find the difference?",
                percentile(*quantile),
                seconds(*limit),
                seconds(at(scene, *quantile)),
                slowest(scene)
            ),
            format!(
                "We were bought by people who measure. The new contract says {} in {}; today it is {}{}. What do you cut?",
                percentile(*quantile),
                seconds(*limit),
                seconds(at(scene, *quantile)),
                slowest(scene)
            ),
        ],
        Twist::Freshness { limit } => vec![
            format!(
                "Somebody complains that they see yesterday's answer. From now on nothing that you serve may be older than {}.{tight} What does that do to your caches, and to what stands behind them?",
                seconds(*limit)
            ),
            format!(
                "Editors take down an item and it must be gone everywhere within {}. So your caches may keep nothing longer.{tight} Can the tiers behind them take what they have been spared so far?",
                seconds(*limit)
            ),
        ],
        Twist::CostCut { share: part } => vec![
            format!(
                "Finance looked at your {} and wants {} back. You give up that share of the servers, everywhere you pay for them.{tight} Do your promises still hold?",
                dollars_a_month(scene.calm.cost),
                share(*part)
            ),
            format!(
                "The bill is {}; the budget is {}. Suppose you simply run with fewer servers.{tight} Which tier tells you first that it was too many?",
                dollars_a_month(scene.calm.cost),
                dollars_a_month(scene.calm.cost * (1.0 - part))
            ),
        ],
        Twist::HotKey { station, zipf } => vec![
            format!(
                "One account goes viral. In `{}` the keys are now asked for by Zipf's law with an exponent of {:.2}: the hottest of them alone draws {} of the requests there. Your shards are even only on average; which one hurts?",
                scene.name(*station),
                zipf,
                share(hottest(scene, *station, *zipf))
            ),
            format!(
                "You spread `{}` by key. What if a single key gets {} of all that arrives there? Adding shards does not split a key.",
                scene.name(*station),
                share(hottest(scene, *station, *zipf))
            ),
        ],
        Twist::RetryStorm { station, retries, times: slower } => {
            let call = scene.design.stations.get(*station).map(|station| &station.call);
            let guarded = call.is_some_and(|call| call.retry_budget.is_some() || call.breaker.is_some());
            let own = if guarded {
                " You have a budget or a breaker on that call; let's see it work."
            } else {
                " Nothing in your file limits that."
            };
            vec![
                format!(
                    "`{}` becomes {} slower for a while. Its callers give up after their usual patience and each tries {} more times.{own} Does it ever recover?",
                    scene.name(*station),
                    times(*slower),
                    retries
                ),
                format!(
                    "A client library retries every slow call to `{}` up to {} times, and today calls are {} slower.{own} How much load does `{}` really see?",
                    scene.name(*station),
                    retries,
                    times(*slower),
                    scene.name(*station)
                ),
            ]
        }
        Twist::LongPrompts { station, times: longer } => {
            let prompt = scene.design.stations.get(*station).map_or(f64::NAN, |station| match &station.component {
                Component::Llm(llm) => llm.prompt.value.mean,
                _ => f64::NAN,
            });
            vec![
                format!(
                    "Users discover that they can paste whole documents into `{}`: prompts of {} tokens become {} on average.{tight} What runs out first, compute or memory for keys and values?",
                    scene.name(*station),
                    count(prompt),
                    count(prompt * longer)
                ),
                format!(
                    "A retrieval step now puts {} tokens before each question to `{}`, {} as many as you planned with.{tight} What does the first token wait for?",
                    count(prompt * longer),
                    scene.name(*station),
                    times(*longer)
                ),
            ]
        }
        Twist::Growth { station, times: more } => {
            let (shards, replicas) =
                scene.design.stations.get(*station).map_or((0, 0), |station| match &station.component {
                    Component::Shards(shards) => (shards.shards.value, shards.replicas.value),
                    _ => (0, 0),
                });
            vec![
                format!(
                    "The corpus grows to {} its size. `{}` has {} shards with {} copies each; with the same machines it would need {} shards, and every request waits for the slowest of them. What happens to the tail?",
                    times(*more),
                    scene.name(*station),
                    count(shards as f64),
                    count(replicas as f64),
                    count((shards as f64 * more).ceil())
                ),
                format!(
                    "In a year there is {} as much to search in `{}`. Do you add machines, or spread the same ones thinner, {} shards instead of {}?",
                    times(*more),
                    scene.name(*station),
                    count((shards as f64 * more).ceil()),
                    count(shards as f64)
                ),
            ]
        }
    };
    scene.pick(twist.kind(), wordings)
}

/// Says what the simulation answered.
pub(super) fn finding(
    scene: &Scene<'_>,
    twist: &Twist,
    changed: &Design,
    after: &Measured,
    shifts: &[Shift],
    flips: &[Flip],
    ruling: Ruling,
) -> String {
    let mut told: Vec<String> = Vec::new();
    match ruling {
        Ruling::Breaks => {
            let broken: Vec<String> = flips.iter().map(|flip| required(&flip.requirement)).collect();
            let verb = if broken.len() == 1 { "does" } else { "do" };
            told.push(format!("It breaks: {} {verb} not hold", joined(&broken)));
        }
        Ruling::Holds => told.push("It holds".to_owned()),
        Ruling::Open => told.push("It is too close to call with this much simulation".to_owned()),
    }
    let now = shifts.iter().find(|shift| matters(shift, flips));
    if twist.is_requirement() {
        told.extend(now.map(|shift| format!("{} is {} as it is", shift.name, shift.unit.estimate(shift.after))));
        return format!("{}.", told.join(": "));
    }
    told.extend(now.map(shifted));
    let mut text = told.join(": ");
    text.push('.');
    if let Some((at, load)) = after.bottleneck() {
        let name = changed.stations.get(at).map_or("", |station| station.name.as_str());
        let before = scene.load(at);
        let from = before.map_or_else(String::new, |before| format!(", after {} before", share(before)));
        if let Some(overload) = after.overload(at) {
            let full = overload.full_in.map_or_else(
                || "there is no steady state, only a question of when you run out".to_owned(),
                |full| format!("it is full in {}, and turns the rest away", seconds(full)),
            );
            text.push_str(&format!(
                " `{name}` would need {} of what it has{from}, and its queue grows by {} requests every second: {full}.",
                share(load),
                count(overload.growth)
            ));
        } else {
            text.push_str(&format!(" `{name}` is the busiest with {}{from}.", share(load)));
        }
    }
    let steady = !matches!(after.state, Steadiness::Overloaded(_));
    if let Some((name, from, to)) = hop(scene, changed, after)
        && ruling != Ruling::Holds
        && steady
    {
        text.push_str(&format!(
            " Most of it is spent in `{name}`: {} there instead of {}.",
            seconds(to),
            seconds(from)
        ));
    }
    text
}

/// Says what usually helps.
pub(super) fn advice(twist: &Twist) -> &'static str {
    match twist.kind() {
        Kind::Traffic => {
            "Find the tier that saturates first and say what scales it: more servers, a cache before it, or shedding what matters least. Say what a scaler does in the minutes before its servers are up."
        }
        Kind::Burst => {
            "Bursts need room, not average capacity: bound the queue and shed early, smooth at the door (token bucket, jitter on clients), or put a queue where nobody waits for the answer."
        }
        Kind::ZoneLoss => {
            "With z zones each must be able to do z/(z-1) of its share: keep that headroom, or say what is shed. Say how long it takes until nobody is sent into the dead zone."
        }
        Kind::ServerLoss => {
            "Headroom for what may fail at once, health checks that take a dead server out in seconds, and small blast radius: roll out to few first."
        }
        Kind::SlowDependency => {
            "A time limit below what the user may wait, a default answer instead of the missing one, hedged calls against a slow few, and a limit on calls under way so that one slow tier does not hold all workers."
        }
        Kind::ColdCache => {
            "Warm it before it takes traffic, let one request fetch what many ask for (single flight), send traffic over slowly, and size what stands behind for more misses than on a good day."
        }
        Kind::Latency => {
            "Look at the table of hops: cut the slowest, ask in parallel what is asked in turn, do not wait for the last of many shards, hedge, cache closer to the user."
        }
        Kind::Freshness => {
            "Invalidate on change instead of waiting for the time to live, refresh hot keys in the background, or serve the old answer while the new one is fetched."
        }
        Kind::CostCut => {
            "Cut where the load is low, not everywhere: pool small tiers, batch, quantize, use cheaper machines for what can wait; keep headroom where queues would explode."
        }
        Kind::HotKey => {
            "More shards do not split a key: cache it in front, replicate the hot key, split it by a suffix, or answer it from a copy that may be a second old."
        }
        Kind::RetryStorm => {
            "Retries need a budget (10 % of the calls), backoff with jitter and a breaker; retry at one level only, and tell callers when not to."
        }
        Kind::LongPrompts => {
            "Reuse the keys and values of common beginnings, read prompts in chunks so that answers under way go on, split reading and writing over machines, cap the length."
        }
        Kind::Growth => {
            "Do not wait for all: a quorum or hedging against the slowest, fewer and larger shards with compressed vectors, a first stage that asks only some of them."
        }
    }
}

/// Says a requirement as it is spoken: `p99 within 200 ms`.
pub(super) fn required(requirement: &Requirement) -> String {
    let limit = requirement.limit;
    match requirement.measure {
        Measure::Mean => format!("a mean of {}", seconds(limit)),
        Measure::Quantile(quantile) => format!("{} within {}", percentile(quantile), seconds(limit)),
        Measure::Cost => format!("{} at most", dollars_a_month(limit)),
        Measure::Loss => format!("{} lost at most", share(limit)),
        Measure::Availability => format!("{} answered", share(limit)),
        Measure::Utilization => format!("{} utilization at most", share(limit)),
        Measure::Throughput => format!("{} answered", rate(limit)),
        Measure::Lag => format!("{} of lag at most", seconds(limit)),
        Measure::Freshness => format!("nothing older than {}", seconds(limit)),
        Measure::Survives => format!("surviving the loss of {}", zones(limit)),
    }
}

fn zones(count: f64) -> String {
    if count <= 1.0 { "a zone".to_owned() } else { format!("{count:.0} zones") }
}

/// Says a quantile: p99, p99.9.
pub(super) fn percentile(quantile: f64) -> String {
    let text = format!("{:.4}", quantile * 100.0);
    format!("p{}", text.trim_end_matches('0').trim_end_matches('.'))
}

fn shifted(shift: &Shift) -> String {
    let unit = shift.unit;
    if !shift.after.value.is_finite() {
        return format!("{} goes from {} to no end at all", shift.name, unit.say(shift.before.value));
    }
    format!(
        "{} goes from {} to {} ({} over the same requests)",
        shift.name,
        unit.estimate(shift.before),
        unit.estimate(shift.after),
        unit.difference(shift.difference)
    )
}

fn matters(shift: &Shift, flips: &[Flip]) -> bool {
    flips.is_empty() || flips.iter().any(|flip| Some(flip.requirement.measure) == shift.measure)
}

fn joined(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

fn at(scene: &Scene<'_>, quantile: f64) -> f64 {
    scene.calm.whole.quantile(quantile).map_or(f64::NAN, |figure| figure.value())
}

/// Names the station where most of the time goes.
fn slowest(scene: &Scene<'_>) -> String {
    let stays = scene.calm.stations.iter().enumerate();
    let spent = stays.map(|(at, busy)| (at, busy.stay.value)).filter(|(_, stay)| stay.is_finite());
    match spent.max_by(|one, other| one.1.total_cmp(&other.1)) {
        Some((at, stay)) if stay > 0.0 => {
            format!(", and `{}` alone takes {} of that on average", scene.name(at), seconds(stay))
        }
        _ => String::new(),
    }
}

/// Returns the station whose stay grew most, with its mean before and after.
fn hop(scene: &Scene<'_>, changed: &Design, after: &Measured) -> Option<(String, f64, f64)> {
    let pairs = scene.calm.stations.iter().zip(&after.stations).enumerate();
    let grown = pairs.map(|(at, (before, after))| (at, before.stay.value, after.stay.value));
    let (at, before, now) = grown
        .filter(|(_, before, now)| before.is_finite() && now.is_finite())
        .max_by(|one, other| (one.2 - one.1).total_cmp(&(other.2 - other.1)))?;
    let name = changed.stations.get(at)?.name.clone();
    (now > 1.2 * before).then_some((name, before, now))
}

fn others(scene: &Scene<'_>, zone: usize) -> Vec<crate::design::model::Zone> {
    let zones = scene.design.zones.iter().enumerate();
    zones.filter(|(at, _)| *at != zone).map(|(_, zone)| zone.clone()).collect()
}

fn portion(scene: &Scene<'_>, zone: usize) -> String {
    let with = scene.design.stations.iter().find(|station| station.zones.iter().any(|own| own.value == zone));
    match with.map_or(1, |station| station.zones.len()) {
        1 => "all".to_owned(),
        2 => "half".to_owned(),
        3 => "a third".to_owned(),
        many => format!("{} of", share(1.0 / many as f64)),
    }
}

/// Returns what a cache answers by itself, where that was measured, and what stands behind it.
fn cache_of(scene: &Scene<'_>, station: usize) -> (Option<f64>, String) {
    let Some(Component::Cache(cache)) = scene.design.stations.get(station).map(|station| &station.component) else {
        return (None, String::new());
    };
    let came = scene.calm.stations.get(station).map_or(0.0, |busy| busy.arrived.value);
    let Some(behind) = cache.miss.stations().next() else { return (None, String::new()) };
    let missed = scene.calm.stations.get(behind).map_or(f64::NAN, |busy| busy.arrived.value);
    let hits = (came > 0.0 && missed <= came).then(|| 1.0 - missed / came);
    let text = format!(" `{}` behind it sees {} now and would see {}.", scene.name(behind), rate(missed), rate(came));
    (hits, text)
}

/// Returns the share of the hottest key under Zipf's law.
fn hottest(scene: &Scene<'_>, station: usize, zipf: f64) -> f64 {
    let keys = scene.design.stations.get(station).map_or(1.0, |station| match &station.component {
        Component::Database(database) => database.keys.value,
        Component::Topic(topic) => topic.keys.value,
        Component::Features(features) => features.keys.value,
        Component::Balancer(balancer) => balancer.keys.value,
        _ => 1.0,
    });
    1.0 / harmonic(keys.max(1.0), zipf)
}

/// Returns the generalized harmonic number: its first terms exactly, the rest as an integral (Euler-Maclaurin).
fn harmonic(keys: f64, zipf: f64) -> f64 {
    let exact = keys.min(1_000.0);
    let first: f64 = (1..=exact as u64).map(|rank| (rank as f64).powf(-zipf)).sum();
    let rest = if (zipf - 1.0).abs() < 1e-9 {
        (keys / exact).ln()
    } else {
        (keys.powf(1.0 - zipf) - exact.powf(1.0 - zipf)) / (1.0 - zipf)
    };
    first + rest.max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_of_the_hottest_key_follows_zipfs_law() {
        let exact = |keys: u64, zipf: f64| (1..=keys).map(|rank| (rank as f64).powf(-zipf)).sum::<f64>();
        for (keys, zipf) in [(100_000, 0.99), (100_000, 1.0), (5_000, 1.4), (10, 0.5)] {
            assert!((harmonic(keys as f64, zipf) / exact(keys, zipf) - 1.0).abs() < 1e-3, "{keys} {zipf}");
        }
    }

    #[test]
    fn quantiles_are_said_as_percentiles() {
        assert_eq!([percentile(0.5), percentile(0.99), percentile(0.999)], ["p50", "p99", "p99.9"]);
    }
}
