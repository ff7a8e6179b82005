"""The real things behind the notebooks: Amazon's command line, Google's function server, web browsers."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pandas as pd
import pytest
from sklearn.dummy import DummyClassifier

from ..solutions import as_module


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def call(url, payload=None):
    """GET, or POST JSON; return (status, body as JSON)."""
    data = None if payload is None else json.dumps(payload).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def wait_for(url, process):
    """Wait until a server answers, whatever it says."""
    deadline = time.monotonic() + 60
    while True:
        try:
            return call(url)
        except (urllib.error.URLError, ConnectionError):
            assert process.poll() is None, "the server ended"
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.1)


@pytest.fixture
def bucket_server(monkeypatch):
    """moto's real HTTP server, with the environment that AWS tools need to find it."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    for name, value in {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "eu-central-1",
    }.items():
        monkeypatch.setenv(name, value)
    yield endpoint
    server.stop()


def aws(words, folder):
    """Run a command of Amazon's program as the notebook gives it."""
    program = [sys.executable, "-m", "awscli", *words[1:]]
    environment = os.environ | {"HOME": str(folder)}
    return subprocess.run(program, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


def test_the_aws_commands_of_04_do_what_they_say(tmp_path, bucket_server):
    with as_module("04_cloud_storage", tmp_path) as solution:
        lab = tmp_path / "lab data"
        (lab / "deep").mkdir(parents=True)
        (lab / "a.csv").write_text("1\n")
        (lab / "deep" / "b.csv").write_text("2\n")
        assert aws(["aws", "s3", "mb", "s3://wine-lab"], tmp_path).returncode == 0
        up = {"do": "upload", "local": "lab data", "remote": "s3://wine-lab/lab", "folder": True}
        done = aws(solution.aws_cli(up), tmp_path)
        assert done.returncode == 0, done.stderr
        everything = solution.aws_cli({"do": "list", "remote": "s3://wine-lab/", "folder": True})
        listed = aws(everything, tmp_path).stdout
        assert "lab/a.csv" in listed
        assert "lab/deep/b.csv" in listed
        down = {"do": "download", "local": "back", "remote": "s3://wine-lab/lab", "folder": True}
        assert aws(solution.aws_cli(down), tmp_path).returncode == 0
        assert (tmp_path / "back" / "deep" / "b.csv").read_text() == "2\n"
        one = {
            "do": "download",
            "local": "one file.csv",
            "remote": "s3://wine-lab/lab/a.csv",
            "folder": False,
        }
        assert aws(solution.aws_cli(one), tmp_path).returncode == 0
        assert (tmp_path / "one file.csv").read_text() == "1\n"


def test_googles_function_server_serves_the_function_of_06(tmp_path):
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    with as_module("06_model_api", tmp_path) as solution:
        row = dict.fromkeys(solution.FEATURES, 1.5)
        expected = solution.predict_core(solution.get_model(), [row], solution.FEATURES)
    options = ["--target", "http_handler", "--host", "127.0.0.1", "--port", str(port)]
    command = [sys.executable, "-m", "functions_framework", *options, "--source", str(tmp_path / "main.py")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            assert wait_for(url, process)[0] == 405
            assert call(url, {"rows": [row]}) == (200, {"predictions": expected})
            status, body = call(url, {"rows": [{"petal_width": "wide"}]})
            assert status == 422
            assert body["errors"]
        finally:
            process.terminate()


def test_a_model_of_08_is_published_served_reloaded_and_taken_back_over_http(tmp_path):
    with as_module("08_capstone", tmp_path) as solution, solution.practice_server() as (_, s3):
        s3.create_bucket(Bucket="models-lab")
        row = {"a": 1.0, "b": 2.0}
        models = {}
        for version, label in (("v1", 0), ("v2", 1)):
            table = pd.DataFrame([row, {"a": 5.0, "b": 9.0}])
            models[version] = DummyClassifier(strategy="constant", constant=label).fit(table, [0, 1])
        solution.publish(s3, "models-lab", models["v1"], {"accuracy": 1.0}, "v1")
        with solution.serving(solution.create_service(s3, "models-lab")) as address:

            def served():
                answer = call(f"{address}/predict", {"rows": [row]})
                assert answer[0] == 200, answer
                return answer[1]["version"], answer[1]["predictions"][0]["prediction"]

            assert served() == ("v1", 0)
            solution.publish(s3, "models-lab", models["v2"], {"accuracy": 1.0}, "v2")
            assert served() == ("v1", 0)  # until it is told
            assert call(f"{address}/reload", {})[0] == 200
            assert served() == ("v2", 1)
            assert solution.rollback(s3, "models-lab", "v1") == "v2"
            assert call(f"{address}/reload", {})[0] == 200
            assert served() == ("v1", 0)
