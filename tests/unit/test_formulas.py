"""Formulas become MathML, and nothing else."""

from xml.etree import ElementTree

import pytest

from grader.reporting.formulas import formula
from grader.reporting.prose import prose


def test_a_formula_is_shown_as_one():
    shown = str(prose(r"The sum $\sum_{i=1}^n x_i \le 2$ costs $5, or $6."))
    assert "<msubsup><mo>∑</mo>" in shown
    assert "<mo>≤</mo>" in shown
    assert shown.endswith("costs $5, or $6.</p>\n")


def test_one_of_its_own_line_is_a_block():
    assert 'display="block"' in prose("$$\n\\frac{a}{b}\n$$")
    assert 'display="inline"' in prose("$x$")


@pytest.mark.parametrize("tex", [r"\frac{", "{" * 3_000, r"\begin{matrix}", "^", "x" * 2_000])
def test_what_cannot_be_read_stays_as_it_was_typed(tex):
    shown = str(prose(f"See ${tex}$."))
    assert "<math" not in shown
    assert tex in shown


@pytest.mark.parametrize(
    "tex",
    [
        r"\text{<script>alert(1)</script>}",
        r"\text{&lt;script&gt;alert(1)&lt;/script&gt;}",
        r"\href{javascript:alert(1)}{x}",
        r"\style{background:url(http://x)}{y}",
        r"\class{x}{y}",
        r"\color{red;background:url(http://x)}{y}",
        r"\operatorname{<img src=x onerror=alert(1)>}",
        r"\mathrm{<b>}",
        r'\hspace{1px" onclick="alert(1)}',
        r"\rule{1px}{9999px}",
        r"\unknown<i>",
    ],
)
def test_nothing_that_is_typed_is_live(tex):
    tree = ElementTree.fromstring(formula(tex, block=False))
    for element in tree.iter():
        assert element.tag.startswith("m")
        assert not {"href", "style", "class", "onclick", "mathcolor"} & element.attrib.keys()
