"""Outputs and hints do not name the machine, nor the parts of the grader."""

import sys
import tempfile

import nbformat
import pytest

import grader
from grader.grading.impersonal import impersonal, impersonal_notebook

v4 = nbformat.v4
ENGINE = f"{grader.__path__[0]}/sandbox/child.py"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f'  File "{ENGINE}", line 9, in f', '  File "<grader>", line 9, in f'),
        ("<grader.sandbox.child.Stream object at 0x7f>", "<Stream object at 0x7f>"),
        ("<class 'grader.engine.forked_kernel.ForkedKernel'>", "<class 'ForkedKernel'>"),
        ("cannot import grader.sandbox", "cannot import grader"),
        (f"{sys.prefix}/lib/python3/site-packages/x.py:1", "…/lib/python3/site-packages/x.py:1"),
        ("No such file: '/student/work/a/b.csv'", "No such file: './a/b.csv'"),
        ("/student/work", "./"),
        (r"stdout='/student/work\n'", r"stdout='./\n'"),
        ("'HOME': '/student', '/student/.cache'", "'HOME': '~', '~/.cache'"),
        (f"\x1b[32m{sys.prefix}/lib/x.py\x1b[0m", "\x1b[32m…/lib/x.py\x1b[0m"),
        (f"'{tempfile.gettempdir()}/grader-12-ab_c/b.csv'", "'./b.csv'"),
    ],
)
def test_names_of_ours_go(text, left):
    assert impersonal(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "the grader said so",
        "grader.py",
        "my.grader.sandboxes",
        "http://x.org/usr/lib",
        "/usr/lib/x",
        "a/student",
    ],
)
def test_everything_else_stays(text):
    assert impersonal(text) == text


def test_outputs_are_impersonal_and_sources_and_pictures_stay():
    outputs = [
        v4.new_output("stream", text=f"x {ENGINE}"),
        v4.new_output("error", ename="E", evalue=ENGINE, traceback=[f"a {ENGINE}", "b"]),
        v4.new_output(
            "display_data", {"text/plain": ENGINE, "text/html": f"<b>{ENGINE}</b>", "image/png": "aGk="}
        ),
        {"output_type": "stream", "text": ["a", 7, None]},
        {"output_type": "display_data", "data": {"text/plain": {"a": 1}}},
    ]
    nb = v4.new_notebook(cells=[v4.new_code_cell(f"open('{ENGINE}')"), v4.new_markdown_cell(ENGINE)])
    nb.cells[0].outputs = outputs
    done = impersonal_notebook(nb)
    assert [cell.source for cell in done.cells] == [f"open('{ENGINE}')", ENGINE]
    assert "sandbox" not in str(done.cells[0].outputs)
    assert done.cells[0].outputs[2]["data"]["image/png"] == "aGk="
    assert done.cells[0].outputs[3]["text"] == ["a", 7, None]
    assert ENGINE in str(nb.cells[0].outputs)
