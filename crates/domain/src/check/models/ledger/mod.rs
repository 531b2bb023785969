//! A ledger of what a text gives: quantities carried from sentence to sentence, what follows from them, and the claims
//! that come later held against it.
//!
//! A [`Subject`] names its quantities by the words beside their numbers and says how they follow from one another. Its page
//! is filled sentence by sentence; a number that the page already determines is a claim. "Another", "a second" and a
//! heading begin a new page, "if" and "were" one that is forgotten, and what has not been spoken of for a while is too.
//! A sentence with a number that nothing explains claims nothing.

/// A quantity's name, then its number with next to nothing between: `said!("recall")`.
macro_rules! said {
    ($name:literal) => {
        concat!(
            $name,
            " (is|was|of|=|:|→|comes|come|to|therefore|thus|then|about|roughly|only|at|a|an|the|be|has|it|so|again|also|exactly|just|approximately|≈|hence|now|would|takes|costs|lasts|gives)* #"
        )
    };
}

mod chance;
mod classify;
mod layers;
mod plain;
mod plans;
mod reader;
mod serving;

use std::ops::Range;
use std::rc::Rc;
use std::sync::LazyLock;

use super::super::Finding;
use super::passage::Passage;
use super::pattern::{Pattern, Trace, Traces};
use super::relation::{BYTES, TIMES};
use super::shapes::{Shapes, Standing};
use super::token::TokenKind;
use reader::Reader;

/// After so many sentences without a word of it a page is turned.
const REMEMBERED: u32 = 14;
/// Longest sentence that is read, in tokens.
const LONGEST: usize = 90;

/// Words by which a sentence takes up what was said before it.
const TAKES_UP: [&str; 28] = [
    "it",
    "its",
    "they",
    "their",
    "this",
    "that",
    "these",
    "those",
    "same",
    "the",
    "so",
    "thus",
    "therefore",
    "hence",
    "then",
    "also",
    "both",
    "again",
    "overall",
    "altogether",
    "there",
    "we",
    "such",
    "here",
    "each",
    "of",
    "which",
    "with",
];

/// What a quantity is measured in.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Measure {
    Any,
    /// A part of a whole: a percentage, a fraction, "90 of 120".
    Share,
    Bytes,
    Time,
    /// Bits in a second.
    Speed,
}

/// A quantity of a subject.
struct Entry {
    /// How it is said with its number, the last of the shape; the first after "1st ".
    shapes: &'static [&'static str],
    /// How a question asks for it.
    asks: &'static [&'static str],
    /// Words that mean a value: "fair coin".
    means: &'static [(&'static str, f64)],
    /// Words of which the sentence, or the question it answers, says one; none when empty.
    when: &'static [&'static str],
    /// Words that make it another quantity.
    never: &'static [&'static str],
    measure: Measure,
    /// Whether a text may claim it. Others are only given.
    claimed: bool,
    /// Whether it changes from sentence to sentence while all else stays: "at step 500 …, at step 900 …".
    varies: bool,
    within: (f64, f64),
}

/// How a quantity follows from others.
struct Rule {
    of: usize,
    from: &'static [usize],
    right: fn(&[f64]) -> f64,
    how: &'static str,
}

/// Quantities that hang together.
struct Subject {
    /// Words of which the page has said one; none when empty.
    about: &'static [&'static str],
    /// Words that make a sentence one about something else.
    unless: &'static [&'static str],
    entries: &'static [Entry],
    rules: &'static [Rule],
}

const SUBJECTS: [&[Subject]; 5] =
    [classify::SUBJECTS, chance::SUBJECTS, layers::SUBJECTS, serving::SUBJECTS, plans::SUBJECTS];

const fn given(shapes: &'static [&'static str]) -> Entry {
    Entry {
        shapes,
        asks: &[],
        means: &[],
        when: &[],
        never: &[],
        measure: Measure::Any,
        claimed: false,
        varies: false,
        within: (f64::NEG_INFINITY, f64::INFINITY),
    }
}

const fn claimed(shapes: &'static [&'static str], asks: &'static [&'static str]) -> Entry {
    Entry { asks, claimed: true, ..given(shapes) }
}

impl Entry {
    const fn share(self) -> Entry {
        Entry { measure: Measure::Share, within: (0.0, 1.0), ..self }
    }

    const fn varying(self) -> Entry {
        Entry { varies: true, ..self }
    }

    const fn measured(self, measure: Measure) -> Entry {
        Entry { measure, ..self }
    }

    const fn meant(self, means: &'static [(&'static str, f64)]) -> Entry {
        Entry { means, ..self }
    }

    const fn when(self, when: &'static [&'static str]) -> Entry {
        Entry { when, ..self }
    }

    const fn never(self, never: &'static [&'static str]) -> Entry {
        Entry { never, ..self }
    }

    const fn within(self, least: f64, most: f64) -> Entry {
        Entry { within: (least, most), ..self }
    }
}

const fn rule(of: usize, from: &'static [usize], right: fn(&[f64]) -> f64, how: &'static str) -> Rule {
    Rule { of, from, right, how }
}

/// A value that holds.
#[derive(Clone)]
struct Right {
    value: f64,
    /// Whether a text may well round it.
    rough: bool,
    how: &'static str,
}

/// What is known of a subject.
#[derive(Clone, Default)]
struct Page {
    stated: Vec<Option<f64>>,
    spoken_of: bool,
    last: u32,
}

/// A quantity as a sentence states it.
struct Mention {
    entry: usize,
    /// The token of its number; `None` when words mean it.
    at: Option<usize>,
    value: f64,
    /// What its unit multiplies by: as it is, and in powers of two.
    scale: (f64, f64),
}

/// What a claim is worth.
enum Judgment {
    Holds,
    Disputed(Box<Finding>),
    /// Something about it is not understood.
    Open,
}

/// What a sentence came to.
#[derive(Default)]
struct Verdict {
    disputed: Option<Finding>,
    /// The line of a short answer that holds.
    upheld: Option<u32>,
}

/// The pages of a document.
pub(super) struct Ledger {
    pages: Vec<Page>,
    /// The subject and the quantity that the last question asked for.
    asked: Vec<(usize, usize)>,
    sentences: u32,
    /// Lines of answers that hold.
    upheld: Vec<u32>,
    /// What all subjects look for, once a passage was read.
    sought: Option<Sought>,
}

/// All that the subjects look for, their shapes read.
struct Sought {
    subjects: Vec<Looked>,
    /// Words that mean a value.
    means: Shapes,
    /// Quantities with their numbers.
    numbered: Shapes,
    /// How questions ask for quantities, which also tells what a number is that ends a sentence.
    asks: Shapes,
}

/// What one subject looks for.
struct Looked {
    /// The traces of the words that it is about.
    about: Vec<Trace>,
    /// In the order of its quantities.
    entries: Vec<Numbers>,
    /// The numbers of all its shapes.
    all: Numbers,
}

/// The numbers of the shapes that a quantity is found by, of each kind in a row.
struct Numbers {
    means: Range<usize>,
    numbered: Range<usize>,
    asks: Range<usize>,
}

/// What of all that is sought may stand in a sentence.
struct Near {
    means: Standing,
    numbered: Standing,
    asks: Standing,
}

impl Sought {
    fn of(passage: &Passage<'_>) -> Sought {
        let (mut means, mut numbered, mut asks) = (Vec::new(), Vec::new(), Vec::new());
        let mut sought = Vec::new();
        for subject in subjects() {
            let first = (means.len(), numbered.len(), asks.len());
            let entries = subject.entries.iter().map(|entry| Numbers {
                means: add(&mut means, entry.means.iter().map(|(shape, _)| passage.known(shape))),
                numbered: add(&mut numbered, entry.shapes.iter().map(|shape| passage.known(reader::nth(shape).1))),
                asks: add(&mut asks, entry.asks.iter().map(|shape| passage.known(shape))),
            });
            let entries = entries.collect();
            let all =
                Numbers { means: first.0..means.len(), numbered: first.1..numbered.len(), asks: first.2..asks.len() };
            sought.push(Looked { about: subject.about.iter().map(|word| Trace::of(word)).collect(), entries, all });
        }
        let (means, numbered, asks) = (Shapes::of(means), Shapes::of(numbered), Shapes::of(asks));
        Sought { subjects: sought, means, numbered, asks }
    }

    /// Returns what may stand in a sentence of these traces, which holds a number or ends in a question mark or does not.
    fn near(&self, each: &[Trace], together: &Traces, counts: bool, asks: bool) -> Near {
        let standing =
            |shapes: &Shapes, wanted| if wanted { shapes.standing(each, together) } else { Standing::default() };
        Near {
            means: standing(&self.means, true),
            // Every such shape has a number.
            numbered: standing(&self.numbered, counts),
            asks: standing(&self.asks, counts || asks),
        }
    }
}

/// Adds patterns and returns their numbers.
fn add(all: &mut Vec<Rc<Pattern>>, patterns: impl Iterator<Item = Rc<Pattern>>) -> Range<usize> {
    let first = all.len();
    all.extend(patterns);
    first..all.len()
}

impl Near {
    /// Returns whether anything that a subject looks for may stand there.
    fn holds(&self, looked: &Looked, together: &Traces) -> bool {
        let Numbers { means, numbered, asks } = &looked.all;
        looked.about.iter().any(|word| together.holds(*word))
            || self.means.any(means.clone())
            || self.numbered.any(numbered.clone())
            || self.asks.any(asks.clone())
    }
}

impl Default for Ledger {
    fn default() -> Self {
        let pages = subjects().map(Page::blank).collect();
        Ledger { pages, asked: Vec::new(), sentences: 0, upheld: Vec::new(), sought: None }
    }
}

fn subjects() -> impl Iterator<Item = &'static Subject> {
    SUBJECTS.iter().copied().flatten()
}

impl Page {
    fn blank(subject: &Subject) -> Page {
        Page { stated: vec![None; subject.entries.len()], spoken_of: false, last: 0 }
    }

    fn clear(&mut self) {
        self.stated.fill(None);
        (self.spoken_of, self.last) = (false, 0);
    }

    /// Returns what follows from the page: for every quantity the values that hold, and how we know.
    fn derived(&self, subject: &Subject) -> Vec<Vec<Right>> {
        let mut derived: Vec<Vec<Right>> = vec![Vec::new(); subject.entries.len()];
        for _ in 0..4 {
            let known = |of: usize| {
                let first = derived[of].first().map(|right| (right.value, right.rough));
                first.or_else(|| Some((self.stated[of]?, subject.entries[of].claimed && is_rounded(self.stated[of]?))))
            };
            let next: Vec<(usize, Right)> = subject
                .rules
                .iter()
                .filter_map(|rule| {
                    let from: Vec<(f64, bool)> = rule.from.iter().map(|of| known(*of)).collect::<Option<_>>()?;
                    let (values, rough): (Vec<f64>, Vec<bool>) = from.into_iter().unzip();
                    let value = (rule.right)(&values);
                    let right = Right { value, rough: rough.contains(&true) || value.fract() != 0.0, how: rule.how };
                    let known = derived[rule.of].iter().any(|other| other.how == rule.how);
                    (value.is_finite() && !known).then_some((rule.of, right))
                })
                .collect();
            if next.is_empty() {
                break;
            }
            next.into_iter().for_each(|(of, right)| derived[of].push(right));
        }
        derived
    }
}

/// Returns whether a number has so many digits that it is rather a rounded result.
fn is_rounded(value: f64) -> bool {
    let digits = format!("{value:e}");
    digits.split('e').next().is_some_and(|digits| digits.bytes().filter(u8::is_ascii_digit).count() >= 3)
}

impl Ledger {
    /// Reads a passage and what was found in it: adds what it claims against what it and those before it gave, and takes
    /// back what disputes an answer that holds.
    pub(super) fn read(&mut self, passage: &Passage<'_>, findings: &mut Vec<Finding>, from: usize) {
        if begins_anew(passage) {
            self.pages.iter_mut().for_each(Page::clear);
            self.asked.clear();
            self.sentences = 0;
        }
        let (mut found, judged) = (Vec::new(), findings.split_off(from));
        self.claims(passage, &mut found);
        found.retain(|finding| judged.iter().all(|other| other.lines != finding.lines));
        let upheld = std::mem::take(&mut self.upheld);
        findings.extend(judged.into_iter().filter(|finding| !upheld.contains(&finding.lines.first)));
        findings.append(&mut found);
    }

    fn claims(&mut self, passage: &Passage<'_>, findings: &mut Vec<Finding>) {
        let passage = passage.with(plain::tokens(&passage.tokens));
        let sought = self.sought.take().unwrap_or_else(|| Sought::of(&passage));
        let mut from = 0;
        while from < passage.tokens.len() {
            let range = passage.sentence_from(from);
            from = range.end;
            self.sentences += 1;
            if range.len() <= LONGEST {
                let found = self.sentence(&passage, range, &sought);
                findings.extend(found);
            }
        }
        self.sought = Some(sought);
    }

    fn sentence(&mut self, passage: &Passage<'_>, range: Range<usize>, sought: &Sought) -> Vec<Finding> {
        let tokens = &passage.tokens[range.clone()];
        let asks = tokens.last().is_some_and(|token| token.text == "?");
        let each = &passage.each()[range.clone()];
        let (traces, counts) = (Traces::of(each), tokens.iter().any(|token| token.figure.is_some()));
        let near = sought.near(each, &traces, counts, asks);
        let answered = std::mem::take(&mut self.asked);
        let opening = Opening::of(passage, &range, &traces, !answered.is_empty() && !asks);
        let mut findings: Vec<Finding> = Vec::new();
        for (n, subject) in subjects().enumerate() {
            let sentences = self.sentences;
            let page = &mut self.pages[n];
            if page.last + REMEMBERED < sentences {
                page.clear();
            }
            let asked: Vec<usize> = answered.iter().filter(|(of, _)| *of == n).map(|(_, entry)| *entry).collect();
            let looked = &sought.subjects[n];
            if asked.is_empty() && !near.holds(looked, &traces) {
                if opening == Opening::Another || opening == Opening::Supposes && asks {
                    page.clear();
                }
                continue;
            }
            let kept = (opening == Opening::Supposes).then(|| page.clone());
            if matches!(opening, Opening::Supposes | Opening::Another) {
                page.clear();
            }
            let reader =
                Reader { passage, range: range.clone(), subject, sought, looked, near: &near, traces: &traces };
            if reader.says(subject.about) {
                page.spoken_of = true;
            }
            let (mentions, explained) = reader.mentions(&asked, asks);
            if !mentions.is_empty() {
                page.last = sentences;
            }
            let found = reader.post(page, &mentions, &explained, opening, !asked.is_empty());
            let other = reader.says(subject.unless) || !page.spoken_of && !subject.about.is_empty();
            if !asked.is_empty() && !other {
                self.upheld.extend(found.upheld);
            }
            let disputes = !asks && !other && findings.is_empty();
            if let Some(found) = found.disputed.filter(|_| disputes && !restates(passage, &range)) {
                findings.push(found);
            }
            if asks && !reader.says(subject.unless) && page.last + REMEMBERED >= sentences && page.last > 0 {
                self.asked.extend(reader.asked().map(|entry| (n, entry)));
            }
            if let Some(kept) = kept {
                // What is asked on a supposition is gone on with.
                self.pages[n] = if asks { Page::blank(subject) } else { kept };
            }
        }
        // The label of who speaks is no answer.
        if !asks && tokens.iter().all(|token| token.figure.is_none()) && tokens.len() < 4 {
            self.asked = answered;
        }
        findings
    }
}

/// Returns whether a sentence says the number before it in another unit: "… = 536,870,912 bytes. That is 512 MiB."
fn restates(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let tokens = &passage.tokens;
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    if !matches!((text(range.start), text(range.start + 1)), ("that" | "this", "is" | "makes")) {
        return false;
    }
    let sizes = |at: usize| {
        let value = tokens[at].figure?.value;
        let unit = [BYTES, TIMES].iter().find_map(|units| units.iter().find(|(name, ..)| *name == text(at + 1)));
        unit.map(|(_, plain, binary)| [value * plain, value * binary])
    };
    let claim = range.clone().find_map(sizes);
    let before = passage.sentence(range.start.saturating_sub(1)).rev().find_map(sizes);
    claim.zip(before).is_some_and(|(claim, before)| {
        claim.iter().any(|one| before.iter().any(|other| (one - other).abs() <= 0.01 * other.abs()))
    })
}

/// How a sentence takes up what was said before it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Opening {
    /// It goes on; what it gives again replaces all that was given.
    Plain,
    /// "And with stride 2?": only what it names changes.
    Varies,
    Another,
    Supposes,
}

impl Opening {
    fn of(passage: &Passage<'_>, range: &Range<usize>, traces: &Traces, answers: bool) -> Opening {
        let words = passage.tokens[range.clone()].iter().filter(|token| token.kind == TokenKind::Word);
        let words: Vec<&str> = words.map(|token| token.text.as_str()).take(6).collect();
        let speaks =
            |word: &str| matches!(word, "interviewer" | "follow" | "followup" | "up" | "q" | "candidate" | "me");
        let after = words.iter().position(|word| !speaks(word)).unwrap_or(0);
        match words[after..].first().copied().unwrap_or("") {
            _ if answers => Opening::Plain,
            _ if tells_of_change(passage, range, traces) => Opening::Another,
            "and" | "with" | "now" | "what" | "but" | "same" | "again" => Opening::Varies,
            "if" | "were" | "had" => Opening::Supposes,
            // What a problem supposes holds to its end.
            "suppose" | "imagine" | "assume" | "let" => Opening::Plain,
            _ if words.iter().take(3).any(|word| matches!(*word, "another" | "second" | "other" | "instead")) => {
                Opening::Another
            }
            _ => Opening::Plain,
        }
    }
}

/// Words by which a sentence tells of a change to what was given: "Traffic doubles", "we halve the batch".
const CHANGES: [&str; 24] = [
    "doubles",
    "double",
    "doubled",
    "halves",
    "halve",
    "halved",
    "triples",
    "triple",
    "quadruples",
    "twice",
    "grows",
    "doubling",
    "halving",
    "drops",
    "rises",
    "increases",
    "decreases",
    "shrinks",
    "tenfold",
    "reduce",
    "reduces",
    "increase",
    "decrease",
    "falls",
];

/// Returns whether a sentence of these traces tells of a change.
fn tells_of_change(passage: &Passage<'_>, range: &Range<usize>, traces: &Traces) -> bool {
    static TRACES: LazyLock<[Trace; 24]> = LazyLock::new(|| CHANGES.map(Trace::of));
    TRACES.iter().any(|trace| traces.holds(*trace))
        && passage.tokens[range.clone()].iter().any(|token| CHANGES.contains(&token.text.as_str()))
}

/// Returns whether a passage begins something of its own: a heading, a numbered question.
pub(super) fn begins_anew(passage: &Passage<'_>) -> bool {
    let first = passage.first_line();
    let numbered = |rest: &str| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        digits > 0
            && rest[digits..].starts_with(['.', ')', ':'])
            && !rest[digits + 1..].starts_with(|c: char| c.is_ascii_digit())
    };
    // "Q: And …" goes on with what was asked before.
    let asks = |rest: &str| {
        let lower = rest.trim_start().to_lowercase();
        !["and", "what about", "how about", "same", "now", "with", "but", "the same", "then"]
            .iter()
            .any(|goes| lower.starts_with(goes))
    };
    first.starts_with('#')
        || numbered(first)
        || first.strip_prefix("Q:").is_some_and(asks)
        || first
            .strip_prefix(['Q', 'q'])
            .is_some_and(|rest| numbered(rest.trim_start_matches(['u', 'e', 's', 't', 'i', 'o', 'n', ' '])))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{shown, silent, wrong};

    #[test]
    fn what_was_given_sentences_before_is_remembered() {
        wrong(&[
            (
                "A filter caught 45 of 60 spam mails and flagged 5 good mails. It was cheap to build.\nIts recall is therefore 0.9.",
                "0.75",
            ),
            (
                "Let n = 50 and p = 0.2. We toss n times and count heads.\nThe mean is 10. Its variance is 10 as well.",
                "8",
            ),
            (
                "There is one hidden layer of 50 units on 20 inputs.\nWith its biases the first layer has 1,000 parameters.",
                "1050",
            ),
            (
                "The control page converts 5 percent, the new page 6 percent.\nThe relative improvement is 1 percent.",
                "20 %",
            ),
        ]);
    }

    #[test]
    fn a_question_that_goes_on_keeps_what_was_given() {
        let asked = "Q1. 60,000 images are trained with a batch size of 100 for 20 epochs. How many steps is one epoch?\nA: 600.\n";
        assert!(shown(asked).is_empty());
        assert_eq!(shown(&format!("{asked}Interviewer: And altogether?\nA: 1,200 steps.")), ["model: 12000"]);
        assert!(shown(&format!("{asked}Interviewer: And altogether?\nA: 12,000 steps.")).is_empty());
    }

    #[test]
    fn a_number_said_again_in_another_unit_is_no_claim() {
        silent(&[
            "A cache of 32 layers, 8 KV heads of size 128 and 4,096 tokens takes 536,870,912 bytes in 16 bits. That is 512 MiB.",
        ]);
    }

    #[test]
    fn another_thing_begins_anew_and_a_change_is_not_reckoned_with() {
        silent(&[
            "Let n = 50 and p = 0.2. We toss n times. Another coin is tossed 10 times, and its variance is 2.5.",
            "Let n = 50 and p = 0.2. We toss n times.\nIf p were 0.5, the variance would be 12.5.\nThe variance is 8.",
            "A fair coin is tossed 2 times. Then two numbers are drawn from [0, 1]. What is the mean of the largest? E[max] = 2/3.",
        ]);
    }

    #[test]
    fn what_a_positive_result_means_is_held_against_what_was_given() {
        let told = |stated: &str| {
            format!(
                "A disease affects 1% of people. The test detects 90% of the sick and gives a false alarm for 5% of the healthy. After a positive result the probability of disease is about {stated}."
            )
        };
        assert_eq!(shown(&told("47%")).len(), 1);
        assert!(shown(&told("15%")).is_empty());
    }

    #[test]
    fn a_crib_sheet_under_its_heading_stands_alone_among_other_things() {
        let sheet = "Some code stands here, and it is about nothing in particular.\nIt ends there.\n\nMATH\nvariance of a fair die: 35/12\nP(double six) = 1/36\ncosine of (1, 0) and (1, 1): .707\ndet [[1, 2], [3, 4]] = 2\nrank of [[1, 2], [2, 4]]: 1\nentropy of (.9, .1): .47 bits\nstandard error of the mean with s = 12 and n = 36: 2\n\nWORDS\nNothing is counted here.\nNothing at all is said of numbers.";
        assert_eq!(shown(sheet), ["model: -2"]);
    }

    #[test]
    fn entries_of_a_crib_sheet_stand_alone() {
        let sheet = |last: &str| {
            format!(
                "TP 30, FP 10, FN 20, TN 140: accuracy .85\nprecision .8, recall .5 -> F1 .615\ndense 64 -> 10, bias: 650 params\nd = 128, 4 heads: 32 per head\n70B in bf16: 140 GB\nhit rate .8, 2 ms on a hit, 12 ms on a miss: 4 ms on average\n{last}"
            )
        };
        assert!(shown(&sheet("R^2, SS_res = 10, SS_tot = 100: .9")).is_empty());
        assert_eq!(shown(&sheet("R^2, SS_res = 10, SS_tot = 100: .1")), ["model: 0.9"]);
        assert_eq!(shown(&sheet("linear 128 -> 64, bias: 8,192 params")), ["model: 8256"]);
    }
}
