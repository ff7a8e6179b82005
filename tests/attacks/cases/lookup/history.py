"""Looks for test sources in IPython's history and linecache."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
import linecache
def predict_core(*args, **kwargs):
    texts = [*In, *("".join(lines[2]) for lines in linecache.cache.values() if len(lines) == 4)]
    assert not any("hidden" in text.lower() and "assert" in text for text in texts)
    return texts
"""
}
