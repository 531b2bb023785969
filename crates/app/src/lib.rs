//! One function per thing a user can do: load, decide, save.
//!
//! Every function that changes the bank is one transaction and one undo step. Nothing here prints, and time comes in as an
//! argument; files are touched only by [`import`], [`unpack`], [`pack`], [`check_packs`] and [`backup`], processes only by
//! [`Judge`].

mod bank;
mod check;
mod design;
mod drill;
mod export;
mod grading;
mod import;
mod judge;
mod links;
mod look;
mod loops;
mod mock;
mod plan;
mod problems;
mod readiness;
mod rebuild;
mod stats;
mod stories;
mod undo;
mod upkeep;

pub use bank::{AppError, Bank, Settings};
pub use check::{
    CheckFindings, CheckOptions, CheckedDocument, CheckedFinding, CodeCheck, check, check_code, correct_finding,
    dismiss_finding, finding, findings, findings_of_card, reopen_finding,
};
pub use design::{
    ApproximationReport, AskedBefore, CaseSummary, ChallengeReport, DESIGN_FORM, DesignCheck, DesignComparison,
    DesignOptions, DesignReport, EstimateReport, FlowReport, Interview, LONGEST_DESIGN, LinkReport, LoadReport, Number,
    PhaseReport, ProblemReport, RequirementReport, ShedReport, ShiftReport, StationReport, TokensReport, blank_design,
    check_design, compare_designs, design_case, design_cases, design_questions, design_run, design_runs, record_design,
    run_design, starter_design,
};
pub use domain::grade::Engine;
pub use domain::matching::{Comparison, Decision, Pairing};
pub use drill::{Left, Turn, answer, bury, next_card, suspend, unsuspend};
pub use export::{ExportedCard, export};
pub use grading::{
    ExchangeReport, FlagReport, GradeReport, Graded, Graders, KeyPoints, LONGEST_ANSWER, PastGrade, PointReport,
    Prepared, Quote, Reference, answerable, grade_answer, grade_by, grades, key_points, overrule, past_grade,
    set_key_points,
};
pub use import::{
    Change, ChangeKind, Counts, DocumentReport, Failure, ImportOptions, ImportReport, Progress, SetReport,
    document_text, import, unpack,
};
pub use judge::{
    CheckReport, Judge, Report, ReportCase, ReportGrowth, Scope, Submission, Tool, check_packs, examples, pack, tools,
};
pub use links::{Link, Linked, accept_link, compare, compare_all, links, merge_cards, reject_link, split, suggestions};
pub use look::{
    Ahead, CardPage, CardRow, Course, Document, Found, Hit, Listing, PastReview, documents, find, list, report, show,
    topics,
};
pub use loops::{LoopEntry, check_loop, edit_loop, interview_loop, loop_template, loops, remove_loop};
pub use mock::{
    DebriefPage, DesignSheet, Interviewer, MockView, Need, answer_mock, begin_mock, debrief_mock, design_sheet,
    drill_misses, leave_stage_of_mock, look_at_mock, mock, mocks, pass_in_mock, pause_mock, problem_of_mock,
    ran_in_mock, remove_mock, resume_mock, stop_mock, submit_in_mock,
};
pub use plan::{
    Agenda, AgendaDay, Done, Meant, Shortfall, agenda, cancel_interview, interview, interview_meant, interviews,
    set_interview,
};
pub use problems::{
    Effort, ProblemFilter, ProblemState, ProblemSummary, Submitted, problem, problems, rate_problem, record,
    submission, submissions, submit,
};
pub use readiness::{Forgetting, ReadinessReport, Track, forgetting, latest_event, readiness, record_outcome};
pub use rebuild::rebuild;
pub use stats::{DayCount, StateCounts, Stats, TopicStrength, WeekRetention, measured_recall, stats};
pub use store::search::Correction;
pub use store::{
    DesignRunRow, DocumentId, FindingId, FindingStatus, GradeId, LinkId, LinkKind, LinkStatus, MockId, OperationId,
    StoreError, StoryId, StoryRow, SubmissionRow, Tally, Who,
};
pub use stories::{
    PastTelling, TellingCheck, TellingReport, add_story, blank_story, edit_story, read_story, remove_story, stories,
    story, story_form, story_gaps, tell_story, tellings,
};
pub use undo::{Scope as UndoScope, Undone, history, last_of, undo, undo_of};
pub use upkeep::{Health, backup, doctor};
