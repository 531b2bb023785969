//! A small language for the shape of a statement.
//!
//! Steps are separated by spaces and matched within one sentence, left to right, with as little skipped as possible:
//!
//! | step | matches |
//! |---|---|
//! | `word`, `=` | that token |
//! | `soft*` | a word with that beginning |
//! | `#` | a number or number word, captured |
//! | `%` | a share: a percentage, a fraction or a decimal below one, captured |
//! | `@` | a word, captured |
//! | `$` | a list of two or more numbers in brackets, or of three or more without, captured |
//! | `=>` | what leads to a result: "is", "=", "≈", "gives", "would be about", one to six tokens |
//! | `<5>` | up to five tokens, whatever they are |
//! | `(a b\|c)` | either |
//! | `words?` | singular or plural |
//! | `x?` | a step or group that may be missing |
//! | `(a\|b)*` | any of these, up to four times or not at all |
//!
//! Matching backtracks within a fixed number of steps; a text that needs more does not match.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use foldhash::fast::RandomState;

use super::figure::Figure;
use super::token::{Token, TokenKind};

/// Most steps that one attempt at one place may take.
const MOST_STEPS: u32 = 4_000;
/// How often a repeated group may occur.
const MOST_REPEATS: usize = 4;
/// Most numbers of a list that are read.
pub(super) const LONGEST_LIST: usize = 512;

/// A pattern, ready to match.
pub(super) struct Pattern {
    steps: Vec<Step>,
    /// What its first token can be; `None` when it can be anything.
    starts: Option<Starts>,
    /// Texts of which every match has one, a list for each step that can be nothing else.
    needs: Vec<Vec<Trace>>,
}

/// What is kept of a token's text to tell that it is missing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trace(u16);

impl Trace {
    /// So many traces there are.
    pub(super) const COUNT: usize = Traces::WORDS * 64;

    /// Returns the trace of each token.
    pub(super) fn each(tokens: &[Token]) -> Vec<Trace> {
        tokens.iter().map(|token| Trace::of(&token.text)).collect()
    }

    /// Returns the trace of a text.
    pub(super) fn of(text: &str) -> Trace {
        let bytes = text.as_bytes();
        let ends =
            bytes.first().zip(bytes.last()).map_or(0, |(first, last)| usize::from(*first) * 37 + usize::from(*last));
        Trace(((ends * 11 + bytes.len()) % Trace::COUNT) as u16)
    }

    /// Returns its number, below [`Trace::COUNT`].
    pub(super) fn number(self) -> usize {
        self.0.into()
    }
}

/// The traces of the tokens of a passage: what has none there is certainly missing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Traces([u64; Traces::WORDS]);

impl Traces {
    const WORDS: usize = 16;

    /// Returns traces together.
    pub(super) fn of(each: &[Trace]) -> Traces {
        let mut traces = Traces::default();
        each.iter().for_each(|trace| traces.add(*trace));
        traces
    }

    fn add(&mut self, Trace(bit): Trace) {
        self.0[usize::from(bit >> 6)] |= 1 << (bit & 63);
    }

    /// Returns whether a token may have this text.
    pub(super) fn may_hold(&self, text: &str) -> bool {
        self.holds(Trace::of(text))
    }

    /// Returns whether a token may have a text of this trace.
    pub(super) fn holds(&self, Trace(bit): Trace) -> bool {
        self.0[usize::from(bit >> 6)] >> (bit & 63) & 1 == 1
    }
}

/// What a first token can be.
#[derive(Clone, Debug, Default)]
struct Starts {
    words: Vec<String>,
    /// The traces of the words.
    traces: Traces,
    prefixes: Vec<String>,
    number: bool,
    list: bool,
}

impl Starts {
    fn word(&mut self, word: &str) {
        self.words.push(word.to_owned());
        self.traces.add(Trace::of(word));
    }

    fn may_be(&self, token: &Token, trace: Trace) -> bool {
        self.number && token.figure.is_some()
            || self.list && token.kind != TokenKind::Word
            || self.traces.holds(trace) && self.words.contains(&token.text)
            || self.prefixes.iter().any(|prefix| token.text.starts_with(prefix.as_str()))
    }
}

/// Patterns that were read once and serve every passage of a document.
#[derive(Default)]
pub(super) struct Patterns {
    known: RefCell<HashMap<String, Rc<Pattern>, RandomState>>,
}

impl Patterns {
    /// Returns a pattern, reading it when it is asked for the first time.
    pub(super) fn get(&self, text: &str) -> Rc<Pattern> {
        if let Some(pattern) = self.known.borrow().get(text) {
            return Rc::clone(pattern);
        }
        let pattern = Rc::new(Pattern::new(text));
        self.known.borrow_mut().insert(text.to_owned(), Rc::clone(&pattern));
        pattern
    }
}

/// What a pattern found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Its first token.
    pub from: usize,
    /// The token after its last.
    pub to: usize,
    captures: Vec<Capture>,
}

#[derive(Clone, Debug)]
enum Capture {
    Number(usize, Figure),
    Word(usize, String),
    /// From its bracket to the token after it.
    List(usize, usize, Vec<f64>),
}

#[derive(Clone, Debug)]
struct Step {
    item: Item,
    optional: bool,
}

#[derive(Clone, Debug)]
enum Item {
    Literal(String),
    Prefix(String),
    Number,
    Share,
    Word,
    List,
    Leads,
    Gap(usize),
    Either(Vec<Vec<Step>>),
    /// Either of single tokens.
    AnyOf(Vec<String>),
}

/// What may stand between a quantity and its value.
const LEADS: [&str; 46] = [
    "=",
    "≈",
    "~",
    ":",
    "→",
    "is",
    "are",
    "be",
    "was",
    "would",
    "will",
    "can",
    "should",
    "to",
    "equals",
    "equal",
    "gives",
    "give",
    "yields",
    "becomes",
    "about",
    "approximately",
    "roughly",
    "around",
    "exactly",
    "only",
    "just",
    "has",
    "have",
    "comes",
    "at",
    "the",
    "a",
    "an",
    "value",
    "of",
    "thus",
    "therefore",
    "simply",
    "then",
    "returns",
    "return",
    "come",
    "∼",
    "produces",
    "nearly",
];
/// Those of them that say that a value follows; the others only fill.
const SAYS: [&str; 21] = [
    "=", "≈", "~", ":", "→", "is", "are", "be", "was", "equals", "equal", "gives", "give", "yields", "becomes", "has",
    "comes", "returns", "return", "∼", "produces",
];

impl Pattern {
    /// Reads a pattern. Patterns are written by us, so a slip in one matches nothing rather than failing.
    pub(super) fn new(text: &str) -> Self {
        let spaced = text.replace('(', " ( ").replace(")?", " )? ").replace(")*", " )* ").replace('|', " | ");
        let spaced = spaced.replace(") ", " ) ");
        let spaced = if let Some(rest) = spaced.strip_suffix(')') { format!("{rest} )") } else { spaced };
        let words: Vec<&str> = spaced.split_whitespace().collect();
        let mut at = 0;
        let steps = sequence(&words, &mut at);
        let mut starts = Starts::default();
        let starts = first_tokens(&steps, &mut starts).then_some(starts);
        let needs = steps.iter().filter_map(needed).collect();
        Pattern { steps, starts, needs }
    }

    /// Returns what every match has: of each list one.
    pub(super) fn needs(&self) -> &[Vec<Trace>] {
        &self.needs
    }

    /// Returns whether it may match anywhere among tokens of these traces.
    pub(super) fn may_match(&self, traces: &Traces) -> bool {
        self.needs.iter().all(|texts| texts.iter().any(|text| traces.holds(*text)))
    }

    /// Returns every match between two tokens, none overlapping another. `each` is the trace of each token.
    pub(super) fn all(&self, tokens: &[Token], each: &[Trace], from: usize, to: usize) -> Vec<Found> {
        let mut found = Vec::new();
        let mut at = from;
        while let Some(next) = self.first(tokens, each, at, to) {
            at = next.to.max(at + 1);
            found.push(next);
        }
        found
    }

    /// Returns the first match between two tokens. `each` is the trace of each token.
    pub(super) fn first(&self, tokens: &[Token], each: &[Trace], from: usize, to: usize) -> Option<Found> {
        let tokens = &tokens[..to.min(tokens.len())];
        (from..tokens.len()).find_map(|at| {
            if !self.may_start(&tokens[at], each[at]) {
                return None;
            }
            let mut attempt = Attempt { tokens, sentence: tokens[at].sentence, left: MOST_STEPS, captures: Vec::new() };
            let end = attempt.run(&self.steps, None, at)?;
            Some(Found { from: at, to: end, captures: attempt.captures })
        })
    }

    fn may_start(&self, token: &Token, trace: Trace) -> bool {
        self.starts.as_ref().map_or(!self.steps.is_empty(), |starts| starts.may_be(token, trace))
    }
}

/// Collects what the first token can be; returns false when it can be anything.
fn first_tokens(steps: &[Step], starts: &mut Starts) -> bool {
    for step in steps {
        match &step.item {
            Item::Literal(word) => starts.word(word),
            Item::AnyOf(words) => words.iter().for_each(|word| starts.word(word)),
            Item::Prefix(word) => starts.prefixes.push(word.clone()),
            Item::Number | Item::Share => starts.number = true,
            Item::List => starts.list = true,
            Item::Either(choices) => {
                if !choices.iter().all(|choice| first_tokens(choice, starts)) {
                    return false;
                }
            }
            Item::Word | Item::Leads | Item::Gap(_) => return false,
        }
        if !step.optional {
            return true;
        }
    }
    false
}

/// Returns the texts of which a step takes one in any case; `None` where it may do without.
fn needed(step: &Step) -> Option<Vec<Trace>> {
    match &step.item {
        _ if step.optional => None,
        Item::Literal(word) => Some(vec![Trace::of(word)]),
        Item::AnyOf(words) => Some(words.iter().map(|word| Trace::of(word)).collect()),
        Item::Either(choices) => {
            let of_choices = choices.iter().map(|choice| choice.iter().find_map(needed));
            Some(of_choices.collect::<Option<Vec<_>>>()?.concat())
        }
        _ => None,
    }
}

fn sequence(words: &[&str], at: &mut usize) -> Vec<Step> {
    let mut steps = Vec::new();
    while let Some(word) = words.get(*at) {
        if matches!(*word, "|" | ")" | ")?" | ")*") {
            break;
        }
        *at += 1;
        if *word == "(" {
            let mut choices = vec![sequence(words, at)];
            while words.get(*at) == Some(&"|") {
                *at += 1;
                choices.push(sequence(words, at));
            }
            let close = words.get(*at).copied().unwrap_or(")");
            *at += 1;
            let step = Step { item: either(choices), optional: close != ")" };
            let times = if close == ")*" { MOST_REPEATS } else { 1 };
            steps.extend(std::iter::repeat_n(step, times));
            continue;
        }
        if let Some(stem) = word.strip_suffix("s?").filter(|stem| stem.len() > 2) {
            let forms = vec![stem.to_owned(), format!("{stem}s")];
            steps.push(Step { item: Item::AnyOf(forms), optional: false });
            continue;
        }
        let (word, optional) = match word.strip_suffix('?') {
            Some(rest) if !rest.is_empty() => (rest, true),
            _ => (*word, false),
        };
        let item = match word {
            "#" => Item::Number,
            "%" => Item::Share,
            "@" => Item::Word,
            "$" => Item::List,
            "=>" => Item::Leads,
            "OPEN" => Item::Literal("(".to_owned()),
            "CLOSE" => Item::Literal(")".to_owned()),
            "BAR" => Item::Literal("|".to_owned()),
            _ if word.starts_with('<') && word.ends_with('>') && word.len() > 2 => {
                Item::Gap(word[1..word.len() - 1].parse().unwrap_or(0))
            }
            _ if word.len() > 1 && word.ends_with('*') => Item::Prefix(word[..word.len() - 1].to_owned()),
            _ => Item::Literal(word.to_owned()),
        };
        steps.push(Step { item, optional });
    }
    steps
}

/// Returns a choice, in the form that is matched without trying one after the other where each is a single token.
fn either(choices: Vec<Vec<Step>>) -> Item {
    let single = |choice: &Vec<Step>| match choice.as_slice() {
        [Step { item: Item::Literal(word), optional: false }] => Some(word.clone()),
        _ => None,
    };
    match choices.iter().map(single).collect() {
        Some(words) => Item::AnyOf(words),
        None => Item::Either(choices),
    }
}

/// What is still to be matched after a group.
struct Rest<'r> {
    steps: &'r [Step],
    then: Option<&'r Rest<'r>>,
}

struct Attempt<'t> {
    tokens: &'t [Token],
    sentence: u32,
    left: u32,
    captures: Vec<Capture>,
}

impl Attempt<'_> {
    /// Matches steps at a token and returns where they end. Recursion is as deep as the pattern is long.
    fn run(&mut self, steps: &[Step], rest: Option<&Rest<'_>>, at: usize) -> Option<usize> {
        self.left = self.left.checked_sub(1)?;
        let Some((step, later)) = steps.split_first() else {
            return match rest {
                Some(rest) => self.run(rest.steps, rest.then, at),
                None => Some(at),
            };
        };
        let kept = self.captures.len();
        if let Some(end) = self.step(&step.item, later, rest, at) {
            return Some(end);
        }
        self.captures.truncate(kept);
        if step.optional { self.run(later, rest, at) } else { None }
    }

    fn step(&mut self, item: &Item, later: &[Step], rest: Option<&Rest<'_>>, at: usize) -> Option<usize> {
        let kept = self.captures.len();
        match item {
            Item::Gap(most) => (0..=*most).find_map(|skipped| {
                (at..at + skipped).all(|n| self.token(n).is_some()).then_some(())?;
                self.captures.truncate(kept);
                self.run(later, rest, at + skipped)
            }),
            Item::Either(choices) => choices.iter().find_map(|choice| {
                self.captures.truncate(kept);
                self.run(choice, Some(&Rest { steps: later, then: rest }), at)
            }),
            Item::Leads => {
                let mut most = 0;
                while most < 6 && self.token(at + most).is_some_and(|t| LEADS.contains(&t.text.as_str())) {
                    most += 1;
                }
                (1..=most).rev().find_map(|taken| {
                    (at..at + taken).any(|n| SAYS.contains(&self.tokens[n].text.as_str())).then_some(())?;
                    self.captures.truncate(kept);
                    self.run(later, rest, at + taken)
                })
            }
            Item::List => {
                let (values, end) = list(self.tokens, at, self.sentence)?;
                self.captures.push(Capture::List(at, end, values));
                self.run(later, rest, end)
            }
            _ => {
                let token = self.token(at)?;
                let captured = match item {
                    Item::Literal(word) => (token.text == *word).then_some(None),
                    Item::AnyOf(words) => words.contains(&token.text).then_some(None),
                    Item::Prefix(word) => {
                        (token.kind == TokenKind::Word && token.text.starts_with(word.as_str())).then_some(None)
                    }
                    Item::Number => token.figure.map(|figure| Some(Capture::Number(at, figure))),
                    Item::Share => {
                        token.figure.filter(Figure::is_share).map(|figure| Some(Capture::Number(at, figure)))
                    }
                    Item::Word => (token.kind == TokenKind::Word).then(|| Some(Capture::Word(at, token.text.clone()))),
                    _ => None,
                }?;
                self.captures.extend(captured);
                self.run(later, rest, at + 1)
            }
        }
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).filter(|token| token.sentence == self.sentence)
    }
}

/// Reads `[1, 5, 9]`, `(0.2, 0.3)`, `{1; 2}` or `1, 5 and 9` at a token; returns the values and the token after.
pub(super) fn list(tokens: &[Token], at: usize, sentence: u32) -> Option<(Vec<f64>, usize)> {
    let close = match tokens.get(at)?.text.as_str() {
        "[" => "]",
        "(" => ")",
        "{" => "}",
        "<" => ">",
        _ => return enumeration(tokens, at, sentence),
    };
    let mut values = Vec::new();
    let mut n = at + 1;
    loop {
        let token = tokens.get(n).filter(|token| token.sentence == sentence)?;
        values.push(token.figure.filter(|_| token.kind == TokenKind::Number)?.value);
        if values.len() > LONGEST_LIST {
            return None;
        }
        n += 1;
        let token = tokens.get(n)?;
        match token.text.as_str() {
            mark if mark == close => return (values.len() >= 2).then_some((values, n + 1)),
            "," | ";" => n += 1,
            _ if token.figure.is_some() && close == "]" => {}
            _ => return None,
        }
    }
}

/// Reads `1, 5, 9` or `1, 5 and 9` at a token: three numbers or more, with nothing but commas between.
fn enumeration(tokens: &[Token], at: usize, sentence: u32) -> Option<(Vec<f64>, usize)> {
    let number = |at: usize| {
        let token = tokens.get(at).filter(|token| token.sentence == sentence && token.kind == TokenKind::Number)?;
        token.figure
    };
    let is =
        |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.text == text && token.sentence == sentence);
    let goes_before =
        at.checked_sub(1).is_some_and(|before| matches!(tokens[before].text.as_str(), "," | "[" | "(" | "{"));
    let mut values = vec![number(at).filter(|_| !goes_before)?.value];
    let mut end = at + 1;
    while values.len() < LONGEST_LIST {
        let comma = usize::from(is(end, ","));
        let and = usize::from(is(end + comma, "and"));
        let Some(next) = number(end + comma + and).filter(|_| comma + and > 0) else { break };
        values.push(next.value);
        end += comma + and + 1;
        if and == 1 {
            break;
        }
    }
    (values.len() >= 3).then_some((values, end))
}

impl Found {
    /// Returns the numbers that were captured, in order.
    pub(super) fn figures(&self) -> Vec<Figure> {
        self.captures
            .iter()
            .filter_map(|c| if let Capture::Number(_, figure) = c { Some(*figure) } else { None })
            .collect()
    }

    /// Returns the value of the n-th number captured; not a number when there is none, which agrees with nothing.
    pub(super) fn value(&self, n: usize) -> f64 {
        self.figures().get(n).map_or(f64::NAN, |figure| figure.value)
    }

    /// Returns the n-th number captured.
    pub(super) fn figure(&self, n: usize) -> Option<Figure> {
        self.figures().get(n).copied()
    }

    /// Returns the token of the n-th number captured.
    pub(super) fn number_at(&self, n: usize) -> usize {
        let at =
            self.captures.iter().filter_map(|c| if let Capture::Number(at, _) = c { Some(*at) } else { None }).nth(n);
        at.unwrap_or(self.from)
    }

    /// Returns the token of the last number captured.
    pub(super) fn last_number(&self) -> usize {
        self.captures
            .iter()
            .rev()
            .find_map(|c| if let Capture::Number(at, _) = c { Some(*at) } else { None })
            .unwrap_or(self.from)
    }

    /// Returns the n-th word captured.
    pub(super) fn word(&self, n: usize) -> &str {
        let words = self
            .captures
            .iter()
            .filter_map(|c| if let Capture::Word(_, word) = c { Some(word.as_str()) } else { None });
        words.into_iter().nth(n).unwrap_or("")
    }

    /// Returns the token of the n-th word captured.
    pub(super) fn word_at(&self, n: usize) -> usize {
        let at =
            self.captures.iter().filter_map(|c| if let Capture::Word(at, _) = c { Some(*at) } else { None }).nth(n);
        at.unwrap_or(self.from)
    }

    /// Returns the tokens of all numbers captured, those of lists included.
    pub(super) fn places(&self) -> Vec<usize> {
        self.captures
            .iter()
            .flat_map(|capture| match capture {
                Capture::Number(at, _) => *at..*at + 1,
                Capture::List(at, end, _) => *at..*end,
                Capture::Word(..) => 0..0,
            })
            .collect()
    }

    /// Returns the words that were captured, in order.
    pub(super) fn words(&self) -> Vec<String> {
        self.captures
            .iter()
            .filter_map(|c| if let Capture::Word(_, word) = c { Some(word.clone()) } else { None })
            .collect()
    }

    /// Returns the lists that were captured, in order.
    pub(super) fn lists(&self) -> Vec<Vec<f64>> {
        self.captures
            .iter()
            .filter_map(|c| if let Capture::List(_, _, values) = c { Some(values.clone()) } else { None })
            .collect()
    }

    /// Returns the n-th list captured; empty when there is none.
    pub(super) fn list(&self, n: usize) -> &[f64] {
        let lists = self
            .captures
            .iter()
            .filter_map(|c| if let Capture::List(_, _, values) = c { Some(values.as_slice()) } else { None });
        lists.into_iter().nth(n).unwrap_or(&[])
    }

    /// Returns the token at which the n-th list begins.
    pub(super) fn list_at(&self, n: usize) -> usize {
        let at =
            self.captures.iter().filter_map(|c| if let Capture::List(at, ..) = c { Some(*at) } else { None }).nth(n);
        at.unwrap_or(self.from)
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn found(pattern: &str, text: &str) -> Option<Found> {
        let tokens = tokens(&[text], 1, 1000);
        Pattern::new(pattern).first(&tokens, &Trace::each(&tokens), 0, tokens.len())
    }

    #[test]
    fn numbers_words_and_lists_are_captured() {
        let it = found("softmax of $ => $", "The softmax of [2, 1] is about [0.73, 0.27].").unwrap();
        assert_eq!(it.list(1), [0.73, 0.27]);
        let it = found("# (red|blue) balls? and # @", "an urn with 3 red balls and 2 green ones").unwrap();
        assert_eq!((it.value(0), it.value(1), it.word(0)), (3.0, 2.0, "green"));
    }

    #[test]
    fn a_gap_skips_no_more_than_it_may_and_stays_in_its_sentence() {
        assert!(found("batch <2> of #", "a batch size of 32").is_some());
        assert!(found("batch <2> of #", "a batch that we chose of 32").is_none());
        assert!(found("batch <9> of #", "a batch. Now of 32").is_none());
    }

    #[test]
    fn a_pattern_is_only_left_out_where_it_cannot_match() {
        let texts =
            ["an urn with 3 red balls", "The softmax of [2, 1] is 0.73.", "batch sizes of 32 = 2^5", "How many ways?"];
        let patterns = [
            "# (red|blue)? balls?",
            "softmax <2> $",
            "(batch|mini batch) (sizes?)? of #",
            "how many",
            "= # ^ #",
            "way* ?",
            "(a)* #",
        ];
        for text in texts {
            let tokens = tokens(&[text], 1, 1000);
            let each = Trace::each(&tokens);
            for pattern in patterns.map(Pattern::new) {
                assert!(
                    pattern.first(&tokens, &each, 0, tokens.len()).is_none() || pattern.may_match(&Traces::of(&each))
                );
            }
        }
        let each = Trace::each(&tokens(&["an urn with 3 red balls"], 1, 1000));
        assert!(!Pattern::new("# (green|blue) balls").may_match(&Traces::of(&each)));
        assert!(!Pattern::new("# (red)? dice").may_match(&Traces::of(&each)));
    }

    #[test]
    fn a_lead_must_say_that_a_value_follows() {
        assert!(found("size => #", "the size would be about 7").is_some());
        assert!(found("size => #", "the size of 7").is_none());
    }
}
