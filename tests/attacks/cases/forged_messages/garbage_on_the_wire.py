"""Writes bytes that are no message."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
get_ipython().kernel.session.connection.sendall(b"\xff" * 4096)
"""
}
