"""Checks with range and names the arguments."""
def share_url(s3, bucket, key, seconds):
    week = 7 * 24 * 3600
    if seconds not in range(1, week + 1):
        raise ValueError(f"between 1 and {week} seconds, please")
    return s3.generate_presigned_url(
        ClientMethod="get_object",
        Params=dict(Bucket=bucket, Key=key),
        ExpiresIn=seconds,
        HttpMethod="GET",
    )
