"""Prints without end."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
def predict_core(*args, **kwargs):
    for _ in range(300):
        print("x" * 100_000)
    return None
"""
}
