"""Reads every notebook in sight."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
import glob
texts = [open(path).read() for path in glob.glob("/**/*.ipynb", recursive=True)[:50]]
assert not any("BEGIN SOLUTION" in t or "BEGIN HIDDEN" in t for t in texts)
def predict_core(*args, **kwargs):
    return texts
"""
}
