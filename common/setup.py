"""The part of the set-up cell that all notebooks share, from its first comment on.

`grader build` puts it into each of them, below the notebook's own ASSIGNMENT, FILES,
NEEDED and COLAB, with the address that nbgrader_config.py names.
"""

import importlib.metadata
import pathlib
import platform
import re
import subprocess
import sys
import urllib.request

ASSIGNMENT, FILES, NEEDED, COLAB = "", (), {}, ()

# The same in every notebook: is all here? Colab gets what it lacks.
REPOSITORY = "https://raw.githubusercontent.com/owner/name/tag"
_on_colab = "google.colab" in sys.modules


def _lacking():
    """A line for each package that is missing or too old: needed, and found."""
    lines = []
    for name, needed in {"Python": "3.11", **NEEDED}.items():
        found = platform.python_version()
        if name != "Python":
            try:
                found = importlib.metadata.version(name)
            except importlib.metadata.PackageNotFoundError:
                found = "none"
        have, least = ([int(n) for n in re.findall(r"\d+", v)] for v in (found, needed))
        if have < least:
            lines.append(f"  {name}: {needed} or newer is needed, {found} is installed")
    return lines


_lines = _lacking()
if _lines and _on_colab and COLAB:
    _pip = [sys.executable, "-m", "pip", "install", "--quiet"]
    subprocess.run([*_pip, *COLAB], check=True)
    importlib.invalidate_caches()
    _lines = _lacking()
if _lines:
    _lists = [f"{_folder}requirements.txt" for _folder in ("", "../")]
    _lists = [_list for _list in _lists if pathlib.Path(_list).exists()]
    _lists.append(f"{REPOSITORY}/requirements.txt")
    raise ImportError(
        "This notebook needs packages that are missing or too old here:\n"
        + "\n".join(_lines)
        + f"\nIn a cell of its own, run:  %pip install -r {_lists[0]}\n"
        "Then restart the kernel."
    )
for _name in FILES:
    if not pathlib.Path(_name).exists() and _on_colab:
        urllib.request.urlretrieve(f"{REPOSITORY}/{ASSIGNMENT}/{_name}", _name)
    if not pathlib.Path(_name).exists():
        raise FileNotFoundError(
            f"{_name} must lie in the same folder as this notebook. "
            "It came with the assignment: download the whole folder again."
        )
