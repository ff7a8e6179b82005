"""What an author's hour needs: a new assignment, shared parts, and what an edit touches."""

import json

import nbformat
import pytest

from grader.authoring.bank import trials
from grader.authoring.lint import find_sources, lint
from grader.authoring.scaffold import scaffold
from grader.authoring.shared import SAME, read_shared
from grader.authoring.watch import sources, touched, watched
from grader.cells import points
from grader.cli.linting import remarks
from grader.course import Course
from grader.errors import CourseError

from .test_docs import hours


def configured(course, *lines):
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "\n".join(lines) + "\n")
    return Course(course.root)


def test_a_new_assignment_is_in_order_and_has_a_bank(course):
    where = configured(course, "c.Lint.form = True")
    (course.root / "pyproject.toml").write_text(
        '[tool.ruff]\nline-length = 88\n[tool.ruff.lint]\nselect = ["E", "F"]\n'
    )
    (course.root / "docs").mkdir()
    (course.root / "docs" / "topics.md").write_text("| Old | 08, Exercise 6 | `f_hidden` |\n\nEnd.\n")
    (course.root / "README.md").write_text("| [08 Old](release/08_old/08_old.ipynb) | old | 1 h |\n\nEnd.\n")
    scaffold(where, "09_streams", ["window", "merge"])
    found = lint(find_sources(course.root), ["09_streams"])
    assert [str(one) for one in found if one.rule != "form-placeholder"] == []
    said = " ".join(one.message for one in found)
    for text in ("What the notebook before left", "## Reflection · Name", "1. What?", "A point for each"):
        assert text in said
    for text in ("- What to remember.", "- A page, and why.", "**Next:**", "Here the real thing"):
        assert text in said
    assert len(trials(where, "09_streams", [], "jupyter")) == 7
    nb = nbformat.read(course.root / "source/09_streams/09_streams.ipynb", as_version=4)
    assert sum(map(points, nb.cells)) == 14
    assert hours(nb.cells[0].source) == ["1"]
    topics = (course.root / "docs" / "topics.md").read_text().splitlines()
    assert topics[1:3] == [
        "| Window | 09, Exercise 1 | `window_hidden` |",
        "| Merge | 09, Exercise 2 | `merge_hidden` |",
    ]
    assert (
        "\n| [09 Streams](release/09_streams/09_streams.ipynb) | window, merge | 1 h |\n\nEnd."
        in (course.root / "README.md").read_text()
    )


@pytest.mark.parametrize(
    ("name", "functions", "says"),
    [
        ("streams", ["f"], "no name for an assignment"),
        ("09_../x", ["f"], "no name for an assignment"),
        ("09_streams", ["2f"], "no name for a function"),
        ("09_streams", ["class"], "no name for a function"),
        ("09_streams", ["f", "f"], "each function once"),
        ("09_streams", [], "at least one"),
        ("10_x", ["f"], "10 is taken: 10_there"),
    ],
)
def test_a_name_that_cannot_be_used_is_refused_and_nothing_written(course, name, functions, says):
    (course.root / "source" / "ps1").rename(course.root / "source" / "10_there")
    before = sorted(course.root.rglob("*"))
    with pytest.raises(CourseError, match=says):
        scaffold(course, name, functions)
    assert sorted(course.root.rglob("*")) == before


SHARED = f'"""About it."""\nimport sys\n\n{SAME} is all here?\nREPOSITORY = "x"\nprint(REPOSITORY)\n'


def test_a_set_up_and_a_badge_come_from_one_place(course):
    (course.root / "common").mkdir()
    (course.root / "common" / "setup.py").write_text(SHARED)
    (course.root / "common" / "practice.py").write_text("x = 1\n")
    where = configured(
        course, 'c.Shared.repository = "ann/lab@v2"', 'c.Shared.files = {"practice.py": ["ps1"]}'
    )
    assert where.assignment_names() == ["ps1"]
    nb = nbformat.read(course.root / "source/ps1/ps1.ipynb", as_version=4)
    colab = "https://colab.research.google.com/github"
    elsewhere = f"{colab}/some/other/blob/main/x/"
    nb.cells[0].source = f"# Tiny\n{colab}/o/n/blob/main/release/ps1/ps1.ipynb {elsewhere}"
    nb.cells[1].source = f"A = 1\n\n{SAME} old\nold = 2\n\nimport os\n\nimport io"
    shared = read_shared(where, "ps1")
    assert shared.files == {"practice.py": b"x = 1\n"}
    once = shared.put_into(nbformat.writes(nb))
    assert shared.put_into(once) == once
    title, setup = ("".join(cell["source"]) for cell in json.loads(once)["cells"][:2])
    assert title.endswith(f"/github/ann/lab/blob/v2/ps1/ps1.ipynb {elsewhere}")
    address = 'REPOSITORY = "https://raw.githubusercontent.com/ann/lab/v2"'
    assert setup == f"A = 1\n\n{SAME} is all here?\n{address}\nprint(REPOSITORY)\n\nimport os\n\nimport io"
    assert read_shared(where, "ps2").files == {}


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('c.Shared.repository = "ann/lab"', "owner/name@branch"),
        ('c.Shared.files = {"no.py": ["ps1"]}', r"no\.py, and .*no\.py is not there"),
    ],
)
def test_a_shared_setting_that_cannot_be_used_says_so(course, line, says):
    with pytest.raises(CourseError, match=says):
        read_shared(configured(course, line), "ps1")


def test_an_edit_touches_its_exercise_and_a_common_cell_all(course):
    scaffold(course, "09_streams", ["window", "merge"])
    before = sources(course, "09_streams")
    assert set(before) == {"", "window", "merge"}
    assert touched(before, before, []) == []
    for id, functions in (
        ("merge_hidden", ["merge"]),
        ("window_answer", ["window"]),
        ("setup", ["window", "merge"]),
    ):
        after = {
            f: {name: text + ("#" if name == id else "") for name, text in own.items()}
            for f, own in before.items()
        }
        assert touched(before, after, []) == functions
    (answer,) = [path for path in watched(course, "09_streams") if path.match("merge/wrong_text.py")]
    assert touched(before, before, [answer]) == ["merge"]


def test_who_watches_reads_what_lint_finds_and_how_much_is_left_to_write(course):
    scaffold(configured(course, "c.Lint.form = True"), "09_streams", ["window"])
    assert [line for line in remarks(course.root, "09_streams") if "still" in line] == []
    assert remarks(course.root, "09_streams")[-1].endswith("grader lint 09_streams names them.")
    path = course.root / "source" / "09_streams" / "09_streams.ipynb"
    path.write_text(path.read_text().replace("_got", "got"))
    assert any(line.endswith("[form-name]") for line in remarks(course.root, "09_streams"))
