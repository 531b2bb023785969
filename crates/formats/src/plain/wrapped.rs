//! Text that was wrapped at a width is read as it was before: lines end where the next word did not fit, and what follows
//! such a line goes on with it.

use super::line::{Line, Sign};
use super::seam::join;
use crate::repair::looks_like_code;

/// A line as it was before it was wrapped.
pub(super) struct Row {
    /// Its text, indented as its first line.
    pub text: String,
    /// The number of its first line.
    pub first: u32,
    /// The number of its last line.
    pub last: u32,
    /// Whether a blank line stands before it.
    pub apart: bool,
}

/// Fewer lines that others go on with are chance.
const FEWEST: usize = 10;
/// In percent: how many of those lines had no room for the first word of the next.
const FULL: usize = 85;
/// In percent: how many of those lines are no longer than a full one.
const WIDE: usize = 90;
/// The narrowest page.
const NARROWEST: usize = 50;
/// Lines of a page may differ by so much.
const SLACK: usize = 3;

/// Joins the lines of a document that was wrapped; `None` where it was not, or where its lines are more than text.
pub(super) fn unwrapped(lines: &[Line<'_>]) -> Option<Vec<Row>> {
    let plain = |line: &Line<'_>| line.speech.is_none() && !line.quoted && !line.stamped && line.last == line.number;
    if !lines.iter().all(plain) {
        return None;
    }
    let width = width(lines)?;
    let mut rows: Vec<Row> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let above = at.checked_sub(1).map(|above| &lines[above]);
        match rows.last_mut().filter(|_| above.is_some_and(|above| goes_on(above, line) && is_full(above, line, width)))
        {
            Some(row) => {
                join(&mut row.text, line.whole);
                row.last = line.number;
            }
            None => rows.push(Row {
                text: format!("{}{}", " ".repeat(line.indent), line.whole),
                first: line.number,
                last: line.number,
                apart: line.blank_before,
            }),
        }
    }
    Some(rows)
}

/// Joins what is asked with the lines right under it, where nothing else can stand there.
pub(super) fn joined<'a>(lines: &[Line<'a>], asks: impl Fn(&Line<'a>) -> bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::with_capacity(lines.len());
    let mut open = false;
    for (at, line) in lines.iter().enumerate() {
        open &= !line.blank_before && line.label.is_none() && !looks_like_code(line.whole);
        open &= line.sign == Sign::None
            // A first letter opens choices.
            || line.sign == Sign::Letter
                && !line.whole.starts_with(['a', 'A'])
                && !line.whole.starts_with("(a")
                && !lines[at - 1].whole.ends_with(['.', '?', '!', ':', ';']);
        match rows.last_mut().filter(|_| open && !asks(line)) {
            Some(row) => {
                join(&mut row.text, line.whole);
                row.last = line.last;
            }
            None => {
                open = asks(line);
                rows.push(Row {
                    text: format!("{}{}", " ".repeat(line.indent), line.whole),
                    first: line.number,
                    last: line.last,
                    apart: line.blank_before,
                });
            }
        }
    }
    rows
}

/// The length of a full line, where lines end because they are full.
fn width(lines: &[Line<'_>]) -> Option<usize> {
    let pairs = || lines.windows(2).filter(|pair| length(&pair[0]) >= NARROWEST && goes_on(&pair[0], &pair[1]));
    let mut lengths: Vec<usize> = pairs().map(|pair| length(&pair[0])).collect();
    lengths.sort_unstable();
    let width = *lengths.get(lengths.len() * WIDE / 100)?;
    let full = pairs().filter(|pair| is_full(&pair[0], &pair[1], width)).count();
    (lengths.len() >= FEWEST && full * 100 >= lengths.len() * FULL).then_some(width)
}

fn length(line: &Line<'_>) -> usize {
    line.whole.chars().count() + line.indent
}

fn is_full(above: &Line<'_>, line: &Line<'_>, width: usize) -> bool {
    let word = line.whole.split(' ').next().unwrap_or_default().chars().count();
    length(above) >= NARROWEST && length(above) + 1 + word + SLACK > width
}

/// Whether a line may go on with the one above, by all but lengths.
fn goes_on(above: &Line<'_>, line: &Line<'_>) -> bool {
    let is_text = |line: &Line<'_>| {
        !line.is_rule() && !line.is_decorated() && !line.whole.contains("   ") && !line.whole.contains('|')
    };
    let hangs = line.indent <= above.indent + if above.sign == Sign::None { 1 } else { 8 };
    let ended = above.whole.ends_with(['.', '?', '!', ':', ';']);
    !line.blank_before
        && line.sign == Sign::None
        && line.label.is_none()
        && line.level.is_none()
        && hangs
        && (!ended || line.whole.starts_with(char::is_lowercase))
        && is_text(above)
        && is_text(line)
        && !looks_like_code(above.whole)
        && !looks_like_code(line.whole)
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    const WIDTH: usize = 72;

    fn wrap(text: &str) -> String {
        let mut out = String::new();
        for line in text.lines() {
            let mut length = 0;
            for word in line.split(' ') {
                if length > 0 {
                    let fits = length + 1 + word.len() <= WIDTH;
                    out.push(if fits { ' ' } else { '\n' });
                    length = if fits { length + 1 } else { 0 };
                }
                out.push_str(word);
                length += word.len();
            }
            out.push('\n');
        }
        out
    }

    #[test]
    fn wrapped_paragraphs_become_one_line_each_again() {
        let card = "- What does the penalty do to the weights of a linear model: it pulls all of them toward zero and so trades a little bias for less variance, which pays where the data are few\n";
        let text = card.repeat(6);
        let wrapped = wrap(&text);
        assert!(wrapped.lines().count() > text.lines().count());
        let rows = unwrapped(&lines(&wrapped, 1)).unwrap();
        assert_eq!(rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>(), text.lines().collect::<Vec<_>>());
        assert_eq!(rows.last().map(|row| row.last), Some(wrapped.lines().count() as u32));
        assert!(unwrapped(&lines(&text, 1)).is_none());
    }
}
