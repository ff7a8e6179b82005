"""What the cells of a notebook showed: valid outputs whatever the messages hold, within a number of bytes.

A kernel's messages are taken one by one; the rules are Jupyter's (what is shown again under an id replaces
what was there, a carriage return rewrites its line, text of one stream is joined). Whatever a message does,
a cell keeps no more than its limit, and a notebook no more than some cells' worth.
"""

from __future__ import annotations

import json
import re
from typing import Any

from nbformat import NotebookNode

_CELLS_WORTH = 20  # a notebook keeps as much as so many cells may
_MOST_OUTPUTS, _MOST_ERRORS = 1_000, 10  # of one cell
_ERROR_CHARACTERS = 20_000
_OVERHEAD = 100  # what an output takes besides its text, roughly
_DEPTH = 20  # of data that is no text
_half_characters = re.compile("[\ud800-\udfff]").sub  # which nobody can save


class Outputs:
    """Outputs of a notebook's cells, of which each may keep `most` bytes."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._left = most * _CELLS_WORTH
        self._named: dict[str, list[NotebookNode]] = {}  # by the id that they are shown under
        self.begin()

    def begin(self) -> None:
        """Begin with the outputs of another cell."""
        self._outputs: list[NotebookNode] = []
        self._streams: dict[str, tuple[NotebookNode, list[str]]] = {}
        self._size = self._errors = 0
        self._is_full = self._clears_next = False

    def take(self, kind: str, content: dict[str, Any]) -> None:
        """Take a message of a kind; one that is not as it should be shows nothing."""
        if kind == "stream":
            self._write(content.get("name"), content.get("text"))
        elif kind == "error":
            self._fail(content)
        elif kind in ("display_data", "execute_result", "update_display_data"):
            self._show(kind, content)
        elif kind == "clear_output":
            self._clears_next = bool(content.get("wait"))
            if not self._clears_next:
                self._clear()

    def ended(self) -> list[NotebookNode]:
        """Return the outputs of the cell that ran."""
        for node, parts in self._streams.values():
            node.text = "".join(parts)
            parts[:] = [_rewritten(node.text)]
            node.text = parts[0]
        found = list(self._outputs)
        for here, after in zip(range(len(found)), range(1, len(found)), strict=False):
            # They come by different ways; of two neighbours stdout is first.
            if (found[here].get("name"), found[after].get("name")) == ("stderr", "stdout"):
                found[here], found[after] = found[after], found[here]
        if self._is_full:
            text = f"\n… output beyond {self.most:,} bytes was dropped\n"
            found.append(NotebookNode(output_type="stream", name="stderr", text=text))
        return found

    def _room(self) -> int:
        return min(self.most - self._size, self._left)

    def _add(self, node: NotebookNode, size: int) -> None:
        if self._clears_next:
            self._clear()
        self._outputs.append(node)
        self._size += size
        self._left -= size

    def _clear(self) -> None:
        gone = {id(node) for node in self._outputs}
        for name, nodes in list(self._named.items()):
            self._named[name] = [node for node in nodes if id(node) not in gone]
            if not self._named[name]:
                del self._named[name]
        self._left += self._size
        self.begin()

    def _write(self, name: Any, text: Any) -> None:
        if name not in ("stdout", "stderr") or not isinstance(text, str) or not text:
            return
        if self._clears_next:
            self._clear()
        text = _half_characters("\ufffd", text)
        if len(text) > self._room():
            self._rewrite()
        kept = text[: max(0, self._room())]
        self._is_full |= len(kept) < len(text)
        if not kept:
            return
        if name not in self._streams:
            node = NotebookNode(output_type="stream", name=name, text="")
            self._streams[name] = node, []
            self._add(node, 0)
        self._streams[name][1].append(kept)
        self._size += len(kept)
        self._left -= len(kept)

    def _rewrite(self) -> None:
        """Make room by leaving out what a progress bar wrote over."""
        for _, parts in self._streams.values():
            if "\r" in parts[-1]:
                before = sum(map(len, parts))
                parts[:] = [_rewritten("".join(parts))]
                self._size -= before - len(parts[0])
                self._left += before - len(parts[0])

    def _fail(self, content: dict[str, Any]) -> None:
        self._errors += 1
        if self._errors > _MOST_ERRORS:
            return
        lines = content.get("traceback")
        lines = [str(line) for line in lines] if isinstance(lines, list) else []
        kept: list[str] = []
        for line in lines:
            kept.append(_text(line))
            if sum(map(len, kept)) > _ERROR_CHARACTERS:
                break
        name, value = (_text(content.get(part, "")) for part in ("ename", "evalue"))
        # An error is shown also where there is no room for more.
        self._add(NotebookNode(output_type="error", ename=name, evalue=value, traceback=kept), 0)

    def _show(self, kind: str, content: dict[str, Any]) -> None:
        is_new = kind != "update_display_data"
        if is_new and self._clears_next:
            self._clear()
        data, metadata = _sound(content.get("data")), _sound(content.get("metadata"))
        data = NotebookNode({k: v for k, v in data.items() if isinstance(v, str) or k.endswith("json")})
        transient = content.get("transient")
        name = transient.get("display_id") if isinstance(transient, dict) else None
        shown = self._named.get(name, []) if isinstance(name, str) else []
        size = _size_of(data) + _size_of(metadata) + _OVERHEAD
        growth = sum(size - _size_of(node.data) - _size_of(node.metadata) - _OVERHEAD for node in shown)
        if growth + is_new * size > self._room() or (is_new and len(self._outputs) >= _MOST_OUTPUTS):
            self._is_full = True
            text = data.get("text/plain", "")[: max(0, self._room() - _OVERHEAD)]
            if is_new and text and len(self._outputs) < _MOST_OUTPUTS:
                # Of the text that stands for it, too, the beginning is kept.
                self._add(NotebookNode(output_type="display_data", data={"text/plain": text}, metadata={}), 0)
                self._size, self._left = self._size + len(text), self._left - len(text)
            return
        for node in shown:
            node.data, node.metadata = dict(data), dict(metadata)
        self._size += growth
        self._left -= growth
        if is_new:
            node = NotebookNode(output_type=kind, data=data, metadata=metadata)
            if kind == "execute_result":
                count = content.get("execution_count")
                node.execution_count = count if type(count) is int and 0 <= count < 1 << 31 else None
            self._add(node, size)
            if isinstance(name, str):
                self._named.setdefault(name, []).append(node)


def _text(value: Any) -> str:
    return _half_characters("\ufffd", str(value)[:_ERROR_CHARACTERS])


def _rewritten(text: str) -> str:
    """Return text as a terminal shows it: what comes after a line's last carriage return is left."""
    if "\r" not in text:
        return text
    # One at the line's end rewrites nothing.
    return "\n".join(line[line.rfind("\r", 0, max(len(line) - 1, 0)) + 1 :] for line in text.split("\n"))


def _sound(data: Any) -> NotebookNode:
    """Return what a notebook can hold of a message's data: text by kind, and other data that is not deep."""
    items = data.items() if isinstance(data, dict) else ()
    return NotebookNode(
        {
            _half_characters("\ufffd", str(key)): _half_characters("\ufffd", value)
            if isinstance(value, str)
            else value
            for key, value in items
            if _depth(value) < _DEPTH
        }
    )


def _depth(value: Any, within: int = 0) -> int:
    """Return how deep data is nested, up to the limit."""
    if not isinstance(value, dict | list) or within >= _DEPTH:
        return within
    inner = value.values() if isinstance(value, dict) else value
    return max((_depth(item, within + 1) for item in inner), default=within + 1)


def _size_of(data: Any) -> int:
    return sum(
        len(key) + (len(value) if isinstance(value, str) else len(json.dumps(value, default=str)))
        for key, value in data.items()
    )
