"""Where submissions lie: whatever the names, nothing is passed over in silence."""

import os
import sys

import pytest

from grader.course import Course

STRUCTURES = {
    "nbgrader's": "{nbgrader_step}/{student_id}/{assignment_id}",
    "by assignment": "{nbgrader_step}/{assignment_id}/{student_id}",
    "one folder": "{nbgrader_step}/{student_id}_{assignment_id}",
    "deep": "spring/{nbgrader_step}/of {student_id}/here/{assignment_id}-handed-in",
}
NAMES = [
    "ann", "[ab]*?", "a b ", "it's \"quoted\"", "new\nline", "名前", "ünï", "-rf", "😀", "*", "**", "?",
    "{x}", "STUDENT_ID", "student_id", "..a", "x" * 200, "a\\d+b", "%s", "~", "$HOME", "#",
    "a+b", "∕", "ps2", "\x1b[2J",
]  # fmt: skip
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not allow")


@pytest.fixture(params=STRUCTURES)
def structured(course, request):
    config = course.root / "nbgrader_config.py"
    structure = STRUCTURES[request.param]
    config.write_text(config.read_text() + f"c.CourseDirectory.directory_structure = {structure!r}\n")
    other = Course(course.root)
    for name in ("ps1", "ps[1]*"):
        folder = other.path("source", name)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "nb.ipynb").write_text("{}")
    return other


def test_every_name_is_found_as_it_is(structured):
    assert structured.assignment_names() == ["ps1", "ps[1]*"]
    for assignment in structured.assignment_names():
        for name in NAMES:
            structured.path("submitted", assignment, name).mkdir(parents=True)
        assert structured.students(assignment) == sorted(NAMES)
    assert structured.misplaced() == []


def misplaced(course):
    top = course.root / "submitted"
    return {str(found.path.relative_to(top)): (found.why, found.like) for found in course.misplaced()}


def test_what_is_in_nobodys_place_is_named(course):
    course.path("submitted", "ps1", "ann").mkdir(parents=True)
    top = course.root / "submitted"
    (top / "ps1.ipynb").write_text("{}")
    (top / "README.md").write_text("what this folder is")
    (top / ".gitkeep").touch()
    (top / "ann" / "ps1.ipynb").write_text("{}")
    (top / "ann" / "PS1").mkdir()
    (top / "ann" / ".DS_Store").touch()
    (top / "bob").mkdir()
    (top / "eve" / "something else").mkdir(parents=True)
    (top / "ps1" / "zoe").mkdir(parents=True)
    (top / "gone").symlink_to("nowhere")
    (top / "loop").symlink_to("loop")
    os.mkfifo(top / "pipe")
    (top / os.fsdecode(b"m\xfcller") / "ps1").mkdir(parents=True)
    found = misplaced(course)
    assert {path: like for path, (_, like) in found.items()} == {
        "ps1.ipynb": "ps1", "ann/ps1.ipynb": "ps1", "ann/PS1": "ps1", "bob": "", "eve/something else": "",
        "ps1": "ps1", "gone": "", "loop": "", "pipe": "", os.fsdecode(b"m\xfcller"): "",
    }  # fmt: skip
    assert "is empty" in found["bob"][0]
    assert "'ps1' may be meant: submissions lie in submitted/<student>/ps1" in found["ann/PS1"][0]
    assert "submitted/<student>/ps1" in found["ps1"][0]
    assert "not text" in found[os.fsdecode(b"m\xfcller")][0]
    assert course.students("ps1") == ["ann"]


def test_without_any_assignment_a_submission_is_still_in_its_place(course):
    course.path("submitted", "ps1", "ann").mkdir(parents=True)
    (course.path("source", "ps1") / "ps1.ipynb").unlink()
    (why, _), *others = misplaced(course).values()
    assert not others
    assert why == "belongs to no assignment: submissions lie in submitted/<student>/<assignment>."


def test_a_file_or_link_in_a_submissions_place_is_that_students(course):
    (course.root / "submitted" / "ann").mkdir(parents=True)
    (course.root / "submitted" / "bob").mkdir()
    (course.root / "submitted" / "ann" / "ps1").write_text("not a folder")
    (course.root / "submitted" / "bob" / "ps1").symlink_to("nowhere")
    assert course.students("ps1") == ["ann", "bob"]
    assert course.misplaced() == []


def test_other_structures_name_what_is_misplaced_once(structured):
    structured.path("submitted", "ps1", "ann").mkdir(parents=True)
    spring = structured.root / "spring" / "submitted"
    top = spring if spring.is_dir() else structured.root / "submitted"
    (top / "nobody.ipynb").write_text("{}")
    structured.path("submitted", "typo", "bob").mkdir(parents=True)
    structured.path("submitted", "typo", "eve").mkdir(parents=True)
    found = [str(found.path.relative_to(top)) for found in structured.misplaced()]
    assert "nobody.ipynb" in found
    assert len([path for path in found if "typo" in path]) in (1, 2)
    assert structured.students("ps1") == ["ann"]


def test_a_folder_that_may_not_be_read_is_named(course, monkeypatch):
    course.path("submitted", "ps1", "ann").mkdir(parents=True)
    (course.root / "submitted" / "bob").mkdir()
    scandir = os.scandir

    def denied(path):
        if str(path).endswith("bob"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", denied)
    assert "may not be read" in misplaced(course)["bob"][0]


@pytest.mark.parametrize(
    ("structure", "expected"),
    [
        ("{assignment_id}/{nbgrader_step}/{student_id}", "ps2/submitted"),
        ("{student_id}/{nbgrader_step}/{assignment_id}", "ann/submitted/ps2"),
        ("{student_id}/{assignment_id}/{nbgrader_step}", "ann/ps2/submitted"),
        ("{assignment_id}/{nbgrader_step}-{student_id}", "ps2/submitted-ann"),
    ],
)
def test_where_names_come_before_the_step_only_submissions_are_looked_at(course, structure, expected):
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + f"c.CourseDirectory.directory_structure = {structure!r}\n")
    other = Course(course.root)
    source = other.path("source", "ps1")
    source.mkdir(parents=True, exist_ok=True)
    (source / "nb.ipynb").write_text("{}")
    (course.root / "gradebook.db").touch()
    (course.root / "data" / "more").mkdir(parents=True)
    for step in ("submitted", "autograded", "feedback", "release"):
        other.path(step, "ps1", "ann").mkdir(parents=True, exist_ok=True)
    other.path("submitted", "ps2", "ann").mkdir(parents=True)
    (found,) = other.misplaced()
    assert (found.path.relative_to(other.root).as_posix(), found.like) == (expected, "ps1")
    assert other.students("ps1") == ["ann"]
