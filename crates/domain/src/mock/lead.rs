//! Leading the interview: what each act does to it, and what is asked after an answer.

use jiff::Timestamp;

use super::explanation::has_formula;
use super::{
    ActError, Ask, Clock, Component, Leg, Measure, Mock, Phase, Question, Reading, Reason, State, Turn, Wanted,
    components,
};
use crate::bank::Kind;
use crate::interview::StageKind;
use crate::story::{Length, Sort, tell};

/// An explanation from here on lets the harder variant go uncoded.
const EXPLAINED: f64 = 0.6;

const MATHEMATICALLY: [&str; 3] = [
    "Why is that so, mathematically? Write the formula and say where it comes from.",
    "Now the mathematics behind it: what is minimized or computed, and what follows from that?",
    "And the reason in formulas? Begin with the definition and derive what you said.",
];

const EXPLAIN: &str =
    "Explain it: what does it cost in time and memory, why is it right, and on which inputs might it break?";

const CLARIFY: &str =
    "Before you draw anything: what would you ask me, what may we assume, and how large is it, in numbers?";

const COMPONENTS: &str = "Good. Name the main components, and say what flows between them.";

const IN_LAB: &str = "Say it in words, or hand in a design file: then I change what hurts your design most, and we see in numbers what that does.";

const ELSE: &str = "One thing that matters has not come up yet. What else belongs to it?";

const UNTIL_IT_RUNS: &str = "Go on; by the end it has to run.";

impl Mock {
    /// Returns it begun: the clock runs, the first stage is open.
    pub fn begin(&self, now: Timestamp, keeper: &str) -> Mock {
        let mut mock = self.clone();
        if mock.phase == Phase::Finished {
            return mock;
        }
        mock.phase = Phase::Running;
        mock.clock.start(now, keeper);
        mock.open_leg();
        mock
    }

    /// Returns it with the clock looked at.
    pub fn tick(&self, now: Timestamp, keeper: &str) -> Mock {
        let mut mock = self.clone();
        mock.clock.look(now, keeper);
        mock
    }

    /// Returns how much time its stage has left, in milliseconds; negative when it is over time.
    pub fn left_ms(&self) -> i64 {
        let Some(leg) = self.leg() else { return 0 };
        let spent = self.clock.spent_ms.saturating_sub(leg.begun_ms.unwrap_or(self.clock.spent_ms));
        i64::from(leg.seconds) * 1000 - i64::try_from(spent).unwrap_or(i64::MAX)
    }

    /// Returns it with a question put. Does nothing when no question is wanted.
    pub fn ask(&self, question: Question) -> Mock {
        let mut mock = self.clone();
        if mock.wants().is_none() {
            return mock;
        }
        let thread = mock.turns.last().map_or(0, |turn| turn.thread + 1);
        let (ask, text, wanted) = opening(mock.leg().map(|leg| leg.kind), &question);
        if let Some(leg) = mock.legs.get_mut(mock.at)
            && leg.questions.first() == Some(&question.text)
        {
            leg.questions.remove(0);
        }
        mock.put(thread, ask, text, wanted, &question);
        mock.thread = Some(question);
        mock
    }

    /// Returns it gone on to the next stage, because there is nothing to ask in this one.
    pub fn nothing_to_ask(&self, why: &str) -> Mock {
        let mut mock = self.clone();
        if mock.wants().is_none() {
            return mock;
        }
        let at = mock.at;
        let begun = mock.turns_of(at).next().is_some();
        if let (Some(leg), false) = (mock.legs.get_mut(at), begun) {
            leg.skipped = Some(why.to_owned());
        }
        let title = mock.legs.get(at).map(|leg| leg.title.clone()).unwrap_or_default();
        mock.end_leg(&if begun {
            format!("That is all I have on {title}.")
        } else {
            format!("{title} is left out: {why}.")
        });
        mock
    }

    /// Returns it with an answer to the open question, as it was read. Code that is not accepted stays open until the
    /// time of the stage is up.
    pub fn answer(&self, text: &str, reading: Reading, now: Timestamp, keeper: &str) -> Result<Mock, ActError> {
        let mut mock = self.looked(now, keeper)?;
        let (spent, time_is_up) = (mock.clock.spent_ms, mock.left_ms() <= 0);
        let turn = mock.open_turn()?;
        let is_code = turn.wanted.measure == Measure::Code;
        turn.answer = Some(text.to_owned());
        if is_code {
            turn.runs += 1;
        }
        let stays_open = is_code && !reading.accepted && !time_is_up;
        turn.reading = Some(reading);
        if stays_open {
            UNTIL_IT_RUNS.clone_into(&mut mock.remark);
            return Ok(mock);
        }
        turn.took_ms = Some(spent.saturating_sub(turn.asked_ms));
        turn.late = time_is_up;
        mock.go_on();
        Ok(mock)
    }

    /// Returns it with code that was run on the examples and is not handed in yet.
    pub fn ran(&self, code: &str, now: Timestamp, keeper: &str) -> Result<Mock, ActError> {
        let mut mock = self.looked(now, keeper)?;
        let turn = mock.open_turn()?;
        if turn.wanted.measure != Measure::Code {
            return Err(ActError::OtherAnswer);
        }
        turn.answer = Some(code.to_owned());
        turn.runs += 1;
        Ok(mock)
    }

    /// Returns it with the open question passed on. Code that was handed in keeps what it earned.
    pub fn pass_on(&self, now: Timestamp, keeper: &str) -> Result<Mock, ActError> {
        let mut mock = self.looked(now, keeper)?;
        let (spent, time_is_up) = (mock.clock.spent_ms, mock.left_ms() <= 0);
        let turn = mock.open_turn()?;
        close_unanswered(turn, spent);
        turn.late = time_is_up;
        mock.go_on();
        Ok(mock)
    }

    /// Returns it standing still.
    pub fn pause(&self, now: Timestamp, keeper: &str) -> Result<Mock, ActError> {
        let mut mock = self.looked(now, keeper)?;
        mock.clock.stop(now, keeper);
        mock.phase = Phase::Paused;
        Ok(mock)
    }

    /// Returns it going on. One that runs already only changes its keeper.
    pub fn resume(&self, now: Timestamp, keeper: &str) -> Result<Mock, ActError> {
        let mut mock = self.clone();
        match mock.phase {
            Phase::Finished => return Err(ActError::Finished),
            Phase::Running => mock.clock.look(now, keeper),
            Phase::Paused => {
                mock.clock.start(now, keeper);
                mock.phase = Phase::Running;
            }
        }
        Ok(mock)
    }

    /// Returns it with the rest of the stage left out.
    pub fn leave_stage(&self, now: Timestamp, keeper: &str) -> Result<Mock, ActError> {
        let mut mock = self.looked(now, keeper)?;
        let spent = mock.clock.spent_ms;
        if let Ok(turn) = mock.open_turn() {
            close_unanswered(turn, spent);
        }
        let title = mock.leg().map(|leg| leg.title.clone()).unwrap_or_default();
        mock.remark = String::new();
        mock.end_leg(&format!("{title} ends here, as you wish."));
        Ok(mock)
    }

    /// Returns it stopped before its end; what was answered counts, an open question does not.
    pub fn stop(&self, now: Timestamp, keeper: &str) -> Result<Mock, ActError> {
        if self.phase == Phase::Finished {
            return Err(ActError::Finished);
        }
        let mut mock = self.clone();
        mock.clock.look(now, keeper);
        let spent = mock.clock.spent_ms;
        let drop_open = mock.open().is_some_and(|turn| turn.reading.is_none() && turn.runs == 0);
        if drop_open {
            mock.turns.pop();
        } else if let Ok(turn) = mock.open_turn() {
            close_unanswered(turn, spent);
        }
        if let Some(leg) = mock.legs.get_mut(mock.at).filter(|leg| leg.begun_ms.is_some()) {
            leg.ended_ms = Some(spent);
        }
        mock.finish(now, keeper);
        mock.stopped = true;
        Ok(mock)
    }

    fn looked(&self, now: Timestamp, keeper: &str) -> Result<Mock, ActError> {
        match self.phase {
            Phase::Finished => Err(ActError::Finished),
            Phase::Paused => Err(ActError::Paused),
            Phase::Running => Ok(self.tick(now, keeper)),
        }
    }

    fn open_turn(&mut self) -> Result<&mut Turn, ActError> {
        self.turns.last_mut().filter(|turn| turn.is_open()).ok_or(ActError::NothingAsked)
    }

    pub(super) fn put(&mut self, thread: u32, ask: Ask, text: String, wanted: Wanted, question: &Question) {
        self.turns.push(Turn {
            leg: self.at,
            thread,
            ask,
            subject: question.subject.clone(),
            kind: question.kind,
            topic: question.topic.clone(),
            text,
            wanted,
            asked_ms: self.clock.spent_ms,
            took_ms: None,
            answer: None,
            passed_on: false,
            reading: None,
            runs: 0,
            late: false,
            challenge: None,
        });
    }

    /// After an answer: the next question of the thread, a new one, or the next stage. Where the design on the table is to
    /// be challenged nothing is put: the lab has to be asked first.
    fn go_on(&mut self) {
        self.remark = self.turns.last().map(said_to).unwrap_or_default();
        let Some(leg) = self.leg().cloned() else { return };
        if self.left_ms() <= 0 {
            return self.end_leg(&format!("Time is up for {}.", leg.title));
        }
        if !self.is_challenge_next(&leg) {
            self.go_on_in_words();
        }
    }

    /// Returns whether the lab speaks next.
    fn is_challenge_next(&self, leg: &Leg) -> bool {
        let (Some(question), Some(last), Some(_)) = (&self.thread, self.turns.last(), self.design()) else {
            return false;
        };
        let thread: Vec<Turn> = self.turns.iter().filter(|turn| turn.thread == last.thread).cloned().collect();
        let after_dives = match last.ask {
            Ask::Components | Ask::DeepDive { .. } => deep_dive(leg, question, &thread).is_none(),
            Ask::Constraint { .. } => true,
            _ => false,
        };
        after_dives && constraints_put(&thread) < leg.constraints as usize
    }

    /// Goes on without the lab.
    pub(super) fn go_on_in_words(&mut self) {
        let Some(leg) = self.leg().cloned() else { return };
        if let Some((ask, text, wanted)) = self.follow(&leg)
            && let Some(question) = self.thread.clone()
        {
            let thread = self.turns.last().map_or(0, |turn| turn.thread);
            return self.put(thread, ask, text, wanted, &question);
        }
        self.thread = None;
        if self.has_asked_enough(&leg) && leg.questions.is_empty() {
            self.end_leg(&format!("That is all for {}.", leg.title));
        }
    }

    /// Returns whether as many questions were begun as the stage has. One that was passed on is made up for by another, up to
    /// as many again.
    fn has_asked_enough(&self, leg: &Leg) -> bool {
        let mut threads: Vec<(u32, bool)> = Vec::new();
        for turn in self.turns_of(self.at) {
            match threads.last_mut().filter(|(thread, _)| *thread == turn.thread) {
                Some((_, answered)) => *answered |= !turn.passed_on,
                None => threads.push((turn.thread, !turn.passed_on)),
            }
        }
        let planned = leg.planned as usize;
        threads.iter().filter(|(_, answered)| *answered).count() >= planned || threads.len() >= 2 * planned
    }

    /// Returns what is asked after the last answer, or `None` when the question is done with.
    fn follow(&mut self, leg: &Leg) -> Option<(Ask, String, Wanted)> {
        let question = self.thread.clone()?;
        let last = self.turns.last()?.clone();
        let thread: Vec<Turn> = self.turns.iter().filter(|turn| turn.thread == last.thread).cloned().collect();
        let opening = thread.first()?;
        match &last.ask {
            Ask::Code => last.reading.as_ref().is_some_and(|reading| reading.accepted).then(|| {
                let wanted = Wanted { measure: Measure::Explanation, ..question.wanted.clone() };
                (Ask::Explain, EXPLAIN.to_owned(), wanted)
            }),
            Ask::Explain => {
                let explained = last.score().is_some_and(|score| score.value >= EXPLAINED);
                let variant = question.constraints.first().filter(|_| leg.follow_ups > 0)?;
                if explained {
                    self.remark = "You explained it well, so the harder variant need not be coded.".to_owned();
                    return None;
                }
                Some((Ask::Variant, variant.text.clone(), alternatives(&variant.answers)))
            }
            Ask::Variant => None,
            Ask::Clarify => {
                let wanted = Wanted { measure: Measure::Components, ..Wanted::default() };
                let text = if question.in_lab { format!("{COMPONENTS} {IN_LAB}") } else { COMPONENTS.to_owned() };
                Some((Ask::Components, text, wanted))
            }
            Ask::Components | Ask::DeepDive { .. } => {
                deep_dive(leg, &question, &thread).or_else(|| constraint(leg, &question, &thread))
            }
            Ask::Constraint { .. } => constraint(leg, &question, &thread),
            Ask::Opening | Ask::FollowUp | Ask::Mathematically | Ask::Probe => {
                if let Measure::Story(sort) = opening.wanted.measure {
                    return probe(leg, sort, opening, &thread);
                }
                match leg.kind {
                    StageKind::TheoryWidth => constraint(leg, &question, &thread),
                    _ if last.passed_on => None,
                    kind => follow_up(leg, opening, &thread).or_else(|| self.mathematically(kind, opening, &thread)),
                }
            }
        }
    }

    fn mathematically(&self, kind: StageKind, opening: &Turn, thread: &[Turn]) -> Option<(Ask, String, Wanted)> {
        let asked = thread.iter().any(|turn| turn.ask == Ask::Mathematically);
        let fits = kind == StageKind::TheoryDepth && matches!(opening.kind, Kind::Theory | Kind::Probability);
        if asked || !fits {
            return None;
        }
        let formulas: Vec<String> =
            opening.wanted.answers.iter().filter(|answer| has_formula(answer)).cloned().collect();
        let wanted = Wanted { measure: Measure::Mathematics, answers: formulas, ..Wanted::default() };
        let text = MATHEMATICALLY[(opening.thread as usize) % MATHEMATICALLY.len()];
        Some((Ask::Mathematically, text.to_owned(), wanted))
    }

    fn open_leg(&mut self) {
        let spent = self.clock.spent_ms;
        let Some(leg) = self.legs.get_mut(self.at).filter(|leg| leg.begun_ms.is_none()) else { return };
        leg.begun_ms = Some(spent);
        let minutes = leg.seconds.div_ceil(60);
        let unit = if minutes == 1 { "minute" } else { "minutes" };
        let said = format!("{}, {minutes} {unit}. {}", leg.title, leg.style);
        self.remark = format!("{} {}", self.remark, said.trim()).trim().to_owned();
    }

    fn end_leg(&mut self, remark: &str) {
        let spent = self.clock.spent_ms;
        if let Some(leg) = self.legs.get_mut(self.at) {
            leg.ended_ms = Some(spent);
        }
        self.remark = format!("{} {remark}", self.remark).trim().to_owned();
        self.thread = None;
        self.at += 1;
        if self.at >= self.legs.len() {
            // Nothing more is asked, so the clock need not be looked at again to stop it.
            self.clock = Clock::stopped(spent);
            self.phase = Phase::Finished;
        } else {
            self.open_leg();
        }
    }

    fn finish(&mut self, now: Timestamp, keeper: &str) {
        self.clock.stop(now, keeper);
        self.phase = Phase::Finished;
        self.thread = None;
        self.remark = String::new();
    }
}

/// Closes a question without an answer. Code that was handed in stays what it was read as; the rest was passed on.
fn close_unanswered(turn: &mut Turn, spent: u64) {
    turn.took_ms = Some(spent.saturating_sub(turn.asked_ms));
    turn.passed_on = turn.reading.is_none();
    if turn.wanted.measure == Measure::Code && turn.passed_on {
        let text = if turn.runs == 0 { "nothing was run by the end" } else { "nothing was handed in" };
        let reason = Reason { state: State::Wrong, text: text.to_owned(), quote: None };
        turn.reading = Some(Reading { reasons: vec![reason], by: "the judge".to_owned(), ..Reading::default() });
    }
}

fn opening(kind: Option<StageKind>, question: &Question) -> (Ask, String, Wanted) {
    match kind {
        Some(StageKind::MlDesign | StageKind::SystemDesign) => {
            (Ask::Clarify, format!("{}\n\n{CLARIFY}", question.text), question.wanted.clone())
        }
        _ if question.wanted.measure == Measure::Code => (Ask::Code, question.text.clone(), question.wanted.clone()),
        _ => (Ask::Opening, question.text.clone(), question.wanted.clone()),
    }
}

/// Returns what the interviewer says to an answer: what it came to, or at least what the lab saw.
fn said_to(turn: &Turn) -> String {
    let remark = turn.reading.as_ref().and_then(|reading| reading.remark.clone());
    remark.or_else(|| turn.challenge.as_ref().map(|known| known.finding.clone())).unwrap_or_default()
}

pub(super) fn alternatives(answers: &[String]) -> Wanted {
    let measure = if answers.is_empty() { Measure::Nothing } else { Measure::Reference };
    Wanted { measure, answers: answers.to_vec(), ..Wanted::default() }
}

/// The constraint after those that were put already.
fn constraint(leg: &Leg, question: &Question, thread: &[Turn]) -> Option<(Ask, String, Wanted)> {
    // What the lab changed is not asked once more in the case's own words.
    let by_lab: Vec<&str> = thread.iter().filter(|turn| turn.challenge.is_some()).filter_map(constraint_of).collect();
    let put = constraints_put(thread);
    let mut left = question.constraints.iter().filter(|known| !by_lab.contains(&known.name.as_str()));
    let next = left.nth(put - by_lab.len()).filter(|_| put < leg.constraints as usize)?;
    Some((Ask::Constraint { name: next.name.clone() }, next.text.clone(), alternatives(&next.answers)))
}

fn constraint_of(turn: &Turn) -> Option<&str> {
    match &turn.ask {
        Ask::Constraint { name } => Some(name),
        _ => None,
    }
}

fn constraints_put(thread: &[Turn]) -> usize {
    thread.iter().filter_map(constraint_of).count()
}

/// The next component to go into: first what the candidate named, then what should have been.
fn deep_dive(leg: &Leg, question: &Question, thread: &[Turn]) -> Option<(Ask, String, Wanted)> {
    let dived: Vec<&str> = thread
        .iter()
        .filter_map(|turn| match &turn.ask {
            Ask::DeepDive { component } => Some(component.as_str()),
            _ => None,
        })
        .collect();
    if dived.len() >= leg.deep_dives as usize {
        return None;
    }
    let answer = thread.iter().find(|turn| turn.ask == Ask::Components).and_then(|turn| turn.answer.as_deref());
    let named: Vec<&Component> =
        components::named(&question.components, answer.unwrap_or_default()).into_iter().map(|(part, _)| part).collect();
    let is_named = |part: &Component| named.iter().any(|known| known.name == part.name);
    let open = |part: &&Component| !part.deep.is_empty() && !dived.contains(&part.name.as_str());
    let parts = &question.components;
    let next =
        parts.iter().filter(open).find(|part| is_named(part)).or_else(|| parts.iter().find(|part| open(part)))?;
    let text = if is_named(next) {
        format!(
            "You named the {}. Go into it: how does it work inside, how large is it, and what happens when it fails?",
            next.name
        )
    } else {
        format!(
            "You have not said anything of the {}. How would it work inside, and what happens when it fails?",
            next.name
        )
    };
    let wanted = Wanted { measure: Measure::Reference, key_points: next.deep.clone(), ..Wanted::default() };
    Some((Ask::DeepDive { component: next.name.clone() }, text, wanted))
}

/// A question on what an answer left out.
fn follow_up(leg: &Leg, opening: &Turn, thread: &[Turn]) -> Option<(Ask, String, Wanted)> {
    let followed: Vec<&Turn> = thread.iter().filter(|turn| turn.ask == Ask::FollowUp).collect();
    let reading = opening.reading.as_ref()?;
    let covered = |text: &str| {
        followed
            .iter()
            .filter_map(|turn| turn.reading.as_ref())
            .flat_map(|reading| &reading.reasons)
            .any(|reason| reason.state == State::Good && reason.text == text)
    };
    let missing: Vec<String> = reading
        .reasons
        .iter()
        .filter(|reason| {
            matches!(reason.state, State::Missing | State::Partly | State::Wrong) && !covered(&reason.text)
        })
        .map(|reason| reason.text.clone())
        .collect();
    if missing.is_empty() || followed.len() >= leg.follow_ups as usize || opening.wanted.measure != Measure::Reference {
        return None;
    }
    let text = match (&reading.follow_up, followed.is_empty()) {
        (Some(text), true) => text.clone(),
        _ => ELSE.to_owned(),
    };
    Some((Ask::FollowUp, text, alternatives(&missing)))
}

/// A question on what a story left out, all its parts so far taken together.
fn probe(leg: &Leg, sort: Sort, opening: &Turn, thread: &[Turn]) -> Option<(Ask, String, Wanted)> {
    let probed = thread.iter().filter(|turn| turn.ask == Ask::Probe).count();
    if opening.passed_on || probed >= leg.follow_ups as usize {
        return None;
    }
    let told = told(thread);
    let telling = tell(sort, &told, None, Length::Long);
    let next = telling.probes().into_iter().find(|probe| thread.iter().all(|turn| turn.text != *probe))?;
    Some((Ask::Probe, next.to_owned(), opening.wanted.clone()))
}

/// Returns all that was said in a thread, as one telling.
pub(super) fn told(thread: &[Turn]) -> String {
    let answers: Vec<&str> = thread.iter().filter_map(|turn| turn.answer.as_deref()).collect();
    answers.join("\n\n")
}

impl Mock {
    /// Returns all that was said so far to the question that is open, before the answer to come.
    pub fn told_so_far(&self) -> String {
        let Some(open) = self.open() else { return String::new() };
        let thread: Vec<Turn> = self.turns.iter().filter(|turn| turn.thread == open.thread).cloned().collect();
        told(&thread)
    }
}
