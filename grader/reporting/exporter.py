"""nbgrader's own feedback commands, and formgrader's button, write our pages.

nbgrader's own page shows hidden tests and mark schemes. nbgrader_config.py names this exporter
in its place.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory

from ..course import find_course
from ..errors import GraderError
from .writer import FeedbackWriter, make_page

_untyped: Any = Exporter  # nbconvert says nothing of its types


class FeedbackExporter(_untyped):  # type: ignore[misc]
    """Make of an autograded notebook the page of the submission that it belongs to."""

    file_extension = ".html"
    output_mimetype = "text/html"
    _writer: FeedbackWriter | None = None

    def from_notebook_node(
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return the page, and write it as our own command does, which knows what the exchange asks for.

        Raises NbGraderException when nothing is known of the submission, or the gradebook cannot be read.
        """
        _, resources = super().from_notebook_node(nb, resources, **kw)
        assert resources is not None
        found = resources["nbgrader"]
        try:
            if self._writer is None:  # one exporter serves a whole class: the gradebook is read once
                self._writer = FeedbackWriter(find_course(Path(CourseDirectory(parent=self).root)))
            page = make_page(self._writer.request(found["assignment"], found["student"]))
            self._writer.save(*page)
        except GraderError as error:
            raise NbGraderException(str(error)) from error
        return page.html, resources
