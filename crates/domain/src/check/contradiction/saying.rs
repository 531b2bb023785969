//! Sentences of the same words of which one turns the other around: by a denial, by the other end of an axis, by a number.
//!
//! Two sentences meet when they have the same words, small and idle ones, denials, numbers and sides left out. That costs a
//! look at each word. What meets and differs is read again: it opposes when exactly one thing in it is turned, and when both
//! sentences claim it of the same thing, which they name themselves.

use super::{Told, finding, short};
use crate::bank::LineSpan;
use crate::check::Finding;
use crate::check::misconception::mark;
use crate::check::misconception::passage::Statement;
use crate::check::misconception::words::{Word, WordReader};

/// A sentence that another one may turn around.
#[derive(Clone, Debug, PartialEq)]
pub struct Saying {
    /// Where it stands.
    pub lines: LineSpan,
    /// The sentence.
    pub text: Box<str>,
    /// The same for sentences of the same words.
    key: u64,
    /// Different where one of them may turn the other around.
    turn: u64,
    /// Whether numbers stand in what goes before it: those it tells may follow from them.
    follows: bool,
}

/// A sentence with more words that tell is a story.
const MOST_WORDS: usize = 14;
/// So many sentences of the same words are held against each other at most.
const MOST_ALIKE: usize = 40;

/// Stems that say nothing of their own where two sentences are held against each other, by their marks.
const IDLE: [u64; 21] = marks([
    "algorithm",
    "and",
    "approach",
    "classifier",
    "from",
    "into",
    "is",
    "kind",
    "method",
    "model",
    "not",
    "note",
    "number",
    "or",
    "tak",
    "techniqu",
    "then",
    "total",
    "typ",
    "use",
    "valu",
]);

/// Stems of what many structures do, each at a cost of its own, sorted.
const OPERATIONS: &[&str] = &[
    "access",
    "add",
    "append",
    "build",
    "complexity",
    "cost",
    "deletion",
    "enqueu",
    "find",
    "get",
    "insert",
    "insertion",
    "lookup",
    "pop",
    "push",
    "removal",
    "runtim",
    "search",
    "sort",
    "spac",
    "space",
    "tim",
    "traversal",
    "updat",
];

/// Stems of what a cost is a cost in, before the thing that has it is named.
const MEASURED: &[&str] = &["tim", "spac", "complexity", "worst", "averag", "mean", "cas", "runtim"];

/// Beginnings of sentences that tell of one case, or of something named elsewhere, in lower case.
const OF_ONE_CASE: &[&str] = &[
    "if ",
    "when ",
    "suppose",
    "let's",
    "return ",
    "the default value",
    "assume",
    "let ",
    "given ",
    "say ",
    "imagine",
    "consider",
    "it ",
    "its ",
    "they ",
    "their ",
    "this ",
    "these ",
    "that ",
    "those ",
    "here",
    "we ",
    "you ",
    "i ",
    "your ",
    "he ",
    "she ",
    "then ",
    "so ",
    "now ",
    "first",
    "second",
    "one ",
    "another ",
    "some ",
    "for example",
    "e.g",
    "such ",
    "answer",
    "result",
    "not ",
    "no ",
    "in this",
    "in that",
    "case ",
    "both ",
    "each ",
    "what ",
    "which ",
    "step ",
    "option",
    "true",
    "false",
    "yes",
    "add ",
    "use ",
    "set ",
];

/// Words within a sentence that leave open what holds.
const OPEN: &[&str] = &[
    " may ",
    " that does ",
    " that do ",
    " might ",
    " could ",
    " sometimes ",
    " if ",
    " when ",
    " unless ",
    " depending ",
    " depends on whether",
    " example",
    " this ",
    " these ",
    " suppose",
    " assum",
    " should ",
    " would ",
    " vs",
    " we ",
    " or not",
    " not always",
    " not necessarily",
    " not only",
    " other ",
    " another ",
    " some ",
    "?",
    " only ",
    " more ",
    " less ",
];

/// Verbs, without one of which a line only names something, in lower case.
const SAYS: &[&str] = &[
    " is ",
    " are ",
    " has ",
    " have ",
    " does ",
    " do ",
    " doesn't ",
    " don't ",
    " isn't ",
    " aren't ",
    " cannot ",
    " can't ",
    " needs ",
    " need ",
    " uses ",
    " takes ",
    " depends ",
    " depend ",
    " holds ",
    " keeps ",
    " finds ",
    " stores ",
    " gives ",
    " leads to ",
    " lead to ",
    " guarantees ",
    " guarantee ",
    " preserves ",
    " requires ",
    " require ",
    " reduces ",
    " increases ",
    " works ",
    " handles ",
    " supports ",
    " scales ",
    " converges ",
    " ranges ",
];

/// What the numbers of an exercise come to, in lower case: another exercise has others.
const RESULTS: &[&str] = &[
    "probability",
    "chance",
    "posterior",
    "odds",
    "expected",
    "expectation",
    "on average",
    "profit",
    "alarms",
    "accuracy is",
    "precision is",
    "recall is",
    "takes about",
    "altogether",
    "in total",
    "remain",
    "costs about",
];

/// Beginnings of sentences that go on with an exercise, in lower case.
const GOES_ON: &[&str] = &[
    "after ",
    "with ",
    "among ",
    "of ",
    "from ",
    "out of ",
    "by ",
    "under ",
    "using ",
    "hence",
    "thus",
    "therefore",
    "overall",
    "altogether",
    "there ",
    "on average",
    "each ",
    "every ",
    "at ",
    "for ",
    "in ",
];

/// What numbers are given to rather than told by, in lower case.
const NUMBERED: &[&str] = &[
    "layer",
    "step",
    "chapter",
    "section",
    "figure",
    "table",
    "page",
    "level",
    "stage",
    "phase",
    "version",
    "part",
    "question",
    "day",
    "week",
    "month",
    "year",
    "round",
    "epoch",
    "iteration",
    "case",
    "option",
    "type",
    "class",
    "group",
    "model",
    "example",
    "problem",
    "task",
    "cluster",
    "node",
    "user",
    "item",
    "point",
    "label",
    "rank",
    "k",
    "n",
    "x",
    "y",
    "dimension",
    "axis",
    "in",
    "by",
    "since",
    "until",
    "from",
    "machine",
    "server",
    "device",
    "gpu",
    "bucket",
    "row",
    "column",
    "experiment",
    "run",
    "test",
    "line",
    "equation",
    "theorem",
    "lemma",
];

impl Saying {
    /// Returns what may be held against other sentences; `None` where a sentence says too little or too much.
    pub(crate) fn of(statement: &Statement) -> Option<Saying> {
        if !(2..=MOST_WORDS + 6).contains(&statement.words.len()) {
            return None;
        }
        let (key, turn) = match without_cost(&statement.text) {
            None => met_by(&statement.words, 0)?,
            Some((text, cost)) => met_by(&WordReader::default().words(&text), hashed(&cost))?,
        };
        let follows =
            statement.context.first().is_some_and(|above| above.words().iter().any(|word| word.number.is_some()));
        Some(Saying { lines: statement.lines, text: statement.text.as_str().into(), key, turn, follows })
    }
}

const fn marks<const N: usize>(stems: [&str; N]) -> [u64; N] {
    let mut marks = [0; N];
    let mut at = 0;
    while at < N {
        marks[at] = mark(stems[at]);
        at += 1;
    }
    marks
}

/// What a word does in a sentence that is held against another.
enum Part {
    /// It says nothing of its own.
    Idle,
    /// It denies.
    Denial,
    /// A number, by its bits.
    Number(u64),
    /// One of the sides of something ("convex"), and which.
    Side(u16, u8),
    /// It says what the sentence speaks of.
    Named(u64),
}

impl Part {
    fn of(word: &Word) -> Part {
        if word.negates || word.text == "off" {
            return Part::Denial;
        }
        match (word.number, word.side) {
            (Some(number), _) => Part::Number(number.to_bits()),
            (None, Some((axis, side))) => Part::Side(axis, side),
            _ if IDLE.contains(&word.mark) => Part::Idle,
            _ => Part::Named(word.mark),
        }
    }
}

/// Returns what sentences of the same words share, and what is different where one turns the other around.
fn met_by(words: &[Word], cost: u64) -> Option<(u64, u64)> {
    let mut marks = [0_u64; MOST_WORDS];
    let (mut told, mut named, mut turn) = (0, 0, cost);
    for word in words {
        let mark = match Part::of(word) {
            Part::Idle => continue,
            Part::Denial => {
                turn = turn.wrapping_add(spread(2));
                continue;
            }
            Part::Number(bits) => {
                turn = turn.wrapping_add(spread(bits | 1));
                continue;
            }
            Part::Side(axis, side) => {
                turn = turn.wrapping_add(spread(u64::from(axis) << 8 | u64::from(side) << 2 | 2));
                u64::from(axis) + 1
            }
            Part::Named(mark) => {
                named += 1;
                mark
            }
        };
        *marks.get_mut(told)? = mark;
        told += 1;
    }
    let marks = &mut marks[..told];
    marks.sort_unstable();
    let start = u64::from(cost != 0);
    let key =
        marks.iter().fold(start, |key: u64, mark| (key.rotate_left(23) ^ mark).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    (named >= 1 && told + usize::from(turn != 0) >= 2).then_some((key, turn))
}

fn spread(bits: u64) -> u64 {
    bits.wrapping_mul(0xff51_afd7_ed55_8ccd).rotate_left(29).wrapping_mul(0xc4ce_b9fe_1a85_ec53)
}

fn hashed(text: &str) -> u64 {
    text.bytes().fold(7, |hash, byte| spread(hash ^ u64::from(byte)))
}

/// Returns a sentence that gives one cost, as in "O(n log n)", without it, and the cost.
fn without_cost(text: &str) -> Option<(String, String)> {
    let at = text.find("O(").filter(|at| !text[..*at].ends_with(char::is_alphanumeric))?;
    let mut depth = 0;
    let end = text[at..].char_indices().find_map(|(nth, c)| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        (c == ')' && depth == 0).then_some(at + nth + 1)
    })?;
    let cost: String = text[at..end].chars().filter(|c| !matches!(c, ' ' | '*' | '·')).collect();
    let rest = format!("{} {}", &text[..at], &text[end..]);
    (!rest.contains("O(") && !rest.contains('Θ')).then_some((rest, cost))
}

/// Adds the sentences that turn each other around, each with the index of the document it stands in.
pub(super) fn findings(documents: &[Told<'_>], found: &mut Vec<(usize, Finding)>) {
    let mut all: Vec<(u64, usize, &Saying)> = documents
        .iter()
        .enumerate()
        .flat_map(|(index, told)| told.examination.sayings.iter().map(move |saying| (saying.key, index, saying)))
        .collect();
    all.sort_by_key(|(key, ..)| *key);
    for alike in all.chunk_by(|one, other| one.0 == other.0) {
        let turn = alike[0].2.turn;
        if alike.iter().any(|(.., saying)| saying.turn != turn) {
            opposed(documents, &alike[..alike.len().min(MOST_ALIKE)], found);
        }
    }
}

/// Adds what is opposed among sentences of the same words.
fn opposed(documents: &[Told<'_>], alike: &[(u64, usize, &Saying)], found: &mut Vec<(usize, Finding)>) {
    let plain: Vec<(usize, &Saying, Reading)> = alike
        .iter()
        .filter(|(.., saying)| is_plain(&saying.text))
        .map(|&(_, index, saying)| (index, saying, Reading::of(saying)))
        .collect();
    for (index, saying, reading) in &plain {
        let against = plain.iter().find(|(.., with)| reading.opposes(with));
        let Some((there, other, _)) = against else { continue };
        let right = format!("One of the two: the other place says “{}”", short(&other.text));
        let how = format!("{} line {} says otherwise in the same words.", documents[*there].name, other.lines.first);
        found.push((*index, finding(saying.lines, &saying.text, right, how)));
    }
}

/// A sentence read again, closely.
struct Reading {
    denials: usize,
    /// Sides in the order of their axes, and whether each belongs to what is said rather than to what it is said of.
    sides: Vec<(u16, u8, bool)>,
    numbers: Vec<f64>,
    cost: Option<String>,
    /// What it speaks of, in its order.
    named: Vec<u64>,
    /// Whether its numbers may be held against others.
    counts: bool,
    /// Whether its cost may be.
    costs: bool,
}

impl Reading {
    fn of(saying: &Saying) -> Reading {
        let text = &*saying.text;
        let (rest, cost) = without_cost(text).map_or((text.to_owned(), None), |(rest, cost)| (rest, Some(cost)));
        let words = WordReader::default().words(&rest);
        let copula = words.iter().position(|word| word.is_copula());
        let mut reading = Reading {
            denials: 0,
            sides: Vec::new(),
            numbers: Vec::new(),
            cost,
            named: Vec::new(),
            counts: false,
            costs: words
                .iter()
                .find(|word| !MEASURED.contains(&word.stem.as_str()))
                .is_some_and(|word| OPERATIONS.binary_search(&word.stem.as_str()).is_err()),
        };
        for (at, word) in words.iter().enumerate() {
            match Part::of(word) {
                Part::Idle => {}
                Part::Denial => reading.denials += 1,
                // The 3 of "GPT-3" is part of a name.
                Part::Number(_) if is_label(text, &word.text) => reading.named.push(word.mark),
                Part::Number(bits) => reading.numbers.push(f64::from_bits(bits)),
                Part::Side(axis, side) => {
                    let said = copula.map_or(!reading.named.is_empty(), |copula| copula < at);
                    reading.sides.push((axis, side, said));
                }
                Part::Named(mark) => reading.named.push(mark),
            }
        }
        reading.sides.sort_unstable();
        reading.numbers.sort_by(f64::total_cmp);
        let general = is_named(text) || reading.named.len() >= 3 && is_general(text) && !goes_on(text);
        reading.counts = general && !saying.follows && !is_a_result(text);
        reading.costs &= reading.named.len() + reading.sides.len() >= 2 || is_named(&rest);
        reading
    }

    /// Returns whether the two cannot both be right, given that they have the same words.
    fn opposes(&self, other: &Reading) -> bool {
        let turned = self.sides.iter().zip(&other.sides).filter(|(one, two)| (one.0, one.1) != (two.0, two.1));
        let subject = turned.clone().any(|(one, two)| !one.2 || !two.2);
        let turns = self.denials.abs_diff(other.denials) + turned.count();
        if self.cost != other.cost {
            return turns == 0 && self.cost.is_some() && other.cost.is_some() && self.costs && other.costs;
        }
        match turns {
            0 => self.counts && other.counts && self.speaks_of(other) && one_differs(&self.numbers, &other.numbers),
            1 => !subject && self.numbers == other.numbers && self.named == other.named,
            _ => false,
        }
    }
}

impl Reading {
    /// Returns whether both speak of the same, in whatever order.
    fn speaks_of(&self, other: &Reading) -> bool {
        let sorted = |reading: &Reading| {
            let mut named = reading.named.clone();
            named.sort_unstable();
            named
        };
        sorted(self) == sorted(other)
    }
}

/// Returns whether exactly one of the numbers is another one.
fn one_differs(ones: &[f64], others: &[f64]) -> bool {
    let left = |ones: &[f64], others: &[f64]| ones.iter().filter(|one| !others.contains(one)).count();
    ones.len() == others.len() && left(ones, others) <= 1 && left(others, ones) <= 1 && ones != others
}

/// Returns whether a sentence claims something of a thing that it names itself.
fn is_plain(text: &str) -> bool {
    let lower = text.to_lowercase();
    let lower = lower.trim_start_matches(['*', '"', '“', ' ', '_']);
    let open = |sign: &&str| lower.contains(*sign);
    // Descriptions of parameters and lines without a verb claim nothing.
    let described = lower.contains(" : ") || lower.contains("default=") || lower.contains("---");
    if described || !SAYS.iter().any(open) {
        return false;
    }
    if OF_ONE_CASE.iter().any(|opening| lower.starts_with(opening)) || OPEN.iter().any(open) {
        return false;
    }
    // "The matrix is invertible" tells of one matrix.
    !lower.starts_with("the ") || is_named(text) || lower.contains("complexity of")
}

/// Returns whether the numbers of a sentence are what an exercise comes to.
fn is_a_result(text: &str) -> bool {
    let lower = text.to_lowercase();
    RESULTS.iter().any(|word| lower.contains(word)) && !lower.contains("default")
}

/// Returns whether a sentence begins as one that goes on with an exercise.
fn goes_on(text: &str) -> bool {
    let lower = text.trim_start_matches(['*', '"', '“', ' ', '_']).to_lowercase();
    GOES_ON.iter().any(|opening| lower.starts_with(opening))
}

/// Returns whether a sentence speaks of things in general, not of one urn or of a machine A.
fn is_general(text: &str) -> bool {
    let lettered =
        text.split(|c: char| !c.is_alphanumeric()).any(|word| word.len() == 1 && word.starts_with(char::is_uppercase));
    let lower = text.trim_start_matches(['*', '"', '“', ' ', '_']).to_lowercase();
    !lettered && !["the ", "a ", "an ", "in ", "at ", "for "].iter().any(|opening| lower.starts_with(opening))
}

/// Returns whether a text names something by a name: capitals or digits within a word, or a capital past the beginning.
fn is_named(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').enumerate().any(|(nth, word)| {
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let within = letters.any(char::is_uppercase);
        let mixed = word.starts_with(char::is_alphabetic) && word.contains(|c: char| c.is_ascii_digit() || c == '_');
        let long = word.chars().nth(1).is_some();
        mixed || long && (within || capital && nth > 0)
    })
}

/// Returns whether a number is part of a name ("GPT-3", "layer 2").
fn is_label(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let before = &text[..at];
        let joined =
            before.ends_with(['-', '_', '.', '^', '/', '(', '#', '[']) || before.ends_with(char::is_alphanumeric);
        let word = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_lowercase();
        joined || NUMBERED.contains(&word.strip_suffix('s').unwrap_or(&word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Document;
    use crate::check::contradiction::findings;
    use crate::check::misconception::{Catalog, Examination, examine};

    fn contradicted(one: &str, other: &str) -> bool {
        contradictions(one, other) == 2
    }

    /// Returns how many sentences of two documents contradict each other.
    fn contradictions(one: &str, other: &str) -> usize {
        let catalog = Catalog::default();
        let lines: Vec<Vec<&str>> = [one, other].iter().map(|text| text.lines().collect()).collect();
        let documents: Vec<Document<'_>> = lines.iter().map(|lines| Document { lines, notes: &[] }).collect();
        let examinations: Vec<Examination> = documents.iter().map(|document| examine(document, &catalog)).collect();
        let told: Vec<Told<'_>> = documents
            .iter()
            .zip(&examinations)
            .map(|(document, examination)| Told { name: "notes", document: *document, examination })
            .collect();
        findings(&told, &catalog).len()
    }

    #[test]
    fn two_right_documents_on_one_subject_do_not_contradict_each_other() {
        for (one, other) in [
            (
                "# Tests for a disease\n\nA disease affects 1% of people. The test detects 90% of the sick and gives a false alarm for 9% of the healthy.\nAfter a positive result the probability of disease is about 9%.\nOf 1,000 people 10 are sick.\nThe test raises 98 alarms.",
                "# Tests for a disease\n\nA disease affects 2% of people. The test detects 95% of the sick and gives a false alarm for 10% of the healthy.\nAfter a positive result the probability of disease is about 16%.\nOf 1,000 people 20 are sick.\nThe test raises 117 alarms.",
            ),
            (
                "# Serving\n\nThe KV cache of one token takes 131,072 bytes with 8 KV heads.\nA request of 1,000 tokens takes 131 MB.\nBatching raises the throughput of the server.\nLittle's law: 100 requests per second at 2 seconds each are 200 in flight.\nThe server needs 25 replicas.",
                "# Serving\n\nThe KV cache of one token takes 524,288 bytes with 32 KV heads.\nA request of 2,000 tokens takes 1 GB.\nBatching raises the latency of a single request.\nLittle's law: 100 requests per second at 1 second each are 100 in flight.\nThe server needs 13 replicas.",
            ),
            (
                "# Trees\n\nBagging reduces variance and does not reduce bias.\nA random forest with 100 trees is not interpretable.\nThe entropy of the node is 0.81 bits. The split gains 0.31 bits.\nThe accuracy of the forest is 92%.\nLookup in a balanced tree takes O(log n).",
                "# Trees\n\nBoosting reduces bias and not only variance.\nA single tree of depth 3 is interpretable.\nThe entropy of the node is 0.95 bits. The split gains 0.05 bits.\nThe accuracy of the forest is 88%.\nLookup in a degenerate tree takes O(n).",
            ),
        ] {
            assert_eq!(contradictions(one, other), 0, "{one} {other}");
        }
    }

    #[test]
    fn two_documents_that_contradict_each_other_are_found_to() {
        for (one, other) in [
            (
                "# Boosting\n\nThe default max_leaves in FooBoost is 31.\nHinge loss is convex.",
                "# Boosting\n\nFooBoost's default max_leaves is 63.\nHinge loss is nonconvex.",
            ),
            (
                "# Sorting\n\nMerge sort is stable.\nTree traversal in FooTree takes O(n) time.",
                "# Sorting\n\nMerge sort is not stable.\nTree traversal in FooTree takes O(n log n) time.",
            ),
        ] {
            assert_eq!(contradictions(one, other), 4, "{one} {other}");
        }
    }

    #[test]
    fn operations_are_sorted() {
        assert!(OPERATIONS.is_sorted());
    }

    #[test]
    fn a_sentence_that_turns_another_around_contradicts_it() {
        for (one, other) in [
            ("Merge sort is stable.", "Merge sort is not a stable algorithm."),
            ("Foolib has 3 ridge solvers.", "There are 5 ridge solvers in Foolib."),
            ("Tree traversal in FooTree takes O(n) time.", "Tree traversal in FooTree takes O(n log n) time."),
            ("FooScore is the harmonic mean of both.", "FooScore is the geometric mean of both."),
            ("Hinge loss is convex.", "Hinge loss is nonconvex."),
            ("Gossip protocols guarantee message ordering.", "Gossip protocols do not guarantee message ordering."),
            ("The default max_leaves in FooBoost is 31.", "FooBoost's default max_leaves is 63."),
        ] {
            assert!(contradicted(one, other), "{one} {other}");
        }
    }

    #[test]
    fn what_may_both_hold_is_no_contradiction() {
        for (one, other) in [
            ("Merge sort is stable.", "Heap sort is not stable."),
            ("FooNet is faster than BarNet.", "BarNet is slower than FooNet."),
            ("Linear layers have weights.", "Nonlinear layers have weights."),
            ("Insertion takes O(1).", "Insertion takes O(n)."),
            ("Urn A contains 3 red balls.", "Urn A contains 5 red balls."),
            ("The matrix is invertible.", "The matrix is not invertible."),
            ("Layer 2 of FooNet uses 10 units.", "Layer 3 of FooNet uses 10 units."),
            ("FooNet-2 has 10 layers.", "FooNet-3 has 10 layers."),
            ("Gradient steps may overshoot minima.", "Gradient steps may not overshoot minima."),
            ("If x is odd then FooNet stops.", "If x is odd then FooNet does not stop."),
            ("Raising momentum speeds convergence up.", "Lowering momentum slows convergence down."),
            ("It is a convex loss function.", "It is not a convex loss function."),
            (
                "After a positive result the probability of infection is 47%.",
                "After a positive result the probability of infection is 16%.",
            ),
            (
                "1% are infected. The FooTest finds 12 infected people.",
                "2% are infected. The FooTest finds 19 infected people.",
            ),
            ("The expected profit of FooBet is 3 coins.", "The expected profit of FooBet is 5 coins."),
        ] {
            assert!(!contradicted(one, other), "{one} {other}");
        }
    }
}
