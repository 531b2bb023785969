//! scratch
use domain::bank::plain_text;
use domain::matching::{Fingerprint, Told, answers, compare, evidence, score};
use serde_json::json;
use std::io::Write;
use std::path::Path;

pub fn dump(files: &[String], out: &str) {
    let mut notes = Vec::new();
    for file in files {
        let Ok(bytes) = std::fs::read(file) else { continue };
        let Ok(decoded) = formats::decode(&bytes) else { continue };
        let name = Path::new(file).file_name().unwrap().to_string_lossy().into_owned();
        for note in formats::read(&name, &decoded.text).notes {
            notes.push((name.clone(), note));
        }
    }
    let mut w = std::io::BufWriter::new(std::fs::File::create(format!("{out}.notes")).unwrap());
    let mut prints = Vec::new();
    let mut tolds = Vec::new();
    for (nth, (name, note)) in notes.iter().enumerate() {
        let answer = plain_text(&note.answer);
        writeln!(w, "{}", json!({"n": nth, "d": name, "l": note.question_lines.first, "e": note.question_lines.last, "q": note.question, "a": answer,
            "topic": note.topic, "kind": format!("{:?}", note.kind)})).unwrap();
        prints.push(Fingerprint::of(&note.question));
        tolds.push(Told::of(&answer));
    }
    let mut w = std::io::BufWriter::new(std::fs::File::create(format!("{out}.pairs")).unwrap());
    for one in 0..prints.len() {
        for other in one + 1..prints.len() {
            let (a, b) = (&prints[one], &prints[other]);
            let (s, d) = score(a, b);
            if s < 0.04 {
                continue;
            }
            let c = compare(a, b);
            let (x, y) = (answers(a, b, &tolds[other]).score, answers(b, a, &tolds[one]).score);
            writeln!(w, "{}", json!({"a": one, "b": other, "s": s, "d": d.name(), "c": c.score, "cd": c.decision.name(), "r": c.reasons, "x": x, "y": y, "v": evidence(a, b).to_vec()})).unwrap();
        }
    }
}

pub fn text_pairs(files: &[String], out: &str) {
    let mut w = std::io::BufWriter::new(std::fs::File::create(out).unwrap());
    for file in files {
        for line in std::fs::read_to_string(file).unwrap_or_default().lines() {
            let Ok(v) = serde_json::from_str::<serde_json::Value>(line) else { continue };
            let (Some(a), Some(b)) = (v["a"].as_str(), v["b"].as_str()) else { continue };
            let (fa, fb) = (Fingerprint::of(a), Fingerprint::of(b));
            let (s, d) = score(&fa, &fb);
            let c = compare(&fa, &fb);
            writeln!(w, "{}", json!({"q": a, "p": b, "same": v["same"], "s": s, "d": d.name(), "c": c.score, "cd": c.decision.name(), "r": c.reasons, "v": evidence(&fa, &fb).to_vec()})).unwrap();
        }
    }
}
