//! Telling a line of code from a line of prose, without any mark around it.
//!
//! The decisive test is grammatical: in prose two words stand side by side, in code something always stands between them. Formulas pass
//! that test too, so an assignment counts as code only when it holds something no formula holds (a string, a subscript, a dotted call,
//! a `snake_case` name). What may be either is [`Likeness::Either`]; its neighbors decide.

use super::quotes::straighten;

/// How much a line is like code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// Not code: words, or a formula that no language would accept.
    Prose,
    /// Code or formula: `n = 5`, `f(x)`, `left = mid + 1`. Beside code it is code.
    Either,
    /// Code, whatever stands around it.
    Code,
}

/// Returns whether the line is code whatever stands around it.
pub(crate) fn looks_like_code(line: &str) -> bool {
    likeness(line) == Likeness::Code
}

/// Returns how much the line is like code.
pub(crate) fn likeness(line: &str) -> Likeness {
    let straight = straighten(line.trim());
    let line = straight.trim();
    if line.is_empty() {
        return Likeness::Prose;
    }
    if let Some(sure) = surely(line) {
        return sure;
    }
    let Some(tokens) = lex(line) else { return Likeness::Prose };
    if tokens.is_empty() {
        // A number sign without a blank after it is as often a tag.
        let tag = line[1..].starts_with(|c: char| c.is_alphabetic());
        return if tag { Likeness::Either } else { Likeness::Prose };
    }
    if tokens.iter().all(|token| token.is_any(&["{", "}", "(", ")", "[", "]", ";", ","])) {
        return if tokens.len() <= 4 { Likeness::Code } else { Likeness::Either };
    }
    python(&tokens).max(braces(&tokens)).max(entry(&tokens))
}

/// Returns the language of a run of code lines, when its vocabulary gives it away.
pub(crate) fn language_of<'a>(lines: impl IntoIterator<Item = &'a str>) -> Option<&'static str> {
    let mut votes = [0_u32; LANGUAGES.len()];
    for line in lines {
        let line = straighten(line.trim());
        for (vote, (_, signs)) in votes.iter_mut().zip(LANGUAGES) {
            *vote += signs.iter().filter(|sign| sign.matches(&line)).map(|sign| sign.weight).sum::<u32>();
        }
    }
    let (best, most) = votes.iter().enumerate().max_by_key(|(index, vote)| (**vote, usize::MAX - index))?;
    (*most > 0).then(|| LANGUAGES[best].0)
}

/// A word that votes for a language.
struct Sign {
    place: Place,
    word: &'static str,
    weight: u32,
}

#[derive(Clone, Copy)]
enum Place {
    Start,
    End,
    Anywhere,
}

impl Sign {
    fn matches(&self, line: &str) -> bool {
        match self.place {
            Place::Start => line.starts_with(self.word),
            Place::End => line.ends_with(self.word),
            Place::Anywhere => line.contains(self.word),
        }
    }
}

const fn start(word: &'static str, weight: u32) -> Sign {
    Sign { place: Place::Start, word, weight }
}

const fn end(word: &'static str, weight: u32) -> Sign {
    Sign { place: Place::End, word, weight }
}

const fn anywhere(word: &'static str, weight: u32) -> Sign {
    Sign { place: Place::Anywhere, word, weight }
}

// On a tie the earlier language wins, so the one most often met stands first.
const LANGUAGES: [(&str, &[Sign]); 9] = [
    (
        "python",
        &[
            start("def ", 4),
            start("import ", 1),
            start("from ", 1),
            start("elif ", 4),
            start("except", 2),
            start("with ", 1),
            start("print(", 2),
            start("class ", 1),
            start("for ", 1),
            start("if __name__", 4),
            start("@", 1),
            start("# ", 1),
            start(">>> ", 4),
            start("\"\"\"", 3),
            end(":", 1),
            anywhere("self.", 2),
            anywhere("np.", 2),
            anywhere("torch.", 2),
            anywhere("None", 1),
            anywhere("True", 1),
            anywhere(" in range(", 3),
            anywhere("len(", 1),
            anywhere("lambda ", 2),
            anywhere("[", 0),
            start("return ", 1),
            start("assert ", 1),
        ],
    ),
    (
        "sql",
        &[
            start("SELECT", 4),
            start("select ", 3),
            start("where ", 2),
            start("group by ", 3),
            start("order by ", 3),
            start("left join ", 3),
            start("inner join ", 3),
            start("having ", 2),
            anywhere(" group by ", 3),
            anywhere(" over (", 3),
            anywhere("count(*)", 3),
            start("FROM ", 3),
            start("WHERE ", 3),
            start("GROUP BY", 4),
            start("ORDER BY", 4),
            start("INSERT INTO", 4),
            start("CREATE TABLE", 4),
            start("UPDATE ", 3),
            start("DELETE FROM", 4),
            start("WITH ", 2),
            start("LEFT JOIN", 4),
            start("INNER JOIN", 4),
            start("JOIN ", 3),
            start("HAVING ", 3),
            start("-- ", 1),
            anywhere(" OVER (", 3),
            anywhere(" FROM ", 2),
        ],
    ),
    (
        "javascript",
        &[
            start("const ", 3),
            start("let ", 2),
            start("var ", 3),
            start("function ", 4),
            start("export ", 2),
            start("async function", 2),
            anywhere("=>", 2),
            anywhere("===", 4),
            anywhere("console.log", 5),
            anywhere("document.", 2),
            anywhere("undefined", 1),
            end("});", 2),
            start("// ", 1),
        ],
    ),
    (
        "cpp",
        &[
            start("#include", 6),
            start("using namespace", 6),
            anywhere("std::", 4),
            anywhere("cout <<", 4),
            start("template", 3),
            anywhere("vector<", 3),
            anywhere("->", 1),
            start("int ", 2),
            start("void ", 2),
            start("double ", 1),
            start("float ", 1),
            start("auto ", 2),
            anywhere("nullptr", 3),
            start("for (int ", 2),
            start("// ", 1),
            end(";", 1),
        ],
    ),
    (
        "rust",
        &[
            start("fn ", 5),
            start("pub fn ", 6),
            start("let mut ", 5),
            start("impl", 3),
            start("use ", 2),
            start("pub ", 2),
            start("match ", 2),
            start("#[", 4),
            anywhere("println!", 5),
            anywhere("vec![", 4),
            anywhere("&mut ", 3),
            anywhere("Vec<", 2),
            anywhere("-> Result<", 3),
            anywhere(".unwrap()", 3),
            start("let ", 1),
            end(";", 1),
        ],
    ),
    (
        "java",
        &[
            start("public class", 6),
            start("public static", 6),
            start("public ", 4),
            start("private ", 3),
            start("package ", 3),
            start("import java", 6),
            anywhere("System.out", 6),
            anywhere("String[]", 4),
            anywhere("new ArrayList", 4),
            anywhere("@Override", 4),
            start("int ", 1),
            start("String ", 3),
            end(";", 1),
        ],
    ),
    (
        "go",
        &[
            start("func ", 5),
            start("package main", 5),
            anywhere(":=", 2),
            anywhere("fmt.", 3),
            start("defer ", 3),
            start("import (", 2),
        ],
    ),
    (
        "bash",
        &[
            start("#!/bin/", 6),
            start("#!/usr/bin/env bash", 6),
            start("$ ", 3),
            start("pip install", 4),
            start("pip3 install", 4),
            start("conda ", 3),
            start("sudo ", 4),
            start("apt", 2),
            start("git ", 4),
            start("cd ", 3),
            start("echo ", 3),
            start("export ", 1),
            start("curl ", 4),
            start("docker ", 4),
            start("kubectl ", 4),
            start("fi", 1),
            start("done", 2),
            start("if [ ", 4),
            end("; do", 3),
            end("; then", 3),
        ],
    ),
    ("json", &[start("\"", 1), end("\",", 1), anywhere("\": ", 1)]),
];

/// Answers for lines that need no grammar: comments, prompts, directives, shell, SQL.
fn surely(line: &str) -> Option<Likeness> {
    let first = line.split_whitespace().next().unwrap_or_default();
    if line.starts_with("# ") || line.starts_with("// ") || line.starts_with("/*") || line.starts_with("*/") {
        return Some(Likeness::Code);
    }
    if line.starts_with("\"\"\"") || line.starts_with("'''") || line.starts_with(">>> ") || line.starts_with("```") {
        return Some(Likeness::Code);
    }
    if line.starts_with("#include") || line.starts_with("#!") || line.starts_with("#[") || line.starts_with("#define ")
    {
        return Some(Likeness::Code);
    }
    if line.ends_with("\"\"\"") && !line.contains(' ') {
        return Some(Likeness::Code);
    }
    if line.starts_with("-- ") {
        return Some(Likeness::Either);
    }
    if sql(line, first) || shell(line, first) {
        return Some(Likeness::Code);
    }
    None
}

fn sql(line: &str, first: &str) -> bool {
    let has = |word: &str| line.contains(word);
    let second = line.split_whitespace().nth(1).unwrap_or_default();
    let words = line.split_whitespace().count();
    match first {
        // Upper case alone is no proof: a shouted heading is upper case as a whole.
        "SELECT" => words == 1 || line.len() > 7 && !shouted(&line[6..]) || has("*") || has(","),
        "FROM" | "WHERE" | "HAVING" | "SET" | "VALUES" | "ON" | "JOIN" | "LIMIT" | "UNION" => {
            words > 1 && !shouted(&line[first.len()..]) && words <= 14 || line.starts_with("UNION ALL")
        }
        "GROUP" | "ORDER" => second == "BY",
        "LEFT" | "RIGHT" | "INNER" | "OUTER" | "FULL" | "CROSS" => second == "JOIN" || second == "OUTER",
        "INSERT" => second == "INTO",
        "CREATE" => matches!(second, "TABLE" | "INDEX" | "VIEW" | "UNIQUE"),
        "DELETE" => second == "FROM",
        "UPDATE" => has(" SET "),
        "WITH" => has(" AS ("),
        _ => small_sql(line, first, second),
    }
}

/// The same in small letters, where more of the line must speak for it: "where" and "from" also begin sentences.
fn small_sql(line: &str, first: &str, second: &str) -> bool {
    let has = |word: &str| line.contains(word);
    let third = line.split_whitespace().nth(2).unwrap_or_default();
    let is_name = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || "_.".contains(c));
    let calls =
        || ["count(", "sum(", "avg(", "min(", "max(", " over (", "rank()", "row_number()"].iter().any(|name| has(name));
    let compares =
        || ["=", "<", ">", " like '", " in (", " is null", " is not null", " between "].iter().any(|sign| has(sign));
    let lists = || has("_") || has(";") || calls();
    match first {
        "select" => {
            let columns = line.split_once(" from ").map(|(columns, _)| columns);
            columns.is_some_and(|columns| columns.contains(['*', ',']) || line.ends_with([';', '(']))
                || has(",") && calls()
        }
        "from" => has("(select ") || has(" join ") && has(" on ") || is_name(second) && line.ends_with(';'),
        "where" => compares() && (has("_") || has("'") || has(";") || line.split_whitespace().count() <= 6),
        "having" => calls() && compares(),
        "group" | "order" => second == "by" && lists(),
        "left" | "right" | "inner" | "full" | "cross" => {
            second == "join" && is_name(third) && (has(" on ") || has(" using"))
        }
        "join" => is_name(second) && (has(" on ") && has("=") || has(" using (")),
        "with" => has(" as (") && is_name(second),
        "insert" => second == "into" && (has("(") || has(" values")),
        "create" => matches!(second, "table" | "view" | "index") && (has("(") || has(" as ") || has(" on ")),
        "update" => has(" set ") && has("="),
        "delete" => second == "from" && has(" where "),
        _ => line.starts_with(')') && [" group by ", " where ", " order by ", " join "].iter().any(|word| has(word)),
    }
}

/// Returns whether no lower-case letter or digit stands in the text.
fn shouted(text: &str) -> bool {
    !text.chars().any(|c| c.is_lowercase() || c.is_ascii_digit())
}

fn shell(line: &str, first: &str) -> bool {
    let second = line.split_whitespace().nth(1).unwrap_or_default();
    let words = line.split_whitespace().count();
    let ends_like_prose = line.ends_with('.') || line.ends_with('?') || line.ends_with(':');
    match first {
        "$" => words > 1 && !second.starts_with(|c: char| c.is_ascii_digit()),
        "pip" | "pip3" | "conda" | "npm" | "cargo" | "apt" | "apt-get" | "brew" => {
            matches!(second, "install" | "run" | "build" | "test" | "create" | "activate" | "update")
                && words <= 8
                && !ends_like_prose
        }
        "git" => {
            matches!(
                second,
                "clone"
                    | "commit"
                    | "push"
                    | "pull"
                    | "checkout"
                    | "add"
                    | "rebase"
                    | "merge"
                    | "log"
                    | "status"
                    | "init"
            ) && words <= 8
                && !ends_like_prose
        }
        "docker" => {
            matches!(second, "run" | "build" | "ps" | "exec" | "compose" | "pull") && words <= 14 && !ends_like_prose
        }
        "kubectl" => matches!(second, "get" | "apply" | "describe" | "logs" | "delete") && words <= 10,
        "sudo" | "chmod" | "mkdir" | "curl" | "wget" => words > 1 && words <= 8 && !ends_like_prose,
        "python" | "python3" | "bash" => second.contains('.') && words <= 10 && !ends_like_prose,
        "echo" => second.starts_with(['"', '\'', '$']),
        "export" => second.contains('='),
        "if" => second == "[" || second == "[[",
        "fi" | "done" | "esac" => words == 1,
        "for" => line.ends_with("; do"),
        _ => false,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Name,
    Number,
    Text,
    Sign,
}

#[derive(Clone, Copy, Debug)]
struct Token<'a> {
    sort: Sort,
    text: &'a str,
    /// Whether a blank stands before it.
    spaced: bool,
}

impl Token<'_> {
    fn is(&self, text: &str) -> bool {
        self.sort != Sort::Text && self.text == text
    }

    fn is_any(&self, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.is(text))
    }

    fn is_operand(&self) -> bool {
        self.sort != Sort::Sign && !(self.sort == Sort::Name && WORD_OPERATORS.contains(&self.text))
    }
}

const WORD_OPERATORS: [&str; 10] = ["and", "or", "in", "is", "not", "if", "else", "for", "lambda", "await"];

/// Splits a line into tokens, leaving out a trailing comment; `None` when it holds signs that no language uses outside strings.
fn lex(line: &str) -> Option<Vec<Token<'_>>> {
    let bytes = line.as_bytes();
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut at = 0;
    let mut spaced = false;
    while at < bytes.len() {
        let begin = at;
        let byte = bytes[at];
        let sort = match byte {
            b' ' | b'\t' => {
                spaced = true;
                at += 1;
                continue;
            }
            b'#' if begin == 0 || spaced => break,
            b'/' if bytes.get(at + 1) == Some(&b'/')
                && (tokens.is_empty() || tokens.last().is_some_and(|t| t.is_any(&[";", "{", "}"]))) =>
            {
                break;
            }
            b'"' | b'\'' => {
                // An apostrophe inside a word is prose, not a string.
                if byte == b'\''
                    && !spaced
                    && tokens.last().is_some_and(|token| token.sort == Sort::Name && token.text.len() > 2)
                {
                    return None;
                }
                at = string_end(bytes, at)?;
                Sort::Text
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
                    at += 1;
                }
                if matches!(bytes.get(at), Some(b'"' | b'\''))
                    && at - begin <= 2
                    && "rbfuRBFU".contains(bytes[begin] as char)
                {
                    at = string_end(bytes, at)?;
                    Sort::Text
                } else {
                    Sort::Name
                }
            }
            b'0'..=b'9' => {
                while at < bytes.len()
                    && (bytes[at].is_ascii_alphanumeric()
                        || bytes[at] == b'_'
                        || bytes[at] == b'.' && bytes.get(at + 1).is_none_or(|next| *next != b'.')
                        || matches!(bytes[at], b'-' | b'+') && matches!(bytes[at - 1], b'e' | b'E'))
                {
                    at += 1;
                }
                Sort::Number
            }
            0x80.. | b'\\' | b'`' | b'?' if byte != b'?' => return None,
            _ => {
                at += SIGNS.iter().find(|sign| bytes[at..].starts_with(sign.as_bytes())).map_or(1, |sign| sign.len());
                Sort::Sign
            }
        };
        tokens.push(Token { sort, text: &line[begin..at], spaced });
        spaced = false;
    }
    Some(tokens)
}

const SIGNS: [&str; 34] = [
    "**=", "//=", "<<=", ">>=", "===", "!==", "...", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", ":=", "==",
    "!=", "<=", ">=", "**", "//", "<<", ">>", "->", "=>", "::", "++", "--", "&&", "||", "%%", "..",
];

fn string_end(bytes: &[u8], open: usize) -> Option<usize> {
    let quote = bytes[open];
    if bytes[open..].starts_with(&[quote; 3]) {
        let body = open + 3;
        let close = (body..bytes.len()).find(|at| bytes[*at..].starts_with(&[quote; 3]));
        return Some(close.map_or(bytes.len(), |at| at + 3));
    }
    let mut at = open + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            byte if byte == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

/// Reads the line as a Python statement.
fn python(tokens: &[Token<'_>]) -> Likeness {
    use Likeness::{Code, Either, Prose};
    let Some(first) = tokens.first() else { return Prose };
    let rest = &tokens[1..];
    if first.sort != Sort::Name {
        return match first.text {
            "@" if !first.spaced && rest.first().is_some_and(|token| !token.spaced && token.sort == Sort::Name) => {
                decorator(rest)
            }
            _ => simple(tokens),
        };
    }
    match first.text {
        "pass" | "break" | "continue" | "return" if rest.is_empty() => Code,
        "return" if is_expression(rest) => Code,
        "yield" | "assert" | "del" if is_expression(rest) => {
            if is_marked(rest) {
                Code
            } else {
                Either
            }
        }
        "raise"
            if rest.first().is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_uppercase()))
                && is_expression(rest) =>
        {
            Code
        }
        "global" | "nonlocal" if is_expression(rest) => Either,
        "raise" | "yield" if rest.is_empty() => Either,
        "import" if is_import(rest) => Code,
        "from" => match rest.iter().position(|token| token.is("import")) {
            Some(at) if at > 0 && is_dotted(&rest[..at]) && is_import(&rest[at + 1..]) => Code,
            _ => Prose,
        },
        "def" if rest.len() >= 2 && rest[0].sort == Sort::Name && rest[1].is("(") && !rest[1].spaced => Code,
        "async" if rest.first().is_some_and(|token| token.is_any(&["def", "with", "for"])) => python(rest),
        "class" => class(rest),
        "else" | "try" | "finally" if rest.first().is_some_and(|token| token.is(":")) => block_tail(&rest[1..]),
        "except" if rest.first().is_some_and(|token| token.is(":")) => block_tail(&rest[1..]),
        "except" | "if" | "elif" | "while" | "for" | "with" => header(first.text, rest),
        "lambda" if rest.iter().any(|token| token.is(":")) && is_expression(tokens) => Code,
        "print" if rest.first().is_some_and(|token| token.sort == Sort::Text) => Code,
        _ => simple(tokens),
    }
}

fn decorator(rest: &[Token<'_>]) -> Likeness {
    let known =
        ["property", "staticmethod", "classmethod", "dataclass", "lru_cache", "cache", "abstractmethod", "Override"];
    if !is_expression(rest) {
        Likeness::Prose
    } else if rest.len() > 1 || known.contains(&rest[0].text) {
        Likeness::Code
    } else {
        Likeness::Either
    }
}

fn class(rest: &[Token<'_>]) -> Likeness {
    let Some(name) = rest.first().filter(|token| token.sort == Sort::Name) else { return Likeness::Prose };
    let capital = name.text.starts_with(|c: char| c.is_ascii_uppercase());
    match rest.get(1) {
        Some(next) if next.is(":") && capital => block_tail(&rest[2..]),
        Some(next) if next.is("(") && !next.spaced => Likeness::Code,
        _ => Likeness::Prose,
    }
}

/// Reads `if …:`, `for … in …:`, `with … as …:` and what may follow the colon.
fn header(word: &str, rest: &[Token<'_>]) -> Likeness {
    use Likeness::{Code, Either, Prose};
    let mut depth = 0_i32;
    let mut lambdas = 0;
    let colon = rest.iter().position(|token| {
        match token.text {
            "(" | "[" | "{" if token.sort == Sort::Sign => depth += 1,
            ")" | "]" | "}" if token.sort == Sort::Sign => depth -= 1,
            "lambda" => lambdas += 1,
            ":" if depth == 0 && lambdas > 0 => lambdas -= 1,
            ":" if depth == 0 => return true,
            _ => {}
        }
        false
    });
    let Some(colon) = colon else { return Prose };
    let (head, tail) = (&rest[..colon], block_tail(&rest[colon + 1..]));
    if tail == Prose || head.is_empty() {
        return Prose;
    }
    match word {
        "for" => match head.iter().position(|token| token.is("in")) {
            Some(at) if is_target(&head[..at]) && is_expression(&head[at + 1..]) => Code,
            _ => Prose,
        },
        "with" => {
            let named = head.iter().position(|token| token.is("as"));
            let subject = &head[..named.unwrap_or(head.len())];
            if is_expression(subject) && (named.is_some() || subject.iter().any(|token| token.is("(") || token.is(".")))
            {
                Code
            } else {
                Prose
            }
        }
        "except" => {
            let named = head.iter().position(|token| token.is("as")).unwrap_or(head.len());
            if is_expression(&head[..named]) && head[0].text.starts_with(|c: char| c == '(' || c.is_ascii_uppercase()) {
                Code
            } else {
                Prose
            }
        }
        _ if !is_expression(head) => Prose,
        // "if needed:" and "while training:" are prose; a variable is seldom named by a participle.
        _ if head.len() == 1 && ["ed", "ing", "ible", "able"].iter().any(|tail| head[0].text.ends_with(tail)) => Either,
        _ => Code,
    }
}

/// Returns how much what follows a block's colon is like code; nothing is fine.
fn block_tail(tail: &[Token<'_>]) -> Likeness {
    if tail.is_empty() {
        return Likeness::Code;
    }
    match python(tail) {
        Likeness::Prose => Likeness::Prose,
        Likeness::Either | Likeness::Code => Likeness::Code,
    }
}

/// Reads an assignment or a bare expression.
fn simple(tokens: &[Token<'_>]) -> Likeness {
    use Likeness::{Code, Either, Prose};
    let mut depth = 0_i32;
    let assign = tokens.iter().position(|token| {
        match token.text {
            "(" | "[" | "{" if token.sort == Sort::Sign => depth += 1,
            ")" | "]" | "}" if token.sort == Sort::Sign => depth -= 1,
            _ => {}
        }
        depth == 0 && token.sort == Sort::Sign && ASSIGNMENTS.contains(&token.text)
    });
    match assign {
        Some(at) => {
            let mut target = &tokens[..at];
            if let Some(colon) = target.iter().position(|token| token.is(":")).filter(|colon| *colon > 0) {
                if !is_expression(&target[colon + 1..]) {
                    return Prose;
                }
                target = &target[..colon];
            }
            let value = &tokens[at + 1..];
            if tokens[at].text != "=" {
                return if is_target(target) && is_expression(value) { Code } else { Prose };
            }
            let chain: Vec<&[Token<'_>]> = split_top(value, "=");
            let (last, middle) = match chain.split_last() {
                Some((last, middle)) => (*last, middle),
                None => return Prose,
            };
            let value_fits = is_expression(last)
                || last.first().is_some_and(|t| t.is_any(&["yield", "await"])) && is_expression(&last[1..]);
            if !is_target(target) || !middle.iter().all(|part| is_target(part)) || !value_fits {
                Prose
            } else if is_marked(target) || is_marked(last) {
                Code
            } else {
                Either
            }
        }
        None => bare(tokens),
    }
}

const ASSIGNMENTS: [&str; 14] = ["=", "+=", "-=", "*=", "/=", "%=", "**=", "//=", "<<=", ">>=", "&=", "|=", "^=", ":="];

/// Reads a bare expression: only a call is a statement worth writing.
fn bare(tokens: &[Token<'_>]) -> Likeness {
    use Likeness::{Code, Either, Prose};
    let is_call = tokens.len() >= 3
        && tokens[0].sort == Sort::Name
        && tokens.last().is_some_and(|token| token.is(")") || token.is(","));
    if !is_expression(tokens) {
        return Prose;
    }
    let unfinished = depth_at_end(tokens) > 0;
    if !is_call && !unfinished {
        return if tokens.len() > 1 && is_marked(tokens) { Either } else { Prose };
    }
    let Some(open) = tokens.iter().position(|token| token.is("(")) else { return Either };
    let name = &tokens[..open];
    if !is_dotted(name) {
        return Either;
    }
    let last = name[name.len() - 1].text;
    let snake = name.iter().any(|token| token.text.contains('_') && token.text.len() > 3);
    // A formula is a call of one letter or of a function of analysis: `O(n)`, `P(A)`, `log(p)`.
    let formula = last.len() <= 2 || MATHEMATICS.contains(&last) || last.chars().all(|c| c.is_ascii_uppercase());
    match () {
        () if name.len() > 1 || snake || BUILTINS.contains(&last) => Code,
        () if formula => Either,
        () if tokens[open].spaced => Prose,
        () if last.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()) && tokens.len() == open + 2 => Code,
        () if is_marked(&tokens[open..]) || last.chars().skip(1).any(|c| c.is_ascii_uppercase()) => Code,
        () => Either,
    }
}

const MATHEMATICS: [&str; 19] = [
    "log", "exp", "sin", "cos", "tan", "tanh", "max", "min", "argmax", "argmin", "sqrt", "softmax", "sigmoid", "relu",
    "Var", "Cov", "var", "cov", "sum",
];

const BUILTINS: [&str; 22] = [
    "print",
    "len",
    "range",
    "enumerate",
    "zip",
    "sorted",
    "isinstance",
    "str",
    "int",
    "float",
    "list",
    "dict",
    "set",
    "tuple",
    "open",
    "input",
    "super",
    "type",
    "reversed",
    "map",
    "filter",
    "bool",
];

/// Returns whether something stands there that a formula does not hold.
fn is_marked(tokens: &[Token<'_>]) -> bool {
    tokens.iter().enumerate().any(|(index, token)| {
        let next = tokens.get(index + 1);
        match token.sort {
            Sort::Text => true,
            Sort::Number => false,
            Sort::Name => {
                matches!(
                    token.text,
                    "None" | "True" | "False" | "self" | "null" | "nullptr" | "new" | "in" | "not" | "await"
                ) || token.text == "lambda" && tokens[index..].iter().any(|token| token.is(":"))
                    || is_snake(token.text)
                    || BUILTINS.contains(&token.text) && next.is_some_and(|next| next.is("(") && !next.spaced)
                    || token.text.len() > 2
                        && !MATHEMATICS.contains(&token.text)
                        && token.text.chars().all(|c| c.is_ascii_lowercase())
                        && next.is_some_and(|next| next.is("(") && !next.spaced)
                        && tokens.get(index + 2).is_some_and(|after| after.is(")"))
            }
            Sort::Sign => match token.text {
                "{" | "[" => next.is_none_or(|next| !next.is("(")),
                "==" | "!=" | "//" | "::" | "->" | "=>" => true,
                "." => {
                    index > 0
                        && tokens[index - 1].sort != Sort::Number
                        && !token.spaced
                        && next.is_some_and(|n| n.sort == Sort::Name && !n.spaced)
                }
                _ => false,
            },
        }
    })
}

/// `left_half`, `_hash`, `__init__`; not `x_i` or `d_k`, which are formulas.
fn is_snake(name: &str) -> bool {
    let parts: Vec<&str> = name.split('_').filter(|part| !part.is_empty()).collect();
    name.contains('_')
        && (name.starts_with('_')
            || parts.iter().any(|part| part.len() > 2) && parts.iter().all(|part| !part.is_empty()) && parts.len() > 1)
}

fn is_import(rest: &[Token<'_>]) -> bool {
    let rest = match (rest.first(), rest.last()) {
        (Some(open), Some(close)) if open.is("(") && close.is(")") => &rest[1..rest.len() - 1],
        (Some(open), _) if open.is("(") => &rest[1..],
        _ => rest,
    };
    if rest.len() == 1 && rest[0].is("*") {
        return true;
    }
    split_top(rest, ",").iter().all(|part| match part.iter().position(|token| token.is("as")) {
        Some(at) => is_dotted(&part[..at]) && part.len() == at + 2 && part[at + 1].sort == Sort::Name,
        None => is_dotted(part),
    })
}

fn is_dotted(tokens: &[Token<'_>]) -> bool {
    let tokens = match tokens.first() {
        // Relative imports.
        Some(dot) if dot.is_any(&[".", ".."]) => &tokens[1..],
        _ => tokens,
    };
    !tokens.is_empty()
        && tokens.iter().enumerate().all(|(index, token)| {
            if index % 2 == 0 { token.sort == Sort::Name } else { token.is(".") && !token.spaced }
        })
        && tokens.len() % 2 == 1
}

/// Names, attributes, subscripts, tuples of them: what may stand left of `=`.
fn is_target(tokens: &[Token<'_>]) -> bool {
    !tokens.is_empty()
        && split_top(tokens, ",").iter().all(|part| {
            let part = match part.first() {
                Some(star) if star.is("*") => &part[1..],
                Some(open)
                    if open.is_any(&["(", "["])
                        && part.len() > 2
                        && part.last().is_some_and(|close| close.is_any(&[")", "]"])) =>
                {
                    return is_target(&part[1..part.len() - 1]);
                }
                _ => part,
            };
            part.first().is_some_and(|token| token.sort == Sort::Name && token.is_operand())
                && !part.iter().any(|token| {
                    token.is_any(&["(", "="]) || token.sort == Sort::Sign && token.spaced && !token.is_any(&["[", "]"])
                })
                && is_expression(part)
        })
}

fn split_top<'t, 'a>(tokens: &'t [Token<'a>], sign: &str) -> Vec<&'t [Token<'a>]> {
    let mut depth = 0_i32;
    let mut parts = Vec::new();
    let mut begin = 0;
    for (index, token) in tokens.iter().enumerate() {
        if token.sort != Sort::Sign {
            continue;
        }
        match token.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            text if text == sign && depth == 0 => {
                parts.push(&tokens[begin..index]);
                begin = index + 1;
            }
            _ => {}
        }
    }
    parts.push(&tokens[begin..]);
    parts
}

fn depth_at_end(tokens: &[Token<'_>]) -> i32 {
    tokens.iter().fold(0, |depth, token| match token.text {
        "(" | "[" | "{" if token.sort == Sort::Sign => depth + 1,
        ")" | "]" | "}" if token.sort == Sort::Sign => depth - 1,
        _ => depth,
    })
}

/// Returns whether operands and operators alternate; the end may lie inside brackets, for a line that goes on.
fn is_expression(tokens: &[Token<'_>]) -> bool {
    if tokens.is_empty() {
        return false;
    }
    let mut depth = 0_i32;
    // Whether an operand was just completed, and whether it was a literal number.
    let mut complete = false;
    let mut after: Option<Token<'_>> = None;
    for (index, token) in tokens.iter().enumerate() {
        let previous = after.replace(*token);
        match token.sort {
            Sort::Text => {
                if complete && previous.is_none_or(|previous| previous.sort != Sort::Text) {
                    return false;
                }
                complete = true;
            }
            Sort::Number => {
                if complete
                    || token.text.bytes().skip(1).any(|b| {
                        b.is_ascii_alphabetic() && !matches!(b, b'e' | b'E' | b'x' | b'b' | b'j' | b'f' | b'L')
                    })
                {
                    return false;
                }
                complete = true;
            }
            Sort::Name if token.is_operand() => {
                if complete {
                    return false;
                }
                complete = true;
            }
            Sort::Name => match token.text {
                "not" | "await" | "lambda" => complete = false,
                _ if !complete => return false,
                _ => complete = false,
            },
            Sort::Sign => match token.text {
                "(" | "[" | "{" => {
                    if complete {
                        let callee = previous
                            .is_some_and(|p| p.sort == Sort::Name || p.is_any(&[")", "]"]) || p.sort == Sort::Text);
                        if token.is("{") || !callee || token.spaced && token.is("(") {
                            return false;
                        }
                    }
                    depth += 1;
                    complete = false;
                }
                ")" | "]" | "}" => {
                    let empty = previous.is_some_and(|p| p.is_any(&["(", "[", "{", ",", ":", "::"]));
                    if !complete && !empty {
                        return false;
                    }
                    depth -= 1;
                    if depth < 0 {
                        return false;
                    }
                    complete = true;
                }
                "," => {
                    if !complete || token.spaced {
                        return false;
                    }
                    complete = false;
                }
                ":" => {
                    let lambda = tokens[..index].iter().rev().take(12).any(|token| token.is("lambda"));
                    if depth == 0 && !lambda {
                        return false;
                    }
                    complete = false;
                }
                "=" => {
                    if depth == 0 || !complete {
                        return false;
                    }
                    complete = false;
                }
                "-" | "+" | "~" | "*" | "**" | "!" | "&" => complete = false,
                "..." => complete = true,
                // A slice with a step: `items[::-1]`.
                "::" if depth > 0 => complete = false,
                "." => {
                    let joined = !token.spaced
                        && tokens.get(index + 1).is_some_and(|next| next.sort == Sort::Name && !next.spaced);
                    if !complete || !joined {
                        return false;
                    }
                    complete = false;
                }
                "/" | "//" | "%" | "@" | "==" | "!=" | "<" | ">" | "<=" | ">=" | "|" | "^" | "<<" | ">>" | ":="
                | "->" | "=>" | "::" | "&&" | "||" | "===" | "!==" => {
                    if !complete {
                        return false;
                    }
                    complete = false;
                }
                _ => return false,
            },
        }
    }
    complete || depth > 0 || tokens.last().is_some_and(|token| token.is(",") && tokens.len() > 1)
}

/// Reads the line as a statement of a language with braces and semicolons.
fn braces(tokens: &[Token<'_>]) -> Likeness {
    use Likeness::{Code, Prose};
    let Some(first) = tokens.first() else { return Prose };
    let Some(last) = tokens.last() else { return Prose };
    let words = tokens.iter().filter(|token| token.sort == Sort::Name).count();
    let declares = TYPES.contains(&first.text)
        && tokens.get(1).is_some_and(|token| token.sort == Sort::Name || token.is_any(&["<", "*", "&", "["]));
    if last.is("{") {
        let opens = OPENERS.contains(&first.text) || declares;
        let called = tokens.iter().any(|token| token.is(")") || token.is("=>") || token.is("="));
        return if first.is("}") || opens && words <= 14 || called && is_dense(tokens) { Code } else { Prose };
    }
    if first.is("}") && tokens.len() <= 6 {
        return Code;
    }
    if last.is(";") {
        let body = &tokens[..tokens.len() - 1];
        let Some(head) = body.first() else { return Code };
        let step = body.last().is_some_and(|token| token.is_any(&["++", "--"])) && body.len() <= 6;
        let stated = matches!(
            head.text,
            "return" | "throw" | "use" | "package" | "import" | "using" | "delete" | "break" | "continue"
        ) && (body.len() == 1 || is_expression(&body[1..]) || body.len() <= 8 && is_dense(&body[1..]));
        let stream = body.iter().any(|token| token.is_any(&["<<", ">>", "::"])) && words <= 20;
        let acts = simple(body) != Prose;
        return if step
            || stated
            || stream
            || acts
            || declares && body.iter().any(|t| t.is_any(&["=", "("]))
            || declares && body.len() <= 3
        {
            Code
        } else {
            Prose
        };
    }
    let function = matches!(first.text, "function" | "fn" | "func")
        && tokens.get(2).is_some_and(|token| token.is_any(&["(", "<"]) && !token.spaced);
    let binding = matches!(first.text, "const" | "let" | "var")
        && tokens.get(1).is_some_and(|token| token.sort == Sort::Name || token.is_any(&["{", "["]))
        && tokens
            .iter()
            .position(|token| token.is("="))
            .is_some_and(|at| at <= 6 && is_expression(&tokens[at + 1..]) && at + 1 < tokens.len())
        && (first.text != "let" || is_marked(&tokens[1..]));
    if function
        || binding
        || declares && matches!(first.text, "public" | "private" | "protected") && tokens.iter().any(|t| t.is("("))
    {
        return Code;
    }
    Prose
}

/// Returns whether at most one pair of plain words stands side by side, as in `int main`.
fn is_dense(tokens: &[Token<'_>]) -> bool {
    tokens.windows(2).filter(|pair| pair[0].sort == Sort::Name && pair[1].sort == Sort::Name).count() <= 1
}

const TYPES: [&str; 26] = [
    "int",
    "float",
    "double",
    "char",
    "bool",
    "boolean",
    "void",
    "auto",
    "long",
    "unsigned",
    "string",
    "String",
    "size_t",
    "const",
    "let",
    "var",
    "static",
    "public",
    "private",
    "protected",
    "final",
    "vector",
    "std",
    "struct",
    "template",
    "pub",
];

const OPENERS: [&str; 25] = [
    "class",
    "struct",
    "enum",
    "impl",
    "fn",
    "function",
    "func",
    "if",
    "else",
    "for",
    "while",
    "try",
    "do",
    "switch",
    "interface",
    "namespace",
    "match",
    "loop",
    "unsafe",
    "pub",
    "async",
    "export",
    "catch",
    "trait",
    "type",
];

/// Reads the line as an entry of a dictionary: `"key": value,`.
fn entry(tokens: &[Token<'_>]) -> Likeness {
    let [key, colon, value @ ..] = tokens else { return Likeness::Prose };
    if key.sort == Sort::Text
        && colon.is(":")
        && !colon.spaced
        && (is_expression(value) || value.len() == 1 && value[0].is_any(&["{", "["]))
    {
        if value.last().is_some_and(|token| token.is(",")) || value.len() == 1 {
            Likeness::Code
        } else {
            Likeness::Either
        }
    } else {
        Likeness::Prose
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: Likeness, lines: &[&str]) {
        for line in lines {
            assert_eq!(likeness(line), expected, "{line}");
        }
    }

    #[test]
    fn code_is_recognized_without_its_neighbors() {
        check(
            Likeness::Code,
            &[
                "def f(x):",
                "def rec(i, prev): if i == len(s): return 0 # Base case: end of string # Check memoized results if",
                "import numpy as np",
                "from typing import List, Optional",
                "x = np.zeros(n)",
                "return x",
                "return hash(key) % self.capacity",
                "# Compute gradients",
                "else:",
                "else: return x",
                "try:",
                "except Exception as e:",
                "for num in nums: current_sum += num # Check if there is a prefix subarray we can subtract",
                "for i, (k, v) in enumerate(bucket):",
                "for epoch in range(epochs):",
                "while current or stack:",
                "if arr[i] < arr[j]:",
                "if not intervals:",
                "elif isinstance(value, list): # If value is a list, iterate each item",
                "with open(filename, ‘r’) as file:",
                "class HashMap:",
                "class Net(nn.Module):",
                "if __name__ == “__main__”:",
                "print(“Original array:”, sample_array)",
                "left_half = arr[:mid] # Dividing the elements into 2 halves",
                "mid = len(arr) // 2 # Finding the mid of the array",
                "merge_sort(left_half)",
                "main()",
                "stack.append(node.left)",
                "weights -= lr * dw",
                "m, n = X.shape",
                "dw = (1/m) * np.dot(X.T, (y_pred - y))",
                "intervals.sort(key=lambda x: x[0])",
                "self.buckets = [[] for _ in range(capacity)]",
                "“”” Load the JSON data from a file. “””",
                "text = [“Data drives everything”, “Get the skills you need for the future of work”]",
                "return {",
                "SELECT a FROM b",
                "select user_id, d, d - row_number() over (partition by user_id order by d) as g",
                "select distinct user_id from (",
                "from (select distinct user_id, d from logins) t",
                ") x group by user_id, g having count(*) >= 3;",
                "where amount > 10",
                "group by user_id",
                "left join orders o on o.user_id = u.id",
                "with daily as (",
                "SELECT name, COUNT(*) AS n",
                "GROUP BY name",
                "WHERE amount > 5",
                "LEFT JOIN orders o ON o.id = u.id",
                "}",
                "});",
                "} else {",
                "int main() {",
                "for (int i = 0; i < n; i++) {",
                "int x = 5;",
                "const total = items.reduce((a, b) => a + b, 0);",
                "let mut best = 0;",
                "fn main() {",
                "pub fn add(a: i32, b: i32) -> i32 {",
                "#include <vector>",
                "std::cout << x << std::endl;",
                "public static void main(String[] args) {",
                "pip install torch",
                "$ git status",
                "@property",
                "@app.route('/x')",
                "assert lower_bound([], 5) == 0",
                "raise ValueError('no')",
                "pass",
                "\"lr\": 0.1,",
            ],
        );
    }

    #[test]
    fn prose_and_formulas_are_not_code() {
        check(
            Likeness::Prose,
            &[
                "",
                "for each x in the list:",
                "for example:",
                "For x in the training set, compute the loss:",
                "if the model overfits:",
                "If x > 0:",
                "while training: use dropout",
                "with attention:",
                "class imbalance:",
                "return to step 2",
                "return the value that is largest",
                "import the data from the warehouse",
                "raise awareness",
                "The model is trained with SGD.",
                "What is overfitting?",
                "Masked and causal language modelling",
                "C= 6PD",
                "(AB)C = 100 · 5 · 200 + 100 · 200 · 20 = 50000",
                "ReLU(x) = max(0, x)",
                "P(A|B) = P(B|A) P(A) / P(B)",
                "Higher memory throughput",
                "Overflow, underflow, division by zero, log 0, NaN as input, etc.",
                "O(B · T · w) - time",
                "Accuracy",
                "#1 reason to leave",
                "## Heading",
                "SELECT A TEAM",
                "FROM ZERO TO HERO",
                "select features from the data, then train",
                "from the warehouse to the feature store",
                "where the loss is flat",
                "where x > 0 the function is convex and grows without bound there",
                "group by topic, then read each",
                "left join + where on the right table = ?",
                "with a mask",
                "order by difficulty",
                "join the team on Monday",
                "- Preorder Traversal (Iterative)",
                "don't",
                "precision, recall, f1",
                "faster training;",
                "mean (average)",
                "Example usage",
                "low, high: two bounds",
                "“Attention”: the idea of looking back",
                "git is a version control system",
                "use the chain rule (backwards):",
                "e.g. dropout",
            ],
        );
    }

    #[test]
    fn what_may_be_a_formula_is_left_to_its_neighbors() {
        check(
            Likeness::Either,
            &[
                "n = 5",
                "left = mid + 1",
                "O(n)",
                "log(p)",
                "y = max(0, x)",
                "i = j = k = 0",
                "y = w * x + b",
                "Loss = MSE + lambda * penalty",
            ],
        );
    }

    #[test]
    fn vocabulary_tells_the_language() {
        assert_eq!(language_of(["def f(x):", "return x"]), Some("python"));
        assert_eq!(language_of(["x = np.zeros(n)"]), Some("python"));
        assert_eq!(language_of(["SELECT a", "FROM b"]), Some("sql"));
        assert_eq!(language_of(["const f = (x) => x + 1;", "console.log(f(1));"]), Some("javascript"));
        assert_eq!(language_of(["#include <vector>", "int main() {", "}"]), Some("cpp"));
        assert_eq!(language_of(["fn main() {", "let mut x = 1;", "}"]), Some("rust"));
        assert_eq!(language_of(["public class A {", "private int x;"]), Some("java"));
        assert_eq!(language_of(["pip install torch", "cd repo"]), Some("bash"));
        assert_eq!(language_of(["a", "b"]), None);
    }
}
