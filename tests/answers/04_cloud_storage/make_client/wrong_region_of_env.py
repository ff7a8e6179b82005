"""Lets a region in env win."""
# fails: make_client_hidden_1
def make_client(env, region):
    missing = [n for n in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY") if not env.get(n)]
    if missing:
        raise ValueError(f"not set: {', '.join(missing)}")
    return boto3.client(
        "s3",
        region_name=env.get("AWS_REGION") or region,
        aws_access_key_id=env["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=env["AWS_SECRET_ACCESS_KEY"],
        aws_session_token=env.get("AWS_SESSION_TOKEN") or None,
    )
