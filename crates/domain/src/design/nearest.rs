//! The arithmetic of nearest-neighbor search: what lists, trees, hashing and graphs cost, and what recall they promise.
//!
//! Costs are in distances computed and bytes kept. Hashing has a recall in closed form, the sharded merge has, too; that of
//! lists and graphs depends on the data and is measured ([`crate::share::Share`]).

use std::f64::consts::PI;

/// Lists by k-means: each vector in the list of its nearest center, a query looks into the nearest few.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lists {
    /// How many vectors.
    pub vectors: f64,
    /// How many lists.
    pub lists: f64,
    /// How many of them a query looks into.
    pub probed: f64,
}

/// Hash tables of `bits` functions each: a neighbor is found when it shares all of them in one of the tables.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hashing {
    /// How many functions make the key of a table.
    pub bits: u32,
    /// How many tables.
    pub tables: u32,
}

/// A navigable graph in layers (Malkov and Yashunin, 2016).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Graph {
    /// How many vectors.
    pub vectors: f64,
    /// How many bytes one takes.
    pub vector_bytes: f64,
    /// Links of a vector in the upper layers (`M`); the bottom layer has twice as many.
    pub links: f64,
}

impl Lists {
    /// Returns the vectors that a query scans, when lists are equally long.
    pub fn scanned(&self) -> f64 {
        self.vectors * (self.probed / self.lists).min(1.0)
    }

    /// Returns the distances of a query: to all centers, and to what it scans.
    pub fn distances(&self) -> f64 {
        self.lists + self.scanned()
    }

    /// Returns how many lists make the distances fewest: where both parts are equal.
    pub fn best(vectors: f64, probed: f64) -> f64 {
        (vectors * probed).sqrt()
    }

    /// Returns how many times more is scanned because lists differ in length: a vector's own list is longer than the mean
    /// one by the squared coefficient of variation.
    pub fn imbalance(lengths: &[u64]) -> f64 {
        let total: f64 = lengths.iter().map(|length| *length as f64).sum();
        let squares: f64 = lengths.iter().map(|length| (*length as f64).powi(2)).sum();
        if total > 0.0 { lengths.len() as f64 * squares / (total * total) } else { 1.0 }
    }

    /// Returns the operations of finding the centers: so many rounds over a sample per list.
    pub fn training(&self, dimensions: f64, sample_per_list: f64, rounds: f64) -> f64 {
        2.0 * dimensions * self.lists * sample_per_list * self.lists * rounds
    }
}

/// Returns the bytes of product quantization: codes of all vectors and the codebooks in fp32 (Jégou et al., 2011).
pub fn quantized_bytes(vectors: f64, dimensions: f64, parts: f64, bits: u32) -> f64 {
    vectors * parts * f64::from(bits) / 8.0 + dimensions * 2f64.powi(bits.min(64) as i32) * 4.0
}

/// Returns the leaves of a KD-tree that the ball around a query touches, on average, of so many leaves: `(1 + (k/b)^(1/d))^d`
/// for evenly spread vectors (Friedman, Bentley and Finkel, 1977).
pub fn tree_leaves(dimensions: f64, neighbors: f64, per_leaf: f64, leaves: f64) -> f64 {
    (1.0 + (neighbors / per_leaf).powf(1.0 / dimensions)).powf(dimensions).min(leaves)
}

/// Returns how likely one random hyperplane leaves two vectors on the same side (Charikar, 2002); the angle is in radians.
pub fn hyperplane_collision(angle: f64) -> f64 {
    1.0 - angle.clamp(0.0, PI) / PI
}

impl Hashing {
    /// Returns how likely a vector is found whose functions agree with probability `collision` each; also the probability
    /// that bands of a MinHash signature make two documents candidates.
    pub fn recall(&self, collision: f64) -> f64 {
        -(f64::from(self.tables) * (-collision.powi(self.bits.min(1 << 20) as i32)).ln_1p()).exp_m1()
    }

    /// Returns the tables that reach a recall.
    pub fn tables_for(bits: u32, collision: f64, recall: f64) -> f64 {
        ((-recall).ln_1p() / (-collision.powi(bits.min(1 << 20) as i32)).ln_1p()).ceil()
    }

    /// Returns the similarity at which about half are found, `(1/tables)^(1/bits)`: where the curve is steepest.
    pub fn threshold(&self) -> f64 {
        f64::from(self.tables.max(1)).recip().powf(1.0 / f64::from(self.bits.max(1)))
    }

    /// Returns the exponent of the number of tables in the number of vectors: near ones collide with `near`, far ones with
    /// `far` (Indyk and Motwani, 1998).
    pub fn exponent(near: f64, far: f64) -> f64 {
        near.ln() / far.ln()
    }
}

impl Graph {
    /// Returns the bytes of vectors and links of four bytes; a vector is on 1/(M-1) upper layers on average.
    pub fn bytes(&self) -> f64 {
        let upper = 1.0 / (self.links - 1.0).max(1.0);
        self.vectors * (self.vector_bytes + 4.0 * self.links * (2.0 + upper))
    }

    /// Returns the most distances of a query that keeps `candidates` open: every one of them looks at its links.
    pub fn most_distances(&self, candidates: f64) -> f64 {
        (candidates * 2.0 * self.links).min(self.vectors)
    }
}

/// Returns the share of the `k` nearest that is kept when vectors are spread at random over shards and each shard returns
/// `each`: what a shard has beyond that is lost. At most 10,000 neighbors.
pub fn merged_recall(k: u32, shards: u32, each: u32) -> f64 {
    let k = k.clamp(1, 10_000);
    let p = 1.0 / f64::from(shards.max(1));
    if p >= 1.0 {
        return (f64::from(each) / f64::from(k)).min(1.0);
    }
    // The number of neighbors on one shard is binomial; the logarithm keeps small terms from vanishing.
    let mut log = f64::from(k) * (-p).ln_1p();
    let mut kept = 0.0;
    for here in 0..=k {
        kept += log.exp() * f64::from(here.min(each));
        log += (f64::from(k - here) / f64::from(here + 1)).ln() + p.ln() - (-p).ln_1p();
    }
    (kept * f64::from(shards) / f64::from(k)).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(value: f64, expected: f64, share: f64) {
        assert!((value / expected - 1.0).abs() <= share, "{value} is not {expected}");
    }

    #[test]
    fn the_best_number_of_lists_computes_fewest_distances() {
        let (vectors, probed) = (1e9, 64.0);
        let best = Lists::best(vectors, probed);
        close(best, 252_982.0, 1e-5);
        let distances = |lists| Lists { vectors, lists, probed }.distances();
        assert!(distances(best) < distances(best * 1.2) && distances(best) < distances(best / 1.2));
        close(distances(best), 2.0 * best, 1e-9);
    }

    #[test]
    fn looking_into_every_list_scans_everything_and_no_more() {
        assert_eq!(Lists { vectors: 1e6, lists: 1e3, probed: 5e3 }.scanned(), 1e6);
    }

    #[test]
    fn uneven_lists_cost_more_than_even_ones() {
        assert_eq!(Lists::imbalance(&[10, 10, 10, 10]), 1.0);
        assert_eq!(Lists::imbalance(&[40, 0, 0, 0]), 4.0);
        assert_eq!(Lists::imbalance(&[]), 1.0);
    }

    #[test]
    fn a_tree_prunes_in_few_dimensions_and_not_in_many() {
        let leaves = 1e9 / 10.0;
        close(tree_leaves(2.0, 10.0, 10.0, leaves), 4.0, 1e-9);
        close(tree_leaves(3.0, 10.0, 10.0, leaves), 8.0, 1e-9);
        assert_eq!(tree_leaves(128.0, 10.0, 10.0, leaves), leaves);
    }

    #[test]
    fn bands_find_what_the_published_table_says() {
        let bands = Hashing { bits: 8, tables: 14 };
        for (similarity, expected) in [(0.5, 0.0533), (0.7, 0.565), (0.75, 0.771), (0.8, 0.924), (0.85, 0.988)] {
            close(bands.recall(similarity), expected, 5e-3);
        }
        close(bands.threshold(), 0.719, 1e-3);
    }

    #[test]
    fn more_tables_find_more_and_as_many_as_asked_for_suffice() {
        let collision = hyperplane_collision(0.3);
        let tables = Hashing::tables_for(12, collision, 0.9);
        assert!(Hashing { bits: 12, tables: tables as u32 }.recall(collision) >= 0.9);
        assert!(Hashing { bits: 12, tables: tables as u32 - 1 }.recall(collision) < 0.9);
        close(Hashing::exponent(0.9, 0.9f64.powi(4)), 0.25, 1e-9);
    }

    #[test]
    fn a_graph_takes_more_memory_than_its_vectors() {
        let graph = Graph { vectors: 1e9, vector_bytes: 512.0, links: 32.0 };
        close(graph.bytes(), 772e9, 1e-2);
        assert_eq!(Graph { vectors: 100.0, ..graph }.most_distances(1e6), 100.0);
    }

    #[test]
    fn codes_take_what_their_bits_say() {
        close(quantized_bytes(1e9, 128.0, 64.0, 8), 64e9, 1e-3);
    }

    #[test]
    fn shards_must_return_more_than_their_share() {
        close(merged_recall(10, 1, 10), 1.0, 1e-12);
        close(merged_recall(10, 10, 10), 1.0, 1e-9);
        let (share, double) = (merged_recall(100, 10, 10), merged_recall(100, 10, 20));
        assert!(share > 0.85 && share < 0.9, "{share}");
        assert!(double > 0.999, "{double}");
    }

    #[test]
    fn the_merge_agrees_with_drawing_neighbors_one_by_one() {
        // A small exact count: two neighbors on two shards, one kept of each: both are kept when they fall apart.
        close(merged_recall(2, 2, 1), 0.75, 1e-12);
    }
}
