"""The page of `grader similar`: pairs of submissions, side by side, what they share marked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from ..assignment import Assignment
from ..cells import Kind, as_written, grade_id, kind
from ..course import Course
from ..grading.result import GradeStatus
from ..store.results import read_notebook, read_results
from .marks import read_book
from .outline import even, outline_of
from .pages import render, save
from .similar import Pair, Token, all_hashes, code_tokens, fingerprints, similar, text_tokens

_WRITTEN = (Kind.ANSWER, Kind.MANUAL, Kind.PLAIN)
OWN = "cells of their own"


@dataclass(frozen=True)
class Column:
    """One student's piece: its lines, each with whether the other has it too."""

    student: str
    lines: list[tuple[str, bool]]


@dataclass(frozen=True)
class Side:
    """A piece of two students, side by side."""

    piece: str
    columns: tuple[Column, Column]


@dataclass(frozen=True)
class Found:
    """A pair in an assignment, with the pieces that they share."""

    assignment: str
    pair: Pair
    sides: list[Side]


def find_similar(course: Course, names: Sequence[str]) -> list[Found]:
    """Compare everything that was graded; the closest pairs come first.

    Raises CourseError for an assignment whose source is broken.
    """
    students: dict[str, list[str]] = {}
    for result in read_results(course):
        if result.status is GradeStatus.GRADED:
            students.setdefault(result.assignment, []).append(result.student)
    found: list[Found] = []
    for name in names:
        found += _in_assignment(course, course.assignment(name), students.get(name, []))
    return sorted(found, key=lambda one: -one.pair.shared * one.pair.share)


def _in_assignment(course: Course, assignment: Assignment, students: Iterable[str]) -> list[Found]:
    given = outline_of(course, assignment.name).given
    prints, written = {}, {}
    for student in students:
        own: dict[str, tuple[str, str]] = {}
        for notebook in assignment.masters:
            nb = read_notebook(course, assignment.name, student, notebook)
            own |= pieces(nb, given, notebook) if nb is not None else {}
        written[student] = own
        prints[student] = fingerprints({piece: _tokens(*what) for piece, what in own.items()})
    known = {value for source in given for value in all_hashes(code_tokens(source))}
    for answers in assignment.references.values():
        known |= {value for source in answers.values() for value in all_hashes(code_tokens(source))}
    return [
        Found(assignment.name, pair, [_side(written, pair, piece) for piece in pair.pieces])
        for pair in similar(prints, known)
    ]


def pieces(nb: NotebookNode, given: frozenset[str], notebook: str) -> dict[str, tuple[str, str]]:
    """Return what a student wrote: (cell type, source) by the cell's id; own cells are one piece a type."""
    found: dict[str, tuple[str, str]] = {}
    for cell in nb.cells:
        sort, source = kind(cell), as_written(cell.source)
        if sort not in _WRITTEN or even(cell.source) in given or not source.strip():
            continue
        name = f"{notebook}: {grade_id(cell) or f'{OWN} ({cell.cell_type})'}"
        before = f"{found[name][1]}\n\n" if name in found else ""
        found[name] = (cell.cell_type, before + source)
    return found


def _tokens(cell_type: str, source: str) -> list[Token]:
    return code_tokens(source) if cell_type == "code" else text_tokens(source)


def _side(written: dict[str, dict[str, tuple[str, str]]], pair: Pair, piece: str) -> Side:
    one, other = (
        Column(
            student,
            [
                (line, number in lines[piece])
                for number, line in enumerate(written[student][piece][1].splitlines())
            ],
        )
        for student, lines in zip(pair.students, pair.lines, strict=True)
    )
    return Side(piece, (one, other))


def write_similar(course: Course, found: Sequence[Found], target: Path) -> Path:
    """Write the page and return where it is. Raises GradebookError when the gradebook cannot be read."""
    names = read_book(course).students
    title = str(course.directory.course_id) or course.root.name
    everybody = {student for one in found for student in one.pair.students}
    html = render(
        "similar.html.j2",
        title=title,
        found=found,
        written=dt.datetime.now(),
        names={student: names.get(student, student) for student in everybody},
    )
    return save(html, target)
