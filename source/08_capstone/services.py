"""services: what this notebook needs besides S3 (which is practice.py).

Public names
------------
`FEATURES`, `EXAMPLES`
    The 13 columns of the wine table, and three clear-cut wines with their cultivar.
`TinyModel(label, *features)`
    A model for trials: it answers its label to every row.
`Trap`
    A model that notices if it is unpickled: `Trap.sprung`.
`serving(app)`, `call(address, method, path, payload=None)`
    The app as a real web server on this computer, on a free port, for one `with` block;
    and one request to it.
`ask(client, method, path, payload=None, content_type="application/json")`
    One request to a Flask test client, whatever comes of it: (status, JSON, faults).
`PretendService`
    A small service that keeps every promise of Exercise 5, without S3 and without a
    model file. A subclass breaks one promise. `.client()` gives a Flask test client.
`AlwaysFine`, `WrongColumns`, `ErrorPages`, `NeverReady`
    Four that break one; the visible check of Exercise 5 runs your tests against them.
`stock`, `stash`, `contents`, `as_json`, `by_joblib`, `load_trusting`, `Depot`,
`refuse_reads`, `refuse_write`, `refuse_key`, `count_reads`
    For the checks: fill a bucket, look into it, read from it, cut the line, count.

Example
-------
>>> app = flask.Flask("hello")
>>> _ = app.add_url_rule("/health", view_func=lambda: {"status": "ready"})
>>> with serving(app) as address:
...     call(address, "GET", "/health")
(200, {'status': 'ready'})
>>> PretendService().client().get("/health").get_json()["version"]
'v7'
"""

from __future__ import annotations

import bz2
import contextlib
import copy
import functools
import gzip
import hashlib
import http.client
import io
import json
import logging
import lzma
import threading
import urllib.parse
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import core
import flask
import joblib
import moto.backends
import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import sklearn  # type: ignore[import-untyped]
from botocore.awsrequest import AWSResponse  # type: ignore[import-untyped]
from moto.core.botocore_stubber import MockRawResponse
from moto.core.models import DEFAULT_ACCOUNT_ID
from practice import listen, overhear
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

__all__ = [
    "EXAMPLES",
    "FEATURES",
    "AlwaysFine",
    "Depot",
    "ErrorPages",
    "NeverReady",
    "PretendService",
    "TinyModel",
    "Trap",
    "WrongColumns",
    "as_json",
    "ask",
    "by_joblib",
    "call",
    "contents",
    "count_reads",
    "load_trusting",
    "refuse_key",
    "refuse_reads",
    "refuse_write",
    "serving",
    "stash",
    "stock",
]

FEATURES = [
    "alcohol",
    "malic_acid",
    "ash",
    "alcalinity_of_ash",
    "magnesium",
    "total_phenols",
    "flavanoids",
    "nonflavanoid_phenols",
    "proanthocyanins",
    "color_intensity",
    "hue",
    "od280/od315_of_diluted_wines",
    "proline",
]

# The mean wine of each cultivar, rounded: any model fit for use gets these right.
_MEANS = (
    (0, (13.7, 2.0, 2.5, 17, 106, 2.8, 3.0, 0.3, 1.9, 5.5, 1.1, 3.2, 1116)),
    (1, (12.3, 1.9, 2.2, 20, 95, 2.3, 2.1, 0.4, 1.6, 3.1, 1.1, 2.8, 520)),
    (2, (13.2, 3.3, 2.4, 21, 99, 1.7, 0.8, 0.4, 1.2, 7.4, 0.7, 1.7, 630)),
)
EXAMPLES = [(dict(zip(FEATURES, row, strict=True)), label) for label, row in _MEANS]

Answer = tuple[int, Any]  # a status, and what becomes JSON (text goes out as a page)


class _Nearest:
    """Answers the cultivar of the example that is nearest."""

    def predict(self, X: Any) -> np.ndarray:
        means = np.array([row for _, row in _MEANS])
        gaps = np.asarray(X, dtype=float)[:, None, :] - means
        nearest = np.abs(gaps / means.mean(axis=0)).sum(axis=2).argmin(axis=1)
        return np.asarray(nearest)


class PretendService:
    """A service that keeps its promises, for tests of tests.

    A subclass overrides `health`, `predict`, `reload` or `handle` and so breaks one.
    """

    version = "v7"

    def health(self) -> Answer:
        """Answer GET /health."""
        return 200, {"status": "ready", "version": self.version}

    def predict(self, mimetype: str, raw: bytes) -> Answer:
        """Answer POST /predict."""
        if mimetype != "application/json":
            return 415, {"error": "send application/json"}
        status, answer = core.respond(raw, _Nearest(), FEATURES)
        return status, answer | ({"version": self.version} if status == 200 else {})

    def reload(self) -> Answer:
        """Answer POST /reload."""
        return 200, {"version": self.version}

    def handle(self, method: str, path: str, mimetype: str, raw: bytes) -> Answer:
        """Find who answers a request."""
        known = {"/health": "GET", "/predict": "POST", "/reload": "POST"}
        if path not in known:
            return 404, {"error": "no such address"}
        if method != known[path]:
            return 405, {"error": "not in this way"}
        if path == "/predict":
            return self.predict(mimetype, raw)
        return self.health() if path == "/health" else self.reload()

    lets_out = False  # an exception comes out of the client, as in testing mode

    def client(self) -> Any:
        """A Flask test client, which knows what this service answers, and not who."""
        door = copy.copy(_application(self.lets_out))
        door.ask_inside = lambda *request: self.handle(*request)
        return door.test_client()


class _Door(flask.Flask):
    """The door of a pretend service: hands each request in.

    It has no routes. What Flask does around a view costs more than the services do.
    """

    ask_inside: Callable[..., Answer]

    def __call__(self, environ: Any, start_response: Any) -> Any:
        """Answer one request."""
        sent = Request(environ)
        try:
            status, body = self.ask_inside(
                sent.method, sent.path, sent.mimetype, sent.get_data()
            )
        except Exception:
            if self.testing:
                raise
            status, body = 500, "<h1>Internal Server Error</h1>"
        if isinstance(body, str):
            answer = Response(body, status, mimetype="text/html")
        else:
            answer = Response(json.dumps(body), status, mimetype="application/json")
        return answer(environ, start_response)


@functools.cache
def _application(lets_out: bool) -> _Door:
    app = _Door("pretend")
    app.testing = lets_out
    return app


class AlwaysFine(PretendService):
    """Says 200 to whatever is sent, and hides the error inside."""

    def handle(self, *request: Any) -> Answer:
        """As ever, but for the status."""
        return 200, super().handle(*request)[1]


class WrongColumns(PretendService):
    """Takes the numbers of a row in the order in which they were sent."""

    def predict(self, mimetype: str, raw: bytes) -> Answer:
        """Answer as if the columns stood in the order of FEATURES."""
        status, answer = super().predict(mimetype, raw)
        if status == 200:
            pairs = zip(json.loads(raw)["rows"], answer["predictions"], strict=True)
            for row, one in pairs:
                if list(row) != FEATURES:
                    one["prediction"] = (one["prediction"] + 1) % 3
        return status, answer


class ErrorPages(PretendService):
    """Answers wrong addresses and methods with a page, as bare Flask does."""

    def handle(self, *request: Any) -> Answer:
        """As ever, but for 404 and 405."""
        status, body = super().handle(*request)
        return status, "<h1>Not Found</h1>" if status in (404, 405) else body


class NeverReady(PretendService):
    """Predicts, and yet says on /health that it is not ready."""

    def health(self) -> Answer:
        """Answer GET /health."""
        return 503, {"status": "not ready"}


def ask(
    client: Any,
    method: str,
    path: str,
    payload: Any = None,
    content_type: str = "application/json",
) -> tuple[int | None, dict[str, Any], list[str]]:
    """Send one request through a Flask test client; never raises.

    Bytes are sent as they are, all else as JSON, with the keys in their order. Gives
    the status (None if an exception came out), the JSON object ({} if there is none),
    and a text for each fault: an exception, no JSON object, a traceback.
    """
    what, faults = f"{method} {path}", []
    if payload is not None and not isinstance(payload, bytes):
        payload = json.dumps(payload)
    kind = None if payload is None else content_type
    try:
        answer = client.open(path, method=method, data=payload, content_type=kind)
        text = answer.get_data(as_text=True)
    except Exception as error:
        return None, {}, [f"{what} raised {error!r}"]
    if "Traceback" in text:
        faults.append(f"{what} shows a traceback")
    said = as_json(text) if answer.mimetype == "application/json" else None
    if not isinstance(said, dict):
        faults.append(f"{what} sent {answer.content_type}, and no JSON object")
        said = {}
    return answer.status_code, said, faults


class TinyModel:
    """A model for trials: it answers its label to every row, and weighs nothing.

    It wants a table with exactly its features, in their order, and it raises where the
    first number of a row is negative. `TinyModel.meanwhile` is called as it predicts.
    """

    meanwhile: ClassVar[Any] = staticmethod(lambda: None)

    def __init__(self, label: Any, *features: str) -> None:
        self.label = label
        self.feature_names_in_ = np.array(features or ("dose", "bmi"), dtype=object)

    def predict(self, X: Any) -> np.ndarray:
        """Answer the label once per row."""
        table = pd.DataFrame(X)
        if list(table.columns) != list(self.feature_names_in_):
            raise ValueError(f"the columns are {list(table.columns)!r}")
        if (table.iloc[:, 0] < 0).any():
            raise ArithmeticError("negative numbers in /srv/private/weights.npy")
        type(self).meanwhile()
        return np.array([self.label] * len(table))


class Trap(TinyModel):
    """A model that notes in `Trap.sprung` that it was unpickled."""

    sprung: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__("trap")

    def __reduce__(self) -> Any:
        return _spring, ()


def _spring() -> Trap:
    Trap.sprung = True
    return Trap()


def _shelf() -> Any:
    """What the pretend S3 holds in memory: no request, so nobody can cut the line."""
    return moto.backends.get_backend("s3")[DEFAULT_ACCOUNT_ID]["aws"]


def contents(bucket: str) -> dict[str, bytes]:
    """All objects of a bucket: their keys and what they hold."""
    return {key: item.value for key, item in _shelf().buckets[bucket].keys.items()}


def as_json(raw: bytes) -> Any:
    """What this JSON holds; None where it is no JSON."""
    try:
        return json.loads(raw)
    except ValueError:
        return None


def by_joblib(raw: bytes) -> bool:
    """Tell whether joblib wrote these bytes: it stores arrays in a way of its own."""
    for module in (zlib, gzip, bz2, lzma):
        with contextlib.suppress(Exception):
            raw = module.decompress(raw)
            break
    return b"joblib.numpy_pickle" in raw or raw.startswith(b"\x04\x22\x4d\x18")  # LZ4


def stash(bucket: str, key: str, raw: bytes | None) -> None:
    """Put these bytes under a key, or take the object away (None)."""
    if raw is None:
        _shelf().delete_object(bucket, key)
    else:
        _shelf().put_object(bucket, key, raw)


def stock(bucket: str, live: str | None, **models: Any) -> None:
    """Fill a bucket as if these models had been published; the pointer names `live`.

    For instance stock("wine-lab", "v1", v1=TinyModel(1), v2=TinyModel(2)).
    """
    for version, model in models.items():
        buffer = io.BytesIO()
        joblib.dump(model, buffer)
        raw = buffer.getvalue()
        manifest = {
            "version": version,
            "sha256": hashlib.sha256(raw).hexdigest(),
            "bytes": len(raw),
            "sklearn_version": sklearn.__version__,
            "features": list(model.feature_names_in_),
            "metrics": {"accuracy": 0.9},
        }
        stash(bucket, f"models/{version}/model.joblib", raw)
        stash(bucket, f"models/{version}/manifest.json", json.dumps(manifest).encode())
    if live:
        stash(bucket, "models/latest.json", json.dumps({"version": live}).encode())


def load_trusting(s3: Any, bucket: str, version: str = "latest") -> tuple[Any, Any]:
    """Stand in for your load_published in the checks of Exercise 3, without a check."""

    def fetch(name: str) -> io.BytesIO:
        answer = s3.get_object(Bucket=bucket, Key=f"models/{name}")
        return io.BytesIO(answer["Body"].read())

    if version == "latest":
        version = json.load(fetch("latest.json"))["version"]
    manifest = json.load(fetch(f"{version}/manifest.json"))
    return joblib.load(fetch(f"{version}/model.joblib")), manifest


class Depot:
    """For the checks of Exercise 3: load_published and what lies behind it.

    `live` is what there is to load: a pair, or an exception. `loads` notes what was
    asked. `load_published` stands in for yours. No request is sent.
    """

    def __init__(self, model: Any, version: str, features: Any = None) -> None:
        self.loads: list[tuple[Any, str, str]] = []
        self.live: Any = None
        self.load_published = self._stand_in()
        if model is not None:
            self.publish(model, version, features)

    def publish(self, model: Any, version: str, features: Any = None) -> None:
        """Let this be the version to load."""
        names = model.feature_names_in_ if features is None else features
        self.live = model, {"version": version, "features": list(names)}

    def _stand_in(self) -> Callable[..., Any]:
        """A plain function, which does not lead to the notes as a method would."""

        def load_published(s3: Any, bucket: str, version: str = "latest") -> Any:
            self.loads.append((s3, bucket, version))
            if isinstance(self.live, Exception):
                raise self.live
            return self.live

        return load_published


# The operations by which something gets into a bucket or out of it.
_WRITES = frozenset(
    {
        "CompleteMultipartUpload",
        "CopyObject",
        "CreateMultipartUpload",
        "DeleteObject",
        "DeleteObjects",
        "PutObject",
        "UploadPart",
    }
)


def refuse_write(client: Any, number: int) -> list[str]:
    """Let S3 refuse write number 1, 2, … once; 0 refuses none.

    Gives the list of writes seen from here on; it grows. For one `with` block. A write
    that another client sends counts as well.
    """
    seen: list[str] = []
    let_through: list[str] = []  # by the client, and on their way to S3
    writes = _WRITES
    reply = {
        "Error": {"Code": "ServiceUnavailable", "Message": "the line is cut"},
        "ResponseMetadata": {"HTTPStatusCode": 503},
    }

    def decide(model: Any, params: Any, **_: Any) -> Any:
        if model.name not in writes:
            return None
        seen.append(f"{model.name} {params['url_path']}")
        if len(seen) != number:
            let_through.append(model.name)
            return None
        return AWSResponse(None, 503, {}, None), reply

    def decide_for_others(operation: str, request: Any) -> Any:
        if operation not in writes:
            return None
        if operation in let_through:
            let_through.remove(operation)
            return None
        seen.append(f"{operation} {urllib.parse.urlsplit(request.url).path}")
        if len(seen) != number:
            return None
        said = MockRawResponse("")  # a 503 would be tried again, and let through then
        return AWSResponse(request.url, 403, {}, said)

    listen(client, "before-call.s3", decide)
    overhear(decide_for_others)
    return seen


def refuse_reads(client: Any, code: str, status: int) -> None:
    """Let S3 refuse whatever this client asks that is no write. For one `with` block.

    The answer to a HEAD has no body, so there the code is the status; a 404 is let
    through, because who gets it so cannot tell what is missing.
    """

    def decide(model: Any, **_: Any) -> Any:
        is_head = model.name.startswith("Head")
        if model.name in _WRITES or (is_head and status == 404):
            return None
        error = {"Code": str(status) if is_head else code, "Message": "refused"}
        reply = {"Error": error, "ResponseMetadata": {"HTTPStatusCode": status}}
        return AWSResponse(None, status, {}, None), reply

    listen(client, "before-call.s3", decide)


def refuse_key(client: Any, key: str, code: str, status: int) -> Callable[[], object]:
    """Let S3 refuse this client's reads of one key; call what it gives to end that."""
    on = [True]
    reply = {
        "Error": {"Code": code, "Message": "refused"},
        "ResponseMetadata": {"HTTPStatusCode": status},
    }

    def decide(params: Any, **_: Any) -> Any:
        if not on or not params["url_path"].endswith(f"/{key}"):
            return None
        return AWSResponse(None, status, {}, None), reply

    for operation in ("GetObject", "HeadObject"):
        listen(client, f"before-call.s3.{operation}", decide)
    return on.clear


def count_reads(client: Any) -> Counter[str]:
    """Count how often this client fetches each key. For one `with` block."""
    seen: Counter[str] = Counter()

    def note(params: Any, **_: Any) -> None:
        seen[params["Key"]] += 1

    listen(client, "before-parameter-build.s3.GetObject", note)
    return seen


@contextlib.contextmanager
def serving(app: Any) -> Iterator[str]:
    """Run the app as a real web server for one `with` block; gives its address.

    The port is a free one, and only this computer can reach it.
    """
    log = logging.getLogger("werkzeug")
    level = log.level
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    log.setLevel(logging.ERROR)  # else it prints a line for every request
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        log.setLevel(level)


def call(
    address: str, method: str, path: str, payload: Any = None
) -> tuple[int, dict[str, Any]]:
    """Send one request over HTTP; gives the status and the JSON of the answer."""
    url = urllib.parse.urlsplit(address)
    line = http.client.HTTPConnection(url.hostname or "", url.port, timeout=10)
    try:
        raw = None if payload is None else json.dumps(payload)
        head = {} if payload is None else {"Content-Type": "application/json"}
        line.request(method, path, raw, head)
        answer = line.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        line.close()
