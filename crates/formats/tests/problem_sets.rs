//! Importing problem sets: the layouts of HumanEval, Exercism and Deep-ML, with their peculiarities and with broken members.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::Path;

use domain::judge::{Ruling, check_text};
use formats::problem::import::{Examiner, Files, Import, Imported, Set, Work, import, is_imported, read};

fn files(folder: &str) -> Files {
    fn walk(folder: &Path, below: &str, files: &mut Files) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{path}/"), files);
            } else {
                files.insert(path, fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    let mut found = Files::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problem-sets").join(folder), "", &mut found);
    found
}

fn imported(folder: &str) -> Import {
    import(&files(folder)).unwrap()
}

fn problem(import: &Import, name: &str) -> Imported {
    let pack = import.packs.iter().find(|pack| pack.name == name).unwrap_or_else(|| panic!("no pack {name}"));
    assert!(is_imported(&pack.files));
    read(name, &pack.files).unwrap()
}

fn names(import: &Import) -> Vec<&str> {
    import.packs.iter().map(|pack| pack.name.as_str()).collect()
}

fn faults(import: &Import) -> String {
    import.unread.iter().map(|unread| format!("{unread}\n")).collect()
}

#[test]
fn a_line_of_human_eval_becomes_a_pack_and_a_broken_line_is_named() {
    let import = imported("human-eval");
    assert_eq!(import.set, Set::HumanEval);
    assert_eq!(
        names(&import),
        ["humaneval-0", "humaneval-1", "humaneval-2", "humaneval-3", "humaneval-4", "humaneval-5"]
    );
    insta::assert_snapshot!(faults(&import), @r"
    problems.jsonl, line 8: is no JSON: EOF while parsing a value
    problems.jsonl, line 9: HumanEval/7: neither the prompt nor the solution defines `h`
    problems.jsonl, line 10: HumanEval/8: the test defines no `check(candidate)`
    problems.jsonl, line 11: has another form: missing field `test`
    ");
    let problem = problem(&import, "humaneval-1");
    assert_eq!((problem.origin.as_str(), problem.title.as_str()), ("HumanEval/1", "Some root"));
    assert!(problem.solution.starts_with(&problem.starter) && problem.solution.len() > problem.starter.len());
    let Work::Examined(examination) = problem.work else { panic!() };
    assert_eq!(examination.examiner, Examiner::Separate);
    assert_eq!(examination.modules(), ["solution"]);
    let check = examination.check.unwrap();
    assert_eq!(check.entry, "some_root");
    assert!(check.prompt.contains("def value_at"));
    assert!(examination.tests[0].1.contains("def check"));
}

#[test]
fn an_exercise_of_exercism_becomes_a_pack_and_a_broken_one_is_named() {
    let import = imported("exercism");
    assert_eq!(import.set, Set::Exercism);
    insta::assert_snapshot!(names(&import).join("\n"), @r"
    exercism-bakery-orders
    exercism-broken-tests
    exercism-file-search
    exercism-fraction-sums
    exercism-frame-reader
    exercism-greeting-card
    exercism-old-exercise
    exercism-parcel-sorter
    exercism-ring-queue
    exercism-signal-tower
    ");
    insta::assert_snapshot!(faults(&import), @r"
    exercises/practice/broken-config/.meta/config.json, line 4: is no JSON: trailing comma
    exercises/practice/no-example/.meta/missing.py: is named in the configuration and missing
    ");
    let left_out: String = import.left_out.iter().map(|part| format!("{part}\n")).collect();
    insta::assert_snapshot!(left_out, @r"
    exercism-older-exercise: withdrawn by the track, and not whole
    1 exercise in Rust: Exercism tests in this language cannot be run yet; those in Python can
    ");
    let named = import.unread.iter().map(|unread| unread.name.as_deref());
    assert!(named.eq([Some("exercism-broken-config"), Some("exercism-no-example")]));
    assert!(problem(&import, "exercism-old-exercise").statement.ends_with("its tests still run.*"));
    let queue = problem(&import, "exercism-ring-queue");
    assert_eq!((queue.title.as_str(), queue.topic.as_str(), queue.minutes), ("Ring Queue", "data structures", 30));
    assert_eq!(queue.origin, "Exercism/python/ring-queue");
    assert_eq!(queue.statement, "A ring of fixed size.\n\nKeep the newest items.\n\nRaise the errors with a message.");
}

#[test]
fn what_a_track_teaches_is_no_exercise_and_what_it_does_not_list_need_not_be_whole() {
    let whole = files("exercism");
    let mut more = whole.clone();
    let described = r#"{"blurb": "First in, first out.", "authors": ["own"]}"#.to_owned();
    more.insert("concepts/queues/.meta/config.json".into(), described.clone());
    more.insert("exercises/concept/waiting-room/.meta/config.json".into(), described.clone());
    let (before, after) = (import(&whole).unwrap(), import(&more).unwrap());
    assert_eq!((names(&before), faults(&before)), (names(&after), faults(&after)));
    let added: Vec<_> = after.left_out.iter().filter(|part| !before.left_out.contains(part)).collect();
    let [added] = added[..] else { panic!("{added:?}") };
    assert_eq!(added.to_string(), "exercism-waiting-room: not listed by the track, and not whole");
    // Where no track says what belongs to it, everything does.
    let alone = [("waiting-room/.meta/config.json".to_owned(), described.clone())].into();
    assert_eq!(import(&alone).unwrap().unread.len(), 1);
    assert_eq!(import(&[("concepts/queues/.meta/config.json".to_owned(), described)].into()), None);
}

#[test]
fn a_concept_exercise_has_another_file_name_and_hints() {
    let import = imported("exercism");
    let bakery = problem(&import, "exercism-bakery-orders");
    assert_eq!(bakery.hints, ["Read the introduction again.", "There is a function for the length."]);
    let Work::Examined(examination) = bakery.work else { panic!() };
    assert_eq!((examination.file.as_str(), examination.tests[0].0.as_str()), ("bakery.py", "bakery_test.py"));
}

#[test]
fn data_of_the_tests_stays_with_the_tests_and_files_of_the_solution_go_with_it() {
    let import = imported("exercism");
    let Work::Examined(search) = problem(&import, "exercism-file-search").work else { panic!() };
    assert_eq!(search.helpers.keys().collect::<Vec<_>>(), ["texts.py"]);
    assert!(search.shared.is_empty());
    let Work::Examined(parcels) = problem(&import, "exercism-parcel-sorter").work else { panic!() };
    assert_eq!(parcels.shared.keys().collect::<Vec<_>>(), ["sizes.py"]);
    assert!(parcels.helpers.is_empty());
    assert_eq!(parcels.modules(), ["parcel_sorter"]);
}

#[test]
fn one_exercise_alone_is_imported_too() {
    let all = files("exercism");
    let prefix = "exercises/practice/ring-queue/";
    let one: Files = all
        .range(prefix.to_owned()..)
        .take_while(|(path, _)| path.starts_with(prefix))
        .map(|(path, text)| (path["exercises/practice/".len()..].to_owned(), text.clone()))
        .collect();
    let import = import(&one).unwrap();
    assert_eq!(names(&import), ["exercism-ring-queue"]);
    assert_eq!(faults(&import), "");
}

#[test]
fn a_question_of_deep_ml_becomes_a_pack_and_a_broken_one_is_named() {
    let import = imported("deep-ml");
    assert_eq!(import.set, Set::DeepMl);
    insta::assert_snapshot!(names(&import).join("\n"), @r"
    deep-ml-1-row-sums
    deep-ml-2-column-means
    deep-ml-3-noisy-step
    deep-ml-4-norm
    deep-ml-5-two-answers
    deep-ml-8-broken-solution
    deep-ml-9-wrong-expectation
    deep-ml-10-missing-import
    ");
    insta::assert_snapshot!(faults(&import), @r"
    questions/6_not-in-json/tests.json, line 3: is no JSON: expected `,` or `]`
    questions/7_without-tests/tests.json: is missing
    ");
    let sums = problem(&import, "deep-ml-1-row-sums");
    assert_eq!(
        (sums.title.as_str(), sums.topic.as_str(), sums.origin.as_str()),
        ("Row Sums of a Matrix", "linear algebra", "Deep-ML/1")
    );
    assert!(sums.statement.contains("**Example output**\n\n```python\n[3, 7]\n```"));
    let Work::Printed(cases) = sums.work else { panic!() };
    assert_eq!(cases.len(), 3);
    assert_eq!((cases[0].test.as_str(), cases[0].stdout.as_str()), ("print(row_sums([[1, 2], [3, 4]]))", "[3, 7]"));
    assert_eq!(problem(&import, "deep-ml-10-missing-import").title, "Missing import");
}

#[test]
fn printed_outputs_are_compared_by_value_and_one_percent_is_too_much() {
    let import = imported("deep-ml");
    for (name, case, same, other) in [
        ("deep-ml-1-row-sums", 0, "[3, 7]", "[3, 7.07]"),
        ("deep-ml-1-row-sums", 0, "[3.0, 7.0]", "[3]"),
        ("deep-ml-2-column-means", 0, "[2.0, 3.5]", "[2.02 3.5 ]"),
        ("deep-ml-2-column-means", 1, "[0.33333333 0.33333333 0.33333333]", "[0.33333333 0.33666667 0.33333333]"),
        ("deep-ml-3-noisy-step", 0, "[ 0.04967142 -0.01382643]\n(2,)", "[ 0.05016813 -0.01382643]\n(2,)"),
        ("deep-ml-4-norm", 0, "5", "5.05"),
        ("deep-ml-4-norm", 1, "1.41421356", "1.4283"),
        ("deep-ml-4-norm", 2, "{'norm': 0.0}", "{'norm': 0.01}"),
        ("deep-ml-4-norm", 3, "np.float64(2.0)", "2.02"),
        ("deep-ml-5-two-answers", 0, "(2, 8)", "(2, 8.08)"),
    ] {
        let Work::Printed(cases) = problem(&import, name).work else { panic!() };
        let case = &cases[case];
        assert_eq!(check_text(&case.checker, &case.stdout, same), Ruling::Accepted, "{name}: {same}");
        assert_ne!(check_text(&case.checker, &case.stdout, other), Ruling::Accepted, "{name}: {other}");
    }
}

/// A question whose only test prints what is given.
fn question(expected: &str) -> Import {
    let tests = serde_json::json!([{ "input": "print(answer())", "output": expected }]).to_string();
    let texts = [("tests.json", tests), ("solution.py", "def answer(): ...".into()), ("meta.json", "{}".into())];
    import(&texts.map(|(name, text)| (format!("questions/1_answer/{name}"), text)).into()).unwrap()
}

#[test]
fn an_expected_number_that_is_off_by_one_percent_is_noticed_however_small_it_is() {
    for (before, number, after) in [
        ("[[0.917, ", 0.083, "]]"),
        ("[[-", 0.0011, ", 0.0145], [13.8629, 10.7201]]"),
        ("([-0.0097, ", 0.0286, ", 0.015], [6.9315, 6.9075])"),
        ("[[ ", 0.02353721, "  0.42859934]\n [-1.00236882  1.67355207]]"),
        ("loss after 3 epochs: ", 0.0431, "."),
        ("", 0.00012, ""),
        ("", 1638.4, ""),
        ("(", 7.25, ", 1e-05)"),
        ("rate: ", 0.1, ""),
        ("rates: 0.001 ", 0.0001, ""),
        ("[1.000e+00 ", 0.02, "]"),
    ] {
        let text = |number: f64| format!("{before}{number}{after}");
        let checker = |import: &Import| {
            let Work::Printed(cases) = problem(import, "deep-ml-1-answer").work else { panic!() };
            cases[0].checker.clone()
        };
        for factor in [0.99, 1.01] {
            let altered = text(number * factor);
            let import = question(&altered);
            for pack in [import.packs[0].clone(), import.packs[0].coarser()] {
                let import = Import { packs: vec![pack], ..import.clone() };
                assert_ne!(check_text(&checker(&import), &altered, &text(number)), Ruling::Accepted, "{altered}");
            }
        }
    }
}

#[test]
fn an_expected_number_with_a_power_of_ten_has_its_places_there() {
    for (expected, actual, altered) in [
        ("0.0001\n8e-05\n6.4e-05", "0.0001\n8e-05\n6.400000000000001e-05", "0.0001\n8.08e-05\n6.4e-05"),
        ("0.0001", "0.0001", "9.9e-05"),
        ("0.001", "0.001", "0.00101"),
        ("[5.000e-01 3.161e-04]", "[0.5 0.00031612]", "[5.000e-01 3.193e-04]"),
        ("[6.12e-17 1.00e+00]", "[0.0 0.9961]", "[6.12e-17 1.01e+00]"),
        ("2.5e+06", "2500000.0", "2.525e+06"),
    ] {
        let passes = |expected: &str, import: &Import| {
            let Work::Printed(cases) = problem(import, "deep-ml-1-answer").work else { panic!() };
            check_text(&cases[0].checker, expected, actual) == Ruling::Accepted
        };
        assert!(passes(expected, &question(expected)), "{expected}");
        let import = question(altered);
        let coarser = Import { packs: vec![import.packs[0].coarser()], ..import.clone() };
        assert!(!passes(altered, &import) && !passes(altered, &coarser), "{altered}");
    }
}

#[test]
fn expected_outputs_that_are_no_text_are_read_as_python_prints_them() {
    let tests = r#"[{"test": "print(f())", "expected_output": [1, 2.5, true, null, "a", {"b": false}]}]"#;
    let texts = [("tests.json", tests), ("solution.py", "def f(): ..."), ("meta.json", "{}")];
    let files = texts.map(|(name, text)| (format!("questions/1_answer/{name}"), text.to_owned()));
    let Work::Printed(cases) = problem(&import(&files.into()).unwrap(), "deep-ml-1-answer").work else { panic!() };
    let printed = "[1, 2.5, True, None, 'a', {'b': False}]";
    assert_eq!(check_text(&cases[0].checker, &cases[0].stdout, printed), Ruling::Accepted);
}

#[test]
fn an_answer_with_more_places_than_its_question_is_accepted() {
    for (expected, actual) in [
        ("[-0.0011, 0.0145]", "[-0.00113204, 0.01454999]"),
        ("0.322", "0.32192809"),
        ("[0.02353721 0.42859934]", "[0.023537207 0.428599338]"),
        ("[0.33333333 1000.0]", "[0.33333334 1000.0001]"),
    ] {
        let Work::Printed(cases) = problem(&question(expected), "deep-ml-1-answer").work else { panic!() };
        assert_eq!(check_text(&cases[0].checker, expected, actual), Ruling::Accepted, "{expected}");
    }
}

#[test]
fn a_pack_can_be_examined_together_or_loosened() {
    let exercism = imported("exercism");
    let reader = exercism.packs.iter().find(|pack| pack.name == "exercism-frame-reader").unwrap();
    let Work::Examined(examination) = read("x", &reader.together().files).unwrap().work else { panic!() };
    assert_eq!(examination.examiner, Examiner::Together);
    let deep_ml = imported("deep-ml");
    for loose in [deep_ml.packs[0].loosened(), deep_ml.packs[0].coarser()] {
        assert_ne!(loose, deep_ml.packs[0]);
        assert!(read("x", &loose.files).is_ok());
    }
}

#[test]
fn what_is_wrong_with_an_imported_pack_is_said_at_once() {
    let import = imported("human-eval");
    let mut files = import.packs[0].files.clone();
    files.remove("original/test.py");
    files.remove("starter.py");
    let text = files["problem.md"].replace("\"separate\"", "\"apart\"");
    files.insert("problem.md".into(), text);
    let found: String = read("x", &files).unwrap_err().iter().map(|fault| format!("{fault}\n")).collect();
    insta::assert_snapshot!(found, @r"
    starter.py: is missing
    original/test.py: is missing
    problem.md: `examiner` is `apart`; it is `separate` or `together`
    ");
}

#[test]
fn files_of_no_set_are_no_set() {
    for (path, text) in
        [("notes.md", "# Notes"), ("tests.json", "[]"), ("data.jsonl", "{\"a\": 1}"), ("config.json", "{}")]
    {
        let files: Files = [(path.to_owned(), text.to_owned())].into();
        assert_eq!(import(&files), None, "{path}");
    }
}
