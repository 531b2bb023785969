//! What is worked out once of every line and asked for many times.

use super::experience::division::Cut;
use super::line::{Label, Line};
use super::split::{Inline, Seam, inline_answer, labeled_inside, quoted_questions, term_seam, topic_seam};
use crate::repair::looks_like_code;
use crate::wording::{Evidence, normalize, question_evidence};

/// What a line says by itself.
#[derive(Clone, Debug)]
pub(super) struct Facts<'t> {
    /// Evidence from its words that it asks something.
    pub words: Evidence,
    /// Its division into question and answer, where its shape allows one.
    pub seam: Option<Inline<'t>>,
    /// Evidence from the words before the seam, or from all of them.
    pub head: Evidence,
    /// Its division after a bare topic.
    pub topic_seam: Option<Inline<'t>>,
    /// Its division after a term that it defines.
    pub term_seam: Option<Inline<'t>>,
    /// Whether it does nothing but quote questions.
    pub quotes: bool,
    /// Whether it is code.
    pub code: bool,
    /// Whether it completes a coding task: an example or a limit.
    pub completes: bool,
    /// Whether it opens like a chat assistant's answer.
    pub replies: bool,
    /// Whether its document's habit divides it.
    pub settled: bool,
    /// Whether its division is only what other documents teach.
    pub taught: bool,
}

impl<'t> Facts<'t> {
    /// Works out what a line says.
    pub(super) fn of(line: &Line<'t>) -> Self {
        let words = question_evidence(line.prompt);
        let speaks = line.speech.is_some();
        // "Q: why so A: it is": a label of the line makes sure of the one inside.
        let labeled = || labeled_inside(line.body).filter(|_| line.label == Some(Label::Question));
        let seam = labeled().or_else(|| inline_answer(line.body)).filter(|_| !speaks);
        let head = seam.as_ref().map_or_else(|| words.clone(), |found| question_evidence(found.question));
        let quotes = !speaks && line.body.contains(['"', '“', '«']) && !quoted_questions(line.body).is_empty();
        let opening = normalize(
            line.body.get(..line.body.char_indices().nth(24).map_or(line.body.len(), |(at, _)| at)).unwrap_or_default(),
        );
        Facts {
            words,
            seam,
            head,
            topic_seam: topic_seam(line.body),
            term_seam: term_seam(line.body),
            quotes,
            code: looks_like_code(line.whole) && !compares(line.body),
            completes: !quotes
                && (opens_with(&opening, TASK_PARTS)
                    || matches!(opening.as_str(), "example" | "examples" | "constraints" | "пример" | "примеры")
                    || line.label.is_some() && opens_with(&normalize(line.whole), TASK_PARTS)),
            replies: opens_with(&opening, REPLIES),
            settled: false,
            taught: false,
        }
    }

    /// Reads the line as one of a list of terms: what stands before the sign asks for what follows it.
    pub(super) fn define(&mut self) {
        // A line that asks by its words knows better where its answer starts, unless its term ends before.
        let shorter = |seam: &Inline<'_>| self.term_seam.is_none_or(|term| seam.question.len() <= term.question.len());
        if let Some(seam) = self.seam.filter(shorter).or(self.term_seam) {
            let seam = Inline { seam: Seam::Firm, ..seam };
            self.seam = Some(seam);
            self.head = Evidence::default();
            self.head.add("a term with its definition", 5.0);
            self.settled = true;
        }
    }

    /// Divides the line as the document divides others.
    pub(super) fn divide(&mut self, seam: Inline<'t>) {
        self.seam = Some(seam);
        self.head = Evidence::default();
        self.head.add("parted from its answer as others are", 5.0);
        self.settled = true;
    }

    /// Divides the line where other documents teach it. A sign in a line asks nothing by itself, so its words must, with the
    /// answer and without.
    pub(super) fn divide_as_elsewhere(&mut self, body: &'t str, cut: &Cut) {
        let known = self.seam.filter(|seam| seam.question.len().abs_diff(cut.end) <= 1);
        if self.settled || known.is_some_and(|seam| seam.seam == Seam::Firm) {
            return;
        }
        let question = body[..cut.end].trim();
        self.seam = Some(Inline { question, answer: &body[cut.start..], seam: Seam::Firm });
        if known.is_none() {
            let head = question_evidence(question);
            self.head = if head.score < self.words.score { head } else { self.words.clone() };
            self.taught = true;
        }
    }

    /// Leaves the line whole, unless its sign is sure.
    pub(super) fn leave_whole(&mut self) {
        if !self.settled && self.seam.is_none_or(|seam| seam.seam == Seam::Loose) {
            (self.seam, self.topic_seam) = (None, None);
            self.head = self.words.clone();
        }
    }

    /// Reads the line as a head whose answer stands below it, or is missing, among lines that hold theirs.
    pub(super) fn lead(&mut self) {
        self.head = Evidence::default();
        self.head.add("leads where others hold their answers", 4.0);
        self.words = self.head.clone();
    }

    /// Returns whether the words give this reason.
    pub(super) fn says(&self, reason: &str) -> bool {
        self.words.reasons.iter().any(|(name, _)| *name == reason)
    }
}

/// "WHERE vs HAVING": words of a language are compared, and nothing is called or set.
fn compares(text: &str) -> bool {
    [" vs ", " vs. ", " versus "].iter().any(|sign| text.contains(sign)) && !text.contains(['=', ';', '{', '('])
}

/// Lines that complete a coding task.
const TASK_PARTS: &[&str] = &[
    "input:",
    "output:",
    "example:",
    "examples:",
    "example 1:",
    "example 2:",
    "constraints:",
    "explanation:",
    "sample input",
    "sample output",
    "вход:",
    "выход:",
    "ввод:",
    "вывод:",
    "пример:",
    "input ",
    "e.g. ",
];
/// What chat assistants open their answers with.
const REPLIES: &[&str] = &[
    "certainly!",
    "certainly,",
    "certainly.",
    "sure!",
    "sure,",
    "sure.",
    "great question",
    "good question",
    "absolutely!",
    "absolutely,",
    "absolutely.",
    "of course!",
    "of course,",
    "of course.",
    "happy to help",
    "here's ",
    "here is ",
    "here are ",
    "конечно,",
    "конечно!",
    "отличный вопрос",
];

fn opens_with(text: &str, list: &[&str]) -> bool {
    list.iter().any(|start| text.starts_with(start))
}
