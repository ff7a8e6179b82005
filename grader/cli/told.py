"""What `grader autograde` says at its end: scores, what was refused, what changed, what was passed over."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from json import dumps
from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from ..cells import DECIMALS
from ..errors import GradebookError, GraderError
from ..files import shown
from ..grading.result import CellStatus, GradeStatus, Result
from ..places import Misplaced
from .shared import counted, err, say

if TYPE_CHECKING:
    from ..assignment import Assignment
    from ..course import Course
    from ..grading.submission import Job
    from ..store.gradebook import Change, Standing

_FAILING = "The course's own solution fails a check, and right answers may lose its points too."

_SOME = 3
_MOST_GONE = 50
# What --json promises; the rest of a result is our own business.
_JSON: Any = {
    **dict.fromkeys(("assignment", "student", "status", "reason", "score", "max_score"), True),
    "cells": {"__all__": {"id", "points", "max_points", "status", "message"}},
    **dict.fromkeys(("repairs", "flags"), True),
}


def _as_json(result: Result) -> str:
    data = result.model_dump(mode="json", include=_JSON)
    for part in (data, *data["cells"]):
        part |= {name: round(value, DECIMALS) for name, value in part.items() if isinstance(value, float)}
    return dumps(data, ensure_ascii=False, separators=(",", ":"))


_Line = tuple[str, str, str]  # assignment, student, and what is said


class Told:
    """What hears of each result while a class is graded; keeps what is to be said at the end."""

    def __init__(self, step: Callable[..., None], *, json: bool) -> None:
        self.step, self.json = step, json
        self.unchanged = self.new = 0
        self.final: dict[tuple[str, str], Standing] = {}
        self.differences: list[_Line] = []
        self.reopened: list[_Line] = []
        self.fails: list[str] = []

    def __call__(self, new: Result, old: Result | None, change: Change) -> None:
        """Print a result where JSON is asked for, and note what is said at the end."""
        if self.json:
            sys.stdout.write(_as_json(new) + "\n")
            sys.stdout.flush()
        self.unchanged += new is old
        self.new += old is None and new.status is GradeStatus.GRADED
        if old is not None and (line := difference(old, new, change)):
            self.differences.append((new.assignment, new.student, line))
        self.reopened += [(new.assignment, new.student, cell) for cell in change.reopened]
        if change.said:
            self.note(_line((new.assignment, new.student, change.said), {}))
        if change.after is not None and new.status is GradeStatus.GRADED:
            self.final[new.assignment, new.student] = change.after
        self.step()

    def note(self, text: str) -> None:
        """Say something beside the results."""
        self.step(text, count=False)

    def failing(self, text: str) -> None:
        """Say, before a class loses points by it, that the course's own solution fails a check."""
        self.fails.append(text)
        self.note(f"{_FAILING} {text}")

    def say_what_fails(self) -> None:
        """Say that again at the end: it may have scrolled away."""
        if self.fails:
            say(f"{_FAILING} Mend the test or the solution, then run the command again:")
        for text in self.fails:
            say(f"  {text}")

    def print_changes(self, console: Console, names: Mapping[str, str], *, all_of_them: bool) -> None:
        """Print whose score changed, or with `all_of_them` that none did, and what is to be marked again."""
        if self.new:
            console.print(f"{self.new} {_were(self.new)} graded for the first time.")
        if self.unchanged:
            again = f"{_were(self.unchanged)} not graded again (--regrade does)."
            console.print(f"{self.unchanged} did not change and {again}")
        if self.differences or all_of_them:
            console.print("Changed scores:" if self.differences else "No score changed.")
        for line in sorted(self.differences):
            say(f"  {_line(line, names)}", console)
        if self.reopened:
            say("To be looked at again, as the answer, the test or the points changed since:", console)
        for line in sorted(self.reopened):
            say(f"  {_line(line, names)}", console)


def _line(line: _Line, names: Mapping[str, str]) -> str:
    """Return what is said of a submission, behind whose it is."""
    assignment, student, said = line
    return f"{shown(f'{assignment} · {names.get(student, student)}')}: {said}"


def names_of(course: Course) -> dict[str, str]:
    """Return what students are called, by id; nobody's where the gradebook does not say it now."""
    from ..store.roster import enrolled

    with suppress(GradebookError):
        return {student.id: student.name for student in enrolled(course).values()}
    return {}


def say_how_it_went(
    course: Course,
    jobs: Sequence[Job],
    results: list[Result],
    told: Told,
    console: Console,
    *,
    all_changes: bool,
) -> None:
    """Print a run's scores, what changed, and what a person should know before trusting them."""
    names = names_of(course)
    print_results(results, console, told.final, names)
    say_what_was_missing(results)
    told.print_changes(console, names, all_of_them=all_changes)
    told.say_what_fails()
    say_what_has_no_time(course, told.final, names)
    assignments = {job.assignment.name: job.assignment for job in jobs}
    _say_what_is_stale(course, assignments, results)


def print_results(
    results: list[Result],
    console: Console,
    final: Mapping[tuple[str, str], Standing] | None = None,
    names: Mapping[str, str] | None = None,
) -> None:
    """Print a row per assignment, then every submission that was refused.

    `final` is how they stand in the gradebook, by (assignment, student): a person's points in, lateness off.
    `names` are what students are called, by id.
    """
    if not results:
        return
    table = Table("assignment", title="Results", box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("graded", "checks", "of", "final", "waiting"):
        table.add_column(heading, justify="right")
    table.columns[0].overflow = "fold"
    for name in sorted({result.assignment for result in results}):
        own = [result for result in results if result.assignment == name]
        graded = [result for result in own if result.status is GradeStatus.GRADED]
        # A person's points come later: they are neither in the scores nor in what these are out of.
        most = f"{max(map(_points_of_checks, graded or own)):g}"
        ends = {result.student: (final or {}).get((name, result.student)) for result in graded}
        open_ones = [end.waiting if (end := ends[result.student]) else result.open > 0 for result in graded]
        table.add_row(
            escape(shown(name)),
            f"{len(graded)} of {len(own)}" if len(own) > len(graded) else f"{len(graded)}",
            *(_spread([result.score for result in graded]), most),
            _spread([end.score for end in ends.values() if end is not None]),
            f"{sum(open_ones) or '–'}",
        )
    console.print(table)
    note = "Means, with the lowest and the highest."
    console.print(f"{note} Final: with a person's points, less lateness." if final else note)
    refused = [result for result in results if result.status is GradeStatus.REFUSED]
    if refused:
        of_all = f"of {counted(len(results), 'submission')}"
        console.print(f"{len(refused)} {of_all} {_were(len(refused))} refused:")
        for result in refused:
            why = f"{result.status} – {result.reason}"
            say(f"  {_line((result.assignment, result.student, why), names or {})}", console)


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _spread(scores: list[float]) -> str:
    if not scores:
        return "–"
    return f"{sum(scores) / len(scores):.1f} ({min(scores):g}–{max(scores):g})"


def _points_of_checks(result: Result) -> float:
    by_person = (CellStatus.MANUAL, CellStatus.BLANK)
    return result.max_score - sum(cell.max_points for cell in result.cells if cell.status in by_person)


def difference(old: Result, new: Result, change: Change) -> str:
    """Say in what a submission's grading differs from the one before; nothing when it does not.

    Scores are the gradebook's, where it has them: with what people gave, and less what lateness costs.
    """
    before, after = change.before, change.after
    final = before.score if before else old.score, after.score if after else new.score
    if old.status == new.status and final[0] == final[1] and old.score == new.score:
        return ""
    points = {(cell.notebook, cell.id): cell.points for cell in old.cells}
    parts = [
        f"{cell.id} {points[cell.notebook, cell.id]:g} → {cell.points:g}"
        for cell in new.cells
        if points.get((cell.notebook, cell.id), cell.points) != cell.points
    ]
    new_cells = [cell for cell in new.cells if points and (cell.notebook, cell.id) not in points]
    parts += [f"{cell.id} is new: {cell.points:g}" for cell in new_cells]
    still = {(cell.notebook, cell.id) for cell in new.cells}
    gone = [cell for cell in old.cells if still and (cell.notebook, cell.id) not in still]
    parts += [f"{cell.id} is gone: {cell.points:g}" for cell in gone]
    if before and after and before.penalty != after.penalty:
        parts.append(f"taken off for lateness {before.penalty:g} → {after.penalty:g}")
    if final[0] == final[1] and old.status == new.status:
        parts.append("what a person gave stands")
    scores = [
        f"{score:g}" if result.status is GradeStatus.GRADED else "refused"
        for result, score in zip((old, new), final, strict=True)
    ]
    return " → ".join(scores) + (f" ({', '.join(parts)})" if parts else "")


def say_what_was_not_graded(misplaced: list[Misplaced], failures: list[GraderError]) -> None:
    """Name what lies in submitted/ and is nobody's submission, and the assignments that were passed over."""
    if misplaced:
        say(f"Not graded, as {'they are' if len(misplaced) > 1 else 'it is'} nobody's submission:")
    for found in misplaced:
        say(f"  {shown(found.path)} {found.why}")
    for error in failures:
        say(f"Not graded: {error}")


def say_who_is_gone(course: Course, results: Sequence[Result]) -> None:
    """Name who was graded and has no folder in submitted/ any more, and who handed in the same work since."""
    from ..store.results import read_result

    for name in sorted({result.assignment for result in results}):
        there = {result.student: result.key for result in results if result.assignment == name}
        gone = [one for one in course.students(name, "autograded") if one not in there]
        gone = sorted(set(gone) - set(course.students(name)))
        if not gone:
            continue
        some = ", ".join(map(shown, gone[:_SOME])) + (", …" if len(gone) > _SOME else "")
        say(f"{name}: graded, but no longer in submitted/: {len(gone)} ({some}). Their marks stay.")
        for one in gone[:_MOST_GONE]:
            old = read_result(course, name, one)
            same = [other for other, key in there.items() if old is not None and key and key == old.key]
            if len(same) == 1:
                say(
                    f"  {shown(same[0])} handed in what {shown(one)} had. If that is the same student: what "
                    f"a person gave is still with {shown(one)}."
                )


def say_what_was_missing(results: list[Result]) -> None:
    """Say once what of the sandbox did not hold while these were graded."""
    from ..sandbox.measures import in_words

    missing = {name: reason for result in results for name, reason in result.unconfined.items()}
    if missing:
        err.print(
            f"Note: what students submitted was not fully confined: {in_words(missing)}. "
            "[bold]grader doctor[/bold] says more; --require-sandbox grades nothing without it.",
            highlight=False,
            soft_wrap=True,
        )


def say_what_has_no_time(
    course: Course, final: Mapping[tuple[str, str], Standing], names: Mapping[str, str]
) -> None:
    """Count the submissions of which nobody knows whether they are late, where that costs points."""
    from ..exchange.placing import Submitted

    if not course.costs_lateness or not any(end.untimed for end in final.values()):
        return
    taken = Submitted(course)
    who = sorted(place for place, end in final.items() if end.untimed and not taken.is_in_time(*place))
    if who:
        some = ", ".join(f"{name} · {names.get(student, student)}" for name, student in who[:_SOME])
        some += ", …" if len(who) > _SOME else ""
        say(f"Lateness not looked at, as there is no time of hand-in: {len(who)} ({some}).")


def _say_what_is_stale(course: Course, assignments: Mapping[str, Assignment], results: list[Result]) -> None:
    """Say where students have another release, or older feedback, than what counts now."""
    from ..reporting.staleness import stale_feedback, stale_release

    for name in sorted({result.assignment for result in results}):
        if sentence := stale_release(course, assignments[name]):
            say(sentence)
    old = stale_feedback(course, [(result.assignment, result.student) for result in results])
    if old:
        say(f"The feedback of {len(old)} is older than their results: grader feedback makes it anew.")


def count_lateness(course: Course, results: Sequence[Result]) -> None:
    """Let lateness count with the marks that people gave since, and say whose score that changes."""
    from ..store.recount import recount
    from ..store.turns import taking_turns

    if not course.costs_lateness:
        return
    with taking_turns(course, say):
        changed, problem = recount(course, results)
    names = names_of(course) if changed else {}
    for result, change in changed:
        line = (result.assignment, result.student, difference(result, result, change))
        say(f"Lateness counts anew. {_line(line, names)}")
    if problem:
        say(problem)
