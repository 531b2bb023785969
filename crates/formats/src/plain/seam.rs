//! Which lines belong to one question: wrapped lines, a scenario and its question, hints, examples.

use super::asking::titles_a_task;
use super::line::{Label, Sign};
use super::sequence::{Assumed, Observed};
use super::turns::{Part, Speech};
use crate::wording::{normalize, question_evidence, sets_a_task};

/// A question has at most so many lines.
pub(super) const LONGEST_QUESTION: usize = 12;
/// Above this share of questions in lower case the notes are careless, and a capital letter tells something.
pub(super) const LOWER: f32 = 0.25;
/// A line at least this long may have been wrapped, whatever the rest of the document does.
const LONG_LINE: usize = 72;

/// Words that no line ends with by itself; the first twelve never end a statement either.
pub(super) const UNFINISHED: &[&str] = &[
    " the", " a", " an", " of", " to", " and", " or", " with", " for", " in", " by", " from", " is", " are", " that",
    " which", " vs.", " vs", " you", " we", " do", " does", " why", " Why", " how", " what", " if", " when", " whose",
    " where", " such", " or", " your", " their", " its", " can", " would", " not",
];
/// Words by which a question leans on the one before it.
const REFERS_BACK: &[&str] = &["those", "these", "this", "that", "it", "them", "they", "its", "their"];

/// Whether the lines are all of a message of a chat so far, which may tell before it asks.
fn is_one_message(seen: &Observed<'_, '_>, first: usize, at: usize) -> bool {
    let chats = seen.lines[at].speech.is_some_and(|speech| speech.part == Part::Both);
    chats
        && !seen.lines[at].blank_before
        && (first == 0 || turn(seen.lines[first - 1].speech) != turn(seen.lines[first].speech))
        && !seen.lines[first..at].iter().any(|line| line.body.ends_with('?'))
}

/// Adds a line to those before it; a word divided at the line's end becomes one again.
pub(super) fn join(text: &mut String, line: &str) {
    let letters = text.strip_suffix('-').is_some_and(|head| head.ends_with(char::is_lowercase));
    if letters && line.starts_with(char::is_lowercase) {
        text.pop();
    } else if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(line);
}

/// How well line `at` goes on with a question that starts at `first`; `None` when it cannot.
///
/// The joined lines get the evidence of their words once more, so a seam must be worth something by itself: zero is the
/// price of two lines that stand together for no reason.
pub(super) fn seam(seen: &Observed<'_, '_>, first: usize, at: usize, so_far: &str, assumed: Assumed) -> Option<f32> {
    let (before, line) = (&seen.lines[at - 1], &seen.lines[at]);
    if line.label == Some(Label::Hint) {
        return Some(3.0);
    }
    if turn(seen.lines[first].speech) != turn(line.speech) {
        return None;
    }
    if seen.pool[at] {
        return None;
    }
    if line.choice {
        return Some(0.0);
    }
    // Where questions carry signs, such a block lists checks in an answer.
    if seen.usual_sign.is_none() && is_one_of_several(seen, at) {
        return None;
    }
    // What the document's habit divides has ended; its answer goes on.
    if at == first + 1 && seen.facts[first].settled && seen.facts[first].seam.is_some() {
        return None;
    }
    // What leads to other lines asks nothing with them.
    if at == first + 1 && seen.leads.points[at] < 0.0 && seen.leads.leads[first] {
        return None;
    }
    if states_a_closed_task(seen, first, at) {
        return Some(-0.2);
    }
    if so_far.is_empty() && seen.lines[first].label == Some(Label::Question) && line.label.is_none() {
        return Some(0.0);
    }
    if seen.facts[at].completes && line.label.is_none_or(|label| label == Label::Item) {
        let titled = first > 0 && titles_a_task(seen, first - 1);
        return (titled || at > first + 1 || seen.facts[first].words.score >= 2.0).then_some(0.6);
    }
    if line.label.is_some()
        || line.level.is_some()
        || seen.facts[at].code
        || line.sign == Sign::Hash
        || before.whole.ends_with('¶')
    {
        return None;
    }
    let contents = seen.contents;
    if contents.is_some_and(|contents| contents.named.contains_key(&at) || contents.named.contains_key(&first))
        || seen.is_set_apart(at)
    {
        return None;
    }
    let joined_head;
    let head = if at == first + 1 {
        &seen.facts[first].words
    } else {
        joined_head = question_evidence(so_far);
        &joined_head
    };
    // Two questions on two lines each speak for themselves; as one question they must not lose the second's voice.
    let credit = (seen.facts[at].words.score - assumed.bar).max(0.0);
    let ends_asking = |text: &str| text.trim_end_matches(['"', '”', ')', ' ', '*']).ends_with('?');
    let asks = ends_asking(line.body);
    let scenario = head.reasons.iter().any(|(name, _)| *name == "sets up a scenario");
    if line.sign != Sign::None {
        // A scenario and its question may stand on bullets of their own; sub-questions on letters.
        let same = line.sign == before.sign && line.indent == before.indent;
        let unfinished = !so_far.ends_with(['.', '?', ':', '!', ')']);
        return if line.sign == Sign::Letter
            && (asks || parts_ask(seen, at) || before.sign == Sign::Letter)
            && (unfinished || before.sign == Sign::Letter && at > first + 1)
        {
            Some(1.0 + credit)
        } else if same && scenario && head.score < 2.0 && asks && !ends_asking(so_far) && at == first + 1 {
            Some(0.6)
        } else {
            None
        };
    }
    let finished = so_far.trim_end_matches(['"', '”', ')', ' ', '*']).ends_with(['?', '.', '!', ':'])
        && !so_far.ends_with("vs.")
        && !so_far.ends_with("e.g.");
    if finished {
        // Another question on the next line belongs to the same card when it leans on the first.
        let words = normalize(line.body);
        let leans = words.split([' ', '?', ',']).any(|word| REFERS_BACK.contains(&word))
            || ["and ", "if so", "why?", "if yes", "how so"].iter().any(|start| words.starts_with(start));
        let asked_already = ends_asking(so_far) || head.score >= 2.4 || sets_a_task(so_far);
        let score = match (asked_already, asks) {
            (true, true) if leans && line.body.split_whitespace().count() <= 14 => 0.5 + credit,
            (false, true) if scenario && so_far.ends_with('.') => 0.3,
            (false, true) if at == first + 1 && seen.numbered[first] => 0.3 + credit,
            _ if is_one_message(seen, first, at) => 0.3 + if asks { credit } else { 0.0 },
            _ => return None,
        };
        return Some(score - if line.blank_before { 2.0 } else { 0.0 });
    }
    let length = before.whole.chars().count();
    let full = seen.wrap.is_some_and(|width| length * 100 >= width * 78);
    // "…, when to use which": a question may end with the word it asks by.
    let asks_to_its_end = head.score >= 3.0
        && [" which", " what", " why", " how", " where", " when", " is", " are"]
            .iter()
            .any(|word| so_far.ends_with(word));
    let open = so_far.matches(['(', '[']).count() > so_far.matches([')', ']']).count()
        || UNFINISHED.iter().any(|word| so_far.ends_with(word)) && !asks_to_its_end
        || so_far.ends_with([',', '-']);
    // What asks already and could end here takes no further statement in.
    if head.score >= 3.0 && !asks && !full && !open && length < LONG_LINE {
        return None;
    }
    let asks_itself = seen.facts[at].words.score >= 4.5 || head.score < 2.0 && seen.facts[at].words.score >= 2.4;
    let mut score = -1.9;
    if line.body.starts_with(|c: char| c.is_lowercase()) {
        score += if seen.lower > LOWER { 0.3 } else { 1.6 };
    }
    if full {
        score += 1.4;
    } else if length >= 60 {
        score += 0.7;
    }
    if open {
        score += 2.0;
    }
    if asks && (head.score >= 2.0 || scenario) {
        let continues = head.score >= 2.0 && line.body.starts_with(|c: char| c.is_lowercase());
        score += 1.2 + if continues { credit } else { 0.0 };
    }
    // Hanging indent under a number or bullet.
    let start = &seen.lines[first];
    if start.sign != Sign::None && line.indent >= start.indent + 2 && !line.blank_before && length >= 45 {
        score += 1.6;
    }
    // "… a small term / added to the result. What is it for?": a sentence ends, then the question comes.
    let mid_sentence = asks
        && line.body.starts_with(|c: char| c.is_lowercase())
        && [". ", "? "].iter().any(|end| line.body.contains(end));
    if mid_sentence {
        score += 1.5;
    } else if asks_itself {
        // Where lines come in pairs, a front that lacks its back stands over the next front.
        let fronts = assumed.unpaired(at) > 0.0 && asks && !full && !open;
        score -= if fronts { 4.0 } else { 1.5 };
    }
    if line.blank_before {
        score -= 2.0;
    }
    Some(score)
}

/// So many lines of a block that each end in a question mark are questions of their own.
const SEVERAL: usize = 3;

/// Whether a line and those around it are such lines.
fn is_one_of_several(seen: &Observed<'_, '_>, at: usize) -> bool {
    let ends_asking = |at: &usize| {
        let line = &seen.lines[*at];
        line.sign == Sign::None && line.body.ends_with('?') && line.body.starts_with(char::is_uppercase)
    };
    let above = (0..=at).rev().take(SEVERAL).take_while(ends_asking).count();
    if above < 2 {
        return false;
    }
    let goes_on = |at: &usize| !seen.lines[*at].blank_before && ends_asking(at);
    let from = at + 1 - above;
    let apart = (from + 1..=at).any(|at| seen.lines[at].blank_before);
    let under = (at + 1..seen.lines.len()).take(SEVERAL).take_while(goes_on).count();
    !apart && above + under >= SEVERAL
}

/// Whether lettered parts of one sentence end in a question mark: "the effect on (i) ridge (ii) lasso?"
fn parts_ask(seen: &Observed<'_, '_>, at: usize) -> bool {
    let parts = seen.lines[at..].iter().take(LONGEST_QUESTION).take_while(|line| line.sign == Sign::Letter);
    parts.map(|line| line.body).find(|body| body.ends_with(['?', '.'])).is_some_and(|body| body.ends_with('?'))
}

fn turn(speech: Option<Speech>) -> Option<usize> {
    speech.map(|speech| speech.turn)
}

/// Whether the lines `first..=at` state what a title or question label above opens and an answer label below closes.
fn states_a_closed_task(seen: &Observed<'_, '_>, first: usize, at: usize) -> bool {
    let opened = seen.lines[first].label == Some(Label::Question)
        || first > 0 && seen.lines[first - 1].label == Some(Label::Item);
    let end = seen.lines.len().min(first + LONGEST_QUESTION + 1);
    opened
        && (at..end)
            .find(|&index| seen.lines[index].label.is_some_and(|label| label != Label::Hint))
            .is_some_and(|index| index > at && seen.lines[index].label == Some(Label::Answer))
}
