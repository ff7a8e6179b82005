"""Waits for input that never comes."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
def predict_core(*args, **kwargs):
    return input("answer?")
"""
}
