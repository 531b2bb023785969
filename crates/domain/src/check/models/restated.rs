//! A value that is given and, in the parenthesis that explains it, given otherwise: "bias = -2 (…, so bias is exactly 2)".

use super::super::Finding;
use super::figure::written;
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if !passage.has(&["thus", "hence", "therefore", "so"]) {
        return;
    }
    for found in passage
        .all("@ (=|≈) # OPEN <24> (thus|hence|therefore|so) (the)? @ (is|=|equals) (exactly|precisely|just)? # CLOSE")
    {
        let (Some(first), Some(again)) = (found.figure(0), found.figure(1)) else { continue };
        let agree = first.agrees(again.value) || again.agrees(first.value);
        if found.word(0) != found.word(1) || agree || passage.disowned(found.from) {
            continue;
        }
        let both = format!("{} or {}, not both", written(first.value), written(again.value));
        let mut finding =
            passage.wrong(found.number_at(1), both, format!("`{}` is given two values in one sentence", found.word(0)));
        finding.confidence = 0.85;
        findings.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn a_value_that_is_restated_otherwise_is_found() {
        wrong(&[("Skew = -2 (the left tail is the long one, so the skew is exactly 2)", "-2 or 2")]);
    }

    #[test]
    fn a_value_that_is_restated_or_worked_on_is_silent() {
        silent(&[
            "Skew = -2 (the left tail is the long one, so the skew is exactly -2)",
            "Recall = 0.667 (two of three are found, so recall is 0.67)",
            "Skew = -2 (the left tail is the long one, so the mode is 2)",
            "Loss = 3 (for the second batch it is lower, so loss is 2 there)",
        ]);
    }
}
