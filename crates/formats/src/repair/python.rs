//! Finding lost Python indentation again.
//!
//! Python's grammar leaves few indentations for given lines: a block must follow a colon, `else` needs its `if`, `return` a function, a
//! method its class, and nobody writes a statement after `return`. All assignments that obey these rules are followed at once, line by
//! line, as stacks of open blocks. When one remains, it is the code; when several do, the cheapest under a few habits of writing is
//! offered as a guess and called one.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::code::{Likeness, likeness};
use super::quotes::straighten;

/// What became of code without indentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Restored {
    /// Exactly one indentation obeys the rules.
    Unique(String),
    /// Several do.
    Ambiguous {
        /// The one that habits of writing make likeliest.
        likeliest: String,
    },
    /// None does: lines are missing, or several were joined into one.
    Unreadable,
}

/// Restores the indentation of Python whose lines all begin at the margin.
pub(crate) fn restore_indentation(lines: &[&str]) -> Restored {
    let lines: Vec<String> = lines.iter().map(|line| straighten(line.trim()).trim().to_owned()).collect();
    let Some(units) = units(&lines) else { return Restored::Unreadable };
    if units.is_empty() {
        return Restored::Unreadable;
    }
    let names = Names::of(&units);
    // In the order found, so that ties always fall the same way.
    let mut frontier = vec![(Stack::module(), Reading { count: 1, cost: 0, last: None })];
    let mut steps: Vec<Step> = Vec::new();
    let mut pruned = false;
    for at in 0..units.len() {
        let mut next: Vec<(Stack, Reading)> = Vec::new();
        let mut known: HashMap<Stack, usize> = HashMap::new();
        for (stack, reading) in &frontier {
            for depth in stack.choices().rev() {
                let Some((after, cost)) = stack.place(&units, at, depth, &names) else { continue };
                let cost = reading.cost + cost;
                let index = *known.entry(after).or_insert_with_key(|after| {
                    next.push((after.clone(), Reading { count: 0, cost: u32::MAX, last: None }));
                    next.len() - 1
                });
                let merged = &mut next[index].1;
                merged.count = (merged.count + reading.count).min(2);
                if cost < merged.cost {
                    steps.push(Step { depth, before: reading.last });
                    (merged.cost, merged.last) = (cost, Some(steps.len() - 1));
                }
            }
        }
        if next.len() > WIDEST {
            next.sort_by_key(|(_, reading)| reading.cost);
            next.truncate(WIDEST);
            pruned = true;
        }
        frontier = next;
    }
    let whole: Vec<&Reading> =
        frontier.iter().filter(|(stack, _)| stack.is_whole()).map(|(_, reading)| reading).collect();
    let count: u8 = whole.iter().fold(0, |sum, reading| (sum + reading.count).min(2));
    let Some(best) = whole.iter().min_by_key(|reading| reading.cost) else { return Restored::Unreadable };
    let text = write(&lines, &units, &depths(&steps, best.last, units.len()));
    if count == 1 && !pruned { Restored::Unique(text) } else { Restored::Ambiguous { likeliest: text } }
}

/// More stacks than this at one line are not followed; the answer is then never called unique.
const WIDEST: usize = 128;

/// Nobody nests blocks deeper.
const DEEPEST: usize = 9;

/// All ways to arrive at one stack.
#[derive(Clone, Debug)]
struct Reading {
    /// How many there are, two meaning many.
    count: u8,
    /// The cost of the cheapest.
    cost: u32,
    /// Its last step.
    last: Option<usize>,
}

struct Step {
    depth: usize,
    before: Option<usize>,
}

fn depths(steps: &[Step], last: Option<usize>, count: usize) -> Vec<usize> {
    let mut depths = Vec::with_capacity(count);
    let mut at = last;
    while let Some(index) = at {
        depths.push(steps[index].depth);
        at = steps[index].before;
    }
    depths.reverse();
    depths
}

/// The statements that open blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Opener {
    Def,
    Class,
    If,
    Elif,
    Else,
    For,
    While,
    Try,
    Except,
    Finally,
    With,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Terminal {
    Return,
    Raise,
    Jump,
}

/// A logical line with its decorators and the comments above it.
#[derive(Debug)]
struct Unit {
    /// The physical lines.
    lines: Range<usize>,
    /// Of these, where the statement itself starts.
    statement: usize,
    opener: Option<Opener>,
    /// Whether a block must follow.
    opens: bool,
    terminal: Option<Terminal>,
    yields: bool,
    /// Whether the first parameter is `self` or `cls`.
    is_method: bool,
    is_static: bool,
    is_import: bool,
    is_main: bool,
    is_string: bool,
    blank_before: bool,
    /// Names it mentions.
    uses: HashSet<String>,
    /// Names it binds: parameters, loop variables, targets.
    binds: HashSet<String>,
    /// The function it defines.
    defines: Option<String>,
    /// Its code without comments.
    code: String,
}

impl Unit {
    /// Returns whether it may change what a loop's condition says.
    fn changes(&self, condition: &Unit) -> bool {
        self.terminal.is_some()
            || condition.code.contains(" True")
            || condition.uses.iter().any(|name| self.binds.contains(name) || self.code.contains(&format!("{name}.")))
    }
}

/// Cuts the lines into logical lines; `None` when they are no Python.
fn units(lines: &[String]) -> Option<Vec<Unit>> {
    let mut units = Vec::new();
    let mut from = 0;
    let mut at = 0;
    let mut blank = false;
    while at < lines.len() {
        let line = &lines[at];
        if line.is_empty() && from == at {
            (blank, at, from) = (true, at + 1, at + 1);
            continue;
        }
        if line.is_empty() || line.starts_with('#') || line.starts_with('@') {
            at += 1;
            continue;
        }
        let (end, code) = logical(lines, at)?;
        let is_static =
            lines[from..at].iter().any(|line| line.starts_with("@staticmethod") || line.starts_with("@classmethod"));
        let mut unit = read(&code, is_static)?;
        (unit.lines, unit.statement, unit.blank_before) = (from..end, at, blank);
        units.push(unit);
        (from, at, blank) = (end, end, false);
    }
    if from < lines.len()
        && let Some(last) = units.last_mut()
    {
        // Comments at the end stay with the last statement.
        last.lines.end = lines.len();
    }
    Some(units)
}

/// Joins physical lines while a bracket or a triple-quoted string is open; returns the code without comments.
fn logical(lines: &[String], from: usize) -> Option<(usize, String)> {
    let mut code = String::new();
    let mut depth = 0_i32;
    let mut triple: Option<u8> = None;
    for (at, line) in lines.iter().enumerate().skip(from) {
        let bytes = line.as_bytes();
        let mut index = 0;
        let mut kept = bytes.len();
        while index < bytes.len() {
            let byte = bytes[index];
            if let Some(quote) = triple {
                if bytes[index..].starts_with(&[quote; 3]) {
                    triple = None;
                    index += 3;
                } else {
                    index += 1 + usize::from(byte == b'\\');
                }
                continue;
            }
            match byte {
                b'#' => {
                    kept = index;
                    break;
                }
                b'"' | b'\'' if bytes[index..].starts_with(&[byte; 3]) => {
                    triple = Some(byte);
                    index += 3;
                    continue;
                }
                b'"' | b'\'' => {
                    // A string that does not end on its line is a typing error that only its author can mend.
                    index += 1;
                    while *bytes.get(index)? != byte {
                        index += 1 + usize::from(bytes[index] == b'\\');
                    }
                }
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth -= 1,
                _ => {}
            }
            index += 1;
        }
        if depth < 0 {
            return None;
        }
        let continued = line.ends_with('\\');
        if !code.is_empty() {
            code.push(if triple.is_some() { '\n' } else { ' ' });
        }
        code.push_str(line[..kept].trim_end_matches('\\').trim_end());
        if depth == 0 && triple.is_none() && !continued {
            return Some((at + 1, code));
        }
    }
    None
}

fn read(code: &str, is_static: bool) -> Option<Unit> {
    let words: Vec<&str> =
        code.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).collect();
    let mut first = words.first().copied().unwrap_or_default();
    let is_string = code.starts_with(['"', '\''])
        || code.get(1..).is_some_and(|rest| rest.starts_with(['"', '\'']) && code.starts_with(['r', 'f', 'b', 'u']));
    if first == "async" {
        first = words.get(1).copied().unwrap_or_default();
    }
    let opener = match first {
        _ if is_string || !code.contains(':') => None,
        "def" => Some(Opener::Def),
        "class" => Some(Opener::Class),
        "if" => Some(Opener::If),
        "elif" => Some(Opener::Elif),
        "else" => Some(Opener::Else),
        "for" => Some(Opener::For),
        "while" => Some(Opener::While),
        "try" => Some(Opener::Try),
        "except" => Some(Opener::Except),
        "finally" => Some(Opener::Finally),
        "with" => Some(Opener::With),
        _ => None,
    };
    let body = if opener.is_some() { block_colon(code).map(|at| code[at + 1..].trim()) } else { None };
    if opener.is_some() && body.is_none() {
        return None;
    }
    if body.is_some_and(|body| {
        let word = body.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        matches!(word, "def" | "class" | "if" | "elif" | "else" | "for" | "while" | "try" | "with")
    }) {
        // Several lines were joined into one.
        return None;
    }
    if !is_string && likeness(code) == Likeness::Prose && !code.contains('\n') {
        return None;
    }
    let head = opener.and(block_colon(code)).map_or(code, |at| &code[..at]);
    let simple = body.filter(|body| !body.is_empty()).unwrap_or(if opener.is_some() { "" } else { code });
    let word = simple.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let parameters = head.split_once('(').map_or("", |(_, rest)| rest);
    let first_parameter = parameters.split([',', ')', ':', '=']).next().unwrap_or_default().trim();
    let (uses, _) = names(code);
    let (_, mut binds) = names(simple);
    match opener {
        Some(Opener::Def) => binds.extend(parameter_names(parameters)),
        Some(Opener::For) => {
            if let Some((targets, _)) = head.trim_start_matches("async ").trim_start_matches("for ").split_once(" in ")
            {
                binds.extend(identifiers(targets));
            }
        }
        Some(Opener::With | Opener::Except) => {
            binds.extend(head.split(" as ").skip(1).filter_map(|rest| identifiers(rest).next()));
        }
        _ => {}
    }
    Some(Unit {
        lines: 0..0,
        statement: 0,
        opener,
        opens: body.is_some_and(str::is_empty),
        terminal: match word {
            "return" => Some(Terminal::Return),
            "raise" => Some(Terminal::Raise),
            "break" | "continue" => Some(Terminal::Jump),
            _ => None,
        },
        yields: !is_string && words.contains(&"yield"),
        is_method: opener == Some(Opener::Def) && matches!(first_parameter, "self" | "cls"),
        is_static,
        is_import: matches!(first, "import" | "from"),
        is_main: opener == Some(Opener::If) && code.contains("__name__"),
        is_string,
        blank_before: false,
        uses,
        binds,
        defines: words.get(1).filter(|_| opener == Some(Opener::Def)).map(|name| (*name).to_owned()),
        code: code.to_owned(),
    })
}

/// Returns where the colon stands that opens the block.
fn block_colon(code: &str) -> Option<usize> {
    let bytes = code.as_bytes();
    let mut depth = 0_i32;
    let mut lambdas = 0_u32;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            quote @ (b'"' | b'\'') => {
                at += 1;
                while at < bytes.len() && bytes[at] != quote {
                    at += 1 + usize::from(bytes[at] == b'\\');
                }
            }
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            b'l' if depth == 0 && code[at..].starts_with("lambda ") => lambdas += 1,
            b':' if depth == 0 && bytes.get(at + 1) != Some(&b'=') => {
                if lambdas == 0 {
                    return Some(at);
                }
                lambdas -= 1;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// Returns the names a statement mentions and those it assigns.
fn names(code: &str) -> (HashSet<String>, HashSet<String>) {
    let mut bare = String::with_capacity(code.len());
    let mut quote: Option<char> = None;
    for c in code.chars() {
        match quote {
            // The braces of an f-string hold names; taking words of plain strings for names does little harm.
            Some(open) if c == open => {
                quote = None;
                bare.push(' ');
            }
            Some(_) => bare.push(if c.is_alphanumeric() { ' ' } else { c }),
            None if matches!(c, '"' | '\'') => {
                quote = Some(c);
                bare.push(' ');
            }
            None => bare.push(c),
        }
    }
    let uses = identifiers(&bare).collect();
    let mut depth = 0_i32;
    let mut binds = HashSet::new();
    let bytes = bare.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            b'=' if depth == 0
                && at > 0
                && bytes.get(at + 1) != Some(&b'=')
                && !matches!(bytes[at - 1], b'=' | b'!' | b'<' | b'>') =>
            {
                let target = bare[..at]
                    .rsplit('=')
                    .next()
                    .unwrap_or_default()
                    .trim_end_matches(|c: char| "+-*/%|&^@: ".contains(c));
                if !target.contains(['.', '[', '(']) || target.contains(',') {
                    binds.extend(identifiers(target.split(':').next().unwrap_or_default()));
                }
            }
            _ => {}
        }
    }
    (uses, binds)
}

/// Identifiers that are not attributes nor keywords.
fn identifiers(text: &str) -> impl Iterator<Item = String> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            if bytes[at].is_ascii_alphabetic() || bytes[at] == b'_' {
                while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
                    at += 1;
                }
                let word = &text[start..at];
                let attribute = start > 0 && bytes[start - 1] == b'.';
                if !attribute && !KEYWORDS.contains(&word) {
                    return Some(word.to_owned());
                }
            } else {
                at += 1;
            }
        }
        None
    })
}

/// Names of parameters, without annotations and defaults.
fn parameter_names(parameters: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let mut names = Vec::new();
    let mut expects = true;
    let mut word = String::new();
    for c in parameters.chars() {
        if expects && depth == 0 && (c.is_alphanumeric() || c == '_') {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            names.push(std::mem::take(&mut word));
            expects = false;
        }
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => expects = true,
            _ => {}
        }
    }
    names
}

const KEYWORDS: [&str; 36] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "print",
];

/// Where names are bound in the whole snippet.
struct Names {
    /// For each unit, the nearest unit before it that binds a name it mentions.
    bound_before: Vec<Option<usize>>,
    /// For each unit, the latest place where a name it mentions is bound for the first time.
    first_bound: Vec<Option<usize>>,
    /// Names that are nothing but parameters of one function, with the unit of that function.
    parameters: HashMap<String, usize>,
}

impl Names {
    fn of(units: &[Unit]) -> Self {
        let mut owners: HashMap<&str, Vec<(usize, bool)>> = HashMap::new();
        for (at, unit) in units.iter().enumerate() {
            for name in &unit.binds {
                owners.entry(name).or_default().push((at, unit.opener == Some(Opener::Def)));
            }
            if unit.is_import {
                unit.uses.iter().for_each(|name| owners.entry(name).or_default().push((at, false)));
            }
        }
        let parameters = owners.into_iter().filter_map(|(name, owners)| match owners.as_slice() {
            [(at, true)] => Some((name.to_owned(), *at)),
            _ => None,
        });
        let mut bound: HashMap<&str, usize> = HashMap::new();
        let mut first: HashMap<&str, usize> = HashMap::new();
        let (mut bound_before, mut first_bound) = (Vec::with_capacity(units.len()), Vec::with_capacity(units.len()));
        for (at, unit) in units.iter().enumerate() {
            bound_before.push(unit.uses.iter().filter_map(|name| bound.get(name.as_str()).copied()).max());
            first_bound.push(unit.uses.iter().filter_map(|name| first.get(name.as_str()).copied()).max());
            unit.binds.iter().for_each(|name| {
                first.entry(name).or_insert(at);
            });
            bound.extend(unit.binds.iter().map(|name| (name.as_str(), at)));
        }
        Names { parameters: parameters.collect(), bound_before, first_bound }
    }
}

/// The blocks that are open at a line, outermost first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Stack {
    blocks: Vec<Open>,
}

/// An open block.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Open {
    /// What opened it, and where; the module is opened by nothing.
    by: Option<(Opener, usize)>,
    /// Whether nothing stands in it yet.
    is_empty: bool,
    /// Whether control never reaches its end.
    is_dead: bool,
    /// The compound statement that stands last in it.
    last: Option<Compound>,
}

/// The clauses of a compound statement so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Compound {
    first: Opener,
    latest: Opener,
    /// Whether control left in every clause so far.
    all_dead: bool,
}

impl Open {
    fn new(by: Option<(Opener, usize)>) -> Self {
        Open { by, is_empty: true, is_dead: false, last: None }
    }
}

impl Stack {
    fn module() -> Self {
        Stack { blocks: vec![Open::new(None)] }
    }

    fn top(&self) -> &Open {
        &self.blocks[self.blocks.len() - 1]
    }

    /// The depths the next line may have.
    fn choices(&self) -> Range<usize> {
        let depth = self.blocks.len() - 1;
        if self.top().is_empty { depth..depth + 1 } else { 0..depth + 1 }
    }

    fn is_whole(&self) -> bool {
        !(self.top().is_empty && self.blocks.len() > 1)
            && self.blocks.iter().all(|block| !block.last.is_some_and(wants_handler))
    }

    fn inside(&self, depth: usize, wanted: &[Opener], barriers: &[Opener]) -> Option<usize> {
        for block in self.blocks[..=depth].iter().rev() {
            let (opener, at) = block.by?;
            if wanted.contains(&opener) {
                return Some(at);
            }
            if barriers.contains(&opener) {
                return None;
            }
        }
        None
    }

    /// Closes the blocks deeper than a depth; `None` when one of them cannot end here.
    fn close_to(&self, depth: usize) -> Option<Stack> {
        let mut blocks = self.blocks.clone();
        while blocks.len() > depth + 1 {
            let closed = blocks.pop()?;
            if closed.is_empty || closed.last.is_some_and(wants_handler) {
                return None;
            }
            let (opener, _) = closed.by?;
            let parent = blocks.last_mut()?;
            if let Some(last) = &mut parent.last {
                last.all_dead &= closed.is_dead;
                let complete = matches!(opener, Opener::With | Opener::Finally)
                    || opener == Opener::Else && last.first == Opener::If;
                parent.is_dead |= complete && last.all_dead;
            }
        }
        Some(Stack { blocks })
    }

    /// Places a unit at a depth; `None` when Python or good sense forbids it.
    fn place(&self, units: &[Unit], at: usize, depth: usize, names: &Names) -> Option<(Stack, u32)> {
        let unit = &units[at];
        if unit.opens && depth >= DEEPEST {
            return None;
        }
        let mut stack = self.close_to(depth)?;
        let clause = unit
            .opener
            .filter(|opener| matches!(opener, Opener::Elif | Opener::Else | Opener::Except | Opener::Finally));
        let block = stack.blocks.last()?;
        let last = block.last;
        match clause {
            Some(clause) => {
                let compound = last?;
                if !continues(compound, clause) {
                    return None;
                }
            }
            None if block.is_dead || last.is_some_and(wants_handler) => return None,
            None => {}
        }
        let in_class = matches!(block.by, Some((Opener::Class, _)));
        let function = stack.inside(depth, &[Opener::Def], &[Opener::Class]);
        let allowed = (unit.terminal != Some(Terminal::Return) && !unit.yields || function.is_some())
            && (unit.terminal != Some(Terminal::Jump)
                || stack.inside(depth, &[Opener::For, Opener::While], &[Opener::Def, Opener::Class]).is_some())
            && (!unit.is_method || in_class)
            && (unit.opener != Some(Opener::Def) || unit.is_method || unit.is_static || !in_class)
            && (!unit.is_main || depth == 0)
            && self.sees(units, unit, depth, names);
        if !allowed {
            return None;
        }
        let cost = self.cost(units, at, depth, names);
        let block = stack.blocks.last_mut()?;
        block.is_empty = false;
        block.last = match (unit.opener, clause) {
            (_, Some(latest)) => last.map(|compound| Compound { latest, ..compound }),
            (Some(first), None) => Some(Compound { first, latest: first, all_dead: true }),
            (None, None) => None,
        };
        if unit.opens {
            let opener = unit.opener?;
            stack.blocks.push(Open::new(Some((opener, at))));
        } else if unit.opener.is_none() {
            block.is_dead = unit.terminal.is_some();
        } else if let Some(compound) = &mut block.last {
            compound.all_dead &= unit.terminal.is_some();
            block.is_dead |= unit.opener == Some(Opener::Else) && compound.first == Opener::If && compound.all_dead;
        }
        Some((stack, cost))
    }

    /// Returns whether the names that only a function's parameters bind, and `self`, are used inside it.
    fn sees(&self, units: &[Unit], unit: &Unit, depth: usize, names: &Names) -> bool {
        let open = |at: usize| {
            self.blocks[..=depth].iter().any(|block| matches!(block.by, Some((Opener::Def, from)) if from == at))
        };
        let in_method = self.blocks[..=depth]
            .iter()
            .any(|block| matches!(block.by, Some((Opener::Def, from)) if units[from].is_method));
        unit.uses.iter().all(|name| {
            let bound_here = unit.binds.contains(name);
            match names.parameters.get(name) {
                // A keyword argument of the same name is no use of the parameter, so only a lone name decides.
                Some(owner) => bound_here || open(*owner) || unit.opener == Some(Opener::Def),
                None => name != "self" || in_method || unit.is_method || bound_here,
            }
        })
    }

    /// What is unusual about a place, in tenths.
    fn cost(&self, units: &[Unit], at: usize, depth: usize, names: &Names) -> u32 {
        let unit = &units[at];
        let from = self.blocks.len() - 1;
        let innermost = self.blocks[depth].by;
        // Leaving blocks costs once, however many they are: in doubt a statement stays where the one before it is.
        let mut cost = if depth < from { 5 + u32::try_from(from - depth).unwrap_or(0) } else { 0 };
        for block in &self.blocks[depth + 1..] {
            let Some((opener, opened)) = block.by else { continue };
            // Leaving a block while still using what only it binds.
            let still_used = match opener {
                Opener::For | Opener::While => names.first_bound[at].is_some_and(|bound| bound >= opened),
                Opener::With | Opener::Except => units[opened].binds.iter().any(|name| unit.uses.contains(name)),
                _ => false,
            };
            cost += if still_used { 30 } else { 0 };
            // Leaving a loop before anything changes its condition.
            if opener == Opener::While && !units[opened + 1..at].iter().any(|inside| inside.changes(&units[opened])) {
                cost += 25;
            }
        }
        // Staying in a block with a statement that has nothing to do with it.
        if depth > 0
            && !self.top().is_empty
            && unit
                .opener
                .is_none_or(|opener| !matches!(opener, Opener::Elif | Opener::Else | Opener::Except | Opener::Finally))
        {
            for block in &self.blocks[1..=depth] {
                let Some((opener, opened)) = block.by else { continue };
                let related = names.bound_before[at].is_some_and(|bound| bound >= opened);
                if !related && unit.terminal.is_none() && !unit.is_method {
                    cost += match opener {
                        Opener::For | Opener::While => 8,
                        Opener::Def => 4,
                        _ => 0,
                    };
                }
                // A function mentioned without its parameters is an example of its use more often than a recursion.
                if opener == Opener::Def
                    && units[opened].defines.as_ref().is_some_and(|name| unit.uses.contains(name))
                    && !related
                    && unit.terminal.is_none()
                {
                    cost += 10;
                }
            }
        }
        let ends_function = units.get(at + 1).is_none_or(|next| {
            next.opener == Some(Opener::Def) || next.opener == Some(Opener::Class) || next.is_main || next.is_import
        });
        if unit.terminal == Some(Terminal::Return)
            && !self.top().is_empty
            && ends_function
            && !matches!(innermost, Some((Opener::Def, _)))
        {
            cost += 30;
        }
        // A loop that always returns in its first round is no loop.
        if unit.terminal == Some(Terminal::Return) && matches!(innermost, Some((Opener::For | Opener::While, _))) {
            cost += 30;
        }
        // An `if` after an `if` is its sibling more often than the last part of its block.
        if unit.opener == Some(Opener::If) && !self.top().is_empty && matches!(innermost, Some((Opener::If, _))) {
            cost += 8;
        }
        if unit.blank_before && depth > 0 && !matches!(innermost, Some((Opener::Def | Opener::Class, _))) {
            cost += 7;
        }
        if unit.blank_before && depth > 0 && unit.opener == Some(Opener::Def) && !unit.is_method && !unit.is_static {
            cost += 10;
        }
        if (unit.is_import || unit.opener == Some(Opener::Class)) && depth > 0 {
            cost += 30;
        }
        if unit.opener == Some(Opener::Def) && !unit.is_method && !unit.is_static && depth > 0 {
            cost += 20;
        }
        if unit.is_string && !self.top().is_empty {
            cost += 10;
        }
        if unit.opener == Some(Opener::Else)
            && self
                .close_to(depth)
                .and_then(|stack| stack.top().last)
                .is_some_and(|last| matches!(last.first, Opener::For | Opener::While))
        {
            cost += 30;
        }
        cost
    }
}

fn wants_handler(compound: Compound) -> bool {
    compound.latest == Opener::Try
}

fn continues(compound: Compound, clause: Opener) -> bool {
    match clause {
        Opener::Elif => matches!(compound.latest, Opener::If | Opener::Elif),
        Opener::Else => {
            matches!(compound.latest, Opener::If | Opener::Elif | Opener::For | Opener::While | Opener::Except)
        }
        Opener::Except => matches!(compound.latest, Opener::Try | Opener::Except),
        Opener::Finally => compound.first == Opener::Try && compound.latest != Opener::Finally,
        _ => false,
    }
}

/// Writes the lines with four blanks a level; lines that continue a bracket get four more.
fn write(lines: &[String], units: &[Unit], depths: &[usize]) -> String {
    let mut out = String::new();
    let mut written = 0;
    for (unit, depth) in units.iter().zip(depths) {
        for _ in written..unit.lines.start {
            out.push('\n');
        }
        let end = logical(lines, unit.statement).map_or(unit.lines.end, |(end, _)| end);
        for at in unit.lines.clone() {
            let line = &lines[at];
            let continues = at > unit.statement && at < end && !unit.is_string && !line.starts_with([')', ']', '}']);
            if !line.is_empty() {
                let blanks = 4 * (depth + usize::from(continues));
                out.extend(std::iter::repeat_n(' ', blanks));
                out.push_str(line);
            }
            out.push('\n');
        }
        written = unit.lines.end;
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(code: &str) -> Vec<&str> {
        code.lines().map(str::trim_start).collect()
    }

    fn unique(code: &str) {
        let code = code.trim_matches('\n');
        assert_eq!(restore_indentation(&flat(code)), Restored::Unique(code.to_owned()), "\n{code}");
    }

    fn likeliest(code: &str) {
        let code = code.trim_matches('\n');
        assert_eq!(restore_indentation(&flat(code)), Restored::Ambiguous { likeliest: code.to_owned() }, "\n{code}");
    }

    #[test]
    fn code_that_can_only_be_indented_one_way_is_restored() {
        unique(
            "
def absolute(x):
    if x < 0:
        return -x
    return x",
        );
        unique(
            "
class Stack:
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)
    def pop(self):
        return self.items.pop()",
        );
        unique(
            "
def fib(n):
    memo = {}
    def rec(k):
        return memo[k]
    return rec(n)",
        );
        unique(
            "
def area(shape):
    # Squares come first.
    if shape == 'square':
        return 1
    elif shape == 'circle':
        return 3
    else:
        raise ValueError('no')",
        );
        unique(
            "
def read(path):
    try:
        return open(path)
    except OSError as error:
        return None",
        );
        unique(
            "
def sign(x):
    \"\"\"
    The sign of a number.
    \"\"\"
    if x > 0:
        return 1
    if x < 0:
        return -1
    return 0",
        );
        unique(
            "
total = sum(
    [1, 2],
    0,
)
print(total)",
        );
        unique(
            "
class Point:
    @staticmethod
    def zero():
        return 0
    @property
    def x(self):
        return self._x",
        );
    }

    #[test]
    fn the_likeliest_indentation_is_the_one_people_write() {
        likeliest(
            "
def mean(xs):
    total = 0
    for x in xs:
        total += x
    return total / len(xs)",
        );
        likeliest(
            "
import json
def load(path):
    with open(path) as file:
        data = json.load(file)
    return data",
        );
        likeliest(
            "
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a

print(gcd(12, 18))",
        );
        likeliest(
            "
def merge(intervals):
    if not intervals:
        return []
    intervals.sort(key=lambda x: x[0])
    merged = [intervals[0]]
    for current in intervals[1:]:
        last = merged[-1]
        if current[0] <= last[1]:
            last[1] = max(last[1], current[1])
        else:
            merged.append(current)
    return merged",
        );
        likeliest(
            "
def visit(root):
    if root is None:
        return []
    stack, output = [root], []
    while stack:
        node = stack.pop()
        output.append(node.val)
        if node.left:
            stack.append(node.left)
        if node.right:
            stack.append(node.right)
    return output[::-1]",
        );
        likeliest(
            "
class Cache:
    def __init__(self, size=16):
        self.size = size
        self.buckets = [[] for _ in range(size)]
    def get(self, key):
        for k, v in self.buckets[hash(key)]:
            if k == key:
                return v
        return None",
        );
        likeliest(
            "
def main():
    name = 'x.json'
    try:
        data = load(name)
        show(data)
    except Exception as e:
        print(f'failed: {e}')
if __name__ == '__main__':
    main()",
        );
    }

    #[test]
    fn what_is_no_python_is_not_restored() {
        for code in [
            "def f(x): if x: return 1",
            "else:\nx = 1",
            "def f(x):",
            "return x",
            "for x in xs:\nbreak\nelif x:\npass",
            "The model is trained.\nx = 1",
            "print('a",
            "foo(1,\n2",
            "try:\nx = 1\ny = 2",
            "",
        ] {
            assert_eq!(restore_indentation(&flat(code)), Restored::Unreadable, "{code}");
        }
    }

    #[test]
    fn curly_quotes_are_straightened_on_the_way() {
        assert_eq!(
            restore_indentation(&["if __name__ == “__main__”:", "main()"]),
            Restored::Unique("if __name__ == \"__main__\":\n    main()".into())
        );
    }

    #[test]
    fn long_code_takes_little_time() {
        let code = "for x in xs:\nif x:\ny = x\n".repeat(60);
        assert!(matches!(restore_indentation(&flat(&code)), Restored::Ambiguous { .. }));
    }

    proptest::proptest! {
        #[test]
        fn no_lines_make_it_panic(lines in proptest::collection::vec("(if x:|else:|def f\\(self\\):|class A:|return x|\\PC{0,12}|try:|except:|x = \\(|\\)|\"\"\"|@a|# c|for i in x:|break|)", 0..14)) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let restored = restore_indentation(&lines);
            if let Restored::Unique(text) | Restored::Ambiguous { likeliest: text } = restored {
                let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
                proptest::prop_assert_eq!(words(&text), words(&straighten(&lines.join("\n"))));
            }
        }
    }
}
