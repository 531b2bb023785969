//! Many patterns at once: which of them may stand in a sentence, found by the tokens that they cannot do without.
//!
//! A pattern is looked at only where a token stands that it must have, so a sentence costs a look-up a token, however many
//! patterns there are.

use std::ops::Range;
use std::rc::Rc;

use super::pattern::{Pattern, Trace, Traces};

/// Patterns with numbers, ready to be sought together.
pub(super) struct Shapes {
    patterns: Vec<Rc<Pattern>>,
    /// The trace of a token → the patterns that are looked at where it stands.
    keyed: Vec<Vec<u16>>,
    /// The patterns that ask for no token in particular.
    free: Vec<u16>,
}

/// The patterns that may stand in a sentence, a bit each.
#[derive(Debug, Default)]
pub(super) struct Standing(Vec<u64>);

impl Shapes {
    pub(super) fn of(patterns: Vec<Rc<Pattern>>) -> Shapes {
        let mut wanted = vec![0_u32; Trace::COUNT];
        let needs = patterns.iter().flat_map(|pattern| pattern.needs());
        needs.flatten().for_each(|trace| wanted[trace.number()] += 1);
        let (mut keyed, mut free) = (vec![Vec::new(); Trace::COUNT], Vec::new());
        for (number, pattern) in (0_u16..).zip(&patterns) {
            // What few patterns ask for is rare in texts, too: "of" says less than "recall".
            let common = |need: &&Vec<Trace>| need.iter().map(|trace| wanted[trace.number()]).sum::<u32>();
            match pattern.needs().iter().min_by_key(common) {
                Some(need) => need.iter().for_each(|trace| keyed[trace.number()].push(number)),
                None => free.push(number),
            }
        }
        Shapes { patterns, keyed, free }
    }

    pub(super) fn pattern(&self, number: usize) -> &Pattern {
        &self.patterns[number]
    }

    /// Returns the patterns that may stand among tokens with these traces, which are `together` those.
    pub(super) fn standing(&self, each: &[Trace], together: &Traces) -> Standing {
        let mut standing = Standing(vec![0; self.patterns.len().div_ceil(64)]);
        let keyed = each.iter().flat_map(|trace| &self.keyed[trace.number()]);
        for number in keyed.chain(&self.free).copied() {
            if !standing.has(number.into()) && self.patterns[usize::from(number)].may_match(together) {
                standing.0[usize::from(number >> 6)] |= 1 << (number & 63);
            }
        }
        standing
    }
}

impl Standing {
    pub(super) fn has(&self, number: usize) -> bool {
        self.0.get(number >> 6).is_some_and(|bits| bits >> (number & 63) & 1 == 1)
    }

    /// Returns whether any of a range of patterns may stand there.
    pub(super) fn any(&self, mut numbers: Range<usize>) -> bool {
        !self.0.is_empty() && numbers.any(|number| self.has(number))
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[test]
    fn a_pattern_stands_wherever_it_may_match() {
        let written = ["recall (is|of)? #", "(true|false) positives?", "# of #", "of # (layers|heads)", "# #?"];
        let shapes = Shapes::of(written.iter().map(|text| Rc::new(Pattern::new(text))).collect());
        for text in ["The recall is 3", "2 of 7 layers", "true positives", "nothing of it", ""] {
            let tokens = tokens(&[text], 1, 1000);
            let each = Trace::each(&tokens);
            let together = Traces::of(&each);
            let standing = shapes.standing(&each, &together);
            for (number, pattern) in written.iter().enumerate() {
                assert_eq!(standing.has(number), shapes.pattern(number).may_match(&together), "{text}: {}", pattern);
            }
            assert_eq!(standing.any(0..2), standing.has(0) || standing.has(1));
        }
        assert!(!Standing::default().any(0..5));
    }
}
