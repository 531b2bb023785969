//! Whether packs hold: the reference passes, wrong solutions fail with the verdict they claim, the starter fails, and the
//! limits leave the reference room.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use camino::Utf8Path;
use domain::judge::{Language, Problem, SubmissionReport, Verdict};
use formats::problem::import::{self, is_imported};

use super::{Files, Judge, Scope, Submission, examined, folder};
use crate::AppError;
use crate::import::{Absent, Pack};

/// What the check of one pack found.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckReport {
    /// The problem.
    pub name: String,
    /// Everything that is wrong; a pack without faults holds.
    pub faults: Vec<String>,
    /// Why the set leaves it out on purpose; then nothing was checked.
    pub left_out: Option<String>,
    /// What one should know of it that is no fault.
    pub notes: Vec<String>,
    /// What could not be tried on this machine.
    pub skipped: Vec<String>,
    /// How many cases there are.
    pub cases: usize,
    /// How many wrong solutions were tried.
    pub wrong: usize,
    /// The languages that were tried.
    pub languages: Vec<Language>,
    /// The slowest case of the reference.
    pub reference_ms: f64,
}

/// The limits leave the reference at least so many times what it needs.
const ROOM: f64 = 3.0;

/// A time below which a clock says little, in milliseconds.
const TOO_SHORT_MS: f64 = 5.0;

/// Checks a pack, or all packs in a folder, or a set of somebody else's, and tells each as it is done.
///
/// As many packs are checked at once as there are cores; they are told in the order of their names.
pub fn check_packs(judge: &Judge, path: &Utf8Path, tell: &mut dyn FnMut(CheckReport)) -> Result<(), AppError> {
    let packs = crate::import::packs(path)?;
    let mut early: BTreeMap<usize, CheckReport> = BTreeMap::new();
    let mut due = 0;
    at_once(
        &portions(&packs),
        |portion| {
            let mut accepted = portion.judge(judge)?;
            let reports = portion.packs.iter().map(|(index, (name, files))| {
                let report = match files {
                    Ok(files) => check(judge, name, files, accepted.remove(index))?,
                    Err(Absent::Broken { fault, .. }) => {
                        CheckReport { faults: vec![fault.clone()], ..CheckReport::of(name) }
                    }
                    Err(Absent::LeftOut(why)) => CheckReport { left_out: Some(why.clone()), ..CheckReport::of(name) },
                };
                Ok((*index, report))
            });
            reports.collect::<Result<Vec<_>, AppError>>()
        },
        |_, reports| {
            early.extend(reports);
            while let Some(report) = early.remove(&due) {
                tell(report);
                due += 1;
            }
        },
    )
}

/// Chooses for each imported pack how its tests are run: as they were meant to be, or the way its own solution passes.
pub fn settle(judge: &Judge, packs: &mut [Pack]) -> Result<(), AppError> {
    let mut chosen = Vec::new();
    at_once(
        &portions(packs),
        |portion| {
            let mut accepted = portion.judge(judge)?;
            let mut chosen = Vec::new();
            for (index, (name, files)) in &portion.packs {
                // What was accepted as it is stays as it is.
                if let Ok(files) = files
                    && is_imported(files)
                    && accepted.remove(index).is_none()
                {
                    chosen.push((*index, settled(judge, name, files)?.0));
                }
            }
            Ok(chosen)
        },
        |_, files| chosen.extend(files),
    )?;
    for (index, files) in chosen {
        packs[index].1 = Ok(files);
    }
    Ok(())
}

/// Packs that one worker takes at once: one, or some whose tests can share a box.
struct Portion<'a> {
    packs: Vec<(usize, &'a Pack)>,
    /// The problems of the packs, where there are several.
    problems: Vec<Problem>,
}

impl Portion<'_> {
    /// Judges those that can share a box. Returns what was accepted, by the position of the pack.
    fn judge(&self, judge: &Judge) -> Result<BTreeMap<usize, SubmissionReport>, AppError> {
        if self.problems.len() < 2 {
            return Ok(BTreeMap::new());
        }
        let reports = judge.judge_all(&self.problems.iter().collect::<Vec<_>>())?;
        let positions = self.packs.iter().map(|(index, _)| *index);
        Ok(positions.zip(reports).filter_map(|(index, report)| Some((index, report?))).collect())
    }
}

/// Divides packs among workers, so that those which can share a box do and each worker gets as many.
fn portions(packs: &[Pack]) -> Vec<Portion<'_>> {
    let read = |(name, files): &Pack| {
        let files = files.as_ref().ok().filter(|files| is_imported(files))?;
        formats::problem::read(name, files).ok().filter(examined::can_share)
    };
    let problems: Vec<Option<Problem>> = packs.iter().map(read).collect();
    let sharing = problems.iter().flatten().count();
    let rounds = sharing.div_ceil(workers() * examined::MOST_TOGETHER).max(1);
    let size = sharing.div_ceil(workers() * rounds).max(1);
    let mut portions: Vec<Portion<'_>> = Vec::new();
    let mut open: Option<usize> = None;
    for (pack, problem) in packs.iter().enumerate().zip(problems) {
        match (problem, open) {
            (Some(problem), Some(place)) if portions[place].packs.len() < size => {
                portions[place].packs.push(pack);
                portions[place].problems.push(problem);
            }
            (Some(problem), _) => {
                open = Some(portions.len());
                portions.push(Portion { packs: vec![pack], problems: vec![problem] });
            }
            (None, _) => portions.push(Portion { packs: vec![pack], problems: Vec::new() }),
        }
    }
    portions
}

fn workers() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// The files of an imported pack as its own solution passes them, and how that went.
fn settled(judge: &Judge, name: &str, files: &Files) -> Result<(Files, Option<SubmissionReport>), AppError> {
    let written = import::Pack { name: name.to_owned(), files: files.clone() };
    let Some(first) = by_own_solution(judge, &written)? else { return Ok((written.files, None)) };
    if first.verdict == Verdict::Accepted {
        return Ok((written.files, Some(first)));
    }
    let failed = first.cases.iter().filter(|case| case.verdict != Verdict::Accepted).count();
    let mut ways = vec![written.together(), written.coarser()];
    // One number that is off is a wrong number; many are a habit of rounding.
    if failed > 1 {
        ways.push(written.loosened());
    }
    for pack in ways.into_iter().filter(|pack| *pack != written) {
        if let Some(report) = by_own_solution(judge, &pack)?
            && report.verdict == Verdict::Accepted
        {
            return Ok((pack.files, Some(report)));
        }
    }
    Ok((written.files, Some(first)))
}

/// Judges a pack's own solution; `None` where there is none.
fn by_own_solution(judge: &Judge, pack: &import::Pack) -> Result<Option<SubmissionReport>, AppError> {
    let Ok(problem) = formats::problem::read(&pack.name, &pack.files) else { return Ok(None) };
    let Some(solution) = problem.languages.first() else { return Ok(None) };
    tried(judge, &problem, solution.language, &solution.solution).map(Some)
}

/// Does something with every item, as many at once as there are cores; `done` hears of each when it is finished.
fn at_once<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R, AppError> + Sync,
    mut done: impl FnMut(usize, R),
) -> Result<(), AppError> {
    let next = AtomicUsize::new(0);
    let workers = workers().min(items.len());
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..workers {
            let (send, next, work) = (send.clone(), &next, &work);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    if send.send((index, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        for (index, result) in receive {
            done(index, result?);
        }
        Ok(())
    })
}

/// Checks one pack, whose own solution may have been accepted already.
fn check(
    judge: &Judge,
    name: &str,
    files: &Files,
    accepted: Option<SubmissionReport>,
) -> Result<CheckReport, AppError> {
    let problem = match formats::problem::read(name, files) {
        Ok(problem) => problem,
        Err(faults) => {
            let faults = faults.iter().map(ToString::to_string).collect();
            return Ok(CheckReport { faults, ..CheckReport::of(name) });
        }
    };
    let mut report = CheckReport::of(name);
    if is_imported(files) {
        let (chosen, result) = match accepted {
            Some(report) => (files.clone(), Some(report)),
            None => settled(judge, name, files)?,
        };
        report.languages.extend(problem.languages.iter().map(|files| files.language));
        match result {
            Some(result) => {
                report.cases = result.total;
                report.reference_ms = result.cases.iter().map(|case| case.cpu_ms).fold(0.0, f64::max);
                if result.verdict != Verdict::Accepted {
                    report.faults.push(format!("the set's own solution is not accepted: {}", told(&result)));
                } else if chosen != *files {
                    report.notes.push("its tests run beside the solution, or are compared more coarsely".to_owned());
                }
            }
            None => report.faults.push("the set has no solution of its own".to_owned()),
        }
        return Ok(report);
    }
    for files in &problem.languages {
        if let Some(missing) = judge.missing(files.language) {
            report.skipped.push(format!("{}: {missing}", files.language.title()));
            continue;
        }
        report.languages.push(files.language);
        let result = tried(judge, &problem, files.language, &files.solution)?;
        report.cases = report.cases.max(result.total);
        let title = files.language.title();
        if result.verdict == Verdict::Accepted {
            let slowest = result.cases.iter().map(|case| case.cpu_ms).fold(0.0, f64::max);
            report.reference_ms = f64::max(report.reference_ms, slowest);
            let allowed = problem.limits.cpu_ms as f64;
            if slowest > TOO_SHORT_MS && slowest * ROOM > allowed {
                report.faults.push(format!(
                    "the {title} reference needs {slowest:.0} ms of {allowed} ms; a limit of {:.0} ms would leave room",
                    (slowest * ROOM).ceil()
                ));
            }
            let memory = result.memory_kb as f64 / 1024.0;
            if memory * 1.2 > problem.limits.memory_mb as f64 {
                report.faults.push(format!(
                    "the {title} reference needs {memory:.0} MB of {} MB; raise `memory_mb`",
                    problem.limits.memory_mb
                ));
            }
        } else {
            report.faults.push(format!("the {title} reference is not accepted: {}", told(&result)));
        }
        if tried(judge, &problem, files.language, &files.starter)?.verdict == Verdict::Accepted {
            report.faults.push(format!("the {title} starter is accepted; it must leave something to do"));
        }
    }
    for wrong in &problem.wrong {
        if judge.missing(wrong.language).is_some() {
            continue;
        }
        report.wrong += 1;
        let result = tried(judge, &problem, wrong.language, &wrong.code)?;
        if result.verdict != wrong.verdict {
            report.faults.push(format!("{} claims “{}” and gets: {}", wrong.file, wrong.verdict, told(&result)));
        }
    }
    Ok(report)
}

fn tried(judge: &Judge, problem: &Problem, language: Language, code: &str) -> Result<SubmissionReport, AppError> {
    judge.judge(problem, &Submission { language, code, scope: Scope::All })
}

fn told(report: &SubmissionReport) -> String {
    let mut text = report.verdict.to_string();
    if let Some(growth) = &report.growth {
        text.push_str(&format!(", {}", growth.sentence()));
    }
    if let Some(case) = report.first_failure.and_then(|index| report.cases.get(index)) {
        text.push_str(&format!(" in “{}”", case.name));
        let why = case
            .difference
            .as_ref()
            .map(|difference| difference.reason.clone())
            .or_else(|| case.exception.as_ref().map(|raised| format!("{}: {}", raised.class, raised.message)))
            .or_else(|| case.detail.clone());
        if let Some(why) = why {
            text.push_str(&format!(": {why}"));
        }
    } else if let Some(detail) = &report.detail {
        text.push_str(&format!(": {detail}"));
    }
    text
}

impl CheckReport {
    fn of(name: &str) -> Self {
        CheckReport {
            name: name.to_owned(),
            faults: Vec::new(),
            left_out: None,
            notes: Vec::new(),
            skipped: Vec::new(),
            cases: 0,
            wrong: 0,
            languages: Vec::new(),
            reference_ms: 0.0,
        }
    }
}

/// Reads the pack in a folder.
pub fn pack(path: &Utf8Path) -> Result<Problem, AppError> {
    let name = path.canonicalize_utf8().ok().and_then(|path| path.file_name().map(str::to_owned));
    let name = name.unwrap_or_else(|| path.to_string());
    let files = folder::read(path)
        .map_err(|(path, reason)| AppError::BadPack { name: name.clone(), faults: format!("{path} {reason}") })?;
    crate::problems::read_pack(&name, &files)
}
