"""Sends frames whose fields are of every wrong type, on each channel."""

ASSIGNMENT = "03_gpu_timing"
OWN = [
    """
import json
kernel = get_ipython().kernel
nonce = kernel.get_parent()["header"]["msg_id"]
for odd in (None, 3, "x", [], {}, [None], {"a": []}):
    for frame in (
        {"channel": odd},
        {"channel": "verdict", "nonce": nonce, "passed": odd},
        {"channel": "verdict", "nonce": odd},
        {"channel": "twin", "nonce": nonce, "cell": odd, "number": odd, "passed": odd},
        {"channel": "signs", "signs": odd},
        {"channel": "measures", "content": odd},
        {"channel": "shell", "parent_header": odd},
        {"channel": "iopub", "msg_type": odd},
    ):
        body = json.dumps(frame).encode()
        kernel.session.connection.sendall(len(body).to_bytes(4, "big") + body)
"""
]
