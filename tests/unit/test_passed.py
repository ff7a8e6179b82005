"""A step of CI is passed over only on the very files on which it passed."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

CI = Path(__file__).resolve().parents[2] / ".ci"
COMMAND = ["python", "-m", "proof"]


@pytest.fixture(scope="module")
def passed():
    spec = importlib.util.spec_from_file_location("passed", CI / "passed.py")
    module = sys.modules["passed"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path):
    root = tmp_path / "checkout"
    for name in ("code/a.py", "docs/a.md", "code-of-others/b.py"):
        path = root / name
        path.parent.mkdir(parents=True)
        path.write_text(name)
    (root / ".gitignore").write_text("*.tmp\n")
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    return root


def test_the_key_is_that_of_what_is_read(passed, checkout, tmp_path):
    def key(reads, but=(), command=COMMAND):
        return passed.Passed(checkout, tmp_path / "known").key(command, reads, but)

    before = key(["code"]), key([]), key([], ["docs"])
    assert before == (key(["code"]), key([]), key([], ["docs"]))
    (checkout / "docs" / "a.md").write_text("another text")
    (checkout / "docs" / "ignored.tmp").write_text("x")
    assert key(["code"]) == before[0] and key([], ["docs"]) == before[2]
    assert key([]) != before[1]
    (checkout / "code-of-others" / "b.py").write_text("other")
    assert key(["code"]) == before[0]
    (checkout / "code" / "new.py").write_text("not yet added")
    assert key(["code"]) != before[0]
    assert key(["code"], command=[*COMMAND, "more"]) != key(["code"])


def test_what_the_environment_asks_for_counts(passed, checkout, tmp_path, monkeypatch):
    known = passed.Passed(checkout, tmp_path / "known")
    before = known.key(COMMAND, ["code"])
    monkeypatch.setenv("GRADER_ATTACKS", "all")
    assert known.key(COMMAND, ["code"]) != before


def test_only_what_passed_is_known(passed, checkout, tmp_path):
    known = passed.Passed(checkout, tmp_path / "known")
    key = known.key(COMMAND, [])
    assert not known.holds(key)
    known.remember(key)
    assert passed.Passed(checkout, tmp_path / "known").holds(key)
