//! Signs that were lost or turned into others: the parentheses around a difference, the "∈" before a set.

use super::{Line, MOST_OF_A_SORT, damage};
use crate::check::Finding;

pub fn findings(lines: &[Line<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    found.extend(lines.iter().filter_map(standardized).take(MOST_OF_A_SORT));
    found.extend(lines.iter().filter_map(member).take(MOST_OF_A_SORT));
    found
}

/// How a mean is written at the end of a difference, in small letters without spaces.
const MEANS: [&str; 8] = ["e(x)", "mean(x)", "mean", "μ", "\\mu", "mu", "x̄", "\\bar{x}"];
/// How a spread is written.
const SPREADS: [&str; 8] = ["sqrt(var", "√(var", "√var", "std", "σ", "\\sigma", "sigma", "sd"];

/// `z = x - mean / std`: what is divided is the difference.
fn standardized(line: &Line<'_>) -> Option<Finding> {
    if !line.text.contains('/') || !line.text.contains('=') || !line.text.contains(['-', '−', '–']) {
        return None;
    }
    let formula: String = line.lower.chars().filter(|c| !c.is_whitespace()).collect();
    let (head, spread) = formula.split_once('/')?;
    let (_, value) = head.rsplit_once('=')?;
    let (one, mean) = value.split_once(['-', '−', '–'])?;
    let letter = one.chars().count() <= 3 && one.starts_with(char::is_alphabetic);
    let expected = mean.strip_prefix("e[").and_then(|mean| mean.strip_suffix(']')) == Some(one);
    if !letter || !(expected || MEANS.contains(&mean)) || !SPREADS.iter().any(|begin| spread.starts_with(begin)) {
        return None;
    }
    let how = "it is the difference from the mean that is divided; without parentheses only the mean is";
    Some(damage(line.number, line.text.trim(), format!("({one} − {mean}) / …"), how, 0.88, true))
}

/// What may be a member of a set of numbers.
const MEMBERS: [&str; 6] = ["scalar", "constant", "number", "vector", "matrix", "parameter"];

/// "a scalar t×R": a member of the reals, not a product with them.
fn member(line: &Line<'_>) -> Option<Finding> {
    if !line.text.contains('×') {
        return None;
    }
    let mut before = "";
    for word in line.text.split_whitespace() {
        let named = MEMBERS.contains(&before.to_lowercase().as_str());
        before = word;
        let Some((one, set)) = word.split_once('×').filter(|_| named) else { continue };
        let set = set.trim_end_matches(['?', '.', ',', ';', ':']);
        let name = set.split(['^', '_']).next().unwrap_or(set);
        if one.chars().count() == 1
            && one.chars().all(char::is_alphabetic)
            && matches!(name, "R" | "ℝ" | "Z" | "ℤ" | "C")
        {
            let how = "the sign of a member became that of a product";
            return Some(damage(line.number, word, format!("{one} ∈ {set}"), how, 0.86, true));
        }
    }
    None
}
