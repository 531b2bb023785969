//! Where a line parts into question and answer as others of its document do: at a sign (`What is it >> a thing`), at a gap, at
//! dots, where a scrape has glued them (`What is it?It is a thing.`), and after what a report quotes.

use std::collections::HashMap;

use super::facts::Facts;
use super::line::{Label, Line, Sign};
use super::split::{Inline, Seam, quoted_in_prose};

/// Fewer lines with such a sign are chance; in percent, so many lines have one.
const FEWEST: usize = 5;
const SHARE: usize = 30;
/// A question before such a sign has at most so many words.
const LONGEST: usize = 24;
/// Fewer glued lines are chance.
const FEWEST_GLUED: usize = 3;

/// Signs that mean nothing else in a text of words.
const JOINTS: &[&str] = &[" >>> ", " >> ", " ::: ", " :: ", " ~> ", " » ", " ➜ ", " ➔ ", " ⇒ ", " ⟶ ", " ;; ", " // "];
/// In percent: so many lines hold another sign once where it is the document's; and signs that join words or numbers.
const OWN_SHARE: usize = 60;
const OPERATORS: &[&str] = &[
    "-", "–", "—", "--", "=", "+", "*", "/", "<", ">", "<=", ">=", "==", "!=", "&", "&&", "%", "≈", "≤", "≥", "×", "·",
    "->", "=>", "→", "^", "±", "#", ":", "...", "…", "•", "$", "?", "!", ".", ",", "\\",
];
/// Columns that spaces part stand so far from each other, and the second begins at the same place in so many lines, in percent.
const GAP: &str = "   ";
const ALIGNED: usize = 70;
/// In a part of a document: in percent, so many of its lines, names of at most so many words, and the least gap.
const LISTED: usize = 20;
const NAME_WORDS: usize = 4;
const SMALL_GAP: &str = "  ";
/// Such signs at the end of a line lead to the lines below it.
const ENDS: &[&str] = &[" >>>", " >>", " :::", " ::", " ~>", " »", " ➜", " ➔", " ⇒", " ⟶", " ↓", " →", " ->", " =>"];

/// Takes the signs from the ends of lines that lead to those below them, where lines are joined by such signs.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let joined = lines.iter().filter(|line| joint(line.body).is_some()).count();
    let leading: Vec<usize> = (0..lines.len()).filter(|&at| leads(&lines[at]).is_some()).collect();
    if joined + leading.len() < FEWEST || (joined + leading.len()) * 100 < lines.len() * SHARE {
        return;
    }
    for at in leading {
        if let Some(head) = leads(&lines[at]) {
            lines[at].bear_label(Label::Question, head);
        }
    }
}

fn leads<'t>(line: &Line<'t>) -> Option<&'t str> {
    if line.body.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '?' | ',' | ')')) {
        return None;
    }
    let head = ENDS.iter().find_map(|end| line.body.strip_suffix(end))?.trim_end();
    let named = head.contains(char::is_alphabetic) && head.split_whitespace().nth(LONGEST).is_none();
    (named && line.label.is_none() && line.speech.is_none() && !line.blank_after).then_some(head)
}

/// Divides the lines at the signs that this document has.
pub(super) fn divide<'t>(lines: &[Line<'t>], facts: &mut [Facts<'t>]) {
    let free = |at: usize| lines[at].label != Some(Label::Answer) && lines[at].speech.is_none() && !facts[at].code;
    let joined: Vec<(usize, Inline<'t>)> =
        (0..lines.len()).filter(|&at| free(at)).filter_map(|at| Some((at, joint(lines[at].body)?))).collect();
    let leading = lines.iter().filter(|line| line.label == Some(Label::Question)).count();
    let own = own_joints(lines, free).or_else(|| columns(lines, free)).or_else(|| dotted(lines, free));
    if let Some(own) = own {
        own.into_iter().for_each(|(at, seam)| facts[at].divide(seam));
        return;
    }
    if joined.len() >= FEWEST && (joined.len() + leading) * 100 >= lines.len() * SHARE {
        joined.into_iter().for_each(|(at, seam)| facts[at].divide(seam));
        return;
    }
    let glued: Vec<(usize, Inline<'t>)> = (0..lines.len())
        .filter(|&at| lines[at].label != Some(Label::Answer) && lines[at].speech.is_none())
        .filter_map(|at| Some((at, glued(lines[at].body)?)))
        .collect();
    let asking = glued.iter().filter(|(_, seam)| seam.question.ends_with(['?', '？'])).count();
    if asking >= FEWEST_GLUED {
        glued.into_iter().for_each(|(at, seam)| facts[at].divide(seam));
    }
}

/// Fewer quoted questions make no report.
const FEWEST_QUOTED: usize = 3;

/// Divides the paragraphs of a report at the questions they quote, and returns whether it is one.
pub(super) fn divide_reports<'t>(lines: &[Line<'t>], facts: &mut [Facts<'t>]) -> bool {
    let told = |at: usize| {
        let line = &lines[at];
        let bare = line.sign == Sign::None && line.label.is_none() && line.speech.is_none();
        (bare && line.body.contains('?') && !facts[at].quotes && !facts[at].code).then(|| quoted_in_prose(line.body))?
    };
    let found: Vec<(usize, Inline<'t>)> = (0..lines.len()).filter_map(|at| Some((at, told(at)?))).collect();
    let is_report = found.len() >= FEWEST_QUOTED;
    if is_report {
        found.into_iter().for_each(|(at, seam)| facts[at].divide(seam));
    }
    is_report
}

/// The line before and after the first sign of its sort that stands in it only once.
fn joint(body: &str) -> Option<Inline<'_>> {
    let may_hold = |pair: &[u8]| matches!(pair, b">>" | b"::" | b"~>" | b";;" | b"//") || pair[0] >= 0x80;
    if !body.as_bytes().windows(2).any(may_hold) {
        return None;
    }
    let (at, sign) =
        JOINTS.iter().filter_map(|sign| body.find(sign).map(|at| (at, *sign))).min_by_key(|(at, _)| *at)?;
    let (question, answer) = (body[..at].trim(), body[at + sign.len()..].trim_start_matches(['>', ':', ' ']));
    let named = question.contains(char::is_alphabetic) && question.split_whitespace().nth(LONGEST).is_none();
    (named && !answer.is_empty() && !answer.contains(sign)).then_some(Inline { question, answer, seam: Seam::Firm })
}

/// The lines at a sign that no list knows, which most lines of the document hold once between words.
fn own_joints<'t>(lines: &[Line<'t>], free: impl Fn(usize) -> bool) -> Option<Vec<(usize, Inline<'t>)>> {
    let is_sign =
        |word: &str| word.chars().count() <= 3 && !word.contains(char::is_alphanumeric) && !OPERATORS.contains(&word);
    let mut counts: HashMap<&'t str, usize> = HashMap::new();
    let places = || (0..lines.len()).filter(|&at| free(at));
    for at in places() {
        let mut signs = lines[at].body.split(' ').filter(|word| !word.is_empty() && is_sign(word));
        if let (Some(sign), None) = (signs.next(), signs.next()) {
            *counts.entry(sign).or_default() += 1;
        }
    }
    let (sign, count) = counts.into_iter().max_by_key(|&(sign, count)| (count, sign))?;
    if count < FEWEST || count * 100 < lines.len() * OWN_SHARE {
        return None;
    }
    let divided = |at: usize| {
        let body = lines[at].body;
        let mut found = body
            .match_indices(sign)
            .filter(|(at, _)| body[..*at].ends_with(' ') && body[at + sign.len()..].starts_with(' '));
        let (from, _) = found.next().filter(|_| found.next().is_none())?;
        let (question, answer) = (body[..from].trim(), body[from + sign.len()..].trim());
        (question.contains(char::is_alphabetic) && !answer.is_empty())
            .then_some((at, Inline { question, answer, seam: Seam::Firm }))
    };
    let all: Vec<(usize, Inline<'t>)> = places().filter_map(divided).collect();
    (all.len() >= FEWEST && all.len() * 100 >= lines.len() * OWN_SHARE).then_some(all)
}

/// The lines of two columns that spaces part: nearly all lines, or a part of the document in which the second column begins
/// at one place under short names.
fn columns<'t>(lines: &[Line<'t>], free: impl Fn(usize) -> bool) -> Option<Vec<(usize, Inline<'t>)>> {
    let divided = |at: usize, gap: &str| {
        let body = lines[at].body;
        let gap_at = body.find(gap)?;
        let (question, answer) = (&body[..gap_at], body[gap_at..].trim_start());
        let start = lines[at].indent + body[..body.len() - answer.len()].chars().count();
        let named = question.contains(char::is_alphabetic) && answer.contains(char::is_alphanumeric);
        (named && !answer.contains(GAP)).then_some((at, start, Inline { question, answer, seam: Seam::Firm }))
    };
    let free: Vec<usize> = (0..lines.len()).filter(|&at| free(at)).collect();
    let all: Vec<(usize, usize, Inline<'t>)> = free.iter().filter_map(|&at| divided(at, GAP)).collect();
    let mut starts: Vec<usize> = all.iter().map(|(_, start, _)| *start).collect();
    starts.sort_unstable();
    let usual = *starts.get(starts.len() / 2)?;
    let aligned = starts.iter().filter(|start| start.abs_diff(usual) <= 1).count();
    let everywhere = all.len() >= FEWEST && all.len() * 100 >= lines.len() * OWN_SHARE;
    if everywhere && aligned * 100 >= all.len() * ALIGNED {
        let all = all.into_iter().filter(|(_, start, _)| start.abs_diff(usual) <= 1);
        return Some(all.map(|(at, _, seam)| (at, seam)).collect());
    }
    // A name as wide as its column leaves a smaller gap.
    let listed: Vec<(usize, Inline<'t>)> = free
        .iter()
        .filter_map(|&at| divided(at, SMALL_GAP))
        .filter(|(_, start, seam)| *start == usual && seam.question.split_whitespace().nth(NAME_WORDS).is_none())
        .map(|(at, _, seam)| (at, seam))
        .collect();
    let enough = listed.len() > FEWEST && listed.len() * 100 >= lines.len() * LISTED;
    (enough && listed.len() * 100 >= all.len() * ALIGNED).then_some(listed)
}

/// The lines at the dots that lead to their answers; to page numbers they lead in a contents list.
fn dotted<'t>(lines: &[Line<'t>], free: impl Fn(usize) -> bool) -> Option<Vec<(usize, Inline<'t>)>> {
    let divided = |at: usize| {
        let body = lines[at].body;
        let (question, rest) = body.split_once("...")?;
        let answer = rest.trim_start_matches(['.', ' ']);
        let named = question.contains(char::is_alphabetic) && answer.contains(char::is_alphabetic);
        (named && !answer.contains("..."))
            .then_some((at, Inline { question: question.trim_end(), answer, seam: Seam::Firm }))
    };
    let all: Vec<(usize, Inline<'t>)> = (0..lines.len()).filter(|&at| free(at)).filter_map(divided).collect();
    (all.len() >= FEWEST && all.len() * 100 >= lines.len() * OWN_SHARE).then_some(all)
}

/// "What is it?It is a thing.": a mark right before a capital letter, in the middle of the line.
fn glued(body: &str) -> Option<Inline<'_>> {
    let mut chars = body.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |&(_, next)| next);
        let stops = c == '.' && before.is_lowercase();
        if (matches!(c, '?' | '？') || stops) && next.is_alphabetic() && (next.is_uppercase() || !next.is_ascii()) {
            let end = at + c.len_utf8();
            let (question, answer) = (body[..end].trim(), body[end..].trim());
            let told = question.split_whitespace().nth(1).is_some() || !question.is_ascii();
            return (told && !answer.is_empty()).then_some(Inline { question, answer, seam: Seam::Firm });
        }
        before = c;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_divided_at_a_sign_and_where_they_were_glued() {
        let divided = |found: Option<Inline<'static>>| found.map(|found| (found.question, found.answer));
        assert_eq!(divided(joint("Quorum :: more than half")), Some(("Quorum", "more than half")));
        assert_eq!(divided(joint("a >> b >> c")), None);
        assert_eq!(divided(glued("What is it?It is a thing.")), Some(("What is it?", "It is a thing.")));
        assert_eq!(divided(glued("Explain it.It is a thing.")), Some(("Explain it.", "It is a thing.")));
        assert_eq!(divided(glued("What is it? It is.")), None);
    }
}
