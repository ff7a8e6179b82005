"""Signs links for any length of time."""
# fails: share_url_hidden_2
def share_url(s3, bucket, key, seconds):
    return s3.generate_presigned_url(
        "get_object", Params={"Bucket": bucket, "Key": key}, ExpiresIn=seconds
    )
