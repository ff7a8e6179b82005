"""Pictures pasted into a cell: kept when sound, found by every program, and never an error for formgrader."""

import base64
import json
from functools import cache

import nbformat
import pytest
from nbconvert import HTMLExporter

from grader.cells import not_given
from grader.grading.intake import read_notebook, rebuild
from grader.grading.judge import judge
from grader.sandbox.attachments import taken, without_missing
from grader.sandbox.sanitize import sanitized

from .test_rebuilding import handed_in, master

v4 = nbformat.v4
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"pixels").decode()
JPEG = base64.b64encode(b"\xff\xd8\xff\xe0" + b"pixels").decode()
SVG = base64.b64encode(b"<svg onload='alert(1)'/>").decode()


def picture(data=PNG, kind="image/png"):
    return {kind: data}


def submitted(tmp_path, cells):
    """Read a notebook whose written answer and own cells are these, as a student's file."""
    nb = handed_in()
    for number, cell in enumerate(nb.cells):
        if cell["id"] == "why":
            nb.cells[number]["source"], nb.cells[number]["attachments"] = cells[0]
    for source, attachments in cells[1:]:
        nb.cells.append(v4.new_markdown_cell(source))
        nb.cells[-1]["attachments"] = attachments
    path = tmp_path / "ps1.ipynb"
    path.write_text(json.dumps(nb))
    return rebuild(read_notebook(path, 1_000_000), master(), "ps1")


@cache
def exporter():
    return HTMLExporter(template_name="classic")


def page(nb):
    """What formgrader shows of a notebook."""
    shown = sanitized(nb, not_given(nb, master()))
    nbformat.validate(shown)
    html, _ = exporter().from_notebook_node(shown)
    return html


def test_a_pasted_picture_stays_in_answers_and_own_cells(tmp_path):
    found = submitted(
        tmp_path,
        [
            ("See ![image.png](attachment:image.png)", {"image.png": picture()}),
            ("And ![x](attachment:mine.jpg)", {"mine.jpg": picture(JPEG, "image/jpeg")}),
        ],
    )
    assert found.repairs == []
    html = page(found.notebook)
    assert f"data:image/png;base64,{PNG}" in html
    assert f"data:image/jpeg;base64,{JPEG}" in html


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Bild 1.png", "attachment:Bild%201.png"),
        ("Bild 1.png", "<attachment:Bild 1.png>"),
        ("größe.png", "attachment:größe.png"),
        ("größe.png", "attachment:gr%C3%B6%C3%9Fe.png"),
        ("a(1).png", "attachment:a%281%29.png"),
        ("Screenshot%20A.png", "attachment:Screenshot%20A.png"),
        ("plain.png", "<attachment:plain.png>"),
        ("plain.png", 'attachment:plain.png "title"'),
    ],
)
def test_a_name_of_any_kind_is_found(tmp_path, name, written):
    found = submitted(tmp_path, [(f"See ![x]({written}).", {name: picture()})])
    assert f"data:image/png;base64,{PNG}" in page(found.notebook)


def test_a_picture_in_html_is_shown(tmp_path):
    found = submitted(tmp_path, [('<img src="attachment:a.png" width="300"/>', {"a.png": picture()})])
    assert f"data:image/png;base64,{PNG}" in page(found.notebook)


@pytest.mark.parametrize(
    "bundle",
    [
        {"image/svg+xml": SVG},
        {"image/png": SVG},
        {"image/png": "%%%"},
        {"image/png": 5},
        {"image/png": None},
        {},
        [],
        None,
        "x",
        {"text/html": "<script>alert(1)</script>"},
    ],
)
def test_what_is_no_picture_is_left_out_and_said_and_the_page_is_shown(tmp_path, bundle):
    found = submitted(tmp_path, [("See ![x](attachment:a.png)", {"a.png": bundle})])
    assert any("a.png in cell" in said for said in found.repairs)
    assert "missing-attachment:a.png" in page(found.notebook)


@pytest.mark.parametrize(
    "attachments", [None, 5, [], "x", {"a": {"image/png": [PNG[:8], PNG[8:], "\n"]}}, {"": {}}]
)
def test_attachments_of_any_shape_are_read(tmp_path, attachments):
    page(submitted(tmp_path, [("![x](attachment:a)", attachments)]).notebook)


@pytest.mark.parametrize(
    "source",
    [
        "![x](attachment:gone.png)",
        "![x]( attachment:gone.png )",
        "![x](" + " " * 50 + "attachment:gone.png)",
        "![x](\nattachment:gone.png)",
        "![x](<attachment:gone.png>)",
        "![x](attachment&#58;gone.png)",
        "![x](&#97;ttachment:gone.png)",
        "![x](attachment\\:gone.png)",
        "![x][r]\n\n[r]: attachment:gone.png",
        "![x][r]\n\n[r]: <attachment:gone.png>",
        "![r]\n\n[r]:\nattachment:gone.png 'title'",
        "![x](attachment:)",
        "![x](attachment:a.png/b)",
    ],
)
def test_a_picture_that_is_not_there_never_breaks_formgrader(source):
    nb = v4.new_notebook(cells=[v4.new_markdown_cell(source), v4.new_code_cell("x")])
    nb.cells[1].outputs = [v4.new_output("display_data", {"text/markdown": source, "text/plain": "x"})]
    page(nb)


def test_text_about_attachments_stays_as_it_is():
    text = "An attachment: see below (attachment: none). `attachment:x`"
    assert without_missing(text, {}) == text


def test_pictures_of_one_name_stay_apart_when_cells_are_joined(tmp_path):
    nb = handed_in({})
    place = next(n for n, cell in enumerate(nb.cells) if cell["id"] == "why")
    for content in (PNG, JPEG):
        cell = v4.new_markdown_cell("![image.png](attachment:image.png)")
        cell["attachments"] = {"image.png": picture(content)}
        nb.cells.insert(place, cell)
    path = tmp_path / "ps1.ipynb"
    path.write_text(json.dumps(nb))
    html = page(rebuild(read_notebook(path, 1_000_000), master(), "ps1").notebook)
    assert PNG in html
    assert JPEG in html


def test_a_picture_alone_is_an_answer(tmp_path):
    found = submitted(tmp_path, [("*Write your answer here.*", {"a.png": picture()})]).notebook
    (verdict,) = [one for one in judge(found, [], master()) if one.id == "why"]
    assert verdict.status == "manual"


def test_the_masters_own_pictures_stay():
    ours = master()
    ours.cells[-3]["attachments"] = {"given.png": picture()}
    found = rebuild(handed_in(), ours, "ps1").notebook
    assert any(cell.get("attachments") == {"given.png": picture()} for cell in found.cells)


def test_many_and_long_names_take_no_time():
    hostile = "(" + " " * 100_000 + "![x](attachment:" * 20_000
    taken(hostile, {f"a b{n}": picture() for n in range(300)})
    without_missing(hostile + "&#58;\\", {})
