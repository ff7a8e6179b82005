"""Pictures for a page, as data in the page itself: nothing is loaded, and each is what it says it is."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from .. import files
from ..errors import FileRefused

_IMAGE_BYTES = 2_000_000
_PAGE_BYTES = 30_000_000
# Kinds that a browser only draws; SVG can hold anything.
_MAGIC = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/webp": (b"RIFF",),
}
MIMES = tuple(_MAGIC)


def image(mime: str, encoded: object) -> str:
    """Return a data URI for base64 data that is what it says it is; "" otherwise."""
    if not isinstance(encoded, str | list) or mime not in _MAGIC:
        return ""
    text = "".join(map(str, encoded)) if isinstance(encoded, list) else encoded
    try:
        raw = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return ""
    return _uri(mime, raw)


def _uri(mime: str, raw: bytes) -> str:
    if len(raw) > _IMAGE_BYTES or not raw.startswith(_MAGIC[mime]):
        return ""
    return f"data:{mime};base64,{base64.b64encode(raw).decode()}"


@dataclass
class Pictures:
    """Finds what a submission's text refers to: attachments of its cells, and files handed in beside it.

    `folder` is the submission's in `autograded/`, None without one. One page shows so many bytes and no more.
    """

    folder: Path | None = None
    left: int = _PAGE_BYTES

    def find(self, address: str, attachments: object = None) -> str:
        """Return the data URI of a picture; "" for one that is not there, too large or no picture."""
        if address.startswith("data:"):
            mime, _, encoded = address.removeprefix("data:").partition(";base64,")
            found = image(mime, unquote(encoded))
        elif address.startswith("attachment:"):
            found = _attached(unquote(address.removeprefix("attachment:")), attachments)
        else:
            found = self._beside(unquote(address))
        if len(found) > self.left:
            return ""
        self.left -= len(found)
        return found

    def _beside(self, name: str) -> str:
        path = PurePosixPath(name)
        if self.folder is None or path.is_absolute() or ".." in path.parts or ":" in name or "\0" in name:
            return ""
        here = self.folder / path
        # A folder on the way there may be a link; only the last step is looked at by `files`.
        if not here.resolve().is_relative_to(self.folder.resolve()):
            return ""
        try:
            raw = files.read(here, _IMAGE_BYTES)
        except (FileRefused, OSError):
            return ""
        return next((uri for mime in _MAGIC if (uri := _uri(mime, raw))), "")


def _attached(name: str, attachments: object) -> str:
    kinds = attachments.get(name) if isinstance(attachments, Mapping) else None
    if not isinstance(kinds, Mapping):
        return ""
    return next((uri for mime in _MAGIC if (uri := image(mime, kinds.get(mime)))), "")
