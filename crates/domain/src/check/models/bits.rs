//! Bits: exclusive or, and, or; numbers in other bases; character codes; Hamming distance; set bits.

use super::super::Finding;
use super::figure::written;
use super::passage::Passage;
use super::token::TokenKind;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["xor", "bitwise"]) || passage.tokens.iter().any(|token| token.text == "⊕") {
        chains(passage, findings);
    }
    if passage.has(&["binary", "hex", "hexadecimal", "decimal"])
        || passage.tokens.iter().any(|token| token.text.starts_with("0x") || token.text.starts_with("0b"))
    {
        bases(passage, findings);
    }
    if passage.has(&["ascii", "unicode", "ord"]) {
        codes(passage, findings);
    }
    if passage.has(&["hamming"]) {
        hamming(passage, findings);
    }
    if passage.has(&["popcount", "bits"]) {
        set_bits(passage, findings);
    }
}

/// Chains of one operator between whole numbers with a result: `3 XOR 7 XOR 4 = 0`.
fn chains(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let tokens = &passage.tokens;
    let whole = |at: usize| {
        tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Number)
            .and_then(|token| token.figure)?
            .whole()
            .filter(|n| *n < 1 << 52)
    };
    let operator = |at: usize| -> Option<fn(u64, u64) -> u64> {
        match tokens.get(at)?.text.as_str() {
            "xor" | "⊕" | "^" => Some(|a, b| a ^ b),
            "&" => Some(|a, b| a & b),
            "|" => Some(|a, b| a | b),
            _ => None,
        }
    };
    let mut at = 0;
    while at < tokens.len() {
        let Some(mut value) = whole(at) else {
            at += 1;
            continue;
        };
        let begins = at == 0
            || !matches!(
                tokens[at - 1].text.as_str(),
                "xor" | "⊕" | "^" | "&" | "|" | "+" | "-" | "*" | "×" | "·" | "/" | "~" | "<" | ">" | "," | "_"
            );
        let symbol = tokens.get(at + 1).map(|token| token.text.clone());
        let mut n = at;
        while let (Some(apply), Some(next)) = (operator(n + 1), whole(n + 2)) {
            if tokens.get(n + 1).map(|token| &token.text) != symbol.as_ref() {
                break;
            }
            value = apply(value, next);
            n += 2;
        }
        let equals =
            tokens.get(n + 1).is_some_and(|token| matches!(token.text.as_str(), "=" | "→" | "is" | "gives" | "equals"));
        // "==" compares.
        let result = n + 2 + usize::from(tokens.get(n + 2).is_some_and(|token| token.text == "="));
        if n > at
            && begins
            && equals
            && let Some(stated) = whole(result)
        {
            let base = result_base(passage, at, result);
            let goes_on = operator(result + 1).is_some()
                || tokens.get(result + 1).is_some_and(|token| matches!(token.text.as_str(), "+" | "-" | "*" | "×"));
            // A caret is a power unless the text talks of exclusive or.
            let caret = symbol.as_deref() == Some("^") && !passage.has(&["xor"]);
            if stated != value && base && !goes_on && !caret && !passage.disowned(at) {
                let symbol = symbol.unwrap_or_default().to_uppercase();
                findings.push(passage.wrong(result, written(value as f64), format!("bit by bit, operator {symbol}")));
            }
        }
        at = n + 1;
    }
}

/// Returns whether the numbers must be decimal: digits of 0 and 1 only may be binary, unless they are single.
fn result_base(passage: &Passage<'_>, from: usize, to: usize) -> bool {
    let numbers = passage.tokens[from..=to].iter().filter(|token| token.kind == TokenKind::Number);
    if numbers.clone().all(|token| token.text.len() == 1) {
        return true;
    }
    let binary = |text: &str| text.chars().all(|c| matches!(c, '0' | '1'));
    !numbers.clone().all(|token| binary(&token.text))
        || numbers.clone().any(|token| token.text.starts_with("0x") || token.text.starts_with("0b"))
}

fn bases(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let binary = |at: usize| {
        let text = passage.tokens[at].text.trim_start_matches("0b");
        (text.len() >= 2 && text.len() <= 52 && text.chars().all(|c| matches!(c, '0' | '1')))
            .then(|| u64::from_str_radix(text, 2).ok())
            .flatten()
    };
    for pattern in [
        "(binary|base 2) (representation|form|code|value)? (of|for) (the number|decimal)? # => #",
        "(decimal)? # (in|as|to) binary => #",
        "(decimal)? # => # in binary",
    ] {
        for found in passage.all(pattern) {
            let (Some(decimal), Some(stated)) =
                (found.figure(0).and_then(|figure| figure.whole()), binary(found.last_number()))
            else {
                continue;
            };
            let text = &passage.tokens[found.last_number()].text;
            if decimal != stated
                && !passage.disowned(found.from)
                && !passage.sentence_says(found.from, &["complement", "negative", "gray", "signed"])
                && text.len() >= 2
            {
                findings.push(passage.wrong(
                    found.last_number(),
                    format!("{decimal:b}"),
                    format!("{text} in binary is {stated}"),
                ));
            }
        }
    }
    for found in passage.all("binary # (is|=|equals) (decimal)? #") {
        if let (Some(value), Some(stated)) = (binary(found.from + 1), found.figure(1).and_then(|figure| figure.whole()))
            && value != stated
            && !passage.disowned(found.from)
        {
            findings.push(passage.wrong(
                found.last_number(),
                value.to_string(),
                "place values of powers of two".to_owned(),
            ));
        }
    }
    for found in passage.all("# (=|is|equals) (decimal)? #") {
        let (first, second) = (&passage.tokens[found.from], found.last_number());
        let prefixed = first.text.starts_with("0x") || first.text.starts_with("0b");
        let other = passage.tokens[second].text.starts_with('0');
        if prefixed && !other && found.value(0) != found.value(1) && !passage.disowned(found.from) {
            findings.push(passage.wrong(second, written(found.value(0)), format!("{} in decimal", first.text)));
        }
    }
}

fn codes(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage
        .all("ascii (code|value)? (of|for) (the)? (letter|character|capital|uppercase|lowercase)? \"? @ \"? => #")
        .into_iter()
        .chain(passage.all("ord OPEN \"? @ \"? CLOSE => #"))
    {
        let token = &passage.tokens[found.word_at(0)];
        let mut letters = token.original().chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { continue };
        let words = |word: &str| passage.tokens[found.from..found.to].iter().any(|token| token.text == word);
        let letter = if words("lowercase") {
            letter.to_ascii_lowercase()
        } else if words("uppercase") || words("capital") {
            letter.to_ascii_uppercase()
        } else {
            letter
        };
        let truth = letter as u32 as f64;
        if letter.is_ascii_alphabetic()
            && found.figure(0).is_some_and(|stated| stated.value != truth)
            && !passage.disowned(found.from)
        {
            findings.push(passage.wrong(found.last_number(), written(truth), format!("the code of '{letter}'")));
        }
    }
}

fn hamming(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("hamming distance <3> between \"? @ \"? and \"? @ \"? => #") {
        let (a, b) = (found.word(0), found.word(1));
        if a.len() < 3 || a.chars().count() != b.chars().count() || a.chars().count() > 200 {
            continue;
        }
        let truth = a.chars().zip(b.chars()).filter(|(x, y)| x != y).count() as f64;
        report_distance(passage, findings, &found, truth);
    }
    for found in passage.all("hamming distance <3> between # and # => #") {
        let (from, to) = (found.from, found.to);
        let numbers: Vec<usize> = (from..to).filter(|at| passage.tokens[*at].kind == TokenKind::Number).collect();
        let [a, b, _] = numbers.as_slice() else { continue };
        let (x, y) = (&passage.tokens[*a].text, &passage.tokens[*b].text);
        let digits = |text: &str| text.len() > 2 && text.chars().all(|c| matches!(c, '0' | '1'));
        let truth = if digits(x) && digits(y) && x.len() == y.len() {
            x.chars().zip(y.chars()).filter(|(p, q)| p != q).count()
        } else if let (Some(p), Some(q)) =
            (found.figure(0).and_then(|f| f.whole()), found.figure(1).and_then(|f| f.whole()))
        {
            if digits(x) || digits(y) {
                continue;
            }
            (p ^ q).count_ones() as usize
        } else {
            continue;
        };
        report_distance(passage, findings, &found, truth as f64);
    }
}

fn report_distance(passage: &Passage<'_>, findings: &mut Vec<Finding>, found: &super::pattern::Found, truth: f64) {
    let stated = found.figures().pop();
    if stated.is_some_and(|stated| !stated.agrees(truth)) && !passage.disowned(found.from) {
        findings.push(passage.wrong(found.last_number(), written(truth), "places that differ".to_owned()));
    }
}

fn set_bits(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage
        .all("(number of|count of)? (set bits|1 bits|ones|one bits) (in|of) (the)? (number|integer)? # => #")
        .into_iter()
        .chain(passage.all("# has # (set bits|1 bits|one bits|bits set)"))
    {
        let (Some(number), Some(stated)) =
            (found.figure(found.figures().len() - 2).and_then(|figure| figure.whole()), found.figures().pop())
        else {
            continue;
        };
        let text_binary = passage.tokens[found.from..found.to].iter().any(|token| {
            token.text.len() > 2
                && token.kind == TokenKind::Number
                && token.text.chars().all(|c| matches!(c, '0' | '1'))
        });
        let truth = f64::from(number.count_ones());
        if !text_binary && !stated.agrees(truth) && !passage.disowned(found.from) {
            findings.push(passage.wrong(
                found.last_number(),
                written(truth),
                format!("{number} is {number:b} in binary"),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_bits_are_found() {
        wrong(&[
            ("With XOR: 5 XOR 9 XOR 2 = 12.", "14"),
            ("XOR all elements: 4 ^ 1 ^ 2 ^ 1 ^ 2 = 3", "4"),
            ("Bitwise: 12 & 10 = 6", "8"),
            ("The binary representation of 10 is 1100.", "1010"),
            ("binary 10110 is 20", "22"),
            ("In hex, 0x1F = 32.", "31"),
            ("The ASCII code of 'A' is 64.", "65"),
            ("The Hamming distance between karolin and kathrin is 2.", "3"),
            ("The Hamming distance between 10110 and 11011 is 2.", "3"),
            ("The number of set bits in 13 is 2.", "3"),
        ]);
    }

    #[test]
    fn right_bits_are_silent() {
        silent(&[
            "With XOR: 5 XOR 9 XOR 2 = 14, and A XOR 0 = A.",
            "XOR all elements: 4 ^ 1 ^ 2 ^ 1 ^ 2 = 4",
            "XOR of the bits 10 and 01: 10 XOR 01 = 11",
            "The binary representation of 10 is 1010.",
            "The ASCII code of 'a' is 97 and of the uppercase letter it is 65.",
            "2 ^ 3 = 8 is a power.",
            "The Hamming distance between karolin and kathrin is 3.",
            "0xFF = 255 and 0b101 = 5",
        ]);
    }
}
