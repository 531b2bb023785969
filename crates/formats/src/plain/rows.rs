//! Documents that are rows rather than prose: tab-separated questions and answers.

use domain::bank::{Block, Diagnostic, LineSpan, Note, Severity};

use super::lexical::question_evidence;
use super::line::Line;
use crate::inline::spans;
use crate::{Reading, classify};

/// This share of the lines must be rows.
const ROW_SHARE: f64 = 0.6;

/// Reads the document as rows when most of its lines are rows.
pub(super) fn read(lines: &[Line<'_>]) -> Option<Reading> {
    let rows = lines.iter().filter(|line| line.whole.contains('\t')).count();
    if rows < 3 || (rows as f64) < ROW_SHARE * lines.len() as f64 {
        return None;
    }
    let columns = Columns::infer(lines)?;
    let mut reading = Reading { layout: format!("tab-separated rows: {rows} of {} lines", lines.len()), ..Reading::default() };
    for line in lines {
        let cells: Vec<&str> = line.whole.split('\t').map(|cell| cell.trim().trim_matches('"').trim()).collect();
        let span = LineSpan::new(line.number, line.last);
        let question = cells.get(columns.question).copied().unwrap_or_default();
        let is_header = HEADER_WORDS.contains(&question.to_lowercase().as_str());
        if question.is_empty() || cells.len() < 2 || is_header || !question.contains(' ') && question.len() < 3 {
            reading.diagnostics.push(Diagnostic { lines: span, severity: Severity::Info, message: "not a row with a question".to_owned() });
            continue;
        }
        let (level, question) = classify::split_level(question);
        let answer: Vec<Block> = columns
            .answer
            .and_then(|at| cells.get(at))
            .filter(|text| !text.is_empty() && !["-", "—", "todo", "tbd", "?", "n/a"].contains(&text.to_lowercase().as_str()))
            .map(|text| vec![Block::Paragraph { spans: spans(text) }])
            .unwrap_or_default();
        let level = level.or_else(|| columns.level.and_then(|at| cells.get(at)).and_then(|word| word.parse().ok()));
        let topic = columns.topic.and_then(|at| cells.get(at)).filter(|topic| !topic.is_empty()).map(|topic| (*topic).to_owned());
        reading.notes.push(Note {
            question: question.to_owned(),
            question_lines: span,
            kind: classify::kind(question, &answer, topic.as_deref()),
            answer,
            answer_lines: None,
            level,
            topic,
            reference: None,
            original: line.whole.to_owned(),
            reasons: vec!["a row of a table of questions".to_owned()],
        });
    }
    Some(reading)
}

struct Columns {
    question: usize,
    answer: Option<usize>,
    topic: Option<usize>,
    level: Option<usize>,
}

const HEADER_WORDS: &[&str] = &["question", "questions", "q", "front", "term", "prompt", "вопрос", "word"];
const ANSWER_HEADERS: &[&str] = &["answer", "answers", "a", "back", "definition", "ответ", "solution", "my answer", "notes"];

impl Columns {
    /// The header names the columns; without one, the column that asks most is the question, the longest other the answer.
    fn infer(lines: &[Line<'_>]) -> Option<Columns> {
        let rows: Vec<Vec<&str>> = lines.iter().filter(|line| line.whole.contains('\t')).map(|line| line.whole.split('\t').map(str::trim).collect()).collect();
        let header: Vec<String> = rows.first()?.iter().map(|cell| cell.trim_matches('#').trim().to_lowercase()).collect();
        let named = |words: &[&str]| header.iter().position(|cell| words.contains(&cell.as_str()));
        let width = rows.iter().map(Vec::len).max()?;
        let level = named(&["level", "difficulty", "сложность"]);
        let topic = named(&["topic", "section", "category", "tag", "tags", "area", "тема", "type"]);
        if let Some(question) = named(HEADER_WORDS) {
            return Some(Columns { question, answer: named(ANSWER_HEADERS), topic, level });
        }
        let cell = |row: &Vec<&str>, column: usize| row.get(column).copied().unwrap_or_default().to_owned();
        let asks = |column: usize| rows.iter().filter(|row| question_evidence(&cell(row, column)).score >= 1.5).count();
        let length = |column: usize| rows.iter().map(|row| cell(row, column).len()).sum::<usize>();
        let question = (0..width).max_by_key(|&column| (asks(column), std::cmp::Reverse(column)))?;
        let question = if asks(question) * 4 >= rows.len() { question } else { 0 };
        let answer = (0..width).filter(|&column| column != question).max_by_key(|&column| length(column));
        Some(Columns { question, answer, topic, level })
    }
}
