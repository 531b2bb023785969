//! Numbers that follow from a list: means, medians, sums, trace and determinant from eigenvalues,
//! probabilities that leave their range or do not sum to one, the length of a vector whose entries are all alike.

use super::agreement::{Agreement, as_written};
use super::equality::SHOWN;
use super::evaluation::{Evaluation, Reading, Work, median, total};
use super::expression::{Grouping, parse};
use super::number::{Found, numbers};
use super::token::{Kind, Token, lex};
use super::value::Value;
use crate::bank::LineSpan;
use crate::check::{Document, Finding, FindingKind};

/// How long a line may be to be read here.
pub const LINE: usize = 6000;

/// How many lines after its eigenvalues the trace and determinant of a matrix are looked for.
const NEAR: usize = 4;

/// Appends what does not follow from its list.
pub fn check(document: &Document<'_>, work: &Work, out: &mut Vec<Finding>) {
    for (at, line) in document.lines.iter().enumerate() {
        let number = at as u32 + 1;
        if line.len() > LINE {
            continue;
        }
        let lower = line.to_lowercase();
        // Case folding may move bytes; such a line is left alone.
        if lower.len() != line.len() || !line.bytes().any(|byte| byte.is_ascii_digit()) && !lower.contains("vector") {
            continue;
        }
        statistics(line, &lower, number, out);
        probabilities(line, &lower, number, out);
        distribution(line, &lower, number, out);
        if lower.contains("eigenvalues") {
            eigenvalues(document, at, out);
        }
        if lower.contains("vector") {
            constant_vector(line, &lower, number, work, out);
        }
    }
}

/// Makes a finding of what follows from a list.
pub fn finding(first: u32, last: u32, text: &str, right: String, how: String, confidence: f64) -> Finding {
    Finding {
        lines: LineSpan { first, last },
        kind: FindingKind::Arithmetic,
        text: text.trim().chars().take(200).collect(),
        right,
        how,
        confidence,
        shown: confidence >= SHOWN,
    }
}

/// "the mean of 2, 4 and 9 is 5".
fn statistics(line: &str, lower: &str, number: u32, out: &mut Vec<Finding>) {
    for name in ["mean", "average", "median", "sum", "product"].into_iter().filter(|name| lower.contains(name)) {
        let starts = lower.match_indices(name).map(|(at, _)| at).filter(|at| {
            let before = lower[..*at].chars().next_back();
            before.is_none_or(|before| !before.is_alphanumeric() && before != '-')
                && lower[*at + name.len()..].starts_with(" of ")
        });
        for start in starts {
            out.extend(statistic(line, lower, number, name, start));
        }
    }
}

fn statistic(line: &str, lower: &str, number: u32, name: &str, start: usize) -> Option<Finding> {
    // "weighted mean", "dot product", "cumulative sum" are something else.
    let qualified = [
        "weighted",
        "dot",
        "cross",
        "inner",
        "outer",
        "geometric",
        "harmonic",
        "maximum",
        "max",
        "moving",
        "matrix",
        "trimmed",
    ];
    let before = lower[..start].trim_end();
    if qualified.iter().any(|word| before.ends_with(word)) {
        return None;
    }
    let sentence = line[start..].find(". ").map_or(line.len(), |end| start + end);
    let (items, claimed) = list_and_claim(line.get(start + name.len() + 4..sentence)?)?;
    let values: Vec<Value> = items.into_iter().map(|item| item.written.value).collect();
    let computed = match name {
        "median" => median(&values),
        "sum" => total(&values),
        "product" => values.iter().try_fold(Value::whole(1), |product, value| product.times(value)),
        _ => total(&values).and_then(|sum| sum.over(&Value::whole(values.len() as i64))),
    }?;
    let written = &claimed.written;
    (as_written(&computed, &written.value, &written.step) == Agreement::Fails).then(|| {
        let right = format!("the {name} is {}", computed.shown(4));
        let list: Vec<String> = values.iter().map(|value| value.shown(6)).collect();
        finding(number, number, &line[start..sentence], right, format!("{name} of {}", list.join(", ")), 0.88)
    })
}

/// Reads `2, 4 and 9 is 5`: a list of at least two numbers, then nothing but a word that says so, then one number.
fn list_and_claim(text: &str) -> Option<(Vec<Found>, Found)> {
    let found = numbers(text);
    let lead = text.get(..found.first()?.range.start)?;
    let lead_words = ["", "the", "numbers", "values", "list", "the numbers", "the values", "the list"];
    if !lead_words.contains(&lead.trim().trim_matches(['[', '{', '(', '\\', '$']).trim()) {
        return None;
    }
    let mut items: Vec<Found> = Vec::new();
    for number in found {
        let Some(last) = items.last() else {
            items.push(number);
            continue;
        };
        let between = text[last.range.end..number.range.start].trim().trim_matches(['$', '\\']);
        if matches!(between, "," | "and" | ", and" | "&") {
            items.push(number);
            continue;
        }
        let said = between.trim_start_matches([']', ')', '}', ' ', '\\', '$', ',']).trim();
        let says =
            ["is", "=", "equals", "is equal to", "would be", "will be", "gives", "≈", "is about", "comes to", "are"];
        let after = text[number.range.end..].trim_start();
        let ends = !after.starts_with(|next: char| next.is_alphanumeric() || "/*×·+^-–(%".contains(next))
            || after.starts_with("and ");
        return (items.len() >= 2 && says.contains(&said) && ends && items.iter().all(|item| !item.percent))
            .then_some((items, number));
    }
    None
}

/// "the probability is 1.3", "P(A) = 1.2", "a probability of 130%".
fn probabilities(line: &str, lower: &str, number: u32, out: &mut Vec<Finding>) {
    if !lower.contains("probability") {
        return;
    }
    for (start, _) in lower.match_indices("probability") {
        let rest = &line[start + "probability".len()..];
        let sentence = &rest[..rest.find(". ").unwrap_or(rest.len()).min(rest.len())];
        let Some(found) = numbers(sentence).into_iter().next() else { continue };
        let between = sentence[..found.range.start].trim();
        let says = ["is", "=", "equals", "is equal to", "of", "would be"];
        let above = found.written.value.to_f64() > if found.percent { 100.0 } else { 1.0 };
        let after = sentence[found.range.end..].trim_start_matches('%').trim_start();
        let alone = after.is_empty() || after.starts_with(['.', ',', ';', ')']);
        if says.contains(&between) && above && alone && (found.percent || found.written.decimal && between != "of") {
            let right = "a probability lies between 0 and 1".to_owned();
            out.push(finding(number, number, line, right, "its range".to_owned(), 0.85));
            return;
        }
    }
}

/// "the distribution [0.5, 0.3, 0.3]": does it sum to one?
fn distribution(line: &str, lower: &str, number: u32, out: &mut Vec<Finding>) {
    if !line.contains(['[', '{']) {
        return;
    }
    let named =
        ["distribution", "softmax output", "softmax gives", "sum to 1", "sums to 1", "sum up to 1", "add up to 1"];
    let Some(start) = named.iter().filter_map(|name| lower.find(name)).min() else { return };
    for (open, _) in line.match_indices(['[', '{']).filter(|(at, _)| *at >= start.saturating_sub(60)) {
        let Some(length) = line[open..].find([']', '}']) else { continue };
        let inner = &line[open + 1..open + length];
        let found = numbers(inner);
        let only = inner.chars().all(|next| next.is_ascii_digit() || matches!(next, '.' | ',' | ' ' | '/'));
        let fits = found.len() >= 3
            && !inner.contains('/')
            && only
            && found.iter().all(|item| (0.0..=1.0).contains(&item.written.value.to_f64()))
            && found.iter().all(|item| item.written.decimal || item.written.value.is_zero());
        if !fits {
            continue;
        }
        let values: Vec<Value> = found.iter().map(|item| item.written.value.clone()).collect();
        let Some(sum) = total(&values) else { continue };
        let slack: f64 = found.iter().map(|item| item.written.step.to_f64() / 2.0).sum();
        if (sum.to_f64() - 1.0).abs() > slack + 1e-9 && doubtless(lower) {
            let right = format!("the probabilities sum to {}, not 1", sum.shown(4));
            out.push(finding(number, number, line, right, format!("sum of {inner}"), 0.85));
        }
    }
}

fn doubtless(lower: &str) -> bool {
    ![
        "not a ",
        "isn't",
        "unnormalized",
        "not normalized",
        "invalid",
        "wrong",
        "doesn't sum",
        "does not sum",
        "logits",
        "scores",
        "?",
    ]
    .iter()
    .any(|cue| lower.contains(cue))
}

/// "eigenvalues 3, 2, -1": the trace is their sum, the determinant their product.
fn eigenvalues(document: &Document<'_>, at: usize, out: &mut Vec<Finding>) {
    let line = document.lines[at];
    let lower = line.to_lowercase();
    let Some(start) = lower.find("eigenvalues") else { return };
    let rest = &line[start + "eigenvalues".len()..];
    let rest = &rest[..rest.find(". ").unwrap_or(rest.len())];
    let mut values: Vec<Value> = Vec::new();
    let mut end = 0;
    for found in numbers(rest) {
        let between = rest[end..found.range.start].trim();
        let joins = if values.is_empty() {
            between.len() <= 12
                && !between.contains(|next: char| next.is_ascii_digit())
                && ["", "are", ":", "of", "=", "[", "{", "(", "are:", "λ ="].contains(&between)
        } else {
            matches!(between, "," | "and" | ", and")
        };
        if !joins {
            break;
        }
        end = found.range.end;
        values.push(found.written.value);
    }
    if values.len() < 2 {
        return;
    }
    let product = values.iter().try_fold(Value::whole(1), |product, value| product.times(value));
    let list: Vec<String> = values.iter().map(|value| value.shown(6)).collect();
    for (name, computed, how) in [("trace", total(&values), "sum"), ("determinant", product, "product")] {
        let Some(computed) = computed else { continue };
        for (offset, line) in document.lines[at..].iter().take(NEAR + 1).enumerate() {
            let lower = line.to_lowercase();
            if offset > 0 && lower.contains("eigenvalues ") && numbers(line).len() > 1 && lower.contains("has ")
                || line.len() > LINE
            {
                break;
            }
            let Some(claimed) = claim_of(line, &lower, name) else { continue };
            if as_written(&computed, &claimed.written.value, &claimed.written.step) == Agreement::Fails {
                let right = format!("the {name} is {}", computed.shown(4));
                let how = format!("{how} of the eigenvalues {}", list.join(", "));
                let number = (at + offset) as u32 + 1;
                out.push(finding(number, number, line, right, how, 0.88));
            }
            break;
        }
    }
}

/// Returns the number that a clause gives for a name: the last one of `name … is … = number`.
fn claim_of(line: &str, lower: &str, name: &str) -> Option<Found> {
    let start = lower.find(name)?;
    let mut clause = line.get(start + name.len()..)?;
    clause = &clause[..clause.find(". ").unwrap_or(clause.len())];
    for other in ["trace", "determinant"] {
        if other != name
            && let Some(end) = clause.to_lowercase().find(other).filter(|end| clause.is_char_boundary(*end))
        {
            clause = &clause[..end];
        }
    }
    let clause =
        clause.trim_end_matches([' ', '.', ',', ';', ')']).trim_end_matches(" and the").trim_end_matches(" and its");
    let clause = clause.trim_end_matches([' ', '.', ',', ';']).trim_end_matches(" and");
    let found = numbers(clause);
    let last = found.into_iter().next_back()?;
    let before = clause[..last.range.start].trim_end();
    let said = before.ends_with('=')
        || before.ends_with(" is")
        || before.ends_with(" be")
        || before == "is"
        || before.ends_with(" equals");
    (said && clause[last.range.end..].trim().is_empty()).then_some(last)
}

/// "a vector in R^d with values all c has length …": c·√d.
fn constant_vector(line: &str, lower: &str, number: u32, work: &Work, out: &mut Vec<Finding>) {
    let Some(start) = lower.find("vector") else { return };
    let scope = &line[start..];
    let Some(dimension) =
        symbol_after(scope, &["ℝ^", "R^", "\\mathbb{R}^", "R^{", "ℝ^{", "of dimension ", "dimensionality "])
    else {
        return;
    };
    let Some(entry) = symbol_after(
        scope,
        &[
            "values all ",
            "all entries ",
            "entries all ",
            "every entry ",
            "all values ",
            "every component ",
            "all equal to ",
            "filled with ",
        ],
    ) else {
        return;
    };
    let Some(entry) = Some(entry).filter(|entry| *entry != dimension) else { return };
    let at = ["length is ", "norm is ", "length = ", "norm = ", "length equals ", "magnitude is "]
        .iter()
        .filter_map(|cue| scope.find(cue).map(|at| at + cue.len()))
        .min();
    let Some(at) = at else { return };
    let before = scope[..at].to_lowercase();
    if ["l1", "ℓ1", "manhattan", "infinity", "max norm"].iter().any(|other| before.contains(other)) {
        return;
    }
    let claim = &scope[at..];
    let claim = &claim[..claim.find(['.', ',', ';']).unwrap_or(claim.len())];
    let mut tokens = Vec::new();
    lex(claim, number, &mut tokens);
    let tokens = spelled(tokens, entry, dimension);
    let Some(end) = (1..=tokens.len()).rev().find(|end| parse(&tokens[..*end], Grouping::LeftToRight).is_some()) else {
        return;
    };
    let Some(expression) = parse(&tokens[..end], Grouping::LeftToRight) else { return };
    let mut names = Vec::new();
    expression.names(&mut names);
    if names.len() != 2 || !names.contains(&entry.to_string()) || !names.contains(&dimension.to_string()) {
        return;
    }
    // Two points are enough to tell c·√d from what it is taken for.
    let wrong = [(3, 64), (5, 49)].into_iter().all(|(c, d)| {
        let values = [(entry.to_string(), Value::whole(c)), (dimension.to_string(), Value::whole(d))];
        let length = Value::whole(d).square_root().and_then(|root| root.times(&Value::whole(c)));
        let claimed = Evaluation::new(Reading::default(), &values, work).quantity(&expression);
        matches!((length, claimed), (Some(length), Some(claimed)) if !length.same(&claimed.value))
    });
    if wrong {
        let right = format!("the length is {entry}·sqrt({dimension})");
        let how = format!(
            "sqrt({entry}² + … + {entry}²) with {dimension} terms; with {entry} = 3 and {dimension} = 64 it is 24"
        );
        out.push(finding(number, number, claim, right, how, 0.9));
    }
}

fn symbol_after(text: &str, cues: &[&str]) -> Option<char> {
    cues.iter().find_map(|cue| {
        let rest = &text[text.find(cue)? + cue.len()..];
        let symbol =
            rest.trim_start_matches(['{', '$', '\\', '(']).chars().next().filter(|next| next.is_ascii_alphabetic())?;
        let ends =
            rest.trim_start_matches(['{', '$', '\\', '(']).chars().nth(1).is_none_or(|next| !next.is_alphanumeric());
        ends.then_some(symbol)
    })
}

/// `cd` is `c·d` where both are known letters.
fn spelled(tokens: Vec<Token>, entry: char, dimension: char) -> Vec<Token> {
    tokens
        .into_iter()
        .flat_map(|token| match &token.kind {
            Kind::Word(word) if word.chars().all(|letter| letter == entry || letter == dimension) => {
                word.chars().map(|letter| Token { kind: Kind::Name(letter.to_string()), ..token.clone() }).collect()
            }
            _ => vec![token],
        })
        .collect()
}
