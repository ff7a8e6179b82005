"""The message shows the end of what is there."""
# fails: make_client_hidden_2
def make_client(env, region):
    missing = [k for k in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY") if not env.get(k)]
    if missing:
        have = {k: v[:4] + "..." for k, v in env.items() if k.startswith("AWS_")}
        raise ValueError(f"missing {missing}, found only {have}")
    return boto3.client("s3", region_name=region, aws_access_key_id=env["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=env["AWS_SECRET_ACCESS_KEY"], aws_session_token=env.get("AWS_SESSION_TOKEN") or None)
