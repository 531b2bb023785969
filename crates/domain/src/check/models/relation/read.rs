//! What a sentence and its surroundings give: quantities by the words beside them.

use std::ops::Range;

use crate::bank::LineSpan;

use super::super::figure::Figure;
use super::super::memory::PRECISIONS;
use super::super::passage::Passage;
use super::super::pattern::Found;
use super::super::token::{Token, TokenKind};

/// Multiples of a unit: the name, its size, its size in powers of two.
pub(super) type Units = &'static [(&'static str, f64, f64)];

/// A quantity that a relation needs.
pub(super) struct Given {
    shapes: &'static [&'static str],
    /// Its value when the text is silent; `None` when the relation needs it.
    or: Option<f64>,
    /// Between which values it lies.
    within: (f64, f64),
    source: Source,
}

#[derive(Clone, Copy, PartialEq)]
enum Source {
    Numbers,
    /// A list, or the numbers of a shape that has none.
    List,
    /// How many there are of what the given before names.
    Counted,
    /// A number with one of these units behind it.
    Measured(Units),
    Precision,
    Polynomial,
    Quoted,
}

/// Returns a quantity that must be given, by the shapes that it is known by.
pub(super) const fn need(shapes: &'static [&'static str]) -> Given {
    Given { shapes, or: None, within: (f64::NEG_INFINITY, f64::INFINITY), source: Source::Numbers }
}

/// Returns a quantity that has a usual value.
pub(super) const fn may(shapes: &'static [&'static str], or: f64) -> Given {
    Given { or: Some(or), ..need(shapes) }
}

/// Returns a list of numbers that must be given.
pub(super) const fn list(shapes: &'static [&'static str]) -> Given {
    Given { source: Source::List, ..need(shapes) }
}

/// Returns a quantity with one of these units behind it, in multiples of the smallest.
pub(super) const fn measured(units: Units, shapes: &'static [&'static str]) -> Given {
    Given { source: Source::Measured(units), ..need(shapes) }
}

/// Returns how many there are of what the given before it names last: its shape captures the word.
pub(super) const fn counted() -> Given {
    Given { source: Source::Counted, ..need(&["# (@)? (@)?"]) }
}

/// Returns the bytes of a number format, with what holds when none is named; not a number when one must be.
pub(super) const fn precision(or: f64) -> Given {
    Given { source: Source::Precision, ..may(&[], or) }
}

/// Returns a polynomial of one variable: its coefficients, the constant first.
pub(super) const fn polynomial() -> Given {
    Given { source: Source::Polynomial, ..need(&[]) }
}

/// Returns the words between quotation marks.
pub(super) const fn quoted() -> Given {
    Given { source: Source::Quoted, ..need(&[]) }
}

impl Given {
    /// Returns the quantity, when it lies between two values.
    pub(super) const fn within(self, least: f64, most: f64) -> Given {
        Given { within: (least, most), ..self }
    }

    /// Returns the quantity, not a number when the text is silent.
    pub(super) const fn or_nothing(self) -> Given {
        Given { or: Some(f64::NAN), ..self }
    }
}

/// A quantity as it was read.
type Quantity = (Vec<f64>, Option<Figure>, Vec<String>);

/// A stretch gives one quantity two values.
struct Ambiguous;

/// What was read for a relation's givens.
pub(super) struct Read<'p> {
    scope: &'p Scope<'p>,
    values: Vec<Vec<f64>>,
    figures: Vec<Option<Figure>>,
    words: Vec<Vec<String>>,
}

impl Read<'_> {
    /// Returns the n-th given's first number; not a number when the text gives none.
    pub(super) fn n(&self, n: usize) -> f64 {
        self.nth(n, 0)
    }

    /// Returns one of the n-th given's numbers.
    pub(super) fn nth(&self, n: usize, which: usize) -> f64 {
        self.values.get(n).and_then(|values| values.get(which)).copied().unwrap_or(f64::NAN)
    }

    /// Returns the n-th given's list.
    pub(super) fn list(&self, n: usize) -> &[f64] {
        self.values.get(n).map_or(&[], Vec::as_slice)
    }

    /// Returns the n-th given as the text writes it.
    pub(super) fn figure(&self, n: usize) -> Option<Figure> {
        self.figures.get(n).copied().flatten()
    }

    /// Returns the words that the n-th given's shape caught.
    pub(super) fn words(&self, n: usize) -> &[String] {
        self.words.get(n).map_or(&[], Vec::as_slice)
    }

    /// Returns whether the sentence, its question or the sentence before says one of the words.
    pub(super) fn says(&self, words: &[&str]) -> bool {
        self.scope.says(words)
    }

    /// Returns whether the sentence of the claim says one of the words.
    pub(super) fn itself_says(&self, words: &[&str]) -> bool {
        self.scope.itself_says(words)
    }

    /// Returns whether a shape stands in the sentence or in what it leans on.
    pub(super) fn shows(&self, shape: &str) -> bool {
        let stands =
            |range: &Range<usize>| self.scope.passage.first_between(&[shape], range.start, range.end).is_some();
        self.scope.stretches().any(stands)
    }

    /// Returns whether the sentence, its question or the sentence before says a word soon after one of some others.
    pub(super) fn says_after(&self, words: &[&str], word: &str) -> bool {
        self.scope.says_after(words, word)
    }
}

/// Multiples of a byte: the name, its size, its size in powers of two.
pub(in super::super) const BYTES: &[(&str, f64, f64)] = &[
    ("bytes", 1.0, 1.0),
    ("byte", 1.0, 1.0),
    ("kb", 1e3, 1024.0),
    ("kib", 1e3, 1024.0),
    ("kilobytes", 1e3, 1024.0),
    ("mb", 1e6, 1_048_576.0),
    ("mib", 1e6, 1_048_576.0),
    ("megabytes", 1e6, 1_048_576.0),
    ("gb", 1e9, 1_073_741_824.0),
    ("gib", 1e9, 1_073_741_824.0),
    ("gigabytes", 1e9, 1_073_741_824.0),
    ("tb", 1e12, 1_099_511_627_776.0),
    ("tib", 1e12, 1_099_511_627_776.0),
    ("terabytes", 1e12, 1_099_511_627_776.0),
    ("pb", 1e15, 1_125_899_906_842_624.0),
];
/// Multiples of a bit in a second.
pub(in super::super) const BITS: &[(&str, f64, f64)] = &[
    ("kbit", 1e3, 1e3),
    ("kbps", 1e3, 1e3),
    ("mbit", 1e6, 1e6),
    ("mbps", 1e6, 1e6),
    ("mbits", 1e6, 1e6),
    ("megabit", 1e6, 1e6),
    ("gbit", 1e9, 1e9),
    ("gbps", 1e9, 1e9),
    ("gbits", 1e9, 1e9),
    ("gigabit", 1e9, 1e9),
    ("tbit", 1e12, 1e12),
    ("tbps", 1e12, 1e12),
];
/// Multiples of a second.
pub(in super::super) const TIMES: &[(&str, f64, f64)] = &[
    ("ms", 1e-3, 1e-3),
    ("milliseconds", 1e-3, 1e-3),
    ("seconds", 1.0, 1.0),
    ("second", 1.0, 1.0),
    ("s", 1.0, 1.0),
    ("minutes", 60.0, 60.0),
    ("minute", 60.0, 60.0),
    ("hours", 3600.0, 3600.0),
    ("hour", 3600.0, 3600.0),
    ("h", 3600.0, 3600.0),
    ("min", 60.0, 60.0),
    ("days", 86_400.0, 86_400.0),
    ("day", 86_400.0, 86_400.0),
    ("weeks", 604_800.0, 604_800.0),
    ("week", 604_800.0, 604_800.0),
    ("months", 2_592_000.0, 2_629_800.0),
    ("month", 2_592_000.0, 2_629_800.0),
];

/// So many sentences below a question are read as its answer.
const NEAR: usize = 4;

/// So many tokens behind a word are read with it.
const SOON: usize = 10;

/// Highest power of a polynomial that is read.
const HIGHEST_POWER: usize = 12;

/// Returns whether two words are one, singular or plural.
pub(super) fn same_thing(one: &str, other: &str) -> bool {
    one.len() > 2 && one.trim_end_matches('s') == other.trim_end_matches('s')
}

/// Reads `2x^3 − x + 4` from a token on: the coefficients, the constant first, and the tokens that it takes.
fn terms(tokens: &[Token]) -> Option<(Vec<f64>, Range<usize>)> {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let mut coefficients = vec![0.0; HIGHEST_POWER + 1];
    let (mut at, mut variable, mut sign) = (0, None::<&str>, 1.0);
    let mut highest = 0;
    loop {
        let number = tokens.get(at).filter(|token| token.kind == TokenKind::Number).and_then(|token| token.figure);
        let mut next = at + usize::from(number.is_some());
        next += usize::from(number.is_some() && matches!(text(next), "·" | "*" | "×"));
        let name = text(next).trim_end_matches(['²', '³', '⁴']);
        let known =
            name.chars().count() == 1 && name.chars().all(char::is_alphabetic) && variable.is_none_or(|v| v == name);
        let mut power = 0;
        if known && !matches!(name, "a" | "e" | "f") {
            power = match text(next).chars().last() {
                Some('²') => 2,
                Some('³') => 3,
                Some('⁴') => 4,
                _ => 1,
            };
            variable = Some(name);
            next += 1;
            if text(next) == "^" {
                power = tokens.get(next + 1)?.figure?.whole()? as usize;
                next += 2;
            }
        } else if number.is_none() {
            return None;
        }
        *coefficients.get_mut(power)? += sign * number.map_or(1.0, |figure| figure.value);
        highest = highest.max(power);
        at = next;
        sign = match text(at) {
            "+" => 1.0,
            "-" => -1.0,
            _ => break,
        };
        at += 1;
    }
    coefficients.truncate(highest + 1);
    (highest >= 2 && !matches!(text(at), "^" | "/" | "·" | "*" | "×")).then_some((coefficients, 0..at))
}

/// A passage cut into its sentences.
pub(super) struct Sentences<'p> {
    passage: &'p Passage<'p>,
    ranges: Vec<Range<usize>>,
}

/// A sentence with what it may lean on.
pub(super) struct Scope<'p> {
    pub(super) passage: &'p Passage<'p>,
    own: Range<usize>,
    /// The question of the passage and the sentence before, as far as they are others.
    around: Vec<Range<usize>>,
    /// Whether that may reach far.
    pub(super) wide: bool,
}

impl<'p> Sentences<'p> {
    pub(super) fn of(passage: &'p Passage<'p>) -> Self {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut from = 0;
        while from < passage.tokens.len() {
            let range = passage.sentence_from(from);
            from = range.end;
            ranges.push(range);
        }
        Sentences { passage, ranges }
    }

    /// Returns every sentence that holds a number in digits, and answers of a word or two that hold one.
    pub(super) fn scopes(&self) -> impl Iterator<Item = Scope<'_>> {
        let question = |range: &Range<usize>| self.passage.tokens[range.clone()].iter().any(|token| token.text == "?");
        let first = self.ranges.iter().take(4).position(question);
        // What is asked may be asked in several sentences.
        let asks =
            first.map(|first| first + self.ranges[first + 1..].iter().take(3).take_while(|r| question(r)).count());
        // A question may begin with a sentence that sets the scene.
        let question: Vec<usize> = asks.map_or(vec![0], |last| (0..=last).collect());
        self.ranges.iter().enumerate().filter_map(move |(n, own)| {
            let tokens = &self.passage.tokens[own.clone()];
            let digits = tokens.iter().any(|token| token.kind == TokenKind::Number);
            let answers = tokens.len() <= 5 && tokens.iter().any(|token| token.figure.is_some());
            (digits || answers).then(|| {
                let before = n.checked_sub(1).filter(|before| self.leans(own) || question.contains(before));
                let mut around: Vec<usize> = before.into_iter().collect();
                // Far below a question something else may be spoken of.
                let asked = question.iter().rev().filter(|_| question.last().is_some_and(|last| n <= last + NEAR));
                around.extend(asked.copied().filter(|at| *at < n && Some(*at) != before));
                let around = around.into_iter().map(|at| self.ranges[at].clone()).collect();
                Scope { passage: self.passage, own: own.clone(), around, wide: false }
            })
        })
    }
}

impl Sentences<'_> {
    /// Returns whether a sentence goes on with what the one before speaks of.
    fn leans(&self, own: &Range<usize>) -> bool {
        const ANAPHORA: [&str; 22] = [
            "it",
            "its",
            "this",
            "that",
            "these",
            "those",
            "same",
            "so",
            "then",
            "thus",
            "hence",
            "and",
            "also",
            "with",
            "for",
            "by",
            "after",
            "at",
            "another",
            "therefore",
            "in",
            "each",
        ];
        let tokens = &self.passage.tokens[own.clone()];
        tokens.iter().take(3).any(|token| ANAPHORA.contains(&token.text.as_str()))
            || tokens.iter().any(|token| matches!(token.text.as_str(), "such" | "same"))
    }
}

impl<'p> Scope<'p> {
    /// Returns a sentence with what it leans on, the nearest first.
    pub(super) fn leaning(passage: &'p Passage<'p>, own: Range<usize>, around: Vec<Range<usize>>) -> Self {
        Scope { passage, own, around, wide: true }
    }
}

impl Scope<'_> {
    fn range_says(&self, range: &Range<usize>, words: &[&str]) -> bool {
        self.passage.tokens[range.clone()].iter().any(|token| words.contains(&token.text.as_str()))
    }

    /// Returns the tokens of the sentence.
    pub(super) fn own(&self) -> &Range<usize> {
        &self.own
    }

    /// Returns the tokens of the sentence and of what it leans on.
    pub(super) fn stretches(&self) -> impl Iterator<Item = &Range<usize>> {
        std::iter::once(&self.own).chain(&self.around)
    }

    /// Returns whether the sentence leans on the one that a token stands in, or comes right after it.
    pub(super) fn follows(&self, at: usize) -> bool {
        let before = self.own.start.checked_sub(1).map(|last| self.passage.sentence(last));
        self.around.iter().chain(&before).any(|range| range.contains(&at))
    }

    /// Returns whether the sentence or what it leans on says one of the words.
    pub(super) fn says(&self, words: &[&str]) -> bool {
        self.itself_says(words) || self.around.iter().any(|range| self.range_says(range, words))
    }

    /// Returns whether a word follows one of some others within [`SOON`] tokens.
    pub(super) fn says_after(&self, words: &[&str], word: &str) -> bool {
        std::iter::once(&self.own).chain(&self.around).any(|range| {
            let tokens = &self.passage.tokens[range.clone()];
            tokens
                .iter()
                .enumerate()
                .filter(|(_, token)| words.contains(&token.text.as_str()))
                .any(|(at, _)| tokens[at + 1..].iter().take(SOON).any(|token| token.text == word))
        })
    }

    /// Returns whether the sentence itself says one of the words.
    pub(super) fn itself_says(&self, words: &[&str]) -> bool {
        self.range_says(&self.own, words)
    }

    /// Returns whether the sentence is a question, a supposition or a demand.
    pub(super) fn claims_nothing(&self) -> bool {
        let tokens = &self.passage.tokens[self.own.clone()];
        tokens.last().is_some_and(|token| token.text == "?") || tokens.len() > 120
    }

    /// Returns whether lines are those of the sentence.
    pub(super) fn touches(&self, lines: LineSpan) -> bool {
        let line = |at: usize| self.passage.tokens[at].line;
        line(self.own.start) <= lines.last && lines.first <= line(self.own.end - 1)
    }

    /// Returns where a shape occurs last in the sentence.
    pub(super) fn last_of(&self, shape: &str) -> Option<Found> {
        self.passage.all_between(shape, self.own.start, self.own.end).pop()
    }

    /// Returns a number of the passage.
    pub(super) fn figure(&self, at: usize) -> Option<Figure> {
        self.passage.tokens.get(at)?.figure
    }

    /// Returns the numbers in digits of the sentence.
    pub(super) fn figures(&self) -> impl Iterator<Item = (usize, Figure)> + '_ {
        self.own.clone().filter_map(|at| {
            let token = &self.passage.tokens[at];
            Some((at, token.figure.filter(|_| token.kind == TokenKind::Number)?))
        })
    }

    /// Looks every given up: in the sentence, then in what it leans on.
    pub(super) fn read(&self, givens: &[Given], used: &mut Vec<usize>) -> Option<Read<'_>> {
        let mut read = Read { scope: self, values: Vec::new(), figures: Vec::new(), words: Vec::new() };
        for given in givens {
            // A shape that any number fits comes last, wherever the others are looked for.
            let (bare, telling): (Vec<&str>, Vec<&str>) = given.shapes.iter().partition(|shape| **shape == "#");
            let thing = read.words.last().and_then(|words: &Vec<String>| words.last()).cloned();
            let found = [telling, bare].iter().find_map(|shapes| {
                std::iter::once(&self.own)
                    .chain(&self.around)
                    .find_map(|range| self.look_up(given, shapes, thing.as_deref(), range, used).transpose())
            });
            let (values, figure, words) = match found {
                Some(found) => found.ok()?,
                None => (vec![given.or?], None, Vec::new()),
            };
            read.values.push(values);
            read.figures.push(figure);
            read.words.push(words);
        }
        Some(read)
    }

    /// Returns what a stretch says of a given.
    fn look_up(
        &self,
        given: &Given,
        shapes: &[&str],
        thing: Option<&str>,
        range: &Range<usize>,
        used: &mut Vec<usize>,
    ) -> Result<Option<Quantity>, Ambiguous> {
        match given.source {
            Source::Precision => return self.format(range, used),
            Source::Polynomial => return Ok(self.polynomial(range, used)),
            Source::Quoted => return Ok(self.quoted(range, used)),
            Source::Numbers | Source::List | Source::Measured(_) | Source::Counted => {}
        }
        let mut known: Option<Quantity> = None;
        for shape in shapes {
            for found in self.passage.all_between(shape, range.start, range.end) {
                let places = found.places();
                let names = |word: &String| thing.is_some_and(|thing| same_thing(word, thing));
                if given.source == Source::Counted && !found.words().iter().any(names) {
                    continue;
                }
                let Some(values) = self.values(given.source, &found) else { continue };
                let fits = values.iter().all(|value| (given.within.0..=given.within.1).contains(value));
                if values.is_empty() && found.words().is_empty() || !fits || places.iter().any(|at| used.contains(at)) {
                    continue;
                }
                match &known {
                    None => {
                        used.extend(&places);
                        known = Some((values, found.figure(0), found.words()));
                    }
                    Some((before, ..)) if *before == values => used.extend(&places),
                    Some(_) if given.source == Source::List => {}
                    Some(_) => return Err(Ambiguous),
                }
            }
            if known.is_some() {
                break;
            }
        }
        Ok(known)
    }

    /// Returns the values of what a shape found; `None` when they are not measured as they must be.
    fn values(&self, source: Source, found: &Found) -> Option<Vec<f64>> {
        let listed = found.lists().concat();
        let figures = found.figures();
        match source {
            Source::List if !listed.is_empty() => Some(listed),
            Source::Measured(units) => {
                let sized = |(n, figure): (usize, &Figure)| {
                    let unit = found.number_at(n) + 1;
                    let next = |at: usize| self.passage.tokens.get(at).map_or("", |token| token.text.as_str());
                    // What goes on with "/ s" is another quantity, unless the shape says so.
                    let a_second =
                        matches!(next(unit + 1), "/" | "per") && matches!(next(unit + 2), "s" | "second" | "sec");
                    if a_second && found.to <= unit + 1 {
                        return None;
                    }
                    Some(figure.value * units.iter().find(|(name, ..)| *name == next(unit))?.1)
                };
                figures.iter().enumerate().map(sized).collect()
            }
            _ => Some(figures.iter().map(|figure| figure.value).collect()),
        }
    }

    /// Returns the bytes of the one number format that a stretch names.
    fn format(&self, range: &Range<usize>, used: &mut Vec<usize>) -> Result<Option<Quantity>, Ambiguous> {
        let named = PRECISIONS
            .iter()
            .filter_map(|(name, bytes)| Some((self.passage.first_between(&[name], range.start, range.end)?, *bytes)));
        match named.collect::<Vec<_>>().as_slice() {
            [] => {
                let each = "# bytes (a|an|per|for|each|/) (each|every)? (value|element|number|entry|weight|parameter|scalar|float|component)";
                let found = self.passage.first_between(&[each], range.start, range.end);
                Ok(found.map(|found| {
                    used.extend(found.from..found.to);
                    (vec![found.value(0)], None, Vec::new())
                }))
            }
            [(found, bytes)] => {
                used.extend(found.from..found.to);
                Ok(Some((vec![*bytes], None, Vec::new())))
            }
            _ => Err(Ambiguous),
        }
    }

    /// Returns the coefficients of the one polynomial of a stretch.
    fn polynomial(&self, range: &Range<usize>, used: &mut Vec<usize>) -> Option<Quantity> {
        let (at, (coefficients, places)) =
            range.clone().find_map(|at| Some((at, terms(&self.passage.tokens[at..range.end])?)))?;
        used.extend(places.map(|place| place + at));
        Some((coefficients, None, Vec::new()))
    }

    /// Returns the first words of a stretch that stand in quotation marks and were not used.
    fn quoted(&self, range: &Range<usize>, used: &mut Vec<usize>) -> Option<Quantity> {
        let tokens = &self.passage.tokens;
        let mark = |at: &usize| tokens[*at].text == "\"" && !used.contains(at);
        let open = range.clone().find(mark)?;
        let close = (open + 1..range.end).find(mark)?;
        used.extend(open..=close);
        let words = tokens[open + 1..close].iter().filter(|token| token.kind != TokenKind::Mark);
        Some((Vec::new(), None, words.map(|token| token.text.clone()).collect()))
    }

    /// Sets numbers aside that stand beside the problem.
    pub(super) fn set_beside(&self, shapes: &[&str], used: &mut Vec<usize>) {
        for shape in shapes {
            for found in self.passage.all_between(shape, self.own.start, self.own.end) {
                used.extend(found.places());
            }
        }
    }

    /// Returns the numbers of the sentence that nothing explains. Those of a computation explain themselves.
    fn unexplained(&self, used: &[usize]) -> Vec<usize> {
        self.figures()
            .map(|(at, _)| at)
            .filter(|at| !used.contains(at) && !self.is_worked(*at) && !self.is_name(*at))
            .collect()
    }

    /// Returns whether every number is explained.
    pub(super) fn nothing_else(&self, used: &[usize]) -> bool {
        self.unexplained(used).is_empty()
    }

    /// Returns the one number that is left over and may be the claim.
    pub(super) fn left_over(&self, used: &[usize], may_be: impl Fn(usize) -> bool) -> Option<usize> {
        let left = self.unexplained(used);
        let [one] = left.as_slice() else { return None };
        may_be(*one).then_some(*one)
    }

    /// Returns the one number in words that counts one of the nouns, when every number in digits is explained.
    pub(super) fn left_in_words(&self, used: &[usize], nouns: &[&str]) -> Option<usize> {
        let in_words = |at: &usize| {
            let token = &self.passage.tokens[*at];
            token.kind == TokenKind::Word && token.figure.is_some() && !used.contains(at)
        };
        let mut left = self.own.clone().filter(in_words).filter(|at| self.is_of(*at, nouns) || self.own.len() <= 4);
        let one = left.next().filter(|_| left.next().is_none())?;
        // "One" seldom counts.
        (self.nothing_else(used) && self.passage.tokens[one].text != "one").then_some(one)
    }

    /// Returns whether words before a number say that it is a result, or next to nothing stands before it.
    pub(super) fn is_announced(&self, at: usize) -> bool {
        const ANNOUNCING: [&str; 78] = [
            "is",
            "are",
            "=",
            "≈",
            ":",
            "~",
            "→",
            "be",
            "was",
            "of",
            "by",
            "to",
            "at",
            "about",
            "roughly",
            "approximately",
            "gives",
            "give",
            "gets",
            "get",
            "yields",
            "equals",
            "makes",
            "has",
            "have",
            "needs",
            "need",
            "takes",
            "take",
            "costs",
            "cost",
            "comes",
            "leads",
            "leaves",
            "requires",
            "produces",
            "adds",
            "becomes",
            "means",
            "holds",
            "uses",
            "corresponds",
            "reaches",
            "do",
            "probability",
            "chance",
            "sees",
            "see",
            "covers",
            "contains",
            "contain",
            "allows",
            "allow",
            "permits",
            "fills",
            "fill",
            "carries",
            "carry",
            "trains",
            "train",
            "moves",
            "move",
            "make",
            "stores",
            "store",
            "occupies",
            "amounts",
            "totals",
            "counts",
            "loses",
            "lose",
            "earns",
            "pays",
            "returns",
            "outputs",
            "turns",
            "into",
            "spends",
        ];
        let from = self.own.start.max(at.saturating_sub(4));
        at <= self.own.start + 3
            || self.passage.tokens[from..at].iter().any(|token| ANNOUNCING.contains(&token.text.as_str()))
                && !matches!(self.passage.tokens[at - 1].text.as_str(), "-" | "*" | "·" | "×" | "^")
    }

    /// Returns whether a number is a term of a computation rather than its result.
    fn is_worked(&self, at: usize) -> bool {
        const OPERATORS: [&str; 8] = ["+", "-", "×", "·", "*", "/", "^", "="];
        let text = |at: Option<usize>| {
            at.filter(|at| self.own.contains(at)).map_or("", |at| self.passage.tokens[at].text.as_str())
        };
        let next = text(Some(at + 1));
        let next = if matches!(next, ")" | "}") { text(Some(at + 2)) } else { next };
        let before = text(at.checked_sub(1));
        // "A 3 × 3 kernel" is no computation that leads anywhere.
        let leads = self.passage.tokens[at..self.own.end].iter().any(|token| matches!(token.text.as_str(), "=" | "≈"));
        leads && (OPERATORS.contains(&next) || OPERATORS[..7].contains(&before) || matches!(before, "sqrt" | "√"))
    }

    /// Returns whether a number is part of a name: "1D", "ROUGE-1".
    fn is_name(&self, at: usize) -> bool {
        let glued = |at: usize, names: &[&str]| {
            self.passage.tokens.get(at).is_some_and(|token| names.contains(&token.text.as_str()))
        };
        let kendall = || at >= 2 && glued(at - 1, &["/"]) && glued(at - 2, &["m", "d", "g"]);
        glued(at + 1, &["d"]) && self.passage.tokens[at + 1].glued
            || kendall()
            || at.checked_sub(1).is_some_and(|before| glued(before, &["rouge", "bleu", "gpt", "f", "top", "resnet"]))
    }

    /// Returns the sizes of the unit that follows a number.
    pub(super) fn multiple(&self, at: usize, units: &[(&str, f64, f64)]) -> Option<(f64, f64)> {
        let next = self.passage.tokens.get(at + 1).filter(|_| at + 1 < self.own.end)?;
        units.iter().find(|(name, ..)| *name == next.text).map(|(_, plain, binary)| (*plain, *binary))
    }

    /// Returns whether one of the nouns follows a number, with up to two words between.
    pub(super) fn is_of(&self, at: usize, nouns: &[&str]) -> bool {
        self.passage.tokens[(at + 1).min(self.own.end)..(at + 4).min(self.own.end)]
            .iter()
            .take_while(|token| token.kind == TokenKind::Word && !matches!(token.text.as_str(), "of" | "for" | "and"))
            .any(|token| nouns.contains(&token.text.as_str()))
    }

    /// Returns whether a number is said to be that of one of the nouns: "the number of parameters is 300".
    pub(super) fn is_named(&self, at: usize, nouns: &[&str]) -> bool {
        let linking = |text: &str| {
            matches!(text, "is" | "=" | "≈" | ":" | "about" | "roughly" | "approximately" | "around" | "equals" | "→")
        };
        let tokens = &self.passage.tokens;
        let before = || (self.own.start..at).rev();
        let links = before().take_while(|at| linking(&tokens[*at].text)).count();
        links > 0
            && before()
                .skip(links)
                .take(2)
                .take_while(|at| tokens[*at].kind == TokenKind::Word)
                .any(|at| nouns.contains(&tokens[at].text.as_str()))
    }

    /// Returns whether a question before the sentence asks for some of the nouns, or the sentence begins with them.
    pub(super) fn asks_for(&self, nouns: &[&str]) -> bool {
        self.around.iter().any(|range| {
            let tokens = &self.passage.tokens[range.clone()];
            tokens.last().is_some_and(|token| token.text == "?")
                && tokens.iter().any(|token| nouns.contains(&token.text.as_str()))
        })
    }

    /// Returns whether a number counts something that is named after it.
    pub(super) fn counts(&self, at: usize) -> bool {
        let next = self.passage.tokens.get(at + 1).filter(|_| at + 1 < self.own.end);
        next.is_some_and(|token| {
            token.kind == TokenKind::Word
                && token.text.len() > 3
                && token.text.ends_with('s')
                && !matches!(token.text.as_str(), "bits" | "nats" | "this" | "points" | "plus" | "versus" | "less")
        })
    }
}
