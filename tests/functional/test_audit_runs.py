"""An audit from end to end, on a tiny course: mistakes that a test catches, and those that none does."""

import json
import sys

import nbformat
import pytest
from typer.testing import CliRunner

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


def run(course, *options):
    done = CliRunner().invoke(app, ["audit", "--course", str(course.root), "--json", "-j", "2", *options])
    return done.exit_code, json.loads(done.stdout)[0] if done.stdout.startswith("[") else done.output


def test_a_mistake_that_no_test_catches_is_named_until_it_is_listed(audited):
    code, data = run(audited)
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
    code, again = run(audited, "--draft")
    assert (code, again["graded_now"]) == (1, 0)
    assert again["survivors"] == data["survivors"]
    listed = audited.root / "tests" / "answers" / "ps1" / "equivalent.toml"
    listed.write_text(listed.read_text().replace('reason = ""', 'reason = "for the test"'))
    code, last = run(audited, "--write")
    assert (code, last["survivors"], len(last["equivalent"])) == (0, [], len(data["survivors"]))
    assert "for the test" in (audited.root / "docs" / "audit.md").read_text()
    assert (audited.root / "docs" / "img" / "audit.png").stat().st_size > 1000


def test_a_mistake_that_never_ends_or_ends_the_process_is_caught(audited):
    path = audited.root / "source" / "ps1" / "ps1.ipynb"
    nb = nbformat.read(path, as_version=4)
    nb.cells[1].source = (
        "import os\n\n\ndef f(x):\n    n = 0\n    while True:\n        if n > x:\n            break\n"
        "        n += 1\n    if n < 0:\n        os._exit(3)\n    return n"
    )
    nb.cells[3].source = "assert f(0) == 1\nassert f(40) == 41"
    nbformat.write(nb, path)
    _, data = run(audited)
    survived = {(one["before"], one["after"]) for one in data["survivors"]}
    assert data["mutants"] > 10
    assert ("break", "pass") not in survived
    assert ("if n < 0:", "if True:") not in survived
