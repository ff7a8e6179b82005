"""Mutants that need not be caught, with the reason: `tests/answers/<assignment>/equivalent.toml`.

An entry names the function, the changed line before and after, and why that is no mistake: the answer does
the same, or the contract leaves it open. It stays valid whatever else happens in the notebook.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...errors import BankError
from .mutants import Mutant

FILE = "equivalent.toml"
_HEAD = """# Wrong versions of right answers that no test need catch, with the reason.
# `grader audit --draft` adds what survives; what has no reason does not count.
"""


class Entry(BaseModel):
    """One mutant that need not be caught; several lines of a change are divided by newlines."""

    model_config = ConfigDict(extra="forbid")

    function: str
    before: str
    after: str
    nth: int = Field(default=1, ge=1)
    reason: str = ""

    @property
    def name(self) -> str:
        """Return the name of the mutant that it is about."""
        return "\n".join([self.function, self.before, self.after, str(self.nth)])


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    equivalent: list[Entry] = Field(default_factory=list)


def read_entries(folder: Path) -> list[Entry]:
    """Read the entries of an assignment's folder in the bank; none where there is no such file.

    Raises BankError for a file that is not in this form.
    """
    path = folder / FILE
    try:
        return _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).equivalent
    except FileNotFoundError:
        return []
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BankError(f"{path} is no TOML: {error}. docs/author.md says how an entry looks.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise BankError(
            f"{path}: {where}: {first['msg']}. docs/author.md says how an entry looks."
        ) from error


def reasons(entries: Iterable[Entry]) -> Mapping[str, str]:
    """Return the reasons by the names of mutants; an entry without a reason does not count."""
    return {entry.name: entry.reason for entry in entries if entry.reason.strip()}


def draft(folder: Path, survivors: Iterable[Mutant]) -> int:
    """Add entries without a reason for survivors that have none yet; return how many."""
    path = folder / FILE
    known = {entry.name for entry in read_entries(folder)}
    new = [mutant for mutant in survivors if mutant.name not in known]
    if new:
        folder.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8") if path.exists() else _HEAD
        path.write_text(text + "".join(map(_entry, new)), encoding="utf-8")
    return len(new)


def _entry(mutant: Mutant) -> str:
    fields: dict[str, object] = {
        "function": mutant.title,
        "before": mutant.before,
        "after": mutant.after,
    }
    fields |= {"nth": mutant.nth} if mutant.nth > 1 else {}
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(["", "[[equivalent]]", *lines, 'reason = ""', ""])
