//! Which lines are questions, answers, headings or neither: the best reading of the document as a whole.
//!
//! A semi-Markov model decoded by dynamic programming (Viterbi). A question is a segment of one to twelve lines scored on
//! its joined words; answers, headings and other text are scored line by line; transitions say what follows what.

use super::contents::{Contents, Entry};
use super::facts::Facts;
use super::lexical::{Evidence, normalize, question_evidence};
use super::line::{Label, Line, Sign};
use super::split::{Inline, Seam};

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
    /// Evidence from the document's habits.
    pub habits: &'l [Evidence],
    pub contents: Option<&'l Contents>,
    /// The usual length of a full line where the document wraps its lines, if it does.
    pub wrap: Option<usize>,
    /// The share of questions that open in lower case.
    pub lower: f32,
    /// Lines beside the document's own text: references, comments, questions the candidate wants to ask.
    pub outside: &'l [bool],
    /// Lines said by whoever answers, in a conversation.
    pub answering: &'l [bool],
    /// Lines that alternate with longer ones, as questions do with their answers.
    pub alternating: &'l [bool],
}

/// What a decoding pass assumes of the document; the first pass guesses, the second has counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Assumed {
    /// What an unanswered question costs.
    pub unanswered: f32,
    /// The signs whose lines loose seams divide, see [`sign_class`].
    pub loose_seams: [bool; 5],
    /// Whether a bare topic before a dash or colon is a question of its own.
    pub topic_seams: bool,
    /// Evidence a question must outweigh: the log-odds against one, by how common questions are here.
    pub bar: f32,
}

const LONGEST_QUESTION: usize = 12;
/// Above this share of questions in lower case the notes are careless, and a capital letter tells something.
const LOWER: f32 = 0.25;
/// A line at least this long may have been wrapped, whatever the rest of the document does.
const LONG_LINE: usize = 72;
/// What no evidence outweighs.
const NEVER: f32 = -1000.0;
/// What habits may add to a line without sign, label or words that ask.
const NO_SIGN: f32 = 0.4;
/// What habits may add to a line whose words do not ask, whatever its sign.
const SIGN_ALONE: f32 = 1.6;
const ROLES: [Role; 5] = [Role::Other, Role::Heading, Role::Question, Role::Answer, Role::Question];
/// A question whose own line answers it: what follows it follows an answer. An index into [`ROLES`].
const ANSWERED: usize = 4;

/// Which of the five sorts of sign a line opens with.
pub(super) fn sign_class(sign: Sign) -> usize {
    match sign {
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
    let mut asked: Vec<Vec<Evidence>> = Vec::with_capacity(count);
    best[0][Role::Other as usize] = 0.0;
    for at in 0..count {
        let line = line_scores(seen, at);
        for (role, score) in [(Role::Other, line.other), (Role::Heading, line.heading), (Role::Answer, line.answer)] {
            if score == f32::NEG_INFINITY {
                continue;
            }
            for from in 0..ROLES.len() {
                let total = best[at][from] + transition(from, role, assumed) + score;
                if total > best[at + 1][role as usize] {
                    best[at + 1][role as usize] = total;
                    back[at + 1][role as usize] = (at, from);
                }
            }
        }
        let questions = questions_at(seen, at, assumed);
        for (extra, found) in questions.iter().enumerate() {
            let end = at + extra + 1;
            let to = if extra == 0 && answers_itself(seen, at, assumed) { ANSWERED } else { Role::Question as usize };
            for from in 0..ROLES.len() {
                let total = best[at][from] + transition(from, Role::Question, assumed) + found.score;
                if total > best[end][to] {
                    best[end][to] = total;
                    back[end][to] = (at, from);
                }
            }
        }
        asked.push(questions);
    }
    trace(&best[count], &back, &asked, assumed)
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
                || assumed.loose_seams[sign_class(seen.lines[at].sign)]
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

fn transition(from: usize, to: Role, assumed: Assumed) -> f32 {
    let from = if from == ANSWERED { Role::Answer } else { ROLES[from] };
    match (from, to) {
        (Role::Other | Role::Heading, Role::Answer) => f32::NEG_INFINITY,
        (Role::Question, Role::Question | Role::Heading) => -assumed.unanswered,
        (Role::Question, Role::Other) => -assumed.unanswered - 1.5,
        (Role::Answer, Role::Other) => -3.5,
        (Role::Answer, Role::Heading) => -0.8,
        (Role::Other, Role::Heading) => -0.5,
        (Role::Heading, Role::Heading) => -0.7,
        (Role::Heading, Role::Other) => -0.7,
        (Role::Heading, Role::Question) => 0.4,
        (Role::Other, Role::Question) => -0.3,
        _ => 0.0,
    }
}

struct LineScores {
    other: f32,
    heading: f32,
    answer: f32,
}

fn line_scores(seen: &Observed<'_, '_>, at: usize) -> LineScores {
    let line = &seen.lines[at];
    if seen.contents.is_some_and(|contents| contents.list.contains(&at)) {
        return LineScores { other: 0.0, heading: f32::NEG_INFINITY, answer: f32::NEG_INFINITY };
    }
    let answer = match line.label {
        Some(Label::Answer) => 4.0,
        Some(Label::Hint) => 0.5,
        Some(Label::Question) => -3.0,
        Some(Label::Asker) => -1.5,
        _ => 0.0,
    };
    let other = if seen.facts[at].says("boilerplate") { 1.0 } else { 0.0 };
    LineScores { other, heading: heading_score(seen, at), answer }
}

/// How much a line looks like a section heading.
fn heading_score(seen: &Observed<'_, '_>, at: usize) -> f32 {
    let line = &seen.lines[at];
    match seen.contents.and_then(|contents| contents.named.get(&at)) {
        Some(Entry::Section) => return 6.0,
        Some(Entry::Question | Entry::Inner | Entry::Topic) => return -4.0,
        None => {}
    }
    if line.whole.ends_with('¶') {
        return 4.0;
    }
    if seen.contents.is_some_and(Contents::names_questions) {
        // A contents list that names the questions names the sections too; other headings stand inside answers.
        return -5.0;
    }
    if line.label != Some(Label::Question) && titles_a_task(seen, at) {
        return 1.5;
    }
    if matches!(line.sign, Sign::Bullet(_) | Sign::Letter) || line.label.is_some() || line.level.is_some() {
        return -6.0;
    }
    if line.sign == Sign::Hash {
        let code = seen.facts.get(at + 1).is_some_and(|next| next.code) || at > 0 && seen.facts[at - 1].code;
        return if code { -4.0 } else { 3.0 };
    }
    let text = line.body;
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut score = -3.0;
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
    if line.sign != Sign::None {
        score -= 1.5;
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
    // Where questions carry signs, a line without one stands out.
    let next_is_signed =
        seen.lines.get(at + 1).is_some_and(|next| matches!(next.sign, Sign::Bullet(_) | Sign::Number(_)));
    if next_is_signed && line.sign == Sign::None && line.blank_before {
        score += 0.8;
    }
    score
}

/// The evidence for a question on lines `at..=at+k`, for k = 0, 1, … as long as the lines can belong together.
pub(super) fn questions_at(seen: &Observed<'_, '_>, at: usize, assumed: Assumed) -> Vec<Evidence> {
    let mut out = Vec::new();
    if seen.contents.is_some_and(|contents| contents.list.contains(&at)) || seen.lines[at].label == Some(Label::Answer)
    {
        return out;
    }
    let mut joined = seen.lines[at].body.to_owned();
    let mut seams = 0.0;
    for extra in 0..LONGEST_QUESTION.min(seen.lines.len() - at) {
        if extra > 0 {
            let Some(seam) = seam(seen, at, at + extra, &joined, assumed) else { break };
            seams += seam;
            // Hints and examples belong to the question but do not ask it.
            let line = &seen.lines[at + extra];
            if line.label != Some(Label::Hint) && !seen.facts[at + extra].completes {
                joined.push(' ');
                joined.push_str(line.body);
            }
        }
        let mut found = if extra == 0 { first_line_evidence(seen, at, assumed) } else { question_evidence(&joined) };
        if extra > 0 {
            found.add("lines that belong together", seams);
        }
        let silent = found.score < 1.0 && seen.lines[at].label.is_none() && seen.lines[at].level.is_none();
        let most = if seen.lines[at].sign == Sign::None { NO_SIGN } else { SIGN_ALONE };
        for (name, points) in &seen.habits[at].reasons {
            found.add(name, *points);
        }
        // Most lines carry no sign, so to look like a question in that is no evidence; only words are.
        if silent && seen.habits[at].score > most {
            found.add("looks alone do not ask", most - seen.habits[at].score);
        }
        add_surroundings(seen, at, at + extra, assumed, &mut found);
        if !joined.contains(char::is_alphanumeric) {
            found.add("no words", NEVER);
        }
        found.add("bar", -assumed.bar);
        out.push(found);
    }
    out
}

fn first_line_evidence(seen: &Observed<'_, '_>, at: usize, assumed: Assumed) -> Evidence {
    let facts = &seen.facts[at];
    if facts.quotes {
        let mut found = Evidence::default();
        found.add("quotes a question", 5.0);
        return found;
    }
    if let Some(Inline { question, .. }) = seam_of(seen, at, assumed) {
        let mut found = if facts.seam.is_some_and(|seam| seam.question == question) {
            facts.head.clone()
        } else {
            question_evidence(question)
        };
        if question.contains(". ") && !found.reasons.iter().any(|(name, _)| *name == "sets up a scenario") {
            found.add("tells before it asks", -2.5);
        }
        found.add("question and answer on one line", if found.score < 1.5 { 1.8 } else { 0.8 });
        return found;
    }
    facts.words.clone()
}

fn add_surroundings(seen: &Observed<'_, '_>, first: usize, last: usize, assumed: Assumed, found: &mut Evidence) {
    let line = &seen.lines[first];
    let next = seen.lines.get(last + 1);
    let facts = &seen.facts[first];
    let code = facts.code;
    if line.label == Some(Label::Question) {
        found.add("labeled as a question", 6.0);
    }
    if line.level.is_some() {
        found.add("carries a level tag", 2.5);
    }
    if line.label == Some(Label::Asker) {
        found.add("said by whoever asks", if line.body.is_empty() { -4.0 } else { 1.0 });
    } else if first > 0 && seen.lines[first - 1].label == Some(Label::Asker) && seen.lines[first - 1].body.is_empty() {
        found.add("said by whoever asks", 1.5);
    }
    if !assumed.loose_seams[sign_class(line.sign)]
        && found.reasons.iter().any(|(name, _)| *name == "asks, then goes on")
        && line.label.is_none()
        && line.level.is_none()
    {
        found.add("this document does not answer on the same line", -2.0);
    }
    if seen.lower > LOWER && first == last && is_term(line.body) && answers_a_term(seen.lines.get(last + 1)) {
        found.add("a term before its explanation", 2.2);
    }
    if seen.alternating[first] && first == last {
        found.add("alternates with longer lines", 3.2);
    }
    let asks_by_its_words = facts.words.score >= 2.0;
    if first == 0 && !asks_by_its_words {
        found.add("the document's first line", -2.0);
    }
    if matches!(line.sign, Sign::Number(_))
        && line.level.is_none()
        && line.blank_before
        && line.blank_after
        && !asks_by_its_words
    {
        found.add("a numbered heading", -1.5);
    }
    let listed = matches!(line.sign, Sign::Bullet(_))
        && next.is_some_and(|next| next.sign == line.sign && next.indent == line.indent);
    if listed
        && found.reasons.iter().any(|(name, _)| *name == "a bare topic")
        && line.body.contains(' ')
        && seen.habits[first].score >= 0.5
    {
        found.add("a topic in a list of questions", 0.9);
    }
    if seen.answering[first] {
        found.add("said by whoever answers", -4.0);
    }
    if seen.outside[first] {
        found.add("beside the document's own text", -5.0);
    }
    if line.label == Some(Label::Hint) || facts.completes {
        found.add("part of a question", -6.0);
    }
    if first == last
        && line.body.contains(' ')
        && next.is_some_and(|next| opens_definition(next.whole))
        && !code
        && line.sign != Sign::Hash
        && line.body.split_whitespace().count() <= 12
        && !line.body.ends_with(['.', ':'])
    {
        found.add("stands before code", 2.2);
    }
    if next.is_some_and(|next| next.label == Some(Label::Answer)) {
        found.add("an answer label follows", 3.0);
    }
    if seen.facts.get(last + 1).is_some_and(|next| next.replies) {
        found.add("a reply follows", 2.5);
    }
    if titles_a_task(seen, first) && line.label != Some(Label::Question) {
        found.add("titles the task below it", -4.0);
    } else if first > 0 && titles_a_task(seen, first - 1) {
        found.add("a title stands above it", 3.0);
    }
    match seen.contents.and_then(|contents| contents.named.get(&first)) {
        Some(Entry::Question) => found.add("named by the contents list", 5.0),
        Some(Entry::Topic) => found.add("named by the contents list", 4.5),
        Some(Entry::Inner) => found.add("the contents list names it as part of an answer", -5.0),
        Some(Entry::Section) => found.add("the contents list names it as a section", -6.0),
        None if seen.contents.is_some_and(Contents::names_questions) => {
            let asks = facts.says("ends with a question mark") || line.label.is_some();
            found.add("not in the contents list", if asks { -1.5 } else { -4.5 });
            if repeats_the_question_above(seen, first) {
                found.add("repeats the question it stands under", -4.5);
            }
        }
        None => {}
    }
    if line.sign == Sign::Hash {
        if first == last && line.body.contains(' ') && next.is_some_and(|next| opens_definition(next.whole)) {
            found.add("a comment that heads a definition", 4.0);
        } else if first > 0 && seen.facts[first - 1].code && seen.facts.get(last + 1).is_some_and(|next| next.code) {
            found.add("a comment inside code", -6.0);
        }
    } else if code || opens_definition(line.whole) {
        found.add("reads like code", -6.0);
    }
    if line.whole.starts_with('|') || line.whole.matches('|').count() >= 3 {
        found.add("a table row", -4.0);
    }
    if line.body.starts_with([',', '.', ';', ')']) && line.level.is_none() {
        found.add("goes on with a sentence", -2.5);
    }
    if first > 0 && line.sign == Sign::None && !line.blank_before && line.label.is_none() && line.level.is_none() {
        let before = &seen.lines[first - 1];
        let full = seen.wrap.is_some_and(|width| before.whole.chars().count() * 100 >= width * 80);
        if full && !before.whole.ends_with(['.', '?', '!', ':']) {
            found.add("goes on with a wrapped line", -3.0);
        }
    }
    if first > 0 {
        let before = seen.lines[first - 1].body;
        let unfinished =
            before.ends_with([',', '(', '-']) || UNFINISHED.iter().take(12).any(|word| before.ends_with(word));
        if unfinished && !line.blank_before && line.sign == Sign::None {
            found.add("finishes the line before", -2.5);
        }
    }
}

/// Whether a line's own words all stand in the nearest question above that the contents list names: a heading inside its
/// answer.
fn repeats_the_question_above(seen: &Observed<'_, '_>, at: usize) -> bool {
    let Some(contents) = seen.contents else { return false };
    let Some(above) = (0..at).rev().find(|index| contents.named.contains_key(index)) else { return false };
    let stems = |text: &str| -> Vec<String> {
        let lower = normalize(text);
        let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
        words.map(|word| word.chars().take(5).collect()).collect()
    };
    let (own, asked) = (stems(seen.lines[at].body), stems(seen.lines[above].body));
    own.len() >= 2 && own.iter().filter(|word| !asked.contains(word)).count() * 4 <= own.len()
}

/// An acronym, alone or with one word: "SMOTE", "ROC AUC".
fn is_term(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let acronym =
        |word: &&str| (3..=7).contains(&word.chars().count()) && word.chars().all(|c| c.is_uppercase() || c == '-');
    words.len() <= 2 && words.iter().any(acronym)
}

fn answers_a_term(next: Option<&Line<'_>>) -> bool {
    next.is_some_and(|next| {
        next.sign == Sign::None
            && next.label.is_none()
            && !next.body.ends_with('?')
            && next.body.split_whitespace().count() >= 6
    })
}

fn opens_definition(text: &str) -> bool {
    [
        "def ",
        "class ",
        "async def ",
        "fn ",
        "function ",
        "public ",
        "import ",
        "from ",
        "SELECT ",
        "select ",
        "with recursive",
        "@",
    ]
    .iter()
    .any(|start| text.starts_with(start))
}

/// A short line that names the task stated on the next line: "3. Product Except Self [Medium]", "Example 1 - Two urns:".
pub(super) fn titles_a_task(seen: &Observed<'_, '_>, at: usize) -> bool {
    let line = &seen.lines[at];
    let Some((next, told)) = seen.lines.get(at + 1).zip(seen.facts.get(at + 1)) else { return false };
    if line.body.ends_with(['?', '.', ','])
        || seen.facts[at].words.score >= 2.0
        || next.label.is_some()
        || next.level.is_some()
    {
        return false;
    }
    let words = line.body.split_whitespace().count();
    let marked = line.label == Some(Label::Item) || matches!(line.sign, Sign::Number(_)) || line.level.is_some();
    let sets = told.says("sets a task") || told.says("sets up a scenario");
    let named = marked || line.sign == Sign::None && next.sign == Sign::None && sets;
    let states = || {
        (sets || told.says("opens with a task word") || told.says("ends with a question mark"))
            && next.body.split_whitespace().count() >= 7
    };
    named
        && words <= 8
        && (next.sign != line.sign && states() || line.label == Some(Label::Item) && (words == 0 || states()))
}

const UNFINISHED: &[&str] = &[
    " the", " a", " an", " of", " to", " and", " or", " with", " for", " in", " by", " from", " is", " are", " that",
    " which", " vs.", " vs", " you", " we", " do", " does", " why", " Why", " how", " what", " if", " when", " whose",
    " where", " such", " or", " your", " their", " its", " can", " would", " not",
];
const REFERS_BACK: &[&str] = &["those", "these", "this", "that", "it", "them", "they", "its", "their"];

/// How well line `at` goes on with a question that starts at `first`; `None` when it cannot.
///
/// The joined lines get the evidence of their words once more, so a seam must be worth something by itself: zero is the
/// price of two lines that stand together for no reason.
fn seam(seen: &Observed<'_, '_>, first: usize, at: usize, so_far: &str, assumed: Assumed) -> Option<f32> {
    let (before, line) = (&seen.lines[at - 1], &seen.lines[at]);
    if line.label == Some(Label::Hint) {
        return Some(3.0);
    }
    if states_a_closed_task(seen, first, at) {
        return Some(-0.2);
    }
    if so_far.is_empty() && seen.lines[first].label == Some(Label::Question) && line.label.is_none() {
        return Some(0.0);
    }
    if seen.facts[at].completes && line.label.is_none_or(|label| label == Label::Item) {
        return (at > first + 1 || seen.facts[first].words.score >= 2.0).then_some(0.6);
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
    if contents.is_some_and(|contents| {
        contents.named.contains_key(&at) || contents.list.contains(&at) || contents.named.contains_key(&first)
    }) {
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
            && (asks || before.sign == Sign::Letter)
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
        let asked_already = ends_asking(so_far) || head.score >= 2.4;
        let score = match (asked_already, asks) {
            (true, true) if leans && line.body.split_whitespace().count() <= 14 => 0.5 + credit,
            (false, true) if scenario && so_far.ends_with('.') => 0.3,
            _ => return None,
        };
        return Some(score - if line.blank_before { 2.0 } else { 0.0 });
    }
    let length = before.whole.chars().count();
    let full = seen.wrap.is_some_and(|width| length * 100 >= width * 78);
    let open = so_far.matches(['(', '[']).count() > so_far.matches([')', ']']).count()
        || UNFINISHED.iter().any(|word| so_far.ends_with(word))
        || so_far.ends_with(',');
    // What asks already and could end here takes no further statement in.
    if head.score >= 3.0 && !asks && !full && !open && length < LONG_LINE {
        return None;
    }
    let asks_itself = seen.facts[at].words.score >= 4.5 || head.score < 2.0 && seen.facts[at].words.score >= 2.4;
    let mut score = -1.9;
    if line.body.starts_with(|c: char| c.is_lowercase()) {
        score += if seen.lower > LOWER { 0.3 } else { 1.3 };
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
    let mid_sentence = asks && line.body.starts_with(|c: char| c.is_lowercase()) && line.body.contains(". ");
    if mid_sentence {
        score += 1.5;
    } else if asks_itself {
        score -= 1.5;
    }
    if line.blank_before {
        score -= 2.0;
    }
    Some(score)
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
