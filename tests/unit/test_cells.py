import nbformat
import pytest

from grader.cells import Kind, fill, grade_id, graded, kind, points, region

from ..conftest import tiny_notebook


def by_id(nb, name):
    return next(cell for cell in nb.cells if cell["id"] == name)


def test_every_cell_has_one_kind():
    kinds = {cell["id"]: kind(cell) for cell in tiny_notebook().cells}
    assert kinds == {
        "title": Kind.PLAIN,
        "setup": Kind.LOCKED,
        "f_answer": Kind.ANSWER,
        "f_visible": Kind.TEST,
        "f_hidden": Kind.TEST,
        "reflection": Kind.TASK,
        "reflection-text": Kind.PLAIN,
    }


@pytest.mark.parametrize("nonsense", [None, 3, "x", [], {"grade_id": 7, "locked": True}])
def test_nonsense_metadata_is_not_an_error(nonsense):
    cell = nbformat.v4.new_code_cell("1")
    cell.metadata["nbgrader"] = nonsense
    assert grade_id(cell) is None
    assert points(cell) == 0


def test_only_graded_cells_have_points():
    nb = tiny_notebook()
    assert [(cell["id"], points(cell)) for _, cell in graded(nb)] == [
        ("f_visible", 2),
        ("f_hidden", 3),
        ("reflection", 4),
    ]
    assert points(by_id(nb, "f_answer")) == 0


def test_fill_leaves_the_original_alone():
    nb = tiny_notebook()
    filled = fill(nb, {"f_answer": "f = abs"})
    assert by_id(filled, "f_answer").source == "f = abs"
    assert "SOLUTION" in by_id(nb, "f_answer").source
    with pytest.raises(KeyError):
        fill(nb, {"f_visible": "pass"})


def test_region_joins_several_regions():
    text = "a\n# BEGIN X\nb\n# END X\nc\n# BEGIN X\nd\n# END X\n"
    assert region(text, "BEGIN X", "END X") == "b\nd\n"
    assert region("nothing", "BEGIN X", "END X") == ""
