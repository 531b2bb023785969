//! A small decision tree over named numbers.

/// As deep as its `SPLITS` go: 1, 3 or 7 of them, with one leaf more. The second and third split are asked of those whom
/// the first divides, and so on.
pub(super) struct Tree<const SPLITS: usize, const LEAVES: usize> {
    /// Which number, and up to where the answer is the first of the two branches.
    pub splits: [(u8, f32); SPLITS],
    pub leaves: [f32; LEAVES],
}

impl<const SPLITS: usize, const LEAVES: usize> Tree<SPLITS, LEAVES> {
    /// Returns the leaf that the numbers lead to.
    pub fn answer(&self, values: &[f32]) -> f32 {
        let mut at = 0;
        while at < SPLITS {
            let (which, most) = self.splits[at];
            at = 2 * at + 1 + usize::from(values[usize::from(which)] > most);
        }
        self.leaves[at - SPLITS]
    }
}
