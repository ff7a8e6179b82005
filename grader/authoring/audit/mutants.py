"""Mutants: a reference answer with one mistake in it."""

from __future__ import annotations

import ast
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from . import field, results, signature, values  # noqa: F401  # they add their operators
from .answer import Answer
from .operators import OPERATORS
from .source import apply

# Mutants of one line; where there are more, some are drawn, always the same of the same line.
PER_LINE = 12


@dataclass(frozen=True)
class Mutant:
    """A reference answer with one mistake.

    `line` is where (from 1, in the answer cell). `before` and `after` are the changed lines, less the blanks
    around them; `nth` tells apart equal changes of equal lines (from 1).
    """

    cell: str
    kind: str
    line: int
    before: str
    after: str
    source: str
    nth: int = 1

    @property
    def title(self) -> str:
        """Return the exercise as people call it: its function."""
        return self.cell.removesuffix("_answer")

    @property
    def name(self) -> str:
        """Return what the mutant is known by, whatever happens elsewhere in the notebook."""
        return "\n".join([self.title, self.before, self.after, str(self.nth)])


def mutants_of(answer: Answer, per_line: int = PER_LINE) -> list[Mutant]:
    """Return the mutants of an answer, by line; each is another program than the answer and the others."""
    if answer.tree is None:
        return []
    seen = {ast.dump(answer.tree)}
    found: list[Mutant] = []
    for mutant in _all(answer):
        try:
            tree = ast.dump(ast.parse(mutant.source))
            compile(mutant.source, "<mutant>", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            continue
        if tree not in seen:
            seen.add(tree)
            found.append(mutant)
    return _numbered(_drawn(found, per_line))


def _all(answer: Answer) -> Iterator[Mutant]:
    nodes = [node for node in answer.nodes() if not answer.is_wording(node)]
    if answer.function is not None:
        nodes.insert(0, answer.function)
    for one in OPERATORS:
        for node in dict.fromkeys(nodes):
            for edits in filter(None, one.make(answer, node)):
                source = apply(answer.source, edits)
                line, before, after = _difference(answer.source, source)
                yield Mutant(answer.cell, one.kind, line, before, after, source)


def _difference(old: str, new: str) -> tuple[int, str, str]:
    """Return the first changed line's number, the changed lines of the old and those of the new source."""
    before, after = old.split("\n"), new.split("\n")
    begin = 0
    while begin < min(len(before), len(after)) and before[begin] == after[begin]:
        begin += 1
    end = 0
    while end < min(len(before), len(after)) - begin and before[-1 - end] == after[-1 - end]:
        end += 1
    lines = before[begin : len(before) - end], after[begin : len(after) - end]
    old_text, new_text = ("\n".join(line.strip() for line in part) for part in lines)
    return begin + 1, old_text, new_text


def _drawn(found: list[Mutant], per_line: int) -> list[Mutant]:
    """Return at most so many mutants of each line, of as many kinds as can be; the same each time."""
    by_line: dict[int, list[Mutant]] = {}
    for mutant in found:
        by_line.setdefault(mutant.line, []).append(mutant)
    kept: list[Mutant] = []
    for _, mutants in sorted(by_line.items()):
        ordered = sorted(mutants, key=lambda m: hashlib.sha256(f"{m.kind}{m.name}".encode()).digest())
        count: Counter[str] = Counter()
        ranked = []
        for mutant in ordered:
            ranked.append((count[mutant.kind], mutant))
            count[mutant.kind] += 1
        kept += [mutant for _, mutant in sorted(ranked, key=lambda pair: pair[0])[:per_line]]
    return kept


def _numbered(mutants: list[Mutant]) -> list[Mutant]:
    count: Counter[str] = Counter()
    numbered = []
    for mutant in mutants:
        count[mutant.name] += 1
        numbered.append(replace(mutant, nth=count[replace(mutant, nth=1).name]))
    return numbered
