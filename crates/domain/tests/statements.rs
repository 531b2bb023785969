//! Whether statements agree, oppose each other or have nothing to do with each other: our own examples, in bulk.

use domain::language::{Statement, relation};

fn lines(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    // A bar inside a formula has no spaces around it.
    lines.map(|line| line.split(" | ").map(str::trim).collect())
}

/// Returns the share of lines that hold, printing the others.
fn share(name: &str, results: impl Iterator<Item = (String, bool)>) -> f64 {
    let (mut all, mut right) = (0, 0);
    for (line, holds) in results {
        all += 1;
        right += u32::from(holds);
        if !holds {
            println!("{name}: {line}");
        }
    }
    println!("{name}: {right} of {all}");
    f64::from(right) / f64::from(all)
}

fn judged(a: &str, b: &str) -> (domain::language::Relation, String) {
    let relation = relation(&Statement::of(a), &Statement::of(b));
    let line = format!(
        "{a} | {b} -> {:.2} {:.2} {:?} {:.2}",
        relation.about, relation.back, relation.agreement, relation.strength
    );
    (relation, line)
}

#[test]
fn a_statement_turned_around_opposes_the_one_it_was() {
    let results = lines(include_str!("statements/opposites.txt")).map(|line| {
        let (relation, text) = judged(line[1], line[2]);
        (format!("{}: {text}", line[0]), relation.opposes())
    });
    assert!(share("opposes", results) >= 0.9);
}

#[test]
fn a_paraphrase_agrees() {
    let results: Vec<_> =
        lines(include_str!("statements/paraphrases.txt")).map(|line| judged(line[0], line[1])).collect();
    let opposes = share("is not opposed", results.iter().map(|(relation, text)| (text.clone(), !relation.opposes())));
    let agrees = share("agrees", results.iter().map(|(relation, text)| (text.clone(), relation.agrees())));
    assert!(opposes >= 0.95, "{opposes}");
    assert!(agrees >= 0.95, "{agrees}");
}

#[test]
fn two_true_statements_do_not_oppose_each_other() {
    let results = lines(include_str!("statements/strangers.txt")).map(|line| {
        let (relation, text) = judged(line[0], line[1]);
        (text, !relation.opposes() || relation.strength < 0.5)
    });
    assert!(share("is no contradiction", results) >= 0.85);
}
