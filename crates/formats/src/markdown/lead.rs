//! Where a question ends when its answer begins in the same paragraph.

use super::phrase::{asks, clean, ends_asking, inner_question, names_a_topic, without_shortcodes};
use super::tree::{Run, TextLine, source, source_of_lines, split_runs};

/// A paragraph cut into question and answer.
#[derive(Debug, Default)]
pub(super) struct Lead {
    /// The lines that ask.
    pub question: Vec<TextLine>,
    /// What answers on the question's last line.
    pub inline: Vec<Run>,
    /// The lines after it.
    pub rest: Vec<TextLine>,
}

/// Cuts a paragraph that begins with a question.
pub(super) fn split(mut lines: Vec<TextLine>) -> Lead {
    if lines.is_empty() {
        return Lead::default();
    }
    if let Some((count, at)) = bold_extent(&lines) {
        let last = source(&lines[count - 1].runs);
        let after = last[at..].trim();
        if after.chars().all(|c| !c.is_alphanumeric())
            || ends_asking(&last[..at])
            || starts_with_separator(after) && !ends_asking(after)
            || is_remark(after)
        {
            let rest = lines.split_off(count);
            return cut(lines, at, rest);
        }
    }
    for at in 0..lines.len().min(4) {
        let text = source(&lines[at].runs);
        if let Some(end) = inner_question(&text).or_else(|| before_arrow(&text)) {
            let rest = lines.split_off(at + 1);
            return cut(lines, end, rest);
        }
        if ends_asking(&text) {
            let rest = lines.split_off(at + 1);
            return Lead { question: lines, inline: Vec::new(), rest };
        }
    }
    // An order may be wrapped; a text that does not ask ends with its line.
    let whole = source_of_lines(head(&lines));
    let wrapped = head(&lines).len() == lines.len() && whole.chars().count() < 400 && asks(&whole);
    let rest = if wrapped { Vec::new() } else { lines.split_off(1) };
    Lead { question: lines, inline: Vec::new(), rest }
}

/// Cuts a paragraph where its bold beginning ends.
pub(super) fn split_bold(mut lines: Vec<TextLine>) -> Lead {
    match bold_extent(&lines) {
        Some((count, at)) if !source(&lines[count - 1].runs)[at..].trim().is_empty() => {
            let rest = lines.split_off(count);
            cut(lines, at, rest)
        }
        _ => split(lines),
    }
}

/// What leads from a question to its answer, as a word of its own.
const ARROWS: [&str; 5] = ["→", "⇒", "->", "=>", "-->"];

/// Signs that part a list's items into what is asked and what answers.
const PARTING: [&str; 8] = ["→", "⇒", "->", "=>", "-->", "—", "–", "-"];

/// Returns where the first of them stands in a text, and which it is.
pub(super) fn parting(text: &str) -> Option<(usize, &'static str)> {
    let found = PARTING.iter().filter_map(|sign| Some((text.find(&format!(" {sign} "))?, *sign)));
    found.min_by_key(|(at, _)| *at).filter(|(at, _)| *at > 0)
}

/// Cuts an item at a sign that parts most items of its list, where it does not ask with a mark.
pub(super) fn split_at_sign(mut lines: Vec<TextLine>, sign: &str) -> Option<Lead> {
    let text = source(&lines.first()?.runs);
    let (at, found) = parting(&text).filter(|(_, found)| *found == sign)?;
    if text.contains(['?', '？']) || text[at + found.len() + 1..].trim().is_empty() {
        return None;
    }
    let rest = lines.split_off(1);
    let (asked, after) = split_runs(std::mem::take(&mut lines[0].runs), at);
    lines[0].runs = asked;
    let (_, inline) = split_runs(after, found.len() + 1);
    Some(Lead { question: lines, inline: trim_start(inline), rest })
}

/// Returns where an order ends that an arrow leads away from: "Tell me about a failure. → the migration".
fn before_arrow(text: &str) -> Option<usize> {
    let at = ARROWS.iter().filter_map(|arrow| text.find(&format!(" {arrow} "))).min()?;
    let order = text[..at].trim_end();
    (order.ends_with(['.', '!']) && asks(&clean(order).text)).then_some(order.len())
}

/// A line of so many characters was not wrapped.
const WRAPPED: usize = 60;

/// Returns the lines of a paragraph that may ask by their words: all of them, or the first where it ends of itself.
pub(super) fn head(lines: &[TextLine]) -> &[TextLine] {
    let ends = |line: &TextLine| {
        let text = source(&line.runs);
        let text = text.trim();
        text.chars().count() < WRAPPED && !text.ends_with([',', ';', '-', '(']) && names_a_topic(&clean(text).text)
    };
    if lines.first().is_some_and(ends) { &lines[..1] } else { lines }
}

/// Cuts a paragraph at the sign between a term and its definition.
pub(super) fn split_term(mut lines: Vec<TextLine>) -> Option<Lead> {
    let text = source(&lines.first()?.runs);
    let (end, length) = term_end(&lines.first()?.runs, &text).or_else(|| Some((run_in(&lines)?, 0)))?;
    let rest = lines.split_off(1);
    let (term, after) = split_runs(std::mem::take(&mut lines[0].runs), end);
    lines[0].runs = term;
    let (_, inline) = split_runs(after, length);
    Some(Lead { question: lines, inline: trim_start(inline), rest })
}

/// Returns whether a paragraph is a short term with its definition on the same line.
pub(super) fn is_term(lines: &[TextLine]) -> bool {
    lines.first().is_some_and(|line| term_end(&line.runs, &source(&line.runs)).is_some()) || run_in(lines).is_some()
}

/// A bold term that runs into what it means has at most so many words.
const RUN_IN_WORDS: usize = 8;

/// Returns where a bold term ends that a full stop or the end of its line parts from what it means.
fn run_in(lines: &[TextLine]) -> Option<usize> {
    let (_, end) = bold_extent(lines).filter(|(count, _)| *count == 1)?;
    let text = source(&lines[0].runs);
    let (term, after) = (text[..end].trim(), text[end..].trim());
    let stops = term.trim_end_matches(['*', '_']).ends_with('.');
    let told = after.is_empty() && lines.len() > 1 || stops && after.split_whitespace().nth(2).is_some();
    (told && !term.ends_with('?') && term.split_whitespace().nth(RUN_IN_WORDS).is_none()).then_some(end)
}

/// Returns where the term ends and how long the sign after it is.
fn term_end(runs: &[Run], text: &str) -> Option<(usize, usize)> {
    let is_bold = runs.first().is_some_and(|run| run.bold);
    let (end, sign) = [": ", " — ", " – ", " - ", " = ", " -> ", " → ", " => "]
        .iter()
        .filter_map(|sign| text.find(sign).map(|at| (at, *sign)))
        .min_by_key(|(at, _)| *at)
        .or_else(|| text.split_once(":").filter(|_| is_bold).map(|(term, _)| (term.len(), ":")))?;
    let (term, definition) = (text[..end].trim(), text[end + sign.len()..].trim());
    let short = term.split_whitespace().count() <= if is_bold { 10 } else { 6 };
    (short && !term.is_empty() && definition.split_whitespace().count() >= 3 && !term.ends_with(['.', ',']))
        .then_some((end, sign.len()))
}

/// Returns how many lines the bold text at the start covers and where it ends on the last of them.
pub(super) fn bold_extent(lines: &[TextLine]) -> Option<(usize, usize)> {
    let mut count = 0;
    loop {
        let line = lines.get(count)?;
        let end = bold_end(&line.runs)?;
        count += 1;
        let whole = source(&line.runs)[end..].trim().is_empty();
        let goes_on = whole
            && !ends_asking(&source(&line.runs))
            && lines.get(count).is_some_and(|next| {
                bold_end(&next.runs).is_some_and(|end| source(&next.runs)[end..].trim().is_empty())
                    && source(&next.runs).starts_with(char::is_lowercase)
            });
        if !goes_on {
            return Some((count, end));
        }
    }
}

/// Returns where the bold runs at the start of a line end; a number or ornament may stand before them.
fn bold_end(runs: &[Run]) -> Option<usize> {
    let mut at = 0;
    let mut seen = false;
    let mut end = 0;
    for run in runs {
        let text = run.source();
        let filler = !text.chars().any(char::is_alphabetic) && (!seen || text.trim().is_empty());
        if !run.bold && !filler {
            break;
        }
        at += text.len();
        if run.bold {
            seen |= text.chars().any(char::is_alphabetic);
            end = at;
        }
    }
    seen.then_some(end)
}

fn cut(mut lines: Vec<TextLine>, at: usize, rest: Vec<TextLine>) -> Lead {
    let mut inline = Vec::new();
    if let Some(last) = lines.last_mut() {
        let (left, right) = split_runs(std::mem::take(&mut last.runs), at);
        last.runs = left;
        inline = trim_start(right);
        // A tag after the question belongs to it: "**What is X?** [M]", "**What is X?** #card".
        let text = source(&inline);
        let is_tag = text.starts_with(['[', '(', '#']) || !text.chars().any(char::is_alphanumeric);
        if text.chars().count() <= 12 && is_tag || is_remark(&text) || without_shortcodes(&text).is_empty() {
            last.runs.push(Run::text(" "));
            last.runs.append(&mut inline);
        }
    }
    Lead { question: lines, inline, rest }
}

/// A remark in brackets has at most so many characters.
const REMARK: usize = 40;

/// Returns whether a text is nothing but a remark in brackets: "(asked twice)".
pub(super) fn is_remark(text: &str) -> bool {
    let inner = text.trim().strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    inner.is_some_and(|inner| inner.chars().count() <= REMARK && !inner.contains(['(', ')']))
}

fn starts_with_separator(text: &str) -> bool {
    text.starts_with([':', '—', '–', '-', '='])
}

/// Removes blanks and a separator from the start of an inline answer.
fn trim_start(runs: Vec<Run>) -> Vec<Run> {
    let text = source(&runs);
    let rest = text.trim_start();
    let arrow = ARROWS.iter().find_map(|arrow| rest.strip_prefix(arrow)?.strip_prefix(' '));
    let bare = arrow.unwrap_or_else(|| rest.trim_start_matches([':', '—', '–', '=', '*'])).trim_start();
    let bare = bare.strip_prefix("- ").unwrap_or(bare);
    split_runs(runs, text.len() - bare.len()).1
}
