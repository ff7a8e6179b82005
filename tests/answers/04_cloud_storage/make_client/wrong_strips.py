"""Tidies the credentials."""
# fails: make_client_hidden_1
def make_client(env, region):
    def need(name):
        return env.get(name, "").strip()
    missing = [k for k in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY") if not need(k)]
    if missing:
        raise ValueError(", ".join(missing) + " missing")
    return boto3.client("s3", region_name=region, aws_access_key_id=need("AWS_ACCESS_KEY_ID"),
        aws_secret_access_key=need("AWS_SECRET_ACCESS_KEY"), aws_session_token=need("AWS_SESSION_TOKEN") or None)
