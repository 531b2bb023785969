//! Ways in which a document may set its questions off without asking by words: over deeper lines, at the head of a block,
//! before a sign and their answer. Those that hold are scored together by how much of the document they explain.

use std::collections::{BTreeMap, HashSet};

use super::contents::Contents;
use super::facts::Facts;
use super::line::{Line, Sign};
use super::sequence::{SIGN_CLASSES, sign_class};
use super::survey::is_blankless;
use crate::wording::{is_aside_name, is_part_name};

/// What the ways say of the lines.
pub(super) struct Fronts {
    /// What it is worth to stand where a question would, line by line.
    pub points: Vec<f32>,
    /// The lines that stand under one and explain it.
    pub held: Vec<bool>,
    /// The lines that hold a term and what it means.
    pub terms: Vec<usize>,
    /// The lines that hold nothing but what a page says of the title above them.
    pub values: Vec<usize>,
}

/// Fewer lines set off in one way are chance.
const FEWEST_OF_A_WAY: usize = 4;
/// Fewer lines set off in any way tell no habit.
const FEWEST: usize = 6;
/// A front has at most so many words.
const FRONT_WORDS: usize = 9;
/// In percent: how many fronts of a way are short and no sentences, and how many backs say more than their front.
const TERSE: usize = 85;
const TELLING: usize = 75;
/// In percent: how many fronts hold anything.
const HOLDING: usize = 70;
/// In percent: how much of the document is fronts and what they hold, and how many of the lines are fronts.
const EXPLAINED: usize = 75;
const DENSE: usize = 15;
/// In percent: how many lines ask outside, for each front, and how many of the lines that are held.
const ASKING_OUTSIDE: usize = 12;
const ASKING_INSIDE: usize = 25;
/// What it is worth to be a front.
const POINTS: f32 = 4.0;
/// And one that leads with a colon, as what asks nothing does elsewhere.
const LED_POINTS: f32 = 6.5;
/// Evidence from which words ask.
const ASKS: f32 = 1.5;
/// Words that surely are none.
const SURELY_NOT: f32 = -3.0;

/// One way: its fronts and the lines they hold.
struct Way {
    fronts: Vec<usize>,
    held: Vec<usize>,
    of_terms: bool,
    of_values: bool,
    /// What it is worth to be one of its fronts.
    points: f32,
}

/// Finds what the ways say, if together they explain the document. A contents list knows better.
pub(super) fn find(lines: &[Line<'_>], facts: &[Facts<'_>], contents: Option<&Contents>) -> Fronts {
    let none = || Fronts {
        points: vec![0.0; lines.len()],
        held: vec![false; lines.len()],
        terms: Vec::new(),
        values: Vec::new(),
    };
    let mut ways = terms(lines, facts);
    ways.extend(opening_blocks(lines, facts));
    ways.extend(over_code(lines, facts));
    ways.extend(under_rules(lines, facts));
    ways.extend(over_prose(lines, facts));
    ways.extend(over_text(lines, facts));
    ways.extend(with_remarks(lines, facts));
    ways.extend(over_values(lines, facts));
    ways.extend((0..SIGN_CLASSES).filter_map(|class| over_deeper(lines, facts, class)));
    let ways = outermost(ways);
    let fronts: HashSet<usize> = ways.iter().flat_map(|way| way.fronts.iter().copied()).collect();
    let explained: HashSet<usize> = ways.iter().flat_map(|way| way.held.iter().chain(&way.fronts)).copied().collect();
    // A line by itself may be a heading.
    let alone = |at: &usize| lines[*at].blank_before && lines[*at].blank_after || lines[*at].is_rule();
    let counted = |at: &usize| !alone(at) || explained.contains(at);
    let all = (0..lines.len()).filter(counted).count();
    let asks = |at: &usize| !fronts.contains(at) && !facts[*at].code && facts[*at].words.score >= ASKS;
    let asking = (0..lines.len()).filter(|at| asks(at) && !explained.contains(at)).count();
    let asking_inside = explained.iter().filter(|at| asks(at)).count();
    let holds = contents.is_none()
        && fronts.len() >= FEWEST
        && explained.len() * 100 >= all * EXPLAINED
        && fronts.len() * 100 >= lines.len() * DENSE
        && asking * 100 <= fronts.len() * ASKING_OUTSIDE
        && asking_inside * 100 <= (explained.len() - fronts.len()) * ASKING_INSIDE;
    if !holds {
        return none();
    }
    let mut found = none();
    for way in &ways {
        for &at in way.fronts.iter().filter(|&&at| facts[at].words.score > SURELY_NOT) {
            found.points[at] = way.points;
        }
        way.held.iter().filter(|at| !fronts.contains(at)).for_each(|&at| found.held[at] = true);
        if way.of_terms {
            found.terms.extend(&way.fronts);
        }
        if way.of_values {
            found.values.extend(&way.held);
        }
    }
    found
}

/// Drops the ways whose fronts mostly stand under those of another: the items of an answer hold items, too.
fn outermost(ways: Vec<Way>) -> Vec<Way> {
    let held: Vec<HashSet<usize>> = ways.iter().map(|way| way.held.iter().copied().collect()).collect();
    let is_inner = |at: usize| {
        let fronts = &ways[at].fronts;
        let under = |other: &HashSet<usize>| fronts.iter().filter(|front| other.contains(front)).count();
        held.iter().enumerate().any(|(other, held)| other != at && under(held) * 2 >= fronts.len())
    };
    let inner: Vec<bool> = (0..ways.len()).map(is_inner).collect();
    ways.into_iter().zip(inner).filter(|(_, inner)| !inner).map(|(way, _)| way).collect()
}

fn stands_free(line: &Line<'_>, facts: &Facts<'_>) -> bool {
    line.label.is_none()
        && line.speech.is_none()
        && !line.is_decorated()
        && !facts.code
        && line.body.chars().filter(|c| c.is_alphabetic()).count() >= 2
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn is_terse(text: &str) -> bool {
    words(text) <= FRONT_WORDS && !text.ends_with(['.', ',', ';', ':', '!'])
}

/// Keeps a way whose fronts are short and whose backs say more.
fn kept(lines: &[Line<'_>], fronts: Vec<usize>, holds: impl Fn(usize) -> Vec<usize>) -> Option<Way> {
    // Where nearly all of them end in a colon, it is their sign.
    let led = fronts.iter().filter(|&&at| lines[at].body.ends_with(':')).count() * 100 >= fronts.len() * TERSE;
    let body = |at: usize| if led { lines[at].body.trim_end_matches(':') } else { lines[at].body };
    let terse = fronts.iter().filter(|&&at| is_terse(body(at))).count();
    let way = (terse * 100 >= fronts.len() * TERSE).then(|| of_backs(lines, fronts, holds)).flatten();
    way.map(|way| Way { points: if led { LED_POINTS } else { way.points }, ..way })
}

/// Keeps a way whose backs say more than their fronts, of which each is another one.
fn of_backs(lines: &[Line<'_>], fronts: Vec<usize>, holds: impl Fn(usize) -> Vec<usize>) -> Option<Way> {
    let says_more = |&&at: &&usize| {
        let held = holds(at);
        let text: usize = held.iter().map(|&at| words(lines[at].body)).sum();
        text > words(lines[at].body) || held.first().is_some_and(|&first| lines[first].body.ends_with(['.', ';']))
    };
    let telling = fronts.iter().filter(says_more).count();
    let holding = fronts.iter().filter(|&&at| !holds(at).is_empty()).count();
    let distinct: HashSet<&str> = fronts.iter().map(|&at| lines[at].body).collect();
    let named = fronts.iter().filter(|&&at| is_part_name(lines[at].body) || is_aside_name(lines[at].body)).count();
    let count = fronts.len();
    (count >= FEWEST_OF_A_WAY
        && telling * 100 >= holding * TELLING
        && holding * 100 >= count * HOLDING
        && distinct.len() * 10 >= count * 9
        && named * 10 <= count)
        .then(|| {
            let held = fronts.iter().flat_map(|&at| holds(at)).collect();
            Way { fronts, held, of_terms: false, of_values: false, points: POINTS }
        })
}

/// The first lines of blocks.
fn opening_blocks(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Option<Way> {
    let opens = |&at: &usize| {
        let line = &lines[at];
        line.sign == Sign::None
            && line.blank_before
            && !line.blank_after
            && stands_free(line, &facts[at])
            // What defines a term holds its answer already.
            && facts[at].term_seam.is_none()
    };
    let end = |at: usize| (at + 1..lines.len()).find(|&next| lines[next].blank_before).unwrap_or(lines.len());
    kept(lines, (1..lines.len()).filter(opens).collect(), |at| (at + 1..end(at)).collect())
}

/// The first lines of cards that rules part, as long as no card holds another question.
fn under_rules(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Option<Way> {
    let rules: Vec<usize> = (0..lines.len()).filter(|&at| lines[at].is_rule()).collect();
    let end = |at: usize| rules.get(rules.partition_point(|&rule| rule < at)).copied().unwrap_or(lines.len());
    let is_card = |&at: &usize| end(at) > at + 1 && stands_free(&lines[at], &facts[at]);
    let fronts: Vec<usize> = rules.iter().map(|rule| rule + 1).filter(|&at| at < lines.len()).filter(is_card).collect();
    let held = |at: usize| (at + 1..end(at)).collect::<Vec<usize>>();
    if asks_in_text(lines, facts, fronts.iter().flat_map(|&at| held(at))) {
        return None;
    }
    of_backs(lines, fronts, held)
}

/// A sentence of prose has at least so many words.
const PROSE_WORDS: usize = 4;

/// Short lines that stand alone over prose that asks nothing.
fn over_prose(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Option<Way> {
    let is_prose = |line: &Line<'_>| {
        line.sign == Sign::None
            && line.label.is_none()
            && line.speech.is_none()
            && line.body.ends_with(['.', '!', ':', ')'])
            && line.body.split_whitespace().nth(PROSE_WORDS - 1).is_some()
    };
    let blankless = is_blankless(lines);
    let over = |&at: &usize| {
        let line = &lines[at];
        line.sign == Sign::None
            && (blankless || line.blank_before && line.blank_after)
            && is_terse(line.body)
            && stands_free(line, &facts[at])
            && lines.get(at + 1).is_some_and(is_prose)
    };
    let fronts: Vec<usize> = (1..lines.len()).filter(over).collect();
    let end = |at: usize| fronts.get(fronts.partition_point(|&next| next <= at)).copied().unwrap_or(lines.len());
    let held = |at: usize| (at + 1..end(at)).collect::<Vec<usize>>();
    // Where most of them ask by their words, words tell them apart.
    let by_words = fronts.iter().filter(|&&at| facts[at].head.score >= ASKS).count();
    if by_words * 2 > fronts.len() || asks_in_text(lines, facts, fronts.iter().flat_map(|&at| held(at))) {
        return None;
    }
    kept(lines, fronts.clone(), held)
}

/// Titles with a remark of one sort behind them.
fn with_remarks(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Option<Way> {
    let fronts: Vec<usize> =
        (0..lines.len()).filter(|&at| lines[at].remarked && stands_free(&lines[at], &facts[at])).collect();
    let end = |at: usize| {
        (at + 1..lines.len()).find(|&next| lines[next].remarked || lines[next].blank_before).unwrap_or(lines.len())
    };
    kept(lines, fronts, |at| (at + 1..end(at)).collect())
}

/// In percent: how many numbered lines stand over values, and how many values recur, whatever the digits in them.
const OVER_VALUES: usize = 85;
/// A value has at most so many words.
const VALUE_WORDS: usize = 3;

/// Numbered titles over nothing but what a page says of each: "44.9%", "Medium".
fn over_values(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Option<Way> {
    let is_number = |at: usize| matches!(lines[at].sign, Sign::Number(_));
    let fronts: Vec<usize> =
        (0..lines.len()).filter(|&at| is_number(at) && stands_free(&lines[at], &facts[at])).collect();
    let value = |at: usize| lines[at].sign == Sign::None && words(lines[at].whole) <= VALUE_WORDS;
    let over = fronts.iter().filter(|&&at| at + 1 < lines.len() && value(at + 1)).count();
    if fronts.len() < FEWEST || over * 100 < fronts.len() * OVER_VALUES {
        return None;
    }
    let shape =
        |at: usize| -> String { lines[at].whole.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect() };
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    (0..lines.len()).filter(|&at| value(at)).for_each(|at| *times.entry(shape(at)).or_default() += 1);
    let recurs = |at: usize| value(at) && times.get(&shape(at)).is_some_and(|&times| times >= 2);
    let end = |at: usize| {
        (at + 1..lines.len()).find(|&next| is_number(next) || lines[next].blank_before).unwrap_or(lines.len())
    };
    let over = |&&at: &&usize| end(at) > at + 1 && (at + 1..end(at)).all(recurs);
    let terse = fronts.iter().filter(|&&at| is_terse(lines[at].body)).count();
    let distinct: HashSet<&str> = fronts.iter().map(|&at| lines[at].body).collect();
    (fronts.iter().filter(over).count() * 100 >= fronts.len() * OVER_VALUES
        && terse * 100 >= fronts.len() * TERSE
        && distinct.len() * 10 >= fronts.len() * 9)
        .then(|| {
            let held = fronts.iter().flat_map(|&at| at + 1..end(at)).collect();
            Way { fronts, held, of_terms: false, of_values: true, points: POINTS }
        })
}

/// In percent: how many lines with a sign stand over lines without, where they are fronts.
const OVER_TEXT: usize = 60;

/// Lines with a sign that stand right over lines without one.
fn over_text(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<Way> {
    let mut by_sign: BTreeMap<(char, usize), Vec<usize>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let Sign::Bullet(sign) = line.sign {
            by_sign.entry((sign, line.indent)).or_default().push(at);
        }
    }
    let is_text = |at: usize| lines.get(at).is_some_and(|line| line.sign == Sign::None && !line.blank_before);
    let end = |at: usize| (at + 1..lines.len()).find(|&next| !is_text(next)).unwrap_or(lines.len());
    let way = |items: Vec<usize>| {
        let over = |&at: &usize| is_text(at + 1) && stands_free(&lines[at], &facts[at]);
        let over = items.iter().copied().filter(over).count();
        let holds = |at: usize| (at + 1..end(at)).collect();
        // One that nobody answered is a front as well.
        let fronts: Vec<usize> = items.iter().copied().filter(|&at| stands_free(&lines[at], &facts[at])).collect();
        (over >= FEWEST_OF_A_WAY && over * 100 >= items.len() * OVER_TEXT).then(|| kept(lines, fronts, holds)).flatten()
    };
    by_sign.into_values().filter_map(way).collect()
}

/// In percent: how many lines of the text under fronts may ask, where text says what is to be done as well.
const ASKING_TEXT: usize = 8;

fn asks_in_text(lines: &[Line<'_>], facts: &[Facts<'_>], held: impl Iterator<Item = usize> + Clone) -> bool {
    let asking = held.clone().filter(|&at| facts[at].head.score >= ASKS && !lines[at].body.ends_with(['.', ')']));
    asking.count() * 100 > held.count() * ASKING_TEXT
}

/// In percent: how many lines of a level ask where it is that of the questions.
const ASKING_LEVEL: usize = 25;

/// Lines of one sort right over deeper ones.
fn over_deeper(lines: &[Line<'_>], facts: &[Facts<'_>], class: usize) -> Option<Way> {
    let over = |&at: &usize| {
        let Some(next) = lines.get(at + 1) else { return false };
        sign_class(&lines[at]) == class
            && !lines[at].blank_after
            && next.indent > lines[at].indent
            && stands_free(&lines[at], &facts[at])
    };
    let over: Vec<usize> = (0..lines.len()).filter(over).collect();
    // Where nothing asks at the outermost level and the next one does, names of parts stand over the questions.
    let mut levels: Vec<usize> = over.iter().map(|&at| lines[at].indent).collect();
    levels.sort_unstable();
    levels.dedup();
    let asking = |level: usize| {
        let there = || over.iter().filter(|&&at| lines[at].indent == level);
        there().filter(|&&at| facts[at].head.score >= ASKS).count() * 100 >= there().count() * ASKING_LEVEL
    };
    let outermost = *levels.first()?;
    let outermost = levels.get(1).copied().filter(|&next| !asking(outermost) && asking(next)).unwrap_or(outermost);
    let end = |at: usize| {
        let ends = |line: &Line<'_>| line.blank_before || line.indent <= outermost;
        (at + 1..lines.len()).find(|&next| ends(&lines[next])).unwrap_or(lines.len())
    };
    let fronts = over.into_iter().filter(|&at| lines[at].indent == outermost).collect();
    kept(lines, fronts, |at| (at + 1..end(at)).collect())
}

/// Words that open a line of code and no title.
const CODE_WORDS: &[&str] = &[
    "return", "if", "for", "while", "else", "elif", "try", "except", "with", "import", "from", "def", "class", "raise",
    "yield", "break", "continue", "print", "pass", "select", "where", "group", "order", "join",
];

/// Titles right over code that ends before the next.
fn over_code(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Option<Way> {
    let names = |line: &Line<'_>| {
        let first = line.body.split(' ').next().unwrap_or_default();
        line.sign == Sign::None
            && line.body.contains(' ')
            && !line.body.contains(['=', '{', ';'])
            && !line.body.ends_with([':', ','])
            && !CODE_WORDS.contains(&first)
    };
    let over = |&at: &usize| {
        stands_free(&lines[at], &facts[at]) && names(&lines[at]) && facts.get(at + 1).is_some_and(|next| next.code)
    };
    let fronts: Vec<usize> = (0..lines.len()).filter(over).collect();
    let end = |at: usize| fronts.get(fronts.partition_point(|&next| next <= at)).copied().unwrap_or(lines.len());
    kept(lines, fronts.clone(), |at| (at + 1..end(at)).collect())
}

/// Lines that define a term, by the sign after it and the sign before it.
fn terms(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<Way> {
    let mut by_sign: BTreeMap<(&str, usize, usize), Vec<usize>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(at, line)| stands_free(line, &facts[*at])) {
        let Some(seam) = facts[at].term_seam.filter(|_| !line.body.ends_with('?')) else { continue };
        let sign = line.body.get(seam.question.len()..).and_then(|rest| rest.split_whitespace().next());
        if let Some(sign) = sign.and_then(|sign| sign.get(..sign.len().min(3))) {
            by_sign.entry((sign, sign_class(line), line.indent)).or_default().push(at);
        }
    }
    // Names of speakers recur, terms do not.
    let name = |at: &usize| facts[*at].term_seam.map(|seam| seam.question);
    let distinct = |fronts: &[usize]| fronts.iter().filter_map(name).collect::<HashSet<_>>().len();
    by_sign
        .into_values()
        .filter(|fronts| fronts.len() >= FEWEST_OF_A_WAY && distinct(fronts) * 10 >= fronts.len() * 9)
        .map(|fronts| Way { fronts, held: Vec::new(), of_terms: true, of_values: false, points: POINTS })
        .collect()
}

/// Fewer questions with parts that ask tell no habit.
const FEWEST_WITH_PARTS: usize = 4;
/// In percent: how many of the questions of that sort have such parts.
const WITH_PARTS: usize = 50;

/// Marks the items that ask right under a question and go with it, where questions of that sort hold such items and
/// nobody answers an item by itself: "What was at stake?" under "Tell me about a disagreement."
pub(super) fn parts_of_questions(lines: &[Line<'_>], facts: &[Facts<'_>]) -> Vec<bool> {
    let mut marks = vec![false; lines.len()];
    let asks = |at: usize| facts[at].head.score >= ASKS;
    let is_item = |at: usize| matches!(lines[at].sign, Sign::Bullet(_) | Sign::Letter);
    let parts = |at: usize| {
        let under = |next: &usize| {
            is_item(*next)
                && !lines[*next].blank_before
                && lines[*next].label.is_none()
                && lines[*next].indent >= lines[at].indent
                && (lines[*next].sign == lines[at + 1].sign || lines[*next].indent > lines[at + 1].indent)
        };
        let end = (at + 1..lines.len()).find(|next| !under(next)).unwrap_or(lines.len());
        at + 1..end
    };
    for class in 0..SIGN_CLASSES {
        let opening: Vec<usize> = (0..lines.len())
            .filter(|&at| sign_class(&lines[at]) == class && !is_item(at) && asks(at) && lines[at].speech.is_none())
            .collect();
        let with_parts: Vec<usize> = opening
            .iter()
            .copied()
            .filter(|&at| {
                let all = parts(at);
                let asking = all.clone().filter(|&part| asks(part)).count();
                !all.is_empty() && asking * 10 >= all.len() * 8
            })
            .collect();
        if with_parts.len() >= FEWEST_WITH_PARTS && with_parts.len() * 100 >= opening.len() * WITH_PARTS {
            with_parts.into_iter().flat_map(parts).for_each(|part| marks[part] = true);
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn fronts(text: &str) -> (Vec<u32>, usize) {
        let lines = lines(text, 1);
        let facts: Vec<Facts<'_>> = lines.iter().map(Facts::of).collect();
        let found = find(&lines, &facts, None);
        let marked = lines.iter().zip(&found.points).filter(|(_, points)| **points > 0.0);
        (marked.map(|(line, _)| line.number).collect(), found.terms.len())
    }

    #[test]
    fn short_lines_over_deeper_ones_are_fronts() {
        let card = |term: &str| format!("{term}\n   what it means in a few words\n");
        let text: String = ["rank", "world", "shard", "ring", "bubble", "stage", "slice", "halo"].map(card).concat();
        assert_eq!(fronts(&text), ((0..8).map(|at| 2 * at + 1).collect(), 0));
        assert_eq!(fronts(&text.replace("   what", "what")), (Vec::new(), 0));
    }

    #[test]
    fn terms_are_fronts_and_the_names_of_speakers_are_not() {
        let terms = ["rank", "world", "shard", "ring", "bubble", "stage", "slice", "halo"];
        let glossary: String = terms.map(|term| format!("{term} — what it means in a few words\n")).concat();
        assert_eq!(fronts(&glossary).1, 8);
        let talk: String = terms.map(|term| format!("Ana: we spoke of the {term} for a while\n")).concat();
        assert_eq!(fronts(&talk), (Vec::new(), 0));
    }

    #[test]
    fn items_of_an_answer_are_no_fronts() {
        let card = |term: &str| format!("1. {term}\n  - on the way in\n    - what it means there in words\n");
        let text: String = ["rank", "world", "shard", "ring", "bubble", "stage", "slice", "halo"].map(card).concat();
        assert_eq!(fronts(&text), ((0..8).map(|at| 3 * at + 1).collect(), 0));
    }

    #[test]
    fn titles_over_code_are_fronts() {
        let card =
            |name: &str| format!("The {name} of a list\ndef f(xs):\nys = [x for x in xs if x]\nreturn {name}(ys)\n");
        let text: String = ["min", "max", "sum", "len", "any", "all", "sorted", "set"].map(card).concat();
        assert_eq!(fronts(&text), ((0..8).map(|at| 4 * at + 1).collect(), 0));
    }

    #[test]
    fn items_under_questions_ask_for_their_parts() {
        let card = |story: &str| format!("Tell me about a {story}.\n  - What was at stake?\n  - What did you do?\n\n");
        let text: String = ["conflict", "failure", "launch", "mistake"].map(card).concat();
        let lines = lines(&text, 1);
        let facts: Vec<Facts<'_>> = lines.iter().map(Facts::of).collect();
        let parts = parts_of_questions(&lines, &facts);
        assert_eq!(parts, [false, true, true].repeat(4));
    }
}
