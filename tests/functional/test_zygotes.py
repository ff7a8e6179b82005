"""Fork zygotes share a template where there is one, and do without where there is none."""

import gc
import socket
import sys
from dataclasses import replace
from unittest.mock import Mock

import psutil
import pytest
from nbformat import v4

from grader.engine import Plan, fork, zygotes
from grader.errors import EngineError, EngineLost
from grader.limits import Limits
from grader.sandbox import wire

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


def test_where_no_process_can_be_started_it_is_worth_another_try(monkeypatch):
    monkeypatch.setattr("subprocess.Popen", Mock(side_effect=BlockingIOError(11, "Resource unavailable")))
    with pytest.raises(EngineLost, match="Resource unavailable"):
        zygotes.start([])


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


def children_of(server):
    return server.process.children(recursive=True)


def test_a_server_that_stands_still_is_given_up(start, tmp_path):
    server = start(["json"])
    server._control.settimeout(0.5)
    (inner,) = children_of(server) or [server.process]
    inner.suspend()
    try:
        with pytest.raises(EngineLost):
            server.fork(tmp_path, {}, Limits())
    finally:
        if inner.is_running():
            inner.resume()
    assert not server.is_alive()


def test_a_request_may_be_longer_than_what_a_socket_takes_at_once(start, tmp_path):
    server = start(["json"])
    child = server.fork(tmp_path, {"HOME": str(tmp_path), "LONG": "x" * 1_000_000}, Limits())
    child.connection.settimeout(20)
    assert wire.receive(child.connection)["channel"] == "measures"
    child.close()
    server.end()


def test_where_no_child_can_be_started_it_is_worth_another_try(start, tmp_path, monkeypatch):
    server = start(["json"])
    gc.collect()  # what earlier tests left open is not closed while this one counts
    before = psutil.Process().num_fds()
    with monkeypatch.context() as no_memory, pytest.raises(EngineLost, match="Cannot allocate"):
        no_memory.setattr(server, "_ask", lambda *_: {"pid": -1, "error": "Cannot allocate memory"})
        server.fork(tmp_path, {}, Limits())
    with monkeypatch.context() as no_descriptors, pytest.raises(EngineLost, match="Too many open files"):
        no_descriptors.setattr("os.pipe", Mock(side_effect=OSError(24, "Too many open files")))
        server.fork(tmp_path, {}, Limits())
    assert psutil.Process().num_fds() == before
    server.end()  # answered


def test_a_child_that_is_not_ready_in_time_is_worth_another_try(tmp_path, monkeypatch):
    server = fork._the_server(())
    monkeypatch.setattr(zygotes, "PATIENCE_SECONDS", 0)
    monkeypatch.setattr(fork, "_the_server", lambda imports: server)
    with pytest.raises(EngineLost, match="in time"):
        fork.run(v4.new_notebook(cells=[v4.new_code_cell("1")]), tmp_path, Limits(imports=()), Plan())


def test_a_template_outlives_who_connects_and_leaves(start):
    template = zygotes.Template([])
    try:
        for _ in range(3):
            with socket.socket(socket.AF_UNIX) as stranger:
                stranger.connect(template.place.address)
                stranger.sendall(b"\xff" * 100)
        zygotes.Server(template.place).close()
    finally:
        template.close()


def test_a_home_that_libraries_cannot_write_to_is_none(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert zygotes._home() == tmp_path
    monkeypatch.setenv("HOME", str(tmp_path / "missing"))
    assert zygotes._home() is None
