"""What looks like a credential in a notebook's cells and outputs; the course's own examples do not.

Notebook 01 teaches why: whoever gets the file can use what is in it. A filter misses some and hits some
too many, so a known shape is a problem, and a value with a telling name only worth a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SHAPES = {
    "an AWS access key": r"(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])",
    "an AWS secret key": (
        r"(?i:secret[\w\"'\]]{0,20}[\s:=,]{1,4}[\"']?)(?P<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])"
    ),
    "a GitHub token": r"(?<!\w)(?:gh[pousr]_[0-9A-Za-z]{36}|github_pat_\w{22,})",
    "a Databricks token": r"(?<!\w)dapi[0-9a-f]{32}(?!\w)",
    "a Google API key": r"(?<!\w)AIza[0-9A-Za-z_-]{35}(?![\w-])",
    "a Slack token": r"(?<!\w)xox[abprs]-[0-9A-Za-z-]{20,}",
    "a Hugging Face token": r"(?<!\w)hf_[A-Za-z0-9]{30,}(?!\w)",
    "an OpenAI key": r"(?<![\w-])sk-(?:[a-z0-9]{3,8}-){0,2}(?=\w*\d)(?=\w*[A-Z])\w{20,}",
    "an Azure account key": r"AccountKey=(?P<value>[A-Za-z0-9+/]{60,}={0,2})",
    "a signed token": r"(?<!\w)eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{16,}",
    "a private key": r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+(?P<value>[A-Za-z0-9+/=]{32,})",
    "a password in an address": (
        r"(?<!\w)[a-z][a-z0-9+.-]{1,20}://[^\s/:@'\"<>{}]{1,80}:(?P<value>[^\s/:@'\"<>{}$]{4,80})@"
        r"(?!localhost\b|127\.|\[?::1|example\.|[\w.-]+\.example\b)[\w\[]"
    ),
}
_SHAPE = {what: re.compile(pattern) for what, pattern in _SHAPES.items()}
_NAMED = re.compile(
    r"""(?i)(?<!\w)(?!\w*(?:next|continuation|page|pad|marker)_?token)(?P<name>\w*(?:secret(?:_?access)?(?:_?key)?|passw(?:or)?d|token|api_?key))["'\]]*"""
    r"""\s*(?:=|:)\s*(?P<quote>["'])(?P<value>[^"'\s\\{}]{8,200})(?P=quote)"""
)
# What people write in place of a credential.
_MADE_UP = re.compile(
    r"(?i)example|removed|redacted|testing|dummy|fake|sample|swordfish|changeme|change-me|placeholder|your|mein|"
    r"hidden|secret|passw|token|\.\.\.|…|\*{3}|x{4}|0{6}|1234|abcd|hunter2|correct.?horse"
)
_LEAST_LETTERS = 6  # different ones: a value of fewer is a row of x


@dataclass(frozen=True)
class Suspect:
    """What looks like a credential: `what` it is, and its beginning. `is_sure` when its shape says so."""

    what: str
    begins: str
    is_sure: bool


def suspects(text: str, *, code: bool = True) -> Iterator[Suspect]:
    """Yield what looks like a credential in a text; values with telling names only in code."""
    sure: set[str] = set()
    for what, pattern in _SHAPE.items():
        for found in pattern.finditer(text):
            value = found["value"] if "value" in pattern.groupindex else found[0]
            if not _is_made_up(value):
                sure.add(value)
                yield Suspect(what, _beginning(value), is_sure=True)
                break
    for found in _NAMED.finditer(text) if code else ():
        value = found["value"]
        is_mixed = re.search(r"\d", value) and re.search(r"[A-Za-z]", value)
        if is_mixed and not _is_made_up(value) and value not in sure:
            yield Suspect(f"a value for {found['name']}", _beginning(value), is_sure=False)
            break


def _is_made_up(value: str) -> bool:
    return bool(_MADE_UP.search(value)) or len(set(value)) < _LEAST_LETTERS


def _beginning(value: str) -> str:
    """Return so little of a value that what we print gives nothing away."""
    return f"{value[:4]}…"
