//! Samples: how large one must be, the standard error it leaves, and the interval around it.

use super::super::Finding;
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if passage.has(&["sample", "samples", "error", "interval", "margin", "baseline"]) {
        size_for_margin(passage, findings);
        standard_error(passage, findings);
        size_for_difference(passage, findings);
        intervals(passage, findings);
    }
}

fn quantile(level: f64) -> Option<f64> {
    [(0.9, 1.644_853_627), (0.95, 1.959_963_985), (0.99, 2.575_829_304)]
        .into_iter()
        .find(|(known, _)| (level - known).abs() < 1e-9)
        .map(|(_, z)| z)
}

/// "A margin of error of 3 % at 95 % confidence needs a sample of 1068".
fn size_for_margin(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        "margin of error (of|is|=)? (±)? % <6> % confidence <16> (sample|need|needs|requires|n) <8> #",
        "% confidence <10> margin of error (of|is|=)? (±)? % <16> (sample|need|needs|requires|n) <8> #",
    ];
    for (n, shape) in shapes.iter().enumerate() {
        for found in passage.all(shape) {
            let (margin, level) =
                if n == 0 { (found.value(0), found.value(1)) } else { (found.value(1), found.value(0)) };
            let Some(z) = quantile(level).filter(|_| margin > 0.0) else { continue };
            let right = z * z * 0.25 / (margin * margin);
            let stated = found.value(2);
            if stated > 1.0
                && (stated / right - 1.0).abs() > 0.06
                && !passage.sentence_says(found.from, &["population", "deviation", "proportion", "conversion"])
            {
                findings.extend(passage.compare(&found, 2, &[right.ceil()], "z²·p(1 − p)/margin² with p = 1/2"));
            }
        }
    }
}

fn standard_error(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let shapes = [
        "(standard deviation|σ|sd|std) (of|is|=)? # <10> (n|sample size|sample) (of|is|=)? (size)? # <14> standard error <6> => #",
        "standard deviation (of|is|=)? # <6> # (samples|observations|people|measurements) <14> standard error <6> => #",
    ];
    for found in shapes.iter().flat_map(|shape| passage.all(shape)) {
        if found.value(1) > 0.0 {
            findings.extend(passage.compare(&found, 2, &[found.value(0) / found.value(1).sqrt()], "σ / √n"));
        }
    }
}

/// Sixteen variances over the squared difference, for a test at 5 % with 80 % power (Lehr 1992); notes round freely.
fn size_for_difference(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("(baseline|base) (conversion)? (rate)? (of|is|=)? % <24> (absolute) <10> % <40> # (users|visitors|samples|people) (per|in each|for each|each)") {
        let (base, change, stated) = (found.value(0), found.value(1), found.value(2));
        if base <= 0.0 || change <= 0.0 || base + change >= 1.0 || !passage.sentence_says(found.from, &["80", "0.8", "power"]) {
            continue;
        }
        let other = base + change;
        let right = (1.959_963_985_f64 + 0.841_621_234).powi(2) * (base * (1.0 - base) + other * (1.0 - other)) / (change * change);
        if !(0.7..1.4).contains(&(stated / right)) {
            findings.extend(passage.compare(&found, 2, &[right.ceil()], "(z + z′)²·(p(1 − p) + q(1 − q)) / (p − q)² at 5 % and 80 % power"));
        }
    }
}

/// "Mean 50, standard error 2: the 95 % interval is 46 to 54".
fn intervals(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    for found in passage.all("mean (of|is|=)? # <8> standard error (of|is|=)? # <12> % (confidence)? (interval|ci) <6> (is|=|:) (OPEN|[|from|about)* # (,|to|-|and) #") {
        let Some(z) = quantile(found.value(2)) else { continue };
        let (low, high) = (found.value(0) - z * found.value(1), found.value(0) + z * found.value(1));
        let slack = 0.15 * found.value(1);
        if (found.value(3) - low).abs() > slack {
            findings.extend(passage.compare(&found, 3, &[low], "mean − z · standard error"));
        } else if (found.value(4) - high).abs() > slack {
            findings.extend(passage.compare(&found, 4, &[high], "mean + z · standard error"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_samples_are_found() {
        wrong(&[
            ("For a margin of error of 5% at 95% confidence you need a sample of 1000 people.", "385"),
            ("At 95% confidence and a margin of error of 3% the sample size is 500.", "1068"),
            ("With a standard deviation of 12 and n = 36 the standard error is 0.33.", "2"),
            ("A standard deviation of 10 over 100 samples gives a standard error of the mean that is 0.1.", "1"),
            ("With mean 50 and standard error 2 the 95% confidence interval is [48, 52].", "46.08"),
            (
                "With a baseline conversion rate of 10% and an absolute lift of 1% at 80% power you need 1000 users per variant.",
                "14749",
            ),
        ]);
    }

    #[test]
    fn right_samples_are_silent() {
        silent(&[
            "For a margin of error of 5% at 95% confidence you need a sample of 385 people.",
            "With a standard deviation of 12 and n = 36 the standard error is 2.",
            "With mean 50 and standard error 2 the 95% confidence interval is [46.1, 53.9].",
            "A larger sample of 1000 people lowers the margin of error.",
        ]);
    }
}
