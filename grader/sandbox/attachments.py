"""Pictures pasted into a cell: kept when they are what they say, and named so that every program finds them.

A cell names them as `attachment:name` in its markdown. formgrader ends in an error on a name that is not
there, so none is left in what is shown there.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
from typing import Any
from urllib.parse import quote, unquote

# How the pictures that are kept begin; what a cell says of their kind does not count.
_BEGINNINGS = {
    "image/png": rb"\x89PNG\r\n\x1a\n",
    "image/jpeg": rb"\xff\xd8\xff",
    "image/gif": rb"GIF8[79]a",
    "image/webp": rb"RIFF.{4}WEBP",
}
_MOST = 100  # pictures in a cell
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_HTML_IMAGE = re.compile(
    r"""<img\b[^<>]{0,500}?\bsrc\s*=\s*(["']?)(attachment:[^"'<>]{1,300})\1[^<>]{0,500}>""", re.I
)
# A place in markdown where an address stands: [a](here), [a](<here>), [a]: here
_ADDRESS = r"(?P<before>(?:\]\(|\]:)\s*+<?)"
_REFERENCE = re.compile(_ADDRESS + r"attachment:(?P<name>[^)>\n]*)")


def taken(source: str, raw: Any) -> tuple[str, dict[str, dict[str, str]], list[str]]:
    """Return a cell's source and sound attachments under safe names, and the names of what is left out.

    `raw` is what the notebook holds: by right name → kind → base64 text (or a list of such lines).
    """
    kept: dict[str, dict[str, str]] = {}
    left_out = []
    source = _HTML_IMAGE.sub(lambda found: f"![]({found[2]})", source)
    for number, (name, bundle) in enumerate(raw.items() if isinstance(raw, dict) else ()):
        picture = _picture(bundle) if number < _MOST else None
        if picture is None:
            left_out.append(str(name)[:100])
            continue
        safe = name if _SAFE.fullmatch(name) else _safe_name(name, kept)
        kept[safe] = picture
        if safe != name or f"<attachment:{name}" in source:
            source = _renamed(source, name, safe)
    return source, kept, left_out


def rename(source: str, attachments: dict[str, dict[str, str]], prefix: str) -> tuple[str, dict[str, Any]]:
    """Put a prefix before the names of a cell's attachments, so that it can be joined with another cell."""
    for name in attachments:
        source = _renamed(source, name, f"{prefix}{name}")
    return source, {f"{prefix}{name}": picture for name, picture in attachments.items()}


def without_missing(source: str, attachments: Any) -> str:
    """Return markdown in which no picture is named as an attachment that is not there."""
    names = attachments if isinstance(attachments, dict) else {}

    def checked(found: re.Match[str]) -> str:
        first = re.split(r"[\s\"']", found["name"].strip(), maxsplit=1)[0]
        return found[0] if first in names else f"{found['before']}missing-{found[0][len(found['before']) :]}"

    if "ttachment" not in source and "&" not in source and "\\" not in source:
        return source
    source = _REFERENCE.sub(checked, source)
    # An address may be written with entities and backslashes. Nobody writes this one so in good faith.
    plain = html.unescape(source).replace("\\", "")
    if plain != source and _REFERENCE.sub(checked, plain) != plain:
        source = source.replace("![", "!\\[")
    return source


def _picture(bundle: Any) -> dict[str, str] | None:
    """Return the first sound picture of an attachment, as kind → base64; None when there is none."""
    for data in bundle.values() if isinstance(bundle, dict) else ():
        text = "".join(map(str, data)) if isinstance(data, list) else data
        if not isinstance(text, str):
            continue
        try:
            content = base64.b64decode("".join(text.split()), validate=True)
        except (binascii.Error, ValueError):
            continue
        for kind, beginning in _BEGINNINGS.items():
            if re.match(beginning, content, re.S):
                return {kind: base64.b64encode(content).decode("ascii")}
    return None


def _safe_name(name: str, kept: dict[str, dict[str, str]]) -> str:
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.")[-80:] or "picture"
    return plain if plain not in kept else f"{len(kept) + 1}-{plain}"


def _renamed(source: str, name: str, safe: str) -> str:
    """Return markdown that names an attachment by another name; a space may be written as %20."""
    for written in sorted({name, quote(name), quote(name, safe=""), unquote(name)}, key=len, reverse=True):
        if written:
            source = re.sub(
                rf"{_ADDRESS}attachment:{re.escape(written)}(?=[\s)>\"']|$)>?",
                lambda found: f"{found['before'].rstrip('<') or '<'}attachment:{safe}",
                source,
            )
    return source
