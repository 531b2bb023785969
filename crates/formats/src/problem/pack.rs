//! A pack's files to a problem.

use std::collections::BTreeMap;

use domain::judge::{Language, LanguageFiles, Problem, ProblemKind, WrongSolution};

use super::{Fault, front, import, tests};

/// Reads a pack: its files by their path inside of it. Everything that is wrong is said at once.
pub fn read(name: &str, files: &BTreeMap<String, String>) -> Result<Problem, Vec<Fault>> {
    if import::is_imported(files) {
        return import::read(name, files).map(Problem::from);
    }
    let mut faults = Vec::new();
    if !is_name(name) {
        faults.push(fault(
            "problem.md",
            format!("the folder is called `{name}`; name it in lower-case words joined by hyphens"),
        ));
    }
    let Some(text) = files.get(front::FILE) else {
        faults
            .push(fault(front::FILE, "is missing; it says what is asked, between two lines of `+++` and below".into()));
        return Err(faults);
    };
    let (front, statement) = match front::split(text) {
        Ok(parts) => parts,
        Err(found) => {
            faults.push(found);
            return Err(faults);
        }
    };
    let mut problem = front::problem(name, front, statement, &mut faults);
    tests::read(files, &mut problem, &mut faults);
    problem.tests = files.get("tests.py").cloned();
    problem.adapter = files.get("adapter.py").cloned();
    problem.languages = languages(files, &mut faults);
    problem.wrong = wrong(files, &mut faults);
    agree(&problem, &mut faults);
    if faults.is_empty() { Ok(problem) } else { Err(faults) }
}

fn is_name(name: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    !name.is_empty() && name.split('-').all(|word| !word.is_empty() && word.chars().all(fits))
}

fn languages(files: &BTreeMap<String, String>, faults: &mut Vec<Fault>) -> Vec<LanguageFiles> {
    let mut found = Vec::new();
    for language in Language::ALL {
        let (starter, solution) =
            (format!("starter.{}", language.extension()), format!("solution.{}", language.extension()));
        match (files.get(&starter), files.get(&solution)) {
            (Some(starter), Some(solution)) => {
                found.push(LanguageFiles { language, starter: starter.clone(), solution: solution.clone() });
            }
            (Some(_), None) => faults.push(fault(&solution, format!("is missing beside {starter}"))),
            (None, Some(_)) => faults.push(fault(&starter, format!("is missing beside {solution}"))),
            (None, None) => {}
        }
    }
    if found.is_empty() && faults.is_empty() {
        faults.push(fault(front::FILE, "there is no language: write starter.py and solution.py".into()));
    }
    found
}

fn wrong(files: &BTreeMap<String, String>, faults: &mut Vec<Fault>) -> Vec<WrongSolution> {
    let mut found = Vec::new();
    for (path, code) in files.range("wrong/".to_owned()..).take_while(|(path, _)| path.starts_with("wrong/")) {
        let Some(language) = path.rsplit_once('.').and_then(|(_, extension)| Language::from_extension(extension))
        else {
            faults.push(fault(path, "is in no language that can be judged".into()));
            continue;
        };
        match WrongSolution::claim(language, code) {
            Ok((verdict, why)) => {
                found.push(WrongSolution { file: path.clone(), language, verdict, why, code: code.clone() })
            }
            Err(error) => faults.push(Fault { file: path.clone(), line: Some(1), message: error.to_string() }),
        }
    }
    found
}

/// What one file of the pack says must suit what another says.
fn agree(problem: &Problem, faults: &mut Vec<Fault>) {
    if problem.cases.is_empty() && problem.tests.as_ref().is_none_or(|tests| !tests.contains("def cases")) {
        faults.push(fault("tests.toml", "there are no cases; write some, or `cases` in tests.py".into()));
    }
    let typed = [Language::Rust, Language::Cpp, Language::JavaScript];
    if problem.signature.is_none()
        && problem.kind != ProblemKind::Program
        && problem.languages.iter().any(|files| typed.contains(&files.language))
    {
        faults.push(fault(front::FILE, "`signature` is needed for Rust, C++ and JavaScript".into()));
    }
    if let Some(signature) = &problem.signature
        && signature.name != problem.entry
    {
        let message = format!("`signature` is of `{}`, and `entry` is `{}`", signature.name, problem.entry);
        faults.push(fault(front::FILE, message));
    }
}

fn fault(file: &str, message: String) -> Fault {
    Fault { file: file.to_owned(), line: None, message }
}

#[cfg(test)]
mod reading {
    use domain::judge::{Ask, CaseLimits, Checker, Expect, Growth, GrowthGoal, ResultPlace, Tolerance, Value, Verdict};

    use super::*;

    const PROBLEM: &str = "+++\n\
        title = \"Row sums\"\n\
        topic = \"arrays\"\n\
        level = \"easy\"\n\
        minutes = 10\n\
        +++\n\
        Add up each row.\n";
    const TESTS: &str =
        "[[case]]\nname = \"one row\"\ncall = \"row_sums([[1, 2]])\"\nexpect = \"[3]\"\nexample = true\n";
    const SOLUTION: &str = "def row_sums(rows):\n    return [sum(row) for row in rows]\n";

    /// A pack that holds, with some of its files changed.
    fn files(changes: &[(&str, &str)]) -> BTreeMap<String, String> {
        let sound = [
            ("problem.md", PROBLEM),
            ("tests.toml", TESTS),
            ("starter.py", "def row_sums(rows):\n    ...\n"),
            ("solution.py", SOLUTION),
        ];
        sound.iter().chain(changes).map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    fn problem(changes: &[(&str, &str)]) -> Problem {
        let faults = |faults: Vec<Fault>| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        read("row-sums", &files(changes)).map_err(faults).unwrap()
    }

    /// What is said of a pack that does not hold, a line each.
    fn faults(changes: &[(&str, &str)]) -> String {
        let found = read("row-sums", &files(changes)).unwrap_err();
        found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }

    /// The sound fields with one more line.
    fn with(line: &str) -> String {
        PROBLEM.replacen("+++\n", &format!("+++\n{line}\n"), 1)
    }

    #[test]
    fn a_pack_becomes_a_problem_and_what_is_not_said_has_its_usual_value() {
        let problem = problem(&[]);
        assert_eq!((problem.name.as_str(), problem.entry.as_str()), ("row-sums", "row_sums"));
        assert_eq!(
            (problem.kind, problem.result, &problem.checker),
            (ProblemKind::Function, ResultPlace::Value, &Checker::Exact)
        );
        assert_eq!(problem.limits, CaseLimits { cpu_ms: 2000, memory_mb: 512, output_kb: 1024 });
        assert_eq!((problem.keep_arguments, problem.collect, problem.growth), (false, false, None));
        assert_eq!(problem.statement, "Add up each row.");
        let case = &problem.cases[0];
        assert_eq!((case.ask.clone(), case.example), (Ask::Call("row_sums([[1, 2]])".into()), true));
        assert_eq!(case.expect, Expect::Value(Value::List(vec![Value::Int(3)])));
        assert_eq!(problem.languages.iter().map(|files| files.language).collect::<Vec<_>>(), [Language::Python]);
    }

    #[test]
    fn every_field_arrives() {
        let front = "+++\ntitle = \"T\"\ntopic = \"t\"\nlevel = \"hard\"\nminutes = 45\nentry = \"row_sums\"\n\
            signature = \"row_sums(rows: list[list[int]]) -> list[int]\"\nresult = \"argument 1\"\nkeep_arguments = true\n\
            collect = true\nsources = [\"a book\"]\nhints = [\"first\", \"second\"]\n\
            [checker]\nkind = \"float\"\nrel = 1e-3\nabs = 1e-4\nshape = true\n\
            [limits]\ncpu_ms = 100\nmemory_mb = 64\noutput_kb = 8\n\
            [growth]\ntarget = \"n log n\"\nsizes = [10, 1000]\n+++\nAsked.\n";
        let wrong = "# time limit: it never ends\nwhile True: pass\n";
        let problem = problem(&[
            ("problem.md", front),
            ("wrong/slow.py", wrong),
            ("tests.py", "def cases(rng): ..."),
            ("adapter.py", "pass"),
        ]);
        assert_eq!(problem.result, ResultPlace::Argument(1));
        assert!(problem.keep_arguments && problem.collect && problem.signature.is_some());
        assert_eq!(
            problem.checker,
            Checker::Float { tolerance: Tolerance { abs: 1e-4, rel: 1e-3 }, shape: true, dtype: None }
        );
        assert_eq!(problem.limits, CaseLimits { cpu_ms: 100, memory_mb: 64, output_kb: 8 });
        assert_eq!(problem.growth, Some(GrowthGoal { target: Growth::NLogN, smallest: 10, largest: 1000 }));
        assert_eq!((problem.hints.len(), problem.sources.len(), problem.minutes), (2, 1, 45));
        assert_eq!((problem.wrong[0].verdict, problem.wrong[0].why.as_str()), (Verdict::TimeLimit, "it never ends"));
        assert!(problem.tests.is_some() && problem.adapter.is_some());
    }

    #[test]
    fn a_pack_in_all_languages_needs_a_signature() {
        let files = [
            ("starter.rs", "//"),
            ("solution.rs", "//"),
            ("starter.cpp", "//"),
            ("solution.cpp", "//"),
            ("starter.js", "//"),
            ("solution.js", "//"),
        ];
        insta::assert_snapshot!(faults(&files), @"problem.md: `signature` is needed for Rust, C++ and JavaScript");
        let signed = with("signature = \"row_sums(rows: list[list[int]]) -> list[int]\"");
        let with_signature: Vec<(&str, &str)> = files.into_iter().chain([("problem.md", signed.as_str())]).collect();
        assert_eq!(problem(&with_signature).languages.len(), 4);
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once_with_file_and_line() {
        let front = PROBLEM.replace("\"easy\"", "\"tricky\"").replacen(
            "+++\n",
            "+++\nkind = \"essay\"\nresult = \"argument x\"\n",
            1,
        );
        let tests = "[[case]]\nname = \"a\"\ncall = \"row_sums([[1, 2)\"\nexpect = \"[3]\"\n\n\
            [[case]]\nname = \"a\"\ncall = \"row_sums([])\"\nexpect = \"[3\"\n\n\
            [[case]]\nname = \"b\"\nstdin = \"1\"\n\n\
            [[case]]\nname = \"c\"\ncall = \"row_sums([])\"\nexpect = \"[]\"\nraises = \"ValueError\"\n\n\
            [[case]]\nname = \"d\"\ncall = \"row_sums([])\"\nexpect = \"[]\"\n\n\
            [[case]]\nname = \"d\"\ncall = \"row_sums([])\"\nexpect = \"[]\"\n\n\
            [[case]]\nname = \"e\"\ncall = \"row_sums([])\"\nchecker = { kind = \"close\" }\n";
        let said = faults(&[
            ("problem.md", &front),
            ("tests.toml", tests),
            ("starter.rs", "//"),
            ("wrong/unclaimed.py", "def row_sums(rows): return []\n"),
            ("wrong/guessed.py", "# bad luck: it is wrong\n"),
            ("wrong/notes.txt", "words"),
        ]);
        insta::assert_snapshot!(said, @r"
        problem.md: `level`: no level is called `tricky`; the levels are easy, medium, hard
        problem.md: `kind`: no kind of problem is called `essay`; the kinds are function, class, program, sql
        problem.md: `result` is `argument x`; it must be `value` or `argument 0`
        tests.toml, line 3: `row_sums([[1, 2)`: cannot be read at 16: a comma or `]` is missing before `)`
        tests.toml, line 9: `[3`: cannot be read at 3: a `]` is missing
        tests.toml, line 11: case “b”: a function needs `call`, and nothing else to be asked
        tests.toml, line 15: case “c”: say only one of `expect`, `raises`, `stdout`
        tests.toml, line 26: there are two cases named “d”; give each its own name
        tests.toml, line 31: case “e”: no checker is called `close`; the checkers are exact, value, unordered, float, gradient, property, statistical, convergence
        solution.rs: is missing beside starter.rs
        wrong/guessed.py, line 1: no verdict is called `bad luck`; the verdicts are accepted, wrong answer, runtime error, compile error, time limit, idle limit, memory limit, output limit, forbidden call, protocol violated, growth above target, internal error
        wrong/notes.txt: is in no language that can be judged
        wrong/unclaimed.py, line 1: the first line must be a comment such as `# wrong answer: the last element is skipped`
        ");
    }

    #[test]
    fn fields_that_cannot_be_read_are_named_with_their_line() {
        for (text, says) in [
            (
                "Add up each row.",
                "problem.md, line 1: must begin with a line of `+++`, then the fields, then `+++` again",
            ),
            (
                "+++\ntitle = \"T\"\nAdd up.",
                "problem.md, line 1: the fields have no end; put a line of `+++` between them and the statement",
            ),
            (with("tittle = \"T\"").as_str(), "problem.md, line 2: unknown field `tittle`"),
            (
                PROBLEM.replace("minutes = 10", "minutes = \"ten\"").as_str(),
                "problem.md, line 5: invalid type: string \"ten\"",
            ),
            (PROBLEM.replace("minutes = 10", "minutes = ").as_str(), "problem.md, line 5: "),
            (PROBLEM.replace("topic = \"arrays\"\n", "").as_str(), "missing field `topic`"),
            (with("[limits]\ncpu_seconds = 3").as_str(), "unknown field"),
        ] {
            let said = faults(&[("problem.md", text)]);
            assert!(said.contains(says), "{says}\n{said}");
        }
    }

    #[test]
    fn fields_that_make_no_sense_say_what_would() {
        for (line, says) in [
            ("[limits]\ncpu_ms = 0", "`limits`: cpu_ms is 1 to 600000, memory_mb 16 to 16384, output_kb 1 to 65536"),
            (
                "[growth]\ntarget = \"n\"\nsizes = [100, 150]",
                "`growth`: `sizes` is the smallest size and the largest, at least twice as large",
            ),
            ("[growth]\ntarget = \"fast\"\nsizes = [100, 1000]", "`growth`: "),
            ("signature = \"row_sums(rows: matrix) -> list[int]\"", "`signature`: "),
            ("signature = \"sums(rows: list[int]) -> int\"", "`signature` is of `sums`, and `entry` is `row_sums`"),
            ("[checker]\nkind = \"close\"", "`checker`: no checker is called `close`; the checkers are exact"),
            ("[checker]\nkind = \"exact\"\nrel = 1e-3", "`checker`: a checker of kind exact knows no `rel`"),
            ("[checker]\nkind = \"float\"\nrel = -1.0", "`abs` and `rel` must be numbers that are not negative"),
            ("[checker]\nkind = \"float\"\nabs = nan", "`abs` and `rel` must be numbers that are not negative"),
            ("[checker]\nkind = \"float\"\ndtype = \"float33\"", "`dtype` is `float33`, which numpy does not know"),
            ("[checker]\nkind = \"gradient\"\nstep = 0.0", "`step` must lie between 0 and 1"),
            ("[checker]\nkind = \"statistical\"\nruns = 2", "`runs` must lie between 10 and 100000"),
            ("[checker]\nkind = \"convergence\"", "needs `bar`, the loss that is good enough"),
        ] {
            // Tables come after the plain fields.
            let text = PROBLEM.replacen("\n+++\n", &format!("\n{line}\n+++\n"), 1);
            let said = faults(&[("problem.md", &text)]);
            assert!(said.starts_with("problem.md: ") && said.contains(says), "{says}\n{said}");
        }
    }

    #[test]
    fn a_pack_without_statement_cases_languages_or_name_is_no_problem() {
        let only = |path: &str, text: &str| BTreeMap::from([(path.to_owned(), text.to_owned())]);
        let said = |name: &str, files: &BTreeMap<String, String>| {
            read(name, files).unwrap_err().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        };
        insta::assert_snapshot!(said("row-sums", &BTreeMap::new()), @"problem.md: is missing; it says what is asked, between two lines of `+++` and below");
        insta::assert_snapshot!(said("Row Sums", &only("problem.md", PROBLEM)), @r"
        problem.md: the folder is called `Row Sums`; name it in lower-case words joined by hyphens
        tests.toml: there are no cases; write some, or `cases` in tests.py
        ");
        insta::assert_snapshot!(faults(&[("problem.md", &PROBLEM.replace("Add up each row.\n", ""))]), @"problem.md: the statement below the fields is empty; say what is asked");
        insta::assert_snapshot!(faults(&[("tests.toml", "")]), @"tests.toml: there are no cases; write some, or `cases` in tests.py");
        assert!(
            read("row-sums", &files(&[("tests.toml", ""), ("tests.py", "def cases(rng):\n    yield ([[1]],)\n")]))
                .is_ok()
        );
    }

    #[test]
    fn a_byte_order_mark_does_no_harm() {
        let text = format!("\u{feff}{PROBLEM}");
        assert_eq!(problem(&[("problem.md", &text)]).title, "Row sums");
    }
}
