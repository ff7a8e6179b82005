"""Loads the practice module again, and opens practice blocks and mocks of its own."""

ASSIGNMENT = "04_cloud_storage"
OWN = [
    """
import importlib, boto3, practice
importlib.reload(practice)
from practice import *
from moto import mock_aws
mine = mock_aws()
mine.start()
s3 = boto3.client("s3", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b")
s3.create_bucket(Bucket="own-bucket")
mine.stop()
"""
]
