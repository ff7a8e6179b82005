"""The course's site, made of two real assignments: nothing secret in it, no dead link, fit for a phone."""

import html
import re
import shutil
import urllib.parse
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from typer.testing import CliRunner

from grader.cells import region
from grader.cli import app
from grader.course import Course
from grader.masters import read_source, regions
from grader.publishing.plan import our_texts
from grader.publishing.secrets import secrets_of
from grader.publishing.site import wrong_in_site

from ..browser import PROGRAM, chromium
from ..unit.test_bootstrap import load

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("04_cloud_storage", "08_capstone")  # with helper files, data and links between them


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "pages"
    python = str(load(ROOT).set_up_site())
    line = ["site", str(folder), *NAMES, "--python", python, "--course", str(ROOT)]
    done = CliRunner().invoke(app, line)
    assert done.exit_code == 0, done.output  # Sphinx warns of nothing, either
    return folder


@pytest.fixture(scope="module")
def pages(site):
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for path in site.rglob("*.html")
        if "_static" not in path.parts
    }


@pytest.fixture(scope="module")
def secret():
    """The lines of the hidden tests of both that students do not have in their copy, too."""
    markers, found = regions(Course(ROOT).config)["hidden test"], set()
    for name in NAMES:
        for cell in read_source(ROOT / "source" / name / f"{name}.ipynb").cells:
            found |= {line.strip() for line in region(cell.source, *markers).splitlines() if "assert" in line}
    released = [read_source(ROOT / "release" / name / f"{name}.ipynb") for name in NAMES]
    known = "".join(cell.source for nb in released for cell in nb.cells)
    return {line for line in found if len(line) > 20 and line not in known}


def test_no_hidden_test_is_on_any_page_nor_in_what_is_searched(site, pages, secret):
    texts = ["".join(page.get_text().split()) for page in pages.values()]
    texts += ["".join(path.read_text("utf-8").split()) for path in (site / "_sources").rglob("*.*")]
    texts += ["".join((site / "searchindex.js").read_text("utf-8").split())]
    assert len(secret) > 100
    squeezed = {"".join(line.split()) for line in secret}
    assert not [line for line in squeezed for text in texts if line in text]
    assert any("sync_dir" in text and "YOURCODEHERE" in text for text in texts)


def test_one_that_is_there_would_be_found_though_it_is_coloured(site, secret, tmp_path):
    course = Course(ROOT)
    finder = secrets_of(course).without(our_texts()).finder()
    coloured = "".join(
        f'<span class="n">{html.escape(word)}</span> ' for word in re.split(r"(?<=\W)", min(secret))
    )
    page = tmp_path / "copy" / "index.html"
    shutil.copytree(site, page.parent)
    assert wrong_in_site(finder, page.parent) == []
    page.write_text(f"{page.read_text('utf-8')}<pre>{coloured}</pre>", "utf-8")
    assert wrong_in_site(finder, page.parent)


def test_every_link_leads_somewhere(site, pages):
    tried = 0
    for name, page in pages.items():
        for link in page.find_all(["a", "img", "link", "script"]):
            target = urllib.parse.unquote(link.get("href") or link.get("src") or "")
            to, _, anchor = target.partition("#")
            if "://" in to or to.startswith(("mailto:", "data:")):
                continue
            path = (site / name).parent.joinpath(to.partition("?")[0]).resolve() if to else site / name
            assert path.is_file(), f"{name}: {target}"
            there = pages.get(path.relative_to(site).as_posix())
            if anchor and there is not None:
                assert there.find(id=anchor) is not None, f"{name}: {target}"
                tried += 1
    assert tried > 100


def test_a_notebook_opens_elsewhere_and_says_what_comes_next(pages):
    page = pages[f"{NAMES[0]}/{NAMES[0]}.html"]
    links = {link["href"] for link in page.find_all("a", href=True)}
    address = "cloud-services-lab/cloud-services-lab"
    assert (
        f"https://colab.research.google.com/github/{address}/blob/main/{NAMES[0]}/{NAMES[0]}.ipynb" in links
    )
    assert any(link.startswith(f"https://mybinder.org/v2/gh/{address}/main?") for link in links)
    assert page.find("a", class_="right-next")["href"].endswith(f"{NAMES[1]}.html")
    table = pages["exercises.html"].find("table").get_text(" ", strip=True)
    assert (
        "7 · A backup that sends only what changed" in table and "Sync, streaming, presigned links" in table
    )


@pytest.mark.skipif(not PROGRAM, reason="no browser")
def test_no_page_is_wider_than_a_phone(site, pages):
    with chromium() as visitor:
        tab = visitor()
        tab.send(
            "Emulation.setDeviceMetricsOverride", width=390, height=900, deviceScaleFactor=1, mobile=True
        )
        for name in sorted(pages):
            tab.open((site / name).as_uri())
            assert tab.js("document.documentElement.scrollWidth") <= 390, name
