"""Turns on logging and all warnings, and logs from within an answer."""

ASSIGNMENT = "04_cloud_storage"
OWN = [
    """
import logging, warnings
warnings.simplefilter("always")
logging.basicConfig(level=logging.INFO)
np_errors = __import__("numpy").seterr(all="warn")
logging.getLogger(__name__).warning("on we go")
"""
]
