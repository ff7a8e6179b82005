"""Faults at random moments: afterwards every submission has exactly one result, that of an undisturbed run.

Each fault strikes once in CI; the long run is

    GRADER_FAULTS=25 pytest tests/integration/test_faults.py
"""

import contextlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time

import psutil
import pytest
from nbgrader.api import Gradebook

from grader.course import Course

from ..confined import lacking
from ..conftest import RIGHT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="finds processes by their command lines")

TIMES = int(os.environ.get("GRADER_FAULTS", "1"))
SERVER, RUNNER, NANNY = "grader.sandbox.zygote", "grader.classroom.runner", "spawn_main"
SLOWLY = "import time\ntime.sleep(0.3)\n"
POISON = {
    "endless": "def f(x):\n    while True: pass",
    "stubborn": "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass",
    "exits": "import os\nos._exit(1)",
    "kills_itself": "import os\nos.kill(os.getpid(), 9)",
    "hoards": "kept = bytearray(10**10)",
    "floods": "for _ in range(100_000): print('flood' * 100)",
}
if not lacking("processes"):  # else these are signals to all that this user runs
    POISON["signals"] = "import os\nfor n in range(1, 60): os.kill(-1, n) if n not in (9, 19) else None"
if not lacking("processes", "files", "user", "limits"):
    POISON["forks"] = "import os\ntry:\n    while True: os.fork()\nexcept OSError: pass"


@pytest.fixture
def students(course, submit):
    """A course with a class of all kinds, quick to grade."""
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.Grading.imports = []\nc.Grading.cell_seconds = 10\n")
    for number in range(4):
        submit(f"right{number}", SLOWLY + RIGHT)
        submit(f"half{number}", SLOWLY + "def f(x):\n    return 2")
    submit("blank", None)
    submit("fails", SLOWLY + "raise ValueError('no')")
    submit("refused", raw=b"{")
    return Course(course.root)


def command(course, *options):
    return [sys.executable, "-m", "grader", "autograde", "--json", "--course", str(course.root), *options]


def run(course, *options, prefix=()):
    words = [*prefix, *command(course, *options)]
    return subprocess.run(words, capture_output=True, text=True, timeout=300)


def recorded(course):
    """What was recorded, without times: the results, and the gradebook's scores, one for each student."""
    results = {}
    for path in course.root.glob(".grader/results/*/ps1/result.json"):
        result = json.loads(path.read_text())
        results[result["student"]] = {k: v for k, v in result.items() if k not in ("seconds",)}
    with Gradebook(course.db_url, "tiny") as book:
        found = [(s.student.id, s.score) for s in book.assignment_submissions("ps1")]
    assert len(found) == len(dict(found)), "two submissions of one student"
    return {student: (str(results.get(student)), dict(found).get(student)) for student in sorted(results)}


def differences(found, expected):
    names = sorted({*found, *expected})
    return {n: (found.get(n), expected.get(n)) for n in names if found.get(n) != expected.get(n)}


_KNOWN = {}


def undisturbed(course, tmp_path):
    """What a run records that nobody disturbs; one run is enough, as every test has the same class."""
    if not _KNOWN:
        copy = tmp_path / "undisturbed"
        shutil.copytree(course.root, copy)
        other = Course(copy)
        assert run(other).returncode == 1  # one submission is refused
        _KNOWN.update(recorded(other))
    return _KNOWN


def below(process, mark):
    """The processes that a run started, and whose command line holds a mark."""
    with contextlib.suppress(psutil.Error):
        children = psutil.Process(process.pid).children(recursive=True)
        found = [child for child in children if mark in " ".join(safely(child.cmdline))]
        # Of a fork server: what was started, and the server below it; not the notebook below that.
        started = [child for child in found if child.ppid() not in {other.pid for other in found}]
        return [child for child in found if child in started or child.ppid() in {p.pid for p in started}]
    return []


def safely(read):
    try:
        return read()
    except psutil.Error:
        return []


def leftovers(course):
    """Folders that nobody owns below the course, and processes of its runs."""
    return [str(path) for path in course.root.rglob("grader-*")]


@contextlib.contextmanager
def started(course, *options):
    """A run that is under way."""
    with subprocess.Popen(
        command(course, *options), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.stdout.close()
        process.stderr.close()


def lines_then_a_moment(process, rng):
    for _ in range(rng.randint(1, 6)):
        process.stdout.readline()
    time.sleep(rng.random() * 0.4)


@pytest.mark.parametrize("seed", range(TIMES))
def test_a_killed_run_goes_on_where_it_was(students, tmp_path, seed):
    expected, rng = undisturbed(students, tmp_path), random.Random(seed)
    with started(students, "--workers", "2") as process:
        family = psutil.Process(process.pid)
        lines_then_a_moment(process, rng)
        family = family.children(recursive=True)
        process.kill()
    _, alive = psutil.wait_procs(family, timeout=60)
    assert not alive, f"seed {seed}: still running: {alive}"
    done = run(students)
    assert done.returncode == 1, done.stderr
    assert differences(recorded(students), expected) == {}, f"seed {seed}"
    assert not leftovers(students)


@pytest.mark.parametrize("seed", range(TIMES))
def test_a_run_killed_while_it_starts_goes_on(students, tmp_path, seed):
    """While the gradebook is made, libraries are imported or checks are proven."""
    expected, rng = undisturbed(students, tmp_path), random.Random(f"start {seed}")
    with started(students, "--workers", "2") as process:
        time.sleep(rng.random() * 5)
        family = psutil.Process(process.pid).children(recursive=True)
        process.kill()
    _, alive = psutil.wait_procs(family, timeout=60)
    assert not alive, f"seed {seed}: still running: {alive}"
    assert run(students).returncode == 1
    assert differences(recorded(students), expected) == {}, f"seed {seed}"
    assert not leftovers(students)


@pytest.mark.parametrize("seed", range(TIMES))
@pytest.mark.parametrize(
    ("victim", "options"),
    [
        (SERVER, ("--workers", "2")),
        (SERVER, ("--workers", "1")),
        (RUNNER, ("--workers", "2")),
        (NANNY, ("--backend", "dask", "--workers", "2")),
    ],
    ids=["fork server", "fork server of one worker", "worker", "dask worker"],
)
def test_a_killed_helper_is_replaced(students, tmp_path, victim, options, seed):
    expected, rng = undisturbed(students, tmp_path), random.Random(f"{victim}{seed}")
    with started(students, *options) as process:
        lines_then_a_moment(process, rng)
        if targets := below(process, victim):
            with contextlib.suppress(psutil.Error):
                rng.choice(targets).kill()
        _, message = process.communicate(timeout=200)
    assert process.returncode == 1, message
    assert "Traceback" not in message
    assert differences(recorded(students), expected) == {}, f"seed {seed}"
    assert not leftovers(students)


@pytest.mark.parametrize("seed", range(TIMES))
def test_a_gradebook_that_is_locked_for_a_while_is_waited_for(students, tmp_path, seed):
    expected, rng = undisturbed(students, tmp_path), random.Random(seed)
    with started(students, "--workers", "2") as process:
        lines_then_a_moment(process, rng)
        lock = sqlite3.connect(students.root / "gradebook.db", timeout=20, check_same_thread=False)
        lock.execute("BEGIN EXCLUSIVE")
        threading.Timer(6, lock.rollback).start()
        _, message = process.communicate(timeout=200)
    assert process.returncode == 1, message
    assert differences(recorded(students), expected) == {}, f"seed {seed}"


def test_a_gradebook_that_stays_locked_is_said_and_nothing_is_lost(students, tmp_path):
    expected = undisturbed(students, tmp_path)
    with started(students, "--workers", "2") as process:
        process.stdout.readline()
        lock = sqlite3.connect(students.root / "gradebook.db", timeout=20)
        lock.execute("BEGIN EXCLUSIVE")
        _, message = process.communicate(timeout=200)
        lock.rollback()
    assert process.returncode == 2, message
    assert "database is locked" in message
    assert "Not recorded: ps1/" in message
    assert run(students).returncode == 1
    assert differences(recorded(students), expected) == {}


@pytest.mark.skipif(
    os.getuid() != 0 or not shutil.which("unshare"), reason="needs root, to make a small disk"
)
def test_a_full_disk_is_said_and_nothing_is_half_written(students, tmp_path):
    expected = undisturbed(students, tmp_path)
    folder, image = students.root / "autograded", tmp_path / "small.ext4"
    folder.mkdir()
    image.write_bytes(bytes(1_000_000))
    subprocess.run(["mkfs.ext4", "-q", "-O", "^has_journal", str(image)], check=True)
    script = f"""mount -o loop {image} {folder} || exit 99
head -c 1000000 /dev/zero > {folder}/full 2>/dev/null
{sys.executable} -m grader autograde --course {students.root}
code=$?
exit $code"""
    done = subprocess.run(["unshare", "-m", "sh", "-c", script], capture_output=True, text=True, timeout=300)
    if done.returncode == 99:
        pytest.skip("this machine has no loop devices")
    assert done.returncode == 2, done.stderr
    assert "No space left on device" in done.stderr
    assert "Not recorded: ps1/" in done.stderr
    # Whatever did not fit is done now that there is room.
    assert run(students).returncode == 1
    assert differences(recorded(students), expected) == {}


def test_a_class_with_poison_in_it(students, submit):
    config = students.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "c.Grading.cell_seconds = 2\n")
    good = submit("right0", RIGHT).read_bytes()
    for student in ("fails", "blank"):
        shutil.rmtree(students.path("submitted", "ps1", student).parent)
    good_ones = 180 if TIMES > 1 else 30
    for number in range(good_ones):
        submit(f"good{number:03}", raw=good)
    poisoned = [submit(name, answer).parent.parent.name for name, answer in POISON.items()]
    poisoned += [submit(f"{name}2", answer).parent.parent.name for name, answer in POISON.items()]
    submit("empty", raw=b"")
    fifo = submit("fifo", raw=b"")
    fifo.unlink()
    os.mkfifo(fifo)
    link = submit("link", raw=b"")
    link.unlink()
    link.symlink_to(students.path("source", "ps1") / "ps1.ipynb")
    done = run(students)
    lines = {line["student"]: line for line in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 1, done.stderr
    assert len(lines) == len(done.stdout.splitlines()) == good_ones + 9 + len(poisoned) + 3
    assert {lines[f"good{number:03}"]["score"] for number in range(good_ones)} == {5.0}
    assert {lines[name]["status"] for name in poisoned} == {"graded"}
    assert {lines[name]["status"] for name in ("empty", "fifo", "link", "refused")} == {"refused"}
    assert not leftovers(students)
    servers = [
        p for p in psutil.process_iter(["cmdline", "ppid"]) if SERVER in " ".join(p.info["cmdline"] or [])
    ]
    assert not [p for p in servers if p.info["ppid"] == 1], "a fork server outlived its run"
