"""`python -m grader check` in the students' repository."""

from __future__ import annotations

import sys
from pathlib import Path


def _main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036  # this file runs before anything checks the version
        print("Python 3.11 or newer is needed; this is", sys.version.split()[0], sys.executable)
        return 2
    try:
        from .command import main
    except KeyboardInterrupt:
        return 130
    except ModuleNotFoundError as error:
        package = (error.name or "a package").split(".")[0]
        print(f"{package} is not installed for {sys.executable}.", file=sys.stderr)
        is_there = (Path(__file__).resolve().parent.parent / "setup_lab.py").is_file()
        how = "setup_lab.py" if is_there else "-m pip install -r requirements.txt"
        print(f"Run this first:  python {how}", file=sys.stderr)
        return 2
    return main()


sys.exit(_main())
