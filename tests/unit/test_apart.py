"""Where a trial goes on: in a copy of the notebook's folder, which does not stay."""

import tempfile
from pathlib import Path

import pytest

from grader.sandbox.apart import apart


@pytest.fixture
def home(tmp_path, monkeypatch):
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    folder = tmp_path / "home"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "a.csv").write_text("a")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("inside", [".", "data"])
def test_what_is_written_in_a_trial_is_gone_with_it(home, monkeypatch, inside):
    monkeypatch.chdir(home / inside)
    with apart(str(home)):
        assert (Path.cwd() / "a.csv").exists() is (inside == "data")
        Path("new").touch()
    monkeypatch.chdir(home)
    assert [path.name for path in home.rglob("*")] == ["data", "a.csv"]
    assert list((home.parent / "tmp").iterdir()) == []


@pytest.mark.parametrize("where", ["..", "/"])
def test_another_folder_is_not_copied(home, monkeypatch, where):
    monkeypatch.chdir(where)
    before = Path.cwd()
    with apart(str(home)):
        assert Path.cwd() == before


def test_large_files_further_down_are_not_copied(home):
    with (home / "data" / "large").open("wb") as file:
        file.truncate(30_000_000)
    with apart(str(home)):
        assert Path.cwd() == home


def test_what_happens_in_it_comes_out(home):
    with pytest.raises(KeyboardInterrupt), apart(str(home)):
        raise KeyboardInterrupt
    assert list((home.parent / "tmp").iterdir()) == []
