"""Refuses a key that is not there."""
# fails: share_url_hidden_1
def share_url(s3, bucket, key, seconds):
    if not 1 <= seconds <= 604800:
        raise ValueError(seconds)
    try:
        s3.head_object(Bucket=bucket, Key=key)
    except ClientError:
        pass
    return s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": key}, ExpiresIn=seconds)
