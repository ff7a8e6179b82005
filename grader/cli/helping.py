"""Help as a person would write it: a switch has no type, and a value is called by what it is."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

# What the help calls a value that has no name of its own, by the option.
_CALLED = {
    "--course": "DIR",
    "--engine": "ENGINE",
    "--workers": "N",
    "--scheduler": "ADDRESS",
    "--student": "ID",
    "--backend": "BACKEND",
    "--into": "DIR",
    "--to": "FILE",
    "--catalogue": "FILE",
    "--seed": "N",
    "--students": "N",
    "--function": "NAME",
    "--repeat": "N",
    "--seconds": "N",
}


def _named(parameters: list[Any]) -> list[Any]:
    for one in parameters:
        if not isinstance(one, TyperOption):
            one.display_type_rich = _nothing  # its name says it
        elif one.metavar is None:
            one.metavar = "" if one.is_flag else _CALLED.get(one.opts[0])
    return parameters


def _nothing(ctx: Any) -> None:
    return None


def _flowing(text: str | None) -> str | None:
    """Return a docstring whose paragraphs are as wide as the terminal, and not as the source."""
    return text and re.sub(r"(?<=\S)\n[ ]*(?=\S)", " ", text)


class Command(TyperCommand):
    """A command whose help has no type names such as `<bool>`, and no lines broken as in the source."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.help = _flowing(self.help)

    def get_params(self, ctx: Any) -> list[Any]:
        """Return arguments and options, `--help` among them."""
        return _named(super().get_params(ctx))


class Group(TyperGroup):
    """A group of commands, alike."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return arguments and options, `--help` among them."""
        return _named(super().get_params(ctx))
