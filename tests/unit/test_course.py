import pytest

from grader.course import Course, find_course
from grader.errors import CourseError


def test_the_master_has_hidden_tests_and_no_solution(course):
    nb = course.assignment("ps1").master("ps1")
    text = "\n".join(cell.source for cell in nb.cells)
    assert "secret_solution" not in text
    assert "BEGIN HIDDEN TESTS" in text
    assert "raise NotImplementedError" in text


def test_students_are_those_with_a_folder(course, submit):
    submit("zoe")
    submit("ann lee")
    course.path("submitted", "ps2", "bob").mkdir(parents=True)
    assert course.students("ps1") == ["ann lee", "zoe"]


def test_other_directory_names_are_obeyed(course, submit):
    config = course.root / "nbgrader_config.py"
    config.write_text(
        config.read_text() + 'c.CourseDirectory.submitted_directory = "handed_in"\n'
        'c.CourseDirectory.directory_structure = "{nbgrader_step}/{assignment_id}/{student_id}"\n'
        "c.Grading.cell_seconds = 7\n"
    )
    (course.root / "source" / "ps1").rename(course.root / "moved")
    (course.root / "source" / "ps1").mkdir()
    (course.root / "moved").rename(course.root / "source" / "ps1" / ".")
    other = Course(course.root)
    assert other.path("submitted", "ps1", "ann") == course.root / "handed_in" / "ps1" / "ann"
    (course.root / "handed_in" / "ps1" / "ann").mkdir(parents=True)
    assert other.students("ps1") == ["ann"]
    assert other.limits.cell_seconds == 7


def test_a_course_is_found_from_inside(course):
    assert find_course(course.root / "source" / "ps1").root == course.root


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda root: (root / "nbgrader_config.py").write_text("c = ("), "cannot be read"),
        (lambda root: (root / "source/ps1/ps1.ipynb").write_text("{"), "cannot be read as a notebook"),
        (lambda root: (root / "source/ps1/ps1.ipynb").unlink(), "no assignment 'ps1'"),
    ],
)
def test_a_broken_course_says_what_is_wrong(course, spoil, says):
    spoil(course.root)
    with pytest.raises(CourseError, match=says):
        Course(course.root).assignment("ps1")


def test_a_folder_that_is_no_course_is_refused(tmp_path):
    with pytest.raises(CourseError, match="--course"):
        Course(tmp_path)


def test_side_files_leave_out_clutter(course):
    folder = course.root / "source" / "ps1"
    (folder / "data.csv").write_text("a")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "x.pyc").write_text("a")
    (folder / ".hidden").write_text("a")
    assert [str(path) for path in course.assignment("ps1").side_files()] == ["data.csv"]
