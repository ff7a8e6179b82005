"""Pages from templates, and numbers as people write them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]

_DAY = 86_400
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@cache
def environment() -> Environment:
    """Return the templates, with escaping on for all of them and an error for a name misspelt."""
    env = Environment(
        loader=PackageLoader("grader.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(number=number, percent=percent, duration=duration, begun=begun, wrappable=wrappable)
    env.globals["code_style"] = Markup(_code_style())  # noqa: S704  # made by pygments
    return env


def _code_style() -> str:
    """Return the colours of code, by day and by night."""
    media = {"not screen, (prefers-color-scheme: light)": "xcode"}
    media["screen and (prefers-color-scheme: dark)"] = "github-dark"
    return "\n".join(f"@media {medium} {{\n{_colours(style)}\n}}" for medium, style in media.items())


def _colours(style: str) -> str:
    selectors: dict[str, list[str]] = {}
    for rule in HtmlFormatter(style=style).get_token_style_defs(".code"):
        selector, declarations = rule.partition(" /*")[0].rstrip(" }").split(" { ")
        selectors.setdefault(declarations, []).append(selector)
    return "\n".join(f"{', '.join(found)} {{ {rule} }}" for rule, found in selectors.items())


def render(template: str, **data: object) -> str:
    """Return a page, without the characters that a browser or a file cannot hold."""
    return _CONTROL.sub("�", environment().get_template(template).render(**data))


def save(html: str, target: Path) -> Path:
    """Write a page in one step, so that nobody opens half of one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.writing")
    temporary.write_text(html, encoding="utf-8")
    return temporary.replace(target)


def number(value: float) -> str:
    """Return points as people write them: at most two decimals, none for whole numbers."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def percent(share: float | None) -> str:
    """Return a share as whole per cent; 100 % and 0 % only when they are exact."""
    if share is None:
        return "–"
    rounded = round(share * 100)
    if share < 1:
        rounded = min(rounded, 99)
    if share > 0:
        rounded = max(rounded, 1)
    return f"{rounded} %"


def duration(seconds: float) -> str:
    """Return a length of time, rounded up to minutes, from two days on to hours: "27 hours", "3 days 1 hour".

    It is rounded up so that it never seems shorter than the days of it that were begun.
    """
    minutes = _count_up(seconds, 60)
    if minutes >= 2 * _DAY // 60 or minutes % (_DAY // 60) == 0:
        days, hours = divmod(_count_up(seconds, 3600), 24)
        parts = {"day": days, "hour": hours}
    else:
        hours, minutes = divmod(minutes, 60)
        parts = {"hour": hours, "minute": minutes}
    return " ".join(_counted(count, unit) for unit, count in parts.items() if count)


def begun(seconds: float) -> str:
    """Return the days that a length of time has begun, as rules for lateness count: " (2 days begun)".

    "" for whole days, as these say it themselves.
    """
    return f" ({_counted(_count_up(seconds, _DAY), 'day')} begun)" if seconds % _DAY else ""


def _count_up(seconds: float, size: int) -> int:
    return max(-int(-seconds // size), 1)


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit}{'s' if count > 1 else ''}"


def wrappable(name: str) -> Markup:
    """Let a long name_with_underscores break at them."""
    return Markup("_<wbr>").join(escape(name).split("_"))
