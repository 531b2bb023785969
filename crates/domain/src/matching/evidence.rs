//! The numbers that say what two questions share and what each has alone.

use super::alignment::{Alignment, HEAVY};
use super::facet::Facets;
use super::fingerprint::{Fingerprint, SUBJECT, Unit};
use super::meaning::Meaning;
use super::space::{self, Place};

/// The numbers that the decision rests on. All are symmetric in the two questions.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// The share met of the side that is met less.
    pub least: f32,
    /// The share met of the side that is met more.
    pub most: f32,
    /// How far the nearest facets are apart; a description may ask in another way.
    pub facet_gap: f32,
    /// Both show facets that have nothing to do with each other.
    pub facet_clash: f32,
    /// How far the facets are apart of the side that fits less.
    pub facet_rest: f32,
    /// Both sides name a concept of their own.
    pub both_named: f32,
    /// One side names a concept of its own beside a shared one.
    pub one_named: f32,
    /// Beside a shared subject, both sides have words of their own that name no concept.
    pub both_worded: f32,
    /// The same of the side with more such words.
    pub one_worded: f32,
    /// The same question but for one thing on each side.
    pub substitution: f32,
    /// How alike they are worded although something is alone: two sentences from one mold are two questions.
    pub mold: f32,
    /// Each side has another member of one set of opposites.
    pub contrast: f32,
    /// One says a word, the other its opposite.
    pub polar: f32,
    /// One side has a further member of a set of opposites: "bagging" and "bagging and boosting". Small words count as
    /// far as both are worded alike.
    pub sibling: f32,
    /// Both have numbers, and they differ.
    pub numbers_differ: f32,
    /// Only one has a number.
    pub number_alone: f32,
    /// One is negated, the other not.
    pub negation: f32,
    /// The same two things in opposite order around "instead of" and the like.
    pub swapped: f32,
    /// How much of the meeting rests on a description.
    pub described: f32,
    /// How many units the description has.
    pub described_by: u32,
    /// How much of it rests on near concepts.
    pub near: f32,
    /// One compares, the other does not.
    pub versus: f32,
    /// How far from a heavy concept the heaviest shared thing is.
    pub nothing_shared: f32,
    /// Nothing heavy is shared, and neither describes what the other is about.
    pub unrelated: f32,
    /// Nothing at all differs.
    pub identical: f32,
    /// How far the concept that both are about, though one never names it, leads among those it may describe.
    pub leading: f32,
    /// They differ in small words.
    pub nuanced: bool,
    /// How alike they are worded, whatever the words mean.
    pub wording: f32,
    /// The same when nothing at all differs: one repeats the other.
    pub repeated: f32,
    /// The same beside what each side lacks of the other, beside words alone, and beside another facet: where two sentences
    /// are from one mold, little that differs makes two questions.
    pub lacking: f32,
    pub worded_apart: f32,
    pub asked_apart: f32,
    /// Both show the same facets, or such as ask alike.
    pub same_facets: f32,
    /// How far they lie in the same direction among the topics of the field.
    pub direction: f32,
    /// The same of what each has alone.
    pub direction_alone: f32,
}

impl Evidence {
    /// How many numbers there are.
    pub const COUNT: usize = 48;

    /// Returns the evidence of two questions.
    pub fn of(meaning: &Meaning, a: &Fingerprint, b: &Fingerprint, alignment: &Alignment) -> Evidence {
        let left = Side::of(a, &alignment.a);
        let right = Side::of(b, &alignment.b);
        let (facet_best, facet_worst) = meaning.likeness().between(a.facets, b.facets);
        let (share_a, share_b) = (left.met / a.mass.max(0.01), right.met / b.mass.max(0.01));
        let versus = Facets::of("V");
        let described = alignment.described.map_or(0.0, |(_, strength)| strength);
        let open = 1.0 - described;
        // Once the subject is the same, every further word is a difference; before that it may be a description.
        let shared = left.heaviest_met.min(right.heaviest_met);
        let wording = alike_wording(a.wording, b.wording);
        // "How do A and B differ" is "how do B and A differ"; two sentences from one mold say who does what to whom.
        let either_way = Facets::of("VO");
        let roles = identical_mold(a, b, wording) && !a.facets.intersects(either_way) && a.turns(b);
        // "Not A but B" is "B instead of A".
        let turned = swapped(a, b);
        let (place_a, place_b) = (a.pin.place(), b.pin.place());
        let one_thing = |side: &Side| side.heavy_alone == 1 && side.heavy > 0;
        // "What is X" and "How does X work" ask alike.
        let asked_alike = facet_best >= ALIKE && facet_worst >= ALIKE;
        let identical = a.units.len() == b.units.len() && left.alone == 0.0 && right.alone == 0.0 && asked_alike;
        let nuanced = a.nuances != b.nuances || wording >= 0.4 && a.content != b.content;
        Evidence {
            least: share_a.min(share_b),
            most: share_a.max(share_b),
            facet_gap: (1.0 - facet_best) * (1.0 - 0.7 * described),
            facet_clash: flag(facet_best < 0.42 && !a.facets.is_empty() && !b.facets.is_empty()) * open,
            facet_rest: (facet_best - facet_worst) * open,
            both_named: left.named.min(right.named),
            one_named: (left.named - right.named).abs() * shared,
            both_worded: left.worded.min(right.worded) * shared * open,
            one_worded: left.worded.max(right.worded) * shared * open,
            substitution: flag(one_thing(&left) && one_thing(&right) && a.facets == b.facets && described == 0.0),
            mold: wording
                * left
                    .named
                    .max(right.named)
                    .max(left.worded)
                    .max(right.worded)
                    .max(1.0 - facet_best)
                    .max(unlike_content(a.content, b.content))
                    .min(1.0),
            contrast: flag(contrast(meaning, a, b, alignment).is_some()),
            polar: flag(polar(a, b)),
            sibling: flag(
                sibling(meaning, a, &alignment.a, b, SUBJECT) || sibling(meaning, b, &alignment.b, a, SUBJECT),
            )
            .max(
                wording * flag(sibling(meaning, a, &alignment.a, b, 0.0) || sibling(meaning, b, &alignment.b, a, 0.0)),
            ),
            numbers_differ: flag(left.numbers > 0 && right.numbers > 0),
            number_alone: flag((left.numbers > 0) != (right.numbers > 0)),
            negation: flag(a.negated != b.negated && !turned)
                * open
                * (1.0 - 0.5 * ((left.worded + right.worded) + (left.named + right.named)).min(2.0)),
            swapped: flag(turned && a.negated == b.negated || roles),
            described,
            described_by: alignment.words,
            near: alignment.near,
            versus: flag(a.facets.intersects(versus) != b.facets.intersects(versus)) * open,
            nothing_shared: 1.0 - shared,
            unrelated: (1.0 - shared) * (1.0 - described.max(alignment.leading)).max(0.0),
            leading: alignment.leading,
            wording,
            repeated: wording * flag(identical && !nuanced),
            lacking: wording * (1.0 - share_a.min(share_b)),
            worded_apart: wording * left.worded.max(right.worded).min(1.0),
            asked_apart: wording * (1.0 - facet_best),
            same_facets: flag(asked_alike),
            direction: space::alike(&place_a, &place_b),
            direction_alone: space::alike(
                &place_alone(meaning, place_a, &a.units, &alignment.a),
                &place_alone(meaning, place_b, &b.units, &alignment.b),
            ),
            nuanced,
            identical: flag(identical),
        }
    }

    /// Returns the numbers in the order of their weights: those that the trees ask for, then others, then what counts in
    /// company only, which a weighted sum would not see.
    pub fn values(&self) -> [f32; Evidence::COUNT] {
        let wording = self.wording - self.repeated;
        [
            self.least,
            self.most,
            self.facet_gap,
            self.facet_clash,
            self.facet_rest,
            self.both_named,
            self.one_named,
            self.both_worded,
            self.one_worded,
            self.substitution,
            self.mold,
            self.contrast,
            self.sibling,
            self.numbers_differ,
            self.number_alone,
            self.negation,
            self.swapped,
            self.described,
            self.near,
            self.versus,
            self.nothing_shared,
            self.unrelated,
            self.identical,
            self.leading,
            self.described_by as f32,
            flag(self.nuanced),
            wording,
            self.same_facets,
            self.direction,
            self.direction_alone,
            self.repeated,
            self.lacking,
            self.worded_apart,
            self.asked_apart,
            wording * self.least,
            wording * wording,
            self.least * self.most,
            self.least * self.least,
            self.direction * self.nothing_shared,
            self.direction_alone * self.least,
            self.facet_gap * self.least,
            self.unrelated * wording,
            self.both_named * wording,
            flag(self.nuanced) * wording,
            self.described * self.leading,
            self.described * self.facet_gap,
            self.near * self.described,
            self.one_worded * self.facet_gap,
        ]
    }
}

/// What one question has, met and alone.
struct Side {
    met: f32,
    /// The heaviest unit alone.
    alone: f32,
    /// The heaviest concept alone.
    named: f32,
    /// The weight of all else that is alone, in units.
    worded: f32,
    /// How many heavy units there are, and how many of them are alone.
    heavy: usize,
    heavy_alone: usize,
    heaviest_met: f32,
    numbers: usize,
}

/// Words alone beyond this weight add nothing to what they say.
const MOST_WORDED: f32 = 2.0;

impl Side {
    fn of(print: &Fingerprint, met: &[f32; 64]) -> Side {
        let mut side = Side {
            met: 0.0,
            alone: 0.0,
            named: 0.0,
            worded: 0.0,
            heavy: 0,
            heavy_alone: 0,
            heaviest_met: 0.0,
            numbers: 0,
        };
        for (unit, &met) in print.units.iter().zip(met) {
            let alone = unit.weight * (1.0 - met);
            side.met += unit.weight * met;
            side.alone = side.alone.max(alone);
            if unit.is_subject() {
                side.named = side.named.max(alone.min(1.0));
            } else {
                side.worded += alone;
            }
            side.heavy += usize::from(unit.weight >= HEAVY);
            side.heavy_alone += usize::from(alone >= HEAVY);
            side.heaviest_met = side.heaviest_met.max(unit.weight * met).min(1.0);
            side.numbers += usize::from(unit.is_number() && met < MET);
        }
        side.worded = side.worded.min(MOST_WORDED);
        side
    }
}

/// Returns where the units that the other question lacks would stand by themselves.
fn place_alone(meaning: &Meaning, mut place: Place, units: &[Unit], met: &[f32; 64]) -> Place {
    if units.iter().zip(met).all(|(_, met)| *met >= 1.0) {
        return [0.0; space::DIRECTIONS];
    }
    for (unit, _) in units.iter().zip(met).filter(|(_, met)| **met >= 1.0) {
        if let Some(there) = meaning.place(unit.id) {
            space::add(&mut place, there, -unit.pull());
        }
    }
    place
}

/// From this likeness on, two facets are as good as one.
const ALIKE: f32 = 0.9;

/// Below this a unit counts as not met.
pub(super) const MET: f32 = 0.3;

/// Returns a pair of opposites, one on each side.
pub(super) fn contrast(
    meaning: &Meaning,
    a: &Fingerprint,
    b: &Fingerprint,
    alignment: &Alignment,
) -> Option<(u16, u16)> {
    for (left, met) in a.units.iter().zip(&alignment.a) {
        let Some(this) = left.concept().filter(|_| *met < MET) else { continue };
        let sets = meaning.concept(this).contrasts;
        if sets.is_empty() {
            continue;
        }
        for (right, met) in b.units.iter().zip(&alignment.b) {
            let Some(other) = right.concept().filter(|_| *met < MET) else { continue };
            if sets.meets(meaning.concept(other).contrasts) {
                return Some((this, other));
            }
        }
    }
    None
}

/// Returns whether one has only a word and the other only its opposite.
pub(super) fn polar(a: &Fingerprint, b: &Fingerprint) -> bool {
    const FIRST: u64 = 0x5555_5555_5555_5555;
    let only = |poles: u64| {
        let (one, other) = (poles & FIRST, poles >> 1 & FIRST);
        (one & !other, other & !one)
    };
    let ((a_one, a_other), (b_one, b_other)) = (only(a.poles), only(b.poles));
    a.negated == b.negated && a_one & b_other | a_other & b_one != 0
}

/// Returns whether a subject of `one` that `other` lacks belongs to the same set of opposites as a subject of `other`.
fn sibling(meaning: &Meaning, one: &Fingerprint, met: &[f32; 64], other: &Fingerprint, least: f32) -> bool {
    let subject = |unit: &Unit| unit.concept().filter(|_| unit.weight >= least);
    one.units.iter().zip(met).filter(|(_, met)| **met < MET).filter_map(|(unit, _)| subject(unit)).any(|this| {
        let sets = meaning.concept(this).contrasts;
        !sets.is_empty()
            && other.units.iter().filter_map(subject).any(|that| sets.meets(meaning.concept(that).contrasts))
    })
}

fn swapped(a: &Fingerprint, b: &Fingerprint) -> bool {
    matches!((a.order, b.order), (Some((first, then)), Some(other)) if other == (then, first))
}

/// Returns how alike two questions are worded, 0 to 1.
fn alike_wording(a: u128, b: u128) -> f32 {
    let all = (a | b).count_ones();
    if all == 0 { 0.0 } else { (a & b).count_ones() as f32 / all as f32 }
}

/// Returns whether two questions say the same in hardly other words.
fn identical_mold(a: &Fingerprint, b: &Fingerprint, wording: f32) -> bool {
    (MOLD..1.0).contains(&wording) && a.facets == b.facets && a.content == b.content
}

/// From so much likeness in wording on, what stands first matters.
const MOLD: f32 = 0.5;

/// Returns how plainly the words differ that say something: on both sides, on one, or not at all.
fn unlike_content(a: u128, b: u128) -> f32 {
    match (a & !b != 0, b & !a != 0) {
        (true, true) => 0.6,
        (false, false) => 0.0,
        _ => 0.3,
    }
}

fn flag(condition: bool) -> f32 {
    if condition { 1.0 } else { 0.0 }
}
