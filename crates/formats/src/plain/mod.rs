//! Reading plain text that carries no markup: questions, answers and headings are told apart by one model.
//!
//! Each line gives evidence by its words ([`crate::wording`]); the document's habits add theirs ([`layout`]), a contents list
//! adds more ([`contents`]), and so do what stands around it ([`asking`]) and what other documents teach ([`experience`]); [`sequence`] then finds the best reading of the whole. Every question keeps its reasons.

mod asking;
mod choices;
mod content;
mod contents;
mod counted;
mod divided;
pub(crate) mod experience;
mod facts;
mod fields;
mod fronts;
mod heading;
mod joints;
mod layout;
mod layouts;
mod leads;
mod line;
mod moment;
mod notes;
mod openings;
mod pages;
mod posts;
mod program;
mod remarks;
mod rows;
mod seam;
mod sequence;
mod signs;
mod split;
mod star;
mod survey;
mod turns;
mod wrapped;

use crate::Reading;
use crate::key::{self, Key};
use crate::reading::Explained;
use crate::{classify, latex, page};
use facts::Facts;
use line::Line;
use sequence::{Assumed, Observed, Role, Segment};

/// The log-odds against a line being a question, before the document says otherwise: one line in fourteen.
const USUAL_BAR: f32 = 2.6;

/// A longer document is read in parts of about this many bytes, so that memory stays bounded.
const PART: usize = 4 << 20;
/// Or of so many lines, where they are short: what is known of a line takes more than its letters.
const PART_LINES: usize = 100_000;

/// What closes something that an answer may hold.
const CLOSING: &[&str] = &["</pre", "</ul", "</dl", "</table", "</blockquote", "\\end{"];

/// So much of a text tells whether it is a conversation.
const SAMPLE: usize = 64 << 10;

/// Reads a plain text document.
pub(crate) fn read(text: &str) -> Reading {
    let text = &*line::without_numbers(text);
    if let Some((source, shown)) = shown(text) {
        return read_source(text, source, &shown);
    }
    let mut reading = Reading::default();
    let mut parts = 0;
    let (mut rest, mut first) = (text, 1);
    while !rest.is_empty() {
        let (part, after) = rest.split_at(part_end(rest));
        let read = read_from(part, first, false);
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

/// Tells whether people speak in turns, from the beginning of the text.
pub(crate) fn is_conversation(text: &str) -> bool {
    let end = (SAMPLE.min(text.len())..).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    turns::tell_apart(line::lines(&text[..end], 1)).iter().any(|line| line.speech.is_some())
}

/// Returns what a line says, without the name of who speaks.
pub(crate) fn without_speaker(line: &str) -> &str {
    turns::without_speaker(line)
}

/// Where a part ends: after a blank line near the limit, else after any line, else where a character ends.
fn part_end(text: &str) -> usize {
    let bytes = &text.as_bytes()[..text.len().min(PART)];
    let lines = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(PART_LINES - 1);
    let most = lines.map_or(PART, |(at, _)| at + 1);
    if text.len() <= most + most / 4 {
        return text.len();
    }
    let limit = (most..).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let from = (most - most / 8..).find(|&at| text.is_char_boundary(at)).unwrap_or(limit);
    let blank = text[from..limit].rfind("\n\n").map(|at| from + at + 2);
    blank
        .or_else(|| text[..limit].rfind('\n').map(|at| at + 1))
        .or_else(|| text[limit..].find('\n').map(|at| limit + at + 1))
        .unwrap_or(text.len())
}

/// Reads plain text whose first line has the given number, and which may be known to only list what is asked.
fn read_from(text: &str, first: u32, is_list: bool) -> Reading {
    let lines = turns::tell_apart(line::lines(text, first));
    if let Some(reading) = rows::read(text, first, &lines) {
        return reading;
    }
    if let Some(reading) = program::read(text, first) {
        return reading;
    }
    let parts = if is_list { Vec::new() } else { layouts::parts(text, first, &lines) };
    if parts.len() > 1 {
        return read_parts(&parts);
    }
    let dedented = line::dedented(text);
    let key = key::find(&dedented, first);
    let mut reading = match rows_of(&lines, key.as_ref(), first) {
        Some(rows) => read_lines(line::of_rows(&rows), text, &dedented, key.as_ref(), first, is_list),
        None => read_lines(lines, text, &dedented, key.as_ref(), first, is_list),
    };
    reading.diagnostics.extend(line::bare_quotations(text, first).map(notes::of_the_source));
    reading
}

/// The lines as they were before they were wrapped; where a key answers what is asked, each question is one line.
fn rows_of(lines: &[Line<'_>], key: Option<&Key>, first: u32) -> Option<Vec<wrapped::Row>> {
    let rows = wrapped::unwrapped(lines);
    let Some(key) = key.filter(|key| key.is_sure()) else { return rows };
    let asks = |line: &Line<'_>| key.numbers(line.number, first);
    Some(match &rows {
        Some(rows) => wrapped::joined(&line::of_rows(rows), asks),
        None => wrapped::joined(lines, asks),
    })
}

/// Reads each part of a document in its own layout.
fn read_parts(parts: &[layouts::Part<'_>]) -> Reading {
    let mut whole = Reading::default();
    let mut told: Vec<String> = Vec::new();
    for part in parts {
        let part = read_from(part.text, part.first, part.is_list);
        whole.title = whole.title.or(part.title);
        whole.notes.extend(part.notes);
        whole.diagnostics.extend(part.diagnostics);
        told.push(part.layout);
    }
    whole.layout = format!("{} layouts, one after the other; {}", parts.len(), told.join("; "));
    whole
}

/// Tells whether the text is the source of a document in a markup that the plain reader sees through.
pub(crate) fn is_source(text: &str) -> bool {
    page::is_page(text) || latex::is_latex(text)
}

/// The name of the language in which the text is marked up and what its lines show, when it is.
fn shown(text: &str) -> Option<(&'static str, Vec<page::Shown>)> {
    let page = page::read(text).map(|shown| ("a web page", shown));
    page.or_else(|| latex::read(text).map(|shown| ("LaTeX", shown)))
}

/// Reads the source of a document; what it says beside what it shows is told as such.
fn read_source(text: &str, source: &str, shown: &[page::Shown]) -> Reading {
    let dedented = line::dedented(text);
    let key = key::find(&dedented, 1);
    let mut reading = read_lines(line::of_source(shown), text, &dedented, key.as_ref(), 1, false);
    let mut told = shown.iter().map(|line| line.number).peekable();
    let mut answers = reading.notes.iter_mut().filter_map(|note| note.answer_lines.as_mut()).peekable();
    for (at, line) in text.split('\n').enumerate() {
        let number = at as u32 + 1;
        if told.next_if_eq(&number).is_some() || line::is_blank(line) {
            continue;
        }
        // What closes an element of the answer belongs to it.
        while answers.next_if(|answer| answer.last + 1 < number).is_some() {}
        let closes = CLOSING.iter().any(|tag| line.trim_start().starts_with(tag));
        if let Some(answer) = answers.peek_mut().filter(|answer| closes && answer.last + 1 == number) {
            answer.last = number;
        }
        reading.diagnostics.push(notes::of_the_source(number));
    }
    reading.layout = format!("{source}, read line by line; {}", reading.layout);
    reading
}

/// Parts what belongs to the document from what a page put in, and marks what stars and letters say of questions.
fn prepared(lines: Vec<Line<'_>>) -> (Vec<Line<'_>>, Vec<Line<'_>>) {
    let (mut lines, page) = pages::divide(lines);
    openings::mark(&mut lines);
    joints::mark(&mut lines);
    signs::mark(&mut lines);
    remarks::mark(&mut lines);
    star::mark(&mut lines);
    choices::mark(&mut lines);
    (lines, page)
}

/// Reads the lines of a text whose first line has the given number, and whose end may hold the answers.
fn read_lines(
    lines: Vec<Line<'_>>,
    text: &str,
    dedented: &[&str],
    key: Option<&Key>,
    first: u32,
    is_list: bool,
) -> Reading {
    let (lines, page) = prepared(lines);
    let raw: Vec<&str> = text.split('\n').collect();
    let mut reading = decoded(&lines, first, key, is_list, |seen, segments, assumed| {
        notes::reading(&raw, first, seen, segments, assumed)
    });
    if let Some(key) = key {
        key.answer(&mut reading.notes, dedented, first, notes::blocks);
    }
    classify::settle(&mut reading.notes, &[]);
    reading.diagnostics.extend(page.iter().map(notes::of_the_page));
    reading
}

/// Says of every line what it was taken for and what spoke for and against its being a question.
pub(crate) fn explain(text: &str) -> Vec<Explained> {
    let text = &*line::without_numbers(text);
    let shown = shown(text).map(|(_, shown)| shown);
    if shown.is_none() {
        let parts = layouts::parts(text, 1, &turns::tell_apart(line::lines(text, 1)));
        return parts.iter().flat_map(|part| explain_part(part, None)).collect();
    }
    explain_part(&layouts::Part { first: 1, text, is_list: false }, shown)
}

/// Explains a part of a text, or what a source shows.
fn explain_part(part: &layouts::Part<'_>, shown: Option<Vec<page::Shown>>) -> Vec<Explained> {
    let &layouts::Part { first, text, is_list } = part;
    let lines = shown.as_deref().map_or_else(|| turns::tell_apart(line::lines(text, first)), line::of_source);
    let key = key::find(&line::dedented(text), first);
    let rows = if shown.is_none() { rows_of(&lines, key.as_ref(), first) } else { None };
    let lines = rows.as_deref().map_or(lines, line::of_rows);
    let (lines, page) = prepared(lines);
    let mut explained: Vec<Explained> = decoded(&lines, first, key.as_ref(), is_list, |seen, segments, assumed| {
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
    });
    explained.extend(page.iter().map(|line| Explained {
        line: line.number,
        role: Role::Other.name(),
        score: 0.0,
        reasons: vec![notes::OF_THE_PAGE.to_owned()],
    }));
    explained.sort_by_key(|line| line.line);
    explained
}

/// Returns what is known of the lines of each part of a text: what `xtask fit-lines` learns from.
pub(crate) fn known(text: &str) -> Vec<experience::KnownPart> {
    let parts = layouts::parts(text, 1, &turns::tell_apart(line::lines(text, 1)));
    parts
        .iter()
        .map(|part| {
            let lines = turns::tell_apart(line::lines(part.text, part.first));
            let rows = wrapped::unwrapped(&lines);
            let (lines, _) = prepared(rows.as_deref().map_or(lines, line::of_rows));
            let facts: Vec<Facts<'_>> = lines.iter().map(Facts::of).collect();
            let divisible = experience::division::divisible(&lines, &facts);
            experience::KnownPart { lines: experience::known(&lines, &facts), divisible }
        })
        .collect()
}

/// What other documents teach of the lines of a text: the log-odds that each begins a question.
pub(crate) struct Expected {
    lines: Vec<u32>,
    odds: Vec<f32>,
}

impl Expected {
    /// Returns what they teach; nothing of a text that is too short or too long.
    pub fn of(text: &str) -> Option<Expected> {
        if text.lines().nth(2 * experience::LONGEST).is_some() {
            return None;
        }
        let lines = line::lines(text, 1);
        let facts: Vec<Facts<'_>> = lines.iter().map(Facts::of).collect();
        let odds = experience::asks(&lines, &facts);
        let lines = lines.iter().map(|line| line.number).collect();
        odds.iter().any(|odds| *odds != 0.0).then_some(Expected { lines, odds })
    }

    /// Returns how well a reading of the text agrees with it, 0 to 1.
    pub fn agreement(&self, reading: &Reading) -> f32 {
        let asked = reading.notes.iter().map(|note| note.question_lines.first).collect();
        experience::agreement(&self.lines, &self.odds, &asked)
    }
}

/// Decodes the lines twice, the second time with what the first has counted.
fn decoded<T>(
    lines: &[Line<'_>],
    first: u32,
    key: Option<&Key>,
    is_list: bool,
    then: impl FnOnce(&Observed<'_, '_>, &[Segment], Assumed) -> T,
) -> T {
    let contents = contents::find(lines);
    let mut facts: Vec<Facts<'_>> = lines.iter().map(Facts::of).collect();
    let mut odds = experience::odds(lines, &facts);
    // A slide names its points, which it explains.
    let slides = lines.iter().any(|line| line.slide);
    if !slides && (layout::is_glossary(lines, &facts) || layout::leads_by_arrows(lines, &facts)) {
        facts.iter_mut().for_each(Facts::define);
    } else if !slides {
        layout::divided_runs(lines, &facts, &odds.asks).into_iter().for_each(|at| facts[at].define());
    }
    joints::divide(lines, &mut facts);
    let reported = joints::divide_reports(lines, &mut facts);
    if contents.is_none()
        && let Some(divided) = divided::find(lines, &facts)
    {
        divided.seams.into_iter().for_each(|(at, seam)| facts[at].divide(seam));
        divided.leading.into_iter().for_each(|at| facts[at].lead());
    }
    let fronts = fronts::find(lines, &facts, contents.as_ref());
    if !slides && !divided::labels_questions(lines) {
        fronts.terms.iter().for_each(|&at| facts[at].define());
    }
    divide_as_elsewhere(lines, &mut facts, &odds);
    let skip: Vec<bool> = (0..lines.len())
        .map(|index| contents.as_ref().is_some_and(|contents| contents.list.contains(&index)))
        .collect();
    // A long line may still open with a question, so habits are learned from the part before the answer.
    let habits = layout::habits(lines, &facts, &skip);
    let outside = survey::outside(lines);
    let mut outside = if survey::holds_most_questions(&outside, &facts) { vec![false; lines.len()] } else { outside };
    fronts.values.iter().for_each(|&at| outside[at] = true);
    let own = survey::own_questions(lines, &outside);
    let blankless = survey::is_blankless(lines);
    let days = survey::days(lines, blankless);
    let leads = leads::find(lines, &facts, contents.as_ref());
    let alternating = layout::alternating(lines);
    let fields = fields::find(lines, &facts);
    // Lines that recur around answers tell more of where these are, and so do those who speak.
    let recurs = fields.points.iter().any(|points| *points != 0.0);
    let told = lines.iter().map(|line| recurs || line.speech.is_some());
    odds.answers.iter_mut().zip(told).filter(|(_, told)| *told).for_each(|(odds, _)| *odds = 0.0);
    let numbered = layout::numbered_questions(lines, &facts);
    let opens_block = layout::opens_blocks(lines, &facts);
    let holds_items = layout::holds_items(lines, &facts);
    let keyed = keyed(lines, &facts, first, key);
    let parts = fronts::parts_of_questions(lines, &facts);
    let listed =
        |at| contents.as_ref().is_some_and(|contents| contents.list.contains(&at) || contents.named.contains_key(&at));
    let mut pool = layout::pool(lines, &facts, |at| {
        parts[at] || fronts.held[at] || leads.points[at] < 0.0 || outside[at] || listed(at)
    });
    if is_list {
        let named = layout::names_among_questions(lines, &facts);
        pool.iter_mut().zip(named).for_each(|(pool, named)| *pool |= named);
    }
    let seen = Observed {
        lines,
        facts: &facts,
        odds: &odds,
        habits: &habits,
        contents: contents.as_ref(),
        key,
        keyed: &keyed,
        numbered: &numbered,
        opens_block: &opens_block,
        fronts: &fronts.points,
        held: &fronts.held,
        parts: &parts,
        holds_items: &holds_items,
        pool: &pool,
        wrap: survey::wrap_width(lines),
        items_title: asking::items_title(lines, &facts),
        exercises: asking::exercises(lines, &facts),
        blankless,
        usual_sign: survey::usual_sign(lines, &facts),
        marked: survey::marks_questions(lines, &facts),
        lower: survey::lower_share(lines, &facts),
        outside: &outside,
        own: &own,
        days: &days,
        narrated: reported || survey::is_narrated(lines, &facts),
        leads: &leads,
        alternating: &alternating,
        fields: &fields,
    };
    let first_pass = sequence::decode(
        &seen,
        Assumed {
            unanswered: 1.0,
            loose_seams: [true; sequence::SIGN_CLASSES],
            topic_seams: false,
            ends_at_blank: 0.0,
            pairs: None,
            over_deeper: None,
            bar: USUAL_BAR,
        },
    );
    let assumed = counted::count(&seen, &first_pass);
    let segments = sequence::decode(&seen, assumed);
    then(&seen, &segments, assumed)
}

/// From these log-odds on a line divides where other documents teach it, and below those it is whole.
const DIVIDES: f32 = 0.5;
const WHOLE: f32 = -2.0;

/// Divides the likely questions that other documents would, and leaves whole those that they would.
fn divide_as_elsewhere<'t>(lines: &[Line<'t>], facts: &mut [Facts<'t>], odds: &experience::Odds) {
    for (at, (line, facts)) in lines.iter().zip(facts).enumerate() {
        if odds.asks[at] <= 0.0 || facts.quotes {
            continue;
        }
        match &odds.divides[at] {
            Some((sure, cut)) if *sure > DIVIDES => facts.divide_as_elsewhere(line.body, cut),
            Some((sure, _)) if *sure < WHOLE => facts.leave_whole(),
            _ => {}
        }
    }
}

/// What it is worth to bear a number that a key answers, where numbers may be steps of an answer as well, where each number is
/// borne once, and to bear one beside those.
const KEYED_POINTS: f32 = 2.5;
const SURELY_KEYED_POINTS: f32 = 6.0;
const BESIDE_KEYED_POINTS: f32 = 3.0;

/// What the key adds to the evidence of lines whose number it answers, when each number is borne once or half of them ask:
/// steps of an answer bear numbers too.
fn keyed(lines: &[Line<'_>], facts: &[Facts<'_>], first: u32, key: Option<&Key>) -> Vec<f32> {
    let mut points = vec![0.0; lines.len()];
    let Some(key) = key else { return points };
    let answered = |at: &usize| key.answers(lines[*at].number, first);
    let marked: Vec<usize> = (0..lines.len()).filter(answered).collect();
    let asking = marked.iter().filter(|&&at| facts[at].words.score >= 1.0).count();
    let sure = key.is_sure();
    if sure {
        (0..lines.len())
            .filter(|&at| key.numbers(lines[at].number, first))
            .for_each(|at| points[at] = BESIDE_KEYED_POINTS);
    }
    if sure || asking * 2 >= marked.len() {
        marked.into_iter().for_each(|at| points[at] = if sure { SURELY_KEYED_POINTS } else { KEYED_POINTS });
    }
    points
}
