"""Fork zygotes share a template where there is one, and do without where there is none."""

import sys
from dataclasses import replace

import psutil
import pytest

from grader.engine import zygotes
from grader.errors import EngineError, EngineLost

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fork engine needs Linux")


@pytest.fixture
def templates():
    """Give a function that lists the templates, all that these tests start, of this process."""
    before = set(psutil.Process().children())
    return lambda: set(psutil.Process().children()) - before


@pytest.fixture
def start():
    """Give a function that starts zygotes, which end with the test."""
    started = []

    def start_one(imports):
        started.append(zygotes.start(imports))
        return started[-1]

    yield start_one
    for server in started:
        server.close()


def test_servers_share_the_template_with_their_imports_and_outlive_it(start, templates):
    with zygotes.shared(["json"]):
        first, second = start(["json"]), start(["json"])
        assert len(templates()) == 1
        start(["csv"])
        assert len(templates()) == 2
    assert len(templates()) == 1
    for server in (first, second):
        server.end()  # answered
        assert server.is_alive()


def test_a_template_that_was_killed_is_replaced(start, templates):
    with zygotes.shared(["json"]):
        (template,) = templates()
        template.kill()
        template.wait()
        start(["json"]).end()
        assert len(templates()) == 1


def test_without_the_key_no_server_is_forked():
    template = zygotes.Template([])
    try:
        with pytest.raises(EngineLost):
            zygotes.Server(replace(template.place, key="another"))
        zygotes.Server(template.place).close()
    finally:
        template.close()


def test_a_temporary_folder_with_too_long_a_path_is_named(tmp_path, monkeypatch):
    folder = tmp_path / ("long" * 25)
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    with pytest.raises(EngineError, match="TMPDIR"):
        zygotes.start([])


def test_nothing_is_left_of_a_closed_server(templates):
    server = zygotes.start([])
    process = server.process
    server.close()
    assert not templates() and not process.is_running()
    with pytest.raises(EngineLost):
        server.end()
