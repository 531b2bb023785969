//! What is given and what it comes to, put together as one plain statement.
//!
//! "TP 40, FP 10. Precision comes out at 0.7" says that with TP 40 and FP 10 the precision is 0.7; so do "That makes
//! the precision 0.7", "→ precision 0.7" and "What is the precision? 0.7". Families read the plain form; this gives it
//! to them, one result at a time, with the one sentence before it that gives numbers.

use std::ops::Range;

use super::passage::Passage;
use super::token::{Token, TokenKind};

/// A result by its name, put behind what is given.
pub(super) struct Stated {
    /// The statement; its tokens keep their lines.
    pub tokens: Vec<Token>,
    /// The line of the result.
    pub line: u32,
}

/// Most statements that are made of a passage.
const MOST: usize = 24;
/// Most tokens of what is given.
const LONGEST_GIVEN: usize = 90;
/// Most tokens of a name.
const LONGEST_NAME: usize = 9;
/// Most tokens behind a value: its unit, a full stop.
const LONGEST_TAIL: usize = 5;

/// What stands between a name and its value, longest first.
const LINKS: [&[&str]; 37] = [
    &["turns", "out", "to", "be"],
    &["comes", "out", "at"],
    &["comes", "out", "to"],
    &["comes", "out", "as"],
    &["works", "out", "to"],
    &["works", "out", "at"],
    &["works", "out", "as"],
    &["ends", "up", "at"],
    &["ends", "up", "as"],
    &["adds", "up", "to"],
    &["is", "equal", "to"],
    &["comes", "to"],
    &["amounts", "to"],
    &["evaluates", "to"],
    &["drops", "to"],
    &["lands", "at"],
    &["then", "is"],
    &["then", "equals"],
    &["then", "becomes"],
    &["is", "then"],
    &["is", "thus"],
    &["is", "therefore"],
    &["is", "hence"],
    &["would", "be"],
    &["will", "be"],
    &["must", "be"],
    &["-", ">"],
    &["=", ">"],
    &["equals"],
    &["becomes"],
    &["reaches"],
    &["is"],
    &["="],
    &["≈"],
    &[":"],
    &["→"],
    &["|"],
];
/// What may stand between that and the value.
const ROUGHLY: [&str; 15] = [
    "about",
    "roughly",
    "around",
    "approximately",
    "approx",
    "nearly",
    "only",
    "just",
    "exactly",
    "simply",
    "=",
    "≈",
    "~",
    ":",
    "a",
];
/// Verbs that lead to a result by its name: "which makes the recall 0.8", "that yields a recall of 0.8".
const LEADING: [&str; 14] = [
    "makes", "make", "making", "gives", "give", "giving", "yields", "yielding", "leaves", "puts", "brings", "means",
    "get", "→",
];
/// Words with which a question asks for what is named behind them.
const ASKING: [&str; 9] =
    ["find", "compute", "calculate", "determine", "evaluate", "estimate", "what", "give", "report"];
/// Words that stand in an answer before its value.
const ANSWERING: [&str; 26] = [
    "a",
    "answer",
    "ans",
    "solution",
    "result",
    "it",
    "that",
    "this",
    "is",
    "s",
    "so",
    "we",
    "get",
    "gets",
    "comes",
    "to",
    "out",
    "at",
    "which",
    "gives",
    "then",
    "hence",
    "thus",
    "therefore",
    "≈",
    "->",
];

/// Returns the plain statements of a passage that it does not make in that form itself.
pub(super) fn statements(passage: &Passage<'_>) -> Vec<Stated> {
    let tokens = &passage.tokens;
    if tokens.iter().filter(|token| gives(token)).take(2).count() < 2 {
        return Vec::new();
    }
    let mut out = Vec::new();
    let (mut given, mut asked): (Option<Range<usize>>, Option<Range<usize>>) = (None, None);
    let mut at = 0;
    while at < tokens.len() && out.len() < MOST {
        let sentence = passage.sentence_from(at);
        at = sentence.end;
        let near = |before: &Range<usize>| {
            let lines = tokens[sentence.start].line - tokens[before.end - 1].line;
            lines <= 1 || lines == 2 && asked.is_some()
        };
        let base = given.clone().filter(|before| near(before) && before.len() <= LONGEST_GIVEN);
        let numbers = tokens[sentence.clone()].iter().any(gives);
        if let Some(name) = question(tokens, &sentence) {
            asked = Some(name);
            continue;
        }
        if let Some((name, value)) = asked.clone().zip(answer(tokens, &sentence)) {
            out.extend(base.map(|base| put_together(tokens, base, name, value)));
            continue;
        }
        asked = None;
        if let Some((given, value)) = unnamed(tokens, &sentence) {
            let beside = &tokens[value.start];
            let mut out_tokens = tokens[given].to_vec();
            out_tokens.push(Token::word_beside("has", beside));
            out_tokens.extend_from_slice(&tokens[value.clone()]);
            out_tokens.iter_mut().for_each(|token| token.sentence = 0);
            out.push(Stated { tokens: out_tokens, line: beside.line });
            continue;
        }
        if let Some((given, name, value)) = turned(tokens, &sentence) {
            out.push(put_together(tokens, given, name, value));
            continue;
        }
        match result(tokens, &sentence).or_else(|| named_behind(tokens, &sentence)) {
            Some(Told { before, name, value, plain }) => {
                let own = tokens[before.clone()].iter().any(gives);
                if own && !plain {
                    out.push(put_together(tokens, before, name, value));
                } else if !own && let Some(base) = base {
                    out.push(put_together(tokens, base, name, value));
                } else if own {
                    given = Some(sentence);
                }
            }
            None if numbers => given = Some(sentence),
            None => {}
        }
    }
    out
}

/// Returns the plain statements of the tables of a passage: a column of fractions follows from the counts before it,
/// "TP 40, FP 10, the precision is 0.8".
pub(super) fn rows(passage: &Passage<'_>) -> Vec<Stated> {
    const MOST_ROWS: usize = 40;
    let tokens = &passage.tokens;
    if !passage.has_mark("|") {
        return Vec::new();
    }
    let mut lines: Vec<Vec<&[Token]>> = Vec::new();
    let mut out = Vec::new();
    for line in tokens.chunk_by(|a, b| a.line == b.line) {
        let bars = line.iter().filter(|token| token.text == "|").count();
        if bars >= 3 {
            let cells: Vec<&[Token]> = line.split(|token| token.text == "|").filter(|cell| !cell.is_empty()).collect();
            lines.push(cells);
            continue;
        }
        out.extend(of_table(&lines).into_iter().take(MOST_ROWS));
        lines.clear();
    }
    out.extend(of_table(&lines).into_iter().take(MOST_ROWS));
    out
}

fn of_table(lines: &[Vec<&[Token]>]) -> Vec<Stated> {
    const MOST_COLUMNS: usize = 12;
    let Some((header, below)) = lines.split_first().filter(|(header, _)| header.len() <= MOST_COLUMNS) else {
        return Vec::new();
    };
    let value = |cell: &[Token]| match cell {
        [one] if one.kind == TokenKind::Number => one.figure,
        _ => None,
    };
    let rows: Vec<&Vec<&[Token]>> =
        below.iter().filter(|row| row.len() == header.len() && row.iter().any(|cell| value(cell).is_some())).collect();
    let named = |at: usize| header[at].iter().all(|token| token.kind == TokenKind::Word);
    let all = |at: usize, is: &dyn Fn(f64) -> bool| rows.iter().all(|row| value(row[at]).is_some_and(|f| is(f.value)));
    let counts: Vec<usize> = (0..header.len()).filter(|at| named(*at) && all(*at, &|v| v.fract() == 0.0)).collect();
    let shares = (0..header.len())
        .filter(|at| named(*at) && all(*at, &|v| (0.0..=1.0).contains(&v)) && !all(*at, &|v| v.fract() == 0.0));
    let mut out = Vec::new();
    for share in shares {
        for row in &rows {
            let mut tokens: Vec<Token> = Vec::new();
            for count in counts.iter().filter(|count| **count < share) {
                tokens.extend_from_slice(header[*count]);
                tokens.extend_from_slice(row[*count]);
                tokens.push(comma(&row[share][0]));
            }
            if tokens.is_empty() {
                continue;
            }
            tokens.extend_from_slice(header[share]);
            tokens.push(Token::word_beside("is", &row[share][0]));
            tokens.extend_from_slice(row[share]);
            let line = row[share][0].line;
            tokens.iter_mut().for_each(|token| (token.sentence, token.line) = (0, line));
            out.push(Stated { tokens, line });
        }
    }
    out
}

fn comma(beside: &Token) -> Token {
    let mut comma = Token::word_beside(",", beside);
    comma.kind = TokenKind::Mark;
    comma
}

/// Returns whether a token is a number, or begins a set.
fn gives(token: &Token) -> bool {
    token.kind == TokenKind::Number || token.text == "{"
}

/// A result that a sentence states.
struct Told {
    before: Range<usize>,
    name: Range<usize>,
    value: Range<usize>,
    /// Whether it is said in the plain form already.
    plain: bool,
}

fn result(tokens: &[Token], sentence: &Range<usize>) -> Option<Told> {
    let text = |at: usize| tokens.get(at).filter(|_| sentence.contains(&at)).map_or("", |token| token.text.as_str());
    let value = last_value(tokens, sentence)?;
    let mut at = value.start;
    while at > sentence.start && ROUGHLY.contains(&text(at - 1)) && !matches!(text(at - 1), "=" | "≈" | ":") {
        at -= 1;
    }
    // "A recall of 0.8" behind a verb that leads there.
    let of = (text(at.wrapping_sub(1)) == "of").then(|| at - 1);
    let link = LINKS.iter().find(|link| {
        at >= sentence.start + link.len() && link.iter().rev().enumerate().all(|(n, word)| text(at - 1 - n) == *word)
    });
    let (end, plain) = match (link, of) {
        (Some(link), _) => (at - link.len(), matches!(**link, ["is" | "=" | "≈" | ":" | "equals"])),
        (None, Some(of)) => (of, false),
        (None, None) => (at, false),
    };
    let opens = |at: usize| {
        matches!(
            text(at),
            "," | ";" | ":" | "→" | "|" | ">" | ")" | "so" | "thus" | "therefore" | "hence" | "then" | "and"
        )
    };
    let from = (sentence.start..end)
        .rev()
        .find(|at| opens(*at) || LEADING.contains(&text(*at)))
        .map_or(sentence.start, |at| at + 1);
    let led = from > sentence.start && (LEADING.contains(&text(from - 1)) || text(from - 1) == ">");
    // Without a link, only a verb or an arrow leads from a name to a value.
    if link.is_none() && !led {
        return None;
    }
    let first = (from..end).find(|at| !matches!(text(*at), "the" | "a" | "an" | "its" | "our" | "-" | "us" | "so"))?;
    let name = first..end;
    let named = tokens[name.clone()].iter().any(|token| token.kind == TokenKind::Word && token.text.len() > 1)
        && tokens[name.clone()].iter().all(|token| token.kind != TokenKind::Number);
    let leads = [
        ",",
        ";",
        ":",
        "→",
        "|",
        ">",
        "-",
        "=",
        "so",
        "thus",
        "therefore",
        "hence",
        "then",
        "and",
        "which",
        "that",
        "this",
        "it",
        "we",
        "you",
    ];
    let mut before = sentence.start..from;
    while before.end > before.start
        && (leads.contains(&text(before.end - 1)) || LEADING.contains(&text(before.end - 1)))
    {
        before.end -= 1;
    }
    (named && name.len() <= LONGEST_NAME).then_some(Told { before, name, value, plain })
}

/// Reads a result that only its unit names: "3×3 kernels, 64 channels to 128 → 73,728 weights".
fn unnamed(tokens: &[Token], sentence: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let text = |at: usize| tokens.get(at).filter(|_| sentence.contains(&at)).map_or("", |token| token.text.as_str());
    let value = last_value(tokens, sentence)?;
    let measured = tokens[value.clone()].iter().any(|token| token.kind == TokenKind::Word);
    let mut at = value.start;
    while at > sentence.start && ROUGHLY.contains(&text(at - 1)) && !matches!(text(at - 1), "=" | "≈" | ":") {
        at -= 1;
    }
    let links: &[&[&str]] = &[
        &["→"],
        &["-", ">"],
        &["=", ">"],
        &[":"],
        &["that", "makes"],
        &["which", "makes"],
        &["that", "is"],
        &["which", "is"],
        &["so", "we", "get"],
        &["comes", "to"],
        &["amounts", "to"],
    ];
    let link = links.iter().find(|link| {
        at > sentence.start + link.len() && link.iter().rev().enumerate().all(|(n, word)| text(at - 1 - n) == *word)
    })?;
    let mut given = sentence.start..at - link.len();
    while given.end > given.start && matches!(text(given.end - 1), "," | ";" | ".") {
        given.end -= 1;
    }
    let last =
        tokens[given.clone()].iter().rev().take(3).any(|token| token.kind == TokenKind::Number || token.text == "bias");
    let numbers = tokens[given.clone()].iter().filter(|token| token.kind == TokenKind::Number).count();
    (measured && last && numbers > 0).then_some((given, value))
}

/// Reads a value whose name follows: "we get 0.8 for the recall".
fn named_behind(tokens: &[Token], sentence: &Range<usize>) -> Option<Told> {
    let text = |at: usize| tokens.get(at).filter(|_| sentence.contains(&at)).map_or("", |token| token.text.as_str());
    let at = sentence.clone().rev().find(|at| tokens[*at].kind == TokenKind::Number)?;
    let joins = (at + 1..sentence.end).find(|at| matches!(text(*at), "for" | "as"))?;
    let verb = (sentence.start..at).rev().take(4).find(|at| {
        matches!(text(*at), "get" | "gives" | "obtain" | "have" | "find" | "giving" | "yields" | "leaves" | "reach")
    })?;
    let end = if matches!(text(sentence.end - 1), "." | "!" | ";") { sentence.end - 1 } else { sentence.end };
    let first = (joins + 1..end).find(|at| !matches!(text(*at), "the" | "a" | "an" | "its" | "our"))?;
    let close = joins - at <= 3 && end - first <= LONGEST_NAME;
    let mut before = sentence.start..verb;
    while before.end > before.start
        && matches!(text(before.end - 1), "we" | "you" | "," | "so" | "which" | "that" | "this")
    {
        before.end -= 1;
    }
    close.then_some(Told { before, name: first..end, value: at..joins, plain: false })
}

/// Reads a result that what is given follows, or stands in the middle of: "the recall comes to 0.8 (TP 40, FN 10)",
/// "the recall for TP 40 and FN 10 is 0.8".
fn turned(tokens: &[Token], sentence: &Range<usize>) -> Option<(Range<usize>, Range<usize>, Range<usize>)> {
    let text = |at: usize| tokens.get(at).filter(|_| sentence.contains(&at)).map_or("", |token| token.text.as_str());
    let number = |at: usize| tokens[at].kind == TokenKind::Number;
    let start =
        (sentence.start..sentence.end).find(|at| !matches!(text(*at), "the" | "a" | "an" | "so" | "-" | "then"))?;
    let first = sentence.clone().find(|at| number(*at))?;
    let given = |at: usize| matches!(text(at), "(" | "with" | "for" | "given" | "when" | "of" | "from" | "if" | "at");
    let linked = |end: usize| {
        LINKS.iter().find(|link| {
            end >= start + link.len() && link.iter().rev().enumerate().all(|(n, word)| text(end - 1 - n) == *word)
        })
    };
    let roughly = |mut at: usize| {
        while at > start && ROUGHLY.contains(&text(at - 1)) && !matches!(text(at - 1), "=" | "≈" | ":") {
            at -= 1;
        }
        at
    };
    // The name before the first number, and a link between them.
    let opened = if matches!(text(first.wrapping_sub(1)), "(" | "[") { first - 1 } else { first };
    let end = roughly(opened);
    if let Some(link) = linked(end) {
        let name = start..end - link.len();
        let close =
            if opened < first { (first..sentence.end).find(|at| matches!(text(*at), ")" | "]"))? } else { first };
        let joins = (close + 1..(close + 5).min(sentence.end)).find(|at| given(*at) && text(*at) != "of")?;
        let value = opened..joins;
        let last = (joins..sentence.end).rev().find(|at| !matches!(text(*at), ")" | "." | "!"))?;
        let fits = name.len() <= LONGEST_NAME && !name.is_empty() && (joins + 1..=last).any(number);
        let words = tokens[name.clone()].iter().all(|token| token.kind == TokenKind::Word);
        return (fits && words).then_some((joins + 1..last + 1, name, value));
    }
    // What is given stands between the name and the last value.
    let value = last_value(tokens, sentence).filter(|value| value.start > first)?;
    let end = roughly(value.start);
    let link = linked(end)?;
    let joins = (start..first).find(|at| given(*at))?;
    let (name, between) = (start..joins, joins + 1..end - link.len());
    let words = tokens[name.clone()].iter().all(|token| token.kind == TokenKind::Word);
    (words && !name.is_empty() && name.len() <= 5 && between.clone().any(number)).then_some((between, name, value))
}

/// Returns the value that ends a sentence, with what stands behind it.
fn last_value(tokens: &[Token], sentence: &Range<usize>) -> Option<Range<usize>> {
    let last = sentence.clone().rev().find(|at| tokens[*at].kind == TokenKind::Number)?;
    if sentence.end - last > LONGEST_TAIL + 1 {
        return None;
    }
    let closes = tokens.get(last + 1).filter(|_| last + 1 < sentence.end);
    let open = match closes.map(|token| token.text.as_str()) {
        Some(")") => "(",
        Some("]") => "[",
        _ => return Some(last..sentence.end),
    };
    let from = (sentence.start..last).rev().find(|at| tokens[*at].text == open)?;
    let listed = tokens[from + 1..last].iter().all(|token| token.kind == TokenKind::Number || token.text == ",");
    listed.then_some(from..sentence.end)
}

/// Returns what a question or a demand without numbers asks for.
fn question(tokens: &[Token], sentence: &Range<usize>) -> Option<Range<usize>> {
    let words = &tokens[sentence.clone()];
    let asking = words.iter().take(4).position(|token| ASKING.contains(&token.text.as_str()))?;
    let asks = words.last().is_some_and(|token| token.text == "?") || words[asking].text != "what";
    if !asks || words.iter().any(|token| token.kind == TokenKind::Number) {
        return None;
    }
    let skipped = |token: &Token| matches!(token.text.as_str(), "is" | "s" | "are" | "the" | "its" | "a");
    let from = (asking + 1..words.len()).find(|at| !skipped(&words[*at]))?;
    let to = (from..words.len()).find(|at| matches!(words[*at].text.as_str(), "?" | "." | ":" | "→"))?;
    (from < to && to - from <= LONGEST_NAME).then_some(sentence.start + from..sentence.start + to)
}

/// Returns the value that an answer is.
fn answer(tokens: &[Token], sentence: &Range<usize>) -> Option<Range<usize>> {
    let value = last_value(tokens, sentence)?;
    let before = &tokens[sentence.start..value.start];
    let fills = |token: &Token| {
        let text = token.text.as_str();
        ANSWERING.contains(&text) || ROUGHLY.contains(&text) || matches!(text, "→" | "-" | ">" | ",")
    };
    before.iter().all(fills).then_some(value)
}

fn put_together(tokens: &[Token], mut given: Range<usize>, name: Range<usize>, value: Range<usize>) -> Stated {
    while given.len() > 1 && matches!(tokens[given.end - 1].text.as_str(), "." | ":" | ";" | "," | "!") {
        given.end -= 1;
    }
    let beside = &tokens[value.start];
    let mut out = tokens[given].to_vec();
    out.extend([comma(beside), Token::word_beside("the", beside)]);
    out.extend_from_slice(&tokens[name]);
    out.push(Token::word_beside("is", beside));
    let line = tokens[value.start].line;
    out.extend_from_slice(&tokens[value]);
    out.iter_mut().for_each(|token| token.sentence = 0);
    Stated { tokens: out, line }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn a_result_is_found_however_it_is_said() {
        wrong(&[
            ("TP 40, FP 10, FN 20. Recall comes out at 0.8.", "2/3"),
            ("- Standard deviation 12, n = 36\n- Standard error: 3", "2"),
            ("A node with 8 positives and 2 negatives. That makes the Gini impurity 0.16.", "0.32"),
            ("TP 40, FP 10, FN 20. Find the recall.\nAnswer: 0.8", "2/3"),
        ]);
    }

    #[test]
    fn a_right_result_is_silent_however_it_is_said() {
        silent(&[
            "TP 40, FP 10, FN 20. Recall comes out at 0.67.",
            "- Standard deviation 12, n = 36\n- Standard error: 2",
            "A node with 8 positives and 2 negatives. That makes the Gini impurity 0.32.",
            "TP 40, FP 10, FN 20. Find the recall.\nAnswer: 0.667",
        ]);
    }
}
