"""Mutated notebooks: each is rebuilt into something sound or refused with a sentence; nothing else happens.

A few hundred of them in CI; the long run is

    GRADER_FUZZ=50000 pytest tests/attacks/test_fuzz_intake.py
"""

import copy
import json
import os
import random

import nbformat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.cells import grade_id, kind, points
from grader.errors import SubmissionRefused
from grader.grading.intake import read_notebook, rebuild

from ..conftest import tiny_notebook

EXAMPLES = int(os.environ.get("GRADER_FUZZ", "400"))
MASTER = tiny_notebook()
GENUINE = json.loads(nbformat.writes(tiny_notebook()))

ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(
        ["code", "markdown", "raw", "f_answer", "f_hidden", "solution", "\ud800", "\x00", "a" * 5000, 10**400]
    ),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.sampled_from(["cells", "nbgrader", "source", "grade", "points", "id"]), st.integers()),
)
# How the bytes of a file are spoilt: not at all, cut, a byte changed, another encoding, a byte-order mark.
SPOIL = st.sampled_from(["no", "no", "no", "cut", "flip", "utf-16", "bom", "latin-1", "twice"])


def places(value, path=()):
    """Every path into a JSON value, but for the depths of what was nested."""
    yield path
    if isinstance(value, dict | list) and len(path) < 12:
        for key, part in list(value.items() if isinstance(value, dict) else enumerate(value)):
            yield from places(part, (*path, key))


def mutate(data, rng, odd):
    """Replace, delete, repeat or nest one random part of a JSON value, in place where it can be."""
    path = rng.choice(list(places(data)))
    if not path:
        return odd
    *parents, last = path
    holder = data
    for key in parents:
        holder = holder[key]
    action = rng.choice(["replace", "delete", "repeat", "nest", "move"])
    if action == "replace":
        holder[last] = odd
    elif action == "delete":
        del holder[last]
    elif action == "nest":
        for _ in range(rng.choice([1, 50, 3000])):
            holder[last] = [holder[last]]
    elif isinstance(holder, list):
        part = holder[last] if action == "repeat" else holder.pop(last)
        holder.insert(rng.randrange(len(holder) + 1), part)
    return data


def spoil(raw, how, rng):
    if how == "cut":
        return raw[: rng.randrange(len(raw) + 1)]
    if how == "flip" and raw:
        index = rng.randrange(len(raw))
        return raw[:index] + bytes([rng.randrange(256)]) + raw[index + 1 :]
    if how in ("utf-16", "latin-1"):
        return raw.decode("utf-8", "replace").encode(how, "replace")
    return {"bom": b"\xef\xbb\xbf" + raw, "twice": raw + raw}.get(how, raw)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(seed=st.integers(), odd=st.lists(ODD, min_size=1, max_size=6), how=SPOIL)
def test_every_mutated_notebook_is_rebuilt_or_refused(tmp_path_factory, seed, odd, how):
    rng = random.Random(seed)
    data = copy.deepcopy(GENUINE)
    for value in odd:
        if isinstance(data, dict | list) and data:
            data = mutate(data, rng, value)
    try:
        raw = json.dumps(data).encode("utf-8", "surrogatepass")
    except RecursionError:
        raw = b"[" * 100_000
    path = tmp_path_factory.getbasetemp() / "mutated.ipynb"
    path.write_bytes(spoil(raw, how, rng))
    try:
        taken = rebuild(read_notebook(path, 20_000_000), MASTER, "ps1")
    except SubmissionRefused as refusal:
        assert str(refusal).endswith((".", ")."))
        assert "\n" not in str(refusal)
        return
    nbformat.validate(taken.notebook)
    json.dumps(taken.notebook).encode()
    # Whatever came in: the graded cells are the master's, in its order, with its points.
    ours = [(grade_id(c), kind(c), points(c)) for c in taken.notebook.cells if grade_id(c)]
    assert ours == [(grade_id(c), kind(c), points(c)) for c in MASTER.cells if grade_id(c)]
    tests = {grade_id(c): c.source for c in taken.notebook.cells if kind(c).value == "test"}
    assert tests == {grade_id(c): c.source for c in MASTER.cells if kind(c).value == "test"}
