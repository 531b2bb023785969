//! The law of reading: every line that is not blank is in a note or in a diagnostic.

use domain::bank::{Diagnostic, LineSpan, Note, Severity};

/// Returns diagnostics for the lines that no note holds, neighbors of one sort together.
pub(super) fn rest(lines: &[&str], notes: &[Note], labels: &[(u32, u32, &'static str)]) -> Vec<Diagnostic> {
    let first_note = notes.first().map_or(u32::MAX, |note| note.question_lines.first);
    let mut names: Vec<Option<&'static str>> = vec![None; lines.len() + 1];
    for (first, last, label) in labels {
        for name in names.iter_mut().take(*last as usize + 1).skip(*first as usize) {
            *name = Some(label);
        }
    }
    let mut covered = vec![false; lines.len() + 1];
    for note in notes {
        // An answer may stand far from its question; what is between is not the note's.
        let (question, answer) = (note.question_lines, note.answer_lines.unwrap_or(note.question_lines));
        let near = answer.first <= question.last + GAP;
        for line in covered
            .iter_mut()
            .take(question.last.max(if near { answer.last } else { 0 }) as usize + 1)
            .skip(question.first as usize)
        {
            *line = true;
        }
        for line in covered.iter_mut().take(answer.last as usize + 1).skip(answer.first as usize) {
            *line = true;
        }
    }
    let mut out: Vec<Diagnostic> = Vec::new();
    let mut open: Option<(&'static str, LineSpan)> = None;
    for (line, number) in lines.iter().zip(1_u32..) {
        let at = number as usize;
        if covered[at] {
            close(&mut open, &mut out);
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        let name = match names[at] {
            Some("text outside an answer") | None if number < first_note => "introduction",
            Some(name) => name,
            None => "text outside an answer",
        };
        match &mut open {
            Some((label, span)) if *label == name => span.last = number,
            _ => {
                close(&mut open, &mut out);
                open = Some((name, LineSpan::line(number)));
            }
        }
    }
    close(&mut open, &mut out);
    out
}

/// Properties, comments and blank lines may stand between a question and its answer.
const GAP: u32 = 12;

fn close(open: &mut Option<(&'static str, LineSpan)>, out: &mut Vec<Diagnostic>) {
    if let Some((label, lines)) = open.take() {
        out.push(Diagnostic { lines, severity: Severity::Info, message: label.to_owned() });
    }
}
