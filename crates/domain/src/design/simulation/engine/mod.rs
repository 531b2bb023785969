//! The loop: takes the next event, lets it happen, until the time is over.
//!
//! Timers, sources and servers have a slot each in the [`Agenda`]: slot 0 stands for the heap of timers, whose number is
//! not fixed (delays, thinking users, impatience, breakdowns), then come the sources, then the servers. The loop takes the
//! root of the tree. What happens to customers between stations is in `customer`, what happens at a station in `place`,
//! and the rarer kinds of station in `special`.

mod call;
mod customer;
mod elastic;
mod fall;
mod gear;
mod holding;
mod log;
mod model;
mod place;
mod plan;
mod special;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use self::customer::{Customer, Id, NOBODY};
use self::gear::{Equipped, Gear};
use self::place::Place;
use self::plan::Plan;
use super::agenda::Agenda;
use super::network::{Network, NetworkError};
use super::tally::{Histogram, HopTally, Series, SourceTally, Tally};

/// How long to simulate, and with what luck.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// The seed of all draws.
    pub seed: u64,
    /// Simulated seconds before anything is counted.
    pub warm_up: f64,
    /// Simulated seconds that are counted.
    pub seconds: f64,
}

/// Simulates a network once.
///
/// # Errors
/// When the network makes no sense, or when more customers gather than memory is given for; see [`NetworkError`].
pub fn run(network: &Network, run: &Run) -> Result<Tally, NetworkError> {
    let mut engine = Engine::new(network, run.seed, run.warm_up + run.seconds)?;
    engine.go(run.warm_up)?;
    engine.take(true);
    engine.go(run.warm_up + run.seconds)?;
    Ok(engine.take(true))
}

/// So many customers, parts included, can be in the network at once: half a gigabyte.
pub const MOST_PRESENT: usize = 1 << 23;

/// Up to so many stations and hops have fine histograms; of more, coarse ones, so that memory stays bounded.
const MOST_FINE: usize = 2_000;

/// Returns how far quantiles of times at single stations and hops of a network can be off where times do not lie evenly, as a
/// share.
pub fn resolution(network: &Network) -> f64 {
    if is_wide(network) { 1.0 / 32.0 } else { 1.0 / 256.0 }
}

fn is_wide(network: &Network) -> bool {
    network.stations.len() + network.hops.len() > MOST_FINE
}

/// Something that happens later and has no slot of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Timer {
    /// A customer leaves a delay.
    Delay(Id, u32),
    /// A user of a closed source has thought.
    Thought(u32),
    /// A customer has waited long enough.
    Impatient(Id, u32),
    /// A customer has been at a hop long enough.
    Late(Id, u32),
    /// A server goes away.
    Down(u32),
    /// A server comes back.
    Up(u32),
    /// Something of the equipment.
    Equipped(Equipped),
}

/// A network at work.
pub struct Engine {
    plan: Plan,
    gear: Gear,
    agenda: Agenda,
    timers: BinaryHeap<Reverse<(u64, u64, Timer)>>,
    /// How many timers were ever set: of equal ones the first set rings first.
    timed: u64,
    customers: Vec<Customer>,
    vacant: Vec<Id>,
    /// Parts that were made and have not begun.
    ready: Vec<Id>,
    places: Vec<Place>,
    /// By slot: whom the server serves; `NOBODY` when it is idle.
    serving: Vec<Id>,
    /// By slot: the station of the server.
    station_of: Vec<u16>,
    /// The first slot of a server.
    first: usize,
    now: f64,
    since: f64,
    flooded: bool,
    sources: Vec<SourceTally>,
    hops: Vec<HopTally>,
    events: u64,
    under_way: u64,
    series: Series,
}

impl Engine {
    /// Returns the network at instant 0, empty, ready to be simulated up to a horizon.
    ///
    /// # Errors
    /// When the network makes no sense.
    pub fn new(network: &Network, seed: u64, horizon: f64) -> Result<Engine, NetworkError> {
        network.check()?;
        let first = 1 + network.sources.len();
        let (mut places, mut station_of) = (Vec::new(), vec![0; first]);
        for (at, station) in network.stations.iter().enumerate() {
            let place = Place::new(network, at, seed, station_of.len());
            station_of.resize(station_of.len() + place.slots as usize, at as u16);
            places.push(place);
            debug_assert!(station.servers.is_none_or(|servers| servers > 0));
        }
        let mut engine = Engine {
            plan: Plan::new(network, seed),
            gear: Gear::new(network, seed),
            agenda: Agenda::new(station_of.len(), horizon),
            timers: BinaryHeap::new(),
            timed: 0,
            customers: Vec::new(),
            vacant: Vec::new(),
            ready: Vec::new(),
            places,
            serving: vec![NOBODY; station_of.len()],
            station_of,
            first,
            now: 0.0,
            since: 0.0,
            flooded: false,
            sources: vec![SourceTally::default(); network.sources.len()],
            hops: vec![HopTally::default(); network.hops.len()],
            events: 0,
            under_way: 0,
            series: Series::default(),
        };
        if is_wide(network) {
            engine.places.iter_mut().for_each(|place| place.tally.waits = Histogram::coarse());
            engine.hops.iter_mut().for_each(|hop| hop.stays = Histogram::coarse());
        }
        engine.begin();
        Ok(engine)
    }

    fn begin(&mut self) {
        for at in 0..self.plan.sources.len() {
            let source = &mut self.plan.sources[at];
            match source.users {
                0 => {
                    let gap = source.next_gap(0.0);
                    self.agenda.set(1 + at, gap);
                }
                users => (0..users).for_each(|_| self.think(at)),
            }
        }
        for slot in self.first..self.station_of.len() {
            self.plan_outage(slot);
        }
        self.begin_equipment();
    }

    /// Lets everything happen up to an instant.
    ///
    /// # Errors
    /// When more customers gather than memory is given for.
    pub fn go(&mut self, end: f64) -> Result<(), NetworkError> {
        while let Some((slot, at)) = self.agenda.next() {
            if at > end {
                break;
            }
            self.now = at;
            if slot >= self.first {
                self.complete(slot);
            } else if slot > 0 {
                self.arrive(slot - 1);
            } else {
                self.ring();
            }
            if self.flooded {
                return Err(NetworkError::Flooded { most: MOST_PRESENT as u64 });
            }
        }
        self.now = end;
        Ok(())
    }

    /// Takes what was seen since the last time. Histograms of stations and hops are large: without them, they go on
    /// counting and come with a later tally.
    pub fn take(&mut self, histograms: bool) -> Tally {
        let now = self.now;
        let stations = self.places.iter_mut().map(|place| place.take(now, histograms)).collect();
        let hop_stays = self.hops.iter_mut().map(HopTally::tell).collect();
        let hops = if histograms { self.hops.iter_mut().map(HopTally::take).collect() } else { Vec::new() };
        let sources = self.sources.iter_mut().map(SourceTally::take).collect();
        let tally = Tally {
            sources,
            stations,
            calls: self.gear.take_calls(),
            caches: self.gear.take_caches(),
            hops,
            hop_stays,
            seconds: now - self.since,
            events: std::mem::take(&mut self.events),
            under_way: self.under_way,
        };
        self.since = now;
        tally
    }

    /// Returns the times of customers from source to end, as means of equally many one after the other.
    pub fn into_series(self) -> Vec<f64> {
        self.series.means
    }

    fn later(&mut self, after: f64, timer: Timer) {
        let at = self.now + after;
        let next = self.timers.peek().is_none_or(|Reverse((bits, ..))| at.to_bits() < *bits);
        self.timed += 1;
        self.timers.push(Reverse((at.to_bits(), self.timed, timer)));
        if next {
            self.agenda.set(0, at);
        }
    }

    fn ring(&mut self) {
        let Some(Reverse((_, _, timer))) = self.timers.pop() else { return };
        match self.timers.peek() {
            Some(Reverse((bits, ..))) => self.agenda.set(0, f64::from_bits(*bits)),
            None => self.agenda.clear(0),
        }
        match timer {
            Timer::Delay(id, life) => {
                let customer = &self.customers[id as usize];
                if customer.life == life {
                    let station = customer.station as usize;
                    self.places[station].settle(self.now);
                    self.events += 1;
                    self.served(station, id);
                }
            }
            Timer::Thought(source) => self.enter_network(source as usize),
            Timer::Impatient(id, life) => self.lose_patience(id, life),
            Timer::Late(id, life) => self.time_out(id, life),
            Timer::Down(slot) => self.go_down(slot as usize),
            Timer::Up(slot) => self.come_up(slot as usize),
            Timer::Equipped(what) => self.ring_equipped(what),
        }
    }

    #[inline]
    fn arrive(&mut self, source: usize) {
        let gap = self.plan.sources[source].next_gap(self.now);
        self.agenda.set(1 + source, self.now + gap);
        self.enter_network(source);
    }
}
