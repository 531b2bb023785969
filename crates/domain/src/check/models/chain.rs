//! The cost of a product of three matrices in either order, from their shapes.

use std::collections::BTreeMap;

use super::super::Finding;
use super::figure::{Figure, written};
use super::passage::Passage;

/// Rows and columns.
type Shape = (f64, f64);

pub(super) fn check(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    if !passage.has(&[
        "matrix",
        "matrices",
        "product",
        "multiplication",
        "multiply",
        "multiplications",
        "abc",
        "ab",
        "bc",
    ]) {
        return;
    }
    let Some([a, b, c]) = shapes(passage) else { return };
    if a.1 != b.0 || b.1 != c.0 {
        return;
    }
    let left = a.0 * a.1 * b.1 + a.0 * b.1 * c.1;
    let right = b.0 * b.1 * c.1 + a.0 * a.1 * c.1;
    let orders = [
        ("OPEN ab CLOSE c", left, format!("{}·{}·{} + {}·{}·{}", a.0, a.1, b.1, a.0, b.1, c.1)),
        ("OPEN a (×|·|*)? b CLOSE (×|·|*)? c", left, format!("{}·{}·{} + {}·{}·{}", a.0, a.1, b.1, a.0, b.1, c.1)),
        ("a (×|·|*)? OPEN bc CLOSE", right, format!("{}·{}·{} + {}·{}·{}", b.0, b.1, c.1, a.0, a.1, c.1)),
        ("a (×|·|*)? OPEN b (×|·|*)? c CLOSE", right, format!("{}·{}·{} + {}·{}·{}", b.0, b.1, c.1, a.0, a.1, c.1)),
    ];
    // A second problem names its matrices anew.
    let again = |name: &str| {
        let shapes: Vec<_> = passage
            .all(&format!("{name} (is|:|=|∈)? # (×|,) #"))
            .into_iter()
            .filter(|found| passage.tokens[found.from].original().chars().all(char::is_uppercase))
            .map(|found| (found.value(0), found.value(1)))
            .collect();
        shapes.windows(2).any(|pair| pair[0] != pair[1])
    };
    if ["a", "b", "c"].iter().any(|name| again(name)) {
        return each(passage, findings);
    }
    for (order, truth, how) in &orders {
        for found in passage.all(order) {
            let Some((at, figure)) = cost(passage, found.to) else { continue };
            // Counting an addition with every multiplication doubles the cost; both are used.
            if figure.agrees(*truth) || figure.agrees(truth * 2.0) || passage.disowned(at) {
                continue;
            }
            findings.push(passage.wrong(at, written(*truth), format!("scalar multiplications: {how}")));
        }
    }
    for found in passage.all("# times (cheaper|fewer|faster|less|more expensive|slower|more)") {
        let ratio = left.max(right) / left.min(right);
        if let Some(figure) = found.figure(0)
            && !figure.agrees(ratio)
            && (figure.value - ratio).abs() > 0.1 * ratio
            && !passage.disowned(found.from)
        {
            findings.push(passage.wrong(
                found.from,
                format!("{} times", written(ratio)),
                format!("{} against {} multiplications", written(left.max(right)), written(left.min(right))),
            ));
        }
    }
}

/// Reads several problems, each in a sentence of its own.
fn each(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let mut at = 0;
    while at < passage.tokens.len() {
        let sentence = passage.sentence_from(at);
        at = sentence.end;
        let sentence = passage.with(passage.tokens[sentence].to_vec());
        if sentence.has_mark("×") {
            check(&sentence, findings);
        }
    }
}

/// Reads the shapes of A, B and C.
fn shapes(passage: &Passage<'_>) -> Option<[Shape; 3]> {
    let mut named: BTreeMap<String, Shape> = BTreeMap::new();
    for name in ["a", "b", "c"] {
        let shape = "(∈|is|in|:|=|has|of|be|as)? (a|an|shape|size|dimension|dimensions|matrix|of)? (a|size|shape|of|r|ℝ)? (^|of|:)? (OPEN|[)? # (×|,) #";
        let found = passage.all(&format!("{name} {shape}"));
        // The article "a" is no name.
        let found =
            found.into_iter().find(|found| passage.tokens[found.from].original().chars().all(char::is_uppercase));
        if let Some(found) = found {
            named.insert(name.to_owned(), (found.value(0), found.value(1)));
        }
    }
    if let (Some(a), Some(b), Some(c)) = (named.get("a"), named.get("b"), named.get("c")) {
        return plausible([*a, *b, *c]);
    }
    let found = passage.first(&[
        "(sizes|shapes|dimensions|shape|size|matrices) (of|:|are)? # × # ,? # × # ,? and? # × #",
        "# × # ,? # × # ,? and? # × # <3> matrices",
        "a OPEN # × # CLOSE ,? b OPEN # × # CLOSE ,? (and)? c OPEN # × # CLOSE",
    ])?;
    let v: Vec<f64> = found.figures().iter().map(|figure| figure.value).collect();
    let [a, b, c, d, e, f] = v.as_slice() else { return None };
    plausible([(*a, *b), (*c, *d), (*e, *f)])
}

fn plausible(shapes: [Shape; 3]) -> Option<[Shape; 3]> {
    shapes
        .iter()
        .all(|(rows, columns)| [rows, columns].iter().all(|n| **n >= 1.0 && **n <= 1e7 && n.fract() == 0.0))
        .then_some(shapes)
}

/// Returns the cost that a sentence states after an order of multiplication, before it names another order.
fn cost(passage: &Passage<'_>, from: usize) -> Option<(usize, Figure)> {
    let sentence = passage.sentence(from.saturating_sub(1));
    let next = passage
        .first_between(
            &["(OPEN|a) (ab|bc|b) (c)? CLOSE", "while", "versus", "vs", "whereas", "but"],
            from,
            sentence.end,
        )
        .map_or(sentence.end, |found| found.from);
    // The last number after an equals sign, or the one in front of "multiplications".
    let stated = passage.all_between(
        "(=|≈|costs|cost|takes|requires|needs|is|gives|:) (about|approximately|only|a|total|of)? (of)? #",
        from,
        next,
    );
    let found = stated.into_iter().rev().find(|found| {
        let after = passage.tokens.get(found.last_number() + 1).map_or("", |token| token.text.as_str());
        !matches!(after, "·" | "×" | "*" | "+" | "-" | "/" | "times" | "x")
    })?;
    Some((found.last_number(), found.figure(0)?))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{silent, wrong};

    #[test]
    fn wrong_costs_are_found() {
        wrong(&[
            ("Multiply matrices A: 10×30, B: 30×5, C: 5×60. (AB)C = 10·30·5 + 10·5·60 = 4000.", "4500"),
            (
                "A is 10x30, B is 30x5 and C is 5x60. Multiplying in the order A(BC) costs 20000 multiplications.",
                "27000",
            ),
            ("For matrices of sizes 10×100, 100×5 and 5×50, (AB)C takes 75,000 multiplications.", "7500"),
            (
                r"Let $A \in \mathbb{R}^{20 \times 2}$, $B \in \mathbb{R}^{2 \times 30}$, $C \in \mathbb{R}^{30 \times 4}$ be matrices. Then $A(BC) = 2 \cdot 30 \cdot 4 + 20 \cdot 2 \cdot 4 = 500$.",
                "400",
            ),
            ("Matrices A ∈ R40×2, B ∈ R2×50, C ∈ R50×10: (AB)C costs 24000 operations and A(BC) costs 18000.", "1800"),
            ("A is 10x30, B is 30x5 and C is 5x60 matrices: choosing (AB)C over A(BC) is 60 times cheaper.", "6 times"),
        ]);
    }

    #[test]
    fn right_costs_are_silent() {
        silent(&[
            "Multiply matrices A: 10×30, B: 30×5, C: 5×60. (AB)C = 10·30·5 + 10·5·60 = 4500 and A(BC) = 30·5·60 + 10·30·60 = 27000, which is 6 times more.",
            "A is 10x30, B is 30x5 and C is 5x60. In FLOPs the order (AB)C costs 9000 for the matrices.",
            "The product of matrices A (2x3) and B (3x4) has shape 2x4.",
        ]);
    }
}
