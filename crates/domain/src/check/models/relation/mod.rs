//! Relations between quantities that a text names: "batch size 128", "32 layers", "a mean of 70".
//!
//! A [`Relation`] says by which words its quantities are known, wherever in the sentence they stand, and what they come
//! to. The claim is the number that is left when everything given is taken away. What a sentence does not give is looked
//! for in its question and in the sentence before it. A number that nothing explains, two candidates for one quantity or
//! a result that stands there anyway make a relation say nothing.

mod book;
mod formula;
mod read;

mod blocks;
mod calculus;
mod chains;
mod chances;
mod clusters;
mod decoding;
mod distributions;
mod events;
mod figures;
mod graphs;
mod inference;
mod information;
mod layers;
mod memory;
mod metrics;
mod moments;
mod passing;
mod portions;
mod products;
mod queues;
mod ranking;
mod reliability;
mod schedules;
mod stacks;
mod statistics;
mod storage;
mod text;
mod traffic;
mod trials;

mod budgets;
mod counts;
mod evidence;

use std::ops::Range;
use std::sync::OnceLock;

use super::super::Finding;
use super::figure::{Bound, Figure, written, written_as_ratio};
use super::passage::{Passage, Words};
use super::token::Token;
use formula::Formula;
pub(super) use read::{BITS, BYTES, TIMES};
use read::{Given, Read, counted, list, may, measured, need, polynomial, precision, quoted};
use read::{Scope, Sentences};

/// What a claim is measured in.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Unit {
    /// Anything: a bare number.
    Any,
    /// A part of a whole.
    Share,
    /// A number of these, which follow it or are asked for.
    Of(&'static [&'static str]),
    /// Bytes, in any multiple.
    Bytes,
    /// Bits in a time, in any multiple.
    Bits,
    /// Seconds, in any multiple.
    Time,
}

/// How quantities of one sort of problem hang together.
struct Relation {
    /// Words, one of which the sentence, its question or the sentence before it says.
    cues: &'static [&'static str],
    /// More words, one of which must be said, too; none when empty.
    also: &'static [&'static str],
    /// Words that make it another problem, in the sentence of the claim.
    unless: &'static [&'static str],
    /// What is given, in the order in which it is looked for.
    givens: &'static [Given],
    /// Shapes of numbers that may stand beside it without mattering.
    beside: &'static [&'static str],
    /// Shapes whose last number is the claim; without any, and in a bare answer, it is what is left over.
    stated: &'static [&'static str],
    /// What the claim is measured in.
    unit: Unit,
    /// Whether the claim is all numbers of the stated shape, each held against the value at its place; several rows of
    /// values one after another may hold.
    in_order: bool,
    /// What the claim may be off by, as a part of the result.
    slack: f64,
    /// The values that hold, the plainest first; empty when the givens make no problem.
    right: fn(&Read<'_>) -> Vec<f64>,
    /// How we know.
    how: &'static str,
}

/// Most tokens of an answer that is read with what stands far from it and says nothing but its number.
const LONGEST_BARE: usize = 4;

const PLAIN: Relation = Relation {
    cues: &[],
    also: &[],
    unless: &[],
    givens: &[],
    beside: &[],
    stated: &[],
    unit: Unit::Any,
    in_order: false,
    slack: 0.0,
    right: |_| Vec::new(),
    how: "",
};

const RELATIONS: [&[Relation]; 32] = [
    statistics::RELATIONS,
    chances::RELATIONS,
    distributions::RELATIONS,
    information::RELATIONS,
    schedules::RELATIONS,
    memory::RELATIONS,
    layers::RELATIONS,
    traffic::RELATIONS,
    metrics::RELATIONS,
    text::RELATIONS,
    calculus::RELATIONS,
    products::RELATIONS,
    ranking::RELATIONS,
    clusters::RELATIONS,
    decoding::RELATIONS,
    blocks::RELATIONS,
    inference::RELATIONS,
    reliability::RELATIONS,
    queues::RELATIONS,
    storage::RELATIONS,
    trials::RELATIONS,
    chains::RELATIONS,
    moments::RELATIONS,
    events::RELATIONS,
    graphs::RELATIONS,
    stacks::RELATIONS,
    portions::RELATIONS,
    passing::RELATIONS,
    figures::RELATIONS,
    counts::RELATIONS,
    budgets::RELATIONS,
    evidence::RELATIONS,
];

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let possible = possible(passage);
    let stated = Formula::stated(passage);
    let known = book::cued(passage);
    if possible.is_empty() && stated.is_empty() && known.is_empty() {
        return;
    }
    let sentences = Sentences::of(passage);
    for scope in sentences.scopes() {
        let disputed = |findings: &[Finding]| findings.iter().any(|f| scope.touches(f.lines));
        for relation in &possible {
            if disputed(findings) {
                break;
            }
            findings.extend(relation.hold(&scope));
        }
        for formula in stated.iter().chain(known.iter().copied()) {
            if disputed(findings) {
                break;
            }
            findings.extend(formula.hold(&scope).map(|(claim, right, how)| by_formula(&scope, claim, right, how)));
        }
    }
}

/// What of the relations may be spoken of in a passage.
pub(super) struct Cued {
    relations: Vec<&'static Relation>,
    formulas: bool,
}

impl Cued {
    pub(super) fn of(passage: &Passage<'_>) -> Cued {
        Cued { relations: possible(passage), formulas: !book::cued(passage).is_empty() }
    }

    /// Returns whether nothing is.
    pub(super) fn is_empty(&self) -> bool {
        self.relations.is_empty() && !self.formulas
    }

    /// Returns whether tokens, or what they stand under, may say a word of them.
    pub(super) fn spoken_of(&self, own: &[Token], around: &[&[Token]]) -> bool {
        let says = |tokens: &[Token], words: &[&str]| tokens.iter().any(|token| words.contains(&token.text.as_str()));
        self.formulas
            || self.relations.iter().any(|relation| {
                says(own, relation.cues)
                    || (relation.also.is_empty() || says(own, relation.also))
                        && around.iter().any(|tokens| says(tokens, relation.cues))
            })
    }
}

/// Holds a sentence with what it leans on, the nearest first. It says itself what it speaks of, or stands under what
/// does.
pub(super) fn leaning(
    passage: &Passage<'_>,
    own: Range<usize>,
    around: Vec<Range<usize>>,
    above: &[Range<usize>],
) -> Option<Finding> {
    let scope = Scope::leaning(passage, own.clone(), around);
    let says = |range: &Range<usize>, words: &[&str]| {
        passage.tokens[range.clone()].iter().any(|token| words.contains(&token.text.as_str()))
    };
    let speaks = |relation: &Relation| std::iter::once(&own).chain(above).any(|range| says(range, relation.cues));
    let spoken = possible(passage).into_iter().filter(|relation| speaks(relation));
    spoken.into_iter().find_map(|relation| relation.hold(&scope)).or_else(|| {
        let found = book::cued(passage).into_iter().find_map(|formula| formula.hold(&scope));
        found.map(|(claim, right, how)| by_formula(&scope, claim, right, how))
    })
}

fn by_formula(scope: &Scope<'_>, claim: usize, right: f64, how: &str) -> Finding {
    let percent = scope.figure(claim).is_some_and(|figure| figure.percent);
    let right = if percent { format!("{} %", written((right * 1e4).round() / 100.0)) } else { written(right) };
    let mut finding = scope.passage.wrong(claim, right, how.to_owned());
    finding.confidence = 0.9;
    finding
}

/// Returns the relations whose words a passage says, in their order.
fn possible(passage: &Passage<'_>) -> Vec<&'static Relation> {
    /// The words of all relations as hashes, in order, each with the relation that it cues.
    static CUES: OnceLock<Vec<(u64, usize)>> = OnceLock::new();
    let cues = CUES.get_or_init(|| {
        let all = RELATIONS.iter().copied().flatten().enumerate();
        let mut cues: Vec<(u64, usize)> =
            all.flat_map(|(n, relation)| relation.cues.iter().map(move |cue| (Words::hash(cue), n))).collect();
        cues.sort_unstable();
        cues
    });
    let mut cued: Vec<usize> = passage.words.of_sorted(cues).collect();
    cued.sort_unstable();
    cued.dedup();
    let relation = |n: usize| RELATIONS.iter().copied().flatten().nth(n);
    cued.into_iter()
        .filter_map(relation)
        .filter(|relation| relation.also.is_empty() || passage.has(relation.also))
        .collect()
}

impl Relation {
    /// Holds one sentence against the relation.
    fn hold(&self, scope: &Scope<'_>) -> Option<Finding> {
        let talks = scope.says(self.cues) && (self.also.is_empty() || scope.says(self.also));
        if !talks || self.is_another(scope) || scope.claims_nothing() {
            return None;
        }
        if self.in_order { self.hold_in_order(scope) } else { self.hold_number(scope) }
    }

    /// Holds the one number that the sentence claims against the relation.
    fn hold_number(&self, scope: &Scope<'_>) -> Option<Finding> {
        // A bare number needs no announcement.
        let bare = scope.figures().count() == 1 && (!scope.wide || scope.own().len() <= LONGEST_BARE);
        let announced = self.stated.is_empty() || bare;
        let mut used = Vec::new();
        let bound = self.stated.iter().find_map(|shape| scope.last_of(shape)).map(|found| {
            used.extend(found.places());
            found.last_number()
        });
        let read = scope.read(self.givens, &mut used)?;
        let rights: Vec<f64> = (self.right)(&read).into_iter().filter(|right| right.is_finite()).collect();
        let right = *rights.first()?;
        scope.set_beside(self.beside, &mut used);
        let claim = match bound {
            Some(at) => scope.nothing_else(&used).then_some(at)?,
            None if !announced => return None,
            None => self.left_over(scope, &used)?,
        };
        let figure = scope.figure(claim)?;
        let scale = self.measures(scope, claim)?;
        let holds = |figure: &Figure| rights.iter().any(|right| self.agrees(figure, *right, scale));
        let stated_anyway = scope.figures().any(|(at, figure)| !used.contains(&at) && holds(&figure));
        if holds(&figure) || stated_anyway || scope.passage.disowned(claim) {
            return None;
        }
        let written = match self.unit {
            Unit::Share | Unit::Any if figure.percent => format!("{} %", written((right * 1e4).round() / 100.0)),
            Unit::Share => written_as_ratio(right),
            Unit::Bytes | Unit::Bits | Unit::Time => {
                format!("{} {}", written(right / scale.0), scope.passage.tokens[claim + 1].original())
            }
            Unit::Any | Unit::Of(_) => written(right / scale.0),
        };
        Some(self.finding(scope, claim, written))
    }

    /// Returns the number that nothing explains; a number in words that counts what is claimed, when none in digits is.
    fn left_over(&self, scope: &Scope<'_>, used: &[usize]) -> Option<usize> {
        let fits = |at: usize| self.measures(scope, at).is_some() && self.is_announced(scope, at);
        let Unit::Of(nouns) = self.unit else { return scope.left_over(used, fits) };
        scope.left_over(used, fits).or_else(|| scope.left_in_words(used, nouns))
    }

    /// Holds all numbers of the stated shape against the values at their places.
    fn hold_in_order(&self, scope: &Scope<'_>) -> Option<Finding> {
        let found = self.stated.iter().find_map(|shape| scope.last_of(shape))?;
        let mut used = found.places();
        let claims: Vec<usize> = used.iter().copied().filter(|at| scope.figure(*at).is_some()).collect();
        let read = scope.read(self.givens, &mut used)?;
        let rights = (self.right)(&read);
        scope.set_beside(self.beside, &mut used);
        let rows = || rights.chunks_exact(claims.len().max(1));
        let holds = |at: &usize, right: &f64| scope.figure(*at).is_some_and(|f| self.agrees(&f, *right, (1.0, 1.0)));
        let row_holds = |row: &[f64]| claims.iter().zip(row).all(|(at, right)| holds(at, right));
        let plainest = rows().next().filter(|row| row.iter().all(|right| right.is_finite()))?;
        if !rights.len().is_multiple_of(claims.len()) || rows().any(row_holds) || !scope.nothing_else(&used) {
            return None;
        }
        let claim = *claims.iter().zip(plainest).find(|(at, right)| !holds(at, right))?.0;
        let written: Vec<String> = plainest.iter().map(|right| written(*right)).collect();
        (!scope.passage.disowned(claim)).then(|| self.finding(scope, claim, written.join(", ")))
    }

    fn finding(&self, scope: &Scope<'_>, claim: usize, right: String) -> Finding {
        let mut finding = scope.passage.wrong(claim, right, self.how.to_owned());
        finding.confidence = 0.93;
        finding
    }

    /// Returns whether words make it another problem: the sentence's own, or those of what its cue comes from.
    fn is_another(&self, scope: &Scope<'_>) -> bool {
        if scope.itself_says(self.cues) && !scope.wide {
            scope.itself_says(self.unless)
        } else {
            scope.says(self.unless)
        }
    }

    /// Returns whether a number is said to be a result: by words before it, by its unit or by the name of the quantity.
    fn is_announced(&self, scope: &Scope<'_>, at: usize) -> bool {
        let named = || at.checked_sub(1).is_some_and(|at| self.cues.contains(&scope.passage.tokens[at].text.as_str()));
        let measured = match self.unit {
            Unit::Bytes | Unit::Bits => true,
            Unit::Of(nouns) => scope.is_of(at, nouns) || scope.is_named(at, nouns),
            Unit::Any | Unit::Share | Unit::Time => false,
        };
        measured || named() || scope.is_announced(at)
    }

    fn agrees(&self, figure: &Figure, right: f64, scale: (f64, f64)) -> bool {
        [scale.0, scale.1].into_iter().any(|scale| {
            let right = right / scale;
            let rough = if scale == 1.0 { self.slack } else { self.slack.max(0.03) };
            // 99.9 % is not 99.99 % cut off: of what is missing to the whole the digits tell.
            if self.unit == Unit::Share && (0.99..1.0).contains(&right) && figure.bound == Bound::Plain {
                return (figure.value - right).abs() <= 0.51 * figure.step + 1e-12;
            }
            figure.agrees(right) || (figure.value - right).abs() <= rough * right.abs()
        })
    }

    /// Returns the sizes that one of the number's unit may have; `None` when it is not measured in what is claimed.
    fn measures(&self, scope: &Scope<'_>, at: usize) -> Option<(f64, f64)> {
        let one = Some((1.0, 1.0));
        let figure = scope.figure(at)?;
        match self.unit {
            Unit::Any if scope.multiple(at, read::BYTES).is_some() => None,
            Unit::Any => one,
            Unit::Share => ((0.0..=1.0).contains(&figure.value) && !scope.counts(at)).then_some((1.0, 1.0)),
            Unit::Of(nouns) => {
                let counted = scope.is_of(at, nouns) || scope.is_named(at, nouns) && !scope.counts(at);
                (counted || scope.asks_for(nouns) && !scope.counts(at)).then_some((1.0, 1.0))
            }
            Unit::Bytes => scope.multiple(at, read::BYTES),
            Unit::Bits => scope.multiple(at, read::BITS),
            Unit::Time => scope.multiple(at, read::TIMES),
        }
    }
}
