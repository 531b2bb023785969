//! Finding the key points in what an author wrote.

use super::{Point, PointKind, Points};
use crate::bank::{Block, plain_text};
use crate::language::{LONGEST_TEXT, Sentence, SentenceKind, Statement, relation, sentences};

/// A reference has at most so many key points; the lightest are left out.
pub const MOST_POINTS: usize = 24;
/// What a word of the question still counts in a point.
const ASKED: f64 = 0.25;
/// How fast a word counts less with each further point that has it.
const SHARED: f64 = 0.3;
/// How fast a point counts less with each paragraph before it.
const LATER: f64 = 0.35;
/// What an example counts.
const EXAMPLE: f64 = 0.4;
/// A point tells at least so much.
const LEAST_TOLD: f64 = 0.7;

impl Points {
    /// Returns the key points of one reference, plain text or Markdown, read as far as a text goes.
    pub fn of_reference(question: &str, reference: &str) -> Points {
        Points::of_references(question, &[reference])
    }

    /// Returns the key points of several references; those that more than one makes weigh more.
    pub fn of_references(question: &str, references: &[&str]) -> Points {
        let asked = Statement::of(question);
        let mut found = Vec::new();
        let mut red_flags = Vec::new();
        for reference in references {
            let (points, flags) = drafts(&asked, reference);
            for draft in points {
                merge(&mut found, draft);
            }
            flags.into_iter().for_each(|flag| merge(&mut red_flags, flag));
        }
        weigh(&mut found);
        weigh(&mut red_flags);
        Points { points: found, red_flags, question: asked }
    }

    /// Returns the key points of an answer in blocks.
    pub fn of_blocks(question: &str, blocks: &[Block]) -> Points {
        Points::of_reference(question, &plain_text(blocks))
    }

    /// Returns key points and red flags that their author states.
    pub fn given(question: &str, points: &[String], red_flags: &[String]) -> Points {
        let asked = Statement::of(question);
        let given = |text: &String| {
            let statement = Statement::of(text);
            let mut told = statement.clone();
            told.demote(&asked, ASKED);
            Point {
                text: text.clone(),
                weight: told.information(),
                kind: PointKind::Given,
                agreed_by: 1,
                worth: 1.0,
                statement,
                told,
            }
        };
        let mut points: Vec<Point> = points.iter().map(given).collect();
        let mut red_flags: Vec<Point> = red_flags.iter().map(given).collect();
        fade_shared(&mut points);
        // An author's points weigh the same unless they tell very different amounts.
        points.iter_mut().chain(&mut red_flags).for_each(|point| point.weight = point.weight.max(0.2).sqrt());
        share_out(&mut points);
        share_out(&mut red_flags);
        Points { points, red_flags, question: asked }
    }
}

/// What a line of a rubric holds.
#[derive(Clone, Copy, PartialEq)]
enum Rubric {
    Flag,
    Strong,
}

/// Returns what the label at the beginning of a sentence says of it, and the rest.
fn labeled(text: &str) -> Option<(Rubric, &str)> {
    let plain = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (label, rest) = plain.split_once([':', '—', '–', '→'])?;
    if label.len() > 40 {
        return None;
    }
    let label = label.trim().trim_matches('*').to_lowercase();
    let kind = match label.as_str() {
        "red flag" | "red flags" | "weak answer" | "bad answer" | "wrong answer" | "красный флаг" | "плохой ответ" => {
            Rubric::Flag
        }
        "strong answer"
        | "good answer"
        | "strong"
        | "better"
        | "ideal answer"
        | "key point"
        | "key points"
        | "сильный ответ" => Rubric::Strong,
        _ => return None,
    };
    Some((kind, rest.trim_start_matches(['*', ' '])))
}

fn drafts(asked: &Statement, reference: &str) -> (Vec<Point>, Vec<Point>) {
    let cut = sentences(reference);
    let mut end = reference.len().min(LONGEST_TEXT);
    while !reference.is_char_boundary(end) {
        end -= 1;
    }
    let rubric = cut.iter().any(|sentence| labeled(&reference[sentence.range.clone()]).is_some());
    let mut points: Vec<Point> = Vec::new();
    let mut flags: Vec<Point> = Vec::new();
    let mut under = Rubric::Strong;
    let mut announced: Vec<Point> = Vec::new();
    let mut statements = Statement::all(reference).into_iter();
    let mut course = Course::toward(asked.text());
    for sentence in cut.iter().filter(|sentence| sentence.kind != SentenceKind::Code) {
        let Some(mut statement) = statements.next() else { break };
        let mut text = &reference[sentence.range.clone()];
        if rubric && let Some((kind, rest)) = labeled(text) {
            under = kind;
            text = rest;
            statement = Statement::of(rest);
        }
        let mut told = statement.clone();
        told.demote(asked, ASKED);
        let worth = course.worth(reference, sentence, statement.has_number());
        let kind = match sentence.kind {
            SentenceKind::Item => PointKind::Item,
            SentenceKind::Formula => PointKind::Formula,
            _ if statement.has_number() => PointKind::Number,
            _ => PointKind::Sentence,
        };
        let weight = told.information();
        let point = Point { text: text.trim().to_owned(), weight, kind, agreed_by: 1, worth, statement, told };
        match (sentence.kind, under) {
            (SentenceKind::Heading, _) => announced.push(point),
            (_, Rubric::Flag) if rubric => flags.push(point),
            _ => points.push(point),
        }
        if points.len() >= 400 {
            break;
        }
    }
    if points.is_empty() {
        points = announced;
    }
    fade_shared(&mut points);
    let most = points.iter().map(|point| point.weight).fold(0.0, f64::max);
    let mean = points.iter().map(|point| point.weight).sum::<f64>() / points.len().max(1) as f64;
    if let Some(lead) = points.first_mut().filter(|lead| lead.worth >= 1.0) {
        lead.weight = lead.weight.max(mean);
    }
    points.retain(|point| point.weight >= LEAST_TOLD.min(most));
    (points, flags)
}

/// Where a reference is while it is read from the top.
struct Course {
    asks: Asks,
    /// How many paragraphs and lists came before.
    block: usize,
    end: usize,
    in_list: bool,
    in_example: bool,
}

/// What a question wants that says which sentences answer it, wherever they stand.
#[derive(Clone, Copy, PartialEq)]
enum Asks {
    Reason,
    Difference,
    Else,
}

impl Course {
    /// Returns the beginning of a reference.
    fn toward(question: &str) -> Course {
        let lower = question.to_lowercase();
        let differs = ["differ", "versus", " vs", "compare"].iter().any(|cue| lower.contains(cue));
        let asks = match () {
            () if differs => Asks::Difference,
            () if lower.trim_start().starts_with("why") => Asks::Reason,
            () => Asks::Else,
        };
        Course { asks, block: 0, end: 0, in_list: false, in_example: false }
    }

    /// Returns what the next sentence's place lets it count.
    ///
    /// Notes answer first and explain then, with examples that a good answer does without. The items of one list stand
    /// beside each other, so they count the same. A sentence that gives the reason where one is asked for is the answer
    /// wherever it stands.
    fn worth(&mut self, reference: &str, sentence: &Sentence, has_number: bool) -> f64 {
        let text = &reference[sentence.range.clone()];
        let first = self.end == 0;
        let new_block = !first && reference[self.end..sentence.range.start].contains('\n');
        let item = sentence.kind == SentenceKind::Item;
        if new_block && !(item && self.in_list) {
            self.block += 1;
        }
        let prose = sentence.kind == SentenceKind::Prose;
        self.in_example = is_example(text) || self.in_example && !(prose && (new_block || !has_number));
        (self.end, self.in_list) = (sentence.range.end, item);
        let place = 1.0 / (1.0 + LATER * self.block as f64);
        match () {
            () if self.in_example || is_notation(text) => place * EXAMPLE,
            () if self.answers(text) => 1.0,
            () => place,
        }
    }

    fn answers(&self, text: &str) -> bool {
        let cues: &[&str] = match self.asks {
            Asks::Reason => &["reason", "because", "so that", "therefore"],
            Asks::Difference => &["differ", "whereas", "unlike", " | "],
            Asks::Else => &[],
        };
        let lower = text.to_lowercase();
        cues.iter().any(|cue| lower.contains(cue))
    }
}

/// Returns whether a sentence only names what follows: "Let b be the estimate."
fn is_notation(text: &str) -> bool {
    text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("let "))
}

/// Returns whether a sentence begins an example.
fn is_example(text: &str) -> bool {
    let lower = text.get(..text.floor_char_boundary(24)).unwrap_or(text).to_lowercase();
    let cues = [
        "for example",
        "for instance",
        "e.g.",
        "example",
        "imagine",
        "take ",
        "say ",
        "in numbers",
        "in whole numbers",
        "например",
    ];
    // "For d = 64 …" is one case of what was said.
    let one_case = lower.starts_with("for ") && lower.contains('=') && lower.contains(|c: char| c.is_ascii_digit());
    one_case || cues.iter().any(|cue| lower.starts_with(cue))
}

/// Lets words count less the more points share them: they are the topic, not what is said of it.
fn fade_shared(points: &mut [Point]) {
    let mut counts: std::collections::BTreeMap<u32, usize> = std::collections::BTreeMap::new();
    for point in points.iter() {
        for id in point.told.ids() {
            *counts.entry(id).or_default() += 1;
        }
    }
    for (id, count) in counts.into_iter().filter(|&(_, count)| count > 1) {
        let to = 1.0 / (1.0 + SHARED * (count - 1) as f64);
        for point in points.iter_mut() {
            point.told.fade_units(&[id], to);
        }
    }
    points.iter_mut().for_each(|point| point.weight = point.told.information());
}

/// Adds a point, or lets the one that says the same already count as agreed.
fn merge(points: &mut Vec<Point>, point: Point) {
    let same = points.iter_mut().find(|other| {
        let relation = relation(&other.statement, &point.statement);
        relation.agrees() && relation.about > 0.75 && relation.back > 0.75
    });
    match same {
        Some(other) => {
            other.agreed_by += 1;
            other.worth = other.worth.max(point.worth);
            if point.statement.information() > other.statement.information() {
                *other = Point { agreed_by: other.agreed_by, worth: other.worth, ..point };
            }
        }
        None => points.push(point),
    }
}

fn weigh(points: &mut Vec<Point>) {
    if points.len() > MOST_POINTS {
        let mut weights: Vec<f64> = points.iter().map(|point| point.weight).collect();
        weights.sort_by(|a, b| b.total_cmp(a));
        let least = weights[MOST_POINTS - 1];
        points.retain(|point| point.weight >= least);
        points.truncate(MOST_POINTS);
    }
    for point in points.iter_mut() {
        // Long sentences tell more, but not in proportion; what several references say is surely meant.
        point.weight = point.worth * point.weight.max(0.05).powf(0.7) * (1.0 + 0.5 * (point.agreed_by - 1) as f64);
    }
    share_out(points);
}

fn share_out(points: &mut [Point]) {
    let sum: f64 = points.iter().map(|point| point.weight).sum();
    if sum > 0.0 {
        points.iter_mut().for_each(|point| point.weight /= sum);
    }
}
