//! Where the deciding is done: in one place that sees everything, in many that each see an old picture, or by weights that
//! follow what is measured.

use super::{Balancer, Balancing};
use crate::design::simulation::Draws;

/// Where the deciding is done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrangement {
    /// One balancer sees every request. Its own time and its failure are those of a station before it.
    Central,
    /// Several decide by themselves. Each counts what it sent; what the others sent it learns only now and then, so all may
    /// run to the same server at once (Mitzenmacher, 2000, "How useful is old information?").
    Distributed {
        /// How many balancers; a request comes to one of them at random.
        balancers: u32,
        /// How old their picture of the others may be, in seconds.
        refresh: f64,
    },
    /// One balancer whose weights move towards the servers that answer sooner.
    Dynamic {
        /// How often weights are moved, in seconds.
        every: f64,
    },
}

/// Balancers before the same servers.
#[derive(Clone, Debug)]
pub struct Balancers {
    arrangement: Arrangement,
    each: Vec<Balancer>,
    /// How many requests are truly open at each server.
    open: Vec<u32>,
    /// When each balancer last saw the truth; for moving weights, when they were last moved.
    seen: Vec<f64>,
    /// For moving weights: the sum and number of response times since then, and the weights.
    measured: Vec<(f64, u32)>,
    weights: Vec<f64>,
}

/// Which server was chosen, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The balancer.
    pub balancer: u32,
    /// The server.
    pub server: u32,
}

/// A weight moves by this power of how much slower or faster than the others a server was, and stays within this factor of
/// what it was given.
const GAIN: f64 = 0.5;
const FARTHEST: f64 = 20.0;

impl Balancers {
    /// Returns balancers over servers of these weights.
    pub fn new(policy: Balancing, weights: &[f64], arrangement: Arrangement) -> Balancers {
        let count = match arrangement {
            Arrangement::Distributed { balancers, .. } => balancers.clamp(1, 1024) as usize,
            Arrangement::Central | Arrangement::Dynamic { .. } => 1,
        };
        Balancers {
            arrangement,
            each: vec![Balancer::new(policy, weights); count],
            open: vec![0; weights.len()],
            // Each looks at another time, as machines do that were not started together.
            seen: match arrangement {
                Arrangement::Distributed { refresh, .. } => {
                    (0..count).map(|at| refresh * (at as f64 / count as f64 - 1.0)).collect()
                }
                Arrangement::Central | Arrangement::Dynamic { .. } => vec![0.0; count],
            },
            measured: vec![(0.0, 0); weights.len()],
            weights: weights.to_vec(),
        }
    }

    /// Returns the server for a request and counts it as open there; `None` when none is up.
    pub fn choose(&mut self, key: u64, now: f64, draws: &mut Draws) -> Option<Chosen> {
        let balancer = match self.arrangement {
            Arrangement::Central => 0,
            Arrangement::Distributed { refresh, .. } => {
                let at = draws.below(self.each.len());
                if now - self.seen[at] >= refresh {
                    self.seen[at] = now;
                    for (server, open) in self.open.iter().enumerate() {
                        self.each[at].set_open(server, *open);
                    }
                }
                at
            }
            Arrangement::Dynamic { every } => {
                if now - self.seen[0] >= every {
                    self.seen[0] = now;
                    self.move_weights();
                }
                0
            }
        };
        let server = self.each[balancer].choose(key, draws)?;
        self.open[server] += 1;
        Some(Chosen { balancer: balancer as u32, server: server as u32 })
    }

    /// A request that was sent ended after so many seconds; `None` when it failed.
    pub fn ended(&mut self, chosen: Chosen, response: Option<f64>) {
        let server = chosen.server as usize;
        self.open[server] = self.open[server].saturating_sub(1);
        self.each[chosen.balancer as usize].ended(server, response);
        if let Some(response) = response {
            self.measured[server].0 += response;
            self.measured[server].1 += 1;
        }
    }

    /// A server is up or down, and all balancers know it.
    pub fn set_up(&mut self, server: usize, up: bool) {
        self.each.iter_mut().for_each(|balancer| balancer.set_up(server, up));
    }

    /// Returns how many requests are truly open at a server.
    pub fn open(&self, server: usize) -> u32 {
        self.open[server]
    }

    fn move_weights(&mut self) {
        let (sum, count) = self.measured.iter().fold((0.0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
        if count == 0 {
            return;
        }
        let mean = sum / f64::from(count);
        for (server, (sum, count)) in self.measured.iter_mut().enumerate() {
            if *count > 0 && *sum > 0.0 {
                let slower = *sum / f64::from(*count) / mean;
                let weight = (self.weights[server] * slower.powf(-GAIN)).clamp(1.0 / FARTHEST, FARTHEST);
                self.weights[server] = weight;
                self.each[0].set_weight(server, weight);
            }
            (*sum, *count) = (0.0, 0);
        }
    }
}
