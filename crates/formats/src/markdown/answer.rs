//! The pieces of an answer as the blocks a card shows.

use domain::bank::{Block, Inline};

use super::html;
use super::piece::{Body, Piece};
use super::tree::{Node, NodeKind, Run, TextLine, source};
use crate::inline::display_math;

/// Returns the blocks of an answer.
pub(super) fn blocks(pieces: Vec<Piece>) -> Vec<Block> {
    let mut out = Vec::new();
    let mut list: Option<(usize, bool, Vec<Vec<Block>>)> = None;
    for piece in pieces {
        if let Body::Item(item) = piece.body {
            let (id, ordered) = (item.list, item.ordered);
            let blocks = item_blocks(item.children, item.task);
            match &mut list {
                Some((open, _, items)) if *open == id => items.push(blocks),
                _ => {
                    end_list(&mut list, &mut out);
                    list = Some((id, ordered, vec![blocks]));
                }
            }
            continue;
        }
        end_list(&mut list, &mut out);
        match piece.body {
            Body::Heading { runs, .. } => out.push(Block::Heading { spans: spans(runs) }),
            Body::Text(lines) | Body::Ask(lines) | Body::Reply(lines) => text(lines, &mut out),
            Body::Card { front, back, .. } => {
                let runs = front.into_iter().chain([Run::text("::")]).chain(back).collect();
                paragraph(runs, &mut out);
            }
            Body::Turn { question, answer } => {
                text(question, &mut out);
                text(answer, &mut out);
            }
            Body::Cloze(line) => text(vec![line], &mut out),
            Body::Open { summary, is_answer } if !is_answer && !summary.is_empty() => {
                out.push(Block::Heading { spans: spans(summary) })
            }
            Body::Open { .. } | Body::Close | Body::Item(_) => {}
            Body::Block(node) => block(node, &mut out),
        }
    }
    end_list(&mut list, &mut out);
    out
}

fn end_list(list: &mut Option<(usize, bool, Vec<Vec<Block>>)>, out: &mut Vec<Block>) {
    if let Some((_, ordered, items)) = list.take() {
        out.push(Block::List { ordered, items });
    }
}

/// Returns what an item of a list holds.
pub(super) fn item_blocks(children: Vec<Node>, task: Option<bool>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for child in children {
        block(child, &mut blocks);
    }
    if let (Some(done), Some(Block::Paragraph { spans })) = (task, blocks.first_mut()) {
        spans.insert(0, Inline::text(if done { "☑ " } else { "☐ " }));
    }
    blocks
}

/// Adds the blocks of a node.
pub(super) fn block(node: Node, out: &mut Vec<Block>) {
    match node.kind {
        NodeKind::Paragraph => text(node.lines, out),
        NodeKind::Heading(_) => {
            let runs: Vec<Run> = node.lines.into_iter().flat_map(|line| line.runs).collect();
            if !runs.is_empty() {
                out.push(Block::Heading { spans: spans(runs) });
            }
        }
        NodeKind::List { ordered } => {
            let items = node.children.into_iter().map(|item| {
                let task = if let NodeKind::Item { task, .. } = item.kind { task } else { None };
                item_blocks(item.children, task)
            });
            out.push(Block::List { ordered, items: items.collect() });
        }
        NodeKind::Item { task, .. } => out.extend(item_blocks(node.children, task)),
        NodeKind::Code { language, text } => {
            let text = text.trim_end_matches('\n').to_owned();
            match display_math(&text) {
                Some(tex) if language.is_none() || language.as_deref() == Some("math") => out.push(Block::Math { tex }),
                _ if language.as_deref() == Some("math") => out.push(Block::Math { tex: text }),
                _ if text.trim().is_empty() => {}
                _ => out.push(Block::Code { language, text }),
            }
        }
        NodeKind::Quote => {
            let mut blocks = Vec::new();
            for child in node.children {
                block(child, &mut blocks);
            }
            if !blocks.is_empty() {
                out.push(Block::Quote { blocks });
            }
        }
        NodeKind::Table { head, rows } => {
            let cells = |cells: Vec<Vec<Run>>| cells.into_iter().map(spans).collect::<Vec<_>>();
            out.push(Block::Table { head: cells(head), rows: rows.into_iter().map(|row| cells(row.cells)).collect() });
        }
        NodeKind::Html { text } => {
            let shown = html::text(&text);
            if shown.trim().is_empty() {
                return;
            }
            if text.to_lowercase().contains("<pre") {
                out.push(Block::Code { language: None, text: shown.trim_matches('\n').to_owned() });
            } else {
                let words = shown.split_whitespace().collect::<Vec<_>>().join(" ");
                out.push(Block::Paragraph { spans: crate::inline::spans(&words) });
            }
        }
        NodeKind::Footnote { label } => {
            let mut blocks = Vec::new();
            for child in node.children {
                block(child, &mut blocks);
            }
            if let Some(Block::Paragraph { spans }) = blocks.first_mut() {
                spans.insert(0, Inline::text(format!("[{label}] ")));
            }
            out.extend(blocks);
        }
        NodeKind::Rule => {}
    }
}

/// Lines of a paragraph: joined by blanks, displayed formulas on their own.
pub(super) fn text(lines: Vec<TextLine>, out: &mut Vec<Block>) {
    let mut open: Vec<Run> = Vec::new();
    for line in lines {
        if !open.is_empty() {
            open.push(Run::text(" "));
        }
        for run in line.runs {
            if run.display {
                paragraph(std::mem::take(&mut open), out);
                if let Inline::Math { tex } = run.inline {
                    out.push(Block::Math { tex });
                }
            } else {
                open.push(run);
            }
        }
    }
    paragraph(open, out);
}

/// Adds a paragraph, unless it is blank.
pub(super) fn paragraph(runs: Vec<Run>, out: &mut Vec<Block>) {
    if !source(&runs).trim().is_empty() {
        out.push(Block::Paragraph { spans: spans(runs) });
    }
}

/// Joins neighbors of one kind and trims the ends.
fn spans(runs: Vec<Run>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for run in runs {
        match (out.last_mut(), run.inline) {
            (Some(Inline::Text { text }), Inline::Text { text: more }) => text.push_str(&more),
            (_, inline) => out.push(inline),
        }
    }
    if let Some(Inline::Text { text }) = out.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text { text }) = out.last_mut() {
        text.truncate(text.trim_end().len());
    }
    out.retain(|span| !matches!(span, Inline::Text { text } if text.is_empty()));
    out
}
