"""Feedback of every kind, and the report, in a real browser: phone and desktop, day and night, paper."""

import os

import pytest

from .. import axe, gallery
from ..browser import NO_BROWSER, PROGRAM, chromium

needs_browser = pytest.mark.skipif(not PROGRAM and "GITHUB_ACTIONS" not in os.environ, reason=NO_BROWSER)
# A phone's own window grows with a page that is too wide: the width asked for is what counts.
TOO_WIDE = """document.documentElement.scrollWidth <= WIDTH ? [] : [...document.querySelectorAll("*")]
  .filter(e => e.getBoundingClientRect().right > WIDTH + 1 && !e.closest(".wide"))
  .map(e => `too wide: ${e.tagName}.${e.className}`).slice(0, 9)"""


@pytest.fixture(scope="module")
def course(tmp_path_factory, blank_gradebook):
    return gallery.make(tmp_path_factory.mktemp("gallery"), blank_gradebook)


@pytest.fixture(scope="module")
def tab(course):
    assert PROGRAM, NO_BROWSER
    with chromium() as visitor:
        yield visitor()


def look(tab, path, width, scheme, medium=""):
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    tab.send("Emulation.setDeviceMetricsOverride", **size)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    tab.send("Emulation.setEmulatedMedia", media=medium, features=features)
    tab.open(path.as_uri())


@needs_browser
@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1200, "light")])
def test_pages_fit_and_can_be_read_by_everybody(course, tab, width, scheme):
    found = {}
    script = axe.source()
    for name, path in gallery.pages(course).items():
        look(tab, path, width, scheme)
        found[name] = tab.js(TOO_WIDE.replace("WIDTH", str(width)))
        found[name] += axe.violations(tab, script)
        assert tab.js("document.scripts.length") == 0
    assert len(found) == 14
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert tab.troubles == []


@needs_browser
def test_paper_is_white_and_holds_everything(course, tab):
    for name, path in gallery.pages(course).items():
        look(tab, path, 700, "dark", "print")
        style = "getComputedStyle(document.body)"
        assert tab.js(f"{style}.backgroundColor") == "rgb(255, 255, 255)", name
        assert tab.js(TOO_WIDE.replace("WIDTH", "700")) == [], name
