"""What several assignments share: one source in `common/`, copies made by `grader build`.

`c.Shared.repository = "owner/name@branch"` is the students' repository, which `grader publish` writes and
Colab fetches from; `c.Shared.files` says which assignments get a copy of which file. `common/setup.py` is
what is the same in all set-up cells: it stands between the comment that begins with `SAME` and the imports.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import nbformat

from ..course import Course
from ..errors import CourseError

FOLDER = "common"
SETUP = "setup.py"
SAME = "# The same in every notebook:"
_BADGE = r"https://colab\.research\.google\.com/github/[^/\s]+/[^/\s]+/blob/[^/\s]+/(?:release/)?(?=%s/)"
_RAW = "https://raw.githubusercontent.com"


@dataclass(frozen=True)
class Shared:
    """What a course's assignments share: `setup` is "" and `repository` None where it has nothing such."""

    assignment: str
    repository: tuple[str, str] | None
    setup: str
    files: dict[str, bytes]

    def put_into(self, text: str) -> str:
        """Return a notebook, JSON text, with the shared part of its set-up and the address in its badges."""
        if self.repository is None:
            return text
        name, tag = self.repository
        badge = f"https://colab.research.google.com/github/{name}/blob/{tag}/"
        nb = nbformat.v4.reads_json(text)
        for cell in nb.cells:
            if cell.cell_type == "markdown":
                cell.source = re.sub(_BADGE % re.escape(self.assignment), badge, cell.source)
            elif self.setup and SAME in cell.source:
                own, _, rest = cell.source.partition(SAME)
                _, *imports = re.split(r"\n\n(?=import |from )", rest, maxsplit=1)
                cell.source = "\n\n".join([own + self.setup, *imports])
        return str(nbformat.v4.writes_json(nb))


def read_shared(course: Course, assignment: str) -> Shared:
    """Return what an assignment shares with others; raises CourseError for a file that is not there."""
    section = course.config.get("Shared", {})
    folder = course.root / FOLDER
    wanted = [name for name, users in section.get("files", {}).items() if assignment in users]
    for name in wanted:
        if not (folder / name).is_file():
            raise CourseError(f"c.Shared.files names {name}, and {folder / name} is not there.")
    files = {name: (folder / name).read_bytes() for name in wanted}
    repository = read_repository(course)
    if repository is None:
        return Shared(assignment, None, "", files)
    path = folder / SETUP
    setup = path.read_text("utf-8").strip() if path.is_file() else ""
    _, _, setup = setup.partition(SAME)
    address = f'REPOSITORY = "{_RAW}/{repository[0]}/{repository[1]}"'
    setup = re.sub(r"(?m)^REPOSITORY = .*$", address, SAME + setup) if setup else ""
    return Shared(assignment, repository, setup, files)


def read_repository(course: Course) -> tuple[str, str] | None:
    """Return the students' repository, ("owner/name", branch), or None where the course names none.

    Raises CourseError when the setting is something else.
    """
    given = str(course.config.get("Shared", {}).get("repository", ""))
    if not given:
        return None
    if not (found := re.fullmatch(r"(\w[\w.-]*/\w[\w.-]*)@(\w[\w.-]*)", given)):
        raise CourseError(f"c.Shared.repository is {given!r}, and is to be 'owner/name@branch'.")
    return found[1], found[2]
