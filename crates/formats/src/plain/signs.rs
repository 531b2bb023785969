//! Signs that only this document uses: `7 — Why …`, `(b2) Name …`, `[3] What …`, a number before a tab, an emoji for a level.
//!
//! No such shape counts by itself. Where many lines open alike and count up, or ask, what they open with is their sign.

use std::collections::{HashMap, HashSet};

use super::line::{Label, Line, QUOTED, Sign};
use crate::wording::question_evidence;

/// Fewer lines that open alike are chance; and where nothing closes the number, fewer that count up.
const FEWEST: usize = 4;
const FEWEST_OPEN: usize = 6;
/// So many lines that bear `A1`, `A2`, … must ask.
const FEWEST_LETTERS: usize = 2;
/// In percent: how many of them bear the number after the one before, or begin to count anew.
const COUNTING: usize = 75;
/// In percent: how many lines with an emoji before them ask, where it is a sign.
const ASKING: usize = 45;
/// And of those with one of a few tags.
const ASKING_TAGGED: usize = 25;
/// In percent: and how many that count, where counting alone would do for the steps of an answer as well.
const ASKING_NUMBERS: usize = 30;
/// Evidence from which words ask.
const ASKS: f32 = 1.5;
/// The shape of a round bullet that became a letter.
const ROUND: &str = "o";
/// All emoji of a document are one sign: they tell levels.
const EMOJI: char = '🔹';

/// An opening by its shape, and the number it holds.
struct Opening<'t> {
    shape: String,
    number: Option<u32>,
    rest: &'t str,
    /// The word in brackets.
    tag: &'t str,
    closed: bool,
    /// Whether it is a sign that stands for nothing but itself.
    symbol: bool,
}

/// Gives lines the signs that the document has taught.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    codes(lines);
    letters_alone(lines);
    names_alone(lines);
    answers_alone(lines);
    numbered_letters(lines);
    titles_that_ask(lines);
    let mut shapes: HashMap<String, Vec<usize>> = HashMap::new();
    let openings: Vec<Option<Opening<'_>>> = lines.iter().map(opening).collect();
    for (at, opening) in openings.iter().enumerate() {
        if let Some(opening) = opening {
            shapes.entry(opening.shape.clone()).or_default().push(at);
        }
    }
    shapes.retain(|_, found| is_habit(found, &openings));
    for (line, opening) in lines.iter_mut().zip(&openings) {
        let Some(opening) = opening.as_ref().filter(|opening| shapes.contains_key(&opening.shape)) else { continue };
        let bullet = match opening.shape.chars().next() {
            _ if opening.shape == ROUND => '◦',
            _ if opening.shape == SAID => QUOTED,
            Some(sign) if opening.symbol => sign,
            _ => EMOJI,
        };
        line.bear(opening.number.map_or(Sign::Bullet(bullet), Sign::Number), opening.rest);
    }
}

/// Fewer codes are chance; in percent, so many lines with a sign bear one; a code has at most so many letters, and stands
/// on so many lines on average.
const FEWEST_CODES: usize = 6;
const CODED: usize = 80;
const CODE_LETTERS: usize = 6;
const LINES_A_CODE: usize = 3;
/// What parts a code from its title.
const CODE_GAPS: [&str; 3] = ["  ", "\t", " | "];

/// Takes the code from between a sign and its title, where nearly all lines with that sign bear one of a few: `[x] E  Why`,
/// `- med | Why`.
fn codes(lines: &mut [Line<'_>]) {
    let mut by_sign: HashMap<Sign, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let sign = match line.sign {
            Sign::None | Sign::Hash | Sign::Letter => continue,
            Sign::Number(_) => Sign::Number(0),
            sign => sign,
        };
        if line.label.is_none() && line.speech.is_none() {
            by_sign.entry(sign).or_default().push(at);
        }
    }
    for items in by_sign.into_values().filter(|items| items.len() >= FEWEST_CODES) {
        let coded: Vec<(usize, &str, &str)> =
            items.iter().filter_map(|&at| code(lines[at].text).map(|(code, title)| (at, code, title))).collect();
        let codes: HashSet<&str> = coded.iter().map(|(_, code, _)| *code).collect();
        if coded.len() >= FEWEST_CODES
            && coded.len() * 100 >= items.len() * CODED
            && codes.len() * LINES_A_CODE <= coded.len()
        {
            for (at, code, title) in coded {
                let sign = lines[at].sign;
                lines[at].bear(sign, title);
                lines[at].level = lines[at].level.or_else(|| code.parse().ok());
            }
        }
    }
}

/// A short word apart from what follows it.
fn code(text: &str) -> Option<(&str, &str)> {
    let (code, title) = CODE_GAPS.iter().filter_map(|gap| text.split_once(gap)).min_by_key(|(code, _)| code.len())?;
    let title = title.trim_start();
    let short = (1..=CODE_LETTERS).contains(&code.chars().count()) && code.chars().all(char::is_alphanumeric);
    (short && title.contains(char::is_alphabetic)).then_some((code, title))
}

/// Reads `Q` and `A`, each alone on its line and as often as the other, as labels of what stands under them.
fn letters_alone(lines: &mut [Line<'_>]) {
    let is = |line: &Line<'_>, letter: &str| line.whole == letter && line.speech.is_none();
    let asking = lines.iter().filter(|line| is(line, "Q")).count();
    let answering = lines.iter().filter(|line| is(line, "A")).count();
    if asking < FEWEST || answering < FEWEST || asking.abs_diff(answering) * 2 > asking {
        return;
    }
    for line in lines {
        if is(line, "Q") {
            line.label_alone(Label::Question);
        } else if is(line, "A") {
            line.label_alone(Label::Answer);
        }
    }
}

/// A name over each side of a card has at most so many words; in percent, so many fronts stand between the two names, and so
/// many of them are short or ask.
const NAME_WORDS: usize = 2;
const BETWEEN: usize = 80;
const SHORT_FRONTS: usize = 70;
const FRONT_WORDS: usize = 9;

/// Reads two short lines that recur in turn, one line of text between them, as labels of what stands under them: the names
/// that a program gives the sides of its cards.
fn names_alone(lines: &mut [Line<'_>]) {
    let is_name = |line: &Line<'_>| {
        line.sign == Sign::None
            && line.label.is_none()
            && line.speech.is_none()
            && line.whole.starts_with(char::is_alphabetic)
            && !line.whole.ends_with(['.', '?', '!', ',', ';'])
            && line.whole.split_whitespace().nth(NAME_WORDS).is_none()
    };
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| is_name(line)) {
        places.entry(line.whole).or_default().push(at);
    }
    let mut found: Option<(&str, &str, usize)> = None;
    for (name, fronts) in places.iter().filter(|(_, places)| places.len() >= FEWEST) {
        let Some(other) = lines.get(fronts[0] + 2).map(|line| line.whole).filter(|other| other != name) else {
            continue;
        };
        let paired = |at: &&usize| lines.get(**at + 2).is_some_and(|line| line.whole == other);
        let short = |at: &&usize| {
            let front = lines.get(**at + 1).map_or("", |line| line.whole);
            front.ends_with('?') || !front.ends_with('.') && front.split_whitespace().nth(FRONT_WORDS).is_none()
        };
        let count = fronts.iter().filter(paired).count();
        // Nothing stands between the back of a card and the front of the next.
        let backs = places.get(other).map_or(0, Vec::len);
        let told: Vec<usize> = fronts.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let usual = told.iter().filter(|&&lines| lines == 4).count();
        if backs.abs_diff(count) * 10 <= count
            && count * 100 >= fronts.len() * BETWEEN
            && fronts.iter().filter(short).count() * 100 >= fronts.len() * SHORT_FRONTS
            && usual * 2 > told.len()
            && found.is_none_or(|(_, _, most)| most < count)
        {
            found = Some((*name, other, count));
        }
    }
    let Some((front, back, _)) = found else { return };
    for line in lines.iter_mut().filter(|line| line.sign == Sign::None) {
        if line.whole == front {
            line.label_alone(Label::Question);
        } else if line.whole == back {
            line.label_alone(Label::Answer);
        }
    }
}

/// A name over answers has at most so many words; in percent, so many stand right under the first line of a block and right
/// over text, so many of those first lines ask, and so many fewer of the lines below.
const ANSWER_NAME_WORDS: usize = 5;
const BETWEEN_BOTH: usize = 75;
const ASKING_ABOVE: usize = 45;
const ASKING_MORE: usize = 25;
/// Reads a short line that would ask by its words, but recurs right under what asks and right over text, as the label of
/// that text: "What we look for".
fn answers_alone(lines: &mut [Line<'_>]) {
    if lines.iter().filter(|line| line.label == Some(Label::Answer)).count() >= FEWEST {
        return;
    }
    let name = |line: &Line<'_>| line.whole.trim_end_matches(':').to_lowercase();
    let is_name = |line: &Line<'_>| {
        line.sign == Sign::None
            && line.label.is_none()
            && line.speech.is_none()
            && !line.blank_before
            && !line.blank_after
            && line.whole.starts_with(char::is_alphabetic)
            && !line.whole.ends_with(['.', '!', ',', ';'])
            && line.whole.split_whitespace().nth(ANSWER_NAME_WORDS).is_none()
    };
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for at in (1..lines.len()).filter(|&at| is_name(&lines[at])) {
        places.entry(name(&lines[at])).or_default().push(at);
    }
    let asks = |at: usize| lines.get(at).is_some_and(|line| question_evidence(line.body).score >= ASKS);
    let between = |places: &[usize]| {
        let count = |holds: &dyn Fn(usize) -> bool| places.iter().filter(|&&at| holds(at)).count() * 100 / places.len();
        let opens = |at: usize| lines[at - 1].blank_before || matches!(lines[at - 1].sign, Sign::Number(_));
        let (above, below) = (count(&|at| asks(at - 1)), count(&|at| asks(at + 1)));
        count(&opens) >= BETWEEN_BOTH && above >= ASKING_ABOVE && below + ASKING_MORE <= above
    };
    let usual = places
        .into_iter()
        .filter(|(name, places)| places.len() >= FEWEST && question_evidence(name).score >= ASKS && between(places))
        .max_by_key(|(_, places)| (places.len(), std::cmp::Reverse(places[0])));
    let Some((usual, _)) = usual else { return };
    for line in lines.iter_mut().filter(|line| line.sign == Sign::None && name(line) == usual) {
        line.label_alone(Label::Answer);
    }
}

/// In percent: how many titles of a level ask, where they stand over answers.
const ASKING_TITLES: usize = 40;

/// Takes the signs from around titles of a level that asks: `=== What is X? ===`, or with nothing behind.
fn titles_that_ask(lines: &mut [Line<'_>]) {
    let mut levels: HashMap<usize, Vec<(usize, bool)>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some((level, text)) = title(line) {
            levels.entry(level).or_default().push((at, question_evidence(text).score >= ASKS));
        }
    }
    for titles in levels.values().filter(|titles| titles.len() >= FEWEST) {
        if titles.iter().filter(|(_, asks)| *asks).count() * 100 >= titles.len() * ASKING_TITLES {
            titles.iter().for_each(|(at, _)| {
                if let Some((_, text)) = title(&lines[*at]) {
                    lines[*at].bear(Sign::Bullet('='), text);
                    lines[*at].whole = text;
                }
            });
        }
    }
}

/// How many signs stand before a title, and the title.
fn title<'t>(line: &Line<'t>) -> Option<(usize, &'t str)> {
    let rest = line.whole.trim_start_matches('=');
    let level = line.whole.len() - rest.len();
    let text = rest.strip_prefix(' ')?.trim_end_matches('=').trim();
    ((2..=6).contains(&level) && line.sign == Sign::None && line.speech.is_none() && text.contains(char::is_alphabetic))
        .then_some((level, text))
}

/// Reads `A1.` as the number of an item rather than the label of an answer, where nothing is labeled as a question and
/// most of what bears such numbers asks.
fn numbered_letters(lines: &mut [Line<'_>]) {
    let is_numbered = |line: &Line<'_>| {
        line.label == Some(Label::Answer)
            && line.speech.is_none()
            && line.text.strip_prefix('A').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let found: Vec<usize> = (0..lines.len()).filter(|&at| is_numbered(&lines[at])).collect();
    let asking = found.iter().filter(|&&at| question_evidence(lines[at].body).score >= ASKS).count();
    // "B1.", "C2.": other parts of the document bear other letters.
    let other = |line: &Line<'_>| {
        let mut chars = line.text.chars();
        matches!(chars.next(), Some('B'..='P' | 'R'..='Z'))
            && chars.next().is_some_and(|c| c.is_ascii_digit())
            && matches!(chars.next(), Some('.' | ')' | ':'))
    };
    let others = lines.iter().filter(|line| other(line)).count();
    if others < FEWEST_LETTERS && (asking < FEWEST_LETTERS || asking * 2 <= found.len())
        || lines.iter().any(|line| line.label == Some(Label::Question))
    {
        return;
    }
    found.into_iter().for_each(|at| lines[at].label = None);
}

/// Whether lines that open alike do so on purpose: they count, or most of them ask.
fn is_habit(found: &[usize], openings: &[Option<Opening<'_>>]) -> bool {
    let all: Vec<&Opening<'_>> = found.iter().filter_map(|&at| openings[at].as_ref()).collect();
    let asking = all.iter().filter(|opening| question_evidence(opening.rest).score >= ASKS).count();
    if all.first().is_some_and(|opening| opening.shape == ROUND || opening.symbol) {
        return all.len() >= FEWEST;
    }
    let numbers: Option<Vec<u32>> = all.iter().map(|opening| opening.number).collect();
    let Some(numbers) = numbers else {
        let tags: HashSet<&str> = all.iter().map(|opening| opening.tag).collect();
        let few = all.len() >= FEWEST_CODES && tags.len() > 1 && tags.len() * LINES_A_CODE <= all.len();
        let least = if few && !tags.contains("") { ASKING_TAGGED } else { ASKING };
        return all.len() >= FEWEST && asking * 100 >= all.len() * least;
    };
    let counting = numbers.windows(2).filter(|pair| pair[1] == pair[0] + 1 || pair[1] == 1 && pair[0] > 1).count();
    let fewest = if all[0].closed { FEWEST } else { FEWEST_OPEN };
    all.len() >= fewest && counting * 100 >= (all.len() - 1) * COUNTING && asking * 100 >= all.len() * ASKING_NUMBERS
}

/// Reads what a line without any known sign opens with.
fn opening<'t>(line: &Line<'t>) -> Option<Opening<'t>> {
    if line.label.is_some() || line.speech.is_some() {
        return None;
    }
    if line.sign == Sign::Hash {
        return numbered(line.text);
    }
    if line.sign != Sign::None {
        return None;
    }
    numbered(line.whole)
        .or_else(|| with_emoji(line.whole))
        .or_else(|| tagged(line.whole))
        .or_else(|| round(line.whole))
        .or_else(|| lettered(line.whole))
        .or_else(|| with_symbol(line.whole))
        .or_else(|| quoted(line.whole))
}

/// The shape of a line that quotes what was said.
const SAID: &str = "quoted";
/// It has at least so many words.
const QUOTED_WORDS: usize = 3;

/// `"Why is it so"`: a line in quotation marks, where reports set off what was asked.
fn quoted(whole: &str) -> Option<Opening<'_>> {
    let inner = [('"', '"'), ('“', '”'), ('«', '»'), ('„', '“')]
        .iter()
        .find_map(|&(open, close)| whole.strip_prefix(open)?.strip_suffix(close))?;
    let said = !inner.contains(['"', '“', '”', '«', '»']) && inner.split_whitespace().nth(QUOTED_WORDS - 1).is_some();
    said.then(|| Opening { shape: SAID.to_owned(), number: None, rest: whole, tag: "", closed: true, symbol: false })
}

/// `▸ Why`, `❖ Why`: a sign that no text begins with.
fn with_symbol(whole: &str) -> Option<Opening<'_>> {
    let sign = whole.chars().next().filter(|c| matches!(c, '\u{2190}'..='\u{25ff}' | '\u{27c0}'..='\u{2b1a}'))?;
    let rest = whole[sign.len_utf8()..].strip_prefix(' ')?.trim_start();
    let named = rest.contains(char::is_alphabetic) && !matches!(sign, '\u{2200}'..='\u{22ff}');
    named.then(|| Opening { shape: sign.to_string(), number: None, rest, tag: "", closed: true, symbol: true })
}

/// `7 — Why`, `(b2) Why`, `[3] Why`, `#4 Why`, `№ 5 Why`, `Q6 Why`, `7 Why`
fn numbered(whole: &str) -> Option<Opening<'_>> {
    let first = whole.find(|c: char| c.is_ascii_digit()).filter(|&at| at <= 6)?;
    let (head, tail) = whole.split_at(first);
    let known = |c: char| matches!(c, '(' | '[' | '#' | '№' | ' ');
    let letters = head.chars().filter(|&c| !known(c)).count();
    if letters > 1 || head.chars().any(|c| !known(c) && !c.is_ascii_alphabetic()) {
        return None;
    }
    // "E 4.2 Show": the last part of a section's number counts.
    let of_section = tail.split_once('.').filter(|(chapter, rest)| {
        (1..=2).contains(&chapter.len())
            && chapter.bytes().all(|byte| byte.is_ascii_digit())
            && rest.starts_with(|c: char| c.is_ascii_digit())
    });
    let tail = of_section.map_or(tail, |(_, rest)| rest);
    let digits = tail.len() - tail.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number: u32 = tail[..digits].parse().ok().filter(|_| digits <= 3)?;
    let after = &tail[digits..];
    let text = after.trim_start_matches([')', ']', '.', ':', '-', '–', '—', '|', '·', '/', ' ', '\t']);
    let sign = &after[..after.len() - text.len()];
    let closed = letters > 0 || of_section.is_some() || head.contains(known) || sign.contains(|c: char| c != ' ');
    // "2 - 3", "4 of them": an open number stands before a sentence.
    let begins =
        text.starts_with(|c: char| c.is_uppercase() || closed && c.is_lowercase() || matches!(c, '"' | '“' | '«'));
    (begins && sign.ends_with([' ', '\t']) && (closed || text.contains(' '))).then(|| Opening {
        shape: format!(
            "{}{}0{sign}",
            if of_section.is_some() { "0." } else { "" },
            head.replace(|c: char| c.is_ascii_alphabetic(), "a")
        ),
        number: Some(number),
        rest: text,
        tag: "",
        closed,
        symbol: false,
    })
}

/// `⭐⭐ Why`, `🟢 Why`
fn with_emoji(whole: &str) -> Option<Opening<'_>> {
    let rest = whole.trim_start_matches(is_emoji);
    (rest.len() < whole.len() && rest.starts_with(' ') && rest.trim().contains(char::is_alphabetic)).then(|| Opening {
        shape: "emoji".to_owned(),
        number: None,
        rest: rest.trim_start(),
        tag: "",
        closed: true,
        symbol: false,
    })
}

/// A tag has at most so many words.
const TAG_WORDS: usize = 3;

/// `[Company] Why`, `(onsite) Why`
fn tagged(whole: &str) -> Option<Opening<'_>> {
    let closing = if whole.starts_with('[') { "] " } else { ") " };
    let (tag, rest) = whole.strip_prefix(['[', '('])?.split_once(closing)?;
    let named = tag.starts_with(char::is_alphabetic) && tag.chars().count() > 1 && tag.split(' ').count() <= TAG_WORDS;
    (named && rest.contains(' ')).then(|| Opening {
        shape: format!("tag{closing}"),
        number: None,
        rest: rest.trim_start(),
        tag,
        closed: true,
        symbol: false,
    })
}

/// `o Because`: what is left of a round bullet. Nothing else opens so.
fn round(whole: &str) -> Option<Opening<'_>> {
    let rest = whole.strip_prefix("o ")?.trim_start();
    (!rest.is_empty()).then(|| Opening {
        shape: ROUND.to_owned(),
        number: None,
        rest,
        tag: "",
        closed: true,
        symbol: false,
    })
}

/// `B. Why`, `C) Why`: capital letters that count.
fn lettered(whole: &str) -> Option<Opening<'_>> {
    let letter = whole.chars().next().filter(char::is_ascii_uppercase)?;
    let sign = [". ", ") "].into_iter().find(|sign| whole[1..].starts_with(*sign))?;
    let rest = whole[1 + sign.len()..].trim_start();
    let number = u32::from(letter) - u32::from('A') + 1;
    rest.contains(' ').then(|| Opening {
        shape: format!("A{sign}"),
        number: Some(number),
        rest,
        tag: "",
        closed: true,
        symbol: false,
    })
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{231a}'..='\u{23ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b1b}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn signs(text: &str) -> Vec<Sign> {
        let mut lines = lines(text, 1);
        mark(&mut lines);
        lines.iter().map(|line| line.sign).collect()
    }

    #[test]
    fn lines_that_open_alike_and_count_bear_numbers() {
        for shape in ["{} — Why so?", "(b{}) Why so?", "{}/ Why so?", "[{}] Why so?", "#{} Why so?"] {
            let text: Vec<String> = (4..9).map(|number| shape.replace("{}", &number.to_string())).collect();
            assert_eq!(signs(&text.join("\n\n")), (4..9).map(Sign::Number).collect::<Vec<_>>(), "{shape}");
        }
    }

    #[test]
    fn codes_before_titles_are_no_part_of_them() {
        let titles = ["Why so slow", "Two sums", "Ring", "Rank of all", "Trie walk", "Heap", "Top k", "Log", "Lock"];
        let lined = |(at, title): (usize, &&str)| {
            format!("[{}] {}  {title}\n", ["x", "~", " "][at % 2], ["E", "M", "H"][at % 3])
        };
        let text: String = titles.iter().enumerate().map(lined).collect();
        let mut lines = lines(&text, 1);
        mark(&mut lines);
        assert_eq!(lines.iter().map(|line| line.body).collect::<Vec<_>>(), titles);
        assert!(lines.iter().all(|line| line.level.is_some()));
    }

    #[test]
    fn a_name_that_recurs_between_question_and_answer_asks_nothing() {
        let text = "Why is it so slow?\nWhat we look for\nThe lock is named.\n\n".repeat(4);
        let mut lines = lines(&text, 1);
        mark(&mut lines);
        assert!(lines.iter().all(|line| (line.label == Some(Label::Answer)) == line.whole.starts_with("What")));
    }

    #[test]
    fn quantities_are_no_signs() {
        assert_eq!(signs("8 — as many\n3 — too few\n9 — why so many?\n2 — none"), [Sign::None; 4]);
        assert_eq!(signs("4 Apples\n5 Apples\n6 Apples"), [Sign::None; 3]);
    }

    #[test]
    fn emoji_before_most_questions_are_their_sign() {
        let asking = "⭐ What is a shard?\n⭐⭐ Why keep it small?\n🟢 What is a ring?\n⭐ Wide or deep joins";
        assert_eq!(signs(asking), [Sign::Bullet(EMOJI); 4]);
        assert_eq!(signs("🚀 Our page\n🚀 It is new\n🚀 It is fast\n🚀 Join us"), [Sign::None; 4]);
    }
}
