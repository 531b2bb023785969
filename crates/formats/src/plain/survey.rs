//! What the document as a whole shows: how it wraps its text, where its own text ends, who speaks, whether lines answer themselves.

use super::facts::Facts;
use super::line::{Line, Sign};
use super::sequence::{Observed, SIGN_CLASSES, sign_class};
use super::turns::Talk;
use crate::wording::{is_advice, is_furniture_name, is_own_questions, is_reference_name};

/// From this share of the document on, in percent, a heading such as "References" ends its own text.
const CLOSING_FROM: usize = 55;

/// Marks the lines beside the document's own text: what follows "References" or "Comments" near the end, or the interview
/// itself, what a mail quotes, and lists of advice and of what the candidate wants to ask.
pub(super) fn outside(lines: &[Line<'_>]) -> Vec<bool> {
    let mut out = vec![false; lines.len()];
    if let Some(from) = (lines.len() * CLOSING_FROM / 100..lines.len()).find(|&index| closes(&lines[index])) {
        out[from..].fill(true);
    }
    // Once the candidate may ask, the interview is over.
    let over = (lines.len() * CLOSING_FROM / 100..lines.len())
        .find(|&index| lines[index].speech.is_some_and(|speech| speech.talk == Talk::Closing));
    if let Some(from) = over {
        out[from..].fill(true);
    }
    // What a mail quotes was written by somebody else.
    if lines.iter().any(|line| introduces_a_quotation(line)) {
        (0..lines.len()).filter(|&at| lines[at].whole.starts_with('>')).for_each(|at| out[at] = true);
    }
    let mut index = 0;
    while index < lines.len() {
        let end = if heads_other_lists(&lines[index]) { list_end(lines, index + 1) } else { index + 1 };
        out[index + 1..end.max(index + 1)].fill(true);
        index = end;
    }
    out
}

/// "On Monday, Anna wrote:"
fn introduces_a_quotation(line: &Line<'_>) -> bool {
    [" wrote:", " писал:", " писала:", " написал:", " написала:", " schrieb:"]
        .iter()
        .any(|end| line.whole.ends_with(end))
}

fn closes(line: &Line<'_>) -> bool {
    line.body.split_whitespace().count() <= 6
        && !line.body.ends_with('?')
        && line.sign == Sign::None
        && (is_reference_name(line.body) || is_furniture_name(line.body))
}

fn heads_other_lists(line: &Line<'_>) -> bool {
    line.body.split_whitespace().count() <= 9
        && !matches!(line.sign, Sign::Bullet(_))
        && (is_own_questions(line.body) || is_advice(line.body))
}

/// Where the list that starts at `from` ends: at another sign or a blank line.
fn list_end(lines: &[Line<'_>], from: usize) -> usize {
    let Some(first) = lines.get(from) else { return from };
    let goes_on = |line: &Line<'_>| {
        !line.blank_before
            && (line.sign == first.sign || matches!((line.sign, first.sign), (Sign::Number(_), Sign::Number(_))))
    };
    (from + 1..lines.len()).find(|&index| !goes_on(&lines[index])).unwrap_or(lines.len())
}

/// Which signs' lines hold question and answer together often enough for that to be a habit.
pub(super) fn loose_seams(seen: &Observed<'_, '_>) -> [bool; SIGN_CLASSES] {
    let mut counts = [(0, 0); SIGN_CLASSES];
    for (line, facts) in seen.lines.iter().zip(seen.facts) {
        let count = &mut counts[sign_class(line)];
        count.1 += 1;
        count.0 += usize::from(facts.seam.is_some());
    }
    counts.map(|(divided, all)| divided >= 3 && divided * 100 >= all * SEAM_SHARE)
}

/// In percent. In prose one line in ten asks and answers itself; where that is the layout, every second line does.
const SEAM_SHARE: usize = 18;

/// The share of the lines reading like questions that open in lower case: in careless notes a small letter says nothing.
pub(super) fn lower_share(lines: &[Line<'_>], facts: &[Facts<'_>]) -> f32 {
    let asking = || lines.iter().zip(facts).filter(|(_, facts)| facts.words.score >= 2.4).map(|(line, _)| line);
    let lower = asking().filter(|line| line.body.starts_with(|c: char| c.is_lowercase())).count();
    lower as f32 / asking().count().max(1) as f32
}

/// In percent: where text is wrapped, hardly a line is longer than the rest.
const MOST_LONGER: usize = 8;

/// The length of a full line, where the document wraps its text: many lines of nearly the same length and none longer.
pub(super) fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    let mut lengths: Vec<usize> = lines
        .iter()
        .filter(|line| line.sign == Sign::None || line.indent > 0)
        .map(|line| line.whole.chars().count())
        .filter(|&length| length >= 50)
        .collect();
    if lengths.len() < 12 {
        return None;
    }
    lengths.sort_unstable();
    // The densest window of widths decides; long unwrapped paragraphs beside it do no harm.
    let window = |low: usize| lengths.iter().filter(|&&length| length >= low && length < low + 22).count();
    let best = (50..=120).step_by(4).max_by_key(|&low| window(low))?;
    let longer = lengths.iter().filter(|&&length| length >= best + 22).count();
    (window(best) * 100 >= lengths.len() * 35 && longer * 100 <= lengths.len() * MOST_LONGER).then_some(best + 18)
}
