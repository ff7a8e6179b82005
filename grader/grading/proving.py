"""What the reference answers say of an assignment's test cells, before anybody's work is graded.

Each test cell is run the ordinary way, as a notebook would, and compiled (checks/compiling.py): where that
makes a difference it will run the ordinary way. A variant (checks/variants.py) means something when the
reference fails it and passes the check itself, asked in the same trial.
"""

from __future__ import annotations

import contextlib
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path

from nbformat import NotebookNode
from pydantic import TypeAdapter

from .. import files
from ..assignment import Assignment, Proof
from ..cells import Kind, grade_id, kind
from ..checks.sections import sections
from ..checks.variants import Variant, variants_of
from ..engine import Outcome, Plan, Question, Run, Status, is_python, run_notebook
from ..errors import EngineError, FileRefused
from ..limits import Limits
from ..scratch import scratch
from .asking import asked_about, exercises, lie_in, usable
from .intake import copy_side_files
from .judge import judge
from .left_out import explained
from .result import CellStatus

_MOST = 6  # variants tried of each test cell, so that proving a whole course takes seconds
_KEPT = 4  # of those that mean something: the quickest
_COSTLY_SECONDS, _CHEAP_SECONDS = 0.01, 0.003
_KNOWN_BYTES = 50_000_000  # what is kept of an assignment is a few kilobytes

_Known = TypeAdapter(dict[str, Proof])
Request = tuple[Assignment, Limits, str]


def prove(request: Request) -> Assignment:
    """Return an assignment with what its reference answers say of its test cells."""
    assignment, limits, engine = request
    proofs = {
        notebook: _prove(assignment, assignment.solved(notebook), notebook, limits, engine)
        for notebook in assignment.masters
    }
    return replace(assignment, proofs=proofs)


def try_to_prove(request: Request) -> tuple[Assignment, bool]:
    """Prove an assignment's checks; where that fails it is graded without, and proven again next time."""
    try:
        return prove(request), True
    except EngineError:
        raise
    except Exception as error:
        return unproven(request, str(error))


def unproven(request: Request, why: str) -> tuple[Assignment, bool]:
    """Return the assignment as it was, and that it is not proven."""
    return request[0], False


def _prove(assignment: Assignment, nb: NotebookNode, notebook: str, limits: Limits, engine: str) -> Proof:
    tests = [str(grade_id(cell)) for cell in nb.cells if kind(cell) is Kind.TEST]
    plain = run_reference(assignment, nb, limits, engine, Plan(master=nb, ordinary=frozenset(tests)))
    candidates = few(nb, assignment) if is_python(nb) else {}
    tried = run_reference(assignment, nb, limits, engine, Plan(candidates, nb))
    ordinary: list[str] = []
    if shaken := _differ(plain, tried):
        # Compiling it changes what a cell does, or else what its trial left behind.
        ordinary = _differ(plain, run_reference(assignment, nb, limits, engine, Plan(master=nb)))
        left = {name: asked for name, asked in candidates.items() if name not in shaken or name in ordinary}
        tried = run_reference(assignment, nb, limits, engine, Plan(left, nb, frozenset(ordinary)))
    about = [cell for exercise in exercises(nb) for cell in asked_about(exercise, assignment.hidden)]
    sources = {str(grade_id(cell)): cell.source for cell in about}
    found, seconds = _meaning(tried)
    variants = {name: _kept(sources[name], numbers) for name, numbers in found.items()}
    return Proof(
        variants,
        [name for name in variants if seconds[name] > _COSTLY_SECONDS],
        [name for name in variants if seconds[name] < _CHEAP_SECONDS],
        [
            n
            for n, took in seconds.items()
            if n not in sources and took < _COSTLY_SECONDS and n not in ordinary
        ],
        [name for name in sources if name not in variants],
        ordinary,
        {
            name: outcome.value is not None
            for name, outcome in _outcomes(plain).items()
            if outcome.status is Status.OK
        },
        sorted({*_signs(tried)}),
        _failing(assignment, notebook, tried),
    )


def every(nb: NotebookNode, assignment: Assignment) -> dict[str, list[Question]]:
    """Return trials with all variants of each check that turn an assertion round, and those of `few`."""
    trials = few(nb, assignment)
    for cell in nb.cells:
        if kind(cell) is Kind.TEST and is_python(nb) and not sections(cell.source):
            name = str(grade_id(cell))
            turned = [Question(name, n) for n, v in enumerate(variants_of(cell.source)) if v.turns]
            trials[name] = [*dict.fromkeys([*turned, *trials.get(name, [Question(name)])])]
    return trials


def few(nb: NotebookNode, assignment: Assignment, most: int = _MOST) -> dict[str, list[Question]]:
    """Return trials with a few variants of each check that is asked about, always the same, and the check."""
    trials: dict[str, list[Question]] = {}
    for exercise in exercises(nb):
        for cell in asked_about(exercise, assignment.hidden):
            name, rng = str(grade_id(cell)), random.Random(cell.source)
            numbered = usable(cell.source, assignment.hidden)
            picked = _spread([(n, v) for n, v in numbered if not v.turns], most, rng)
            picked += _spread([(n, v) for n, v in numbered if v.turns], most // 2, rng)
            trials[name] = [*(Question(name, number) for number in picked), Question(name)]
        for cell in exercise:
            if not sections(cell.source):
                trials.setdefault(str(grade_id(cell)), [Question(str(grade_id(cell)))])
    return trials


def _spread(numbered: list[tuple[int, Variant]], most: int, rng: random.Random) -> list[int]:
    """Choose so many variants, from as many lines as there are."""
    rng.shuffle(numbered)
    seen: Counter[int] = Counter()
    turns = []
    for number, variant in numbered:
        seen[variant.line] += 1
        turns.append((seen[variant.line], number))
    return [number for _, number in sorted(turns, key=lambda turn: turn[0])[:most]]


def _kept(source: str, numbers: list[int]) -> list[int]:
    """Return those that are kept of a cell's variants, by line: from as many lines as there are, last first.

    What turns an assertion round is easier to tell from a check than another constant in the same line.
    """
    known = variants_of(source)
    by_line: dict[int, list[int]] = {}
    for number in sorted(numbers, key=lambda number: known[number].turns):
        by_line.setdefault(known[number].line, []).append(number)
    first = [by_line[line][0] for line in sorted(by_line, reverse=True)]
    others = [number for some in by_line.values() for number in some[1:] if not known[number].turns]
    return sorted([*first, *others][:_KEPT], key=lambda number: known[number].line)


def _meaning(run: Run) -> tuple[dict[str, list[int]], dict[str, float]]:
    """Return the variants that mean something, the quickest first, and the seconds that each check takes."""
    found: dict[str, list[int]] = {}
    real = {question.cell: answer for question, answer in run.answers.items() if question.variant is None}
    for question, answer in sorted(run.answers.items(), key=lambda item: item[1].seconds):
        passes = question.cell in real and real[question.cell].passed
        if question.variant is not None and passes and not answer.passed:
            found.setdefault(question.cell, []).append(question.variant)
    return found, {name: answer.seconds for name, answer in real.items()}


def _outcomes(run: Run) -> dict[str, Outcome]:
    cells = zip(run.notebook.cells, run.outcomes, strict=True)
    return {str(grade_id(cell)): outcome for cell, outcome in cells if kind(cell) is Kind.TEST}


def _differ(plain: Run, compiled: Run) -> list[str]:
    """Return the cells that pass the ordinary way and, compiled, do not, or give another value."""
    there = _outcomes(compiled)
    return [
        name
        for name, here in _outcomes(plain).items()
        if here.status is Status.OK and (there[name].status, there[name].value) != (here.status, here.value)
    ]


def run_reference(assignment: Assignment, nb: NotebookNode, limits: Limits, engine: str, plan: Plan) -> Run:
    """Run a notebook of an assignment beside the assignment's own files."""
    with scratch() as temporary:
        folder, nothing = Path(temporary), Path(temporary) / "none"
        copy_side_files(nothing, assignment.folder, assignment.side_files(), (), folder)
        return run_notebook(nb, folder, limits, engine, plan)


def _signs(run: Run) -> Iterator[str]:
    """Yield what would be signs of tampering, were it not the reference that shows them."""
    yield from run.between
    for outcome in run.outcomes:
        yield from outcome.signs
    yield from (lie_in(question.cell) for question, answer in run.answers.items() if answer.lied)


def _failing(assignment: Assignment, notebook: str, run: Run) -> dict[str, str]:
    """Return the test cells that the references failed, with the reason.

    Nobody is accused where the source does not say what the right answer is: not of the tests behind that.
    """
    judged = judge(run.notebook, run.outcomes, run.notebook)
    verdicts = {verdict.id: verdict for verdict in explained(judged, run.notebook, run.outcomes, [])}
    failing: dict[str, str] = {}
    for cell in run.notebook.cells:
        name = str(grade_id(cell))
        if name in assignment.unsolved.get(notebook, ()):
            break
        if kind(cell) is Kind.TEST and verdicts[name].status is CellStatus.FAILED:
            failing[name] = verdicts[name].message
    return failing


def remembered(folders: Iterable[Path], key: str, assignment: Assignment) -> Assignment | None:
    """Return an assignment with what was proven of it and kept under a key; None when there is nothing.

    The key says all that it depends on, so it does not matter in which of the folders it was kept.
    """
    return next((found for folder in folders if (found := _kept_in(folder, key, assignment))), None)


def _kept_in(folder: Path, key: str, assignment: Assignment) -> Assignment | None:
    try:
        text = files.read(folder / f"{key}.json", _KNOWN_BYTES)
        proofs: Mapping[str, Proof] = _Known.validate_json(text, strict=True, extra="forbid")
    except (FileRefused, ValueError):
        return None
    return replace(assignment, proofs=proofs) if proofs.keys() == assignment.masters.keys() else None


def remember(folder: Path, key: str, proven: Assignment) -> None:
    """Keep what was proven; where that cannot be written, it is proven again next time."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        known = json.dumps({notebook: asdict(proof) for notebook, proof in proven.proofs.items()})
        with scratch(folder) as temporary:
            for name, text in ((".gitignore", "*\n"), (f"{key}.json", known)):
                new = Path(temporary) / name
                new.write_text(text, encoding="utf-8")
                new.replace(folder / name)
