"""What the student sees: one page per submission, made for learning from it.

Score, each check with its hint, what was repaired, the student's own code and outputs, and what a person
wrote. Never the source of a hidden test, never a traceback, never a path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from markupsafe import Markup
from nbformat import NotebookNode

from ..cells import Kind, grade_id, kind
from ..course import Course
from ..errors import CourseError
from ..grading.judge import CellResult, CellStatus
from ..grading.submission import GradeStatus, Result
from .marks import Book, Marks, read_book
from .outline import NO_OUTLINE, Outline, outline_of, squeezed
from .plots import Output, clean, code, outputs, render, shorten, without_paths
