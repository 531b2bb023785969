//! Pages on which people post questions and answer them: under each title stands when it was asked, then what was told
//! of it, how many answers there are, the answers, and after each what the page says of its author. Only titles and
//! answers are read.

use super::line::{Label, Line};
use super::moment::{is_moment, says_when};
use crate::wording::question_evidence;
use crate::wording::vocabulary::COUNTED_ANSWERS;

/// Fewer posts are no such page.
const FEWEST: usize = 2;
/// Evidence from which words ask.
const ASKS: f32 = 1.5;
/// A title has at most so many words.
const TITLE_WORDS: usize = 25;
/// So many lines under a title at most stand before the one that says when it was asked.
const UNDER_A_TITLE: usize = 2;
/// What a page says of a post has at most so many words a line, so many lines before the answer, and so many around
/// the line that says when it was written.
const SHORT: usize = 5;
const MOST_BEFORE: usize = 6;
const MOST_AROUND: usize = 4;
/// Who wrote has a name of at most so many words.
const NAME_WORDS: usize = 3;

/// Marks all lines of such a page but the titles and the answers, and labels what these open with.
pub(super) fn mark(lines: &mut [Line<'_>]) -> Vec<bool> {
    let marks = beside(lines);
    for at in 1..lines.len() {
        // A title is asked, and so may an answer be that goes on.
        if marks[at - 1] && !marks[at] && !is_title(lines, at) {
            lines[at].label = Some(Label::Answer);
        }
    }
    marks
}

fn beside(lines: &[Line<'_>]) -> Vec<bool> {
    let mut marks = vec![false; lines.len()];
    let counts: Vec<usize> = (0..lines.len()).filter(|&at| counts_answers(lines[at].whole)).collect();
    if counts.is_empty() {
        return marks;
    }
    let titles: Vec<usize> = (0..lines.len()).filter(|&at| is_title(lines, at)).collect();
    let ends = titles.iter().skip(1).copied().chain([lines.len()]);
    let counted = titles.iter().zip(ends).filter(|&(&at, end)| counts.iter().any(|count| (at..end).contains(count)));
    let counted = counted.count();
    if counted < FEWEST || counted * 2 < titles.len() {
        return marks;
    }
    for (nth, &title) in titles.iter().enumerate() {
        let end = titles.get(nth + 1).copied().unwrap_or(lines.len());
        let count = counts.iter().copied().find(|&at| (title..end).contains(&at));
        let Some(count) = count else {
            marks[title + 1..end].fill(true);
            continue;
        };
        // "Sorted by:" goes with the count; an answer may open so.
        let before = |at: &usize| {
            let line = &lines[*at];
            let ends = if line.blank_before { &['.', '!', ':'][..] } else { &['.', '!'][..] };
            is_short(line.whole) && !line.whole.ends_with(ends)
        };
        let begins = (count + 1..end).take(MOST_BEFORE).find(|at| !before(at)).unwrap_or(count + 1);
        marks[title + 1..begins].fill(true);
        let mut last = begins;
        for at in begins..end {
            let votes = lines[at].whole.bytes().all(|byte| byte.is_ascii_digit());
            if tells_when(lines[at].whole) {
                last = around(lines, at, begins, end, &mut marks);
            } else {
                let goes_on = marks[at - 1] && !lines[at].blank_before && before(&at);
                marks[at] |= is_comment(lines[at].whole) || votes || goes_on;
            }
        }
        // Below the last post the page speaks of itself.
        if last > begins {
            marks[last..end].fill(true);
        }
    }
    marks
}

/// `2 Answers`
fn counts_answers(text: &str) -> bool {
    let Some((number, word)) = text.split_once(' ').filter(|_| text.starts_with(|c: char| c.is_ascii_digit())) else {
        return false;
    };
    number.len() <= 3
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && COUNTED_ANSWERS.contains(&word.to_lowercase().as_str())
}

/// Whether a line asks and stands right over one that says when.
fn is_title(lines: &[Line<'_>], at: usize) -> bool {
    let line = &lines[at];
    line.label.is_none_or(|label| label == Label::Question)
        && line.whole.split_whitespace().nth(TITLE_WORDS).is_none()
        && lines[at + 1..].iter().take(UNDER_A_TITLE).any(|below| tells_when(below.whole))
        && !tells_when(line.whole)
        && !is_comment(line.whole)
        && question_evidence(line.body).score >= ASKS
}

/// `Asked 3 years ago`, `answered Mar 3, 2019 at 16:47`: a word or two and a moment.
fn tells_when(text: &str) -> bool {
    let is_told = |text: &str| text.contains(|c: char| c.is_ascii_digit()) && is_moment(text);
    let Some((first, rest)) = text.split_once(' ') else { return false };
    let word = first.chars().all(char::is_alphabetic);
    word && !says_when(first) && (is_told(rest) || rest.split_once(' ').is_some_and(|(_, rest)| is_told(rest)))
}

/// `Why so? – anna Mar 3, 2019 at 15:01`: what somebody remarked, who, and when.
fn is_comment(text: &str) -> bool {
    let signed = [" – ", " — ", " - "].iter().filter_map(|sign| text.rsplit_once(sign)).min_by_key(|(_, by)| by.len());
    signed.is_some_and(|(_, by)| {
        let ends = by.match_indices(' ').take(NAME_WORDS);
        ends.map(|(at, _)| by[at..].trim()).any(|rest| rest.split(' ').nth(1).is_some() && is_moment(rest))
    })
}

fn is_short(text: &str) -> bool {
    text.split_whitespace().nth(SHORT).is_none()
}

/// Marks what stands around a line that says when: buttons above it, and who wrote below. Returns where that ends.
fn around(lines: &[Line<'_>], at: usize, from: usize, end: usize, marks: &mut [bool]) -> usize {
    let beside = |text: &str| is_short(text) && !text.ends_with(['.', '?', '!', ':', ';', ')']) || tells_when(text);
    let first = (from..at)
        .rev()
        .take(MOST_AROUND)
        .take_while(|&above| beside(lines[above].whole) && !lines[above].blank_after)
        .last()
        .unwrap_or(at);
    let below = (at + 1..end).take(MOST_AROUND);
    let last = below.take_while(|&next| !lines[next].blank_before).last().unwrap_or(at);
    marks[first..=last].fill(true);
    last + 1
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    #[test]
    fn titles_and_answers_are_all_that_is_read() {
        let post = |asked: &str| {
            format!(
                "{asked}\nAsked 3 years ago\nViewed 18k times\n\n23\n\n\
                 I was told so and do not see it.\nscaling\n\nShare  Follow\n\
                 asked Nov 8, 2021 at 10:36\ngreta\n\nWhich one? – anna Nov 9, 2021 at 8:02\n\n\
                 2 Answers\nSorted by: Highest score\n\n30\n\nThe units do not matter then.\n\n\
                 So it is fair.\n\nShare  Follow\nanswered Nov 8, 2021 at 12:55\nN. N.\n5,902  1  20\n\
                 \n4\n\nAnd faster.\n\nShare  Follow\nanswered Nov 9, 2021 at 2:55\nanna\n12  1\n\n\
                 Related\nOther things\n\n"
            )
        };
        let text = ["Why scale a column?", "How many rows are enough?"].map(post).concat();
        let lines = lines(&text, 1);
        let marks = beside(&lines);
        let read: Vec<&str> = lines.iter().zip(marks).filter(|(_, mark)| !mark).map(|(line, _)| line.whole).collect();
        let answers = ["The units do not matter then.", "So it is fair.", "And faster."];
        let expected: Vec<&str> = ["Why scale a column?"]
            .into_iter()
            .chain(answers)
            .chain(["How many rows are enough?"])
            .chain(answers)
            .collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn a_count_of_answers_alone_makes_no_such_page() {
        let text = "Why scale a column?\n2 Answers\nUnits.\nHow many rows?\n1 Answer\nMany.";
        assert!(beside(&lines(text, 1)).iter().all(|mark| !mark));
    }
}
