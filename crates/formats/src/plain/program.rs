//! A program whose comments count what is to be written: each counted comment asks, the code below it answers.
//!
//! Drills are kept so in one file: `# 3 (M) Rotate a list`, then a function, then remarks on it. Comments that count
//! tell this from a program that is merely explained.

use domain::bank::{Block, Diagnostic, Kind, LineSpan, Note, Severity};

use super::line::is_blank;
use super::notes;
use super::seam::join;
use crate::repair::{Likeness, language_of, likeness};
use crate::wording::is_placeholder;
use crate::{Reading, classify};

/// So many comments must count.
const FEWEST: usize = 3;
/// In percent: so many of the lines are code or comments.
const PROGRAM: usize = 85;
/// In percent: so many are code.
const CODE: usize = 20;
/// In percent: so many of the counted comments follow the one before.
const COUNTS: usize = 60;
/// A longer line was broken, not ended.
const BROKEN: usize = 56;
/// What opens a comment.
const SIGNS: [&str; 4] = ["#", "--", "//", "%"];

/// What opens a clause of a query.
const CLAUSES: [&str; 27] = [
    "select",
    "from",
    "where",
    "join",
    "left",
    "right",
    "inner",
    "outer",
    "full",
    "cross",
    "on",
    "and",
    "or",
    "group",
    "order",
    "having",
    "union",
    "intersect",
    "except",
    "with",
    "using",
    "limit",
    "insert",
    "update",
    "delete",
    "create",
    "set",
];

/// A line of a program.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Row<'t> {
    Blank,
    /// A line of signs, or a title between them.
    Rule,
    /// What a comment says, and by how many blanks it is indented behind its sign.
    Comment(&'t str, usize),
    Code,
    /// Words that are no comment.
    Words,
}

/// A comment that asks.
struct Prompt<'t> {
    /// Its first row, and the row after its last.
    from: usize,
    to: usize,
    label: Label<'t>,
}

/// The number of a comment: "B2." counts as `B`, 2.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Label<'t> {
    name: &'t str,
    number: u32,
    rest: &'t str,
}

/// Reads the text as a program whose comments ask. `first` is the number of its first line.
pub(super) fn read(text: &str, first: u32) -> Option<Reading> {
    let source: Vec<&str> = text.split('\n').collect();
    let sign = sign(&source)?;
    let rows: Vec<Row<'_>> = source.iter().map(|line| row(line, sign)).collect();
    let prompts = prompts(&rows).filter(|_| is_program(&rows))?;
    let mut reading = Reading {
        title: rows
            .iter()
            .find_map(|row| if let Row::Comment(text, _) = row { Some((*text).to_owned()) } else { None }),
        layout: format!("a program whose comments ask: {} of them count", prompts.len()),
        ..Reading::default()
    };
    let mut told = vec![false; rows.len()];
    for (nth, prompt) in prompts.iter().enumerate() {
        let next = prompts.get(nth + 1).map_or(rows.len(), |next| next.from);
        let answer = answer(&rows, prompt.to, next);
        let end = answer.as_ref().map_or(prompt.to, |(_, to)| *to);
        told[prompt.from..end].fill(true);
        let span = |from: usize, to: usize| LineSpan::new(first + from as u32, first + to as u32 - 1);
        let (level, question) = classify::split_level(prompt.label.rest);
        let mut question = question.to_owned();
        rows[prompt.from + 1..prompt.to].iter().for_each(|row| {
            if let Row::Comment(text, _) = row {
                join(&mut question, text);
            }
        });
        reading.notes.push(Note {
            question,
            question_lines: span(prompt.from, prompt.to),
            answer: answer.map_or_else(Vec::new, |(from, to)| blocks(&source[from..to], &rows[from..to])),
            answer_lines: answer.map(|(from, to)| span(from, to)),
            kind: Kind::Coding,
            level,
            topic: topic(&rows[..prompt.from]),
            reference: None,
            original: source[prompt.from..end].join("\n"),
            reasons: vec!["a comment that counts, in a program".to_owned()],
        });
    }
    let others = (0..rows.len()).filter(|at| !told[*at] && rows[*at] != Row::Blank);
    reading.diagnostics.extend(others.map(|at| Diagnostic {
        lines: LineSpan::line(first + at as u32),
        severity: Severity::Info,
        message: "of the program, below no question".to_owned(),
    }));
    let stated = vec![false; reading.notes.len()];
    classify::settle(&mut reading.notes, &stated);
    Some(reading)
}

/// Returns the sign of the comments that count.
fn sign(source: &[&str]) -> Option<&'static str> {
    let counting = |sign: &str| {
        let counted = |line: &&&str| line.strip_prefix(sign).is_some_and(|rest| label(rest.trim_start()).is_some());
        source.iter().filter(counted).count()
    };
    SIGNS.into_iter().max_by_key(|sign| counting(sign)).filter(|sign| counting(sign) >= FEWEST)
}

fn row<'t>(line: &'t str, sign: &str) -> Row<'t> {
    let line = line.trim_end();
    if is_blank(line) {
        return Row::Blank;
    }
    if let Some(rest) = line.strip_prefix(sign).filter(|rest| !rest.starts_with('!')) {
        let text = rest.trim_start();
        let ruled =
            |text: &str| text.chars().filter(|c| matches!(c, '-' | '=' | '#' | '*' | '~' | '/' | '%')).count() >= 4;
        // A sign and a letter with nothing between is a command of a notebook, or a tag.
        return match () {
            () if ruled(text) || text.is_empty() => Row::Rule,
            () if rest.starts_with([' ', '\t']) => Row::Comment(text, rest.len() - text.len()),
            () => Row::Code,
        };
    }
    if line.starts_with("/*") || line.ends_with("*/") {
        return Row::Rule;
    }
    let code = line.starts_with([' ', '\t']) || likeness(line) != Likeness::Prose || is_clause(line);
    if code { Row::Code } else { Row::Words }
}

/// Whether a line opens with a clause of a query, which reads like prose by itself.
fn is_clause(line: &str) -> bool {
    let word = line.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    CLAUSES.iter().any(|clause| word.eq_ignore_ascii_case(clause))
}

/// Reads "3 (M) Rotate a list", "B2. Rotate a list", "Task 4: rotate a list".
fn label(text: &str) -> Option<Label<'_>> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let name = &text[..letters];
    let named = letters == 0 || letters == 1 || crate::wording::is_exercise(name) || name == "Q";
    let rest = text[letters..].trim_start_matches([' ', '#']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !named || digits == 0 || digits > 3 || letters == 1 && !text[1..].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (number, rest) = (rest[..digits].parse().ok()?, &rest[digits..]);
    let ended = rest.trim_start_matches(['.', ')', ':', ']', ' ', '-', '—', '–']);
    let parted = rest.len() > ended.len() && ended.starts_with(|c: char| c.is_alphabetic() || "([\"'`*….".contains(c));
    parted.then_some(Label { name, number, rest: ended })
}

/// Returns the comments that ask, where they count.
fn prompts<'t>(rows: &[Row<'t>]) -> Option<Vec<Prompt<'t>>> {
    let mut prompts: Vec<Prompt<'t>> = Vec::new();
    for from in 0..rows.len() {
        let Row::Comment(text, _) = rows[from] else { continue };
        let Some(label) = label(text) else { continue };
        // Points counted inside a comment are its own.
        let inside = from > 0 && matches!(rows[from - 1], Row::Comment(..));
        if !inside {
            prompts.push(Prompt { from, to: prompt_end(rows, from), label });
        }
    }
    let follows = |pair: &&[Prompt<'_>]| {
        pair[0].label.name != pair[1].label.name || pair[0].label.number + 1 == pair[1].label.number
    };
    let following = prompts.windows(2).filter(follows).count();
    (prompts.len() >= FEWEST && following * 100 >= (prompts.len() - 1) * COUNTS).then_some(prompts)
}

/// Whether nearly all lines are code or comments, and enough are code.
fn is_program(rows: &[Row<'_>]) -> bool {
    let count = |wanted: fn(&Row<'_>) -> bool| rows.iter().filter(|row| wanted(row)).count();
    let all = count(|row| *row != Row::Blank);
    let code = count(|row| *row == Row::Code);
    let words = count(|row| *row == Row::Words);
    (all - words) * 100 >= all * PROGRAM && code * 100 >= all * CODE
}

/// Returns the row after the last of a prompt: what goes on in the comment belongs to it where code follows, or where its
/// first line was broken; else it answers.
fn prompt_end(rows: &[Row<'_>], from: usize) -> usize {
    let Row::Comment(text, indent) = rows[from] else { return from + 1 };
    let mut to = from + 1;
    let mut before = text;
    let end = (to..rows.len()).find(|at| !matches!(rows[*at], Row::Comment(..))).unwrap_or(rows.len());
    let code = rows.get(end).is_some_and(|row| *row == Row::Code);
    while let Some(Row::Comment(text, own)) = rows.get(to).filter(|_| to < end) {
        let broken = before.len() >= BROKEN
            && !before.ends_with(['.', '?', '!', ':'])
            && text.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || c == '(');
        if is_note(text) || !(code || broken || *own > indent) {
            break;
        }
        before = text;
        to += 1;
    }
    to
}

/// Whether a comment says what is still to be done.
fn is_note(text: &str) -> bool {
    let lower = text.to_lowercase();
    is_placeholder(text) || ["todo", "fixme", "xxx", "not done", "not yet"].iter().any(|note| lower.starts_with(note))
}

/// Returns the rows that answer, between a prompt and the next.
fn answer(rows: &[Row<'_>], from: usize, next: usize) -> Option<(usize, usize)> {
    let end = (from..next).find(|at| rows[*at] == Row::Rule && is_set_off(rows, *at)).unwrap_or(next);
    let idle = |at: &usize| match rows[*at] {
        Row::Blank => true,
        Row::Comment(text, _) => is_note(text),
        _ => false,
    };
    let from = (from..end).find(|at| !idle(at))?;
    let to = (from..end).rev().find(|at| !idle(at))? + 1;
    Some((from, to))
}

/// Whether a rule stands by itself or above a title, and not inside code.
fn is_set_off(rows: &[Row<'_>], at: usize) -> bool {
    at == 0 || matches!(rows[at - 1], Row::Blank | Row::Rule)
}

/// Returns the title that stands between rules, the last of them.
fn topic(rows: &[Row<'_>]) -> Option<String> {
    rows.windows(3).rev().find_map(|three| match three {
        [Row::Rule, Row::Comment(text, _), Row::Rule] if label(text).is_none() => Some((*text).to_owned()),
        _ => None,
    })
}

/// The answer as blocks: code with the remarks in it, or what comments say where there is no code.
fn blocks(lines: &[&str], rows: &[Row<'_>]) -> Vec<Block> {
    if rows.contains(&Row::Code) {
        let language = language_of(lines.iter().copied()).map(str::to_owned);
        let text = lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n");
        return vec![Block::Code { language, text }];
    }
    let said: Vec<&str> = rows.iter().map(|row| if let Row::Comment(text, _) = row { *text } else { "" }).collect();
    notes::blocks(&said.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Vec<(String, bool)> {
        let notes = read(text, 1).map(|reading| reading.notes).unwrap_or_default();
        notes.into_iter().map(|note| (note.question, note.answer_lines.is_some())).collect()
    }

    #[test]
    fn counted_comments_ask_and_code_answers() {
        let text = "# warm-ups\nimport math\n\n# 1 (E) Reverse a string\ndef reverse(s):\n    return s[::-1]\n# O(n)\n\n# 2 (M) Sum of a list,\n#   negative numbers too\ndef total(a):\n    return sum(a)\n\n# 3 (H) Median of two lists\n# TODO\n\n# 4 Why is a set fast?\n# its elements are hashed\n";
        let reading = read(text, 1).unwrap();
        assert_eq!(
            asked(text),
            [
                ("Reverse a string".to_owned(), true),
                ("Sum of a list, negative numbers too".to_owned(), true),
                ("Median of two lists".to_owned(), false),
                ("Why is a set fast?".to_owned(), true),
            ]
        );
        assert_eq!(reading.notes[0].answer_lines, Some(LineSpan::new(5, 7)));
        assert_eq!(reading.notes[0].level.map(|level| level.to_string()), Some("easy".to_owned()));
        assert_eq!(reading.notes[3].answer_lines, Some(LineSpan::line(18)));
    }

    #[test]
    fn other_signs_and_labels_count_as_well() {
        let sql = "-- Task 1: count the users\nselect count(*) from users;\n\n-- Task 2: users without orders\nselect u.id from users u left join orders o on o.user_id = u.id where o.id is null;\n\n-- Task 3: newest order of each\nselect user_id, max(created_at) from orders group by user_id;\n";
        assert_eq!(asked(sql).len(), 3);
        let js = "// A1. flatten\nconst flat = (a) => a.flat();\n// A2. unique\nconst unique = (a) => [...new Set(a)];\n// A3. last\nconst last = (a) => a[a.length - 1];\n";
        assert_eq!(asked(js).len(), 3);
    }

    #[test]
    fn a_program_that_is_explained_and_notes_are_something_else() {
        for text in [
            "# load\nimport math\n# add\nx = 1 + 2\n# print\nprint(x)\n",
            "# 1 Introduction\nWords stand here, and they are many.\n# 2 Methods\nMore of them.\n# 3 Results\nNothing came of it.\n",
            "def f(x):\n    # 1. square\n    y = x * x\n    # 2. add\n    y += 1\n    # 3. return\n    return y\n",
        ] {
            assert!(read(text, 1).is_none(), "{text}");
        }
    }
}
