"""The commands of those who give a course to students: publish, site."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import CourseError, PublishError
from .shared import (
    HERE,
    CourseFolder,
    Number,
    counted,
    err,
    find_course,
    known_assignments,
    out,
    progress,
    say,
)

if TYPE_CHECKING:
    from ..course import Course
    from ..publishing.plan import Identity
    from ..publishing.repository import Change, Target
    from ..publishing.secrets import Finder


def publish(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The students' repository: a folder of its own.")
    ],
    names: Annotated[
        list[str] | None,
        typer.Argument(help="Assignments, beside those published before; all of them by default."),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Change nothing; fail if DIR or its git history gives anything away."),
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    message: Annotated[
        str, typer.Option("--message", "-m", metavar="WORDS", help="What the commit says.")
    ] = "",
    course: CourseFolder = HERE,
    workers: Number = -1,
) -> None:
    """Write a repository for students from release/: with a set-up, `grader check`, and no secrets.

    DIR becomes a git repository, or goes on with its history: only what changed is written and committed,
    and nothing is pushed. What you add there (a licence, a syllabus) stays. In it: the notebooks with their
    files, README, requirements.txt, setup_lab.py, `grader check`, a workflow that runs it on what students
    push, a devcontainer, Binder's files; and in zips/, outside of git, a zip for each assignment.

    Before anything is written it is proven that release/ is current, and that no hidden test, solution, mark
    scheme or answer of the bank is in a file, nor in any commit of DIR. --check does only that.

    Exit code: 0 when it is written, or --check found nothing; 1 when something is given away; 2 when that
    cannot be told or written.

    Examples:

      grader publish ../students

      grader publish ../students 01_cloud_choices --dry-run

      grader publish ../students --check
    """
    from ..publishing.plan import identity_of
    from ..publishing.repository import target

    where = find_course(course)
    if check:
        _prove(where, folder)
        return
    identity = identity_of(where)
    to = target(where, folder, identity.branch)
    chosen = _chosen(where, names, to)
    files = _planned(where, chosen, workers)
    finder = _finder(where, files)
    _refuse_leaks(finder, files, to)
    _say_unwritten(where, chosen)
    _write(to, files, identity, message, chosen, dry_run=dry_run)


def site(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the site goes.")] = Path("site"),
    names: Annotated[
        list[str] | None, typer.Argument(metavar="ASSIGNMENT", help="Only these; all of them by default.")
    ] = None,
    python: Annotated[
        str, typer.Option("--python", metavar="PROGRAM", help="A Python that has Sphinx (default: this one).")
    ] = sys.executable,
    course: CourseFolder = HERE,
    workers: Number = -1,
) -> None:
    """Make a site of the course: released notebooks, the students' guide, what each exercise trains.

    It has search, next and previous, and buttons that open a notebook on Colab and Binder. What `grader
    publish` writes makes the same site on GitHub, where Pages are on. Before and after it is made it is
    proven that no hidden test, solution, mark scheme or answer of the bank is in it.

    `python .ci/bootstrap.py site` sets up what it needs first, and is `make site`.

    Exit code: 0 when it is made; 1 when something is given away, or Sphinx warns; 2 when it cannot be made.

    Examples:

      python .ci/bootstrap.py site

      grader site /tmp/site 01_cloud_choices --python .venv/for-the-site/bin/python
    """
    from ..publishing.proof import wrong_in_files
    from ..publishing.site import build_site, refuse_others_folder, refuse_without_sphinx, wrong_in_site

    where = find_course(course)
    refuse_others_folder(folder.resolve())
    refuse_without_sphinx(python)
    chosen = [name for name in known_assignments(where, names or ()) if not names or name in names]
    files = _planned(where, chosen, workers)
    finder = _finder(where, files)
    wrong = wrong_in_files(finder, files)
    warned: list[str] = []
    if not wrong:
        with progress("Sphinx makes the pages", 1) as step:
            warned = build_site(files, folder.resolve(), python)
            step()
        wrong = wrong_in_site(finder, folder.resolve())
    for line in [*wrong, *warned]:
        say(line, out)
    _say_unwritten(where, chosen)
    if wrong:
        err.print("This must not be published.")
    else:
        say(f"The site is {folder / 'index.html'}.", out)
    if wrong or warned:
        raise typer.Exit(1)


def _chosen(where: Course, names: list[str] | None, to: Target) -> list[str]:
    there = known_assignments(where, names or ())
    chosen = [name for name in there if not names or name in names or name in to.assignments]
    if not chosen:
        raise CourseError(f"{where.root} has no assignment yet: grader new 01_name --function f.")
    return chosen


def _planned(where: Course, names: list[str], workers: int) -> dict[str, bytes]:
    """Return what is to be published. Raises PublishError when a release is not what its source makes."""
    from ..classroom.dispatch import in_parallel
    from ..publishing.current import released
    from ..publishing.plan import plan

    releases, wrong = {}, []
    with progress("Is release/ current?", len(names)) as step:
        for name, files, lines in in_parallel(released, [(where.root, name) for name in names], workers):
            releases[name] = files
            wrong += lines
            step()
    if wrong:
        raise PublishError("\n".join([*sorted(wrong), "Nothing is published: run `grader build` first."]))
    return plan(where, releases)


def _finder(where: Course, files: dict[str, bytes] | None = None) -> Finder:
    """Return what looks for secrets: what students were given in release/ is none, nor are our own tools."""
    from ..publishing.plan import our_texts
    from ..publishing.secrets import secrets_of

    with progress("What is secret?", 1) as step:
        finder = secrets_of(where).without(our_texts(files)).finder()
        step()
    return finder


def _refuse_leaks(finder: Finder, files: dict[str, bytes], to: Target) -> None:
    from ..publishing.proof import wrong_in_files, wrong_in_history

    wrong = wrong_in_files(finder, files)
    if not wrong and to.is_repository:
        wrong = wrong_in_history(finder, to.folder)
    for line in wrong:
        say(line, out)
    if wrong:
        err.print("Nothing is written. [bold]docs/instructor.md[/bold] says what to do about a history.")
        raise typer.Exit(1)


def _say_unwritten(where: Course, names: Sequence[str]) -> None:
    """Say where students would read what `grader new` left to be written; nothing is pushed yet."""
    from .linting import unwritten

    for line in unwritten(where.root, names):
        say(line)


def _prove(where: Course, folder: Path) -> None:
    from ..publishing.proof import wrong_in_folder, wrong_in_history

    if not folder.is_dir():
        raise PublishError(f"{folder} is not a folder. Publish first, without --check.")
    finder = _finder(where)
    wrong = wrong_in_folder(finder, folder.resolve())
    with progress("Looking through its history", 1) as step:
        wrong += wrong_in_history(finder, folder.resolve())
        step()
    for line in wrong:
        say(line, out)
    if wrong:
        raise typer.Exit(1)
    say(
        f"{folder} and its git history hold no hidden test, solution, mark scheme or answer of the bank.", out
    )


def _message(change: Change, chosen: Sequence[str]) -> str:
    """Return what a commit says: the assignments of which something changed."""
    changed = {path.partition("/")[0] for path in (*change.written, *change.removed)}
    about = [name for name in chosen if name in changed]
    if len(about) == len(chosen) > 1:
        return "Publish all assignments"
    return f"Publish {', '.join(about) or 'what goes with the assignments'}"


def _write(
    to: Target,
    files: dict[str, bytes],
    identity: Identity,
    message: str,
    chosen: Sequence[str],
    *,
    dry_run: bool,
) -> None:
    from ..publishing.repository import compare, write, write_zips

    change = compare(to, files)
    _print(change, dry_run=dry_run)
    if dry_run:
        return
    message = message or _message(change, chosen)
    commit = write(to, files, change, identity.branch, message)
    zips = write_zips(to.folder, files)
    say(f"Committed as {commit}: “{message}”." if commit else "Nothing to commit: all is as it was.", out)
    if zips:
        say(f"In {to.folder / 'zips'}, for platforms: {counted(len(zips), 'zip')}.", out)
    _say_next(to, identity)


def _print(change: Change, *, dry_run: bool) -> None:
    would = "would be " if dry_run else ""
    for name in change.written:
        say(f"{would}written  {name}", out)
    for name in change.removed:
        say(f"{would}removed  {name}", out)


def _say_next(to: Target, identity: Identity) -> None:
    from ..publishing.git import git

    if not identity.repository:
        say("To have badges and addresses in it, name the students' repository in nbgrader_config.py:")
        say('  c.Shared.repository = "owner/name@main"')
    elif not git(to.folder, "remote").strip():
        say(f"Make an empty repository {identity.repository} on GitHub, public or for your class, then:")
        say(f"  git -C {to.folder} remote add origin {identity.address}")
        say(f"  git -C {to.folder} push -u origin {identity.branch}")
    else:
        say(f"Look at it, then:  git -C {to.folder} push")
