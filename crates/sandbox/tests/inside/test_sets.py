"""The fixtures of imported sets, run as the judge runs them: which of their own solutions pass, and where."""

import json
import pathlib
import unittest

import boxes
from test_examiner import examine

SETS = pathlib.Path(__file__).resolve().parents[3] / "formats" / "tests" / "problem-sets"


def exercises():
    for config in sorted(SETS.glob("exercism/exercises/*/*/.meta/config.json")):
        folder = config.parent.parent
        try:
            named = json.loads(config.read_text())["files"]
        except ValueError:
            continue
        stem = folder.name.replace("-", "_")
        solution = (named.get("solution") or [stem + ".py"])[0]
        test = (named.get("test") or [stem + "_test.py"])[0]
        example = folder / (named.get("example") or named.get("exemplar") or [".meta/example.py"])[0]
        if not example.exists() or not solution.endswith(".py") or folder.name == "old-exercise":
            continue
        others = {path.name: path.read_text() for path in folder.glob("*.py") if path.name not in (solution, test)}
        yield folder.name, solution, folder / test, example.read_text(), (folder / solution).read_text(), others, named.get("editor") or []


@unittest.skipUnless(SETS.exists(), "the fixtures are elsewhere")
class Sets(unittest.TestCase):
    def run_exercise(self, solution, test, code, others, editor):
        sources = {name: text for name, text in others.items() if name in editor}
        tests = {test.name: test.read_text()}
        return examine("", code, module=solution[:-3], tests=tests, files=others, sources=sources)

    def test_the_exercises_pass_but_two(self):
        failed = set()
        for name, solution, test, example, stub, others, editor in exercises():
            report = self.run_exercise(solution, test, example, others, editor)
            if report["passed"] != report["expected"] or not report["tests"]:
                failed.add(name)
                if name not in ("broken-tests", "frame-reader"):
                    self.fail("%s: %s" % (name, [entry for entry in report["tests"] if entry["outcome"] != "passed"]))
        self.assertEqual(failed, {"broken-tests", "frame-reader"})

    def test_the_stubs_fail(self):
        for name, solution, test, example, stub, others, editor in exercises():
            report = self.run_exercise(solution, test, stub, others, editor)
            self.assertFalse(report.get("tests") and report["passed"] == report["expected"], name)

    def test_what_looks_at_frames_passes_together(self):
        for name, solution, test, example, stub, others, editor in exercises():
            if name == "frame-reader":
                box = boxes.Box({"mode": "together", "code": example, "file": solution})
                self.assertEqual(box.receive()[0], "R")
                kind, report = box.ask({"kind": "unittest", "tests": {test.name: test.read_text()}, "modules": [solution[:-3]]})
                self.assertEqual((report["value"]["passed"], report["value"]["expected"]), (1, 1), report)
                box.end()

    def test_human_eval_passes(self):
        for line in (SETS / "human-eval" / "problems.jsonl").read_text().splitlines():
            try:
                record = json.loads(line)
            except ValueError:
                continue
            if "check(" not in record.get("test", "") or "def " + record["entry_point"] not in record["prompt"]:
                continue
            code = record["prompt"] + record["canonical_solution"]
            case = {"kind": "check", "entry": record["entry_point"], "prompt": record["prompt"], "strict": True, "tests": {"test.py": record["test"]}}
            report = examine("", code, module="solution", **case)
            self.assertEqual(report["passed"], 1, report)
            self.assertEqual(examine("", record["prompt"] + "    return None\n", module="solution", **case)["passed"], 0, record["task_id"])


if __name__ == "__main__":
    unittest.main()
