//! What this document's own habits say: which signs, blank lines and numbers its questions carry.
//!
//! A document teaches its layout: lines that read like questions are counted by shape, the counts become evidence, and
//! the evidence sharpens the counts (expectation maximization over a naive Bayes model, a few rounds).

use std::collections::HashMap;

use super::divided::labels_questions;
use super::facts::Facts;
use super::line::{BOXES, Label, Line, Sign};
use super::sequence::{SIGN_CLASSES, sign_class};
use super::split::Inline;
use crate::wording::{Evidence, announces_questions, is_aside_name, is_part_name};

/// How many rounds the estimate is refined; it is stable after three on every document tried.
const ROUNDS: usize = 4;
/// How many imaginary lines of average habit a shape starts with.
const SMOOTHING: f32 = 3.0;
/// One shape may not weigh more than this, in log-odds.
const HEAVIEST: f32 = 2.2;
/// A label is put there on purpose and may weigh more.
const HEAVIEST_LABEL: f32 = 3.6;
/// Nor may the other shapes of a line together.
const HEAVIEST_SUM: f32 = 3.2;

/// The shape of a line, as far as habits go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Shape {
    Sign { sign: SignClass, indent: u8, blank_before: bool },
    BlankAfter(bool),
    Label(Option<Label>),
    Chained(bool),
    Tagged(bool),
    Bold,
    Underlined(char),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum SignClass {
    None,
    Bullet(char),
    Number,
    Letter,
    Hash,
}

/// Returns, for each line, what the document's habits add to the evidence that it is a question.
pub(super) fn habits(lines: &[Line<'_>], facts: &[Facts<'_>], skip: &[bool]) -> Vec<Evidence> {
    let chained = numbering_chain(lines, facts);
    let has_blanks = lines.iter().filter(|line| line.blank_before).count() > 2;
    let shapes: Vec<Vec<Shape>> =
        lines.iter().zip(&chained).map(|(line, &chained)| shapes(line, chained, has_blanks)).collect();
    let mut log_odds: HashMap<Shape, f32> = HashMap::new();
    for _ in 0..ROUNDS {
        let mut counts: HashMap<Shape, (f32, f32)> = HashMap::new();
        let (mut asking, mut other) = (0.0f32, 0.0f32);
        for (index, shapes) in shapes.iter().enumerate().filter(|(index, _)| !skip[*index]) {
            let score = facts[index].head.score - 1.5 + weigh(shapes, &log_odds);
            let p = 1.0 / (1.0 + (-score).exp());
            asking += p;
            other += 1.0 - p;
            for &shape in shapes {
                let count = counts.entry(shape).or_default();
                count.0 += p;
                count.1 += 1.0 - p;
            }
        }
        let (asking, other) = (asking.max(1.0), other.max(1.0));
        let overall = asking / (asking + other);
        log_odds = counts
            .into_iter()
            .map(|(shape, (yes, no))| {
                let p = (yes + SMOOTHING * overall) / (yes + no + SMOOTHING);
                let ratio = (p / (1.0 - p).max(1e-4)).ln() - (overall / (1.0 - overall).max(1e-4)).ln();
                let heaviest = match shape {
                    Shape::Label(Some(_)) => HEAVIEST_LABEL,
                    _ => HEAVIEST,
                };
                (shape, ratio.clamp(-heaviest, heaviest))
            })
            .collect();
    }
    shapes
        .iter()
        .map(|shapes| {
            let mut found = Evidence::default();
            for shape in shapes {
                let points = log_odds.get(shape).copied().unwrap_or(0.0);
                // To carry no label speaks against a question where labels are the habit, and for nothing elsewhere.
                let points = if *shape == Shape::Label(None) { points.min(0.0) } else { points };
                if points.abs() >= 0.05 {
                    found.add(shape_name(shape, points), points);
                }
            }
            let excess = found.score - weigh(shapes, &log_odds);
            if excess.abs() >= 0.05 {
                found.add("habits weigh so much at most", -excess);
            }
            found
        })
        .collect()
}

fn weigh(shapes: &[Shape], log_odds: &HashMap<Shape, f32>) -> f32 {
    let points = |shape: &Shape| log_odds.get(shape).copied().unwrap_or(0.0);
    let label: f32 = shapes.iter().filter(|shape| matches!(shape, Shape::Label(Some(_)))).map(points).sum();
    let others: f32 = shapes.iter().filter(|shape| !matches!(shape, Shape::Label(Some(_)))).map(points).sum();
    let unlabeled = shapes.iter().filter(|shape| matches!(shape, Shape::Label(None))).map(points).sum::<f32>().max(0.0);
    label + (others - unlabeled).clamp(-HEAVIEST_SUM, HEAVIEST_SUM)
}

fn shapes(line: &Line<'_>, chained: bool, has_blanks: bool) -> Vec<Shape> {
    let sign = sign_of(line);
    let indent = match line.indent {
        0 => 0,
        1..=2 => 1,
        3..=4 => 2,
        _ => 3,
    };
    let mut out =
        vec![Shape::Sign { sign, indent, blank_before: has_blanks && line.blank_before }, Shape::Label(line.label)];
    if has_blanks {
        out.push(Shape::BlankAfter(line.blank_after));
    }
    if matches!(line.sign, Sign::Number(_)) {
        out.push(Shape::Chained(chained));
    }
    if line.level.is_some() {
        out.push(Shape::Tagged(true));
    }
    if line.bold {
        out.push(Shape::Bold);
    }
    if let Some(sign) = line.underline {
        out.push(Shape::Underlined(sign));
    }
    out
}

fn sign_of(line: &Line<'_>) -> SignClass {
    match line.sign {
        Sign::None => SignClass::None,
        Sign::Bullet(c) => SignClass::Bullet(c),
        Sign::Number(_) => SignClass::Number,
        Sign::Letter => SignClass::Letter,
        Sign::Hash => SignClass::Hash,
    }
}

fn shape_name(shape: &Shape, points: f32) -> &'static str {
    match (shape, points > 0.0) {
        (Shape::Sign { .. }, true) => "this document's questions carry this sign",
        (Shape::Sign { .. }, false) => "this document's questions carry another sign",
        (Shape::BlankAfter(_), true) => "spaced like this document's questions",
        (Shape::BlankAfter(_), false) => "not spaced like this document's questions",
        (Shape::Label(_), true) => "labeled like this document's questions",
        (Shape::Label(_), false) => "this document labels its questions",
        (Shape::Chained(true), true) => "continues the document's numbering",
        (Shape::Chained(false), true) => "numbered like this document's questions",
        (Shape::Chained(_), false) => "numbered apart from the document's numbering",
        (Shape::Bold, true) => "bold like this document's questions",
        (Shape::Bold, false) => "bold, as this document's questions are not",
        (Shape::Underlined(_), true) => "underlined like this document's questions",
        (Shape::Underlined(_), false) => "underlined, as this document's questions are not",
        (Shape::Tagged(_), _) => "tagged like this document's questions",
    }
}

/// A shorter chain is chance.
const SHORTEST_CHAIN: usize = 3;
/// In a longer chain whose numbers all open blocks, fewer need to ask by their words.
const LONG_CHAIN: usize = 6;

/// Whether every number of the chain opens a block, and most blocks hold text under the number.
fn opens_blocks_throughout(lines: &[Line<'_>], chained: &[bool]) -> bool {
    let chain = || lines.iter().zip(chained).filter(|(_, chained)| **chained).map(|(line, _)| line);
    let opening = chain().filter(|line| line.blank_before).count();
    let holding = chain().filter(|line| !line.blank_after).count();
    opening == chain().count() && holding * 4 >= opening * 3
}

/// Marks the lines that bear the next number, where at least half of the numbered lines ask.
pub(super) fn numbered_questions(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<bool> {
    let chained = numbering_chain(lines, facts);
    let chain = || chained.iter().zip(facts).filter(|(chained, _)| **chained);
    let asking = chain().filter(|(_, facts)| facts.head.score >= ASKS).count();
    let length = chain().count();
    if length >= SHORTEST_CHAIN && asking * 2 >= length
        || length >= LONG_CHAIN && asking * 4 >= length && opens_blocks_throughout(lines, &chained)
    {
        chained
    } else {
        vec![false; lines.len()]
    }
}

/// Marks the lines of the best chain 1, 2, 3, … through the document; numbered lists inside answers stay outside it.
fn numbering_chain(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<bool> {
    let mut best: HashMap<u32, (f32, usize)> = HashMap::new();
    let mut previous: Vec<Option<usize>> = vec![None; lines.len()];
    let mut end: Option<(f32, usize)> = None;
    for (index, line) in lines.iter().enumerate() {
        let Sign::Number(value) = line.sign else { continue };
        let asks = 1.0 / (1.0 + (1.5 - facts[index].head.score).exp());
        let before = value.checked_sub(1).and_then(|before| best.get(&before)).copied();
        let weight = 0.2 + asks + before.map_or(0.0, |(weight, _)| weight);
        previous[index] = before.map(|(_, at)| at);
        if best.get(&value).is_none_or(|&(kept, _)| weight > kept) {
            best.insert(value, (weight, index));
        }
        if end.is_none_or(|(kept, _)| weight > kept) {
            end = Some((weight, index));
        }
    }
    let mut chained = vec![false; lines.len()];
    let mut at = end.map(|(_, index)| index);
    while let Some(index) = at {
        chained[index] = true;
        at = previous[index];
    }
    chained
}

/// So many blocks with text under their first line tell how blocks open.
const FEWEST_BLOCKS: usize = 5;
/// Where this share of the blocks opens with words that ask, the others may as well.
const ASKING_BLOCKS: f32 = 0.5;
/// So much less is enough where no other line asks; where this share of the others does, compared to the blocks', nothing less.
const SILENT_ELSEWHERE: f32 = 0.25;
const LOUD_ELSEWHERE: f32 = 0.2;
/// What it is worth at most, per share above that.
const BLOCK_POINTS: f32 = 6.0;
/// What opens a block and asks has at most so many words.
const OPENING_WORDS: usize = 30;
/// Evidence from which a first line asks.
const ASKS: f32 = 1.5;

/// What it adds to the evidence to be the first line of a block, where blocks between blank lines hold a question and
/// then its answer; the more so, the more of them ask.
pub(super) fn opens_blocks(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<f32> {
    let opens = |at: usize| {
        let line = &lines[at];
        line.blank_before
            && !line.blank_after
            && line.label.is_none()
            && line.speech.is_none()
            && !line.is_decorated()
            && line.body.chars().filter(|c| c.is_alphabetic()).count() >= 3
            && line.body.split_whitespace().count() <= OPENING_WORDS
            && !facts[at].code
    };
    let asking_lines = facts.iter().filter(|facts| facts.head.score >= ASKS).count();
    let mut points = vec![0.0; lines.len()];
    for class in 0..SIGN_CLASSES {
        let blocks: Vec<usize> = (0..lines.len()).filter(|&at| sign_class(&lines[at]) == class && opens(at)).collect();
        let asking = blocks.iter().filter(|&&at| facts[at].head.score >= ASKS).count();
        let share = asking as f32 / blocks.len().max(1) as f32;
        let least = least_asking(asking, blocks.len(), asking_lines, lines.len());
        if blocks.len() < FEWEST_BLOCKS || share < least {
            continue;
        }
        let names_a_part = |at: usize| at == 0 || is_part_name(lines[at].body) || is_aside_name(lines[at].body);
        for at in blocks.into_iter().filter(|&at| !names_a_part(at)) {
            points[at] = BLOCK_POINTS * (share - least);
        }
    }
    points
}

/// In percent: how many items of an outline's upper level hold items of a lower one, and how many ask by their words.
const HOLDING: usize = 50;
const ASKING_ITEMS: usize = 40;
/// What it adds to be such an item.
const OUTLINE_POINTS: f32 = 2.0;

/// Which share of the lines of a sort must ask for the others to be taken to: the less, the fewer lines ask elsewhere.
fn least_asking(asking: usize, of: usize, all: usize, lines: usize) -> f32 {
    let share = asking as f32 / of.max(1) as f32;
    let elsewhere = all.saturating_sub(asking) as f32 / (lines - of).max(1) as f32;
    ASKING_BLOCKS - SILENT_ELSEWHERE * (1.0 - elsewhere / (LOUD_ELSEWHERE * share.max(0.1))).max(0.0)
}

/// What it adds to the evidence to be a bullet over deeper ones, where bullets of that level ask and those below them answer.
pub(super) fn holds_items(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<f32> {
    let mut points = vec![0.0; lines.len()];
    let mut levels: Vec<(Sign, usize)> =
        lines.iter().filter(|line| matches!(line.sign, Sign::Bullet(_))).map(|line| (line.sign, line.indent)).collect();
    levels.sort_by_key(|&(_, indent)| indent);
    let Some(&top) = levels.first() else { return points };
    let items: Vec<usize> = (0..lines.len()).filter(|&at| (lines[at].sign, lines[at].indent) == top).collect();
    let ends = items.iter().skip(1).copied().chain([lines.len()]);
    let holding = items
        .iter()
        .zip(ends)
        .filter(|&(&at, end)| {
            lines[at + 1..end].iter().any(|line| matches!(line.sign, Sign::Bullet(_)) && line.indent > top.1)
        })
        .count();
    let asking = items.iter().filter(|&&at| facts[at].head.score >= ASKS).count();
    if items.len() >= FEWEST_BLOCKS
        && holding * 100 >= items.len() * HOLDING
        && asking * 100 >= items.len() * ASKING_ITEMS
    {
        items.into_iter().for_each(|at| points[at] = OUTLINE_POINTS);
    }
    points
}

/// So many lines that ask tell a list of prompts.
const FEWEST_PROMPTS: usize = 8;
/// In percent: how many lines of the list ask by their words, and after how many of those the next one does as well.
const PROMPTING: usize = 40;
const NEIGHBORS: usize = 40;
/// In percent: how many items ask; lists have other uses.
const PROMPTING_ITEMS: usize = 55;
/// In percent: how many lines of the list at most read like an answer.
const STATING: usize = 12;
/// A prompt has at most so many words.
const PROMPT_WORDS: usize = 14;

/// Marks the lines of a document that lists prompts under short headings, without answers: where one line asks, the next
/// does, too. The prompts bear one sign or none; items that are known for something else are none.
pub(super) fn pool(lines: &[Line<'_>], facts: &[Facts<'_>], known: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut marks = vec![false; lines.len()];
    for sign in [SignClass::None, SignClass::Bullet('-'), SignClass::Bullet('•'), SignClass::Bullet('*')] {
        pool_of(sign, lines, facts, &known).into_iter().for_each(|at| marks[at] = true);
    }
    numbered_pool(lines, facts, &known).into_iter().for_each(|at| marks[at] = true);
    topics_in_runs(lines, facts, &known).into_iter().for_each(|at| marks[at] = true);
    announced_runs(lines, facts).into_iter().for_each(|at| marks[at] = true);
    nothing_but_questions(lines, facts).into_iter().for_each(|at| marks[at] = true);
    indented_pool(lines, facts, &known).into_iter().for_each(|at| marks[at] = true);
    boxed_pool(lines, facts, &known).into_iter().for_each(|at| marks[at] = true);
    marks
}

/// Fewer boxes are no list of prompts; in percent, so many of them stand right over the next, and so many ask.
const FEWEST_BOXES: usize = 6;
const OVER_BOXES: usize = 90;
const ASKING_BOXES: usize = 40;

/// Boxes to be ticked off, one under the other, many of which ask: nothing answers them.
fn boxed_pool(lines: &[Line<'_>], facts: &[Facts<'_>], known: &impl Fn(usize) -> bool) -> Vec<usize> {
    let is_box = |at: &usize| lines[*at].sign == Sign::Bullet(BOXES[0]) && facts[*at].seam.is_none() && !known(*at);
    let boxes: Vec<usize> = (0..lines.len()).filter(is_box).collect();
    let over = boxes.iter().filter(|&&at| lines[at].blank_after || is_box(&(at + 1))).count();
    let asking = boxes.iter().filter(|&&at| facts[at].words.score >= ASKS).count();
    let is_pool = boxes.len() >= FEWEST_BOXES
        && over * 100 >= boxes.len() * OVER_BOXES
        && asking * 100 >= boxes.len() * ASKING_BOXES;
    if is_pool { boxes } else { Vec::new() }
}

/// Fewer lines are no list; in percent, so many of them ask where the document asks and does nothing else.
const FEWEST_LINES: usize = 3;
const ALL_ASKING: usize = 75;

/// The lines that ask in a document which does nothing else.
fn nothing_but_questions(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<usize> {
    let asks = |at: &usize| {
        facts[*at].words.score >= ASKS && facts[*at].seam.is_none() && lines[*at].speech.is_none() && !facts[*at].code
    };
    let asking: Vec<usize> = (0..lines.len()).filter(asks).collect();
    if asking.len() >= FEWEST_LINES && asking.len() * 100 >= lines.len() * ALL_ASKING { asking } else { Vec::new() }
}

/// Fewer deeper lines are no list of prompts; in percent, how many titles at most ask.
const FEWEST_INDENTED: usize = 6;
const ASKING_TITLES: usize = 20;

/// The lines without a sign that stand deeper than titles which ask nothing, where many of them ask and none states anything.
fn indented_pool(lines: &[Line<'_>], facts: &[Facts<'_>], known: &impl Fn(usize) -> bool) -> Vec<usize> {
    let bare = |at: usize| {
        let line = &lines[at];
        line.sign == Sign::None && line.label.is_none() && line.speech.is_none() && !facts[at].code
    };
    let Some(depth) = (0..lines.len()).map(|at| lines[at].indent).filter(|&indent| indent > 0).min() else {
        return Vec::new();
    };
    let deeper: Vec<usize> = (0..lines.len()).filter(|&at| lines[at].indent >= depth).collect();
    let asks = |at: &usize| facts[*at].words.score >= ASKS;
    let titles = lines.len() - deeper.len();
    let titles_asking = (0..lines.len()).filter(|at| lines[*at].indent < depth && asks(at)).count();
    let short = |at: &usize| lines[*at].body.split_whitespace().count() <= PROMPT_WORDS;
    let stating =
        deeper.iter().filter(|at| !asks(at) && (!short(at) || lines[**at].body.ends_with(['.', ':']))).count();
    let asking = deeper.iter().filter(|at| asks(at)).count();
    let is_pool = deeper.len() >= FEWEST_INDENTED
        && deeper.iter().all(|&at| bare(at) && lines[at].indent == depth && !known(at) && facts[at].seam.is_none())
        && asking * 100 >= deeper.len() * PROMPTING
        && stating == 0
        && titles_asking * 100 <= titles * ASKING_TITLES;
    if is_pool { deeper } else { Vec::new() }
}

/// In percent: how many lines of a part that only lists what is asked must ask by their words.
const ASKING_AMONG_NAMES: usize = 25;

/// The lines of a part that lists what is asked under short titles and states nothing, by name or by question.
pub(super) fn names_among_questions(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<bool> {
    let is_title = |at: usize| lines[at].blank_before && !lines[at].blank_after && lines[at].sign == Sign::None;
    let listed: Vec<bool> = (0..lines.len()).map(|at| !is_title(at) && !lines[at].blank_before).collect();
    let places = || (0..lines.len()).filter(|&at| listed[at]);
    let asking = places().filter(|&at| facts[at].words.score >= ASKS).count();
    let states = |at: usize| {
        lines[at].body.ends_with(['.', ':']) || lines[at].body.split_whitespace().nth(PROMPT_WORDS).is_some()
    };
    let stating = places().filter(|&at| states(at) && facts[at].words.score < ASKS).count();
    if stating == 0 && asking * 100 >= places().count() * ASKING_AMONG_NAMES {
        listed
    } else {
        vec![false; lines.len()]
    }
}

/// The lines of a list without signs right under a line that announces what was asked: "Asked last week:".
fn announced_runs(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<usize> {
    let announces = |line: &Line<'_>| {
        line.body.ends_with(':')
            && line.sign == Sign::None
            && line.label.is_none()
            && line.speech.is_none()
            && announces_questions(line.body)
    };
    let is_prompt = |at: usize| {
        let line = &lines[at];
        line.sign == Sign::None
            && line.label.is_none()
            && line.speech.is_none()
            && !line.blank_before
            && !line.body.ends_with([':', ',', ';'])
            && line.body.split_whitespace().count() <= PROMPT_WORDS
            && facts[at].seam.is_none()
            && !facts[at].code
    };
    let mut found = Vec::new();
    for at in (0..lines.len()).filter(|&at| announces(&lines[at])) {
        let alike = |other: &usize| is_prompt(*other) && lines[*other].indent == lines[at + 1].indent;
        let run: Vec<usize> = (at + 1..lines.len()).take_while(alike).collect();
        let asking = run.iter().filter(|at| facts[**at].words.score >= 1.0).count();
        let first = run.first().is_some_and(|first| facts[*first].words.score >= ASKS);
        if run.len() >= FEWEST_OF_A_RUN && first && asking * 100 >= run.len() * ASKING_OF_A_RUN {
            found.extend(run);
        }
    }
    found
}

/// A shorter run of items tells nothing of the one among them that does not ask.
const FEWEST_OF_A_RUN: usize = 3;
/// In percent: how many of them ask.
const ASKING_OF_A_RUN: usize = 60;

/// The short items that do not ask by their words in a list with nothing between its items, where the others do.
fn topics_in_runs(lines: &[Line<'_>], facts: &[Facts<'_>], known: &impl Fn(usize) -> bool) -> Vec<usize> {
    let is_item = |at: usize| {
        let line = &lines[at];
        matches!(line.sign, Sign::Bullet(_) | Sign::Number(_))
            && line.label.is_none()
            && line.speech.is_none()
            && facts[at].seam.is_none()
            && !facts[at].code
            && !known(at)
    };
    let alike = |above: &usize, at: &usize| {
        let (above, line) = (&lines[*above], &lines[*at]);
        !line.blank_before && above.indent == line.indent && sign_of(above) == sign_of(line)
    };
    let asks = |at: &usize| facts[*at].words.score >= ASKS;
    let names = |at: &usize| {
        !asks(at)
            && lines[*at].body.split_whitespace().count() <= PROMPT_WORDS
            && !lines[*at].body.ends_with(['.', ':', '!', ';', ','])
    };
    let is_lower = |at: &usize| lines[*at].body.starts_with(char::is_lowercase);
    let items: Vec<usize> = (0..lines.len()).filter(|&at| is_item(at)).collect();
    let mut found = Vec::new();
    for run in items.chunk_by(|above, at| *at == above + 1 && alike(above, at)) {
        let asking = run.iter().filter(|at| asks(at)).count();
        let plainly = run.iter().filter(|at| lines[**at].body.ends_with('?')).count();
        let lower = run.iter().filter(|at| asks(at) && is_lower(at)).count();
        // They begin as the others do.
        let names = |at: &usize| names(at) && is_lower(at) == (lower * 2 > asking);
        let naming = run.iter().filter(|at| names(at)).count();
        let held = run.last().and_then(|last| lines.get(last + 1).map(|next| (&lines[*last], next)));
        let answered = held.is_some_and(|(last, next)| !next.blank_before && next.indent > last.indent);
        if run.len() >= FEWEST_OF_A_RUN
            && asking * 100 >= run.len() * ASKING_OF_A_RUN
            && asking + naming == run.len()
            && plainly > 0
            && !answered
        {
            found.extend(run.iter().filter(|at| names(at)));
        }
    }
    found
}

/// In percent: how much of a document its numbered lines are that is nothing but a list of what is asked, how many of them
/// ask by their words, and how many other lines at most are no titles.
const LISTED: usize = 60;
const ASKING_NUMBERS: usize = 30;
const UNTITLED: usize = 15;
/// A title among them has at most so many words.
const TITLE_WORDS: usize = 8;

/// The numbered lines of a document that holds little else, as the tickets of an examination: topics stand among questions.
fn numbered_pool(lines: &[Line<'_>], facts: &[Facts<'_>], known: &impl Fn(usize) -> bool) -> Vec<usize> {
    let numbered: Vec<usize> = (0..lines.len())
        .filter(|&at| {
            matches!(lines[at].sign, Sign::Number(_))
                && lines[at].label.is_none()
                && lines[at].speech.is_none()
                && facts[at].seam.is_none()
                && !known(at)
        })
        .collect();
    let asking = numbered.iter().filter(|&&at| facts[at].words.score >= ASKS).count();
    let others = (0..lines.len()).filter(|at| numbered.binary_search(at).is_err());
    let untitled = others.filter(|&at| lines[at].body.split_whitespace().nth(TITLE_WORDS).is_some()).count();
    let is_pool = numbered.len() >= FEWEST_PROMPTS
        && numbered.len() * 100 >= lines.len() * LISTED
        && asking * 100 >= numbered.len() * ASKING_NUMBERS
        && untitled * 100 <= lines.len() * UNTITLED;
    if is_pool { numbered } else { Vec::new() }
}

/// The prompts that bear a sign, when they are a pool.
fn pool_of(sign: SignClass, lines: &[Line<'_>], facts: &[Facts<'_>], known: &impl Fn(usize) -> bool) -> Vec<usize> {
    let listed = |at: usize| {
        let line = &lines[at];
        let bare = line.label.is_none() && line.level.is_none() && line.speech.is_none() && !facts[at].code;
        let bears = if sign == SignClass::None { !line.blank_before } else { !known(at) };
        bare && sign_of(line) == sign && bears
    };
    let asks = |at: usize| facts[at].words.score >= ASKS;
    let short = |at: usize| lines[at].body.split_whitespace().count() <= PROMPT_WORDS;
    let all: Vec<usize> = (0..lines.len()).filter(|&at| listed(at)).collect();
    let asking: Vec<usize> = all.iter().copied().filter(|&at| asks(at)).collect();
    let followed: Vec<usize> = asking.iter().copied().filter(|&at| at + 1 < lines.len() && listed(at + 1)).collect();
    let neighbors = followed.iter().filter(|&&at| asks(at + 1)).count();
    let stating = all.iter().filter(|&&at| !asks(at) && (!short(at) || lines[at].body.ends_with('.'))).count();
    let answers = lines.iter().filter(|line| line.label == Some(Label::Answer)).count();
    // A seam within the prompt holds its answer.
    let divided = all.iter().filter(|&&at| facts[at].seam.is_some()).count();
    let is_pool = asking.len() >= FEWEST_PROMPTS
        && answers * 20 <= lines.len()
        && asking.len() * 100 >= all.len() * if sign == SignClass::None { PROMPTING } else { PROMPTING_ITEMS }
        && neighbors * 100 >= followed.len() * NEIGHBORS
        && stating * 100 <= all.len() * STATING
        && (sign == SignClass::None || divided * 100 <= all.len() * STATING);
    if !is_pool {
        return Vec::new();
    }
    let prompts = |at: &usize| short(*at) && (asks(*at) || !lines[*at].body.ends_with(['.', ':', '!']));
    // A list of its own between the others may hold advice.
    let runs = all.chunk_by(|&above, &at| sign == SignClass::None || at == above + 1);
    let asking = |run: &&[usize]| {
        sign == SignClass::None || run.iter().filter(|&&at| asks(at)).count() * 100 >= run.len() * PROMPTING
    };
    runs.filter(asking).flatten().copied().filter(prompts).collect()
}

/// Fewer terms are chance.
const FEWEST_TERMS: usize = 6;
/// In percent: how many of the lines must define a term, each another one.
const TERM_SHARE: usize = 60;

/// Whether the document is a list of terms, each with its definition on the same line.
pub(super) fn is_glossary(lines: &[Line<'_>], facts: &[Facts<'_>]) -> bool {
    let terms: Vec<&str> = lines
        .iter()
        .zip(facts)
        .filter(|(line, facts)| line.speech.is_none() && line.label.is_none() && !facts.code)
        .filter_map(|(_, facts)| facts.term_seam.map(|seam| seam.question))
        .collect();
    let distinct = terms.iter().collect::<std::collections::HashSet<_>>().len();
    let asking = facts.iter().filter(|facts| facts.words.score >= ASKS).count();
    terms.len() >= FEWEST_TERMS
        && terms.len() * 100 >= lines.len() * TERM_SHARE
        && distinct * 10 >= terms.len() * 9
        && asking * 5 <= lines.len()
}

/// A run of lines has at least so many, and in percent so many of them divide.
const FEWEST_OF_RUN: usize = 3;
const DIVIDED: usize = 75;

/// Lines of runs in which nearly every line divides into a term and what is said of it, where one of them asks or other
/// documents speak for them: there the others ask, too. Returns their places.
pub(super) fn divided_runs(lines: &[Line<'_>], facts: &[Facts<'_>], odds: &[f32]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut first = if labels_questions(lines) { lines.len() } else { 0 };
    while first < lines.len() {
        let like = |at: usize| {
            let (line, head) = (&lines[at], &lines[first]);
            !lines[at - 1].blank_after && line.indent == head.indent && sign_of(line) == sign_of(head)
        };
        let end = (first + 1..lines.len()).find(|&at| !like(at)).unwrap_or(lines.len());
        let divides = |at: &usize| {
            let line = &lines[*at];
            let free = line.speech.is_none() && line.label.is_none() && !facts[*at].code;
            // A colon comes after names of all sorts.
            let dashed = |seam: Inline<'_>| {
                let rest = line.body.get(seam.question.len()..).unwrap_or_default();
                rest.trim_start_matches(['?', ' ']).starts_with(['-', '—', '–', '=', '→'])
            };
            free && facts[*at].seam.or(facts[*at].term_seam).is_some_and(dashed)
        };
        let divided: Vec<usize> = (first..end).filter(divides).collect();
        let titled = facts[first].seam.is_none() && facts[first].term_seam.is_none() && lines[first].sign == Sign::None;
        let all = end - first - usize::from(titled && facts[first].words.score < ASKS);
        let likely: f32 = divided.iter().map(|&at| odds[at]).sum();
        let asks = likely > 0.0 || divided.iter().any(|&at| facts[at].words.score >= ASKS);
        // Under a question such a list answers it.
        let under = first > 0 && !lines[first].blank_before && facts[first - 1].words.score >= ASKS;
        if all >= FEWEST_OF_RUN && asks && !under && divided.len() * 100 >= all * DIVIDED {
            found.extend(divided);
        }
        first = end;
    }
    found
}

/// In percent: how many of the lines must lead from a question to its answer by an arrow.
const ARROW_SHARE: usize = 50;

/// Whether the document leads from questions to answers by arrows, on one line each.
pub(super) fn leads_by_arrows(lines: &[Line<'_>], facts: &[Facts<'_>]) -> bool {
    let arrowed = |(line, facts): &(&Line<'_>, &Facts<'_>)| {
        let rest = facts.term_seam.and_then(|seam| line.body.get(seam.question.len()..));
        line.speech.is_none()
            && line.label.is_none()
            && rest.is_some_and(|rest| {
                rest.trim_start_matches(['?', ' ']).starts_with(['→', '-', '=']) && rest.contains(['→', '>'])
            })
            && line.body.matches(['→', '>']).count() == 1
    };
    let count = lines.iter().zip(facts).filter(arrowed).count();
    count >= FEWEST_TERMS && count * 100 >= lines.len() * ARROW_SHARE
}

/// A run of this many short-long pairs is a habit, not chance.
const FEWEST_PAIRS: usize = 6;

/// Marks the short lines of every run in which short lines without a full stop alternate with longer ones: cards
/// exported with nothing between question and answer.
pub(super) fn alternating(lines: &[Line<'_>]) -> Vec<bool> {
    let words: Vec<usize> = lines.iter().map(|line| line.body.split_whitespace().count()).collect();
    let plain = |index: usize| lines[index].sign == Sign::None && lines[index].label.is_none();
    let is_pair = |index: usize| {
        index + 1 < lines.len()
            && plain(index)
            && plain(index + 1)
            && words[index] <= 9
            && !lines[index].body.ends_with(['.', ',', ';', ':'])
            && words[index + 1] >= 6
            && words[index + 1] > words[index]
            && !lines[index + 1].body.ends_with('?')
    };
    let mut marks = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let pairs = (0..).take_while(|pair| is_pair(at + 2 * pair)).count();
        if pairs >= FEWEST_PAIRS {
            (0..pairs).for_each(|pair| marks[at + 2 * pair] = true);
        }
        at += if pairs >= FEWEST_PAIRS { 2 * pairs } else { 1 };
    }
    marks
}
