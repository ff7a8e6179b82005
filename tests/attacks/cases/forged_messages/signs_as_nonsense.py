"""Sends frames with fields of the wrong type."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
import json, struct
connection = get_ipython().kernel.session.connection
nonsense = [{"channel": "signs", "signs": 7}, {"channel": "twin"}, {"channel": "shell"}, {"channel": "iopub"}]
for frame in [*nonsense, [], 3]:
    body = json.dumps(frame).encode()
    connection.sendall(struct.pack("!I", len(body)) + body)
"""
}
