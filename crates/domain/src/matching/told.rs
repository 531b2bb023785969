//! What an answer says, read sentence by sentence as far as weighing it against a question needs.
//!
//! Read once and weighed against any number of questions: an import weighs the same answer against several.

use std::sync::LazyLock;

use super::acronym::Spelling;
use super::facet::Facets;
use super::fingerprint::{Unit, content, place, units_of};
use super::meaning::{MEANING, Meaning};
use super::space::Place;
use super::words::{Cut, Sort, stem_hash};

/// An answer's plain text, read.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub(super) sentences: Vec<Sentence>,
    /// What all sentences name, ordered by id, each once.
    pub(super) units: Box<[Unit]>,
    /// One bit per word that says something, by hash.
    pub(super) content: u128,
    words: Words,
}

/// One sentence, or one item of a list.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// Ordered by id, each once.
    pub units: Box<[Unit]>,
    /// Its acronyms, and the words that may spell the question's.
    pub spelling: Spelling,
    /// Where it stands among the topics of the field.
    pub place: Place,
    words: Words,
}

/// Hashes of stems, in order.
#[derive(Clone, Debug, Default)]
struct Words(Box<[u64]>);

/// How many characters of an answer are read; what follows is detail.
const LONGEST: usize = 6_000;

impl Told {
    /// Reads an answer's plain text, of a long one the first 6,000 characters.
    pub fn of(answer: &str) -> Told {
        let end = answer.char_indices().nth(LONGEST).map_or(answer.len(), |(end, _)| end);
        let mut told = Told::default();
        let (mut units, mut words) = (Vec::new(), Vec::new());
        for text in answer[..end].split(['\n', ';']).flat_map(|line| line.split(". ")) {
            let cut = Cut::of(text);
            if cut.pieces.is_empty() {
                continue;
            }
            let sentence = Sentence::of(&MEANING, &cut);
            units.extend_from_slice(&sentence.units);
            words.extend_from_slice(&sentence.words.0);
            told.content |= content(&MEANING, &cut);
            told.sentences.push(sentence);
        }
        units.sort_unstable_by(|a, b| a.id.cmp(&b.id).then(b.weight.total_cmp(&a.weight)));
        units.dedup_by_key(|unit| unit.id);
        told.units = units.into();
        told.words = Words::of(words);
        told
    }

    /// Returns how far two answers name the same, 0 to 1; what few descriptions use counts most.
    pub fn agreement(&self, other: &Told) -> f32 {
        let weigh = |unit: &Unit| (unit.weight * MEANING.telling(unit.id)).powi(2);
        let shared: f32 = self
            .units
            .iter()
            .filter(|unit| other.units.binary_search_by_key(&unit.id, |other| other.id).is_ok())
            .map(weigh)
            .sum();
        let all = |told: &Told| told.units.iter().map(weigh).sum::<f32>();
        shared / (all(self) * all(other)).sqrt().max(0.01)
    }

    /// Returns whether it speaks the way the facets ask.
    pub(super) fn speaks(&self, facets: Facets) -> bool {
        self.words.speak(facets)
    }
}

impl Sentence {
    fn of(meaning: &Meaning, cut: &Cut) -> Sentence {
        let (units, spelling) = units_of(meaning, cut);
        let words = cut.pieces.iter().filter(|piece| piece.sort == Sort::Word).map(|piece| piece.hash).collect();
        Sentence { place: place(meaning, &units), units: units.into(), spelling, words: Words::of(words) }
    }

    /// Returns whether it speaks the way the facets ask.
    pub fn speaks(&self, facets: Facets) -> bool {
        self.words.speak(facets)
    }
}

impl Words {
    fn of(mut words: Vec<u64>) -> Words {
        words.sort_unstable();
        words.dedup();
        Words(words.into())
    }

    /// Returns whether the words are those in which the facets are answered; a plain "what" is served by any statement.
    fn speak(&self, facets: Facets) -> bool {
        let mut asked = false;
        for (_, cues) in SPEECH.iter().filter(|(served, _)| facets.intersects(*served)) {
            asked = true;
            // One "use" stands in most answers; an answer that says what to do says it more than once.
            let least = if facets.intersects(Facets::of("FGULE")) { 2 } else { 1 };
            if cues.iter().filter(|cue| self.0.binary_search(cue).is_ok()).nth(least - 1).is_some() {
                return true;
            }
        }
        !asked
    }
}

/// How an answer speaks that serves a facet.
static SPEECH: LazyLock<Vec<(Facets, Vec<u64>)>> = LazyLock::new(|| {
    let hashed = |cues: &str| cues.split(' ').map(stem_hash).collect();
    CUES.iter().map(|(letters, cues)| (Facets::of(letters), hashed(cues))).collect()
});

const CUES: &[(&str, &str)] = &[
    (
        "YKX",
        "because since so therefore thus hence makes lets allows due causes caused leads prevents avoids otherwise without help keeps stays since saturates explodes shrinks",
    ),
    (
        "F",
        "use add try lower clip apply raise remove replace get train stop regularize resample oversample weight collect shrink reduce prefer check ask choose drop ground keep",
    ),
    ("GU", "use first then compute train take start split set keep each for add choose by"),
    ("MT", "= formula sum divide times over ratio probability equals log measure compare computed per mean score"),
    ("N", "when if prefer suits use good best need needed works for"),
    ("V", "whereas while unlike but instead both only other than however differs"),
    ("L", "pick choose plot tune try search validation cross-validation elbow best grid depends start"),
    (
        "C",
        "but con cons drawback fails cannot not only slow sensitive however problem expensive poor needs wrong bad unstable die",
    ),
    ("P", "advantage fast cheap better robust simple improves reduces less more stable help allows faster pro"),
    ("R", "look compare check if plot test sign gap watch measure signal large high near"),
    ("E", "include such and or first second types as"),
    ("I", "def return import np torch for loop ="),
];
