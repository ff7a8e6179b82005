"""Engines: a notebook is executed, and what became of each cell comes back as plain data.

`registry` finds an engine by name, `protocol` says what it takes and gives.
"""

from .kernels import described as kernel_description
from .kernels import is_python
from .protocol import Engine, Outcome, Plan, Question, Reply, Run, Status
from .registry import engine_names, find_engine, missing_confinement, require, run_notebook, shared

__all__ = [
    "Engine",
    "Outcome",
    "Plan",
    "Question",
    "Reply",
    "Run",
    "Status",
    "engine_names",
    "find_engine",
    "is_python",
    "kernel_description",
    "missing_confinement",
    "require",
    "run_notebook",
    "shared",
]
