"""Swallows exceptions by replacing showtraceback."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
get_ipython().showtraceback = lambda *args, **kwargs: None
get_ipython().set_custom_exc((Exception,), lambda self, etype, value, tb, tb_offset=None: None)
"""
}
