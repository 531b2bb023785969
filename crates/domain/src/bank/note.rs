//! A passage of a document that was read as a question, with or without its answer.

use super::{Block, Kind, Level};

/// Lines of a document, 1-based, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LineSpan {
    /// The first line.
    pub first: u32,
    /// The last line, never before the first.
    pub last: u32,
}

/// One question as a document asks it. Notes are what an import yields; they become or join cards.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The question, without bullet, number, label or level tag; formulas stay in their delimiters.
    pub question: String,
    /// The lines the question stands on.
    pub question_lines: LineSpan,
    /// The answer; empty when the document holds none.
    pub answer: Vec<Block>,
    /// The lines of the answer; `None` when there is no answer or it shares the question's line.
    pub answer_lines: Option<LineSpan>,
    /// What sort of question it is.
    pub kind: Kind,
    /// How hard the document says it is.
    pub level: Option<Level>,
    /// The heading it stands under, when there is one.
    pub topic: Option<String>,
    /// Where the author says the content is from (a paper, a book), when stated.
    pub reference: Option<String>,
    /// Every line of the passage as the document has it.
    pub original: String,
    /// Why the line was taken as a question, strongest reason first.
    pub reasons: Vec<String>,
}

/// Something the reader wants its user to know about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The lines it is about.
    pub lines: LineSpan,
    /// Whether anything was lost.
    pub severity: Severity,
    /// What it is, in words for the user.
    pub message: String,
}

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Text that belongs to no card: introductions, contents lists, headings.
    Info,
    /// Something was read with doubt or repaired.
    Warning,
    /// Something could not be read.
    Error,
}

impl LineSpan {
    /// Returns the span of one line.
    pub fn line(line: u32) -> Self {
        LineSpan { first: line, last: line }
    }

    /// Returns the span from `first` to `last`, in either order.
    pub fn new(first: u32, last: u32) -> Self {
        LineSpan { first: first.min(last), last: first.max(last) }
    }

    /// Returns whether the line lies inside.
    pub fn contains(self, line: u32) -> bool {
        (self.first..=self.last).contains(&line)
    }
}

impl Note {
    /// Returns whether the document answers the question.
    pub fn is_answered(&self) -> bool {
        !self.answer.is_empty()
    }

    /// Returns all lines from the question's first to the answer's last.
    pub fn lines(&self) -> LineSpan {
        let last =
            self.answer_lines.map_or(self.question_lines.last, |answer| answer.last.max(self.question_lines.last));
        LineSpan { first: self.question_lines.first, last }
    }
}
