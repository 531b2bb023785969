//! What sort of question it is, from the questions that stand around it.
//!
//! "HT?" asks for a number in a list of coin puzzles, and "How do you handle ambiguity?" for a story in a round about people. The words of
//! such a question do not tell. So a question that its own words leave as theory takes the kind that most of those under the same heading
//! have, or nearly all of the document, if it could be of that kind at all.

use domain::bank::{Kind, Note, plain_text};

use super::{ABOVE, EXPLAINING, SAID, is_mostly_code, sign};

/// In percent: so many of the others under a heading have the kind.
const UNDER_A_HEADING: usize = 50;
/// So many of the others there are at least.
const FEWEST_UNDER: usize = 2;
/// In percent, and so many at least: the same in the whole document.
const IN_THE_DOCUMENT: usize = 60;
const FEWEST_IN_ALL: usize = 5;

/// The kinds a question may take from its neighbors.
const TAKEN: [Kind; 4] = [Kind::Behavioral, Kind::Coding, Kind::Probability, Kind::Design];

/// Lets questions whose words tell nothing take the kind of those around them.
///
/// For documents that state no kinds themselves.
pub(crate) fn settle(notes: &mut [Note], title: Option<&str>) {
    let title = title.map_or(0, |title| ABOVE.said_in(&title.to_lowercase()));
    let all = Count::of(notes);
    let mut from = 0;
    while from < notes.len() {
        let topic = notes[from].topic.clone();
        let len = notes[from..].iter().take_while(|note| note.topic == topic).count();
        let part = &mut notes[from..from + len];
        let under = Count::of(part);
        for note in part.iter_mut().filter(|note| note.kind == Kind::Theory) {
            let led = |kind: &Kind| {
                topic.is_some() && under.is_led_by(*kind, UNDER_A_HEADING, FEWEST_UNDER)
                    || all.is_led_by(*kind, IN_THE_DOCUMENT, FEWEST_IN_ALL)
                    || *kind == Kind::Probability && title & sign::CHANCE != 0
            };
            if let Some(kind) = TAKEN.into_iter().find(|kind| led(kind) && may_be(*kind, note)) {
                note.kind = kind;
            }
        }
        from += len;
    }
}

/// How many questions have each kind.
struct Count {
    notes: usize,
    of: [usize; TAKEN.len()],
}

impl Count {
    fn of(notes: &[Note]) -> Count {
        Count { notes: notes.len(), of: TAKEN.map(|kind| notes.iter().filter(|note| note.kind == kind).count()) }
    }

    /// Whether of the questions beside one of theory so many have the kind.
    fn is_led_by(&self, kind: Kind, percent: usize, fewest: usize) -> bool {
        let others = self.notes.saturating_sub(1);
        let have = TAKEN.iter().position(|taken| *taken == kind).map_or(0, |at| self.of[at]);
        have >= fewest && have * 100 >= others * percent
    }
}

/// Whether nothing in a question speaks against the kind.
fn may_be(kind: Kind, note: &Note) -> bool {
    let q = format!(" {} ", note.question.to_lowercase().replace(['’', '‘'], "'"));
    let said = SAID.said_in(&q);
    let explains = EXPLAINING.iter().any(|word| q.trim_start().starts_with(word));
    match kind {
        Kind::Behavioral => [" you ", " your ", " me ", " yourself "].iter().any(|word| q.contains(word)),
        Kind::Coding => is_mostly_code(&note.answer) || !explains && !q.trim_end().ends_with('?'),
        Kind::Probability => {
            let number = q.chars().any(|c| c.is_ascii_digit()) || said & (sign::NUMBER | sign::CHANCE) != 0;
            number && !explains || asks_for_a_number(note)
        }
        Kind::Design => !explains && said & sign::BEHAVIORAL == 0,
        Kind::Theory | Kind::Process => false,
    }
}

/// Whether the answer is a number first of all: "5/36. (2,6), …", "HHT with 2/3."
fn asks_for_a_number(note: &Note) -> bool {
    let answer = plain_text(&note.answer);
    let Some(first) = answer.lines().find(|line| !line.trim().is_empty()) else { return false };
    first.starts_with(|c: char| c.is_ascii_digit())
        || first.chars().count() <= SHORT && first.contains(|c: char| c.is_ascii_digit())
}

/// A line of so many characters says little beside its number.
const SHORT: usize = 40;
