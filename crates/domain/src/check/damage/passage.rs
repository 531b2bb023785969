//! Passages that lost their heading, their figure, their end, or their letters.

use super::{Line, MOST_OF_A_SORT, cut, damage};
use crate::bank::LineSpan;
use crate::check::{Document, Finding, FindingKind};

pub fn findings(document: &Document<'_>, lines: &[Line<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    found.extend(numbering(lines));
    found.extend(lines.iter().filter_map(|line| mojibake(line.number, line.text)).take(MOST_OF_A_SORT));
    found.extend(twice(lines).into_iter().take(MOST_OF_A_SORT));
    found.extend(figures(document, lines).into_iter().take(MOST_OF_A_SORT));
    found.extend(ends(document).into_iter().take(MOST_OF_A_SORT));
    found.extend(tables(lines).into_iter().take(MOST_OF_A_SORT));
    found
}

/// A numbered heading as it stands.
struct Heading {
    at: usize,
    value: u32,
    sign: char,
}

/// Headings whose numbers jump over one, with a passage between that belongs under the lost one.
fn numbering(lines: &[Line<'_>]) -> Vec<Finding> {
    let headings: Vec<Heading> = lines.iter().enumerate().filter_map(|(at, _)| heading(lines, at)).collect();
    let mut found = Vec::new();
    let mut begun: Option<usize> = None;
    for (index, heading) in headings.iter().enumerate() {
        if heading.value == 1 {
            begun = Some(index);
            continue;
        }
        let Some(before) = index.checked_sub(1).map(|before| &headings[before]) else { continue };
        let Some(first) = begun else { continue };
        if heading.sign != before.sign || heading.at - before.at > 60 {
            begun = None;
            continue;
        }
        if heading.value == before.value + 1 {
            continue;
        }
        let steady = before.value >= 2 && index - 1 - first == before.value as usize - 1;
        let goes_on =
            headings.get(index + 1).is_some_and(|next| next.value == heading.value + 1 && next.at - heading.at <= 60);
        if heading.value == before.value + 2 && steady && goes_on {
            let between = &lines[before.at + 1..heading.at];
            if let Some((number, text)) = lost_passage(between) {
                let right = format!("a heading numbered {} before this passage", before.value + 1);
                let how = format!("the numbers of the headings jump from {} to {}", before.value, heading.value);
                found.push(damage(number, text.trim(), right, &how, 0.88, true));
            }
        }
        begun = None;
    }
    found
}

/// A line that heads a numbered passage: a few words, no end of a sentence, a blank line and text below.
fn heading(lines: &[Line<'_>], at: usize) -> Option<Heading> {
    let text = lines[at].text.trim().trim_start_matches('#').trim().trim_matches('*');
    let digits = text.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=2).contains(end))?;
    let sign = text[digits..].chars().next().filter(|c| matches!(c, '.' | ')'))?;
    let title = text[digits + 1..].strip_prefix(' ')?.trim().trim_end_matches([':', '*']);
    let words = title.split_whitespace().count();
    let titled =
        title.starts_with(|c: char| c.is_uppercase()) && words <= 7 && !title.ends_with(['.', '?', '!', ';', ',']);
    let blank = lines.get(at + 1).is_some_and(|line| line.text.trim().is_empty());
    let below = lines[at + 1..].iter().map(|line| line.text.trim()).find(|line| !line.is_empty())?;
    (titled && blank && !below.starts_with(|c: char| c.is_ascii_digit()))
        .then(|| Some(Heading { at, value: text[..digits].parse().ok()?, sign }))
        .flatten()
}

/// The last paragraph of a passage that has at least two.
fn lost_passage<'a>(between: &[Line<'a>]) -> Option<(u32, &'a str)> {
    let item = |line: &str| line.trim_start().starts_with(['-', '•', '*', '|', '$', '\\']) || line.starts_with("  ");
    let mut starts = Vec::new();
    let mut blank = true;
    for &Line { number, text: line, .. } in between {
        if !line.trim().is_empty() && blank && !item(line) {
            starts.push((number, line));
        }
        blank = line.trim().is_empty() || item(line);
    }
    (starts.len() >= 2).then(|| starts.last().copied()).flatten()
}

/// UTF-8 that was read as Latin-1 or Windows-1252.
fn mojibake(number: u32, line: &str) -> Option<Finding> {
    if line.is_ascii() {
        return None;
    }
    let how = "the text was written in UTF-8 and read as something else";
    let mut repaired = line.to_owned();
    for (broken, whole) in [
        ("â€™", "’"),
        ("â€œ", "“"),
        ("â€\u{9d}", "”"),
        ("â€“", "–"),
        ("â€”", "—"),
        ("â€¦", "…"),
        ("â€¢", "•"),
        ("â‰¤", "≤"),
        ("â‰¥", "≥"),
        ("âˆ‘", "∑"),
        ("âˆ’", "−"),
        ("Ã—", "×"),
        ("Ã©", "é"),
        ("Ã¨", "è"),
        ("Ã¼", "ü"),
        ("Ã¶", "ö"),
        ("Ã¤", "ä"),
        ("Â·", "·"),
        ("Â°", "°"),
        ("Â²", "²"),
        ("Î±", "α"),
        ("Î»", "λ"),
        ("Ïƒ", "σ"),
        ("Î¸", "θ"),
        ("Î²", "β"),
        ("ï¬\u{81}", "fi"),
    ] {
        if repaired.contains(broken) {
            repaired = repaired.replace(broken, whole);
        }
    }
    if repaired != line {
        return Some(damage(number, line.trim(), cut(repaired.trim()), how, 0.96, true));
    }
    let lost = line.match_indices('\u{FFFD}').next()?.0;
    let text = line[lost..].trim();
    Some(damage(
        number,
        if text.len() > 3 { line.trim() } else { text },
        "the character that was lost".to_owned(),
        "a character could not be read and was replaced",
        0.9,
        true,
    ))
}

/// A long line that stands twice in a row.
fn twice(lines: &[Line<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut last: Option<&str> = None;
    for line in lines {
        let text = line.text.trim().trim_start_matches(['-', '•', '*']).trim();
        if text.is_empty() {
            continue;
        }
        // A command may be given twice.
        let long = || text.chars().count() >= 60 && text.split_whitespace().count() >= 8 && !text.contains(" --");
        if last == Some(text) && long() {
            found.push(damage(
                line.number,
                text,
                "the line once".to_owned(),
                "the same line stands right above",
                0.9,
                true,
            ));
        }
        last = Some(text);
    }
    found
}

/// Text that points to a figure that is not there.
fn figures(document: &Document<'_>, lines: &[Line<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for Line { number, text: line, lower } in lines {
        // Each of the pointers below has one of these words.
        if !["figure", "diagram", "image", "below"].iter().any(|word| lower.contains(word)) {
            continue;
        }
        let pointers = [
            "figure below",
            "figure above",
            "diagram below",
            "picture below",
            "image below",
            "plot below",
            "in the figure",
            "following figure",
            "following diagram",
            "following image",
            "as shown below:",
            "the diagram above",
            "image above",
        ];
        if !pointers.iter().any(|pointer| lower.contains(pointer)) {
            continue;
        }
        let at = *number as usize - 1;
        let around = &document.lines[at.saturating_sub(4)..(at + 6).min(document.lines.len())];
        let there = around
            .iter()
            .any(|line| ["![", "<img", "<svg", "[image", "```", "|--", "http"].iter().any(|sign| line.contains(sign)));
        if !there {
            found.push(damage(
                *number,
                line.trim(),
                "the figure".to_owned(),
                "the text points to a figure, and none is there",
                0.6,
                false,
            ));
        }
    }
    found
}

/// Answers that stop in the middle, and labels with nothing behind them.
fn ends(document: &Document<'_>) -> Vec<Finding> {
    const UNFINISHED: [&str; 22] = [
        "the", "a", "an", "of", "to", "and", "or", "with", "for", "is", "are", "by", "that", "which", "as", "from",
        "because", "if", "where", "than", "its", "their",
    ];
    let mut found = Vec::new();
    for (index, note) in document.notes.iter().enumerate() {
        let last = note.lines().last;
        let text = document.line(last).trim();
        let label = text.trim_end_matches(['*', ' ']).to_lowercase();
        if matches!(label.as_str(), "answer:" | "a:" | "solution:" | "**answer:" | "ans:") {
            let how = "the label has nothing behind it";
            found.push(damage(last, text, "the answer".to_owned(), how, 0.7, false));
            continue;
        }
        if !note.is_answered() || text.starts_with('|') || text.contains('`') {
            continue;
        }
        let word = text.rsplit(' ').next().unwrap_or_default();
        let words = text.split_whitespace().count();
        let next = document.notes.get(index + 1).map_or("", |next| next.question.as_str());
        let ends = UNFINISHED.contains(&word) || word.ends_with(',') && words >= 8;
        if ends && words >= 6 && !next.starts_with(|c: char| c.is_lowercase()) {
            let shown = UNFINISHED.contains(&word) && words >= 8;
            let how = "the answer stops in the middle of a sentence";
            found.push(damage(
                last,
                text,
                "the rest of the sentence".to_owned(),
                how,
                if shown { 0.85 } else { 0.5 },
                shown,
            ));
        }
    }
    found
}

/// Rows of a table that have fewer or more cells than its head.
fn tables(lines: &[Line<'_>]) -> Vec<Finding> {
    let cells = |line: &str| line.trim().trim_matches('|').replace("\\|", "").split('|').count();
    let mut found = Vec::new();
    let mut width = None;
    for (index, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if !text.starts_with('|') {
            width = None;
            continue;
        }
        let rule = text.chars().all(|c| "|-: ".contains(c)) && text.contains("--");
        if rule {
            width = index.checked_sub(1).map(|head| cells(lines[head].text));
        } else if let Some(width) = width
            && cells(text) != width
        {
            found.push(Finding {
                lines: LineSpan::line(line.number),
                kind: FindingKind::Damage,
                text: cut(text),
                right: format!("{width} cells, as in the head"),
                how: format!("the row has {} cells, the head of its table {width}", cells(text)),
                confidence: 0.6,
                shown: false,
            });
        }
    }
    found
}
