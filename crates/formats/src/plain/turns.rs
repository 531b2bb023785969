//! Documents in which people speak in turns: who speaks on each line, what their part is, and which of their words ask.
//!
//! Names are learned from the document: what stands before a colon or beside a time of day and recurs. Whoever mostly
//! asks is the interviewer; where everybody does, it is a chat.

use std::collections::HashMap;

use super::line::{Label, Line, Sign};
use super::moment::{before_moment, is_moment, opens_with_a_day};
use super::split::quoted_questions;
use crate::wording::vocabulary::{
    ANSWER_LABELS, ASKER_LABELS, CLOSING_TALK, FILLERS, LEADS_ON, NOT_SPEAKERS, PROBES, REMARKS, SAYER_LABELS,
    SMALL_TALK, SPEAKERS, TOLD_TO_PROGRAMS,
};
use crate::wording::{normalize, question_end, question_evidence};

/// What a speaker does in the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Asks, and comments on the answers.
    Asks,
    /// Answers, and asks back.
    Answers,
    /// Does both, as everybody in a chat.
    Both,
}

/// Who says a line, and in which turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Speech {
    pub speaker: usize,
    pub turn: usize,
    pub part: Part,
    /// What is said, apart from the matter itself.
    pub talk: Talk,
}

/// What a line of a conversation does beside asking and answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Talk {
    /// Nothing: it is about the matter.
    None,
    /// Keeps an answer going: "What else?"
    Probe,
    /// Asks about the call, the day or the people.
    Small,
    /// Invites the candidate's own questions, with which the interview ends.
    Closing,
    /// A few words that say nothing of the matter: "Right, good."
    Remark,
    /// Thanks and the like to a program; what that replies belongs to no question.
    Aside,
}

/// Fewer turns than this are chance, or …
const FEWEST_TURNS: usize = 8;
/// … so many, where a person and a program speak.
const FEWEST_WITH_PROGRAM: usize = 4;
/// A remark has at most so many words.
pub(super) const REMARK: usize = 5;
/// Evidence from which words are taken to ask.
const ASKS: f32 = 2.0;
/// A name has at most so many words and characters.
const LONGEST_NAME: (usize, usize) = (3, 28);

/// A line that opens a turn.
struct Opening<'t> {
    name: &'t str,
    said: &'t str,
    /// Whether a time of day stands beside the name.
    timed: bool,
    /// What the line under a name alone says.
    under: &'t str,
}

/// Tells the speakers apart, when the document is a conversation; otherwise the lines come back as they were.
pub(super) fn tell_apart(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    // Where nothing is labeled as a question, "A:" may be how a name begins.
    let initials = !lines.iter().any(|line| line.label == Some(Label::Question));
    let mut openings: Vec<Option<Opening<'_>>> = lines.iter().map(|line| opening(line, initials)).collect();
    let dated = name_over_moment(&lines, &mut openings);
    let speakers = speakers(&openings, lines.len(), false).or_else(|| {
        names_alone(&lines, &mut openings);
        speakers(&openings, lines.len(), true)
    });
    let Some(speakers) = speakers else { return lines };
    let known =
        |opening: &Option<Opening<'_>>| opening.as_ref().is_some_and(|found| speakers.contains_key(&key(found.name)));
    // A rule right over a name parts the turns and ends nothing.
    let parting: Vec<bool> =
        (0..lines.len()).map(|at| lines[at].is_rule() && openings.get(at + 1).is_some_and(known)).collect();
    let mut out: Vec<Line<'_>> = Vec::with_capacity(lines.len());
    let mut parts = vec![Part::Both; speakers.len()];
    let mut turn = 0;
    let mut speaker = None;
    for (((mut line, opening), dated), parting) in lines.into_iter().zip(openings).zip(dated).zip(parting) {
        let opened = opening.and_then(|found| Some((speakers.get(&key(found.name)).copied()?, found)));
        if let Some((who, found)) = opened {
            turn += 1;
            speaker = Some(who);
            line.body = found.said;
            line.prompt = found.said;
            line.label = None;
            line.sign = Sign::None;
            line.speech = Some(Speech { speaker: who, turn, part: Part::Both, talk: Talk::None });
            // A name alone on its line says nothing itself.
            line.header = found.said.is_empty();
        } else if is_break(&line) {
            speaker = None;
        } else if speaker.is_none() {
            // "Interviewer: O. K." over the conversation says who takes part in it.
            line.label = line.label.filter(|label| !matches!(label, Label::Asker | Label::Answer));
        } else if let Some(who) = speaker {
            line.speech = Some(Speech { speaker: who, turn, part: Part::Both, talk: Talk::None });
        }
        line.header |= (dated || parting) && speaker.is_some();
        out.push(line);
    }
    cast(&speakers, &out, &mut parts);
    let with_program = speakers.keys().any(|name| SAYER_LABELS.contains(&name.as_str()));
    assign(&mut out, &parts, with_program);
    out
}

/// Finds names over a line that says nothing but when, and marks those lines.
fn name_over_moment<'t>(lines: &[Line<'t>], openings: &mut [Option<Opening<'t>>]) -> Vec<bool> {
    let mut dated = vec![false; lines.len()];
    for at in 1..lines.len() {
        let (name, line) = (&lines[at - 1], &lines[at]);
        let halved = line.stamped && matches!(line.whole, "AM" | "PM" | "am" | "pm");
        if !line.blank_before && (halved || is_moment(line.whole)) && is_name(name.whole) && openings[at - 1].is_none()
        {
            openings[at - 1] = Some(Opening { name: name.whole, said: "", timed: true, under: "" });
            openings[at] = None;
            dated[at] = true;
        }
    }
    dated
}

/// A name alone on its line recurs so often, and so many of them take turns at most.
const FEWEST_ALONE: usize = 3;
const MOST_ALONE: usize = 4;

/// Finds names that stand alone over what is said, by turns: "SPEAKER 1", "INTERVIEWER".
fn names_alone<'t>(lines: &[Line<'t>], openings: &mut [Option<Opening<'t>>]) {
    let is_name = |line: &Line<'_>| {
        line.sign == Sign::None
            && line.whole.starts_with(char::is_uppercase)
            && !line.whole.ends_with(['.', '?', '!', ':', ','])
            && is_name(line.whole)
    };
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| is_name(line)) {
        places.entry(line.whole).or_default().push(at);
    }
    places.retain(|_, places| places.len() >= FEWEST_ALONE);
    // Names of fields follow each other, titles stand over lists, those who speak say something.
    let silent = |at: &&usize| {
        lines.get(**at + 1).is_none_or(|line| places.contains_key(line.whole) || matches!(line.sign, Sign::Bullet(_)))
    };
    if !(2..=MOST_ALONE).contains(&places.len()) || places.values().flatten().filter(silent).count() > 1 {
        return;
    }
    openings.iter_mut().for_each(|opening| *opening = None);
    for (name, at) in places.into_iter().flat_map(|(name, places)| places.into_iter().map(move |at| (name, at))) {
        let under = lines.get(at + 1).map_or("", |line| line.whole);
        openings[at] = Some(Opening { name, said: "", timed: false, under });
    }
}

/// Learns the names: each recurs, and together they speak through most of the document.
fn speakers(openings: &[Option<Opening<'_>>], lines: usize, alone: bool) -> Option<HashMap<String, usize>> {
    let mut counts: HashMap<String, (usize, usize, usize)> = HashMap::new();
    for (at, found) in openings.iter().enumerate() {
        let Some(found) = found else { continue };
        let count = counts.entry(key(found.name)).or_insert((0, 0, at));
        count.0 += 1;
        count.1 += usize::from(found.timed);
    }
    counts.retain(|_, (turns, timed, _)| *turns >= 2 || *timed > 0);
    let timed =
        counts.values().map(|count| count.1).sum::<usize>() * 2 >= counts.values().map(|count| count.0).sum::<usize>();
    if !timed {
        // Labels such as "Pros:" recur as well; names are fewer, and somebody asks.
        counts.retain(|name, (turns, ..)| *turns >= 3 || SPEAKERS.contains(&name.as_str()));
    }
    let turns: usize = counts.values().map(|count| count.0).sum();
    let known = counts.keys().any(|name| SPEAKERS.contains(&name.as_str()));
    let share = if timed || known || alone { 10 } else { 3 };
    let takes_part = |names: &[&str]| counts.keys().any(|name| names.contains(&name.as_str()));
    let fewest = if takes_part(ASKER_LABELS) && takes_part(SAYER_LABELS) { FEWEST_WITH_PROGRAM } else { FEWEST_TURNS };
    if counts.len() < 2 || turns < fewest || turns * share < lines || counts.len() > turns / 2 {
        return None;
    }
    if !timed && !known && !somebody_asks(openings, &counts, turns * 100 >= lines * OPENED) {
        return None;
    }
    let mut order: Vec<(usize, String)> = counts.into_iter().map(|(name, (_, _, first))| (first, name)).collect();
    order.sort_unstable();
    Some(order.into_iter().enumerate().map(|(index, (_, name))| (name, index)).collect())
}

/// In percent: where names open so many lines, hardly anything else opens with a name; and for how many turns somebody asks once.
const OPENED: usize = 75;
const PER_QUESTION: usize = 3;
const PER_QUESTION_OPENED: usize = 5;

/// Whether one name's words ask often and another's seldom, as in an interview.
fn somebody_asks(
    openings: &[Option<Opening<'_>>],
    counts: &HashMap<String, (usize, usize, usize)>,
    opened: bool,
) -> bool {
    let most = if opened { PER_QUESTION_OPENED } else { PER_QUESTION };
    let mut asking: HashMap<String, usize> = HashMap::new();
    let asks = |said: &str| said.contains('?') || opened && question_evidence(prompt(said)).score >= ASKS;
    for found in openings
        .iter()
        .flatten()
        .filter(|found| counts.contains_key(&key(found.name)) && (asks(found.said) || asks(found.under)))
    {
        *asking.entry(key(found.name)).or_default() += 1;
    }
    counts.iter().any(|(name, (turns, ..))| {
        let asks = asking.get(name).copied().unwrap_or(0);
        asks >= 3 && asks * most >= *turns
    })
}

fn key(name: &str) -> String {
    name.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Reads a line that may open a turn: `Name: …`, `**Name:** …`, `<name> …`, `Name  10:12 AM`, `### Assistant`.
fn opening<'t>(line: &Line<'t>, initials: bool) -> Option<Opening<'t>> {
    if let Some(name) = name_as_title(line.whole) {
        return Some(Opening { name, said: "", timed: false, under: "" });
    }
    let whole = line.whole.trim_start_matches(['*', '_']);
    if let Some((name, said)) = whole.strip_prefix('<').and_then(|rest| rest.split_once("> ")) {
        return is_name(name).then_some(Opening { name, said: said.trim(), timed: true, under: "" });
    }
    if let Some(name) = before_time(whole).or_else(|| before_moment(whole)) {
        return is_name(name).then_some(Opening { name, said: "", timed: true, under: "" });
    }
    let at = whole.char_indices().take(48).find(|&(_, c)| matches!(c, ':' | '：'))?;
    let (head, rest) = whole.split_at(at.0);
    let said = &rest[at.1.len_utf8()..];
    let said = said.trim_start_matches(['*', '_']);
    if !(said.is_empty() || said.starts_with(char::is_whitespace)) {
        return None;
    }
    let head = head.trim_end_matches(['*', '_']);
    let (name, timed) = before_time(head).map_or((head, line.stamped), |name| (name, true));
    let name = name.split_once(" (").filter(|(_, rest)| rest.ends_with(')')).map_or(name, |(name, _)| name);
    let initial = initials && name.trim().len() == 1 && name.trim().starts_with(|c: char| c.is_ascii_uppercase());
    (initial || is_name(name)).then(|| Opening { name: name.trim(), said: said.trim(), timed, under: "" })
}

/// Returns what a line says, without the name of a known speaker before it.
pub(super) fn without_speaker(line: &str) -> &str {
    if name_as_title(line.trim()).is_some() {
        return "";
    }
    let bare = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    match line.split_once(':') {
        Some((name, said)) if SPEAKERS.contains(&bare(name).as_str()) => said.trim_start_matches(['*', '_', ' ']),
        _ => line,
    }
}

/// Who speaks, named by a heading or by a bold line and nothing else: `## User`, `**ChatGPT said:**`.
fn name_as_title(whole: &str) -> Option<&str> {
    let marked = whole.starts_with('#') || whole.starts_with("**") && whole.trim_end().ends_with("**");
    let name = whole.trim_matches(|c: char| !c.is_alphanumeric());
    (marked && SPEAKERS.contains(&name.to_lowercase().as_str())).then_some(name)
}

fn is_name(name: &str) -> bool {
    let name = name.trim();
    let name = name.strip_prefix("u/").unwrap_or(name);
    let words = name.split_whitespace().count();
    let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | '\'' | '-' | '_' | '@' | '’'));
    let lower = key(name);
    words >= 1
        && words <= LONGEST_NAME.0
        && name.chars().count() <= LONGEST_NAME.1
        && plain
        && name.chars().any(char::is_alphabetic)
        && name.starts_with(|c: char| c.is_alphabetic() || c == '@')
        && !NOT_SPEAKERS.contains(&lower.as_str())
        && (SPEAKERS.contains(&lower.as_str()) || !is_label(&lower))
}

fn is_label(lower: &str) -> bool {
    use crate::wording::vocabulary::{HINT_LABELS, ITEM_LABELS, QUESTION_LABELS};
    let word = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    [QUESTION_LABELS, ANSWER_LABELS, HINT_LABELS, ITEM_LABELS].iter().any(|list| list.contains(&word))
}

/// The name before a time of day that ends the text: `Maren  10:12 AM`, `Dana, 14:03`, `Bo [00:01:12]`.
fn before_time(text: &str) -> Option<&str> {
    let text = text.trim_end_matches([']', ')', ' ']);
    let text = ["AM", "PM", "am", "pm"].iter().find_map(|half| text.strip_suffix(half)).unwrap_or(text).trim_end();
    let name = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ':');
    let time = &text[name.len()..];
    let is_time = (4..=8).contains(&time.len())
        && (1..=2).contains(&time.matches(':').count())
        && time.starts_with(|c: char| c.is_ascii_digit())
        && time.ends_with(|c: char| c.is_ascii_digit());
    let name = name.trim_end_matches([' ', ',', '[', '(', '-', '–', '—', '|', '·', '\t']);
    (is_time && !name.is_empty() && name.len() < text.len() - time.len()).then_some(name)
}

/// The name of a day over its entries has at most so many words.
const DAY_WORDS: usize = 8;

/// "19 March, phone screen"
fn names_a_day(text: &str) -> bool {
    opens_with_a_day(text) && !text.ends_with(['?', '.']) && text.split_whitespace().nth(DAY_WORDS).is_none()
}

/// A rule or a heading among the turns: nobody says it.
fn is_break(line: &Line<'_>) -> bool {
    line.sign == Sign::Hash || line.is_decorated() || line.blank_before && names_a_day(line.whole)
}

/// Decides on each speaker's part: by the name, else by how often and how briefly they ask.
fn cast(speakers: &HashMap<String, usize>, lines: &[Line<'_>], parts: &mut [Part]) {
    let mut named = false;
    for (name, &speaker) in speakers {
        if ASKER_LABELS.contains(&name.as_str()) {
            parts[speaker] = Part::Asks;
            named = true;
        } else if SAYER_LABELS.contains(&name.as_str()) || name == "candidate" {
            parts[speaker] = Part::Answers;
            named = true;
        }
    }
    let mut told = vec![Told::default(); parts.len()];
    let mut last_turn = 0;
    // Who asked, and who spoke next.
    let mut replies: Vec<(usize, usize)> = Vec::new();
    let mut asked = None;
    for line in lines {
        let Some(speech) = line.speech else { continue };
        if let Some(asker) = asked.filter(|asker| *asker != speech.speaker) {
            replies.push((asker, speech.speaker));
            asked = None;
        }
        let told = &mut told[speech.speaker];
        told.turns += usize::from(speech.turn != last_turn);
        last_turn = speech.turn;
        told.words += line.body.split_whitespace().count();
        let asks = line.label == Some(Label::Question) || question_evidence(prompt(line.body)).score >= ASKS;
        told.asks += usize::from(asks);
        asked = if asks { Some(speech.speaker) } else { asked };
    }
    if named {
        let asks = parts.contains(&Part::Asks);
        let other = if asks { Part::Answers } else { Part::Asks };
        parts.iter_mut().filter(|part| **part == Part::Both).for_each(|part| *part = other);
        if is_quizzed(&told, parts) {
            // It also corrects, which belongs to the answer.
            for part in parts {
                *part = if *part == Part::Asks { Part::Answers } else { Part::Both };
            }
        }
        return;
    }
    let me = speakers.get("me").or_else(|| speakers.get("i")).or_else(|| speakers.get("я")).copied();
    // "I:" may as well be the interviewer: whoever asks most.
    let most_asked = told.iter().map(|told| told.asks).max().unwrap_or(0);
    let me = me.filter(|&me| told[me].asks < most_asked || speakers.contains_key("me"));
    let asker = |told: &Told| told.asks * 5 >= told.turns * 2;
    let answerer = |told: &Told| told.asks * 4 <= told.turns;
    let length = |told: &Told| told.words as f32 / told.turns.max(1) as f32;
    let most = told.iter().max_by(|a, b| length(a).total_cmp(&length(b))).map_or(0.0, length);
    let interview = told.iter().any(asker)
        && told.iter().filter(|told| answerer(told)).any(|told| length(told) >= 0.99 * most)
        || me.is_some_and(|me| told[me].asks * 3 <= told[me].turns && length(&told[me]) >= 0.99 * most);
    if !interview {
        return;
    }
    // Those who quiz each other answer each other, too.
    let asks = |speaker: usize| me.map_or_else(|| !answerer(&told[speaker]), |me| me != speaker);
    let (of_askers, among) = replies
        .iter()
        .filter(|(asker, _)| asks(*asker))
        .fold((0, 0), |(all, among), (_, next)| (all + 1, among + usize::from(asks(*next))));
    if among >= FEWEST_QUIZZED && among * 100 >= of_askers * AMONG_ASKERS {
        return;
    }
    for (speaker, (part, told)) in parts.iter_mut().zip(&told).enumerate() {
        let answers = me.map_or_else(|| answerer(told), |me| me == speaker);
        *part = if answers { Part::Answers } else { Part::Asks };
    }
}

/// In percent: so many questions are answered by somebody who asks as well, where people quiz each other.
const AMONG_ASKERS: usize = 35;
/// Fewer questions are asked back.
const FEWEST_QUIZZED: usize = 3;

/// Whether whoever answers by name asks instead, as a program does that was told to: far more often than the other.
fn is_quizzed(told: &[Told], parts: &[Part]) -> bool {
    let asked =
        |part: Part| told.iter().zip(parts).filter(|(_, other)| **other == part).map(|(told, _)| told.asks).sum();
    let (asked_back, asked): (usize, usize) = (asked(Part::Answers), asked(Part::Asks));
    asked_back >= FEWEST_QUIZZED && asked_back > 2 * asked
}

/// How often somebody speaks and asks.
#[derive(Clone, Default)]
struct Told {
    turns: usize,
    asks: usize,
    words: usize,
}

/// Writes parts, labels and prompts into the lines; `with_program` is whether a program answers.
fn assign(lines: &mut [Line<'_>], parts: &[Part], with_program: bool) {
    let mut turn = 0;
    for line in lines.iter_mut().filter(|line| !line.header) {
        let Some(speech) = &mut line.speech else { continue };
        speech.part = parts[speech.speaker];
        let opens = speech.turn != turn;
        turn = speech.turn;
        line.label = match speech.part {
            Part::Asks if opens => Some(Label::Asker),
            Part::Answers if opens => Some(Label::Answer),
            _ => line.label.filter(|_| !opens),
        };
        if speech.part == Part::Answers {
            if opens {
                line.text = line.body;
            }
            continue;
        }
        line.prompt = prompt(line.body);
        speech.talk = talk(line.body, line.prompt);
        if with_program && speech.part == Part::Asks && speech.talk == Talk::None && is_told_to_program(line.body) {
            speech.talk = Talk::Aside;
        }
        if with_program && speech.part == Part::Asks && matches!(speech.talk, Talk::Small | Talk::Remark) {
            // Nobody asks a program how it is; what asks after a word of thanks is a question.
            let asks = question_evidence(line.prompt).score >= ASKS;
            speech.talk = if asks { Talk::None } else { Talk::Aside };
        }
    }
}

/// Whether a line tells a program what to do in the conversation: "can you quiz me a bit?"
fn is_told_to_program(body: &str) -> bool {
    let whole = normalize(body);
    TOLD_TO_PROGRAMS.iter().any(|part| whole.contains(part))
}

/// What a line does beside asking and answering.
fn talk(body: &str, prompt: &str) -> Talk {
    let whole = normalize(body);
    let lower = normalize(prompt);
    let bare = lower.trim_end_matches(['?', '.', '!', ' ']);
    let words = whole.split(' ').count();
    let opens = |list: &[&str]| list.iter().any(|part| whole.contains(part));
    if opens(CLOSING_TALK) {
        Talk::Closing
    } else if PROBES.contains(&bare) {
        Talk::Probe
    } else if opens(SMALL_TALK) {
        Talk::Small
    } else if REMARKS.iter().any(|start| whole.starts_with(start))
        && words <= REMARK
        && (lower == whole || question_evidence(prompt).score < ASKS)
        || !body.contains(char::is_alphanumeric)
    {
        Talk::Remark
    } else {
        Talk::None
    }
}

/// The words of a turn that ask: without "Good." before them and "they loved that one" after them.
fn prompt(body: &str) -> &str {
    if body.contains(['"', '“', '«'])
        && let Some(quoted) = quoted_in(body)
    {
        return quoted;
    }
    let mut rest = after_fillers(body).unwrap_or(body);
    while let Some(after) = after_remark(rest) {
        rest = after;
    }
    match question_end(rest) {
        Some(end) if rest[end..].split_whitespace().count() <= 2 * REMARK && !rest[end..].contains('?') => {
            let after = rest[end..].trim_start();
            if question_evidence(after).score >= ASKS { rest } else { rest[..end].trim_end() }
        }
        _ => rest,
    }
}

/// At most so many words fill the beginning of a turn.
const FILLING: usize = 6;

/// What follows words that say nothing, when that asks by itself.
fn after_fillers(text: &str) -> Option<&str> {
    let mut rest = text;
    let (mut words, mut parted) = (0, false);
    while let Some((word, after)) = rest.split_once(' ') {
        let bare = word.trim_end_matches([',', '.', ':', '!', '…', '-', '–', '—']).to_lowercase();
        if words == FILLING || !(bare.is_empty() || FILLERS.contains(&bare.as_str())) {
            break;
        }
        words += 1;
        parted = bare.len() < word.len();
        rest = after.trim_start();
    }
    (words > 0 && (parted || words > 1) && question_evidence(rest).score >= ASKS).then_some(rest)
}

/// A question that somebody quotes: `mine: "walk me through it". I froze`.
fn quoted_in(body: &str) -> Option<&str> {
    if let [only] = quoted_questions(body).as_slice() {
        return Some(only);
    }
    let open = body.find(['"', '“', '«'])?;
    let inside = &body[open + body[open..].chars().next()?.len_utf8()..];
    let inside = &inside[..inside.find(['"', '”', '»'])?];
    let around = body.split_whitespace().count() - inside.split_whitespace().count();
    (inside.split_whitespace().count() >= 4 && around <= 2 * REMARK && question_evidence(inside).score >= ASKS)
        .then_some(inside)
}

/// So few words ask nothing by themselves.
const FEW: usize = 3;

/// So many signs at most end a remark before a question.
const MOST_ENDS: usize = 3;

/// What follows a short remark, when that asks by itself.
fn after_remark(text: &str) -> Option<&str> {
    let ends = text.char_indices().filter(|&(at, c)| {
        matches!(c, '.' | '!' | '?' | ':' | '…' | ',') && text[at + c.len_utf8()..].starts_with(' ')
    });
    // "Last part, people. Tell me …": a comma may stand within the remark.
    let mut ends = ends.take(MOST_ENDS);
    let first = ends.next()?;
    after_remark_at(text, first).or_else(|| {
        (first.1 == ',').then(|| ends.filter(|end| end.1 != ',').find_map(|end| after_remark_at(text, end))).flatten()
    })
}

/// What follows a remark that ends at a sign.
fn after_remark_at(text: &str, at: (usize, char)) -> Option<&str> {
    let (head, rest) = (text[..at.0].trim(), text[at.0 + at.1.len_utf8()..].trim_start());
    let words = head.split_whitespace().count();
    let told = normalize(head);
    let leads_on = LEADS_ON.iter().any(|part| told.contains(part));
    let most = match at.1 {
        ':' => 2 * REMARK,
        ',' => 2,
        '.' | '!' | '…' if leads_on => 2 * REMARK,
        _ => REMARK + 1,
    };
    let scene = question_evidence(head).reasons.iter().any(|(name, _)| *name == "sets up a scenario");
    let asks = question_evidence(if at.1 == '?' { &text[..at.0 + 1] } else { head }).score >= ASKS;
    let remarks = words <= most
        && (at.1 == ':' || !head.chars().any(|c| c.is_ascii_digit()))
        && (!asks || leads_on && at.1 != '?' || SMALL_TALK.iter().chain(PROBES).any(|part| told.contains(part)))
        && (leads_on || !scene);
    let asking = question_evidence(rest);
    // "It can't use them. Why is that?": a few words ask for what was said before them.
    let refers = words > FEW && rest.split_whitespace().nth(FEW).is_none();
    let goes_on =
        !refers && asking.score >= ASKS || asking.score >= 0.0 && after_remark(rest).is_some() && words <= REMARK;
    (remarks && goes_on && (at.1 != ',' || asking.score >= 2.0 * ASKS)).then_some(rest)
}
