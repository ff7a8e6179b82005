"""Shortens a length that is too long without a word."""
# fails: share_url_hidden_2
def share_url(s3, bucket, key, seconds):
    seconds = min(max(seconds, 1), 604800)
    return s3.generate_presigned_url(
        "get_object", Params={"Bucket": bucket, "Key": key}, ExpiresIn=seconds
    )
