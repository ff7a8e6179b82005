"""Which files beside a notebook are taken, where they are kept, and what is said of the others."""

import os

import pytest

from grader.grading.intake import copy_side_files, look_beside, not_used
from grader.grading.left_out import with_what_was_missed
from grader.grading.result import CellResult, CellStatus, GradeStatus, Result
from grader.store.results import write_result


def fill(folder, *names, content="student"):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)
    return folder


def test_side_files_are_allowed_by_pattern_and_never_replace_the_instructors(tmp_path):
    submission = fill(tmp_path / "a", "data.csv", "wine.csv", "same.csv", "numpy.py", "timestamp.txt")
    source = fill(tmp_path / "b", "wine.csv", content="teacher")
    fill(source, "same.csv")
    run = fill(tmp_path / "c")
    run.mkdir()
    ours = [path.relative_to(source) for path in sorted(source.iterdir())]
    beside = copy_side_files(submission, source, ours, ("*.csv",), run)
    taken = {path.name: path.read_text() for path in run.iterdir()}
    assert taken == {"data.csv": "student", "wine.csv": "teacher", "same.csv": "student"}
    assert beside.kept == ["data.csv"]
    assert beside.sentences == [
        "numpy.py lies beside the notebook and was not used to run it.",
        "wine.csv differs from the course's file of that name: the course's was used.",
    ]


@pytest.mark.parametrize(
    ("pattern", "taken"),
    [
        ("*.png", {"a.png", "B.PNG"}),
        ("images/*.png", {"images/c.png"}),
        ("images/**", {"images/c.png", "images/d.py", "images/deep/e.png"}),
        ("**/*.png", {"a.png", "B.PNG", "images/c.png", "images/deep/e.png", "data/f.png"}),
        ("**", {"a.png", "B.PNG", "images/c.png", "images/d.py", "images/deep/e.png", "data/f.png", "h.py"}),
        ("*/*.png", {"images/c.png", "data/f.png"}),
        ("[", set()),
        ("", set()),
        ("/", set()),
    ],
)
def test_a_pattern_says_how_deep_it_reaches(tmp_path, pattern, taken):
    names = ("a.png", "B.PNG", "images/c.png", "images/d.py", "images/deep/e.png", "data/f.png", "h.py")
    fill(tmp_path, *names, "ps1.ipynb", ".hidden/x.png", "__pycache__/x.pyc")
    beside = look_beside(tmp_path, [], (pattern,))
    assert set(beside.kept) == taken
    # Whatever is not taken is said, by its own name or that of a folder which it is in.
    for name in set(names) - taken:
        assert any(name == said or (said.endswith("/") and name.startswith(said)) for said in beside.left_out)


def test_a_folder_that_is_left_out_is_said(tmp_path):
    fill(tmp_path, "images/a.png")
    assert look_beside(tmp_path, [], ("*.png",)).sentences == [
        "images/ lies beside the notebook and, with all in it, was not used to run it."
    ]


def test_a_folder_that_came_with_the_assignment_is_nobodys_answer(tmp_path):
    source = fill(tmp_path / "source", "data/wine.csv", "data/more/notes.txt", content="teacher")
    ours = [path.relative_to(source) for path in sorted(source.rglob("*.*"))]
    untouched = look_beside(source, ours, ("*.png",))
    assert untouched.names == []
    own = fill(tmp_path / "own", "data/wine.csv", "data/mine.csv")
    assert look_beside(own, ours, ("*.png",)).names == ["data/mine.csv"]


def test_many_files_that_are_left_out_are_summed_up(tmp_path):
    fill(tmp_path, *(f"{n:04}.py" for n in range(110)))
    sentences = look_beside(tmp_path, [], ("*.png",)).sentences
    assert len(sentences) == 10
    what = "101 more files"
    assert sentences[-1] == f"{what} lie beside the notebook: what is in them was not used to run it."
    assert [not_used(said) for said in sentences] == [*(f"{n:04}.py" for n in range(9)), what]
    assert not_used("numpy.py is not a regular file, but a link or a device: left out.") == ""


def test_a_file_that_a_check_missed_is_no_mere_information():
    said = [f"{name} lies beside the notebook and was not used to run it." for name in ("a.py", "b.pdf")]
    why = "(a.py was handed in, but is not among the files that may be submitted, and was not there.)"
    cell = CellResult(id="f", points=0, max_points=1, status=CellStatus.FAILED, message=f"No module. {why}")
    found = with_what_was_missed([*said, "f was put back."], [cell])
    assert found[1:] == [said[1], "f was put back."]
    assert found[0] == "a.py is not among the files that may be submitted: left out, and missed."


def test_what_is_too_large_or_no_file_is_left_out_with_its_reason(tmp_path):
    submission = fill(tmp_path / "a", "a.csv", "z.csv")
    (submission / "large.csv").write_bytes(b"x" * 5000)
    with (submission / "sparse.csv").open("wb") as file:
        file.truncate(3_000_000_000)
    (submission / "link.csv").symlink_to("/etc/passwd")
    (submission / "folder.csv").mkdir()
    os.mkfifo(submission / "pipe.csv")
    (submission / "linked").symlink_to("/etc")
    run = tmp_path / "c"
    run.mkdir()
    beside = copy_side_files(submission, tmp_path, [], ("*.csv", "linked/*"), run, 4000)
    assert beside.kept == ["a.csv", "z.csv"]
    assert sorted(path.name for path in run.iterdir()) == ["a.csv", "z.csv"]
    assert set(beside.left_out) == {
        *("large.csv", "sparse.csv", "link.csv", "folder.csv/", "pipe.csv", "linked")
    }
    assert "above the limit" in beside.left_out["large.csv"]


def graded(course, **more):
    return Result(assignment="ps1", student="ann", status=GradeStatus.GRADED, notebooks={"ps1": "{}"}, **more)


def test_side_files_stand_beside_the_executed_notebook_but_nothing_that_a_browser_executes(course):
    submitted = course.path("submitted", "ps1", "ann")
    names = ["plot.png", "images/a.jpg", "page.html", "drawing.svg", "result.json"]
    fill(submitted, *names, content="not a time")
    fill(course.path("source", "ps1"), "figure.svg", "data/offers.csv", content="teacher")
    write_result(course, graded(course, side_files=[*names, "gone.png"]))
    folder = course.path("autograded", "ps1", "ann")
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert found - {"result.json"} == {
        *("ps1.ipynb", "plot.png", "images/a.jpg", "figure.svg", "data/offers.csv")
    }
    if "result.json" in found:
        assert "not a time" not in (folder / "result.json").read_text()


def test_a_refusal_keeps_the_pictures_of_the_submission_before(course):
    fill(course.path("submitted", "ps1", "ann"), "images/a.png")
    write_result(course, graded(course, side_files=["images/a.png"]))
    write_result(course, Result(assignment="ps1", student="ann", status=GradeStatus.REFUSED, reason="No."))
    folder = course.path("autograded", "ps1", "ann")
    assert (folder / "images" / "a.png").read_text() == "student"
    assert (folder / "ps1.ipynb").read_text() == "{}"
