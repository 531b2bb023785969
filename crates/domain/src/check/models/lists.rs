//! Lists of numbers: their mean, median, spread and order, and the sets that two of them make.

use super::super::Finding;
use super::figure::written;
use super::passage::Passage;
use super::pattern;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["mean", "average", "median", "variance", "deviation", "mode", "sum", "range"]) {
        statistics(passage, findings);
    }
    let sets = passage.tokens.iter().any(|token| matches!(token.text.as_str(), "∩" | "∪"));
    if sets
        || passage.has(&[
            "intersection",
            "union",
            "common",
            "duplicates",
            "duplicate",
            "sorted",
            "sorting",
            "sort",
            "reverse",
            "reversed",
            "rle",
            "difference",
        ])
    {
        results(passage, findings);
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn median(values: &[f64]) -> f64 {
    let sorted = sorted(values);
    let n = sorted.len();
    if n % 2 == 1 { sorted[n / 2] } else { (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0 }
}

/// Variance over n − lost.
fn variance(values: &[f64], lost: f64) -> f64 {
    let mean = mean(values);
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() as f64 - lost)
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

fn statistics(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let names = ["(mean|average)", "median", "variance", "(standard deviation|std)", "mode", "sum"];
    for name in names {
        for found in passage.all(&format!("{name} of <5> $ => #")) {
            let values = found.list(0).to_vec();
            hold(passage, findings, &found, name, &values);
        }
        for found in passage.all(&format!("{name} of (the|numbers|values|list|data)* (:)? # , #")) {
            let Some((values, stated)) = row(passage, found.number_at(0)) else { continue };
            let stated = passage
                .first_between(&["=> #"], stated, (stated + 8).min(passage.tokens.len()))
                .filter(|found| found.from == stated);
            if let Some(stated) = stated {
                hold(passage, findings, &stated, name, &values);
            }
        }
        for found in passage.all(&format!("$ <8> {name} (is|=|:) #")) {
            let values = found.list(0).to_vec();
            // "The mean of the first three" and the like are of another list.
            let between = passage.tokens[found.from..found.to].iter().any(|token| {
                matches!(
                    token.text.as_str(),
                    "first" | "last" | "other" | "moving" | "weighted" | "absolute" | "squared"
                )
            });
            if !between {
                hold(passage, findings, &found, name, &values);
            }
        }
    }
}

/// Reads "1, 2, 3 and 4" from a token on; returns the values and the token after.
fn row(passage: &Passage<'_>, from: usize) -> Option<(Vec<f64>, usize)> {
    let mut values = Vec::new();
    let mut at = from;
    while let Some(token) = passage.tokens.get(at).filter(|token| token.sentence == passage.tokens[from].sentence) {
        match (token.figure, token.text.as_str()) {
            (Some(figure), _) => values.push(figure.value),
            (None, "," | "and") => {}
            _ => break,
        }
        at += 1;
    }
    ((3..=pattern::LONGEST_LIST).contains(&values.len())).then_some((values, at))
}

fn hold(passage: &Passage<'_>, findings: &mut Vec<Finding>, found: &pattern::Found, name: &str, values: &[f64]) {
    let says = |words: &[&str]| passage.sentence_says(found.from, words);
    if values.len() < 2
        || says(&[
            "trimmed",
            "weighted",
            "geometric",
            "harmonic",
            "squared",
            "absolute",
            "moving",
            "softmax",
            "probability",
            "running",
            "uniform",
            "uniforms",
            "density",
            "distribution",
        ])
    {
        return;
    }
    let of_sample = found.from.checked_sub(1).is_some_and(|before| passage.tokens[before].text == "sample");
    let lost: &[f64] = match (of_sample || says(&["unbiased"]), says(&["population"])) {
        (true, false) => &[1.0],
        (false, true) => &[0.0],
        _ => &[0.0, 1.0],
    };
    let spread = lost.iter().map(|lost| variance(values, *lost));
    let (rights, how): (Vec<f64>, &str) = match name {
        "median" => (vec![median(values)], "the middle of the sorted values"),
        "variance" => (spread.collect(), "mean squared distance from the mean, over n or n − 1"),
        "(standard deviation|std)" => (spread.map(f64::sqrt).collect(), "root of the variance, over n or n − 1"),
        "sum" => (vec![values.iter().sum()], "the sum"),
        "mode" => {
            let sorted = sorted(values);
            let most = sorted.chunk_by(|a, b| a == b).map(<[f64]>::len).max().unwrap_or(0);
            let modes: Vec<f64> =
                sorted.chunk_by(|a, b| a == b).filter(|run| run.len() == most).map(|run| run[0]).collect();
            if modes.len() > 1 {
                return;
            }
            (modes, "the most frequent value")
        }
        _ => (vec![mean(values)], "sum over count"),
    };
    findings.extend(passage.compare(found, 0, &rights, how));
}

/// Results that are lists: an intersection, a union, a sorted list.
fn results(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let mut at = 0;
    while at < passage.tokens.len() {
        let sentence = passage.sentence(at);
        let lists = lists(passage, sentence.clone());
        if (2..=3).contains(&lists.len()) {
            findings.extend(result(passage, sentence.clone(), &lists));
        }
        at = sentence.end.max(at + 1);
    }
}

struct Placed {
    values: Vec<f64>,
    from: usize,
    to: usize,
}

fn lists(passage: &Passage<'_>, sentence: std::ops::Range<usize>) -> Vec<Placed> {
    let mut lists = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let open = passage.tokens[at].text.as_str();
        let called = open == "(" && at > 0 && passage.tokens[at].glued;
        match pattern::list(&passage.tokens, at, passage.tokens[at].sentence)
            .filter(|_| matches!(open, "[" | "{") || open == "(" && !called)
        {
            Some((values, to)) => {
                lists.push(Placed { values, from: at, to });
                at = to;
            }
            None if open == "[" && passage.tokens.get(at + 1).is_some_and(|next| next.text == "[") => {
                return Vec::new();
            }
            // One value in brackets is a list too, when it is the result.
            None if matches!(open, "[" | "{")
                && passage.tokens.get(at + 2).is_some_and(|next| matches!(next.text.as_str(), "]" | "}")) =>
            {
                if let Some(figure) = passage.tokens[at + 1].figure {
                    lists.push(Placed { values: vec![figure.value], from: at, to: at + 3 });
                }
                at += 3;
            }
            None => at += 1,
        }
        if lists.len() > 3 {
            return lists;
        }
    }
    lists
}

fn result(passage: &Passage<'_>, sentence: std::ops::Range<usize>, lists: &[Placed]) -> Option<Finding> {
    let (stated, given) = lists.split_last()?;
    let last = given.last()?;
    let lead = &passage.tokens[last.to..stated.from];
    let leads = lead.len() <= 14
        && lead.iter().any(|token| {
            matches!(
                token.text.as_str(),
                "=" | "is"
                    | "equals"
                    | "return"
                    | "returns"
                    | "gives"
                    | "output"
                    | "→"
                    | "yields"
                    | "becomes"
                    | "are"
                    | "outputs"
                    | "to"
            )
        });
    let tokens = &passage.tokens[sentence];
    let says = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.text.as_str()));
    if !leads
        || says(&[
            "not",
            "instead",
            "but",
            "wrong",
            "without",
            "symmetric",
            "k",
            "first",
            "nearly",
            "almost",
            "multiset",
        ])
    {
        return None;
    }
    let distinct = |values: &[f64]| {
        let mut values = sorted(values);
        values.dedup();
        values
    };
    let holds = |values: &[f64], x: &f64| values.contains(x);
    let (right, how, ordered): (Vec<f64>, &str, bool) = match given {
        [a, b] if says(&["intersection", "∩", "common", "intersect"]) => {
            (distinct(&a.values).into_iter().filter(|x| holds(&b.values, x)).collect(), "values in both", false)
        }
        [a, b] if says(&["union", "∪"]) => {
            (distinct(&[a.values.clone(), b.values.clone()].concat()), "values in either", false)
        }
        [a, b] if says(&["difference", "∖"]) => (
            distinct(&a.values).into_iter().filter(|x| !holds(&b.values, x)).collect(),
            "values in the first only",
            false,
        ),
        [a] if says(&["duplicates", "duplicate"]) && !says(&["remove", "removing", "removed", "deduplicate"]) => (
            sorted(&a.values).chunk_by(|x, y| x == y).filter(|run| run.len() > 1).map(|run| run[0]).collect(),
            "values that occur more than once",
            false,
        ),
        [a] if says(&["sorted", "sorting", "sort", "sorts"])
            && !says(&["descending", "partially", "pass", "bubble", "partition", "by", "argsort", "indices"]) =>
        {
            (sorted(&a.values), "in ascending order", true)
        }
        [a] if says(&["reverse", "reversed", "reversing"]) => {
            (a.values.iter().rev().copied().collect(), "in the opposite order", true)
        }
        _ => return None,
    };
    let agrees = if ordered {
        right == stated.values
            || sorted(&right) == right && right.iter().rev().copied().collect::<Vec<f64>>() == stated.values
    } else {
        distinct(&stated.values) == distinct(&right)
    };
    if agrees || passage.disowned(stated.from) {
        return None;
    }
    let shown: Vec<String> = right.iter().map(|value| written(*value)).collect();
    Some(passage.wrong(stated.from, format!("[{}]", shown.join(", ")), how.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};
    use super::*;

    #[test]
    fn shifting_a_list_shifts_its_middle_and_keeps_its_spread() {
        let values = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0];
        let shifted: Vec<f64> = values.iter().map(|value| value + 10.0).collect();
        assert_eq!((mean(&values), median(&values), variance(&values, 0.0)), (5.0, 4.5, 4.0));
        assert_eq!((mean(&shifted), median(&shifted), variance(&shifted, 0.0)), (15.0, 14.5, 4.0));
    }

    #[test]
    fn wrong_lists_are_found() {
        wrong(&[
            ("The mean of [2, 4, 9] is 4.", "5"),
            ("The median of 1, 3, 8, 10 is 3.", "11/2"),
            ("The median of [5, 1, 9] is 1.", "5"),
            ("The variance of [1, 2, 3, 4] is 2.", "5/4"),
            ("The mode of [1, 2, 2, 3] is 3.", "2"),
            ("The intersection of [1, 2, 3] and [2, 3, 4] is [2, 4].", "[2, 3]"),
            ("The union of {1, 2} and {2, 3} is {1, 3}.", "[1, 2, 3]"),
            ("Find the duplicates, e.g. for [4, 5, 4, 6, 6] the output is [4, 5].", "[4, 6]"),
            ("Sorting [3, 1, 2] gives [1, 3, 2].", "[1, 2, 3]"),
            ("{1, 2, 3} ∩ {3, 4} = {4}", "[3]"),
        ]);
    }

    #[test]
    fn right_lists_are_silent() {
        silent(&[
            "The mean of [2, 4, 9] is 5 and the median of 1, 3, 8, 10 is 5.5.",
            "The variance of [1, 2, 3, 4] is 1.25, or 1.67 with Bessel's correction.",
            "For X = [1, 5, 7] and Y = [7, 0, 1] the intersection should be [7, 1].",
            "Sorting [3, 1, 2] gives [1, 2, 3].",
            "Find the duplicates, e.g. for [4, 5, 4, 6, 6] the output is [4, 6].",
            "The sum of the list [1, 2] and the target gives [0, 1] as indices.",
        ]);
    }
}
