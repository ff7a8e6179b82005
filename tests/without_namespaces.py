"""Run tests where namespaces are refused: `python -m tests.without_namespaces [--landlock no] PYTEST…`.

Ordinary users get none under Ubuntu 24.04 (AppArmor), in most containers, or where an administrator says
so. The kernel then gives a notebook neither processes nor a network of its own, and before Landlock's sixth
version not even signals are held back: `--landlock no` is such a machine, and worse. What a test must not do
there, it has to leave.

Root becomes an ordinary user first. A process of that user's, which stands for the rest of the session, has
to be alive at the end; so have the tests themselves.
"""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from grader.sandbox import filters

from .ordinary_user import as_ordinary_user, open_folder

_LANDLOCK = {"landlock_create_ruleset": (444, 444)}


def main(arguments: list[str]) -> int:
    """Run pytest with these arguments; return its exit code, or 1 where somebody else was killed."""
    if sys.platform != "linux":
        print("There are no namespaces to refuse: the sandbox needs Linux.")
        return 0
    landlock = arguments[:2] != ["--landlock", "no"]
    options = arguments if landlock else arguments[2:]
    if os.getuid() == 0:
        with open_folder() as folder:
            here = (sys.executable, "-m", __spec__.name, *arguments)
            command, environment = as_ordinary_user(folder / "home", *here)
            return subprocess.run(command, env=environment | _told()).returncode
    refuse_namespaces(landlock)
    with tempfile.TemporaryDirectory(prefix="ordinary-", ignore_cleanup_errors=True) as temporary:
        return _tests_beside_a_bystander(Path(temporary), options)


def _tests_beside_a_bystander(temporary: Path, options: list[str]) -> int:
    bystander = subprocess.Popen(["sleep", "3600"], start_new_session=True)
    places = ("-p", "no:cacheprovider", "--basetemp", str(temporary / "pytest"))
    tests = subprocess.Popen([sys.executable, "-m", "pytest", *places, *options], start_new_session=True)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    code = tests.wait()
    if bystander.poll() is not None:
        print(f"A test killed another process of this user's, with signal {-bystander.returncode}.")
        return 1
    bystander.kill()
    if code < 0:
        print(f"A test killed the tests, with signal {-code}.")
        return 1
    return code


def _told() -> dict[str, str]:
    """Return what of this environment the other user's tests need."""
    return {name: os.environ[name] for name in ("CI", "LANG", "OPENBLAS_CORETYPE") if name in os.environ}


def refuse_namespaces(landlock: bool) -> None:
    """Let every call that makes a namespace fail from now on; without `landlock`, Landlock's as well."""
    refused = {"unshare": filters._DENIED["unshare"]} | ({} if landlock else _LANDLOCK)
    filters._DENIED = refused
    filters.no_new_privileges()
    filters.restrict_calls()
    try:
        filters.call("unshare", 0x10000000)
    except OSError as error:
        assert error.errno == errno.EPERM
    else:
        raise AssertionError("namespaces are not refused")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
