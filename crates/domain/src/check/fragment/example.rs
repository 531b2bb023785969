//! What the text around code says that it gives: examples in prose, in comments, in docstrings.

use super::Fragment;
use super::shape::{is_name, leading_word, string_end};
use super::swallowed::comment;
use crate::bank::LineSpan;
use crate::check::Document;
use crate::judge::literal;

/// One thing that code is said to give.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// What is asked of the code.
    pub asked: Asked,
    /// What it is said to give, as the text writes it.
    pub expected: String,
    /// The line that says so.
    pub line: u32,
}

/// What an example asks of code.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// A call as the text writes it.
    Call {
        /// The function.
        name: String,
        /// The whole call.
        call: String,
    },
    /// Values, some with names, as literals.
    Inputs(Vec<(Option<String>, String)>),
}

/// A line of text beside code.
#[derive(Clone, Debug)]
pub struct Text {
    /// Its line in the document.
    pub line: u32,
    /// The note it belongs to.
    pub section: usize,
    /// Its text.
    pub text: String,
}

/// So many examples of a fragment are tried.
const MOST: usize = 12;

/// A longer line of text holds no example that is looked for.
const LONGEST: usize = 2000;

/// Returns the text of a line without the signs of formulas and markup, with straight quotes.
pub fn plain_text(line: &str) -> String {
    let mut out = line.replace("\\(", "").replace("\\)", "").replace("**", "").replace(['`', '$'], "");
    for (from, to) in [('“', "\""), ('”', "\""), ('‘', "'"), ('’', "'"), ('−', "-"), ('→', "->"), ('⇒', "=>")]
    {
        if out.contains(from) {
            out = out.replace(from, to);
        }
    }
    out
}

/// Returns the comments and docstrings of a fragment as text.
pub fn comments(fragment: &Fragment) -> Vec<Text> {
    let mut texts = Vec::new();
    let mut inside = false;
    for (line, number) in fragment.code.iter().zip(&fragment.numbers) {
        let quotes = line.matches("\"\"\"").count() + line.matches("'''").count();
        let text = if inside || quotes > 0 {
            Some(line.replace("\"\"\"", " ").replace("'''", " "))
        } else {
            comment(line).filter(|_| line.trim_start().starts_with('#')).map(|at| line[at + 1..].to_owned())
        };
        inside ^= quotes % 2 == 1;
        if let Some(text) = text {
            texts.push(Text { line: *number, section: fragment.section, text });
        }
    }
    texts
}

/// Returns what the texts say: the code's own comments first, then the prose of the note.
pub fn examples(own: &[Text], near: &[&Text]) -> Vec<Example> {
    let mut found: Vec<Example> = Vec::new();
    let lists: [Vec<&Text>; 2] = [own.iter().collect(), near.to_vec()];
    for texts in lists {
        for (at, text) in texts.iter().enumerate() {
            if text.text.len() > LONGEST || found.len() >= MOST {
                continue;
            }
            let next = texts.get(at + 1).filter(|next| next.line == text.line + 1).map(|next| next.text.trim());
            calls(text, next, &mut found);
            // "Output" often stands in the line below "Input".
            let joined = match next {
                Some(next) if lower_start(next, &["output", "=>", "->", "returns", "return", "expected"]) => {
                    format!("{} {next}", text.text)
                }
                _ => text.text.clone(),
            };
            inputs(&joined, text.line, &mut found);
        }
    }
    found.dedup();
    found.truncate(MOST);
    found
}

/// Returns what the text below a fragment says that it prints.
pub fn printed(document: &Document<'_>, fragment: &Fragment, taken: &[bool]) -> Option<(String, LineSpan)> {
    let mut at = fragment.lines.last as usize;
    // The end of a fence and a blank line stand between.
    while at < document.lines.len() && at < fragment.lines.last as usize + 3 {
        let line = plain_text(document.lines[at]);
        let text = line.trim().trim_start_matches(['-', '*', '•']).trim();
        if text.is_empty() || text.chars().all(|c| c == '~') {
            at += 1;
            continue;
        }
        let lower = text.to_lowercase();
        let label = ["output:", "prints:", "this prints:", "expected output:", "result:"];
        let rest = label.iter().find_map(|label| lower.strip_prefix(label))?;
        let rest = &text[text.len() - rest.len()..];
        if !rest.trim().is_empty() {
            return Some((rest.trim().to_owned(), LineSpan::line(at as u32 + 1)));
        }
        let fence =
            (at + 1..document.lines.len().min(at + 3)).find(|line| document.lines[*line].trim().starts_with("```"))?;
        let end = (fence + 1..document.lines.len().min(fence + 40))
            .find(|line| document.lines[*line].trim().starts_with("```"))?;
        let text = document.lines[fence + 1..end].join("\n");
        return taken.get(fence).is_some().then(|| (text, LineSpan::new(fence as u32 + 2, end as u32)));
    }
    None
}

/// Returns what comments below the prints of a script say that they print, when every print has one.
pub fn printed_in_comments(fragment: &Fragment) -> Option<(String, LineSpan)> {
    const LABELS: [&str; 5] = ["output:", "prints:", "prints", "->", "=>"];
    let (mut said, mut lines) = (Vec::new(), None::<LineSpan>);
    for (at, line) in fragment.code.iter().enumerate() {
        if !line.trim_start().starts_with("print(") {
            continue;
        }
        if !line.starts_with("print(") || comment(line).is_some() {
            return None;
        }
        let before = said.len();
        for below in fragment.code[at + 1..].iter().map_while(|below| below.trim_start().strip_prefix('#')) {
            let text = below.trim();
            let lower = text.to_ascii_lowercase();
            let label = LABELS.iter().find(|label| said.len() == before && lower.starts_with(**label));
            let value = text[label.map_or(0, |label| label.len())..].trim();
            if said.len() == before && label.is_none() && !looks_printed(value) {
                return None;
            }
            said.push(value.to_owned());
        }
        if said.len() == before || said[before].is_empty() {
            return None;
        }
        let (first, last) = (at + 1, at + said.len() - before);
        let span = LineSpan::new(*fragment.numbers.get(first)?, *fragment.numbers.get(last)?);
        lines = Some(lines.map_or(span, |lines| LineSpan::new(lines.first, span.last)));
    }
    Some((said.join("\n"), lines?))
}

/// Whether a comment begins as a value does that was printed.
fn looks_printed(text: &str) -> bool {
    let number = text.strip_prefix('-').unwrap_or(text).split([' ', ',']).next().unwrap_or("");
    text.starts_with(['[', '(', '{', '\'', '"'])
        || number.parse::<f64>().is_ok() && text.split(' ').all(|word| word.parse::<f64>().is_ok())
        || matches!(text, "True" | "False" | "None")
}

/// Examples that write the call out: `f([1, 2]) -> 3`.
fn calls(text: &Text, next: Option<&str>, found: &mut Vec<Example>) {
    let line = &text.text;
    let mut from = 0;
    while let Some(open) = line[from..].find('(').map(|at| from + at) {
        from = open + 1;
        let start = line[..open]
            .rfind(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .map_or(0, |at| at + line[at..].chars().next().map_or(1, char::len_utf8));
        let name = &line[start..open];
        if name.len() < 2 || !is_name(name) || line[..start].ends_with('.') {
            continue;
        }
        let Some(end) = bracket_end(&line[open..]).map(|end| open + end) else { continue };
        let call = &line[start..end];
        if literal::parse_call(call, &[]).is_err() {
            continue;
        }
        let after = line[end..].trim_start().trim_start_matches(')').trim_start();
        let expected = connected(after).and_then(literal_run);
        let expected = match expected {
            Some(expected) => Some(expected),
            // At the prompt, the answer stands in the line below.
            None if line.trim_start().starts_with(">>>") && after.is_empty() => next.and_then(whole_literal),
            None => None,
        };
        if let Some(expected) = expected
            && found.len() < MOST
        {
            let asked = Asked::Call { name: name.to_owned(), call: call.to_owned() };
            found.push(Example { asked, expected, line: text.line });
        }
        from = end;
    }
}

/// What follows a word or sign that says "gives".
fn connected(text: &str) -> Option<&str> {
    for sign in ["->", "=>", "==", "=", "# ->", "# =>", "# returns", "#"] {
        if let Some(rest) = text.strip_prefix(sign) {
            return Some(rest.trim_start());
        }
    }
    let lower = text.to_ascii_lowercase();
    for word in [
        "should return ",
        "must return ",
        "will return ",
        "returns ",
        "should give ",
        "gives ",
        "evaluates to ",
        "yields ",
        "is equal to ",
    ] {
        if lower.starts_with(word) {
            return Some(text[word.len()..].trim_start());
        }
    }
    None
}

/// Examples that give values: "for X = [1, 2] and k = 1 it should return 2".
fn inputs(line: &str, number: u32, found: &mut Vec<Example>) {
    let mut given: Vec<(Option<String>, String)> = Vec::new();
    // How many words stand between the last value and here; whether one of them says "gives".
    let (mut idle, mut gives, mut opened) = (0, false, false);
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if c.is_whitespace() || ",;:.".contains(c) {
            if c == '.' && rest[1..].starts_with(' ') && !gives && !given.is_empty() {
                // A sentence ends; the result may stand in the next, once.
                idle += 2;
            }
            rest = &rest[c.len_utf8()..];
            continue;
        }
        if rest.starts_with("->") || rest.starts_with("=>") {
            gives = !given.is_empty();
            idle = 0;
            rest = &rest[2..];
            continue;
        }
        let word = leading_word(rest);
        if !word.is_empty() && is_name(word) && !is_constant(word) {
            let after = rest[word.len()..].trim_start();
            let value = after.strip_prefix('=').filter(|value| !value.starts_with(['=', '>']));
            if let Some((value, end)) = value.map(str::trim_start).and_then(|value| Some((value, literal_end(value)?)))
            {
                let lower = word.to_lowercase();
                if matches!(lower.as_str(), "output" | "result" | "answer" | "expected" | "ans") && !given.is_empty() {
                    push(found, &mut given, value, number);
                } else {
                    given.push((Some(word.to_owned()), value[..end].to_owned()));
                }
                (idle, gives) = (0, false);
                rest = &value[end..];
                continue;
            }
            // What a call gives, as of "range(5)", is not known here.
            if let Some(end) = Some(&rest[word.len()..]).filter(|call| call.starts_with('(')).and_then(bracket_end) {
                given.clear();
                (idle, gives, opened) = (0, false, false);
                rest = &rest[word.len() + end..];
                continue;
            }
            let lower = word.to_lowercase();
            match lower.as_str() {
                "input" | "inputs" | "example" | "given" | "for" | "if" | "when" | "eg" | "with" | "of" => {
                    opened = true;
                    if !given.is_empty() && lower == "input" {
                        given.clear();
                    }
                }
                "output" | "outputs" | "return" | "returns" | "gives" | "give" | "yields" | "expected" | "answer"
                | "result" => gives = !given.is_empty(),
                "is" | "are" | "becomes" if !given.is_empty() && opened && idle == 0 => gives = true,
                "and" | "target" | "it" | "should" | "we" | "get" | "the" | "your" | "function" | "must" | "will"
                | "then" | "would" | "be" | "code" | "is" | "are" | "you" | "program" => {
                    idle += usize::from(!gives && lower != "and")
                }
                _ => idle += 2,
            }
            if idle > 5 {
                given.clear();
                (idle, gives, opened) = (0, false, false);
            }
            rest = &rest[word.len()..];
            continue;
        }
        if let Some(end) = literal_end(rest) {
            if gives {
                // "It will return 3, not 2" tells of a failure.
                let after = rest[end..].trim_start_matches([',', ' ', ')']).to_ascii_lowercase();
                if ["not ", "instead", "rather", "but "].iter().any(|word| after.starts_with(word)) {
                    given.clear();
                }
                push(found, &mut given, rest, number);
                (gives, idle) = (false, 0);
                rest = &rest[end..];
                // What follows belongs to the same result.
                while let Some(more) =
                    rest.trim_start().strip_prefix(',').map(str::trim_start).filter(|more| more.starts_with(['[', '(']))
                {
                    rest = &more[literal_end(more).unwrap_or(more.len())..];
                }
                continue;
            }
            let bracketed = rest.starts_with(['[', '{', '"', '\'']);
            let plain = opened && lower_has(line, &["input"]);
            if bracketed || plain {
                given.push((None, rest[..end].to_owned()));
                idle = 0;
            }
            rest = &rest[end..];
            continue;
        }
        idle += usize::from(!given.is_empty());
        rest = &rest[c.len_utf8()..];
        while !rest.is_char_boundary(0) {
            rest = &rest[1..];
        }
    }
}

fn push(found: &mut Vec<Example>, given: &mut Vec<(Option<String>, String)>, text: &str, line: u32) {
    let telling = given.iter().any(|(name, value)| name.is_some() || value.starts_with(['[', '{', '"', '\'']))
        || given.iter().all(|(_, value)| value.len() < 12);
    if let Some(expected) = literal_run(text)
        && telling
        && !given.is_empty()
        && given.len() <= 6
        && found.len() < MOST
    {
        found.push(Example { asked: Asked::Inputs(std::mem::take(given)), expected, line });
    }
    given.clear();
}

/// The literals a text begins with, set apart by commas, as one text.
fn literal_run(text: &str) -> Option<String> {
    let mut end = literal_end(text)?;
    while let Some(rest) = text[end..].trim_start().strip_prefix(',') {
        let value = rest.trim_start();
        // After a number, a comma goes on with the sentence.
        if !value.starts_with(['[', '(']) || !text.starts_with(['[', '(']) {
            break;
        }
        let Some(more) = literal_end(value) else { break };
        end = text.len() - value.len() + more;
    }
    let said = &text[..end];
    let after = text[end..].trim_start();
    // `f(2) = 4 * x` says something else.
    let goes_on = after.starts_with(['*', '/', '+', '-', '%', '^', '×', '·', '(', '[']);
    (!goes_on).then(|| said.to_owned())
}

/// A text that is one literal and nothing else.
pub fn whole_literal(text: &str) -> Option<String> {
    let text = text.trim();
    let whole = |text: &str| (literal_end(text)? == text.len()).then(|| text.to_owned());
    whole(text).or_else(|| whole(&array(text)?))
}

/// Returns an array as NumPy prints it, `[-1.  0.5]`, as the list that it is.
fn array(text: &str) -> Option<String> {
    let printed = |c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | ' ' | '-' | '+' | '.' | 'e');
    if !text.starts_with('[') || text.len() > LONGEST || !text.chars().all(printed) {
        return None;
    }
    let spaced = text.replace('[', " [ ").replace(']', " ] ");
    let mut list = String::new();
    for part in spaced.split_whitespace() {
        if part != "]" && !list.is_empty() && !list.ends_with('[') {
            list.push_str(", ");
        }
        match part {
            "[" | "]" => list.push_str(part),
            number => {
                number.parse::<f64>().ok()?;
                list.push_str(number.trim_end_matches('.'));
                list.push_str(if number.ends_with('.') { ".0" } else { "" });
            }
        }
    }
    Some(list)
}

/// Returns where the literal a text begins with ends.
fn literal_end(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let end = match first {
        '[' | '{' | '(' => bracket_end(text)?,
        '"' | '\'' => string_end(text)?,
        _ if first.is_ascii_digit() || (first == '-' && text[1..].starts_with(|c: char| c.is_ascii_digit())) => {
            let end = text[1..].find(|c: char| !c.is_ascii_alphanumeric() && c != '.').map_or(text.len(), |at| at + 1);
            let number = text[..end].trim_end_matches('.');
            number.parse::<f64>().ok()?;
            number.len()
        }
        _ => {
            let word = leading_word(text);
            if !is_constant(word) {
                return None;
            }
            word.len()
        }
    };
    if end > LONGEST {
        return None;
    }
    literal::parse(&normal(&text[..end]), &[]).ok().map(|_| end)
}

/// Writes what other languages call true and none as Python does.
pub fn normal(text: &str) -> String {
    match text {
        "true" => "True".to_owned(),
        "false" => "False".to_owned(),
        "null" => "None".to_owned(),
        _ => text.to_owned(),
    }
}

fn is_constant(word: &str) -> bool {
    matches!(word, "True" | "False" | "None" | "true" | "false" | "null")
}

/// Returns where the bracket a text begins with closes.
fn bracket_end(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len().min(LONGEST) {
        let c = text[at..].chars().next()?;
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            '"' | '\'' => {
                at += string_end(&text[at..])?;
                continue;
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    None
}

fn lower_start(text: &str, starts: &[&str]) -> bool {
    let lower = text.to_lowercase();
    starts.iter().any(|start| lower.starts_with(start))
}

fn lower_has(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Vec<Example> {
        let text = Text { line: 1, section: 0, text: plain_text(line) };
        examples(&[], &[&text])
    }

    #[test]
    fn an_array_as_numpy_prints_it_is_a_list() {
        assert_eq!(whole_literal("[-1.  0.5 2]").as_deref(), Some("[-1.0, 0.5, 2]"));
        assert_eq!(whole_literal("[[1 2] [3 4]]").as_deref(), Some("[[1, 2], [3, 4]]"));
        assert_eq!(whole_literal("[a b]"), None);
    }

    fn check(line: &str, asked: &[(Option<&str>, &str)], expected: &str) {
        let asked = asked.iter().map(|(name, value)| (name.map(str::to_owned), (*value).to_owned())).collect();
        let example = Example { asked: Asked::Inputs(asked), expected: expected.to_owned(), line: 1 };
        assert_eq!(found(line), vec![example], "{line}");
    }

    #[test]
    fn examples_in_prose_are_read() {
        check(
            "Input: nums = [4, 8], target = 12 Output: [0, 1]",
            &[(Some("nums"), "[4, 8]"), (Some("target"), "12")],
            "[0, 1]",
        );
        check(
            "For example, if \\(m=4\\) and \\(j=1\\), return \\([1],[2]\\).",
            &[(Some("m"), "4"), (Some("j"), "1")],
            "[1],[2]",
        );
        check(
            "For example, P = [1, 5] and Q = [5, 7] it should return [5]",
            &[(Some("P"), "[1, 5]"), (Some("Q"), "[5, 7]")],
            "[5]",
        );
        check("example: [3, 1, 2] => 6", &[(None, "[3, 1, 2]")], "6");
        check("input: [1, 1, 2] output: [1]", &[(None, "[1, 1, 2]")], "[1]");
        check("Given \"noon\" the answer is true", &[(None, "\"noon\"")], "true");
        check("the union of [1, 2] and [2, 3] is [1, 2, 3]", &[(None, "[1, 2]"), (None, "[2, 3]")], "[1, 2, 3]");
    }

    #[test]
    fn calls_in_prose_are_read() {
        let call = |name: &str, call: &str| Asked::Call { name: name.into(), call: call.into() };
        assert_eq!(found("e.g. rank([1, 2]) -> 3")[0].asked, call("rank", "rank([1, 2])"));
        assert_eq!(found("so `double(4)` returns 8.")[0].expected, "8");
        assert_eq!(found("total(1, 2) = 3")[0].expected, "3");
    }

    #[test]
    fn prose_without_a_result_says_nothing() {
        for line in [
            "with n = 5 and k = 2 the cost grows quickly, as we know from 1990.",
            "See [1] and [2].",
            "a learning rate = 0.1 is typical",
            "P(A) = 0.5",
            "Input: range(5), 2 Output: [0, 1], [2, 3], [4]",
            "if A = [1, 1] and B = [1] it will return [1, 1] not [1].",
            "it takes O(n) = 5 * n steps",
        ] {
            assert_eq!(found(line), Vec::new(), "{line}");
        }
    }
}
