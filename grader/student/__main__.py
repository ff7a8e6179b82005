"""`python -m grader check` in the students' repository."""

from __future__ import annotations

import sys


def _main() -> int:
    try:
        from .command import main
    except KeyboardInterrupt:
        return 130
    except ModuleNotFoundError as error:
        package = (error.name or "a package").split(".")[0]
        print(f"{package} is not installed for {sys.executable}.", file=sys.stderr)
        print("Run this first:  python -m pip install -r requirements.txt", file=sys.stderr)
        return 2
    return main()


sys.exit(_main())
