//! What the document as a whole shows: how it wraps its text, where its own text ends, who speaks, whether lines answer themselves.

use std::collections::HashMap;
use std::ops::Range;

use super::facts::Facts;
use super::line::{Line, Sign};
use super::moment::opens_with_a_day;
use super::sequence::{ASKS, Observed, SIGN_CLASSES, sign_class};
use super::turns::Talk;
use crate::wording::{
    is_advice, is_aside_name, is_furniture_name, is_last_part, is_own_questions, is_plan, is_reference_name,
    names_in_a_clause, sums_up,
};

/// From this share of the document on, in percent, a heading such as "References" ends its own text.
const CLOSING_FROM: usize = 55;

/// Marks the lines beside the document's own text: what follows "References" or "Comments" near the end, or the interview
/// itself, what a mail quotes, and lists of advice and of what the candidate wants to ask.
pub(super) fn outside(lines: &[Line<'_>]) -> Vec<bool> {
    let mut out = vec![false; lines.len()];
    if let Some(from) = (lines.len() * CLOSING_FROM / 100..lines.len()).find(|&index| closes(&lines[index])) {
        out[from..].fill(true);
    }
    if let Some(from) = last_words(lines) {
        out[from..].fill(true);
    }
    if let Some(from) = foot(lines) {
        out[from..].fill(true);
    }
    if let Some(region) = counts_of_a_page(lines, &out) {
        out[region].fill(true);
    }
    // Once the candidate may ask, the interview is over.
    let over = (lines.len() * CLOSING_FROM / 100..lines.len())
        .find(|&index| lines[index].speech.is_some_and(|speech| speech.talk == Talk::Closing));
    if let Some(from) = over {
        out[from..].fill(true);
    }
    mark_stamps(lines, &mut out);
    // What a mail quotes was written by somebody else.
    if lines.iter().any(|line| introduces_a_quotation(line)) {
        (0..lines.len()).filter(|&at| lines[at].quoted).for_each(|at| out[at] = true);
    }
    let mut index = 0;
    while index < lines.len() {
        let end = if heads_other_lists(&lines[index]) || heads_what_asks_nothing(lines, index) {
            list_end(lines, index + 1)
        } else if heads_other_pages(&lines[index]) {
            Some(list_end(lines, index + 1)).filter(|end| end - index <= MOST_PAGES + 1).unwrap_or(index + 1)
        } else {
            index + 1
        };
        out[index + 1..end.max(index + 1)].fill(true);
        index = end;
    }
    out
}

/// So many lines that ask, and so many for each elsewhere, are no comments beside a text.
const FEWEST_BESIDE: usize = 4;
const BESIDE_FOR_EACH: usize = 3;

/// Whether what was taken to stand beside the document's own text is where the document asks.
pub(super) fn holds_most_questions(outside: &[bool], facts: &[Facts<'_>]) -> bool {
    let asking = |side: bool| {
        outside.iter().zip(facts).filter(|(outside, facts)| **outside == side && facts.head.score >= ASKS).count()
    };
    let beside = asking(true);
    beside >= FEWEST_BESIDE && beside >= BESIDE_FOR_EACH * asking(false)
}

/// So many short lines at the end are the foot of a page.
const FEWEST_OF_A_FOOT: usize = 2;
/// A line of it has at most so many words.
const FOOT_WORDS: usize = 5;

/// Where the foot of a page begins: short lines that end no sentence, after one that does, down to the end.
fn foot(lines: &[Line<'_>]) -> Option<usize> {
    let is_short = |line: &Line<'_>| {
        line.sign == Sign::None
            && line.label.is_none()
            && line.speech.is_none()
            && line.indent == 0
            && (!line.whole.ends_with(['.', '?', '!', ':', ';', ',']) || line.whole.ends_with("..."))
            && !line.whole.contains(['=', '{', '<', '|', '$', '_', '\\'])
            && !line.whole.starts_with(char::is_lowercase)
            && line.whole.contains(char::is_alphabetic)
            && line.whole.split_whitespace().nth(FOOT_WORDS).is_none()
    };
    let from = lines.iter().rposition(|line| !is_short(line))? + 1;
    let ended = lines[from - 1].whole.ends_with(['.', '!']);
    (ended && lines.len() - from >= FEWEST_OF_A_FOOT).then_some(from)
}

/// In percent: where what a page says of itself and of its author may begin, and how many of its lines are short.
const COUNTS_FROM: usize = 50;
const SHORT_LINES: usize = 80;
/// So many lines there, and so many of them count something.
const FEWEST_OF_A_PAGE: usize = 4;
const FEWEST_COUNTS: usize = 2;
/// A short line has at most so many words, and one that counts.
const SHORT_WORDS: usize = 6;
const COUNT_WORDS: usize = 3;

/// The lines at the end, or before what is beside the text, that say what pages do: "540 followers", "Releases", "6".
fn counts_of_a_page(lines: &[Line<'_>], out: &[bool]) -> Option<Range<usize>> {
    let end = out.iter().position(|&outside| outside).filter(|&end| end * 100 >= lines.len() * COUNTS_FROM);
    let end = end.unwrap_or(lines.len());
    let words = |line: &Line<'_>| line.whole.split_whitespace().count();
    let bare =
        |line: &Line<'_>| line.sign == Sign::None && line.label.is_none() && line.speech.is_none() && line.indent == 0;
    let short = |line: &Line<'_>| {
        bare(line)
            && words(line) <= SHORT_WORDS
            && !line.whole.ends_with(['?', '.', ':', ';'])
            && !line.whole.contains(['=', '{', '|', '_', '\\', '$'])
    };
    let counts = |line: &Line<'_>| {
        let mut tokens = line.whole.split_whitespace();
        let figure = tokens.next().is_some_and(|word| {
            word.starts_with(|c: char| c.is_ascii_digit())
                && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | 'k' | 'K' | 'M'))
        });
        figure && words(line) <= COUNT_WORDS && tokens.all(|word| word.chars().all(char::is_alphabetic)) && short(line)
    };
    let (mut all, mut brief, mut counted, mut from) = (0, 0, 0, None);
    for at in (lines.len() * COUNTS_FROM / 100..end).rev() {
        let line = &lines[at];
        if !bare(line) || line.whole.ends_with('?') || words(line) > 2 * SHORT_WORDS {
            break;
        }
        all += 1;
        brief += usize::from(short(line));
        counted += usize::from(counts(line));
        let holds = all >= FEWEST_OF_A_PAGE && counted >= FEWEST_COUNTS && brief * 100 >= all * SHORT_LINES;
        if holds && line.blank_before {
            from = Some(at);
        }
    }
    from.map(|from| from..end)
}

/// So many lines that differ in nothing but their numbers, a time of day among them, part the posts of a page.
const FEWEST_STAMPS: usize = 2;

/// Marks the lines over the posts of a page: "The channel, [12.05.2024 09:00]".
fn mark_stamps(lines: &[Line<'_>], out: &mut [bool]) {
    let mask = |text: &str| -> String {
        let mut masked = String::with_capacity(text.len());
        for c in text.chars() {
            match (c.is_ascii_digit(), masked.ends_with('0')) {
                (true, true) => {}
                (true, false) => masked.push('0'),
                (false, _) => masked.push(c),
            }
        }
        masked
    };
    let stamps: Vec<(usize, String)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| {
            line.speech.is_none()
                && line.whole.contains(':')
                // "Created: 3 May 2024 at 10:03" is said of what stands around it.
                && !line.whole.contains(": ")
                && line.whole.chars().filter(char::is_ascii_digit).count() >= 6
        })
        .map(|(at, line)| (at, mask(line.whole)))
        .filter(|(_, masked)| masked.contains("0:0") && masked.split_whitespace().count() <= 12)
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    stamps.iter().for_each(|(_, masked)| *times.entry(masked).or_default() += 1);
    for (at, _) in stamps.iter().filter(|(_, masked)| times[masked.as_str()] >= FEWEST_STAMPS) {
        out[*at] = true;
    }
}

/// "On Monday, Anna wrote:"
fn introduces_a_quotation(line: &Line<'_>) -> bool {
    [" wrote:", " писал:", " писала:", " написал:", " написала:", " schrieb:"]
        .iter()
        .any(|end| line.whole.ends_with(end))
}

fn closes(line: &Line<'_>) -> bool {
    // Who says so by turns closes nothing.
    let said = line.speech.is_some() && line.body.len() < line.whole.len();
    line.body.split_whitespace().count() <= 6
        && !said
        && !line.body.ends_with('?')
        && line.sign == Sign::None
        && (is_reference_name(line.body) || is_furniture_name(line.body))
}

/// In percent: where an author's last words may begin.
const LAST_WORDS_FROM: usize = 75;
/// Where a question is answered in more words than this, the text goes on.
const TOLD_WORDS: usize = 5;
/// And where, as long as nothing asks after them.
const EARLY_WORDS_FROM: usize = 60;

/// So many places are looked at.
const MOST_LAST: usize = 40;
/// So many titles of other pages below them may ask.
const MOST_AFTER: usize = 2;

/// Where the author takes leave: "Conclusion", "In conclusion, …", unless more questions follow.
fn last_words(lines: &[Line<'_>]) -> Option<usize> {
    let parts = |line: &Line<'_>| {
        line.sign == Sign::None
            && line.speech.is_none()
            && line.blank_before
            && !line.body.ends_with(':')
            && (is_last_part(line.body) || sums_up(line.body))
    };
    let states = |line: &Line<'_>| line.body.ends_with('.') && line.body.split_whitespace().nth(TOLD_WORDS).is_some();
    let is_last = |from: usize| {
        let late = from * 100 >= lines.len() * LAST_WORDS_FROM;
        let asks = |line: &&Line<'_>| if late { line.body.ends_with('?') } else { line.body.contains('?') };
        let answered = lines[from + 1..].windows(2).any(|pair| pair[0].body.ends_with('?') && states(&pair[1]));
        !answered && lines[from + 1..].iter().filter(asks).count() <= if late { MOST_AFTER } else { 0 }
    };
    let from = (lines.len() * EARLY_WORDS_FROM / 100..lines.len()).filter(|&at| parts(&lines[at]));
    from.take(MOST_LAST).find(|&at| is_last(at))
}

fn heads_other_lists(line: &Line<'_>) -> bool {
    line.body.split_whitespace().count() <= 9
        && line.speech.is_none()
        && !matches!(line.sign, Sign::Bullet(_))
        && (is_own_questions(line.body)
            || (is_advice(line.body) || is_plan(line.body)) && !line.body.contains("? ") && !line.body.contains(": "))
}

/// "Goals", "What they look for": over a list whose items bear a sign and no question mark.
fn heads_what_asks_nothing(lines: &[Line<'_>], at: usize) -> bool {
    let line = &lines[at];
    let signed = |line: &Line<'_>| matches!(line.sign, Sign::Bullet(_) | Sign::Number(_));
    if !lines.get(at + 1).is_some_and(signed) {
        return false;
    }
    let names = || {
        line.sign == Sign::None
            && line.label.is_none()
            && line.speech.is_none()
            && line.body.split_whitespace().count() <= 9
            && !line.body.contains('?')
            && (is_aside_name(line.body) || names_in_a_clause(line.body) && !line.body.ends_with(':'))
    };
    names() && !lines[at + 1..list_end(lines, at + 1)].iter().any(|item| item.body.contains('?'))
}

/// A list of other pages in the midst of the text is short.
const MOST_PAGES: usize = 8;

/// "Recommended for you", "Related articles"
fn heads_other_pages(line: &Line<'_>) -> bool {
    line.sign == Sign::None && line.label.is_none() && !line.body.ends_with('?') && is_furniture_name(line.body)
}

/// So many lines that are nothing but quoted questions are a habit; in percent, so many of the lines that ask are such.
const FEWEST_QUOTED: usize = 4;
const QUOTED: usize = 25;

/// Whether the document tells a story and quotes what was asked, each question on a line of its own.
pub(super) fn is_narrated(lines: &[Line<'_>], facts: &[Facts<'_>]) -> bool {
    let asking = || (0..lines.len()).filter(|&at| facts[at].head.score >= ASKS || facts[at].quotes);
    let quoted = asking()
        .filter(|&at| {
            let line = &lines[at];
            let quotes = line.whole.starts_with(['"', '“', '«']) && line.whole.ends_with(['"', '”', '»']);
            quotes && line.speech.is_none()
        })
        .count();
    quoted >= FEWEST_QUOTED && quoted * 100 >= asking().count() * QUOTED
}

/// So many lines that open with a day part a diary; such a line has at most so many words.
const FEWEST_DAYS: usize = 3;
const DAY_WORDS: usize = 12;

/// The lines over what happened on a day.
pub(super) fn days(lines: &[Line<'_>], blankless: bool) -> Vec<usize> {
    let heads = |at: &usize| {
        let line = &lines[*at];
        (line.blank_before || blankless)
            && line.speech.is_none()
            && line.label.is_none()
            && !line.whole.ends_with('?')
            && line.whole.split_whitespace().nth(DAY_WORDS).is_none()
            && opens_with_a_day(line.whole)
    };
    let found: Vec<usize> = (0..lines.len()).filter(heads).collect();
    if found.len() >= FEWEST_DAYS { found } else { Vec::new() }
}

/// Marks the items of lists of what the candidate is going to ask.
pub(super) fn own_questions(lines: &[Line<'_>], outside: &[bool]) -> Vec<bool> {
    let mut out = vec![false; lines.len()];
    for at in (1..lines.len()).filter(|&at| outside[at] && !outside[at - 1]).map(|at| at - 1) {
        if heads_other_lists(&lines[at]) && is_own_questions(lines[at].body) {
            out[at + 1..list_end(lines, at + 1).max(at + 1)].fill(true);
        }
    }
    out
}

/// Where the list that starts at `from` ends: at another sign or a blank line.
fn list_end(lines: &[Line<'_>], from: usize) -> usize {
    let Some(first) = lines.get(from) else { return from };
    let goes_on = |line: &Line<'_>| {
        !line.blank_before
            && (line.sign == first.sign || matches!((line.sign, first.sign), (Sign::Number(_), Sign::Number(_))))
    };
    (from + 1..lines.len()).find(|&index| !goes_on(&lines[index])).unwrap_or(lines.len())
}

/// Which signs' lines hold question and answer together often enough for that to be a habit.
pub(super) fn loose_seams(seen: &Observed<'_, '_>) -> [bool; SIGN_CLASSES] {
    let mut counts = [(0, 0); SIGN_CLASSES];
    for (line, facts) in seen.lines.iter().zip(seen.facts) {
        let count = &mut counts[sign_class(line)];
        count.1 += 1;
        count.0 += usize::from(facts.seam.is_some());
    }
    counts.map(|(divided, all)| divided >= 3 && divided * 100 >= all * SEAM_SHARE)
}

/// In percent. In prose one line in ten asks and answers itself; where that is the layout, every second line does.
const SEAM_SHARE: usize = 18;

/// The share of the lines reading like questions that open in lower case: in careless notes a small letter says nothing.
pub(super) fn lower_share(lines: &[Line<'_>], facts: &[Facts<'_>]) -> f32 {
    let asking = || lines.iter().zip(facts).filter(|(_, facts)| facts.words.score >= 2.4).map(|(line, _)| line);
    let lower = asking().filter(|line| line.body.starts_with(|c: char| c.is_lowercase())).count();
    lower as f32 / asking().count().max(1) as f32
}

/// So many sure questions tell by which sign they are known.
const FEWEST_SIGNED: usize = 6;
/// In percent: nearly all of them.
const NEARLY_ALL: usize = 70;

/// The sort of sign that nearly all lines carry whose words surely ask; none where that is no sign at all.
pub(super) fn usual_sign(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Option<usize> {
    let mut counts = [0; SIGN_CLASSES];
    for (line, _) in lines.iter().zip(facts).filter(|(_, facts)| facts.head.score >= 3.0) {
        counts[sign_class(line)] += 1;
    }
    let all: usize = counts.iter().sum();
    (1..SIGN_CLASSES).find(|&class| all >= FEWEST_SIGNED && counts[class] * 100 >= all * NEARLY_ALL)
}

/// So many lines that open with a question word tell whether they end in a mark.
const FEWEST_MARKED: usize = 5;
/// In percent: how many of them do.
const MARKED: usize = 80;

/// Whether lines that open with a question word end in a question mark; a title such as "Why recall matters" does not.
pub(super) fn marks_questions(lines: &[Line<'_>], facts: &[Facts<'_>]) -> bool {
    let opening = || lines.iter().zip(facts).filter(|(_, facts)| facts.seam.is_none() && facts.says(OPENS));
    let marked = opening().filter(|(line, _)| line.body.contains('?')).count();
    let all = opening().count();
    all >= FEWEST_MARKED && marked * 100 >= all * MARKED
}

/// The reason that speaks for a line that opens with a question word.
pub(super) const OPENS: &str = "opens with a question word";

/// In percent: where fewer lines stand under a blank one, blank lines part nothing.
const PARTED: usize = 4;

/// Whether blank lines are missing.
pub(super) fn is_blankless(lines: &[Line<'_>]) -> bool {
    lines.iter().skip(1).filter(|line| line.blank_before).count() * 100 < lines.len() * PARTED
}

/// In percent: where text is wrapped, hardly a line is longer than the rest.
const MOST_LONGER: usize = 8;

/// The length of a full line, where the document wraps its text: many lines of nearly the same length and none longer.
pub(super) fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    let mut lengths: Vec<usize> = lines
        .iter()
        .filter(|line| line.sign == Sign::None || line.indent > 0)
        .map(|line| line.whole.chars().count())
        .filter(|&length| length >= 50)
        .collect();
    if lengths.len() < 12 {
        return None;
    }
    lengths.sort_unstable();
    // The densest window of widths decides; long unwrapped paragraphs beside it do no harm.
    let window = |low: usize| lengths.iter().filter(|&&length| length >= low && length < low + 22).count();
    let best = (50..=120).step_by(4).max_by_key(|&low| window(low))?;
    let longer = lengths.iter().filter(|&&length| length >= best + 22).count();
    let dense = window(best) * 100 >= lengths.len() * 35 && longer * 100 <= lengths.len() * MOST_LONGER;
    (dense && breaks_where_full(lines, best)).then_some(best + 18)
}

/// In percent: how many of the long lines that a line without sign goes on from had no room for its first word.
const FULL: usize = 65;
/// Fewer pairs of lines are chance.
const FEWEST_BREAKS: usize = 5;

/// Whether long lines end where the next word would not have fitted, as wrapped ones do.
fn breaks_where_full(lines: &[Line<'_>], least: usize) -> bool {
    let length = |line: &Line<'_>| line.whole.chars().count() + line.indent;
    let mut lengths: Vec<usize> =
        lines.iter().map(length).filter(|length| (least..least + 22).contains(length)).collect();
    lengths.sort_unstable();
    let widest = lengths.get(lengths.len() * WIDE / 100).copied().unwrap_or_default();
    let pairs = || {
        lines.windows(2).filter(|pair| {
            length(&pair[0]) >= least
                && length(&pair[0]) < least + 22
                && !pair[0].whole.ends_with(['.', '?', '!', ':', ';'])
                && !pair[1].blank_before
                && pair[1].sign == Sign::None
                && pair[1].label.is_none()
        })
    };
    let is_full = |pair: &&[Line<'_>]| {
        let word = pair[1].whole.split(' ').next().unwrap_or_default().chars().count();
        length(&pair[0]) + 1 + word + SLACK > widest
    };
    let all = pairs().count();
    all >= FEWEST_BREAKS && pairs().filter(is_full).count() * 100 >= all * FULL
}

/// In percent: how many of the long lines are no longer than a full one.
const WIDE: usize = 90;
/// Pages are set in letters of different widths, so that full lines differ.
const SLACK: usize = 4;
