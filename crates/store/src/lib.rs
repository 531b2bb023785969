//! Remembering: one SQLite file that holds documents, cards, problems, memories and evidence.
//!
//! The store never decides. It keeps rows and gives them back, makes every operation one transaction and one undo step
//! ([`Store::transact`], [`Store::undo`]), never changes or deletes an event, and finds cards by their words ([`search`]).

pub mod anki;
mod card;
mod design;
mod document;
mod error;
mod event;
mod evidence;
mod finding;
mod grade;
mod interview;
mod interview_loop;
mod link;
mod migration;
mod mock;
mod operation;
mod outcome;
mod practice;
mod problem;
pub mod search;
mod statistics;
mod store;
mod story;

pub use card::{CardChange, CardRow, NewCard, NoteRow, StoredNote, question_key};
pub use design::{CaseTally, DesignRunRow};
pub use document::{DocumentId, DocumentRow};
pub use error::{StoreError, Who};
pub use event::{Event, EventKind};
pub use evidence::{FirstReview, GradeInShort, KindTally, PracticedCard, SolutionInShort, TurnInShort};
pub use finding::{FindingId, FindingRow, FindingStatus};
pub use grade::{GradeId, GradeRow, KeyPointKind, KeyPointRow};
pub use interview::{InterviewRow, KnownCard, TimedAnswers};
pub use interview_loop::LoopRow;
pub use link::{LinkId, LinkKind, LinkRow, LinkStatus};
pub use migration::VERSION;
pub use mock::{CardToAsk, MockId, MockRow, MockTurnRow};
pub use operation::{Operation, OperationId, OperationRow};
pub use outcome::OutcomeRow;
pub use practice::{MemoryRow, ReviewRow, Was};
pub use problem::{ProblemId, ProblemRow, SubmissionRow, Tally};
pub use statistics::{DayTally, StateTally, TopicTally, WeekTally};
pub use store::{Store, Tx, UpkeepReport};
pub use story::{StoryId, StoryRow, TellingRow};
