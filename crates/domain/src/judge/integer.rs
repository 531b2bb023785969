//! Whole numbers of more than 64 bits, as decimal digits and as bytes.
//!
//! Only what reading literals and frames needs: conversions, sums, products, powers. Sizes are capped by the callers.

use std::cmp::Ordering;

/// A whole number of any size: a sign and limbs of 32 bits, lowest first, without leading zeros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Integer {
    negative: bool,
    limbs: Vec<u32>,
}

const BILLION: u32 = 1_000_000_000;

impl Integer {
    /// Reads decimal digits with an optional sign.
    pub(super) fn from_decimal(text: &str) -> Option<Integer> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut limbs = Vec::new();
        let first = digits.len() % 9;
        let (head, rest) = digits.split_at(first);
        for chunk in std::iter::once(head.as_bytes()).chain(rest.as_bytes().chunks(9)) {
            let number = chunk.iter().fold(0_u32, |number, byte| number * 10 + u32::from(byte - b'0'));
            times_plus(&mut limbs, BILLION, number);
        }
        Some(Integer { negative, limbs }.tidy())
    }

    /// Reads digits of a base from 2 to 16.
    pub(super) fn from_digits(digits: &str, base: u32) -> Option<Integer> {
        let mut limbs = Vec::new();
        for digit in digits.chars() {
            times_plus(&mut limbs, base, digit.to_digit(base)?);
        }
        (!digits.is_empty()).then(|| Integer { negative: false, limbs }.tidy())
    }

    /// Reads two's complement, lowest byte first.
    pub(super) fn from_bytes(bytes: &[u8]) -> Integer {
        let negative = bytes.last().is_some_and(|byte| byte >> 7 == 1);
        let mut limbs: Vec<u32> = bytes
            .chunks(4)
            .map(|chunk| chunk.iter().rev().fold(0, |limb, byte| limb << 8 | u32::from(*byte)))
            .collect();
        if negative {
            let missing = (4 - bytes.len() % 4) % 4;
            if let Some(last) = limbs.last_mut().filter(|_| missing > 0) {
                *last |= u32::MAX << (32 - 8 * missing);
            }
            negate(&mut limbs);
        }
        Integer { negative, limbs }.tidy()
    }

    /// Returns two's complement, lowest byte first, in as few bytes as hold the sign.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut limbs = self.limbs.clone();
        limbs.push(0);
        if self.negative {
            negate(&mut limbs);
        }
        let mut bytes: Vec<u8> = limbs.iter().flat_map(|limb| limb.to_le_bytes()).collect();
        let filler = if self.negative { 0xff } else { 0 };
        while let [.., before, last] = bytes[..] {
            if last != filler || before >> 7 != filler >> 7 {
                break;
            }
            bytes.pop();
        }
        bytes
    }

    /// Returns the number when it fits into 64 bits.
    pub(super) fn small(&self) -> Option<i64> {
        if self.limbs.len() > 2 {
            return None;
        }
        let size = self.limbs.iter().rev().fold(0_i128, |number, limb| number << 32 | i128::from(*limb));
        i64::try_from(if self.negative { -size } else { size }).ok()
    }

    /// Returns the decimal digits.
    pub(super) fn to_decimal(&self) -> String {
        let mut limbs = self.limbs.clone();
        let mut groups = Vec::new();
        while !limbs.is_empty() {
            let mut rest = 0_u64;
            for limb in limbs.iter_mut().rev() {
                let number = rest << 32 | u64::from(*limb);
                *limb = (number / u64::from(BILLION)) as u32;
                rest = number % u64::from(BILLION);
            }
            trim(&mut limbs);
            groups.push(rest);
        }
        let sign = if self.negative { "-" } else { "" };
        let mut out = format!("{sign}{}", groups.pop().unwrap_or(0));
        for group in groups.iter().rev() {
            out.push_str(&format!("{group:09}"));
        }
        out
    }

    /// Returns how many bits the size of the number has.
    pub(super) fn bits(&self) -> usize {
        self.limbs.last().map_or(0, |last| self.limbs.len() * 32 - last.leading_zeros() as usize)
    }

    pub(super) fn negated(mut self) -> Integer {
        self.negative = !self.negative;
        self.tidy()
    }

    pub(super) fn plus(&self, other: &Integer) -> Integer {
        if self.negative == other.negative {
            let limbs = sum(&self.limbs, &other.limbs);
            return Integer { negative: self.negative, limbs }.tidy();
        }
        let (large, small) = match compare(&self.limbs, &other.limbs) {
            Ordering::Less => (other, self),
            _ => (self, other),
        };
        Integer { negative: large.negative, limbs: difference(&large.limbs, &small.limbs) }.tidy()
    }

    pub(super) fn times(&self, other: &Integer) -> Integer {
        let mut limbs = vec![0_u32; self.limbs.len() + other.limbs.len()];
        for (index, left) in self.limbs.iter().enumerate() {
            let mut carry = 0_u64;
            for (offset, right) in other.limbs.iter().enumerate() {
                let number = u64::from(*left) * u64::from(*right) + u64::from(limbs[index + offset]) + carry;
                limbs[index + offset] = number as u32;
                carry = number >> 32;
            }
            limbs[index + other.limbs.len()] = carry as u32;
        }
        Integer { negative: self.negative != other.negative, limbs }.tidy()
    }

    fn tidy(mut self) -> Integer {
        trim(&mut self.limbs);
        self.negative &= !self.limbs.is_empty();
        self
    }
}

impl From<i64> for Integer {
    fn from(number: i64) -> Self {
        let size = number.unsigned_abs();
        Integer { negative: number < 0, limbs: vec![size as u32, (size >> 32) as u32] }.tidy()
    }
}

fn trim(limbs: &mut Vec<u32>) {
    while limbs.last() == Some(&0) {
        limbs.pop();
    }
}

fn times_plus(limbs: &mut Vec<u32>, factor: u32, add: u32) {
    let mut carry = u64::from(add);
    for limb in limbs.iter_mut() {
        let number = u64::from(*limb) * u64::from(factor) + carry;
        *limb = number as u32;
        carry = number >> 32;
    }
    if carry > 0 {
        limbs.push(carry as u32);
    }
}

fn negate(limbs: &mut [u32]) {
    let mut carry = true;
    for limb in limbs {
        let (number, over) = (!*limb).overflowing_add(u32::from(carry));
        *limb = number;
        carry = over;
    }
}

fn compare(left: &[u32], right: &[u32]) -> Ordering {
    left.len().cmp(&right.len()).then_with(|| left.iter().rev().cmp(right.iter().rev()))
}

fn sum(left: &[u32], right: &[u32]) -> Vec<u32> {
    let mut limbs = Vec::with_capacity(left.len().max(right.len()) + 1);
    let mut carry = 0_u64;
    for index in 0..left.len().max(right.len()) {
        let at = |limbs: &[u32]| u64::from(limbs.get(index).copied().unwrap_or(0));
        let number = at(left) + at(right) + carry;
        limbs.push(number as u32);
        carry = number >> 32;
    }
    limbs.push(carry as u32);
    limbs
}

/// The difference of two sizes, the first not the smaller.
fn difference(large: &[u32], small: &[u32]) -> Vec<u32> {
    let mut borrow = false;
    large
        .iter()
        .enumerate()
        .map(|(index, limb)| {
            let (number, first) = limb.overflowing_sub(small.get(index).copied().unwrap_or(0));
            let (number, second) = number.overflowing_sub(u32::from(borrow));
            borrow = first || second;
            number
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn digits_and_bytes_go_there_and_back(digits in "-?[1-9][0-9]{0,60}") {
            let number = Integer::from_decimal(&digits).unwrap();
            prop_assert_eq!(number.to_decimal(), digits);
            prop_assert_eq!(Integer::from_bytes(&number.to_bytes()), number);
        }

        #[test]
        fn sums_and_products_agree_with_the_machine(left in any::<i64>(), right in any::<i64>()) {
            let (a, b) = (Integer::from(left), Integer::from(right));
            prop_assert_eq!(a.plus(&b).to_decimal(), (i128::from(left) + i128::from(right)).to_string());
            prop_assert_eq!(a.times(&b).to_decimal(), (i128::from(left) * i128::from(right)).to_string());
            prop_assert_eq!(a.small(), Some(left));
        }

        #[test]
        fn any_bytes_are_a_number(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let number = Integer::from_bytes(&bytes);
            prop_assert_eq!(Integer::from_decimal(&number.to_decimal()), Some(number));
        }
    }

    #[test]
    fn bytes_are_those_of_python() {
        for (digits, bytes) in [
            ("0", vec![0]),
            ("-1", vec![0xff]),
            ("128", vec![0x80, 0]),
            ("-128", vec![0x80]),
            ("-129", vec![0x7f, 0xff]),
        ] {
            let number = Integer::from_decimal(digits).unwrap();
            assert_eq!(number.to_bytes(), bytes, "{digits}");
        }
        assert_eq!(Integer::from_digits("ff", 16).unwrap().to_decimal(), "255");
        assert_eq!(Integer::from_decimal("1_0"), None);
        assert_eq!(Integer::from(i64::MIN).small(), Some(i64::MIN));
    }
}
