"""An assignment that changes after the gradebook knew it: places follow, and people's work stays."""

import shutil

import nbformat
import pytest
from nbgrader.api import Gradebook

from grader.cells import Kind, grade_id, graded, kind, points
from grader.grading.answers import answers
from grader.grading.result import CellResult, CellStatus, GradeStatus, Result
from grader.store.gradebook import GradebookWriter

from ..conftest import graded_cell, tiny_notebook


@pytest.fixture
def source(course, blank_gradebook):
    """A function that writes a source notebook, changed by what it is given."""
    shutil.copy(blank_gradebook, course.root / "gradebook.db")

    def write(change=lambda nb: None, name="ps1"):
        nb = tiny_notebook()
        change(nb)
        nbformat.write(nb, course.path("source", "ps1") / f"{name}.ipynb")

    return write


def result(course, student, **scores):
    """What grading would give: full points for every test, or those named."""
    assignment = course.assignment("ps1")
    cells = []
    for name in assignment.masters:
        master = assignment.master(name)
        for _, cell in graded(master):
            key, test = str(grade_id(cell)), kind(cell) is Kind.TEST
            given = scores.get(key, points(cell)) if test else 0
            status = CellStatus.PASSED if test else CellStatus.MANUAL
            cells.append(
                CellResult(
                    id=key,
                    points=given,
                    max_points=points(cell),
                    status=status,
                    notebook=name,
                    answer=answers(master)[key],
                )
            )
    total = sum(cell.points for cell in cells)
    return Result(
        assignment="ps1", student=student, status=GradeStatus.GRADED, cells=cells, score=total, key="k"
    )


def record(course, *students, **scores):
    """Prepare the gradebook and record a result for each student; return what was said of changes."""
    with GradebookWriter(course) as book:
        said = book.prepare(course.assignment("ps1"))
        for student in students:
            found = result(course, student, **scores)
            book.record(found)
            assert book.holds(found)
    return said


def by_hand(course, cell, score, student="ann", notebook="ps1", **more):
    with Gradebook(course.db_url, "tiny") as book:
        grade = book.find_grade(cell, notebook, "ps1", student)
        grade.manual_score, grade.needs_manual_grade = score, False
        for name, value in more.items():
            setattr(grade, name, value)
        book.db.commit()


def grades(course, student="ann"):
    with Gradebook(course.db_url, "tiny") as book:
        submission = book.find_submission("ps1", student)
        found = {g.name: (g.score, g.max_score) for nb in submission.notebooks for g in nb.grades}
        return found | {"total": (submission.score, submission.max_score)}


def test_a_notebook_added_later_has_its_points(course, source):
    record(course, "ann", "bob")
    source(name="ps2")
    assert record(course, "ann") == [
        "ps2.ipynb is new",
        "ps2.ipynb, f_visible is new (2 points)",
        "ps2.ipynb, f_hidden is new (3 points)",
        "ps2.ipynb, reflection is new (4 points)",
    ]
    assert grades(course)["total"] == (10, 18)
    assert grades(course, "bob")["total"] == (5, 18)  # not graded again yet, but there is a place for it
    assert record(course, "ann") == []


def test_cells_added_changed_and_removed(course, source):
    record(course, "ann", "bob")
    by_hand(course, "f_visible", 1.5, extra_credit=0.25)

    def change(nb):
        nb.cells[3].metadata["nbgrader"]["points"] = 6
        del nb.cells[4]
        test = graded_cell("f_more", "assert f(0) == 1", grade=True, locked=True, points=1)
        nb.cells.insert(4, test)

    source(change)
    said = record(course, "ann")
    assert said == [
        "f_visible is worth 6 points, not 2",
        "f_more is new (1 points)",
        "f_hidden (3 points) is gone",
    ]
    assert grades(course) == {
        "f_visible": (1.75, 6), "f_more": (1, 1), "reflection": (0, 4), "total": (2.75, 11),
    }  # fmt: skip
    with Gradebook(course.db_url, "tiny") as book:
        assert book.find_grade("f_visible", "ps1", "ps1", "ann").needs_manual_grade


def test_marks_for_a_cell_that_is_gone_stay_and_cost_nobody_points(course, source):
    record(course, "ann", "bob")
    by_hand(course, "f_hidden", 1.5)
    by_hand(course, "reflection", 3)
    with Gradebook(course.db_url, "tiny") as book:
        book.find_comment("reflection", "ps1", "ps1", "ann").manual_comment = "Well said."
        book.db.commit()
    source(lambda nb: nb.cells.__delitem__(slice(4, 6)))
    said = record(course, "ann", "bob")
    assert [line.split(" ")[0] for line in said] == ["f_hidden", "reflection"]
    assert all("are kept and count" in line for line in said)
    assert grades(course)["total"] == (2 + 1.5 + 3, 2)
    assert grades(course, "bob") == {"f_visible": (2, 2), "total": (2, 2)}
    assert record(course, "ann") == []
    source()  # it comes back
    record(course, "ann", "bob")
    assert grades(course)["total"] == (2 + 1.5 + 3, 9)
    assert grades(course, "bob")["total"] == (5, 9)


def test_a_renamed_cell_and_notebook_keep_what_they_had(course, source):
    record(course, "ann")
    by_hand(course, "f_hidden", 2.5)

    def change(nb):
        nb.cells[4].metadata["nbgrader"]["grade_id"] = "f_secret"

    source(change)
    assert record(course, "ann") == ["f_hidden is called f_secret now"]
    assert grades(course)["f_secret"] == (2.5, 3)
    (course.path("source", "ps1") / "ps1.ipynb").unlink()
    source(change, name="week1")
    assert record(course, "ann") == ["ps1.ipynb is called week1.ipynb now"]
    assert grades(course)["total"] == (4.5, 9)


def test_an_assignment_under_another_name_is_not_taken_for_a_new_one_in_silence(course, source):
    record(course, "ann")
    course.path("source", "ps1").rename(course.path("source", "week1"))
    with GradebookWriter(course) as writer:
        (said,) = writer.prepare(course.assignment("week1"))
        assert "the cells of ps1, whose source is gone" in said
        assert writer.prepare(course.assignment("week1")) == []


def test_a_notebook_that_is_gone_takes_its_places_along(course, source):
    source(name="ps2")
    record(course, "ann", "bob")
    by_hand(course, "f_hidden", 1, notebook="ps1")
    (course.path("source", "ps1") / "ps2.ipynb").unlink()
    assert record(course, "ann")[-1] == "ps2.ipynb is gone"
    assert grades(course)["total"] == (3, 9)


def test_a_notebook_that_is_gone_stays_for_what_people_gave(course, source):
    source(name="ps2")
    record(course, "ann", "bob")
    by_hand(course, "f_hidden", 1, notebook="ps2")
    (course.path("source", "ps1") / "ps2.ipynb").unlink()
    (said,) = record(course, "ann", "bob")
    assert "ps2.ipynb, f_hidden" in said
    assert grades(course)["total"] == (5 + 1, 9)
    assert grades(course, "bob")["total"] == (5, 9)
    assert record(course, "ann", "bob") == []


def test_a_cell_may_become_a_task_or_an_answer(course, source):
    record(course, "ann")
    by_hand(course, "reflection", 3)
    with Gradebook(course.db_url, "tiny") as book:
        book.find_comment("reflection", "ps1", "ps1", "ann").manual_comment = "Well said."
        book.db.commit()

    def change(nb):
        nb.cells[5].metadata["nbgrader"].update(task=False, grade=True, solution=True, locked=False)
        nb.cells[5].source = "why?"

    source(change)
    assert "gone" not in " ".join(record(course, "ann"))
    assert grades(course)["total"] == (8, 9)
    with Gradebook(course.db_url, "tiny") as book:
        assert book.find_comment("reflection", "ps1", "ps1", "ann").manual_comment == "Well said."


def test_nothing_is_said_before_there_are_submissions(course, source):
    assert record(course) == []
    source(name="ps2")
    assert record(course) == []
