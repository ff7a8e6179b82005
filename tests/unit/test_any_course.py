"""Course folders that others made: their configuration, their folders, their old sources."""

import json
import warnings
from pathlib import Path

import nbformat
import pytest
from sqlalchemy import make_url

from grader.authoring.build import canonical
from grader.cells import grade_id, points
from grader.configuration import doubtful
from grader.course import Course, Grading, find_course
from grader.engine import is_python
from grader.errors import CourseError
from grader.grading.intake import hiding, rebuild

from ..conftest import graded_cell, tiny_notebook


def configure(course, text):
    file = course.root / "nbgrader_config.py"
    file.write_text(file.read_text() + text)


def test_an_assignment_of_several_notebooks_is_one_assignment(course):
    folder = course.path("source", "ps1")
    for number in range(6):
        (folder / f"more{number}.ipynb").write_bytes((folder / "ps1.ipynb").read_bytes())
    assert course.assignment_names() == ["ps1"]
    assert len(course.assignment("ps1").masters) == 7


STRUCTURES = (
    "{nbgrader_step}/{assignment_id}/{student_id}",
    "{assignment_id}/{nbgrader_step}/{student_id}",
    "term/{nbgrader_step}/{student_id}/own/{assignment_id}",
    "{nbgrader_step}/x-{assignment_id}/of {student_id}",
)


@pytest.mark.parametrize("structure", STRUCTURES)
def test_another_directory_structure_is_obeyed(course, structure):
    configure(course, f"c.CourseDirectory.directory_structure = {structure!r}\n")
    notebook = course.path("source", "ps1") / "ps1.ipynb"
    other = Course(course.root)
    for student in (".", "ann", "bob [2]"):
        step = "source" if student == "." else "submitted"
        folder = other.path(step, "ps1", student)
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "ps1.ipynb").exists():
            (folder / "ps1.ipynb").write_bytes(notebook.read_bytes())
    (other.path("source", "ps1").parent / ".ipynb_checkpoints").mkdir(exist_ok=True)
    (other.path("source", "ps1").parent / ".ipynb_checkpoints" / "x.ipynb").write_text("{}")
    assert other.assignment_names() == ["ps1"]
    assert other.students("ps1") == ["ann", "bob [2]"]


@pytest.mark.parametrize("structure", ["{nbgrader_step}/{assignment_id}", "{step}/{student_id}", "x"])
def test_a_structure_that_tells_nothing_apart_is_refused(course, structure):
    configure(course, f"c.CourseDirectory.directory_structure = {structure!r}\n")
    with pytest.raises(CourseError, match=r"structure|cannot be used"):
        Course(course.root)


def test_a_course_works_from_anywhere(course, tmp_path, monkeypatch):
    """As `nbgrader quickstart` leaves it: a header named relative to the course, nothing of ours."""
    (course.root / "nbgrader_config.py").write_text(
        "import os\nimport own_settings\nprint('hello')\nc = get_config()\nload_subconfig('more.py')\n"
        "assert os.path.isdir('source')\n"
        "c.CourseDirectory.course_id = own_settings.NAME\n"
        'c.IncludeHeaderFooter.header = "source/header.ipynb"\nc.CourseDirectory.db_url = "sqlite:///x.db"\n'
    )
    (course.root / "own_settings.py").write_text("NAME = 'cx'")
    (course.root / "more.py").write_text("c = get_config()\nc.Grading.cell_seconds = 7")
    header = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Welcome")])
    nbformat.write(header, course.root / "source" / "header.ipynb")
    monkeypatch.chdir(tmp_path)
    other = Course(course.root)
    assert other.assignment("ps1").master("ps1").cells[0].source == "# Welcome"
    assert other.db_url == f"sqlite:///{course.root}/x.db" == other.directory.db_url
    assert (other.directory.course_id, other.limits.cell_seconds) == ("cx", 7)
    assert Path.cwd() == tmp_path


def test_a_configuration_in_json_and_a_root_elsewhere(course, tmp_path):
    (course.root / "nbgrader_config.py").rename(course.root / "kept.py")
    here = tmp_path / "config"
    here.mkdir()
    (here / "nbgrader_config.json").write_text(
        json.dumps({"CourseDirectory": {"root": "../course", "course_id": "j", "source_directory": "src"}})
    )
    (course.root / "source").rename(course.root / "src")
    other = find_course(here)
    assert (other.root, other.directory.course_id) == (course.root, "j")
    assert other.assignment_names() == ["ps1"]


def test_old_names_of_settings_are_understood(course):
    (course.root / "nbgrader_config.py").write_text(
        'c = get_config()\nc.NbGrader.course_id = "old"\nc.NbGrader.submitted_directory = "in"\n'
        "c.NbGrader.db_assignments = [dict(name='ps1')]\n"
    )
    other = Course(course.root)
    assert (other.directory.course_id, other.path("submitted", "a", "b").parts[-3]) == ("old", "in")


def test_notebooks_and_files_that_do_not_count_are_left_out(course):
    configure(
        course, 'c.CourseDirectory.notebook_id = "ps*"\nc.CourseDirectory.ignore = ["*.bak", "private"]\n'
    )
    folder = course.path("source", "ps1")
    (folder / "draft.ipynb").write_text("no notebook")
    (folder / "old.bak").write_text("")
    (folder / "private").mkdir()
    (folder / "private" / "key.txt").write_text("")
    (folder / "data.csv").write_text("")
    assignment = Course(course.root).assignment("ps1")
    assert [*assignment.masters] == ["ps1"]
    assert [str(path) for path in assignment.side_files()] == ["data.csv"]


def an_id_twice(nb):
    nb["cells"][3]["id"] = nb["cells"][1]["id"]


def no_ids(nb):
    for cell in nb["cells"]:
        del cell["id"]


def format_3(nb):
    nb |= {"nbformat": 3, "nbformat_minor": 0, "worksheets": [{"cells": nb.pop("cells")}]}
    for cell in nb["worksheets"][0]["cells"]:
        del cell["id"]
        if cell["cell_type"] == "code":
            cell |= {"input": cell.pop("source"), "language": "python"}


@pytest.mark.parametrize("change", [an_id_twice, no_ids, format_3])
def test_a_source_whose_ids_are_no_ids_is_the_same_each_time_it_is_read(course, change):
    """Else its submissions are graded again in every run."""
    path = course.path("source", "ps1") / "ps1.ipynb"
    nb = json.loads(path.read_text())
    change(nb)
    path.write_text(json.dumps(nb))
    with warnings.catch_warnings(action="error"):
        first, again = (Course(course.root).assignment("ps1").masters for _ in range(2))
    assert first == again
    ids = [cell.get("id", number) for number, cell in enumerate(json.loads(first["ps1"])["cells"])]
    assert len(set(ids)) == len(ids)


PYTHON = {"name": "python3", "display_name": "Python 3"}


@pytest.mark.parametrize(
    "metadata",
    [
        "missing",
        None,
        {"kernelspec": None},
        {"kernelspec": "python3", "language_info": "python"},
        *({"kernelspec": PYTHON | {"language": name}} for name in ("", None, "Python", "python3", "ipython")),
        {"kernelspec": PYTHON | {"language": ""}, "language_info": {"name": ""}},
    ],
)
def test_a_source_that_says_little_of_its_language_is_in_python(course, metadata):
    path = course.path("source", "ps1") / "ps1.ipynb"
    expected = course.assignment("ps1").master("ps1").cells
    nb = json.loads(path.read_text())
    del nb["metadata"]
    if metadata != "missing":
        nb["metadata"] = metadata
    path.write_text(json.dumps(nb))
    other = Course(course.root).assignment("ps1").master("ps1")
    assert other.cells == expected
    assert is_python(other)
    assert json.loads(canonical(path.read_text()))["metadata"]["kernelspec"]["language"] == "python"


def test_a_source_that_a_hand_has_been_in_is_read(course):
    path = course.path("source", "ps1") / "ps1.ipynb"
    expected = course.assignment("ps1").master("ps1").cells
    nb = json.loads(path.read_text())
    del nb["cells"][0]["metadata"]
    path.write_text(json.dumps(nb | {"nbformat": "4", "nbformat_minor": "5"}))
    assert Course(course.root).assignment("ps1").master("ps1").cells == expected
    assert canonical(path.read_text())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("c.Gradng.cell_seconds = 3", ["c.Gradng is read by nothing: c.Grading may be meant."]),
        ("c.LatePolcy.per_day = 0.5", ["c.LatePolcy is read by nothing: c.LatePolicy may be meant."]),
        (
            "c.CourseDirectroy.course_id = 'x'",
            ["c.CourseDirectroy is read by nothing: c.CourseDirectory may be meant."],
        ),
        (
            "c.Grading.cellseconds = 3",
            ["c.Grading.cellseconds is no setting: c.Grading.cell_seconds may be meant."],
        ),
        ("c.Grading.colour = 'red'", ["c.Grading.colour is no setting."]),
        ("c.Grading.cell_seconds = 3\nc.GenerateAssignmentApp.create_assignment = True", []),
        ("c.ServerApp.port = 1\nc.Grade.x = 1", []),
        ("c.AssignLatePenalties.plugin_class = 'own.LatePolicies'\nc.LatePolicies.x = 1", []),
    ],
)
def test_a_setting_that_nothing_reads_is_named(course, text, says):
    own = {"Grading": Grading.class_trait_names(config=True), "LatePolicy": ["per_day"]}
    configure(course, f"{text}\n")
    found = Course(course.root)
    assert doubtful(found.config, own) == says
    with warnings.catch_warnings(action="error"):
        assert found.limits


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("import nothing_of_that_name", r"config.py, line 1, cannot be read: ModuleNotFoundError"),
        ("c = get_config()\nraise SystemExit(3)", "line 2, cannot be read: SystemExit"),
        ("c = (", "SyntaxError"),
        ("c = get_config()\nc.CourseDirectory.ignore = 3", "cannot be used"),
        ('c = get_config()\nc.CourseDirectory.root = "nowhere"', "no such folder"),
        ('c = get_config()\nc.CourseDirectory.db_url = "what"', "cannot be used"),
        ('c = get_config()\nc.Grading.cell_seconds = "long"', "cannot be used"),
        ("c = get_config()\nc.Grading.cell_seconds = 0", "cell_seconds is 0.*above 0"),
        ("c = get_config()\nc.Grading.notebook_seconds = float('nan')", "notebook_seconds is nan"),
        ("c = get_config()\nc.Grading.memory_bytes = -1", "memory_bytes is -1"),
    ],
)
def test_what_is_wrong_with_a_configuration_is_a_sentence(course, text, says):
    (course.root / "nbgrader_config.py").write_text(text)
    with pytest.raises(CourseError, match=says):
        _ = Course(course.root).limits


def rewritten(course, change, version=None):
    """The assignment whose source was changed: every cell's nbgrader metadata go through `change`."""
    nb = tiny_notebook()
    for cell in nb.cells:
        data = cell.metadata.get("nbgrader")
        if data is not None:
            if version is not None:
                data.pop("task")
                data["schema_version"] = version
            change(data)
    if version is not None:
        nb.cells = [cell for cell in nb.cells if cell["id"] != "reflection"]
    nbformat.write(nb, course.path("source", "ps1") / "ps1.ipynb")
    return course.assignment("ps1")


def worth(assignment):
    return {grade_id(cell): points(cell) for cell in assignment.master("ps1").cells if points(cell)}


@pytest.mark.parametrize("version", [0, 1, 2])
def test_old_schemas_are_brought_up_to_date(course, version):
    def old(data):
        data["checksum"] = "123"
        if version == 0:
            del data["schema_version"]
        if data["grade"]:
            data["points"] = str(data["points"])

    assert worth(rewritten(course, old, version)) == {"f_visible": 2, "f_hidden": 3}


def test_a_task_of_which_no_schema_is_said_keeps_its_points(course):
    assignment = rewritten(course, lambda data: data.pop("schema_version"))
    assert worth(assignment) == {"f_visible": 2, "f_hidden": 3, "reflection": 4}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda data: data.update(points="many"), r"ps1\.ipynb, cell 2 .*no number"),
        (lambda data: data.update(points=-1), r"below 0"),
        (lambda data: data.update(points=float("nan")), r"no number"),
        (lambda data: data.update(grade_id="twice"), r"cell 3 \(twice\): cell 2 has the same grade id"),
        (lambda data: data.pop("grade_id"), "cell 2 cannot be used"),
        (lambda data: data.update(grade_id=""), "cell 2 cannot be used"),
        (lambda data: data.update(schema_version=9), "newer nbgrader"),
        (lambda data: data.update(schema_version="x"), "cell 2"),
        (lambda data: data.update(grade="yes"), "cell 2 .*cannot be used"),
        (lambda data: data.update(grade=True) or data.pop("points", 0), "cell 2 .*points"),
    ],
)
def test_metadata_that_make_no_sense_are_a_sentence(course, change, says):
    with pytest.raises(CourseError, match=says):
        rewritten(course, change)


def test_a_source_that_nbgrader_refuses_is_a_sentence(course):
    nb = tiny_notebook()
    nb.cells[2].source = "### BEGIN SOLUTION\nx"
    nbformat.write(nb, course.path("source", "ps1") / "ps1.ipynb")
    with pytest.raises(CourseError, match=r"ps1\.ipynb cannot be made .*no end solution"):
        course.assignment("ps1")
    nb = tiny_notebook()
    nb.metadata["kernelspec"]["language"] = "cobol"
    nbformat.write(nb, course.path("source", "ps1") / "ps1.ipynb")
    with pytest.raises(CourseError, match=r"code_stub = \{\"cobol\""):
        course.assignment("ps1")


DELIMITERS = {"begin": "<<<", "end": ">>>"}


def test_other_delimiters_mark_a_solution(course):
    lines = [f"c.ClearSolutions.{end}_solution_delimeter = '{mark}'" for end, mark in DELIMITERS.items()]
    configure(course, "\n".join(lines))
    nb = tiny_notebook()
    nb.cells[2].source = "def f(x):\n    # <<<\n    return x + 1\n    # >>>"
    nb.cells.append(graded_cell("g_answer", "def g(x): return 1", solution=True))
    nbformat.write(nb, course.path("source", "ps1") / "ps1.ipynb")
    assignment = Course(course.root).assignment("ps1")
    assert "return x + 1" not in assignment.masters["ps1"]
    assert assignment.unsolved["ps1"] == {"g_answer"}


def test_other_delimiters_hide_a_test_from_students(course):
    configure(
        course,
        "c.ClearHiddenTests.begin_test_delimeter = '<<<'\nc.ClearHiddenTests.end_test_delimeter = '>>>'\n",
    )
    nb = tiny_notebook()
    nb.cells[4].source = "# others\n# <<<\nassert f(1) == 2\n# >>>"
    nbformat.write(nb, course.path("source", "ps1") / "ps1.ipynb")
    assignment = Course(course.root).assignment("ps1")
    master = assignment.master("ps1")
    handed_in = assignment.master("ps1")
    handed_in.cells[4].source = "# others"
    with hiding(assignment.hidden):
        repairs = rebuild(handed_in, master, "ps1").repairs
    assert not any("f_hidden" in repair for repair in repairs)
    assert any("f_hidden" in repair for repair in rebuild(handed_in, master, "ps1").repairs)


@pytest.mark.parametrize(
    "name", ["CS%20101", "Which week?a=b", "100 % é #1", "plain", "$HOME", "~", "{x}\n%(x)s"]
)
def test_the_gradebook_and_its_settings_lie_in_the_course_whatever_its_path(course, name):
    moved = course.root.parent / name
    course.root.rename(moved)
    found = Course(moved)
    assert make_url(found.db_url).database == str(moved / "gradebook.db")
    assert Course(moved).db_url == found.db_url == found.directory.db_url
    assert found.directory.course_id == "tiny"
