//! Finding the code of a document: between fences, in lines of its own, inside prose.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::example::{self, Text};
use super::shape::{Shape, look, shape};
use super::{Form, Fragment, LONGEST_LINE, MOST_FRAGMENTS, MOST_LINES, known};
use crate::bank::LineSpan;
use crate::check::Document;

/// Returns the stretches of Python in a document, in its order.
///
/// Bounded: at most [`MOST_FRAGMENTS`] of at most [`MOST_LINES`] lines each; a line longer than [`LONGEST_LINE`] is
/// prose. The time is linear in the document.
pub fn extract(document: &Document<'_>) -> Vec<Fragment> {
    let lines = document.lines;
    let sections = sections(document);
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut taken = vec![false; lines.len()];
    while at < lines.len() && pieces.len() < MOST_FRAGMENTS {
        if let Some(fence) = fence(lines[at]) {
            let body = at + 1;
            let end = (body..lines.len()).find(|line| closes(lines[*line], &fence)).unwrap_or(lines.len());
            // A fence that never closes would swallow the document.
            let crosses = sections.get(end).is_some_and(|section| *section > sections[at]);
            let reopens =
                lines[body..end].iter().any(|line| self::fence(line).is_some_and(|other| !other.language.is_empty()));
            let prose = lines[body..end].iter().filter(|line| sentence(line)).count();
            let end =
                if end == lines.len() || crosses || reopens || prose > 2 { unclosed_end(lines, body) } else { end };
            taken[at..(end + 1).min(lines.len())].fill(true);
            if let Some(piece) = fenced(lines, body, end, &fence) {
                pieces.push(piece);
            }
            at = (end + 1).min(end + usize::from(lines.get(end).is_some_and(|line| closes(line, &fence)))).max(body);
        } else if let Some(piece) = plain(lines, at, &sections) {
            let end = piece.numbers.last().map_or(at + 1, |last| *last as usize);
            taken[at..end].fill(true);
            at = end;
            pieces.push(piece);
        } else {
            pieces.extend(inline(lines[at], at));
            at += 1;
        }
    }
    for piece in &mut pieces {
        piece.section = sections[piece.lines.first as usize - 1];
    }
    finish(document, pieces, &sections, &taken)
}

/// The number of the note that each line belongs to.
fn sections(document: &Document<'_>) -> Vec<usize> {
    let mut sections = vec![0; document.lines.len()];
    for (number, note) in document.notes.iter().enumerate() {
        let first = note.question_lines.first.max(1) as usize - 1;
        if first < sections.len() {
            sections[first] = number + 1;
        }
    }
    let mut current = 0;
    for section in &mut sections {
        current = current.max(*section);
        *section = current;
    }
    sections
}

struct Fence {
    sign: char,
    length: usize,
    language: String,
}

fn fence(line: &str) -> Option<Fence> {
    let text = line.trim_start_matches([' ', '\t', '>']).trim_start_matches(['-', '*']).trim();
    let sign = text.chars().next().filter(|c| *c == '`' || *c == '~')?;
    let length = text.chars().take_while(|c| *c == sign).count();
    let language = text[length..].trim().trim_start_matches('{').trim_start_matches('.');
    // "~~~~~~" under a line makes it a heading.
    let underlines = sign == '~' && length > 3 && language.is_empty();
    if length < 3 || underlines || language.contains('`') || line.len() > LONGEST_LINE {
        return None;
    }
    let language = language.split([' ', ',', '}', ':']).next().unwrap_or_default().to_lowercase();
    Some(Fence { sign, length, language })
}

fn closes(line: &str, fence: &Fence) -> bool {
    let text = line.trim_start_matches([' ', '\t', '>']).trim_end();
    text.len() >= fence.length && text.chars().all(|c| c == fence.sign)
}

/// Whether a line is a sentence, which code holds only in comments and docstrings.
fn sentence(line: &str) -> bool {
    let text = line.trim();
    text.starts_with(|c: char| c.is_uppercase() || c == '-')
        && text.ends_with('.')
        && text.split_whitespace().count() > 9
        && !text.contains(['=', '(', '"', '#'])
}

/// Where the code of a fence without an end stops looking like code.
fn unclosed_end(lines: &[&str], body: usize) -> usize {
    let mut end = body;
    while end < lines.len() && shape(straight(lines[end]).trim()) > Shape::Comment && end - body < MOST_LINES
        || end < lines.len()
            && end > body
            && shape(straight(lines[end]).trim()) == Shape::Comment
            && lines[end].starts_with("# ")
    {
        end += 1;
    }
    end
}

fn fenced(lines: &[&str], body: usize, end: usize, fence: &Fence) -> Option<Fragment> {
    let python = matches!(fence.language.as_str(), "python" | "py" | "python3" | "ipython" | "py3");
    if !(python || fence.language.is_empty()) || end <= body {
        return None;
    }
    let text: Vec<String> = lines[body..end].iter().map(|line| straight(line).into_owned()).collect();
    if !python {
        let shapes: Vec<Shape> = text.iter().map(|line| shape(line.trim())).collect();
        let strong = shapes.iter().filter(|shape| **shape == Shape::Strong).count();
        let prose = shapes.iter().filter(|shape| **shape == Shape::Prose).count();
        let braces = text.iter().filter(|line| line.trim_end().ends_with([';', '{'])).count();
        if strong == 0 || prose > strong || braces > 0 {
            return None;
        }
    }
    let numbers: Vec<u32> = (body..end).map(|at| at as u32 + 1).collect();
    piece(text, numbers, if python { Form::Python } else { Form::Fenced })
}

/// Lines of code that begin at a line, without markup.
fn plain(lines: &[&str], from: usize, sections: &[usize]) -> Option<Fragment> {
    let first = bare(lines[from]);
    if lines[from].len() > LONGEST_LINE || shape(first.trim()) < Shape::Weak {
        return None;
    }
    let (mut text, mut numbers) = (Vec::new(), Vec::new());
    let (mut open, mut quoted) = (0_i32, None::<&str>);
    let mut strong = false;
    let mut at = from;
    while at < lines.len() && text.len() < MOST_LINES && lines[at].len() <= LONGEST_LINE {
        let line = if at == from { first.clone() } else { straight(lines[at]) };
        let trimmed = line.trim();
        // What goes on inside of brackets or a text is not looked at, but it ends where the note ends.
        if (open > 0 || quoted.is_some()) && sections[at] == sections[from] && text.len() < MOST_LINES {
            match quoted {
                Some(quote) if trimmed.contains(quote) => quoted = None,
                Some(_) => {}
                None => open += look(trimmed).open.max(-open),
            }
            text.push(line.into_owned());
            numbers.push(at as u32 + 1);
            at += 1;
            continue;
        }
        let marked = at > from && lines[at].trim_start().starts_with(['-', '•']);
        let docstring = ["\"\"\"", "'''"].into_iter().find(|quote| trimmed.starts_with(quote));
        let seen = shape(trimmed);
        let goes_on = match seen {
            _ if marked => false,
            _ if docstring.is_some() && at > from => true,
            Shape::Strong | Shape::Weak => true,
            Shape::Comment if prints_before(&text) => true,
            Shape::Comment | Shape::Blank => at > from && resumes(lines, at, seen),
            Shape::Prose => example_label(trimmed) && at > from && resumes(lines, at, seen),
        };
        let seen = if docstring.is_some() { Shape::Weak } else { seen };
        if !goes_on || sections[at] != sections[from] && seen != Shape::Strong && seen != Shape::Weak {
            break;
        }
        // A note of its own begins another fragment.
        if sections[at] != sections[from] {
            break;
        }
        strong |= seen == Shape::Strong;
        if seen == Shape::Prose {
            text.push(format!("# {trimmed}"));
        } else {
            open = if seen == Shape::Blank || seen == Shape::Comment { 0 } else { look(trimmed).open.max(0) };
            quoted = docstring.filter(|quote| !trimmed[3..].contains(quote));
            if quoted.is_some() {
                open = 0;
            }
            text.push(line.into_owned());
        }
        numbers.push(at as u32 + 1);
        at += 1;
    }
    // One weak line is a formula as soon as code.
    if !strong && !weak_is_code(&text) {
        return None;
    }
    while text
        .last()
        .is_some_and(|line| line.trim().is_empty() || line.trim_start().starts_with('#') && !prints_before(&text))
    {
        text.pop();
        numbers.pop();
    }
    piece(text, numbers, Form::Plain)
}

/// Whether a script's print is the last that stands there but for comments, which then say what it prints.
fn prints_before(text: &[String]) -> bool {
    text.iter().rev().find(|line| !line.starts_with('#')).is_some_and(|line| line.starts_with("print("))
}

/// Whether lines that could all be formulas are code after all.
fn weak_is_code(text: &[String]) -> bool {
    let shapes = text.iter().map(|line| (shape(line.trim()), line.trim()));
    let mut weak = 0;
    let mut telling = false;
    for (seen, line) in shapes {
        weak += usize::from(seen == Shape::Weak);
        telling |= seen == Shape::Weak && (line.contains("[") || line.contains("_") || line.contains('('));
    }
    weak >= 2 && telling
}

/// Whether code goes on after blank lines and comments.
fn resumes(lines: &[&str], from: usize, seen: Shape) -> bool {
    let blanks = usize::from(seen == Shape::Blank);
    let mut passed = 0;
    for line in &lines[from..lines.len().min(from + 12)] {
        let text = straight(line);
        match shape(text.trim()) {
            Shape::Strong => return !line.trim_start().starts_with('-') || blanks == 0,
            // Code of one block stands below a blank line only where it is indented.
            Shape::Weak => return blanks == 0 || line.starts_with([' ', '\t']) || passed > 0,
            Shape::Comment | Shape::Blank => passed += 0,
            Shape::Prose if example_label(text.trim()) || text.trim().starts_with("\"\"\"") => {}
            Shape::Prose => return false,
        }
        if line.len() > LONGEST_LINE {
            return false;
        }
    }
    false
}

/// Whether a line lost the sign of its comment: "Example usage".
fn example_label(line: &str) -> bool {
    let lower = line.trim_end_matches(':').to_lowercase();
    matches!(
        lower.as_str(),
        "example usage" | "usage" | "example" | "test" | "test the function" | "driver code" | "testing"
    )
}

/// Code between single backticks that says something when it is run.
fn inline(line: &str, at: usize) -> Vec<Fragment> {
    let mut found = Vec::new();
    if line.len() > LONGEST_LINE {
        return found;
    }
    let mut parts = line.split('`');
    parts.next();
    while let (Some(code), Some(_)) = (parts.next(), parts.next()) {
        let code = straight(code);
        let code = code.trim();
        // Only a method of something built on the spot: everything else names what is not there.
        let built = ["set(", "list(", "dict(", "str(", "tuple(", "[", "{", "\"", "'", "np.", "math.", "sorted("]
            .iter()
            .any(|start| code.starts_with(start));
        let seen = look(code);
        if built && seen.python && seen.dotted && seen.calls && seen.open == 0 && found.len() < 8 {
            found.extend(piece(vec![code.to_owned()], vec![at as u32 + 1], Form::Inline));
        }
    }
    found
}

fn piece(mut text: Vec<String>, mut numbers: Vec<u32>, form: Form) -> Option<Fragment> {
    text.truncate(MOST_LINES);
    numbers.truncate(MOST_LINES);
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    let indent = |line: &String| line.len() - line.trim_start().len();
    let common = text.iter().filter(|line| !line.trim().is_empty()).map(indent).min()?;
    for line in &mut text {
        // Shell and notebook commands are no Python.
        let start = line.trim_start();
        if start.starts_with(['!', '%']) && !start.starts_with("!=") {
            *line = format!("{}pass", &line[..line.len() - start.len()]);
        }
        *line = line.get(common.min(line.len())..).unwrap_or_default().trim_end().replace('\t', "    ");
    }
    if text.iter().any(|line| line.starts_with(">>> ")) {
        (text, numbers) = doctest(text, numbers);
    }
    let opens = text.iter().any(|line| line.split('#').next().unwrap_or_default().trim_end().ends_with(':'));
    let flat = opens && text.iter().all(|line| !line.starts_with(' '));
    let joined = text.iter().any(|line| look(line.trim()).joins > 0 || headed(line.trim()));
    Some(Fragment {
        lines: LineSpan::new(first, last),
        code: text,
        numbers,
        form,
        section: 0,
        flat: flat || joined,
        joined,
        excused: false,
        question: String::new(),
        examples: Vec::new(),
        printed: None,
    })
}

/// Whether a line heads a block and holds statements that cannot share its line.
pub(super) fn headed(line: &str) -> bool {
    let compound = [": if ", ": for ", ": while ", ": def ", ": \"\"\""];
    (line.starts_with("def ") || line.starts_with("class ") || line.starts_with("for ") || line.starts_with("if "))
        && compound.iter().any(|part| line.contains(part))
}

/// The statements of a session at the prompt; what it answered becomes comments.
fn doctest(text: Vec<String>, numbers: Vec<u32>) -> (Vec<String>, Vec<u32>) {
    let mut out: (Vec<String>, Vec<u32>) = (Vec::new(), Vec::new());
    for (line, number) in text.into_iter().zip(numbers) {
        let code = line.strip_prefix(">>> ").or_else(|| line.strip_prefix("... "));
        match code {
            Some(code) => {
                out.0.push(code.to_owned());
                out.1.push(number);
            }
            None => {
                // The answer stands behind the statement that it answers, where the checks of comments find it.
                if let Some(last) = out.0.last_mut().filter(|last| !last.contains('#') && !line.trim().is_empty()) {
                    last.push_str("  # ");
                    last.push_str(line.trim());
                }
            }
        }
    }
    out
}

/// So many lines before and behind a fragment are read for examples.
const NEAR: u32 = 80;

/// Gives the fragments what the text around them says.
fn finish(document: &Document<'_>, mut pieces: Vec<Fragment>, sections: &[usize], taken: &[bool]) -> Vec<Fragment> {
    let held: BTreeSet<usize> = pieces.iter().map(|piece| piece.section).collect();
    let mut texts: Vec<Text> = Vec::new();
    for at in 0..document.lines.len() {
        let section = sections[at];
        if !taken[at] && held.contains(&section) {
            texts.push(Text { line: at as u32 + 1, section, text: example::plain_text(document.line(at as u32 + 1)) });
        }
    }
    for piece in &mut pieces {
        let (section, lines) = (piece.section, piece.lines);
        let own = example::comments(piece);
        // What stands far away speaks of something else.
        let from = texts.partition_point(|text| text.line + NEAR < lines.first);
        let to = texts.partition_point(|text| text.line <= lines.last + NEAR);
        let near: Vec<&Text> = texts[from..to].iter().filter(|text| text.section == section).collect();
        piece.examples = example::examples(&own, &near);
        piece.printed = example::printed(document, piece, taken).or_else(|| example::printed_in_comments(piece));
        let question = section.checked_sub(1).and_then(|note| document.notes.get(note));
        let beside = |line: u32| line + 2 >= lines.first && line <= lines.last + 2;
        let around = near.iter().filter(|text| beside(text.line)).map(|text| text.text.to_lowercase());
        let asked = question.map(|note| note.question.to_lowercase());
        let comments = own.iter().map(|text| text.text.to_lowercase());
        piece.question = asked.clone().unwrap_or_default();
        let mut said = around.chain(asked).chain(comments);
        piece.excused = said.any(|text| known::EXCUSES.iter().any(|excuse| text.contains(excuse)));
    }
    pieces
}

/// A line without the sign of its list, when code follows it.
fn bare(line: &str) -> Cow<'_, str> {
    let text = straight(line);
    let start = text.trim_start();
    for sign in ["- ", "• ", "* "] {
        if let Some(rest) = start.strip_prefix(sign)
            && shape(rest.trim()) == Shape::Strong
        {
            return Cow::Owned(rest.trim().to_owned());
        }
    }
    text
}

/// A line with the characters of a keyboard.
fn straight(line: &str) -> Cow<'_, str> {
    if line.is_ascii() {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{2033}' => out.push('"'),
            '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{2032}' => out.push('\''),
            '\u{2013}' | '\u{2212}' => out.push('-'),
            '\u{2026}' => out.push_str("..."),
            '\u{A0}' | '\u{2002}'..='\u{200A}' | '\u{202F}' => out.push(' '),
            '\u{200B}'..='\u{200D}' | '\u{FEFF}' => {}
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}
