//! Problems of a design file in the terminal: where, the line with the place under it marked, what to try.

use app::ProblemReport;
use camino::Utf8Path;

use crate::cli::{Failure, paint, print};

/// No more of a line is shown: nobody reads further, and files that no hand wrote have lines without end.
const LONGEST: usize = 100;

/// Prints the problems of a file, and how many there are.
pub fn tell(file: &Utf8Path, text: &str, problems: &[ProblemReport]) -> Result<(), Failure> {
    for problem in problems {
        print(&shown(file, text, problem))?;
    }
    let errors = problems.iter().filter(|problem| problem.severity == "error").count();
    let warnings = problems.len() - errors;
    let count = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    match (errors, warnings) {
        (0, 0) => Ok(()),
        (0, warnings) => print(&paint::faint(&count(warnings, "warning"))),
        (errors, 0) => print(&paint::alert(&count(errors, "error"))),
        (errors, warnings) => {
            print(&format!("{}, {}", paint::alert(&count(errors, "error")), count(warnings, "warning")))
        }
    }
}

fn shown(file: &Utf8Path, text: &str, problem: &ProblemReport) -> String {
    let severity = if problem.severity == "error" { paint::alert("error") } else { paint::strong("warning") };
    let mut out = format!("{severity} {}: {}\n", paint::faint(&format!("[{}]", problem.code)), problem.message);
    if let (Some(line), Some(column)) = (problem.line, problem.column) {
        let source = text.lines().nth(line - 1).unwrap_or("");
        let number = line.to_string();
        let edge = " ".repeat(number.len());
        // The place stays in sight, however long the line is.
        let from = (column - 1).saturating_sub(LONGEST - 30);
        let cut: String =
            source.chars().skip(from).take(LONGEST).map(|letter| if letter == '\t' { ' ' } else { letter }).collect();
        let room = cut.chars().count().saturating_sub(column - 1 - from).max(1);
        let before: String = cut.chars().take(column - 1 - from).collect();
        let gap = " ".repeat(console::measure_text_width(&before));
        let carets = "^".repeat(problem.length.clamp(1, room));
        out.push_str(&format!(
            "{edge} {} {file}:{line}:{column}\n{} {} {cut}\n{edge} {} {gap}{}\n",
            paint::faint("-->"),
            paint::faint(&number),
            paint::faint("|"),
            paint::faint("|"),
            paint::alert(&carets)
        ));
    }
    if let Some(hint) = &problem.hint {
        out.push_str(&format!("{}\n", paint::wrapped(&format!("try: {hint}"), "  ")));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_marked_under_its_line() {
        let problem = ProblemReport {
            severity: "error".to_owned(),
            code: "unknown-unit".to_owned(),
            line: Some(2),
            column: Some(14),
            length: 3,
            message: "`mss` is no unit".to_owned(),
            hint: Some("did you mean `ms`?".to_owned()),
        };
        insta::assert_snapshot!(shown("a.toml".into(), "[pool.web]\nservice = \"5 mss\"\n", &problem), @r#"
        error [unknown-unit]: `mss` is no unit
          --> a.toml:2:14
        2 | service = "5 mss"
          |              ^^^
          try: did you mean `ms`?
        "#);
    }

    #[test]
    fn a_line_without_end_is_shown_around_the_place() {
        let text = format!("{}x{}", "é".repeat(5_000), "y".repeat(5_000));
        let problem = ProblemReport { line: Some(1), column: Some(5_001), length: 9_000, ..ProblemReport::default() };
        let shown = shown("a.toml".into(), &text, &problem);
        assert!(shown.lines().all(|line| line.chars().count() < 140) && shown.contains("éx"), "{shown}");
    }
}
