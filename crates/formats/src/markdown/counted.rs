//! Labels before what a document asks, in words of its own: `**Ex 3.** Drop the rows …`, `Task #4 (easy): …`, `**7)** …`,
//! `## Case C`, `**Prompt:** Design …`. No such label says by itself that something is asked; it does where they count up or
//! recur and much behind them asks.

use std::collections::HashMap;

use super::callout::is_callout;
use super::layout::{bold_line, single_paragraph, solves};
use super::lead::head;
use super::phrase::{asks, clean, ends_asking, inner_question, is_ornament};
use super::piece::{Body, Piece, stripped};
use super::tree::{NodeKind, TextLine, source, source_of_lines, split_runs};
use crate::wording::is_answer_word;
use crate::wording::vocabulary::TASKS;

/// A label in front of what it counts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// The words before the number, in lower case.
    pub word: String,
    pub number: u32,
    /// Where what it counts begins.
    pub length: usize,
    /// Whether a sign such as `:` ends it, or nothing parts its number from its word.
    signed: bool,
}

/// A label has at most so many words, of so many letters.
const WORDS: usize = 2;
const LETTERS: usize = 12;
/// What stands in brackets behind the number has at most so many characters: "(10 min)".
const REMARK: usize = 60;

/// Reads the label that a text opens with.
pub(super) fn counted(text: &str) -> Option<Counted> {
    let mut rest = text.trim_start();
    let mut words: Vec<String> = Vec::new();
    // "(3) …"
    let bracketed = rest.strip_prefix('(').and_then(|inner| number_of(inner, false).map(|found| (inner, found)));
    if let Some((inner, (number, length))) = bracketed.filter(|(inner, (_, length))| inner[*length..].starts_with(") "))
    {
        let after = inner[length + 1..].trim_start();
        return Some(Counted { word: "()".to_owned(), number, length: text.len() - after.len(), signed: true });
    }
    let mut number = number_of(rest, false);
    let mut glued = false;
    while number.is_none() && words.len() < WORDS {
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        if end == 0 || rest[..end].chars().count() > LETTERS {
            return None;
        }
        words.push(rest[..end].to_lowercase());
        glued = rest[end..].starts_with(|c: char| c.is_ascii_digit());
        let after = rest[end..].trim_start_matches([' ', '.', '\u{a0}', '-']);
        let stops = rest[end..].starts_with('.');
        rest = after.trim_start_matches(['#', '№']).trim_start();
        number = number_of(rest, !stops);
    }
    let (number, length) = number?;
    rest = rest[length..].trim_start_matches(|c: char| c == ' ' || is_ornament(c));
    if let Some(inner) = rest.strip_prefix(['(', '['])
        && let Some(end) = inner.find([')', ']']).filter(|end| *end <= REMARK)
        && !words.is_empty()
    {
        rest = inner[end + 1..].trim_start();
    }
    let bare = rest.trim_start_matches(['*', '_']);
    let after = bare.trim_start_matches(['.', ')', ':', '—', '–', '|', '·']).trim_start_matches("- ");
    let signed = after.len() < bare.len() || glued;
    let after = after.trim_start_matches([' ', '*', '_']);
    Some(Counted { word: words.join(" "), number, length: text.len() - after.len(), signed })
}

/// Roman numbers, which count from here.
const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const ROMANS: u32 = 1000;

/// A number such as `12`, `1.3`, `2b`, and behind a word a letter such as `C` or a Roman number; with its length.
fn number_of(text: &str, letters: bool) -> Option<(u32, usize)> {
    let ends = |at: usize| !text[at..].starts_with(|c: char| c.is_alphanumeric());
    let capitals = text.bytes().take_while(u8::is_ascii_uppercase).count();
    if let Some(letter) = text.chars().next().filter(|_| letters && capitals > 0 && ends(capitals)) {
        let roman = ROMAN.iter().zip(1..).find(|(name, _)| **name == &text[..capitals]).map(|(_, nth)| ROMANS + nth);
        let number = roman.or_else(|| (capitals == 1).then(|| letter as u32 - 'A' as u32 + 1));
        return Some((number?, capitals));
    }
    let mut at = 0;
    let mut last = None;
    loop {
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 3 {
            break;
        }
        last = text[at..at + digits].parse().ok();
        at += digits;
        match text[at..].strip_prefix('.') {
            Some(more) if more.starts_with(|c: char| c.is_ascii_digit()) => at += 1,
            _ => break,
        }
    }
    if text[at..].starts_with(|c: char| c.is_ascii_lowercase()) && ends(at + 1) {
        at += 1;
    }
    Some((last?, at)).filter(|_| ends(at))
}

/// The label of a paragraph, in bold or not, and whether it is.
fn labeled(lines: &[TextLine]) -> Option<(Counted, bool)> {
    let runs = &lines.first()?.runs;
    let text = source(runs);
    let bold: usize = runs.iter().take_while(|run| run.bold).map(|run| run.source().len()).sum();
    let found = counted(&text)?;
    // What is bold behind the label is a title.
    let held = if bold > 0 { bold <= found.length } else { found.signed && !found.word.is_empty() };
    held.then_some((found, bold > 0))
}

/// Words before a colon, in bold or not, or bold ones before a dash: `**Prompt:** Design …`, `Asked: why …`
pub(super) fn named(lines: &[TextLine]) -> Option<(Counted, bool)> {
    let runs = &lines.first()?.runs;
    let text = source(runs);
    let bold: usize = runs.iter().take_while(|run| run.bold).map(|run| run.source().len()).sum();
    let parts: &[char] = if bold > 0 { &['—', '–'] } else { &[] };
    let dash = text[bold..].find(parts).filter(|at| text[bold..][..*at].trim().is_empty()).map(|at| bold + at);
    // "**Prompt.** Design …", "**Q** What …"
    let name = text[..bold].trim_end_matches(['*', '_', ' ']);
    let stops = || (bold > 0 && !name.contains(':')).then(|| name.trim_end_matches('.').len());
    let end = dash.or_else(|| text.find(':').filter(|at| bold == 0 || *at <= bold)).or_else(stops)?;
    let sign = text[end..].chars().next().filter(|c| !c.is_alphanumeric()).map_or(0, char::len_utf8);
    let word = text[..end].trim_matches(['*', '_', ' ']);
    let is_label = word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’'))
        && word.split_whitespace().nth(NAME_WORDS).is_none()
        && !is_answer_word(word);
    let after = text[end + sign..].trim_start_matches(['*', '_', ' ']);
    let signed = text[end..].starts_with([':', '—', '–']);
    let found = Counted { word: word.to_lowercase(), number: 0, length: text.len() - after.len(), signed };
    let parted = after.len() + sign < text.len() - end || after.is_empty();
    (is_label && (!signed || parted) && (bold == 0 || bold <= found.length)).then_some((found, bold > 0))
}

/// Signs before a text: `❓ What is …`
fn pictured(lines: &[TextLine]) -> Option<(Counted, bool)> {
    let text = source(&lines.first()?.runs);
    let bare = text.trim_start();
    let after = bare.trim_start_matches(|c: char| is_ornament(c) || c == ' ');
    let sign = bare[..bare.len() - after.len()].trim_end();
    let found = Counted { word: sign.to_owned(), number: 0, length: text.len() - after.len(), signed: true };
    (!sign.is_empty() && !after.is_empty()).then_some((found, false))
}

/// Returns whether a line says something else than the one over it: it opens in bold, or behind a label of its own.
fn is_part(line: &TextLine) -> bool {
    let line = std::slice::from_ref(line);
    line[0].runs.first().is_some_and(|run| run.bold) || named(line).or_else(|| pictured(line)).is_some()
}

/// Words before a colon are at most so many.
const NAME_WORDS: usize = 4;

/// Behind so many of a hundred labels that only recur something is asked.
const NAMED_ASKING: usize = 60;

/// So many do where most labels open a part.
const OPENING: usize = 80;
const OPENING_ASKING: usize = 30;

/// Fewer labels are chance; in percent, how many follow on the one before, and behind how many something is asked by its
/// words or an answer follows, by name or code.
const FEWEST: usize = 3;
const FOLLOWING: usize = 80;
const ASKING_OR_ANSWERED: usize = 60;
/// How many have something below them where what is asked fills its paragraph.
const BELOW: usize = 60;

/// Reads paragraphs behind labels that count what is asked as if they stood behind `Q:`.
pub(super) fn as_questions(pieces: &mut Vec<Piece>) {
    let mut groups: HashMap<(String, bool), Vec<(usize, Counted)>> = HashMap::new();
    let mut times: HashMap<String, usize> = HashMap::new();
    for piece in pieces.iter() {
        if let Body::Heading { runs, .. } = &piece.body {
            *times.entry(clean(&source(runs)).text).or_default() += 1;
        }
    }
    // A heading that recurs names a part of each question.
    let asking = |text: &str| times[text] == 1 && asks(text);
    let tops = pieces.iter().filter(|piece| matches!(piece.body, Body::Heading { level: 1, .. })).count();
    let titled = tops == 1;
    let mut above: Vec<(u8, bool)> = Vec::new();
    // Below a question of another habit labels count what answers it.
    let mut open = false;
    for (at, piece) in pieces.iter().enumerate() {
        let asked_above = open || above.iter().any(|(_, asks)| *asks);
        open = match &piece.body {
            Body::Heading { .. } => false,
            Body::Ask(_) | Body::Card { .. } | Body::Turn { .. } => true,
            Body::Text(lines) => open || bold_line(lines).is_some_and(|bold| bold.whole && bold.asks_plainly),
            _ => open,
        };
        match &piece.body {
            Body::Heading { level, runs } => {
                above.retain(|(over, _)| over < level);
                above.push((*level, !(*level == 1 && titled) && asking(&clean(&source(runs)).text)));
            }
            Body::Text(lines) if !asked_above => {
                if let Some((found, bold)) = labeled(lines).or_else(|| named(lines)).or_else(|| pictured(lines)) {
                    groups.entry((found.word.clone(), bold)).or_default().push((at, found));
                }
            }
            Body::Block(node) if !asked_above && !is_callout(node) => {
                if let Some((found, bold)) = single_paragraph(node).and_then(labeled) {
                    groups.entry((found.word.clone(), bold)).or_default().push((at, found));
                }
            }
            Body::Item(item) if !asked_above => {
                if let Some((found, bold)) = named(item.lead()) {
                    groups.entry((found.word.clone(), bold)).or_default().push((at, found));
                }
            }
            _ => {}
        }
    }
    let (mut groups, rare): (Vec<_>, Vec<_>) = groups.into_iter().partition(|(_, labels)| labels.len() >= FEWEST);
    // What each is about, or who asks it, may stand before the colon.
    let about = rare.into_iter().filter(|((_, bold), _)| *bold).flat_map(|(_, labels)| labels);
    let about =
        about.filter(|(at, found)| found.number == 0 && found.signed && matches!(pieces[*at].body, Body::Text(_)));
    groups.push((Default::default(), about.collect()));
    let mut marks: Vec<(usize, usize, bool)> = Vec::new();
    let groups = groups.into_iter().map(|(_, labels)| labels);
    for labels in groups.filter(|labels| labels.len() >= FEWEST && count_what_is_asked(labels, pieces)) {
        let below = labels.iter().filter(|(at, _)| has_below(pieces, *at)).count();
        let fills = below * 100 >= labels.len() * BELOW;
        marks.extend(labels.into_iter().map(|(at, found)| (at, found.length, fills && has_below(pieces, at))));
    }
    if marks.is_empty() {
        return;
    }
    marks.sort_unstable();
    let mut marks = marks.into_iter().peekable();
    for (at, piece) in std::mem::take(pieces).into_iter().enumerate() {
        match marks.next_if(|(mark, ..)| *mark == at) {
            Some((_, length, fills)) => ask(piece, length, fills, pieces),
            None => pieces.push(piece),
        }
    }
}

/// Whether most numbers follow on the one before, or begin anew.
pub(super) fn count_up(numbers: &[u32]) -> bool {
    let opens = |number: u32| number <= 1 || number == ROMANS + 1;
    let following = |pair: &&[u32]| opens(pair[1]) || pair[1] == pair[0] + 1;
    let chained = numbers.windows(2).filter(following).count();
    numbers.first().is_some_and(|first| opens(*first)) && chained * 100 >= (numbers.len() - 1) * FOLLOWING
}

fn count_what_is_asked(labels: &[(usize, Counted)], pieces: &[Piece]) -> bool {
    let texts = || labels.iter().map(|(at, found)| (*at, behind(pieces, *at, found.length)));
    let asking = texts().filter(|(_, text)| asks_somewhere(text)).count();
    let either = texts().filter(|(at, text)| asks_somewhere(text) || is_answered(pieces, *at)).count();
    let answers = texts().filter(|(_, text)| is_answer_word(text)).count();
    let many = |count: usize, least: usize| count * 100 >= labels.len() * least;
    if labels.iter().all(|(_, found)| found.number == 0) {
        let opens = |at: usize| at > 0 && matches!(pieces[at - 1].body, Body::Heading { .. });
        let opening = labels.iter().filter(|(at, _)| opens(*at)).count();
        let opens_parts = many(opening, OPENING);
        // A name alone on its line stands over one paragraph, and another name below that.
        let alone = |at: usize| matches!(&pieces[at].body, Body::Text(lines) if lines.len() == 1);
        let over_one = |at: usize| {
            matches!(pieces.get(at + 1), Some(Piece { body: Body::Text(_), .. }))
                && pieces.get(at + 2).is_none_or(|next| match &next.body {
                    Body::Text(lines) => is_part(&lines[0]),
                    Body::Heading { .. } | Body::Reply(_) | Body::Open { .. } => true,
                    _ => false,
                })
        };
        let lone = labels
            .iter()
            .filter(|(at, found)| !found.signed && alone(*at) && own_text(pieces, *at, found.length).is_empty());
        let lone: Vec<usize> = lone.map(|(at, _)| *at).collect();
        if !lone.is_empty() {
            let over = lone.iter().filter(|at| over_one(**at)).count();
            return lone.len() == labels.len() && many(over, OPENING) && many(asking, NAMED_ASKING);
        }
        // "**Problem:** Two sum" over "**Idea:** …" or code.
        let is_task = labels.first().is_some_and(|(_, found)| found.signed && TASKS.contains(&found.word.as_str()));
        let told = |at: usize| match pieces.get(at + 1).map(|piece| &piece.body) {
            Some(Body::Text(lines)) => named(lines).is_some(),
            Some(Body::Reply(_)) => true,
            Some(Body::Block(node)) => solves(&node.kind),
            _ => false,
        };
        if is_task && many(labels.iter().filter(|(at, _)| told(*at)).count(), NAMED_ASKING) {
            return true;
        }
        // A picture over one text each time sets off what stands beside it.
        let pictures = labels.iter().all(|(at, found)| {
            !found.word.contains(char::is_alphanumeric)
                && alone(*at)
                && matches!(pieces.get(at + 1), Some(Piece { body: Body::Text(lines), .. }) if pictured(lines).is_none())
        });
        if pictures {
            return many(asking, OPENING_ASKING);
        }
        // Without a sign they may be the beginning of a sentence.
        let free = opens_parts || labels.iter().all(|(_, found)| found.signed || found.word.chars().count() == 1);
        return free && many(asking, if opens_parts { OPENING_ASKING } else { NAMED_ASKING });
    }
    count_up(&labels.iter().map(|(_, found)| found.number).collect::<Vec<_>>())
        && answers == 0
        && asking > 0
        && many(either, ASKING_OR_ANSWERED)
}

/// What a label counts: the rest of its paragraph, or the next one where nothing is left of it.
fn behind(pieces: &[Piece], at: usize, length: usize) -> String {
    let text = |at: usize| match pieces.get(at).map(|piece| &piece.body) {
        Some(Body::Text(lines)) => source_of_lines(lines),
        _ => String::new(),
    };
    let own = own_text(pieces, at, length);
    if own.is_empty() { text(at + 1) } else { own }
}

/// What stands behind a label in its own paragraph.
fn own_text(pieces: &[Piece], at: usize, length: usize) -> String {
    let lines = match &pieces[at].body {
        Body::Text(lines) => lines.as_slice(),
        Body::Item(item) => head(item.lead()),
        Body::Block(node) => single_paragraph(node).unwrap_or_default(),
        _ => return String::new(),
    };
    let Some(opening) = lines.first() else { return String::new() };
    let own = source(&stripped(opening.runs.clone(), length));
    format!("{} {}", own.trim(), source_of_lines(&lines[1..])).trim().to_owned()
}

/// Whether one of the sentences asks.
pub(super) fn asks_somewhere(text: &str) -> bool {
    ends_asking(text.trim()) || text.split_inclusive(". ").any(|sentence| asks(sentence.trim()))
}

fn has_below(pieces: &[Piece], at: usize) -> bool {
    let Some(next) = pieces.get(at + 1) else { return false };
    match &next.body {
        Body::Heading { runs, .. } => is_answer_word(&source(runs)),
        Body::Text(lines) => labeled(lines).is_none(),
        Body::Block(node) => !matches!(node.kind, NodeKind::Rule),
        Body::Ask(_) | Body::Turn { .. } | Body::Card { .. } | Body::Close => false,
        _ => true,
    }
}

fn is_answered(pieces: &[Piece], at: usize) -> bool {
    pieces.get(at + 1).is_some_and(|next| match &next.body {
        Body::Reply(_) => true,
        Body::Open { is_answer, .. } => *is_answer,
        Body::Block(node) => solves(&node.kind),
        Body::Heading { runs, .. } => is_answer_word(&source(runs)),
        _ => false,
    })
}

/// Makes a question of a paragraph behind its label; its whole text asks where the answer stands below.
fn ask(piece: Piece, length: usize, mut fills: bool, out: &mut Vec<Piece>) {
    let Piece { first, last, body } = piece;
    let (mut lines, below) = match body {
        Body::Text(lines) => (lines, Vec::new()),
        Body::Item(mut item) if !item.is_topic => {
            let below = item.children.split_off(1);
            (item.children.remove(0).lines, below)
        }
        Body::Block(mut node) if single_paragraph(&node).is_some() => {
            fills = true;
            (node.children.remove(0).lines, Vec::new())
        }
        body => return out.push(Piece { first, last, body }),
    };
    lines[0].runs = stripped(std::mem::take(&mut lines[0].runs), length);
    let asking = lines.iter().take(4).position(|line| ends_asking(&source(&line.runs)));
    let own = usize::from(source(&lines[0].runs).trim().is_empty());
    let part = lines.iter().skip(1).position(is_part);
    let length = match asking {
        Some(asking) => asking + 1,
        None if fills => part.map_or(lines.len(), |at| at + 1),
        None => 1 + own,
    };
    let mut rest = lines.split_off(length.min(lines.len()));
    if !fills
        && let Some(line) = lines.last_mut()
        && let Some(end) = inner_question(&source(&line.runs))
    {
        let (question, answer) = split_runs(std::mem::take(&mut line.runs), end);
        rest.insert(0, TextLine { runs: answer, ..line.clone() });
        line.runs = question;
    }
    out.push(Piece { first, last: lines.last().map_or(first, |line| line.last), body: Body::Ask(lines) });
    if let (Some(from), Some(to)) = (rest.first().map(|line| line.first), rest.last().map(|line| line.last)) {
        out.push(Piece { first: from, last: to, body: Body::Text(rest) });
    }
    out.extend(below.into_iter().map(|node| Piece { first: node.first, last: node.last, body: Body::Block(node) }));
}
