"""What the gradebook knows of an assignment: its notebooks, cells and points, kept as the source has them.

nbgrader refuses to change them once there are submissions. Here what is new gets its place in every
submission, what was renamed keeps what it had, and what is gone goes too, unless a person put work into it.
Nothing here commits.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from nbformat import NotebookNode
from nbgrader.api import Assignment as NbgraderAssignment
from nbgrader.api import (
    BaseCell,
    Comment,
    Grade,
    GradeCell,
    Notebook,
    SolutionCell,
    SourceCell,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from nbgrader.utils import is_locked
from sqlalchemy.orm import Session

from ..assignment import Assignment
from ..cells import Kind, grade_id, kind, metadata, points

_ROLES: dict[type[BaseCell], tuple[Kind, ...]] = {
    GradeCell: (Kind.TEST, Kind.MANUAL),
    SolutionCell: (Kind.ANSWER, Kind.MANUAL),
    TaskCell: (Kind.TASK,),
}


def bring_up_to_date(session: Session, known: NbgraderAssignment, assignment: Assignment) -> list[str]:
    """Make the gradebook know the assignment as it is; return what changed, a sentence each.

    Nothing is said of an assignment that has no submissions yet.
    """
    masters = {name: assignment.master(name) for name in assignment.masters}
    before = _places(known)
    said: list[str] = []
    gone = {notebook.name: notebook for notebook in known.notebooks if notebook.name not in masters}
    for name, master in masters.items():
        notebook = next((found for found in known.notebooks if found.name == name), None)
        if notebook is None:
            notebook = _renamed_notebook(gone, master)
            if notebook is None:
                notebook = Notebook(name=name, assignment=known)
                session.add(notebook)
                said.append(f"{name}.ipynb is new")
            else:
                said.append(f"{notebook.name}.ipynb is called {name}.ipynb now")
                del gone[notebook.name]
                notebook.name = name
        notebook.kernelspec = json.dumps(master.metadata.get("kernelspec", {}))
        session.flush()
        said += _update_cells(session, notebook, master, f"{name}.ipynb, " if len(masters) > 1 else "")
    for notebook in gone.values():
        said += _drop_notebook(session, notebook)
    session.flush()
    session.expire(known)
    if session.query(SubmittedAssignment).filter_by(assignment_id=known.id).first() is None:
        return []
    if _places(known) != before:
        for submission in known.submissions:
            add_places(session, submission)
        session.flush()
    return said


def renamed(session: Session, assignment: Assignment, present: Sequence[str]) -> list[str]:
    """Return what to say of a new assignment that may be one whose source is gone, a sentence each."""
    cells = {grade_id(cell) for name in assignment.masters for cell in assignment.master(name).cells} - {None}
    return [
        f"it has the cells of {known.name}, whose source is gone, and starts afresh. Where it only got "
        f"another name, call its folders {known.name} again: marks and extensions are kept by name"
        for known in session.query(NbgraderAssignment).order_by(NbgraderAssignment.name)
        if known.name not in present and known.submissions
        if cells and {cell.name for notebook in known.notebooks for cell in notebook.source_cells} == cells
    ]


def loses_cells(known: NbgraderAssignment, assignment: Assignment) -> bool:
    """Tell whether the gradebook knows a cell that the assignment no longer has, by notebook and id."""
    wanted = {(name, grade_id(cell)) for name in assignment.masters for cell in assignment.master(name).cells}
    return any((nb.name, cell.name) not in wanted for nb in known.notebooks for cell in nb._base_cells)


def _places(known: NbgraderAssignment) -> set[tuple[str, str]]:
    """Return what a submission has a place for."""
    return {(notebook.id, cell.id) for notebook in known.notebooks for cell in notebook._base_cells}


def add_places(session: Session, submission: SubmittedAssignment) -> None:
    """Give a submission a place for every notebook, grade and comment that it lacks."""
    there = {own.notebook_id: own for own in submission.notebooks}
    for notebook in submission.assignment.notebooks:
        own = there.get(notebook.id)
        if own is None:
            own = SubmittedNotebook(notebook=notebook, assignment=submission)
            session.add(own)
        graded = {grade.cell_id for grade in own.grades}
        commented = {comment.cell_id for comment in own.comments}
        for cell in notebook._base_cells:
            if isinstance(cell, GradeCell | TaskCell) and cell.id not in graded and _counts(cell):
                session.add(Grade(cell=cell, notebook=own))
            if isinstance(cell, SolutionCell | TaskCell) and cell.id not in commented and _counts(cell):
                session.add(Comment(cell=cell, notebook=own))


def _counts(cell: BaseCell) -> bool:
    """Tell whether a cell is still in the source; one that is kept for its marks has no source any more."""
    return any(source.name == cell.name for source in cell.notebook.source_cells)


def _renamed_notebook(gone: dict[str, Notebook], master: NotebookNode) -> Notebook | None:
    """Return the one notebook that is gone and had the same cells, if that is so."""
    names = {grade_id(cell) for cell in master.cells} - {None}
    same = [found for found in gone.values() if {cell.name for cell in found.source_cells} == names]
    return same[0] if len(same) == 1 and names else None


def _update_cells(session: Session, notebook: Notebook, master: NotebookNode, where: str) -> Iterator[str]:
    wanted = {str(grade_id(cell)): cell for cell in master.cells if grade_id(cell)}
    yield from _rename(notebook, wanted, where)
    sources = {cell.name: cell for cell in notebook.source_cells}
    for name, cell in wanted.items():
        source = sources.get(name) or SourceCell(name=name, notebook=notebook)
        source.cell_type, source.source = cell.cell_type, cell.source
        source.locked = is_locked(cell)
        source.checksum = metadata(cell).get("checksum")
        session.add(source)
    removed = sources.keys() - wanted.keys()
    for name in removed:
        session.delete(sources[name])
    for role, kinds in _ROLES.items():
        there = {cell.name: cell for cell in notebook._base_cells if type(cell) is role}
        for name, cell in wanted.items():
            if kind(cell) in kinds:
                yield from _set_cell(session, notebook, role, there.get(name), cell, where)
    session.flush()
    session.expire(notebook)
    cells = [*notebook._base_cells]
    name_of = {cell: cell.name for cell in cells}
    staying = [c for c in cells if c.name in wanted and kind(wanted[c.name]) in _ROLES[type(c)]]
    for old in cells:
        if old not in staying:
            said = _drop_cell(session, old, [cell for cell in staying if cell.name == old.name])
            # Of what is kept it was said when it went.
            yield from (f"{where}{line}" for line in [said] if line and name_of[old] in removed)
    session.flush()
    session.expire(notebook)


def _set_cell(
    session: Session,
    notebook: Notebook,
    role: type[Any],
    there: Any,
    cell: NotebookNode,
    where: str,
) -> Iterator[str]:
    name = str(grade_id(cell))
    if there is None:
        there = role(name=name, notebook=notebook)
        session.add(there)
        if role is not SolutionCell:
            yield f"{where}{name} is new ({points(cell):g} points)"
    elif role is not SolutionCell and there.max_score != points(cell):
        yield f"{where}{name} is worth {points(cell):g} points, not {there.max_score:g}"
        for grade in there.grades:
            # Whoever gave those marks had other points in mind.
            grade.needs_manual_grade |= grade.manual_score is not None
    if role is not SolutionCell:
        there.max_score, there.cell_type = points(cell), cell.cell_type


def _rename(notebook: Notebook, wanted: dict[str, NotebookNode], where: str) -> Iterator[str]:
    """Give cells whose text is there under another name that name; what people did to them stays."""
    known = {cell.name for cell in notebook.source_cells}
    fresh = [(name, cell) for name, cell in wanted.items() if name not in known]
    for source in [cell for cell in notebook.source_cells if cell.name not in wanted]:
        same = [name for name, cell in fresh if _same(source, cell)]
        others = [cell for cell in notebook.source_cells if cell.name not in wanted]
        taken = {cell.name for cell in notebook._base_cells}
        if len(same) != 1 or same[0] in taken or sum(o.source == source.source for o in others) != 1:
            continue
        yield f"{where}{source.name} is called {same[0]} now"
        for cell in notebook._base_cells:
            if cell.name == source.name:
                cell.name = same[0]
        source.name = same[0]


def _same(source: SourceCell, cell: NotebookNode) -> bool:
    return bool(source.source == cell.source and source.cell_type == cell.cell_type and cell.source.strip())


def _drop_cell(session: Session, cell: BaseCell, heirs: Sequence[BaseCell]) -> str:
    """Take a cell out that the source has no more; marks and comments of people stay, and the cell for them.

    `heirs` are the cells of its name that are there in another kind; they take over what they can. Returns
    what became of it, or nothing where there are some.
    """
    is_graded = not isinstance(cell, SolutionCell)
    heir_of_grades = next((c for c in heirs if not isinstance(c, SolutionCell)), None)
    heir_of_comments = next((c for c in heirs if not isinstance(c, GradeCell)), None)
    kept = 0
    for grade in [*cell.grades] if is_graded else []:
        if heir_of_grades is not None:
            grade.cell = heir_of_grades
        elif grade.manual_score is None and not grade.extra_credit:
            session.delete(grade)
        else:
            kept += 1
            # Extra credit counts beside a score only.
            grade.auto_score = None if grade.manual_score is not None else 0.0
            grade.needs_manual_grade = False
    for comment in [*cell.comments]:
        if heir_of_comments is not None:
            comment.cell = heir_of_comments
        elif not comment.manual_comment:
            session.delete(comment)
        else:
            kept += 1
    session.flush()
    session.expire(cell)
    worth = f" ({cell.max_score:g} points)" if is_graded else ""
    if not kept:
        session.delete(cell)
        return f"{cell.name}{worth} is gone" if worth and not heirs else ""
    if is_graded:
        cell.max_score = 0.0  # for those who have no marks for it, it is worth nothing
    what = "marks and comments" if is_graded else "comments"
    return f"{cell.name}{worth} is gone; the {what} that people gave for it ({kept}) are kept and count"


def _drop_notebook(session: Session, notebook: Notebook) -> Iterator[str]:
    """Take a notebook out that the assignment has no more, as far as nobody put work into it."""
    is_news = bool(notebook.source_cells)
    for source in [*notebook.source_cells]:
        session.delete(source)
    session.flush()
    said = [_drop_cell(session, cell, []) for cell in [*notebook._base_cells]]
    session.flush()
    session.expire(notebook)
    if notebook._base_cells:
        yield from (f"{notebook.name}.ipynb, {line}" for line in said if is_news and "kept" in line)
        return
    for own in [*notebook.submissions]:
        session.delete(own)
    session.flush()
    session.expire(notebook)
    said = [f"{notebook.name}.ipynb is gone"]
    session.delete(notebook)
    yield from said
