"""Copies the keys of the example into the code."""
# fails: make_client_hidden_1
def make_client(env, region):
    missing = [k for k in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY") if not env.get(k)]
    if missing:
        raise ValueError(f"missing: {missing}")
    return boto3.client(
        "s3",
        region_name=region,
        aws_access_key_id="AKIAEXAMPLE",
        aws_secret_access_key="not-a-secret",
    )
