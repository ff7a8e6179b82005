"""What our own course keeps to itself is known line by line, and what students get holds none of it."""

from pathlib import Path

import pytest

from grader.cells import region
from grader.cli.publishing import _message
from grader.course import Course
from grader.masters import read_source, regions
from grader.publishing.plan import our_texts
from grader.publishing.proof import leaks, wrong_in_files
from grader.publishing.repository import Change
from grader.publishing.secrets import Passage, Secrets, secrets_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def finder():
    return secrets_of(Course(ROOT)).without(our_texts()).finder()


def test_nothing_of_it_is_in_our_release_nor_in_what_publish_adds(finder):
    paths = [path for path in (ROOT / "release").rglob("*") if path.is_file() and path.suffix != ".pyc"]
    paths += [
        *(ROOT / "grader" / "publishing" / "files").iterdir(),
        *(ROOT / "grader" / "student").glob("*.py"),
    ]
    files = {f"grader/{path.relative_to(ROOT)}": path.read_bytes() for path in paths if path.is_file()}
    files["README.md"] = (ROOT / "docs" / "student.md").read_bytes()
    assert len(files) > 40
    assert wrong_in_files(finder, files) == []


def test_every_hidden_test_mark_scheme_and_solution_of_ours_would_be_found(finder):
    markers, tried = regions(Course(ROOT).config), 0
    for path in sorted((ROOT / "source").glob("*/*.ipynb")):
        for cell in read_source(path).cells:
            for what, (begin, end) in markers.items():
                if text := region(cell.source, begin, end).strip():
                    tried += 1
                    assert leaks(finder, "x.py", text.encode()), f"{what} of {path.stem}: {text}"
    assert tried > 250


def test_an_answer_is_given_away_by_three_of_its_lines_and_a_test_by_one():
    answer = Passage("answer", frozenset({f"{letter * 20}=1" for letter in "abcd"}), 3)
    finder = Secrets((answer, Passage("test", frozenset({"assertf(1)==2"}))), ("### MARK",)).finder()
    two = "\n".join(f"  {letter * 20} = 1" for letter in "ab")
    assert finder.find(two) == []
    assert len(finder.find(two + "\n" + "d" * 20 + " = 1")) == 1
    assert len(finder.find('"assert f( 1 )  == 2"')) == 1
    assert finder.find("# ### MARK") and not finder.find("# ### MARK", markers=False)
    given = Secrets((answer,), ()).without(["a" * 20 + "=1", "b" * 20 + "=1"]).passages
    assert [(len(one.lines), one.enough) for one in given] == [(2, 2)]


def test_a_commit_names_the_assignments_of_which_something_changed():
    both = ["01_a", "02_b"]
    assert _message(Change(("02_b/02_b.ipynb", "README.md"), ()), both) == "Publish 02_b"
    assert _message(Change(("01_a/x.csv",), ("02_b/y.csv",)), both) == "Publish all assignments"
    assert _message(Change(("README.md",), ()), both) == "Publish what goes with the assignments"
