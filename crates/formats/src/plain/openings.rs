//! Two openings that take turns through a document, the first before what asks and the second before what answers:
//! `[Q] … [A] …`, `Main: … Looking for: …`. They are its labels, whatever words they are.

use std::collections::HashMap;

use super::line::{Label, Line, Sign};
use crate::wording::question_evidence;
use crate::wording::vocabulary::{ANSWER_LABELS, ASKER_LABELS, QUESTION_LABELS};

/// Fewer pairs are chance.
const FEWEST: usize = 4;
/// Where both are words that label and the second stands right under the first, fewer tell enough.
const FEWEST_NAMED: usize = 3;
/// An opening has at most so many words and characters; before anything but a colon or a bracket, so many characters.
const LONGEST: (usize, usize) = (3, 24);
const LONGEST_BARE: usize = 3;
/// In percent: how many answers stand after a question and before the next, how many questions have one, and how many lines
/// the two open; and how many lines two signs open that take turns, the second right under the first.
const IN_TURN: usize = 85;
const ANSWERED: usize = 55;
const OPENED: usize = 20;
const OPENED_BY_SIGNS: usize = 70;
/// In percent: how many of the first ask by their words, and how many of the second at most.
const ASKING: usize = 45;
const ASKING_BACK: usize = 15;
/// In percent: how many of the first open cards, and how many of these ask at least.
const CARDS: usize = 90;
const ASKING_CARDS: usize = 20;
/// Evidence from which words ask.
const ASKS: f32 = 1.5;

/// A word and the sign that closes it.
type Key = (String, char);

/// What a line opens with, and what stands behind it.
struct Opening<'t> {
    key: Key,
    rest: &'t str,
}

/// Labels the lines that such a pair opens.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let labeled = lines.iter().filter(|line| line.label == Some(Label::Question)).count();
    if labeled >= FEWEST || lines.iter().any(|line| line.speech.is_some()) {
        return;
    }
    let openings: Vec<Option<Opening<'_>>> = lines.iter().map(opening).collect();
    let mut places: HashMap<&Key, Vec<usize>> = HashMap::new();
    for (at, opening) in openings.iter().enumerate() {
        if let Some(opening) = opening {
            places.entry(&opening.key).or_default().push(at);
        }
    }
    let known = |(word, _): &Key, list: &[&str]| list.contains(&word.as_str());
    let names = |key: &Key| known(key, QUESTION_LABELS) || known(key, ANSWER_LABELS);
    places.retain(|key, places| places.len() >= FEWEST || places.len() >= FEWEST_NAMED && names(key));
    let mut kept: Vec<(&Key, &Vec<usize>)> = places.iter().map(|(key, places)| (*key, places)).collect();
    kept.sort_by_key(|(_, places)| places[0]);
    let asks = |at: &&usize| {
        let told = openings[**at].as_ref().map_or("", |opening| opening.rest);
        let told = if told.is_empty() { lines.get(**at + 1).map_or("", |line| line.body) } else { told };
        question_evidence(told).score >= ASKS
    };
    let share = |places: &[usize]| places.iter().filter(asks).count() * 100 / places.len();
    let mut found: Option<(&Key, &Key, usize)> = None;
    for (nth, (asker, asked)) in kept.iter().enumerate() {
        let takes_turns = |(answerer, answers): &(&Key, &Vec<usize>)| {
            let under = |at: &&usize| at.checked_sub(1).is_some_and(|above| asked.binary_search(&above).is_ok());
            if known(asker, QUESTION_LABELS)
                && known(answerer, ANSWER_LABELS)
                && answers.len() >= FEWEST_NAMED
                && answers.iter().all(|at| under(&at))
            {
                return Some(answers.len());
            }
            let signs = asker.1 == SIGN && answerer.1 == SIGN;
            let (paired, of, least) = if signs {
                let under = |at: &&usize| answers.binary_search(&(**at + 1)).is_ok();
                (asked.iter().filter(under).count(), asked.len(), OPENED_BY_SIGNS)
            } else {
                (answered(asked, answers), answers.len(), OPENED)
            };
            let holds = signs == (asker.1 == SIGN || answerer.1 == SIGN)
                && paired >= FEWEST
                && paired * 100 >= of * IN_TURN
                && paired * 100 >= asked.len() * ANSWERED
                && (asked.len() + answers.len()) * 100 >= lines.len() * least;
            holds.then_some(paired)
        };
        for other in &kept[nth + 1..] {
            let Some(paired) = takes_turns(other).filter(|paired| found.is_none_or(|(_, _, most)| most < *paired))
            else {
                continue;
            };
            // What they say is looked at last: it takes longest.
            let named = known(asker, QUESTION_LABELS) && known(other.0, ANSWER_LABELS);
            // Where each opens a card and the other stands right under it, topics ask as well.
            let is_card = |at: &&usize| lines[**at].blank_before && other.1.binary_search(&(**at + 1)).is_ok();
            let cards = asker.1 != SIGN && asked.iter().filter(is_card).count() * 100 >= asked.len() * CARDS;
            let (asking, back) = (share(asked), share(other.1));
            let of_cards = cards && asking >= ASKING_CARDS && back * 2 <= asking;
            if named || of_cards || asking >= ASKING && back <= ASKING_BACK {
                found = Some((asker, other.0, paired));
            }
        }
    }
    let Some((asker, answerer, _)) = found.map(|(asker, answerer, count)| (asker.clone(), answerer.clone(), count))
    else {
        return;
    };
    for (line, opening) in lines.iter_mut().zip(&openings) {
        let Some(opening) = opening else { continue };
        if opening.key == asker {
            line.bear_label(Label::Question, opening.rest);
        } else if opening.key == answerer {
            line.bear_label(Label::Answer, opening.rest);
        }
    }
}

/// How many of the first have one of the second before the next.
fn answered(asked: &[usize], answers: &[usize]) -> usize {
    let ends = asked.iter().skip(1).copied().chain([usize::MAX]);
    let between = |at: usize, end: usize| {
        answers.partition_point(|&answer| answer < end) > answers.partition_point(|&answer| answer < at)
    };
    asked.iter().zip(ends).filter(|&(&at, end)| between(at, end)).count()
}

/// What stands for the sign that closes a word where a sign stands alone.
const SIGN: char = ' ';
/// And for one after a letter that nothing closes.
const BARE: char = '1';
/// A numbered label has at most so many letters.
const LABEL_LETTERS: usize = 5;

/// `? Why`, `* Why`: a sign and no word.
fn sign<'t>(line: &Line<'t>) -> Option<Opening<'t>> {
    if let Sign::Bullet(sign) = line.sign {
        return Some(Opening { key: (format!("{sign}{}", line.indent), SIGN), rest: line.body });
    }
    let first =
        line.whole.chars().next().filter(|c| matches!(c, '?' | '!' | '>' | '<' | '%' | '@' | '~' | '&' | '='))?;
    let rest = line.whole[first.len_utf8()..].strip_prefix(' ')?.trim_start();
    (line.sign == Sign::None && !rest.is_empty()).then(|| Opening { key: (first.to_string(), SIGN), rest })
}

/// `Q.No.1) Why`, `Que-3: Why`: a number belongs to the label.
fn numbered<'t>(text: &'t str) -> Option<Opening<'t>> {
    let (token, rest) = text.split_once(' ')?;
    let word: String = token.chars().filter(|c| c.is_alphabetic()).collect();
    let closed = token.ends_with([')', '.', ':', '-', ']', '>']) && token.contains(|c: char| c.is_ascii_digit());
    let letters = word.chars().count();
    (closed && (1..=LABEL_LETTERS).contains(&letters) && token.starts_with(char::is_alphabetic))
        .then(|| Opening { key: (word.to_lowercase(), '0'), rest: rest.trim_start() })
}

/// `[Q] Why`, `Main: Why`, `Q> Why`, `F - Warum`
fn opening<'t>(line: &Line<'t>) -> Option<Opening<'t>> {
    if line.sign == Sign::Letter || line.text.len() < 3 {
        return None;
    }
    word(line).or_else(|| numbered(line.text)).or_else(|| sign(line)).or_else(|| letter(line.text))
}

/// `Q why so`, `A it is`: a letter by itself. Most such lines begin with an article, which takes no turns.
fn letter<'t>(text: &'t str) -> Option<Opening<'t>> {
    let (letter, rest) = text.split_once(' ')?;
    let known = [QUESTION_LABELS, ANSWER_LABELS].iter().any(|list| list.contains(&letter.to_lowercase().as_str()));
    (letter.chars().count() == 1 && letter.chars().all(char::is_uppercase) && known)
        .then(|| Opening { key: (letter.to_lowercase(), BARE), rest: rest.trim_start() })
}

fn word<'t>(line: &Line<'t>) -> Option<Opening<'t>> {
    let text = line.text.trim_start_matches(['*', '_']);
    let bracket = text.chars().next().and_then(|c| match c {
        '[' => Some(']'),
        '(' => Some(')'),
        '<' => Some('>'),
        '{' => Some('}'),
        _ => None,
    });
    let inner = if bracket.is_some() { &text[1..] } else { text };
    let end = inner.char_indices().take(LONGEST.1 + 1).find(|&(_, c)| match bracket {
        Some(close) => c == close,
        None => matches!(c, ':' | '：' | '>' | ')' | '|' | '.' | '-' | '–' | '—' | '='),
    })?;
    let word = inner[..end.0].trim_matches([' ', '*', '_']);
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '#'));
    let rest = inner[end.0 + end.1.len_utf8()..].trim_start_matches(['*', '_']);
    let plain = word.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '/'));
    let named = plain && word.contains(char::is_alphabetic) && word.split(' ').count() <= LONGEST.0;
    let short = word.chars().count() <= LONGEST_BARE;
    let apart = rest.is_empty() || rest.starts_with(' ') || bracket.is_some();
    let told = word.to_lowercase();
    let speaks = [ASKER_LABELS, QUESTION_LABELS, ANSWER_LABELS].iter().any(|list| list.contains(&told.as_str()));
    let closed = bracket.is_some() || matches!(end.1, ':' | '：') || short || speaks;
    let word = word.to_lowercase();
    // "Second question:", "My answer:": the last word says it.
    let last = word.rsplit(' ').next().unwrap_or_default();
    let word = if QUESTION_LABELS.contains(&last) || ANSWER_LABELS.contains(&last) { last.to_owned() } else { word };
    (named && apart && closed)
        .then(|| Opening { key: (word, if end.1 == '：' { ':' } else { end.1 }), rest: rest.trim() })
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn labels(text: &str) -> Vec<Option<Label>> {
        let mut lines = lines(text, 1);
        mark(&mut lines);
        lines.iter().map(|line| line.label).collect()
    }

    #[test]
    fn openings_that_take_turns_are_labels() {
        for (asker, answerer) in
            [("[Q]", "[A]"), ("Main:", "Looking for:"), ("Q>", "A>"), ("D:", "R:"), ("?", "!"), ("*", "-")]
        {
            let text = format!("{asker} Why is it so slow?\n{answerer} too many joins\n").repeat(4);
            assert_eq!(labels(&text), [Some(Label::Question), Some(Label::Answer)].repeat(4), "{asker}");
        }
    }

    #[test]
    fn names_of_parts_are_none() {
        let text = "Before: it was slow\nAfter: it was fast\n".repeat(4);
        assert_eq!(labels(&text), [None; 8]);
    }
}
