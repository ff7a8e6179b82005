"""Which of the submitted files are the notebooks, by their names."""

from __future__ import annotations

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
