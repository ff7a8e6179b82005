"""Mutants that need not be caught, with the reason: `tests/answers/<assignment>/equivalent.toml`.

An entry names the function, the changed line before and after, of what kind it is, and why no test need catch
it. It holds no line numbers, so it stays valid whatever else happens in the notebook.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...errors import BankError
from .mutants import Mutant

FILE = "equivalent.toml"
# What "" stands for is still to be said: such an entry does not count.
Kind = Literal["", "equivalent", "wording", "looks", "not worth a check"]
KINDS = tuple(kind for kind in get_args(Kind) if kind)
_HEAD = f"""# Changes of right answers that no test need catch, with the reason.
# kind: {", ".join(map(repr, KINDS))}. `after` may be a list: several changes of one line.
# `grader audit --draft` adds what survives; what has no kind or no reason does not count.
"""


class Entry(BaseModel):
    """Changes of one line that need not be caught; several lines of a change are divided by newlines."""

    model_config = ConfigDict(extra="forbid")

    function: str
    before: str
    after: str | list[str]
    nth: int = Field(default=1, ge=1)
    kind: Kind = ""
    reason: str = ""

    @property
    def names(self) -> list[str]:
        """Return the names of the mutants that it is about."""
        afters = [self.after] if isinstance(self.after, str) else self.after
        return ["\n".join([self.function, self.before, after, str(self.nth)]) for after in afters]

    @property
    def counts(self) -> bool:
        """Tell whether somebody has said what kind it is, and why."""
        return bool(self.kind and self.reason.strip())


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    equivalent: list[Entry] = Field(default_factory=list)


@dataclass(frozen=True)
class Stale:
    """A listed change that has no business in the list any more, and why: it is caught now, or is no more."""

    function: str
    before: str
    after: str
    why: str


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
        wrong = "\n".join(f"{path}: {_sentence(one)}." for one in error.errors())
        raise BankError(f"{wrong}\ndocs/author.md says how an entry looks.") from error


def _sentence(error: Mapping[str, Any]) -> str:
    """Return what is wrong with a field of an entry, the entries counted from 1."""
    place = [part + 1 if isinstance(part, int) else part for part in error["loc"]]
    where = f"entry {place[1]}" if len(place) > 1 else str(place[0])
    field = ".".join(map(str, place[2:]))
    match error["type"]:
        case "literal_error":
            return f"{where}: {field} is {error['input']!r}, and it is to be one of {', '.join(KINDS)}"
        case "missing":
            return f"{where}: {field} is missing"
        case "extra_forbidden":
            return f"{where}: {field or 'it'} is no part of such a list"
    return f"{where}: {field + ': ' if field else ''}{error['msg']}"


def listed(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """Return the entries that count, by the names of the mutants that they are about."""
    return {name: entry for entry in entries if entry.counts for name in entry.names}


def stale(entries: Iterable[Entry], lost: Mapping[str, Iterable[str]]) -> list[Stale]:
    """Return the listed changes to be taken out.

    `lost` has the test cells that each mutant lost, by its name; none for one of which it is not known.
    """
    found: list[Stale] = []
    seen: set[str] = set()
    for entry in entries:
        for name in entry.names:
            caught = ", ".join(lost.get(name, ()))
            why = (
                "it is listed twice" if name in seen
                else "the answer has no such change any more" if name not in lost
                else f"{caught} catches it now" if caught
                else ""
            )  # fmt: skip
            seen.add(name)
            if why:
                found.append(Stale(entry.function, entry.before, _after(name, entry), why))
    return found


def _after(name: str, entry: Entry) -> str:
    return name.removeprefix(f"{entry.function}\n{entry.before}\n").rpartition("\n")[0]


def draft(folder: Path, survivors: Iterable[Mutant]) -> int:
    """Add entries without kind and reason for survivors that have none yet; return how many."""
    path = folder / FILE
    known = {name for entry in read_entries(folder) for name in entry.names}
    new = [mutant for mutant in survivors if mutant.name not in known]
    if new:
        folder.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8") if path.exists() else _HEAD
        path.write_text(text + "".join(f"\n{entry_of(mutant)}\n" for mutant in new), encoding="utf-8")
    return len(new)


def entry_of(mutant: Mutant) -> str:
    """Return the entry of a mutant as TOML, kind and reason left to be said."""
    fields = {"function": f'"{mutant.title}"', "before": _toml(mutant.before), "after": _toml(mutant.after)}
    fields |= {"nth": str(mutant.nth)} if mutant.nth > 1 else {}
    fields |= {"kind": '""', "reason": '""'}
    return "\n".join(["[[equivalent]]", *(f"{name} = {value}" for name, value in fields.items())])


def _toml(text: str) -> str:
    """Return a text as TOML, as it stands in the notebook where that can be."""
    is_plain = text.replace("\n", "").isprintable()
    if is_plain and "\n" not in text and "'" not in text:
        return f"'{text}'"
    if is_plain and not {"\n", '"', "\\"} & set(text):
        return f'"{text}"'
    if is_plain and "'''" not in text and not text.endswith("'"):
        return f"'''\n{text}'''"
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
