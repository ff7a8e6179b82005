"""What students' machines are like: conditions under which the notebooks have to run as they do elsewhere.

Each condition changes one thing. `RUNS` says which are tried together, so that all of them cost four runs
of the notebooks rather than sixteen; a failure is traced to one of them by trying fewer:

    GRADER_CONDITIONS=proxies pytest tests/integration/test_conditions.py    # one alone, or proxies+aws

`python -m tests.conditions NOTEBOOK [--no-network]` runs a notebook in the environment that it is given, and
prints as JSON what went wrong.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import nbformat


@dataclass
class Machine:
    """A machine to be: its environment, its folder, what is done first in the notebook, how it is started."""

    folder: Path  # holds the assignment's files
    home: Path
    environment: dict[str, str]
    prelude: list[str] = field(default_factory=list)  # cells of a student's own, ahead of the set-up cell
    options: list[str] = field(default_factory=list)
    newline: str = "\n"  # of the notebook
    read_only: bool = False
    until_the_end: ExitStack = field(default_factory=ExitStack)


def ascii_locale(machine: Machine) -> None:
    """Python takes file names and output for ASCII, as in a bare container or over ssh."""
    off = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    machine.environment |= {"LC_ALL": "C", "LANG": "C", **off}


def turkish(machine: Machine) -> None:
    """A decimal comma, and an i that is no I in capitals. Without the locale's sources it stays English."""
    if shutil.which("localedef"):
        made = machine.home / "tr_TR.UTF-8"
        subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", str(made)], capture_output=True)
    machine.environment |= {"LC_ALL": "tr_TR.UTF-8", "LOCPATH": str(machine.home)}
    machine.prelude.append(
        "import contextlib, locale\nwith contextlib.suppress(locale.Error):\n"
        '    locale.setlocale(locale.LC_ALL, "")'
    )


def time_zone(name: str) -> Callable[[Machine], None]:
    """Return the condition that clocks show the time of a place."""
    return lambda machine: machine.environment.update(TZ=name)


def hash_seed(seed: str) -> Callable[[Machine], None]:
    """Return the condition that sets come in another order."""
    return lambda machine: machine.environment.update(PYTHONHASHSEED=seed)


def proxies(machine: Machine) -> None:
    """An office: every request is to go through a proxy, which answers nothing from this computer."""
    nobody = "http://127.0.0.1:9"
    names = [name + "_proxy" for name in ("http", "https", "all", "ftp")]
    machine.environment |= dict.fromkeys((*names, *map(str.upper, names)), nobody)
    machine.environment |= {"NO_PROXY": ".corp, ,[::1]", "no_proxy": ".corp, ,[::1]"}


def aws(machine: Machine) -> None:
    """AWS is in use here: a profile, another endpoint, files with settings of every kind."""
    settings = machine.home / ".aws"
    settings.mkdir()
    (settings / "config").write_text(
        "[default]\nregion = mars-1\noutput = yaml\nendpoint_url = http://127.0.0.1:9\ns3 =\n"
        "    addressing_style = path\n    use_accelerate_endpoint = true\n[profile own]\nsso_session = none\n"
    )
    (settings / "credentials").write_text("[default]\naws_access_key_id = AKIAOWN\n")
    machine.environment |= {
        "AWS_PROFILE": "nobody",
        "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
        "AWS_ENDPOINT_URL_S3": "http://127.0.0.1:9",
        "AWS_DEFAULT_REGION": "mars-1",
        "AWS_REGION": "mars-2",
        "AWS_CA_BUNDLE": "/nowhere.pem",
        "AWS_ACCESS_KEY_ID": "AKIAOWN",
        "AWS_SECRET_ACCESS_KEY": "own",
        "AWS_SESSION_TOKEN": "own",
        "AWS_MAX_ATTEMPTS": "7",
        "AWS_RETRY_MODE": "adaptive",
        "AWS_REQUEST_CHECKSUM_CALCULATION": "when_required",
    }


def own_mock(machine: Machine) -> None:
    """A mock of moto's that the student started in a cell of their own, and never stopped."""
    machine.prelude.append(
        'try:\n    import moto\n    moto.mock_aws().start()\nexcept ImportError:\n    print("no moto")'
    )


def ports_taken(machine: Machine) -> None:
    """Somebody else has the ports that servers like."""
    for port in (5000, 8000, 8050, 8080, 8501, 8888):
        with contextlib.suppress(OSError):
            machine.until_the_end.enter_context(socket.create_server(("127.0.0.1", port)))


def crlf(machine: Machine) -> None:
    """An editor under Windows saved everything: CRLF, and a byte-order mark where Python allows one."""
    machine.newline = "\r\n"
    for path in machine.folder.glob("*.py"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    for path in machine.folder.glob("*.csv"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def read_only(machine: Machine) -> None:
    """The notebook lies in a folder that may only be read."""
    machine.read_only = True


def no_network(machine: Machine) -> None:
    """There is nothing but this computer."""
    machine.options.append("--no-network")


CONDITIONS: dict[str, Callable[[Machine], None]] = {
    "ascii": ascii_locale,
    "turkish": turkish,
    "half-hour-summer": time_zone("Australia/Lord_Howe"),  # clocks go forward by 30 minutes
    "winter-is-dst": time_zone("Europe/Dublin"),
    "quarter-hour": time_zone("Asia/Kathmandu"),
    "ramadan": time_zone("Africa/El_Aaiun"),
    "seed-1": hash_seed("1"),
    "seed-2": hash_seed("2"),
    "seed-random": hash_seed("random"),
    "proxies": proxies,
    "aws": aws,
    "own-mock": own_mock,
    "ports-taken": ports_taken,
    "crlf": crlf,
    "read-only": read_only,
    "no-network": no_network,
}
# Together only what does not hide one another: a proxy would explain every failure without a network.
# In this order: on a push 04, 06 and 08, which serve and call, meet the second and the last.
RUNS = [
    "ascii+half-hour-summer+seed-1+crlf",
    "turkish+quarter-hour+seed-2+ports-taken+own-mock",
    "read-only+no-network+ramadan+seed-random",
    "proxies+aws+winter-is-dst",
]


def run(path: Path) -> list[str]:
    """Run a notebook with the kernel of this environment; return what went wrong, a line for each."""
    from nbclient import NotebookClient

    nb = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(path.parent)}}
    NotebookClient(nb, allow_errors=True, timeout=120, kernel_name="python3", resources=resources).execute()
    wrong = []
    for cell in nb.cells:
        expected = "raises-exception" in cell.metadata.get("tags", [])
        graded = cell.metadata.get("nbgrader", {}).get("grade")
        for output in cell.get("outputs", []):
            if output.output_type == "error" and not expected:
                wrong.append(f"{cell['id']}: {output.ename}: {output.evalue[:600]}")
            if graded and output.get("name") == "stderr":
                wrong.append(f"{cell['id']} wrote on stderr: {output.text[:600]}")
    return wrong


def leave_the_network() -> None:
    """Let this process, and all that it starts, have loopback alone; where the machine allows that."""
    from grader.sandbox import confine
    from grader.sandbox.filters import call

    with contextlib.suppress(OSError):
        call("unshare", confine._NEWNET if os.getuid() == 0 else confine._NEWUSER | confine._NEWNET)
        confine._bring_up_loopback()


if __name__ == "__main__":
    if "--no-network" in sys.argv:
        leave_the_network()
    print(json.dumps(run(Path(sys.argv[1]))))
