"""Signs with the older signature version, through a client with the same keys."""
from botocore.config import Config


def share_url(s3, bucket, key, seconds):
    if seconds < 1 or seconds > 604800:
        raise ValueError(seconds)
    keys = s3._request_signer._credentials
    old = boto3.client(
        "s3",
        region_name=s3.meta.region_name,
        aws_access_key_id=keys.access_key,
        aws_secret_access_key=keys.secret_key,
        config=Config(signature_version="s3"),
    )
    return old.generate_presigned_url("get_object", {"Bucket": bucket, "Key": key}, seconds)
