"""Refuses the seven days themselves."""
# fails: share_url_hidden_2
def share_url(s3, bucket, key, seconds):
    if not 0 < seconds < 604800:
        raise ValueError(seconds)
    return s3.generate_presigned_url(
        "get_object", Params={"Bucket": bucket, "Key": key}, ExpiresIn=seconds
    )
