//! Callouts such as `> [!question] What is X?` whose title asks and whose body answers.

use super::tree::{Node, NodeKind, Run, TextLine, source, split_runs};

/// Returns whether the quotation is a callout that asks.
pub(super) fn is_question(node: &Node) -> bool {
    kind(node).is_some_and(|(kind, _)| matches!(kind.as_str(), "question" | "faq" | "help" | "flashcard" | "card"))
}

/// Returns whether the quotation is a callout that only wraps an answer.
fn is_answer(node: &Node) -> bool {
    kind(node).is_some_and(|(kind, _)| {
        matches!(kind.as_str(), "success" | "check" | "done" | "answer" | "solution" | "quote" | "cite")
    })
}

/// Returns whether the quotation is a callout of any kind.
pub(super) fn is_callout(node: &Node) -> bool {
    kind(node).is_some()
}

/// Takes a callout apart: its title and what stands under it.
pub(super) fn split(mut node: Node) -> (Vec<TextLine>, Vec<Node>) {
    let Some((_, length)) = kind(&node) else { return (Vec::new(), node.children) };
    let mut title = Vec::new();
    if let Some(first) = node.children.first_mut() {
        let mut lines = std::mem::take(&mut first.lines);
        let rest = lines.split_off(1);
        if let Some(line) = lines.first_mut() {
            let runs = std::mem::take(&mut line.runs);
            line.runs = split_runs(runs, length).1;
        }
        title = lines;
        if let Some(next) = rest.first() {
            first.first = next.first;
        }
        first.lines = rest;
    }
    node.children.retain(|child| !matches!(child.kind, NodeKind::Paragraph) || !child.lines.is_empty());
    // `> > [!success]- Answer` inside only hides the answer.
    let children = std::mem::take(&mut node.children);
    let body = children.into_iter().flat_map(|child| {
        if matches!(child.kind, NodeKind::Quote) && is_answer(&child) { unwrap(child) } else { vec![child] }
    });
    (title, body.collect())
}

/// The label line of the inner callout goes, its place stays with the first block.
fn unwrap(node: Node) -> Vec<Node> {
    let first = node.first;
    let (_, mut body) = split(node);
    if let Some(block) = body.first_mut() {
        block.first = first;
    }
    body
}

/// Returns the callout's kind and the length of its marker.
fn kind(node: &Node) -> Option<(String, usize)> {
    if !matches!(node.kind, NodeKind::Quote) {
        return None;
    }
    let runs: &[Run] = &node.children.first()?.lines.first()?.runs;
    let text = source(runs);
    let rest = text.strip_prefix("[!")?;
    let (name, after) = rest.split_once(']')?;
    let fold = after.len() - after.trim_start_matches(['-', '+']).len();
    (name.len() < 24).then(|| (name.to_lowercase(), 2 + name.len() + 1 + fold))
}
