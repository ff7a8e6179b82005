"""Which of the submitted files are taken: the notebooks, and the files beside them."""

from __future__ import annotations

import fnmatch
from pathlib import Path

from ...errors import SubmissionRefused


def choose_files(folder: Path, wanted: list[str]) -> tuple[dict[str, Path], list[str]]:
    """Pair the notebooks in a submission's folder with those of the assignment.

    `wanted` holds the notebook names (no ending). Returns (name → file, repairs). A single notebook
    under another name is taken for the single one that is missing.
    Raises SubmissionRefused when nothing fits.
    """
    if folder.is_symlink() or not folder.is_dir():
        raise SubmissionRefused("The submission is not a folder with notebooks in it.")
    notebooks = {path.stem: path for path in sorted(folder.glob("*.ipynb"))}
    for path in notebooks.values():
        if path.is_symlink() or not path.is_file():
            raise SubmissionRefused(f"{path.name} is not a regular file, but a link, a folder or a device.")
    found = {name: notebooks[name] for name in wanted if name in notebooks}
    missing = [name for name in wanted if name not in found]
    strangers = [name for name in notebooks if name not in found]
    if not missing:
        return found, [f"{name}.ipynb is not part of the assignment: left out." for name in strangers]
    if len(missing) == 1 and len(strangers) == 1:
        found[missing[0]] = notebooks[strangers[0]]
        return found, [f"The notebook was named {strangers[0]}.ipynb: taken for {missing[0]}.ipynb."]
    expected = ", ".join(f"{name}.ipynb" for name in missing)
    if not found:
        there = ", ".join(f"{name}.ipynb" for name in strangers) or "no notebook"
        raise SubmissionRefused(f"The notebook is missing: expected {expected}, found {there}.")
    return found, [f"{name}.ipynb is missing: its cells earn nothing." for name in missing]


def copy_side_files(
    submission: Path, originals: Path, names: list[Path], allowed: tuple[str, ...], target: Path
) -> list[str]:
    """Fill the folder in which a notebook runs; return what was left out, one sentence each.

    The instructor's files (`names`, relative to `originals`) always win over submitted ones.
    """
    repairs = []
    if submission.is_dir():
        for path in sorted(submission.iterdir()):
            if path.suffix == ".ipynb" or path.name == "timestamp.txt" or path.name.startswith("."):
                continue
            if Path(path.name) in names:
                continue
            ok = path.is_file() and not path.is_symlink()
            if ok and any(fnmatch.fnmatch(path.name, pattern) for pattern in allowed):
                (target / path.name).write_bytes(path.read_bytes())
            elif path.name != "__pycache__":
                repairs.append(f"{path.name} is not among the files that may be submitted: left out.")
    for name in names:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes((originals / name).read_bytes())
    return repairs
