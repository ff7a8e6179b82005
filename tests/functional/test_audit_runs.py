"""An audit from end to end, on a tiny course: mistakes that a test catches, and those that none does."""

import json
import re
import shutil
import sys
from dataclasses import replace

import nbformat
import pytest
from typer.testing import CliRunner

from grader.authoring.audit.bench import Bench
from grader.authoring.audit.exercises import notebooks_of
from grader.authoring.audit.keys import machine
from grader.authoring.audit.known import Reference
from grader.authoring.audit.mutants import Mutant
from grader.authoring.audit.trials import run
from grader.cli import app

from ..conftest import graded_cell

TEST = {"grade": True, "locked": True, "points": 1}
CONTRACT = """**Contract** for `f(x) -> int`

| part | what it is |
|---|---|
| returns | one more than `x` |
| too small | below 0: `ValueError` |
"""
ANSWER = """def f(x):
    ### BEGIN SOLUTION
    if x < 0:
        raise ValueError("too small")
    return x + 1
    ### END SOLUTION"""
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")


@pytest.fixture
def audited(course):
    """The tiny course with one exercise whose tests forget the row about small numbers."""
    path = course.root / "source" / "ps1" / "ps1.ipynb"
    nb = nbformat.read(path, as_version=4)
    nb.cells = [
        nbformat.v4.new_markdown_cell(CONTRACT),
        graded_cell("f_answer", ANSWER, solution=True),
        graded_cell("f_visible", "assert f(1) == 2, \"row 'returns'\"", **TEST),
        graded_cell("f_hidden", "assert f(0) == 1\nassert f(40) == 41\nassert True", **TEST),
    ]
    nbformat.write(nb, path)
    return course


def audit(course, *options):
    done = CliRunner().invoke(app, ["audit", "--course", str(course.root), "--json", "-j", "2", *options])
    return done.exit_code, json.loads(done.stdout)[0] if done.stdout.startswith("[") else done.output


def test_a_mistake_that_no_test_catches_is_named_until_it_is_listed(audited):
    code, data = audit(audited)
    assert code == 1
    lost = {(one["before"], one["after"]) for one in data["survivors"]}
    assert ('raise ValueError("too small")', "pass") in lost
    assert ("return x + 1", "return x - 1") not in lost
    assert data["caught"] > 5
    assert data["cells"]["f_visible"]["catches"] > 5
    assert [weak["text"] for weak in data["weak"]] == ["assert True"]
    states = {row["row"]: row["state"] for row in data["clauses"]}
    assert states == {"returns": "proven", "too small": "unwatched"}

    # What is known is not graded again, and a reason for each survivor is all that is missing.
    code, again = audit(audited, "--draft")
    assert (code, again["graded_now"]) == (1, 0)
    assert again["survivors"] == data["survivors"]
    listed = audited.root / "tests" / "answers" / "ps1" / "equivalent.toml"
    text = listed.read_text().replace('reason = ""', 'reason = "for the test"')
    listed.write_text(text.replace('kind = ""', 'kind = "looks"'))
    code, last = audit(audited, "--write")
    assert (code, last["survivors"], len(last["equivalent"])) == (0, [], len(data["survivors"]))
    assert "for the test" in (audited.root / "docs" / "audit.md").read_text()
    assert (audited.root / "docs" / "img" / "audit.png").stat().st_size > 1000

    # A better test catches what is listed: it has to be taken out.
    path = audited.root / "source" / "ps1" / "ps1.ipynb"
    nb = nbformat.read(path, as_version=4)
    nb.cells[3].source += """\ntry:\n    f(-1)\nexcept ValueError:\n    pass\nelse:\n    assert 0, 'none'"""
    nbformat.write(nb, path)
    code, better = audit(audited)
    assert code == 1
    stale = {(one["before"], one["after"]): one["why"] for one in better["stale"]}
    assert stale['raise ValueError("too small")', "pass"] == "f_hidden catches it now"


def check(course, *options):
    command = ["audit", "--check", "--course", str(course.root), "-j", "2", *options]
    done = CliRunner().invoke(app, command)
    return done.exit_code, done.stdout


def change(course, number, old, new):
    path = course.root / "source" / "ps1" / "ps1.ipynb"
    nb = nbformat.read(path, as_version=4)
    assert old in nb.cells[number].source
    nb.cells[number].source = nb.cells[number].source.replace(old, new)
    nbformat.write(nb, path)


def test_what_was_proven_is_graded_again_only_where_it_changed(audited, monkeypatch):
    assert check(audited) == (
        0,
        "ps1: not proven: there is no record yet; `grader audit ps1 --write` makes one.\n",
    )
    audit(audited, "--draft")
    listed = audited.root / "tests" / "answers" / "ps1" / "equivalent.toml"
    text = listed.read_text().replace('reason = ""', 'reason = "for the test"')
    listed.write_text(text.replace('kind = ""', 'kind = "looks"'))
    assert audit(audited, "--write")[0] == 0

    # As recorded; on another machine some of it is tried again, as far as the time allows.
    assert check(audited) == (0, "ps1: as recorded.\n")
    record = listed.with_name("audit.json")
    own = machine()
    record.write_text(record.read_text().replace(own, "another"))
    code, said = check(audited)
    assert code == 0, said
    assert "drawn, and" in said
    total, *_ = re.findall(r"and (\d+) of (\d+) mistakes tried anew", said)
    assert total[0] == total[1]
    record.write_text(record.read_text().replace("another", own))

    # A list that says less than the record makes it fail, without anything graded.
    listed.write_text("")
    code, said = check(audited)
    assert code == 1
    assert "not caught: f_answer" in said
    listed.write_text(text.replace('kind = ""', 'kind = "looks"'))

    # A test that lets more through than the record says is found out, if there is time to look.
    change(audited, 3, "assert f(0) == 1\nassert f(40) == 41", "assert f(40) > 40")
    change(audited, 2, "assert f(1) == 2", "assert f(1) > 1")
    code, said = check(audited)
    assert code == 1
    assert "changed since the record: f; " in said
    assert "not caught: f_answer" in said
    monkeypatch.setattr("grader.authoring.audit.checking.time.time", lambda: 0.0)
    code, said = check(audited)
    assert (code, "0 of" in said, "the time was up" in said) == (0, True, True)


def test_an_assignment_without_a_record_fails_if_it_is_named_or_others_have_one(audited):
    sentence = "ps1: not proven: there is no record yet; `grader audit ps1 --write` makes one.\n"
    assert check(audited) == (0, sentence)
    assert check(audited, "ps1") == (1, sentence)
    shutil.copytree(audited.root / "source" / "ps1", audited.root / "source" / "ps2")
    (audited.root / "source" / "ps2" / "ps1.ipynb").rename(audited.root / "source" / "ps2" / "ps2.ipynb")
    audit(audited, "ps2", "--write")
    code, said = check(audited)
    assert (code, said.startswith(sentence)) == (1, True)


def test_right_answers_graded_elsewhere_show_which_test_is_flaky(audited):
    path = audited.root / "source" / "ps1" / "ps1.ipynb"
    nb = nbformat.read(path, as_version=4)
    nb.cells[2].source = "import time\nassert f(1) == 2 and time.timezone == 0"
    nb.cells[3].source = "assert [*{'a', 'b', 'c', 'd', 'e', 'f'}] == [*'abcdef'], 'order'\nassert f(0) == 1"
    nb.cells += [graded_cell("f_steady", "assert f(40) == 41", **TEST)]
    nbformat.write(nb, path)
    done = CliRunner().invoke(app, ["audit", "--course", str(audited.root), "--repeat", "2", "--json", "-j1"])
    data = json.loads(done.stdout)
    assert (done.exit_code, data["gradings"]) == (1, 2)
    failed = {one["cell"]: one for one in data["failed"]}
    assert failed.keys() == {"f_visible", "f_hidden"}
    assert failed["f_visible"]["flaky"]
    assert not failed["f_hidden"]["flaky"]  # no seed gives that order, so it is wrong in each run
    assert "Australia/Lord_Howe" in next(iter(failed["f_visible"]["failed"]))


def test_a_mistake_that_never_ends_or_ends_the_process_is_caught(audited):
    (notebook,) = notebooks_of(audited.assignment("ps1"), ("### BEGIN SOLUTION", "### END SOLUTION"))
    right = Reference(plain=False, seconds=1, lost={})
    bench = Bench(notebook, replace(audited.limits, cell_seconds=1), "fork", right)
    bodies = ("while True: pass", "import os; os._exit(3)", "return x + 1")
    mutants = [Mutant("f_answer", "return", 2, "", body, f"def f(x):\n    {body}") for body in bodies]
    lost = {}
    for done in run(bench.trials(mutants), 2):
        lost |= {mutant.after: sorted(bench.lost(mutant, done)) for mutant in done.trial.mutants}
    assert [lost[body] for body in bodies] == [["f_hidden", "f_visible"]] * 2 + [[]]
