//! Who gets the next request: the policies of a load balancer.
//!
//! A [`Balancer`] knows its servers by number: their weights, how many requests each has open, how fast each answered, and
//! which are up. It is told when a request ends. [`Balancers`] arranges several: one that sees everything, many that each see
//! an old picture, or one that moves weights by what it measures.

mod arrangement;
mod contest;

pub use arrangement::{Arrangement, Balancers, Chosen};
use contest::Contest;

use super::ring::{Ring, spread};
use crate::design::simulation::Draws;

/// How a server is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balancing {
    /// One after the other.
    RoundRobin,
    /// One after the other in proportion to their weights, evenly spread (stride scheduling, Waldspurger and Weihl, 1995).
    WeightedRoundRobin,
    /// Where fewest requests are open; of equals the one that was chosen longest ago.
    LeastConnections,
    /// Where fewest requests are open for the weight.
    WeightedLeastConnections,
    /// Where the product of mean response time and open requests is least, as Finagle's "peak EWMA" and NGINX's
    /// `least_time` do. A server that fails at once looks fast: it draws the load to itself unless it is taken out.
    LeastResponseTime,
    /// By the hash of who asks, modulo the servers that are up: sticky, and nearly all move when their number changes.
    AddressHash,
    /// By the hash of the key on a [`Ring`]: sticky, and one in n moves.
    ConsistentHash {
        /// Points of a server of weight 1 on the ring.
        virtual_nodes: u32,
    },
    /// At random.
    Random,
    /// The one with fewer open requests of two different ones chosen at random (Mitzenmacher, 2001).
    TwoChoices,
}

/// A load balancer.
#[derive(Clone, Debug)]
pub struct Balancer {
    policy: Balancing,
    servers: Vec<Standing>,
    /// The servers that are up.
    up: Vec<u32>,
    turn: usize,
    /// Goes up with every choice, to know who was chosen longest ago.
    choices: u64,
    contest: Option<Contest>,
    ring: Option<Ring>,
}

/// What a balancer knows of a server.
#[derive(Clone, Copy, Debug)]
struct Standing {
    weight: f64,
    up: bool,
    open: u32,
    /// The moving average of response times; nought until one is known.
    response: f64,
    /// How far it has come in weighted turns.
    pass: f64,
}

/// How much of the average of response times the newest one makes.
const NEWEST: f64 = 0.1;

impl Balancer {
    /// Returns a balancer over servers of these weights, all up and idle.
    pub fn new(policy: Balancing, weights: &[f64]) -> Balancer {
        let servers: Vec<Standing> = weights
            .iter()
            .map(|weight| Standing { weight: weight.max(1e-9), up: true, open: 0, response: 0.0, pass: 0.0 })
            .collect();
        let mut balancer = Balancer {
            policy,
            up: (0..servers.len() as u32).collect(),
            turn: 0,
            choices: 0,
            contest: policy.ranks().then(|| Contest::new(servers.len())),
            ring: policy.ring(weights),
            servers,
        };
        (0..balancer.servers.len()).for_each(|at| balancer.rank(at));
        balancer
    }

    /// Returns the server for a request of this key (who asks, or what is asked for), and counts it as open there; `None`
    /// when none is up.
    #[inline]
    pub fn choose(&mut self, key: u64, draws: &mut Draws) -> Option<usize> {
        let server = self.pick(key, draws)?;
        self.choices += 1;
        let standing = &mut self.servers[server];
        standing.open += 1;
        standing.pass += 1.0 / standing.weight;
        self.rank(server);
        Some(server)
    }

    /// A request ended at a server after so many seconds; one that failed may be left out of the response times.
    pub fn ended(&mut self, server: usize, response: Option<f64>) {
        let standing = &mut self.servers[server];
        standing.open = standing.open.saturating_sub(1);
        if let Some(response) = response {
            standing.response = match standing.response {
                known if known > 0.0 => known + NEWEST * (response - known),
                _ => response,
            };
        }
        if !matches!(self.policy, Balancing::RoundRobin | Balancing::WeightedRoundRobin) {
            self.rank(server);
        }
    }

    /// A server is up or down from now on.
    pub fn set_up(&mut self, server: usize, up: bool) {
        if self.servers[server].up == up {
            return;
        }
        // Who comes back takes its turn with the others; what it missed is not made up for.
        let least = self.up.iter().map(|at| self.servers[*at as usize].pass).fold(f64::INFINITY, f64::min);
        let standing = &mut self.servers[server];
        standing.up = up;
        if up && least.is_finite() {
            standing.pass = standing.pass.max(least);
        }
        self.up = (0..self.servers.len() as u32).filter(|at| self.servers[*at as usize].up).collect();
        self.rank(server);
    }

    /// Gives a server another weight. A ring keeps its points: moving them would move keys.
    pub fn set_weight(&mut self, server: usize, weight: f64) {
        self.servers[server].weight = weight.max(1e-9);
        self.rank(server);
    }

    /// Corrects how many requests are open at a server, when others send there too.
    pub fn set_open(&mut self, server: usize, open: u32) {
        self.servers[server].open = open;
        self.rank(server);
    }

    /// Returns how many servers there are, up or down.
    pub fn servers(&self) -> usize {
        self.servers.len()
    }

    /// Returns how many requests it believes to be open at a server.
    pub fn open(&self, server: usize) -> u32 {
        self.servers[server].open
    }

    #[inline]
    fn pick(&mut self, key: u64, draws: &mut Draws) -> Option<usize> {
        let up = &self.up;
        if up.is_empty() {
            return None;
        }
        let server = match self.policy {
            Balancing::RoundRobin => {
                let server = up[self.turn % up.len()];
                self.turn = (self.turn + 1) % up.len();
                server
            }
            Balancing::Random => up[draws.below(up.len())],
            Balancing::TwoChoices => {
                let one = draws.below(up.len());
                // The second is drawn from the others, so that two choices are two.
                let other = (one + 1 + draws.below((up.len() - 1).max(1))) % up.len();
                let open = |at: usize| self.servers[up[at] as usize].open;
                if open(other) < open(one) { up[other] } else { up[one] }
            }
            Balancing::AddressHash => up[(spread(key) % up.len() as u64) as usize],
            Balancing::ConsistentHash { .. } => {
                self.ring.as_ref()?.owner(key, |server| self.servers[server as usize].up)?
            }
            _ => self.contest.as_ref()?.best()?,
        };
        Some(server as usize)
    }

    fn rank(&mut self, server: usize) {
        let Some(contest) = &mut self.contest else { return };
        let standing = &self.servers[server];
        let open = f64::from(standing.open);
        let rank = match self.policy {
            _ if !standing.up => f64::INFINITY,
            Balancing::WeightedRoundRobin => standing.pass,
            Balancing::LeastConnections => open,
            Balancing::WeightedLeastConnections => (open + 1.0) / standing.weight,
            _ => standing.response * (open + 1.0),
        };
        contest.set(server, rank, self.choices);
    }
}

impl Balancing {
    /// Whether the server with the least of something is chosen.
    fn ranks(self) -> bool {
        matches!(
            self,
            Balancing::WeightedRoundRobin
                | Balancing::LeastConnections
                | Balancing::WeightedLeastConnections
                | Balancing::LeastResponseTime
        )
    }

    fn ring(self, weights: &[f64]) -> Option<Ring> {
        let Balancing::ConsistentHash { virtual_nodes } = self else { return None };
        let points = weights.iter().map(|weight| (f64::from(virtual_nodes) * weight).round() as u32);
        Some(Ring::new(&points.collect::<Vec<u32>>()))
    }
}

#[cfg(test)]
mod tests;
