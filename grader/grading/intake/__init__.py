"""A submitted file → a sound notebook, rebuilt on the master, or a refusal with a reason.

From the student come only the sources of answer cells and the student's own cells; everything that
decides points (tests, metadata, order, points) comes from the master. Each repair is recorded in a
sentence that student and instructor can read.
"""

from .choosing import choose_files, notebooks_in
from .definitions import squeezed
from .reading import read_notebook
from .rebuilding import Intake, rebuild
from .released import hiding, released_source
from .side_files import Beside, copy_side_files, look_beside, not_used

__all__ = [
    "Beside",
    "Intake",
    "choose_files",
    "copy_side_files",
    "hiding",
    "look_beside",
    "not_used",
    "notebooks_in",
    "read_notebook",
    "rebuild",
    "released_source",
    "squeezed",
]
