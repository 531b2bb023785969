//! Powers whose exponent came down to the line: `x2 - 4x`, `10-3`, `(x - μ)2`, `2n`.
//!
//! A digit after a letter is an index more often than a power, so each rule asks for something that only a power explains.

use super::{Line, damage};
use crate::check::Finding;

const HOW: &str = "the exponent came down to the line";

/// What a rule returns: what stands there, and what it was.
type Lost = (String, String);
/// A rule is given a line and its words.
type Rule = fn(&Line<'_>, &[&str]) -> Option<Lost>;

pub fn findings(lines: &[Line<'_>]) -> Vec<Finding> {
    const RULES: [Rule; 8] =
        [squared_bracket, bracket_power, square_of_sum, polynomial, negative_power, equal, magnitude, exponential];
    let mut found = Vec::new();
    for line in lines {
        if !may_be_told(line.text) || line.text.contains("http") {
            continue;
        }
        let words: Vec<&str> = line.text.split_whitespace().map(trimmed).collect();
        if let Some((text, right)) = RULES.iter().find_map(|rule| rule(line, &words)) {
            found.push(damage(line.number, &text, right, HOW, 0.9, true));
        }
    }
    found
}

/// Returns whether a line has what the rules cannot do without: a small digit, an "n" behind a bracket, or an "e" before what
/// an exponent begins with.
fn may_be_told(line: &str) -> bool {
    let bytes = line.as_bytes();
    let raised = |pair: &[u8]| matches!(pair, [b')', b'n' | b'N'] | [b'e', b'-' | 0xe2 | b'x' | b'z']);
    bytes.iter().any(|byte| matches!(byte, b'1' | b'2' | b'3')) || bytes.windows(2).any(raised)
}

/// A word without what stands around it in a sentence.
fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| matches!(c, ',' | '.' | ';' | ':' | '`' | '"' | '?' | '!'))
}

fn is_letter(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// `(x - μ)2`: a difference or sum in brackets with a 2 right behind it.
fn squared_bracket(line: &Line<'_>, _: &[&str]) -> Option<Lost> {
    let line = line.text;
    if !line.contains(")2") {
        return None;
    }
    line.match_indices(")2").find_map(|(close, _)| {
        let behind = line[close + 2..].chars().next();
        let open = line[..close].rfind('(')?;
        let inside = &line[open + 1..close];
        let signed = inside.char_indices().any(|(at, c)| at > 0 && matches!(c, '-' | '−' | '–' | '+'));
        let plain = inside.len() <= 40
            && inside.chars().any(char::is_alphabetic)
            && inside.chars().all(|c| c.is_alphanumeric() || " -−–+_^.̂̄'·*/".contains(c))
            && inside.split_whitespace().all(|word| word.chars().filter(|c| c.is_alphabetic()).count() <= 4);
        // A function of a difference may be one of several: f(x - y)2 is too rare to tell.
        let called = line[..open].ends_with(|c: char| c.is_alphanumeric());
        let free = behind.is_none_or(|c| !c.is_alphanumeric() && c != '.');
        (signed && plain && !called && free).then(|| {
            let text = &line[open..close + 2];
            (text.to_owned(), format!("{}^2", &line[open..=close]))
        })
    })
}

/// `(1-p)n-k`: a difference right behind a bracket.
fn bracket_power(line: &Line<'_>, _: &[&str]) -> Option<Lost> {
    let line = line.text;
    line.match_indices(')').find_map(|(close, _)| {
        let mut rest = line[close + 1..].chars();
        let (first, sign, last, next) = (rest.next()?, rest.next()?, rest.next()?, rest.next());
        let power = matches!(first, 'n' | '1' | 'N')
            && matches!(sign, '-' | '−' | '–')
            && matches!(last, 'k' | 'x' | 'y' | '1');
        let ends = next.is_none_or(|c| !c.is_alphanumeric());
        let open = line[..close].rfind('(')?;
        let one_less = ["1-", "1 -", "1−", "1 −", "1–"].iter().any(|sign| line[open + 1..close].starts_with(sign));
        (power && ends && one_less).then(|| {
            (format!("{}{first}{sign}{last}", &line[open..=close]), format!("{}^({first}-{last})", &line[open..=close]))
        })
    })
}

/// `Σ pi2`, `σ2`: a square whose letter already has its index, or is never numbered.
fn square_of_sum(line: &Line<'_>, words: &[&str]) -> Option<Lost> {
    let line = line.text;
    for (name, two, numbered) in [("σ", "σ2", ["σ1", "σ_1", "σ3"]), ("χ", "χ2", ["χ1", "χ_1", "χ3"])] {
        if let Some(at) = line.find(two)
            && !numbered.iter().any(|one| line.contains(one))
            && line[at + two.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric())
            && !line[..at].ends_with(|c: char| c.is_alphabetic())
        {
            return Some((two.to_owned(), format!("{name}^2")));
        }
    }
    let summed = line.contains(['Σ', '∑']) || line.contains("...") || line.contains('…');
    words.iter().filter(|_| summed).find_map(|word| {
        let word = word.trim_start_matches(['Σ', '∑', '(', '[']).trim_end_matches([')', ']']);
        let base = word.strip_suffix('2')?;
        let mut letters = base.chars().filter(|c| *c != '_');
        let indexed = matches!((letters.next(), letters.next(), letters.next()), (Some(name), Some('i' | 'j' | 'k'), None)
            if name.is_ascii_lowercase());
        (indexed && word.len() <= 5).then(|| (word.to_owned(), format!("{base}^2")))
    })
}

/// `x2 - 4x + 4`, `a2 + b2 = c2`: a letter with a 2 among the terms of a polynomial.
fn polynomial(line: &Line<'_>, words: &[&str]) -> Option<Lost> {
    if !line.text.contains(['+', '=']) {
        return None;
    }
    let squares: Vec<(usize, &str)> = words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| {
            let word = word.trim_start_matches('(').trim_end_matches(')');
            Some((at, word.strip_suffix('2').filter(|letter| letter.len() == 1 && is_letter(letter))?))
        })
        .collect();
    let numbered = |letter: &str| {
        ["0", "1", "3", "_", "n"]
            .iter()
            .any(|index| words.iter().any(|word| word.trim_matches(['(', ')']) == format!("{letter}{index}")))
    };
    let term = |at: usize| {
        let sign = |word: Option<&&str>| word.is_some_and(|word| matches!(*word, "+" | "-" | "−" | "–" | "="));
        sign(words.get(at + 1)) || at.checked_sub(1).is_some_and(|before| sign(words.get(before)))
    };
    let times = |letter: &str| {
        words.iter().any(|word| {
            let digits = word.trim_matches(['(', ')']).strip_suffix(letter);
            digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    let (at, letter) = *squares.iter().find(|(at, letter)| term(*at) && times(letter) && !numbered(letter))?;
    Some((words[at].to_owned(), format!("{letter}^2")))
}

/// `10-3` where a small number is told.
fn negative_power(line: &Line<'_>, words: &[&str]) -> Option<Lost> {
    const SMALL: [&str; 9] = [
        "learning rate",
        "lr ",
        "weight decay",
        "tolerance",
        "epsilon",
        "step size",
        "regulariz",
        "probability",
        "error rate",
    ];
    let word = words.iter().find(|word| {
        let power = word.strip_prefix("10").and_then(|rest| rest.strip_prefix(['-', '−', '–']));
        power.is_some_and(|power| matches!(power.as_bytes(), [b'1'..=b'9']))
    })?;
    let lower = &line.lower;
    let counted = ["page", "section", "chapter", "week", "day", "month", "fold", " k ", "top", "hour"]
        .iter()
        .any(|unit| lower.contains(unit));
    (!counted && SMALL.iter().any(|sign| lower.contains(sign)))
        .then(|| ((*word).to_owned(), format!("10^-{}", word.chars().next_back().unwrap_or('1'))))
}

/// `1024 = 210`: equal only as a power.
fn equal(_: &Line<'_>, words: &[&str]) -> Option<Lost> {
    words.windows(3).find_map(|window| {
        let [one, "=" | "≈", other] = window else { return None };
        let power = |value: &str, power: &str| {
            let value: u64 = value.replace(',', "").parse().ok()?;
            let (base, exponent) = ["2", "3", "10"].iter().find_map(|base| Some((*base, power.strip_prefix(base)?)))?;
            let raised = base.parse::<u64>().ok()?.checked_pow(exponent.parse().ok()?)?;
            (raised == value && exponent.len() <= 2 && value > 9 && !exponent.starts_with('0'))
                .then(|| format!("{base}^{exponent}"))
        };
        let raised = power(one, other).or_else(|| power(other, one))?;
        Some((window.join(" "), raised))
    })
}

/// "106 users, one million", "232 values of 32 bits".
fn magnitude(line: &Line<'_>, words: &[&str]) -> Option<Lost> {
    const NAMED: [(&str, &str, &str); 8] = [
        ("thousand", "10", "3"),
        ("thousand", "2", "10"),
        ("million", "10", "6"),
        ("million", "2", "20"),
        ("billion", "10", "9"),
        ("billion", "2", "30"),
        ("trillion", "10", "12"),
        ("trillion", "2", "40"),
    ];
    const BITS: [&str; 4] = ["16", "32", "64", "128"];
    let said = |base: &str, exponent: &str| words.iter().any(|word| word.strip_prefix(base) == Some(exponent));
    let named = NAMED
        .into_iter()
        .filter(|(_, base, exponent)| said(base, exponent))
        .find(|(name, base, exponent)| is_glossed(&line.lower, &format!("{base}{exponent}"), name))
        .map(|(_, base, exponent)| (base, exponent));
    let counted = || {
        BITS.into_iter()
            .filter(|bits| said("2", bits))
            .find(|bits| counts_codes(&line.lower, words, bits))
            .map(|bits| ("2", bits))
    };
    let (base, exponent) = named.or_else(counted)?;
    Some((format!("{base}{exponent}"), format!("{base}^{exponent}")))
}

/// "220 (about a million)": the gloss stands right behind it.
fn is_glossed(lower: &str, power: &str, name: &str) -> bool {
    let one = ["one ", "a ", "1 "].iter().any(|count| lower.contains(&format!("{count}{name}")));
    let glossed =
        ["i.e", "about", "≈", "approximately", "roughly", "that is", "or "].iter().any(|sign| lower.contains(sign));
    let after = lower.find(power).map_or("", |at| &lower[at..]);
    one && glossed && after.find(name).is_some_and(|at| at <= 40)
}

/// "232 values of 32 bits".
fn counts_codes(lower: &str, words: &[&str], bits: &str) -> bool {
    const COUNTED: [&str; 9] =
        ["values", "numbers", "addresses", "integers", "states", "codes", "steps", "possible", "different"];
    let told = lower.contains(&format!("{bits}-bit")) || lower.contains(&format!("{bits} bits"));
    let counted = |pair: &[&str]| pair[0].strip_prefix('2') == Some(bits) && COUNTED.contains(&pair[1]);
    told && words.windows(2).any(counted)
}

/// `O(2n)` where the text speaks of exponential time, and `e-x` in a sigmoid.
fn exponential(line: &Line<'_>, words: &[&str]) -> Option<Lost> {
    let (text, lower) = (line.text, &line.lower);
    let subsets = || {
        ["exponential", "subset", "power set", "brute force", "every combination"]
            .iter()
            .any(|sign| lower.contains(sign))
    };
    if let Some(power) =
        ["O(2n)", "O(3n)"].into_iter().find(|power| text.contains(power) && !text.contains("O(n)") && subsets())
    {
        return Some((power.to_owned(), power.replace('n', "^n")));
    }
    let softened = || lower.contains("softmax") || text.contains(['Σ', '∑']);
    let raised = |word: &&str| {
        matches!(word.trim_matches(['(', ')', 'Σ', '∑', '/']), "exi" | "exj" | "ezi" | "ezj" | "exk" | "ezk")
    };
    if words.iter().filter(|word| raised(word)).count() >= 2 && softened() {
        let word = words.iter().find(|word| raised(word))?;
        return Some(((*word).to_owned(), "e^(x_i)".to_owned()));
    }
    let word = words
        .iter()
        .find(|word| matches!(word.trim_matches(['(', ')']), "e-x" | "e−x" | "e-z" | "e−z" | "e–x" | "e–z"))?;
    let curved = lower.contains("sigmoid") || lower.contains("logistic");
    curved.then(|| ((*word).to_owned(), "e^(-x)".to_owned()))
}
