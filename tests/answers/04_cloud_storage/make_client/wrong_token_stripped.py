"""Strips spaces off the session token."""
# fails: make_client_hidden_1
def make_client(env, region):
    """Return an S3 client with the credentials in the mapping `env`.

    Reads AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, if there, AWS_SESSION_TOKEN.
    Raises ValueError that names each missing variable.
    """
    needed = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
    missing = [name for name in needed if not env.get(name)]
    if missing:
        raise ValueError(f"not set: {', '.join(missing)}")
    return boto3.client(
        "s3",
        region_name=region,
        aws_access_key_id=env["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=env["AWS_SECRET_ACCESS_KEY"],
        aws_session_token=(env.get("AWS_SESSION_TOKEN") or "").strip() or None,
    )
