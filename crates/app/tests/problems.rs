//! Coding problems in a bank: bringing sets in and again, handing in, and when a problem comes back.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod world;

use std::fs;
use std::io::Write as _;
use std::sync::OnceLock;

use app::{Effort, ImportOptions, ImportReport, Judge, ProblemFilter, ProblemState, Report, Scope, Submission};
use camino::{Utf8Path, Utf8PathBuf};
use domain::bank::Level;
use domain::drill::{Days, Practice, Rating};
use domain::judge::{CaseResult, Language, SubmissionReport, Verdict};
use world::World;

/// The judge of this machine; `None` where nothing can be isolated.
fn judge() -> Option<&'static Judge> {
    static JUDGE: OnceLock<Result<Judge, String>> = OnceLock::new();
    let opened = JUDGE.get_or_init(|| Judge::open().map_err(|error| error.to_string()));
    opened.as_ref().inspect_err(|reason| skipped(reason)).ok()
}

/// Says that something was not tested, past the test harness, which hides what passing tests print.
fn skipped(reason: &str) {
    assert!(std::env::var_os("CI").is_none(), "nothing may be skipped here: {reason}");
    std::io::stderr().write_all(format!("SKIPPED: {reason}\n").as_bytes()).unwrap();
}

// ---- a set of problems on the disk

const DOUBLE: &str = "def double(x):\n    return 2 * x\n";

fn write(path: &Utf8Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Writes a pack; `double` is what a solution must do.
fn pack(world: &World, name: &str, title: &str) {
    let folder = world.path("packs").join(name);
    let front = format!(
        "+++\ntitle = \"{title}\"\ntopic = \"numbers\"\nlevel = \"easy\"\nminutes = 20\nentry = \"double\"\n+++\nTwice the number.\n"
    );
    write(&folder.join("problem.md"), &front);
    write(&folder.join("tests.toml"), "[[case]]\nname = \"one\"\ncall = \"double(1)\"\nexpect = \"2\"\n");
    write(&folder.join("starter.py"), "def double(x):\n    ...\n");
    write(&folder.join("solution.py"), DOUBLE);
}

fn import(world: &mut World, path: &str) -> ImportReport {
    world.tick();
    let path = world.path(path);
    app::import(&mut world.bank, &[path], &ImportOptions::default(), world.now, &mut |_| {}).unwrap()
}

/// What an import says of its only set: problems, changed, archived.
fn set(report: &ImportReport) -> (usize, usize, usize) {
    assert_eq!(report.sets.len(), 1, "{report:?}");
    (report.sets[0].problems, report.sets[0].changed, report.sets[0].archived)
}

fn listed(world: &World, filter: &ProblemFilter) -> Vec<String> {
    app::problems(&world.bank, filter, world.now).unwrap().into_iter().map(|problem| problem.name).collect()
}

fn state(world: &World, name: &str) -> ProblemState {
    let problems = app::problems(&world.bank, &ProblemFilter::default(), world.now).unwrap();
    problems.into_iter().find(|problem| problem.name == name).unwrap().state
}

/// A bank with the problems `halve`, `double` and `treble`.
fn three() -> World {
    let mut world = World::new();
    for (name, title) in [("double", "Doubling"), ("halve", "Halving"), ("treble", "Three times as much")] {
        pack(&world, name, title);
    }
    let report = import(&mut world, "packs");
    assert_eq!((set(&report), report.failures.len()), ((3, 3, 0), 0));
    world
}

/// A verdict as a judge might have given it.
fn ruled(verdict: Verdict) -> SubmissionReport {
    let case = CaseResult {
        name: "one".into(),
        verdict,
        example: false,
        input: "double(1)".into(),
        expected: Some("2".into()),
        actual: Some("3".into()),
        difference: None,
        exception: None,
        detail: None,
        stdout: String::new(),
        stderr: String::new(),
        cpu_ms: 1.5,
        memory_kb: 9000,
    };
    SubmissionReport::new(vec![case], 1, None)
}

fn hand_in(world: &mut World, name: &str, verdict: Verdict, effort: Effort) -> app::Submitted {
    world.tick();
    let problem = app::problem(&world.bank, name).unwrap();
    app::record(&mut world.bank, &problem, Language::Python, DOUBLE, &ruled(verdict), effort, world.now).unwrap()
}

fn minutes(minutes: u64) -> Effort {
    Effort { took_ms: Some(minutes * 60_000), ..Effort::default() }
}

// ---- bringing sets in

#[test]
fn importing_a_set_again_changes_nothing_and_is_nothing_to_undo() {
    let mut world = three();
    assert_eq!(listed(&world, &ProblemFilter::default()), ["double", "halve", "treble"]);
    let (dump, events) = (world.dump(), world.bank.store().events().unwrap().len());
    let report = import(&mut world, "packs");
    assert_eq!(set(&report), (3, 0, 0));
    assert!(!report.changed());
    assert_eq!(world.dump(), dump);
    assert_eq!(world.bank.store().events().unwrap().len(), events);
    let history = app::history(&world.bank, 10).unwrap();
    assert_eq!(history.iter().map(|done| done.summary.as_str()).collect::<Vec<_>>(), ["imported 3 problems"]);
    app::undo(&mut world.bank, world.now).unwrap();
    assert!(listed(&world, &ProblemFilter::default()).is_empty());
    assert_eq!(app::undo(&mut world.bank, world.now).unwrap(), None);
}

#[test]
fn a_dry_run_keeps_nothing() {
    let mut world = World::new();
    pack(&world, "double", "Doubling");
    let options = ImportOptions { dry_run: true, ..ImportOptions::default() };
    let path = world.path("packs");
    let report = app::import(&mut world.bank, &[path], &options, world.now, &mut |_| {}).unwrap();
    assert_eq!(set(&report), (1, 1, 0));
    assert!(listed(&world, &ProblemFilter::default()).is_empty());
}

#[test]
fn a_changed_pack_is_updated_and_keeps_its_history_and_memory() {
    let mut world = three();
    let submitted = hand_in(&mut world, "double", Verdict::Accepted, minutes(5));
    app::rate_problem(&mut world.bank, "double", Rating::Good, world.now).unwrap();
    let before = world.bank.store().problem("double").unwrap().unwrap();
    pack(&world, "double", "Doubling, reworded");
    assert_eq!(set(&import(&mut world, "packs")), (3, 1, 0));
    let after = world.bank.store().problem("double").unwrap().unwrap();
    assert_eq!((after.title.as_str(), after.id, after.practice), ("Doubling, reworded", before.id, before.practice));
    assert_eq!(app::submissions(&world.bank, "double", 10).unwrap()[0].event, submitted.submission);
    app::undo(&mut world.bank, world.now).unwrap();
    assert_eq!(world.bank.store().problem("double").unwrap().unwrap(), before);
}

#[test]
fn a_pack_that_is_gone_is_set_aside_and_undo_or_its_return_brings_it_back() {
    let mut world = three();
    hand_in(&mut world, "halve", Verdict::Accepted, minutes(5));
    app::rate_problem(&mut world.bank, "halve", Rating::Easy, world.now).unwrap();
    let memory = world.bank.store().problem("halve").unwrap().unwrap().practice;
    let dump = world.dump();
    fs::remove_dir_all(world.path("packs/halve")).unwrap();
    assert_eq!(set(&import(&mut world, "packs")), (2, 0, 1));
    assert_eq!(listed(&world, &ProblemFilter::default()), ["double", "treble"]);
    app::undo(&mut world.bank, world.now).unwrap();
    assert_eq!(world.dump(), dump);
    assert_eq!(set(&import(&mut world, "packs")), (2, 0, 1));
    pack(&world, "halve", "Halving");
    assert_eq!(set(&import(&mut world, "packs")), (3, 1, 0));
    assert_eq!(world.bank.store().problem("halve").unwrap().unwrap().practice, memory);
    assert_eq!(app::submissions(&world.bank, "halve", 10).unwrap().len(), 1);
}

#[test]
fn a_broken_pack_is_named_with_its_faults_and_the_others_go_on() {
    let mut world = World::new();
    pack(&world, "double", "Doubling");
    pack(&world, "halve", "Halving");
    write(&world.path("packs/halve/tests.toml"), "[[case]]\nname = \"x\"\ncall = \"double(1\"\n");
    fs::remove_file(world.path("packs/halve/starter.py")).unwrap();
    let report = import(&mut world, "packs");
    assert_eq!(set(&report), (1, 1, 0));
    let failure = &report.failures[0];
    let said = format!("{} {}; {}", failure.path, failure.reason, failure.remedy).replace(world.path("").as_str(), "");
    insta::assert_snapshot!(said, @"packs/halve is no problem: tests.toml, line 3: `double(1`: cannot be read at 9: a `)` is missing; starter.py: is missing beside solution.py; tests.toml: there are no cases; write some, or `cases` in tests.py; see docs/problem-packs.md, and `greenroom problem check`");
    assert_eq!(listed(&world, &ProblemFilter::default()), ["double"]);
}

#[test]
fn windows_line_ends_do_no_harm() {
    let mut world = World::new();
    pack(&world, "double", "Doubling");
    for file in ["problem.md", "tests.toml", "solution.py"] {
        let path = world.path("packs/double").join(file);
        let text = fs::read_to_string(&path).unwrap().replace('\n', "\r\n");
        write(&path, &text);
    }
    assert_eq!(set(&import(&mut world, "packs")), (1, 1, 0));
    let problem = app::problem(&world.bank, "double").unwrap();
    assert_eq!((problem.statement.as_str(), problem.languages[0].solution.as_str()), ("Twice the number.", DOUBLE));
}

#[test]
fn a_pack_that_breaks_stays_in_the_bank_as_it_was() {
    let mut world = three();
    let dump = world.dump();
    write(&world.path("packs/halve/tests.toml"), "[[case");
    let report = import(&mut world, "packs");
    assert_eq!((report.failures.len(), set(&report)), (1, (2, 0, 0)));
    assert_eq!(world.dump(), dump);
}

#[test]
fn one_pack_of_a_set_can_be_imported_alone() {
    let mut world = World::new();
    pack(&world, "double", "Doubling");
    pack(&world, "halve", "Halving");
    assert_eq!(set(&import(&mut world, "packs/double")), (1, 1, 0));
    assert_eq!(listed(&world, &ProblemFilter::default()), ["double"]);
    assert_eq!(set(&import(&mut world, "packs")), (2, 2, 0));
    // Alone again it belongs to the folder it was named by; nothing is set aside for that.
    assert_eq!(set(&import(&mut world, "packs/double")).2, 0);
    assert_eq!(listed(&world, &ProblemFilter::default()), ["double", "halve"]);
}

#[test]
fn documents_and_problems_may_lie_in_one_folder() {
    let mut world = World::new();
    pack(&world, "double", "Doubling");
    fs::rename(world.path("packs"), world.path("notes/coding")).unwrap();
    world.questions("a.md", &[("What is dropout?", "Zeroing units.")]);
    let report = world.import();
    assert_eq!((report.documents.len(), set(&report)), (1, (1, 1, 0)));
    assert_eq!(world.cards("").len(), 1, "the statement of a problem is no card");
}

// ---- lists

#[test]
fn problems_are_listed_by_words_level_and_state() {
    let mut world = three();
    let text = fs::read_to_string(world.path("packs/treble/problem.md")).unwrap().replace("\"easy\"", "\"hard\"");
    write(&world.path("packs/treble/problem.md"), &text);
    import(&mut world, "packs");
    let words = |words: &[&str]| ProblemFilter {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        ..ProblemFilter::default()
    };
    assert_eq!(listed(&world, &words(&["DOUBL"])), ["double"]);
    assert_eq!(listed(&world, &words(&["numbers", "ing"])), ["double", "halve"]);
    assert_eq!(listed(&world, &ProblemFilter { level: Some(Level::Hard), ..ProblemFilter::default() }), ["treble"]);
    assert_eq!(state(&world, "halve"), ProblemState::New);
    hand_in(&mut world, "halve", Verdict::WrongAnswer, minutes(5));
    assert_eq!(state(&world, "halve"), ProblemState::Tried);
    hand_in(&mut world, "treble", Verdict::Accepted, minutes(5));
    let days = app::rate_problem(&mut world.bank, "treble", Rating::Good, world.now).unwrap();
    assert_eq!(state(&world, "treble"), ProblemState::Solved(days));
    let unsolved = ProblemFilter { unsolved: true, ..ProblemFilter::default() };
    assert_eq!(listed(&world, &unsolved), ["double", "halve"]);
    let due = ProblemFilter { due: true, ..ProblemFilter::default() };
    assert!(listed(&world, &due).is_empty());
    world.days_pass(i64::from(days.0));
    assert_eq!((listed(&world, &due), state(&world, "treble")), (vec!["treble".to_owned()], ProblemState::Due));
    // What is due comes first.
    assert_eq!(listed(&world, &ProblemFilter::default()), ["treble", "double", "halve"]);
}

#[test]
fn a_name_that_is_not_known_brings_a_suggestion() {
    let world = three();
    let said = |name: &str| app::problem(&world.bank, name).unwrap_err().to_string();
    insta::assert_snapshot!(said("doubl"), @"there is no problem `doubl`; did you mean double?");
    insta::assert_snapshot!(said("double-it"), @"there is no problem `double-it`; did you mean double?");
    insta::assert_snapshot!(said("sort"), @"there is no problem `sort`; `greenroom problem list` shows the names");
    let error = app::problem(&World::new().bank, "sort").unwrap_err();
    insta::assert_snapshot!(error, @"there is no problem `sort`; there are none yet; `greenroom import banks/coding` brings some");
}

// ---- handing in

#[test]
fn a_solution_is_kept_whole_and_survives_a_restart_an_undo_and_its_problem() {
    let Some(judge) = judge() else { return };
    let mut world = three();
    let code = "def double(x):\n    print('héllo')\n    return x\n";
    let effort = Effort { took_ms: Some(90_000), hints: 1, solution_seen: false };
    let wrong = app::submit(&mut world.bank, judge, "double", Language::Python, code, effort, world.now).unwrap();
    assert_eq!((wrong.report.verdict, wrong.proposed), (Verdict::WrongAnswer, Rating::Again));
    world.tick();
    let right = app::submit(&mut world.bank, judge, "double", Language::Python, DOUBLE, minutes(5), world.now).unwrap();
    assert_eq!((right.report.verdict, right.proposed), (Verdict::Accepted, Rating::Good));
    assert!(right.submission > wrong.submission);
    fs::remove_dir_all(world.path("packs/double")).unwrap();
    import(&mut world, "packs");
    app::undo(&mut world.bank, world.now).unwrap();
    world.reopen();
    let rows = app::submissions(&world.bank, "double", 10).unwrap();
    assert_eq!(rows.iter().map(|row| row.event).collect::<Vec<_>>(), [right.submission, wrong.submission]);
    let (row, report) = app::submission(&world.bank, wrong.submission).unwrap().unwrap();
    assert_eq!((row.code.as_str(), row.took_ms, row.passed, row.total), (code, Some(90_000), 0, 1));
    assert_eq!(report, Report::from(&wrong.report));
    assert_eq!((report.cases[0].stdout.as_str(), report.cases[0].actual.as_deref()), ("héllo\n", Some("1")));
    assert_eq!(app::submissions(&world.bank, "double", 1).unwrap().len(), 1);
    assert!(app::submission(&world.bank, 9999).unwrap().is_none());
}

#[test]
fn handing_in_is_no_undo_step() {
    let mut world = three();
    hand_in(&mut world, "double", Verdict::Accepted, minutes(5));
    let history = app::history(&world.bank, 10).unwrap();
    assert_eq!(history.iter().map(|done| done.name.as_str()).collect::<Vec<_>>(), ["import"]);
}

#[test]
fn the_rating_that_is_proposed_counts_tries_since_the_last_success() {
    let mut world = three();
    let easy = hand_in(&mut world, "double", Verdict::Accepted, minutes(5));
    assert_eq!(easy.proposed, Rating::Easy);
    let unsolved = hand_in(&mut world, "double", Verdict::TimeLimit, minutes(5));
    assert_eq!(unsolved.proposed, Rating::Again);
    hand_in(&mut world, "double", Verdict::WrongAnswer, minutes(6));
    let third = hand_in(&mut world, "double", Verdict::Accepted, minutes(7));
    assert_eq!(third.proposed, Rating::Hard);
    let again = hand_in(&mut world, "double", Verdict::Accepted, minutes(9));
    assert_eq!(again.proposed, Rating::Easy);
    let seen = Effort { solution_seen: true, ..minutes(5) };
    assert_eq!(hand_in(&mut world, "double", Verdict::Accepted, seen).proposed, Rating::Again);
    // Without a clock the time counts as what was given.
    assert_eq!(hand_in(&mut world, "halve", Verdict::Accepted, Effort::default()).proposed, Rating::Good);
}

#[test]
fn a_problem_comes_back_tomorrow_at_the_earliest() {
    let mut last = Days(0);
    for rating in [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy] {
        let mut world = three();
        let days = app::rate_problem(&mut world.bank, "double", rating, world.now).unwrap();
        assert!(days >= Days(1) && days >= last, "{rating}: {days:?}");
        last = days;
        assert_eq!(state(&world, "double"), ProblemState::Solved(days));
        world.days_pass(1);
        assert_eq!(state(&world, "double") == ProblemState::Due, days == Days(1), "{rating}");
        // A lapse, too, is for tomorrow.
        assert_eq!(app::rate_problem(&mut world.bank, "double", Rating::Again, world.now).unwrap(), Days(1));
    }
    assert!(last > Days(1));
    let mut world = three();
    let error = app::rate_problem(&mut world.bank, "doubel", Rating::Good, world.now).unwrap_err();
    insta::assert_snapshot!(error, @"there is no problem `doubel`; `greenroom problem list` shows the names");
}

#[test]
fn rating_is_undone_and_the_memories_are_those_that_the_events_tell() {
    let mut world = three();
    let mut dumps = vec![world.dump()];
    for (name, rating) in [
        ("double", Rating::Good),
        ("halve", Rating::Again),
        ("double", Rating::Easy),
        ("halve", Rating::Hard),
        ("double", Rating::Again),
        ("double", Rating::Good),
    ] {
        hand_in(&mut world, name, Verdict::Accepted, minutes(5));
        app::rate_problem(&mut world.bank, name, rating, world.now).unwrap();
        dumps.push(world.dump());
        world.days_pass(3);
    }
    // One rating is taken back; the memories follow the events that stand.
    app::undo(&mut world.bank, world.now).unwrap();
    dumps.pop();
    assert_eq!(&world.dump(), dumps.last().unwrap());
    app::rebuild(&mut world.bank, world.now).unwrap();
    assert_eq!(&world.dump(), dumps.last().unwrap());
    assert!(matches!(world.bank.store().problem("treble").unwrap().unwrap().practice, Practice::New));
    if app::history(&world.bank, 1).unwrap()[0].name == "rebuild" {
        app::undo(&mut world.bank, world.now).unwrap();
    }
    while let Some(dump) = dumps.pop() {
        assert_eq!(world.dump(), dump);
        assert!(app::undo(&mut world.bank, world.now).unwrap().is_some());
    }
}

// ---- sets of other programs

fn fixture(name: &str) -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("../formats/tests/problem-sets").join(name)
}

fn with_set(name: &str) -> (World, ImportReport) {
    let mut world = World::new();
    let report =
        app::import(&mut world.bank, &[fixture(name)], &ImportOptions::default(), world.now, &mut |_| {}).unwrap();
    (world, report)
}

/// The verdict on a solution of a problem in the bank.
fn verdict(judge: &Judge, world: &World, name: &str, code: &str) -> String {
    let problem = app::problem(&world.bank, name).unwrap();
    let submission = Submission { language: Language::Python, code, scope: Scope::All };
    let report = Report::from(&judge.judge(&problem, &submission).unwrap());
    let why = report.failure().and_then(|case| case.detail.clone()).or(report.detail).unwrap_or_default();
    format!("{} {}/{} {}", report.verdict, report.passed, report.total, why.lines().next_back().unwrap_or_default())
}

fn accepts(judge: &Judge, world: &World, name: &str) -> String {
    let problem = app::problem(&world.bank, name).unwrap();
    let solution = problem.languages[0].solution.clone();
    let said = verdict(judge, world, name, &solution);
    assert!(said.starts_with("accepted"), "{name}: {said}");
    solution
}

fn rejects(judge: &Judge, world: &World, name: &str, code: &str) {
    let said = verdict(judge, world, name, code);
    assert!(!said.starts_with("accepted") && !said.starts_with("internal error"), "{name}: {said}\n{code}");
}

/// An object that claims to equal everything.
const CHAMELEON: &str = "
class Chameleon:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __lt__(self, other): return True
    def __gt__(self, other): return True
    def __le__(self, other): return True
    def __ge__(self, other): return True
    def __sub__(self, other): return self
    def __rsub__(self, other): return self
    def __abs__(self): return self
    def __hash__(self): return 0
    def __bool__(self): return True
    def __iter__(self): return iter(())
    def __len__(self): return 0
    def __getattr__(self, name): return self
    def __call__(self, *args, **kwargs): return self
    def __instancecheck__(self, other): return True
";

/// Makes every assertion of the standard library pass.
const PATCHED: &str = "
import unittest
for name in dir(unittest.TestCase):
    if name.startswith('assert'):
        setattr(unittest.TestCase, name, lambda *args, **kwargs: None)
unittest.TestCase.run = lambda self, result=None: result.addSuccess(self) if result else None
unittest.TestResult.wasSuccessful = lambda self: True
unittest.TestResult.addFailure = unittest.TestResult.addError = lambda *args: None
";

#[test]
fn a_human_eval_file_is_imported_and_cheats_are_not_accepted() {
    let Some(judge) = judge() else { return };
    let (world, report) = with_set("human-eval/problems.jsonl");
    assert_eq!((set(&report), report.failures.len()), ((6, 6, 0), 4));
    for name in listed(&world, &ProblemFilter::default()) {
        accepts(judge, &world, &name);
    }
    let name = "humaneval-0";
    for code in [
        "def widest_gap(heights): return 1.5\n".to_owned(),
        "def widest_gap(heights): return None\n".to_owned(),
        "def widest_gap(heights)\n".to_owned(),
        "def gap(heights): return 1.5\n".to_owned(),
        format!("{CHAMELEON}\ndef widest_gap(heights): return Chameleon()\n"),
        "class Near(float):\n    def __eq__(self, other): return True\n    def __sub__(self, other): return 0.0\n    __hash__ = float.__hash__\ndef widest_gap(heights): return Near(7)\n".to_owned(),
        "import sys\ndef widest_gap(heights): sys.exit(0)\n".to_owned(),
        "import os\ndef widest_gap(heights): os._exit(0)\n".to_owned(),
        "import sys\nsys.exit(0)\n".to_owned(),
        "import builtins, sys\nbuiltins.AssertionError = type('Quiet', (BaseException,), {})\nbuiltins.abs = lambda x: 0.0\ndef widest_gap(heights):\n    for frame in sys._current_frames().values():\n        frame.f_globals['check'] = lambda candidate: None\n    return 1.5\n".to_owned(),
    ] {
        rejects(judge, &world, name, &code);
    }
}

#[test]
fn one_exercise_or_question_alone_is_called_after_its_folder() {
    for (path, name) in [
        ("exercism/exercises/practice/ring-queue", "exercism-ring-queue"),
        ("deep-ml/questions/1_row-sums", "deep-ml-1-row-sums"),
    ] {
        let (world, _) = with_set(path);
        assert_eq!(listed(&world, &ProblemFilter::default()), [name]);
    }
}

#[test]
fn a_compressed_set_is_imported_and_checked_like_the_file_in_it() {
    let Some(judge) = judge() else { return };
    for path in ["human-eval-packed/problems.jsonl.gz", "human-eval-packed"] {
        let (_, report) = with_set(path);
        assert_eq!((set(&report), report.failures.len()), ((6, 6, 0), 4), "{path}");
        let (mut hold, mut all) = (0, 0);
        app::check_packs(judge, &fixture(path), &mut |report| {
            all += 1;
            hold += usize::from(report.faults.is_empty());
        })
        .unwrap();
        assert_eq!((hold, all), (6, 10), "{path}");
    }
}

#[test]
fn a_question_of_a_set_that_can_no_longer_be_read_stays_in_the_bank() {
    if judge().is_none() {
        return;
    }
    let record = |id: u32, entry: &str| {
        format!(
            "{{\"task_id\": \"Own/{id}\", \"prompt\": \"def {entry}(x):\\n\", \"entry_point\": \"{entry}\", \"canonical_solution\": \"    return x\\n\", \"test\": \"def check(candidate):\\n    assert candidate(1) == 1\\n\"}}\n"
        )
    };
    let mut world = World::new();
    let path = world.path("set.jsonl");
    write(&path, &(record(1, "one") + &record(2, "two") + &record(3, "three")));
    assert_eq!(set(&import(&mut world, "set.jsonl")), (3, 3, 0));
    // The second breaks off, the third is gone.
    write(&path, &(record(1, "one") + &record(2, "two")[..60] + "\n"));
    let report = import(&mut world, "set.jsonl");
    assert_eq!((report.failures.len(), set(&report)), (1, (1, 0, 1)));
    assert_eq!(listed(&world, &ProblemFilter::default()), ["own-1", "own-2"]);
    // Of this line nothing can be read, so it could be any.
    write(&path, &(record(4, "four") + "{\"task_id\n"));
    assert_eq!(set(&import(&mut world, "set.jsonl")), (1, 1, 0));
    assert_eq!(listed(&world, &ProblemFilter::default()), ["own-1", "own-2", "own-4"]);
}

#[test]
fn an_exercism_track_is_imported_and_cheats_are_not_accepted() {
    let Some(judge) = judge() else { return };
    let (world, report) = with_set("exercism");
    assert_eq!(set(&report), (10, 10, 0));
    for name in listed(&world, &ProblemFilter::default()) {
        // Its own solution is wrong on purpose.
        if name != "exercism-broken-tests" {
            accepts(judge, &world, &name);
        }
    }
    let name = "exercism-greeting-card";
    for code in [
        "def greet(name='you'): return f'For {name}, with hate.'\n".to_owned(),
        "def greet(name): return f'For {name}, with love.'\n".to_owned(),
        "def greet(name='you'):\n    return f'For {nam}, with love.'\n".to_owned(),
        format!("{CHAMELEON}\ndef greet(*names): return Chameleon()\n"),
        format!(
            "{CHAMELEON}\nclass Text(str):\n    def __eq__(self, other): return True\n    __hash__ = str.__hash__\ndef greet(*names): return Text('x')\n"
        ),
        format!("{PATCHED}\ndef greet(*names): return 'x'\n"),
        "import sys\ndef greet(*names): sys.exit(0)\n".to_owned(),
        "import os\ndef greet(*names): os._exit(0)\n".to_owned(),
        "import unittest\ndef greet(*names): raise unittest.SkipTest('not now')\n".to_owned(),
        "def greet(*names):\n    raise KeyboardInterrupt\n".to_owned(),
    ] {
        rejects(judge, &world, name, &code);
    }
    let queue = accepts(judge, &world, "exercism-ring-queue");
    rejects(judge, &world, "exercism-ring-queue", &queue.replace("self.items.pop(0)", "self.items.pop()"));
    rejects(
        judge,
        &world,
        "exercism-ring-queue",
        &format!("{CHAMELEON}\nRingQueue = QueueFull = QueueEmpty = Chameleon()\n"),
    );
}

#[test]
fn deep_ml_questions_are_imported_and_cheats_are_not_accepted() {
    let Some(judge) = judge() else { return };
    let (world, report) = with_set("deep-ml");
    assert_eq!(set(&report), (8, 8, 0));
    let names = listed(&world, &ProblemFilter::default());
    let broken = ["deep-ml-8-broken-solution", "deep-ml-9-wrong-expectation", "deep-ml-10-missing-import"];
    for name in names.iter().filter(|name| !broken.contains(&name.as_str())) {
        accepts(judge, &world, name);
    }
    let name = "deep-ml-1-row-sums";
    for code in [
        "def row_sums(matrix): return [2, 7]\n".to_owned(),
        "def row_sums(matrix): return [sum(row) * 1.01 for row in matrix]\n".to_owned(),
        "def row_sums(matrix)\n".to_owned(),
        "def row_sums(matrix): return [sum(row) for row in matrix]\n".to_owned(),
        format!("{CHAMELEON}\ndef row_sums(matrix): return Chameleon()\n"),
        "import sys\ndef row_sums(matrix): sys.exit(0)\n".to_owned(),
        "import os\ndef row_sums(matrix): os._exit(0)\n".to_owned(),
        "import builtins\nbuiltins.print = lambda *args: None\ndef row_sums(matrix): return 0\n".to_owned(),
        // What the solution itself prints does not count.
        "print([3, 7])\ndef row_sums(matrix):\n    return 0\n".to_owned(),
    ] {
        rejects(judge, &world, name, &code);
    }
}

#[test]
fn what_the_check_says_of_imported_sets() {
    let Some(judge) = judge() else { return };
    let mut said = String::new();
    for name in ["human-eval/problems.jsonl", "exercism", "deep-ml"] {
        app::check_packs(judge, &fixture(name), &mut |report| {
            let faults: Vec<&str> =
                report.faults.iter().map(|fault| fault.lines().next().unwrap_or_default()).collect();
            if let Some(why) = &report.left_out {
                said.push_str(&format!("left out: {}, {why}\n", report.name));
            }
            if !faults.is_empty() || !report.notes.is_empty() {
                said.push_str(&format!("{}: {}{}\n", report.name, faults.join(" | "), report.notes.join(" | ")));
            }
        })
        .unwrap();
    }
    insta::assert_snapshot!(said, @r"
    humaneval-6: problems.jsonl, line 8: is no JSON: EOF while parsing a value
    humaneval-7: problems.jsonl, line 9: HumanEval/7: neither the prompt nor the solution defines `h`
    humaneval-8: problems.jsonl, line 10: HumanEval/8: the test defines no `check(candidate)`
    humaneval-9: problems.jsonl, line 11: has another form: missing field `test`
    exercism-broken-tests: the set's own solution is not accepted: wrong answer in “test_f”: 1 != 2
    exercism-frame-reader: its tests run beside the solution, or are compared more coarsely
    exercism-broken-config: exercises/practice/broken-config/.meta/config.json, line 4: is no JSON: trailing comma
    exercism-no-example: exercises/practice/no-example/.meta/missing.py: is named in the configuration and missing
    left out: exercism-older-exercise, withdrawn by the track, and not whole
    left out: 1 exercise in Rust, Exercism tests in this language cannot be run yet; those in Python can
    deep-ml-8-broken-solution: the set's own solution is not accepted: compile error: SyntaxError: expected ':' in line 1
    deep-ml-9-wrong-expectation: the set's own solution is not accepted: wrong answer in “test 1”: off by 1
    deep-ml-10-missing-import: the set's own solution is not accepted: runtime error in “test 1”: NameError: name 'np' is not defined
    deep-ml-6-not-in-json: questions/6_not-in-json/tests.json, line 3: is no JSON: expected `,` or `]`
    deep-ml-7-without-tests: questions/7_without-tests/tests.json: is missing
    ");
}

#[test]
fn a_set_is_unpacked_into_packs_that_can_be_imported_from_there() {
    let mut world = World::new();
    let folder = world.path("unpacked");
    assert_eq!(app::unpack(&fixture("human-eval/problems.jsonl"), &folder).unwrap(), 6);
    assert!(folder.join("humaneval-0/problem.md").is_file());
    assert_eq!(set(&import(&mut world, "unpacked")), (6, 6, 0));
    let (direct, _) = with_set("human-eval/problems.jsonl");
    for name in listed(&world, &ProblemFilter::default()) {
        let problem = |world: &World| app::problem(&world.bank, &name).unwrap();
        assert_eq!(problem(&world), problem(&direct));
    }
}
