//! What an answer concludes, held against what its problem comes to.

use super::super::Finding;
use super::figure::{self, Figure};
use super::passage::Passage;
use super::token::TokenKind;

/// A problem whose number is known.
pub(super) struct Problem<'a> {
    /// The first token of what is given, where the finding begins.
    pub from: usize,
    /// The token after the question; the answer follows.
    pub asked_to: usize,
    /// The token after the answer.
    pub to: usize,
    /// What it comes to.
    pub truth: f64,
    /// Values on the way: they may be stated without being the conclusion.
    pub steps: &'a [f64],
    /// How we know.
    pub how: String,
    /// Whether the value is a probability, which wants a fraction and may be written as a percentage.
    pub probability: bool,
}

/// Compares what an answer concludes with what the problem comes to.
///
/// An answer that states the right number anywhere is right; one that states no result is unfinished; one whose
/// conclusion differs is wrong.
pub(super) fn judge(passage: &Passage<'_>, problem: &Problem<'_>) -> Option<Finding> {
    let right =
        if problem.probability { figure::written_as_ratio(problem.truth) } else { figure::written(problem.truth) };
    let to = problem.to.min(passage.tokens.len());
    let from = problem.asked_to.min(to);
    let (to, listed) = next_in_list(passage, problem.from, from, to).map_or((to, false), |next| (next, true));
    let to = short_answer(passage, from, to).unwrap_or(to);
    let answer = &passage.tokens[from..to];
    // A question of a list without a number below it is left to the reader, or its answer stands in a key.
    if listed && answer.iter().all(|token| token.figure.is_none()) {
        return None;
    }
    let says =
        |value: f64| answer.iter().filter_map(|token| token.figure).any(|figure| agrees(&figure, value, problem));
    let ending = from.max(to.saturating_sub(60));
    let postponed = postpones(passage, ending, to);
    // When the answer stops at "plug in", a given that happens to equal the result does not state it.
    let only_a_step = postponed && problem.steps.iter().any(|step| (step - problem.truth).abs() < 1e-12);
    if !only_a_step
        && (says(problem.truth)
            || states_fraction(passage, from, to, problem.truth)
            || in_words(passage, from, to, problem.truth))
    {
        return None;
    }
    if !postponed && problem.probability && says(1.0 - problem.truth) && answer.len() > 8 {
        // The complement is there: the last step may stand in a formula that we cannot read.
        return None;
    }
    if let Some(at) = conclusion(passage, from, to, problem).filter(|_| !postponed) {
        if passage.disowned(at) {
            return None;
        }
        let mut finding = passage.wrong(at, right, problem.how.clone());
        finding.confidence = 0.92;
        return Some(finding);
    }
    // Code may compute the number; then nothing is missing.
    let code = answer.iter().any(|token| matches!(token.text.as_str(), "def" | "return" | "import" | "print"));
    let mut finding = passage.unfinished(problem.from, to.saturating_sub(1), right, problem.how.clone());
    finding.shown = postponed || !code;
    finding.confidence = if postponed { 0.95 } else { 0.8 };
    Some(finding)
}

/// Returns where an answer ends that is one short paragraph with one number, when others follow: "It comes to about
/// 0.3".
fn short_answer(passage: &Passage<'_>, from: usize, to: usize) -> Option<usize> {
    const SHORT: usize = 14;
    let tokens = &passage.tokens[from..to];
    let line = tokens.first()?.line;
    let length = tokens.iter().take(SHORT + 1).take_while(|token| token.line == line).count();
    let apart = tokens.get(length).is_some_and(|next| next.line > line + 1);
    let numbers = tokens[..length].iter().filter(|token| token.kind == TokenKind::Number).count();
    let ends = length > 0 && matches!(tokens[length - 1].text.as_str(), "." | "!") || length <= 3;
    (apart && ends && length <= SHORT && numbers == 1).then_some(from + length)
}

/// Returns where the next question of a numbered list begins, when the problem is one of its questions.
fn next_in_list(passage: &Passage<'_>, posed: usize, from: usize, to: usize) -> Option<usize> {
    let tokens = &passage.tokens;
    let numbered = |at: usize| {
        let opens = at == 0 || tokens[at - 1].line != tokens[at].line;
        let stops = tokens.get(at + 1).is_some_and(|next| matches!(next.text.as_str(), "." | ")"));
        tokens[at].figure.filter(|_| opens && stops && tokens[at].kind == TokenKind::Number)?.whole()
    };
    let line = tokens.get(posed)?.line;
    let first = tokens[..posed].iter().rposition(|token| token.line != line).map_or(0, |before| before + 1);
    let own = numbered(first)?;
    (from..to).find(|at| numbered(*at) == Some(own + 1))
}

fn agrees(figure: &Figure, value: f64, problem: &Problem<'_>) -> bool {
    // A whole "1" or "0" is no statement of a probability that merely rounds to it.
    if problem.probability && figure.step >= 1.0 && figure.fraction.is_none() && value.fract() != 0.0 {
        return figure.bound == super::figure::Bound::Plain && figure.value > 1.0 && agrees_as_percent(figure, value);
    }
    // A bare bound such as "more than 0" agrees with too much to count.
    if matches!(figure.bound, super::figure::Bound::AtLeast | super::figure::Bound::AtMost) {
        return figure.agrees(value) && (figure.value - value).abs() <= 0.2 * value.abs();
    }
    figure.agrees(value)
}

fn agrees_as_percent(figure: &Figure, value: f64) -> bool {
    (figure.value - value * 100.0).abs() <= 0.5
}

/// Returns whether `a : b`, `a in b`, `a out of b` or `1 : b` states the ratio.
fn states_fraction(passage: &Passage<'_>, from: usize, to: usize, truth: f64) -> bool {
    passage.all_between("# (in|out of|of|:|/) #", from, to).iter().any(|found| {
        let (above, below) = (found.value(0), found.value(1));
        below != 0.0 && ((above / below - truth).abs() < 1e-9 || (above / (above + below) - truth).abs() < 1e-9)
    })
}

/// Returns the token of the number that the answer concludes with.
fn conclusion(passage: &Passage<'_>, from: usize, to: usize, problem: &Problem<'_>) -> Option<usize> {
    const ANNOUNCED: [&str; 7] = [
        "there (are|is) (only|just|exactly|about)? #",
        "(it|that|this) (is|s|=|would be|will be|must be) (only|just|exactly|simply|about|approximately)? #",
        "(answer|result) <6> (is|=|:|≈|be|are) <4> #",
        "(so|thus|therefore|hence|finally|giving|overall|total|consequently|altogether) <24> (is|=|≈|gives|equals|be|of|are|:) (about|approximately|roughly|exactly)? #",
        "(probability|posterior|chance|odds|likelihood|expectation|expected|number) <14> (is|=|≈|equals|gives) (about|approximately|roughly|exactly|only|just)? #",
        "(get|obtain|comes to|amounts to|which is|that is|gives|yields|equals) (a|the)? (value|probability|chance|total|result)? of? (about|approximately|roughly|exactly|only|just)? #",
        "(=|≈) #",
    ];
    let mut last = None;
    for (n, pattern) in ANNOUNCED.iter().enumerate() {
        for found in passage.all_between(pattern, from, to) {
            let at = found.last_number();
            let Some(figure) = passage.tokens[at].figure else { continue };
            let next = passage
                .tokens
                .get(at + 1)
                .filter(|t| t.sentence == passage.tokens[at].sentence)
                .map_or("", |t| t.text.as_str());
            // A number that goes on into an expression is not yet the result.
            if matches!(next, "×" | "·" | "*" | "+" | "-" | "/" | "^" | "(" | "!" | "choose") {
                continue;
            }
            // What is announced as the answer is one, even when it only repeats a given.
            if n > 2 && is_step(&figure, problem) {
                continue;
            }
            if passage.tokens[at].kind == TokenKind::Word && figure.value < 2.0 {
                continue;
            }
            if problem.probability && !(0.0..=1.0).contains(&figure.value) {
                continue;
            }
            last = last.max(Some(at));
        }
    }
    last.or_else(|| {
        // An answer that begins with a number needs no announcement.
        let at = (from..to.min(from + 3)).find(|at| passage.tokens[*at].kind == TokenKind::Number)?;
        let figure = passage.tokens[at].figure?;
        let next = passage
            .tokens
            .get(at + 1)
            .filter(|next| next.line == passage.tokens[at].line)
            .map_or(".", |next| next.text.as_str());
        let alone = matches!(next, "." | "," | ";" | "because" | "since" | "as" | "(" | "of")
            && (!problem.probability || (0.0..=1.0).contains(&figure.value));
        (alone && !is_step(&figure, problem)).then_some(at)
    })
}

/// Returns whether a number is one of the givens or of the values on the way.
fn is_step(figure: &Figure, problem: &Problem<'_>) -> bool {
    problem.steps.iter().any(|step| figure.agrees(*step) || (figure.value - step).abs() < 1e-9)
}

/// Returns whether words state the value: "one half", "two thirds", "three quarters".
fn in_words(passage: &Passage<'_>, from: usize, to: usize, truth: f64) -> bool {
    passage.tokens[from..to].iter().enumerate().any(|(n, token)| {
        let below = match token.text.as_str() {
            "half" | "fifty" => 2.0,
            "third" | "thirds" => 3.0,
            "quarter" | "quarters" | "fourth" | "fourths" => 4.0,
            "fifth" | "fifths" => 5.0,
            "sixth" | "sixths" => 6.0,
            "eighth" | "eighths" => 8.0,
            _ => return false,
        };
        let above = (from + n)
            .checked_sub(1)
            .and_then(|before| passage.tokens[before].figure)
            .map_or(1.0, |figure| figure.value);
        (above / below - truth).abs() < 1e-9
    })
}

fn postpones(passage: &Passage<'_>, from: usize, to: usize) -> bool {
    let patterns = [
        "(plug|plugging|substitute|substituting|insert|inserting) <5> (in|into|value*|number*|formula)",
        "(compute|calculate|evaluate|work) <4> (value|result|number|posterior|probability|out)",
        "left (as|to|for)",
        "(you|we) can (now|then)? (compute|calculate|solve|find)",
    ];
    passage.first_between(&patterns, from, to).is_some()
}
