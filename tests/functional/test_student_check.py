"""`grader check` as a student meets it: a notebook really runs in a kernel, and what comes is read."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader.student.checking import Options, check
from grader.student.index import as_text, make_index
from grader.student.structure import checksum
from grader.student.words import Cell, Level, Limits, Unusable, Verdict, Written

ROOT = Path(__file__).resolve().parents[2]
STUB = "    # YOUR CODE HERE\n    raise NotImplementedError()"


def marked(name, source, *, grade=False, solution=False, points=1):
    mark = {"grade_id": name, "grade": grade, "solution": solution, "locked": not solution}
    mark |= {"points": points} if grade else {}
    mark["checksum"] = checksum(Cell(True, source, mark))
    return new_code_cell(source, metadata={"nbgrader": mark})


def notebook(answers, *others):
    """A notebook with an exercise for each answer (function → source; None: blank), then other cells."""
    cells = [new_markdown_cell("# 00 · Small ★"), marked("setup", "import math")]
    for number, (name, source) in enumerate(answers.items(), 1):
        cells.append(new_markdown_cell(f"## Exercise {number} · The {name} ★★ (about 1 line, 3 points)"))
        cells.append(marked(f"{name}_answer", f"def {name}(x):\n{STUB}", solution=True))
        test = f"assert {name}(2) == 4, f'{name}(2) gave {{{name}(2)!r}} → look there'"
        cells.append(marked(f"{name}_visible", test, grade=True))
        cells.append(marked(f"{name}_hidden", "# Graded here: other numbers.", grade=True, points=2))
        if source is not None:
            cells[-3].source = source
    return new_notebook(cells=[*cells, *map(new_code_cell, others)])


@pytest.fixture
def checked(tmp_path):
    def run(made, **options):
        path = tmp_path / "small.ipynb"
        nbformat.write(made, path)
        before = path.read_bytes()
        report = check(path, Options(**options))
        assert path.read_bytes() == before
        return report

    return run


def test_exercise_by_exercise_what_became_of_it(checked):
    answers = {
        "right": "def right(x):\n    return x + x",
        "wrong": "def wrong(x):\n    return x * x + 1",
        "raises": "def raises(x):\n    return x / 0",
        "broken": "def broken(x) return x",
        "endless": "def endless(x):\n    while True:\n        pass",
        "left": "def left(x):\n    y = x\n    raise NotImplementedError()",
        "blank": None,
        "after": "def after(x):\n    return 4",
    }
    report = checked(notebook(answers, "blank(1)", "nowhere + 1"), limits=Limits(cell_seconds=2))
    told = {one.exercise.names[0]: one for one in report.results}
    verdicts = {name: one.verdict for name, one in told.items()}
    failed = dict.fromkeys(("wrong", "raises", "broken", "endless", "left"), Verdict.FAILED)
    assert verdicts == {"right": Verdict.PASSED, **failed, "blank": Verdict.BLANK, "after": Verdict.PASSED}
    hints = {
        "wrong": "wrong(2) gave 5 → look there",
        "raises": "line 2 of your cell: return x / 0",
        "broken": "The answer cell itself does not run: SyntaxError: expected ':' (line 1)",
        "endless": "stopped after 2 s, as in grading",
        "left": "`raise NotImplementedError()` is still reached",
    }
    assert {name: hint for name, hint in hints.items() if hint not in told[name].hint} == {}
    assert told["left"].exercise.written is Written.BEGUN
    assert told["wrong"].points(Verdict.HIDDEN) == 2 and told["blank"].points(Verdict.BLANK) == 3
    restart = next(one for one in report.findings if one.topic == "Restart & Run All")
    assert restart.level is Level.PROBLEM and restart.what.startswith("cells 16, 36 do not run: SyntaxError")
    assert not report.is_fine


def test_one_exercise_runs_only_what_it_needs(checked):
    answers = {"other": "def other(x):\n    return 1", "mine": "def mine(x):\n    return HELP * x"}
    made = notebook(answers, "1 / 0")
    made.cells.insert(2, new_code_cell("HELP = 2"))
    report = checked(made, exercise="mine")
    assert [one.verdict for one in report.results] == [Verdict.PASSED] and report.is_fine
    assert not report.findings


def test_what_all_others_need_is_named_once(checked):
    made = notebook({"right": "def right(x):\n    return 4"})
    made.cells[1].source = "raise ImportError('pandas is missing')"
    report = checked(made)
    assert report.results[0].verdict is Verdict.NOT_RUN
    assert any("pandas is missing" in one.what for one in report.findings)


def test_a_cell_that_ends_the_kernel_is_named(checked):
    report = checked(notebook({"ends": "import os\nos._exit(1)", "right": "def right(x):\n    return 4"}))
    assert [one.verdict for one in report.results] == [Verdict.NOT_RUN] * 2
    assert "the kernel ended" in next(one for one in report.findings if one.topic == "Restart & Run All").what


def test_a_kernel_that_is_not_there_is_named(checked):
    made = notebook({"right": None})
    made.metadata = {"kernelspec": {"name": "ir-of-nobody", "language": "R"}}
    with pytest.raises(Unusable, match=r"ir-of-nobody.*Change Kernel"):
        checked(made)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A folder as `grader publish` makes it, in a place whose name is not plain."""
    folder = tmp_path_factory.mktemp("Jürgens Kurs") / "cloud lab"
    name = "03_gpu_timing"
    shutil.copytree(ROOT / "release" / name, folder / name)
    shutil.copytree(
        ROOT / "grader" / "student", folder / "grader", ignore=shutil.ignore_patterns("__pycache__")
    )
    (folder / "grader" / "index.json").write_text(as_text(make_index(folder)), encoding="utf-8")
    made = nbformat.read(folder / name / f"{name}.ipynb", 4)
    solved = nbformat.read(ROOT / "solutions" / name / f"{name}.ipynb", 4)
    reference = {cell.metadata.get("nbgrader", {}).get("grade_id"): cell.source for cell in solved.cells}
    for cell in made.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("solution") and mark["grade_id"] != "speedup_answer":
            cell.source = reference[mark["grade_id"]]
        if cell.source == "*Write your answer here.*":
            cell.source = "A vendor's claim."
    nbformat.write(made, folder / name / f"{name}.ipynb")
    return folder


# What a program would have to call to send something; a kernel's own sockets are on 127.0.0.1.
_WATCHED = """
import sys
seen = []
def watch(event, values):
    if event.startswith("socket.") and event.split(".")[1] in ("connect", "sendto", "sendmsg", "getaddrinfo"):
        if not (event == "socket.connect" and str(values[1]).startswith(("('127.0.0.1'", "/"))):
            seen.append((event, values[1:]))
sys.addaudithook(watch)
from grader.command import main
code = main(["check", "03", "--json"])
print(seen, file=sys.stderr)
sys.exit(code)
"""


def test_a_copy_of_the_package_alone_checks_a_release_and_sends_nothing(published):
    """As in the students' repository: it is the package `grader` there, and nothing else of ours is."""
    command = [sys.executable, "-X", "utf8=0", "-c", _WATCHED]
    environment = {**os.environ, "PYTHONPATH": str(published), "LC_ALL": "C"}
    done = subprocess.run(command, cwd=published, env=environment, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr.decode()
    assert done.stderr.decode().strip() == "[]"
    (told,) = json.loads(done.stdout)["notebooks"]
    verdicts = {one["names"][0]: one["verdict"] for one in told["exercises"]}
    assert verdicts.pop("speedup") == "blank" and verdicts.pop("reflection") == "answered"
    assert set(verdicts.values()) == {"passed"}
    assert [one["topic"] for one in told["hand_in"] if one["level"] == "problem"] == ["not begun"]


def test_the_picture_is_drawn_in_whatever_letters_there_are(published):
    encoding = "cp1252"
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "COLUMNS": "80", "NO_COLOR": "1"}
    command = [sys.executable, "-X", "utf8=0", "-m", "grader", "check"]
    name = str(Path("03_gpu_timing", "03_gpu_timing.ipynb"))
    # The help and an exercise: both hold letters that not every terminal has.
    for more in (["--help"], [name, "-e", "1"]):
        done = subprocess.run(
            [*command, *more], cwd=published, env=environment, capture_output=True, check=False
        )
        text = done.stdout.decode(encoding)
        assert done.stderr == b"" and "\x1b" not in text and "�" not in text
        assert max(map(len, text.splitlines())) <= 96  # the last is a command, which is not broken
        assert "o  1 What a speed-up is" in text or more == ["--help"]


def test_a_folder_that_may_only_be_read_is_enough(published):
    folder = published / "03_gpu_timing"
    before = sorted(folder.iterdir())
    folder.chmod(0o500)
    try:
        report = check(folder / "03_gpu_timing.ipynb", Options(exercise="summarise"))
    finally:
        folder.chmod(0o700)
    assert report.is_fine and sorted(folder.iterdir()) == before
