//! What documents read before teach of the lines under a question: whether they answer it, or are part of it.

use super::{BESIDE, Known, OWN, followed, yes};

/// How many numbers tell how a line stands to the question above it.
const UNDER: usize = 27;
/// How many a line has with those of its own, and in the company of the others.
#[cfg(test)]
pub(super) const COUNT: usize = super::COUNT + UNDER;
#[cfg(test)]
pub(super) const TOGETHER: usize = super::IN_COMPANY + UNDER;

/// Where some numbers of a line stand among its own, and where those of its place begin.
const INDENT: usize = 0;
const SIGN: usize = 1;
const ANSWER_LABEL: usize = 7;
const SEAM: usize = 16;
const WORDS: usize = 30;
const MARK: usize = 32;
const COLON: usize = 34;
const BLANK_BEFORE: usize = OWN + 4 * BESIDE;
const BLANK_AFTER: usize = BLANK_BEFORE + 1;

/// So many lines off, a question is far.
const FAR: f32 = 60.0;
/// Lines looked at above or below, and blank ones counted, at most; a title has at most so many words.
const MOST: usize = 20;
const BLANKS: f32 = 12.0;
const TITLE_WORDS: f32 = 6.0;

/// Returns what is known of each line and of how it stands to the question above it, given the log-odds that each asks.
pub fn under_questions(known: &[Known], asks: &[f32]) -> Vec<Vec<f32>> {
    known.iter().zip(under(known, asks)).map(|(known, under)| [known.numbers.as_slice(), &under].concat()).collect()
}

/// The same in the company of the other lines, given the log-odds that each answers.
pub fn in_company(known: &[Known], asks: &[f32], answers: &[f32]) -> Vec<Vec<f32>> {
    let company = super::in_company(known, answers);
    company.iter().zip(under(known, asks)).map(|(row, under)| [row.as_slice(), &under].concat()).collect()
}

/// What was seen since the last likely question.
struct Since {
    question: usize,
    blanks: f32,
    shallowest: f32,
    /// The log-odds of the likeliest line that is no question.
    likeliest: f32,
    labeled: f32,
    /// Short lines between blank ones.
    titles: f32,
}

/// How each line stands to the likely questions above it and below it.
fn under(known: &[Known], asks: &[f32]) -> Vec<[f32; UNDER]> {
    let count = known.len();
    let is = |at: usize, which: usize| known[at].numbers[which];
    let likely: Vec<usize> = (0..count).filter(|&at| asks[at] > 0.0).collect();
    let followed = followed(&likely);
    let usual = count as f32 / likely.len().max(1) as f32;
    let odds = |at: Option<usize>| at.and_then(|at| asks.get(at)).copied().unwrap_or(-9.0);
    let mut after = likely.iter().copied().peekable();
    let mut since: Option<Since> = None;
    (0..count)
        .map(|at| {
            if let Some(above) = at.checked_sub(1) {
                if asks[above] > 0.0 {
                    let (shallowest, likeliest) = (f32::MAX, -9.0);
                    since =
                        Some(Since { question: above, blanks: 0.0, shallowest, likeliest, labeled: 0.0, titles: 0.0 });
                } else if let Some(since) = &mut since {
                    since.likeliest = since.likeliest.max(asks[above]);
                }
            }
            while after.next_if(|&question| question <= at).is_some() {}
            let next = after.peek().copied().unwrap_or(count);
            let blanks: f32 = (at + 1..=next.min(count - 1)).take(MOST).map(|at| is(at, BLANK_BEFORE)).sum();
            let mut row = [-9.0; UNDER];
            row[..4].copy_from_slice(&[
                odds(Some(at)),
                odds(at.checked_sub(1)),
                odds(Some(at + 1)),
                odds(Some(at + 2)),
            ]);
            row[4] = since.as_ref().map_or(FAR, |since| ((at - since.question) as f32).min(FAR));
            row[5] = ((next - at) as f32).min(FAR);
            row[6] = blanks.min(BLANKS);
            row[7] = followed;
            row[8] = usual;
            row[9] = at.checked_sub(1).map_or(0.0, |above| is(above, COLON));
            if let Some(since) = &mut since {
                since.blanks += is(at, BLANK_BEFORE);
                since.shallowest = since.shallowest.min(is(at, INDENT));
                since.labeled = since.labeled.max(is(at, ANSWER_LABEL));
                let free = is(at, BLANK_BEFORE) > 0.0 && is(at, BLANK_AFTER) > 0.0;
                since.titles += yes(free && is(at, WORDS) <= TITLE_WORDS);
                let question = since.question;
                let first = question + 1;
                let alike = |&other: &usize| is(other, SIGN) == is(at, SIGN) && is(other, INDENT) == is(at, INDENT);
                row[10..].copy_from_slice(&[
                    asks[question],
                    since.blanks.min(BLANKS),
                    is(question, BLANK_AFTER),
                    is(at, INDENT) - is(question, INDENT),
                    is(at, INDENT) - is(first, INDENT),
                    since.shallowest - is(question, INDENT),
                    yes(is(at, SIGN) == is(question, SIGN)),
                    yes(is(at, SIGN) == is(first, SIGN)),
                    is(question, MARK),
                    is(question, SEAM),
                    is(question, WORDS),
                    is(first, WORDS),
                    is(question, SIGN),
                    since.labeled,
                    since.titles,
                    since.likeliest,
                    (first..at).rev().take(MOST).filter(alike).count() as f32,
                ]);
            }
            row
        })
        .collect()
}
