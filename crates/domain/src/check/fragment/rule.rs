//! What is said of code, once it is known how it reads; what its runs gave is [`super::outcome`]'s.

use super::example::Asked;
use super::outcome::ran;
use super::plan::Job;
use super::seen::{Facts, Free, Mistake, Run, Survey, SyntaxFault};
use super::swallowed::swallowed;
use super::{Form, Fragment, flattened, known};
use crate::bank::LineSpan;
use crate::check::{Finding, FindingKind};

/// Returns what is wrong with the code of a document.
///
/// `surveys` stand beside `fragments`; `runs` beside `jobs`, and a job that was not run has none.
pub fn findings(fragments: &[Fragment], surveys: &[Survey], jobs: &[Job], runs: &[Option<Run>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (index, fragment) in fragments.iter().enumerate() {
        let mut own = findings_unread_one(fragment);
        let damaged = own.iter().any(|finding| finding.kind == FindingKind::Damage);
        if let Some(survey) = surveys.get(index) {
            match (&survey.facts, &survey.error) {
                (Some(facts), _) => {
                    own.extend(facts.mistakes.iter().filter_map(|mistake| mistaken(fragment, mistake)));
                    own.extend(lookalikes(fragments, surveys, index, facts));
                    let held: Vec<(&Job, &Run)> = jobs
                        .iter()
                        .zip(runs)
                        .filter(|(job, _)| job.fragment == index)
                        .filter_map(|(job, run)| Some((job, run.as_ref()?)))
                        .collect();
                    let mut seen = ran(fragment, facts, &held);
                    // A reading that was not tried may be the right one.
                    let planned = jobs.iter().filter(|job| job.fragment == index).count();
                    if held.len() < planned || !survey.whole {
                        seen.iter_mut().for_each(|finding| finding.shown = false);
                    }
                    own.extend(seen);
                }
                (None, Some(error)) if !damaged => own.extend(unparsed(fragment, error)),
                _ => {}
            }
        }
        // Whatever else is known of these lines says more. Where the form can be restored, nobody need be told by default.
        let unreadable = surveys.get(index).is_some_and(|survey| survey.readings.is_empty());
        let lost = flattened::flattened(fragment, unreadable)
            .filter(|lost| own.iter().all(|other| !other.shown || apart(other.lines, lost.lines)));
        own.extend(lost);
        // One line is said to be wrong once, by what is surest.
        own.sort_by(|left, right| right.confidence.total_cmp(&left.confidence));
        let mut kept: Vec<Finding> = Vec::new();
        for finding in own {
            if kept.iter().all(|other| apart(other.lines, finding.lines)) {
                kept.push(finding);
            }
        }
        kept.sort_by_key(|finding| finding.lines.first);
        found.extend(kept);
    }
    found
}

fn apart(left: LineSpan, right: LineSpan) -> bool {
    left.last < right.first || right.last < left.first
}

/// Returns what can be said without reading the code as Python: where there is no box.
pub fn findings_unread(fragments: &[Fragment]) -> Vec<Finding> {
    // Without reading it nobody knows whether the form can be restored.
    let lost = |fragment| flattened::flattened(fragment, false);
    let own = |fragment| findings_unread_one(fragment).into_iter().chain(lost(fragment));
    fragments.iter().flat_map(own).collect()
}

fn findings_unread_one(fragment: &Fragment) -> Vec<Finding> {
    let mut found = Vec::new();
    for (line, number) in fragment.code.iter().zip(&fragment.numbers) {
        if let Some(at) = swallowed(line) {
            found.push(Finding {
                lines: LineSpan::line(*number),
                kind: FindingKind::Damage,
                text: cut(&line[at..]),
                right: "each statement in a line of its own, the comment ending where its sentence ends".to_owned(),
                how: "line breaks were lost: the statements behind `#` are part of the comment and never run"
                    .to_owned(),
                confidence: 0.95,
                shown: true,
            });
        }
        for (written, instead, since) in known::REMOVED {
            if line.contains(written) && !fragment.excused && !line.trim_start().starts_with('#') {
                let name = written.trim_matches(['.', '(']);
                found.push(Finding {
                    lines: LineSpan::line(*number),
                    kind: FindingKind::Code,
                    text: cut(line.trim()),
                    right: format!("use {instead}"),
                    how: format!("`{name}` was {since}"),
                    confidence: 0.9,
                    shown: true,
                });
            }
        }
    }
    found
}

/// Code that no reading makes Python.
fn unparsed(fragment: &Fragment, error: &SyntaxFault) -> Option<Finding> {
    let line = fragment.number(error.line);
    let text = fragment.code.get(error.line.max(1) as usize - 1).map_or("", |text| text.trim());
    let said = error.message.as_str();
    let leaves_out = ["...", "<", "[MASK]", "TODO", "___", "???", "{{"];
    let prints = said.starts_with("Missing parentheses in call to 'print'");
    let specific = [
        "expected ':'",
        "was never closed",
        "unmatched",
        "does not match",
        "unterminated",
        "Maybe you meant",
        "cannot assign",
        "expected an indented block",
        "unexpected indent",
        "unindent does not match",
        "invalid syntax",
        "positional argument follows",
    ]
    .iter()
    .any(|part| said.contains(part));
    if error.class == "RecursionError" || error.class == "MemoryError" || text.is_empty() {
        return None;
    }
    let elided = leaves_out.iter().any(|part| text.contains(part) && !text.contains("<=") && !text.contains(" < "));
    let shifted = error.class != "SyntaxError";
    // Without fences, where code ends is our guess; what is said of its edge may be our fault.
    let sure = match fragment.form {
        Form::Python => !elided,
        Form::Fenced => !elided && specific && fragment.code.len() > 1,
        Form::Plain => {
            let last = error.line as usize >= fragment.code.len() && !said.contains("expected ':'");
            !elided && specific && !shifted && !last && fragment.code.len() > 2 && said != "invalid syntax"
        }
        Form::Inline => false,
    };
    let sure = sure && !(fragment.flat && shifted) && !fragment.joined;
    let (right, how, confidence) = if prints {
        (
            "`print(...)`, with parentheses".to_owned(),
            "runs only in Python 2: `print` is a function since Python 3".to_owned(),
            0.85,
        )
    } else {
        (repair(said), format!("does not parse: line {line}, {}", lowered(said)), 0.95)
    };
    let shown = (sure || prints && fragment.form != Form::Inline) && !fragment.excused;
    Some(Finding {
        lines: LineSpan::line(line),
        kind: FindingKind::Code,
        text: cut(text),
        right,
        how,
        confidence: if shown { confidence } else { 0.4 },
        shown,
    })
}

fn repair(said: &str) -> String {
    if said.contains("expected ':'") {
        "a colon at the end of the line".to_owned()
    } else if said.contains("indent") {
        "the indentation of the block".to_owned()
    } else if said.contains("never closed") || said.contains("unmatched") || said.contains("does not match") {
        "brackets that match".to_owned()
    } else if said.contains("Maybe you meant '=='") {
        "`==` to compare".to_owned()
    } else {
        "code that parses".to_owned()
    }
}

/// Whether a line that only names something stands beside another one.
pub(super) fn listed(fragment: &Fragment, line: u32) -> bool {
    let at = line.max(1) as usize - 1;
    let names = |at: usize| {
        fragment.code.get(at).map(|text| text.trim()).is_some_and(|text| {
            text.contains('.') && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_'))
        })
    };
    names(at + 1) || at.checked_sub(1).is_some_and(names)
}

/// What the tree shows to be wrong.
fn mistaken(fragment: &Fragment, mistake: &Mistake) -> Option<Finding> {
    let line = fragment.number(mistake.line);
    let text = fragment.code.get(mistake.line.max(1) as usize - 1).map_or("", |text| text.trim());
    let what = &mistake.what;
    let (right, how) = match mistake.kind.as_str() {
        // A list of methods calls none of them, and may be of another module.
        "not called" | "no attribute" if listed(fragment, mistake.line) => return None,
        "not called" => {
            (format!("{what}()"), format!("`{what}` only names the method; without `()` it is never called"))
        }
        "gives nothing" => (
            format!("call `{what}` on its own line, or use a function that returns the result"),
            format!("`{}` changes the list and returns None", mistake.of),
        ),
        "no attribute" => (
            if mistake.near.is_empty() {
                format!("something that {} has", mistake.of)
            } else {
                format!("`{}`", mistake.near)
            },
            format!("does not run: {} has no attribute `{what}`", quoted(&mistake.of)),
        ),
        "iterates a type" => (
            format!("loop over a {what}, by its own name"),
            format!(
                "does not run: `{what}` is the built-in type, nothing is assigned to it; 'type' object is not iterable"
            ),
        ),
        "iterates a number" => {
            (format!("range({what})"), format!("does not run: {what} is a number; 'int' object is not iterable"))
        }
        _ => return None,
    };
    let shown = !fragment.excused;
    Some(Finding {
        lines: LineSpan::line(line),
        kind: FindingKind::Code,
        text: cut(text),
        right,
        how,
        confidence: if shown { 0.96 } else { 0.4 },
        shown,
    })
}

/// Names that nothing defines, beside a name that looks the same and is defined.
fn lookalikes(fragments: &[Fragment], surveys: &[Survey], index: usize, facts: &Facts) -> Vec<Finding> {
    let fragment = &fragments[index];
    let mut found = Vec::new();
    for free in &facts.free {
        if free.annotation || supplied(&free.name) {
            continue;
        }
        let Some(meant) = lookalike(fragments, surveys, index, free) else { continue };
        let shown = !fragment.excused;
        found.push(Finding {
            lines: LineSpan::line(fragment.number(free.line)),
            kind: FindingKind::Code,
            text: cut(fragment.code.get(free.line.max(1) as usize - 1).map_or("", |text| text.trim())),
            right: format!("`{meant}`"),
            how: format!("does not run: name `{}` is not defined; `{meant}` is", free.name),
            confidence: if shown { 0.92 } else { 0.4 },
            shown,
        });
    }
    found
}

/// The name that was probably meant.
fn lookalike(fragments: &[Fragment], surveys: &[Survey], index: usize, free: &Free) -> Option<String> {
    let fragment = &fragments[index];
    let name = free.name.as_str();
    // What is given elsewhere in the note, or shortly before it, is defined.
    let mut near: Vec<String> = Vec::new();
    for (other, survey) in surveys.iter().enumerate() {
        let Some(facts) = &survey.facts else { continue };
        let same_note = fragments[other].section == fragment.section;
        let before = other < index && fragments[other].lines.last + 40 > fragment.lines.first;
        if facts.defined.iter().any(|defined| defined == name)
            && (same_note || before || name.len() > 3 && other != index)
        {
            return None;
        }
        if other == index || same_note && other < index || before && name.len() > 3 {
            near.extend(facts.defined.iter().cloned());
        }
    }
    let mut given: Vec<String> = Vec::new();
    for example in &fragment.examples {
        if let Asked::Inputs(inputs) = &example.asked {
            given.extend(inputs.iter().filter_map(|(name, _)| name.clone()));
        }
    }
    if given.iter().any(|given| given == name) {
        return None;
    }
    // The text gives the name in the other case.
    if let Some(other) = given.iter().find(|other| other.eq_ignore_ascii_case(name) && *other != name) {
        return Some(other.clone());
    }
    // What every interpreter brings is more likely left out than misspelled.
    if free.called && !free.inside || known::SUPPLIED.contains(&name) {
        return None;
    }
    near.extend(free.near.iter().cloned());
    near.iter().find(|other| similar(name, other) && !free.loops.contains(other)).cloned()
}

/// Whether one name could be a slip for the other: a letter more, less or other, its plural, another case.
fn similar(name: &str, other: &str) -> bool {
    if name == other || name.len() < 4 || other.len() < 3 {
        return name != other && name.len() > 2 && name.eq_ignore_ascii_case(other);
    }
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    // `x1` and `x2`, `left_max` and `left_min` are two things.
    if digits(name) != digits(other) {
        return false;
    }
    // `Counter` is a class of its own, not the variable `counter`.
    let class = |text: &str| text.starts_with(|c: char| c.is_uppercase()) && text.contains(|c: char| c.is_lowercase());
    if class(name) != class(other) && name.eq_ignore_ascii_case(other) {
        return false;
    }
    let plain = |text: &str| text.replace('_', "").to_ascii_lowercase();
    if plain(name) == plain(other) {
        return true;
    }
    let plural = |one: &str, many: &str| many.strip_suffix('s').is_some_and(|stem| stem == one);
    if plural(name, other) || plural(other, name) {
        return true;
    }
    name.len().max(other.len()) >= 5 && one_slip(name.as_bytes(), other.as_bytes()) && !opposed(name, other)
}

fn opposed(name: &str, other: &str) -> bool {
    [("min", "max"), ("row", "col"), ("pre", "pos"), ("low", "mid")]
        .iter()
        .any(|(one, two)| name.contains(one) && other.contains(two) || name.contains(two) && other.contains(one))
}

/// Whether one letter was added, lost, changed or swapped with its neighbor, not at the beginning.
fn one_slip(one: &[u8], other: &[u8]) -> bool {
    let same_head = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[same_head..], &other[same_head..]);
    if same_head == 0 {
        return false;
    }
    match (one, other) {
        ([first, rest @ ..], all) if rest == all => first.is_ascii_alphabetic(),
        (all, [first, rest @ ..]) if rest == all => first.is_ascii_alphabetic(),
        ([a, b, rest @ ..], [c, d, tail @ ..]) if a == d && b == c && rest == tail => true,
        // A changed last letter is often another variable: `node1`, `nodeA`.
        ([_, rest @ ..], [_, tail @ ..]) => rest == tail && !rest.is_empty(),
        _ => false,
    }
}

fn supplied(name: &str) -> bool {
    known::FRAMEWORKS.contains(&name) || name.starts_with("__") || name == "np" || name == "math"
}

pub fn first_line(fragment: &Fragment) -> String {
    let line = fragment.code.iter().find(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    cut(line.map_or("", |line| line.trim()))
}

pub fn finding(lines: LineSpan, text: String, right: String, how: String, confidence: f64, shown: bool) -> Finding {
    Finding { lines, kind: FindingKind::Code, text, right, how, confidence, shown }
}

/// So many characters of a text are quoted.
const QUOTED: usize = 160;

pub fn cut(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

fn quoted(name: &str) -> String {
    match name.strip_prefix("module ") {
        Some(module) => format!("module `{module}`"),
        None => format!("`{name}`"),
    }
}
