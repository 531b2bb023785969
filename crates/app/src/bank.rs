//! An open bank: the file, and how its owner counts days and wants to learn.

use camino::{Utf8Path, Utf8PathBuf};
use domain::bank::{CardId, NoteId};
use domain::drill::{Calendar, Day, Retention, Scheduler};
use domain::grade::Engine;
use jiff::tz::TimeZone;
use store::{DocumentId, FindingId, GradeId, LinkId, MockId, Store, StoreError, StoryId, Who};
use thiserror::Error;

/// An open bank.
#[derive(Debug)]
pub struct Bank {
    pub(crate) store: Store,
    pub(crate) calendar: Calendar,
    pub(crate) scheduler: Scheduler,
    pub(crate) settings: Settings,
    /// The plan toward the interview, kept while it holds.
    pub(crate) toward: crate::plan::Toward,
}

/// What a review is counted by.
pub(crate) struct Rules<'a> {
    pub calendar: &'a Calendar,
    pub scheduler: &'a Scheduler,
    pub retention: Retention,
}

/// How the owner wants to learn; kept in the bank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// How many new cards a day brings.
    pub new_per_day: u32,
    /// The chance of recall at which a card comes back.
    pub retention: Retention,
    /// The hour at which a new day of study begins.
    pub rollover_hour: u8,
}

/// Why something could not be done.
#[derive(Debug, Error)]
pub enum AppError {
    /// The bank file failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such card.
    #[error("there is no card {}; `greenroom find` shows the numbers of cards", .0.0)]
    NoSuchCard(CardId),
    /// There is no such note.
    #[error("there is no note {}; `greenroom show` lists the notes of a card", .0.0)]
    NoSuchNote(NoteId),
    /// There is no such link.
    #[error("there is no link {}; `greenroom links` lists them", .0.0)]
    NoSuchLink(LinkId),
    /// There is no such document.
    #[error("there is no document {}; `greenroom list` shows the documents", .0.0)]
    NoSuchDocument(DocumentId),
    /// There is no such finding.
    #[error("there is no finding {}; `greenroom check --kept` shows the numbers of findings", .0.0)]
    NoSuchFinding(FindingId),
    /// There is no such grade.
    #[error("there is no grade {}; `greenroom answer CARD --history` shows the numbers of grades", .0.0)]
    NoSuchGrade(GradeId),
    /// A card has nothing that an answer could be held against.
    #[error("card {} has no answer in your documents, so nothing to grade by; accept one with `greenroom links`, or write what an answer must hold with `greenroom answer {} --set-points`", .0.0, .0.0)]
    NothingToGradeBy(CardId),
    /// An answer is no answer any more.
    #[error("the answer has {bytes} bytes, more than the {most} that are graded; say it more briefly")]
    AnswerTooLong {
        /// How long it is.
        bytes: usize,
        /// How long it may be.
        most: usize,
    },
    /// An engine is wanted that is not there.
    #[error("the {} engine is not there; {}", .0.name(), how_to_get(*.0))]
    NoEngine(Engine),
    /// The endpoint that grades failed.
    #[error(transparent)]
    Endpoint(#[from] models::endpoint::EndpointError),
    /// A score lies outside of its range.
    #[error("an answer is worth 0 to 5; write such a number")]
    BadScore,
    /// A card cannot be merged with itself.
    #[error("card {} cannot be merged with itself; name two different cards", .0.0)]
    SameCard(CardId),
    /// A card's only note cannot be split off.
    #[error("note {} is the only one of its card; there is nothing to split it from", .0.0)]
    OnlyNote(NoteId),
    /// There is no such problem.
    #[error("there is no problem `{name}`; {remedy}")]
    NoSuchProblem {
        /// What was asked for.
        name: String,
        /// What to try.
        remedy: String,
    },
    /// There is no such design case.
    #[error("there is no case `{name}`; {remedy}")]
    NoSuchCase {
        /// What was asked for.
        name: String,
        /// What to try.
        remedy: String,
    },
    /// A problem cannot be solved in a language.
    #[error("`{problem}` is not offered in {language}; it can be solved in {offered}")]
    NotOffered {
        /// The problem.
        problem: String,
        /// The language asked for.
        language: &'static str,
        /// The languages there are.
        offered: String,
    },
    /// The files of a problem do not make one.
    #[error("the problem `{name}` cannot be read; `greenroom problem check` says more\n{faults}")]
    BadPack {
        /// The problem.
        name: String,
        /// Everything that is wrong, a line each.
        faults: String,
    },
    /// A path holds no problems.
    #[error("{path} {reason}; name a problem pack, a folder of packs, or a set that can be imported")]
    NoProblems {
        /// The path.
        path: Utf8PathBuf,
        /// Why not.
        reason: String,
    },
    /// There is no such loop.
    #[error("there is no loop `{name}`; there are {known}")]
    NoSuchLoop {
        /// What was asked for.
        name: String,
        /// What there is.
        known: String,
    },
    /// The text of a loop does not make one.
    #[error("the loop `{name}` cannot be read\n{faults}")]
    BadLoop {
        /// The loop.
        name: String,
        /// Everything that is wrong, a line each.
        faults: String,
    },
    /// There is no such story.
    #[error("there is no story {}; `greenroom story` lists them", .0.0)]
    NoSuchStory(StoryId),
    /// The form of a story makes none.
    #[error("the story cannot be read\n{0}")]
    BadStory(String),
    /// There is no such mock.
    #[error("there is no mock {}; `greenroom mock list` shows them", .0.0)]
    NoSuchMock(MockId),
    /// A loop cannot be rehearsed as wished.
    #[error(transparent)]
    MockPlan(#[from] domain::mock::PlanError),
    /// A mock would have no question at all.
    #[error("this mock would have no question: {0}")]
    NothingToAsk(String),
    /// A mock cannot do that now.
    #[error(transparent)]
    MockAct(#[from] domain::mock::ActError),
    /// A toolchain is not installed.
    #[error("{0}")]
    NoTool(String),
    /// A file could not be written.
    #[error("cannot write {path}")]
    Write {
        /// The file.
        path: Utf8PathBuf,
        /// Why not.
        #[source]
        source: std::io::Error,
    },
    /// Programs cannot be run here.
    #[error(transparent)]
    Sandbox(#[from] sandbox::SandboxError),
    /// A loop has no such stage.
    #[error("the loop `{loop_name}` has no stage `{stage}`; its stages are {known}")]
    NoSuchStage {
        /// What was asked for.
        stage: String,
        /// The loop.
        loop_name: String,
        /// The stages there are.
        known: String,
    },
    /// An interview lies in the future.
    #[error("{day} has not come yet; record how an interview went once it is over")]
    NotYet {
        /// The day.
        day: domain::drill::Day,
    },
    /// The interview lies in the past.
    #[error("{day} is past: today is {today}; name the day of an interview to come")]
    PastInterview {
        /// The day.
        day: Day,
        /// Today.
        today: Day,
    },
    /// Nobody studies so many minutes a day.
    #[error("{0} minutes a day make no plan; say how many you have, from 1 to 960")]
    NoSuchMinutes(u32),
    /// A setting in the bank makes no sense.
    #[error("the setting `{name}` is `{value}`, which makes no sense; set it again")]
    BadSetting {
        /// The setting.
        name: &'static str,
        /// What stands there.
        value: String,
    },
}

/// Returns what to do for an engine.
fn how_to_get(engine: Engine) -> &'static str {
    match engine {
        Engine::Lexical => "it is always there",
        Engine::Embedder => "`greenroom model install` brings a sentence model",
        Engine::Endpoint => {
            "set GREENROOM_ENDPOINT to the address of a server and GREENROOM_ENDPOINT_MODEL to a model there"
        }
    }
}

impl AppError {
    /// Returns who must act.
    pub fn who(&self) -> Who {
        match self {
            AppError::Store(error) => error.who(),
            AppError::BadSetting { .. }
            | AppError::NoTool(_)
            | AppError::NoEngine(_)
            | AppError::Endpoint(_)
            | AppError::Write { .. }
            | AppError::Sandbox(_) => Who::Configuration,
            _ => Who::User,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Settings { new_per_day: 15, retention: Retention::default(), rollover_hour: 4 }
    }
}

impl Bank {
    /// Opens a bank, creating it when there is none and bringing it up to date, after a copy, when it is older.
    pub fn open(path: &Utf8Path, zone: TimeZone) -> Result<Bank, AppError> {
        Bank::with(Store::open(path)?, zone)
    }

    /// Returns an empty bank that is forgotten with the value.
    pub fn in_memory(zone: TimeZone) -> Result<Bank, AppError> {
        Bank::with(Store::in_memory()?, zone)
    }

    /// Returns what is changed, and by which rules.
    pub(crate) fn parts(&mut self) -> (&mut Store, Rules<'_>) {
        let Bank { store, calendar, scheduler, settings, .. } = self;
        (store, Rules { calendar, scheduler, retention: settings.retention })
    }

    fn with(store: Store, zone: TimeZone) -> Result<Bank, AppError> {
        let settings = read_settings(&store)?;
        Ok(Bank {
            store,
            calendar: Calendar { zone, rollover_hour: settings.rollover_hour },
            scheduler: Scheduler::new(settings.retention),
            settings,
            toward: crate::plan::Toward::default(),
        })
    }

    /// Returns the file, or `None` for a bank in memory.
    pub fn path(&self) -> Option<&Utf8Path> {
        self.store.path()
    }

    /// Returns how the owner counts days.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Returns the memory model.
    pub fn scheduler(&self) -> &Scheduler {
        &self.scheduler
    }

    /// Returns how the owner wants to learn.
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// Keeps how the owner wants to learn; it holds from the next card on.
    pub fn set_settings(&mut self, settings: Settings) -> Result<(), AppError> {
        if settings.rollover_hour > 23 {
            return Err(AppError::BadSetting { name: ROLLOVER, value: settings.rollover_hour.to_string() });
        }
        self.store.set_setting(NEW_PER_DAY, &settings.new_per_day.to_string())?;
        self.store.set_setting(RETENTION, &settings.retention.share().to_string())?;
        self.store.set_setting(ROLLOVER, &settings.rollover_hour.to_string())?;
        self.calendar.rollover_hour = settings.rollover_hour;
        self.scheduler = Scheduler::new(settings.retention);
        self.settings = settings;
        Ok(())
    }

    /// Returns the store, for tests that prove what the file refuses.
    #[doc(hidden)]
    pub fn store(&self) -> &Store {
        &self.store
    }
}

const NEW_PER_DAY: &str = "new_per_day";
const RETENTION: &str = "desired_retention";
const ROLLOVER: &str = "rollover_hour";

fn read_settings(store: &Store) -> Result<Settings, AppError> {
    let mut settings = Settings::default();
    for (name, value) in store.settings()? {
        let bad = |name| AppError::BadSetting { name, value: value.clone() };
        match name.as_str() {
            NEW_PER_DAY => settings.new_per_day = value.parse().map_err(|_| bad(NEW_PER_DAY))?,
            ROLLOVER => {
                settings.rollover_hour = value.parse().ok().filter(|hour| *hour < 24).ok_or_else(|| bad(ROLLOVER))?;
            }
            RETENTION => {
                let share = value.parse().map_err(|_| bad(RETENTION))?;
                settings.retention = Retention::new(share).map_err(|_| bad(RETENTION))?;
            }
            _ => {}
        }
    }
    Ok(settings)
}
