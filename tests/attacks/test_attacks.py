"""Every attack earns no more than it deserves or is flagged; every honest oddity scores full, without a flag.

python -m tests.attacks        # the same as a table
"""

import json

import pytest

from grader.classroom.dispatch import in_parallel

from .harness import attempt, modules, refused


@pytest.fixture(scope="module")
def tried():
    """All attempts, made at once on all cores: name → attempt."""
    names = [name for kind in ("cases", "oddities") for name in modules(kind)]
    return {one.name: one for one in in_parallel(attempt, names)}


def shown(result):
    """Everything that formgrader would put into a page as it is: rich outputs, but for plain text."""
    for text in result.notebooks.values():
        for cell in json.loads(text)["cells"]:
            for output in cell.get("outputs", []):
                yield from (
                    str(data) for kind, data in output.get("data", {}).items() if kind != "text/plain"
                )


def short(name):
    return name.partition(".attacks.")[2]


@pytest.mark.parametrize("name", [short(name) for name in modules("cases")])
def test_an_attack_earns_nothing_unseen(tried, name):
    one = tried[name]
    assert not one.extra or one.result.flags, f"{one.about} Undeserved: {sorted(one.extra)}"
    assert refused(one) is one.must_be_refused, one.result.reason
    assert not [data for data in shown(one.result) if "PWNED" in data]
    assert not one.broken
    assert not one.live
    assert not one.leaked


@pytest.mark.parametrize("name", [short(name) for name in modules("oddities")])
def test_honest_work_loses_nothing_and_raises_no_flag(tried, name):
    one = tried[name]
    assert not refused(one), one.result.reason
    assert not one.lost, {c.id: c.message for c in one.result.cells if c.id in one.lost}
    assert not one.result.flags
