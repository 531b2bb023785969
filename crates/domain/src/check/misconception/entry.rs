//! What the catalog holds: misconceptions, and attributes whose values are known for many subjects.

use std::collections::HashSet;

use super::form::Form;
use super::phrase::{Phrase, Wordings};
use super::search::Starts;
use super::words::{Word, WordReader};

/// A statement that the field knows to be wrong, in several wordings.
#[derive(Clone, Debug, PartialEq)]
pub struct Misconception {
    /// Its name; other words for it carry the same one.
    pub id: String,
    /// The field it belongs to.
    pub topic: String,
    /// Wordings of the mistake, as people write it; none where only other words for it stand here.
    pub wrong: Vec<String>,
    /// What is right, in one sentence.
    pub right: String,
    /// Right wordings that look like the mistake.
    pub right_forms: Vec<String>,
    /// Why the mistake is one; empty where what is right says it.
    pub why: String,
    /// A published source.
    pub source: String,
    /// How sentences that commit it are recognized.
    pub patterns: Vec<Pattern>,
    /// What shows that a sentence does not commit it.
    pub unless: Wordings,
    /// Whether a match may be meant otherwise too often to be shown unasked.
    pub doubtful: bool,
}

/// Things that a sentence says together when it commits a misconception: all of the groups, in one clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// The groups; the first may stand in the sentence's context instead.
    pub groups: Vec<Wordings>,
    /// Whether the groups must stand in this order.
    pub ordered: bool,
}

/// Something that can be said of many subjects and of which exactly one value is right for each.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// Its name, unique in the catalog.
    pub id: String,
    /// The field it belongs to.
    pub topic: String,
    /// Words one of which must stand in the sentence; none when the values speak for themselves.
    pub cue: Wordings,
    /// What shows that the sentence speaks of something else.
    pub unless: Wordings,
    /// The values, which exclude each other.
    pub values: Vec<Value>,
    /// The subjects whose value is known.
    pub subjects: Vec<Subject>,
    /// Why the values exclude each other, or how they are told apart.
    pub why: String,
    /// A published source.
    pub source: String,
    /// Whether a match may be meant otherwise too often to be shown unasked.
    pub doubtful: bool,
}

/// One of the values of an attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// How it is told to people.
    pub name: String,
    /// How it is written.
    pub says: Wordings,
}

/// A subject and the value that it has.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// How it is told to people.
    pub name: String,
    /// How it is written.
    pub says: Wordings,
    /// Index of its value; `None` where sources differ, so that only contradictions count.
    pub value: Option<usize>,
}

impl Misconception {
    /// Returns what takes back each of its patterns, where that is not what takes back the others. What would take back
    /// whatever is said of a pattern's subject is meant for them; this one is taken back where a sentence names their
    /// subjects as well.
    fn unless_of_patterns(&self) -> Vec<Option<Wordings>> {
        fn subject(pattern: &Pattern) -> &[Phrase] {
            pattern.groups.first().map_or(&[], Vec::as_slice)
        }
        let of = |pattern: &Pattern| {
            let dead = subject(pattern).iter().all(|own| self.unless.iter().any(|phrase| phrase.is_within(own)));
            let names = |phrase: &&Phrase| subject(pattern).iter().any(|own| phrase.is_within(own));
            let others = self.patterns.iter().filter(|other| *other != pattern).flat_map(subject);
            dead.then(|| self.unless.iter().chain(others).filter(|phrase| !names(phrase)).cloned().collect())
        };
        self.patterns.iter().map(of).collect()
    }

    fn forms(&self, reader: &mut WordReader) -> Vec<Form> {
        let rights: Vec<Word> =
            std::iter::once(&self.right).chain(&self.right_forms).flat_map(|right| reader.words(right)).collect();
        self.wrong.iter().filter_map(|wrong| Form::of(&reader.words(wrong), &rights, &self.unless)).collect()
    }
}

/// What rises or falls when something else rises.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// Its name, unique in the catalog.
    pub id: String,
    /// The field it belongs to.
    pub topic: String,
    /// How the cause is written.
    pub of: Wordings,
    /// What shows that the sentence speaks of something else.
    pub unless: Wordings,
    /// What it does.
    pub effects: Vec<Effect>,
    /// A published source.
    pub source: String,
}

/// What a trend does to one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// How the thing is written.
    pub of: Wordings,
    /// Words of its own for more of it.
    pub more: Wordings,
    /// Words of its own for less of it.
    pub less: Wordings,
    /// Whether it rises when the cause rises.
    pub rises: bool,
    /// What is right, in one sentence.
    pub right: String,
}

/// Things in the order of how much they have of something.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// Its name, unique in the catalog.
    pub id: String,
    /// The field it belongs to.
    pub topic: String,
    /// What they have more or less of.
    pub of: Wordings,
    /// Words of its own for having more of it.
    pub more: Wordings,
    /// Words of its own for having less of it.
    pub less: Wordings,
    /// What shows that the sentence speaks of something else.
    pub unless: Wordings,
    /// The things; the first has most.
    pub ranks: Vec<Rank>,
    /// What is right, in one sentence.
    pub right: String,
    /// A published source.
    pub source: String,
}

/// A thing of an order.
#[derive(Clone, Debug, PartialEq)]
pub struct Rank {
    /// How it is told to people.
    pub name: String,
    /// How it is written.
    pub says: Wordings,
}

/// A number that the field knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its name, unique in the catalog.
    pub id: String,
    /// The field it belongs to.
    pub topic: String,
    /// What it is a quantity of.
    pub subject: Wordings,
    /// How a number is given to it; `#` in the wordings is the number.
    pub says: Wordings,
    /// What shows that the sentence speaks of something else.
    pub unless: Wordings,
    /// The numbers that are right.
    pub right: Vec<f64>,
    /// How far off a number may be, as a share of it.
    pub tolerance: f64,
    /// What is right, in one sentence.
    pub told: String,
    /// A published source.
    pub source: String,
}

/// The catalog, ready to be held against documents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalog {
    /// The misconceptions.
    pub misconceptions: Vec<Misconception>,
    /// The attributes.
    pub attributes: Vec<Attribute>,
    /// The trends.
    pub trends: Vec<Trend>,
    /// The quantities.
    pub quantities: Vec<Quantity>,
    /// The orders.
    pub orders: Vec<Order>,
    /// The wrong forms of each misconception.
    pub(super) forms: Vec<Vec<Form>>,
    /// What takes back each pattern of each misconception, where that is not what takes back the entry.
    pub(super) unless: Vec<Vec<Option<Wordings>>>,
    /// By what sentences that may concern them are found.
    pub(super) starts: Starts,
}

impl Catalog {
    /// Returns a catalog of these.
    pub fn new(
        misconceptions: Vec<Misconception>,
        attributes: Vec<Attribute>,
        trends: Vec<Trend>,
        quantities: Vec<Quantity>,
        orders: Vec<Order>,
    ) -> Catalog {
        let mut reader = WordReader::default();
        let forms = misconceptions.iter().map(|entry| entry.forms(&mut reader)).collect();
        let unless = misconceptions.iter().map(Misconception::unless_of_patterns).collect();
        let starts = Starts::default();
        let mut catalog = Catalog { misconceptions, attributes, trends, quantities, orders, forms, unless, starts };
        catalog.starts = Starts::of(&catalog);
        catalog
    }

    /// Returns how many of the words speak of something that a misconception, whatever its wording, does not speak of. Few
    /// statements come so far, so its words are gathered for each.
    pub(super) fn strange_to(&self, misconception: &Misconception, words: &[Word]) -> usize {
        let alike: Vec<&Misconception> =
            self.misconceptions.iter().filter(|other| other.id == misconception.id).collect();
        let mut reader = WordReader::default();
        let texts = alike.iter().flat_map(|one| one.wrong.iter().chain([&one.right, &one.why]).chain(&one.right_forms));
        let marks: HashSet<u64> = texts.flat_map(|text| reader.words(text)).map(|word| word.mark).collect();
        let known = |word: &Word| {
            marks.contains(&word.mark)
                || alike.iter().any(|one| {
                    let groups = one.patterns.iter().flat_map(|pattern| pattern.groups.iter().flatten());
                    groups.chain(&one.unless).any(|phrase| phrase.has(word))
                })
        };
        words.iter().filter(|word| !word.light && !word.is_copula() && !known(word)).count()
    }
}
