//! scratch
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args[0] == "--explain" {
        for path in &args[1..] {
            let text = formats::decode(&std::fs::read(path).unwrap()).unwrap().text;
            let raw: Vec<&str> = text.split('\n').collect();
            for e in formats::explain(path, &text).unwrap_or_default() {
                println!("{:4} {:9} {:+.1} {} | {}", e.line, e.role, e.score, raw[e.line as usize - 1].chars().take(70).collect::<String>(), e.reasons.join("; "));
            }
            for note in formats::read(path, &text).notes {
                println!("N {:?} {} -> {:?}", note.question_lines, note.question, note.answer_lines);
            }
            println!("{}", formats::read(path, &text).layout);
        }
        return;
    }
    for path in &args {
        let text = formats::decode(&std::fs::read(path).unwrap()).unwrap().text;
        let reading = formats::read(path, &text);
        println!("FILE\t{path}\t{}", reading.layout);
        for n in reading.notes {
            println!("{}", serde_json::json!({"q": n.question, "a": if n.is_answered() {Some("x")} else {None}, "line": n.question_lines.first, "end_line": n.question_lines.last, "answer_line": n.answer_lines.map(|l| l.first), "answer_end_line": n.answer_lines.map(|l| l.last)}));
        }
    }
}
