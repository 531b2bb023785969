//! What the box says of a fragment: how it reads, and what a run gave.

use crate::judge::Value;

/// What the parser says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survey {
    /// Why the lines as they stand do not parse.
    pub error: Option<SyntaxFault>,
    /// The readings that parse, likeliest first; more than one only where the indentation is lost.
    pub readings: Vec<Reading>,
    /// Whether these are all; code without indentation may have too many to list.
    pub whole: bool,
    /// What the tree of the likeliest shows.
    pub facts: Option<Facts>,
}

/// One reading of a fragment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The program.
    pub source: String,
    /// The line of the fragment that each of its lines came from, 1-based.
    pub lines: Vec<u32>,
}

/// Why code does not parse.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SyntaxFault {
    /// The class of the exception.
    pub class: String,
    /// What Python says.
    pub message: String,
    /// The line of the fragment, 1-based; 0 when unknown.
    pub line: u32,
}

/// What the tree of a fragment shows. Lines are lines of the fragment, 1-based.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The functions it defines at its top.
    pub functions: Vec<Function>,
    /// The methods of its classes, with the class.
    pub methods: Vec<(String, Function)>,
    /// The modules it imports that are not installed in the box.
    pub missing: Vec<String>,
    /// The names it defines at its top.
    pub defined: Vec<String>,
    /// The names it reads that it does not define.
    pub free: Vec<Free>,
    /// Whether it does anything beyond defining.
    pub runs: bool,
    /// What is wrong with it on sight.
    pub mistakes: Vec<Mistake>,
    /// Comments that stand behind whole statements.
    pub comments: Vec<Comment>,
    /// Whether it holds a number so large that a long run would be no wonder.
    pub large: bool,
    /// Whether it loops without an end on purpose.
    pub endless: bool,
}

/// A function as it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its parameters.
    pub parameters: Vec<String>,
    /// How many of them must be given.
    pub needed: usize,
    /// Whether it gives anything back.
    pub returns: bool,
    /// Whether it prints.
    pub prints: bool,
    /// Whether it has no body to speak of.
    pub stub: bool,
    /// The names of what it calls.
    pub calls: Vec<String>,
}

/// A name that is read and not defined.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Free {
    /// The name.
    pub name: String,
    /// Where it is read first.
    pub line: u32,
    /// Whether it is only ever called.
    pub called: bool,
    /// Whether only its attributes are read.
    pub based: bool,
    /// Whether it only stands in annotations.
    pub annotation: bool,
    /// Whether it is read only inside functions.
    pub inside: bool,
    /// The parameters and variables of the functions that read it.
    pub near: Vec<String>,
    /// The variables of loops over it.
    pub loops: Vec<String>,
}

/// Something wrong that the tree shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mistake {
    /// Where.
    pub line: u32,
    /// What sort: `not called`, `gives nothing`, `no attribute`, `iterates a type`, `iterates a number`.
    pub kind: String,
    /// What is written.
    pub what: String,
    /// What it is written of: a type, a module, a method.
    pub of: String,
    /// What was probably meant.
    pub near: String,
}

/// A comment behind a statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comment {
    /// Its line in the fragment.
    pub line: u32,
    /// The line of the reading that it stands on.
    pub at: u32,
    /// Whether the statement prints (else it has a value).
    pub prints: bool,
    /// Its text without the sign.
    pub text: String,
}

/// How far a run came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It ended in what the text gives or in earlier code.
    #[default]
    Before,
    /// It ended in the code itself.
    Code,
    /// The code ran, and what was asked for was called.
    Calls,
}

/// What a run gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// Which fragment was run.
    pub fragment: usize,
    /// Which of its readings.
    pub reading: usize,
    /// How far it came.
    pub stage: Stage,
    /// Why the code stopped.
    pub fault: Option<Fault>,
    /// How the box ended the run, in words, when it did: too long, too much memory.
    pub ended: Option<String>,
    /// What it printed.
    pub printed: String,
    /// The value of the last expression.
    pub last: Option<Shown>,
    /// The variables at the end.
    pub values: Vec<(String, Shown)>,
    /// The values of watched lines.
    pub watched: Vec<Watched>,
    /// What the calls gave, in order.
    pub calls: Vec<Called>,
}

/// A value, and how Python shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The value; an object when it is none that is compared.
    pub value: Value,
    /// What `repr` gives, cut.
    pub text: String,
}

/// The value of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Watched {
    /// The line of the reading.
    pub at: u32,
    /// Its value.
    pub shown: Shown,
    /// What it printed.
    pub printed: String,
}

/// What a call gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Called {
    /// Its value, or why there is none.
    pub result: Result<Shown, Fault>,
    /// What it printed.
    pub printed: String,
}

/// An exception.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fault {
    /// Its class.
    pub class: String,
    /// Its message.
    pub message: String,
    /// The line of the reading it passed last; 0 when none.
    pub line: u32,
    /// The name it is about, when it is about one.
    pub name: String,
}
