//! The evidence that a question stands on some lines: from its words, the document's habits, and what stands around it.

use super::contents::Entry;
use super::counted::stands_over_deeper;
use super::facts::Facts;
use super::line::{Label, Line, QUOTED, Sign};
use super::seam::{LONGEST_QUESTION, LOWER, UNFINISHED, join, seam};
use super::sequence::{Assumed, Observed, seam_of, sign_class};
use super::split::Inline;
use super::survey::OPENS;
use super::turns::{Part, Speech, Talk};
use crate::wording::{
    Evidence, announces_questions, asks_for_a_quantity, is_exercise, names_in_a_clause, normalize, question_evidence,
};

/// Verbs by which a line states something.
const STATING: &[&str] = &["is", "are", "was", "has", "have", "does", "gives", "means", "makes", "это"];

/// What it adds to stand in a list of prompts that nobody answers.
const PROMPT_POINTS: f32 = 2.6;

/// What it takes away to end in no question mark where others do, to open the document, and to stand in brackets.
const UNMARKED_POINTS: f32 = -2.0;
const AT_THE_TOP: f32 = -2.0;
const IN_BRACKETS: f32 = -2.5;
/// A shorter document may have no title.
const FEWEST_LINES: usize = 12;

/// What it adds to be one of the exercises of a document.
const EXERCISE_POINTS: f32 = 3.0;

/// What a full stop takes away where it tells nothing.
const STOP_POINTS: f32 = 3.5;

/// What it takes away to stand where this document explains.
const HELD_POINTS: f32 = -2.5;

/// What it takes away to ask for a part of what is asked above.
const PART_POINTS: f32 = -8.0;

/// What it takes away to stand beside the document's own text, and besides among questions to be asked back.
const BESIDE_POINTS: f32 = -5.0;
const OWN_POINTS: f32 = -2.0;

/// What it adds that the answer names one of the choices under it.
const CHOICE_POINTS: f32 = 4.0;

/// What it takes away to stand under no title where tasks do.
const UNTITLED_POINTS: f32 = -2.0;

/// What it takes away to name something right under a line that leads to it.
const LED_POINTS: f32 = -3.0;

/// How people go on asking, and what it adds.
const ON: &[&str] = &["and ", "And ", "а ", "А ", "и ", "И ", "und ", "Und ", "y ", "Y ", "et ", "Et "];
const ON_POINTS: f32 = 1.5;
/// What it adds to name a number that is to be found, where people set each other puzzles.
const QUANTITY_POINTS: f32 = 4.0;

/// What it adds to stand in quotation marks, where that sets off what was asked.
const QUOTED_POINTS: f32 = 2.0;

/// What it takes away to be an item of a slide whose words hardly ask; and a slide has at most so many lines.
const SLIDE_POINTS: f32 = -1.5;
const ASKS_ON_A_SLIDE: f32 = 2.0;
const LONGEST_SLIDE: usize = 16;

/// The line that opens the slide a line stands on.
pub(super) fn title_of_its_slide(seen: &Observed<'_, '_>, at: usize) -> Option<usize> {
    let back = seen.lines[..at].iter().rev().take(LONGEST_SLIDE).position(|line| line.slide)?;
    Some(at - 1 - back)
}

/// What no evidence outweighs.
const NEVER: f32 = -1000.0;
/// What habits may add to a line without sign, label or words that ask.
const NO_SIGN: f32 = 0.4;
/// What habits may add to a line whose words do not ask, whatever its sign.
const SIGN_ALONE: f32 = 1.4;

/// What the trees say counts so much: of 62 documents that neither they nor the rules had seen F1 rose from .795 to .811 with
/// .7, hardly more with any weight up to 20; from .7 on the shared documents fall, which are unlike those that taught them.
const TAUGHT: f32 = 0.4;

/// The log-odds by what other documents teach. A scene is set before it is asked about, so the likeliest line of a question
/// counts; of prose that quotes a question the words around it say nothing.
fn taught(seen: &Observed<'_, '_>, at: usize, extra: usize) -> f32 {
    let odds = seen.odds.asks[at..=at + extra].iter().copied().fold(f32::NEG_INFINITY, f32::max);
    if seen.facts[at].quotes { odds.max(0.0) } else { odds }
}

/// The evidence for a question on lines `at..=at+k`, for k = 0, 1, … as long as the lines can belong together.
pub(super) fn questions_at(seen: &Observed<'_, '_>, at: usize, assumed: Assumed) -> Vec<Evidence> {
    let mut out = Vec::new();
    if seen.is_set_apart(at) || seen.lines[at].label == Some(Label::Answer) {
        return out;
    }
    let mut joined = seen.lines[at].prompt.to_owned();
    let mut seams = 0.0;
    for extra in 0..LONGEST_QUESTION.min(seen.lines.len() - at) {
        if extra > 0 {
            let Some(seam) = seam(seen, at, at + extra, &joined, assumed) else { break };
            seams += seam;
            // Hints and examples belong to the question but do not ask it.
            let line = &seen.lines[at + extra];
            if line.label != Some(Label::Hint) && !seen.facts[at + extra].completes && !line.choice {
                join(&mut joined, line.body);
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
        let place = Place { seen, first: at, last: at + extra };
        if place.is_paragraph() && tells_before_it_asks(&joined, &found) {
            found.add("a paragraph that tells before it asks", -2.5);
        }
        place.add_to(&mut found, assumed);
        if !joined.contains(char::is_alphanumeric) {
            found.add("no words", NEVER);
        }
        found.add("bar", -assumed.bar);
        found.add("how such lines fare in other documents", TAUGHT * taught(seen, at, extra));
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
        if !facts.taught {
            found.add("question and answer on one line", if found.score < 1.5 { 1.8 } else { 0.8 });
        }
        return found;
    }
    facts.words.clone()
}

/// Where a question may stand: its first and last line.
struct Place<'s, 'l, 't> {
    seen: &'s Observed<'l, 't>,
    first: usize,
    last: usize,
}

impl<'t> Place<'_, '_, 't> {
    fn add_to(&self, found: &mut Evidence, assumed: Assumed) {
        if assumed.unpaired(self.first) > 0.0 && self.is_one_line() {
            self.add_front(found);
        }
        if let Some((depth, points)) = assumed.over_deeper.filter(|_| self.is_one_line())
            && stands_over_deeper(self.seen.lines, self.first, depth)
            && !is_unfinished(self.line().body)
        {
            found.add("stands over a deeper line, as questions do here", points);
        }
        self.add_labels(found, assumed);
        self.add_shape(found);
        self.add_neighbors(found);
        self.add_contents(found);
        self.add_code(found);
        self.add_continuation(found);
    }

    fn line(&self) -> &Line<'t> {
        &self.seen.lines[self.first]
    }

    fn next(&self) -> Option<&Line<'t>> {
        self.seen.lines.get(self.last + 1)
    }

    fn before(&self) -> Option<&Line<'t>> {
        self.first.checked_sub(1).map(|before| &self.seen.lines[before])
    }

    /// Whether it stands between blank lines, with nothing that marks it.
    fn is_paragraph(&self) -> bool {
        let line = self.line();
        let apart = line.blank_before && self.seen.lines[self.last].blank_after;
        apart
            && line.sign == Sign::None
            && line.label.is_none()
            && line.level.is_none()
            && !self.seen.numbered[self.first]
    }

    fn is_one_line(&self) -> bool {
        self.first == self.last
    }

    /// What labels and tags say of it.
    fn add_labels(&self, found: &mut Evidence, assumed: Assumed) {
        let line = self.line();
        if line.label == Some(Label::Question) {
            found.add("labeled as a question", 6.0);
        }
        if line.level.is_some() {
            found.add("carries a level tag", 2.5);
        }
        if line.label == Some(Label::Item) && self.seen.facts[self.first].words.score >= 3.0 {
            found.add("a numbered item that asks", 1.0);
        }
        let exercise = line.label == Some(Label::Item) && self.seen.exercises && is_exercise(line.whole);
        if exercise && !titles_a_task(self.seen, self.first) && line.body.split_whitespace().nth(3).is_some() {
            found.add("an exercise, as others that ask", EXERCISE_POINTS);
        }
        if line.label == Some(Label::Asker) {
            found.add("said by whoever asks", if line.body.is_empty() { -4.0 } else { 1.0 });
        } else if self.before().is_some_and(|before| before.label == Some(Label::Asker) && before.body.is_empty()) {
            found.add("said by whoever asks", 1.5);
        }
        if let Some(speech) = line.speech {
            self.add_speech(speech, found);
        }
        if line.label == Some(Label::Hint) || self.seen.facts[self.first].completes || line.choice {
            found.add("part of a question", -6.0);
        }
        if inside_a_labeled_question(self.seen, self.first) {
            found.add("stands between a question's label and its answer's", -5.0);
        }
        if self.seen.lines[self.last].choice && self.next().is_none_or(|next| !next.choice) {
            found.add("choices stand under it", CHOICE_POINTS);
        }
        let goes_on = found.reasons.iter().any(|(name, _)| *name == "asks, then goes on");
        let seams = assumed.loose_seams[sign_class(line)];
        if goes_on && !seams && line.label.is_none() && line.level.is_none() {
            let in_prose = line.sign == Sign::None && !line.blank_before;
            found.add("this document does not answer on the same line", if in_prose { -3.5 } else { -2.0 });
        }
    }

    /// What the conversation says of it.
    fn add_speech(&self, speech: Speech, found: &mut Evidence) {
        if speech.talk != Talk::None {
            found.add("talk beside the matter", -16.0);
        }
        match speech.part {
            Part::Answers => found.add("said by whoever answers", -4.0),
            Part::Asks => {
                let asked_back = self.before().is_some_and(|before| {
                    before.speech.is_some_and(|said| said.part == Part::Answers) && before.body.ends_with('?')
                });
                let tells = self.seen.facts[self.first].words.score < 2.4;
                found.add("replies to the candidate", if asked_back && tells { -9.0 } else { 0.0 });
            }
            Part::Both => {
                let other = self.next().and_then(|next| next.speech).is_some_and(|next| next.speaker != speech.speaker);
                let prompt = self.line().prompt;
                let says = |part: &str| found.reasons.iter().any(|(name, _)| name.contains(part));
                // "and until HT?" asks on.
                let asks_on = prompt.ends_with('?') && ON.iter().any(|word| prompt.starts_with(word));
                let quantity = !prompt.ends_with('?') && asks_for_a_quantity(prompt);
                let plainly = prompt.ends_with('?') || quantity || says("opens with") || says(" a task");
                found.add("asks on", if asks_on { ON_POINTS } else { 0.0 });
                found.add("asks for a number, in a chat", if quantity { QUANTITY_POINTS } else { 0.0 });
                found.add("somebody else replies", if other { 0.8 } else { 0.0 });
                found.add("tells rather than asks, in a chat", if plainly { 0.0 } else { -2.0 });
            }
        }
    }

    /// How much it looks like the front of a card rather than its back, where lines come in pairs.
    fn add_front(&self, found: &mut Evidence) {
        let body = self.line().body;
        let words = |text: &str| text.split_whitespace().count();
        let shorter = self.next().map_or(0.0, |next| match words(body).cmp(&words(next.body)) {
            std::cmp::Ordering::Less => 0.5,
            std::cmp::Ordering::Equal => 0.0,
            std::cmp::Ordering::Greater => -0.5,
        });
        found.add("shorter or longer than the line under it", shorter);
        let silent = self.seen.facts[self.first].words.score < 1.0;
        if silent && (body.contains([',', ';', '=', '<', '>']) || body.starts_with(|c: char| c.is_ascii_digit())) {
            found.add("explains, like the back of a card", -0.8);
        }
        if silent && body.split_whitespace().skip(1).any(|word| STATING.contains(&word)) {
            found.add("states, like the back of a card", -0.8);
        }
    }

    /// What its place in lists and among short and long lines says.
    fn add_shape(&self, found: &mut Evidence) {
        let (seen, line) = (self.seen, self.line());
        if seen.lower > LOWER && self.is_one_line() && is_term(line.body) && answers_a_term(self.next()) {
            found.add("a term before its explanation", 2.2);
        }
        found.add("opens a block, as questions do here", seen.opens_block[self.first]);
        let quoted = line.sign == Sign::Bullet(QUOTED);
        found.add("quoted, as what is asked here", if quoted { QUOTED_POINTS } else { 0.0 });
        let place = seen.fields.points[self.first];
        let told = if place > 0.0 { "stands where questions do here" } else { "stands where no question does here" };
        found.add(told, place);
        if seen.held[self.first] {
            found.add("explains what is set off above it", HELD_POINTS);
        }
        if seen.parts[self.first] {
            found.add("asks for a part of what is asked above it", PART_POINTS);
        }
        if self.is_one_line() {
            found.add("set off like most of what this document explains", seen.fronts[self.first]);
        }
        if seen.pool[self.first] && self.is_one_line() {
            found.add("one of a list of prompts", PROMPT_POINTS);
            // Where topics end in a full stop, it tells nothing.
            let stops = line.sign != Sign::None && seen.facts[self.first].says("ends like a statement");
            found.add("as the others of its list do", if stops { STOP_POINTS } else { 0.0 });
        }
        found.add("holds deeper items, as questions do here", seen.holds_items[self.first]);
        if seen.keyed[self.first] > 0.0 {
            found.add("answered by number at the end", seen.keyed[self.first]);
        }
        if seen.alternating[self.first] && self.is_one_line() {
            found.add("alternates with longer lines", 3.2);
        }
        let asks_by_its_words = seen.facts[self.first].words.score >= 2.0;
        let bare = line.sign == Sign::None && line.label.is_none() && !line.body.ends_with('?');
        if self.first == 0 && bare {
            // A title may ask by its words, but then it stands apart.
            let points = match (asks_by_its_words, line.blank_after) {
                (true, true) => -3.0,
                (true, false) => 0.0,
                (false, _) => -2.0,
            };
            found.add("the document's first line", points);
        }
        let alone = line.blank_before && line.blank_after;
        if matches!(line.sign, Sign::Number(_))
            && line.level.is_none()
            && alone
            && !asks_by_its_words
            && !seen.numbered[self.first]
        {
            found.add("a numbered heading", -1.5);
        }
        if alone
            && self.is_one_line()
            && line.label.is_none()
            && line.sign == Sign::None
            && names_in_a_clause(line.body)
        {
            found.add("a heading in a question's words", -3.0);
        }
        let listed = matches!(line.sign, Sign::Bullet(_))
            && self.next().is_some_and(|next| next.sign == line.sign && next.indent == line.indent);
        let bare_topic = found.reasons.iter().any(|(name, _)| *name == "a bare topic") && line.body.contains(' ');
        let of_a_slide = matches!(line.sign, Sign::Bullet(_)) && title_of_its_slide(seen, self.first).is_some();
        if of_a_slide && seen.facts[self.first].words.score < ASKS_ON_A_SLIDE {
            let prompt = if seen.pool[self.first] { PROMPT_POINTS } else { 0.0 };
            found.add("an item of a slide", SLIDE_POINTS - prompt);
        } else if listed && bare_topic && seen.habits[self.first].score >= 0.5 {
            found.add("a topic in a list of questions", 0.9);
        }
        let named = line.body.split_once(": ").is_some_and(|(name, _)| names_in_a_clause(name));
        if named && line.label.is_none() && !line.body.contains('?') {
            found.add("a remark with a name in a question's words", -3.0);
        }
        let under_number = self.before().is_some() && seen.numbered[self.first - 1] && !line.blank_before;
        if under_number && line.sign == Sign::None && line.label.is_none() {
            let asks = line.body.ends_with('?');
            found.add("stands under a numbered question", if asks { -4.0 } else { -1.5 });
        }
        let led = seen.leads.points[self.first];
        found.add(
            if led > 0.0 { "stands under a line that announces questions" } else { "stands under another lead line" },
            led,
        );
        if seen.leads.leads[self.first] {
            found.add("leads to what stands below it", -3.0);
        }
        if seen.usual_sign.is_some_and(|class| class != sign_class(line))
            && line.label.is_none()
            && line.speech.is_none()
            && !line.body.ends_with('?')
        {
            found.add("nearly all of this document's questions carry another sign", -1.2);
        }
        let bare = line.sign == Sign::None && line.label.is_none() && line.level.is_none() && line.speech.is_none();
        let unmarked = bare && self.is_one_line() && !line.body.contains('?');
        if unmarked && seen.marked && seen.facts[self.first].says(OPENS) {
            found.add("others that open so end in a question mark", UNMARKED_POINTS);
        }
        let opens = |reason: &str| seen.facts[self.first].says(reason);
        let names = self.first == 0 && !opens(OPENS) && !opens("opens with a task word");
        if unmarked && names && seen.lines.len() >= FEWEST_LINES {
            found.add("stands where a title does", AT_THE_TOP);
        }
        if bare && self.is_one_line() && line.body.starts_with('(') && line.body.ends_with(')') {
            found.add("a remark in brackets", IN_BRACKETS);
        }
        if seen.outside[self.first] {
            found.add("beside the document's own text", BESIDE_POINTS);
            found.add("what the candidate asks", if seen.own[self.first] { OWN_POINTS } else { 0.0 });
        }
        if line.whole.starts_with('|') || line.whole.matches('|').count() >= 3 {
            found.add("a table row", -4.0);
        }
    }

    /// What stands right above and below.
    fn add_neighbors(&self, found: &mut Evidence) {
        if let Some(next) = self.next().filter(|next| next.label == Some(Label::Answer)) {
            found.add("an answer label follows", if next.speech.is_some() { 0.5 } else { 3.0 });
        }
        if self.seen.facts.get(self.last + 1).is_some_and(|next| next.replies) {
            found.add("a reply follows", 2.5);
        }
        if titles_a_task(self.seen, self.first) && self.line().label != Some(Label::Question) {
            found.add("titles the task below it", -4.0);
        } else if self.first > 0 && titles_a_task(self.seen, self.first - 1) {
            let item = self.seen.items_title && is_titled_item(self.seen.lines, self.seen.facts, self.first - 1);
            found.add("a title stands above it", if item { 6.0 } else { 3.0 });
        } else if self.seen.items_title
            && self.line().sign == Sign::None
            && self.line().label.is_none()
            && !self.seen.lines[self.last].body.ends_with('?')
        {
            found.add("no title stands above it, as above this document's tasks", UNTITLED_POINTS);
        }
    }

    /// What the contents list says of it.
    fn add_contents(&self, found: &mut Evidence) {
        let Some(contents) = self.seen.contents else { return };
        match contents.named.get(&self.first) {
            Some(Entry::Question) => found.add("named by the contents list", 5.0),
            Some(Entry::Topic) => found.add("named by the contents list", 4.5),
            Some(Entry::Inner) => found.add("the contents list names it as part of an answer", -5.0),
            Some(Entry::Section) => found.add("the contents list names it as a section", -6.0),
            None if contents.names_questions() => {
                let asks = self.seen.facts[self.first].says("ends with a question mark") || self.line().label.is_some();
                found.add("not in the contents list", if asks { -1.5 } else { -4.5 });
                if repeats_the_question_above(self.seen, self.first) {
                    found.add("repeats the question it stands under", -4.5);
                }
            }
            None => {}
        }
    }

    /// Whether it is code, or heads it.
    fn add_code(&self, found: &mut Evidence) {
        let (seen, line) = (self.seen, self.line());
        let code = seen.facts[self.first].code;
        let heads = self.is_one_line()
            && line.body.contains(' ')
            && self.next().is_some_and(|next| opens_definition(next.whole));
        if line.sign == Sign::Hash {
            let inside = self.first > 0 && seen.facts[self.first - 1].code;
            if heads {
                found.add("a comment that heads a definition", 4.0);
            } else if inside && seen.facts.get(self.last + 1).is_some_and(|next| next.code) {
                found.add("a comment inside code", -6.0);
            }
            return;
        }
        if heads && !code && line.body.split_whitespace().count() <= 12 && !line.body.ends_with(['.', ':']) {
            found.add("stands before code", 2.2);
        }
        if code || opens_definition(line.whole) {
            found.add("reads like code", -6.0);
        }
    }

    /// Whether it only goes on with what stands before it.
    fn add_continuation(&self, found: &mut Evidence) {
        let line = self.line();
        if line.body.starts_with([',', '.', ';', ')']) && line.level.is_none() {
            found.add("goes on with a sentence", -2.5);
        }
        let Some(before) = self.before() else { return };
        if line.sign != Sign::None || line.blank_before {
            return;
        }
        let length = before.whole.chars().count();
        let full = self.seen.wrap.is_some_and(|width| length * 100 >= width * 80);
        let stands_free = line.label.is_none() && line.level.is_none();
        if stands_free && full && !before.whole.ends_with(['.', '?', '!', ':']) {
            found.add("goes on with a wrapped line", -3.0);
        }
        let silent = self.seen.facts[self.first].words.score < 1.0;
        if stands_free && silent && is_led_to(self.seen, self.first) {
            found.add("one of what a line above leads to", LED_POINTS);
        }
        let next = self.next().zip(self.seen.facts.get(self.last + 1));
        let names = next.is_some_and(|(next, told)| names_something(next, told) && !next.blank_before);
        if stands_free && silent && line.body.ends_with(':') && names {
            found.add("leads to what is named below it", LED_POINTS);
        }
        if before.body.ends_with([',', '(', '-']) || is_unfinished(before.body) {
            found.add("finishes the line before", -2.5);
        }
    }
}

/// Whether a text ends with a word that nothing ends with.
fn is_unfinished(text: &str) -> bool {
    UNFINISHED.iter().take(12).any(|word| text.ends_with(word))
}

/// Whether a line is a name and no more.
fn names_something(line: &Line<'_>, told: &Facts<'_>) -> bool {
    line.sign == Sign::None
        && line.label.is_none()
        && line.speech.is_none()
        && line.body.split_whitespace().nth(NAME_WORDS).is_none()
        && told.words.score < 1.0
}

/// A name has at most so many words, and a list of them at most so many lines.
const NAME_WORDS: usize = 6;
const NAMES: usize = 8;

/// Whether a line stands under one that ends in a colon, with nothing but names between them: "Common choices:".
fn is_led_to(seen: &Observed<'_, '_>, at: usize) -> bool {
    if seen.leads.points[at] > 0.0 {
        return false;
    }
    let names = |above: &usize| {
        !seen.lines[above + 1].blank_before && names_something(&seen.lines[*above], &seen.facts[*above])
    };
    (0..at)
        .rev()
        .take(NAMES)
        .take_while(names)
        .find(|&above| seen.lines[above].body.ends_with(':'))
        .is_some_and(|above| !announces_questions(seen.lines[above].body))
}

/// Whether the nearest labels above and below a line say that a question began above it and its answer begins below.
fn inside_a_labeled_question(seen: &Observed<'_, '_>, at: usize) -> bool {
    let told = |line: &Line<'_>| line.label.filter(|label| *label != Label::Hint && line.speech.is_none());
    let above = seen.lines[..at].iter().rev().take(LONGEST_QUESTION).find(|line| told(line).is_some());
    let opened = above.is_some_and(|line| line.label == Some(Label::Question) && !line.body.ends_with('?'));
    let below = seen.lines[at..].iter().take(LONGEST_QUESTION).find_map(told);
    opened && below == Some(Label::Answer)
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

/// Whether its author speaks of themselves or of what is to come, in two sentences and more before the question.
fn tells_before_it_asks(text: &str, found: &Evidence) -> bool {
    let sets = |name: &str| matches!(name, "sets up a scenario" | "sets a task");
    if text.matches(". ").count() < 2 || found.reasons.iter().any(|(name, _)| sets(name)) {
        return false;
    }
    let lower = normalize(text);
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words.any(|word| matches!(word, "i" | "my" | "me" | "we" | "our" | "us" | "я" | "мы" | "мне" | "меня" | "нас"))
        || ["you may ", "you will ", "you can "].iter().any(|part| lower.contains(part))
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
    titles_by_words(seen.lines, seen.facts, at) || seen.items_title && is_titled_item(seen.lines, seen.facts, at)
}

/// Whether the numbered items of a document are titles: most of those that stand over a line name the task on it.
pub(super) fn items_title(lines: &[Line<'_>], facts: &[Facts<'_>]) -> bool {
    let items: Vec<usize> = (0..lines.len()).filter(|&at| is_labeled_title(lines, facts, at)).collect();
    let titles = items.iter().filter(|&&at| titles_by_words(lines, facts, at)).count();
    items.len() >= FEWEST_ITEMS && titles * 2 >= items.len() || numbers_title(lines, facts)
}

/// In percent: how many exercises must ask by their words.
const ASKING_EXERCISES: usize = 30;

/// Whether labeled exercises state what is to be done on their own lines.
pub(super) fn exercises(lines: &[Line<'_>], facts: &[Facts<'_>]) -> bool {
    let states = |at: &usize| {
        let line = &lines[*at];
        line.label == Some(Label::Item) && is_exercise(line.whole) && line.body.split_whitespace().nth(3).is_some()
    };
    let all: Vec<usize> = (0..lines.len()).filter(states).collect();
    let asking = all.iter().filter(|&&at| facts[at].words.score >= 1.5).count();
    all.len() >= FEWEST_ITEMS && asking * 100 >= all.len() * ASKING_EXERCISES
}

/// In percent: how many of the lines with a number are titles over a sentence, how many such sentences ask by their words,
/// and how many titles at most do.
const TITLES: usize = 60;
const ASKING_UNDER: usize = 40;
const ASKING_TITLES: usize = 30;

/// Whether lines with a number that open blocks are short and stand over sentences, many of which ask.
fn numbers_title(lines: &[Line<'_>], facts: &[Facts<'_>]) -> bool {
    let asks = |at: usize| facts[at].head.score >= 1.5;
    let numbered =
        (0..lines.len()).filter(|&at| matches!(lines[at].sign, Sign::Number(_)) && lines[at].blank_before).count();
    let titles: Vec<usize> = (0..lines.len()).filter(|&at| is_numbered_title(lines, facts, at)).collect();
    let under = titles.iter().filter(|&&at| asks(at + 1)).count();
    let themselves = titles.iter().filter(|&&at| asks(at)).count();
    titles.len() >= FEWEST_ITEMS
        && titles.len() * 100 >= numbered * TITLES
        && under * 100 >= titles.len() * ASKING_UNDER
        && themselves * 100 <= titles.len() * ASKING_TITLES
}

/// "4. Word ladder" at the head of a block, over a sentence.
fn is_numbered_title(lines: &[Line<'_>], facts: &[Facts<'_>], at: usize) -> bool {
    let line = &lines[at];
    matches!(line.sign, Sign::Number(_))
        && line.blank_before
        && line.label.is_none()
        && line.speech.is_none()
        && !line.body.ends_with(['?', '.', ':', ','])
        && line.body.split_whitespace().count() <= 8
        && facts[at].seam.is_none()
        && lines.get(at + 1).is_some_and(|next| {
            !next.blank_before
                && next.sign == Sign::None
                && next.label.is_none()
                && !facts[at + 1].code
                && next.body.ends_with(['.', '?', ':', '!'])
                && next.body.split_whitespace().count() >= 6
        })
}

fn is_titled_item(lines: &[Line<'_>], facts: &[Facts<'_>], at: usize) -> bool {
    is_labeled_title(lines, facts, at) || is_numbered_title(lines, facts, at)
}

/// So many items tell whether they are titles.
const FEWEST_ITEMS: usize = 4;

/// "Problem C - Top n per group" over a line of some length that is neither code nor labeled.
fn is_labeled_title(lines: &[Line<'_>], facts: &[Facts<'_>], at: usize) -> bool {
    let line = &lines[at];
    line.label == Some(Label::Item)
        // A round, a stage or a day is told of, not solved.
        && is_exercise(line.whole)
        && !line.body.ends_with(['?', '.'])
        && line.body.split_whitespace().count() <= 8
        && lines.get(at + 1).is_some_and(|next| {
            next.label.is_none() && !facts[at + 1].code && next.body.split_whitespace().count() >= 6
        })
}

/// "ROUND 3: ML DOMAIN" at the head of a block: a part that is told of, no exercise to be solved.
pub(super) fn names_a_part(line: &Line<'_>, facts: &Facts<'_>) -> bool {
    line.label == Some(Label::Item)
        && line.blank_before
        && !line.body.is_empty()
        && !is_exercise(line.whole)
        && facts.words.score < 1.0
}

fn titles_by_words(lines: &[Line<'_>], facts: &[Facts<'_>], at: usize) -> bool {
    let line = &lines[at];
    let Some((next, told)) = lines.get(at + 1).zip(facts.get(at + 1)) else { return false };
    if line.body.ends_with(['?', '.', ','])
        || facts[at].words.score >= 2.0
        || next.label.is_some()
        || next.level.is_some()
    {
        return false;
    }
    let words = line.body.split_whitespace().count();
    // What stands in a list under the name of a part is one of several.
    if names_a_part(line, &facts[at]) && matches!(next.sign, Sign::Bullet(_)) {
        return false;
    }
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
