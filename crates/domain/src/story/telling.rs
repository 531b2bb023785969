//! Reading a telling: which of the four parts are there, in which sentence, whose deed it was, and what is worth asking back.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::cues::{ADVERBS, AMOUNTS, DID, NO_DEED, RESULT, SMALL, STATE, TASK, UNITS};
use super::{LONGEST_TELLING, Length, Sort, WORDS_A_MINUTE, other};
use crate::language;

/// One of the four parts of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Where and when.
    Situation,
    /// What was to be done.
    Task,
    /// What the teller did.
    Action,
    /// What came of it.
    Result,
}

/// Whose deed it was, by the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ownership {
    /// The teller's.
    Own,
    /// Partly.
    Mixed,
    /// Everybody's, so nobody's.
    Shared,
}

/// Something a good telling has.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// What it is, in a word or two.
    pub name: &'static str,
    /// How much it counts; all together count 1.
    pub weight: f64,
    /// How far it is met, 0 to 1.
    pub met: f64,
    /// The bytes of the telling that show it, where there are such.
    pub quote: Option<Range<usize>>,
    /// What to do about it.
    pub advice: &'static str,
    /// What an interviewer asks when it is missing.
    pub probe: &'static str,
}

/// A telling, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// What it has and lacks.
    pub checks: Vec<Check>,
    /// Whose deed it was.
    pub ownership: Ownership,
    /// How many words it has.
    pub words: usize,
    /// How long it took, or would take to say.
    pub seconds: u32,
    /// What it is worth, 0 to 1.
    pub score: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

/// One sentence of a telling.
pub(super) struct Said {
    pub range: Range<usize>,
    /// Lower-case words with a space before and after each, for phrases.
    pub padded: String,
    pub words: Vec<String>,
}

/// Reading agrees with labels about nine times in ten, and one part is worth up to a quarter.
const DOUBT: f64 = 0.12;

/// A telling shorter than this says nothing, whatever its words.
const FEW_WORDS: usize = 25;

impl Part {
    /// The four, in order.
    pub const ALL: [Part; 4] = [Part::Situation, Part::Task, Part::Action, Part::Result];

    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            Part::Situation => "situation",
            Part::Task => "task",
            Part::Action => "action",
            Part::Result => "result",
        }
    }

    fn weight(self) -> f64 {
        match self {
            Part::Situation | Part::Task => 0.15,
            Part::Action => 0.25,
            Part::Result => 0.20,
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Part::Situation => "begin with where and when it was, in one sentence",
            Part::Task => "say what was to be done, and that it was yours to do",
            Part::Action => "say what you did, step by step, each with a verb",
            Part::Result => "end with what came of it",
        }
    }

    fn probe(self) -> &'static str {
        match self {
            Part::Situation => "Where was that, and what was going on at the time?",
            Part::Task => "What exactly was expected of you there?",
            Part::Action => "What did you yourself do, step by step?",
            Part::Result => "And what came of it in the end?",
        }
    }
}

impl Ownership {
    /// Returns its word.
    pub fn name(self) -> &'static str {
        match self {
            Ownership::Own => "own",
            Ownership::Mixed => "mixed",
            Ownership::Shared => "shared",
        }
    }
}

impl Telling {
    /// Returns whether a part is there.
    pub fn has(&self, part: Part) -> bool {
        self.checks.iter().any(|check| check.name == part.name() && check.met >= 0.5)
    }

    /// Returns whether the result has a number.
    pub fn has_number(&self) -> bool {
        self.checks.iter().any(|check| check.name == NUMBER && check.met >= 0.5)
    }

    /// Returns what an interviewer asks next, most valuable first; nothing that is there already.
    pub fn probes(&self) -> Vec<&'static str> {
        let mut missing: Vec<&Check> =
            self.checks.iter().filter(|check| check.met < 0.5 && !check.probe.is_empty()).collect();
        missing.sort_by(|one, other| (other.weight * (1.0 - other.met)).total_cmp(&(one.weight * (1.0 - one.met))));
        missing.into_iter().map(|check| check.probe).collect()
    }
}

pub(super) const NUMBER: &str = "number";
pub(super) const OWN_PART: &str = "own part";
pub(super) const LENGTH: &str = "length";

/// Reads a telling. `took_ms` is how long it took to say; without it the words are counted.
///
/// Reads at most [`LONGEST_TELLING`] bytes; the cost grows linearly with them.
pub fn tell(sort: Sort, text: &str, took_ms: Option<u64>, length: Length) -> Telling {
    let text = beginning(text);
    let said = sentences(text);
    let words: usize = said.iter().map(|said| said.words.len()).sum();
    let spoken = u32::try_from(words * 60 / WORDS_A_MINUTE).unwrap_or(u32::MAX);
    // A telling that was typed or pasted took no time that means anything; speaking it would.
    let seconds = took_ms.map_or(spoken, |took| u32::try_from(took / 1000).unwrap_or(u32::MAX)).max(spoken / 2);
    let ownership = ownership(&said);
    let mut checks = match sort {
        Sort::Star => star(&said, ownership),
        Sort::About => other::about(text, &said),
        Sort::Why => other::why(text, &said),
        Sort::Questions => other::questions(text, &said),
    };
    if sort != Sort::Questions {
        checks.push(in_time(seconds, words, length));
    }
    let enough = if sort == Sort::Questions { 1.0 } else { (words as f64 / FEW_WORDS as f64).min(1.0) };
    let whole: f64 = checks.iter().map(|check| check.weight).sum();
    let earned: f64 = checks.iter().map(|check| check.weight * check.met).sum();
    let score = (enough * earned / whole.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
    Telling { checks, ownership, words, seconds, score, low: (score - DOUBT).max(0.0), high: (score + DOUBT).min(1.0) }
}

fn star(said: &[Said], ownership: Ownership) -> Vec<Check> {
    let found = parts(said);
    let mut checks: Vec<Check> = Part::ALL
        .into_iter()
        .zip(&found)
        .map(|(part, sentence)| Check {
            name: part.name(),
            weight: part.weight(),
            met: f64::from(u8::from(sentence.is_some())),
            quote: sentence.map(|index| said[index].range.clone()),
            advice: part.advice(),
            probe: part.probe(),
        })
        .collect();
    let number = result_sentences(said).into_iter().find(|index| has_amount(&said[*index]));
    checks.push(Check {
        name: NUMBER,
        weight: 0.10,
        met: f64::from(u8::from(number.is_some())),
        quote: number.map(|index| said[index].range.clone()),
        advice: "put a number into the result: from how much to how much",
        probe: "How much was that, in numbers? How did you measure it?",
    });
    checks.push(Check {
        name: OWN_PART,
        weight: 0.10,
        met: match ownership {
            Ownership::Own => 1.0,
            Ownership::Mixed => 0.6,
            Ownership::Shared => 0.0,
        },
        quote: None,
        advice: "say “I” where it was you, and “we” where it was not",
        probe: "You say “we”. Which part of that was yours alone?",
    });
    checks
}

fn in_time(seconds: u32, words: usize, length: Length) -> Check {
    let given = f64::from(length.seconds());
    let share = f64::from(seconds) / given;
    let met = if words < FEW_WORDS || share > 2.0 {
        0.0
    } else if share > 1.25 {
        0.4
    } else if share < 0.25 {
        0.6
    } else {
        1.0
    };
    Check {
        name: LENGTH,
        weight: 0.05,
        met,
        quote: None,
        advice: if share > 1.0 {
            "it is too long; cut the situation first"
        } else if words < FEW_WORDS {
            "it is too short to be believed"
        } else {
            "there is time left; say how you decided, and what else was possible"
        },
        probe: "",
    }
}

/// Returns the sentence in which each part is first told.
fn parts(said: &[Said]) -> [Option<usize>; 4] {
    let count = said.len();
    let task = said.iter().position(|sentence| has_any(&sentence.padded, TASK));
    let action = said.iter().position(|sentence| deeds(sentence).iter().any(|_| true));
    let result = result_sentences(said).first().copied();
    let situation = said.iter().enumerate().position(|(index, sentence)| {
        let early = index * 2 <= count;
        let told = Some(index) == task || (Some(index) == result && index > 0 && count > 1);
        early && !told && is_state(sentence)
    });
    // One sentence may hold both: "When I joined, I was asked to …".
    let situation =
        situation.or_else(|| said.first().filter(|sentence| Some(0) == task && opens_with_time(sentence)).map(|_| 0));
    [situation, task, action, result]
}

/// Returns the sentences that tell what came of it: later ones, and not what was merely meant to come ("so that …").
fn result_sentences(said: &[Said]) -> Vec<usize> {
    let count = said.len();
    (0..count)
        .filter(|index| {
            let late = *index * 2 >= count.saturating_sub(1);
            let meant = said[*index].padded.split(" so that ").next().unwrap_or_default();
            late && has_any(&format!("{meant} "), RESULT)
        })
        .collect()
}

/// A state of things in the past, not a deed and not a general truth.
fn is_state(sentence: &Said) -> bool {
    let state = sentence.words.windows(2).any(|pair| STATE.contains(&pair[0].as_str()) && pair[1] != "to")
        || opens_with_time(sentence);
    let begins_with_deed = matches!(sentence.words.first().map(String::as_str), Some("i" | "we"))
        && deeds(sentence).first().is_some_and(|at| *at <= 2)
        && !sentence.padded.contains(" once ");
    state && !begins_with_deed
}

fn opens_with_time(sentence: &Said) -> bool {
    let opening = [
        " when i ",
        " when we ",
        " while i ",
        " during ",
        " last ",
        " two years ago",
        " years ago",
        " in my ",
        " at my ",
        " in 19",
        " in 20",
        " at a ",
        " at the ",
        " just before ",
        " before ",
        " a few ",
        " back in ",
        " early in ",
        " as a ",
    ];
    opening.iter().any(|words| sentence.padded.starts_with(words)) || sentence.padded.contains(" years ago ")
}

/// Returns where in a sentence someone of "I" and "we" does something: the positions of the subjects.
fn deeds(sentence: &Said) -> Vec<usize> {
    let words = &sentence.words;
    (0..words.len())
        .filter(|&at| {
            if words[at] != "i" && words[at] != "we" {
                return false;
            }
            let mut rest = words[at + 1..].iter().skip_while(|word| ADVERBS.contains(&word.as_str()));
            rest.next().is_some_and(|verb| is_deed(verb))
        })
        .collect()
}

fn is_deed(verb: &str) -> bool {
    DID.contains(&verb) || (verb.len() > 3 && verb.ends_with("ed") && !NO_DEED.contains(&verb))
}

/// Counts who did things; where nobody did, who is spoken of.
fn ownership(said: &[Said]) -> Ownership {
    let (mut own, mut shared) = (0usize, 0usize);
    for sentence in said {
        for at in deeds(sentence) {
            if sentence.words[at] == "i" { own += 1 } else { shared += 1 }
        }
    }
    if own + shared == 0 {
        for word in said.iter().flat_map(|sentence| &sentence.words) {
            match word.as_str() {
                "i" | "my" | "me" | "i'm" => own += 1,
                "we" | "our" | "us" => shared += 1,
                _ => {}
            }
        }
    }
    // In four deeds one may be everybody's.
    if own + shared > 0 && own >= 3 * shared {
        Ownership::Own
    } else if own * 4 <= shared {
        Ownership::Shared
    } else {
        Ownership::Mixed
    }
}

/// A measured quantity: digits that are no year, a fraction, or a small number before a unit.
pub(super) fn has_amount(sentence: &Said) -> bool {
    let words = &sentence.words;
    let digits = words.iter().any(|word| {
        let starts = word.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        starts && !year
    });
    let small = words.windows(2).any(|pair| {
        SMALL.iter().any(|number| pair[0] == *number || pair[0].ends_with(&format!("-{number}")))
            && UNITS.contains(&pair[1].as_str())
    });
    digits || small || has_any(&sentence.padded, AMOUNTS)
}

pub(super) fn has_any(padded: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        padded.match_indices(phrase).any(|(at, _)| {
            let end = at + phrase.len();
            padded[..at].ends_with(' ') && padded[end..].starts_with(' ')
        })
    })
}

pub(super) fn sentences(text: &str) -> Vec<Said> {
    language::sentences(text)
        .into_iter()
        .map(|sentence| {
            let words: Vec<String> = text[sentence.range.clone()]
                .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '.' | '%')))
                .map(|word| word.trim_matches(['\'', '’', '-', '.']).replace('’', "'").to_lowercase())
                .filter(|word| !word.is_empty())
                .collect();
            Said { range: sentence.range, padded: format!(" {} ", words.join(" ")), words }
        })
        .filter(|said| !said.words.is_empty())
        .collect()
}

fn beginning(text: &str) -> &str {
    let mut end = text.len().min(LONGEST_TELLING);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
