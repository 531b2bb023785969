//! Text that lost characters, or stands in the wrong place: what scraping, copying and converting do to notes.
//!
//! Only damage that changes what is said is looked for, and only what is sure is shown: a lost bar turns a conditional
//! probability into a joint one, a lost caret a power into a product. Code that lost its line breaks is
//! [`super::fragment`]'s.

mod formula;
mod fraction;
mod gap;
mod layout;
mod passage;
mod power;
mod sign;
mod tex;

use super::{Document, Finding, FindingKind};
use crate::bank::LineSpan;

/// A longer line is not looked at: nobody wrote it by hand.
const LONGEST_LINE: usize = 20_000;

/// So many findings of one sort are kept: a document that is damaged throughout says so once.
const MOST_OF_A_SORT: usize = 60;

/// Returns what was lost, in the order of lines. The time is linear in the document.
pub fn findings(document: &Document<'_>) -> Vec<Finding> {
    let lines = prose(document);
    let mut found = Vec::new();
    for part in [formula::findings, power::findings, fraction::findings, tex::findings, gap::findings, sign::findings] {
        found.extend(part(&lines));
    }
    found.extend(layout::findings(document));
    found.extend(passage::findings(document, &lines));
    found.sort_by_key(|finding| finding.lines.first);
    found.dedup_by(|later, earlier| later.lines == earlier.lines && later.right == earlier.right);
    found
}

/// A line that is looked at. Nearly every line has nothing of what a rule looks for, so a rule asks first for a sign or a
/// few letters without which it cannot hold.
struct Line<'a> {
    number: u32,
    text: &'a str,
    /// The text in small letters.
    lower: String,
}

/// The lines that are looked at: those between fences are code.
fn prose<'a>(document: &Document<'a>) -> Vec<Line<'a>> {
    let mut fenced = false;
    let mut lines = Vec::new();
    for (at, line) in document.lines.iter().enumerate() {
        let fence = line.trim_start().starts_with("```");
        // A fence that nobody closed ends where prose goes on.
        fenced = fenced && !goes_on(line);
        if !fence && !fenced && line.len() <= LONGEST_LINE {
            lines.push(Line { number: at as u32 + 1, text: line, lower: line.to_lowercase() });
        }
        fenced ^= fence && !line.trim_start()[3..].contains("```");
    }
    lines
}

/// Whether a line is an item of prose, as code has none.
fn goes_on(line: &str) -> bool {
    let text = line.trim();
    text.starts_with(['-', '*', '•']) && text.ends_with('.') && text.split_whitespace().count() >= 12
}

fn damage(line: u32, text: &str, right: String, how: &str, confidence: f64, shown: bool) -> Finding {
    Finding {
        lines: LineSpan::line(line),
        kind: FindingKind::Damage,
        text: cut(text),
        right,
        how: how.to_owned(),
        confidence,
        shown,
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(160) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is shown of a text: the line and what is wrong with it.
    fn shown(text: &str) -> Vec<(u32, String)> {
        let lines: Vec<&str> = text.lines().collect();
        let found = findings(&Document { lines: &lines, notes: &[] });
        found.into_iter().filter(|finding| finding.shown).map(|finding| (finding.lines.first, finding.right)).collect()
    }

    fn check(text: &str, expected: &[(u32, &str)]) {
        let expected: Vec<(u32, String)> = expected.iter().map(|(line, right)| (*line, (*right).to_owned())).collect();
        assert_eq!(shown(text), expected, "{text}");
    }

    #[test]
    fn a_lost_bar_is_found_where_the_text_says_given() {
        check("P(S F) is the probability of smoke given fire.", &[(1, "P(S | F)")]);
        check("By Bayes, P(T | D) P(D) / P(T)\n\nand P(T \\neg D) = 0.1", &[(3, "P(T | \\neg D)")]);
    }

    #[test]
    fn a_joint_probability_keeps_its_form() {
        check("The joint probability P(A B) = P(A) P(B) for independent events.", &[]);
        check("P(A, B) is given by a table.", &[]);
        check("P(X = 1) given by the table", &[]);
    }

    #[test]
    fn lost_exponents_are_found() {
        check("Bubble sort takes O(n2) steps.", &[(1, "O(n^2)")]);
        check("2 10 = 1024 states", &[(1, "2^10 = 1024")]);
        check("about 3 × 10 8 tokens", &[(1, "10^8")]);
        check("The logistic function is 1/(1+e-x).", &[(1, "e^(-x)")]);
        check("a rate of 5 x 10-4", &[(1, "10^-4")]);
    }

    #[test]
    fn numbers_beside_each_other_are_no_powers() {
        check("In 2 10 of 12 passed. The groups n1 and n2 need O(n2) steps for the second. Pages 10 12.", &[]);
        check("3 4 = 12 in this odd notation, O(n log n), 10-6 weeks, 3 x 10 = 30", &[]);
    }

    #[test]
    fn lost_absolute_values_are_found() {
        check("Lasso (L1): cost(w) + λ Σ w_j", &[(1, "|w_j|")]);
        check("Lasso (L1): cost(w) + λ Σ |w_j|", &[]);
        check("Ridge (L2): cost(w) + λ Σ w_j^2", &[]);
    }

    #[test]
    fn formulas_that_do_not_close_are_found() {
        check("The mean is $\\frac{a}{b$ of it.", &[(1, "braces that match")]);
        check("\\( \\left( x + y \\)", &[(1, "a \\right for each \\left")]);
        check("$$\\mathbb{E}{x \\sim p}[f(x)]$$", &[(1, "\\mathbb{E}_{x \\sim p}")]);
        check("\\(\\frac{a}{b}\\), $\\{x\\}$, it costs $5 and {$6}", &[]);
    }

    #[test]
    fn powers_that_came_down_are_found() {
        for (text, right) in [
            ("Solve y2 + 6y + 5 = 0 for y.", "y^2"),
            ("The loss is (t - o)2 for one example.", "(t - o)^2"),
            ("The noise is N(0, σ2) everywhere.", "σ^2"),
            ("A step size of 10-2 diverges here.", "10^-2"),
            ("We get 64 = 26 codes.", "2^6"),
            ("A 16-bit counter wraps after 216 steps.", "2^16"),
            ("P(X = k) = C(n, k) q(1-q)n-k", "(1-q)^(n-k)"),
            ("Trying every subset takes O(2n).", "O(2^n)"),
        ] {
            check(text, &[(1, right)]);
        }
    }

    #[test]
    fn indices_ranges_and_counts_are_no_powers() {
        for text in [
            "The inputs x1 and x2 - both scaled - add up: x1 + x2 = 4.",
            "The variances σ1 and σ2 differ.",
            "Use 10-3 folds or weeks 10-2 of the plan.",
            "There were 216 steps in 16 runs, about a million rows and 220 users.",
            "f(a - b)2 is footnoted (see above)2 and (1)2.",
            "Two passes take O(2n) time.",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn lost_fraction_bars_are_found() {
        check("Recall = TP TP + FN", &[(1, "= TP / (TP + FN)")]);
        check("The mean is 1n Σ xs", &[(1, "1/n Σ")]);
        check("The chain rule starts from ∂L ∂y here.", &[(1, "∂L/∂y")]);
        check("KL(q p) is not symmetric.", &[(1, "KL(q || p)")]);
        check("P(ill pos) = P(pos ill) P(ill) / P(pos)", &[(1, "P(ill | pos)")]);
        check("Recall = TP / (TP + FN), KL(p, q), P(a, b) = P(b, a), dx dy", &[]);
    }

    #[test]
    fn mojibake_is_found() {
        check("donâ€™t average the averages", &[(1, "don’t average the averages")]);
        check("Ça va: âne, château", &[]);
    }

    #[test]
    fn a_heading_that_lost_its_number_is_found() {
        let text = "1. Sampling\n\nDraw rows.\n\n2. Cleaning\n\nDrop doubles.\n\nFor splitting, keep users apart.\n\n4. Training\n\nFit it.\n\n5. Serving\n\nShip it.\n";
        check(text, &[(9, "a heading numbered 3 before this passage")]);
        let whole = "1. Sampling\n\nDraw rows.\n\n2. Cleaning\n\nDrop doubles.\n\n3. Training\n\nFit it.\n";
        check(whole, &[]);
    }

    #[test]
    fn formulas_that_were_announced_and_are_not_there_are_found() {
        let text = "The gain of a split is given by:\n\n- This gain is then compared for all splits.\n";
        check(text, &[(1, "the formula")]);
        check("The logistic function is defined as follows:\n-\nWhere:\n- x is the input.", &[(1, "the formula")]);
        check("The sample mean is given by:\n\n$$\\bar x$$\n", &[]);
        check("The area is given by:\n- The width times the height.\n", &[]);
        check("The terms are defined as follows:\n- Bias: what a model assumes.\n", &[]);
        check("It is expressed as: \\(a + b\\) Where:\n- a is one.\n", &[]);
    }

    #[test]
    fn formulas_that_left_a_gap_in_a_sentence_are_found() {
        check("We are given two matrices and . Do they commute?", &[(1, "what stood before the full stop")]);
        check(
            "Find the step for which the loss of , summed over all rows, is least.",
            &[(1, "what stood before the comma")],
        );
        check("Tokenized text , like this one , ends and . It has such stops .", &[]);
        check("Wait for it and... then look.", &[]);
    }

    #[test]
    fn norms_that_lost_their_index_are_found() {
        check("The L1 norm adds absolute values.\nThe L norm is their maximum.", &[(2, "L∞ norm")]);
        check("The L1 norm and the L2 norm are equivalent.", &[]);
    }

    #[test]
    fn small_letters_lose_their_bar_too() {
        check("It models the conditional distribution P(t u) directly.", &[(1, "P(t | u)")]);
        check("The joint distribution P(t u) is modelled.", &[]);
    }

    #[test]
    fn lists_fences_links_and_heads_that_lost_their_form_are_found() {
        let list = "Ways to do it: 1. Sampling - fast 1. Sketching - small 1. Hashing - both";
        check(list, &[(1, "each item on a line of its own")]);
        check("Version 1. It was 1. Then 2. Now.", &[]);
        check("```json\n{\n```python\nprint(1)\n```\n", &[(1, "``` where this block ends")]);
        check("```markdown\n```python\nprint(1)\n```\n```\n", &[]);
        check("see the notes)]](http://a.b/c) for more", &[(1, "](")]);
        check("see [[1]](http://a.b/c) for more", &[]);
        let table = "| Part | Old | |\n|---|---|---|\n| Speed | slow | fast |\n| Price | high | low |\n";
        check(table, &[(1, "a name for column 3")]);
        check("| Part | Old | New |\n|---|---|---|\n| Speed | slow | fast |\n| Price | high | |\n", &[]);
        check("| Part | Old | |\n|---|---|---|\n| Speed | slow | |\n| Price | high | [note](x) |\n", &[]);
        check("| | Old | New |\n|---|---|---|\n| Speed | slow | fast |\n", &[]);
    }

    #[test]
    fn an_item_head_at_the_end_of_a_line_is_found() {
        let text = "- Sample the rare rows more often. 7.** Costs by class:**";
        check(text, &[(1, "the item on a line of its own")]);
        check("- Sample the rare rows more often, see **part 7.**", &[]);
    }

    #[test]
    fn signs_that_were_lost_or_changed_are_found() {
        check("z = x - μ / σ", &[(1, "(x − μ) / …")]);
        check("out = h − E[h] / sqrt(Var[h] + eps) * γ", &[(1, "(h − e[h]) / …")]);
        check("y = x − E[x] / sqrt(Var[x] + eps) * γ", &[(1, "(x − e[x]) / …")]);
        check("z = (x - μ) / σ, t = d / σ, a = x - mean", &[]);
        check("Take a scalar k×R and a 3×R block.", &[(1, "k ∈ R")]);
        check("The matrix B×D has B rows, a grid of 3×3.", &[]);
    }

    #[test]
    fn an_item_that_stops_in_the_middle_is_found() {
        let text = "- The caches are filled again at night, which readers, however, are\n- The next item is whole.\n";
        check(text, &[(1, "the rest of the sentence")]);
        check("- It takes three things to go out: a light coat, a hat, and\n- an umbrella\n", &[]);
        check("- This one goes on in the next line because it is the\n  longest of all items.\n", &[]);
    }

    #[test]
    fn a_line_that_stands_twice_is_found() {
        let line = "The second moment is the expectation of the square of the random variable.";
        check(&format!("{line}\n{line}\n"), &[(2, "the line once")]);
    }
}
