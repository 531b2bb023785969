//! What one takes, and what so many take: "one vector is 1,024 bytes … all 50M of them are about 51 GB".
//!
//! A memory goes from sentence to sentence up to the next heading. Where something stands between, another number or a
//! word that tells of a change, nothing is said.

use std::ops::Range;

use super::super::Finding;
use super::figure::{Bound, Figure, written};
use super::passage::Passage;
use super::relation::BYTES;
use super::token::TokenKind;

/// Sentences after which what one takes is forgotten.
const REMEMBERED: usize = 8;
/// Longest sentence that is read, in tokens.
const LONGEST: usize = 60;
/// What a result may be off by: what one takes was rounded before.
const SLACK: f64 = 0.06;

/// What stands before the name of one thing.
const ONE: [&str; 8] = ["a", "an", "one", "each", "every", "per", "single", "the"];
/// What says that something takes so much.
const TAKES: [&str; 20] = [
    "takes", "take", "needs", "need", "is", "are", "costs", "cost", "occupies", "occupy", "uses", "use", "requires",
    "require", "weighs", "stores", "=", "≈", ":", "adds",
];
/// What says that a number follows from what stands before it.
const FOLLOWS: [&str; 12] =
    ["such", "therefore", "so", "thus", "hence", "then", "together", "altogether", "total", "all", "whole", "overall"];
/// What says that what one takes is no longer what it was, or that something else comes to it.
const CHANGED: [&str; 26] = [
    "if",
    "half",
    "double",
    "doubles",
    "halves",
    "twice",
    "instead",
    "compressed",
    "compress",
    "quantized",
    "quantization",
    "each",
    "per",
    "plus",
    "overhead",
    "replicas",
    "copies",
    "replicated",
    "index",
    "without",
    "only",
    "than",
    "more",
    "less",
    "extra",
    "another",
];
/// Things that are counted to be stored, by their stems.
const THINGS: [&str; 24] = [
    "item",
    "vector",
    "embedding",
    "row",
    "record",
    "document",
    "doc",
    "entry",
    "entries",
    "user",
    "image",
    "photo",
    "video",
    "message",
    "key",
    "product",
    "passage",
    "chunk",
    "token",
    "sequence",
    "request",
    "event",
    "post",
    "sample",
];

/// What is known of one and of how many there are.
#[derive(Default)]
pub(super) struct Each {
    /// The name of one, and what it takes, as its unit is and in powers of two.
    one: Option<(String, f64, f64)>,
    /// How many things were counted; more than one number makes it unclear.
    counts: Vec<(String, f64)>,
    age: usize,
    /// The number with which the last sentence ended.
    last: Option<f64>,
}

/// An amount in a sentence.
struct Amount {
    at: usize,
    figure: Figure,
    /// What its unit multiplies by: as it is, and in powers of two.
    scale: (f64, f64),
}

impl Each {
    /// Reads a passage: adds what so many take against what one takes.
    pub(super) fn read(&mut self, passage: &Passage<'_>, anew: bool, findings: &mut Vec<Finding>, free: bool) {
        if anew {
            *self = Each::default();
        }
        let mut from = 0;
        while from < passage.tokens.len() {
            let range = passage.sentence_from(from);
            from = range.end;
            if range.len() <= LONGEST && passage.tokens[range.clone()].iter().any(|token| token.figure.is_some()) {
                self.age += 1;
                let found = self.sentence(passage, range);
                findings.extend(found.filter(|_| free));
            }
        }
    }

    fn sentence(&mut self, passage: &Passage<'_>, range: Range<usize>) -> Option<Finding> {
        let amounts: Vec<Amount> = range.clone().filter_map(|at| amount(passage, at, range.end)).collect();
        let counted = counts(passage, &range, &amounts);
        let found = match &amounts[..] {
            [claim] => self.claim(passage, &range, claim, &counted),
            _ => None,
        };
        let found = found.or_else(|| self.part(passage, &range));
        self.last = ending(passage, &range);
        self.counts.extend(
            counted
                .iter()
                .filter(|(_, name, _)| THINGS.contains(&name.as_str()))
                .map(|(_, name, value)| (name.clone(), *value)),
        );
        if let Some(amount) = amounts.last()
            && says(passage, &range, &TAKES)
            && let Some(name) = one(passage, &range)
        {
            let value = amount.figure.value;
            self.one = Some((name, value * amount.scale.0, value * amount.scale.1));
            self.age = 0;
        }
        found
    }

    /// Returns what "three quarters of that" is wrongly said to be.
    fn part(&self, passage: &Passage<'_>, range: &Range<usize>) -> Option<Finding> {
        let last = self.last?;
        if !says(passage, range, &["that", "this"]) || passage.disowned(range.start) {
            return None;
        }
        let shapes = ["(half|third|quarter|thirds|quarters|twice) (of)? (that|this) <2> #"];
        let found = passage.first_between(&shapes, range.start, range.end)?;
        let (first, claim) = (found.from, found.last_number());
        let before = first.checked_sub(1).filter(|at| *at >= range.start).and_then(|at| passage.tokens[at].figure);
        let share = match (passage.tokens[first].text.as_str(), before.map(|figure| figure.value)) {
            ("half", _) => 0.5,
            ("twice", _) => 2.0,
            ("third", _) => 1.0 / 3.0,
            ("quarter", _) => 0.25,
            ("thirds", Some(many)) if many < 3.0 => many / 3.0,
            ("quarters", Some(many)) if many < 4.0 => many / 4.0,
            _ => return None,
        };
        let figure = passage.tokens[claim].figure.filter(|figure| !figure.percent)?;
        let others =
            range.clone().filter(|at| passage.tokens[*at].figure.is_some_and(|figure| figure.value > 3.0)).count();
        let right = last * share;
        if others != 1 || figure.agrees(right) || (figure.value - right).abs() <= SLACK * right.abs() {
            return None;
        }
        // In another unit it is another number.
        let shifted = (figure.value / right).abs().log10();
        if (shifted - (shifted / 3.0).round() * 3.0).abs() < 0.03 {
            return None;
        }
        let how = format!("{} of {}", written(rounded(share)), written(last));
        Some(passage.wrong(claim, written(rounded(right)), how))
    }

    fn claim(
        &self,
        passage: &Passage<'_>,
        range: &Range<usize>,
        claim: &Amount,
        counted: &[(usize, String, f64)],
    ) -> Option<Finding> {
        let (name, plain, binary) = self.one.as_ref().filter(|_| self.age <= REMEMBERED)?;
        if !says(passage, range, &FOLLOWS) || says(passage, range, &CHANGED) || passage.disowned(range.start) {
            return None;
        }
        let many = |count: f64| {
            if count >= 1000.0 && count % 1000.0 == 0.0 && count < 1e6 {
                vec![count, count * 1.024]
            } else {
                vec![count]
            }
        };
        let numbers = range.clone().filter(|at| passage.tokens[*at].figure.is_some()).count();
        let count = match counted {
            // "A batch of 16 such sequences therefore needs …"
            [(_, counted, value)] if counted == name && numbers == 2 => *value,
            // "All of them are …"
            [] if numbers == 1 && says(passage, range, &["them", "together", "altogether", "total"]) => {
                let mut known = self.counts.iter().filter(|(_, value)| *value >= 2.0);
                known.next().filter(|_| known.next().is_none())?.1
            }
            _ => return None,
        };
        let rights: Vec<f64> = many(count).into_iter().flat_map(|count| [count * plain, count * binary]).collect();
        let holds = |right: &f64| {
            [claim.scale.0, claim.scale.1].iter().any(|scale| {
                let value = right / scale;
                claim.figure.agrees(value) || (claim.figure.value - value).abs() <= SLACK * value.abs()
            })
        };
        if claim.figure.bound == Bound::AtLeast || claim.figure.bound == Bound::AtMost || rights.iter().any(holds) {
            return None;
        }
        let unit = passage.tokens[claim.at + 1].original().to_owned();
        let right = format!("{} {unit}", written(rounded(rights[0] / claim.scale.0)));
        Some(passage.wrong(claim.at, right, format!("{} times what one {name} takes", written(count))))
    }
}

/// Returns the number with which a sentence ends, followed by a word or two at most.
fn ending(passage: &Passage<'_>, range: &Range<usize>) -> Option<f64> {
    let at = range.clone().rev().take(4).find(|at| passage.tokens[*at].figure.is_some())?;
    let figure = passage.tokens[at].figure.filter(|figure| !figure.percent && figure.bound != Bound::AtLeast)?;
    (figure.value > 3.0).then_some(figure.value)
}

/// Returns a number to three places.
fn rounded(value: f64) -> f64 {
    let scale = 10_f64.powf(2.0 - value.abs().max(f64::MIN_POSITIVE).log10().floor());
    (value * scale).round() / scale
}

fn says(passage: &Passage<'_>, range: &Range<usize>, words: &[&str]) -> bool {
    passage.tokens[range.clone()].iter().any(|token| words.contains(&token.text.as_str()))
}

/// Returns the amount of bytes that begins at a token.
fn amount(passage: &Passage<'_>, at: usize, end: usize) -> Option<Amount> {
    let figure = passage.tokens[at].figure?;
    let next = passage.tokens.get(at + 1).filter(|_| at + 1 < end)?;
    let (_, plain, binary) = BYTES.iter().find(|(name, ..)| *name == next.text)?;
    // A rate is no amount.
    let rate = passage.tokens.get(at + 2).is_some_and(|token| token.text == "/" || token.text == "per");
    (!rate).then_some(Amount { at, figure, scale: (*plain, *binary) })
}

/// Returns the things that a sentence counts: where, their stem and how many.
fn counts(passage: &Passage<'_>, range: &Range<usize>, amounts: &[Amount]) -> Vec<(usize, String, f64)> {
    let named = |at: usize| {
        let figure = passage.tokens[at].figure.filter(|figure| !figure.percent && figure.value >= 2.0)?;
        if amounts.iter().any(|amount| amount.at == at) {
            return None;
        }
        let (next, after) = (passage.tokens.get(at + 1)?, passage.tokens.get(at + 2));
        let noun = if next.text == "such" { after? } else { next };
        let word = noun.kind == TokenKind::Word && noun.figure.is_none() && noun.text.len() >= 3;
        (word && at + 1 < range.end).then(|| (at, singular(&noun.text), figure.value))
    };
    range.clone().filter_map(named).collect()
}

/// Returns the name of the one thing that a sentence speaks of.
fn one(passage: &Passage<'_>, range: &Range<usize>) -> Option<String> {
    let names = |at: usize| {
        let marks = ONE[..7].contains(&passage.tokens[at].text.as_str());
        let next = passage.tokens.get(at + 1).filter(|_| marks && at + 1 < range.end)?;
        let next = if next.text == "single" { passage.tokens.get(at + 2)? } else { next };
        let word = next.kind == TokenKind::Word && next.figure.is_none() && next.text.len() >= 3;
        (word && THINGS.contains(&singular(&next.text).as_str())).then(|| singular(&next.text))
    };
    let mut found: Vec<String> = range.clone().filter_map(names).collect();
    found.dedup();
    (found.len() == 1).then(|| found.remove(0))
}

/// Returns a noun without the sign of many.
fn singular(word: &str) -> String {
    word.strip_suffix('s').filter(|stem| stem.len() >= 3 && !stem.ends_with('s')).unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn what_many_take_is_held_against_what_one_takes() {
        wrong(&[
            ("A single sequence takes 1.5 GB.\nA batch of 8 such sequences therefore needs about 6 GB.", "12 GB"),
            ("We keep 20M items.\nOne item is 2 kB.\nAll of them are about 4 GB.", "40 GB"),
            ("The first layer has 30,200 weights.\nThe second needs three quarters of that, about 15,100.", "22700"),
            ("Per token the cache takes 100 kB. A prompt of 3,000 tokens therefore takes 30 MB.", "300 MB"),
        ]);
    }

    #[test]
    fn what_fits_or_may_be_something_else_is_silent() {
        silent(&[
            "A single sequence takes 1.5 GB.\nA batch of 8 such sequences therefore needs about 12 GB.",
            "We keep 20M items.\nOne item is 2 kB.\nAll of them are about 40 GB.",
            "We keep 20M items of 5M users.\nOne item is 2 kB.\nAll of them are about 4 GB.",
            "The first layer has 30,200 weights.\nThe second needs three quarters of that, about 22,650.",
            "One vector is 2 kB. All of them are about 4 GB.",
            "Per token the cache takes 100 kB. A prompt of 3,000 tokens therefore takes 150 MB if we quantize it.",
            "Per token the cache takes 131 kB. At a context of 8k tokens this is therefore about 1.07 GB.",
            "A single image takes 3 MB.\n\n# Another service\n\nSo 10 images take 5 MB.",
        ]);
    }
}
