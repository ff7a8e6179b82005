"""Copies are found whatever they are renamed to; honest work on the same task is not."""

import re

import nbformat
import pytest

from grader.cells import Kind
from grader.reporting.similar import all_hashes, code_tokens, fingerprints, similar, text_tokens
from grader.reporting.similar_page import OWN, find_similar, pieces, write_similar

from ..conftest import graded_cell

ANN = '''
def cheapest(offers, memory):
    """The cheapest offer with enough memory."""
    best = None
    for offer in offers:
        if offer["memory"] < memory:
            continue
        cost = offer["price"] * 24 + offer.get("disk", 0) / 30
        if best is None or cost < best[0]:
            best = (cost, offer["name"])
    return best[1] if best else None

def monthly(offers):
    table = {}
    for offer in sorted(offers, key=lambda o: o["price"]):
        table.setdefault(offer["zone"], []).append(round(offer["price"] * 730, 2))
    return {zone: sum(prices) / len(prices) for zone, prices in table.items()}
'''
CY = """
def cheapest(offers, memory):
    fitting = [o for o in offers if not o["memory"] < memory]
    return min(fitting, key=lambda o: o["price"] * 24 + o.get("disk", 0) / 30)["name"] if fitting else None

def monthly(offers):
    zones = {o["zone"] for o in offers}
    means = {}
    for zone in zones:
        own = [round(730 * o["price"], 2) for o in offers if o["zone"] == zone]
        means[zone] = statistics.mean(own)
    return means
"""
DEE = """
def cheapest(offers, memory):
    frame = pd.DataFrame(offers)
    frame = frame[frame.memory >= memory]
    if frame.empty:
        return None
    frame["cost"] = frame.price * 24 + frame.get("disk", pd.Series(0, frame.index)).fillna(0) / 30
    return frame.loc[frame.cost.idxmin(), "name"]

def monthly(offers):
    frame = pd.DataFrame(offers).assign(price=lambda f: (f.price * 730).round(2))
    return frame.groupby("zone").price.mean().to_dict()
"""


def renamed(source):
    """A copy as somebody in a hurry makes it: other names, comments, texts, spaces and order."""
    for old, new in {"offers": "data", "offer": "row", "best": "x1", "cost": "c", "table": "dd"}.items():
        source = re.sub(rf"\b{old}\b", new, source)
    first, second = source.split("\n\ndef ")
    return f"# mine!\ndef {second}\n\n\n{first}".replace(" = ", "  =  ").replace("The cheapest", "My own")


def prints(**sources):
    return {name: fingerprints({"f": code_tokens(source)}) for name, source in sources.items()}


def test_a_copy_with_other_names_is_found_and_honest_work_is_not():
    found = similar(prints(ann=ANN, bob=renamed(ANN), cy=CY, dee=DEE))
    assert [pair.students for pair in found] == [("ann", "bob")]
    assert found[0].share > 0.6
    assert {len(lines["f"]) > 8 for lines in found[0].lines} == {True}


def test_what_is_given_or_much_of_the_class_has_says_nothing():
    everybody = dict.fromkeys(("ann", "bob", "cy", "dee", "eve", "fay"), ANN)
    assert not similar(prints(**everybody))
    assert not similar(prints(ann=ANN, bob=renamed(ANN)), all_hashes(code_tokens(ANN)))


def test_texts_are_compared_by_their_words():
    text = (
        "Serverless scales to zero, which is cheap for rare calls; a machine that is always on is not, but "
        "it answers at once. For our reports, which run twice a day, I take functions, since nobody waits "
        "for the first second, and the bill follows the work instead of the clock on the wall."
    )
    other = (
        "One pays for each call and for nothing else, so an idle service costs nothing, unlike a VM. Cold "
        "starts hurt only where somebody waits, and here nobody does: reports are made at night."
    )
    own = {"ann": text, "bob": text.upper().replace(",", " –"), "cy": other}
    found = similar({name: fingerprints({"q": text_tokens(said)}) for name, said in own.items()})
    assert [pair.students for pair in found] == [("ann", "bob")]


@pytest.mark.parametrize("source", ["", "x", "def f(:\n  '''", "\0", "é = ‽\n" * 20, "%time f()\n!ls\n" * 9])
def test_whatever_is_written_can_be_compared(source):
    assert similar(prints(ann=source, bob=source, cy="x = 1")) == [] or "\n" in source


def test_what_counts_is_what_the_student_wrote():
    nb = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell("given = 1"),
            graded_cell("f_answer", "def f(): return 2", solution=True),
            graded_cell("f_visible", "assert f()", grade=True, locked=True, points=1),
            nbformat.v4.new_code_cell("own = 1"),
            nbformat.v4.new_code_cell("more = 2"),
        ]
    )
    found = pieces(nb, frozenset({"given = 1"}), "ps1")
    assert found == {
        "ps1: f_answer": ("code", "def f(): return 2"),
        f"ps1: {OWN} (code)": ("code", "own = 1\n\nmore = 2"),
    }
    assert Kind.TEST not in found


def test_a_page_without_pairs_says_so(course):
    assert find_similar(course, ["ps1"]) == []
    page = write_similar(course, [], course.root / "similar.html")
    assert "No pair stands out" in page.read_text(encoding="utf-8")


def test_one_copied_exercise_in_much_own_work_is_found():
    more = {name: code_tokens(source) for name, source in {"cy": CY, "dee": DEE}.items()}
    own = {
        "cy": fingerprints({"f": code_tokens(ANN), "g": more["cy"]}),
        "dee": fingerprints({"f": code_tokens(renamed(ANN)), "g": more["dee"]}),
    }
    (pair,) = similar(own)
    assert pair.pieces == ["f"]
