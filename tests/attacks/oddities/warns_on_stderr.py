"""Writes warnings and log lines to stderr all the time."""

ASSIGNMENT = "06_model_api"
OWN = [
    r"""
import warnings, sys, logging
warnings.warn('careful')
print('hm', file=sys.stderr)
logging.warning('look')
""",
]
