"""timestamp.txt, which may be anything: a time, or none and a sentence; never an error, never a wait."""

import datetime as dt
import os
import sys

import pytest
from nbgrader.utils import parse_utc

from grader.grading.handed_in import handed_in

NOON = dt.datetime(2026, 11, 2, 12)
TIMES = [
    "2026-11-02 12:00:00.000000 UTC", "2026-11-02 12:00:00 UTC", "2026-11-02T12:00:00 UTC",
    "2026-11-02 12:00:00",
    "2026-11-02T12:00:00Z", "2026-11-02T13:00:00+01:00", "2026-11-02 13:00:00 +0100", "2026-11-02 12:00",
    "2026-11-02 13:00:00 Europe/Berlin", "2026-11-02 13:00:00.000000 CET", "2026-11-02 04:00:00 PST",
    "Mon, 02 Nov 2026 12:00:00 +0000", "Mon, 02 Nov 2026 13:00:00 +0100", "  2026-11-02 12:00:00 UTC\r\n\n",
]  # fmt: skip
NO_TIMES = [
    "yesterday, I think", "2026-11-02 12:00:00 UTC\nand a line", "0001-01-01 00:00:00+14:00",
    "0001-01-01 00:00:00 UTC",
    "2026-13-01 00:00:00 UTC", "2026-11-31 00:00:00", "9999-12-31 23:59:59-23:59", "9" * 400, "10",
    "02/11/2026 12:00",
    "2026-11-02 12:00:00 Europe", "2026-11-02 12:00:00 ../../etc/passwd", "2026-11-02 12:00:00 /dev/zero",
    "2026-11-02T12:00:00+01:00 CET", "2026-11-02 12:00:00 XYZ", "１０", "nan", "2026-11-02 25:00:00", "\0",
    "2026-11-02 12:00:00 +99:99", "{}", "[" * 900,
]  # fmt: skip


def written(folder, content):
    folder.mkdir(exist_ok=True)
    (folder / "timestamp.txt").write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


@pytest.mark.parametrize("text", TIMES)
def test_a_time_is_read_with_its_zone(tmp_path, text):
    assert handed_in(written(tmp_path, text)) == (NOON, "")


def test_what_nbgrader_writes_is_read_as_nbgrader_reads_it(tmp_path):
    for zone in ("UTC", "America/Los_Angeles", "CET"):
        text = f"2026-07-02 12:00:00.123456 {zone}"
        assert handed_in(written(tmp_path, text)) == (parse_utc(text), "")


def test_other_encodings_of_windows_are_read(tmp_path):
    assert handed_in(written(tmp_path, "2026-11-02 12:00:00 UTC".encode("utf-16"))) == (NOON, "")
    assert handed_in(written(tmp_path, "2026-11-02 12:00:00 UTC".encode("utf-8-sig"))) == (NOON, "")


@pytest.mark.parametrize("text", [*NO_TIMES, b"\xff\xfe\x00", b"\xff" * 99, b"", b" \n", b"1" * 2_000])
def test_what_is_no_time_is_said(tmp_path, text):
    found, said = handed_in(written(tmp_path, text))
    assert found is None
    assert said.startswith("timestamp.txt ")
    assert "not known" in said
    assert said.isprintable()


@pytest.mark.skipif(sys.platform == "win32", reason="makes pipes and links")
def test_what_is_no_file_is_said_at_once(tmp_path):
    path = tmp_path / "timestamp.txt"
    assert handed_in(tmp_path) == handed_in(tmp_path / "no such folder") == (None, "")
    for make, says in (
        (lambda: os.mkfifo(path), "a pipe"),
        (lambda: path.symlink_to("/dev/zero"), "a link"),
        (lambda: os.truncate(os.open(path, os.O_CREAT | os.O_WRONLY), 10**12), "above the limit"),
    ):
        make()
        found, said = handed_in(tmp_path)
        assert found is None
        assert says in said
        path.unlink()
    path.mkdir()
    assert "a folder" in handed_in(tmp_path)[1]
