"""What of the sandbox is missing, in words."""

from grader.sandbox.measures import MEASURES, in_words, missing_measures


def test_a_measure_that_was_not_tried_is_missing():
    report = dict.fromkeys(MEASURES, "") | {"network": "forbidden"}
    del report["files"]
    assert missing_measures(report) == {"network": "forbidden", "files": "it was not tried"}
    assert missing_measures(dict.fromkeys(MEASURES, "")) == {}


def test_a_shared_reason_is_said_once():
    assert in_words({"a": "x", "b": "x", "c": "y"}) == "a, b (x); c (y)"
