//! The loop: takes the next event, lets it happen, until the time is over.
//!
//! Busy servers and open sources have a slot in the [`Agenda`]; delays, thinking users, impatience and breakdowns, whose
//! number is not fixed, stand in a heap of timers. The loop takes the earlier of the two.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::agenda::Agenda;
use super::draw::Draws;
use super::network::{Arrivals, Hop, Network, NetworkError, Order, Policy};
use super::tally::{StationTally, Tally};

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
/// When the network makes no sense; see [`NetworkError`].
pub fn run(network: &Network, run: &Run) -> Result<Tally, NetworkError> {
    network.check()?;
    let mut engine = Engine::new(network, run);
    engine.go(run.warm_up);
    engine.forget();
    engine.go(run.warm_up + run.seconds);
    Ok(engine.finish(run))
}

type Id = u32;

const NOBODY: Id = Id::MAX;

/// A customer on its way, or a part of one.
#[derive(Clone, Debug)]
struct Customer {
    /// Goes up whenever the place is taken by another, so that what was planned for the one before is void.
    life: u32,
    source: u32,
    hop: u32,
    station: u32,
    /// Where it is served; `NOBODY` while it waits.
    slot: u32,
    /// For a part: the whole, and its life.
    whole: (Id, u32),
    /// How many parts it waits for.
    parts: u32,
    class: u8,
    born: f64,
    entered: f64,
    waited: f64,
    /// What is left of an interrupted service.
    left: Option<f64>,
}

/// Something that happens later and has no slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Timer {
    /// A customer leaves a delay.
    Delay(Id, u32),
    /// A user of a closed source has thought.
    Thought(u32),
    /// A customer has waited long enough.
    Impatient(Id, u32),
    /// A server goes away.
    Down(u32),
    /// A server comes back.
    Up(u32),
}

/// A server.
#[derive(Clone, Debug)]
struct Server {
    station: u32,
    /// Whom it serves; `NOBODY` when it is idle.
    serving: Id,
    /// Who else is in the batch.
    others: Vec<Id>,
    /// When the service ends.
    ends: f64,
    begun: f64,
    /// What was left when it broke down.
    stopped: Option<f64>,
    down: bool,
}

/// A station at work.
struct Place {
    free: Vec<u32>,
    queues: Vec<VecDeque<(Id, u32)>>,
    waiting: u32,
    here: u64,
    since: f64,
    service: Draws,
    patience: Draws,
    sharing: Sharing,
    tally: StationTally,
}

/// Everybody served at once: how much service each has had, and who is done at how much.
#[derive(Default)]
struct Sharing {
    had: f64,
    at: f64,
    jobs: BinaryHeap<Reverse<(u64, Id)>>,
}

struct Engine<'a> {
    network: &'a Network,
    agenda: Agenda,
    timers: BinaryHeap<Reverse<(u64, u64, Timer)>>,
    timed: u64,
    customers: Vec<Customer>,
    vacant: Vec<Id>,
    servers: Vec<Server>,
    /// The agenda's slots of servers begin here; before them are the sources.
    first: usize,
    places: Vec<Place>,
    gaps: Vec<Draws>,
    choices: Vec<Draws>,
    turns: Vec<usize>,
    outages: Vec<Draws>,
    now: f64,
    counted_from: f64,
    tally: Tally,
}

impl<'a> Engine<'a> {
    fn new(network: &'a Network, run: &Run) -> Self {
        let classes = network.sources.iter().map(|source| usize::from(source.class) + 1).max().unwrap_or(1);
        let (mut servers, mut places) = (Vec::new(), Vec::new());
        for (at, station) in network.stations.iter().enumerate() {
            let slots = match (station.servers, station.order) {
                (None, _) => 0,
                (_, Order::Shared) => 1,
                (Some(count), _) => count,
            };
            let from = servers.len() as u32;
            servers.extend((0..slots).map(|_| Server {
                station: at as u32,
                serving: NOBODY,
                others: Vec::new(),
                ends: 0.0,
                begun: 0.0,
                stopped: None,
                down: false,
            }));
            places.push(Place {
                free: (from..from + slots).rev().collect(),
                queues: vec![VecDeque::new(); classes],
                waiting: 0,
                here: 0,
                since: 0.0,
                service: Draws::keyed(run.seed, &format!("service {}", station.name)),
                patience: Draws::keyed(run.seed, &format!("patience {}", station.name)),
                sharing: Sharing::default(),
                tally: StationTally::default(),
            });
        }
        let first = network.sources.len();
        let keyed = |what: &str| -> Vec<Draws> {
            network.sources.iter().map(|source| Draws::keyed(run.seed, &format!("{what} {}", source.name))).collect()
        };
        let mut engine = Engine {
            network,
            agenda: Agenda::new(first + servers.len()),
            timers: BinaryHeap::new(),
            timed: 0,
            customers: Vec::new(),
            vacant: Vec::new(),
            first,
            places,
            gaps: keyed("gap"),
            choices: keyed("choice"),
            turns: vec![0; first],
            outages: network.stations.iter().map(|s| Draws::keyed(run.seed, &format!("outage {}", s.name))).collect(),
            servers,
            now: 0.0,
            counted_from: 0.0,
            tally: Tally::default(),
        };
        engine.begin();
        engine
    }

    fn begin(&mut self) {
        for (at, source) in self.network.sources.iter().enumerate() {
            match &source.arrivals {
                Arrivals::Open(gap) => self.agenda.set(at, gap.draw(&mut self.gaps[at])),
                Arrivals::Closed { users, think } => {
                    for _ in 0..*users {
                        let thought = think.draw(&mut self.gaps[at]);
                        self.later(thought, Timer::Thought(at as u32));
                    }
                }
            }
        }
        for slot in 0..self.servers.len() {
            let station = self.servers[slot].station as usize;
            if let Some(breakdowns) = &self.network.stations[station].breakdowns {
                let up = breakdowns.up.draw(&mut self.outages[station]);
                self.later(up, Timer::Down(slot as u32));
            }
        }
    }

    fn later(&mut self, after: f64, timer: Timer) {
        self.timed += 1;
        self.timers.push(Reverse(((self.now + after).to_bits(), self.timed, timer)));
    }

    fn go(&mut self, end: f64) {
        loop {
            let slot = self.agenda.next();
            let timer = self.timers.peek().map(|Reverse((bits, _, timer))| (f64::from_bits(*bits), *timer));
            match (slot, timer) {
                (Some((slot, at)), timer) if timer.is_none_or(|(later, _)| at <= later) => {
                    if at > end {
                        break;
                    }
                    self.now = at;
                    if slot < self.first { self.arrive(slot) } else { self.complete(slot - self.first) }
                }
                (_, Some((at, timer))) => {
                    if at > end {
                        break;
                    }
                    self.timers.pop();
                    self.now = at;
                    self.ring(timer);
                }
                _ => break,
            }
        }
        self.now = end;
    }

    /// Begins counting anew; who is on the way stays there.
    fn forget(&mut self) {
        self.counted_from = self.now;
        self.tally = Tally::default();
        for place in &mut self.places {
            place.tally = StationTally::default();
            place.since = self.now;
        }
    }

    fn finish(mut self, run: &Run) -> Tally {
        for at in 0..self.places.len() {
            self.count_present(at);
        }
        for server in &self.servers {
            if server.serving != NOBODY && !server.down {
                let tally = &mut self.places[server.station as usize].tally;
                tally.busy += self.now - server.begun.max(self.counted_from);
            }
        }
        self.tally.stations = self.places.into_iter().map(|place| place.tally).collect();
        self.tally.seconds = run.seconds;
        self.tally
    }

    fn ring(&mut self, timer: Timer) {
        match timer {
            Timer::Delay(id, life) if self.customers[id as usize].life == life => {
                let station = self.customers[id as usize].station as usize;
                self.tally.events += 1;
                self.leave(station, id, true);
            }
            Timer::Thought(source) => self.enter_network(source as usize),
            Timer::Impatient(id, life) => {
                let customer = &self.customers[id as usize];
                if customer.life == life && customer.slot == NOBODY && customer.left.is_none() {
                    self.give_up(id);
                }
            }
            Timer::Down(slot) => self.go_down(slot as usize),
            Timer::Up(slot) => self.come_up(slot as usize),
            Timer::Delay(..) => {}
        }
    }

    #[inline]
    fn arrive(&mut self, source: usize) {
        if let Arrivals::Open(gap) = &self.network.sources[source].arrivals {
            let next = self.now + gap.draw(&mut self.gaps[source]);
            self.agenda.set(source, next);
        }
        self.enter_network(source);
    }

    fn enter_network(&mut self, source: usize) {
        self.tally.events += 1;
        self.tally.arrived += 1;
        let class = self.network.sources[source].class;
        let id = self.born(source as u32, class, (NOBODY, 0));
        self.step(id);
    }

    #[inline]
    fn born(&mut self, source: u32, class: u8, whole: (Id, u32)) -> Id {
        let fresh = |life| Customer {
            life,
            source,
            hop: 0,
            station: 0,
            slot: NOBODY,
            whole,
            parts: 0,
            class,
            born: self.now,
            entered: self.now,
            waited: 0.0,
            left: None,
        };
        match self.vacant.pop() {
            Some(id) => {
                let life = self.customers[id as usize].life + 1;
                self.customers[id as usize] = fresh(life);
                id
            }
            None => {
                self.customers.push(fresh(0));
                (self.customers.len() - 1) as Id
            }
        }
    }

    /// Lets a customer take the next step of its route, or leave.
    #[inline]
    fn step(&mut self, id: Id) {
        let customer = &self.customers[id as usize];
        let (source, hop) = (customer.source as usize, customer.hop as usize);
        match self.network.sources[source].route.get(hop) {
            Some(Hop::At(station)) => self.enter(*station, id),
            Some(Hop::OneOf { policy, stations }) => {
                let station = self.choose(source, *policy, stations);
                self.enter(station, id);
            }
            Some(Hop::All { stations, wait_for }) => {
                self.customers[id as usize].parts = *wait_for as u32;
                let life = self.customers[id as usize].life;
                let class = self.customers[id as usize].class;
                for station in stations {
                    let part = self.born(source as u32, class, (id, life));
                    self.enter(*station, part);
                }
            }
            None => self.depart(id),
        }
    }

    fn choose(&mut self, source: usize, policy: Policy, stations: &[usize]) -> usize {
        let draws = &mut self.choices[source];
        match policy {
            Policy::RoundRobin => {
                let turn = self.turns[source];
                self.turns[source] = turn + 1;
                stations[turn % stations.len()]
            }
            Policy::Random => stations[draws.below(stations.len())],
            Policy::TwoChoices => {
                let (one, other) = (stations[draws.below(stations.len())], stations[draws.below(stations.len())]);
                if self.places[other].here < self.places[one].here { other } else { one }
            }
            Policy::Least => stations.iter().copied().min_by_key(|at| self.places[*at].here).unwrap_or(stations[0]),
        }
    }

    fn depart(&mut self, id: Id) {
        let customer = &self.customers[id as usize];
        if customer.born >= self.counted_from {
            self.tally.stays.record(self.now - customer.born);
            self.tally.waits.record(customer.waited);
        }
        self.gone(id);
    }

    /// A customer is out of the network; the user of a closed source thinks again.
    fn gone(&mut self, id: Id) {
        let source = self.customers[id as usize].source as usize;
        self.vacate(id);
        if let Arrivals::Closed { think, .. } = &self.network.sources[source].arrivals {
            let thought = think.draw(&mut self.gaps[source]);
            self.later(thought, Timer::Thought(source as u32));
        }
    }

    fn vacate(&mut self, id: Id) {
        // What is planned for this life must not reach the next.
        self.customers[id as usize].life += 1;
        self.vacant.push(id);
    }

    #[inline]
    fn count_present(&mut self, station: usize) {
        let place = &mut self.places[station];
        place.tally.present += place.here as f64 * (self.now - place.since);
        place.since = self.now;
    }

    #[inline]
    fn enter(&mut self, station: usize, id: Id) {
        self.count_present(station);
        let kind = &self.network.stations[station];
        let place = &mut self.places[station];
        place.tally.arrived += 1;
        if kind.capacity.is_some_and(|most| place.here >= u64::from(most)) {
            place.tally.refused += 1;
            return self.lose(id);
        }
        place.here += 1;
        place.tally.most = place.tally.most.max(place.here);
        let customer = &mut self.customers[id as usize];
        customer.station = station as u32;
        customer.entered = self.now;
        customer.slot = NOBODY;
        customer.left = None;
        match kind.order {
            _ if kind.servers.is_none() => {
                let (after, life) = (kind.service.draw(&mut place.service), customer.life);
                place.tally.waits.record(0.0);
                self.later(after, Timer::Delay(id, life));
            }
            Order::Shared => self.share(station, id),
            _ => match place.free.pop() {
                Some(slot) => self.serve(slot as usize, id),
                None if kind.order == Order::Preemptive && self.interrupt(station, id) => {}
                None => self.wait(station, id),
            },
        }
    }

    fn wait(&mut self, station: usize, id: Id) {
        let customer = &self.customers[id as usize];
        let (life, queue) = (customer.life, self.queue(station, customer.class));
        self.places[station].queues[queue].push_back((id, life));
        self.places[station].waiting += 1;
        if let Some(patience) = &self.network.stations[station].patience {
            let after = patience.draw(&mut self.places[station].patience);
            self.later(after, Timer::Impatient(id, life));
        }
    }

    /// Which queue a class stands in.
    #[inline]
    fn queue(&self, station: usize, class: u8) -> usize {
        match self.network.stations[station].order {
            Order::First | Order::Shared => 0,
            Order::Priority | Order::Preemptive => usize::from(class),
        }
    }

    /// Takes who is next from the queues; who gave up meanwhile is passed over.
    #[inline]
    fn first_waiting(&mut self, station: usize) -> Option<Id> {
        let place = &mut self.places[station];
        if place.waiting == 0 {
            return None;
        }
        for queue in &mut place.queues {
            while let Some((id, life)) = queue.pop_front() {
                if self.customers[id as usize].life == life {
                    place.waiting -= 1;
                    return Some(id);
                }
            }
        }
        None
    }

    #[inline]
    fn serve(&mut self, slot: usize, id: Id) {
        let station = self.servers[slot].station as usize;
        let kind = &self.network.stations[station];
        self.servers[slot].serving = id;
        self.began(station, slot, id);
        for _ in 1..kind.batch {
            let Some(next) = self.first_waiting(station) else { break };
            self.servers[slot].others.push(next);
            self.began(station, slot, next);
        }
        let left = self.customers[id as usize].left.take();
        let takes = left.unwrap_or_else(|| kind.service.draw(&mut self.places[station].service));
        let server = &mut self.servers[slot];
        server.begun = self.now;
        server.ends = self.now + takes;
        let ends = server.ends;
        self.agenda.set(self.first + slot, ends);
    }

    #[inline]
    fn began(&mut self, station: usize, slot: usize, id: Id) {
        let customer = &mut self.customers[id as usize];
        customer.slot = slot as u32;
        // An interrupted service was begun before.
        if customer.left.is_none() {
            let waited = self.now - customer.entered;
            customer.waited += waited;
            if customer.entered >= self.counted_from {
                self.places[station].tally.waits.record(waited);
            }
        }
    }

    #[inline]
    fn complete(&mut self, slot: usize) {
        let station = self.servers[slot].station as usize;
        if self.network.stations[station].order == Order::Shared {
            return self.shared_done(station, slot);
        }
        self.worked(slot);
        let first = self.servers[slot].serving;
        let others = std::mem::take(&mut self.servers[slot].others);
        match self.first_waiting(station) {
            Some(next) => self.serve(slot, next),
            None => {
                self.servers[slot].serving = NOBODY;
                self.agenda.clear(self.first + slot);
                self.places[station].free.push(slot as u32);
            }
        }
        self.tally.events += 1;
        self.leave(station, first, true);
        for id in others {
            self.tally.events += 1;
            self.leave(station, id, true);
        }
    }

    #[inline]
    fn worked(&mut self, slot: usize) {
        let server = &self.servers[slot];
        let since = server.begun.max(self.counted_from);
        self.places[server.station as usize].tally.busy += (self.now - since).max(0.0);
    }

    #[inline]
    fn leave(&mut self, station: usize, id: Id, served: bool) {
        self.count_present(station);
        self.places[station].here -= 1;
        let customer = &mut self.customers[id as usize];
        if served && customer.entered >= self.counted_from {
            self.places[station].tally.stays.record(self.now - customer.entered);
        }
        if customer.whole.0 == NOBODY {
            customer.hop += 1;
            self.step(id);
        } else {
            self.part_done(id);
        }
    }

    /// A part is done, or lost: the whole goes on when it has all it waits for.
    fn part_done(&mut self, id: Id) {
        let (whole, life) = self.customers[id as usize].whole;
        self.vacate(id);
        let whole_customer = &mut self.customers[whole as usize];
        if whole_customer.life != life || whole_customer.parts == 0 {
            return;
        }
        whole_customer.parts -= 1;
        if whole_customer.parts == 0 {
            whole_customer.hop += 1;
            self.step(whole);
        }
    }

    fn lose(&mut self, id: Id) {
        if self.customers[id as usize].whole.0 != NOBODY {
            return self.part_done(id);
        }
        self.tally.lost += 1;
        self.gone(id);
    }

    fn give_up(&mut self, id: Id) {
        let customer = &self.customers[id as usize];
        let (station, waited) = (customer.station as usize, self.now - customer.entered);
        let counted = customer.entered >= self.counted_from;
        self.count_present(station);
        let place = &mut self.places[station];
        place.here -= 1;
        place.waiting -= 1;
        place.tally.gave_up += 1;
        if counted {
            place.tally.waits.record(waited);
        }
        self.lose(id);
    }

    /// Takes a server from someone of a worse class; of these the worst, and of equals the one who came last.
    fn interrupt(&mut self, station: usize, id: Id) -> bool {
        let class = self.customers[id as usize].class;
        let serves = |server: &&(usize, &Server)| server.1.station as usize == station && server.1.serving != NOBODY;
        let worst = self
            .servers
            .iter()
            .enumerate()
            .filter(|(at, server)| serves(&&(*at, *server)))
            .max_by(|(_, a), (_, b)| {
                let of = |server: &Server| &self.customers[server.serving as usize];
                (of(a).class).cmp(&of(b).class).then(of(a).entered.total_cmp(&of(b).entered))
            })
            .map(|(at, server)| (at, server.serving));
        let Some((slot, victim)) = worst else { return false };
        if self.customers[victim as usize].class <= class {
            return false;
        }
        self.worked(slot);
        let left = self.servers[slot].ends - self.now;
        let customer = &mut self.customers[victim as usize];
        (customer.left, customer.slot) = (Some(left), NOBODY);
        let (queue, life) = (usize::from(customer.class), customer.life);
        // It was served before those of its class who wait, so it goes on before them.
        self.places[station].queues[queue].push_front((victim, life));
        self.places[station].waiting += 1;
        self.serve(slot, id);
        true
    }

    fn share(&mut self, station: usize, id: Id) {
        self.advance(station);
        let kind = &self.network.stations[station];
        let place = &mut self.places[station];
        place.tally.waits.record(0.0);
        let done_at = place.sharing.had + kind.service.draw(&mut place.service);
        place.sharing.jobs.push(Reverse((done_at.to_bits(), id)));
        self.plan_shared(station);
    }

    /// Gives everybody at a shared station the service of the time that passed.
    fn advance(&mut self, station: usize) {
        let servers = f64::from(self.network.stations[station].servers.unwrap_or(1));
        let sharing = &mut self.places[station].sharing;
        let jobs = sharing.jobs.len() as f64;
        if jobs > 0.0 {
            let passed = self.now - sharing.at;
            sharing.had += passed * (servers / jobs).min(1.0);
            let counted = self.now - sharing.at.max(self.counted_from);
            self.places[station].tally.busy += counted.max(0.0) * jobs.min(servers);
        }
        self.places[station].sharing.at = self.now;
    }

    fn plan_shared(&mut self, station: usize) {
        let servers = f64::from(self.network.stations[station].servers.unwrap_or(1));
        let place = &self.places[station];
        let slot = self.first + place.free.last().copied().unwrap_or_default() as usize;
        match place.sharing.jobs.peek() {
            Some(Reverse((done_at, _))) => {
                let speed = (servers / place.sharing.jobs.len() as f64).min(1.0);
                let takes = ((f64::from_bits(*done_at) - place.sharing.had) / speed).max(0.0);
                self.agenda.set(slot, self.now + takes);
            }
            None => self.agenda.clear(slot),
        }
    }

    fn shared_done(&mut self, station: usize, _slot: usize) {
        self.advance(station);
        let sharing = &mut self.places[station].sharing;
        if let Some(Reverse((done_at, id))) = sharing.jobs.pop() {
            // What was had and what was wanted differ by rounding only; the account is put straight.
            sharing.had = f64::from_bits(done_at);
            self.plan_shared(station);
            self.tally.events += 1;
            self.leave(station, id, true);
        }
    }

    fn go_down(&mut self, slot: usize) {
        let station = self.servers[slot].station as usize;
        if self.servers[slot].serving != NOBODY {
            self.worked(slot);
            let left = self.servers[slot].ends - self.now;
            self.servers[slot].stopped = Some(left);
            self.agenda.clear(self.first + slot);
        }
        self.servers[slot].down = true;
        self.places[station].free.retain(|free| *free as usize != slot);
        if let Some(breakdowns) = &self.network.stations[station].breakdowns {
            let down = breakdowns.down.draw(&mut self.outages[station]);
            self.later(down, Timer::Up(slot as u32));
        }
    }

    fn come_up(&mut self, slot: usize) {
        let station = self.servers[slot].station as usize;
        self.servers[slot].down = false;
        match self.servers[slot].stopped.take() {
            Some(left) => {
                let server = &mut self.servers[slot];
                server.begun = self.now;
                server.ends = self.now + left;
                let ends = server.ends;
                self.agenda.set(self.first + slot, ends);
            }
            None => match self.first_waiting(station) {
                Some(next) => self.serve(slot, next),
                None => self.places[station].free.push(slot as u32),
            },
        }
        if let Some(breakdowns) = &self.network.stations[station].breakdowns {
            let up = breakdowns.up.draw(&mut self.outages[station]);
            self.later(up, Timer::Down(slot as u32));
        }
    }
}
