"""Seals: who writes on the socket between the engine and a child shows that it knows the child's key.

A cell can reach the socket by its number, read from it and write to it; the key it does not have.
"""

from __future__ import annotations

from hashlib import blake2b

SIZE = 16  # bytes, of a key and of a seal


def seal(key: bytes, body: bytes) -> bytes:
    """Return the seal of a body."""
    return blake2b(body, key=key, digest_size=SIZE).digest()
