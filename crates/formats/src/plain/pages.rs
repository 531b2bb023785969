//! What a page adds to its text: its number, its running title, the number of a slide, its buttons. None of it is read.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use domain::bank::Level;

use super::line::{Label, Line, Sign};
use super::posts;
use crate::wording::{is_about, is_advertisement, is_button, is_of_a_page};

/// So many pages are a habit.
const FEWEST_PAGES: usize = 2;
/// A bare number may be an answer; so many of them, one after the other and each alone, are not.
const FEWEST_BARE: usize = 3;
/// A word that stands on a button may stand in a text as well, but not so often alone.
const FEWEST_BUTTONS: usize = 3;
/// A running title has at most so many words, and at least so many letters.
const TITLE_WORDS: usize = 16;
const TITLE_LETTERS: usize = 8;

/// Divides lines into those of the text and those that the page adds.
pub(super) fn divide(mut lines: Vec<Line<'_>>) -> (Vec<Line<'_>>, Vec<Line<'_>>) {
    let marks = marks(&lines);
    let mut put_in = put_in(&lines);
    let underlines = underlines(&lines);
    underlines.iter().for_each(|&at| put_in[at] = true);
    posts::mark(&mut lines).into_iter().zip(&mut put_in).for_each(|(mark, put_in)| *put_in |= mark);
    if !marks.contains(&true) && !put_in.contains(&true) {
        return (lines, Vec::new());
    }
    slides(&lines, &marks).into_iter().for_each(|at| lines[at].slide = true);
    let mut text: Vec<Line<'_>> = Vec::with_capacity(lines.len());
    let mut page = Vec::new();
    let (mut parted, mut broken) = (false, false);
    for ((mut line, mark), put_in) in lines.into_iter().zip(marks).zip(put_in) {
        if put_in
            && line.is_rule()
            && let Some(above) = text.last_mut()
        {
            above.underline = line.whole.chars().next();
            above.blank_after |= line.blank_after;
        }
        if put_in {
            parted |= line.blank_before;
            page.push(line);
            continue;
        }
        if std::mem::take(&mut parted) && !line.blank_before {
            line.blank_before = true;
        }
        if mark {
            if let Some(above) = text.last_mut().filter(|above| above.last + 1 == line.number) {
                above.level = above.level.or_else(|| level_told(&line, above));
            }
            broken = !is_about(line.whole);
            page.push(line);
            continue;
        }
        if std::mem::take(&mut broken) {
            join_over_break(text.last_mut(), &mut line);
        }
        text.push(line);
    }
    (text, page)
}

/// Fewer pages are no slides; a slide has at most so many lines on average, and its title so many words; in percent,
/// so many slides open with a title, and so many lines are items.
const FEWEST_SLIDES: usize = 5;
const SLIDE_LINES: usize = 12;
const SLIDE_TITLE_WORDS: usize = 12;
const TITLED: usize = 85;
const ITEMS: usize = 30;

/// Returns the lines that open slides, where pages are slides: short, titled, and full of items.
fn slides(lines: &[Line<'_>], marks: &[bool]) -> Vec<usize> {
    let opens = |at: &usize| {
        !marks[*at] && marks[at - 1] && matches!(page_number(&lines[at - 1]), Some((Sort::Bare | Sort::Named, _)))
    };
    let found: Vec<usize> = (1..lines.len()).filter(opens).collect();
    let titled = |at: &&usize| {
        let text = lines[**at].whole;
        !text.starts_with(char::is_lowercase)
            && !text.ends_with(['.', ',', ';'])
            && text.split_whitespace().nth(SLIDE_TITLE_WORDS).is_none()
    };
    let items = lines.iter().filter(|line| matches!(line.sign, Sign::Bullet(_) | Sign::Number(_))).count();
    let are_slides = found.len() >= FEWEST_SLIDES
        && lines.len() <= found.len() * SLIDE_LINES
        && found.iter().filter(titled).count() * 100 >= found.len() * TITLED
        && items * 100 >= lines.len() * ITEMS;
    if are_slides { found } else { Vec::new() }
}

/// A rule may be longer or shorter by so many characters than what it underlines.
const UNEVEN: usize = 3;
/// Fewer rules that fit what they stand under are chance.
const FEWEST_UNDERLINES: usize = 2;

/// Returns the rules that underline the line right above them, by their length.
fn underlines(lines: &[Line<'_>]) -> Vec<usize> {
    let length = |line: &Line<'_>| line.whole.chars().count();
    let fits = |at: &usize| {
        let (above, line) = (&lines[at - 1], &lines[*at]);
        line.is_rule()
            && !line.blank_before
            && !line.whole.contains(' ')
            && !above.is_rule()
            && length(line) > UNEVEN
            && length(line).abs_diff(length(above)) <= UNEVEN
    };
    let found: Vec<usize> = (1..lines.len()).filter(fits).collect();
    if found.len() >= FEWEST_UNDERLINES { found } else { Vec::new() }
}

/// So often the same line that only pages have stands between lines of the text.
const FEWEST_PUT_IN: usize = 2;
/// Such a line has at most so many words.
const PUT_IN_WORDS: usize = 8;

/// Marks what was put in between the lines of the text and parts nothing: advertisements, "Subscribe to our newsletter".
fn put_in(lines: &[Line<'_>]) -> Vec<bool> {
    let stands_free = |line: &Line<'_>| {
        line.label.is_none() && line.speech.is_none() && line.whole.split_whitespace().count() <= PUT_IN_WORDS
    };
    let mut times: HashMap<&str, usize> = HashMap::new();
    lines
        .iter()
        .filter(|line| stands_free(line) && is_of_a_page(line.body))
        .for_each(|line| *times.entry(line.whole).or_default() += 1);
    let often = |line: &Line<'_>| times.get(line.whole).is_some_and(|&times| times >= FEWEST_PUT_IN);
    let recurring = recurring_blocks(lines);
    let tagged = lines.iter().filter(|line| is_tags(line.whole)).count() >= FEWEST_TAGGED;
    let timed = lines.iter().filter(|line| is_time(line.whole)).count() >= FEWEST_TIMES;
    lines
        .iter()
        .zip(recurring)
        .map(|(line, recurs)| {
            recurs
                || line.header
                || is_docinfo(line.whole)
                || stands_free(line) && is_advertisement(line.whole)
                || often(line)
                || timed && is_time(line.whole)
                || tagged && is_tags(line.whole)
        })
        .collect()
}

/// `:Author: me`, `:toc:`: a field of reStructuredText or an attribute of AsciiDoc.
fn is_docinfo(text: &str) -> bool {
    let Some((name, rest)) = text.strip_prefix(':').and_then(|text| text.split_once(':')) else { return false };
    let named = name.starts_with(char::is_alphabetic)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
    named && (rest.is_empty() || rest.starts_with(' ')) && name.split(' ').nth(DOCINFO_WORDS).is_none()
}

/// Its name has at most so many words.
const DOCINFO_WORDS: usize = 3;

/// So many lines in a row that recur so often are what a page says around each of its posts.
const BLOCK: usize = 3;
const FEWEST_BLOCKS: usize = 3;

/// Marks the blocks of short lines that recur with nothing between their lines, whatever the numbers on them: "Like",
/// "Comment", "Share". The parts of an answer recur as well, but with text under each.
fn recurring_blocks(lines: &[Line<'_>]) -> Vec<bool> {
    let free = |line: &Line<'_>| {
        line.label.is_none()
            && line.speech.is_none()
            && line.level.is_none()
            && !line.whole.ends_with(['?', ':'])
            && line.whole.split_whitespace().count() <= PUT_IN_WORDS
    };
    let keys: Vec<Option<u64>> = lines.iter().map(|line| free(line).then(|| key(line.whole))).collect();
    let block = |keys: &[Option<u64>]| -> Option<[u64; BLOCK]> {
        let keys: Vec<u64> = keys.iter().copied().collect::<Option<_>>()?;
        let distinct = keys.windows(2).all(|pair| pair[0] != pair[1]);
        keys.try_into().ok().filter(|_| distinct)
    };
    let mut places: HashMap<[u64; BLOCK], Vec<usize>> = HashMap::new();
    for (at, window) in keys.windows(BLOCK).enumerate() {
        if let Some(block) = block(window) {
            places.entry(block).or_default().push(at);
        }
    }
    let mut marks = vec![false; lines.len()];
    for at in places.into_values().filter(|places| places.len() >= FEWEST_BLOCKS).flatten() {
        marks[at..at + BLOCK].fill(true);
    }
    marks
}

/// What lines have in common that differ in nothing but their numbers.
fn key(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut digits = false;
    for c in text.chars() {
        if !c.is_ascii_digit() {
            c.hash(&mut hasher);
        } else if !digits {
            '0'.hash(&mut hasher);
        }
        digits = c.is_ascii_digit();
    }
    hasher.finish()
}

/// So many lines of nothing but tags are a habit of posts.
const FEWEST_TAGGED: usize = 2;

/// Whether a line is nothing but tags: `#statistics #interview`.
fn is_tags(text: &str) -> bool {
    let is_tag = |word: &str| word.strip_prefix('#').is_some_and(|tag| tag.starts_with(char::is_alphabetic));
    text.split_whitespace().all(is_tag)
}

/// So many times of day alone on their lines are those of a recording.
const FEWEST_TIMES: usize = 4;

/// Whether a line is nothing but a time, or the time between two: `0:12`, `[00:01:40]`, `00:01:40,200 --> 00:01:42,900`.
fn is_time(text: &str) -> bool {
    let inner = text.trim_matches(['[', ']', '(', ')']);
    if let Some((from, to)) = inner.split_once(" --> ") {
        return is_time(from) && is_time(to);
    }
    // Parts of a second stand after a comma or a full stop.
    let fraction = |rest: &str| (1..=3).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit());
    let inner = inner.split_once([',', '.']).filter(|(_, rest)| fraction(rest)).map_or(inner, |(whole, _)| whole);
    let parts: Vec<&str> = inner.split(':').collect();
    let counts = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (2..=3).contains(&parts.len()) && parts.iter().all(counts)
}

/// The level that "Difficulty: hard" gives the question right above it.
fn level_told(line: &Line<'_>, above: &Line<'_>) -> Option<Level> {
    let (label, level) = line.whole.split_once(':')?;
    let asks = above.body.ends_with('?') || above.label == Some(Label::Question);
    let tells = matches!(label.to_lowercase().as_str(), "difficulty" | "level" | "сложность" | "уровень");
    level.trim().parse().ok().filter(|_| asks && tells)
}

/// A sentence that goes on across the break is one paragraph; otherwise the break parts what stands on both sides.
fn join_over_break(before: Option<&mut Line<'_>>, line: &mut Line<'_>) {
    let open = before.as_ref().is_some_and(|before| !before.whole.ends_with(['.', '?', '!', ':', ';', ')']));
    let goes_on = open && line.sign == Sign::None && line.body.starts_with(char::is_lowercase);
    line.blank_before = !goes_on;
    if let Some(before) = before {
        before.blank_after = !goes_on;
    }
}

/// Marks the lines that the page adds.
fn marks(lines: &[Line<'_>]) -> Vec<bool> {
    let mut marks = vec![false; lines.len()];
    for sort in [Sort::Named, Sort::Beside, Sort::Spaced, Sort::Bare] {
        let numbers: Vec<(usize, u32)> = lines
            .iter()
            .enumerate()
            .filter_map(|(at, line)| page_number(line).filter(|found| found.0 == sort).map(|found| (at, found.1)))
            .collect();
        let ascends = numbers.windows(2).filter(|pair| pair[1].1 == pair[0].1 + 1).count();
        // A running title under each number says as much as a third one.
        let title = |at: usize| lines.get(at + 1).map(|line| line.whole).filter(|title| title.len() >= TITLE_LETTERS);
        let titled = numbers.first().and_then(|&(at, _)| title(at));
        let titled = titled.is_some() && numbers.iter().all(|&(at, _)| title(at) == titled);
        let fewest = if sort == Sort::Bare && !titled { FEWEST_BARE } else { FEWEST_PAGES };
        // Rows of a table open with numbers as well; what stands beside those differs.
        let letters = |at: usize| -> String { lines[at].whole.chars().filter(|c| c.is_alphabetic()).collect() };
        if sort == Sort::Spaced && numbers.iter().any(|&(at, _)| letters(at) != letters(numbers[0].0)) {
            continue;
        }
        // So do numbered questions: "3 | Why scale?"
        let asking = numbers.iter().filter(|&&(at, _)| lines[at].whole.ends_with('?')).count();
        if sort == Sort::Beside && asking * 3 >= numbers.len() {
            continue;
        }
        // A page may show no number, so not every step is one.
        if numbers.len() >= fewest && ascends * 4 >= (numbers.len() - 1) * 3 {
            numbers.iter().for_each(|&(at, _)| marks[at] = true);
        }
    }
    mark_running_titles(lines, &mut marks);
    for beside in [is_button, is_about] {
        let found: Vec<usize> = (0..lines.len()).filter(|&at| beside(lines[at].whole)).collect();
        if found.len() >= FEWEST_BUTTONS {
            found.into_iter().for_each(|at| marks[at] = true);
        }
    }
    marks
}

/// So much space parts a title from a number at the other edge of the page.
const GAP: &str = "    ";

/// How a page shows its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// `Page 4`, `Slide 7`, `стр. 3 из 10`
    Named,
    /// `12 | Deep learning`, `Deep learning | 13`
    Beside,
    /// `4        Deep learning`, `Deep learning      5`
    Spaced,
    /// `4`, `- 4 -`
    Bare,
}

fn page_number(line: &Line<'_>) -> Option<(Sort, u32)> {
    let text = line.whole.trim_matches(['-', '–', '—', '|', ' ', '[', ']', '.']);
    let lower = text.to_lowercase();
    if let Some(rest) =
        ["page", "slide", "стр", "страница", "слайд", "p."].iter().find_map(|word| lower.strip_prefix(word))
    {
        let mut words = rest.trim_start_matches('.').split_whitespace();
        let number = words.next()?.trim_end_matches([':', '/', ',']).split('/').next()?.parse().ok()?;
        let rest: Vec<&str> = words.collect();
        let total = rest.iter().all(|word| matches!(*word, "of" | "из" | "/") || word.parse::<u32>().is_ok());
        return total.then_some((Sort::Named, number));
    }
    // "Problem session 5      Page 2": the number closes a running title.
    if let Some((title, number)) = lower.rsplit_once(" page ").filter(|(title, _)| title.ends_with("  ")) {
        let number = number.split_whitespace().next()?.parse().ok()?;
        return (!title.trim().is_empty()).then_some((Sort::Named, number));
    }
    if let Some((head, tail)) = text.split_once(" | ").filter(|(_, tail)| !tail.contains('|')) {
        let number = head.trim().parse().or_else(|_| tail.trim().parse()).ok()?;
        return Some((Sort::Beside, number));
    }
    let spaced = text.split_once(GAP).and_then(|(number, title)| Some((number.parse().ok()?, title)));
    let spaced =
        spaced.or_else(|| text.rsplit_once(GAP).and_then(|(title, number)| Some((number.parse().ok()?, title))));
    if let Some((number, _)) = spaced.filter(|(_, title): &(u32, &str)| title.contains(char::is_alphabetic)) {
        return Some((Sort::Spaced, number));
    }
    let alone = line.blank_before && line.sign == Sign::None && line.label.is_none();
    // "3/ Why scale?" is the third of several questions.
    let (digits, of) = text.split_once('/').unwrap_or((text, ""));
    let (digits, of) = (digits.trim(), of.trim());
    let alone = alone && of.bytes().all(|byte| byte.is_ascii_digit());
    (alone && digits.len() <= 4).then(|| digits.parse().ok()).flatten().map(|number| (Sort::Bare, number))
}

/// A title that stands beside page numbers again and again.
fn mark_running_titles(lines: &[Line<'_>], marks: &mut [bool]) {
    let numbered = marks.to_vec();
    let beside = |at: usize| at > 0 && numbered[at - 1] || numbered.get(at + 1).copied().unwrap_or(false);
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(at, _)| !numbered[*at] && beside(*at)) {
        let letters: String = line.whole.chars().filter(|c| c.is_alphabetic()).collect();
        let asks = line.whole.ends_with('?') || matches!(line.label, Some(Label::Question | Label::Answer));
        if letters.chars().count() >= TITLE_LETTERS && line.whole.split_whitespace().count() <= TITLE_WORDS && !asks {
            places.entry(letters).or_default().push(at);
        }
    }
    for place in places.into_values().filter(|places| places.len() >= FEWEST_PAGES).flatten() {
        marks[place] = true;
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn divided(text: &str) -> (Vec<String>, Vec<String>) {
        let (text, page) = divide(lines(text, 1));
        let whole = |lines: Vec<Line<'_>>| lines.iter().map(|line| line.whole.to_owned()).collect();
        (whole(text), whole(page))
    }

    #[test]
    fn numbers_and_running_titles_of_pages_are_set_apart() {
        let text = "Why scale?\nSo that units do\n\n12\nNotes on linear models\nnot matter.\n\n13\nNotes on linear models\nWhat is a norm?\nA length.\n\n14";
        let (text, page) = divided(text);
        assert_eq!(text, ["Why scale?", "So that units do", "not matter.", "What is a norm?", "A length."]);
        assert_eq!(page, ["12", "Notes on linear models", "13", "Notes on linear models", "14"]);
    }

    #[test]
    fn a_sentence_goes_on_across_a_page() {
        let (text, _) = divide(lines("So that units do\n\nPage 1\n\nnot matter.\n\nPage 2\n\nNext.", 1));
        assert_eq!(text.iter().map(|line| line.blank_before).collect::<Vec<_>>(), [true, false, true]);
    }

    #[test]
    fn times_of_a_recording_are_set_apart() {
        let (text, page) = divided("0:01\nWhy scale?\n0:04\nUnits.\n0:09\nAnd then?\n[00:01:40]\nNothing.");
        assert_eq!((text.len(), page.len()), (4, 4));
    }

    #[test]
    fn times_of_subtitles_are_set_apart() {
        let (text, page) = divided(
            "00:00:01,200 --> 00:00:04,000\nWhy scale?\n00:00:04,100 --> 00:00:07,900\nUnits.\n00:01:02.000 --> 00:01:03.500\nGood.\n00:01:04,100 --> 00:01:07,900\nNext.",
        );
        assert_eq!((text.len(), page.len()), (4, 4));
    }

    #[test]
    fn a_running_title_stands_across_the_page_from_its_number() {
        let text = "Why scale?\nNotes on norms        2\nUnits.\n3        Notes on norms\nWhat is a norm?\nA length.";
        assert_eq!(divided(text).1, ["Notes on norms        2", "3        Notes on norms"]);
        let table = "1        ridge\n2        lasso\n3        both";
        assert_eq!(divided(table).1.len(), 0);
    }

    #[test]
    fn advertisements_part_nothing() {
        let (text, page) = divide(lines("Why scale?\nAdvertisement\nSo that units do not matter.", 1));
        assert_eq!((text.len(), page.len(), text[1].blank_before), (2, 1, false));
    }

    #[test]
    fn pages_of_titles_over_items_are_slides() {
        let slide = |(at, name): (usize, &str)| {
            format!("{}\n\nWhat a {name} is\n• {name} of one sort\n• {name} and more\n\n", at + 1)
        };
        let text: String =
            ["norm", "rank", "span", "basis", "kernel", "trace"].into_iter().enumerate().map(slide).collect();
        let (found, _) = divide(lines(&text, 1));
        assert_eq!(found.iter().filter(|line| line.slide).count(), 6);
        let bare = text.replace('•', "");
        let (found, _) = divide(lines(&bare, 1));
        assert!(found.iter().all(|line| !line.slide));
    }

    #[test]
    fn numbers_that_answer_stay() {
        let (text, page) = divided("How many?\n\n7\n\nAnd now?\n\n3\n\nAnd then?\n\n12");
        assert_eq!((text.len(), page.len()), (6, 0));
    }
}
