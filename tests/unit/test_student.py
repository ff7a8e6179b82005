"""The parts of `grader check` that need no kernel."""

import io
import json
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from grader.course import find_course
from grader.student import (
    beside,
    command,
    credentials,
    finding,
    fitness,
    index,
    judging,
    restoring,
    structure,
)
from grader.student.as_data import as_data, points
from grader.student.as_markdown import as_markdown
from grader.student.checking import named
from grader.student.picture import Painter
from grader.student.reading import from_bytes, read
from grader.student.watching import saves
from grader.student.words import (
    Cell,
    Check,
    Finding,
    Kind,
    Level,
    Limits,
    Outcome,
    Report,
    Result,
    State,
    Unusable,
    Verdict,
    Written,
)

ROOT = Path(__file__).resolve().parents[2]
RELEASE = ROOT / "release"
RELEASED = sorted(RELEASE.glob("*/*.ipynb"))


@pytest.fixture(scope="module")
def course():
    return index.from_data(index.make_index(RELEASE), RELEASE)


def given(name):
    return read(RELEASE / name / f"{name}.ipynb")


def answered(notebook, function, source):
    """The notebook with something written into one answer cell."""
    cells = [replace(c, source=source) if c.name == f"{function}_answer" else c for c in notebook.cells]
    return replace(notebook, cells=tuple(cells))


def exercise(notebook, name):
    (found,) = named(structure.exercises(notebook.cells), name, "it")
    return found


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_every_graded_cell_of_a_release_is_in_one_exercise_and_all_are_blank(path):
    notebook = read(path)
    found = structure.exercises(notebook.cells)
    asked = [i for one in found for i in (*one.visible, *one.hidden, *one.questions)]
    graded = [i for i, cell in enumerate(notebook.cells) if cell.points]
    assert sorted(asked) == graded
    assert {one.written for one in found} == {Written.BLANK}
    assert all(one.title and (one.number or one.questions) for one in found)
    for one in found:  # as headings say it: "(about 6 lines, 5 points)"
        heading = next(h for c in notebook.cells for h in structure.headings(c) if one.title in h)
        assert (
            f"{sum(notebook.cells[i].points for i in (*one.visible, *one.hidden, *one.questions)):g} point"
            in heading
        )


def test_nbgraders_checksum_is_worked_out_as_nbgrader_does():
    assert all(structure.is_as_released(cell) for path in RELEASED for cell in read(path).cells if cell.mark)


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("def job_cost(hours):\n    return 1", Written.DONE),
        ("def job_cost(hours):\n    return 1\n    raise NotImplementedError()", Written.BEGUN),
        ("def job_cost(hours):\n    # YOUR CODE HERE\n    return 1", Written.DONE),
        ("def job_cost(hours):\n    raise NotImplementedError('free machines')", Written.DONE),
        ("", Written.BLANK),
        ("# later", Written.BLANK),
        ("def job_cost(hours:\n    raise NotImplementedError()", Written.BEGUN),
    ],
)
def test_how_far_an_answer_has_come(source, written):
    notebook = answered(given("01_cloud_choices"), "job_cost", source)
    assert exercise(notebook, "job_cost").written is written


@pytest.mark.parametrize(
    ("text", "written"),
    [("*Write your answer here.*", Written.BLANK), (" \n", Written.BLANK), ("## Mine\nColab.", Written.DONE)],
)
def test_a_question_is_answered_below_it(text, written):
    notebook = given("01_cloud_choices")
    below = next(i for i, cell in enumerate(notebook.cells) if cell.name == "reflection") + 1
    cells = [replace(c, source=text) if i == below else c for i, c in enumerate(notebook.cells)]
    assert structure.exercises(cells)[-1].written is written


def test_a_heading_in_a_block_of_code_is_none():
    cell = Cell(False, "## One ##\n```python\n# not this\n```\n~~~\n# nor this\n~~~\n### Two")
    assert structure.headings(cell) == ["One", "Two"]


@pytest.mark.parametrize(
    "name", ["2", "job_cost", "JOB_COST", "what a job", "Exercise 2", "job_cost_hidden_1"]
)
def test_an_exercise_is_named_as_one_thinks_of_it(name):
    assert exercise(given("01_cloud_choices"), name).names == ("job_cost",)


@pytest.mark.parametrize("name", ["99", "  ", "nothing of the kind"])
def test_an_exercise_that_is_not_there_is_answered_with_those_that_are(name):
    with pytest.raises(Unusable, match="job_cost"):
        exercise(given("01_cloud_choices"), name)


# Files that are no notebook, or no longer one.

TEXT = (RELEASE / "01_cloud_choices" / "01_cloud_choices.ipynb").read_bytes()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b"\0" * 4096, "is empty"),
        (TEXT[:20_000], "cut off"),
        (TEXT.replace(b' "cells"', b'<<<<<<< HEAD\n "cells"\n=======\n', 1), "git checkout --ours"),
        (b"%PDF-1.7", "another kind of file"),
        (b"[1, 2]", "JSON, but no notebook"),
        (b'{"cells": 3}', "has no cells"),
        (b'{"a": ' * 100_000, "nested too deeply"),
        (b'{"nbformat": 3, "worksheets": 7}', "old notebook format 3"),
    ],
)
def test_a_file_that_is_no_notebook_is_named_with_what_to_do(raw, said):
    with pytest.raises(Unusable, match=said) as error:
        from_bytes(raw, Path("x.ipynb"))
    assert "x.ipynb" in str(error.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_notebook_is_read_in_whatever_editors_write(encoding):
    text = TEXT.decode("utf-8").replace("\n", "\r\n")
    assert len(from_bytes(text.encode(encoding), Path("x.ipynb")).cells) == len(
        given("01_cloud_choices").cells
    )


def test_damaged_notebooks_are_read_or_refused_by_name(course):
    """Bytes changed, cut and doubled; values of the wrong kind: never anything but a report or a sentence."""
    rng = random.Random(4)
    data = json.loads(TEXT)
    read_ = refused = 0
    for _ in range(30):
        raw = bytearray(TEXT)
        for _ in range(rng.randrange(1, 6)):
            at = rng.randrange(len(raw))
            raw[at : at + rng.choice((0, 1, 40))] = rng.choice(
                (b"\xff", b'"', b"{", b"", b"\n<<<<<<< a\n", b"null")
            )
        try:
            notebook = from_bytes(bytes(raw), Path("x.ipynb"))
        except Unusable:
            refused += 1
            continue
        read_ += 1
        _look_at(notebook, course)
    for _ in range(30):
        odd = json.loads(json.dumps(data))
        for _ in range(5):
            at = rng.choice(odd["cells"])
            if isinstance(at, dict):
                where = at["metadata"].get("nbgrader", at) if rng.random() < 0.5 else at
                where[rng.choice(list(where))] = rng.choice((None, 3, "x", [], {}, [None], {"a": [1]}, -1.5))
        if rng.random() < 0.3:
            odd["metadata"] = rng.choice((None, [], {"kernelspec": 3}, {"language_info": {"name": 7}}))
        _look_at(from_bytes(json.dumps(odd).encode(), Path("x.ipynb")), course)
    assert read_ and refused


def _look_at(notebook, course):
    released = course.of(notebook)
    restored = restoring.restore(notebook.cells, released)
    found = structure.exercises(restored.cells)
    outcomes = [Outcome(State.RAISED, "NameError", "name 'x' is not defined")] * len(restored.cells)
    results = tuple(judging.judge(one, restored.cells, outcomes) for one in found)
    fit = fitness.findings(notebook, restored, found, outcomes, released, Limits())
    report = Report(notebook, structure.title_of(restored.cells), results, tuple(fit))
    Painter(Console(file=io.StringIO(), width=80)).show(report)
    as_markdown(notebook.path, report)
    json.dumps(as_data(notebook.path, report))


# What was released, and what became of it.


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_release_is_known_by_what_is_in_it_and_nothing_is_put_back(path, course):
    released = course.of(replace(read(path), path=Path("renamed.ipynb")))
    assert released is not None and released.name == path.name
    restored = restoring.restore(read(path).cells, released)
    assert restored == restoring.Restored(read(path).cells)


def test_the_index_holds_nothing_that_students_do_not_have():
    text = index.as_text(index.make_index(RELEASE))
    given_text = "".join(path.read_text("utf-8") for path in RELEASED)
    for one in json.loads(text)["notebooks"]:
        for cell in one["cells"]:
            assert json.dumps(cell["source"].splitlines()[0], ensure_ascii=False)[1:-1] in given_text
    assert text == index.as_text(index.make_index(RELEASE))


def test_what_was_given_is_put_back_and_said(course):
    notebook = answered(given("01_cloud_choices"), "pareto", "def pareto(offers):\n    return set()")
    changed = {"pareto_visible": "pass", "setup": "import math"}
    cells = [
        replace(c, source=changed.get(c.name, c.source))
        for c in notebook.cells
        if c.name != "job_cost_visible"
    ]
    restored = restoring.restore(cells, course.of(notebook))
    assert restored.changed == ("setup", "pareto_visible")
    assert restored.missing == ("job_cost_visible",)
    there = {cell.name: cell.source for cell in restored.cells}
    assert "assert" in there["pareto_visible"] and there["pareto_answer"].endswith("return set()")
    names = [cell.name for cell in restored.cells if cell.name]
    assert names == [cell.name for cell in notebook.cells if cell.name]


def test_cells_without_marks_are_known_again(course):
    notebook = answered(
        given("01_cloud_choices"), "pareto", "import math\n\ndef pareto(offers):\n    return set()"
    )
    bare = [replace(cell, mark={}, id="") for cell in notebook.cells]
    restored = restoring.restore(bare, course.of(replace(notebook, cells=tuple(bare))))
    assert (restored.missing, restored.lost) == ((), ())
    assert exercise(replace(notebook, cells=restored.cells), "pareto").written is Written.DONE
    assert exercise(replace(notebook, cells=restored.cells), "job_cost").written is Written.BLANK


def test_a_check_that_was_changed_secures_nothing():
    """Without the index it cannot be put back: then it counts for nothing."""
    notebook = answered(given("01_cloud_choices"), "job_cost", "def job_cost(hours): ...")
    cells = [replace(c, source="pass") if c.name == "job_cost_visible" else c for c in notebook.cells]
    result = judging.judge(exercise(notebook, "job_cost"), cells, [Outcome(State.OK)] * len(cells))
    assert result.points(Verdict.PASSED) == 0 and "changed" in result.hint


@pytest.mark.parametrize(
    ("error", "message", "said"),
    [
        ("StdinNotImplementedError", "raw_input was called", "write the value into the cell"),
        ("URLError", "<urlopen error>", "network"),
        ("ModuleNotFoundError", "No module named 'helper'", "put its code into the notebook"),
        ("NotImplementedError", "", "delete that line"),
        ("AssertionError", "", "without a message"),
        ("ValueError", "\x1b[31mred\x1b[0m \x07" + "x" * 5000, "red"),
        ("SyntaxError", "invalid syntax (1323018212.py, line 3)", "invalid syntax (line 3)"),
    ],
)
def test_an_error_is_said_in_words(error, message, said):
    cells = given("01_cloud_choices").cells
    text = judging.said(Outcome(State.RAISED, error, message), cells, 3)
    assert said in text and "\x1b" not in text and "\x07" not in text and len(text) < 1_600


def test_a_cell_that_is_there_twice_counts_once(course):
    notebook = answered(given("01_cloud_choices"), "pareto", "def pareto(offers):\n    return set()")
    doubled = tuple(
        cell for cell in notebook.cells for _ in range(2 if cell.name.startswith("pareto") else 1)
    )
    for released in (course.of(notebook), None):
        restored = restoring.restore(doubled, released)
        assert set(restored.twice) == {c.name for c in notebook.cells if c.name.startswith("pareto")}
        found = exercise(replace(notebook, cells=restored.cells), "pareto")
        assert sum(restored.cells[i].points for i in (*found.visible, *found.hidden)) == 5


def test_an_older_release_is_said_and_its_checks_are_todays(course):
    notebook = given("01_cloud_choices")

    def as_before(cell):
        if cell.name != "pareto_visible":
            return cell
        old = replace(cell, source="assert pareto([]) == []")
        return replace(old, mark={**cell.mark, "checksum": structure.checksum(old)})

    restored = restoring.restore([as_before(cell) for cell in notebook.cells], course.of(notebook))
    assert restored.older == ("pareto_visible",) and restored.changed == ()
    assert restored.cells == notebook.cells


def _told(notebook, released=None, state=Outcome(State.OK), limits=Limits()):  # noqa: B008
    restored = restoring.restore(notebook.cells, released)
    outcomes = [state] * len(restored.cells)
    found = fitness.findings(
        notebook, restored, structure.exercises(restored.cells), outcomes, released, limits
    )
    return {one.topic: one for one in found}


def test_another_assignments_notebook_is_named(course, tmp_path):
    wrong = replace(given("04_cloud_storage"), path=tmp_path / "01_cloud_choices.ipynb")
    for released in (course.of(wrong), None):  # the set-up cell says it, too
        told = _told(wrong, released)["name"]
        assert told.level is Level.PROBLEM and "04_cloud_storage.ipynb" in told.what


def test_the_limits_are_those_of_the_course():
    grading, told = find_course(ROOT).limits, Limits()
    assert told.side_files == grading.side_files
    assert (told.cell_seconds, told.notebook_seconds) == (grading.cell_seconds, grading.notebook_seconds)
    assert told.submission_bytes == grading.submission_bytes


def test_a_file_that_is_too_large_is_told_how_to_shrink():
    told = _told(replace(given("01_cloud_choices"), size=20_000_001))["size"]
    assert told.level is Level.PROBLEM and "Clear" in told.do


def test_merge_marks_in_a_cell_are_found():
    notebook = answered(
        given("01_cloud_choices"), "pareto", "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> b\n"
    )
    number = next(cell.number for cell in notebook.cells if cell.name == "pareto_answer")
    assert f"cell {number}" in _told(notebook)["merge conflict"].what


def test_a_demonstration_that_waits_for_an_exercise_is_no_fault(course):
    notebook = given("06_model_api")
    shown = _told(notebook, course.of(notebook), Outcome(State.RAISED, "IndexError", "nothing there"))
    own = [cell.number for cell in notebook.cells if cell.is_code and cell.kind is Kind.PLAIN]
    assert own and not set(map(str, own)) & set(re.findall(r"\d+", shown["Restart & Run All"].what))
    waits = _told(notebook, state=Outcome(State.RAISED, "NotImplementedError"))["Restart & Run All"]
    fails = _told(notebook, state=Outcome(State.RAISED, "ValueError", "no"))["Restart & Run All"]
    assert (waits.level, fails.level) == (Level.NOTE, Level.PROBLEM)


def test_a_module_of_ones_own_is_not_there_in_grading(course, tmp_path):
    notebook = answered(given("08_capstone"), "publish", "from helper import publish")
    notebook = replace(notebook, path=tmp_path / "08_capstone.ipynb")
    for name in ("helper.py", "core.py", "mine.csv", "big.bin"):
        (tmp_path / name).write_text("x = 1\n", "utf-8")
    released = course.of(notebook)
    told = _told(notebook, released)
    assert "helper.py" in told["own modules"].what and "core.py" in told["given files"].what
    names = {path.name: path.parent for path in beside.needed(notebook, released, Limits())}
    assert names["mine.csv"] == tmp_path and names["practice.py"] == RELEASE / "08_capstone"
    assert not {"helper.py", "big.bin"} & set(names)


# Credentials.

MADE_UP = [
    "AKIAIOSFODNN7EXAMPLE",
    'aws_secret_access_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"',
    'aws_access_key_id="testing", aws_secret_access_key="testing"',
    "password = 'swordfish'",
    "AKIAXXXXXXXXXXXXXXXX",
    "http://user:pass1word@localhost:8080/",
    "postgresql://ann:Tr0ub4dor3@db.example.com/x",
    'url = f"https://{user}:{password}@host/x"',
    'secret = os.environ["MY_SECRET_1"]',
    'next_token = "c1f4a99b", ContinuationToken="1ueGcxLPRx1Tr"',
    "-----BEGIN PRIVATE KEY-----\n...",
    "ssh://git@github.com:22/x",
]
REAL = {
    "an AWS access key": "key = 'AKIA" + "Q3EGTZ7LMNW5XHBR'",
    "an AWS secret key": 'os.environ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/'
    + 'bPxRfiCYqq9zLtR4vW"',
    "a GitHub token": "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
    "a password in an address": "git clone https://ann:kX92" + "jdhf@github.com/ann/x.git",
    "a private key": "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq3T8" + "kz9qvLkwq8sQ9hJk3lPp",
    "a value for password": 'db(password="Zwie' + 'bel77!")',
}


@pytest.mark.parametrize("text", MADE_UP)
def test_what_is_made_up_is_no_credential(text):
    assert list(credentials.suspects(text)) == []


@pytest.mark.parametrize("what", REAL)
def test_a_credential_is_found_and_not_repeated(what):
    (found,) = credentials.suspects(REAL[what])
    assert found.what == what and len(found.begins) <= 5


def test_nothing_that_students_are_given_or_would_write_looks_like_a_credential(course):
    for path in sorted((ROOT / "solutions").glob("*/*.ipynb")):
        notebook = read(path)
        assert _told(notebook, course.of(notebook))["credentials"].level is Level.OK, path
    for path in sorted((ROOT / "tests" / "answers").rglob("*.py")):
        assert list(credentials.suspects(path.read_text("utf-8"))) == [], path


def test_a_credential_in_an_output_is_found(course):
    notebook = given("01_cloud_choices")
    cells = [
        replace(c, printed=REAL["an AWS access key"]) if c.name == "setup" else c for c in notebook.cells
    ]
    told = _told(replace(notebook, cells=tuple(cells)), course.of(notebook))["credentials"]
    assert told.level is Level.PROBLEM and "cell 3" in told.what


# What is asked for, and what is printed.


def _folder(root, *names):
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(TEXT)
    return root


def test_notebooks_are_found_by_what_one_types(tmp_path, monkeypatch):
    own, other = "01_cloud choices/01_cloud choices.ipynb", "Übung 2/Übung 2.ipynb"
    here = _folder(tmp_path, own, other, ".venv/x.ipynb", "01_cloud choices/.ipynb_checkpoints/y.ipynb")
    (here / "lab").mkdir()
    _folder(here, "lab/z.ipynb")
    (here / "lab" / "pyvenv.cfg").write_text("", "utf-8")
    for typed in (
        own,
        "01",
        "01_cloud choices",
        own.split("/")[0] + "\\",
        "01_CLOUD CHOICES",
        str(here / own),
    ):
        assert finding.find([typed], here) == ([here / own], "")
    assert finding.find(["üb"], here)[0] == [here / other]
    assert finding.find(["Übung 2"], here / "01_cloud choices", here)[0] == [here / other]
    assert finding.find([], here, every=True)[0] == [here / own, here / other]


def test_without_a_name_it_is_the_notebook_saved_last(tmp_path):
    import os

    here = _folder(tmp_path, "a/a.ipynb", "b/b.ipynb")
    os.utime(here / "a" / "a.ipynb", (2_000_000_000, 2_000_000_000))
    paths, why = finding.find([], here)
    assert paths == [here / "a" / "a.ipynb"] and "a.ipynb, saved last" in why and "--all" in why
    os.utime(here / "a" / "a.ipynb", ((here / "b" / "b.ipynb").stat().st_mtime + 5,) * 2)
    paths, why = finding.find([], here)
    assert paths == [here / "a" / "a.ipynb"] and "the first" in why  # as a checkout leaves them


@pytest.mark.parametrize("asked", [["nope"], ["empty"], ["nope.ipynb"], ["\0"], ["a" * 5000]])
def test_what_is_not_there_is_answered_with_what_is(tmp_path, asked):
    _folder(tmp_path, "a/a.ipynb")
    (tmp_path / "empty").mkdir()
    with pytest.raises(Unusable):
        finding.find(asked, tmp_path)


def _report(verdict, hint="", level=Level.OK):
    notebook = answered(given("01_cloud_choices"), "job_cost", "def job_cost(hours): ...")
    one = exercise(notebook, "job_cost")
    check = Check("job_cost_visible", 2, verdict, hint, one.visible[0])
    later = Check("job_cost_hidden_1", 3, Verdict.HIDDEN, cell=one.hidden[0])
    result = Result(one, verdict, (check, later), hint)
    return Report(
        notebook, "01 · Cloud choices", (result,), (Finding(level, "name", "x → y", "do this"),), 1.5
    )


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp437", "ascii", "koi8-r"])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_picture_is_drawn_with_the_letters_there_are(encoding, width):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict")
    hint = "job_cost(2) gave 'Ä☃' → a cost → row 'returns'" + chr(7) + chr(0x202E)
    where = Console(file=stream, width=width, highlight=False, markup=False)
    Painter(where).show(_report(Verdict.FAILED, hint, Level.PROBLEM))
    stream.flush()
    text = raw.getvalue().decode(encoding)
    assert max(map(len, text.splitlines())) <= width and chr(7) not in text and chr(0x202E) not in text
    assert ("→ row 'returns'" if encoding == "utf-8" else "-> row 'returns'") in text
    assert "0/2" in text and "3 hidden" in text and "--watch" in text


def test_what_a_notebook_says_is_no_markdown_and_no_command():
    hint = "<script>@all [x](http://a.b) | `x` ![p](q) :smile: #1 **b** [red]x[/red]"
    text = as_markdown(Path("x.ipynb"), _report(Verdict.FAILED, hint))
    row = next(line for line in text.splitlines() if "❌" in line)
    assert not set(row.split("What a job costs", 1)[1].replace("|", "", 1)) & set("<@[]()`*")
    assert row.count("|") == 6
    stream = io.StringIO()
    Painter(Console(file=stream, width=120, markup=False)).show(_report(Verdict.FAILED, hint))
    assert "[red]x[/red]" in stream.getvalue()


def test_points_are_secured_open_or_missing():
    assert points(_report(Verdict.PASSED).results) == {
        "total": 5, "secured": 2, "hidden": 3, "person": 0, "missing": 0
    }  # fmt: skip
    assert points(_report(Verdict.FAILED, "no").results)["missing"] == 2


@pytest.mark.parametrize(
    ("verdict", "level", "fine"),
    [
        (Verdict.PASSED, Level.NOTE, True),
        (Verdict.PASSED, Level.PROBLEM, False),
        (Verdict.NOT_RUN, Level.OK, False),
    ],
)
def test_exit_code_0_means_that_one_can_hand_it_in(verdict, level, fine):
    report = _report(verdict, level=level)
    assert report.is_fine is fine
    assert command._code([report]) == (command.FINE if fine else command.NOT_YET)
    not_begun = replace(report, is_begun=False, results=())
    assert command._code([report, not_begun]) == command._code([report])
    assert command._code([not_begun]) == command.NOT_YET
    assert command._code([report, Unusable("cut off")]) == command.UNUSABLE


def test_it_calls_itself_as_it_was_called(tmp_path, monkeypatch):
    own = tmp_path / ".venv" / "bin" / "grader"
    own.parent.mkdir(parents=True)
    own.write_text("#!/bin/sh\n", "utf-8")
    own.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", [str(own)])
    assert command._called() == str(Path(".venv", "bin", "grader"))
    monkeypatch.setenv("PATH", str(own.parent))
    assert command._called() == "grader"
    monkeypatch.setattr("sys.argv", [str(tmp_path / "grader" / "__main__.py")])
    assert command._called() == "python -m grader"


@pytest.mark.parametrize("arguments", [[], ["check", "--nope"], ["check", "--json", "--markdown"], ["chek"]])
def test_a_command_that_is_not_understood_is_exit_code_2(arguments, capsys):
    with pytest.raises(SystemExit) as end:
        command.main(arguments)
    assert end.value.code == command.UNUSABLE and "usage:" in capsys.readouterr().err


def test_a_fault_of_ours_is_a_sentence(tmp_path, monkeypatch, capsys):
    def broken(*arguments):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(command, "check", broken)
    monkeypatch.chdir(_folder(tmp_path, "a/a.ipynb"))
    assert command.main(["check"]) == command.UNUSABLE
    told = capsys.readouterr().err
    assert "ZeroDivisionError" in told and "can be handed in" in told and "Traceback" not in told


def test_one_notebook_that_is_broken_does_not_hide_the_others(tmp_path, monkeypatch, capsys):
    here = _folder(tmp_path, "a/a.ipynb", "b/b.ipynb")
    (here / "a" / "a.ipynb").write_bytes(TEXT[:500])
    monkeypatch.chdir(here)
    assert command.main(["check", "--all", "--json"]) == command.UNUSABLE
    broken, blank = json.loads(capsys.readouterr().out)["notebooks"]
    assert "cut off" in broken["error"] and blank["begun"] is False
    assert command.main(["check", "--all"]) == command.UNUSABLE
    told = capsys.readouterr()
    assert "cut off" in told.err and "not begun" in told.out


def test_a_file_that_is_saved_is_noticed_once_it_is_written(tmp_path):
    path = tmp_path / "x.ipynb"
    path.write_text("1", "utf-8")
    steps = iter(["", "unlink", "22", "333", "", "", "4444"])

    def wait(seconds):
        match next(steps):
            case "":
                return
            case "unlink":
                path.unlink()
            case text:
                path.write_text(text, "utf-8")

    seen = []
    with pytest.raises(RuntimeError):  # the steps are at an end
        for _ in saves(path, wait):
            seen.append(path.read_text("utf-8"))
    assert seen == ["1", "333"]
