"""The pages of the course's site that are no notebooks: where to begin, and what each exercise trains.

All of it is made from what students get anyway.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..student.reading import from_bytes
from ..student.structure import exercises, headings, title_of
from ..student.words import Exercise, Notebook

INDEX, START, EXERCISES = "index.md", "start.md", "exercises.md"
_TOPIC = re.compile(r"(?m)^\|\s*([^|]+?)\s*\|\s*([^|]+?)\s*\|[^|\n]*\|$")
_NAMED = re.compile(r"(\d+), Exercises? ([\w ,]+)")
_LEARNED = re.compile(r"(?ms)^## What you will be able to do\n+((?:- .*?\n)+)")


@dataclass(frozen=True)
class Page:
    """A released notebook at `path`; `topics` is exercise's number → what it trains."""

    path: str
    notebook: Notebook
    time: str
    topics: Mapping[str, tuple[str, ...]]

    @property
    def title(self) -> str:
        """Return its first heading, or its name."""
        return title_of(self.notebook.cells) or PurePosixPath(self.path).stem


def read_page(path: str, content: bytes, time: str, topics: str) -> Page:
    """Make a page of a released notebook; `topics` is the course's table of topics, or "".

    Raises Unusable for a file that is no notebook.
    """
    number = re.match(r"\d+", path)
    return Page(path, from_bytes(content, Path(path)), time, _topics(topics, number[0] if number else ""))


def site_pages(title: str, pages: Sequence[Page], guide: str) -> dict[str, str]:
    """Return the site's pages, name → Markdown; `guide` is what students are told before they begin."""
    return {INDEX: _index(title, pages), START: guide, EXERCISES: _exercises(pages)}


def _index(title: str, pages: Sequence[Page]) -> str:
    rows = [f"| [{_cell(page.title)}](<{page.path}>) | {_cell(page.time) or '–'} |" for page in pages]
    listed = "\n".join(page.path.removesuffix(".ipynb") for page in pages)
    return (
        f"# {title}\n\n"
        f"Read the notebooks here; to solve and check them, [get the course]({START}) on your computer. "
        f"What each exercise trains stands on [a page of its own]({EXERCISES}).\n\n"
        + "\n".join(["| notebook | time |", "|---|---|", *rows])
        + "\n\n"
        + "\n".join(
            [_toctree("Begin", "start"), _toctree("Notebooks", listed), _toctree("Look up", "exercises")]
        )
    )


def _toctree(caption: str, names: str) -> str:
    return f"```{{toctree}}\n:hidden:\n:caption: {caption}\n\n{names}\n```\n\n"


def _exercises(pages: Sequence[Page]) -> str:
    head = "# What each exercise trains\n\nStars say how hard it is. Points are given by visible checks, "
    head += "which run in your copy, by hidden ones when your work is graded, and by a person who reads.\n"
    return "\n".join([head, *(_of_one(page) for page in pages)])


def _of_one(page: Page) -> str:
    source = "\n\n".join(cell.source + "\n" for cell in page.notebook.cells if not cell.is_code)
    learned = found[1].strip() if (found := _LEARNED.search(source)) else ""
    raw = [heading for cell in page.notebook.cells for heading in headings(cell)]
    has_topics = any(page.topics.values())
    head = ["exercise", *(["trains"] if has_topics else []), "★", "visible", "hidden", "by a person"]
    rows = [f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    for one in exercises(page.notebook.cells):
        cells = [_link(page, one, raw)]
        cells += ["; ".join(page.topics.get(one.number, ())) or "–"] if has_topics else []
        cells += [
            "★" * one.stars,
            *(_points(page, group) for group in (one.visible, one.hidden, one.questions)),
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join([f"## {page.title}\n", learned, "", *rows, ""])


def _link(page: Page, exercise: Exercise, raw: Sequence[str]) -> str:
    text = f"{exercise.number} · {exercise.title}" if exercise.number else exercise.title
    name = f" (`{exercise.names[0]}`)" if exercise.names and exercise.answers else ""
    at = next((f"#{slug(heading)}" for heading in raw if exercise.title in heading), "")
    return f"[{_cell(text)}](<{page.path}{at}>){name}"


def _points(page: Page, group: Sequence[int]) -> str:
    points = sum(float(page.notebook.cells[i].mark.get("points") or 0) for i in group)
    return f"{points:g}" if points else "–"


def slug(heading: str) -> str:
    """Return the anchor of a heading, as docutils makes it."""
    text = unicodedata.normalize("NFKD", heading.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def _topics(table: str, notebook: str) -> dict[str, tuple[str, ...]]:
    """Return exercise's number → topics, from rows as `| topic | 04, Exercises 1 to 3; 05 | … |`."""
    found: dict[str, list[str]] = {}
    for topic, where in _TOPIC.findall(table):
        for part in where.split(";"):
            if (named := _NAMED.match(part.strip())) and named[1] == notebook:
                for number in _numbers(named[2]):
                    found.setdefault(number, []).append(topic)
    return {number: tuple(topics) for number, topics in found.items()}


def _numbers(text: str) -> list[str]:
    """Return the numbers that `1 to 3`, `3 and 4` or `1, 2 and 4` names."""
    if through := re.fullmatch(r"\s*(\d+) to (\d+)\b.*", text):
        return [str(number) for number in range(int(through[1]), int(through[2]) + 1)]
    return re.findall(r"\d+", text)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
