//! How much worse documents are read after what a scrape does to them: blank lines, bullets, numbers or question marks lost,
//! lines run together, headings in capitals, advertisements.
//!
//! Only development documents in plain text are disturbed, and of those only the ones that are read well as they are.

use std::path::Path;

use crate::accuracy::{Label, Means, Score, layouts, score};

/// A document read worse than this when nothing is done to it shows nothing by being read badly.
const READ_WELL: f64 = 0.90;
/// So many documents that lose most are named.
const NAMED: usize = 4;
/// A wrapped line has at most so many characters.
const WIDTH: usize = 78;
/// What pages put among the text.
const ADVERTISEMENTS: &[&str] = &["Advertisement", "Sign up to read more", "Subscribe to our newsletter"];

/// Lines with the index of the line of the original from which each comes.
type Lines = Vec<(String, Option<usize>)>;

/// What is done to the lines of a document, given what each of them is.
type Disturbance = (&'static str, fn(&[&str], &[Part]) -> Lines);

/// What the labels say of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Question,
    Answer,
    Other,
}

const DISTURBANCES: &[Disturbance] = &[
    ("blank lines lost", |lines, _| keep(lines, |line| (!line.trim().is_empty()).then(|| line.to_owned()))),
    ("a blank line after each line", |lines, _| {
        let spaced = keep(lines, |line| (!line.trim().is_empty()).then(|| line.to_owned()));
        spaced.into_iter().flat_map(|line| [line, (String::new(), None)]).collect()
    }),
    ("bullets lost", |lines, _| keep(lines, |line| Some(without_bullet(line)))),
    ("numbers lost", |lines, _| keep(lines, |line| Some(without_number(line)))),
    ("indentation lost", |lines, _| keep(lines, |line| Some(line.trim_start().to_owned()))),
    ("question marks lost", |lines, _| keep(lines, |line| Some(line.replace('?', "")))),
    ("capitals lost", |lines, _| keep(lines, |line| Some(line.to_lowercase()))),
    ("answers on one line", on_one_line),
    ("wrapped", wrapped),
    ("trailing spaces, indented by tabs", |lines, _| keep(lines, |line| Some(format!("\t{line}  ")))),
    ("headings in capitals", |lines, parts| {
        let is_heading = |at: usize| parts[at] == Part::Other && lines[at].split_whitespace().count() <= 6;
        lines
            .iter()
            .enumerate()
            .map(|(at, line)| (if is_heading(at) { line.to_uppercase() } else { (*line).to_owned() }, Some(at)))
            .collect()
    }),
    ("advertisements", |lines, parts| {
        let mut cards = 0;
        let mut out = Lines::new();
        for (at, line) in lines.iter().enumerate() {
            let opens = parts[at] == Part::Question && (at == 0 || parts[at - 1] != Part::Question);
            cards += usize::from(opens);
            if opens && cards % 4 == 0 {
                out.push((ADVERTISEMENTS[cards / 4 % ADVERTISEMENTS.len()].to_owned(), None));
            }
            out.push(((*line).to_owned(), Some(at)));
        }
        out
    }),
];

/// Prints the table.
pub fn print(root: &Path) {
    let documents: Vec<(String, String, Vec<Label>)> = layouts(root, "dev")
        .into_iter()
        .filter(|(_, path, _)| path.extension().is_some_and(|ending| ending == "txt"))
        .filter_map(|(name, path, labels)| {
            let text = formats::decode(&std::fs::read(path).ok()?).ok()?.text;
            // A table is read by its columns and is no longer one when its lines are changed.
            let rows = text.lines().filter(|line| line.contains(['\t', ';'])).count();
            let is_table = rows * 2 >= text.lines().count();
            (!is_table && read(&text, &labels).f1() >= READ_WELL).then_some((name, text, labels))
        })
        .collect();
    let plain: Vec<Score> = documents.iter().map(|(_, text, labels)| read(text, labels)).collect();
    println!("{:36} {:>6} {:>8} {:>8}", "disturbed", "F1", "", "overlap");
    println!("{:36} {}", "as they are", Means::of(&plain));
    for (name, disturb) in DISTURBANCES {
        let scores: Vec<Score> = documents
            .iter()
            .map(|(_, text, labels)| {
                let (text, labels) = disturbed(text, labels, *disturb);
                read(&text, &labels)
            })
            .collect();
        let mut falls: Vec<(f64, &str)> = documents
            .iter()
            .zip(plain.iter().zip(&scores))
            .map(|((name, ..), (before, after))| (before.f1() - after.f1(), name.as_str()))
            .collect();
        falls.sort_by(|a, b| b.0.total_cmp(&a.0));
        let most: Vec<String> = falls.iter().take(NAMED).map(|(fall, name)| format!("{name} -{fall:.2}")).collect();
        println!("{name:36} {}; {}", Means::of(&scores), most.join(", "));
    }
}

fn read(text: &str, labels: &[Label]) -> Score {
    score(labels, &formats::read("disturbed.txt", text).notes)
}

/// Disturbs a text and says where its labels stand afterwards.
fn disturbed(text: &str, labels: &[Label], disturb: fn(&[&str], &[Part]) -> Lines) -> (String, Vec<Label>) {
    let lines: Vec<&str> = text.lines().collect();
    let mut parts = vec![Part::Other; lines.len()];
    for label in labels {
        let answer = label.a_start.zip(label.a_end).map(|(from, to)| (from, to, Part::Answer));
        let end = label.q_end.unwrap_or(label.q_line);
        for (from, to, part) in answer.into_iter().chain([(label.q_line, end, Part::Question)]) {
            for number in from..=to {
                if let Some(place) = parts.get_mut(number as usize - 1) {
                    *place = part;
                }
            }
        }
    }
    let disturbed = disturb(&lines, &parts);
    // Where lines were run together, the line that remains stands for those before it.
    let place = |number: u32| {
        let at = number as usize - 1;
        let found = disturbed.iter().position(|(_, from)| from.is_some_and(|from| from >= at));
        found.unwrap_or(disturbed.len().saturating_sub(1)) as u32 + 1
    };
    let end = |number: u32| {
        let at = number as usize - 1;
        let found = disturbed.iter().rposition(|(_, from)| from.is_some_and(|from| from <= at));
        found.unwrap_or_default() as u32 + 1
    };
    let moved = labels.iter().map(|label| Label {
        q_line: place(label.q_line),
        q_end: label.q_end.map(end),
        // The neighbors of the start count as it does, wherever they are now.
        alt_q_lines: Some(
            [label.q_line.max(2) - 1, label.q_line + 1]
                .iter()
                .chain(label.alt_q_lines.iter().flatten())
                .map(|&line| place(line))
                .collect(),
        ),
        a_start: label.a_start.map(place),
        a_end: label.a_end.map(end),
        ..label.clone()
    });
    let labels = moved.collect();
    (disturbed.iter().flat_map(|(line, _)| [line.as_str(), "\n"]).collect(), labels)
}

fn keep(lines: &[&str], change: impl Fn(&str) -> Option<String>) -> Lines {
    lines.iter().enumerate().filter_map(|(at, line)| Some((change(line)?, Some(at)))).collect()
}

fn without_bullet(line: &str) -> String {
    let text = line.trim_start();
    let rest = text.trim_start_matches(['-', '•', '*', '–', '◦', '▪', '●', '○', '+']);
    let is_bullet = rest.len() < text.len() && rest.starts_with(' ');
    if is_bullet { format!("{}{}", &line[..line.len() - text.len()], rest.trim_start()) } else { line.to_owned() }
}

fn without_number(line: &str) -> String {
    let text = line.trim_start();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = rest.strip_prefix(['.', ')']).filter(|after| rest.len() < text.len() && after.starts_with(' '));
    after.map_or_else(|| line.to_owned(), |after| format!("{}{}", &line[..line.len() - text.len()], after.trim_start()))
}

/// Runs the lines of each paragraph of an answer together.
fn on_one_line(lines: &[&str], parts: &[Part]) -> Lines {
    let mut out = Lines::new();
    for (at, line) in lines.iter().enumerate() {
        let goes_on = at > 0
            && parts[at] == Part::Answer
            && parts[at - 1] == Part::Answer
            && !line.trim().is_empty()
            && !lines[at - 1].trim().is_empty();
        match out.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.0.push(' ');
                last.0.push_str(line.trim());
                last.1 = Some(at);
            }
            None => out.push(((*line).to_owned(), Some(at))),
        }
    }
    out
}

/// Wraps long lines, as a printed page does.
fn wrapped(lines: &[&str], _: &[Part]) -> Lines {
    let mut out = Lines::new();
    for (at, line) in lines.iter().enumerate() {
        let mut row = String::new();
        for word in line.split_inclusive(' ') {
            if row.chars().count() + word.trim_end().chars().count() > WIDTH && !row.trim().is_empty() {
                out.push((std::mem::take(&mut row).trim_end().to_owned(), Some(at)));
            }
            row.push_str(word);
        }
        out.push((row.trim_end().to_owned(), Some(at)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_move_with_their_lines() {
        let label: Label = serde_json::from_str(
            r#"{"q": "What is it?", "q_line": 3, "q_end": 3, "a_start": 5, "a_end": 6, "answered": true}"#,
        )
        .unwrap();
        let text = "Title\n\n1. What is it?\n\n- this\n- that\n";
        let after = |name: &str| {
            let (_, disturb) = DISTURBANCES.iter().find(|(known, _)| *known == name).unwrap();
            let (text, labels) = disturbed(text, std::slice::from_ref(&label), *disturb);
            (text, (labels[0].q_line, labels[0].a_start, labels[0].a_end))
        };
        assert_eq!(
            after("blank lines lost"),
            ("Title\n1. What is it?\n- this\n- that\n".to_owned(), (2, Some(3), Some(4)))
        );
        assert_eq!(
            after("answers on one line"),
            ("Title\n\n1. What is it?\n\n- this - that\n".to_owned(), (3, Some(5), Some(5)))
        );
        assert_eq!(after("numbers lost").0, "Title\n\nWhat is it?\n\n- this\n- that\n");
        assert_eq!(after("question marks lost").0, "Title\n\n1. What is it\n\n- this\n- that\n");
        assert_eq!(after("headings in capitals").0, "TITLE\n\n1. What is it?\n\n- this\n- that\n");
    }
}
