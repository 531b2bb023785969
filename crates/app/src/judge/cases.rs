//! The cases a solution is held against: those written by hand, those made by `tests.py`, and what is expected of each.

use std::collections::HashSet;

use domain::judge::{Ask, Case, Checker, Expect, Language, Problem, ProblemKind, Value, literal};

use super::Scope;
use super::boxes::Boxes;
use super::packbox as pack;
use super::trial::{Came, Trial};
use crate::AppError;

/// The cases of a problem, ready to be run.
#[derive(Debug)]
pub struct Prepared {
    /// In order.
    pub cases: Vec<Posed>,
}

/// A case that is ready to be run.
#[derive(Clone, Debug)]
pub struct Posed {
    /// What it is about, in words.
    pub name: String,
    /// Whether it stands under the statement.
    pub example: bool,
    /// What the code is given.
    pub asked: Asked,
    /// What must come of it.
    pub expected: Expected,
    /// How the two are compared.
    pub checker: Checker,
}

/// What the code is given.
#[derive(Clone, Debug)]
pub enum Asked {
    /// The arguments of a call, and the call as written when it holds the word `seed`.
    Arguments(Vec<Value>, Option<String>),
    /// A constructor and calls of methods.
    Calls(Vec<(String, Vec<Value>)>),
    /// Standard input.
    Input(String),
    /// All statements that prepare the tables.
    Setup(String),
}

/// What must come of a case.
#[derive(Clone, Debug)]
pub enum Expected {
    /// This value.
    Value(Value),
    /// An exception of this class.
    Raises(String),
    /// This on standard output.
    Output(String),
    /// Only the checker can tell.
    Open,
}

/// When nothing is marked as an example, the first so many are.
const EXAMPLES: usize = 2;

/// At most so many cases are made by a program.
const MADE: usize = 2000;

/// Works the cases out. The inner error says what is wrong with the pack.
pub fn prepare(boxes: &Boxes, problem: &Problem, scope: Scope) -> Result<Result<Prepared, String>, AppError> {
    let mut cases = Vec::new();
    let marked = problem.cases.iter().any(|case| case.example);
    for (index, case) in problem.cases.iter().enumerate() {
        let shown = if marked { case.example } else { index < EXAMPLES };
        if scope == Scope::All || shown {
            match posed(problem, case) {
                Ok(posed) => cases.push(posed),
                Err(fault) => return Ok(Err(format!("case “{}”: {fault}", case.name))),
            }
        }
    }
    if scope == Scope::All && pack::defines(problem, "cases") {
        match made(boxes, problem)? {
            Ok(made) => cases.extend(made),
            Err(fault) => return Ok(Err(fault)),
        }
    }
    if let Err(fault) = solved(boxes, problem, &mut cases)? {
        return Ok(Err(fault));
    }
    Ok(Ok(Prepared { cases }))
}

fn posed(problem: &Problem, case: &Case) -> Result<Posed, String> {
    let asked = match &case.ask {
        Ask::Call(call) => {
            let chance = has_word(call, "seed").then(|| call.clone());
            Asked::Arguments(arguments(problem, call, 0)?, chance)
        }
        Ask::Calls(calls) => Asked::Calls(
            calls
                .iter()
                .map(|call| {
                    let call = literal::parse_call(call, &[]).map_err(|error| format!("`{call}`: {error}"))?;
                    if call.keywords.is_empty() {
                        Ok((call.name, call.arguments))
                    } else {
                        Err(format!("`{}` is called with a keyword; give its arguments by position", call.name))
                    }
                })
                .collect::<Result<_, String>>()?,
        ),
        Ask::Input(input) => Asked::Input(input.clone()),
        Ask::Setup(setup) => Asked::Setup(format!("{}\n{setup}", problem.setup)),
    };
    let expected = match &case.expect {
        Expect::Value(value) => Expected::Value(value.clone()),
        Expect::Raises(class) => Expected::Raises(class.clone()),
        Expect::Output(output) => Expected::Output(output.clone()),
        Expect::Reference => Expected::Open,
    };
    let checker = problem.checker_of(case).clone();
    Ok(Posed { name: case.name.clone(), example: case.example, asked, expected, checker })
}

/// Returns the arguments of a call by position, the word `seed` standing for a number.
pub fn arguments(problem: &Problem, call: &str, seed: u64) -> Result<Vec<Value>, String> {
    let names = [("seed", Value::Int(seed as i64))];
    let call = literal::parse_call(call, &names).map_err(|error| format!("`{call}`: {error}"))?;
    let mut arguments = call.arguments;
    if call.keywords.is_empty() {
        return Ok(arguments);
    }
    let Some(signature) = &problem.signature else {
        return Err(format!(
            "`{}` is called with a keyword; state `signature`, or give all arguments by position",
            call.name
        ));
    };
    for parameter in signature.parameters.iter().skip(arguments.len()) {
        let given = call.keywords.iter().find(|(name, _)| *name == parameter.name).map(|(_, value)| value.clone());
        match given.or_else(|| parameter.default.clone()) {
            Some(value) => arguments.push(value),
            None => break,
        }
    }
    Ok(arguments)
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|found| found == word)
}

/// The cases that `tests.py` makes, always from the same seed, so that one problem is one problem.
fn made(boxes: &Boxes, problem: &Problem) -> Result<Result<Vec<Posed>, String>, AppError> {
    let values = match pack::ask(boxes, problem, &[pack::make("cases", hash(problem.name.as_bytes()) >> 1, None)])? {
        Ok(values) => values,
        Err(fault) => return Ok(Err(fault)),
    };
    let Some(Value::List(items)) = values.into_iter().next() else {
        return Ok(Err("tests.py: `cases` did not return a list of cases".to_owned()));
    };
    if items.len() > MADE {
        return Ok(Err(format!("tests.py: `cases` made {} cases; at most {MADE} are run", items.len())));
    }
    let mut names: HashSet<String> = problem.cases.iter().map(|case| case.name.clone()).collect();
    let mut cases = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        let Value::Tuple(pair) = item else { return Ok(Err("tests.py: a case is no tuple".to_owned())) };
        let [name, arguments] = match <[Value; 2]>::try_from(pair) {
            Ok(pair) => pair,
            Err(_) => return Ok(Err("tests.py: a case is neither arguments nor a name with arguments".to_owned())),
        };
        let asked = match asked(problem.kind, arguments) {
            Ok(asked) => asked,
            Err(fault) => return Ok(Err(format!("tests.py: made case {}: {fault}", index + 1))),
        };
        let name = match name {
            Value::Str(name) if names.insert(name.clone()) => name,
            Value::Str(name) => format!("{name} ({})", index + 1),
            _ => format!("made case {}", index + 1),
        };
        let checker = match problem.kind {
            ProblemKind::Sql => Checker::Rows { ordered: false, columns: None, tolerance: Default::default() },
            _ => problem.checker.clone(),
        };
        cases.push(Posed { name, example: false, asked, expected: Expected::Open, checker });
    }
    Ok(Ok(cases))
}

fn asked(kind: ProblemKind, arguments: Value) -> Result<Asked, String> {
    let items = match arguments {
        Value::Tuple(items) | Value::List(items) => items,
        other if kind != ProblemKind::Class => vec![other],
        _ => return Err("the calls of a class are a list of (name, arguments)".to_owned()),
    };
    let only_text = |items: Vec<Value>| match <[Value; 1]>::try_from(items) {
        Ok([Value::Str(text)]) => Ok(text),
        _ => Err("one text is expected".to_owned()),
    };
    match kind {
        ProblemKind::Class => items
            .into_iter()
            .map(|call| match call {
                Value::Tuple(call) | Value::List(call) => match <[Value; 2]>::try_from(call) {
                    Ok([Value::Str(name), Value::Tuple(arguments) | Value::List(arguments)]) => Ok((name, arguments)),
                    _ => Err("a call is (name, arguments)".to_owned()),
                },
                _ => Err("a call is (name, arguments)".to_owned()),
            })
            .collect::<Result<_, String>>()
            .map(Asked::Calls),
        ProblemKind::Program | ProblemKind::Printed => only_text(items).map(Asked::Input),
        ProblemKind::Sql => only_text(items).map(Asked::Setup),
        _ => Ok(Asked::Arguments(items, None)),
    }
}

/// Fills in what the reference gives, and gradients by differences, where a case does not say what it expects.
fn solved(boxes: &Boxes, problem: &Problem, cases: &mut [Posed]) -> Result<Result<(), String>, AppError> {
    let open: Vec<usize> = (0..cases.len()).filter(|index| wants_reference(&cases[*index])).collect();
    if !open.is_empty() {
        let Some(files) = problem
            .languages
            .iter()
            .find(|files| matches!(files.language, Language::Python | Language::Sql))
            .or(problem.languages.first())
        else {
            return Ok(Err("there is no solution to say what is expected".to_owned()));
        };
        let asked: Vec<Posed> = open.iter().map(|index| cases[*index].clone()).collect();
        let trial = Trial::new(boxes, problem, files.language, &files.solution);
        let outcomes = match trial.run(&asked)? {
            Ok(outcomes) => outcomes,
            Err(refused) => return Ok(Err(format!("the reference cannot be run: {}", refused.detail))),
        };
        for (index, mut runs) in open.iter().zip(outcomes) {
            cases[*index].expected = match runs.pop().map(|outcome| outcome.came) {
                Some(Came::Value { value, .. }) => Expected::Value(value),
                Some(Came::Printed(output)) => Expected::Output(output),
                // A made case may ask for an exception, as there is no other way to say so; an error in the reference is none.
                Some(Came::Raised(raised)) if *index >= problem.cases.len() && !is_slip(&raised.exception.class) => {
                    Expected::Raises(raised.exception.class)
                }
                Some(Came::Raised(raised)) => {
                    let (name, exception) = (&cases[*index].name, raised.exception);
                    return Ok(Err(format!(
                        "the reference raises {}: {} in case “{name}”; if that is asked for, say `raises`",
                        exception.class, exception.message
                    )));
                }
                Some(Came::Died(verdict, detail)) => {
                    let name = &cases[*index].name;
                    return Ok(Err(format!("the reference fails in case “{name}”: {verdict}, {detail}")));
                }
                None => return Ok(Err(format!("the reference was not run in case “{}”", cases[*index].name))),
            };
        }
    }
    gradients(boxes, problem, cases)
}

/// Returns whether an exception tells of a mistake in the code that raises it rather than in what it was given.
fn is_slip(class: &str) -> bool {
    matches!(
        class,
        "NameError"
            | "UnboundLocalError"
            | "ImportError"
            | "ModuleNotFoundError"
            | "SystemExit"
            | "MemoryError"
            | "RecursionError"
    )
}

fn wants_reference(case: &Posed) -> bool {
    let by_value = !matches!(
        case.checker,
        Checker::Property | Checker::Statistical { .. } | Checker::Convergence { .. } | Checker::Gradient { .. }
    );
    by_value && matches!(case.expected, Expected::Open)
}

fn gradients(boxes: &Boxes, problem: &Problem, cases: &mut [Posed]) -> Result<Result<(), String>, AppError> {
    let mut wanted = Vec::new();
    let mut requests = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        if let (Checker::Gradient { argument, step, .. }, Expected::Open, Asked::Arguments(arguments, _)) =
            (&case.checker, &case.expected, &case.asked)
        {
            wanted.push(index);
            requests.push(pack::gradient(&Value::Tuple(arguments.clone()), *argument, *step));
        }
    }
    Ok(pack::ask(boxes, problem, &requests)?.map(|values| {
        for (index, value) in wanted.into_iter().zip(values) {
            cases[index].expected = Expected::Value(value);
        }
    }))
}

/// Returns a number that depends on all the bytes: FNV-1a, 64 bits.
pub fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
