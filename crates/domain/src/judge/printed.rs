//! Reading what programs print, so that numbers are compared by value and not by their digits.
//!
//! A printed array has no commas (`[[1. 2.]\n [3. 4.]]`), scalars of numpy carry their type (`np.float64(1.5)`), and
//! values stand among words. [`parse_printed`] reads one printed value, [`tokens`] a text of values and words.

use super::literal::Parser;
use super::value::Value;

/// Reads a printed value; what is none is the text itself, without the spaces around it.
pub fn parse_printed(text: &str) -> Value {
    let mut parser = Parser::new(text, &[], true);
    match parser.expression() {
        Ok(value) if parser.peek().is_none() => value,
        _ => Value::text(text.trim()),
    }
}

/// Reads values with commas between them and no parentheses around them, as one tuple.
pub(super) fn parse_bare(text: &str) -> Option<Value> {
    let mut parser = Parser::new(text, &[], true);
    let mut items = vec![parser.expression().ok()?];
    while parser.peek() == Some(',') {
        parser.at += 1;
        if parser.peek().is_some() {
            items.push(parser.expression().ok()?);
        }
    }
    (parser.peek().is_none() && items.len() > 1).then_some(Value::Tuple(items))
}

/// A piece of printed text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    /// The line it begins on, from 1.
    pub line: usize,
    /// What it is.
    pub piece: Piece,
}

/// What a piece of printed text is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    /// A number, a list, an array: anything that is compared by value.
    Value(Value),
    /// A word, or a sign that belongs to no value.
    Word(String),
    /// The end of a line that is not empty.
    LineEnd,
}

/// Cuts printed text into values, words and ends of lines; empty lines do not count.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens: Vec<Token> = Vec::new();
    let (mut at, mut line) = (0, 1);
    // A text of many brackets that open no value is not read again from each of them.
    let mut tries_left = 200;
    while at < chars.len() {
        let c = chars[at];
        if c == '\n' {
            if tokens.last().is_some_and(|token| token.piece != Piece::LineEnd) {
                tokens.push(Token { line, piece: Piece::LineEnd });
            }
            line += 1;
            at += 1;
            continue;
        }
        if c.is_whitespace() {
            at += 1;
            continue;
        }
        if let Some((value, end)) = value_at(&chars, at, &mut tries_left) {
            tokens.push(Token { line, piece: Piece::Value(value) });
            line += chars[at..end].iter().filter(|c| **c == '\n').count();
            at = end;
            continue;
        }
        let word = chars[at..].iter().take_while(|c| c.is_alphanumeric() || **c == '_').count().max(1);
        tokens.push(Token { line, piece: Piece::Word(chars[at..at + word].iter().collect()) });
        at += word;
    }
    while tokens.last().is_some_and(|token| token.piece == Piece::LineEnd) {
        tokens.pop();
    }
    tokens
}

/// The value that begins here, when one does, and where it ends.
fn value_at(chars: &[char], at: usize, tries_left: &mut usize) -> Option<(Value, usize)> {
    let after_word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    let rest = &chars[at..];
    match rest[0] {
        '[' | '(' | '{' if !after_word => bracketed(rest, tries_left).map(|(value, length)| (value, at + length)),
        c if c.is_alphabetic() && !after_word => {
            let name = rest.iter().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.')).count();
            let word: String = rest[..name].iter().collect();
            if rest.get(name) == Some(&'(') {
                let (value, length) = bracketed(rest, tries_left)?;
                return Some((value, at + length));
            }
            let number = match word.as_str() {
                "nan" => f64::NAN,
                "inf" => f64::INFINITY,
                _ => return None,
            };
            Some((Value::Float(number), at + name))
        }
        c if c.is_ascii_digit() || matches!(c, '.' | '-' | '+') => {
            // A sign belongs to the number unless it stands between two values: `3-4`, but `x=-4`.
            if matches!(c, '-' | '+') && (after_word || (at > 0 && matches!(chars[at - 1], ')' | ']' | '.'))) {
                return None;
            }
            if c.is_ascii_digit() && after_word {
                return None;
            }
            let sign = usize::from(matches!(c, '-' | '+'));
            let length = sign + number_length(&rest[sign..])?;
            let follows = rest.get(length).is_some_and(|c| c.is_alphanumeric() || *c == '_');
            let value = Parser::printed(&rest[..length]).expression().ok()?;
            (!follows && value.number().is_some()).then_some((value, at + length))
        }
        _ => None,
    }
}

fn bracketed(rest: &[char], tries_left: &mut usize) -> Option<(Value, usize)> {
    if *tries_left == 0 {
        return None;
    }
    let mut parser = Parser::printed(rest);
    match parser.expression() {
        Ok(value) => Some((value, parser.at)),
        Err(_) => {
            *tries_left -= 1;
            None
        }
    }
}

fn number_length(rest: &[char]) -> Option<usize> {
    let digits = |from: usize| rest[from.min(rest.len())..].iter().take_while(|c| c.is_ascii_digit()).count();
    let name: String = rest.iter().take(3).collect();
    if name == "inf" || name == "nan" {
        return Some(3);
    }
    let whole = digits(0);
    let mut length = whole;
    let mut fraction = 0;
    if rest.get(length) == Some(&'.') {
        fraction = digits(length + 1);
        // `3.` at the end of a sentence is read as a number all the same: it has the value 3.
        length += 1 + fraction;
    }
    if whole + fraction == 0 {
        return None;
    }
    if matches!(rest.get(length), Some('e' | 'E')) {
        let sign = usize::from(matches!(rest.get(length + 1), Some('+' | '-')));
        let exponent = digits(length + 1 + sign);
        if exponent > 0 {
            length += 1 + sign + exponent;
        }
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_numpy_prints_is_read() {
        for (text, value) in [
            ("[1. 2. 3.]", "array([1., 2., 3.])"),
            ("[1 -2  3]", "array([ 1, -2,  3])"),
            ("[[1. 2.]\n [3. 4.]]\n", "array([[1., 2.],\n       [3., 4.]])"),
            ("[[1. 2.]]", "array([[1., 2.]])"),
            ("[ True False]", "array([ True, False])"),
            ("[nan inf -inf]", "array([ nan,  inf, -inf])"),
            ("['a' 'b']", "array(['a', 'b'])"),
            ("[1.+2.j 3.-1.j]", "array([1+2j, 3-1j])"),
            ("(np.float64(1.5), 2)", "(np.float64(1.5), 2)"),
            ("array([1., 2.], dtype=float32)", "array([1., 2.], dtype=float32)"),
            ("tensor([1., 2.], grad_fn=<AddBackward0>)", "tensor([1., 2.])"),
            ("tensor(0.5000)", "tensor(0.5)"),
            ("defaultdict(<class 'int'>, {'a': 1})", "defaultdict({'a': 1})"),
            ("dict_values([1, 2])", "[1, 2]"),
            ("-3", "-3"),
            ("(1+2j)", "(1+2j)"),
            ("{'a': array([1, 2])}", "{'a': array([1, 2])}"),
            ("hello there", "'hello there'"),
            ("[array([1., 2.]), array([3.])]", "[array([1., 2.]), array([3.])]"),
            ("[list([1, 2]) list([3])]", "[[1, 2], [3]]"),
            ("[1 2", "'[1 2'"),
            ("[1 2 ... 8 9]", "'[1 2 ... 8 9]'"),
            ("", "''"),
            ("007", "7"),
        ] {
            assert_eq!(parse_printed(text).to_string(), value, "{text}");
        }
    }

    #[test]
    fn printed_text_is_cut_into_values_and_words() {
        let shown = |text: &str| {
            let pieces = tokens(text).into_iter().map(|token| match token.piece {
                Piece::Value(value) => format!("<{value}>"),
                Piece::Word(word) => word,
                Piece::LineEnd => "/".into(),
            });
            pieces.collect::<Vec<_>>().join(" ")
        };
        for (text, pieces) in [
            ("loss: 0.25 after 10 steps", "loss : <0.25> after <10> steps"),
            ("x=-1.5e-3, y=[1. 2.]", "x = <-0.0015> , y = <array([1., 2.])>"),
            ("3-4", "<3> - <4>"),
            ("v2 is 2nd", "v2 is 2nd"),
            ("a\n\n\nb\n", "a / b"),
            ("W =\n[[1. 2.]\n [3. 4.]]\nend", "W = / <array([[1., 2.],\n       [3., 4.]])> / end"),
            ("np.float64(0.5) nan", "<np.float64(0.5)> <nan>"),
            ("f(x) [", "f <x> [".replace("<x>", "( x )").as_str()),
            ("banana infinite", "banana infinite"),
            ("50%", "<50> %"),
            ("The answer is 3.", "The answer is <3.0>"),
        ] {
            assert_eq!(shown(text), pieces, "{text}");
        }
        assert_eq!(tokens("a\n\n[1\n2]\nb").last().map(|token| token.line), Some(5));
    }

    proptest! {
        #[test]
        fn no_output_brings_the_reader_down(text in "[\\[\\](){}0-9a-z .,:'\n=+-]{0,80}") {
            let _ = tokens(&text);
            let _ = parse_printed(&text);
        }
    }
}
