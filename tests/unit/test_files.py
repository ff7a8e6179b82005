"""Files of others: read whole or refused with a reason, without waiting and in bounded memory."""

import os
import socket
import sys

import pytest

from grader import files
from grader.errors import FileRefused

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="makes pipes, links and odd names")


def pipe(path):
    os.mkfifo(path)


def sock(path):
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


def sparse(path):
    with path.open("wb") as file:
        file.truncate(3 * 10**12)


ODD = {
    "a link": lambda path: path.symlink_to("/etc/passwd"),
    "a link, not": lambda path: path.symlink_to(path.name),  # to itself
    "a folder": lambda path: path.mkdir(),
    "a pipe": pipe,
    "a socket": sock,
    "3e+03 GB, above the limit of 100 bytes": sparse,
    "is not there": lambda path: None,
}


@pytest.mark.parametrize("says", ODD)
def test_what_is_no_regular_file_is_refused_at_once(tmp_path, says):
    path = tmp_path / "data.csv"
    ODD[says](path)
    for read in (files.read, files.digest, lambda *given: files.copy(given[0], tmp_path / "copy", given[1])):
        with pytest.raises(FileRefused, match=f"data.csv.*{says}".replace("+", r"\+")):
            read(path, 100)
    assert not (tmp_path / "copy").exists()


def test_a_device_is_refused_and_a_file_longer_than_it_says_too(tmp_path):
    with pytest.raises(FileRefused, match="zero is a device"):
        files.read(files.Path("/dev/zero"), 100)
    if sys.platform == "linux":  # says it is empty, and is not
        with pytest.raises(FileRefused, match="more than the limit"):
            files.read(files.Path("/proc/self/status"), 10)


def test_what_may_not_be_read_is_refused_but_may_be_readable_later(tmp_path, monkeypatch):
    path = tmp_path / "data.csv"
    path.write_text("1")

    def denied(*_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched, pytest.raises(FileRefused, match="may not be read") as refused:
        patched.setattr(files.os, "open", denied)
        files.read(path, 100)
    assert not refused.value.lasting
    with monkeypatch.context() as patched, pytest.raises(FileRefused, match="may not be read"):
        patched.setattr(files.os, "scandir", denied)
        files.entries(tmp_path)


def test_a_regular_file_is_read_hashed_and_copied_without_its_rights(tmp_path):
    path, link = tmp_path / "data.csv", tmp_path / "link.csv"
    path.write_bytes(b"x" * 3_000_000)
    path.chmod(0o400)
    link.symlink_to(path)
    assert files.read(path, 3_000_000) == path.read_bytes()
    assert files.digest(path, 10**7) == files.digest(link, 10**7, links=True)
    assert files.copy(path, tmp_path / "copy", 10**7) == 3_000_000
    assert (tmp_path / "copy").read_bytes() == path.read_bytes()
    assert (tmp_path / "copy").stat().st_mode & 0o200


def test_a_long_folder_is_cut(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}").touch()
    assert [entry.name for entry in files.entries(tmp_path)[0]] == ["0", "1", "2", "3", "4"]
    listed, complete = files.entries(tmp_path, 3)
    assert (len(listed), complete) == (3, False)


def test_a_name_is_shown_without_what_a_terminal_obeys():
    assert files.shown("Ünïcode 名前 😀") == "Ünïcode 名前 😀"
    assert files.shown("a\x1b[2J\nb\u202ec\udcff") == r"a\x1b[2J\nb\u202ec\xff"
    assert files.is_text("名前")
    assert not files.is_text("\udcff")
