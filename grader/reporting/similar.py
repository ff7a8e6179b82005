"""Which submissions resemble each other more than honest work does: winnowing over tokens.

S. Schleimer, D. Wilkerson, A. Aiken: Winnowing: local algorithms for document fingerprinting, SIGMOD 2003
(https://doi.org/10.1145/872757.872770), as MOSS does it. Names, numbers, texts, comments and layout do not
count, so that renaming hides nothing; what was given, what the reference writes and what much of the class
writes is left out, so that an idiom shows nothing. What is left is a hint for a person, never a verdict.
"""

from __future__ import annotations

import io
import keyword
import re
import tokenize
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

_TOKENS = 10  # in a fingerprint: less than two lines of code
_WINDOW = 4  # of so many fingerprints in a row, one is kept: 13 tokens that are alike are always found
_COMMON = 0.1  # what a larger part of the class has is an idiom
_COMMON_LEAST = 4  # students, in a small class
_LEAST_SHARED = 8
_LEAST_SHARE = 0.25  # of all that the smaller submission has of its own
_LEAST_SHARE_OF_A_PIECE = 0.6
_SPACE = frozenset(
    {tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
)


@dataclass(frozen=True)
class Token:
    """What counts of a word of code or text, and its line, from 0."""

    text: str
    line: int


@dataclass(frozen=True)
class Pair:
    """Two submissions' common ground: `shared` rare fingerprints, a `share` of the smaller's piece or whole.

    `lines` are the lines of each that are in it: piece → line numbers from 0, of the one and of the other.
    """

    students: tuple[str, str]
    shared: int
    share: float
    lines: tuple[dict[str, set[int]], dict[str, set[int]]]

    @property
    def pieces(self) -> list[str]:
        """The names of the pieces in which both have something in common."""
        return [name for name in self.lines[0] if name in self.lines[1]]


Prints = dict[int, list[tuple[str, set[int]]]]  # fingerprint → (piece, lines) where it is


def code_tokens(source: str) -> list[Token]:
    """Return the tokens of Python code; of what is none, its words.

    Keywords and attributes (`.head`) are what they are; any other name, number or text is one of its kind.
    """
    found: list[Token] = []
    try:
        for kind, text, (line, _), *_ in tokenize.generate_tokens(io.StringIO(source).readline):
            if kind in _SPACE:
                continue
            is_attribute = bool(found) and found[-1].text == "."
            if kind == tokenize.NAME and not keyword.iskeyword(text) and not is_attribute:
                text = "name"
            elif kind == tokenize.NUMBER:
                text = "0"
            elif kind == tokenize.STRING:
                text = "''"
            found.append(Token(text, line - 1))
    except (tokenize.TokenError, SyntaxError):
        return text_tokens(source)
    return found


def text_tokens(source: str) -> list[Token]:
    """Return the words of a text, without capitals and signs."""
    lines = enumerate(source.splitlines())
    return [Token(word.casefold(), number) for number, line in lines for word in re.findall(r"\w+", line)]


def fingerprints(pieces: Mapping[str, list[Token]]) -> Prints:
    """Return a submission's fingerprints by where they are; `pieces` are its answers' tokens by name."""
    found: Prints = {}
    for name, tokens in pieces.items():
        hashes = [
            zlib.crc32("\x1f".join(token.text for token in tokens[start : start + _TOKENS]).encode())
            for start in range(len(tokens) - _TOKENS + 1)
        ]
        kept = -1
        for start in range(max(len(hashes) - _WINDOW + 1, min(len(hashes), 1))):
            window = hashes[start : start + _WINDOW]
            # The last of the smallest, so that neighbouring windows keep the same one.
            at = start + max(index for index, value in enumerate(window) if value == min(window))
            if at != kept:
                kept = at
                lines = {token.line for token in tokens[at : at + _TOKENS]}
                found.setdefault(hashes[at], []).append((name, lines))
    return found


def all_hashes(tokens: list[Token]) -> set[int]:
    """Return the hashes of all runs of tokens of a fingerprint's length, for what is given."""
    texts = [token.text for token in tokens]
    return {
        zlib.crc32("\x1f".join(texts[start : start + _TOKENS]).encode())
        for start in range(len(texts) - _TOKENS + 1)
    }


def similar(submissions: Mapping[str, Prints], given: Iterable[int] = (), most: int = 20) -> list[Pair]:
    """Return the pairs of students that have more in common than chance gives, the closest first.

    `given` are fingerprints that say nothing (see `all_hashes`).
    """
    known = set(given)
    owners: dict[int, list[str]] = {}
    for student, prints in submissions.items():
        for value in prints.keys() - known:
            owners.setdefault(value, []).append(student)
    limit = max(_COMMON_LEAST, _COMMON * len(submissions))
    rare = {value: who for value, who in owners.items() if len(who) <= limit}
    together: dict[tuple[str, str], list[int]] = {}
    for value, who in rare.items():
        for pair in combinations(sorted(who), 2):
            together.setdefault(pair, []).append(value)
    sizes = {student: _sizes(prints, rare) for student, prints in submissions.items()}
    found = []
    for (one, other), common in together.items():
        lines = _lines(submissions[one], common), _lines(submissions[other], common)
        shared = _sizes(submissions[one], common), _sizes(submissions[other], common)
        share = _share(*shared, sizes[one], sizes[other])
        if share:
            found.append(Pair((one, other), len(common), share, lines))
    return sorted(found, key=lambda pair: (-pair.shared * pair.share, pair.students))[:most]


def _sizes(prints: Prints, counting: Collection[int]) -> Counter[str]:
    """Return how many of the fingerprints that count are in each piece, and as "" in all of them."""
    own = [value for value in prints if value in counting]
    sizes = Counter(name for value in own for name, _ in prints[value])
    sizes[""] = len(own)
    return sizes


def _share(shared: Counter[str], theirs: Counter[str], one: Counter[str], other: Counter[str]) -> float:
    """Return the largest share that two have in common, of a piece or of everything; 0 where it is small."""
    found = 0.0
    for name in shared.keys() & theirs.keys():
        count = min(shared[name], theirs[name])
        share = min(count / min(one[name], other[name]), 1.0)
        if count >= _LEAST_SHARED and share >= (_LEAST_SHARE_OF_A_PIECE if name else _LEAST_SHARE):
            found = max(found, share)
    return found


def _lines(prints: Prints, common: Iterable[int]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for value in common:
        for name, lines in prints[value]:
            found.setdefault(name, set()).update(lines)
    return found
