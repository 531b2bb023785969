//! The tree as one sequence of pieces: the smallest parts that may be a question, an answer's label, or a part of an answer.

use domain::bank::Inline;

use super::lead::head;
use super::mask::{FoldMark, FoldTag};
use super::phrase::{answer_label, asks, clean, ends_asking, exercise_label, inner_question, question_label};
use super::tree::{Node, NodeKind, Run, TextLine, parse_inline, source, source_of_lines, split_runs};
use crate::wording::is_answer_word;

/// A part of the document with its lines.
#[derive(Debug)]
pub(super) struct Piece {
    pub first: u32,
    pub last: u32,
    pub body: Body,
}

/// What a piece holds.
#[derive(Debug)]
pub(super) enum Body {
    Heading {
        level: u8,
        runs: Vec<Run>,
    },
    /// A paragraph or a part of one.
    Text(Vec<TextLine>),
    /// Lines behind a label such as `Q:`, without it.
    Ask(Vec<TextLine>),
    /// Lines behind a label such as `A:`, without it.
    Reply(Vec<TextLine>),
    /// `front::back`, or `front:::back` for both directions.
    Card {
        front: Vec<Run>,
        back: Vec<Run>,
        both: bool,
    },
    /// A line of its own with a question mark turns the lines before it into the question.
    Turn {
        question: Vec<TextLine>,
        answer: Vec<TextLine>,
    },
    /// A line with hidden words.
    Cloze(TextLine),
    /// An item of a list at the top of the document.
    Item(Item),
    /// A fold begins; a summary such as "Answer" belongs to the question before it.
    Open {
        summary: Vec<Run>,
        is_answer: bool,
    },
    /// A fold ends.
    Close,
    /// Everything else, as it is.
    Block(Node),
}

/// An item with its place in its list.
#[derive(Debug)]
pub(super) struct Item {
    /// Which list of the document it belongs to.
    pub list: usize,
    /// Whether it is the last of its list.
    pub is_last: bool,
    /// Whether the list has numbers.
    pub ordered: bool,
    /// The number written before it.
    pub number: Option<u32>,
    /// For task lists, whether it is done.
    pub task: Option<bool>,
    /// Whether the items of the list below it stand as pieces after it.
    pub is_topic: bool,
    /// The first and last line of the tags that fold its answer.
    pub fold: Option<(u32, u32)>,
    /// What it holds.
    pub children: Vec<Node>,
}

impl Item {
    /// Returns the lines of the paragraph it begins with.
    pub fn lead(&self) -> &[TextLine] {
        match self.children.first() {
            Some(Node { kind: NodeKind::Paragraph, lines, .. }) => lines,
            _ => &[],
        }
    }
}

/// Flattens the tree, with the tags of folds in their places.
pub(super) fn flatten(
    nodes: Vec<Node>,
    folds: &[FoldMark],
    document: &str,
    line_of: &dyn Fn(usize) -> u32,
) -> Vec<Piece> {
    let mut flat = Flat { document, line_of, folds: folds.iter().peekable(), lists: 0, pieces: Vec::new() };
    for node in nodes {
        flat.node(node);
    }
    flat.folds_before(usize::MAX);
    flat.pieces
}

struct Flat<'d> {
    document: &'d str,
    line_of: &'d dyn Fn(usize) -> u32,
    folds: std::iter::Peekable<std::slice::Iter<'d, FoldMark>>,
    lists: usize,
    pieces: Vec<Piece>,
}

impl Flat<'_> {
    fn node(&mut self, node: Node) {
        self.folds_before(node.start + 1);
        match node.kind {
            NodeKind::Heading(level) => {
                let runs = node.lines.into_iter().flat_map(|line| line.runs).collect();
                self.push(node.first, node.last, Body::Heading { level, runs });
            }
            NodeKind::Paragraph => self.paragraph(node.lines, node.end),
            NodeKind::List { ordered } => {
                if self.has_question_fold(node.end) {
                    // The items only hold folds together.
                    node.children.into_iter().flat_map(|item| item.children).for_each(|child| self.node(child));
                } else {
                    self.list(node.children, ordered);
                    self.skip_folds(node.end);
                }
            }
            _ => {
                let end = node.end;
                self.push(node.first, node.last, Body::Block(node));
                self.skip_folds(end);
            }
        }
    }

    fn push(&mut self, first: u32, last: u32, body: Body) {
        self.pieces.push(Piece { first, last, body });
    }

    /// Emits the tags that stand before an offset.
    fn folds_before(&mut self, at: usize) {
        while let Some(mark) = self.folds.next_if(|mark| mark.at < at) {
            let line = (self.line_of)(mark.at);
            match mark.tag {
                FoldTag::Open => {
                    let document = self.document;
                    let summary = self.folds.next_if(|next| {
                        matches!(next.tag, FoldTag::Summary(..)) && follows(document, mark.at, next.at)
                    });
                    self.fold(line, summary);
                }
                FoldTag::Summary(..) => self.fold(line, Some(mark)),
                FoldTag::Close => self.push(line, line, Body::Close),
            }
        }
    }

    fn fold(&mut self, line: u32, summary: Option<&FoldMark>) {
        let Some(FoldMark { tag: FoldTag::Summary(start, end), .. }) = summary else {
            return self.push(line, line, Body::Open { summary: Vec::new(), is_answer: true });
        };
        let text = &self.document[*start..*end];
        let runs = parse_inline(text);
        let shown = source(&runs);
        let first = (self.line_of)(start + text.len() - text.trim_start().len());
        let last = (self.line_of)(start + text.trim_end().len().max(1) - 1).max(first);
        self.push(first, last, Body::Open { is_answer: is_answer_word(&shown), summary: runs });
    }

    fn has_question_fold(&self, end: usize) -> bool {
        self.folds.clone().take_while(|mark| mark.at < end).any(|mark| match mark.tag {
            FoldTag::Summary(from, to) => !is_answer_word(&crate::markdown::html::text(&self.document[from..to])),
            _ => false,
        })
    }

    fn skip_folds(&mut self, end: usize) {
        while self.folds.next_if(|mark| mark.at < end).is_some() {}
    }

    fn list(&mut self, items: Vec<Node>, ordered: bool) {
        let list = self.lists;
        self.lists += 1;
        let count = items.len();
        let hides = items.len() >= 2 && items.iter().filter(|item| is_highlighted(item)).count() * 5 >= items.len() * 4;
        for (nth, mut node) in items.into_iter().enumerate() {
            let NodeKind::Item { number, task } = node.kind else { continue };
            let (first, last) = (node.first, node.last);
            if let [Node { kind: NodeKind::Paragraph, lines, .. }] = node.children.as_slice()
                && let [line] = lines.as_slice()
            {
                let text = source(&line.runs);
                if has_cloze(&text) || hides && text.contains("==") {
                    self.push(first, last, Body::Cloze(line.clone()));
                    continue;
                }
                if let Some(card) = card(&line.runs) {
                    self.push(first, last, card);
                    continue;
                }
            }
            if matches!(node.children.first(), Some(Node { kind: NodeKind::Heading(_), .. })) {
                // "1. ### What is X?": the number only decorates the heading.
                node.children.into_iter().for_each(|child| self.node(child));
                continue;
            }
            let nested =
                if is_topic_over_questions(&node) || is_topic_over_cards(&node) { node.children.pop() } else { None };
            let own_last = if nested.is_some() { node.children.last().map_or(first, |child| child.last) } else { last };
            // A line below the item that nobody indented is a card of its own.
            let labeled = node.children.first().is_some_and(|child| {
                let labeled =
                    child.lines.first().is_some_and(|line| question_label(source(&line.runs).trim()).is_some());
                matches!(child.kind, NodeKind::Paragraph)
                    && (labeled || child.lines.iter().skip(1).any(|line| card(&line.runs).is_some()))
            });
            if labeled && nested.is_none() {
                for child in node.children {
                    match child.kind {
                        NodeKind::Paragraph => self.paragraph(child.lines, child.end),
                        NodeKind::List { .. } | NodeKind::Heading(_) => {
                            self.push(child.first, child.last, Body::Block(child))
                        }
                        _ => self.node(child),
                    }
                }
                continue;
            }
            let mut tags = None;
            while let Some(mark) = self.folds.next_if(|mark| mark.at < node.end) {
                let line = (self.line_of)(mark.at);
                if mark.at >= node.start {
                    tags = Some((tags.map_or(line, |(from, _)| from), line));
                }
            }
            let item = Item {
                list,
                fold: tags.filter(|(from, to)| from < to),
                is_last: nth + 1 == count,
                ordered,
                number,
                task,
                is_topic: nested.is_some(),
                children: node.children,
            };
            self.push(first, own_last, Body::Item(item));
            if let Some(Node { kind: NodeKind::List { ordered }, children, .. }) = nested {
                self.list(children, ordered);
            }
        }
    }

    /// Cuts a paragraph where a line says that something new begins.
    fn paragraph(&mut self, lines: Vec<TextLine>, end: usize) {
        let lines: Vec<TextLine> = lines.into_iter().filter(|line| !source(&line.runs).trim().is_empty()).collect();
        let starts: Vec<Start> =
            lines.iter().enumerate().map(|(at, line)| start_of(line, at, lines.get(at + 1))).collect();
        let is_term = |line: &TextLine| {
            let line = std::slice::from_ref(line);
            super::lead::bold_extent(line).is_some() && super::lead::is_term(line)
        };
        if lines.len() >= 2 && lines.iter().all(is_term) && starts.iter().all(|start| *start == Start::No) {
            for line in lines {
                self.push(line.first, line.last, Body::Text(vec![line]));
            }
            return self.folds_before(end);
        }
        let mut open: Vec<TextLine> = Vec::new();
        let mut state = Start::No;
        for (line, start) in lines.into_iter().zip(starts.iter().copied()) {
            if self.folds.peek().is_some_and(|mark| mark.at < line.at) {
                self.flush(&mut open, state, false);
                state = Start::No;
                self.folds_before(line.at);
            }
            match start {
                Start::No => open.push(line),
                Start::Ask | Start::Reply => {
                    self.flush(&mut open, state, start == Start::Reply);
                    state = start;
                    open.push(line);
                }
                Start::Card | Start::Cloze => {
                    self.flush(&mut open, state, false);
                    state = Start::No;
                    let (first, last) = (line.first, line.last);
                    let body = if start == Start::Cloze {
                        Body::Cloze(line)
                    } else {
                        card(&line.runs).unwrap_or_else(|| Body::Text(vec![line]))
                    };
                    self.push(first, last, body);
                }
                Start::Turn if !open.is_empty() && state == Start::No => {
                    state = Start::Turn;
                    open.push(line);
                }
                Start::Turn => open.push(line),
            }
        }
        self.flush(&mut open, state, false);
        self.folds_before(end);
    }

    fn flush(&mut self, open: &mut Vec<TextLine>, state: Start, replied: bool) {
        let mut lines = std::mem::take(open);
        let (Some(first), Some(last)) = (lines.first().map(|line| line.first), lines.last().map(|line| line.last))
        else {
            return;
        };
        match state {
            Start::Ask => {
                let label = question_label(source(&lines[0].runs).trim()).or_else(|| exercise_of(&lines[0]));
                strip(&mut lines[0], label.unwrap_or(0));
                // Without a label for the answer the first line is the question, unless the question mark comes later.
                let length = if replied {
                    lines.len()
                } else {
                    let asking =
                        lines.iter().take(3).position(|line| ends_asking(&source(&line.runs))).map_or(1, |at| at + 1);
                    if source(&lines[0].runs).trim().is_empty() { lines.len() } else { asking }
                };
                let rest = lines.split_off(length);
                self.push(first, lines.last().map_or(first, |line| line.last), Body::Ask(lines));
                if let (Some(from), Some(to)) = (rest.first().map(|line| line.first), rest.last().map(|line| line.last))
                {
                    self.push(from, to, Body::Text(rest));
                }
            }
            Start::Reply => {
                let label = answer_label(source(&lines[0].runs).trim()).unwrap_or(0);
                strip(&mut lines[0], label);
                self.push(first, last, Body::Reply(lines));
            }
            Start::Turn => {
                let turn = lines.iter().position(is_turn).unwrap_or(lines.len());
                let mut answer = lines.split_off(turn);
                answer.remove(0);
                self.push(first, last, Body::Turn { question: lines, answer });
            }
            Start::No | Start::Card | Start::Cloze => self.push(first, last, Body::Text(lines)),
        }
    }
}

/// Returns whether nothing stands between the tag at one offset and the tag at another.
fn follows(document: &str, tag: usize, next: usize) -> bool {
    document[tag..next].split_once('>').is_some_and(|(_, between)| between.trim().is_empty())
}

/// What begins at a line of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    No,
    Ask,
    Reply,
    Card,
    Turn,
    Cloze,
}

fn start_of(line: &TextLine, at: usize, next: Option<&TextLine>) -> Start {
    let text = source(&line.runs);
    let text = text.trim();
    if has_cloze(text) {
        return Start::Cloze;
    }
    if at > 0 && is_turn(line) {
        return Start::Turn;
    }
    if question_label(text).is_some() || exercise_of(line).is_some() {
        return Start::Ask;
    }
    if answer_label(text).is_some() && !is_choice(text, next) {
        return Start::Reply;
    }
    if card(&line.runs).is_some() { Start::Card } else { Start::No }
}

/// Returns the length of the bold label of an exercise that begins the line: `**Exercise 2.** Two children, …`
fn exercise_of(line: &TextLine) -> Option<usize> {
    let text = source(&line.runs);
    let label = exercise_label(text.trim())?;
    let bold: usize = line.runs.iter().take_while(|run| run.bold).map(|run| run.source().trim().len()).sum();
    (bold > 0 && bold <= label).then_some(label)
}

/// `A: … B: … C: …` are choices, not an answer.
fn is_choice(text: &str, next: Option<&TextLine>) -> bool {
    text.starts_with('A')
        && !text.starts_with("An")
        && next.is_some_and(|next| source(&next.runs).trim_start().starts_with('B'))
}

fn is_turn(line: &TextLine) -> bool {
    matches!(source(&line.runs).trim(), "?" | "??")
}

/// Removes the first bytes of a line's trimmed text.
pub(super) fn strip(line: &mut TextLine, length: usize) {
    line.runs = stripped(std::mem::take(&mut line.runs), length);
}

/// Returns text without the first bytes of what is left when it is trimmed, and without the marks after them.
pub(super) fn stripped(runs: Vec<Run>, length: usize) -> Vec<Run> {
    let text = source(&runs);
    let blank = text.len() - text.trim_start().len();
    let after = &text[blank + length..];
    let more = after.len() - after.trim_start_matches([' ', '*', '_']).len();
    split_runs(runs, blank + length + more).1
}

fn has_cloze(text: &str) -> bool {
    text.match_indices("{{c").any(|(at, _)| {
        let rest = text[at + 3..].trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < text.len() - at - 3 && rest.starts_with("::") && rest.contains("}}")
    })
}

fn is_highlighted(item: &Node) -> bool {
    match item.children.as_slice() {
        [Node { kind: NodeKind::Paragraph, lines, .. }] => {
            let text = source_of_lines(lines);
            lines.len() == 1
                && text.chars().count() <= 200
                && text.match_indices("==").count() >= 2
                && !text.contains(" == ")
        }
        _ => false,
    }
}

/// Returns the card a line such as `front::back` is.
fn card(runs: &[Run]) -> Option<Body> {
    let mut before = 0;
    for run in runs {
        let text = run.source();
        let is_text = !matches!(run.inline, domain::bank::Inline::Code { .. } | domain::bank::Inline::Math { .. });
        if let Some(found) = text.find("::").filter(|_| is_text) {
            let at = before + found;
            let length = text[found..].bytes().take_while(|byte| *byte == b':').count();
            let whole = source(runs);
            let (front, back) = (whole[..at].trim(), whole[at + length..].trim());
            if length > 3
                || front.is_empty()
                || back.is_empty()
                || is_path(&whole[..at], &whole[at + length..])
                || is_property(front, &whole[at + length..])
            {
                return None;
            }
            let (front, rest) = split_runs(runs.to_vec(), at);
            let (_, back) = split_runs(rest, length);
            return Some(Body::Card { front, back, both: length == 3 });
        }
        before += text.len();
    }
    None
}

/// `std::vector`, `torch::nn`: names of code on both sides.
fn is_path(before: &str, after: &str) -> bool {
    let space = before.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    let name = after.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    let called = after[name.len()..].starts_with(['(', '<', ':', ';', '!']);
    !space.is_empty() && !name.is_empty() && (NAMESPACES.contains(&space) || called)
}

const NAMESPACES: &[&str] = &[
    "std", "torch", "boost", "at", "c10", "chrono", "tf", "cv", "absl", "tokio", "serde", "crate", "self", "super",
    "Vec", "String", "Arc", "Box", "thrust",
];

/// A property's value has at most so many words, but for those that name what is elsewhere.
const VALUE_WORDS: usize = 4;
const PROPERTIES: &[&str] = &[
    "source",
    "related",
    "author",
    "authors",
    "title",
    "description",
    "summary",
    "tags",
    "aliases",
    "alias",
    "links",
    "up",
    "topic",
    "topics",
    "parent",
    "see",
    "refs",
    "url",
    "context",
];

/// `status:: done` is a property of a note, not a card.
fn is_property(front: &str, back: &str) -> bool {
    let known = PROPERTIES.contains(&front) || back.split_whitespace().nth(VALUE_WORDS).is_none();
    known
        && back.starts_with(' ')
        && !front.contains(' ')
        && front.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '_'))
}

/// Reads a first line that is nothing but slanted and asks as if it were bold: `*Why does it work?*`
pub(super) fn slanted_as_bold(piece: &mut Piece) {
    let Body::Text(lines) = &mut piece.body else { return };
    let Some(first) = lines.first_mut() else { return };
    let slants = |run: &Run| matches!(run.inline, Inline::Emphasis { .. }) || run.source().trim().is_empty();
    // "*Why does it work?* Because …"
    let opening = first.runs.iter().take_while(|run| slants(run)).count();
    let asks_first = || -> bool {
        let asked: String = first.runs[..opening].iter().map(Run::source).collect();
        asked.contains(['?', '？']) && ends_asking(&clean(&asked).text)
    };
    if (1..first.runs.len()).contains(&opening) && asks_first() {
        first.runs[..opening].iter_mut().for_each(|run| run.bold = true);
        return;
    }
    if first.runs.iter().all(slants) && asks(&clean(&source(&first.runs)).text) {
        first.runs.iter_mut().for_each(|run| run.bold = true);
    }
}

/// Joins what stands right under the first line behind a label with it, where an answer by name follows.
pub(super) fn join_asked(pieces: &mut Vec<Piece>) {
    let replies = |piece: &Piece| match &piece.body {
        Body::Reply(_) => true,
        Body::Open { is_answer, .. } => *is_answer,
        Body::Heading { runs, .. } => is_answer_word(&source(runs)),
        Body::Text(lines) => is_answer_word(&source_of_lines(&lines[..1])),
        _ => false,
    };
    for at in 2..pieces.len() {
        let (before, after) = pieces.split_at_mut(at);
        if let [.., Piece { last, body: Body::Ask(asked), .. }, Piece { first, last: end, body: Body::Text(rest) }] =
            before
            && *last + 1 == *first
            && !asked.is_empty()
            && replies(&after[0])
        {
            asked.append(rest);
            *last = *end;
        }
    }
    pieces.retain(|piece| !matches!(&piece.body, Body::Text(lines) if lines.is_empty()));
}

/// "- Topic" over a list of cards, or over topics of such lists.
fn is_topic_over_cards(item: &Node) -> bool {
    let [Node { kind: NodeKind::Paragraph, lines: title, .. }, Node { kind: NodeKind::List { .. }, children, .. }] =
        item.children.as_slice()
    else {
        return false;
    };
    let lead =
        |child: &Node| child.children.first().and_then(|first| first.lines.first()).map(|line| line.runs.clone());
    let is_card = |child: &&Node| {
        lead(child)
            .is_some_and(|runs| clean(&source(&runs)).tagged || child.children.len() == 1 && card(&runs).is_some())
            || is_topic_over_cards(child)
    };
    !clean(&source_of_lines(title)).tagged && children.iter().filter(is_card).count() * 2 >= children.len()
}

/// "- Topic" over a list of questions.
fn is_topic_over_questions(item: &Node) -> bool {
    let [Node { kind: NodeKind::Paragraph, lines, .. }, Node { kind: NodeKind::List { .. }, children, .. }] =
        item.children.as_slice()
    else {
        return false;
    };
    let title = source_of_lines(lines);
    if asks(&title)
        || title.split_whitespace().count() > 8
        || title.ends_with(['.', ':']) && title.split_whitespace().count() > 4
    {
        return false;
    }
    let leads = children.iter().filter_map(|child| child.children.first());
    let leads: Vec<String> = leads.map(|child| clean(&source_of_lines(head(&child.lines))).text).collect();
    // What stands under an item without a sign of its own is read as one paragraph with it.
    let goes_on =
        |child: &Node| child.children.first().is_some_and(|first| head(&first.lines).len() < first.lines.len());
    let nested = children.iter().filter(|child| child.children.len() > 1 || goes_on(child)).count();
    let plainly = leads.iter().filter(|lead| ends_asking(lead) || inner_question(lead).is_some()).count();
    let asking = leads.iter().filter(|lead| asks(lead)).count();
    plainly >= 1
        && (asking >= 2 && asking * 5 >= children.len() * 3
            // Where each has an answer below it, fewer need to ask by their words.
            || children.len() >= 2 && nested == children.len() && asking * 2 >= children.len())
}
