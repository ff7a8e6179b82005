"""Set up this course on your computer: an environment of its own in .venv, with what the notebooks need.

    python setup_lab.py          (on Windows: py setup_lab.py)

It needs Python 3.11 or newer and, the first time, the network; it takes one to three minutes. Run it again
after you fetched a new version of the course: it does only what is left to do. Nothing outside this folder is
changed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENV = HERE / ".venv"
BIN = ENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = HERE / "requirements.txt"
STAMP = ENV / "set-up-as"
OLDEST = (3, 11)


def wanted() -> str:
    """Return what the environment depends on: where it is, Python's version and the list of packages."""
    parts = [str(HERE).encode("utf-8", "surrogateescape"), sys.version.encode(), LOCK.read_bytes()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def starts() -> bool:
    """Tell whether there is an environment that starts, made by this Python."""
    try:
        ask = [str(PYTHON), "-c", "import sys; print(sys.version, end='')"]
        return subprocess.run(ask, capture_output=True, text=True).stdout == sys.version
    except OSError:
        return False


def is_sound() -> bool:
    """Tell whether the environment starts, and holds what the list says."""
    return starts() and STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted()


def environment() -> dict[str, str]:
    """Return the environment's variables, without those that are meant for another Python."""
    left_out = ("PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "__PYVENV_LAUNCHER__")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "PYTHONUTF8": "1"}


def run(*command: object) -> bool:
    """Run a program in this folder, its messages shown; tell whether it went well."""
    return subprocess.run([str(part) for part in command], cwd=HERE, env=environment()).returncode == 0


def run_counted(*command: object) -> bool:
    """Run pip and show how far it is, in a line or two; tell whether it went well."""
    total = sum(line[:1].isalnum() for line in LOCK.read_text(encoding="utf-8").splitlines())
    line = [str(part) for part in command]
    piped = {"stdout": subprocess.PIPE, "text": True, "encoding": "utf-8", "errors": "replace"}
    done = 0
    with subprocess.Popen(line, cwd=HERE, env=environment(), **piped) as process:  # type: ignore[call-overload]
        for told in process.stdout:
            done += told.startswith(("Collecting ", "Requirement already satisfied"))
            if told.startswith("Installing collected"):
                print("\n  … all are here; installing them …", end="", flush=True)
            elif done and done % 10 == 0 and told.startswith("Collecting "):
                print(f"\r  {done} of about {total} packages …", end="", flush=True)
    print()
    return bool(process.returncode == 0)


def install() -> bool:
    """Install the packages, by uv where it is there (seconds) and else by pip; tell whether it went well."""
    if uv := shutil.which("uv"):
        if run(uv, "pip", "install", "--quiet", "--python", PYTHON, "--require-hashes", "-r", LOCK):
            return True
        print("uv could not do it; trying pip.", flush=True)
    pip = (PYTHON, "-m", "pip", "install", "--disable-pip-version-check")
    return run_counted(*pip, "--progress-bar", "off", "--require-hashes", "-r", LOCK)


def add_command() -> None:
    """Add the command `grader`; without it `python -m grader` does the same from this folder."""
    quiet = ("--quiet", "--disable-pip-version-check", "--no-deps")
    # The list has what builds it; nothing has to be fetched.
    own = () if "\nsetuptools==" not in LOCK.read_text(encoding="utf-8") else ("--no-build-isolation",)
    if not run(PYTHON, "-m", "pip", "install", *quiet, *own, "--editable", "."):
        print("Note: the command `grader` could not be added; `python -m grader check` works all the same.")


def main() -> int:
    """Set up, and say how to go on."""
    if sys.version_info < OLDEST:  # this file runs before anything checks the version
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]} ({sys.executable}).")
        print("Get one from https://www.python.org/downloads/ and run this again with it.")
        return 1
    if not is_sound():
        start = time.monotonic()
        print("Setting up in .venv: one to three minutes …", flush=True)
        STAMP.unlink(missing_ok=True)
        try:
            if not starts():
                venv.create(ENV, clear=True, with_pip=True)
        except (subprocess.CalledProcessError, OSError) as error:
            print(f"Python cannot make an environment here: {error}")
            print("On Debian and Ubuntu: sudo apt install python3-venv.")
            print("Else: close what uses the folder .venv, and try again.")
            return 1
        if not install():
            print("\nNot everything could be installed; the last lines above say what was in the way.")
            print("No network, or a proxy? Put that right and run this again: it begins where it has to.")
            print("On Windows, a name that is too long? Move this folder to C:\\lab and run this again.")
            return 1
        add_command()
        STAMP.write_text(wanted(), encoding="utf-8")
        print(f"Done in {time.monotonic() - start:.0f} seconds.")
    there = BIN.relative_to(HERE)
    print(f"\nNow start:     {there / 'jupyter'} lab")
    print(f"And to check:  {there / 'grader'} check")
    return 0


if __name__ == "__main__":
    sys.exit(main())
