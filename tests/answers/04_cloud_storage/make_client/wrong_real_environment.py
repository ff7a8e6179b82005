"""Checks the argument, then lets boto3 look into the real environment."""
# fails: make_client_visible, make_client_hidden_1
def make_client(env, region):
    missing = [k for k in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY") if not env.get(k)]
    if missing:
        raise ValueError(f"missing: {missing}")
    return boto3.client("s3", region_name=region)
