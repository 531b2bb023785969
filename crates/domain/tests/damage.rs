//! Lines that lost something on the way, and lines that only look so: our own examples, in bulk.

use domain::check::{Document, damage};

fn is_found(line: &str) -> bool {
    let lines = [line];
    damage::findings(&Document { lines: &lines, notes: &[] }).iter().any(|finding| finding.shown)
}

#[test]
fn most_damage_is_found_and_nothing_else() {
    let samples: Vec<(&str, &str)> =
        include_str!("statements/damage.txt").lines().filter_map(|line| line.split_once('|')).collect();
    let of = |kind: &'static str| samples.iter().filter(move |(sort, _)| *sort == kind).map(|(_, line)| *line);
    let missed: Vec<&str> = of("d").filter(|line| !is_found(line)).collect();
    let disputed: Vec<&str> = of("u").filter(|line| is_found(line)).collect();
    assert!(missed.len() <= 8, "missed: {missed:#?}");
    assert!(disputed.is_empty(), "nothing was lost: {disputed:#?}");
}
