//! What is wrong with a design, where, and what to try.

use std::fmt;

use super::model::Span;

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether the design can be simulated all the same.
    pub severity: Severity,
    /// A short name that stays the same, such as `unknown-unit`; those of traps begin with `trap-`.
    pub code: &'static str,
    /// Where in the file.
    pub span: Option<Span>,
    /// What is wrong.
    pub message: String,
    /// What to try.
    pub hint: Option<String>,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It makes no sense; it cannot be simulated.
    Error,
    /// It can be simulated, and is probably not what was meant.
    Warning,
}

impl Problem {
    /// Returns an error.
    pub fn error(code: &'static str, span: Option<Span>, message: impl Into<String>) -> Problem {
        Problem { severity: Severity::Error, code, span, message: message.into(), hint: None }
    }

    /// Returns a warning.
    pub fn warning(code: &'static str, span: Option<Span>, message: impl Into<String>) -> Problem {
        Problem { severity: Severity::Warning, code, span, message: message.into(), hint: None }
    }

    /// Adds what to try.
    pub fn hint(mut self, hint: impl Into<String>) -> Problem {
        self.hint = Some(hint.into());
        self
    }

    /// Returns whether the design cannot be simulated.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Returns it as a person reads it in a terminal: line and column, the line with the place marked, what to try.
    pub fn shown(&self, text: &str) -> String {
        let mut shown = format!("{self}");
        if let Some(span) = self.span {
            let (line, column) = span.position(text);
            shown = format!("line {line}, column {column}: {shown}");
            let source = text.lines().nth(line - 1).unwrap_or("");
            // A line of a file that nobody wrote by hand is shown only around the place.
            let from = (column - 1).saturating_sub(60);
            let cut: String = source.chars().skip(from).take(120).collect();
            let length =
                text.get(span.start..span.end).map_or(1, |marked| marked.lines().next().unwrap_or("").chars().count());
            let room = cut.chars().count().saturating_sub(column - 1 - from);
            shown.push_str(&format!("\n  | {}\n  | ", cut.replace('\t', " ")));
            shown.push_str(&" ".repeat(column - 1 - from));
            shown.push_str(&"^".repeat(length.clamp(1, room.max(1))));
        }
        if let Some(hint) = &self.hint {
            shown.push_str(&format!("\n  = {hint}"));
        }
        shown
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{severity}: {}", self.message)
    }
}
