//! Formulas in plain text that lost bars, carets or signs.

use super::{Line, damage};
use crate::check::Finding;

const HOW: &str = "the exponent came down to the line";

pub fn findings(lines: &[Line<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    let barred = barred(lines);
    let mut norm: Option<(bool, usize)> = None;
    for (index, line) in lines.iter().enumerate() {
        bars(line, &barred, &mut found);
        norm = match penalty(&line.lower) {
            Some(one) => Some((one, index)),
            None => norm.filter(|(_, since)| index - since < 8),
        };
        if norm.is_some_and(|(one, _)| one) {
            absolute(line.number, line.text, &mut found);
        }
        exponents(line.number, line.text, &mut found);
    }
    found
}

/// Pairs of events that stand with a bar somewhere: the line, and the two letters.
fn barred(lines: &[Line<'_>]) -> Vec<(u32, String, String)> {
    let mut pairs = Vec::new();
    for line in lines {
        for inside in probabilities(line.text) {
            let parts: Vec<&str> = inside.split(['|', '∣']).flat_map(|part| part.split("\\mid")).collect();
            if let [left, right] = parts.as_slice()
                && pairs.len() < 2000
            {
                pairs.push((line.number, plain(left), plain(right)));
            }
        }
    }
    pairs
}

fn plain(event: &str) -> String {
    event.replace("\\neg", "").replace(['¬', '~', ' ', '\\', '\'', '^', 'c'], "")
}

/// What stands inside of `P(…)` or `Pr(…)`.
fn probabilities(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    if !line.contains("P(") && !line.contains("Pr(") {
        return found;
    }
    let mut rest = line;
    while let Some(at) = rest.find("P(").or_else(|| rest.find("Pr(")) {
        let before = rest[..at].chars().next_back();
        let open = at + rest[at..].find('(').unwrap_or(0) + 1;
        let Some(close) = rest[open..].find(')') else { break };
        let inside = &rest[open..open + close];
        if !before.is_some_and(char::is_alphanumeric) && inside.len() < 60 && !inside.contains('(') {
            found.push(inside);
        }
        rest = &rest[open..];
    }
    found
}

/// `P(A B)` where the text speaks of A given B.
fn bars(line: &Line<'_>, barred: &[(u32, String, String)], found: &mut Vec<Finding>) {
    let (number, lower) = (line.number, &line.lower);
    for inside in probabilities(line.text) {
        let pair = two_events(inside).or_else(|| with_parameter(inside)).or_else(|| two_values(inside));
        let Some((left, right)) = pair else { continue };
        let (one, two) = (plain(left), plain(right));
        let elsewhere = barred
            .iter()
            .any(|(other, a, b)| other.abs_diff(number) <= 40 && (*a == one && *b == two || *a == two && *b == one));
        let joint =
            ["joint", "independen", "product rule", "intersection", "both"].iter().any(|word| lower.contains(word));
        let said = [" given ", "conditional", "posterior", "likelihood"].iter().any(|word| lower.contains(word));
        if !(elsewhere || said && !joint) || found.iter().any(|other| other.lines.first == number) {
            continue;
        }
        let how = if said {
            "the text speaks of one event given the other; without the bar it is the probability of both"
        } else {
            "the same pair stands with a bar nearby; without it, it is the probability of both"
        };
        let confidence = if elsewhere { 0.96 } else { 0.9 };
        let text = format!("P({inside})");
        found.push(damage(number, &text, format!("P({left} | {right})"), how, confidence, true));
    }
}

/// Two events with nothing but a space between them, each one letter with an optional sign and number.
fn two_events(inside: &str) -> Option<(&str, &str)> {
    let inside = inside.trim();
    let end = event_end(inside)?;
    let rest = inside[end..].strip_prefix(' ')?.trim_start();
    (event_end(rest)? == rest.len()).then(|| (&inside[..end], rest))
}

/// Data in a small letter and a Greek parameter: `P(x θ)`.
fn with_parameter(inside: &str) -> Option<(&str, &str)> {
    let (data, parameter) = inside.trim().split_once(' ')?;
    let small = matches!(data.as_bytes(), [b'a'..=b'z']);
    (small && matches!(parameter.trim(), "θ" | "β" | "μ" | "λ" | "φ" | "ω")).then(|| (data, parameter.trim()))
}

/// Two values in small letters: `P(y x)`.
fn two_values(inside: &str) -> Option<(&str, &str)> {
    let (left, right) = inside.trim().split_once(' ')?;
    let small = |name: &str| matches!(name.as_bytes(), [b'a'..=b'z']);
    (small(left) && small(right) && left != right).then_some((left, right))
}

fn event_end(text: &str) -> Option<usize> {
    let mut at = 0;
    for sign in ["\\neg ", "\\neg", "\\lnot ", "\\bar ", "¬", "~", "not "] {
        if text.starts_with(sign) {
            at = sign.len();
            break;
        }
    }
    let first = text[at..].chars().next().filter(|c| c.is_uppercase() || ('α'..='ω').contains(c))?;
    at += first.len_utf8();
    let more = text[at..].find(|c: char| !(c.is_ascii_digit() || "_'₁₂₃".contains(c))).unwrap_or(text.len() - at);
    Some(at + more)
}

/// Which penalty a line names: whether it is the absolute one. Both, or neither, is none.
fn penalty(lower: &str) -> Option<bool> {
    let has = |word: &str| {
        lower.contains(word)
            && lower.match_indices(word).any(|(at, _)| {
                !lower[at + word.len()..].starts_with(|c: char| c.is_alphanumeric())
                    && !lower[..at].ends_with(|c: char| c.is_alphanumeric())
            })
    };
    match (has("l1") || has("lasso"), has("l2") || has("ridge")) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// The sum of the weights where the sum of their absolute values is meant.
fn absolute(number: u32, line: &str, found: &mut Vec<Finding>) {
    let barred = ['|', '∣', '‖'].iter().any(|bar| line.contains(*bar))
        || line.contains("vert")
        || line.to_lowercase().contains("abs");
    if barred || !(line.contains('λ') || line.contains("lambda") || line.contains('α') || line.contains("alpha")) {
        return;
    }
    for sum in ["Σ", "∑", "\\sum"] {
        let Some(at) = line.find(sum) else { continue };
        let rest = line[at + sum.len()..].trim_start_matches(|c: char| "_^{}=0123456789inNpdjk(∞ ".contains(c));
        let weight = ["\\theta", "\\beta", "w", "W", "θ", "β"].iter().find(|name| rest.starts_with(**name));
        let Some(name) = weight else { continue };
        let index_end = rest[name.len()..]
            .find(|c: char| !(c.is_alphanumeric() || "_{}ᵢⱼ".contains(c)))
            .unwrap_or(rest.len() - name.len());
        let term = &rest[..name.len() + index_end];
        let after = rest[term.len()..].trim_start();
        if after.starts_with(['^', '²', '*', '·']) || term.len() > name.len() + 5 {
            continue;
        }
        let how = "the L1 penalty sums absolute values; without the bars, weights of opposite sign cancel";
        found.push(damage(number, line.trim(), format!("|{term}|"), how, 0.93, true));
        return;
    }
}

/// Powers whose exponent came down to the line.
fn exponents(number: u32, line: &str, found: &mut Vec<Finding>) {
    if line.contains("O(") {
        order(number, line, found);
    }
    if line.contains('=') {
        equations(number, line, found);
    }
    if line.contains("10") {
        powers_of_ten(number, line, found);
    }
    if line.contains('+') && line.contains('(') {
        logistic(number, line, found);
    }
}

/// "2 10 = 1024": the equation holds as a power and in no other way.
fn equations(number: u32, line: &str, found: &mut Vec<Finding>) {
    let words: Vec<&str> = line.split_whitespace().collect();
    for window in words.windows(4) {
        let [base, power, "=", value] = window else { continue };
        let value = value.trim_end_matches([',', '.', ';', ')']).replace(',', "");
        if let (Ok(base), Ok(power), Ok(value)) = (base.parse::<u64>(), power.parse::<u32>(), value.parse::<u64>())
            && (2..=1000).contains(&base)
            && (2..=63).contains(&power)
            && base.checked_pow(power) == Some(value)
        {
            found.push(damage(number, &window.join(" "), format!("{base}^{power} = {value}"), HOW, 0.95, true));
        }
    }
}

/// "3 × 10 8", "5 x 10-4".
fn powers_of_ten(number: u32, line: &str, found: &mut Vec<Finding>) {
    let mut rest = line;
    while let Some(at) = rest.find("10") {
        let (before, after) = (rest[..at].trim_end(), &rest[at + 2..]);
        rest = after;
        let times = before.ends_with(['×', '·', '⋅'])
            || (before.ends_with(" x") || before.ends_with(" *") || before.ends_with(" X"));
        let number_before =
            before.trim_end_matches(['×', '·', '⋅', 'x', 'X', '*', ' ']).ends_with(|c: char| c.is_ascii_digit());
        if !times || !number_before {
            continue;
        }
        let (sign, digits) = match after.strip_prefix(['-', '−', '–']) {
            Some(digits) => ("-", digits),
            None => match after.strip_prefix(' ') {
                Some(digits) => ("", digits),
                None => continue,
            },
        };
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let follows = digits[end..].trim_start();
        // A product of three whole numbers goes on with a sign; a range has a unit behind it that counts.
        let alone = !follows.starts_with(['=', '×', '·', '*', '/', '+', '%', '.', ':'])
            || follows.starts_with(". ")
            || follows == ".";
        if (1..=2).contains(&end) && alone && digits[..end].parse::<u32>().is_ok_and(|power| (1..=30).contains(&power))
        {
            let power = &digits[..end];
            found.push(damage(
                number,
                &format!("10{}{power}", if sign.is_empty() { " " } else { "-" }),
                format!("10^{sign}{power}"),
                HOW,
                0.9,
                true,
            ));
        }
    }
}

/// `1/(1+e-x)`.
fn logistic(number: u32, line: &str, found: &mut Vec<Finding>) {
    let compact: String =
        line.chars().filter(|c| !c.is_whitespace()).map(|c| if "−–".contains(c) { '-' } else { c }).collect();
    for sign in ["(1+e-", "(1+exp-"] {
        if let Some(at) = compact.find(sign) {
            let rest = &compact[at + sign.len()..];
            let end = rest.find(')').unwrap_or(0);
            let name = &rest[..end];
            if (1..=3).contains(&end) && name.chars().all(char::is_alphabetic) {
                found.push(damage(number, &format!("1/{sign}{name})"), format!("e^(-{name})"), HOW, 0.95, true));
            }
        }
    }
}

/// `O(n2)`.
fn order(number: u32, line: &str, found: &mut Vec<Finding>) {
    let mut rest = line;
    let mut before = "";
    while let Some(at) = rest.find("O(") {
        let lead = &rest[..at];
        let inside = &rest[at + 2..];
        let own = before.is_empty() && lead.is_empty() || !lead.ends_with(|c: char| c.is_alphanumeric());
        (before, rest) = (lead, inside);
        let Some(close) = inside.find(')') else { break };
        let text = &inside[..close];
        let mut chars = text.chars();
        let (Some(name), tail) = (chars.next(), chars.as_str()) else { continue };
        let power = tail.strip_prefix(' ').unwrap_or(tail);
        // "n2 d" and "n2d": other sizes may follow.
        let squared = power.strip_prefix(['2', '3']).is_some_and(|more| {
            matches!(more, "" | " log n" | "d" | " d" | "k" | " k" | "m" | " m" | " · d" | "·d") && !more.contains(name)
        });
        if own && "nNmdTLkV".contains(name) && (squared || power == "2 log n") {
            let other = format!("{name}1");
            let numbered = line.contains(&other) || line.matches(&format!("{name}{power}")).count() > 1;
            if !numbered {
                let right = format!("O({name}^{power})");
                found.push(damage(number, &format!("O({text})"), right, HOW, 0.9, true));
            }
        }
    }
}
