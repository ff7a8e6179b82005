"""Drops a slash at the front of the key."""
# fails: share_url_hidden_1
def share_url(s3, bucket, key, seconds):
    if seconds < 1 or seconds > 604_800:
        raise ValueError(seconds)
    return s3.generate_presigned_url(
        ClientMethod="get_object", Params={"Bucket": bucket, "Key": key.lstrip("/")}, ExpiresIn=seconds
    )
