"""What a student is told of an exception that a check raised."""

from __future__ import annotations

import traceback


def said(error: BaseException) -> str:
    """Return an exception's text, which may be the work of a student's class and fail."""
    try:
        return str(error)
    except BaseException as another:
        return f"<its text cannot be made: {type(another).__name__}>"


def lines(error: BaseException) -> list[str]:
    """Return the traceback from the first frame that is the student's; the check itself is not shown."""
    told = [*traceback.format_exception_only(error)]
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "ipykernel_" in frame.filename]
    if frames:
        told = ["Traceback (most recent call last):\n", *traceback.format_list(frames), *told]
    return "".join(told).rstrip().split("\n")
