"""A course's gradebook is opened, or made; what the database says of it becomes an error of ours."""

from __future__ import annotations

import os
import time
from pathlib import Path

from nbgrader.api import Base, Gradebook
from nbgrader.dbutil import ALEMBIC_DIR
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import SQLAlchemyError

from ..course import OWN_FOLDER, Course
from ..errors import GradebookBusy, GradebookError
from ..scratch import scratch, sweep

# How long a gradebook that another program has locked is waited for before a run starts without it.
PATIENCE_SECONDS = 10.0
# What databases say of a state that passes.
_PASSING = ("is locked", "disk is full")
_OLDER = ("no such column", "has no column")


def open_gradebook(course: Course, patience: float = 0.0) -> Gradebook:
    """Open a course's gradebook, made if there is none; one that is locked is waited for, for some seconds.

    Raises GradebookError; GradebookBusy where it is still locked.
    """
    end = time.monotonic() + patience
    while True:
        try:
            _create(course)
            return Gradebook(course.db_url, course.directory.course_id)
        except (SQLAlchemyError, ImportError, OSError) as error:  # an import: the driver of a database server
            where = make_url(course.db_url).render_as_string(hide_password=True)
            found = refusal(f"The gradebook {where} cannot be opened", error)
            if not isinstance(found, GradebookBusy) or time.monotonic() > end:
                raise found from error
            time.sleep(0.5)


def refusal(what: str, error: Exception) -> GradebookError:
    """Return an error of ours with the database's own words, without the statement that it comes with."""
    brief = (str(getattr(error, "orig", None) or error) or type(error).__name__).splitlines()[0]
    kind = GradebookBusy if any(words in brief for words in _PASSING) else GradebookError
    if any(words in brief for words in _OLDER):
        brief += ". An older nbgrader made it: nbgrader db upgrade brings it up to date"
    return kind(f"{what}: {brief}.")


def is_closed(course: Course) -> Path | None:
    """Return the gradebook's file, or its folder, where that is there and may not be written."""
    file = file_of(course)
    paths = (file, file.parent) if file is not None else ()
    return next((path for path in paths if path.exists() and not os.access(path, os.W_OK)), None)


def file_of(course: Course) -> Path | None:
    """Return the file that the gradebook is; None where a server keeps it."""
    url = make_url(course.db_url)
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def keep(course: Course, name: str, text: str) -> None:
    """Write a file of the grader's own beside the gradebook, whole or not at all. Raises OSError."""
    folder = course.root / OWN_FOLDER
    folder.mkdir(exist_ok=True)
    sweep(folder)
    with scratch(folder) as temporary:
        new = Path(temporary) / name
        new.write_text(text, encoding="utf-8")
        new.replace(folder / name)


def make_blank(url: str) -> None:
    """Make a blank gradebook as nbgrader would; it starts a program, for two seconds, to know the version."""
    from alembic.script import ScriptDirectory  # a tenth of a second, once in a course's life

    engine = create_engine(url)
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);"))
        version = {"version": ScriptDirectory(ALEMBIC_DIR).get_current_head()}
        connection.execute(text("INSERT INTO alembic_version (version_num) VALUES (:version);"), version)
    engine.dispose()


def _create(course: Course) -> None:
    """Make a gradebook that is a file whole or not at all: nbgrader makes it in steps, and may be killed."""
    target = file_of(course)
    if target is None or target.exists():
        return
    sweep(target.parent)
    with scratch(target.parent) as temporary:
        new = Path(temporary) / target.name
        make_blank(f"sqlite:///{new}")
        try:
            target.hardlink_to(new)
        except FileExistsError:
            return  # another run was faster, and writes into that one already
        except OSError:  # a disk without hard links
            new.replace(target)
