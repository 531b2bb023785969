//! Stations to which more comes than they can serve: by how much, how fast their lines grow, when there is no more room.

use super::estimate::Estimate;
use super::network::{Network, Station};
use super::observe::Observations;
use super::tally::StationTally;

/// A station to which more comes than it can serve.
#[derive(Clone, Debug, PartialEq)]
pub struct Overload {
    /// Which station.
    pub station: usize,
    /// The work that comes, as a share of what can be done; above 1.
    pub load: Estimate,
    /// By how many customers the queue grows a second.
    pub growth: Estimate,
    /// In how many seconds, from empty, the queue fills its room; `None` when the room has no limit.
    pub full_in: Option<f64>,
}

impl Overload {
    pub(super) fn of(network: &Network, seen: &Observations, at: usize) -> Option<Overload> {
        let arrivals = seen.ratio(|tally| (tally.stations[at].arrived as f64, tally.seconds));
        let (load, growth) = match capacity(network, seen, at) {
            Some(capacity) if arrivals.low > capacity => (arrivals.scaled(1.0 / capacity), arrivals.less(capacity)),
            _ if is_only_seen(&network.stations[at]) => grown(seen, at)?,
            _ => return None,
        };
        let full_in = network.stations[at].capacity.map(|room| f64::from(room) / growth.value);
        Some(Overload { station: at, load, growth, full_in })
    }

    /// Returns in how many seconds the queue grows by so many customers.
    pub fn time_to(&self, customers: f64) -> f64 {
        customers / self.growth.value
    }
}

/// Returns how many customers a second a station can serve, where that is known without looking.
fn capacity(network: &Network, seen: &Observations, at: usize) -> Option<f64> {
    let (station, total) = (&network.stations[at], &seen.total.stations[at]);
    let servers = f64::from(station.servers_at_most()?);
    let overridden = network.hops.iter().any(|hop| hop.service.is_some() && hop.visit.stations().contains(&at));
    // The law is known exactly; what hops do instead of it is only seen.
    let service = if overridden {
        total.busy / total.served.max(1) as f64
    } else {
        station.service.mean() / f64::from(station.batch) + station.equipment.each
    };
    let there = match &station.breakdowns {
        Some(laws) => laws.up.mean() / (laws.up.mean() + laws.down.mean()).max(f64::MIN_POSITIVE),
        // Servers that fell with their zone are seen to be away; a scaler may still order those that it has not.
        None if station.equipment.scaler.is_none() && !station.equipment.zones.is_empty() => {
            total.on / (servers * seen.total.seconds).max(f64::MIN_POSITIVE)
        }
        None => 1.0,
    };
    Some(servers * there / service.max(f64::MIN_POSITIVE))
}

/// Whether what it can serve depends on more than the number of its servers: how the batches of a model turn out, how
/// messages fall on the partitions of a topic.
fn is_only_seen(station: &Station) -> bool {
    station.equipment.model.is_some() || station.equipment.topic.is_some()
}

/// Returns load and growth of a station whose line was seen to grow, and not only while it filled: in the later half at
/// least half as fast as altogether. What does not line up is taken to be what the station can serve.
fn grown(seen: &Observations, at: usize) -> Option<(Estimate, Estimate)> {
    let growth = seen.ratio(|tally| (lengthened(&tally.stations[at]), tally.seconds));
    let later = seen.batches.iter().flat_map(|run| &run[run.len() / 2..]);
    let later = later
        .fold((0.0, 0.0), |(grown, seconds), tally| (grown + lengthened(&tally.stations[at]), seconds + tally.seconds));
    if growth.low.is_nan() || growth.low <= 0.0 || later.0 < 0.5 * growth.value * later.1 {
        return None;
    }
    let load = seen.ratio(|tally| {
        let station = &tally.stations[at];
        (station.arrived as f64, station.arrived as f64 - lengthened(station))
    });
    Some((load, growth))
}

/// By how many the line was longer at the end of a stretch than at its beginning.
fn lengthened(station: &StationTally) -> f64 {
    station.arrived as f64 - (station.refused + station.begun + station.timed_out + station.failed) as f64
}
