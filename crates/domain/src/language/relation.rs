//! How one statement relates to another: the same said again, its opposite, or something else.
//!
//! Clauses are held against clauses. Their units are aligned (same concept, same axis, near names, rivals), and what
//! turns a statement around is counted: ends of one axis that differ, denials that reach what both speak of, arguments of
//! a comparison in the other order. An even number of turns says the same, an odd one the opposite; exactly one rival in the place of
//! another makes a swap. Two differences of different kinds are another statement, not a wrong one, so they count as nothing.

use super::formula;
use super::opposite::{self, AMOUNT, Kin, ORDER, QUANTITY};
use super::statement::{Clause, Statement, Unit, concept, opposed};
use crate::matching::names;

/// What turns one statement into the opposite of another; words as the two texts write them.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// One denies what the other says.
    Negation {
        /// Whether the second statement is the one that denies.
        denies: bool,
        /// What is denied.
        what: String,
    },
    /// They name the two ends of an axis.
    Direction {
        /// The first statement's word.
        a: String,
        /// The second statement's word.
        b: String,
    },
    /// One thing stands in the place of its rival, or two things have changed places.
    Swap {
        /// The first statement's word.
        a: String,
        /// The second statement's word.
        b: String,
        /// It is the subject: by itself that is only a statement on something else.
        subject: bool,
    },
    /// Different numbers of the same thing.
    Number {
        /// The first statement's number.
        a: String,
        /// The second statement's number.
        b: String,
    },
    /// Different formulas of the same thing.
    Formula {
        /// The first statement's formula.
        a: String,
        /// The second statement's formula.
        b: String,
    },
    /// "Always" against "sometimes".
    Quantifier {
        /// The first statement's word.
        a: String,
        /// The second statement's word.
        b: String,
    },
}

/// Whether two statements agree.
#[derive(Clone, Debug, PartialEq)]
pub enum Agreement {
    /// They say the same, as far as both speak of it.
    Agrees,
    /// They cannot both be true.
    Opposes(Why),
    /// They speak of different things.
    Unrelated,
}

/// How a second statement relates to a first one.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// How much of what the first speaks of, the second speaks of too, 0 to 1.
    pub about: f64,
    /// The same the other way round.
    pub back: f64,
    /// Whether they agree.
    pub agreement: Agreement,
    /// How sure that is, 0 to 1.
    pub strength: f64,
}

impl Relation {
    /// Returns whether they oppose each other.
    pub fn opposes(&self) -> bool {
        matches!(self.agreement, Agreement::Opposes(_))
    }

    /// Returns whether they agree.
    pub fn agrees(&self) -> bool {
        self.agreement == Agreement::Agrees
    }

    /// Returns in plain words what is the matter when they oppose, the first being the reference.
    pub fn reason(&self) -> Option<String> {
        let Agreement::Opposes(why) = &self.agreement else { return None };
        Some(match why {
            Why::Negation { denies: true, what } => format!("denies “{what}”, which the reference states"),
            Why::Negation { denies: false, what } => format!("states “{what}”, which the reference denies"),
            Why::Direction { a, b }
            | Why::Swap { a, b, .. }
            | Why::Number { a, b }
            | Why::Formula { a, b }
            | Why::Quantifier { a, b } => format!("says “{b}” where the reference says “{a}”"),
        })
    }
}

/// Below this share of what both speak of, two statements are strangers.
const LEAST_ABOUT: f64 = 0.5;

/// Returns how statement `b` relates to statement `a`.
pub fn relation(a: &Statement, b: &Statement) -> Relation {
    relation_within(a, b, None)
}

/// Returns how statement `b` relates to statement `a` where both answer one question: its subject may go unsaid.
pub(crate) fn relation_within(a: &Statement, b: &Statement, question: Option<&Statement>) -> Relation {
    let (about, back) = (share(a, b), share(b, a));
    let mut best_conflict: Option<(f64, Why, usize, usize)> = None;
    let mut agreements: Vec<(f64, usize, usize)> = Vec::new();
    if about.max(back) >= 0.3 {
        for (nth, one) in a.clauses.iter().enumerate() {
            for (other_nth, other) in b.clauses.iter().enumerate() {
                let pair = Pair::of(a, one, b, other, question);
                match pair.rule() {
                    Ruling::Agrees(strength) => agreements.push((strength, nth, other_nth)),
                    Ruling::Opposes(strength, why) => {
                        if best_conflict.as_ref().is_none_or(|(best, ..)| strength > *best) {
                            best_conflict = Some((strength, why, nth, other_nth));
                        }
                    }
                    Ruling::Nothing => {}
                }
            }
        }
    }
    // A clause that says a clause of the other right is not wrong about another one of it.
    if let Some((strength, _, nth, other)) = &best_conflict
        && agreements.iter().any(|(agrees, one, two)| (one == nth || two == other) && *agrees >= *strength * 1.02)
    {
        best_conflict = None;
    }
    if let Some((strength, why)) = formula::conflict(a, b)
        && best_conflict.as_ref().is_none_or(|(best, ..)| strength > *best)
        && about.max(back) >= LEAST_ABOUT
        && !(speaks_apart(a, b) && speaks_apart(b, a))
    {
        best_conflict = Some((strength, why, 0, 0));
    }
    if let Some((strength, why, ..)) = best_conflict {
        return Relation { about, back, agreement: Agreement::Opposes(why), strength };
    }
    let agreed = agreements.iter().map(|(strength, ..)| *strength).fold(0.0, f64::max);
    if about >= LEAST_ABOUT && (agreed > 0.0 || back >= LEAST_ABOUT || about >= 0.7 && back >= 0.35)
        || agreed >= 0.6 && about >= 0.4
    {
        return Relation { about, back, agreement: Agreement::Agrees, strength: about.max(agreed * about.max(back)) };
    }
    Relation { about, back, agreement: Agreement::Unrelated, strength: 1.0 - about.max(back) }
}

/// Returns whether `a` speaks, outside its formulas, of something that tells and that `b` does not speak of.
fn speaks_apart(a: &Statement, b: &Statement) -> bool {
    a.units.iter().any(|unit| {
        let inside = a
            .formulas
            .iter()
            .any(|formula| formula.range.start <= unit.range.start && unit.range.end <= formula.range.end);
        !inside
            && !unit.carried
            && !unit.foil
            && unit.weight >= 0.45
            && unit.number.is_none()
            && spoken_of(unit, b) < 0.5
    })
}

/// Returns how much of what `a` speaks of, `b` speaks of too.
fn share(a: &Statement, b: &Statement) -> f64 {
    let mut all = 0.0;
    let mut met = 0.0;
    let mut seen: Vec<u32> = Vec::with_capacity(a.units.len());
    for unit in a.units.iter().filter(|unit| !unit.foil && !unit.carried) {
        if seen.contains(&unit.id) {
            continue;
        }
        seen.push(unit.id);
        all += unit.weight;
        met += unit.weight * spoken_of(unit, b);
    }
    if all == 0.0 { 0.0 } else { met / all }
}

/// Returns how much two units speak of the same, 0 to 1; the two ends of an axis do.
pub(crate) fn likeness(one: &Unit, other: &Unit) -> f64 {
    if one.id == other.id {
        return 1.0;
    }
    if let (Some(one), Some(other)) = (one.number, other.number) {
        return if same_number(one, other) { 1.0 } else { 0.0 };
    }
    match (one.end, other.end) {
        (Some(one), Some(other)) => return if one.axis == other.axis { 1.0 } else { 0.0 },
        (Some(_), None) | (None, Some(_)) => return 0.0,
        (None, None) => {}
    }
    if one.bare == other.id || other.bare == one.id {
        return 0.9;
    }
    match opposite::kin(one.id, other.id) {
        Kin::Same => return 0.9,
        Kin::Rivals => return 0.0,
        Kin::Strangers => {}
    }
    if let (Some(one), Some(other)) = (concept(one.id), concept(other.id)) {
        return if names::near(one, other) { 0.6 } else { 0.0 };
    }
    0.0
}

/// What a word of a concept's description tells of the concept.
const DESCRIBED: f64 = 0.4;

/// Returns how much a statement speaks of a unit, also in words that describe it.
pub(super) fn spoken_of(unit: &Unit, statement: &Statement) -> f64 {
    let mut best: f64 = 0.0;
    let mut described = 0;
    for other in &statement.units {
        best = best.max(likeness(unit, other));
        if best >= 1.0 {
            return 1.0;
        }
        let describes = match (concept(unit.id), concept(other.id)) {
            (Some(own), Some(other)) => names::describes(own, other.into()) || names::describes(other, own.into()),
            (Some(own), None) => other.number.is_none() && other.end.is_none() && names::describes(own, other.id),
            (None, Some(other)) => unit.number.is_none() && unit.end.is_none() && names::describes(other, unit.id),
            (None, None) => false,
        };
        described += usize::from(describes && other.weight > 0.25);
    }
    best.max(if described > 0 && opposite::sets(unit.id).is_empty() { DESCRIBED } else { 0.0 })
}

fn same_number(one: f64, other: f64) -> bool {
    let near = |one: f64, other: f64| (one - other).abs() <= 0.011 * one.abs().max(other.abs());
    near(one, other)
}

/// Two clauses with their units aligned.
struct Pair<'a> {
    a: &'a Statement,
    b: &'a Statement,
    one: &'a Clause,
    other: &'a Clause,
    /// What both answer.
    question: Option<&'a Statement>,
    /// Aligned units and how alike they are.
    aligned: Vec<(usize, usize, f64)>,
    /// Rivals in each other's place.
    swapped: Vec<(usize, usize)>,
    /// Numbers in each other's place.
    numbers: Vec<(usize, usize)>,
}

enum Ruling {
    Agrees(f64),
    Opposes(f64, Why),
    Nothing,
}

impl<'a> Pair<'a> {
    fn of(
        a: &'a Statement,
        one: &'a Clause,
        b: &'a Statement,
        other: &'a Clause,
        question: Option<&'a Statement>,
    ) -> Pair<'a> {
        let mut pair =
            Pair { a, b, one, other, question, aligned: Vec::new(), swapped: Vec::new(), numbers: Vec::new() };
        pair.align();
        pair
    }

    fn align(&mut self) {
        let ones: Vec<usize> = self.one.units.iter().copied().filter(|&nth| !self.a.units[nth].foil).collect();
        let others: Vec<usize> = self.other.units.iter().copied().filter(|&nth| !self.b.units[nth].foil).collect();
        let mut options: Vec<(f64, usize, usize)> = Vec::new();
        for (place, &one) in ones.iter().enumerate() {
            for (other_place, &other) in others.iter().enumerate() {
                let (unit, with) = (&self.a.units[one], &self.b.units[other]);
                let mut alike = likeness(unit, with);
                if alike <= 0.0 {
                    continue;
                }
                if unit.end.is_some() {
                    // "Lower variance" is no word on "higher accuracy".
                    match self.of_same(unit, with) {
                        Some(true) => alike += 0.3,
                        Some(false) if unit.end.is_some_and(|end| matches!(end.axis, AMOUNT | ORDER | QUANTITY)) => {
                            continue;
                        }
                        _ => {}
                    }
                }
                let apart = (place as f64 / ones.len() as f64 - other_place as f64 / others.len() as f64).abs();
                options.push((alike - 0.1 * apart, one, other));
            }
        }
        options.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)).then(x.2.cmp(&y.2)));
        for (alike, one, other) in options {
            let free = self.aligned.iter().all(|&(a, b, _)| a != one && b != other);
            if free {
                self.aligned.push((one, other, alike.min(1.0)));
            }
        }
        let left: Vec<usize> = ones.iter().copied().filter(|one| self.aligned.iter().all(|(a, ..)| a != one)).collect();
        let right: Vec<usize> =
            others.iter().copied().filter(|other| self.aligned.iter().all(|(_, b, _)| b != other)).collect();
        for &one in &left {
            let unit = &self.a.units[one];
            for &other in &right {
                let with = &self.b.units[other];
                let free = self.swapped.iter().chain(&self.numbers).all(|&(a, b)| a != one && b != other);
                if !free {
                    continue;
                }
                if unit.number.is_some() && with.number.is_some() {
                    if self.in_same_place(one, other) {
                        self.numbers.push((one, other));
                    }
                } else if !(unit.verb && with.verb) && opposed(unit, with) && !self.elsewhere(unit, with) {
                    self.swapped.push((one, other));
                }
            }
        }
    }

    /// Returns whether each statement names the other's rival as well, in a place of its own.
    fn elsewhere(&self, unit: &Unit, with: &Unit) -> bool {
        let has = |statement: &Statement, clause: &Clause, id: u32| {
            clause.units.iter().any(|&nth| statement.units[nth].id == id && !statement.units[nth].foil)
        };
        has(self.b, self.other, unit.id) && has(self.a, self.one, with.id)
    }

    /// Returns whether two ends of an axis are said of the same thing; `None` if it is not known of what.
    fn of_same(&self, one: &Unit, other: &Unit) -> Option<bool> {
        let ones: Vec<u32> = one.of.iter().copied().filter(|&id| id != 0).collect();
        let others: Vec<u32> = other.of.iter().copied().filter(|&id| id != 0).collect();
        if ones.is_empty() || others.is_empty() {
            return None;
        }
        let same = |one: u32, other: u32| {
            one == other
                || opposite::kin(one, other) == Kin::Same
                || matches!((concept(one), concept(other)), (Some(one), Some(other)) if names::near(one, other))
        };
        Some(ones.iter().any(|&one| others.iter().any(|&other| same(one, other))))
    }

    /// Returns whether two units stand beside aligned ones, or are both the last thing said.
    fn in_same_place(&self, one: usize, other: usize) -> bool {
        let beside = |clause: &Clause, nth: usize, step: isize| -> Option<usize> {
            let place = clause.units.iter().position(|&unit| unit == nth)?;
            clause.units.get(place.checked_add_signed(step)?).copied()
        };
        [-1, 1].into_iter().any(|step| {
            let (Some(a), Some(b)) = (beside(self.one, one, step), beside(self.other, other, step)) else {
                return false;
            };
            self.aligned.iter().any(|&(one, other, _)| one == a && other == b)
        })
    }

    /// Returns how much of a clause is aligned, rivals counted as aligned.
    fn covered(&self, first: bool) -> f64 {
        let (statement, clause) = if first { (self.a, self.one) } else { (self.b, self.other) };
        let side = |pair: (usize, usize)| if first { pair.0 } else { pair.1 };
        let (mut all, mut met) = (0.0, 0.0);
        for &nth in clause.units.iter().filter(|&&nth| !statement.units[nth].foil) {
            let weight = statement.units[nth].weight;
            all += weight;
            let alike = self.aligned.iter().find(|&&(a, b, _)| side((a, b)) == nth).map_or(0.0, |&(.., alike)| alike);
            let slot = self.swapped.iter().chain(&self.numbers).any(|&pair| side(pair) == nth);
            met += weight * if slot { 1.0 } else { alike };
        }
        if all == 0.0 { 0.0 } else { met / all }
    }

    fn rule(&self) -> Ruling {
        let (one, other) = (self.covered(true), self.covered(false));
        let (most, least) = (one.max(other), one.min(other));
        // Something that tells must be the same in both, or it is not known what they speak of.
        let anchor: f64 = self
            .aligned
            .iter()
            .filter(|&&(a, ..)| self.a.units[a].end.is_none_or(|end| !matches!(end.axis, AMOUNT | QUANTITY)))
            .map(|&(a, b, alike)| alike * self.a.units[a].weight.min(self.b.units[b].weight))
            .sum();
        if most < 0.6 || least < 0.3 || anchor < 0.5 {
            return Ruling::Nothing;
        }
        let strength = (most * 0.6 + least * 0.4).min(1.0);
        let turns = self.turns();
        let odd = turns.len() % 2 == 1;
        let denied =
            |first: bool| turns.iter().any(|why| matches!(why, Why::Negation { denies, .. } if *denies != first));
        let turned = turns.iter().any(|why| matches!(why, Why::Direction { .. }));
        // "Neither too high nor too low": denying both ends opposes nothing.
        if odd && turned && denied(true) && denied(false) {
            return Ruling::Nothing;
        }
        // "Is not used" and "is switched off" are one denial in two ways.
        if odd && (denied(true) && self.refuses(false) || denied(false) && self.refuses(true)) {
            return Ruling::Nothing;
        }
        if let Some(&(a, b)) = self.swapped.first()
            && (!self.same_but_for_swaps(self.is_subject(a, b)) || formula::conflict(self.a, self.b).is_some())
        {
            return Ruling::Nothing;
        }
        if (odd || !self.numbers.is_empty()) && !self.subject_met() {
            return Ruling::Nothing;
        }
        match (odd, self.swapped.as_slice(), self.numbers.as_slice()) {
            (false, [], []) => Ruling::Agrees(strength),
            (true, [], _) => match turns.into_iter().next() {
                Some(why @ Why::Quantifier { .. }) => Ruling::Opposes(strength * 0.5, why),
                Some(why) => Ruling::Opposes(strength, why),
                None => Ruling::Nothing,
            },
            (false, [(a, b)], []) => {
                let subject = self.is_subject(*a, *b);
                Ruling::Opposes(
                    strength * if subject { 0.85 } else { 0.95 },
                    Why::Swap { a: self.a.written(*a), b: self.b.written(*b), subject },
                )
            }
            (false, [], [(a, b)]) => {
                Ruling::Opposes(strength * 0.9, Why::Number { a: self.a.written(*a), b: self.b.written(*b) })
            }
            _ => Ruling::Nothing,
        }
    }

    /// Returns whether one side has a word that denies by its meaning and that the other side has no match for.
    fn refuses(&self, first: bool) -> bool {
        let (statement, clause) = if first { (self.a, self.one) } else { (self.b, self.other) };
        clause.units.iter().any(|&nth| {
            let aligned = self.aligned.iter().any(|&(a, b, _)| if first { a == nth } else { b == nth });
            let unit = &statement.units[nth];
            !aligned && unit.end.is_some_and(|end| !end.up && (end.acts || unit.weight < 0.65 && end.axis != QUANTITY))
        })
    }

    /// Returns whether the second statement speaks of the subject of the first clause, or the first of the second's.
    fn subject_met(&self) -> bool {
        let met = |statement: &Statement, clause: &Clause, by: &Statement| {
            let verb = clause.verb.unwrap_or(0);
            let subject = clause.units.iter().map(|&nth| &statement.units[nth]);
            let subject = subject.filter(|unit| (unit.carried || unit.at < verb) && unit.weight >= 0.1 && !unit.foil);
            let (mut told, mut met) = (false, false);
            for unit in subject {
                let speaks = |by: &Statement| by.units.iter().any(|other| likeness(unit, other) >= 0.6);
                told |= unit.end.is_none() || unit.weight >= 0.5;
                met |= speaks(by) || self.question.is_some_and(speaks);
            }
            met || !told
        };
        met(self.a, self.one, self.b) && met(self.b, self.other, self.a)
    }

    /// Returns whether what stands around the swapped things is the same.
    fn same_but_for_swaps(&self, subject: bool) -> bool {
        let rest = |first: bool| {
            let (statement, clause) = if first { (self.a, self.one) } else { (self.b, self.other) };
            let side = |pair: (usize, usize)| if first { pair.0 } else { pair.1 };
            let (mut all, mut met) = (0.0, 0.0);
            for &nth in clause.units.iter().filter(|&&nth| !statement.units[nth].foil) {
                if self.swapped.iter().any(|&pair| side(pair) == nth) {
                    continue;
                }
                let weight = statement.units[nth].weight;
                all += weight;
                met += self
                    .aligned
                    .iter()
                    .find(|&&(a, b, _)| side((a, b)) == nth)
                    .map_or(0.0, |&(.., alike)| alike * weight);
            }
            if all == 0.0 { 0.0 } else { met / all }
        };
        let (one, other) = (rest(true), rest(false));
        // Another subject is easily another statement.
        let (most, least) = if subject { (0.85, 0.6) } else { (0.6, 0.4) };
        one.max(other) >= most && one.min(other) >= least
    }

    fn is_subject(&self, a: usize, b: usize) -> bool {
        let before = |statement: &Statement, clause: &Clause, nth: usize| {
            let unit = &statement.units[nth];
            let first = clause.units.first() == Some(&nth);
            unit.carried || clause.verb.map_or(first, |verb| unit.at < verb)
        };
        before(self.a, self.one, a) && before(self.b, self.other, b)
    }

    /// Returns what turns the one clause around to the other.
    fn turns(&self) -> Vec<Why> {
        let mut turns = Vec::new();
        for &(a, b, _) in &self.aligned {
            let (one, other) = (&self.a.units[a], &self.b.units[b]);
            let turned = match (one.end, other.end) {
                (Some(x), Some(y)) => x.axis == y.axis && x.up != y.up,
                _ => one.bare == other.id && one.bare != 0 || other.bare == one.id && other.bare != 0,
            };
            if turned {
                let (a, b) = (self.a.written(a), self.b.written(b));
                turns.push(match one.end {
                    Some(end) if end.axis == QUANTITY => Why::Quantifier { a, b },
                    _ => Why::Direction { a, b },
                });
            }
        }
        for (statement, clause, first) in [(self.a, self.one, true), (self.b, self.other, false)] {
            for &nth in &clause.units {
                let unit = &statement.units[nth];
                let lessens = unit.end.is_some_and(|end| end.axis == AMOUNT && !end.up);
                let aligned = |id: usize| self.aligned.iter().any(|&(a, b, _)| if first { a == id } else { b == id });
                // "Less prone" is the other end of "prone".
                let of = clause.units.iter().find(|&&other| {
                    statement.units[other].id == unit.of[0] && statement.units[other].end.is_some() && aligned(other)
                });
                let answered = {
                    let (statement, clause) = if first { (self.b, self.other) } else { (self.a, self.one) };
                    let aligned =
                        |id: usize| self.aligned.iter().any(|&(a, b, _)| if first { b == id } else { a == id });
                    let lessens = |id: usize| statement.units[id].end.is_some_and(|end| end.axis == AMOUNT && !end.up);
                    clause.units.iter().any(|&id| lessens(id) && !aligned(id))
                };
                if let Some(&of) = of.filter(|_| lessens && !aligned(nth) && !answered) {
                    let (a, b) = if first { (nth, of) } else { (of, nth) };
                    let word = |statement: &Statement, nth: usize| statement.written(nth);
                    let (a, b) =
                        if first { (word(self.a, a), word(self.a, b)) } else { (word(self.b, a), word(self.b, b)) };
                    turns.push(Why::Direction { a, b });
                }
            }
        }
        self.vary_together(&mut turns);
        turns.sort_by_key(|why| matches!(why, Why::Quantifier { .. }));
        let denials = [(self.a, self.one, true), (self.b, self.other, false)];
        for (statement, clause, first) in denials {
            for (reach, written) in &clause.denials {
                if self.reached(statement, clause, reach, first) {
                    let what = statement.after(written.clone());
                    turns.insert(0, Why::Negation { denies: !first, what });
                }
            }
        }
        if let Some(why) = self.reversed() {
            turns.push(why);
        }
        turns
    }

    /// Counts "lower" on one side where the other takes a rise for granted: "grows with the variance" is "a lower variance
    /// needs fewer" turned around twice.
    fn vary_together(&self, turns: &mut Vec<Why>) {
        let amount = |unit: &Unit| unit.end.filter(|end| end.axis == AMOUNT);
        if !self
            .aligned
            .iter()
            .any(|&(a, b, _)| amount(&self.a.units[a]).is_some() && amount(&self.b.units[b]).is_some())
        {
            return;
        }
        for (statement, clause, first) in [(self.a, self.one, true), (self.b, self.other, false)] {
            let aligned = |id: usize| self.aligned.iter().any(|&(a, b, _)| if first { a == id } else { b == id });
            for &nth in clause.units.iter().filter(|&&nth| !aligned(nth)) {
                let unit = &statement.units[nth];
                let of = clause.units.iter().find(|&&other| statement.units[other].id == unit.of[0] && aligned(other));
                if let (Some(end), Some(&of)) = (amount(unit), of)
                    && !end.up
                    && statement.units[of].end.is_none()
                    && !self.governed(!first, statement.units[of].id)
                {
                    let (a, b) = (statement.written(nth), statement.written(of));
                    turns.push(Why::Direction { a, b });
                }
            }
        }
    }

    /// Returns whether a side says of the unit that it is more or less.
    fn governed(&self, first: bool, id: u32) -> bool {
        let (statement, clause) = if first { (self.a, self.one) } else { (self.b, self.other) };
        clause
            .units
            .iter()
            .map(|&nth| &statement.units[nth])
            .any(|unit| unit.end.is_some_and(|end| end.axis == AMOUNT) && unit.of.contains(&id))
    }

    /// Returns whether most of what a denial reaches is spoken of in the other clause.
    fn reached(&self, statement: &Statement, clause: &Clause, reach: &std::ops::Range<usize>, first: bool) -> bool {
        let (mut all, mut met) = (0.0, 0.0);
        let mut head = None;
        for &nth in
            clause.units.iter().filter(|&&nth| reach.contains(&statement.units[nth].at) && !statement.units[nth].foil)
        {
            if statement.units[nth].carried {
                continue;
            }
            let alike = self
                .aligned
                .iter()
                .find(|&&(a, b, _)| if first { a == nth } else { b == nth })
                .map(|&(.., alike)| alike);
            all += statement.units[nth].weight;
            met += statement.units[nth].weight * alike.unwrap_or(0.0);
            head = head
                .or(Some(alike.is_some() || statement.units[nth].end.is_some() || statement.units[nth].weight <= 0.25));
        }
        if all == 0.0 {
            // "It does not": what is denied was said before.
            return false;
        }
        met / all >= if head == Some(true) { 0.4 } else { 0.75 }
    }

    /// Returns whether two things have changed places around what both clauses say of them.
    fn reversed(&self) -> Option<Why> {
        let pivot = |clause: &Clause| clause.than.or(clause.verb);
        let (one, other) = (pivot(self.one)?, pivot(self.other)?);
        let comparing = self.one.than.is_some() && self.other.than.is_some();
        let acting = self.aligned.iter().any(|&(a, b, _)| {
            let (x, y) = (&self.a.units[a], &self.b.units[b]);
            x.verb
                && y.verb
                && Some(x.at) == self.one.verb.or(Some(x.at))
                && Some(y.at) == self.other.verb.or(Some(y.at))
        });
        if !comparing && !acting || self.one.passive != self.other.passive {
            return None;
        }
        let things: Vec<(usize, usize)> = self
            .aligned
            .iter()
            .filter(|&&(a, b, alike)| {
                let (x, y) = (&self.a.units[a], &self.b.units[b]);
                alike > 0.85 && x.weight >= 0.4 && x.end.is_none() && !x.verb && !y.verb
            })
            .map(|&(a, b, _)| (a, b))
            .collect();
        let side = |statement: &Statement, nth: usize, pivot: usize| statement.units[nth].at > pivot;
        let moved = |&(a, b): &(usize, usize)| side(self.a, a, one) != side(self.b, b, other);
        let forth = things.iter().find(|pair| moved(pair) && !side(self.a, pair.0, one))?;
        let back = things.iter().find(|pair| moved(pair) && side(self.a, pair.0, one))?;
        (things.iter().all(moved)).then(|| Why::Swap {
            a: self.a.written(forth.0),
            b: self.a.written(back.0),
            subject: false,
        })
    }
}

impl Statement {
    /// Returns a unit as the text writes it.
    pub(super) fn written(&self, nth: usize) -> String {
        let unit = &self.units[nth];
        if unit.carried {
            return concept(unit.id).map_or_else(String::new, |concept| names::name(concept).to_owned());
        }
        self.text.get(unit.range.clone()).unwrap_or_default().to_owned()
    }

    /// Returns what stands after a place, a few words of it.
    fn after(&self, range: std::ops::Range<usize>) -> String {
        let rest = self.text.get(range.end..).unwrap_or_default().trim();
        let mut end = rest.len().min(60);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let cut = &rest[..end];
        let cut = if end < rest.len() { cut.rsplit_once(' ').map_or(cut, |(words, _)| words) } else { cut };
        cut.trim_end_matches(['.', ',', ';']).to_owned()
    }
}
