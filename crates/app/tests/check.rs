//! Findings in a bank: kept beside their documents, decided on, and never lost when documents are read again.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod world;

use app::{AppError, CheckFindings, CheckOptions, CheckedFinding, FindingId, FindingStatus};
use camino::Utf8Path;
use world::World;

const WITHOUT_CODE: CheckOptions = CheckOptions { run_code: false };

const PARAMETERS: &str = "A layer of 31 units over 12 inputs: 12 * 31 + 31 = 403 parameters.";
const WRONG: &str = "Two such layers hold 2 * 403 = 816 parameters.";

/// A bank with a card whose answer holds one wrong number.
fn disputed() -> World {
    let mut world = World::new();
    world.questions("layers.md", &[("How many parameters has a dense layer?", &format!("{PARAMETERS}\n\n{WRONG}"))]);
    let report = world.import();
    assert_eq!(report.totals().disputed, 1, "{report:?}");
    world
}

fn all(found: &CheckFindings) -> Vec<&CheckedFinding> {
    found.documents.iter().flat_map(|document| &document.findings).collect()
}

fn check(world: &mut World) -> CheckFindings {
    world.tick();
    app::check(&mut world.bank, &[], WITHOUT_CODE, world.now).unwrap()
}

/// The only finding there is.
fn only(world: &World) -> CheckedFinding {
    let kept = app::findings(&world.bank).unwrap();
    let findings = all(&kept);
    assert_eq!(findings.len(), 1, "{kept:?}");
    findings[0].clone()
}

fn id(world: &World) -> FindingId {
    only(world).id.unwrap()
}

#[test]
fn an_import_disputes_a_wrong_number_where_it_stands() {
    let world = disputed();
    let found = only(&world);
    assert_eq!((found.finding.lines.first, found.finding.lines.last), (7, 7));
    assert!(found.finding.text.contains("816"), "{found:?}");
    assert!(found.finding.right.contains("806"), "{found:?}");
    let card = world.card("How many parameters has a dense layer?");
    assert_eq!(found.card, Some(card));
    assert_eq!(app::findings_of_card(&world.bank, card).unwrap(), [found]);
}

#[test]
fn a_dismissed_finding_stays_dismissed_when_the_documents_are_checked_again() {
    let mut world = disputed();
    let finding = id(&world);
    app::dismiss_finding(&mut world.bank, finding, world.now).unwrap();
    check(&mut world);
    assert_eq!(only(&world).status, FindingStatus::Dismissed);
    assert!(
        app::findings_of_card(&world.bank, world.card("How many parameters has a dense layer?")).unwrap().is_empty()
    );
    app::reopen_finding(&mut world.bank, finding, world.now).unwrap();
    assert!(only(&world).is_shown());
}

#[test]
fn a_correction_stands_beside_the_passage_and_the_document_is_untouched() {
    let mut world = disputed();
    let before = std::fs::read(world.path("notes/layers.md")).unwrap();
    let finding = id(&world);
    app::correct_finding(&mut world.bank, finding, Some("  2 · 403 = 806 "), world.now).unwrap();
    assert_eq!(only(&world).status, FindingStatus::Corrected("2 · 403 = 806".to_owned()));
    assert_eq!(std::fs::read(world.path("notes/layers.md")).unwrap(), before);

    // Once the document is right the finding is gone for the check, but the user's words are not thrown away.
    world.questions("layers.md", &[("How many parameters has a dense layer?", PARAMETERS)]);
    world.import();
    assert_eq!(only(&world).status, FindingStatus::Corrected("2 · 403 = 806".to_owned()));
}

#[test]
fn a_correction_without_words_takes_what_the_finding_says() {
    let mut world = disputed();
    let found = only(&world);
    app::correct_finding(&mut world.bank, found.id.unwrap(), Some(" "), world.now).unwrap();
    assert_eq!(only(&world).status, FindingStatus::Corrected(found.finding.right));
}

#[test]
fn a_finding_follows_its_statement_when_lines_are_inserted_above() {
    let mut world = disputed();
    let finding = id(&world);
    app::dismiss_finding(&mut world.bank, finding, world.now).unwrap();
    world.questions(
        "layers.md",
        &[(
            "How many parameters has a dense layer?",
            &format!("One weight for each pair, one bias for each unit.\n\n{PARAMETERS}\n\n{WRONG}"),
        )],
    );
    world.import();
    let found = only(&world);
    assert_eq!((found.id, found.finding.lines.first, found.status), (Some(finding), 9, FindingStatus::Dismissed));
}

#[test]
fn a_finding_goes_when_the_document_was_mended() {
    let mut world = disputed();
    world.questions("layers.md", &[("How many parameters has a dense layer?", PARAMETERS)]);
    world.import();
    assert!(app::findings(&world.bank).unwrap().documents.is_empty());
}

#[test]
fn every_decision_is_one_undo_step() {
    let mut world = disputed();
    let (finding, before) = (id(&world), world.dump());
    for decide in [
        |world: &mut World, id| app::dismiss_finding(&mut world.bank, id, world.now),
        |world: &mut World, id| app::correct_finding(&mut world.bank, id, None, world.now),
    ] {
        decide(&mut world, finding).unwrap();
        assert_ne!(world.dump(), before);
        assert!(app::undo(&mut world.bank, world.now).unwrap().is_some());
        assert_eq!(world.dump(), before);
    }
    // The import's own undo takes its findings with it.
    app::undo(&mut world.bank, world.now).unwrap();
    assert!(app::findings(&world.bank).unwrap().documents.is_empty());
}

#[test]
fn a_file_that_is_gone_is_named_and_its_findings_are_kept() {
    let mut world = disputed();
    std::fs::remove_file(world.path("notes/layers.md")).unwrap();
    let checked = check(&mut world);
    assert_eq!(checked.failures.len(), 1);
    assert!(checked.failures[0].reason.contains("no longer there"), "{checked:?}");
    assert_eq!(only(&world).status, FindingStatus::Open);
}

#[test]
fn a_document_that_changed_since_its_import_is_checked_but_not_kept() {
    let mut world = disputed();
    world.questions("layers.md", &[("How many parameters has a dense layer?", "Counted: 7 * 8 = 65.")]);
    let before = world.dump();
    let checked = check(&mut world);
    assert!(checked.notices.iter().any(|notice| notice.contains("import it again")), "{checked:?}");
    assert!(all(&checked)[0].finding.text.contains("65"), "{checked:?}");
    assert_eq!(world.dump(), before);
}

#[test]
fn a_file_outside_of_the_bank_is_only_read() {
    let mut world = World::new();
    world.questions("aside.md", &[("What is a product?", "For example 7 * 8 = 65.")]);
    let path = world.path("notes");
    let checked = app::check(&mut world.bank, &[path], WITHOUT_CODE, world.now).unwrap();
    assert_eq!(all(&checked).len(), 1);
    assert!(all(&checked)[0].id.is_none());
    assert!(app::findings(&world.bank).unwrap().documents.is_empty());
}

#[test]
fn nothing_is_found_in_the_banks_that_come_with_the_program() {
    let mut world = World::new();
    let banks = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("../../banks");
    let checked = app::check(&mut world.bank, &[banks.join("starter")], WITHOUT_CODE, world.now).unwrap();
    assert_eq!(checked.documents.len(), 6, "{checked:?}");
    let shown: Vec<_> = all(&checked).into_iter().filter(|finding| finding.is_shown()).collect();
    assert!(shown.is_empty(), "{shown:#?}");
}

#[test]
fn a_finding_that_is_not_there_is_named() {
    let mut world = World::new();
    let refused = app::dismiss_finding(&mut world.bank, FindingId(7), world.now).unwrap_err();
    assert!(matches!(refused, AppError::NoSuchFinding(FindingId(7))), "{refused:?}");
    assert!(refused.to_string().contains("--kept"), "{refused}");
}
