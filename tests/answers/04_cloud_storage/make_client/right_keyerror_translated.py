"""Catches its own KeyError and raises the ValueError that the contract wants."""
def make_client(env, region):
    def need(name):
        try:
            value = env[name]
        except KeyError:
            value = ""
        return value or None

    key_id, secret = need("AWS_ACCESS_KEY_ID"), need("AWS_SECRET_ACCESS_KEY")
    if key_id is None and secret is None:
        raise ValueError("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set")
    if key_id is None:
        raise ValueError("AWS_ACCESS_KEY_ID is not set")
    if secret is None:
        raise ValueError("AWS_SECRET_ACCESS_KEY is not set")
    return boto3.client("s3", region, aws_access_key_id=key_id, aws_secret_access_key=secret,
                        aws_session_token=env.get("AWS_SESSION_TOKEN", ""))
