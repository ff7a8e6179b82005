"""The pages of the course's site that are no notebooks, and the folders that it may replace."""

import sys

import nbformat
import pytest

from grader.errors import PublishError
from grader.publishing.site import refuse_others_folder, refuse_without_sphinx
from grader.publishing.site_pages import EXERCISES, INDEX, read_page, site_pages, slug
from tests.conftest import tiny_notebook

TOPICS = """| topic | taught in | graded by |
|---|---|---|
| Counting | 01, Exercise 1 | `f_visible` |
| Adding, and more | 01, Exercises 1 to 3; 02, Exercise 5 | `f_hidden` |
| Of another notebook | 02, Exercises 1 and 3 | `f_hidden` |
| Before all | 01, before Exercise 1 | `f_visible` |
"""


@pytest.fixture
def page():
    nb = tiny_notebook()
    heading = "# 01 · Sums | one\n\n## Exercise 1 · Add one ★★ (2 points)"
    nb.cells[0] = nbformat.v4.new_markdown_cell(heading)
    return read_page("01_sums/01_sums.ipynb", nbformat.writes(nb).encode(), "2 hours", TOPICS)


def test_an_exercise_is_listed_with_what_it_trains_and_a_link_to_it(page):
    text = site_pages("Course", [page], "# Guide")[EXERCISES]
    row = next(line for line in text.splitlines() if "Add one" in line)
    assert "(<01_sums/01_sums.ipynb#exercise-1-add-one-2-points>)" in row
    assert "| Counting; Adding, and more | ★★ |" in row


def test_without_topics_there_is_no_empty_column(page):
    bare = read_page(page.path, nbformat.writes(tiny_notebook()).encode(), "", "")
    assert "trains |" not in site_pages("Course", [bare], "")[EXERCISES]


def test_the_first_page_leads_to_every_notebook(page):
    text = site_pages("Course", [page], "# Guide")[INDEX]
    assert "| [01 · Sums \\| one](<01_sums/01_sums.ipynb>) | 2 hours |" in text
    assert "\n01_sums/01_sums\n" in text


def test_an_anchor_is_made_as_docutils_makes_it():
    assert slug("Exercise 1 · A café, ½ open ★★ (3 points)") == "exercise-1-a-cafe-12-open-3-points"


def test_only_a_site_or_an_empty_folder_is_replaced(tmp_path):
    refuse_others_folder(tmp_path / "new")
    refuse_others_folder(tmp_path)
    (tmp_path / "thesis.txt").touch()
    with pytest.raises(PublishError, match="something else"):
        refuse_others_folder(tmp_path)
    with pytest.raises(PublishError, match="is a file"):
        refuse_others_folder(tmp_path / "thesis.txt")
    (tmp_path / ".buildinfo").touch()
    refuse_others_folder(tmp_path)


@pytest.mark.parametrize("python", [sys.executable, "/no/such/python"])
def test_without_sphinx_it_is_said_how_to_get_it(python):
    with pytest.raises(PublishError, match=r"bootstrap\.py site"):
        refuse_without_sphinx(python)
