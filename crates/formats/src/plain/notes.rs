//! From the best reading of the lines to notes with their answers, and to diagnostics for every other line.

use domain::bank::{Block, Diagnostic, Kind, LineSpan, Note, Severity};

use super::asking::titles_a_task;
use super::content::{self, Piece};
use super::fields::Edges;
use super::line::{Label, Line, lines};
use super::seam::join;
use super::sequence::{Assumed, Observed, Role, Segment, seam_of};
use super::split::quoted_questions;
use super::turns::{Part, REMARK, Talk};
use crate::Reading;
use crate::wording::{is_exercise, is_placeholder, question_evidence};

/// How many reasons a note keeps.
const REASONS: usize = 4;

/// Builds the reading of a document from its decoded segments.
pub(super) fn reading(
    raw: &[&str],
    first: u32,
    seen: &Observed<'_, '_>,
    segments: &[Segment],
    assumed: Assumed,
) -> Reading {
    let mut reading = Reading { title: title(seen, segments), layout: describe(seen, segments), ..Reading::default() };
    let edges = edges(seen, segments);
    let mut topic: Option<String> = None;
    let mut index = 0;
    while index < segments.len() {
        let segment = &segments[index];
        let lines = &seen.lines[segment.first..=segment.last];
        let span = LineSpan::new(lines[0].number, lines[lines.len() - 1].last);
        match segment.role {
            Role::Question => {
                let answer = segments.get(index + 1).filter(|next| next.role == Role::Answer);
                let (notes, unused) = notes_of(seen, segment, answer, assumed, edges, topic.as_deref());
                for mut note in notes {
                    let lines = note.lines();
                    note.original = raw[(lines.first - first) as usize..=(lines.last - first) as usize].join("\n");
                    reading.notes.push(note);
                }
                reading.diagnostics.extend(unused);
                index += if answer.is_some() { 2 } else { 1 };
                continue;
            }
            Role::Heading
                if segment.first == segment.last
                    && titles_a_task(seen, segment.first)
                    && !is_a_round(&seen.lines[segment.first]) =>
            {
                reading.diagnostics.push(diagnostic(span, Severity::Info, "the title of the task below it"));
            }
            Role::Heading => {
                topic = lines
                    .last()
                    .map(|line| clean(line.title().trim_end_matches([':', '¶'])))
                    // "Question answers" names no subject.
                    .filter(|text| !text.is_empty() && !seen.facts[segment.last].says("boilerplate"));
                reading.diagnostics.push(diagnostic(span, Severity::Info, "a heading"));
            }
            Role::Other | Role::Answer => {
                let listed = seen.contents.is_some_and(|contents| contents.list.contains(&segment.first));
                let keyed = seen.key.is_some_and(|key| key.holds(lines[0].number));
                let message = match () {
                    () if listed => "the contents list",
                    () if keyed => "the answers by number",
                    () => "belongs to no question",
                };
                reading.diagnostics.push(diagnostic(span, Severity::Info, message));
            }
        }
        index += 1;
    }
    reading
}

/// "Round 3: ML system design" stands over a task and is the topic of all that follows.
fn is_a_round(line: &Line<'_>) -> bool {
    line.label == Some(Label::Item) && !is_exercise(line.whole)
}

/// What is said of a line that the page adds to its text.
pub(super) const OF_THE_PAGE: &str = "of the page, not of the text";

/// Says of a line that the page adds it.
pub(super) fn of_the_page(line: &Line<'_>) -> Diagnostic {
    diagnostic(LineSpan::new(line.number, line.last), Severity::Info, OF_THE_PAGE)
}

/// Says of a line of a marked-up source that it shows nothing.
pub(super) fn of_the_source(line: u32) -> Diagnostic {
    diagnostic(LineSpan::line(line), Severity::Info, "markup that shows nothing")
}

/// Reads lines that answer as blocks.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let lines = lines(text, 1);
    let pieces: Vec<Piece<'_>> = lines.iter().map(Piece::of).collect();
    content::blocks(&pieces, None, &mut Vec::new())
}

fn diagnostic(lines: LineSpan, severity: Severity, message: &str) -> Diagnostic {
    Diagnostic { lines, severity, message: message.to_owned() }
}

/// The notes of one question segment and its answer, and what of the answer was set aside.
fn notes_of(
    seen: &Observed<'_, '_>,
    segment: &Segment,
    answer: Option<&Segment>,
    assumed: Assumed,
    edges: Edges,
    topic: Option<&str>,
) -> (Vec<Note>, Vec<Diagnostic>) {
    let lines = &seen.lines[segment.first..=segment.last];
    // "Question 4" over what a page says of it asks nothing yet.
    let parted = lines.len() > 1 && lines[0].body.is_empty() && lines[1].number > lines[0].last + 1;
    let first = lines[usize::from(parted)].number;
    let question_lines = LineSpan::new(first, lines[lines.len() - 1].last);
    let quoted =
        if lines.len() == 1 && seen.facts[segment.first].quotes { quoted_questions(lines[0].body) } else { Vec::new() };
    let seam = if lines.len() == 1 && quoted.is_empty() { seam_of(seen, segment.first, assumed) } else { None };
    let asker = lines[0].speech.map(|speech| speech.speaker);
    let body = answer.map(|answer| body_of(seen, answer, edges, asker)).unwrap_or_default();
    let mut set_aside = body.set_aside;
    if parted {
        set_aside.push(diagnostic(LineSpan::new(lines[0].number, lines[0].last), Severity::Info, "a label"));
    }
    let questions: Vec<String> = if !quoted.is_empty() {
        quoted.iter().map(|text| clean(text)).collect()
    } else if let Some(found) = seam {
        vec![clean(found.question)]
    } else {
        let mut joined = lines[0].prompt.to_owned();
        lines[1..].iter().for_each(|line| join(&mut joined, line.body));
        vec![clean(&joined)]
    };
    let mut pieces = Vec::new();
    if let Some(found) = seam.filter(|found| !is_placeholder(found.answer)) {
        pieces.push(Piece::inline(found.answer));
    }
    pieces.extend(body.pieces);
    let mut doubts = Vec::new();
    let blocks = content::blocks(&pieces, seen.wrap, &mut doubts);
    let mut answer_lines = body.lines;
    if seam.is_some() && !blocks.is_empty() {
        answer_lines = answer_lines.map(|lines| LineSpan::new(question_lines.first, lines.last));
    }
    if blocks.is_empty()
        && let Some(lines) = answer_lines.take()
    {
        set_aside.push(diagnostic(lines, Severity::Info, "an answer that is still to be written"));
    }
    let doubtful = answer_lines.unwrap_or(question_lines);
    doubts.sort_unstable();
    doubts.dedup();
    set_aside.extend(doubts.into_iter().map(|doubt| diagnostic(doubtful, Severity::Warning, doubt)));
    let last = questions.len() - 1;
    let notes = questions
        .into_iter()
        .enumerate()
        .map(|(nth, question)| {
            // Several questions on one line: what follows answers the last of them.
            let (answer, answer_lines) =
                if nth == last { (blocks.clone(), answer_lines) } else { (Vec::<Block>::new(), None) };
            Note {
                question,
                question_lines,
                answer,
                answer_lines,
                // Told when all of the document was read.
                kind: Kind::Theory,
                level: lines.iter().find_map(|line| line.level).or_else(|| title_level(seen, segment)),
                topic: topic.map(str::to_owned),
                reference: None,
                original: String::new(),
                reasons: reasons(segment),
            }
        })
        .collect();
    (notes, set_aside)
}

/// The level tag of the title above a task: "3. Product Except Self [Medium]".
fn title_level(seen: &Observed<'_, '_>, segment: &Segment) -> Option<domain::bank::Level> {
    let above = segment.first.checked_sub(1)?;
    titles_a_task(seen, above).then(|| seen.lines[above].level).flatten()
}

fn reasons(segment: &Segment) -> Vec<String> {
    let mut all: Vec<_> = segment.evidence.reasons.iter().filter(|(name, _)| *name != "bar").collect();
    all.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    all.into_iter().take(REASONS).map(|(name, points)| format!("{name} ({points:+.1})")).collect()
}

#[derive(Default)]
struct Body<'t> {
    pieces: Vec<Piece<'t>>,
    lines: Option<LineSpan>,
    set_aside: Vec<Diagnostic>,
}

/// On which side fields that recur surround the answers.
fn edges(seen: &Observed<'_, '_>, segments: &[Segment]) -> Edges {
    let answered = segments.windows(2).filter(|pair| pair[0].role == Role::Question && pair[1].role == Role::Answer);
    seen.fields.edges(answered.map(|pair| (pair[1].first, pair[1].last)))
}

/// The answer's lines without the fields around it and trailing notes to self and remarks.
fn body_of<'t>(seen: &Observed<'_, 't>, answer: &Segment, edges: Edges, asker: Option<usize>) -> Body<'t> {
    let within = seen.fields.within(edges, answer.first, answer.last);
    let within = within.map(|(first, last)| (after_named_remarks(seen, first, last), last));
    let (first, mut last) = within.unwrap_or((answer.first, answer.last));
    let around = (answer.first..=answer.last).filter(|at| within.is_none() || !(first..=last).contains(at));
    let mut set_aside: Vec<Diagnostic> = around
        .map(|at| {
            let line = &seen.lines[at];
            diagnostic(LineSpan::new(line.number, line.last), Severity::Info, "recurs around the answers")
        })
        .collect();
    if within.is_none() {
        return Body { set_aside, ..Body::default() };
    }
    let mut kept = true;
    while let Some((severity, message)) =
        beside(&seen.lines[last], asker).or_else(|| replies_to_a_remark(seen, first, last, asker))
    {
        let line = &seen.lines[last];
        set_aside.push(diagnostic(LineSpan::new(line.number, line.last), severity, message));
        kept = last > first;
        if !kept {
            break;
        }
        last -= 1;
    }
    if !kept {
        return Body { set_aside, ..Body::default() };
    }
    let lines = &seen.lines[first..=last];
    let span = LineSpan::new(lines[0].number, lines[lines.len() - 1].last);
    let pieces: Vec<Piece<'t>> = lines
        .iter()
        .filter(|line| (line.label != Some(Label::Answer) || !line.body.is_empty()) && !is_placeholder(line.body))
        .map(Piece::of)
        .collect();
    Body { pieces, lines: Some(span), set_aside }
}

/// So many lines of remarks at most stand between a question and the label of its answer.
const MOST_REMARKS: usize = 3;
/// So often the name before the colon of a remark must recur.
const FEWEST_REMARKS: usize = 3;

/// Among so many lines before it and after it.
const AROUND: usize = 200;

/// Where an answer begins that a label opens below remarks with a name: "What it tests: …", then "Answer: …".
fn after_named_remarks(seen: &Observed<'_, '_>, first: usize, last: usize) -> usize {
    let name = |line: &Line<'_>| line.whole.split_once(':').map(|(name, _)| name.to_owned());
    let is_remark = |at: &usize| {
        let line = &seen.lines[*at];
        let Some(name) = name(line).filter(|_| line.label.is_none() && line.speech.is_none()) else { return false };
        let recurs =
            |other: &&Line<'_>| other.whole.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(':'));
        let around = first.saturating_sub(AROUND)..seen.lines.len().min(first + AROUND);
        seen.lines[around].iter().filter(recurs).take(FEWEST_REMARKS).count() == FEWEST_REMARKS
    };
    let labeled = |at: &usize| seen.lines[*at].label == Some(Label::Answer) && seen.lines[*at].speech.is_none();
    let end = last.min(first + MOST_REMARKS);
    let Some(label) = (first + 1..=end).find(labeled).filter(|_| !labeled(&first)) else { return first };
    if (first..label).all(|at| is_remark(&at)) { label } else { first }
}

/// Why a line at the end of an answer does not belong to it.
fn beside(line: &Line<'_>, asker: Option<usize>) -> Option<(Severity, &'static str)> {
    let says = |reason: &str| question_evidence(line.body).reasons.iter().any(|(name, _)| *name == reason);
    if says("a note to self") {
        return Some((Severity::Warning, "a note to self; left out of the answer"));
    }
    if says("boilerplate") && line.label.is_none() {
        return Some((Severity::Info, "of the page, not of the answer"));
    }
    if says("an assistant's offer") {
        return Some((Severity::Info, "an offer, no answer"));
    }
    let speech = line.speech?;
    let says_little = line.body.split_whitespace().count() <= REMARK;
    let remarks = match speech.part {
        Part::Asks => true,
        Part::Both => speech.talk != Talk::None || asker == Some(speech.speaker) && says_little,
        Part::Answers => false,
    };
    remarks.then_some((Severity::Info, "said beside the answer"))
}

/// A reply to a remark at the end of an answer has at most so many words.
const REPLY: usize = 4;

/// Why "Yeah." at the end of an answer does not belong to it: it replies to a remark of whoever asks.
fn replies_to_a_remark(
    seen: &Observed<'_, '_>,
    first: usize,
    last: usize,
    asker: Option<usize>,
) -> Option<(Severity, &'static str)> {
    let line = &seen.lines[last];
    let above = last.checked_sub(1).filter(|&above| above >= first).map(|above| &seen.lines[above])?;
    let speech = line.speech.filter(|speech| speech.part == Part::Answers && line.label == Some(Label::Answer))?;
    let remarks = above.speech.is_some_and(|said| said.speaker != speech.speaker) && beside(above, asker).is_some();
    // "[laughs]" is heard, not said.
    let said = |word: &&str| !word.starts_with(['[', '(', '*']) && word.contains(char::is_alphanumeric);
    let short = line.body.split_whitespace().filter(said).nth(REPLY).is_none();
    (remarks && short && !line.body.contains(|c: char| c.is_ascii_digit()))
        .then_some((Severity::Info, "said beside the answer"))
}

/// The question as a card shows it.
fn clean(text: &str) -> String {
    let mut text = text.trim();
    loop {
        let before = text;
        for (open, close) in [("**", "**"), ("__", "__"), ("\"", "\""), ("“", "”"), ("«", "»"), ("*", "*"), ("_", "_")]
        {
            if text.len() > open.len() + close.len()
                && let Some(inner) = text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close))
                && !inner.contains(open)
            {
                text = inner.trim();
            }
        }
        text = text.trim_end_matches(['¶', '—', '–']).trim_end();
        if text == before {
            break;
        }
    }
    let mut out = String::with_capacity(text.len());
    for word in text.replace("**", "").split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn title(seen: &Observed<'_, '_>, segments: &[Segment]) -> Option<String> {
    let first = segments.first()?;
    let line = seen.lines.first()?;
    let short = line.body.split_whitespace().count() <= 16 && line.label.is_none();
    (short && matches!(first.role, Role::Heading | Role::Other)).then(|| clean(line.body))
}

/// How the document was read, in one sentence.
fn describe(seen: &Observed<'_, '_>, segments: &[Segment]) -> String {
    let count = |role: Role| segments.iter().filter(|segment| segment.role == role).count();
    let questions = count(Role::Question);
    let answered =
        segments.windows(2).filter(|pair| pair[0].role == Role::Question && pair[1].role == Role::Answer).count();
    let keyed = seen.contents.map_or(String::new(), |contents| {
        format!(", a contents list of {} entries names its headings", contents.named.len())
    });
    let wrapped = seen.wrap.map_or(String::new(), |width| format!(", text wrapped near {width} columns"));
    format!(
        "plain text: {questions} questions, {answered} with lines that answer them, {} headings{keyed}{wrapped}",
        count(Role::Heading)
    )
}
