//! How much a line looks like a section heading.

use super::asking::{names_a_part, titles_a_task};
use super::contents::{Contents, Entry};
use super::line::{Label, Line, Sign};
use super::sequence::Observed;

/// Returns the evidence that a line is a section heading, in log-odds.
pub(super) fn heading_score(seen: &Observed<'_, '_>, at: usize) -> f32 {
    let line = &seen.lines[at];
    match seen.contents.and_then(|contents| contents.named.get(&at)) {
        Some(Entry::Section) => return 6.0,
        Some(Entry::Question | Entry::Inner | Entry::Topic) => return -4.0,
        None => {}
    }
    if goes_on_counting(seen, at) {
        return -6.0;
    }
    let ruled = |at: Option<usize>| at.and_then(|at| seen.lines.get(at)).is_some_and(Line::is_rule);
    if line.whole.ends_with('¶') || line.is_decorated() || ruled(at.checked_sub(1)) && ruled(Some(at + 1)) {
        return 4.0;
    }
    if line.underline.is_some() && line.label.is_none() {
        return UNDERLINED - seen.facts[at].head.score.max(0.0) - seen.habits[at].score.max(0.0);
    }
    if seen.contents.is_some_and(Contents::names_questions) {
        // A contents list that names the questions names the sections too; other headings stand inside answers.
        return -5.0;
    }
    if line.label != Some(Label::Question) && titles_a_task(seen, at) {
        return 1.5;
    }
    let part = names_a_part(line, &seen.facts[at]);
    if matches!(line.sign, Sign::Bullet(_) | Sign::Letter) || line.label.is_some() && !part || line.level.is_some() {
        return -6.0;
    }
    if line.sign == Sign::Hash {
        let code = seen.facts.get(at + 1).is_some_and(|next| next.code) || at > 0 && seen.facts[at - 1].code;
        return if code { -4.0 } else { 3.0 };
    }
    let text = line.body;
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut score = if part { PART - 3.0 } else { -3.0 };
    if words.len() <= 8 && !text.ends_with(['.', '?', ',', ';', '!']) {
        score += 1.0;
    } else if words.len() > 10 {
        return -6.0;
    }
    if words.len() <= 4 {
        score += 0.5;
    }
    if line.blank_before && line.blank_after {
        score += 2.2;
    } else if line.blank_before {
        score += 0.7;
    }
    let title_case = words
        .iter()
        .filter(|word| word.len() > 3)
        .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    if title_case {
        score += 0.7;
    }
    let name = text.split('(').next().unwrap_or_default();
    let capitals = name.chars().filter(|c| c.is_alphabetic()).count() >= 4 && !name.chars().any(char::is_lowercase);
    if capitals && line.blank_before && line.sign == Sign::None && words.len() <= 6 {
        score += 1.5;
    }
    // "2. Random variables", alone, where questions carry no numbers: a section.
    let section = line.blank_before && line.blank_after && words.len() <= 6 && seen.habits[at].score < 0.0;
    if line.sign != Sign::None {
        score += if section { 1.5 } else { -1.5 };
    }
    if text.ends_with(':') {
        score -= 0.8;
    }
    if text.starts_with(|c: char| c.is_lowercase()) {
        score -= 1.0;
    }
    if text.contains(['=', '\\', '{', '<', '|', '$'])
        || seen.facts[at].code
        || text.chars().filter(|c| c.is_alphabetic()).count() < 3
    {
        score -= 3.0;
    }
    if seen.facts[at].says("boilerplate") {
        score += 1.5;
    }
    if seen.blankless && words.len() <= 4 && stands_between(seen, at) {
        score += BETWEEN;
    }
    let divided = |at: usize| seen.facts.get(at).is_some_and(|facts| facts.settled && facts.seam.is_some());
    if line.blank_before && !line.blank_after && words.len() <= 4 && !divided(at) && divided(at + 1) {
        score += OVER_DIVIDED;
    }
    // Where questions carry signs, a line without one stands out.
    let next_is_signed =
        seen.lines.get(at + 1).is_some_and(|next| matches!(next.sign, Sign::Bullet(_) | Sign::Number(_)));
    if next_is_signed && line.sign == Sign::None && line.blank_before {
        score += 0.8;
    }
    score
}

/// What it adds to open a block right over a line that the document's habit divides.
const OVER_DIVIDED: f32 = 2.5;

/// What it adds to be named as a part of the whole.
const PART: f32 = 2.0;

/// Whether it bears the next number right under the one before it: an item, wherever else numbers stand over sections.
fn goes_on_counting(seen: &Observed<'_, '_>, at: usize) -> bool {
    let above = at.checked_sub(1).map(|above| &seen.lines[above]);
    let line = &seen.lines[at];
    above.is_some_and(|above| matches!((&above.sign, &line.sign), (Sign::Number(n), Sign::Number(m)) if n + 1 == *m))
        && !line.blank_before
}

/// What it adds to stand between the end of a sentence and a question, where no blank line parts anything.
const BETWEEN: f32 = 2.0;

fn stands_between(seen: &Observed<'_, '_>, at: usize) -> bool {
    let line = &seen.lines[at];
    let ended = at.checked_sub(1).is_none_or(|before| seen.lines[before].whole.ends_with(['.', '?', '!', ':', ')']));
    let asks = seen.facts.get(at + 1).is_some_and(|next| next.head.score >= ASKS);
    ended && asks && line.sign == Sign::None && line.body.starts_with(char::is_uppercase)
}

/// What it is worth to be underlined, as long as nothing asks.
const UNDERLINED: f32 = 4.0;

/// Evidence from which a line asks.
const ASKS: f32 = 1.5;
