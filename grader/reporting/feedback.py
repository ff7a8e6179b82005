"""What the student sees: one page per submission, made for learning from it.

Score, each check with its hint, what was repaired, the student's own code and outputs, and what a person
wrote. Never the source of a hidden test, never a traceback, never a path.

What a cell printed after a hidden check had run is left out: a function can write down what it was called
with, and another cell can print that in any disguise. So are the messages of flagged checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from markupsafe import Markup
from nbformat import NotebookNode

from ..cells import Kind, as_written, grade_id, kind, total
from ..grading.intake import not_used
from ..grading.result import CellResult, CellStatus, GradeStatus, Result
from .marks import Marks
from .outline import ROLE, Outline, Planned, even
from .pages import render
from .pictures import Pictures
from .prose import prose
from .shown import Output, clean, code, outputs, shorten, without_paths
from .wording import in_words

_CELL = re.compile(r"\b(?:cell|of) ([\w-]+)")  # where intake's sentences have the name of a cell
_NO_ANSWER = "No response."  # as nbgrader has it; that nothing was written is said anyway


@dataclass(frozen=True)
class Check:
    """A graded cell on the page; `status` is passed, failed, blank, waiting or graded (by a person).

    `name` is its name where `role` does not say which cell of the exercise it is.
    """

    id: str
    name: str
    role: str
    status: str
    points: float
    max_points: float
    extra: float = 0
    hint: str = ""
    comment: Markup = Markup()  # noqa: RUF009  # it cannot be changed
    changed: bool = False  # a person changed what the check gave
    again: bool = False  # a person looks once more whether these points still fit
    source: str = ""


@dataclass(frozen=True)
class Work:
    """A cell of the student's on the page: highlighted code or rendered text, and what it showed."""

    title: str
    code: str = ""
    text: Markup = Markup()  # noqa: RUF009  # it cannot be changed
    outputs: list[Output] = field(default_factory=list)
    comment: Markup = Markup()  # noqa: RUF009


@dataclass
class Exercise:
    """What belongs together on the page."""

    name: str
    notebook: str
    ids: set[str] = field(default_factory=set)  # of its cells, graded or not
    repairs: list[str] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)

    @property
    def points(self) -> float:
        """The points earned, without extra credit."""
        return total(check.points for check in self.checks)

    @property
    def extra(self) -> float:
        """The extra credit."""
        return total(check.extra for check in self.checks)

    @property
    def open(self) -> float:
        """The points that wait for a person."""
        return total(check.max_points for check in self.checks if check.status == "waiting")

    @property
    def max_points(self) -> float:
        """The points there are."""
        return total(check.max_points for check in self.checks)


def feedback_html(
    result: Result,
    notebooks: Mapping[str, NotebookNode] | None = None,
    outline: Outline | None = None,
    marks: Marks | None = None,
    name: str = "",
    folder: Path | None = None,
) -> str:
    """Return the page for one submission.

    `notebooks` are the executed ones; without an `outline` every test counts as hidden. `marks` are the
    gradebook's, which win over the result's points. `name` is what to call the student, and `folder`
    holds the files handed in.
    """
    outline = outline or Outline()
    pictures = Pictures(folder)
    found: dict[tuple[str, str], Exercise] = {}
    for cell in outline.cells:
        place = found.setdefault((cell.notebook, cell.exercise), Exercise(cell.exercise, cell.notebook))
        place.ids.add(cell.id)
    for verdict in result.cells:
        planned = outline.find(verdict.notebook, verdict.id)
        place = found.setdefault(
            (planned.notebook, planned.exercise), Exercise(planned.exercise, planned.notebook)
        )
        place.checks.append(_check(verdict, planned, outline, marks))
    for notebook, nb in (notebooks or {}).items():
        _add_work(found, notebook, nb, outline, marks, pictures)
    shown = [exercise for exercise in found.values() if exercise.checks or exercise.works]
    exercises = sorted(shown, key=lambda exercise: not exercise.checks)  # what earns nothing comes last
    said = [without_paths(clean(repair)) for repair in result.repairs]
    repairs = _put_beside(exercises, (sentence for sentence in said if not not_used(sentence)))
    refused = result.status is GradeStatus.REFUSED
    # The grader's own failure is described for the instructor, in words of the grading machine.
    ours = result.reason.startswith("The grader failed")
    return render(
        "feedback.html.j2",
        result=result,
        name=name or result.student,
        refused=refused,
        ours=ours,
        reason=without_paths(clean(result.reason)),
        repairs=repairs,
        unused=[sentence for sentence in said if not_used(sentence)],
        exercises=[] if refused else exercises,
        marks=marks,
        score=marks.score if marks else result.score,
        earned=marks.earned if marks else result.score,
        max_score=marks.max_score if marks else result.max_score,
        extra=marks.extra if marks else 0,
        waiting=marks.open if marks else result.open,
    )


def _put_beside(exercises: Iterable[Exercise], repairs: Iterable[str]) -> list[str]:
    """Give each exercise the repairs that speak of its cells; return those of no single exercise."""
    places: dict[str, list[Exercise]] = {}
    for exercise in exercises:
        for name in exercise.ids | {check.id for check in exercise.checks}:
            places.setdefault(name, []).append(exercise)
    left = []
    for repair in repairs:
        names = _CELL.findall(repair)
        spoken_of = next((places[name] for name in names if name in places), [])
        if len(spoken_of) == 1:
            spoken_of[0].repairs.append(repair)
        else:
            left.append(repair)
    return left


def _check(verdict: CellResult, planned: Planned, outline: Outline, marks: Marks | None) -> Check:
    key = (verdict.notebook, verdict.id)
    mark = marks.cells.get(key) if marks else None
    comment = marks.comments.get(key, "") if marks else ""
    hint = in_words(without_paths(clean(verdict.message)))
    if verdict.status is CellStatus.WITHHELD:
        hint = "A person looks at this check before its points count."
    elif verdict.flags:
        hint = "The check failed. Its message is shown once your instructor has looked at this work."
    elif not outline.keeps(hint):
        hint = "The check failed. Its message repeats text of the hidden tests and was left out."
    by_person = verdict.status in (CellStatus.MANUAL, CellStatus.BLANK)
    by_person |= planned.kind in (Kind.MANUAL, Kind.TASK)
    waits = verdict.status in (CellStatus.MANUAL, CellStatus.WITHHELD)
    status = verdict.status.value
    if waits or (by_person and mark and (mark.by_hand or mark.open)):
        status = "waiting" if mark is None or mark.open else "graded"
    elif mark and not mark.by_hand and not by_person and mark.score != verdict.points:
        # Graded once more by another program: its points are the gradebook's, the hint is of another day.
        status, hint = ("passed" if mark.score >= mark.max_score else "failed"), ""
    role = "graded by a person" if by_person else "hidden check" if planned.hidden else "visible check"
    match = ROLE.fullmatch(verdict.id)
    if match and match[3]:
        role += f" {match[3]}"
    return Check(
        id=verdict.id,
        name="" if match or verdict.id == planned.exercise else verdict.id,
        role=role,
        status=status,
        points=0 if status == "waiting" else mark.score if mark else verdict.points,
        extra=mark.extra if mark else 0,
        max_points=verdict.max_points,
        hint=hint if status in ("failed", "blank", "waiting") and hint != _NO_ANSWER else "",
        comment=prose(comment) if comment and comment != hint else Markup(),
        changed=bool(mark and mark.by_hand and not by_person),
        again=bool(mark and mark.by_hand and mark.waiting),
        source=code(planned.given) if planned.given else "",
    )


def _add_work(
    found: dict[tuple[str, str], Exercise],
    notebook: str,
    nb: NotebookNode,
    outline: Outline,
    marks: Marks | None,
    pictures: Pictures,
) -> None:
    """Put the student's cells of a notebook to their exercises; own cells follow the one above them."""
    names = {cell.id: cell.exercise for cell in outline.cells if cell.notebook == notebook}
    tasks = {cell.exercise for cell in outline.cells if cell.notebook == notebook and cell.kind is Kind.TASK}
    exercise = next(iter(names.values()), "")
    hidden_ran = False
    language = str(nb.metadata.get("kernelspec", {}).get("language", "python"))
    for cell in nb.cells:
        name = grade_id(cell)
        if name in names:
            exercise = names[name]
        comment = ""
        if marks and name and kind(cell) is Kind.ANSWER:
            comment = marks.comments.get((notebook, name), "")
        if name and kind(cell) is Kind.TEST and outline.find(notebook, name).hidden:
            hidden_ran = True
        work = _work(cell, outline, language, prose(comment), pictures, hidden_ran=hidden_ran)
        if work:
            if exercise in tasks and name is None:  # what follows a task answers it
                work = replace(work, title="Your answer")
            found.setdefault((notebook, exercise), Exercise(exercise, notebook)).works.append(work)


def _work(
    cell: NotebookNode,
    outline: Outline,
    language: str,
    comment: Markup,
    pictures: Pictures,
    *,
    hidden_ran: bool,
) -> Work | None:
    sort = kind(cell)
    if sort in (Kind.TEST, Kind.TASK):
        return None
    answer = sort in (Kind.ANSWER, Kind.MANUAL)
    shown = [output if outline.keeps(output.text) else _LEFT_OUT for output in outputs(cell)]
    if hidden_ran:
        kept = (output if output.kind in ("image", "error") else _NOT_REPEATED for output in shown)
        shown = list(dict.fromkeys(kept))
    source = as_written(cell.source)
    if even(source) in outline.given or sort is Kind.LOCKED:
        # As it was released: only a figure drawn with the student's functions says something new.
        if answer:
            return Work("Your answer", text=Markup("<p>Nothing was written here.</p>"), comment=comment)
        figures = [output for output in shown if output.kind == "image"]
        return Work("Figure", outputs=figures) if figures else None
    title = "Your answer" if answer else "Your own cell"
    if cell.cell_type == "code":
        return Work(title, code=code(source, language), outputs=shown, comment=comment)
    if not source.strip():
        return None
    if cell.cell_type == "markdown":
        text = prose(source, partial(pictures.find, attachments=cell.get("attachments")))
    else:
        text = Markup('<p class="free">{}</p>').format(shorten(source))
    return Work(title, text=text, comment=comment)


_NOT_REPEATED = Output("text", "What this cell printed is not repeated here: it ran after hidden checks.")
_LEFT_OUT = Output("error", "This output repeats text of the hidden tests and was left out.")
