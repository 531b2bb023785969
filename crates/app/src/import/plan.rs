//! What became of a document's notes since it was last read: a pure comparison of two lists.
//!
//! A question that kept its words is the same note wherever it went. Of the rest, notes that stand between the same
//! neighbors and are alike enough are the same note, edited.

use std::collections::{HashMap, HashSet, VecDeque};

use domain::bank::{Note, plain_text};
use store::{NoteRow, question_key};

/// What became of the notes, by their places in the old list and in the new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Old and new places of notes that are the same, perhaps edited.
    pub kept: Vec<(usize, usize)>,
    /// Old places of live notes that are gone.
    pub gone: Vec<usize>,
    /// New places of notes that were not there.
    pub added: Vec<usize>,
}

/// Two notes are one when their words are at least this alike; `edit_survives` in the tests shows what that means.
const ALIKE: f64 = 0.5;

/// Between neighbors this far apart every pair is weighed; farther apart only pairs close to the diagonal.
const WEIGHED_PAIRS: usize = 250_000;

/// Finds out what became of the notes of a document.
pub fn plan(old: &[NoteRow], new: &[Note]) -> Plan {
    // A document read for the first time has nothing to compare with.
    if old.is_empty() {
        return Plan { added: (0..new.len()).collect(), ..Plan::default() };
    }
    let mut matched = exact(old, new);
    edited(old, new, &mut matched);
    let (kept_old, kept_new): (HashSet<usize>, HashSet<usize>) = matched.iter().copied().unzip();
    matched.sort_by_key(|pair| pair.1);
    Plan {
        kept: matched,
        gone: (0..old.len()).filter(|index| !old[*index].archived && !kept_old.contains(index)).collect(),
        added: (0..new.len()).filter(|index| !kept_new.contains(index)).collect(),
    }
}

/// Returns whether a list of new notes holds at least half of the live old questions.
pub fn is_mostly(old: &[NoteRow], new: &[Note]) -> bool {
    let keys: HashSet<i64> = new.iter().map(|note| question_key(&note.question)).collect();
    let live: Vec<_> = old.iter().filter(|row| !row.archived).collect();
    let found = live.iter().filter(|row| keys.contains(&question_key(&row.note.question))).count();
    !live.is_empty() && found * 2 >= live.len()
}

/// Returns whether two notes say the same, wherever they stand.
pub fn same_contents(one: &Note, other: &Note) -> bool {
    one.question == other.question
        && one.answer == other.answer
        && one.kind == other.kind
        && one.level == other.level
        && trimmed(&one.topic) == trimmed(&other.topic)
        && one.reference == other.reference
        && one.original == other.original
}

/// Returns whether two notes stand on the same lines.
pub fn same_places(one: &Note, other: &Note) -> bool {
    one.question_lines == other.question_lines && one.answer_lines == other.answer_lines
}

fn trimmed(topic: &Option<String>) -> Option<&str> {
    topic.as_deref().map(str::trim).filter(|topic| !topic.is_empty())
}

/// Pairs notes with the same question: the first with the first, the second with the second; live ones before archived.
fn exact(old: &[NoteRow], new: &[Note]) -> Vec<(usize, usize)> {
    let mut waiting: HashMap<i64, VecDeque<usize>> = HashMap::new();
    for archived in [false, true] {
        for (index, row) in old.iter().enumerate().filter(|(_, row)| row.archived == archived) {
            waiting.entry(question_key(&row.note.question)).or_default().push_back(index);
        }
    }
    let mut matched = Vec::new();
    for (index, note) in new.iter().enumerate() {
        let found = waiting.get_mut(&question_key(&note.question)).and_then(VecDeque::pop_front);
        matched.extend(found.map(|old| (old, index)));
    }
    matched
}

/// Pairs what is left between the same neighbors, the most alike first.
fn edited(old: &[NoteRow], new: &[Note], matched: &mut Vec<(usize, usize)>) {
    let (used_old, used_new): (HashSet<usize>, HashSet<usize>) = matched.iter().copied().unzip();
    let free_old: Vec<usize> =
        (0..old.len()).filter(|index| !old[*index].archived && !used_old.contains(index)).collect();
    let free_new: Vec<usize> = (0..new.len()).filter(|index| !used_new.contains(index)).collect();
    if free_old.is_empty() || free_new.is_empty() {
        return;
    }
    let shapes_old: Vec<Shape> = free_old.iter().map(|index| Shape::of(&old[*index].note)).collect();
    let shapes_new: Vec<Shape> = free_new.iter().map(|index| Shape::of(&new[*index])).collect();
    let neighbors = Neighbors::of(matched);
    let reach = WEIGHED_PAIRS / free_old.len().max(1) + 1;
    let mut pairs = Vec::new();
    for (at_old, shape_old) in shapes_old.iter().enumerate() {
        let expected = at_old * free_new.len() / free_old.len();
        for at_new in expected.saturating_sub(reach)..(expected + reach + 1).min(free_new.len()) {
            let likeness = shape_old.likeness(&shapes_new[at_new]);
            let between = neighbors.between_the_same(free_old[at_old], free_new[at_new]);
            let score = likeness + if between { 0.1 } else { 0.0 };
            if score >= ALIKE + 0.1 || (between && likeness >= ALIKE) {
                pairs.push((score, at_old, at_new));
            }
        }
    }
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    let (mut taken_old, mut taken_new) = (HashSet::new(), HashSet::new());
    for (_, at_old, at_new) in pairs {
        if !taken_old.contains(&at_old) && !taken_new.contains(&at_new) {
            taken_old.insert(at_old);
            taken_new.insert(at_new);
            matched.push((free_old[at_old], free_new[at_new]));
        }
    }
}

/// For each old place, between which matched notes it stands.
struct Neighbors {
    pairs: Vec<(usize, usize)>,
}

impl Neighbors {
    fn of(matched: &[(usize, usize)]) -> Self {
        let mut pairs = matched.to_vec();
        pairs.sort_unstable();
        Neighbors { pairs }
    }

    fn between_the_same(&self, old: usize, new: usize) -> bool {
        let after = self.pairs.partition_point(|pair| pair.0 < old);
        let before_fits = after == 0 || self.pairs[after - 1].1 < new;
        let after_fits = self.pairs.get(after).is_none_or(|pair| pair.1 > new);
        before_fits && after_fits
    }
}

/// What a note looks like: the pieces of three letters of its question, and of its answer.
struct Shape {
    question: Vec<u32>,
    answer: Vec<u32>,
}

impl Shape {
    fn of(note: &Note) -> Self {
        let answer = plain_text(&note.answer);
        let start: String = answer.chars().take(2000).collect();
        Shape { question: pieces(&note.question), answer: pieces(&start) }
    }

    /// The share of pieces in common. A question may change a good deal while its answer stays, and the other way round.
    fn likeness(&self, other: &Shape) -> f64 {
        let question = dice(&self.question, &other.question);
        if self.answer.is_empty() || other.answer.is_empty() {
            return question;
        }
        let answer = dice(&self.answer, &other.answer);
        // A question about another thing with another answer is another question, however few letters tell them apart.
        if answer < 0.3 && question < 0.9 { 0.5 * question } else { 0.6 * question + 0.4 * answer }
    }
}

fn pieces(text: &str) -> Vec<u32> {
    let letters: Vec<char> =
        std::iter::once(' ').chain(text.chars().flat_map(char::to_lowercase)).chain(std::iter::once(' ')).collect();
    let hash = |window: &[char]| {
        window.iter().fold(0x811c_9dc5_u32, |hash, c| (hash ^ u32::from(*c)).wrapping_mul(0x0100_0193))
    };
    let mut pieces: Vec<u32> = if text.is_empty() { Vec::new() } else { letters.windows(3).map(hash).collect() };
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

fn dice(one: &[u32], other: &[u32]) -> f64 {
    let (mut at, mut common) = (0, 0usize);
    for piece in one {
        while other.get(at).is_some_and(|found| found < piece) {
            at += 1;
        }
        if other.get(at) == Some(piece) {
            common += 1;
        }
    }
    let all = one.len() + other.len();
    if all == 0 { 1.0 } else { 2.0 * common as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use domain::bank::{Block, CardId, Kind, LineSpan, NoteId};
    use proptest::prelude::*;
    use store::DocumentId;

    use super::*;

    fn note(question: &str, answer: &str, line: u32) -> Note {
        Note {
            question: question.to_owned(),
            question_lines: LineSpan::line(line),
            answer: if answer.is_empty() { Vec::new() } else { vec![Block::paragraph(answer)] },
            answer_lines: None,
            kind: Kind::Theory,
            level: None,
            topic: None,
            reference: None,
            original: format!("{question}\n{answer}"),
            reasons: Vec::new(),
        }
    }

    fn rows(notes: &[Note]) -> Vec<NoteRow> {
        let row = |(index, note): (usize, &Note)| NoteRow {
            id: NoteId(index as i64 + 1),
            document: DocumentId(1),
            card: CardId(index as i64 + 1),
            position: index as u32,
            archived: false,
            note: note.clone(),
        };
        notes.iter().enumerate().map(row).collect()
    }

    fn check(old: &[(&str, &str)], new: &[(&str, &str)], kept: &[(usize, usize)]) {
        let notes = |list: &[(&str, &str)]| -> Vec<Note> {
            list.iter().zip(1..).map(|((question, answer), line)| note(question, answer, line)).collect()
        };
        assert_eq!(plan(&rows(&notes(old)), &notes(new)).kept, kept, "{old:?} -> {new:?}");
    }

    #[test]
    fn an_edited_question_is_the_same_note_and_another_question_is_not() {
        check(&[("What is dropout?", "a")], &[("What's dropout?", "a")], &[(0, 0)]);
        check(
            &[("Explain batch norm", "It normalizes.")],
            &[("Explain batch normalization", "It normalizes.")],
            &[(0, 0)],
        );
        check(
            &[("What is the bias variance trade off?", "High bias underfits, high variance overfits.")],
            &[("What's the bias-variance tradeoff in ML?", "High bias underfits, high variance overfits.")],
            &[(0, 0)],
        );
        check(&[("What is dropout?", "Zeroing units.")], &[("Why use attention?", "It looks everywhere.")], &[]);
        check(
            &[("What is L1 regularization?", "The sum of absolute weights.")],
            &[("What is L2 regularization?", "Squares of all coefficients.")],
            &[],
        );
    }

    #[test]
    fn a_moved_question_is_the_same_note() {
        check(&[("a one", ""), ("b two", ""), ("c three", "")], &[("c three", ""), ("a one", "")], &[(2, 0), (0, 1)]);
    }

    #[test]
    fn a_question_asked_twice_keeps_both_notes() {
        check(&[("same", "x"), ("same", "y")], &[("same", "x"), ("same", "y")], &[(0, 0), (1, 1)]);
        check(&[("same", "x"), ("same", "y")], &[("same", "x")], &[(0, 0)]);
    }

    proptest! {
        #[test]
        fn an_unchanged_list_is_kept_whole(questions in prop::collection::vec("[a-c]{0,3}", 0..12)) {
            let notes: Vec<Note> = questions.iter().map(|question| note(question, "x", 1)).collect();
            let plan = plan(&rows(&notes), &notes);
            prop_assert_eq!(plan.kept.len(), notes.len());
            prop_assert!(plan.gone.is_empty() && plan.added.is_empty());
            prop_assert!(plan.kept.iter().all(|(old, new)| old == new));
        }

        #[test]
        fn every_note_has_exactly_one_fate(
            old in prop::collection::vec("[a-c ]{0,6}", 0..12), new in prop::collection::vec("[a-c ]{0,6}", 0..12)
        ) {
            let notes = |list: &[String]| -> Vec<Note> { list.iter().map(|question| note(question, "x", 1)).collect() };
            let (old, new) = (notes(&old), notes(&new));
            let plan = plan(&rows(&old), &new);
            let mut fates_old: Vec<usize> = plan.kept.iter().map(|pair| pair.0).chain(plan.gone).collect();
            let mut fates_new: Vec<usize> = plan.kept.iter().map(|pair| pair.1).chain(plan.added).collect();
            fates_old.sort_unstable();
            fates_new.sort_unstable();
            prop_assert_eq!(fates_old, (0..old.len()).collect::<Vec<_>>());
            prop_assert_eq!(fates_new, (0..new.len()).collect::<Vec<_>>());
        }
    }
}
