//! Formulas that did not come along: announced and not there, or leaving a gap in their sentence.

use super::{Line, MOST_OF_A_SORT, damage};
use crate::check::Finding;

pub fn findings(lines: &[Line<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    found.extend((0..lines.len()).filter_map(|at| announced(lines, at)).take(MOST_OF_A_SORT));
    found.extend(lines.iter().filter_map(gap).take(MOST_OF_A_SORT));
    found.extend(norms(lines).into_iter().take(MOST_OF_A_SORT));
    found.extend((0..lines.len()).filter_map(|at| cut_item(lines, at)).take(MOST_OF_A_SORT));
    found
}

/// Endings after which nothing but a formula can stand.
const ANNOUNCING: [&str; 12] = [
    "given by",
    "expressed as",
    "computed as",
    "calculated as",
    "written as",
    "defined by",
    "the formula",
    "the equation",
    "formula is",
    "following formula",
    "following equation",
    "is defined as",
];
/// What a line that explains the signs of a formula may announce.
const EXPLAINED: [&str; 7] =
    ["formula", "equation", "defined as", "given by", "expressed as", "calculated as", "computed as"];
/// How a sentence begins that goes on about a formula, and is none.
const GOING_ON: [&str; 12] =
    ["this ", "that ", "these ", "it ", "in ", "here ", "if ", "when ", "where ", "we ", "thus ", "so "];

/// A line that announces a formula, with prose behind it.
fn announced(lines: &[Line<'_>], at: usize) -> Option<Finding> {
    let line = &lines[at];
    let lead = line.lower.trim_end().strip_suffix(':')?.trim_end_matches(['*', ' ']);
    let strict = ANNOUNCING.iter().any(|ending| lead.ends_with(ending));
    if !strict && !EXPLAINED.iter().any(|word| lead.contains(word)) || lead.contains(['=', '|', '`']) {
        return None;
    }
    let (between, next) = lines[at + 1..].iter().take(3).enumerate().find(|(_, next)| !bare(&next.lower).is_empty())?;
    // What stands between fences is not among the lines.
    if (next.number - line.number) as usize != between + 1 {
        return None;
    }
    let text = bare(&next.lower);
    let explains = matches!(text.trim_end_matches([':', ',', ' ']), "where" | "here");
    let math = || text.contains(['=', '∑', 'Σ', '√', '≈', '∝', '!', '<']) || text.starts_with(['\\', '$']);
    let prose = || {
        text.split_whitespace().count() >= 4
            && (GOING_ON.iter().any(|begin| text.starts_with(begin)) || text.ends_with(':') && !text.contains('/'))
    };
    let lost = explains || strict && !math() && prose();
    let how = "the text announces a formula, and none follows";
    lost.then(|| damage(line.number, line.text.trim(), "the formula".to_owned(), how, 0.88, true))
}

fn bare(text: &str) -> &str {
    text.trim().trim_start_matches(['-', '•', '*', ' '])
}

/// Words behind which something must come before a full stop or a comma.
const OPEN: [&str; 17] = [
    "and", "or", "of", "let", "compute", "by", "from", "for", "where", "with", "the", "a", "an", "given", "that", "to",
    "in",
];

/// "two sets of vectors and . How …": what stood before the stop is gone.
fn gap(line: &Line<'_>) -> Option<Finding> {
    if !line.text.contains(" .") && !line.text.contains(" ,") {
        return None;
    }
    let words: Vec<&str> = line.lower.split_whitespace().collect();
    let mut found = None;
    for pair in words.windows(2) {
        let [before, sign @ ("." | ",")] = pair else { continue };
        // Text whose every sign stands apart was cut into tokens.
        if !OPEN.contains(before) || found.is_some() {
            return None;
        }
        found = Some((*before, *sign));
    }
    let (before, sign) = found.filter(|_| words.len() >= 5)?;
    let name = if sign == "." { "full stop" } else { "comma" };
    let text = format!("{before} {sign}");
    let how = "something between these two was lost, often a formula";
    Some(damage(line.number, &text, format!("what stood before the {name}"), how, 0.86, true))
}

/// "the L norm" beside norms that have an index.
fn norms(lines: &[Line<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut indexed: Option<usize> = None;
    let mut bare: Vec<usize> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let text = line.text;
        if !text.contains('L') {
            continue;
        }
        let holds = |signs: &[&str]| signs.iter().any(|sign| text.contains(sign));
        if holds(&["L0 norm", "L1 norm", "L2 norm", "L1-norm", "L2-norm", "L_1 norm", "L_2 norm"]) {
            indexed = Some(at);
        }
        if holds(&["the L norm", "The L norm", "Lnorm", "an L norm"]) || text.trim_start().starts_with("L norm ") {
            bare.push(at);
        }
        // The norms with an index may stand before or after.
        if let Some(near) = indexed {
            for at in bare.drain(..).filter(|at| at.abs_diff(near) <= 10) {
                let right = if lines[at].lower.contains("max") { "L∞ norm" } else { "the index of the norm" };
                let how = "the norms beside it have an index, this one lost it";
                found.push(damage(lines[at].number, lines[at].text.trim(), right.to_owned(), how, 0.87, true));
            }
        }
    }
    found
}

/// An item of a list that stops in the middle of a sentence, with the next item behind it.
fn cut_item(lines: &[Line<'_>], at: usize) -> Option<Finding> {
    // A list of items may end in "and".
    const UNFINISHED: [&str; 10] = ["the", "an", "of", "with", "are", "is", "because", "than", "its", "their"];
    let item = |text: &str| text.starts_with("- ") || text.starts_with("• ") || text.starts_with("* ");
    let text = lines[at].text.trim();
    let next = lines.get(at + 1)?;
    let follows = next.number == lines[at].number + 1 && (item(next.text.trim()) || next.text.trim() == "-");
    let last = text.rsplit(' ').next()?;
    let stops = item(text) && UNFINISHED.contains(&last) && text.split_whitespace().count() >= 8;
    let how = "the item stops in the middle of a sentence";
    (follows && stops).then(|| damage(lines[at].number, text, "the rest of the sentence".to_owned(), how, 0.85, true))
}
