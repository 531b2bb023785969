//! Tasks set in the comments of a block of code, each over the code that solves it.

use super::phrase::{asks, inner_question};
use super::tree::{Node, NodeKind};

/// A task in a comment and the code below it. Lines are counted from the block's first, beginning with zero.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Snippet {
    pub question: String,
    pub first: usize,
    /// The last line of the comment.
    pub last: usize,
    /// The first and last line of the code, when there is any.
    pub code: Option<(usize, usize)>,
}

/// Divides a block of code that opens with a task; empty when it does not.
pub(super) fn snippets(text: &str) -> Vec<Snippet> {
    let lines: Vec<&str> = text.lines().collect();
    let mut out: Vec<Snippet> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let end = (at..lines.len()).find(|&end| comment(lines[end]).is_none()).unwrap_or(lines.len());
        let question = lines[at..end].iter().filter_map(|line| comment(line)).collect::<Vec<_>>().join(" ");
        let sets = end > at
            && question.split_whitespace().count() >= 3
            && asks(&question)
            && inner_question(&question).is_none();
        if sets && (at == 0 || lines[at - 1].trim().is_empty() || out.is_empty()) {
            out.push(Snippet { question, first: at, last: end - 1, code: None });
        } else if out.is_empty() && !lines[at].trim().is_empty() {
            return Vec::new();
        } else if let Some(open) = out.last_mut()
            && let Some(last) = (at..end.max(at + 1)).rev().find(|&line| !lines[line].trim().is_empty())
        {
            open.code = Some((open.code.map_or(at, |(first, _)| first), last));
        }
        at = end.max(at + 1);
    }
    out
}

/// The words of a comment that is not indented.
fn comment(line: &str) -> Option<&str> {
    ["# ", "// ", "-- "]
        .iter()
        .find_map(|sign| line.strip_prefix(sign))
        .map(str::trim)
        .filter(|words| !words.is_empty())
}

/// The part of a block of code between two of its lines; `fence` lines stand above the first.
pub(super) fn part(node: &Node, (from, to): (usize, usize), fence: u32) -> Option<Node> {
    let NodeKind::Code { language, text } = &node.kind else { return None };
    let text = text.lines().skip(from).take(to + 1 - from).collect::<Vec<_>>().join("\n");
    Some(Node {
        kind: NodeKind::Code { language: language.clone(), text },
        start: node.start,
        end: node.end,
        first: node.first + fence + from as u32,
        last: node.first + fence + to as u32,
        lines: Vec::new(),
        children: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_divided_at_the_comments_that_set_tasks() {
        let text = "# reverse the words of a sentence\ndef words(s):\n    # keep spaces\n    return s\n\n# count the vowels\n# of a word\nx = 1\n";
        let found: Vec<_> =
            snippets(text).into_iter().map(|found| (found.question, found.first, found.last, found.code)).collect();
        assert_eq!(
            found,
            [
                ("reverse the words of a sentence".to_owned(), 0, 0, Some((1, 3))),
                ("count the vowels of a word".to_owned(), 5, 6, Some((7, 7))),
            ]
        );
    }

    #[test]
    fn comments_that_tell_are_code() {
        assert_eq!(snippets("# a small example\nx = 1\n"), []);
        assert_eq!(snippets("import numpy\n# write the sum\nx = 1\n"), []);
    }
}
