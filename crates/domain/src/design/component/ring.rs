//! Consistent hashing: keys and servers on one circle, a key belongs to the next server on it.
//!
//! Karger and others, 1997, "Consistent hashing and random trees". A server stands at many points ("virtual nodes"), so that
//! shares are even: with v points each, the standard deviation of a server's share is about 1/sqrt(v) of its mean. When a
//! server comes or goes, only the keys it takes or had move, about one in n.

/// Servers on a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ring {
    /// Points in order, each with the server that stands there.
    points: Vec<(u64, u32)>,
}

/// So many points stand on a circle at most.
pub const MOST_POINTS: usize = 1 << 22;

/// Returns the bits of a key spread over all 64 (the finalizer of splitmix64, Steele, Lea and Flood, 2014).
#[inline]
pub fn spread(key: u64) -> u64 {
    let mut z = key.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Ring {
    /// Returns the circle of servers 0, 1, 2 …, each with so many points (at least one); all get fewer points when together
    /// they would be more than [`MOST_POINTS`].
    pub fn new(points: &[u32]) -> Ring {
        let wanted: u64 = points.iter().map(|count| u64::from(*count)).sum();
        let over = wanted.div_ceil(MOST_POINTS as u64).max(1) as u32;
        let mut all: Vec<(u64, u32)> = Vec::new();
        for (server, count) in points.iter().enumerate() {
            // A server's points depend on nothing but itself: that is what keeps keys in place when others come and go.
            let own = spread(server as u64 ^ 0x5e72_7665_7273);
            all.extend((0..(count / over).max(1)).map(|at| (spread(own.wrapping_add(u64::from(at))), server as u32)));
        }
        all.sort_unstable();
        Ring { points: all }
    }

    /// Returns the server a key belongs to, of those that `stands` holds for; `None` when it holds for none.
    #[inline]
    pub fn owner(&self, key: u64, stands: impl Fn(u32) -> bool) -> Option<u32> {
        let hash = spread(key);
        let from = self.points.partition_point(|(point, _)| *point < hash);
        let after = self.points[from..].iter().chain(&self.points[..from]);
        after.map(|(_, server)| *server).find(|server| stands(*server))
    }

    /// Returns the first `count` different servers from a key on: its owner, and where its copies go.
    pub fn owners(&self, key: u64, count: usize) -> Vec<u32> {
        let mut owners = Vec::with_capacity(count);
        let hash = spread(key);
        let from = self.points.partition_point(|(point, _)| *point < hash);
        for (_, server) in self.points[from..].iter().chain(&self.points[..from]) {
            if owners.len() == count {
                break;
            }
            if !owners.contains(server) {
                owners.push(*server);
            }
        }
        owners
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: u64 = 100_000;

    #[test]
    fn shares_are_even_by_the_number_of_points() {
        for points in [1, 100, 1000] {
            let ring = Ring::new(&[points; 20]);
            let mut count = [0f64; 20];
            (0..KEYS).for_each(|key| count[ring.owner(key, |_| true).unwrap_or_default() as usize] += 1.0);
            let mean = KEYS as f64 / 20.0;
            let spread = (count.iter().map(|c| (c / mean - 1.0).powi(2)).sum::<f64>() / 20.0).sqrt();
            let known = 1.0 / f64::from(points).sqrt();
            assert!(spread < 1.7 * known + 0.015 && spread > 0.4 * known, "{points}: {spread} {known}");
        }
    }

    #[test]
    fn when_a_server_goes_only_its_keys_move() {
        let ring = Ring::new(&[100; 10]);
        let mut moved = 0;
        for key in 0..KEYS {
            let before = ring.owner(key, |_| true);
            let after = ring.owner(key, |server| server != 3);
            assert!(before == after || before == Some(3), "a key moved that had no reason to");
            moved += u32::from(before != after);
        }
        let share = f64::from(moved) / KEYS as f64;
        assert!((share - 0.1).abs() < 0.04, "{share}");
    }

    #[test]
    fn a_server_that_comes_takes_keys_and_moves_no_others() {
        let (before, after) = (Ring::new(&[100; 10]), Ring::new(&[100; 11]));
        let mut moved = 0;
        for key in 0..KEYS {
            let (old, new) = (before.owner(key, |_| true), after.owner(key, |_| true));
            assert!(old == new || new == Some(10));
            moved += u32::from(old != new);
        }
        assert!((f64::from(moved) / KEYS as f64 - 1.0 / 11.0).abs() < 0.03);
    }

    #[test]
    fn copies_go_to_different_servers_and_nobody_is_found_where_nobody_stands() {
        let ring = Ring::new(&[50; 5]);
        for key in 0..100 {
            let owners = ring.owners(key, 3);
            assert_eq!(owners.len(), 3);
            assert_eq!(Some(owners[0]), ring.owner(key, |_| true));
            assert!(owners[0] != owners[1] && owners[1] != owners[2] && owners[0] != owners[2]);
        }
        assert_eq!(ring.owner(1, |_| false), None);
        assert_eq!(Ring::new(&[]).owner(1, |_| true), None);
        assert_eq!(ring.owners(1, 9).len(), 5);
    }
}
