//! What comparing needs to know of a question, computed once.

use super::acronym::{Spelled, Spelling};
use super::facet::Facets;
use super::meaning::{Clue, MEANING, Meaning, Sense};
use super::space::{DIRECTIONS, Pin, Place, add};
use super::words::{Cut, Piece, Sort, hash};

/// What comparing needs to know of a question, computed once.
///
/// About 270 bytes: the concepts it names with their weights, the facets it asks for, and the concepts it seems to
/// describe without naming them.
#[derive(Clone, Debug, Default)]
pub struct Fingerprint {
    /// Ordered by id, each once.
    pub(super) units: Box<[Unit]>,
    /// Best first.
    pub(super) hints: Box<[Hint]>,
    /// Of concepts named by a phrase that names others too: "assumptions of linear regression".
    pub(super) parts: Box<[Part]>,
    pub(super) facets: Facets,
    /// The units before and after a word such as "instead of".
    pub(super) order: Option<(u32, u32)>,
    /// Which of the units come first, four bits for each of the first sixteen; those joined by "and" come together.
    pub(super) ranks: u64,
    pub(super) negated: bool,
    /// It goes on from what was asked before: "and if the labels are wrong?"
    pub(super) continues: bool,
    /// One bit per word and per pair of neighbors, frame words included, by hash: how it is worded.
    pub(super) wording: u128,
    /// One bit per word that says something, by hash of what it means alone, also inside a longer phrase.
    pub(super) content: u128,
    /// One bit per small word that can make another question.
    pub(super) nuances: u64,
    /// Two bits per pair of opposite words, one for each side.
    pub(super) poles: u64,
    /// The sum of the units' weights.
    pub(super) mass: f32,
    /// Where it stands among the topics of the field.
    pub(super) pin: Pin,
    /// Its acronyms, and the words that may spell another's.
    pub(super) spelling: Spelling,
    /// Of a question of several sentences, each that could stand alone.
    pub(super) clauses: Box<[Fingerprint]>,
}

/// A concept, an unknown word or a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    /// The concept's number, or a hash above [`UNKNOWN`].
    pub id: u32,
    /// For an unknown long word, a hash of its beginning; otherwise 0.
    pub loose: u32,
    /// How much sharing it says.
    pub weight: f32,
}

/// A concept within the phrase that names another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    /// The concept that the phrase names.
    pub whole: u16,
    /// What a word of the phrase names.
    pub part: u16,
}

/// A concept that the question seems to describe.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hint {
    /// The concept.
    pub concept: u16,
    /// How sure, 0 to 1.
    pub strength: f32,
    /// Which units speak for it, one bit each.
    pub units: u64,
}

/// Ids from here on are hashes of words the lexicon does not know.
pub(super) const UNKNOWN: u32 = 1 << 30;
/// Ids from here on are numbers.
pub(super) const NUMBER: u32 = 1 << 31;

/// From this weight a concept is a subject.
pub(super) const SUBJECT: f32 = 0.75;
/// From this weight on it matters where a unit stands.
const TURNED: f32 = 0.3;
const UNKNOWN_WEIGHT: f32 = 0.6;
/// What an unknown word weighs that is written as a name.
const NAME_WEIGHT: f32 = 0.9;
/// What a concept weighs at most that says next to nothing, in hundredths.
const FAINT_WEIGHT: u8 = 14;
/// From this weight, in hundredths, a concept is a subject whatever it stands beside.
const NAMES_SUBJECT: u8 = 70;
/// What is listed beside a name is a subject from this weight on.
const LISTED: f32 = 0.65;
const SHORT_WEIGHT: f32 = 0.35;
const NUMBER_WEIGHT: f32 = 0.5;
/// What a context weighs that another concept of the question brings along.
const IMPLIED_WEIGHT: f32 = 0.1;
/// A light word says as much of the topic as a heavy one says of the subject.
const LEAST_PULL: f32 = 0.3;
/// Beyond this, units are details of a story.
const MOST_UNITS: usize = 60;
const MOST_HINTS: usize = 5;
/// What has more sentences is a story.
const MOST_CLAUSES: usize = 5;
/// A lighter unit describes nothing.
const LEAST_TOLD: f32 = 0.12;
/// What a hint must have of all that the question tells.
const LEAST_SHARE_TOLD: f32 = 0.2;
const LEAST_HINT: f32 = 0.3;

impl Fingerprint {
    /// Returns the fingerprint of a question.
    pub fn of(question: &str) -> Fingerprint {
        let question = without_rider(without_example(unnumbered(question)));
        let mut cut = Cut::of(question);
        MEANING.correct(&mut cut);
        // Most questions are one sentence, which need not be read twice.
        let clauses = match cut.count_sentences() {
            2..=MOST_CLAUSES => {
                let clauses = cut.sentences().map(|sentence| Fingerprint::from_cut(&sentence));
                clauses.filter(|clause| clause.units.iter().any(|unit| unit.weight >= SUBJECT)).collect()
            }
            _ => Box::default(),
        };
        Fingerprint { clauses, continues: continues(question), ..Fingerprint::from_cut(&cut) }
    }

    fn from_cut(cut: &Cut) -> Fingerprint {
        let mut reading = Reading::default();
        reading.read(&MEANING, cut);
        let print = reading.fingerprint(&MEANING);
        Fingerprint {
            wording: wording(cut),
            // What was left aside makes no other question.
            content: content(&MEANING, cut) & !print.content,
            poles: poles(&MEANING, cut),
            ..print
        }
    }

    /// Returns how many bytes it takes.
    pub fn size(&self) -> usize {
        let clauses: usize = self.clauses.iter().map(Fingerprint::size).sum();
        size_of::<Fingerprint>()
            + size_of_val(&*self.units)
            + size_of_val(&*self.hints)
            + size_of_val(&*self.parts)
            + self.spelling.size()
            + clauses
    }

    /// Returns whether it says the same units as another, some of them the other way round: "the first order of each
    /// customer", "the first customer of each order".
    pub(super) fn turns(&self, other: &Fingerprint) -> bool {
        let rank = |ranks: u64, nth: usize| ranks >> (4 * nth) & 15;
        let heavy: Vec<usize> = (0..self.units.len().min(16)).filter(|&nth| self.units[nth].weight >= TURNED).collect();
        let turned = |&one: &usize, &other_one: &usize| {
            rank(self.ranks, one) < rank(self.ranks, other_one) && rank(other.ranks, one) > rank(other.ranks, other_one)
        };
        let same = self.units.len() == other.units.len()
            && self.units.iter().zip(&other.units).all(|(one, other)| one.id == other.id);
        same && heavy.iter().any(|one| heavy.iter().any(|other_one| turned(one, other_one)))
    }

    /// Returns where among the units a concept is.
    pub(super) fn position(&self, concept: u16) -> Option<usize> {
        self.units.binary_search_by_key(&u32::from(concept), |unit| unit.id).ok()
    }

    /// Returns whether it sets a task with numbers of its own.
    pub(super) fn is_task(&self) -> bool {
        is_task(&self.units)
    }

    /// Returns whether the question says nothing that could be compared.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty() && self.facets.is_empty()
    }
}

impl Unit {
    pub(super) fn is_number(self) -> bool {
        self.id >= NUMBER
    }

    /// Returns how far it decides where a question stands.
    pub(super) fn pull(self) -> f32 {
        self.weight.max(LEAST_PULL)
    }

    /// Returns whether it names what a question may be about.
    pub(super) fn is_subject(self) -> bool {
        self.weight >= SUBJECT && self.concept().is_some()
    }

    pub(super) fn concept(self) -> Option<u16> {
        (self.id < UNKNOWN).then_some(self.id as u16)
    }
}

fn is_task(units: &[Unit]) -> bool {
    units.iter().filter(|unit| unit.is_number()).count() >= 2
}

/// Returns the units that a sentence names and how its words are spelled, without what only a question needs.
pub(super) fn units_of(meaning: &Meaning, cut: &Cut) -> (Vec<Unit>, Spelling) {
    let mut reading = Reading::default();
    reading.read(meaning, cut);
    let units = std::mem::take(&mut reading.units);
    let units = reading.settled(meaning, units);
    let spelling = reading.spelled.settled(&units);
    (units, spelling)
}

/// Returns the ids of the units a description uses.
pub(super) fn units_of_gloss(meaning: &Meaning, cut: &Cut) -> Vec<u32> {
    let mut reading = Reading::default();
    reading.read(meaning, cut);
    let mut ids: Vec<u32> = reading.units.iter().filter(|unit| unit.weight > 0.2).map(|unit| unit.id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// A question being read.
#[derive(Default)]
struct Reading {
    units: Vec<Unit>,
    parts: Vec<Part>,
    facets: Facets,
    strong: Facets,
    weak: Facets,
    /// Whether the current clause has said anything yet.
    clause_units: usize,
    /// How many units stood before the last word at which order matters.
    pivot: Option<usize>,
    negations: u32,
    asks_what_does: bool,
    /// Whether the clause prefers one thing to another.
    weighs: bool,
    /// Whether the clause speaks of raising or lowering something.
    changes: bool,
    /// Whether a clause may begin here: after punctuation or "and".
    boundary: bool,
    nuances: u64,
    spelled: Spelled,
    /// Whether the word before was a unit; whether the one before was "and" right behind a unit.
    said: bool,
    listed: bool,
    /// The units that stand right behind "and" and another unit.
    beside: Vec<usize>,
    /// How many units stand in the circumstances that the question begins with: "With ten rows: what …"
    fronted: usize,
    /// Whether "or" stands right behind a unit.
    asks_either: bool,
    /// The numbers that say how much there is of something, and what they count: "a million users".
    amounts: Vec<(u32, u128)>,
    /// The bits, as in [`Fingerprint::content`], of words that are no part of what is asked.
    aside: u128,
    /// Whether the unit before was such a number.
    counted: bool,
}

impl Reading {
    fn read(&mut self, meaning: &Meaning, cut: &Cut) {
        let pieces = &cut.pieces;
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            match piece.sort {
                Sort::Stop => {
                    self.close();
                    self.boundary = true;
                    at += 1;
                    continue;
                }
                Sort::Pause => {
                    if self.fronted == 0 && pieces.first().is_some_and(|first| FRONTED.contains(&cut.word(first))) {
                        self.fronted = self.units.len();
                    }
                    self.boundary = true;
                    at += 1;
                    continue;
                }
                Sort::Word | Sort::Number => {}
            }
            if self.asks_what_does
                && matches!(cut.word(piece), "mean" | "measure" | "represent")
                && ends_clause(cut, pieces.get(at + 1))
            {
                self.strong.0 |= Facets::of("W").0;
                self.spelled.note(cut, &pieces[at..=at], None);
                at += 1;
                continue;
            }
            let longest = meaning.longest(&pieces[at..]).map(|found| unbound(meaning, cut, &pieces[at..], found));
            if let Some((sense, length)) = meaning.shared_head(cut, &pieces[at..])
                && longest.is_none_or(|(_, other)| other <= length)
            {
                self.take(meaning, sense, "");
                self.spelled.note(cut, &pieces[at..at + length], sense.unit());
                at += length;
                continue;
            }
            if let Some((sense, length)) = longest {
                if length == 1 {
                    self.nuances |= meaning.nuance(piece);
                } else if sense.concept != 0 {
                    self.part(meaning, sense.concept, &pieces[at..at + length]);
                }
                let sense = if length == 1 && is_adjective(cut, piece, pieces.get(at + 1)) {
                    sense.without("V")
                } else {
                    sense
                };
                let sense = match (length, cut.word(piece)) {
                    (1, "list" | "name")
                        if self.commands(pieces.get(at + 1).map(|next| (next.sort, cut.word(next)))) =>
                    {
                        self.aside |= content_bit(meaning.concept(sense.concept).mark);
                        Sense { concept: 0, ..sense }
                    }
                    // "Two numbers in a list", "the name of".
                    (1, "list" | "name") if self.clause_units > 0 => Sense { weak: Facets::default(), ..sense },
                    _ => sense,
                };
                self.take(meaning, sense, cut.word(piece));
                self.spelled.note(cut, &pieces[at..at + length], sense.unit());
                at += length;
                continue;
            }
            let unit = self.unknown(cut, piece);
            self.spelled.note(cut, &pieces[at..=at], Some(unit));
            at += 1;
        }
        self.close();
    }

    fn take(&mut self, meaning: &Meaning, sense: Sense, word: &str) {
        let said = std::mem::take(&mut self.said);
        if sense.concept == 0 {
            self.asks_either |= said && matches!(word, "or" | "или");
            self.listed = said && matches!(word, "and" | "or" | "и" | "или");
        }
        let begun = self.clause_units > 0 || !self.strong.is_empty();
        let asks = !self.strong.is_empty() || !self.weak.is_empty();
        if sense.opens && begun && self.boundary {
            self.close();
        }
        // "when" and "which" in the middle of a clause are conjunctions, and "is" is a verb.
        let joins = sense.opens && !self.boundary && begun && asks
            || sense.weak == Facets::of("B") && (begun || asks) && !self.boundary;
        self.boundary = matches!(word, "and" | "or" | "but" | "then" | "also" | "и");
        if !joins {
            self.strong.0 |= sense.strong.0;
            self.weak.0 |= sense.weak.0;
            self.asks_what_does |= sense.weak == Facets::of("X");
        }
        self.changes |= sense.concept != 0 && meaning.is_change(sense.concept);
        self.negations += u32::from(sense.negates);
        // "the effect of A on B": the order of A and B matters.
        let onto = word == "on" && self.strong.intersects(Facets::of("X"));
        let affects = sense.strong == Facets::of("X") && sense.concept == 0 && self.clause_units > 0;
        self.weighs |= matches!(word, "over" | "instead" | "rather") && self.clause_units > 0;
        if sense.orders || onto || affects {
            self.pivot = Some(self.units.len());
        }
        // "Explain X" is not about explaining, nor "How does X work" about work.
        let only_asks = (sense.opens && !joins || sense.strong == Facets::of("H"))
            && meaning.concept(sense.concept).weight <= FAINT_WEIGHT;
        if sense.concept != 0 && !only_asks {
            let weight = f32::from(meaning.concept(sense.concept).weight) / if sense.loose { 200.0 } else { 100.0 };
            self.push(Unit { id: u32::from(sense.concept), loose: 0, weight });
        }
    }

    /// Notes what the words of a phrase name by themselves, if all of them name something and there is more than one.
    fn part(&mut self, meaning: &Meaning, whole: u16, pieces: &[Piece]) {
        let before = self.parts.len();
        let mut asked = Facets::default();
        let mut at = 0;
        while at < pieces.len() {
            let end = if at == 0 { pieces.len() - 1 } else { pieces.len() };
            let (sense, length) = match meaning.longest(&pieces[at..end]) {
                Some(found) => found,
                None if pieces[at].sort == Sort::Pause => (Sense::default(), 1),
                None => {
                    self.parts.truncate(before);
                    return;
                }
            };
            let part = sense.concept;
            asked.0 |= sense.strong.0;
            if part != 0 && part != whole && sense.strong.is_empty() {
                self.parts.push(Part { whole, part });
            }
            at += length;
        }
        let found = self.parts.len() - before;
        let subject = || self.parts.last().is_some_and(|part| meaning.concept(part.part).weight >= NAMES_SUBJECT);
        if found == 1 && !asked.is_empty() && subject() {
            // "Limitations of k-means" asks for limitations, also when it is a name; "early stopping" does not ask to stop.
            self.strong.0 |= asked.0;
        } else if found < 2 {
            self.parts.truncate(before);
        }
    }

    /// Returns whether "list" or "name" tells to list what follows: "List techniques against …".
    fn commands(&self, next: Option<(Sort, &str)>) -> bool {
        let goes_on =
            next.is_some_and(|(sort, word)| sort == Sort::Word && !matches!(word, "vs" | "versus" | "and" | "or"));
        goes_on && self.clause_units == 0 && self.strong.is_empty()
    }

    /// Takes a word that no phrase begins with; returns the id of its unit.
    fn unknown(&mut self, cut: &Cut, piece: &Piece) -> u32 {
        let word = cut.word(piece);
        if piece.sort == Sort::Number {
            let id = NUMBER | (piece.hash as u32 >> 1);
            if cut.is_large(piece) {
                self.amounts.push((id, content_bit(piece.hash)));
            }
            self.push(Unit { id, loose: 0, weight: NUMBER_WEIGHT });
            return id;
        }
        let letters = word.chars().count();
        let loose = if letters >= 7 && word.is_ascii() { hash(&word.as_bytes()[..5], 0) as u32 } else { 0 };
        let weight = if piece.name {
            NAME_WEIGHT
        } else if letters <= 2 {
            SHORT_WEIGHT
        } else {
            UNKNOWN_WEIGHT
        };
        let id = UNKNOWN | (piece.hash as u32 >> 2);
        self.push(Unit { id, loose, weight });
        id
    }

    fn push(&mut self, unit: Unit) {
        self.clause_units += 1;
        self.boundary = false;
        if std::mem::take(&mut self.counted) && unit.weight < SUBJECT {
            self.amounts.push((unit.id, 0));
        }
        self.counted = unit.is_number() && self.amounts.last().is_some_and(|amount| amount.0 == unit.id);
        let listed = std::mem::take(&mut self.listed);
        self.said = true;
        if self.units.len() < MOST_UNITS {
            if listed {
                self.beside.push(self.units.len());
            }
            self.units.push(unit);
        }
    }

    /// Ends a clause: what it shows for certain hides what it may have meant.
    fn close(&mut self) {
        if self.strong.intersects(Facets::of("Y")) {
            // "Why does it work" does not ask how.
            self.strong.0 &= !Facets::of("H").0;
        }
        let shown = if self.strong.is_empty() && self.clause_units > 0 { self.weak } else { self.strong };
        // "The benefits of A over B" asks for reasons; the comparison only says which.
        let mut shown = shown;
        if self.changes && self.strong.is_empty() && shown.intersects(Facets::of("G")) {
            // "How can recall be raised" asks for an improvement.
            shown = Facets::of("U");
        }
        if self.weighs && shown.intersects(Facets::of("N")) {
            // "When would you use A over B" compares them.
            shown.0 |= Facets::of("V").0;
        }
        self.weighs = false;
        let reasoned = shown.intersects(Facets::of("YP"));
        self.facets.0 |= if reasoned { shown.0 & !Facets::of("V").0 } else { shown.0 };
        (self.strong, self.weak, self.clause_units) = (Facets::default(), Facets::default(), 0);
        (self.asks_what_does, self.changes) = (false, false);
    }

    fn fingerprint(mut self, meaning: &Meaning) -> Fingerprint {
        let order = self.order_of_opposites(meaning).or_else(|| self.order(meaning));
        let mut units = std::mem::take(&mut self.units);
        let said = in_turn(&units, &self.beside, self.fronted);
        level(&mut units, &self.beside);
        if self.facets.intersects(Facets::of("D")) {
            // A system for a hundred million users is the same system.
            units.retain(|unit| self.amounts.iter().all(|amount| amount.0 != unit.id));
            let bit = |&(id, bit): &(u32, u128)| match u16::try_from(id) {
                Ok(concept) => content_bit(meaning.concept(concept).mark),
                Err(_) => bit,
            };
            self.aside |= self.amounts.iter().map(bit).fold(0, |bits, bit| bits | bit);
        }
        if self.compares(meaning, &units) {
            self.facets = Facets(self.facets.0 & !Facets::of("W").0 | Facets::of("V").0);
        }
        let units = self.settled(meaning, units);
        let ranks = ranks(&units, &said);
        let spelling = self.spelled.settled(&units);
        let mass = units.iter().map(|unit| unit.weight).sum();
        let hints = hints(meaning, &units);
        let pin = Pin::of(&place(meaning, &units));
        Fingerprint {
            units: units.into(),
            hints: hints.into(),
            parts: self.parts.into(),
            facets: self.facets,
            order,
            ranks,
            negated: self.negations % 2 == 1,
            continues: false,
            wording: 0,
            content: self.aside,
            nuances: self.nuances,
            poles: 0,
            mass,
            pin,
            spelling,
            clauses: Box::default(),
        }
    }

    /// Returns whether only two things are asked about that exclude each other: "Precision and recall", "ARIMA or Prophet?"
    fn compares(&self, meaning: &Meaning, units: &[Unit]) -> bool {
        if !self.facets.is_empty() && self.facets != Facets::of("W") {
            return false;
        }
        let mut subjects = units.iter().filter(|unit| unit.is_subject()).filter_map(|unit| unit.concept());
        let (Some(one), Some(other), None) = (subjects.next(), subjects.next(), subjects.next()) else { return false };
        let sets = |concept: u16| meaning.concept(concept).contrasts;
        one != other && (self.asks_either || sets(one).meets(sets(other)))
    }

    fn order(&self, meaning: &Meaning) -> Option<(u32, u32)> {
        let pivot = self.pivot?.min(self.units.len());
        let heavy = |unit: &&Unit| unit.weight >= 0.5;
        let after = self.units[pivot..].iter().find(heavy)?;
        let sets = |unit: &Unit| unit.concept().map(|id| meaning.concept(id).contrasts).unwrap_or_default();
        // In "the median is a better summary than the mean" it is the median that stands against the mean.
        let opposite = |unit: &&Unit| unit.id != after.id && sets(unit).meets(sets(after));
        let before = &self.units[..pivot];
        let before = before.iter().rev().find(opposite).or_else(|| before.iter().rev().find(heavy))?;
        (before.id != after.id).then_some((before.id, after.id))
    }

    /// "A went up but B went down": which of the two did which.
    fn order_of_opposites(&self, meaning: &Meaning) -> Option<(u32, u32)> {
        let sets = |unit: &Unit| {
            unit.concept().filter(|_| unit.weight < 0.5).map(|id| meaning.concept(id).contrasts).unwrap_or_default()
        };
        let opposite = |unit: &Unit| !sets(unit).is_empty();
        let first = self.units.iter().position(opposite)?;
        let then = first
            + 1
            + self.units[first + 1..]
                .iter()
                .position(|unit| sets(unit).meets(sets(&self.units[first])) && unit.id != self.units[first].id)?;
        let subject = |units: &[Unit]| units.iter().rev().find(|unit| unit.weight >= 0.5).map(|unit| unit.id);
        let (before, after) = (subject(&self.units[..first])?, subject(&self.units[first + 1..then])?);
        // Whichever goes up stands first, so that telling the same the other way round stays the same.
        let turned = self.units[first].id > self.units[then].id;
        (before != after).then_some(if turned { (after, before) } else { (before, after) })
    }

    /// Returns the units with their final weights, ordered by id, each once.
    fn settled(&self, meaning: &Meaning, mut units: Vec<Unit>) -> Vec<Unit> {
        // In "bagging vs ensembles" both are subjects; a third one is context.
        let subjects = units.iter().filter(|unit| unit.weight >= 0.9).count();
        if !self.facets.intersects(Facets::of("V")) || subjects > 2 {
            discount_implied(meaning, &mut units);
        }
        units.sort_unstable_by(|a, b| a.id.cmp(&b.id).then(b.weight.total_cmp(&a.weight)));
        units.dedup_by_key(|unit| unit.id);
        let heaviest = units.iter().map(|unit| unit.weight).fold(0.0, f32::max);
        if heaviest > 0.0 && heaviest < 0.65 {
            // A question made of general words only is about those words.
            units.iter_mut().for_each(|unit| unit.weight *= 0.8 / heaviest);
        }
        units
    }
}

/// Returns the ids of the units as they are said, each with its turn; what is joined by "and" shares one, and
/// circumstances come last, wherever they stand.
fn in_turn(units: &[Unit], beside: &[usize], fronted: usize) -> Vec<(u32, u64)> {
    let mut turn = 0;
    let said = (fronted..units.len()).chain(0..fronted).enumerate().map(|(place, nth)| {
        turn += u64::from(place > 0 && !beside.contains(&nth));
        (units[nth].id, turn.min(15))
    });
    said.collect()
}

/// What circumstances begin with that stand before a question.
const FRONTED: [&str; 15] = [
    "with", "given", "for", "in", "on", "under", "when", "if", "after", "during", "at", "across", "assuming",
    "suppose", "while",
];

fn ranks(units: &[Unit], said: &[(u32, u64)]) -> u64 {
    let turn = |unit: &Unit| said.iter().find(|(id, _)| *id == unit.id).map_or(0, |(_, turn)| *turn);
    units.iter().take(16).enumerate().fold(0, |ranks, (nth, unit)| ranks | turn(unit) << (4 * nth))
}

/// "Information and entropy" asks about both: what stands level with a name is a name, though it seldom is one elsewhere.
fn level(units: &mut [Unit], beside: &[usize]) {
    for &nth in beside {
        let [.., one, other] = &mut units[..=nth] else { continue };
        let (light, heavy) = if one.weight < other.weight { (one, other) } else { (other, one) };
        if heavy.weight >= 0.9 && light.weight >= LISTED && light.weight < SUBJECT && !light.is_number() {
            light.weight = SUBJECT;
        }
    }
}

fn discount_implied(meaning: &Meaning, units: &mut [Unit]) {
    for nth in 0..units.len() {
        let Some(concept) = units[nth].concept() else { continue };
        for implied in &meaning.concept(concept).implies {
            for unit in &mut *units {
                if unit.id == u32::from(*implied) {
                    unit.weight = unit.weight.min(IMPLIED_WEIGHT);
                }
            }
        }
    }
}

/// Returns a question without the number it has in a list: "3. What is …".
fn unnumbered(question: &str) -> &str {
    let text = question.trim_start();
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let bare = rest.trim_start_matches(['.', ')', '\u{fe0f}', '\u{20e3}']);
    let numbered = (1..=3).contains(&(text.len() - rest.len())) && bare.len() < rest.len();
    if numbered && bare.starts_with(char::is_whitespace) && !bare.trim().is_empty() { bare } else { question }
}

/// What asks for an example beside what is asked.
const RIDERS: [&str; 12] = [
    " with an example",
    " with example",
    " with a simple example",
    " with one example",
    " and give an example",
    " and give example",
    " and give one example",
    " and provide an example",
    "? give an example",
    "? give one example",
    ". give an example",
    "? can you give an example",
];
/// What stands before one is the question, and nothing longer than this behind it only rides along.
const SHORTEST_ASKED: usize = 8;
const LONGEST_RIDER: usize = 70;

/// Returns a question without the example it wants: "Explain the CLT and give an example."
fn without_rider(question: &str) -> &str {
    if !question.contains("xample") {
        return question;
    }
    let lower = question.to_ascii_lowercase();
    let at = RIDERS.iter().filter_map(|rider| Some((lower.find(rider)?, rider.len()))).min();
    match at {
        Some((at, long)) if at >= SHORTEST_ASKED && lower.len() - at - long <= LONGEST_RIDER => &question[..at],
        _ => question,
    }
}

/// What a question begins with that goes on from the one before.
const CONTINUING: [&str; 10] = ["and", "but", "so", "then", "also", "or", "и", "а", "но", "тогда"];

fn continues(question: &str) -> bool {
    let first = question.split(|letter: char| !letter.is_alphabetic()).find(|word| !word.is_empty());
    first.is_some_and(|first| CONTINUING.contains(&&*first.to_lowercase()))
}

/// How a worked example begins that shows what a task gives and wants back.
const EXAMPLES: [&str; 6] = ["For example", "for example", "Example", "example:", "E.g.", "e.g."];
/// What stands before it is the task.
const SHORTEST_TASK: usize = 20;
/// Nothing shorter is a task with an example, and most questions are.
const SHORTEST_EXAMPLE: usize = 60;

/// Returns a task without the example at its end: "… For example nums = [2, 7] gives 9." Its numbers are no part of what is asked.
fn without_example(question: &str) -> &str {
    if question.len() < SHORTEST_EXAMPLE {
        return question;
    }
    let at = EXAMPLES.iter().filter_map(|begins| question.find(begins)).min();
    let Some(at) = at.filter(|&at| at >= SHORTEST_TASK) else { return question };
    let rest = &question[at..];
    let numbers = rest.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty()).count();
    if numbers >= 2 && !rest.contains('?') { &question[..at] } else { question }
}

fn wording(cut: &Cut) -> u128 {
    let (mut bits, mut before) = (0_u128, 0_u64);
    for piece in cut.pieces.iter().filter(|piece| matches!(piece.sort, Sort::Word | Sort::Number)) {
        bits |= 1 << (piece.hash & 127);
        bits |= 1 << (piece.hash.wrapping_add(before.rotate_left(7)) >> 57);
        before = piece.hash;
    }
    bits
}

fn poles(meaning: &Meaning, cut: &Cut) -> u64 {
    cut.pieces.iter().filter(|piece| piece.sort == Sort::Word).fold(0, |bits, piece| bits | meaning.poles(piece))
}

pub(super) fn content(meaning: &Meaning, cut: &Cut) -> u128 {
    let said = |piece: &Piece| -> Option<u64> {
        match (piece.sort, meaning.longest(std::slice::from_ref(piece))) {
            (Sort::Number, _) | (Sort::Word, None) => Some(piece.hash),
            // Words that show what is asked are compared as facets.
            (Sort::Word, Some((sense, _))) if sense.concept != 0 && sense.strong.is_empty() => {
                let weight = meaning.concept(sense.concept).weight;
                (weight > FAINT_WEIGHT).then(|| meaning.concept(sense.concept).mark)
            }
            _ => None,
        }
    };
    cut.pieces.iter().filter_map(said).fold(0, |bits, said| bits | content_bit(said))
}

fn content_bit(said: u64) -> u128 {
    1 << (said >> 57)
}

pub(super) fn place(meaning: &Meaning, units: &[Unit]) -> Place {
    let mut place = [0.0; DIRECTIONS];
    for unit in units {
        if let Some(there) = meaning.place(unit.id) {
            add(&mut place, there, unit.pull());
        }
    }
    place
}

/// "How does one-hot encoding work" does not ask how one does something.
fn unbound(meaning: &Meaning, cut: &Cut, pieces: &[Piece], found: (Sense, usize)) -> (Sense, usize) {
    let (sense, length) = found;
    if length < 2 || sense.concept != 0 || cut.word(&pieces[length - 1]) != "one" {
        return found;
    }
    let names = meaning.longest(&pieces[length - 1..]).is_some_and(|(named, long)| long > 1 && named.concept != 0);
    meaning.longest(&pieces[..length - 1]).filter(|(_, shorter)| names && *shorter == length - 1).unwrap_or(found)
}

/// "The different layers" compares nothing.
fn is_adjective(cut: &Cut, piece: &Piece, next: Option<&Piece>) -> bool {
    cut.word(piece) == "different"
        && next.is_some_and(|next| {
            next.sort == Sort::Word && !matches!(cut.word(next), "from" | "than" | "to" | "when" | "in")
        })
}

fn ends_clause(cut: &Cut, next: Option<&Piece>) -> bool {
    next.is_none_or(|piece| {
        matches!(piece.sort, Sort::Stop | Sort::Pause)
            || matches!(cut.word(piece), "that" | "when" | "if" | "by" | "in" | "for" | "to" | "and")
    })
}

/// Returns the concepts that the units seem to describe, best first.
fn hints(meaning: &Meaning, units: &[Unit]) -> Vec<Hint> {
    // The words of a task belong to its story.
    if is_task(units) {
        return Vec::new();
    }
    // (concept, unit that speaks for it, the descriptions it is in, how much it tells)
    let mut found: Vec<(u16, u8, u32, f32)> = Vec::new();
    let mut all = 0.0;
    for (nth, unit) in units.iter().enumerate().take(32) {
        if unit.weight < LEAST_TOLD || unit.is_number() {
            continue;
        }
        let clues = meaning.clues(unit.id);
        let tells = meaning.telling(unit.id) * (0.4 + unit.weight).min(1.0);
        all += if clues.is_empty() { 0.6 * tells } else { tells };
        found.extend(clues.iter().map(|&Clue { concept, variants }| (concept, nth as u8, variants, tells)));
    }
    found.sort_unstable_by_key(|&(concept, nth, ..)| (concept, nth));
    let mut hints: Vec<Hint> = Vec::new();
    for clues in found.chunk_by(|a, b| a.0 == b.0) {
        let concept = clues[0].0;
        if clues.len() < 2 || units.iter().any(|unit| unit.id == u32::from(concept)) {
            continue;
        }
        // Two names beside each other ask about both; they describe nothing.
        if clues.iter().all(|clue| units[usize::from(clue.1)].is_subject()) {
            continue;
        }
        let told: f32 = clues.iter().map(|clue| clue.3).sum();
        if told < LEAST_SHARE_TOLD * all {
            continue;
        }
        let every = clues.iter().fold(0, |bits, clue| bits | clue.2);
        let gloss = meaning.gloss(concept);
        let covered = |bit: u32| -> f32 {
            let said: f32 = clues.iter().filter(|clue| clue.2 >> bit & 1 == 1).map(|clue| clue.3).sum();
            // A description of one or two words is not covered by them alone.
            said / gloss.length(bit).max(2.0)
        };
        let best = (0..32).filter(|bit| every >> bit & 1 == 1).map(covered).fold(0.0, f32::max).min(1.0);
        let strength = (told / all.max(0.1) * best).sqrt();
        if strength >= LEAST_HINT {
            let bits = clues.iter().fold(0_u64, |bits, clue| bits | 1 << clue.1);
            hints.push(Hint { concept, strength, units: bits });
        }
    }
    hints.sort_unstable_by(|a, b| b.strength.total_cmp(&a.strength).then(a.concept.cmp(&b.concept)));
    hints.truncate(MOST_HINTS);
    hints
}
