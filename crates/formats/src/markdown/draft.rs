//! A question while its answer is being gathered, and the note it becomes.

use domain::bank::{Block, Kind, Level, LineSpan, Note, plain_text};

use super::answer;
use super::layout::is_comment;
use super::phrase::{answer_label, clean};
use super::piece::{Body, Piece};
use super::tree::{Node, NodeKind, Run, TextLine, source, source_of_lines};
use crate::wording::{is_answer_word, is_placeholder};

/// How a question was marked; an earlier rank holds everything of a later one in its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Heading(u8),
    Fold,
    Bold,
    Label,
    Turn,
    Item,
    Plain,
}

/// A question with the pieces of its answer so far.
#[derive(Debug)]
pub(super) struct Draft {
    pub rank: Rank,
    pub question: String,
    pub first: u32,
    pub last: u32,
    /// What answers on the question's own line.
    pub inline: Vec<Run>,
    pub pieces: Vec<Piece>,
    pub reasons: Vec<String>,
    pub topic: Option<String>,
    pub level: Option<Level>,
    pub kind: Option<Kind>,
    pub reference: Option<String>,
    /// The list it is an item of.
    pub list: Option<usize>,
    /// Whether what follows outside may still belong to it.
    pub goes_on: bool,
}

impl Draft {
    pub fn new(rank: Rank, question: String, first: u32, last: u32, reason: impl Into<String>) -> Self {
        Draft {
            rank,
            question,
            first,
            last,
            inline: Vec::new(),
            pieces: Vec::new(),
            reasons: vec![reason.into()],
            topic: None,
            level: None,
            kind: None,
            reference: None,
            list: None,
            goes_on: true,
        }
    }

    /// Returns whether nothing of an answer was seen.
    pub fn is_bare(&self) -> bool {
        self.inline.is_empty() && self.pieces.is_empty()
    }

    /// A few lines under a rule at the end of a document are about the document.
    pub fn drop_footer(&mut self) {
        let rule = self
            .pieces
            .iter()
            .rposition(|piece| matches!(&piece.body, Body::Block(node) if matches!(node.kind, NodeKind::Rule)));
        if let Some(at) = rule.filter(|at| self.pieces.len() - at <= 4) {
            self.pieces.truncate(at);
        }
    }

    /// Turns the draft, whose properties were taken, into a note; `None` when no question is left of it.
    pub fn finish(mut self, lines: &[&str]) -> Option<Note> {
        self.take_choices();
        let cleaned = clean(&self.question);
        let question = cleaned.text;
        if !question.chars().any(char::is_alphanumeric) {
            return None;
        }
        while self.pieces.last().is_some_and(is_trailing) {
            self.pieces.pop();
        }
        let silent = self.pieces.iter().take_while(|piece| is_silent(piece)).count();
        self.pieces.drain(..silent);
        let has_inline = !source(&self.inline).trim().is_empty();
        let span = match (self.pieces.first(), self.pieces.last()) {
            (Some(first), Some(last)) => {
                Some(LineSpan::new(if has_inline { self.last } else { first.first }, last.last))
            }
            _ => None,
        };
        let pieces = self.pieces.into_iter().filter_map(unlabel).collect();
        let mut blocks: Vec<Block> = Vec::new();
        answer::paragraph(without_label(self.inline), &mut blocks);
        blocks.extend(answer::blocks(pieces));
        let reference = self.reference.or_else(|| closing_reference(&mut blocks));
        if is_placeholder(&plain_text(&blocks)) {
            blocks.clear();
        }
        let answer_lines = span.filter(|_| !blocks.is_empty());
        let mut note = Note {
            question_lines: LineSpan::new(self.first, self.last),
            // Where the document does not state it, it is told when all of it was read.
            kind: self.kind.unwrap_or(Kind::Theory),
            question,
            answer: blocks,
            answer_lines,
            level: self.level.or(cleaned.level),
            topic: self.topic,
            reference,
            original: String::new(),
            reasons: self.reasons,
        };
        let all = note.lines();
        note.original = lines
            .get(all.first as usize - 1..(all.last as usize).min(lines.len()))
            .unwrap_or_default()
            .join("\n")
            .trim_end()
            .to_owned();
        Some(note)
    }

    /// What stands under a title and over the answer by name is asked with it.
    pub fn take_task(&mut self) {
        let asks = |piece: &Piece| match &piece.body {
            Body::Text(_) | Body::Item(_) => true,
            Body::Block(node) => !matches!(node.kind, NodeKind::Rule),
            _ => false,
        };
        let count = self.pieces.iter().take_while(|piece| asks(piece) && !is_reply(piece)).count();
        let apart = |reply: &Piece| {
            is_reply(reply) && self.pieces[..count].last().is_some_and(|task| task.last + 1 < reply.first)
        };
        if !self.pieces.get(count).is_some_and(apart) || !self.inline.is_empty() {
            return;
        }
        self.last = self.pieces[count - 1].last;
        let task: Vec<String> = self.pieces.drain(..count).map(|piece| words(&piece.body)).collect();
        let title = clean(&self.question);
        self.level = self.level.or(title.level);
        self.question = format!("{} {}", title.text, task.join(" "));
    }

    /// Choices to pick from belong to the question, unless one of them is marked as right.
    fn take_choices(&mut self) {
        let count = self.pieces.iter().take_while(|piece| choices(piece).is_some()).count();
        let replied = self.pieces.get(count).is_none_or(is_reply);
        let text: Vec<String> = self.pieces[..count].iter().filter_map(choices).flatten().collect();
        if text.len() < 2 || !replied || !self.inline.is_empty() {
            return;
        }
        self.last = self.pieces[count - 1].last;
        self.question = format!("{} {}", self.question.trim(), text.join(" "));
        self.pieces.drain(..count);
    }

    /// Takes `level: medium`, `source: …` and the like from the lines directly under the question.
    pub fn take_properties(&mut self) {
        let Some(Piece { body: Body::Text(lines), first, .. }) = self.pieces.first_mut() else { return };
        let count = lines.iter().take_while(|line| property(&source(&line.runs)).is_some()).count();
        if count == 0 {
            return;
        }
        let rest = lines.split_off(count);
        let taken = std::mem::replace(lines, rest);
        let last = taken.last().map_or(*first, |line| line.last);
        if let Some(next) = lines.first() {
            *first = next.first;
        } else {
            self.pieces.remove(0);
        }
        let answered = !self.pieces.is_empty();
        for line in &taken {
            if let Some((key, value)) = property(&source(&line.runs)) {
                match key {
                    Property::Level => {
                        self.level = value.split([' ', ',']).next().and_then(|word| word.parse().ok()).or(self.level)
                    }
                    Property::Kind => self.kind = value.parse().ok().or(self.kind),
                    Property::Source => self.reference = Some(value),
                    Property::Topic => self.topic = Some(value),
                    Property::Tags => {}
                }
            }
        }
        if !answered {
            // Without an answer these lines would belong to nothing.
            self.last = last;
        }
    }
}

/// The words of what is asked below a title.
fn words(body: &Body) -> String {
    fn below(node: &Node) -> Vec<String> {
        let own = match &node.kind {
            NodeKind::Code { text, .. } => text.split_whitespace().collect::<Vec<_>>().join(" "),
            _ => source_of_lines(&node.lines),
        };
        std::iter::once(own).chain(node.children.iter().flat_map(below)).filter(|text| !text.is_empty()).collect()
    }
    match body {
        Body::Text(lines) => source_of_lines(lines),
        Body::Item(item) => item.children.iter().flat_map(below).collect::<Vec<_>>().join(" "),
        Body::Block(node) => below(node).join(" "),
        _ => String::new(),
    }
}

/// Returns the choices a piece lists: "(a) …", "B) …", "C. …".
fn choices(piece: &Piece) -> Option<Vec<String>> {
    let leads: Vec<String> = match &piece.body {
        Body::Text(lines) => lines.iter().map(|line| source(&line.runs)).collect(),
        Body::Item(item) if item.task != Some(true) => vec![source_of_lines(item.lead())],
        Body::Block(Node { kind: NodeKind::List { .. }, children, .. }) => {
            if children.iter().any(|item| matches!(item.kind, NodeKind::Item { task: Some(true), .. })) {
                return None;
            }
            children
                .iter()
                .map(|item| item.children.first().map(|child| source_of_lines(&child.lines)).unwrap_or_default())
                .collect()
        }
        _ => return None,
    };
    leads.iter().all(|lead| is_choice(lead.trim())).then_some(leads)
}

fn is_choice(text: &str) -> bool {
    let rest = text.strip_prefix('(').unwrap_or(text);
    let mut chars = rest.chars();
    matches!(chars.next(), Some('a'..='h' | 'A'..='H' | 'а'..='е' | 'А'..='Е'))
        && matches!(chars.next(), Some(')' | '.'))
        && chars.next() == Some(' ')
        && !text.contains('✅')
}

/// Returns whether a piece begins with a label such as "Answer:".
pub(super) fn is_reply(piece: &Piece) -> bool {
    let labeled = |lines: &[TextLine]| {
        lines.first().is_some_and(|line| {
            let text = source(&line.runs);
            answer_label(text.trim()).is_some() || is_answer_word(&text)
        })
    };
    match &piece.body {
        Body::Reply(_) => true,
        Body::Open { is_answer, .. } => *is_answer,
        Body::Text(lines) => labeled(lines),
        Body::Heading { runs, .. } => is_answer_word(&source(runs)),
        Body::Block(Node { kind: NodeKind::Paragraph, lines, .. }) => labeled(lines),
        _ => false,
    }
}

#[derive(Clone, Copy)]
enum Property {
    Level,
    Kind,
    Source,
    Topic,
    Tags,
}

/// Returns whether a line states something of a question that is known what to do with.
pub(super) fn is_property(line: &str) -> bool {
    property(line).is_some()
}

fn property(line: &str) -> Option<(Property, String)> {
    let (key, value) = line.trim().trim_start_matches(['-', '*', ' ']).split_once(':')?;
    let value = value.trim().trim_matches('*').trim();
    let property = match key.trim().to_lowercase().as_str() {
        "level" | "difficulty" | "уровень" | "сложность" if value.split_whitespace().count() <= 3 => {
            Property::Level
        }
        "kind" | "type" | "тип" if value.split_whitespace().count() == 1 => Property::Kind,
        "source" | "reference" | "источник" => Property::Source,
        "topic" | "category" | "тема" | "раздел" if value.split_whitespace().count() <= 6 => Property::Topic,
        "tags" | "теги" => Property::Tags,
        _ => return None,
    };
    (!value.is_empty()).then(|| (property, value.to_owned()))
}

/// A last paragraph that names the source of the answer.
fn closing_reference(blocks: &mut Vec<Block>) -> Option<String> {
    let [_, .., Block::Paragraph { spans }] = blocks.as_slice() else { return None };
    let text = domain::bank::spans_text(spans);
    match property(&text) {
        Some((Property::Source, value)) => {
            blocks.pop();
            Some(value)
        }
        _ => None,
    }
}

/// Returns whether a piece at the end of an answer says nothing.
fn is_trailing(piece: &Piece) -> bool {
    match &piece.body {
        Body::Close => true,
        Body::Open { is_answer, .. } => *is_answer,
        Body::Block(node) => matches!(node.kind, NodeKind::Rule) || is_comment(&node.kind),
        Body::Text(lines) => is_way_back(lines),
        _ => false,
    }
}

/// Returns whether a piece shows nothing: `<br>`.
fn is_silent(piece: &Piece) -> bool {
    matches!(&piece.body, Body::Block(node) if is_comment(&node.kind))
}

/// "⬆ back to top"
pub(super) fn is_way_back(lines: &[TextLine]) -> bool {
    let text = source_of_lines(lines).to_lowercase();
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    text.chars().count() <= 60
        && (matches!(
            bare,
            "back to top"
                | "top"
                | "back to contents"
                | "back to table of contents"
                | "back to questions"
                | "back"
                | "к содержанию"
                | "наверх"
                | "go to top"
                | "return to top"
                | "up"
        ) && (text.contains(['↑', '⬆', '▲', '⇧', '🔝', '⬅', '←'])
            || super::layout::link_of(lines).is_some()
            || bare.contains("back to")
            || bare.contains("to top"))
            || bare.is_empty() && super::layout::link_of(lines).is_some())
}

/// Returns an answer on the question's line without its label.
fn without_label(inline: Vec<Run>) -> Vec<Run> {
    match answer_label(source(&inline).trim()) {
        Some(length) => super::piece::stripped(inline, length),
        None => inline,
    }
}

/// Removes a label from a piece, and the piece when nothing else was in it.
fn unlabel(piece: Piece) -> Option<Piece> {
    let gone = match &piece.body {
        Body::Heading { runs, .. } => is_answer_word(&source(runs)),
        Body::Text(lines) => lines.len() == 1 && is_answer_word(&source_of_lines(lines)) || is_way_back(lines),
        Body::Reply(lines) => source_of_lines(lines).trim().is_empty(),
        _ => false,
    };
    if gone {
        return None;
    }
    Some(match piece.body {
        // An item that begins with "Answer:" keeps its words without the label.
        Body::Item(mut item) => {
            if let Some(line) = item.children.first_mut().and_then(|child| child.lines.first_mut())
                && let Some(length) = answer_label(source(&line.runs).trim())
            {
                super::piece::strip(line, length);
            }
            Piece { body: Body::Item(item), ..piece }
        }
        Body::Block(mut node) if matches!(node.kind, NodeKind::Paragraph) => {
            if let Some(line) = node.lines.first_mut()
                && let Some(length) = answer_label(source(&line.runs).trim())
            {
                super::piece::strip(line, length);
            }
            Piece { body: Body::Block(node), ..piece }
        }
        body => Piece { body, ..piece },
    })
}
