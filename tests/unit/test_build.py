import json

import nbformat
import pytest
from nbgrader.preprocessors import Execute

from grader.authoring.bank import trials
from grader.authoring.build import Built, build, canonical, check, config_of
from grader.errors import BankError, BuildError

from ..conftest import tiny_notebook


def test_canonical_is_a_fixed_point_and_drops_what_is_not_source():
    nb = tiny_notebook()
    nb.cells[1].outputs = [nbformat.v4.new_output("stream", text="left over")]
    nb.cells[1].execution_count = 7
    nb.cells[1].metadata["collapsed"] = True
    nb.cells[1].source = "x   =   {  'a':1 }"
    nb.metadata["language_info"]["version"] = "3.11.7"
    once = canonical(nbformat.writes(nb))
    assert canonical(once) == once
    cell = json.loads(once)["cells"][1]
    assert cell["outputs"] == []
    assert cell["execution_count"] is None
    assert cell["source"] == ['x = {"a": 1}']
    assert "collapsed" not in cell["metadata"]
    assert "3.11.7" not in once


def test_ids_are_grade_ids_or_stay_or_come_from_the_text():
    nb = tiny_notebook()
    nb.cells[0]["id"] = "kept"
    nb.cells[2]["id"] = "random12"
    nb.cells[6]["id"] = "kept"  # taken already
    ids = [cell["id"] for cell in json.loads(canonical(json.dumps(nb)))["cells"]]
    assert ids[0] == "kept"
    assert ids[2] == "f_answer"
    assert ids[6].startswith("cell-")
    assert ids == [cell["id"] for cell in json.loads(canonical(json.dumps(nb)))["cells"]]


def test_code_is_formatted_as_the_course_has_it_wherever_one_stands(tmp_path, monkeypatch):
    here, course = tmp_path / "here", tmp_path / "course"
    for folder, style in ((here, "double"), (course, "single")):
        folder.mkdir()
        (folder / "ruff.toml").write_text(f'[format]\nquote-style = "{style}"\n')
    monkeypatch.chdir(here)
    nb = tiny_notebook()
    nb.cells[1].source = 'x = "a"'
    assert "x = 'a'" in json.loads(canonical(nbformat.writes(nb), course))["cells"][1]["source"]


def test_a_kernel_that_is_slow_to_speak_is_waited_for_unless_the_course_says_otherwise(course):
    assert Execute(config=config_of(course)).iopub_timeout > 60
    course.config.NotebookClient.iopub_timeout = 7
    assert Execute(config=config_of(course)).iopub_timeout == 7
    course.config.Execute.iopub_timeout = 8
    assert Execute(config=config_of(course)).iopub_timeout == 8


@pytest.fixture
def current(course):
    """What a course holds whose derived folders are current (made by hand: no kernel here)."""
    source = (course.path("source", "ps1") / "ps1.ipynb").read_bytes()
    nb = tiny_notebook()
    for cell in nb.cells:
        if cell.cell_type == "code":
            cell.execution_count = 1
    released = tiny_notebook()
    released.cells = released.cells[:2]
    built = Built(
        "ps1",
        {"ps1.ipynb": source},
        {"ps1.ipynb": nbformat.writes(released).encode(), "data.csv": b"1"},
        {"ps1.ipynb": nbformat.writes(nb).encode()},
    )
    for step, files in (("release", built.release), ("solution", built.solutions)):
        for name, content in files.items():
            path = course.path(step, "ps1") / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return built


def test_a_current_course_passes(course, current):
    assert check(course, current) == []


def spoil_release(course, change):
    path = course.path("release", "ps1") / "ps1.ipynb"
    nb = nbformat.read(path, as_version=4)
    change(nb)
    nbformat.write(nb, path)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda c: (c.path("release", "ps1") / "data.csv").unlink(), "data.csv is missing"),
        (lambda c: (c.path("release", "ps1") / "data.csv").write_bytes(b"2"), "data.csv is stale"),
        (lambda c: (c.path("release", "ps1") / "old.csv").write_bytes(b"2"), "old.csv is not derived"),
        (
            lambda c: spoil_release(c, lambda nb: nb.cells.append(tiny_notebook().cells[2])),
            "leaks a region marked 'BEGIN SOLUTION'",
        ),
        (
            lambda c: spoil_release(
                c,
                lambda nb: nb.cells.append(
                    nbformat.v4.new_code_cell('assert f( 40 )==41,"the hint of the hidden test"')
                ),
            ),
            "leaks the hidden test of f_hidden",
        ),
        (
            lambda c: (c.path("release", "ps1") / "notes.txt").write_text("because the mark scheme says so"),
            "notes.txt is not derived",
        ),
        (
            lambda c: (c.path("source", "ps1") / "ps1.ipynb").write_text(nbformat.writes(tiny_notebook())),
            "not in canonical form",
        ),
    ],
)
def test_what_is_stale_or_leaking_is_named(course, current, spoil, says):
    spoil(course)
    assert any(says in line for line in check(course, current)), check(course, current)


def test_a_solution_that_was_not_executed_is_named(course, current):
    path = course.path("solution", "ps1") / "ps1.ipynb"
    nb = nbformat.read(path, as_version=4)
    nb.cells[1].execution_count = None
    nbformat.write(nb, path)
    assert any("was not executed" in line for line in check(course, current))


MISTYPED = "### BEGIN HIDDEN TEST"


@pytest.mark.parametrize("ask", ["build", "bank"])
def test_a_mistyped_marker_is_refused_before_anything_is_made(course, ask):
    """It would hand out the hidden test, and nothing else would see that."""
    path = course.path("source", "ps1") / "ps1.ipynb"
    path.write_text(path.read_text().replace("### BEGIN HIDDEN TESTS", MISTYPED))
    error = {"build": BuildError, "bank": BankError}[ask]
    with pytest.raises(error, match=r"ps1\.ipynb, cell 5 \(f_hidden\), line 2: '### BEGIN HID"):
        build(course.root, "ps1") if ask == "build" else trials(course, "ps1", [], "jupyter")
