//! What sort of question it is, from the questions that stand around it.
//!
//! "HT?" asks for a number in a list of coin puzzles, and "How do you handle ambiguity?" for a story in a round about
//! people. The words of such a question do not tell. So what the others under the same heading are, and the others of
//! the document, moves the chances of each: the mean of their chances stands for how common a kind is there.

use domain::bank::Note;

use super::weights::{Chances, KINDS, likeliest, shares};

/// How far the others under a heading move a question, and how far those of the document.
const HEADING: f32 = 0.7;
const DOCUMENT: f32 = 0.7;
/// So many others count half of what a great many do.
const HALF: f32 = 2.0;
/// No kind is rarer than this anywhere.
const LEAST: f32 = 0.02;
/// How common each kind is where nothing is known, in the order of the kinds.
const COMMON: Chances = [0.45, 0.16, 0.12, 0.12, 0.11, 0.04];
/// Documents are mostly of theory or mixed on purpose: where theory leads, it is likelier by so much than its mean
/// says, as a logarithm.
const THEORY: f32 = 1.2;
/// What may lie between theory as common as anywhere and a document of nothing else.
const LEAD: f32 = 0.4;
/// A question whose own words make a kind so likely is not moved.
const SURE: f32 = 0.8;

/// Lets each question be of the kind that its words and those around it make the likeliest.
pub(super) fn settle(notes: &mut [Note]) {
    let alone: Vec<Chances> = notes.iter().map(super::chances).collect();
    let topics: Vec<Option<&str>> = notes.iter().map(|note| note.topic.as_deref()).collect();
    let kinds: Vec<_> = together(&alone, &topics).iter().map(likeliest).collect();
    notes.iter_mut().zip(kinds).for_each(|(note, kind)| note.kind = kind);
}

/// Returns the chances of questions that stand in a document in this order, from the chances of each alone and its
/// heading.
pub fn together<T: PartialEq>(alone: &[Chances], topics: &[Option<T>]) -> Vec<Chances> {
    let document = Sum::of(alone);
    let mut moved = Vec::with_capacity(alone.len());
    let mut from = 0;
    while from < alone.len() {
        let len = topics[from..].iter().take_while(|topic| **topic == topics[from]).count();
        let part = &alone[from..from + len];
        let heading = topics[from].as_ref().map(|_| Sum::of(part));
        for own in part {
            if own.iter().any(|chance| *chance >= SURE) {
                moved.push(*own);
                continue;
            }
            let mut sums = own.map(|chance| chance.max(1e-6).ln());
            let others = document.without(own);
            others.sway(&mut sums, DOCUMENT);
            if let Some(heading) = &heading {
                heading.without(own).sway(&mut sums, HEADING);
            }
            sums[0] += THEORY * (others.mean(0) - COMMON[0]).max(0.0) / LEAD;
            moved.push(shares(sums));
        }
        from += len;
    }
    moved
}

/// The chances of several questions, added.
struct Sum {
    questions: f32,
    of: Chances,
}

impl Sum {
    fn of(chances: &[Chances]) -> Sum {
        let mut of = [0.0; KINDS];
        chances.iter().for_each(|chances| of.iter_mut().zip(chances).for_each(|(sum, chance)| *sum += chance));
        Sum { questions: chances.len() as f32, of }
    }

    fn without(&self, own: &Chances) -> Sum {
        let mut of = self.of;
        of.iter_mut().zip(own).for_each(|(sum, chance)| *sum = (*sum - chance).max(0.0));
        Sum { questions: self.questions - 1.0, of }
    }

    /// Adds what the mean says beyond what is common everywhere.
    fn sway(&self, sums: &mut Chances, force: f32) {
        let force = force * self.questions / (self.questions + HALF);
        for kind in 0..KINDS {
            sums[kind] += force * ((self.mean(kind) + LEAST) / (COMMON[kind] + LEAST)).ln();
        }
    }

    fn mean(&self, kind: usize) -> f32 {
        self.of[kind] / self.questions.max(1.0)
    }
}
