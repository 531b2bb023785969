//! The bank file when the world is not as it should be.

mod world;

use app::{AppError, Bank, StoreError, Who};
use jiff::tz::TimeZone;
use world::{World, open};

#[test]
fn a_bank_of_a_newer_program_is_refused_and_untouched() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "Zeroing units.")]);
    world.import();
    world.bank.store().execute_raw("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let path = world.path("bank.db");
    drop(world.bank);
    let before = std::fs::read(&path).unwrap();
    let error = Bank::open(&path, TimeZone::UTC).unwrap_err();
    assert_eq!(error.who(), Who::User);
    assert!(matches!(&error, AppError::Store(StoreError::Newer { found: 99, .. })), "{error}");
    assert!(
        error
            .to_string()
            .contains(&format!("has format 99 and this program reads up to {}; nothing was touched", store::VERSION)),
        "{error}"
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn what_is_no_bank_is_refused_and_untouched() {
    let world = World::new();
    let sqlite_of_others = world.path("other.db");
    let other = world.path("text.db");
    std::fs::write(&other, "dear diary, today I learned about dropout\n".repeat(300)).unwrap();
    {
        let stranger = rusqlite::Connection::open(&sqlite_of_others).unwrap();
        stranger.execute_batch("CREATE TABLE recipe (id INTEGER PRIMARY KEY)").unwrap();
    }
    for path in [other, sqlite_of_others] {
        let before = std::fs::read(&path).unwrap();
        let error = Bank::open(&path, TimeZone::UTC).unwrap_err();
        assert!(matches!(&error, AppError::Store(StoreError::NotABank { .. })), "{error:?}");
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
}

#[test]
fn a_folder_that_is_not_there_is_said_so() {
    let world = World::new();
    let error = Bank::open(&world.path("nowhere/bank.db"), TimeZone::UTC).unwrap_err();
    assert!(error.to_string().contains("check that the directory exists"), "{error}");
}

#[test]
fn a_full_disk_takes_the_whole_step_back() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "Zeroing units.")]);
    world.import();
    let dump = world.dump();
    let long = "many words about nothing ".repeat(4000);
    let questions: Vec<(String, &str)> =
        (0..40).map(|index| (format!("What is number {index}?"), long.as_str())).collect();
    let questions: Vec<(&str, &str)> =
        questions.iter().map(|(question, answer)| (question.as_str(), *answer)).collect();
    world.questions("b.md", &questions);
    world.bank.store().limit_pages(200).unwrap();
    let error = world.try_import().unwrap_err();
    assert!(matches!(&error, AppError::Store(StoreError::DiskFull { .. })), "{error:?}");
    assert_eq!(error.who(), Who::Configuration);
    assert_eq!(world.dump(), dump);
    // Once there is room the same step succeeds.
    world.bank.store().limit_pages(1_000_000).unwrap();
    assert_eq!(world.import().totals().added, 40);
}

#[test]
fn a_second_process_reads_while_one_writes_and_is_told_when_it_cannot_write() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "Zeroing units.")]);
    world.import();
    let mut second = open(&world.path("bank.db"));
    world.bank.store().execute_raw("BEGIN IMMEDIATE").unwrap();
    let card = world.card("What is dropout?");
    assert!(app::show(&second, card, world.now).unwrap().is_some());
    let error = app::suspend(&mut second, &[card], world.now).unwrap_err();
    assert!(matches!(&error, AppError::Store(StoreError::Locked { .. })), "{error:?}");
    world.bank.store().execute_raw("ROLLBACK").unwrap();
    assert_eq!(app::suspend(&mut second, &[card], world.now).unwrap(), 1);
    assert_eq!(world.cards("is:suspended").len(), 1, "the first sees what the second did");
}

#[test]
fn a_backup_is_a_bank() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "Zeroing units.")]);
    world.import();
    let copy = world.path("copy.db");
    app::backup(&world.bank, &copy).unwrap();
    assert_eq!(open(&copy).store().dump().unwrap(), world.dump());
    let error = app::backup(&world.bank, &copy).unwrap_err();
    assert!(error.to_string().contains("choose a path that does not exist yet"), "{error}");
}

#[test]
fn a_sound_bank_is_found_sound() {
    let mut world = World::new();
    world.questions("a.md", &[("What is dropout?", "Zeroing units.")]);
    world.import();
    let health = app::doctor(&world.bank).unwrap();
    assert_eq!(health.faults, Vec::<String>::new());
    assert_eq!(health.rows[..3], [("document", 1), ("note", 1), ("card", 1)]);
}

#[test]
fn settings_are_kept_and_senseless_ones_refused() {
    let mut world = World::new();
    let mut settings = world.bank.settings();
    settings.new_per_day = 3;
    world.bank.set_settings(settings).unwrap();
    world.reopen();
    assert_eq!(world.bank.settings().new_per_day, 3);
    settings.rollover_hour = 24;
    assert!(world.bank.set_settings(settings).is_err());
}
