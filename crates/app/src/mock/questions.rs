//! What a mock can ask: the user's cards and problems, and what the interviewer brings along.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::bank::{CardId, Kind};
use domain::design::case::{Case, Nature};
use domain::drill::Practice;
use domain::interview::StageKind;
use domain::mock::{
    Candidate, Component, Constraint, Measure, Mock, Question, Repertoire, Subject, Want, Wanted, choose,
    given_question, least_practiced,
};
use domain::story::Sort;
use jiff::{SignedDuration, Timestamp};
use store::MockId;

use super::{Interviewer, lab};
use crate::{AppError, Bank};

/// The interviewer's own questions. A test holds that they can be read.
static REPERTOIRE: LazyLock<Repertoire> =
    LazyLock::new(|| formats::interviewer::built_in().expect("the files that come with the program can be read"));

/// The cases of the design lab.
static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| formats::case::built_in().unwrap_or_default());

/// Of a large bank so many cards are weighed against each other.
const WEIGHED: usize = 2_000;
/// Beside what the interviewer brings along so many cards may be asked.
const BESIDE: usize = 6;
/// What was met within so many hours was just seen.
const JUST_SEEN: SignedDuration = SignedDuration::from_hours(12);
/// A topic of which nothing is known is worth half of the one that is worth most, and none less than a fifth of it.
const UNKNOWN_WORTH: f64 = 0.5;
const LEAST_WORTH: f64 = 0.2;
/// So many turns of mocks are looked back on.
const REMEMBERED: usize = 500;

/// Puts questions until one is open or none is wanted, those of the design lab first; a stage without any is left out and says why.
pub(super) fn served(
    bank: &Bank,
    interviewer: Interviewer<'_>,
    id: Option<MockId>,
    mock: Mock,
    now: Timestamp,
) -> Result<Mock, AppError> {
    let mut mock = mock;
    loop {
        if let Some(due) = mock.due_challenge() {
            mock = mock.challenge(lab::challenge(&due)?);
            continue;
        }
        let Some(want) = mock.wants() else { return Ok(mock) };
        if let Some(text) = &want.given {
            mock = mock.ask(given_question(text));
            continue;
        }
        let candidates = candidates(bank, &mock, &want, id, now)?;
        let chosen = match interviewer.need {
            Some(need) => choose(&mock, &want, &candidates, need),
            None => {
                let (practiced, worth) = (practiced(bank)?, worth(bank, &mock, &candidates, now));
                let least = least_practiced(&practiced);
                let need = |topic: Option<&str>| {
                    least(topic) * topic.and_then(|topic| worth.get(topic)).copied().unwrap_or(UNKNOWN_WORTH)
                };
                choose(&mock, &want, &candidates, &need)
            }
        };
        mock = match chosen {
            Some(index) => mock.ask(question(bank, &mock, &want, &candidates[index])?),
            None => mock.nothing_to_ask(nothing(&want)),
        };
    }
}

/// Returns the title of what was asked about, for people.
pub(super) fn title(bank: &Bank, subject: &Subject) -> Result<Option<String>, AppError> {
    Ok(match subject {
        Subject::Card(id) => bank.store.card_row(CardId(*id))?.map(|row| row.question),
        Subject::Problem(name) => bank.store.problem(name)?.map(|row| row.title),
        Subject::Case(name) => {
            let own = REPERTOIRE.cases.iter().find(|case| case.name == *name).map(|case| case.title.clone());
            own.or_else(|| CASES.iter().find(|case| case.name == *name).map(|case| case.title.clone()))
        }
        Subject::Scenario(name) => {
            let known = REPERTOIRE.scenarios.iter().find(|scenario| scenario.name == *name);
            known.map(|scenario| scenario.title.clone())
        }
        // What it asks is its title.
        Subject::Prompt(_) => None,
    })
}

fn nothing(want: &Want) -> &'static str {
    match want.stage {
        StageKind::Coding => "there is no coding problem in the bank; `greenroom import banks/coding` brings some",
        StageKind::TheoryDepth | StageKind::Research => {
            "there is no answered card of theory or probability in the bank; import notes first"
        }
        _ => "there is no question left for it",
    }
}

fn candidates(
    bank: &Bank,
    mock: &Mock,
    want: &Want,
    id: Option<MockId>,
    now: Timestamp,
) -> Result<Vec<Candidate>, AppError> {
    let mut all = match want.stage {
        StageKind::Coding => problems(bank, now)?,
        StageKind::TheoryDepth => cards(bank, mock, &[Kind::Theory, Kind::Probability], WEIGHED)?,
        StageKind::Research => prompts(want),
        StageKind::TheoryWidth => with_cards(bank, mock, scenarios(), Kind::Design)?,
        StageKind::MlDesign | StageKind::SystemDesign => with_cards(bank, mock, cases(want.stage), Kind::Design)?,
        StageKind::Recruiter | StageKind::Resume => prompts(want),
        StageKind::Management | StageKind::Behavioral | StageKind::Culture | StageKind::Final => {
            with_cards(bank, mock, prompts(want), Kind::Behavioral)?
        }
    };
    let asked = mock.asked();
    let is_used_up = all.iter().all(|candidate| asked.contains(&&candidate.subject));
    if want.stage == StageKind::Research && is_used_up {
        all = cards(bank, mock, &[Kind::Theory], WEIGHED)?;
    }
    mark_seen(bank, &mut all, id, now)?;
    Ok(all)
}

/// Marks what was drilled, answered or asked in another mock a moment ago.
fn mark_seen(bank: &Bank, all: &mut [Candidate], id: Option<MockId>, now: Timestamp) -> Result<(), AppError> {
    let since = now.checked_sub(JUST_SEEN).unwrap_or(Timestamp::MIN);
    let cards = bank.store.cards_seen_since(since)?;
    let turns = bank.store.mock_turns(REMEMBERED)?;
    let met: Vec<&str> = turns
        .iter()
        .filter(|turn| Some(turn.mock) != id && turn.at >= since)
        .map(|turn| turn.subject.as_str())
        .collect();
    for candidate in all {
        let drilled = matches!(candidate.subject, Subject::Card(id) if cards.contains(&id));
        candidate.just_seen |= drilled || met.contains(&candidate.subject.to_string().as_str());
    }
    Ok(())
}

/// Returns how much skill in each topic would raise the chance to pass, the most of them as 1; nothing when nothing is
/// known yet, or when no candidate has a topic.
fn worth(bank: &Bank, mock: &Mock, candidates: &[Candidate], now: Timestamp) -> BTreeMap<String, f64> {
    if candidates.iter().all(|candidate| !matches!(candidate.subject, Subject::Card(_) | Subject::Problem(_))) {
        return BTreeMap::new();
    }
    // Without readiness, as when a loop was removed meanwhile, the least practiced comes first.
    let Ok(report) = crate::readiness(bank, Some(&mock.loop_name), now) else { return BTreeMap::new() };
    let mut worth: BTreeMap<String, f64> = BTreeMap::new();
    for gain in &report.readiness.worth {
        if let Some((_, name)) = gain.topic.and_then(|topic| report.topics.get(topic.0)) {
            let known = worth.entry(name.clone()).or_default();
            *known = known.max(gain.by_skill);
        }
    }
    let most = worth.values().copied().fold(f64::MIN_POSITIVE, f64::max);
    worth.into_iter().map(|(topic, gain)| (topic, LEAST_WORTH + (1.0 - LEAST_WORTH) * (gain / most).max(0.0))).collect()
}

fn practiced(bank: &Bank) -> Result<BTreeMap<String, u64>, AppError> {
    Ok(bank.store.reviews_by_topic()?.into_iter().collect())
}

fn cards(bank: &Bank, mock: &Mock, kinds: &[Kind], limit: usize) -> Result<Vec<Candidate>, AppError> {
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    let seed = i64::try_from(mock.seed % 4_000_000_000).unwrap_or(0);
    let rows = bank.store.cards_to_ask(&names, seed, limit)?;
    Ok(rows
        .into_iter()
        .map(|row| Candidate {
            subject: Subject::Card(row.id),
            text: row.question,
            kind: row.kind.parse().unwrap_or(Kind::Theory),
            topic: row.topic,
            level: row.level.and_then(|level| level.parse().ok()),
            just_seen: false,
        })
        .collect())
}

fn with_cards(bank: &Bank, mock: &Mock, own: Vec<Candidate>, kind: Kind) -> Result<Vec<Candidate>, AppError> {
    let mut all = own;
    let fitting = cards(bank, mock, &[kind], WEIGHED)?.into_iter().filter(|card| asks_for_it(kind, &card.text));
    all.extend(fitting.take(BESIDE));
    Ok(all)
}

/// A card of design may ask for a fact, and one of behavior for advice; such a round wants a task or a story.
fn asks_for_it(kind: Kind, question: &str) -> bool {
    let lower = question.to_lowercase();
    let words: &[&str] = match kind {
        Kind::Design => {
            return lower.starts_with("design ") || lower.starts_with("build ") || lower.contains("how would you ");
        }
        Kind::Behavioral => {
            &["tell me", "tell us", "describe a", "give an example", "a time ", "have you ever", "your most"]
        }
        _ => return true,
    };
    words.iter().any(|word| lower.contains(word))
}

fn problems(bank: &Bank, now: Timestamp) -> Result<Vec<Candidate>, AppError> {
    let today = bank.calendar().day(now);
    let rows = bank.store.problems()?;
    Ok(rows
        .into_iter()
        .map(|row| Candidate {
            subject: Subject::Problem(row.name),
            text: row.title,
            kind: Kind::Coding,
            topic: Some(row.topic),
            level: row.level,
            just_seen: matches!(row.practice, Practice::Begun(begun) if begun.last == today),
        })
        .collect())
}

fn prompts(want: &Want) -> Vec<Candidate> {
    let fitting = REPERTOIRE.prompts.iter().filter(|prompt| prompt.stages.contains(&want.stage));
    fitting
        .map(|prompt| Candidate {
            subject: Subject::Prompt(prompt.name.clone()),
            text: prompt.text.clone(),
            kind: want.share.kind,
            topic: Some(prompt.competency.clone()),
            level: None,
            just_seen: false,
        })
        .collect()
}

fn scenarios() -> Vec<Candidate> {
    let of = |scenario: &domain::mock::Scenario| Candidate {
        subject: Subject::Scenario(scenario.name.clone()),
        text: scenario.text.clone(),
        kind: Kind::Design,
        topic: Some(scenario.topic.clone()),
        level: None,
        just_seen: false,
    };
    REPERTOIRE.scenarios.iter().map(of).collect()
}

/// The design cases a stage may ask: the interviewer's own, and those of the design lab.
fn cases(stage: StageKind) -> Vec<Candidate> {
    let fitting = REPERTOIRE.cases.iter().filter(|case| case.stage == stage);
    fitting
        .map(|case| Candidate {
            subject: Subject::Case(case.name.clone()),
            text: case.text.clone(),
            kind: Kind::Design,
            topic: Some(case.topic.clone()),
            level: None,
            just_seen: false,
        })
        .chain(CASES.iter().map(|case| Candidate {
            subject: Subject::Case(case.name.clone()),
            text: format!("{}.\n\n{}", case.title, case.prompt.trim()),
            kind: Kind::Design,
            topic: Some(case.title.clone()),
            level: None,
            just_seen: false,
        }))
        .collect()
}

/// Returns what a case of the design lab holds for a talk about it: what to settle first, the components that its rubric
/// speaks of, and its own constraints and questions.
fn of_the_lab(case: &Case, stage: StageKind) -> (Wanted, Vec<Component>, Vec<Constraint>) {
    let first = ["requirements", "estimate"];
    let settled = case.rubric.iter().filter(|point| first.contains(&point.part.as_str()));
    let wanted = Wanted {
        measure: Measure::Reference,
        key_points: settled.map(|point| point.says.clone()).collect(),
        red_flags: case.red_flags.clone(),
        ..Wanted::default()
    };
    let said: Vec<String> = case.rubric.iter().map(|point| point.says.to_lowercase()).collect();
    let spoken_of = |part: &Component| {
        let mut words = std::iter::once(&part.name).chain(&part.words);
        words.any(|word| said.iter().any(|says| says.contains(&word.to_lowercase())))
    };
    let other = if stage == StageKind::MlDesign { StageKind::SystemDesign } else { StageKind::MlDesign };
    let mut components = REPERTOIRE.components_for(stage);
    for part in REPERTOIRE.components_for(other) {
        if components.iter().all(|known| known.name != part.name) {
            components.push(part);
        }
    }
    for part in &mut components {
        part.main = spoken_of(part);
    }
    let harder = case.constraints.iter().map(|constraint| Constraint {
        name: constraint.kind.to_string(),
        text: constraint.says.clone(),
        answers: vec![constraint.wants.clone()],
    });
    let asked = case.follow_ups.iter().enumerate().map(|(index, follow_up)| Constraint {
        name: format!("question {}", index + 1),
        text: follow_up.asks.clone(),
        answers: vec![follow_up.wants.clone()],
    });
    (wanted, components, harder.chain(asked).collect())
}

/// Returns the question whole, with what it can be followed with.
fn question(bank: &Bank, mock: &Mock, want: &Want, candidate: &Candidate) -> Result<Question, AppError> {
    let subject = candidate.subject.clone();
    let twists = || REPERTOIRE.twists_for(want.stage, mock.seed, &subject);
    let reference =
        |answers, key_points, red_flags| Wanted { measure: Measure::Reference, answers, key_points, red_flags };
    let is_design = matches!(want.stage, StageKind::MlDesign | StageKind::SystemDesign);
    let mut question = Question {
        subject: subject.clone(),
        text: candidate.text.clone(),
        kind: candidate.kind,
        topic: candidate.topic.clone(),
        wanted: Wanted::default(),
        constraints: twists(),
        components: Vec::new(),
        in_lab: false,
    };
    match &subject {
        Subject::Card(id) => {
            let (card, held) = crate::answerable(bank, CardId(*id))?;
            question.text = card.question;
            question.wanted = if candidate.kind == Kind::Behavioral {
                Wanted { measure: Measure::Story(Sort::Star), ..Wanted::default() }
            } else {
                reference(held.answers, held.key_points, held.red_flags)
            };
            if is_design {
                question.components = REPERTOIRE.components_for(want.stage);
            }
        }
        Subject::Problem(name) => {
            let problem = crate::problem(bank, name)?;
            question.text = format!(
                "Solve “{}” in the language you like best, in about {} minutes. By the end it has to run.",
                problem.title, problem.minutes
            );
            question.wanted = Wanted { measure: Measure::Code, ..Wanted::default() };
        }
        Subject::Case(name) => {
            if let Some(case) = REPERTOIRE.cases.iter().find(|case| case.name == *name) {
                question.wanted = reference(Vec::new(), case.clarify.clone(), Vec::new());
                question.components.clone_from(&case.components);
            } else if let Some(case) = CASES.iter().find(|case| case.name == *name) {
                (question.wanted, question.components, question.constraints) = of_the_lab(case, want.stage);
                question.in_lab = case.nature == Nature::Queues;
            }
        }
        Subject::Scenario(name) => {
            if let Some(scenario) = REPERTOIRE.scenarios.iter().find(|scenario| scenario.name == *name) {
                question.wanted = reference(Vec::new(), scenario.key_points.clone(), Vec::new());
            }
        }
        Subject::Prompt(name) => {
            if let Some(prompt) = REPERTOIRE.prompts.iter().find(|prompt| prompt.name == *name) {
                question = Question { kind: candidate.kind, ..prompt.question() };
            }
        }
    }
    Ok(question)
}
