"""What a bare error of Python says, in words for whoever wrote the code."""

from __future__ import annotations

import re
from collections.abc import Mapping

_BARE = re.compile(r"(?P<name>[A-Za-z_]\w*)(?:: (?P<text>.*))?", re.S)
# (Before it, cell 7 ended with …): what grading adds to an error.
_ADDED = re.compile(r"(.*?)((?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\.\))?)", re.S)

_NONE = (
    "Something is None where a value is needed: does every way through the function end with return, and "
    "does what it calls give something back?"
)
_FEW = (
    "The function was called as the task says, and does not take that: compare its first line with the task."
)
_MISSING = "A file was asked for that is not there: is the name right, and does the code write it first?"
_NETWORK = "A connection was tried that nobody answers: there is no network here but what the task sets up."
_SYNTAX = "Python cannot read this code: run the cell, and look at the line that the error names."
# By the error's name: what its text may hold → what it means; "" holds for any text. The first that fits.
_MEANING: Mapping[str, Mapping[str, str]] = {
    "IndexError": {
        "": "A position was asked for that is not there: the list, text or array is shorter than the code "
        "expects, or empty."
    },
    "KeyError": {
        "": "A key was asked for that is not there: look at which keys there are, and how they are written."
    },
    "NameError": {
        "": "A name is used that means nothing at that point: does the cell that defines it run "
        "without an error, and is the name spelt as in the task?"
    },
    "UnboundLocalError": {"": "A variable is used that got no value on this way through the function."},
    "TypeError": {
        "NoneType": _NONE,
        "positional argument": _FEW,
        "keyword argument": _FEW,
        "not callable": "Something is called like a function that is none: was its name given to a value?",
        "not subscriptable": "Something without items is indexed with [ ]: it is another kind of value than "
        "the code expects.",
        "not iterable": "Something without items is gone through item by item: it is another kind of value "
        "than the code expects.",
        "": "A value is of another kind than is needed there, such as a text for a number.",
    },
    "AttributeError": {
        "NoneType": _NONE,
        "": "A value was asked for something that its kind does not have: it is another kind of "
        "value than the code expects, or the name is misspelt.",
    },
    "ValueError": {"": "A value is of the right kind, and cannot be used there."},
    "ZeroDivisionError": {"": "Something is divided by zero: think of input that is empty, or zero."},
    "RecursionError": {"": "A function calls itself without an end."},
    "MemoryError": {"": "More memory was asked for than there is: does something grow without an end?"},
    "FileNotFoundError": {"": _MISSING},
    "NotADirectoryError": {"": _MISSING},
    "IsADirectoryError": {"": "A folder was opened as if it were a file."},
    "PermissionError": {"": "A file or folder was used that may not be: write only where the task says."},
    "ModuleNotFoundError": {"": "A package or file was imported that is not there."},
    "ImportError": {"": "Something was imported that is not there under this name."},
    "UnicodeDecodeError": {"": "Bytes were read as text that are none, or are text of another encoding."},
    "JSONDecodeError": {"": "Text was read as JSON that is none: look at it first."},
    "StopIteration": {"": "The next item was asked for where there is none."},
    "ConnectionError": {"": _NETWORK},
    "ConnectionRefusedError": {"": _NETWORK},
    "TimeoutError": {"": "Something was waited for that did not come in time."},
    "SyntaxError": {"": _SYNTAX},
    "IndentationError": {"": _SYNTAX},
    "SystemExit": {"": "The code ended the program: take exit() and quit() out."},
    "AssertionError": {"": "What the code gives is not what the task asks for."},
}


def in_words(message: str) -> str:
    """Return a check's message; a bare error of Python's, such as "IndexError: …", with what it means.

    Whatever else a message says, a test's own hint above all, stays as it is.
    """
    bare = _ADDED.fullmatch(message)
    error, added = (bare[1], bare[2]) if bare else (message, "")
    found = _BARE.fullmatch(error)
    if not found or found["name"] not in _MEANING:
        return message
    text = found["text"] or ""
    meaning = next(words for part, words in _MEANING[found["name"]].items() if part in text)
    return (
        f"The check ended with an error. {meaning}\n{error}{added}" if text else f"{meaning} ({error}){added}"
    )
