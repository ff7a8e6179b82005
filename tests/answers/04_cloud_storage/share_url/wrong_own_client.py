"""Signs with a client of its own."""
# fails: share_url_hidden_1
def share_url(s3, bucket, key, seconds):
    if not 1 <= seconds <= 604800:
        raise ValueError(seconds)
    own = boto3.client("s3", region_name=s3.meta.region_name, aws_access_key_id="me", aws_secret_access_key="mine")
    return own.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": key}, ExpiresIn=seconds)
