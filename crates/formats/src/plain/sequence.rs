//! Which lines are questions, answers, headings or neither: the best reading of the document as a whole.
//!
//! A semi-Markov model decoded by dynamic programming (Viterbi). A question is a segment of one to twelve lines scored on
//! its joined words; answers, headings and other text are scored line by line; transitions say what follows what.

use super::asking::{questions_at, title_of_its_slide};
use super::contents::Contents;
use super::experience::Odds;
use super::facts::Facts;
use super::fields::Fields;
use super::heading::heading_score;
use super::leads::Leads;
use super::line::{Label, Line, QUOTED, Sign};
use super::seam::LONGEST_QUESTION;
use super::split::{Inline, Seam};
use super::turns::Talk;
use crate::key::Key;
use crate::wording::Evidence;

/// What a run of lines is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Neither question nor answer: introductions, remarks, footers.
    Other,
    /// Names what follows.
    Heading,
    /// A question.
    Question,
    /// The answer of the question before it.
    Answer,
}

impl Role {
    /// Returns the role in words.
    pub fn name(self) -> &'static str {
        match self {
            Role::Other => "other",
            Role::Heading => "heading",
            Role::Question => "question",
            Role::Answer => "answer",
        }
    }
}

/// A run of lines with one role; `first..=last` are indices into the line list.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub role: Role,
    pub first: usize,
    pub last: usize,
    pub evidence: Evidence,
}

/// What the decoder is told about every line.
pub(super) struct Observed<'l, 't> {
    pub lines: &'l [Line<'t>],
    /// What each line says by itself.
    pub facts: &'l [Facts<'t>],
    /// What other documents teach of each.
    pub odds: &'l Odds,
    /// Evidence from the document's habits.
    pub habits: &'l [Evidence],
    pub contents: Option<&'l Contents>,
    /// The answers at the document's end, by number.
    pub key: Option<&'l Key>,
    /// Lines whose number is answered there.
    pub keyed: &'l [f32],
    /// Lines that bear the next number of the numbering that this document's questions bear.
    pub numbered: &'l [bool],
    /// What it is worth to open a block, line by line, where blocks open with questions.
    pub opens_block: &'l [f32],
    /// What it is worth to be set off in a way that explains the document, line by line.
    pub fronts: &'l [f32],
    /// Lines that explain what is set off above them.
    pub held: &'l [bool],
    /// Items that ask for a part of what the question above them asks.
    pub parts: &'l [bool],
    /// What it is worth to stand over deeper items, line by line, where such items ask and those under them answer.
    pub holds_items: &'l [f32],
    /// Lines of a list of prompts that nobody answers.
    pub pool: &'l [bool],
    /// Whether numbered items are titles of the tasks under them.
    pub items_title: bool,
    /// Whether numbered exercises are tasks themselves.
    pub exercises: bool,
    /// Whether no blank line parts anything.
    pub blankless: bool,
    /// The usual length of a full line where the document wraps its lines, if it does.
    pub wrap: Option<usize>,
    /// The sort of sign that nearly all questions carry, if they do.
    pub usual_sign: Option<usize>,
    /// Whether lines that open with a question word end in a mark.
    pub marked: bool,
    /// The share of questions that open in lower case.
    pub lower: f32,
    /// Lines beside the document's own text: references, comments, questions the candidate wants to ask.
    pub outside: &'l [bool],
    /// Those among them that the candidate wants to ask.
    pub own: &'l [bool],
    /// Lines over what happened on a day.
    pub days: &'l [usize],
    /// Whether a story is told around quoted questions.
    pub narrated: bool,
    /// What lead lines say of those below them.
    pub leads: &'l Leads,
    /// Lines that alternate with longer ones, as questions do with their answers.
    pub alternating: &'l [bool],
    /// What lines that recur around questions say.
    pub fields: &'l Fields,
}

impl Observed<'_, '_> {
    /// Whether a line stands in the contents list or in the key: it is neither question nor answer in its place.
    pub fn is_set_apart(&self, at: usize) -> bool {
        self.contents.is_some_and(|contents| contents.list.contains(&at))
            || self.key.is_some_and(|key| key.holds(self.lines[at].number))
    }
}

/// What a decoding pass assumes of the document; the first pass guesses, the second has counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Assumed {
    /// What an unanswered question costs.
    pub unanswered: f32,
    /// The signs whose lines loose seams divide, see [`sign_class`].
    pub loose_seams: [bool; SIGN_CLASSES],
    /// Whether a bare topic before a dash or colon is a question of its own.
    pub topic_seams: bool,
    /// What speaks for ending an answer at a blank line before a paragraph.
    pub ends_at_blank: f32,
    /// Where lines come in pairs, a question and its answer: from the first to the last line, and what another order costs.
    pub pairs: Option<(usize, usize, f32)>,
    /// How deep the questions stand where all answers are indented under them, and what it is worth to stand so.
    pub over_deeper: Option<(usize, f32)>,
    /// Evidence a question must outweigh: the log-odds against one, by how common questions are here.
    pub bar: f32,
}

impl Assumed {
    /// What it costs that a line neither begins a pair nor ends one.
    pub fn unpaired(&self, at: usize) -> f32 {
        self.pairs.filter(|&(first, last, _)| (first..=last).contains(&at)).map_or(0.0, |(_, _, cost)| cost)
    }
}

/// Where all answers are deeper than the questions, what is not answers nothing.
const SHALLOW_PARTS: f32 = 7.0;
/// A question about the call or the day ends the answer before it.
const SMALL_TALK_PARTS: f32 = 5.0;
/// Text under a list of questions is about all of them, not the answer to the last.
const LIST_PARTS: f32 = 2.5;
/// What stands beside the document's own text answers nothing in it.
const OUTSIDE_PARTS: f32 = 6.0;
/// What every page says hardly belongs to an answer.
const BOILERPLATE_PARTS: f32 = 1.5;
/// A rule ends what stands above it.
const RULE_PARTS: f32 = 5.0;
/// A slide ends what stands on the one before.
const SLIDE_PARTS: f32 = 7.0;
/// What leads to the next question is no answer to the last.
const LEAD_PARTS: f32 = 5.0;

const ROLES: [Role; 5] = [Role::Other, Role::Heading, Role::Question, Role::Answer, Role::Question];
/// A question whose own line answers it: what follows it follows an answer. An index into [`ROLES`].
const ANSWERED: usize = 4;

/// How many sorts of lines [`sign_class`] tells apart.
pub(super) const SIGN_CLASSES: usize = 6;

/// Which sort of line it is by its sign; a level tag tells more than a sign.
pub(super) fn sign_class(line: &Line<'_>) -> usize {
    match line.sign {
        _ if line.level.is_some() => 5,
        Sign::None => 0,
        Sign::Bullet(_) => 1,
        Sign::Number(_) => 2,
        Sign::Letter => 3,
        Sign::Hash => 4,
    }
}

/// Decodes the document.
pub(super) fn decode(seen: &Observed<'_, '_>, assumed: Assumed) -> Vec<Segment> {
    let count = seen.lines.len();
    // best[i][r]: the best score of a reading of lines ..i whose last line has role r.
    let mut best = vec![[f32::NEG_INFINITY; 5]; count + 1];
    let mut back: Vec<[(usize, usize); 5]> = vec![[(0, 0); 5]; count + 1];
    let asked: Vec<Vec<Evidence>> = (0..count).map(|at| questions_at(seen, at, assumed)).collect();
    let mut over_prose = titles_over_prose(seen, &asked);
    seen.days.iter().for_each(|&at| over_prose[at] = true);
    let titles = titles(seen, &asked, &over_prose);
    best[0][Role::Other as usize] = 0.0;
    for at in 0..count {
        let line = line_scores(seen, at, assumed);
        for (role, score) in [(Role::Other, line.other), (Role::Heading, line.heading), (Role::Answer, line.answer)] {
            if score == f32::NEG_INFINITY {
                continue;
            }
            for from in 0..ROLES.len() {
                let parting = match role {
                    Role::Other => line.parts.min(leaving(from)),
                    Role::Answer => -(line.parts - leaving(from)).max(0.0),
                    Role::Heading | Role::Question => 0.0,
                };
                let goes_on = (ROLES[from] == Role::Answer && role == Role::Answer || role == Role::Other)
                    && is_bare(&seen.lines[at])
                    && !seen.facts[at].code;
                let parting = if goes_on { parting - assumed.unpaired(at) } else { parting };
                // A line between the end of an answer and a question names what follows.
                let parting = match (ROLES[from], role) {
                    (Role::Answer, Role::Answer) if from == Role::Answer as usize => {
                        let ends = seen.narrated && may_be_narrated(seen, at);
                        parting - titles[at] - if ends { NARRATOR_COST } else { 0.0 }
                    }
                    (Role::Answer, Role::Answer) => parting - titles[at],
                    (Role::Answer, Role::Other) if seen.narrated && may_be_narrated(seen, at) => {
                        parting.max(leaving(from))
                    }
                    (_, Role::Heading) => parting + titles[at] / 2.0,
                    _ => parting,
                };
                let total = best[at][from] + transition(from, role, assumed) + score + parting;
                if total > best[at + 1][role as usize] {
                    best[at + 1][role as usize] = total;
                    back[at + 1][role as usize] = (at, from);
                }
            }
        }
        for (extra, found) in asked[at].iter().enumerate() {
            let end = at + extra + 1;
            let to = if extra == 0 && answers_itself(seen, at, assumed) { ANSWERED } else { Role::Question as usize };
            for from in 0..ROLES.len() {
                let wider: f32 = (at + 1..end).map(|at| assumed.unpaired(at)).sum();
                let wider = wider + if over_prose[at] { TITLE_COST } else { 0.0 };
                let total = best[at][from] + transition(from, Role::Question, assumed) + found.score - wider;
                if total > best[end][to] {
                    best[end][to] = total;
                    back[end][to] = (at, from);
                }
            }
        }
    }
    trace(&best[count], &back, &asked, assumed)
}

/// What it costs an answer to go on with a title right over a question: where a block opens, and elsewhere.
const TITLE_COST: f32 = 4.0;
const CLOSE_TITLE_COST: f32 = 1.5;
/// And with one over a few lines before the next question, the only one since the last.
const ONLY_TITLE_COST: f32 = 4.0;
/// Fewer titles over questions tell no habit.
const FEWEST_TITLES: usize = 2;
/// So many lines at most.
const UNDER_TITLE: usize = 3;
/// Evidence from its words, and from all there is, above which what stands under a title counts as a question.
pub(super) const ASKS: f32 = 1.5;
const SURELY_ASKS: f32 = 2.0;
/// Such a title has at most so many words.
const TITLE_WORDS: usize = 6;

/// What speaks, line by line, against its being part of an answer: it is short, ends no sentence and names what follows.
fn titles(seen: &Observed<'_, '_>, asked: &[Vec<Evidence>], over_prose: &[bool]) -> Vec<f32> {
    let asks = |at: usize| asking_score(seen, asked, at);
    let labeled = seen.lines.iter().any(|line| matches!(line.label, Some(Label::Answer | Label::Asker)));
    let mut costs = vec![0.0; seen.lines.len()];
    // The titles since the last question that stand free, and where the first and the last of them stand.
    let (mut free, mut first, mut last) = (0, 0, 0);
    for at in 0..seen.lines.len() {
        let sure = asks(at) - SURELY_ASKS;
        if sure > 0.0 {
            if free == 1 && at - last <= UNDER_TITLE + 1 {
                costs[last] = ONLY_TITLE_COST;
            }
            free = 0;
        }
        if over_prose[at] {
            costs[at] = ONLY_TITLE_COST;
            continue;
        }
        if !is_title(seen, at) {
            continue;
        }
        let line = &seen.lines[at];
        let above = at.checked_sub(1).map(|above| &seen.lines[above]);
        let under = seen.lines.get(at + 1);
        let tells = |line: Option<&Line<'_>>| line.is_some_and(|line| ends_a_sentence(line.whole));
        let stands_free = line.blank_before && line.blank_after && under.is_some_and(|line| line.sign == Sign::None);
        let leads = under.is_some_and(|line| line.whole.ends_with(':'));
        if !labeled && stands_free && tells(above) && (leads || tells(under)) {
            first = if free == 0 { at } else { first };
            free += 1;
            last = at;
        }
        // What ends a block of several lines names nothing in the next.
        let most = match (line.blank_before, line.blank_after) {
            (true, _) => TITLE_COST,
            (false, true) => 0.0,
            (false, false) => CLOSE_TITLE_COST,
        };
        costs[at] = (asks(at + 1) - SURELY_ASKS).clamp(0.0, most);
    }
    // Where titles part the questions, the first after the last of them does, too.
    if free > 0 && costs.iter().filter(|&&cost| cost > 0.0).count() >= FEWEST_TITLES {
        costs[first] = ONLY_TITLE_COST;
    }
    costs
}

/// Whether a line opens a paragraph, or is one where no blank line parts anything.
fn may_be_narrated(seen: &Observed<'_, '_>, at: usize) -> bool {
    let line = &seen.lines[at];
    opens_a_paragraph(seen, at)
        || seen.blankless && line.sign == Sign::None && line.label.is_none() && ends_a_sentence(line.whole)
}

/// The evidence that a line which asks by its words is a question; nothing for others.
fn asking_score(seen: &Observed<'_, '_>, asked: &[Vec<Evidence>], at: usize) -> f32 {
    match seen.facts.get(at) {
        Some(facts) if facts.head.score >= ASKS => asked[at].iter().map(|found| found.score).fold(0.0, f32::max),
        _ => 0.0,
    }
}

/// What it costs an answer to go on with another paragraph where a story is told around quoted questions.
const NARRATOR_COST: f32 = 1.0;
/// So many titles over text part a document; in percent, so many of them stand over a question before the next does.
const FEWEST_OVER_PROSE: usize = 3;
const OVER_QUESTIONS: usize = 70;
/// Text has at least so many words.
const PROSE_WORDS: usize = 5;

/// Marks the titles right over text that asks nothing, where most of them have questions of their own: parts of a report.
/// Those inside an answer follow each other without one.
fn titles_over_prose(seen: &Observed<'_, '_>, asked: &[Vec<Evidence>]) -> Vec<bool> {
    let asks = |at: usize| asking_score(seen, asked, at);
    let mut marks = vec![false; seen.lines.len()];
    let is_prose = |at: usize| {
        seen.lines.get(at).is_some_and(|line| {
            line.sign == Sign::None
                && line.label.is_none()
                && line.speech.is_none()
                && (ends_a_sentence(line.whole) || line.whole.ends_with(':'))
                && line.body.split_whitespace().nth(PROSE_WORDS - 1).is_some()
                && asks(at) <= SURELY_ASKS
        })
    };
    let stands_over = |at: &usize| {
        let line = &seen.lines[*at];
        line.blank_before
            && !line.blank_after
            && is_title(seen, *at)
            && asks(*at) <= SURELY_ASKS
            && seen.fronts[*at] == 0.0
            && is_prose(at + 1)
    };
    let found: Vec<usize> = (1..seen.lines.len()).filter(stands_over).collect();
    let ends = found.iter().skip(1).copied().chain([seen.lines.len()]);
    let asking = found.iter().zip(ends).filter(|&(&at, end)| (at + 1..end).any(|at| asks(at) > SURELY_ASKS)).count();
    if found.len() >= FEWEST_OVER_PROSE && asking * 100 >= found.len() * OVER_QUESTIONS {
        found.into_iter().for_each(|at| marks[at] = true);
    }
    marks
}

fn ends_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', ')', '*']).ends_with(['.', '!', '?'])
}

/// Whether a line is short, begins like a sentence and does not end like one.
pub(super) fn is_title(seen: &Observed<'_, '_>, at: usize) -> bool {
    let line = &seen.lines[at];
    line.sign == Sign::None
        && line.label.is_none()
        && line.speech.is_none()
        && line.body.starts_with(char::is_uppercase)
        && !line.body.ends_with(['.', '?', '!', ',', ';', ')'])
        && line.body.split_whitespace().nth(TITLE_WORDS).is_none()
        && !line.body.contains(['=', '\\', '{', '<', '|', '$', '_', '('])
        && line.body.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !seen.facts[at].code
}

/// Whether a line stands right under another with no sign or label of its own.
pub(super) fn is_bare(line: &Line<'_>) -> bool {
    line.sign == Sign::None && line.label.is_none() && line.speech.is_none() && line.indent == 0 && !line.blank_before
}

fn answers_itself(seen: &Observed<'_, '_>, at: usize, assumed: Assumed) -> bool {
    seam_of(seen, at, assumed).is_some() || seen.facts[at].words.score >= 6.0 && seen.facts[at].quotes
}

/// The inline answer of a line, as far as the document is assumed to have them.
pub(super) fn seam_of<'t>(seen: &Observed<'_, 't>, at: usize, assumed: Assumed) -> Option<Inline<'t>> {
    if seen.contents.is_some_and(|contents| contents.named.contains_key(&at)) {
        return None;
    }
    let facts = &seen.facts[at];
    facts
        .seam
        .filter(|found| {
            found.seam == Seam::Firm
                || assumed.loose_seams[sign_class(&seen.lines[at])]
                || seen.lines[at].label == Some(Label::Question)
        })
        .or_else(|| {
            facts
                .topic_seam
                .filter(|_| assumed.topic_seams && matches!(seen.lines[at].sign, Sign::Bullet(_) | Sign::Number(_)))
        })
}

fn trace(last: &[f32; 5], back: &[[(usize, usize); 5]], asked: &[Vec<Evidence>], assumed: Assumed) -> Vec<Segment> {
    // A document may end on an unanswered question, at the usual price.
    let ending = |role: usize| last[role] - if role == Role::Question as usize { assumed.unanswered } else { 0.0 };
    let mut role = (0..ROLES.len()).max_by(|&a, &b| ending(a).total_cmp(&ending(b))).unwrap_or(0);
    let mut end = back.len() - 1;
    let mut out: Vec<Segment> = Vec::new();
    while end > 0 {
        let (start, from) = back[end][role];
        let evidence =
            if ROLES[role] == Role::Question { asked[start][end - start - 1].clone() } else { Evidence::default() };
        match out.last_mut() {
            Some(next) if next.role == ROLES[role] && ROLES[role] != Role::Question => next.first = start,
            _ => out.push(Segment { role: ROLES[role], first: start, last: end - 1, evidence }),
        }
        end = start;
        role = from;
    }
    out.reverse();
    out
}

/// What it costs to go on with other text after an answer, and after a question.
const LEAVING_ANSWER: f32 = 3.5;
const LEAVING_QUESTION: f32 = 1.5;

/// What a line that parts saves of that at most; the rest is the price of going on with the answer. More than the cost
/// would be a gain, and questions would be made up for it.
fn leaving(from: usize) -> f32 {
    match ROLES[from] {
        _ if from == ANSWERED => LEAVING_ANSWER,
        Role::Question => LEAVING_QUESTION,
        Role::Answer => LEAVING_ANSWER,
        Role::Other | Role::Heading => 0.0,
    }
}

fn transition(from: usize, to: Role, assumed: Assumed) -> f32 {
    let from = if from == ANSWERED { Role::Answer } else { ROLES[from] };
    match (from, to) {
        (Role::Other | Role::Heading, Role::Answer) => f32::NEG_INFINITY,
        (Role::Question, Role::Question | Role::Heading) => -assumed.unanswered,
        (Role::Question, Role::Other) => -assumed.unanswered - LEAVING_QUESTION,
        (Role::Answer, Role::Other) => -LEAVING_ANSWER,
        (Role::Answer, Role::Heading) => -0.8,
        (Role::Other, Role::Heading) => -0.5,
        (Role::Heading, Role::Heading) => -0.7,
        (Role::Heading, Role::Other) => -0.7,
        (Role::Heading, Role::Question) => 0.0,
        (Role::Other, Role::Question) => -0.3,
        _ => 0.0,
    }
}

/// "Round 3. Coding", "R4 behavioral": a report goes on with the next round.
fn opens_a_round(line: &Line<'_>) -> bool {
    let numbered = |rest: &str| {
        let after = rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
        after.len() < rest.trim_start().len() && !after.starts_with(|c: char| c.is_alphanumeric() || c == '^')
    };
    let whole = line.whole;
    line.speech.is_none()
        && line.sign == Sign::None
        && !whole.ends_with('?')
        && (["Round", "ROUND", "Раунд", "Interview #", "INTERVIEW #"]
            .iter()
            .any(|word| whole.strip_prefix(word).is_some_and(numbered))
            || whole.strip_prefix('R').is_some_and(|rest| {
                rest.starts_with(|c: char| c.is_ascii_digit()) && numbered(rest) && rest.contains(' ')
            }))
}

/// Whether a line goes back to where the questions stand, or goes on there, where all answers are deeper. A table may stand
/// there, too, but right under its question and apart from it.
fn is_shallow(seen: &Observed<'_, '_>, at: usize, assumed: Assumed) -> bool {
    let Some((depth, _)) = assumed.over_deeper.filter(|&(depth, _)| seen.lines[at].indent <= depth) else {
        return false;
    };
    if seen.lines[at].label == Some(Label::Answer) {
        return false;
    }
    let goes_on = |&at: &usize| !seen.lines[at].blank_before && seen.lines[at - 1].indent <= depth;
    let first = (1..=at).rev().take(LONGEST_QUESTION).find(|at| !goes_on(at)).unwrap_or(0);
    first > 0 && seen.lines[first - 1].indent > depth
}

/// Whether text without a sign stands less deep than the item right above it, or than the item which what is above answers,
/// and that item asks: it is told beside the list, and answers none of its items.
fn leaves_a_list(seen: &Observed<'_, '_>, at: usize) -> bool {
    let line = &seen.lines[at];
    if line.sign != Sign::None || line.label.is_some() || line.speech.is_some() || seen.facts[at].code {
        return false;
    }
    let deeper = |above: &&Line<'_>| above.indent > line.indent;
    let above = seen.lines[..at].iter().rev().take(LONGEST_ITEM).take_while(deeper);
    let items = above.enumerate().filter(|(_, above)| matches!(above.sign, Sign::Bullet(_) | Sign::Number(_)));
    // What a report quotes is told deeper than what was said to it.
    let items = items.filter(|(_, above)| above.sign != Sign::Bullet(QUOTED));
    let top = items.min_by_key(|(back, above)| (above.indent, *back));
    top.is_some_and(|(back, _)| seen.facts[at - 1 - back].words.score >= 1.0)
}

/// An item goes on for so many lines at most.
const LONGEST_ITEM: usize = 12;

/// Text under what a line announced to be questions is not the answer to the last of them.
const ANNOUNCED_PARTS: f32 = 4.5;

/// Whether a line opens a block right under a run of questions that a line above announces, or of two and more.
fn follows_a_run_of_questions(seen: &Observed<'_, '_>, at: usize) -> bool {
    let line = &seen.lines[at];
    if !line.blank_before || at == 0 || matches!(line.label, Some(Label::Answer | Label::Hint)) || line.speech.is_some()
    {
        return false;
    }
    let above = &seen.lines[at - 1];
    let listed = above.sign != Sign::None;
    let asks = |index: usize| {
        let line = &seen.lines[index];
        let least = match (listed, index + 1 == at) {
            (true, true) => 1.0,
            (true, false) => 0.5,
            (false, _) => 2.4,
        };
        let whole = if listed {
            line.indent == above.indent && std::mem::discriminant(&line.sign) == std::mem::discriminant(&above.sign)
        } else {
            line.sign == Sign::None && line.body.ends_with(['?', '.'])
        };
        whole && seen.facts[index].words.score >= least && seen.facts[index].seam.is_none()
    };
    let mut first = at;
    while first > 0 && asks(first - 1) && (first == at || !seen.lines[first].blank_before) {
        first -= 1;
    }
    match at - first {
        0 => false,
        1 => first > 0 && seen.leads.examples[first - 1],
        _ => true,
    }
}

/// Whether a paragraph stands under two or more questions that follow each other in a list.
fn follows_a_list_of_questions(seen: &Observed<'_, '_>, at: usize) -> bool {
    let Some([above, last]) = at.checked_sub(2).map(|from| &seen.lines[from..at]) else { return false };
    let line = &seen.lines[at];
    let asks = |index: usize| seen.facts[index].words.score >= 2.4;
    line.sign == Sign::None
        && line.label.is_none()
        && (line.blank_before || seen.facts[at].says("tells rather than asks"))
        && !last.blank_before
        && above.indent == last.indent
        && line.indent <= last.indent
        && last.sign != Sign::None
        && std::mem::discriminant(&above.sign) == std::mem::discriminant(&last.sign)
        && asks(at - 1)
        && asks(at - 2)
}

pub(super) fn opens_a_paragraph(seen: &Observed<'_, '_>, at: usize) -> bool {
    let line = &seen.lines[at];
    let display = line.body.starts_with(['\\', '$', '=']);
    line.blank_before
        && line.sign == Sign::None
        && line.label.is_none()
        && !seen.facts[at].code
        && !display
        && !line.body.starts_with(|c: char| c.is_lowercase())
}

/// What the trees say of answers counts so much, and nothing that they say more than this for one and against it: on 53 documents
/// that neither they nor the rules had seen the overlap of answers rose from .756 to .786. Bounds keep what a document itself
/// tells of its answers.
const TAUGHT_ANSWER: f32 = 0.8;
const SURE: f32 = 3.0;
const SURE_NOT: f32 = 1.5;

/// What it is worth to be an item under a title that asks, on its slide.
const SLIDE_ANSWER: f32 = 1.5;

fn answers_a_slide(seen: &Observed<'_, '_>, at: usize) -> bool {
    let asks = |at: usize| seen.facts[at].words.score >= ASKS;
    matches!(seen.lines[at].sign, Sign::Bullet(_)) && !asks(at) && title_of_its_slide(seen, at).is_some_and(asks)
}

struct LineScores {
    other: f32,
    heading: f32,
    answer: f32,
    /// What speaks for ending question and answer before it.
    parts: f32,
}

fn line_scores(seen: &Observed<'_, '_>, at: usize, assumed: Assumed) -> LineScores {
    let line = &seen.lines[at];
    if seen.is_set_apart(at) {
        return LineScores { other: 0.0, heading: f32::NEG_INFINITY, answer: f32::NEG_INFINITY, parts: 0.0 };
    }
    let answer = match line.label {
        // Whoever answers also chats; a label written for the answer is surer.
        Some(Label::Answer) if line.speech.is_some() => 0.5,
        Some(Label::Answer) => 4.0,
        Some(Label::Hint) => 0.5,
        Some(Label::Question) => -3.0,
        Some(Label::Asker) => -1.5,
        _ if seen.keyed[at] > 0.0 => -3.0,
        _ if seen.numbered[at] || seen.pool[at] => -2.5,
        _ if at > 0 && seen.pool[at - 1] && line.indent <= seen.lines[at - 1].indent => -2.5,
        _ => 0.0,
    };
    let small = line.speech.is_some_and(|speech| matches!(speech.talk, Talk::Small | Talk::Closing));
    let parts = match () {
        () if small && line.body.contains('?') => SMALL_TALK_PARTS,
        () if line.speech.is_some_and(|speech| speech.talk == Talk::Aside) => SMALL_TALK_PARTS,
        () if seen.outside[at] && (at == 0 || !seen.outside[at - 1]) => OUTSIDE_PARTS,
        () if line.is_rule() && (line.blank_before || seen.blankless) => RULE_PARTS,
        () if line.slide && line.label != Some(Label::Answer) => SLIDE_PARTS,
        () if seen.leads.leads[at] || seen.fields.opens[at] || opens_a_round(line) => LEAD_PARTS,
        () if line.blank_before && line.speech.is_none() && seen.facts[at].says("boilerplate") => BOILERPLATE_PARTS,
        () if follows_a_run_of_questions(seen, at) => ANNOUNCED_PARTS,
        () if follows_a_list_of_questions(seen, at) => LIST_PARTS,
        () if is_shallow(seen, at, assumed) || leaves_a_list(seen, at) => SHALLOW_PARTS,
        () if assumed.ends_at_blank > 0.0 && opens_a_paragraph(seen, at) => assumed.ends_at_blank,
        () => 0.0,
    };
    let other = if seen.facts[at].says("boilerplate") { 1.0 } else { 0.0 };
    let answer = answer + if answers_a_slide(seen, at) { SLIDE_ANSWER } else { 0.0 };
    let answer = answer + TAUGHT_ANSWER * seen.odds.answers[at].clamp(-SURE_NOT, SURE);
    LineScores { other, heading: heading_score(seen, at), answer, parts }
}
