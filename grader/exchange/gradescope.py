"""Gradescope's `submission_metadata.yml`: whose each folder is, and when it was handed in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import yaml

from ..errors import ExchangeError, FileRefused
from ..grading.handed_in import parsed
from .sources import Piece
from .students import Who

METADATA = "submission_metadata.yml"
_MOST_BYTES = 200_000_000


@dataclass(frozen=True)
class Submission:
    """One folder: who handed it in together, and when (UTC, without a zone)."""

    whos: tuple[Who, ...]
    when: dt.datetime | None


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Plain data only: what Ruby's own types hold is read as the mapping or text that it is written as."""


def _plain(loader: Any, suffix: str, node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node)


_Loader.add_multi_constructor("!", _plain)


def read_metadata(piece: Piece) -> dict[str, Submission]:
    """Return the submissions by their folders' names. Raises ExchangeError when the file is damaged."""
    try:
        found = yaml.load(piece.read(_MOST_BYTES), Loader=_Loader)  # noqa: S506  # it is a SafeLoader
    except FileRefused as refused:
        raise ExchangeError(f"{piece.path} {refused.why}: download the export again.") from refused
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = f", line {line + 1}," if line is not None else ""
        raise ExchangeError(f"{piece.path}{where} is damaged: download the export again.") from error
    if not isinstance(found, dict):
        raise ExchangeError(f"{piece.path} holds no submissions: download the export again.")
    return {str(name): _submission(entry) for name, entry in found.items() if isinstance(entry, dict)}


def _submission(entry: dict[Any, Any]) -> Submission:
    submitters = _get(entry, "submitters")
    whos = [
        Who(login=_text(_get(one, "sid")), name=_text(_get(one, "name")), email=_text(_get(one, "email")))
        for one in (submitters if isinstance(submitters, list) else [])
        if isinstance(one, dict)
    ]
    return Submission(tuple(whos), _time(_get(entry, "created_at")))


def _get(entry: dict[Any, Any], name: str) -> Any:
    return entry.get(f":{name}", entry.get(name))


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _time(value: object) -> dt.datetime | None:
    if isinstance(value, dict):  # ActiveSupport::TimeWithZone
        value = value.get("utc") or value.get("time")
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).replace(tzinfo=None) if value.tzinfo else value
    return parsed(value.strip()) if isinstance(value, str) else None
