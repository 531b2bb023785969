//! Formulas of quantities that everybody knows, held against the known ones by numbers.
//!
//! "Precision = TP / (TP + FN)" names a quantity; [`book`] knows what it comes to. Both are evaluated over several
//! values of their variables ([`value`]), so that any way to write the right one agrees. A formula that cannot be read
//! to its end, or that has a variable nobody knows, says nothing.

mod book;
mod events;
mod reading;
mod value;

use super::{Document, Finding, FindingKind};
use crate::bank::LineSpan;

/// Longest line that is looked at, in bytes.
const LONGEST_LINE: usize = 2_000;
/// Most formulas of a line.
const MOST: usize = 12;
/// How its findings are known.
pub const HOW: &str = "with values for its variables the formula comes to something else than the known one";

/// Words on a line that take its formulas back.
const DOUBTS: [&str; 22] = [
    "wrong",
    "incorrect",
    "mistake",
    "instead of",
    "rather than",
    "not the same",
    "naive",
    "myth",
    "confus",
    "swapped",
    "bug",
    "should be",
    "don't",
    "do not",
    "never",
    "false:",
    "true or false",
    "is it true",
    "≠",
    "✗",
    "❌",
    "ошиб",
];

/// Returns the formulas that state a known quantity wrong.
pub fn findings(document: &Document<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, line) in document.lines.iter().enumerate() {
        if line.len() > LONGEST_LINE || !may_state(line) {
            continue;
        }
        let lower = line.to_lowercase();
        if DOUBTS.iter().any(|doubt| lower.contains(doubt)) || lower.trim_end().ends_with('?') {
            continue;
        }
        let number = at as u32 + 1;
        let text = reading::plain(line);
        for statement in reading::statements(&text).into_iter().take(MOST) {
            found.extend(hold(&statement, line, number));
        }
    }
    found
}

/// Returns whether a line has an equal sign or a colon, and something that computes.
fn may_state(line: &str) -> bool {
    let bytes = line.as_bytes();
    let says = bytes.iter().any(|byte| matches!(byte, b'=' | b':')) || line.contains(" is ") || line.contains('←');
    let computes = bytes.iter().any(|byte| matches!(byte, b'/' | b'*' | b'^' | b'+' | b'(' | b'\\'))
        || line.contains(['Σ', '∑', '·', '√', '−', '²', '×']);
    says && computes
}

fn hold(statement: &reading::Statement<'_>, line: &str, number: u32) -> Option<Finding> {
    let right = events::wrong(statement).or_else(|| differs(statement))?;
    let quote = line.trim().trim_start_matches(['-', '*', '•', '>', '#', '|']).trim();
    Some(Finding {
        lines: LineSpan::line(number),
        kind: FindingKind::Misconception,
        text: quote.chars().take(240).collect(),
        right,
        how: HOW.to_owned(),
        confidence: 0.9,
        shown: true,
    })
}

/// Returns the right formula when the stated one can be read and agrees with none that is known by its name.
fn differs(statement: &reading::Statement<'_>) -> Option<String> {
    let mut wrong = None;
    for known in book::named(&statement.name) {
        let same = |stated: &reading::Expression| {
            known.right.iter().filter_map(|right| value::same(stated, right, known)).max()
        };
        let readings: Vec<bool> = reading::expressions(statement.formula, known).iter().filter_map(same).collect();
        if readings.contains(&true) {
            return None;
        }
        if !readings.is_empty() {
            wrong = wrong.or_else(|| Some(known.written()));
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let lines: Vec<&str> = text.lines().collect();
        findings(&Document { lines: &lines, notes: &[] }).into_iter().map(|finding| finding.right).collect()
    }

    #[test]
    fn wrong_formulas_are_found() {
        let wrong = [
            "F1 = 2PR/(P*R)",
            "Recall = TP / (TP + FP)",
            "Specificity = TN/(TN+FN)",
            "FPR = FP/(FP+TP)",
            "accuracy = (TP+TN)/(TP+FP+FN)",
            r"$F_1 = \frac{P \cdot R}{P + R}$",
            "Variance: E[X]^2 - E[X^2]",
            "softmax(x_i) = x_i / sum_j exp(x_j)",
            "MSE = 1/n Σ |y - ŷ|",
            r"$$\text{MSE} = \frac{1}{n} \sum_{i=1}^{n} |y_i - \hat{y}_i|$$",
            "Attention(Q,K,V) = softmax(QK^T/d_k) V",
            "R² = SS_res/SS_tot",
            "Gini = 1 - Σ p_i",
            "IDF = log(df/N)",
            "SE = σ/n",
            "P(A|B) = P(B|A) P(B) / P(A)",
            "Cross-entropy: H(p,q) = -Σ q log p",
            "KL(p||q) = Σ p log(q/p)",
            "cos(a,b) = a·b / (|a| + |b|)",
            "sigmoid(x) = 1/(1 + e^x)",
            "sigmoid'(x) = sigmoid(x) * (1 + sigmoid(x))",
            "L2 penalty = λ Σ |w|",
            "Entropy = Σ p log p",
            "precision = tp / (tp + fn)",
            "P(A or B) = P(A) + P(B) + P(A and B)",
            "BatchNorm: x_hat = (x - μ) / (σ² + ε)",
        ];
        let missed: Vec<_> = wrong.iter().filter(|text| shown(text).len() != 1).collect();
        assert!(missed.is_empty(), "{missed:#?}");
        assert_eq!(shown("Precision = TP/(TP+FN), recall = TP/(TP+FP)").len(), 2);
    }

    #[test]
    fn right_formulas_are_silent_however_they_are_written() {
        let right = [
            "F1 = 2PR/(P+R)",
            "F1 = 2TP / (2TP + FP + FN)",
            "F1 score = 2 * (precision * recall) / (precision + recall)",
            "Precision = TP / TP + FP",
            "Recall = TP / (TP + FN), precision = TP / (TP + FP)",
            "Accuracy = (TP + TN) / (TP + TN + FP + FN)",
            r"$F_1 = \frac{2 P R}{P + R}$",
            "Variance: E[X^2] - E[X]^2",
            "Variance = Σ(x - μ)² / n",
            "Sample variance = Σ(x_i - x̄)² / (n - 1)",
            "softmax(x_i) = exp(x_i) / sum_j exp(x_j)",
            "softmax(x) = exp(x - max(x)) / sum(exp(x - max(x)))",
            "MSE = 1/n Σ (y - ŷ)²",
            "MSE = np.mean((y_true - y_pred) ** 2)",
            "MSE = bias² + variance + noise",
            "RMSE = sqrt(MSE)",
            "Attention(Q,K,V) = softmax(QK^T/√d_k) V",
            r"$\text{Attention}(Q, K, V) = \text{softmax}\left(\frac{QK^T}{\sqrt{d_k}}\right) V$",
            "R² = 1 - SS_res/SS_tot",
            "Gini = 1 - Σ p_i²",
            "Gini = Σ p(1-p)",
            "Gini = 2p(1-p)",
            "IDF = log(N/df)",
            "IDF = log((1+N)/(1+df)) + 1",
            "SE = σ/√n",
            "P(A|B) = P(B|A) P(A) / P(B)",
            "P(A, B) = P(A) P(B) for independent events",
            "Cross-entropy: H(p,q) = -Σ p log q",
            "Cross-entropy = - Σ y log(ŷ)",
            "KL(p||q) = Σ p log(p/q)",
            "KL(q||p) = Σ q log(q/p)",
            "cos(a,b) = a·b / (|a| |b|)",
            "sigmoid(x) = 1/(1 + e^-x)",
            "sigmoid(x) = e^x / (1 + e^x)",
            "sigmoid'(x) = sigmoid(x) * (1 - sigmoid(x))",
            "L2 penalty = λ Σ w²",
            "Entropy = -Σ p log2 p",
            "Entropy = Σ p log(1/p)",
            "A common mistake: precision = tp / (tp + fn)",
            "P(A or B) = P(A) + P(B) - P(A and B)",
            "BatchNorm: x_hat = (x - μ) / √(σ² + ε)",
            "recall = hits / total",
            "Precision = 3 / (3 + 1)",
        ];
        let loud: Vec<_> =
            right.iter().map(|text| (text, shown(text))).filter(|(_, found)| !found.is_empty()).collect();
        assert!(loud.is_empty(), "{loud:#?}");
    }
}
