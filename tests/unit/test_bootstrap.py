"""An environment is used again only where it is whole, starts, and has this folder's grader in it."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load(folder):
    spec = importlib.util.spec_from_file_location("bootstrap", folder / ".ci" / "bootstrap.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path):
    """A checkout whose environment was set up: it has no packages, but a Python that knows the project."""
    folder = tmp_path / "checkout"
    for name in (".ci/bootstrap.py", "requirements/uv.txt", "requirements/course.txt", "pyproject.toml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    (folder / "grader").mkdir()
    (folder / "grader" / "__init__.py").touch()
    script = load(folder)
    command = [sys.executable, "-m", "venv", "--without-pip", str(script.ENV)]
    subprocess.run(command, check=True)
    site = next(script.ENV.glob("[lL]ib*/**/site-packages"))
    (site / "project.pth").write_text(str(folder))
    script.STAMP.write_text(script._wanted(), encoding="utf-8")
    assert script._is_sound()
    return folder


def test_what_is_as_it_was_set_up_is_used_again(checkout, monkeypatch):
    script = load(checkout)
    monkeypatch.setattr(script.venv, "create", lambda *given, **more: pytest.fail("it was built again"))
    script.set_up()


def test_who_only_sets_up_is_told_what_to_do_next(checkout, capsys):
    load(checkout).main([])
    (line,) = capsys.readouterr().out.splitlines()
    assert "activate; then: grader --help" in line


@pytest.mark.parametrize("keep_the_old", [True, False])
def test_a_copied_or_moved_checkout_does_not_run_the_other_ones_grader(checkout, tmp_path, keep_the_old):
    new = tmp_path / "elsewhere"
    if keep_the_old:
        shutil.copytree(checkout, new, symlinks=True)
    else:
        checkout.rename(new)
    assert not load(new)._is_sound()
    # Not even where somebody wrote a new stamp: the project that is installed is the other folder's.
    script = load(new)
    script.STAMP.write_text(script._wanted(), encoding="utf-8")
    assert not script._is_sound()


def spoil_lock(script):
    script.LOCKS[1].write_text("numpy==1.0\n")


def lose_python(script):
    script.PYTHON.unlink()
    script.PYTHON.symlink_to("/no/such/python3")


def lose_stamp(script):
    script.STAMP.unlink()


def fill_stamp_with_noise(script):
    script.STAMP.write_bytes(b"\xff\xfe")


def lose_project(script):
    site = next(script.ENV.glob("[lL]ib*/**/site-packages"))
    (site / "project.pth").unlink()


@pytest.mark.parametrize("spoil", [spoil_lock, lose_python, lose_stamp, fill_stamp_with_noise, lose_project])
def test_what_is_not_whole_is_built_again(checkout, spoil):
    script = load(checkout)
    spoil(script)
    assert not script._is_sound()


class Killed(BaseException):
    pass


def test_one_that_was_killed_while_it_was_built_does_not_look_whole(checkout, monkeypatch):
    script = load(checkout)
    lose_project(script)

    def killed(*given, **more):
        raise Killed

    monkeypatch.setattr(script.venv, "create", killed)
    with pytest.raises(Killed):
        script.set_up()
    site = next(script.ENV.glob("[lL]ib*/**/site-packages"))
    (site / "project.pth").write_text(str(checkout))
    assert not script._is_sound()


def test_a_link_to_another_ones_environment_is_not_cleared(checkout, tmp_path, monkeypatch):
    script = load(checkout)
    other = tmp_path / "other"
    script.ENV.rename(other)
    script.ENV.symlink_to(other, target_is_directory=True)
    lose_project(script)
    monkeypatch.setattr(script, "_run", lambda *command: None)
    monkeypatch.setattr(script.venv, "create", lambda folder, **more: folder.mkdir())
    script.set_up()
    assert not script.ENV.is_symlink()
    assert (other / "pyvenv.cfg").is_file()
