"""Gives the link of an earlier call again, which ends sooner."""
# fails: share_url_hidden_1
import functools


@functools.cache
def share_url(s3, bucket, key, seconds):
    """Return a presigned GET URL that is valid for `seconds` (1 to 604800)."""
    if not 1 <= seconds <= 604_800:
        raise ValueError(f"{seconds} is not between 1 and 604800")
    return s3.generate_presigned_url(
        "get_object", Params={"Bucket": bucket, "Key": key}, ExpiresIn=seconds
    )
