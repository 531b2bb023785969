//! Running the code of a document in a box, so that `domain::check::fragment` can rule on it.
//!
//! The box holds our own program (`fragment.py`), which parses and runs what the notes hold; nothing of a document is
//! ever run outside. One box serves a whole document until a fragment kills it; then the next begins where it ended.

mod told;

use std::collections::BTreeSet;
use std::time::Duration;

use domain::check::fragment::{self, Fragment, Job, Run, Survey};
use domain::check::{Document, Finding};
use domain::judge::Value;
use sandbox::{Exit, Limits, SandboxError};

use crate::judge::Judge;
use crate::judge::boxes::{Boxes, frame, text};
use crate::judge::conversation::{self, Answer, Request, Talk};

/// What the check of a document's code says.
#[derive(Clone, Debug, Default)]
pub struct CodeCheck {
    /// What is wrong, in document order.
    pub findings: Vec<Finding>,
    /// How many stretches of code there are.
    pub fragments: usize,
    /// How many of them parse.
    pub parsed: usize,
    /// How many of them were run.
    pub ran: usize,
    /// Why code was not run, in words for the user.
    pub notice: Option<String>,
}

/// CPU time of one run.
const EACH: Duration = Duration::from_secs(2);

/// CPU time of looking at one fragment without running it.
const LOOKING: Duration = Duration::from_secs(3);

/// So many runs of a document may be killed; the rest is then not run.
const MOST_DEATHS: usize = 8;

/// So many runs of one fragment may be killed.
const MOST_DEATHS_EACH: usize = 2;

/// What runs in the box.
const PROGRAM: &str = include_str!("fragment.py");

/// Checks the code of a document: parses it, runs it on the examples that the text gives, and says what is wrong.
///
/// Without a judge, or when its boxes fail, only what lines show by themselves is said, with a notice. Bounded: a run has
/// two seconds of CPU and 256 MiB; after eight that were killed, the rest of the document is not run.
pub fn check_code(judge: Option<&Judge>, document: &Document<'_>) -> CodeCheck {
    check_fragments(judge, &fragment::extract(document))
}

/// Checks fragments of a document, as [`check_code`] does.
pub(super) fn check_fragments(judge: Option<&Judge>, fragments: &[Fragment]) -> CodeCheck {
    let unread = |notice: Option<String>| CodeCheck {
        findings: fragment::findings_unread(fragments),
        fragments: fragments.len(),
        notice,
        ..CodeCheck::default()
    };
    if fragments.is_empty() {
        return unread(None);
    }
    let Some(judge) = judge else {
        return unread(Some("code was not run: no sandbox on this machine (see `greenroom doctor`)".to_owned()));
    };
    match looked_at(judge.boxes(), fragments) {
        Ok((findings, parsed, ran)) => CodeCheck { findings, fragments: fragments.len(), parsed, ran, notice: None },
        Err(error) => unread(Some(format!("code was not run: no sandbox: {error}"))),
    }
}

fn looked_at(boxes: &Boxes, fragments: &[Fragment]) -> Result<(Vec<Finding>, usize, usize), SandboxError> {
    let surveys = surveys(boxes, fragments)?;
    let jobs = fragment::plan(fragments, &surveys);
    let runs = runs(boxes, fragments, &surveys, &jobs)?;
    let findings = fragment::findings(fragments, &surveys, &jobs, &runs);
    let parsed = surveys.iter().filter(|survey| survey.facts.is_some()).count();
    let ran: BTreeSet<usize> = runs.iter().flatten().map(|run| run.fragment).collect();
    Ok((findings, parsed, ran.len()))
}

/// Has every fragment parsed. One that kills the box is left without an answer.
fn surveys(boxes: &Boxes, fragments: &[Fragment]) -> Result<Vec<Survey>, SandboxError> {
    let mut surveys = vec![Survey::default(); fragments.len()];
    let (mut done, mut deaths) = (0, 0);
    while done < fragments.len() && deaths < MOST_DEATHS {
        let requests: Vec<Request> = fragments[done..].iter().map(survey_request).collect();
        let count = requests.len();
        let talk =
            conversation::ask(&requests, LOOKING, LOOKING * 3, |talk| boxes.python(job(), &limits(count), talk))?;
        let answered = talk.answers.len();
        for (survey, answer) in surveys[done..].iter_mut().zip(talk.answers) {
            if let Ok(said) = answer.said {
                *survey = told::survey(said.value);
            }
        }
        done += answered;
        if answered < count {
            done += 1;
            deaths += 1;
        }
    }
    Ok(surveys)
}

/// Runs what is planned; of a fragment, until one of its readings is right.
fn runs(
    boxes: &Boxes,
    fragments: &[Fragment],
    surveys: &[Survey],
    jobs: &[Job],
) -> Result<Vec<Option<Run>>, SandboxError> {
    let mut runs: Vec<Option<Run>> = vec![None; jobs.len()];
    let mut settled = vec![false; fragments.len()];
    let mut deaths = vec![0; fragments.len()];
    let (mut next, mut all_deaths) = (0, 0);
    while next < jobs.len() && all_deaths < MOST_DEATHS {
        // What was asked and not yet heard.
        let mut asked: Option<usize> = None;
        let mut heard = 0;
        let mut hear = |answers: &[Answer], asked: &mut Option<usize>, settled: &mut Vec<bool>| {
            while heard < answers.len() {
                let Some(at) = asked.take() else { break };
                let run = told::run(&jobs[at], &answers[heard]);
                let facts = surveys[jobs[at].fragment].facts.as_ref();
                settled[jobs[at].fragment] |= facts
                    .is_some_and(|facts| fragment::satisfied(&fragments[jobs[at].fragment], facts, &jobs[at], &run));
                runs[at] = Some(run);
                heard += 1;
            }
        };
        let talk = conversation::converse(
            EACH,
            EACH * 2,
            &mut |answers| {
                hear(answers, &mut asked, &mut settled);
                while next < jobs.len() && settled[jobs[next].fragment] {
                    next += 1;
                }
                let job = jobs.get(next)?;
                asked = Some(next);
                next += 1;
                Some(run_request(job))
            },
            |talk| boxes.python(job(), &limits(jobs.len()), talk),
        )?;
        hear(&talk.answers, &mut asked, &mut settled);
        let Some(at) = asked else {
            if talk.answers.is_empty() {
                break;
            }
            continue;
        };
        let fragment = jobs[at].fragment;
        runs[at] = Some(Run { fragment, reading: jobs[at].reading, ended: Some(ending(&talk)), ..Run::default() });
        deaths[fragment] += 1;
        all_deaths += 1;
        settled[fragment] |= deaths[fragment] >= MOST_DEATHS_EACH;
    }
    Ok(runs)
}

/// How the box ended a run, in words.
fn ending(talk: &Talk) -> String {
    match &talk.run.exit {
        Exit::CpuLimit => format!("it computed for more than {} seconds", EACH.as_secs()),
        Exit::IdleLimit => "it waited for something that never came".to_owned(),
        Exit::MemoryLimit => "it asked for more than 256 MiB of memory".to_owned(),
        Exit::OutputLimit => "it wrote too much".to_owned(),
        Exit::ForbiddenCall(call) => format!("it called `{call}`, which is not allowed in the box"),
        Exit::Code(_) | Exit::Signal(_) | Exit::Protocol(_) => "it left the interpreter".to_owned(),
    }
}

fn limits(requests: usize) -> Limits {
    let wall = (LOOKING * 2).saturating_mul(u32::try_from(requests).unwrap_or(u32::MAX).saturating_add(1));
    Limits {
        cpu: EACH,
        idle: EACH * 2,
        wall: wall + Duration::from_secs(20),
        memory: 256 << 20,
        output: 1 << 20,
        ..Limits::default()
    }
}

/// What the harness is told: our program, and which of its functions answers.
fn job() -> sandbox::Job {
    let told = frame(
        b'J',
        vec![
            ("mode", text(Some("function"))),
            ("code", text(Some(PROGRAM))),
            ("file", text(Some("notes.py"))),
            ("entry", text(Some("look"))),
            ("adapter", Value::None),
            ("result", text(Some("value"))),
            ("keep_arguments", Value::Bool(false)),
            ("collect", Value::Bool(false)),
        ],
    );
    sandbox::Job { frames: vec![told], ..sandbox::Job::default() }
}

fn request(fields: Vec<(&str, Value)>) -> Request {
    let task = Value::Dict(fields.into_iter().map(|(name, value)| (Value::text(name), value)).collect());
    // The same chance each time: a finding can be repeated.
    frame(b'C', vec![("args", Value::Tuple(vec![task])), ("seed", Value::Int(0))])
}

fn survey_request(fragment: &Fragment) -> Request {
    request(vec![
        ("do", Value::text("survey")),
        ("lines", texts(&fragment.code)),
        ("stripped", Value::Bool(fragment.flat)),
        ("joined", Value::Bool(fragment.joined)),
    ])
}

fn run_request(job: &Job) -> Request {
    request(vec![
        ("do", Value::text("run")),
        ("before", texts(&job.before)),
        ("supply", texts(&job.supply)),
        ("given", Value::text(job.given.clone())),
        ("source", Value::text(job.source.clone())),
        ("watched", Value::List(job.watched.iter().map(|line| Value::Int(i64::from(*line))).collect())),
        ("calls", texts(&job.calls)),
    ])
}

fn texts(texts: &[String]) -> Value {
    Value::List(texts.iter().map(Value::text).collect())
}
