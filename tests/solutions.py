"""The reference answers of an assignment as an ordinary Python module."""

import importlib.util
import shutil
import sys
from contextlib import chdir, contextmanager
from pathlib import Path

import nbformat

from grader.cells import Kind, kind
from grader.course import Course

HERE = Course(Path(__file__).resolve().parents[1])


@contextmanager
def as_module(assignment, folder):
    """Write set-up and solutions to `folder/main.py`, with the helper files beside it, and import that.

    Yields the module. It is a file so that a server in another process can be given it, too.
    """
    source = HERE.path("source", assignment)
    for path in source.iterdir():
        if path.is_file() and path.suffix != ".ipynb":
            shutil.copy2(path, folder)
    (notebook,) = source.glob("*.ipynb")
    nb = nbformat.read(notebook, as_version=4)
    wanted = [c.source for c in nb.cells if c.cell_type == "code" and kind(c) in (Kind.LOCKED, Kind.ANSWER)]
    main = Path(folder) / "main.py"
    main.write_text("\n\n\n".join(wanted), encoding="utf-8")
    before = set(sys.modules)
    sys.path.insert(0, str(folder))
    try:
        spec = importlib.util.spec_from_file_location(f"solution_{assignment}", main)
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        with chdir(folder):
            spec.loader.exec_module(module)
        yield module
    finally:
        sys.path.remove(str(folder))
        for name in set(sys.modules) - before:
            # Helper modules of another assignment may have the same name.
            if str(folder) in str(getattr(sys.modules[name], "__file__", "")):
                del sys.modules[name]
