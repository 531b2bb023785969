//! Lists, fences, links and tables that lost their form.

use super::{LONGEST_LINE, MOST_OF_A_SORT, damage};
use crate::check::{Document, Finding};

pub fn findings(document: &Document<'_>) -> Vec<Finding> {
    let lines = || {
        let numbered = document.lines.iter().enumerate().map(|(at, line)| (at as u32 + 1, *line));
        numbered.filter(|(_, line)| line.len() <= LONGEST_LINE)
    };
    let mut found = fences(document);
    found.extend(lines().filter_map(|(number, line)| run_together(number, line)).take(MOST_OF_A_SORT));
    found.extend(lines().filter_map(|(number, line)| appended(number, line)).take(MOST_OF_A_SORT));
    found.extend(lines().filter_map(|(number, line)| link(number, line)).take(MOST_OF_A_SORT));
    found.extend(heads(document).into_iter().take(MOST_OF_A_SORT));
    found
}

/// A block of code that begins with its language while another is still open.
fn fences(document: &Document<'_>) -> Vec<Finding> {
    /// Languages whose text may hold blocks of its own.
    const HOLDING: [&str; 4] = ["markdown", "md", "mdx", "rst"];
    let mut found = Vec::new();
    let mut open: Option<(u32, &str, bool)> = None;
    for (at, line) in document.lines.iter().enumerate() {
        let text = line.trim_start();
        let Some(language) = text.strip_prefix("```") else { continue };
        let language = language.trim_end();
        if language.starts_with('`') || language.contains('`') {
            open = None;
            continue;
        }
        let named = !language.is_empty() && language.chars().all(|c| c.is_ascii_alphanumeric() || c == '+');
        open = match open {
            Some((number, opening, holds)) if named && !holds => {
                if found.len() < MOST_OF_A_SORT {
                    let how = "another block begins before this one ended";
                    found.push(damage(number, opening, "``` where this block ends".to_owned(), how, 0.85, true));
                }
                Some((at as u32 + 1, text, HOLDING.contains(&language)))
            }
            Some(_) if named => open,
            Some(_) => None,
            None => Some((at as u32 + 1, text, !named || HOLDING.contains(&language))),
        };
    }
    found
}

/// "1. … 1. … 1. …": a list whose items stand on one line.
fn run_together(number: u32, line: &str) -> Option<Finding> {
    let items = line.match_indices(" 1. ").filter(|(at, _)| line[at + 4..].starts_with(char::is_uppercase));
    let first = items.clone().next()?.0;
    let how = "the items of a list stand on one line, and each has the number 1";
    let text = &line[first + 1..];
    (items.count() >= 3).then(|| damage(number, text, "each item on a line of its own".to_owned(), how, 0.88, true))
}

/// "… the rare classes. 10.** Memory:**": the next item's head at the end of a line.
fn appended(number: u32, line: &str) -> Option<Finding> {
    let head = line.trim_end().strip_suffix("**")?;
    let at = head.rfind(".** ")?;
    let begins = line[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let digits = at - begins;
    let apart = line[..begins].ends_with(". ") || line[..begins].ends_with("  ");
    let how = "the head of the next item stands at the end of this line";
    ((1..=2).contains(&digits) && apart && !head[at + 4..].contains("**"))
        .then(|| damage(number, &line[begins..], "the item on a line of its own".to_owned(), how, 0.86, true))
}

/// `)]](http…)`: a link with a bracket too many.
fn link(number: u32, line: &str) -> Option<Finding> {
    let at = line.find("]](")?;
    let count = |sign: char| line[..at + 2].matches(sign).count();
    let how = "the link has a closing bracket without an opening one";
    (count(']') > count('[')).then(|| damage(number, &line[at..], "](".to_owned(), how, 0.86, true))
}

/// A table whose head leaves out the name of a column that is filled.
fn heads(document: &Document<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for at in 1..document.lines.len().saturating_sub(1) {
        let rule = document.lines[at].trim();
        let head = document.lines[at - 1].trim();
        let ruled = rule.starts_with('|') && rule.contains("--") && rule.chars().all(|c| "|-: ".contains(c));
        if ruled && head.starts_with('|') {
            let names = cells(head);
            let rows = document.lines[at + 1..].iter().take(40).map(|line| line.trim());
            let rows: Vec<Vec<&str>> = rows.take_while(|line| line.starts_with('|')).map(cells).collect();
            let named = names.iter().filter(|name| !name.is_empty()).count();
            let filled = |column: usize| {
                let told = rows.iter().filter(|row| row.get(column).is_some_and(|cell| is_told(cell))).count();
                let all = rows.iter().all(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
                rows.len() >= 2 && all && told * 2 > rows.len()
            };
            let lost = (1..names.len()).find(|column| names[*column].is_empty() && filled(*column));
            if let Some(column) = lost.filter(|_| named >= 2) {
                let how = "every row has something in this column, and the head has no name for it";
                found.push(damage(at as u32, head, format!("a name for column {}", column + 1), how, 0.84, true));
            }
        }
    }
    found
}

fn cells(line: &str) -> Vec<&str> {
    let inner = line.strip_prefix('|').unwrap_or(line);
    inner.strip_suffix('|').unwrap_or(inner).split('|').map(str::trim).collect()
}

/// Whether a cell says something in words, not with a picture or a link.
fn is_told(cell: &str) -> bool {
    cell.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !cell.contains(['[', '!', '`', '<'])
}
