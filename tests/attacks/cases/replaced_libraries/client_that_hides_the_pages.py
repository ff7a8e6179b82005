"""boto3's clients list everything on one page, however few a check asks S3 to put on one."""

from ...control import unseen

ASSIGNMENT = "04_cloud_storage"
OWN = [
    unseen(
        """
import botocore.client, botocore.hooks
emit = botocore.hooks.HierarchicalEmitter._emit

def _emit(self, event_name, kwargs, stop_on_response=False):
    found = real_emit(self, event_name, kwargs, stop_on_response)
    if "before-parameter-build" in event_name and "params" in kwargs:
        kwargs["params"].pop("MaxKeys", None)
    return found

botocore.hooks.real_emit = type(emit)(emit.__code__, emit.__globals__)
emit.__code__ = _emit.__code__
"""
    )
]
ANSWERS = {
    "list_keys_answer": """
def list_keys(s3, bucket, prefix=""):
    found = s3.list_objects_v2(Bucket=bucket, Prefix=prefix)
    return [item["Key"] for item in found.get("Contents", [])]
"""
}
EARNS = ("list_keys_visible", "list_keys_hidden_2")
