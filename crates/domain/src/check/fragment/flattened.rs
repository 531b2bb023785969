//! Code that lost its form: blocks without indentation, statements that share a line.
//!
//! What such code was meant to do is not judged here: as it stands it does not run.

use super::extract::headed;
use super::rule::cut;
use super::shape::{Shape, look, shape};
use super::{Form, Fragment};
use crate::bank::LineSpan;
use crate::check::{Finding, FindingKind};

/// What begins a block that wants lines of its own.
const HEADS: [&str; 9] = ["def ", "class ", "for ", "while ", "if ", "with ", "try:", "async def ", "@"];

/// Returns where a fragment that stands in lines of its own lost its line breaks or its indentation, once.
pub(super) fn flattened(fragment: &Fragment, shown: bool) -> Option<Finding> {
    if fragment.form == Form::Inline || fragment.excused || !fragment.flat {
        return None;
    }
    let (at, right, how) = match shared(fragment) {
        Some(at) => (
            at,
            "each statement in a line of its own",
            "does not run as it stands: line breaks were lost, and several statements share a line",
        ),
        None => (
            unindented(fragment)?,
            "the body of the block, indented",
            "does not run as it stands: the indentation was lost; Python: expected an indented block",
        ),
    };
    Some(Finding {
        lines: LineSpan::line(fragment.numbers[at]),
        kind: FindingKind::Damage,
        text: cut(fragment.code[at].trim()),
        right: right.to_owned(),
        how: how.to_owned(),
        confidence: 0.86,
        shown,
    })
}

/// The first line that holds statements which cannot share it.
fn shared(fragment: &Fragment) -> Option<usize> {
    let lines = fragment.code.iter().map(|line| line.trim());
    let runs_on = |line: &str| {
        let seen = look(line);
        let code = shape(line) == Shape::Strong && !line.starts_with(['-', '•']);
        code && (seen.joins > 1 || headed(line))
    };
    lines.enumerate().find(|(_, line)| runs_on(line)).map(|(at, _)| at)
}

/// The first line that opens a block of which nothing is indented.
fn unindented(fragment: &Fragment) -> Option<usize> {
    let told: Vec<(usize, &str)> = fragment.code.iter().map(|line| line.trim_end()).enumerate().collect();
    let code = told.iter().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let code: Vec<&(usize, &str)> = code.collect();
    let opens = |line: &str| HEADS.iter().any(|head| line.starts_with(head)) && head_ends(line);
    let follows = |line: &str| !line.starts_with(' ') && shape(line) > Shape::Comment;
    code.windows(2).find(|pair| opens(pair[0].1) && follows(pair[1].1)).map(|pair| pair[0].0)
}

fn head_ends(line: &str) -> bool {
    line.split(" #").next().is_some_and(|code| code.trim_end().ends_with(':'))
}

#[cfg(test)]
mod tests {
    use super::super::extract;
    use super::*;
    use crate::check::Document;

    fn lines_found(text: &str) -> Vec<u32> {
        let lines: Vec<&str> = text.lines().collect();
        let fragments = extract(&Document { lines: &lines, notes: &[] });
        fragments.iter().filter_map(|fragment| flattened(fragment, true)).map(|finding| finding.lines.first).collect()
    }

    #[test]
    fn lost_indentation_is_found() {
        assert_eq!(
            lines_found("Count words:\ndef count(words):\nseen = {}\nfor w in words:\nseen[w] = 1\nreturn seen\n"),
            [2]
        );
        assert_eq!(lines_found("```python\nfor x in [1, 2]:\nprint(x)\n```\n"), [2]);
    }

    #[test]
    fn statements_that_share_a_line_are_found() {
        assert_eq!(lines_found("```python\nclass Box: def __init__(self, n): self.n = n\n```\n"), [2]);
        assert_eq!(lines_found("rows = [1, 2] total = sum(rows) mean = total / len(rows) print(mean)\n"), [1]);
    }

    #[test]
    fn code_in_form_is_left_alone() {
        assert_eq!(lines_found("def twice(x):\n    return 2 * x\n\nprint(twice(2))\n"), [] as [u32; 0]);
        assert_eq!(lines_found("```python\nif x: y = 1\nclass A: pass\n```\n"), [] as [u32; 0]);
        assert_eq!(lines_found("Class weights: if classes are rare, raise theirs.\n"), [] as [u32; 0]);
        assert_eq!(
            lines_found("- Mechanism: rows go to the node with the fewest (least load) but stay if warm.\n"),
            [] as [u32; 0]
        );
        assert_eq!(lines_found("If the loss rises:\nlower the step size.\n"), [] as [u32; 0]);
        assert_eq!(lines_found("import numpy as np\na = np.zeros(3)\nb = a + 1\n"), [] as [u32; 0]);
    }
}
