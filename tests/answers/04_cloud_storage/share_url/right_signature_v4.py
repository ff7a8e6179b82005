"""Signs with version 4 everywhere, path style."""
from botocore.config import Config


def share_url(s3, bucket, key, seconds):
    if not (0 < seconds <= 604_800):
        raise ValueError("S3 allows seven days at most")
    keys = s3._request_signer._credentials
    client = boto3.client(
        "s3",
        region_name=s3.meta.region_name,
        aws_access_key_id=keys.access_key,
        aws_secret_access_key=keys.secret_key,
        config=Config(signature_version="s3v4", s3={"addressing_style": "path"}),
    )
    params = {"Bucket": bucket, "Key": key}
    return client.generate_presigned_url("get_object", Params=params, ExpiresIn=seconds)
