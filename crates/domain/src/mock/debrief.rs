//! What a mock says afterwards: a score per stage with reasons, where the minutes went, what was strong, what would
//! change the outcome most, what was missed, and how earlier ones went.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Ask, Measure, Mock, Reason, Score, State, Subject, Turn};
use crate::interview::StageKind;

/// A mock, looked back on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Debrief {
    /// The stages in order, those left out too.
    pub stages: Vec<StageScore>,
    /// The stages by their weights; `None` when nothing could be scored.
    pub overall: Option<Score>,
    /// Whether the stages that end the process when failed were passed; `None` while any of them is open.
    pub gates: Option<bool>,
    /// Where the time went, in the order of the questions.
    pub timeline: Vec<Segment>,
    /// How much time went by, pauses left out.
    pub spent_ms: u64,
    /// What was strong, best first.
    pub strong: Vec<Miss>,
    /// What would change the outcome most, at most three.
    pub lessons: Vec<Lesson>,
    /// What was missed and can be practiced.
    pub misses: Vec<Miss>,
}

/// How a stage went.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StageScore {
    /// Its name in the loop.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// What sort of stage it is.
    pub kind: StageKind,
    /// Its share of the decision.
    pub weight: f64,
    /// Whether failing it ends the process.
    pub gate: bool,
    /// The score, where anything was scored.
    pub score: Option<Score>,
    /// How many questions were put, and how many of them could not be scored.
    pub questions: usize,
    /// Of those, how many could not be scored.
    pub unscored: usize,
    /// How many were passed on.
    pub passed_on: usize,
    /// The time it took.
    pub spent_ms: u64,
    /// The time it had.
    pub given_ms: u64,
    /// Why it was left out.
    pub skipped: Option<String>,
    /// Why the score is what it is, best and worst, with the words that show it.
    pub reasons: Vec<Reason>,
    /// The positions of its turns.
    pub turns: Vec<usize>,
}

/// A stretch of the time line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Segment {
    /// The position of the turn.
    pub turn: usize,
    /// The position of its stage.
    pub leg: usize,
    /// What sort of asking it was.
    pub ask: &'static str,
    /// The beginning of the question.
    pub text: String,
    /// When it was put.
    pub from_ms: u64,
    /// When it was answered.
    pub to_ms: u64,
    /// What it earned.
    pub score: Option<f64>,
}

/// Something that would change the outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Lesson {
    /// What to do.
    pub advice: String,
    /// Where it was missing.
    pub seen: Vec<String>,
    /// How much of the whole outcome it is worth, 0 to 1.
    pub gain: f64,
    /// By what lessons are ordered: the gain, more where a gate was failed.
    pub urgency: f64,
    /// What to practice for it.
    pub subjects: Vec<Subject>,
}

/// A question that went well, or badly.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Miss {
    /// What it was about.
    pub subject: Subject,
    /// The question, or what was asked of it.
    pub text: String,
    /// What it earned.
    pub score: f64,
    /// Why.
    pub why: String,
}

/// How a mock went, kept for comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Earlier {
    /// Its number.
    pub number: i64,
    /// When it began, in milliseconds since 1970.
    pub at_ms: i64,
    /// The loop.
    pub loop_name: String,
    /// What it was worth as a whole.
    pub overall: Option<f64>,
    /// What its stages were worth, by kind.
    pub stages: BTreeMap<String, f64>,
}

/// From this score on a stage would probably be passed. Nobody publishes a bar; this is ours, and it only colors words.
pub const BAR: f64 = 0.6;

/// What fails a gate changes more than its share.
const GATE: f64 = 2.0;
const LESSONS: usize = 3;
const STRONG: usize = 5;
const REASONS: usize = 6;
/// A question below this was missed, one above [`STRENGTH`] was strong.
const MISSED: f64 = 0.5;
const STRENGTH: f64 = 0.7;

/// Looks back on a mock, finished or not.
pub fn debrief(mock: &Mock) -> Debrief {
    let stages: Vec<StageScore> = (0..mock.legs.len()).map(|leg| stage(mock, leg)).collect();
    let scored: Vec<(&StageScore, Score)> = stages.iter().filter_map(|stage| Some((stage, stage.score?))).collect();
    let weights: f64 = scored.iter().map(|(stage, _)| stage.weight).sum();
    // A mock of stages without weight, such as a first talk alone, is worth what they are worth.
    let even = weights <= 0.0;
    let overall = combined(scored.iter().map(|(stage, score)| (if even { 1.0 } else { stage.weight }, *score)));
    let gates: Vec<Option<bool>> = stages
        .iter()
        .filter(|stage| stage.gate && stage.skipped.is_none())
        .map(|stage| stage.score.map(|score| score.value >= BAR))
        .collect();
    let failed = gates.contains(&Some(false));
    Debrief {
        overall,
        gates: if failed { Some(false) } else { gates.iter().all(Option::is_some).then_some(true) },
        timeline: timeline(mock),
        spent_ms: mock.clock.spent_ms,
        strong: strong(mock),
        lessons: lessons(mock, &stages),
        misses: misses(mock),
        stages,
    }
}

/// Returns what is kept of a mock for comparison with later ones.
pub fn earlier(number: i64, at_ms: i64, mock: &Mock) -> Earlier {
    let looked = debrief(mock);
    let mut stages: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for stage in &looked.stages {
        if let Some(score) = stage.score {
            let sum = stages.entry(stage.kind.name().to_owned()).or_default();
            *sum = (sum.0 + score.value, sum.1 + 1.0);
        }
    }
    Earlier {
        number,
        at_ms,
        loop_name: mock.loop_name.clone(),
        overall: looked.overall.map(|score| score.value),
        stages: stages.into_iter().map(|(kind, (sum, count))| (kind, sum / count)).collect(),
    }
}

fn stage(mock: &Mock, position: usize) -> StageScore {
    let leg = &mock.legs[position];
    let turns: Vec<usize> = (0..mock.turns.len())
        .filter(|index| mock.turns[*index].leg == position && !mock.turns[*index].is_open())
        .collect();
    let of = |index: &usize| &mock.turns[*index];
    let score = combined(turns.iter().filter_map(|index| Some((of(index).ask.weight(), of(index).score()?))));
    let begun = leg.begun_ms.unwrap_or(0);
    let ended = leg.ended_ms.unwrap_or_else(|| if leg.begun_ms.is_some() { mock.clock.spent_ms } else { 0 });
    StageScore {
        name: leg.name.clone(),
        title: leg.title.clone(),
        kind: leg.kind,
        weight: leg.weight,
        gate: leg.gate,
        score,
        questions: turns.len(),
        unscored: turns.iter().filter(|index| of(index).score().is_none()).count(),
        passed_on: turns.iter().filter(|index| of(index).passed_on).count(),
        spent_ms: ended.saturating_sub(begun),
        given_ms: u64::from(leg.seconds) * 1000,
        skipped: leg.skipped.clone(),
        reasons: reasons(mock, &turns),
        turns,
    }
}

/// The most telling reasons of a stage: what was wrong, what was missing, what was good, in turn.
fn reasons(mock: &Mock, turns: &[usize]) -> Vec<Reason> {
    let of_state = |states: &[State]| -> Vec<Reason> {
        let all = turns.iter().filter_map(|index| mock.turns[*index].reading.as_ref());
        let mut found: Vec<Reason> = Vec::new();
        for reason in all.flat_map(|reading| &reading.reasons).filter(|reason| states.contains(&reason.state)) {
            if found.iter().all(|known| known.text != reason.text) {
                found.push(reason.clone());
            }
        }
        found
    };
    let mut bad = of_state(&[State::Wrong]);
    bad.extend(of_state(&[State::Missing]));
    bad.extend(of_state(&[State::Partly]));
    let good = of_state(&[State::Good]);
    let for_good = good.len().min(REASONS / 2);
    bad.truncate(REASONS - for_good);
    let room = REASONS - bad.len();
    good.into_iter().take(room).chain(bad).collect()
}

/// A mean by weight; the intervals of single answers are taken as independent.
fn combined(parts: impl Iterator<Item = (f64, Score)>) -> Option<Score> {
    let (mut weights, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for (weight, score) in parts {
        weights += weight;
        sum += weight * score.value;
        squares += (weight * (score.high - score.low) / 2.0).powi(2);
    }
    (weights > 0.0).then(|| Score::around(sum / weights, squares.sqrt() / weights))
}

fn timeline(mock: &Mock) -> Vec<Segment> {
    mock.turns
        .iter()
        .enumerate()
        .map(|(index, turn)| Segment {
            turn: index,
            leg: turn.leg,
            ask: turn.ask.name(),
            text: shortened(&turn.text),
            from_ms: turn.asked_ms,
            to_ms: turn.took_ms.map_or(mock.clock.spent_ms, |took| turn.asked_ms + took),
            score: turn.score().map(|score| score.value),
        })
        .collect()
}

fn strong(mock: &Mock) -> Vec<Miss> {
    let mut best: Vec<Miss> = judged(mock).filter(|miss| miss.score >= STRENGTH).collect();
    best.sort_by(|one, other| other.score.total_cmp(&one.score));
    best.truncate(STRONG);
    best
}

fn misses(mock: &Mock) -> Vec<Miss> {
    let mut worst: BTreeMap<Subject, Miss> = BTreeMap::new();
    for miss in judged(mock).filter(|miss| miss.score < MISSED) {
        let known = worst.entry(miss.subject.clone()).or_insert_with(|| miss.clone());
        if miss.score < known.score {
            *known = miss;
        }
    }
    let mut misses: Vec<Miss> = worst.into_values().collect();
    misses.sort_by(|one, other| one.score.total_cmp(&other.score));
    misses
}

/// Every scored question that stands for its subject: what was begun, and what was added to it.
fn judged(mock: &Mock) -> impl Iterator<Item = Miss> {
    mock.turns.iter().filter(|turn| !turn.is_open() && turn.ask != Ask::Probe).filter_map(|turn| {
        let score = turn.score()?.value;
        let good = score >= STRENGTH;
        let reasons = turn.reading.as_ref().map(|reading| reading.reasons.as_slice()).unwrap_or_default();
        let fits = |reason: &&Reason| match reason.state {
            State::Good => good,
            State::Missing | State::Wrong | State::Partly => !good,
            State::Note => false,
        };
        let why = match (turn.passed_on, reasons.iter().find(fits)) {
            (true, _) => "passed on".to_owned(),
            // A single word, such as a part of a story, explains nothing when it is there.
            (false, Some(reason)) if good && !reason.text.contains(' ') => String::new(),
            (false, Some(reason)) => reason.text.clone(),
            (false, None) => String::new(),
        };
        Some(Miss { subject: turn.subject.clone(), text: shortened(&turn.text), score, why })
    })
}

/// Every lost point goes to what would have earned it; what would earn most comes first.
fn lessons(mock: &Mock, stages: &[StageScore]) -> Vec<Lesson> {
    let whole: f64 = stages.iter().filter(|stage| stage.score.is_some()).map(|stage| stage.weight).sum();
    let mut found: Vec<(String, Lesson)> = Vec::new();
    for (position, stage) in stages.iter().enumerate() {
        let Some(score) = stage.score else { continue };
        let share = if whole > 0.0 { stage.weight / whole } else { 1.0 / stages.len() as f64 };
        let gate = if stage.gate && score.value < BAR { GATE } else { 1.0 };
        let turns: Vec<&Turn> =
            stage.turns.iter().map(|index| &mock.turns[*index]).filter(|turn| turn.score().is_some()).collect();
        let weights: f64 = turns.iter().map(|turn| turn.ask.weight()).sum();
        for turn in turns {
            let lost = turn.score().map_or(0.0, |score| 1.0 - score.value) * turn.ask.weight() / weights * share;
            if lost <= 0.0 {
                continue;
            }
            let wants = lacking(turn);
            for (key, advice, part) in &wants {
                let gain = lost * part;
                let at = found.iter().position(|(known, _)| known == key).unwrap_or_else(|| {
                    found.push((
                        key.clone(),
                        Lesson {
                            advice: advice.clone(),
                            seen: Vec::new(),
                            gain: 0.0,
                            urgency: 0.0,
                            subjects: Vec::new(),
                        },
                    ));
                    found.len() - 1
                });
                let lesson = &mut found[at].1;
                lesson.gain += gain;
                lesson.urgency += gain * gate;
                let seen = format!("{}: {}", mock.legs[position].title, shortened(&turn.text));
                if lesson.seen.len() < 4 && !lesson.seen.contains(&seen) {
                    lesson.seen.push(seen);
                }
                if !lesson.subjects.contains(&turn.subject) {
                    lesson.subjects.push(turn.subject.clone());
                }
            }
        }
    }
    let mut lessons: Vec<Lesson> = found.into_iter().map(|(_, lesson)| lesson).collect();
    lessons.sort_by(|one, other| other.urgency.total_cmp(&one.urgency).then_with(|| one.advice.cmp(&other.advice)));
    lessons.truncate(LESSONS);
    for lesson in &mut lessons {
        lesson.gain = lesson.gain.min(1.0);
    }
    lessons
}

/// Returns what would have earned the lost points of an answer: a key to gather by, what to do, and its part of the loss.
fn lacking(turn: &Turn) -> Vec<(String, String, f64)> {
    let whole = |key: String, advice: String| vec![(key, advice, 1.0)];
    let reasons = turn.reading.as_ref().map(|reading| reading.reasons.as_slice()).unwrap_or_default();
    let missing: Vec<&Reason> =
        reasons.iter().filter(|reason| matches!(reason.state, State::Missing | State::Wrong | State::Partly)).collect();
    if turn.wanted.measure == Measure::Code {
        return whole("code".to_owned(), "write code that runs, early, and run it before the time is up".to_owned());
    }
    match (&turn.wanted.measure, &turn.ask) {
        (Measure::Story(_), _) if !missing.is_empty() => {
            let part = 1.0 / missing.len() as f64;
            missing.iter().map(|reason| (format!("story {}", reason.text), sentence(&reason.text), part)).collect()
        }
        (Measure::Explanation, _) => whole(
            "explanation".to_owned(),
            "explain code without being asked: its cost, why it is right, where it breaks".to_owned(),
        ),
        (Measure::Components, _) if missing.is_empty() => {
            whole("components".to_owned(), "name the main components before going into any".to_owned())
        }
        (Measure::Components, _) => {
            whole("components".to_owned(), format!("name all main components; missing were {}", listed(&missing)))
        }
        (_, Ask::Mathematically) => {
            whole("mathematics".to_owned(), "back answers with a formula and where it comes from".to_owned())
        }
        (_, Ask::Constraint { name }) => whole(
            format!("constraint {name}"),
            format!("know what to do when this is added: {}", shortened(&turn.text)),
        ),
        (_, Ask::DeepDive { component }) => whole(
            format!("deep {component}"),
            format!("go into the {component}: how it works inside, its size, its failure"),
        ),
        (_, Ask::Clarify) => {
            whole("clarify".to_owned(), "ask and estimate before drawing: users, rates, bytes, deadlines".to_owned())
        }
        _ if turn.passed_on => whole(
            format!("passed {}", turn.subject),
            format!("have something to say when asked: {}", shortened(&turn.text)),
        ),
        _ if missing.is_empty() => {
            whole(format!("{}", turn.subject), format!("answer again: {}", shortened(&turn.text)))
        }
        _ => whole(format!("{}", turn.subject), format!("“{}” wants: {}", shortened(&turn.text), listed(&missing))),
    }
}

fn listed(reasons: &[&Reason]) -> String {
    let texts = reasons.iter().take(3).map(|reason| shortened(&reason.text));
    let texts: Vec<String> = texts.map(|text| text.trim_end_matches([',', ';', ':', '.']).to_owned()).collect();
    texts.join("; ")
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}", first.to_lowercase(), letters.as_str()))
}

/// The first sentence or line of a text, and no more than is read at a glance.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 110;
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(LONGEST - 1).collect();
    format!("{}…", cut.trim_end())
}
