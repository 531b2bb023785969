//! Tellings labeled by hand: how often the reading agrees, on those it was developed with and on those it was not.
//!
//! `cargo test -p domain --test tellings -- --nocapture` prints the figures.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use domain::story::{Length, Part, Sort, tell};
use serde_json::Value;

/// How often each question about a telling was answered as the label says.
fn agreement(name: &str, text: &str) -> [f64; 6] {
    let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut agreed = [0usize; 6];
    for row in &rows {
        let telling = tell(Sort::Star, row["text"].as_str().unwrap(), None, Length::Long);
        let parts = row["parts"].as_str().unwrap();
        let mut said = Vec::new();
        for (index, (part, letter)) in Part::ALL.into_iter().zip(['S', 'T', 'A', 'R']).enumerate() {
            let same = telling.has(part) == parts.contains(letter);
            agreed[index] += usize::from(same);
            if !same {
                said.push(format!("{} {}", part.name(), if telling.has(part) { "seen" } else { "not seen" }));
            }
        }
        let own = telling.ownership.name() == row["own"].as_str().unwrap();
        let number = telling.has_number() == row["number"].as_bool().unwrap();
        agreed[4] += usize::from(own);
        agreed[5] += usize::from(number);
        if !own {
            said.push(format!("ownership read as {}", telling.ownership.name()));
        }
        if !number {
            said.push("number".to_owned());
        }
        if !said.is_empty() && name == "dev" {
            println!("{name} {}: {}", row["id"].as_str().unwrap(), said.join(", "));
        }
    }
    let shares = agreed.map(|count| count as f64 / rows.len() as f64);
    println!(
        "{name:8} of {}: situation {:.2} task {:.2} action {:.2} result {:.2} ownership {:.2} number {:.2} mean {:.3}",
        rows.len(),
        shares[0],
        shares[1],
        shares[2],
        shares[3],
        shares[4],
        shares[5],
        shares.iter().sum::<f64>() / 6.0
    );
    shares
}

#[test]
fn the_reading_of_tellings_agrees_with_labels_it_was_not_developed_with() {
    let dev = agreement("dev", include_str!("tellings/dev.jsonl"));
    let heldout = agreement("heldout", include_str!("tellings/heldout.jsonl"));
    // Written after the words were chosen, and never used to choose any.
    let later = agreement("later", include_str!("tellings/later.jsonl"));
    assert!(later.iter().sum::<f64>() / 6.0 >= 0.8, "{later:?}");
    assert!(dev.iter().all(|share| *share >= 0.85), "{dev:?}");
    assert!(heldout.iter().all(|share| *share >= 0.7), "{heldout:?}");
}

#[test]
fn texts_that_are_no_telling_cost_little_and_break_nothing() {
    for text in ["", ".", "I", "we we we", "💥", "\u{0}\u{0}", "1.1.1.1"] {
        for sort in Sort::ALL {
            let telling = tell(sort, text, Some(0), Length::Short);
            assert!((0.0..=1.0).contains(&telling.score), "{text:?}");
            assert!(telling.score < 0.5, "{sort} {text:?} {}", telling.score);
        }
    }
    for text in
        ["I built ".repeat(1_000_000), "a".repeat(10_000_000), "é.".repeat(3_000_000), "so that ".repeat(100_000)]
    {
        let telling = tell(Sort::Star, &text, None, Length::Long);
        assert!((0.0..=1.0).contains(&telling.score));
    }
}
