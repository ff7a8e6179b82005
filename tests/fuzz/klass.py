"""A class of fuzzed hand-ins in a tiny course: made from a seed, graded by the command, looked at."""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
import psutil

from grader.authoring.build import canonical
from grader.cells import fill
from grader.course import Course

from ..conftest import RIGHT, released, tiny_notebook
from .mischief import HARMFUL, HARMLESS, HandIn

_CELL_SECONDS, _NOTEBOOK_SECONDS = 2.0, 15.0
# As classroom/batch.py has it, for these limits.
SECONDS_A_JOB = 60 + _NOTEBOOK_SECONDS + 2 * _CELL_SECONDS
_MOST_BYTES = 6_000_000_000
_CONFIG = f"""c = get_config()
c.CourseDirectory.course_id = "fuzz"
c.Grading.imports = []
c.Grading.cell_seconds = {_CELL_SECONDS}
c.Grading.notebook_seconds = {_NOTEBOOK_SECONDS}
c.Grading.memory_bytes = 300_000_000
c.Grading.side_files = ["*.csv", "*.json", "*.txt", "*.png"]
"""
_ANSWERS = (
    RIGHT,
    "def f(x):\n    return 2",
    None,
    "def f(x)",
    "def f(x):\n    while True: pass",
    "x" * 50_000,
)
# These come after what lies beside it: cells before bytes, then the name, then the mode.
_CHANGE_THE_NOTEBOOK = {
    *("a_strange_cell_at_the_end", "a_long_text_at_the_end", "a_long_output"),
    *("how_it_is_encoded", "how_it_is_named", "read_only", "what_editors_leave"),
}
_NAMES = (
    "{} name", "{}[a]*?", "{}'\"", "{}é漢", "-{}", "{}.", "{}%s{{0}}", "{}<b>", "{};x", "{}😀", "{}\nline",
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """A hand-in: whose, what was done to it, and whether its work is right and nothing done costs a point."""

    student: str
    done: tuple[str, ...]
    deserves_all: bool


@dataclass
class Run:
    """What the commands said: the results by student, what went to stderr, and what it took."""

    lines: dict[str, dict[str, Any]] = field(default_factory=dict)
    said: str = ""
    codes: dict[str, int] = field(default_factory=dict)
    pages: set[str] = field(default_factory=set)
    seconds: float = 0
    longest_wait: float = 0
    early_bytes: int = 0
    most_bytes: int = 0


def make(folder: Path, count: int, seed: int, without: Collection[str] = ()) -> list[Made]:
    """Make a course in a new folder, with hand-ins; the same seed makes the same."""
    (folder / "source" / "ps1").mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(_CONFIG)
    text = canonical(nbformat.writes(tiny_notebook()))
    (folder / "source" / "ps1" / "ps1.ipynb").write_text(text, encoding="utf-8")
    course = Course(folder)
    blank = released(course)
    for name in without:
        del (HARMLESS if name in HARMLESS else HARMFUL)[name]
    return [_hand_in(course, blank, number, random.Random(f"{seed} {number}")) for number in range(count)]


def _hand_in(course: Course, blank: nbformat.NotebookNode, number: int, rng: random.Random) -> Made:
    student = f"s{number:04}"
    if rng.random() < 0.1:
        student = rng.choice(_NAMES).format(student)
    is_right = rng.random() < 0.6
    answer = RIGHT if is_right else rng.choice(_ANSWERS)
    place = course.path("submitted", "ps1", student)
    place.mkdir(parents=True)
    notebook = place / "ps1.ipynb"
    notebook.write_text(nbformat.writes(fill(blank, {"f_answer": answer} if answer else {})), "utf-8")
    one = HandIn(place, notebook, course.path("autograded", "ps1", student))
    kinds = HARMLESS if rng.random() < 0.5 else HARMFUL
    # What changes bytes or makes the file another comes last.
    chosen = rng.sample(sorted(kinds), rng.randint(1, 3 if kinds is HARMLESS else 1))
    if kinds is HARMFUL and rng.random() < 0.3:
        chosen.append(rng.choice(sorted(set(HARMLESS) - _CHANGE_THE_NOTEBOOK)))
    chosen.sort(key=lambda name: (name in _CHANGE_THE_NOTEBOOK, name))
    for name in chosen:
        (HARMLESS | HARMFUL)[name](one, rng)
    return Made(student, tuple(chosen), is_right and kinds is HARMLESS)


def grade(folder: Path) -> Run:
    """Grade the class, then write feedback and the report, by the commands that an instructor types."""
    run = Run()
    begin = last = time.monotonic()
    words = [sys.executable, "-m", "grader", "autograde", "--json", "--course", str(folder)]
    pipes: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, preexec_fn=_bounded, **pipes) as process:
        heard: list[str] = []
        listener = threading.Thread(target=lambda: heard.append(process.stderr.read()))  # type: ignore[union-attr]
        listener.start()
        watched = psutil.Process(process.pid)
        total = sum(1 for _ in (folder / "submitted").iterdir())
        assert process.stdout is not None
        for text in process.stdout:
            now = time.monotonic()
            run.longest_wait, last = max(run.longest_wait, now - last), now
            line = json.loads(text)
            run.lines[line["student"]] = line
            run.most_bytes = max(run.most_bytes, watched.memory_info().rss)
            if len(run.lines) == total // 4:
                run.early_bytes = run.most_bytes
        listener.join()
    run.said, run.codes["autograde"] = heard[0], process.returncode
    run.seconds = time.monotonic() - begin
    for command in (["feedback"], ["report"]):
        words = [sys.executable, "-m", "grader", *command, "--course", str(folder)]
        done = subprocess.run(words, capture_output=True, text=True, preexec_fn=_bounded)
        run.said += done.stdout + done.stderr
        run.codes[command[0]] = done.returncode
    run.pages = {path.parent.parent.name for path in (folder / "feedback").glob("*/*/*.html")}
    return run


def _bounded() -> None:
    """Let a grader that reads something without end fail before the machine does."""
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))


def found_wrong(handed_in: list[Made], run: Run) -> list[str]:
    """Return a line for each hand-in that has no result, or an honest one that lost; and for the class."""
    wrong = []
    if "Traceback" in run.said:
        wrong.append("a traceback: " + run.said[run.said.index("Traceback") :][:3_000])
    if run.codes["autograde"] not in (0, 1) or run.codes["feedback"] not in (0, 1) or run.codes["report"]:
        wrong.append(f"exit codes {run.codes}: {run.said[-2_000:]}")
    if run.longest_wait > SECONDS_A_JOB:
        wrong.append(f"the class waited {run.longest_wait:.0f} s for one result")
    for made in handed_in:
        about = f"{made.student!r} ({', '.join(made.done)})"
        line = run.lines.get(made.student)
        if line is None:
            if made.student not in run.said:
                wrong.append(f"{about}: neither a result nor named")
            continue
        if line["status"] == "refused" and not line["reason"]:
            wrong.append(f"{about}: refused without a reason")
        if made.deserves_all and (line["status"] != "graded" or line["score"] != 5):
            lost = {cell["id"]: cell["message"] for cell in line["cells"] if cell.get("message")}
            wrong.append(f"{about}: right, and got {line['score']:g}: {line['reason'] or lost}")
        if line["reason"].startswith("The grader failed"):
            wrong.append(f"{about}: {line['reason']}")
        if line["status"] == "graded" and made.student not in run.pages:
            wrong.append(f"{about}: no feedback page")
    return wrong
