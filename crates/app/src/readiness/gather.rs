//! From rows of the bank to what the model of readiness reads.

use std::collections::{BTreeMap, HashMap};

use domain::bank::{Kind, Level};
use domain::drill::{Day, Difficulty, MemoryState, Practice, Stability};
use domain::interview::{InterviewLoop, Mix, Stage, StageKind};
use domain::readiness::{
    Ask, Attempt, Branch, Evidence, Mode, Observation, Outcome, Remembered, Seen, StageSketch, TopicId,
};
use jiff::Timestamp;
use store::{OutcomeRow, PracticedCard};

use crate::{AppError, Bank};

/// The evidence, and of each observation when it was made and in which mock.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub evidence: Evidence,
    pub moments: Vec<Timestamp>,
    pub mocks: Vec<Option<i64>>,
}

/// Names of topics, numbered as they come.
#[derive(Default)]
struct Topics {
    numbers: BTreeMap<(Branch, String), usize>,
    names: Vec<(Branch, String)>,
}

/// What cards under no heading are about.
const NO_TOPIC: &str = "(no topic)";

/// Topics of a branch beyond so many, the smallest ones, are not asked for by name.
const MOST_ASKED: usize = 40;

/// The share of a stage's questions that no topic of the bank covers: nobody's notes hold everything.
const ELSEWHERE: f64 = 0.25;

/// What a learner's own first rating of a card says of whether an interviewer would have been satisfied, worst rating first.
//
// People's ratings of their own interviews explain 18 % of the variance of interviewers' (interviewing.io, 100,000 sessions);
// for the recall of one card they are better than that, but not proof.
// How kind or stern this learner is is not known, which takes something from either end.
const RATED: [f64; 4] = [0.14, 0.60, 0.79, 0.88];

/// What passing a problem at the first try says, and how much less each further try on the same day.
const SOLVED: f64 = 0.95;
const SOLVED_LATER: f64 = 0.08;
/// What failing it says.
const UNSOLVED: f64 = 0.10;

impl Topics {
    fn number(&mut self, branch: Branch, name: Option<&str>) -> TopicId {
        let name = name.map(str::trim).filter(|name| !name.is_empty()).unwrap_or(NO_TOPIC);
        let key = (branch, name.to_owned());
        if let Some(number) = self.numbers.get(&key) {
            return TopicId(*number);
        }
        let number = self.names.len();
        self.names.push(key.clone());
        self.numbers.insert(key, number);
        TopicId(number)
    }
}

/// Gathers everything that was seen, for an interview on a day.
pub(super) fn gather(
    bank: &Bank,
    interview_loop: &InterviewLoop,
    outcomes: &[OutcomeRow],
    day: Day,
) -> Result<Gathered, AppError> {
    let mut gathering = Gathering { bank, topics: Topics::default(), gathered: Gathered::default(), day };
    let cards = gathering.cards()?;
    gathering.reviews(&cards)?;
    gathering.grades(&cards)?;
    gathering.solutions()?;
    gathering.designs()?;
    gathering.tellings()?;
    gathering.turns(&cards)?;
    // What the loop asks about has a place even before anything is seen of it.
    for competency in &interview_loop.competencies {
        gathering.topics.number(Branch::Tell, Some(competency));
    }
    let stage = |name: &str| interview_loop.stages.iter().position(|stage| stage.name == name);
    let outcomes = outcomes
        .iter()
        .filter_map(|row| Some(Outcome { stage: stage(&row.stage)?, passed: row.passed, day: row.day }))
        .collect();
    let Gathering { topics, mut gathered, .. } = gathering;
    gathered.evidence.topics = topics.names;
    gathered.evidence.outcomes = outcomes;
    Ok(gathered)
}

struct Gathering<'a> {
    bank: &'a Bank,
    topics: Topics,
    gathered: Gathered,
    day: Day,
}

/// What a card is about.
struct About {
    branch: Branch,
    topic: TopicId,
    level: Option<Level>,
    stability: Option<f64>,
}

impl Gathering<'_> {
    fn push(&mut self, observation: Observation, at: Timestamp, mock: Option<i64>) {
        self.gathered.evidence.observations.push(observation);
        self.gathered.moments.push(at);
        self.gathered.mocks.push(mock);
    }

    /// Reads the practiced cards and what will be remembered of each topic.
    fn cards(&mut self) -> Result<HashMap<i64, About>, AppError> {
        let mut live: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
        let mut asked: HashMap<Branch, usize> = HashMap::new();
        for tally in self.bank.store.cards_by_kind_and_topic()? {
            let branch = branch_of(&tally.kind);
            let count = asked.entry(branch).or_default();
            // Most first; the small ones get a number when something was seen of them.
            *count += 1;
            if *count <= MOST_ASKED {
                let topic = self.topics.number(branch, tally.topic.as_deref());
                live.entry(topic.0).or_default().0 += tally.cards as f64;
            }
        }
        let mut cards = HashMap::new();
        for row in self.bank.store.practiced_cards()? {
            let branch = branch_of(&row.kind);
            let topic = self.topics.number(branch, row.topic.as_deref());
            let entry = live.entry(topic.0).or_default();
            if let (Some(recalled), true) = (self.recalled(&row), row.available) {
                entry.1 += recalled;
                entry.0 = entry.0.max(1.0);
            }
            let level = row.level.as_deref().and_then(|level| level.parse().ok());
            let stability = row.memory.map(|(stability, _, _)| stability);
            cards.insert(row.card, About { branch, topic, level, stability });
        }
        let problems = self.bank.store.problems()?;
        for problem in &problems {
            let topic = self.topics.number(Branch::Code, Some(&problem.topic));
            let entry = live.entry(topic.0).or_default();
            entry.0 += 1.0;
            if let Practice::Begun(begun) = problem.practice {
                entry.1 += self.bank.scheduler.retrievability(begun.state, self.day.since(begun.last));
            }
        }
        self.gathered.evidence.remembered = live
            .into_iter()
            .map(|(topic, (items, expected))| Remembered {
                topic: TopicId(topic),
                items: items.max(expected),
                expected,
            })
            .collect();
        Ok(cards)
    }

    fn recalled(&self, row: &PracticedCard) -> Option<f64> {
        let (stability, difficulty, last) = row.memory?;
        let state = MemoryState { stability: Stability(stability), difficulty: Difficulty(difficulty) };
        Some(self.bank.scheduler.retrievability(state, self.day.since(Day(last))))
    }

    /// The first review of a card is a question met for the first time; later ones are in the memory.
    fn reviews(&mut self, cards: &HashMap<i64, About>) -> Result<(), AppError> {
        for row in self.bank.store.first_reviews()? {
            let (Some(about), Some(good)) = (cards.get(&row.card), RATED.get(usize::from(row.rating).wrapping_sub(1)))
            else {
                continue;
            };
            let attempt = Attempt::likely(*good);
            let day = Day(row.day);
            let observation = about.met(Seen::Review, Mode::Recall, item("card", &row.card.to_string()), attempt, day);
            self.push(observation, row.at, None);
        }
        Ok(())
    }

    fn grades(&mut self, cards: &HashMap<i64, About>) -> Result<(), AppError> {
        for row in self.bank.store.grades_in_short()? {
            let Some(about) = cards.get(&row.card) else { continue };
            let attempt = Attempt::graded(row.score, row.low, row.high);
            let day = self.bank.calendar.day(row.at);
            let observation = about.met(Seen::Answer, Mode::Perform, item("card", &row.card.to_string()), attempt, day);
            self.push(observation, row.at, None);
        }
        Ok(())
    }

    /// The tries of a day are one attempt at a problem: solved after some, or not.
    fn solutions(&mut self) -> Result<(), AppError> {
        let problems: HashMap<String, store::ProblemRow> =
            self.bank.store.problems()?.into_iter().map(|problem| (problem.name.clone(), problem)).collect();
        let mut days: BTreeMap<(Day, String), Tried> = BTreeMap::new();
        for row in self.bank.store.solutions_in_short()? {
            let tried = days.entry((self.bank.calendar.day(row.at), row.problem)).or_insert(Tried {
                at: row.at,
                failed: 0,
                solved: false,
                took_ms: None,
                seen: false,
            });
            tried.seen |= row.solution_seen;
            if !tried.solved {
                tried.at = row.at;
                tried.took_ms = row.took_ms;
                tried.solved = row.total > 0 && row.passed == row.total;
                tried.failed += u32::from(!tried.solved);
            }
        }
        for ((day, name), tried) in days {
            // What was copied from a solution shows nothing.
            let Some(problem) = problems.get(&name).filter(|_| !tried.seen) else { continue };
            let minutes = f64::from(problem.minutes.max(1));
            let in_time = tried.took_ms.is_some_and(|took| took as f64 <= minutes * 60_000.0);
            let attempt = Attempt::likely(if tried.solved {
                (SOLVED - SOLVED_LATER * f64::from(tried.failed)).max(0.6)
            } else {
                UNSOLVED
            });
            let stability = match problem.practice {
                Practice::Begun(begun) => Some(begun.state.stability.0),
                Practice::New => None,
            };
            let topic = self.topics.number(Branch::Code, Some(&problem.topic));
            let about = About { branch: Branch::Code, topic, level: problem.level, stability };
            let mode = if tried.solved && in_time { Mode::Timed } else { Mode::Perform };
            self.push(about.met(Seen::Solution, mode, item("problem", &name), attempt, day), tried.at, None);
        }
        Ok(())
    }

    /// Of the runs of a day for one case the last counts: a design is worked on.
    fn designs(&mut self) -> Result<(), AppError> {
        let mut days: BTreeMap<(Day, String), (Timestamp, Attempt)> = BTreeMap::new();
        let mut runs = self.bank.store.design_runs(None, MOST_RUNS)?;
        runs.reverse();
        for run in runs {
            let attempt = match (run.passed, run.score) {
                (Some(true), _) => Attempt::likely(0.85),
                (Some(false), _) => Attempt::likely(0.2),
                (None, Some(score)) => Attempt::graded(score, score - 0.2, score + 0.2),
                (None, None) => continue,
            };
            let Some(case) = run.case_name else { continue };
            days.insert((self.bank.calendar.day(run.at), case), (run.at, attempt));
        }
        for ((day, case), (at, attempt)) in days {
            let topic = self.topics.number(Branch::Design, Some(&case));
            let about = About { branch: Branch::Design, topic, level: None, stability: None };
            self.push(about.met(Seen::Design, Mode::Perform, item("case", &case), attempt, day), at, None);
        }
        Ok(())
    }

    fn tellings(&mut self) -> Result<(), AppError> {
        let stories: HashMap<i64, Vec<String>> =
            self.bank.store.stories()?.into_iter().map(|row| (row.id.0, row.story.competencies)).collect();
        for row in self.bank.store.tellings(MOST_RUNS)? {
            // A story stands for what it is told for first.
            let competency = stories.get(&row.story.0).and_then(|all| all.first()).map(String::as_str);
            let topic = self.topics.number(Branch::Tell, competency);
            let about = About { branch: Branch::Tell, topic, level: None, stability: None };
            let attempt = Attempt::graded(row.score, row.low, row.high);
            let day = self.bank.calendar.day(row.at);
            let observation =
                about.met(Seen::Telling, Mode::Perform, item("story", &row.story.0.to_string()), attempt, day);
            self.push(observation, row.at, None);
        }
        Ok(())
    }

    fn turns(&mut self, cards: &HashMap<i64, About>) -> Result<(), AppError> {
        for row in self.bank.store.turns_in_short()? {
            let attempt = match row.score {
                Some((score, low, high)) => Attempt::graded(score, low, high),
                // Who passes on a question could not answer it, or would not: an interviewer sees no difference.
                None if row.passed_on => Attempt::likely(0.1),
                None => continue,
            };
            let day = self.bank.calendar.day(row.at);
            let (sort, name) = row.subject.split_once(' ').unwrap_or((&row.subject, ""));
            let card = (sort == "card").then(|| name.parse().ok()).flatten().and_then(|number: i64| cards.get(&number));
            let observation = match card {
                Some(about) => about.met(Seen::Mock, Mode::Timed, item(sort, name), attempt, day),
                None => {
                    let branch = match sort {
                        "problem" => Branch::Code,
                        "case" | "scenario" => Branch::Design,
                        "story" => Branch::Tell,
                        _ => asked_by(&row.kind),
                    };
                    let topic = match sort {
                        "case" => Some(name),
                        _ => row.topic.as_deref(),
                    };
                    let topic = self.topics.number(branch, topic);
                    let about = About { branch, topic, level: None, stability: None };
                    about.met(Seen::Mock, Mode::Timed, item(sort, name), attempt, day)
                }
            };
            self.push(observation, row.at, Some(row.mock));
        }
        Ok(())
    }
}

/// The runs and tellings of years; older ones would weigh nothing.
const MOST_RUNS: usize = 20_000;

/// The tries of one day at one problem.
struct Tried {
    at: Timestamp,
    failed: u32,
    solved: bool,
    took_ms: Option<u64>,
    seen: bool,
}

impl About {
    fn met(&self, seen: Seen, mode: Mode, item: u64, attempt: Attempt, day: Day) -> Observation {
        debug_assert!(Branch::ALL.contains(&self.branch));
        Observation { seen, topic: self.topic, mode, level: self.level, item, attempt, day, stability: self.stability }
    }
}

/// Returns a number for something that was asked (FNV-1a, so that it is the same on every machine).
fn item(sort: &str, name: &str) -> u64 {
    sort.bytes()
        .chain([b' '])
        .chain(name.bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn branch_of(kind: &str) -> Branch {
    kind.parse::<Kind>().map_or(Branch::Theory, Branch::of)
}

/// Returns the branch of a question of the interviewer's own, by the kind of the stage.
fn asked_by(kind: &str) -> Branch {
    match kind.parse::<StageKind>() {
        Ok(StageKind::Coding) => Branch::Code,
        Ok(StageKind::TheoryWidth | StageKind::MlDesign | StageKind::SystemDesign) => Branch::Design,
        Ok(StageKind::TheoryDepth | StageKind::Research) => Branch::Theory,
        _ => Branch::Tell,
    }
}

/// Returns what the model needs to know of each stage: its mix of questions, spread over the topics that the bank has.
pub(super) fn sketches(
    bank: &Bank,
    interview_loop: &InterviewLoop,
    evidence: &Evidence,
) -> Result<Vec<StageSketch>, AppError> {
    let mut items: BTreeMap<(Branch, &str), f64> = BTreeMap::new();
    let tallies = bank.store.cards_by_kind_and_topic()?;
    for tally in &tallies {
        let name = tally.topic.as_deref().map(str::trim).filter(|name| !name.is_empty()).unwrap_or(NO_TOPIC);
        *items.entry((branch_of(&tally.kind), name)).or_default() += tally.cards as f64;
    }
    let problems = bank.store.problems()?;
    for problem in &problems {
        *items.entry((Branch::Code, problem.topic.trim())).or_default() += 3.0;
    }
    // The size of a topic says how often it is asked about, but not in proportion: notes are written where they are easy.
    let sizes: Vec<f64> = evidence
        .topics
        .iter()
        .map(|(branch, name)| items.get(&(*branch, name.as_str())).copied().unwrap_or(1.0).sqrt())
        .collect();
    let sketch = |stage: &Stage| StageSketch {
        name: stage.name.clone(),
        asks: if stage.kind == StageKind::Resume { Vec::new() } else { asks(&stage.asked(), evidence, &sizes) },
        weight: stage.weight.value,
        gate: stage.gate,
        rate: stage.pass_rate.as_ref().map(|rate| rate.value),
    };
    Ok(interview_loop.stages.iter().map(sketch).collect())
}

fn asks(mixes: &[Mix], evidence: &Evidence, sizes: &[f64]) -> Vec<Ask> {
    let mut asks = Vec::new();
    for mix in mixes.iter().filter(|mix| mix.share > 0.0) {
        let branch = Branch::of(mix.kind);
        let words: Vec<String> = mix.topics.iter().map(|word| word.to_lowercase()).collect();
        let is_meant = |name: &str| {
            let name = name.to_lowercase();
            words.is_empty() || words.iter().any(|word| name.contains(word.as_str()))
        };
        let mut meant: Vec<usize> = (0..evidence.topics.len())
            .filter(|at| evidence.topics[*at].0 == branch && is_meant(&evidence.topics[*at].1))
            .collect();
        meant.sort_by(|one, other| sizes[*other].total_cmp(&sizes[*one]).then(one.cmp(other)));
        meant.truncate(MOST_ASKED);
        let total: f64 = meant.iter().map(|at| sizes[*at]).sum();
        let named = if meant.is_empty() { 0.0 } else { 1.0 - ELSEWHERE };
        asks.extend(meant.iter().map(|at| Ask {
            branch,
            topic: Some(TopicId(*at)),
            level: mix.level,
            share: mix.share * named * sizes[*at] / total,
        }));
        asks.push(Ask { branch, topic: None, level: mix.level, share: mix.share * (1.0 - named) });
    }
    asks
}
