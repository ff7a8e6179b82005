"""With a file name for the download."""
def share_url(s3, bucket, key, seconds):
    if not 1 <= seconds <= 604_800:
        raise ValueError("seconds")
    params = {"Bucket": bucket, "Key": key, "ResponseContentDisposition": "attachment"}
    return s3.generate_presigned_url("get_object", Params=params, ExpiresIn=seconds)
