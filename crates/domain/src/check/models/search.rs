//! Steps of standard algorithms with numbers: binary search, balanced trees, comparisons of a sort.

use super::super::Finding;
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["search", "tree", "pairs", "pairwise", "graph", "robin"]) {
        halving(passage, findings);
        trees(passage, findings);
        all_pairs(passage, findings);
    }
}

/// "Binary search over a million elements takes at most 20 comparisons".
fn halving(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        "binary search <10> # (sorted)? (elements|items|numbers|entries|records|values|keys) <12> # (steps|comparisons|iterations|probes|guesses|lookups)",
        "binary search <8> # (steps|comparisons|iterations|probes) <8> # (sorted)? (elements|items|numbers|entries|records|values|keys)",
    ];
    for (n, shape) in shapes.iter().enumerate() {
        for found in passage.all(shape) {
            let (count, stated) = if n == 0 { (found.value(0), 1) } else { (found.value(1), 0) };
            if count < 2.0 || passage.sentence_says(found.from, &["linear", "average", "fewer", "instead"]) {
                continue;
            }
            let steps = count.log2();
            findings.extend(passage.compare(
                &found,
                stated,
                &[steps.floor() + 1.0, steps.ceil(), steps.floor()],
                "each step halves what is left: log₂ n",
            ));
        }
    }
}

fn trees(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("(perfect|full|complete) binary tree (of|with) (height|depth) # <6> # (nodes|leaves)") {
        let height = found.value(0);
        if !(0.0..=50.0).contains(&height) || height.fract() != 0.0 {
            continue;
        }
        let leaves = passage.tokens[found.to - 1].text == "leaves";
        // Height is counted in edges or in levels.
        let rights = if leaves {
            [height.exp2(), (height - 1.0).exp2()]
        } else {
            [(height + 1.0).exp2() - 1.0, height.exp2() - 1.0]
        };
        findings.extend(passage.compare(&found, 1, &rights, "powers of two by level"));
    }
}

/// "Comparing 10 items pairwise takes 45 comparisons".
fn all_pairs(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("# (items|elements|points|documents|models|teams|nodes|players) <10> # (pairs|pairwise|unique pairs|matches|edges)") {
        let n = found.value(0);
        let says = |words: &[&str]| passage.sentence_says(found.from, words);
        // "A tree with 40 nodes …; a complete graph on 6": complete is what is named next to its nodes.
        let is_complete = |found: &super::pattern::Found| {
            passage.tokens[found.from.saturating_sub(5)..found.to].iter().any(|token| token.text == "complete")
                && passage.tokens[found.from..found.to].iter().all(|token| token.text != ";")
        };
        if n >= 3.0 && n.fract() == 0.0 && (says(&["unique", "distinct", "unordered"]) || says(&["round"]) && says(&["robin"]) || is_complete(&found) && says(&["graph"])) && !says(&["directed", "ordered"]) {
            findings.extend(passage.compare(&found, 1, &[n * (n - 1.0) / 2.0], "n(n − 1)/2"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_steps_are_found() {
        wrong(&[
            ("Binary search over 1,000,000 elements takes 100 comparisons.", "20"),
            ("A binary search on 1024 sorted items needs 32 steps.", "11"),
            ("Binary search needs 50 comparisons for 1000 items.", "10"),
            ("A perfect binary tree of height 3 has 12 nodes.", "15"),
            ("With 10 teams in a round robin there are 90 matches.", "45"),
            ("A complete graph of 6 nodes has 30 edges.", "15"),
        ]);
    }

    #[test]
    fn right_steps_are_silent() {
        silent(&[
            "Binary search over 1,000,000 elements takes about 20 comparisons.",
            "A binary search on 1024 sorted items needs 10 steps, at worst 11 steps.",
            "A perfect binary tree of height 3 has 15 nodes.",
            "A complete graph of 6 nodes has 15 edges.",
        ]);
    }
}
