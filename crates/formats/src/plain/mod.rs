//! Reading plain text that carries no markup: questions, answers and headings are told apart by one model.
//!
//! Each line gives evidence by its words ([`lexical`]); the document's habits add theirs ([`layout`]), a contents list
//! adds more ([`contents`]), and so does what stands around it ([`asking`]); [`sequence`] then finds the best reading of the whole. Every question keeps its reasons.

mod asking;
mod content;
mod contents;
mod facts;
mod heading;
mod layout;
mod lexical;
mod line;
mod notes;
mod rows;
mod seam;
mod sequence;
mod split;
#[rustfmt::skip]
mod vocabulary;

use crate::Reading;
use crate::reading::Explained;
use facts::Facts;
use line::{Line, Sign};
use sequence::{Assumed, Observed, Role, Segment};

/// The log-odds against a line being a question, before the document says otherwise: one line in fourteen.
const USUAL_BAR: f32 = 2.6;

/// A longer document is read in parts of about this many bytes, so that memory stays bounded.
const PART: usize = 4 << 20;

/// Reads a plain text document.
pub(crate) fn read(text: &str) -> Reading {
    let mut reading = Reading::default();
    let mut parts = 0;
    let (mut rest, mut first) = (text, 1);
    while !rest.is_empty() {
        let (part, after) = rest.split_at(part_end(rest));
        let read = read_from(part, first);
        first += part.matches('\n').count() as u32;
        rest = after;
        parts += 1;
        if parts == 1 {
            reading = read;
        } else {
            reading.notes.extend(read.notes);
            reading.diagnostics.extend(read.diagnostics);
        }
    }
    if parts > 1 {
        reading.layout = format!("{}; a long document, read in {parts} parts", reading.layout);
    }
    reading
}

/// Where a part ends: after a blank line near the limit, else after any line, else where a character ends.
fn part_end(text: &str) -> usize {
    if text.len() <= PART + PART / 4 {
        return text.len();
    }
    let limit = (PART..).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let from = (PART - PART / 8..).find(|&at| text.is_char_boundary(at)).unwrap_or(limit);
    let blank = text[from..limit].rfind("\n\n").map(|at| from + at + 2);
    blank
        .or_else(|| text[..limit].rfind('\n').map(|at| at + 1))
        .or_else(|| text[limit..].find('\n').map(|at| limit + at + 1))
        .unwrap_or(text.len())
}

/// Reads plain text whose first line has the given number.
fn read_from(text: &str, first: u32) -> Reading {
    let lines = line::lines(text, first);
    if let Some(reading) = rows::read(text, first, &lines) {
        return reading;
    }
    decoded(&lines, |seen, segments, assumed| notes::reading(text, first, seen, segments, assumed))
}

/// Says of every line what it was taken for and what spoke for and against its being a question.
pub(crate) fn explain(text: &str) -> Vec<Explained> {
    let lines = line::lines(text, 1);
    decoded(&lines, |seen, segments, assumed| {
        segments
            .iter()
            .flat_map(|segment| (segment.first..=segment.last).map(move |index| (segment, index)))
            .map(|(segment, index)| {
                let evidence = match segment.role {
                    Role::Question => segment.evidence.clone(),
                    _ => asking::questions_at(seen, index, assumed).into_iter().next().unwrap_or_default(),
                };
                Explained {
                    line: lines[index].number,
                    role: segment.role.name(),
                    score: evidence.score,
                    reasons: evidence.reasons.iter().map(|(name, points)| format!("{name} {points:+.1}")).collect(),
                }
            })
            .collect()
    })
}

/// Decodes the lines twice, the second time with what the first has counted.
fn decoded<T>(lines: &[Line<'_>], then: impl FnOnce(&Observed<'_, '_>, &[Segment], Assumed) -> T) -> T {
    let contents = contents::find(lines);
    let facts: Vec<Facts<'_>> = lines.iter().map(Facts::of).collect();
    let skip: Vec<bool> = (0..lines.len())
        .map(|index| contents.as_ref().is_some_and(|contents| contents.list.contains(&index)))
        .collect();
    // A long line may still open with a question, so habits are learned from the part before the answer.
    let habits = layout::habits(lines, &facts, &skip);
    let outside = outside(lines);
    let answering = answering(lines);
    let alternating = layout::alternating(lines);
    let seen = Observed {
        lines,
        facts: &facts,
        habits: &habits,
        contents: contents.as_ref(),
        wrap: wrap_width(lines),
        lower: lower_share(lines, &facts),
        outside: &outside,
        alternating: &alternating,
        answering: &answering,
    };
    let first_pass = sequence::decode(
        &seen,
        Assumed { unanswered: 1.0, loose_seams: [true; 5], topic_seams: false, bar: USUAL_BAR },
    );
    let assumed = count(&seen, &first_pass);
    let segments = sequence::decode(&seen, assumed);
    then(&seen, &segments, assumed)
}

/// What the first pass teaches the second: how often questions go unanswered, and whether loose seams are a habit.
fn count(seen: &Observed<'_, '_>, segments: &[Segment]) -> Assumed {
    let questions: Vec<usize> = (0..segments.len()).filter(|&index| segments[index].role == Role::Question).collect();
    let total = questions.len().max(1) as f32;
    let seams = questions.iter().filter_map(|&index| {
        let segment = &segments[index];
        if segment.first == segment.last { seen.facts[segment.first].seam } else { None }
    });
    let loose = seams.clone().filter(|seam| seam.seam == split::Seam::Loose).count() as f32;
    let inline = seams.count() as f32;
    let followed = questions
        .iter()
        .filter(|&&index| segments.get(index + 1).is_some_and(|next| next.role == Role::Answer))
        .count() as f32;
    let unanswered = ((total - followed - inline).max(0.0) + 0.5) / (total + 1.0);
    let share = total / seen.lines.len().max(1) as f32;
    Assumed {
        unanswered: (-unanswered.ln()).clamp(0.2, 1.6),
        loose_seams: loose_seams(seen),
        topic_seams: loose >= 4.0 && loose >= 0.15 * total,
        bar: (-(share / (1.0 - share).max(0.1)).ln()).clamp(1.5, USUAL_BAR),
    }
}

/// Which signs' lines hold question and answer together often enough for that to be a habit.
fn loose_seams(seen: &Observed<'_, '_>) -> [bool; 5] {
    let mut counts = [(0, 0); 5];
    for (line, facts) in seen.lines.iter().zip(seen.facts) {
        let count = &mut counts[sequence::sign_class(line.sign)];
        count.1 += 1;
        count.0 += usize::from(facts.seam.is_some());
    }
    counts.map(|(divided, all)| divided >= 3 && divided * 100 >= all * SEAM_SHARE)
}

/// In percent. In prose one line in ten asks and answers itself; where that is the layout, every second line does.
const SEAM_SHARE: usize = 18;

/// Marks what is said by whoever answers, when the document is a conversation.
fn answering(lines: &[Line<'_>]) -> Vec<bool> {
    let speaks = |label: line::Label| lines.iter().filter(|line| line.label == Some(label)).count();
    let mut out = vec![false; lines.len()];
    if speaks(line::Label::Asker) < 3 || speaks(line::Label::Answer) < 3 {
        return out;
    }
    let mut answers = true;
    for (mark, line) in out.iter_mut().zip(lines) {
        match line.label {
            Some(line::Label::Asker | line::Label::Question) => answers = false,
            Some(line::Label::Answer) => answers = true,
            _ => {}
        }
        *mark = answers;
    }
    out
}

/// Marks the lines beside the document's own text: what follows "References" or "Comments" near the end, and lists of
/// what the candidate wants to ask.
fn outside(lines: &[Line<'_>]) -> Vec<bool> {
    let mut out = vec![false; lines.len()];
    let bare = |index: usize| lines[index].body.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let closing = |index: usize| {
        let line = &lines[index];
        let text = bare(index);
        let short = line.body.split_whitespace().count() <= 6 && !line.body.ends_with('?') && line.sign == Sign::None;
        short && (CLOSING.contains(&text.as_str()) || CLOSING_OPENERS.iter().any(|start| text.starts_with(start)))
    };
    if let Some(from) = (lines.len() * 55 / 100..lines.len()).find(|&index| closing(index)) {
        out[from..].fill(true);
    }
    for index in 0..lines.len() {
        let text = bare(index);
        let heads = lines[index].body.split_whitespace().count() <= 9 && !matches!(lines[index].sign, Sign::Bullet(_));
        if heads && OWN_QUESTIONS.iter().any(|part| text.contains(part)) {
            let sign = lines.get(index + 1).map(|line| line.sign);
            for (offset, line) in lines.iter().enumerate().skip(index + 1) {
                let same =
                    Some(line.sign) == sign || matches!((line.sign, sign), (Sign::Number(_), Some(Sign::Number(_))));
                if !same || line.blank_before && offset > index + 1 {
                    break;
                }
                out[offset] = true;
            }
        }
    }
    out
}

const CLOSING: &[&str] = &[
    "references",
    "bibliography",
    "further reading",
    "citation",
    "sources",
    "see also",
    "recommended reading",
    "recommended",
    "responses",
    "comments",
    "discussion",
    "related",
    "литература",
    "источники",
    "ссылки",
    "комментарии",
];
const CLOSING_OPENERS: &[&str] = &[
    "more from",
    "recommended from",
    "related posts",
    "related articles",
    "related questions",
    "students also",
    "other sets",
    "people also",
    "you may also",
    "you might also",
    "similar ",
    "responses (",
    "comments (",
    "leave a reply",
    "leave a comment",
    "about the author",
    "share this",
    "read next",
    "popular posts",
    "other quizlet",
    "what to read next",
    "keep reading",
    "связанные материалы",
    "читайте также",
    "похожие",
];
const OWN_QUESTIONS: &[&str] = &[
    "questions to ask",
    "questions for them",
    "questions for the interviewer",
    "questions for us",
    "questions for you to ask",
    "to ask them",
    "ask them",
    "to ask the interviewer",
    "ask your interviewer",
    "ask the recruiter",
    "my questions",
    "questions i want",
    "questions i will ask",
    "questions you can ask",
    "questions you might ask",
    "what to ask",
    "что спросить",
    "вопросы к интервьюеру",
    "вопросы работодателю",
];

/// The share of the lines reading like questions that open in lower case: in careless notes a small letter says nothing.
fn lower_share(lines: &[Line<'_>], facts: &[Facts<'_>]) -> f32 {
    let asking = || lines.iter().zip(facts).filter(|(_, facts)| facts.words.score >= 2.4).map(|(line, _)| line);
    let lower = asking().filter(|line| line.body.starts_with(|c: char| c.is_lowercase())).count();
    lower as f32 / asking().count().max(1) as f32
}

/// In percent: where text is wrapped, hardly a line is longer than the rest.
const MOST_LONGER: usize = 8;

/// The length of a full line, where the document wraps its text: many lines of nearly the same length and none longer.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
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
    (window(best) * 100 >= lengths.len() * 35 && longer * 100 <= lengths.len() * MOST_LONGER).then_some(best + 18)
}
