"""Every attack earns no more than it deserves; every honest oddity scores full, without a flag.

python -m tests.attacks        # the same as a table, of all of them

A push tries every tenth attack and every sixth oddity, always the same, so that CI stays short;
`GRADER_ATTACKS=all` tries all.
"""

import importlib
import json
import os
from zlib import crc32

import pytest

from grader.classroom.dispatch import in_parallel
from grader.grading.result import CellStatus

from .harness import COURSE, attempt, modules, prove, refused, too_dangerous
from .honest import graded_reference


@pytest.fixture(scope="module")
def tried(request):
    """The attempts that were asked for, made at once on all cores: name → attempt."""
    asked = asked_for(request)
    every = [name for kind in ("cases", "oddities") for name in modules(kind)]
    names = [name for name in every if short(name) in asked and not too_dangerous(name)]
    prove({importlib.import_module(name).ASSIGNMENT for name in names})
    return {one.name: one for one in in_parallel(attempt, names)}


@pytest.fixture(scope="module")
def references(request):
    """The references of the assignments that were asked for, graded at once: assignment → result."""
    names = [name for name in COURSE.assignment_names() if name in asked_for(request)]
    prove(names)
    return {result.assignment: result for result in in_parallel(graded_reference, names)}


def asked_for(request):
    """The parameter `name` of every test that is to run."""
    return {item.callspec.params.get("name") for item in request.session.items if hasattr(item, "callspec")}


def shown(result):
    """Everything that formgrader would put into a page as it is: rich outputs, but for plain text."""
    for text in result.notebooks.values():
        for cell in json.loads(text)["cells"]:
            for output in cell.get("outputs", []):
                yield from (
                    str(data) for kind, data in output.get("data", {}).items() if kind != "text/plain"
                )


def tried_here(kind):
    """The names of the modules of a kind that are tried: every sixth or tenth, or all."""
    every = 1 if os.environ.get("GRADER_ATTACKS") == "all" else {"cases": 10, "oddities": 6}[kind]
    return [name for name in modules(kind) if crc32(short(name).encode()) % every == every - 1]


def short(name):
    return name.partition(".attacks.")[2]


def case(name):
    lacks = too_dangerous(name)
    reason = f"it may do harm here, since this machine does not give: {lacks}"
    left = getattr(importlib.import_module(name), "LEFT", "")
    known = pytest.mark.xfail(bool(left), reason=left, strict=False)
    return pytest.param(short(name), marks=[pytest.mark.skipif(bool(lacks), reason=reason), known])


@pytest.mark.parametrize("name", [case(name) for name in tried_here("cases")])
def test_an_attack_earns_nothing(tried, name):
    one = tried[name]
    assert not one.extra, f"{one.about} Undeserved: {sorted(one.extra)}"
    assert refused(one) is one.must_be_refused, one.result.reason
    assert not [data for data in shown(one.result) if "PWNED" in data]
    assert not one.broken
    assert not one.live
    assert not one.leaked


@pytest.mark.parametrize("name", [short(name) for name in tried_here("oddities")])
def test_honest_work_loses_nothing_and_raises_no_flag(tried, name):
    one = tried[name]
    assert not refused(one), one.result.reason
    assert not one.lost, {c.id: c.message for c in one.result.cells if c.id in one.lost}
    assert not one.result.flags


@pytest.mark.parametrize("name", COURSE.assignment_names())
def test_the_reference_answers_raise_no_flag(references, name):
    assert not references[name].flags
    assert {cell.status for cell in references[name].cells} <= {CellStatus.PASSED, CellStatus.BLANK}
