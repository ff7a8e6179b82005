"""A few dozen fuzzed hand-ins; `python -m tests.fuzz` makes a thousand."""

import sys

import pytest

from ..fuzz.klass import found_wrong, grade, make

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="makes files that other systems lack")


def test_every_hand_in_has_a_result_or_a_named_refusal(tmp_path):
    handed_in = make(tmp_path / "course", 40, seed=5)
    assert found_wrong(handed_in, grade(tmp_path / "course")) == []
