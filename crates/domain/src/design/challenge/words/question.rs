//! The question before a twist: how it begins, what changes and by how much, and what the candidate is to say.
//!
//! It begins as the case has it, where the case has something; what changes is said in the numbers of this very design.
//! Which of several wordings is used depends on the round, so that no interview sounds like a form that was filled in.

use super::{Scene, timed};
use crate::design::challenge::twist::{Kind, Twist, servers, zone_names};
use crate::design::component::zipf::Zipf;
use crate::design::measured::Figure;
use crate::design::model::{Component, Measure, Zone};
use crate::design::spoken::{count, dollars_a_month, rate, seconds, share, times};

/// Asks what would happen.
pub(in crate::design::challenge) fn question(scene: &Scene<'_>, twist: &Twist) -> String {
    let kind = twist.kind();
    let (openings, demands) = wordings(kind);
    let own = scene.openings.iter().find(|opening| opening.kind == kind);
    let opening = own.map_or_else(|| picked(scene.round + kind as usize, openings), |own| own.says.as_str());
    format!("{opening} {} {}", change(scene, twist), picked(scene.round, demands))
}

fn picked<'a>(round: usize, wordings: &[&'a str]) -> &'a str {
    wordings.get(round % wordings.len().max(1)).copied().unwrap_or_default()
}

/// Returns how a question of a kind may begin, and what it may demand.
fn wordings(kind: Kind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        Kind::Traffic => (
            &["It went well.", "A partner puts you on its front page.", "Let's plan for next year."],
            &[
                "What gives first, and what do you do about it?",
                "Walk me through what a request meets now.",
                "Which of your tiers do you have to touch?",
            ],
        ),
        Kind::Burst => (
            &["A push notification goes out to everybody.", "A scheduler on the client side wakes them together."],
            &["Does the tail survive that?", "Where do they queue, and for how long?"],
        ),
        Kind::ZoneLoss => (
            &["It is the busiest hour.", "Somebody pulls the plug, and nobody will fix it tonight."],
            &["What do your users see in the next minute?", "Do you still meet what you promised?"],
        ),
        Kind::ServerLoss => (
            &[
                "A bad kernel goes out in the busiest hour.",
                "You roll out a new version, and not everything comes back.",
            ],
            &[
                "What happens to the requests that were on them, and to those that come next?",
                "How long can you live with that?",
            ],
        ),
        Kind::SlowDependency => (
            &["One of your tiers has a bad day.", "Another team ships a regression and takes an hour to roll it back."],
            &[
                "What does the user notice, and what have you put in place against it?",
                "Where does the queue build up?",
            ],
        ),
        Kind::ColdCache => (
            &["Somebody flushes the wrong thing at the peak.", "A restart that was meant for the night happens now."],
            &[
                "What happens in the first seconds?",
                "How do you get it warm again without taking down what stands behind it?",
            ],
        ),
        Kind::Latency => (
            &["Product wants it snappier.", "We were bought by people who measure."],
            &["Where do you find the difference?", "What do you cut?"],
        ),
        Kind::Freshness => (
            &[
                "Somebody complains that they see yesterday's answer.",
                "What is taken down must be gone everywhere, and soon.",
            ],
            &[
                "What does that do to your caches, and to what stands behind them?",
                "Can the tiers behind them take what they have been spared so far?",
            ],
        ),
        Kind::CostCut => (
            &[
                "Finance looked at your bill and wants some of it back.",
                "The budget for next quarter is in, and it is smaller.",
            ],
            &["Which tier tells you first that it was too many?", "Do your promises still hold?"],
        ),
        Kind::HotKey => (
            &["One account goes viral.", "You spread that tier by key, and keys are not alike."],
            &[
                "Your shards are even only on average; which one hurts?",
                "Adding shards does not split a key. What does help?",
            ],
        ),
        Kind::RetryStorm => (
            &["A client library retries whatever is slow.", "It begins with a hiccup."],
            &["Does it ever recover?", "How much load does it really see?"],
        ),
        Kind::LongPrompts => (
            &[
                "People discover that they can paste whole documents.",
                "A retrieval step puts more and more before each question.",
            ],
            &["What runs out first, compute or memory for keys and values?", "What does the first token wait for?"],
        ),
        Kind::Growth => (
            &["The corpus grows faster than the budget.", "In a year there is far more to search."],
            &["What happens to the tail?", "Do you add machines, or spread the same ones thinner?"],
        ),
    }
}

/// Says what changes, in the numbers of the design.
fn change(scene: &Scene<'_>, twist: &Twist) -> String {
    match twist {
        Twist::Traffic { times: more } => format!(
            "Instead of {} you now get {}, {} what you planned for{}.",
            rate(offered(scene)),
            rate(offered(scene) * more),
            times(*more),
            fullest(scene)
        ),
        Twist::Burst { cv2 } => format!(
            "The average stays {}, but the gaps between requests vary {} as much as chance would have it; your p99 is {} today.",
            rate(offered(scene)),
            times(cv2.sqrt()),
            seconds(at(scene, Measure::Quantile(0.99)))
        ),
        Twist::ZoneLoss { zone } => dark(scene, *zone),
        Twist::ServerLoss { station, servers: gone } => {
            let had = scene.design.stations.get(*station).map_or(0, servers);
            let load = scene.load(*station).map_or_else(String::new, |load| format!("; they ran at {}", share(load)));
            format!(
                "{} of your {} `{}` servers are gone{load}.",
                count(*gone as f64),
                count(had as f64),
                scene.name(*station)
            )
        }
        Twist::SlowDependency { station, times: slower } => {
            let stay = scene.calm.stations.get(*station).map_or(f64::NAN, |busy| busy.stay.value);
            format!(
                "Every call into `{}` takes {} as long; it is {} on average now.",
                scene.name(*station),
                times(*slower),
                seconds(stay)
            )
        }
        Twist::ColdCache { station } => empty(scene, *station),
        Twist::Latency { measure, limit } => format!(
            "From now on it is {} within {}; you are at {}{}.",
            timed(*measure),
            seconds(*limit),
            seconds(at(scene, *measure)),
            if measure.is_of_models() { String::new() } else { slowest(scene) }
        ),
        Twist::Freshness { limit } => format!("Nothing that a cache serves may be older than {}.", seconds(*limit)),
        Twist::CostCut { share: part } => format!(
            "The bill is {} and may be {}, so you run with fewer servers everywhere{}.",
            dollars_a_month(scene.calm.cost),
            dollars_a_month(scene.calm.cost * (1.0 - part)),
            fullest(scene)
        ),
        Twist::HotKey { station, zipf } => format!(
            "In `{}` the hottest key alone now draws {} of the requests (Zipf's law with an exponent of {zipf:.2}).",
            scene.name(*station),
            share(hottest(scene, *station, *zipf))
        ),
        Twist::RetryStorm { station, retries, times: slower } => {
            let call = scene.design.stations.get(*station).map(|station| &station.call);
            let guarded = call.is_some_and(|call| call.retry_budget.is_some() || call.breaker.is_some());
            let own = if guarded {
                "You have a budget or a breaker on that call; let's see it work."
            } else {
                "Nothing in your file limits that."
            };
            format!(
                "`{}` takes {} as long for a while, and callers who lose patience try {} more times. {own}",
                scene.name(*station),
                times(*slower),
                retries
            )
        }
        Twist::LongPrompts { station, times: longer } => longer_prompts(scene, *station, *longer),
        Twist::Growth { station, times: more } => grown(scene, *station, *more),
    }
}

/// Returns what comes in, as the file says it and not as luck had it.
fn offered(scene: &Scene<'_>) -> f64 {
    scene.design.sources.iter().map(|source| source.peak_rate()).sum()
}

fn fullest(scene: &Scene<'_>) -> String {
    let said =
        |(at, load): (usize, f64)| format!("; `{}`, your fullest tier, runs at {} today", scene.name(at), share(load));
    scene.calm.bottleneck().map_or_else(String::new, said)
}

fn dark(scene: &Scene<'_>, zone: usize) -> String {
    let name = scene.design.zones.get(zone).map_or("a", |zone| &zone.name);
    let there = |at: &usize| scene.design.stations[*at].zones.iter().any(|own| own.value == zone);
    let held: Vec<usize> = (0..scene.design.stations.len()).filter(there).collect();
    let names: Vec<String> = held.iter().take(3).map(|at| format!("`{}`", scene.name(*at))).collect();
    let many = if held.len() > names.len() { " and others" } else { "" };
    let rest = others(scene, zone);
    let left = if rest.is_empty() {
        "; there is no other".to_owned()
    } else {
        format!("; {} must carry it", zone_names(&rest))
    };
    format!("Zone `{name}` is gone, and with it {} of {}{many}{left}.", portion(scene, zone), names.join(", "))
}

fn empty(scene: &Scene<'_>, station: usize) -> String {
    let (hits, behind) = cache_of(scene, station);
    let lives = hits.map_or_else(String::new, |hits| format!(", which answers {} by itself,", share(hits)));
    format!("`{}`{lives} comes back empty.{behind}", scene.name(station))
}

fn longer_prompts(scene: &Scene<'_>, station: usize, longer: f64) -> String {
    let Some(Component::Llm(llm)) = scene.design.stations.get(station).map(|station| &station.component) else {
        return String::new();
    };
    let tokens = scene.calm.stations.get(station).and_then(|busy| busy.tokens.as_ref());
    let memory = tokens.map_or_else(String::new, |tokens| {
        format!("; its memory for keys and values is {} full today", share(tokens.memory.value))
    });
    let prompt = llm.prompt.value.mean;
    format!(
        "Prompts to `{}` grow from {} tokens to {} on average{memory}.",
        scene.name(station),
        count(prompt),
        count(prompt * longer)
    )
}

fn grown(scene: &Scene<'_>, station: usize, more: f64) -> String {
    let Some(Component::Shards(shards)) = scene.design.stations.get(station).map(|station| &station.component) else {
        return String::new();
    };
    let (now, copies) = (shards.shards.value, shards.replicas.value);
    format!(
        "`{}` has {} shards with {} copies each; for {} the data the same machines hold {} shards, and every request waits for the slowest of them.",
        scene.name(station),
        count(now as f64),
        count(copies as f64),
        times(more),
        count((now as f64 * more).ceil())
    )
}

fn at(scene: &Scene<'_>, measure: Measure) -> f64 {
    let figure = match measure {
        Measure::Quantile(share) => scene.calm.whole.quantile(share),
        Measure::FirstTokenQuantile(share) => {
            scene.calm.speech.as_ref().and_then(|speech| speech.first_quantile(share))
        }
        _ => None,
    };
    figure.map_or(f64::NAN, Figure::value)
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

fn others(scene: &Scene<'_>, zone: usize) -> Vec<Zone> {
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
    Zipf::new(keys.max(1.0) as u64, zipf).share(0)
}
