//! Whether the program takes two questions for one, on hard pairs, on labeled pairs and on anything at all.

use domain::matching::{Decision, Fingerprint, Index, answers, compare, score};
use proptest::prelude::*;

fn decision(a: &str, b: &str) -> Decision {
    compare(&Fingerprint::of(a), &Fingerprint::of(b)).decision
}

/// Returns the processor time of this thread in seconds, so that a busy machine does not count.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    stat.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or_default() / 1e9
}

#[test]
fn timing() {
    let Ok(path) = std::env::var("BANK") else { return };
    let questions: Vec<(String, String)> = std::fs::read_to_string(path)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|row| (row["q"].as_str().unwrap().to_owned(), row["intent"].as_str().unwrap().to_owned()))
        .collect();
    let n = questions.len() as f64;
    let _ = Fingerprint::of("warm up");
    let clock = processor_seconds();
    let prints: Vec<Fingerprint> = questions.iter().map(|(question, _)| Fingerprint::of(question)).collect();
    println!("fingerprint {:.2} us", (processor_seconds() - clock) * 1e6 / n);
    let mut index = Index::default();
    let (mut merged, mut suggested) = (std::collections::BTreeMap::new(), Vec::new());
    let mut pairs = [[0_u32; 2]; 3];
    let clock = processor_seconds();
    let mut found: Vec<Vec<i64>> = Vec::new();
    for (key, print) in prints.iter().enumerate() {
        found.push(index.candidates(print, 12));
        index.insert(key as i64, print);
    }
    let searching = processor_seconds() - clock;
    let clock = processor_seconds();
    let mut scored = 0.0;
    for (key, candidates) in found.into_iter().enumerate() {
        for other in candidates {
            scored += 1.0;
            let (_, decision) = score(&prints[key], &prints[other as usize]);
            let same = usize::from(questions[key].1 == questions[other as usize].1);
            match decision {
                Decision::Merge => {
                    pairs[0][same] += 1;
                    merged.entry(key).or_insert(other);
                }
                Decision::Suggest => {
                    pairs[1][same] += 1;
                    suggested.push((key, other));
                }
                Decision::Apart => pairs[2][same] += 1,
            }
        }
    }
    let scoring = processor_seconds() - clock;
    println!("insert and search {searching:.2} s, {:.2} us each; score {scoring:.2} s, {:.3} us each", searching * 1e6 / n, scoring * 1e6 / scored);
    println!("merge {:?} suggest {:?} apart {:?} [wrong, right]", pairs[0], pairs[1], pairs[2]);
    // Of questions that repeat an earlier intent, how many found a partner.
    let mut seen = std::collections::HashSet::new();
    let (mut repeats, mut joined, mut shown) = (0, 0, 0);
    let shown_right: std::collections::HashSet<usize> =
        suggested.iter().filter(|(a, b)| questions[*a].1 == questions[*b as usize].1).map(|(a, _)| *a).collect();
    let merged_right: std::collections::HashSet<usize> = merged.keys().copied().collect();
    for (key, (_, intent)) in questions.iter().enumerate() {
        if !seen.insert(intent) {
            repeats += 1;
            joined += usize::from(merged_right.contains(&key));
            shown += usize::from(merged_right.contains(&key) || shown_right.contains(&key));
        }
    }
    println!("repeats {repeats} merged {joined} merged or suggested {shown}");
    let size: usize = prints.iter().map(Fingerprint::size).sum();
    println!("fingerprints {:.1} MB", size as f64 / 1e6);
}

#[test]
fn samples() {
    let Ok(path) = std::env::var("SAMPLES") else { return };
    let questions: Vec<(String, String)> = std::fs::read_to_string(path)
        .unwrap()
        .lines()
        .take(30000)
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|row| (row["q"].as_str().unwrap().to_owned(), row["intent"].as_str().unwrap().to_owned()))
        .collect();
    let prints: Vec<Fingerprint> = questions.iter().map(|(question, _)| Fingerprint::of(question)).collect();
    let mut index = Index::default();
    let (mut m, mut s) = (0, 0);
    for (key, print) in prints.iter().enumerate() {
        for other in index.candidates(print, 12) {
            let c = compare(print, &prints[other as usize]);
            let (a, b) = (&questions[key], &questions[other as usize]);
            if a.1 != b.1 && (c.decision == Decision::Merge || c.decision == Decision::Suggest && s < 4000) {
                if c.decision == Decision::Merge { m += 1 } else { s += 1 };
                if c.decision == Decision::Merge && m < 30 || c.decision == Decision::Suggest && s % 100 == 0 {
                    println!("{} {:.2} {} | {} {:?}", c.decision.name(), c.score, a.0, b.0, c.reasons);
                }
            }
        }
        index.insert(key as i64, print);
    }
}

#[test]
fn dump_candidates() {
    let Ok(path) = std::env::var("DUMP") else { return };
    let questions: Vec<(String, String)> = std::fs::read_to_string(path)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|row| (row["q"].as_str().unwrap().to_owned(), row["intent"].as_str().unwrap().to_owned()))
        .collect();
    let prints: Vec<Fingerprint> = questions.iter().map(|(question, _)| Fingerprint::of(question)).collect();
    let mut index = Index::default();
    let mut out = String::new();
    for (key, print) in prints.iter().enumerate() {
        for (nth, other) in index.candidates(print, 8).into_iter().enumerate() {
            let (a, b) = (&questions[key], &questions[other as usize]);
            if a.1 == b.1 && key % 5 == 0 || a.1 != b.1 && (key + nth) % 60 == 0 {
                out.push_str(&format!("{}\n", serde_json::json!({"a": a.0, "b": b.0, "same": a.1 == b.1})));
            }
        }
        index.insert(key as i64, print);
    }
    std::fs::write("/tmp/mb_pairs.jsonl", out).unwrap();
}
