"""Sends verdicts for nonces that it makes up, and for those of earlier cells."""

ASSIGNMENT = "03_gpu_timing"
ANSWERS = {
    "speedup_answer": """
import json, uuid
kernel = get_ipython().kernel
old = kernel.get_parent()["header"]["msg_id"]
def speedup(*args, **kwargs):
    for nonce in (old, uuid.uuid4().hex, "", None, [], {"a": 1}):
        body = json.dumps({"channel": "verdict", "nonce": nonce, "passed": True}).encode()
        kernel.session.connection.sendall(len(body).to_bytes(4, "big") + body)
"""
}
