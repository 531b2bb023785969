//! The rules of the house that a machine can keep.

use std::path::{Path, PathBuf};

fn sources() -> Vec<PathBuf> {
    let mut all = Vec::new();
    for folder in ["crates", "xtask"] {
        collect(&crate::root().join(folder), &mut all);
    }
    assert!(all.len() > 30, "the sources were found");
    all
}

/// Programs that tests run as data are no part of the program.
const DATA: [&str; 4] = ["target", "hostile/rust", "verdicts/rust", "problem-sets"];

fn collect(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !DATA.iter().any(|data| path.ends_with(data)) {
            collect(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push(path);
        }
    }
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    let silent: Vec<PathBuf> = sources().into_iter().filter(|path| !text(path).starts_with("//! ")).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn no_file_is_a_drawer_for_odds_and_ends() {
    let drawers = ["util", "utils", "helper", "helpers", "common", "misc"];
    let found: Vec<PathBuf> = sources()
        .into_iter()
        .filter(|path| {
            path.components().any(|part| {
                drawers
                    .iter()
                    .any(|drawer| part.as_os_str() == *drawer || part.as_os_str() == format!("{drawer}.rs").as_str())
            })
        })
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn the_domain_knows_no_clock_no_chance_no_files_and_no_network() {
    let forbidden = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::io",
        "SystemTime",
        "Instant::now",
        "Timestamp::now",
        "Zoned::now",
        "TimeZone::system",
        "rand::",
        "println!",
        "eprintln!",
        "rusqlite",
    ];
    let root = crate::root().join("crates/domain/src");
    for path in sources().into_iter().filter(|path| path.starts_with(&root)) {
        let source = text(&path);
        let code: String = source
            .lines()
            .take_while(|line| !line.contains("#[cfg(test)]"))
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        // The simulation's draws are worked out from a seed and a key; `rand` is only the shape in which `rand_distr` wants them.
        let keyed = path.ends_with("design/simulation/draw.rs");
        for word in forbidden.iter().filter(|word| !(keyed && **word == "rand::")) {
            assert!(!code.contains(word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn the_readers_touch_no_file() {
    let root = crate::root().join("crates/formats/src");
    for path in sources().into_iter().filter(|path| path.starts_with(&root)) {
        let source = text(&path);
        assert!(!source.contains("std::fs") && !source.contains("std::net"), "{}", path.display());
    }
}

#[test]
fn layers_point_one_way() {
    let uses = |layer: &str| text(&crate::root().join("crates").join(layer).join("Cargo.toml"));
    for (layer, forbidden) in [
        ("domain", &["formats", "store", "sandbox", "models", "app", "greenroom"][..]),
        ("formats", &["store", "sandbox", "models", "app", "greenroom"]),
        ("store", &["formats", "sandbox", "models", "app", "greenroom"]),
        ("sandbox", &["formats", "store", "models", "app", "greenroom"]),
        ("models", &["formats", "store", "sandbox", "app", "greenroom"]),
        ("app", &["greenroom"]),
    ] {
        let manifest = uses(layer);
        let dependencies = manifest.split("[dev-dependencies]").next().unwrap();
        for other in forbidden {
            assert!(!dependencies.contains(&format!("\n{other}.workspace")), "{layer} uses {other}");
        }
    }
}

#[test]
fn every_crate_keeps_the_lints_of_the_workspace() {
    for entry in std::fs::read_dir(crate::root().join("crates")).unwrap() {
        let folder = entry.unwrap().path();
        let manifest = text(&folder.join("Cargo.toml"));
        if folder.ends_with("sandbox") {
            // The one crate that may hold unsafe code keeps all the others, and says why each such block is sound.
            for lint in ["unwrap_used", "dbg_macro", "todo", "allow_attributes", "missing_docs"] {
                assert!(manifest.contains(&format!("{lint} = \"warn\"")), "{lint}");
            }
            assert!(manifest.contains("undocumented_unsafe_blocks = \"deny\""), "{manifest}");
        } else {
            assert!(manifest.contains("[lints]\nworkspace = true"), "{manifest}");
        }
    }
}
