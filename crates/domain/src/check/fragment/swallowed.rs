//! Statements that stand inside a comment: a line lost its end, and all that followed is no longer run.

use super::shape::{is_name, leading_word, look, string_end};

/// Returns where in a line of code a comment begins that has statements in it.
///
/// One statement is not enough: comments quote code. Two are, or one before a second comment sign.
pub fn swallowed(line: &str) -> Option<usize> {
    let at = comment(line)?;
    let text = line[at + 1..].trim();
    if text.split_whitespace().count() < 4 {
        return None;
    }
    let (mut found, mut signs, mut prose) = (0, 0, 0);
    let mut rest = text;
    while !rest.is_empty() && found < 3 {
        let word_end = rest.find(' ').unwrap_or(rest.len());
        if rest.starts_with('#') {
            // A comment may itself be a line of signs.
            signs += usize::from(found > 0);
        } else if statement(rest) {
            // Code that was commented out begins with code.
            if prose == 0 && found == 0 {
                return None;
            }
            found += 1;
        } else if found == 0 {
            prose += 1;
        }
        rest = rest[word_end..].trim_start();
    }
    (found >= 2 || found == 1 && signs > 0).then_some(at)
}

/// Returns where the comment of a line begins.
pub fn comment(line: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        match c {
            '#' => return Some(at),
            '"' | '\'' => at += string_end(&line[at..])?,
            _ => at += c.len_utf8(),
        }
    }
    None
}

/// Whether a text begins with a statement that prose would not hold.
fn statement(text: &str) -> bool {
    let word = leading_word(text);
    if !is_name(word) {
        return false;
    }
    let after = &text[word.len()..];
    match word {
        "return" => after.strip_prefix(' ').is_some_and(|value| {
            let first = leading_word(value);
            first.contains('_') || value[first.len()..].starts_with(['(', '['])
        }),
        "if" | "while" | "for" | "elif" => {
            let Some(colon) = after.find(':').filter(|colon| *colon < 100) else { return false };
            let head = &after[..colon];
            let short = head.contains(" in ") && head.split_whitespace().count() <= 4;
            look(head).python && (short || head.contains(['(', '=', '<', '>', '[', '_']))
        }
        "def" | "class" => after.starts_with(' ') && after.contains("):"),
        _ => {
            let target = after.find(' ').map_or("", |end| &after[..end]);
            let indexed = target.is_empty() || target.starts_with('[') && target.ends_with(']');
            let sign = after[target.len()..].trim_start();
            let assigns = ["= ", "+= ", "-= ", "*= ", "/= "].iter().find_map(|assign| sign.strip_prefix(assign));
            if let Some(value) = assigns
                && indexed
            {
                let first = value.split(' ').next().unwrap_or_default();
                return look(first.trim_end_matches([',', ';'])).python && !first.is_empty();
            }
            (word.contains('_') || after.starts_with('.')) && after.contains('(') && {
                let name_end = after.find('(').unwrap_or(0);
                after[..name_end].chars().all(|c| c.is_ascii_alphanumeric() || "._".contains(c)) && after.contains(')')
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_behind_a_comment_are_seen() {
        assert!(swallowed("left = items[:cut] # the first part right = items[cut:] total = 0 # the sum").is_some());
        assert!(swallowed("seen = set() # what was met for item in items: if item in seen: return item").is_some());
        assert!(swallowed("swap(i) # move it back restore_heap(items) # keep the order").is_some());
    }

    #[test]
    fn comments_that_quote_code_are_left_alone() {
        for line in [
            "x = 1 # total = 0",
            "# x = f(3) y = g(4) print(x)",
            "k = 3 # the same as k = 1 + 2",
            "rate = 0.1 # lower it if loss > 1: the steps are too long",
            "s = '# not a comment a = 1 b = 2'",
            "n = len(items) # number of items, n >= 1",
        ] {
            assert_eq!(swallowed(line), None, "{line}");
        }
    }
}
