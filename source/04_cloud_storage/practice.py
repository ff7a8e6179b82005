"""practice: a pretend S3 on your own computer, for this notebook.

The library *moto* answers the requests that boto3 would send to AWS. This module starts
and stops it, keeps your own AWS settings out of the way, and makes it say no when a
check wants to see what your function does then.

Public names
------------
`practice_s3(region)`
    An empty S3 inside this Python process, for one `with` block; gives a boto3 client.
`practice_server()`
    An empty S3 as a web server on this computer, for whatever is not boto3: s3fs, the
    AWS command line. Gives its address and a boto3 client.
`sealed_env(**extra)`
    Hides your own AWS settings for one `with` block. The other two do that as well, let
    a mock of your own rest, and refuse whatever is meant for another computer.
`refuse(client, operation, code, status)`
    S3 answers this client's operation with an error of your choice.
`opaque_etags(client)`
    The ETags this client sees are no MD5, as in a bucket with KMS keys.
`listen(client, event, handler)`
    Calls a function at an event of botocore's, such as "before-call.s3.PutObject".
`overhear(handler)`
    Calls a function at each request that reaches the S3 of `practice_s3`, whoever asks.

What the last four do ends with the `with` block. Blocks for the same region
share one client, because making one takes longer than most checks, but no objects.

Example
-------
>>> with practice_s3() as s3:
...     created = s3.create_bucket(Bucket="hello-bucket")
...     [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]]
['hello-bucket']
>>> with practice_s3() as s3:  # a new one, empty again
...     s3.list_buckets()["Buckets"]
[]

Needs boto3, moto[s3], flask and flask-cors. One at a time: both share moto's memory, so
whichever starts last empties it.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import hashlib
import ipaddress
import logging
import os
import socket
import sys
import threading
import urllib.parse
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

import boto3  # type: ignore[import-untyped]
import moto.backend_index
import moto.backends
from botocore.awsrequest import AWSResponse  # type: ignore[import-untyped]
from botocore.config import Config  # type: ignore[import-untyped]
from botocore.httpsession import URLLib3Session  # type: ignore[import-untyped]
from botocore.loaders import create_loader  # type: ignore[import-untyped]
from moto import mock_aws
from moto.core.botocore_stubber import BotocoreStubber
from moto.core.models import MockAWS
from moto.moto_server.werkzeug_app import create_backend_app
from werkzeug.serving import make_server

__all__ = [
    "listen",
    "opaque_etags",
    "overhear",
    "practice_s3",
    "practice_server",
    "refuse",
    "sealed_env",
]

Client = Any  # boto3 makes its client classes while it runs; there is no type to name

# Reads botocore's tables (what S3 can do, where it lives) and keeps them. Every session
# of boto3 or s3fs made in `sealed_env` uses it; else each would read them all again.
_loader = create_loader()


@contextlib.contextmanager
def sealed_env(**extra: str) -> Iterator[None]:
    """Hide your own AWS settings for one `with` block: practice stays practice.

    `extra` is added to the environment for that time. Afterwards all is as it was.
    """
    shown = {k: v for k, v in os.environ.items() if not k.upper().startswith("AWS_")}
    sealed = {
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "NO_PROXY": "127.0.0.1",
        "no_proxy": "127.0.0.1",
    }
    tables = mock.patch("botocore.session.create_loader", lambda *_: _loader)
    with mock.patch.dict(os.environ, shown | sealed | extra, clear=True), tables:
        yield


class NotHere(RuntimeError):
    """Something in a practice block was meant for another computer."""


def _refuse_unless_here(host: Any) -> None:
    """Raise NotHere for a host that is not this computer."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name in (None, "", "localhost") or str(name).endswith(".localhost"):
        return
    with contextlib.suppress(ValueError):
        address = ipaddress.ip_address(str(name).partition("%")[0])
        if address.is_loopback or address.is_unspecified:
            return
    raise NotHere(
        f"{name} is not this computer, and practice stays here: nothing was sent. Was "
        "the client made before the practice block, or with another endpoint_url? Make "
        "it inside the block, or use the one that the block gives."
    )


@contextlib.contextmanager
def _only_this_computer() -> Iterator[None]:
    """Refuse, for one `with` block, what would leave this computer, before it does."""
    look_up, send = socket.getaddrinfo, URLLib3Session.send

    def look_up_here(host: Any, *rest: Any, **named: Any) -> Any:
        _refuse_unless_here(host)
        return look_up(host, *rest, **named)

    def send_here(session: Any, request: Any) -> Any:
        # A proxy on this computer would carry it away without our looking up its host.
        _refuse_unless_here(urllib.parse.urlsplit(request.url).hostname)
        return send(session, request)

    with (
        mock.patch.object(socket, "getaddrinfo", look_up_here),
        mock.patch.object(URLLib3Session, "send", send_here),
    ):
        yield


_mocks_of_ours = 0  # `practice_s3` blocks that are open now


@contextlib.contextmanager
def _own_mocks_rest() -> Iterator[None]:
    """Let a mock that you started, and did not stop, rest for one `with` block.

    Else the block would not begin empty, or its server would never be asked.
    """
    running = 0 if _mocks_of_ours else MockAWS._nested_count
    if not running:
        yield
        return
    patches = MockAWS()
    MockAWS._nested_count, MockAWS._mocks_active = 0, False
    patches._disable_patching(remove_data=False)
    try:
        yield
    finally:
        patches._enable_patching(reset=False)
        MockAWS._nested_count, MockAWS._mocks_active = running, True


with sealed_env():
    _session = boto3.Session()


def _client(region: str, **options: Any) -> Client:
    return _session.client(
        "s3",
        region_name=region,
        aws_access_key_id="practice",
        aws_secret_access_key="practice",
        config=Config(user_agent="practice"),  # else composed anew for every request
        **options,
    )


# moto knows some 200 services. With these two alone it starts faster.
_SERVICES = [
    p for p in moto.backend_index.backend_url_patterns if p[0] in {"s3", "sts"}
]


_client_for = functools.cache(_client)  # one client per region
_listeners: list[tuple[Client, str, Callable[..., Any]]] = []


_overhearing: list[Callable[[str, Any], Any]] = []
_answer = BotocoreStubber.__call__


def _answer_overheard(moto: Any, event_name: str, request: Any, **named: Any) -> Any:
    """Answer a request as moto does, unless one who overhears it has an answer."""
    for handler in tuple(_overhearing):
        answer = handler(event_name.rpartition(".")[2], request)
        if answer is not None:
            return answer
    return _answer(moto, event_name, request, **named)


@contextlib.contextmanager
def _dismiss_listeners() -> Iterator[None]:
    """Take what was put on a client during one `with` block off it again."""
    before, overhearing = len(_listeners), len(_overhearing)
    try:
        with mock.patch.object(BotocoreStubber, "__call__", _answer_overheard):
            yield
    finally:
        del _overhearing[overhearing:]
        while len(_listeners) > before:
            client, event, handler = _listeners.pop()
            client.meta.events.unregister(event, handler)


@contextlib.contextmanager
def practice_s3(region: str = "us-east-1") -> Iterator[Client]:
    """An empty pretend S3 in memory for one `with` block; gives a client for it."""
    global _mocks_of_ours
    few = mock.patch("moto.backend_index.backend_url_patterns", _SERVICES)
    with (
        _own_mocks_rest(),
        sealed_env(),
        few,
        mock_aws(),
        _only_this_computer(),
        _dismiss_listeners(),
    ):
        _mocks_of_ours += 1
        client = _client_for(region)
        as_it_was = dict(vars(client))
        try:
            yield client
        finally:
            _mocks_of_ours -= 1
            vars(client).clear()  # what was put on it does not stay for the next block
            vars(client).update(as_it_was)


def _forget_connections() -> None:
    """s3fs keeps connections to servers that are long gone: drop them."""
    if "s3fs" in sys.modules:
        sys.modules["s3fs"].S3FileSystem.clear_instance_cache()


@functools.cache
def _application() -> Any:
    """moto's S3 as a web application; all else that moto can do is left out."""
    return create_backend_app("s3")


@contextlib.contextmanager
def practice_server() -> Iterator[tuple[str, Client]]:
    """An empty pretend S3 as a web server on this computer; gives (address, client).

    AWS_ENDPOINT_URL holds the address too, so that a client that is made in the block
    comes here. One that was made before it would go to the real S3, and is refused, as
    is everything else that is not on this computer. The port is a free one, and only
    this computer can reach it.
    """
    log = logging.getLogger("werkzeug")
    level = log.level
    server = make_server("127.0.0.1", 0, _application(), threaded=True)
    # moto's own ThreadedMotoServer notices the order to stop only after half a second.
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    url = f"http://127.0.0.1:{server.server_port}"
    account = {"AWS_ACCESS_KEY_ID": "practice", "AWS_SECRET_ACCESS_KEY": "practice"}
    # Where nobody answers at once, nobody will: no second try after ever longer breaks.
    once = {"AWS_MAX_ATTEMPTS": "1"}
    with (
        _own_mocks_rest(),
        sealed_env(**account, **once, AWS_ENDPOINT_URL=url),
        _only_this_computer(),
        _dismiss_listeners(),
    ):
        moto.backends.get_backend("s3").reset()
        _forget_connections()
        client = _client("us-east-1", endpoint_url=url)
        log.setLevel(logging.ERROR)  # else it prints a line for every request
        thread.start()
        try:
            yield url, client
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
            log.setLevel(level)
            client.close()
            _forget_connections()


def listen(client: Client, event: str, handler: Callable[..., Any]) -> None:
    """Call `handler` at each `event` of botocore's, until the `with` block ends."""
    client.meta.events.register_first(event, handler)
    _listeners.append((client, event, handler))


def overhear(handler: Callable[[str, Any], Any]) -> None:
    """Call handler(operation, request) at each request to the S3 of `practice_s3`.

    It does not matter which client sends it; so no event tells. A response that the
    handler gives (no None) is the answer. Ends with the `with` block.
    """
    _overhearing.append(handler)


def refuse(client: Client, operation: str, code: str, status: int) -> None:
    """Let S3 answer `operation` (such as "GetObject") with an error from here on.

    One error for each operation: a second one would not be heard until the block ends.
    """
    reply = {
        "Error": {"Code": code, "Message": "refused"},
        "ResponseMetadata": {"HTTPStatusCode": status},
    }

    def answer(**_: Any) -> tuple[AWSResponse, dict[str, Any]]:
        return AWSResponse(None, status, {}, None), reply

    listen(client, f"before-call.s3.{operation}", answer)


def opaque_etags(client: Client) -> None:
    """Let S3 answer this client with ETags that are no MD5, as with KMS encryption."""

    def disguise(parsed: dict[str, Any], **_: Any) -> None:
        for item in (parsed, *(parsed.get("Contents") or ())):
            if "ETag" in item:
                digest = hashlib.sha256(item["ETag"].encode()).hexdigest()
                item["ETag"] = f'"{digest[:32]}"'

    listen(client, "after-call.s3", disguise)


# boto3 and moto read long tables before their first request. Here it is, so that your
# own first `with` block is as quick as all the others.
with practice_s3() as _first:
    _first.create_bucket(Bucket="first-bucket")

gc.freeze()  # what is loaded by now stays: the garbage collector need not look at it
