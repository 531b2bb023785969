//! Outlines of Emacs (orgmode.org/manual) as Markdown, line for line: stars become number signs; states, tags, drawers go.

use std::collections::HashSet;

use domain::bank::{Diagnostic, LineSpan, Severity};

use crate::{Reading, markdown};

/// Headings go no deeper in Markdown.
const DEEPEST: usize = 6;

/// What a heading is said to be: to do, done.
const STATES: &[&str] =
    &["TODO", "DONE", "NEXT", "WAIT", "WAITING", "HOLD", "STARTED", "DOING", "CANCELLED", "CANCELED"];

/// Returns whether a text is such an outline: by its name, or by headings with stars beside what no other format has.
pub(crate) fn is_org(name: &str, text: &str) -> bool {
    crate::has_ending(name, &[".org"]) || {
        let (mut headings, mut signs) = (0, 0);
        for line in text.lines() {
            headings += usize::from(heading(line).is_some());
            signs += usize::from(is_keyword(line) || is_drawer(line));
        }
        headings >= 3 && signs >= 2 && text.lines().all(|line| !line.trim_start().starts_with("```"))
    }
}

/// Reads an outline.
pub(crate) fn read(text: &str) -> Reading {
    let markdown = to_markdown(text);
    let mut reading = markdown::read(&markdown);
    let lines: Vec<&str> = text.split('\n').collect();
    for note in &mut reading.notes {
        let span = note.lines();
        note.original = lines[span.first as usize - 1..span.last as usize].join("\n");
    }
    let spans = reading.notes.iter().map(|note| note.lines()).chain(reading.diagnostics.iter().map(|said| said.lines));
    let taken: HashSet<u32> = spans.flat_map(|span| span.first..=span.last).collect();
    let left_out: Vec<u32> = (1..)
        .zip(lines.iter().zip(markdown.split('\n')))
        .filter(|(number, (line, shown))| !line.trim().is_empty() && shown.trim().is_empty() && !taken.contains(number))
        .map(|(number, _)| number)
        .collect();
    let message = || "kept for the outline, not of the text".to_owned();
    let told = |number| Diagnostic { lines: LineSpan::line(number), severity: Severity::Info, message: message() };
    reading.diagnostics.extend(left_out.into_iter().map(told));
    reading.diagnostics.sort_by_key(|said| said.lines);
    reading.layout = format!("an outline of Emacs; {}", reading.layout);
    reading
}

fn to_markdown(text: &str) -> String {
    let mut in_drawer = false;
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| {
            let bare = line.trim();
            if in_drawer || is_drawer(line) {
                in_drawer = !bare.eq_ignore_ascii_case(":end:");
                return String::new();
            }
            if let Some((depth, title)) = heading(line) {
                return format!("{} {title}", "#".repeat(depth.min(DEEPEST)));
            }
            if is_planning(bare) {
                return String::new();
            }
            if is_keyword(line) { block_sign(bare) } else { line.to_owned() }
        })
        .collect();
    lines.join("\n")
}

/// The depth and the words of `** TODO [#A] What is a norm? :theory:`.
fn heading(line: &str) -> Option<(usize, &str)> {
    let title = line.trim_start_matches('*');
    let depth = line.len() - title.len();
    let mut title = title.strip_prefix(' ').filter(|_| depth > 0)?.trim();
    if let Some((_, rest)) = title.split_once(' ').filter(|(state, _)| STATES.contains(state)) {
        title = rest.trim_start();
    }
    if let Some(rest) = title.strip_prefix("[#").and_then(|rest| rest.split_once("] ")) {
        title = rest.1.trim_start();
    }
    if title.ends_with(':')
        && let Some((words, tags)) = title.rsplit_once(" :")
        && tags.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '@' | '#' | '%' | ':'))
    {
        title = words.trim_end();
    }
    (!title.is_empty()).then_some((depth, title))
}

/// `#+TITLE: Notes`, `#+begin_src python`
fn is_keyword(line: &str) -> bool {
    line.trim_start().strip_prefix("#+").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// `:PROPERTIES:`, `:LOGBOOK:`
fn is_drawer(line: &str) -> bool {
    let name = line.trim().strip_prefix(':').and_then(|rest| rest.strip_suffix(':'));
    name.is_some_and(|name| name.len() >= 2 && name.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '_' | '-')))
}

fn is_planning(bare: &str) -> bool {
    ["CLOSED: ", "SCHEDULED: ", "DEADLINE: "].iter().any(|word| bare.starts_with(word))
}

/// What a keyword shows: blocks of code and examples are fences, everything else is for the outline.
fn block_sign(bare: &str) -> String {
    let lower = bare.to_lowercase();
    let mut words = lower.split_whitespace();
    match words.next() {
        Some("#+begin_src") => format!("```{}", words.next().unwrap_or_default()),
        Some("#+end_src" | "#+begin_example" | "#+end_example") => "```".to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use domain::bank::plain_text;
    use proptest::prelude::*;

    use super::*;

    const OUTLINE: &str = "#+TITLE: Probability\n\n* Basics\n\
        ** TODO [#A] What is a union bound? :bounds:\n:PROPERTIES:\n:ID: 7\n:END:\n\
        - sum of the chances\n** DONE Why is it loose?\nCLOSED: [2024-01-02]\nOverlaps count twice.\n\
        #+begin_src python\nmin(1, sum(p))\n#+end_src\n** When is it tight?\n";

    #[test]
    fn headings_of_an_outline_ask_and_its_drawers_do_not_answer() {
        let reading = crate::read("bounds.txt", OUTLINE);
        let told: Vec<(&str, String)> = reading
            .notes
            .iter()
            .map(|note| (note.question.as_str(), plain_text(&note.answer).replace('\n', " / ")))
            .collect();
        let expected = [
            ("What is a union bound?", "- sum of the chances"),
            ("Why is it loose?", "Overlaps count twice. / min(1, sum(p))"),
            ("When is it tight?", ""),
        ];
        assert_eq!(told, expected.map(|(question, answer)| (question, answer.to_owned())));
        assert!(reading.notes[0].original.starts_with("** TODO"), "{}", reading.notes[0].original);
    }

    #[test]
    fn lists_by_stars_are_no_outline() {
        assert!(!is_org("notes.txt", "* what is a norm\n* what is a rank\n* what is a trace\n"));
    }

    proptest! {
        #[test]
        fn every_line_is_in_a_note_or_told(lines in prop::collection::vec(prop_oneof![
            Just(""), Just("* Part"), Just("** TODO Why?"), Just("*** Deep :a:"), Just(":PROPERTIES:"), Just(":END:"), Just("#+begin_src"), Just("#+end_src"),
            Just("#+TITLE: x"), Just("CLOSED: [2024]"), Just("- item"), Just("text"),
        ], 0..24)) {
            let text = lines.join("\n");
            let reading = read(&text);
            for (line, number) in lines.iter().zip(1..).filter(|(line, _)| line.chars().any(char::is_alphanumeric)) {
                let held = reading.notes.iter().any(|note| note.lines().contains(number))
                    || reading.diagnostics.iter().any(|said| said.lines.contains(number));
                prop_assert!(held, "line {number}: {line:?} of {text:?}");
            }
        }
    }
}
