"""docs/reference.md: every command and every setting, made from the code that has them.

`python -m grader.cli.reference` writes it; a test says where it is not current.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from ..course import Grading
from ..store.lateness import LatePolicy

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference.md"
_HEAD = """# Reference

Every command and setting; `python -m grader.cli.reference` makes this page from the code.
What they are for stands in [instructor.md](instructor.md) and [author.md](author.md).
Exit codes of all commands: 0 done, 1 done and something waits for a person, 2 not done.
"""


def reference() -> str:
    """Return the page."""
    from . import app

    parts = [_HEAD, "## Commands\n"]
    for name, command in _commands(typer.main.get_command(app), ("grader",)):
        parts.append(_command(name, command))
    parts.append("## Settings\n")
    parts += [_settings(kind) for kind in (Grading, LatePolicy)]
    return "\n".join(parts)


def _commands(command: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    inner = getattr(command, "commands", {})
    for name in sorted(inner):
        yield from _commands(inner[name], (*path, name))
    if not inner:
        yield " ".join(path), command


def _command(name: str, command: Any) -> str:
    context = typer.Context(command)
    rows = []
    for one in command.get_params(context):
        if "--help" in one.opts:
            continue
        names = [f"`{option}`" for option in (*one.opts, *one.secondary_opts)]
        if one.param_type_name == "argument":
            names = [f"`{one.metavar or one.name.upper()}`"]
        value = f" `{one.metavar}`" if one.param_type_name == "option" and one.metavar else ""
        rows.append(f"| {', '.join(names)}{value} | {_cell(one.help or '')} |")
    table = ["| | |", "|---|---|", *rows] if rows else []
    text = command.help or ""
    return "\n".join([f"### {name}\n", _examples(text), "", *table, ""])


def _examples(text: str) -> str:
    """Return a help text in which the examples are code."""
    said, _, examples = text.partition("Examples:")
    lines = [line.strip() for line in examples.splitlines() if line.strip()]
    code = ["", "```", *lines, "```"] if lines else []
    return "\n".join([said.strip(), *code])


def _settings(kind: type[Any]) -> str:
    rows = []
    for name, trait in sorted(kind.class_own_traits(config=True).items()):
        default = trait.default_value_repr() if hasattr(trait, "default_value_repr") else ""
        rows.append(f"| `c.{kind.__name__}.{name}` | {_cell(trait.help)} | `{default}` |")
    about = (kind.__doc__ or "").strip().splitlines()[0]
    return "\n".join([f"### {kind.__name__}\n", about, "", "| | | default |", "|---|---|---|", *rows, ""])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
