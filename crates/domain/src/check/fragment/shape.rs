//! Which lines look like Python, without parsing them.
//!
//! Prose and formulas stand beside code in notes without markup, so the question is not whether a line parses (`x` does)
//! but whether somebody who wrote prose or a formula could have written it.

/// What a line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing.
    Blank,
    /// A comment, or a heading of Markdown.
    Comment,
    /// Prose, a formula, a label.
    Prose,
    /// Code beside code; alone it could be a formula.
    Weak,
    /// Code.
    Strong,
}

/// What the characters of an expression show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// Whether it could be Python at all.
    pub python: bool,
    /// Whether something with a name of two letters or more is called.
    pub calls: bool,
    /// Whether an attribute is read.
    pub dotted: bool,
    /// Whether something is indexed.
    pub indexed: bool,
    /// Whether there are quotes.
    pub quoted: bool,
    /// Brackets that are still open at the end.
    pub open: i32,
    /// How many statements begin where an expression had ended.
    pub joins: usize,
    /// Where a comment begins, in bytes.
    pub comment: Option<usize>,
}

const CONNECTIVES: [&str; 13] =
    ["in", "not", "and", "or", "is", "if", "else", "for", "lambda", "await", "yield", "from", "as"];

const STATEMENTS: [&str; 12] =
    ["def", "class", "return", "import", "for", "while", "if", "elif", "else", "with", "try", "print"];

const BUILTINS: [&str; 26] = [
    "print",
    "set",
    "len",
    "sorted",
    "sum",
    "max",
    "min",
    "list",
    "dict",
    "tuple",
    "range",
    "enumerate",
    "zip",
    "map",
    "filter",
    "str",
    "int",
    "float",
    "type",
    "isinstance",
    "any",
    "all",
    "abs",
    "reversed",
    "input",
    "open",
];

/// Says what a line looks like; its quotes are straight, and it is trimmed.
pub fn shape(line: &str) -> Shape {
    if line.is_empty() {
        return Shape::Blank;
    }
    if line.starts_with('#') {
        return Shape::Comment;
    }
    // A semicolon at the end belongs to another language.
    if line.len() > super::LONGEST_LINE || line.ends_with(';') {
        return Shape::Prose;
    }
    if let Some(rest) = line.strip_prefix(">>> ") {
        return if shape(rest) == Shape::Prose { Shape::Weak } else { Shape::Strong };
    }
    // A directive of reStructuredText: ".. code-block:: python".
    if line.starts_with(".. ") && line.contains("::") {
        return Shape::Prose;
    }
    let word = leading_word(line);
    match word {
        "import" if imports(&line[6..]) => return Shape::Strong,
        "from" if line.contains(" import ") && module(line[4..].trim_start()) => return Shape::Strong,
        "def" | "class" if defines(&line[word.len()..]) => return Shape::Strong,
        "async" if line.starts_with("async def ") => return Shape::Strong,
        "for" | "while" | "if" | "elif" | "with" | "except" | "try" | "else" | "finally" => return header(line, word),
        "return" | "yield" | "raise" | "assert" | "del" | "global" | "nonlocal" => return statement(line, word),
        "pass" | "break" | "continue" if line.len() == word.len() => return Shape::Weak,
        _ => {}
    }
    if line.starts_with('@') && module(&line[1..]) && !line.contains(' ') {
        return Shape::Weak;
    }
    if let Some(shape) = assignment(line) {
        return shape;
    }
    expression(line)
}

/// Returns what the characters of an expression show.
pub fn look(text: &str) -> Look {
    look_while(text, |_| true)
}

/// Returns what the characters of an expression show, of what could not be Python only that.
fn look_for_python(text: &str) -> Look {
    // Prose shows itself in its second word.
    look_while(text, |seen| seen.python)
}

fn look_while(text: &str, goes_on: impl Fn(&Look) -> bool) -> Look {
    let mut seen = Look { python: true, ..Look::default() };
    let mut operand = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next().filter(|_| goes_on(&seen)) {
        let at = text.len() - rest.len();
        match c {
            ' ' | '\t' => rest = &rest[1..],
            '#' => {
                seen.comment = Some(at);
                break;
            }
            '"' | '\'' => {
                if operand {
                    // Two texts beside each other are one; anything else beside a text is not Python.
                    seen.joins += usize::from(rest.starts_with("\"\"\"") && at > 0);
                    if !text[..at].trim_end().ends_with(['"', '\'']) && !rest.starts_with("\"\"\"") {
                        seen.python = false;
                    }
                }
                match string_end(rest) {
                    Some(end) => rest = &rest[end..],
                    None => {
                        // A text that is still open: only three quotes go on in the next line.
                        seen.python &= rest.starts_with("\"\"\"") || rest.starts_with("'''");
                        seen.open += 1;
                        break;
                    }
                }
                (operand, seen.quoted) = (true, true);
            }
            _ if c.is_ascii_alphabetic() || c == '_' => {
                let word = leading_word(rest);
                let after = &rest[word.len()..];
                let prefix =
                    matches!(word.to_ascii_lowercase().as_str(), "f" | "r" | "b" | "u" | "rb" | "br" | "fr" | "rf");
                if after.starts_with(['"', '\'']) && prefix {
                    rest = after;
                    continue;
                }
                let statement = STATEMENTS.contains(&word) && !(word == "import" && text.starts_with("from "));
                if operand && !CONNECTIVES.contains(&word) && !text[..at].ends_with('.') {
                    if statement || begins_assignment(after) || (after.starts_with('(') && seen.joins > 0) {
                        seen.joins += 1;
                    } else {
                        seen.python = false;
                    }
                }
                if after.starts_with('(') && word.len() > 1 && !CONNECTIVES.contains(&word) {
                    seen.calls = true;
                }
                seen.indexed |= after.starts_with('[');
                operand = !CONNECTIVES.contains(&word) && !statement;
                rest = after;
            }
            _ if c.is_ascii_digit() => {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '_').unwrap_or(rest.len());
                seen.python &= !operand && number(&rest[..end]);
                operand = true;
                rest = &rest[end..];
            }
            '(' | '[' | '{' => {
                seen.open += 1;
                operand = false;
                rest = &rest[1..];
            }
            ')' | ']' | '}' => {
                seen.open -= 1;
                seen.python &= seen.open >= 0;
                operand = true;
                rest = &rest[1..];
            }
            '.' => {
                if rest.starts_with("...") {
                    rest = &rest[3..];
                    operand = true;
                    continue;
                }
                let follows = rest[1..].trim_start().starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
                let digits = rest[1..].starts_with(|c: char| c.is_ascii_digit());
                seen.python &= follows || digits;
                seen.dotted |= operand && follows;
                // After a dot comes a name that belongs to it.
                operand = false;
                rest = &rest[1..];
            }
            '!' => {
                seen.python &= rest.starts_with("!=");
                operand = false;
                rest = &rest[1..];
            }
            // An arrow points from an example to its result.
            '-' | '=' if rest[1..].starts_with('>') => {
                seen.python = false;
                break;
            }
            '|' if rest.starts_with("||") || !operand => {
                seen.python = false;
                break;
            }
            '+' | '-' | '*' | '/' | '%' | '<' | '>' | '=' | '&' | '|' | ',' | ':' | ';' | '~' | '@' => {
                operand = false;
                rest = &rest[1..];
            }
            _ => {
                seen.python = false;
                break;
            }
        }
    }
    seen
}

/// Returns the word a text begins with.
pub fn leading_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// Returns whether a text is a name.
pub fn is_name(text: &str) -> bool {
    !text.is_empty() && !text.starts_with(|c: char| c.is_ascii_digit()) && leading_word(text).len() == text.len()
}

/// Returns the length of the string literal a text begins with, or `None` when it does not end.
pub fn string_end(text: &str) -> Option<usize> {
    for triple in ["\"\"\"", "'''"] {
        if let Some(body) = text.strip_prefix(triple) {
            return body.find(triple).map(|end| end + 6);
        }
    }
    let quote = text.chars().next()?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn number(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.starts_with("0x")
        || text.starts_with("0b")
        || text.replace('_', "").trim_end_matches('j').parse::<f64>().is_ok()
        // `1e` is followed by the sign of its exponent.
        || text.strip_suffix('e').is_some_and(|digits| digits.parse::<f64>().is_ok())
}

fn begins_assignment(after: &str) -> bool {
    let end = after.find('=').unwrap_or(0);
    let target = after[..end].trim_end_matches(['+', '-', '*', '/', '|', '&', '%']);
    end > 0
        && !after[end + 1..].starts_with('=')
        && !target.ends_with(['!', '<', '>'])
        && target.len() <= 60
        && target.chars().all(|c| c.is_ascii_alphanumeric() || "_.[], ".contains(c))
        && target.matches('[').count() == target.matches(']').count()
        && (target.trim().is_empty() || target.starts_with(['.', '[', ',']))
}

fn imports(rest: &str) -> bool {
    if !rest.starts_with(' ') {
        return false;
    }
    let code = rest.split('#').next().unwrap_or_default().trim();
    let first = code.split(',').next().unwrap_or_default();
    let mut words = first.split_whitespace();
    let name = words.next().unwrap_or_default();
    if !module(name) || !name.chars().all(|c| c.is_ascii_alphanumeric() || "._".contains(c)) {
        return false;
    }
    match words.next() {
        None => true,
        Some("as") => {
            let alias = words.next().is_some_and(is_name);
            alias && words.next().is_none_or(|next| STATEMENTS.contains(&next) || code.contains(" = "))
        }
        Some(next) => ["import", "from", "def", "class"].contains(&next),
    }
}

fn module(text: &str) -> bool {
    text.split(['.', ' ', '(']).next().is_some_and(is_name)
}

fn defines(rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix(' ') else { return false };
    let name = leading_word(rest);
    let after = rest[name.len()..].trim_start();
    // "class A: def f(self): …" lost its line breaks.
    is_name(name) && (after.starts_with('(') || after == ":" || after.starts_with(": def "))
}

fn header(line: &str, word: &str) -> Shape {
    let rest = line[word.len()..].trim();
    if matches!(word, "try" | "else" | "finally") {
        return if rest == ":" || rest.starts_with(": #") { Shape::Weak } else { Shape::Prose };
    }
    let seen = look_for_python(rest);
    let code = seen.comment.map_or(rest, |at| rest[..at].trim_end());
    if word == "except" {
        return if seen.python && code.ends_with(':') { Shape::Strong } else { Shape::Prose };
    }
    if !seen.python || code.is_empty() || code == ":" {
        return Shape::Prose;
    }
    if word == "for" && !(code.contains(" in ") && is_name(leading_word(code.trim_start_matches('(')))) {
        return Shape::Prose;
    }
    let plain_words = code.trim_end_matches(':').chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '_');
    if code.ends_with(':') {
        return if plain_words && word != "for" { Shape::Weak } else { Shape::Strong };
    }
    match code.find(": ") {
        // The block shares the line.
        Some(at) if seen.joins > 0 || shape(code[at + 2..].trim()) >= Shape::Weak => Shape::Strong,
        // The colon may be what is missing.
        _ if !plain_words && (seen.calls || code.contains("==") || code.contains(" in range")) => Shape::Weak,
        _ => Shape::Prose,
    }
}

fn statement(line: &str, word: &str) -> Shape {
    let rest = line[word.len()..].trim();
    if word == "return" && rest.is_empty() {
        return Shape::Weak;
    }
    let seen = look_for_python(rest);
    if !seen.python || rest.is_empty() || rest.ends_with('.') {
        return Shape::Prose;
    }
    let strong = seen.calls || seen.indexed || seen.dotted || rest.contains("==");
    if strong && word != "del" { Shape::Strong } else { Shape::Weak }
}

fn assignment(line: &str) -> Option<Shape> {
    let at = assignment_sign(line)?;
    let left = line[..at].trim_end_matches(['+', '-', '*', '/', '%', '&', '|', '@']).trim();
    let right = line[at + 1..].trim();
    let target = look_for_python(left);
    let names = left.split(',').all(|name| is_name(leading_word(name.trim().trim_start_matches('('))));
    let typed = left.split_once(':').map_or(left, |(name, _)| name);
    if !target.python
        || left.contains('{')
        || target.joins > 0
        || target.calls
        || !names
        || typed.contains('(')
        || right.is_empty()
    {
        return None;
    }
    let seen = look_for_python(right);
    let code = seen.comment.map_or(right, |at| right[..at].trim_end());
    if !seen.python || code.ends_with(['.', '?']) {
        return Some(Shape::Prose);
    }
    let comprehension = code.contains(" for ") && code.contains(" in ");
    let snake = |text: &str| text.split('_').filter(|part| part.len() > 1).count() > 1;
    let strong = seen.calls && (seen.dotted || snake(left) || left.len() > 1 || called_builtin(code))
        || comprehension
        || seen.joins > 0 && (seen.calls || seen.indexed || seen.joins > 1)
        || seen.indexed && snake(left)
        || seen.quoted && is_name(left) && left.len() > 1
        || target.dotted;
    Some(if strong { Shape::Strong } else { Shape::Weak })
}

/// Returns where the sign of an assignment stands: an `=` outside of brackets and texts that compares nothing.
fn assignment_sign(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let (mut depth, mut at) = (0_i32, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            b'"' | b'\'' | b'#' => return None,
            b'=' if depth == 0 => {
                let doubled = bytes.get(at + 1) == Some(&b'=');
                let compares = at > 0 && matches!(bytes[at - 1], b'=' | b'!' | b'<' | b'>');
                return (!doubled && !compares).then_some(at);
            }
            _ => {}
        }
        at += 1;
    }
    None
}

fn called_builtin(code: &str) -> bool {
    BUILTINS.contains(&leading_word(code))
}

fn expression(line: &str) -> Shape {
    let word = leading_word(line);
    if line.starts_with(['[', '{']) && line.ends_with([']', '}']) && line.contains(" for ") && line.contains(" in ") {
        return if look_for_python(line).python { Shape::Strong } else { Shape::Prose };
    }
    let method = line[word.len()..].strip_prefix('.').is_some_and(|rest| {
        let name = leading_word(rest);
        name.len() > 2 && rest[name.len()..].starts_with('(')
    });
    if !is_name(word) || word.len() < 2 && !method {
        return Shape::Prose;
    }
    let seen = look_for_python(line);
    let code = seen.comment.map_or(line, |at| line[..at].trim_end());
    let after = &line[word.len()..];
    // `print` without brackets is Python 2, and code all the same.
    if word == "print" && after.starts_with(' ') && after.trim_start().starts_with(['"', '\'']) {
        return Shape::Strong;
    }
    if !seen.python || code.ends_with(['.', '?', ':', ',']) && seen.open <= 0 {
        return Shape::Prose;
    }
    let called = after.starts_with('(');
    if called && (BUILTINS.contains(&word) || word.contains('_')) || seen.dotted && seen.calls && after.starts_with('.')
    {
        return if spaced_call(code) { Shape::Prose } else { Shape::Strong };
    }
    if called && code.ends_with(')')
        || seen.dotted && after.starts_with('.') && !code.contains(' ')
        || after.starts_with('[')
    {
        return Shape::Weak;
    }
    Shape::Prose
}

/// Whether a call goes on as a sentence would: `sum(x) is the total`.
fn spaced_call(code: &str) -> bool {
    code.contains(" is ") || code.contains(" = ")
}

impl PartialOrd for Shape {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some((*self as u8).cmp(&(*other as u8)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: Shape, lines: &[&str]) {
        for line in lines {
            assert_eq!(shape(line), expected, "{line}");
        }
    }

    #[test]
    fn statements_are_code() {
        check(
            Shape::Strong,
            &[
                "import numpy as np",
                "from itertools import combinations",
                "def area(width, height):",
                "def area(width, height)",
                "for row in rows:",
                "while low < high:",
                "total = sum(values)",
                "names = [part.strip() for part in text.split(',')]",
                "print(total)",
                "queue.append(node)",
                "set(left) & set(right)",
                "return helper(left) + 1",
                "print 'old'",
                "a = [1, 2] b = [3, 4] total = sum(a) print(total)",
                "for n in ns: total += n if n in seen: return True",
                "import numpy as np def f(x): return np.sum(x)",
            ],
        );
    }

    #[test]
    fn prose_and_formulas_are_not() {
        check(
            Shape::Prose,
            &[
                "for example, a tree is grown greedily:",
                "If the loss is convex, it has one minimum.",
                "KL(P||Q) = sum of P log P/Q",
                "C = 6PD",
                "M(u + v) = Mu + Mv",
                "f(x) = max(0, x)",
                "P(A|B) = P(B|A) P(A) / P(B)",
                "from the data we learn",
                "import the data first",
                "class imbalance is common:",
                "return to the first step",
                "Precision = TP / (TP + FP), the share that is right",
                "while training, the mask is random:",
                "σ(x) = 1/(1+e^-x)",
                "with high bias:",
                "e.g. the mean",
                "e.g. rank([1, 4], [2]) -> 3",
                "largest_gap([1, 4]) -> 3",
            ],
        );
    }

    #[test]
    fn what_could_be_either_is_weak() {
        check(Shape::Weak, &["x = 5", "loss.backward", "return total", "pass", "y = a * b"]);
    }

    #[test]
    fn statements_that_were_run_together_are_counted() {
        for line in ["from math import sqrt", "stack, out = [root], []", "x = a if b else c", "print(k, n) # and so on"]
        {
            assert_eq!(look(line).joins, 0, "{line}");
        }
        assert_eq!(look("a = 1 b = 2 print(a)").joins, 2);
    }
}
