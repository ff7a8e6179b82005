"""What was proven is remembered, and anything else under its name is proven again."""

import json
import os
import sys
from dataclasses import replace

import pytest

from grader.assignment import Assignment, Proof
from grader.grading import proving

BLANK = Assignment("a", None, {"nb": "{}"})
PROVEN = replace(
    BLANK, proofs={"nb": Proof({"cell": [0, 7]}, scored={"cell": True}, failing={"cell": "No."})}
)


def test_what_was_proven_is_remembered(tmp_path):
    proving.remember(tmp_path / "own", "key", PROVEN)
    assert proving.remembered([tmp_path / "none", tmp_path / "own"], "key", BLANK) == PROVEN


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"nb": []}',
        '{"other": {}}',
        '{"nb": {"variants": {"cell": 7}}}',
        '{"nb": {"variants": {"cell": [-7]}}}',
        '{"nb": {"variants": {"cell": ["7"]}}}',
        '{"nb": {"failing": "no"}}',
        '{"nb": {"another": 1}}',
        "[" * 100_000,
    ],
)
def test_what_is_odd_is_proven_again(tmp_path, odd):
    (tmp_path / "key.json").write_text(odd)
    assert proving.remembered([tmp_path], "key", BLANK) is None


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
@pytest.mark.parametrize("kind", ["pipe", "link", "huge", "folder"])
def test_what_is_no_file_of_ours_is_neither_read_nor_in_the_way(tmp_path, kind):
    path = tmp_path / "key.json"
    if kind == "pipe":
        os.mkfifo(path)
        os.mkfifo(tmp_path / ".gitignore")
    elif kind == "link":
        (tmp_path / "other").write_text(json.dumps({"nb": {}}))
        path.symlink_to("other")
    elif kind == "huge":
        path.touch()
        os.truncate(path, 1 << 40)
    else:
        path.mkdir()
    assert proving.remembered([tmp_path], "key", BLANK) is None
    proving.remember(tmp_path, "key", PROVEN)
    assert proving.remembered([tmp_path], "key", BLANK) == (None if kind == "folder" else PROVEN)
