"""Nothing that a browser would execute is left in what formgrader shows."""

import nbformat
import pytest
from bs4 import BeautifulSoup

from grader.cells import as_written, not_given
from grader.sandbox.sanitize import sanitized

v4 = nbformat.v4


def shown(mime, data):
    cell = v4.new_code_cell("x", outputs=[v4.new_output("display_data", {mime: data, "text/plain": "plain"})])
    nb = v4.new_notebook(cells=[cell])
    before = nbformat.writes(nb)
    (output,) = sanitized(nb, []).cells[0].outputs
    assert nbformat.writes(nb) == before
    return output.data


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<svg onload=alert(1)></svg>",
        "<style>@import 'http://example.org/x.css'</style>",
        "<b onclick=alert(1)>x</b>",
        "<script>alert(1)",
        "<form action=/x><input name=a onfocus=alert(1) autofocus></form>",
    ],
)
@pytest.mark.parametrize("mime", ["text/html", "text/markdown"])
def test_markup_loses_what_executes(mime, markup):
    left = shown(mime, f"before {markup} after")[mime]
    for tag in BeautifulSoup(left, "html.parser").find_all(True):
        assert tag.name in ("a", "b"), left
        assert not [name for name in tag.attrs if name.startswith("on")], left
        assert not str(tag.get("href", "")).startswith("javascript"), left
    assert "before" in left


@pytest.mark.parametrize("mime", ["application/javascript", "image/svg+xml", "text/x-made-up"])
def test_other_kinds_go(mime):
    assert mime not in shown(mime, "<svg onload=alert(1)>")


def test_a_table_stays_a_table():
    table = "<table><tbody><tr><td>1 &lt; 2</td></tr></tbody></table>"
    html = f"<div><style scoped>td {{color: red}}</style>{table}</div>"
    assert shown("text/html", html)["text/html"] == f"<div>{table}</div>"


def test_pictures_and_text_stay():
    assert shown("image/png", "aGk=")["image/png"] == "aGk="


@pytest.mark.parametrize(
    "source",
    [
        "a <script>alert(1)</script> b",
        "<img src=x onerror=alert(1)>",
        "<IMG\nsrc=x onerror=alert(1)//",
        "<!--x--><svg/onload=alert(1)>",
        "x `<b onclick=alert(1)>` y",
        "a list<int> -> b, if a <b and c> d",
        "> quoted: 1 < 2 & *3* &lt;b&gt;",
        "<" * 100_000 + "b>",
        "<b>" * 40_000,
    ],
)
def test_the_students_markdown_is_no_markup_and_loses_no_character(source):
    nb = v4.new_notebook(cells=[v4.new_markdown_cell(source)])
    text = sanitized(nb, [0]).cells[0].source
    assert not BeautifulSoup(text, "html.parser").find_all(True)
    assert as_written(text) == source


def test_only_what_was_released_keeps_its_markup():
    master = v4.new_notebook(cells=[v4.new_markdown_cell("<b>given</b>"), v4.new_code_cell("<b>")])
    own = [v4.new_markdown_cell("<b>mine</b>"), v4.new_raw_cell("<b>raw</b>"), v4.new_code_cell("<b>")]
    assert not_given(v4.new_notebook(cells=[*master.cells, *own]), master) == [2, 3]
