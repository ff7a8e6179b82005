"""Patches showtraceback and ExecutionResult.success, so that no error is seen by IPython."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "validate_answer": """
from IPython.core.interactiveshell import ExecutionResult
shell = get_ipython()
shell.showtraceback = lambda *args, **kwargs: None
type(shell).showtraceback = lambda *args, **kwargs: None
ExecutionResult.success = property(lambda self: True)
ExecutionResult.raise_error = lambda self: None
def validate(payload, features):
    raise RuntimeError
"""
}
