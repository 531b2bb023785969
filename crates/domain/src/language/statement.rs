//! A sentence read as a statement: what it speaks of, what it says of it, and what it denies.
//!
//! No parser: small words, the lexicon and the table of opposites cut a sentence into clauses of *units* (concepts, words,
//! ends of axes, numbers), each with its weight, and say which of them a "not" reaches and what a "lower" is said of.
//! That is shallow and forgiving, which suits notes and spoken answers better than a grammar would.

use std::ops::Range;

use super::everyday::{self, Work};
use super::formula::{self, Formula};
use super::opposite::{self, End};
use super::sentence::sentences;
use super::token::{Sort, Token, tokens};
use crate::matching::names;

/// A sentence read.
#[derive(Clone, Debug)]
pub struct Statement {
    pub(super) text: Box<str>,
    range: Range<usize>,
    pub(super) units: Vec<Unit>,
    pub(super) clauses: Vec<Clause>,
    pub(super) formulas: Vec<Formula>,
    /// How many small words it has.
    small: usize,
}

/// One thing a statement speaks of.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// The concept, or a hash of the word's stem or of the number.
    pub id: u32,
    /// How much it tells.
    pub weight: f64,
    /// Where it is written, in bytes of the sentence.
    pub range: Range<usize>,
    /// The end of an axis that it is.
    pub end: Option<End>,
    /// What an end is said of: ids of up to three units.
    pub of: [u32; 3],
    /// The number that it is.
    pub number: Option<f64>,
    /// The id of the word without its "un-" or "non-", 0 if it has none.
    pub bare: u32,
    /// Which token it begins at.
    pub at: usize,
    /// The statement sets itself against it.
    pub foil: bool,
    /// Carried over from what a pronoun stands for.
    pub carried: bool,
    /// It may be the verb.
    pub verb: bool,
}

/// A part of a sentence that says one thing.
#[derive(Clone, Debug, Default)]
pub(super) struct Clause {
    /// Its units, in reading order, carried ones first.
    pub units: Vec<usize>,
    /// The tokens that each denial reaches, and where it is written.
    pub denials: Vec<(Range<usize>, Range<usize>)>,
    /// The token of its verb.
    pub verb: Option<usize>,
    /// What is said is turned around: "is bounded by".
    pub passive: bool,
    /// It compares; what follows this token is compared with.
    pub than: Option<usize>,
}

const UNKNOWN: u32 = 1 << 30;
const NUMBER: u32 = 1 << 31;
const AXIS: u32 = 1 << 29;

/// Returns the concept of a unit, if it is one.
pub(super) fn concept(id: u32) -> Option<u16> {
    (id < AXIS).then(|| u16::try_from(id).ok()).flatten()
}

/// Words stand together that are so many words apart at most, articles not counted.
const NEIGHBORS: usize = 4;

/// Returns the id of an end of an axis.
pub(super) fn unit_of_end(end: End) -> u32 {
    AXIS | u32::from(end.axis) << 1 | u32::from(end.up)
}

/// Returns the id of a word that the lexicon does not know.
pub(super) fn unknown(key: u64) -> u32 {
    UNKNOWN | (key as u32 >> 2)
}

impl Statement {
    /// Reads one sentence; a longer text is read as one, as far as a sentence goes.
    pub fn of(text: &str) -> Statement {
        Reader::new(text).read(0..text.len(), &[])
    }

    /// Reads each sentence of a text (its first 400,000 bytes); code is left out. "It" and "they" at a sentence's beginning stand for
    /// the subject of the one before.
    pub fn all(text: &str) -> Vec<Statement> {
        let mut found: Vec<Statement> = Vec::new();
        for sentence in sentences(text) {
            if sentence.kind == super::SentenceKind::Code {
                continue;
            }
            let subject: Vec<Unit> = found.last().map(Statement::subject).unwrap_or_default();
            found.push(Reader::new(&text[sentence.range.clone()]).read(sentence.range, &subject));
        }
        found
    }

    /// Returns where it stands in the text it was read from.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Returns the sentence.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns how much it says: the weights of what it speaks of, each thing counted once.
    pub fn information(&self) -> f64 {
        let mut seen: Vec<u32> = Vec::with_capacity(self.units.len());
        let mut sum = 0.0;
        for unit in self.units.iter().filter(|unit| !unit.carried) {
            if !seen.contains(&unit.id) {
                seen.push(unit.id);
                sum += unit.weight;
            }
        }
        sum
    }

    /// Returns whether it has a verb, small words or a formula, so that it says something rather than naming things.
    pub fn says(&self) -> bool {
        self.clauses.iter().any(|clause| clause.verb.is_some()) || !self.formulas.is_empty() || self.small >= 2
    }

    /// Returns whether it gives a number.
    pub fn has_number(&self) -> bool {
        self.units.iter().any(|unit| unit.number.is_some())
    }

    /// Returns how much of what it speaks of, the others together speak of, 0 to 1.
    pub fn told_by<'a>(&self, others: impl IntoIterator<Item = &'a Statement>) -> f64 {
        let mut best = vec![0.0_f64; self.units.len()];
        for other in others {
            for (unit, best) in self.units.iter().zip(&mut best) {
                *best = super::relation::spoken_of(unit, other).max(*best);
            }
        }
        let own = || self.units.iter().zip(&best).filter(|(unit, _)| !unit.carried && !unit.foil);
        let all: f64 = own().map(|(unit, _)| unit.weight).sum();
        if all == 0.0 { 0.0 } else { own().map(|(unit, best)| unit.weight * best).sum::<f64>() / all }
    }

    /// Returns how much of what stands together here stands together in the other statement as well, 0 to 1, and how many
    /// neighbors that was found out from: words out of order are together only by chance.
    pub fn kept_together(&self, other: &Statement) -> (f64, usize) {
        let place = |unit: &Unit| -> Vec<usize> {
            let alike = other.units.iter().filter(|with| !with.carried && super::relation::likeness(unit, with) >= 0.9);
            alike.map(|with| with.at).collect()
        };
        let own: Vec<Vec<usize>> =
            self.units.iter().filter(|unit| !unit.carried).map(place).filter(|places| !places.is_empty()).collect();
        let pairs = own.len().saturating_sub(1);
        let together = own.windows(2).filter(|pair| {
            pair[0].iter().any(|&one| pair[1].iter().any(|&two| one != two && one.abs_diff(two) <= NEIGHBORS))
        });
        (if pairs == 0 { 1.0 } else { together.count() as f64 / pairs as f64 }, pairs)
    }

    /// Lets what another statement speaks of count less in this one.
    pub(crate) fn demote(&mut self, asked: &Statement, to: f64) {
        for unit in &mut self.units {
            let alike = asked.units.iter().map(|other| super::relation::likeness(unit, other)).fold(0.0, f64::max);
            if alike > 0.8 {
                unit.weight *= to;
            }
        }
    }

    /// Lets some of what it speaks of count less.
    pub(crate) fn fade_units(&mut self, ids: &[u32], to: f64) {
        self.units.iter_mut().filter(|unit| ids.contains(&unit.id)).for_each(|unit| unit.weight *= to);
    }

    /// Returns what it speaks of, each thing once.
    pub(crate) fn ids(&self) -> Vec<u32> {
        let mut ids: Vec<u32> = self.units.iter().map(|unit| unit.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Returns the subject: what stands before the first verb.
    fn subject(&self) -> Vec<Unit> {
        let Some(clause) = self.clauses.first() else { return Vec::new() };
        subject_of(&self.units, clause).into_iter().take(3).map(|nth| self.units[nth].clone()).collect()
    }
}

fn subject_of(units: &[Unit], clause: &Clause) -> Vec<usize> {
    let verb = clause.verb.unwrap_or(usize::MAX);
    let mut subject: Vec<usize> = clause
        .units
        .iter()
        .copied()
        .filter(|&nth| units[nth].carried || units[nth].at < verb && !units[nth].foil && !units[nth].verb)
        .filter(|&nth| units[nth].end.is_none() && units[nth].number.is_none() && units[nth].weight >= 0.3)
        .collect();
    subject.truncate(3);
    subject
}

/// What stands between units.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sign {
    Work(Work),
    Mark(char),
}

struct Reader<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    units: Vec<Unit>,
    /// Signs by the token they stand at.
    signs: Vec<(usize, Sign, Range<usize>)>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Reader<'a> {
        let mut end = text.len().min(4_000);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let text = &text[..end];
        Reader { text, tokens: tokens(text), units: Vec::new(), signs: Vec::new() }
    }

    fn read(mut self, range: Range<usize>, before: &[Unit]) -> Statement {
        let articles = self.tokens.iter().filter(|token| token.is("a") || token.is("an") || token.is("the")).count();
        self.tokens.retain(|token| !(token.is("a") && !token.capital || token.is("an") || token.is("the")));
        self.name();
        let mut clauses = self.divide();
        self.carry(&mut clauses, before);
        for clause in &mut clauses {
            self.finish(clause);
        }
        let formulas = formula::formulas(&self.tokens, &self.units);
        let small =
            self.signs.iter().filter(|(_, sign, range)| matches!(sign, Sign::Work(_)) && !range.is_empty()).count()
                + articles;
        Statement { text: self.text.into(), range, units: self.units, clauses, formulas, small }
    }

    /// Finds the units and the signs between them.
    fn name(&mut self) {
        let keys: Vec<u64> = self
            .tokens
            .iter()
            .map(|token| match token.sort {
                Sort::Word => token.key,
                Sort::Number(..) if token.text.starts_with(|c: char| c.is_ascii_digit()) => {
                    names::number_key(&token.text)
                }
                Sort::Number(..) if !token.text.is_empty() => names::key(&token.text),
                Sort::Number(..) | Sort::Mark(_) => 0,
            })
            .collect();
        let tokens = self.tokens.clone();
        let texts: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let run = keys[at..].iter().take(7).position(|&key| key == 0).unwrap_or((keys.len() - at).min(7));
            let ahead = &keys[at..at + run];
            if let Sort::Mark(mark) = token.sort {
                self.signs.push((at, Sign::Mark(mark), token.range.clone()));
                at += 1;
                continue;
            }
            let end = opposite::end(ahead);
            let named = names::named(ahead);
            let work = everyday::work(&texts[at..at + run]).filter(|_| !token.text.is_empty());
            let axis_length = end.map_or(0, |(_, length)| length);
            let run_length = work.map_or(0, |(_, length)| length);
            // "Prevents the model from overfitting" denies that it overfits.
            let prevents = ["prevent", "prevents", "preventing", "stops", "keeps", "keep", "keeping"]
                .contains(&token.text.as_str())
                && (2..6).any(|ahead| texts.get(at + ahead) == Some(&"from"));
            if prevents {
                self.sign(at, 1, Work::Denies);
                at += 1;
                continue;
            }
            let title = named.filter(|named| {
                named.length > 1
                    && named.length > axis_length
                    && named.length > run_length
                    && names::weight(named.concept) > 0.75
                    && !(axis_length > 0
                        && named.length == axis_length + 1
                        && everyday::work(&texts[at + axis_length..]).is_some())
                    && !matches!(texts[at], "need" | "needs" | "require" | "requires" | "use" | "uses")
                    && !texts[at..at + named.length]
                        .iter()
                        .any(|word| matches!(*word, "not" | "no" | "never" | "without"))
                    && !(decomposes(texts[at])
                        && names::named(&ahead[1..named.length])
                            .is_some_and(|rest| rest.length + 1 == named.length && names::weight(rest.concept) > 0.66))
            });
            let length;
            if let Some(named) = title {
                length = named.length;
                self.unit(u32::from(named.concept), names::weight(named.concept), at, length, None);
            } else if let Some((id, words)) = opposite::phrase(ahead).filter(|&(_, words)| words > axis_length) {
                length = words;
                self.unit(id, 0.9, at, length, None);
            } else if let Some((work, words)) =
                work.filter(|&(work, words)| words >= axis_length && (words > 1 || work == Work::Denies))
            {
                length = words;
                self.sign(at, words, work);
            } else if let Sort::Number(value, _) = token.sort
                && axis_length < 2
            {
                length = 1;
                let bits = value.to_bits();
                let id = NUMBER | ((bits ^ bits >> 32) as u32).wrapping_mul(0x9e37_79b1) >> 1;
                self.unit(id, 0.45, at, 1, None);
                if let Some(unit) = self.units.last_mut() {
                    unit.number = Some(value);
                }
            } else if let Some((end, words)) = end.filter(|_| !self.is_no_end(at)) {
                length = words;
                self.unit(unit_of_end(end), opposite::weight(end.axis), at, words, Some(end));
            } else if let Some((work, words)) = work {
                length = words;
                self.sign(at, words, work);
            } else if let Some(named) = named {
                length = named.length;
                let weight = names::weight(named.concept);
                let weight = if named.length == 1 && everyday::is_light(ahead[0]) { weight.min(0.22) } else { weight };
                self.unit(u32::from(named.concept), if named.loose { weight * 0.7 } else { weight }, at, length, None);
            } else {
                length = 1;
                self.word(at);
            }
            at += length;
        }
    }

    /// Returns whether the word is no end of an axis, though its stem is.
    fn is_no_end(&self, at: usize) -> bool {
        matches!(self.tokens[at].text.as_str(), "same" | "boosting")
    }

    fn word(&mut self, at: usize) {
        let token = &self.tokens[at];
        let (key, letters) = (token.key, token.text.chars().count());
        let weight = if everyday::is_light(key) {
            0.2
        } else if token.capital {
            0.9
        } else if letters <= 2 {
            0.4
        } else {
            0.6
        };
        let bare = ["non", "un", "in", "im", "ir", "dis"].iter().find_map(|prefix| {
            let rest = token.text.strip_prefix(prefix)?;
            (rest.len() >= 5).then(|| id_of(names::key(rest)))
        });
        self.unit(unknown(key), weight, at, 1, None);
        if let Some(unit) = self.units.last_mut() {
            unit.bare = bare.unwrap_or(0);
        }
    }

    fn unit(&mut self, id: u32, weight: f64, at: usize, length: usize, end: Option<End>) {
        let range = self.tokens[at].range.start..self.tokens[at + length - 1].range.end;
        let key = self.tokens[at].key;
        let verb =
            length == 1 && (everyday::is_verb(key) || end.is_some_and(|end| end.acts)) && !self.after_article(at);
        // What a verb says beside a direction, another verb says as well: "gives", "yields", "leads to".
        let weight = if verb && end.is_none() { weight * 0.5 } else { weight };
        self.units.push(Unit {
            id,
            weight,
            range,
            end,
            of: [0; 3],
            number: None,
            bare: 0,
            at,
            foil: false,
            carried: false,
            verb,
        });
    }

    /// Returns whether "the" or "of" stands before: what follows is a noun.
    fn after_article(&self, at: usize) -> bool {
        let before = &self.text[..self.tokens[at].range.start];
        let before = before.trim_end();
        ["the", "a", "an", "of", "its", "their", "each", "every", "this"].iter().any(|word| {
            before.len() >= word.len()
                && before.is_char_boundary(before.len() - word.len())
                && before[before.len() - word.len()..].eq_ignore_ascii_case(word)
                && !before[..before.len() - word.len()].ends_with(char::is_alphanumeric)
        })
    }

    fn sign(&mut self, at: usize, length: usize, work: Work) {
        let range = self.tokens[at].range.start..self.tokens[at + length - 1].range.end;
        self.signs.push((at, Sign::Work(work), range));
        // A run of words is one sign, so that what follows it is what it governs.
        if length > 1 {
            self.signs.push((at + length - 1, Sign::Work(Work::Nothing), 0..0));
        }
    }

    /// Cuts the sentence into clauses.
    fn divide(&mut self) -> Vec<Clause> {
        let mut cuts: Vec<usize> = vec![0];
        let mut soft: Vec<usize> = Vec::new();
        for &(at, sign, _) in &self.signs {
            match sign {
                Sign::Work(Work::Opens | Work::Contrasts) | Sign::Mark(';' | '.' | '?' | '!') => cuts.push(at),
                // "L1: sparse weights" is one statement; "two reasons: it is fast" announces.
                Sign::Mark(':') if self.units.iter().filter(|unit| unit.at < at).count() > 4 => cuts.push(at),
                Sign::Mark(',' | '–' | '→') | Sign::Work(Work::Joins) => soft.push(at),
                _ => {}
            }
        }
        cuts.sort_unstable();
        cuts.dedup();
        let end = self.tokens.len();
        for (nth, &at) in soft.iter().enumerate() {
            let from = cuts.iter().copied().filter(|&cut| cut <= at).max().unwrap_or(0);
            let next =
                soft.get(nth + 1..).and_then(|rest| rest.iter().find(|&&other| other > at + 1)).copied().unwrap_or(end);
            let to = cuts.iter().copied().filter(|&cut| cut > at).min().unwrap_or(end).min(next);
            if self.parts_at(from, at, to) {
                cuts.push(at);
                cuts.sort_unstable();
            }
        }
        let bounds: Vec<Range<usize>> =
            cuts.iter().enumerate().map(|(nth, &from)| from..cuts.get(nth + 1).copied().unwrap_or(end)).collect();
        let mut clauses: Vec<Clause> = Vec::new();
        for bound in bounds {
            let clause = self.clause(bound.clone());
            // "Not L1 but L2": what was denied is what the statement sets itself against.
            let but = self.tokens.get(bound.start).is_some_and(|token| token.is("but"));
            if but
                && clause.verb.is_none()
                && let Some(last) = clauses.last_mut()
                && let Some((reach, _)) = last.denials.pop()
            {
                for &nth in &last.units {
                    self.units[nth].foil |= reach.contains(&self.units[nth].at);
                }
                last.units.extend(clause.units);
                continue;
            }
            if clause.units.is_empty() && clause.denials.is_empty() {
                continue;
            }
            clauses.push(clause);
        }
        clauses
    }

    /// Returns whether a comma or an "and" between `from` and `to` parts two statements and not two things.
    fn parts_at(&self, from: usize, at: usize, to: usize) -> bool {
        let mut start = at + 1;
        while self.signs.iter().any(|&(place, sign, _)| {
            place == start && matches!(sign, Sign::Work(Work::Joins | Work::Nothing) | Sign::Mark(','))
        }) {
            start += 1;
        }
        let left: Vec<&Unit> = self.units.iter().filter(|unit| (from..at).contains(&unit.at)).collect();
        let right: Vec<&Unit> = self.units.iter().filter(|unit| (start..to).contains(&unit.at)).collect();
        let Some(first) = right.first() else { return false };
        let verb_on = |from: usize, to: usize| {
            self.units.iter().any(|unit| unit.verb && (from..to).contains(&unit.at))
                || self
                    .signs
                    .iter()
                    .any(|&(place, sign, _)| sign == Sign::Work(Work::Is) && (from..to).contains(&place))
        };
        let pronoun = self.signs.iter().any(|&(place, sign, _)| place == start && sign == Sign::Work(Work::Pronoun));
        let denied = self.signs.iter().any(|&(place, sign, _)| place == start && sign == Sign::Work(Work::Denies));
        let conditional =
            |token: &Token| ["if", "when", "as", "by", "with", "in", "for", "after"].iter().any(|word| token.is(word));
        let condition = self.tokens.get(from).is_some_and(conditional);
        if left.is_empty()
            || condition && self.signs.iter().any(|&(place, sign, _)| place == at && sign == Sign::Mark(','))
        {
            return false;
        }
        if pronoun && verb_on(start, to) {
            return true;
        }
        if verb_on(from, at) && verb_on(start + 1, to) && !denied {
            return true;
        }
        // "… and shrinks weights": the subject goes on.
        if verb_on(from, at) && first.verb && first.at == start && self.inflected(start) && right.len() > 1 {
            return true;
        }
        // "keys come from the encoder, queries from the decoder": the verb goes on.
        let against = |unit: &Unit| left.iter().any(|other| opposed(unit, other));
        let amount = first.end.is_some_and(|end| end.axis == opposite::AMOUNT);
        right.len() > 1
            && !amount
            && against(first)
            && (verb_on(from, at) || right[1..].iter().any(|unit| against(unit)))
    }

    /// Returns whether the verb at a token is in the third person: "shrinks", not "shrink".
    fn inflected(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.text.ends_with('s') && !token.text.ends_with("ss"))
    }

    fn clause(&mut self, bound: Range<usize>) -> Clause {
        let units = (0..self.units.len()).filter(|&nth| bound.contains(&self.units[nth].at)).collect();
        let mut clause = Clause { units, ..Clause::default() };
        let signs: Vec<(usize, Sign, Range<usize>)> =
            self.signs.iter().filter(|(at, ..)| bound.contains(at)).cloned().collect();
        let first_unit = clause.units.first().map_or(usize::MAX, |&nth| self.units[nth].at);
        let is = signs.iter().find(|(_, sign, _)| *sign == Sign::Work(Work::Is)).map(|(at, ..)| *at);
        let verb = clause
            .units
            .iter()
            .map(|&nth| &self.units[nth])
            .find(|unit| unit.verb && unit.at > first_unit)
            .map(|unit| unit.at);
        let equals = signs.iter().find(|(_, sign, _)| matches!(sign, Sign::Mark('=' | ':'))).map(|(at, ..)| *at);
        clause.verb = [is, verb, equals].into_iter().flatten().min();
        clause.passive = is.is_some() && signs.iter().any(|(_, sign, _)| *sign == Sign::Work(Work::By));
        for (at, sign, range) in &signs {
            match sign {
                Sign::Work(Work::Denies) => clause.denials.push((*at + 1..self.reach(*at, bound.end), range.clone())),
                // "Is compared with" says what is done.
                Sign::Work(Work::Foils) if self.tokens[*at].is("compared") && is.is_some_and(|is| is + 1 == *at) => {}
                Sign::Work(Work::Foils) => {
                    let to = self.phrase_end(*at, bound.end);
                    for &nth in &clause.units {
                        self.units[nth].foil |= (*at..to).contains(&self.units[nth].at);
                    }
                }
                Sign::Work(Work::Than) => clause.than = clause.than.or(Some(*at)),
                _ => {}
            }
        }
        clause
    }

    /// Returns where what a denial reaches ends.
    fn reach(&self, at: usize, end: usize) -> usize {
        // "non" and "without" reach their phrase, "not" the rest of the clause up to a comma that is no list.
        if self.tokens[at].is("non") {
            return self.units.iter().find(|unit| unit.at > at).map_or(end, |unit| unit.at + 1);
        }
        let stops = |&(place, sign, _): &(usize, Sign, Range<usize>)| {
            place > at + 1 && matches!(sign, Sign::Mark(',' | '–' | '(' | ')')) && place < end
        };
        self.signs.iter().find(|sign| stops(sign)).map_or(end, |&(place, ..)| place)
    }

    fn phrase_end(&self, at: usize, end: usize) -> usize {
        let sign = self.signs.iter().find(|&&(place, sign, _)| {
            place > at && matches!(sign, Sign::Mark(',' | '–' | ')' | ':') | Sign::Work(Work::Is | Work::Denies))
        });
        let verb = self.units.iter().find(|unit| unit.at > at + 1 && unit.verb);
        let stop = sign.map_or(end, |&(place, ..)| place).min(verb.map_or(end, |unit| unit.at));
        stop.min(end)
    }

    /// Gives clauses without a subject the one that goes on.
    fn carry(&mut self, clauses: &mut [Clause], before: &[Unit]) {
        let mut subject: Vec<Unit> = before.to_vec();
        for nth in 0..clauses.len() {
            let start = clauses[nth].units.iter().map(|&unit| self.units[unit].at).min().unwrap_or(0);
            let pronoun = self.signs.iter().any(|&(at, sign, _)| {
                sign == Sign::Work(Work::Pronoun)
                    && at < start + 1
                    && at + 3 > start
                    && self.clause_holds(clauses, nth, at)
            });
            let headless = nth > 0 && clauses[nth].units.first().is_some_and(|&unit| self.units[unit].verb);
            let own = subject_of(&self.units, &clauses[nth]);
            if pronoun || headless {
                let mut carried = Vec::new();
                for unit in &subject {
                    if !clauses[nth].units.iter().any(|&own| self.units[own].id == unit.id) {
                        carried.push(self.units.len());
                        self.units.push(Unit { carried: true, weight: unit.weight, foil: false, ..unit.clone() });
                    }
                }
                carried.append(&mut clauses[nth].units);
                clauses[nth].units = carried;
                if clauses[nth].verb.is_none() {
                    clauses[nth].verb = Some(start);
                }
            } else if !own.is_empty() {
                subject = own.iter().map(|&unit| self.units[unit].clone()).collect();
            }
        }
    }

    fn clause_holds(&self, clauses: &[Clause], nth: usize, at: usize) -> bool {
        let before =
            nth.checked_sub(1).and_then(|nth| clauses[nth].units.iter().map(|&unit| self.units[unit].at).max());
        before.is_none_or(|before| before < at)
    }

    /// Finds what each end of an axis is said of.
    fn finish(&mut self, clause: &mut Clause) {
        let ends: Vec<usize> = clause.units.iter().copied().filter(|&nth| self.units[nth].end.is_some()).collect();
        for nth in ends {
            self.units[nth].of = self.said_of(clause, nth);
        }
    }

    fn said_of(&self, clause: &Clause, nth: usize) -> [u32; 3] {
        let unit = &self.units[nth];
        let mut of = [0; 3];
        let mut found = 0;
        let parts = |from: usize, to: usize| {
            self.signs.iter().any(|&(at, sign, _)| {
                from < at
                    && at < to
                    && matches!(
                        sign,
                        Sign::Work(
                            Work::Parts | Work::By | Work::Than | Work::Is | Work::Denies | Work::Pronoun | Work::Foils
                        ) | Sign::Mark(',' | ':' | ';' | '(' | ')' | '–' | '→' | '=')
                    )
            })
        };
        let mut last = unit.at;
        for &next in clause.units.iter().filter(|&&next| self.units[next].at > unit.at && !self.units[next].carried) {
            let next = &self.units[next];
            if found == 3 || parts(last, next.at) || next.at > last + 3 || next.verb && next.end.is_none() && found > 0
            {
                break;
            }
            last = next.at;
            if next.end.is_none() || next.weight >= 0.6 {
                of[found] = next.id;
                found += 1;
            } else if next.end.is_some_and(|end| end.axis == opposite::AMOUNT) && found > 0 {
                break;
            }
        }
        if found == 0 {
            let before = clause.units.iter().rev().map(|&before| &self.units[before]);
            let nouns = before.filter(|before| before.at < unit.at || before.carried).filter(|before| {
                before.end.is_none() && before.number.is_none() && !before.verb && before.weight > 0.1
            });
            // "Sample size grows": of the size and of the sample.
            for (place, noun) in of.iter_mut().zip(nouns.take(2)) {
                *place = noun.id;
            }
        }
        of
    }
}

/// Returns whether two units exclude each other.
pub(super) fn opposed(one: &Unit, other: &Unit) -> bool {
    match (one.end, other.end) {
        (Some(one), Some(other)) => one.axis == other.axis && one.up != other.up,
        _ => one.id != other.id && opposite::kin(one.id, other.id) == opposite::Kin::Rivals,
    }
}

/// Returns the id that a single word has.
fn id_of(key: u64) -> u32 {
    match opposite::end(&[key]) {
        Some((end, _)) => unit_of_end(end),
        None => names::named(&[key]).map_or(unknown(key), |named| u32::from(named.concept)),
    }
}

/// Returns whether names that begin with the word are read word by word, because the word says more or less of the rest.
fn decomposes(word: &str) -> bool {
    matches!(
        word,
        "high"
            | "higher"
            | "low"
            | "lower"
            | "increase"
            | "increases"
            | "increased"
            | "increasing"
            | "decrease"
            | "decreases"
            | "decreasing"
            | "reduce"
            | "reduces"
            | "reducing"
            | "more"
            | "less"
            | "fewer"
            | "no"
            | "not"
            | "without"
            | "non"
            | "too"
            | "prevent"
            | "prevents"
            | "preventing"
            | "avoid"
            | "avoids"
    )
}

impl Statement {
    /// Returns how it was read, for those who look for why it was read so: its clauses, with `~` before what is denied, `-` before what
    /// the statement sets itself against, and an arrow at ends of axes.
    pub fn explain(&self) -> String {
        let clauses = self.clauses.iter().map(|clause| {
            let units = clause.units.iter().map(|&nth| {
                let unit = &self.units[nth];
                let denied = clause.denials.iter().any(|(reach, _)| reach.contains(&unit.at) && !unit.carried);
                let name =
                    concept(unit.id).map_or_else(|| self.written(nth), |concept| names::name(concept).to_owned());
                let end = unit.end.map_or("", |end| if end.up { "↑" } else { "↓" });
                format!(
                    "{}{}{}{}{name}:{:.2}",
                    if denied { "~" } else { "" },
                    if unit.foil { "-" } else { "" },
                    if unit.carried { "^" } else { "" },
                    end,
                    unit.weight
                )
            });
            let verb = clause.verb.map_or(String::new(), |verb| format!("[verb at {verb}] "));
            verb + &units.collect::<Vec<_>>().join(" ")
        });
        let formulas = self.formulas.iter().map(|formula| format!(" {{{}}}", &self.text[formula.range.clone()]));
        clauses.collect::<Vec<_>>().join(" / ") + &formulas.collect::<String>()
    }
}
