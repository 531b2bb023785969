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
mod serving;

use std::ops::Range;

use super::super::Finding;
use super::figure::{Figure, written, written_as_ratio};
use super::passage::Passage;
use super::relation::{BITS, BYTES, TIMES};
use super::token::TokenKind;

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

const SUBJECTS: [&[Subject]; 4] = [classify::SUBJECTS, chance::SUBJECTS, layers::SUBJECTS, serving::SUBJECTS];

const fn given(shapes: &'static [&'static str]) -> Entry {
    Entry {
        shapes,
        asks: &[],
        means: &[],
        when: &[],
        never: &[],
        measure: Measure::Any,
        claimed: false,
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
}

impl Default for Ledger {
    fn default() -> Self {
        let pages = subjects().map(|subject| Page::blank(subject)).collect();
        Ledger { pages, asked: Vec::new(), sentences: 0, upheld: Vec::new() }
    }
}

fn subjects() -> impl Iterator<Item = &'static Subject> {
    SUBJECTS.iter().copied().flatten()
}

impl Page {
    fn blank(subject: &Subject) -> Page {
        Page { stated: vec![None; subject.entries.len()], spoken_of: false, last: 0 }
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
            *self = Ledger::default();
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
        let mut from = 0;
        while from < passage.tokens.len() {
            let range = passage.sentence_from(from);
            from = range.end;
            self.sentences += 1;
            if range.len() <= LONGEST {
                let found = self.sentence(&passage, range);
                findings.extend(found);
            }
        }
    }

    fn sentence(&mut self, passage: &Passage<'_>, range: Range<usize>) -> Vec<Finding> {
        let tokens = &passage.tokens[range.clone()];
        let asks = tokens.last().is_some_and(|token| token.text == "?");
        let answered = std::mem::take(&mut self.asked);
        let opening = Opening::of(passage, &range, !answered.is_empty() && !asks);
        let mut findings: Vec<Finding> = Vec::new();
        for (n, subject) in subjects().enumerate() {
            let sentences = self.sentences;
            let page = &mut self.pages[n];
            if page.last + REMEMBERED < sentences {
                *page = Page::blank(subject);
            }
            let kept = (opening == Opening::Supposes).then(|| page.clone());
            if matches!(opening, Opening::Supposes | Opening::Another) {
                *page = Page::blank(subject);
            }
            let reader = Reader { passage, range: range.clone(), subject };
            if reader.says(subject.about) {
                page.spoken_of = true;
            }
            let asked: Vec<usize> = answered.iter().filter(|(of, _)| *of == n).map(|(_, entry)| *entry).collect();
            let (mentions, explained) = reader.mentions(&asked, asks);
            if !mentions.is_empty() {
                page.last = sentences;
            }
            let found = reader.post(page, &mentions, &explained, opening, !asked.is_empty());
            let other = reader.says(subject.unless) || !page.spoken_of && !subject.about.is_empty();
            if !asked.is_empty() && !other {
                self.upheld.extend(found.upheld);
            }
            if let Some(found) = found.disputed.filter(|_| !asks && !other && findings.is_empty()) {
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
    fn of(passage: &Passage<'_>, range: &Range<usize>, answers: bool) -> Opening {
        let words = passage.tokens[range.clone()].iter().filter(|token| token.kind == TokenKind::Word);
        let words: Vec<&str> = words.map(|token| token.text.as_str()).take(6).collect();
        let speaks =
            |word: &str| matches!(word, "interviewer" | "follow" | "followup" | "up" | "q" | "candidate" | "me");
        let after = words.iter().position(|word| !speaks(word)).unwrap_or(0);
        match words[after..].first().copied().unwrap_or("") {
            _ if answers => Opening::Plain,
            _ if tells_of_change(passage, range) => Opening::Another,
            "and" | "with" | "now" | "what" | "but" | "same" | "again" => Opening::Varies,
            "if" | "were" | "suppose" | "imagine" | "assume" | "had" => Opening::Supposes,
            _ if words.iter().take(3).any(|word| matches!(*word, "another" | "second" | "other" | "instead")) => {
                Opening::Another
            }
            _ => Opening::Plain,
        }
    }
}

/// Returns whether a sentence tells of a change to what was given: "Traffic doubles", "we halve the batch".
fn tells_of_change(passage: &Passage<'_>, range: &Range<usize>) -> bool {
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
    passage.tokens[range.clone()].iter().any(|token| CHANGES.contains(&token.text.as_str()))
}

/// Reads one sentence for one subject.
struct Reader<'p> {
    passage: &'p Passage<'p>,
    range: Range<usize>,
    subject: &'static Subject,
}

impl Reader<'_> {
    fn says(&self, words: &[&str]) -> bool {
        self.passage.tokens[self.range.clone()].iter().any(|token| words.contains(&token.text.as_str()))
    }

    fn applies(&self, entry: &Entry) -> bool {
        (entry.when.is_empty() || self.says(entry.when)) && !self.says(entry.never)
    }

    /// Returns the quantities of the sentence, and the numbers that are thereby explained.
    fn mentions(&self, asked: &[usize], asks: bool) -> (Vec<Mention>, Vec<usize>) {
        let (mut mentions, mut used, mut explained) = (Vec::new(), Vec::new(), Vec::new());
        // An answer gives nothing new: what it describes is its result.
        let answers = !asks && !asked.is_empty();
        let read = |entry: &Entry| self.applies(entry) && (entry.claimed || !answers);
        for (n, entry) in self.subject.entries.iter().enumerate().filter(|(_, entry)| read(entry)) {
            if let Some((_, value)) = entry.means.iter().find(|(shape, _)| self.finds(shape)) {
                mentions.push(Mention { entry: n, at: None, value: *value, scale: (1.0, 1.0) });
            }
            for shape in entry.shapes {
                let (nth, shape) = nth(shape);
                for found in self.passage.all_between(shape, self.range.start, self.range.end) {
                    let at = nth.map_or(found.last_number(), |nth| found.number_at(nth));
                    if used.contains(&at) {
                        continue;
                    }
                    if let Some((value, scale, places)) = self.value(entry, at) {
                        used.extend(places);
                        explained.extend(found.places());
                        mentions.push(Mention { entry: n, at: Some(at), value, scale });
                    }
                }
            }
        }
        if let Some(at) = self.last_value().filter(|at| !asks && !used.contains(at)) {
            let named = |entry: &Entry| {
                let shape = |shape: &&str| self.passage.first_between(&[shape], self.range.start, at).is_some();
                entry.claimed && self.applies(entry) && entry.asks.iter().any(shape)
            };
            let entries = self.subject.entries.iter().enumerate();
            let claim =
                entries.filter(|(_, entry)| named(entry)).find_map(|(n, entry)| Some((n, self.value(entry, at)?)));
            if let Some((n, (value, scale, places))) = claim {
                used.extend(places);
                mentions.push(Mention { entry: n, at: Some(at), value, scale });
            }
        }
        if !asks
            && mentions.is_empty()
            && let [entry] = *asked
        {
            let answer = self.answer().and_then(|at| Some((at, self.value(&self.subject.entries[entry], at)?)));
            if let Some((at, (value, scale, places))) = answer {
                used.extend(places);
                // What leads to the value needs no explanation, and a square one's other side none.
                used.extend(self.range.start..=(at + 2).min(self.range.end));
                mentions.push(Mention { entry, at: Some(at), value, scale });
            }
        }
        used.append(&mut explained);
        (mentions, used)
    }

    fn finds(&self, shape: &str) -> bool {
        self.passage.first_between(&[shape], self.range.start, self.range.end).is_some()
    }

    /// Returns the value of a number as a quantity is measured, its scale, and the numbers that make it.
    fn value(&self, entry: &Entry, at: usize) -> Option<(f64, (f64, f64), Vec<usize>)> {
        let figure = self.passage.tokens.get(at)?.figure?;
        let unit = |units: &[(&str, f64, f64)]| {
            let next = self.passage.tokens.get(at + 1).filter(|_| at + 1 < self.range.end)?;
            units.iter().find(|(name, ..)| *name == next.text).map(|(_, plain, binary)| (*plain, *binary))
        };
        let (value, scale, places) = match entry.measure {
            Measure::Any => (figure.value, (1.0, 1.0), vec![at]),
            Measure::Share => match self.passage.all_between("# (out)? of (the|all)? #", at, self.range.end).first() {
                Some(whole) if whole.from == at && figure.value > 1.0 => {
                    (whole.value(0) / whole.value(1), (1.0, 1.0), vec![at, whole.number_at(1)])
                }
                _ => (figure.value, (1.0, 1.0), vec![at]),
            },
            Measure::Bytes => (figure.value, unit(BYTES)?, vec![at]),
            Measure::Time => (figure.value, unit(TIMES)?, vec![at]),
            Measure::Speed => (figure.value, unit(BITS)?, vec![at]),
        };
        let whole = entry.measure == Measure::Any && (unit(BYTES).is_some() || figure.percent);
        let fits = (entry.within.0..=entry.within.1).contains(&(value * scale.0)) && !whole;
        fits.then_some((value * scale.0, scale, places))
    }

    /// Returns the number with which a sentence ends, behind a word or a mark that says that it is a value.
    fn last_value(&self) -> Option<usize> {
        const SAYING: [&str; 14] =
            [":", "=", "→", "≈", "is", "are", "of", "to", "costs", "takes", "has", "needs", "gives", "makes"];
        const BETWEEN: [&str; 6] = ["about", "roughly", "only", "just", "exactly", "a"];
        let tokens = &self.passage.tokens;
        let at = self.range.clone().rev().find(|at| tokens[*at].figure.is_some())?;
        let before = self.range.clone().take_while(|n| *n < at).map(|n| tokens[n].text.as_str());
        let before: Vec<&str> = before.filter(|text| !BETWEEN.contains(text)).collect();
        let says = before.last().is_some_and(|last| SAYING.contains(last));
        (says && self.range.end - at <= 5).then_some(at)
    }

    /// Returns the number that an answer comes to: the only one, the last that a word announces, or what it begins with.
    fn answer(&self) -> Option<usize> {
        const ANNOUNCING: [&str; 14] = [
            "=",
            "≈",
            "is",
            "are",
            "makes",
            "make",
            "gives",
            "so",
            "about",
            "roughly",
            "be",
            "comes",
            "leaves",
            "probability",
        ];
        let tokens = &self.passage.tokens;
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
        let square = |at: usize| text(at + 1) == "×" && text(at) == text(at + 2);
        let goes_on =
            |at: usize| matches!(text(at + 1), "×" | "·" | "*" | "+" | "/" | "^" | "times" | "plus") && !square(at);
        let numbers: Vec<usize> = self.range.clone().filter(|at| tokens[*at].figure.is_some()).collect();
        let announced = |at: &usize| {
            let from = self.range.start.max(at.saturating_sub(2));
            (from..*at).any(|before| ANNOUNCING.contains(&text(before)))
        };
        let only = || (numbers.len() == 1).then(|| numbers[0]);
        let last = || numbers.iter().rev().copied().find(|at| announced(at) && !goes_on(*at));
        let leads = || numbers.first().copied().filter(|at| *at <= self.range.start + 4);
        only().or_else(last).or_else(leads).filter(|at| !goes_on(*at))
    }

    /// Returns the quantities that a question asks for.
    fn asked(&self) -> impl Iterator<Item = usize> + '_ {
        let entries = self.subject.entries.iter().enumerate();
        entries.filter(|(_, entry)| entry.asks.iter().any(|shape| self.finds(shape))).map(|(n, _)| n)
    }

    /// Writes what a sentence states into the page and returns what the page contradicts.
    fn post(
        &self,
        page: &mut Page,
        mentions: &[Mention],
        explained: &[usize],
        opening: Opening,
        answers: bool,
    ) -> Verdict {
        let entry = |mention: &Mention| &self.subject.entries[mention.entry];
        let twice = mentions
            .iter()
            .enumerate()
            .any(|(n, one)| mentions[..n].iter().any(|other| other.entry == one.entry && other.value != one.value));
        if twice {
            *page = Page { spoken_of: page.spoken_of, last: page.last, ..Page::blank(self.subject) };
            return Verdict::default();
        }
        let gives = mentions.iter().any(|one| !entry(one).claimed);
        let anew = mentions
            .iter()
            .any(|one| !entry(one).claimed && page.stated[one.entry].is_some_and(|before| before != one.value));
        // What takes up nothing and gives nothing speaks of something else.
        let alone = !mentions.is_empty() && !gives && !answers && !self.says(&TAKES_UP);
        if (anew || alone) && opening == Opening::Plain {
            page.stated.iter_mut().for_each(|stated| *stated = None);
        }
        for mention in mentions.iter().filter(|mention| !entry(mention).claimed) {
            page.stated[mention.entry] = Some(mention.value);
        }
        let mut verdict = Verdict::default();
        let mut open: Vec<&Mention> = mentions.iter().filter(|mention| entry(mention).claimed).collect();
        open.sort_by_key(|mention| mention.at);
        for _ in 0..2 {
            open.retain(|mention| {
                let mut without = page.clone();
                without.stated[mention.entry] = None;
                let derived = without.derived(self.subject);
                let rights = &derived[mention.entry];
                if rights.is_empty() {
                    page.stated[mention.entry] = Some(mention.value);
                    return true;
                }
                page.stated[mention.entry] = None;
                let line = mention.at.map(|at| self.passage.tokens[at].line);
                match self.judge(mention, rights, explained) {
                    Judgment::Holds => verdict.upheld = line,
                    Judgment::Disputed(finding) => verdict.disputed = verdict.disputed.take().or(Some(*finding)),
                    Judgment::Open => {}
                }
                false
            });
        }
        verdict
    }

    fn judge(&self, mention: &Mention, rights: &[Right], explained: &[usize]) -> Judgment {
        let Some((at, figure)) = mention.at.and_then(|at| Some((at, self.passage.tokens[at].figure?))) else {
            return Judgment::Open;
        };
        let entry = &self.subject.entries[mention.entry];
        let stated = Figure { value: mention.value / mention.scale.0, ..figure };
        let zeros = half_of_last_digit(stated.value);
        let holds = |right: &Right| {
            [mention.scale.0, mention.scale.1].into_iter().any(|scale| {
                let (right, rough) = (right.value / scale, right.rough);
                stated.agrees(right)
                    || rough && figure.step >= 1.0 && (stated.value - right).abs() <= zeros
                    || scale != 1.0 && (stated.value - right).abs() <= 0.03 * right.abs()
            })
        };
        let unexplained = || {
            self.range.clone().any(|at| {
                let token = &self.passage.tokens[at];
                token.kind == TokenKind::Number && !explained.contains(&at) && !self.is_worked(at)
            })
        };
        if rights.iter().any(holds) {
            return Judgment::Holds;
        }
        let Some(right) = rights.first().filter(|_| !self.passage.disowned(at) && !unexplained()) else {
            return Judgment::Open;
        };
        let written = match entry.measure {
            Measure::Share if figure.percent => format!("{} %", written((right.value * 1e4).round() / 100.0)),
            Measure::Share => written_as_ratio(right.value),
            Measure::Any => written(right.value),
            _ => format!("{} {}", written(right.value / mention.scale.0), self.passage.tokens[at + 1].original()),
        };
        let mut finding = self.passage.wrong(at, written, right.how.to_owned());
        finding.confidence = 0.92;
        Judgment::Disputed(Box::new(finding))
    }

    /// Returns whether a number is a term of a computation that leads to a result.
    fn is_worked(&self, at: usize) -> bool {
        let text = |at: usize| self.passage.tokens.get(at).map_or("", |token| token.text.as_str());
        const OPERATORS: [&str; 9] = ["+", "-", "×", "·", "*", "/", "^", "=", "("];
        let leads = self.passage.tokens[at..self.range.end].iter().any(|t| matches!(t.text.as_str(), "=" | "≈"));
        leads && (OPERATORS.contains(&text(at + 1)) || at > 0 && OPERATORS.contains(&text(at - 1)))
    }
}

/// Returns half a unit of a whole number's last place that is not zero: 50 for 2,300.
fn half_of_last_digit(value: f64) -> f64 {
    let mut unit = 1.0;
    while unit < value.abs() && value % (unit * 10.0) == 0.0 {
        unit *= 10.0;
    }
    unit * 0.5
}

/// Returns which number of a shape is meant, counted from zero, and the shape; `None` for the last.
fn nth(shape: &'static str) -> (Option<usize>, &'static str) {
    ["1st ", "2nd ", "3rd "]
        .iter()
        .enumerate()
        .find_map(|(n, mark)| Some((Some(n), shape.strip_prefix(mark)?)))
        .unwrap_or((None, shape))
}

/// Returns whether a passage begins something of its own: a heading, a numbered question.
fn begins_anew(passage: &Passage<'_>) -> bool {
    let first = passage.first_line();
    let numbered = |rest: &str| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        digits > 0
            && rest[digits..].starts_with(['.', ')', ':'])
            && !rest[digits + 1..].starts_with(|c: char| c.is_ascii_digit())
    };
    first.starts_with('#')
        || numbered(first)
        || first
            .strip_prefix(['Q', 'q'])
            .is_some_and(|rest| numbered(rest.trim_start_matches(['u', 'e', 's', 't', 'i', 'o', 'n', ' '])))
}
