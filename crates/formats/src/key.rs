//! Answers that a document keeps at its end, by the numbers of its questions.

mod named;

use std::collections::{HashMap, HashSet};

use domain::bank::{Block, LineSpan, Note};

use crate::wording::vocabulary::{ANSWER_LABELS, EXERCISES, QUESTION_LABELS};
use crate::wording::{is_answer_key, is_placeholder, question_evidence};

/// Fewer answers than this are a list that happens to have numbers.
const FEWEST: usize = 2;
/// This share of the answers, in percent, must bear the number of a line above the key.
const KNOWN: usize = 60;
/// So many numbers, and in percent so many, that one line bears tell that it asks.
const FEWEST_SURE: usize = 4;
const SURE: usize = 85;
/// A heading over a key has at most so many words.
const LONGEST_HEADING: usize = 7;

/// The part of a document that answers by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    /// Its lines, its heading included.
    pub lines: LineSpan,
    entries: Vec<Entry>,
    /// Whether the answers stand among other text.
    scattered: bool,
    answered: HashSet<Mark>,
    /// The marks of the lines above it.
    asked: Vec<Option<Mark>>,
}

/// One answer of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    mark: Mark,
    /// Its lines.
    lines: LineSpan,
    /// Where its words begin on its first line.
    at: usize,
}

/// What a question and its answer have in common: `7`, `7c`, `4.7`, `B7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Mark {
    series: Option<Series>,
    number: u32,
    part: Option<char>,
}

/// What stands before a number that counts within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Series {
    /// The number of the chapter before a point.
    Chapter(u32),
    /// The letter of a part or of a set.
    Letter(char),
}

/// Finds the last heading that stands over numbered answers, or the answers that bear their numbers in a dress of their
/// own. `first` is the number of the first line.
pub(crate) fn find(lines: &[&str], first: u32) -> Option<Key> {
    under_heading(lines, first)
        .or_else(|| scattered(lines, first))
        .or_else(|| restarted(lines, first))
        .or_else(|| named::find(lines, first))
}

fn under_heading(lines: &[&str], first: u32) -> Option<Key> {
    let headings: Vec<usize> = (1..lines.len()).filter(|&at| heads(lines[at])).collect();
    let mut latest = headings.iter().rev().take(MOST_HEADINGS);
    let (at, last) = latest.find_map(|&at| Some((at, under(lines, at, first)?)))?;
    // Pages repeat the heading: the first one stands over all answers, each of which has a number of its own.
    let wider = |key: &Key| key.entries.len() > last.entries.len() && key.answered.len() == key.entries.len();
    let earlier = headings.iter().take(MOST_HEADINGS).take_while(|&&earlier| earlier < at);
    Some(earlier.filter_map(|&at| under(lines, at, first)).find(wider).unwrap_or(last))
}

/// So many headings over answers are looked at.
const MOST_HEADINGS: usize = 8;
/// In percent: how many answers may ask.
const ASKING: usize = 40;
/// Evidence from which words ask.
const ASKS: f32 = 1.5;

/// The answers under a heading.
fn under(lines: &[&str], at: usize, first: u32) -> Option<Key> {
    let level = level(lines[at]);
    let after = &lines[at + 1..];
    let end = at + 1 + after.iter().position(|line| ends(line, level)).unwrap_or(after.len());
    let mut asked = marks(&lines[..at]);
    let known: HashSet<Mark> = asked.iter().flatten().copied().collect();
    let entries = entries(lines, at + 1, end, first, &known);
    let bear = entries.iter().filter(|entry| known.contains(&entry.mark)).count();
    let asks = |entry: &&Entry| asks(&lines[(entry.lines.first - first) as usize][entry.at..]);
    let holds = bear >= FEWEST
        && bear * 100 >= entries.len() * KNOWN
        && entries.iter().filter(asks).count() * 100 <= entries.len() * ASKING;
    if !holds {
        return None;
    }
    let answered: HashSet<Mark> = entries.iter().map(|entry| entry.mark).collect();
    // Where numbers begin again, so may those of the key.
    if answered.len() == entries.len() {
        settle(&mut asked, &answered, lines);
    }
    Some(Key {
        lines: LineSpan::new(first + at as u32, entries.last().map_or(first + at as u32, |entry| entry.lines.last)),
        answered,
        scattered: false,
        entries,
        asked,
    })
}

/// More lines that bear marks are left as they are.
const MOST_MARKS: usize = 2000;
/// What speaks for a line that bears the mark of another: that the key answers it, that it asks, that it stands at the
/// margin.
const ANSWERED: u32 = 4;
const ASKED: u32 = 2;
const AT_THE_MARGIN: u32 = 1;

/// Takes a mark that several lines bear from all of them but one: sections and the items of a list count as well, but
/// what is asked counts up once.
fn settle(asked: &mut [Option<Mark>], answered: &HashSet<Mark>, lines: &[&str]) {
    let bearing: Vec<(usize, Mark)> =
        asked.iter().enumerate().filter_map(|(at, mark)| mark.map(|mark| (at, mark))).collect();
    let distinct: HashSet<Mark> = bearing.iter().map(|(_, mark)| *mark).collect();
    if distinct.len() == bearing.len() || bearing.len() > MOST_MARKS {
        return;
    }
    let weight = |at: usize, mark: &Mark| {
        let text = lines[at].trim_start();
        let words = mark_at(text).map_or(text, |words| &text[words..]);
        u32::from(answered.contains(mark)) * ANSWERED
            + u32::from(asks(words)) * ASKED
            + u32::from(text.len() == lines[at].len()) * AT_THE_MARGIN
    };
    // The best of the ways to count up from each line on, and which line comes next in it.
    let mut best: Vec<(u32, usize)> = vec![(0, usize::MAX); bearing.len()];
    for nth in (0..bearing.len()).rev() {
        let (at, mark) = bearing[nth];
        let later = (nth + 1..bearing.len()).filter(|&next| bearing[next].1 > mark);
        let (rest, next) = later.map(|next| (best[next].0, next)).max().unwrap_or((0, usize::MAX));
        best[nth] = (rest + weight(at, &mark), next);
    }
    let mut kept: HashMap<Mark, usize> = HashMap::new();
    let mut next = (0..bearing.len()).max_by_key(|&nth| (best[nth].0, nth));
    while let Some(nth) = next {
        kept.insert(bearing[nth].1, bearing[nth].0);
        next = Some(best[nth].1).filter(|&next| next != usize::MAX);
    }
    for (at, mark) in bearing {
        if kept.get(&mark).is_some_and(|&kept| kept != at) {
            asked[at] = None;
        }
    }
}

/// Where the words of a line begin that bears a mark.
fn mark_at(line: &str) -> Option<usize> {
    number(line)
        .or_else(|| part(line).map(|(_, at)| (Mark { series: None, number: 0, part: None }, at)))
        .map(|found| found.1)
}

fn asks(text: &str) -> bool {
    question_evidence(text).score >= ASKS
}

/// Fewer scattered answers are chance, and in percent, so many bear the number of a question.
const FEWEST_SCATTERED: usize = 4;
const SCATTERED: usize = 80;
/// In percent: how many replies may ask.
const ASKING_REPLIES: usize = 20;
/// What stands before the number of a question in a reply to it.
const REPLYING: [&str; 8] = ["#", "№", "Q", "re ", "ad ", "zu ", "to #", "@"];

/// Answers in replies, each after the number of its question: `#3 It is …`, `Q3: It is …`, where questions bear other numbers.
fn scattered(lines: &[&str], first: u32) -> Option<Key> {
    let replies = |line: &str| {
        let word = line.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if word.len() > 2 && ANSWER_LABELS.contains(&word.to_lowercase().as_str()) {
            return number(line);
        }
        let prefix = REPLYING
            .iter()
            .find(|prefix| line.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix)))?;
        let rest = line[prefix.len()..].trim_start_matches(['#', ' ']);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: u32 = rest[..digits].parse().ok().filter(|_| digits <= 2)?;
        let words = rest[digits..].trim_start_matches([')', '.', ':', '-', '–', '—', ' ', '\t']);
        let apart = words.len() < rest.len() - digits && words.chars().any(char::is_alphanumeric);
        apart.then_some((Mark { series: None, number, part: None }, line.len() - words.len()))
    };
    let found: Vec<(usize, Mark, usize)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| replies(line).map(|(mark, words)| (at, mark, words)))
        .collect();
    let from = found.first()?.0;
    if found.len() < FEWEST_SCATTERED {
        return None;
    }
    let own: Vec<Option<Mark>> = lines
        .iter()
        .map(|line| {
            number(line).map(|(mark, _)| mark).filter(|_| line.starts_with(|c: char| c.is_ascii_digit() || c == '('))
        })
        .collect();
    let asked: HashSet<Mark> = own.iter().flatten().copied().collect();
    let above: HashSet<Mark> = own[..from].iter().flatten().copied().collect();
    let distinct: HashSet<Mark> = found.iter().map(|(_, mark, _)| *mark).collect();
    let bear = found.iter().filter(|(_, mark, _)| asked.contains(mark)).count();
    if bear * 100 < found.len() * SCATTERED || distinct.len() < found.len() || above.len() * 2 < asked.len() {
        return None;
    }
    // What bears the numbers asks, and what is said to them does not.
    let replying = found.iter().filter(|&&(at, _, words)| asks(&lines[at][words..])).count();
    let told = |line: &str| number(line).is_some_and(|(_, words)| asks(&line[words..]));
    let asking = own[..from].iter().zip(lines).filter(|(own, line)| own.is_some() && told(line)).count();
    if replying * 100 > found.len() * ASKING_REPLIES || asking * 2 < above.len() {
        return None;
    }
    let entries: Vec<Entry> = found
        .iter()
        .map(|&(at, mark, words)| {
            let goes_on = |line: &&str| !line.trim().is_empty() && replies(line).is_none();
            let more = lines[at + 1..].iter().take_while(|line| goes_on(line)).count();
            Entry { mark, lines: LineSpan::new(first + at as u32, first + (at + more) as u32), at: words }
        })
        .collect();
    Some(Key {
        lines: entries.last()?.lines,
        answered: entries.iter().map(|entry| entry.mark).collect(),
        scattered: true,
        asked: own,
        entries,
    })
}

/// Fewer numbers that begin again are another list.
const FEWEST_RESTARTED: usize = 6;
/// In percent: how many numbers of the first list ask, and how many of the second at most.
const ASKING_FIRST: usize = 50;
const ASKING_SECOND: usize = 10;

/// Answers under no heading: numbers that begin again after as many questions, one right after the other.
fn restarted(lines: &[&str], first: u32) -> Option<Key> {
    let bare = |line: &str| number(line).filter(|_| line.starts_with(|c: char| c.is_ascii_digit()));
    let found: Vec<(usize, Mark, usize)> =
        lines.iter().enumerate().filter_map(|(at, line)| bare(line).map(|(mark, words)| (at, mark, words))).collect();
    let half = found.len() / 2;
    if half < FEWEST_RESTARTED || found.len() != 2 * half || found[0].1 != found[half].1 {
        return None;
    }
    let (asked, answers) = found.split_at(half);
    let counts = |list: &[(usize, Mark, usize)]| {
        list.windows(2).all(|pair| pair[1].1.number == pair[0].1.number + 1 && pair[0].1.part.is_none())
    };
    let asking =
        |list: &[(usize, Mark, usize)]| list.iter().filter(|&&(at, _, words)| asks(&lines[at][words..])).count();
    // Nothing stands between the questions.
    let unanswered =
        lines[asked[0].0..asked[half - 1].0].iter().all(|line| line.trim().is_empty() || bare(line).is_some());
    if !counts(asked)
        || !counts(answers)
        || !unanswered
        || asking(asked) * 100 < half * ASKING_FIRST
        || asking(answers) * 100 > half * ASKING_SECOND
    {
        return None;
    }
    let known: HashSet<Mark> = asked.iter().map(|(_, mark, _)| *mark).collect();
    let entries = entries(lines, answers[0].0, lines.len(), first, &known);
    Some(Key {
        lines: LineSpan::new(entries.first()?.lines.first, entries.last()?.lines.last),
        answered: entries.iter().map(|entry| entry.mark).collect(),
        scattered: false,
        asked: marks(&lines[..answers[0].0]),
        entries,
    })
}

impl Key {
    /// Returns whether a line stands in the key.
    pub fn holds(&self, line: u32) -> bool {
        let within = |lines: &LineSpan| (lines.first..=lines.last).contains(&line);
        if self.scattered { self.entries.iter().any(|entry| within(&entry.lines)) } else { within(&self.lines) }
    }

    /// Returns whether the key answers what bears the mark of a line; `first` is the number of the first line.
    pub fn answers(&self, line: u32, first: u32) -> bool {
        self.mark(line, first).is_some_and(|mark| self.answered.contains(&mark))
    }

    /// Returns whether each number it answers is borne by one line above it only: then that line surely asks.
    pub fn is_sure(&self) -> bool {
        let mut borne: HashMap<Mark, usize> = HashMap::new();
        self.asked.iter().flatten().for_each(|mark| *borne.entry(*mark).or_default() += 1);
        let once = self.answered.iter().filter(|mark| borne.get(mark) == Some(&1)).count();
        once >= FEWEST_SURE && once * 100 >= self.answered.len() * SURE
    }

    /// Returns whether a line above the key bears a number.
    pub fn numbers(&self, line: u32, first: u32) -> bool {
        // Where its parts are answered, the number only opens them.
        let whole =
            |mark: Mark| mark.part.is_none() && !self.answered.contains(&Mark { part: Some(FIRST_PART), ..mark });
        !self.holds(line) && self.mark(line, first).is_some_and(whole)
    }

    fn mark(&self, line: u32, first: u32) -> Option<Mark> {
        self.asked.get((line - first) as usize).copied().flatten()
    }

    /// Gives unanswered notes the answers with their numbers. `lines` are those of the document, `first` is the number
    /// of the first; `read` turns an answer's lines into blocks.
    pub fn answer(&self, notes: &mut [Note], lines: &[&str], first: u32, read: impl Fn(&str) -> Vec<Block>) {
        let mut bearing: HashMap<Mark, Vec<usize>> = HashMap::new();
        for (at, note) in notes.iter().enumerate().filter(|(_, note)| !note.is_answered()) {
            if let Some(mark) = self.mark(note.question_lines.first, first) {
                bearing.entry(mark).or_default().push(at);
            }
        }
        // Numbers may begin again with each part: an answer belongs to the next question that bears its number.
        let mut from = 0;
        for entry in &self.entries {
            let Some(places) = bearing.get_mut(&entry.mark).filter(|places| !places.is_empty()) else { continue };
            let next = places.partition_point(|at| *at < from);
            let at = places.remove(if next < places.len() { next } else { 0 });
            let part = &lines[(entry.lines.first - first) as usize..=(entry.lines.last - first) as usize];
            let text =
                std::iter::once(&part[0][entry.at..]).chain(part[1..].iter().copied()).collect::<Vec<_>>().join("\n");
            let blocks = if is_placeholder(&text) { Vec::new() } else { read(&text) };
            if blocks.is_empty() {
                continue;
            }
            let note = &mut notes[at];
            note.original = format!("{}\n{}", note.original, part.join("\n").trim_end());
            note.answer = blocks;
            note.answer_lines = Some(entry.lines);
            note.reasons.push("answered by number in a list of answers".to_owned());
            from = at + 1;
        }
    }
}

/// Returns whether a line heads a key: its name, perhaps with an aside. "- Key (K): what is looked up" is an item of a list.
fn heads(line: &str) -> bool {
    let line = without_section(line);
    let (text, aside) = line.split_at(line.find(['(', ',']).unwrap_or(line.len()));
    let closes = aside.trim_end_matches([' ', ':', '*', '_', '#']);
    let item = ["- ", "* ", "+ ", "• "].iter().any(|bullet| line.trim_start().starts_with(bullet));
    !item
        && text.split_whitespace().count() <= LONGEST_HEADING
        && !text.trim_end().ends_with(['.', '?'])
        && (!aside.starts_with('(') || closes.find(')').is_some_and(|at| at + 1 == closes.len()))
        && is_answer_key(text)
}

/// A heading without the number of its section: `5.5 Solutions`, `B. Answers`. "2 Answers" counts them.
fn without_section(line: &str) -> &str {
    let bare = line.trim_start_matches(['#', ' ', '\t', '*', '_', '§']);
    let Some((token, rest)) = bare.split_once(' ') else { return line };
    let counts = |part: &str| {
        part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit())
            || part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let parts = token.trim_end_matches(['.', ')', ':']).split('.');
    if token.contains(['.', ')', ':']) && parts.into_iter().all(counts) { rest.trim_start() } else { line }
}

/// How deep a Markdown heading is; other headings are deeper than all of them.
fn level(line: &str) -> usize {
    match line.bytes().take_while(|byte| *byte == b'#').count() {
        0 => usize::MAX,
        level => level,
    }
}

fn ends(line: &str, above: usize) -> bool {
    line.starts_with('#') && level(line) <= above && line.trim_start_matches('#').starts_with(' ')
}

/// Returns whether a line parts the answers of two chapters: a heading, a bold line or a rule.
fn opens_part(line: &str) -> bool {
    let bare = line.trim();
    let bold =
        bare.strip_prefix("**").and_then(|rest| rest.strip_suffix("**")).is_some_and(|text| !text.contains("**"));
    level(line) != usize::MAX || bold || bare.len() >= 3 && bare.bytes().all(|byte| byte == b'-')
}

/// What each line may be called by; a letter belongs to the number above it.
fn marks(lines: &[&str]) -> Vec<Option<Mark>> {
    let mut open = None;
    lines
        .iter()
        .map(|line| {
            let found = mark(line, open).map(|(mark, _)| mark);
            open = found.or(open);
            found
        })
        .collect()
}

/// The mark a line opens with and where its words begin. `open` is the number that letters belong to.
fn mark(line: &str, open: Option<Mark>) -> Option<(Mark, usize)> {
    if let Some((mark, at)) = number(line) {
        return Some((mark, at));
    }
    let (part, at) = part(line)?;
    Some((Mark { part: Some(part), ..open? }, at))
}

/// The numbered answers between two lines; what follows one without a number belongs to it, until a blank line ends the
/// last of them. A letter opens an answer where a question bears it.
fn entries(lines: &[&str], from: usize, end: usize, first: u32, asked: &HashSet<Mark>) -> Vec<Entry> {
    let mut out: Vec<Entry> = Vec::new();
    let mut last_words = from;
    let mut fenced = false;
    let mut open = None;
    // Where questions bear the numbers of chapters, others count something else, or are those of the chapters.
    let chaptered =
        asked.iter().filter(|mark| matches!(mark.series, Some(Series::Chapter(_)))).count() * 2 > asked.len();
    let mut closed = false;
    // Entries whose letter may name a choice, and where the letter stands.
    let mut lettered: Vec<(usize, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate().take(end).skip(from) {
        let found = mark(line, open).filter(|(mark, _)| match mark {
            // "L1: the sum of …" begins a sentence, unless it is asked for.
            Mark { part: Some(_), .. } | Mark { series: Some(Series::Letter(_)), .. } => asked.contains(mark),
            _ => !line.starts_with([' ', '\t']) && (matches!(mark.series, Some(Series::Chapter(_))) || !chaptered),
        });
        let unsigned = || unsigned(line, open).or_else(|| after_letter(line, false));
        let found = found.or_else(|| unsigned().filter(|(mark, _)| asked.contains(mark)));
        if !fenced && let Some((mut mark, mut start)) = found {
            // "3. (a) It is …": the first of several parts stands on the number's line.
            if let (None, Some((letter, more))) = (mark.part, part(&line[start..]))
                && asked.contains(&Mark { part: Some(letter), ..mark })
            {
                mark.part = Some(letter);
                lettered.push((out.len(), start));
                start += more;
            }
            if let Some(open) = out.last_mut() {
                open.lines.last = first + last_words as u32;
            }
            open = Some(mark);
            closed = false;
            out.push(Entry { mark, lines: LineSpan::line(first + at as u32), at: start });
        } else if !fenced && chaptered && opens_part(line) {
            closed = true;
        }
        fenced ^= line.trim_start().starts_with("```");
        if !line.trim().is_empty() && !closed {
            last_words = at;
        }
    }
    // "3. b": of several choices one is right, of several parts all are answered.
    for (nth, at) in lettered {
        let number = Mark { part: None, ..out[nth].mark };
        let of = |mark: &Mark| Mark { part: None, ..*mark } == number && mark.part.is_some();
        if out.iter().filter(|entry| of(&entry.mark)).count() == 1 && asked.iter().filter(|mark| of(mark)).count() > 1 {
            (out[nth].mark, out[nth].at) = (number, at);
        }
    }
    // Where answers hang under their numbers, what stands at the margin again after a blank line is of the page.
    let second = |entry: &Entry| {
        lines.get((entry.lines.first - first) as usize + 1).filter(|_| entry.lines.last > entry.lines.first)
    };
    let (mut hanging, mut of) = (0, 0);
    for line in out.iter().filter_map(second).filter(|line| !line.trim().is_empty()) {
        of += 1;
        hanging += usize::from(line.starts_with([' ', '\t']));
    }
    let hangs = of >= FEWEST_HANGING && hanging == of;
    let count = out.len();
    for (nth, entry) in out.iter_mut().enumerate().filter(|(nth, _)| hangs || nth + 1 == count) {
        let start = (entry.lines.first - first) as usize;
        let end = if nth + 1 == count { end } else { (entry.lines.last - first) as usize + 1 };
        let stop = (start + 1..end).find(|&at| {
            lines[at].trim().is_empty()
                && lines[at..end]
                    .iter()
                    .find(|line| !line.trim().is_empty())
                    .is_some_and(|next| !next.starts_with([' ', '\t']))
        });
        let within = lines[start..stop.unwrap_or(end)].iter().rposition(|line| !line.trim().is_empty());
        entry.lines.last = entry.lines.first + within.unwrap_or(0) as u32;
    }
    out
}

/// Fewer answers of several lines do not tell whether they hang.
const FEWEST_HANGING: usize = 3;

/// So many questions at most go unanswered between two that are answered by numbers alone.
const SKIPPED: u32 = 2;

/// `4  It is`, `10 It is`: a number that nothing closes counts on from the one before.
fn unsigned(line: &str, open: Option<Mark>) -> Option<(Mark, usize)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let words = line.get(digits..)?.trim_start();
    let number: u32 = line[..digits].parse().ok().filter(|_| digits <= 3)?;
    let last = open.filter(|open| open.series.is_none()).map_or(0, |open| open.number);
    let counts = number > last && number <= last + 1 + SKIPPED;
    (counts && line[digits..].starts_with([' ', '\t']) && !words.is_empty())
        .then_some((Mark { series: None, number, part: None }, line.len() - words.len()))
}

/// `4.7  It is`, `4.12* It is`: a number of a chapter's, and where the words begin. "4.5 is" is a quantity.
fn of_chapter(line: &str) -> Option<(Mark, usize)> {
    let (token, words) = line.split_once([' ', '\t']).unwrap_or((line, ""));
    let alone = words.is_empty();
    let starred = token.ends_with(['*', '.', ')', ':']);
    let (chapter, number) = token.trim_end_matches(['*', '.', ')', ':']).split_once('.')?;
    let counted =
        |part: &str| -> Option<u32> { part.parse().ok().filter(|_| part.len() <= 2 && !part.starts_with('0')) };
    let (chapter, number) = (counted(chapter)?, counted(number)?);
    let apart = starred || words.starts_with([' ', '\t']) || words.starts_with(char::is_uppercase);
    let words = words.trim_start();
    (apart || alone)
        .then_some((Mark { series: Some(Series::Chapter(chapter)), number, part: None }, line.len() - words.len()))
}

/// `B4.  It is`, `P-4) It is`: a number after the letter of a part or a set, and where the words begin. "L1 is a norm"
/// is closed by nothing; the number of an answer need not be.
fn after_letter(line: &str, closed: bool) -> Option<(Mark, usize)> {
    let letter = line.chars().next().filter(char::is_ascii_uppercase)?;
    let rest = line[1..].strip_prefix(['.', '-']).unwrap_or(&line[1..]);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number: u32 = rest[..digits].parse().ok().filter(|_| digits <= 2)?;
    let after = &rest[digits..];
    let words = after.trim_start_matches(['.', ')', ':', '*', '_']);
    let apart = words.starts_with([' ', '\t']) && (words.len() < after.len() || !closed || words.starts_with("  "));
    let told = words.trim_start();
    (apart && !told.is_empty() && !told.starts_with(['=', '+', '<', '>']))
        .then_some((Mark { series: Some(Series::Letter(letter)), number, part: None }, line.len() - told.len()))
}

/// The number a line opens with and where its words begin: `4.`, `4)`, `7c.`, `Q4:`, `**4.**`, `Answer 4 -`, `B4.`
fn number(line: &str) -> Option<(Mark, usize)> {
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '#' | '-' | '>'));
    if bare.starts_with(|c: char| c.is_ascii_digit())
        && let Some((mark, at)) = of_chapter(bare)
    {
        return Some((mark, line.len() - bare.len() + at));
    }
    let word = bare.chars().take_while(|c| c.is_alphabetic()).collect::<String>();
    let told = word.to_lowercase();
    let known =
        word.is_empty() || [QUESTION_LABELS, ANSWER_LABELS, EXERCISES].iter().any(|list| list.contains(&told.as_str()));
    if !known && word.len() == 1 {
        return after_letter(bare, true).map(|(mark, at)| (mark, line.len() - bare.len() + at));
    }
    let rest = bare[word.len()..].trim_start_matches([' ', '#', '№']);
    let rest = if word.is_empty() { rest } else { rest.strip_prefix(". ").unwrap_or(rest) };
    if known
        && !word.is_empty()
        && let Some((mark, at)) = of_chapter(rest)
    {
        return Some((mark, line.len() - rest.len() + at));
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest.get(digits..)?;
    let lettered = after.strip_prefix(is_part).filter(|rest| rest.starts_with(['.', ')', ':', '*', '_']));
    let part = lettered.and(after.chars().next());
    let sign = lettered.unwrap_or(after).trim_start_matches(['*', '_']);
    let dashed = sign.trim_start();
    let sign = if !word.is_empty() && dashed.starts_with(['-', '–', '—']) { dashed } else { sign };
    let words = sign.strip_prefix(['.', ')', ':', '-', '–', '—']).unwrap_or(sign);
    let signed = words.len() < sign.len() || !word.is_empty() && (sign.is_empty() || sign.starts_with(' '));
    let stuck = words.starts_with(|c: char| c.is_ascii_digit());
    let number = rest[..digits].parse().ok().filter(|_| (1..=3).contains(&digits) && known && signed && !stuck)?;
    let words = words.trim_start_matches(['*', '_']).trim_start();
    Some((Mark { series: None, number, part }, line.len() - words.len()))
}

/// The letter a line opens with and where its words begin: `(c)`, `c)`, `c.`
fn part(line: &str) -> Option<(char, usize)> {
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '-'));
    let inner = bare.strip_prefix('(').unwrap_or(bare);
    let letter = inner.chars().next().filter(|c| is_part(*c))?;
    let after = inner[1..].strip_prefix([')', '.']).map(|rest| rest.trim_start_matches(['*', '_']))?;
    let words = after.strip_prefix(' ')?.trim_start();
    Some((letter, line.len() - words.len()))
}

const FIRST_PART: char = 'a';

fn is_part(c: char) -> bool {
    c.is_ascii_lowercase() && c <= 'k'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_at_the_end_are_found_by_number() {
        let text = "1. What is a?\n2. What is b?\n3. What is c?\n\nANSWERS\n\n1. An a.\n2. A b\nof two lines.\n3. A c.\n\nThe end";
        let lines: Vec<&str> = text.lines().collect();
        let key = find(&lines, 1).unwrap();
        let spans: Vec<(u32, u32, u32)> =
            key.entries.iter().map(|entry| (entry.mark.number, entry.lines.first, entry.lines.last)).collect();
        assert_eq!(spans, [(1, 7, 7), (2, 8, 9), (3, 10, 10)]);
        assert_eq!(key.lines, LineSpan::new(5, 10));
    }

    #[test]
    fn answers_are_found_under_no_heading_of_their_own() {
        let numbered = |line: &dyn Fn(usize) -> String| (1..=6).map(line).collect::<Vec<_>>().join("\n");
        let asked = numbered(&|number| format!("{number}. Why is it {number}?"));
        let restarted = numbered(&|number| format!("{number}. It is so."));
        let replies = numbered(&|number| format!("#{number} It is so.\n"));
        let each = numbered(&|number| format!("Solution {number}\nIt is so.\n"));
        for answers in [&restarted, &replies, &each] {
            let text = format!("{asked}\n\nmore\n{answers}");
            let key = find(&text.lines().collect::<Vec<_>>(), 1).unwrap();
            assert!((1..=6).all(|line| key.answers(line, 1)), "{text}");
            assert!(key.is_sure());
        }
        let text = format!("{asked}\n\nmore\n{asked}");
        assert_eq!(find(&text.lines().collect::<Vec<_>>(), 1), None);
    }

    #[test]
    fn numbers_inside_the_answers_of_a_chapter_count_something_else() {
        let text = "## 1. Trees\n\n1.1 Why?\n\n1.2 How?\n\n## 2. Graphs\n\n2.1 When?\n\n# Answers\n\n## 1. Trees\n\n**1.1** So:\n\n1. first\n2. second\n\n**1.2**\n- this\n\n## 2. Graphs\n\n**2.1** Then.";
        let key = find(&text.lines().collect::<Vec<_>>(), 1).unwrap();
        let spans: Vec<_> = key.entries.iter().map(|entry| (entry.lines.first, entry.lines.last)).collect();
        assert_eq!(spans, [(15, 18), (20, 21), (25, 25)]);
    }

    #[test]
    fn a_key_may_name_a_choice_and_leave_its_numbers_open() {
        let asked: String =
            (1..=4).map(|number| format!("Problem {number}. Which one?\n  (a) this\n  (b) that\n\n")).collect();
        let text = format!("{asked}SOLUTIONS TO THE EXERCISES   12\n\n1  b. That one.\n2  a\n3  b\n4  b");
        let key = find(&text.lines().collect::<Vec<_>>(), 1).unwrap();
        let marks: Vec<_> = key.entries.iter().map(|entry| (entry.mark.number, entry.mark.part)).collect();
        assert_eq!(marks, [(1, None), (2, None), (3, None), (4, None)]);
    }

    #[test]
    fn parts_are_answered_by_letter() {
        let text = "1. Given a tree.\n  a) How deep is it?\n  b) How wide?\n2. Given a graph.\n  (a) Is it planar?\n\nKEY\n1a. Four.\nb) Seven.\n2. (a) No.";
        let key = find(&text.lines().collect::<Vec<_>>(), 1).unwrap();
        let marks: Vec<_> =
            key.entries.iter().map(|entry| (entry.mark.number, entry.mark.part, entry.lines.first)).collect();
        assert_eq!(marks, [(1, Some('a'), 8), (1, Some('b'), 9), (2, Some('a'), 10)]);
        assert_eq!(
            (1..=6).map(|line| key.answers(line, 1)).collect::<Vec<_>>(),
            [false, true, true, false, true, false]
        );
    }

    #[test]
    fn a_letter_before_the_number_and_the_number_of_a_section_are_read() {
        let asked: String = (1..=5).map(|number| format!("C{number}. Why is it so?\n\n")).collect();
        let answers: String = (1..=5).map(|number| format!("C{number}  It is.\n     L1 is no number.\n\n")).collect();
        for heading in ["SOLUTIONS", "7. Solutions", "B.2 Solutions to the exercises"] {
            let text = format!("{asked}{heading}\n\n{answers}");
            let key = find(&text.lines().collect::<Vec<_>>(), 1).unwrap();
            assert_eq!(key.entries.len(), 5);
            assert!(key.is_sure());
        }
    }

    #[test]
    fn what_is_asked_counts_up_once_whatever_counts_beside_it() {
        let counted = |told: &str| (1..=4).map(|number| format!("2.{number}  {told}\n")).collect::<String>();
        let asked = (1..=6).map(|number| format!("2.{number}  Why is it so?\n")).collect::<String>();
        let answers = (1..=6).map(|number| format!("2.{number}  It is.\n")).collect::<String>();
        let text = format!("{}\n{}\n{asked}\n2.5 Solutions\n\n{answers}", counted("Norms"), counted("More of norms"));
        let key = find(&text.lines().collect::<Vec<_>>(), 1).unwrap();
        assert!(key.is_sure());
        let borne: Vec<u32> = (1..=17).filter(|&line| key.answers(line, 1)).collect();
        assert_eq!(borne, [11, 12, 13, 14, 15, 16]);
    }

    #[test]
    fn an_item_called_key_heads_no_answers() {
        let asked = "1. What is hashed?\n2. What is stored?\n\n";
        let answers = "\n1. The name.\n2. The address.";
        let is_key = |heading: &str| {
            let text = format!("{asked}{heading}{answers}");
            find(&text.lines().collect::<Vec<_>>(), 1).is_some()
        };
        assert!(is_key("Key"));
        assert!(is_key("**Answers (try first):**"));
        assert!(!is_key("- Key (K): what a row is looked up by"));
        assert!(!is_key("Key (K): what a row is looked up by"));
        assert!(!is_key("- Key"));
    }

    #[test]
    fn a_list_under_solutions_is_no_key_without_numbered_questions() {
        let text = "What helps against overfitting?\n\nSolutions\n1. More data\n2. Regularization\n3. Early stopping";
        assert_eq!(find(&text.lines().collect::<Vec<_>>(), 1), None);
    }

    #[test]
    fn numbers_are_read_in_every_dress() {
        for (line, expected) in [
            ("4. It is", Some((4, "It is"))),
            ("**4.** It is", Some((4, "It is"))),
            ("Q4: It is", Some((4, "It is"))),
            ("Answer 4 - It is", Some((4, "It is"))),
            ("### Question 4", Some((4, ""))),
            ("4-B", Some((4, "B"))),
            ("4.5 is a number", None),
            ("4.12* It is", Some((12, "It is"))),
            ("4.7   it is", Some((7, "it is"))),
            ("Four. It is", None),
            ("2024 was", None),
            ("3d models", None),
        ] {
            assert_eq!(number(line).map(|(mark, at)| (mark.number, &line[at..])), expected, "{line}");
        }
    }
}
