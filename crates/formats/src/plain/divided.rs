//! Documents whose lines hold a question, a sign and its answer, whatever the sign (`term: …`, `why so = …`, `A or B? → …`),
//! while few of the lines ask by their words. The runs of such lines tell the habit, and then all of their lines follow it.

use std::collections::HashSet;

use super::facts::Facts;
use super::line::{Label, Line, Sign};
use super::split::{Inline, Seam};
use crate::wording::question_evidence;

/// Fewer divided lines are chance; in percent, so many lines of a run divide.
const FEWEST: usize = 8;
const OF_RUN: usize = 70;
/// In percent: how much of the document stands in such runs; signs that point say it by less.
const SHARE: usize = 50;
const POINTING_SHARE: usize = 22;
/// So many heads ask, and in percent so many; and in percent, how many lines ask elsewhere for each head that asks.
const FEWEST_ASKING: usize = 3;
const ASKING: usize = 12;
const ASKING_ELSEWHERE: usize = 60;
/// In percent: so many lines of one sort tell that the others are divided there, too.
const ONE_SORT: usize = 80;
/// A head has at most so many words; one before a sign that points may be longer, and one that leads to lines below it is short.
const HEAD_WORDS: usize = 14;
const POINTED_WORDS: usize = 24;
const LEADING_WORDS: usize = 9;
/// Evidence from which words ask.
const ASKS: f32 = 1.5;
/// Lines from this length on may have been full.
const FULL: usize = 50;

/// The sorts of signs between a head and what is said of it.
const SORTS: [&[&str]; 4] = [
    &[" → ", " -> ", " => ", " ⇒ ", " ➔ ", " ➜ ", " --> "],
    &[" = "],
    &[" — ", " – ", " -- ", " - "],
    &[": ", "： ", "："],
];

/// Those that point, and dashes.
const POINTING: usize = 0;
const DASH: usize = 2;

/// What is found of the habit.
pub(super) struct Divided<'t> {
    /// The lines that divide, and where.
    pub seams: Vec<(usize, Inline<'t>)>,
    /// The lines that lead with a colon to lines below them, or to nothing.
    pub leading: Vec<usize>,
}

/// A line and the lines that go on with it.
struct Unit<'t> {
    at: usize,
    end: usize,
    sort: Option<usize>,
    cuts: [Option<Inline<'t>>; 4],
    /// Whether it may go on with the line above.
    follows: bool,
}

impl<'t> Unit<'t> {
    /// Where it divides, where the document has only one sort of sign. A dash or an arrow may stand for that now and
    /// then.
    fn cut(&self, only: Option<usize>) -> Option<Inline<'t>> {
        let Some(only) = only else { return self.cuts[self.sort?] };
        // What stands deeper under it is its answer.
        let whole = !self.follows && self.end == self.at + 1;
        let other = || self.sort.filter(|&sort| whole && (sort == POINTING || sort == DASH));
        self.cuts[only].or_else(|| self.cuts[other()?])
    }
}

/// Finds the lines that divide, where that is the document's habit.
pub(super) fn find<'t>(lines: &[Line<'t>], facts: &[Facts<'t>]) -> Option<Divided<'t>> {
    if lines.iter().any(|line| line.speech.is_some()) || labels_questions(lines) {
        return None;
    }
    let runs = runs(lines, facts);
    let good: Vec<&[Unit<'t>]> = runs.iter().filter_map(|run| divides(lines, facts, run)).collect();
    let units = || good.iter().flat_map(|run| run.iter());
    let divided: Vec<&Unit<'t>> = units().filter(|unit| unit.sort.is_some()).collect();
    if divided.len() < FEWEST {
        return None;
    }
    let most = (0..SORTS.len()).max_by_key(|&sort| divided.iter().filter(|unit| unit.sort == Some(sort)).count())?;
    let of_most = divided.iter().filter(|unit| unit.cuts[most].is_some()).count();
    let only = (of_most * 100 >= divided.len() * ONE_SORT).then_some(most);
    let seams: Vec<(usize, Inline<'t>)> = units().filter_map(|unit| Some((unit.at, unit.cut(only)?))).collect();
    let heads: HashSet<&str> = seams.iter().map(|(_, seam)| seam.question).collect();
    let held: HashSet<usize> = units().flat_map(|unit| unit.at..unit.end).collect();
    let asking = seams.iter().filter(|(_, seam)| asks(seam.question)).count();
    let elsewhere =
        (0..lines.len()).filter(|at| !held.contains(at) && !facts[*at].code && facts[*at].words.score >= ASKS).count();
    let titled = |at: &usize| lines[*at].blank_before && lines[*at].blank_after;
    let counted = (0..lines.len()).filter(|at| held.contains(at) || !titled(at)).count();
    let share = if only == Some(POINTING) { POINTING_SHARE } else { SHARE };
    let holds = heads.len() * 10 >= seams.len() * 9
        && held.len() * 100 >= counted * share
        && asking >= FEWEST_ASKING
        && asking * 100 >= seams.len() * ASKING
        && elsewhere * 100 <= asking * ASKING_ELSEWHERE;
    let leading = || units().filter(|unit| unit.sort.is_none() && leads(&lines[unit.at])).map(|unit| unit.at);
    holds.then(|| Divided { seams, leading: leading().collect() })
}

/// Fewer labels are chance.
const FEWEST_LABELS: usize = 6;

/// Whether the document labels what it asks, or names what answers on lines of their own right under it: then its
/// other lines hold no questions.
pub(super) fn labels_questions(lines: &[Line<'_>]) -> bool {
    let asked = lines.iter().filter(|line| line.label == Some(Label::Question));
    let answered = lines.windows(2).filter(|pair| names_the_answer(&pair[0], &pair[1]));
    asked.count() >= FEWEST_LABELS || answered.count() >= FEWEST_LABELS
}

/// Whether a line names nothing but the answer to the one right above it.
fn names_the_answer(above: &Line<'_>, line: &Line<'_>) -> bool {
    line.label == Some(Label::Answer)
        && line.speech.is_none()
        && line.body.is_empty()
        && !line.blank_before
        && above.label.is_none()
        && above.blank_before
}

fn asks(text: &str) -> bool {
    question_evidence(text).score >= ASKS
}

/// The lines between blank ones, in one column and with one sign, each with the lines that go on with it.
fn runs<'t>(lines: &[Line<'t>], facts: &[Facts<'t>]) -> Vec<Vec<Unit<'t>>> {
    let mut runs: Vec<Vec<Unit<'t>>> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(run) = runs.last_mut().filter(|_| !line.blank_before)
            && let Some(unit) = run.last_mut()
        {
            let head = &lines[unit.at];
            let cut = cut(line, &facts[at]);
            // Items under a title divide by themselves where they point.
            let item = line.sign != Sign::None && head.sign == Sign::None;
            let deeper = line.indent > head.indent || item && cut[POINTING].is_none();
            let full = is_full(&lines[at - 1]) && !lines[at - 1].whole.ends_with(['.', '?', '!', ':', ';'])
                || line.whole.starts_with(char::is_lowercase) && at > unit.at + 1;
            if deeper || cut.iter().all(Option::is_none) && full && !leads(line) {
                unit.end = at + 1;
                continue;
            }
            if alike(head, line) {
                let follows = !lines[at - 1].whole.ends_with(['.', '?', '!', ':', ';']) && is_full(&lines[at - 1]);
                run.push(Unit { follows, ..unit_of(line, &facts[at], at) });
                continue;
            }
        }
        runs.push(vec![unit_of(line, &facts[at], at)]);
    }
    runs
}

fn alike(head: &Line<'_>, line: &Line<'_>) -> bool {
    let numbers = matches!((head.sign, line.sign), (Sign::Number(_), Sign::Number(_)));
    head.indent == line.indent && (head.sign == line.sign || numbers)
}

fn unit_of<'t>(line: &Line<'t>, facts: &Facts<'t>, at: usize) -> Unit<'t> {
    let cuts = cut(line, facts);
    let first = |sort: &usize| cuts[*sort].map(|cut| cut.question.len());
    let sort = (0..SORTS.len()).filter(|sort| cuts[*sort].is_some()).min_by_key(first);
    Unit { at, end: at + 1, sort, cuts, follows: false }
}

fn is_full(line: &Line<'_>) -> bool {
    line.whole.chars().count() + line.indent >= FULL
}

/// The units of a run that divide, without a title right over them.
fn divides<'r, 't>(lines: &[Line<'t>], facts: &[Facts<'t>], run: &'r [Unit<'t>]) -> Option<&'r [Unit<'t>]> {
    let untold = |unit: &Unit<'_>| unit.sort.is_none() && facts[unit.at].words.score < ASKS && !leads(&lines[unit.at]);
    let run = if run.first().is_some_and(untold) { &run[1..] } else { run };
    let divided = run.iter().filter(|unit| unit.sort.is_some()).count();
    let plain = run.iter().filter(|unit| untold(unit)).count();
    (divided >= 2 && divided * 100 >= (divided + plain) * OF_RUN).then_some(run)
}

/// `Partial AUC:`, with its answer below or none.
fn leads(line: &Line<'_>) -> bool {
    line.body.ends_with([':', '：']) && line.body.split_whitespace().nth(LEADING_WORDS).is_none()
}

/// Where the line divides, for each sort of sign.
fn cut<'t>(line: &Line<'t>, facts: &Facts<'t>) -> [Option<Inline<'t>>; 4] {
    let mut cuts = [None; 4];
    if line.label.is_some() || facts.code {
        return cuts;
    }
    for (sort, signs) in SORTS.iter().enumerate() {
        let next = |from: usize| {
            signs.iter().filter_map(|sign| line.body[from..].find(sign).map(|at| (from + at, sign.len()))).min()
        };
        let Some((mut at, mut width)) = next(0) else { continue };
        // "REST: PUT vs POST: …", "rope - what happens past its length": what asks belongs to the question.
        let after = next(at + width).or_else(|| {
            let rest = at + width;
            SORTS[DASH].iter().filter_map(|sign| line.body[rest..].find(sign).map(|at| (rest + at, sign.len()))).min()
        });
        if !line.body[..at].ends_with('?') && asks(&line.body[at + width..after.map_or(line.body.len(), |(at, _)| at)])
        {
            match after {
                Some((later, more)) if line.body[..later].split_whitespace().nth(HEAD_WORDS).is_none() => {
                    (at, width) = (later, more)
                }
                None if line.body.split_whitespace().nth(HEAD_WORDS).is_none() => continue,
                _ => {}
            }
        }
        let (question, answer) = (line.body[..at].trim(), line.body[at + width..].trim());
        let words = question.split_whitespace().count();
        let most = if sort == 0 { POINTED_WORDS } else { HEAD_WORDS };
        let named = (1..=most).contains(&words)
            && question.contains(char::is_alphabetic)
            && question.chars().filter(|c| c.is_alphanumeric()).count() >= 2;
        let whole = question.matches('(').count() <= question.matches(')').count();
        let told = !answer.is_empty() && (sort == 0 || question.ends_with('?') || !question.contains(". "));
        if named && whole && told {
            cuts[sort] = Some(Inline { question, answer, seam: Seam::Firm });
        }
    }
    // "Why so? it is: …": the mark ends the question before the sign does.
    if let Some(asked) = facts.seam.filter(|seam| seam.question.ends_with('?')) {
        for cut in cuts.iter_mut().skip(1).filter(|cut| cut.is_none_or(|cut| cut.question.len() > asked.question.len()))
        {
            *cut = Some(Inline { seam: Seam::Firm, ..asked });
        }
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn heads(text: &str) -> Vec<String> {
        let lines = lines(text, 1);
        let facts: Vec<Facts<'_>> = lines.iter().map(Facts::of).collect();
        find(&lines, &facts)
            .map_or_else(Vec::new, |found| found.seams.iter().map(|(_, seam)| seam.question.to_owned()).collect())
    }

    #[test]
    fn lines_divide_at_the_sign_that_others_have() {
        for sign in [": ", " = ", " — ", " - ", " → "] {
            let run = |names: [&str; 3]| names.map(|name| format!("{name}{sign}some words of it in short\n")).concat();
            let text = [
                ["Shard", "Ring buffer", "why a quorum"],
                ["Heap", "How is it kept", "Trie"],
                ["Lock", "What is a fence", "Log"],
            ]
            .map(run)
            .join("\n");
            assert_eq!(heads(&text).len(), 9, "{sign}");
            // Where none of them asks, names of parts look alike.
            let silent = text.replace("why ", "").replace("How ", "").replace("What ", "");
            assert_eq!(heads(&silent), Vec::<String>::new(), "{sign}");
        }
    }
}
