"""One submission, all the way: intake → run → judge. What a worker does; it knows no database."""

from __future__ import annotations

import errno
import tempfile
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from ..assignment import Assignment, Proof
from ..cells import not_given, total
from ..engine import Outcome, Status, run_notebook
from ..errors import EngineError, EngineLost, FileRefused, SubmissionRefused, SubmissionUnreadable
from ..files import digest, entries, is_folder
from ..limits import Limits
from ..sandbox.sanitize import sanitized
from ..scratch import scratch
from . import intake
from .answers import answers
from .asking import plan
from .flags import flag
from .handed_in import handed_in
from .impersonal import impersonal, impersonal_notebook
from .judge import judge
from .left_out import explained, with_what_was_missed
from .result import CellStatus, GradeStatus, Result
from .writing import Writing


@dataclass(frozen=True)
class Job:
    """What a worker needs to grade one submission; plain data."""

    assignment: Assignment
    student: str
    folder: Path
    limits: Limits = field(default_factory=Limits)
    engine: str = "jupyter"
    key: str = ""


_ATTEMPTS = 3
_MOST_NAMES = 5
# What an OSError says of this machine, and not of a submission.
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
_MACHINES_FAULT = _NO_ROOM | {errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO}


def grade(job: Job) -> Result:
    """Grade one submission; never raises for anything that the submission holds.

    Raises EngineError when the engine cannot do what the course asks, whatever the submission.
    """
    why: Exception | None = None
    for _ in range(_ATTEMPTS):
        try:
            return _grade_once(job)
        except EngineLost as error:
            why = error
    return refused(job, f"The grader failed {_ATTEMPTS} times over: {why} Grade it again.")


def _grade_once(job: Job) -> Result:
    when, said = handed_in(job.folder)
    result = _graded_or_refused(job)
    return result.model_copy(update={"handed_in": when, "repairs": [*result.repairs, *filter(None, [said])]})


def _graded_or_refused(job: Job) -> Result:
    try:
        with intake.hiding(job.assignment.hidden):
            return _grade(job)
    except (SubmissionUnreadable, FileRefused) as unreadable:
        return refused(job, f"The submission cannot be read here: {unreadable}")
    except SubmissionRefused as refusal:
        return refused(job, str(refusal)).model_copy(update={"key": job.key})
    except EngineError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _MACHINES_FAULT:
            full = f" in {tempfile.gettempdir()}" if error.errno in _NO_ROOM else ""
            return refused(job, f"This machine could not grade it: {error.strerror}{full}. Grade it again.")
        # Not the student's fault as far as we know: keep the rest of the class going, and say enough
        # for the instructor to look into it.
        where = traceback.extract_tb(error.__traceback__)[-1]
        return refused(
            job,
            f"The grader failed ({type(error).__name__}: {error}; {where.name}, line {where.lineno}).",
        )


def refused(job: Job, reason: str) -> Result:
    """Return the result of a submission that cannot be graded; without a key, so that it is tried again."""
    masters = [job.assignment.master(name) for name in job.assignment.masters]
    most = total(verdict.max_points for nb in masters for verdict in judge(nb, [], nb))
    return Result(
        assignment=job.assignment.name,
        student=job.student,
        status=GradeStatus.REFUSED,
        reason=reason,
        max_score=most,
    )


def _grade(job: Job) -> Result:
    result = Result(
        assignment=job.assignment.name, student=job.student, status=GradeStatus.GRADED, key=job.key
    )
    if is_folder(job.folder):
        entries(job.folder)  # one that may not be read is not one without a notebook
    files, result.repairs = intake.choose_files(
        job.folder, list(job.assignment.masters), lambda name, path: _fullness(job, name, path)
    )
    unused = [path.name for path in intake.notebooks_in(job.folder)[0] if path not in files.values()]
    refusals: list[str] = []
    for name in job.assignment.masters:
        # A folder for each notebook: what one writes is not there for the next, in any engine.
        with scratch() as temporary:
            beside = intake.copy_side_files(
                job.folder,
                job.assignment.folder,
                job.assignment.side_files(),
                job.limits.side_files,
                Path(temporary),
                job.limits.submission_bytes,
            )
            result.side_files = beside.kept
            result.repairs += [said for said in beside.sentences if said not in result.repairs]
            beside.unused = unused
            try:
                _grade_notebook(job, name, files.get(name), Path(temporary), result, beside)
            except SubmissionRefused as refusal:
                # One notebook that cannot be read costs its own points, not the others'.
                refusals.append(str(refusal))
                if len(refusals) == len(files):
                    raise type(refusal)(" ".join(refusals)) from refusal
                result.repairs.append(str(refusal))
                _grade_notebook(job, name, None, Path(temporary), result, beside)
    result.repairs = with_what_was_missed(result.repairs, result.cells)
    result.score = total(cell.points for cell in result.cells)
    result.max_score = total(cell.max_points for cell in result.cells)
    return result


def _put_back(names: Sequence[str]) -> str:
    """Say what checks did not see, which may be why one failed."""
    some = ", ".join(names[:_MOST_NAMES]) + (" and more" if len(names) > _MOST_NAMES else "")
    return f"The notebook replaces {some}: the checks ran with what the library has there."


def _fullness(job: Job, name: str, path: Path) -> int:
    """Return how many answers are written in a file that may be a notebook; -1 when it is another one."""
    master = job.assignment.master(name)
    try:
        submitted = intake.read_notebook(path, job.limits.submission_bytes)
        taken = intake.rebuild(submitted, master, name, job.assignment.references.get(name))
    except SubmissionRefused:
        return -1
    return Writing(taken.notebook, master).amount


def _grade_notebook(
    job: Job, name: str, file: Path | None, folder: Path, result: Result, beside: intake.Beside
) -> None:
    """Grade one notebook into `result`; without a `file` its checks are not run, and earn nothing."""
    master = job.assignment.master(name)
    if file is None:
        nothing = Outcome(Status.NOT_RUN, message=f"{name}.ipynb was not submitted, or cannot be read")
        verdicts = judge(master, [nothing] * len(master.cells), master, name, beside.names)
        seen = master
    else:
        submitted = intake.read_notebook(file, job.limits.submission_bytes)
        references = job.assignment.references.get(name)
        taken = intake.rebuild(submitted, master, name, references, file.name)
        result.repairs += taken.repairs
        proof = job.assignment.proofs.get(name, Proof())
        planned = plan(job.assignment.solved(name), proof, f"{job.key} {name}", job.assignment.hidden)
        run = run_notebook(taken.notebook, folder, job.limits, job.engine, planned)
        verdicts = judge(run.notebook, run.outcomes, master, name, beside.names, proof.scored)
        verdicts = explained(verdicts, run.notebook, run.outcomes, beside.left_out)
        verdicts = flag(verdicts, run, planned, planned.master or master, strict=job.limits.strict)
        if run.put_back and any(verdict.status is CellStatus.FAILED for verdict in verdicts):
            result.repairs.append(_put_back(run.put_back))
        result.seconds += run.seconds
        result.unconfined |= run.unconfined
        verdicts = [v.model_copy(update={"message": impersonal(v.message)}) for v in verdicts]
        seen = impersonal_notebook(sanitized(run.notebook, not_given(run.notebook, master)))
        result.notebooks[name] = to_text(seen)
    # As a person sees them: what they marked is what is compared.
    answered = answers(seen, _looks_of(job, beside))
    verdicts = [verdict.model_copy(update={"answer": answered[verdict.id]}) for verdict in verdicts]
    # Each flag once, with the cells that it concerns.
    concerned: dict[str, list[str]] = {}
    for verdict in verdicts:
        for sentence in verdict.flags:
            concerned.setdefault(sentence, []).append(verdict.id)
    result.flags += [f"{_some(cells)}: {sentence}" for sentence, cells in concerned.items()]
    result.cells += verdicts


def _looks_of(job: Job, beside: intake.Beside) -> list[str]:
    """Return what tells the files beside a submission from others: they may be the answer to a question."""
    found = []
    for name in beside.names:
        try:
            found.append(f"{name} {digest(job.folder / name, job.limits.submission_bytes).hex()}")
        except FileRefused:
            found.append(name)
    return sorted(found)


def _some(cells: list[str]) -> str:
    return cells[0] if len(cells) == 1 else f"{len(cells)} tests"


def to_text(nb: NotebookNode) -> str:
    """Return a notebook as the JSON text of an .ipynb file."""
    text: str = nbformat.writes(nb)
    return text + "\n"
