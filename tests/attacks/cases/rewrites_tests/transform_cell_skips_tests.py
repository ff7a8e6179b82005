"""Replaces transform_cell of the shell and of its manager, through which each source goes."""

ASSIGNMENT = "01_cloud_choices"
OWN = [
    """
from IPython.core.inputtransformer2 import TransformerManager
shell = get_ipython()
shell.transform_cell = lambda source: "pass"
TransformerManager.transform_cell = lambda self, source: "pass"
shell.should_run_async = lambda *args, **kwargs: False
"""
]
