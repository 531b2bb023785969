//! Holding an answer against key points.

use std::collections::HashSet;
use std::ops::Range;

use super::{FlagState, Point, PointState, Points, Reading, State};
use crate::language::{Agreement, Statement, Why, relation, relation_within};

/// An answer is read this far, in bytes.
pub const LONGEST_ANSWER: usize = 20_000;
/// So much of a point must be spoken of to make it.
const COVERED: f64 = 0.45;
/// So much of a red flag must be said to raise it.
const FLAGGED: f64 = 0.6;
/// So much of it to touch it.
const TOUCHED: f64 = 0.3;
/// So sure must be that a sentence opposes a point.
const OPPOSED: f64 = 0.5;
/// A sentence that speaks of so much of the question can contradict what it takes for granted.
const PRESUPPOSED: f64 = 0.7;
/// A sentence of which so much stands in the question repeats it.
const ECHO: f64 = 0.85;
/// So much of what stands together in a point must do so in an answer that has its words.
const TOGETHER: f64 = 0.45;
/// Of the points' words that stand beside each other in an answer, so many must do so in a point.
const SCATTERED: f64 = 0.25;
/// So many of them must be, to tell.
const LEAST_PAIRS: usize = 8;
/// A list whose items have so many words on average, at most, is one of terms.
const TERM: f64 = 1.7;
/// So many of an answer's words are small ones, at least, in sentences.
const SMALL: f64 = 0.12;
/// Small words in worse order than this are no sentences.
const ORDERLY: f64 = 0.5;

impl Points {
    /// Returns what an answer does with each key point and red flag; its first 20,000 bytes are read.
    pub fn read(&self, answer: &str) -> Reading {
        let mut end = answer.len().min(LONGEST_ANSWER);
        while !answer.is_char_boundary(end) {
            end -= 1;
        }
        let answer = &answer[..end];
        let statements = Statement::all(answer);
        let echoes: Vec<bool> = statements.iter().map(|statement| self.echoes(statement)).collect();
        let said: Vec<&Statement> =
            statements.iter().zip(&echoes).filter(|(_, echoes)| !**echoes).map(|(statement, _)| statement).collect();
        let order = order(answer);
        let prose = prose(&said);
        let sound = order >= ORDERLY && !self.scattered(answer) && !is_bare(answer);
        let points: Vec<PointState> = self.points.iter().map(|point| self.state(point, &said, sound)).collect();
        Reading {
            points,
            red_flags: self.red_flags.iter().map(|flag| flagged(flag, &said, sound)).collect(),
            irrelevant: said
                .iter()
                .filter(|statement| self.is_foreign(statement))
                .map(|statement| statement.range())
                .collect(),
            echoed: ranges(&statements, &echoes),
            against_question: sound && said.iter().any(|statement| self.is_against_question(statement)),
            sound,
            order,
            prose,
        }
    }

    /// Returns whether the answer is made of the points' words, and hardly any two stand beside each other that do so there.
    fn scattered(&self, answer: &str) -> bool {
        let texts = self.points.iter().map(|point| point.text.as_str()).chain([self.question.text()]);
        let texts: Vec<Vec<u64>> = texts.map(words).collect();
        let known: HashSet<u64> = texts.iter().flatten().copied().collect();
        let beside: HashSet<(u64, u64)> =
            texts.iter().flat_map(|words| words.windows(2).map(|pair| (pair[0], pair[1]))).collect();
        let words = words(answer);
        let (mut pairs, mut kept) = (0, 0);
        for pair in words.windows(2).filter(|pair| known.contains(&pair[0]) && known.contains(&pair[1])) {
            pairs += 1;
            kept += usize::from(beside.contains(&(pair[0], pair[1])));
        }
        pairs >= LEAST_PAIRS && (kept as f64) < SCATTERED * pairs as f64
    }

    fn state(&self, point: &Point, said: &[&Statement], sound: bool) -> PointState {
        let mut best: Option<(f64, usize)> = None;
        let mut agreed: Option<(f64, usize)> = None;
        let mut opposed: Option<(f64, usize, Why, Option<String>)> = None;
        for (nth, statement) in said.iter().enumerate() {
            let relation = relation_within(&point.statement, statement, Some(&self.question));
            match &relation.agreement {
                Agreement::Opposes(why) => {
                    let elsewhere = || self.says_elsewhere(point, statement, relation.strength);
                    let sure = relation.strength
                        * match why {
                            Why::Swap { subject: true, .. } => 0.8,
                            _ => 1.0,
                        };
                    if sure >= OPPOSED && opposed.as_ref().is_none_or(|(most, ..)| sure > *most) && !elsewhere() {
                        opposed = Some((sure, nth, why.clone(), relation.reason()));
                    }
                    continue;
                }
                Agreement::Agrees if agreed.is_none_or(|(most, _)| relation.strength > most) => {
                    agreed = Some((relation.strength, nth));
                }
                Agreement::Agrees | Agreement::Unrelated => {}
            }
            let told = point.told.told_by([*statement]);
            if best.is_none_or(|(most, _)| told > most) {
                best = Some((told, nth));
            }
        }
        let whole = point.told.told_by(said.iter().copied());
        let (single, nth) = best.unwrap_or((0.0, 0));
        // What is spread over sentences counts less than what one of them says.
        let coverage = single.max(0.5 * single + 0.4 * whole);
        if let Some((sure, nth, _, why)) = opposed
            && sound
            && agreed.is_none_or(|(most, _)| most < sure.max(0.75))
        {
            return PointState { state: State::Contradicted, coverage, sentence: Some(said[nth].range()), why };
        }
        let says = said.get(nth).is_some_and(|statement| statement.says());
        let (together, pairs) = said.get(nth).map_or((1.0, 0), |statement| point.statement.kept_together(statement));
        let sound = sound && (pairs < 3 || together >= TOGETHER);
        let state = match coverage {
            c if c >= COVERED && sound && says => State::Covered,
            c if c >= TOUCHED => State::Partly,
            _ => State::Missing,
        };
        let why = match state {
            State::Partly if coverage >= COVERED && !sound => {
                Some("has the words, but does not put them together so".to_owned())
            }
            State::Partly if coverage >= COVERED && !says => Some("names it, but says nothing of it".to_owned()),
            _ => None,
        };
        let sentence = (state != State::Missing).then(|| said.get(nth).map(|statement| statement.range())).flatten();
        PointState { state, coverage, sentence, why }
    }

    /// Returns whether the sentence says another point right, and so is not wrong about this one.
    fn says_elsewhere(&self, point: &Point, statement: &Statement, strength: f64) -> bool {
        self.points.iter().filter(|other| !std::ptr::eq(*other, point)).any(|other| {
            let relation = relation_within(&other.statement, statement, Some(&self.question));
            relation.agrees() && relation.strength >= strength.max(0.7)
        })
    }

    fn echoes(&self, statement: &Statement) -> bool {
        let relation = relation(statement, &self.question);
        relation.about >= ECHO && statement.information() > 0.0 && !relation.opposes() && !statement.has_number()
    }

    /// Returns whether a sentence says the contrary of what a question for reasons takes for granted.
    fn is_against_question(&self, statement: &Statement) -> bool {
        if !self.question.text().trim_start().get(..4).is_some_and(|start| start.eq_ignore_ascii_case("why ")) {
            return false;
        }
        let relation = relation(&self.question, statement);
        relation.opposes() && relation.about >= PRESUPPOSED && relation.strength >= OPPOSED
    }

    fn is_foreign(&self, statement: &Statement) -> bool {
        let told = self.points.iter().map(|point| &point.statement).chain([&self.question]);
        statement.information() >= 0.8 && statement.told_by(told) < 0.15
    }
}

fn flagged(flag: &Point, said: &[&Statement], sound: bool) -> FlagState {
    let mut state = FlagState { hit: false, strength: 0.0, sentence: None };
    for statement in said {
        let relation = relation(&flag.statement, statement);
        if relation.agrees() && relation.strength > state.strength {
            let hit = sound && relation.about >= FLAGGED;
            state = FlagState { hit, strength: relation.strength, sentence: Some(statement.range()) };
        }
    }
    state
}

fn ranges(statements: &[Statement], which: &[bool]) -> Vec<Range<usize>> {
    statements.iter().zip(which).filter(|(_, which)| **which).map(|(statement, _)| statement.range()).collect()
}

/// Returns how much of what is said is said in sentences.
fn prose(said: &[&Statement]) -> f64 {
    let (mut all, mut sentences) = (0.0, 0.0);
    for statement in said {
        let told = statement.information();
        all += told;
        sentences += if statement.says() { told } else { 0.0 };
    }
    if all > 0.0 { sentences / all } else { 0.0 }
}

fn words(text: &str) -> Vec<u64> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| crate::language::key(&word.to_lowercase())).collect()
}

/// Returns whether an answer is a list of terms: six words or more with hardly a small one among them.
fn is_bare(answer: &str) -> bool {
    let lower = answer.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().any(char::is_alphabetic)).collect();
    let small = words.iter().filter(|word| crate::language::is_small(word)).count();
    let pieces = lower.split([',', '\n', ';']).filter(|piece| piece.contains(char::is_alphanumeric)).count();
    // Other languages have other small words.
    let few = answer.is_ascii() && (small as f64) < SMALL * words.len() as f64;
    words.len() >= 6 && (few || words.len() as f64 <= TERM * pieces as f64)
}

/// Returns how well small words stand where English puts them: 1 in sentences, near 0 in shuffled ones.
///
/// An article or a preposition is followed by what it belongs to, not by "is", "and" or the end; "can" by a verb.
fn order(answer: &str) -> f64 {
    let lower = answer.to_lowercase();
    let (mut seen, mut bad) = (0_u32, 0_u32);
    for sentence in lower.split(['.', '\n', ';', '?', '!', ',', ':', '(', ')']) {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        for (nth, word) in words.iter().enumerate() {
            let Some(never) = never_after(word) else { continue };
            seen += 1;
            bad += u32::from(match words.get(nth + 1) {
                // "… than the one it came from": only an article cannot end a sentence by itself.
                None => ARTICLES.contains(word) || matches!(*word, "because" | "cannot" | "of" | "and" | "or" | "than"),
                Some(next) => {
                    never.contains(next)
                        || MODALS.contains(word) && next.len() > 3 && next.ends_with('s') && !next.ends_with("ss")
                }
            });
        }
    }
    if seen < 3 {
        return 1.0;
    }
    let share = f64::from(bad) / f64::from(seen);
    (1.0 - 2.5 * (share - 0.06).max(0.0)).clamp(0.0, 1.0)
}

const ARTICLES: &[&str] = &["the", "a", "an"];
const MODALS: &[&str] = &["can", "cannot", "will", "should", "must", "may", "does", "do"];

/// Returns the words that do not follow a small word.
fn never_after(word: &str) -> Option<&'static [&'static str]> {
    const AFTER_ARTICLE: &[&str] = &[
        "the", "a", "an", "of", "to", "in", "for", "with", "from", "by", "at", "is", "are", "was", "and", "or", "than",
        "that", "which", "it", "be", "has", "have", "this", "its", "while", "because", "when", "if", "into", "they",
        "their", "can", "cannot", "does", "not", "on", "as", "between", "these", "will", "but", "so", "during", "each",
        "every",
    ];
    const AFTER_LINK: &[&str] = &[
        "of", "is", "are", "was", "than", "and", "or", "has", "have", "does", "be", "with", "can", "cannot", "will",
        "but", "because", "they",
    ];
    const AFTER_MODAL: &[&str] = &[
        "is", "are", "was", "of", "to", "from", "with", "in", "at", "on", "by", "for", "and", "or", "than", "because",
        "its", "their", "has", "during", "between", "a", "an", "it", "they",
    ];
    const AFTER_IS: &[&str] =
        &["is", "are", "was", "of", "and", "or", "than", "because", "has", "have", "does", "they", "can", "cannot"];
    const AFTER_BECAUSE: &[&str] =
        &["is", "are", "and", "or", "than", "to", "from", "at", "by", "because", "has", "can", "cannot"];
    Some(match word {
        "the" | "a" | "an" => AFTER_ARTICLE,
        "of" | "to" | "in" | "for" | "with" | "from" | "by" | "at" | "into" | "between" | "on" | "during" => AFTER_LINK,
        "can" | "cannot" | "will" | "should" | "must" | "may" | "does" => AFTER_MODAL,
        "is" | "are" | "was" => AFTER_IS,
        "because" => AFTER_BECAUSE,
        _ => return None,
    })
}
