"""What can happen to a hand-in: small functions, each spoils one thing. Those in HARMLESS cost no point.

Each takes a `HandIn` (its folder holds one notebook by then) and a random generator, and changes files.
"""

from __future__ import annotations

import copy
import json
import os
import random
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..attacks.test_fuzz_intake import mutate, spoil


@dataclass
class HandIn:
    """A hand-in on the disk: its folder, its notebook, and what an earlier run left of it."""

    folder: Path
    notebook: Path
    earlier: Path


Mischief = Callable[[HandIn, random.Random], object]
HARMLESS: dict[str, Mischief] = {}
HARMFUL: dict[str, Mischief] = {}


def harmless(function: Mischief) -> Mischief:
    """Register what no honest student loses a point by."""
    HARMLESS[function.__name__] = function
    return function


def harmful(function: Mischief) -> Mischief:
    """Register what may cost points, or have the hand-in refused."""
    HARMFUL[function.__name__] = function
    return function


# Timestamps, beside a sound notebook.

_TIMES = (
    *(b"", b"yesterday", b"2026-13-40 99:99:99 UTC", b"0001-01-01 00:00:00 +14:00", b"9" * 400),
    *(b"2026-10-01 10:00:00\n2026-10-02 11:00:00\n", "2026-10-01 10:00:00 UTC".encode("utf-16")),
    *(b"\xef\xbb\xbf2026-10-01 10:00:00 UTC", b"\xff\xfe\x00", b"x" * 2_000_000, b"2026-10-01T10:00:00Z"),
    b"1e999",
)


@harmless
def a_strange_timestamp(hand_in: HandIn, rng: random.Random) -> None:
    (hand_in.folder / "timestamp.txt").write_bytes(rng.choice(_TIMES))


@harmless
def a_timestamp_that_is_no_file(hand_in: HandIn, rng: random.Random) -> None:
    _put_special(hand_in.folder / "timestamp.txt", rng)


def _folder(path: Path) -> None:
    path.mkdir()


def _dangling(path: Path) -> None:
    path.symlink_to("/nowhere/at/all")


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _itself(path: Path) -> None:
    path.symlink_to(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        here = Path.cwd()
        os.chdir(path.parent)  # a socket's path must be short
        try:
            one.bind("s")
            (path.parent / "s").rename(path)
        finally:
            os.chdir(here)


_SPECIAL: tuple[Callable[[Path], object], ...] = (_folder, os.mkfifo, _dangling, _device, _itself, _socket)


def _put_special(path: Path, rng: random.Random) -> None:
    """Put something that is no regular file in a place, if nothing is there."""
    if not os.path.lexists(path):
        rng.choice(_SPECIAL)(path)


# What lies beside the notebook.

_SIDE_NAMES = (
    *("data.csv", "notes.txt", "plot.png", "helper.py", "numpy.py", "a b.csv", "[x]*?.json", "é.txt", "-rf"),
    *("'; DROP TABLE grade; --.csv", "line\nbreak.txt", "gradebook.db", "result.json", ".hidden", "x" * 200),
)


@harmless
def a_side_file(hand_in: HandIn, rng: random.Random) -> None:
    (hand_in.folder / rng.choice(_SIDE_NAMES)).write_bytes(rng.randbytes(rng.randrange(2_000)))


@harmless
def a_side_file_that_is_none(hand_in: HandIn, rng: random.Random) -> None:
    _put_special(hand_in.folder / rng.choice(_SIDE_NAMES), rng)


@harmless
def a_huge_side_file(hand_in: HandIn, rng: random.Random) -> None:
    with (hand_in.folder / f"huge.{rng.choice(['csv', 'png', 'bin'])}").open("wb") as file:
        file.truncate(rng.choice([120_000_000, 3_000_000_000, 10**13]))  # sparse: it takes no disk


@harmless
def many_side_files(hand_in: HandIn, rng: random.Random) -> None:
    for number in range(rng.choice([50, 400])):
        (hand_in.folder / f"{number}.csv").touch()


@harmless
def a_deep_folder(hand_in: HandIn, rng: random.Random) -> None:
    deep = hand_in.folder.joinpath(*["d"] * rng.choice([1, 3, 60]))
    deep.mkdir(parents=True)
    (deep / "data.csv").write_text("1\n")


@harmless
def what_editors_leave(hand_in: HandIn, rng: random.Random) -> None:
    for name in (".ipynb_checkpoints", "__MACOSX", ".git", "__pycache__"):
        (hand_in.folder / name).mkdir(exist_ok=True)
    checkpoint = hand_in.folder / ".ipynb_checkpoints" / "ps1-checkpoint.ipynb"
    checkpoint.write_bytes(rng.choice([b"{", hand_in.notebook.read_bytes()]))
    (hand_in.folder / "._ps1.ipynb").write_bytes(b"\x00\x05\x16\x07")
    (hand_in.folder / ".DS_Store").write_bytes(b"\x00Bud1")


# The notebook as a file.


@harmless
def how_it_is_encoded(hand_in: HandIn, rng: random.Random) -> None:
    text = hand_in.notebook.read_text(encoding="utf-8")
    how = rng.choice(["utf-8-sig", "utf-16", "crlf", "indented", "ascii"])
    if how == "crlf":
        hand_in.notebook.write_bytes(text.replace("\n", "\r\n").encode())
    elif how in ("indented", "ascii"):
        indent = 4 if how == "indented" else None
        hand_in.notebook.write_text(json.dumps(json.loads(text), indent=indent), encoding="utf-8")
    else:
        hand_in.notebook.write_bytes(text.encode(how))


@harmless
def how_it_is_named(hand_in: HandIn, rng: random.Random) -> None:
    name = rng.choice(["ps1 (1).ipynb", "PS1.ipynb", "my homework.ipynb", "ps1-Copy1.ipynb", "ß'\".ipynb"])
    hand_in.notebook = hand_in.notebook.rename(hand_in.folder / name)


@harmless
def read_only(hand_in: HandIn, rng: random.Random) -> None:
    hand_in.notebook.chmod(0o444)


@harmful
def unreadable(hand_in: HandIn, rng: random.Random) -> None:
    rng.choice([hand_in.notebook, hand_in.folder]).chmod(0)


@harmful
def not_a_file(hand_in: HandIn, rng: random.Random) -> None:
    hand_in.notebook.unlink()
    _put_special(hand_in.notebook, rng)


@harmful
def a_link_to_the_source(hand_in: HandIn, rng: random.Random) -> None:
    hand_in.notebook.unlink()
    hand_in.notebook.symlink_to(hand_in.folder.parents[2] / "source" / "ps1" / "ps1.ipynb")


@harmful
def far_too_large(hand_in: HandIn, rng: random.Random) -> None:
    with hand_in.notebook.open("r+b") as file:
        file.truncate(rng.choice([25_000_000, 4_000_000_000]))


@harmful
def gone(hand_in: HandIn, rng: random.Random) -> None:
    hand_in.notebook.unlink()


@harmful
def spoilt_bytes(hand_in: HandIn, rng: random.Random) -> None:
    how = rng.choice(["cut", "flip", "latin-1", "twice", "conflict"])
    raw = hand_in.notebook.read_bytes()
    if how == "conflict":
        raw = b"<<<<<<< HEAD\n" + raw + b"=======\n" + raw + b">>>>>>> mine\n"
    hand_in.notebook.write_bytes(spoil(raw, how, rng))


# The notebook's JSON.

_ODD: tuple[Any, ...] = (
    *(None, True, -1, 1e308, "", "\ud800", "\x00", "a" * 5_000, [], [1], {}, {"cells": 1}, 10**400),
    *("code", "raw", "f_answer", "f_hidden", "<script>alert(1)</script>", "<b>" * 40_000, "'" * 1_000),
)


@harmful
def mutated_json(hand_in: HandIn, rng: random.Random) -> None:
    data = json.loads(hand_in.notebook.read_text(encoding="utf-8"))
    for _ in range(rng.randint(1, 5)):
        if isinstance(data, dict | list) and data:
            data = mutate(data, rng, copy.deepcopy(rng.choice(_ODD)))
    try:
        raw = json.dumps(data).encode("utf-8", "surrogatepass")
    except RecursionError:
        raw = b"[" * 100_000
    hand_in.notebook.write_bytes(raw)


# Cells of the student's own, and answers.

_OWN = (
    *("(" * 5_000, "x = " + "+".join(["1"] * 60_000), "-" * 30_000 + "1", "x = '''" + "é" * 100_000),
    *("<b>" * 40_000, "print('y' * 3_000_000)", "while True: print('flood' * 200)", "while True: pass"),
    "from IPython.display import display, HTML\ndisplay(HTML('<b>' * 40_000))",
    "h = display('a', display_id=True)\nfor n in range(300): h.update('x' * 100_000)",
    "import os\nos.write(1, b'raw' * 500_000)",
    "import sys\nsys.setrecursionlimit(10**6)\ndef r(): r()\nr()",
    "raise SystemExit",
    "raise KeyboardInterrupt",
    "%%bash\nyes | head -c 3000000",
    "import warnings\nfor n in range(5_000): warnings.warn(str(n))",
    "input('name? ')",
    "__builtins__ = None",
)
_DEADLY = (
    "import os\nos._exit(3)",
    "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)",
    "kept = []\nwhile True: kept.append(bytearray(10**7))",
    "import os\ntry:\n    while True: os.fork()\nexcept OSError: pass",
    "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass",
    "import ctypes\nctypes.string_at(0)",
)


def _with_cell(hand_in: HandIn, source: str, kind: str, place: int) -> None:
    data = json.loads(hand_in.notebook.read_text(encoding="utf-8"))
    cell: dict[str, object] = {"cell_type": kind, "metadata": {}, "source": source}
    if kind == "code":
        cell |= {"outputs": [], "execution_count": None}
    data["cells"].insert(place, cell)
    hand_in.notebook.write_text(json.dumps(data), encoding="utf-8")


@harmless
def a_strange_cell_at_the_end(hand_in: HandIn, rng: random.Random) -> None:
    _with_cell(hand_in, rng.choice(_OWN), rng.choice(["code", "code", "markdown", "raw"]), 10_000)


# What a pattern, a parser or a page may take the square of: each is repeated until it is long.
_UNITS = (
    *("é", "a ", " ", "\t\n", "'", '"""', "<b>", "</", "<!--", "<a href=", "[", "![a](b)", "`", "*", "$$"),
    *("\\", "(", "{", "# ", "| a ", "1.", "/tmp/a", "\r", "\x1b[", "%", "!ls\n", ",", "?", "=!"),
    *("import a, ", "def f(x):\n", "raise ", "a=", "a.b", "- a\n", "> ", "&lt;", "f'{", "lambda:"),
)


@harmless
def a_long_text_at_the_end(hand_in: HandIn, rng: random.Random) -> None:
    text = rng.choice(_UNITS) * rng.choice([1_000, 30_000])
    _with_cell(hand_in, text, rng.choice(["code", "markdown", "raw"]), 10_000)


@harmless
def a_long_output(hand_in: HandIn, rng: random.Random) -> None:
    text = rng.choice(_UNITS) * rng.choice([1_000, 30_000])
    show = rng.choice(
        ["print(text)", "display(HTML(text))", "display(Markdown(text))", "raise ValueError(text)"]
    )
    source = f"from IPython.display import HTML, Markdown\n{show.format(repr(text))}"
    _with_cell(hand_in, source, "code", 10_000)


@harmful
def a_strange_cell_anywhere(hand_in: HandIn, rng: random.Random) -> None:
    _with_cell(hand_in, rng.choice(_OWN), "code", rng.randrange(8))


@harmful
def a_deadly_cell(hand_in: HandIn, rng: random.Random) -> None:
    _with_cell(hand_in, rng.choice(_DEADLY), "code", rng.randrange(8))


# What an earlier run left.


@harmless
def a_damaged_result(hand_in: HandIn, rng: random.Random) -> None:
    hand_in.earlier.mkdir(parents=True, exist_ok=True)
    path = hand_in.earlier / "result.json"
    if rng.random() < 0.4:
        _put_special(path, rng)
    else:
        junk = (b"", b"{", b"null", b"[" * 200_000, b'{"assignment": "ps1"}', b"\xff" * 100, b"9" * 5_000)
        path.write_bytes(rng.choice(junk))


@harmless
def a_damaged_graded_notebook(hand_in: HandIn, rng: random.Random) -> None:
    hand_in.earlier.mkdir(parents=True, exist_ok=True)
    path = hand_in.earlier / "ps1.ipynb"
    if rng.random() < 0.5:
        _put_special(path, rng)
    else:
        path.write_bytes(rng.choice([b"", b"{", b'{"cells": 3}', b'{"cells": [[]], "nbformat": 4}']))
