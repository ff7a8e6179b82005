"""A submitted file → a sound notebook, rebuilt on the master, or a refusal with a reason.

From the student come only the sources of answer cells and the student's own cells; everything that
decides points (tests, metadata, order, points) comes from the master. Each repair is recorded in a
sentence that student and instructor can read.
"""

from .files import choose_files, copy_side_files
from .reading import read_notebook
from .rebuilding import Intake, rebuild, released_source

__all__ = ["Intake", "choose_files", "copy_side_files", "read_notebook", "rebuild", "released_source"]
