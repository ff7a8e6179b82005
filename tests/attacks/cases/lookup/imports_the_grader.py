"""Imports the grader's own modules."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
import grader.sandbox.child
"""
}
