"""Connects to the outside and to the grader's loopback."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
import socket
for address in (("192.0.2.1", 80), ("127.0.0.1", 22), ("127.0.0.1", 2024)):
    try:
        socket.create_connection(address, timeout=1)
        reached = True
    except OSError:
        reached = False
    assert not reached, address
"""
}
