//! Prints the cards of a document as the scorers read them, one JSON object a line, with the reasons.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else { return ExitCode::from(2) };
    let Ok(bytes) = std::fs::read(&path) else { return ExitCode::FAILURE };
    let Ok(decoded) = formats::decode(&bytes) else { return ExitCode::FAILURE };
    if std::env::args().nth(2).as_deref() == Some("--explain") {
        let lines: Vec<&str> = decoded.text.split('\n').collect();
        for found in formats::explain(&path, &decoded.text).unwrap_or_default() {
            let text: String = lines[found.line as usize - 1].chars().take(90).collect();
            println!("{:4} {:8} {:+5.1} {text}  <{}>", found.line, found.role, found.score, found.reasons.join("; "));
        }
        return ExitCode::SUCCESS;
    }
    let reading = formats::read(&path, &decoded.text);
    eprintln!("{}", reading.layout);
    for note in &reading.notes {
        let object = serde_json::json!({
            "q": note.question, "a": note.is_answered().then(|| domain::bank::plain_text(&note.answer)),
            "line": note.question_lines.first, "end_line": note.question_lines.last,
            "answer_line": note.answer_lines.map(|lines| lines.first), "answer_end_line": note.answer_lines.map(|lines| lines.last),
            "kind": note.kind.name(), "level": note.level.map(|level| level.name()), "topic": note.topic, "why": note.reasons,
        });
        println!("{object}");
    }
    ExitCode::SUCCESS
}
