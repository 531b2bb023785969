//! What is said of code, once it is known how it reads and what its runs gave.

use super::compare::{Agreement, agreement, printed_agrees, said};
use super::example::{Asked, whole_literal};
use super::plan::Job;
use super::seen::{Called, Facts, Fault, Free, Mistake, Run, Stage, Survey, SyntaxFault};
use super::swallowed::swallowed;
use super::{Example, Form, Fragment, known};
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
        // One line is said to be wrong once, by what is surest.
        own.sort_by(|left, right| right.confidence.total_cmp(&left.confidence));
        let mut kept: Vec<Finding> = Vec::new();
        for finding in own {
            if kept.iter().all(|other| other.lines.last < finding.lines.first || finding.lines.last < other.lines.first) {
                kept.push(finding);
            }
        }
        kept.sort_by_key(|finding| finding.lines.first);
        found.extend(kept);
    }
    found
}

/// Returns what can be said without reading the code as Python: where there is no box.
pub fn findings_unread(fragments: &[Fragment]) -> Vec<Finding> {
    fragments.iter().flat_map(findings_unread_one).collect()
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
                how: "line breaks were lost: the statements behind `#` are part of the comment and never run".to_owned(),
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
    let specific = ["expected ':'", "was never closed", "unmatched", "does not match", "unterminated", "Maybe you meant", "cannot assign", "expected an indented block", "unexpected indent", "unindent does not match", "invalid syntax", "positional argument follows"]
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
        ("`print(...)`, with parentheses".to_owned(), "runs only in Python 2: `print` is a function since Python 3".to_owned(), 0.85)
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

/// What the tree shows to be wrong.
fn mistaken(fragment: &Fragment, mistake: &Mistake) -> Option<Finding> {
    let line = fragment.number(mistake.line);
    let text = fragment.code.get(mistake.line.max(1) as usize - 1).map_or("", |text| text.trim());
    let what = &mistake.what;
    let (right, how) = match mistake.kind.as_str() {
        "not called" => (format!("{what}()"), format!("`{what}` only names the method; without `()` it is never called")),
        "gives nothing" => (
            format!("call `{what}` on its own line, or use a function that returns the result"),
            format!("`{}` changes the list and returns None", mistake.of),
        ),
        "no attribute" => (
            if mistake.near.is_empty() { format!("something that {} has", mistake.of) } else { format!("`{}`", mistake.near) },
            format!("does not run: {} has no attribute `{what}`", quoted(&mistake.of)),
        ),
        "iterates a type" => (
            format!("loop over a {what}, by its own name"),
            format!("does not run: `{what}` is the built-in type, nothing is assigned to it; 'type' object is not iterable"),
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
        if facts.defined.iter().any(|defined| defined == name) && (same_note || before || name.len() > 3 && other != index) {
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
    if free.called && !free.inside {
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

/// Returns whether a run shows nothing wrong, so that other readings need not be tried.
pub fn satisfied(fragment: &Fragment, facts: &Facts, job: &Job, run: &Run) -> bool {
    one(fragment, facts, job, run).iter().all(|finding| !finding.shown)
}

/// What the runs of a fragment say. Code with several readings is wrong only when all are.
fn ran(fragment: &Fragment, facts: &Facts, runs: &[(&Job, &Run)]) -> Vec<Finding> {
    let mut first: Option<Vec<Finding>> = None;
    for (job, run) in runs {
        let found = one(fragment, facts, job, run);
        if found.iter().all(|finding| !finding.shown) {
            return found;
        }
        // Of the wrong ones, the reading that gets furthest is the likeliest.
        let length = |found: &[Finding]| found.iter().map(|finding| finding.how.len()).sum::<usize>();
        let differs = |found: &[Finding]| found.iter().all(|finding| finding.how.contains(", the text says "));
        let better = first.as_ref().is_none_or(|first| {
            differs(&found) && (!differs(first) || length(&found) > length(first))
        });
        if better {
            first = Some(found);
        }
    }
    first.unwrap_or_default()
}

fn one(fragment: &Fragment, facts: &Facts, job: &Job, run: &Run) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(ended) = &run.ended {
        let sure = ended.contains("comput") && !facts.large && !fragment.excused;
        found.push(finding(
            fragment,
            fragment.lines,
            first_line(fragment),
            "a loop that ends".to_owned(),
            format!("does not end: {ended}"),
            if sure { 0.85 } else { 0.4 },
            sure,
        ));
        return found;
    }
    if let Some(fault) = &run.fault {
        if run.stage == Stage::Code {
            found.extend(failed(fragment, facts, job, fault, None));
        }
        return found;
    }
    for (called, example) in run.calls.iter().zip(&job.asked) {
        if let Some(example) = fragment.examples.get(*example) {
            found.extend(judged(fragment, facts, job, called, example));
        }
    }
    if let Some(example) = job.script.and_then(|script| fragment.examples.get(script)) {
        found.extend(script(fragment, run, example));
    }
    for watched in &run.watched {
        let Some(comment) = facts.comments.iter().find(|comment| comment.at == watched.at) else { continue };
        found.extend(commented(fragment, comment.line, &comment.text, comment.prints, watched));
    }
    if let Some((text, lines)) = &fragment.printed
        && !run.printed.trim().is_empty()
        && !printed_agrees(text, &run.printed)
    {
        // Chance, time and long texts print something else each time.
        let steady = !fragment.code.iter().any(|line| line.contains("random") || line.contains("time") || line.contains("id("));
        let comparable = text.lines().count() == run.printed.trim_end().lines().count() && !text.contains("...");
        let shown = steady && comparable && !fragment.excused;
        found.push(finding(
            fragment,
            *lines,
            cut(text),
            cut(run.printed.trim_end()),
            format!("prints {}, the text says {}", cut(run.printed.trim_end()), cut(text)),
            if shown { 0.9 } else { 0.4 },
            shown,
        ));
    }
    found
}

/// An exception of the code.
fn failed(fragment: &Fragment, facts: &Facts, job: &Job, fault: &Fault, example: Option<&Example>) -> Option<Finding> {
    if known::SURROUNDINGS.contains(&fault.class.as_str()) {
        return None;
    }
    let line = match example {
        Some(_) if fault.line == 0 => fragment.lines.first,
        _ => fragment.number(fault.line.max(1)),
    };
    let text = fragment.code.get((fault.line.max(1) as usize - 1).min(fragment.code.len() - 1)).map_or("", |text| text.trim());
    let on = example.map_or(String::new(), |example| format!(" on {}", asked(example)));
    let unknown = facts.free.iter().find(|free| free.name == fault.name || fault.message.contains(&format!("'{}'", free.name)));
    let mut sure = !fragment.excused;
    // What is typed in, or how a tree is written as a list, is not known here.
    let reads = |line: &String| line.contains("input(") || line.contains("stdin") || line.contains("argv");
    let nodes = [".val", "value'", "val'", "left'", "right'", "next'", "children'", "neighbors'", "root'", "head'"];
    sure &= !fragment.code.iter().any(reads);
    sure &= !(fault.class == "AttributeError" && nodes.iter().any(|name| fault.message.contains(name)));
    // An exception outside of the code: the text calls it in a way it cannot be called.
    if example.is_some() && fault.line == 0 {
        let named = example.is_some_and(|example| matches!(example.asked, Asked::Call { .. }));
        if fault.class == "NameError" || !named {
            return None;
        }
        sure &= fault.class == "TypeError" && fault.message.contains("positional argument");
    }
    if fault.class == "NameError" {
        // A name that the notes leave out; one that only a function needs is missing when that function is run.
        let placeholder = known::PLACEHOLDERS.contains(&fault.name.as_str()) || fault.name.chars().all(|c| c.is_uppercase() || c == '_');
        let left_out = unknown.is_some_and(|free| free.called || free.based || !free.inside || placeholder);
        if left_out {
            return None;
        }
    } else {
        // Values of placeholders are not ours; with names missing, nothing is sure.
        let given = job.given.lines().filter_map(|line| line.split(" = ").next()).collect::<Vec<_>>();
        let missing = facts.free.iter().filter(|free| {
            !free.annotation && !given.contains(&free.name.as_str()) && !job.before.iter().any(|text| text.contains(&free.name)) && !std_name(&free.name)
        });
        sure &= missing.count() == 0;
    }
    let how = if fault.class == "NameError" {
        format!("does not run{on}: name `{}` is not defined", fault.name)
    } else if fault.class == "RecursionError" {
        format!("does not run{on}: the recursion never ends")
    } else if fault.class == "AssertionError" {
        format!("its own `assert` fails{on}")
    } else {
        format!("does not run{on}: {}: {}", fault.class, fault.message)
    };
    let right = match fault.class.as_str() {
        "NameError" => "a name that is defined".to_owned(),
        "IndexError" => "indices within the length".to_owned(),
        "AssertionError" => "code for which the assertion holds, or the right assertion".to_owned(),
        "ValueError" if fault.message.contains("shape") => "shapes that fit".to_owned(),
        _ => "code that runs".to_owned(),
    };
    Some(finding(fragment, LineSpan::line(line), cut(text), right, how, if sure { 0.92 } else { 0.4 }, sure))
}

fn std_name(name: &str) -> bool {
    matches!(name, "np" | "math" | "random" | "collections" | "itertools" | "re" | "functools" | "heapq" | "bisect" | "time" | "json" | "string")
        || name.starts_with(|c: char| c.is_ascii_uppercase()) && name.len() > 2
        || matches!(name, "defaultdict" | "deque" | "combinations" | "permutations" | "reduce" | "lru_cache" | "sqrt" | "namedtuple" | "dataclass" | "cache" | "product" | "accumulate" | "groupby" | "heappush" | "heappop" | "heapify" | "bisect_left" | "bisect_right" | "inf" | "ceil" | "floor" | "deepcopy" | "log2" | "exp" | "pi" | "comb" | "factorial" | "gcd" | "randint" | "shuffle" | "sample" | "partial" | "wraps" | "chain" | "islice" | "zip_longest" | "nlargest" | "nsmallest" | "field" | "sleep")
}

/// What a call gave, held against what the text says.
fn judged(fragment: &Fragment, facts: &Facts, job: &Job, called: &Called, example: &Example) -> Option<Finding> {
    let shown = match &called.result {
        Ok(shown) => shown,
        Err(fault) => return failed(fragment, facts, job, fault, Some(example)),
    };
    let expected = said(&example.expected)?;
    let mut agrees = agreement(&expected, &shown.value);
    let (mut verb, mut came) = ("returns", shown.text.clone());
    let quiet = matches!(shown.value, crate::judge::Value::None);
    if quiet && agrees != Agreement::Same {
        if called.printed.trim().is_empty() {
            // It may change what it was given.
            let named = matches!(example.asked, Asked::Call { .. });
            let gives = facts.functions.iter().any(|function| function.returns);
            let sure = named && gives && !fragment.excused;
            return sure.then(|| disagreement(fragment, example, "returns", "None", 0.85, true));
        }
        (verb, came) = ("prints", called.printed.trim().to_owned());
        let mut lines = called.printed.lines().filter(|line| !line.trim().is_empty());
        let each: Vec<Agreement> = lines
            .clone()
            .map(|line| agreement(&expected, &crate::judge::printed::parse_printed(line.trim())))
            .collect();
        agrees = if each.contains(&Agreement::Same) || printed_agrees(&example.expected, &called.printed) {
            Agreement::Same
        } else if each.contains(&Agreement::Reordered) {
            Agreement::Reordered
        } else if each.contains(&Agreement::Differs) {
            let at = each.iter().position(|agreement| *agreement == Agreement::Differs).unwrap_or(0);
            came = lines.nth(at).unwrap_or_default().trim().to_owned();
            Agreement::Differs
        } else {
            Agreement::Other
        };
    }
    match agrees {
        Agreement::Same => None,
        // Whether order matters, only the question says.
        Agreement::Reordered => {
            let sure = ordered(fragment) && !fragment.excused;
            Some(disagreement(fragment, example, verb, &came, if sure { 0.9 } else { 0.4 }, sure))
        }
        Agreement::Differs => Some(disagreement(fragment, example, verb, &came, 0.93, !fragment.excused)),
        // Another sort of value: the text may speak of something else, unless it names the call.
        Agreement::Other => {
            let named = matches!(example.asked, Asked::Call { .. }) && !matches!(shown.value, crate::judge::Value::Object { .. });
            Some(disagreement(fragment, example, verb, &came, if named { 0.85 } else { 0.4 }, named && !fragment.excused))
        }
    }
}

/// Whether the question is about order.
fn ordered(fragment: &Fragment) -> bool {
    let about = ["sort", "rotate", "rotation", "reverse", "shift", "in order", "merge", "move ", "keep the order", "next permutation", "traversal", "swap", "cumulative", "prefix", "largest to", "smallest to", "ascending", "descending"];
    about.iter().any(|word| fragment.question.contains(word))
}

fn disagreement(fragment: &Fragment, example: &Example, verb: &str, came: &str, confidence: f64, shown: bool) -> Finding {
    let how = format!("{verb} {} on {}, the text says {}", cut(came), asked(example), cut(&example.expected));
    finding(fragment, fragment.lines, first_line(fragment), format!("code that gives {}", cut(&example.expected)), how, confidence, shown)
}

/// What a script came to, held against what the text says: its result may be anything it printed or holds.
fn script(fragment: &Fragment, run: &Run, example: &Example) -> Option<Finding> {
    let expected = said(&example.expected)?;
    let mut came: Vec<(Agreement, String)> = Vec::new();
    if let Some(last) = &run.last {
        came.push((agreement(&expected, &last.value), last.text.clone()));
    }
    for line in run.printed.lines() {
        came.push((agreement(&expected, &crate::judge::printed::parse_printed(line.trim())), line.trim().to_owned()));
    }
    let held = run.values.iter().map(|(_, shown)| agreement(&expected, &shown.value));
    let right = |agreement: &Agreement| matches!(agreement, Agreement::Same | Agreement::Reordered);
    if came.iter().any(|(agreement, _)| right(agreement)) || held.clone().any(|agreement| right(&agreement)) {
        return None;
    }
    let differing: Vec<&(Agreement, String)> = came.iter().filter(|(agreement, _)| *agreement == Agreement::Differs).collect();
    let [(_, text)] = differing.as_slice() else { return None };
    Some(disagreement(fragment, example, "gives", text, 0.85, !fragment.excused))
}

/// A comment that says what its line gives.
fn commented(fragment: &Fragment, line: u32, text: &str, prints: bool, watched: &super::Watched) -> Option<Finding> {
    let lower = text.to_lowercase();
    let lead = ["output:", "prints", "returns", "result:", "expected:", "gives", "->", "=>", "=", "output", "shape:", "shape", "evaluates to"]
        .iter()
        .find(|lead| lower.starts_with(**lead));
    let claim = lead.map_or(text, |lead| &text[lead.len()..]).trim().trim_start_matches(':').trim();
    let claim = whole_literal(claim.trim_end_matches('.'))?;
    let expected = said(&claim)?;
    let value = if prints { crate::judge::printed::parse_printed(watched.printed.trim()) } else { watched.shown.value.clone() };
    let came = if prints { watched.printed.trim().to_owned() } else { watched.shown.text.clone() };
    let agrees = agreement(&expected, &value);
    if matches!(agrees, Agreement::Same) || prints && printed_agrees(&claim, &watched.printed) {
        return None;
    }
    // A tuple behind an array is its shape; a number behind a list may count it.
    let shape = shape_of(&value);
    if let Some(shape) = &shape
        && agreement(&expected, shape) == Agreement::Same
    {
        return None;
    }
    let about_shape = shape.is_some() && (lower.starts_with("shape") || claim.starts_with('('));
    let (verb, came, differs) = match shape {
        Some(shape) if about_shape => ("has shape", shape.to_string(), agreement(&expected, &shape) == Agreement::Differs),
        _ => (if prints { "prints" } else { "gives" }, came, agrees == Agreement::Differs),
    };
    let shown = differs && !fragment.excused && (prints || lead.is_some() || claim.len() > 1 || watched_is_call(fragment, line));
    Some(finding(
        fragment,
        LineSpan::line(fragment.number(line)),
        cut(fragment.code.get(line.max(1) as usize - 1).map_or("", |text| text.trim())),
        cut(&came),
        format!("{verb} {}, the comment says {}", cut(&came), cut(&claim)),
        if shown { 0.93 } else { 0.4 },
        shown,
    ))
}

fn watched_is_call(fragment: &Fragment, line: u32) -> bool {
    fragment.code.get(line.max(1) as usize - 1).is_some_and(|text| text.contains('('))
}

fn shape_of(value: &crate::judge::Value) -> Option<crate::judge::Value> {
    use crate::judge::Value;
    match value {
        Value::Array(array) | Value::Tensor(array) => {
            Some(Value::Tuple(array.shape.iter().map(|length| Value::Int(*length as i64)).collect()))
        }
        _ => None,
    }
}

fn asked(example: &Example) -> String {
    match &example.asked {
        Asked::Call { call, .. } => format!("`{}`", cut(call)),
        Asked::Inputs(inputs) => {
            let parts = inputs.iter().map(|(name, value)| match name {
                Some(name) => format!("{name} = {}", cut(value)),
                None => cut(value),
            });
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}

fn first_line(fragment: &Fragment) -> String {
    let line = fragment.code.iter().find(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    cut(line.map_or("", |line| line.trim()))
}

fn finding(_: &Fragment, lines: LineSpan, text: String, right: String, how: String, confidence: f64, shown: bool) -> Finding {
    Finding { lines, kind: FindingKind::Code, text, right, how, confidence, shown }
}

/// So many characters of a text are quoted.
const QUOTED: usize = 160;

fn cut(text: &str) -> String {
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
