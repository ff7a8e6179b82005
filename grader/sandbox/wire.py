"""Frames on the socket between the fork engine, its server and the children: a length, then JSON.

Requests to a child are sealed and marshalled instead: the child reads them with functions written in C,
which its code cannot replace. Nothing that comes from a child is ever unmarshalled.
"""

from __future__ import annotations

import marshal
import socket
import struct
from json import JSONDecoder, dumps  # a notebook may put something else into the module
from typing import Any

from .mac import seal

_HEADER = struct.Struct("!I")
HEADER_SIZE = _HEADER.size
MAX_FRAME = 16 * 1024 * 1024
# What JSON has no word for, and a notebook no place, becomes nothing.
_decoder = JSONDecoder(parse_constant=lambda _: None)


def pack(message: dict[str, Any]) -> bytes:
    """Return a message as one frame."""
    body = dumps(message, default=str).encode("utf-8", "replace")
    return _HEADER.pack(len(body)) + body


def order(request: dict[str, Any], key: bytes) -> bytes:
    """Return a request to a child as one frame: seal, then marshalled data."""
    body = marshal.dumps(request)
    body = seal(key, body) + body
    return _HEADER.pack(len(body)) + body


def receive(connection: socket.socket) -> dict[str, Any] | None:
    """Read one frame from a blocking socket; None when the other side has closed it.

    Raises OSError, which a TimeoutError is, and ValueError for what is no frame.
    """
    header = exactly(connection, _HEADER.size)
    return None if header is None else receive_rest(connection, header)


def receive_rest(connection: socket.socket, header: bytes) -> dict[str, Any] | None:
    """Read one frame whose first four bytes are there already; as `receive`."""
    (size,) = _HEADER.unpack(header)
    if size > MAX_FRAME:
        raise ValueError(f"a frame of {size} bytes")
    body = exactly(connection, size)
    return None if body is None else _message(body)


def exactly(connection: socket.socket, size: int) -> bytes | None:
    """Read so many bytes from a blocking socket; None when the other side closed it before."""
    parts = []
    while size:
        part = connection.recv(min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _message(body: bytes) -> dict[str, Any]:
    """Return the message of a frame; raises ValueError for what is none."""
    try:
        message = _decoder.decode(body.decode("utf-8", "replace"))
        # Half a character (a lone surrogate) is valid JSON, and cannot be saved by anybody.
        message = _whole(message) if b"\\ud" in body.lower() else message
    except RecursionError as error:
        raise ValueError("a message that is nested too deep") from error
    if not isinstance(message, dict):
        raise ValueError("a message that is no object")
    return message


def _whole(value: Any) -> Any:
    """Return JSON data with lone surrogates replaced."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(item) for key, item in value.items()}
    return value


class Unpacker:
    """Cut a stream of bytes into messages, as they come."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    @property
    def waiting(self) -> int:
        """Bytes of a message that is not whole yet."""
        return len(self._buffer)

    def feed(self, data: bytes) -> list[dict[str, Any]]:
        """Add bytes; return the messages that are now whole, {} for a frame that holds none.

        Raises ValueError for what is no frame: whatever follows cannot be read.
        """
        self._buffer += data
        found = []
        while len(self._buffer) >= _HEADER.size:
            (size,) = _HEADER.unpack_from(self._buffer)
            if size > MAX_FRAME:
                raise ValueError(f"a frame of {size} bytes")
            if len(self._buffer) < _HEADER.size + size:
                break
            body = bytes(self._buffer[_HEADER.size : _HEADER.size + size])
            del self._buffer[: _HEADER.size + size]
            try:
                found.append(_message(body))
            except ValueError:
                found.append({})
        return found
