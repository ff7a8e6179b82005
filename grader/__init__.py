"""Cloud Services Lab's grader: builds assignments, grades submissions, reports on a class."""

import os
from pathlib import Path

__version__ = "0.1.0"

try:
    Path.home()
except RuntimeError:
    # A user without an entry in the password file, as in some containers: nbconvert and others ask for a
    # home when they are imported, and end. One that is not there is never written to, nor read from.
    os.environ["HOME"] = "/nonexistent"
