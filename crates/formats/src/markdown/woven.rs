//! Questions woven into paragraphs: "The opener is always *what is a p-value?* I say that …". Slanted or bold words that ask
//! inside a paragraph are what is asked, where several paragraphs of a document have some and little else asks.

use domain::bank::Inline;

use super::layout::bold_line;
use super::phrase::{asks, clean, ends_asking};
use super::piece::{Body, Piece};
use super::tree::{Run, TextLine, source, source_of_lines};

/// Fewer are emphasis.
const FEWEST: usize = 3;
/// A question has so many words at least.
const WORDS: usize = 3;
/// In percent: so much of what is emphasized inside paragraphs asks.
const ASKING: usize = 50;

/// Lets each woven question open a paragraph of its own, in bold.
pub(super) fn as_questions(pieces: &mut Vec<Piece>) {
    let woven = |piece: &Piece| matches!(&piece.body, Body::Text(lines) if place(lines).is_some());
    let found = pieces.iter().filter(|piece| woven(piece)).count();
    let others = pieces.iter().filter(|piece| asks_elsewhere(&piece.body)).count();
    let emphasized = pieces.iter().map(emphasized_inside).sum::<usize>();
    if found < FEWEST || others > found || found * 100 < emphasized * ASKING {
        return;
    }
    let mut out = Vec::with_capacity(pieces.len() + found);
    for mut piece in std::mem::take(pieces) {
        while let Body::Text(lines) = &mut piece.body
            && let Some((line, runs)) = place(lines)
        {
            let mut rest = lines.split_off(line);
            if let Some(last) = lines.last().map(|line| line.last) {
                out.push(Piece { first: piece.first, last, body: Body::Text(std::mem::take(lines)) });
            }
            rest[0].runs.drain(..runs.start);
            rest[0].runs[..runs.len()].iter_mut().for_each(|run| run.bold = true);
            piece = Piece { first: rest[0].first, last: piece.last, body: Body::Text(rest) };
        }
        out.push(piece);
    }
    *pieces = out;
}

/// Returns the line and the runs of the first woven question that does not open the paragraph.
fn place(lines: &[TextLine]) -> Option<(usize, std::ops::Range<usize>)> {
    lines.iter().enumerate().find_map(|(at, line)| {
        let opens = at == 0;
        let mut from = 0;
        while from < line.runs.len() {
            let to = from + line.runs[from..].iter().take_while(|run| is_emphasized(run)).count();
            let before = source(&line.runs[..from]);
            if to > from && !(opens && before.trim().is_empty()) && is_question(&source(&line.runs[from..to])) {
                return Some((at, from..to));
            }
            from = to.max(from + 1);
        }
        None
    })
}

fn is_emphasized(run: &Run) -> bool {
    matches!(run.inline, Inline::Emphasis { .. } | Inline::Strong { .. })
}

fn is_question(text: &str) -> bool {
    text.contains(['?', '？']) && ends_asking(&clean(text).text) && text.split_whitespace().nth(WORDS - 1).is_some()
}

/// How many stretches of a paragraph are emphasized behind its first word.
fn emphasized_inside(piece: &Piece) -> usize {
    let Body::Text(lines) = &piece.body else { return 0 };
    let runs: Vec<&Run> = lines.iter().flat_map(|line| &line.runs).collect();
    runs.windows(2).filter(|pair| !is_emphasized(pair[0]) && is_emphasized(pair[1])).count()
}

/// Whether a piece asks in a habit of its own.
fn asks_elsewhere(body: &Body) -> bool {
    match body {
        Body::Heading { runs, .. } => asks(&clean(&source(runs)).text),
        Body::Text(lines) => bold_line(lines).is_some_and(|bold| bold.asks && bold.whole),
        Body::Item(item) => ends_asking(&clean(&source_of_lines(item.lead())).text),
        Body::Ask(_) | Body::Card { .. } | Body::Turn { .. } | Body::Cloze(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::read;

    #[test]
    fn words_that_ask_inside_paragraphs_are_questions() {
        let text = "# Notes\n\nThe opener is *what is a p-value for?* I say that it tells how surprising the data are.\n\nThen they go on.\n*How large must a sample be?* That depends on the effect,\nand on the noise. Later on *why is peeking wrong?* came up: each look is another test.\n\nIt adds up.\n\nWe also had *what is power?* and I said: the chance to see what is there.\n";
        let read = read(text);
        let asked: Vec<&str> = read.notes.iter().map(|note| note.question.as_str()).collect();
        assert_eq!(
            asked,
            ["what is a p-value for?", "How large must a sample be?", "why is peeking wrong?", "what is power?"]
        );
        assert!(read.notes.iter().all(|note| !note.answer.is_empty()));
    }

    #[test]
    fn emphasis_in_answers_asks_nothing() {
        let text = "## What is a p-value?\n\nThink: *what if nothing were there?* Then count.\n\n## What is power?\n\nAsk *what if something is there?* and count.\n\n## What is a sample?\n\nOne asks *how were they drawn?* first.\n\n## What is noise?\n\nThe rest.\n";
        assert_eq!(read(text).notes.len(), 4);
    }
}
