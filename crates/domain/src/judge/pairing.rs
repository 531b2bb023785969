//! Pairing elements whose order is free: each expected element with an actual one that equals it within a tolerance.
//!
//! "Equal within a tolerance" is not transitive, so taking the first fit can fail where a pairing exists. Single numbers
//! are paired in sorted order, which is optimal because both ends of what a number allows rise with the number. All else
//! is paired by Hopcroft and Karp's algorithm (SIAM Journal on Computing 2, 1973) on the pairs that could fit: only
//! elements of the same build whose smallest numbers lie close are compared.

use std::collections::{BTreeMap, VecDeque};

use super::checker::Tolerance;
use super::compare::{Rules, skeleton};
use super::value::Value;

/// The most comparisons of elements before a pairing is given up.
pub(super) const MOST_COMPARISONS: usize = 2_000_000;

/// What could not be paired.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Unpaired {
    /// Positions of expected elements.
    pub expected: Vec<usize>,
    /// Positions of actual elements.
    pub actual: Vec<usize>,
    /// Whether there were too many near fits to decide.
    pub gave_up: bool,
}

impl Unpaired {
    /// Returns whether everything found its partner.
    pub(super) fn none(&self) -> bool {
        self.expected.is_empty() && self.actual.is_empty() && !self.gave_up
    }
}

/// Pairs elements within the tolerance of the rules.
pub(super) fn pair(rules: &Rules, tolerance: Tolerance, expected: &[&Value], actual: &[&Value]) -> Unpaired {
    let mut groups: BTreeMap<Vec<u8>, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (index, value) in expected.iter().enumerate() {
        groups.entry(skeleton(rules, value)).or_default().0.push(index);
    }
    for (index, value) in actual.iter().enumerate() {
        groups.entry(skeleton(rules, value)).or_default().1.push(index);
    }
    let mut unpaired = Unpaired::default();
    let mut comparisons_left = MOST_COMPARISONS;
    for (wanted, found) in groups.values() {
        let numbers = |all: &[&Value], some: &[usize]| -> Option<Vec<(f64, usize)>> {
            some.iter().map(|index| all[*index].number().map(|number| (number, *index))).collect()
        };
        match (numbers(expected, wanted), numbers(actual, found)) {
            (Some(wanted), Some(found)) if tolerance.rel < 1.0 => pair_numbers(tolerance, wanted, found, &mut unpaired),
            _ => {
                pair_group(rules, tolerance, (expected, wanted), (actual, found), &mut comparisons_left, &mut unpaired)
            }
        }
    }
    unpaired
}

fn pair_numbers(
    tolerance: Tolerance,
    mut wanted: Vec<(f64, usize)>,
    mut found: Vec<(f64, usize)>,
    unpaired: &mut Unpaired,
) {
    let order = |left: &(f64, usize), right: &(f64, usize)| match (left.0.is_nan(), right.0.is_nan()) {
        (false, false) => left.0.total_cmp(&right.0),
        (left, right) => left.cmp(&right),
    };
    wanted.sort_by(order);
    found.sort_by(order);
    let (mut w, mut f) = (0, 0);
    while w < wanted.len() && f < found.len() {
        let ((expected, at), (actual, there)) = (wanted[w], found[f]);
        if tolerance.allows(expected, actual) {
            w += 1;
            f += 1;
        } else if order(&(expected, 0), &(actual, 0)).is_lt() {
            unpaired.expected.push(at);
            w += 1;
        } else {
            unpaired.actual.push(there);
            f += 1;
        }
    }
    unpaired.expected.extend(wanted[w..].iter().map(|(_, index)| index));
    unpaired.actual.extend(found[f..].iter().map(|(_, index)| index));
}

fn pair_group(
    rules: &Rules,
    tolerance: Tolerance,
    (expected, wanted): (&[&Value], &[usize]),
    (actual, found): (&[&Value], &[usize]),
    comparisons_left: &mut usize,
    unpaired: &mut Unpaired,
) {
    let mut sorted: Vec<(f64, usize)> =
        found.iter().enumerate().map(|(at, index)| (reach(actual[*index]).0, at)).collect();
    sorted.sort_by(|left, right| left.0.total_cmp(&right.0));
    let mut fits: Vec<Vec<usize>> = Vec::with_capacity(wanted.len());
    for index in wanted {
        let (smallest, largest_size) = reach(expected[*index]);
        // If each number of two elements is close to its partner, so are the smallest of them.
        let window = (tolerance.abs + tolerance.rel * largest_size) * (1.0 + 1e-9);
        let from = sorted.partition_point(|(number, _)| *number < smallest - window);
        let mut fitting = Vec::new();
        for (number, at) in &sorted[from..] {
            if *number > smallest + window {
                break;
            }
            let Some(left) = comparisons_left.checked_sub(1) else {
                unpaired.gave_up = true;
                return;
            };
            *comparisons_left = left;
            if rules.same(expected[*index], actual[found[*at]]) {
                fitting.push(*at);
            }
        }
        fits.push(fitting);
    }
    let partners = largest_pairing(&fits, found.len());
    let mut taken = vec![false; found.len()];
    for (index, partner) in wanted.iter().zip(&partners) {
        match partner {
            Some(at) => taken[*at] = true,
            None => unpaired.expected.push(*index),
        }
    }
    unpaired.actual.extend(found.iter().zip(&taken).filter(|(_, taken)| !**taken).map(|(index, _)| *index));
}

/// The smallest finite number in a value and the largest size of one; 0 when there are none.
fn reach(value: &Value) -> (f64, f64) {
    fn visit(value: &Value, visit_number: &mut impl FnMut(f64)) {
        match value.plain() {
            Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => {
                items.iter().for_each(|item| visit(item, visit_number));
            }
            Value::Dict(entries) => entries.iter().for_each(|(_, value)| visit(value, visit_number)),
            Value::Array(array) | Value::Tensor(array) | Value::Scalar(array) => {
                (0..array.len()).filter_map(|index| array.number(index)).for_each(visit_number);
            }
            other => {
                if let Some(number) = other.number() {
                    visit_number(number);
                }
            }
        }
    }
    let (mut smallest, mut largest) = (f64::INFINITY, 0.0_f64);
    visit(value, &mut |number| {
        if number.is_finite() {
            smallest = smallest.min(number);
            largest = largest.max(number.abs());
        }
    });
    (if smallest.is_finite() { smallest } else { 0.0 }, largest)
}

/// A largest pairing between the left, whose fits are given, and `right` partners: for each left its partner.
fn largest_pairing(fits: &[Vec<usize>], right: usize) -> Vec<Option<usize>> {
    let mut partner_of_left: Vec<Option<usize>> = vec![None; fits.len()];
    let mut partner_of_right: Vec<Option<usize>> = vec![None; right];
    loop {
        // Layers of shortest alternating paths from the unpaired.
        let mut layer: Vec<Option<usize>> = vec![None; fits.len()];
        let mut queue: VecDeque<usize> = VecDeque::new();
        for (left, partner) in partner_of_left.iter().enumerate() {
            if partner.is_none() {
                layer[left] = Some(0);
                queue.push_back(left);
            }
        }
        let mut reached = false;
        while let Some(left) = queue.pop_front() {
            for fit in &fits[left] {
                match partner_of_right[*fit] {
                    None => reached = true,
                    Some(next) if layer[next].is_none() => {
                        layer[next] = layer[left].map(|depth| depth + 1);
                        queue.push_back(next);
                    }
                    Some(_) => {}
                }
            }
        }
        if !reached {
            return partner_of_left;
        }
        let mut tried = vec![0; fits.len()];
        for start in 0..fits.len() {
            if partner_of_left[start].is_none() {
                extend(fits, start, &layer, &mut tried, &mut partner_of_left, &mut partner_of_right);
            }
        }
    }
}

/// Follows the layers from an unpaired left to an unpaired right and exchanges partners along the way.
fn extend(
    fits: &[Vec<usize>],
    start: usize,
    layer: &[Option<usize>],
    tried: &mut [usize],
    partner_of_left: &mut [Option<usize>],
    partner_of_right: &mut [Option<usize>],
) {
    let mut path = vec![start];
    while let Some(left) = path.last().copied() {
        let Some(fit) = fits[left].get(tried[left]).copied() else {
            path.pop();
            continue;
        };
        tried[left] += 1;
        match partner_of_right[fit] {
            Some(next) => {
                if layer[next].is_some() && layer[next] == layer[left].map(|depth| depth + 1) {
                    path.push(next);
                }
            }
            None => {
                for left in path.iter().rev() {
                    let fit = fits[*left][tried[*left] - 1];
                    partner_of_left[*left] = Some(fit);
                    partner_of_right[fit] = Some(*left);
                }
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The size of a largest pairing, by trying everything.
    fn by_trying(fits: &[Vec<usize>], taken: &mut Vec<bool>) -> usize {
        let Some((first, rest)) = fits.split_first() else { return 0 };
        let mut best = by_trying(rest, taken);
        for fit in first {
            if !taken[*fit] {
                taken[*fit] = true;
                best = best.max(1 + by_trying(rest, taken));
                taken[*fit] = false;
            }
        }
        best
    }

    proptest! {
        #[test]
        fn no_pairing_is_larger(fits in prop::collection::vec(prop::collection::btree_set(0_usize..6, 0..4), 0..6)) {
            let fits: Vec<Vec<usize>> = fits.into_iter().map(|fits| fits.into_iter().collect()).collect();
            let partners = largest_pairing(&fits, 6);
            let mut seen = std::collections::HashSet::new();
            for (left, partner) in partners.iter().enumerate() {
                if let Some(partner) = partner {
                    prop_assert!(fits[left].contains(partner) && seen.insert(*partner));
                }
            }
            prop_assert_eq!(seen.len(), by_trying(&fits, &mut vec![false; 6]));
        }

        #[test]
        fn sorted_numbers_are_paired_as_well_as_can_be(
            expected in prop::collection::vec(-20_i32..20, 0..7),
            actual in prop::collection::vec(-20_i32..20, 0..7),
            rel in 0.0_f64..0.5,
        ) {
            let tolerance = Tolerance { abs: 1.0, rel };
            let fits: Vec<Vec<usize>> = expected
                .iter()
                .map(|e| (0..actual.len()).filter(|at| tolerance.allows(f64::from(*e), f64::from(actual[*at]))).collect())
                .collect();
            let numbers = |all: &[i32]| all.iter().enumerate().map(|(index, number)| (f64::from(*number), index)).collect();
            let mut unpaired = Unpaired::default();
            pair_numbers(tolerance, numbers(&expected), numbers(&actual), &mut unpaired);
            let paired = expected.len() - unpaired.expected.len();
            prop_assert_eq!(paired, by_trying(&fits, &mut vec![false; actual.len()]));
            prop_assert_eq!(actual.len() - unpaired.actual.len(), paired);
        }
    }
}
