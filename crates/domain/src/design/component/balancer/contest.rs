//! Who has the least: a winner tree over servers, so that a choice among thousands costs as many steps as their number has
//! binary digits.

/// Servers with what they are ranked by; of equals the one whose turn is longest ago, then the first.
#[derive(Clone, Debug)]
pub(super) struct Contest {
    /// What each is ranked by, and when it was last chosen.
    ranks: Vec<(f64, u64)>,
    /// The winner of each match; node 1 is the final, leaves begin at `leaves`.
    winners: Vec<u32>,
    leaves: usize,
}

const NOBODY: u32 = u32::MAX;

impl Contest {
    pub(super) fn new(servers: usize) -> Contest {
        let leaves = servers.max(1).next_power_of_two();
        Contest { ranks: vec![(f64::INFINITY, 0); servers], winners: vec![NOBODY; 2 * leaves], leaves }
    }

    /// Ranks a server; by infinity it is out.
    pub(super) fn set(&mut self, server: usize, rank: f64, turn: u64) {
        // The turn changes only with the choice itself: an answer that comes back must not send a server to the end.
        let chosen = if self.ranks[server].0 == rank { self.ranks[server].1 } else { turn };
        self.ranks[server] = (rank, chosen);
        let mut at = self.leaves + server;
        self.winners[at] = if rank.is_finite() { server as u32 } else { NOBODY };
        while at > 1 {
            let (one, other) = (self.winners[at & !1], self.winners[at | 1]);
            at >>= 1;
            self.winners[at] = if self.before(other, one) { other } else { one };
        }
    }

    pub(super) fn best(&self) -> Option<u32> {
        Some(self.winners[1]).filter(|server| *server != NOBODY)
    }

    fn before(&self, one: u32, other: u32) -> bool {
        match (self.ranks.get(one as usize), self.ranks.get(other as usize)) {
            (Some(one), Some(other)) => one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)).is_lt(),
            (Some(_), None) => true,
            _ => false,
        }
    }
}
