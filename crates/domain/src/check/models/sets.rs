//! Overlap of two sets that are written out: "{a, b, c} and {b, c, d}".

use std::collections::BTreeSet;

use super::super::Finding;
use super::passage::Passage;

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if !passage.has_mark("{") || !passage.has(&["jaccard", "dice", "iou", "overlap"]) {
        return;
    }
    for found in passage.all("(jaccard|dice|iou|overlap) <40> (is|=|≈|:|→|of|gives) (about|only|roughly)? #") {
        let sentence = passage.sentence(found.from);
        let Some([a, b]) = sets(passage, sentence.start..found.last_number()) else { continue };
        let shared = a.intersection(&b).count() as f64;
        let all = a.union(&b).count() as f64;
        let (right, how) = match passage.tokens[found.from].text.as_str() {
            "dice" => (2.0 * shared / (a.len() + b.len()) as f64, "2 · shared / sum of the sizes"),
            "overlap" if passage.sentence_says(found.from, &["coefficient"]) => {
                (shared / a.len().min(b.len()) as f64, "shared / the smaller set")
            }
            "jaccard" | "iou" => (shared / all, "shared / all"),
            _ => continue,
        };
        // A distance is what is missing to one.
        let right = if passage.sentence_says(found.from, &["distance"]) { 1.0 - right } else { right };
        findings.extend(passage.compare(&found, found.figures().len() - 1, &[right], how));
    }
}

/// Returns the two sets of a stretch, when there are exactly two.
fn sets(passage: &Passage<'_>, range: std::ops::Range<usize>) -> Option<[BTreeSet<String>; 2]> {
    let mut sets: Vec<BTreeSet<String>> = Vec::new();
    let mut open = None;
    for at in range {
        match (passage.tokens[at].text.as_str(), open) {
            ("{", _) => open = Some(at),
            ("}", Some(from)) => {
                let elements = passage.tokens[from + 1..at].split(|token| matches!(token.text.as_str(), "," | ";"));
                let written = elements.map(|element| {
                    element.iter().map(|token| token.original().to_owned()).collect::<Vec<_>>().join(" ")
                });
                sets.push(written.filter(|element| !element.is_empty()).collect());
                open = None;
            }
            _ => {}
        }
    }
    let pair: [BTreeSet<String>; 2] = sets.try_into().ok()?;
    pair.iter().all(|set| !set.is_empty() && !set.contains("…")).then_some(pair)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_overlaps_are_found() {
        wrong(&[
            ("The Jaccard similarity of {1, 2, 3} and {2, 3, 4} is 0.67.", "0.5"),
            ("For {x, y} and {y, z} the Dice coefficient is 0.33.", "0.5"),
        ]);
    }

    #[test]
    fn right_overlaps_are_silent() {
        silent(&[
            "The Jaccard similarity of {1, 2, 3} and {2, 3, 4} is 0.5.",
            "For {x, y} and {y, z} the Dice coefficient is 0.5.",
            "The Jaccard distance of {a, b, c, d} and {c, d, e} is 0.6.",
        ]);
    }
}
