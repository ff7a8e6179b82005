"""Recurses without end with the limit lifted."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
import sys
sys.setrecursionlimit(10**9)
def predict_core(*args, **kwargs):
    return predict_core(*args, **kwargs)
"""
}
