//! Questions that follow inside an answer, behind a name that recurs: `**Follow-up:** What if it grows? …`, in a paragraph of
//! their own or in a quotation with what answers them.

use std::collections::HashMap;

use super::counted::named;
use super::draft::is_reply;
use super::phrase::ends_asking;
use super::piece::{Body, Piece, stripped};
use super::tree::{Node, NodeKind, TextLine, source};

/// Fewer names are chance; in percent, behind how many of one name something is asked.
const FEWEST: usize = 2;
const ASKING: usize = 60;
/// What is asked has so many words at least.
const WORDS: usize = 3;

/// For each piece, the length of the name before what it asks, where names alike ask and have an answer with them.
pub(super) fn follow(pieces: &[Piece]) -> Vec<Option<usize>> {
    let mut groups: HashMap<String, Vec<(usize, usize, bool)>> = HashMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        let (lines, quoted) = match &piece.body {
            Body::Text(lines) => (lines.as_slice(), false),
            Body::Block(node) => match opening(node) {
                Some(lines) => (lines, true),
                None => continue,
            },
            _ => continue,
        };
        let Some((label, _)) = named(lines) else { continue };
        let Some(first) = lines.first() else { continue };
        let asked = source(&stripped(first.runs.clone(), label.length));
        let asks = ends_asking(&asked) && asked.split_whitespace().nth(WORDS - 1).is_some();
        let answered = lines.len() > 1
            || match &piece.body {
                Body::Block(node) => node.children.len() > 1,
                _ => pieces.get(at + 1).is_some_and(answers),
            };
        let group = groups.entry(label.word).or_default();
        group.push((at, label.length, asks && (answered || quoted && lines.len() > 1)));
    }
    let mut marks = vec![None; pieces.len()];
    for found in groups.into_values() {
        let asking = found.iter().filter(|(.., asks)| *asks).count();
        if asking >= FEWEST && asking * 100 >= found.len() * ASKING {
            found.into_iter().filter(|(.., asks)| *asks).for_each(|(at, length, _)| marks[at] = Some(length));
        }
    }
    marks
}

/// Whether what stands below a question may answer it.
fn answers(piece: &Piece) -> bool {
    match &piece.body {
        Body::Text(lines) => named(lines).is_none() && !is_reply(piece),
        Body::Item(_) => true,
        Body::Block(node) => !matches!(node.kind, NodeKind::Rule),
        _ => false,
    }
}

/// The paragraph that opens a quotation.
pub(super) fn opening(node: &Node) -> Option<&[TextLine]> {
    let first = node.children.first().filter(|first| matches!(first.kind, NodeKind::Paragraph))?;
    (matches!(node.kind, NodeKind::Quote) && !super::callout::is_callout(node)).then_some(first.lines.as_slice())
}
