"""Starts processes until it may not."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
import os, time
def predict_core(*args, **kwargs):
    for _ in range(500):
        if os.fork() == 0:
            time.sleep(30)
            os._exit(0)
"""
}
