//! What an answer shows beside its reference, as numbers without a unit.
//!
//! Every number is a share or the logarithm of a count, so that what was learned on short answers about one subject
//! holds for longer ones about another. Words of the question count little: who repeats the question has said nothing.

use std::collections::HashSet;

use super::PointGrade;
use super::align::{Lookup, Match, opposite_words};
use super::company::{marks_missing, strange};
use super::order::{Order, Succession};
use super::points::{Reading, State};
use super::polarity::{Denials, Polarity, Verdict};
use super::prose::{Prose, Word};
use super::vocabulary::Part;

/// A text whose words weigh less when the question has them.
#[derive(Clone, Debug)]
pub(super) struct Weighed {
    /// The words.
    pub prose: Prose,
    /// What each says, words of the question demoted.
    pub weights: Vec<f32>,
    /// Hashes of runs of four letters, with what each weighs.
    grams: Vec<(u32, f32)>,
}

/// The stems and concepts of a question.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    stems: HashSet<u64>,
    concepts: HashSet<u16>,
    /// The words.
    pub prose: Prose,
}

/// What remains of a word's weight in an example: a good answer may have another one, or none.
const FADED: f32 = 0.4;
/// What the denied opposite of a word is worth.
const DENIED_OPPOSITE: f32 = 0.8;

/// What remains of a word's weight when the question has it.
const DEMOTED: f32 = 0.15;

impl Asked {
    /// Returns the words of a question.
    pub fn of(prose: Prose) -> Asked {
        Asked {
            stems: prose.words.iter().map(|word| word.stem).collect(),
            concepts: prose.words.iter().map(|word| word.concept).filter(|&concept| concept != 0).collect(),
            prose,
        }
    }

    /// Returns whether the question has the word.
    pub fn has(&self, word: &Word) -> bool {
        self.stems.contains(&word.stem) || self.concepts.contains(&word.concept)
    }
}

impl Weighed {
    /// Returns the text with the question's words demoted.
    pub fn of(prose: Prose, asked: &Asked) -> Weighed {
        let examples = examples(&prose.words);
        let weigh = |(word, example): (&Word, bool)| {
            word.weight * if asked.has(word) { DEMOTED } else { 1.0 } * if example { FADED } else { 1.0 }
        };
        let weights: Vec<f32> = prose.words.iter().zip(examples).map(weigh).collect();
        let mut grams = Vec::new();
        for (word, &weight) in prose.words.iter().zip(&weights).filter(|(word, _)| word.part.is_none()) {
            let letters: Vec<u32> =
                std::iter::once(' ').chain(word.letters.chars()).chain([' ']).map(u32::from).collect();
            let runs = letters.windows(letters.len().min(4));
            let share = weight / runs.len().max(1) as f32;
            grams.extend(
                runs.map(|run| (run.iter().fold(7, |hash: u32, &c| (hash ^ c).wrapping_mul(0x0100_0193)), share)),
            );
        }
        grams.sort_by_key(|gram| gram.0);
        grams.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0.0 };
            same
        });
        Weighed { prose, weights, grams }
    }

    fn cosine(&self, other: &Weighed) -> f32 {
        let length = |grams: &[(u32, f32)]| grams.iter().map(|gram| gram.1 * gram.1).sum::<f32>().sqrt();
        let (mut j, mut both) = (0, 0.0);
        for gram in &self.grams {
            while other.grams.get(j).is_some_and(|theirs| theirs.0 < gram.0) {
                j += 1;
            }
            if let Some(theirs) = other.grams.get(j).filter(|theirs| theirs.0 == gram.0) {
                both += gram.1 * theirs.1;
            }
        }
        ratio(both, length(&self.grams) * length(&other.grams))
    }
}

/// The numbers, in the order of [`NAMES`].
pub(super) type Signals = [f32; NAMES.len()];

/// What the numbers are called in tables.
pub const NAMES: [&str; 62] = [
    "said",
    "said_plainly",
    "to_the_point",
    "balance",
    "exactly",
    "letters",
    "neighbors",
    "near",
    "ordered",
    "bag",
    "answer_length",
    "length_ratio",
    "reference_length",
    "echo",
    "beside",
    "denied",
    "opposed",
    "negators",
    "negators_missing",
    "numbers_missing",
    "numbers_other",
    "grammar",
    "scrambled",
    "given_away",
    "references",
    "said_on_average",
    "said_count",
    "weakest_sentence",
    "asks_why",
    "in_other_words",
    "said_much",
    "heaviest",
    "slips",
    "echoed_order",
    "denied_at_head",
    "opposed_to_question",
    "reference_grammar",
    "copied",
    "strange",
    "strange_count",
    "best_sentence",
    "lead_said",
    "marks_missing",
    "field_said",
    "agreement",
    "turned",
    "said_alike",
    "said_turned",
    "verdict",
    "subject_said",
    "said_long",
    "said_much_long",
    "asks_why_long",
    "points_covered",
    "points_touched",
    "points_contradicted",
    "contradicted_at_all",
    "weakest_point",
    "order",
    "prose",
    "points_made",
    "point_count",
];

/// Returns for each word whether it is part of an example: from "e.g." or "for example" to the end of the sentence.
fn examples(words: &[Word]) -> Vec<bool> {
    let (mut inside, mut sentence, mut before) = (false, 0, "");
    let mut flags = Vec::with_capacity(words.len());
    for word in words {
        inside &= word.sentence == sentence;
        sentence = word.sentence;
        inside |= matches!((before, &*word.letters), ("e", "g") | ("for", "example" | "instance"));
        before = &*word.letters;
        flags.push(inside);
    }
    flags
}

/// One reference beside the answer.
pub(super) struct Side {
    /// How each word of the reference is said.
    pub matches: Vec<Match>,
    /// How the words follow each other.
    pub succession: Succession,
    /// Share of the reference that is said.
    pub said: f32,
    /// Share of the answer that is in the reference.
    pub to_the_point: f32,
    /// Whether it is affirmed alike.
    pub polarity: Polarity,
    balance: f32,
}

impl Side {
    fn of(reference: &Weighed, answer: &Weighed, lookup: &Lookup<'_>, denials: &Denials) -> Side {
        let mut matches = lookup.align(&reference.prose);
        let polarity = Polarity::of(&reference.prose, &Denials::of(&reference.prose), &matches, denials);
        credit_denied_opposites(&mut matches, &reference.prose, &answer.prose);
        let said: f32 = reference.weights.iter().zip(&matches).map(|(weight, found)| weight * found.score).sum();
        let said = ratio(said, reference.weights.iter().sum());
        let mut used = vec![false; answer.weights.len()];
        matches.iter().filter(|found| found.score >= 0.5).filter_map(|found| found.by).for_each(|by| used[by] = true);
        // A word said twice is as much to the point the second time.
        let stems: HashSet<u64> =
            answer.prose.words.iter().zip(&used).filter(|(_, used)| **used).map(|(word, _)| word.stem).collect();
        let point: f32 = answer
            .prose
            .words
            .iter()
            .zip(&answer.weights)
            .filter(|(word, _)| stems.contains(&word.stem))
            .map(|(_, weight)| weight)
            .sum();
        let to_the_point = ratio(point, answer.weights.iter().sum());
        let balance = ratio(2.0 * said * to_the_point, said + to_the_point);
        let succession = Succession::of(&reference.prose, &matches, &answer.prose);
        Side { matches, succession, said, to_the_point, polarity, balance }
    }

    fn rank(&self) -> f32 {
        0.7 * self.said + 0.3 * self.balance + 0.1 * self.succession.neighbors
    }

    fn said_alike(&self) -> f32 {
        self.said * self.polarity.agreement
    }
}

/// Returns the numbers, the reference that the answer is nearest to, and how it says each of them.
pub(super) fn signals(asked: &Asked, references: &[Weighed], answer: &Weighed) -> (Signals, usize, Vec<Side>) {
    let (lookup, denials) = (Lookup::of(&answer.prose), Denials::of(&answer.prose));
    let sides: Vec<Side> = references.iter().map(|reference| Side::of(reference, answer, &lookup, &denials)).collect();
    let strange = strange(asked, sides.iter().flat_map(|side| &side.matches), answer);
    let on_average = ratio(sides.iter().map(|side| side.said).sum(), sides.len() as f32);
    let ranked = sides.iter().enumerate().max_by(|a, b| a.1.rank().total_cmp(&b.1.rank()).then(b.0.cmp(&a.0)));
    let Some((nth, side)) = ranked else { return ([0.0; NAMES.len()], 0, sides) };
    let reference = &references[nth];
    let order = Order::of(&answer.prose);
    let Side { matches, succession, said, to_the_point, balance, .. } = side;
    let words = &reference.prose.words;
    let content = |prose: &Prose| prose.content().count() as f32;
    let plain_sum: f32 = words.iter().map(|word| word.weight).sum();
    let plainly: f32 = words.iter().zip(matches).map(|(word, found)| word.weight * found.score).sum();
    let weighed = |test: &dyn Fn(&Word, &Match) -> bool| -> f32 {
        let chosen = words.iter().zip(matches).zip(&reference.weights).filter(|((word, found), _)| test(word, found));
        chosen.map(|(_, weight)| weight).sum()
    };
    let all: f32 = reference.weights.iter().sum();
    let exact = weighed(&|_, found| found.score >= 0.95);
    let other = weighed(&|_, found| found.score >= 0.4 && found.score < 0.95);
    let at = |found: &Match| found.by.map(|by| &answer.prose.words[by]);
    let denied = weighed(&|word, found| {
        word.part.is_none()
            && found.opposite.is_none()
            && found.score >= 0.5
            && at(found).is_some_and(|by| by.negated != word.negated)
    });
    let opposed =
        weighed(&|word, found| found.opposite.is_some_and(|by| answer.prose.words[by].negated == word.negated));
    let negators = |prose: &Prose| prose.words.iter().filter(|word| word.part == Some(Part::Negator)).count() as f32;
    let (ours, theirs) = (negators(&reference.prose), negators(&answer.prose));
    let numbers: Vec<&Match> = words
        .iter()
        .zip(matches)
        .filter(|(word, _)| word.number.is_some() && !asked.has(word))
        .map(|(_, m)| m)
        .collect();
    let missing = numbers.iter().filter(|found| found.score < 0.5).count() as f32;
    let stems: HashSet<u64> = words.iter().map(|word| word.stem).collect();
    let other_numbers = answer
        .prose
        .words
        .iter()
        .filter(|word| word.number.is_some() && !asked.has(word) && !stems.contains(&word.stem));
    let other_numbers = if numbers.is_empty() { 0.0 } else { other_numbers.count() as f32 };
    let answer_sum: f32 = answer.prose.words.iter().map(|word| word.weight).sum();
    let echo: f32 = answer.prose.words.iter().filter(|word| asked.has(word)).map(|word| word.weight).sum();
    let said_count =
        words.iter().zip(matches).filter(|(word, found)| word.part.is_none() && found.score >= 0.5).count();
    let said_much = (1.0 + said * all).ln();
    let asks_why =
        f32::from(u8::from(asked.prose.words.iter().any(|word| matches!(&*word.letters, "why" | "explain" | "how"))));
    let long = long(content(&reference.prose));
    let shares = sentence_shares(reference, matches);
    let heads = heads(answer, reference, matches);
    let asked_opposed = answer
        .prose
        .words
        .iter()
        .filter(|word| word.part.is_none() && asked.prose.words.iter().any(|other| opposite_words(word, other)));
    let echoed = Succession::of(&asked.prose, &Lookup::of(&answer.prose).align(&asked.prose), &answer.prose);
    let signals = [
        *said,
        ratio(plainly, plain_sum),
        *to_the_point,
        *balance,
        ratio(exact, all),
        reference.cosine(answer),
        succession.neighbors,
        succession.near,
        succession.ordered,
        succession.bag,
        (1.0 + content(&answer.prose)).ln(),
        ((1.0 + content(&answer.prose)) / (1.0 + content(&reference.prose))).ln(),
        (1.0 + content(&reference.prose)).ln(),
        ratio(echo, answer_sum),
        (1.0 + answer.weights.iter().sum::<f32>() * (1.0 - to_the_point)).ln(),
        ratio(denied, all),
        ratio(opposed, all),
        (theirs - ours).clamp(0.0, 3.0),
        (ours - theirs).clamp(0.0, 3.0),
        ratio(missing, numbers.len() as f32),
        other_numbers.min(3.0),
        order.grammar,
        order.scrambled,
        ratio(all, plain_sum),
        (references.len() as f32).ln(),
        on_average,
        ratio(said_count as f32, content(&reference.prose)),
        shares.iter().copied().reduce(f32::min).unwrap_or(0.0),
        asks_why,
        ratio(other, all),
        said_much,
        heaviest(reference, matches),
        order.slips.min(6.0),
        echoed.neighbors,
        heads,
        (asked_opposed.count() as f32).min(3.0),
        Order::of(&reference.prose).grammar,
        f32::from(u8::from(succession.neighbors > 0.8)),
        strange.0,
        strange.1,
        shares.iter().copied().fold(0.0, f32::max),
        shares.first().copied().unwrap_or(0.0),
        marks_missing(&reference.prose, &answer.prose),
        field_said(reference, matches),
        side.polarity.agreement,
        side.polarity.turned,
        sides.iter().map(Side::said_alike).fold(f32::MIN, f32::max),
        sides.iter().map(Side::said_alike).fold(f32::MAX, f32::min).min(0.0),
        Verdict::beside(&reference.prose, &answer.prose),
        subject_said(asked, reference, matches),
        long * said,
        long * said_much,
        long * asks_why,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
    ];
    (signals, nth, sides)
}

/// Adds what became of the reference's points: what the meaning engine read, what is shown, and the weight that is made.
pub(super) fn add_points(signals: &mut Signals, reading: &Reading, shown: &[PointGrade], made: f64) {
    let (mut covered, mut touched, mut contradicted, mut any, mut weakest) = (0.0, 0.0, 0.0, 0.0_f64, 1.0_f64);
    for (point, weight) in reading.points.iter().zip(shown.iter().map(|point| point.weight)) {
        match point.state {
            State::Covered => covered += weight,
            State::Contradicted => {
                contradicted += weight;
                any = 1.0;
            }
            State::Partly | State::Missing => {}
        }
        touched += weight * point.coverage.min(1.0);
        weakest = weakest.min(point.coverage);
    }
    let count = (1.0 + shown.len() as f64).ln();
    let values = [covered, touched, contradicted, any, weakest, reading.order, reading.prose, made, count];
    let first = signals.len() - values.len();
    signals[first..].iter_mut().zip(values).for_each(|(signal, value)| *signal = value as f32);
}

/// Returns the share that is said of each sentence of the reference that says something.
fn sentence_shares(reference: &Weighed, matches: &[Match]) -> Vec<f32> {
    let mut sums = vec![(0.0_f32, 0.0_f32); reference.prose.sentences + 1];
    for ((word, weight), found) in reference.prose.words.iter().zip(&reference.weights).zip(matches) {
        let sum = &mut sums[word.sentence];
        sum.0 += weight * found.score;
        sum.1 += weight;
    }
    sums.into_iter().filter(|sum| sum.1 > 0.4).map(|(said, all)| said / all).collect()
}

/// Returns how long a reference is that has so many words of content: 0 for a sentence, 1 for a paragraph.
pub(super) fn long(content: f32) -> f32 {
    let (sentence, paragraph) = (10.0_f32.ln(), 36.0_f32.ln());
    (((1.0 + content).ln() - sentence) / (paragraph - sentence)).clamp(0.0, 1.0)
}

/// Returns the share that is said of what reference and question both speak of, half where that is nothing.
fn subject_said(asked: &Asked, reference: &Weighed, matches: &[Match]) -> f32 {
    let subject = reference.prose.words.iter().zip(matches).filter(|(word, _)| word.part.is_none() && asked.has(word));
    let (all, said) =
        subject.fold((0.0, 0.0), |sum, (word, found)| (sum.0 + word.weight, sum.1 + word.weight * found.score));
    if all > 0.0 { said / all } else { 0.5 }
}

/// Returns the share of the reference's terms of the field that is said, half where it has none.
fn field_said(reference: &Weighed, matches: &[Match]) -> f32 {
    let terms = reference.prose.words.iter().zip(matches).filter(|(word, _)| word.concept != 0);
    let (count, said) = terms.fold((0, 0.0), |sum, (_, found)| (sum.0 + 1, sum.1 + found.score));
    if count == 0 { 0.5 } else { said / count as f32 }
}

/// Lets the denied opposite of a word say the word: "not connected" says "separated".
fn credit_denied_opposites(matches: &mut [Match], reference: &Prose, answer: &Prose) {
    for (found, word) in matches.iter_mut().zip(&reference.words) {
        let Some(by) = found.opposite.filter(|_| word.part.is_none()) else { continue };
        if answer.words[by].negated != word.negated {
            found.score = DENIED_OPPOSITE;
            found.by = Some(by);
        }
    }
}

/// Returns how well the third of the reference's words that say most is said.
fn heaviest(reference: &Weighed, matches: &[Match]) -> f32 {
    let mut words: Vec<(f32, f32)> = reference
        .weights
        .iter()
        .zip(matches)
        .filter(|(weight, _)| **weight > 0.0)
        .map(|(w, m)| (*w, m.score))
        .collect();
    words.sort_by(|a, b| b.0.total_cmp(&a.0));
    let third = words.len().div_ceil(3);
    ratio(words.iter().take(third).map(|word| word.1).sum(), third as f32)
}

/// Returns how many negators of the answer deny what the reference affirms, or affirm what it denies.
fn heads(answer: &Weighed, reference: &Weighed, matches: &[Match]) -> f32 {
    let mut denied = 0.0;
    for (word, found) in reference.prose.words.iter().zip(matches) {
        let said = word.part.is_none() && found.opposite.is_none() && found.score >= 0.5;
        let Some(by) = found.by.filter(|_| said) else { continue };
        let near = |words: &[Word], at: usize| {
            let before = &words[at.saturating_sub(2)..at];
            before.iter().any(|word| word.part == Some(Part::Negator))
        };
        let ours = word.negated;
        let theirs = near(&answer.prose.words, by);
        if theirs && !ours {
            denied += 1.0;
        }
    }
    f32::min(denied, 3.0)
}

fn ratio(part: f32, whole: f32) -> f32 {
    if whole <= 0.0 { 0.0 } else { part / whole }
}
