import random
import socket

import pytest

from grader.sandbox import wire
from grader.sandbox.mac import SIZE, seal

MESSAGES = [{"a": 1}, {"text": "é" * 1000, "lone": "\ud800"}, {}, {"nested": {"list": [1, None, True]}}]


def test_a_stream_is_cut_into_the_messages_that_were_packed_however_it_arrives():
    data = b"".join(wire.pack(message) for message in MESSAGES)
    rng = random.Random(1)
    for _ in range(20):
        unpacker, found, rest = wire.Unpacker(), [], data
        while rest:
            size = rng.randint(1, 400)
            found += unpacker.feed(rest[:size])
            rest = rest[size:]
        # Half a character is valid JSON, but cannot be saved: it is replaced.
        assert found == [*MESSAGES[:1], MESSAGES[1] | {"lone": "\ufffd"}, *MESSAGES[2:]]


def test_what_is_no_frame_is_an_error_and_not_a_long_wait():
    with pytest.raises(ValueError, match="bytes"):
        wire.Unpacker().feed(b"\xff\xff\xff\xff{}")


@pytest.mark.parametrize(
    "body",
    [
        b"3",
        b"[]",
        b"no",
        b"",
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a": ' * 600 + b'"\\ud800"' + b"}" * 600,
        b'{"a": ' + b"9" * 5_000 + b"}",
    ],
)
def test_a_frame_that_holds_no_message_costs_only_itself(body):
    after = wire.pack({"after": 1})
    assert wire.Unpacker().feed(len(body).to_bytes(4, "big") + body + after) == [{}, {"after": 1}]
    here, there = socket.socketpair()
    with here, there:
        here.settimeout(5)
        there.sendall((len(body)).to_bytes(4, "big"))
        there.sendall(body)
        with pytest.raises(ValueError):
            wire.receive(here)


def test_what_json_has_no_word_for_becomes_nothing_and_odd_bytes_stay_text():
    frame = b'{"a": NaN, "b": -Infinity, "c": "\xff"}'
    assert wire.Unpacker().feed(len(frame).to_bytes(4, "big") + frame) == [
        {"a": None, "b": None, "c": "\ufffd"}
    ]


def test_a_blocking_socket_gives_one_message_or_none_at_its_end():
    here, there = socket.socketpair()
    here.sendall(wire.pack({"ready": 1}) + wire.pack({"pid": 2})[:3])
    here.close()
    assert wire.receive(there) == {"ready": 1}
    assert wire.receive(there) is None
    there.close()


def test_a_request_carries_the_seal_of_its_key():
    key, other = bytes(16), bytes([1] * 16)
    frame = wire.order({"a": 1}, key)
    sealed, body = frame[4 : 4 + SIZE], frame[4 + SIZE :]
    assert int.from_bytes(frame[:4], "big") == len(frame) - 4
    assert sealed == seal(key, body)
    assert sealed != seal(other, body)
    assert sealed != seal(key, body + b"!")
