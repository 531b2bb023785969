//! TeX that cannot be set, or that lost a sign on the way.

use super::{Line, damage};
use crate::check::Finding;

/// A longer formula is not looked at.
const LONGEST: usize = 4000;

pub fn findings(lines: &[Line<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| line.text.contains(['\\', '$'])) {
        for formula in formulas(line.text) {
            found.extend(broken(line.number, formula));
        }
    }
    found
}

/// The formulas of a line that open and close in it.
fn formulas(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (open, close) in [("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$")] {
        let mut rest = line;
        while let Some(at) = rest.find(open) {
            let inside = &rest[at + open.len()..];
            let Some(end) = inside.find(close) else { break };
            if end > 0 && end <= LONGEST && !inside[..end].contains(open) {
                found.push(&inside[..end]);
            }
            rest = &inside[end + close.len()..];
        }
    }
    if found.is_empty() && !line.contains("$$") {
        found.extend(dollars(line));
    }
    found
}

/// Formulas between single dollars: no space inside of them, a command within, so that prices are none.
fn dollars(line: &str) -> Vec<&str> {
    let parts: Vec<&str> = line.split('$').collect();
    if parts.len().is_multiple_of(2) {
        return Vec::new();
    }
    let inside = parts.iter().skip(1).step_by(2);
    inside.filter(|text| text.contains('\\') && text.len() <= LONGEST && !text.starts_with(' ')).copied().collect()
}

fn broken(number: u32, formula: &str) -> Option<Finding> {
    let (depth, lowest) = braces(formula);
    if depth != 0 || lowest < 0 {
        let how = "the braces of the formula do not match, so it cannot be set";
        return Some(damage(number, formula, "braces that match".to_owned(), how, 0.93, true));
    }
    let count = |name: &str| {
        formula
            .match_indices(name)
            .filter(|(at, _)| !formula[at + name.len()..].starts_with(|c: char| c.is_ascii_alphabetic()))
            .count()
    };
    if count("\\left") != count("\\right") {
        let how = "\\left and \\right come in pairs, so it cannot be set";
        return Some(damage(number, formula, "a \\right for each \\left".to_owned(), how, 0.93, true));
    }
    if formula.matches("\\begin{").count() != formula.matches("\\end{").count() {
        let how = "\\begin and \\end come in pairs, so it cannot be set";
        return Some(damage(number, formula, "an \\end for each \\begin".to_owned(), how, 0.93, true));
    }
    subscript(number, formula)
}

/// How many braces stay open, and the lowest count on the way.
fn braces(formula: &str) -> (i32, i32) {
    let (mut depth, mut lowest, mut escaped) = (0_i32, 0_i32, false);
    for c in formula.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        lowest = lowest.min(depth);
    }
    (depth, lowest)
}

/// An operator with a group behind it that can only be its subscript: `\mathbb{E}{x \sim p}`.
fn subscript(number: u32, formula: &str) -> Option<Finding> {
    for operator in [
        "\\mathbb{E}",
        "\\operatorname{E}",
        "\\mathrm{E}",
        "\\max",
        "\\min",
        "\\argmax",
        "\\argmin",
        "\\sum",
        "\\prod",
        "\\nabla",
    ] {
        for (at, _) in formula.match_indices(operator) {
            let rest = &formula[at + operator.len()..];
            let Some(group) = rest.strip_prefix('{') else { continue };
            let Some(end) = group.find('}') else { continue };
            let inner = &group[..end];
            let expectation = operator.ends_with("{E}");
            // `\max{a, b}` is a way to write; a range or a distribution there is not.
            let ranged =
                inner.contains("\\sim") || inner.contains("\\in") || inner.contains("=1") || inner.contains("=0");
            let argument = group[end + 1..].trim_start().starts_with(['[', '(', '\\']);
            if inner.contains('{') || !(expectation && argument || ranged) {
                continue;
            }
            let text = format!("{operator}{{{inner}}}");
            let right = format!("{operator}_{{{inner}}}");
            let how = "the underscore was lost: the group is set as a factor instead of a subscript";
            return Some(damage(number, &text, right, how, 0.92, true));
        }
    }
    None
}
