"""Everything the grader raises on purpose: one base class, and messages written for a person."""

from __future__ import annotations

from pathlib import Path


class GraderError(Exception):
    """What happened, to what, and what to do about it, in one or two sentences."""


class CourseError(GraderError):
    """The course folder or its nbgrader_config.py cannot be used."""


class SubmissionRefused(GraderError):
    """A submission that cannot be graded; the message is the reason that student and instructor see."""


class SubmissionUnreadable(SubmissionRefused):
    """A submission that this machine could not read: another try may do better."""


class FileRefused(GraderError):
    """A file or folder that is not read: `name` says which, `why` the reason, as "<name> <why>".

    `lasting` is False when it may be readable the next time, with nothing in it changed; `is_missing` is
    True when there is no such file.
    """

    def __init__(self, path: Path, why: str, *, lasting: bool = True, is_missing: bool = False) -> None:
        self.name, self.why, self.lasting, self.is_missing = path.name, why, lasting, is_missing
        super().__init__(f"{path.name} {why}.")


class EngineError(GraderError):
    """An engine is unknown, or cannot run on this machine."""


class EngineLost(EngineError):
    """What executes notebooks died, and not by the notebook's doing: worth another try."""


class BuildError(GraderError):
    """A source notebook cannot be turned into a release or a solution."""


class BankError(GraderError):
    """An answer of the bank is not in the form that docs/author.md describes."""


class FeedbackError(GraderError):
    """Pages could not be written."""


class GradebookError(GraderError):
    """The gradebook could not be read or written."""


class GradebookBusy(GradebookError):
    """The gradebook cannot be used now, and may be later: it is locked, or its disk is full."""


class ExchangeError(GraderError):
    """What came from a platform, or is to go to one, cannot be used."""


class PublishError(GraderError):
    """The students' repository cannot be written, or not be looked through."""
