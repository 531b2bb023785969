//! Markdown question banks, in every habit people have of writing them.
//!
//! The document is masked (formulas, tags of folds), parsed into a tree, flattened into pieces; then it is decided which habits hold the
//! questions, and one walk turns pieces into notes. What lands in no note is listed line by line.

mod answer;
mod beside;
mod callout;
mod counted;
mod coverage;
mod dialect;
mod draft;
mod followed;
pub(crate) mod html;
mod layout;
mod lead;
mod mask;
mod phrase;
mod piece;
mod snippet;
mod table;
mod tree;
mod walk;
mod woven;

use domain::bank::{Block, Note};

use crate::{Reading, classify, key};

/// Reads a Markdown document.
pub(crate) fn read(text: &str) -> Reading {
    let lines: Vec<&str> = text.split('\n').collect();
    let text = &*dialect::common(text);
    let masked = mask::mask(text);
    let index = tree::LineIndex::of(text);
    let nodes = tree::parse(text, &masked, &index);
    let key = key::find(&lines, 1);
    let mut pieces = piece::flatten(nodes, &masked.folds, text, &|at| index.line(at));
    pieces.iter_mut().for_each(piece::slanted_as_bold);
    pieces.retain(|piece| key.as_ref().is_none_or(|key| !key.holds(piece.first)));
    beside::without_days(&mut pieces);
    beside::levels_in_letters(&mut pieces);
    counted::as_questions(&mut pieces);
    woven::as_questions(&mut pieces);
    piece::join_asked(&mut pieces);
    let front = masked.front_matter.as_ref();
    let titled = front.is_some_and(|front| front.entries.iter().any(|(key, _)| key == "title"));
    let layout = layout::infer(&pieces, titled);
    let mut walked = walk::walk(pieces, &layout, front, &lines);
    // The tags of a fold stand on lines of their own as often as not.
    let tags = masked.folds.iter().map(|mark| index.line(mark.at)).map(|line| (line, line, "tag of a fold"));
    walked.labels.splice(0..0, tags);
    if let Some(front) = front {
        walked.labels.push((1, front.last_line, "front matter"));
    }
    if let Some(key) = key {
        walked.labels.push((key.lines.first, key.lines.last, "the answers by number"));
        forget_what_stands_below(&key, &mut walked.notes);
        key.answer(&mut walked.notes, &lines, 1, blocks);
    }
    classify::settle(&mut walked.notes, &walked.stated);
    let diagnostics = coverage::rest(&lines, &walked.notes, &walked.labels);
    Reading { title: walked.title, notes: walked.notes, diagnostics, layout: layout.summary }
}

/// In percent: how many of the questions that a list of answers answers have nothing below them where the others have not either.
const OPEN: usize = 60;

/// Takes what stands below a question from it where a list of answers surely answers it, as it does others with nothing below
/// them: code is an example then, and anything else leads to the answers.
fn forget_what_stands_below(key: &key::Key, notes: &mut [Note]) {
    let answers = |note: &Note| key.answers(note.question_lines.first, 1);
    let keyed = notes.iter().filter(|note| answers(note)).count();
    let open = notes.iter().filter(|note| answers(note) && !note.is_answered()).count();
    if !key.is_sure() || open * 100 < keyed * OPEN {
        return;
    }
    for note in notes.iter_mut().filter(|note| key.answers(note.question_lines.first, 1)) {
        let example = note.answer.iter().all(|block| matches!(block, Block::Code { .. } | Block::Math { .. }));
        if let Some(span) = note.answer_lines.take()
            && example
        {
            note.question_lines.last = note.question_lines.last.max(span.last);
        }
        note.answer.clear();
    }
}

/// Returns a Markdown text as blocks, for reading rather than for questions.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let nodes = tree::parse(text, &mask::mask(text), &tree::LineIndex::of(text));
    let mut blocks = Vec::new();
    nodes.into_iter().for_each(|node| answer::block(node, &mut blocks));
    blocks
}

/// Tells whether a text without a telling name is Markdown; in doubt it is not.
pub(crate) fn is_markdown(text: &str) -> bool {
    let (mut headings, mut bold, mut fences, mut folds, mut ruled, mut links) = (0, 0, 0, 0, 0, 0);
    let mut in_fence = false;
    for line in text.lines() {
        let line = line.trim_end();
        let bare = line.trim_start();
        if bare.starts_with("```") {
            fences += 1;
            in_fence = !in_fence;
            continue;
        }
        if in_fence {
            continue;
        }
        // A single number sign also opens a comment in code.
        headings += usize::from(line.starts_with("##") && line.trim_start_matches('#').starts_with(' '));
        bold += usize::from(bare.starts_with("**") && bare.len() > 4 && bare[2..].contains("**"));
        folds += usize::from(bare.starts_with("<details") || bare.starts_with("<summary"));
        ruled += usize::from(
            bare.starts_with('|') && bare.len() > 4 && bare.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')),
        );
        links += usize::from(bare.contains("](http") || bare.contains("](#"));
    }
    let kinds = [headings >= 2, bold >= 3, fences >= 2, folds >= 2, ruled >= 1, links >= 3]
        .iter()
        .filter(|kind| **kind)
        .count();
    headings >= 3 || folds >= 4 || kinds >= 2
}
