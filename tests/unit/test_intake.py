import errno
import json
import os
import tempfile

import nbformat
import pytest
from nbformat import NotebookNode

from grader.cells import grade_id
from grader.errors import SubmissionRefused
from grader.grading.intake import choose_files, read_notebook, rebuild
from grader.grading.submission import Job, grade

from ..conftest import RIGHT, graded_cell, released


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def sources(nb: NotebookNode) -> dict[str, str]:
    return {cell["id"]: cell.source for cell in nb.cells}


NOTEBOOK = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []})


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "is empty"),
        ("  \n", "is empty"),
        ("{", "valid JSON"),
        ("[1, 2]", "not a notebook"),
        ("null", "not a notebook"),
        ('{"a": 1}', "no cells"),
        ('{"cells": {}, "nbformat": 4}', "not a list"),
        ('{"cells": [], "nbformat": 6}', "format 6"),
        ('{"cells": [], "nbformat": "four"}', "format 'four'"),
        (b"PK\x03\x04\xff\xfe", "a zip"),
        (b"\x1f\x8b\xff\xfe", "gzip"),
        (b"%PDF-1.7 \xff", "a PDF"),
        (b"\xff\xfe\x00\xd8", "valid JSON"),
        (b"\x89\xff\x00\xd8", "UTF-8"),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:0", "git lfs pull"),
        ("\ufeff\n<!DOCTYPE html><html>", "a web page"),
        ("# %%\nx = 1", "a script"),
        ('{"cells": [\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> ours\n]}', "conflict"),
        ("[" * 100_000, "valid JSON"),
        ('{"nbformat": 3, "worksheets": 5}', "format 3"),
        (json.dumps({"nbformat": 4, "cells": [{}] * 2001}), "2,001 cells"),
    ],
)
def test_what_is_no_notebook_is_refused_in_a_sentence(tmp_path, content, says):
    with pytest.raises(SubmissionRefused, match=says) as refusal:
        read_notebook(write(tmp_path / "x.ipynb", content), 1_000_000)
    assert str(refusal.value).startswith("x.ipynb ")


def test_a_notebook_above_the_limit_is_refused_unread(tmp_path):
    with pytest.raises(SubmissionRefused, match="clear its outputs"):
        read_notebook(write(tmp_path / "x.ipynb", " " * 2000), 1000)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_editors_write_are_read(tmp_path, encoding):
    text = NOTEBOOK.replace("[]", '[{"cell_type": "code", "source": ["a = 1\\n", "é"]}]')
    nb = read_notebook(write(tmp_path / "x.ipynb", text.encode(encoding)), 10_000)
    assert [cell.source for cell in nb.cells] == ["a = 1\né"]


FOREIGN = NOTEBOOK.replace("[]", '[{"cell_type": "markdown", "source": "d\\u00e9j\\u00e0 vu, \u00e9"}]')

COMMAS = FOREIGN.replace("}]", ",\n}, ]").replace("vu", "v,]u")


@pytest.mark.parametrize(
    ("content", "text", "says"),
    [
        (FOREIGN.encode("cp1252"), "d\u00e9j\u00e0 vu, \u00e9", "Windows-1252"),
        (FOREIGN.replace("vu", "v\u00fc").encode() + b" ", "d\u00e9j\u00e0 v\u00fc, \u00e9", ""),
        (FOREIGN.replace("vu", "v\u00fc").encode().replace(b"d\\u", b"d\xff\\u"), None, "no text in UTF-8"),
        (FOREIGN + "\n ]}\n", "d\u00e9j\u00e0 vu, \u00e9", "left out"),
        (
            FOREIGN.replace("}]", ",\n}, ]").replace("vu", "v,]u"),
            "d\u00e9j\u00e0 v,]u, \u00e9",
            "commas too many",
        ),
        (FOREIGN.replace("vu", "v\nu"), "d\u00e9j\u00e0 v\nu, \u00e9", "line ends"),
        (FOREIGN.replace('"nbformat": 4', '"nbformat": "4"'), "d\u00e9j\u00e0 vu, \u00e9", ""),
        (
            '{"name": "x.ipynb", "content": ' + FOREIGN + "}",
            "d\u00e9j\u00e0 vu, \u00e9",
            "what Jupyter's server",
        ),
        (FOREIGN.replace('"nbformat": 4', '"nbformat": null'), "d\u00e9j\u00e0 vu, \u00e9", ""),
    ],
)
def test_a_notebook_with_a_flaw_in_its_bytes_is_read_and_the_flaw_said(tmp_path, content, text, says):
    nb = read_notebook(write(tmp_path / "x.ipynb", content), 10_000)
    assert nb.cells[0].source == (text or "d\ufffd\u00e9j\u00e0 v\u00fc, \u00e9")
    assert says in " ".join(nb.metadata["left_out"]) and bool(says) == bool(nb.metadata["left_out"])


def test_lines_that_lost_their_ends_are_lines_still(tmp_path):
    lines = ["def f(x):", "    return x", ""]
    text = NOTEBOOK.replace("[]", json.dumps([{"cell_type": "code", "source": lines}]))
    nb = read_notebook(write(tmp_path / "x.ipynb", text), 10_000)
    assert nb.cells[0].source == "def f(x):\n    return x\n"


def test_format_3_is_read(tmp_path):
    old = nbformat.convert(nbformat.reads(NOTEBOOK, as_version=4), 3)
    old.worksheets[0].cells = [nbformat.v3.new_code_cell("a = 1")]
    nb = read_notebook(write(tmp_path / "x.ipynb", json.dumps(old)), 10_000)
    assert [cell.source for cell in nb.cells] == ["a = 1"]


def test_cells_that_make_no_sense_are_left_out(tmp_path):
    cells = [
        None,
        3,
        {"cell_type": "code"},
        {"source": 5},
        {"cell_type": "code", "source": "ok", "metadata": 3},
    ]
    cells.append({"cell_type": "code", "source": "lone \ud800 surrogate", "id": "not a valid id!"})
    path = write(tmp_path / "x.ipynb", json.dumps({"nbformat": 4, "cells": cells}))
    nb = read_notebook(path, 10_000)
    assert [cell.source for cell in nb.cells] == ["", "ok", "lone ? surrogate"]
    nbformat.validate(nb)


def test_an_honest_submission_needs_no_repair(course):
    master = course.assignment("ps1").master("ps1")
    nb = released(course)
    nb.cells[2].source = RIGHT
    taken = rebuild(nb, master, "ps1")
    assert taken.repairs == []
    assert sources(taken.notebook)["f_answer"] == RIGHT
    assert "BEGIN HIDDEN TESTS" in sources(taken.notebook)["f_hidden"]
    assert [cell["id"] for cell in taken.notebook.cells] == [cell["id"] for cell in master.cells]


@pytest.mark.parametrize("lost", ["f_visible", "f_hidden", "setup", "reflection"])
def test_a_deleted_cell_is_put_back_and_said(course, lost):
    nb = released(course)
    nb.cells = [cell for cell in nb.cells if cell["id"] != lost]
    taken = rebuild(nb, course.assignment("ps1").master("ps1"), "ps1")
    assert lost in sources(taken.notebook)
    assert len(taken.repairs) == 1
    assert f"{lost} was missing: put back" in taken.repairs[0]


def test_a_changed_test_is_replaced_by_the_original(course):
    nb = released(course)
    nb.cells[3].source = "pass"
    nb.cells[3].metadata["nbgrader"]["points"] = 500
    taken = rebuild(nb, course.assignment("ps1").master("ps1"), "ps1")
    assert taken.repairs == ["The test cell f_visible was changed: the original was used."]
    assert "f(1)" in sources(taken.notebook)["f_visible"]
    assert taken.notebook.cells[3].metadata["nbgrader"]["points"] == 2


def test_of_two_copies_the_last_written_one_counts(course):
    nb = released(course)
    scaffold = nb.cells[2].source
    for source in ("f = abs", RIGHT, scaffold):  # a stub left below a finished answer
        nb.cells.append(graded_cell("f_answer", source, solution=True))
    taken = rebuild(nb, course.assignment("ps1").master("ps1"), "ps1")
    assert sources(taken.notebook)["f_answer"] == RIGHT
    assert "4 times" in taken.repairs[0]


def test_own_cells_stay_where_they_were_without_their_metadata(course):
    nb = released(course)
    own = nbformat.v4.new_code_cell("helper = 1", id="f_hidden")  # an id that is taken
    own.metadata["tags"] = ["skip-execution"]
    nb.cells.insert(2, own)
    taken = rebuild(nb, course.assignment("ps1").master("ps1"), "ps1")
    position = [cell.source for cell in taken.notebook.cells].index("helper = 1")
    assert grade_id(taken.notebook.cells[position - 1]) == "setup"
    assert taken.notebook.cells[position].metadata == {}
    nbformat.validate(taken.notebook)
    assert len({cell["id"] for cell in taken.notebook.cells}) == len(taken.notebook.cells)


def test_own_code_above_the_set_up_runs_after_it(course):
    submitted = released(course)
    meddling = nbformat.v4.new_code_cell("import math\nmath.isclose = None", id="meddling")
    words = nbformat.v4.new_markdown_cell("My notes", id="words")
    submitted.cells[:0] = [meddling, words]
    order = [
        cell["id"]
        for cell in rebuild(submitted, course.assignment("ps1").master("ps1"), "ps1").notebook.cells
    ]
    assert order.index("words") < order.index("setup") < order.index("meddling") < order.index("f_answer")


def test_a_cell_that_lost_its_metadata_is_known_by_its_id(course):
    nb = released(course)
    nb.cells[2].source = RIGHT
    del nb.cells[2].metadata["nbgrader"]
    taken = rebuild(nb, course.assignment("ps1").master("ps1"), "ps1")
    assert sources(taken.notebook)["f_answer"] == RIGHT


def test_another_assignments_notebook_is_refused(course):
    nb = nbformat.v4.new_notebook(cells=[graded_cell("g_answer", "g = 1", solution=True)])
    with pytest.raises(SubmissionRefused, match="another notebook"):
        rebuild(nb, course.assignment("ps1").master("ps1"), "ps1")
    # Who never handed in a ps1.ipynb is told of the file that was.
    with pytest.raises(SubmissionRefused, match=r"^ps2\.ipynb has none of the answer cells of ps1\.ipynb"):
        rebuild(nb, course.assignment("ps1").master("ps1"), "ps1", file="ps2.ipynb")


def test_a_renamed_notebook_is_taken_for_the_missing_one(tmp_path):
    write(tmp_path / "ps1 (copy).ipynb", NOTEBOOK)
    files, repairs = choose_files(tmp_path, ["ps1"])
    assert files == {"ps1": tmp_path / "ps1 (copy).ipynb"}
    assert "ps1 (copy).ipynb" in repairs[0]


def test_an_extra_notebook_is_left_out_and_a_missing_one_is_named(tmp_path):
    write(tmp_path / "ps1.ipynb", NOTEBOOK)
    write(tmp_path / "notes.ipynb", NOTEBOOK)
    files, repairs = choose_files(tmp_path, ["ps1"])
    assert list(files) == ["ps1"]
    assert "notes.ipynb is not part" in repairs[0]
    files, repairs = choose_files(tmp_path, ["notes", "ps1", "ps2"])
    assert repairs == ["ps2.ipynb is missing: its cells earn nothing."]


def test_nothing_submitted_is_refused(tmp_path):
    with pytest.raises(SubmissionRefused, match=r"expected ps1.ipynb, found no notebook"):
        choose_files(tmp_path, ["ps1"])
    with pytest.raises(SubmissionRefused, match="not a folder"):
        choose_files(tmp_path / "none", ["ps1"])


@pytest.mark.skipif(os.name == "nt", reason="links and FIFOs are POSIX")
@pytest.mark.parametrize("what", ["link", "fifo", "folder"])
def test_only_regular_files_are_read(tmp_path, what):
    path = tmp_path / "ps1.ipynb"
    if what == "link":
        path.symlink_to(write(tmp_path / "secret.txt", NOTEBOOK))
    elif what == "fifo":
        os.mkfifo(path)
    else:
        path.mkdir()
    with pytest.raises(SubmissionRefused, match="not a regular file"):
        choose_files(tmp_path, ["ps1"])


def test_a_student_is_told_of_the_file_that_was_handed_in(course, submit):
    other = nbformat.v4.new_notebook(cells=[graded_cell("g_answer", "g = 1", solution=True)])
    submit("ann", other, name="ps2.ipynb")
    job = Job(course.assignment("ps1"), "ann", course.path("submitted", "ps1", "ann"))
    assert grade(job).reason == (
        "ps2.ipynb has none of the answer cells of ps1.ipynb, for which it was taken: it seems to be another "
        "notebook."
    )


def test_a_full_disk_is_the_machines_fault_and_no_result(course, submit, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("grader.grading.intake.copy_side_files", full)
    result = grade(Job(course.assignment("ps1"), "ann", submit("ann").parent, key="k"))
    assert (result.status, result.key) == ("refused", "")
    said = f"No space left on device in {tempfile.gettempdir()}"
    assert result.reason == f"This machine could not grade it: {said}. Grade it again."
