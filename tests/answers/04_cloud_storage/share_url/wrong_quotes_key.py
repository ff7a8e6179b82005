"""Quotes the key by hand, so that it is quoted twice."""
# fails: share_url_hidden_1
from urllib.parse import quote


def share_url(s3, bucket, key, seconds):
    if not 1 <= seconds <= 604800:
        raise ValueError(seconds)
    return s3.generate_presigned_url(
        "get_object", Params={"Bucket": bucket, "Key": quote(key)}, ExpiresIn=seconds
    )
